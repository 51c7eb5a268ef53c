"""A run whose texts lie with a cluster: executors read, split, repair and render them, and write what they see the place for.

The way of `pipeline` there. To this process come names, counts, sizes and digests; of pages their lines, too, once, and the links among
them, for the rounds of `revise`. Stories come only where executors do not see OUT, or as Parquet, which is written only when all are known;
then one after the other.
"""

import heapq
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from hashlib import blake2b
from itertools import islice
from operator import attrgetter, itemgetter
from types import MappingProxyType
from typing import Any, NamedTuple

from dedupe import chars, cluster, finish, gather, kindred, ledger, link, read, revise, shelf, singly, write
from dedupe.carry import Carrier, Item, Progress, Stock
from dedupe.cluster import Face
from dedupe.errors import UnreadableError
from dedupe.finish import Told
from dedupe.kindred import Kin
from dedupe.records import Article, Division, Edition, Input, LedgerRow, Line, Page, Piece, Reading
from dedupe.settings import Settings
from dedupe.spill import Packed
from dedupe.survivors import Found
from dedupe.write import laid, singles

RECORDS = 36
"""Bits of a record's number that count within its input, and of a shard's those that count within its file."""
SOME = 250
"""Stories whose lines are put together at once, where they come here."""

Span = tuple[int, str, Packed]
"""Number of a story, siglum of a text, and the rows that the one tells of the other."""
Seat = tuple[int, int, int]
"""Rank of a text by its name, its place in the ledger, and its number among the pages; -1 if it is none, or blank."""


class Text(NamedTuple):
    """A text, and what is known of it."""

    name: str
    """Its siglum."""
    source: str
    """The input that holds it."""
    text: str
    """Its characters."""
    articles: tuple[Article, ...]
    """The articles that it holds, as far as that is known."""
    heads: tuple[tuple[str, str], ...]
    """What a record has beside it."""
    lines: Packed | None
    """The lines of a page that is to be split yet."""
    others: tuple[Piece, ...] = ()
    """What of a page belongs to no article."""


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

    def take(self, entries: Sequence[Input], strict: bool, told: Callable[[int], None]) -> None:
        """Have the texts of ``entries`` read, once executors are known to see them; if ``strict``, the first that cannot be is raised.

        How many were read by then is not ``told``: the carrier tells of its tasks. A pipe is read here.
        """
        gather.seen(entries, self._carrier)
        given = list(enumerate(gather.retold(entries)))
        there = self._carrier.stock([item for item in given if item[1][0].source != "-"])
        taken, readings = self._carrier.parted(there, partial(_read, self._settings), "read")
        piped = [made for item in given if item[1][0].source == "-" for made in _read(self._settings, *item)]
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
            source = entries[number >> RECORDS].source
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
        self._texts = self._carrier.keep(self._carrier.group([taken, here, seats], _seated))

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
        kin, faces = carrier.parted(self._texts, partial(_repaired, self._settings.shingle), "normalise")
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
        lines = carrier.keep(carrier.map(self._texts, _lines))
        matches = link.linked(lines, self._sizes, carrier)
        progress("revise", 0, 1)
        pages = [page for _, page in carrier.take(lines)]
        cut = revise.laid(pages, matches, carrier, lines, _itself)
        self._texts = carrier.keep(carrier.group([carrier.map(self._texts, _by_page), cut], _cut))
        chars.forget()
        revise.forget()

    @property
    def stories(self) -> "Stories | Singles | Iterator[Edition]":
        """Give the stories by ascending id: as lines, for files of their own, or whole where these are not what is asked for."""
        if self._lined:
            return Stories(self._carrier, self._stories, self.found.stories, self._noted)
        if self._settings.format not in shelf.SHARED:
            return Singles(self._carrier, self._stories, self._settings.format, self._noted)
        return (packed.load() for _, packed in self._carrier.take(self._stories))

    @property
    def ledger(self) -> "Ledger":
        """Give the rows that account for every input, as lines."""
        return Ledger(self._carrier, self._texts, self._spans)


class Stories:
    """Lines of stories that lie with a carrier."""

    def __init__(self, carrier: Carrier, lines: Stock, count: int, noted: bool) -> None:
        """Take the lines of each story, numbered by its place; how many there are, and whether those of the apparatus are wanted."""
        self._carrier = carrier
        self._lines = lines
        self._count = count
        self._noted = noted

    def __len__(self) -> int:
        return self._count

    def __call__(self, named: write.Named) -> Iterator[write.Block]:
        """Give them here."""
        lines = (packed.load() for _, packed in self._carrier.take(self._lines))
        while some := list(islice(lines, SOME)):
            yield write.filed(some, named(0))

    def written(self, folder: str, limit: int) -> dict[str, laid.Files] | None:
        """Have them written where they lie; see `laid.Laid`."""
        if not self._count:
            return None
        sizes = [one for _, one in self._carrier.take(self._carrier.map(self._lines, _measured))]
        plans = laid.of_stories(sizes, self._noted, limit)
        return _written(self._carrier, self._lines, partial(_story, plans), plans, folder)


class Singles:
    """Stories that lie with a carrier, for a file each."""

    def __init__(self, carrier: Carrier, stories: Stock, format: str, noted: bool) -> None:
        """Take the stories, numbered by their places; the format of their files, and whether the lines of the apparatus are wanted."""
        self._carrier = carrier
        self._stories = stories
        self._format = format
        self._noted = noted

    def __iter__(self) -> Iterator[Edition]:
        """Give them here."""
        return (packed.load() for _, packed in self._carrier.take(self._stories))

    @cached_property
    def briefs(self) -> Sequence[singles.Brief]:
        """Give what is known of them; see `laid.LaidSingles`."""
        asked = self._carrier.map(self._stories, partial(_brief, self._format, self._noted))
        return [one for _, one in self._carrier.take(asked)]

    def filed(self, files: Sequence[laid.Goes], folder: str, limit: int) -> dict[str, laid.Files] | None:
        """Have them written where they lie; see `laid.LaidSingles`."""
        if not files:
            return None
        plans = laid.of_singles(self.briefs, files, limit)
        named = self._carrier.stock(list(enumerate(files)))
        filing = partial(_single, self._format, self._noted, folder)
        lines = self._carrier.keep(self._carrier.group([self._stories, named], filing))
        made = dict(self._carrier.take(self._carrier.map(lines, _first)))
        put = {file: made.get(place) for place, (file, goes) in enumerate(files) if goes}
        return _written(self._carrier, lines, partial(_listed, plans), plans, folder, put)


class Ledger:
    """Lines of the ledger that lie with a carrier, made when they are first asked for."""

    def __init__(self, carrier: Carrier, texts: Stock, spans: Stock) -> None:
        """Take the texts, and what stories tell of them."""
        self._carrier = carrier
        self._texts = texts
        self._spans = spans

    def __call__(self) -> Iterator[bytes]:
        """Give them here."""
        return (lines for _, lines in self._carrier.take(self._lines))

    def written(self, folder: str, limit: int) -> dict[str, laid.Files] | None:
        """Have them written where they lie; see `laid.Laid`."""
        sizes = [one for _, one in self._carrier.take(self._carrier.map(self._lines, _lengths))]
        plans = laid.of_lines(laid.LEDGER, sizes, limit)
        return _written(self._carrier, self._lines, partial(_pieces, plans), plans, folder) if plans else None

    @cached_property
    def _lines(self) -> Stock:
        """The lines on each text, numbered by its place."""
        texts, spans = self._carrier.map(self._texts, _by_name), self._carrier.map(self._spans, _by_text)
        return self._carrier.keep(self._carrier.group([texts, spans], _accounted))


def _written(
    carrier: Carrier,
    lines: Stock,
    function: Any,
    plans: Sequence[laid.Plan],
    folder: str,
    others: Mapping[str, laid.Put | None] = MappingProxyType({}),
) -> dict[str, laid.Files] | None:
    """Have ``lines``, which ``function`` shares out among the files of ``plans``, written in ``folder``; ``others`` were put there already."""
    done = carrier.take(carrier.group([carrier.map(lines, function)], partial(_put, plans, folder)))
    made = dict(done)
    files = laid.settled(
        folder,
        {
            plan.path(number): made.get(at << RECORDS | number)
            for at, plan in enumerate(plans)
            for number in range(len(plan.begins))
        }
        | dict(others),
    )
    if files is None:
        return None
    return {
        plan.name: {plan.file(number): files[plan.path(number)] for number in range(len(plan.begins))} for plan in plans
    }


# -- what executors run ------------------------------------------------------------------------------------------------


def _read(settings: Settings, number: int, given: gather.Retold) -> Iterator[tuple[int, tuple[Packed, Any]]]:
    """Give each text of an input, with what its name has behind that of the input, whether it is a page, and how many lines are to be split;
    last what became of the input.
    """
    entry, _ = given
    if entry.form not in gather.SHEETS:
        reading, text, taken = gather.file(settings, given)
        if text is not None:
            yield number << RECORDS, _held(text, taken)
        yield number << RECORDS | 1, (Packed.of(None), (reading, ()))
        return
    broken: list[tuple[str, str]] = []
    for place, item in enumerate(read.records(entry, settings)):
        at = number << RECORDS | place
        if isinstance(item, UnreadableError):
            broken.append((item.source, item.message))
        elif isinstance(item, Reading):
            yield at, (Packed.of(None), (item, tuple(broken)))
        else:
            text = gather.text_of(item, item.source, settings)
            yield at, _held(text, gather.taken_of(text))


def _held(text: gather.Text, taken: gather.Taken) -> tuple[Packed, tuple[str, bool, int]]:
    """Give a text as it is held, and what is told of it."""
    lines, article = taken
    heads = text.heads if article is not None else ()
    held = Text(text.name, text.source, text.text, () if article is None else (article,), heads, lines)
    return Packed.of(held), (
        text.name.removeprefix(text.source),
        text.divide,
        0 if lines is None else len(lines.load()),
    )


def _seated(
    _: int, there: Sequence[Packed], here: Sequence[Packed], seats: Sequence[Seat]
) -> Iterator[tuple[int, tuple[int, int, Packed]]]:
    """Give a text by its rank among all, with its place in the ledger and its number among the pages."""
    for rank, place, page in seats:
        yield rank << kindred.ARTICLES, (place, page, (there or here)[0])


def _lines(_: int, given: tuple[int, int, Packed]) -> Iterator[tuple[int, Sequence[Line]]]:
    """Give the lines of a page."""
    _, page, text = given
    if page >= 0:
        yield page, text.load().lines.load()


def _by_page(number: int, given: tuple[int, int, Packed]) -> Iterator[tuple[int, tuple[int, int, Packed]]]:
    """Give a text by its number among the pages; one that is none by another."""
    place, page, text = given
    yield (page if page >= 0 else ~number), (number, place, text)


def _itself(division: Division) -> Division:
    return division


def _cut(
    page: int, texts: Sequence[tuple[int, int, Packed]], cut: Sequence[Division]
) -> Iterator[tuple[int, tuple[int, int, Packed]]]:
    """Give a text with what it falls into."""
    for number, place, text in texts:
        if cut:
            articles = tuple(sorted(cut[0].articles, key=attrgetter("siglum")))
            text = Packed.of(text.load()._replace(articles=articles, lines=None, others=cut[0].others))
        yield number, (place, page, text)


def _repaired(shingle: int, number: int, given: tuple[int, int, Packed]) -> Iterator[tuple[int, tuple[Packed, Face]]]:
    """Give the witnesses of a text, and the face of each."""
    text: Text = given[2].load()
    for place, article in enumerate(text.articles):
        witness = singly.witness(Page(text.name, text.text), article, text.heads)
        yield number + place, (Packed.of(Kin(witness, text.source)), cluster.face(witness, shingle))


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


def _by_name(_: int, given: tuple[int, int, Packed]) -> Iterator[tuple[int, tuple[int, Packed]]]:
    """Give a text under the hash of its name."""
    place, _, text = given
    yield _hash(text.load().name), (place, text)


def _by_text(_: int, spans: Sequence[Span]) -> Iterator[tuple[int, Span]]:
    for one in spans:
        yield _hash(one[1]), one


def _hash(name: str) -> int:
    return int.from_bytes(blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big") >> 1


def _accounted(_: int, texts: Sequence[tuple[int, Packed]], spans: Sequence[Span]) -> Iterator[tuple[int, bytes]]:
    """Give the lines of the ledger on a text, by its place there; two texts may have one hash."""
    for place, packed in texts:
        text: Text = packed.load()
        told: list[LedgerRow] = []
        for _, whose, rows in sorted(spans, key=itemgetter(0)):
            if whose == text.name:
                told += rows.load()
        record = None if text.name == text.source else text.name
        yield place, write.ledger_part(text.source, record, ledger.rows(text.name, text.text, told, text.others))


def _measured(place: int, packed: Packed) -> Iterator[tuple[int, tuple[int, int, tuple[int, ...]]]]:
    yield place, laid.measured(packed.load())


def _lengths(place: int, lines: bytes) -> Iterator[tuple[int, tuple[int, ...]]]:
    yield place, laid.lengths(lines)


def _story(plans: Sequence[laid.Plan], place: int, packed: Packed) -> Iterator[Item]:
    """Give the lines of a story."""
    block = write.filed([packed.load()], plans[0].file(plans[0].of_place(place)))
    yield from _shared(plans, place, (bytes(block.data), block.listed, block.noted))


def _brief(format: str, noted: bool, place: int, packed: Packed) -> Iterator[tuple[int, singles.Brief]]:
    yield place, laid.brief(singles.Single(packed.load(), format), noted)


def _single(
    format: str, noted: bool, folder: str, place: int, stories: Sequence[Packed], files: Sequence[laid.Goes]
) -> Iterator[tuple[int, tuple[laid.Put | None, bytes, bytes]]]:
    """Write the file of a story, if it goes there; give that, and its lines in manifest and apparatus."""
    for file, goes in files:
        story = singles.Single(stories[0].load(), format)
        put = laid.put(folder, file, [(0, story.data)]) if goes else None
        yield place, (put, story.listed(file), story.noted if noted else b"")


def _first(place: int, given: tuple[laid.Put | None, bytes, bytes]) -> Iterator[tuple[int, laid.Put | None]]:
    yield place, given[0]


def _listed(plans: Sequence[laid.Plan], place: int, given: tuple[laid.Put | None, bytes, bytes]) -> Iterator[Item]:
    """Give the lines on a story that has a file of its own."""
    yield from _shared(plans, place, given[1:])


def _shared(plans: Sequence[laid.Plan], place: int, given: Sequence[bytes]) -> Iterator[Item]:
    """Give the lines of a place in each file, under the number of the shard."""
    for at, (plan, lines) in enumerate(zip(plans, given, strict=False)):
        if lines:
            for number, piece in plan.pieces(place, lines):
                yield at << RECORDS | number, (place, piece)


def _pieces(plans: Sequence[laid.Plan], place: int, lines: bytes) -> Iterator[Item]:
    """Give the lines on a text."""
    yield from _shared(plans, place, (lines,))


def _put(
    plans: Sequence[laid.Plan], folder: str, key: int, rows: Iterable[tuple[int, bytes]]
) -> Iterator[tuple[int, laid.Put | None]]:
    """Write a shard."""
    yield key, laid.put(folder, plans[key >> RECORDS].path(key & ((1 << RECORDS) - 1)), rows)
