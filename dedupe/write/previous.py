"""What an earlier run left in OUT, as its manifest tells: nothing that the manifest says is believed unread."""

import hashlib
import json
import os
import stat
from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from dedupe.errors import DedupeError
from dedupe.write.journal import ABSENT, EVIDENCE, FOREIGN, plain, state
from dedupe.write.names import DIGITS, STORIES

MANIFEST = "manifest.jsonl"

UNKNOWN = "unknown"
"""The recorded state of a file that no manifest vouches for: no file's digest equals it."""


_EMPTY = hashlib.sha256(b"").hexdigest()


class Old(NamedTuple):
    """A story file of the earlier run."""

    head: str
    """The first digits of the story's id, which the file's name ends with."""
    file: str
    """Its name."""
    sha256: str
    """Its digest as it was written, or `UNKNOWN`."""


def stories(output: str, force: bool) -> Iterator[Old]:
    """Give the story files that the manifest in ``output`` lists, by ascending id; ``stories.jsonl`` is left out.

    Raises `DedupeError` if a manifest stands there that is not ours, unless ``force``.
    """
    last, ordered = "", True
    for row in _rows(output, force):
        ordered = ordered and last <= row.head
        last = row.head
    # A manifest that was sorted by someone else is held in memory to be sorted again.
    rows = _rows(output, force) if ordered else iter(sorted(_rows(output, force)))
    return (row for row in rows if row.file != STORIES and plain(row.file))


def all_stories(output: str, force: bool) -> str:
    """Give the state in which ``stories.jsonl`` in ``output`` was written, `UNKNOWN` if it was edited since.

    `ABSENT` if it is not there, or not ours.
    """
    path = os.path.join(output, STORIES)
    standing = state(path)
    if standing == ABSENT or not (standing == _EMPTY or any(row.file == STORIES for row in _rows(output, force))):
        return ABSENT
    if standing == FOREIGN:
        return UNKNOWN
    recorded = (row.sha256 for row in _rows(output, force) if row.file == STORIES)
    with open(path, "rb") as file:
        for line, sha256 in zip_longest(file, recorded):
            if line is None or hashlib.sha256(line.removesuffix(b"\n")).hexdigest() != sha256:
                return UNKNOWN
    return standing


def evidence(output: str, force: bool) -> dict[str, str]:
    """Give the evidence files in ``output`` that are ours, by path below it, with their states.

    Raises `DedupeError` if files stand at their places that no run of dedupe made, unless ``force``.
    """
    folder = os.path.join(output, EVIDENCE)
    try:
        found = sorted(name for name in os.listdir(folder) if _ours(name))
    except (FileNotFoundError, NotADirectoryError):
        return {}
    if found and not force and state(os.path.join(output, MANIFEST)) == ABSENT and not _is_run(folder):
        raise DedupeError(
            f"{os.path.join(folder, found[0])} was not written by dedupe: no manifest stands beside it. Choose another "
            "folder with -o, move it away, or overwrite it with --force."
        )
    return {f"{EVIDENCE}/{name}": state(os.path.join(folder, name)) for name in found}


def _ours(name: str) -> bool:
    stem, ending = os.path.splitext(name)
    kind, _, number = stem.partition("-")
    sheet = kind in ("inputs", "ledger", "apparatus", "review") and ending == ".jsonl"
    numbered = number.isascii() and number.isdigit() and len(number) >= 5
    return name == "run.json" or sheet and (stem == kind or numbered)


def _is_run(folder: str) -> bool:
    path = os.path.join(folder, "run.json")
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            return False
        with open(path, "rb") as file:
            held = json.loads(file.read())
    except (OSError, ValueError):
        return False
    return isinstance(held, dict) and {"version", "settings", "root"} <= held.keys()


def _rows(output: str, force: bool) -> Iterator[Old]:
    path = os.path.join(output, MANIFEST)
    standing = state(path)
    if standing == ABSENT:
        return
    if standing == FOREIGN:
        raise DedupeError(
            f"{path} is a link or a folder, which dedupe did not make. Move it away, or choose another folder with -o."
        )
    with open(path, "rb") as file:
        for number, line in enumerate(file, 1):
            row = _old(line)
            if row is not None:
                yield row
            elif not force:
                raise DedupeError(
                    f"{path}, line {number}, is no line of a manifest of dedupe's. If the folder is not for dedupe, "
                    "choose another with -o; if it is, overwrite the manifest with --force."
                )


def _old(line: bytes) -> Old | None:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not (isinstance(row, dict) and isinstance(row.get("id"), str) and isinstance(row.get("file"), str)):
        return None
    sha256 = row.get("sha256")
    return Old(row["id"][:DIGITS], row["file"], sha256 if isinstance(sha256, str) and sha256 else UNKNOWN)
