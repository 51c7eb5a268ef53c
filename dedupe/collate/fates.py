"""The fate of every character of the copies that were laid on a part of the edition."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from dedupe.collate.compose import Run, answer
from dedupe.collate.ledger import Fates
from dedupe.collate.parts import Part
from dedupe.collate.place import Place, unlike
from dedupe.collate.strands import Copy, Strand

Lost = Sequence[tuple[int, int, str]]
"""Where in a strand readings stand that are not printed, ascending, and why they are not."""


def tell(part: Part, copies: Sequence[Copy], numbers: Mapping[int, int | None], found: Sequence[Fates]) -> None:
    """Note in ``found``, for each copy, what became of the characters of its strands that were laid on ``part``.

    ``numbers`` tells for its paragraphs their number in the edition.
    """
    lost: dict[tuple[int, int], list[tuple[int, int, str]]] = {}
    for choice in part.choices:
        for reading in choice.readings[1:]:
            for w, s, begin, end in reading.holders:
                lost.setdefault((w, s), []).append((begin, end, choice.why))
    for readings in lost.values():
        readings.sort()
    # Of what is printed from end to end no more is told than below.
    whole = {(w, s) for one in part.paragraphs for w, s, i, j in one.supply if copies[w].strands[s].span == (i, j)}
    for w, copy in enumerate(copies):
        for place in part.overlays[w]:
            if (w, place.strand) not in whole:
                own = lost.get((w, place.strand), ())
                _laid(part, w, copy.strands[place.strand], place, own, numbers, found[w])
    for paragraph, _, slot, chosen in part.marked:
        for n, glyphs in slot.readings[chosen][2]:
            for _, s, i in glyphs:
                strand = copies[n].strands[s]
                fate = ("agrees", "says the same", numbers[paragraph], strand.kind)
                found[n].put(strand.paragraph, i, i + 1, fate)
    for number, one in enumerate(part.paragraphs):
        for w, s, i, j in one.supply:
            strand = copies[w].strands[s]
            found[w].put(strand.paragraph, i, j, ("printed", "supplies the text", numbers[number], strand.kind))


def _laid(
    part: Part,
    w: int,
    strand: Strand,
    place: Place,
    lost: Lost,
    numbers: Mapping[int, int | None],
    found: Fates,
) -> None:
    """Note what became of the characters of a ``strand`` of copy ``w`` at a ``place``, as if none of them were printed."""
    runs = part.sequel.answers[w][place.strand]
    near = part.where[runs[0][2]][0] if runs else 0
    for begin, end, paragraph, agrees in _answered(part, runs, strand, place, near):
        near, number = paragraph, numbers[paragraph]
        if agrees:
            found.paint(strand, begin, end, ("agrees", "says the same", number, strand.kind))
            continue
        low, high = bisect_left(lost, (begin,)), bisect_left(lost, (end,))
        meeting = [one for one in lost[max(0, low - 1) : high] if one[1] > begin]
        if not any(first <= begin and end <= last for first, last, _ in meeting):
            found.paint(strand, begin, end, ("variant", "variant", number, strand.kind))
        for first, last, reason in meeting:
            found.paint(strand, max(first, begin), min(last, end), ("variant", reason, number, strand.kind))
    for gap, places in strand.marks:
        if place.begin <= gap <= place.end:
            at = answer(runs, min(gap, place.end - 1))
            near = part.where[at][0] if at >= 0 else near
            for i in places:
                found.put(strand.paragraph, i, i + 1, ("variant", "quotation marks", numbers[near], strand.kind))


def _answered(
    part: Part, runs: Sequence[Run], strand: Strand, place: Place, near: int
) -> Iterator[tuple[int, int, int, bool]]:
    """Give the stretches of ``place``, in order: the paragraph that answers to each, and whether it says the same.

    Behind one that does come those within it that do not, after all. What nothing answers to is told with the paragraph before
    it, and first of all with that which is ``near``.
    """
    at = place.begin
    for begin, end, here in runs:
        if begin < at:
            begin, here = at, here + at - begin
        if end > place.end:
            end = place.end
        if begin >= end:
            continue
        if at < begin:
            yield at, begin, near, False
        at = end
        for first, last, near in part.where.paragraphs(here, here + end - begin):
            a, b = begin + first - here, begin + last - here
            own, printed = strand.soft[a:b], part.sequel.soft[first:last]
            if a < b:
                yield a, b, near, True
            if own != printed:
                apart = unlike(own, printed)
                low = high = apart[0]
                for other in apart:
                    if other > high:
                        yield a + low, a + high, near, False
                        low = other
                    high = other + 1
                yield a + low, a + high, near, False
    if at < place.end:
        yield at, place.end, near, False
