"""The seam between the steps and what carries them: `Flow`, and `Local`, which is this machine.

Above it nobody knows which engine runs, below it nobody knows what the records are about. A flow promises: the rows are
the same on every engine, for any order of input and any number of workers. It does not promise in what order a table's
rows come, nor how they are cut into batches, so a function given to `Flow.map` treats each row by itself; only
`Flow.group` and `Flow.rows` sort. Rounds are a loop round `Flow.keep`.
"""

import io
import os
import pickle
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, Self

from dedupe import arrow
from dedupe.crew import Crew, cores, sendable
from dedupe.spill import Chunk, File, Folder, Sent, Store, write

if TYPE_CHECKING:
    import pyarrow as pa  # type: ignore[import-untyped, unused-ignore]

Mapped = Callable[["pa.RecordBatch"], Iterable["pa.RecordBatch"]]
"""What `Flow.map` takes: picklable, so a function of a module or a `functools.partial` of one."""
Grouped = Callable[[Any, list["pa.Table"]], Iterable["pa.RecordBatch"]]
"""What `Flow.group` takes: the key's value and, for each table, its rows with that key, sorted by the other columns."""
Parted = Callable[[list["pa.Table"]], Iterable["pa.RecordBatch"]]
"""What `Flow.parts` takes: for each table, all its rows with some of the keys, in no order."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows that a flow holds somewhere, or knows how to make."""

    schema: "pa.Schema"
    """Its columns."""
    held: Any
    """The engine's own."""


class Flow(Protocol):
    """What carries records through the steps."""

    def source(self, batches: Iterable["pa.RecordBatch"], schema: "pa.Schema") -> Table:
        """Give a table of ``batches``, which are read at once."""

    def map(self, table: Table, function: Mapped, schema: "pa.Schema") -> Table:
        """Give the table of all that ``function`` gives for each batch of ``table``; done when wanted."""

    def pick(self, table: Table, names: Sequence[str]) -> Table:
        """Give the columns ``names`` of ``table``."""

    def group(self, tables: Sequence[Table], key: str, function: Grouped, schema: "pa.Schema", least: int = 1) -> Table:
        """Give the table of all that ``function`` gives for each group: the rows of ``tables`` with an equal ``key``.

        Groups of fewer than ``least`` rows are passed over. One group must fit into memory. A key may not be null.
        """

    def parts(self, tables: Sequence[Table], key: str, function: Parted, schema: "pa.Schema") -> Table:
        """Give the table of all that ``function`` gives for each part: the rows of ``tables`` with some values of ``key``.

        So many groups are handed over at once, for loops over arrays; which stand together, nobody promises.
        """

    def count(self, table: Table) -> int:
        """Give the number of rows of ``table``."""

    def keep(self, table: Table) -> Table:
        """Give ``table``, made now and only once however often it is used."""

    def rows(self, table: Table, order_by: Sequence[str]) -> Iterator["pa.RecordBatch"]:
        """Give the rows of ``table`` here, sorted by ``order_by``, rows equal in these by the other columns."""

    def close(self) -> None:
        """Stop the workers and remove what lies on disk."""

    def __enter__(self) -> Self: ...

    def __exit__(self, *error: object) -> None: ...


# -- records in batches ------------------------------------------------------------------------------------------------

RECORD = "record"
"""The column that holds dataclasses, pickled."""


def schema(keys: Mapping[str, str], record: bool = True) -> "pa.Schema":
    """Give the schema of columns ``keys`` (name to Arrow type, one of `arrow.KINDS`), and of a record behind them.

    >>> schema({"siglum": "string", "bucket": "uint64"}).names
    ['siglum', 'bucket', 'record']
    """
    import pyarrow as pa

    fields = [pa.field(name, pa.type_for_alias(kind)) for name, kind in keys.items()]
    return arrow.checked(pa.schema([*fields, pa.field(RECORD, pa.binary())] if record else fields))


def batch(schema: "pa.Schema", keys: Mapping[str, Any], records: Sequence[object] | None = None) -> "pa.RecordBatch":
    """Give a batch of ``schema`` from its columns (lists or numpy arrays of one length) and its records.

    Equal records become equal bytes. Still, let the other columns alone tell rows apart: an order by pickled bytes
    means nothing.
    """
    import pyarrow as pa

    columns: dict[str, Any] = dict(keys)
    if records is not None:
        columns[RECORD] = [_pickled(record) for record in records]
    if sorted(columns) != sorted(schema.names):
        raise TypeError(f"The batch has the columns {sorted(columns)}, its schema {sorted(schema.names)}.")
    arrays = [pa.array(columns[field.name], field.type) for field in schema]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


def records(rows: "pa.RecordBatch | pa.Table") -> list[Any]:
    """Give the records of a batch or table, in the order of its rows."""
    return [pickle.loads(value) for value in rows.column(RECORD).to_pylist()]


def _pickled(record: object) -> bytes:
    out = io.BytesIO()
    pickler = pickle.Pickler(out, protocol=5)
    # Without memo: else two equal records differ in bytes if one holds the same object twice and the other a copy.
    pickler.fast = True
    pickler.dump(record)
    return out.getvalue()


def by_group(
    key: str, function: Grouped, schema: "pa.Schema", least: int, tables: list["pa.Table"]
) -> Iterator["pa.RecordBatch"]:
    """Give what ``function`` gives for each group of a part: how `Flow.group` uses `Flow.parts`."""
    yield from arrow.grouped(function, arrow.groups(tables, key, least), schema)


def _picked(schema: "pa.Schema", batch: "pa.RecordBatch") -> Iterator["pa.RecordBatch"]:
    yield batch.select(schema.names)


# -- this machine ------------------------------------------------------------------------------------------------------


class Local:
    """A flow in this process, and over worker processes once there has been work enough to pay for starting them.

    What does not fit into ``memory`` lies as Arrow files in a folder ``dedupe-…`` below ``tmp``, removed by `close`, and
    at the end of the process in any case.
    """

    def __init__(self, workers: int = 0, tmp: str | None = None, memory: int = 1 << 30, patience: float = 1.0) -> None:
        """Take the processes (0: one a core), the bytes of rows to hold, and the seconds of work to do before starting them.

        For the bytes that are left for rows when processes have loaded what they need, see `room`.
        """
        self.workers = workers or cores()
        self._memory = memory
        self._patience = patience
        self._spent = 0.0
        self._folder = Folder(tmp)
        self._store = Store(memory // 4, self._folder)
        self.crew = Crew(self.workers)

    def source(self, batches: Iterable["pa.RecordBatch"], schema: "pa.Schema") -> Table:
        arrow.checked(schema)
        given = arrow.conforming("The source", batches, schema)
        return Table(schema, _Held([self._store.put(piece) for batch in given for piece in _pieces(batch)]))

    def map(self, table: Table, function: Mapped, schema: "pa.Schema") -> Table:
        arrow.checked(schema)
        sendable(function)
        held: _Held = table.held
        return Table(schema, _Held(held.chunks, (*held.stages, (function, schema))))

    def pick(self, table: Table, names: Sequence[str]) -> Table:
        schema = arrow.picked(table.schema, names)
        return self.map(table, partial(_picked, schema), schema)

    def group(self, tables: Sequence[Table], key: str, function: Grouped, schema: "pa.Schema", least: int = 1) -> Table:
        sendable(function)
        return self.parts(tables, key, partial(by_group, key, function, schema, least), schema)

    def parts(self, tables: Sequence[Table], key: str, function: Parted, schema: "pa.Schema") -> Table:
        arrow.checked(schema)
        schemas = [table.schema for table in tables]
        arrow.checked_key(schemas, key)
        sendable(function)
        kept = [self._chunks(table) for table in tables]
        size = sum(chunk.size for chunks in kept for chunk in chunks)
        # So many that each worker gets several, and has room for a few copies of one, and for what it holds once unpacked.
        count = 4 * self.workers + size * 16 * self.workers // self._memory
        parts: list[_Unit] = [[[] for _ in kept] for _ in range(count)]
        for at, chunks in enumerate(kept):
            packs: list[_Unit] = [[pack] for pack in _packed(chunks, self._memory // 64)]
            for part, chunk in self._done(_Scatter(schemas[at], key, count), packs):
                parts[part][at].append(chunk)
        gather = _Gather(tuple(schemas), function, schema)
        made = self._done(gather, [part for part in parts if any(part)])
        return Table(schema, _Held([chunk for _, chunk in made]))

    def count(self, table: Table) -> int:
        return sum(chunk.load().num_rows for chunk in self._chunks(table))

    def keep(self, table: Table) -> Table:
        return Table(table.schema, _Held(self._chunks(table)))

    def rows(self, table: Table, order_by: Sequence[str]) -> Iterator["pa.RecordBatch"]:
        import pyarrow as pa

        runs = _packed(self._chunks(table), self._memory // 8)
        whole = (pa.Table.from_batches([chunk.load() for chunk in run], table.schema) for run in runs)
        ordered = (arrow.in_order(one, order_by) for one in whole)
        if len(runs) < 2:
            return arrow.cut(ordered, table.schema)
        # A block of each run is in memory while they are merged.
        block = self._memory // 8 // len(runs)
        files = [_written(self._folder.new(), arrow.blocks(one, block)) for one in ordered]
        blocks = [(pa.Table.from_batches([chunk.load()]) for chunk in chunks) for chunks in files]
        return arrow.cut(arrow.merged(blocks, order_by), table.schema)

    def close(self) -> None:
        self.crew.close()
        self._folder.remove()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def _chunks(self, table: Table) -> list[Chunk]:
        held: _Held = table.held
        if not held.stages:
            return held.chunks
        return [chunk for _, chunk in self._done(_Through(held.stages), [[[chunk]] for chunk in held.chunks])]

    def _done(self, task: "_Task", units: Sequence["_Unit"]) -> Iterator[tuple[int, Chunk]]:
        """Give what ``task`` gives for each of ``units``, done here or, once that has taken a while, by the workers."""
        for at, unit in enumerate(units):
            if self._spent >= self._patience and self.workers > 1 and len(units) - at > 1:
                yield from self._spread(task, units[at:])
                return
            began = time.monotonic()
            for tag, batch in task(unit):
                yield tag, self._store.put(batch)
            self._spent += time.monotonic() - began

    def _spread(self, task: "_Task", units: Sequence["_Unit"]) -> Iterator[tuple[int, Chunk]]:
        share = -(-len(units) // (8 * self.workers))
        shares = ((units[at : at + share], self._folder.new()) for at in range(0, len(units), share))
        for path, tags in self.crew.each(partial(_into, task), shares):
            file = File(path)
            for place, (tag, size) in enumerate(tags):
                yield tag, Chunk(None, size, file, place)


def _into(task: "_Task", given: tuple[Sequence["_Unit"], str]) -> tuple[str, list[tuple[int, int]]]:
    """Do a task in a worker: what it gives goes into the file that is named."""
    units, path = given
    return write(path, (made for unit in units for made in task(unit)))


_Unit = list[list[Chunk]]
"""What a task does at once: of each table some chunks."""


@dataclass(frozen=True, slots=True)
class _Held:
    chunks: list[Chunk]
    """What is made already."""
    stages: tuple[tuple[Mapped, "pa.Schema"], ...] = ()
    """What is still to be done to it, in order."""


class _Task(Protocol):
    """Work that can be sent to another process: gives batches, each with the number of the part it belongs to."""

    def __call__(self, unit: Sequence[Sequence[Chunk | Sent]]) -> Iterator[tuple[int, "pa.RecordBatch"]]: ...


@dataclass(frozen=True, slots=True)
class _Through:
    """Takes chunks through functions, one after the other."""

    stages: tuple[tuple[Mapped, "pa.Schema"], ...]

    def __call__(self, unit: Sequence[Sequence[Chunk | Sent]]) -> Iterator[tuple[int, "pa.RecordBatch"]]:
        for chunk in unit[0]:
            for batch in self._through([chunk.load()], self.stages):
                for piece in _pieces(batch):
                    yield 0, piece

    def _through(self, batches: Iterable["pa.RecordBatch"], stages: Any) -> Iterable["pa.RecordBatch"]:
        for function, schema in stages:
            batches = arrow.mapped(function, batches, schema)
        return batches


@dataclass(frozen=True, slots=True)
class _Scatter:
    """Sorts the rows of chunks into parts by the hash of their key."""

    schema: "pa.Schema"
    key: str
    count: int

    def __call__(self, unit: Sequence[Sequence[Chunk | Sent]]) -> Iterator[tuple[int, "pa.RecordBatch"]]:
        import numpy as np
        import pyarrow as pa

        table = pa.Table.from_batches([chunk.load() for chunk in unit[0]], self.schema)
        parts = arrow.parts(table.column(self.key), self.count)
        table = table.take(np.argsort(parts, kind="stable"))
        ends = np.cumsum(np.bincount(parts, minlength=self.count)).tolist()
        for part, (begin, end) in enumerate(zip([0, *ends], ends, strict=False)):
            if begin < end:
                yield part, arrow.one_batch(table.slice(begin, end - begin), self.schema)


@dataclass(frozen=True, slots=True)
class _Gather:
    """Hands a part, which has all rows of each of its keys, to a function."""

    schemas: tuple["pa.Schema", ...]
    function: Parted
    schema: "pa.Schema"

    def __call__(self, unit: Sequence[Sequence[Chunk | Sent]]) -> Iterator[tuple[int, "pa.RecordBatch"]]:
        import pyarrow as pa

        tables = [
            pa.Table.from_batches([chunk.load() for chunk in chunks], schema)
            for chunks, schema in zip(unit, self.schemas, strict=True)
        ]
        for table in arrow.packed(arrow.parted(self.function, tables, self.schema), self.schema):
            yield 0, table


# -- chunks -----------------------------------------------------------------------------------------------------------


def _written(path: str, batches: Iterable["pa.RecordBatch"]) -> list[Chunk]:
    written, tags = write(path, ((0, batch) for batch in batches))
    file = File(written)
    return [Chunk(None, size, file, place) for place, (_, size) in enumerate(tags)]


def _pieces(batch: "pa.RecordBatch") -> Iterator["pa.RecordBatch"]:
    """Give ``batch`` in pieces small enough to be shared out among workers."""
    for begin in range(0, batch.num_rows, 256):
        yield batch.slice(begin, 256)


def _packed(chunks: Iterable[Chunk], size: int) -> list[list[Chunk]]:
    """Give ``chunks`` in lists of about ``size`` bytes."""
    packs: list[list[Chunk]] = []
    room = 0
    for chunk in chunks:
        if not packs or room < chunk.size:
            packs.append([])
            room = size
        packs[-1].append(chunk)
        room -= chunk.size
    return packs


_LOADED = 240 << 20
"""Bytes that a process takes before its first row: Python, numpy, numba, pyarrow, the tables."""


def room(memory: int | None, workers: int) -> int:
    """Give the bytes left for rows, of ``memory`` (None: half of the machine's) for all processes, with so many ``workers``."""
    whole = machine() // 2 if memory is None else memory
    processes = 1 if workers == 1 else 1 + workers
    return max(whole // 4, whole - processes * _LOADED)


def machine() -> int:
    """Give the bytes of memory that this process may use: the machine's, or less if it lives in a container or under a limit."""
    found = [1 << 62]
    with suppress(ValueError, OSError, AttributeError):
        found.append(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"))
    for path in _LIMITS:
        with suppress(OSError, ValueError), open(path, encoding="ascii") as file:
            found.append(int(file.read()))
    with suppress(ImportError, ValueError, OSError):
        import resource

        allowed = resource.getrlimit(resource.RLIMIT_AS)[0]
        found += [allowed] if allowed != resource.RLIM_INFINITY else []
    least = min(found)
    return least if least < 1 << 62 else 2 << 30


_LIMITS = ("/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes")
"""Where Linux tells a container its limit, of the second and of the first kind."""
