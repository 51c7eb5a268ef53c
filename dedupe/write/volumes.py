"""Files of JSON lines that hold many stories: one, or shards where it grows long."""

import hashlib
import json
import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from typing import IO

from dedupe import shelf
from dedupe.records import Edition
from dedupe.write.rows import line, manifest_row, named, story_line

ALL = f"{shelf.STORIES}.jsonl"
"""The file of all stories, while they fit into one."""
_LONGER = len(shelf.shard(ALL, 0)) - len(ALL)
"""Bytes by which a line is longer when it names a shard."""
_BUFFER = 1 << 18
_HEX = 64
"""Characters of a digest."""


class Lines:
    """The lines of ``stories.jsonl`` or of its shards; those of the manifest follow when it is known what each file is called."""

    def __init__(self, folder: str, limit: int, listed: Callable[[bytes], object]) -> None:
        """Begin in ``folder``; ``limit`` is the most bytes of a file, and ``listed`` hears each line of the manifest."""
        self._folder = folder
        self._limit = limit
        self._listed = listed
        self._digests: dict[str, str] = {}
        self._file: IO[bytes] | None = None
        self._waiting: IO[bytes] | None = None
        self._begin()

    def add(self, edition: Edition) -> None:
        """Write the line of a story."""
        listed = line(manifest_row(edition, None))
        data = story_line(edition, listed, self._name)
        size = len(data) + (0 if self._digests else _LONGER)
        if self._size and self._size + size > self._limit:
            self._end(shelf.shard(ALL, len(self._digests)))
            self._begin()
            data = story_line(edition, listed, self._name)
            size = len(data)
        self._size += size
        assert self._file and self._waiting
        self._file.write(data)
        self._digest.update(data)
        self._waiting.write(hashlib.sha256(data[:-1]).hexdigest().encode() + listed)

    def close(self) -> dict[str, str]:
        """End the last file, and give the names of all with their digests."""
        self._end(self._name)
        return self._digests

    def drop(self) -> None:
        """Close without ado what an error left open."""
        for file in (self._file, self._waiting):
            if file:
                with suppress(OSError):
                    file.close()

    def _begin(self) -> None:
        self._size = 0
        self._digest = hashlib.sha256()
        self._name = shelf.shard(ALL, len(self._digests)) if self._digests else ALL
        self._file = open(os.path.join(self._folder, self._name), "xb", buffering=_BUFFER)  # noqa: SIM115
        self._waiting = tempfile.TemporaryFile(dir=self._folder)

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
        for waiting in self._waiting:
            self._listed(listing(waiting[_HEX:], name, waiting[:_HEX].decode()))
        self._waiting.close()
        self._digests[name] = self._digest.hexdigest()

    def _rename(self, name: str) -> None:
        """Write the file anew under ``name``, which each of its lines tells; it was thought to be the only one."""
        assert self._waiting
        old, waiting = os.path.join(self._folder, self._name), self._waiting
        waiting.seek(0)
        self._waiting = tempfile.TemporaryFile(dir=self._folder)
        self._digest = hashlib.sha256()
        self._file = open(os.path.join(self._folder, name), "xb", buffering=_BUFFER)  # noqa: SIM115
        with open(old, "rb") as lines, waiting:
            for data, listed in zip(lines, waiting, strict=True):
                data = named(data.replace(b'"file":' + json.dumps(self._name).encode(), b'"file":null', 1), name)
                self._file.write(data)
                self._digest.update(data)
                self._waiting.write(hashlib.sha256(data[:-1]).hexdigest().encode() + listed[_HEX:])
        os.unlink(old)


def listing(row: bytes, file: str, digest: str) -> bytes:
    """Give ``row``, the line of a story in the manifest that names no file yet, with its file and the digest that goes with it."""
    return named(row, file).removesuffix(b"}\n") + f',"sha256":"{digest}"}}\n'.encode()
