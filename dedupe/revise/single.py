"""Keep the pages whole that tell one article, in a run most pages of which do.

A gathered article has sections, may list what others tell in their words, and its copies have all that, too: what other pages say of
such places is what they guessed themselves. A page of several stories shows that by itself.
"""

from collections.abc import Callable, Mapping, Sequence, Set
from itertools import pairwise

from dedupe.revise.cuts import Sheet

SURE = 4.0
"""Log-odds that a cut must have by the page's own signs for it to tell several stories. Of 438 pages of the press that do the surest cut
had less on 3, of 122 that an outsider made on none; of 179 real articles that had been cut up, on 166. Where the first text has a heading,
another one may be a title, too, whatever its odds: of 59 pages of three like reports under bare titles 35 had no surer cut."""
LITTLE = 36
"""Characters up to which a run may be the paper's, and stays apart: of 109 such of an outsider's pages 107 had no more, and none of 173 parts
of real articles."""


STOCK = 8
"""Other pages that have a run beyond which it is a remark or a note that a site sets below its articles: stories of the
press have eight copies at most."""


FEWEST = 6
"""Pages from which on most of them are a habit."""
WHOLE = 0.6
"""Share of another page's text from which on a page tells all of it."""

Held = Mapping[str, tuple[Set[int], float]]
"""Of other pages that lines of a page are linked with, those lines, and the share of the other's text that they tell."""


def single(
    sheets: Mapping[str, Sheet], starts: Mapping[str, Sequence[int]], held: Callable[[str], Held]
) -> dict[str, tuple[int, ...]]:
    """Give where the runs of each page begin, those of one article taken together, if more than half of the pages have one run only.

    What joins them is not asked about again.
    """
    found = {source: tuple(first) for source, first in starts.items()}
    alone = sum(len(first) == 1 for first in found.values())
    if len(found) >= FEWEST and 2 * alone > len(found):
        for source, sheet in sheets.items():
            if len(found[source]) > 1 and not _several(sheet) and not _gathers(others := held(source)):
                found[source] = _parts(sheet, found[source], others)
                sheet.told = {start: sheet.told[start] for start in found[source][1:]}
    return found


def _several(sheet: Sheet) -> bool:
    """Tell whether a page shows by itself that it tells several stories."""
    headed = [any(line.kind == "title" for line in sheet.lines[a + 1 : b]) for a, b in pairwise((-1, *sheet.chain))]
    odds = sheet.cuts({})
    return any(
        odds[number] >= (0.0 if headed[0] and over else SURE)
        for number, over in zip(sheet.chain[1:], headed[1:], strict=True)
    )


def _gathers(others: Held) -> bool:
    """Tell whether a page tells all of two other pages, in lines of its own for each."""
    whole = [lines for lines, share in others.values() if share >= WHOLE]
    return bool(whole) and any(map(max(whole, key=len).isdisjoint, whole))


def _parts(sheet: Sheet, starts: Sequence[int], others: Held) -> tuple[int, ...]:
    """Give those ``starts`` of a page of one article that are not of the run before: of a few words, with what stands behind them, and
    at the end of the page of what many pages have.
    """
    places = [*map(sheet.chain.index, starts), len(sheet.chain)]
    runs = [sheet.chain[a:b] for a, b in pairwise(places)]
    little = [sum(len(sheet.lines[number].text) for number in run) <= LITTLE for run in runs]
    end = len(starts)
    while end > 1 and (little[end - 1] or _having(others, runs[end - 1]) > STOCK):
        end -= 1
    kept = [start for place, start in enumerate(starts[1:end], 1) if little[place] or place > 1 and little[place - 1]]
    return (starts[0], *kept, *starts[end:])


def _having(others: Held, run: Sequence[int]) -> int:
    """Give how many pages have a line of a ``run``."""
    return sum(not lines.isdisjoint(run) for lines, _ in others.values())
