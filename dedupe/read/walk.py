"""Paths as a person names them to the inputs of a run, in the order of ``source``."""

import errno
import itertools
import os
import stat
from collections.abc import Iterator, Sequence

from dedupe import shelf
from dedupe.errors import DedupeError, UsageError
from dedupe.read import earlier
from dedupe.read.files import reason
from dedupe.read.paths import Found, Passed, form, root, shown, source_of
from dedupe.records import Input, Reading

_NAMED = 10
"""Most paths named in one message."""


def inputs(paths: Sequence[str], output: str | None) -> tuple[tuple[Input, ...], tuple[Reading, ...]]:
    """Give the inputs found at ``paths``, and what was passed over; both in order of source.

    ``paths`` are files, folders or ``-``; ``output`` is the folder that the run will write, if it writes one. `UsageError` if a path
    is not there or is ``output`` itself; `DedupeError` if two files' sources are the same.
    """
    top = root(paths)
    _check(paths, output)
    ours = os.path.realpath(output) if output not in (None, "-") else None
    found: dict[str, Found] = {}
    passed: dict[str, Passed] = {}
    trees = [os.path.realpath(path) for path in paths if path != "-" and os.path.isdir(path)]
    for path in paths:
        if path == "-":
            continue
        for item in _named(os.path.abspath(path), ours, trees):
            if isinstance(item, Found):
                before = found.get(item.path)
                found[item.path] = item if before is None or item.outright else before
            else:
                passed[item.path] = _both(passed.get(item.path), item)
    taken = _distinct(found, passed, top)
    entries = [Input(source_of(item.path, top), item.path, item.form, item.outright) for item in taken]
    if "-" in paths:
        entries.append(Input("-", "-", "jsonl", True))
    entries.sort(key=lambda entry: entry.source)
    for one, other in itertools.pairwise(entries):
        if one.source == other.source:
            raise DedupeError(
                f"Two files have the same name once it is in Unicode's composed form (NFC): {one.path!a} and "
                f"{other.path!a}. Nothing could tell their articles apart: rename one of them, or leave it out."
            )
    notes = [
        Reading(source_of(item.path, top), _size(item.path), "", None, 0, item.status, item.message)
        for item in passed.values()
        if item.path not in found
    ]
    return tuple(entries), tuple(sorted(notes, key=lambda note: note.source))


def _both(before: Passed | None, item: Passed) -> Passed:
    """Give ``item`` with what was said ``before`` of the same path, if it was anything else; the worse status counts."""
    if before is None or before.message == item.message:
        return item
    status = "unreadable" if "unreadable" in (before.status, item.status) else item.status
    return Passed(item.path, f"{before.message} It {item.message}", status)


def _size(path: str) -> int:
    try:
        status = os.lstat(path)
    except OSError:
        return 0
    return status.st_size if stat.S_ISREG(status.st_mode) else 0


def _check(paths: Sequence[str], output: str | None) -> None:
    """Raise `UsageError` for a path that is not there, or that is the folder to be written."""
    if not paths:
        raise UsageError("No input: name files or folders, or - for JSONL on standard input.")
    missing = [path for path in paths if path != "-" and not os.path.lexists(path)]
    if missing:
        names = ", ".join(shown(path) or "''" for path in missing[:_NAMED])
        more = f" and {len(missing) - _NAMED:,} more" if len(missing) > _NAMED else ""
        raise UsageError(
            f"There is no file or folder {names}{more}. Look for a slip of the pen, or for another working folder."
        )
    for path in paths:
        if path != "-" and output not in (None, "-") and os.path.isdir(path) and _same(path, str(output)):
            raise UsageError(
                f"{shown(path)} is both read and written. Its own results would be read as pages the next time: give -o another "
                "folder, which may lie inside this one."
            )


def _same(one: str, other: str) -> bool:
    return os.path.realpath(one) == os.path.realpath(other)


def _named(path: str, ours: str | None, trees: list[str]) -> Iterator[Found | Passed]:
    """Give what stands at a path that a person named."""
    try:
        status = os.stat(path)
    except OSError as error:
        yield Passed(path, _broken(path, error), "unreadable")
        return
    if stat.S_ISDIR(status.st_mode):
        yield from _folder(path, ours, trees)
    else:
        # Whatever it is, it was meant: what is no file is told when it is read.
        yield Found(path, form(path) or "text", True, os.path.realpath(path), os.path.islink(path))


def _folder(top: str, ours: str | None, trees: list[str]) -> Iterator[Found | Passed]:
    """Give what stands in the folder ``top`` and below."""
    waiting = [(top, os.path.realpath(top))]
    while waiting:
        path, real = waiting.pop()
        if real == ours:
            yield Passed(path, "is the folder that this run writes.")
            continue
        try:
            with os.scandir(path) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as error:
            yield Passed(path, f"is a folder that {reason(error)}", "unreadable")
            continue
        names = {entry.name for entry in entries}
        listed = earlier.manifest(path) if any(shelf.whole(name) == shelf.MANIFEST for name in names) else None
        if listed is not None:
            yield from earlier.stories(path, real, listed)
            continue
        for entry in entries:
            if entry.name.startswith("."):
                yield Passed(entry.path, "is hidden.")
            elif entry.is_dir(follow_symlinks=False):
                waiting.append((entry.path, os.path.join(real, entry.name)))
            else:
                yield _file(entry, real, trees)


def _file(entry: os.DirEntry[str], folder: str, trees: list[str]) -> Found | Passed:
    """Give what a folder's entry is that is no folder itself; ``folder`` is where it really lies."""
    kind = form(entry.name)
    link = entry.is_symlink()
    real = os.path.realpath(entry.path) if link else os.path.join(folder, entry.name)
    if link:
        try:
            target = os.stat(entry.path)
        except OSError as error:
            return Passed(entry.path, _broken(entry.path, error), "unreadable" if kind else "skipped")
        if not any(real == tree or real.startswith(os.path.join(tree, "")) for tree in trees):
            return Passed(entry.path, "is a link out of the folders named. Name what it leads to, if it is meant.")
        if stat.S_ISDIR(target.st_mode):
            return Passed(entry.path, "is a link to a folder, which is read where it lies.")
        regular = stat.S_ISREG(target.st_mode)
    else:
        regular = entry.is_file(follow_symlinks=False)
    if not regular:
        return Passed(entry.path, "is a socket, a pipe or a device, not a file.")
    if kind is None:
        return Passed(
            entry.path,
            "has another ending than .txt, .md, .jsonl (.gz, .zst) or .parquet. Name it outright to have it read as text.",
        )
    return Found(entry.path, kind, False, real, link)


def _broken(path: str, error: OSError) -> str:
    """Say of a path that cannot be followed what is wrong with it."""
    if error.errno == errno.ENOENT and os.path.islink(path):
        return f"is a link to {shown(os.readlink(path))}, which is not there. Restore that, or remove the link."
    return reason(error)


def _distinct(found: dict[str, Found], passed: dict[str, Passed], top: str | None) -> list[Found]:
    """Give ``found`` with each file once, be there links to it or not; the others go to ``passed``."""
    kept: dict[str, Found] = {}
    for item in sorted(found.values(), key=lambda item: (item.link, source_of(item.path, top), item.path)):
        first = kept.setdefault(item.real, item)
        if first is not item:
            passed[item.path] = Passed(item.path, f"is the same file as {source_of(first.path, top)}, which is read.")
            del found[item.path]
    return list(kept.values())
