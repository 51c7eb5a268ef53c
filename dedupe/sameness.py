"""Tell a damaged copy from a text written anew: wrong characters come singly, an editor's words in strings.

Shingles cannot: a sentence with one wrong character in ten and one of which a third was rewritten hold about as many of another's
shingles. Aligned, the first differs in many places by a character, the second in a few by many. Aligned, one also sees which
figures answer each other.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from operator import sub
from typing import Any

STRING = 3
"""Characters of the longest difference that may still be damage: a look-alike, a drop, a doubled word of two."""
SINGLES = 0.2
"""Share of a sentence's characters that wrong ones may be: beyond that it is another sentence of the same making."""
RUN = 4
"""Characters of the shortest run that is no chance."""
FRAME = 2
"""Characters that must be the same before a word for it to have been replaced, rather than laid amiss."""
LONG = 10_000
"""Characters from which on a text is not searched as a whole for each sentence: two books would take hours."""
GRAM = 4
"""Characters of the grams by which a sentence finds its passage there."""
BROAD = 600
"""Characters of the least part whose passage is where most of its grams stand: to try each place takes 5 ms, and for twice the length 40."""
BESIDE = 16
"""Characters by which an end may stand off the passage of a sentence: a reporter's name put in, a bracket."""
COMMON = 32
"""Places of a gram that are asked at most."""
_NUMERALS = "〇零一二两三四五六七八九十百千万亿"
_WORDS = f"[{_NUMERALS}]"
_READ = 640
"""Digits that Python reads as a number wherever it runs."""
FIGURE = re.compile(rf"[\d{_NUMERALS}](?:(?<=\d)\d*|(?<!\d)(?:{_WORDS}+|(?=[次届号期])))")
"""A figure in a key, in digits or in words. One set of characters in front lets what begins no figure be passed over in half the time."""
_NUMERAL = re.compile(rf"\d+|{_WORDS}+")

_VALUES = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}


@dataclass(frozen=True, slots=True)
class Laid:
    """A sentence as it lies on another text."""

    told: float
    """Share of it that the text tells, wrong characters aside."""
    begin: int
    """Where in the text the first run of characters stands that both have."""
    singles: int
    """Differences of one character, figures apart."""
    words: int = 0
    """Words within it that others have taken the place of."""
    figures: tuple[tuple[str, str], ...] = ()
    """Its figures, each with the one that answers it in the text; what has no answer is left out."""


NOWHERE = Laid(0.0, 0, 0)
"""A sentence that the text does not tell."""


@lru_cache(maxsize=1 << 13)
def laid(part: str, text: str, cutoff: float) -> Laid:
    """Give how ``part`` lies on the passage of ``text`` that is most like it; both are keys. `NOWHERE` if less than ``cutoff`` is told.

    Differences of one character do not count, nor a single longer one of up to `STRING`; all do where they are too many.
    Remembered, as copies of one text are laid on another one after the other.

    >>> laid("新桥昨日通牟居民往来只需15分钟", "记者获悉新桥昨日通车居民往来只需25分钟", 0.5)
    Laid(told=1.0, begin=4, singles=1, words=0, figures=(('15', '25'),))
    >>> laid("新桥昨日通车仪式在江边举行居民", "记者获悉新桥昨日通车居民往来只需五分钟", 0.5).told < 0.7
    True
    """
    if not part or not text:
        return NOWHERE
    at = text.find(part)
    if at >= 0:
        return Laid(1.0, at, 0, 0, tuple((part[first:last], part[first:last]) for first, last in _figures(part)))
    begin, end = 0, len(text)
    if len(part) <= len(text):
        low, high = _passage(part, text) if len(text) > LONG else (0, len(text))
        found = likest(part, text[low:high], cutoff)
        if found is None:
            return NOWHERE
        begin, end = _widened(part, text, low + found[0], low + found[1])
    answers = [-1] * len(part)
    singles, words, strings, lost = 0, 0, [], 0
    behind, start = 0, -1
    for first, last, there, thither in _differences(part, text[begin:end]):
        answers[behind:first] = range(begin + there - first + behind, begin + there)
        mine, theirs = last - first, thither - there
        if both := min(mine, theirs):
            answers[first : first + both] = range(begin + there, begin + there + both)
        framed = first - behind >= FRAME
        if start < 0 and first - behind >= RUN:
            start = begin + there - (first - behind)
        behind = last
        if _NUMERAL.fullmatch(part, first, last) and theirs <= mine + 1 or mine == theirs == 0:
            continue  # figures are judged by themselves
        inside = 0 < first and last < len(part)
        size = max(mine, theirs) if inside else mine
        if max(mine, theirs) == 1:
            singles += 1
        elif max(mine, theirs) <= STRING:
            strings.append(size)
        else:
            lost += size
        words += framed and inside and min(mine, theirs) > 1
    strings.sort()
    lost += sum(strings[:-1]) if strings else 0
    if singles > SINGLES * len(part):
        lost += singles
    share = max(0.0, 1 - lost / len(part))
    if share < cutoff:
        return NOWHERE
    return Laid(share, max(start, begin), singles, words, tuple(_answered(part, text, answers)))


def likest(part: str, text: str, cutoff: float) -> tuple[int, int] | None:
    """Give the passage of ``text`` that is most like ``part``, which is no longer; None if even that is less than ``cutoff`` alike.

    >>> likest("新桥昨日通牟居民", "记者获悉新桥昨日通车居民", 0.8), likest("新桥昨日通牟", "记者获悉旧路封闭", 0.8)
    ((4, 12), None)
    """
    from rapidfuzz.fuzz import partial_ratio_alignment, ratio

    if len(part) < BROAD:
        found = partial_ratio_alignment(part, text, score_cutoff=100 * cutoff)
        return (found.dest_start, found.dest_end) if found else None
    begin = _fullest(part, text)
    end = min(len(text), begin + len(part))
    return (begin, end) if ratio(part, text[begin:end]) >= 100 * cutoff else None


def _widened(part: str, text: str, begin: int, end: int) -> tuple[int, int]:
    """Give the passage with its ends, one of which has no room in it if something is put in: it is as long as ``part`` is."""
    from rapidfuzz.distance import Levenshtein

    ahead = text.find(part[:GRAM], max(0, begin - BESIDE), begin + GRAM - 1)
    behind = text.rfind(part[-GRAM:], end - GRAM + 1, end + BESIDE)
    wide = ahead if ahead >= 0 else begin, behind + GRAM if behind >= 0 else end
    if wide == (begin, end):
        return wide
    distances = [Levenshtein.distance(part, text[low:high]) for low, high in (wide, (begin, end))]
    return wide if distances[0] <= distances[1] else (begin, end)


def _passage(part: str, text: str) -> tuple[int, int]:
    """Give where in the long ``text`` most grams of ``part`` stand as they do in it, with room about; nowhere if none does."""
    places = _places(text)
    width = len(part)
    meetings: Counter[int] = Counter()
    for at in range(width - GRAM + 1):
        for place in places.get(part[at : at + GRAM], ())[:COMMON]:
            # Each shift counts for its stretch and the one before, so that no bound between stretches parts what belongs together.
            stretch = (place - at) // width
            meetings.update((stretch, stretch - 1))
    if not meetings:
        return 0, 0
    best = min(meetings, key=lambda stretch: (-meetings[stretch], stretch))
    return max(0, best * width - width // 2), max(0, (best + 3) * width + width // 2)


def _fullest(part: str, text: str) -> int:
    """Give where the first stretch of ``text`` as broad as ``part`` begins that has most grams of it."""
    width = len(part) - GRAM + 1
    grams = {part[at : at + GRAM] for at in range(width)}
    met = [0, *accumulate(text[at : at + GRAM] in grams for at in range(len(text) - GRAM + 1))]
    sums = list(map(sub, met[width:], met))
    return sums.index(max(sums)) if sums else 0


@lru_cache(maxsize=2)
def _places(text: str) -> Mapping[str, Sequence[int]]:
    """Give where each gram of ``text`` stands. Two texts are laid on each other, sentence by sentence."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for at in range(len(text) - GRAM + 1):
        found[text[at : at + GRAM]].append(at)
    return dict(found)


def _differences(part: str, passage: str) -> list[tuple[int, int, int, int]]:
    """Give where the two differ, spans of the one and of the other, and an empty one at the end; neighbours are one."""
    from rapidfuzz.distance import Levenshtein

    found: list[tuple[int, int, int, int]] = []
    # As tuples: to ask each of them for its five parts takes as long as to find them.
    blocks: Any = Levenshtein.opcodes(part, passage).as_list()
    for tag, first, last, there, thither in blocks:
        if tag == "equal":
            continue
        if found and found[-1][1] == first and found[-1][3] == there:
            found[-1] = (found[-1][0], last, found[-1][2], thither)
        else:
            found.append((first, last, there, thither))
    if not found or found[-1][1] < len(part):
        found.append((len(part), len(part), len(passage), len(passage)))
    return found


def _answered(part: str, text: str, answers: list[int]) -> list[tuple[str, str]]:
    """Give the figures of ``part`` with those of ``text`` that stand where ``answers`` has each character of it.

    What answers the same figure is one: a wrong character may have cut it in two. Where a letter answers a digit, it is one,
    and the figure is the same if the rest of it is. A figure at an end of ``part`` answers no more than that.
    """
    spans: list[tuple[int, int, int, int]] = []
    for low, high in _figures(part):
        places = [place for place in answers[low:high] if place >= 0]
        if not places:
            continue
        agrees = _misread(part, text, answers, low, high)
        if agrees is not None:
            if agrees:
                spans.append((low, high, -1, -1))
            continue
        others = [
            other
            for other in FIGURE.finditer(text, max(0, places[0] - 12), places[-1] + 13)
            if other.start() <= places[-1] and places[0] < other.end()
        ]
        if not others:
            continue
        there = others[0].start() if low else max(others[0].start(), places[0])
        thither = others[-1].end() if high < len(part) else min(others[-1].end(), places[-1] + 1)
        if spans and there < spans[-1][3]:
            spans[-1] = (spans[-1][0], high, spans[-1][2], max(thither, spans[-1][3]))
        else:
            spans.append((low, high, there, thither))
    return [
        (part[first:last], text[there:thither] if there >= 0 else part[first:last])
        for first, last, there, thither in spans
    ]


def _misread(part: str, text: str, answers: Sequence[int], low: int, high: int) -> bool | None:
    """Tell whether the figure ``part[low:high]`` agrees with what answers it, but for what was misread; None if nothing was.

    A letter that answers a digit in it or right beside it was, or a digit that answers a letter. So was, in words, a numeral that answers
    another character or is answered by one, if nothing else differs there: a wrong character, as none is there more or less.
    """
    differing = []
    for at in range(max(0, low - 1), min(len(part), high + 1)):
        # What stands behind a passage is no longer aligned.
        place = answers[at] if answers[at] >= 0 or at < high else answers[high - 1] + 1
        if 0 <= place < len(text) and part[at] != text[place]:
            differing.append((part[at], text[place]))
    if len(differing) == 1 and sum(one in _NUMERALS for one in differing[0]) == 1 and not "".join(*differing).isascii():
        return True
    digits = [a.isdecimal() + b.isdecimal() for a, b in differing if a.isascii() and b.isascii()]
    return 2 not in digits if 1 in digits else None


@lru_cache(maxsize=1 << 12)
def _figures(part: str) -> Sequence[tuple[int, int]]:
    """Give where the figures of ``part`` stand. A sentence is laid on many texts, and most have none."""
    return [found.span() for found in FIGURE.finditer(part)]


@lru_cache(maxsize=1 << 12)
def value(figure: str) -> int:
    """Give what ``figure`` says, in digits or in words; of a row of digits in words, the number they spell.

    >>> value("108"), value("一百零八"), value("一万二千"), value("二〇一八")
    (108, 108, 12000, 2018)
    """
    if any(character not in _VALUES and character not in _UNITS for character in figure):
        return _number("".join(character for character in figure if character.isdecimal()))
    if not any(character in _UNITS for character in figure):
        return _number("".join(str(_VALUES.get(character, 0)) for character in figure))
    whole = section = digit = 0
    for character in figure:
        if character in _VALUES:
            digit = _VALUES[character]
        elif _UNITS[character] >= 10**4:
            whole, section, digit = (whole + section + digit) * _UNITS[character], 0, 0
        else:
            section, digit = section + (digit or 1) * _UNITS[character], 0
    return whole + section + digit


def _number(digits: str) -> int:
    """Give the number that is written so, -1 for none: of more digits than Python reads as one, their bytes are as good."""
    digits = digits.lstrip("0") or digits[:1] or "-1"
    return int(digits) if len(digits) <= _READ else int.from_bytes(digits.encode())
