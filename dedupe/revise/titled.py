"""Know headings that nothing marks: where the paragraphs of a page have ends, a short line without one over a text of its own words."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from functools import cache

from dedupe import chars
from dedupe.links import Matches, Place
from dedupe.records import Line
from dedupe.revise.corpus import ASIDES, retold, under
from dedupe.revise.halves import Counted, Counts, follows
from dedupe.revise.lines import dateline, following, preceding, share, terminal

_LONGEST = 25
"""Characters of the longest such heading."""
_ASIDE = re.compile(r"[（(][^（()）]{1,4}[）)]$")
"""What a report of a talk sets behind a sentence: laughter, applause."""
_SHORTEST = 5
"""Letters of the shortest."""
_PARAGRAPH = 30
"""Characters from which on a line is a paragraph, or half of one."""
_BROKEN = 0.05
"""Share of a page's paragraphs that may break off: where columns cut them a short line is rather a piece of one."""
_GOES_ON = 1.0
"""Nats by which the text may rather go on from the line than begin: on sixteen corpora halves had 3 and more, headings less than 1."""
_TOLD = 0.1
"""Share of the words of a heading right before the line that the text has, from which on it is the title."""
_NAMED = 0.4
"""Share of the words of a line like a paper's name that a text right under it has, if it is the title of that."""
_REACH = 8
"""Lines before and behind in which the text beside a line is looked for."""
_TEXTS = 3
"""Lines of that text that are asked for its words."""


def titled(
    pages: Mapping[str, tuple[Line, ...]], matches: Matches, known: Counted, tables: Mapping[str, Sequence[int]]
) -> dict[str, tuple[Line, ...]]:
    """Give ``pages`` with such lines made headings, but for the rows of ``tables``; ``known`` is how text goes on."""
    heads: dict[str, set[Place]] = defaultdict(set)
    for source, lines in pages.items():
        for line in lines:
            if line.kind == "title":
                heads[chars.key(line.text)].add((source, line.number))
    found = [
        (source, number)
        for source, lines in pages.items()
        for number in _found(lines, heads, matches, known, {n.number for n in lines if _asked(n)} - {*tables[source]})
    ]
    return retold(pages, dict.fromkeys(found, "title"))


def _asked(line: Line) -> bool:
    """Tell whether a line that is no heading yet may be one by its length and its end."""
    if line.kind not in ("body", "furniture") or len(line.text) > _LONGEST or chars.terminal(_ASIDE.sub("", line.text)):
        return False
    last = line.text.rstrip(chars.CLOSERS + " ")[-1:]
    return len(chars.key(line.text)) >= _SHORTEST and chars.soft(last) not in tuple("，；：、") and not dateline(line)


def _found(
    lines: Sequence[Line], heads: Mapping[str, Set[Place]], matches: Matches, known: Counted, asked: Set[int]
) -> Iterator[int]:
    """Give which of the lines ``asked`` are headings."""
    if not asked:
        return
    text = [line for line in lines if line.kind == "body" and len(line.text) > _PARAGRAPH]
    whole = sum(not terminal(line.text) for line in text) <= _BROKEN * len(text)
    counts = cache(lambda: known.about(lines))
    for number in asked:
        if (
            (whole or _elsewhere(lines[number], heads, matches, lines))
            and _stands(lines, number, counts)
            or lines[number].kind == "furniture"
            and _named(lines, number)
        ):
            yield number


def _stands(lines: Sequence[Line], number: int, counts: Callable[[], Counts]) -> bool:
    """Tell whether a line of text stands by itself between the end of one and the beginning of the next, whose words it has."""
    line = lines[number]
    if line.kind != "body":
        return False
    before = next((other for other in preceding(lines, number) if other.kind not in ("caption", "credit")), None)
    after = next((other for other in following(lines, number) if other.kind not in ASIDES), None)
    if after is None or before is not None and before.kind == "body" and not terminal(before.text):
        return False
    if after.kind == "body" and follows(line, after, counts()) > _GOES_ON:
        return False
    over, under = _beside(lines, number)
    if before is not None and before.kind == "title" and share(before.text, under) >= _TOLD:
        return False  # it is the beginning of that title's text
    return share(line.text, under) > share(line.text, over)


def _named(lines: Sequence[Line], number: int) -> bool:
    """Tell whether a line that looks like the name of a paper has the words of the text under it."""
    line = lines[number]
    follower = next((other.kind for other in following(lines, number) if other.kind != "furniture"), "")
    if not line.text.isalpha() or follower not in ("body", "byline"):
        return False
    over, under = _beside(lines, number)
    return share(line.text, under) >= _NAMED and share(line.text, over) == 0


def _beside(lines: Sequence[Line], number: int) -> tuple[list[str], list[str]]:
    """Give the text before a line, and that behind it."""
    over = [line.text for line in lines[max(0, number - _REACH) : number] if line.kind == "body"]
    under = [line.text for line in lines[number + 1 : number + 1 + _REACH] if line.kind == "body"]
    return over[-_TEXTS:], under[:_TEXTS]


def _elsewhere(line: Line, heads: Mapping[str, Set[Place]], matches: Matches, lines: Sequence[Line]) -> bool:
    """Tell whether another page has a line as a heading, over the same text."""
    own = heads.get(chars.key(line.text))
    return own is not None and any(
        source != line.source and not own.isdisjoint((source, number - step) for step in range(1, _TEXTS + 1))
        for source, number in matches.beside(under(lines, line.number))
    )
