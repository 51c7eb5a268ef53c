"""Know rows that are the text of a heading right over them: numbered pictures, what is counted on, rows of cells, labelled sentences.

One by one they look like headings, captions or notices.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from dedupe import chars, cues

_ROWS = 3
"""Rows of the least series."""
_OVER = 3
"""Lines before it in which its heading stands: what is between them is the page's."""
_AMONG = 3
"""Lines of the page's between two rows, at most."""
_BEHIND = 8
"""Lines behind it in which a text may go on."""
_LONGEST = 90
"""Characters of the longest row."""
_COUNTED = re.compile(
    r"(?P<front>[^\W\d]{0,2})(?P<figure>\d{1,4})(?P<unit>/\d{1,2} |[号集期回组] ?|(?<=[图例]\d) |(?<=[图例]\d\d) )"
)
"""How a row begins that is counted on: what is counted, or of how many."""
_CELLS = 3
"""Cells that the rows of a series have in the mean."""
_FIGURED = 0.75
"""Share of them that have a figure."""
_DAY = re.compile(r"[\d\W]+$")
"""The last cell of a link."""
_LABELLED = re.compile("[\u4e00-\u9fff]{2,4}：(?=[^“‘ ])")


def series(folded: Sequence[str], kinds: Sequence[str]) -> list[int]:
    """Give which lines, by their ``folded`` texts and ``kinds``, are such rows."""
    return [
        at
        for rows in (*_counted(folded, kinds), *_celled(folded, kinds), *_labelled(folded, kinds))
        if len(rows) >= _ROWS and _headed(folded, kinds, rows)
        for at in rows
    ]


def _counted(folded: Sequence[str], kinds: Sequence[str]) -> Iterator[list[int]]:
    """Yield the rows that are counted on, each by one, and are the whole text under their heading."""
    found = {at: told for at, text in enumerate(folded) if len(text) <= _LONGEST and (told := _COUNTED.match(text))}
    for rows in _runs(list(found), kinds, lambda a, b: _next(found[a], found[b])):
        near = kinds[rows[-1] + 1 : rows[-1] + 1 + _BEHIND]
        behind = next((kind for kind in near if kind not in ("caption", "credit", "furniture")), "")
        if behind != "body" or any(kinds[at] == "body" for at in rows):
            yield rows


def _next(one: re.Match[str], other: re.Match[str]) -> bool:
    """Tell whether a row is counted on from ``one``."""
    return (
        one["front"] == other["front"]
        and one["unit"] == other["unit"]
        and int(other["figure"]) == int(one["figure"]) + 1
    )


def _celled(folded: Sequence[str], kinds: Sequence[str]) -> Iterator[list[int]]:
    """Yield the rows of several cells, most of them with figures, which neither begin nor end alike: so links do, with a page or a day.

    What is over the first text of a page is rather the paper's.
    """
    text = next((at for at, kind in enumerate(kinds) if kind == "body"), len(kinds))
    titles = {text for text, kind in zip(folded, kinds, strict=True) if kind == "title"}
    cells = [
        at
        for at, text in enumerate(folded)
        if " " in text
        and len(text) <= _LONGEST
        and kinds[at] in ("title", "body", "notice")
        and not chars.terminal(text)
        and len(own := text.split()) > 1
        and not _DAY.match(own[-1])
        and titles.isdisjoint(own)
        and not own[0].isascii()
        and not cues.WEB.search(text)
    ]
    for rows in _runs(cells, kinds, lambda a, b: True):
        if text > rows[0]:
            continue
        told = [folded[at].split() for at in rows]
        figured = sum(any(map(str.isdecimal, folded[at])) for at in rows)
        many = sum(map(len, told)) >= _CELLS * len(rows) and figured >= _FIGURED * len(rows)
        many = many and (len(rows) > _ROWS or len({*map(len, told)}) == 1)
        if many and all(2 * Counter(own[side] for own in told).most_common(1)[0][1] <= len(rows) for side in (0, -1)):
            yield rows


def _labelled(folded: Sequence[str], kinds: Sequence[str]) -> Iterator[list[int]]:
    """Yield the rows that are sentences behind labels, no two alike, and have words of their heading."""
    labels = {
        at: told[0]
        for at, text in enumerate(folded)
        if "：" in text[2:5] and len(text) <= _LONGEST and chars.terminal(text) and (told := _LABELLED.match(text))
    }
    for rows in _runs(list(labels), kinds, lambda a, b: True):
        over = range(max(0, rows[0] - _OVER), rows[0])
        heads = {
            pair for at in over if kinds[at] == "title" for pair in map("".join, pairwise(folded[at])) if pair.isalpha()
        }
        text = "".join(folded[at] for at in rows)
        if (not rows[0] or any(map(text.__contains__, heads))) and len({labels[at] for at in rows}) == len(rows):
            yield rows


def _runs(places: Sequence[int], kinds: Sequence[str], goes_on: Callable[[int, int], bool]) -> Iterator[list[int]]:
    """Yield the ``places`` of rows by series: each ``goes_on`` from the one before, and hardly anything stands between, and no text."""
    run: list[int] = []
    for at in places:
        if run and at - run[-1] <= _AMONG + 1 and "body" not in kinds[run[-1] + 1 : at] and goes_on(run[-1], at):
            run.append(at)
            continue
        if run:
            yield run
        run = [at]
    if run:
        yield run


def _headed(folded: Sequence[str], kinds: Sequence[str], rows: Sequence[int]) -> bool:
    """Tell whether a heading stands over ``rows``, and no text between; behind the sign of captions it looks like one of these.

    A text without its title begins with its first row.
    """
    if not rows[0]:
        return kinds[0] == "body"
    for at in range(rows[0] - 1, max(-1, rows[0] - 1 - _OVER), -1):
        if kinds[at] == "title" or kinds[at] == "caption" and at == rows[0] - 1 and not chars.terminal(folded[at]):
            return not cues.LIST.search(folded[at])
        if kinds[at] == "body" and chars.terminal(folded[at]):
            return False
    return False
