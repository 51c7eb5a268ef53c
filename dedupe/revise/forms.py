"""Know notices by their form: paragraphs that are told again with other names and figures, and go on from nothing."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace
from typing import Any

from dedupe import chars, cues
from dedupe.links import Matches
from dedupe.records import Line
from dedupe.revise.lines import COMMON, bigrams, cohesion, dateline, says

SIZE = 16, 120
"""Characters of the shortest and longest key that is asked."""
SLOT = 2
"""Characters from which on a place where two lines differ is filled otherwise, and not misread."""
ALIKE = 0.6
"""Least likeness of two lines of one form."""
FEWEST = 3
"""Fillings of one form from which on it is one."""
FEW = 0.25
"""Share of its places up to which a form may be headed, led by a dateline, or copied with what stands beside it."""
OTHERWISE = 0.6
"""Share of the lines of a form that must be filled each in its own way."""
SET_OFF = 0.6
"""Share of its places at which a form must stand at the edge of a text, or beside others."""
ASKED = 3
"""Lines of its form that are asked at most whether they have the same neighbours."""
SERIES = 0.5
"""Share of pairs from which on what stands before or behind it is of one form too: a bulletin has several paragraphs."""
TURNS = 2
"""Lines within which who has spoken speaks again."""
_AT_ONCE = 1 << 14
"""Links that are measured at once."""

_Place = tuple[str, int]


def noticed(pages: Mapping[str, tuple[Line, ...]], matches: Matches) -> dict[str, tuple[Line, ...]]:
    """Give ``pages`` with those paragraphs made notices that have a form in common with others, and nothing with their neighbours.

    Bulletins have a form too: but a title, or a dateline, or several paragraphs in one order. What is copied with its
    neighbours is a part of a story; and notices stand at the edges of stories, or with their like.
    """
    filled, copied = _links(pages, matches)
    families = [places for places in _families(filled) if _is_form(pages, places, filled, copied, matches)]
    listed = {place for places in families for place in places}
    found: set[_Place] = set()
    for places in families:
        if sum(_set_off(pages[source], number, listed) for source, number in places) >= SET_OFF * len(places):
            found.update(places)
    return {
        source: tuple(replace(line, kind="notice") if (source, line.number) in found else line for line in lines)
        for source, lines in pages.items()
    }


def _is_form(
    pages: Mapping[str, Sequence[Line]],
    places: Sequence[_Place],
    filled: Mapping[_Place, set[_Place]],
    copied: Mapping[_Place, Sequence[_Place]],
    linked: Matches,
) -> bool:
    """Tell whether paragraphs are one form, filled otherwise each time, that no story goes on with."""
    if not _filled_otherwise([chars.key(_line(pages, place).text) for place in places]):
        return False
    few = FEW * len(places)
    if sum(_headed(pages[source], number) for source, number in places) > few:
        return False
    if sum(_carried(pages, place, copied.get(place, ()), linked) for place in places) > few:
        return False
    pairs = [(place, other) for place in places for other in sorted(filled[place])[:ASKED]]
    if sum(_carried(pages, place, [other], linked) for place, other in pairs) > SERIES * len(pairs):
        return False
    shared = [_shared(pages[source], number) for source, number in places if (source, number - 1) not in filled]
    return sum(shared) <= COMMON * len(shared)


def otherwise(a: str, b: str) -> bool:
    """Tell whether two keys differ in a string, and not only in characters here and there."""
    from rapidfuzz.distance import Levenshtein

    # Most copies are nearly the same, which this tells at once.
    return Levenshtein.distance(a, b, score_cutoff=1) > 1 and any(
        op.tag == "replace" and min(op.src_end - op.src_start, op.dest_end - op.dest_start) >= SLOT
        for op in Levenshtein.opcodes(a, b)
    )


def _filled_otherwise(keys: Sequence[str]) -> bool:
    """Tell whether keys differ in one place, and there each from nearly all others: an editor changes a word for one other."""
    from rapidfuzz.distance import Levenshtein

    base, *others = sorted(set(keys), key=lambda key: (len(key), key))
    fillings: dict[int, set[str]] = defaultdict(set)
    for other in others:
        for op in Levenshtein.opcodes(base, other):
            if op.tag == "replace" and min(op.src_end - op.src_start, op.dest_end - op.dest_start) >= SLOT:
                for at in range(op.src_start, op.src_end):
                    fillings[at].add(other[op.dest_start : op.dest_end])
    most = max(map(len, fillings.values()), default=0)
    return most + 1 >= max(FEWEST, OTHERWISE * (len(others) + 1))


def _set_off(lines: Sequence[Line], number: int, listed: Set[_Place]) -> bool:
    """Tell whether a line stands at the edge of a text, or beside others that are ``listed``."""
    beside = [lines[n] for n in (number - 1, number + 1) if 0 <= n < len(lines)]
    return len(beside) < 2 or any(line.kind != "body" or (line.source, line.number) in listed for line in beside)


def _line(pages: Mapping[str, Sequence[Line]], place: _Place) -> Line:
    return pages[place[0]][place[1]]


def _links(
    pages: Mapping[str, Sequence[Line]], matches: Matches
) -> tuple[dict[_Place, set[_Place]], dict[_Place, list[_Place]]]:
    """Give which paragraphs are filled otherwise than which, and, of these, which are copies of which."""
    import numpy as np

    keys = [
        "" if (key := _asked(line)) and (says(line.text) or _speaks(lines, line.number)) else key
        for _, lines in sorted(pages.items())
        for line in lines
    ]
    asked = np.fromiter(map(bool, keys), bool, len(keys))
    some = matches.some(asked[matches.a] & asked[matches.b])
    alike, other = _compared(keys, some)
    del keys
    filled: dict[_Place, set[_Place]] = defaultdict(set)
    for match in some.some(other):
        filled[match.a].add(match.b)
        filled[match.b].add(match.a)
    marked = some.marked(filled)
    copied: dict[_Place, list[_Place]] = defaultdict(list)
    for match in some.some(alike & ~other & (marked[some.a] | marked[some.b])):
        copied[match.a].append(match.b)
        copied[match.b].append(match.a)
    return filled, copied


def _compared(keys: Sequence[str], links: Matches) -> tuple[Any, Any]:
    """Tell of each of ``links`` whether the ``keys`` of its lines are of one form, and whether they are but filled otherwise."""
    import numpy as np
    from rapidfuzz.distance import Levenshtein
    from rapidfuzz.process import cpdist

    alike, other = np.zeros(len(links), bool), np.zeros(len(links), bool)
    for at in range(0, len(links), _AT_ONCE):
        ours, theirs = ([keys[one] for one in side[at : at + _AT_ONCE].tolist()] for side in (links.a, links.b))
        alike[at : at + _AT_ONCE] = cpdist(
            ours, theirs, scorer=Levenshtein.normalized_similarity, score_cutoff=ALIKE, dtype=np.float64
        ) >= ALIKE  # fmt: skip
        # Most copies are nearly the same, which this tells at once.
        apart = cpdist(ours, theirs, scorer=Levenshtein.distance, score_cutoff=1, dtype=np.int32) > 1
        for one in np.flatnonzero(alike[at : at + _AT_ONCE] & apart).tolist():
            other[at + one] = otherwise(ours[one], theirs[one])
    return alike, other


def _asked(line: Line) -> str:
    """Give the key of a paragraph that may be of a form; of another line, nothing."""
    if line.kind not in ("body", "title", "subtitle", "notice") or not SIZE[0] <= len(line.text) <= 2 * SIZE[1]:
        return ""
    key = chars.key(line.text)
    return key if SIZE[0] <= len(key) <= SIZE[1] else ""


def _speaks(lines: Sequence[Line], number: int) -> bool:
    """Tell whether who is named before a colon says something of another form, too, `TURNS` lines before or behind at most.

    What a host says at the end of each talk is filled otherwise each time.
    """
    from rapidfuzz import fuzz

    turn = cues.TURN.match(chars.soft(lines[number].text))
    if not turn or turn["paper"]:
        return False
    near = [lines[at] for at in range(max(0, number - TURNS), min(len(lines), number + TURNS + 1)) if at != number]
    said = [chars.key(line.text) for line in near if line.kind == "body" and chars.soft(line.text).startswith(turn[0])]
    return any(fuzz.ratio(chars.key(lines[number].text), other) < 100 * ALIKE for other in said)


def _families(links: Mapping[_Place, Iterable[_Place]]) -> list[list[_Place]]:
    """Give what hangs together by ``links``."""
    found = []
    seen: set[_Place] = set()
    for place in sorted(links):
        if place in seen:
            continue
        family, waiting = [], [place]
        seen.add(place)
        while waiting:
            family.append(one := waiting.pop())
            new = [other for other in links[one] if other not in seen]
            seen.update(new)
            waiting += new
        found.append(sorted(family))
    return found


def _headed(lines: Sequence[Line], number: int) -> bool:
    """Tell whether a heading or a byline stands over a line, or a dateline opens it."""
    before = lines[number - 1].kind if number else ""
    return (
        before in ("title", "subtitle", "byline")
        and len(lines[number - 1].text) < SIZE[0] * 2
        or dateline(lines[number])
    )


def _carried(pages: Mapping[str, Sequence[Line]], place: _Place, others: Iterable[_Place], linked: Matches) -> bool:
    """Tell whether what stands right before or behind a line tells the same as what stands there beside one of ``others``."""
    source, number = place
    for there, at in others:
        for step in (-1, 1):
            if linked.joined((source, number + step), (there, at + step)):
                return True
    return False


def _shared(lines: Sequence[Line], number: int) -> float:
    """Give what a paragraph has in common with the text before it, as a share of bigrams."""
    if not number or lines[number - 1].kind != "body":
        return 0.0
    return cohesion(bigrams([lines[number].text]), bigrams([lines[number - 1].text]))
