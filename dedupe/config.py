"""What a run is told by command line and config file, as one job; the command line wins."""

import re
import sys
import tomllib
from codecs import BOM_UTF8
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from os import fsdecode
from os.path import isdir, isfile
from typing import Any

from dedupe.crew import cores
from dedupe.errors import UsageError
from dedupe.settings import Settings

FILE = "dedupe.toml"
"""Read from the working folder if it is there."""

_SIZE = re.compile(r"(\d{1,18}(?:\.\d+)?)\s*([KMGT]?)(?:i?B)?", re.IGNORECASE | re.ASCII)
"""A size as a person writes it; K, M, G and T go by 1,024."""


@dataclass(frozen=True, slots=True)
class Job:
    """A run as a person ordered it."""

    inputs: tuple[str, ...]
    """Paths as named, on the command line and in the file of --files-from."""
    output: str
    """Folder, or ``-``."""
    settings: Settings
    """What shapes the output."""
    strict: bool
    """Whether the first unreadable input stops the run."""
    dry_run: bool
    """Whether nothing is written."""
    force: bool
    """Whether files edited by hand are overwritten."""
    quiet: bool
    """Whether only errors are told."""
    verbose: bool
    """Whether everything is told."""
    json: bool
    """Whether the summary goes to standard output as JSON."""


def job(given: Mapping[str, Any]) -> Job:
    """Give the job that the options ``given`` and the config file order; raises `UsageError` if it cannot be meant so."""
    # An option that was not given, a flag that was not set, no path at all: the file may say otherwise.
    told = {name: value for name, value in given.items() if value is not None and value is not False and value != ()}
    if told.pop("no_evidence", False):
        told["evidence"] = False
    name, filed = _filed(told.pop("config", None))
    merged = {**filed, **told}
    settings = _settings(merged, told, name)
    inputs = tuple(merged.get("inputs", ()))
    if "files_from" in merged:
        inputs += _listed(merged["files_from"], bool(merged.get("null")), "-" in inputs)
    elif merged.get("null"):
        raise UsageError("-0 says how the names in --files-from end: give --files-from too.")
    output = merged.get("output")
    if not inputs:
        raise UsageError("No input. Name files or folders, as in: dedupe pages/ -o out/ (dedupe --help tells more).")
    if not output:
        raise UsageError("No output. Name a folder with -o OUT, or -o - for JSONL on standard output.")
    if output == "-" and merged.get("as_json"):
        raise UsageError("--json and -o - would both write to standard output: give -o a folder, or leave out --json.")
    if output == "-" and merged.get("dry_run"):
        raise UsageError("--dry-run lists the files that would change, and -o - writes none: give -o a folder.")
    if output == "-" and merged.get("report"):
        raise UsageError("--report writes into a folder, and -o - names none: give -o a folder, or leave out --report.")
    flags = {name: bool(merged.get(name)) for name in ("strict", "dry_run", "force", "quiet", "verbose")}
    return Job(inputs, str(output), settings, json=bool(merged.get("as_json")), **flags)


def _settings(merged: Mapping[str, Any], told: Mapping[str, Any], name: str) -> Settings:
    """Give what shapes the output; a fault that the command line alone has not is told of the file ``name``."""
    merged, told = {**merged, **_sized(merged, "" if "memory" in told else f"{name}: ")}, {**told, **_sized(told)}
    settings = Settings(**{field: merged[field] for field in Settings._fields if field in merged})
    try:
        settings.checked()
    except UsageError as error:
        Settings(**{field: told[field] for field in Settings._fields if field in told}).checked()
        raise UsageError(f"{name}: {error}") from error
    if settings.workers < 0:
        raise UsageError(f"workers is {settings.workers}; it must be at least 1, or 0 for one a core.")
    if settings.tmp is not None and not isdir(settings.tmp):
        raise UsageError(f"tmp is {settings.tmp!r}, and no such folder is there. Make it, or name another.")
    # A script that calls dedupe may not be able to start workers; the command always is.
    return settings._replace(workers=settings.workers or cores())


def _sized(given: Mapping[str, Any], where: str = "") -> dict[str, int]:
    """Give the memory that ``given`` allows, in bytes, if it says anything of it; ``where`` leads what is wrong with that."""
    asked = given.get("memory")
    if asked is None:
        return {}
    found = _SIZE.fullmatch(str(asked).strip())
    if found is None:
        raise UsageError(
            f"{where}memory is {asked!r}; it must be a number of bytes, or one with K, M, G or T behind it: 512M, 2G."
        )
    return {"memory": int(float(found[1]) * 1024 ** " KMGT".index(found[2].upper() or " "))}


def _listed(name: str, null: bool, taken: bool) -> tuple[str, ...]:
    """Give the names in the file ``name``, one a line, or each ended by NUL; ``-`` is standard input, if not ``taken``."""
    if name == "-" and taken:
        raise UsageError("Records and names cannot both come by standard input: give --files-from a file.")
    try:
        if name == "-":
            data = sys.stdin.buffer.read()
        else:
            with open(name, "rb") as file:
                data = file.read()
    except (OSError, AttributeError) as error:
        why = error.strerror if isinstance(error, OSError) else "standard input is closed"
        raise UsageError(f"--files-from {name}: could not be read ({why}).") from error
    parts = data.split(b"\0") if null else data.removeprefix(BOM_UTF8).replace(b"\r\n", b"\n").split(b"\n")
    names = tuple(fsdecode(part) for part in parts if part)
    if not names:
        raise UsageError(f"--files-from {name}: names no file.")
    if not null and b"\0" in data:
        raise UsageError(f"--files-from {name}: the names end with NUL, as find -print0 gives them: say so with -0.")
    if "-" in names:
        raise UsageError(f"--files-from {name}: names -, which is standard input. Name it on the command line.")
    return names


_TYPES: dict[str, type | tuple[type, ...]] = {
    **dict.fromkeys(("split", "text_field", "id_field", "title_field", "encoding", "script", "text", "format"), str),
    **dict.fromkeys(("engine", "master", "tmp", "output", "files_from"), str),
    **dict.fromkeys(("shingle", "num_perm", "bands", "rows", "workers"), int),
    **dict.fromkeys(("threshold", "containment"), (int, float)),
    "memory": (str, int),
    **dict.fromkeys(
        ("evidence", "no_evidence", "report", "strict", "force", "dry_run", "null", "json", "quiet", "verbose"), bool
    ),
    "inputs": list,
}
"""What a config file may hold; names may be written with hyphens, as on the command line."""


def _filed(path: str | None) -> tuple[str, dict[str, Any]]:
    """Give the config file's name and what it says: the one at ``path``, else ``dedupe.toml`` here if it is there."""
    name = FILE if path is None else path
    if path is None and not isfile(FILE):
        return name, {}
    try:
        with open(name, "rb") as file:
            found = {key.replace("-", "_"): value for key, value in tomllib.load(file).items()}
    except OSError as error:
        raise UsageError(f"{name}: could not be read ({error.strerror}).") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UsageError(f"{name}: is no TOML ({error}).") from error
    for key, value in found.items():
        if key not in _TYPES:
            near = get_close_matches(key, _TYPES, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"Known are {', '.join(sorted(_TYPES))}."
            raise UsageError(f"{name}: there is no option {key!r}: {hint}")
        whole = isinstance(value, _TYPES[key]) and (_TYPES[key] is bool or not isinstance(value, bool))
        if not whole or isinstance(value, list) and not all(isinstance(one, str) for one in value):
            raise UsageError(f"{name}: {key} = {value!r} is of the wrong type.")
    if "no_evidence" in found:
        if "evidence" in found:
            raise UsageError(f"{name}: evidence and no_evidence say the same thing: keep one of them.")
        found["evidence"] = not found.pop("no_evidence")
    if "json" in found:
        found["as_json"] = found.pop("json")
    return name, found
