"""Know what a paper sets between a title and its story: a note of the editor's, a greeting.

Who writes a story, or a dateline, stands right before its text. What stands before these, under the title, is the paper's, if the
title tells of what is behind and not of it, or if it stands so over other stories too.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from dedupe import chars, cues
from dedupe.links import Matches
from dedupe.records import Line
from dedupe.revise.corpus import retold
from dedupe.revise.lines import bigrams, cohesion, dateline, terminal

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
_FOREIGN = 0.04
"""Share of common pairs up to which a paragraph that its title does not tell is no part of the text behind it."""
_REACH = 8
"""Lines under a title in which its text begins."""
_PARAGRAPH = 20
"""Characters of the shortest paragraph that stands beside a line on two pages."""
_SHORTEST = 12
"""Characters of the shortest summary."""
_LABEL = 24
"""Characters of the longest label before a summary."""
_AGAIN = 90
"""Likeness in per cent from which on a paragraph says again what the note before it says."""
_LABELLED = re.compile(
    r"[（【\[〔][^（）【】\[\]〔〕]{2,8}[）】\]〕]|[^\W\d]{2,10}(?<![说道称问答])：(?!“)|[^\W\d]{2,4} (?=\w)"
)
"""A label before a paragraph, in brackets or before a colon."""
_ASIDE = ("furniture", "caption", "credit", "subtitle")
_PASSED = (*_ASIDE, "byline", "notice")


def prefaced(pages: Mapping[str, tuple[Line, ...]], matches: Matches) -> dict[str, tuple[Line, ...]]:
    """Give ``pages`` with notes between title and story made furniture.

    What another page has beside what stands beside it here, by ``matches``, is text: notes are not copied with the stories.
    """
    found = {source: list(_notes(lines)) for source, lines in pages.items()}
    over: dict[str, set[str]] = defaultdict(set)
    for source, notes in found.items():
        for title, note, text in notes:
            if text:
                for number in note:
                    over[_begins(pages[source][number])].add(chars.key(pages[source][title].text))
    named = {begin for begin, titles in over.items() if len(titles) >= _STORIES}
    said = {source: {number: again for number, *again in _said(lines)} for source, lines in pages.items()}
    gone = [
        (source, number)
        for source, lines in pages.items()
        for number in _noted(lines, found[source], named) | set(said[source])
        if not _copied(pages, matches, source, number, *said[source].get(number, ()))
    ]
    return retold(pages, dict.fromkeys(gone, "furniture"))


def _copied(
    pages: Mapping[str, Sequence[Line]],
    matches: Matches,
    source: str,
    number: int,
    again: int | None = None,
    label: str = "",
) -> bool:
    """Tell whether a copy of a line stands on another page as near, on one side, to a copy of a paragraph as here.

    What is a copy of the line ``again``, which says it again, is that one's, and so is what has not its ``label``.
    """
    theirs = set(matches.beside((source, again))) if again is not None else ()
    copies = [
        (page, at)
        for page, at in matches.beside((source, number))
        if page != source and (page, at) not in theirs and chars.key(pages[page][at].text).startswith(label)
    ]
    lines = pages[source]
    for side in (1, -1) if copies else ():
        near = lines[number + 1 : number + 1 + _REACH] if side > 0 else lines[max(0, number - _REACH) : number][::-1]
        for line in [line for line in near if line.kind == "body" and len(line.text) >= _PARAGRAPH][:2]:
            for other, there in matches.beside((source, line.number)):
                if any(other == page and 0 < side * (there - at) <= _REACH for page, at in copies):
                    return True
    return False


def _noted(
    lines: tuple[Line, ...],
    notes: Sequence[tuple[int, list[int], list[int]]],
    named: Set[str],
) -> set[int]:
    """Give which of a page's ``notes`` are the paper's; ``named`` is how some begin that stand under several titles."""
    return {
        number
        for title, note, text in notes
        if _told(lines, title, text) >= _told(lines, title, note) + _WORDS
        or _told(lines, title, note) == 0
        and _apart(lines, note, text)
        or _told(lines, title, note) <= _STRANGE
        and any(_begins(lines[number]) in named for number in note)
        for number in note
    }


def _apart(lines: Sequence[Line], note: Sequence[int], text: Sequence[int]) -> bool:
    """Tell whether a note of one paragraph with a label, which no word of its title stands in, has hardly a word of the text behind it.

    Without a label it is as often what a title in figures of speech stands over.
    """
    if len(note) != 1 or not _LABELLED.match(chars.soft(lines[note[0]].text)):
        return False
    own, told = (bigrams([lines[number].text for number in some]) for some in (note, text))
    return bool(text) and cohesion(own, told) <= _FOREIGN


def _said(lines: Sequence[Line]) -> Iterator[tuple[int, int, str]]:
    """Give each short paragraph, the first under a title, that the next says again whole, but for a label, the next, and the label: an
    outlet's summary.
    """
    from rapidfuzz.fuzz import partial_ratio

    for title in lines:
        if title.kind != "title":
            continue
        below = [line for line in lines[title.number + 1 : title.number + 1 + _REACH] if line.kind not in _ASIDE]
        text = [line for line in below if line.kind == "body" or line.kind == "title" and line.text.endswith("。")]
        if len(text) < 2 or below[0] is not text[0] or len(text[0].text) > _SIZE or dateline(text[0]):
            continue
        # Rows of one paragraph stand tight.
        end = next((at for at in range(2, len(text)) if text[at].gap or terminal(text[at - 1].text)), len(text))
        note, behind = chars.key(text[0].text), chars.key("".join(line.text for line in text[1:end]))
        label = chars.key(text[0].text[: text[0].text.find("：", 0, _LABEL) + 1])
        own = note[max(len(label), len(note) // 4) :]
        whole = _SHORTEST <= len(own) <= len(behind) and note != behind
        if whole and partial_ratio(own, behind, score_cutoff=_AGAIN):
            yield text[0].number, text[1].number, label


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
                begin = line.number + (line.kind != "body")
                behind = next((after.kind for after in lines[begin : begin + _REACH] if after.kind not in _PASSED), "")
                # A byline over a heading closes the text before it.
                if note and behind != "title":
                    text = [after.number for after in lines[begin : begin + 2 * _TEXT] if after.kind == "body"]
                    found.append((title.number, note, text[:_TEXT]))
                break
            if line.kind in ("body", "notice") and len(line.text) <= _SIZE and len(note) < _LINES:
                note.append(line.number)
            elif line.kind not in _ASIDE:
                break
    return found
