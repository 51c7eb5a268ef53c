"""Know the signs, tags, labels and figures that an outlet sets round its titles, by its other titles and by other outlets' copies: they are no
part of them.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import pairwise
from typing import NamedTuple

from dedupe import chars
from dedupe.links import Matches, Place
from dedupe.records import Line
from dedupe.revise.corpus import ASIDES, under

_HABIT = 2
"""Headings of a page, or pages of a run, that have the same signs, from which on that is a habit."""
_LONGEST = 80
"""Characters of the longest heading."""
_NEAR = 40
"""Lines behind a heading within which its text begins."""
_UNDER = 12
"""Lines under a heading in which the word of its label would stand."""
_ROUND = "(（\ufe41\ufe43"
"""Brackets that are not set round headings: what round ones are about is none, and upright ones quote."""
_MIRRORED = 2
"""How far behind its opening bracket in the table of characters a closing one stands, at most."""
_ENDS = "！？!?。…%％"
"""Signs that close a heading, and may open one by a mistake."""
_LETTER = re.compile("[B-HJ-Z\u2160-\u216b] (?=.{4})")
"""A letter that stands alone before a heading, and is no word."""
_BARS = "|｜丨︱"
"""The same on both sides; one of them is a letter by its category."""
_SIGNS = ("So", "Po", "Pe", "Pf", "Sm")
"""Categories of the signs that may stand before one; what opens a quotation or a bracket is not among them."""
_WORDED = "…—-·#.%％、，。！？!?"
"""Signs with which words begin, too."""
_TAG = re.compile(
    f"(?:【[{chars.HAN}]{{1,4}}】|〖[{chars.HAN}]{{1,4}}〗|［[{chars.HAN}]{{1,4}}］|\\[[{chars.HAN}]{{1,4}}\\]) *(?=.{{4}})"
)
"""What a column or a region is called, in brackets before a heading."""
_LABEL = re.compile(f"(?P<word>[{chars.HAN}]{{1,4}}) ?[：:＝=] ?(?=.{{4}})")
"""What a list or a database calls the heading behind it."""


class _Worn(NamedTuple):
    """What stands round the words of a heading."""

    form: str
    """By what several are known to be the same."""
    front: int
    back: int
    """Their characters."""
    label: str = ""
    """The word before a colon: of a text's own, its text has it."""


def bared(
    pages: Mapping[str, tuple[Line, ...]], matches: Matches, starts: Mapping[str, Sequence[int]]
) -> dict[str, tuple[Line, ...]]:
    """Give ``pages`` with headings bare of what stands round them and others of their page have too, or another page's copy lacks.

    ``starts`` are the first lines of the texts of each page: over them figures count stories, and over other lines sections.
    """
    worn: dict[str, dict[str, dict[Place, _Worn]]] = defaultdict(lambda: defaultdict(dict))
    bare: dict[str, set[Place]] = defaultdict(set)
    for source, lines in pages.items():
        over = {number for start in starts[source] for number in _over(lines, start)}
        counted = _counted(lines, over)
        for line in lines:
            if line.kind == "title" and len(line.text) <= _LONGEST and _heads(lines, line.number):
                place = source, line.number
                signs = (
                    counted.get(line.number) or _signs(line.text) or (_tag(line.text) if line.number in over else None)
                )
                if signs:
                    worn[signs.form][source][place] = signs
                if not signs or signs.label:
                    bare[chars.key(line.text)].add(place)
    found: dict[Place, _Worn] = {}
    for sources in worn.values():
        habit = {source for source, some in sources.items() if _habitual(pages, some)}
        for source, some in sources.items():
            for place, signs in some.items():
                if source in habit or len(habit) >= _HABIT or _bare_elsewhere(pages, place, signs, bare, matches):
                    found[place] = signs
    return {
        source: tuple(_without(line, signs) if (signs := found.get((source, line.number))) else line for line in lines)
        for source, lines in pages.items()
    }


def _signs(text: str) -> _Worn | None:
    """Give what stands round the words of a heading: a pair of brackets, or a sign before it; None if there is nothing."""
    first, last = text[0], text[-1]
    if _paired(first, last) and first not in text[1:-1] and last not in text[1:-1]:
        return _Worn(first + last, 1, 1)
    if _LETTER.match(text):
        return _Worn(first, 1, 0)
    if (unicodedata.category(first) in _SIGNS or first in _BARS) and first not in _WORDED:
        front = 1 + (unicodedata.category(text[1:2] or first) == "Mn")  # with what makes a picture of it
        return _Worn(text[:front], front, 0)
    return None


def _paired(first: str, last: str) -> bool:
    """Tell whether two characters stand round what is between them: brackets, or the same sign, or one and its mirror image."""
    kinds = unicodedata.category(first), unicodedata.category(last)
    if kinds == ("Ps", "Pe"):
        return 0 < ord(last) - ord(first) <= _MIRRORED and first not in _ROUND
    if first == last:
        return first in _BARS or kinds[0] in ("Po", "So", "Sm") and first not in _ENDS
    return kinds == ("So", "So") and ord(last) - ord(first) == 1


def _tag(text: str) -> _Worn | None:
    """Give the tag or the label before a title: before subheads they are the text's."""
    if tag := _TAG.match(text):
        return _Worn(text[0], tag.end(), 0)
    if label := _LABEL.match(text):
        return _Worn(label[0], label.end(), 0, label["word"])
    return None


def _counted(lines: Sequence[Line], over: Set[int]) -> dict[int, _Worn]:
    """Map the headings that are counted, one by one, by the figure before them to that figure; ``over`` are those of stories."""
    figures = {line.number: figure for line in lines if line.kind == "title" and (figure := chars.count(line.text))}
    sure = [figure for number, figure in figures.items() if number in over]
    if not any(b == a + 1 for a, b in pairwise(sure)):
        return {}
    # One whose text goes on for the text before it is counted with them, too.
    told: list[int] = []
    last, ahead = 0, [*reversed(sure)]
    for number, figure in figures.items():
        if number in over:
            ahead.pop()
        elif figure != last + 1 or ahead and ahead[-1] <= figure:
            continue
        told.append(number)
        last = figure
    return {number: _Worn("", len(lines[number].text) - len(chars.uncounted(lines[number].text)), 0) for number in told}


def _over(lines: Sequence[Line], start: int) -> Iterator[int]:
    """Give the headings over the text that begins at ``start``."""
    for number in range(start - 1, -1, -1):
        if lines[number].kind == "title":
            yield number
        elif lines[number].kind not in ("byline", "subtitle", *ASIDES):
            return


def _habitual(pages: Mapping[str, Sequence[Line]], places: Mapping[Place, _Worn]) -> bool:
    """Tell whether several headings of a page have the same round them, and nothing that is of their words."""
    return len(_keys(pages, places)) >= _HABIT and not any(
        signs.label in line.text
        for (source, number), signs in places.items()
        if signs.label
        for line in pages[source][number + 1 : number + _UNDER]
        if line.kind == "body"
    )


def _heads(lines: Sequence[Line], number: int) -> bool:
    """Tell whether a text, or what stands over one, follows a heading, be it below the heading said again."""
    key = chars.key(lines[number].text)
    after = next(
        (
            line
            for line in lines[number + 1 : number + _NEAR]
            if line.kind not in ASIDES and not (line.kind == "title" and chars.key(line.text) in key)
        ),
        None,
    )
    return after is not None and after.kind in ("body", "byline", "subtitle")


def _keys(pages: Mapping[str, Sequence[Line]], places: Mapping[Place, _Worn]) -> set[str]:
    return {chars.key(_inner(pages[source][number], signs)) for (source, number), signs in places.items()}


def _bare_elsewhere(
    pages: Mapping[str, Sequence[Line]], place: Place, signs: _Worn, bare: Mapping[str, set[Place]], matches: Matches
) -> bool:
    """Tell whether another page has a heading without its signs over the same text."""
    source, number = place
    here = under(pages[source], number)
    return any(
        other[0] != source and matches.joined(here, under(pages[other[0]], other[1]))
        for other in bare.get(chars.key(_inner(pages[source][number], signs)), ())
    )


def _inner(line: Line, signs: _Worn) -> str:
    return line.text[signs.front : len(line.text) - signs.back]


def _without(line: Line, signs: _Worn) -> Line:
    """Give a line without the signs round it and the blanks beside them; one of several rows as it is."""
    if line.rows:
        return line
    inner = _inner(line, signs)
    text = inner.strip(chars.SPACES)
    if not text:
        return line
    begin = signs.front + len(inner) - len(inner.lstrip(chars.SPACES))
    return line.only((begin, begin + len(text)))
