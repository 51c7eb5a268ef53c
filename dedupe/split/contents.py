"""Give the texts of a page that are only counted the titles that its list of contents has for them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dedupe import chars
from dedupe.records import Line

_LEAST = 3
"""Texts that are counted, and titles that a list has for them, at the least."""
_BETWEEN = 1
"""Lines that may stand amid such a list."""
_RULER = re.compile(r"[\W_]*第?(?P<figure>[1-9]\d?|[一二三四五六七八九十])[\W_]*")
"""A figure between signs, on a line of its own."""
_DEPTH = 2
"""Depth of the headings: they are marked."""


def entitled(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Give ``lines`` with each title of a list of contents at the place of the figure that stands alone over its text, and that in its."""
    rulers: list[Line] = []
    for line in lines:
        if (alone := _RULER.fullmatch(line.text)) and chars.count(f"{alone['figure']}. ") == len(rulers) + 1:
            rulers.append(line)
    listed = _listed(lines[: rulers[0].number]) if len(rulers) >= _LEAST else {}
    if len(listed) < _LEAST or 2 * len(listed) < len(rulers) or max(listed) > len(rulers):
        return tuple(lines)
    found = list(lines)
    announced = lines[max(0, min(title.number for title in listed.values()) - 1)]
    if announced.text.endswith("："):
        found[announced.number] = replace(announced, kind="furniture")
    for figure, title in listed.items():
        ruler = rulers[figure - 1]
        text = chars.uncounted(title.text)
        moved = replace(title, begin=title.end - len(text), text=text, kind="title", level=_DEPTH)
        found[ruler.number] = replace(moved, number=ruler.number, gap=ruler.gap)
        found[title.number] = replace(ruler, number=title.number, gap=title.gap, kind="furniture")
    return tuple(found)


def _listed(lines: Sequence[Line]) -> dict[int, Line]:
    """Map figures to the lines behind them of the longest list that counts up and has no sentence."""
    longest: dict[int, Line] = {}
    found: dict[int, Line] = {}
    last = 0
    for line in lines:
        figure = chars.count(line.text)
        if not figure or line.rows or line.text.endswith("。"):
            continue
        if figure <= last or line.number > (found[last].number if found else line.number) + 1 + _BETWEEN:
            found = {}
        found[figure], last = line, figure
        longest = max(longest, found, key=len)
    return longest
