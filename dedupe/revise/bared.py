"""Know the signs that an outlet sets round its titles, by its other titles and by other outlets' copies: they are no part of them."""

import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from dedupe import chars
from dedupe.links import Matches, Place
from dedupe.records import Line
from dedupe.revise.corpus import ASIDES, under

_HABIT = 2
"""Headings of a page, or pages of a run, that have the same signs, from which on that is a habit."""
_LONGEST = 80
"""Characters of the longest heading."""
_PAIRS = dict(zip("【〖［《〈「『[", "】〗］》〉」』]", strict=True))
"""Brackets that may stand round a whole heading."""
_SIGNS = ("So", "Po", "Pe", "Pf", "Sm")
"""Categories of the signs that may stand before one; what opens a quotation or a bracket is not among them."""
_WORDED = "…—-·#.%％、，。！？!?"
"""Signs with which words begin, too."""


def bared(pages: Mapping[str, tuple[Line, ...]], matches: Matches) -> dict[str, tuple[Line, ...]]:
    """Give ``pages`` with headings bare of the signs round them that others of their page have too, or that another page's copy lacks."""
    worn: dict[tuple[str, str], dict[str, set[Place]]] = defaultdict(lambda: defaultdict(set))
    bare: dict[str, set[Place]] = defaultdict(set)
    for source, lines in pages.items():
        for line in lines:
            if line.kind == "title" and len(line.text) <= _LONGEST and _heads(lines, line.number):
                if signs := _signs(line.text):
                    worn[signs][source].add((source, line.number))
                else:
                    bare[chars.key(line.text)].add((source, line.number))
    found: dict[Place, tuple[str, str]] = {}
    for signs, places in worn.items():
        habit = {source for source, some in places.items() if len(_keys(pages, some)) >= _HABIT}
        for source, some in places.items():
            for place in some:
                if source in habit or len(habit) >= _HABIT or _bare_elsewhere(pages, place, bare, matches):
                    found[place] = signs
    return {
        source: tuple(_without(line, signs) if (signs := found.get((source, line.number))) else line for line in lines)
        for source, lines in pages.items()
    }


def _signs(text: str) -> tuple[str, str] | None:
    """Give what stands round the words of a heading: a pair of brackets, or a sign before it; None if there is nothing."""
    first, last = text[0], text[-1]
    if _PAIRS.get(first) == last and first not in text[1:] and last not in text[:-1]:
        return first, last
    if unicodedata.category(first) in _SIGNS and first not in _WORDED:
        return first, ""
    return None


def _heads(lines: Sequence[Line], number: int) -> bool:
    """Tell whether a text, or what stands over one, follows a heading."""
    after = next((line for line in lines[number + 1 :] if line.kind not in ASIDES), None)
    return after is not None and after.kind in ("body", "byline", "subtitle")


def _keys(pages: Mapping[str, Sequence[Line]], places: set[Place]) -> set[str]:
    return {chars.key(pages[source][number].text) for source, number in places}


def _bare_elsewhere(
    pages: Mapping[str, Sequence[Line]], place: Place, bare: Mapping[str, set[Place]], matches: Matches
) -> bool:
    """Tell whether another page has a heading without its signs over the same text."""
    source, number = place
    here = under(pages[source], number)
    return any(
        other[0] != source and matches.joined(here, under(pages[other[0]], other[1]))
        for other in bare.get(chars.key(pages[source][number].text), ())
    )


def _without(line: Line, signs: tuple[str, str]) -> Line:
    """Give a line without the signs round it and the blanks beside them; one of several rows as it is."""
    if line.rows:
        return line
    front, back = signs
    inner = line.text[len(front) : len(line.text) - len(back)]
    text = inner.strip(chars.SPACES)
    if not text:
        return line
    begin = line.begin + len(front) + len(inner) - len(inner.lstrip(chars.SPACES))
    end = begin + len(text)
    return replace(line, begin=begin, end=end, text=text)
