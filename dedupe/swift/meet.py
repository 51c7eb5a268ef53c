"""Pairs of those that meet."""

from typing import Any

import numpy as np

from dedupe.loops import compiled


@compiled
def paired(owners: Any, firsts: Any, sizes: Any, hubs: Any, cap: Any, out: Any) -> Any:
    """Fill ``out`` with the pairs, ``low << 32 | high``, of distinct owners within each run, and give how many there are.

    Within a run longer than ``cap`` all are paired with its first ``hubs``.
    """
    count = 0
    for run in range(len(firsts)):
        first, size = firsts[run], sizes[run]
        for i in range(first, first + (size if size <= cap else min(size, hubs))):
            for j in range(i + 1, first + size):
                a, b = owners[i], owners[j]
                if a != b:
                    out[count] = min(a, b) << np.uint64(32) | max(a, b)
                    count += 1
    return count
