"""The buckets of a run's records, in a file: each band is asked for once, and all of them take more room than what else is known of a record."""

import os
from typing import TYPE_CHECKING, Any, cast

from dedupe.survivors.texts import Passing

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Column = NDArray[np.uint64]


class Buckets:
    """Buckets by band, of records in the order they came; the file has no name, and is gone when it is closed."""

    def __init__(self, tmp: str | None, bands: int) -> None:
        """Begin a file in the folder ``tmp``, or the system's if that is None."""
        self._file = Passing(tmp)
        self._bands = bands
        self._counts: list[int] = []
        self._size = 0
        self._late: dict[int, Any] = {}

    def add(self, buckets: Any) -> None:
        """Take those of more records: a row for each."""
        import numpy as np

        self._file.put(np.ascontiguousarray(buckets.T).reshape(-1).view(np.uint8).data, self._size)
        self._counts.append(len(buckets))
        self._size += buckets.nbytes

    def put(self, number: int, buckets: Any) -> None:
        """Take those of one record in place of what was taken."""
        self._late[number] = buckets

    def column(self, band: int) -> "Column":
        """Give the bucket of each record in a band."""
        import numpy as np

        found: Any = np.empty(sum(self._counts), np.uint64)
        view = memoryview(found).cast("B")
        done = 0
        for count in self._counts:
            place = 8 * (done * self._bands + band * count)
            os.preadv(self._file.fileno(), [view[8 * done : 8 * (done + count)]], place)
            done += count
        for number, buckets in self._late.items():
            found[number] = buckets[band]
        return cast("Column", found)

    def close(self) -> None:
        """Remove the file."""
        self._file.close()
