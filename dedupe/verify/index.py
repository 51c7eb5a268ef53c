"""What manifest and ledger say, on disk where it grows large, to be asked by source and by story."""

import json
import sqlite3
from collections.abc import Iterator
from typing import Any, NamedTuple

from dedupe.records import LedgerRow, Span, Step

_TABLES = """
CREATE TABLE story (id TEXT PRIMARY KEY, line INTEGER, file TEXT, place INTEGER, heads TEXT, sound INTEGER);
CREATE TABLE witness (line INTEGER, story TEXT, source TEXT, article TEXT, page TEXT, spans TEXT,
    steps TEXT, seen INTEGER);
CREATE INDEX witness_source ON witness (source);
CREATE INDEX witness_article ON witness (article);
CREATE INDEX witness_page ON witness (page);
CREATE INDEX witness_story ON witness (story);
CREATE TABLE ledger (file TEXT, line INTEGER, source TEXT, article TEXT, page TEXT, first INTEGER, last INTEGER,
    kind TEXT, story TEXT, paragraph INTEGER, fate TEXT, seen INTEGER);
CREATE INDEX ledger_source ON ledger (source);
CREATE INDEX ledger_article ON ledger (article);
CREATE INDEX ledger_page ON ledger (page);
CREATE TABLE piece (story TEXT, paragraph INTEGER, kind TEXT, text TEXT);
CREATE INDEX piece_story ON piece (story);
"""

MADE = "made"
"""The kind of a piece that holds what steps put into a story's witnesses."""


class Told(NamedTuple):
    """A story of the manifest."""

    id: str
    line: int
    file: str
    place: int
    heads: dict[str, str]
    sound: bool


class Heard(NamedTuple):
    """A witness of the manifest."""

    line: int
    story: str
    article: str
    spans: tuple[Span, ...]
    steps: tuple[Step, ...]


class Tables:
    """Tables in a file that the system removes, gone when closed."""

    def __init__(self, tables: str) -> None:
        """Begin with empty ``tables``."""
        self._base = sqlite3.connect("", isolation_level=None)
        self._base.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + tables)
        self._base.execute("BEGIN")

    def close(self) -> None:
        """Forget everything."""
        self._base.close()


class Index(Tables):
    """Tables of stories, witnesses, spans of the ledger and printed pieces."""

    def __init__(self) -> None:
        """Begin with nothing heard."""
        super().__init__(_TABLES)

    def add_story(self, told: Told) -> bool:
        """Add a story; tell whether its id is new."""
        values = (told.id, told.line, told.file, told.place, json.dumps(told.heads), told.sound)
        done = self._base.execute("INSERT OR IGNORE INTO story VALUES (?, ?, ?, ?, ?, ?)", values)
        return done.rowcount == 1

    def add_witness(self, source: str, heard: Heard) -> None:
        """Add a witness that the manifest says stands in ``source``."""
        steps = json.dumps([(step.name, step.edits) for step in heard.steps])
        page = heard.article.rpartition("#")[0]
        values = (heard.line, heard.story, source, heard.article, page, json.dumps(heard.spans), steps)
        self._base.execute("INSERT INTO witness VALUES (?, ?, ?, ?, ?, ?, ?, 0)", values)

    def add_row(self, file: str, line: int, row: LedgerRow) -> None:
        """Add a line of the ledger."""
        page = (row.article or "").rpartition("#")[0]
        values = (file, line, row.source, row.article, page, row.begin, row.end, row.kind, row.story, row.paragraph)
        self._base.execute("INSERT INTO ledger VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)", (*values, row.fate))

    def add_piece(self, story: str, paragraph: int | None, kind: str, text: str) -> None:
        """Add what a span supplies to a story."""
        if text:
            coded = json.dumps(text)
            self._base.execute("INSERT INTO piece VALUES (?, ?, ?, ?)", (story, paragraph, kind, coded))

    def story(self, id: str) -> Told | None:
        """Give a story by its id."""
        found = self._base.execute("SELECT * FROM story WHERE id = ?", (id,)).fetchone()
        return _told(found) if found else None

    def stories(self) -> Iterator[Told]:
        """Give all stories in the order of the manifest."""
        return map(_told, self._base.execute("SELECT * FROM story ORDER BY line"))

    def spoil(self, id: str) -> None:
        """Note that a story cannot be checked any further."""
        self._base.execute("UPDATE story SET sound = 0 WHERE id = ?", (id,))

    def spoil_source(self, source: str) -> None:
        """Note that what hangs on a source cannot be checked."""
        where = "source = :s OR source LIKE :l ESCAPE '\\' OR article LIKE :l ESCAPE '\\'"
        like = source.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "#%"
        names = {"s": source, "l": like}
        self._base.execute(f"UPDATE story SET sound = 0 WHERE id IN (SELECT story FROM witness WHERE {where})", names)
        self._base.execute(f"UPDATE witness SET seen = 1 WHERE {where}", names)
        self._base.execute("UPDATE ledger SET seen = 1 WHERE source = :s", names)

    def witnesses(self, source: str, text: str | None, divided: bool) -> list[Heard]:
        """Give the witnesses in ``source``, of records those in the record ``text``, which may be ``divided``."""
        where, names = _where(source, text, divided, "source = :source")
        self._base.execute(f"UPDATE witness SET seen = 1 WHERE {where}", names)
        query = f"SELECT line, story, article, spans, steps FROM witness WHERE {where}"
        return [_heard(found) for found in self._base.execute(query, names).fetchall()]

    def spans(self, source: str, text: str | None, divided: bool) -> Iterator[tuple[str, int, LedgerRow]]:
        """Give file, line and row of each span of a text, by begin."""
        where, names = _where(source, text, divided, "source = :source")
        where = where if text is None else f"source = :source AND ({where})"
        self._base.execute(f"UPDATE ledger SET seen = 1 WHERE {where}", names)
        query = f"SELECT * FROM ledger WHERE {where} ORDER BY first, last, line"
        for found in self._base.execute(query, names):
            file, line, source, article, _, first, last, kind, story, paragraph, fate, _ = found
            yield file, line, LedgerRow(source, article, first, last, kind, story, paragraph, fate, "")

    def pieces(self, story: str) -> Iterator[tuple[int | None, str, str]]:
        """Give paragraph, kind and text of each piece of a story."""
        for paragraph, kind, text in self._base.execute(
            "SELECT paragraph, kind, text FROM piece WHERE story = ?", (story,)
        ):
            yield paragraph, kind, json.loads(text)

    def sigla(self, story: str) -> set[str]:
        """Give the articles of a story's witnesses."""
        return {found[0] for found in self._base.execute("SELECT article FROM witness WHERE story = ?", (story,))}

    def unseen_witnesses(self) -> Iterator[tuple[int, str]]:
        """Give line and article of each witness that stands in no source."""
        yield from self._base.execute("SELECT line, article FROM witness WHERE NOT seen ORDER BY line")

    def unseen_spans(self) -> Iterator[tuple[str, int, str]]:
        """Give file, line and source of each span that is of no source."""
        yield from self._base.execute("SELECT file, line, source FROM ledger WHERE NOT seen ORDER BY file, line")


def _where(source: str, text: str | None, divided: bool, whole: str) -> tuple[str, dict[str, Any]]:
    names = {"source": source, "text": text}
    if text is None:
        return whole, names
    return "article = :text" + (" OR page = :text" if divided else ""), names


def _told(found: tuple[Any, ...]) -> Told:
    id, line, file, place, heads, sound = found
    return Told(id, line, file, place, json.loads(heads), bool(sound))


def _heard(found: tuple[Any, ...]) -> Heard:
    line, story, article, spans, steps = found
    made = tuple(Step(name, tuple((b, e, text) for b, e, text in edits)) for name, edits in json.loads(steps))
    return Heard(line, story, article, tuple((b, e) for b, e in json.loads(spans)), made)
