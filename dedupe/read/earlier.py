"""The folder of an earlier run: the story files that its manifest lists."""

import json
import os
import re
from collections.abc import Iterator
from typing import Any

from dedupe import shelf
from dedupe.read.paths import Found, Passed, form, shown
from dedupe.shelf import MANIFEST


def manifest(folder: str) -> list[str] | None:
    """Give the story files that the manifest in ``folder`` lists, sorted; None if it is not one of ours."""
    files = set()
    try:
        for story in _lines(folder):
            if not _is_story(story):
                return None
            files.add(story["file"])
    except (OSError, ValueError, RecursionError):
        return None
    if not files and not os.path.isfile(os.path.join(folder, "evidence", "run.json")):
        return None
    return sorted(files)


def told(folder: str) -> dict[str, dict[str, Any]]:
    """Give the lines of the manifest in ``folder`` by the file that each lists; none if they cannot be read any more."""
    try:
        return {story["file"]: story for story in _lines(folder) if _is_story(story)}
    except (OSError, ValueError, RecursionError):
        return {}


def _lines(folder: str) -> Iterator[Any]:
    """Give the lines of the manifest in ``folder``, or of its shards."""
    for name in shelf.standing(folder, MANIFEST):
        with open(os.path.join(folder, name), encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def _is_story(story: Any) -> bool:
    """Whether ``story`` has the shape of a line of our manifest."""
    return (
        isinstance(story, dict)
        and isinstance(story.get("file"), str)
        and isinstance(story.get("witnesses"), list)
        and isinstance(story.get("id"), str)
        and re.fullmatch("[0-9a-f]{12}", story["id"]) is not None
    )


def stories(folder: str, real: str, listed: list[str]) -> Iterator[Found | Passed]:
    """Give the story files of an earlier run's folder."""
    yield Passed(
        os.path.join(folder, MANIFEST),
        f"marks an earlier run's folder: only the {len(listed):,} files it lists are read.",
    )
    for name in listed:
        path = os.path.normpath(os.path.join(folder, name))
        if not path.startswith(os.path.join(folder, "")) or "\0" in name:
            yield Passed(
                os.path.join(folder, MANIFEST),
                f"lists {shown(name)!r}, which lies outside of its folder.",
                "unreadable",
            )
            continue
        inside = os.path.realpath(path)
        if not inside.startswith(os.path.join(real, "")):
            yield Passed(path, "is a link out of its folder.")
        elif not os.path.isfile(path):
            yield Passed(
                path, "is listed in the manifest but is not there. Run dedupe again to have it written.", "unreadable"
            )
        else:
            # Records say themselves what they are; a text has to be told from a page.
            yield Found(path, "story" if form(path) in (None, "text") else str(form(path)), False, inside, False)
