"""Rows of a Parquet file, a batch at a time, however large the file and whatever it says of itself."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from dedupe.errors import UnreadableError
from dedupe.read import thrift
from dedupe.read.files import LIMIT, RATIO, Source
from dedupe.settings import Settings

if TYPE_CHECKING:
    import pyarrow as pa  # type: ignore[import-untyped, unused-ignore]

ROWS = 1024
"""Most rows in memory at once."""
ROOM = 1 << 27
"""Bytes that a batch may come to, unless one row alone does."""
_VALUE = 16
"""Bytes that a value of a list takes at least, once it is Python's."""
_MANY = 1 << 27
"""Values of lists past which `RATIO` is asked for."""
_TOLD = 10
"""Most columns named in a message."""

_ROWS, _GROUPS, _GROUP_ROWS, _COLUMNS, _CHUNK = 3, 4, 3, 1, 3
_ENCODINGS, _VALUES, _UNPACKED, _PAGES_AT, _DICTIONARY_AT = 2, 5, 6, 9, 11
"""Numbers of fields in what a file tells of itself, its groups of rows, their columns (parquet-format, parquet.thrift)."""
_DELTA, _DICTIONARY = 7, 2
"""There: the encoding by heads in common, and the kind of page that holds a dictionary."""
_HEAD = 32
"""Bytes in which kind and size of a page have room, which its head begins with."""


def rows(source: Source, settings: Settings, decode: Callable[[bytes], str]) -> Iterator[tuple[int, dict[str, Any]]]:
    """Give the rows of ``source`` with their numbers from 1, values as Python has them; ``decode`` is for what is no UTF-8.

    `UnreadableError` if it is no Parquet file, is damaged, or has no texts in the column that ``settings`` name.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq  # type: ignore[import-untyped, unused-ignore]

    name = source.entry.source
    stream = source.seekable()
    if not stream.seek(0, 2):
        return
    try:
        try:
            heights = _heights(stream)
        except (AttributeError, TypeError) as error:
            raise ValueError("what it tells of itself has no such form") from error
        # No reading ahead: it would hold whole columns.
        file = pq.ParquetFile(stream, pre_buffer=False, buffer_size=1 << 20)
        _check(file.schema_arrow, name, settings)
        number = given = 0
        for group, height in enumerate(heights):
            for batch in file.iter_batches(height, [group], use_threads=False):
                given += batch.nbytes
                if given > LIMIT and given > RATIO * stream.seek(0, 2):
                    raise UnreadableError(
                        name, f"grows more than {RATIO} times when unpacked, past {LIMIT >> 20:,} MiB: no text does."
                    )
                columns = [_values(column, decode) for column in batch.columns]
                for values in zip(*columns, strict=True):
                    number += 1
                    yield number, dict(zip(batch.schema.names, values, strict=True))
    except (pa.ArrowException, OSError, ValueError, OverflowError) as error:
        why = " ".join(str(error).split())[:200]
        raise UnreadableError(
            name, f"is no Parquet file, or is damaged ({why}). Copy it again, or write it anew."
        ) from error


def _check(schema: "pa.Schema", name: str, settings: Settings) -> None:
    """Raise `UnreadableError` unless ``schema`` has texts in the column of texts, and names where names are asked for."""
    import pyarrow.types as kinds  # type: ignore[import-untyped, unused-ignore]

    names = schema.names
    twice = sorted({one for one in names if names.count(one) > 1}) if len(set(names)) < len(names) else []
    if twice:
        raise UnreadableError(name, f"has two columns {twice[0]!r}, so that nothing could tell them apart. Rename one.")
    if settings.text_field not in names:
        has = ", ".join(sorted(names)[:_TOLD]) or "none"
        raise UnreadableError(
            name,
            f"has no column {settings.text_field!r} (it has: {has}). Name the column of the text with --text-field.",
        )
    for field, option in ((settings.text_field, "--text-field"), (settings.title_field, "--title-field")):
        if field in names and not (_textual(schema.field(field).type) or kinds.is_null(schema.field(field).type)):
            raise UnreadableError(
                name,
                f"has no text in the column {field!r} but {schema.field(field).type}. Write it as a column of strings, or name "
                f"another with {option}.",
            )
    if settings.id_field in names:
        kind = schema.field(settings.id_field).type
        if not (_textual(kind) or kinds.is_integer(kind) or kinds.is_null(kind)):
            raise UnreadableError(
                name,
                f"has no names in the column {settings.id_field!r} but {kind}. An id is text or a whole number: write it so, or "
                "name another column with --id-field.",
            )


def _textual(kind: "pa.DataType") -> bool:
    import pyarrow.types as kinds

    kind = kind.value_type if kinds.is_dictionary(kind) else kind
    return bool(kinds.is_string(kind) or kinds.is_large_string(kind) or kinds.is_string_view(kind))


def count(stream: Any) -> int:
    """Give how many rows a file says it has; `ValueError` if its account of itself cannot be read."""
    found = _account(stream)[0].get(_ROWS, 0)
    return found if isinstance(found, int) else 0


def _account(stream: Any) -> tuple[dict[int, Any], int]:
    """Give what a file tells of itself, and its size."""
    whole = stream.seek(-8, 2) + 8
    size, end = int.from_bytes(stream.read(4), "little"), stream.read(4)
    if end != b"PAR1":
        raise ValueError("it is encrypted" if end == b"PARE" else "its end is missing")
    stream.seek(-8 - min(size, whole - 8), 2)
    return thrift.Reader(stream.read(size)).struct(), whole


def _heights(stream: Any) -> list[int]:
    """Give how many rows of each group to read at once, so that they come to `ROOM` at most, be they what they may.

    One long value may stand in every row, told once: in the dictionary of its column, or as the head of each value. `ValueError` if
    the file's account of itself cannot be read, or cannot be true.
    """
    told, whole = _account(stream)
    heights = []
    for group in told.get(_GROUPS, ()):
        rows = max(1, group.get(_GROUP_ROWS, 0))
        most = 1
        for column in group.get(_COLUMNS, ()):
            chunk = column.get(_CHUNK, {})
            values, unpacked = chunk.get(_VALUES, 0), chunk.get(_UNPACKED, 0)
            if values > max(rows, _MANY) and values > RATIO * whole:
                raise ValueError(f"it tells of {values:,} values in one column")
            once = unpacked if _DELTA in chunk.get(_ENCODINGS, ()) else _dictionary(stream, chunk)
            most = max(most, once, unpacked // rows, values * _VALUE // rows)
        heights.append(max(1, min(ROWS, ROOM // most)))
    return heights


def _dictionary(stream: Any, chunk: dict[int, Any]) -> int:
    """Give the bytes of the dictionary of a column's ``chunk``, unpacked, as the head of its page tells them; 0 without one."""
    stream.seek(max(0, chunk.get(_DICTIONARY_AT) or chunk.get(_PAGES_AT, 0)))
    head = thrift.Reader(stream.read(_HEAD)).struct(most=2)
    return max(0, head.get(2, 0)) if head.get(1) == _DICTIONARY else 0


def columns(paths: Iterable[str]) -> "dict[str, pa.DataType]":
    """Give the columns of the Parquet files at ``paths``, with the type of each as its values were read, where all that have it agree.

    They were read before: what cannot be any more tells of none.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    found: dict[str, pa.DataType | None] = {}
    for path in paths:
        try:
            schema = pq.read_schema(path)
        except (pa.ArrowException, OSError, ValueError):
            continue
        for field in schema:
            kind = _plain(field.type)
            found[field.name] = kind if found.get(field.name, kind) == kind else None
    return {name: kind for name, kind in found.items() if kind is not None}


def _plain(kind: "pa.DataType") -> "pa.DataType":
    """Give the type of a column that holds what `_values` gives of one of this ``kind``."""
    import pyarrow as pa
    import pyarrow.types as kinds

    if kinds.is_dictionary(kind):
        return _plain(kind.value_type)
    if kinds.is_timestamp(kind):
        return pa.timestamp("us" if kind.unit == "ns" else kind.unit, kind.tz)
    return _kept(kind)


def _values(column: Any, decode: Callable[[bytes], str]) -> list[Any]:
    """Give the values of a column as Python has them; times to the microsecond, which is as far as Python goes."""
    import pyarrow as pa

    kind = _kept(column.type)
    if kind != column.type:
        column = column.cast(kind, safe=False)
    try:
        values: list[Any] = column.to_pylist()
    except UnicodeDecodeError:
        if not _textual(kind):
            raise
        plain = column.cast(kind.value_type) if pa.types.is_dictionary(kind) else column
        return [None if one is None else decode(one) for one in plain.cast(pa.large_binary()).to_pylist()]
    except (ValueError, OverflowError):  # a day that no calendar of Python's has
        return column.cast(pa.string()).to_pylist()  # type: ignore[no-any-return]
    if pa.types.is_map(kind):
        return [None if pairs is None else dict(pairs) for pairs in values]
    return values


def _kept(kind: "pa.DataType") -> "pa.DataType":
    """Give ``kind`` without what only pandas could hold."""
    import pyarrow as pa
    import pyarrow.types as kinds

    if kinds.is_timestamp(kind) and (kind.unit == "ns" or kind.tz is not None):
        return pa.timestamp("us", None if kind.tz is None else "UTC")
    if kinds.is_duration(kind) and kind.unit == "ns":
        return pa.duration("us")
    if kinds.is_time64(kind) and kind.unit == "ns":
        return pa.time64("us")
    if kinds.is_large_list(kind):
        return pa.large_list(kind.value_field.with_type(_kept(kind.value_type)))
    if kinds.is_list(kind):
        return pa.list_(kind.value_field.with_type(_kept(kind.value_type)))
    if kinds.is_struct(kind):
        return pa.struct([field.with_type(_kept(field.type)) for field in kind])
    return kind
