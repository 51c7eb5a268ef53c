"""Where a story came from: its copies, why they are of it, where they differ, and what was left out of them."""

import hashlib
import os
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress

from dedupe import shelf
from dedupe.errors import DedupeError
from dedupe.explain import pairs, places
from dedupe.explain.names import Catalogue
from dedupe.explain.records import Copy, Reading, StoryTold, Told
from dedupe.holdings import Holdings, Story
from dedupe.records import Attestation, LedgerRow


def of_story(holdings: Holdings, catalogue: Catalogue, story: Story) -> StoryTold:
    """Give where ``story`` came from; what cannot be told, for want of evidence or inputs, stands in its notes."""
    notes: dict[str, None] = {}
    why: dict[str, str] = {}
    copies: list[Copy] = []
    left: list[Told] = []
    readings: tuple[Reading, ...] = ()
    review: list[str] = []
    try:
        texts = places.Texts(holdings)
        rows = {source: holdings.ledger(source) for source in {one.source for one in story.witnesses}}
        try:
            compared = pairs.ring(holdings, [story])
            why = {one.article: compared.why(one.article) for one in story.witnesses}
        except DedupeError as error:
            notes[str(error)] = None
        for one in story.witnesses:
            own = [row for row in rows[one.source] if row.article == one.article]
            record = holdings.record(one.source, one.article)
            text = texts.of(one.source, record) if not notes else None
            lines = None if text is None or record is not None else _lines(one, text[1])
            copies.append(_copy(one, own, why.get(one.article, ""), lines))
            left += [places.span(row, text, catalogue) for row in own if row.fate == "left out" and row.kind != "blank"]
        printed = None
        with suppress(DedupeError):
            printed = holdings.printed(story)
        readings = tuple(places.reading(each, printed) for each in holdings.apparatus(story.id))
        sigla = {one.article for one in story.witnesses}
        review = [f"{link.a} ~ {link.b}: {link.why}" for link in holdings.review() if {link.a, link.b} & sigla]
        notes |= texts.notes
    except DedupeError as error:
        notes[str(error)] = None
        copies = [_copy(one, [], "", None) for one in story.witnesses]
    return StoryTold(
        story.id, story.file, story.title, story.date, story.agency, story.chars, story.partial,
        _edited(holdings, story), story.warnings, story.captions, tuple(copies), readings, tuple(left), tuple(review),
        tuple(notes),
    )  # fmt: skip


def _copy(one: Attestation, rows: list[LedgerRow], why: str, lines: tuple[int, int] | None) -> Copy:
    repairs: Counter[str] = Counter()
    for step in one.steps:
        repairs[step.name] += len(step.edits)
    fates: Counter[str] = Counter()
    for row in rows:
        fates[row.fate] += row.end - row.begin
    return Copy(one.article, one.source, one.role, lines, one.jaccard, one.containment, why, dict(repairs), dict(fates))


def _lines(one: Attestation, begins: Sequence[int]) -> tuple[int, int] | None:
    if not one.spans:
        return None
    first, last = min(begin for begin, _ in one.spans), max(end for _, end in one.spans)
    return bisect_right(begins, first), bisect_right(begins, max(first, last - 1))


def _edited(holdings: Holdings, story: Story) -> bool:
    if not story.sha256 or shelf.shares(story.file) and story.file.endswith(".jsonl"):
        return False
    try:
        with open(os.path.join(holdings.output, story.file), "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() != story.sha256
    except OSError:
        return True
