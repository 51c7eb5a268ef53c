"""What a run is told by command line and config file, as one job; the command line wins."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from os.path import isfile
from typing import Any

from dedupe.errors import UsageError
from dedupe.settings import Settings

FILE = "dedupe.toml"
"""Read from the working folder if it is there."""


@dataclass(frozen=True, slots=True)
class Job:
    """A run as a person ordered it."""

    inputs: tuple[str, ...]
    """Paths as named."""
    output: str
    """Folder, or ``-``."""
    settings: Settings
    """What shapes the output."""
    files_from: str | None
    """File that names more inputs."""
    null: bool
    """Whether the names in it end with NUL."""
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
    told = {name: value for name, value in given.items() if value is not None}
    if told.pop("no_evidence", False):
        told["evidence"] = False
    filed = _filed(told.pop("config", None))
    merged = {**filed, **{name: value for name, value in told.items() if value is not False or name == "evidence"}}
    settings = Settings(**{name: merged[name] for name in Settings._fields if name in merged}).checked()
    output = merged.get("output")
    inputs = tuple(merged.get("inputs", ()))
    if not inputs and not merged.get("files_from"):
        raise UsageError("No input. Name files or folders, as in: dedupe pages/ -o out/ (dedupe --help tells more).")
    if not output:
        raise UsageError("No output. Name a folder with -o OUT, or -o - for JSONL on standard output.")
    if output == "-" and merged.get("as_json"):
        raise UsageError("--json and -o - would both write to standard output: give -o a folder, or leave out --json.")
    if merged.get("null") and not merged.get("files_from"):
        raise UsageError("-0 says how the names in --files-from end: give --files-from too.")
    flags = {name: bool(merged.get(name)) for name in ("null", "strict", "dry_run", "force", "quiet", "verbose")}
    return Job(inputs, str(output), settings, merged.get("files_from"), json=bool(merged.get("as_json")), **flags)


_TYPES: dict[str, type | tuple[type, ...]] = {
    **{name: str for name in ("split", "text_field", "id_field", "title_field", "encoding", "script", "text", "format", "tmp", "output")},
    **{name: int for name in ("shingle", "num_perm", "bands", "rows", "workers")},
    **{name: (int, float) for name in ("threshold", "containment")},
    **{name: bool for name in ("evidence", "strict", "force", "quiet", "verbose")},
    "inputs": list,
}


def _filed(path: str | None) -> dict[str, Any]:
    """Give what the config file at ``path`` says, or ``dedupe.toml`` here; names may be written with hyphens."""
    if path is None and not isfile(FILE):
        return {}
    name = path or FILE
    try:
        with open(name, "rb") as file:
            found = {key.replace("-", "_"): value for key, value in tomllib.load(file).items()}
    except OSError as error:
        raise UsageError(f"{name}: could not be read ({error.strerror}).") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{name}: is no TOML ({error}).") from error
    if "no_evidence" in found:
        found["evidence"] = not found.pop("no_evidence")
    for key, value in found.items():
        if key not in _TYPES:
            raise UsageError(f"{name}: there is no option {key!r}. Known are {', '.join(sorted(_TYPES))}.")
        if not isinstance(value, _TYPES[key]) or isinstance(value, bool) and _TYPES[key] is not bool:
            raise UsageError(f"{name}: {key} = {value!r} is of the wrong type.")
    return found
