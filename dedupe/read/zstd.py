"""Bytes packed by zstd, unpacked as they are asked for: one frame or many, each to its end."""

import io
from typing import Any

PIECE = 1 << 12
"""Packed bytes that are unpacked at once: a byte may hold 32,000 of them, and no more than these must be in memory."""


class Frames(io.RawIOBase):
    """What the frames of a packed stream hold, one after the other; `EOFError` if the last of them is cut off.

    zstandard's own reader gives what there is of a frame that is cut off, and says nothing.
    """

    def __init__(self, packed: Any) -> None:
        import zstandard

        self._packed = packed
        self._unpacker = zstandard.ZstdDecompressor()
        self._frame: Any = None
        self._rest = b""
        self._ready = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._ready:
            packed = self._rest or self._packed.read(PIECE)
            self._rest = b""
            if not packed:
                if self._frame is not None:
                    raise EOFError
                return 0
            if self._frame is None:
                self._frame = self._unpacker.decompressobj()
            self._ready = memoryview(self._frame.decompress(packed))
            if self._frame.eof:
                self._rest, self._frame = self._frame.unused_data, None
        count = min(len(buffer), len(self._ready))
        memoryview(buffer)[:count] = self._ready[:count]
        self._ready = self._ready[count:]
        return count
