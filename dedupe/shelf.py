"""Names of the files in OUT that hold many lines or stories, and of the shards that take their place where they grow long."""

import os
import re

MANIFEST = "manifest.jsonl"
"""Tells of every story; marks the folder of a run."""

STORIES = "stories"
"""Begins the name of a file that holds all stories, or of its shards."""

SHARED = ("jsonl", "parquet")
"""Formats in which many stories share a file; also how that file's name ends."""

_NUMBER = re.compile(r"-(\d{5,})$", re.ASCII)


def shard(name: str, number: int) -> str:
    """Give the name of a shard of the file ``name``.

    >>> shard("ledger.jsonl", 12)
    'ledger-00012.jsonl'
    """
    stem, ending = os.path.splitext(name)
    return f"{stem}-{number:05}{ending}"


def whole(name: str) -> str:
    """Give the name of the file that the file ``name`` is a shard of, or is.

    >>> whole("ledger-00012.jsonl"), whole("ledger-2.jsonl")
    ('ledger.jsonl', 'ledger-2.jsonl')
    """
    stem, ending = os.path.splitext(name)
    return _NUMBER.sub("", stem) + ending


def shares(name: str) -> bool:
    """Tell whether the file ``name`` in OUT is one that stories share."""
    return whole(name) in {f"{STORIES}.{ending}" for ending in SHARED}


def standing(folder: str, name: str) -> list[str]:
    """Give the names of the file ``name`` in ``folder`` and of its shards, as far as they are there, in order."""
    try:
        found = [one for one in os.listdir(folder) if whole(one) == name]
    except (FileNotFoundError, NotADirectoryError):
        return []
    return sorted(found, key=lambda one: (len(one), one))
