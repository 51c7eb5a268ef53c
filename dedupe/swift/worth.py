"""What `collate.base` asks of each copy of a story."""

from typing import Any

import numpy as np

from dedupe.loops import compiled
from dedupe.swift.gate import trimmed
from dedupe.swift.grams import rolled, slot


@compiled
def worths(
    codes: Any,
    begins: Any,
    ends: Any,
    heads: Any,
    stops: Any,
    flags: Any,
    table: Any,
    base: Any,
    mix: Any,
    out: Any,
) -> None:
    """Fill ``out`` with what `collate.base` asks of each copy of some stories: length, runs, lonely runs, signs of disorder.

    The copies of a story stand together; ``stops`` tells where those of the next begin. The first ``heads`` codes of a copy are
    its dateline. Runs have five letters; a row of lonely ones counts as there.
    """
    gram = 5
    longest = most = np.int64(8)
    first = 0
    for stop in stops:
        total = np.int64(0)
        for copy in range(first, stop):
            longest = max(longest, ends[copy] - begins[copy])
            total += ends[copy] - begins[copy]
        most = max(most, total)
        first = stop
    width = _width(most)
    hashes, turns = np.empty(width, np.uint64), np.zeros(width, np.int32)
    counts, owner = np.empty(width, np.int32), np.empty(width, np.int32)
    key, runs = np.empty(longest + 1, np.uint16), np.empty(longest + 1, np.uint64)
    places, numbers = np.empty(most, np.int32), np.empty(len(begins), np.int64)
    first = 0
    for story in range(len(stops)):
        stamp = story + 1
        taken = 0
        total = np.int64(0)
        for copy in range(first, stops[story]):
            total += ends[copy] - begins[copy]
        # No more of the table than these take, so that it stays in the cache.
        width = _width(total)
        hashed, stamps = hashes[:width], turns[:width]
        for copy in range(first, stops[story]):
            number = _runs(codes, begins[copy] + heads[copy], ends[copy], table, gram, base, mix, key, runs)
            for at in range(number):
                place = slot(hashed, stamps, stamp, runs[at])
                places[taken] = place
                taken += 1
                if stamps[place] != stamp:
                    stamps[place] = stamp
                    hashed[place] = runs[at]
                    counts[place], owner[place] = 1, copy
                elif owner[place] != copy:
                    owner[place] = copy
                    counts[place] += 1
            numbers[copy] = number
        taken = 0
        for copy in range(first, stops[story]):
            begin = begins[copy] + heads[copy]
            number = numbers[copy]
            alone = lonely = 0
            for at in range(number + 1):
                if at < number and counts[places[taken + at]] < 2:
                    lonely += 1
                elif lonely:
                    alone += lonely if lonely < 4 * gram else gram
                    lonely = 0
            taken += number
            length, signs = _disorder(codes, begin, ends[copy], flags, table, hashed, stamps, stamp, counts, base, mix)
            out[copy, 0], out[copy, 1], out[copy, 2], out[copy, 3] = length, number, alone, signs
        first = stops[story]


@compiled
def _width(runs: Any) -> Any:
    """Give how many places a table for so many runs has: a power of two, half of which stay empty."""
    width = np.int64(16)
    while width < 2 * runs:
        width *= 2
    return width


@compiled
def _runs(codes: Any, begin: Any, end: Any, table: Any, gram: Any, base: Any, mix: Any, key: Any, out: Any) -> Any:
    """Fill ``out`` with the hashes of the runs of letters in a span, and give how many there are."""
    size = 0
    for at in range(begin, end):
        code = table[codes[np.uint64(at)]]
        key[np.uint64(size)] = code
        size += code != 0
    rolled(key, size, gram, base, mix, out)
    return max(0, size - gram + 1)


@compiled
def _disorder(
    codes: Any,
    begin: Any,
    last: Any,
    flags: Any,
    table: Any,
    hashed: Any,
    stamps: Any,
    stamp: Any,
    counts: Any,
    base: Any,
    mix: Any,
) -> Any:
    """Give the length of a copy without quotation marks, and the signs that it is out of order, as `collate.base` counts them."""
    length = 0
    signs = 0.0
    odd = 0
    while begin < last:
        end = begin
        while end < last and codes[np.uint64(end)] != 10:
            end += 1
        b, e = trimmed(codes, begin, end, flags)
        begin = end + 1
        if b == e:
            continue
        size = blanks = 0
        for at in range(b, e):
            code = codes[np.uint64(at)]
            blanks += code == 32
            size += not (0x2018 <= code <= 0x201D or 0x300C <= code <= 0x300F)
        opening = np.int64(-1)
        at = b
        while at < e and opening < 0:
            code = codes[at]
            if not 0x2018 <= code <= 0x201D and not 0x300C <= code <= 0x300F:
                opening = np.int64(code)
            at += 1
        length += size - blanks
        odd += not flags[opening] & (256 | 512)
        if size <= 15:
            continue
        following = begin
        while following < last and (codes[following] == 10 or flags[codes[following]] & 2048):
            following += 1
        goes_on = following < last
        if goes_on and _goes_over(codes, b, e, following, last, table, hashed, stamps, stamp, counts, base, mix):
            continue
        at = e - 1
        while at >= b and flags[codes[at]] & (64 | 2048):
            at -= 1
        bracket = at < e - 1 and codes[e - 1] in (41, 0xFF09)
        if at >= b and (bracket or flags[codes[at]] & 128):
            signs += 0.2 if goes_on else 0.0
        else:
            signs += 1.0
    return length, signs + odd


@compiled
def _goes_over(
    codes: Any,
    b: Any,
    e: Any,
    following: Any,
    last: Any,
    table: Any,
    hashed: Any,
    stamps: Any,
    stamp: Any,
    counts: Any,
    base: Any,
    mix: Any,
) -> Any:
    """Tell whether more than one copy has the run of letters that goes over from one paragraph to the next."""
    seam = np.zeros(5, np.uint64)
    seen = have = 0
    at = e - 1
    while at >= b and seen < 12 and have < 2:
        if not 0x2018 <= codes[at] <= 0x201D and not 0x300C <= codes[at] <= 0x300F:
            seen += 1
            if table[codes[at]]:
                seam[1 - have] = table[codes[at]]
                have += 1
        at -= 1
    if have < 2:
        return False
    seen = 0
    at = following
    while at < last and codes[at] != 10 and seen < 12 and have < 5:
        if not 0x2018 <= codes[at] <= 0x201D and not 0x300C <= codes[at] <= 0x300F:
            seen += 1
            if table[codes[at]]:
                seam[have] = table[codes[at]]
                have += 1
        at += 1
    if have < 5:
        return False
    value = np.uint64(0)
    for one in seam:
        value = value * base + one + np.uint64(1)
    value = (value ^ value >> np.uint64(32)) * mix
    place = slot(hashed, stamps, stamp, value)
    return stamps[place] == stamp and counts[place] > 1
