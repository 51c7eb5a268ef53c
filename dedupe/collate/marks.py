"""Quotation marks: chosen for a whole paragraph, by what the copies have and how well the marks nest."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log
from operator import itemgetter

from dedupe import chars
from dedupe.collate.compose import Run, Sequel, answer
from dedupe.collate.strands import Copy

UNNESTED = 3.0
"""What a mark that closes nothing, or opens within its like, counts against a pattern, in nats."""
SINGLE_OUTSIDE = 0.7
"""The same for a single mark that stands outside double ones."""
LEFT_OPEN = 2.0
"""The same for a mark still open at the paragraph's end: a speech may go on in the next."""
FEW = 0.08
"""Weight added to every reading, so that none is impossible."""

Glyph = tuple[int, int, int]
"""Number of the copy, of its strand, and of the character in the strand's raw paragraph."""
DOUBLE, SINGLE = chars.QUOTES[0::2], chars.QUOTES[1::2]


@dataclass(frozen=True, slots=True)
class Slot:
    """A gap between characters where some copy has marks."""

    at: int
    """The place in the printed sequence that the gap stands before."""
    readings: tuple[tuple[str, float, tuple[tuple[int, tuple[Glyph, ...]], ...]], ...]
    """``(marks, weight, ((copy, glyphs)…))``."""
    unheard: tuple[tuple[str, float, tuple[tuple[int, tuple[Glyph, ...]], ...]], ...] = ()
    """Those of copies without weight, where others have some."""


Held = dict[tuple[int, bool], dict[int, tuple[str, tuple[Glyph, ...]]]]


def slots(
    sequel: Sequel, copies: Sequence[Copy], weights: Sequence[float], begins: Sequence[int]
) -> dict[tuple[int, bool], Slot]:
    """Give the gaps that have marks, by place and by whether they close what is before a paragraph's end."""
    edges = {*begins, len(sequel.soft)}
    held: Held = {}
    for number, copy in enumerate(copies):
        for s, runs in sequel.answers[number].items():
            strand = copy.strands[s]
            for gap, places in strand.marks:
                for closing, part in _sides(strand.raw, places, gap, len(strand.text)):
                    slot = _slot(runs, gap, closing)
                    if slot is not None and part:
                        side = (slot, closing and slot in edges)
                        folded = chars.soft("".join(strand.raw[i] for i in part))
                        before = held.setdefault(side, {}).get(number, ("", ()))
                        held[side][number] = before[0] + folded, before[1] + tuple((number, s, i) for i in part)
    laid = [_laid(rows) if held else [] for rows in sequel.answers]
    found: dict[tuple[int, bool], Slot] = {}
    for (at, closing), have in sorted(held.items()):
        tally: dict[str, list[tuple[int, tuple[Glyph, ...]]]] = {"": []}
        for number in range(len(copies)):
            if number in have:
                marks, glyphs = have[number]
                tally.setdefault(marks, []).append((number, glyphs))
            elif _silent(laid[number], at, closing, at in edges):
                tally[""].append((number, ()))
        readings = [(m, sum(weights[n] for n, _ in who), tuple(who)) for m, who in sorted(tally.items()) if who]
        # Copies without weight are heard only where no other has a word.
        heard = [reading for reading in readings if reading[1] > 0] or readings
        found[at, closing] = Slot(at, tuple(heard), tuple(reading for reading in readings if reading not in heard))
    return found


def pattern(found: Sequence[Slot], base: int) -> list[int]:
    """Give for each of the gaps of one paragraph, in order, the number of the reading that is printed.

    The pattern of least cost: minus the logarithm of each reading's share of the weight, and what is ill nested.
    """
    if all(len(slot.readings) == 1 for slot in found):
        return [0] * len(found)
    states: dict[str, tuple[float, tuple[int, ...]]] = {"": (0.0, ())}
    for slot in found:
        total = sum(weight for _, weight, _ in slot.readings) + FEW * len(slot.readings)
        following: dict[str, tuple[float, tuple[int, ...]]] = {}
        for stack, (cost, path) in states.items():
            for number, (text, weight, who) in enumerate(slot.readings):
                after, extra = _nested(stack, text)
                slight = 0.0 if any(n == base for n, _ in who) else 0.05
                reached = cost + extra + slight - log((weight + FEW) / total), (*path, number)
                if after not in following or reached < following[after]:
                    following[after] = reached
        states = dict(sorted(following.items(), key=lambda item: item[1])[:24])
    return list(min((cost + LEFT_OPEN * len(stack), path) for stack, (cost, path) in states.items())[1])


def _nested(stack: str, text: str) -> tuple[str, float]:
    """Give the marks left open after ``text``, and what it costs."""
    cost = 0.0
    for mark in text:
        opener = chars.OPENING_QUOTES[chars.QUOTES.index(mark) % 2]
        if mark == opener:
            cost += UNNESTED * (mark in stack) + SINGLE_OUTSIDE * (not stack and mark == SINGLE[0])
            stack = (stack + mark)[-4:]
        elif opener in stack:
            cost += UNNESTED * (len(stack) - 1 - stack.rindex(opener))
            stack = stack[: stack.rindex(opener)]
        else:
            cost += UNNESTED
    return stack, cost


def _sides(raw: str, places: tuple[int, ...], gap: int, size: int) -> list[tuple[bool, tuple[int, ...]]]:
    """Part the marks at a gap into those that close what is before and those that open what follows."""
    if gap == 0:
        return [(False, places)]
    if gap == size:
        return [(True, places)]
    folded = chars.soft("".join(raw[i] for i in places))
    cut = max((i + 1 for i, mark in enumerate(folded) if mark in chars.CLOSING_QUOTES), default=0)
    return [(True, places[:cut]), (False, places[cut:])]


def _slot(runs: Sequence[Run], gap: int, closing: bool) -> int | None:
    """Give the gap in the printed sequence that answers to ``gap`` in a strand."""
    before, after = answer(runs, gap - 1), answer(runs, gap)
    if closing and before >= 0:
        return before + 1
    if after >= 0:
        return after
    return before + 1 if before >= 0 else None


def _laid(rows: Mapping[int, Sequence[Run]]) -> list[tuple[int, int, int, int]]:
    """Give where in what is printed a copy has something, ascending: begin, end, the strand, and the place in that."""
    return sorted((at, at + end - begin, s, begin) for s, runs in rows.items() for begin, end, at in runs)


def _silent(laid: Sequence[tuple[int, int, int, int]], at: int, closing: bool, edge: bool) -> bool:
    """Tell whether a copy, ``laid`` so, has what stands about a gap, and no mark there."""
    before, after = _has(laid, at - 1), _has(laid, at)
    if edge:
        return (before if closing else after) is not None
    if before and after:
        return before[0] != after[0] or before[1] + 1 == after[1]
    return False


def _has(laid: Sequence[tuple[int, int, int, int]], at: int) -> tuple[int, int] | None:
    """Give the strand, and the place in it, that answers to a character of what is printed."""
    number = bisect_right(laid, at, key=itemgetter(0)) - 1
    if number < 0 or at >= laid[number][1]:
        return None
    begin, _, strand, place = laid[number]
    return strand, place + at - begin
