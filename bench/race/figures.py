"""Figures out of results: medians of rounds, ratios by turns, exponents of growth."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from statistics import median

from bench.race.marks import Marks
from bench.race.results import Result


@dataclass(frozen=True, slots=True)
class Figures:
    """The results of a bench, to be asked."""

    results: Sequence[Result]
    """All of them."""

    def rounds(self, entrant: str, kind: str, count: int) -> list[Result]:
        """Give the runs of ``entrant`` on a corpus that came to an end."""
        asked = (entrant, kind, count)
        return [one for one in self.results if (one.entrant, one.kind, one.count) == asked and not one.trouble]

    def trouble(self, entrant: str, kind: str, count: int) -> str:
        """Give why there is no result, empty if none was tried."""
        asked = (entrant, kind, count)
        return next((o.trouble for o in self.results if (o.entrant, o.kind, o.count) == asked and o.trouble), "")

    def counts(self, kind: str) -> list[int]:
        """Give the sizes of corpora of ``kind``, ascending."""
        return sorted({one.count for one in self.results if one.kind == kind})

    def middle(self, entrant: str, kind: str, count: int, name: str) -> float | None:
        """Give the median over rounds of what `Result` calls ``name``."""
        found = [getattr(one, name) for one in self.rounds(entrant, kind, count)]
        return median(found) if found else None

    def f1(self, entrant: str, kind: str, count: int) -> float | None:
        """Give the F1 of the pairs of the median round; runs of one entrant seldom differ in it."""
        found = [
            Marks(one.precision, one.recall).f1
            for one in self.rounds(entrant, kind, count)
            if one.precision is not None and one.recall is not None
        ]
        return median(found) if found else None

    def ratio(self, entrant: str, over: str, kind: str, count: int, name: str = "wall") -> float | None:
        """Give what ``entrant`` takes over what ``over`` takes: the median of the ratios of each round."""
        mine, theirs = (
            {one.turn: getattr(one, name) for one in self.rounds(who, kind, count)} for who in (entrant, over)
        )
        found = [mine[turn] / theirs[turn] for turn in mine.keys() & theirs.keys()]
        return median(found) if found else None

    def growth(
        self, entrant: str, kind: str, counts: Sequence[int], name: str = "wall"
    ) -> tuple[float, int, int] | None:
        """Give the exponent of growth from the least to the largest of ``counts`` that there are, and these two."""
        known = [(count, value) for count in counts if (value := self.middle(entrant, kind, count, name))]
        if len(known) < 2:
            return None
        (small, less), (large, more) = known[0], known[-1]
        # Of pages there are about as many as were asked for; the bytes are what they are.
        grown = self.rounds(entrant, kind, large)[0].size / self.rounds(entrant, kind, small)[0].size
        return log(more / less) / log(grown), small, large
