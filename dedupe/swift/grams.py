"""Runs of codes by their hashes, and in tables."""

from typing import Any, NamedTuple

import numpy as np

from dedupe.loops import compiled


class Side(NamedTuple):
    """A text as it is laid on another, or the other on it: room that is used again for each."""

    key: Any
    """Its codes, folded."""
    parts: Any
    """Where its sentences end."""
    hashes: Any
    """The hashes of its runs."""
    table: Any
    """The same, each once, in places told by themselves: the turn for which it was put there (all else is empty), and where in the
    key it stands first and last."""
    before: Any
    """For each place of the key, where the run that begins there stood before; -1 if nowhere."""
    met: Any
    """Likewise, where in the key of the other text that run first stands; -1 if nowhere."""


@compiled
def _mask(size: Any) -> Any:
    """Give the last place of a table for a text of so many codes: of a power of two places, three of four and more of which stay empty."""
    width = np.int64(16)
    while width < 4 * size:
        width *= 2
    return np.uint64(width - 1)


@compiled
def room(longest: Any) -> Any:
    """Give room for a text of so many codes."""
    return Side(
        np.empty(longest + 1, np.uint16),
        np.empty(longest + 1, np.int64),
        np.empty(longest + 1, np.uint64),
        np.zeros((np.int64(_mask(longest)) + 1, 4), np.int32),
        np.empty(longest + 1, np.int32),
        np.empty(longest + 1, np.int32),
    )


@compiled
def rolled(codes: Any, size: Any, k: Any, base: Any, mix: Any, out: Any) -> None:
    """Fill ``out`` with the hashes of the runs of ``k`` codes; each is made by itself, not from the one before, so that several are at once."""
    count = size - k + 1
    for at in range(count):
        out[np.uint64(at)] = np.uint64(codes[np.uint64(at)]) + np.uint64(1)
    for step in range(1, k):
        for at in range(count):
            here = np.uint64(at)
            out[here] = out[here] * base + np.uint64(codes[np.uint64(at + step)]) + np.uint64(1)
    for at in range(count):
        here = np.uint64(at)
        out[here] = (out[here] ^ out[here] >> np.uint64(32)) * mix


@compiled
def slot(table: Any, stamps: Any, stamp: Any, value: Any) -> Any:
    """Give where ``value`` stands in ``table``, or is to stand."""
    mask = np.uint64(len(table) - 1)
    at = (value >> np.uint64(20)) & mask
    while stamps[at] == stamp and table[at] != value:
        at = (at + np.uint64(1)) & mask
    return at


@compiled
def several(numbers: Any, stops: Any, out: Any) -> None:
    """Note in ``out`` which of the ``numbers`` stand in more than one of some rows, which end at ``stops``."""
    width = np.int64(16)
    while width < 2 * len(numbers):
        width *= 2
    table, stamps, owner = np.empty(width, np.uint64), np.zeros(width, np.int32), np.empty(width, np.int32)
    met, places = np.zeros(width, np.bool_), np.empty(len(numbers), np.int64)
    row = 0
    for at in range(len(numbers)):
        while at >= stops[row]:
            row += 1
        places[at] = place = slot(table, stamps, 1, numbers[at])
        if stamps[place] != 1:
            stamps[place], table[place], owner[place] = 1, numbers[at], row
        elif owner[place] != row:
            met[place] = True
    for at in range(len(numbers)):
        out[at] = met[places[at]]


@compiled
def lettered(codes: Any, key: Any, base: Any, kept: Any, numbers: Any) -> None:
    """Fill ``kept`` with how many letters stand before each of the ``codes``, and ``numbers`` with the numbers of runs of five letters."""
    count = 0
    letters = np.empty(len(codes), np.uint64)
    for at in range(len(codes)):
        letter = key[codes[at]]
        if letter != 0:
            letters[count] = letter
            count += 1
        kept[at + 1] = count
    for at in range(count - 4):
        number = letters[at]
        for behind in range(at + 1, at + 5):
            number = number * base + letters[behind]
        numbers[at] = number


@compiled
def owned(shared: Any, least: Any, one: Any, held: Any) -> Any:
    """Fill ``held`` with how many runs before each are ``shared``; give how many the others are, ``least`` in a row counting as ``one``."""
    alone = row = 0
    for at in range(len(shared)):
        held[at + 1] = held[at] + shared[at]
        if not shared[at]:
            row += 1
        if row and (shared[at] or at + 1 == len(shared)):
            alone += row if row < least else one
            row = 0
    return alone


@compiled
def _cell(table: Any, mask: Any, stamp: Any, hashes: Any, value: Any) -> Any:
    """Give where ``value`` stands in the table of a side that has these ``hashes``, or is to stand."""
    at = value >> np.uint64(20) & mask
    while table[at, 0] == stamp and hashes[np.uint64(table[at, 1])] != value:
        at = (at + np.uint64(1)) & mask
    return at


@compiled
def tabled(side: Any, size: Any, k: Any, stamp: Any) -> Any:
    """Take the runs of ``k`` codes of a key into the table; give how many are distinct."""
    hashes, table, before = side.hashes, side.table, side.before
    mask = _mask(size)
    distinct = 0
    for at in range(size - k + 1):
        here = np.uint64(at)
        place = _cell(table, mask, stamp, hashes, hashes[here])
        if table[place, 0] != stamp:
            table[place, 0], table[place, 1] = stamp, at
            before[here] = -1
            distinct += 1
        else:
            before[here] = table[place, 2]
        table[place, 2] = at
    return distinct


@compiled
def meets(side: Any, size: Any, k: Any, other: Any, whole: Any, stamp: Any) -> Any:
    """Note where the runs of a key stand in the ``other``, a ``whole`` of so many codes; give how many distinct ones do.

    Where one stands the next mostly stands behind it: if that is its first place there, no table is asked.
    """
    hashes, before, met = side.hashes, side.before, side.met
    table, theirs, earlier = other.table, other.hashes, other.before
    mask, last = _mask(whole), whole - k + 1
    shared = 0
    there = np.int64(-1)
    for at in range(size - k + 1):
        here = np.uint64(at)
        value = hashes[here]
        there += there >= 0
        if not (0 <= there < last and theirs[np.uint64(there)] == value and earlier[np.uint64(there)] < 0):
            place = _cell(table, mask, stamp, theirs, value)
            there = np.int64(table[place, 1]) if table[place, 0] == stamp else np.int64(-1)
        met[here] = there
        shared += (there >= 0) & (before[here] < 0)
    return shared
