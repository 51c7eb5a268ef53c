"""Paragraph breaks: a vote at each place where some copy ends or begins a strand."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from dedupe.collate.align import EDGE
from dedupe.collate.compose import Sequel
from dedupe.collate.strands import Copy, ends

UNENDED = 0.34
"""What a break counts where the strand does not end as a paragraph does."""
ONE_SIDED = 0.5
"""What it counts, of this, where copies have only what is on one side; many such are no better than one."""
AGAINST_ENDED = 0.8
"""What running on counts at the end of a sentence."""
AGAINST = 3.0
"""What it counts in mid-sentence: columns end there more often than paragraphs."""
MOST = 0.3
"""Share of the most trusted copy's weight that a break in mid-sentence must have besides."""


def breaks(sequel: Sequel, copies: Sequence[Copy], weights: Sequence[float]) -> list[int]:
    """Give the places, in the printed sequence, where a paragraph begins; the first is 0."""
    size = len(sequel.soft)
    apart: dict[int, float] = {}
    half: dict[int, float] = {}
    for number, copy in enumerate(copies):
        begun: dict[int, float] = {}
        ended: dict[int, float] = {}
        for s, runs in sequel.answers[number].items():
            if not runs:
                continue
            strand = copy.strands[s]
            (first, _, opening), (begin, last, closing) = runs[0], runs[-1]
            if len(strand.text) - last <= EDGE:
                slot = closing + last - begin
                value = 1.0 if strand.ends else UNENDED
                ended[slot] = max(ended[slot], value) if slot in ended else value
            if first <= EDGE:
                slot = opening
                firm = strand.kind == "subhead" or ends(sequel.soft[max(0, slot - 1) : slot])
                value = 1.0 if firm else UNENDED
                begun[slot] = max(begun[slot], value) if slot in begun else value
        for slot in begun.keys() | ended.keys():
            if slot in begun and slot in ended:
                apart[slot] = apart.get(slot, 0.0) + weights[number] * max(begun[slot], ended[slot])
            else:
                value = begun[slot] if slot in begun else ended[slot]
                # The copy lacks what is on the other side; its paragraph may only have been cut short.
                half[slot] = max(half.get(slot, 0.0), ONE_SIDED * weights[number] * value)
    slots = [slot for slot in sorted(apart.keys() | half.keys()) if 0 < slot < size]
    through = _through(sequel, weights, slots)
    found = [0]
    for slot in slots:
        value = apart.get(slot, 0.0) + half.get(slot, 0.0)
        ended_here = ends(sequel.soft[max(0, slot - 3) : slot])
        bar = AGAINST_ENDED * through[slot] if ended_here else AGAINST * through[slot] + MOST * max(weights)
        if value > max(bar, 0.0):
            found.append(slot)
    return found


def _through(sequel: Sequel, weights: Sequence[float], slots: Sequence[int]) -> dict[int, float]:
    """Give the weight of the copies that run on through each of ``slots``, which ascend."""
    through = dict.fromkeys(slots, 0.0)
    for weight, rows in zip(weights, sequel.answers, strict=True):
        for runs in rows.values():
            for begin, end, at in runs:
                for slot in slots[bisect_right(slots, at) : bisect_left(slots, at + end - begin)]:
                    through[slot] += weight
    return through


def kinds(sequel: Sequel, copies: Sequence[Copy], weights: Sequence[float], begins: Sequence[int]) -> list[str]:
    """Give for each paragraph whether it is a ``subhead`` or ``body``: a vote of the strands it is made of."""
    head, body = [0.0] * len(begins), [0.0] * len(begins)
    stops = [*begins[1:], len(sequel.soft)]
    for number, copy in enumerate(copies):
        for s, runs in sequel.answers[number].items():
            tally = head if copy.strands[s].kind == "subhead" else body
            for begin, end, at in runs:
                paragraph, stop = bisect_right(begins, at) - 1, at + end - begin
                while paragraph < len(begins) and begins[paragraph] < stop:
                    tally[paragraph] += weights[number] * (min(stop, stops[paragraph]) - max(at, begins[paragraph]))
                    paragraph += 1
    return ["subhead" if a > 0.8 * b and a > 0 else "body" for a, b in zip(head, body, strict=True)]
