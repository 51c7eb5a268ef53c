"""Files of JSON lines that grow line by line, in shards where they grow long."""

import hashlib
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from typing import Any, BinaryIO

from dedupe import shelf
from dedupe.write.journal import state
from dedupe.write.rows import Row, line

SHARD = 256 * 1024 * 1024
"""Bytes that a shard does not pass, unless one line alone does."""

_BUFFER = 1 << 18


class Sheet:
    """A file of JSON lines, or its shards; digested while it is written if it is written nowhere."""

    def __init__(self, folder: str | None, name: str, limit: int | None = None) -> None:
        """Begin ``name`` in ``folder``, or nowhere if that is None; ``limit`` is the most bytes of a shard."""
        self._folder = folder
        self._name = name
        self._limit = limit
        self._digests: list[Any] = []
        self._file: BinaryIO | None = None
        self._given: Mapping[str, str] | None = None
        self._begin()

    def add(self, row: Row) -> None:
        """Write ``row`` as a line."""
        self.put(line(row))

    def put(self, data: bytes) -> None:
        """Write ``data``, which is one line or some."""
        if self._limit is not None and self._size + len(data) > self._limit:
            lines = data.splitlines(keepends=True)
            if len(lines) > 1:
                for line in lines:
                    self.put(line)
                return
            if self._size:
                self._end()
                self._begin()
        if self._folder is None:
            self._digest.update(data)
        self._size += len(data)
        if self._file:
            self._file.write(data)

    def close(self) -> dict[str, Callable[[], str]]:
        """End the file and give its name, or those of its shards, with what gives the digests in hex."""
        if self._given is not None:
            return {name: partial(str, digest) for name, digest in self._given.items()}
        self._end()
        count = len(self._digests)
        names = [self._shard(number) for number in range(count)] if count > 1 else [self._name]
        if self._folder is None:
            return {name: digest.hexdigest for name, digest in zip(names, self._digests, strict=True)}
        if count == 1:
            os.replace(os.path.join(self._folder, self._shard(0)), os.path.join(self._folder, self._name))
        return {name: partial(state, os.path.join(self._folder, name)) for name in names}

    def given(self, files: Mapping[str, str]) -> None:
        """Take it that ``files``, each with its digest, were written by others instead; nothing was put into this one."""
        self.drop()
        assert self._folder is not None
        if self._shard(0) not in files:
            os.unlink(os.path.join(self._folder, self._shard(0)))
        self._given = files

    def drop(self) -> None:
        """Close without ado what an error left open."""
        if self._file:
            file, self._file = self._file, None
            with suppress(OSError):  # a disk that was full for a line is full for the rest; the first error is told
                file.close()

    def _shard(self, number: int) -> str:
        return shelf.shard(self._name, number)

    def _begin(self) -> None:
        self._digest = hashlib.sha256()
        self._size = 0
        if self._folder is not None:
            path = os.path.join(self._folder, self._shard(len(self._digests)))
            self._file = open(path, "xb", buffering=_BUFFER)  # noqa: SIM115

    def _end(self) -> None:
        if self._file:
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            self._file = None
        self._digests.append(self._digest)
