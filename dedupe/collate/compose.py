"""The printed sequence: the canvas with the chosen readings, and where every character of every copy answers to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dedupe.collate.canvas import Canvas, Cell
from dedupe.collate.place import Place
from dedupe.collate.vote import Choice, Reading


@dataclass(frozen=True, slots=True)
class Sequel:
    """Characters to be printed, not yet parted into paragraphs and without quotation marks."""

    cells: tuple[Cell, ...]
    """What supplies each."""
    soft: str
    """The characters, folded."""
    answers: tuple[dict[int, Any], ...]
    """For each copy and strand an int array: the place of each of its characters here, or -1."""
    spans: tuple[tuple[int, int], ...]
    """Where each choice stands here."""


def sequel(canvas: Canvas, overlays: Sequence[Sequence[Place]], chosen: Sequence[Choice]) -> Sequel:
    """Give ``canvas`` with the first reading of each of ``chosen``."""
    import numpy as np

    cells: list[Cell] = []
    spans: list[tuple[int, int]] = []
    after = np.full(len(canvas.cells) + 1, -1, dtype=np.int64)
    at = 0
    for choice in chosen:
        after[at : choice.begin] = np.arange(len(cells), len(cells) + choice.begin - at)
        cells += canvas.cells[at : choice.begin]
        first = len(cells)
        own = canvas.cells[choice.begin : choice.end]
        if choice.readings[0].text == canvas.soft[choice.begin : choice.end]:
            after[choice.begin : choice.end] = np.arange(first, first + len(own))
            cells += own
        else:
            w, s, begin, end = choice.readings[0].holders[0]
            cells += [(w, s, k) for k in range(begin, end)]
        spans.append((first, len(cells)))
        at = choice.end
    after[at : len(canvas.cells)] = np.arange(len(cells), len(cells) + len(canvas.cells) - at)
    cells += canvas.cells[at:]
    softs = [[strand.soft for strand in copy.strands] for copy in canvas.copies]
    soft = "".join([softs[w][s][k] for w, s, k in cells]) if chosen else canvas.soft
    answers = _answers(canvas, overlays, chosen, spans, soft, after)
    return Sequel(tuple(cells), soft, answers, tuple(spans))


def suppliable(canvas: Canvas, chosen: Sequence[Choice]) -> list[Choice]:
    """Give ``chosen`` so that no character of a copy is printed twice.

    A reading comes from a holder whose characters stand nowhere else on the canvas; if there is none, the canvas's own
    reading is printed.
    """
    if not chosen:
        return []
    used = set(canvas.cells)
    found: list[Choice] = []
    for choice in chosen:
        own, first = canvas.soft[choice.begin : choice.end], choice.readings[0]
        here = set(canvas.cells[choice.begin : choice.end])
        if first.text == own:
            found.append(choice)
            continue
        for holder in first.holders:
            cells = {(holder[0], holder[1], k) for k in range(holder[2], holder[3])}
            if not cells & (used - here if cells & used else used):
                used |= cells
                holders = (holder, *(other for other in first.holders if other != holder))
                reading = Reading(first.text, first.weight, holders)
                found.append(Choice(choice.begin, choice.end, (reading, *choice.readings[1:]), choice.why))
                break
        else:
            rest = sorted(choice.readings, key=lambda reading: reading.text != own)
            if rest[0].text == own:
                found.append(
                    Choice(choice.begin, choice.end, tuple(rest), "the base, each character being printed once")
                )
    return found


def _answers(
    canvas: Canvas,
    overlays: Sequence[Sequence[Place]],
    chosen: Sequence[Choice],
    spans: Sequence[tuple[int, int]],
    soft: str,
    after: Any,
) -> tuple[dict[int, Any], ...]:
    """Give where each character of each copy stands in what is printed."""
    import numpy as np
    from rapidfuzz.distance import Levenshtein

    found: tuple[dict[int, Any], ...] = tuple(
        {s: np.full(len(copy.strands[s].text), -1, dtype=np.int64) for s in sorted({p.strand for p in places})}
        for copy, places in zip(canvas.copies, overlays, strict=True)
    )
    for number, places in enumerate(overlays):
        for place in places:
            c, r = place.left, place.begin
            for c1, c2, r1, r2 in (*place.diffs, (place.right, place.right, place.end, place.end)):
                found[number][place.strand][r:r1] = after[c:c1]
                c, r = c2, r2
    for choice, (first, last) in zip(chosen, spans, strict=True):
        for reading in choice.readings:
            for number, s, begin, end in reading.holders:
                row = found[number][s]
                row[begin:end] = -1
                for code in Levenshtein.opcodes(soft[first:last], reading.text):
                    if code.tag in ("equal", "replace"):
                        row[begin + code.dest_start : begin + code.dest_end] = np.arange(
                            first + code.src_start, first + code.src_end
                        )
    return found
