"""Where a strand stands on the canvas: exact runs as seeds, the best chain of them, edit distance between."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from dedupe.collate.place import LONG, Place, cut, passes_over, stretch

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
EDGE = 5
"""A remnant up to this long, at the end of a strand, is read in place of as many characters of the canvas."""
REACH = 400
"""How far from the last exact run a strand is followed."""
LITTLE = 0.15
"""Share of the longer in which a strand and a paragraph of the canvas differ, at most, that are laid on each other at once."""
ADDED = 8
"""One that is longer but shorter than this is an addition to the canvas, and not a passage that stands elsewhere."""


class Run(NamedTuple):
    """An exact run."""

    begin: int
    """In the strand."""
    left: int
    """On the canvas."""
    length: int
    """Characters."""


class Seeds:
    """Where the runs of `SEED` characters of a text stand; looked up once something asks, for many texts nothing does."""

    def __init__(self, text: str) -> None:
        """Take the text."""
        self._text = text
        self._last: dict[str, int] | None = None
        self._again: dict[str, list[int]] = {}
        self._repeated = bytearray()

    def _look(self) -> dict[str, int]:
        text = self._text
        runs = [text[place : place + SEED] for place in range(len(text) - SEED + 1)]
        last = dict(zip(runs, range(len(runs)), strict=True))
        self._repeated = bytearray(len(runs))
        if len(last) < len(runs):
            for place, run in enumerate(runs):
                if last[run] != place:
                    self._again.setdefault(run, []).append(place)
            for run, places in self._again.items():
                places.append(last[run])
                for place in places:
                    self._repeated[place] = 1
        return last

    def places(self, run: str) -> Sequence[int]:
        """Give the places of a run, ascending."""
        if self._last is None:
            self._last = self._look()
        place = self._last.get(run)
        return () if place is None else self._again.get(run) or (place,)

    def lone(self, begin: int, end: int) -> bool:
        """Tell whether none of the runs that begin from ``begin`` to ``end`` stands elsewhere, too."""
        return self._repeated.find(1, begin, end) < 0


def places(strand: int, soft: str, canvas: str, seeds: Seeds, edges: Sequence[int] = (), near: int = 0) -> list[Place]:
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
    beside = laid_beside(strand, soft, canvas, edges, near)
    if beside is not None:
        return _parted(beside, soft, canvas, seeds)
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


def laid_beside(strand: int, soft: str, canvas: str, edges: Sequence[int], near: int) -> Place | None:
    """Give the place of a strand that differs little from the paragraph of the canvas which begins at ``near``; None if it does not.

    It is where looking for runs would find it, since any other way to lay it has less in common.
    """
    row = bisect_left(edges, near)
    if row == len(edges) or edges[row] != near:
        return None
    stop = edges[row + 1] if row + 1 < len(edges) else len(canvas)
    size, room = len(soft), stop - near
    longer = max(size, room)
    if longer > LONG or longer - min(size, room) > LITTLE * longer:
        return None
    place = stretch(strand, soft, canvas, 0, size, near, stop)
    if place.same < (1 - LITTLE) * longer:
        return None
    runs: list[Run] = []
    at, left = 0, near
    for c1, c2, _, r2 in (*place.diffs, (stop, stop, size, size)):
        if c1 - left >= SEED:
            runs.append(Run(at, left, c1 - left))
        at, left = r2, c2
    if not runs:
        return None
    (first, begins, _), (last, ends, length) = runs[0], runs[-1]
    head = _reach(soft[:first][::-1], canvas[max(0, begins - first - 2) : begins][::-1], begins - near)
    last, ends = last + length, ends + length
    tail = _reach(soft[last:], canvas[ends : ends + size - last + 2], stop - ends)
    return place if (head, tail) == ((first, begins - near), (size - last, stop - ends)) else None


def _holds(place: Place, begin: int, end: int, edges: Sequence[int]) -> bool:
    """Tell whether a place is sure enough; a short one is, where paragraphs of both begin or end."""
    if place.same >= SURE or place.same >= 0.4 * (end - begin):
        return True
    firm = (place.begin == begin == 0 and place.left in edges) or (place.end == end and place.right in edges)
    return firm and place.same >= FIRM and place.same >= 0.9 * (place.end - place.begin)


def _runs(soft: str, canvas: str, seeds: Seeds, begin: int, end: int) -> list[Run]:
    """Give the exact runs that strand and canvas share, each as long as it goes."""
    runs: list[Run] = []
    reached: dict[int, int] = {}
    i = begin
    while i <= end - SEED:
        at = seeds.places(soft[i : i + SEED])
        step = 1
        for left in at if len(at) <= OFTEN else ():
            if reached.get(left - i, -1) > i:
                continue
            length = _common(soft, canvas, i, left, min(end - i, len(canvas) - left))
            reached[left - i] = i + length - SEED + 1
            runs.append(Run(i, left, length))
            if len(at) == 1 and seeds.lone(left, left + length - SEED + 1):
                step = length - SEED + 1  # what begins within it stands there only
        i += step
    return runs


def _common(soft: str, canvas: str, i: int, left: int, limit: int) -> int:
    """Give how many characters are the same from ``i`` and ``left`` on, up to ``limit``."""
    if soft[i : i + limit] == canvas[left : left + limit]:
        return limit
    least = 0
    while limit - least > 1:
        half = (least + limit) // 2
        if soft[i + least : i + half] == canvas[left + least : left + half]:
            least = half
        else:
            limit = half
    return least


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
    seeds: Seeds,
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
    return stretch(
        strand,
        soft,
        canvas,
        first.begin - head_row,
        stop + tail_row,
        first.left - head_canvas,
        right + tail_canvas,
        chain,
    )


def _reach(row: str, canvas: str, room: int) -> tuple[int, int]:
    """Give how much of ``row`` and of ``canvas``, from their beginnings on, go together.

    The canvas's paragraph goes on for ``room`` characters.
    """
    if not row:
        return 0, 0
    from rapidfuzz.distance.Levenshtein import opcodes

    near = row[:REACH]
    window = canvas[: len(near) + 2]
    score = best = 0
    reach = (0, 0)
    for code in opcodes(window, near):
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


def _parted(place: Place, soft: str, canvas: str, seeds: Seeds) -> list[Place]:
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
        before, rest = cut(rest, c1, c2, r1, r2)
        parts += [before] if elsewhere is None else [before, elsewhere]
    return [part for part in (*parts, rest) if part.same]
