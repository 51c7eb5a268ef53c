"""Know captions by the maker they name at their end, once surer ones have shown how makers are named, or other pages have.

How a maker is named is a form: what stands at the end of a line behind a blank or in brackets, or a whole short line, in
which a name may be another each time. A label before the line may be of the form, too, and is one by itself if it tells of a
picture.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from os.path import commonprefix

from dedupe import chars, cues
from dedupe.links import Matches, Place
from dedupe.records import Line
from dedupe.revise.corpus import PROVED, Corpus, retold
from dedupe.revise.lines import dateline, following, share, terminal
from dedupe.revise.makers import BETWEEN, LABEL, TWICE, WHOLE, ends, forms

_LONGEST = 80
"""Characters of the longest line that is asked."""
_TITLE = 4
"""Letters from which on the ends of two texts before a maker are the same: a link has a story's title, behind a label."""
_LABELS = 6
"""Letters of the longest such label."""
_BEHIND = 6
"""Lines of text behind a group of captions in which the words of a heading would stand."""
_INSIDE = 0.5
"""Share of its places at which a form must stand in a text, or beside captions, if no caption is of it."""
_SELDOM = 0.25
"""Share of its places up to which a form may stand where headings do, or where copies of the text have it."""

_ASKED = ("title", "subtitle", "body")
_PICTURED = ("caption", "credit")
_SIGNED = ("byline", "endmark")


@dataclass(slots=True)
class _Form:
    """The places of one form."""

    sure: set[str] = field(default_factory=set)
    """Captions and credits of it."""
    others: int = 0
    """Lines of it that sign a story."""
    asked: dict[Place, tuple[str, str]] = field(default_factory=dict)
    """What may be captions of it: what stands before it, and the name in it."""


@dataclass(frozen=True, slots=True)
class _Stand:
    """Where a line stands."""

    proved: bool
    """Whether another page has its text without it."""
    inside: bool
    """Whether it stands in a text that goes on behind it, or between a title and its text."""
    behind: bool
    """Whether it stands right behind a caption."""
    kept: bool
    """Whether another page has it in the same place."""
    under: bool
    """Whether it stands right under a title."""
    heads: bool
    """Whether it may be the title of what is behind it, which begins as stories begin."""


def _form(lines: Sequence[tuple[Line, str, str]]) -> _Form:
    """Give the form of some lines, each with what stands before a maker and the name in it."""
    form = _Form()
    for line, front, name in lines:
        if line.kind in _ASKED:
            form.asked[line.source, line.number] = front, name
        elif line.kind in _SIGNED:
            form.others += 1
        else:
            form.sure.add(line.text)
    return form


def credited(pages: Mapping[str, tuple[Line, ...]], matches: Matches) -> dict[str, tuple[Line, ...]]:
    """Give ``pages`` with lines made captions that end as captions do: in a maker named in the same form, filled otherwise each time."""
    made: list[tuple[Line, str, str]] = []
    headings: dict[str, list[Place]] = defaultdict(list)
    signed: list[Place] = []
    # What one page marks as a heading is one where another does not.
    marked = {chars.key(line.text) for lines in pages.values() for line in lines if line.level and line.kind in _ASKED}
    for source, lines in pages.items():
        for line in lines:
            asked = line.kind in _ASKED
            if line.kind in _SIGNED:
                signed.append((source, line.number))
            if len(line.text) > _LONGEST or not (asked or line.kind in _PICTURED or line.kind in _SIGNED):
                continue
            if asked and not terminal(line.text):
                headings[chars.key(line.text)].append((source, line.number))
            named = list(ends(line.text))
            if named and not (asked and (chars.key(line.text) in marked or dateline(line))):
                made += [(line, front, end) for front, end in named]
    told: dict[str, list[tuple[Line, str, str]]] = defaultdict(list)
    for (line, front, _), own in zip(made, forms(made), strict=True):
        for key, name in own:
            told[key].append((line, front, name))
    corpus = Corpus(pages, matches, headings)
    stands: dict[Place, _Stand] = {}
    found: dict[Place, str] = {}
    # One by one, and each gone when it was asked: a large run has very many.
    for key in [key for key, lines in told.items() if len(lines) >= TWICE]:
        form = _form(told.pop(key))
        if form.asked and len(form.asked) + len(form.sure) >= TWICE and _names_makers(key, form, corpus, stands):
            found.update(dict.fromkeys(form.asked, _kind(key, form, stands)))
    # What tells of a picture, and is left out by another page, needs no other of its form.
    for line, front, end in made:
        place = line.source, line.number
        if front and line.kind in _ASKED and not terminal(line.text) and cues.PICTURE.search(end):
            stand = stands.get(place) or _stand(place, front, corpus)
            if stand.proved and not (stand.kept or stand.heads):
                found[place] = "caption"
    found |= {place: "caption" for place in (*chain(*headings.values()), *signed) if _closes_group(place, corpus)}
    return retold(pages, found)


def _kind(key: str, form: _Form, stands: Mapping[Place, _Stand]) -> str:
    """Tell what the lines of a form are: furniture where they tell of no picture and most stand right under titles, for whence a story is."""
    under = sum(stands[place].under for place in form.asked)
    whence = not form.sure and not cues.PICTURE.search(key) and 2 * under > len(form.asked)
    return "furniture" if whence else "caption"


def _closes_group(place: Place, corpus: Corpus) -> bool:
    """Tell whether a short line stands tight behind counted captions, and no text beside it has a word of it.

    What looks like the end of a story, or like who signs it, must tell of pictures; a label that does is enough.
    """
    source, number = place
    lines = corpus.pages[source]
    line, over = lines[number], lines[max(0, number - TWICE) : number]
    if line.level or line.gap > 1 or len(line.text) > WHOLE or len(over) < TWICE:
        return False
    if not all(one.kind == "caption" and cues.CAPTION_NUMBER.match(one.text) for one in over):
        return False
    told = chars.soft(line.text)
    if line.kind in _SIGNED:
        return bool(cues.PICTURE.search(told))
    if (label := LABEL.match(told)) and cues.PICTURE.search(label["label"]):
        return True
    text = [one.text for one in following(lines, number) if one.kind == "body"][:_BEHIND]
    return (
        number + 1 < len(lines)
        and lines[number + 1].kind == "body"
        and share(line.text, text) == 0
        and not corpus.kept(place, line.text)
    )


def _stand(place: Place, filling: str, corpus: Corpus) -> _Stand:
    source, number = place
    lines = corpus.pages[source]
    inside = corpus.inside(place, ())
    behind = number > 0 and lines[number - 1].kind in _PICTURED
    below = bool(corpus.below(place, ()))
    after = next((line for line in following(lines, number) if line.kind not in _PICTURED), None)
    led = after is not None and (
        after.kind in ("byline", "subtitle")
        or after.kind == "body"
        and dateline(after)
        or after.kind == "furniture"
        and bool(cues.WEB_SOURCE.search(chars.soft(after.text)))
    )
    heads = led and not (below or behind or inside == PROVED)
    under = number > 0 and lines[number - 1].kind in ("title", "subtitle")
    return _Stand(inside == PROVED, inside > 0 or below, behind, corpus.kept(place, filling), under, heads)


def _another(front: str, other: str) -> bool:
    """Tell whether what stands before two makers is not the same behind a label."""
    same = len(commonprefix((front[::-1], other[::-1])))
    return same < _TITLE or min(len(front), len(other)) - same > _LABELS


def _names_makers(key: str, form: _Form, corpus: Corpus, stands: dict[Place, _Stand]) -> bool:
    """Tell whether it is makers that are named in a form."""
    fronts = sorted({chars.key(front) for front, _ in form.asked.values()}, key=lambda front: (len(front), front))
    various = 1 + any(_another(fronts[0], front) for front in fronts)
    names = {name for _, name in form.asked.values()}
    whole = key.startswith("=")
    if various + len(form.sure) < TWICE and not whole or len(names) + len(form.sure) < TWICE and "*" in key:
        return False
    if form.others > _SELDOM * (len(form.asked) + len(form.sure)):
        return False
    for place, (front, _) in form.asked.items():
        if place not in stands:
            stands[place] = _stand(place, front or corpus.pages[place[0]][place[1]].text, corpus)
    some = [stands[place] for place in form.asked]
    # A caption is copied with another maker.
    both = Counter(front for front, _ in set(form.asked.values()))
    kept = sum(stands[place].kept and both[front] < TWICE for place, (front, _) in form.asked.items())
    pictured = bool(cues.PICTURE.search(key)) and not whole
    heads = sum(stand.heads for stand in some)
    if kept > _SELDOM * len(some) or heads > (_INSIDE if pictured else _SELDOM) * len(some):
        return False
    if form.sure and not whole:
        return True
    beside = sum(stand.inside or stand.behind for stand in some)
    proved = any(stand.proved for stand in some)
    framed = BETWEEN in key and not key.endswith(BETWEEN)
    if (pictured or framed) and beside >= _INSIDE * len(some):
        return True
    if whole:
        behind = sum(stand.behind for stand in some)
        if "*" not in key and corpus.together(form.asked):
            return False
        return (proved or behind >= TWICE) and beside >= _INSIDE * len(some)
    return proved and beside >= _SELDOM * len(some)
