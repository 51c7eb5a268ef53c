"""What the language says of readings between which the copies are divided."""

from collections.abc import Iterator, Sequence
from operator import add
from typing import NamedTuple

from dedupe import language

BALLOT = 12.0
"""What the copies' whole weight counts beside the language, in nats."""
PER_CHARACTER = 5.9
"""What a character of fair text costs in nats, on average: with it the longer reading is not the worse for its length."""
ELSEWHERE = 1.2
"""What it counts that a run of three characters stands elsewhere in the story."""
MOST = 3
"""So many such runs count at most."""
SLIGHT = 1e-5
"""What sums taken in another order may differ by, and more."""
OFFICE = "记者"
SPACED = 1.5
"""What it counts that there is a space, where only spaces are in question."""
DOUBLED = 8.0
"""What it counts against a reading that says the same word twice over."""


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
    backing: Sequence[float]
    """What the copies' weight counts for each of them."""


def scores(divided: Sequence[Divided], canvas: str) -> list[list[float]]:
    """Give what speaks for each reading at each place of ``canvas`` where the copies are ``divided``, in nats, with its backing."""
    known = [_formal(one) for one in divided]
    texts = [
        one.before + reading + one.after
        for one, formal in zip(divided, known, strict=True)
        if formal is None
        for reading in one.readings
    ]
    likely = zip(texts, language.likelihoods(texts), strict=True)
    found = (
        _spoken(one, likely, canvas) if formal is None else formal for one, formal in zip(divided, known, strict=True)
    )
    return [list(map(add, one.backing, values)) for one, values in zip(divided, found, strict=True)]


def _formal(divided: Divided) -> list[float] | None:
    """Give what speaks for readings that differ in figures, of which the language knows nothing, or in blanks; None for others."""
    before, readings = divided.before, divided.readings
    together = "".join(readings)
    if any(map(str.isdigit, together)) and all(_figures(reading) != _figures(readings[0]) for reading in readings[1:]):
        return [0.0] * len(readings)
    if " " in together and len({reading.replace(" ", "") for reading in readings}) == 1:
        # A title set on two lines got its space in scraping; a byline has one between office and name.
        sign = 1 if before.endswith(OFFICE) else -1
        return [SPACED * sign * (" " in reading) for reading in readings]
    return None


def _spoken(divided: Divided, likely: Iterator[tuple[str, float]], canvas: str) -> list[float]:
    """Give what speaks for other readings; ``likely`` gives the next texts and how likely they are."""
    before, readings, after, own, backing = divided
    twice = [_doubled(before, reading, after) for reading in readings]
    fair = [value + PER_CHARACTER * len(text) for _, (text, value) in zip(readings, likely, strict=False)]
    if any(twice) and not all(twice):
        fair = [value - DOUBLED * again for value, again in zip(fair, twice, strict=True)]
    second, first = sorted(map(add, backing, fair))[-2:]
    # Where one is ahead by more than it can count what stands elsewhere, nobody asks for that.
    if first - second <= ELSEWHERE * MOST + SLIGHT:
        here = _runs(before, own, after)
        for number, reading in enumerate(readings):
            runs = set(_runs(before, reading, after))
            elsewhere = sum([_oftener(canvas, run, here.count(run)) for run in runs])
            fair[number] += ELSEWHERE * min(float(MOST), MOST * elsewhere / max(1, len(runs)))
    return fair


def _figures(text: str) -> str:
    return "".join(c for c in text if c.isdigit())


def _runs(before: str, reading: str, after: str) -> list[str]:
    """Give the runs of three that touch ``reading``."""
    text = before[-2:] + reading + after[:2]
    return [text[i : i + 3] for i in range(len(text) - 2)]


def _oftener(text: str, run: str, times: int) -> bool:
    """Tell whether ``text`` has a run of characters oftener than so many times, also where one begins within another."""
    at = text.find(run)
    while at >= 0 and times:
        at, times = text.find(run, at + 1), times - 1
    return at >= 0


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
