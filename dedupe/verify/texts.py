"""The texts that inputs hold, decoded as the run decoded them, where the inputs are still what they were."""

import os
from collections.abc import Iterator
from dataclasses import dataclass

from dedupe import read
from dedupe.errors import DedupeError, UnreadableError
from dedupe.read.paths import form, source_of
from dedupe.records import Input, Reading
from dedupe.settings import Settings
from dedupe.verify.lines import Finding, Row

STDIN = "-"
"""The siglum of standard input."""
GONE = "standard input, which cannot be read again"


class Below:
    """Where the inputs of a run lie, by their sigla."""

    def __init__(self, root: str | None, inputs: str | None = None) -> None:
        """Take the folder ``root`` that sources are named from, None if the run names none, and what ``--inputs`` names.

        That is the folder that the inputs lie in now, or a file that holds what came by standard input.
        """
        kept = inputs is not None and os.path.isfile(inputs)
        self.root = root if inputs is None or kept else inputs
        self._kept = inputs if kept else None
        self._walked: dict[str, str] | None = None

    def path(self, source: str) -> str | None:
        """Give where the input ``source`` lies, None if it is not there."""
        if source == STDIN:
            return self._kept
        if self.root is None:
            return None
        plain = os.path.join(self.root, *source.split("/"))
        if ".." not in source.split("/") and "\0" not in source and os.path.isfile(plain):
            return plain
        if self._walked is None:
            # A siglum is not always as the file system has the name: accents composed, odd bytes written out.
            paths = (os.path.join(folder, name) for folder, _, files in os.walk(self.root) for name in files)
            self._walked = {source_of(path, self.root): path for path in paths}
        return self._walked.get(source)


@dataclass(frozen=True, slots=True)
class Held:
    """An input that is as it was when the run read it."""

    page: str | None
    """Its text; None if it holds records."""
    entry: Input
    """Where it lies."""
    settings: Settings
    """How its records are read."""

    def texts(self) -> Iterator[tuple[str | None, str]]:
        """Give the siglum of each record and its text; of a page None and its text."""
        if self.page is not None:
            yield None, self.page
            return
        for record in read.records(self.entry, self.settings):
            if isinstance(record, read.Record):
                yield record.siglum, record.text


def held(row: Row, below: Below, settings: Settings) -> Held | list[Finding]:
    """Give the input that ``row``, a line of ``inputs.jsonl``, tells of; or why it cannot be had as it was."""
    source = row.fields["source"]
    path = below.path(source)
    if path is None and source == STDIN:
        return [row.finding(f"the input {source} is {GONE}")]
    if path is None:
        where = f"not below {below.root}" if below.root else "nowhere: the run names no folder of inputs"
        return [row.finding(f"the input {source} is {where}")]
    shape = "jsonl" if source == STDIN else form(path) or "text"
    entry = Input(source, path, shape, True)
    if shape == "text":
        return _page(row, entry, settings)
    # A file of records is gone through twice: what was changed must not be taken for a fault of the evidence.
    return _changed(row, _only_reading(entry, settings)) or Held(None, entry, settings)


def _page(row: Row, entry: Input, settings: Settings) -> Held | list[Finding]:
    encoding = row.fields["encoding"]
    try:
        reading, page = read.page(entry, settings._replace(encoding=encoding or settings.encoding))
    except DedupeError as error:
        return [row.finding(str(error))]
    found = _changed(row, reading)
    if page is None:
        return [*found, row.finding(f"the input {entry.source} cannot be read as it was: {reading.message}")]
    if not found and len(page.text) != row.fields["chars"]:
        counted = f"{len(page.text)} characters as {encoding}, not {row.fields['chars']}"
        found.append(row.finding(f"the input {entry.source} has {counted}"))
    return found or Held(page.text, entry, settings)


def _only_reading(entry: Input, settings: Settings) -> Reading:
    try:
        for one in read.records(entry, settings):
            if isinstance(one, Reading):
                return one
    except (DedupeError, UnreadableError) as error:
        return Reading(entry.source, 0, "", None, 0, "unreadable", str(error))
    return Reading(entry.source, 0, "", None, 0, "unreadable", "cannot be read")


def _changed(row: Row, reading: Reading) -> list[Finding]:
    if reading.sha256 == row.fields["sha256"]:
        return []
    return [row.finding(f"the input {reading.source} was changed since, or is another: its SHA-256 is not this line's")]
