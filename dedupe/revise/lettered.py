"""Know the lettering of pictures: short lines over captions that look like headings, and stand in a text that has no word of them."""

from collections.abc import Mapping, Sequence

from dedupe import chars
from dedupe.links import Matches, Place
from dedupe.records import Line
from dedupe.revise.corpus import PROVED, Corpus, retold
from dedupe.revise.lines import dateline, following, terminal

_LONGEST = 24
"""Characters of the longest lettering."""
_SET_OFF = 2
"""Blank lines over it: they mark a picture, unless headings are set off so."""
_PICTURED = ("caption", "credit")
_ASKED = ("title", "subtitle", "body")


def lettered(pages: Mapping[str, tuple[Line, ...]], matches: Matches) -> dict[str, tuple[Line, ...]]:
    """Give ``pages`` with those lines over captions made captions that another page lacks, or that are set off as no heading is."""
    asked = [
        (source, number)
        for source, lines in pages.items()
        for number in range(len(lines))
        if _over_caption(lines, number)
    ]
    headings: dict[str, list[Place]] = {chars.key(pages[source][number].text): [] for source, number in asked}
    for source, lines in pages.items():
        for line in lines:
            if line.kind in _ASKED and len(line.text) <= _LONGEST and not _over_caption(lines, line.number):
                headings.get(chars.key(line.text), []).append((source, line.number))
    corpus = Corpus(pages, matches, headings)
    return retold(pages, {place: "caption" for place in asked if _letters(place, corpus)})


def _over_caption(lines: Sequence[Line], number: int) -> bool:
    line = lines[number]
    return (
        line.kind in _ASKED
        and not line.level
        and len(line.text) <= _LONGEST
        and not terminal(line.text)
        and not chars.count(line.text)
        and number + 1 < len(lines)
        and lines[number + 1].kind in _PICTURED
        and number > 0
    )


def _letters(place: Place, corpus: Corpus) -> bool:
    """Tell whether a line over a caption is in the picture."""
    source, number = place
    lines = corpus.pages[source]
    line = lines[number]
    if corpus.kept(place, line.text):
        return False
    if corpus.inside(place, ()) == PROVED:
        return True
    before = corpus.last(place)
    ended = terminal(lines[before[1]].text) if before else bool(corpus.below(place, ()))
    after = next((other for other in following(lines, number) if other.kind not in _PICTURED), None)
    opens = after is not None and (after.kind in ("byline", "subtitle") or after.kind == "body" and dateline(after))
    if not ended or line.gap < _SET_OFF or before and opens:
        return False
    heads = [
        other
        for other, under in zip(lines, lines[1:], strict=False)
        if other.number and other.kind == "title" and under.kind not in _PICTURED
    ]
    return 2 * sum(other.gap >= _SET_OFF for other in heads) <= len(heads) and not corpus.shared(place, line.text)
