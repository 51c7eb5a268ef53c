"""One run at a time on one output folder."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from dedupe.errors import DedupeError

NAME = ".dedupe-lock"
"""Beside the stories while a run writes; the system lets go of it when the process ends, however it ends."""

_TAKEN = frozenset({errno.EWOULDBLOCK, errno.EACCES, errno.EAGAIN, errno.EDEADLK})
_UNKNOWN = frozenset({errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS, errno.EINVAL})


@contextmanager
def held(output: str) -> Iterator[None]:
    """Hold the lock on the folder ``output`` for the block; raises `DedupeError` if another run has it."""
    path = os.path.join(output, NAME)
    descriptor = _taken(path, output)
    try:
        yield
    finally:
        if sys.platform == "win32":  # there an open file cannot be removed
            os.close(descriptor)
        with suppress(OSError):
            os.unlink(path)
        if sys.platform != "win32":
            os.close(descriptor)


def _taken(path: str, output: str) -> int:
    while True:
        # Not through a link: whoever can write to OUT must not choose what we open.
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
        try:
            _lock(descriptor)
        except OSError as error:
            if error.errno in _TAKEN:
                os.close(descriptor)
                raise DedupeError(
                    f"Another run is writing to {output} at this moment. Wait until it is done, or give this one "
                    "another folder with -o."
                ) from error
            if error.errno not in _UNKNOWN:
                os.close(descriptor)
                raise
            # A file system without locks: better unguarded than not at all.
            return descriptor
        # Between opening and locking, the run before us may have removed the file that we opened.
        with suppress(FileNotFoundError):
            if os.path.samestat(os.fstat(descriptor), os.lstat(path)):
                return descriptor
        os.close(descriptor)


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
