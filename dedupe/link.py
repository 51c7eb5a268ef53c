"""Link the lines of all pages that tell the same.

Anchors nominate: of every few consecutive k-grams of a line's key one is kept (`fingerprint.anchors`), so that two lines with
a common run of some length meet in a bucket, however much of either has no counterpart. The text decides: the two keys are laid
on the diagonal that most common anchors lie on, and what overlaps must be nearly equal.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from dedupe import chars, nominate, odds
from dedupe.arrow import Columns
from dedupe.carry import Asked, Carrier, Here, Stock
from dedupe.links import Matches, thousandths
from dedupe.nominate import LEAST
from dedupe.records import Line
from dedupe.sameness import FIGURE, laid

if TYPE_CHECKING:
    from numpy.typing import NDArray

LINES = 28
"""Bits of a line's number that count within its page."""
LIKENESS = 0.7
"""Least likeness of the overlapping parts."""
OVERLAP = 10
"""Least length of an overlap that is only the tail of one and the head of the other."""
OTHER = 2.5
"""Log-odds from which on figures and names that differ are another story's."""
AT_ONCE = 1 << 10
"""Pairs that are measured at once, by one worker: many such are sent to it together."""


Keys = Sequence[str]
"""The keys of a page's lines."""
Wanted = tuple["NDArray[Any]", "NDArray[Any]", "NDArray[Any]"]
"""Of some pairs the line on this page, the number of the other line, and by how much that is shifted."""
Pairs = tuple["NDArray[Any]", Sequence[str], "NDArray[Any]", Sequence[str], "NDArray[Any]"]
"""Of some pairs number and key of the one line, those of the other, and the shift."""
Halves = tuple["NDArray[Any]", Sequence[str], "NDArray[Any]", "NDArray[Any]"]
"""Of the pairs of two pages number and key of the one line, number of the line on this page that is the other, and its shift."""


def matches(pages: Sequence[Sequence[Line]], carrier: Carrier) -> Matches:
    """Give the links among all lines of ``pages``, ordered by the places of their lines."""
    ordered = sorted((page for page in pages if page), key=lambda page: page[0].source)
    return linked(carrier.stock(enumerate(ordered)), {page[0].source: len(page) for page in ordered}, carrier)


def linked(pages: Stock, sizes: Mapping[str, int], carrier: Carrier) -> Matches:
    """Give the same of ``pages`` that lie with ``carrier``, numbered in order of their sigla; ``sizes`` are the lines of each."""
    keys = carrier.keep(carrier.map(pages, _keys, quick=True))
    nominated = carrier.nominated(carrier.columns(keys, _postings, nominate.POSTED))
    found: Iterable[Columns]
    if isinstance(carrier, Here):
        found = carrier.each(
            _verified, _pairs([key for _, some in keys for key in some], list(sizes.values()), nominated)
        )
    else:
        halves = carrier.group([keys, carrier.rows(nominated, _asked)], _halves, quick=True)
        found = (columns for _, columns in carrier.take(carrier.group([keys, halves], _matches, quick=True)))
    return Matches.among(sizes, found, LINES)


def _keys(page: int, lines: Sequence[Line]) -> Iterator[tuple[int, Keys]]:
    chars.remember(line.text for line in lines)
    yield page, [chars.key(line.text) for line in lines]


def _postings(pages: Sequence[tuple[int, Keys]]) -> Columns:
    keys = [key for _, keys in pages for key in keys]
    return nominate.postings(keys, [page << LINES | at for page, keys in pages for at in range(len(keys))])


def _pairs(keys: Sequence[str], sizes: Sequence[int], nominated: Columns) -> Sequence[Pairs]:
    """Give all pairs of lines, whose ``keys`` are in this process, some at once; ``sizes`` are the lines of each page."""
    import numpy as np

    begins = np.cumsum([0, *sizes])

    def some(at: int) -> Pairs:
        low, high, shift = (nominated[name][at : at + AT_ONCE] for name in nominate.NOMINATED)
        one, other = ((begins[some >> LINES] + (some & (1 << LINES) - 1)).tolist() for some in (low, high))
        return low, [keys[at] for at in one], high, [keys[at] for at in other], shift

    return Asked(some, range(0, len(nominated["low"]), AT_ONCE))


def _asked(nominated: Columns) -> Iterator[tuple[int, Wanted]]:
    """Give all pairs of a page to the page of the one line."""
    low, high, shift = (nominated[name] for name in nominate.NOMINATED)
    for page, some in _by_page(low):
        yield page, (low[some] & (1 << LINES) - 1, high[some], shift[some])


def _halves(own: int, keys: Sequence[Keys], asked: Sequence[Wanted]) -> Iterator[tuple[int, Halves]]:
    """Give the pairs of two pages, with what this one has of them, to the other."""
    for lines, high, shift in asked:
        for page, some in _by_page(high):
            mine = lines[some]
            yield page, (own << LINES | mine, [keys[0][at] for at in mine.tolist()], high[some], shift[some])


def _by_page(numbers: "NDArray[Any]") -> Iterator[tuple[int, "NDArray[Any]"]]:
    """Give the pages of lines with these ``numbers``, and for each where they stand among them."""
    import numpy as np

    pages = numbers >> LINES
    order = np.argsort(pages, kind="stable")
    pages = pages[order]
    begins = np.flatnonzero(np.diff(pages, prepend=-1))
    yield from zip(pages[begins].tolist(), np.split(order, begins[1:]), strict=False)


def _matches(page: int, keys: Sequence[Keys], halves: Sequence[Halves]) -> Iterator[tuple[int, Columns]]:
    """Give the verified links of the lines of a page."""
    import numpy as np

    if halves:
        low, high, shift = (np.concatenate([half[at] for half in halves]) for at in (0, 2, 3))
        own = [keys[0][at] for at in (high & (1 << LINES) - 1).tolist()]
        yield page, _verified((low, [key for _, some, _, _ in halves for key in some], high, own, shift))


def _verified(pairs: Pairs) -> Columns:
    """Give, in the columns of `Matches`, those ``pairs`` that tell the same; all are measured at once, as each is quickly measured."""
    import numpy as np
    from rapidfuzz.distance import Levenshtein
    from rapidfuzz.process import cpdist

    low, theirs, high, own, shifts = pairs
    sizes = np.array([list(map(len, theirs)), list(map(len, own))], np.int64)
    spans = _overlaps(sizes[0], sizes[1], shifts)
    length, longer = np.sort([spans[1] - spans[0], spans[3] - spans[2]], 0)
    shorter = sizes.min(0)
    some = np.flatnonzero((length >= LEAST) & (length >= np.minimum(OVERLAP, 0.8 * shorter)))
    parts = []
    for keys, begins, ends in ((theirs, *spans[:2, some]), (own, *spans[2:, some])):
        told = map(keys.__getitem__, some.tolist())
        parts.append([key[begin:end] for key, begin, end in zip(told, begins.tolist(), ends.tolist(), strict=True)])
    likeness = cpdist(
        *parts, scorer=Levenshtein.normalized_similarity, score_cutoff=LIKENESS, dtype=np.float64
    )  # fmt: skip
    alike = likeness >= LIKENESS
    # One wrong character is no other figure and no other word by itself.
    for at in np.flatnonzero(alike & ((1 - likeness) * longer[some] > 1.5)).tolist():
        alike[at] = not _of_other(*(told[at] for told in parts))
    some = some[alike]
    return {
        "a": low[some],
        "b": high[some],
        "spans": spans.T[some].astype(np.min_scalar_type(spans.max(initial=0))),
        "share": thousandths(length[some] / shorter[some]),
        "likeness": thousandths(likeness[alike]),
    }


def _of_other(mine: str, other: str) -> bool:
    """Tell whether two keys are of one form filled in otherwise: its figures and names are those of another day or place."""
    if FIGURE.findall(mine) == FIGURE.findall(other):
        return False
    one = laid(mine, other, 0.0)
    rate = odds.noise(one.singles, len(mine))
    return odds.other(one.figures, rate) + odds.renamed(one.words, len(mine), rate) >= OTHER


def _overlaps(a: "NDArray[Any]", b: "NDArray[Any]", diagonals: "NDArray[Any]") -> "NDArray[Any]":
    """Give the parts of keys of so many characters that overlap if they lie ``diagonals`` apart: begins and ends, first of ``a``."""
    import numpy as np

    begin, end = np.maximum(0, diagonals), np.minimum(a, b + diagonals)
    low, high = begin - diagonals, end - diagonals
    # An overlap that ends near the end of both, or begins near both beginnings, is meant to reach it.
    last = (abs(a - end) <= 4) & (abs(b - high) <= 4)
    first = (begin <= 4) & (low <= 4)
    return np.where([first, last, first, last], [0 * a, a, 0 * a, b], [begin, end, low, high])
