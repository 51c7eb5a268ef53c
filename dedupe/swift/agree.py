"""In what the copies of a story agree, as far as it decides which of them can be printed as it stands."""

from typing import Any

import numpy as np

from dedupe.loops import compiled
from dedupe.swift.gate import trimmed
from dedupe.swift.grams import rolled, slot

OPENS = 12
"""Characters of a copy's beginning that are given."""
MOST = 8
"""Copies whose first paragraphs are compared at most."""


@compiled
def agree(
    codes: Any,
    begins: Any,
    ends: Any,
    stops: Any,
    datelines: Any,
    asked: Any,
    least: Any,
    held: Any,
    flags: Any,
    soft: Any,
    table: Any,
    gram: Any,
    base: Any,
    mix: Any,
    heads: Any,
    opens: Any,
    verdicts: Any,
) -> None:
    """Tell in ``verdicts`` of each story whether its copies have the same figures, and first paragraphs of ``least`` characters.

    Where it is ``asked`` these are to be alike, too: share ``held`` of their runs of ``gram`` letters. The copies of a story stand
    together; ``stops`` tells where the next story's begin. ``datelines`` are the characters of each copy's dateline, -1 if it has none.
    ``heads`` takes how many codes stand before what is its text, ``opens`` how that begins, folded, without quotation marks.
    """
    longest = np.int64(8)
    lines = np.int64(1)
    for copy in range(len(begins)):
        longest = max(longest, ends[copy] - begins[copy])
        lines += 1
        for at in range(begins[copy], ends[copy]):
            lines += codes[at] == 10
    width = np.int64(16)
    while width < 2 * MOST * longest:
        width *= 2
    hashed, stamps = np.empty(width, np.uint64), np.zeros(width, np.int64)
    who, used = np.empty(width, np.int64), np.empty(width, np.int64)
    key, runs = np.empty(longest + 1, np.uint16), np.empty(longest + 1, np.uint64)
    told, cuts = np.empty(lines, np.uint64), np.empty(len(begins) + 1, np.int64)
    sizes, common = np.empty(MOST, np.int64), np.empty((MOST, MOST), np.int64)
    first = 0
    for story in range(len(stops)):
        stop = stops[story]
        good = not asked[story] or stop - first <= MOST
        sizes[:] = 0
        common[:] = 0
        seen = 0
        size = 0
        for copy in range(first, stop):
            begin = begins[copy]
            while begin < ends[copy] and (codes[begin] == 10 or flags[codes[begin]] & 2048):
                begin += 1
            end = begin
            while end < ends[copy] and codes[end] != 10:
                end += 1
            _, end = trimmed(codes, begin, end, flags)
            heads[copy] = 0
            if datelines[copy] >= 0:
                begin += datelines[copy]
                heads[copy] = begin - begins[copy]
            cuts[copy] = size
            size = _figures(codes, begin, ends[copy], base, told, size)
            while begin < end and codes[begin] == 32:
                begin += 1
            while begin < end and codes[end - 1] == 32:
                end -= 1
            letters = keys = 0
            opens[copy, :] = 0
            for at in range(begin, end):
                code = soft[codes[at]]
                if code in (0x2018, 0x2019, 0x201C, 0x201D) or 0x300C <= code <= 0x300F:
                    continue
                if letters < OPENS:
                    opens[copy, letters] = code
                letters += 1
                if table[code]:
                    key[keys] = table[code]
                    keys += 1
            good = good and letters >= least
            if good and asked[story]:
                rolled(key, keys, gram, base, mix, runs)
                for at in range(keys - gram + 1):
                    place = slot(hashed, stamps, story + 1, runs[at])
                    if stamps[place] != story + 1:
                        stamps[place] = story + 1
                        hashed[place] = runs[at]
                        who[place] = 0
                        used[seen] = place
                        seen += 1
                    who[place] |= np.int64(1) << (copy - first)
        cuts[stop] = size
        if good and asked[story]:
            for number in range(seen):
                for one in range(stop - first):
                    if who[used[number]] >> one & 1:
                        sizes[one] += 1
                        for other in range(one):
                            common[one, other] += who[used[number]] >> other & 1
            for one in range(stop - first):
                good = good and sizes[one] > 0
                for other in range(one):
                    good = good and common[one, other] >= held * min(sizes[one], sizes[other])
        verdicts[story] = good and _same(told, cuts, first, stop)
        first = stop


@compiled
def _figures(codes: Any, begin: Any, end: Any, base: Any, told: Any, size: Any) -> Any:
    """Add to ``told`` a hash of the figures of each paragraph, 0 where it has none; give how many there are then."""
    value = np.uint64(0)
    inside, blank = False, True
    for at in range(begin, end):
        code = np.int64(codes[at])
        blank = blank and (code == 10 or code == 32 or code == 0x3000)
        if 0xFF10 <= code <= 0xFF19:
            code -= 0xFF10 - 48
        if 48 <= code <= 57 or code == 46 or code == 37:
            value = (value ^ np.uint64(code)) * base + np.uint64(1)
            value ^= value >> np.uint64(32)
            inside = True
            continue
        if inside:
            value = (value ^ np.uint64(1)) * base + np.uint64(1)
            inside = False
        if code == 10 and not blank:
            told[size] = value
            size += 1
            value = np.uint64(0)
            blank = True
    if inside:
        value = (value ^ np.uint64(1)) * base + np.uint64(1)
    if not blank:
        told[size] = value
        size += 1
    return size


@compiled
def _same(told: Any, cuts: Any, first: Any, stop: Any) -> Any:
    """Tell whether all copies have the same figures, but for paragraphs that some lack."""
    most = first
    for copy in range(first + 1, stop):
        if cuts[copy + 1] - cuts[copy] > cuts[most + 1] - cuts[most]:
            most = copy
    for copy in range(first, stop):
        rest = cuts[most]
        for at in range(cuts[copy], cuts[copy + 1]):
            while rest < cuts[most + 1] and told[rest] != told[at]:
                rest += 1
            if rest == cuts[most + 1]:
                return False
            rest += 1
    return True
