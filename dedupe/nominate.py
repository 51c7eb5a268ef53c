"""Nominate the pairs of texts that share a passage: those whose anchors meet in enough buckets."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from dedupe import fingerprint

if TYPE_CHECKING:
    import numpy as np

GRAM = 5
"""Characters of an anchor's gram."""
WINDOW = 4
"""Consecutive grams of which one is kept: a common run of eight characters is sure to be seen."""
CAP = 48
"""Texts of a bucket that are compared each with each; of a larger one all are compared with its first few."""
HUBS = 4
"""How many first few."""
MEETINGS = 3
"""Buckets in which two texts must meet, unless that is a good part of the shorter one's."""
PART = 0.3
"""What a good part is."""
LEAST = 6
"""Characters of the shortest key that is nominated."""
SPREAD = 6
"""Characters by which the shifts of one passage may differ: of what fell out of it, or came in."""


def nominees(keys: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Give the pairs ``a < b`` of ``keys`` that share enough anchors, and by how much ``b`` is shifted against ``a``."""
    import numpy as np

    hashes, owners, places, counts = _postings(keys)
    order = np.lexsort((places, owners, hashes))
    hashes, owners, places = hashes[order], owners[order], places[order]
    firsts = np.flatnonzero(np.r_[True, hashes[1:] != hashes[:-1]]) if len(hashes) else np.zeros(0, np.int64)
    sizes = np.diff(np.r_[firsts, len(hashes)])
    a, b = _pairs(firsts, sizes)
    distinct = owners[a] != owners[b]
    a, b = a[distinct], b[distinct]
    shift = places[a] - places[b]
    low, high = owners[a], owners[b]
    order = np.lexsort((shift, high, low))
    low, high, shift = low[order], high[order], shift[order]
    edges = np.flatnonzero(np.r_[True, (low[1:] != low[:-1]) | (high[1:] != high[:-1])]) if len(low) else low
    met = np.diff(np.r_[edges, len(low)])
    one, two = low[edges], high[edges]
    enough = (met >= MEETINGS) | (met >= PART * np.minimum(counts[one], counts[two]))
    shifts = _diagonals(shift, edges, met)
    yield from zip(one[enough].tolist(), two[enough].tolist(), shifts[enough].tolist(), strict=True)


def _postings(keys: Sequence[str]) -> tuple[Any, Any, Any, Any]:
    """Give hash, owner and place of all anchors, and how many each key has."""
    import numpy as np

    hashes: list[Any] = []
    places: list[Any] = []
    counts = []
    for key in keys:
        codes = np.frombuffer(key.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
        found, at = fingerprint.anchors(codes, GRAM, WINDOW) if len(key) >= LEAST else (codes[:0], codes[:0])
        hashes.append(found.astype(np.uint64))
        places.append(at.astype(np.int64))
        counts.append(len(found))
    if not keys:
        return np.zeros(0, np.uint64), np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, np.int64)
    owners = np.repeat(np.arange(len(keys), dtype=np.int64), counts)
    return np.concatenate(hashes), owners, np.concatenate(places), np.array(counts)


def _pairs(firsts: "np.ndarray[Any, Any]", sizes: "np.ndarray[Any, Any]") -> tuple[Any, Any]:
    """Give the places ``a < b`` of all pairs within buckets; within one too large, of all with its first few."""
    import numpy as np

    lefts: list[Any] = [np.zeros(0, np.int64)]
    rights: list[Any] = [np.zeros(0, np.int64)]
    for size in np.unique(sizes):
        if size < 2:
            continue
        bases = firsts[sizes == size]
        if size <= CAP:
            i, j = np.triu_indices(int(size), 1)
        else:
            i = np.repeat(np.arange(HUBS), int(size))
            j = np.tile(np.arange(int(size)), HUBS)
            i, j = i[i < j], j[i < j]
        lefts.append((bases[:, None] + i[None, :]).ravel())
        rights.append((bases[:, None] + j[None, :]).ravel())
    return np.concatenate(lefts), np.concatenate(rights)


def _diagonals(
    shifts: "np.ndarray[Any, Any]", begins: "np.ndarray[Any, Any]", sizes: "np.ndarray[Any, Any]"
) -> "np.ndarray[Any, Any]":
    """Give the middle of the densest run of shifts within a few characters, the first of equal ones, for each pair.

    The shifts of a pair stand together, ascending, from one of ``begins`` on.
    """
    import numpy as np

    if not len(shifts):
        return shifts
    # Pair by pair in steps so wide that no run reaches over into the next.
    pair = np.repeat(np.arange(len(sizes)), sizes)
    line = shifts - shifts.min() + pair * (int(np.ptp(shifts)) + 2 * SPREAD)
    places = np.arange(len(line))
    lengths = np.searchsorted(line, line + SPREAD, side="right") - places
    longest = np.maximum.reduceat(lengths, begins)
    firsts = np.minimum.reduceat(np.where(lengths == longest[pair], places, len(places)), begins)
    middles: np.ndarray[Any, Any] = shifts[firsts + (longest - 1) // 2]
    return middles
