"""Stories as JSON lines for the next program in a pipe."""

import errno
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from typing import IO, Any

from dedupe.records import Edition
from dedupe.write import blocks
from dedupe.write.blocks import Written
from dedupe.write.trouble import told

_GONE = frozenset({errno.EPIPE, errno.ESHUTDOWN} | ({errno.EINVAL} if os.name == "nt" else set()))
"""How a system says that nobody reads any more; Windows has no word of its own for it."""


def stream(editions: Iterable[Edition] | Written, stdout: IO[Any]) -> int:
    """Give the number of stories written to ``stdout``, each a line of JSON, in which ``file`` is null; or what gives the lines.

    ``stdout`` is a text stream with a ``buffer``, as `sys.stdout` is, or a binary one. If its reader goes away, no
    more stories are asked for, and nothing is raised. Raises `DedupeError` if the disk behind it is full.
    """
    target: IO[bytes] = getattr(stdout, "buffer", stdout)
    if not _sent(stdout.flush, stdout):
        return 0
    count = 0
    given = editions(lambda _: None) if callable(editions) else (blocks.lines([edition], None) for edition in editions)
    for block in given:
        if not _sent(partial(target.write, block.data), stdout):
            return count
        count += len(block.ends)
    _sent(target.flush, stdout)
    return count


def _sent(act: Callable[[], object], stdout: IO[Any]) -> bool:
    """Do ``act`` and tell whether somebody still reads."""
    with told("standard output", "What went there is incomplete."):
        try:
            act()
        except OSError as error:
            # What is still buffered would raise once more when the interpreter closes the stream.
            _silence(stdout)
            if error.errno not in _GONE:
                raise
            return False
    return True


def _silence(stdout: IO[Any]) -> None:
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stdout.fileno())
        os.close(nowhere)
