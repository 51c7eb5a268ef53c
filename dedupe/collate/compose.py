"""The printed sequence: the canvas with the chosen readings, and where every copy answers to it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import itemgetter

from dedupe.collate.canvas import Canvas, folded
from dedupe.collate.place import Place
from dedupe.collate.strands import Copy
from dedupe.collate.supply import Stretch, Supply
from dedupe.collate.vote import Choice, Reading

Run = tuple[int, int, int]
"""``(begin, end)`` in a strand, and the place in what is printed that its first character answers to; so do those behind it."""


@dataclass(frozen=True, slots=True)
class Sequel:
    """Characters to be printed, not yet parted into paragraphs and without quotation marks."""

    supply: Supply
    """What supplies each."""
    soft: str
    """The characters, folded."""
    answers: tuple[dict[int, list[Run]], ...]
    """For each copy and strand that was laid: where its characters stand here, ascending, as few runs as can be."""
    spans: tuple[tuple[int, int], ...]
    """Where each choice stands here."""


def sequel(canvas: Canvas, overlays: Sequence[Sequence[Place]], chosen: Sequence[Choice]) -> Sequel:
    """Give ``canvas`` with the first reading of each of ``chosen``."""
    stretches: list[Stretch] = []
    spans: list[tuple[int, int]] = []
    kept: list[Run] = []
    at = size = 0
    for choice in chosen:
        first = size + choice.begin - at
        if choice.readings[0].text == canvas.soft[choice.begin : choice.end]:
            spans.append((first, first + choice.end - choice.begin))
            continue
        stretches += canvas.supply.between(at, choice.begin)
        _go_on(kept, at, choice.begin, size)
        copy, strand, begin, end = choice.readings[0].holders[0]
        stretches.append((copy, strand, begin, end))
        size = first + end - begin
        spans.append((first, size))
        at = choice.end
    stretches += canvas.supply.between(at, len(canvas.supply))
    _go_on(kept, at, len(canvas.supply), size)
    changed = at > 0 or size > 0
    supply = Supply(stretches) if changed else canvas.supply
    soft = folded(canvas.copies, supply) if changed else canvas.soft
    return Sequel(supply, soft, _answers(overlays, chosen, spans, soft, kept), tuple(spans))


def suppliable(canvas: Canvas, chosen: Sequence[Choice]) -> list[Choice]:
    """Give ``chosen`` so that no character of a copy is printed twice.

    A reading comes from a holder whose characters stand nowhere else on the canvas; if there is none, the canvas's own
    reading is printed.
    """
    if not chosen:
        return []
    used: dict[tuple[int, int], bytearray] = {}
    for stretch in canvas.supply.stretches:
        _use(canvas.copies, used, stretch)
    found: list[Choice] = []
    for choice in chosen:
        own, first = canvas.soft[choice.begin : choice.end], choice.readings[0]
        if first.text == own:
            found.append(choice)
            continue
        here = canvas.supply.between(choice.begin, choice.end)
        for holder in first.holders:
            if _free(used, holder, here):
                _use(canvas.copies, used, holder)
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


def _use(copies: Sequence[Copy], used: dict[tuple[int, int], bytearray], stretch: Stretch) -> None:
    """Note in ``used``, a byte for each character of a strand, that those of ``stretch`` are."""
    copy, strand, begin, end = stretch
    if (copy, strand) not in used:
        used[copy, strand] = bytearray(len(copies[copy].strands[strand].text))
    used[copy, strand][begin:end] = b"\1" * (end - begin)


def _free(used: dict[tuple[int, int], bytearray], holder: Stretch, here: Iterable[Stretch]) -> bool:
    """Tell whether no character of ``holder`` is in ``used`` but ``here``."""
    copy, strand, begin, end = holder
    if (copy, strand) not in used:
        return True
    taken = used[copy, strand][begin:end]
    for other, of, first, last in here:
        low, high = max(first, begin) - begin, min(last, end) - begin
        if (other, of) == (copy, strand) and low < high:
            taken[low:high] = bytes(high - low)
    return not any(taken)


def answer(runs: Sequence[Run], place: int) -> int:
    """Give what answers to a character of a strand in what is printed, -1 if nothing does."""
    number = bisect_right(runs, place, key=itemgetter(0)) - 1 if len(runs) > 1 else 0
    begin, end, at = runs[number] if runs else (0, 0, 0)
    return at + place - begin if begin <= place < end else -1


def _answers(
    overlays: Sequence[Sequence[Place]],
    chosen: Sequence[Choice],
    spans: Sequence[tuple[int, int]],
    soft: str,
    kept: Sequence[Run],
) -> tuple[dict[int, list[Run]], ...]:
    """Give where each character of each copy stands in what is printed; ``kept`` are the runs of the canvas that are."""
    found: tuple[dict[int, list[Run]], ...] = tuple(
        {s: [] for s in sorted({place.strand for place in places})} for places in overlays
    )
    # Where as many stand as were there and are told of below, one answers to the other as well as may be.
    told = {(choice.begin, choice.end) for choice in chosen}
    for number, places in enumerate(overlays):
        for place in places:
            runs = found[number][place.strand]
            c, r = place.left, place.begin
            for c1, c2, r1, r2 in place.diffs:
                if c2 - c1 != r2 - r1 or (c1, c2) not in told:
                    _carry(runs, kept, c, c1, r)
                    c, r = c2, r2
            _carry(runs, kept, c, place.right, r)
    for choice, (first, last) in zip(chosen, spans, strict=True):
        for reading in choice.readings:
            pairs = paired(soft[first:last], reading.text)
            for number, s, begin, end in reading.holders:
                new = [(begin + there, begin + there + size, first + here) for there, size, here in pairs]
                _replace(found[number][s], begin, end, new)
    return found


def paired(printed: str, text: str) -> list[tuple[int, int, int]]:
    """Give what of ``text`` answers to what of ``printed``: offset there, length, offset here."""
    if printed == text:
        return [(0, len(text), 0)] if text else []
    if len(printed) <= 1 and len(text) <= 1:  # most are
        return [(0, 1, 0)] if printed and text else []
    from rapidfuzz.distance.Levenshtein import opcodes

    return [
        (code.dest_start, code.dest_end - code.dest_start, code.src_start)
        for code in opcodes(printed, text)
        if code.tag in ("equal", "replace")
    ]


def _carry(runs: list[Run], kept: Sequence[Run], begin: int, end: int, r: int) -> None:
    """Add to ``runs`` where the canvas's characters from ``begin`` to ``end``, a strand's from ``r`` on, are printed."""
    number = max(0, bisect_right(kept, begin, key=itemgetter(0)) - 1)
    while number < len(kept) and kept[number][0] < end:
        first, last, at = kept[number]
        low, high = max(first, begin), min(last, end)
        _go_on(runs, r + low - begin, r + high - begin, at + low - first)
        number += 1


def _go_on(runs: list[Run], begin: int, end: int, at: int) -> None:
    """Add a run to ``runs``, to the last of them if it goes on from that."""
    if begin >= end:
        return
    if runs and runs[-1][1] == begin and runs[-1][2] + begin - runs[-1][0] == at:
        begin, _, at = runs.pop()
    runs.append((begin, end, at))


def _replace(runs: list[Run], begin: int, end: int, new: Sequence[Run]) -> None:
    """Put ``new`` into ``runs`` in place of what they have from ``begin`` to ``end``."""
    first = bisect_left(runs, begin, key=itemgetter(1))
    if len(new) == 1 and new[0][0] == begin and new[0][1] == end:  # most are one for one
        here, some = new[0][2] - begin, runs[first : first + 2]
        for a, b, at in some:  # and there already
            if a <= begin and end <= b and at - a == here:
                return
        if [one[2] - one[0] for one in some] == [here, here] and some[0][1] == begin and end == some[1][0]:
            runs[first : first + 2] = [(some[0][0], some[1][1], some[0][2])]
            return
    last = bisect_right(runs, end, key=itemgetter(0))
    found: list[Run] = []
    for a, b, at in runs[first:last]:
        _go_on(found, a, min(b, begin), at)
    for a, b, at in new:
        _go_on(found, a, b, at)
    for a, b, at in runs[first:last]:
        _go_on(found, max(a, end), b, at + max(0, end - a))
    runs[first:last] = found
