"""Link the lines of all pages that tell the same.

Anchors nominate: of every few consecutive k-grams of a line's key one is kept (`fingerprint.anchors`), so that two lines with
a common run of some length meet in a bucket, however much of either has no counterpart. The text decides: the two keys are laid
on the diagonal that most common anchors lie on, and what overlaps must be nearly equal.
"""

from collections.abc import Sequence

from dedupe import chars, nominate
from dedupe.nominate import LEAST
from dedupe.records import Line, Match

LIKENESS = 0.7
"""Least likeness of the overlapping parts."""
OVERLAP = 10
"""Least length of an overlap that is only the tail of one and the head of the other."""


def matches(pages: Sequence[Sequence[Line]]) -> tuple[Match, ...]:
    """Give the links among all lines of ``pages``, ordered by the places of their lines."""
    lines = [line for page in sorted(pages, key=lambda p: p[0].source if p else "") for line in page]
    keys = [chars.key(line.text) for line in lines]
    found = []
    met = nominate.meetings(nominate.postings(keys, range(len(keys))))
    for a, b, diagonal in zip(*(column.tolist() for column in nominate.nominations(met).values()), strict=True):
        match = _match(lines[a], lines[b], keys[a], keys[b], diagonal)
        if match is not None:
            found.append(match)
    return tuple(found)


def _match(a: Line, b: Line, a_key: str, b_key: str, diagonal: int) -> Match | None:
    """Give the verified link of two lines whose keys lie ``diagonal`` apart, or None."""
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
    return Match(
        (a.source, a.number), (b.source, b.number), a_span, b_span, round(length / shorter, 3), round(likeness, 3)
    )
