"""How sentences lie on another text, as far as that is sure: `sameness.laid` for those that differ in little."""

from typing import Any, NamedTuple

import numpy as np

from dedupe.loops import compiled
from dedupe.swift.grams import slot, stands
from dedupe.swift.sentences import EDIT, FILLED, GAP, NUMERAL, figures, numeral

SHIFTS = 8
"""Characters by which a shift may change within a sentence."""


class Found(NamedTuple):
    """How a sentence lies."""

    near: Any
    """Whether that is sure."""
    begin: Any
    """Where."""
    figures: Any
    """How many of its figures something else may answer, at most."""
    words: Any
    """In how many places words are replaced."""


class Sums(NamedTuple):
    """How a text lies, sentence by sentence."""

    held: Any
    """Characters that surely do."""
    maybe: Any
    """Characters that may."""
    figures: Any
    """As of a sentence; all of those that may lie anywhere."""
    words: Any
    """As of a sentence; as many as there is room for where it may lie anywhere."""


@compiled
def near(a: Any, size: Any, stamp: Any, b: Any, begin: Any, end: Any, k: Any, marks: Any) -> Any:
    """Give, as `Found`, whether so few edits make a passage of ``a`` of a sentence of ``b`` that alignment is sure to find most of it there.

    ``marks`` is room for marks on the characters of ``b``.
    """
    budget = (end - begin) // 6
    shift, known = _shift(a, stamp, b, begin, end, k)
    if not known:
        return Found(False, np.int64(0), np.int64(0), np.int64(0))
    there = begin + shift
    marks[begin : end + 1] = 0
    cost = words = np.int64(0)
    row = begin  # where the edits that stand together begin
    at = begin
    while at < end:
        place = at + shift
        if 0 <= place < size and a.key[place] == b.key[at]:
            words += at - row > 1
            at += 1
            row = at
            continue
        # Along the old diagonal if it soon goes on there, else by the next run that stands close by.
        goes_on = (
            at + 2 < end
            and 0 <= place
            and place + 2 < size
            and a.key[place + 1] == b.key[at + 1]
            and a.key[place + 2] == b.key[at + 2]
        )
        if not goes_on and at + k <= end:
            found = stands(a, stamp, b.hashes[at])
            moved = found - place
            if found >= 0 and 0 < abs(moved) <= SHIFTS:
                marks[at] |= GAP
                # What is passed over may hold a figure.
                for passed in range(max(0, min(place, found)), min(size, max(place, found))):
                    if numeral(a.key[passed]):
                        marks[at] |= FILLED
                mine, theirs = at - row, max(np.int64(0), at - row + moved)
                cost += max(mine, theirs, abs(moved)) - mine
                words += min(mine, theirs) > 1
                shift += moved
                row = at
                if cost > budget:
                    return Found(False, there, np.int64(0), words)
                continue
        marks[at] |= EDIT
        if not 0 <= place < size or numeral(a.key[place]):
            marks[at] |= NUMERAL
        cost += 1
        at += 1
        if cost > budget:
            return Found(False, there, np.int64(0), words)
    words += at - row > 1
    # A figure at an end of the sentence may go on in the other text.
    ahead = 0 < there <= size and numeral(a.key[there - 1])
    behind = 0 <= end + shift < size and numeral(a.key[end + shift])
    return Found(True, there, figures(b.key, begin, end, marks, ahead, behind), words)


@compiled
def _shift(a: Any, stamp: Any, b: Any, begin: Any, end: Any, k: Any) -> Any:
    """Give by how much a sentence is shifted where it begins, and whether that is known: about as most of its runs are."""
    common = votes = np.int64(0)
    for at in range(begin, end - k + 1):
        found = stands(a, stamp, b.hashes[at])
        if found < 0:
            continue
        if votes == 0:
            common = found - at
        votes += 1 if found - at == common else -1
    for at in range(begin, end - k + 1):
        found = stands(a, stamp, b.hashes[at])
        if found >= 0 and abs(found - at - common) <= SHIFTS:
            return found - at, True
    return common, False


@compiled
def laid(a: Any, size: Any, stamp: Any, b: Any, count: Any, k: Any, own: Any, turns: Any, turn: Any, marks: Any) -> Any:
    """Give how the ``count`` sentences of ``b`` lie on ``a``, as `Sums`.

    ``own`` and ``turns`` are a table and its stamps, of which those from ``turn`` on were not used.
    """
    held = maybe = numbers = words = begin = np.int64(0)
    for part in range(count):
        end = b.parts[part]
        distinct = met = 0
        for at in range(begin, end - k + 1):
            place = slot(own, turns, turn + part, b.hashes[at])
            if turns[place] != turn + part:
                turns[place] = turn + part
                own[place] = b.hashes[at]
                distinct += 1
                met += stands(a, stamp, b.hashes[at]) >= 0
        if distinct and met >= 0.3 * distinct - 1e-9:
            found = near(a, size, stamp, b, begin, end, k, marks)
            if met > 0.301 * distinct and found.near:
                held += end - begin
                numbers += found.figures
                words += found.words
            else:
                maybe += end - begin
                marks[begin:end] = EDIT
                numbers += figures(b.key, begin, end, marks, False, False)
                words += (end - begin) // 4
        begin = end
    return Sums(held, maybe, numbers, words)
