"""Files of JSON lines that hold many stories: one, or shards where it grows long."""

import os
import tempfile
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from itertools import islice
from typing import IO

from dedupe import shelf
from dedupe.records import Edition
from dedupe.write import blocks
from dedupe.write.blocks import Block
from dedupe.write.journal import state
from dedupe.write.rows import named

ALL = f"{shelf.STORIES}.jsonl"
"""The file of all stories, while they fit into one."""
LONGER = len(shelf.shard(ALL, 0)) - len(ALL)
"""Bytes by which a line is longer when it names a shard."""
_BUFFER = 1 << 18
_TOGETHER = 1 << 20
"""Bytes of lines, about, that go into the manifest at once."""
_SOME = 250
"""Lines that are given another name at once."""


class Lines:
    """The lines of ``stories.jsonl`` or of its shards; those of the manifest follow when it is known what each file is called."""

    def __init__(self, folder: str, limit: int, listed: Callable[[bytes], object]) -> None:
        """Begin in ``folder``; ``limit`` is the most bytes of a file, and ``listed`` hears lines of the manifest."""
        self._folder = folder
        self._limit = limit
        self._listed = listed
        self._names: list[str] = []
        self._name = ALL
        self._file: IO[bytes] | None = None
        self._waiting: IO[bytes] | None = None
        self._sizes: list[int] = []
        self._given: Mapping[str, str] | None = None
        self._begin()

    def named(self, least: int) -> str:
        """Give what the file is called, as far as is known, into which the next line goes; ``least`` bytes at least are to come."""
        first = shelf.shard(ALL, 0)
        if not self._size and self._name == ALL and least > self._limit:
            # Lines that name another file are written twice.
            os.rename(os.path.join(self._folder, ALL), os.path.join(self._folder, first))
            self._name = first
        return self._name

    def add(self, edition: Edition) -> None:
        """Write the line of a story."""
        self.put(blocks.lines([edition], self._name))

    def put(self, block: Block) -> None:
        """Write lines of stories."""
        while block.ends:
            if block.file != self._name:
                block = blocks.renamed(block, self._name)
            longer = LONGER if self._name == ALL else 0
            fits = len(block.ends)
            if self._size + block.ends[-1] + longer * fits > self._limit:
                sizes = [end + longer * number for number, end in enumerate(block.ends, 1)]
                fits = bisect_right(sizes, self._limit - self._size) or (0 if self._size else 1)
            some, block = (block, blocks.NONE) if fits == len(block.ends) else blocks.cut(block, fits)
            if some.ends:
                self._size += some.ends[-1] + longer * len(some.ends)
                self._write(some)
            if block.ends:
                self._end(shelf.shard(ALL, len(self._names)))
                self._begin()

    def close(self) -> dict[str, Callable[[], str]]:
        """End the last file, and give the names of all with what gives their digests."""
        if self._given is not None:
            return {name: partial(str, digest) for name, digest in self._given.items()}
        self._end(self._name)
        return {name: partial(state, os.path.join(self._folder, name)) for name in self._names}

    def given(self, files: Mapping[str, str]) -> None:
        """Take it that ``files``, each with its digest, were written by others instead; nothing was put into this one."""
        self.drop()
        if self._name not in files:
            os.unlink(os.path.join(self._folder, self._name))
        self._given = files

    def drop(self) -> None:
        """Close without ado what an error left open."""
        for file in (self._file, self._waiting):
            if file:
                with suppress(OSError):
                    file.close()

    def _write(self, block: Block) -> None:
        assert self._file and self._waiting
        self._file.write(block.data)
        self._waiting.write(block.listed)
        if not self._sizes or self._sizes[-1] >= _TOGETHER:
            self._sizes.append(0)
        self._sizes[-1] += len(block.listed)

    def _begin(self) -> None:
        self._size = 0
        self._name = shelf.shard(ALL, len(self._names)) if self._names else ALL
        self._file = open(os.path.join(self._folder, self._name), "xb", buffering=_BUFFER)  # noqa: SIM115
        self._waiting, self._sizes = tempfile.TemporaryFile(dir=self._folder), []

    def _end(self, name: str) -> None:
        """Close the file, which shall be called ``name``, and have the stories in it listed."""
        assert self._file and self._waiting
        if name != self._name:
            self._file.close()
            self._rename(name)
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        self._waiting.seek(0)
        for size in self._sizes:
            self._listed(self._waiting.read(size))
        self._waiting.close()
        self._names.append(name)

    def _rename(self, name: str) -> None:
        """Write the file anew under ``name``, which each of its lines tells; it was thought to be the only one."""
        assert self._waiting
        old, waiting = os.path.join(self._folder, self._name), self._waiting
        waiting.seek(0)
        self._waiting, self._sizes = tempfile.TemporaryFile(dir=self._folder), []
        self._file = open(os.path.join(self._folder, name), "xb", buffering=_BUFFER)  # noqa: SIM115
        with open(old, "rb") as lines, waiting:
            for block in _blocks(self._name, lines, waiting):
                self._write(blocks.renamed(block, name))
        os.unlink(old)


def _blocks(name: str, lines: IO[bytes], listed: IO[bytes]) -> Iterator[Block]:
    """Give the lines of the file ``name`` again."""
    while some := list(islice(lines, _SOME)):
        told = list(islice(listed, len(some)))
        ends, parts, size = [], [], 0
        for line, row in zip(some, told, strict=True):
            parts.append(size + len(row) - blocks.DIGEST)
            size += len(line)
            ends.append(size)
        yield Block(name, b"".join(some), ends, parts, b"".join(told))


def listing(row: bytes, file: str, digest: str) -> bytes:
    """Give ``row``, the line of a story in the manifest that names no file yet, with its file and the digest that goes with it."""
    return named(row, file).removesuffix(b"}\n") + f',"sha256":"{digest}"}}\n'.encode()
