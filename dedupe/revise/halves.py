"""Which line goes on where another breaks off: the halves of paragraphs that columns cut and set apart.

Two lines are one paragraph if the second goes on from the first as text goes on, and does not begin as paragraphs begin. Both are
counted on the pages of the run, which are of one time and of one way of writing.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import log
from typing import Any

from dedupe import chars
from dedupe.fingerprint import distinct
from dedupe.language import junction
from dedupe.records import Line
from dedupe.revise.lines import dateline, terminal, unclosed, unopened

MOST = 3_000_000
"""Characters of text that are counted; more would tell no more."""
OPENINGS, PAIRS, TRIPLES = 100.0, 5.0, 2.0
"""What the shorter run's share counts beside what was counted of the longer, in occurrences (Dirichlet smoothing)."""
STAYS = 8.0
"""Nats by which a line rather goes on in the next: columns and captions cut paragraphs in their place far oftener than not."""
LEAST = 4.0
"""Nats that must speak for another line than the next at all: with few pages to count, chance gives three."""
LOOSE = 1.5
"""What it counts that a line goes on nowhere, in nats: its end is lost."""
_OPENED = "\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT CORNER BRACKET}"
"""Marks that one which closes is misread as."""
SHORT = 8
"""Characters of the shortest line that may be half a paragraph."""
ASKED = 4000
"""Pairs of a broken line and one that may go on from it, past which a text is left in its order."""
BEST = 4
"""Lines that are asked where one goes on, beside the next."""
BEAM = 64
"""Ways that are followed at a time."""
_BITS = 21
"""Bits of a code point."""
NEVER = frozenset("，。、；：？！”’）》】〕…的了着们与及等")
"""Characters that open no paragraph."""


@dataclass(slots=True)
class Counts:
    """How text goes on and how paragraphs begin, in runs of one to three characters, folded, as far as some lines ask for it."""

    ones: Counter[str] = field(default_factory=Counter)
    """Single characters."""
    twos: Counter[str] = field(default_factory=Counter)
    """Two in a row."""
    threes: Counter[str] = field(default_factory=Counter)
    """Three in a row."""
    first: Counter[str] = field(default_factory=Counter)
    """First characters of paragraphs, and first two."""
    begun: int = 0
    """Paragraphs."""
    size: int = 0
    """Characters."""

    def begins(self, text: str) -> float:
        """Give the logarithm of how likely a paragraph, this one not counted, begins as ``text``."""
        one, two = text[:1], text[:2]
        own = max(0, self.first[one] - 1)
        first = (own + OPENINGS * self._one(one)) / (self.begun + OPENINGS)
        return log(first) + log((max(0, self.first[two] - 1) + PAIRS * self._two(one, two[1:])) / (own + PAIRS))

    def goes_on(self, before: str, text: str) -> float:
        """Give the logarithm of how likely ``text`` stands behind ``before``."""
        return log(self._three(before[-2:], text[:1])) + log(self._three(before[-1:] + text[:1], text[1:2]))

    def _one(self, char: str) -> float:
        return (self.ones[char] + 0.5) / (self.size + 4000)

    def _two(self, before: str, char: str) -> float:
        return (self.twos[before + char] + PAIRS * self._one(char)) / (self.ones[before] + PAIRS)

    def _three(self, before: str, char: str) -> float:
        return (self.threes[before + char] + TRIPLES * self._two(before[-1:], char)) / (self.twos[before] + TRIPLES)


@dataclass(frozen=True, slots=True)
class Counted:
    """The same of all that was counted."""

    runs: tuple[tuple[Any, Any], ...]
    """Of runs of one character, of two and of three: each as a number, ascending, and how often it stands there."""
    first: Counter[str]
    """First characters of paragraphs, and first two."""
    begun: int
    """Paragraphs."""
    size: int
    """Characters."""

    def about(self, lines: Sequence[Line]) -> Counts:
        """Give of these counts what tells of ``lines``: little, to be sent to who asks."""
        body = [line.text for line in lines if line.kind == "body"]
        tails = {chars.soft(text)[-2:] for text in body if _cut(text)}
        if not tails:
            return Counts(begun=self.begun, size=self.size)
        heads = {chars.soft(text)[:2] for text in body}
        ones = {char for run in (*tails, *heads) for char in run}
        first = Counter({run: self.first[run] for run in heads | ones})
        ends, begins = (_codes({run for run in some if len(run) == 2}).reshape(-1, 2) for some in (tails, heads))
        last, opens = (_codes({run[at] for run in some}) for some, at in ((tails, -1), (heads, 0)))
        a, b = (codes[:, :1] << _BITS | codes[:, 1:] for codes in (ends, begins))
        twos = (a, b, last[:, None] << _BITS | opens)
        threes = (a << _BITS | opens, last[:, None] << 2 * _BITS | b.T)
        runs = (self._of((_codes(ones),), 1), self._of(twos, 2), self._of(threes, 3))
        return Counts(*runs, first, self.begun, self.size)

    def _of(self, asked: Iterable[Any], width: int) -> Counter[str]:
        """Give how often each run of ``width`` characters that is ``asked`` for, as a number, stands there, if it does."""
        import numpy as np

        runs, times = self.runs[width - 1]
        if not len(runs):
            return Counter()
        numbers = distinct(np.concatenate([some.ravel() for some in asked]))
        at = np.minimum(np.searchsorted(runs, numbers), len(runs) - 1)
        at = at[runs[at] == numbers]
        shifts = np.arange(width - 1, -1, -1, dtype=np.uint64) * np.uint64(_BITS)
        text = chars.spelt((runs[at][:, None] >> shifts & np.uint64((1 << _BITS) - 1)).ravel())
        return Counter(
            dict(zip((text[k : k + width] for k in range(0, len(text), width)), times[at].tolist(), strict=True))
        )


def _codes(runs: Iterable[str]) -> Any:
    """Give the characters of ``runs`` as numbers, one behind the other."""
    import numpy as np

    return chars.points("".join(runs)).astype(np.uint64)


def _packed(codes: Any, width: int) -> Any:
    """Give each run of ``width`` characters as a number."""
    import numpy as np

    found = codes.astype(np.uint64)
    for step in range(1, width):
        found = found[:-1] << np.uint64(_BITS) | codes[step:]
    return found


def counts(pages: Iterable[Sequence[Line]]) -> Counted:
    """Count the text of ``pages``."""
    import numpy as np

    texts: list[str] = []
    first: Counter[str] = Counter()
    begun = size = 0
    for lines in pages:
        ended = True
        for line in lines:
            if line.kind == "body":
                texts.append(line.text)
                size += len(line.text)
                if ended:
                    head = chars.soft(line.text)[:2]
                    first[head[:1]] += 1
                    first[head] += 1
                    begun += 1
                ended = terminal(line.text)
            elif line.kind in ("title", "subtitle", "byline", "endmark"):
                ended = True  # a caption or an advert may stand between two halves
        if size > MOST:
            break
    codes = chars.soft_codes("".join(texts))
    line_of = np.repeat(np.arange(len(texts)), np.fromiter(map(len, texts), np.int64, len(texts)))
    runs = []
    for width in (1, 2, 3):
        packed = _packed(codes, width)
        within = line_of[: len(packed)] == line_of[len(line_of) - len(packed) :]
        runs.append(np.unique(packed[within], return_counts=True))
    return Counted(tuple(runs), first, begun, size)


def ordered(text: Sequence[Line], known: Counts, joined: Mapping[int, int]) -> list[Line]:
    """Give ``text`` with the halves of paragraphs that stand apart set together.

    ``joined`` maps a line to the one that other pages show it to go on from.
    """
    body = [line for line in text if line.kind == "body"]
    sure = set(joined.values())
    tails = [line for line in body if _cut(line.text)]
    if not tails or len(body) < 3 or len(tails) > 0.5 * len(body) + 1 or len(tails) * len(body) > ASKED:
        return list(text)  # no halves, or a list, not a text cut by columns
    after = {a.number: b for a, b in zip(text, text[1:], strict=False)}
    taken = {b.number for a in tails if a.number in sure and (b := after.get(a.number))}
    free = [line for line in body if line.number not in taken]
    ways: list[tuple[float, tuple[Line | None, ...]]] = [(0.0, ())]
    for a in tails:
        here = _options(a, free, after.get(a.number), known, a.number in sure)
        ways = sorted(
            (
                (score + gain, (*path, b))
                for score, path in ways
                for gain, b in here
                if b is None or all(b is not other for other in path)
            ),
            key=lambda way: (-way[0], [-1 if b is None else b.number for b in way[1]]),
        )[:BEAM]
    goes_on = {a.number: b for a, b in zip(tails, ways[0][1], strict=True) if b is not None}
    units: list[list[Line]] = []
    for line in text:
        if units and goes_on.get(units[-1][-1].number) is line:
            units[-1].append(line)
        else:
            units.append([line])
    halves = {line.number for line in tails} | {b.number for b in goes_on.values()}
    for a in tails:
        if a.number in goes_on:
            units = _joined(units, a, goes_on[a.number], halves)
    return [line for unit in units for line in unit]


def _joined(units: list[list[Line]], a: Line, b: Line, halves: Collection[int]) -> list[list[Line]]:
    """Give ``units``, lines that stand together, with those of ``a`` and ``b`` as one; ``halves`` are parts of paragraphs.

    What was cut off at the foot of a column stands among others like it at the end, and is set to where the rest of its
    paragraph is; else ``b`` opens a column, whose other lines come with it. Before the beginning of a story nothing can stand that
    goes on from it: such a ``b`` goes where ``a`` is, with its column.
    """
    i = next(place for place, unit in enumerate(units) if a in unit)
    j = next(place for place, unit in enumerate(units) if b in unit)
    if i == j or units[i][-1] is not a or units[j][0] is not b:
        return units
    whole = [*units[i], *units[j]]
    if j == 0:
        end = next((n for n in range(1, i) if units[n][0].number in halves or dateline(units[n][0])), 1)
        return [*units[end:i], whole, *units[1:end], *units[i + 1 :]]
    if j < i:
        return [*units[:j], whole, *units[j + 1 : i], *units[i + 1 :]]
    end = j + 1
    while end < len(units) and units[end][0].number not in halves:
        end += 1
    end = j + 1 if end < len(units) else end
    return [*units[:i], whole, *units[j + 1 : end], *units[i + 1 : j], *units[end:]]


def _options(
    a: Line, body: Sequence[Line], after: Line | None, known: Counts, sure: bool
) -> list[tuple[float, Line | None]]:
    """Give where ``a`` may go on, each with what speaks for it."""
    if sure:
        return [(0.0, after)]
    found: list[tuple[float, Line | None]] = [(LOOSE, None)]
    headed = (after,) if after is not None and after.kind != "body" else ()
    scored = sorted(
        (
            (follows(a, b, known) + (STAYS if b is after else 0.0), b)
            for b in (*body, *headed)
            if b is not a and not dateline(b) and not b.inset
        ),
        key=lambda one: (-one[0], one[1].number),
    )
    found += [one for place, one in enumerate(scored) if one[1] is after or place < BEST and one[0] > LEAST]
    return found


def _cut(text: str) -> bool:
    """Tell whether a line of text breaks off."""
    return len(text) >= SHORT and not terminal(text.rstrip(_OPENED))


def follows(a: Line, b: Line, known: Counts) -> float:
    """Give how much likelier ``b`` goes on from ``a`` than it begins a paragraph, in nats."""
    before, text = chars.soft(a.text), chars.soft(b.text)
    score = known.goes_on(before, text) - known.begins(text) + junction(before, text)
    if text[0] in NEVER:
        score += 4.0
    if unclosed(a.text) and unopened(b.text):
        score += 2.0
    return score
