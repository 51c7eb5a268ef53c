"""Read by which numbers pages call themselves and each other."""

import re
from collections.abc import Iterable, Sequence

from dedupe import chars
from dedupe.records import Line

_LONG = 60
"""Characters of the longest line that may say which page of its paper it stands on."""
_DIGITS = "零一二三四五六七八九"
_FIGURE = re.compile(r"(?<![\da-z./:：\-年])([a-z]{0,2})0*(\d{1,3})(?![\da-z./:：%\-年月日期])")
_NUMERAL = re.compile(r"([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)\s*[版页]")


def page(line: Line) -> str:
    """Give the number of the page that a jump line names, in figures without leading zeros; empty if it names none."""
    return next(iter(_numbers(chars.soft(line.text).lower())), "")


def folios(lines: Sequence[Line], named: Iterable[str]) -> tuple[str, ...]:
    """Give the numbers by which a page may call itself, in its furniture; none where none of ``named`` is a page's number."""
    if not any(named):
        return ()
    found = (
        number
        for line in lines
        if line.kind in ("furniture", "notice", "title") and len(line.text) <= _LONG
        for number in _numbers(chars.soft(line.text).lower())
    )
    return tuple(sorted(set(found)))


def _numbers(text: str) -> list[str]:
    found = [(at.start(), at[1] + at[2]) for at in _FIGURE.finditer(text)]
    found += [(at.start(), str(_value(at))) for at in _NUMERAL.finditer(text) if _value(at)]
    return [number for _, number in sorted(found)]


def _value(found: re.Match[str]) -> int:
    tens = (_DIGITS.index(found[1]) if found[1] else 1) if found[2] else 0
    ones = _DIGITS.index(found[3]) if found[3] else _DIGITS.index(found[1]) if found[1] and not found[2] else 0
    return 10 * tens + ones
