"""Know what a paper sets between a title and its story: a note of the editor's, a greeting.

Who writes a story, or a dateline, stands right before its text. What stands before these, under the title, is the paper's, if the
title tells of what is behind and not of it, or if it stands so over other stories too.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from dedupe import chars, cues
from dedupe.records import Line
from dedupe.revise.lines import bigrams, dateline

_LINES = 3
"""Lines of the longest note."""
_SIZE = 120
"""Characters of the longest of them."""
_TEXT = 6
"""Lines of text behind that a title tells of."""
_WORDS = 0.15
"""Share of the title's pairs of characters by which the text must tell it rather than the note."""
_STORIES = 2
"""Different titles under which notes that begin alike are the paper's."""
_SAME = 6
"""Letters in which they must."""
_STRANGE = 0.1
"""The share of each title's pairs of characters that they may tell."""
_ASIDE = ("furniture", "caption", "credit", "subtitle")


def prefaced(pages: Mapping[str, tuple[Line, ...]]) -> dict[str, tuple[Line, ...]]:
    """Give ``pages`` with notes between title and story made furniture."""
    found = {source: list(_notes(lines)) for source, lines in pages.items()}
    over: dict[str, set[str]] = defaultdict(set)
    for source, notes in found.items():
        for title, note, _ in notes:
            for number in note:
                over[_begins(pages[source][number])].add(chars.key(pages[source][title].text))
    named = {begin for begin, titles in over.items() if len(titles) >= _STORIES}
    return {source: _without(lines, found[source], named) for source, lines in pages.items()}


def _without(
    lines: tuple[Line, ...], notes: Sequence[tuple[int, list[int], list[int]]], named: set[str]
) -> tuple[Line, ...]:
    drop = {
        number
        for title, note, text in notes
        if _told(lines, title, text) >= _told(lines, title, note) + _WORDS
        or _told(lines, title, note) <= _STRANGE
        and any(_begins(lines[number]) in named for number in note)
        for number in note
    }
    return tuple(replace(line, kind="furniture") if line.number in drop else line for line in lines) if drop else lines


def _begins(line: Line) -> str:
    """Give the letters that a note begins with, whatever names come behind them."""
    return chars.key(line.text)[:_SAME]


def _told(lines: Sequence[Line], title: int, text: Sequence[int]) -> float:
    """Give the share of the pairs of characters of a title that stand in ``text``."""
    own = bigrams([lines[title].text])
    return len(own & bigrams([lines[number].text for number in text])) / len(own) if own and text else 0.0


def _notes(lines: Sequence[Line]) -> list[tuple[int, list[int], list[int]]]:
    """Give each title under which text stands before a byline, a source line or a dateline: its number, that text, what is behind."""
    found = []
    for title in lines:
        if title.kind != "title":
            continue
        note: list[int] = []
        for line in lines[title.number + 1 :]:
            led = line.kind == "byline" or line.kind == "body" and dateline(line)
            led = led or line.kind == "furniture" and bool(cues.WEB_SOURCE.search(chars.soft(line.text)))
            if led:
                if note:
                    begin = line.number + (line.kind != "body")
                    text = [after.number for after in lines[begin : begin + 2 * _TEXT] if after.kind == "body"]
                    found.append((title.number, note, text[:_TEXT]))
                break
            if line.kind == "body" and len(line.text) <= _SIZE and len(note) < _LINES:
                note.append(line.number)
            elif line.kind not in _ASIDE:
                break
    return found
