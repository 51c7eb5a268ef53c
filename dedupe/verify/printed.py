"""A story as it stands in its file: heads and paragraphs with their offsets."""

import os
from dataclasses import dataclass
from typing import Any

from dedupe import shelf
from dedupe.verify import volumes

HEADS = ("title", "subtitle", "byline")


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph, or a head, of a story file."""

    begin: int
    """Its offset in the file, or in its field."""
    text: str
    """What it says."""
    within: str
    """The text that the offset counts in."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A story read back from its file."""

    heads: dict[str, Part]
    """By kind: title, subtitle, byline."""
    paragraphs: tuple[Part, ...]
    """The body, in order."""

    def part(self, paragraph: int | None, kind: str) -> Part | None:
        """Give the paragraph of that number, from 1, or without one the head of that kind."""
        if paragraph is None:
            return self.heads.get(kind)
        return self.paragraphs[paragraph - 1] if 0 < paragraph <= len(self.paragraphs) else None


def bare(text: str) -> str:
    """Give ``text`` without blanks."""
    return "".join(text.split())


def story(output: str, file: str, place: int, heads: dict[str, str]) -> Printed:
    """Give the story in ``file``, whose ``heads`` are known; where stories share it, at ``place``, as `volumes.Volume` gives it.

    Raises `ValueError` if it does not begin with them, `OSError` or `UnicodeError` if it cannot be read.
    """
    if shelf.shares(file):
        return _record(volumes.row(os.path.join(output, file), place))
    with open(os.path.join(output, file), encoding="utf-8", newline="") as lines:
        text = lines.read()
    marks = {"title": "# ", "subtitle": "## "} if file.endswith(".md") else {}
    at = 0
    if file.endswith(".md") and text.startswith("---\n"):
        at = text.find("\n---\n\n") + len("\n---\n\n")
    found: dict[str, Part] = {}
    for kind in HEADS:
        if heads[kind]:
            lead = marks.get(kind, "")
            begin = at + len(lead)
            said = text[begin : begin + len(heads[kind])]
            if not text.startswith(lead, at) or bare(said) != bare(heads[kind]):
                raise ValueError(f"its {kind} is not the manifest's")
            found[kind] = Part(begin, said, text)
            at = begin + len(said)
            at += 1 if kind == "title" and heads["subtitle"] else 2
    return Printed(found, tuple(_paragraphs(text, at, len(text) - 1, file.endswith(".md"))))


def _record(row: Any) -> Printed:
    if not isinstance(row, dict) or not all(isinstance(row.get(field), str) for field in (*HEADS, "text")):
        raise ValueError("it has no text")
    heads = {kind: Part(0, row[kind], row[kind]) for kind in HEADS if row[kind]}
    return Printed(heads, tuple(_paragraphs(row["text"], 0, len(row["text"]), False)))


def _paragraphs(text: str, begin: int, end: int, marked: bool) -> list[Part]:
    parts = []
    while begin < end:
        stop = text.find("\n\n", begin, end)
        stop = end if stop < 0 else stop
        lead = len("## ") if marked and text.startswith("## ", begin) else 0
        parts.append(Part(begin + lead, text[begin + lead : stop], text))
        begin = stop + 2
    return parts
