"""Know asides by the frame that they are set in: what recurs at the edges of short lines, filled otherwise each time."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dedupe import chars, cues
from dedupe.links import Matches
from dedupe.records import Line
from dedupe.revise.lines import COMMON, bigrams, cohesion, share, terminal

_Place = tuple[str, int]
_Frame = tuple[str, str]

_LONGEST = 60
"""Characters of the longest line that is asked: a frame, and the title of another story in it."""
_FILLINGS = 3
"""Fillings from which on a frame of furniture is one."""
_FOREIGN = 0.12
"""Share of a filling's words in the text beside it up to which, in the mean of all places, it tells nothing of that text."""
_INSIDE = 0.5
"""Share of its places at which a frame must stand in the midst of a text that goes on without it."""
_LINKED = 0.34
"""Share of neighbouring places whose texts are linked, from which on a line recurs with its story."""
_VARIOUS = 0.67
"""Share of different headings among those below which a line recurs that is a label: a column has its own bulletin each day."""
_AROUND = 3
"""Lines of text before and behind in which a filling's words are looked for."""

_SETS = 2
"""Texts, no copies, in which a line must stand to be the paper's where a copy of one is without it; a sentence, in `_FILLINGS`."""
_SAID = 32
"""Characters of the longest sentence that is asked."""
_MANY = 24
"""Places of a line that are compared with each other."""
_END = 6
"""Characters in which copies of a paragraph must end alike to end there."""

_HEAD = re.compile(r"[（【\[〔]?[^\W\d_]{2,6}：|[（【\[〔][^（）【】\[\]〔〕]{1,8}[）】\]〕] ?|[^\w\s“‘《（【\[〔—…] ?")
"""A label, a bracket or a sign that opens a line."""
_TAIL = re.compile(
    r"^(?P<front>.{8,}?) (?P<tail>\S[^，。！？；]{1,13})$|^(?P<all>[^，。！？； ]{2,4}[／/][^，。！？； ]{1,4})$"
)
"""What a line has behind its first blank, or a line of two names."""
_NAME = re.compile("[\u4e00-\u9fff·]{2,4}")
_ASKED = ("title", "subtitle", "body")
_ASIDES = ("caption", "credit", "furniture", "notice", "jump")

_PROVED = 2
"""How sure another page makes that a text goes on behind a line."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """What the places of all lines show."""

    pages: Mapping[str, Sequence[Line]]
    """Lines of each page."""
    links: Matches
    """Lines that tell the same."""
    headings: Mapping[str, Sequence[_Place]]
    """Places of short lines, by key."""

    def next(self, place: _Place) -> _Place:
        """Give the place of the first text behind a line."""
        source, number = place
        return source, next((line.number for line in self.pages[source][number + 1 :] if line.kind == "body"), number)

    def amid(self, place: _Place, alike: Collection[_Place]) -> tuple[Line, Line] | None:
        """Give the lines of text between which a line stands, but for asides and its like; None if it stands elsewhere."""
        source, number = place
        lines = self.pages[source]

        def beside(candidates: Sequence[Line]) -> Line | None:
            return next(
                (line for line in candidates if line.kind not in _ASIDES and (source, line.number) not in alike), None
            )

        before, after = beside(lines[number - 1 :: -1] if number else ()), beside(lines[number + 1 :])
        return (before, after) if before and after and before.kind == after.kind == "body" else None

    def inside(self, place: _Place, alike: Collection[_Place]) -> int:
        """Tell whether a line stands in a text that goes on behind it, in mid-sentence or with the same words; `_PROVED` on another page."""
        pair = self.amid(place, alike)
        if pair is None:
            return 0
        before, after = pair
        behind = self.links.beside((after.source, after.number))
        ahead = self.links.beside((before.source, before.number))
        if any((there, at + s) in behind for there, at in ahead for s in (0, 1)):
            return _PROVED
        return int(not terminal(before.text) or cohesion(bigrams([before.text]), bigrams([after.text])) > COMMON)

    def below(self, place: _Place, alike: Collection[_Place]) -> str:
        """Give the keys of the headings, or of the caption, below which a line stands in front of a text; empty if there are none."""
        source, number = place
        lines = self.pages[source]
        keys: list[str] = []
        for line in lines[number - 1 :: -1] if number else ():
            if line.kind == "title" and (source, line.number) not in alike or line.kind == "caption":
                keys.append(chars.key(line.text))
            if line.kind not in ("title", "furniture", "subtitle", "byline"):
                break
        return "\n".join(keys)

    def together(self, places: Iterable[_Place]) -> bool:
        """Tell whether lines recur with their text, so that what recurs is one story."""
        texts = [self.next(place) for place in places]
        pairs = zip(texts, texts[1:], strict=False)
        return sum(a == b or self.links.joined(a, b) for a, b in pairs) >= _LINKED * (len(texts) - 1)

    def shared(self, place: _Place, filling: str, but: Collection[_Place] = ()) -> float:
        """Give the share of a filling's words that the text beside its line has too, the lines ``but`` left out."""
        source, number = place
        lines = self.pages[source]
        if but:
            lines = [line for line in lines if line.number == number or (source, line.number) not in but]
            number = next(at for at, line in enumerate(lines) if line.number == number)
        texts = [line.text for line in lines[number - 1 :: -1] if line.kind == "body"][:_AROUND] if number else []
        texts += [line.text for line in lines[number + 1 :] if line.kind == "body"][:_AROUND]
        return share(filling, texts)

    def named(self, place: _Place, filling: str) -> bool:
        """Tell whether what fills a frame heads another text elsewhere."""
        here = self.next(place)
        others = [self.next(other) for other in self.headings.get(chars.key(filling), ()) if other != place]
        return any(other != here and not self.links.joined(here, other) for other in others)

    def heads(self, place: _Place) -> bool:
        """Tell whether a line may be a heading right over a text."""
        lines, number = self.pages[place[0]], place[1]
        return lines[number].kind != "body" and number + 1 < len(lines) and lines[number + 1].kind == "body"

    def last(self, place: _Place) -> _Place | None:
        """Give the place of the last text before a line, but for asides; None if a heading stands between, or nothing does."""
        source, number = place
        before = (line for line in reversed(self.pages[source][:number]) if line.kind not in _ASIDES)
        line = next(before, None)
        return (source, line.number) if line and line.kind == "body" else None

    def closes(self, place: _Place) -> bool:
        """Tell whether a line stands behind the end of a text, and before a heading or nothing."""
        source, number = place
        before = self.last(place)
        after = next((line.kind for line in self.pages[source][number + 1 :] if line.kind not in _ASIDES), "title")
        ended = before is not None and terminal(self.pages[source][before[1]].text)
        return ended and (
            after == "title" or after in ("byline", "endmark") and self.pages[source][number].kind == "body"
        )

    def missed(self, place: _Place) -> bool:
        """Tell whether another page has the text before a line, whole, and goes on without it or ends there."""
        before = self.last(place)
        if before is None:
            return False
        if self.amid(place, ()):
            return self.inside(place, ()) == _PROVED
        ended = self.pages[before[0]][before[1]].text[-_END:]
        return any(self.pages[there][at].text.endswith(ended) for there, at in self.links.beside(before))

    def recur(self, places: Sequence[_Place]) -> bool:
        """Tell whether a line stands in copies of one text, at the same place."""
        last = {place: self.last(place) for place in places[:_MANY]}
        beside = [(place[0], {before, self.next(place)}) for place, before in last.items() if before]
        return any(
            a != b and any(not self.links.beside(text).isdisjoint(other) for text in own)
            for number, (a, own) in enumerate(beside)
            for b, other in beside[number + 1 :]
        )

    def kept(self, place: _Place, filling: str) -> bool:
        """Tell whether another page has a line over the same text, or in its text."""
        source, number = place
        beside = {step for at in (number - 1, number + 1) for step in self.links.beside((source, at))}
        for there, at in self.links.beside(place):
            if self.pages[there][at].kind == "body" and not beside.isdisjoint((there, at + s) for s in (-1, 0, 1)):
                return True
        here = self.next(place)
        text = self.pages[source][number].text
        others = {*self.headings.get(chars.key(filling), ()), *self.headings.get(chars.key(text), ())} - {place}
        return any(self.links.joined(here, self.next(other)) for other in others)


def framed(pages: Mapping[str, tuple[Line, ...]], matches: Matches) -> dict[str, tuple[Line, ...]]:
    """Give ``pages`` with those short lines made captions or furniture that are set in a frame, and head no text.

    A frame is what several lines have in common at an edge. Headings have frames too, above all subheads: but what they
    head has their words, or other pages have them in the same place, and none goes on as if they were not there.
    """
    told: dict[_Frame, dict[_Place, str]] = defaultdict(dict)
    headings: dict[str, list[_Place]] = defaultdict(list)
    for source, lines in pages.items():
        for line in lines:
            if line.kind not in _ASKED or len(line.text) > _LONGEST:
                continue
            if not (line.level or chars.count(line.text)) and (not terminal(line.text) or len(line.text) <= _SAID):
                told["again", re.sub(r"\d+", "0", chars.soft(line.text))][source, line.number] = line.text
            if not terminal(line.text):
                headings[chars.key(line.text)].append((source, line.number))
                for frame, filling in _frames(line):
                    told[frame][source, line.number] = filling
    corpus = Corpus(pages, matches, headings)
    found: dict[_Place, str] = {}
    for frame, fillings in told.items():
        if len(fillings) > 1 or frame[0] != "again":
            found.update(_aside(frame, fillings, corpus))
    return {
        source: tuple(
            replace(line, kind=kind) if (kind := found.get((source, line.number))) else line for line in lines
        )
        for source, lines in pages.items()
    }


def _frames(line: Line) -> Iterator[tuple[_Frame, str]]:
    """Give the frames that a line may be set in, each with what fills it."""
    text = chars.soft(line.text)
    if line.kind == "title":
        yield ("whole", text), text
    head = _HEAD.match(text)
    if head and len(chars.key(text[head.end() :])) > 1:
        yield ("head", head.group().strip()), text[head.end() :]
    tail = _TAIL.match(text)
    if tail:
        front, back = tail["front"] or "", tail["tail"] or tail["all"]
        yield ("tail", back), front
        parts = re.split("([ ／/：])", back)
        for at, part in enumerate(parts):
            if len(parts) > 1 and _NAME.fullmatch(part):
                yield ("tail", "".join((*parts[:at], "*", *parts[at + 1 :]))), f"{front} {part}"


def _aside(frame: _Frame, fillings: Mapping[_Place, str], corpus: Corpus) -> dict[_Place, str]:
    """Give the kinds of those lines in a frame that are neither headings nor text."""
    side, form = frame
    if side == "again":
        return _refrain(fillings, corpus)
    inside = {place: sure for place in fillings if (sure := corpus.inside(place, fillings))}
    kept = {place for place in fillings if corpus.kept(place, fillings[place])}
    if side == "whole":
        return _recurring(fillings, inside, kept, corpus)
    if side == "tail" and "*" in form:
        proved = [place for place, sure in inside.items() if sure == _PROVED and place not in kept]
        beside = len(inside) + sum(bool(corpus.below(place, fillings)) for place in fillings if place not in inside)
        if len(set(fillings.values())) > 1 and inside and not kept and beside >= _INSIDE * len(fillings):
            return dict.fromkeys(fillings, "caption")
        found = dict.fromkeys(proved, "caption")
    else:
        found = _links(fillings, fillings if side == "head" else (), kept, corpus)
    if len(set(fillings.values())) < _FILLINGS or corpus.together(fillings):
        return found
    if sum(corpus.shared(place, fillings[place]) for place in fillings) > _FOREIGN * len(fillings):
        return found
    gone = sum(sure == _PROVED for sure in inside.values())
    below = sum(bool(corpus.below(place, fillings)) for place in fillings)
    if not kept and max(below, gone, len(fillings) if "*" in form else 0) >= max(2, _INSIDE * len(fillings)):
        return dict.fromkeys(fillings, "furniture")
    return found


def _refrain(fillings: Mapping[_Place, str], corpus: Corpus) -> dict[_Place, str]:
    """Give the places of a line, figures aside, that stands in or behind several texts, where a copy of one of them is without it.

    Formulas of stories stand in the copies too.
    """
    places = sorted(fillings)
    least = _FILLINGS if terminal(fillings[places[0]]) else _SETS
    if len(places) < least or corpus.recur(places) or corpus.together(places):
        return {}
    asides = [place for place in places if corpus.amid(place, ()) or corpus.closes(place)]
    missed = sum(map(corpus.missed, asides))
    if not missed or missed < _SETS and any(map(corpus.heads, asides)):
        return {}
    if sum(corpus.shared(place, fillings[place], fillings) for place in asides) > _FOREIGN * len(asides):
        return {}
    sure = [place for place in asides if corpus.missed(place) or not corpus.heads(place)]
    return dict.fromkeys(sure, "furniture")


def _recurring(
    fillings: Mapping[_Place, str], inside: Mapping[_Place, int], kept: Collection[_Place], corpus: Corpus
) -> dict[_Place, str]:
    """Give those places of one line at which it is no heading: in a text, or below headings that differ."""
    over = {place: key for place in fillings if (key := corpus.below(place, fillings))}
    if (
        len({source for source, _ in over}) > 1
        and len(over) >= _INSIDE * len(fillings)
        and len(set(over.values())) >= max(2, _VARIOUS * len(over))
        and len(kept) <= _LINKED * len(fillings)
        and not corpus.together(fillings)
        and sum(corpus.shared(*item) for item in fillings.items()) <= _FOREIGN * len(fillings)
    ):
        return dict.fromkeys(over, "furniture")
    if kept:
        return {}
    if cues.WEB.search(next(iter(fillings.values()))):
        # What a site tells its reader to do, amid a text that has no word of it.
        amid = [place for place in fillings if corpus.amid(place, fillings)]
        return {place: "furniture" for place in amid if not corpus.shared(place, fillings[place])}
    # Where it recurs a little, only what another page goes on without: subheads recur, too.
    least = 1 if len(fillings) >= _FILLINGS else _PROVED
    return _links(fillings, [place for place in inside if inside[place] >= least], kept, corpus)


def _links(
    fillings: Mapping[_Place, str], asked: Collection[_Place], kept: Collection[_Place], corpus: Corpus
) -> dict[_Place, str]:
    """Give those of the lines ``asked`` that are set in a text of which they have no word, and are the heading of another."""
    return {
        place: "furniture"
        for place in asked
        if place not in kept
        and not corpus.pages[place[0]][place[1]].level
        and corpus.named(place, fillings[place])
        and corpus.shared(place, fillings[place]) <= _FOREIGN
    }
