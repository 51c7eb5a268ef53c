"""What the file system refuses, told to a person."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from dedupe.errors import DedupeError

_LIKELY = {
    errno.ENOSPC: "The disk is full. Make room there, or choose another folder with -o.",
    errno.EDQUOT: "Your quota on this disk is used up. Make room there, or choose another folder with -o.",
    errno.EFBIG: "No file may grow so big there. Choose another folder with -o, or lift the limit (ulimit -f).",
    errno.EACCES: "You may not write there. Choose another folder with -o, or change its permissions.",
    errno.EPERM: "You may not write there. Choose another folder with -o, or change its permissions.",
    errno.EROFS: "The disk is mounted for reading only. Choose another folder with -o.",
    errno.ENOTDIR: "There is a file where a folder is needed. Choose another folder with -o, or move that file.",
    errno.EEXIST: "There is a file where a folder is needed. Choose another folder with -o, or move that file.",
    errno.ENAMETOOLONG: "The path is too long for this file system. Choose a folder with a shorter path.",
    errno.EMFILE: "This process has too many files open. Raise the limit (ulimit -n).",
}

INTACT = "What stood there before is intact."
PENDING = "The new files stand ready there in a hidden folder: the next run with this output finishes the work."


@contextmanager
def told(output: str, state: str) -> Iterator[None]:
    """Turn an `OSError` of the block into a `DedupeError`: what happened, ``state`` of OUT, what to do."""
    try:
        yield
    except OSError as error:
        likely = _LIKELY.get(error.errno or 0, "")
        reason = error.strerror or str(error)
        place = f" ({error.filename})" if error.filename else ""
        raise DedupeError(f"Cannot write to {output}: {reason}{place}. {state} {likely}".rstrip()) from error
