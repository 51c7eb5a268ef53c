"""Which texts are plain: paragraphs, before and after repair. Of these the printed text is known without making a witness."""

import re
import unicodedata
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from dedupe import chars, cues, gather, normalise, replay, split, whole
from dedupe.collate import base, dates, signed, strands
from dedupe.gather import Text
from dedupe.normalise.draft import Draft
from dedupe.records import Step

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Codes = NDArray[np.uint16]

_CUES = (
    *((pair, 110) for pair in ("明：", "告：", "事：", "知：", "示：", "特此", "作废", "订价")),
    *(
        (pair, 60)
        for pair in "置： 来源 责编 任编 篇： 条： 版： 期： 前位 版权 权所 授权 未经 转自 载自 摘自 得转 扫一 扫码 维码 备案 布时 新时".split()
    ),
    *((pair, 60) for pair in "原标 友评 责声 点击 侵权 系删 自网 co ht ww".split()),
    ("[/", 1 << 30),
)
"""What stands in every line that is a notice or belongs to a web page (`cues`), or has a forum's tags, and the longest line in which it counts."""

_FIRST = "△▲▼◀▶◆图资照影档历视网电这—" + "".join(chr(code) for code in range(0x2460, 0x2474))
"""How lines begin that are captions or subtitles."""

_TITLE = re.compile(f"[{chars.HAN}0-9A-Za-z，。、：！？《》—…·％%]+")
_QUOTES = re.compile("[“”‘’「」『』]")
_LED = re.compile("[“”‘’]* ")
_PARAGRAPH = re.compile("[^\n \N{IDEOGRAPHIC SPACE}](?:[^\n]*[^\n \N{IDEOGRAPHIC SPACE}])?")
_SIGNS = ("So", "Sm", "Po", "Sc", "Ll", "Lu")
"""What Unicode calls marks and letters that stand in a text now and then."""
_NO_SIGNS = "<&\\\N{SINGLE HIGH-REVERSED-9 QUOTATION MARK}" + "".join(map(chr, range(0xFE10, 0xFE70)))
"""Those of them that may be no part of it, or stand for quotation marks."""
_STEPS = tuple(one for one in normalise.STEPS if one[0] in ("mojibake", "spaces", "brackets", "script", "quotes"))
"""Those repairs that paragraphs may need."""
_LETTERED = ("mojibake", "script")
"""Those of them that may change letters."""
_ROUNDS = 3
"""One repair may lay open another."""
BLANKS = " \N{IDEOGRAPHIC SPACE}"
"""What may stand round a paragraph."""
HEAD = 160
"""Characters within which a dateline ends."""
LEAST = 12
"""Characters, quotation marks aside, of the shortest strand that is surely laid where it stands."""


@dataclass(frozen=True, slots=True)
class Tables:
    """What `swift` knows of each code of the BMP."""

    flags: Any
    """What it is (`swift.gate.PLAIN` …)."""
    soft: Any
    """Its soft fold."""
    key: Any
    """Its key; 0 deletes."""
    roles: Any
    """What it may be in a line, a bit for each of `swift.gate.ROLES`."""
    cues: Any
    """Pairs of soft codes, and the longest line in which they count."""


@cache
def tables() -> Tables:
    """Give the tables."""
    import numpy as np

    from dedupe.swift import gate

    every = "".join(map(chr, (*range(0xD800), *range(0xE000, 0x10000))))
    soft, key = (table[:0x10000] for table in chars._tables())
    within = (soft < 0x10000) & (key < 0x10000)  # some are folded to what takes two codes
    soft, key = soft.astype(np.uint16), key.astype(np.uint16)
    flags = np.zeros(0x10000, np.uint16)

    def codes(found: str) -> Any:
        return np.frombuffer(found.encode("utf-16-le"), "<u2")

    def mark(flag: int, found: str) -> None:
        flags[codes(found)] |= flag

    def fold(flag: int, found: str) -> None:
        flags[np.isin(soft, codes(found))] |= flag

    # A tag breaks lines, or is none of their text.
    clean = codes("".join(re.findall(f"[{chars.CLEAN}]+", every)).translate({ord("<"): None, ord("\\"): None}))
    itself = within & (key == key[soft])
    flags[clean[itself[clean]]] |= gate.PLAIN
    han = "".join(re.findall(f"[{chars.HAN}]+", every))
    mark(gate.HAN, han)
    mark(gate.STRAY, han)
    flags[codes(han.encode("gb2312", "ignore").decode("gb2312"))] &= ~np.uint16(gate.STRAY)
    mark(gate.LATIN, "".join(c for c in every[:128] if c.isalnum()))
    mark(gate.SIMPLE, chars.ONLY_SIMPLIFIED)
    mark(gate.FORMER, chars.ONLY_TRADITIONAL)
    mark(gate.CLOSER, chars.CLOSERS)
    mark(gate.ENDS, strands.TERMINAL)
    mark(gate.WORD, "".join(filter(str.isalnum, every)))
    fold(gate.OPENING, "".join(base.OPENING))
    fold(gate.CUE, _FIRST)
    mark(gate.CUE, _FIRST)
    mark(gate.BLANK, " \N{IDEOGRAPHIC SPACE}")
    fold(gate.LAST, "".join(pair[1] for pair, _ in _CUES))
    mark(gate.STOP, chars.SENTENCE_ENDS)
    mark(gate.MEND, "\"'(),:;?!")
    ordinary = flags & (gate.PLAIN | gate.HAN | gate.LAST) == gate.PLAIN | gate.HAN
    flags[ordinary & ~np.isin(soft, [ord(c) for c in gate.TELLING])] |= gate.DULL
    roles = np.zeros(0x10000, np.uint16)
    for bit, found in enumerate(gate.ROLES):
        roles[np.isin(soft, [ord(c) for c in found])] |= 1 << bit
    roles[np.isin(soft, [ord(pair[0]) for pair, _ in _CUES])] |= gate.FIRST
    signs = codes("".join(c for c in every if unicodedata.category(c) in _SIGNS and c not in _NO_SIGNS))
    roles[signs[itself[signs] & (flags[signs] & gate.PLAIN == 0)]] |= gate.SIGN
    pairs = np.array([(ord(pair[0]), ord(pair[1]), longest) for pair, longest in _CUES], np.int64)
    return Tables(flags, soft, key, roles, pairs)


def titled(title: str) -> bool:
    """Tell whether a title is printed as it stands."""
    if _TITLE.fullmatch(title):
        return True
    page = whole.heads("", (("title", title),))
    made = normalise.witness(*page)
    return (
        not made.steps
        and [p.text for p in made.paragraphs] == [title]
        and "\N{RIGHT SINGLE QUOTATION MARK}" not in title
    )


def asked(text: str, begin: int, end: int, following: int) -> bool:
    """Tell whether a line is a paragraph by its own wording, and ends where it does though a next one begins at ``following``."""
    line = text[begin:end]
    if following >= 0:
        behind = text.find("\n", following)
        if whole.goes_on(line, text[following : behind if behind >= 0 else len(text)].rstrip(" \N{IDEOGRAPHIC SPACE}")):
            return False
    return "[/" not in line and split.paragraph(line)


def labelled(line: str) -> bool:
    """Tell whether a line may be a notice by what stands before its colon, if those beside it bear that out."""
    return cues.LABEL.match(chars.soft(line)) is not None


def looked(text: str) -> bool:
    """Tell whether a text is paragraphs, its lines being looked at as the long way does."""
    _, article = gather.taken_of(Text("", "", text, False, ""))
    if article is None or article.asides or any(piece.kind != "body" or piece.joins for piece in article.pieces):
        return False
    return tuple((piece.begin, piece.end) for piece in article.pieces) == paragraphs(text)


def signed_off(text: str) -> bool:
    """Tell whether a paragraph ends with what may be no text where a story has another copy: in brackets, or without a stop."""
    for begin, end in paragraphs(text):
        bare = _QUOTES.sub("", text[begin:end])
        if len(bare) <= signed.WITHIN and not strands.ends(bare.rstrip("）)")):
            return True
        if bare[-1:] in ("）", ")") and signed.CLOSING.search(chars.soft(bare)):
            return True
    return False


def mended(text: str, even: bool) -> tuple[Step, ...] | None:
    """Give the steps that repair a text of paragraphs, joined by newlines; None if they change its key, or if they put in or take out
    characters and are to be ``even``.
    """
    spans = paragraphs(text)
    kinds, joins = ("body",) * len(spans), (False,) * len(spans)
    lines, simplified = "\n".join(text[begin:end] for begin, end in spans), normalise.simplified(text)
    now = Draft(lines, array("i"), kinds, joins, simplified)
    steps: list[Step] = []
    sound: dict[str, Draft] = {}
    for _ in range(_ROUNDS):
        before = len(steps)
        for name, edits in _STEPS:
            if sound.get(name) is now:
                continue
            step = replay.step(name, now.text, edits(now))
            if even and any(len(new) != end - begin for begin, end, new in step.edits):
                return None
            if step.edits:
                now = Draft(replay.replay(now.text, (step,)), array("i"), kinds, joins, simplified)
                steps.append(step)
            else:
                sound[name] = now
        if len(steps) == before:
            lettered = any(step.name in _LETTERED for step in steps)
            return None if lettered and chars.key(now.text) != chars.key(lines) else tuple(steps)
    return None


def printed(text: str, steps: Sequence[Step]) -> str:
    """Give a text of paragraphs after ``steps``."""
    if not steps:
        return text
    spans = paragraphs(text)
    now = replay.replay("\n".join(text[begin:end] for begin, end in spans), steps)
    made, done = [], 0
    for (begin, end), line in zip(spans, now.split("\n"), strict=True):
        made += [text[done:begin], line]
        done = end
    return "".join((*made, text[done:]))


def width(text: str) -> int:
    """Give how many bytes of a line of JSON a text takes at least that is printed by paragraph, as `swift.sketch` does."""
    blanks = text.count(" ") + text.count("\n") + 3 * text.count("\N{IDEOGRAPHIC SPACE}")
    return len(text.encode("utf-8", "replace")) - blanks + len(r"\n\n") * (len(paragraphs(text)) - 1)


def paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    """Give the spans of the paragraphs of a plain text."""
    return tuple(found.span() for found in _PARAGRAPH.finditer(text))


class Opening(NamedTuple):
    """The dateline of a text."""

    paragraph: int
    """Which paragraph it opens."""
    end: int
    """Where in that it ends, a space behind it included."""
    soft: str
    """It, folded."""


def opened(text: str, number: int, begin: int, end: int, others: tuple[str, ...] = ()) -> Opening | None:
    """Give the dateline of one paragraph of a plain text, as `collate.strands` finds it; ``others`` are those of other copies, folded."""
    return dated(chars.soft(text[begin : min(end, begin + HEAD)]), number, others)


def dated(soft: str, number: int, others: tuple[str, ...] = ()) -> Opening | None:
    """Give the dateline of one paragraph by its first `HEAD` characters, folded."""
    at = strands.opening(soft, others, number == 0)
    return Opening(number, at, soft[:at].strip(" ")) if at else None


def opening(text: str, spans: tuple[tuple[int, int], ...], others: tuple[str, ...]) -> Opening | None:
    """Give the first dateline of a plain text that is like ``others``, or one by itself."""
    found = (opened(text, number, begin, end, others) for number, (begin, end) in enumerate(spans))
    return next((one for one in found if one), None)


def day(soft: str) -> str | None:
    """Give the day that a dateline tells, as an edition has it."""
    return told(dates.day(soft))


def told(day: tuple[int, int, int] | None) -> str | None:
    """Give a day as an edition has it."""
    if day is None:
        return None
    year, month, number = day
    return f"{year:04}-{month:02}-{number:02}" if year else f"--{month:02}-{number:02}"


def set_off(soft: str, end: int) -> bool:
    """Tell whether a dateline that ends there is printed as it stands: without quotation marks, and with no more than one blank behind."""
    return not (soft[:end].endswith("  ") or _QUOTES.search(soft, 0, end) or _LED.match(soft, end))


def goes_on(soft: str, end: int) -> bool:
    """Tell whether it is plain that a paragraph, folded, goes on behind a dateline that ends there: next to it there are `letters`."""
    return letters(soft[end : end + 2 * LEAST]) >= LEAST


def letters(text: str) -> int:
    """Count the characters of ``text`` that are neither quotation marks nor blanks at its ends."""
    return len(_QUOTES.sub("", text).strip(" "))
