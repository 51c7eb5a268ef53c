"""Bytes of a file, as they lie on disk and unpacked, within bounds."""

import errno
import gzip
import hashlib
import io
import os
import stat
import sys
import zlib
from typing import Any, Self

from dedupe.errors import UnreadableError
from dedupe.read import zstd
from dedupe.records import Input

LIMIT = 1 << 30
"""Most bytes of one page, packed or unpacked: a page of a newspaper has some ten thousand."""
RATIO = 200
"""Text packs to a third, or to a thirtieth where it repeats itself; past this it is a bomb."""
CHUNK = 1 << 20

_REASONS = {
    errno.ENOENT: "vanished while dedupe was running, or is a link to nothing. Restore it, or run again without it.",
    errno.ELOOP: "is a link that leads back to itself. Remove it or point it at a file.",
    errno.EACCES: "may not be read by this user. Give yourself the right to (chmod u+r), or run as one who has it.",
    errno.EPERM: "may not be read by this user. Give yourself the right to (chmod u+r), or run as one who has it.",
    errno.EISDIR: "is a folder, where a file stood when the run began. Run again.",
    errno.ENOTDIR: "is gone: a file stands where its folder was. Run again.",
    errno.ENXIO: "is a socket or a pipe, not a file. Save what it gives in a file, or send it as JSONL to `dedupe -`.",
    errno.EIO: "could not be read from its disk (input/output error). Check the disk; copy the file from elsewhere.",
    errno.ESTALE: "vanished from its network drive while dedupe was running. Run again.",
    errno.ENAMETOOLONG: "has a longer name than this system allows. Rename it.",
}
"""What an operating system's refusal means, and what to do."""


def reason(error: OSError) -> str:
    """Give in words what ``error`` means for a file, and what to do."""
    code = error.errno or 0
    return _REASONS.get(code, f"could not be read: {os.strerror(code) if code else error}.")


class Source:
    """An input opened for reading, which keeps the size and the digest of what lies on disk.

    A context manager; `UnreadableError` if it cannot be opened. The digest is left out, and empty, if nobody asks for it
    (``digested``): it takes longer than reading JSON.
    """

    def __init__(self, entry: Input, digested: bool = True) -> None:
        self.entry = entry
        self._raw = _Counted(_opened(entry), digested)
        self._packed = bool(packing(entry))
        self._given = 0
        self.stream: io.BufferedReader = self._unpacked()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *problem: object) -> None:
        if self.entry.path != "-":
            self._raw.inner.close()

    def read(self) -> bytes:
        """Give all bytes, unpacked; `UnreadableError` if they are broken, or more than `LIMIT`."""
        parts: list[bytes] = []
        size = 0
        while part := self.chunk():
            parts.append(part)
            size += len(part)
            if size > LIMIT:
                raise UnreadableError(
                    self.entry.source,
                    f"holds more than {LIMIT >> 20:,} MiB{' once unpacked' if self._packed else ''}, which is no page. "
                    "If it holds many pages, split it into files of one page, or into records of a .jsonl file.",
                )
        return b"".join(parts)

    def chunk(self, size: int = CHUNK) -> bytes:
        """Give up to ``size`` bytes, unpacked, none at the end; `UnreadableError` if they are broken."""
        return self._guarded(self.stream.read, size)

    def line(self, size: int) -> bytes:
        """Give the bytes of one line, its end included, but at most ``size``; `UnreadableError` if they are broken."""
        return self._bounded(self._guarded(self.stream.readline, size))

    def part(self) -> bytes:
        """Give some bytes, unpacked, as many as come at once, none at the end; `UnreadableError` if they are broken."""
        return self._bounded(self._guarded(self.stream.read1, 1 << 16 if self._packed else CHUNK))

    def _bounded(self, found: bytes) -> bytes:
        """Give ``found``; `UnreadableError` if more was given than a file can rightly hold."""
        self._given += len(found)
        if self._given > LIMIT and self._packed and self._given > RATIO * self._raw.size:
            raise UnreadableError(
                self.entry.source,
                f"grows more than {RATIO} times when unpacked, past {LIMIT >> 20:,} MiB: no text does. It was left there.",
            )
        return found

    def _guarded(self, read: Any, size: int) -> bytes:
        """Give what ``read(size)`` gives, a failure of file or packing told as `UnreadableError`."""
        try:
            found: bytes = read(size)
            return found
        except EOFError as error:
            raise UnreadableError(
                self.entry.source, "is cut off: its packed data end too soon. Copy or download it again."
            ) from error
        except (gzip.BadGzipFile, zlib.error) as error:
            raise UnreadableError(
                self.entry.source,
                f"is named as packed by gzip but is not, or is damaged ({error}). Copy it again, or, if it is plain, rename it.",
            ) from error
        except OSError as error:
            raise UnreadableError(self.entry.source, reason(error)) from error
        except Exception as error:
            if type(error).__name__ != "ZstdError":
                raise
            if "too much memory" in str(error):
                raise UnreadableError(
                    self.entry.source,
                    "was packed with a window of more than 128 MiB (zstd --long), which no reader need have. Pack it anew without, "
                    "or, if it holds records, send them: zstd -dc --long=31 FILE | dedupe -",
                ) from error
            raise UnreadableError(
                self.entry.source,
                f"is named as packed by zstd but is not, or is damaged ({error}). Copy it again, or, if it is plain, rename it.",
            ) from error

    def seekable(self) -> Any:
        """Give the stream of the bytes on disk, for a form that is read here and there: `digest` goes through it anew."""
        self._raw.again = True
        return self._raw.inner

    def digest(self) -> tuple[int, str]:
        """Give size and SHA-256 of the bytes on disk, of which those not read yet are read now."""
        try:
            if self._raw.again:
                self._raw.inner.seek(0)
            while self._raw.read(CHUNK):
                pass
        except OSError:
            return self._raw.size, ""
        return self._raw.size, self._raw.hash.hexdigest() if self._raw.hash else ""

    def _unpacked(self) -> io.BufferedReader:
        buffered: Any = io.BufferedReader(self._raw, CHUNK if self.entry.form != "text" else 1 << 16)
        match packing(self.entry):
            case "gz":
                return io.BufferedReader(gzip.GzipFile(fileobj=buffered), 1 << 16)
            case "zst":
                return io.BufferedReader(zstd.Frames(buffered), 1 << 16)
        plain: io.BufferedReader = buffered
        return plain


def packing(entry: Input) -> str:
    """Give ``gz``, ``zst`` or nothing, by the name."""
    ending = os.path.splitext(entry.path)[1].lower()
    return ending[1:] if ending in (".gz", ".zst") else ""


class _Counted(io.RawIOBase):
    """A stream that keeps size and digest of what went through it."""

    def __init__(self, inner: Any, digested: bool) -> None:
        self.inner = inner
        self.again = False
        self.size = 0
        self.hash = hashlib.sha256() if digested else None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        # A piece of a pipe at a time: a loop in C would not hear Ctrl-C before a whole buffer has come.
        fill = getattr(self.inner, "readinto1", self.inner.readinto)
        count: int = fill(buffer) or 0
        self.size += count
        if self.hash:
            self.hash.update(memoryview(buffer)[:count])
        return count


def _opened(entry: Input) -> Any:
    """Give the raw stream of ``entry``; `UnreadableError` if there is none, or it is no file."""
    if entry.path == "-":
        if sys.stdin is None:
            raise UnreadableError(entry.source, "standard input is closed. Send JSONL into it: … | dedupe - -o OUT.")
        return sys.stdin.buffer
    try:
        # A pipe put in a file's place would else hold the run for ever.
        handle = os.open(entry.path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise UnreadableError(entry.source, reason(error)) from error
    mode = os.fstat(handle).st_mode
    if not stat.S_ISREG(mode):
        os.close(handle)
        kind = errno.EISDIR if stat.S_ISDIR(mode) else errno.ENXIO
        raise UnreadableError(entry.source, _REASONS[kind])
    return io.FileIO(handle)
