"""Mojibake in single lines: an allow-list gate, then ftfy, and GBK or Big5 that was read as Latin-1.

The gate lists what is known to be clean. A deny-list would miss compatibility ideographs, combining marks and jamo,
which ftfy changes too.
"""

import re
from functools import cache
from math import log
from typing import Any

from dedupe.chars import CLEAN, FREQUENT
from dedupe.normalise.draft import Draft, Edit, difference

_CLEAN = re.compile(f"[{CLEAN}]*+")

_HIGH = "\N{NO-BREAK SPACE}-\N{LATIN SMALL LETTER Y WITH DIAERESIS}"
# Bytes as Latin-1 shows them: GB 2312 has both bytes high; Big5's second may be ASCII.
# Figures and letters are the same in all, and what stands between two of them may be too short to be told by itself.
_PAIR = f"[{_HIGH}][@-~{_HIGH}]"
_LINE = re.compile(f"{_PAIR}(?:{_PAIR}|[ -~])*+")
_GBK_RUN = re.compile(f"(?:[{_HIGH}][{_HIGH}]){{4,}}")
_BIG5_RUN = re.compile(f"(?:{_PAIR}){{4,}}")

_PROSE, _CHANCE = 0.6, 0.05
"""Share of frequent characters in Chinese prose, and in what pairs of bytes give by chance: counted."""
_LEAST = 4
"""Characters of the shortest run that is told."""
_ENOUGH = 3.0
"""Least log-odds by them that it is Chinese: two of four are enough, of many a third, for names have few."""


def clean(text: str) -> bool:
    """Tell whether ``text`` holds only characters of which ftfy, set as here, changes nothing."""
    return _CLEAN.fullmatch(text) is not None


def edits(draft: Draft) -> list[Edit]:
    """Give the edits that undo mojibake, line by line."""
    if clean(draft.text):
        return []
    found: list[Edit] = []
    for begin, end, _ in draft.lines():
        line = draft.text[begin:end]
        if not clean(line):
            mended = repaired(line)
            if mended != line:
                found += difference(line, mended, begin)
    return found


def repaired(line: str) -> str:
    """Give one line without mojibake; what ftfy turns into a line break becomes a space.

    >>> repaired("ä¸\\xadæ–‡æµ‹è¯•")
    '中文测试'
    >>> repaired("Ö±ÊÖ¸æËßËûµÄÅóÓÑ")
    '直手告诉他的朋友'
    """
    from ftfy import fix_text

    for _ in range(4):
        before = line
        for run in (_LINE, _GBK_RUN, _BIG5_RUN):
            line = run.sub(_decoded, line)
        line = re.sub("[\n\r\v\f\u2028\u2029\x85]", " ", fix_text(line, _config()))
        if line == before:
            break
    return line


@cache
def _config() -> Any:
    from ftfy import TextFixerConfig

    return TextFixerConfig(
        fix_character_width=False,
        uncurl_quotes=False,
        fix_latin_ligatures=False,
        fix_line_breaks=False,
        explain=False,
    )


def _decoded(match: re.Match[str]) -> str:
    """Give what the run stands for, if one reading of its bytes is clearly Chinese and the others are not."""
    raw = match.group().encode("latin-1")
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return match.group()  # ftfy's affair
    readings: list[tuple[float, str]] = []
    for codec in ("gbk", "big5"):
        try:
            text = raw.decode(codec)
        except UnicodeDecodeError:
            continue
        readings.append((_odds(text), text))
    readings.sort(reverse=True)
    if readings and readings[0][0] >= _ENOUGH + max(0.0, readings[1][0] if readings[1:] else 0.0):
        return readings[0][1]
    return match.group()


def _odds(text: str) -> float:
    """Give the log-odds by its frequent characters that ``text`` is Chinese and no chance."""
    strange = [c for c in text if not c.isascii()]
    if len(strange) < _LEAST:
        return 0.0
    frequent = sum(c in FREQUENT for c in strange)
    return frequent * log(_PROSE / _CHANCE) + (len(strange) - frequent) * log((1 - _PROSE) / (1 - _CHANCE))
