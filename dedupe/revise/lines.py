"""What a line, or a passage, shows by itself."""

import re
from collections.abc import Sequence, Set
from functools import lru_cache
from operator import add

from dedupe import chars, cues, late
from dedupe.records import Line

_FIGURES = re.compile(r"\d\d+")
_CLOSING = chars.CLOSERS + " "
_COLONS = ":", "\N{FULLWIDTH COLON}"
_BRACKETS, _OPENED = ")\N{FULLWIDTH RIGHT PARENTHESIS}", "(\N{FULLWIDTH LEFT PARENTHESIS}"
_ABOUT = re.compile("[^。！？]{4,40}[电電讯訊】〕］）] ?[题題][：:]")
"""A dateline and the title of what it is the dateline of, in one line."""
_NUMERALS = "一二三四五六七八九十"
_FIGURED = re.compile(
    rf"[^\w“‘《（【〔]*+(?P<word>[（【〔]?(?:[^\W\d_{_NUMERALS}]{{1,3}}|[a-z]{{3,8}})?[ .·]*)0?(?P<figure>[1-9]\d?|[{_NUMERALS}])"
    r"(?P<end>[^\W\d_版面页期号年月日时分]?[）】〕、.．：]|[^\W\d_版面页期号年月日时分](?= )|(?=[ ]))"
)
"""The figure that counts a heading, with what stands before and behind it: a word, a bracket, a mark."""

FAR = 200
"""Lines before or behind a line that are looked at for its sake, at most: a hostile page has thousands without a text among them."""
COMMON = 0.06
"""Share of common bigrams at which two passages say nothing of each other."""
SLOT = 2
"""Characters from which on a place where two lines differ is filled otherwise, and not misread."""


def preceding(lines: Sequence[Line], number: int) -> Sequence[Line]:
    """Give the lines before line ``number``, the nearest first."""
    return lines[max(0, number - FAR) : number][::-1]


def following(lines: Sequence[Line], number: int) -> Sequence[Line]:
    """Give the lines behind line ``number``."""
    return lines[number + 1 : number + 1 + FAR]


def at_top(lines: Sequence[Line], number: int) -> bool:
    """Tell whether no text stands before line ``number``."""
    return number <= FAR and all(line.kind != "body" for line in preceding(lines, number))


def body(lines: Sequence[Line]) -> list[int]:
    """Give the numbers of the lines that are text."""
    return [line.number for line in lines if line.kind == "body"]


def terminal(text: str) -> bool:
    """Tell whether ``text`` stops where a paragraph may stop; so does a bracket behind a sentence, and a dateline that names what it is
    about.
    """
    if chars.terminal(text) or text.rstrip(_CLOSING)[-1:] in _COLONS:
        return True
    if text[-1] in _BRACKETS and (opened := max(map(text.rfind, _OPENED))) > 0 and chars.terminal(text[:opened]):
        return True
    return ("题" in text or "題" in text) and bool(_ABOUT.match(text) and cues.DATELINE.match(chars.soft(text)))


def dateline(line: Line) -> bool:
    """Tell whether ``line`` opens with a dateline."""
    return cues.DATELINE.match(chars.soft(line.text)) is not None


def from_elsewhere(line: Line) -> bool:
    """Tell whether a jump line says that the text under it comes from another page, rather than that the text over it goes on on one."""
    return bool(cues.JUMP_FROM.search(chars.soft(line.text)))


def pictured(line: Line) -> bool:
    """Tell whether a line that names somebody says that they made pictures, too."""
    return bool(cues.WROTE.search(chars.soft(line.text)))


def unopened(text: str) -> bool:
    """Tell whether a quotation is closed in ``text`` that was opened before it."""
    folded = chars.soft(text)
    closing = folded.find(chars.CLOSING_QUOTES[0])
    return closing >= 0 and chars.OPENING_QUOTES[0] not in folded[:closing]


def unclosed(text: str) -> bool:
    """Tell whether a quotation that begins in ``text`` is not closed in it."""
    folded = chars.soft(text)
    return chars.LOW_QUOTE not in text and folded.rfind(chars.OPENING_QUOTES[0]) > folded.rfind(chars.CLOSING_QUOTES[0])


def figured(text: str) -> tuple[int, tuple[str, str]]:
    """Give the figure that counts a heading, 0 if none does, and what stands before and behind it, which others of a series have too.

    >>> [figured(text) for text in ("【二】谁来管", "第三章 样本", "Part 4 来信", "● 1、镜子", "12岁少年", "第3版 要闻")]
    [(2, ('【', '】')), (3, ('第', '章')), (4, ('part ', '')), (1, ('', '、')), (0, ('', '')), (0, ('', ''))]
    """
    found = _FIGURED.match(chars.soft(text))
    if found is None:
        return 0, ("", "")
    figure = found["figure"]
    return _NUMERALS.find(figure) + 1 or int(figure), (found["word"], found["end"])


def bigrams(texts: Sequence[str]) -> frozenset[str]:
    """Give the pairs of neighbouring characters in the keys of ``texts``, figures left out."""
    return _pairs(texts[0]) if len(texts) == 1 else frozenset[str]().union(*map(_pairs, texts))


@lru_cache(1 << 9)
def _pairs(text: str) -> frozenset[str]:
    key = chars.key(text)
    found = frozenset(map(add, key, key[1:]))
    figures = _FIGURES.findall(key)
    return found.difference(*(map(add, figure, figure[1:]) for figure in figures)) if figures else found


def forget() -> None:
    """Remember nothing of single lines any more: few that are left here and there keep the memory among which they lie."""
    _pairs.cache_clear()
    late.forget()


def cohesion(left: Set[str], right: Set[str]) -> float:
    """Give the share of bigrams that two passages have in common, of the fewer."""
    return len(left & right) / min(len(left), len(right)) if left and right else COMMON


def share(head: str, texts: Sequence[str]) -> float:
    """Give the share of the bigrams of a heading that ``texts`` tell; 0 if it has none."""
    own = bigrams([head])
    told = "\n".join(map(chars.key, texts))
    return len([pair for pair in own if pair in told]) / len(own) if own else 0.0


def belongs(head: Line, text: Sequence[Line]) -> float:
    """Give the share of a heading's bigrams that stand in ``text``."""
    return share(head.text, [line.text for line in text])


def otherwise(a: str, b: str) -> bool:
    """Tell whether two keys differ in a string, and not only in characters here and there."""
    if a == b:
        return False
    from rapidfuzz.distance import Levenshtein

    # Most copies are nearly the same, which this tells at once.
    return Levenshtein.distance(a, b, score_cutoff=1) > 1 and any(
        op.tag == "replace" and min(op.src_end - op.src_start, op.dest_end - op.dest_start) >= SLOT
        for op in Levenshtein.opcodes(a, b)
    )
