"""What a run says of itself: its settings, and the folder that its inputs are named from."""

import json
import os
from typing import Any, NamedTuple, get_args, get_type_hints

from dedupe.errors import DedupeError
from dedupe.settings import Settings
from dedupe.verify.lines import Finding

RUN = "evidence/run.json"


class Run(NamedTuple):
    """What ``run.json`` tells."""

    version: str
    """Of the dedupe that ran; empty if it is not told."""
    settings: Settings
    """What shaped the output."""
    root: str | None
    """The folder that sources are named from, seen from here; None if all came by standard input."""


def told(output: str, folder: str | None = None) -> Run | Finding:
    """Give what the run that wrote ``output`` says of itself there, or in the ``folder`` where that waits; or why not."""
    try:
        with open(os.path.join(folder or output, *RUN.split("/")), "rb") as file:
            held = json.loads(file.read())
        given = held["settings"]
        hints = get_type_hints(Settings)
        known = {name: value for name, value in given.items() if name in Settings._fields}
        root = held["root"]
        if root is not None and not isinstance(root, str):
            raise TypeError("the root is no path")
        for name, value in known.items():
            if not _fits(value, hints[name]):
                raise TypeError(f"{name} is {value!r}")
        os.fsencode(root or "")  # raises `ValueError` if no path can be so
        version = held.get("version")
        below = None if root is None else os.path.normpath(os.path.join(output, root))
        return Run(version if isinstance(version, str) else "", Settings(**known).checked(), below)
    except (OSError, ValueError, RecursionError, KeyError, TypeError, AttributeError, DedupeError) as error:
        return Finding(RUN, 0, f"cannot be read as a run's: {error}")


def _fits(value: Any, hint: Any) -> bool:
    """Tell whether ``value`` is of the type that ``hint`` names, or of one of them; a whole number will do for any other."""
    types = get_args(hint) or (hint,)
    return type(value) in types or type(value) is int and float in types
