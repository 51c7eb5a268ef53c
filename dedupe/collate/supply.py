"""What supplies a text: stretches of strands, in order; a text has as few as it has seams, however long it is."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

Stretch = tuple[int, int, int, int]
"""Number of the copy, of its strand, the first character of this that is meant, and past the last."""


class Supply:
    """Characters in order, each of some strand of some copy."""

    __slots__ = ("_starts", "stretches")

    def __init__(self, stretches: Iterable[Stretch]) -> None:
        """Take them in order; those that go on from one another become one, empty ones none."""
        self.stretches: list[Stretch] = []
        self._starts = [0]
        for stretch in stretches:
            put(self.stretches, stretch)
        for _, _, begin, end in self.stretches:
            self._starts.append(self._starts[-1] + end - begin)

    def __len__(self) -> int:
        return self._starts[-1]

    def between(self, begin: int, end: int) -> list[Stretch]:
        """Give what supplies the characters from ``begin`` to ``end``."""
        found: list[Stretch] = []
        number = bisect_right(self._starts, begin) - 1
        while begin < end:
            copy, strand, first, last = self.stretches[number]
            start, number = self._starts[number], number + 1
            stop = min(end, self._starts[number])
            found.append((copy, strand, first + begin - start, first + stop - start))
            begin = stop
        return found

    def replaced(self, begin: int, end: int, stretches: Sequence[Stretch]) -> "Supply":
        """Give the same with ``stretches`` in place of what stands from ``begin`` to ``end``."""
        return Supply([*self.between(0, begin), *stretches, *self.between(end, len(self))])

    def rows(self) -> list[tuple[int, int, tuple[int, int]]]:
        """Give where each strand's characters stand that follow one another, and whose they are."""
        found: list[tuple[int, int, tuple[int, int]]] = []
        for number, (copy, strand, _, _) in enumerate(self.stretches):
            begin, end = self._starts[number : number + 2]
            if found and found[-1][2] == (copy, strand):
                begin = found.pop()[0]
            found.append((begin, end, (copy, strand)))
        return found


def put(stretches: list[Stretch], stretch: Stretch) -> None:
    """Add ``stretch`` to ``stretches``, to the last of them if it goes on from that."""
    copy, strand, begin, end = stretch
    if begin >= end:
        return
    if stretches and stretches[-1][:2] == (copy, strand) and stretches[-1][3] == begin:
        begin = stretches.pop()[2]
    stretches.append((copy, strand, begin, end))
