"""Finish what collating gives: editions as they are handed to a writer, and the rows that account for every input."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from typing import Any

from dedupe import ledger, normalise
from dedupe.gather import Gathered
from dedupe.records import Edition, LedgerRow, Piece
from dedupe.spill import Pile, Piles, weight


class Editions:
    """Editions by ascending id, gone through as often as is wanted; what does not fit into memory lies on disk.

    Stories whose bases have one key but are not one story have ids of their own.
    """

    def __init__(self, given: Iterable[Edition], piles: Piles) -> None:
        """Take them in any order; ``piles`` say how many may lie in memory."""
        self._pile: Pile[Edition] = piles.new(_weight)
        counts: Counter[str] = Counter()
        told: list[tuple[str, str]] = []
        self.articles = self.warnings = 0
        for edition in given:
            self._pile.append(edition)
            counts[edition.id] += 1
            told.append((edition.id, edition.witnesses[0].article))
            self.articles += len(edition.witnesses)
            self.warnings += bool(edition.warnings)
        ids = [id if counts[id] == 1 else _name(id, base) for id, base in told]
        self._order = sorted((id, place) for place, id in enumerate(ids))

    def __len__(self) -> int:
        return len(self._order)

    def __iter__(self) -> Iterator[Edition]:
        for id, place in self._order:
            edition = self._pile[place]
            if edition.id != id:
                rows = tuple(row._replace(story=id if row.story else None) for row in edition.ledger)
                edition = replace(edition, id=id, ledger=rows)
            yield edition


def _name(id: str, base: str) -> str:
    from hashlib import blake2b

    return blake2b(f"{id} {base}".encode(), digest_size=6).hexdigest()


def _weight(edition: Edition) -> int:
    spans = sum(len(witness.spans) + len(witness.steps) for witness in edition.witnesses)
    said = sum(len(text) for _, text in edition.paragraphs)
    return 2000 + 8 * said + 200 * (len(edition.ledger) + len(edition.apparatus) + spans) + weight(edition.columns)


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


def ledger_rows(
    found: Gathered, others: Mapping[str, tuple[Piece, ...]], editions: Iterable[Edition], piles: Piles
) -> Iterator[LedgerRow]:
    """Give the rows of all texts in order of their input, then of their sigla."""
    told: Pile[tuple[LedgerRow, ...]] = piles.new(_breadth)
    places: dict[str, tuple[int, ...]] = {}
    for edition in editions:
        for name, rows in groupby(sorted(edition.ledger, key=_source), key=_source):
            places[name] = (*places.get(name, ()), len(told))
            told.append(tuple(rows))
    for name in sorted(found.texts, key=lambda name: (found.inputs[name], name)):
        given = [row for place in places.get(name, ()) for row in told[place]]
        for row in ledger.rows(name, found.texts[name].text, given, others.get(name, ())):
            yield (
                row
                if found.inputs[name] == name
                else row._replace(source=found.inputs[name], article=row.article or name)
            )


def _source(row: LedgerRow) -> str:
    return row.source


def _breadth(rows: tuple[LedgerRow, ...]) -> int:
    return 200 + 200 * len(rows)
