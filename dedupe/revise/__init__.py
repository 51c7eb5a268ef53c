"""Revise the split of pages by what other pages say of them, and give their articles.

Rounds: every page bounds its runs by its own cues and by the seats that linked lines have on other pages; as soon as no page
changes, or after three rounds, the runs are put together as articles.
"""

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from functools import partial
from itertools import accumulate, pairwise
from typing import TypeVar

from dedupe import chars
from dedupe.carry import Carrier, Here, Stock
from dedupe.links import Matches
from dedupe.records import Division, Line, Match
from dedupe.revise import twice
from dedupe.revise.asides import Odds, asides, opened, without
from dedupe.revise.bared import bared
from dedupe.revise.credited import credited
from dedupe.revise.cuts import Sheet, alone, usual
from dedupe.revise.divide import NOTICE, division, labelled
from dedupe.revise.drawn import drawn
from dedupe.revise.folios import houses
from dedupe.revise.framed import framed
from dedupe.revise.halves import Counted, Counts, counts
from dedupe.revise.inserted import inserted
from dedupe.revise.lain import Lain, nothing
from dedupe.revise.lettered import lettered
from dedupe.revise.lines import body, forget, otherwise, terminal
from dedupe.revise.prefaced import prefaced
from dedupe.revise.recurring import recurring, settled
from dedupe.revise.rejoined import DOUBTED
from dedupe.revise.seats import Seats, witnesses
from dedupe.revise.signs import counted
from dedupe.revise.single import single
from dedupe.revise.titled import titled
from dedupe.revise.torn import torn
from dedupe.revise.turns import spoken
from dedupe.revise.words import Rarity, Told
from dedupe.spill import tidy
from dedupe.standing import standing

__all__ = ["divided", "divisions", "forget", "laid"]

Given = TypeVar("Given")
Made = TypeVar("Made")

ROUNDS = 6
MANY = 2048
"""Pages from which on steps that make very many small objects are tidied up behind: there it is worth the time."""


def divisions(
    pages: Sequence[Sequence[Line]], matches: Sequence[Match], carrier: Carrier | None = None
) -> tuple[Division, ...]:
    """Give what each of ``pages`` falls into, in order of their sigla; ``matches`` are the links among all their lines."""
    return tuple(divided(pages, matches, carrier or Here(), _itself))


def divided(
    pages: Sequence[Sequence[Line]], matches: Sequence[Match], carrier: Carrier, form: Callable[[Division], Made]
) -> Iterator[Made]:
    """Give `divisions` one by one in the ``form`` that is asked for; what takes one page only is done by ``carrier``."""
    lain = Lain(carrier)
    return _revised(pages, matches, lain, partial(lain.each, partial(_division, form)))


def laid(
    pages: Sequence[Sequence[Line]],
    matches: Sequence[Match],
    carrier: Carrier,
    lines: Stock,
    form: Callable[[Division], Made],
) -> Stock:
    """Give the same of ``pages`` in order of their sigla whose ``lines`` lie with ``carrier``, by their numbers, and leave it there."""
    lain = Lain(carrier, lines, pages)
    return next(_revised(pages, matches, lain, lambda *given: iter((lain.stock(partial(_division, form), *given),))))


def _revised(
    pages: Sequence[Sequence[Line]],
    matches: Sequence[Match],
    lain: Lain,
    give: Callable[[list[tuple[Line, ...]], Callable[[int], "_Work"]], Iterator[Given]],
) -> Iterator[Given]:
    """Give what is to ``give`` of pages with their lines as all pages show them, and of what is told of each for it to be divided."""
    given = {page[0].source: tuple(page) for page in sorted(pages, key=lambda page: page[0].source)}
    matches = Matches.of(matches, given)
    del pages
    printed = twice.firsts(given, matches, lambda lines: len(Sheet(lines).starts({})))
    beside = {
        source: twice.counterparts(given[source], given[one], matches)
        for source, one in printed.items()
        if one != source
    }
    names, own = list(given), given
    if beside:
        own = {source: lines for source, lines in given.items() if source not in beside}
        matches = matches.within(own)
    twins = {source: given[source] for copy in beside for source in (copy, printed[copy])}
    del given
    known = counts(own.values())
    tables = {source: standing(lines) for source, lines in own.items()}
    shown = classed(own, matches, known, tables)
    # Most pages keep their kinds, and with them what stands for itself.
    tables = {source: tables[source] if lines == own[source] else standing(lines) for source, lines in shown.items()}
    own, others, odds = asides(shown, tables, matches, lain)
    del shown, tables
    _tidy(own)
    rarity = Rarity.of(list(own.values()))
    seen = lain.each(partial(alone, telling := rarity.common()), list(own.values()), nothing)
    sheets = {source: Sheet(lines, signs, telling) for (source, lines), signs in zip(own.items(), seen, strict=True)}
    expected = usual(sheets.values())
    for sheet in sheets.values():
        sheet.expect(expected)
    starts = {source: sheet.starts({}) for source, sheet in sheets.items()}
    all_lines = [line for page in own.values() for line in page]
    first = dict(zip(own, accumulate(map(len, own.values()), initial=0), strict=False))
    linked = witnesses(matches, all_lines)
    _rounds(sheets, starts, linked)
    starts = single(sheets, starts, partial(_held, sheets, first, linked, all_lines))
    _tidy(own)
    # What stands before a heading tells whether it is a title, and what is not a story's parts stories: they go only now.
    begun = {}
    for source, sheet in sheets.items():
        said = spoken(sheet.lines, sheet.chain, starts[source], others[source])
        begun[source] = opened(sheet.chain, others[source] - said, starts[source])
    starts = {source: first for source, (first, _) in begun.items()}
    told = {source: without(sheet.lines, begun[source][1]) for source, sheet in sheets.items()}
    bare = inserted(bared(told, matches, starts), matches)
    lone = {first[source] + number for source, sheet in sheets.items() for number in _alone(sheet, starts[source])}

    runs = _numbered(sheets, starts, first, len(all_lines))
    cuts = {
        source: {number: odds for number, odds in sheet.told.items() if odds > DOUBTED}
        for source, sheet in sheets.items()
    }
    own_lines = houses({source: lines for source, lines in bare.items() if any(line.kind == "jump" for line in lines)})
    # What pages show by themselves is a hundred bytes and more for each two of their lines, and nobody asks for it any more.
    del own, told, sheets, matches

    def work(at: int) -> _Work:
        source = printed[names[at]]
        lines, begin = bare[source], first[source]
        return (
            starts[source],
            _joints(lines, begin, linked),
            _repeats(lines, begin, linked),
            *_elsewhere(lines, begin, linked, all_lines, lone),
            _beside(lines, begin, linked, runs),
            known.about(now[at]),
            odds[source],
            own_lines.get(source, {}),
            cuts[source],
            rarity.about(now[at]),
            "",
        )

    def copied(at: int) -> _Work:
        source = names[at]
        return _moved(now[at], work(at), beside[source], printed[source]) if source in beside else work(at)

    now = [
        twice.shown(twins[source], twins[printed[source]], bare[printed[source]], beside[source])
        if source in beside
        else bare[source]
        for source in names
    ]
    yield from give(now, copied)


def classed(
    own: Mapping[str, tuple[Line, ...]], matches: Matches, known: Counted, tables: Mapping[str, Sequence[int]]
) -> dict[str, tuple[Line, ...]]:
    """Give pages with the kinds of their lines as the forms that recur in the run, and other pages, show them.

    ``known`` is what their lines have in common (`counts`), ``tables`` those of each page that stand for themselves (`standing`).
    """
    # Sections recur, and are built alike, as what belongs to the paper is; but they are counted.
    series = {source: counted(lines, _headings(lines)) for source, lines in own.items()}
    given = own
    own = credited(drawn(own), matches)
    _tidy(own)
    own = titled(own, matches, known, tables)
    own = settled(framed(recurring(prefaced(own, matches), matches), matches))
    own = lettered(own, matches)
    own = torn(prefaced(_with(own, tables), matches), matches)
    return {
        source: tuple(
            replace(given[source][line.number], kind="title") if line.number in series[source] else line
            for line in lines
        )
        for source, lines in _with(own, tables).items()
    }


def _held(
    sheets: Mapping[str, Sheet], first: Mapping[str, int], linked: Matches, all_lines: Sequence[Line], source: str
) -> dict[str, tuple[set[int], float]]:
    """Give of the other pages that text of a page is linked with its lines, and what share of the text of each they tell."""
    mine: dict[str, set[int]] = {}
    theirs: dict[str, set[int]] = {}
    for number in sheets[source].chain:
        for other in linked.others(first[source] + number):
            page = all_lines[other].source
            mine.setdefault(page, set()).add(number)
            theirs.setdefault(page, set()).add(other - first[page])
    return {
        page: (mine[page], _size(sheets[page], told) / max(1, _size(sheets[page], sheets[page].chain)))
        for page, told in theirs.items()
        if page != source
    }


def _size(sheet: Sheet, numbers: Iterable[int]) -> int:
    return sum(len(sheet.lines[number].text) for number in numbers)


def _tidy(pages: Mapping[str, object]) -> None:
    """Give back what the step before left free, if the ``pages`` are many."""
    if len(pages) >= MANY:
        tidy()


def _headings(lines: Sequence[Line]) -> list[int]:
    """Give the numbers of the headings of a page, and of what looks like the name of one of its pages amid a text."""
    kinds = [line.kind for line in lines]
    return [
        line.number
        for line in lines
        if line.kind == "title"
        or line.kind == "furniture"
        and kinds[line.number - 1 : line.number + 2 : 2] == ["body", "body"]
    ]


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


_Work = tuple[
    Sequence[int],
    Mapping[int, int],
    Mapping[int, Sequence[int]],
    Set[int],
    Set[int],
    Mapping[int, Set[int]],
    Counts,
    Odds,
    Mapping[str, float],
    Mapping[int, float],
    Told,
    str,
]
"""What `division` takes of a page beside its lines; and the page that this one is a copy of."""


def _moved(lines: Sequence[Line], told: _Work, beside: Mapping[int, int], first: str) -> _Work:
    """Give what is ``told`` of the ``first`` page for its copy with these ``lines``, which ``beside`` maps its own to."""
    starts, joints, repeats, elsewhere, forms, runs, known, odds, house, cuts, rarity, _ = told
    begins, cuts = twice.starts(lines, starts, cuts, beside)
    return (
        begins,
        {beside[b]: beside[a] for b, a in joints.items() if a in beside and b in beside},
        {beside[n]: [beside[one] for one in some if one in beside] for n, some in repeats.items() if n in beside},
        {beside[n] for n in elsewhere if n in beside},
        {beside[n] for n in forms if n in beside},
        {beside[n]: some for n, some in runs.items() if n in beside},
        known,
        {beside[n]: weight for n, weight in odds.items() if n in beside},
        house,
        cuts,
        rarity,
        first,
    )


def _division(form: Callable[[Division], Made], lines: Sequence[Line], told: _Work) -> Made:
    chars.remember(line.text for line in lines)
    made = division(lines, *told[:-2], Rarity.among(lines, told[-2]))
    first = told[-1]
    if first:
        made = replace(made, articles=tuple(replace(one, first=first) for one in made.articles))
    return form(made)


def _itself(division: Division) -> Division:
    return division


def _alone(sheet: Sheet, starts: Sequence[int]) -> list[int]:
    """Give the numbers of the lines of text of a page that are a run by themselves, or one of notices."""
    ends = [bisect_left(sheet.chain, start) for start in (*starts[1:], len(sheet.lines))]
    runs = (sheet.chain[begin:end] for begin, end in pairwise((0, *ends)))
    return [number for run in runs if len(run) == 1 or labelled([sheet.lines[n] for n in run]) for number in run]


def _elsewhere(
    lines: Sequence[Line], first: int, linked: Matches, all_lines: Sequence[Line], alone: Set[int]
) -> tuple[set[int], set[int]]:
    """Give the short lines of text that another page has in a run of several, and those that are told again with something else in them."""
    found: set[int] = set()
    forms: set[int] = set()
    for line in lines:
        if len(line.text) > NOTICE or line.kind != "body":
            continue
        for other in linked.others(first + line.number):
            if otherwise(chars.key(line.text), chars.key(all_lines[other].text)):
                forms.add(line.number)
            elif other not in alone and all_lines[other].source != line.source:
                found.add(line.number)
                break
    return found, forms


def _numbered(
    sheets: Mapping[str, Sheet], starts: Mapping[str, Sequence[int]], first: Mapping[str, int], count: int
) -> Sequence[int]:
    """Give of each of ``count`` lines, counted through all pages, the line that begins its run; -1 of what is no text."""
    found = array("q", [-1]) * count
    for source, sheet in sheets.items():
        opening, run = set(starts[source]), 0
        for number in sheet.chain:
            run = number if number in opening else run
            found[first[source] + number] = first[source] + run
    return found


def _beside(lines: Sequence[Line], first: int, linked: Matches, runs: Sequence[int]) -> dict[int, set[int]]:
    """Map each line to the runs of other pages that have it."""
    own = range(first, first + len(lines))
    return {
        line.number: found
        for line in lines
        if (
            found := {
                runs[other] for other in linked.others(first + line.number) if runs[other] >= 0 and other not in own
            }
        )
    }


def _rounds(sheets: Mapping[str, Sheet], starts: dict[str, tuple[int, ...]], linked: Matches) -> None:
    """Let the pages hear each other until none changes its ``starts``, and only those that may have heard something new."""
    names, each = list(sheets), list(sheets.values())
    seats = Seats([sheet.lines for sheet in each], [sheet.chain for sheet in each], linked)
    changed = set(range(len(names)))
    for _ in range(ROUNDS):
        for page in changed:
            seats.sit(page, starts[names[page]], each[page].cuts({}))
        found = {page: each[page].starts(told) for page, told in seats.heard(seats.beside(changed))}
        changed = {page for page in found if found[page] != starts[names[page]]}
        starts.update((names[page], found[page]) for page in changed)
        if not changed:
            break


def _repeats(lines: Sequence[Line], first: int, linked: Matches) -> dict[int, list[int]]:
    """Map each line to the earlier lines of its own page that tell the same."""
    found: dict[int, list[int]] = {}
    for line in lines:
        here = first + line.number
        if earlier := [other - first for other in linked.others(here) if first <= other < here]:
            found[line.number] = earlier
    return found


def _joints(lines: Sequence[Line], first: int, linked: Matches) -> dict[int, int]:
    """Map each line that another page shows to go on in the paragraph of an earlier broken one to that line's number.

    The first of them is number ``first`` of the ``linked`` ones.
    """
    found = {}
    chain = body(lines)
    for a, b in zip(chain, chain[1:], strict=False):
        rights = linked.others(first + b)
        if rights and not terminal(lines[a].text) and not set(rights).isdisjoint(linked.others(first + a)):
            found[b] = a
    return found
