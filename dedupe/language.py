"""What the language itself says: how likely a string of Chinese is as a sequence of words.

Frequencies are those of the ``wordfreq`` package (its largest Chinese list); nothing is learnt here.
"""

import gzip
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.util import find_spec
from math import inf, log
from pathlib import Path

_UNKNOWN = -16.0
"""Log-probability of a character that is no word of the list: below the list's rarest, about e^-18 a hundred million."""
_LONGEST = 5
_OFTEN = 1 << 13
"""Strings from which on it pays to list how longer words begin."""


def listed(name: str) -> Iterator[tuple[float, list[str]]]:
    """Give frequencies, falling, and the words that have each, of wordfreq's Chinese list ``name``: ``small`` or ``large``.

    Read from its file: to import the package, which knows forty languages, takes as long again.
    """
    import msgpack  # type: ignore[import-untyped, unused-ignore]

    found = find_spec("wordfreq")
    (home,) = (found.submodule_search_locations if found else None) or ("",)
    with gzip.open(Path(home, "data", f"{name}_zh.msgpack.gz")) as file:
        _, *lists = msgpack.unpackb(file.read(), raw=False)
    # Each list is of words a hundredth of a power of ten rarer than those of the one before.
    return ((10 ** (-place / 100), words) for place, words in enumerate(lists))


@cache
def logarithms() -> dict[str, float]:
    """Give the natural logarithm of the frequency of each Chinese word; loaded when it is first asked for."""
    known: dict[str, float] = {}
    for frequency, words in listed("large"):
        known.update(dict.fromkeys(words, log(frequency)))
    return known


@cache
def _beginnings() -> frozenset[str]:
    """Give the two characters with which each longer word begins."""
    return frozenset(word[:2] for word in logarithms() if len(word) > 2)


@lru_cache(maxsize=1 << 16)
def likelihood(text: str) -> float:
    """Give the log-probability of ``text`` as words, by the best segmentation (a unigram model; Viterbi)."""
    known = logarithms().get
    beginnings = _beginnings() if likelihood.cache_info().misses > _OFTEN else None
    size = len(text)
    best = [0.0, *[-inf] * size]
    for at, here in enumerate(text):
        sure = best[at]
        if (value := sure + known(here, _UNKNOWN)) > best[at + 1]:
            best[at + 1] = value
        if at + 2 > size:
            break
        pair = text[at : at + 2]
        word = known(pair)
        if word is not None and sure + word > best[at + 2]:
            best[at + 2] = sure + word
        if beginnings is None or pair in beginnings:
            for end in range(at + 3, min(at + _LONGEST, size) + 1):
                word = known(text[at:end])
                if word is not None and sure + word > best[end]:
                    best[end] = sure + word
    return best[size]


def junction(before: str, after: str) -> float:
    """Give how much likelier ``before`` and ``after`` are run together than apart, in nats.

    Above 0 a word goes on across the cut.

    >>> junction("召开工作会", "议讨论方案") > 0 == junction("会议召开。", "今天")
    True
    """
    left, right = before[-4:], after[:4]
    # Rounded, since sums taken in another order differ in their last bits, and 0 is a verdict.
    return round(likelihood(left + right) - likelihood(left) - likelihood(right), 9)
