"""What other pages say of single lines: captions between the halves of a paragraph, and halves that belong together."""

from collections.abc import Sequence
from dataclasses import replace

from dedupe import chars, cues
from dedupe.links import Matches
from dedupe.records import Line
from dedupe.revise.lines import body, dateline, terminal

_ASIDE = 120
"""Characters of the longest line that evidence may make a caption."""

_SHORT = 60
"""Characters of the longest that looks like text and is made one all the same, if `_PAGES` pages go on without it."""
_PAGES = 2


def intruders(
    lines: tuple[Line, ...], starts: Sequence[int], first: int, linked: Matches, all_lines: Sequence[Line]
) -> tuple[Line, ...]:
    """Give ``lines`` with text made a caption that no other page has in the midst of a passage they share, and that looks like one.

    The first of them is number ``first`` of ``all_lines``, by which they are ``linked``.
    """
    chain = body(lines)
    opening = set(starts)
    found: dict[int, str] = {}
    for a, u, b in zip(chain, chain[1:], chain[2:], strict=False):
        if u in opening or b in opening or linked.others(first + u):
            continue
        if len(lines[u].text) > _ASIDE or dateline(lines[u]):
            continue
        adjacent = _adjacent(first + a, first + b, linked, all_lines)
        if any(_told(lines[u], pair, all_lines) for pair in adjacent):
            continue
        broken = not terminal(lines[a].text)
        pictured = bool(cues.PICTURED.match(chars.soft(lines[u].text))) or not terminal(lines[u].text)
        alone = len(lines[u].text) <= _SHORT and len({all_lines[x].source for x, _ in adjacent}) >= _PAGES
        if adjacent and (broken or pictured or alone):
            found[u] = "caption"
    if not found:
        return lines
    return tuple(replace(line, kind=found[line.number]) if line.number in found else line for line in lines)


def _adjacent(a: int, b: int, linked: Matches, all_lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Give the numbers of the lines of other pages in which ``a`` and ``b`` stand, be it one line or two that are neighbours."""
    rights = set(linked.others(b))
    return [
        (x, y)
        for x in linked.others(a)
        for y in (x, x + 1)
        if y in rights and all_lines[x].source == all_lines[y].source != all_lines[a].source
    ]


def _told(line: Line, pair: tuple[int, int], all_lines: Sequence[Line]) -> bool:
    """Tell whether the lines of ``pair`` hold what ``line`` says, though it is too short or damaged to be linked."""
    from rapidfuzz.fuzz import partial_ratio

    text = "".join(chars.key(all_lines[number].text) for number in dict.fromkeys(pair))
    return partial_ratio(chars.key(line.text), text) > 70


def joints(lines: Sequence[Line], first: int, linked: Matches) -> dict[int, int]:
    """Map each line that another page shows to go on in the paragraph of an earlier broken one to that line's number.

    The first of them is number ``first`` of the ``linked`` ones.
    """
    found = {}
    chain = body(lines)
    for a, b in zip(chain, chain[1:], strict=False):
        rights = linked.others(first + b)
        if rights and not terminal(lines[a].text) and not set(rights).isdisjoint(linked.others(first + a)):
            found[b] = a
    return found
