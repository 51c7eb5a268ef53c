"""What other pages say of single lines: captions between the halves of a paragraph, and halves that belong together."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dedupe import chars, cues
from dedupe.language import junction
from dedupe.records import Line, Match
from dedupe.revise.lines import body, dateline, terminal

_ASIDE = 120
"""Characters of the longest line that evidence may make a caption."""

_SHORT = 60
"""Characters of the longest that looks like text and is made one all the same, if `_PAGES` pages go on without it."""
_PAGES = 2


def intruders(
    lines: tuple[Line, ...],
    starts: Sequence[int],
    linked: Mapping[tuple[str, int], Sequence[Match]],
    by_place: Mapping[tuple[str, int], Line],
) -> tuple[Line, ...]:
    """Give ``lines`` with text made a caption that no other page has in the midst of a passage they share, and that looks like one."""
    chain = body(lines)
    opening = set(starts)
    found: dict[int, str] = {}
    for a, u, b in zip(chain, chain[1:], chain[2:], strict=False):
        if u in opening or b in opening or linked.get((lines[u].source, u)):
            continue
        if len(lines[u].text) > _ASIDE or dateline(lines[u]):
            continue
        together = [pair for pair in _adjacent(lines[a], lines[b], linked) if not _told(lines[u], pair, by_place)]
        if len(together) < len(_adjacent(lines[a], lines[b], linked)):
            continue
        broken = not terminal(lines[a].text)
        pictured = bool(cues.PICTURED.match(chars.soft(lines[u].text))) or not terminal(lines[u].text)
        alone = len(lines[u].text) <= _SHORT and len({a[0] for a, _ in together}) >= _PAGES
        if together and (broken or pictured or alone):
            found[u] = "caption"
        elif broken and junction(chars.soft(lines[a].text), chars.soft(lines[b].text)) > 2.0:
            if junction(chars.soft(lines[a].text), chars.soft(lines[u].text)) <= 0 and lines[u].gap > 1:
                found[u] = "caption"
    if not found:
        return lines
    return tuple(replace(line, kind=found[line.number]) if line.number in found else line for line in lines)


Pair = tuple[tuple[str, int], tuple[str, int]]


def _adjacent(a: Line, b: Line, linked: Mapping[tuple[str, int], Sequence[Match]]) -> list[Pair]:
    """Give the places on other pages where ``a`` and ``b`` stand in one line or in neighbouring ones."""
    lefts, rights = _others(a, linked), _others(b, linked)
    return [(x, y) for x in lefts for y in rights if x[0] == y[0] != a.source and 0 <= y[1] - x[1] <= 1]


def _told(line: Line, pair: Pair, by_place: Mapping[tuple[str, int], Line]) -> bool:
    """Tell whether the lines of ``pair`` hold what ``line`` says, though it is too short or damaged to be linked."""
    from rapidfuzz.fuzz import partial_ratio

    text = "".join(chars.key(by_place[place].text) for place in dict.fromkeys(pair))
    return partial_ratio(chars.key(line.text), text) > 70


def _others(line: Line, linked: Mapping[tuple[str, int], Sequence[Match]]) -> list[tuple[str, int]]:
    here = (line.source, line.number)
    return [match.b if match.a == here else match.a for match in linked.get(here, ())]


def joints(lines: Sequence[Line], linked: Mapping[tuple[str, int], Sequence[Match]]) -> dict[int, int]:
    """Map each line that another page shows to go on in the paragraph of an earlier broken one to that line's number."""
    found = {}
    chain = body(lines)
    for a, b in zip(chain, chain[1:], strict=False):
        if terminal(lines[a].text):
            continue
        lefts, rights = set(_others(lines[a], linked)), set(_others(lines[b], linked))
        if lefts & rights:
            found[b] = a
    return found
