"""Texts as they lie with a cluster: what executors read, cut into articles and repair."""

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Any, NamedTuple

from dedupe import cluster, gather, kindred, read, singly
from dedupe.cluster import Face
from dedupe.errors import UnreadableError
from dedupe.kindred import Kin
from dedupe.records import Article, Division, Line, Page, Piece, Reading
from dedupe.settings import Settings
from dedupe.spill import Packed

RECORDS = 36
"""Bits of a record's number that count within its input."""

Seat = tuple[int, int, int]
"""Rank of a text by its name, its place in the ledger, and its number among the pages; -1 if it is none, or blank."""


class Text(NamedTuple):
    """A text, and what is known of it."""

    name: str
    """Its siglum."""
    source: str
    """The input that holds it."""
    text: str
    """Its characters."""
    articles: tuple[Article, ...]
    """The articles that it holds, as far as that is known."""
    heads: tuple[tuple[str, str], ...]
    """What a record has beside it."""
    lines: Packed | None
    """The lines of a page that is to be split yet."""
    others: tuple[Piece, ...] = ()
    """What of a page belongs to no article."""


def read_all(settings: Settings, number: int, given: gather.Retold) -> Iterator[tuple[int, tuple[Packed, Any]]]:
    """Give each text of an input, with what its name has behind that of the input, whether it is a page, and how many lines are to be split;
    last what became of the input.
    """
    entry, _ = given
    if entry.form not in gather.SHEETS:
        reading, text, taken = gather.file(settings, given)
        if text is not None:
            yield number << RECORDS, _held(text, taken)
        yield number << RECORDS | 1, (Packed.of(None), (reading, ()))
        return
    broken: list[tuple[str, str]] = []
    for place, item in enumerate(read.records(entry, settings)):
        at = number << RECORDS | place
        if isinstance(item, UnreadableError):
            broken.append((item.source, item.message))
        elif isinstance(item, Reading):
            yield at, (Packed.of(None), (item, tuple(broken)))
        else:
            text = gather.text_of(item, item.source, settings)
            yield at, _held(text, gather.taken_of(text))


def _held(text: gather.Text, taken: gather.Taken) -> tuple[Packed, tuple[str, bool, int]]:
    """Give a text as it is held, and what is told of it."""
    lines, article = taken
    heads = text.heads if article is not None else ()
    held = Text(text.name, text.source, text.text, () if article is None else (article,), heads, lines)
    return Packed.of(held), (
        text.name.removeprefix(text.source),
        text.divide,
        0 if lines is None else len(lines.load()),
    )


def seated(
    _: int, there: Sequence[Packed], here: Sequence[Packed], seats: Sequence[Seat]
) -> Iterator[tuple[int, tuple[int, int, Packed]]]:
    """Give a text by its rank among all, with its place in the ledger and its number among the pages."""
    for rank, place, page in seats:
        yield rank << kindred.ARTICLES, (place, page, (there or here)[0])


def lines(_: int, given: tuple[int, int, Packed]) -> Iterator[tuple[int, Sequence[Line]]]:
    """Give the lines of a page."""
    _, page, text = given
    if page >= 0:
        yield page, text.load().lines.load()


def by_page(number: int, given: tuple[int, int, Packed]) -> Iterator[tuple[int, tuple[int, int, Packed]]]:
    """Give a text by its number among the pages; one that is none by another."""
    place, page, text = given
    yield (page if page >= 0 else ~number), (number, place, text)


def cut(
    page: int, texts: Sequence[tuple[int, int, Packed]], cut: Sequence[Division]
) -> Iterator[tuple[int, tuple[int, int, Packed]]]:
    """Give a text with what it falls into."""
    for number, place, text in texts:
        if cut:
            articles = tuple(sorted(cut[0].articles, key=attrgetter("siglum")))
            text = Packed.of(text.load()._replace(articles=articles, lines=None, others=cut[0].others))
        yield number, (place, page, text)


def repaired(shingle: int, number: int, given: tuple[int, int, Packed]) -> Iterator[tuple[int, tuple[Packed, Face]]]:
    """Give the witnesses of a text, and the face of each."""
    text: Text = given[2].load()
    for place, article in enumerate(text.articles):
        witness = singly.witness(Page(text.name, text.text), article, text.heads)
        yield number + place, (Packed.of(Kin(witness, text.source)), cluster.face(witness, shingle))
