"""What an edition tells of itself: its apparatus and its warnings."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from dedupe.collate import back
from dedupe.collate.parts import Part
from dedupe.collate.strands import Copy
from dedupe.collate.vote import Choice
from dedupe.records import Variant

_FIGURE = re.compile("[0-9]")


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
            (
                _reading(copies, reading.holders[0]),
                tuple(sorted([copies[h[0]].witness.siglum for h in reading.holders])),
            )
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


def warnings(part: Part, copies: Sequence[Copy], doubt: float, numbers: Mapping[int, int | None]) -> Iterator[str]:
    """Give what a person should look at."""
    if back.guessed(copies):
        yield "order of paragraphs guessed: no copy reads as its page stands"
    elif doubt > 0.3:
        yield "order of paragraphs uncertain: the copies disagree"
    yield from divided(part.choices)
    for choice, (begin, end) in zip(part.choices, part.sequel.spans, strict=True):
        if not any(map(_FIGURE.search, [reading.text for reading in choice.readings])):
            continue
        figures = list(dict.fromkeys("".join(c for c in r.text if c in "0123456789.%") for r in choice.readings))
        if len(figures) > 1:
            paragraph = numbers[_span(part, begin, end)[0]]
            yield f"figures differ in paragraph {paragraph}: {' / '.join(r.text or 'nothing' for r in choice.readings)[:80]}"


def divided(choices: Sequence[Choice]) -> Iterator[str]:
    """Give at how many places the language chose, if at any."""
    count = sum(choice.why.startswith("language") for choice in choices)
    if count:
        yield f"{count} reading{'s' * (count > 1)} chosen by the language, the copies being divided"


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
        number, last = part.where[end - 1]
        if number != paragraph:
            stop = next(part.where.paragraphs(begin, end))[1]
            last = part.where[stop - 1][1]
        last += 1
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
