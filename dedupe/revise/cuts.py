"""Bound the stories of a page: for each two neighbouring lines of text the odds that a new story begins between them.

Each sign has a weight, and the weights of those that are seen add up. Boundaries are decided from the top of the page down, since
what opened a run tells how its headings are meant.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from dedupe.records import Line
from dedupe.revise.lines import bigrams, body, dateline
from dedupe.revise.signs import habits, photos, signs
from dedupe.revise.weights import WEIGHTS

DIGEST = 2
"""Bare cuts in a row that make a digest: each paragraph opens a story elsewhere, and none goes on."""


def cuts(lines: Sequence[Line], evidence: Mapping[int, Mapping[str, float]]) -> dict[int, float]:
    """Give the log-odds of a new story before each line of text but the first; above 0 it is a cut.

    ``evidence`` maps the number of a line to the signs that other pages add to the boundary before it.
    """
    page = habits(lines)
    chain = body(lines)
    pictures = photos(lines)
    grams = {number: bigrams([lines[number].text]) for number in chain}
    odds: dict[int, float] = {}
    start = 0
    for place, b in enumerate(chain[1:], 1):
        found = signs(lines, page, grams, chain, start, place, pictures) | dict(evidence.get(b, {}))
        odds[b] = sum(WEIGHTS[name] * value for name, value in found.items())
        if odds[b] > 0:
            start = place
    return _undigested(lines, chain, odds)


def _undigested(lines: Sequence[Line], chain: Sequence[int], odds: dict[int, float]) -> dict[int, float]:
    """Give ``odds`` without the cuts within a digest: paragraphs in a row, each the opening of another story, with nothing between."""
    bare = [b == a + 1 and odds[b] > 0 and not dateline(lines[b]) for a, b in pairwise(chain)]
    found = dict(odds)
    for place in range(len(bare)):
        first = place
        while first > 0 and bare[first - 1]:
            first -= 1
        last = place
        while last + 1 < len(bare) and bare[last + 1]:
            last += 1
        if bare[place] and last - first + 1 >= DIGEST:
            found[chain[place + 1]] = -0.1
    return found
