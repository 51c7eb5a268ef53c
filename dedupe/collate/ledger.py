"""Where every character of the witnesses went, as rows of the ledger."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate, pairwise

from dedupe.collate.foreign import WHY
from dedupe.collate.strands import Strand
from dedupe.records import LedgerRow, Witness

Fate = tuple[str, str, int | None, str]
"""Fate, why, paragraph and kind."""


class Fates:
    """What became of each character of a witness, by its paragraph and its place in that."""

    def __init__(self, witness: Witness) -> None:
        """Begin with nothing known of any."""
        import numpy as np

        self.article = witness.article
        """The article that it is of."""
        self._paragraphs = witness.paragraphs
        self._starts = list(accumulate((len(paragraph.text) for paragraph in witness.paragraphs), initial=0))
        self._codes = np.zeros(self._starts[-1], np.int32)
        self._numbers: dict[Fate | None, int] = {None: 0}

    def put(self, paragraph: int, begin: int, end: int, fate: Fate) -> None:
        """Note ``fate`` for the characters of ``paragraph`` from ``begin`` to ``end``."""
        start = self._starts[paragraph]
        self._codes[start + begin : start + end] = self._numbers.setdefault(fate, len(self._numbers))

    def paint(self, strand: Strand, begin: int, end: int, fate: Fate) -> None:
        """Note ``fate`` for the characters of a ``strand`` of the copy from ``begin`` to ``end``."""
        number, start = self._numbers.setdefault(fate, len(self._numbers)), self._starts[strand.paragraph]
        if len(strand.runs) == 1:
            start += strand.runs[0][1]
            self._codes[start + begin : start + end] = number
            return
        for i, j in strand.places(begin, end):
            self._codes[start + i : start + j] = number

    def lacking(self) -> list[tuple[int, int, int]]:
        """Give the stretches of which nothing is known: paragraph, begin and end."""
        import numpy as np

        if self._codes.all():
            return []
        unknown = np.flatnonzero(self._codes == 0)
        found: list[tuple[int, int, int]] = []
        for run in np.split(unknown, np.flatnonzero(np.diff(unknown) > 1) + 1) if len(unknown) else ():
            begin, end = int(run[0]), int(run[-1]) + 1
            while begin < end:
                number = bisect_right(self._starts, begin) - 1
                stop = min(end, self._starts[number + 1])
                found.append((number, begin - self._starts[number], stop - self._starts[number]))
                begin = stop
        return found

    def again(self, witness: Witness) -> "Fates":
        """Give the same of a ``witness`` with the same text, of which nothing is printed."""
        import numpy as np

        found = Fates(witness)
        told = [("agrees", "says the same", *one[2:]) if one and one[0] == "printed" else one for one in self._numbers]
        codes = [found._numbers.setdefault(one, len(found._numbers)) for one in told]
        found._codes = np.array(codes, np.int32)[self._codes]
        return found

    def rows(self, story: str) -> Iterator[LedgerRow]:
        """Give the rows for all pieces and asides of the article, which tells a ``story``, in page order."""
        source, name = self.article.source, self.article.siglum
        for begin, end, (fate, why, paragraph, kind) in self.stretches():
            yield LedgerRow(source, name, begin, end, kind, story, paragraph, fate, why)

    def stretches(self) -> Iterator[tuple[int, int, Fate]]:
        """Give the stretches of these in page order, and the fate of each."""
        import numpy as np

        article = self.article
        spans = [(piece.begin, piece.end, piece.kind, "undone in repair") for piece in article.pieces]
        spans += [
            (one.begin, one.end, one.kind, WHY if one.kind in ("body", "subhead") else "not part of the text")
            for one in article.asides
        ]
        spans.sort(key=lambda span: span[0])
        low = spans[0][0] if spans else 0
        high = max((end for _, end, _, _ in spans), default=low)
        if low == high:
            return
        went = np.zeros(high - low, np.int32)
        for (first, last), one in zip(pairwise(self._starts), self._paragraphs, strict=True):
            at, codes = one.at, self._codes[first:last]
            if isinstance(at, range) and low <= at.start and at.stop <= high:
                went[at.start - low : at.stop - low] = codes
                continue
            places = np.asarray(at, np.int64)
            here = (places >= low) & (places < high)
            went[places[here] - low] = codes[here]
        turns = np.flatnonzero(went[1:] != went[:-1])
        changes, fates = (turns + low + 1).tolist(), [int(went[0]), *went[turns + 1].tolist()]
        told = list(self._numbers)
        for begin, end, kind, default in spans:
            if begin == end:
                continue
            first, last = bisect_right(changes, begin), bisect_left(changes, end)
            edges = [begin, *changes[first:last], end]
            for (since, until), code in zip(pairwise(edges), fates[first : last + 1], strict=True):
                yield since, until, told[code] or ("left out", default, None, kind)


def why_left(kind: str, aside: bool) -> str:
    """Say why a passage that answers to nothing was left out."""
    if aside:
        return "looks like a caption or a note"
    if kind not in ("body", "subhead"):
        return "another form of it is printed, or none"
    return "answers to nothing in the edition, or stands twice in its copy"
