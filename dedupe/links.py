"""Links among the lines of all pages, many millions of them, as arrays: a `Match` is made of one when somebody asks for it."""

from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache
from typing import TYPE_CHECKING, Any, overload

from dedupe.records import Match, Span

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]

Place = tuple[str, int]
"""A page, and the number of a line of it."""
DIGITS = 1000
"""Steps in which a share is told."""


_COLUMNS = {"a": "int32", "b": "int32", "spans": "int32", "share": "int16", "likeness": "int16"}
"""What is held of links."""


class Matches(Sequence[Match]):
    """Links ordered by the places of their lines, which are numbered through all pages."""

    def __init__(self, pages: Mapping[str, int], columns: Mapping[str, "Array"]) -> None:
        """Take the pages in their order, each with the number of its lines, and the columns of the links: ``a`` and ``b`` (places,
        numbered through), ``spans`` (four columns: begin and end in ``a``, then in ``b``), ``share`` and ``likeness`` in thousandths.
        """
        import numpy as np

        self._names = list(pages)
        self._begins: list[int] = np.cumsum([0, *pages.values()]).tolist()
        self._first = dict(zip(self._names, self._begins, strict=False))
        self._sizes = dict(pages)
        self.a, self.b = columns["a"], columns["b"]
        """The numbers of the lines."""
        self.spans = columns["spans"]
        """What is told, in characters of the two keys."""
        self.share, self.likeness = columns["share"], columns["likeness"]
        """In thousandths."""
        self._of: tuple[Any, Any] | None = None

    @classmethod
    def among(cls, pages: Mapping[str, int], found: Iterable[Mapping[str, "Array"]], bits: int) -> "Matches":
        """Give links whose lines are named by the number of their page, and in its last ``bits`` by that within it, in any order."""
        import numpy as np

        empty = np.zeros(0, np.int64)
        parts = [dict(zip(_COLUMNS, (empty, empty, empty.reshape(0, 4), empty, empty), strict=True)), *found]
        begins = np.cumsum([0, *pages.values()])
        columns = {}
        for name, kind in _COLUMNS.items():
            some = np.concatenate([one[name] for one in parts])
            if name in ("a", "b"):
                some = begins[some >> bits] + (some & (1 << bits) - 1)
            columns[name] = some.astype(kind)
        order = np.lexsort((columns["b"], columns["a"]))
        return cls(pages, {name: some[order] for name, some in columns.items()})

    @classmethod
    def of(cls, matches: Sequence[Match], pages: Mapping[str, Sequence[object]]) -> "Matches":
        """Give ``matches`` among the lines of ``pages`` as arrays, if they are not yet."""
        import numpy as np

        if isinstance(matches, Matches):
            return matches
        sizes = {source: len(lines) for source, lines in sorted(pages.items())}
        whole = cls(sizes, dict.fromkeys(_COLUMNS, np.zeros(0, np.int32)))
        return cls(
            sizes,
            {
                "a": np.array([whole.number(match.a) for match in matches], np.int32),
                "b": np.array([whole.number(match.b) for match in matches], np.int32),
                "spans": np.array([(*match.a_span, *match.b_span) for match in matches], np.int32).reshape(-1, 4),
                "share": thousandths([match.share for match in matches]),
                "likeness": thousandths([match.likeness for match in matches]),
            },
        )

    def number(self, place: Place) -> int:
        """Give the number of a place, -1 if there is no such line."""
        source, line = place
        return self._first[source] + line if 0 <= line < self._sizes.get(source, 0) else -1

    @property
    def lines(self) -> int:
        """How many lines there are on all pages."""
        return self._begins[-1]

    def size(self, source: str) -> int:
        """Give how many lines a page has."""
        return self._sizes[source]

    def places(self, numbers: "Array") -> list[Place]:
        """Give the places with these numbers."""
        import numpy as np

        pages = np.searchsorted(self._begins, numbers, side="right") - 1
        lines = numbers - np.array(self._begins)[pages]
        names = self._names
        return [(names[page], line) for page, line in zip(pages.tolist(), lines.tolist(), strict=True)]

    def marked(self, places: Iterable[Place]) -> "Array":
        """Tell of each line whether it is one of ``places``."""
        import numpy as np

        found = np.zeros(self._begins[-1], bool)
        found[[number for place in places if (number := self.number(place)) >= 0]] = True
        return found

    def some(self, chosen: "Array") -> "Matches":
        """Give those at the places ``chosen`` among these, ascending, or where it is true."""
        return Matches(self._sizes, {name: getattr(self, name)[chosen] for name in _COLUMNS})

    def within(self, pages: Container[str]) -> "Matches":
        """Give those among the lines of ``pages``, which are numbered anew."""
        import numpy as np

        sizes = {source: size for source, size in self._sizes.items() if source in pages}
        kept = np.repeat([source in sizes for source in self._names], list(self._sizes.values()))
        number = np.cumsum(kept, dtype=np.int32) - 1
        chosen = self.some(kept[self.a] & kept[self.b])
        columns = {name: getattr(chosen, name) for name in _COLUMNS}
        return Matches(sizes, columns | {"a": number[chosen.a], "b": number[chosen.b]})

    def beside(self, place: Place, most: int | None = None) -> Set[Place]:
        """Give the places that are linked with a place, the first of them if there are more than the ``most`` that are asked for."""
        names, begins = self._names, self._begins
        found = set()
        for number in self.others(self.number(place))[:most]:
            page = bisect_right(begins, number) - 1
            found.add((names[page], number - begins[page]))
        return found

    def joined(self, one: Place, other: Place) -> bool:
        """Tell whether two places are linked."""
        return self.number(other) in self.others(self.number(one))

    def follow(self, one: Place, other: Place) -> bool:
        """Tell whether lines that are linked with two places are one line somewhere, or stand there one right behind the other."""
        ahead, behind = self.others(self.number(one)), set(self.others(self.number(other)))
        return any(
            place in behind or place + 1 in behind and self._begins[bisect_right(self._begins, place)] != place + 1
            for place in ahead
        )

    def others(self, number: int) -> Sequence[int]:
        """Give the numbers of the lines that are linked with that of a ``number``."""
        others, begins = self._of or self._sided()
        return others[begins[number] : begins[number + 1]] if number >= 0 else ()

    def _sided(self) -> tuple[Any, Any]:
        """Find for all lines, one behind the other, those that are linked with them, and where each line's begin."""
        import numpy as np

        sides = np.concatenate([self.a, self.b])
        order = np.argsort(sides, kind="stable")
        begins = np.searchsorted(sides[order], np.arange(self._begins[-1] + 1))
        # As views of memory, of which single numbers are had many times as fast.
        self._of = np.concatenate([self.b, self.a])[order].data, begins.data
        return self._of

    def _made(self, rows: "Array | slice") -> list[Match]:
        """Give the links in these rows."""
        return [
            Match(a, b, _span(begin, end), _span(low, high), share / DIGITS, likeness / DIGITS)
            for a, b, (begin, end, low, high), share, likeness in zip(
                self.places(self.a[rows]),
                self.places(self.b[rows]),
                self.spans[rows].tolist(),
                self.share[rows].tolist(),
                self.likeness[rows].tolist(),
                strict=True,
            )
        ]

    def __len__(self) -> int:
        return len(self.a)

    @overload
    def __getitem__(self, place: int) -> Match: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Match]: ...
    def __getitem__(self, place: int | slice) -> Match | Sequence[Match]:
        if isinstance(place, slice):
            return self._made(place)
        place = range(len(self))[place]
        return self._made(slice(place, place + 1))[0]

    def __iter__(self) -> Iterator[Match]:
        for at in range(0, len(self), 4096):
            yield from self._made(slice(at, at + 4096))


def thousandths(shares: "Sequence[float] | Array") -> "Array":
    """Give shares in thousandths, each to the nearest."""
    import numpy as np

    some = np.asarray(shares, np.float64)
    exact = DIGITS * some
    found = np.rint(exact)
    # Python rounds what lies in the middle by its last bit, numpy by a product.
    for at in np.flatnonzero(abs(abs(exact - found) - 0.5) < 1e-6).tolist():
        found[at] = round(DIGITS * round(float(some[at]), 3))
    return found.astype(np.int16)


@lru_cache(1 << 16)
def _span(begin: int, end: int) -> Span:
    """Give a span, for equal ones the same: there are many links, and few spans."""
    return begin, end
