"""A place: a stretch of a strand, where it stands on the canvas, and where the two differ."""

from collections.abc import Sequence
from typing import NamedTuple

LONG = 4000
"""A stretch longer than this is aligned piece by piece."""
OMITTED = 8
"""A passage this long that a strand passes over is a gap in its copy."""

Diff = tuple[int, int, int, int]
"""``(begin, end)`` on the canvas and ``(begin, end)`` in the strand of a stretch where they differ."""


class Place(NamedTuple):
    """A stretch of a strand and where it stands on the canvas."""

    strand: int
    """Which strand of its witness."""
    begin: int
    """First character in the strand."""
    end: int
    """Past the last."""
    left: int
    """First character on the canvas."""
    right: int
    """Past the last."""
    diffs: tuple[Diff, ...]
    """Where the two differ, in order; between these they are the same in the soft fold."""
    same: int
    """How many characters agree."""


def whole(strand: int, soft: str, canvas: str, left: int, right: int) -> Place:
    """Give the place of a strand that answers to all of ``canvas[left:right]``."""
    return stretch(strand, soft, canvas, 0, len(soft), left, right)


def stretch(
    strand: int,
    soft: str,
    canvas: str,
    begin: int,
    end: int,
    left: int,
    right: int,
    runs: Sequence[tuple[int, int, int]] = (),
) -> Place:
    """Align ``soft[begin:end]`` with ``canvas[left:right]`` throughout.

    ``runs`` are exact runs ``(begin, left, length)`` on the way; long stretches are aligned from one to the next only,
    because the memory of an alignment grows with the product of the lengths.
    """
    from rapidfuzz.distance.Levenshtein import opcodes

    diffs: list[Diff] = []
    steps = [*runs, (end, right, 0)] if max(end - begin, right - left) > LONG else [(end, right, 0)]
    r, c = begin, left
    for stop, at, length in steps:
        if stop < r or at < c:
            continue
        for code in opcodes(canvas[c:at], soft[r:stop]):
            if code.tag != "equal":
                diff = (code.src_start + c, code.src_end + c, code.dest_start + r, code.dest_end + r)
                if diffs and diffs[-1][1] == diff[0] and diffs[-1][3] == diff[2]:
                    diff = (diffs[-1][0], diff[1], diffs.pop()[2], diff[3])
                diffs.append(diff)
        r, c = stop + length, at + length
    settled = _settled(diffs, soft, canvas, begin, left)
    same = right - left - sum(diff[1] - diff[0] for diff in settled)
    return Place(strand, begin, end, left, right, settled, same)


def _settled(diffs: list[Diff], soft: str, canvas: str, begin: int, left: int) -> tuple[Diff, ...]:
    """Shift insertions and deletions as far left as they go, and join what an island of one or two parts.

    An insertion beside a repeated character has two places; if copies disagree about it, a vote splits in halves.
    """
    settled: list[Diff] = []
    for c1, c2, r1, r2 in diffs:
        floor = settled[-1] if settled else (left, left, begin, begin)
        if c1 == c2:
            while r1 > floor[3] and c1 > floor[1] and soft[r1 - 1] == soft[r2 - 1]:
                c1, c2, r1, r2 = c1 - 1, c2 - 1, r1 - 1, r2 - 1
        elif r1 == r2:
            while r1 > floor[3] and c1 > floor[1] and canvas[c1 - 1] == canvas[c2 - 1]:
                c1, c2, r1, r2 = c1 - 1, c2 - 1, r1 - 1, r2 - 1
        if settled:
            a1, a2, b1, b2 = settled[-1]
            island = c1 - a2
            if island == 0 or (island <= 2 and island <= max(a2 - a1, b2 - b1) - 1 and island <= max(c2 - c1, r2 - r1)):
                settled.pop()
                c1, r1 = a1, b1
        settled.append((c1, c2, r1, r2))
    return tuple(settled)


def unlike(one: str, other: str) -> list[int]:
    """Give the places at which two texts differ that are as long as one another.

    >>> unlike("一二三", "一三三")
    [1]
    """
    from rapidfuzz.distance.Hamming import editops

    return [step.src_pos for step in editops(one, other)]


def passes_over(c1: int, c2: int, r1: int, r2: int) -> bool:
    """Tell whether a difference is one of a copy that lacks a passage."""
    return c2 - c1 >= OMITTED and r2 - r1 <= 0.3 * (c2 - c1)


def joined(before: Place, after: Place) -> Place:
    """Give as one place two of a strand, what lies between being a reading."""
    between = (before.right, after.left, before.end, after.begin)
    diffs = (*before.diffs, between, *after.diffs)
    return Place(before.strand, before.begin, after.end, before.left, after.right, diffs, before.same + after.same)


def cut(place: Place, c1: int, c2: int, r1: int, r2: int) -> tuple[Place, Place]:
    """Give what of ``place`` is before and what is behind one of its differences."""
    first = tuple(diff for diff in place.diffs if diff[0] < c1 and diff[1] <= c1)
    last = tuple(diff for diff in place.diffs if diff[1] > c2 and diff[0] >= c2)
    same = c1 - place.left - sum(diff[1] - diff[0] for diff in first)
    return (
        Place(place.strand, place.begin, r1, place.left, c1, first, same),
        Place(place.strand, r2, place.end, c2, place.right, last, place.right - c2 - sum(d[1] - d[0] for d in last)),
    )


def across(place: Place, at: int, opens: bool) -> int:
    """Give the offset in the strand that answers to ``at`` on the canvas.

    Where something is inserted just at ``at``, an opening stands behind it and a closing before it.
    """
    c, r = place.left, place.begin
    for c1, c2, r1, r2 in place.diffs:
        if c2 > at or (c1 == c2 == at and not opens):
            return r + min(at, c1) - c if at <= c1 else r1 + min(at - c1, r2 - r1)
        c, r = c2, r2
    return r + at - c
