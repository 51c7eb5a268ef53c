"""A witness beside its edition: what it says at each paragraph, what was left out of it, what stood elsewhere."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from dedupe import chars
from dedupe.records import LedgerRow, Span
from dedupe.report.order import moved
from dedupe.report.out import Told

LARGEST = 1 << 29
"""Most cells of the table that an alignment fills, some 130 MB; where both texts are longer, one difference is told."""


def differences(edition: str, text: str) -> list[Any]:
    """Give how ``text`` differs from ``edition``: so many characters alike, or ``[so many of the edition, text instead]``.

    Behind a difference of form alone (script, width, shape of quotation marks) stands a third value, 1.

    >>> differences("今日开门。", "今曰開门")
    [1, [1, '曰'], [1, '開', 1], 1, [1, '']]
    """
    if edition == text:
        return [len(edition)] if edition else []
    from rapidfuzz.distance import Levenshtein

    folded, told = chars.soft(edition), chars.soft(text)
    head = _alike(folded, told)
    tail = _alike(folded[head:][::-1], told[head:][::-1])
    stop, end = len(folded) - tail, len(told) - tail
    made: list[Any] = []
    _formed(made, edition[:head], text[:head])
    if (stop - head) * (end - head) > LARGEST:
        made.append([stop - head, text[head:end]])
    else:
        for edit in Levenshtein.opcodes(folded[head:stop], told[head:end]):
            old, new = edition[head:][edit.src_start : edit.src_end], text[head:][edit.dest_start : edit.dest_end]
            if edit.tag == "equal":
                _formed(made, old, new)
            elif made and isinstance(made[-1], list) and len(made[-1]) == 2:
                made[-1] = [made[-1][0] + len(old), made[-1][1] + new]
            else:
                made.append([len(old), new])
    _formed(made, edition[stop:], text[end:])
    return made


def _formed(made: list[Any], edition: str, text: str) -> None:
    """Add to ``made`` two texts that say the same, character by character, perhaps in other forms."""
    if edition == text:
        made += [len(edition)] if edition else []
        return
    for same, pairs in groupby(zip(edition, text, strict=True), key=lambda pair: pair[0] == pair[1]):
        some = list(pairs)
        made.append(len(some) if same else [len(some), "".join(new for _, new in some), 1])


def _alike(one: str, other: str) -> int:
    """Give how many characters two texts begin with alike."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


@dataclass(slots=True)
class _Slot:
    """What a witness has at one part of the edition."""

    text: str = ""
    lefts: list[tuple[int, str, str, str]] = field(default_factory=list)
    """What was left out within it: offset in ``text``, kind, text, why."""


def told(text: str, rows: Sequence[LedgerRow], article: str, spans: Sequence[Span], edition: Told) -> list[list[Any]]:
    """Give what ``article`` says beside its ``edition``, in the edition's order.

    ``rows`` are those of the ledger for the page ``text``, by begin; ``spans`` those of the article in reading order.
    An entry is ``["t", part, differences, left out within it]``, ``["x", kind, text, why]`` for what was left out
    between two parts, or ``["m", part, characters]`` where something stood that the edition has at another place.
    """
    own: list[tuple[LedgerRow, int | None]] = []
    for row in rows:
        if row.article == article or row.article is None:
            part = None if row.fate == "left out" or row.article is None else edition.place(row.paragraph, row.kind)
            if part is None and row.kind == "dateline" and row.fate != "left out":
                part = edition.place(1, "body")
            if text[row.begin : row.end].strip() and row.kind != "markup":
                own.append((row, part))
    here = [at for at, (row, _) in enumerate(own) if row.article == article]
    if not here:
        return []
    own = own[here[0] : here[-1] + 1]
    slots, ends = _slots(text, own, spans)
    after = _between(text, own, slots, ends)
    made = list(after.get(-1, ()))
    for part in sorted(slots.keys() | after.keys() - {-1}):
        if part in slots:
            said = slots[part]
            lefts = [list(one) for one in sorted(said.lefts, key=lambda one: one[0])]
            made.append(["t", part, differences(edition.parts[part][1], said.text), lefts])
        made += after.get(part, ())
    return made


def _slots(
    text: str, own: Sequence[tuple[LedgerRow, int | None]], spans: Sequence[Span]
) -> tuple[dict[int, _Slot], dict[int, int]]:
    """Give what stands at each part, put together in reading order; and where in it each row ends, by its begin."""
    begins = sorted((begin, order) for order, (begin, _) in enumerate(spans))

    def reading(row: LedgerRow) -> tuple[int, int]:
        at = bisect_right(begins, (row.begin, len(begins))) - 1
        return (begins[at][1] if at >= 0 else -1, row.begin)

    slots: dict[int, _Slot] = defaultdict(_Slot)
    ends: dict[int, int] = {}
    for row, part in sorted(own, key=lambda one: reading(one[0])):
        if part is not None:
            slots[part].text += text[row.begin : row.end]
            ends[row.begin] = len(slots[part].text)
    return dict(slots), ends


def _between(
    text: str, own: Sequence[tuple[LedgerRow, int | None]], slots: dict[int, _Slot], ends: dict[int, int]
) -> dict[int, list[list[Any]]]:
    """Give what stood between the parts, by the part that it comes behind; what stood within one goes to its slot."""
    passages: list[list[tuple[LedgerRow, int]]] = []
    for row, part in own:
        if part is not None:
            if not passages or passages[-1][-1][1] != part:
                passages.append([])
            passages[-1].append((row, part))
    weights = [sum(row.end - row.begin for row, _ in some) for some in passages]
    away = moved([some[0][1] for some in passages], weights)
    gone = {row.begin: at for at, some in enumerate(passages) if away[at] for row, _ in some}
    stays = [(row, part) for row, part in own if part is not None and row.begin not in gone]
    after: dict[int, list[list[Any]]] = defaultdict(list)
    begins = [row.begin for row, _ in stays]
    placed: set[int] = set()
    for row, part in own:
        at = bisect_right(begins, row.begin) - 1
        anchor = stays[at][1] if at >= 0 else -1
        if part is None:
            shown = (row.kind, text[row.begin : row.end], row.why)
            if at >= 0 and at + 1 < len(stays) and stays[at + 1][1] == anchor:
                slots[anchor].lefts.append((ends[stays[at][0].begin], *shown))
            else:
                after[anchor].append(["x", *shown])
        elif (passage := gone.get(row.begin)) is not None and passage not in placed:
            placed.add(passage)
            after[anchor].append(["m", part, weights[passage]])
    return dict(after)
