"""Revise the split of pages by what other pages say of them, and give their articles.

Rounds: every page bounds its runs by its own cues and by the seats that linked lines have on other pages; as soon as no page
changes, or after three rounds, the runs are put together as articles.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from dedupe.records import Division, Line, Match
from dedupe.revise.cuts import cuts
from dedupe.revise.divide import division
from dedupe.revise.evidence import Seat, boundaries, distinct, seats, seen, witnesses
from dedupe.revise.intruders import columns, intruders, joints
from dedupe.revise.lines import body

__all__ = ["divisions"]

ROUNDS = 3


def divisions(pages: Sequence[Sequence[Line]], matches: Sequence[Match]) -> tuple[Division, ...]:
    """Give what each of ``pages`` falls into, in order of their sigla; ``matches`` are the links among all their lines."""
    own = {page[0].source: tuple(page) for page in sorted(pages, key=lambda page: page[0].source)}
    own = columns(own, matches)
    by_place = {(line.source, line.number): line for page in own.values() for line in page}
    linked = witnesses(matches, by_place)
    evidence: dict[str, Mapping[int, Mapping[str, float]]] = {source: {} for source in own}
    starts: dict[str, tuple[int, ...]] = {}
    for turn in range(ROUNDS + 1):
        bounded = {source: cuts(lines, evidence[source]) for source, lines in own.items()}
        found = {source: _starts(own[source], odds) for source, odds in bounded.items()}
        if turn and found == starts:
            break
        starts = found
        seated: dict[str, dict[int, Seat]] = {}
        for source, lines in own.items():
            seated[source] = seats(lines, body(lines), starts[source], cuts(lines, {}))
        if turn == 0:
            own = {source: intruders(lines, starts[source], linked, by_place) for source, lines in own.items()}
            by_place = {(line.source, line.number): line for page in own.values() for line in page}
            linked = witnesses(matches, by_place)
            seated = {s: seats(lines, body(lines), starts[s], cuts(lines, {})) for s, lines in own.items()}
        sizes = Counter((source, seat.run) for source, own_seats in seated.items() for seat in own_seats.values())
        evidence = {
            source: boundaries(
                lines,
                body(lines),
                distinct(_seats_of(lines, linked, seated, by_place), body(lines)),
                seated[source],
                sizes,
            )
            for source, lines in own.items()
        }
    return tuple(
        division(lines, starts[source], joints(lines, linked), _repeats(lines, linked)) for source, lines in own.items()
    )


def _starts(lines: Sequence[Line], odds: Mapping[int, float]) -> tuple[int, ...]:
    chain = body(lines)
    return tuple(number for number in chain if number == chain[0] or odds[number] > 0)


def _seats_of(
    lines: Sequence[Line],
    linked: Mapping[tuple[str, int], Sequence[Match]],
    seated: Mapping[str, Mapping[int, Seat]],
    by_place: Mapping[tuple[str, int], Line],
) -> dict[int, list[Seat]]:
    """Give for each line the seats of the lines linked with it."""
    found: dict[int, list[Seat]] = defaultdict(list)
    for line in lines:
        here = (line.source, line.number)
        for match in linked.get(here, ()):
            (source, number), span = (match.b, match.b_span) if match.a == here else (match.a, match.a_span)
            if number in seated[source]:
                found[line.number].append(seen(seated[source][number], by_place[source, number].text, span))
    return found


def _repeats(lines: Sequence[Line], linked: Mapping[tuple[str, int], Sequence[Match]]) -> dict[int, list[int]]:
    """Map each line to the earlier lines of its own page that tell the same."""
    found: dict[int, list[int]] = defaultdict(list)
    for line in lines:
        for match in linked.get((line.source, line.number), ()):
            if match.a[0] == match.b[0] and match.b[1] == line.number:
                found[line.number].append(match.a[1])
    return found
