"""All or nothing: new files are staged beside their places, a journal says what goes where, then it is carried out.

1. Files are written into ``OUT/.dedupe-staging/new``; a line of ``journal.part`` is written for each removal and each
   file to be put in place.
2. ``journal.part`` is renamed to ``journal``. Until then an interruption leaves OUT as it was; from then on the work
   will be finished, by this run or by the next.
3. Removals, then renames in the order staged, the manifest last. Each can be done twice without harm.
4. The journal is removed, then the folder.
"""

import errno
import hashlib
import json
import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import BinaryIO

from dedupe.errors import DedupeError

STAGING = ".dedupe-staging"
EVIDENCE = "evidence"
REPORT = "report"
FOLDERS = (EVIDENCE, REPORT)
"""The folders in OUT that are ours."""

ABSENT = ""
"""The state of a place where nothing stands."""

FOREIGN = "foreign"
"""The state of a place where something stands that is no file: a folder, a link."""


def state(path: str) -> str:
    """Give what stands at ``path``: the SHA-256 of a file in hex, `ABSENT` or `FOREIGN`; links are not followed."""
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            return FOREIGN
        with open(path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (FileNotFoundError, NotADirectoryError):
        return ABSENT
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:  # a name from a manifest that was tampered with
            return ABSENT
        raise


@dataclass(frozen=True, slots=True)
class Move:
    """One thing to be done in OUT."""

    what: str
    """``remove`` or ``place``."""
    name: str
    """Path below OUT, POSIX."""
    over: str
    """The state of the place when this was planned: what changed since is a person's, and stays."""


class Waiting:
    """Files that wait in a folder, as if for their places in OUT."""

    def __init__(self, folder: str) -> None:
        """Make the ``folder``, and in it those that OUT has."""
        self.folder = folder
        for below in FOLDERS:
            os.makedirs(os.path.join(folder, below))

    def put(self, name: str, data: bytes) -> None:
        """Write ``data`` to wait for the place ``name``."""
        with open(os.path.join(self.folder, name), "xb") as file:
            file.write(data)


class Staging(Waiting):
    """Files that wait beside their places in ``output``, and the plan for them."""

    def __init__(self, output: str) -> None:
        """Make the folder; what an earlier run left there must have been settled (`settled`)."""
        super().__init__(os.path.join(output, STAGING, "new"))
        self._output = output
        self._certain = False
        self._journal: BinaryIO = open(os.path.join(output, STAGING, "journal.part"), "xb")  # noqa: SIM115

    def plan(self, move: Move) -> None:
        """Note ``move`` as the next thing to be done."""
        line = json.dumps([move.what, move.name, move.over], ensure_ascii=False)
        self._journal.write(line.encode("utf-8", "backslashreplace") + b"\n")

    def commit(self) -> None:
        """Make the plan certain: from here on it will be carried out, if not by this run then by the next."""
        self._journal.flush()
        os.fsync(self._journal.fileno())
        self._journal.close()
        if hasattr(os, "sync"):
            # One call for a million story files; without it a power cut may leave empty ones behind the renames.
            os.sync()
        base = os.path.join(self._output, STAGING)
        os.replace(os.path.join(base, "journal.part"), os.path.join(base, "journal"))
        self._certain = True
        _synced(base)

    def close(self) -> None:
        """Undo the staging, unless it was committed."""
        with suppress(OSError):
            self._journal.close()
        if self._certain:
            return
        base = os.path.join(self._output, STAGING)
        # First the journal: it must never stand over files that are half gone.
        with suppress(OSError):
            os.unlink(os.path.join(base, "journal"))
        shutil.rmtree(base, ignore_errors=True)


def carry_out(output: str, *, careful: bool = False) -> None:
    """Do what the journal in ``output`` says, wholly; ``careful`` leaves alone what a person changed meanwhile."""
    base = os.path.join(output, STAGING)
    journal = os.path.join(base, "journal")
    for below in {EVIDENCE, *(move.name.partition("/")[0] for move in _moves(journal) if "/" in move.name)}:
        unlinked(output, below)
    for wanted in ("remove", "place"):
        for move in _moves(journal):
            if move.what == wanted:
                _do(output, base, move, careful)
    _synced(output)
    for below in FOLDERS:
        with suppress(OSError):  # gone, or not empty: what a person keeps there is not ours
            os.rmdir(os.path.join(output, below))
    os.unlink(journal)
    shutil.rmtree(base)


def settled(output: str) -> str:
    """Finish or undo what an interrupted run left in ``output``; give ``finished``, ``undone`` or nothing."""
    base = os.path.join(output, STAGING)
    if not os.path.lexists(base):
        return ""
    if not stat.S_ISDIR(os.lstat(base).st_mode):
        raise DedupeError(f"{base} is no folder of dedupe's. Move it away, or choose another folder with -o.")
    if os.path.lexists(os.path.join(base, "journal")):
        carry_out(output, careful=True)
        return "finished"
    shutil.rmtree(base)
    return "undone"


def unlinked(output: str, below: str = EVIDENCE) -> None:
    """Raise `DedupeError` if the folder ``below`` in ``output`` is a link or a file: we write nowhere but in OUT.

    Raises `PermissionError` if it is a folder that nothing may be written to.
    """
    path = os.path.join(output, below)
    if not os.path.lexists(path):
        return
    if stat.S_ISDIR(os.lstat(path).st_mode):
        if not os.access(path, os.W_OK | os.X_OK):
            # Better found now than in the middle of a commit.
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
    else:
        without = "evidence (--no-evidence)" if below == EVIDENCE else "a report"
        raise DedupeError(
            f"{path} is a link or a file, and the {below} needs a folder there. Move it away, choose another folder "
            f"with -o, or do without {without}."
        )


def _do(output: str, base: str, move: Move, careful: bool) -> None:
    target = os.path.join(output, move.name)
    if careful and state(target) not in (move.over, ABSENT):
        return  # done already, or a person was here in between
    if move.what == "remove":
        with suppress(FileNotFoundError):
            os.unlink(target)
        return
    if "/" in move.name:
        os.makedirs(os.path.dirname(target), exist_ok=True)
    with suppress(FileNotFoundError):
        os.replace(os.path.join(base, "new", move.name), target)


def _moves(journal: str) -> Iterator[Move]:
    with open(journal, "rb") as file:
        for line in file:
            try:
                what, name, over = json.loads(line)
                sound = what in ("remove", "place") and isinstance(over, str) and _below(name)
            except (ValueError, TypeError):
                sound = False
            if not sound:
                raise DedupeError(
                    f"{journal} is damaged, so the write that was interrupted cannot be finished. "
                    f"Remove {os.path.dirname(journal)} and run dedupe again."
                )
            yield Move(what, name, over)


def _below(name: object) -> bool:
    """Tell whether ``name`` is that of a file in OUT or in one of its folders that are ours, and nowhere else."""
    if not isinstance(name, str):
        return False
    try:
        os.fsencode(name)
    except UnicodeEncodeError:  # half a surrogate pair
        return False
    folder, slash, rest = name.partition("/")
    plain = rest if slash and folder in FOLDERS else name
    return plain not in ("", ".", "..") and not any(c in plain for c in "/\\\0")


def plain(name: str) -> bool:
    """Tell whether ``name`` is that of a file in OUT itself: what an old manifest says is not believed."""
    return _below(name) and "/" not in name and not name.startswith(".")


def _synced(folder: str) -> None:
    """Bring a folder's entries to the disk, where the system can."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
