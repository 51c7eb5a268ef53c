"""The texts of a run, in a file: what must be looked at again is read again, so that memory does not grow with them."""

import os
import tempfile
from array import array
from typing import TYPE_CHECKING, Any

from dedupe.spill import disk_errors

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Codes = NDArray[np.uint16]
    Ends = NDArray[np.int64]

SPARSE = 4
"""Texts that take up less than one in so many of the bytes from the first to the last are read one by one: else what lies between is
sooner read than left out."""
MOST = 1 << 25
"""Bytes that are read so at most."""


class Passing:
    """A file without a name, in the folder ``tmp`` or the system's; it is gone when it is closed."""

    def __init__(self, tmp: str | None) -> None:
        """Make it."""
        self.folder = tmp or tempfile.gettempdir()
        with disk_errors(self.folder):
            self._file: Any = tempfile.TemporaryFile(dir=tmp, buffering=0)  # noqa: SIM115

    def fileno(self) -> int:
        """Give what the system knows it by."""
        return int(self._file.fileno())

    def put(self, data: bytes | memoryview, place: int) -> None:
        """Write all of ``data`` at a ``place``; several threads may."""
        done = 0
        with disk_errors(self.folder):
            while done < len(data):
                done += os.pwrite(self.fileno(), data[done:], place + done)

    def close(self) -> None:
        """Remove it."""
        self._file.close()


class Texts:
    """Texts by number, in the order they came; the file has no name, and is gone when it is closed."""

    def __init__(self, tmp: str | None) -> None:
        """Begin a file in the folder ``tmp``, or the system's if that is None."""
        self._file = Passing(tmp)
        self._ends = array("q", [0])
        self._spans: Any = None

    def __len__(self) -> int:
        return len(self._ends) - 1

    def add(self, ends: "Ends") -> int:
        """Make room for more texts, in UTF-16 without a mark, run together; ``ends`` tell where each ends, in codes. Give the place for `put`."""
        place = self._ends[-1]
        self._ends.frombytes((2 * ends + place).tobytes())
        return place

    def put(self, texts: bytes | memoryview, place: int) -> None:
        """Write texts into their room; several threads may."""
        self._file.put(texts, place)

    def raw(self, number: int) -> bytes:
        """Give a text as it was taken; several threads may ask."""
        begin, end = self._ends[number], self._ends[number + 1]
        return os.pread(self._file.fileno(), end - begin, begin)

    def text(self, number: int) -> str:
        """Give a text."""
        return self.raw(number).decode("utf-16-le", "surrogatepass")

    def some(self, numbers: Any) -> tuple["Codes", "Ends", "Ends"]:
        """Give codes in which texts stand, and where each begins and ends in them; several threads may ask.

        They are read: the system would count all that it shows of a file as memory that is held.
        """
        import numpy as np

        if self._spans is None:
            self._spans = np.array(self._ends, np.int64)
        begins, ends = self._spans[numbers], self._spans[numbers + 1]
        sizes = ends - begins
        low, high = (int(begins.min()), int(ends.max())) if len(begins) else (0, 0)
        if high - low <= min(SPARSE * sizes.sum(), MOST):
            whole = np.frombuffer(os.pread(self._file.fileno(), high - low, low), np.uint16)
            return whole, (begins - low) // 2, (ends - low) // 2
        from dedupe.swift import fetch

        stops = np.cumsum(sizes)
        codes: Any = np.empty(int(stops[-1]) // 2 if len(stops) else 0, np.uint16)
        if fetch.fetched(self._file.fileno(), begins, sizes, codes.ctypes.data) < 2 * len(codes):
            raise OSError(f"What was written into a file of the folder {self._file.folder} cannot be read any more.")
        codes.flags.writeable = False
        return codes, (stops - sizes) // 2, stops // 2

    def size(self) -> int:
        """Give how many codes all texts have."""
        return self._ends[-1] // 2

    def close(self) -> None:
        """Remove the file."""
        self._file.close()
