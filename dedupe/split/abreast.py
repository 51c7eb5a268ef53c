"""Columns that stand side by side, as who copies a page with its layout finds them: each is read to its foot before the next."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import groupby, pairwise
from statistics import median
from typing import NamedTuple

from dedupe import chars
from dedupe.records import Span
from dedupe.split.columns import cut, width
from dedupe.split.tags import BREAK

_ROW = re.compile(r"[^\n]+\n?|\n")
_GUTTER = re.compile(r"(?<! ) {2,}+(?=[^\r\n])")
"""Blanks between two columns; a paragraph is indented by other ones behind them."""
_LEAST, _MOST = 4, 4
"""Rows of a page, at the least, in which something begins where a column does; columns beside the first at the most."""
_FEWEST = 2
"""The same of a block."""
_JITTER = 2
"""Half widths by which rows of one column begin apart."""
_NARROW = 16
"""Half widths of the narrowest column: cells of tables are narrower."""
_FLUSH, _RAGGED = 0.5, 4
"""Share of the rows of a column that come as near as that to its edge, in half widths."""
_INDENT = "\N{IDEOGRAPHIC SPACE}"
Measure = Callable[[str], int]
"""How many half widths a text takes."""


class _Row(NamedTuple):
    """A row of a page."""

    begin: int
    """Where it begins."""
    end: int
    """Where what stands in it ends."""
    starts: tuple[tuple[int, int], ...]
    """Where something begins behind blanks: the half widths before it, and the place."""


def columns(text: str) -> tuple[str, list[Span]]:
    """Give ``text`` with breaks for the blanks between columns, and its parts in the order in which they are read.

    >>> columns("Rain.  Snow.")
    ('Rain.  Snow.', [(0, 12)])
    """
    if sum(1 for _ in zip(range(_LEAST), _GUTTER.finditer(text), strict=False)) < _LEAST:
        return text, [(0, len(text))]
    parts: list[Span] = []
    told: list[str] = []
    done = 0
    for block in _blocks(text, width) or _blocks(text, _counted):
        across = sorted((begin, end, column) for column, cells in enumerate(block) for begin, end in cells)
        parts += [(done, across[0][0]), *(cell for cells in block for cell in cells)]
        for begin, end, column in across:
            rows, blank = _apart(text[done:begin])
            told += [rows, BREAK * len(blank) if column else blank, text[begin:end]]
            done = end
    told.append(text[done:])
    return "".join(told), [part for part in [*parts, (done, len(text))] if part[0] < part[1]]


def _apart(between: str) -> tuple[str, str]:
    """Give what stands between two cells up to the row of the second, and in it."""
    row = between.rfind("\n") + 1
    return between[:row], between[row:]


def _counted(text: str) -> int:
    """Give how many half widths ``text`` takes for a program that fills rows up by the count of their characters."""
    return 2 * len(text)


def _blocks(text: str, measure: Measure) -> list[list[list[Span]]]:
    """Give what stands side by side: the columns of each block of rows, each as the spans of its rows; nothing if they are no text."""
    rows = [_row(text, *found.span(), measure) for found in _ROW.finditer(text)]
    edges = _edges(rows)
    if not edges:
        return []
    cells = [_cells(row, edges) for row in rows]
    blocks: list[list[list[Span]]] = []
    for beside, run in groupby(range(len(cells)), lambda at: cells[at][1][0] < cells[at][-1][1]):
        at = list(run)
        if beside and len(at) >= _FEWEST:
            last = at[-1] + 1
            last += last < len(cells) and _goes_on(text, cells[last - 1][0], cells[last][0], edges[0], measure)
            blocks.append(_down(text, cells[at[0] : last]))
    columns = [[cell for block in blocks for cell in block[at]] for at in range(len(edges) + 1)]
    return blocks if all(_set(text, column, measure) for column in columns) else []


def _row(text: str, begin: int, end: int, measure: Measure) -> _Row:
    """Give the row that stands there, without the blanks that end it."""
    end = begin + len(text[begin:end].rstrip())
    starts, place, wide = [], begin, 0
    for gutter in _GUTTER.finditer(text, begin, end):
        wide += measure(text[place : gutter.end()])
        place = gutter.end()
        if wide >= _NARROW:
            starts.append((wide, place))
    return _Row(begin, end, tuple(starts))


def _edges(rows: Sequence[_Row]) -> list[int]:
    """Give where columns begin beside the first, in half widths: as many rows have something there."""
    counts = Counter(wide for row in rows for wide, _ in row.starts)
    edges: list[int] = []
    near = range(-_JITTER, _JITTER + 1)
    while counts and len(edges) < _MOST:
        best = max(counts, key=lambda at: (sum(counts[at + by] for by in near), counts[at], -at))
        if sum(counts[best + by] for by in near) < _LEAST:
            break
        edges.append(best)
        for by in near:
            counts.pop(best + by, None)
    return sorted(edges)


def _cells(row: _Row, edges: Sequence[int]) -> list[Span]:
    """Give what stands of ``row`` in each column, from one place to the next; an empty span for nothing."""
    places = [next((place for wide, place in row.starts if abs(wide - edge) <= _JITTER), row.end) for edge in edges]
    return list(pairwise([row.begin, *(min(places[at:]) for at in range(len(places))), row.end]))


def _down(text: str, rows: Sequence[Sequence[Span]]) -> list[list[Span]]:
    """Give the cells of ``rows`` column by column, without the blanks behind them."""
    ended = (
        [(begin, begin + len(text[begin:end].rstrip())) for begin, end in column] for column in zip(*rows, strict=True)
    )
    return [[cell for cell in column if cell[0] < cell[1]] for column in ended]


def _goes_on(text: str, before: Span, row: Span, edge: int, measure: Measure) -> bool:
    """Tell whether ``row``, beside which nothing stands, is the last one of a column, and no heading below it."""
    told = text[slice(*row)]
    if not told or measure(told) > edge:
        return False
    opens = told[:1] == _INDENT or not chars.terminal(text[slice(*before)].rstrip())
    return opens and (chars.terminal(told) or measure(told) >= edge - 2 * _RAGGED)


def _set(text: str, column: Sequence[Span], measure: Measure) -> bool:
    """Tell whether rows of a column are as wide as it, and words are cut between them."""
    rows = [text[begin:end].strip() for begin, end in column]
    widths = [measure(text[begin:end]) for begin, end in column]
    if len(rows) < _LEAST or median(widths) < _NARROW:
        return False
    return sum(wide >= max(widths) - _RAGGED for wide in widths) >= _FLUSH * len(rows) and cut(list(pairwise(rows)))
