"""What an earlier run left in OUT, as its manifest tells: nothing that the manifest says is believed unread."""

import hashlib
import json
import os
import stat
from collections.abc import Iterable, Iterator
from itertools import groupby, zip_longest
from typing import Any, NamedTuple

from dedupe import shelf
from dedupe.errors import DedupeError
from dedupe.shelf import MANIFEST
from dedupe.write.journal import ABSENT, EVIDENCE, FOREIGN, plain, state
from dedupe.write.names import DIGITS

_SHEETS = ("inputs", "ledger", "apparatus", "review")
"""Files of evidence that have a line for each thing they tell."""

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
    """Give the story files that the manifest in ``output`` lists, by ascending id; those that share a file are left out.

    Raises `DedupeError` if a manifest stands there that is not ours, unless ``force``.
    """
    last, ordered, shared = "", True, True
    for row in _rows(output, force):
        ordered = ordered and last <= row.head
        shared = shared and shelf.shares(row.file)
        last = row.head
    if shared:
        return iter(())
    # A manifest that was sorted by someone else is held in memory to be sorted again.
    rows = _rows(output, force) if ordered else iter(sorted(_rows(output, force)))
    return (row for row in rows if not shelf.shares(row.file) and plain(row.file))


def volumes(output: str, force: bool) -> dict[str, str]:
    """Give the files in ``output`` that stories share, by name, with the states in which they were written.

    The state is `UNKNOWN` if one was edited since. Files that are not ours are left out.
    """
    found: dict[str, str] = {}
    for file, rows in groupby(_rows(output, force), key=lambda row: row.file):
        if shelf.shares(file) and plain(file):
            # What is listed in two places was not written by us.
            found[file] = UNKNOWN if file in found else _recorded(os.path.join(output, file), rows)
    for ending in shelf.SHARED:
        for file in shelf.standing(output, f"{shelf.STORIES}.{ending}"):
            if file not in found and _is_empty(os.path.join(output, file)):
                found[file] = state(os.path.join(output, file))
    return {file: recorded for file, recorded in found.items() if recorded != ABSENT}


def _recorded(path: str, rows: Iterable[Old]) -> str:
    """Give the state of the file at ``path`` if it is as ``rows`` of the manifest say, else `UNKNOWN`; `ABSENT` without one."""
    standing = state(path)
    if standing == ABSENT:
        return ABSENT
    if standing == FOREIGN:
        return UNKNOWN
    if not path.endswith(".jsonl"):
        return standing if all(row.sha256 == standing for row in rows) else UNKNOWN
    with open(path, "rb") as file:
        for line, row in zip_longest(file, rows):
            if line is None or row is None or hashlib.sha256(line.removesuffix(b"\n")).hexdigest() != row.sha256:
                return UNKNOWN
    return standing


def _is_empty(path: str) -> bool:
    """Tell whether the file at ``path`` is what a run writes that finds no story: no manifest lists that."""
    if path.endswith(".jsonl") or state(path) == FOREIGN:
        return state(path) == _EMPTY
    import pyarrow as pa  # type: ignore[import-untyped, unused-ignore]
    import pyarrow.parquet as pq  # type: ignore[import-untyped, unused-ignore]

    try:
        with open(path, "rb") as file:
            told = pq.read_metadata(file)
            return bool(told.num_rows == 0 and told.schema.names[:2] == ["id", "file"])
    except (pa.ArrowException, OSError, ValueError):
        return False


def evidence(output: str, force: bool) -> dict[str, str]:
    """Give the evidence files in ``output`` that are ours, by path below it, with their states.

    Raises `DedupeError` if files stand at their places that no run of dedupe made, unless ``force``.
    """
    folder = os.path.join(output, EVIDENCE)
    try:
        found = sorted(name for name in os.listdir(folder) if _ours(name))
    except (FileNotFoundError, NotADirectoryError):
        return {}
    if found and not force and not shelf.standing(output, MANIFEST) and not _is_run(folder):
        raise DedupeError(
            f"{os.path.join(folder, found[0])} was not written by dedupe: no manifest stands beside it. Choose another "
            "folder with -o, move it away, or overwrite it with --force."
        )
    return {f"{EVIDENCE}/{name}": state(os.path.join(folder, name)) for name in found}


def _ours(name: str) -> bool:
    return name == "run.json" or shelf.whole(name) in {f"{kind}.jsonl" for kind in _SHEETS}


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
    for name in shelf.standing(output, MANIFEST):
        path = os.path.join(output, name)
        if state(path) == FOREIGN:
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
        row = _parsed(line)
    except (ValueError, RecursionError):
        return None
    if not (isinstance(row, dict) and isinstance(row.get("id"), str) and isinstance(row.get("file"), str)):
        return None
    sha256 = row.get("sha256")
    return Old(row["id"][:DIGITS], row["file"], sha256 if isinstance(sha256, str) and sha256 else UNKNOWN)


def _parsed(line: bytes) -> Any:
    """Give what a line of JSON says; what orjson refuses goes to the library's own."""
    import orjson

    try:
        return orjson.loads(line)
    except ValueError:
        return json.loads(line)
