"""A traditional character that strayed into a simplified text; never the other way round."""

import re
from functools import cache, lru_cache
from typing import Any

from dedupe.chars import HAN, IN_BOTH_SCRIPTS, ONLY_SIMPLIFIED, ONLY_TRADITIONAL
from dedupe.normalise.draft import Draft, Edit

_CLAUSE = re.compile("[^，。、；：！？“”‘’（）《》()\n]+")
_KANA = re.compile("[\N{HIRAGANA LETTER SMALL A}-\N{KATAKANA LETTER SMALL KE}]")
_ONLY_SIMPLIFIED = re.compile(f"[{ONLY_SIMPLIFIED}]")
_ONLY_TRADITIONAL = re.compile(f"[{ONLY_TRADITIONAL}]")
_OTHERS = re.compile(f"[^{HAN}]+")
_ENOUGH = 12
"""Least number of characters of the simplified script alone that make a page simplified."""


@lru_cache(maxsize=4)
def is_simplified(text: str) -> bool:
    """Tell whether ``text`` is overwhelmingly simplified: many characters of that script alone, next to none of the other.

    All articles of a page ask it of the page.
    """
    simple = len(_ONLY_SIMPLIFIED.findall(text))
    return simple >= _ENOUGH and len(_ONLY_TRADITIONAL.findall(text)) * 50 <= simple


def edits(draft: Draft) -> list[Edit]:
    """Give the edits that simplify a lone traditional character where it has one simplified form and is no part of
    a quotation in traditional characters.

    GB 2312 holds what simplified papers print, with the few traditional forms that they keep.
    """
    if not draft.simplified:
        return []
    if _all_in_gb(draft.text) or _all_in_gb(han := _OTHERS.sub("", draft.text)):
        return []
    strange = {char: simple for char in set(han) if not _in_gb(char) and (simple := _simple(char))}
    found: list[Edit] = []
    for clause in _CLAUSE.finditer(draft.text) if strange else ():
        if strange.keys().isdisjoint(clause[0]):
            continue
        strays = [(place, strange[char]) for place, char in enumerate(clause[0]) if char in strange]
        if len(strays) == 1 and not _KANA.search(clause[0]):
            place = clause.start() + strays[0][0]
            found.append((place, place + 1, strays[0][1]))
    return found


def _all_in_gb(text: str) -> bool:
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


_in_gb = cache(_all_in_gb)


@cache
def _simple(char: str) -> str:
    """Give the simplified form of a traditional character, or nothing if it has none or keeps its own in names."""
    if char in IN_BOTH_SCRIPTS:
        return ""
    simple: str = _converter("t2s").convert(char)
    if simple == char or len(simple) != 1 or not _in_gb(simple):
        return ""
    # Back again: else the character is a variant, or one of several that share the simplified form.
    return simple if _converter("s2t").convert(simple) == char else ""


@cache
def _converter(name: str) -> Any:
    from opencc import OpenCC

    return OpenCC(name)


def printed(text: str, script: str) -> str:
    """Give ``text`` in the script asked for: ``keep``, ``simplified`` or ``traditional``; by phrases, as OpenCC does.

    >>> printed("秦嶺", "simplified")
    '秦岭'
    """
    if script == "keep":
        return text
    converted: str = _converter({"simplified": "t2s", "traditional": "s2t"}[script]).convert(text)
    return converted
