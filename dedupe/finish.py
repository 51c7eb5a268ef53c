"""Finish what collating gives: editions as they are handed to a writer, and the rows that account for every input."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from dedupe import ledger, normalise
from dedupe.gather import Gathered
from dedupe.records import Edition, LedgerRow, Piece


def distinct(editions: list[Edition]) -> list[Edition]:
    """Give ``editions`` by ascending id; stories whose bases have one key but are not one story get ids of their own."""
    from hashlib import blake2b

    counts = Counter(edition.id for edition in editions)
    found = []
    for edition in editions:
        if counts[edition.id] > 1:
            name = blake2b(f"{edition.id} {edition.witnesses[0].article}".encode(), digest_size=6).hexdigest()
            edition = replace(
                edition,
                id=name,
                ledger=tuple(replace(row, story=name if row.story else None) for row in edition.ledger),
            )
        found.append(edition)
    return sorted(found, key=lambda edition: edition.id)


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
    found: Gathered, others: Mapping[str, tuple[Piece, ...]], editions: Iterable[Edition]
) -> Iterator[LedgerRow]:
    """Give the rows of all texts in order of their input, then of their sigla."""
    rows: dict[str, list[LedgerRow]] = defaultdict(list)
    for edition in editions:
        for row in edition.ledger:
            rows[row.source].append(row)
    for name in sorted(found.texts, key=lambda name: (found.inputs[name], name)):
        for row in ledger.rows(name, found.texts[name].text, rows[name], others.get(name, ())):
            yield (
                row
                if found.inputs[name] == name
                else replace(row, source=found.inputs[name], article=row.article or name)
            )
