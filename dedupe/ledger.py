"""Account for every character of an input: what stands in no story is furniture, notice, mark or blank."""

from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

from dedupe.records import LedgerRow, Piece

WHY = {
    "furniture": "belongs to the paper, not to a story",
    "notice": "advert or announcement",
    "jump": "points to another page",
    "caption": "caption of no story",
    "credit": "credit of no story",
    "byline": "byline of no story",
    "dateline": "dateline of no story",
    "endmark": "endmark of no story",
    "markup": "marks of the page",
    "blank": "blank",
}


_SPAN = itemgetter(LedgerRow._fields.index("begin"), LedgerRow._fields.index("end"))


def rows(source: str, text: str, told: Iterable[LedgerRow], others: Sequence[Piece]) -> Iterator[LedgerRow]:
    """Give the rows of ``source`` in order, covering ``text`` without gap or overlap.

    ``told`` are the rows that its stories give, ``others`` the lines that belong to none.
    """
    strays = (LedgerRow(source, None, p.begin, p.end, p.kind, None, None, "left out", WHY[p.kind]) for p in others)
    end = 0
    for row in sorted([*told, *strays], key=_SPAN):
        if end < row.begin:
            yield from _between(source, text, end, row.begin)
        yield row
        end = row.end
    yield from _between(source, text, end, len(text))


def _between(source: str, text: str, begin: int, end: int) -> Iterator[LedgerRow]:
    for first, last, kind in between(text, begin, end):
        yield LedgerRow(source, None, first, last, kind, None, None, "left out", WHY[kind])


def between(text: str, begin: int, end: int) -> list[tuple[int, int, str]]:
    """Give the stretches of what nobody told, and their kinds: marks, and the blanks round them."""
    gap = text[begin:end]
    if not gap or gap.isspace():
        return [(begin, end, "blank")] if gap else []
    low = begin + len(gap) - len(gap.lstrip())
    high = end - len(gap) + len(gap.rstrip())
    spans = [(begin, low, "blank"), (low, high, "markup"), (high, end, "blank")]
    return [span for span in spans if span[0] < span[1]]
