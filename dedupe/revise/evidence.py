"""What other pages say of a boundary: whether the two lines stand together there, or apart.

The other lines linked with either side are asked; a page counts once. Lines of the same page are asked too, as an item may
stand on it twice.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise

from dedupe import chars, cues
from dedupe.records import Line, Match
from dedupe.revise.lines import terminal

LIKENESS = 0.86
"""Least likeness of a link that testifies."""
SHARE = 0.75
"""Least share of the shorter line in it."""
LENGTH = 12
"""Characters of the shortest key that testifies: shorter lines are formulas."""
WEAK = 1.2
"""Cue odds below which two neighbouring lines elsewhere count as standing together, whatever was made of them."""
SHORT = 9
"""The same, of a line that is told without a fault."""
EXACT = 0.97
EDGE = 6
"""Characters of a key by which a line may miss the beginning or end of the one it is linked with, and still be that."""
TOGETHER = 1.0
NEXT = 0.6
SEAMLESS = -3.0
"""Log-odds up to which a boundary elsewhere is none by its page's own signs: nothing stands between, and the words are alike."""
MEETINGS = 2
"""Pages made up otherwise on which two lines follow each other, from which on that is no chance, whatever stands between."""
MOST = 3.0
"""Pages beyond which no more are counted."""


WHOLE = 0.8
"""Share of a run's lines that must be told for it to be told whole."""
TELLING = 24
"""Characters from which on a line would be linked if another page told it."""
RIVALS = 16
"""Lines of one page that tell the same, beyond which none is preferred."""


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
    middle: tuple[int, int]
    """The span of its key that may be told alone without a word of its beginning or end."""


def seats(
    lines: Sequence[Line], chain: Sequence[int], starts: Sequence[int], odds: Mapping[int, float]
) -> dict[int, Seat]:
    """Give the seat of each line of text of a page, by number; ``starts`` are the first lines of its runs."""
    opening = set(starts)
    found = {}
    run = chain[0] if chain else 0
    for place, number in enumerate(chain):
        first, last = (number in opening, place + 1 == len(chain) or chain[place + 1] in opening)
        run = number if first else run
        middle = _middle(lines[number].text) if first or last else (0, 0)
        found[number] = Seat(lines[number].source, number, place, run, first, last, odds.get(number, 0.0), middle)
    return found


def _middle(text: str) -> tuple[int, int]:
    lead = cues.DATELINE.match(chars.soft(text))
    head = len(chars.key(text[: lead.end()])) if lead else 0
    return head + EDGE, len(chars.key(text)) - EDGE


def witnesses(matches: Sequence[Match], lines: Mapping[tuple[str, int], Line]) -> dict[tuple[str, int], list[Match]]:
    """Give, for each line, the links that may testify of it."""
    found: dict[tuple[str, int], list[Match]] = defaultdict(list)
    for match in matches:
        if match.likeness < LIKENESS or match.share < SHARE:
            continue
        if lines[match.a].kind != "body" or lines[match.b].kind != "body":
            continue
        if match.a_span[1] - match.a_span[0] < (LENGTH if match.likeness < EXACT else SHORT):
            continue
        found[match.a].append(match)
        found[match.b].append(match)
    return found


def distinct(linked: Mapping[int, Sequence[Seat]], chain: Sequence[int]) -> dict[int, list[Seat]]:
    """Give ``linked`` so that a line elsewhere testifies of one line of this page only, where a paragraph was used twice.

    Of several lines that a line elsewhere is linked with, those count whose neighbours are linked with its neighbours.
    """
    rivals: dict[tuple[str, int], list[int]] = defaultdict(list)
    for number, seats in linked.items():
        for seat in seats:
            rivals[seat.source, seat.number].append(number)
    place = {number: i for i, number in enumerate(chain)}
    held = {number: {(seat.source, seat.place) for seat in seats} for number, seats in linked.items()}

    def supported(number: int, seat: Seat) -> bool:
        at = place[number]
        before = held.get(chain[at - 1], set()) if at else set()
        after = held.get(chain[at + 1], set()) if at + 1 < len(chain) else set()
        return (seat.source, seat.place - 1) in before or (seat.source, seat.place + 1) in after

    found: dict[int, list[Seat]] = {}
    for number, seats in linked.items():
        kept = []
        for seat in seats:
            others = rivals[seat.source, seat.number]
            if (
                1 < len(others) <= RIVALS
                and not supported(number, seat)
                and any(supported(other, seat) for other in others)
            ):
                continue
            kept.append(seat)
        found[number] = kept
    return found


def seen(seat: Seat, span: tuple[int, int]) -> Seat:
    """Give ``seat`` as a line sees it that tells only ``span`` of its line's key: the middle opens and ends nothing."""
    opens, ends = (seat.opens and span[0] <= seat.middle[0], seat.ends and span[1] >= seat.middle[1])
    return seat if (opens, ends) == (seat.opens, seat.ends) else replace(seat, opens=opens, ends=ends)


def boundaries(
    lines: Sequence[Line],
    chain: Sequence[int],
    linked: Mapping[int, Sequence[Seat]],
    own: Mapping[int, Seat],
    sizes: Mapping[tuple[str, int], int],
) -> dict[int, dict[str, float]]:
    """Give the signs that other pages add to the boundary before each line of text, by their names in `cuts.WEIGHTS`.

    ``linked`` maps a line's number to the seats of the lines linked with it, ``own`` to its own; ``sizes`` are the lines of the
    runs of all pages, by page and first line.
    """
    whole_before, whole_behind = _whole(chain, linked, sizes)
    loud = [place for place, number in enumerate(chain) if linked.get(number) or len(lines[number].text) >= TELLING]
    found = {}
    for left, right in pairwise(loud):
        a, b = chain[left], chain[right]
        before = chain[left - 1] if left and chain[left - 1] == a - 1 else None
        after = chain[right + 1] if right + 1 < len(chain) and chain[right + 1] == b + 1 else None
        bare = b == a + 1 and lines[b].gap <= 1
        lefts, rights = linked.get(a, ()), linked.get(b, ())
        ending = _told_on(lefts, linked.get(before, ()) if before is not None else ()) if before or bare else lefts
        opening = _told_on(rights, linked.get(after, ()) if after is not None else ()) if after or bare else rights
        signs = _signs(lefts, rights, ending, opening, own[a], own[b], _sides(chain, left, right, linked, own))
        # A story that ends with the line before, or begins with the one behind, has said so.
        before_too = whole_before[left + 1] - signs.get("ends elsewhere", 0.0)
        behind_too = whole_behind[right] - signs.get("begins elsewhere", 0.0)
        # Short lines between the two say nothing: the boundary is where the page's own signs have it.
        place = max(range(left + 1, right + 1), key=lambda place: own[chain[place]].odds)
        last, first = chain[place - 1], chain[place]
        if first == last + 1 and not terminal(lines[last].text):
            signs = {
                name + (", in mid-sentence" if name not in ("together", "seamless") else ""): value
                for name, value in signs.items()
            }
        # A short line is linked with nothing, whatever it belongs to.
        if len(lines[b].text) >= TELLING:
            signs["told whole before"] = max(0.0, before_too)
        if len(lines[a].text) >= TELLING:
            signs["told whole behind"] = max(0.0, behind_too)
        found[first] = {name: min(MOST, value) for name, value in signs.items() if value}
    return found


def _sides(
    chain: Sequence[int], left: int, right: int, linked: Mapping[int, Sequence[Seat]], own: Mapping[int, Seat]
) -> list[set[str]]:
    """Give the pages that have the story before, and those that have the story behind, the two runs that meet between two places.

    Copies of one page have both; on pages made up by themselves two stories rarely meet twice.
    """
    before = own[own[chain[left]].run].place - 1
    run = own[chain[right]].run
    behind = next((k for k in range(right + 1, len(chain)) if own[chain[k]].run != run), None)
    found = []
    if before >= 0:
        found.append({seat.source for seat in linked.get(chain[before], ()) if seat.ends})
    if behind is not None:
        found.append({seat.source for seat in linked.get(chain[behind], ()) if seat.opens})
    return found


def _whole(
    chain: Sequence[int], linked: Mapping[int, Sequence[Seat]], sizes: Mapping[tuple[str, int], int]
) -> tuple[Counter[int], Counter[int]]:
    """Give, for each place in ``chain``, how many runs of other pages are told whole before it, and the last of them just before;
    and how many from it on. So a story shows its bounds though its paragraphs stand in another order.
    """
    told: dict[tuple[str, int], dict[int, int]] = defaultdict(dict)
    for place, number in enumerate(chain):
        for seat in linked.get(number, ()):
            told[seat.source, seat.run].setdefault(seat.number, place)
    before: Counter[int] = Counter()
    behind: Counter[int] = Counter()
    for run, places in told.items():
        if len(places) >= max(2, WHOLE * sizes[run]):
            before[max(places.values()) + 1] += 1
            behind[min(places.values())] += 1
    return before, behind


def _told_on(seats: Sequence[Seat], neighbours: Sequence[Seat]) -> list[Seat]:
    """Give those of ``seats`` that are a whole run, or whose run goes on in ``neighbours``, the seats of the line beside.

    A lone paragraph of a longer story, with something else right beside it, is quoted, as in a digest: it bounds nothing.
    """
    runs = {(seat.source, seat.run) for seat in neighbours}
    return [seat for seat in seats if seat.opens and seat.ends or (seat.source, seat.run) in runs]


def _signs(
    lefts: Sequence[Seat],
    rights: Sequence[Seat],
    ending: Sequence[Seat],
    opening: Sequence[Seat],
    a: Seat,
    b: Seat,
    sides: Sequence[Set[str]],
) -> dict[str, float]:
    """Give on how many other pages ``a`` and ``b`` stand together, apart, or one of them bounds a story without the other.

    ``ending`` are those of ``lefts`` that may show ``a`` to end a story, ``opening`` those of ``rights`` that may show ``b`` to
    begin one. ``sides`` are the pages that have the story before, and those that have the story behind (`_sides`).
    """
    by_left = _by_source(lefts, b)
    by_right = _by_source(rights, a)
    apart = together = 0.0
    meet = seamless = 0
    for source in sorted(by_left.keys() & by_right.keys()):
        verdict = _verdict(by_left[source], by_right[source])
        together += verdict
        seamless += source != a.source and _seamless(by_left[source], by_right[source])
        if not verdict and source != a.source:
            side_by_side = _meet(by_left[source], by_right[source]) and not all(source in side for side in sides)
            meet += side_by_side
            apart += float(not side_by_side)
    if meet >= MEETINGS:
        together += NEXT * meet
    first = {(seat.source, seat.number) for seat in opening if seat.opens}
    last = {(seat.source, seat.number) for seat in ending if seat.ends}
    lone_right = by_right.keys() - by_left.keys() - {a.source}
    lone_left = by_left.keys() - by_right.keys() - {a.source}
    begins = sum((source, min(seat.number for seat in by_right[source])) in first for source in lone_right)
    ends = sum((source, max(seat.number for seat in by_left[source])) in last for source in lone_left)
    disjoint = bool(ending and opening and by_left and by_right and not by_left.keys() & by_right.keys())
    if together:
        # A paragraph that is used again bounds a story elsewhere; that it was seen beside the other says more.
        return {
            "together": together,
            "seamless": float(seamless > 0),
            "apart": apart,
            "bounds elsewhere though together": float(begins + ends > 0),
        }
    return {
        "apart": apart,
        "begins elsewhere": float(begins),
        "ends elsewhere": float(ends),
        "no page in common": float(disjoint),
    }


def _by_source(seats: Sequence[Seat], other: Seat) -> dict[str, list[Seat]]:
    """Give ``seats`` by page, without that of the line across the boundary."""
    found: dict[str, list[Seat]] = defaultdict(list)
    for seat in seats:
        if (seat.source, seat.number) != (other.source, other.number):
            found[seat.source].append(seat)
    return found


def _meet(lefts: Sequence[Seat], rights: Sequence[Seat]) -> bool:
    """Tell whether one of ``rights`` follows one of ``lefts``, with no other text between."""
    places = {seat.place for seat in lefts}
    return any(seat.place - 1 in places for seat in rights)


def _seamless(lefts: Sequence[Seat], rights: Sequence[Seat]) -> bool:
    """Tell whether one of ``rights`` goes on from one of ``lefts`` on a page that sets nothing between, and has no sign that parts them."""
    places = {seat.place: seat for seat in lefts}
    return any(
        seat.odds <= SEAMLESS
        and (x := places.get(seat.place - 1)) is not None
        and x.run == seat.run
        and x.number == seat.number - 1
        for seat in rights
    )


def _verdict(lefts: Sequence[Seat], rights: Sequence[Seat]) -> float:
    """Give how much one page tells that two lines belong together.

    Where the second follows the first there, that place decides; a paragraph used twice has others. In one run they belong
    together, and so do neighbours that no strong sign parts, whatever was made of them.
    """
    numbers = {seat.number for seat in lefts}
    places = {seat.place: seat for seat in lefts}
    if any(seat.number in numbers for seat in rights):
        return TOGETHER
    close = [(places[seat.place - 1], seat) for seat in rights if seat.place - 1 in places]
    if close:
        return max(TOGETHER if x.run == y.run else NEXT if y.odds < WEAK else 0.0 for x, y in close)
    runs = {seat.run for seat in lefts}
    if any(seat.run in runs for seat in rights):
        return TOGETHER
    after = {seat.place for seat in rights}
    return NEXT if any(seat.place - 1 in after and seat.odds < WEAK for seat in lefts) else 0.0
