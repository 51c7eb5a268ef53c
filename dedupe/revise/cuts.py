"""Bound the stories of a page: for each two neighbouring lines of text the odds that a new story begins between them.

Each sign has a weight, and the weights of those that are seen add up. Boundaries are decided from the top of the page down, since
what opened a run tells how its headings are meant. Where the pages of a run hardly have several stories, one that by all of its
boundaries hardly has is a story with subheads.
"""

from collections.abc import Iterable, Mapping, Sequence
from math import exp, inf, log
from typing import Any

from dedupe import chars
from dedupe.records import Line
from dedupe.revise.lines import body
from dedupe.revise.signs import Habits, habits, photos, signs
from dedupe.revise.weights import WEIGHTS
from dedupe.revise.words import Words
from dedupe.spill import Packed

SURE = 4.5
"""Log-odds from which on a page surely has several stories: 543 of 545 pages of generated papers that had, 287 of 300 with two real
articles each under bare titles; and 26 of 1,192 with one."""
FEW = 4
"""Pages with several stories that a run is taken to have beside its own, and one without: a few pages say nothing of what is usual."""
TWO = 2
"""Stories that are lost where a boundary is missed, against one where one is too many."""
RARE = -3.0
"""The least that what is usual says, since a false merge is worse than a part too many: of 132 pages of three like reports under bare titles,
which look most like one with subheads, 22 would be taken for that; without a least 41."""

Own = dict[int, float]
"""Log-odds of a boundary by a page's own signs: by the places in its text where the run began and where the boundary is, as one number."""

Seen = tuple[Own, Packed | None]
"""What a page shows by itself, as far as it was asked: the odds, and the habits from which more are told."""


def alone(common: Any, lines: Sequence[Line], _: None) -> Seen:
    """Give what a page of ``lines`` shows by itself, as far as it is asked without other pages; ``common`` pairs of letters tell nothing."""
    chars.remember(line.text for line in lines)
    sheet = Sheet(lines, common=common)
    sheet.starts({})
    return sheet._own, sheet._habits


class Sheet:
    """A page as its boundaries are sought: what it shows by itself is seen once, whatever other pages add."""

    def __init__(self, lines: Sequence[Line], seen: "Seen | None" = None, common: Any = None) -> None:
        """Take the lines of the page, what it shows by itself where that is known, and the pairs of letters that tell nothing."""
        self._common = common
        self.lines = lines
        self.chain = body(lines)
        self._own, self._habits = seen or ({}, None)
        self._unheard: dict[int, float] | None = None
        self.told: dict[int, float] = {}
        self._usual = 0.0

    def starts(self, evidence: Mapping[int, Mapping[str, float]]) -> tuple[int, ...]:
        """Give the numbers of the lines that begin a run: the first line of text, and each before which there is a cut."""
        self.told = odds = self.cuts(evidence)
        return tuple(number for number in self.chain if number == self.chain[0] or odds[number] > 0)

    def cuts(self, evidence: Mapping[int, Mapping[str, float]]) -> dict[int, float]:
        """Give the log-odds of a new story before each line of text but the first; above 0 it is a cut.

        ``evidence`` maps the number of a line to the signs that other pages add to the boundary before it.
        """
        odds = self._cuts(evidence) if evidence else self._alone()
        if self._usual and _any(odds) + self._usual <= 0:
            return {number: own + self._usual for number, own in odds.items()}
        return odds

    def expect(self, usual: float) -> None:
        """Take the log-odds that a page of the run has several stories: one that by all of its boundaries has not has none."""
        self._usual = usual

    def several(self) -> bool:
        """Tell whether the page surely has several stories, whatever is usual."""
        return _any(self._alone()) > SURE

    def _alone(self) -> dict[int, float]:
        if self._unheard is None:
            self._unheard = self._cuts({})
        return self._unheard

    def _cuts(self, evidence: Mapping[int, Mapping[str, float]]) -> dict[int, float]:
        odds: dict[int, float] = {}
        start, count = 0, len(self.chain)
        look: _Look | None = None
        for place, b in enumerate(self.chain[1:], 1):
            own = self._own.get(start * count + place)
            if own is None:
                look = look or self._look()
                own = self._own[start * count + place] = look.odds(start, place)
            heard = evidence.get(b)
            odds[b] = _weighed(heard, own) if heard else own
            if odds[b] > 0:
                start = place
        return odds

    def _look(self) -> "_Look":
        found: Habits = self._habits.load() if self._habits else habits(self.lines)
        self._habits = self._habits or Packed.of(found)
        return _Look(self.lines, self.chain, found, self._common)


def usual(sheets: Iterable[Sheet]) -> float:
    """Give the log-odds that a page has several stories, by how many of ``sheets`` surely have; never above 0, nor below `RARE`."""
    several = [sheet.several() for sheet in sheets if len(sheet.chain) > 1]
    return max(RARE, min(0.0, log(TWO * (sum(several) + FEW) / (len(several) - sum(several) + 1))))


class _Look:
    """What is held of a page while its own signs are sought."""

    def __init__(self, lines: Sequence[Line], chain: Sequence[int], habits: Habits, common: Any = None) -> None:
        self._lines, self._chain = lines, chain
        self._habits, self._pictures = habits, photos(lines)
        self._words = Words(lines, chain, common)

    def odds(self, start: int, place: int) -> float:
        """Give the log-odds of a boundary before ``chain[place]`` by the page's own signs; the run began at ``start``."""
        return _weighed(signs(self._lines, self._habits, self._words, self._chain, start, place, self._pictures), 0.0)


def _weighed(signs: Mapping[str, float], before: float) -> float:
    return sum((WEIGHTS[name] * value for name, value in signs.items()), before)


def _any(odds: Mapping[int, float]) -> float:
    """Give the log-odds that one of some boundaries is one, if they are not the same evidence."""
    return log(sum(map(exp, odds.values()))) if odds else -inf
