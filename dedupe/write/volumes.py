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
from dedupe.write.rows import line, manifest_row, story_row

ALL = f"{shelf.STORIES}.jsonl"
"""The file of all stories, while they fit into one."""
_LONGER = len(shelf.shard(ALL, 0)) - len(ALL)
"""Bytes by which a line is longer when it names a shard."""
_BUFFER = 1 << 18


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
        data = line(story_row(edition, self._name))
        size = len(data) + (0 if self._digests else _LONGER)
        if self._size and self._size + size > self._limit:
            self._end(shelf.shard(ALL, len(self._digests)))
            self._begin()
            data = line(story_row(edition, self._name))
            size = len(data)
        self._size += size
        assert self._file and self._waiting
        self._file.write(data)
        self._waiting.write(line(manifest_row(edition, None)))

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
        digest = hashlib.sha256()
        self._waiting.seek(0)
        with open(os.path.join(self._folder, name), "rb") as lines:
            for data, waiting in zip(lines, self._waiting, strict=True):
                digest.update(data)
                self._listed(listing(waiting, name, hashlib.sha256(data[:-1]).hexdigest()))
        self._waiting.close()
        self._digests[name] = digest.hexdigest()

    def _rename(self, name: str) -> None:
        """Write the file anew under ``name``, which each of its lines tells; it was thought to be the only one."""
        old = os.path.join(self._folder, self._name)
        self._file = open(os.path.join(self._folder, name), "xb", buffering=_BUFFER)  # noqa: SIM115
        with open(old, "rb") as lines:
            for data in lines:
                # The first place where it stands: before it there is only the id.
                self._file.write(data.replace(_named(self._name), _named(name), 1))
        os.unlink(old)


def listing(row: bytes, file: str, digest: str) -> bytes:
    """Give ``row``, the line of a story in the manifest that names no file yet, with its file and the digest that goes with it."""
    return row.replace(b'"file":null', _named(file), 1).removesuffix(b"}\n") + f',"sha256":"{digest}"}}\n'.encode()


def _named(file: str) -> bytes:
    return b'"file":' + json.dumps(file).encode()
