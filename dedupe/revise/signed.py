"""Know the line that signs a story: whence and when, as a dateline tells it, but behind the text and before none of its own."""

from collections.abc import Mapping
from dataclasses import replace

from dedupe import chars, cues
from dedupe.records import Line
from dedupe.revise.lines import dateline

_BESIDE = ("caption", "credit", "furniture", "notice", "jump")
"""Kinds that may stand between a text and what signs it, and behind that."""
_MORE = 1
"""Characters that may stand round a dateline in a line of its own."""


def signed(pages: Mapping[str, tuple[Line, ...]]) -> dict[str, tuple[Line, ...]]:
    """Give ``pages`` with datelines made endmarks that stand alone behind a text, and before another's beginning or nothing."""
    return {
        source: tuple(replace(line, kind="endmark") if _signs(lines, line) else line for line in lines)
        for source, lines in pages.items()
    }


def _signs(lines: tuple[Line, ...], line: Line) -> bool:
    if line.kind != "body" or not (found := cues.DATELINE.match(text := chars.soft(chars.closed_up(line.text)))):
        return False
    if found.end() < len(text) - _MORE or not any(bracket in text for bracket in "（［[【〔"):
        return False
    before = next((other for other in reversed(lines[: line.number]) if other.kind not in _BESIDE), None)
    after = next((other for other in lines[line.number + 1 :] if other.kind not in _BESIDE), None)
    if before is None or before.kind != "body":
        return False
    return after is None or after.kind in ("title", "byline") or after.kind == "body" and dateline(after)
