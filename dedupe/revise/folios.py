"""Read by which numbers pages call themselves and each other, and what shows that they are one outlet's."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log
from pathlib import PurePosixPath

from dedupe import chars
from dedupe.records import Line

_LONG = 60
"""Characters of the longest line that may say which page of its paper it stands on."""
_FORMS = (
    chars.ONLY_SIMPLIFIED,
    chars.ONLY_TRADITIONAL,
    "\N{LEFT DOUBLE QUOTATION MARK}",
    "\N{LEFT CORNER BRACKET}",
    "0-9",
    "０-９",
)
"""Characters of one form and of the other, by turns."""
_DIGITS = "零一二三四五六七八九"
_FIGURE = re.compile(r"(?<![\da-z./:：\-年])([a-z]{0,2})0*(\d{1,3})(?![\da-z./:：%\-年月日期])")
_NUMERAL = re.compile(r"([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)\s*[版页张]")


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


def setting(lines: Sequence[Line]) -> str:
    """Give how a page is set, in which all of an outlet are alike: the kind of its file, its script, its quotation marks, its digits."""
    kind = PurePosixPath(lines[0].source).suffix.lower()
    text = "".join(line.text for line in lines if line.kind in ("body", "title"))
    count = (len(re.findall(f"[{some}]", text)) for some in _FORMS)
    return "".join((kind, *(" " + str(int(other > usual)) for usual, other in zip(count, count, strict=True))))


def houses(pages: Mapping[str, Sequence[Line]]) -> dict[str, dict[str, float]]:
    """Give what each of ``pages`` prints of its own that others print too, in strings of three letters: how few of them do, in nats."""
    printed = {source: _printed(lines) for source, lines in pages.items()}
    times = Counter(run for runs in printed.values() for run in runs)
    return {
        source: {run: log(len(pages) / times[run]) for run in sorted(runs) if 1 < times[run] < len(pages)}
        for source, runs in printed.items()
    }


def _printed(lines: Sequence[Line]) -> set[str]:
    """Give the strings of three letters in a page's furniture, figures left out."""
    keys = (
        re.sub(r"\d", "", chars.key(line.text))
        for line in lines
        if line.kind in ("furniture", "notice") and len(line.text) <= _LONG
    )
    return {key[at : at + 3] for key in keys for at in range(len(key) - 2)}


def _numbers(text: str) -> list[str]:
    found = [(at.start(), at[1] + at[2]) for at in _FIGURE.finditer(text)]
    found += [(at.start(), str(_value(at))) for at in _NUMERAL.finditer(text) if _value(at)]
    return [number for _, number in sorted(found)]


def _value(found: re.Match[str]) -> int:
    tens = (_DIGITS.index(found[1]) if found[1] else 1) if found[2] else 0
    ones = _DIGITS.index(found[3]) if found[3] else _DIGITS.index(found[1]) if found[1] and not found[2] else 0
    return 10 * tens + ones
