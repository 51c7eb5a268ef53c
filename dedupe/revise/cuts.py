"""Bound the stories of a page: for each two neighbouring lines of text the odds that a new story begins between them.

Each sign has a weight, and the weights of those that are seen add up. Boundaries are decided from the top of the page down, since
what opened a run tells how its headings are meant.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from dedupe import chars
from dedupe.records import Line
from dedupe.revise.lines import body
from dedupe.revise.signs import habits, photos, signs
from dedupe.revise.weights import WEIGHTS
from dedupe.revise.words import Words

Own = dict[int, float]
"""Log-odds of a boundary by a page's own signs: by the places in its text where the run began and where the boundary is, as one number."""


def alone(common: Any, lines: Sequence[Line], _: None) -> Own:
    """Give what a page of ``lines`` shows by itself, as far as it is asked without other pages; ``common`` pairs of letters tell nothing."""
    chars.remember(line.text for line in lines)
    sheet = Sheet(lines, common=common)
    sheet.starts({})
    return sheet._own


class Sheet:
    """A page as its boundaries are sought: what it shows by itself is seen once, whatever other pages add."""

    def __init__(self, lines: Sequence[Line], own: "Own | None" = None, common: Any = None) -> None:
        """Take the lines of the page, what it shows by itself where that is known, and the pairs of letters that tell nothing."""
        self._common = common
        self.lines = lines
        self.chain = body(lines)
        self._own: Own = own or {}
        self._unheard: dict[int, float] | None = None
        self.told: dict[int, float] = {}

    def starts(self, evidence: Mapping[int, Mapping[str, float]]) -> tuple[int, ...]:
        """Give the numbers of the lines that begin a run: the first line of text, and each before which there is a cut."""
        self.told = odds = self.cuts(evidence)
        return tuple(number for number in self.chain if number == self.chain[0] or odds[number] > 0)

    def cuts(self, evidence: Mapping[int, Mapping[str, float]]) -> dict[int, float]:
        """Give the log-odds of a new story before each line of text but the first; above 0 it is a cut.

        ``evidence`` maps the number of a line to the signs that other pages add to the boundary before it.
        """
        if not evidence:
            self._unheard = self._unheard or self._cuts({})
            return self._unheard
        return self._cuts(evidence)

    def _cuts(self, evidence: Mapping[int, Mapping[str, float]]) -> dict[int, float]:
        odds: dict[int, float] = {}
        start, count = 0, len(self.chain)
        look: _Look | None = None
        for place, b in enumerate(self.chain[1:], 1):
            own = self._own.get(start * count + place)
            if own is None:
                look = look or _Look(self.lines, self.chain, self._common)
                own = self._own[start * count + place] = look.odds(start, place)
            heard = evidence.get(b)
            odds[b] = _weighed(heard, own) if heard else own
            if odds[b] > 0:
                start = place
        return odds


class _Look:
    """What is held of a page while its own signs are sought."""

    def __init__(self, lines: Sequence[Line], chain: Sequence[int], common: Any = None) -> None:
        self._lines, self._chain = lines, chain
        self._habits, self._pictures = habits(lines), photos(lines)
        self._words = Words(lines, chain, common)

    def odds(self, start: int, place: int) -> float:
        """Give the log-odds of a boundary before ``chain[place]`` by the page's own signs; the run began at ``start``."""
        return _weighed(signs(self._lines, self._habits, self._words, self._chain, start, place, self._pictures), 0.0)


def _weighed(signs: Mapping[str, float], before: float) -> float:
    return sum((WEIGHTS[name] * value for name, value in signs.items()), before)
