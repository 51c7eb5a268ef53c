"""Take records through functions: here, and through a flow where that pays or where all lies there.

The way is written once, in the verbs of `Carrier`. What they take are functions of a module, so that any engine can do them.
`Here` holds lists and arrays in this process, and sends what takes long to workers once what is left pays for sending it; few
records stay, and nothing that sending needs is even imported. `away.Away` holds tables of a flow.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, overload

from dedupe import chars, components, engine, fingerprint, language, nominate, spill
from dedupe.arrow import Columns
from dedupe.crew import Crew, apart, sendable
from dedupe.engine import Flow
from dedupe.spill import Packed, Pile, Piled, Piles

if TYPE_CHECKING:
    import pyarrow as pa  # type: ignore[import-untyped, unused-ignore]

Given = TypeVar("Given")
Made = TypeVar("Made")

Item = tuple[int, Any]
"""A record and the number by which it is found; several may have one."""
Stock = Any
"""Items that a carrier holds."""
Sheet = Any
"""Columns that a carrier holds."""
Progress = Callable[[str, int, int], None]
"""Told the step, how much of it is done, and how much there is."""

PATIENCE = 0.2
"""Seconds of work after which a step's pace is known; its first record is not counted, nor the longest, which load what others use."""
START = 5.0
"""Seconds of work that must be left to start workers: each loads the tables anew, and then there are two for the work."""
FORK = 0.3
"""The same where they are forked, and have the tables."""
LONG = 10.0
"""The same from which on the loops that this process will come to are loaded before it forks: then each worker has them."""
GOING = 0.1
"""Seconds of work that must be left to send it to workers that run already; the first record tells of that: sent for nothing little is lost."""
MANY = 512
"""Records that are sent to workers that run already, however long one takes: what the first of them loads is theirs to load."""
ROWS = 32
"""Most records that are sent at once."""
SHARES = 48
"""Parts in which a step's records are sent, at least: the last to end are not to be waited for."""
AT_ONCE = 1 << 19
"""Rows of columns that are handed over at once, about."""
MUCH = 2048
"""Edges of a component from which on what it takes is foreseen, for workers to do some of it at once."""
TOGETHER = 16
"""Items that are divided at once, at least: most components are small."""

_PLACE = "place"


class Asked(Sequence[Made]):
    """What a function gives for each of some records, made when it is asked for, and not held."""

    def __init__(self, function: Callable[[Given], Made], records: Sequence[Given]) -> None:
        self._function: Callable[[Any], Made] = function
        self._records: Sequence[Any] = records

    def __len__(self) -> int:
        return len(self._records)

    @overload
    def __getitem__(self, place: int) -> Made: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Made]: ...
    def __getitem__(self, place: int | slice) -> Made | Sequence[Made]:
        if isinstance(place, slice):
            return Asked(self._function, self._records[place])
        return self._function(self._records[place])


@dataclass(frozen=True, slots=True)
class Ahead:
    """How what a large component takes is done by several at once, though it is put together by one."""

    foreseen: Callable[[Sequence[Item], Sequence[tuple[int, int]]], Sequence[Any]]
    """Gives tasks for items and the edges among them."""
    done: Callable[[Any], Any]
    """Does a task."""


class Carrier(Protocol):
    """What carries records through the steps. Nothing is promised of the order of items with one number."""

    def each(
        self,
        function: Callable[[Given], Made],
        records: Sequence[Given],
        told: Callable[[int], None] | None = None,
        rest: float = 0.0,
    ) -> Iterator[Made]:
        """Give here what ``function`` gives for each of ``records``, in their order; ``told`` hears how many are begun.

        What comes after this step will take ``rest`` times as long.
        """

    def apart(self, function: Callable[["Carrier", Given], Iterator[Made]], given: Given, much: bool) -> Iterator[Made]:
        """Give here what ``function`` gives for a carrier and ``given``; where that is ``much``, a process of its own may do it.

        What a process held leaves holes in its memory, which it keeps.
        """

    def stock(self, items: Iterable[Item]) -> Stock:
        """Give ``items``, which are here, as a stock."""

    def map(
        self, stock: Stock, function: Callable[[int, Any], Iterable[Item]], step: str = "", quick: bool = False
    ) -> Stock:
        """Give all items that ``function`` gives for each item; ``step`` is told to whoever waits.

        A ``quick`` one takes less time than sending what it takes would.
        """

    def parted(
        self, stock: Stock, function: Callable[[int, Any], Iterable[Item]], step: str = ""
    ) -> tuple[Stock, Stock]:
        """Give, as `map` does, the pairs that ``function`` gives, as two stocks: of the first of each, which are `Packed`, and the second.

        The first lie on disk while nobody asks for them, if they are many.
        """

    def group(
        self, stocks: Sequence[Stock], function: Callable[..., Iterable[Item]], step: str = "", quick: bool = False
    ) -> Stock:
        """Give all items that ``function`` gives for each number: it takes that, and of each stock the list of its records.

        As to ``quick``, see `map`.
        """

    def columns(self, stock: Stock, function: Callable[[Sequence[Item]], Columns], kinds: Mapping[str, str]) -> Sheet:
        """Give the columns, of these ``kinds``, that ``function`` gives for some items at once."""

    def merge(
        self, sheets: Sequence[Sheet], key: str, function: Callable[..., Columns], kinds: Mapping[str, str]
    ) -> Sheet:
        """Give the columns that ``function`` gives for the rows of ``sheets``: all that have some values of ``key`` at once."""

    def nominated(self, posted: Sheet) -> Sheet:
        """Give in the columns `nominate.NOMINATED` the texts that meet often enough by their anchors ``posted``, which are used up."""

    def rows(self, sheet: Sheet, function: Callable[[Columns], Iterable[Item]]) -> Stock:
        """Give the items that ``function`` gives for some rows of ``sheet`` at once."""

    def divide(
        self,
        stock: Stock,
        edges: Sheet,
        function: Callable[..., Iterable[Item]],
        ahead: "Ahead | None" = None,
    ) -> Stock:
        """Give the items that ``function`` gives for some items of ``stock`` and the ``edges`` (low, high) among them.

        No edge leads from some to others. A number has one item. What is done ``ahead`` for many, ``function`` takes as its third.
        """

    def keep(self, stock: Stock) -> Stock:
        """Give ``stock``, made once however often it is used."""

    def take(self, stock: Stock) -> Iterator[Item]:
        """Give the items here, by ascending number."""

    def made(self, stocks: Sequence[Stock], function: Callable[..., Iterable[Item]], step: str = "") -> Iterator[Item]:
        """Give here what `group` and `take` would, of a ``function`` that gives items under the number that it takes.

        They are made as they are asked for, where that is possible, and not held.
        """


class Here:
    """Holds lists and arrays in this process; the results are the same wherever it has them made."""

    def __init__(self, crew: Crew | None = None, progress: Progress | None = None, piles: Piles | None = None) -> None:
        """Take the workers to send records to, None if all is to stay here; who waits; and where what waits long may lie on disk."""
        self._crew = crew
        self._progress = progress
        self._piles = piles

    def each(
        self,
        function: Callable[[Given], Made],
        records: Sequence[Given],
        told: Callable[[int], None] | None = None,
        rest: float = 0.0,
    ) -> Iterator[Made]:
        sendable(function)
        spent = longest = took = 0.0
        for place, record in enumerate(records):
            if told is not None:
                told(place)
            crew = self._crew
            left = len(records) - place
            if crew is not None and (
                crew.ready
                and (len(records) >= MANY or left > 1 and took * left >= GOING)
                or _pays(crew, spent - longest, place - 2, left, rest)
            ):
                for at, made in enumerate(_shared(crew, function, records[place:]), place):
                    if told is not None:
                        told(at)
                    yield made
                return
            begun = time.monotonic()
            made = function(record)
            took = time.monotonic() - begun
            if place:
                spent, longest = spent + took, max(longest, took)
            yield made

    def apart(self, function: Callable[[Carrier, Given], Iterator[Made]], given: Given, much: bool) -> Iterator[Made]:
        if self._crew is None or not much:
            return function(self, given)
        self._crew.rest()
        return apart(partial(_alone, self._crew.workers, function), given)

    def stock(self, items: Iterable[Item]) -> Sequence[Item]:
        return items if isinstance(items, Sequence) else list(items)

    def map(
        self, stock: Sequence[Item], function: Callable[[int, Any], Iterable[Item]], step: str = "", quick: bool = False
    ) -> list[Item]:
        if quick:
            return [made for item in stock for made in function(*item)]
        return self._made(partial(_mapped, function), stock, step)

    def parted(
        self, stock: Sequence[Item], function: Callable[[int, Any], Iterable[Item]], step: str = ""
    ) -> tuple[list[Item], list[Item]]:
        pile: Pile[Packed] | None = self._piles.new(spill.size) if self._piles is not None else None
        first: list[Item] = []
        second: list[Item] = []
        for number, (one, other) in self._making(partial(_mapped, function), stock, step):
            first.append((number, one if pile is None else Piled(pile, one)))
            second.append((number, other))
        return first, second

    def group(
        self,
        stocks: Sequence[list[Item]],
        function: Callable[..., Iterable[Item]],
        step: str = "",
        quick: bool = False,
    ) -> list[Item]:
        ordered = _groups(stocks)
        if quick:
            return [item for group in ordered for item in _grouped(function, group)]
        return self._made(partial(_grouped, function), ordered, step)

    def columns(
        self, stock: list[Item], function: Callable[[Sequence[Item]], Columns], kinds: Mapping[str, str]
    ) -> Columns:
        return function(stock)

    def merge(
        self, sheets: Sequence[Columns], key: str, function: Callable[..., Columns], kinds: Mapping[str, str]
    ) -> Columns:
        import numpy as np

        count = sum(len(sheet[key]) for sheet in sheets) // AT_ONCE + 1
        if count == 1:
            return function(*sheets)
        # In parts, since what sorting and pairing take beside the result is several times as much.
        parts = [sheet[key] % count for sheet in sheets]
        made = []
        for part in range(count):
            some = [
                {name: rows[of == part] for name, rows in sheet.items()}
                for sheet, of in zip(sheets, parts, strict=True)
            ]
            made.append(dict(function(*some)))
        del parts, some
        # Column by column, since all of them twice would be the most that is held at any time.
        merged = {name: np.concatenate([one.pop(name) for one in made]) for name in kinds}
        spill.give_back()
        return merged

    def nominated(self, posted: Columns) -> Columns:
        return nominate.nominated(posted)

    def rows(self, sheet: Columns, function: Callable[[Columns], Iterable[Item]]) -> list[Item]:
        return list(function(sheet))

    def divide(
        self,
        stock: list[Item],
        edges: Columns,
        function: Callable[..., Iterable[Item]],
        ahead: Ahead | None = None,
    ) -> list[Item]:
        lone, apart = _apart(stock, edges)
        large = [part for part in apart if ahead is not None and self._crew is not None and len(part[1]) >= MUCH]
        small = [part for part in apart if all(part is not other for other in large)]
        rest = self._making(partial(_divided, function), small, "")
        made = list(function(lone, []))
        for items, pairs in large:
            assert ahead is not None
            done = list(self.each(ahead.done, ahead.foreseen(items, pairs)))
            # Workers begin with the rest, while these are put together here.
            made += islice(rest, 1)
            made += function(items, pairs, done)
        return [*made, *rest]

    def keep(self, stock: list[Item]) -> list[Item]:
        return stock

    def take(self, stock: list[Item]) -> Iterator[Item]:
        return iter(sorted(stock, key=_first))

    def made(
        self, stocks: Sequence[list[Item]], function: Callable[..., Iterable[Item]], step: str = ""
    ) -> Iterator[Item]:
        return self._making(partial(_grouped, function), _groups(stocks), step)

    def _made(self, function: Callable[[Any], list[Item]], work: Sequence[Any], step: str) -> list[Item]:
        return list(self._making(function, work, step))

    def _making(self, function: Callable[[Any], list[Item]], work: Sequence[Any], step: str) -> Iterator[Item]:
        def told(done: int) -> None:
            if self._progress is not None and step:
                self._progress(step, done, len(work))

        for items in self.each(function, work, told):
            yield from items
        told(len(work))


def _alone(workers: int, function: Callable[[Carrier, Given], Iterator[Made]], given: Given) -> Iterator[Made]:
    """Give what ``function`` gives in a process that has ``workers`` of its own."""
    crew = Crew(workers)
    try:
        # Its pages are too many for the folds of all to be remembered, and are gone through one after the other.
        chars.remember_few()
        # Now, since what is in memory when they are forked is theirs until they end; the tables that each would load are shared.
        language.load()
        crew.start()
        yield from function(Here(crew), given)
    finally:
        crew.close()


def _pays(crew: Crew, spent: float, done: int, left: int, rest: float) -> bool:
    """Say whether to send the ``left`` records to ``crew``, after ``done`` have taken ``spent`` seconds; start it if that pays."""
    if left < 2 or done < 1:
        return False
    awaited = spent / done * left
    if not crew.started and spent >= PATIENCE and awaited * (1 + rest) >= (FORK if crew.forks else START):
        if crew.forks and awaited * (1 + rest) >= LONG:
            fingerprint.load()
        crew.start()
    return crew.ready and awaited >= GOING


def _shared(crew: Crew, function: Callable[[Given], Made], records: Sequence[Given]) -> Iterator[Made]:
    """Give what ``function`` gives for each of ``records``, in their order, made by ``crew``, which takes several at once."""
    size = max(1, min(ROWS, len(records) // SHARES))
    shares = (list(records[at : at + size]) for at in range(0, len(records), size))
    for some in crew.each(partial(_several, function), shares):
        yield from some


def _several(function: Callable[[Given], Made], records: Sequence[Given]) -> list[Made]:
    return [function(record) for record in records]


def sent(flow: Flow, function: Callable[[Given], Made], records: Sequence[Given]) -> Iterator[Made]:
    """Give what ``function`` gives for each of ``records``, in their order, made by ``flow``."""
    schema = engine.schema({_PLACE: "int64"})
    size = max(1, min(ROWS, len(records) // 64))
    batches = (
        engine.batch(schema, {_PLACE: list(range(at, at + len(some)))}, some)
        for at in range(0, len(records), size)
        for some in [records[at : at + size]]
    )
    # Kept, as an engine may look at rows twice to sort them.
    made = flow.keep(flow.map(flow.source(batches, schema), partial(_through, function), schema))
    for batch in flow.rows(made, [_PLACE]):
        yield from engine.records(batch)


def _through(function: Callable[[Any], Any], batch: "pa.RecordBatch") -> Iterator["pa.RecordBatch"]:
    """Give ``batch`` with what ``function`` gives for its records."""
    made = [function(record) for record in engine.records(batch)]
    yield engine.batch(batch.schema, {_PLACE: batch.column(_PLACE)}, made)


def _mapped(function: Callable[[int, Any], Iterable[Item]], item: Item) -> list[Item]:
    return list(function(*item))


def _groups(stocks: Sequence[Sequence[Item]]) -> list[tuple[int, tuple[list[Any], ...]]]:
    """Give for each number, ascending, the list of its records in each of ``stocks``."""
    groups: dict[int, tuple[list[Any], ...]] = {}
    for at, stock in enumerate(stocks):
        for key, record in stock:
            if key not in groups:
                groups[key] = tuple([] for _ in stocks)
            groups[key][at].append(record)
    return sorted(groups.items(), key=_first)


def _grouped(function: Callable[..., Iterable[Item]], group: tuple[int, tuple[list[Any], ...]]) -> list[Item]:
    return list(function(group[0], *group[1]))


def _divided(
    function: Callable[[Sequence[Item], Sequence[tuple[int, int]]], Iterable[Item]],
    part: tuple[Sequence[Item], Sequence[tuple[int, int]]],
) -> list[Item]:
    return list(function(*part))


def _apart(stock: Sequence[Item], edges: Columns) -> tuple[list[Item], list[tuple[list[Item], list[tuple[int, int]]]]]:
    """Give the items that no edge touches, and the others with their edges: what edges join stands together."""
    nodes, found = components.joined(edges["low"], edges["high"])
    labels = dict(zip(nodes.tolist(), found.tolist(), strict=True))
    lone: list[Item] = []
    parts: dict[int, tuple[list[Item], list[tuple[int, int]]]] = {}
    for item in stock:
        if item[0] in labels:
            parts.setdefault(labels[item[0]], ([], []))[0].append(item)
        else:
            lone.append(item)
    for low, high in zip(edges["low"].tolist(), edges["high"].tolist(), strict=True):
        parts[labels[low]][1].append((low, high))
    apart: list[tuple[list[Item], list[tuple[int, int]]]] = []
    for items, pairs in parts.values():
        if not apart or len(apart[-1][0]) >= TOGETHER:
            apart.append(([], []))
        apart[-1][0].extend(items)
        apart[-1][1].extend(pairs)
    return lone, apart


def _first(item: tuple[int, Any]) -> int:
    return item[0]
