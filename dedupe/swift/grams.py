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
    """The same, each once, in places told by themselves, with the turn for which it was put there (all else is empty), and where in
    the key it stands first and last."""
    before: Any
    """For each place of the key, where the run that begins there stood before; -1 if nowhere."""
    met: Any
    """Likewise, where in the key of the other text that run first stands; -1 if nowhere."""


@compiled
def room(longest: Any) -> Any:
    """Give room for a text of so many codes; the table has a power of two places, twice as many as codes at least."""
    width = np.int64(16)
    while width < 2 * longest:
        width *= 2
    return Side(
        np.empty(longest + 1, np.uint16),
        np.empty(longest + 1, np.int64),
        np.empty(longest + 1, np.uint64),
        np.zeros((width, 4), np.int64),
        np.empty(longest + 1, np.int32),
        np.empty(longest + 1, np.int32),
    )


@compiled
def rolled(codes: Any, size: Any, k: Any, base: Any, leaving: Any, mix: Any, out: Any) -> None:
    """Fill ``out`` with the hashes of the runs of ``k`` codes."""
    value = np.uint64(0)
    for at in range(size):
        value = value * base + np.uint64(codes[at]) + np.uint64(1)
        if at >= k:
            value -= (np.uint64(codes[at - k]) + np.uint64(1)) * leaving
        if at >= k - 1:
            out[at - k + 1] = (value ^ value >> np.uint64(32)) * mix


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
def _cell(table: Any, stamp: Any, value: Any) -> Any:
    """Give where ``value`` stands in a side's table, or is to stand."""
    mask = np.uint64(len(table) - 1)
    at = value >> np.uint64(20) & mask
    while table[at, 1] == stamp and table[at, 0] != np.int64(value):
        at = (at + np.uint64(1)) & mask
    return at


@compiled
def tabled(side: Any, size: Any, k: Any, stamp: Any) -> Any:
    """Take the runs of ``k`` codes of a key into the table; give how many are distinct."""
    hashes, table, before = side.hashes, side.table, side.before
    distinct = 0
    for at in range(size - k + 1):
        place = _cell(table, stamp, hashes[at])
        if table[place, 1] != stamp:
            table[place, 0], table[place, 1], table[place, 2] = np.int64(hashes[at]), stamp, at
            before[at] = -1
            distinct += 1
        else:
            before[at] = table[place, 3]
        table[place, 3] = at
    return distinct


@compiled
def meets(side: Any, size: Any, k: Any, other: Any, stamp: Any) -> Any:
    """Note where the runs of a key stand in the ``other``; give how many distinct ones do."""
    hashes, before, met, table = side.hashes, side.before, side.met, other.table
    shared = 0
    for at in range(size - k + 1):
        place = _cell(table, stamp, hashes[at])
        if table[place, 1] == stamp:
            met[at] = table[place, 2]
            shared += before[at] < 0
        else:
            met[at] = -1
    return shared
