"""Parts of one story that a page has next to each other: joined where words that few pages have go on from one to the other; and
parts that are two stories, cut where they do not.

What parts them there, a heading or what columns have moved, was weighed by the lines beside it; here whole parts are.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from math import log

from dedupe.records import Line
from dedupe.revise.assemble import zone
from dedupe.revise.beginning import begins
from dedupe.revise.lines import dateline, terminal
from dedupe.revise.words import TOLD, Rarity

Part = tuple[Sequence[Line], Sequence[Line], Sequence[Line]]
"""What stands over a text, the text, and what closes it."""

WEIGHTS = {
    "any": 3.1,
    "odds of the cut": -0.6,
    "words in common": 0.8,
    "words that only they have": 1.0,
    "size above": -1.1,
    "size below": -1.2,
    "begins below": -0.27,
    "bare above": 1.1,
    "two titles": -0.25,
    "dateline above": 1.5,
    "dateline below": 2.1,
    "only others signed": 1.1,
    "credit closes above": -1.5,
    "credit closes below": -0.9,
    "unended above": -1.0,
    "apart elsewhere": -0.7,
    "only above elsewhere": -1.1,
    "only below elsewhere": -0.8,
}
"""Log-odds of one story for each sign; a logistic regression on generated pages (``docs/algorithm.md``)."""
JOINS = 1.5
"""Log-odds from which on two parts are joined: two stories made one cost more than one in two parts."""
ALIKE = 0.01, 0.25
"""Least and greatest cosine of their words: with less nothing shows that what has a heading of its own, or is parted elsewhere, is of the story
before, and more have copies."""
MOST = 8
"""Pairs of letters that only they have, past which more tell nothing."""
PARTING = {
    "any": -3.8,
    "odds of the cut": 0.5,
    "words in common": -0.55,
    "words that only they have": -1.3,
    "size above": 0.6,
    "size below": 1.0,
    "begins below": 0.32,
    "bare below": -0.4,
    "something between": 1.2,
    "dateline below": -1.8,
    "credit closes below": 1.8,
    "unended below": 0.9,
    "apart elsewhere": 1.3,
    "only above elsewhere": 1.4,
}
"""Log-odds of two stories for each sign within a part; a logistic regression on the same pages."""
PARTS = 0.5
"""Log-odds from which on a part is cut: most places within one are none."""
DOUBTED = -4.0
"""Log-odds of a boundary from which on it may yet be one."""
_ELSEWHERE = ("apart elsewhere", "only above elsewhere", "only below elsewhere")
"""What other pages show against one story."""
_HEADS = ("title", "subtitle", "byline", "jump")


def rejoined(
    parts: list[Part], cuts: Mapping[int, float], beside: Mapping[int, Set[int]], rarity: Rarity
) -> list[Part]:
    """Give the ``parts`` of a page with those joined that are one story; ``cuts`` are the odds of the boundaries between them, by the
    line behind, and ``beside`` maps a line to the runs of other pages that have it.
    """
    while len(parts) > 1 and rarity.telling:
        best, at = JOINS, 0
        for place, told in asked(parts, cuts, beside, rarity):
            odds = sum(WEIGHTS.get(name, 0.0) * value for name, value in told.items())
            if odds > best:
                best, at = odds, place
        if not at:
            break
        parts = [*parts[: at - 1], _one(*parts[at - 1 : at + 1]), *parts[at + 1 :]]
    return parts


def parted(parts: list[Part], cuts: Mapping[int, float], beside: Mapping[int, Set[int]], rarity: Rarity) -> list[Part]:
    """Give the ``parts`` of a page with those cut that are two stories; what else is given is as for `rejoined`."""
    place = 0
    while place < len(parts) and rarity.telling:
        best, found = PARTS, None
        for above, below, told in within(parts, place, cuts, beside, rarity):
            odds = sum(PARTING.get(name, 0.0) * value for name, value in told.items())
            if odds > best:
                best, found = odds, (above, below)
        parts = [*parts[:place], *found, *parts[place + 1 :]] if found else parts
        place += found is None
    return parts


def within(
    parts: Sequence[Part], place: int, cuts: Mapping[int, float], beside: Mapping[int, Set[int]], rarity: Rarity
) -> Iterator[tuple[Part, Part, dict[str, float]]]:
    """Give what one of the ``parts`` would fall into at each place within it where two stories may meet, and what tells it."""
    over, inside, after = parts[place]
    text = [at for at, line in enumerate(inside) if line.kind == "body"]
    asked = [at for at in text[1:] if cuts.get(inside[at].number, DOUBTED) > DOUBTED]
    if not asked:
        return
    others = [line.text for part in (*parts[:place], *parts[place + 1 :]) for line in _telling(part)]
    alike, only = rarity.halves([line.text for line in _telling(parts[place])], others)
    for at in asked:
        ends = text[text.index(at) - 1] + 1
        between, behind = inside[ends:at], inside[at:]
        if inside[at].number < inside[ends - 1].number:
            continue
        from_here = zone(between, (), [line for line in behind if line.kind == "body"])
        above = over, inside[:ends], between[:from_here]
        below = between[from_here:], behind, after
        first = len(_telling((over, inside[:ends], ())))
        told = shown(above, below, alike[first], only[first], cuts[inside[at].number], beside, 0.0)
        yield above, below, told | ({"something between": 1.0} if between else {})


def _telling(part: Part) -> list[Line]:
    """Give the lines of a part that tell its story."""
    return [line for line in (*part[0], *part[1]) if line.kind in TOLD]


def asked(
    parts: Sequence[Part], cuts: Mapping[int, float], beside: Mapping[int, Set[int]], rarity: Rarity
) -> Iterator[tuple[int, dict[str, float]]]:
    """Give the places of those of ``parts`` that may be one story with the part before, and what tells it."""
    alike, only = rarity.near([[line.text for line in _telling(part)] for part in parts])
    signed = [_signed(part) for part in parts]
    for place in range(1, len(parts)):
        above, below = parts[place - 1 : place + 1]
        near, cut = alike[place - 1][place], cuts.get(_first(below))
        both = signed[place - 1] and signed[place]
        if cut is None or cut <= 0 or both or _turns(above, below) or near > ALIKE[1]:
            continue
        others = (sum(signed) - signed[place - 1] - signed[place]) / max(1, len(parts) - 2)
        told = shown(above, below, near, only[place - 1][place], cut, beside, others)
        headed = any(line.kind in _HEADS for line in below[0])
        if near >= ALIKE[0] or not headed and told.keys().isdisjoint(_ELSEWHERE):
            yield place, told


def shown(
    above: Part, below: Part, near: float, only: int, cut: float, beside: Mapping[int, Set[int]], others: float
) -> dict[str, float]:
    """Give what tells whether two parts are one story: how ``near`` their words are, how many ``only`` they have, the odds by which they
    were ``cut``, what opens and closes them, whether other pages have them, and what share of the ``others`` here is signed.
    """
    found = {
        "any": 1.0,
        "odds of the cut": max(-3.0, min(9.0, cut)),
        "words in common": log(near + 0.005),
        "words that only they have": log(1 + min(MOST, only)),
    }
    for name, (over, inside, after) in (("above", above), ("below", below)):
        text = [line for line in inside if line.kind == "body"]
        kinds, led = {line.kind for line in over}, dateline(inside[0])
        signs = {
            "dateline": led,
            "bare": kinds.isdisjoint(_HEADS) and not led,
            "credit closes": any(line.kind == "credit" for line in after),
            "unended": not terminal(inside[-1].text),
        }
        found[f"size {name}"] = log(1 + sum(len(line.text) for line in text)) - 5.5
        found.update((f"{sign} {name}", 1.0) for sign, so in signs.items() if so)
    text = [line for line in below[1] if line.kind == "body"]
    found["begins below"] = begins(text, 0, ()) if text else 0.0
    if _titled(above) and _titled(below):
        found["two titles"] = 1.0
    if not _signed(above):
        found["only others signed"] = others
    here, there = (set[int]().union(*(beside.get(line.number, ()) for line in part[1])) for part in (above, below))
    if here and there and here.isdisjoint(there):
        found["apart elsewhere"] = 1.0
    elif bool(here) != bool(there):
        found["only above elsewhere" if here else "only below elsewhere"] = 1.0
    return found


def _first(part: Part) -> int:
    """Give the number of the first line of text of a part; of one that has none, a number that no line has."""
    return next((line.number for line in part[1] if line.kind == "body"), -1)


def _signed(part: Part) -> bool:
    """Tell whether a byline or dateline signs a part."""
    return any(line.kind == "byline" for line in part[0]) or any(dateline(line) for line in part[1])


def _turns(above: Part, below: Part) -> bool:
    """Tell whether the one goes on on another page, or the other comes from one."""
    return any(line.kind == "jump" for line in (*above[2], *below[0]))


def _titled(part: Part) -> bool:
    return any(line.kind == "title" for line in part[0])


def _one(above: Part, below: Part) -> Part:
    """Give two parts as one; what stands before its own dateline or title is the end, but below the title of what is not signed goes on
    what is.
    """
    signed = _signed(above), _signed(below)
    if _titled(above) or not _titled(below) and signed != (False, True):
        return above[0], [*above[1], *above[2], *below[0], *below[1]], below[2]
    if signed == (True, False):
        return [*below[0], *above[0]], [*above[1], *below[1]], [*above[2], *below[2]]
    return below[0], [*below[1], *above[1]], [*below[2], *above[2]]
