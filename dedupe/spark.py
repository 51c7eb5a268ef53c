"""The flow over a Spark cluster; imported on demand.

A table is a data frame whose columns are named by number, in types that Spark has: unsigned integers travel as signed ones
in the same order. Groups are made as on one machine: a partition comes sorted by key, and is cut where the key changes.
(`applyInArrow` would do, but starts a stream for every group; there are millions of buckets, nearly all small.)
"""

import os
import pickle
import re
import sys
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, Self

from dedupe import arrow
from dedupe.crew import Failure, sendable
from dedupe.engine import Grouped, Mapped, Parted, Table, by_group, machine
from dedupe.errors import DedupeError

if TYPE_CHECKING:
    import pyarrow as pa  # type: ignore[import-untyped, unused-ignore]

_CARRIED = {
    "bool": ("bool", "boolean"),
    "int8": ("int8", "byte"),
    "int16": ("int16", "short"),
    "int32": ("int32", "int"),
    "int64": ("int64", "long"),
    "uint8": ("int16", "short"),
    "uint16": ("int32", "int"),
    "uint32": ("int64", "long"),
    "uint64": ("int64", "long"),
    "string": ("string", "string"),
    "binary": ("binary", "binary"),
}
"""For each type of a column the Arrow type that travels, and Spark's name for it."""
_TOP = 1 << 63
_ROWS, _BYTES = 1 << 16, 1 << 24
"""Rows, or bytes, from which on groups are handed over."""
_BATCH = 1 << 22
"""Bytes that executors are handed at once, about: where rows are few bytes, each batch costs more than they."""
_MARK = "dedupe-failure:"

LOCAL = 8
"""Tasks of a shuffle where master and executors are this machine; 200, which is Spark's own number, cost minutes in starts."""
_QUICK = "-XX:TieredStopAtLevel=1"
"""What one process of Java that is master and executors is told: its second compiler took ten seconds of CPU and gave back less, at 10³ and at 10⁴ records."""
_TOLD = "SPARK_SUBMIT_OPTS"
"""Where it is told that: Java hears it before what Spark's settings say, and heeds the last. In those it would take the place of the user's own."""
_FEW = 1 << 16
"""Rows that are put in order by one task: looking at them first, to share them out among several, takes longer."""
_HEAP = 1 << 30
"""Bytes of Java's heap in one process that is master and executors, at least, which is what Spark gives it: ten thousand records pass that."""


Started = Callable[[Iterable["pa.RecordBatch"]], Iterable["pa.RecordBatch"]]
"""What makes batches of those that come from Java."""
Stages = tuple[tuple[Mapped, "pa.Schema"], ...]
"""Functions that they then go through, each with the schema of what it gives."""


@dataclass(frozen=True, slots=True)
class _Held:
    """A data frame, and what is still to be done to it by a Python."""

    frame: Any
    start: Started
    stages: Stages = ()
    made: bool = False
    """Whether ``start`` makes other rows than those of the frame."""
    count: int | None = None
    """How many rows the frame has, if that is known."""

    @property
    def known(self) -> int | None:
        """How many rows the table has, if that is known."""
        return None if self.stages or self.made else self.count


def _frame(table: Table) -> Any:
    """Give a table as a data frame."""
    held: _Held = table.held
    if not held.stages and not held.made:
        return held.frame
    return held.frame.mapInArrow(partial(_through, held.start, held.stages, table.schema), _declared(table.schema))


class Spark:
    """A flow over the executors of a Spark session."""

    def __init__(
        self, master: str | None = None, memory: int | None = None, conf: Mapping[str, str] | None = None
    ) -> None:
        """Take the master's address (None: what spark-submit or Spark's own settings say), bytes an executor, and settings.

        A session that runs already is used as it is, and is not stopped by `close`. Executors need this package in
        their Python. Raise `DedupeError` if something is missing.
        """
        _check()
        from pyspark.sql import SparkSession

        self._mine = SparkSession.getActiveSession() is None
        builder = SparkSession.builder.appName("dedupe")
        if master is not None:
            builder = builder.master(master)
        if memory is not None:
            builder = builder.config("spark.executor.memory", f"{memory >> 20}m")
        size = _heap(master, memory) if self._mine else 0
        if size:
            builder = builder.config("spark.driver.memory", f"{size >> 20}m")
        if self._mine and (master or "").startswith("local"):
            # Else executors on this machine run whatever python3 is; the setting of that name is spark-submit's alone.
            os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        settings = {
            "spark.sql.execution.arrow.maxRecordsPerBatch": str(_ROWS),
            "spark.sql.execution.arrow.maxBytesPerBatch": str(_BATCH),
            "spark.ui.showConsoleProgress": "false",
        }
        if self._mine:
            # A task that is done again is not for a person to worry about.
            settings["spark.log.level"] = "ERROR"
            # Else what is kept stays in as many tasks as the settings name, however little it is.
            settings["spark.sql.optimizer.canChangeCachedPlanOutputPartitioning"] = "true"
            if (master or "").startswith("local"):
                settings["spark.sql.shuffle.partitions"] = str(LOCAL)
        for name, value in {**settings, **(conf or {})}.items():
            builder = builder.config(name, value)
        try:
            with _quickly() if size else nullcontext():
                self._session: Any = builder.getOrCreate()
        except Exception as error:
            raise DedupeError(
                f"Spark did not start: {error}. Look whether the master {master!r} can be reached."
            ) from error
        self._kept: list[Any] = []

    def source(self, batches: Iterable["pa.RecordBatch"], schema: "pa.Schema") -> Table:
        import pyarrow as pa

        arrow.checked(schema)
        given = [_encoded(batch) for batch in arrow.conforming("The source", batches, schema)]
        frame = self._session.createDataFrame(pa.Table.from_batches(given, _wire(schema)), _declared(schema))
        frame = frame.repartition(self._session.sparkContext.defaultParallelism)
        return Table(schema, _Held(frame, partial(_given, schema)))

    def map(self, table: Table, function: Mapped, schema: "pa.Schema") -> Table:
        arrow.checked(schema)
        sendable(function)
        held: _Held = table.held
        return Table(schema, replace(held, stages=(*held.stages, (function, schema))))

    def pick(self, table: Table, names: Sequence[str]) -> Table:
        from pyspark.sql import functions as F

        schema = arrow.picked(table.schema, names)
        places = [table.schema.get_field_index(name) for name in names]
        columns = [F.col(f"c{place}").alias(f"c{at}") for at, place in enumerate(places)]
        return Table(schema, _Held(_frame(table).select(*columns), partial(_given, schema), count=table.held.known))

    def group(self, tables: Sequence[Table], key: str, function: Grouped, schema: "pa.Schema", least: int = 1) -> Table:
        sendable(function)
        return self.parts(tables, key, partial(by_group, key, function, schema, least), schema)

    def parts(self, tables: Sequence[Table], key: str, function: Parted, schema: "pa.Schema") -> Table:
        from pyspark.sql import functions as F

        arrow.checked(schema)
        schemas = [table.schema for table in tables]
        arrow.checked_key(schemas, key)
        sendable(function)
        # One frame of all tables: the key, the table's number, and every column of every table, null in the others' rows.
        frame = None
        for at, table in enumerate(tables):
            columns = [F.col(f"c{table.schema.get_field_index(key)}").alias("key"), F.lit(at).alias("table")]
            columns += [F.col(f"c{n}").alias(f"c{at}_{n}") for n in range(len(table.schema))]
            one = _frame(table).select(*columns)
            frame = one if frame is None else frame.unionByName(one, allowMissingColumns=True)
        assert frame is not None
        frame = frame.repartition("key").sortWithinPartitions("key")
        return Table(schema, _Held(frame, partial(_gathered, schemas, function, schema), made=True))

    def count(self, table: Table) -> int:
        with _failures():
            known: int | None = table.held.known
            return int(_frame(table).count()) if known is None else known

    def keep(self, table: Table) -> Table:
        from pyspark import StorageLevel

        with _failures():
            frame = _frame(table)
            count = None
            if self._session.conf.get("spark.checkpoint.dir", None):
                frame = frame.checkpoint(eager=True)
            else:
                frame = frame.persist(StorageLevel.MEMORY_AND_DISK)
                self._kept.append(frame)
                frame, count = self._opaque(frame)
            return Table(table.schema, _Held(frame, partial(_given, table.schema), count=count))

    def _opaque(self, frame: Any) -> tuple[Any, int]:
        """Give ``frame``, which is to be kept and is made now, as one of which no plan tells how it was made; and how many rows it has.

        Spark writes down the plan of every job, and in it all that what is kept came from, as often as it is used: where steps
        use what was kept twice, that doubles with each of them. A lost executor's part is made again as before.
        """
        try:
            rows = frame._jdf.queryExecution().toRdd()
            count = int(rows.count())
            made = self._session._jsparkSession.internalCreateDataFrame(rows, frame._jdf.schema(), False)
            return type(frame)(made, self._session), count
        except (AttributeError, TypeError):  # a Spark that has it otherwise; only slower
            return frame, frame.count()

    def rows(self, table: Table, order_by: Sequence[str]) -> Iterator["pa.RecordBatch"]:
        return arrow.cut(self._sorted(table, order_by), table.schema)

    def close(self) -> None:
        for frame in self._kept:
            frame.unpersist()
        self._kept.clear()
        if self._mine:
            self._session.stop()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def _sorted(self, table: Table, order_by: Sequence[str]) -> Iterator["pa.Table"]:
        import pyarrow as pa
        from pyspark.sql import functions as F

        names = [*order_by, *(name for name in table.schema.names if name not in order_by)]
        order = [F.col(f"c{table.schema.get_field_index(name)}").asc_nulls_last() for name in names]
        # As streams of Arrow, partition by partition: the whole need not be here at once.
        frame, known = _frame(table), table.held.known
        few = known is not None and known <= _FEW
        ordered = frame.coalesce(1).sortWithinPartitions(*order) if few else frame.orderBy(*order)
        streams = ordered.mapInArrow(_streams, "stream binary")
        with _failures():
            for row in streams.toLocalIterator(prefetchPartitions=True):
                wire = pa.ipc.open_stream(bytes(row[0])).read_all()
                yield pa.Table.from_batches(
                    [_decoded(batch, table.schema) for batch in wire.to_batches()], table.schema
                )


def _heap(master: str | None, memory: int | None) -> int:
    """Give the bytes of Java's heap where master and executors are one process, which is told nothing by what executors get; else 0.

    Half of what all may hold (``memory``, or half of the machine's) is for the Pythons beside it.
    """
    if master is None or master != "local" and not master.startswith("local["):
        return 0
    return max(_HEAP, (machine() // 2 if memory is None else memory) // 2)


@contextmanager
def _quickly() -> Iterator[None]:
    """Have a Java that is started meanwhile be told `_QUICK`, before all that the user tells it."""
    known = os.environ.get(_TOLD)
    os.environ[_TOLD] = f"{_QUICK} {known or ''}".rstrip()
    try:
        yield
    finally:
        if known is None:
            del os.environ[_TOLD]
        else:
            os.environ[_TOLD] = known


# -- what executors run ------------------------------------------------------------------------------------------------


def _through(
    start: "Started", stages: "Stages", schema: "pa.Schema", wire: Iterable["pa.RecordBatch"]
) -> Iterator["pa.RecordBatch"]:
    """Take what came through functions, one after the other: what went back to Java in between would cost as much as they do."""
    with _sent():
        batches = start(wire)
        for function, given in stages:
            batches = arrow.mapped(function, batches, given)
        for batch in arrow.packed(batches, schema):
            yield _encoded(batch)


def _given(schema: "pa.Schema", batches: Iterable["pa.RecordBatch"]) -> Iterator["pa.RecordBatch"]:
    return (_decoded(batch, schema) for batch in batches)


def _gathered(
    schemas: Sequence["pa.Schema"],
    function: Parted,
    schema: "pa.Schema",
    batches: Iterable["pa.RecordBatch"],
) -> Iterator["pa.RecordBatch"]:
    return (batch for rows in _whole_groups(batches) for batch in arrow.parted(function, _apart(rows, schemas), schema))


def _streams(batches: Iterable["pa.RecordBatch"]) -> Iterator["pa.RecordBatch"]:
    """Give each batch as one row of bytes."""
    import pyarrow as pa

    for batch in batches:
        sink = pa.BufferOutputStream()
        with pa.ipc.new_stream(sink, batch.schema) as writer:
            writer.write_batch(batch)
        yield pa.RecordBatch.from_arrays([pa.array([sink.getvalue().to_pybytes()], pa.binary())], names=["stream"])


def _whole_groups(batches: Iterable["pa.RecordBatch"]) -> Iterator["pa.Table"]:
    """Give the rows of ``batches``, which come sorted by the column ``key``, in tables that no group reaches out of.

    They are as large as pays: loops over arrays want many rows, and what is long comes with few.
    """
    import pyarrow as pa

    held: list[pa.Table] = []
    rows = size = 0
    for batch in batches:
        table = pa.Table.from_batches([batch])
        keys = table.column("key").combine_chunks()
        last = keys[len(keys) - 1]
        # The first row of the last group: keys come sorted.
        begin = keys.index(last).as_py()
        whole = begin or (held and held[-1].column("key")[-1].as_py() != last.as_py())
        if whole and (rows >= _ROWS or size >= _BYTES):
            yield pa.concat_tables([*held, table.slice(0, begin)])
            held, rows, size = [], 0, 0
            table = table.slice(begin)
        held.append(table)
        rows += table.num_rows
        size += batch.nbytes
    if held:
        yield pa.concat_tables(held)


def _apart(rows: "pa.Table", schemas: Sequence["pa.Schema"]) -> list["pa.Table"]:
    """Give the rows of each table, which came in one."""
    import pyarrow as pa
    import pyarrow.compute as pc  # type: ignore[import-untyped, unused-ignore]

    tables = []
    for at, schema in enumerate(schemas):
        own = rows.filter(pc.equal(rows.column("table"), at)).select([f"c{at}_{n}" for n in range(len(schema))])
        tables.append(pa.Table.from_batches([_decoded(batch, schema) for batch in own.to_batches()], schema))
    return tables


# -- what travels ------------------------------------------------------------------------------------------------------


def _wire(schema: "pa.Schema") -> "pa.Schema":
    import pyarrow as pa

    kinds = [pa.type_for_alias(_CARRIED[str(field.type)][0]) for field in schema]
    return pa.schema([pa.field(f"c{n}", kind) for n, kind in enumerate(kinds)])


def _declared(schema: "pa.Schema") -> str:
    return ", ".join(f"c{n} {_CARRIED[str(field.type)][1]}" for n, field in enumerate(schema))


def _encoded(batch: "pa.RecordBatch") -> "pa.RecordBatch":
    """Give ``batch`` in types that Spark has; of uint64 the top bit is turned, which keeps the order."""
    import pyarrow as pa
    import pyarrow.compute as pc

    wire = _wire(batch.schema)
    columns = [
        pc.bit_wise_xor(column, pa.scalar(_TOP, pa.uint64())).view(pa.int64())
        if column.type == pa.uint64()
        else column.cast(field.type)
        for column, field in zip(batch.columns, wire, strict=True)
    ]
    return pa.RecordBatch.from_arrays(columns, schema=wire)


def _decoded(batch: "pa.RecordBatch", schema: "pa.Schema") -> "pa.RecordBatch":
    """Give ``batch`` in the types and by the names of ``schema``."""
    import pyarrow as pa
    import pyarrow.compute as pc

    columns = [
        pc.bit_wise_xor(column.view(pa.uint64()), pa.scalar(_TOP, pa.uint64()))
        if field.type == pa.uint64()
        else column.cast(field.type)
        for column, field in zip(batch.columns, schema, strict=True)
    ]
    return pa.RecordBatch.from_arrays(columns, schema=schema)


# -- failures ----------------------------------------------------------------------------------------------------------


@contextmanager
def _sent() -> Iterator[None]:
    """Send a `DedupeError` home from an executor: only the text of an error gets there."""
    try:
        yield
    except DedupeError as error:
        packed = b64encode(pickle.dumps(Failure.of(error))).decode()
        raise RuntimeError(f"{_MARK}{packed};") from error


@contextmanager
def _failures() -> Iterator[None]:
    """Give a `DedupeError` of an executor as what it was, and tell a person what its Python lacks."""
    try:
        yield
    except Exception as error:
        found = re.search(f"{_MARK}([A-Za-z0-9+/=]+);", str(error))
        lacks = re.search(r"ModuleNotFoundError: No module named '([\w.]+)'", str(error))
        if found is None and lacks is not None:
            raise DedupeError(
                f"The Python of the cluster's executors has no module {lacks[1]!r}. Each machine needs this package: "
                "pip install 'corpus-dedupe[spark]' there, and name that Python in PYSPARK_PYTHON if it is not python3."
            ) from error
        if found is None:
            raise
        failure: Failure = pickle.loads(b64decode(found[1]))
        raise failure.error() from None


def _check() -> None:
    """Raise `DedupeError` if pyspark, its Java or its pandas is missing or of a version that will not do."""
    import shutil
    import subprocess
    from importlib.metadata import PackageNotFoundError, version

    install = "Install them with: pip install 'corpus-dedupe[spark]'"
    for name, least, below in (("pyspark", 4, None), ("pandas", 2, 3)):
        try:
            found = version(name)
        except PackageNotFoundError:
            raise DedupeError(
                f"--engine spark needs pyspark and pandas, and {name} is not installed. {install}"
            ) from None
        major = int(found.split(".")[0])
        if major < least or (below is not None and major >= below):
            wanted = f"at least {least}" + (f" and below {below}" if below else "")
            raise DedupeError(f"--engine spark needs {name} {wanted}; {found} is installed. {install}")
    home = os.environ.get("JAVA_HOME")
    java = os.path.join(home, "bin", "java") if home else shutil.which("java")
    try:
        told = subprocess.run([java or "java", "-version"], capture_output=True, text=True, check=True).stderr
    except (OSError, subprocess.CalledProcessError) as error:
        where = f"JAVA_HOME is {home}" if home else "there is no java on the PATH"
        raise DedupeError(f"--engine spark needs Java 17 or later, but it does not start ({where}): {error}") from None
    major_java = re.search(r'version "(\d+)', told)
    if major_java is None or int(major_java[1]) < 17:
        raise DedupeError(
            f"--engine spark needs Java 17 or later; this is {told.splitlines()[0] if told else 'unknown'}."
        )
