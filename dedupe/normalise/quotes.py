"""Pairing of quotation marks as a nesting problem: the cheapest way from the marks that stand there to a nesting.

A paragraph's marks are read from left to right with a stack of open ones. Each may stay, change its level, turn round
or go; at a few places a lost one may come back. What each costs says `pairing`. A text that nests already is left
alone, whatever it costs; another is changed only where the cheapest way is clearly cheaper than every other, and than
taking the paragraph for one whose beginning or end stands elsewhere. See docs/architecture.md for the constants.
"""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache, partial
from math import inf
from typing import NamedTuple

from dedupe.normalise import pairing
from dedupe.normalise.draft import Draft, Edit
from dedupe.normalise.marks import is_chinese
from dedupe.normalise.pairing import Mark, Place

_BEAM = 160
"""Readings kept from one place to the next; two for each stack, so that the runner-up is known."""
_MARGIN = 0.8
"""How much dearer the runner-up must be."""
_LIMIT = 4.5
"""The dearest repair that is done."""
_HAIR = 1e-6
"""By how much a sum may be off, its parts being added in another order."""
_DEEPEST = 3
_MOST = 40
_LONGEST = 1200
"""Marks, and characters, beyond which a line is no paragraph, but several run together."""


class _Way(NamedTuple):
    """A reading of the marks up to some place."""

    cost: float
    """What it has cost."""
    edits: tuple[Edit, ...]
    """What it changed."""
    stack: tuple[Mark, ...]
    """What is open."""
    levelled: bool
    """Whether a level was changed: they are raised or lowered together."""
    broken: bool
    """Whether it takes the paragraph for a part of one, or a mark for one whose partner nobody can place."""
    severe: int = 0
    """How often it put in a mark or turned one round."""


def edits(draft: Draft) -> list[Edit]:
    """Give the edits that pair the marks of each paragraph of the body."""
    lines = draft.lines()
    body = [draft.text[begin:end] for begin, end, kind in lines if kind == "body"]
    found: list[Edit] = []
    told = 0
    for begin, end, kind in lines:
        preceding = body[told - 1] if told else ""
        told += kind == "body"
        paragraph = draft.text[begin:end]
        if kind in ("body", "title", "subtitle", "subhead") and pairing.marks(paragraph):
            runs_on = told < len(body) and body[told].startswith(tuple(pairing.OPENING))
            headless = kind == "body" and bool(preceding) and not pairing.is_ended(preceding)
            found += [(begin + a, begin + b, new) for a, b, new in repaired(paragraph, runs_on, headless)]
    return found


@lru_cache(1 << 12)  # copies have the same paragraphs
def repaired(text: str, runs_on: bool = False, headless: bool = False) -> tuple[Edit, ...]:
    """Give the edits ``(begin, end, text)`` that make the marks of a Chinese paragraph nest, or none if it is in doubt.

    ``runs_on`` tells that the next paragraph opens a quotation: of a speech in several paragraphs each opens anew and
    only the last is closed. ``headless`` tells that the paragraph's beginning may stand elsewhere.

    >>> repaired("“很好“一件事”办成了。”他说。")
    ((3, 4, '‘'), (7, 8, '’'))
    >>> repaired("“很好”“更好”，都对。")
    ()
    """
    marks = pairing.marks(text)
    if not marks or len(marks) > _MOST or len(text) > _LONGEST or nests(text, runs_on) or not is_chinese(text):
        return ()
    if len({m.family for m in marks}) > 1:
        return ()
    ways = _ways(text, runs_on, headless, _LIMIT + _MARGIN)
    if not ways or ways[0].broken or ways[0].cost > _LIMIT or ways[0].severe > 1:
        return ()
    if len(ways) > 1 and ways[1].cost - ways[0].cost < _MARGIN:
        return ()
    return ways[0].edits


def cost(text: str, runs_on: bool = False) -> float:
    """Give how ill the marks of a paragraph pair: 0 for a plain nesting, about 1 to 4 for each fault."""
    marks = pairing.marks(text)
    if not marks or len(marks) > _MOST or len(text) > _LONGEST:
        return 0.0 if nests(text, runs_on) else pairing.BROKEN
    return max(0.0, round(_ways(text, runs_on, headless=False)[0].cost, 2))


def nests(text: str, runs_on: bool = False) -> bool:
    """Tell whether the marks nest, with levels that alternate; the outermost may be of either level."""
    stack: list[Mark] = []
    for mark in pairing.marks(text):
        if mark.opens:
            if stack and stack[-1].level == mark.level:
                return False
            stack.append(mark)
        elif not stack or stack.pop().level != mark.level:
            return False
    return not stack or (runs_on and len(stack) == 1)


def _ways(text: str, runs_on: bool, headless: bool, dearest: float = inf) -> list[_Way]:
    """Give the readings of the whole paragraph, cheapest first, no two with the same edits; none past ``dearest``, where that is told.

    What was put there and is open may yet earn `pairing.ATTRIBUTED` each; nothing else makes a reading cheaper.
    """
    most = dearest + _HAIR
    places = pairing.places(text)
    family = next(p.mark.family for p in places if p.mark)
    ghost = Mark(-1, True, 0, family)
    ways = [
        _Way(0.0, (), (), False, False),
        _Way(pairing.LIKELY if headless else pairing.BROKEN, (), (ghost,), False, True),
    ]
    for place in places:
        gone = _past(text, place.mark, ways) if place.mark else _between(text, place, family, ways)
        ways = _kept([way for way in gone if way.cost <= most or _may_earn(way, most)])
    return _ranked([_ended(text, way, runs_on) for way in ways])


def _may_earn(way: _Way, most: float) -> bool:
    """Tell whether closing what was put there and is open may make a reading cost no more than ``most``."""
    if way.cost + pairing.ATTRIBUTED * len(way.stack) > most:
        return False
    return way.cost + pairing.ATTRIBUTED * sum([mark.inserted for mark in way.stack]) <= most


def _kept(ways: list[_Way]) -> list[_Way]:
    """Give the cheapest ways, at most two of them with the same things open."""
    seen: dict[tuple[object, ...], list[tuple[Edit, ...]]] = {}
    kept: list[_Way] = []
    for way in sorted(ways, key=_rank):
        same = seen.setdefault((way.stack, way.levelled, way.broken, way.severe), [])
        if len(same) < 2 and way.edits not in same:
            same.append(way.edits)
            kept.append(way)
            if len(kept) == _BEAM:
                break
    return kept


def _rank(way: _Way) -> tuple[float, int, tuple[Edit, ...]]:
    cost, edits, *_ = way
    return cost, len(edits), edits


def _ranked(ways: list[_Way]) -> list[_Way]:
    seen = set()
    ranked: list[_Way] = []
    for way in sorted(ways, key=lambda w: (w.cost, w.broken, len(w.edits), w.edits)):
        if way.edits not in seen:
            seen.add(way.edits)
            ranked.append(way)
    return ranked


def _ended(text: str, way: _Way, runs_on: bool) -> _Way:
    if not way.stack or (runs_on and len(way.stack) == 1 and way.stack[0].begin >= 0):
        return way
    paid = pairing.BROKEN if pairing.is_ended(text) else pairing.LIKELY
    return way._replace(cost=way.cost + paid * len(way.stack), broken=True)


def _between(text: str, place: Place, family: int, ways: Sequence[_Way]) -> Iterator[_Way]:
    """Give every way to go on past a place where a mark may be lost."""
    at = place.begin
    opening, closing = ([Mark(at, opens, level, family, True) for level in (0, 1)] for opens in (True, False))
    paid = 0.0 if place.opens is None else place.opens + pairing.opening(text, opening[0])
    odd = cache(partial(pairing.closing, text))
    for way in ways:
        yield way
        cost, edits, stack, levelled, broken, severe = way
        if place.opens is not None and len(stack) < _DEEPEST:
            new = opening[_next_level(stack)]
            told = broken or not place.sure
            yield _Way(cost + paid, (*edits, (at, at, new.char)), (*stack, new), levelled, told, severe + 1)
        if place.closes is not None and stack:
            new = closing[stack[-1].level]
            fee = place.closes + odd(stack[-1], new, len(stack) == 1)
            yield _Way(cost + fee, (*edits, (at, at, new.char)), stack[:-1], levelled, broken, severe + 1)


def _past(text: str, was: Mark, ways: Sequence[_Way]) -> Iterator[_Way]:
    """Give every way to go on past a mark."""
    at = was.begin
    opening, closing = (
        [Mark(at, opens, level, was.family, moved=level != was.level) for level in (0, 1)] for opens in (True, False)
    )
    spurious, removal = pairing.is_spurious(text, was), pairing.removal(text, was)
    turning = pairing.turning(text, was)
    paid = (0.0 if was.opens else turning) + pairing.opening(text, was)
    odd = cache(partial(pairing.closing, text))
    for way in ways:
        cost, edits, stack, levelled, broken, severe = way
        gone = (*edits, (at, at + 1, ""))
        if stack and spurious:
            yield _Way(cost + pairing.SPURIOUS, gone, stack, levelled, broken, severe)
        else:
            yield _Way(cost + removal, gone, stack, levelled, True, severe)
        if len(stack) < _DEEPEST:
            # An outermost mark may be of either level if it is so already; nobody lowers it to single.
            for level in {0, was.level} if not stack else (_next_level(stack),):
                yield _changed(way, was, opening[level], paid, (*stack, opening[level]))
        if stack:
            new = closing[stack[-1].level]
            fee = (turning if was.opens else 0.0) + odd(stack[-1], new, len(stack) == 1)
            yield _changed(way, was, new, fee, stack[:-1])


def _next_level(stack: tuple[Mark, ...]) -> int:
    return 1 - stack[-1].level if stack else 0


def _changed(way: _Way, was: Mark, mark: Mark, paid: float, stack: tuple[Mark, ...]) -> _Way:
    """Give the way with the edit that puts ``mark`` in place of ``was``, for what is ``paid``, and then ``stack`` open."""
    cost, edits, _, levelled, broken, severe = way
    if was.level != mark.level:
        paid += pairing.LEVEL_AGAIN if levelled else pairing.LEVEL
        levelled = True
    if was.level != mark.level or was.opens != mark.opens:
        edits = (*edits, (mark.begin, mark.begin + 1, mark.char))
    return _Way(cost + paid, edits, stack, levelled, broken, severe + (was.opens != mark.opens))
