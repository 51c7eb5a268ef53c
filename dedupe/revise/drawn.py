"""Know sentences that are set once more, large, in the midst of their text: what a column draws the eye with."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice

from dedupe import chars
from dedupe.records import Line
from dedupe.revise.corpus import retold
from dedupe.revise.lines import dateline, following, preceding

_SHORTEST, _LONGEST = 12, 60
"""Letters of the shortest such line, for a subhead may be a sentence of a few words; characters of the longest."""
_REACH = 40
"""Lines before and behind in which its text stands."""
_ALIKE = 88
"""Likeness in per cent of a sentence that is said again, each copy with errors of its own."""
_SENTENCES = re.compile("[。！？；…]|：“")
"""What parts sentences, also those that somebody says."""
_LABEL = re.compile(r"^\W*[^\W\d]{2,6}：")
"""What may stand before the sentence."""
_ASIDES = ("caption", "credit", "furniture", "notice")


def drawn(pages: Mapping[str, tuple[Line, ...]]) -> dict[str, tuple[Line, ...]]:
    """Give ``pages`` with short lines without an end, that stand between text and are a whole sentence of it, made captions.

    No heading is one: of 5,979 titles of real news four are a sentence of their text.
    """
    return retold(pages, {(source, number): "caption" for source, lines in pages.items() for number in _found(lines)})


def _found(lines: Sequence[Line]) -> Iterator[int]:
    from rapidfuzz.fuzz import ratio
    from rapidfuzz.process import extractOne

    asked = [line for line in lines if _may_be(line) and _stands(lines, line.number)]
    near = {line.number: _near(lines, line.number) for line in asked}
    told = _sentences({other.number: other for some in near.values() for other in some}.values())
    for line in asked:
        said = {chars.key(line.text), chars.key(_LABEL.sub("", chars.soft(line.text)))}
        sentences = [one for other in near[line.number] if other is not line for one in told[other.number]]
        if any(len(own) >= _SHORTEST and extractOne(own, sentences, scorer=ratio, score_cutoff=_ALIKE) for own in said):
            yield line.number


def _near(lines: Sequence[Line], number: int) -> list[Line]:
    """Give the lines of text that stand near one."""
    return [other for other in lines[max(0, number - _REACH) : number + _REACH + 1] if other.kind == "body"]


def _may_be(line: Line) -> bool:
    return (
        line.kind not in ("caption", "credit", "byline", "jump")
        and not line.level
        and len(line.text) <= _LONGEST
        and not chars.terminal(line.text)
        and len(chars.key(line.text)) >= _SHORTEST
    )


def _stands(lines: Sequence[Line], number: int) -> bool:
    """Tell whether text stands behind a line, without a dateline, and text or a heading before it, but for asides."""
    over, under = (
        next((line for line in some if line.kind not in _ASIDES), None)
        for some in (preceding(lines, number), following(lines, number))
    )
    if over is None or under is None or over.kind not in ("body", "title"):
        return False
    return under.kind == "body" and not dateline(under)


def _sentences(lines: Collection[Line]) -> dict[int, list[str]]:
    """Map each of some lines of text to the keys of its sentences, if it is more than one of them, or ended.

    All are found at once, and none is remembered: they are more than the lines of the run, whose keys are.
    """
    parts = {line.number: _SENTENCES.split(chars.soft(line.text)) for line in lines}
    keys = iter(chars.keyed([part for some in parts.values() for part in some]))
    told = {number: list(islice(keys, len(some))) for number, some in parts.items()}
    return {
        number: [key for key in some if len(key) >= _SHORTEST] if len(some) > 1 else [] for number, some in told.items()
    }
