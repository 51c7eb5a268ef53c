"""Which of many texts meet, and which of these are near enough to be weighed."""

from typing import Any, NamedTuple

import numpy as np

from dedupe.loops import compiled
from dedupe.swift.grams import slot

FIRST, OWN = 1, 2
"""Marks on the place where a run begins: that it stands there first in its text, or first in its sentence."""

SIFTED = np.uint64(48)
"""Bits of a hash that do not tell its place in the sieve."""


class Crowd(NamedTuple):
    """Texts one behind the other."""

    codes: Any
    """Their characters (uint32)."""
    begins: Any
    """Where each begins, and the last ends (int64)."""
    parts: Any
    """Where their sentences end (int64)."""
    first: Any
    """Which of ``parts`` is the first of each text; and how many there are (int64)."""
    marks: Any
    """For each character what `marked` tells of the run that begins there (uint8)."""
    spots: Any
    """The upper bits of its hash (uint16)."""
    runs: Any
    """How many distinct runs each text has (int64)."""
    own: Any
    """How many each sentence has (int64)."""


class Bounds(NamedTuple):
    """What `near` asks of a pair."""

    reach: float
    """Least share of the runs of either, or likeness."""
    least: float
    """Likeness from which on sentences are not asked."""
    maybe: float
    """Share of its runs from which on a sentence counts."""
    faint: float
    """Share of the shorter that its sentences must tell."""


@compiled
def counted(
    texts: Any,
    until: Any,
    stands: Any,
    begins: Any,
    low: Any,
    meetings: Any,
    part: Any,
    met: Any,
    out: Any,
) -> Any:
    """Fill ``out`` with the pairs ``low << 32 | high`` that meet often enough; give how many they are, and the text to go on with.

    ``texts`` are those of postings, equal buckets together and each in order of texts; ``until`` tells how far along a posting meets
    others, ``stands`` where the postings of each text stand, a text's from ``begins`` on. ``met`` is room, all 0.
    Less than as many pairs as there are texts are left over at the end of ``out``.
    """
    many = len(begins) - 1
    touched = np.empty(many, np.int32)
    count = np.int64(0)
    while low < many and count + many <= len(out):
        found = 0
        for at in range(begins[low], begins[low + 1]):
            stand = stands[at]
            if stand < 0:
                continue
            for other in range(stand + 1, until[stand]):
                high = texts[other]
                if high == low:
                    continue
                if met[high] == 0:
                    touched[found] = high
                    found += 1
                met[high] += 1
        own = begins[low + 1] - begins[low]
        for at in range(found):
            high = touched[at]
            if met[high] >= meetings or met[high] >= part * min(own, begins[high + 1] - begins[high]):
                out[count] = np.uint64(low) << np.uint64(32) | np.uint64(high)
                count += 1
            met[high] = 0
        low += 1
    return count, low


@compiled
def marked(crowd: Any, k: Any, base: Any, mix: Any) -> None:
    """Mark the runs of each text, and count the distinct ones."""
    begins, parts, first = crowd.begins, crowd.parts, crowd.first
    table, stamps = _table(begins)
    stamp = 0
    for text in range(len(begins) - 1):
        since = begins[text]
        stamp += 1
        crowd.runs[text] = _marked(crowd, since, begins[text + 1], np.uint8(FIRST), table, stamps, stamp, k, base, mix)
        for part in range(first[text], first[text + 1]):
            stamp += 1
            crowd.own[part] = _marked(crowd, since, parts[part], np.uint8(OWN), table, stamps, stamp, k, base, mix)
            since = parts[part]


@compiled
def _marked(
    crowd: Any, begin: Any, end: Any, mark: Any, table: Any, stamps: Any, stamp: Any, k: Any, base: Any, mix: Any
) -> Any:
    """Set ``mark`` where each run first stands from ``begin`` to ``end``; give how many distinct ones there are."""
    codes, marks, spots = crowd.codes, crowd.marks, crowd.spots
    distinct = 0
    for at in range(begin, end - k + 1):
        hashed = _hashed(codes, at, k, base, mix)
        spots[at] = np.uint16(hashed >> SIFTED)
        place = slot(table, stamps, stamp, hashed)
        if stamps[place] != stamp:
            table[place], stamps[place] = hashed, stamp
            marks[at] |= mark
            distinct += 1
    return distinct


@compiled
def near(crowd: Any, pairs: Any, asked: Any, bounds: Any, k: Any, base: Any, mix: Any, out: Any) -> None:
    """Tell in ``out`` which of ``pairs`` are near enough to be weighed, the longer text first in each, those of one together.

    Where ``asked``, also whether the longer may tell a part of the shorter that is worth aligning.
    """
    codes, begins, runs, spots = crowd.codes, crowd.begins, crowd.runs, crowd.spots
    table, stamps = _table(begins)
    # Whether any run may stand in a place is asked far more often than which: that lies where it is soonest found.
    sieve = np.zeros(1 << 16, np.uint8)
    before = np.int64(-1)
    stamp = np.int64(0)
    for at_pair in range(len(pairs)):
        a = np.int64(pairs[at_pair] >> np.uint64(32))
        b = np.int64(pairs[at_pair] & np.uint64(0xFFFFFFFF))
        if a != before:
            if before >= 0:
                for at in range(begins[before], begins[before + 1] - k + 1):
                    sieve[spots[at]] = 0
            before = a
            stamp += 1
            for at in range(begins[a], begins[a + 1] - k + 1):
                hashed = _hashed(codes, at, k, base, mix)
                place = slot(table, stamps, stamp, hashed)
                table[place], stamps[place] = hashed, stamp
                sieve[spots[at]] = 1
        shared, told = _told(crowd, b, table, stamps, stamp, sieve, bounds.maybe, k, base, mix)
        out[at_pair] = False
        if shared == 0 or shared / min(runs[a], runs[b]) < bounds.reach:
            continue
        like = shared / (runs[a] + runs[b] - shared)
        size = begins[b + 1] - begins[b]
        out[at_pair] = not asked[at_pair] or like >= bounds.least or told >= bounds.faint * size


@compiled
def _told(
    crowd: Any, text: Any, table: Any, stamps: Any, stamp: Any, sieve: Any, maybe: Any, k: Any, base: Any, mix: Any
) -> Any:
    """Give how many of the distinct runs of ``text`` stand in ``table``, and how much of it the sentences tell that it may hold."""
    codes, parts, marks, spots = crowd.codes, crowd.parts, crowd.marks, crowd.spots
    begin, last = crowd.begins[text], crowd.begins[text + 1] - k
    shared = np.int64(0)
    told = 0.0
    for part in range(crowd.first[text], crowd.first[text + 1]):
        end = parts[part]
        hits = np.int64(0)
        for at in range(begin, min(end - 1, last) + 1):
            if sieve[spots[at]]:
                hashed = _hashed(codes, at, k, base, mix)
                if stamps[slot(table, stamps, stamp, hashed)] == stamp:
                    shared += marks[at] & FIRST
                    hits += marks[at] >= OWN
        if hits and hits / crowd.own[part] >= maybe:
            told += (end - begin) * (hits / crowd.own[part])
        begin = end
    return shared, told


@compiled
def _hashed(codes: Any, at: Any, k: Any, base: Any, mix: Any) -> Any:
    """Give the hash of the ``k`` codes from ``at`` on."""
    value = np.uint64(0)
    for step in range(at, at + k):
        value = value * base + np.uint64(codes[step]) + np.uint64(1)
    return (value ^ value >> np.uint64(32)) * mix


@compiled
def _table(begins: Any) -> Any:
    """Give room for the runs of the longest text: hashes, and for which turn each was put there."""
    longest = np.int64(0)
    for text in range(len(begins) - 1):
        longest = max(longest, begins[text + 1] - begins[text])
    width = 16
    while width < 2 * longest:
        width *= 2
    return np.zeros(width, np.uint64), np.zeros(width, np.int64)
