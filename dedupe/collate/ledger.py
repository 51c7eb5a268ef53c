"""Where every character of the witnesses went, as rows of the ledger."""

from collections.abc import Iterator, Mapping

from dedupe.collate.strands import Copy
from dedupe.records import LedgerRow

Fate = tuple[str, str, int | None, str]
"""Fate, why, paragraph and kind."""


def rows(copy: Copy, story: str, fates: Mapping[tuple[int, int], Fate]) -> Iterator[LedgerRow]:
    """Give the rows for all pieces and asides of a copy's article, in page order.

    ``fates`` tells what became of a character, by its paragraph in the witness and its place in that.
    """
    witness, article = copy.witness, copy.witness.article
    went: dict[int, Fate] = {}
    for number, paragraph in enumerate(witness.paragraphs):
        for place, offset in enumerate(paragraph.at):
            if offset >= 0 and (number, place) in fates:
                went[offset] = fates[number, place]
    spans = [(piece, ("left out", "undone in repair", None, piece.kind)) for piece in article.pieces]
    spans += [(piece, ("left out", "not part of the text", None, piece.kind)) for piece in article.asides]
    for piece, default in sorted(spans, key=lambda item: item[0].begin):
        begin = piece.begin
        for at in range(piece.begin, piece.end):
            here = went.get(at, default)
            if at + 1 == piece.end or went.get(at + 1, default) != here:
                fate, why, paragraph_number, kind = here
                yield LedgerRow(article.source, article.siglum, begin, at + 1, kind, story, paragraph_number, fate, why)
                begin = at + 1


def why_left(kind: str, aside: bool) -> str:
    """Say why a passage that answers to nothing was left out."""
    if aside:
        return "looks like a caption or a note"
    if kind not in ("body", "subhead"):
        return "another form of it is printed, or none"
    return "answers to nothing in the edition, or stands twice in its copy"
