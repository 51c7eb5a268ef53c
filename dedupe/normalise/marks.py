"""Brackets, commas, straight quotes, ellipses and dashes, in the form that Chinese print has for them."""

import re
import unicodedata

from dedupe import late
from dedupe.chars import HAN
from dedupe.normalise.draft import Draft, Edit

_UPRIGHT = {
    chr(code): {"(": "（", ")": "）", ",": "，", ":": "：", ";": "；", "!": "！", "?": "？"}.get(mark, mark)
    for code in (*range(0xFE10, 0xFE1A), *range(0xFE31, 0xFE45))
    for kind, _, mark in [unicodedata.decomposition(chr(code)).partition(" ")]
    if kind == "<vertical>"
    for mark in [chr(int(mark, 16))]
    if not mark.isascii() or mark in "(),:;!?"
}
"""What each mark of vertical print is in lines that run from left to right; readers of images give it as it was printed."""
_UPRIGHTS = late.compile(f"[{''.join(_UPRIGHT)}]")
_STOPS, _DASHES = ("...", "。。。"), ("--", "－－", "――", "──")
_ANY = late.compile(f"""[()"',:;?!{"".join(_UPRIGHT)}]|{"|".join(map(re.escape, _STOPS + _DASHES))}""")
"""Without one of these there is nothing to do in a line."""
_CLAUSE = late.compile("[,:;?!]")
_HAN = late.compile(f"[{HAN}]")
_HANS = late.compile(f"[{HAN}]+")
_LATIN = late.compile("[A-Za-z]")
_LINK = late.compile(r"(?:https?://|www\.|(?<![\w.+-])[\w.+-]++@)[\w./?=&%#~+:@!$,;()-]+", re.ASCII)
_BRACKET = re.compile("[()（）]")
_OPERATORS = "=+-*/^<>×÷≤≥√"

_MARKS = {",": "，", ":": "：", ";": "；", "?": "？", "!": "！"}
_BEFORE = f"(?<=[{HAN}”’》）」』%])"
_AFTER = f"(?= ?[{HAN}“‘《（「『])"
_BETWEEN = late.compile(f"{_BEFORE}[,:;]{_AFTER}")
# A question or exclamation mark may also stand last; one amid a clause may be a lost character, not a mark.
_LAST = late.compile(f"{_BEFORE}[?!](?=[”’」』）]*$|[”’」』])")
_CALL = late.compile(f"{_BEFORE}!{_AFTER}")
_QUESTION = late.compile(f"(?<=[吗呢么吧嗎麼]){re.escape('?')}{_AFTER}")
_ELLIPSIS = late.compile(rf"(?<=[{HAN}，。！？”’）》])\.{{3,}}(?=[{HAN}“”‘’（《，。！？]|$)|。{{3,}}")
_DASH = late.compile(
    f"(?<=[{HAN}”’》）])(?:-{{2,3}}|－{{2,3}}|―{{2}}|─{{2}})(?=[{HAN}“‘《（])|^(?:--|－－|――|──)(?=[{HAN}“‘《])"
)


def edits(draft: Draft) -> list[Edit]:
    """Give the edits that put marks right where they stand in Chinese text; links, formulas and foreign text stay."""
    found: list[Edit] = []
    if not _ANY.search(draft.text):
        return found
    for begin, end, _ in draft.lines():
        line = draft.text[begin:end]
        if not _ANY.search(line) or not is_chinese(line):
            continue
        taken = _brackets(line) + _clause_marks(line) + _straight(line)
        if any(run in line for run in _STOPS):
            taken += [(m.start(), m.end(), "……") for m in _ELLIPSIS.finditer(line)]
        if any(run in line for run in _DASHES):
            taken += [(m.start(), m.end(), "——") for m in _DASH.finditer(line)]
        taken += [(m.start(), m.end(), _UPRIGHT[m.group()]) for m in _UPRIGHTS.finditer(line)]
        links = [m.span() for m in _LINK.finditer(line)] if taken else []
        found += [
            (begin + a, begin + b, new)
            for a, b, new in sorted(taken)
            if not any(a < right and b > left for left, right in links)
        ]
    return found


def is_chinese(line: str) -> bool:
    """Tell whether Chinese characters make up the line, rather than a foreign sentence with some of them."""
    latin = len(_LATIN.findall(line))
    return latin <= 2 * sum(map(len, _HANS.findall(line))) if latin else _HAN.search(line) is not None


def _brackets(line: str) -> list[Edit]:
    """Give the edits that widen ASCII brackets: of a pair that holds Chinese or stands behind it; lone ones stay."""
    found: list[Edit] = []
    if "(" not in line and ")" not in line:
        return found
    for left, right in _pairs(line):
        if (line[left] == "(" or line[right] == ")") and _is_ours(line, left, right):
            found += [(i, i + 1, wide) for i, wide in ((left, "（"), (right, "）")) if line[i] != wide]
    return found


def _pairs(line: str) -> list[tuple[int, int]]:
    """Give the places of brackets that match, of either width."""
    found: list[tuple[int, int]] = []
    opened: list[int] = []
    for bracket in _BRACKET.finditer(line):
        if bracket.group() in "(（":
            opened.append(bracket.start())
        elif opened:
            found.append((opened.pop(), bracket.start()))
    return found


def _is_ours(line: str, left: int, right: int) -> bool:
    """Tell whether a pair of brackets belongs to the Chinese text."""
    inside, before, after = line[left + 1 : right], line[left - 1 : left], line[right + 1 : right + 2]
    if not inside or (before and before in _OPERATORS) or (after and after in _OPERATORS + "_"):
        return False
    if _HAN.search(inside):
        return True
    # A wide partner shows what the other was.
    if line[left] == "（" or line[right] == "）":
        return True
    return bool(before) and (_HAN.match(before) is not None or before in "”’》」』") and not set(inside) & set("=^*")


def _clause_marks(line: str) -> list[Edit]:
    """Give the edits that widen a comma, colon, semicolon, question or exclamation mark between Chinese characters."""
    if not _CLAUSE.search(line):
        return []
    return [
        (m.start(), m.end(), _MARKS[m.group()])
        for m in {
            m.start(): m for pattern in (_BETWEEN, _LAST, _CALL, _QUESTION) for m in pattern.finditer(line)
        }.values()
    ]


def _straight(line: str) -> list[Edit]:
    """Give the edits that curl straight quotes, if all of the line pair; else none."""
    if "「" in line or "『" in line:
        return []
    found = _curled(line, '"', "“", "”")
    singles = _curled(line, "'", "‘", "’")
    return sorted(found + singles)


def _curled(line: str, straight: str, opening: str, closing: str) -> list[Edit]:
    """Give the edits for one kind of straight quote; curled ones of the same level count as its partners."""
    if straight not in line:
        return []
    found: list[Edit] = []
    opened: int | None = None
    for i, char in enumerate(line):
        before, after = line[i - 1 : i] if i else "", line[i + 1 : i + 2]
        if char == straight:
            if straight == "'" and before.isascii() and before.isalnum() and (opened is None or after.isalnum()):
                return []  # an apostrophe, or feet
            if opened is None:
                # Nobody opens a quotation behind a bare figure: that is an inch or a second of arc.
                if before.isdigit() or not after.strip() or after in "，。、；：！？）》":
                    return []
                found.append((i, i + 1, opening))
                opened = i
            else:
                if (
                    not before.strip()
                    or before in "，、；：（《"
                    or not _HAN.search(line[opened:i])
                    and not _around(line, opened, i)
                ):
                    return []
                found.append((i, i + 1, closing))
                opened = None
        elif char == opening:
            if opened is not None:
                return []
            opened = i
        elif char == closing:
            if opened is None:
                return []
            opened = None
    return found if opened is None else []


def _around(line: str, left: int, right: int) -> bool:
    """Tell whether a foreign word in quotes stands amid Chinese."""
    beside = line[left - 1 : left] + line[right + 1 : right + 2]
    return _HAN.search(beside) is not None
