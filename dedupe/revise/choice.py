"""Choose the title among the headings over a text: by the text's words, and by how the page sets its other titles."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dedupe import chars
from dedupe.records import Line
from dedupe.revise.lines import belongs

_TOLD = 0.4
"""Share of a heading's words in the text, more of which says no more."""
_SHORT, _LONG = 5, 28
"""Characters of most titles."""
_EDGE = 3
"""Characters in which headings begin or end alike that the page sets at several places."""
_RECURS = 2
"""Other headings of the page that begin or end like one, from which on it is the page's."""
_DASHES = "—-"
_CLOSED = "）］】" + _DASHES
"""What ends a heading that says whence a story is; none of a headline."""
_WEIGHTS = {
    "told": 1.7,
    "untold": -2.3,
    "set as others": 1.6,
    "of a title's length": 1.3,
    "recurs": -1.6,
    "closed": -2.7,
    "dash": -2.0,
    "tight": -0.7,
    "first": 0.3,
    "midst of three": 0.4,
}
"""Log-odds for each sign, fitted on the 557 texts of sixteen corpora, all seven halves, that had several headings: of those of each half
these signs, fitted on the others, choose 501 rightly; the first, or the one that is marked, was it in 457.
"""


@dataclass(frozen=True, slots=True)
class Habit:
    """How a page sets its headings."""

    levels: Mapping[int, int]
    """How many of the headings that stand alone over a text have each mark."""
    forms: Mapping[str, int]
    """How many of all headings over texts begin or end in these characters, figures as one."""


def habit(openings: Sequence[Sequence[Line]]) -> Habit:
    """Give the habit of a page from what stands over each of its texts."""
    heads = [[line for line in lines if line.kind == "title"] for lines in openings]
    levels = Counter(some[0].level for some in heads if len(some) == 1)
    return Habit(levels, Counter(form for some in heads for line in some for form in _forms(line)))


def title(heads: Sequence[Line], text: Sequence[Line], page: Habit) -> Line:
    """Give which of ``heads``, one at least, is the title of ``text``; of equals the first."""
    told = [belongs(line, text) for line in heads]
    scores = [
        sum(_WEIGHTS[sign] * value for sign, value in _signs(heads, place, told, page).items())
        for place in range(len(heads))
    ]
    return heads[max(range(len(heads)), key=lambda place: (scores[place], -place))]


def _signs(heads: Sequence[Line], place: int, told: Sequence[float], page: Habit) -> dict[str, float]:
    """Give the signs of one of ``heads``, by their names in `_WEIGHTS`; ``told`` are the shares of their words in the text."""
    line = heads[place]
    folded = chars.soft(line.text)
    recurs = max((page.forms.get(form, 1) - 1 for form in _forms(line)), default=0)
    return {
        "told": min(told[place], _TOLD) / _TOLD,
        "untold": float(not told[place] and any(told)),
        "set as others": float(2 * page.levels.get(line.level, 0) > sum(page.levels.values())),
        "of a title's length": float(_SHORT <= len(line.text) <= _LONG),
        "recurs": float(recurs >= _RECURS),
        "closed": float(folded[-1] in _CLOSED),
        "dash": float(folded[0] in _DASHES),
        "tight": float(place > 0 and line.gap == 0 and any(other.gap for other in heads)),
        "first": float(place == 0),
        "midst of three": float(place == 1 and len(heads) == 3),
    }


def _forms(line: Line) -> tuple[str, ...]:
    """Give how a heading begins and ends, figures as one; nothing of one of few characters."""
    folded = re.sub(r"\d+", "0", chars.soft(line.text))
    return ("^" + folded[:_EDGE], "$" + folded[-_EDGE:]) if len(folded) > _EDGE + 1 else ()
