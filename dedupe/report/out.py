"""OUT as the report reads it: manifest and evidence line by line, and story files as heads and paragraphs."""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from dedupe import shelf
from dedupe.report.figures import Figures
from dedupe.report.stock import Stock
from dedupe.verify import runs, stories, volumes
from dedupe.verify.lines import Finding, Shape, rows
from dedupe.verify.printed import HEADS, story

_KEPT = 20
"""Faults of OUT that the report names; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Told:
    """A story's text as it stands in its file."""

    parts: tuple[tuple[str, str], ...]
    """Kind and text: title, subtitle and byline where they are there, then the paragraphs (kind ``body``)."""
    begins: tuple[int, ...]
    """The offset of each in the file, or in its field."""
    heads: int
    """How many of them are heads."""
    edited: bool
    """Whether the file is not as it was written."""

    def place(self, paragraph: int | None, kind: str) -> int | None:
        """Give the number of the part that the evidence calls so, from 0; None if it is not there."""
        if paragraph is None:
            return next((at for at, part in enumerate(self.parts[: self.heads]) if part[0] == kind), None)
        at = self.heads + paragraph - 1
        return at if self.heads <= at < len(self.parts) else None


@dataclass(slots=True)
class Out:
    """The folder, and what of it could not be believed."""

    output: str
    """OUT."""
    told: str
    """Where manifest and evidence lie: OUT, or the folder in which they wait."""
    faults: list[str] = field(default_factory=list)
    """The first faults found, for a person."""
    faulty: int = 0
    """How many there are."""
    run: runs.Run | None = None
    """What the run says of itself; None without evidence."""
    figures: Figures = field(default_factory=Figures)
    """What was counted so far."""

    @property
    def evidence(self) -> bool:
        """Whether there is any."""
        return os.path.isfile(os.path.join(self.told, *runs.RUN.split("/")))

    def stock(self, stock: Stock) -> None:
        """Put the lines of the manifest into the ``stock``, and see what the run says of itself."""
        volume: volumes.Volume | None = None
        for number, row in enumerate(self.rows(stories.MANIFEST, stories.LINE)):
            place, sound = 0, True
            if shelf.shares(row["file"]):
                if volume is None or volume.file != row["file"]:
                    volume = volumes.Volume(self._home(row["file"]), row["file"])
                place, trouble = volume.next(row["id"])
                sound = not trouble and row.get("sha256") in (None, volume.digest)
                if trouble:
                    self.fault(f"{stories.MANIFEST}: {trouble}")
            row["witnesses"] = [one for one in row["witnesses"] if stories.sound(one)]
            if not stock.add_story(number, place if sound else -1 - place, row):
                self.fault(f"{stories.MANIFEST}: the id {row['id']} stands in an earlier line too")
        if self.evidence:
            run = runs.told(self.output, self.told)
            if isinstance(run, Finding):
                self.fault(str(run))
            else:
                self.run = run

    def rows(self, name: str, shape: Shape) -> Iterator[dict[str, Any]]:
        """Give the lines of a file, or of its shards, that are of ``shape``; the others are faults."""
        for row in rows(self.told, name, shape):
            if isinstance(row, Finding):
                self.fault(str(row))
            else:
                yield row.fields

    def fault(self, message: str) -> None:
        """Note that something in OUT is not as it must be; where OUT lies on this machine is left out of ``message``."""
        self.faulty += 1
        for folder in (self.told, self.output):
            message = message.replace(os.path.join(folder, ""), "")
        if len(self.faults) < _KEPT:
            self.faults.append(message)

    def text(self, place: int, row: dict[str, Any]) -> Told | None:
        """Give the text of the story that ``row`` of the manifest tells of; None if it cannot be had.

        ``place`` is where it stands in a file that stories share, below 0 (from -1 on) if it is not as it was written.
        """
        file = row["file"]
        if file in ("", ".", "..") or any(char in file for char in "/\\\0"):
            self.fault(f"{stories.MANIFEST}: the file {file!r} would not lie in this folder")
            return None
        heads = {kind: row[kind] for kind in HEADS}
        folder = self._home(file)
        try:
            edited = place < 0 if shelf.shares(file) else self._edited(folder, row)
            found = story(folder, file, place if place >= 0 else -1 - place, heads)
        except (OSError, ValueError, IndexError, RecursionError) as error:
            self.fault(f"{file}: cannot be read as story {row['id']}: {error}")
            return None
        parts = [(kind, part.text) for kind, part in found.heads.items()]
        parts += [("body", part.text) for part in found.paragraphs]
        begins = [part.begin for part in (*found.heads.values(), *found.paragraphs)]
        return Told(tuple(parts), tuple(begins), len(found.heads), edited)

    def _home(self, file: str) -> str:
        """Give the folder in which a story's file stands: OUT, unless it waits."""
        return self.told if os.path.isfile(os.path.join(self.told, file)) else self.output

    def _edited(self, folder: str, row: dict[str, Any]) -> bool:
        with open(os.path.join(folder, row["file"]), "rb") as file:
            return row.get("sha256") not in (None, hashlib.file_digest(file, "sha256").hexdigest())
