"""Nominate the pairs of texts that share a passage: those whose anchors meet in enough buckets."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from dedupe import fingerprint
from dedupe.arrow import Columns

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


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


POSTED = {"bucket": "uint64", "owner": "int64", "place": "int32", "count": "int32"}
"""Columns of postings: an anchor's hash, the text that has it, where it begins, and how many anchors that text has."""
MET = {"low": "int64", "high": "int64", "shift": "int32", "count": "int32"}
"""Columns of meetings: two texts in a bucket, how far apart the anchor stands in them, and the fewer anchors of the two."""
NOMINATED = {"low": "int64", "high": "int64", "shift": "int32"}
"""Columns of nominations: two texts, and by how much the second is shifted against the first."""


def postings(keys: Sequence[str], owners: Sequence[int]) -> Columns:
    """Give the anchors of ``keys``, which are those of the texts ``owners``, in the columns `POSTED`."""
    import numpy as np

    hashes, places, counts = fingerprint.all_anchors([key if len(key) >= LEAST else "" for key in keys], GRAM, WINDOW)
    return {
        "bucket": hashes,
        "owner": np.repeat(np.asarray(owners, np.int64), counts),
        "place": places.astype(np.int32),
        "count": np.repeat(counts.astype(np.int32), counts),
    }


def meetings(posted: Columns) -> Columns:
    """Give in the columns `MET` who meets in the buckets of ``posted``, each of which is there as a whole.

    In a bucket of more than `CAP` all meet its first few only, so that nothing grows with the square of it.
    """
    import numpy as np

    order = np.lexsort((posted["place"], posted["owner"], posted["bucket"]))
    buckets, owners, places, counts = (posted[name][order] for name in POSTED)
    a, b = pairs(buckets, HUBS)
    distinct = owners[a] != owners[b]
    a, b = a[distinct], b[distinct]
    return {
        "low": owners[a],
        "high": owners[b],
        "shift": places[a] - places[b],
        "count": np.minimum(counts[a], counts[b]),
    }


def nominations(met: Columns) -> Columns:
    """Give in the columns `NOMINATED` the pairs of ``met`` that meet often enough; of each, all meetings are there."""
    import numpy as np

    order = np.lexsort((met["shift"], met["high"], met["low"]))
    low, high, shift, count = (met[name][order] for name in MET)
    firsts = np.flatnonzero(np.r_[True, (low[1:] != low[:-1]) | (high[1:] != high[:-1])]) if len(low) else low
    sizes = np.diff(np.r_[firsts, len(low)])
    enough = (sizes >= MEETINGS) | (sizes >= PART * count[firsts])
    shifts = _diagonals(shift, firsts, sizes)
    return {"low": low[firsts][enough], "high": high[firsts][enough], "shift": shifts[enough]}


def pairs(buckets: "NDArray[Any]", hubs: int) -> tuple["NDArray[np.int64]", "NDArray[np.int64]"]:
    """Give the places ``a < b`` of all pairs of equal ``buckets``, which are sorted.

    In a bucket of more than `CAP`: of all with its first ``hubs``.
    """
    import numpy as np

    firsts = np.flatnonzero(np.r_[True, buckets[1:] != buckets[:-1]]) if len(buckets) else np.zeros(0, np.int64)
    sizes = np.diff(np.r_[firsts, len(buckets)])
    lefts: list[Any] = [np.zeros(0, np.int64)]
    rights: list[Any] = [np.zeros(0, np.int64)]
    for size in np.unique(sizes):
        if size < 2:
            continue
        bases = firsts[sizes == size]
        if size <= CAP:
            i, j = np.triu_indices(int(size), 1)
        else:
            i = np.repeat(np.arange(hubs), int(size))
            j = np.tile(np.arange(int(size)), hubs)
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
