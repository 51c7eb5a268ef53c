"""Arrow batches that lie in memory while there is room, and in files of a temporary folder when there is not."""

import shutil
import tempfile
import weakref
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dedupe.errors import DedupeError

if TYPE_CHECKING:
    import pyarrow as pa  # type: ignore[import-untyped, unused-ignore]

SPARE = 1 << 26
"""Bytes that are to be left on the disk when a file was written there: others need it too."""


class Folder:
    """A folder for files that nobody needs for long; it is made with its first file."""

    def __init__(self, parent: str | None) -> None:
        """Take the folder in which to make it; None for the system's."""
        self._parent = parent
        self._path: Path | None = None
        self._count = 0

    def new(self, size: int = 0) -> str:
        """Give the path of a file that does not exist yet; raise `DedupeError` unless there is room for ``size`` bytes in it."""
        if self._path is None:
            with disk_errors(self._parent or tempfile.gettempdir()):
                self._path = Path(tempfile.mkdtemp(prefix="dedupe-", dir=self._parent))
            # Also where nobody calls `remove`: this runs at the end of the process.
            weakref.finalize(self, shutil.rmtree, self._path, ignore_errors=True)
        left = shutil.disk_usage(self._path).free
        if left < size + SPARE:
            raise DedupeError(
                f"{self._path} lies on a disk with {left >> 20:,} MiB left, and {(size + SPARE) >> 20:,} MiB are needed there for what "
                "does not fit into memory. Make room, name a folder on another disk with --tmp, or allow more with --memory."
            )
        self._count += 1
        return str(self._path / f"{self._count:06}.arrow")

    def remove(self) -> None:
        """Remove it with all that it holds."""
        if self._path is not None:
            shutil.rmtree(self._path, ignore_errors=True)
            self._path = None


class File:
    """An Arrow file of batches, removed when no chunk lies in it any more."""

    def __init__(self, path: str) -> None:
        self.path = path
        weakref.finalize(self, Path(path).unlink, missing_ok=True)


class Chunk:
    """A batch that lies in memory or in a file; sent to another process, it takes with it as little as it can."""

    __slots__ = ("__weakref__", "batch", "file", "place", "size")

    def __init__(self, batch: "pa.RecordBatch | None", size: int, file: File | None = None, place: int = 0) -> None:
        """Take the batch, or the file and its place in it; and its size in bytes."""
        self.batch, self.size, self.file, self.place = batch, size, file, place

    def load(self) -> "pa.RecordBatch":
        """Give the batch."""
        if self.batch is not None:
            return self.batch
        assert self.file is not None
        return _read(self.file.path, self.place)

    def __reduce__(self) -> tuple[Callable[..., "Sent"], tuple[Any, ...]]:
        import pyarrow as pa

        if self.file is not None:
            return Sent, (self.file.path, self.place, None)
        batch = self.load()
        sink = pa.BufferOutputStream()
        with pa.ipc.new_stream(sink, batch.schema) as writer:
            writer.write_batch(batch)
        return Sent, (None, 0, sink.getvalue().to_pybytes())


class Sent:
    """A chunk in a worker: it does not own the file that it lies in."""

    def __init__(self, path: str | None, place: int, stream: bytes | None) -> None:
        self._path, self._place, self._stream = path, place, stream

    def load(self) -> "pa.RecordBatch":
        """Give the batch."""
        import pyarrow as pa

        if self._path is not None:
            return _read(self._path, self._place)
        return pa.ipc.open_stream(self._stream).read_next_batch()


class Store:
    """Takes batches and holds so many bytes of them in memory; then all that are held go into one file."""

    def __init__(self, memory: int, folder: Folder) -> None:
        self._memory = memory
        self._folder = folder
        self._held: weakref.WeakSet[Chunk] = weakref.WeakSet()
        self._bytes = [0]

    def put(self, batch: "pa.RecordBatch") -> Chunk:
        """Give ``batch`` as a chunk; raise `DedupeError` if the disk does not take it."""
        chunk = Chunk(batch, batch.nbytes)
        self._held.add(chunk)
        self._bytes[0] += chunk.size
        weakref.finalize(chunk, _forget, self._bytes, chunk.size).atexit = False
        if self._bytes[0] > self._memory:
            self._spill()
        return chunk

    def _spill(self) -> None:
        by_schema: dict[pa.Schema, list[Chunk]] = {}
        for chunk in self._held:
            if chunk.batch is not None:
                by_schema.setdefault(chunk.batch.schema, []).append(chunk)
        for chunks in by_schema.values():
            path = self._folder.new(sum(chunk.size for chunk in chunks))
            written = write(path, ((0, chunk.load()) for chunk in chunks))
            file = File(written[0])
            for place, chunk in enumerate(chunks):
                chunk.file, chunk.place, chunk.batch = file, place, None
        self._held.clear()
        self._bytes = [0]  # a new one: finalizers of those that went to disk count down the old


def write(path: str, batches: Iterable[tuple[int, "pa.RecordBatch"]]) -> tuple[str, list[tuple[int, int]]]:
    """Write tagged batches of one schema to an Arrow file; give its path and, for each batch, its tag and its bytes."""
    import pyarrow as pa

    writer: Any = None
    tags: list[tuple[int, int]] = []
    try:
        for tag, batch in batches:
            with disk_errors(path):
                writer = writer or pa.ipc.new_file(path, batch.schema)
                writer.write_batch(batch)
            tags.append((tag, batch.nbytes))
    finally:
        if writer is not None:
            with disk_errors(path):
                writer.close()
    return path, tags


@contextmanager
def disk_errors(path: str) -> Iterator[None]:
    """Turn an `OSError` into a `DedupeError` that names ``path``."""
    try:
        yield
    except OSError as error:
        raise DedupeError(
            f"Could not write to {path}: {error}. What does not fit into memory goes there for a while. "
            "Make room, or name another folder with --tmp."
        ) from error


def _read(path: str, place: int) -> "pa.RecordBatch":
    import pyarrow as pa

    # Mapped, not read: a batch costs memory only where it is looked at.
    return pa.ipc.open_file(pa.memory_map(path)).get_batch(place)


def _forget(held: list[int], size: int) -> None:
    held[0] -= size
