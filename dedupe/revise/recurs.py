"""What the run shows of a short line: whether it stands by other texts too, and whether other pages have it where they have its text."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice

from dedupe.links import Matches
from dedupe.revise.traits import Spot

_ASKED = 24
"""Places of a line, and copies of a text, that are asked at most."""
_NEAR = 5
"""Lines between a paragraph and a line beside it, at most."""
_ALIKE = 0.6
"""Share of their characters that two lines have in common that are one."""
_FEWEST = 5
"""Characters from which on that tells anything."""
_MOST = 3
"""From how many on it does not matter how many there are."""
_KEPT = 2
"""The same of copies that have a line."""


def recurs(asked: Mapping[str, Sequence[Spot]], matches: Matches) -> Iterator[tuple[str, list[tuple[str, ...]]]]:
    """Give for each page, as it is asked for, what the others show of each of the short lines ``asked`` of it."""
    places: dict[str, dict[str, list[Spot]]] = defaultdict(dict)
    for source, some in asked.items():
        for spot in some:
            places[spot.form].setdefault(source, []).append(spot)
    copies = _Copies(asked, matches)
    for source, some in asked.items():
        yield source, [(*_again(spot, places[spot.form], matches), *copies.show(spot)) for spot in some]


def _again(spot: Spot, places: Mapping[str, Sequence[Spot]], matches: Matches) -> Iterator[str]:
    """Give how often a line stands by other texts, on its own page and on others, and whether copies of its text have it."""
    here = spot.line.source
    own = elsewhere = copied = 0
    if len(places) > 1 or len(places[here]) > 1:
        beside = _Beside(spot, matches)
        for other in places[here][:_ASKED]:
            own += other is not spot and not beside.by(other)
            if own >= _MOST:
                break
        for source in islice(places, _ASKED):
            if source != here:
                by = {beside.by(other) for other in places[source]}
                elsewhere += False in by
                copied += True in by
                if elsewhere >= _MOST and copied >= _KEPT:
                    break
    yield f"again on its page {min(own, _MOST)}"
    yield f"on other pages {min(elsewhere, _MOST)}"
    if copied:
        yield f"in copies {min(copied, _KEPT)}"


class _Beside:
    """The texts by which a line stands, and the copies of these: by their numbers through all pages."""

    def __init__(self, spot: Spot, matches: Matches) -> None:
        self._matches = matches
        self._behind, self._before = (
            {number, *matches.others(number)} if (number := matches.number((spot.line.source, at))) >= 0 else None
            for at in (spot.behind, spot.before)
        )

    def by(self, other: Spot) -> bool:
        """Tell whether another line stands by the same text."""
        source, number = other.line.source, self._matches.number
        return (
            self._behind is not None
            and number((source, other.behind)) in self._behind
            or self._before is not None
            and number((source, other.before)) in self._before
        )


class _Copies:
    """What pages have beside their texts: lines are numbered through all pages, as the links do."""

    def __init__(self, asked: Mapping[str, Sequence[Spot]], matches: Matches) -> None:
        self._matches = matches
        self._above: dict[int, list[str]] = defaultdict(list)
        self._below: dict[int, list[str]] = defaultdict(list)
        for source, some in asked.items():
            first = matches.number((source, 0))
            for spot in some:
                if 0 < spot.behind - spot.line.number <= _NEAR:
                    self._above[first + spot.behind].append(spot.form)
                if 0 <= spot.before and spot.line.number - spot.before <= _NEAR:
                    self._below[first + spot.before].append(spot.form)

    def show(self, spot: Spot) -> Iterator[str]:
        """Give how many copies of the text behind a line, and of that before, have one like it there, and how many have none."""
        first = self._matches.number((spot.line.source, 0))
        behind = first + self._matches.size(spot.line.source)
        if any(not first <= other < behind for other in self._matches.others(first + spot.line.number)):
            yield "linked"
        for name, number, beside in (("behind", spot.behind, self._above), ("before", spot.before, self._below)):
            others = self._matches.others(first + number)[:_ASKED] if number >= 0 else ()
            if len(others):
                kept = missed = 0
                for place in others:
                    if (some := beside.get(place)) and _among(spot.form, some):
                        kept += 1
                    else:
                        missed += 1
                    if kept >= _KEPT and missed >= _MOST:
                        break
                yield f"kept {name} {min(kept, _KEPT)}"
                yield f"missed {name} {min(missed, _MOST)}"


def _among(form: str, others: Sequence[str]) -> bool:
    """Tell whether one of ``others`` is like a line, all of them folded: most copies have the same."""
    if form in others:
        return True
    return any(_alike(form, other) if form < other else _alike(other, form) for other in others)


@lru_cache(maxsize=1 << 14)
def _alike(form: str, other: str) -> bool:
    one, two = _letters(form), _letters(other)
    low, high = (len(one), len(two)) if len(one) < len(two) else (len(two), len(one))
    return high >= _FEWEST and low >= _ALIKE * high and len(one & two) >= _ALIKE * high or one == two


@lru_cache(maxsize=1 << 12)
def _letters(form: str) -> frozenset[str]:
    return frozenset(form)
