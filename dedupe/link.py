"""Link the lines of all pages that tell the same.

Anchors nominate: of every few consecutive k-grams of a line's key one is kept (`fingerprint.anchors`), so that two lines with
a common run of some length meet in a bucket, however much of either has no counterpart. The text decides: the two keys are laid
on the diagonal that most common anchors lie on, and what overlaps must be nearly equal.
"""

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Any

from dedupe import chars, nominate
from dedupe.arrow import Columns
from dedupe.carry import Carrier
from dedupe.nominate import LEAST
from dedupe.records import Line, Match

LINES = 28
"""Bits of a line's number that count within its page."""
LIKENESS = 0.7
"""Least likeness of the overlapping parts."""
OVERLAP = 10
"""Least length of an overlap that is only the tail of one and the head of the other."""


Keys = tuple[str, Sequence[str]]
"""A page, and the keys of its lines."""
Asked = tuple[int, int, int]
"""Of a pair the line on this page, the number of the other line, and by how much that is shifted."""
Half = tuple[tuple[str, int], str, int, int]
"""Of a pair the place and key of the one line, the line on this page that is the other, and by how much that is shifted."""


def matches(pages: Sequence[Sequence[Line]], carrier: Carrier) -> tuple[Match, ...]:
    """Give the links among all lines of ``pages``, ordered by the places of their lines."""
    ordered = sorted((page for page in pages if page), key=lambda page: page[0].source)
    keys = carrier.keep(carrier.map(carrier.stock(enumerate(ordered)), _keys))
    met = carrier.merge([carrier.columns(keys, _postings, nominate.POSTED)], "bucket", nominate.meetings, nominate.MET)
    nominated = carrier.merge([met], "low", nominate.nominations, nominate.NOMINATED)
    halves = carrier.group([keys, carrier.rows(nominated, _asked)], _halves)
    found = carrier.take(carrier.group([keys, halves], _matches))
    shared: dict[Any, Any] = {}
    return tuple(sorted((_lean(match, shared) for _, match in found), key=attrgetter("a", "b")))


def _lean(match: Match, shared: dict[Any, Any]) -> Match:
    """Give ``match`` made of what others have too, as far as it stands in ``shared``: places and spans recur."""
    a, b, a_span, b_span = (shared.setdefault(one, one) for one in (match.a, match.b, match.a_span, match.b_span))
    return Match(a, b, a_span, b_span, match.share, match.likeness)


def _keys(page: int, lines: Sequence[Line]) -> Iterator[tuple[int, Keys]]:
    yield page, (lines[0].source, [chars.key(line.text) for line in lines])


def _postings(pages: Sequence[tuple[int, Keys]]) -> Columns:
    keys = [key for _, (_, keys) in pages for key in keys]
    return nominate.postings(keys, [page << LINES | at for page, (_, keys) in pages for at in range(len(keys))])


def _asked(nominated: Columns) -> Iterator[tuple[int, Asked]]:
    """Give each pair to the page of the one line."""
    for low, high, shift in zip(*(nominated[name].tolist() for name in nominate.NOMINATED), strict=True):
        yield low >> LINES, (low & (1 << LINES) - 1, high, shift)


def _halves(_: int, keys: Sequence[Keys], asked: Sequence[Asked]) -> Iterator[tuple[int, Half]]:
    """Give each pair, with what this page has of it, to the page of the other line."""
    source, own = keys[0]
    for line, high, shift in asked:
        yield high >> LINES, ((source, line), own[line], high & (1 << LINES) - 1, shift)


def _matches(page: int, keys: Sequence[Keys], halves: Sequence[Half]) -> Iterator[tuple[int, Match]]:
    source, own = keys[0]
    for place, key, line, shift in halves:
        match = _match(place, (source, line), key, own[line], shift)
        if match is not None:
            yield page, match


def _match(a: tuple[str, int], b: tuple[str, int], a_key: str, b_key: str, diagonal: int) -> Match | None:
    """Give the verified link of the lines at two places whose keys lie ``diagonal`` apart, or None."""
    from rapidfuzz.distance import Levenshtein

    begin = max(0, diagonal)
    end = min(len(a_key), len(b_key) + diagonal)
    a_span, b_span = (begin, end), (begin - diagonal, end - diagonal)
    # An overlap that ends near the end of both, or begins near both beginnings, is meant to reach it.
    if abs(len(a_key) - end) <= 4 and abs(len(b_key) - b_span[1]) <= 4:
        a_span, b_span = (a_span[0], len(a_key)), (b_span[0], len(b_key))
    if a_span[0] <= 4 and b_span[0] <= 4:
        a_span, b_span = (0, a_span[1]), (0, b_span[1])
    length = min(a_span[1] - a_span[0], b_span[1] - b_span[0])
    shorter = min(len(a_key), len(b_key))
    if length < LEAST or length < min(OVERLAP, 0.8 * shorter):
        return None
    likeness = Levenshtein.normalized_similarity(
        a_key[a_span[0] : a_span[1]], b_key[b_span[0] : b_span[1]], score_cutoff=LIKENESS
    )
    if likeness < LIKENESS:
        return None
    return Match(a, b, a_span, b_span, round(length / shorter, 3), round(likeness, 3))
