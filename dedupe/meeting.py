"""Who is worth weighing against whom: articles that meet in a bucket, or that a jump line joins, and are near enough.

Nothing here looks at two texts side by side before a bucket has named them, and no bucket names more than its size forces.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from dedupe import cluster, crowd, fingerprint, jump, nominate, spill
from dedupe.arrow import Columns
from dedupe.carry import Carrier, Here, Item, Sheet, Stock
from dedupe.cluster import Face
from dedupe.settings import Settings

EDGES = {"low": "int64", "high": "int64"}
"""Columns of pairs: the lesser number, and the greater."""
SIGNED = {"bucket": "uint64", "owner": "int64"}
"""Columns of bands: the bucket of a signature's band, and whose it is."""


def pairs(faces: Stock, settings: Settings, carrier: Carrier) -> Sheet:
    """Give the pairs of ``faces`` that are worth weighing: they met in a bucket, or a jump line joins them."""
    if isinstance(carrier, Here) and sum(face.size for _, face in faces) >= crowd.MANY:
        return _here(faces, settings, carrier)
    alike = _alike(faces, settings, carrier)
    shared = carrier.nominated(carrier.columns(faces, postings, nominate.POSTED))
    met_once = carrier.merge([shared, alike], "low", distinct, EDGES)
    going = continuations(carrier.map(faces, _jumps, quick=True), carrier)
    asked = carrier.group([faces, carrier.rows(met_once, _pairs), going], halves, quick=True)
    return carrier.columns(carrier.group([faces, asked], partial(near, settings), quick=True), edges, EDGES)


def candidates(faces: Sequence[Face], settings: Settings) -> set[tuple[int, int]]:
    """Give the places in ``faces`` of the pairs that are worth weighing, for a few that are here."""
    found = pairs(list(enumerate(faces)), settings, Here())
    return set(zip(found["low"].tolist(), found["high"].tolist(), strict=True))


def continuations(named: Stock, carrier: Carrier) -> Stock:
    """Give the pairs of which the one goes on where the other breaks off, the lesser number first.

    An end with two beginnings, or a beginning with two ends, of which neither is clearly the one, is joined to none.
    """
    found = carrier.group([carrier.group([named], jump.met)], jump.ways)
    return carrier.group([carrier.group([found], jump.beginnings)], jump.only)


def postings(faces: Sequence[tuple[int, Face]]) -> Columns:
    """Give the anchors of numbered ``faces``, by which two meet that share a passage."""
    return nominate.postings([face.text for _, face in faces], [number for number, _ in faces])


def banded(settings: Settings, faces: Sequence[tuple[int, Face]]) -> Columns:
    """Give in the columns `SIGNED` the bands of the signatures of numbered ``faces``."""
    import numpy as np

    long = [(number, face.text) for number, face in faces if face.size >= max(cluster.SHORT, settings.shingle)]
    bands, rows = fingerprint.chosen(settings)
    signatures = fingerprint.signatures([key for _, key in long], settings.shingle, settings.num_perm)
    buckets = fingerprint.bands(signatures, bands, rows)
    return {"bucket": buckets.ravel(), "owner": np.repeat(np.array([n for n, _ in long], np.int64), bands)}


def meetings(signed: Columns) -> Columns:
    """Give in the columns `EDGES` who meets in the buckets of ``signed``, each there as a whole; in a large one, all its first."""
    import numpy as np

    order = np.lexsort((signed["owner"], signed["bucket"]))
    owners = signed["owner"][order]
    a, b = nominate.pairs(signed["bucket"][order], 1)
    return {"low": owners[a], "high": owners[b]}


def distinct(*pairs: Columns) -> Columns:
    """Give ``pairs`` once each, in the columns `EDGES`."""
    import numpy as np

    low, high = (np.concatenate([some[name] for some in pairs]) for name in EDGES)
    order = np.lexsort((high, low))
    low, high = low[order], high[order]
    first = np.ones(len(low), bool)
    first[1:] = (low[1:] != low[:-1]) | (high[1:] != high[:-1])
    return {"low": low[first], "high": high[first]}


@dataclass(frozen=True, slots=True)
class Half:
    """One side of a pair, on its way to the other."""

    number: int
    """Its number."""
    parts: tuple[str, ...]
    """The sentences of its key: fewer bytes than its shingles."""
    piece: bool
    """Whether it is a piece of a page."""
    jumps: bool
    """Whether it has a jump line."""
    sure: bool
    """Whether the pair is known to belong together by other signs than words."""


def halves(low: int, faces: Sequence[Face], met: Sequence[int], going: Sequence[int]) -> Iterator[tuple[int, Half]]:
    """Give ``low`` to each number that it ``met``, and to those where it is known to be ``going`` on."""
    (own,) = faces
    for high in sorted({*met, *going}):
        yield high, Half(low, own.parts, own.piece, own.jump is not None, high in going)


def near(settings: Settings, high: int, faces: Sequence[Face], met: Sequence[Half]) -> Iterator[tuple[int, int]]:
    """Give the pairs whose texts are near enough to be weighed: else strangers who met by chance would make one crowd.

    What is left out here, `cluster.link` would find too far apart. Records whose words are far apart may still open in one text.
    """
    (own,) = faces
    for other in met:
        size = sum(map(len, other.parts))
        if other.sure or min(own.size, size) < cluster.SHORT:
            yield other.number, high
            continue
        hashes = fingerprint.shingles("".join(other.parts), settings.shingle)
        if not cluster.reached(hashes, own.shingles, settings):
            continue
        if (own.piece or other.piece) and not (own.jump is not None and other.jumps):
            longer = (-own.size, high) < (-size, other.number)
            parts, held = (other.parts, own.shingles) if longer else (own.parts, hashes)
            if cluster.faint(parts, fingerprint.likeness(hashes, own.shingles)[0], held, settings):
                continue
        yield other.number, high


def _alike(faces: Stock, settings: Settings, carrier: Carrier) -> Sheet:
    """Give in the columns `EDGES` the pairs of ``faces`` that meet by their signatures."""
    return carrier.merge([carrier.columns(faces, partial(banded, settings), SIGNED)], "bucket", meetings, EDGES)


def _here(faces: Sequence[tuple[int, Face]], settings: Settings, carrier: Here) -> Columns:
    """Give the same of many faces that are all here."""
    import numpy as np

    ordered = sorted(faces, key=lambda item: item[0])
    numbers = np.array([number for number, _ in ordered], np.int64)
    place = {number: at for at, (number, _) in enumerate(ordered)}
    going = [
        (place[low], place[high]) for low, high in continuations(carrier.map(ordered, _jumps, quick=True), carrier)
    ]
    signed = _alike(faces, settings, carrier)
    alike = fingerprint.distinct(crowd.packed(*(np.searchsorted(numbers, signed[name]) for name in EDGES)))
    del signed
    low, high = crowd.unpacked(crowd.near([face for _, face in ordered], alike, going, settings))
    spill.give_back()
    return {"low": numbers[low], "high": numbers[high]}


def edges(pairs: Sequence[tuple[int, int]]) -> Columns:
    """Give ``pairs`` in the columns `EDGES`."""
    import numpy as np

    found = np.array(pairs, np.int64).reshape(-1, 2)
    return {"low": found[:, 0], "high": found[:, 1]}


def _jumps(number: int, face: Face) -> Iterator[Item]:
    if face.jump is not None:
        yield from jump.names(number, face.jump)


def _pairs(columns: Columns) -> Iterator[tuple[int, int]]:
    yield from zip(columns["low"].tolist(), columns["high"].tolist(), strict=True)
