"""What other pages say of a boundary: whether the two lines stand together there, or apart.

The other lines linked with either side are asked; a page counts once. Lines of the same page are asked too, as an item may
stand on it twice.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from itertools import pairwise

from dedupe import chars, cues
from dedupe.links import DIGITS, Matches
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


STRONG = 2.0
"""Cue odds from which on a boundary here is sure enough that what stands beyond it is another story."""
BESIDE = 2
"""Lines of a story by which what columns have set apart may be from the rest of it."""
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


@lru_cache(1 << 12)
def _middle(text: str) -> tuple[int, int]:
    lead = cues.DATELINE.match(chars.soft(text))
    head = len(chars.key(text[: lead.end()])) if lead else 0
    return head + EDGE, len(chars.key(text)) - EDGE


def witnesses(matches: Matches, lines: Iterable[Line]) -> dict[tuple[str, int], list[Match]]:
    """Give, for each line, the links that may testify of it."""
    body = matches.marked((line.source, line.number) for line in lines if line.kind == "body")
    like = matches.likeness
    length = matches.spans[:, 1] - matches.spans[:, 0]
    sure = (like >= round(LIKENESS * DIGITS)) & (matches.share >= round(SHARE * DIGITS))
    sure &= (length >= LENGTH) | (length >= SHORT) & (like >= round(EXACT * DIGITS))
    found: dict[tuple[str, int], list[Match]] = defaultdict(list)
    for match in matches.some(sure & body[matches.a] & body[matches.b]):
        found[match.a].append(match)
        found[match.b].append(match)
    return found


def without(
    linked: Mapping[tuple[str, int], list[Match]], gone: Collection[tuple[str, int]]
) -> dict[tuple[str, int], list[Match]]:
    """Give ``linked`` without the links of the lines that are ``gone``."""
    found = dict(linked)
    lost = [match for place in gone for match in found.pop(place, ())]
    for place in {place for match in lost for place in (match.a, match.b)} - set(gone):
        found[place] = [match for match in found[place] if match.a not in gone and match.b not in gone]
    return found


def distinct(
    linked: Mapping[int, list[Seat]], chain: Sequence[int], told: Callable[[int, Seat], tuple[int, int]]
) -> Mapping[int, list[Seat]]:
    """Give ``linked`` so that a line elsewhere testifies of one line of this page only, where a paragraph was used twice.

    Of several lines that a line elsewhere is linked with, those count whose neighbours are linked with its neighbours; halves of
    it that columns have set apart all count. ``told`` gives the span of a seat's line that a line of this page tells.
    """
    holders: dict[tuple[str, int], list[int]] = defaultdict(list)
    for number, seats in linked.items():
        for seat in seats:
            holders[seat.source, seat.number].append(number)
    if all(len(numbers) == 1 or len(numbers) > RIVALS for numbers in holders.values()):
        return linked
    place = {number: i for i, number in enumerate(chain)}
    held = {number: {(seat.source, seat.place) for seat in seats} for number, seats in linked.items()}

    def supported(number: int, seat: Seat) -> bool:
        at = place[number]
        before = held.get(chain[at - 1], set()) if at else set()
        after = held.get(chain[at + 1], set()) if at + 1 < len(chain) else set()
        return (seat.source, seat.place - 1) in before or (seat.source, seat.place + 1) in after

    def rivals(number: int, seat: Seat) -> Iterator[int]:
        numbers = holders[seat.source, seat.number]
        if 1 < len(numbers) <= RIVALS:
            begin, end = told(number, seat)
            for other in numbers:
                first, last = told(other, seat)
                if other != number and min(end, last) - max(begin, first) > EDGE:
                    yield other

    return {
        number: [
            seat
            for seat in seats
            if supported(number, seat) or not any(supported(other, seat) for other in rivals(number, seat))
        ]
        for number, seats in linked.items()
    }


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
    by_page = {number: _by_source(seats) for number, seats in linked.items() if seats}
    pages = _pages(chain, linked, own)
    runs = _told(chain, linked, own)
    loud = [place for place, number in enumerate(chain) if number in by_page or len(lines[number].text) >= TELLING]
    found = {}
    for left, right in pairwise(loud):
        a, b = chain[left], chain[right]
        if a not in by_page and b not in by_page:
            continue
        before = chain[left - 1] if left and chain[left - 1] == a - 1 else None
        after = chain[right + 1] if right + 1 < len(chain) and chain[right + 1] == b + 1 else None
        bare = b == a + 1 and lines[b].gap <= 1
        signs = _signs(
            _without(by_page.get(a, {}), own[b]),
            _without(by_page.get(b, {}), own[a]),
            partial(_told_on, linked, a, before, not (before or bare)),
            partial(_told_on, linked, b, after, not (after or bare)),
            own[a].source,
            partial(_sides, chain, left, right, linked, own),
        )
        if "together" not in signs:
            signs["of another story here"] = float(_strayed(by_page.get(b, {}), left, right, chain, runs, own))
        # A story that ends with the line before, or begins with the one behind, has said so.
        before_too = whole_before[left + 1] - signs.get("ends elsewhere", 0.0)
        behind_too = whole_behind[right] - signs.get("begins elsewhere", 0.0)
        # Short lines between the two say nothing: the boundary is where the page's own signs have it.
        place = max(range(left + 1, right + 1), key=lambda place: own[chain[place]].odds)
        last, first = chain[place - 1], chain[place]
        if first == last + 1 and not terminal(lines[last].text):
            signs = {
                name
                + (", in mid-sentence" if name not in ("together", "together everywhere", "seamless") else ""): value
                for name, value in signs.items()
            }
        # A short line is linked with nothing, whatever it belongs to.
        if len(lines[b].text) >= TELLING:
            signs["told whole before"] = max(0.0, before_too)
        if len(lines[a].text) >= TELLING:
            signs["told whole behind"] = max(0.0, behind_too)
        if whole_before[left + 1] and whole_behind[right] and "together" not in signs:
            signs["strangers"] = float(_strangers(pages, own[a], own[b]))
        found[first] = {name: min(MOST, value) for name, value in signs.items() if value}
    return found


def _pages(
    chain: Sequence[int], linked: Mapping[int, Sequence[Seat]], own: Mapping[int, Seat]
) -> dict[int, dict[str, tuple[int, int]]]:
    """Give for each run of this page, by its first line, the other pages that have any of it, and from which place to which."""
    found: dict[int, dict[str, tuple[int, int]]] = defaultdict(dict)
    for place, number in enumerate(chain):
        run = found[own[number].run]
        for seat in linked.get(number, ()):
            if seat.source != own[number].source:
                run[seat.source] = (run.get(seat.source, (place, place))[0], place)
    return found


def _strangers(pages: Mapping[int, Mapping[str, tuple[int, int]]], a: Seat, b: Seat) -> bool:
    """Tell whether other pages have some of what stands before a boundary in its run, and some of what stands behind it, but none both."""
    before = {source for source, (first, _) in pages[a.run].items() if first <= a.place}
    behind = {source for source, (_, last) in pages[b.run].items() if last >= b.place}
    return bool(before and behind) and before.isdisjoint(behind)


Told = list[tuple[int, int, int]]
"""Lines of one run elsewhere that a page tells: the place here, the first line of the run here, the place there."""


def _told(
    chain: Sequence[int], linked: Mapping[int, Sequence[Seat]], own: Mapping[int, Seat]
) -> Mapping[tuple[str, int], Told]:
    """Give for each run of other pages what of it this page tells, and where."""
    found: dict[tuple[str, int], Told] = defaultdict(list)
    for place, number in enumerate(chain):
        for seat in linked.get(number, ()):
            found[seat.source, seat.run].append((place, own[number].run, seat.place))
    return found


def _strayed(
    seats: Mapping[str, Sequence[Seat]],
    left: int,
    right: int,
    chain: Sequence[int],
    runs: Mapping[tuple[str, int], Told],
    own: Mapping[int, Seat],
) -> int:
    """Give how many other pages have the line at place ``right``, whose ``seats`` these are, in a story of which other lines stand in
    another run of this page, and none in this run up to place ``left``: columns have set it behind a story that it is not of.
    """
    a, b = own[chain[left]], own[chain[right]]
    found = set()
    for source, some in seats.items():
        for seat in some:
            if source == b.source:
                continue
            told = runs[source, seat.run]
            if any(run == a.run and place <= left for place, run, _ in told):
                continue
            # What stands twice on the page is not set apart.
            here = {there for place, run, there in told if run == b.run and place >= right}
            home: dict[int, set[int]] = defaultdict(set)
            for _, run, there in told:
                if run not in (a.run, b.run):
                    home[run].add(there)
            if any(there in here for places in home.values() for there in places):
                continue
            # A digest has one line of each of several stories.
            if any(
                len(places) > 1
                and own[max(run, a.run)].odds >= STRONG
                and any(abs(there - one) <= BESIDE for one in here for there in places)
                for run, places in home.items()
            ):
                found.add(source)
    return len(found)


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


def _told_on(linked: Mapping[int, Sequence[Seat]], number: int, beside: int | None, alone: bool) -> Sequence[Seat]:
    """Give those seats of line ``number`` that are a whole run, or whose run goes on in the line ``beside``, if it has one; all if ``alone``.

    A lone paragraph of a longer story, with something else right beside it, is quoted, as in a digest: it bounds nothing.
    """
    seats = linked.get(number, ())
    if alone:
        return seats
    runs = {(seat.source, seat.run) for seat in linked.get(beside, ())} if beside is not None else set()
    return [seat for seat in seats if seat.opens and seat.ends or (seat.source, seat.run) in runs]


def _signs(
    lefts: Mapping[str, Sequence[Seat]],
    rights: Mapping[str, Sequence[Seat]],
    ending: Callable[[], Sequence[Seat]],
    opening: Callable[[], Sequence[Seat]],
    here: str,
    sides: Callable[[], Sequence[Set[str]]],
) -> dict[str, float]:
    """Give on how many other pages two lines of the page ``here`` stand together, apart, or one of them bounds a story without the other.

    ``lefts`` and ``rights`` are their seats by page. ``ending`` gives those of the one that may show it to end a story, ``opening``
    those of the other that may show it to begin one; ``sides`` gives the pages that have the story before, and those that have the
    story behind (`_sides`). These three are asked only where they tell something.
    """
    apart = together = 0.0
    meet = seamless = begins = ends = 0
    common = lefts.keys() & rights.keys()
    for source in sorted(common):
        x, y = lefts[source], rights[source]
        verdict = _verdict(x, y)
        together += verdict
        if source == here:
            continue
        seamless += _seamless(x, y)
        if not verdict:
            side_by_side = _meet(x, y) and not all(source in side for side in sides())
            meet += side_by_side
            apart += float(not side_by_side)
    if meet >= MEETINGS:
        together += NEXT * meet
    lone_left, lone_right = (seen.keys() - common - {here} for seen in (lefts, rights))
    if lone_right:
        first = {(seat.source, seat.number) for seat in opening() if seat.opens}
        begins = sum((source, min(seat.number for seat in rights[source])) in first for source in lone_right)
    if lone_left:
        last = {(seat.source, seat.number) for seat in ending() if seat.ends}
        ends = sum((source, max(seat.number for seat in lefts[source])) in last for source in lone_left)
    if together:
        # A paragraph that is used again bounds a story elsewhere; that it was seen beside the other says more.
        return {
            "together": together,
            "together everywhere": float(together >= MOST and not apart),
            "seamless": float(seamless > 0),
            "apart": apart,
            "bounds elsewhere though together": float(begins + ends > 0),
        }
    return {
        "apart": apart,
        "begins elsewhere": float(begins),
        "ends elsewhere": float(ends),
        "no page in common": float(bool(lone_left and lone_right and not common and ending() and opening())),
    }


def _by_source(seats: Sequence[Seat]) -> dict[str, list[Seat]]:
    found: dict[str, list[Seat]] = defaultdict(list)
    for seat in seats:
        found[seat.source].append(seat)
    return dict(found)


def _without(seats: Mapping[str, list[Seat]], other: Seat) -> Mapping[str, list[Seat]]:
    """Give ``seats`` by page, without that of the line across the boundary."""
    if other.source not in seats:
        return seats
    kept = [seat for seat in seats[other.source] if seat.number != other.number]
    found = {source: some for source, some in seats.items() if source != other.source}
    return found | {other.source: kept} if kept else found


def _meet(lefts: Sequence[Seat], rights: Sequence[Seat]) -> bool:
    """Tell whether one of ``rights`` follows one of ``lefts``, with no other text between."""
    places = {seat.place for seat in lefts}
    return any(seat.place - 1 in places for seat in rights)


def _seamless(lefts: Sequence[Seat], rights: Sequence[Seat]) -> bool:
    """Tell whether one of ``rights`` goes on from one of ``lefts`` on a page that sets nothing between, and has no sign that parts them."""
    for seat in rights:
        if seat.odds <= SEAMLESS:
            for x in lefts:
                if x.place == seat.place - 1 and x.run == seat.run and x.number == seat.number - 1:
                    return True
    return False


def _verdict(lefts: Sequence[Seat], rights: Sequence[Seat]) -> float:
    """Give how much one page tells that two lines belong together.

    Where the second follows the first there, that place decides; a paragraph used twice has others. In one run they belong
    together, and so do neighbours that no strong sign parts, whatever was made of them.
    """
    if len(lefts) == len(rights) == 1:  # as nearly always
        (x,), (y,) = lefts, rights
        if x.number == y.number or x.run == y.run:
            return TOGETHER
        strength = y.odds if x.place == y.place - 1 else x.odds if y.place == x.place - 1 else WEAK
        return NEXT if strength < WEAK else 0.0
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
