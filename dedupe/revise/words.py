"""What passages of a page have in common: the pairs of neighbouring letters of each line of text, a bit for each pair."""

import re
from collections.abc import Sequence
from functools import cache, reduce
from operator import or_
from typing import Any

from dedupe import chars
from dedupe.fingerprint import distinct
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
TOLD = ("title", "subtitle", "body")
"""Kinds of the lines that tell a story."""
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
            self._blocks[number] = begin, bits([self._lines[line].text for line in some], self._common)
        return self._blocks[number]


class Rarity:
    """How many pages have each pair of letters in their text."""

    def __init__(self, pairs: Any, pages_of: Any, pages: int) -> None:
        """Take the pairs, ascending (uint64), how many pages have each, and how many were asked."""
        self.pairs, self.pages_of, self.pages = pairs, pages_of, pages

    @classmethod
    def of(cls, pages: Sequence[Sequence[Line]]) -> "Rarity":
        """Count the pairs of some of ``pages``."""
        import numpy as np

        asked = pages[:: max(1, -(-len(pages) // _MOST))]
        each = [distinct(_pairs([line.text for line in page if line.kind == "body"])[0]) for page in asked]
        found, times = np.unique(np.concatenate(each) if each else np.zeros(0, np.uint64), return_counts=True)
        return cls(found, times, len(asked))

    def common(self) -> Any:
        """Give the pairs that many pages have, ascending; None of so few pages that none can be told."""
        return self.pairs[self.pages_of > _COMMONLY * self.pages] if self.telling else None

    @property
    def telling(self) -> bool:
        """Whether there are pages enough to tell."""
        return self.pages >= _FEWEST

    def about(self, lines: Sequence[Line]) -> "Told":
        """Give of it what tells of ``lines``: little, to be sent to who has them and asks."""
        import numpy as np

        return self._times(_told(lines)).astype(np.min_scalar_type(self.pages)), self.pages

    @classmethod
    def among(cls, lines: Sequence[Line], told: "Told") -> "Rarity":
        """Give it as it was ``told`` about ``lines``."""
        times, pages = told
        return cls(_told(lines), times.astype(int), pages)

    def near(self, parts: Sequence[Sequence[str]]) -> tuple[list[list[float]], list[list[int]]]:
        """Give how alike the texts of ``parts`` are, each with each: the cosine of their pairs, weighed by how few pages have them; and how
        many pairs each two have that no other part has, nor another page.
        """
        import numpy as np

        pairs, line = _pairs([text for part in parts for text in part])
        part = np.repeat(np.arange(len(parts)), [len(texts) for texts in parts])[line]
        found, column = np.unique(pairs, return_inverse=True)
        times = self._times(found)
        rows = np.zeros((len(parts), len(found)), np.float32)
        rows[part, column] = 1
        own = rows[:, (times <= 1) & (rows.sum(axis=0) == 2)]
        rows *= np.log1p(self.pages / (1 + times))
        rows /= np.maximum(np.sqrt((rows**2).sum(axis=1)), 1e-9)[:, None]
        return (rows @ rows.T).tolist(), (own @ own.T).tolist()

    def halves(self, texts: Sequence[str], others: Sequence[str]) -> tuple[list[float], list[int]]:
        """Give the same of those of ``texts`` before each of them and of the rest, beside ``others`` of their page."""
        import numpy as np

        pairs, line = _pairs([*texts, *others])
        found, column = np.unique(pairs, return_inverse=True)
        size = len(texts)
        first, last = np.full(len(found), size), np.full(len(found), -1)
        own = line < size
        np.minimum.at(first, column[own], line[own])
        np.maximum.at(last, column[own], line[own])
        held, times = last >= 0, self._times(found)
        weight = np.log1p(self.pages / (1 + times)) ** 2 * held
        rare = (times <= 1) & held
        rare[column[~own]] = False

        def up_to(lines: Any, what: Any) -> Any:
            return np.concatenate([[0.0], np.cumsum(np.bincount(lines[held], what[held], minlength=size))])

        above, gone = up_to(first, weight), up_to(last, weight)
        below = weight.sum() - gone
        near = (above - gone) / np.sqrt(np.maximum(above * below, 1e-9))
        return near.tolist(), (up_to(first, rare) - up_to(last, rare)).astype(int).tolist()

    def _times(self, asked: Any) -> Any:
        """Give how many pages have each of the pairs ``asked``."""
        import numpy as np

        if not len(self.pairs):
            return np.zeros(len(asked), np.int64)
        at = np.minimum(np.searchsorted(self.pairs, asked), len(self.pairs) - 1)
        return np.where(self.pairs[at] == asked, self.pages_of[at], 0)


Told = tuple[Any, int]
"""How many pages have each of the pairs of some lines, in the order of these, and how many were asked."""


def _told(lines: Sequence[Line]) -> Any:
    """Give the pairs of letters in ``lines`` that tell a story, ascending."""
    return distinct(_pairs([line.text for line in lines if line.kind in TOLD])[0])


def _pairs(texts: Sequence[str]) -> tuple[Any, Any]:
    """Give the pairs of letters in ``texts``, those of two figures left out, and the number of the text that each is of."""
    import numpy as np

    codes, sizes = chars.key_codes(texts)
    line = np.repeat(np.arange(len(texts)), sizes)
    digit = _digits()[np.minimum(codes, _DIGITS - 1)]
    pair = (line[:-1] == line[1:]) & ~(digit[:-1] & digit[1:])
    return codes[:-1][pair].astype(np.uint64) << 32 | codes[1:][pair], line[:-1][pair]


def bits(texts: Sequence[str], common: Any = None) -> list[int]:
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
