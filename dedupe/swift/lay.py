"""How sentences lie on another text, as far as that is sure: `sameness.laid` for those that differ in little."""

from typing import Any, NamedTuple

import numpy as np

from dedupe.loops import compiled
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
    """What those of its figures weigh that something else may answer, at most."""
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
def near(a: Any, size: Any, b: Any, met: Any, begin: Any, end: Any, k: Any, marks: Any) -> Any:
    """Give, as `Found`, whether so few edits make a passage of ``a`` of a sentence of ``b`` that alignment is sure to find most of it there.

    Both are keys; ``met`` tells where the runs of ``b`` stand in ``a``, and ``marks`` is room for marks on the characters of ``b``.
    """
    budget = (end - begin) // 6
    shift, known = _shift(met, begin, end, k)
    if not known:
        return Found(False, np.int64(0), 0.0, np.int64(0))
    there = begin + shift
    marks[begin : end + 1] = 0
    cost = words = np.int64(0)
    row = begin  # where the edits that stand together begin
    at = begin
    changed = False
    while at < end:
        place = at + shift
        if 0 <= place < size and a[np.uint64(place)] == b[np.uint64(at)]:
            words += at - row > 1
            at += 1
            until = min(end, size - shift)
            while at < until and a[np.uint64(at + shift)] == b[np.uint64(at)]:
                at += 1
            row = at
            continue
        changed = True
        # Along the old diagonal if it soon goes on there, else by the next run that stands close by.
        goes_on = (
            at + 2 < end and 0 <= place and place + 2 < size and a[place + 1] == b[at + 1] and a[place + 2] == b[at + 2]
        )
        if not goes_on and at + k <= end:
            found = np.int64(met[at])
            moved = found - place
            if found >= 0 and 0 < abs(moved) <= SHIFTS:
                marks[at] |= GAP
                # What is passed over may hold a figure.
                for passed in range(max(0, min(place, found)), min(size, max(place, found))):
                    if numeral(a[passed]):
                        marks[at] |= FILLED
                mine, theirs = at - row, max(np.int64(0), at - row + moved)
                cost += max(mine, theirs, abs(moved)) - mine
                words += min(mine, theirs) > 1
                shift += moved
                row = at
                if cost > budget:
                    return Found(False, there, 0.0, words)
                continue
        marks[at] |= EDIT
        if not 0 <= place < size or numeral(a[place]):
            marks[at] |= NUMERAL
        cost += 1
        at += 1
        if cost > budget:
            return Found(False, there, 0.0, words)
    words += at - row > 1
    # A figure at an end of the sentence may go on in the other text.
    ahead = 0 < there <= size and numeral(a[there - 1])
    behind = 0 <= end + shift < size and numeral(a[end + shift])
    touched = changed or ahead or behind
    return Found(True, there, figures(b, begin, end, marks, ahead, behind) if touched else 0.0, words)


@compiled
def _shift(met: Any, begin: Any, end: Any, k: Any) -> Any:
    """Give by how much a sentence is shifted where it begins, and whether that is known: about as most of its runs are."""
    common = votes = np.int64(0)
    for at in range(begin, end - k + 1):
        found = np.int64(met[np.uint64(at)])
        if found < 0:
            continue
        if votes == 0:
            common = found - at
        votes += 1 if found - at == common else -1
    for at in range(begin, end - k + 1):
        found = np.int64(met[at])
        if found >= 0 and abs(found - at - common) <= SHIFTS:
            return found - at, True
    return common, False


@compiled
def laid(a: Any, size: Any, b: Any, count: Any, k: Any, marks: Any) -> Any:
    """Give how the ``count`` sentences of ``b``, of which it is known where they meet ``a``, lie on that, as `Sums`."""
    held = maybe = words = begin = np.int64(0)
    numbers = 0.0
    # Taken out once: to take an array out of a tuple is to count who refers to it.
    ours, theirs, parts, before, places = a.key, b.key, b.parts, b.before, b.met
    for part in range(count):
        end = parts[part]
        # Where the first run that is there at all stands, the others should.
        spot = begin
        while spot <= end - k and places[spot] < 0:
            spot += 1
        shift = places[spot] - spot if spot <= end - k else 0
        distinct = met = same = 0
        for at in range(begin, end - k + 1):
            here = np.uint64(at)
            new, there = before[here] < begin, places[here] >= 0
            distinct += new
            met += new & there
            same += places[here] == at + shift
        if distinct and same == end - begin - k + 1:
            # All do: it is the same. A figure at one of its ends may go on in the other text.
            held += end - begin
            ahead = 0 < begin + shift and numeral(ours[begin + shift - 1])
            behind = end + shift < size and numeral(ours[end + shift])
            if ahead or behind:
                marks[begin : end + 1] = 0
                numbers += figures(theirs, begin, end, marks, ahead, behind)
        elif distinct and met >= 0.3 * distinct - 1e-9:
            found = near(ours, size, theirs, places, begin, end, k, marks)
            if met > 0.301 * distinct and found.near:
                held += end - begin
                numbers += found.figures
                words += found.words
            else:
                maybe += end - begin
                marks[begin:end] = EDIT
                numbers += figures(theirs, begin, end, marks, False, False)
                words += (end - begin) // 4
        begin = end
    return Sums(held, maybe, numbers, words)
