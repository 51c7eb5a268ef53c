"""Keys of texts, and their anchors."""

from typing import Any

import numpy as np

from dedupe.loops import compiled


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
    owners: Any,
    counts: Any,
) -> Any:
    """Fill ``out`` and ``owners`` with the anchors of keys that hash to 0 under ``mask``, and ``counts``; give how many there are."""
    size = 0
    begin = 0
    ring = np.empty(window, np.uint64)
    for text in range(len(ends)):
        end = ends[text]
        total = end - begin - gram + 1
        counts[text] = 0
        if end - begin >= least and total > 0:
            wide = min(window, total)
            value = np.uint64(0)
            low: Any = np.int64(-1)
            lowest = np.uint64(0)
            taken = np.int64(-1)
            for at in range(begin, end):
                value = value * base + np.uint64(keys[at]) + np.uint64(1)
                if at - begin >= gram:
                    value -= (np.uint64(keys[at - gram]) + np.uint64(1)) * leaving
                number = at - begin - gram + 1
                if number < 0:
                    continue
                hashed = (value ^ value >> np.uint64(32)) * mix
                ring[number % wide] = hashed
                if number < wide - 1:
                    continue
                if low < number - wide + 1:
                    low = number - wide + 1
                    lowest = ring[low % wide]
                    for other in range(low + 1, number + 1):
                        if ring[other % wide] <= lowest:
                            low = other
                            lowest = ring[other % wide]
                elif hashed <= lowest:
                    low = number
                    lowest = hashed
                if low != taken:
                    taken = low
                    if lowest & mask == 0:
                        out[size] = lowest
                        owners[size] = text
                        size += 1
                        counts[text] += 1
        begin = end
    return size
