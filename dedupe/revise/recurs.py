"""What the run shows of a short line: whether it stands by other texts too, and whether other pages have it where they have its text."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, reduce
from itertools import islice
from operator import or_

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
_BITS = 127
"""Bits by which letters are told."""
_MOST = 3
"""From how many on it does not matter how many there are."""
_KEPT = 2
"""The same of copies that have a line."""


def recurs(asked: Mapping[str, Sequence[Spot]], matches: Matches) -> Iterator[tuple[str, list[tuple[str, ...]]]]:
    """Give for each page, as it is asked for, what the others show of each of the short lines ``asked`` of it."""
    # By form, then by page, which goes by the number of its first line, as the links do: lines are numbered through all pages.
    places: dict[str, dict[int, list[Spot]]] = {form: {} for form in repeated(asked.values())}
    for source, some in asked.items():
        first = matches.number((source, 0))
        for spot in some:
            if spot.form in places:
                places[spot.form].setdefault(first, []).append(spot)
    copies = _Copies(asked, matches)
    for source, some in asked.items():
        first = matches.number((source, 0))
        page = range(first, first + matches.size(source))
        yield (
            source,
            [(*_again(spot, first, places.get(spot.form, {}), matches), *copies.show(spot, page)) for spot in some],
        )


def repeated(asked: Iterable[Sequence[Spot]]) -> set[str]:
    """Give the forms that several of the lines ``asked`` of some pages have; most forms are one line's."""
    seen: set[str] = set()
    found: set[str] = set()
    for some in asked:
        for spot in some:
            (found if spot.form in seen else seen).add(spot.form)
    return found


def _again(spot: Spot, here: int, places: Mapping[int, Sequence[Spot]], matches: Matches) -> Iterator[str]:
    """Give how often a line stands by other texts, on its own page and on others, and whether copies of its text have it.

    ``places`` are those of its form, if it has several.
    """
    own = elsewhere = copied = 0
    if places:
        beside = Beside(spot, here, matches)
        for other in places[here][:_ASKED]:
            own += other is not spot and not beside.by(other, here)
            if own >= _MOST:
                break
        for page in islice(places, _ASKED):
            if page != here:
                by = {beside.by(other, page) for other in places[page]}
                elsewhere += False in by
                copied += True in by
                if elsewhere >= _MOST and copied >= _KEPT:
                    break
    yield f"again on its page {min(own, _MOST)}"
    yield f"on other pages {min(elsewhere, _MOST)}"
    if copied:
        yield f"in copies {min(copied, _KEPT)}"


class Beside:
    """The texts by which a line stands, and the copies of these: by their numbers through all pages."""

    def __init__(self, spot: Spot, page: int, matches: Matches) -> None:
        self._behind, self._before = (
            {page + at, *matches.others(page + at)} if at >= 0 else set() for at in (spot.behind, spot.before)
        )

    def by(self, other: Spot, page: int) -> bool:
        """Tell whether another line stands by the same text."""
        return (
            other.behind >= 0 and page + other.behind in self._behind
            or other.before >= 0 and page + other.before in self._before
        )  # fmt: skip


class _Set:
    """The forms of the short lines that are set beside texts: a list for each text would take ten times as much memory."""

    def __init__(self) -> None:
        self._places = array("q")
        self._forms: list[str] = []

    def put(self, place: int, form: str) -> None:
        """Note that a line of some ``form`` stands beside the text with the number ``place``."""
        self._places.append(place)
        self._forms.append(form)

    def found(self, count: int) -> Callable[[int], Sequence[str]]:
        """Give what gives those beside a text, in their order; texts have numbers below ``count``."""
        import numpy as np

        places = np.array(self._places, np.int32)
        order = np.argsort(places, kind="stable")
        forms = [self._forms[at] for at in order.tolist()]
        begins = np.searchsorted(places[order], np.arange(count + 1)).astype(np.int32).data
        return lambda place: forms[begins[place] : begins[place + 1]]


class _Copies:
    """What pages have beside their texts."""

    def __init__(self, asked: Mapping[str, Sequence[Spot]], matches: Matches) -> None:
        self._matches = matches
        above, below = _Set(), _Set()
        for source, some in asked.items():
            first = matches.number((source, 0))
            for spot in some:
                if 0 < spot.behind - spot.line.number <= _NEAR:
                    above.put(first + spot.behind, spot.form)
                if 0 <= spot.before and spot.line.number - spot.before <= _NEAR:
                    below.put(first + spot.before, spot.form)
        self._above, self._below = (some.found(matches.lines) for some in (above, below))

    def show(self, spot: Spot, page: range) -> Iterator[str]:
        """Give how many copies of the text behind a line, and of that before, have one like it there, and how many have none.

        ``page`` are the numbers of its page's lines.
        """
        if any(other not in page for other in self._matches.others(page[spot.line.number])):
            yield "linked"
        alike = {spot.form: True}  # most copies have the same
        for name, number, beside in (("behind", spot.behind, self._above), ("before", spot.before, self._below)):
            others = self._matches.others(page[number])[:_ASKED] if number >= 0 else ()
            if len(others):
                kept = missed = 0
                for place in others:
                    for form in beside(place):
                        if form not in alike:
                            alike[form] = _alike(spot.form, form)
                        if alike[form]:
                            kept += 1
                            break
                    else:
                        missed += 1
                    if kept >= _KEPT and missed >= _MOST:
                        break
                yield f"kept {name} {min(kept, _KEPT)}"
                yield f"missed {name} {min(missed, _MOST)}"


def _alike(form: str, other: str) -> bool:
    """Tell whether two short lines, both folded, are one."""
    (one, bits), (two, others) = _letters(form), _letters(other)
    most = max(one, two)
    least = _ALIKE * most
    # A bit that only one has is of a letter that only one has; so most that are not alike are known to be none.
    if one - (bits & ~others).bit_count() < least or two - (others & ~bits).bit_count() < least:
        return False
    return len({*form} & {*other}) >= (least if most >= _FEWEST else most)


@lru_cache(maxsize=1 << 14)
def _letters(form: str) -> tuple[int, int]:
    """Give how many letters a line has, and bits that tell of many whether it has them."""
    letters = {*form}
    return len(letters), reduce(or_, (1 << ord(letter) % _BITS for letter in letters), 0)
