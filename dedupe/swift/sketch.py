"""Keys of texts, and their anchors."""

from typing import Any

import numpy as np

from dedupe.loops import compiled
from dedupe.swift.grams import rolled


@compiled
def fold(codes: Any, ends: Any, table: Any, keys: Any, key_ends: Any) -> Any:
    """Fill ``keys`` with the keys of the texts that end at ``ends``, run together, and ``key_ends``; give their length."""
    size = 0
    begin = 0
    for text in range(len(ends)):
        for at in range(begin, ends[text]):
            code = table[codes[at]]
            if code:
                keys[size] = code
                size += 1
        key_ends[text] = size
        begin = ends[text]
    return size


@compiled
def spelled(keys: Any, ends: Any, out: Any, stops: Any) -> Any:
    """Fill ``out`` with keys in UTF-8, ``stops`` with where each ends there; give their length."""
    size = 0
    begin = 0
    for text in range(len(ends)):
        for at in range(begin, ends[text]):
            code = keys[at]
            if code < 0x80:
                out[size] = code
                size += 1
            elif code < 0x800:
                out[size] = 0xC0 | code >> 6
                out[size + 1] = 0x80 | code & 0x3F
                size += 2
            else:
                out[size] = 0xE0 | code >> 12
                out[size + 1] = 0x80 | code >> 6 & 0x3F
                out[size + 2] = 0x80 | code & 0x3F
                size += 3
        stops[text] = size
        begin = ends[text]
    return size


@compiled
def gather(
    keys: Any,
    ends: Any,
    gram: Any,
    window: Any,
    least: Any,
    base: Any,
    leaving: Any,
    mix: Any,
    mask: Any,
    out: Any,
    counts: Any,
) -> Any:
    """Fill ``out`` with the anchors of keys that hash to 0 under ``mask``, ``counts`` with how many each has; give how many there are."""
    size = 0
    longest = begin = 0
    for text in range(len(ends)):
        longest = max(longest, ends[text] - begin)
        begin = ends[text]
    hashes = np.empty(longest, np.uint64)
    begin = 0
    for text in range(len(ends)):
        end = ends[text]
        total = end - begin - gram + 1
        before = size
        if end - begin >= least and total > 0:
            rolled(keys[begin:end], end - begin, gram, base, leaving, mix, hashes)
            size = _winnowed(hashes, total, min(window, total), mask, out, size)
        counts[text] = size - before
        begin = end
    return size


@compiled
def _winnowed(hashes: Any, total: Any, window: Any, mask: Any, out: Any, size: Any) -> Any:
    """Put behind the ``size`` of ``out`` the rightmost least hash of each window; give how many stand there then.

    It is written whether it counts or not: a branch that nobody can foretell would take longer. Four is what anchors have.
    """
    taken: Any = np.int64(-1)
    if window == 4:
        for at in range(total - 3):
            one, two, three, four = hashes[at], hashes[at + 1], hashes[at + 2], hashes[at + 3]
            behind, last = two <= one, four <= three
            low, first = (two, at + 1) if behind else (one, at)
            lowest, place = (four, at + 3) if last else (three, at + 2)
            nearer = lowest <= low
            lowest = lowest if nearer else low
            place = place if nearer else first
            out[size] = lowest
            size += np.int64((place != taken) & (lowest & mask == np.uint64(0)))
            taken = place
        return size
    for at in range(total - window + 1):
        lowest, place = hashes[at], at
        for other in range(at + 1, at + window):
            nearer = hashes[other] <= lowest
            lowest = hashes[other] if nearer else lowest
            place = other if nearer else place
        out[size] = lowest
        size += np.int64((place != taken) & (lowest & mask == np.uint64(0)))
        taken = place
    return size
