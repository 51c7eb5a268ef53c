"""Headlines that stand before their texts in one line: in brackets, set bold, or behind a sign that the page sets before each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dedupe import chars, cues
from dedupe.records import Line
from dedupe.split.dumped import celled

MORE = 20
"""Characters of the shortest text that goes on from a caption or a headline without a break; less is rather a part of it."""
_LENTICULAR = "【〖"
_RUN_IN = re.compile("[【〖](?P<head>[^【】〖〗。]{5,40})[】〗](?=.{20})")
_HASHED = re.compile("[【〖]#(?P<head>[^#【】〖〗。]{4,60})#[】〗]")
"""A headline that is a topic of a network, too."""
_SUMMED = 2
"""Pairs of neighbouring letters that a headline has of its text at the least."""
_SEVERAL = 2
"""Headlines in brackets from which on others of the page are such."""
_BOLDEST = 5, 40
"""Characters of the shortest and longest headline that is set bold before its text."""
_PAUSE = re.compile("[，。：；！？]")
"""What such a headline has none of: words that begin a sentence are set bold, too."""
_SIGNS = frozenset("■●◆□★◇○◎")
"""What is set before each of several briefs."""


def headed(lines: Sequence[Line]) -> Iterator[Line]:
    """Give lines with the headlines set apart that stand in brackets before their texts: a page whose first one is not
    behind a sentence has its titles so, and not its subheads.
    """
    inside = [_run_in(chars.soft(line.text)) if line.text[0] in _LENTICULAR else 0 for line in lines]
    if sum(map(bool, inside)) >= _SEVERAL:
        inside = [end or _bracketed(line) for line, end in zip(lines, inside, strict=True)]
    items = _items(lines)
    first = next((i for i, end in enumerate(inside) if end), 0)
    apart = (
        not first or not chars.terminal(lines[first - 1].text) or _wired(chars.soft(lines[first].text), inside[first])
    )
    for line, end in zip(lines, inside, strict=True):
        if cells := celled(line):
            yield from cut(line, cells, "furniture")
            continue
        hashed = _HASHED.match(line.text) if line.text[0] in _LENTICULAR else None
        if hashed:
            begin, end = hashed.span("head")
            yield from cut(line, [(begin, "title"), (end, "furniture"), (hashed.end(), "body")], "furniture")
            continue
        cuts = [(1, "title"), (end, "furniture"), (end + 1, "body")]
        if begin := items.get(line.number) or _bold(line):
            yield from cut(line, [(begin, "body")], "title")
        else:
            yield from cut(line, cuts, "furniture") if end and apart else [line]


def _bracketed(line: Line) -> int:
    """Give where the bracket closes that holds the headline of a line, on a page that has several so, whatever words the text has; or 0."""
    folded = chars.soft(line.text) if line.text[0] in _LENTICULAR else ""
    found = _RUN_IN.match(folded)
    return (
        found.end("head") if found and not cues.BYLINE.match(found.group()) and not cues.DATELINE.match(folded) else 0
    )


def _bold(line: Line) -> int:
    """Give where words end that are set bold before a text, a blank behind them, and tell of it, or 0."""
    begin, end = (0, 0) if len(line.spans) < 2 or line.spans[0][0] == line.begin else line.spans[0]
    size = end - begin
    behind = line.text[size:]
    if not _BOLDEST[0] <= size <= _BOLDEST[1] or behind[:1] not in chars.SPACES or _PAUSE.search(line.text[:size]):
        return 0
    blank = len(behind) - len(behind.lstrip(chars.SPACES))
    return size + blank if len(behind) > MORE and _shared(line.text[:size], behind) >= _SUMMED else 0


def _items(lines: Sequence[Line]) -> dict[int, int]:
    """Map lines that are briefs behind a sign, a headline before each and a blank between, to where their texts begin: several are so told."""
    behind: dict[str, list[tuple[int, int, bool]]] = {}
    for line in lines:
        if line.text[0] in _SIGNS and (begin := _item(line.text)):
            told = _shared(line.text[:begin], line.text[begin:]) >= _SUMMED
            behind.setdefault(line.text[0], []).append((line.number, begin, told))
    return {
        number: begin
        for found in behind.values()
        if sum(told for _, _, told in found) >= _SEVERAL
        for number, begin, _ in found
    }


def _item(text: str) -> int:
    """Give where the text begins behind the headline of a brief, which may have blanks of its own, or 0."""
    folded = chars.soft(text)
    blanks = [at + 1 for at in range(2, min(len(folded), _BOLDEST[1] + 2)) if folded[at] == " "]
    led = next((at for at in blanks if cues.DATELINE.match(folded[at:])), 0)
    if led or not chars.terminal(folded):
        return led
    fit = [at for at in blanks if at > _BOLDEST[0] and len(folded) - at > MORE and not _PAUSE.search(folded[:at], 2)]
    return fit[-1] if fit else 0


def _run_in(folded: str) -> int:
    """Give where the bracket closes that holds the headline of the text behind it, or 0: a label has none of that text's words."""
    found = _RUN_IN.match(folded)
    if not found or cues.BYLINE.match(found.group()):
        return 0
    lead = cues.DATELINE.match(folded)
    # With who reports behind it the bracket may be a dateline itself.
    if _wired(folded, found.end("head")) and not (lead and lead.end() > found.end("head") + 1):
        return found.end("head")
    if lead:
        return 0
    return found.end("head") if _shared(found["head"], folded[found.end() :]) >= _SUMMED else 0


def _shared(head: str, told: str) -> int:
    """Give how many pairs of neighbouring letters of a headline its text has."""
    return sum(head[k : k + 2].isalpha() and head[k : k + 2] in told for k in range(len(head) - 1))


def _wired(folded: str, end: int) -> bool:
    """Tell whether a dateline follows the bracket that closes at ``end``."""
    return cues.DATELINE.match(folded[end + 1 :].lstrip()) is not None


def cut(line: Line, cuts: list[tuple[int, str]], kind: str) -> list[Line]:
    """Give the parts of ``line`` between the offsets of ``cuts``; the kind at an offset is that of the part behind it."""
    if not cuts and kind == line.kind and line.text[-1] not in chars.SPACES:
        return [line]
    parts: list[Line] = []
    bounds = [(0, kind), *cuts, (len(line.text), "")]
    for (begin, part_kind), (end, _) in zip(bounds, bounds[1:], strict=False):
        while end > begin and line.text[end - 1] in chars.SPACES:
            end -= 1
        if end <= begin:
            continue
        gap, level = (-1, 0) if parts else (line.gap, line.level)
        parts.append(replace(line.only((begin, end)), kind=part_kind, gap=gap, level=level))
    return parts
