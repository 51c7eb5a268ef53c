"""The text under repair, with the place that each of its characters came from."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field

from dedupe import replay
from dedupe.records import Article, Page, Step
from dedupe.replay import Edit

__all__ = ["Draft", "Edit", "difference", "draft"]


@dataclass(frozen=True, slots=True)
class Draft:
    """Lines joined by newlines; edits give another draft and carry the origins along."""

    text: str
    """All lines, joined by newlines."""
    at: "array[int]"
    """For each character its offset in the page, or -1 if it stands nowhere there."""
    kinds: tuple[str, ...]
    """The kind of each line."""
    joins: tuple[bool, ...]
    """For each line, whether it goes on in the one before it."""
    simplified: bool
    """Whether the page is written in simplified characters, as a whole."""
    _lines: list[tuple[int, int, str]] = field(default_factory=list, init=False, repr=False, compare=False)

    def lines(self) -> Sequence[tuple[int, int, str]]:
        """Give begin, end and kind of each line, ends before the newline."""
        if not self._lines:  # each repair asks for them
            begin = 0
            for line, kind in zip(self.text.split("\n"), self.kinds, strict=True):
                self._lines.append((begin, begin + len(line), kind))
                begin += len(line) + 1
        return self._lines

    def edited(self, step: Step) -> "Draft":
        """Give the draft after ``step``; raise `ValueError` if it puts in a newline or does not fit the text."""
        if any("\n" in new for _, _, new in step.edits):
            raise ValueError(f"step {step.name!r} puts in a newline: where paragraphs end is the splitter's affair")
        gone = {i for begin, end, _ in step.edits for i in range(begin, end) if self.text[i] == "\n"}
        kinds, joins = self._without(gone) if gone else (self.kinds, self.joins)
        text = replay.replay(self.text, (step,))
        return Draft(text, replay.carried(self.at, (step,)), kinds, joins, self.simplified)

    def _without(self, gone: set[int]) -> tuple[tuple[str, ...], tuple[bool, ...]]:
        """Give kinds and joins of the lines that are left when the newlines at ``gone`` are deleted."""
        kinds: list[str] = []
        joins: list[bool] = []
        blank = True
        for (begin, end, kind), join in zip(self.lines(), self.joins, strict=True):
            if begin - 1 not in gone:
                kinds.append(kind)
                joins.append(join)
                blank = True
            elif blank:  # nothing but blank stood before it in the line: it says what the line is
                kinds[-1] = kind
            blank = blank and not self.text[begin:end].strip()
        return tuple(kinds), tuple(joins)


def draft(article: Article, page: Page, simplified: bool) -> Draft:
    """Give the article's pieces as the page has them, each a line (a piece that holds newlines is several)."""
    import numpy as np

    text: list[str] = []
    at = array("i")
    kinds: list[str] = []
    joins: list[bool] = []
    for number, piece in enumerate(article.pieces):
        span = page.text[piece.begin : piece.end]
        if number:
            at.append(-1)
        at.frombytes(np.arange(piece.begin, piece.begin + len(span), dtype=np.intc).tobytes())
        text.append(span)
        more = span.count("\n")
        kinds += [piece.kind] * (1 + more)
        # Nothing stands before the first piece for it to go on in.
        joins += [piece.joins and number > 0] + [False] * more
    if not kinds:
        kinds, joins = ["body"], [False]
    return Draft("\n".join(text), at, tuple(kinds), tuple(joins), simplified)


def difference(old: str, new: str, begin: int = 0) -> list[Edit]:
    """Give the least edits that make ``new`` of ``old``, whose first character stands at ``begin``."""
    return [(begin + a, begin + b, text) for a, b, text in replay.between("", old, new).edits]
