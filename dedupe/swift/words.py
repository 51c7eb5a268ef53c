"""How likely strings are as words, many at once: `language.likelihood`, bit for bit."""

from typing import Any

import numpy as np

from dedupe.loops import compiled


@compiled
def _pair(pairs: Any, one: Any, other: Any) -> Any:
    """Give where it is told of two characters whether words begin with them; now and then of other two as well."""
    return (one * np.uint64(0x9E3779B1) ^ other * np.uint64(0x85EBCA77)) & np.uint64(len(pairs) - 1)


@compiled
def _slot(table: Any, first: Any, rest: Any) -> Any:
    """Give where a word stands in ``table``, or is to stand: its ``first`` three characters and the ``rest`` as numbers."""
    mask = np.uint64(len(table) - 1)
    at = ((first * np.uint64(0x9E3779B97F4A7C15) ^ rest * np.uint64(0xC2B2AE3D27D4EB4F)) >> np.uint64(24)) & mask
    while table[at, 0] != 0 and (table[at, 0] != first or table[at, 1] != rest):
        at = (at + np.uint64(1)) & mask
    return at


@compiled
def tabled(codes: Any, ends: Any, counts: Any, table: Any, values: Any, pairs: Any) -> None:
    """Fill the table with those of the words that have at most five characters."""
    begin = 0
    for word in range(len(ends)):
        if ends[word] - begin > 5:
            begin = ends[word]
            continue
        first = rest = np.uint64(0)
        for at in range(begin, ends[word]):
            code = np.uint64(codes[at]) + np.uint64(1)  # none is 0, so that shorter words are others
            if at < begin + 3:
                first = first << np.uint64(21) | code
            else:
                rest = rest << np.uint64(21) | code
        if ends[word] > begin + 1:
            pairs[_pair(pairs, np.uint64(codes[begin]), np.uint64(codes[begin + 1]))] = True
        at = _slot(table, first, rest)
        table[at, 0], table[at, 1], values[at] = first, rest, counts[word]
        begin = ends[word]


@compiled
def likelihoods(codes: Any, ends: Any, table: Any, values: Any, pairs: Any, alone: Any, out: Any) -> None:
    """Fill ``out`` with the log-probabilities of texts by the best segmentation, the sums taken in the order of `likelihood`.

    ``alone`` are those of single characters, that of any other being the last.
    """
    begin = 0
    for text in range(len(ends)):
        size = ends[text] - begin
        best = np.full(size + 1, -np.inf)
        best[0] = 0.0
        for at in range(size):
            code = codes[begin + at]
            best[at + 1] = max(best[at + 1], best[at] + alone[min(code, len(alone) - 1)])
            first, rest = np.uint64(code) + np.uint64(1), np.uint64(0)
            for end in range(at + 2, min(at + 5, size) + 1):
                code = np.uint64(codes[begin + end - 1])
                if end == at + 2 and not pairs[_pair(pairs, np.uint64(codes[begin + at]), code)]:
                    break
                if end <= at + 3:
                    first = first << np.uint64(21) | code + np.uint64(1)
                else:
                    rest = rest << np.uint64(21) | code + np.uint64(1)
                where = _slot(table, first, rest)
                if table[where, 0] != 0:
                    best[end] = max(best[end], best[at] + values[where])
        out[text] = best[size]
        begin = ends[text]
