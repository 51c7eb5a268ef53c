"""The report in OUT against what it was made from, and against itself."""

import hashlib
import os
import re
from collections.abc import Iterable, Iterator

from dedupe import shelf
from dedupe.verify.lines import Finding

PAGE = "report.html"
FOLDER = "report"

_SEAL = re.compile(
    rb"<!-- a report that dedupe wrote[^>]*; of ([0-9a-f]{64}), parts ([0-9a-f]{64}), rest ([0-9a-f]{64}) -->\n"
)
_NEAR = 1024
"""Bytes of the page among which its seal stands."""
_PART = re.compile(r"[a-z]+-[0-9]{5,}\.js")


def seal(of: str, parts: Iterable[tuple[str, str]], rest: bytes, version: str) -> str:
    """Give the line by which a report is known: digests of what it tells of, of its parts, and of what follows the line.

    ``parts`` are names and digests, in any order.
    """
    known = re.sub(r"[^0-9A-Za-z.+]", "", version) or "unknown"
    listed = _listed(parts)
    digest = hashlib.sha256(rest).hexdigest()
    return f"<!-- a report that dedupe wrote, version {known}; of {of}, parts {listed}, rest {digest} -->\n"


def sources(folder: str) -> str:
    """Give the digest of manifest and evidence in ``folder``: of what a report tells."""
    evidence = os.path.join(folder, "evidence")
    found = [os.path.join(folder, name) for name in shelf.standing(folder, shelf.MANIFEST)]
    for sheet in ("inputs.jsonl", "ledger.jsonl", "apparatus.jsonl", "review.jsonl", "run.json"):
        found += [os.path.join(evidence, name) for name in shelf.standing(evidence, sheet)]
    return _listed((os.path.relpath(path, folder), _digest(path)) for path in found if os.path.isfile(path))


def check(output: str) -> Iterator[Finding]:
    """Give what is wrong with the report in ``output``; nothing if there is none of ours."""
    path = os.path.join(output, PAGE)
    if os.path.islink(path) or not os.path.isfile(path):
        return
    with open(path, "rb") as file:
        data = file.read()
    found = _SEAL.search(data, 0, _NEAR)
    if found is None:
        return
    of, listed, rest = (one.decode() for one in found.groups())
    if hashlib.sha256(data[found.end() :]).hexdigest() != rest:
        yield Finding(PAGE, 0, "is not as it was written: edited by hand, or damaged")
    if sources(output) != of:
        yield Finding(PAGE, 0, "tells of another run than the manifest and the evidence: write it anew (dedupe report)")
    folder = os.path.join(output, FOLDER)
    names = sorted(name for name in os.listdir(folder) if _PART.fullmatch(name)) if os.path.isdir(folder) else []
    if _listed((f"{FOLDER}/{name}", _digest(os.path.join(folder, name))) for name in names) != listed:
        yield Finding(
            FOLDER, 0, f"does not hold the parts of {PAGE} as they were written: write it anew (dedupe report)"
        )


def _listed(files: Iterable[tuple[str, str]]) -> str:
    lines = sorted(f"{name.replace(os.sep, '/')} {digest}\n" for name, digest in files)
    return hashlib.sha256("".join(lines).encode("utf-8", "surrogatepass")).hexdigest()


def _digest(path: str) -> str:
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
