"""Take a text as one article: a record, a story file of an earlier run, or any text when nothing is to be split."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from dedupe import chars
from dedupe.language import junction
from dedupe.records import Article, Line, Page, Paragraph, Piece, Witness
from dedupe.replay import step

_SURE = 2.0
"""Nats by which a word must go on across a line end for the lines to be joined."""

_OURS = {"subtitle", "byline", "date", "agency", "chars", "partial", "captions", "warnings", "witnesses"}
"""Columns that every story has that an earlier run told as JSON."""

_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MATTER = re.compile(r"---\n(?:[^\n]+\n)*?---\n+")
_HEADING = re.compile(r"#+ ")
_SUBHEAD = re.compile(r"##+ ")
_PARAGRAPH = re.compile(r"\S(?:[^\n]*\S)?")


def article(siglum: str, page: Page, lines: Sequence[Line], titled: bool) -> Article:
    """Give the text of ``page`` as one article, in the order it stands; ``titled`` if its title is known from elsewhere.

    Only what is no text by sure cues is told apart (byline, endmark, caption, credit, and who made the page, behind the text); a first
    line set as a heading is the title.
    """
    pieces: list[Piece] = []
    asides: list[Piece] = []
    before: Line | None = None
    last = max((line.number for line in lines if line.kind == "body"), default=lines[-1].number)
    for line in _uncut(lines):
        kind = "furniture" if line.kind == "furniture" and line.number > last else _kind(line, lines, titled)
        if kind in ("caption", "credit", "furniture"):
            asides += [Piece(begin, end, kind) for begin, end in line.spans]
            continue
        joins = kind == "body" and before is not None and goes_on(before.text, line.text)
        pieces += [Piece(begin, end, kind, joins or place > 0) for place, (begin, end) in enumerate(line.spans)]
        before = line if kind == "body" else None
    if not pieces:  # a caption alone is what there is to keep
        pieces, asides = [replace(piece, kind="body") for piece in asides], []
    order = {"title": 0, "subtitle": 1, "byline": 2, "endmark": 4, "credit": 5}
    pieces.sort(key=lambda piece: order.get(piece.kind, 3))
    return Article(siglum, page.source, tuple(pieces), tuple(asides))


def _uncut(lines: Sequence[Line]) -> list[Line]:
    """Give ``lines`` with a dateline and the title behind it as the one line of text that they are on the page."""
    found: list[Line] = []
    for line in lines:
        if found and line.gap == -1 and found[-1].kind == "dateline":
            a = found[-1]
            rows = (*a.spans, *line.spans) if a.rows or line.rows else ()
            found[-1] = replace(a, end=line.end, text=a.text + line.text, rows=rows)
        else:
            found.append(line)
    return found


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


def goes_on(a: str, b: str) -> bool:
    """Tell whether a line stops in a word that goes on in the next."""
    bare = a.rstrip(chars.CLOSERS + " ")
    return bare[-1:].isalnum() and junction(chars.soft(a), chars.soft(b)) > _SURE


def story(siglum: str, page: Page, lines: Sequence[Line], heads: Mapping[str, str]) -> Article:
    """Give the story ``page`` of an earlier run as the article it is: every paragraph as it stands.

    ``heads`` are title, subtitle and byline as its manifest has them; they lead the text, unless a person has changed it:
    then its layout tells them. The manifest's date and whether it is partial are for the caller to add.
    """
    kinds = {(line.begin, line.end): line for line in lines}
    marked = page.source.lower().endswith(".md")
    at = _matter(page.text) if marked else 0
    pieces = _led(page.text, at, heads, marked)
    if pieces is None:
        pieces = _guessed(lines, at)
    done = max((piece.end for piece in pieces), default=at)
    found = [match.span() for match in _PARAGRAPH.finditer(page.text, done)]
    for place, (begin, end) in enumerate(found):
        level = _SUBHEAD.match(page.text, begin, end) if marked else None
        line = kinds.get((begin, end))
        kind = "subhead" if level else "body"
        if place == len(found) - 1 and line is not None and line.kind in ("endmark", "credit"):
            kind = line.kind
        pieces.append(Piece(level.end() if level else begin, end, kind))
    return Article(siglum, page.source, tuple(pieces))


def of_ours(columns: Mapping[str, Any]) -> bool:
    """Tell whether a record with these ``columns`` is a story that an earlier run told."""
    witnesses = columns.get("witnesses")
    return _OURS <= columns.keys() and isinstance(witnesses, list) and all(isinstance(one, dict) for one in witnesses)


def known(article: Article, row: Mapping[str, Any]) -> Article:
    """Give ``article`` with what ``row``, its story's line in a manifest, knows beside the text."""
    date = row.get("date")
    day = date if isinstance(date, str) and _ISO.fullmatch(date) else None
    return replace(article, date=day, partial=row.get("partial") is True)


def _matter(text: str) -> int:
    """Give where the front matter of a Markdown file ends, 0 if there is none."""
    found = _MATTER.match(text)
    return found.end() if found else 0


def _led(text: str, at: int, heads: Mapping[str, str], marked: bool) -> list[Piece] | None:
    """Give the ``heads`` that lead ``text`` from ``at``; None if it is not led by them."""
    pieces = []
    for kind in ("title", "subtitle", "byline"):
        head = heads.get(kind, "")
        if not head:
            continue
        while text[at : at + 1] == "\n":
            at += 1
        if marked and kind != "byline":
            mark = _HEADING.match(text, at)
            at = mark.end() if mark else at
        # A head that held a line break stands on one line of the file.
        if text[at : at + len(head)].split() != head.split():
            return None
        pieces.append(Piece(at, at + len(head), kind))
        at += len(head)
        if text[at : at + 1] not in ("\n", ""):
            return None
    return pieces


def _guessed(lines: Sequence[Line], at: int) -> list[Piece]:
    """Give the heads that the layout of ``lines`` tells: a title, the subtitle right below it, the byline."""
    pieces: list[Piece] = []
    below = [line for line in lines if line.begin >= at]
    for place, line in enumerate(below):
        if place == 0 and line.kind == "title" and len(below) > 1:
            kind = "title"
        elif place == 1 and pieces and line.gap == 0:
            kind = "subtitle"
        elif line.kind == "byline":
            kind = "byline"
        else:
            break
        pieces.append(Piece(line.begin, line.end, kind))
        if kind == "byline":
            break
    return pieces


def heads(siglum: str, told: Sequence[tuple[str, str]]) -> tuple[Article, Page]:
    """Give what a record carries beside its text, kinds and texts in ``told``, as an article, and the page that it makes."""
    page = Page(siglum, "\n".join(text for _, text in told))
    pieces: list[Piece] = []
    for kind, text in told:
        begin = pieces[-1].end + 1 if pieces else 0
        pieces.append(Piece(begin, begin + len(text), kind))
    return Article(siglum, siglum, tuple(pieces)), page


def headed(witness: Witness, front: Sequence[Paragraph]) -> Witness:
    """Give ``witness`` with ``front``, what its record carries beside the text: put there by a step, since no span holds it."""
    text = "\n".join(paragraph.text for paragraph in witness.paragraphs)
    put = step("head", text, [(0, 0, "".join(f"{paragraph.text}\n" for paragraph in front))])
    strange = tuple(Paragraph(paragraph.kind, paragraph.text, (-1,) * len(paragraph.text)) for paragraph in front)
    return replace(witness, paragraphs=(*strange, *witness.paragraphs), steps=(*witness.steps, put))
