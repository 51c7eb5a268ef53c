"""What a program sets at the edges of rows that it broke itself: numbers of lines, and the sides of a box."""

import re

from dedupe import chars
from dedupe.split.columns import cut
from dedupe.split.tags import BREAK

_ROW = re.compile(r"[^\n]+")
_SIDED = re.compile(r"[ \t]*([|\uff5c\u2016\u2502\u2503\u2551])(?P<told>[^|\uff5c\u2016\u2502\u2503\u2551]*)\1\s*$")
"""A row between the sides of a box; between those of a table there are more of them."""
_NUMBERED = re.compile(r"[ \t]*(?P<number>\d{1,4})(?:[ \t]+|[.:\uff1a][ \t]*)(?P<told>\S.*)$")
"""A row behind its number."""
_SIDES, _COUNTED = 3, 6
"""Rows in a box, and rows with numbers one above the other, that a page has at the least."""
_SEVERED = 3
"""Of these how many go on in the next at the least, without a mark and from the edge: items of a list stop before."""
_RAGGED = 3
"""How much shorter than the widest a row may be that reaches to the edge."""


def inner(text: str) -> str:
    """Give ``text`` with breaks for what stands at the edges of its rows, no longer and no shorter.

    >>> inner("| Rain. |\\n| Snow. |\\n| Hail. |")
    '\\x0b Rain. \\x0b\\n\\x0b Snow. \\x0b\\n\\x0b Hail. \\x0b'
    """
    rows = list(_ROW.finditer(text))
    told = [found for row in rows if (found := _SIDED.match(text, *row.span()))]
    if len(told) < _SIDES:
        told = _counted(text, rows)
    parts, done = [], 0
    for row in told:
        begin, end = row.span("told")
        parts += [text[done : row.start()], BREAK * (begin - row.start()), text[begin:end], BREAK * (row.end() - end)]
        done = row.end()
    return "".join((*parts, text[done:])) if parts else text


def _counted(text: str, rows: list[re.Match[str]]) -> list[re.Match[str]]:
    """Give the rows that are numbered from 1 on and wrapped, if the page has such."""
    found: list[re.Match[str]] = []
    going: list[tuple[str, str]] = []
    last = 0
    for row in rows:
        numbered = _NUMBERED.match(text, *row.span())
        number = int(numbered["number"]) if numbered else 0
        if numbered and number in (1, last + 1):
            if number > 1 and found[-1].end() + 1 == row.start():
                going.append((found[-1]["told"].rstrip(), numbered["told"]))
            found.append(numbered)
            last = number
    widest = max((len(row["told"].rstrip()) for row in found), default=0)
    severed = [pair for pair in going if len(pair[0]) >= widest - _RAGGED and not chars.terminal(pair[0])]
    return found if len(going) >= _COUNTED and len(severed) >= _SEVERED and cut(severed) else []
