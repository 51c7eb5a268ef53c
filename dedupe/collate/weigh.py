"""What a witness's word is worth: by how often it is alone in error, and with whom it shares errors."""

from collections.abc import Sequence
from functools import lru_cache
from math import log
from typing import Any

from dedupe.collate.place import Place
from dedupe.collate.vote import Choice

LEAST_RATE = 0.002
"""The error rate of a witness that counts in full."""
PRIOR = 2.0
"""Errors added to those that two witnesses might have in common."""
MEETINGS = 4
"""So many places of difference two must both have, to be found alike."""
TWIN = 0.6
"""What the one counts less for the other if they never differ."""
TOGETHER = 1 << 18
"""Readings of one witness each that are counted at once."""


def weights(overlays: Sequence[Sequence[Place]], places: Sequence[Choice]) -> list[float]:
    """Give the weight of each witness, about 0.2–1, from its readings in ``places``.

    A witness counts by its rate of minority readings, and less for each other that shares them: n copies of one bad
    scan count little more than one. Copies that never differ while others do may be copies of one another, too.
    """
    import numpy as np

    count = len(overlays)
    sizes = [sum([place.right - place.left for place in row]) for row in overlays]
    if count < 3:  # of two nobody is in the minority
        return list(map(_faultless, sizes))
    covered, errors = np.array(sizes), np.zeros(count)
    shared = np.zeros((count, count))
    agree = np.zeros((count, count))
    meet = np.zeros((count, count))
    size = max(1, TOGETHER // count)
    for at in range(0, len(places), size):
        held, minor, present = _held(places[at : at + size], count)
        agree += held.T @ held
        errors += held[minor].sum(axis=0)
        shared += held[minor].T @ held[minor]
        meet += present.T @ present
    # Two errors in common may be chance; the prior keeps a single coincidence from counting.
    kin = np.where(shared >= 2, shared / (np.minimum(errors[:, None], errors[None, :]) + PRIOR), 0.0)
    twins = (meet >= MEETINGS) & (agree >= 0.98 * meet)
    kin = np.minimum(np.maximum(kin, TWIN * twins), 1.0)
    np.fill_diagonal(kin, 0.0)
    return [float(q) for q in _quality(errors, covered) / (1 + kin.sum(axis=1))]


@lru_cache(maxsize=1 << 12)
def _faultless(covered: int) -> float:
    """Give what a witness without errors is worth."""
    return float(_quality(0.0, covered))


def _quality(errors: Any, covered: Any) -> Any:
    """Give what witnesses are worth by their ``errors`` and how many characters they have, 0.25–1."""
    import numpy as np

    return np.minimum(np.maximum(np.log((errors + 0.7) / (covered + 350)) / log(LEAST_RATE), 0.25), 1.0)


def _held(places: Sequence[Choice], count: int) -> tuple[Any, Any, Any]:
    """Give for each reading at ``places``, a row, which of ``count`` witnesses have it; which are a minority's; which have any, by place."""
    import numpy as np

    rows = [
        (number, reading, 2 * top > total and reading.weight < top)
        for number, place in enumerate(places)
        for top, total in [(max(r.weight for r in place.readings), sum(r.weight for r in place.readings))]
        for reading in place.readings
    ]
    held, present = np.zeros((len(rows), count)), np.zeros((len(places), count))
    whose = [(row, number, h[0]) for row, (number, reading, _) in enumerate(rows) for h in reading.holders]
    at, of, who = np.array(whose, np.int64).reshape(-1, 3).T
    held[at, who] = present[of, who] = 1.0
    return held, np.array([minor for _, _, minor in rows], bool), present
