"""Know what stands beside headings and is none: bare names, labelled lines, lines in another script."""

import re
from collections.abc import Sequence

from dedupe import chars, cues
from dedupe.records import Line

_SHORT = 60
"""Characters of the longest line in Latin letters that is the page's own."""
_NAME = re.compile("[\u4e00-\u9fff](?: ?[\u4e00-\u9fff]){1,2}$")
"""What is as long as a name, its characters perhaps set apart."""
_NAMED = 2
"""Different names of a page that stand alike, from which on they are names."""
_HAN = re.compile("[\u4e00-\u9fff]")
_LATIN = re.compile("[a-z].*[a-z].*[a-z].*[a-z]")
_CHINESE = 0.8
"""Share of a page's lines that have Chinese characters, from which on a line without is not of its text."""


def beside_heads(lines: Sequence[Line], folded: list[str], found: list[str]) -> None:
    """Change the kinds ``found`` of lines that look like headings, and that the headings beside them show to be something else."""
    _labels(folded, found)
    _names(lines, folded, found)
    _foreign(folded, found)


def _labels(folded: list[str], found: list[str]) -> None:
    """Make furniture of labelled lines among those that say whence and when a story is, between its title and its text."""
    for i in range(2, len(found)):
        if found[i] == "title" and found[i - 1] == "furniture" and cues.LABELLED.match(folded[i]):
            over = next((j for j in range(i - 1, -1, -1) if found[j] != "furniture"), i)
            if found[over] == "title" and any(cues.WEB_SOURCE.search(text) for text in folded[over + 1 : i]):
                found[i] = "furniture"


def _names(lines: Sequence[Line], folded: list[str], found: list[str]) -> None:
    """Make bylines of bare names: at several places of the page a heading and, between it and its text, another of a few characters."""

    def behind(i: int) -> int:
        return next((j for j in range(i + 1, len(found)) if found[j] != "furniture"), i)

    named = [
        i
        for i in range(1, len(found))
        if found[i] == found[i - 1] == "title"
        and not lines[i].level
        and _NAME.match(folded[i])
        and found[behind(i)] == "body"
        and chars.terminal(folded[behind(i)])
        and len(folded[i - 1]) > len(folded[i])
    ]
    if len({folded[i] for i in named}) >= _NAMED:
        for i in named:
            found[i] = "byline"


def _foreign(folded: list[str], found: list[str]) -> None:
    """Make furniture of lines in Latin letters on a Chinese page, that are no sentences: the paper's name, a time, a code."""
    if sum(bool(_HAN.search(text)) for text in folded) < _CHINESE * len(folded):
        return
    for i, text in enumerate(folded):
        if found[i] in ("title", "body") and len(text) <= _SHORT and _LATIN.search(text) and not _HAN.search(text):
            found[i] = found[i] if chars.terminal(text) else "furniture"
