"""Types for columns that came with the input: what every value of a column fits into."""

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from dedupe.write.rows import line

if TYPE_CHECKING:
    import pyarrow as pa  # type: ignore[import-untyped, unused-ignore]

WIDE = 100
"""Most fields of a record in a column; with more, its names are values themselves, and it is written as JSON."""

_HALVES = re.compile("[\ud800-\udfff]")


class Kinds:
    """The types of columns, as far as values have been seen; a column whose values have no type in common is JSON."""

    def __init__(self, declared: "Mapping[str, pa.DataType] | None" = None) -> None:
        """Begin; ``declared`` are the types that columns have if all values fit them."""
        self._declared = dict(declared or {})
        self._found: dict[str, pa.DataType | None] = {}

    def see(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Take notice of the columns of ``rows``."""
        for name in sorted({name for row in rows for name in row}):
            if self._found.get(name, "") is not None:
                self._found[name] = _joined(self._found.get(name), [row.get(name) for row in rows])

    def give_up(self, name: str) -> None:
        """Take the column ``name`` for what its values have in common, if it was declared; else for one of JSON."""
        if self._declared.pop(name, None) is None:
            self._found[name] = None

    def fields(self) -> "list[pa.Field]":
        """Give the columns in order of their names."""
        import pyarrow as pa

        return [pa.field(name, self._kind(name) or pa.string()) for name in sorted(self._found)]

    def _kind(self, name: str) -> "pa.DataType | None":
        return _settled(self._declared.get(name, self._found[name]))

    def column(self, name: str, rows: Sequence[Mapping[str, Any]]) -> "pa.Array":
        """Give the column ``name`` of ``rows``; a value that they lack is null. Raises `ValueError` if one does not fit."""
        import pyarrow as pa

        values = [row.get(name) for row in rows]
        settled = self._kind(name)
        if settled is not None and pa.types.is_map(settled):
            values = [[*one.items()] if isinstance(one, Mapping) else one for one in values]
        try:
            if settled is None:
                return pa.array([None if one is None else _told(one) for one in values], pa.string())
            return pa.array(values, settled)
        except UnicodeEncodeError:
            return pa.array([mended(one) for one in values], settled)
        except (pa.ArrowException, OverflowError, TypeError) as error:
            raise ValueError(f"{name}: {error}") from error


def mended(value: Any) -> Any:
    """Give ``value`` with U+FFFD for each half of a surrogate pair, which no file can hold."""
    if isinstance(value, str):
        return _HALVES.sub("\N{REPLACEMENT CHARACTER}", value)
    if isinstance(value, list | tuple):
        return [mended(one) for one in value]
    if isinstance(value, Mapping):
        return {mended(name): mended(one) for name, one in value.items()}
    return value


def _joined(kind: "pa.DataType | None", values: Sequence[Any]) -> "pa.DataType | None":
    """Give the type that ``values`` have in common, with others of type ``kind`` if there are any; None if there is none."""
    import pyarrow as pa

    try:
        found = pa.infer_type([mended(value) for value in values])
        if kind is None or kind == found:
            return found
        schemas = [pa.schema([("x", one)]) for one in (kind, found)]
        return pa.unify_schemas(schemas, promote_options="permissive").field("x").type
    except (pa.ArrowException, OverflowError, TypeError, ValueError):
        return None


def _settled(kind: "pa.DataType | None") -> "pa.DataType | None":
    """Give ``kind`` as a file can have it, strings where no value was seen; None if it must be JSON."""
    import pyarrow as pa
    import pyarrow.types as kinds  # type: ignore[import-untyped, unused-ignore]

    if kind is None:
        return None
    if kinds.is_null(kind):
        return pa.string()
    if kinds.is_list(kind):
        inner = _settled(kind.value_type)
        return None if inner is None else pa.list_(inner)
    if kinds.is_struct(kind):
        fields = [(field.name, _settled(field.type)) for field in kind]
        if not 0 < len(fields) <= WIDE or any(inner is None for _, inner in fields):
            return None
        return pa.struct(fields)
    return kind


def _told(value: Any) -> str:
    """Give ``value`` as JSON on one line, a text as it is."""
    return str(mended(value)) if isinstance(value, str) else line({"": mended(value)}).decode()[4:-2]
