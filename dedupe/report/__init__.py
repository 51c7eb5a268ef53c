"""Given a folder that dedupe wrote, the report on it: a page that a browser opens from disk, and its parts.

Everything is taken from the folder itself and from the inputs that its evidence names, so that the report is the same
whether a run writes it or a later command does.
"""

import hashlib
import os
from collections.abc import Iterator
from contextlib import closing

from dedupe import shelf
from dedupe.errors import DedupeError
from dedupe.report import page, pages, stories
from dedupe.report.out import Out
from dedupe.report.parts import Parts
from dedupe.report.stock import Stock
from dedupe.shelf import MANIFEST
from dedupe.verify import reports

__all__ = ["files"]


def files(output: str, inputs: str | None = None, told: str | None = None) -> Iterator[tuple[str, bytes]]:
    """Give name below ``output`` and content of each file of the report on the folder ``output``, the page itself last.

    ``inputs`` is the folder that sources are named from, if it was moved since, or a file that holds what came by standard
    input. ``told`` is the folder in which manifest,
    evidence and new story files wait while a run writes ``output``. Raises `DedupeError` if no manifest is there.
    """
    out = Out(os.fspath(output), os.fspath(told) if told is not None else os.fspath(output))
    if not shelf.standing(out.told, MANIFEST):
        raise DedupeError(
            f"{output} has no {MANIFEST}, so dedupe did not write it, or not to its end. Name the folder that was given "
            "to -o."
        )
    parts = Parts()
    digests = []
    for name, data in _parts(out, parts, inputs):
        digests.append((name, hashlib.sha256(data).hexdigest()))
        yield name, data
    yield reports.PAGE, page.html(out, parts, digests)


def _parts(out: Out, parts: Parts, inputs: str | None) -> Iterator[tuple[str, bytes]]:
    with closing(Stock()) as stock:
        out.stock(stock)
        if out.evidence:
            yield from pages.parts(out, stock, parts, inputs)
        yield from stories.parts(out, stock, parts)
        yield from stories.fold(parts)
        if out.evidence:
            yield from stories.review(out, stock, parts)
        yield from parts.rest()
