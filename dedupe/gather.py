"""Gather what the inputs give, before anything is compared: pages as lines, and the articles that records are."""

import os
import socket
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from dedupe import read, spill, split, whole
from dedupe.carry import Asked, Carrier
from dedupe.errors import DedupeError, UnreadableError, UsageError
from dedupe.records import Article, Input, Page, Reading, Rows, Sent
from dedupe.settings import Settings
from dedupe.spill import PAGED, Packed, Pile, Piled, Piles

HEADS = ("title", "subtitle", "byline")
"""What a story of ours carries beside its text."""

SHEETS = ("jsonl", "parquet")
"""Forms of input that hold records; they are read as a stream."""

FILES = 8
"""Files that executors look for before they begin, about."""
LOOKS = 64
"""Times that they do, so that each comes to it."""

REST = 8.0
"""How many times as long as reading and splitting a page what comes after it takes."""


@dataclass(frozen=True, slots=True)
class Text(Sent):
    """A text that an input holds, before it is known what stands in it."""

    name: str
    """Siglum of the page or record."""
    source: str
    """The input that holds it."""
    text: str
    """Its characters."""
    divide: bool
    """Whether it is to be split; else it is an article."""
    siglum: str
    """Siglum of the article that it is, if it is one."""
    heads: tuple[tuple[str, str], ...] = ()
    """Kinds and texts of what a record carries beside its text."""
    columns: Mapping[str, Any] = field(default_factory=dict)
    """Other columns of a record."""


Row = Mapping[str, Any]
"""What the manifest of an earlier run tells of a story."""
Retold = tuple[Input, Row]
"""An input, and what an earlier run told of it."""
Taken = tuple[Packed | None, Article | None]
"""The lines of a text that is to be split, or the article that it is; neither if it is blank."""


class Texts(Mapping[str, Page]):
    """Texts by siglum, of pages and of records; what does not fit into memory lies on disk."""

    def __init__(self, piles: Piles) -> None:
        self._pile: Pile[Text] = piles.new(_weight)
        self._places: dict[str, int] = {}
        self.chars = 0

    def add(self, text: Text) -> None:
        """Add ``text``; no more can be added once one was asked for."""
        if text.divide:
            self._pile.narrow(PAGED)
        self._places[text.name] = len(self._pile)
        self._pile.append(text)
        self.chars += len(text.text)

    def some(self, names: Iterable[str]) -> Sequence[Text]:
        """Give what was added under ``names``, in their order."""
        return self._pile.some([self._places[name] for name in names])

    def __getitem__(self, name: str) -> Page:
        return Page(name, self._pile[self._places[name]].text)

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def _weight(text: Text) -> int:
    return 1000 + spill.weight(text.text) + spill.weight(text.columns)


def _breadth(article: Article) -> int:
    return 1000 + 100 * len(article.pieces) + spill.weight(article.columns)


class Gathered:
    """What the inputs gave."""

    def __init__(self, piles: Piles) -> None:
        """Begin with nothing."""
        self.texts = Texts(piles)
        """Texts by siglum, of pages and of records."""
        self.inputs: dict[str, str] = {}
        """The input in which each of ``texts`` stands."""
        self.split: list[str] = []
        """Which are to be split."""
        self.lines: dict[str, Piled] = {}
        """The lines of each of these that is not blank."""
        self.pile: Pile[Packed] = piles.new(spill.size)
        """Where they lie."""
        self.pile.narrow(PAGED)
        self.articles: Pile[Article] = piles.new(_breadth)
        """The articles that the others are."""
        self.heads: dict[str, tuple[tuple[str, str], ...]] = {}
        """Kinds and texts of what records carry beside their text, by siglum of the article."""
        self.readings: list[Reading] = []
        """What became of each input."""
        self.problems: list[UnreadableError] = []
        """What could not be read."""

    def note(self, text: Text) -> None:
        """Note ``text``, of which nothing else is known yet."""
        self.texts.add(text)
        self.inputs[text.name] = text.source
        if text.divide:
            self.split.append(text.name)

    def take(self, text: Text, taken: Taken) -> None:
        """Take what ``text`` was found to be."""
        lines, article = taken
        if lines is not None:
            self.lines[text.name] = Piled(self.pile, lines)
        elif article is not None:
            self.articles.append(article)
            if text.heads:
                self.heads[article.siglum] = text.heads


def inputs(
    entries: Sequence[Input],
    settings: Settings,
    strict: bool,
    carrier: Carrier,
    piles: Piles,
    told: Callable[[int], None],
) -> Gathered:
    """Give what ``entries`` hold; if ``strict``, the first that cannot be read is raised. ``told`` hears how many are begun."""
    found = Gathered(piles)
    held: list[str] = []

    def problem(error: UnreadableError) -> None:
        if strict:
            raise error
        found.problems.append(error)

    plain = retold([entry for entry in entries if entry.form not in SHEETS])
    files = carrier.each(partial(file, settings), plain, rest=0.0 if settings.split == "record" else REST)
    for place, entry in enumerate(entries):
        told(place)
        if entry.form in SHEETS:
            for item in read.records(entry, settings):
                if isinstance(item, UnreadableError):
                    problem(item)
                elif isinstance(item, Reading):
                    found.readings.append(item)
                    if item.status == "unreadable" and not any(p.source == item.source for p in found.problems):
                        problem(UnreadableError(item.source, item.message))
                else:
                    held.append(item.siglum)
                    found.note(text_of(item, item.source, settings))
            continue
        reading, text, taken = next(files)
        found.readings.append(reading)
        if reading.status == "unreadable":
            problem(UnreadableError(reading.source, reading.message))
        if text is None:
            continue
        found.note(text)
        found.take(text, taken)
    _take(found, held, carrier)
    return found


def seen(entries: Sequence[Input], carrier: Carrier) -> None:
    """Raise `DedupeError` if who does the work for ``carrier`` does not see the files that are to be read there, as this process does.

    A few of them are looked at, from wherever work is done: what is missing there would else be told as if it were missing here.
    """
    there = [entry.path for entry in entries if entry.source != "-"]
    some = [(path, os.path.getsize(path)) for path in there[:: len(there) // FILES + 1] if os.path.isfile(path)]
    for found in carrier.each(partial(_unseen, some), range(LOOKS if some else 0)):
        if found:
            host, path = found
            raise DedupeError(
                f"{host}, which works for the cluster, does not see {read.shown(path)} as this machine does. Put what is to be read "
                "where all machines have it under one name (a shared disk, or a mount on each), or run without --engine spark."
            )


def _unseen(some: Sequence[tuple[str, int]], _: int) -> tuple[str, str] | None:
    """Give this machine's name and the first of ``some`` files that it has not, or has of another size."""
    for path, size in some:
        try:
            found = os.path.getsize(path)
        except OSError:
            found = -1
        if found != size:
            return socket.gethostname(), path
    return None


def records(given: Iterable[Mapping[str, Any] | str], settings: Settings, carrier: Carrier, piles: Piles) -> Gathered:
    """Give what the records of a program hold; raises `UsageError` if one is none, has no text, or an id that another has."""
    if isinstance(given, (str, Mapping)):
        raise UsageError("One record was given where several are taken: set it in a list.")
    found = Gathered(piles)
    held = []
    for place, one in enumerate(given, 1):
        record = _record(one, place, settings)
        if record.siglum in found.texts:
            raise UsageError(f"Two records have the id {record.siglum!r}, so that nothing could tell them apart.")
        if record.text.strip():
            held.append(record.siglum)
            found.note(text_of(record, record.siglum, settings))
    _take(found, held, carrier)
    return found


def _take(found: Gathered, names: Sequence[str], carrier: Carrier) -> None:
    texts = found.texts.some(names)
    for text, taken in zip(texts, carrier.each(taken_of, texts), strict=True):
        found.take(text, taken)


def retold(entries: Sequence[Input]) -> Sequence[Retold]:
    """Give each of ``entries`` with what an earlier run told of it, when it is asked for."""
    manifests: dict[str, Mapping[str, Row]] = {}

    def one(entry: Input) -> Retold:
        if entry.form != "story":
            return entry, {}
        folder, name = os.path.split(entry.path)
        if folder not in manifests:
            manifests[folder] = read.told(folder)
        return entry, manifests[folder].get(name, {})

    return Asked(one, entries)


def file(settings: Settings, given: Retold) -> tuple[Reading, Text | None, Taken]:
    """Give what became of a file, its text, and what that is."""
    entry, row = given
    reading, page = _paged(entry, settings)
    if page is None:
        return reading, None, (None, None)
    divide = settings.split != "record" and entry.form != "story"
    text = Text(page.source, page.source, page.text, divide, f"{page.source}#1")
    return reading, text, (None, _retold(text, row)) if entry.form == "story" else taken_of(text)


def _paged(entry: Input, settings: Settings) -> tuple[Reading, Page | None]:
    """Give what became of the file ``entry``, and its page; what an earlier run told is UTF-8, however unlikely it looks."""
    if entry.form == "story" and settings.encoding == "auto":
        reading, page = read.page(entry, settings._replace(encoding="utf-8"))
        if page is not None and "\N{REPLACEMENT CHARACTER}" not in page.text:
            return reading, page
    return read.page(entry, settings)


def taken_of(text: Text) -> Taken:
    """Give the lines of ``text``, or the article that it is."""
    page = Page(text.name, text.text)
    lines = Rows(split.lines(page))
    if text.divide or not lines:
        return Packed.of(lines) if lines else None, None
    if whole.of_ours(text.columns):
        made = whole.known(whole.story(text.siglum, page, lines, {}), text.columns)
    else:
        made = whole.article(text.siglum, page, lines, titled=bool(text.heads))
    return None, replace(made, columns=text.columns)


def _retold(text: Text, row: Row) -> Article | None:
    """Give the story of an earlier run that ``text`` is, of which its manifest told the ``row``; None if it is blank."""
    page = Page(text.name, text.text)
    lines = split.lines(page)
    heads = {kind: row[kind] for kind in HEADS if isinstance(row.get(kind), str)}
    return whole.known(whole.story(text.siglum, page, lines, heads), row) if lines else None


def _record(record: Mapping[str, Any] | str, place: int, settings: Settings) -> read.Record:
    """Give what a program hands over as a record."""
    if not isinstance(record, (str, Mapping)):
        raise UsageError(f"Record {place:,} is neither a text nor a mapping, but of type {type(record).__name__}.")
    fields = {settings.text_field: record} if isinstance(record, str) else dict(record)
    text, title = fields.pop(settings.text_field, None), fields.pop(settings.title_field, None)
    name = fields.pop(settings.id_field, None)
    if not isinstance(text, str):
        raise UsageError(f"Record {place:,} has no text in its field {settings.text_field!r}.")
    siglum = str(place) if name is None or name == "" else str(name)
    return read.Record("", siglum, text, title if isinstance(title, str) else "", place, fields)


def text_of(record: read.Record, source: str, settings: Settings) -> Text:
    """Give the text of ``record``, with what it carries beside it."""
    divide = settings.split == "page"
    return Text(record.siglum, source, record.text, divide, record.siglum, heads(record), record.columns)


def heads(record: read.Record) -> tuple[tuple[str, str], ...]:
    """Give kinds and texts of what ``record`` carries beside its text, as our own JSONL does."""
    named = {"title": record.title, "subtitle": record.columns.get("subtitle"), "byline": record.columns.get("byline")}
    return tuple(
        (kind, " ".join(text.split())) for kind, text in named.items() if isinstance(text, str) and text.strip()
    )
