"""Where a strand stands on the canvas: exact runs as seeds, the best chain of them, edit distance between."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

SEED = 6
"""Characters of an exact run that may seed an alignment."""
OFTEN = 12
"""A run that stands at more places than this seeds nothing."""
FAR = 400
"""The most characters of the canvas that one strand may pass over."""
SURE = 25
"""So many characters in agreement make a place sure."""
FIRM = 14
"""So many do at the edge of a paragraph."""
OMITTED = 8
"""A passage this long that a strand passes over is a gap in its copy."""
EDGE = 5
"""A remnant up to this long, at the end of a strand, is read in place of as many characters of the canvas."""
ADDED = 8
"""One that is longer but shorter than this is an addition to the canvas, and not a passage that stands elsewhere."""

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


class Run(NamedTuple):
    """An exact run."""

    begin: int
    """In the strand."""
    left: int
    """On the canvas."""
    length: int
    """Characters."""


def index(canvas: str) -> dict[str, list[int]]:
    """Give the places of every run of `SEED` characters in ``canvas``."""
    found: dict[str, list[int]] = {}
    for place in range(len(canvas) - SEED + 1):
        found.setdefault(canvas[place : place + SEED], []).append(place)
    return found


def whole(strand: int, soft: str, canvas: str, left: int, right: int) -> Place:
    """Give the place of a strand that answers to all of ``canvas[left:right]``."""
    return _place(strand, soft, canvas, 0, len(soft), left, right)


def places(
    strand: int, soft: str, canvas: str, seeds: Mapping[str, list[int]], edges: Sequence[int] = (), near: int = 0
) -> list[Place]:
    """Give where ``soft`` stands on ``canvas``, in pieces if it must be, in the strand's order; nothing if nowhere.

    ``edges`` are the offsets, ascending, where paragraphs of the canvas begin; of equal places, that is taken which
    is the first from ``near`` on.
    """
    at = -1
    if len(soft) >= 2 * SEED:
        at = canvas.find(soft, near)
        at = canvas.find(soft) if at < 0 else at
    if at >= 0:
        return [Place(strand, 0, len(soft), at, at + len(soft), (), len(soft))]
    found: list[Place] = []
    pieces = [(0, len(soft))]
    while pieces:
        begin, end = pieces.pop()
        place = _best(strand, soft, canvas, seeds, begin, end, edges, near) if end - begin >= SEED else None
        if place is None or not _holds(place, begin, end, edges):
            continue
        parts = _parted(place, soft, canvas, seeds)
        found.extend(parts)
        pieces += [(begin, place.begin), (place.end, end)]
    return sorted(found, key=lambda place: place.begin)


def _holds(place: Place, begin: int, end: int, edges: Sequence[int]) -> bool:
    """Tell whether a place is sure enough; a short one is, where paragraphs of both begin or end."""
    if place.same >= SURE or place.same >= 0.4 * (end - begin):
        return True
    firm = (place.begin == begin == 0 and place.left in edges) or (place.end == end and place.right in edges)
    return firm and place.same >= FIRM and place.same >= 0.9 * (place.end - place.begin)


def _runs(soft: str, canvas: str, seeds: Mapping[str, list[int]], begin: int, end: int) -> list[Run]:
    """Give the exact runs that strand and canvas share, each as long as it goes."""
    runs: list[Run] = []
    reached: dict[int, int] = {}
    for i in range(begin, end - SEED + 1):
        at = seeds.get(soft[i : i + SEED], ())
        if len(at) > OFTEN:
            continue
        for left in at:
            if reached.get(left - i, -1) > i:
                continue
            length = SEED
            limit = min(end - i, len(canvas) - left)
            while length < limit and soft[i + length] == canvas[left + length]:
                length += 1
            reached[left - i] = i + length - SEED + 1
            runs.append(Run(i, left, length))
    return runs


def _chain(runs: list[Run], near: int) -> list[Run]:
    """Give the best sequence of runs that goes forward in both, a jump costing more the wider it is."""
    best: list[float] = []
    before: list[int] = []
    for number, run in enumerate(runs):
        score, link = -min(0.9, abs(run.left - near) * 1e-4 + 0.3 * (run.left < near)), -1
        for other in range(max(0, number - 60), number):
            earlier = runs[other]
            slip = (run.left - run.begin) - (earlier.left - earlier.begin)
            over = max(earlier.begin + earlier.length - run.begin, earlier.left + earlier.length - run.left, 0)
            if earlier.begin >= run.begin or earlier.left >= run.left or over >= run.length or slip > FAR:
                continue
            gain = best[other] - over - (min(30.0, 2 + 0.2 * abs(slip)) if slip else 0.0)
            if gain > max(score, 0.0):
                score, link = gain, other
        best.append(score + run.length)
        before.append(link)
    at = max(range(len(runs)), key=lambda number: (best[number], -number))
    chain: list[Run] = []
    while at >= 0:
        chain.append(runs[at])
        at = before[at]
    return chain[::-1]


def _best(
    strand: int,
    soft: str,
    canvas: str,
    seeds: Mapping[str, list[int]],
    begin: int,
    end: int,
    edges: Sequence[int] = (),
    near: int = 0,
) -> Place | None:
    """Give the best place of ``soft[begin:end]``, with as much of its ends as goes with it."""
    runs = _runs(soft, canvas, seeds, begin, end)
    if not runs:
        return None
    chain = _chain(runs, near)
    first, last = chain[0], chain[-1]
    stop, right = last.begin + last.length, last.left + last.length
    before, after = bisect_right(edges, first.left) - 1, bisect_left(edges, right)
    floor = edges[before] if before >= 0 else 0
    ceiling = edges[after] if after < len(edges) else len(canvas)
    head_row, head_canvas = _reach(soft[begin : first.begin][::-1], canvas[: first.left][::-1], first.left - floor)
    tail_row, tail_canvas = _reach(soft[stop:end], canvas[right:], ceiling - right)
    return _place(
        strand, soft, canvas, first.begin - head_row, stop + tail_row, first.left - head_canvas, right + tail_canvas
    )


def _reach(row: str, canvas: str, room: int) -> tuple[int, int]:
    """Give how much of ``row`` and of ``canvas``, from their beginnings on, go together.

    The canvas's paragraph goes on for ``room`` characters.
    """
    if not row:
        return 0, 0
    from rapidfuzz.distance import Levenshtein

    window = canvas[: len(row) + 2]
    score = best = 0
    reach = (0, 0)
    for code in Levenshtein.opcodes(window, row):
        length = max(code.src_end - code.src_start, code.dest_end - code.dest_start)
        if code.tag == "equal":
            score += length
            if score > best:
                best, reach = score, (code.dest_end, code.src_end)
        else:
            score -= min(length, 8)
    rest = len(row) - reach[0]
    if 0 < rest <= EDGE:
        return len(row), max(reach[1], min(room, reach[1] + rest)) if best or len(row) <= 2 else reach[1]
    if 0 < rest < ADDED:
        return len(row), reach[1]
    return reach


def _place(strand: int, soft: str, canvas: str, begin: int, end: int, left: int, right: int) -> Place:
    """Align ``soft[begin:end]`` with ``canvas[left:right]`` throughout."""
    from rapidfuzz.distance import Levenshtein

    diffs: list[Diff] = []
    for code in Levenshtein.opcodes(canvas[left:right], soft[begin:end]):
        if code.tag != "equal":
            diff = (code.src_start + left, code.src_end + left, code.dest_start + begin, code.dest_end + begin)
            if diffs and diffs[-1][1] == diff[0] and diffs[-1][3] == diff[2]:
                diff = (diffs[-1][0], diff[1], diffs.pop()[2], diff[3])
            diffs.append(diff)
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


def _parted(place: Place, soft: str, canvas: str, seeds: Mapping[str, list[int]]) -> list[Place]:
    """Give ``place`` cut where the strand passes over a passage of the canvas, or holds one that stands elsewhere.

    What a copy passes over it lacks; that is a gap and no reading.
    """
    parts: list[Place] = []
    rest = place
    for c1, c2, r1, r2 in place.diffs:
        elsewhere = None
        if r2 - r1 >= 2 * SEED and c2 - c1 <= 0.5 * (r2 - r1):
            elsewhere = _best(place.strand, soft, canvas, seeds, r1, r2)
            if elsewhere is not None and (
                elsewhere.same < 0.6 * (r2 - r1) or (elsewhere.left < place.right and place.left < elsewhere.right)
            ):
                elsewhere = None
        if elsewhere is None and not passes_over(c1, c2, r1, r2):
            continue
        before, rest = _cut(rest, c1, c2, r1, r2)
        parts += [before] if elsewhere is None else [before, elsewhere]
    return [part for part in (*parts, rest) if part.same]


def passes_over(c1: int, c2: int, r1: int, r2: int) -> bool:
    """Tell whether a difference is one of a copy that lacks a passage."""
    return c2 - c1 >= OMITTED and r2 - r1 <= 0.3 * (c2 - c1)


def joined(before: Place, after: Place) -> Place:
    """Give as one place two of a strand, what lies between being a reading."""
    between = (before.right, after.left, before.end, after.begin)
    diffs = (*before.diffs, between, *after.diffs)
    return Place(before.strand, before.begin, after.end, before.left, after.right, diffs, before.same + after.same)


def _cut(place: Place, c1: int, c2: int, r1: int, r2: int) -> tuple[Place, Place]:
    """Give what of ``place`` is before and what is behind one of its differences."""
    first = tuple(diff for diff in place.diffs if diff[0] < c1 and diff[1] <= c1)
    last = tuple(diff for diff in place.diffs if diff[1] > c2 and diff[0] >= c2)
    same = c1 - place.left - sum(diff[1] - diff[0] for diff in first)
    return (
        Place(place.strand, place.begin, r1, place.left, c1, first, same),
        Place(place.strand, r2, place.end, c2, place.right, last, place.right - c2 - sum(d[1] - d[0] for d in last)),
    )
