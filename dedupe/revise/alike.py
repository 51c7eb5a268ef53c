"""What other lines say of a short one: those of its form, those of its page that end as it does, and the headings that it names."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice

from dedupe import chars
from dedupe.links import Matches
from dedupe.revise.corpus import ASIDES
from dedupe.revise.lines import terminal
from dedupe.revise.recurs import Beside, repeated
from dedupe.revise.traits import Spot

SAME = 0.2
"""What the mean odds of lines of the same form, by other texts but with the like behind them, are worth: a title is a link elsewhere."""
_ASKED = 24
"""Places of a form, and headings that begin alike, that are asked at most."""
ENDS = 1.0
"""What it is worth that another line of the page, with another text before it, ends alike and begins otherwise; sentences do not count."""
_TAIL = 6
"""Letters in which they must end alike."""
_MOST = 4
"""How many of them are counted at most."""
NAMES = 3.0
"""What it is worth that a line holds the heading of another text whole, and more behind a mark."""
_NAMED = 8
"""Letters of the shortest such heading."""
_COMMAS = "，。、"
"""Marks that part what one sentence says."""


class Alike:
    """What the short lines of a run say of each other."""

    def __init__(
        self, asked: Mapping[str, Sequence[Spot]], odds: Mapping[str, Mapping[int, float]], matches: Matches
    ) -> None:
        """Take the short lines of each page and their ``odds``."""
        self._odds, self._matches = odds, matches
        self._forms: dict[str, dict[tuple[str, int], Spot]] = {form: {} for form in repeated(asked.values())}
        self._headings: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for source, some in asked.items():
            first = matches.number((source, 0))
            for spot in some:
                if spot.form in self._forms:
                    self._forms[spot.form][source, spot.line.number] = spot
                if spot.line.kind != "title" or spot.behind < 0:
                    continue
                if len(key := chars.key(spot.line.text)) >= _NAMED:
                    self._headings[key[:_NAMED]].append((key, first + spot.behind))

    def page(self, source: str, some: Sequence[Spot]) -> Iterator[float]:
        """Give what is said of each of ``some`` short lines of a page."""
        first = self._matches.number((source, 0))
        ends: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
        # Forms are no lines, whose keys are remembered.
        keys = chars.keyed([spot.form for spot in some])
        tails = ["" if terminal(spot.form) else key[-_TAIL:] for spot, key in zip(some, keys, strict=True)]
        for spot, key, tail in zip(some, keys, tails, strict=True):
            if len(key) > _TAIL and tail:
                ends[tail][key].add(spot.before)
        # How many forms that end alike stand behind each text; most ends are of one form.
        behind: dict[str, Mapping[int, int]] = {
            tail: Counter(chain.from_iterable(texts)) if len(texts) > 1 else dict.fromkeys(texts[0], 1)
            for tail, texts in ((tail, list(forms.values())) for tail, forms in ends.items())
        }
        for spot, tail in zip(some, tails, strict=True):
            apart = len(ends[tail]) - behind[tail].get(spot.before, 0) if tail in ends else 0
            yield self._same(first, spot) + ENDS * min(apart, _MOST) + NAMES * self._names(spot, first)

    def _same(self, first: int, spot: Spot) -> float:
        """Give what the lines of a line's form say that stand by other texts."""
        if spot.form not in self._forms:
            return 0.0
        places = self._forms[spot.form]
        beside = Beside(spot, first, self._matches)
        told = [
            self._odds[page][other.line.number]
            for (page, _), other in islice(places.items(), _ASKED)
            if other is not spot
            and other.between[1] == spot.between[1]
            # A paragraph that follows itself recurs as a text does.
            and places.keys().isdisjoint(((page, other.before), (page, other.behind)))
            and not beside.by(other, self._matches.number((page, 0)))
        ]
        return SAME * sum(told) / len(told) if told else 0.0

    def _names(self, spot: Spot, first: int) -> bool:
        """Tell whether a line names the heading of another text."""
        text = chars.soft(spot.line.text)
        if spot.line.kind in ASIDES or terminal(text):
            return False
        key = chars.key(text)
        places = [place for place, letter in enumerate(text) if letter.isalnum()]
        if len(places) != len(key):
            return False
        own = set(self._matches.others(first + spot.behind)) | {first + spot.behind} if spot.behind >= 0 else set()
        return any(
            under not in own and len(heading) < len(key) and _marked(text, places, begin, begin + len(heading))
            for begin in range(len(key) - _NAMED + 1)
            for heading, under in self._headings.get(key[begin : begin + _NAMED], ())[:_ASKED]
            if key.startswith(heading, begin)
        )


def _marked(text: str, places: Sequence[int], begin: int, end: int) -> bool:
    """Tell whether some letters of ``text`` are set off from the others by a mark that is no comma, or by blanks on both sides."""
    left = [text[places[begin - 1] + 1 : places[begin]]] if begin else []
    right = [text[places[end - 1] + 1 : places[end]]] if end < len(places) else []
    bounds = [bound.strip() for bound in (*left, *right) if bound]
    if len(bounds) < len(left) + len(right) or any(bound and bound in _COMMAS for bound in bounds):
        return False
    return len(bounds) > 1 or any(bounds)
