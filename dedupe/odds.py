"""Weigh the figures of two texts that answer each other: wrong characters in one text, or another day's bulletin in the same words."""

from collections.abc import Sequence
from math import comb, log

from dedupe.sameness import value

SAME = 0.8
"""Share of figures that two reports on one matter have in common: years, ages, places in a row."""
AMENDED = 0.02
"""Share of figures that an outlet corrects or rounds."""
DIGIT = 0.7
"""Chance that a digit differs in a figure that does."""
WORD = 1.7
"""What a replaced word weighs that an outlet need not have."""
EDITED = 0.006
"""Share of words to characters that an outlet replaces."""
RENAMED = 0.015
"""Share from which on it is no editing: two countries' words for the same things stay below."""
USUAL = 20
"""Figures among which a passage may be sought without allowing for how many there are: 95 of 100 stories have no more."""
LONG = 64
"""Digits of a figure that are counted: what has more is none that anybody reads."""
LEAST, MOST = 0.004, 0.1
"""Bounds of the rate of wrong characters, two copies together."""


def noise(singles: int, length: int) -> float:
    """Give the rate of wrong characters that ``singles`` differences in ``length`` characters show."""
    return min(MOST, max(LEAST, (singles + 0.5) / (length + 50)))


def other(pairs: Sequence[tuple[str, str]], rate: float) -> float:
    """Give the log-odds that texts whose figures answer each other as in ``pairs`` are not one, at this ``rate`` of wrong characters:
    of the passage that says so most, since an update has new figures in front and the old ones behind. Of twice as many passages
    one says so by chance twice as often.

    >>> other([("17", "20"), ("22", "21"), ("2024", "2024")], 0.01) > 2
    True
    >>> five = [("4", "7"), ("17", "20"), ("2001", "2011"), ("6", "9"), ("19", "84")]
    >>> other(five, 0.03) > 2.5, other([*five, *[("11", "11")] * 300], 0.03) < 2.5
    (True, True)
    >>> other([("2024", "2034"), ("11", "11"), ("18", "18"), ("45", "45"), ("3", "3")], 0.02) > 0
    False
    """
    most = total = 0.0
    for mine, theirs in pairs:
        if mine == theirs or value(mine) == value(theirs):
            total = max(0.0, total + log(SAME))
            continue
        length = max(len(mine), len(theirs))
        wrong = _distance(mine, theirs)
        total = max(0.0, total + differing(wrong, length, rate))
        most = max(most, total)
    return max(0.0, most - log(max(1.0, len(pairs) / USUAL)))


def differing(wrong: int, length: int, rate: float) -> float:
    """Give the log-odds that a figure of ``length`` digits, ``wrong`` of which differ, is another text's.

    >>> differing(1, 4, 0.01) < 0 < differing(8000, 8000, 0.01) == differing(64, 64, 0.01)
    True
    """
    wrong, length = round(wrong * min(1, LONG / length)), min(length, LONG)
    other = (1 - SAME) * _share(wrong, length, DIGIT)
    same = AMENDED * _share(wrong, length, DIGIT) + _share(wrong, length, rate)
    return log(other / same)


def renamed(words: int, length: int, rate: float) -> float:
    """Give the log-odds that two texts are not one since ``words`` of ``length`` characters were replaced, at this ``rate`` of wrong
    characters: other names in the same words. Conclusive by itself only where an outlet would not have replaced as many.

    >>> renamed(2, 300, 0.01) < 1, renamed(3, 200, 0.01) > 1, renamed(9, 300, 0.01) > 5
    (True, True, True)
    """
    beyond = WORD * max(0.0, words - (EDITED + rate**2) * length)
    return beyond if words > RENAMED * length else min(beyond, WORD)


def _share(wrong: int, length: int, rate: float) -> float:
    return comb(length, wrong) * rate**wrong * (1 - rate) ** (length - wrong)


def _distance(mine: str, theirs: str) -> int:
    """Give how many wrong characters make the one of the other; a piece broken off is one."""
    from rapidfuzz.distance import Levenshtein

    short, long = sorted((mine, theirs), key=len)
    return 1 if long.startswith(short) or long.endswith(short) else Levenshtein.distance(mine, theirs)
