"""Link the lines of all pages that tell the same.

Anchors nominate: of every few consecutive k-grams of a line's key one is kept (`fingerprint.anchors`), so that two lines with
a common run of some length meet in a bucket, however much of either has no counterpart. The text decides: the two keys are laid
on the diagonal that most common anchors lie on, and what overlaps must be nearly equal.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from dedupe import chars, nominate
from dedupe.arrow import Columns
from dedupe.carry import Carrier
from dedupe.nominate import LEAST
from dedupe.records import Line, Match, Span

if TYPE_CHECKING:
    from numpy.typing import NDArray

LINES = 28
"""Bits of a line's number that count within its page."""
LIKENESS = 0.7
"""Least likeness of the overlapping parts."""
OVERLAP = 10
"""Least length of an overlap that is only the tail of one and the head of the other."""


Keys = tuple[str, Sequence[str]]
"""A page, and the keys of its lines."""
Asked = tuple["NDArray[Any]", "NDArray[Any]", "NDArray[Any]"]
"""Of some pairs the line on this page, the number of the other line, and by how much that is shifted."""
Halves = tuple[Sequence[tuple[str, int]], Sequence[str], "NDArray[Any]", "NDArray[Any]"]
"""Of the pairs of two pages place and key of the one line, the line on this page that is the other, and by how much that is shifted."""


def matches(pages: Sequence[Sequence[Line]], carrier: Carrier) -> tuple[Match, ...]:
    """Give the links among all lines of ``pages``, ordered by the places of their lines."""
    ordered = sorted((page for page in pages if page), key=lambda page: page[0].source)
    keys = carrier.keep(carrier.map(carrier.stock(enumerate(ordered)), _keys, quick=True))
    met = carrier.merge([carrier.columns(keys, _postings, nominate.POSTED)], "bucket", nominate.meetings, nominate.MET)
    nominated = carrier.merge([met], "low", nominate.nominations, nominate.NOMINATED)
    halves = carrier.group([keys, carrier.rows(nominated, _asked)], _halves, quick=True)
    found = carrier.take(carrier.group([keys, halves], _matches, quick=True))
    return tuple(sorted((match for _, match in found), key=attrgetter("a", "b")))


def _keys(page: int, lines: Sequence[Line]) -> Iterator[tuple[int, Keys]]:
    yield page, (lines[0].source, [chars.key(line.text) for line in lines])


def _postings(pages: Sequence[tuple[int, Keys]]) -> Columns:
    keys = [key for _, (_, keys) in pages for key in keys]
    return nominate.postings(keys, [page << LINES | at for page, (_, keys) in pages for at in range(len(keys))])


def _asked(nominated: Columns) -> Iterator[tuple[int, Asked]]:
    """Give all pairs of a page to the page of the one line."""
    low, high, shift = (nominated[name] for name in nominate.NOMINATED)
    for page, some in _by_page(low):
        yield page, (low[some] & (1 << LINES) - 1, high[some], shift[some])


def _halves(_: int, keys: Sequence[Keys], asked: Sequence[Asked]) -> Iterator[tuple[int, Halves]]:
    """Give the pairs of two pages, with what this one has of them, to the other."""
    source, own = keys[0]
    places = [(source, line) for line in range(len(own))]
    for lines, high, shift in asked:
        for page, some in _by_page(high):
            mine = lines[some].tolist()
            yield (
                page,
                ([places[at] for at in mine], [own[at] for at in mine], high[some] & (1 << LINES) - 1, shift[some]),
            )


def _by_page(numbers: "NDArray[Any]") -> Iterator[tuple[int, "NDArray[Any]"]]:
    """Give the pages of lines with these ``numbers``, and for each where they stand among them."""
    import numpy as np

    pages = numbers >> LINES
    order = np.argsort(pages, kind="stable")
    pages = pages[order]
    begins = np.flatnonzero(np.diff(pages, prepend=-1))
    yield from zip(pages[begins].tolist(), np.split(order, begins[1:]), strict=False)


def _matches(page: int, keys: Sequence[Keys], halves: Sequence[Halves]) -> Iterator[tuple[int, Match]]:
    """Give the verified links of the lines of a page; all are measured at once, as each is quickly measured."""
    import numpy as np
    from rapidfuzz.distance import Levenshtein
    from rapidfuzz.process import cpdist

    if not halves:
        return
    source, own = keys[0]
    places = [place for some, _, _, _ in halves for place in some]
    theirs = [key for _, some, _, _ in halves for key in some]
    lines = np.concatenate([some for _, _, some, _ in halves]).tolist()
    shifts = np.concatenate([some for _, _, _, some in halves])
    sizes = np.array([[len(key) for key in theirs], [len(own[line]) for line in lines]])
    spans = _overlaps(sizes[0], sizes[1], shifts)
    length = np.minimum(spans[1] - spans[0], spans[3] - spans[2])
    shorter = sizes.min(0)
    some = np.flatnonzero((length >= LEAST) & (length >= np.minimum(OVERLAP, 0.8 * shorter))).tolist()
    shares = (length / shorter).tolist()
    ends = spans.T.tolist()
    likeness = cpdist(
        [theirs[at][ends[at][0] : ends[at][1]] for at in some],
        [own[lines[at]][ends[at][2] : ends[at][3]] for at in some],
        scorer=Levenshtein.normalized_similarity,
        score_cutoff=LIKENESS,
        dtype=np.float64,
    )
    here = [(source, line) for line in range(len(own))]
    for at, like in zip(some, likeness.tolist(), strict=True):
        if like >= LIKENESS:
            begin, end, low, high = ends[at]
            a_span, b_span = _span(begin, end), _span(low, high)
            yield page, Match(places[at], here[lines[at]], a_span, b_span, _rounded(shares[at]), _rounded(like))


def _overlaps(a: "NDArray[Any]", b: "NDArray[Any]", diagonals: "NDArray[Any]") -> "NDArray[Any]":
    """Give the parts of keys of so many characters that overlap if they lie ``diagonals`` apart: begins and ends, first of ``a``."""
    import numpy as np

    begin, end = np.maximum(0, diagonals), np.minimum(a, b + diagonals)
    low, high = begin - diagonals, end - diagonals
    # An overlap that ends near the end of both, or begins near both beginnings, is meant to reach it.
    last = (abs(a - end) <= 4) & (abs(b - high) <= 4)
    first = (begin <= 4) & (low <= 4)
    return np.where([first, last, first, last], [0 * a, a, 0 * a, b], [begin, end, low, high])


@lru_cache(1 << 16)
def _span(begin: int, end: int) -> Span:
    """Give a span, for equal ones the same: there are many links, and few spans."""
    return begin, end


def _rounded(value: float) -> float:
    """Give a share to three digits, for equal ones the same object."""
    rounded = round(value, 3)
    return _SHARES.setdefault(rounded, rounded)


_SHARES: dict[float, float] = {}
"""Shares of three digits that were given: at most a thousand and one."""
