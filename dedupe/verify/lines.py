"""Lines of the manifest and the evidence, none believed before its shape was seen."""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dedupe import shelf

Shape = dict[str, tuple[type, ...]]
"""Fields that a line must have, and the types of each."""

TEXT = (str,)
TEXT_OR_NULL = (str, type(None))
WHOLE = (int,)
WHOLE_OR_NULL = (int, type(None))
LIST = (list,)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in OUT that is not as it must be."""

    file: str
    """Path below OUT, or an input's source."""
    line: int
    """Line of the file, from 1; 0 where it is about the whole."""
    message: str
    """What is wrong, for a person."""

    def __str__(self) -> str:
        """Give it as compilers do: file, line, message."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.message}".replace("\n", " ").encode("utf-8", "backslashreplace").decode()


@dataclass(frozen=True, slots=True)
class Row:
    """A line whose shape is right."""

    file: str
    """Path below OUT."""
    line: int
    """Its number, from 1."""
    fields: dict[str, Any]
    """What it holds."""

    def finding(self, message: str) -> Finding:
        """Give a finding about this line."""
        return Finding(self.file, self.line, message)


def rows(output: str, name: str, shape: Shape, holding: bytes = b"") -> Iterator[Row | Finding]:
    """Give the lines of the file ``name`` in ``output``, or of its shards; findings for those not of ``shape``.

    Only lines with ``holding`` in them are looked at, which goes quickly.
    """
    whole = os.path.join(output, name)
    folder = os.path.dirname(whole)
    paths = [os.path.join(folder, one) for one in shelf.standing(folder, os.path.basename(name))]
    if not paths:
        yield Finding(name, 0, "is missing")
    if len(paths) > 1 and paths[0] == whole:
        yield Finding(name, 0, "stands beside shards of itself: one of the two is left from another run")
    for path in paths:
        file = os.path.relpath(path, output).replace(os.sep, "/")
        with open(path, "rb") as lines:
            for number, line in enumerate(lines, 1):
                if holding in line:
                    yield _row(file, number, line, shape)


def _row(file: str, number: int, line: bytes, shape: Shape) -> Row | Finding:
    try:
        held = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Finding(file, number, f"is no JSON ({error})")
    if not isinstance(held, dict):
        return Finding(file, number, "is no JSON object")
    for field, types in shape.items():
        if field not in held:
            return Finding(file, number, f"lacks the field {field!r}")
        if not isinstance(held[field], types) or isinstance(held[field], bool) and bool not in types:
            return Finding(file, number, f"the field {field!r} holds {type(held[field]).__name__}")
        if isinstance(held[field], str) and any("\ud800" <= char <= "\udfff" for char in held[field]):
            return Finding(file, number, f"the field {field!r} holds half a character")
        if isinstance(held[field], int) and abs(held[field]) >= 1 << 62:
            return Finding(file, number, f"the field {field!r} holds a number past all bounds")
    return Row(file, number, held)
