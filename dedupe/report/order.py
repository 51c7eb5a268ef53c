"""Which passages of a copy stand in another order than the edition has them."""

from bisect import bisect_right
from collections.abc import Sequence


def moved(places: Sequence[int], weights: Sequence[int]) -> list[bool]:
    """Give for each passage whether it moved, so that those which did not ascend, and weigh as much as can be.

    ``places`` are those of the passages in the edition, in the order of the page; two halves of one paragraph have the
    same. (Heaviest ascending subsequence; what of equal weight ends first is kept.)

    >>> moved([0, 1, 4, 2, 3], [5, 9, 8, 9, 9])
    [False, False, True, False, False]
    >>> moved([2, 0, 1], [90, 10, 10])
    [False, True, True]
    """
    # Kept ascending both by place and by weight: the best chain that ends at or before a place.
    ends: list[int] = []
    chains: list[tuple[int, int]] = []
    before: list[int] = []
    for at, (place, weight) in enumerate(zip(places, weights, strict=True)):
        slot = bisect_right(ends, place)
        total, last = chains[slot - 1] if slot else (0, -1)
        before.append(last)
        total += weight
        while slot < len(ends) and chains[slot][0] <= total:
            del ends[slot], chains[slot]
        if slot and ends[slot - 1] == place:
            ends.pop(slot - 1)
            chains.pop(slot - 1)
            slot -= 1
        ends.insert(slot, place)
        chains.insert(slot, (total, at))
    away = [True] * len(before)
    at = chains[-1][1] if chains else -1
    while at >= 0:
        away[at] = False
        at = before[at]
    return away
