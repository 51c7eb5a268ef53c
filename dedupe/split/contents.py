"""Give the texts of a page that are only counted the titles that its list of contents has for them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dedupe import chars
from dedupe.records import Line

_LEAST = 3
"""Texts that are counted, and titles that a list has for them, at the least."""
_BETWEEN = 2
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
    found: list[Line | None] = list(lines)
    announced = lines[max(0, min(titles[0].number for titles in listed.values()) - 1)]
    if announced.text.endswith("："):
        found[announced.number] = replace(announced, kind="furniture")
    for figure, titles in listed.items():
        ruler = rulers[figure - 1]
        for title in titles:
            found[title.number] = None
        found[titles[0].number] = replace(ruler, gap=titles[0].gap, kind="furniture")
        found[ruler.number] = replace(_joined(titles), kind="title", level=_DEPTH, gap=ruler.gap)
    return tuple(replace(line, number=number) for number, line in enumerate(line for line in found if line))


def _listed(lines: Sequence[Line]) -> dict[int, list[Line]]:
    """Map figures to the lines behind them of the longest list that counts up and has no sentence; what stands tight below one goes on."""
    longest: dict[int, list[Line]] = {}
    found: dict[int, list[Line]] = {}
    last = 0
    for line in lines:
        before = found[last][-1] if found else line
        figure = 0 if line.rows or line.text.endswith("。") else chars.count(line.text)
        if not figure:
            if before.number == line.number - 1 and line.gap == 0 < before.gap and line.kind in ("title", "body"):
                found[last].append(line)
            continue
        if figure <= last or line.number > before.number + 1 + _BETWEEN:
            found = {}
        found[figure], last = [line], figure
        longest = max(longest, found, key=len)
    return longest


def _joined(lines: Sequence[Line]) -> Line:
    """Give one title of ``lines``, the first of which is counted."""
    text = chars.uncounted(lines[0].text)
    begin = lines[0].end - len(text)
    spans = ((begin, lines[0].end), *(span for line in lines[1:] for span in line.spans))
    text += "".join(line.text for line in lines[1:])
    return replace(lines[0], begin=begin, end=lines[-1].end, text=text, rows=spans if len(spans) > 1 else ())
