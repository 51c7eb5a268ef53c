"""Names: of files, of their forms, of where they lie below the root."""

import os
import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import unquote

from dedupe.errors import UsageError

FORMS = {".txt": "text", ".md": "text", ".jsonl": "jsonl", ".parquet": "parquet"}
"""Forms by ending; each text form also packed, as ``PACKINGS`` has it."""
PACKINGS = (".gz", ".zst")

_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Controls, what turns the direction of a line, and the stand-ins for bytes that are not UTF-8."""


_ADDRESS = re.compile("([A-Za-z][A-Za-z0-9+.-]+):(?=/)")
"""How a URL begins; a single letter is a drive of Windows."""


class Found(NamedTuple):
    """A file that may be an input."""

    path: str
    """Where it lies, absolute."""
    form: str
    """As `Input.form`."""
    outright: bool
    """Whether it was named on the command line."""
    real: str
    """Where it lies once links are followed."""
    link: bool
    """Whether its name is a link."""


class Passed(NamedTuple):
    """Something that will not be read."""

    path: str
    """Where it lies, absolute."""
    message: str
    """Why."""
    status: str = "skipped"
    """``unreadable`` where a person would have expected it to be read."""


def root(paths: Sequence[str]) -> str | None:
    """Give the deepest folder common to all ``paths``, absolute; None if there is only standard input."""
    folders = []
    for path in paths:
        if path != "-":
            full = os.path.abspath(path)
            folders.append(full if os.path.isdir(full) else os.path.dirname(full))
    try:
        return os.path.commonpath(folders) if folders else None
    except ValueError as error:
        raise UsageError(
            "The inputs lie on different drives, so no folder holds them all. Run once for each drive."
        ) from error


def local(path: str) -> str:
    """Give where ``path`` lies in the file system; `UsageError` if it is the address of something that lies in none.

    >>> local("file:///in/a%20b.jsonl"), local("a:b.jsonl")
    ('/in/a b.jsonl', 'a:b.jsonl')
    """
    found = _ADDRESS.match(path)
    if found is None or os.path.lexists(path):
        return path
    scheme, rest = found[1].lower(), path[found.end() :]
    host, slash, below = rest[2:].partition("/") if rest.startswith("//") else ("", "/", rest[1:])
    if scheme == "file" and host in ("", "localhost") and slash:
        return unquote(f"/{below}")
    raise UsageError(
        f"{shown(path)} is an address ({scheme}:), and dedupe reads and writes files and folders. Mount what it names "
        "(s3fs, gcsfuse, the NFS gateway of HDFS), with --engine spark on all machines alike, or copy it; then name the folder."
    )


def shown(path: str) -> str:
    """Give ``path`` as it can be printed on one line: composed (NFC), bytes that are not UTF-8 and controls as ``\\x..``.

    >>> shown("a\\nb")
    'a\\\\x0ab'
    """
    if path.isascii() and path.isprintable():
        return path
    return unicodedata.normalize("NFC", _UNPRINTABLE.sub(_escaped, path))


def _escaped(match: re.Match[str]) -> str:
    code = ord(match[0])
    if 0xDC80 <= code <= 0xDCFF:  # how Python keeps a byte of a name that is not UTF-8
        return f"\\x{code - 0xDC00:02x}"
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def source_of(path: str, top: str | None) -> str:
    """Give the siglum of the file at ``path``: below ``top``, with slashes, as it can be printed."""
    return shown(os.path.relpath(path, top).replace(os.sep, "/"))


def form(name: str) -> str | None:
    """Give the form of the file ``name`` by its ending, after taking off that of a packing; None if it is none of ours."""
    stem, ending = os.path.splitext(name.lower())
    if ending in PACKINGS:
        form = FORMS.get(os.path.splitext(stem)[1])
        return form if form != "parquet" else None
    return FORMS.get(ending)
