"""Gathered texts of the first half: a news programme's stories before 2018, and articles of the web."""

from functools import cache

from bench.press.records import Draft
from bench.press.sources import programme, real, records, useful


@cache
def gathered() -> tuple[Draft, ...]:
    """Give all useful drafts, in the order of the files; nothing where the folder is missing."""
    articles = (real("", row["text"]) for row in records("web_captions.jsonl.gz"))
    return useful(programme(late=False), articles)
