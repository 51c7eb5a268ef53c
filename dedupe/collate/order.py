"""Order: by the majority of precedence among the copies, those out of order counting little."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from dedupe.collate.canvas import Canvas
from dedupe.collate.place import Place, across
from dedupe.collate.strands import ends
from dedupe.language import junction

NEAR = 4
"""Cuts nearer than this are one."""
MANY = 600
"""With more atoms than this the order stays as it is."""
SPLICED = 1.0
"""What it counts that a copy goes on from mid-sentence where a word goes on in another."""
SURELY = 2.0
"""Nats by which the word must rather go on there."""


def ordered(
    canvas: Canvas, overlays: Sequence[Sequence[Place]], signs: Sequence[float]
) -> tuple[list[tuple[int, int]], float]:
    """Give the stretches of the canvas in their right order, and how much of the weight speaks against it.

    ``signs`` counts for each copy what in itself tells that it is out of order. The second value is 0 where all agree,
    up to .5 at a tie. A first count finds out which copies jump about against the majority; in the second they
    count little.
    """
    import numpy as np

    if all(a.right <= b.left for places in overlays for a, b in pairwise(places)):
        return [(0, len(canvas.soft))], 0.0  # each has what it has in this order
    cuts = _cuts(canvas, overlays)
    atoms = list(pairwise(cuts))
    if len(atoms) < 2 or len(atoms) > MANY:
        return [(0, len(canvas.soft))], 0.0
    where = [_where(atoms, places) for places in overlays]
    before = [(row[:, None] < row[None, :]) & (row >= 0)[:, None] & (row >= 0)[None, :] for row in where]
    signs = [sign + spliced for sign, spliced in zip(signs, _splices(canvas.soft, atoms, where), strict=True)]
    jumps = [0] * len(overlays)
    order = list(range(len(atoms)))
    votes = np.zeros((len(atoms), len(atoms)))
    for _ in range(2):
        weights = [_straight(sign, jump) for sign, jump in zip(signs, jumps, strict=True)]
        votes = sum((weight * has for weight, has in zip(weights, before, strict=True)), np.zeros_like(votes))
        if (np.triu(votes) >= np.triu(votes.T)).all():
            order = list(range(len(atoms)))
        else:
            order = _sorted(votes)
        jumps = [_jumps(row, order) for row in where]
    return [atoms[atom] for atom in order], _doubt(votes, order)


def _straight(signs: float, jumps: int) -> float:
    """Give what a copy counts in the question of order."""
    return float(1 / (1 + 0.7 * max(signs, jumps)) ** 1.5)


def _splices(canvas: str, atoms: Sequence[tuple[int, int]], where: Sequence[Any]) -> list[float]:
    """Give for each copy how often it goes on from mid-sentence otherwise than another does, and less likely so."""
    follows: list[dict[int, int]] = []
    for row in where:
        has = sorted((atom for atom in range(len(atoms)) if row[atom] >= 0), key=lambda atom: row[atom])
        follows.append(dict(pairwise(has)))
    found = [0.0] * len(where)
    for number, own in enumerate(follows):
        for a, b in own.items():
            before = canvas[atoms[a][0] : atoms[a][1]]
            others = {other[a] for n, other in enumerate(follows) if n != number and a in other} - {b}
            if not others or ends(before):
                continue
            goes = junction(before, canvas[slice(*atoms[b])])
            if max(junction(before, canvas[slice(*atoms[c])]) for c in others) > goes + SURELY:
                found[number] += SPLICED
    return found


def _jumps(where: Any, order: Sequence[int]) -> int:
    """Count how often a copy goes back in ``order``."""
    has = [where[atom] for atom in order if where[atom] >= 0]
    return sum(b < a for a, b in pairwise(has))


def _cuts(canvas: Canvas, overlays: Sequence[Sequence[Place]]) -> list[int]:
    """Give the offsets where a strand of some copy begins or ends, neighbours taken together."""
    marks = {0, len(canvas.soft)}
    firm = {a for a, _, _ in canvas.rows} | marks
    for places in overlays:
        for place in places:
            marks |= {place.left, place.right}
    cuts: list[int] = []
    for mark in sorted(marks | firm):
        if cuts and mark - cuts[-1] < NEAR and mark != len(canvas.soft):
            if mark in firm and cuts[-1] not in firm:
                cuts[-1] = mark
        else:
            cuts.append(mark)
    if len(cuts) > 2 and cuts[-1] - cuts[-2] < NEAR:
        del cuts[-2]
    return cuts


def _where(atoms: list[tuple[int, int]], places: Sequence[Place]) -> Any:
    """Give where one copy has each atom, in its own reading order; -1 where it has not."""
    import numpy as np

    where = np.full(len(atoms), -1.0)
    share = np.zeros(len(atoms))
    begins = [begin for begin, _ in atoms]
    for place in places:
        for number in range(bisect_right(begins, place.left) - 1, bisect_left(begins, place.right)):
            begin, end = atoms[number]
            held = min(place.right, end) - max(place.left, begin)
            if held > share[number] and held >= 0.5 * (end - begin):
                share[number] = held
                where[number] = place.strand + across(place, max(place.left, begin), True) / 1e6
    return where


def _sorted(votes: Any) -> list[int]:
    """Give the order that leaves least weight in disagreement, by moving one atom or run of atoms at a time."""
    import numpy as np

    order = list(range(len(votes)))
    gain = votes - votes.T
    for _ in range(4 * len(order)):
        best, move = 1e-9, None
        here = gain[np.ix_(order, order)]
        for length in range(1, min(len(order), 24)):
            # Moving the run [i, i + length) over its neighbours changes only the pairs it passes.
            block = np.cumsum(here, axis=0)
            for i in range(len(order) - length + 1):
                row = block[i + length - 1] - (block[i - 1] if i else 0)
                right = np.cumsum(-row[i + length :])
                left = np.cumsum(row[:i][::-1])
                if right.size and right.max() > best:
                    best, move = right.max(), (i, length, int(right.argmax()) + 1)
                if left.size and left.max() > best:
                    best, move = left.max(), (i, length, -int(left.argmax()) - 1)
            if move is not None and length == 1 and best > 0.5:
                break
        if move is None:
            return order
        i, length, by = move
        run = order[i : i + length]
        del order[i : i + length]
        order[i + by : i + by] = run
    return order


def _doubt(votes: Any, order: list[int]) -> float:
    """Give the share of weight against the most doubtful neighbours in ``order``."""
    worst = 0.0
    for a, b in pairwise(order):
        total = votes[a, b] + votes[b, a]
        if total > 0 and votes[b, a] > 0:
            worst = max(worst, votes[b, a] / total)
    return float(worst)
