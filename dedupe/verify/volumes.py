"""Files that stories share, read beside the manifest."""

import hashlib
import json
import os
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Any

_FIELDS = ("id", "title", "subtitle", "byline", "text")
"""What of a row of Parquet is looked at."""
_ROWS = 256
"""Rows that are read at once, the last of which are kept."""


class Volume:
    """A file that stories share, gone through from its first story to its last."""

    def __init__(self, output: str, file: str) -> None:
        """Begin with the file of that name in the folder ``output``."""
        self.file = file
        self.digest = ""
        self._path = os.path.join(output, file)
        self.stories = _lines(self._path) if file.endswith(".jsonl") else _rows(self._path)
        self._count = 0

    def next(self, id: str) -> tuple[int, str]:
        """Give where the next story stands, which should be that of this ``id``, and what is wrong with it.

        A place is the byte at which a line of JSON begins, or the number of a row of Parquet, from 0. The ``digest`` is that
        which the manifest should have: of the line without its newline, or of the whole file.
        """
        try:
            found = next(self.stories, None)
        except (OSError, ValueError) as error:
            return 0, f"the file {self.file} cannot be read ({error})"
        if found is None:
            return 0, f"the file {self.file} has nothing for this story"
        self._count += 1
        place, self.digest, told = found
        return place, "" if told is None or told == id else f"the file {self.file} has the story {told} in its place"

    def left(self) -> int:
        """Give the number, from 1, of the first story that was not asked for, 0 if there is none."""
        try:
            return self._count + 1 if self._count and next(self.stories, None) else 0
        except (OSError, ValueError):
            return 0


Found = tuple[int, str, str | None]
"""A story's place, its digest, and its id if it begins with one."""

_ID = re.compile(rb'\{"id":"([^"\\]*)"')
"""How a line of ours begins."""


def _lines(path: str) -> Iterator[Found]:
    place = 0
    with open(path, "rb") as file:
        for line in file:
            id = _ID.match(line)
            yield place, hashlib.sha256(line.removesuffix(b"\n")).hexdigest(), id and id[1].decode("utf-8", "replace")
            place += len(line)


def _rows(path: str) -> Iterator[Found]:
    with open(path, "rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    for place, row in enumerate(_told(path, ("id",), 0)):
        yield place, digest, row["id"]


def place(output: str, file: str, id: str) -> int:
    """Give where the story ``id`` stands in the file of that name in the folder ``output``, 0 if it does not."""
    volume = Volume(output, file)
    try:
        for place, _, told in volume.stories:
            if told == id:
                return place
    except (OSError, ValueError):
        return 0
    return 0


def row(path: str, place: int) -> Any:
    """Give what the story at ``place`` in the file at ``path`` has, by field; `ValueError` or `OSError` if there is none."""
    if not path.endswith(".jsonl"):
        at = os.stat(path)
        return _some(path, (at.st_mtime_ns, at.st_size), place // _ROWS)[place % _ROWS]
    with open(path, "rb") as file:
        file.seek(place)
        return json.loads(file.readline())


@lru_cache(maxsize=4)
def _some(path: str, version: tuple[int, int], number: int) -> list[dict[str, Any]]:
    """Give so many hundred rows of a file of Parquet; ``version`` tells it from what stood there before."""
    return list(islice(_told(path, _FIELDS, number * _ROWS), _ROWS))


def _told(path: str, names: tuple[str, ...], begin: int) -> Iterator[dict[str, Any]]:
    """Give the columns ``names`` of each row of a file from row ``begin`` on."""
    import pyarrow as pa  # type: ignore[import-untyped, unused-ignore]
    import pyarrow.parquet as pq  # type: ignore[import-untyped, unused-ignore]

    try:
        file = pq.ParquetFile(path, pre_buffer=False)
        if missing := set(names) - set(file.schema_arrow.names):
            raise ValueError(f"it has no column {min(missing)!r}")
        for group in range(file.num_row_groups):
            count = file.metadata.row_group(group).num_rows
            if begin >= count:
                begin -= count
                continue
            for batch in file.iter_batches(_ROWS, [group], columns=list(names)):
                if begin < batch.num_rows:
                    yield from batch.slice(begin).to_pylist()
                begin = max(0, begin - batch.num_rows)
    except pa.ArrowException as error:
        raise ValueError(" ".join(str(error).split())) from error
