"""The canvas: the text that witnesses are laid upon, each character with the copy that supplies it."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dedupe.collate.align import Seeds, places
from dedupe.collate.place import Place, across, stretch, whole
from dedupe.collate.strands import Copy
from dedupe.collate.supply import Supply

SHORT = 30
"""A strand up to this long that has no place of its own is compared with the canvas's short strands as a whole."""


@dataclass(slots=True)
class Canvas:
    """Characters in order; grows while witnesses are laid on."""

    copies: Sequence[Copy]
    """What its supply refers to."""
    supply: Supply
    """Where each character comes from."""
    soft: str = ""
    """The characters, folded."""
    seeds: Seeds = field(default_factory=lambda: Seeds(""))
    """Where its runs stand."""
    rows: list[tuple[int, int, tuple[int, int]]] = field(default_factory=list)
    """The stretches that one strand supplies, and whose strand it is."""

    def __post_init__(self) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Bring text, seeds and rows up to the supply."""
        self.soft = folded(self.copies, self.supply)
        self.seeds = Seeds(self.soft)
        self.rows = self.supply.rows()


def folded(copies: Sequence[Copy], supply: Supply) -> str:
    """Give the characters of ``supply``, folded."""
    return "".join([copies[w].strands[s].soft[begin:end] for w, s, begin, end in supply.stretches])


def supply(copies: Sequence[Copy], number: int, strands: Iterable[int]) -> Supply:
    """Give the characters of some ``strands`` of copy ``number``."""
    return Supply((number, s, 0, len(copies[number].strands[s].text)) for s in strands)


def home(canvas: Canvas, number: int) -> list[Place]:
    """Give the places of copy ``number`` on a ``canvas`` that it alone supplies."""
    found: list[Place] = []
    at = 0
    for s in canvas.copies[number].flow:
        size = len(canvas.copies[number].strands[s].text)
        found.append(Place(s, 0, size, at, at + size, (), size))
        at += size
    return found


def overlay(canvas: Canvas, number: int) -> list[Place]:
    """Give the places of copy ``number`` on ``canvas``, in reading order; none overlaps another on the canvas."""
    copy = canvas.copies[number]
    rows = canvas.rows
    edges = [begin for begin, _, _ in rows]
    own = {whose: (begin, end) for begin, end, whose in rows}
    found: list[Place] = []
    near = 0
    for s in copy.flow:
        soft = copy.strands[s].soft
        here = places(s, soft, canvas.soft, canvas.seeds, edges, near)
        if not here and len(soft) <= SHORT:
            # What supplies the canvas stands where it stands.
            begin, end = own.get((number, s), (0, 0))
            here = (
                [whole(s, soft, canvas.soft, begin, end)] if end - begin == len(soft) else _short(canvas, rows, s, soft)
            )
        near = here[-1].right if here else near
        found.extend(here)
    taken: list[tuple[int, int, int]] = []
    kept: list[Place] = []
    for place in sorted(found, key=lambda p: (-p.same, p.strand, p.begin)):
        met = _met(taken, place)
        overlap = sum(min(place.right, b) - max(place.left, a) for a, b in met)
        if overlap == 0:
            one: Place | None = place
        elif overlap <= 0.4 * (place.right - place.left):
            one = _clipped(place, met, soft=copy.strands[place.strand].soft, canvas=canvas.soft)
        else:
            one = None
        if one is not None:
            insort(taken, (one.left, one.right, len(kept)))
            kept.append(one)
    return sorted(kept, key=lambda p: (p.strand, p.begin))


def _met(taken: list[tuple[int, int, int]], place: Place) -> list[tuple[int, int]]:
    """Give the stretches of ``taken``, which are in order and do not overlap, that ``place`` meets; the better place first."""
    at = max(bisect_left(taken, (place.left,)) - 1, 0)
    met: list[tuple[int, int, int]] = []
    while at < len(taken) and taken[at][0] < place.right:
        if place.left < taken[at][1]:
            met.append(taken[at])
        at += 1
    return [(a, b) for a, b, _ in sorted(met, key=lambda one: one[2])]


def _short(canvas: Canvas, rows: Sequence[tuple[int, int, tuple[int, int]]], s: int, soft: str) -> list[Place]:
    """Give the place of a damaged subhead: the short row of the canvas that is most like it, or a stretch of a longer."""
    from rapidfuzz import fuzz

    scored = [(fuzz.ratio(soft, canvas.soft[a:b]), -a, b) for a, b, _ in rows if b - a <= 2 * len(soft) + 4]
    if scored:
        score, a, b = max(scored)
        if score >= 60:
            return [whole(s, soft, canvas.soft, -a, b)]
    if len(soft) >= 8:
        part = fuzz.partial_ratio_alignment(soft, canvas.soft, score_cutoff=75)
        if part is not None:
            return [whole(s, soft, canvas.soft, part.dest_start, part.dest_end)]
    return []


def _clipped(place: Place, taken: list[tuple[int, int]], soft: str, canvas: str) -> Place | None:
    """Give the part of ``place`` that no better place has taken, if one end of it is free."""
    left, right = place.left, place.right
    for a, b in taken:
        if a <= left < b:
            left = b
        elif a < right <= b:
            right = a
        elif left < a and b < right:
            return None
    if right - left < 8:
        return None
    begin, end = across(place, left, True), across(place, right, False)
    part = stretch(place.strand, soft, canvas, begin, end, left, right)
    return part if part.same >= 0.4 * (right - left) else None
