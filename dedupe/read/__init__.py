"""Given paths, the inputs in order; given an input, its text, and what became of it."""

from dedupe.read.bulk import Block, End, about, blocks
from dedupe.read.earlier import told
from dedupe.read.pages import page
from dedupe.read.parquet import columns
from dedupe.read.paths import local, root, shown
from dedupe.read.rows import Record, Tally, records
from dedupe.read.walk import inputs

__all__ = [
    "Block",
    "End",
    "Record",
    "Tally",
    "about",
    "blocks",
    "columns",
    "inputs",
    "local",
    "page",
    "records",
    "root",
    "shown",
    "told",
]
