"""Learn from the short lines of a run that are sure which pairs of letters the paper's have, and which those of stories."""

from collections.abc import Iterable, Iterator, Sequence
from math import log
from typing import Any

from dedupe import chars

PAPERS = 1.0
"""Log-odds from which on a line is surely the paper's."""
STORIES = -2.0
"""Those up to which it is surely a story's."""
FEWEST = 20
"""Different forms of each that must be sure for them to tell anything."""
UNSEEN = 0.5
"""How often what none of the lines has counts as seen."""
WORTH = 1.25
"""What the mean of the pairs' log-odds is worth."""
MOST = 1.5
"""Up to where more of it is worth more."""


AT_ONCE = 1 << 13
"""Lines that are looked at at once."""
_CODE = 21
"""Bits of a code point."""
_LAST = (1 << 64) - 1
"""What is more than any pair."""


class Learnt:
    """What the lines of a run show of the words of both."""

    def __init__(self, odds: Iterable[tuple[str, float]]) -> None:
        """Take the forms of all short lines, figures as one, and the odds that each is the paper's."""
        import numpy as np

        known: tuple[set[str], set[str]] = (set(), set())
        for form, weight in odds:
            if weight > PAPERS or weight < STORIES:
                known[weight > PAPERS].add(form)
        self._known = known
        self._sure = min(map(len, known)) >= FEWEST
        self._times = [
            np.unique(
                np.concatenate([*(pairs for _, pairs, _ in _pairs([*forms])), np.array([_LAST], np.uint64)]),
                return_counts=True,
            )
            for forms in known
            if self._sure
        ]

    def tell(self, forms: Sequence[str]) -> list[float]:
        """Give what the words of lines say for their being the paper's, as lines of other forms have them."""
        import numpy as np

        if not self._sure:
            return [0.0] * len(forms)
        one, two = (len(some) + 1 for some in self._known)
        found: list[float] = []
        for some, pairs, of in _pairs(forms):
            # What a line shows itself it does not show again.
            stories, papers = (
                _counted(*times, pairs) - np.fromiter((form in own for form in some), np.int64, len(some))[of]
                for own, times in zip(self._known, self._times, strict=True)
            )
            ratio = (papers + UNSEEN) * one / ((stories + UNSEEN) * two)
            # By Python's own logarithm, since numpy's is another's on another machine.
            says = np.where((stories > 0) | (papers > 0), [*map(log, ratio.tolist())], 0.0)
            told = np.bincount(of, says, len(some)) / np.maximum(1, np.bincount(of, minlength=len(some)))
            found += (WORTH * np.clip(told, -MOST, MOST)).tolist()
        return found


def _counted(known: Any, times: Any, pairs: Any) -> Any:
    """Give how often each of ``pairs`` was seen, of those that are ``known``, ascending up to `_LAST`."""
    import numpy as np

    at = np.searchsorted(known, pairs)
    return np.where(known[at] == pairs, times[at], 0)


def _pairs(forms: Sequence[str]) -> Iterator[tuple[Sequence[str], Any, Any]]:
    """Give some of ``forms`` at once, the pairs of neighbouring letters of each, in their order and each once, and the number among
    these of the line that it is of.
    """
    import numpy as np

    for at in range(0, len(forms), AT_ONCE):
        some = forms[at : at + AT_ONCE]
        codes, sizes = chars.key_codes(some)
        of = np.repeat(np.arange(len(some)), sizes)
        whole = of[1:] == of[:-1]
        pairs, of = (codes[:-1].astype(np.uint64) << _CODE | codes[1:])[whole], of[1:][whole]
        # Few lines have a pair twice; so those that have are found by the quicker kind of sorting, and only they are gone through.
        keys = of.astype(np.uint64) << 2 * _CODE | pairs
        ordered = np.sort(keys)
        again = np.append(ordered[1:][ordered[1:] == ordered[:-1]], np.uint64(_LAST))
        twice = np.flatnonzero(again[np.searchsorted(again, keys)] == keys)
        kept = np.ones(len(keys), bool)
        kept[twice] = False
        kept[twice[np.unique(keys[twice], return_index=True)[1]]] = True
        yield some, pairs[kept], of[kept]
