"""Choose the title among the headings over a text: by the text's words, by how the page sets its other titles, and by the odds that a
short line is the paper's."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dedupe import chars
from dedupe.records import Line
from dedupe.revise.lines import belongs, terminal

_TOLD = 0.4
"""Share of a heading's words in the text, more of which says no more."""
_DASHES = "—-"
_CLOSED = "）］】" + _DASHES
"""What ends a heading that says whence a story is; none of a headline."""
_LEAST, _MOST = -8.0, 3.0
"""Odds beyond which it says no more that a line is the paper's."""
_WEIGHTS = {
    "told": 1.4,
    "untold": -1.8,
    "set as others": 2.2,
    "odds": -0.35,
    "closed": -1.6,
    "dash": -2.8,
    "tight": -1.9,
    "first": 2.0,
    "midst of three": 1.4,
}
"""Log-odds for each sign, fitted on the 1,024 texts of sixty-four corpora (eight halves, half of them clean) that had several headings:
of those of each half these signs, fitted on the others, choose 932 rightly, and 913 without the odds that a line is the paper's.
"""
_MISSED = {"any": -0.8, "strange": -1.9, "odds": -0.8, "ended": -3.0, "set as others": 1.3}
"""The same for a line taken for the paper's, or a caption, over a text without a title: 168 of 577 such texts had theirs among these
lines. By weights from the other halves 75 of them are found, and 13 lines taken for titles that are none.
"""


@dataclass(frozen=True, slots=True)
class Habit:
    """How a page sets its headings."""

    levels: Mapping[int, int]
    """How many of the headings that stand alone over a text have each mark."""
    odds: Mapping[int, float]
    """Log-odds of its short lines, by number, that each is the paper's."""

    def as_others(self, line: Line) -> float:
        """Give 1 if most headings have the mark of ``line``, else 0."""
        return float(2 * self.levels.get(line.level, 0) > sum(self.levels.values()))

    def strange(self, line: Line) -> float:
        """Give the odds of ``line``; of the longer ones, which none were asked of, hardly any is the paper's."""
        return min(_MOST, max(_LEAST, self.odds.get(line.number, _LEAST)))


def habit(openings: Sequence[Sequence[Line]], odds: Mapping[int, float]) -> Habit:
    """Give the habit of a page from what stands over each of its texts."""
    heads = [[line for line in lines if line.kind == "title"] for lines in openings]
    return Habit(Counter(some[0].level for some in heads if len(some) == 1), odds)


def bracketed(line: Line) -> bool:
    """Tell whether round brackets are about the whole of ``line``: of 210 such lines that looked like headings (ninety-six corpora, eight
    halves) none was a title.
    """
    folded = chars.soft(line.text)
    return folded[0] == "（" and folded.find("）") == len(folded) - 1


def title(heads: Sequence[Line], text: Sequence[Line], page: Habit) -> Line:
    """Give which of ``heads``, one at least, is the title of ``text``; of equals the first.

    Where a page marks most of its titles, one that is so marked is it: of 86 texts of fifty-six corpora that had an unmarked heading
    beside such a one, no title was unmarked.
    """
    heads = [line for line in heads if line.level and page.as_others(line)] or heads
    told = [belongs(line, text) for line in heads]
    scores = [
        sum(_WEIGHTS[sign] * value for sign, value in _signs(heads, place, told, page).items())
        for place in range(len(heads))
    ]
    return heads[max(range(len(heads)), key=lambda place: (scores[place], -place))]


def missed(lines: Iterable[Line], text: Sequence[Line], page: Habit) -> Line | None:
    """Give which of ``lines``, that were taken for none, is rather the title of ``text`` than not; None if none is."""
    scores = [(_odds(line, text, page), -place, line) for place, line in enumerate(lines) if line.number in page.odds]
    odds, _, line = max(scores, default=(0.0, 0, None))
    return line if odds > 0 else None


def _odds(line: Line, text: Sequence[Line], page: Habit) -> float:
    """Give the log-odds that ``line`` is the title of ``text``."""
    signs = {
        "any": 1.0,
        "strange": float(not belongs(line, text)),
        "odds": page.strange(line),
        "ended": float(terminal(line.text)),
        "set as others": page.as_others(line),
    }
    return sum(_MISSED[sign] * value for sign, value in signs.items())


def _signs(heads: Sequence[Line], place: int, told: Sequence[float], page: Habit) -> dict[str, float]:
    """Give the signs of one of ``heads``, by their names in `_WEIGHTS`; ``told`` are the shares of their words in the text."""
    line = heads[place]
    folded = chars.soft(line.text)
    return {
        "told": min(told[place], _TOLD) / _TOLD,
        "untold": float(not told[place] and any(told)),
        "set as others": page.as_others(line),
        "odds": page.strange(line),
        "closed": float(folded[-1] in _CLOSED),
        "dash": float(folded[0] in _DASHES),
        "tight": float(place > 0 and line.gap == 0 and any(other.gap for other in heads)),
        "first": float(place == 0),
        "midst of three": float(place == 1 and len(heads) == 3),
    }
