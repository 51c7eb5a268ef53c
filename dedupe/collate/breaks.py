"""Paragraph breaks: a vote at each place where some copy ends or begins a strand."""

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


def breaks(sequel: Sequel, copies: Sequence[Copy], weights: Sequence[float]) -> list[int]:
    """Give the places, in the printed sequence, where a paragraph begins; the first is 0."""
    import numpy as np

    size = len(sequel.cells)
    through = np.zeros(size + 1)
    apart = np.zeros(size + 1)
    half = np.zeros(size + 1)
    for number, copy in enumerate(copies):
        begun: dict[int, float] = {}
        ended: dict[int, float] = {}
        for s, row in sequel.answers[number].items():
            strand = copy.strands[s]
            known = (row >= 0).nonzero()[0]
            if not known.size:
                continue
            first, last = int(known[0]), int(known[-1])
            through[row[1:][(row[1:] == row[:-1] + 1) & (row[:-1] >= 0)]] += weights[number]
            if len(row) - 1 - last <= EDGE:
                slot = int(row[last]) + 1
                ended[slot] = max(ended.get(slot, 0.0), 1.0 if strand.ends else UNENDED)
            if first <= EDGE:
                slot = int(row[first])
                firm = strand.kind == "subhead" or ends(sequel.soft[max(0, slot - 1) : slot])
                begun[slot] = max(begun.get(slot, 0.0), 1.0 if firm else UNENDED)
        for slot in begun.keys() | ended.keys():
            value = max(begun.get(slot, 0.0), ended.get(slot, 0.0))
            if slot in begun and slot in ended:
                apart[slot] += weights[number] * value
            else:
                # The copy lacks what is on the other side; its paragraph may only have been cut short.
                half[slot] = max(half[slot], ONE_SIDED * weights[number] * value)
    apart += half
    found = [0]
    for slot in (np.flatnonzero(apart[1:size] > 0) + 1).tolist():
        ended_here = ends(sequel.soft[max(0, slot - 3) : slot])
        bar = AGAINST_ENDED * through[slot] if ended_here else AGAINST * through[slot] + 0.3 * max(weights)
        if apart[slot] > bar:
            found.append(slot)
    return found


def kinds(sequel: Sequel, copies: Sequence[Copy], weights: Sequence[float], begins: Sequence[int]) -> list[str]:
    """Give for each paragraph whether it is a ``subhead`` or ``body``: a vote of the strands it is made of."""
    import numpy as np

    head = np.zeros(len(sequel.cells) + 1)
    body = np.zeros(len(sequel.cells) + 1)
    for number, copy in enumerate(copies):
        for s, row in sequel.answers[number].items():
            (head if copy.strands[s].kind == "subhead" else body)[row[row >= 0]] += weights[number]
    stops = [*begins[1:], len(sequel.cells)]
    return [
        "subhead" if head[a:b].sum() > 0.8 * body[a:b].sum() and head[a:b].sum() > 0 else "body"
        for a, b in zip(begins, stops, strict=True)
    ]
