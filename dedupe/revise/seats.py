"""Where the lines of text of all pages stand in a round, and what they hear of each other, page by page."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from dedupe import chars, cues, fingerprint
from dedupe.links import DIGITS, Matches
from dedupe.records import Line
from dedupe.revise import evidence
from dedupe.revise.evidence import BARE, EDGE, EXACT, LENGTH, LIKENESS, SHARE, SHORT, SIGNS, TELLING
from dedupe.revise.known import Known, Room
from dedupe.revise.lines import dateline, from_elsewhere, terminal

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]

_NAMES = SIGNS, tuple(name + ", in mid-sentence" if 3 <= at < 9 else name for at, name in enumerate(SIGNS))
"""The signs; and where the line before breaks off: that two lines stand together says the same there."""
_NANOSECONDS = 4000
"""What a link takes in a round, if the loops are not compiled."""


def witnesses(matches: Matches, lines: Iterable[Line]) -> Matches:
    """Give the links that may testify: sure ones among ``lines``, as far as these are text."""
    body = matches.marked((line.source, line.number) for line in lines if line.kind == "body")
    like = matches.likeness
    length = matches.spans[:, 1] - matches.spans[:, 0]
    sure = (like >= round(LIKENESS * DIGITS)) & (matches.share >= round(SHARE * DIGITS))
    sure &= (length >= LENGTH) | (length >= SHORT) & (like >= round(EXACT * DIGITS))
    return matches.some(sure & body[matches.a] & body[matches.b])


class Seats:
    """The lines of text of all pages, numbered through, and where they stand."""

    def __init__(self, pages: Sequence[Sequence[Line]], chains: Sequence[Sequence[int]], linked: Matches) -> None:
        """Take the lines of all pages in the order of ``linked``, the numbers of those that are text, and the links among these."""
        import numpy as np

        sizes = [len(chain) for chain in chains]
        text = [lines[number] for lines, chain in zip(pages, chains, strict=True) for number in chain]
        self._text = text
        self._bounds: list[int] = np.cumsum([0, *sizes]).tolist()
        count = len(text)
        number = np.fromiter((line.number for line in text), np.int64, count)
        before = np.cumsum([0, *map(len, pages)])[:-1]
        seat = np.full(sum(map(len, pages)), -1)
        seat[np.repeat(before, sizes) + number] = np.arange(count)
        begins, other, low, high = _sided(seat[linked.a], seat[linked.b], linked.spans, count)
        keys = np.fromiter((len(chars.key(line.text)) for line in text), np.int64, count)
        jumps = [jump for lines, chain in zip(pages, chains, strict=True) for jump in _jumps(lines, chain)]
        self._resumed, self._left = np.array(jumps, bool).reshape(-1, 2).T
        self._known = Known(
            page=np.repeat(np.arange(len(pages)), sizes),
            number=number,
            gap=np.fromiter((line.gap for line in text), np.int64, count),
            long=np.fromiter((len(line.text) >= TELLING for line in text), bool, count),
            broken=np.fromiter((not terminal(line.text) for line in text), bool, count),
            begins=begins,
            other=other,
            low=low,
            high=high,
            run=np.zeros(count, np.int64),
            opens=np.zeros(count, bool),
            ends=np.zeros(count, bool),
            odds=np.zeros(count),
            lead=np.full(count, -1),
            tail=keys - EDGE,
            size=np.zeros(count, np.int64),
            worth=np.array(
                [worth for lines, chain in zip(pages, chains, strict=True) for worth in _worths(lines, chain)]
            ),
        )
        some = max(count, len(pages)) + 1
        self._room = Room(
            kept=np.zeros(len(other), bool),
            sole=np.zeros(len(other), bool),
            seen=np.zeros(some, bool),
            **{name: np.zeros(some, np.int64) for name in ("seats", "times", "told", "least", "most")},
            **{name: np.zeros(some) for name in ("before", "behind")},
            **{name: np.zeros(int(np.diff(begins).max(initial=0)), np.int64) for name in ("left", "right")},
        )
        longest = max(sizes, default=0)
        self._at, self._values = np.zeros(longest, np.int64), np.zeros(longest * len(SIGNS))

    def sit(self, page: int, starts: Sequence[int], odds: Mapping[int, float]) -> None:
        """Note the first lines of the runs of a page, and the log-odds of the boundaries by its own signs."""
        import numpy as np

        known = self._known
        begin, end = self._bounds[page], self._bounds[page + 1]
        if begin == end:
            return
        number = known.number[begin:end]
        opens = np.zeros(end - begin, bool)
        opens[np.searchsorted(number, starts)] = True
        opens[0] = True
        firsts = np.flatnonzero(opens)
        known.opens[begin:end] = opens & ~self._resumed[begin:end]
        known.ends[begin:end] = np.append(opens[1:], True) & ~self._left[begin:end]
        known.run[begin:end] = begin + np.repeat(firsts, np.diff(firsts, append=end - begin))
        known.size[begin:end] = 0
        known.size[begin + firsts] = np.diff(firsts, append=end - begin)
        known.odds[begin:end] = [odds.get(one, 0.0) for one in number.tolist()]
        for line in (begin + firsts[known.lead[begin + firsts] < 0]).tolist():
            known.lead[line] = _lead(self._text[line].text) + EDGE

    def beside(self, pages: Iterable[int]) -> set[int]:
        """Give ``pages``, and those that have a line in common with one of them."""
        import numpy as np

        known = self._known
        asked = np.zeros(len(self._bounds) - 1, bool)
        asked[list(pages)] = True
        here = np.repeat(known.page, np.diff(known.begins))
        asked[known.page[known.other[asked[here]]]] = True
        return set(np.flatnonzero(asked).tolist())

    def heard(self, pages: Iterable[int]) -> Iterator[tuple[int, dict[int, dict[str, float]]]]:
        """Give for each of ``pages`` the signs that other pages add to the boundary before each line of text, by their names in
        `weights.WEIGHTS`.
        """
        import numpy as np

        known = self._known
        given: Any = known, self._room, self._at, self._values
        loop = evidence.boundaries
        if fingerprint.pays(_NANOSECONDS * len(known.other)):
            loop = _compiled()
        else:  # as views of memory, of which single numbers are had many times as fast
            given = (
                Known(*(one.data for one in known)),
                Room(*(one.data for one in given[1])),
                *(a.data for a in given[2:]),
            )
        known_, room, at, values = given
        width = len(SIGNS)
        for page in pages:
            begin, end = self._bounds[page], self._bounds[page + 1]
            count = loop(known_, room, begin, end, at, values)
            first = self._at[:count]
            number = known.number[first]
            names = (known.broken[first - 1] & (number == known.number[first - 1] + 1)).tolist()
            found: dict[int, dict[str, float]] = {one: {} for one in number.tolist()}
            rows = list(found.values())
            told = np.flatnonzero(self._values[: count * width])
            for place, value in zip(told.tolist(), self._values[told].tolist(), strict=True):
                row, sign = divmod(place, width)
                rows[row][_NAMES[names[row]][sign]] = value
            yield page, found


def _sided(a: "Array", b: "Array", spans: "Array", count: int) -> tuple["Array", "Array", "Array", "Array"]:
    """Give where the links of each of ``count`` lines begin, and of each link the other line and what of that one's key is told."""
    import numpy as np

    one, other = np.concatenate([b, a]), np.concatenate([a, b])
    told = np.concatenate([spans[:, :2], spans[:, 2:]])
    order = np.argsort(one, kind="stable")
    begins = np.searchsorted(one[order], np.arange(count + 1))
    told = told[order]
    return begins, other[order], np.ascontiguousarray(told[:, 0]), np.ascontiguousarray(told[:, 1])


def _worths(lines: Sequence[Line], chain: Sequence[int]) -> Iterator[float]:
    """Give for each line of text what a run counts that it opens."""
    for before, place in zip((-1, *chain), chain, strict=False):
        over = [line.kind for line in lines[before + 1 : place]]
        opened = "title" in over or "byline" in over or dateline(lines[place])
        yield 1.0 if opened else BARE


def _jumps(lines: Sequence[Line], chain: Sequence[int]) -> Iterator[tuple[bool, bool]]:
    """Tell of each line of text whether a line over it says that it comes from another page, and one under it that it goes on on one."""
    for before, place, behind in zip((-1, *chain), chain, (*chain[1:], len(lines)), strict=False):
        over, under = lines[before + 1 : place], lines[place + 1 : behind]
        yield (
            any(line.kind == "jump" and from_elsewhere(line) for line in over),
            any(line.kind == "jump" and not from_elsewhere(line) for line in under),
        )


def _lead(text: str) -> int:
    """Give how many characters of a line's key are its dateline's."""
    found = cues.DATELINE.match(chars.soft(text))
    return len(chars.key(text[: found.end()])) if found else 0


@cache
def _compiled() -> Any:
    """Give `evidence.boundaries`, compiled."""
    from dedupe import loops

    return loops.together(evidence.LOOPS)
