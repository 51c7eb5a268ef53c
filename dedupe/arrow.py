"""What every engine does alike to Arrow tables: checking, sorting, grouping, cutting, hashing of keys.

Both engines call these, so that there is one order of rows and one idea of a group. Rows are sorted by unsigned bytes or
by number, nulls last.
"""

import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    import pyarrow as pa  # type: ignore[import-untyped, unused-ignore]
    from numpy.typing import NDArray

Columns = Mapping[str, "NDArray[Any]"]
"""Numbers as arrays of one length, by name."""

KINDS = ("bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "string", "binary")
"""Arrow types that a column may have. No floats: -0 and NaN have no one order; likenesses go into the record."""

CUT = 1024
"""Rows in each batch that goes to the driver, but for the last."""


def checked(schema: "pa.Schema") -> "pa.Schema":
    """Give ``schema`` back if every engine can carry it; raise `TypeError` if not."""
    for field in schema:
        if str(field.type) not in KINDS:
            raise TypeError(f"The column {field.name!r} is of type {field.type}; a flow carries {', '.join(KINDS)}.")
    if len(set(schema.names)) < len(schema.names):
        raise TypeError(f"A name stands twice among the columns {schema.names}.")
    return schema


def picked(schema: "pa.Schema", names: Sequence[str]) -> "pa.Schema":
    """Give the columns ``names`` of ``schema``."""
    import pyarrow as pa

    return pa.schema([schema.field(name) for name in names])


def checked_key(schemas: Sequence["pa.Schema"], key: str) -> None:
    """Raise `TypeError` unless all ``schemas`` have ``key`` as a column of one type."""
    kinds = {str(schema.field(key).type) if key in schema.names else "no such column" for schema in schemas}
    if len(kinds) != 1 or "no such column" in kinds:
        raise TypeError(f"Tables are grouped by {key!r}, which must be of one type in all; it is {sorted(kinds)}.")


def conforming(who: str, given: Iterable["pa.RecordBatch"], schema: "pa.Schema") -> Iterator["pa.RecordBatch"]:
    """Give the batches of ``given`` that are not empty; raise `TypeError` if one has another schema than ``schema``."""
    for batch in given:
        if not batch.schema.equals(schema):
            raise TypeError(
                f"{who} promised the columns {schema.names} of types {[str(kind) for kind in schema.types]}, "
                f"but gave {batch.schema.names} of {[str(kind) for kind in batch.schema.types]}."
            )
        if batch.num_rows:
            yield batch


def mapped(
    function: Callable[["pa.RecordBatch"], Iterable["pa.RecordBatch"]],
    batches: Iterable["pa.RecordBatch"],
    schema: "pa.Schema",
) -> Iterator["pa.RecordBatch"]:
    """Give what ``function`` gives for each of ``batches``."""
    for batch in batches:
        yield from conforming(_name(function), function(batch), schema)


def grouped(
    function: Callable[[Any, list["pa.Table"]], Iterable["pa.RecordBatch"]],
    groups: Iterable[tuple[Any, list["pa.Table"]]],
    schema: "pa.Schema",
) -> Iterator["pa.RecordBatch"]:
    """Give what ``function`` gives for each of ``groups``."""
    for value, tables in groups:
        yield from conforming(_name(function), function(value, tables), schema)


def parted(
    function: Callable[[list["pa.Table"]], Iterable["pa.RecordBatch"]], tables: list["pa.Table"], schema: "pa.Schema"
) -> Iterator["pa.RecordBatch"]:
    """Give what ``function`` gives for a part."""
    yield from conforming(_name(function), function(tables), schema)


def _name(function: Callable[..., Any]) -> str:
    return getattr(getattr(function, "func", function), "__qualname__", repr(function))


def in_order(table: "pa.Table", order_by: Sequence[str]) -> "pa.Table":
    """Give the rows of ``table`` sorted by the columns ``order_by``, rows equal in these by all other columns."""
    import pyarrow.compute as pc  # type: ignore[import-untyped, unused-ignore]

    names = [*order_by, *(name for name in table.schema.names if name not in order_by)]
    if table.num_rows < 2:
        return table
    places = pc.sort_indices(table, sort_keys=[(name, "ascending") for name in names])
    return table.take(places)


def groups(tables: Sequence["pa.Table"], key: str, least: int = 1) -> Iterator[tuple[Any, list["pa.Table"]]]:
    """Give each value of the column ``key``, with the rows that have it from each table, sorted by the other columns.

    Values come in ascending order of the first table that has them. Groups of fewer than ``least`` rows are passed over.
    Raise `ValueError` where a key is null.
    """
    import numpy as np
    import pyarrow.compute as pc

    ranges: dict[Any, list[tuple[int, int]]] = {}
    ordered = [in_order(table, [key]) for table in tables]
    for at, table in enumerate(ordered):
        column = table.column(key).combine_chunks()
        if column.null_count:
            raise ValueError(f"The key {key!r} is null in {column.null_count} rows; a group needs a value.")
        if not len(column):
            continue
        changes = pc.not_equal(column[1:], column[:-1]).to_numpy(zero_copy_only=False)
        starts = np.concatenate(([0], np.flatnonzero(changes) + 1))
        ends = np.append(starts[1:], len(column))
        if len(tables) == 1:
            # Most groups may be too small: they are not worth an object each.
            enough = ends - starts >= least
            starts, ends = starts[enough], ends[enough]
        values = column.take(starts).to_pylist()
        for value, begin, end in zip(values, starts.tolist(), ends.tolist(), strict=True):
            ranges.setdefault(value, [(0, 0)] * len(tables))[at] = (begin, end)
    for value, spans in ranges.items():
        if sum(end - begin for begin, end in spans) >= least:
            yield value, [table.slice(begin, end - begin) for table, (begin, end) in zip(ordered, spans, strict=True)]


def cut(tables: Iterable["pa.Table"], schema: "pa.Schema") -> Iterator["pa.RecordBatch"]:
    """Give the rows of ``tables``, in order, in batches of `CUT`: the same batches however the tables were cut."""
    import pyarrow as pa

    rest: list[pa.Table] = []
    count = 0
    for table in tables:
        rest.append(table)
        count += table.num_rows
        if count >= CUT:
            joined = pa.concat_tables(rest)
            whole = count - count % CUT
            for begin in range(0, whole, CUT):
                yield one_batch(joined.slice(begin, CUT), schema)
            rest = [joined.slice(whole)]
            count -= whole
    if count:
        yield one_batch(pa.concat_tables(rest), schema)


def packed(batches: Iterable["pa.RecordBatch"], schema: "pa.Schema") -> Iterator["pa.RecordBatch"]:
    """Give the rows of ``batches`` in fewer: functions give them row by row, and each batch costs."""
    import pyarrow as pa

    rest: list[pa.RecordBatch] = []
    count = size = 0
    for batch in batches:
        rest.append(batch)
        count += batch.num_rows
        size += batch.nbytes
        if count >= CUT or size >= 1 << 20:
            yield one_batch(pa.Table.from_batches(rest, schema), schema)
            rest, count, size = [], 0, 0
    if rest:
        yield one_batch(pa.Table.from_batches(rest, schema), schema)


def blocks(table: "pa.Table", size: int) -> Iterator["pa.RecordBatch"]:
    """Give the rows of ``table``, in order, in batches of about ``size`` bytes."""
    height = max(1, table.num_rows * size // max(1, table.nbytes))
    for begin in range(0, table.num_rows, height):
        yield one_batch(table.slice(begin, height), table.schema)


def one_batch(table: "pa.Table", schema: "pa.Schema") -> "pa.RecordBatch":
    """Give ``table`` as one batch."""
    import pyarrow as pa

    return pa.RecordBatch.from_arrays([column.combine_chunks() for column in table.columns], schema=schema)


def merged(runs: Sequence[Iterator["pa.Table"]], order_by: Sequence[str]) -> Iterator["pa.Table"]:
    """Give the rows of several ``runs`` as one run; each gives blocks of rows in order, and one of each is in memory.

    What is in memory is sorted; up to the first row that ends a block of its run nothing can come in between any more.
    """
    import numpy as np
    import pyarrow as pa

    ends = "\0ends"  # of which run this row ends a block; null for the others
    held: list[pa.Table] = []
    wanted = list(range(len(runs)))
    while wanted or held:
        for run in wanted:
            block = next(runs[run], None)
            if block is not None:
                marks = pa.array([run], pa.int64())
                others = pa.nulls(block.num_rows - 1, pa.int64())
                held.append(block.append_column(ends, pa.chunked_array([others, marks])))
        if not held:
            return
        table = in_order(pa.concat_tables(held), order_by)
        marked = np.flatnonzero(table.column(ends).is_valid().to_numpy())
        ready = int(marked[0]) + 1
        wanted = [table.column(ends)[ready - 1].as_py()]
        yield table.slice(0, ready).drop_columns([ends])
        # Copied, so that what was given does not stay in memory with the rest.
        held = [table.take(np.arange(ready, table.num_rows))] if ready < table.num_rows else []


def parts(column: Any, count: int) -> "NDArray[np.int64]":
    """Give for each value of an Arrow column its part below ``count``: the same in every process and release."""
    import numpy as np
    import pyarrow as pa

    column = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    if str(column.type) in ("string", "binary"):
        coded = column.dictionary_encode()
        known = [zlib.crc32(value) for value in coded.dictionary.cast(pa.binary()).to_pylist()]
        values = np.array([*known, 0], np.uint64)[coded.indices.fill_null(len(known)).to_numpy()]
    else:
        numbers = column.cast(pa.uint8()) if str(column.type) == "bool" else column
        values = numbers.fill_null(0).to_numpy().astype(np.uint64)
    values = (values ^ values >> np.uint64(31)) * np.uint64(0x9E3779B97F4A7C15)
    placed: NDArray[np.int64] = ((values >> np.uint64(32)) % np.uint64(count)).astype(np.int64)
    return placed


def arrays(numbers: "NDArray[Any]", counts: Any) -> Any:
    """Give a column of bytes: as an array so many of ``numbers``, one row's behind the other's.

    >>> import numpy as np
    >>> column = arrays(np.array([1, 2, 3], np.int64), [2, 0, 1])
    >>> [len(row) for row in column.to_pylist()], [some.tolist() for some in numbers(column, np.int64)]
    ([16, 0, 8], [[1, 2, 3], [2, 0, 1]])
    """
    import numpy as np
    import pyarrow as pa

    ends = np.concatenate(([0], np.cumsum(counts))) * numbers.itemsize
    data = pa.py_buffer(np.ascontiguousarray(numbers))
    return pa.Array.from_buffers(pa.binary(), len(counts), [None, pa.py_buffer(ends.astype(np.int32)), data])


def numbers(column: Any, kind: Any) -> tuple["NDArray[Any]", "NDArray[np.int64]"]:
    """Give the numbers of a ``kind`` that a column holds so, and how many stand in each row."""
    import numpy as np
    import pyarrow as pa

    column = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    _, ends, data = column.buffers()
    bounds = (
        np.frombuffer(ends, np.int32)[column.offset : column.offset + len(column) + 1]
        if len(column)
        else np.zeros(1, np.int32)
    )
    own = memoryview(data)[bounds[0] : bounds[-1]] if data is not None else b""
    found = np.frombuffer(own, kind)
    return found, np.diff(bounds).astype(np.int64) // found.itemsize
