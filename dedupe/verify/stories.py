"""The manifest against the story files."""

import hashlib
import os
from collections.abc import Iterator
from typing import Any

from dedupe import shelf
from dedupe.records import Step
from dedupe.verify import volumes
from dedupe.verify.index import Heard, Index, Told
from dedupe.verify.lines import LIST, TEXT, TEXT_OR_NULL, WHOLE, Finding, Row, rows
from dedupe.verify.printed import HEADS

MANIFEST = shelf.MANIFEST

LINE = {
    "id": TEXT, "file": TEXT, "title": TEXT, "subtitle": TEXT, "byline": TEXT, "date": TEXT_OR_NULL,
    "agency": TEXT_OR_NULL, "chars": WHOLE, "partial": (bool,), "captions": LIST, "warnings": LIST, "witnesses": LIST,
}  # fmt: skip
WITNESS = {"source": TEXT, "article": TEXT, "role": TEXT, "spans": LIST, "steps": LIST}


def check(output: str, index: Index) -> Iterator[Finding]:
    """Give what is wrong with manifest and story files, and put what they say into ``index``.

    There, lines of the manifest are counted through all its shards.
    """
    last = ""
    files: dict[str, int] = {}
    volume: volumes.Volume | None = None
    for line, row in enumerate(rows(output, MANIFEST, LINE), 1):
        if isinstance(row, Finding):
            yield row
            continue
        id, file = row.fields["id"], row.fields["file"]
        if id < last:
            yield row.finding(f"the story {id} comes after {last}: the lines are not sorted by id")
        last = max(id, last)
        place, trouble = 0, ""
        if not shelf.shares(file):
            if files.setdefault(file, line) != line:
                trouble = f"the file {file} is that of line {files[file]} too"
        else:
            if volume is None or volume.file != file:
                yield from _left(volume)
                if files.setdefault(file, line) != line:
                    trouble = f"the file {file} is that of line {files[file]} too, and of others in between"
                volume = volumes.Volume(output, file)
            place, wrong = volume.next(id)
            trouble = trouble or wrong
        trouble = trouble or _trouble(output, row, volume.digest if volume else "")
        if trouble:
            yield row.finding(trouble)
        heads = {kind: row.fields[kind] for kind in HEADS}
        if not index.add_story(Told(id, line, file, place, heads, not trouble)):
            yield row.finding(f"the id {id} stands in an earlier line too")
            continue
        yield from _witnesses(row, line, index)
    yield from _left(volume)


def _left(volume: volumes.Volume | None) -> Iterator[Finding]:
    """Give what is in ``volume`` beside the stories that were asked for."""
    if volume and (left := volume.left()):
        yield Finding(volume.file, left, "is a story that the manifest does not list")


def _trouble(output: str, row: Row, digest: str) -> str:
    """Say what is wrong with the file of a story, if anything is."""
    file, recorded = row.fields["file"], row.fields.get("sha256")
    if file in ("", ".", "..") or any(char in file for char in "/\\\0"):
        return f"the file {file!r} would not lie in this folder"
    if not shelf.shares(file):
        path = os.path.join(output, file)
        if os.path.islink(path) or not os.path.isfile(path):
            return f"the file {file} is not there"
        try:
            with open(path, "rb") as held:
                digest = hashlib.file_digest(held, "sha256").hexdigest()
        except OSError as error:
            return f"the file {file} cannot be read ({error.strerror})"
    if recorded is None:
        return ""
    return "" if digest == recorded else f"the file {file} is not as it was written: edited by hand, or damaged"


def _witnesses(row: Row, line: int, index: Index) -> Iterator[Finding]:
    bases = 0
    for number, given in enumerate(row.fields["witnesses"], 1):
        heard = _heard(line, row.fields["id"], given)
        if heard is None:
            yield row.finding(f"witness {number} is not as a witness must be")
            continue
        bases += given["role"] == "base"
        if given["role"] not in ("base", "witness", "excerpt"):
            yield row.finding(f"witness {number} has the role {given['role']!r}, which is none")
        index.add_witness(given["source"], heard)
    if bases != 1:
        yield row.finding(f"the story has {bases} bases among its witnesses instead of one")


def sound(given: Any) -> bool:
    """Tell whether a witness of the manifest is as one must be."""
    return _heard(0, "", given) is not None


def _heard(line: int, story: str, given: Any) -> Heard | None:
    if not isinstance(given, dict) or not all(isinstance(given.get(f), t) for f, t in WITNESS.items()):
        return None
    texts = given["source"] + given["article"] + given["role"]
    spans = [tuple(span) for span in given["spans"] if isinstance(span, list)]
    steps = [_step(step) for step in given["steps"]]
    whole = len(spans) == len(given["spans"]) and all(map(_is_span, spans)) and None not in steps
    if not whole or any("\ud800" <= char <= "\udfff" for char in texts):
        return None
    kept = tuple(step for step in steps if step is not None)
    return Heard(line, story, given["article"], tuple((b, e) for b, e in spans), kept)


def _step(given: Any) -> Step | None:
    if not isinstance(given, dict):
        return None
    if not isinstance(given.get("name"), str) or not isinstance(given.get("edits"), list):
        return None
    edits = [tuple(edit) for edit in given["edits"] if isinstance(edit, list)]
    if len(edits) != len(given["edits"]):
        return None
    if not all(len(edit) == 3 and _is_span(edit[:2]) and isinstance(edit[2], str) for edit in edits):
        return None
    return Step(given["name"], tuple((b, e, text) for b, e, text in edits))


def _is_span(given: tuple[Any, ...]) -> bool:
    """Tell whether ``given`` is two whole numbers, none below 0."""
    return len(given) == 2 and all(type(one) is int and one >= 0 for one in given)
