"""Revise the split of pages by what other pages say of them, and give their articles.

Rounds: every page bounds its runs by its own cues and by the seats that linked lines have on other pages; as soon as no page
changes, or after three rounds, the runs are put together as articles.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from functools import partial

from dedupe import chars
from dedupe.carry import Asked, Carrier, Here
from dedupe.links import Matches
from dedupe.records import Division, Line, Match
from dedupe.revise.credited import credited
from dedupe.revise.cuts import Sheet, alone
from dedupe.revise.divide import division
from dedupe.revise.evidence import Seat, boundaries, distinct, seats, seen, without, witnesses
from dedupe.revise.forms import noticed, otherwise
from dedupe.revise.framed import framed
from dedupe.revise.halves import Counts, counts
from dedupe.revise.intruders import intruders, joints
from dedupe.revise.prefaced import prefaced
from dedupe.revise.recurring import recurring
from dedupe.revise.signed import signed
from dedupe.revise.teasers import teasers
from dedupe.revise.torn import torn
from dedupe.revise.words import common
from dedupe.tables import tabled

__all__ = ["divisions"]

ROUNDS = 3
NOTICE = 120
"""Characters of the longest paragraph that may be of a form."""

_Place = tuple[str, int]


class Places(Mapping[_Place, Line]):
    """The lines of pages by their places."""

    def __init__(self, pages: Mapping[str, Sequence[Line]]) -> None:
        self._pages = pages

    def __getitem__(self, place: _Place) -> Line:
        return self._pages[place[0]][place[1]]

    def __iter__(self) -> Iterator[_Place]:
        return ((source, number) for source, lines in self._pages.items() for number in range(len(lines)))

    def __len__(self) -> int:
        return sum(map(len, self._pages.values()))


def divisions(
    pages: Sequence[Sequence[Line]], matches: Sequence[Match], carrier: Carrier | None = None
) -> tuple[Division, ...]:
    """Give what each of ``pages`` falls into, in order of their sigla; ``matches`` are the links among all their lines.

    What takes one page only is done by ``carrier``.
    """
    carrier = carrier or Here()
    own = {page[0].source: tuple(page) for page in sorted(pages, key=lambda page: page[0].source)}
    matches = Matches.of(matches, own)
    tables = {
        source: tabled([line.text for line in lines], [line.kind for line in lines]) for source, lines in own.items()
    }
    own = noticed(framed(recurring(prefaced(credited(own, matches)), matches), matches), matches)
    own = torn(teasers(prefaced(signed(_with(own, tables)))), matches)
    own = _with(own, tables)
    telling = common(list(own.values()))
    shown = carrier.each(alone, [(lines, telling) for lines in own.values()])
    sheets = {source: Sheet(lines, odds, telling) for (source, lines), odds in zip(own.items(), shown, strict=True)}
    starts = {source: sheet.starts({}) for source, sheet in sheets.items()}
    linked = witnesses(matches, (line for page in own.values() for line in page))
    by_place = Places(own)
    for source, lines in own.items():
        revised = intruders(lines, starts[source], linked, by_place)
        if revised is not lines:
            sheets[source] = Sheet(revised, common=telling)
    changed = {
        (after.source, after.number)
        for source, lines in own.items()
        for before, after in zip(lines, sheets[source].lines, strict=True)
        if after is not before
    }
    by_place = Places({source: sheet.lines for source, sheet in sheets.items()})
    linked = without(linked, changed)
    _rounds(sheets, starts, linked)
    known = counts(sheet.lines for sheet in sheets.values())
    lone = {place for source, sheet in sheets.items() for place in _alone(source, sheet.chain, starts[source])}

    def work(source: str) -> _Work:
        lines = sheets[source].lines
        return (
            lines,
            starts[source],
            joints(lines, linked),
            _repeats(lines, linked),
            _elsewhere(lines, linked, by_place, lone),
            known.about(lines),
        )

    return tuple(carrier.each(_division, Asked(work, list(sheets))))


def _with(pages: Mapping[str, tuple[Line, ...]], tables: Mapping[str, Sequence[int]]) -> dict[str, tuple[Line, ...]]:
    """Give ``pages`` with the lines of ``tables`` as text: rows recur, and are built alike, as what belongs to the paper is."""
    return {
        source: tuple(
            replace(line, kind="body") if line.number in own and line.kind != "body" else line for line in lines
        )
        if (own := set(tables[source]))
        else lines
        for source, lines in pages.items()
    }


_Work = tuple[Sequence[Line], Sequence[int], Mapping[int, int], Mapping[int, Sequence[int]], Set[int], Counts]
"""What `division` takes of a page."""


def _division(given: _Work) -> Division:
    chars.remember(line.text for line in given[0])
    return division(*given)


def _alone(source: str, chain: Sequence[int], starts: Sequence[int]) -> list[_Place]:
    """Give the lines of text of a page that are a run by themselves."""
    opening = set(starts)
    return [
        (source, number)
        for number, after in zip(chain, (*chain[1:], None), strict=False)
        if number in opening and (after is None or after in opening)
    ]


def _elsewhere(
    lines: Sequence[Line],
    linked: Mapping[_Place, Sequence[Match]],
    by_place: Mapping[_Place, Line],
    alone: Set[_Place],
) -> set[int]:
    """Give the lines that another page has in a run of several; one of which it has the form alone is another."""
    found = set()
    for line in lines:
        here = (line.source, line.number)
        others = [match.b if match.a == here else match.a for match in linked.get(here, ())]
        for other in others:
            if other[0] == line.source or other in alone:
                continue
            if len(line.text) > NOTICE or not otherwise(chars.key(line.text), chars.key(by_place[other].text)):
                found.add(line.number)
                break
    return found


def _rounds(
    sheets: Mapping[str, Sheet], starts: dict[str, tuple[int, ...]], linked: Mapping[tuple[str, int], Sequence[Match]]
) -> None:
    """Let the pages hear each other until none changes its ``starts``, and only those that may have heard something new."""
    beside = _beside(linked)
    seated: dict[str, dict[int, Seat]] = {}
    sizes: Counter[tuple[str, int]] = Counter()
    changed = set(sheets)
    for _ in range(ROUNDS):
        for source in changed:
            sizes.subtract((source, seat.run) for seat in seated.get(source, {}).values())
            sheet = sheets[source]
            seated[source] = seats(sheet.lines, sheet.chain, starts[source], sheet.cuts({}))
            sizes.update((source, seat.run) for seat in seated[source].values())
        asked = changed.union(*(beside[source] for source in changed))
        found = {}
        for source in asked:
            sheet = sheets[source]
            heard = distinct(_seats_of(sheet.lines, linked, seated), sheet.chain, partial(_told, linked, source))
            found[source] = sheet.starts(boundaries(sheet.lines, sheet.chain, heard, seated[source], sizes))
        changed = {source for source in asked if found[source] != starts[source]}
        starts.update(found)
        if not changed:
            break


def _beside(linked: Mapping[tuple[str, int], Sequence[Match]]) -> dict[str, set[str]]:
    """Give for each page those that have a line in common with it."""
    found: dict[str, set[str]] = defaultdict(set)
    for (source, _), matches in linked.items():
        for match in matches:
            found[source].update((match.a[0], match.b[0]))
    return found


def _seats_of(
    lines: Sequence[Line], linked: Mapping[tuple[str, int], Sequence[Match]], seated: Mapping[str, Mapping[int, Seat]]
) -> dict[int, list[Seat]]:
    """Give for each line the seats of the lines linked with it."""
    found: dict[int, list[Seat]] = defaultdict(list)
    for line in lines:
        here = (line.source, line.number)
        for match in linked.get(here, ()):
            (source, number), span = (match.b, match.b_span) if match.a == here else (match.a, match.a_span)
            if number in seated[source]:
                found[line.number].append(seen(seated[source][number], span))
    return found


def _told(linked: Mapping[tuple[str, int], Sequence[Match]], source: str, number: int, seat: Seat) -> tuple[int, int]:
    """Give the span of the key of a seat's line that a line of page ``source`` tells."""
    here, there = (source, number), (seat.source, seat.number)
    for match in linked[here]:
        if match.a == here and match.b == there:
            return match.b_span
        if match.b == here and match.a == there:
            return match.a_span
    return 0, 0


def _repeats(lines: Sequence[Line], linked: Mapping[tuple[str, int], Sequence[Match]]) -> dict[int, list[int]]:
    """Map each line to the earlier lines of its own page that tell the same."""
    found: dict[int, list[int]] = defaultdict(list)
    for line in lines:
        for match in linked.get((line.source, line.number), ()):
            if match.a[0] == match.b[0] and match.b[1] == line.number:
                found[line.number].append(match.a[1])
    return found
