"""Pairing of quotation marks as a nesting problem: the cheapest way from the marks that stand there to a nesting.

A paragraph's marks are read from left to right with a stack of open ones. Each may stay, change its level, turn round
or go; at a few places a lost one may come back. What each costs says `pairing`. A text that nests already is left
alone, whatever it costs; another is changed only where the cheapest way is clearly cheaper than every other, and than
taking the paragraph for one whose beginning or end stands elsewhere. See docs/architecture.md for the constants.
"""

from collections.abc import Iterator
from functools import lru_cache
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

    What is open may yet earn `pairing.ATTRIBUTED` each; nothing else makes a reading cheaper.
    """
    places = pairing.places(text)
    family = next(p.mark.family for p in places if p.mark)
    ghost = Mark(-1, True, 0, family)
    ways = [
        _Way(0.0, (), (), False, False),
        _Way(pairing.LIKELY if headless else pairing.BROKEN, (), (ghost,), False, True),
    ]
    for place in places:
        fees = None if place.mark is None else _fees(text, place.mark)
        steps = (new for way in ways for new in _steps(text, place, fees, way, family))
        ways = _kept([way for way in steps if way.cost + pairing.ATTRIBUTED * len(way.stack) <= dearest + _HAIR])
    return _ranked([_ended(text, way, runs_on) for way in ways])


def _kept(ways: list[_Way]) -> list[_Way]:
    """Give the cheapest ways, at most two of them with the same things open."""
    seen: dict[tuple[object, ...], list[tuple[Edit, ...]]] = {}
    kept: list[_Way] = []
    for way in sorted(ways, key=lambda w: (w.cost, len(w.edits), w.edits)):
        same = seen.setdefault((way.stack, way.levelled, way.broken, way.severe), [])
        if len(same) < 2 and way.edits not in same:
            same.append(way.edits)
            kept.append(way)
            if len(kept) == _BEAM:
                break
    return kept


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


class _Fees(NamedTuple):
    """What may be done with a mark, whatever stands before it."""

    mark: Mark
    """The mark."""
    spurious: bool
    """Whether it is surely one too many, if something is open."""
    removal: float
    """What it costs to take it away, else."""
    turning: float
    """What it costs to turn it round."""


def _fees(text: str, mark: Mark) -> _Fees:
    return _Fees(mark, pairing.is_spurious(text, mark), pairing.removal(text, mark), pairing.turning(text, mark))


def _steps(text: str, place: Place, fees: _Fees | None, way: _Way, family: int) -> Iterator[_Way]:
    """Give every way to go on past a place."""
    if fees is None:
        yield way
        if place.opens is not None and len(way.stack) < _DEEPEST:
            new = Mark(place.begin, True, _next_level(way), family, True)
            opened = _opened(text, way, new, place.opens, insert=True)
            yield opened if place.sure else opened._replace(broken=True)
        if place.closes is not None and way.stack:
            new = Mark(place.begin, False, way.stack[-1].level, family, True)
            yield _closed(text, way, new, place.closes, insert=True)
        return
    mark = fees.mark
    edits = (*way.edits, (mark.begin, mark.begin + 1, ""))
    if way.stack and fees.spurious:
        yield _Way(way.cost + pairing.SPURIOUS, edits, way.stack, way.levelled, way.broken, way.severe)
    else:
        yield _Way(way.cost + fees.removal, edits, way.stack, way.levelled, True, way.severe)
    if len(way.stack) < _DEEPEST:
        turned = 0.0 if mark.opens else fees.turning
        # An outermost mark may be of either level if it is so already; nobody lowers it to single.
        for level in {0, mark.level} if not way.stack else (_next_level(way),):
            yield _opened(text, way, Mark(mark.begin, True, level, family, moved=level != mark.level), turned, was=mark)
    if way.stack:
        turned = fees.turning if mark.opens else 0.0
        level = way.stack[-1].level
        yield _closed(text, way, Mark(mark.begin, False, level, family, moved=level != mark.level), turned, was=mark)


def _next_level(way: _Way) -> int:
    return 1 - way.stack[-1].level if way.stack else 0


def _opened(text: str, way: _Way, mark: Mark, paid: float, was: Mark | None = None, insert: bool = False) -> _Way:
    return _changed(way, mark, paid + pairing.opening(text, mark), was, insert, (*way.stack, mark))


def _closed(text: str, way: _Way, mark: Mark, paid: float, was: Mark | None = None, insert: bool = False) -> _Way:
    paid += pairing.closing(text, way.stack[-1], mark, len(way.stack) == 1)
    return _changed(way, mark, paid, was, insert, way.stack[:-1])


def _changed(way: _Way, mark: Mark, paid: float, was: Mark | None, insert: bool, stack: tuple[Mark, ...]) -> _Way:
    """Give the way with the edit that puts ``mark`` in place of ``was``, or where nothing stood, and then ``stack`` open."""
    if insert:
        edits = (*way.edits, (mark.begin, mark.begin, mark.char))
        return _Way(way.cost + paid, edits, stack, way.levelled, way.broken, way.severe + 1)
    levelled = way.levelled
    if was is not None and was.level != mark.level:
        paid += pairing.LEVEL_AGAIN if levelled else pairing.LEVEL
        levelled = True
    edits = way.edits
    if was is not None and was.char != mark.char:
        edits = (*edits, (mark.begin, mark.begin + 1, mark.char))
    turned = was is not None and was.opens != mark.opens
    return _Way(way.cost + paid, edits, stack, levelled, way.broken, way.severe + turned)
