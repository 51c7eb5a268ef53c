"""A part of a witness that held several stories, as a witness of its own: with its own pieces of the page, and the repairs of these."""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate

from dedupe.cluster import headed
from dedupe.records import Paragraph, Piece, Span, Step, Witness

_OPENING = ("title", "subtitle", "byline")
"""Kinds of what goes with the beginning of the whole; all else that is no text goes with its end."""


def severed(whole: Witness, siglum: str, part: Sequence[int], left: Sequence[int] = ()) -> Witness:
    """Give under the name ``siglum`` what the paragraphs ``part`` of a witness make, counted among its paragraphs of text; those that
    are ``left`` are asides of it, without a caption.
    """
    text = [number for number, one in enumerate(whole.paragraphs) if one.kind in ("body", "subhead")]
    own, beside = _with_it(whole, text, part), _with_it(whole, text, left)
    marks = "".join("h" if whole.paragraphs[number].kind == "subhead" else "p" for number in text)
    head = headed(marks, part)
    title = text[head] if head is not None else -1
    of = _paragraphs(whole)
    kept = [number for number, paragraph in enumerate(of) if paragraph in own]
    article = whole.article
    pieces = tuple(
        replace(article.pieces[number], kind="title") if of[number] == title else article.pieces[number]
        for number in kept
    )
    rest = [piece for number, piece in enumerate(article.pieces) if of[number] in beside]
    near = {number for number, paragraph in enumerate(of) if paragraph in own | beside}
    asides = [number for number, aside in enumerate(article.asides) if _beside(aside, article.pieces) in near]
    last, first = len(text) - 1 in part, 0 in part
    return Witness(
        siglum,
        whole.source,
        replace(
            article,
            siglum=siglum,
            pieces=pieces,
            asides=(*(article.asides[number] for number in asides), *rest),
            leaves=article.leaves if last else "",
            resumes=article.resumes if first else "",
        ),
        tuple(
            Paragraph("title", one.text, one.at) if number == title else one
            for number, one in enumerate(whole.paragraphs)
            if number in own
        ),
        _steps(whole, kept),
        tuple(whole.captions[number] for number in asides if number < len(whole.captions)),
    )


def without(whole: Witness, spans: Sequence[Span]) -> Witness:
    """Give a witness of whose article the paragraphs of text that stand in ``spans`` of the page are set aside, if any are left."""
    text = [one for one in whole.paragraphs if one.kind in ("body", "subhead")]
    left = [number for number, one in enumerate(text) if 2 * _in(one.at, spans) > len(one.at)]
    part = [number for number in range(len(text)) if number not in left]
    return severed(whole, whole.siglum, part, left) if part and left else whole


def _in(places: Iterable[int], spans: Sequence[Span]) -> int:
    """Give how many of ``places`` lie in ``spans``."""
    return sum(any(begin <= at < end for begin, end in spans) for at in places)


def _with_it(whole: Witness, text: Sequence[int], part: Sequence[int]) -> set[int]:
    """Give the paragraphs that a ``part`` of those of ``text`` makes, with what goes with its beginning or end."""
    return {text[number] for number in part} | {
        number
        for number, one in enumerate(whole.paragraphs)
        if one.kind not in ("body", "subhead") and (0 if one.kind in _OPENING else len(text) - 1) in part
    }


def _paragraphs(whole: Witness) -> list[int]:
    """Give for each piece of a witness the paragraph that it stands in; one that left nothing goes with the piece before it."""
    found: list[int] = []
    begins = sorted((piece.begin, piece.end, number) for number, piece in enumerate(whole.article.pieces))
    of: dict[int, int] = {}
    for number, paragraph in enumerate(whole.paragraphs):
        for at in paragraph.at:
            if at >= 0:
                begin, end, piece = begins[bisect_right(begins, (at, float("inf"))) - 1]
                if begin <= at < end:
                    of.setdefault(piece, number)
    for number in range(len(whole.article.pieces)):
        found.append(of.get(number, found[-1] if found else 0))
    return found


def _beside(aside: Piece, pieces: Sequence[Piece]) -> int:
    """Give the number of the piece behind which an aside stands on the page."""
    before = [(piece.begin, number) for number, piece in enumerate(pieces) if piece.begin < aside.begin]
    return max(before)[1] if before else min((piece.begin, number) for number, piece in enumerate(pieces))[1]


def _steps(whole: Witness, kept: Sequence[int]) -> tuple[Step, ...]:
    """Give the repairs of a witness as those of the text that its pieces ``kept`` make: no repair reaches over paragraphs."""
    pieces = whole.article.pieces
    # The piece of each character; the newline behind a piece has the same, less than nothing.
    of = array("i")
    for number, piece in enumerate(pieces):
        of += array("i", [number]) * (piece.end - piece.begin) + array("i", [~number])
    own = {one for number in kept for one in (number, ~number)} - {~kept[-1]}
    steps: list[Step] = []
    for step in whole.steps:
        before = array("i", accumulate((one in own for one in of), initial=0))
        edits: list[tuple[int, int, str]] = []
        after = array("i")
        done = 0
        for begin, end, new in step.edits:
            at = begin if begin < end or not begin or of[begin - 1] < 0 else begin - 1
            mine = max(of[at], ~of[at])
            if mine in own:
                edits.append((before[begin], before[end], new))
            after += of[done:begin] + array("i", [mine]) * len(new)
            done = end
        of = after + of[done:]
        if edits:
            steps.append(Step(step.name, tuple(edits)))
    return tuple(steps)
