"""Arrow batches that lie in memory while there is room, and in files of a temporary folder when there is not."""

import gc
import os
import pickle
import shutil
import tempfile
import weakref
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, TypeVar, overload

from dedupe.errors import DedupeError

if TYPE_CHECKING:
    import pyarrow as pa  # type: ignore[import-untyped, unused-ignore]

Kind = TypeVar("Kind")

_PILES = 8
"""Piles that a run has at most, and as much memory again for what else it holds."""
BATCH = 1 << 20
"""Bytes that a pile writes at once."""
PAGED = 1 << 25
"""Bytes of what is found of pages that lie in memory, however much is allowed: texts, editions, rows of the ledger. Each is asked for
twice only, and a page has hundreds of such rows."""
_LARGE = 1 << 20
"""Bytes from which on memory is asked of the system by itself."""
_MMAP_THRESHOLD = -3
"""What `mallopt` of the GNU C library calls that."""
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
    """A file that is removed when nobody has it any more."""

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


class Piles:
    """Piles that share a folder and the memory that is allowed; all of it is gone when they are closed."""

    def __init__(self, parent: str | None, memory: int) -> None:
        """Take the folder in which to make theirs, None for the system's, and the bytes that all may hold."""
        self._folder = Folder(parent)
        self._memory = memory
        self._made: list[Pile[Any]] = []

    def new(self, weigh: "Callable[[Kind], int]") -> "Pile[Kind]":
        """Give a pile, which may hold a part of the memory; ``weigh`` gives the bytes that a record takes, about."""
        made = Pile(self._folder, self._memory // _PILES, weigh)
        self._made.append(made)
        return made

    def narrow(self, memory: int) -> None:
        """Let each pile that is begun from now on hold ``memory`` bytes at most."""
        self._memory = min(self._memory, memory * _PILES)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        for pile in self._made:
            pile.close()
        self._folder.remove()


class Pile(Sequence[Kind]):
    """Records that are laid down one by one and then found by their place, in memory while there is room and else in a file.

    That is read and not mapped: what was looked at there would be this process's memory.
    """

    def __init__(self, folder: Folder, memory: int, weigh: Callable[[Kind], int]) -> None:
        """Take where the file goes, how many bytes may be held, and what gives the bytes that a record takes, about."""
        self._folder = folder
        self._memory = memory
        self._weigh = weigh
        self._held: list[Kind] = []
        self._weight = 0
        self._ends = array("q", [0])
        self._file: Any = None
        self._reader: Any = None
        self._whole: File | None = None
        self._path = ""
        self._written = True

    def narrow(self, memory: int) -> None:
        """Hold ``memory`` bytes at most from now on."""
        self._memory = min(self._memory, memory)

    @property
    def spilt(self) -> bool:
        """Whether they lie in a file."""
        return self._file is not None

    def append(self, record: Kind) -> None:
        """Lay ``record`` upon the others."""
        if self.spilt:
            self._write([record])
            return
        self._held.append(record)
        self._weight += self._weigh(record)
        if self._weight > self._memory:
            self._path = self._folder.new(self._weight)
            self._whole = File(self._path)
            with disk_errors(self._path):
                self._file = open(self._path, "wb", buffering=max(2, BATCH))  # noqa: SIM115
                # Before anybody reads: of two threads that open it when they first do, one's is closed under its hands.
                self._reader = open(self._path, "rb", buffering=0)  # noqa: SIM115
            waiting, self._held = self._held, []
            self._write(waiting)

    def settle(self) -> None:
        """Have all lie in the file, if it does not fit into memory: a process that is forked would write what waits there, too."""
        if self.spilt and not self._written:
            with disk_errors(self._path):
                self._file.flush()
                self._written = True

    def __len__(self) -> int:
        return len(self._ends) - 1 + len(self._held)

    @overload
    def __getitem__(self, place: int) -> Kind: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Kind]: ...
    def __getitem__(self, place: int | slice) -> Kind | Sequence[Kind]:
        if isinstance(place, slice):
            return self.some(range(len(self))[place])
        if not 0 <= place < len(self):
            raise IndexError(place)
        if not self.spilt:
            return self._held[place]
        begin, end = self._ends[place], self._ends[place + 1]
        self.settle()
        with disk_errors(self._path):
            packed = _between(self._reader.fileno(), begin, end)
        made: Kind = pickle.loads(packed)
        return made

    def some(self, places: Sequence[int]) -> Sequence[Kind]:
        """Give the records at ``places``, each found when it is asked for."""
        return _Part(self, places)

    def close(self) -> None:
        """Let all go, which nobody asks for any more."""
        self._held.clear()
        for file in (self._file, self._reader):
            if file is not None:
                with suppress(OSError):
                    file.close()
        self._whole = None

    def _write(self, records: Iterable[Kind]) -> None:
        with disk_errors(self._path):
            for record in records:
                packed = pickle.dumps(record, protocol=5)
                self._file.write(packed)
                self._ends.append(self._ends[-1] + len(packed))
        self._written = False


def _between(file: int, begin: int, end: int) -> bytes:
    """Give bytes of an open file without moving in it: threads, and the processes that were forked, read from the same."""
    found = os.pread(file, end - begin, begin)
    while len(found) < end - begin and (more := os.pread(file, end - begin - len(found), begin + len(found))):
        found += more
    return found


class Packed:
    """A record as bytes: so it travels, and lies until somebody looks at it."""

    __slots__ = ("data",)

    def __init__(self, data: bytes) -> None:
        self.data = data

    @classmethod
    def of(cls, record: object) -> "Packed":
        """Give ``record`` as bytes."""
        return cls(pickle.dumps(record, protocol=5))

    def load(self) -> Any:
        """Give the record."""
        return pickle.loads(self.data)

    def __reduce__(self) -> tuple[Callable[..., "Packed"], tuple[bytes]]:
        return Packed, (self.data,)


def size(record: Packed) -> int:
    """Give how many bytes ``record`` takes, about."""
    return 64 + len(record.data)


class Piled:
    """A `Packed` record that lies in a pile; sent to another process, it is taken from there."""

    __slots__ = ("_pile", "_place")

    def __init__(self, pile: "Pile[Packed]", record: Packed) -> None:
        """Lay ``record`` upon ``pile``."""
        self._pile, self._place = pile, len(pile)
        pile.append(record)

    def load(self) -> Any:
        """Give the record."""
        return self._pile[self._place].load()

    def __reduce__(self) -> tuple[Callable[..., Packed], tuple[bytes]]:
        return Packed, (self._pile[self._place].data,)


class _Part(Sequence[Kind]):
    """Some of a pile, found there when they are asked for."""

    def __init__(self, pile: Pile[Kind], places: Sequence[int]) -> None:
        self._pile, self._places = pile, places

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, place: int) -> Kind: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Kind]: ...
    def __getitem__(self, place: int | slice) -> Kind | Sequence[Kind]:
        if isinstance(place, slice):
            return _Part(self._pile, self._places[place])
        return self._pile[self._places[place]]


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


def lay_apart() -> None:
    """Have what is large (`_LARGE`) lie apart in this process from now on, so that the system has it back as soon as it is free.

    The C library raises that bound by itself, and what is below it stays where something small was laid behind it.
    """
    import ctypes

    with suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).mallopt(_MMAP_THRESHOLD, _LARGE)


def give_back() -> None:
    """Give the system what memory is free in this process, where the C library would keep it: behind sorting that is half of all."""
    import ctypes

    with suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)


def tidy() -> None:
    """Give back also what is free among small objects, which takes looking through all of them.

    Of each length the interpreter keeps some thousand free tuples, wherever they lie, until it looks for circles; each of them keeps the
    block that it lies in, and behind a step that made very many that is a third of all memory.
    """
    gc.collect()
    give_back()


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


def weight(value: Any) -> int:
    """Give about how many bytes ``value`` takes, as JSON or Parquet gave it.

    >>> weight({"tags": ["新桥"] * 10}) > weight({"tags": []})
    True
    """
    if isinstance(value, str):
        return 64 + 2 * len(value)
    if isinstance(value, Mapping):
        return 64 + sum(100 + weight(one) for one in value.values())
    if isinstance(value, list | tuple):
        return 64 + sum(8 + weight(one) for one in value)
    return 40


def _read(path: str, place: int) -> "pa.RecordBatch":
    import pyarrow as pa

    # Mapped, not read: a batch costs memory only where it is looked at.
    return pa.ipc.open_file(pa.memory_map(path)).get_batch(place)


def _forget(held: list[int], size: int) -> None:
    held[0] -= size
