"""What the language itself says: how likely a string of Chinese is as a sequence of words.

Frequencies are those of the ``wordfreq`` package (its largest Chinese list); nothing is learnt here.
"""

import gzip
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.util import find_spec
from math import inf, log
from pathlib import Path
from typing import Any

from dedupe import fingerprint

_UNKNOWN = -16.0
"""Log-probability of a character that is no word of the list: below the list's rarest, about e^-18 a hundred million."""
_LONGEST = 5
_OFTEN = 1 << 13
"""Strings from which on it pays to list how longer words begin."""
_EACH = 1500
"""Nanoseconds that a character takes without compiled loops."""


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


def load() -> None:
    """Load the words now: processes that are forked then have them in common."""
    _beginnings()


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


def _crossed(left: str, right: str) -> bool:
    """Tell whether a word may stand across the cut between two strings: else they are as likely together as apart."""
    beginnings = _beginnings()
    text = left + right
    cut = len(left)
    return text[cut - 1 : cut + 1] in logarithms() or any(text[at : at + 2] in beginnings for at in range(cut))


def likelihoods(texts: Sequence[str]) -> list[float]:
    """Give the `likelihood` of each of ``texts``, many at once; by compiled loops where there is much to do."""
    if not fingerprint.pays(_EACH * sum(map(len, texts))):
        return list(map(likelihood, texts))
    import numpy as np

    from dedupe.swift import words

    out = np.empty(len(texts))
    words.likelihoods(*_codes(texts), *_table(), out)
    found: list[float] = out.tolist()
    return found


def _codes(texts: Sequence[str]) -> tuple[Any, Any]:
    """Give the code points of ``texts`` one behind the other, and where each ends."""
    import numpy as np

    codes = np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), np.uint32)
    return fingerprint.fixed(codes), np.fromiter(map(len, texts), np.int64, len(texts)).cumsum()


@cache
def _table() -> tuple[Any, Any, Any, Any]:
    """Give the words of at most `_LONGEST` characters as `swift.words` has them, and what single characters count."""
    import numpy as np

    from dedupe.swift import words

    codes, ends = _codes(list(logarithms()))
    counts = np.fromiter(logarithms().values(), np.float64, len(ends))
    width = 1 << (3 * len(ends) // 2).bit_length()
    table, values, pairs = np.zeros((width, 2), np.uint64), np.zeros(width), np.zeros(1 << 20, np.bool_)
    words.tabled(codes, ends, counts, table, values, pairs)
    single = np.diff(ends, prepend=0) == 1
    letters = codes[ends[single] - 1]
    alone = np.full(letters.max() + 2, _UNKNOWN)
    alone[letters] = counts[single]
    return table, values, pairs, alone


def junction(before: str, after: str) -> float:
    """Give how much likelier ``before`` and ``after`` are run together than apart, in nats.

    Above 0 a word goes on across the cut.

    >>> junction("召开工作会", "议讨论方案") > 0 == junction("会议召开。", "今天")
    True
    """
    left, right = before[-4:], after[:4]
    if likelihood.cache_info().misses > _OFTEN and not _crossed(left, right):
        return 0.0
    # Rounded, since sums taken in another order differ in their last bits, and 0 is a verdict.
    return round(likelihood(left + right) - likelihood(left) - likelihood(right), 9)
