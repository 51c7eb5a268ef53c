"""What a witness's word is worth: by how often it is alone in error, and with whom it shares errors."""

from collections.abc import Sequence
from math import log

from dedupe.collate.align import Place
from dedupe.collate.vote import Choice

LEAST_RATE = 0.002
"""The error rate of a witness that counts in full."""


def weights(overlays: Sequence[Sequence[Place]], places: Sequence[Choice]) -> list[float]:
    """Give the weight of each witness, about 0.2–1, from its own and its shared minority readings in ``places``."""
    errors = [0.0] * len(overlays)
    shared: list[tuple[int, ...]] = []
    for place in places:
        top = max(reading.weight for reading in place.readings)
        total = sum(reading.weight for reading in place.readings)
        for reading in place.readings:
            if reading.weight < top and top > 0.5 * total:
                for holder in reading.holders:
                    errors[holder[0]] += 1
                if len(reading.holders) > 1:
                    shared.append(tuple(sorted({holder[0] for holder in reading.holders})))
    covered = [sum(place.right - place.left for place in row) for row in overlays]
    return _weights(errors, covered, shared)


def _weights(errors: Sequence[float], covered: Sequence[int], shared: Sequence[tuple[int, ...]]) -> list[float]:
    """Give the weight of each witness, about 0.2–1.

    ``errors`` counts its minority readings, ``covered`` the characters it has; ``shared`` lists, for each minority
    reading that several have, who: those are not independent, and n copies of one bad scan count little more than one.
    """
    import numpy as np

    quality = [
        min(1.0, max(0.25, log((bad + 0.7) / (size + 350)) / log(LEAST_RATE))) for bad, size in zip(errors, covered, strict=True)
    ]
    count = len(errors)
    if count < 3 or not shared:
        return quality
    own = np.array(errors, dtype=float)
    member = np.zeros((len(shared), count))
    for number, together in enumerate(shared):
        member[number, list(together)] = 1.0
    both = member.T @ member
    least = np.minimum(own[:, None], own[None, :])
    # Two errors in common may be chance; the prior of 2 keeps a single coincidence from counting.
    kin = np.where(both >= 2, both / (least + 2.0), 0.0)
    np.fill_diagonal(kin, 0.0)
    return [q / (1 + float(k)) for q, k in zip(quality, np.minimum(kin, 1).sum(axis=1), strict=True)]
