"""Know sentences that are set once more, large, in the midst of their text: what a column draws the eye with."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dedupe import chars
from dedupe.records import Line
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
    return {source: _without(lines, set(_found(lines))) for source, lines in pages.items()}


def _without(lines: tuple[Line, ...], drop: set[int]) -> tuple[Line, ...]:
    return tuple(replace(line, kind="caption") if line.number in drop else line for line in lines) if drop else lines


def _found(lines: Sequence[Line]) -> Iterator[int]:
    from rapidfuzz.fuzz import ratio

    told: dict[int, list[str]] = {}
    for line in lines:
        if not _may_be(line) or not _stands(lines, line.number):
            continue
        near = [
            other for other in lines[max(0, line.number - _REACH) : line.number + _REACH + 1] if other.kind == "body"
        ]
        told.update((other.number, list(_sentences(other))) for other in near if other.number not in told)
        said = {chars.key(line.text), chars.key(_LABEL.sub("", chars.soft(line.text)))}
        if any(
            len(own) >= _SHORTEST and ratio(own, sentence, score_cutoff=_ALIKE)
            for other in near
            if other is not line
            for sentence in told[other.number]
            for own in said
        ):
            yield line.number


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


def _sentences(line: Line) -> Iterator[str]:
    """Give the keys of the sentences of a line of text that is more than one of them, or ended."""
    folded = chars.soft(line.text)
    parts = _SENTENCES.split(folded)
    if len(parts) > 1:
        yield from (key for part in parts if len(key := chars.key(part)) >= _SHORTEST)
