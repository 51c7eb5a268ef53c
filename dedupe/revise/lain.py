"""Pages, wherever their lines lie: what one of them shows by itself is done there, or by whoever gets its lines sent."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any, TypeVar

from dedupe.carry import Asked, Carrier, Stock
from dedupe.records import Line, Rows

Made = TypeVar("Made")

Page = Sequence[Line]
Changed = tuple[Sequence[Line], Any]
"""Lines of a page that are others now than they were, and what else is told of it."""


class Lain:
    """Pages of a run, in order of their sigla. Where their lines lie with a carrier, only those are sent to it that changed."""

    def __init__(self, carrier: Carrier, lines: Stock = None, pages: Sequence[Page] = ()) -> None:
        """Take the carrier, the lines that lie there by the numbers of their pages, and the same as they are here."""
        self._carrier = carrier
        self._lines = lines
        self._pages = pages
        self._numbers = {page[0].source: number for number, page in enumerate(pages)}

    def each(
        self, function: Callable[[Page, Any], Made], pages: Sequence[Page], more: Callable[[int], Any]
    ) -> Iterator[Made]:
        """Give here, in order, what ``function`` gives for each of some ``pages`` as they are now, and what is told ``more`` of it."""
        if self._lines is not None:
            return (made for _, made in self._carrier.take(self.stock(function, pages, more)))
        given = Asked(lambda at: (Rows(pages[at]), more(at)), range(len(pages)))
        return self._carrier.each(partial(_called, function), given)

    def stock(self, function: Callable[[Page, Any], Made], pages: Sequence[Page], more: Callable[[int], Any]) -> Stock:
        """Give the same as a stock, by the numbers of the pages, whose lines lie with the carrier."""
        numbers = [self._numbers[page[0].source] for page in pages]
        given = Asked(lambda at: (numbers[at], (self._changed(numbers[at], pages[at]), more(at))), range(len(pages)))
        return self._carrier.group([self._lines, self._carrier.stock(given)], partial(_changed, function))

    def _changed(self, at: int, page: Page) -> Page:
        return Rows(line for line, old in zip(page, self._pages[at], strict=True) if line is not old and line != old)


def nothing(_: int) -> None:
    """Tell no more of a page."""


def _called(function: Callable[[Page, Any], Made], given: tuple[Page, Any]) -> Made:
    return function(*given)


def _changed(
    function: Callable[[Page, Any], Made], at: int, pages: Sequence[Page], given: Sequence[Changed]
) -> Iterable[tuple[int, Made]]:
    lines = list(pages[0])
    for changed, more in given:
        for line in changed:
            lines[line.number] = line
        yield at, function(tuple(lines), more)
