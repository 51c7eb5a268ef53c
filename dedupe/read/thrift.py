"""Thrift's compact form, in which a Parquet file tells of itself, as plain values.

pyarrow reads it too, but ends the process on some files that are damaged: their sizes are asked for here first.
"""

from typing import Any

DEEP = 32
"""Levels of records in records past which it is no file's account of itself."""


class Reader:
    """Reads values from bytes one after the other; `ValueError` where they end too soon or say what cannot be."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def struct(self, depth: int = 0, most: int | None = None) -> dict[int, Any]:
        """Give a record: its values by the number of their field, or the first ``most`` of them."""
        if depth > DEEP:
            raise ValueError("records lie too deep in records")
        found: dict[int, Any] = {}
        field = 0
        while len(found) != most and (head := self._byte()):
            field = field + (head >> 4) if head >> 4 else self._signed()
            found[field] = self._value(head & 15, depth, alone=True)
        return found

    def _value(self, kind: int, depth: int, alone: bool = False) -> Any:
        match kind:
            case 1 | 2:
                return kind == 1 if alone else self._byte() == 1
            case 3:
                return self._byte()
            case 4 | 5 | 6:
                return self._signed()
            case 7:
                return self._bytes(8)
            case 8:
                return self._bytes(self._number())
            case 9 | 10:
                head = self._byte()
                count = head >> 4 if head >> 4 < 15 else self._number()
                self._holds(count)
                return [self._value(head & 15, depth + 1) for _ in range(count)]
            case 12:
                return self.struct(depth + 1)
        raise ValueError(f"there is no value of kind {kind}")

    def _byte(self) -> int:
        return self._bytes(1)[0]

    def _bytes(self, count: int) -> bytes:
        self._holds(count)
        self._at += count
        return self._data[self._at - count : self._at]

    def _holds(self, count: int) -> None:
        """Raise `ValueError` unless so many bytes are left: of values too, which take a byte each."""
        if count > len(self._data) - self._at:
            raise ValueError("it ends too soon")

    def _number(self) -> int:
        value = shift = 0
        while shift < 70:
            byte = self._byte()
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                return value
            shift += 7
        raise ValueError("a number is too long")

    def _signed(self) -> int:
        value = self._number()
        return value >> 1 ^ -(value & 1)
