"""Omissions: what some copies pass over is theirs to lack, unless it is an intruder in the others."""

from collections.abc import Sequence

from dedupe import chars
from dedupe.collate import asides
from dedupe.collate.place import OMITTED, Place, joined


def contested(canvas: str, overlays: Sequence[Sequence[Place]]) -> list[list[Place]]:
    """Give ``overlays`` with those gaps made readings again over which a strand passes with good reason.

    A caption that was read along stands in mid-sentence and yet ends as a sentence does; a line read twice repeats
    what stands beside it. Such a passage is put to the vote. All else is kept: presence beats absence.
    """
    found: list[list[Place]] = []
    for number, places in enumerate(overlays):
        row: list[Place] = []
        for place in places:
            before = row[-1] if row else None
            if (
                before is not None
                and before.strand == place.strand
                and before.end <= place.begin <= before.end + 2
                and before.right + OMITTED <= place.left
                and strange(canvas, before.right, place.left)
                and not _told(places, place.strand, before.right, place.left)
                and _having(overlays, number, before.right, place.left) <= 1 + len(overlays) // 4
            ):
                row[-1] = joined(before, place)
            else:
                row.append(place)
        found.append(row)
    return found


def _told(places: Sequence[Place], but: int, left: int, right: int) -> bool:
    """Tell whether a copy has half of a stretch in other strands than one: then it passes over nothing, the order differs."""
    held = sum(max(0, min(place.right, right) - max(place.left, left)) for place in places if place.strand != but)
    return 2 * held >= right - left


def _having(overlays: Sequence[Sequence[Place]], but: int, left: int, right: int) -> int:
    """Count the copies, but one, that have most of a stretch."""
    return sum(
        sum(max(0, min(place.right, right) - max(place.left, left)) for place in places) >= 0.6 * (right - left)
        for number, places in enumerate(overlays)
        if number != but
    )


def strange(canvas: str, left: int, right: int) -> bool:
    """Tell whether a stretch of the canvas looks like an intruder."""
    text = canvas[left:right]
    if not text:
        return False
    if text in (canvas[max(0, left - len(text)) : left], canvas[right : right + len(text)]):
        return True
    turned = text.lstrip(chars.SENTENCE_ENDS) + text[0]
    if text[0] in chars.SENTENCE_ENDS and len(text) < 80 and asides.aside(turned):
        return True
    if left == 0 or canvas[left - 1] in chars.SENTENCE_ENDS or text[0] in chars.SENTENCE_ENDS:
        return False
    return text[-1] in chars.SENTENCE_ENDS or text[-1] == "\N{FULLWIDTH RIGHT PARENTHESIS}"
