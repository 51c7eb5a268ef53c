"""Sketches of keys: shingles, MinHash signatures, bands, anchors, and what they tell about likeness.

One integer hash of k characters serves all of it. A small run is done in numpy; once a process has spent on it about
what starting numba costs, the same loops go on compiled. Both give the same bits, so nobody above can tell.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from dedupe.settings import Settings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Codes = NDArray[np.uint32]
    Hashes = NDArray[np.uint64]
    Places = NDArray[np.int64]

# Fixed for good: they are in every signature that a user has stored. Odd, else arbitrary (halves of the golden ratio's
# and of the square root of two's fraction, as in splitmix64).
_BASE = 0x9E3779B97F4A7C15
_MIX = 0xBF58476D1CE4E5B9
_WORD = (1 << 64) - 1

NO_BUCKET = 0
"""The band key of a text without a signature; no other text has it."""

_BATCH = 1 << 18
"""Characters handed to a kernel at once: their codes stay in the cache."""
_CHUNK = 1 << 10
"""Shingles permuted at once by numpy, which bounds the memory that a long text takes."""


def shingle_hash(shingle: str) -> int:
    """Give the 32-bit hash of a shingle: the ``hashfunc`` with which datasketch gives our signatures.

    datasketch hands on what it is updated with, so update it with the shingles as ``str``, not as bytes:
    ``MinHash(num_perm, seed=1, scheme="affine32", hashfunc=shingle_hash)``. Lone surrogates count as characters.

    >>> shingle_hash("新华社")
    1554448844
    """
    if not isinstance(shingle, str):
        raise TypeError(f"A shingle is a str, not {type(shingle).__name__}: update datasketch with text, not bytes.")
    value = 0
    for character in shingle:
        value = (value * _BASE + ord(character) + 1) & _WORD
    return ((value ^ value >> 32) * _MIX & _WORD) >> 32


def shingles(key: str, k: int) -> "Hashes":
    """Give the hashes of the distinct runs of ``k`` characters in ``key``: uint64, ascending.

    Their upper halves are `shingle_hash`; all 64 bits are kept so that likeness is that of the texts. Empty if the
    key is shorter than ``k``.

    >>> [int(h) >> 32 for h in shingles("新华社新华社", 3)] == sorted(map(shingle_hash, ["新华社", "华社新", "社新华"]))
    True
    """
    hashes: Hashes = distinct(_hashed(code_points(key), k))
    return hashes


def distinct(numbers: Any) -> Any:
    """Give the distinct ``numbers``, ascending, as `numpy.unique` does, which by hashing takes several times as long.

    >>> import numpy as np
    >>> distinct(np.array([3, 1, 3])).tolist(), distinct(np.array([])).tolist()
    ([1, 3], [])
    """
    import numpy as np

    ordered = np.sort(numbers)
    first = np.ones(len(ordered), bool)
    np.not_equal(ordered[1:], ordered[:-1], out=first[1:])
    return ordered[first]


def all_shingles(keys: Sequence[str], k: int) -> tuple["Hashes", "Places"]:
    """Give the `shingles` of each of ``keys``, one key behind the other, and how many each has.

    >>> hashes, counts = all_shingles(["新华社新华社", "新华", "新华社"], 3)
    >>> hashes.tolist() == shingles("新华社新华社", 3).tolist() + shingles("新华社", 3).tolist(), counts.tolist()
    (True, [3, 0, 1])
    """
    import numpy as np

    sizes = np.array([len(key) for key in keys], np.int64)
    hashes = _hashed(code_points("".join(keys)), k)
    owner = np.repeat(np.arange(len(keys)), sizes)[: len(hashes)]
    # What reaches over into the next key is none of either.
    inside = np.arange(len(hashes)) + k <= np.cumsum(sizes)[owner]
    hashes, owner = hashes[inside], owner[inside]
    order = np.lexsort((hashes, owner))
    hashes, owner = hashes[order], owner[order]
    distinct = np.append(True, (hashes[1:] != hashes[:-1]) | (owner[1:] != owner[:-1]))[: len(hashes)]
    return hashes[distinct], np.bincount(owner[distinct], minlength=len(keys))


def likeness(a: "Hashes", b: "Hashes") -> tuple[float, float]:
    """Give the Jaccard likeness of two ascending arrays of distinct hashes, and the share of ``b`` that ``a`` holds.

    Both lie between 0 and 1; where either has no hashes, both are 0: nothing is like an empty text.

    >>> import numpy as np
    >>> likeness(np.array([1, 2, 3], np.uint64), np.array([2, 3, 4, 5], np.uint64))
    (0.4, 0.5)
    """
    import numpy as np

    if not len(a) or not len(b):
        return 0.0, 0.0
    if pays(40 * (len(a) + len(b))):
        shared = int(_loops().shared(fixed(a), fixed(b)))
    else:
        both = np.sort(np.concatenate((a, b)))
        shared = int(np.count_nonzero(both[1:] == both[:-1]))
    return shared / (len(a) + len(b) - shared), shared / len(b)


def likenesses(own: "Hashes", others: Sequence["Hashes"]) -> list[tuple[float, float]]:
    """Give the `likeness` of each of ``others`` to ``own``, and the share of ``own`` that it holds.

    >>> import numpy as np
    >>> a, b, c = (np.array(hashes, np.uint64) for hashes in ([2, 3, 4, 5], [1, 2, 3], []))
    >>> likenesses(a, [b, c]) == [likeness(b, a), likeness(c, a)]
    True
    """
    import numpy as np

    sizes = np.array([len(other) for other in others], np.int64)
    ends = np.cumsum(sizes)
    if not len(own) or not sizes.any():
        return [(0.0, 0.0)] * len(others)
    together = np.concatenate(others)
    if pays(40 * (len(others) * len(own) + len(together))):
        shared = np.empty(len(others), np.int64)
        _loops().shared_by(fixed(own), fixed(together), ends, shared)
    else:
        held = own[np.minimum(np.searchsorted(own, together), len(own) - 1)] == together
        shared = np.diff(np.append(0, np.cumsum(held))[ends], prepend=0)
    return list(zip((shared / (len(own) + sizes - shared)).tolist(), (shared / len(own)).tolist(), strict=True))


def shares(own: "Hashes", ends: "Places", hashes: "Hashes") -> list[float]:
    """Give the share of each part of ``own`` that ``hashes`` hold; a part goes from one of ``ends`` to the next, each ascending.

    >>> import numpy as np
    >>> own, hashes = np.array([1, 2, 5, 2, 3], np.uint64), np.array([2, 3, 4], np.uint64)
    >>> shares(own, np.array([0, 3, 3, 5]), hashes)
    [0.3333333333333333, 0.0, 1.0]
    """
    import numpy as np

    if not len(hashes):
        return [0.0] * (len(ends) - 1)
    if pays(100_000 + 50 * len(own)):
        found = np.empty(len(ends) - 1)
        _loops().held(fixed(hashes), fixed(own), fixed(ends), found)
        told: list[float] = found.tolist()
        return told
    at = np.minimum(np.searchsorted(hashes, own), len(hashes) - 1)
    shared = np.cumsum(np.append(False, hashes[at] == own))[ends]
    return [int(hits) / int(size) if size else 0.0 for hits, size in zip(np.diff(shared), np.diff(ends), strict=True)]


def signatures(keys: Sequence[str], shingle: int, num_perm: int) -> "Codes":
    """Give the MinHash signatures of ``keys``, uint32 of shape ``(len(keys), num_perm)``.

    Each equals datasketch's of the key's runs of ``shingle`` characters (affine32, seed 1; Broder 1997). A key shorter
    than one shingle has no signature: its row is all ones, as datasketch's empty MinHash is, and `bands` puts it
    into no bucket.

    >>> signatures(["新华社北京", "新华"], 3, 2).tolist()
    [[1821919109, 1511076888], [4294967295, 4294967295]]
    """
    import numpy as np

    a, b = permutations(num_perm)
    out = np.full((len(keys), num_perm), 0xFFFFFFFF, np.uint32)
    for first, last in _batches(keys):
        codes = code_points("".join(keys[first:last]))
        ends = np.cumsum([len(key) for key in keys[first:last]], dtype=np.int64)
        if pays(len(codes) * num_perm):
            _loops().sign(fixed(codes), ends, shingle, *constants(shingle), fixed(a), fixed(b), out[first:last])
            continue
        begin = 0
        for row, end in zip(out[first:last], ends.tolist(), strict=True):
            hashes = _premixed(_hashed(codes[begin:end], shingle))
            for at in range(0, len(hashes), _CHUNK):
                permuted = a[:, None] * hashes[at : at + _CHUNK] + b[:, None]
                np.minimum(row, permuted.min(axis=1), out=row)
            begin = end
    return out


def bands(signatures: "Codes", bands: int, rows: int) -> "Hashes":
    """Give the bucket of each text in each band: uint64 of shape ``(texts, bands)``.

    The upper 16 bits are the band's number from 1, so that texts of different bands never meet; the lower 48 a hash of
    the band's ``rows`` values, fixed for good. `NO_BUCKET` throughout for a text without a signature.
    """
    import numpy as np

    n, width = signatures.shape
    if bands < 1 or rows < 1 or bands * rows > width or bands > 0xFFFF:
        raise ValueError(f"{bands} bands of {rows} rows do not fit signatures of {width} values.")
    out = np.zeros((n, bands), np.uint64)
    if pays(8 * n * bands * rows):
        _loops().bucket(fixed(signatures), rows, np.uint64(_BASE), np.uint64(_MIX), out)
        return out
    base, mix, half, number = (np.uint64(value) for value in (_BASE, _MIX, 32, 48))
    values = signatures[:, : bands * rows].reshape(n, bands, rows)
    for row in range(rows):
        out = (out ^ values[:, :, row]) * base
        out = (out ^ out >> half) * mix
    out = out >> np.uint64(16) | np.arange(1, bands + 1, dtype=np.uint64) << number
    out[(signatures == 0xFFFFFFFF).all(axis=1)] = NO_BUCKET
    return out


def anchors(codes: "Codes", k: int, window: int) -> tuple["Hashes", "Places"]:
    """Give the anchors of a text: the hashes (uint64) of some of its k-grams, and where these begin, ascending.

    Of every ``window`` consecutive k-grams the one with the least hash is taken, of equal ones the rightmost (winnowing:
    Schleimer, Wilkerson and Aiken 2003, section 3). Two texts that share ``window + k - 1`` characters in a row thus
    share an anchor in them; about 2 in ``window + 1`` k-grams are anchors. A text with fewer k-grams than
    ``window`` has one anchor, one shorter than ``k`` none.

    >>> import numpy as np
    >>> text = np.array([ord(c) for c in "新华社北京十一月十八日电"], np.uint32)
    >>> anchors(text, 3, 4)[1].tolist()
    [1, 4, 7, 9]
    """
    import numpy as np

    if k < 1 or window < 1:
        raise ValueError(f"Anchors need k-grams and windows of at least one, not {k} and {window}.")
    count = len(codes) - k + 1
    if count < 1:
        return np.empty(0, np.uint64), np.empty(0, np.int64)
    window = min(window, count)
    hashes = _hashed(codes, k)
    if pays((2 * k + window) * count):
        chosen = _loops().winnow(fixed(hashes), window)
    else:
        views = np.lib.stride_tricks.sliding_window_view(hashes, window)[:, ::-1]
        # A window's choice never lies left of the one before it, so equal choices stand together.
        chosen = np.arange(window - 1, count) - views.argmin(axis=1)
        chosen = chosen[np.diff(chosen, prepend=-1) != 0]
    return hashes[chosen], chosen


def all_anchors(keys: Sequence[str], k: int, window: int) -> tuple["Hashes", "Places", "Places"]:
    """Give the `anchors` of ``keys``, one key behind the other, where in their key they begin, and how many each has.

    >>> hashes, places, counts = all_anchors(["新华社北京十一月十八日电", "新华", "新华社"], 3, 4)
    >>> places.tolist(), counts.tolist()
    ([1, 4, 7, 9, 0], [4, 0, 1])
    """
    import numpy as np

    found: list[tuple[Any, Any, Any]] = [(np.zeros(0, np.uint64), np.zeros(0, np.int64), np.zeros(0, np.int64))]
    for first, last in _batches(keys):
        found.append(_anchored(keys[first:last], k, window))
    # Column by column, since all of them twice would be the most that is held at any time.
    columns = [list(parts) for parts in zip(*found, strict=True)]
    found.clear()
    hashes, places, counts = (np.concatenate(columns.pop(0)) for _ in range(3))
    return hashes, places, counts


def _anchored(keys: Sequence[str], k: int, window: int) -> tuple["Hashes", "Places", "Places"]:
    """Give the same of so few keys that all are hashed as one."""
    import numpy as np

    # Between keys stands so much that no window sees two; it loses against every gram.
    codes = code_points("".join(key + "\0" * (k + window) for key in keys))
    sizes = np.array([len(key) for key in keys], np.int64)
    begins = np.cumsum(sizes + k + window) - sizes - k - window
    owner = np.repeat(np.arange(len(keys)), sizes + k + window)[: max(0, len(codes) - k + 1)]
    lasts = (begins + sizes - k)[owner]
    at = np.arange(len(owner))
    hashes = _hashed(codes, k)
    views = np.lib.stride_tricks.sliding_window_view(np.where(at <= lasts, hashes, np.uint64(_WORD)), window)
    starts = np.flatnonzero((at <= lasts) & ((at + window - 1 <= lasts) | (at == begins[owner])))
    chosen = starts + window - 1 - views[starts, ::-1].argmin(axis=1)
    chosen = chosen[np.diff(chosen, prepend=-1) != 0]
    return hashes[chosen], chosen - begins[owner[chosen]], np.bincount(owner[chosen], minlength=len(keys))


def chosen(settings: Settings) -> tuple[int, int]:
    """Give the bands and rows that ``settings`` ask for.

    Those given; else, if a threshold is given, datasketch's own choice for it; else 32 bands of 4 rows, or as many
    bands as ``num_perm`` has room for.

    >>> chosen(Settings())
    (32, 4)
    >>> chosen(Settings(num_perm=64))
    (16, 4)
    """
    if settings.bands is not None and settings.rows is not None:
        return settings.bands, settings.rows
    if settings.threshold is not None:
        # MinHashLSH itself refuses a single band, which is right for a threshold of 1.
        from datasketch.lsh import _optimal_param  # type: ignore[import-untyped, unused-ignore]

        found, height = _optimal_param(settings.threshold, settings.num_perm, 0.5, 0.5)
        return int(found), int(height)
    rows = min(4, settings.num_perm)
    return min(32, settings.num_perm // rows), rows


def catch(likeness: float, bands: int, rows: int) -> float:
    """Give the chance that two texts of this Jaccard likeness meet in a bucket (Leskovec et al., MMDS, section 3.4.2).

    >>> [round(catch(s, 32, 4), 2) for s in (0.3, 0.5, 0.7)]
    [0.23, 0.87, 1.0]
    """
    return 1 - (1 - likeness**rows) ** bands


# -- how -------------------------------------------------------------------------------------------------------------


def code_points(text: str) -> "Codes":
    """Give the code points of ``text``."""
    import numpy as np

    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4").astype(np.uint32, copy=False)


def _batches(keys: Sequence[str]) -> Iterator[tuple[int, int]]:
    first = size = 0
    for at, key in enumerate(keys):
        if size and size + len(key) > _BATCH:
            yield first, at
            first, size = at, 0
        size += len(key)
    if first < len(keys):
        yield first, len(keys)


@cache
def permutations(num_perm: int) -> tuple["Codes", "Codes"]:
    """Give the multipliers and the addends of datasketch's permutations (affine32, seed 1).

    Drawn as datasketch draws them, which a test holds bit-equal; importing it takes half a second, for scipy.
    """
    import numpy as np

    drawn = np.random.RandomState(1)
    a = drawn.randint(0, 1 << 31, num_perm, dtype=np.uint32) * np.uint32(2) + np.uint32(1)
    return a, drawn.randint(0, 1 << 32, num_perm, dtype=np.uint32)


def constants(k: int) -> tuple[Any, Any, Any]:
    """Give, as uint64, the base, what the leaving character of a rolling hash is multiplied with, and the mixer."""
    import numpy as np

    return np.uint64(_BASE), np.uint64(pow(_BASE, k, 1 << 64)), np.uint64(_MIX)


def _hashed(codes: "Codes", k: int) -> "Hashes":
    """Give the 64-bit hash of each run of ``k`` codes, in order."""
    import numpy as np

    if k < 1:
        raise ValueError(f"A shingle has at least one character, not {k}.")
    count = max(0, len(codes) - k + 1)
    if pays(2 * k * count):
        hashed: Hashes = _loops().roll(fixed(codes), k, *constants(k))
        return hashed
    base = np.uint64(_BASE)
    value = np.zeros(count, np.uint64)
    for at in range(k if count else 0):
        value = value * base + codes[at : at + count] + np.uint64(1)
    return (value ^ value >> np.uint64(32)) * np.uint64(_MIX)


def _premixed(hashes: "Hashes") -> "Codes":
    """Give the upper halves of ``hashes`` through MurmurHash3's 32-bit finaliser, as datasketch does first."""
    import numpy as np

    value = (hashes >> np.uint64(32)).astype(np.uint32)
    value = (value ^ value >> np.uint32(16)) * np.uint32(0x85EBCA6B)
    value = (value ^ value >> np.uint32(13)) * np.uint32(0xC2B2AE35)
    return value ^ value >> np.uint32(16)


# -- compiled --------------------------------------------------------------------------------------------------------

_START = 500_000_000
"""Nanoseconds that importing numba and loading its kernels cost."""
_spent = 0


def pays(nanoseconds: int) -> bool:
    """Say whether to compile, after counting in what the next task would take numpy (ski rental: buy at the rent)."""
    global _spent
    _spent += nanoseconds
    return _spent > _START


def load() -> None:
    """Load the loops, as it is known already that compiling them will pay."""
    _loops()
    pays(_START + 1)


def _loops() -> Any:
    from dedupe import loops

    return loops


def fixed(array: Any) -> Any:
    """Give ``array`` contiguous and read-only: numba would compile once more for each other sort."""
    import numpy as np

    if array.flags.c_contiguous and not array.flags.writeable:
        return array
    view = np.ascontiguousarray(array).view()
    view.flags.writeable = False
    return view
