"""Take a text as one article: a record, a story file of an earlier run, or any text when nothing is to be split."""

from collections.abc import Sequence
from dataclasses import replace

from dedupe import chars
from dedupe.language import junction
from dedupe.records import Article, Line, Page, Paragraph, Piece, Witness
from dedupe.replay import step

_SURE = 2.0
"""Nats by which a word must go on across a line end for the lines to be joined."""


def article(siglum: str, page: Page, lines: Sequence[Line], titled: bool) -> Article:
    """Give the text of ``page`` as one article, in the order it stands; ``titled`` if its title is known from elsewhere.

    Only what is no text by sure cues is told apart (byline, endmark, caption, credit); a first line set as a heading is the title.
    """
    pieces: list[Piece] = []
    asides: list[Piece] = []
    before: Line | None = None
    for line in lines:
        kind = _kind(line, lines, titled)
        if kind in ("caption", "credit"):
            asides += [Piece(begin, end, kind) for begin, end in line.rows]
            continue
        joins = kind == "body" and before is not None and _goes_on(before, line)
        pieces += [Piece(begin, end, kind, joins or place > 0) for place, (begin, end) in enumerate(line.rows)]
        before = line if kind == "body" else None
    if not pieces:  # a caption alone is what there is to keep
        pieces, asides = [replace(piece, kind="body") for piece in asides], []
    order = {"title": 0, "subtitle": 1, "byline": 2, "endmark": 4, "credit": 5}
    pieces.sort(key=lambda piece: order.get(piece.kind, 3))
    return Article(siglum, page.source, tuple(pieces), tuple(asides))


def _kind(line: Line, lines: Sequence[Line], titled: bool) -> str:
    first = line.number == lines[0].number
    if line.kind == "title":
        if first and not titled and len(lines) > 1:
            return "title"
        return "subhead" if not first else "body"
    if line.kind == "subtitle":
        return "subtitle" if line.number == lines[0].number + 1 and lines[0].kind == "title" and not titled else "body"
    if line.kind == "byline":
        return "byline" if line.number <= lines[0].number + 2 else "body"
    if line.kind == "endmark":
        return "endmark" if line.number == lines[-1].number else "body"
    return line.kind if line.kind in ("caption", "credit") else "body"


def _goes_on(a: Line, b: Line) -> bool:
    bare = a.text.rstrip(chars.CLOSERS + " ")
    return bare[-1:].isalnum() and junction(chars.soft(a.text), chars.soft(b.text)) > _SURE


def story(siglum: str, page: Page, lines: Sequence[Line]) -> Article:
    """Give the story file ``page`` of an earlier run as the article it is: every paragraph as it stands.

    Its layout tells title, subtitle (right below) and byline.
    """
    pieces: list[Piece] = []
    for place, line in enumerate(lines):
        kind = "body"
        if place == 0 and line.kind == "title" and len(lines) > 1:
            kind = "title"
        elif place == 1 and pieces[0].kind == "title" and line.gap == 0:
            kind = "subtitle"
        elif line.kind == "byline" and all(piece.kind in ("title", "subtitle") for piece in pieces):
            kind = "byline"
        elif line.kind == "endmark" and place == len(lines) - 1:
            kind = "endmark"
        pieces += [Piece(begin, end, kind, row > 0) for row, (begin, end) in enumerate(line.rows)]
    return Article(siglum, page.source, tuple(pieces))


def headed(witness: Witness, heads: Sequence[tuple[str, str]]) -> Witness:
    """Give ``witness`` with what its record carries beside the text: put there by a step, since no span holds it.

    ``heads`` are kinds (title, subtitle, byline) and texts.
    """
    text = "\n".join(paragraph.text for paragraph in witness.paragraphs)
    front = tuple(Paragraph(kind, one, (-1,) * len(one)) for kind, one in heads)
    put = step("head", text, [(0, 0, "".join(f"{one}\n" for _, one in heads))])
    return replace(witness, paragraphs=(*front, *witness.paragraphs), steps=(*witness.steps, put))
