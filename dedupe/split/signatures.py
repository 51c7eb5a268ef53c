"""Know the line that signs a story by what it is made of and where it stands, whatever marks and words an outlet sets round the names."""

import re
from collections.abc import Sequence

from dedupe import chars, cues

_LONGEST = 45
"""Characters of the longest such line."""
_PART = 12
"""Characters of the longest of its parts: an outlet's name."""
_WORDS = r"(?:记者|通讯员|特派员|编译|撰文|采写|执笔|撰稿|作者|报[道导])"
_OFFICE = re.compile(_WORDS)
_PARTED = re.compile(rf"\W+|{_WORDS}")
_NAME = re.compile("[\u4e00-\u9fff·]{2,4}$")
_TOLD = re.compile(
    rf"{cues.OUTLET}[\u4e00-\u9fff]{{0,2}}{_WORDS}|{_WORDS}[^\w。！？]+\w|\w[^\w。！？]+{_WORDS}[）］】〕]?$"
    rf"|{_WORDS}[\u4e00-\u9fff·]{{2,4}}（[^（）]{{2,8}}[讯电]）$"
)
"""An outlet's reporter, or an office set off from a name: in a sentence neither is."""
_SHOWN = re.compile(rf"(?P<words>[^（）]*[^（）。！？”])（(?P<names>[^（）]*{_WORDS}[^（）]*)）$")
"""Words, and in brackets behind them who reported: with a picture."""
_HUNG = "△▲▼ "
"""Signs before a line that are set before captions elsewhere."""
_NEVER = "。！？；…“”‘’《》"
_NOTES, _NOTE = 2, 120
"""Paragraphs of an editor's note between a title and who signs its story, and characters of each."""
_PASSED = ("caption", "credit", "furniture", "notice")
_ASKED = ("title", "subtitle", "body", "endmark")
_REPORTER = re.compile(r"记者|通讯员|特派员")
"""Who wrote for a paper; so a line may sign that a label makes the paper's own."""


def signature(text: str) -> bool:
    """Tell whether a folded line is an office and names, with an outlet or a place at most.

    >>> [signature(line) for line in ("执笔记者 王海／甲网", "［本报记者 李军］", "◇甲社记者 任国 钟明", "记者走访家电市场", "记者 重走长征之路")]
    [True, True, True, False, False]
    """
    if len(text) > _LONGEST or any(mark in text for mark in _NEVER) or any(map(str.isdecimal, text)):
        return False
    if not _OFFICE.search(text) or not _TOLD.search(text):
        return False
    if pictured(text):
        return False
    parts = [part for part in _PARTED.split(text) if part]
    return any(map(_NAME.match, parts)) and all(len(part) <= _PART for part in parts)


def pictured(text: str) -> bool:
    """Tell whether a folded line is what a picture shows, and in brackets behind it the names of who made it.

    >>> [pictured(line) for line in ("甲市新桥通车（王海 通讯员 李军）", "甲报记者（王海 通讯员 李军）", "（记者 王海）")]
    [True, False, False]
    """
    found = _SHOWN.match(text) if text.endswith("）") else None
    if found is None or _OFFICE.search(found["words"]) or re.search(cues.OUTLET + "$", found["words"]):
        return False
    names = [part for part in _PARTED.split(found["names"]) if part]
    return bool(names) and all(map(_NAME.match, names))


def sign(folded: Sequence[str], found: list[str]) -> None:
    """Make bylines of the lines that sign a story between its title and its text, or between its end and the next title.

    Lines that end in names as they do, but begin with other words, are captions.
    """
    for i, text in enumerate(folded):
        amid = found[i] == "title" or found[i] == "body" and found[i + 1 : i + 2] == ["body"]
        if amid and len(text) <= _LONGEST and pictured(text):
            found[i] = "caption"
        hung = found[i] == "caption" and text[0] in _HUNG and not cues.SHOT.search(text)
        hung = hung and i > 0 and found[i - 1] == "title" and found[i + 1 : i + 2] == ["body"]
        labelled = found[i] == "furniture" and _REPORTER.search(text)
        if not (found[i] in _ASKED or labelled or hung) or not signature(text.lstrip(_HUNG) if hung else text):
            continue
        before = next((found[j] for j in range(i - 1, -1, -1) if found[j] not in _PASSED), "")
        after = next((found[j] for j in range(i + 1, len(found)) if found[j] not in _PASSED), "")
        under = after == "body" and (before in ("title", "subtitle") or i > 0 and found[i - 1] == "furniture")
        foot = before == "body" and chars.terminal(folded[i - 1]) and after in ("title", "") and found[i] != "endmark"
        between = found[i] == "title" and found[i - 1] == "body" and chars.terminal(folded[i - 1])
        if under or foot or after == before == "body" and (between or _noted(folded, found, i)):
            found[i] = "byline"


def _noted(folded: Sequence[str], found: Sequence[str], i: int) -> bool:
    """Tell whether nothing but an editor's note stands between line ``i`` and the title over it."""
    note = 0
    for j in range(i - 1, -1, -1):
        if found[j] == "body" and len(folded[j]) <= _NOTE and chars.terminal(folded[j]) and note < _NOTES:
            note += 1
        elif found[j] not in _PASSED:
            return bool(note) and found[j] in ("title", "subtitle")
    return False
