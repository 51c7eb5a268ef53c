"""What other pages say of a boundary: whether the two lines stand together there, or apart.

The other lines linked with either side are asked; a page counts once. Lines of the same page are asked too, as an item may
stand on it twice.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dedupe.records import Line, Match
from dedupe.revise.cuts import terminal

LIKENESS = 0.86
"""Least likeness of a link that testifies."""
SHARE = 0.75
"""Least share of the shorter line in it."""
LENGTH = 12
"""Characters of the shortest key that testifies: shorter lines are formulas."""
WEAK = 1.2
"""Cue odds below which two neighbouring lines elsewhere count as standing together, whatever was made of them."""
TOGETHER = 1.0
NEXT = 0.6
APART = 1.0
OPENS = 1.0
ENDS = 0.4
DISJOINT = 0.8
REUSED = 0.5
"""How much of what was seen together may be undone by pages that do not have both."""
GAIN = 3.0
LOSS = 2.5
MOST = 3.0
UNMARKED = 0.4
"""What a gain is worth where nothing stands between and the line before stops in mid-sentence."""


@dataclass(frozen=True, slots=True)
class Seat:
    """Where a line stands, as its page has it in this round."""

    source: str
    """Its page."""
    number: int
    """Its number."""
    place: int
    """Its place among the lines of text."""
    run: int
    """Number of the first line of its run."""
    opens: bool
    """Whether it opens its run."""
    ends: bool
    """Whether it ends it."""
    odds: float
    """Log-odds of a boundary before it, from its own page's cues."""


def seats(lines: Sequence[Line], chain: Sequence[int], starts: Sequence[int], odds: Mapping[int, float]) -> dict[int, Seat]:
    """Give the seat of each line of text of a page, by number; ``starts`` are the first lines of its runs."""
    opening = set(starts)
    found = {}
    run = chain[0] if chain else 0
    for place, number in enumerate(chain):
        if number in opening:
            run = number
        last = place + 1 == len(chain) or chain[place + 1] in opening
        found[number] = Seat(lines[number].source, number, place, run, number in opening, last, odds.get(number, 0.0))
    return found


def witnesses(matches: Sequence[Match], lines: Mapping[tuple[str, int], Line]) -> dict[tuple[str, int], list[Match]]:
    """Give, for each line, the links that may testify of it."""
    found: dict[tuple[str, int], list[Match]] = defaultdict(list)
    for match in matches:
        if match.likeness < LIKENESS or match.share < SHARE:
            continue
        if lines[match.a].kind != "body" or lines[match.b].kind != "body":
            continue
        if min(match.a_span[1] - match.a_span[0], match.b_span[1] - match.b_span[0]) < LENGTH:
            continue
        found[match.a].append(match)
        found[match.b].append(match)
    return found


def boundaries(
    lines: Sequence[Line], chain: Sequence[int], linked: Mapping[int, Sequence[Seat]], own: Mapping[int, Seat]
) -> dict[int, float]:
    """Give what other pages add to the log-odds of a boundary before each line of text.

    ``linked`` maps a line's number to the seats of the lines linked with it, ``own`` to its own.
    """
    found = {}
    for a, b in zip(chain, chain[1:], strict=False):
        weight = _weight(linked.get(a, ()), linked.get(b, ()), own[a], own[b])
        if weight > 0:
            gain = GAIN * min(MOST, weight)
            if b == a + 1 and not terminal(lines[a].text):
                gain *= UNMARKED
            found[b] = gain
        elif weight < 0:
            found[b] = -LOSS * min(MOST, -weight)
    return found


def _weight(lefts: Sequence[Seat], rights: Sequence[Seat], a: Seat, b: Seat) -> float:
    """Give how much other pages set ``a`` and ``b`` apart (above 0) or together (below)."""
    by_left: dict[str, list[Seat]] = defaultdict(list)
    by_right: dict[str, list[Seat]] = defaultdict(list)
    for seat in lefts:
        if (seat.source, seat.number) != (b.source, b.number):
            by_left[seat.source].append(seat)
    for seat in rights:
        if (seat.source, seat.number) != (a.source, a.number):
            by_right[seat.source].append(seat)
    apart = together = lacking = 0.0
    for source in sorted(by_left.keys() & by_right.keys()):
        verdict = max(_together(x, y) for x in by_left[source] for y in by_right[source])
        if verdict > 0:
            together += verdict
        elif source != a.source:
            apart += APART
    for source in sorted(by_right.keys() - by_left.keys()):
        if min(by_right[source], key=lambda seat: seat.place).opens and source != a.source:
            lacking += OPENS
    for source in sorted(by_left.keys() - by_right.keys()):
        if max(by_left[source], key=lambda seat: seat.place).ends and source != a.source:
            lacking += ENDS
    if by_left and by_right and not by_left.keys() & by_right.keys():
        lacking += DISJOINT
    # A paragraph that is used again opens elsewhere; where it was seen behind ``a`` says more.
    return apart - together + (min(lacking, REUSED * together) if together else lacking)


def _together(x: Seat, y: Seat) -> float:
    """Give how much the seats of two lines on another page tell that they belong together."""
    if x.number == y.number or x.run == y.run:
        return TOGETHER
    if abs(x.place - y.place) == 1 and max(x.odds if x.place > y.place else y.odds, -9.0) < WEAK:
        return NEXT
    return 0.0

