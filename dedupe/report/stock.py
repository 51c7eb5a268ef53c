"""What the report needs in another order than it stands in OUT, on disk where it grows large."""

import json
from collections.abc import Iterator
from typing import Any

from dedupe.verify.index import Tables

_TABLES = """
CREATE TABLE story (id TEXT PRIMARY KEY, number INTEGER, place INTEGER, row TEXT);
CREATE TABLE text (name TEXT PRIMARY KEY, input INTEGER, text BLOB);
CREATE TABLE told (story TEXT, article TEXT, page INTEGER, told TEXT, PRIMARY KEY (story, article)) WITHOUT ROWID;
CREATE TABLE kind (story TEXT, paragraph INTEGER, kind TEXT, PRIMARY KEY (story, paragraph)) WITHOUT ROWID;
CREATE TABLE home (article TEXT PRIMARY KEY, story TEXT, title TEXT) WITHOUT ROWID;
"""


class Stock(Tables):
    """Stories of the manifest, texts of the inputs, and what witnesses say."""

    def __init__(self) -> None:
        """Begin with nothing in stock."""
        super().__init__(_TABLES)

    def add_story(self, number: int, place: int, row: dict[str, Any]) -> bool:
        """Add a line of the manifest, whose text stands at the byte ``place``; tell whether its id is new."""
        values = (row["id"], number, place, json.dumps(row))
        return self._base.execute("INSERT OR IGNORE INTO story VALUES (?, ?, ?, ?)", values).rowcount == 1

    def story(self, id: str) -> tuple[int, dict[str, Any]] | None:
        """Give place and line of a story."""
        found = self._base.execute("SELECT place, row FROM story WHERE id = ?", (id,)).fetchone()
        return (found[0], json.loads(found[1])) if found else None

    def stories(self) -> Iterator[tuple[int, dict[str, Any]]]:
        """Give place and line of all stories in the order of the manifest."""
        for place, row in self._base.execute("SELECT place, row FROM story ORDER BY number"):
            yield place, json.loads(row)

    def add_text(self, name: str, input: int, text: str) -> None:
        """Add the text of a page or record that stands in the input of that number."""
        coded = text.encode("utf-8", "surrogatepass")
        self._base.execute("INSERT OR IGNORE INTO text VALUES (?, ?, ?)", (name, input, coded))

    def text(self, name: str) -> tuple[int, str] | None:
        """Give the number of the input and the text of a page or record."""
        found = self._base.execute("SELECT input, text FROM text WHERE name = ?", (name,)).fetchone()
        return (found[0], found[1].decode("utf-8", "surrogatepass")) if found else None

    def add_told(self, story: str, article: str, page: int, told: str) -> None:
        """Add what an article on that page says beside its story's edition, as JSON."""
        self._base.execute("INSERT OR IGNORE INTO told VALUES (?, ?, ?, ?)", (story, article, page, told))

    def told(self, story: str, article: str) -> tuple[int, Any] | None:
        """Give the page of a witness and what it says beside the edition."""
        query = "SELECT page, told FROM told WHERE story = ? AND article = ?"
        found = self._base.execute(query, (story, article)).fetchone()
        return (found[0], json.loads(found[1])) if found else None

    def add_kind(self, story: str, paragraph: int, kind: str) -> None:
        """Add what a paragraph of a story is."""
        self._base.execute("INSERT OR IGNORE INTO kind VALUES (?, ?, ?)", (story, paragraph, kind))

    def kinds(self, story: str) -> dict[int, str]:
        """Give what is known of a story's paragraphs, from 1."""
        return dict(self._base.execute("SELECT paragraph, kind FROM kind WHERE story = ?", (story,)))

    def add_home(self, article: str, story: str, title: str) -> None:
        """Add the story that an article went to."""
        self._base.execute("INSERT OR IGNORE INTO home VALUES (?, ?, ?)", (article, story, title))

    def home(self, article: str) -> tuple[str, str]:
        """Give id and title of the story that an article went to; empty if it went to none."""
        found = self._base.execute("SELECT story, title FROM home WHERE article = ?", (article,)).fetchone()
        return (found[0], found[1]) if found else ("", "")
