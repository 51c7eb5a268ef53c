"""Know a table that a text announces: short rows of cells, with figures, right behind a colon."""

from collections.abc import Sequence

from dedupe import chars

ROWS = 3
"""Rows of the least table, its head among them."""
CELLS = 2
"""Cells of its narrowest row."""
VARY = 1
"""Cells by which a row may differ from the first: a blank between figures is easily lost."""
_LONGEST = 60
"""Characters of the longest row."""
_ASIDES = ("caption", "credit", "furniture")
"""What may stand among the rows, of other build than they."""


def tabled(texts: Sequence[str], kinds: Sequence[str]) -> list[int]:
    """Give which lines, by their ``texts`` and ``kinds``, are rows of a table, or announce one."""
    told: list[int] = []
    for head, text in enumerate(texts):
        if not text.rstrip().endswith(("：", ":")) or kinds[head] in ("caption", "credit"):
            continue
        table: list[int] = []
        for i in range(head + 1, len(texts)):
            cells = _cells(texts[i])
            varies = VARY if _figured(texts[i].split()[-1]) else 0
            if cells and (not table or _figured(texts[i]) and abs(cells - _cells(texts[table[0]])) <= varies):
                table.append(i)
            elif kinds[i] not in _ASIDES:
                break
        if len(table) >= ROWS:
            told += [head, *table]
    return told


def _cells(text: str) -> int:
    """Give how many cells a line has that blanks part; 0 if it is no row."""
    cells = text.split()
    if len(text) > _LONGEST or chars.terminal(text) or len(cells) < CELLS or chars.set_apart(text):
        return 0
    return len(cells)


def _figured(text: str) -> bool:
    """Tell whether there is a figure in ``text``."""
    return any(map(str.isdecimal, text))
