"""Run rows together that were wrapped at the width of a column, or where the next word had no room."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median
from unicodedata import east_asian_width

from dedupe import chars, cues
from dedupe.language import junction
from dedupe.records import Line
from dedupe.split.signatures import signature
from dedupe.split.wording import may_head
from dedupe.tables import surnamed

_NARROW = 60
"""Characters in the widest column that is known; a paragraph set on one line is longer."""
_WIDE = 0.6
"""Most of the characters of a wrapped page that may stand in rows wider than its columns, as titles, captions and adverts do; where
the paragraphs of a page stand on one line each, nearly all do."""
_SIGNED = 4
"""Rows of a narrow column that a dateline takes, at most."""
_FILLED = 0.9
"""Share of the widest row that one in letters fills: they differ in width."""
_WORDS = 2
"""Blanks of a row in capitals that is a heading, at the least."""
_HAN = re.compile(f"[{chars.HAN}]")
_TOLD, _TIGHT, _SEVERAL = 4, 0.25, 0.1
"""Pairs of sentences that stand tight, and apart, at the least; the share of the former; and of lines of several sentences, the most."""
_STOP = re.compile("[。！？]+[”’」』）]*(?=.)(?![”’」』），])")
_ENDED = re.compile("[。！？][”’」』]?$")
_CLOSES = tuple(")）")
_SIGNED_OFF = 60
"""Characters of the end of a text with what closes it in brackets, at most."""
_BRACKET = 24
"""Characters of a bracket that a row cuts, before the cut, at most."""
_OPEN, _CLOSE = "（）"
_PAUSE = re.compile("[，。；]")
"""Marks of sentences: a heading without a mark of its own that has one is left to what joins rows of text."""
_NAME = re.compile(f"[{chars.HAN}]{{2,3}}$")
_SIGNED_BY = "□■◇◆○●"
"""Signs before the names of who wrote a story."""
_HEADED = 5
"""Rows of headings that stand together, at most: a title on three, who wrote it, a subtitle."""
_RAGGED = 3
"""How much shorter a full row may be than the widest, for a mark that may not begin a row."""
_CUT = 0.0625
"""Share of the breaks between words across which one goes on from which on rows are wrapped: in texts it is half, in verse none."""
_TURNED, _HEAD = 4, 20
"""Characters of the shortest and longest row that a title has before it turns behind a colon."""
_INITIAL = re.compile(f"[“‘「『]?(?:[{chars.HAN}]|(?P<figure>[0-9０-９]))$")
"""The first letter of a text, set large, on a line of its own."""
_INITIALS = 2
"""Letters that a page so sets, at the least: then a figure over what may go on from it is one, too."""
_PARAGRAPH = 20
"""Characters of the shortest paragraph that such a letter begins."""
_GOES_ON = re.compile("[0-9０-９月日年時时]")
_JOINED = 2.0
"""Nats from which on a word goes on across a break."""
_ASKED = 40
"""Breaks that are asked at most."""


def unwrapped(text: str, lines: list[Line]) -> list[Line]:
    """Run rows of one paragraph together on a page that is wrapped at a fixed width.

    The page tells: a good part of its rows have nearly the width that most have and stop without a mark, rows follow each
    other without a blank between, and not too much of it stands in wider ones.
    """
    widths = sorted(len(line.text) for line in lines)
    if len(widths) < 8:
        return lines
    if not _HAN.search(text):
        return _refilled(lines, widths[int(len(widths) * 0.95) - 1])
    widest = _measure(widths)
    full = [line for line in lines if widest - _RAGGED <= len(line.text) <= widest + _RAGGED]
    unmarked = [line for line in full if line.text[-1] not in chars.SENTENCE_ENDS + chars.CLOSERS]
    tight = sum(1 for line in lines if line.gap == 0)
    if not 8 <= widest <= _NARROW or len(full) < 0.4 * len(lines) or len(unmarked) < 0.5 * len(full):
        return lines
    if tight < 0.4 * len(lines) or median(widths) < 0.5 * widest:
        return lines
    if sum(width for width in widths if width > widest + _RAGGED) > _WIDE * sum(widths):
        return lines
    loose = {line.number for line in unmarked}
    if not cut([(a.text, b.text) for a, b in pairwise(lines) if a.number in loose and not b.gap]):
        return lines
    set_in = [_indented(text, line.begin) for line in lines]
    opened = [line.gap > 0 or begins for line, begins in zip(lines, set_in, strict=True)]
    habit = 2 * sum(set_in) > sum(opened)
    heads = False
    joined: list[Line] = []
    for number, line in enumerate(lines):
        before = joined[-1] if joined else None
        last = number + 1 == len(lines) or opened[number + 1]
        if (
            before is not None
            and not opened[number]
            and not line.level
            and not before.level
            and _full(text[slice(*before.spans[-1])], widest)
            and min(len(line.text), width(line.text) / 2) <= widest + _RAGGED
            and not (
                chars.terminal(before.text)
                and (_folio(line) or _heads(line, widest, last) or habit and _heading(lines, opened, set_in, number))
            )
            and not _folio(before)
            and not _closed(before.text)
            and not (heads and _parted(before, line, widest))
            and not (_titles(before) and _signs(line))
            and (_inside(before.text) or not cues.DATELINE.match(chars.soft(_ahead(lines, opened, number))))
        ):
            joined[-1] = replace(before, end=line.end, text=before.text + line.text, rows=before.spans + line.spans)
        else:
            joined.append(line)
            heads = habit and not set_in[number] and _heading(lines, opened, set_in, number)
    return joined


def _heading(lines: Sequence[Line], opened: Sequence[bool], set_in: Sequence[bool], begin: int) -> bool:
    """Tell whether what begins with the row ``begin``, not set in, is headings: a few rows right over a paragraph, in which nothing ends
    or pauses.
    """
    end = next((at for at in range(begin + 1, min(begin + 1 + _HEADED, len(lines))) if opened[at]), 0)
    over = lines[begin:end]
    return set_in[end] and bool(over) and not any(chars.terminal(row.text) or _PAUSE.search(row.text) for row in over)


def _parted(before: Line, line: Line, widest: int) -> bool:
    """Tell whether one row of headings does not go on in the next: that signs, or is a subtitle, or the first stops before the edge of the
    column, or passes it.
    """
    row = before.text[before.spans[-1][0] - before.spans[-1][1] :]
    told = chars.soft(line.text)
    if _signs(line) or told.startswith("\N{EM DASH}"):
        return True
    return not _full(row, widest, 1) and junction(chars.soft(before.text), told) <= _JOINED


def _titles(rows: Line) -> bool:
    """Tell whether ``rows`` may be a title so far: a few, in which nothing ends or pauses, and no bracket is open."""
    return len(rows.spans) <= _HEADED and not _PAUSE.search(rows.text) and not _inside(rows.text)


def _signs(line: Line) -> bool:
    """Tell whether a row says who wrote a story, and no more."""
    told = chars.soft(line.text)
    names = told.lstrip(_SIGNED_BY).split()
    if (len(names) > 1 or told[:1] in _SIGNED_BY) and all(_NAME.match(name) and surnamed([name]) for name in names):
        return True
    return signature(told) or cues.BYLINE.match(told) is not None


def _inside(text: str) -> bool:
    """Tell whether the last bracket of ``text`` is still open: what closes a story may be cut where its rows are."""
    folded = chars.soft(text[-_BRACKET:])
    return folded.rfind(_OPEN) > folded.rfind(_CLOSE)


def _closed(text: str) -> bool:
    """Tell whether a story is closed at the end of ``text``, in brackets."""
    end = chars.soft(text[-_SIGNED_OFF:]) if text.endswith(_CLOSES) else ""
    return bool(end) and bool(cues.ENDMARK.match(end) or cues.ENDMARK_RUN_ON.search(end))


def _ahead(lines: Sequence[Line], opened: Sequence[bool], number: int) -> str:
    """Give what the row ``number`` and those behind it say that its paragraph has, as many as a dateline takes."""
    end = next((at for at in range(number + 1, number + _SIGNED) if at >= len(lines) or opened[at]), number + _SIGNED)
    return "".join(row.text for row in lines[number:end])


def width(text: str) -> int:
    """Give how many half widths ``text`` takes where all characters are as wide as they are in print.

    >>> width("岁末2014年")
    10
    """
    return sum(2 if east_asian_width(char) in "WFA" else 1 for char in text)


def _full(row: str, widest: int, ragged: int = _RAGGED) -> bool:
    """Tell whether a row fills its column, which is as wide as so many characters, or twice as many of half their width."""
    return abs(len(row) - widest) <= ragged or abs(width(row) / 2 - widest) <= ragged


def cut(breaks: Sequence[tuple[str, str]]) -> bool:
    """Tell whether words are cut where rows break: those of verse end with a word."""
    asked = [
        pair for a, b in breaks if (pair := (chars.soft(a), chars.soft(b)))[0][-1].isalnum() and pair[1][0].isalnum()
    ]
    cut = sum(junction(*pair) > _JOINED for pair in asked[:_ASKED])
    return cut >= _CUT * len(asked[:_ASKED])


def gathered(lines: list[Line]) -> list[Line]:
    """Run sentences together, on a page that sets each on a line of its own and blank lines between paragraphs.

    The page tells: nearly all that ends is one sentence, and a good part of it stands tight, another apart.
    """
    ended = [line for line in lines if chars.terminal(line.text) and not line.level]
    said = [*map(_sentence, lines)]
    pairs = [pair for pair, so in zip(pairwise(lines), map(all, pairwise(said)), strict=True) if so]
    tight = sum(a.gap >= 0 and b.gap == 0 for a, b in pairs)
    apart = sum(b.gap > 0 for _, b in pairs)
    if min(tight, apart) < _TOLD or tight < _TIGHT * (tight + apart):
        return lines
    if sum(len(_STOP.findall(line.text)) > 1 for line in ended) > _SEVERAL * len(ended):
        return lines
    joined = lines[:1]
    for line, so in zip(lines[1:], map(all, pairwise(said)), strict=True):
        a = joined[-1]
        if line.gap == 0 and so:
            joined[-1] = replace(a, end=line.end, text=a.text + line.text, rows=a.spans + line.spans)
        else:
            joined.append(line)
    return joined


def begun(lines: list[Line]) -> list[Line]:
    """Give ``lines`` with the first letters that a page sets large, a line of its own over each, run together with the rest."""
    found = {
        at: initial["figure"]
        for at, (line, behind) in enumerate(pairwise(lines))
        if not (line.level or behind.level or behind.gap)
        and len(behind.text) >= _PARAGRAPH
        and (initial := _INITIAL.match(line.text))
        and (not initial["figure"] or _GOES_ON.match(behind.text))
    }
    if sum(figure is None for figure in found.values()) < _INITIALS:
        return lines
    joined: list[Line] = []
    for at, line in enumerate(lines):
        if at - 1 in found:
            before = joined.pop()
            line = replace(before, end=line.end, text=before.text + line.text, rows=before.spans + line.spans)
        joined.append(line)
    return joined


def turned(lines: list[Line]) -> list[Line]:
    """Run a title together that turns behind a colon: two short rows by themselves between blank lines, the second of which has no end."""
    joined = lines[:1]
    for place, line in enumerate(lines[1:], 1):
        a = joined[-1]
        apart = (a.gap > 0 or len(joined) == 1) and (place + 1 == len(lines) or lines[place + 1].gap > 0)
        if line.gap == 0 and apart and a.level == line.level and _turns(chars.soft(a.text), chars.soft(line.text)):
            joined[-1] = replace(a, end=line.end, text=a.text + line.text, rows=a.spans + line.spans)
        else:
            joined.append(line)
    return joined


def _turns(row: str, below: str) -> bool:
    """Tell whether a heading may turn behind the colon at the end of a ``row`` to what stands ``below``: not so a label that is counted."""
    if row[-1:] != "：" or chars.count(row):
        return False
    return _TURNED <= len(row) <= _HEAD and may_head(row[:-1]) and may_head(below)


def _sentence(line: Line) -> bool:
    """Tell whether a row is a sentence of a text: it ends in a full stop, a question or an exclamation, or what is said with it."""
    return not line.level and _ENDED.search(line.text) is not None


def _indented(text: str, begin: int) -> bool:
    """Tell whether two blanks stand in the row before the place ``begin``."""
    return begin >= 2 and text[begin - 2 : begin].strip("\N{IDEOGRAPHIC SPACE} ") == ""


def _measure(widths: Sequence[int]) -> int:
    """Give the width of a column: that which most rows have, one more or less, the greatest of equal ones; 0 without rows."""
    counts = Counter(widths)
    return max(counts, key=lambda width: (sum(counts[width + by] for by in (-1, 0, 1)), width), default=0)


def _refilled(lines: list[Line], widest: int) -> list[Line]:
    """Run together rows of a page in letters, the first word of each of which had no room in the row before."""

    def full(a: Line, b: Line) -> bool:
        if _shouted(a.text) and not b.text.isupper() or cues.BYLINE_LATIN.match(b.text):
            return False
        return b.gap == 0 and len(a.text) + 1 + len(b.text.split(" ", 1)[0]) > widest * _FILLED

    broken = sum(full(a, b) for a, b in zip(lines, lines[1:], strict=False))
    if widest > 2 * _NARROW or broken < 0.4 * len(lines):
        return lines
    joined = lines[:1]
    for before, line in zip(lines, lines[1:], strict=False):
        if full(before, line):
            a = joined[-1]
            joined[-1] = replace(a, end=line.end, text=a.text + line.text, rows=a.spans + line.spans)
        else:
            joined.append(line)
    return joined


def _shouted(text: str) -> bool:
    """Tell whether a row is in capitals all through, as headings are: no row of a text is that has several words."""
    return text.isupper() and text.count(" ") >= _WORDS


def _folio(line: Line) -> bool:
    """Tell whether a row by itself is the head or the foot of a page: of a text it has the width only."""
    return not line.rows and not re.search("[，。]", line.text) and bool(cues.FOLIO.search(chars.soft(line.text)))


def _heads(line: Line, widest: int, last: bool) -> bool:
    """Tell whether a row is the ``last`` of its paragraph, or stops before the edge, and without a mark, as only a heading does."""
    unended = not chars.terminal(line.text) and chars.soft(line.text[-1]) not in "，、："
    return unended and (last or len(line.text) < widest - _RAGGED)
