"""What plainer ways give on the same pages, in the same table: whole pages, headings with a sketch, an oracle's cut."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from bench.match import Printed, Row
from bench.metrics import fold, letters


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page as a baseline reads it."""

    source: str
    """Its name in the truth."""
    text: str
    """Its characters."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """What a baseline takes for an article."""

    source: str
    """Its page."""
    begin: int
    """First character."""
    end: int
    """Past the last."""
    text: str
    """What stands there."""


def _printed(number: int, chunk: Chunk, copies: list[Chunk]) -> Printed:
    witnesses = [{"source": c.source, "spans": [[c.begin, c.end]]} for c in copies]
    head = chunk.text.strip().split("\n")[0].strip("#* ")
    row: dict[str, Any] = {"file": f"baseline-{number:05d}.txt", "title": head, "witnesses": witnesses}
    return Printed(row, chunk.text)


def whole_pages(truth: list[Row], sheets: list[Sheet]) -> list[Printed]:
    """Give each page as one story."""
    chunks = [Chunk(s.source, 0, len(s.text), s.text) for s in sheets]
    return [_printed(i, c, [c]) for i, c in enumerate(chunks)]


_HEADING = re.compile(r"^(#{1,6} .+|\*\*.+\*\*|[^\n。！？”；，]{4,40})$", re.MULTILINE)


def by_headings(sheet: Sheet) -> list[Chunk]:
    """Give a page cut at each line that is marked as a heading or is short and unpunctuated."""
    cuts = sorted({0, len(sheet.text), *(m.start() for m in _HEADING.finditer(sheet.text))})
    found = []
    for begin, end in pairwise(cuts):
        text = sheet.text[begin:end].strip()
        if len(text) > 60:
            found.append(Chunk(sheet.source, begin, end, re.sub(r"(?m)^#+ |\*\*", "", text) + "\n"))
    return found


def headings_and_sketch(truth: list[Row], sheets: list[Sheet]) -> list[Printed]:
    """Give the longest copy of each cluster: headings as boundaries, then datasketch as its manual has it.

    Character trigrams, 128 permutations, threshold .5, everything that shares a bucket joined.
    """
    from datasketch import MinHash, MinHashLSH  # type: ignore[import-untyped]

    chunks = [c for s in sheets for c in by_headings(s)]
    index = MinHashLSH(threshold=0.5, num_perm=128)
    parent = list(range(len(chunks)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, chunk in enumerate(chunks):
        key = letters(fold(chunk.text))
        sketch = MinHash(num_perm=128)
        sketch.update_batch({key[j : j + 3].encode() for j in range(max(1, len(key) - 2))})
        for j in index.query(sketch):
            parent[root(i)] = root(j)
        index.insert(i, sketch)
    groups: dict[int, list[Chunk]] = {}
    for i, chunk in enumerate(chunks):
        groups.setdefault(root(i), []).append(chunk)
    return [_printed(n, max(g, key=lambda c: len(c.text)), g) for n, g in enumerate(groups.values())]


def oracle_longest(truth: list[Row], sheets: list[Sheet]) -> list[Printed]:
    """Give of each true story its longest witness, cut and ordered by one who knows."""
    out = []
    for row in truth:
        text = max((w["text"] for w in row["witnesses"]), key=len)
        witnesses = [{"source": w["source"], "spans": w["spans"]} for w in row["witnesses"]]
        head = text.split("\n")[0] if row["title"] else ""
        out.append(Printed({"file": f"oracle-{row['story']}.txt", "title": head, "witnesses": witnesses}, text))
    return out


BASELINES: tuple[tuple[str, Callable[[list[Row], list[Sheet]], list[Printed]]], ...] = (
    ("each page whole", whole_pages),
    ("headings, datasketch, longest copy", headings_and_sketch),
    ("oracle's cut, longest witness", oracle_longest),
)
"""Name and way of each baseline."""
