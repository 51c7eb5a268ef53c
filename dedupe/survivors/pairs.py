"""Pairs of records that may tell one text: those that meet in a band or in enough anchors, found by sorting packed integers."""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from typing import TYPE_CHECKING, Any

from dedupe import fingerprint, nominate

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Packed = NDArray[np.uint64]

CAP = 48
"""Records of a bucket that are paired each with each; of a larger one all are paired with the first."""
MOST = 1 << 23
"""Meetings that are counted; if there would be more, only anchors of half as many hashes are looked at, and so on."""
LOW = 20
"""Lowest bit of a hash by which anchors are chosen: the highest are small in all of them, being the least of a window."""

_LOW_HALF = 0xFFFFFFFF
_SPREAD = 0xFF51AFD7ED558CCD


def met(columns: Sequence[Callable[[], Any]], count: int, pool: Executor) -> "Packed":
    """Give the pairs of ``count`` records, ``low << 32 | high``, ascending, that share a bucket in a band.

    Each of ``columns`` gives a band: the bucket of each record, 0 for none.
    """
    import numpy as np

    found = np.concatenate(list(pool.map(lambda column: _banded(column(), count), columns)))
    found.sort()
    first = np.ones(len(found), bool)
    np.not_equal(found[1:], found[:-1], out=first[1:])
    return found[first]


def _banded(column: Any, count: int) -> "Packed":
    """Give the pairs that share a bucket in a band."""
    import numpy as np

    bits = max(1, (count - 1).bit_length())
    packed = column >> np.uint64(bits)
    packed <<= np.uint64(bits)
    packed |= np.arange(count, dtype=np.uint64)
    packed.sort()
    firsts, sizes = _runs(packed >> np.uint64(bits))
    real = packed[firsts] >> np.uint64(bits) != 0
    packed &= np.uint64((1 << bits) - 1)
    made = _paired(packed, firsts[real], sizes[real], 1, CAP)
    low, high = unpacked(made)
    found: Packed = made[column[low] == column[high]]
    return found


def shared(hashes: Any, owners: Any, counts: Any) -> "Packed":
    """Give the pairs, likewise, that share enough anchors (`nominate`); ``counts`` are the anchors of each record.

    ``hashes`` and ``owners`` tell of each anchor what it is and whose; what the first held is lost.
    """
    import numpy as np

    if not len(hashes):
        return np.zeros(0, np.uint64)
    bits = max(1, int(owners.max()).bit_length())
    packed = hashes  # in its place: there are millions
    packed *= np.uint64(_SPREAD)
    packed &= ~np.uint64((1 << bits) - 1)
    packed |= owners
    packed.sort()
    firsts, sizes = _runs(packed >> np.uint64(bits))
    low = np.minimum(sizes, nominate.HUBS)
    pairs = np.where(sizes <= nominate.CAP, sizes * (sizes - 1) // 2, low * sizes - low * (low + 1) // 2).cumsum()
    halved = 0
    while len(pairs) and pairs[-1] >> halved > MOST:  # no two may share any
        halved += 1
    if halved:
        # Which buckets are looked at is told by their hashes alone, so by what stands in the texts and by nothing else.
        chosen = packed[firsts] >> np.uint64(64 - halved) == 0
        firsts, sizes = firsts[chosen], sizes[chosen]
        counts = np.bincount(
            (packed & np.uint64((1 << bits) - 1)).astype(np.int64)[packed >> np.uint64(64 - halved) == 0],
            minlength=len(counts),
        )
    packed &= np.uint64((1 << bits) - 1)
    made = _paired(packed, firsts, sizes, nominate.HUBS, nominate.CAP)
    del packed
    made.sort()
    firsts = np.flatnonzero(np.append(True, made[1:] != made[:-1])) if len(made) else np.zeros(0, np.int64)
    meetings = np.diff(firsts, append=len(made))
    found = made[firsts]
    del made
    least = np.minimum(
        counts[(found >> np.uint64(32)).astype(np.int64)], counts[(found & np.uint64(_LOW_HALF)).astype(np.int64)]
    )
    kept: Packed = found[(meetings >= nominate.MEETINGS) | (meetings >= nominate.PART * least)]
    return kept


def _runs(values: Any) -> tuple[Any, Any]:
    """Give where runs of equal ``values`` begin, and how long they are; those of one left out."""
    import numpy as np

    # As bits, since nearly all are of one.
    begins, closes = np.ones(len(values), bool), np.ones(len(values), bool)
    np.not_equal(values[1:], values[:-1], out=begins[1:])
    closes[:-1] = begins[1:]
    firsts = np.flatnonzero(begins & ~closes)
    return firsts, np.flatnonzero(closes & ~begins) + 1 - firsts


def _paired(owners: "Packed", firsts: Any, sizes: Any, hubs: int, cap: int) -> "Packed":
    """Give all pairs of distinct ``owners`` within runs; within one longer than ``cap``, of all with its first ``hubs``."""
    import numpy as np

    from dedupe.swift import meet

    low = np.minimum(sizes, hubs)
    count = np.where(sizes <= cap, sizes * (sizes - 1) // 2, low * sizes - low * (low + 1) // 2).sum()
    found = np.empty(int(count), np.uint64)
    return found[: meet.paired(fingerprint.fixed(owners), firsts, sizes, hubs, cap, found)]


def unpacked(pairs: "Packed") -> tuple[Any, Any]:
    """Give both sides of ``pairs``."""
    import numpy as np

    return (pairs >> np.uint64(32)).astype(np.int64), (pairs & np.uint64(_LOW_HALF)).astype(np.int64)
