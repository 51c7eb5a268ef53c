"""Gathered texts of the second half: a news programme's stories since 2018, and those of papers in Taiwan."""

from functools import cache

from bench.press.records import Draft
from bench.press.sources import programme, records, taiwanese, useful


@cache
def gathered() -> tuple[Draft, ...]:
    """Give all useful drafts, in the order of the files; nothing where the folder is missing."""
    return useful(programme(late=True), map(taiwanese, records("traditional_tw.jsonl.gz")))
