"""Know the halves of paragraphs that look like headings: other pages have them within a line of text, and this page only there."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from dedupe import chars
from dedupe.links import DIGITS, Matches, Place
from dedupe.records import Line
from dedupe.revise.corpus import retold
from dedupe.revise.evidence import LIKENESS

_SHORTEST = 8
"""Characters of the shortest heading that is asked."""
_LONGER = 1.5
"""How many times as long the line must be of which it is a part: a title may stand as a text of its own elsewhere."""
_WHOLE = 0.9
"""Share of it that must stand there."""
_TWICE = 0.5
"""Share of it from which on another line of the page tells the same: the text then has the words of its heading."""

_EDGE = 5
"""Characters by which a link may miss the end of a sentence."""


def torn(pages: Mapping[str, tuple[Line, ...]], matches: Matches) -> dict[str, tuple[Line, ...]]:
    """Give ``pages`` with those headings made text that are torn from a paragraph which other pages have whole."""
    heads = {
        (source, line.number) for source, lines in pages.items() for line in lines if line.kind in ("title", "subtitle")
    }
    within: dict[Place, list[tuple[Place, tuple[int, int]]]] = defaultdict(list)
    headed: set[Place] = set()
    for own, own_span, other, other_span in _told(matches, heads):
        a, b = pages[own[0]][own[1]], pages[other[0]][other[1]]
        size, whole = len(chars.key(a.text)), len(chars.key(b.text))
        if b.kind != "body":
            headed.add(own)
        elif size >= _SHORTEST and own_span[1] - own_span[0] >= _WHOLE * size and whole >= _LONGER * size:
            within[own].append((other, other_span))
    told: dict[tuple[str, Place], list[tuple[int, tuple[int, int]]]] = defaultdict(list)
    whole_lines = {other for others in within.values() for other, _ in others}
    for other, other_span, own, _ in _told(matches, whole_lines):
        told[own[0], other].append((own[1], other_span))
    found = {
        place
        for place, others in within.items()
        if place not in headed
        and not any(_closes(pages[other[0]][other[1]].text, span) for other, span in others)
        and not any(_beside(place, other, span, told, True) for other, span in others)
        and any(_beside(place, other, span, told, False) for other, span in others)
    }
    return retold(pages, dict.fromkeys(found, "body"))


def _told(matches: Matches, lines: Set[Place]) -> Iterator[tuple[Place, tuple[int, int], Place, tuple[int, int]]]:
    """Give each of ``lines`` with the span of its key that another page tells, and where, if it is told so."""
    asked = matches.marked(lines)
    for match in matches.some((asked[matches.a] | asked[matches.b]) & (matches.likeness >= round(LIKENESS * DIGITS))):
        if match.a[0] == match.b[0]:
            continue
        if match.a in lines:
            yield match.a, match.a_span, match.b, match.b_span
        if match.b in lines:
            yield match.b, match.b_span, match.a, match.a_span


def _closes(text: str, span: tuple[int, int]) -> bool:
    """Tell whether a sentence ends, or a dash, a sign or a colon stands, where the ``span`` of the key of ``text`` ends: so do titles
    before their texts in a list, or in a line with them.
    """
    size = 0
    for at, char in enumerate(text):
        size += len(chars.key(char))
        if size >= span[1]:
            near = text[max(0, at + 1 - _EDGE) : at + 1 + _EDGE]
            return (
                len(text) <= at + 1
                or unicodedata.category(text[at + 1]) in ("So", "Pe")
                or text[at + 1] == "\N{FULLWIDTH COLON}"
                or any(mark in near for mark in (*chars.SPACES, *chars.SENTENCE_ENDS, "\N{EM DASH}"))
            )
    return True


def _beside(
    place: Place,
    other: Place,
    span: tuple[int, int],
    told: Mapping[tuple[str, Place], Sequence[tuple[int, tuple[int, int]]]],
    same: bool,
) -> bool:
    """Tell whether a further line of the page of ``place`` tells the ``span`` of the line ``other`` too, or, if not the ``same``,
    another part of that line.
    """
    return any(
        number != place[1] and (min(end, span[1]) - max(begin, span[0]) >= _TWICE * (span[1] - span[0])) == same
        for number, (begin, end) in told[place[0], other]
    )
