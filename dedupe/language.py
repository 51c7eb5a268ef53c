"""What the language itself says: how likely a string of Chinese is as a sequence of words.

Frequencies are those of the ``wordfreq`` package (its largest Chinese list); nothing is learnt here.
"""

from functools import cache, lru_cache
from math import log

_UNKNOWN = -16.0
"""Log-probability of a character that is no word of the list: below the list's rarest, about e^-18 a hundred million."""
_LONGEST = 5


@cache
def _frequencies() -> dict[str, float]:
    from wordfreq import get_frequency_dict

    return get_frequency_dict("zh")


@lru_cache(maxsize=1 << 16)
def likelihood(text: str) -> float:
    """Give the log-probability of ``text`` as words, by the best segmentation (a unigram model; Viterbi)."""
    known = _frequencies().get
    best = [0.0]
    for end in range(1, len(text) + 1):
        single = known(text[end - 1])
        top = best[-1] + (_UNKNOWN if single is None else log(single))
        for begin in range(max(0, end - _LONGEST), end - 1):
            word = known(text[begin:end])
            if word is not None:
                top = max(top, best[begin] + log(word))
        best.append(top)
    return best[-1]


def junction(before: str, after: str) -> float:
    """Give how much likelier ``before`` and ``after`` are run together than apart, in nats.

    Above 0 a word goes on across the cut.

    >>> junction("召开工作会", "议讨论方案") > 0 == junction("会议召开。", "今天")
    True
    """
    left, right = before[-4:], after[:4]
    # Rounded, since sums taken in another order differ in their last bits, and 0 is a verdict.
    return round(likelihood(left + right) - likelihood(left) - likelihood(right), 9)
