"""Witnesses as strands: paragraphs without their quotation marks, datelines and closing marks apart.

Quotation marks stand aside because they are chosen for a whole paragraph at once (`marks`); with them among the
characters a wrong pair would pull the alignment of what stands between.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter
from types import MappingProxyType

from dedupe import chars, cues
from dedupe.records import Sent, Span, Witness

HEADS = ("title", "subtitle", "byline", "dateline", "endmark", "credit")
"""Kinds that are chosen as wholes, outside the running text."""

QUOTE = re.compile(f"[{chars.QUOTES}]")

_DIVIDES = re.compile(r"[ |｜丨│／/:：—–―]{0,4}")
"""What stands between a dateline and the text, beside a bracket."""
_SETS_OFF = dict(zip("（【［〔[", "）】］〕]", strict=True))
_CLOSED = "\N{FULLWIDTH RIGHT PARENTHESIS}"
_SIGNED = 40
"""Characters of who has signed, behind day and place in the same brackets."""

TERMINAL = chars.SENTENCE_ENDS + ".\N{FULLWIDTH COLON}:\N{EM DASH}"
"""What a paragraph may rightly end in."""
_CLOSES = chars.CLOSERS + chars.SPACES
"""What may stand behind that."""


@dataclass(frozen=True, slots=True)
class Strand(Sent):
    """A paragraph of a witness, or a part of one, without quotation marks."""

    paragraph: int
    """Which of the witness's paragraphs it is cut from."""
    kind: str
    """``body``, ``subhead`` or one of `HEADS`."""
    raw: str
    """The paragraph as the witness has it."""
    text: str
    """Its own characters."""
    soft: str
    """Those, folded one to one."""
    runs: tuple[tuple[int, int], ...]
    """Where its characters stand in ``raw``: the first of each run, ascending, and its place there."""
    span: Span
    """Where it stands in ``raw``, with its quotation marks."""
    marks: tuple[tuple[int, tuple[int, ...]], ...]
    """``(gap, places in raw)``: the quotation marks before the character ``gap``, or behind the last."""
    ends: bool
    """Whether it ends as a paragraph does (a heading always does)."""

    def place(self, at: int) -> int:
        """Give the place in ``raw`` of a character."""
        first, place = self.runs[bisect_right(self.runs, at, key=itemgetter(0)) - 1 if len(self.runs) > 1 else 0]
        return place + at - first

    def places(self, begin: int, end: int) -> list[tuple[int, int]]:
        """Give the spans of ``raw`` where the characters from ``begin`` to ``end`` stand."""
        if len(self.runs) == 1:
            shift = self.runs[0][1]
            return [(begin + shift, end + shift)] if begin < end else []
        number = bisect_right(self.runs, begin, key=itemgetter(0)) - 1
        found: list[tuple[int, int]] = []
        while begin < end:
            first, place = self.runs[number]
            number += 1
            stop = min(end, self.runs[number][0]) if number < len(self.runs) else end
            found.append((place + begin - first, place + stop - first))
            begin = stop
        return found

    def spots(self, begin: int, end: int) -> Sequence[int]:
        """Give the places of ``raw`` where they stand."""
        if len(self.runs) == 1:
            shift = self.runs[0][1]
            return range(begin + shift, end + shift)
        return [one for span in self.places(begin, end) for one in range(*span)]


@dataclass(frozen=True, slots=True)
class Copy:
    """A witness made ready for collating."""

    witness: Witness
    """What it was made from."""
    strands: tuple[Strand, ...]
    """All its strands."""
    flow: tuple[int, ...]
    """Those of the running text, in reading order."""
    heads: dict[str, tuple[int, ...]]
    """Those of each of `HEADS`."""

    @property
    def page(self) -> str:
        """The page that it stands on, or which that is a copy of."""
        return self.witness.article.first or self.witness.article.source


def copies(witnesses: Sequence[Witness]) -> tuple[Copy, ...]:
    """Give each of ``witnesses`` as strands, in the same order.

    A dateline too damaged for the cue is found by its likeness to those of the other copies.
    """
    made = [copy(witness, ()) for witness in witnesses]
    datelines = sorted(
        {c.strands[s].soft for c in made for s in c.heads["dateline"]}, key=lambda line: (-len(line), line)
    )
    if datelines:
        made = [c if c.heads["dateline"] else copy(c.witness, datelines[:5]) for c in made]
    return tuple(made)


def copy(
    witness: Witness,
    datelines: Sequence[str],
    begins: Mapping[int, int] = MappingProxyType({}),
    stops: Mapping[int, int] = MappingProxyType({}),
    kinds: Mapping[int, str] = MappingProxyType({}),
) -> Copy:
    """Give ``witness`` as strands; ``datelines`` are those of other copies, folded.

    What other copies show is told by the number of the paragraph: where its text ``begins`` and ``stops``, and its kind.
    """
    strands: list[Strand] = []
    seen: set[str] = set()
    for number, paragraph in enumerate(witness.paragraphs):
        soft = chars.soft(paragraph.text)
        begin, end = 0, len(soft)
        found: list[Strand] = []
        if paragraph.kind == "body":
            # Behind the bracket that closes such a mark stands no more than a full stop.
            closing = cues.ENDMARK_RUN_ON.search(soft) if _CLOSED in soft[-3:] else None
            if "dateline" not in seen:
                begin = min(len(soft), begins.get(number) or opening(soft, datelines, "body" not in seen))
                if begin:
                    found.append(made(number, "dateline", paragraph.text, soft, 0, begin))
            end = stops.get(number, closing.start() if closing else end)
            end = end if end >= begin else len(soft)
        kind = kinds.get(number, paragraph.kind)
        kind = kind if kind in HEADS or kind == "subhead" else "body"
        found.append(made(number, kind, paragraph.text, soft, begin, end))
        if end < len(soft):
            found.append(made(number, "endmark", paragraph.text, soft, end, len(soft)))
        strands += (strand for strand in found if strand.text)
        seen.update(strand.kind for strand in found if strand.text)
    return parted(witness, strands)


def parted(witness: Witness, strands: Sequence[Strand], without: Collection[int] = ()) -> Copy:
    """Give the copy of ``witness`` that has these ``strands``; those ``without`` are no part of its running text."""
    flow = tuple(i for i, strand in enumerate(strands) if strand.kind in ("body", "subhead") and i not in without)
    heads = {kind: tuple(i for i, strand in enumerate(strands) if strand.kind == kind) for kind in HEADS}
    return Copy(witness, tuple(strands), flow, heads)


def cut(copy: Copy, gone: Mapping[int, Sequence[Span]]) -> tuple[Copy, frozenset[int]]:
    """Give ``copy`` without the openings, the ends or all of some strands of its text, and the strands that hold these.

    ``gone`` tells their characters by number of the strand, and perhaps some within it, which stay; what is left keeps its number.
    """
    strands = list(copy.strands)
    aside: set[int] = set()
    for s, spans in sorted(gone.items()):
        one = copy.strands[s]
        size = len(one.text)
        begin, end = 0, size
        for first, last in sorted(spans):
            begin = max(begin, last) if first <= begin else begin
        for first, last in sorted(spans, key=lambda span: -span[1]):
            end = min(end, first) if last >= end else end
        if begin >= end:
            aside.add(s)
            continue
        bounds = [one.span[0], *(_bound(one, at) for at in (begin, end)), one.span[1]]
        pieces = [made(one.paragraph, one.kind, one.raw, chars.soft(one.raw), *bound) for bound in pairwise(bounds)]
        strands[s] = pieces[1]
        for piece in (pieces[0], pieces[2]):
            if piece.text:
                aside.add(len(strands))
                strands.append(piece)
    lacking = {s for s, one in enumerate(copy.strands) if s not in copy.flow and one.kind in ("body", "subhead")}
    return parted(copy.witness, strands, lacking | aside), frozenset(aside)


def _bound(strand: Strand, at: int) -> int:
    """Give where in its paragraph ``strand`` is cut before a character, its quotation mark going with it."""
    if at == 0 or at == len(strand.text):
        return strand.span[at > 0]
    return min([strand.place(at), *(place for gap, places in strand.marks if gap == at for place in places)])


def opening(soft: str, datelines: Sequence[str], first: bool) -> int:
    """Give where the dateline ends that ``soft`` opens with, 0 if it has none.

    One without a day counts only in the ``first`` paragraph: later, it is how a new passage begins.
    """
    found = cues.DATELINE.match(soft)
    if found and (first or found["month"]):
        return _set_off(soft, found.end())
    if datelines:
        from rapidfuzz import fuzz

        best = max(
            (fuzz.ratio(soft[:end], line), -abs(end - len(line)), end)
            for line in datelines
            for end in range(max(4, len(line) - 3), len(line) + 4)
        )
        if best[0] >= 70:
            return best[2] + soft[best[2] :].startswith(" ")
    return 0


def _set_off(soft: str, end: int) -> int:
    """Give where a dateline that reaches to ``end`` ends with all that sets it off: the bracket that it opened, marks behind it."""
    opened = _SETS_OFF.get(soft[0], "")
    if opened and opened not in soft[:end]:
        closed = soft.find(opened, end, end + _SIGNED)
        if closed >= 0 and "\N{IDEOGRAPHIC FULL STOP}" not in soft[end:closed]:
            end = closed + 1
    behind = _DIVIDES.match(soft, end)
    return behind.end() if behind else end


def ends(text: str) -> bool:
    """Tell whether ``text`` ends as a sentence or an announcing line does; marks that close may follow."""
    told = text.rstrip()
    bare = told.rstrip(_CLOSES)
    return bool(bare) and (bare[-1] in TERMINAL or bare != told and told[-1] in ")\N{FULLWIDTH RIGHT PARENTHESIS}")


def made(number: int, kind: str, raw: str, soft: str, begin: int, end: int) -> Strand:
    """Cut a strand from ``raw``; spaces at its ends are not its own."""
    while begin < end and soft[begin] == " ":
        begin += 1
    while end > begin and soft[end - 1] == " ":
        end -= 1
    span = begin, end
    if begin < end and QUOTE.search(soft, begin, end) is None:
        own = raw[begin:end]
        whole = kind != "body" or ends(own)
        return Strand(number, kind, raw, own, soft[begin:end], ((0, begin),), span, (), whole)
    size = 0
    runs: list[tuple[int, int]] = []
    marks: list[tuple[int, list[int]]] = []
    spans: list[tuple[int, int]] = []
    for found in (*QUOTE.finditer(soft, begin, end), None):
        place = found.start() if found else end
        if found and _apostrophe(soft, place):
            continue
        if begin < place:
            spans.append((begin, place))
            runs.append((size, begin))
            size += place - begin
        begin = place + 1
        if found and marks and marks[-1][0] == size:
            marks[-1][1].append(place)
        elif found:
            marks.append((size, [place]))
    return Strand(
        number,
        kind,
        raw,
        "".join([raw[first:last] for first, last in spans]),
        "".join([soft[first:last] for first, last in spans]),
        tuple(runs),
        span,
        tuple((gap, tuple(places)) for gap, places in marks),
        kind != "body" or ends(raw[slice(*span)]),
    )


def _apostrophe(soft: str, place: int) -> bool:
    """Tell whether the mark at ``place`` stands between Latin letters."""
    around = soft[max(0, place - 1) : place + 2]
    return (
        len(around) == 3 and around[0].isascii() and around[2].isascii() and around[0].isalpha() and around[2].isalpha()
    )
