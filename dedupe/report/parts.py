"""Lazy parts of the report: rows in scripts that the page loads when they are looked at.

A page that is opened from disk may not fetch; it may run a script that lies beside it. A part is one call that hands over
its kind, its number and its rows as JSON, in which nothing stands that could end a string or turn the direction of text.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

FOLDER = "report"

SIZE = 384 * 1024
"""Bytes that a part does not pass, unless one row alone does: loaded from disk in some hundredths of a second."""

_ODD = re.compile(
    "[\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff"
    "\ud800-\udfff\U000e0000-\U000e0fff<>&]"
)
"""Controls, marks of direction, what is no character, and what could end a script: written as escapes."""


def coded(value: Any) -> str:
    """Give ``value`` as JSON that may stand in a script, in a page too; halves of characters as U+FFFD.

    >>> coded(["</script>", "\\u202e", "\\ud800", "好"])
    '["\\\\u003c/script\\\\u003e","\\\\u202e","\\\\ufffd","好"]'
    """
    return _ODD.sub(_escape, json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False))


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    if 0xD800 <= code < 0xE000:
        return "\\ufffd"
    if code > 0xFFFF:
        high, low = divmod(code - 0x10000, 0x400)
        return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"
    return f"\\u{code:04x}"


class Parts:
    """Rows of several kinds, given out in parts as they fill."""

    def __init__(self) -> None:
        """Begin with no rows."""
        self.counts: dict[str, int] = defaultdict(int)
        """Rows of each kind."""
        self.first: dict[str, list[Any]] = defaultdict(list)
        """Of each kind, what the first row of each part is found by."""
        self._rows: dict[str, list[str]] = defaultdict(list)
        self._sizes: dict[str, int] = defaultdict(int)

    def add(self, kind: str, row: Any, by: Any = None) -> Iterator[tuple[str, bytes]]:
        """Take ``row``, found ``by`` that or by its number, and give name and content of a part if one is full."""
        text = coded(row)
        size = len(text.encode())
        if self._rows[kind] and self._sizes[kind] + size > SIZE:
            yield self._part(kind)
        if not self._rows[kind]:
            self.first[kind].append(self.counts[kind] if by is None else by)
        self.counts[kind] += 1
        self._rows[kind].append(text)
        self._sizes[kind] += size + 2

    def rest(self) -> Iterator[tuple[str, bytes]]:
        """Give the parts that are not full."""
        for kind in sorted(self._rows):
            if self._rows[kind]:
                yield self._part(kind)

    def _part(self, kind: str) -> tuple[str, bytes]:
        number = len(self.first[kind]) - 1
        rows = ",\n".join(self._rows.pop(kind))
        self._sizes.pop(kind)
        return f"{FOLDER}/{kind}-{number:05}.js", f'dedupeReport("{kind}",{number},[\n{rows}\n]);\n'.encode()
