"""Finish what collating gives: editions as they are handed to a writer, and the rows that account for every input."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from dedupe import ledger, normalise
from dedupe.gather import Gathered
from dedupe.records import Edition, LedgerRow, Piece, Rows, Sent
from dedupe.spill import Packed, Pile, Piles


@dataclass(frozen=True, slots=True)
class Told(Sent):
    """An edition as it travels and lies on disk, and its ledger apart from it, which nobody asks for together with it but a program."""

    id: str
    """Its id."""
    base: str
    """The article that is its base."""
    copies: int
    """Its witnesses."""
    warned: bool
    """Whether a person should look at it."""
    edition: Packed
    """The edition, without its ledger."""
    ledger: tuple[tuple[str, Packed], ...]
    """The rows of its ledger, by their source."""

    @classmethod
    def of(cls, edition: Edition) -> "Told":
        """Give ``edition`` so."""
        rows = groupby(sorted(edition.ledger, key=_source), key=_source)
        return cls(
            edition.id,
            edition.witnesses[0].article,
            len(edition.witnesses),
            bool(edition.warnings),
            Packed.of(replace(edition, ledger=())),
            tuple((source, Packed.of(Rows(some))) for source, some in rows),
        )


class Editions:
    """Editions by ascending id, gone through as often as is wanted; what does not fit into memory lies on disk.

    Stories whose bases have one key but are not one story have ids of their own.
    """

    def __init__(self, given: Iterable[Told], piles: Piles) -> None:
        """Take them in any order; ``piles`` say how many may lie in memory."""
        self._pile: Pile[Packed] = piles.new(_weight)
        self._ledgers: Pile[Packed] = piles.new(_weight)
        self._rows: list[range] = []
        self._of: dict[str, list[tuple[int, int]]] = {}
        told: list[tuple[str, str]] = []
        self.articles = self.warnings = 0
        for number, one in enumerate(given):
            self._pile.append(one.edition)
            begin = len(self._ledgers)
            for source, rows in one.ledger:
                self._of.setdefault(source, []).append((number, len(self._ledgers)))
                self._ledgers.append(rows)
            self._rows.append(range(begin, len(self._ledgers)))
            told.append((one.id, one.base))
            self.articles += one.copies
            self.warnings += one.warned
        self._ids = ids(told)
        self._order = sorted((id, place) for place, id in enumerate(self._ids))

    def __len__(self) -> int:
        return len(self._order)

    def __iter__(self) -> Iterator[Edition]:
        """Give the editions, each with its ledger."""
        for (_, number), edition in zip(self._order, self.bare(), strict=True):
            yield replace(
                edition, ledger=tuple(row for place in self._rows[number] for row in self._told(number, place))
            )

    def bare(self) -> Iterator[Edition]:
        """Give the editions without their ledgers."""
        for id, number in self._order:
            edition = self._pile[number].load()
            yield called(edition, id)

    def ledger(self, source: str) -> list[LedgerRow]:
        """Give the rows that all stories tell of a text."""
        return [row for number, place in self._of.get(source, ()) for row in self._told(number, place)]

    def _told(self, number: int, place: int) -> Iterable[LedgerRow]:
        rows: Iterable[LedgerRow] = self._ledgers[place].load()
        return retold(rows, self._ids[number])


def ids(told: Sequence[tuple[str, str]]) -> list[str]:
    """Give the ids of stories, of each of which is ``told`` the id that its text has, and its base."""
    counts = Counter(id for id, _ in told)
    return [id if counts[id] == 1 else _name(id, base) for id, base in told]


def called(edition: Edition, id: str) -> Edition:
    """Give ``edition`` under this id."""
    return edition if edition.id == id else replace(edition, id=id)


def retold(rows: Iterable[LedgerRow], id: str) -> Iterator[LedgerRow]:
    """Give the ``rows`` of a story's ledger under this id."""
    return (row if row.story in (id, None) else row._replace(story=id) for row in rows)


def _name(id: str, base: str) -> str:
    from hashlib import blake2b

    return blake2b(f"{id} {base}".encode(), digest_size=6).hexdigest()


def _weight(record: Packed) -> int:
    return 200 + len(record.data)


def scripted(edition: Edition, script: str) -> Edition:
    """Give ``edition`` in the script that was asked for; offsets stay good, as characters are converted one to one."""
    if script == "keep":
        return edition
    return replace(
        edition,
        title=normalise.printed(edition.title, script),
        subtitle=normalise.printed(edition.subtitle, script),
        byline=normalise.printed(edition.byline, script),
        paragraphs=tuple((kind, normalise.printed(text, script)) for kind, text in edition.paragraphs),
        apparatus=tuple(replace(v, printed=normalise.printed(v.printed, script)) for v in edition.apparatus),
    )


def told(edition: Edition, inputs: Mapping[str, str], columns: Mapping[str, Mapping[str, Any]]) -> Edition:
    """Give ``edition`` with the other columns of its base, and its witnesses named by the inputs that hold them."""
    return replace(
        edition,
        columns=columns[edition.witnesses[0].article],
        witnesses=tuple(replace(one, source=inputs[one.source]) for one in edition.witnesses),
    )


def ledger_rows(found: Gathered, others: Mapping[str, Packed], editions: Editions) -> Iterator[LedgerRow]:
    """Give the rows of all texts in order of their input, then of their sigla."""
    for name in sorted(found.texts, key=lambda name: (found.inputs[name], name)):
        apart: tuple[Piece, ...] = others[name].load() if name in others else ()
        for row in ledger.rows(name, found.texts[name].text, editions.ledger(name), apart):
            yield (
                row
                if found.inputs[name] == name
                else row._replace(source=found.inputs[name], article=row.article or name)
            )


def _source(row: LedgerRow) -> str:
    return row.source
