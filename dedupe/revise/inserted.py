"""Know what an outlet sets in brackets into its sentences: prices, hours, claims, how a character is read.

Copies of the sentences lack it; or it stands at places that have nothing in common, while an author explains what he has just said.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from dedupe import chars, cues
from dedupe.links import Matches, Place
from dedupe.records import Line

_BRACKETED = re.compile(r"[（［〔【\[](?P<told>[^（）［］〔〕【】\[\]]{1,24})[）］〕】\]]")
"""Of a line that is folded."""
_OPENING = tuple("(（[［〔【")
_WORD = re.compile(f"[{chars.HAN}]{{1,3}}$")
"""What a text says of whom or what it has just named: who cuts it from a list cuts it throughout."""
_READ = re.compile("[a-z]{1,6}|[\u3105-\u3129]{1,3}[\u02ca\u02c7\u02cb\u02d9]?")
_TONES = "\N{COMBINING MACRON}\N{COMBINING ACUTE ACCENT}\N{COMBINING CARON}\N{COMBINING GRAVE ACCENT}"
"""How a syllable is said."""
_BESIDE = 6
"""Letters on each side that a copy must have one right behind the other to lack what stands between."""
_ASKED = 6
"""Copies of a line that are asked at most."""
_TEXTS = 2
"""Texts of one page in which copies must lack it."""
_SHARE = 4
"""Places at which copies lack it for each at which they have it, at the least."""
_PLACES = 4
"""Places that tell of themselves, with other words on both sides each time; of 7,800 real articles none has what stands so at more than three."""
_STREWN = 0.8
"""The share of places with other letters right before it, and right behind, that it has at the least."""
_STAMP = re.compile("0(?:[：:]0|[时点](?:0分)?)(?P<told>[^\\d\\W]{2,})$")
"""The form of what a paragraph that was put in later begins with: the hour, and a word or two."""
_FRONT = "^"
"""Begins the form of what stands before a paragraph."""
_LETTERS = 2
"""The fewest letters that it has beside its figures: a year or a share is not the same each time."""


class _Inserted(NamedTuple):
    """What stands in brackets within a line."""

    form: str
    """By what several are known to be the same."""
    begin: int
    end: int


def inserted(pages: Mapping[str, tuple[Line, ...]], matches: Matches) -> dict[str, tuple[Line, ...]]:
    """Give ``pages`` without what stands in brackets within lines of text and in the midst of several texts whose copies lack it.

    An editor cuts what one text says; what other copies of different texts all lack where it stands was set there by the outlet. So was
    what is strewn over texts.
    """
    told = {place: some for place, line in _lines(pages) if (some := list(_bracketed(line)))}
    over: dict[tuple[str, str], set[int]] = defaultdict(set)
    lacking: Counter[str] = Counter()
    kept: Counter[str] = Counter()
    headings: dict[str, list[int]] = {}
    for (source, number), some in told.items():
        beside = sorted(matches.beside((source, number), _ASKED))
        copies = [chars.key(pages[page][at].text) for page, at in beside]
        for one in some if copies else ():
            lacks = _lacks(pages[source][number].text, one, copies)
            lacking[one.form] += lacks is True
            kept[one.form] += lacks is False
            if lacks:
                above = headings.setdefault(source, _above(pages[source]))
                over[one.form, source].add(above[number])
    forms = {form for (form, _), texts in over.items() if len(texts) >= _TEXTS and lacking[form] >= _SHARE * kept[form]}
    forms |= _strewn(pages, told)
    cut = {place: [one for one in some if one.form in forms] for place, some in told.items()}
    return {
        source: tuple(_without(line, gone) if (gone := cut.get((source, line.number))) else line for line in lines)
        for source, lines in pages.items()
    }


def _strewn(pages: Mapping[str, Sequence[Line]], told: Mapping[Place, Sequence[_Inserted]]) -> set[str]:
    """Give the forms that stand between whatever words; copies of a place are one."""
    places: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for (source, number), some in told.items():
        text = pages[source][number].text
        for one in some:
            sides = _sides(text, one)
            if min(map(len, sides[one.begin == 0 :])) == _BESIDE and sum(map(str.isalpha, one.form)) >= _LETTERS:
                places[one.form].add(sides)
    return {
        form
        for form, beside in places.items()
        if len(beside) >= _PLACES
        and (form[0] == _FRONT or len({before[-1] for before, _ in beside}) >= _STREWN * len(beside))
        and len({behind[0] for _, behind in beside}) >= _STREWN * len(beside)
    }


def _lines(pages: Mapping[str, Sequence[Line]]) -> Iterator[tuple[Place, Line]]:
    """Give the lines of text that have a bracket."""
    for source, lines in pages.items():
        for line in lines:
            if line.kind == "body" and any(map(line.text.__contains__, _OPENING)):
                yield (source, line.number), line


def _bracketed(line: Line) -> Iterator[_Inserted]:
    """Give what stands in brackets in the midst of a line, behind its dateline, or before it with the hour."""
    folded = chars.soft(line.text)
    lead = cues.DATELINE.match(folded)
    for found in _BRACKETED.finditer(folded, lead.end() if lead else 0):
        if found.end() < len(folded) and not _WORD.match(found["told"]):
            form = _form(found["told"])
            if found.start() or _STAMP.match(form):
                yield _Inserted(form if found.start() else _FRONT + form, *found.span())


def _form(told: str) -> str:
    """Give the form of what stands in brackets: figures are all one, and so are ways to say a syllable."""
    bare = unicodedata.normalize("NFD", told)
    if any(tone in bare for tone in _TONES) or not bare.isascii():
        plain = "".join(char for char in bare if char not in _TONES + "\N{COMBINING DIAERESIS}")
        if _READ.fullmatch(plain):
            return ""
    return re.sub(r"\d+", "0", told)


def _lacks(text: str, one: _Inserted, copies: Iterable[str]) -> bool | None:
    """Tell whether a copy has what stands before and behind with nothing between them; None if none has both."""
    before, behind = _sides(text, one)
    if min(len(before), len(behind)) < _BESIDE:
        return None
    if any(before + behind in copy for copy in copies):
        return True
    between = chars.key(text[one.begin : one.end])
    return False if any(before + between + behind in copy for copy in copies) else None


def _sides(text: str, one: _Inserted) -> tuple[str, str]:
    """Give the letters right before what stands in brackets, and right behind."""
    return chars.key(text[: one.begin])[-_BESIDE:], chars.key(text[one.end :])[:_BESIDE]


def _above(lines: Sequence[Line]) -> list[int]:
    """Give for each line the number of the last heading before it."""
    found, last = [], -1
    for line in lines:
        last = line.number if line.kind == "title" else last
        found.append(last)
    return found


def _without(line: Line, gone: Sequence[_Inserted]) -> Line:
    """Give a line without what was set into it."""
    bounds = [0, *(place for one in gone for place in one[1:]), len(line.text)]
    return line.only(*zip(bounds[::2], bounds[1::2], strict=True))
