"""Votes: at each place where copies differ, one of their whole readings is chosen."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from dedupe.collate import tongue
from dedupe.collate.omit import strange
from dedupe.collate.place import Place, across

CLOSE = 0.5
"""A reading with this share of the winner's weight is still in question, and the language decides."""
LONG = 8
"""A stretch this long that some lack is an omission, or an intruder, rather than a slip."""
PRESENT, FEWER = 3.0, 0.6
"""By what the weight of those who have a passage is multiplied, and if it looks like an intruder."""
FIGURE = frozenset("0123456789.%")


class Reading(NamedTuple):
    """What some copies have at a place."""

    text: str
    """Folded, without quotation marks."""
    weight: float
    """Of those who have it."""
    holders: tuple[tuple[int, int, int, int], ...]
    """``(copy, strand, begin, end)``, by number of the copy."""


class Choice(NamedTuple):
    """A place where copies differ, and what is printed there."""

    begin: int
    """On the canvas."""
    end: int
    """Past the last."""
    readings: tuple[Reading, ...]
    """The printed one first, then by weight."""
    why: str
    """What decided."""


def contested(canvas: str, overlays: Sequence[Sequence[Place]], softs: Sequence[Sequence[str]]) -> list[Choice]:
    """Give each place where copies differ with all their readings, each copy counting 1 and nothing decided.

    ``softs`` are the strands of each copy, folded.
    """
    lefts = [sorted(places, key=lambda place: place.left) for places in overlays]
    starts = [[place.left for place in places] for places in lefts]
    differing = [
        {(c1, c2): (place.strand, r1, r2) for place in places for c1, c2, r1, r2 in place.diffs if c1 < c2}
        for places in overlays
    ]
    found: list[Choice] = []
    for begin, end in intervals(canvas, overlays):
        having: dict[str, list[tuple[int, int, int, int]]] = {}
        for number, places in enumerate(lefts):
            held = differing[number].get((begin, end)) or _held(places, starts[number], softs[number], begin, end)
            if held is not None:
                strand, r1, r2 = held
                having.setdefault(softs[number][strand][r1:r2], []).append((number, strand, r1, r2))
        readings = tuple(Reading(text, float(len(who)), tuple(who)) for text, who in sorted(having.items()))
        if readings:
            found.append(Choice(begin, end, readings, ""))
    return found


def choices(canvas: str, places: Sequence[Choice], weights: Sequence[float], best: int) -> list[Choice]:
    """Give what is printed at each of ``places``; ``best`` is the copy that wins where nothing else decides."""
    if not places:
        return []
    weighed: Sequence[Sequence[Reading]] = [place.readings for place in places]
    if any(weight != 1 for weight in weights):
        weighed = [[Reading(text, _weight(who, weights), who) for text, _, who in place.readings] for place in places]
    backed = [_supports(canvas, place, readings) for place, readings in zip(places, weighed, strict=True)]
    close = [_close(support) for support in backed]
    divided = [
        tongue.Divided(
            canvas[max(0, place.begin - 9) : place.begin],
            [readings[n].text for n in numbers],
            canvas[place.end : place.end + 9],
            canvas[place.begin : place.end],
            [tongue.BALLOT * (support[n] / max(support)) for n in numbers],
        )
        for place, readings, support, numbers in zip(places, weighed, backed, close, strict=True)
        if len(numbers) > 1
    ]
    spoken = iter(tongue.scores(divided, canvas))
    chosen: list[Choice] = []
    for place, readings, support, numbers in zip(places, weighed, backed, close, strict=True):
        first, why = numbers[0], "majority"
        if len(numbers) > 1:
            first, why = _rather(readings, support, numbers, next(spoken), best), "language, the copies being divided"
        rest = [*readings[:first], *readings[first + 1 :]]
        if len(rest) > 1:
            rest.sort(key=lambda r: (-r.weight, r.text))
        chosen.append(Choice(place.begin, place.end, (readings[first], *rest), why))
    return chosen


def unvoted(canvas: str, places: Sequence[Choice]) -> list[Choice]:
    """Give ``places`` with the canvas's own reading for the one to print."""
    return [
        Choice(
            p.begin,
            p.end,
            tuple(sorted(p.readings, key=lambda r: r.text != canvas[p.begin : p.end])),
            "as the base has it",
        )
        for p in places
    ]


def intervals(canvas: str, overlays: Sequence[Sequence[Place]]) -> list[tuple[int, int]]:
    """Give the intervals of ``canvas`` where some copy differs; those that overlap are one, those that touch are not."""
    spans: set[tuple[int, int]] = set()
    for places in overlays:
        for place in places:
            for diff in place.diffs:
                spans.add(_widened(canvas, diff[0], diff[1]) if _figure(canvas, diff) else (diff[0], diff[1]))
    merged: list[tuple[int, int]] = []
    for begin, end in sorted(spans):
        if merged and begin < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((begin, end))
    return merged


def _held(
    places: Sequence[Place], starts: Sequence[int], softs: Sequence[str], begin: int, end: int
) -> tuple[int, int, int] | None:
    """Give the strand and the offsets in it of what one copy has between ``begin`` and ``end``, if it covers them."""
    at = bisect_right(starts, begin) - 1
    if begin < end:
        if at < 0 or end > places[at].right:
            return None
        place = places[at]
        return place.strand, across(place, begin, True), across(place, end, False)
    empty = None
    for place in places[max(0, at - 1) : at + 1]:
        if not place.left <= begin <= place.right:
            continue
        r1, r2 = across(place, begin, False), across(place, begin, True)
        if r1 < r2:
            return place.strand, r1, r2
        # Where a strand goes on elsewhere, nobody knows what it would have here.
        if place.left < begin < place.right or r1 in (0, len(softs[place.strand])):
            empty = place.strand, r1, r2
    return empty


def _supports(canvas: str, place: Choice, readings: Sequence[Reading]) -> list[float]:
    """Give the weight behind each of ``readings``, of which a passage that some lack has more than those who lack it."""
    support = [reading.weight if len(readings) < 3 else _support(reading, readings) for reading in readings]
    lengths = [len(reading.text) for reading in readings]
    longest = max(lengths)
    if longest >= LONG and min(lengths) <= 0.4 * longest:
        beats = FEWER if strange(canvas, place.begin, place.end) else PRESENT
        return [
            value * (beats if length >= 0.6 * longest else 1.0) for value, length in zip(support, lengths, strict=True)
        ]
    return support


def _close(support: Sequence[float]) -> list[int]:
    """Give the numbers of the readings that are in question, by the weight behind each."""
    least = CLOSE * max(support)
    return [number for number, value in enumerate(support) if value >= least]


def _rather(
    readings: Sequence[Reading], support: Sequence[float], close: Sequence[int], score: Sequence[float], best: int
) -> int:
    """Give the number of the reading to print of those that are ``close``, each of which has a ``score``."""
    rounded = [round(value, 6) for value in score]
    top = max(rounded)
    tied = [number for number, value in zip(close, rounded, strict=True) if value == top]
    if len(tied) == 1:
        return tied[0]
    return min(
        tied,
        key=lambda number: (
            -round(support[number], 6),
            best not in [holder[0] for holder in readings[number].holders],
            readings[number].text,
        ),
    )


def _weight(holders: Sequence[tuple[int, int, int, int]], weights: Sequence[float]) -> float:
    """Give what those count together who have a reading."""
    return weights[holders[0][0]] if len(holders) == 1 else sum([weights[holder[0]] for holder in holders])


def _support(reading: Reading, readings: Sequence[Reading]) -> float:
    """Give the weight behind ``reading``: its own, and in part that of others that are nearly the same."""
    weight = reading.weight
    if len(reading.text) > 3:
        from rapidfuzz.distance import Levenshtein

        for other in readings:
            if other is not reading and len(other.text) > 3:
                weight += (
                    0.5 * other.weight * max(0.0, 2 * Levenshtein.normalized_similarity(reading.text, other.text) - 1)
                )
    return weight


def _figure(canvas: str, diff: tuple[int, int, int, int]) -> bool:
    """Tell whether a difference touches a figure."""
    text = canvas[max(0, diff[0] - 1) : diff[1] + 1]
    return not FIGURE.isdisjoint(text) and any(map(str.isdigit, text))


def _widened(canvas: str, begin: int, end: int) -> tuple[int, int]:
    """Give the interval and all of the figures that it touches: no figure is mixed from two readings."""
    while begin > 0 and canvas[begin - 1] in FIGURE:
        begin -= 1
    while end < len(canvas) and canvas[end] in FIGURE:
        end += 1
    return begin, end
