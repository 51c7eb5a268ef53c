"""Learn from the short lines of a run that are sure which pairs of letters the paper's have, and which those of stories."""

from collections import Counter
from collections.abc import Iterable
from math import log
from operator import add

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


class Learnt:
    """What the lines of a run show of the words of both."""

    def __init__(self, odds: Iterable[tuple[str, float]]) -> None:
        """Take the forms of all short lines, figures as one, and the odds that each is the paper's."""
        known: tuple[set[str], set[str]] = (set(), set())
        for form, weight in odds:
            if weight > PAPERS or weight < STORIES:
                known[weight > PAPERS].add(form)
        self._known = known
        self._sure = min(map(len, known)) >= FEWEST
        # A pair counts once in a line.
        self._times: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
        for forms, times in zip(known, self._times, strict=True) if self._sure else ():
            for form in forms:
                times.update(_pairs(form))
        self._told: dict[str, float] = {}

    def tell(self, form: str) -> float:
        """Give what the words of a line say for its being the paper's, as lines of other forms have them."""
        if not self._sure:
            return 0.0
        if form not in self._told:
            self._told[form] = self._weigh(form)
        return self._told[form]

    def _weigh(self, form: str) -> float:
        pairs = _pairs(form)
        (stories, papers), (story, paper) = self._times, (form in forms for forms in self._known)
        one, two = (len(forms) + 1 for forms in self._known)
        told = 0.0
        for pair in pairs:
            # What a line shows itself it does not show again.
            a, b = stories[pair] - story, papers[pair] - paper
            if a or b:
                told += log((b + UNSEEN) * one / ((a + UNSEEN) * two))
        return WORTH * max(-MOST, min(MOST, told / len(pairs))) if pairs else 0.0


def _pairs(form: str) -> tuple[str, ...]:
    """Give the pairs of neighbouring letters of a line in their order, so that sums are the same in all runs."""
    key = chars.key(form)
    return tuple(dict.fromkeys(map(add, key, key[1:])))
