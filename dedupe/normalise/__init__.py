"""From an article to a witness: damage undone by the article's own evidence, each repair kept as data.

In doubt the text is left alone. A step is a name and a function that gives edits; they run in the order of the table,
and again until none of them finds anything, so that repairing twice is repairing once.
"""

from collections.abc import Callable, Sequence

from dedupe import replay
from dedupe.normalise import byline, gate, joints, marks, quotes, script, spaces
from dedupe.normalise.draft import Draft, Edit, draft
from dedupe.normalise.script import is_simplified as simplified
from dedupe.normalise.script import printed
from dedupe.records import Article, Page, Paragraph, Piece, Step, Witness

__all__ = ["STEPS", "printed", "quotes", "repeated", "simplified", "witness"]

STEPS: tuple[tuple[str, Callable[[Draft], list[Edit]]], ...] = (
    ("mojibake", gate.edits),
    ("join", joints.edits),
    ("spaces", spaces.edits),
    ("brackets", marks.edits),
    ("script", script.edits),
    ("quotes", quotes.edits),
    ("ornament", byline.ornaments),
    ("byline", byline.edits),
    ("endmark", byline.endmarks),
)

_ROUNDS = 6
"""One repair may lay open another; more rounds than this were never needed."""


def witness(article: Article, page: Page) -> Witness:
    """Give ``article`` after repair, with the page offset of each character and the steps that were taken.

    The steps, replayed on the pieces' texts joined by newlines, give the paragraphs joined by newlines.
    """
    now = draft(article, page, script.is_simplified(page.text))
    steps: list[Step] = []
    sound: dict[str, Draft] = {}
    for _ in range(_ROUNDS):
        before = len(steps)
        for name, edits in STEPS:
            if sound.get(name) is now:  # it found nothing there, and nothing has changed since
                continue
            step = replay.step(name, now.text, edits(now))
            if step.edits:
                steps.append(step)
                now = now.edited(step)
            else:
                sound[name] = now
        if len(steps) == before:
            break
    return _made(article, page, now, steps)


def repeated(article: Article, page: Page, steps: Sequence[Step]) -> Witness:
    """Give ``article`` after the ``steps`` that an earlier run took, looking for no others.

    Raises `ValueError` if they do not fit it.
    """
    now = draft(article, page, True)
    for step in steps:
        now = now.edited(step)
    return _made(article, page, now, steps)


def _made(article: Article, page: Page, now: Draft, steps: Sequence[Step]) -> Witness:
    return Witness(
        siglum=article.siglum,
        source=article.source,
        article=article,
        paragraphs=tuple(Paragraph(kind, now.text[b:e], _offsets(now, b, e, steps)) for b, e, kind in now.lines()),
        steps=tuple(steps),
        captions=_captions(page.text, article.asides),
    )


def _captions(text: str, asides: Sequence[Piece]) -> tuple[str, ...]:
    """Give the text of each of the ``asides`` of a page; the first row of one has that of all of its rows, and the others none."""
    found: list[str] = []
    first = 0
    for number, piece in enumerate(asides):
        row = text[piece.begin : piece.end]
        first = first if piece.joins else number
        found.append("" if piece.joins else row)
        found[first] += f"\n{row}" if piece.joins else ""
    return tuple(found)


def _offsets(now: Draft, begin: int, end: int, steps: Sequence[Step]) -> Sequence[int]:
    """Give the page offset of each character of a line; where nothing was repaired, it stands there as it is."""
    if steps or begin == end:
        return now.at[begin:end]
    return range(now.at[begin], now.at[end - 1] + 1)
