"""A run whose texts lie with a cluster: executors read, split, repair and render them, and write what they see the place for.

The way of `pipeline` there. To this process come names, counts, sizes and digests; of pages their lines, too, once, and the links among
them, for the rounds of `revise`. Stories come only where executors do not see OUT, or as Parquet, which is written only when all are known;
then one after the other.
"""

import heapq
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from operator import itemgetter
from typing import Any

from dedupe import chars, finish, gather, kindred, link, revise, shelf, write
from dedupe.afar import texts
from dedupe.afar.rendered import Ledger, Singles, Span, Stories, accounts
from dedupe.carry import Carrier, Progress, Stock
from dedupe.errors import UnreadableError
from dedupe.finish import Told
from dedupe.records import Division, Edition, Input, Reading
from dedupe.settings import Settings
from dedupe.spill import Packed
from dedupe.survivors import Found
from dedupe.write import laid


class Run:
    """One run over texts that lie with ``carrier``."""

    def __init__(self, settings: Settings, output: str, carrier: Carrier) -> None:
        """Take the settings, where the stories go, and what carries the records."""
        self.found = Found()
        self._settings = settings
        self._carrier = carrier
        self._noted = output != "-" and settings.evidence
        self._lined = output == "-" or settings.format == "jsonl"
        self._stories: Stock = None
        self._spans: Stock = None
        self._texts: Stock = None
        self._sizes: dict[str, int] = {}
        self._measured: list[laid.Measured] = []

    def take(self, entries: Sequence[Input], strict: bool, told: Callable[[int], None]) -> None:
        """Have the texts of ``entries`` read, once executors are known to see them; if ``strict``, the first that cannot be is raised.

        How many were read by then is not ``told``: the carrier tells of its tasks. A pipe is read here.
        """
        gather.seen(entries, self._carrier)
        given = list(enumerate(gather.retold(entries)))
        there = self._carrier.stock([item for item in given if item[1][0].source != "-"])
        taken, readings = self._carrier.parted(there, partial(texts.read_all, self._settings), "read")
        piped = [made for item in given if item[1][0].source == "-" for made in texts.read_all(self._settings, *item)]
        numbers: list[int] = []
        names: list[str] = []
        sources: list[str] = []
        sizes: list[int] = []
        briefs = ((number, brief) for number, (_, brief) in piped)
        for number, one in heapq.merge(self._carrier.take(readings), briefs, key=itemgetter(0)):
            if len(one) == 2:
                reading, broken = one
                self._read(reading, broken, strict)
                continue
            behind, divided, size = one
            source = entries[number >> texts.RECORDS].source
            numbers.append(number)
            names.append(source + behind)
            sources.append(source)
            sizes.append(size)
            self.found.pages += divided
        self.found.records = len(names) - self.found.pages
        ranks, places, pages = [0] * len(names), [0] * len(names), [-1] * len(names)
        for rank, at in enumerate(sorted(range(len(names)), key=names.__getitem__)):
            ranks[at] = rank
            if sizes[at]:
                pages[at] = len(self._sizes)
                self._sizes[names[at]] = sizes[at]
        for place, at in enumerate(sorted(range(len(names)), key=lambda at: (sources[at], names[at]))):
            places[at] = place
        seats = self._carrier.stock(list(zip(numbers, zip(ranks, places, pages, strict=True), strict=True)))
        here = self._carrier.stock([(number, text) for number, (text, _) in piped])
        self._texts = self._carrier.keep(self._carrier.group([taken, here, seats], texts.seated))

    def _read(self, reading: Reading, broken: Sequence[tuple[str, str]], strict: bool) -> None:
        problems = [UnreadableError(*one) for one in broken]
        if reading.status == "unreadable" and not any(one.source == reading.source for one in problems):
            problems.append(UnreadableError(reading.source, reading.message))
        if strict and problems:
            raise problems[0]
        self.found.problems += problems
        self.found.readings.append(reading)

    def compare(self, progress: Progress) -> None:
        """Find the stories that the texts tell."""
        carrier, found = self._carrier, self.found
        if self._sizes:
            self._cut(progress)
        kin, faces = carrier.parted(self._texts, partial(texts.repaired, self._settings.shingle), "normalise")
        progress("cluster", 0, 1)
        seated, doubts = kindred.seats(kin, faces, self._settings, carrier)
        editions = carrier.keep(carrier.group([seated], partial(kindred.edition, self._settings), "collate"))
        numbers: list[int] = []
        told: list[tuple[str, str]] = []
        for number, (id, base, copies, warned) in carrier.take(carrier.map(editions, _briefly)):
            numbers.append(number)
            told.append((id, base))
            found.articles += copies
            found.warnings += warned
        ids = finish.ids(told)
        found.stories = len(ids)
        order = sorted(range(len(ids)), key=lambda at: (ids[at], at))
        seats = [(numbers[at], (place, "" if ids[at] == told[at][0] else ids[at])) for place, at in enumerate(order)]
        self._stories, self._spans = carrier.parted(
            carrier.group([editions, carrier.stock(seats)], _placed), partial(_told, self._lined, self._noted)
        )
        found.review = sorted((one for _, one in carrier.take(doubts)), key=lambda one: (one.a, one.b))

    def _cut(self, progress: Progress) -> None:
        """Cut the pages into articles."""
        carrier = self._carrier
        progress("link", 0, 1)
        lines = carrier.keep(carrier.map(self._texts, texts.lines))
        matches = link.linked(lines, self._sizes, carrier)
        progress("revise", 0, 1)
        pages = [page for _, page in carrier.take(lines)]
        cut = revise.laid(pages, matches, carrier, lines, _itself)
        self._texts = carrier.keep(carrier.group([carrier.map(self._texts, texts.by_page), cut], texts.cut))
        chars.forget()
        revise.forget()

    @property
    def stories(self) -> "Stories | Singles | Iterator[Edition]":
        """Give the stories by ascending id: as lines, for files of their own, or whole where these are not what is asked for."""
        if self._lined:
            return Stories(self._carrier, self._stories, self.found.stories, self._noted, self._measured)
        if self._settings.format not in shelf.SHARED:
            return Singles(self._carrier, self._stories, self._settings.format, self._noted)
        return (packed.load() for _, packed in self._carrier.take(self._stories))

    @property
    def ledger(self) -> "Ledger":
        """Give the rows that account for every input, as lines."""
        return Ledger(self._carrier, partial(accounts, self._carrier, self._texts, self._spans))


def _itself(division: Division) -> Division:
    return division


def _briefly(number: int, one: Told) -> Iterator[tuple[int, tuple[str, str, int, bool]]]:
    yield number, (one.id, one.base, one.copies, one.warned)


def _placed(number: int, told: Sequence[Told], seats: Sequence[tuple[int, str]]) -> Iterator[tuple[int, Any]]:
    """Give an edition by its place among all, with its number and the id that it shall have if that is another."""
    for place, id in seats:
        yield place, (number, id, told[0])


def _told(lined: bool, noted: bool, place: int, given: tuple[int, str, Told]) -> Iterator[tuple[int, Any]]:
    """Give a story, as lines or whole, and what it tells of each text."""
    number, other, one = given
    id = other or one.id
    edition = finish.called(one.edition.load(), id)
    spans: list[Span] = []
    if noted:
        for source, rows in one.ledger:
            renamed = Packed.of(tuple(finish.retold(rows.load(), id))) if other else rows
            spans.append((number, source, renamed))
    yield place, (Packed.of(write.lined(edition, noted) if lined else edition), spans)
