"""The key of a text in sentences, as `cluster` has them, and the figures in it."""

import math
from typing import Any

import numpy as np

from dedupe import odds
from dedupe.loops import compiled

EDIT, NUMERAL, GAP, FILLED = 1, 2, 4, 8
"""Marks on a character: another or none stands in its place; a numeral does; the other text has more before it; a numeral."""


STOP, LINE = 1 << 16, 1 << 17
"""Bits above a code's key: it ends a sentence; it ends a line."""


@compiled
def keyed(codes: Any, begin: Any, end: Any, table: Any, shortest: Any, longest: Any, out: Any, parts: Any) -> Any:
    """Give length and number of sentences of the key of a text, as `cluster` has them; ``parts`` takes their ends.

    ``table`` gives of each code its key, 0 deletes, with `STOP` and `LINE`; ``out`` has room for one more than there are codes.
    """
    size = count = start = first = 0
    for at in range(begin, end + 1):
        told = table[codes[np.uint64(at)]] if at < end else np.uint32(LINE)
        code = told & np.uint32(0xFFFF)
        out[np.uint64(size)] = code
        size += code != 0
        if told < STOP:
            continue
        while size - start > longest:
            start += longest // 2
            parts[count] = start
            count += 1
        if size - start >= shortest:
            parts[count] = start = size
            count += 1
        if told & np.uint32(LINE):
            if size > start:
                if count > first:
                    parts[count - 1] = size
                else:
                    parts[count] = size
                    count += 1
            start = size
            first = count
    return size, count


@compiled
def first(codes: Any, begin: Any, end: Any, table: Any) -> Any:
    """Give the length of the key of the first paragraph."""
    size = 0
    for at in range(begin, end):
        if codes[at] == 10 and size:
            break
        size += table[codes[at]] & np.uint32(0xFFFF) != 0
    return size


_NUMERALS = np.zeros(0x10000, np.bool_)
"""Which codes of a key are digits, or numerals in words."""
_NUMERALS[[ord(one) for one in "0123456789〇零一二两三四五六七八九十百千万亿"]] = True


@compiled
def numeral(code: Any) -> Any:
    """Tell whether a code of a key is a digit, or a numeral in words."""
    return _NUMERALS[np.uint64(code)]


OTHER = math.log((1 - odds.SAME) / odds.AMENDED)
"""What a figure of another text weighs at most (`odds.other`)."""
ONE = np.array(
    [0.0, *(max(0.0, *(odds.differing(1, size, rate) for rate in (odds.LEAST, odds.MOST))) for size in range(1, 13))]
)
"""The same for one digit of so many that differs, at most: whatever the rate of wrong characters is."""


@compiled
def figures(key: Any, begin: Any, end: Any, marks: Any, ahead: Any, behind: Any) -> Any:
    """Give what the figures of a sentence (`sameness.FIGURE`) that something else may answer weigh at most, by its marks.

    ``ahead`` and ``behind`` tell whether the other text has a numeral before or behind what lies on it.
    """
    weight = 0.0
    at = begin
    while at < end:
        code = key[np.uint64(at)]
        if not numeral(code):
            at += 1
            continue
        digits = 48 <= code <= 57
        first = at
        while at < end and numeral(key[at]) and (48 <= key[at] <= 57) == digits:
            at += 1
        # 次 届 号 期 make a figure of one numeral in words.
        if not digits and at - first == 1 and not (at < end and key[at] in (0x6B21, 0x5C4A, 0x53F7, 0x671F)):
            continue
        other = (ahead and first == begin) or (behind and at == end)
        if first > begin and marks[first - 1] & NUMERAL:
            other = True
        if at < end and marks[at] & (NUMERAL | FILLED):
            other = True
        if marks[first] & FILLED:
            other = True
        wrong = 0
        for place in range(first, at):
            wrong += (marks[place] & EDIT) != 0
            if place > first and marks[place] & GAP:
                other = True
        if not other and wrong == 1 and at - first < len(ONE):
            weight += ONE[at - first]
        elif other or wrong:
            weight += OTHER
    return weight
