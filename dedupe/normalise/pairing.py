"""What marks of quotation there are, where lost ones may have stood, and what each change costs.

The costs follow what newspapers do: a speech begins a paragraph or stands behind a colon, ends with the end of its
sentence, and is followed by who said it; a quoted term stands amid the sentence and holds none.
"""

import re
from functools import lru_cache
from typing import NamedTuple

MARKS = ("“‘”’", "「『」』")
"""Two families: opening double and single, closing double and single."""
OPENING = "“‘「『"

BROKEN = 3.0
"""Taking a paragraph for one whose beginning, or end, is not there: for each mark without its partner."""
LIKELY = 1.0
"""The same where the text shows that it is a part: it ends amid a sentence, or the paragraph before it does."""
LEVEL = 0.6
LEVEL_AGAIN = 0.25
"""Another level for a mark: the first, and each more, as levels go wrong together."""
REMOVE = 4.0
"""Taking a mark away: it is likelier that its partner is lost."""
SPURIOUS = 1.2
"""The same where the mark is surely one too many."""
ATTRIBUTED = -1.0
"""Closing what a mark put there opens, where the words behind say who spoke: the only thing that makes a reading cheaper."""

_TURN = 2.0
_BESIDE = 1.5
_AT_START = 3.0
_AFTER_COLON = 1.5
_AFTER_VERB = 2.6
_AT_SENTENCE = 3.0
_BEFORE_SPEAKER = 1.2
_AT_END = 1.8
_NO_SPEECH = 2.5
_UNLIKE = 3.0

_ANY = re.compile("[“‘”’「『」』]")
_LONG = 300
"""Characters beyond which a quotation within a paragraph is rather two with marks lost between them."""
_TERM = 25
"""Characters beyond which what is quoted amid a sentence is no term."""

_ENDS = "。！？…"
_ALL_ENDS = frozenset(_ENDS)
_VERBS = (
    "说|說|表示|介绍|介紹|坦言|直言|称|稱|认为|認為|指出|强调|強調|透露|解释|解釋|感慨|感叹|感嘆|回忆|回憶|建议|建議|呼吁|呼籲|"
    "写道|寫道|问|問|答|喊|笑道|笑言|道|告诉[^，。]{1,6}|告訴[^，。]{1,6}"
)
_SPEAKER = re.compile(f"(?!我|咱|你|您|大家)[^。！？；：“”‘’「」『』]{{0,45}}?(?:{_VERBS})(?=[，。：；！])")
_SAYS = re.compile(f"(?:{_VERBS})：$")
_SPEAKER_ALONE = re.compile(f"(?!我|咱|你|您|大家)[^，。！？；：“”‘’「」『』]{{2,30}}?(?:{_VERBS})。")
_BEFORE_LOST = re.compile(f"[{_ENDS}：，:]")
"""Behind what one may be lost that does not begin its paragraph (`_lost`)."""
_VERB_BEFORE = re.compile(f"(?:{_VERBS})[：，:]$")


class Mark(NamedTuple):
    """A mark of quotation."""

    begin: int
    """Where it stands; -1 if before the paragraph."""
    opens: bool
    """Whether it opens."""
    level: int
    """0 double, 1 single."""
    family: int
    """0 curled, 1 corners."""
    inserted: bool = False
    """Whether it is put there, in front of the character at ``begin``."""
    moved: bool = False
    """Whether it stood there with the other level."""

    @property
    def char(self) -> str:
        """The character."""
        return MARKS[self.family][(0 if self.opens else 2) + self.level]


class Place(NamedTuple):
    """A mark, or a place where a lost one may have stood."""

    begin: int
    """Offset in the paragraph."""
    mark: Mark | None
    """The mark that stands here."""
    opens: float | None = None
    """Cost of putting an opening one here; None if that is not done."""
    closes: float | None = None
    """Cost of putting a closing one here; None if that is not done."""
    sure: bool = True
    """Whether an opening one is put here; else it only shows that there is doubt, as a report may turn into a speech
    at any of its commas."""


@lru_cache(256)
def marks(text: str) -> tuple[Mark, ...]:
    """Give the marks of a paragraph, apostrophes of foreign words passed over."""
    found: list[Mark] = []
    for m in _ANY.finditer(text):
        at = m.start()
        if m[0] == "’" and _is_apostrophe(text, at):
            continue
        family = 0 if m[0] in MARKS[0] else 1
        index = MARKS[family].index(m[0])
        found.append(Mark(at, index < 2, index % 2, family))
    return tuple(found)


def _is_apostrophe(text: str, at: int) -> bool:
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    latin = before.isascii() and before.isalnum()
    return (latin and after.isascii() and after.isalnum()) or (latin and before in "sS" and after == " ")


def places(text: str) -> list[Place]:
    """Give marks and possible places of lost ones, from left to right."""
    standing = {m.begin: m for m in marks(text)}
    found: list[Place] = []
    for at in sorted({0, *standing, *(one.end() for one in _BEFORE_LOST.finditer(text))}):
        here = standing.get(at)
        opens, closes = _lost(text, at, here)
        if opens is not None or closes is not None:
            found.append(Place(at, None, opens, closes, opens != _AFTER_VERB))
        if here:
            found.append(Place(at, here))
    return found


def _lost(text: str, at: int, here: Mark | None) -> tuple[float | None, float | None]:
    """Give what an opening and a closing mark cost that would be put in front of the character at ``at``.

    Where a term or an inner quotation ended, nothing tells; so only marks of whole speeches come back.
    """
    opens: float | None = None
    closes: float | None = None
    last = text[at - 1 : at] if at else ""
    if at == 0 or last == "：":
        opens = _BESIDE if here and here.opens else _AFTER_COLON if at else _AT_START
    elif here:
        pass
    elif _VERB_BEFORE.search(text, max(0, at - 12), at):
        opens = _AFTER_VERB
    elif last in _ENDS and at < len(text) and text[at] not in _ENDS + "，、）》":
        opens = _AT_SENTENCE
    if last and last in _ENDS and not (here and not here.opens) and text[at : at + 1] not in tuple(_ENDS + "，、）》"):
        closes = _AT_END if at == len(text) else _BEFORE_SPEAKER if _SPEAKER_ALONE.match(text, at) else _AT_SENTENCE
    return opens, closes


def is_spurious(text: str, mark: Mark) -> bool:
    """Tell whether a mark is sure to be one too many, given that a speech is open: it stands twice, or closes a
    sentence before a quotation opens, where the speech goes on (no paper sets two sentences in quotes side by side).
    """
    at = mark.begin
    last, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if mark.opens:
        return False
    return last == text[at] or (bool(last) and last in _ENDS and bool(after) and after in OPENING)


def removal(text: str, mark: Mark) -> float:
    """Give what it costs to take away a mark that is not surely spurious."""
    at = mark.begin
    last, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if mark.opens:
        return REMOVE + (1.5 if last in ("", "：") or (last in _ENDS and _is_attributed(text, at + 1)) else 0.0)
    spoken = bool(last) and last in _ENDS and (not after or _is_attributed(text, at + 1))
    return REMOVE + (2.0 if spoken else 0.0)


def turning(text: str, mark: Mark) -> float:
    """Give what it costs to turn a mark round."""
    at = mark.begin
    if mark.opens and at and text[at - 1] in "”’」』":
        return _TURN + 3.0
    if mark.opens and at and text[at - 1] in _ENDS and _is_attributed(text, at + 1):
        return 1.0
    return _TURN


def opening(text: str, mark: Mark) -> float:
    """Give how odd an opening mark is at its place."""
    at = mark.begin
    following = _next_char(text, at if mark.inserted else at + 1)
    if not following or following in "，。、；：！？）》":
        return 3.0
    # Who spoke stands behind a speech, not in it.
    behind = at > 0 and text[at - 1] in _ENDS and _SPEAKER_ALONE.match(text, at if mark.inserted else at + 1)
    return 2.5 if behind else 0.0


def closing(text: str, opened: Mark, mark: Mark, outer: bool) -> float:
    """Give how odd a closing mark is at its place, for what ``opened`` opened."""
    at = mark.begin
    inner = text[opened.begin + (0 if opened.inserted else 1) : at]
    bare = inner.strip("“‘”’「『」』")
    if not bare:
        return 4.0
    last = bare[-1]
    if last in "：（《":
        return 3.0
    if last in "，、；":
        return 1.5
    odd = 1.0 if len(bare) > _LONG else 0.0
    if opened.moved != mark.moved and not (opened.inserted or mark.inserted or opened.begin < 0):
        odd += _UNLIKE
    speech = _begins_speech(text, opened, outer)
    more = not _ALL_ENDS.isdisjoint(bare[:-1].rstrip(_ENDS))
    if not speech and len(bare) > _TERM and ("，" in bare or "。" in bare):
        odd += 0.8
    # A quotation that quotes another closes behind the other's mark.
    if last not in _ENDS or text[at - 1 : at] in tuple("”’」』"):
        if opened.inserted:
            odd += _NO_SPEECH
        return odd + (1.5 if more else 0.0)
    after = at if mark.inserted else at + 1
    attributed = _is_attributed(text, after)
    following = text[after : after + 1]
    if following and following in OPENING:
        odd += 2.0
    if outer:
        if last == "。" and following and following in "，、的":
            odd += 1.0
        elif following and not attributed:
            odd += 0.4
    elif attributed:
        odd += 2.0  # who spoke follows the whole speech
    if last == "。" and not speech:
        odd += 1.0
    if mark.inserted and not _SPEAKER_ALONE.match(text, after):
        # Where a speech ended is sure only if it is one sentence and all that follows a colon.
        odd += (0.9 if more else 0.0) + (0.0 if _SAYS.search(text, max(0, opened.begin - 12), opened.begin) else 1.0)
    if opened.inserted:
        odd += ATTRIBUTED if attributed else 0.0 if text[opened.begin - 1 : opened.begin] == "：" else -ATTRIBUTED
    return odd


def is_ended(text: str) -> bool:
    """Tell whether a paragraph ends as paragraphs do, not amid a sentence."""
    text = text.rstrip()
    bare = text.rstrip("）)”’」』")
    return bare[-1:] in tuple(_ENDS + "：；—!?;") or (bare != text and bool(bare))


def _begins_speech(text: str, opened: Mark, outer: bool) -> bool:
    """Tell whether a speech may begin at a mark; within another only behind a colon or a verb of saying."""
    at = opened.begin
    if at <= 0 or text[at - 1] == "：" or _VERB_BEFORE.search(text, max(0, at - 12), at):
        return True
    return text[at - 1] in "“‘「『" or (outer and text[at - 1] in "，。！？；…”’」』")


def _next_char(text: str, at: int) -> str:
    while at < len(text) and text[at] in "“‘”’「『」』":
        at += 1
    return text[at : at + 1]


def _is_attributed(text: str, at: int) -> bool:
    """Tell whether the words from ``at`` on say who spoke."""
    return _SPEAKER.match(text, at) is not None
