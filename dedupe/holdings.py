"""What a folder that dedupe wrote holds, to be asked: stories, spans, readings, and the inputs that it was made from."""

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from dedupe import read, shelf, verify
from dedupe.errors import DedupeError, UsageError
from dedupe.read.paths import form
from dedupe.records import Attestation, Input, LedgerRow, Link, Page, Reading, Step
from dedupe.settings import Settings
from dedupe.verify import runs, sources, stories, volumes
from dedupe.verify.lines import TEXT, Finding, Row, Shape, rows
from dedupe.verify.printed import Printed, story
from dedupe.verify.texts import STDIN, Below

REVIEW = "evidence/review.jsonl"
_PAIR: Shape = {
    "a": TEXT, "b": TEXT, "jaccard": (float, int), "containment": (float, int), "decision": TEXT, "why": TEXT,
    "evidence": TEXT,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Story:
    """A line of the manifest."""

    id: str
    """Its id."""
    file: str
    """Its file below OUT."""
    title: str
    """Empty if it has none."""
    subtitle: str
    """Empty if it has none."""
    byline: str
    """Empty if it has none."""
    date: str | None
    """ISO, ``--MM-DD``, or None."""
    agency: str | None
    """Who sent it."""
    chars: int
    """Characters of its body."""
    partial: bool
    """Whether its beginning or end is known to be missing."""
    captions: tuple[str, ...]
    """Of its pictures."""
    warnings: tuple[str, ...]
    """What a person should look at."""
    witnesses: tuple[Attestation, ...]
    """Base first."""
    sha256: str
    """Digest of its file as it was written; empty if the manifest has none."""

    @property
    def name(self) -> str:
        """Give what a person may call it by."""
        return f"{self.title} ({self.id})" if self.title else self.id


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A line of the apparatus."""

    story: str
    """The story's id."""
    paragraph: int | None
    """From 1 in the body; None in a head."""
    kind: str
    """Kind of the paragraph; empty if it is not told."""
    begin: int
    """Offset in the story file."""
    printed: str
    """What the edition has."""
    readings: tuple[tuple[str, tuple[str, ...]], ...]
    """``(text, sigla)``, the printed one first."""
    why: str
    """What decided."""


class Holdings:
    """A folder that dedupe wrote; nothing of it is believed before its shape was seen."""

    def __init__(self, output: str | os.PathLike[str], inputs: str | os.PathLike[str] | None = None) -> None:
        """Open the folder ``output``, whose inputs lie below ``inputs`` if they moved, or in it if they came by standard input.

        Raises `DedupeError` if dedupe did not write it, or it cannot be read.
        """
        self.output = os.fspath(output)
        if not verify.written(self.output):
            raise DedupeError(
                f"{self.output} has no {stories.MANIFEST}, so dedupe did not write it, or not to its end. Name the "
                "folder that was given to -o."
            )
        if inputs is not None and not os.path.exists(inputs):
            raise UsageError(f"--inputs {os.fspath(inputs)}: is not there. Name the folder that the inputs lie in now.")
        self.evidence = os.path.isdir(os.path.join(self.output, "evidence"))
        self.settings, root = Settings(), None
        if self.evidence:
            run = runs.told(self.output)
            if isinstance(run, Finding):
                raise DedupeError(_broken(self.output, run))
            self.settings = run.settings
            root = run.root
        self._below = Below(root, None if inputs is None else os.fspath(inputs))
        self.root = self._below.root
        self._pages: dict[str, Page] = {}

    def stories(self) -> Iterator[Story]:
        """Give the stories, by ascending id; raises `DedupeError` at a line of the manifest that is none."""
        for row in self._rows(stories.MANIFEST, stories.LINE):
            yield _story(self.output, row)

    def ledger(self, source: str) -> list[LedgerRow]:
        """Give the spans of the input ``source``, by article and begin."""
        found = []
        for row in self._evidence(sources.LEDGER, sources.SPAN, _quoted(source)):
            held = row.fields
            if held["source"] == source:
                article = held.get("article")
                names = ("begin", "end", "kind", "story", "paragraph", "fate", "why")
                siglum = article if isinstance(article, str) else None
                found.append(LedgerRow(source, siglum, *(held[name] for name in names)))
        return found

    def apparatus(self, story: str) -> list[Disagreement]:
        """Give where the copies of the story with the id ``story`` differ, in order."""
        return [
            _disagreement(self.output, row)
            for row in self._evidence(verify.APPARATUS, verify.VARIANT, _quoted(story))
            if row.fields["story"] == story
        ]

    def review(self) -> list[Link]:
        """Give the pairs that a person should look at."""
        found = []
        for row in self._evidence(REVIEW, _PAIR):
            held = row.fields
            figures = float(held["jaccard"]), float(held["containment"])
            found.append(Link(held["a"], held["b"], *figures, held["decision"], held["why"], held["evidence"]))
        return found

    def readings(self) -> dict[str, Reading]:
        """Give what became of each input, by source."""
        fields = ("source", "bytes", "sha256", "encoding", "chars", "status", "message")
        found = (row.fields for row in self._evidence(sources.INPUTS, sources.READING))
        return {held["source"]: Reading(*(held[name] for name in fields)) for held in found}

    def printed(self, one: Story) -> Printed:
        """Give the heads and paragraphs of a story as its file has them; raises `DedupeError` if that was changed."""
        heads = {"title": one.title, "subtitle": one.subtitle, "byline": one.byline}
        try:
            return story(self.output, one.file, self._place(one), heads)
        except (OSError, ValueError, RecursionError) as error:
            raise DedupeError(
                f"{one.file} cannot be read as the story {one.id} ({error}): it was edited or damaged since. "
                f"dedupe verify {self.output} tells more."
            ) from error

    def page(self, reading: Reading) -> Page:
        """Give the text of the input that ``reading`` tells of, as the run had it.

        Raises `DedupeError` if it is not there any more, or is another.
        """
        if reading.source not in self._pages:
            settings = self.settings._replace(encoding=reading.encoding or self.settings.encoding)
            now, page = read.page(self._input(reading, "text"), settings)
            self._same(reading, now)
            if page is None:
                raise DedupeError(f"{reading.source} cannot be read as it was: {now.message}")
            self._pages[reading.source] = page
        return self._pages[reading.source]

    def records(self, reading: Reading) -> Iterator[read.Record]:
        """Give the records of the input that ``reading`` tells of; raises `DedupeError` as `page` does, at the end."""
        for one in read.records(self._input(reading, "jsonl"), self.settings):
            if isinstance(one, read.Record):
                yield one
            elif isinstance(one, Reading):
                self._same(reading, one)

    def holds_records(self, source: str) -> bool:
        """Tell whether the input ``source`` is a file or stream of records."""
        return source == STDIN or form(source) in ("jsonl", "parquet")

    def record(self, source: str, article: str | None) -> str | None:
        """Give the siglum of the record in which ``article`` stands; None if ``source`` is a page, or there is no article."""
        if article is None or not self.holds_records(source):
            return None
        name = article.removeprefix(f"{source}#")
        return f"{source}#{name.rpartition('#')[0]}" if self.settings.split == "page" and "#" in name else article

    def _input(self, reading: Reading, otherwise: str) -> Input:
        path = self._below.path(reading.source)
        if path is None and reading.source == STDIN:
            raise DedupeError(
                "What came by standard input is gone: nothing more can be told of it than the evidence. If it was kept in a "
                "file, name that with --inputs FILE."
            )
        if path is None:
            where = f"not below {self.root}" if self.root else "nowhere: the run names no folder of inputs"
            raise DedupeError(f"The input {reading.source} is {where}. Say where the inputs lie now with --inputs DIR.")
        return Input(reading.source, path, otherwise if reading.source == STDIN else form(path) or otherwise, True)

    def _same(self, reading: Reading, now: Reading) -> None:
        if now.sha256 != reading.sha256:
            raise DedupeError(
                f"The input {reading.source} was changed since the run, or is another: what the evidence says does not "
                "fit it. Run dedupe again, or say with --inputs DIR where the inputs lie that were read."
            )

    def _place(self, one: Story) -> int:
        """Give where a story stands in the file that it shares, 0 in a file of its own."""
        if not shelf.shares(one.file):
            return 0
        return volumes.place(self.output, one.file, one.id)

    def _evidence(self, name: str, shape: Shape, holding: bytes = b"") -> Iterator[Row]:
        if not self.evidence:
            raise DedupeError(f"{self.output} has no evidence, which tells this: run dedupe without --no-evidence.")
        return self._rows(name, shape, holding)

    def _rows(self, name: str, shape: Shape, holding: bytes = b"") -> Iterator[Row]:
        for row in rows(self.output, name, shape, holding):
            if isinstance(row, Finding):
                raise DedupeError(_broken(self.output, row))
            yield row


def _broken(output: str, finding: Finding) -> str:
    return f"{finding}. {output} was changed or damaged since it was written: dedupe verify tells more."


def _quoted(text: str) -> bytes:
    """Give ``text`` as it stands in a line of evidence."""
    return json.dumps(text, ensure_ascii=False).encode("utf-8", "backslashreplace")


def _story(output: str, row: Row) -> Story:
    held = row.fields
    try:
        return Story(
            held["id"],
            held["file"],
            held["title"],
            held["subtitle"],
            held["byline"],
            held["date"],
            held["agency"],
            held["chars"],
            held["partial"],
            tuple(str(one) for one in held["captions"]),
            tuple(str(one) for one in held["warnings"]),
            tuple(_attestation(one) for one in held["witnesses"]),
            str(held.get("sha256") or ""),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise DedupeError(_broken(output, row.finding("holds a witness that is not as one must be"))) from error


def _attestation(given: dict[str, Any]) -> Attestation:
    steps = tuple(
        Step(one["name"], tuple((int(b), int(e), str(t)) for b, e, t in one["edits"])) for one in given["steps"]
    )
    return Attestation(
        str(given["source"]),
        str(given["article"]),
        str(given["role"]),
        float(given["jaccard"]),
        float(given["containment"]),
        tuple((int(begin), int(end)) for begin, end in given["spans"]),
        steps,
        tuple(str(kind) for kind in given.get("kinds", ())),
        given.get("partial") is True,
        given["date"] if isinstance(given.get("date"), str) else None,
        str(given.get("leaves", "")),
        str(given.get("resumes", "")),
        tuple(str(number) for number in given.get("folios", ())),
    )


def _disagreement(output: str, row: Row) -> Disagreement:
    held = row.fields
    try:
        readings = tuple((str(one["text"]), tuple(map(str, one["witnesses"]))) for one in held["readings"])
    except (KeyError, TypeError) as error:
        raise DedupeError(_broken(output, row.finding("holds a reading that is not as one must be"))) from error
    return Disagreement(
        held["story"],
        held["paragraph"],
        str(held.get("kind", "")),
        held["begin"],
        held["printed"],
        readings,
        held["why"],
    )


def lines(text: str) -> Sequence[int]:
    """Give where each line of ``text`` begins; a line ends at LF, CR LF or CR, as editors number them.

    >>> lines("ab\\ncd\\r\\ne")
    [0, 3, 7]
    """
    found = [0]
    for at, char in enumerate(text):
        if char == "\n" or char == "\r" and text[at + 1 : at + 2] != "\n":
            found.append(at + 1)
    return found
