"""What a program wrote out: strings of JSON, rows of a table with tabs between its cells, times of what is spoken, who sent what, and
how many remarked on it."""

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import replace

from dedupe import chars, cues
from dedupe.records import Line

_VALUE = re.compile(r'"(?P<key>[A-Za-z_]{1,20})" ?: ?"(?P<told>.*)" ?,?$|"(?P<item>[^":].*)",$')
"""A string of JSON, behind its name or among others: of prose no line ends in both marks."""
_HEADS = {"title": 2, "headline": 2, "subtitle": 3, "subhead": 3, "sub": 3, "h": 3, "h2": 3, "h3": 3}
"""Names of headings, and their levels."""
_TOLD = frozenset(
    ("author", "authors", "body", "by", "byline", "content", "p", "paragraph", "reporter", "text", "writer")
)
"""Names of other parts of a story."""
_CLOCK = r"[\[(（【<](?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?[\])）】>]"
_TIME = re.compile(rf"{_CLOCK}[ \u3000]*(?=\S)")
_SAID = re.compile(rf"(?<=\S)[ \u3000]{{0,4}}{_CLOCK}$")
"""When it was said, behind what was said."""
_CLOSED = frozenset("])）】>")
"""How a line ends behind which a time may stand."""
_START = re.compile(r"\W[0\uff10]?[0\uff10]:")
"""The first minute of what is spoken: the hours of a day are its text, and seldom begin at midnight."""
_TIMED, _MOST = 3, 0.5
"""Lines with a time before them at the least, and the share of those between the first and the last that end, and have one."""
_COUNT = re.compile(r"(?<=[。！？”’」』])[ \u3000]+\d{1,4}\+?$")
"""How many remarked on a paragraph, behind it."""
_COUNTS = 0.2
"""Share of the sentences that end a line, and have a number behind them, from which on it is none of theirs."""
_SENDER = re.compile(
    r"[【\[〔]?(?P<who>[^\d\s：:，。！？；][^\s：:，。！？；]{0,14}?)[】\]〕：:]?[ \u3000]*"
    r"(?:(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?[ \u3000]+)?(?:[上下]午 ?)?\d{1,2}:\d{2}(?::\d{2})?$"
)
"""Who sent what stands below, and when."""
_HOUSE = re.compile(cues.OUTLET)
"""Of an outlet each message is a text."""
_CELLS = 3
"""Cells of the narrowest row: a number or a day, the title, the text."""
_WIDEST = 24
"""Characters of the widest cell before the title."""
_TITLE, _TEXT = 60, 20
"""Characters of the longest title, and of the shortest text."""


def value(text: str, begin: int, end: int) -> tuple[int, int, int] | None:
    """Give the span of what a string of JSON says, which is all of a row, and the level of its heading; None for no part of a story."""
    found = _VALUE.match(text, begin, end)
    if not found:
        return None
    if found["item"]:
        return *found.span("item"), 0
    key = found["key"].lower()
    return (*found.span("told"), _HEADS.get(key, 0)) if key in _HEADS or key in _TOLD else None


def timed(lines: list[Line]) -> list[Line]:
    """Give ``lines`` without the times at which each is spoken, on a page that has them before or behind most of its sentences."""
    before = {at: found for at, line in enumerate(lines) if (found := _TIME.match(line.text))}
    if any(_START.match(found[0]) for found in before.values()) and _usual(before, lines):
        return [
            line.only((before[at].end(), len(line.text))) if at in before else line for at, line in enumerate(lines)
        ]
    said = ((at, _SAID.search(line.text)) for at, line in enumerate(lines) if line.text[-1] in _CLOSED)
    behind = {at: found.start() for at, found in said if found}
    if _usual({at for at, end in behind.items() if chars.terminal(lines[at].text[:end])}, lines):
        return [line.only((0, behind[at])) if at in behind else line for at, line in enumerate(lines)]
    return lines


def counted(lines: list[Line]) -> list[Line]:
    """Give ``lines`` without the numbers behind sentences, on a page that has them behind a good part of its own."""
    behind = {
        at: found.start()
        for at, line in enumerate(lines)
        if (line.text[-1] == "+" or line.text[-1].isdecimal())
        and (found := _COUNT.search(line.text))
        and chars.terminal(line.text[: found.start()])
    }
    ended = sum(chars.terminal(line.text) for line in lines)
    if len(behind) < _TIMED or len(behind) < _COUNTS * (len(behind) + ended):
        return lines
    return [line.only((0, behind[at])) if at in behind else line for at, line in enumerate(lines)]


def sent(lines: list[Line]) -> list[Line]:
    """Give ``lines`` without those that tell who sent the paragraph below, on a page where the same few send most."""
    found = {
        at: sender["who"]
        for at, line in enumerate(lines[:-1])
        if line.text[-1].isdecimal()
        and not lines[at + 1].gap
        and (sender := _SENDER.match(line.text))
        and not _HOUSE.search(sender["who"])
    }
    again = Counter(found.values())
    told = [at for at in found if again[found[at]] > 1 and at and chars.terminal(lines[at - 1].text)]
    if len(told) < _TIMED:
        return lines
    return [
        replace(line, gap=max(line.gap, lines[at - 1].gap)) if at - 1 in found else line
        for at, line in enumerate(lines)
        if at not in found
    ]


def _usual(times: Collection[int], lines: list[Line]) -> bool:
    """Tell whether most sentences between the first and the last of ``times`` have one."""
    if len(times) < _TIMED:
        return False
    told = [at for at in range(min(times), max(times) + 1) if at in times or chars.terminal(lines[at].text)]
    return sum(at in times for at in told) >= _MOST * len(told)


def celled(line: Line) -> list[tuple[int, str]]:
    """Give where the title and the text of a row begin, each with its kind, that is a story behind its number and its day; else nothing."""
    cells = line.text.split("\t")
    if len(cells) < _CELLS:
        return []
    *front, title, text = cells
    if len(text) < _TEXT or not 2 < len(title) <= _TITLE or chars.terminal(title):
        return []
    if not any(map(str.isdecimal, "".join(front))) or max(map(len, front)) > _WIDEST:
        return []
    text_at = len(line.text) - len(text)
    return [(text_at - len(title) - 1, "title"), (text_at, "body")]
