"""What passages of a page have in common: the pairs of neighbouring letters of each line of text, a bit for each pair."""

import re
from collections.abc import Sequence
from functools import cache, reduce
from operator import or_
from typing import Any

from dedupe import chars
from dedupe.records import Line
from dedupe.revise.lines import COMMON

REACH = 6
"""Lines of text before a place, and behind it, that may be asked for at once."""
_BLOCK = 64
"""Places that share their pairs' numbers: of a book's pairs each line has few."""
_COMMONLY = 0.25
"""Share of the pages that have a pair, from which on it tells nothing of a text."""
_FEWEST, _MOST = 16, 512
"""Pages from which on that can be told, and how many are asked at most."""
_DIGITS = 0x20000
"""Code points from which on none is a digit."""


class Words:
    """The pairs in each of a page's lines of text, those of two figures left out, found when they are first asked for."""

    def __init__(self, lines: Sequence[Line], chain: Sequence[int], common: Any = None) -> None:
        """Take the lines of the page, the numbers of those that are text, and the pairs that tell nothing (`common`)."""
        self._lines, self._chain = lines, chain
        self._common = common
        self.telling = common is not None
        self._blocks: dict[int, tuple[int, list[int]]] = {}

    def cohesion(self, first: int, place: int, end: int) -> tuple[float, int]:
        """Give the share of pairs that the text from ``first`` on has in common with that from ``place`` to ``end``, of the fewer, and
        how many the fewer are.

        All three are places in the chain, none farther than `REACH` from the middle one.
        """
        begin, bits = self._block(place // _BLOCK)
        left = reduce(or_, bits[first - begin : place - begin], 0)
        right = reduce(or_, bits[place - begin : end - begin], 0)
        fewer = min(left.bit_count(), right.bit_count())
        return ((left & right).bit_count() / fewer if fewer else COMMON), fewer

    def _block(self, number: int) -> tuple[int, list[int]]:
        if number not in self._blocks:
            begin = max(0, number * _BLOCK - REACH)
            some = self._chain[begin : (number + 1) * _BLOCK + REACH]
            self._blocks[number] = begin, _bits([self._lines[line].text for line in some], self._common)
        return self._blocks[number]


def common(pages: Sequence[Sequence[Line]]) -> Any:
    """Give the pairs that many of ``pages`` have in their text, ascending (uint64); None of so few pages that none can be told."""
    import numpy as np

    if len(pages) < _FEWEST:
        return None
    asked = pages[:: -(-len(pages) // _MOST)]
    each = [np.unique(_pairs([line.text for line in page if line.kind == "body"])[0]) for page in asked]
    found, pages_of = np.unique(np.concatenate(each), return_counts=True)
    return found[pages_of > _COMMONLY * len(asked)]


def _pairs(texts: Sequence[str]) -> tuple[Any, Any]:
    """Give the pairs of letters in ``texts``, those of two figures left out, and the number of the text that each is of."""
    import numpy as np

    codes, sizes = chars.key_codes(texts)
    line = np.repeat(np.arange(len(texts)), sizes)
    digit = _digits()[np.minimum(codes, _DIGITS - 1)]
    pair = (line[:-1] == line[1:]) & ~(digit[:-1] & digit[1:])
    return codes[:-1][pair].astype(np.uint64) << 32 | codes[1:][pair], line[:-1][pair]


def _bits(texts: Sequence[str], common: Any) -> list[int]:
    """Give the pairs in each of ``texts`` but the ``common`` ones as bits of a number; a pair has the same bit in all."""
    import numpy as np

    pairs, line = _pairs(texts)
    found, bit = np.unique(pairs, return_inverse=True)
    rows = np.zeros((len(texts), len(found)), bool)
    rows[line, bit] = True
    if common is not None and len(common):
        rows &= common[np.minimum(np.searchsorted(common, found), len(common) - 1)] != found
    return [int.from_bytes(row.tobytes(), "big") for row in np.packbits(rows, axis=1)]


@cache
def _digits() -> Any:
    """Tell of each code point whether it is a digit."""
    import numpy as np

    found = np.zeros(_DIGITS, bool)
    found[[one.start() for one in re.finditer(r"\d", "".join(map(chr, range(_DIGITS))))]] = True
    return found
