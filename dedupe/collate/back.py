"""Paragraphs that a page alone led to guess out of their places, set back where other copies stand as the page does."""

from collections.abc import Sequence
from itertools import pairwise

from dedupe.collate.base import grams
from dedupe.collate.strands import Copy, parted


def set_back(copies: Sequence[Copy]) -> list[Copy]:
    """Give ``copies``, those in the order of their pages whose guessed order fewer of the others' pages have than that one.

    Two pages that are alike in what one could guess to be out of order are heard too: they were hardly set wrong both, and alike;
    unless one is a copy of the other.
    """
    placed = [_places(copy) for copy in copies]
    sure = [places == sorted(places) for places in placed]
    if all(sure):
        return list(copies)
    found = list(copies)
    standing = [_standing(copy, places) for copy, places in zip(copies, placed, strict=True)]
    for number, (copy, places) in enumerate(zip(copies, placed, strict=True)):
        if sure[number]:
            continue
        by_page = [s for _, s in sorted(zip(places, copy.flow, strict=True))]
        for_page = for_guess = 0
        for other, stands in zip(copies, standing, strict=True):
            if other.page == copy.page:
                continue
            backwards = [_backwards(copy, order, stands) for order in (by_page, copy.flow)]
            for_page += backwards[0] < backwards[1]
            for_guess += backwards[0] > backwards[1]
        if for_page > for_guess:
            found[number] = _in_order(copy, by_page)
    return found


def guessed(copies: Sequence[Copy]) -> bool:
    """Tell whether no copy reads as its page stands: the order of each was guessed."""
    return all(any(b < a for a, b in pairwise(_places(copy))) for copy in copies)


def _places(copy: Copy) -> list[int]:
    return [_place(copy, s) for s in copy.flow]


def _place(copy: Copy, s: int) -> int:
    """Give where a strand begins on its page."""
    strand = copy.strands[s]
    places = copy.witness.paragraphs[strand.paragraph].at
    first = places[strand.span[0]]
    return first if first >= 0 else next((places[at] for at in range(*strand.span) if places[at] >= 0), -1)


def _standing(copy: Copy, places: Sequence[int]) -> dict[str, int]:
    """Give where on its page each run of letters stands, by its strand, the first where several have it."""
    inverse = sorted(zip(places, copy.flow, strict=True), reverse=True)
    return {run: place for place, s in inverse for run in grams(copy.strands[s].soft)}


def _backwards(copy: Copy, order: Sequence[int], stands: dict[str, int]) -> int:
    """Give how often one goes backwards on the page of another copy, reading those of this one in an ``order``."""
    told = []
    for s in order:
        held = [stands[run] for run in grams(copy.strands[s].soft) if run in stands]
        if held:
            told.append(sorted(held)[len(held) // 2])
    return sum(b < a for a, b in pairwise(told))


def _in_order(copy: Copy, flow: Sequence[int]) -> Copy:
    """Give ``copy`` with the strands of its ``flow`` in another order, in the places that they had."""
    order = dict(zip(copy.flow, flow, strict=True))
    strands = [copy.strands[order.get(s, s)] for s in range(len(copy.strands))]
    return parted(copy.witness, strands)
