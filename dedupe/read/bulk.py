"""Lines of JSON, many at once, for one who takes them apart himself."""

import codecs
import os
from collections.abc import Iterator
from dataclasses import dataclass

from dedupe.errors import UnreadableError
from dedupe.read import decode, parquet, rows
from dedupe.read.files import CHUNK, Source, packing
from dedupe.read.rows import Tally
from dedupe.records import Input, Reading
from dedupe.settings import Settings

BLOCK = 1 << 20
"""Bytes of a block, about."""
PACKED = 4
"""How many times as many bytes of text a packed file holds as it has, about."""


@dataclass(frozen=True, slots=True)
class Block:
    """Some lines of an input."""

    tally: Tally
    """What makes records of them."""
    number: int
    """The number of the first, from 1."""
    data: bytes | None
    """The lines, a newline behind each but, it may be, the last of the input; None for one that is too long."""
    size: int
    """Bytes of them: what stands behind in ``data`` is the beginning of the next line."""
    lines: int
    """How many there are."""


@dataclass(frozen=True, slots=True)
class End:
    """The end of an input."""

    tally: Tally
    """What made records of its lines."""
    size: int
    """Bytes on disk."""
    digest: str
    """Their digest."""
    error: UnreadableError | None
    """Why there was no more."""

    def items(self) -> Iterator[UnreadableError | Reading]:
        """Give what is to be told of the input, when all its lines were taken."""
        return self.tally.ended(self.size, self.digest, self.error)


def blocks(entry: Input, settings: Settings) -> Iterator[Block | End]:
    """Give the lines of ``entry`` in blocks, and last its end; of a line its tally makes what `records` gives."""
    tally = Tally(entry, settings)
    size, digest, problem = 0, "", None
    try:
        with Source(entry, settings.evidence) as source:
            try:
                number = 1
                for data, end in _blocks(source):
                    count = 1 if data is None else data.count(b"\n", 0, end) + (data[end - 1] != 10)
                    yield Block(tally, number, data, end, count)
                    number += count
            except UnreadableError:
                size, digest = source.digest()
                raise
            # Not when the run is stopped: what is left may come from a pipe that nobody ends.
            size, digest = source.digest()
    except UnreadableError as error:
        problem = error
    yield End(tally, size, digest, problem)


def about(entry: Input) -> int:
    """Give about how many records ``entry`` holds; 0 where that cannot be told."""
    try:
        size = os.path.getsize(entry.path)
        if entry.form == "parquet":
            with open(entry.path, "rb") as file:
                return parquet.count(file)
        with Source(entry, False) as source:
            data = source.part()
            while len(data) < BLOCK and (part := source.part()):
                data += part
    except (OSError, ValueError, UnreadableError):
        return 0
    return data.count(b"\n") * size * (PACKED if packing(entry) else 1) // max(1, len(data))


def _blocks(source: Source) -> Iterator[tuple[bytes | None, int]]:
    """Give the lines of ``source``, many at a time, and where they end; None for one that is too long."""
    line = source.line(rows.LINE_LIMIT + 1)
    if line.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        data = decode.decoded(line + source.read(), "utf-16").text.encode("utf-8", "replace")
        if data:
            yield data, len(data)
        return
    line = line.removeprefix(codecs.BOM_UTF8)
    while line:
        if len(line) > rows.LINE_LIMIT:
            while line and not line.endswith(b"\n"):
                line = source.line(CHUNK)
            yield None, 0
            line = source.line(rows.LINE_LIMIT + 1)
            continue
        parts, size = [line], len(line)
        problem = None
        try:
            while size < BLOCK and (part := source.part()):
                parts.append(part)
                size += len(part)
        except UnreadableError as error:
            problem = error
        data = b"".join(parts)
        end = data.rfind(b"\n") + 1
        line = data[end:]
        if line and problem is None:
            try:
                rest = source.line(rows.LINE_LIMIT + 1 - len(line))
                end, line = (end, line + rest) if rest else (len(data), b"")
            except UnreadableError as error:
                problem = error
        if end:
            yield data, end
        # What a line begins with that is broken off by a fault of the file is none.
        if problem is not None:
            raise problem
        line = line or source.line(rows.LINE_LIMIT + 1)
