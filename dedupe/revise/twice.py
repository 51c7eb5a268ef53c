"""Pages that are here twice: the same file under two names, a page saved or scanned again.

A copy has the same stories side by side as the page, and would vouch for whatever was made of them: of such pages only the first
is heard, and the others are cut as it is.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import pairwise

from dedupe import chars
from dedupe.links import DIGITS, Matches
from dedupe.records import Line, Span
from dedupe.revise.lines import body

LIKENESS = 0.86
"""Least likeness of two lines that are one."""
LENGTH = 12
"""Characters of the shortest key that tells: shorter lines are formulas."""
SAME = 0.9
"""Share of their lines that two copies of a page have in common, in the same order: other outlets set something else between."""
STORIES = 3
"""Runs of a page, by its own signs, from which on so much tells a copy: one story is set the same elsewhere, too."""

Pages = Mapping[str, tuple[Line, ...]]


def firsts(pages: Pages, matches: Matches, runs: Callable[[Sequence[Line]], int]) -> dict[str, str]:
    """Map each of ``pages``, which go by their sigla, to the first page that it is a copy of; most are their own.

    ``matches`` are the links among all their lines, and ``runs`` tells how many runs a page has by its own signs.
    """
    seen: dict[tuple[tuple[str, str, int, int], ...], str] = {}
    found = {
        source: seen.setdefault(tuple((line.text, line.kind, line.level, line.gap) for line in lines), source)
        for source, lines in pages.items()
    }
    names = list(pages)
    for one, other, least, links in _linked(pages, matches):
        first, copy = names[one], names[other]
        if found[first] == first and found[copy] == copy and _going(links) >= least and runs(pages[first]) >= STORIES:
            found[copy] = first
    return {source: found[first] for source, first in found.items()}


def _linked(pages: Pages, matches: Matches) -> Iterator[tuple[int, int, float, list[int]]]:
    """Give pairs of pages, by number and ascending, of which nearly as many lines are linked as they have; how many would have to be
    in the same order for the one to be a copy of the other; and the lines of the other by the order of those of the one.
    """
    import numpy as np

    sizes = list(map(len, pages.values()))
    page = np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)
    long = np.fromiter(
        (len(chars.key(line.text)) >= LENGTH for lines in pages.values() for line in lines), bool, len(page)
    )
    least = SAME * np.bincount(page, long, len(sizes))
    some = np.flatnonzero((matches.likeness >= round(LIKENESS * DIGITS)) & long[matches.a] & long[matches.b])
    some = some[page[matches.a[some]] != page[matches.b[some]]]
    pair = page[matches.a[some]].astype(np.int64) * len(sizes) + page[matches.b[some]]
    order = np.argsort(pair, kind="stable")
    pairs, begins, times = np.unique(pair[order], return_index=True, return_counts=True)
    one, other = np.divmod(pairs, max(1, len(sizes)))
    most = np.maximum(least[one], least[other])
    for at in np.flatnonzero(times >= most).tolist():
        links = some[order[begins[at] : begins[at] + times[at]]]
        yield int(one[at]), int(other[at]), float(most[at]), matches.b[links].tolist()


def _going(numbers: Sequence[int]) -> int:
    """Give how many of ``numbers`` go up, at most, the others left out."""
    tops: list[int] = []
    for number in numbers:
        at = bisect_left(tops, number)
        tops[at : at + 1] = [number]
    return len(tops)


def counterparts(lines: Sequence[Line], first: Sequence[Line], matches: Matches) -> dict[int, int]:
    """Map the lines of the ``first`` page to those of its copy, by their numbers."""
    here = matches.number((lines[0].source, 0))
    there = matches.number((first[0].source, 0))
    keys = [chars.key(line.text) or line.text for line in first]
    own = [chars.key(line.text) or line.text for line in lines]
    known = set(keys)
    for number, key in enumerate(own):
        if key not in known:
            linked = [other - there for other in matches.others(here + number) if 0 <= other - there < len(first)]
            own[number] = keys[linked[0]] if len(linked) == 1 else key
    found: dict[int, int] = {}
    for tag, a, b, c, d in SequenceMatcher(None, keys, own, autojunk=False).get_opcodes():
        if tag == "equal" or tag == "replace" and b - a == d - c:
            found.update(zip(range(a, b), range(c, d), strict=True))
    return found


def shown(
    lines: Sequence[Line], first: Sequence[Line], now: Sequence[Line], beside: Mapping[int, int]
) -> tuple[Line, ...]:
    """Give the ``lines`` of a copy as those ``beside`` them on the ``first`` page are ``now``."""
    found = list(lines)
    for number, own in beside.items():
        line, one, other = lines[own], first[number], now[number]
        by = line.begin - one.begin
        if one.text != other.text and line.text == one.text and line.spans == _moved(one.spans, by):
            rows = _moved(other.rows, by)
            line = replace(line, begin=other.begin + by, end=other.end + by, text=other.text, rows=rows)
        found[own] = line if line.kind == other.kind else replace(line, kind=other.kind)
    return tuple(found)


def _moved(spans: Sequence[Span], by: int) -> tuple[Span, ...]:
    return tuple((begin + by, end + by) for begin, end in spans)


def starts(
    lines: Sequence[Line], first: Sequence[int], cuts: Mapping[int, float], beside: Mapping[int, int]
) -> tuple[tuple[int, ...], dict[int, float]]:
    """Give the lines that begin the runs of a copy, and the odds of all but the first as far as there are ``cuts``, from the ``first`` page."""
    chain = body(lines)
    text = set(chain[1:])
    begins = list(chain[:1])
    odds: dict[int, float] = {}
    for start, end in pairwise((*first[1:], max(beside, default=0) + 1)):
        inside = (beside[number] for number in range(start, end) if number in beside)
        if (begin := next((number for number in inside if number in text), None)) is not None:
            begins.append(begin)
            # A run whose first line went since begins where hardly a boundary was.
            odds |= {begin: cuts[start]} if start in cuts else {}
    return tuple(begins), odds
