"""The report among the files of OUT: which of its files are ours, and a report put into a folder that stands."""

import os
import re
import stat
from collections.abc import Callable, Iterable

from dedupe.errors import DedupeError
from dedupe.write.journal import REPORT

PAGE = "report.html"

Made = Callable[[str | None], Iterable[tuple[str, bytes]]]
"""Gives the files of a report, name and content, the page last; told the folder in which manifest and evidence wait."""

_PART = re.compile(r"(?:fold|inputs|pages?|review|stories|story|warnings)-[0-9]{5,}\.js")
_BEGINS = {PAGE: b"<!doctype html>\n<!-- a report that dedupe wrote"}


def standing(output: str) -> list[str]:
    """Give the files of a report of ours in ``output``, by path below it."""
    return [name for name in _places(output) if _ours(output, name)]


def free(output: str, force: bool) -> None:
    """Raise `DedupeError` if something that is not ours stands where a report's files go, unless ``force``."""
    for name in _places(output):
        if not force and not _ours(output, name):
            raise DedupeError(
                f"{os.path.join(output, name)} was not written by dedupe, and a file of the report belongs there. Move it "
                "away, choose another folder with -o, or overwrite it with --force."
            )


def _places(output: str) -> list[str]:
    """Give what stands where a report's files go."""
    found = [PAGE] if os.path.lexists(os.path.join(output, PAGE)) else []
    folder = os.path.join(output, REPORT)
    if os.path.islink(folder):
        return found
    try:
        names = sorted(os.listdir(folder))
    except (FileNotFoundError, NotADirectoryError):
        return found
    return found + [f"{REPORT}/{name}" for name in names if _PART.fullmatch(name)]


def _ours(output: str, name: str) -> bool:
    path = os.path.join(output, name)
    wanted = _BEGINS.get(name, b"dedupeReport(")
    if not stat.S_ISREG(os.lstat(path).st_mode):
        return False
    with open(path, "rb") as file:
        return file.read(len(wanted)) == wanted
