"""Know lines by how they stand: verse without stops, boxes of rows with figures, from a heading to the next; what a page sets in."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from statistics import mode

from dedupe import chars, cues
from dedupe.language import junction
from dedupe.records import Line
from dedupe.tables import VARY, tabled

LINES = 4
"""Lines of the least poem or box: three are the weather of a paper's head."""
_LONGEST = 24
"""Letters of its longest line."""
_MEAN = 11
"""Letters that rows, and the parts of verse that blanks set apart, have at the most in the mean: titles of news have more."""
_SAID = 0.08
"""Share of its letters that are of speech: titles of news have 2 in a hundred, their text 6, verse 14 to 20."""
_SPEECH = re.compile("[的了着你她他它在是像把被也就又还不没里上]|我(?![国市省县区军校院队])")
_STANZAS, _FEET = (4, 8), (5, 7)
"""Lines of verse of the old form, and letters of each: it has few words of speech."""
_MARK = re.compile(r"[，。、；：！？《》—|%\d]|^[^\w“‘]")
_JOINED = 2.0
"""Nats from which on a word goes on across a cut: a wrapped text has many such, verse hardly one."""
_FEW = 4
"""One line of so many may have a mark in it, and as many cuts a word across."""
_SET_IN = 5
"""Paragraphs set in from which on that is how their page sets them."""
_ALL = 0.9
"""Share of its paragraphs that are set in then: a reader of pages loses some blanks."""
_PARAGRAPH = 40
"""Characters from which on a line of text is a paragraph, whatever it ends in."""
_PARTED = re.compile(r"[ \u3000]+|(?<!\d)：")
_FIGURE = re.compile(r"\d")
_HEADS = ("title", "subtitle")
_KINDS = (*_HEADS, "body")
_PASSED = ("byline", "credit", "caption", "furniture", "notice")


def lookalikes(lines: Sequence[Line], kinds: Sequence[str]) -> Iterator[int]:
    """Yield which ``lines`` are such texts, by ``kinds`` that are told by wording alone: they look like headings, one under the other.

    Unless a heading that is marked or signed stands over it, the first is its heading; the last is the heading of a text right behind.
    """
    text = next((i for i, kind in enumerate(kinds) if kind == "body"), len(kinds))
    for begin, end in _runs(lines, [kind if not line.level else "" for line, kind in zip(lines, kinds, strict=True)]):
        over = next((i for i in range(begin - 1, -1, -1) if kinds[i] not in _PASSED), -1)
        if over >= 0 and kinds[over] == "body" and not chars.terminal(lines[over].text):
            continue
        begin += over < 0 or kinds[over] not in _HEADS
        if kinds[end : end + 1] == ["body"]:
            end -= 1
            while end > begin and _tells(lines[end - 1].text, lines[end + 1].text):
                end -= 1
        if any(cues.LIST.search(line.text) for line in lines[max(over, 0) : begin + 1]):
            continue
        # What is over the first text of a page is rather the paper's.
        if text < begin and _boxed(lines[begin:end]):
            yield from range(begin, end)
            continue
        while begin < end and _strange(lines[begin].text):
            begin += 1
        while begin < end and _strange(lines[end - 1].text):
            end -= 1
        if _poem(lines[begin:end]):
            yield from range(begin, end)


def standing(lines: Sequence[Line]) -> list[int]:
    """Give which ``lines`` stand for themselves, however short: rows of tables and boxes, and verse."""
    return [*rows(lines), *versed(lines)]


def rows(lines: Sequence[Line]) -> list[int]:
    """Give the places of those ``lines``, their kinds being known, that are rows of tables and boxes."""
    return [*tabled([chars.soft(line.text) for line in lines], [line.kind for line in lines]), *_known(lines, _boxed)]


def versed(lines: Sequence[Line]) -> list[int]:
    """Give the places of those ``lines``, their kinds being known, that are verse."""
    return list(_known(lines, _poem))


def inset(lines: Sequence[Line], kinds: Sequence[str], heads: Sequence[Line]) -> int:
    """Give by how much all paragraphs of a page of ``lines`` are set in, by ``kinds``, where most of its ``heads`` are not; else 0."""
    told = [line.inset for line, kind in zip(lines, kinds, strict=True) if kind == "body" and _told(line)]
    usual = mode(told) if told else 0
    within = told.count(usual)
    apart = 2 * sum(head.inset != usual for head in heads) >= max(1, len(heads))
    return usual if apart and within >= max(_SET_IN, _ALL * len(told)) else 0


def _told(line: Line) -> bool:
    return line.gap >= 0 and (len(line.text) > _PARAGRAPH or chars.terminal(line.text))


def _known(lines: Sequence[Line], told: Callable[[Sequence[Line]], bool]) -> Iterator[int]:
    kinds = [line.kind for line in lines]
    for begin, end in _runs(lines, [kind if kind == "body" else "" for kind in kinds]):
        whole = begin == 0 or kinds[begin - 1] != "body"
        if whole and kinds[end : end + 1] != ["body"] and told(lines[begin:end]):
            yield from range(begin, end)


def _runs(lines: Sequence[Line], kinds: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the runs of lines of such ``kinds`` that are short and have no end."""
    begin = 0
    for at in range(len(lines) + 1):
        if at < len(lines) and kinds[at] in _KINDS and _fits(lines[at].text):
            continue
        if at - begin >= LINES:
            yield begin, at
        begin = at + 1


def _tells(head: str, text: str) -> bool:
    """Tell whether ``text`` has a word of ``head``."""
    own, told = chars.key(head), chars.key(text)
    return any(own[at : at + 2] in told for at in range(len(own) - 1))


def _fits(text: str) -> bool:
    return len(text) <= 2 * _LONGEST and not chars.terminal(text) and 0 < len(chars.key(text)) <= _LONGEST


def _strange(text: str) -> bool:
    """Tell whether a line has a mark and no word of speech: no verse begins or ends so."""
    return _MARK.search(chars.soft(text)) is not None and not _SPEECH.search(chars.soft(text))


def _boxed(lines: Sequence[Line]) -> bool:
    """Tell whether ``lines`` are rows of a box: each has cells that blanks or a colon part, as many and begun as in the first, and a figure
    behind the first of them: titles of other stories may have a figure before each.
    """
    cells = [_PARTED.split(chars.soft(line.text).strip()) for line in lines]
    if len(cells) < LINES or not all(_FIGURE.search("".join(row[1:])) for row in cells):
        return False
    if sum(len(chars.key(line.text)) for line in lines) > _MEAN * len(lines):
        return False
    first = cells[0]
    return all(abs(len(row) - len(first)) <= VARY and _figured(row) == _figured(first) for row in cells)


def _figured(row: Sequence[str]) -> bool:
    return row[0][:1].isdecimal()


def _regular(texts: Sequence[str]) -> bool:
    """Tell whether lines are four, or twice as many, of five or of seven letters each, as verse of the old form is."""
    size = len(texts[0])
    return len(texts) in _STANZAS and size in _FEET and all(len(text) == size and text.isalpha() for text in texts)


def _poem(lines: Sequence[Line]) -> bool:
    """Tell whether ``lines`` are verse and neither headings nor one wrapped text."""
    if len(lines) < LINES:
        return False
    texts = [chars.soft(line.text) for line in lines]
    letters = sum(len(chars.key(text)) for text in texts)
    if letters > _MEAN * sum(len(text.split()) for text in texts):
        return False
    if not _regular(texts) and sum(len(_SPEECH.findall(text)) for text in texts) < _SAID * letters:
        return False
    few = len(texts) / _FEW
    return (
        sum(_MARK.search(text) is not None for text in texts) <= few
        and sum(junction(*pair) > _JOINED for pair in pairwise(texts)) <= few
    )
