"""Where every character of the witnesses went, as rows of the ledger."""

from collections.abc import Iterator
from itertools import groupby

from dedupe.collate.strands import Copy
from dedupe.records import LedgerRow

Fate = tuple[str, str, int | None, str]
"""Fate, why, paragraph and kind."""

Fates = list[list[Fate | None]]
"""What became of each character of a copy, by its paragraph in the witness and its place in that; None as long as nobody knows."""


def rows(copy: Copy, story: str, fates: Fates) -> Iterator[LedgerRow]:
    """Give the rows for all pieces and asides of a copy's article, in page order."""
    witness, article = copy.witness, copy.witness.article
    went: dict[int, Fate | None] = {}
    for line, paragraph in zip(fates, witness.paragraphs, strict=True):
        went.update(zip(paragraph.at, line, strict=True))
    spans = [(piece, ("left out", "undone in repair", None, piece.kind)) for piece in article.pieces]
    spans += [(piece, ("left out", "not part of the text", None, piece.kind)) for piece in article.asides]
    for piece, default in sorted(spans, key=lambda item: item[0].begin):
        begin = piece.begin
        for here, run in groupby([went.get(at) or default for at in range(piece.begin, piece.end)]):
            fate, why, paragraph_number, kind = here
            end = begin + len(list(run))
            yield LedgerRow(article.source, article.siglum, begin, end, kind, story, paragraph_number, fate, why)
            begin = end


def why_left(kind: str, aside: bool) -> str:
    """Say why a passage that answers to nothing was left out."""
    if aside:
        return "looks like a caption or a note"
    if kind not in ("body", "subhead"):
        return "another form of it is printed, or none"
    return "answers to nothing in the edition, or stands twice in its copy"
