"""The loops of `fingerprint` for large runs, compiled with numba; imported on demand, for that takes a while.

Each does what `fingerprint` does in numpy, bit for bit. All integers are of one width at each place: numba would make a
float of a signed and an unsigned one.
"""

import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from types import FunctionType
from typing import Any

import numba
import numpy as np


def _lean() -> None:
    """Have numba take from its cache what is compiled there without making ready to compile, which takes as long again as to import it.

    What is to be compiled makes it ready by itself. Only where this process is our own.
    """
    if "dedupe.cli" not in sys.modules:
        return
    from numba.core.caching import Cache
    from numba.core.runtime.nrt import rtsys

    cache: Any = Cache  # which is untyped
    guarded, load, initialize = cache._guard_against_spurious_io_errors, cache._load_overload, rtsys.initialize

    def load_overload(self: Any, signature: Any, context: Any) -> Any:
        initialize(context)  # what arrays that a loop makes are held by
        with guarded(self):
            return load(self, signature, context)

    cache.load_overload = load_overload


# All that is taken from numba is asked for here, and not first when a loop is loaded.
with suppress(ImportError, AttributeError):  # another version of numba may have it otherwise
    _lean()


def compiled(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give ``function`` to be compiled at its first call, or taken from numba's cache on disk if there can be one."""
    try:
        kernel: Callable[..., Any] = numba.njit(cache=True, nogil=True)(function)
    except RuntimeError:  # neither the package's folder nor the user's cache can be written
        kernel = numba.njit(nogil=True)(function)
    return kernel


def together(functions: Sequence[Callable[..., Any]]) -> Callable[..., Any]:
    """Give the last of ``functions`` compiled, and with it the others, which it uses; each stands behind those that it uses itself."""
    scope = {name: value for function in functions for name, value in function.__globals__.items()}
    for function in functions:
        made = FunctionType(function.__code__, scope, function.__name__)
        made.__module__ = function.__module__
        scope[function.__name__] = kernel = compiled(made)
    return kernel


@compiled
def roll(codes: Any, k: Any, base: Any, leaving: Any, mix: Any) -> Any:
    """Give the 64-bit hash of each run of ``k`` codes; ``leaving`` is the base to the power of ``k``."""
    out = np.empty(max(0, len(codes) - k + 1), np.uint64)
    value = np.uint64(0)
    for at in range(len(codes)):
        value = value * base + np.uint64(codes[at]) + np.uint64(1)
        if at >= k:
            value -= (np.uint64(codes[at - k]) + np.uint64(1)) * leaving
        if at >= k - 1:
            out[at - k + 1] = (value ^ value >> np.uint64(32)) * mix
    return out


@compiled
def sign(codes: Any, ends: Any, k: Any, base: Any, leaving: Any, mix: Any, a: Any, b: Any, out: Any) -> None:
    """Lower each row of ``out`` to the signature of the text whose codes end at ``ends``."""
    longest = begin = 0
    for text in range(len(ends)):
        longest = max(longest, ends[text] - begin)
        begin = ends[text]
    hashes = np.empty(longest, np.uint32)
    begin = 0
    for text in range(len(ends)):
        count = max(0, ends[text] - begin - k + 1)
        value = np.uint64(0)
        for at in range(begin, min(begin + k, ends[text])):
            value = value * base + np.uint64(codes[at]) + np.uint64(1)
        for at in range(count):
            if at:
                value = value * base + np.uint64(codes[begin + at + k - 1]) + np.uint64(1)
                value -= (np.uint64(codes[begin + at - 1]) + np.uint64(1)) * leaving
            hashes[at] = np.uint32((value ^ value >> np.uint64(32)) * mix >> np.uint64(32))
        for at in range(count):
            h = hashes[at]
            h = np.uint32((h ^ h >> np.uint32(16)) * np.uint32(0x85EBCA6B))
            h = np.uint32((h ^ h >> np.uint32(13)) * np.uint32(0xC2B2AE35))
            hashes[at] = np.uint32(h ^ h >> np.uint32(16))
        # One permutation of all shingles after the other: the least of many at once stays in a register.
        for j in range(len(a)):
            least, times, plus = out[text, j], a[j], b[j]
            for at in range(count):
                least = min(least, np.uint32(times * hashes[at] + plus))
            out[text, j] = least
        begin = ends[text]


@compiled
def bucket(signatures: Any, rows: Any, base: Any, mix: Any, out: Any) -> None:
    """Fill ``out`` with the band keys of ``signatures``; rows of texts without a signature stay as they are."""
    for text in range(len(out)):
        signed = False
        for value in signatures[text]:
            signed = signed or value != np.uint32(0xFFFFFFFF)
        for band in range(out.shape[1] if signed else 0):
            value = np.uint64(0)
            for row in range(band * rows, (band + 1) * rows):
                value = (value ^ np.uint64(signatures[text, row])) * base
                value = (value ^ value >> np.uint64(32)) * mix
            out[text, band] = value >> np.uint64(16) | np.uint64(band + 1) << np.uint64(48)


@compiled
def winnow(hashes: Any, window: Any) -> Any:
    """Give the places of the rightmost least hash of each window, each place once."""
    out = np.empty(len(hashes), np.int64)
    count = 0
    least = -1
    for end in range(window - 1, len(hashes)):
        if least < end - window + 1:
            least = end - window + 1
            for at in range(least + 1, end + 1):
                if hashes[at] <= hashes[least]:
                    least = at
        elif hashes[end] <= hashes[least]:
            least = end
        if not count or out[count - 1] != least:
            out[count] = least
            count += 1
    return out[:count].copy()


@compiled
def shared(a: Any, b: Any) -> Any:
    """Give how many hashes two ascending arrays of distinct ones share."""
    i = j = shared = 0
    while i < len(a) and j < len(b):
        if a[i] == b[j]:
            shared += 1
            i += 1
            j += 1
        elif a[i] < b[j]:
            i += 1
        else:
            j += 1
    return shared


@compiled
def shared_by(a: Any, others: Any, ends: Any, out: Any) -> None:
    """Fill ``out`` with how many hashes ``a`` shares with each of ``others``, which end at ``ends``; all ascending and distinct."""
    begin = 0
    for other in range(len(ends)):
        out[other] = shared(a, others[begin : ends[other]])
        begin = ends[other]


@compiled
def held(a: Any, own: Any, ends: Any, out: Any) -> None:
    """Fill ``out`` with the share of the hashes of each part of ``own`` that ``a`` has; all ascending and distinct, a part ends at ``ends``."""
    for part in range(len(out)):
        begin, end = ends[part], ends[part + 1]
        hits = low = 0
        for at in range(begin, end):
            # By halving steps without a branch that depends on the hashes.
            wanted, size = own[at], len(a) - low
            while size > 1:
                half = size >> 1
                low += half if a[low + half - 1] < wanted else 0
                size -= half
            low += size == 1 and a[low] < wanted
            if low == len(a):
                break
            hits += a[low] == wanted
        out[part] = hits / (end - begin) if end > begin else 0.0
