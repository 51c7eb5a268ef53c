"""What an edition tells of itself: its apparatus, its warnings, and the fate of every character of its copies."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby
from operator import eq

from dedupe.collate.compose import Run, answer
from dedupe.collate.ledger import Fate, Fates
from dedupe.collate.parts import Part
from dedupe.collate.place import Place
from dedupe.collate.strands import Copy, Strand
from dedupe.records import Variant


def variants(
    part: Part, copies: Sequence[Copy], numbers: Mapping[int, int | None], shift: Mapping[int, int]
) -> Iterator[Variant]:
    """Give every place of ``part`` where copies differ, in order.

    ``numbers`` tells for its paragraphs their number in the edition, ``shift`` how much is printed before them.
    """
    found: list[tuple[int, int, Variant]] = []
    for choice, (begin, end) in zip(part.choices, part.sequel.spans, strict=True):
        if len(choice.readings) < 2:
            continue
        paragraph, first, last = _span(part, begin, end)
        printed = part.paragraphs[paragraph]
        readings = tuple(
            (_reading(copies, reading.holders[0]), tuple(sorted(copies[h[0]].witness.siglum for h in reading.holders)))
            for reading in choice.readings
        )
        add = shift.get(paragraph, 0)
        found.append(
            (paragraph, first, Variant(
                numbers[paragraph], printed.kind, first + add, last + add, printed.text[first:last], readings, choice.why
            ))
        )  # fmt: skip
    for paragraph, offset, slot, chosen in part.marked:
        have = [*slot.readings, *slot.unheard]
        if len(have) < 2:
            continue
        printed = part.paragraphs[paragraph]
        own = slot.readings[chosen]
        add = shift.get(paragraph, 0)
        length = len(own[0])
        ordered = [own, *sorted((r for r in have if r is not own), key=lambda r: (-r[1], r[0]))]
        readings = tuple((r[0], tuple(sorted(copies[n].witness.siglum for n, _ in r[2]))) for r in ordered)
        found.append(
            (paragraph, offset, Variant(
                numbers[paragraph], printed.kind, offset + add, offset + length + add,
                printed.text[offset : offset + length], readings, "quotation marks, weighed for the whole paragraph",
            ))
        )  # fmt: skip
    for _, _, variant in sorted(found, key=lambda item: (item[0], item[1], item[2].end)):
        yield variant


def fates(part: Part, copies: Sequence[Copy], numbers: Mapping[int, int | None], found: Sequence[Fates]) -> None:
    """Note in ``found``, for each copy, what became of the characters of its strands that were laid on ``part``."""
    why: dict[tuple[int, int], list[tuple[int, int, str]]] = {}
    for choice in part.choices:
        for reading in choice.readings[1:]:
            for w, s, begin, end in reading.holders:
                why.setdefault((w, s), []).append((begin, end, choice.why))
    for w, copy in enumerate(copies):
        for place in part.overlays[w]:
            strand = copy.strands[place.strand]
            runs = part.sequel.answers[w][place.strand]
            near = part.where[runs[0][2]][0] if runs else 0
            reasons = sorted(why.get((w, place.strand), ()))
            for begin, end, paragraph, agrees in _answered(part, runs, strand, place, near):
                near, number = paragraph, numbers[paragraph]
                if agrees:
                    _paint(found[w], strand, begin, end, ("agrees", "says the same", number, strand.kind))
                    continue
                _paint(found[w], strand, begin, end, ("variant", "variant", number, strand.kind))
                for first, last, reason in reasons[max(0, bisect_left(reasons, (begin,)) - 1) :]:
                    if first >= end:
                        break
                    fate = ("variant", reason, number, strand.kind)
                    _paint(found[w], strand, max(first, begin), min(last, end), fate)
            for gap, places in strand.marks:
                if place.begin <= gap <= place.end:
                    at = answer(runs, min(gap, place.end - 1))
                    near = part.where[at][0] if at >= 0 else near
                    for i in places:
                        fate = ("variant", "quotation marks", numbers[near], strand.kind)
                        found[w].put(strand.paragraph, i, i + 1, fate)
    for paragraph, _, slot, chosen in part.marked:
        for n, glyphs in slot.readings[chosen][2]:
            for _, s, i in glyphs:
                strand = copies[n].strands[s]
                fate = ("agrees", "says the same", numbers[paragraph], strand.kind)
                found[n].put(strand.paragraph, i, i + 1, fate)
    for number, printed in enumerate(part.paragraphs):
        for w, s, i, j in printed.supply:
            strand = copies[w].strands[s]
            found[w].put(strand.paragraph, i, j, ("printed", "supplies the text", numbers[number], strand.kind))


def _paint(fates: Fates, strand: Strand, begin: int, end: int, fate: Fate) -> None:
    """Note what became of the characters of ``strand`` from ``begin`` to ``end``."""
    for i, j in strand.places(begin, end):
        fates.put(strand.paragraph, i, j, fate)


def _answered(
    part: Part, runs: Sequence[Run], strand: Strand, place: Place, near: int
) -> Iterator[tuple[int, int, int, bool]]:
    """Give the stretches of ``place``, in order: the paragraph that answers to each, and whether it says the same.

    What nothing answers to is told with the paragraph before it, and first of all with that which is ``near``.
    """
    at = place.begin
    for begin, end, here in runs:
        begin, end, here = max(begin, place.begin), min(end, place.end), here + max(0, place.begin - begin)
        if begin >= end:
            continue
        if at < begin:
            yield at, begin, near, False
        at = end
        for first, last, near in part.where.paragraphs(here, here + end - begin):
            a, b = begin + first - here, begin + last - here
            if strand.soft[a:b] == part.sequel.soft[first:last]:
                yield a, b, near, True
                continue
            same = map(eq, strand.soft[a:b], part.sequel.soft[first:last])
            for agrees, run in groupby(same):
                stop = a + len(list(run))
                yield a, stop, near, agrees
                a = stop
    if at < place.end:
        yield at, place.end, near, False


def warnings(part: Part, doubt: float, numbers: Mapping[int, int | None]) -> Iterator[str]:
    """Give what a person should look at."""
    if doubt > 0.3:
        yield "order of paragraphs uncertain: the copies disagree"
    divided = sum(choice.why.startswith("language") for choice in part.choices)
    if divided:
        yield f"{divided} reading{'s' * (divided > 1)} chosen by the language, the copies being divided"
    for choice, (begin, end) in zip(part.choices, part.sequel.spans, strict=True):
        figures = list(dict.fromkeys("".join(c for c in r.text if c in "0123456789.%") for r in choice.readings))
        if (
            len(figures) > 1
            and any(any(c.isdigit() for c in figure) for figure in figures)
            and len(choice.readings[0].text) < 40
        ):
            paragraph = numbers[_span(part, begin, end)[0]]
            yield f"figures differ in paragraph {paragraph}: {' / '.join(r.text or 'nothing' for r in choice.readings)[:80]}"


def foreign(copies: Sequence[Copy], strange: Sequence[Collection[int]]) -> Iterator[str]:
    """Say of which copies a passage was left out as another story's; ``strange`` tells the strands."""
    for copy, of in zip(copies, strange, strict=True):
        passages = [
            strand.raw for s, strand in enumerate(copy.strands) if s in of and strand.kind in ("body", "subhead")
        ]
        if passages:
            yield f"left out, as another story's, from {copy.witness.siglum}: {passages[0][:20]}\N{HORIZONTAL ELLIPSIS}"


def _span(part: Part, begin: int, end: int) -> tuple[int, int, int]:
    """Give the paragraph and the offsets in it of a stretch of the printed sequence, as far as it stands in one."""
    if begin < end:
        paragraph, first = part.where[begin]
        last = max(part.where[stop - 1][1] + 1 for _, stop, of in part.where.paragraphs(begin, end) if of == paragraph)
        return paragraph, first, min(last, len(part.paragraphs[paragraph].text))
    if begin == 0:
        return 0, 0, 0
    paragraph, first = part.where[begin - 1]
    return paragraph, first + 1, first + 1


def _reading(copies: Sequence[Copy], holder: tuple[int, int, int, int]) -> str:
    """Give a reading as its copy has it, with the quotation marks in its midst."""
    w, s, begin, end = holder
    strand = copies[w].strands[s]
    return strand.raw[strand.place(begin) : strand.place(end - 1) + 1] if begin < end else ""
