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


AT_ONCE = 1 << 18
"""Postings, or meetings, that are looked at at once."""
PARTS = 255
"""Most parts that postings are looked at in."""

POSTED = {"bucket": "uint64", "owner": "int64", "place": "int32", "count": "int32"}
"""Columns of postings: an anchor's hash, the text that has it, where it begins, and how many anchors that text has."""
MET = {"low": "int64", "high": "int64", "shift": "int32", "count": "int32"}
"""Columns of meetings: two texts in a bucket, how far apart the anchor stands in them, and the fewer anchors of the two."""
NOMINATED = {"low": "int64", "high": "int64", "shift": "int32"}
"""Columns of nominations: two texts, and by how much the second is shifted against the first."""


def postings(keys: Sequence[str], owners: Sequence[int]) -> Columns:
    """Give the anchors of ``keys``, which are those of the texts ``owners``, in the columns `POSTED`."""
    import numpy as np

    hashes, places, counts = anchors(keys)
    return {
        "bucket": hashes,
        "owner": np.repeat(np.asarray(owners, np.int64), counts),
        "place": places.astype(np.int32),
        "count": np.repeat(counts.astype(np.int32), counts),
    }


def anchors(keys: Sequence[str]) -> "tuple[NDArray[Any], NDArray[Any], NDArray[Any]]":
    """Give the anchors of ``keys``, where in their key they begin, and how many each has; one that is too short has none."""
    return fingerprint.all_anchors([key if len(key) >= LEAST else "" for key in keys], GRAM, WINDOW)


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


def nominated(posted: Columns) -> Columns:
    """Give the `nominations` of all `meetings` of ``posted``, some texts' at a time, in the order of the texts; ``posted`` is emptied.

    All meetings at once would be many times as much as the postings.
    """
    import numpy as np

    owners = posted["owner"]
    order = np.lexsort((posted["place"], owners)) if np.any(owners[1:] < owners[:-1]) else slice(None)
    buckets, owners, places, counts = (posted[name][order] for name in POSTED)
    if isinstance(posted, dict):
        posted.clear()
    begins = np.flatnonzero(np.r_[True, owners[1:] != owners[:-1]]) if len(owners) else np.zeros(0, np.int64)
    text = np.repeat(np.arange(len(begins), dtype=np.int32), np.diff(np.r_[begins, len(owners)]))
    names, fewest = owners[begins], counts[begins]
    del owners, counts
    seats, until = seated(buckets)
    del buckets
    # Where each posting stands among its bucket's; those that stand alone meet nobody.
    stands = np.full(len(text), -1, np.int32)
    stands[seats] = np.arange(len(seats), dtype=np.int32)
    stands = stands[stands >= 0]
    sizes = until[stands] - stands - 1
    ends = np.cumsum(sizes)
    texts = text[seats]
    spots = places[seats]
    del text, places, seats
    low_of = texts[stands]
    made = []
    first = done = 0
    while first < len(stands):
        last = max(first + 1, int(np.searchsorted(ends, done + AT_ONCE, side="right")))
        last = int(np.searchsorted(low_of, low_of[last - 1], side="right"))
        some, many = stands[first:last], sizes[first:last]
        a = np.repeat(some, many)
        b = a + 1 + np.arange(len(a)) - np.repeat(np.cumsum(many) - many, many)
        made.append(_often(texts[a], texts[b], spots[a] - spots[b], fewest))
        first, done = last, int(ends[last - 1])
    made.append(3 * (texts[:0],))
    low, high, shift = (np.concatenate(parts) for parts in zip(*made, strict=True))
    return {"low": names[low], "high": names[high], "shift": shift}


def seated(buckets: "NDArray[Any]") -> tuple["NDArray[Any]", "NDArray[Any]"]:
    """Give the places of those ``buckets`` that are not alone, equal ones together, and for each how far along there those it meets go."""
    import numpy as np

    # In parts, looked for one after the other: to sort all by their part would take as much memory as they do.
    count = min(len(buckets) // AT_ONCE + 1, PARTS)
    parts = (buckets % np.uint64(count)).astype(np.uint8)
    seats, until = [np.zeros(0, np.int32)], [np.zeros(0, np.int32)]
    begin = 0
    for part in range(count):
        some = np.flatnonzero(parts == part)
        order = np.argsort(buckets[some], kind="stable")
        mine = buckets[some][order]
        firsts = np.flatnonzero(np.r_[True, mine[1:] != mine[:-1]]) if len(mine) else np.zeros(0, np.int64)
        sizes = np.diff(np.r_[firsts, len(mine)])
        beside = np.repeat(sizes, sizes)
        shared = beside > 1
        seats.append(some[order][shared].astype(np.int32))
        sizes = sizes[sizes > 1]
        beside = beside[shared]
        lasts = np.repeat(np.cumsum(sizes), sizes)
        at = np.arange(len(beside))
        # In a large bucket, all meet its first few only.
        stops = np.where((beside <= CAP) | (at - (lasts - beside) < HUBS), lasts, at + 1)
        until.append((begin + stops).astype(np.int32))
        begin += len(beside)
    return np.concatenate(seats), np.concatenate(until)


def _often(
    low: "NDArray[Any]", high: "NDArray[Any]", shift: "NDArray[Any]", counts: "NDArray[Any]"
) -> tuple["NDArray[Any]", "NDArray[Any]", "NDArray[Any]"]:
    """Give low, high and shift of the pairs that meet often enough; ``counts`` are the anchors of all texts."""
    import numpy as np

    apart = low != high
    low, high, shift = low[apart], high[apart], shift[apart]
    if not len(low):
        return low, high, shift
    # In one number they are sorted many times as fast.
    base, least = int(low[0]), int(shift.min())
    wide, bits = int(shift.max() - least).bit_length(), len(counts).bit_length()
    if (int(low.max()) - base).bit_length() + bits + wide > 64:
        order = np.lexsort((shift, high, low))
        low, high, shift = low[order], high[order], shift[order]
    else:
        packed = (low - base).astype(np.uint64) << np.uint64(bits + wide) | high.astype(np.uint64) << np.uint64(wide)
        packed |= (shift - least).astype(np.uint64)
        packed.sort()
        low = (packed >> np.uint64(bits + wide)).astype(np.int32) + np.int32(base)
        high = (packed >> np.uint64(wide) & np.uint64((1 << bits) - 1)).astype(np.int32)
        shift = (packed & np.uint64((1 << wide) - 1)).astype(np.int32) + np.int32(least)
    firsts = np.flatnonzero(np.r_[True, (low[1:] != low[:-1]) | (high[1:] != high[:-1])])
    sizes = np.diff(np.r_[firsts, len(low)])
    enough = (sizes >= MEETINGS) | (sizes >= PART * np.minimum(counts[low[firsts]], counts[high[firsts]]))
    shifts = _diagonals(shift, firsts, sizes)
    return low[firsts][enough], high[firsts][enough], shifts[enough]


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
