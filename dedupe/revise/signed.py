"""Know the line that signs a story: whence and when, as a dateline tells it, but behind the text and before none of its own."""

import re
from collections.abc import Mapping
from dataclasses import replace

from dedupe import chars, cues
from dedupe.records import Line
from dedupe.revise.lines import dateline

_BESIDE = ("caption", "credit", "furniture", "notice", "jump")
"""Kinds that may stand between a text and what signs it, and behind that."""
_MORE = 1
"""Characters that may stand round a dateline in a line of its own."""
_LONGEST = 45
"""Characters of the longest line in brackets that signs."""
_ENCLOSED = re.compile(r"[（［\[【〔〈][^。！？]{2,}[）］\]】〕〉]。?$")
"""A line in brackets as a whole: no text begins in it."""
_PAGE = re.compile(r"[\d一二三四五六七八九十]\s*[版页面]|[a-z]\d")
"""A page that a line names: that is where to read on."""


def signed(pages: Mapping[str, tuple[Line, ...]]) -> dict[str, tuple[Line, ...]]:
    """Give ``pages`` with those lines made endmarks that sign a text: a dateline, or what stands in brackets, alone behind it, and
    before another's beginning or nothing; a dateline in brackets before any text, on a page that signs so.
    """
    return {source: _marked(lines) for source, lines in pages.items()}


def _marked(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    sure = {line.number for line in lines if _signs(lines, line)}
    forms = {lines[number].text[0] for number in sure}
    found = sure | {line.number for line in lines if line.text[0] in forms and _signs(lines, line, habit=True)}
    return tuple(replace(line, kind="endmark") if line.number in found else line for line in lines) if found else lines


def _signs(lines: tuple[Line, ...], line: Line, habit: bool = False) -> bool:
    if line.kind not in ("body", "title", "furniture") or line.level or len(line.text) > _LONGEST:
        return False
    text = chars.soft(chars.closed_up(line.text))
    dated = cues.DATELINE.match(text)
    enclosed = _ENCLOSED.match(text)
    alone = dated and dated.end() >= len(text) - _MORE and any(bracket in text for bracket in "（［[【〔")
    if not (alone or enclosed) or line.kind == "furniture" and not dated:
        return False
    before = next((other for other in reversed(lines[: line.number]) if other.kind not in _BESIDE), None)
    after = next((other for other in lines[line.number + 1 :] if other.kind not in _BESIDE), None)
    if before is None or before.kind != "body":
        return False
    if habit:
        return bool(dated and enclosed)
    if not dated and (not chars.terminal(before.text) or _PAGE.search(text)):
        return False
    return after is None or after.kind in ("title", "byline") or after.kind == "body" and dateline(after)
