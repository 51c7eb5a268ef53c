"""Growing the canvas: what the base lacks is taken in from the copies that have it.

Editors cut, they seldom add: presence beats absence, unless what is present looks like a caption.
"""

from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter

from dedupe import chars
from dedupe.collate import asides
from dedupe.collate.align import places
from dedupe.collate.canvas import Canvas, overlay
from dedupe.collate.place import Place
from dedupe.collate.strands import Strand
from dedupe.collate.supply import Stretch
from dedupe.sameness import likest

LEAST = 8
"""A remnant of a strand shorter than this is no passage."""
MISREAD = 0.6
"""Likeness from which on a passage is another reading of what stands beside its place: strangers have .1 to .3."""
AGAIN = 0.75
"""The same of a whole strand."""
WITHIN = 12
"""The least that an insertion within a strand must hold beyond what it stands for."""


def grown(canvas: Canvas, order: Sequence[int]) -> dict[int, list[Place]]:
    """Take into ``canvas`` what it lacks of the copies named in ``order``, one after the other.

    Gives the places, on what ``canvas`` then is, of the last copies, that added nothing.
    """
    laid: dict[int, list[Place]] = {}
    for number in order:
        found = overlay(canvas, number)
        added = _loose(canvas, number, found) + _within(number, found)
        if added:
            for begin, end, stretches in sorted(added, key=lambda item: (-item[0], -item[1])):
                canvas.supply = canvas.supply.replaced(begin, end, stretches)
            canvas.refresh()
            laid.clear()
        else:
            laid[number] = found
    return laid


def _loose(canvas: Canvas, number: int, found: list[Place]) -> list[tuple[int, int, list[Stretch]]]:
    """Give what of a copy stands nowhere on the canvas, each with the place where it belongs."""
    copy = canvas.copies[number]
    pieces: list[tuple[int, int, int]] = []
    for s in copy.flow:
        at = 0
        for place in [place for place in found if place.strand == s] + [None]:
            stop = place.begin if place else len(copy.strands[s].text)
            whole = stop - at == len(copy.strands[s].text)
            least = 2 if whole and copy.strands[s].kind == "subhead" else LEAST
            if stop - at >= least and not (
                whole and (asides.aside(copy.strands[s].raw) or _twice(canvas, copy.strands[s], s))
            ):
                pieces.append((s, at, stop))
            at = place.end if place else stop
    added: dict[int, list[Stretch]] = {}
    for s, begin, end in pieces:
        soft = copy.strands[s].soft
        at = _where(canvas, copy.strands, found, s, begin, end)
        whole = end - begin == len(soft)
        if not (_again(canvas, soft, at) if whole else _misread(canvas, soft, found, s, begin, end)):
            added.setdefault(at, []).append((number, s, begin, end))
    return [(at, at, stretches) for at, stretches in added.items()]


def _twice(canvas: Canvas, strand: Strand, s: int) -> bool:
    """Tell whether a strand stands on the canvas after all: it is the second time that its copy has it."""
    found = places(s, strand.soft, canvas.soft, canvas.seeds)
    return sum(place.same for place in found) >= 0.8 * len(strand.soft)


def _misread(canvas: Canvas, soft: str, found: list[Place], s: int, begin: int, end: int) -> bool:
    """Tell whether a loose end of a strand is what stands on the canvas before or behind the rest of it, only read otherwise."""
    own = [place for place in found if place.strand == s]
    size = end - begin
    beside = [canvas.soft[max(0, place.left - size - 2) : place.left] for place in own if place.begin == end]
    beside += [canvas.soft[place.right : place.right + size + 2] for place in own if place.end == begin]
    return any(len(text) >= size and likest(soft[begin:end], text, MISREAD) for text in beside)


def _again(canvas: Canvas, text: str, at: int) -> bool:
    """Tell whether a whole strand that belongs at a place stands beside it already, otherwise read, with the same figures."""
    if len(text) < WITHIN:
        return canvas.soft.startswith(text, at)
    first = max(0, at - len(text) - 2)
    window = canvas.soft[first : at + len(text) + 2]
    shorter, longer = sorted((text, window), key=len)
    beside = likest(shorter, longer, AGAIN)
    if beside is None:
        return False
    told = window if shorter is window else window[slice(*beside)]
    return all(digit in told for digit in text if digit.isdigit())


def _where(canvas: Canvas, strands: Sequence[Strand], found: list[Place], s: int, begin: int, end: int) -> int:
    """Give where on the canvas a loose piece belongs: behind what stands before it, else before what follows."""
    before = [place for place in found if (place.strand, place.begin) < (s, begin)]
    after = [place for place in found if (place.strand, place.begin) >= (s, end)]
    if begin > 0 and before and before[-1].strand == s:
        return before[-1].right
    if end < len(strands[s].text) and after and after[0].strand == s:
        return after[0].left
    if not before:
        return after[0].left if after else len(canvas.soft)
    if after and not strands[before[-1].strand].ends:
        return after[0].left
    return _paragraph_end(canvas, before[-1].right)


def _paragraph_end(canvas: Canvas, at: int) -> int:
    """Give ``at``, or the end of the canvas's paragraph if ``at`` stands in the midst of a sentence."""
    if 0 < at < len(canvas.soft) and canvas.soft[at - 1] not in chars.SENTENCE_ENDS:
        return canvas.rows[bisect_right(canvas.rows, at - 1, key=itemgetter(0)) - 1][1]
    return at


def _within(number: int, found: list[Place]) -> list[tuple[int, int, list[Stretch]]]:
    """Give the long insertions within strands that stand on the canvas, each with what of the canvas it replaces."""
    return [
        (c1, c2, [(number, place.strand, r1, r2)])
        for place in found
        for c1, c2, r1, r2 in place.diffs
        if r2 - r1 >= WITHIN + (c2 - c1) and c2 - c1 <= 0.3 * (r2 - r1)
    ]
