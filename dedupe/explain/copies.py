"""The copies of a story as witnesses again, from the manifest and the inputs: what was compared can be compared anew."""

from collections.abc import Iterable
from dataclasses import replace

from dedupe import gather, normalise, read, whole
from dedupe.errors import DedupeError
from dedupe.holdings import Holdings
from dedupe.records import Article, Attestation, Page, Piece, Reading, Witness

HEAD = "head"
"""Name of the step that puts before a record's text what the record carries beside it."""


def witnesses(holdings: Holdings, attested: Iterable[Attestation]) -> dict[str, Witness]:
    """Give the witnesses that ``attested`` tell of, by siglum; raises `DedupeError` if their inputs cannot be had."""
    wanted: dict[str, list[Attestation]] = {}
    for one in attested:
        wanted.setdefault(one.source, []).append(one)
    readings = holdings.readings()
    found: dict[str, Witness] = {}
    for source, some in wanted.items():
        if source not in readings:
            raise DedupeError(f"The evidence has no input {source}: dedupe verify {holdings.output} tells more.")
        if holdings.holds_records(source):
            found |= _records(holdings, readings[source], some)
        else:
            page = holdings.page(readings[source])
            found |= {one.article: _repeated(one, page) for one in some}
    return found


def _records(holdings: Holdings, reading: Reading, attested: list[Attestation]) -> dict[str, Witness]:
    divided = holdings.settings.split == "page"
    wanted: dict[str, list[Attestation]] = {}
    for one in attested:
        wanted.setdefault(one.article.rpartition("#")[0] if divided else one.article, []).append(one)
    found = {}
    for record in holdings.records(reading):
        for one in wanted.get(record.siglum, ()):
            found[one.article] = _headed(record, _repeated(one, Page(record.siglum, record.text)))
    if missing := {one.article for one in attested} - found.keys():
        raise DedupeError(f"The input {reading.source} has no record {min(missing)}.")
    return found


def _headed(record: read.Record, witness: Witness) -> Witness:
    """Give ``witness`` with what ``record`` carries beside the text, if the run put it there."""
    heads = gather.heads(record)
    if not heads or witness.siglum != record.siglum:
        return witness
    return whole.headed(witness, normalise.witness(*whole.heads(witness.siglum, heads)).paragraphs)


def _repeated(one: Attestation, page: Page) -> Witness:
    if len(one.kinds) != len(one.spans):
        raise DedupeError(
            "The manifest was written by an older version of dedupe, which did not tell the kinds of what it found. Run "
            "dedupe again."
        )
    if any(not 0 <= begin <= end <= len(page.text) for begin, end in one.spans):
        raise DedupeError(f"The witness {one.article} has spans that its source has not: the manifest was changed.")
    pieces = tuple(Piece(begin, end, kind) for (begin, end), kind in zip(one.spans, one.kinds, strict=True))
    plain = Article(one.article, page.source, pieces, (), one.partial, one.date)
    article = replace(plain, leaves=one.leaves, resumes=one.resumes, folios=one.folios)
    try:
        return normalise.repeated(article, page, [step for step in one.steps if step.name != HEAD])
    except ValueError as error:
        raise DedupeError(
            f"The witness {one.article} cannot be replayed ({error}): the manifest was changed."
        ) from error
