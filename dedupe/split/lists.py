"""Know texts that are lists or talks by the marks before their lines, which outlets set before captions elsewhere."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from dedupe import chars, cues

HUNG = "△▲▼◆◇▶▷"
"""Marks before captions that outlets set before the items of a list, too."""
_POINTED = re.compile(r"(?P<mark>[^\w\s“‘《（【〔［〖\[(「『—…])\s*(?P<told>\w.{7,})")
"""A point of a summary behind its mark."""
_FAR = 60
"""Lines behind it in which the text says it again."""
_AGAIN = 0.85
"""Share of its pairs of characters that the line has which does so: a reader of images misreads some."""
LISTED = 2
"""Items of such a list at the least, questions of a talk, and sections counted over their headings."""
_ITEM = 12
"""Lines of a column that an item fills, at the most."""


def items(folded: list[str], found: list[str]) -> Iterator[int]:
    """Yield the lines of texts that are lists: items of whole sentences, each behind the mark that is set before captions elsewhere.

    Such a text begins with an item, or has the mark of the first within its beginning; captions stand behind what they show. Behind
    a paragraph right under a heading, the editor's perhaps, more of them with no text behind are one.
    """
    i = 0
    while i < len(found):
        mark = folded[i][0]
        if found[i] != "caption" or mark not in HUNG:
            i += 1
            continue
        begin, ended = i, 0
        while i < len(found) and folded[i][0] == mark:
            end = next((j for j in range(i, min(i + _ITEM, len(found))) if chars.terminal(folded[j])), len(found))
            item = "".join(folded[i : end + 1])
            if end == len(found) or mark in item[1:] or cues.CAPTION_TAIL.search(item):
                break
            i, ended = end + 1, ended + 1
        before = next((j for j in range(begin - 1, -1, -1) if found[j] != "furniture"), -1)
        within = before >= 0 and found[before] == "body" and mark in folded[before][1:]
        noted = ended > LISTED and found[before - 1 : before + 1] == ["title", "body"] and found[i : i + 1] != ["body"]
        if ended + within >= LISTED and (within or before >= 0 and found[before] != "body" or noted):
            yield from range(begin, i)
        i = max(i, begin + 1)


def talks(folded: list[str], found: list[str]) -> Iterator[int]:
    """Yield the lines of talks whose questions have one mark of captions before them and whose answers another."""
    asked = {
        i: folded[i][0] + folded[i + 1][0]
        for i in range(len(found) - 1)
        if found[i : i + 2] == ["caption", "caption"] and folded[i].endswith("？")
    }
    for i, marks in asked.items():
        if marks[0] in HUNG and marks[0] != marks[1] in HUNG and marks in (asked.get(i - 2), asked.get(i + 2)):
            yield from (i, i + 1)


def spoken(folded: list[str], found: list[str]) -> Iterator[int]:
    """Yield the lines of talks whose questions have one sign before them and whose answers the name of who speaks, the same each time."""
    turns = {
        i: (folded[i][0], turn[0])
        for i in range(len(folded) - 1)
        if unicodedata.category(folded[i][0]) == "So"
        and chars.terminal(folded[i])
        and "furniture" not in found[i : i + 2]
        and (turn := cues.TURN.match(folded[i + 1]))
    }
    times = Counter(turns.values())
    for i, pair in turns.items():
        if times[pair] >= LISTED:
            yield from (i, i + 1)


def points(folded: list[str], found: list[str]) -> Iterator[int]:
    """Yield the lines of summaries under titles: two at the least behind one mark, without a stop, each of which a line below says again:
    items of a digest have one.
    """
    begin = 0
    while begin < len(folded):
        first = _POINTED.match(folded[begin])
        end = begin + 1
        while first and end < len(folded) and (more := _POINTED.match(folded[end])) and more["mark"] == first["mark"]:
            end += 1
        if end - begin >= LISTED:
            below = [chars.key(text) for text in folded[end : end + _FAR]]
            unended = [at for at in range(begin, end) if not chars.terminal(folded[at])]
            again = [at for at in unended if _again(chars.key(folded[at]), below)]
            if len(again) >= LISTED:
                yield from again
                label = begin - 1
                if label > 0 and len(folded[label]) <= _ITEM and not chars.terminal(folded[label].rstrip("：")):
                    yield from [label] if found[label - 1] in ("title", "subtitle", "furniture", "byline") else []
        begin = end


def _again(point: str, below: list[str]) -> bool:
    """Tell whether one of the lines ``below`` says a point again."""
    if any(point in text for text in below):
        return True
    pairs = {point[at : at + 2] for at in range(len(point) - 1)}
    return any(sum(pair in text for pair in pairs) >= _AGAIN * len(pairs) for text in below)
