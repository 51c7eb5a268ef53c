"""A part of an edition, its running text or one of its heads: what is printed, glyph by glyph, and why."""

from collections.abc import Sequence
from dataclasses import dataclass

from dedupe.collate import breaks, compose, marks, vote
from dedupe.collate.canvas import Canvas
from dedupe.collate.compose import Sequel
from dedupe.collate.marks import Glyph, Slot
from dedupe.collate.place import Place
from dedupe.collate.strands import Copy
from dedupe.collate.vote import Choice


@dataclass(frozen=True, slots=True)
class Printed:
    """A paragraph as it is printed."""

    kind: str
    """What it is."""
    glyphs: tuple[Glyph, ...]
    """What supplies each character."""
    text: str
    """The characters."""


@dataclass(frozen=True, slots=True)
class Part:
    """Paragraphs, and all that was decided in them."""

    paragraphs: tuple[Printed, ...]
    """In order."""
    sequel: Sequel
    """The characters without marks, and where each copy answers to them."""
    choices: tuple[Choice, ...]
    """The places of difference, in the order of ``sequel.spans``."""
    overlays: tuple[tuple[Place, ...], ...]
    """Where each copy was laid."""
    where: tuple[tuple[int, int], ...]
    """Paragraph and offset of each character of ``sequel``; a space that fell at a break has that of the one before."""
    marked: tuple[tuple[int, int, Slot, int], ...]
    """Paragraph and offset of each contested gap of quotation marks, and the reading printed there."""


def part(
    canvas: Canvas,
    overlays: Sequence[Sequence[Place]],
    choices: Sequence[Choice],
    weights: Sequence[float],
    base: int,
    kind: str = "",
) -> Part:
    """Give what is printed of ``canvas``; all of one ``kind`` without breaks, or parted into paragraphs by vote."""
    copies = canvas.copies
    ats = [[strand.at for strand in copy.strands] for copy in copies]
    choices = compose.suppliable(canvas, choices)
    sequel = compose.sequel(canvas, overlays, choices)
    begins = [0] if kind else breaks.breaks(sequel, copies, weights)
    kinds = [kind] if kind else breaks.kinds(sequel, copies, weights, begins)
    slots = marks.slots(sequel, copies, weights, begins)
    printed: list[Printed] = []
    where: list[tuple[int, int]] = []
    marked: list[tuple[int, int, Slot, int]] = []
    for number, (begin, end) in enumerate(zip(begins, [*begins[1:], len(sequel.cells)], strict=True)):
        within = [
            (at, closing)
            for at, closing in slots
            if begin < at < end or (at == begin and not closing) or (at == end and closing)
        ]
        pattern = dict(zip(within, marks.pattern([slots[key] for key in within], base), strict=True))
        glyphs: list[Glyph] = []
        first, last = begin, end
        while first < last and sequel.soft[first] == " ":
            first += 1
        while last > first and sequel.soft[last - 1] == " ":
            last -= 1
        at = begin
        marks_here = sorted(pattern, key=lambda key: (key[0], not key[1]))
        for stop, key in (*((key[0], key) for key in marks_here), (end, None)):
            # Spaces at an end of the paragraph fall.
            here = range(max(at, first), max(at, first, min(stop, last)))
            where += [(number, len(glyphs))] * (min(stop, first) - at)
            where += [(number, len(glyphs) + place - here.start) for place in here]
            glyphs += [(w, s, ats[w][s][k]) for w, s, k in sequel.cells[here.start : here.stop]]
            where += [(number, len(glyphs))] * (stop - max(at, here.stop))
            at = stop
            if key is not None:
                marked.append((number, len(glyphs), slots[key], pattern[key]))
                glyphs += _supplied(slots[key], pattern[key], base)
        printed.append(Printed(kinds[number], tuple(glyphs), text(copies, glyphs)))
    return Part(
        tuple(printed), sequel, tuple(choices), tuple(tuple(row) for row in overlays), tuple(where), tuple(marked)
    )


def text(copies: Sequence[Copy], glyphs: Sequence[Glyph]) -> str:
    """Give the characters that ``glyphs`` supply."""
    raws = [[strand.raw for strand in copy.strands] for copy in copies]
    return "".join([raws[w][s][i] for w, s, i in glyphs])


def settled(
    canvas: Canvas,
    overlays: Sequence[Sequence[Place]],
    weights: Sequence[float],
    base: int,
    kind: str = "",
) -> Part:
    """Give ``canvas`` with a vote at each place of difference."""
    places = vote.contested(canvas.soft, overlays, [[s.soft for s in copy.strands] for copy in canvas.copies])
    return part(canvas, overlays, vote.choices(canvas.soft, places, weights, base), weights, base, kind)


def _supplied(slot: Slot, number: int, base: int) -> tuple[Glyph, ...]:
    """Give the glyphs of a reading, from the base if it has that reading."""
    who = slot.readings[number][2]
    for copy, glyphs in who:
        if copy == base:
            return glyphs
    return who[0][1] if who else ()
