"""A part of an edition, its running text or one of its heads: what is printed, glyph by glyph, and why."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dedupe.collate import breaks, compose, marks, vote
from dedupe.collate.canvas import Canvas
from dedupe.collate.compose import Run, Sequel
from dedupe.collate.marks import Glyph, Slot
from dedupe.collate.place import Place
from dedupe.collate.strands import Copy
from dedupe.collate.supply import Stretch, Supply, put
from dedupe.collate.vote import Choice


@dataclass(frozen=True, slots=True)
class Printed:
    """A paragraph as it is printed."""

    kind: str
    """What it is."""
    supply: tuple[Stretch, ...]
    """What supplies its characters, in the raw paragraphs of the strands."""
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
    """Where each copy was laid; a copy alone is not, as it has all that is printed."""
    where: "Where"
    """Paragraph and offset of each character of ``sequel``."""
    marked: tuple[tuple[int, int, Slot, int], ...]
    """Paragraph and offset of each contested gap of quotation marks, and the reading printed there."""


class Where:
    """Paragraph and offset of each character of a sequel; a space that fell at a break has that of the one before."""

    __slots__ = ("_runs", "_starts", "size")

    def __init__(self) -> None:
        """Begin with no characters."""
        self._runs: list[tuple[int, int, int, int]] = []
        self._starts: list[int] = []
        self.size = 0

    def add(self, number: int, offset: int, count: int, moves: bool) -> None:
        """Add so many characters of paragraph ``number``, one behind the other, or all at ``offset``."""
        if count > 0:
            self._runs.append((self.size, number, offset, int(moves)))
            self._starts.append(self.size)
            self.size += count

    def __getitem__(self, at: int) -> tuple[int, int]:
        begin, number, offset, step = self._runs[bisect_right(self._starts, at) - 1]
        return number, offset + step * (at - begin)

    def paragraphs(self, begin: int, end: int) -> Iterator[tuple[int, int, int]]:
        """Give the stretches from ``begin`` to ``end`` that stand in one paragraph each, and its number."""
        at = bisect_right(self._starts, begin) - 1
        while begin < end:
            number = self._runs[at][1]
            while at < len(self._runs) and self._runs[at][1] == number and self._runs[at][0] < end:
                at += 1
            stop = min(end, self._runs[at][0]) if at < len(self._runs) else end
            yield begin, stop, number
            begin = stop


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
    choices = compose.suppliable(canvas, choices)
    sequel = compose.sequel(canvas, overlays, choices)
    begins = [0] if kind else breaks.breaks(sequel, copies, weights)
    kinds = [kind] if kind else breaks.kinds(sequel, copies, weights, begins)
    slots = marks.slots(sequel, copies, weights, begins)
    printed: list[Printed] = []
    gaps = list(slots)
    where = Where()
    marked: list[tuple[int, int, Slot, int]] = []
    for number, (begin, end) in enumerate(zip(begins, [*begins[1:], len(sequel.soft)], strict=True)):
        within = [
            (at, closing)
            for at, closing in gaps[bisect_left(gaps, (begin, False)) : bisect_right(gaps, (end, True))]
            if begin < at < end or (at == begin and not closing) or (at == end and closing)
        ]
        pattern = dict(zip(within, marks.pattern([slots[key] for key in within], base), strict=True))
        glyphs: list[Stretch] = []
        size = 0
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
            where.add(number, size, min(stop, first) - at, False)
            where.add(number, size, len(here), True)
            for w, s, b, e in sequel.supply.between(here.start, here.stop):
                for i, j in copies[w].strands[s].places(b, e):
                    put(glyphs, (w, s, i, j))
            size += len(here)
            where.add(number, size, stop - max(at, here.stop), False)
            at = stop
            if key is not None:
                marked.append((number, size, slots[key], pattern[key]))
                for w, s, i in _supplied(slots[key], pattern[key], base):
                    put(glyphs, (w, s, i, i + 1))
                    size += 1
        text = "".join([copies[w].strands[s].raw[i:j] for w, s, i, j in glyphs])
        printed.append(Printed(kinds[number], tuple(glyphs), text))
    return Part(tuple(printed), sequel, tuple(choices), tuple(tuple(row) for row in overlays), where, tuple(marked))


def alone(copies: Sequence[Copy], strands: Sequence[int], kind: str = "") -> Part | None:
    """Give what is printed of some ``strands`` of a story's only copy: each as it stands, a paragraph.

    None if there are more copies, or blanks within quotation marks at the end of one, which fall.
    """
    own = [copies[0].strands[s] for s in strands] if len(copies) == 1 else []
    if not own or any(" " in (strand.soft[0], strand.soft[-1]) for strand in own):
        return None
    supply, where = Supply((0, s, 0, len(strand.text)) for s, strand in zip(strands, own, strict=True)), Where()
    printed: list[Printed] = []
    answers: dict[int, list[Run]] = {}
    for number, (s, strand) in enumerate(zip(strands, own, strict=True)):
        answers[s] = [(0, len(strand.text), where.size)]
        where.add(number, 0, len(strand.text), True)
        begin, end = strand.span
        printed.append(Printed(kind or strand.kind, ((0, s, begin, end),), strand.raw[begin:end]))
    sequel = Sequel(supply, "".join([strand.soft for strand in own]), (answers,), ())
    return Part(tuple(printed), sequel, (), ((),), where, ())


def agreed(copies: Sequence[Copy], kind: str, number: int) -> Part | None:
    """Give what is printed of a head, that of copy ``number``, if all copies who have one have the same, as `settled` would.

    None if they differ, or have quotation marks, which are weighed.
    """
    heads = [[(s, copy.strands[s]) for s in copy.heads[kind][:1]] for copy in copies]
    ((s, own),) = heads[number]
    if any(strand.marks or strand.soft != own.soft for head in heads for _, strand in head):
        return None
    size, where = len(own.soft), Where()
    where.add(0, 0, size, True)
    answers: tuple[dict[int, list[Run]], ...] = tuple({at: [(0, size, 0)] for at, _ in head} for head in heads)
    overlays = tuple(tuple(Place(at, 0, size, 0, size, (), size) for at, _ in head) for head in heads)
    begin, end = own.span
    printed = Printed(kind, ((number, s, begin, end),), own.raw[begin:end])
    return Part((printed,), Sequel(Supply([(number, s, 0, size)]), own.soft, answers, ()), (), overlays, where, ())


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
