"""What the language says of readings between which the copies are divided."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dedupe import language

BALLOT = 12.0
"""What the copies' whole weight counts beside the language, in nats."""
PER_CHARACTER = 5.9
"""What a character of fair text costs in nats, on average: with it the longer reading is not the worse for its length."""
ELSEWHERE = 1.2
"""What it counts that a run of three characters stands elsewhere in the story."""
OFFICE = "记者"
SPACED = 1.5
"""What it counts that there is a space, where only spaces are in question."""
DOUBLED = 8.0
"""What it counts against a reading that says the same word twice over."""


class Story:
    """The text that readings stand in, asked how often it has a run of characters."""

    __slots__ = ("_known", "_text")

    def __init__(self, text: str) -> None:
        """Take the text."""
        self._text = text
        self._known: dict[str, int] = {}

    def count(self, run: str) -> int:
        """Give how often the text has a run, also where one begins within another."""
        known = self._known.get(run)
        if known is None:
            known = self._text.count(run)
            if run[0] == run[-1]:  # else none begins within another
                known, at = 0, self._text.find(run)
                while at >= 0:
                    known, at = known + 1, self._text.find(run, at + 1)
            self._known[run] = known
        return known


class Divided(NamedTuple):
    """Readings between which the copies are divided, and where."""

    before: str
    """What stands before them."""
    readings: Sequence[str]
    """They."""
    after: str
    """What stands behind them."""
    own: str
    """What the canvas has in their place."""


def scores(divided: Sequence[Divided], canvas: str) -> list[list[float]]:
    """Give what speaks for each of the readings at each place of ``canvas`` where the copies are ``divided``, in nats."""
    known = [_formal(one) for one in divided]
    texts = [
        one.before + reading + one.after
        for one, formal in zip(divided, known, strict=True)
        if formal is None
        for reading in one.readings
    ]
    likely = zip(texts, language.likelihoods(texts), strict=True)
    story = Story(canvas)
    return [
        _spoken(one, likely, story) if formal is None else formal for one, formal in zip(divided, known, strict=True)
    ]


def _formal(divided: Divided) -> list[float] | None:
    """Give what speaks for readings that differ in figures, of which the language knows nothing, or in blanks; None for others."""
    before, readings, _, _ = divided
    together = "".join(readings)
    if any(map(str.isdigit, together)) and all(_figures(reading) != _figures(readings[0]) for reading in readings[1:]):
        return [0.0] * len(readings)
    if " " in together and len({reading.replace(" ", "") for reading in readings}) == 1:
        # A title set on two lines got its space in scraping; a byline has one between office and name.
        sign = 1 if before.endswith(OFFICE) else -1
        return [SPACED * sign * (" " in reading) for reading in readings]
    return None


def _spoken(divided: Divided, likely: Iterator[tuple[str, float]], story: Story) -> list[float]:
    """Give what speaks for other readings; ``likely`` gives the next texts and how likely they are."""
    before, readings, after, own = divided
    here = _runs(before, own, after)
    twice = [_doubled(before, reading, after) for reading in readings]
    found = []
    for reading, again in zip(readings, twice, strict=True):
        text, value = next(likely)
        value += PER_CHARACTER * len(text)
        runs = set(_runs(before, reading, after))
        elsewhere = sum([story.count(run) > here.count(run) for run in runs])
        value += ELSEWHERE * min(3.0, 3 * elsewhere / max(1, len(runs)))
        if again and not all(twice):
            value -= DOUBLED
        found.append(value)
    return found


def _figures(text: str) -> str:
    return "".join(c for c in text if c.isdigit())


def _runs(before: str, reading: str, after: str) -> list[str]:
    """Give the runs of three that touch ``reading``."""
    text = before[-2:] + reading + after[:2]
    return [text[i : i + 3] for i in range(len(text) - 2)]


def _doubled(before: str, reading: str, after: str) -> bool:
    """Tell whether two characters or more stand twice in a row where ``reading`` is."""
    text = before[-6:] + reading + after[:6]
    if len(set(text)) > len(text) - 2:  # two characters must stand twice
        return False
    begin, end = len(before[-6:]), len(before[-6:]) + len(reading)
    for length in range(2, 7):
        for at in range(max(0, begin - 2 * length + 1), min(end, len(text) - 2 * length + 1)):
            half = text[at : at + length]
            if half == text[at + length : at + 2 * length] and half.isalpha() and len(set(half)) > 1:
                return True
    return False
