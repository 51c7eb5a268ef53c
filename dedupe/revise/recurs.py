"""What the run shows of a short line: whether it stands by other texts too, and whether other pages have it where they have its text."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

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

_Letters = frozenset[str]


def recurs(asked: Mapping[str, Sequence[Spot]], matches: Matches) -> dict[str, list[list[str]]]:
    """Give for each of the short lines ``asked`` of each page what the others show of it."""
    places: dict[str, dict[str, list[Spot]]] = defaultdict(dict)
    for source, some in asked.items():
        for spot in some:
            places[spot.form].setdefault(source, []).append(spot)
    copies = _Copies(asked, matches)
    return {
        source: [[*_again(spot, places[spot.form], matches), *copies.show(spot)] for spot in some]
        for source, some in asked.items()
    }


def _again(spot: Spot, places: Mapping[str, Sequence[Spot]], matches: Matches) -> Iterator[str]:
    """Give how often a line stands by other texts, on its own page and on others, and whether copies of its text have it."""
    here = spot.line.source
    own = sum(other is not spot and not _one(spot, other, matches) for other in places[here][:_ASKED])
    elsewhere = copied = 0
    for source in list(places)[:_ASKED] if len(places) > 1 else ():
        if source != here:
            apart = sum(not _one(spot, other, matches) for other in places[source])
            elsewhere += apart > 0
            copied += apart < len(places[source])
    yield f"again on its page {min(own, _MOST)}"
    yield f"on other pages {min(elsewhere, _MOST)}"
    if copied:
        yield f"in copies {min(copied, 2)}"


def _one(spot: Spot, other: Spot, matches: Matches) -> bool:
    """Tell whether two lines stand by the same text."""
    for ours, theirs in ((spot.behind, other.behind), (spot.before, other.before)):
        a, b = (spot.line.source, ours), (other.line.source, theirs)
        if ours >= 0 and theirs >= 0 and (a == b or matches.joined(a, b)):
            return True
    return False


class _Copies:
    """What pages have beside their texts: lines are numbered through all pages, as the links do."""

    def __init__(self, asked: Mapping[str, Sequence[Spot]], matches: Matches) -> None:
        self._matches = matches
        self._above: dict[int, list[_Letters]] = defaultdict(list)
        self._below: dict[int, list[_Letters]] = defaultdict(list)
        for source, some in asked.items():
            first = matches.number((source, 0))
            for spot in some:
                letters = frozenset(spot.form)
                if 0 < spot.behind - spot.line.number <= _NEAR:
                    self._above[first + spot.behind].append(letters)
                if 0 <= spot.before and spot.line.number - spot.before <= _NEAR:
                    self._below[first + spot.before].append(letters)

    def show(self, spot: Spot) -> Iterator[str]:
        """Give how many copies of the text behind a line, and of that before, have one like it there, and how many have none."""
        first = self._matches.number((spot.line.source, 0))
        here = spot.line.source, spot.line.number
        if any(source != here[0] for source, _ in self._matches.beside(here)):
            yield "linked"
        letters = frozenset(spot.form)
        for name, number, beside in (("behind", spot.behind, self._above), ("before", spot.before, self._below)):
            others = self._matches.others(first + number)[:_ASKED] if number >= 0 else ()
            if len(others):
                kept = sum(any(_like(letters, other) for other in beside.get(place, ())) for place in others)
                yield f"kept {name} {min(kept, 2)}"
                yield f"missed {name} {min(len(others) - kept, _MOST)}"


def _like(one: _Letters, other: _Letters) -> bool:
    most = max(len(one), len(other))
    return one == other or most >= _FEWEST and len(one & other) >= _ALIKE * most
