"""The flow over a Spark cluster; imported on demand.

A table is a data frame whose columns are named by number, in types that Spark has: unsigned integers travel as signed ones
in the same order. Groups are made as on one machine: a partition comes sorted by key, and is cut where the key changes.
(`applyInArrow` would do, but starts a stream for every group; there are millions of buckets, nearly all small.)
"""

import pickle
import re
import sys
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Self

from dedupe import arrow
from dedupe.engine import Failure, Grouped, Mapped, Table, sendable
from dedupe.errors import DedupeError

if TYPE_CHECKING:
    import pyarrow as pa  # type: ignore[import-untyped, unused-ignore]

_CARRIED = {"uint8": "int16", "uint16": "int32", "uint32": "int64"}
"""What Spark, which has no unsigned integers, gets instead; for uint64, see `_encoded`."""
_TYPES = {"bool": "boolean", "int8": "byte", "int16": "short", "int32": "int", "int64": "long", "string": "string"}
_TOP = 1 << 63
_MARK = "dedupe-failure:"


class Spark:
    """A flow over the executors of a Spark session."""

    def __init__(self, master: str | None = None, memory: int | None = None, conf: Mapping[str, str] | None = None) -> None:
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
        if self._mine and (master or "").startswith("local"):
            # Executors on this machine run the Python that runs this.
            builder = builder.config("spark.pyspark.python", sys.executable)
        settings = {"spark.sql.execution.arrow.maxRecordsPerBatch": "1024", "spark.ui.showConsoleProgress": "false"}
        for name, value in {**settings, **(conf or {})}.items():
            builder = builder.config(name, value)
        try:
            self._session: Any = builder.getOrCreate()
        except Exception as error:
            raise DedupeError(f"Spark did not start: {error}. Look whether the master {master!r} can be reached.") from error
        self._kept: list[Any] = []

    def source(self, batches: Iterable["pa.RecordBatch"], schema: "pa.Schema") -> Table:
        import pyarrow as pa

        arrow.checked(schema)
        given = [_encoded(batch) for batch in arrow.conforming("The source", batches, schema)]
        frame = self._session.createDataFrame(pa.Table.from_batches(given, _wire(schema)), _declared(schema))
        return Table(schema, frame.repartition(self._session.sparkContext.defaultParallelism))

    def map(self, table: Table, function: Mapped, schema: "pa.Schema") -> Table:
        arrow.checked(schema)
        sendable(function)
        run = partial(_mapped, table.schema, function, schema)
        return Table(schema, table.held.mapInArrow(run, _declared(schema)))

    def group(
        self, tables: Sequence[Table], key: str, function: Grouped, schema: "pa.Schema", least: int = 1
    ) -> Table:
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
            one = table.held.select(*columns)
            frame = one if frame is None else frame.unionByName(one, allowMissingColumns=True)
        assert frame is not None
        frame = frame.repartition("key").sortWithinPartitions("key")
        run = partial(_gathered, schemas, key, function, schema, least)
        return Table(schema, frame.mapInArrow(run, _declared(schema)))

    def keep(self, table: Table) -> Table:
        from pyspark import StorageLevel

        with _failures():
            if self._session.conf.get("spark.checkpoint.dir", None):
                return Table(table.schema, table.held.checkpoint(eager=True))
            frame = table.held.persist(StorageLevel.MEMORY_AND_DISK)
            self._kept.append(frame)
            frame.count()
        return Table(table.schema, frame)

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
        streams = table.held.orderBy(*order).mapInArrow(_streams, "stream binary")
        with _failures():
            for row in streams.toLocalIterator(prefetchPartitions=True):
                wire = pa.ipc.open_stream(bytes(row[0])).read_all()
                yield pa.Table.from_batches([_decoded(batch, table.schema) for batch in wire.to_batches()], table.schema)


# -- what executors run ------------------------------------------------------------------------------------------------


def _mapped(
    given: "pa.Schema", function: Mapped, schema: "pa.Schema", batches: Iterable["pa.RecordBatch"]
) -> Iterator["pa.RecordBatch"]:
    with _sent():
        for batch in arrow.packed(arrow.mapped(function, (_decoded(batch, given) for batch in batches), schema), schema):
            yield _encoded(batch)


def _gathered(
    schemas: Sequence["pa.Schema"],
    key: str,
    function: Grouped,
    schema: "pa.Schema",
    least: int,
    batches: Iterable["pa.RecordBatch"],
) -> Iterator["pa.RecordBatch"]:
    def groups() -> Iterator[tuple[Any, list[pa.Table]]]:
        for rows in _whole_groups(batches):
            yield from arrow.groups(_apart(rows, schemas), key, least)

    with _sent():
        for batch in arrow.packed(arrow.grouped(function, groups(), schema), schema):
            yield _encoded(batch)
