"""Parquet files that hold many stories, a typed column for each field."""

import hashlib
import itertools
import os
import pickle
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import IO, TYPE_CHECKING, Any

from dedupe import shelf
from dedupe.records import Edition
from dedupe.write.kinds import Kinds, mended
from dedupe.write.rows import Row, line, manifest_row, story_row
from dedupe.write.volumes import listing

if TYPE_CHECKING:
    import pyarrow as pa  # type: ignore[import-untyped, unused-ignore]

ALL = f"{shelf.STORIES}.parquet"

GROUP = 1 << 24
"""Bytes of a group of rows, which a reader takes in at once."""
ROWS = 512
"""Most stories in memory while they wait."""

_TOLD = 192
"""Bytes that a file takes to tell of a column in a group of rows, or by itself; less, unless its name is very long."""

_OTHER, _LISTED = "other columns", "line of the manifest"
"""Columns of what waits to be written."""


def fields() -> "list[pa.Field]":
    """Give the columns that every story has: those of the manifest, and its text."""
    import pyarrow as pa

    text, number, texts = pa.string(), pa.int64(), pa.list_(pa.string())
    span = pa.struct([("begin", number), ("end", number)])
    edit = pa.struct([("begin", number), ("end", number), ("text", text)])
    step = pa.struct([("name", text), ("edits", pa.list_(edit))])
    witness = pa.struct(
        [
            *((name, text) for name in ("source", "article", "role")),
            *((name, pa.float64()) for name in ("jaccard", "containment")),
            ("spans", pa.list_(span)),
            ("steps", pa.list_(step)),
            ("kinds", texts),
            ("partial", pa.bool_()),
            *((name, text) for name in ("date", "leaves", "resumes")),
            ("folios", texts),
        ]
    )
    return [
        *(pa.field(name, text) for name in ("id", "file", "title", "subtitle", "byline", "date", "agency")),
        pa.field("chars", number),
        pa.field("partial", pa.bool_()),
        *(pa.field(name, texts) for name in ("captions", "warnings")),
        pa.field("witnesses", pa.list_(witness)),
        pa.field("text", text),
    ]


class Tables:
    """The rows of ``stories-00000.parquet`` and so on. They wait in a file until the types of all columns are known."""

    def __init__(
        self,
        folder: str,
        waiting: str,
        limit: int,
        listed: Callable[[bytes], object],
        declared: "Mapping[str, pa.DataType] | None" = None,
    ) -> None:
        """Write to ``folder``; rows wait in the file ``waiting``, which must not be there yet.

        ``limit`` is the most bytes of a file, and ``listed`` hears each line of the manifest. Columns have the types that are
        ``declared`` if all values fit them.
        """
        import pyarrow as pa

        self._folder = folder
        self._path = waiting
        self._limit = limit
        self._listed = listed
        self._kinds = Kinds(declared)
        self._ours = fields()
        self._names = [field.name for field in self._ours]
        self._rows: list[tuple[Row, dict[str, Any], bytes]] = []
        self._size = 0
        also = [pa.field(_OTHER, pa.binary()), pa.field(_LISTED, pa.binary())]
        self._waiting: Any = pa.ipc.new_file(waiting, pa.schema([*self._ours, *also]))

    def add(self, edition: Edition) -> None:
        """Have a story wait to be written."""
        row = story_row(edition, None)
        other = {name: row.pop(name) for name in [*row] if name not in self._names}
        listed = line(manifest_row(edition, None))
        row["witnesses"] = [_witness(one) for one in row["witnesses"]]
        self._rows.append((row, other, listed))
        self._size += len(row["text"]) + len(listed)
        if len(self._rows) >= ROWS or self._size >= min(GROUP, self._limit) // 4:
            self._wait()

    def close(self) -> dict[str, Callable[[], str]]:
        """Write the files, and give their names with what gives their digests."""
        import pyarrow as pa

        self._wait()
        self._waiting.close()
        with pa.memory_map(self._path) as held:
            waiting = pa.ipc.open_file(held)
            while True:
                try:
                    made = self._written(waiting)
                    break
                except _Unfit as error:
                    # Types were joined that not all values can be turned into: then they are written out as JSON.
                    self._kinds.give_up(error.column)
            lines = (one.as_py() for n in range(waiting.num_record_batches) for one in waiting.get_batch(n)[_LISTED])
            for file in made:
                for row in itertools.islice(lines, file.rows):
                    self._listed(listing(row, file.name, file.digest))
        self.drop()
        return {file.name: partial(str, file.digest) for file in made}

    def drop(self) -> None:
        """Remove what waits."""
        with suppress(OSError):
            self._waiting.close()
        with suppress(OSError):
            os.unlink(self._path)

    def _wait(self) -> None:
        """Write the rows in memory to where they wait."""
        import pyarrow as pa

        rows, others = [row for row, _, _ in self._rows], [other for _, other, _ in self._rows]
        self._kinds.see(others)
        columns = [_column([row[field.name] for row in rows], field.type) for field in self._ours]
        columns += [
            pa.array([pickle.dumps(one) for one in others], pa.binary()),
            pa.array([one for _, _, one in self._rows], pa.binary()),
        ]
        self._waiting.write_batch(pa.RecordBatch.from_arrays(columns, names=[*self._names, _OTHER, _LISTED]))
        self._rows.clear()
        self._size = 0

    def _written(self, waiting: Any) -> "list[_File]":
        """Write what waits to files, and give them."""
        import pyarrow as pa

        schema = pa.schema([*self._ours, *self._kinds.fields()])
        made = [_File(self._folder, shelf.shard(ALL, 0), schema)]
        try:
            for table in self._groups(waiting, schema):
                if made[-1].rows and made[-1].to_be(table) > self._limit:
                    made[-1].close()
                    made.append(_File(self._folder, shelf.shard(ALL, len(made)), schema))
                made[-1].add(table)
            made[-1].close()
        except _Unfit:
            for file in made:
                file.undo()
            raise
        except BaseException:
            made[-1].undo()
            raise
        return made

    def _groups(self, waiting: Any, schema: "pa.Schema") -> "Iterator[pa.Table]":
        """Give what waits in tables of about `GROUP` bytes, all columns of their types."""
        import pyarrow as pa

        held: list[pa.Table] = []
        for number in range(waiting.num_record_batches):
            batch = waiting.get_batch(number)
            others = [pickle.loads(one.as_py()) for one in batch[_OTHER]]
            columns = [batch[field.name] for field in self._ours]
            for name in schema.names[len(columns) :]:
                try:
                    columns.append(self._kinds.column(name, others))
                except ValueError as error:
                    raise _Unfit(name) from error
            held.append(pa.Table.from_arrays(columns, schema=schema))
            if sum(table.nbytes for table in held) >= min(GROUP, self._limit // 4):
                yield pa.concat_tables(held)
                held = []
        if held:
            yield pa.concat_tables(held)


class _Unfit(Exception):
    """That a value does not fit the type of its column."""

    def __init__(self, column: str) -> None:
        super().__init__(column)
        self.column = column


class _File:
    """A Parquet file that is digested while it is written."""

    def __init__(self, folder: str, name: str, schema: "pa.Schema") -> None:
        import pyarrow.parquet as pq  # type: ignore[import-untyped, unused-ignore]

        self.name = name
        self.rows = self.size = 0
        self.digest = ""
        self._hash = hashlib.sha256()
        self._path = os.path.join(folder, name)
        self._raw: IO[bytes] = open(self._path, "xb")  # noqa: SIM115
        self.closed = False
        # What is greatest and least helps a reader to find an id or a date, and would tell others' texts twice.
        self._writer: Any = pq.ParquetWriter(self, schema, compression="zstd", write_statistics=["id", "date"])
        self._groups = 0
        self._leaves = sum(_leaves(field.type) for field in schema)

    def to_be(self, table: "pa.Table") -> int:
        """Give the bytes that the file will have at most, with ``table`` and what it tells of itself at its end."""
        size: int = table.nbytes
        return self.size + size + _TOLD * self._leaves * (self._groups + 2)

    def add(self, table: "pa.Table") -> None:
        """Write the stories of ``table`` as a group of rows."""
        import pyarrow as pa

        at = table.schema.get_field_index("file")
        named = table.set_column(at, "file", pa.array([self.name] * table.num_rows, pa.string()))
        self._writer.write_table(named, row_group_size=max(1, table.num_rows))
        self.rows += table.num_rows
        self._groups += 1

    def write(self, data: bytes) -> int:
        """Take bytes from the writer."""
        self._hash.update(data)
        self.size += len(data)
        return self._raw.write(data)

    def flush(self) -> None:
        """Hand on what is buffered."""
        self._raw.flush()

    def close(self) -> None:
        """End the file."""
        self._writer.close()
        self._raw.flush()
        os.fsync(self._raw.fileno())
        self._raw.close()
        self.closed = True
        self.digest = self._hash.hexdigest()

    def undo(self) -> None:
        """Remove the file."""
        with suppress(Exception):  # the first error is told
            self._writer.close()
        with suppress(OSError):
            self._raw.close()
            os.unlink(self._path)


def _column(values: Sequence[Any], kind: "pa.DataType") -> "pa.Array":
    import pyarrow as pa

    try:
        return pa.array(values, kind)
    except UnicodeEncodeError:
        return pa.array([mended(one) for one in values], kind)


def _leaves(kind: "pa.DataType") -> int:
    """Give how many columns of plain values a column of type ``kind`` falls into."""
    inner: list[pa.DataType] = [kind.field(n).type for n in range(kind.num_fields)]
    return sum(map(_leaves, inner)) if inner else 1


def _witness(row: Row) -> Row:
    """Give a witness with names for what its lists hold, each of another type."""
    spans = [{"begin": begin, "end": end} for begin, end in row["spans"]]
    steps = [
        {"name": step["name"], "edits": [{"begin": b, "end": e, "text": text} for b, e, text in step["edits"]]}
        for step in row["steps"]
    ]
    return {**row, "spans": spans, "steps": steps}
