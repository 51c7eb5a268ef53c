"""What the places of all lines show of a short line: what it stands between, what other pages have there, what it names."""

from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from dedupe import chars
from dedupe.links import Matches, Place
from dedupe.records import Line
from dedupe.revise.lines import COMMON, bigrams, cohesion, following, preceding, share, terminal

LINKED = 0.34
"""Share of neighbouring places whose texts are linked, from which on a line recurs with its story."""
_AROUND = 3
"""Lines of text before and behind in which a filling's words are looked for."""
_MANY = 24
"""Places of a line that are compared with each other."""
_END = 6
"""Characters in which copies of a paragraph must end alike to end there."""
ASIDES = ("caption", "credit", "furniture", "notice", "jump")
"""Kinds of what stands among the lines of a text, and is none."""
PROVED = 2
"""How sure another page makes that a text goes on behind a line."""


def retold(pages: Mapping[str, tuple[Line, ...]], kinds: Mapping[Place, str]) -> dict[str, tuple[Line, ...]]:
    """Give ``pages`` with the lines at some places of other ``kinds``."""
    changed = {source for source, _ in kinds}
    return {
        source: tuple(
            replace(line, kind=kinds[source, line.number]) if (source, line.number) in kinds else line for line in lines
        )
        if source in changed
        else lines
        for source, lines in pages.items()
    }


def under(lines: Sequence[Line], number: int) -> Place:
    """Give the place of the first text behind a line; the line's if there is none."""
    return lines[number].source, next((line.number for line in following(lines, number) if line.kind == "body"), number)


def above(lines: Sequence[Line], number: int) -> Place:
    """Give the place of the last text before a line; one that is none where nothing is."""
    return lines[number].source, next((line.number for line in preceding(lines, number) if line.kind == "body"), -1)


@dataclass(frozen=True, slots=True)
class Corpus:
    """What the places of all lines show."""

    pages: Mapping[str, Sequence[Line]]
    """Lines of each page."""
    links: Matches
    """Lines that tell the same."""
    headings: Mapping[str, Sequence[Place]]
    """Places of short lines, by key."""
    _texts: dict[str, Set[int]] = field(default_factory=dict)
    """The texts under those of a key that was asked for, by their numbers through all pages: some keys stand on most pages."""

    def next(self, place: Place) -> Place:
        """Give the place of the first text behind a line."""
        return under(self.pages[place[0]], place[1])

    def amid(self, place: Place, alike: Collection[Place]) -> tuple[Line, Line] | None:
        """Give the lines of text between which a line stands, but for asides and its like; None if it stands elsewhere."""
        source, number = place
        lines = self.pages[source]

        def beside(candidates: Sequence[Line]) -> Line | None:
            return next(
                (line for line in candidates if line.kind not in ASIDES and (source, line.number) not in alike), None
            )

        before, after = beside(preceding(lines, number)), beside(following(lines, number))
        return (before, after) if before and after and before.kind == after.kind == "body" else None

    def inside(self, place: Place, alike: Collection[Place]) -> int:
        """Tell whether a line stands in a text that goes on behind it, in mid-sentence or with the same words; `PROVED` on another page."""
        pair = self.amid(place, alike)
        if pair is None:
            return 0
        before, after = pair
        if self.links.follow((before.source, before.number), (after.source, after.number)):
            return PROVED
        return int(not terminal(before.text) or cohesion(bigrams([before.text]), bigrams([after.text])) > COMMON)

    def below(self, place: Place, alike: Collection[Place]) -> str:
        """Give the keys of the headings, or of the caption, below which a line stands in front of a text; empty if there are none."""
        source, number = place
        lines = self.pages[source]
        keys: list[str] = []
        for line in preceding(lines, number):
            if line.kind == "title" and (source, line.number) not in alike or line.kind == "caption":
                keys.append(chars.key(line.text))
            if line.kind not in ("title", "furniture", "subtitle", "byline"):
                break
        return "\n".join(keys)

    def together(self, places: Iterable[Place]) -> bool:
        """Tell whether lines recur with their text, so that what recurs is one story."""
        texts = [self.next(place) for place in places]
        pairs = zip(texts, texts[1:], strict=False)
        return sum(a == b or self.links.joined(a, b) for a, b in pairs) >= LINKED * (len(texts) - 1)

    def shared(self, place: Place, filling: str, but: Collection[Place] = ()) -> float:
        """Give the share of a filling's words that the text beside its line has too, the lines ``but`` left out."""
        source, number = place
        lines = self.pages[source]
        texts = [
            line.text
            for some in (preceding(lines, number), following(lines, number))
            for line in [line for line in some if line.kind == "body" and (source, line.number) not in but][:_AROUND]
        ]
        return share(filling, texts)

    def named(self, place: Place, filling: str) -> bool:
        """Tell whether what fills a frame heads another text elsewhere."""
        here = self.links.number(self.next(place))
        known = {here, *self.links.others(here)}
        return any(text not in known for text in self._under(filling))

    def _under(self, filling: str) -> Set[int]:
        """Give the texts under the short lines that say what fills a frame."""
        key = chars.key(filling)
        if key not in self._texts:
            self._texts[key] = {self.links.number(self.next(place)) for place in self.headings.get(key, ())}
        return self._texts[key]

    def heads(self, place: Place) -> bool:
        """Tell whether a line may be a heading right over a text."""
        lines, number = self.pages[place[0]], place[1]
        return lines[number].kind != "body" and number + 1 < len(lines) and lines[number + 1].kind == "body"

    def last(self, place: Place) -> Place | None:
        """Give the place of the last text before a line, but for asides; None if a heading stands between, or nothing does."""
        source, number = place
        before = (line for line in reversed(self.pages[source][:number]) if line.kind not in ASIDES)
        line = next(before, None)
        return (source, line.number) if line and line.kind == "body" else None

    def closes(self, place: Place) -> bool:
        """Tell whether a line stands behind the end of a text, and before a heading or nothing."""
        source, number = place
        before = self.last(place)
        after = next((line.kind for line in self.pages[source][number + 1 :] if line.kind not in ASIDES), "title")
        ended = before is not None and terminal(self.pages[source][before[1]].text)
        return ended and (
            after == "title" or after in ("byline", "endmark") and self.pages[source][number].kind == "body"
        )

    def missed(self, place: Place) -> bool:
        """Tell whether another page has the text before a line, whole, and goes on without it or ends there."""
        before = self.last(place)
        if before is None:
            return False
        if self.amid(place, ()):
            return self.inside(place, ()) == PROVED
        ended = self.pages[before[0]][before[1]].text[-_END:]
        return any(self.pages[there][at].text.endswith(ended) for there, at in self.links.beside(before))

    def recur(self, places: Sequence[Place]) -> bool:
        """Tell whether a line stands in copies of one text, at the same place."""
        last = {place: self.last(place) for place in places[:_MANY]}
        beside = [(place[0], {before, self.next(place)}) for place, before in last.items() if before]
        return any(
            a != b and any(not self.links.beside(text).isdisjoint(other) for text in own)
            for number, (a, own) in enumerate(beside)
            for b, other in beside[number + 1 :]
        )

    def kept(self, place: Place, filling: str) -> bool:
        """Tell whether another page has a line over the same text, or in its text."""
        source, number = place
        if told := [(there, at) for there, at in self.links.beside(place) if self.pages[there][at].kind == "body"]:
            beside = {step for at in (number - 1, number + 1) for step in self.links.beside((source, at))}
            if any((there, at + step) in beside for there, at in told for step in (-1, 0, 1)):
                return True
        linked = self.links.others(self.links.number(self.next(place)))
        return any(not self._under(said).isdisjoint(linked) for said in (filling, self.pages[source][number].text))
