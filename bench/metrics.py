"""Measures, each a small function on plain values: folding, distances, paragraphs, leaks, order, clusters."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise as neighbours
from math import comb
from typing import Any

_QUOTES = dict(zip("「」『』﹁﹂﹃﹄", "“”‘’“”‘’", strict=True))
_VARIANTS = dict(zip("瞭揹著", "了背着", strict=True))
"""Traditional variants that stand for themselves in simplified text too, so that no converter folds them."""
_BRACKETS = dict(zip("()[]︵︶", "（）［］（）", strict=True))


@cache
def _table() -> dict[int, str]:
    """Give what differs between outlets by right: script, width, the shape of quotes and brackets."""
    import opencc

    simple = opencc.OpenCC("t2s")
    table = {chr(code + 0xFEE0): chr(code) for code in [*range(0x30, 0x3A), *range(0x41, 0x5B), *range(0x61, 0x7B)]}
    chars = [chr(c) for c in range(0x3400, 0xA000)]
    converted = simple.convert("\n".join(chars)).split("\n")
    table.update({a: b for a, b in zip(chars, converted, strict=True) if len(b) == 1})
    return {ord(k): v for k, v in {**table, **_VARIANTS, **_QUOTES, **_BRACKETS}.items()}


def fold(text: str) -> str:
    """Give ``text`` without whitespace, simplified, letters and digits half width, quotes and brackets of one shape.

    >>> fold("「秦嶺」 (１)\\n")
    '“秦岭”（1）'
    """
    return "".join(text.translate(_table()).split())


def letters(text: str) -> str:
    """Give the letters and digits of a folded text.

    >>> letters("甲，乙。")
    '甲乙'
    """
    return "".join(c for c in text if c.isalnum())


def distance(a: str, b: str) -> int:
    """Give the Levenshtein distance of two texts."""
    from rapidfuzz.distance import Levenshtein

    return int(Levenshtein.distance(a, b))


def nearest(text: str, accepted: Sequence[str]) -> tuple[int, str]:
    """Give the least distance of ``text`` to one of ``accepted``, all folded, and that one."""
    best = min(accepted, key=lambda a: distance(text, a))
    return distance(text, best), best


def blocks(text: str) -> list[str]:
    """Give the blocks of a story file that blank lines part, folded.

    >>> blocks("甲\\n\\n乙 丙\\n")
    ['甲', '乙丙']
    """
    return [f for f in (fold(b) for b in text.split("\n\n")) if f]


def paragraphs_exact(expected: Iterable[str], printed: Iterable[str]) -> tuple[int, int]:
    """Give how many of the expected paragraphs are printed exactly, and how many there are; each may serve once.

    >>> paragraphs_exact(["甲", "乙", "乙"], ["乙", "丙"])
    (1, 3)
    """
    wanted, got = Counter(expected), Counter(printed)
    return sum(min(n, got[p]) for p, n in wanted.items()), sum(wanted.values())


def leaked(asides: Iterable[str], printed: str, expected: str) -> tuple[int, int]:
    """Give how many of ``asides`` stand in the printed text though not in the expected one, and how many were tried."""
    from rapidfuzz.fuzz import partial_ratio

    hits = tried = 0
    for aside in {a for a in map(fold, asides) if len(a) >= 5}:
        if aside in expected or (len(aside) < len(expected) and partial_ratio(aside, expected) > 80):
            continue
        tried += 1
        hits += len(aside) <= len(printed) and partial_ratio(aside, printed) > 85
    return hits, tried


def in_order(expected: Sequence[str], printed: str) -> bool | None:
    """Tell whether the paragraphs found in ``printed`` stand there in the expected order; None if fewer than two are.

    >>> in_order(["一二三四五六七八九十甲乙丙", "子丑寅卯辰巳午未申酉戌亥"], "子丑寅卯辰巳午未申酉戌亥一二三四五六七八九十甲乙丙")
    False
    """
    from rapidfuzz.fuzz import partial_ratio_alignment

    places: list[int] = []
    for text in expected:
        probe = text[:40]
        if len(probe) >= 12 and len(probe) <= len(printed):
            # As it stands, behind the one before if it stands there too; a like paragraph elsewhere must not pass for it.
            exact = printed.find(text, places[-1] if places else 0)
            exact = exact if exact >= 0 else printed.find(text)
            found = None if exact >= 0 else partial_ratio_alignment(probe, printed, score_cutoff=75)
            if exact >= 0 or found is not None:
                places.append(exact if found is None else found.dest_start)
    return None if len(places) < 2 else all(a <= b for a, b in neighbours(places))


def _pairs(counts: Iterable[int]) -> int:
    return sum(comb(n, 2) for n in counts)


def pairwise(true: Sequence[Any], found: Sequence[Any]) -> tuple[float, float]:
    """Given two labels for each article, give precision and recall of the pairs put together.

    >>> pairwise([1, 1, 2], ["a", "a", "a"])
    (0.3333333333333333, 1.0)
    """
    both = _pairs(Counter(zip(true, found, strict=True)).values())
    placed, right = _pairs(Counter(found).values()), _pairs(Counter(true).values())
    return (both / placed if placed else 1.0), (both / right if right else 1.0)


def b_cubed(true: Sequence[Any], found: Sequence[Any]) -> tuple[float, float]:
    """Give B³ precision and recall (Bagga and Baldwin 1998): the mean over articles of how pure, how whole their cluster is.

    >>> b_cubed([1, 1, 2], ["a", "a", "b"])
    (1.0, 1.0)
    """
    if not true:
        return 1.0, 1.0
    both, t, f = Counter(zip(true, found, strict=True)), Counter(true), Counter(found)
    keys = list(zip(true, found, strict=True))
    return sum(both[k] / f[k[1]] for k in keys) / len(keys), sum(both[k] / t[k[0]] for k in keys) / len(keys)


def adjusted_rand(true: Sequence[Any], found: Sequence[Any]) -> float:
    """Give the adjusted Rand index (Hubert and Arabie 1985) of two clusterings of the same articles.

    >>> adjusted_rand([1, 1, 2, 2], ["a", "a", "b", "b"])
    1.0
    """
    both = _pairs(Counter(zip(true, found, strict=True)).values())
    t, f, total = _pairs(Counter(true).values()), _pairs(Counter(found).values()), comb(len(true), 2)
    expected = t * f / total if total else 0.0
    top = (t + f) / 2
    return 1.0 if top == expected else (both - expected) / (top - expected)


def overlap(a: Iterable[Sequence[int]], b: Iterable[Sequence[int]]) -> int:
    """Give how many characters two lists of half-open spans share; spans of one list do not overlap.

    >>> overlap([(0, 5), (8, 10)], [(3, 9)])
    3
    """
    left, right = sorted(map(tuple, a)), sorted(map(tuple, b))
    i = j = shared = 0
    while i < len(left) and j < len(right):
        shared += max(0, min(left[i][1], right[j][1]) - max(left[i][0], right[j][0]))
        if left[i][1] <= right[j][1]:
            i += 1
        else:
            j += 1
    return shared
