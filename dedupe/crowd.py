"""Many faces that are all in this process: who is worth weighing against whom, by compiled loops over their characters.

What `meeting` does with halves of pairs wherever faces lie. Here no record is made for a pair, and of those that meet only some
are held at once.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dedupe import cluster, fingerprint, nominate, spill
from dedupe.cluster import Face, held
from dedupe.settings import Settings

if TYPE_CHECKING:
    from numpy.typing import NDArray

MANY = 1 << 18
"""Characters from which on loading the loops pays."""
AT_ONCE = 1 << 20
"""Pairs that are looked at at once, beside as many as there are faces."""
FACES = 1 << 12
"""Faces whose anchors are found at once."""
SLICE = 1 << 16
"""Pairs that are told apart at once: each takes a hundred bytes meanwhile."""


def near(
    faces: Sequence[Face], alike: "NDArray[Any]", going: Iterable[tuple[int, int]], settings: Settings
) -> "NDArray[Any]":
    """Give, as ``low << 32 | high`` of their places, ascending, the pairs of ``faces`` that are near enough to be weighed.

    They share anchors, or are of those ``alike`` by their signatures, which come likewise, or ``going`` on in each other.
    """
    import numpy as np

    sizes = np.array([face.size for face in faces], np.int64)
    # The longer first; of two as long, the first.
    rank = np.empty(len(faces), np.int64)
    order = np.lexsort((np.arange(len(faces)), -sizes))
    rank[order] = np.arange(len(faces))
    loose = np.array([face.piece for face in faces], bool)
    jumps = np.array([face.jump is not None for face in faces], bool)
    posted = _posted(faces)
    spill.give_back()
    joined = _crowd(faces, settings.shingle)
    found = [np.array([low << 32 | high for low, high in going], np.uint64)]
    done = 0
    for met, until in _met(posted):
        beside = np.searchsorted(alike, np.array([done, until], np.uint64) << np.uint64(32))
        some = fingerprint.distinct(np.concatenate([met, alike[slice(*beside)]]))
        done = until
        brief = np.empty(len(some), bool)
        for part in _slices(some):
            low, high = unpacked(some[part])
            brief[part] = np.minimum(sizes[low], sizes[high]) < cluster.SHORT
        found.append(some[brief])
        pairs = some[~brief]
        del some, brief
        for part in _slices(pairs):
            low, high = unpacked(pairs[part])
            turned = rank[low] > rank[high]
            pairs[part] = packed(np.where(turned, high, low), np.where(turned, low, high))
        pairs.sort()
        asked = np.empty(len(pairs), bool)
        for part in _slices(pairs):
            low, high = unpacked(pairs[part])
            asked[part] = (loose[low] | loose[high]) & ~(jumps[low] & jumps[high])
        pairs = pairs[_near(joined, pairs, asked, settings)]
        low, high = unpacked(pairs)
        found.append(packed(np.minimum(low, high), np.maximum(low, high)))
    every: NDArray[Any] = fingerprint.distinct(np.concatenate(found))
    return every


def _slices(pairs: "NDArray[Any]") -> Iterator[slice]:
    """Give where some of ``pairs`` stand, until all are gone through."""
    return (slice(at, at + SLICE) for at in range(0, len(pairs), SLICE))


def packed(low: "NDArray[Any]", high: "NDArray[Any]") -> "NDArray[Any]":
    """Give two sides of pairs as one number each."""
    import numpy as np

    return low.astype(np.uint64) << np.uint64(32) | high.astype(np.uint64)


def unpacked(pairs: "NDArray[Any]") -> "tuple[NDArray[Any], NDArray[Any]]":
    """Give both sides of ``pairs``."""
    import numpy as np

    return (pairs >> np.uint64(32)).astype(np.int64), (pairs & np.uint64(0xFFFFFFFF)).astype(np.int64)


@dataclass(frozen=True, slots=True)
class Posted:
    """The anchors of texts, as far as several have them."""

    texts: Any
    """Whose they are, equal ones together (int32)."""
    until: Any
    """How far along there those go that each meets (int32)."""
    stands: Any
    """Where there each text's anchors stand, -1 for one that stands alone (int32)."""
    begins: Any
    """Where the anchors of each text begin in ``stands``, and the last ends (int64)."""


def _posted(faces: Sequence[Face]) -> Posted:
    import numpy as np

    hashes, sizes = [np.zeros(0, np.uint64)], [np.zeros(0, np.int64)]
    for at in range(0, len(faces), FACES):
        some, _, counts = nominate.anchors([face.text for face in faces[at : at + FACES]])
        hashes.append(some)
        sizes.append(counts)
    counts = np.concatenate(sizes)
    begins = np.append(0, np.cumsum(counts))
    buckets = np.concatenate(hashes)
    hashes.clear()
    seats, until = nominate.seated(buckets)
    stands = np.full(int(begins[-1]), -1, np.int32)
    stands[seats] = np.arange(len(seats), dtype=np.int32)
    return Posted(np.repeat(np.arange(len(faces), dtype=np.int32), counts)[seats], until, stands, begins)


def _met(posted: Posted) -> Iterator["tuple[NDArray[Any], int]"]:
    """Give the pairs of texts that share enough anchors, packed, those of some lesser ones at once; and the next of the lesser."""
    import numpy as np

    from dedupe.swift import near as loops

    many = len(posted.begins) - 1
    met = np.zeros(many, np.int32)
    out = np.empty(AT_ONCE + many, np.uint64)
    low = 0
    while low < many:
        count, low = loops.counted(
            posted.texts, posted.until, posted.stands, posted.begins, low, nominate.MEETINGS, nominate.PART, met, out
        )
        yield out[:count], low


def _crowd(faces: Sequence[Face], k: int) -> Any:
    """Give ``faces`` as `swift.near.Crowd`, their runs of ``k`` characters marked."""
    import numpy as np

    from dedupe.swift import near as loops

    begins = np.append(0, np.cumsum([face.size for face in faces], dtype=np.int64))
    ends = np.frombuffer(b"".join([face.ends for face in faces]), np.uintc)
    first = np.append(0, np.cumsum([len(face.ends) // ends.itemsize for face in faces], dtype=np.int64))
    parts = ends + np.repeat(begins[:-1], np.diff(first))
    codes = np.empty(int(begins[-1]), np.uint32)
    for at in range(0, len(faces), FACES):
        text = "".join([face.text for face in faces[at : at + FACES]])
        codes[begins[at] : begins[at] + len(text)] = fingerprint.code_points(text)
    marks, spots = np.zeros(len(codes), np.uint8), np.zeros(len(codes), np.uint16)
    runs, own = np.zeros(len(faces), np.int64), np.zeros(len(parts), np.int64)
    joined = loops.Crowd(codes, begins, parts, first, marks, spots, runs, own)
    base, _, mix = fingerprint.constants(k)
    loops.marked(joined, k, base, mix)
    return joined


def _near(joined: Any, pairs: "NDArray[Any]", asked: "NDArray[Any]", settings: Settings) -> "NDArray[Any]":
    """Tell which of ``pairs``, the longer first, are near enough; ``asked`` are those whose sentences are to tell enough."""
    import numpy as np

    from dedupe.swift import near as loops

    reach = min(cluster.REACH, settings.threshold or cluster.REACH)
    bounds = loops.Bounds(reach, cluster.bound(settings) - cluster.ROUNDED, held.MAYBE, held.FAINT)
    out = np.zeros(len(pairs), bool)
    base, _, mix = fingerprint.constants(settings.shingle)
    loops.near(joined, pairs, asked, bounds, settings.shingle, base, mix, out)
    return out
