"""Know a page's furniture by its recurrence: short lines that stand, but for a name or a figure, at several places over different texts."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import islice, pairwise

from dedupe import chars, cues
from dedupe.links import Matches, Place
from dedupe.records import Line
from dedupe.revise.corpus import LINKED, above, retold, under
from dedupe.revise.lines import at_top, following, preceding, share
from dedupe.revise.signs import led

_LONGEST = 40
"""Characters of the longest line that is asked; longer ones that recur are notices, or stories."""
_COLUMN = 8
"""Characters of the longest name of a column that stands over a heading."""
_PAGES = 3
"""Pages on which the same line must stand over different texts, or places at which lines built alike must."""
_CLOSING = 2
"""Pages that are enough where it stands behind the end of a text and before a heading, or before nothing."""
_EDGE = 3
"""Characters at its beginning or end in which a line under a heading must be like others under other headings."""
_BEHIND = 4
"""Lines of text behind such a line in which its words are looked for."""
_TOLD = 0.1
"""Share of its words that they may have: a heading's stand there, those of who wrote it do not."""
_VARIES = 6
"""Characters of the longest part in which lines built alike may differ: a name, a place, an agency."""
_KEPT = 2
"""Headings of copies over one text, from which on lines built so are headings."""

_PASSED = ("caption", "credit", "furniture", "byline")
_TEXTS = ("title", "subtitle", "body")
_ASIDES = ("furniture", "caption")


def recurring(pages: Mapping[str, tuple[Line, ...]], matches: Matches) -> dict[str, tuple[Line, ...]]:
    """Give ``pages`` with lines made furniture that recur over texts that have nothing in common.

    A heading that recurs right over a text is left: bulletins and columns have the same title every day.
    """
    told: dict[tuple[str, ...], list[Place]] = defaultdict(list)
    for source, lines in pages.items():
        for line in lines:
            if line.kind in _TEXTS and len(line.text) <= _LONGEST and not _counted(line.text):
                for build in _said(lines, line.number):
                    told[build].append((source, line.number))
    found: set[Place] = set()
    for build, places in told.items():
        same = "" not in build
        if same and len({source for source, _ in places}) < _PAGES:
            # Where texts end and no other begins, and over the first heading of a page, it takes fewer to tell.
            places = [
                place for place in places if _closes(pages[place[0]], place[1]) or _tops(pages[place[0]], place[1])
            ]
        if len({source for source, _ in places} if same else set(places)) < (_CLOSING if same else _PAGES):
            continue
        if same:
            places = [place for place in places if not _heads(pages[place[0]], place[1])]
        elif len({pages[source][number].text for source, number in places}) < _PAGES:
            continue
        some = set(places)
        places = [place for place in places if not _in_table(place, some) and not _opens(pages[place[0]], place[1])]
        if not same and len(_kept(places, pages, matches)) >= _KEPT:
            # Copies of a story have it over the same text: a counted section, or a title with another name in it.
            continue
        beside = [[side(pages[source], number) for source, number in places] for side in (under, above)]
        if len(places) >= (_CLOSING if same else _PAGES) and not any(_linked(texts, matches) for texts in beside):
            found.update(places)
    return retold(pages, dict.fromkeys(found, "furniture"))


def settled(pages: Mapping[str, tuple[Line, ...]]) -> dict[str, tuple[Line, ...]]:
    """Give ``pages`` with lines made furniture that are, but for their figures, the same as others that are no text, unless more of them are.

    Where the figures are the same, too, the others may be links to what this heads.
    """
    told: dict[str, tuple[list[Place], list[Place]]] = defaultdict(lambda: ([], []))
    for source, lines in pages.items():
        for line in lines:
            if len(line.text) > _LONGEST or line.level or line.kind not in (*_TEXTS, *_ASIDES):
                continue
            form = re.sub(r"\d+", "0", chars.soft(line.text))
            if "0" in form and sum(map(str.isalpha, form)) > _EDGE and not chars.terminal(form):
                told[form][line.kind in _ASIDES].append((source, line.number))
    found = [
        place
        for asked, asides in told.values()
        if len(asides) >= len(asked)
        and len({chars.soft(pages[source][number].text) for source, number in (*asked, *asides)}) > 1
        for place in asked
    ]
    return retold(pages, dict.fromkeys(found, "furniture"))


def _linked(texts: Sequence[Place], matches: Matches) -> bool:
    """Tell whether many of ``texts`` are linked, each with the next; what has no text has a number below 0."""
    linked = sum(a == b or min(a[1], b[1]) >= 0 and matches.joined(a, b) for a, b in pairwise(texts))
    return linked >= LINKED * (len(texts) - 1)


def _counted(text: str) -> bool:
    """Tell whether a figure before a line, the only one in it, counts it: so are sections, which stories have alike."""
    return chars.count(text) > 0 and not any(map(str.isdecimal, chars.uncounted(text)))


def _kept(places: Sequence[Place], pages: Mapping[str, Sequence[Line]], matches: Matches) -> set[Place]:
    """Give those headings among ``places`` that other pages have over the same text."""
    heads: dict[str, list[tuple[Place, int]]] = defaultdict(list)
    for source, number in places:
        if pages[source][number].kind == "title":
            text = matches.number(under(pages[source], number))
            heads[chars.key(pages[source][number].text)].append(((source, number), text))
    found: set[Place] = set()
    for alike in heads.values():
        over: dict[int, set[str]] = defaultdict(set)
        for (source, _), text in alike:
            over[text].add(source)
        found.update(
            place
            for place, text in alike
            if any(other in over and over[other] != {place[0]} for other in matches.others(text))
        )
    return found


def _said(lines: Sequence[Line], number: int) -> Iterable[tuple[str, ...]]:
    """Give what line ``number`` is told by again, or nothing: a sentence by its words alone, and only right behind what is the page's."""
    told = _builds(lines[number].text)
    if not chars.terminal(lines[number].text):
        return (*told, *_edges(lines, number))
    return islice(told, 1) if number and lines[number - 1].kind == "furniture" else ()


def _builds(text: str) -> Iterator[tuple[str, ...]]:
    """Give how a line is built: its parts between marks with figures as one, then the same with each part left open that may vary."""
    parts = re.findall(r"\w+", re.sub(r"\d+", "0", chars.soft(text)))
    if not parts or sum(map(len, parts)) < 2:
        return
    yield tuple(parts)
    for place, part in enumerate(parts):
        rest = sum(len(other) for other in parts) - len(part)
        if part != "0" and len(part) <= _VARIES and rest >= max(len(part), 4):
            yield (*parts[:place], "", *parts[place + 1 :])


def _edges(lines: Sequence[Line], number: int) -> Iterator[tuple[str, ...]]:
    """Give how a line begins and ends that stands between a heading and its text: whence, by whom, when."""
    over = next((line.kind for line in preceding(lines, number) if line.kind != "furniture"), "")
    if over != "title" or lines[number].level:
        return
    if lines[number].kind == "subtitle" and not re.search(cues.ROLE, chars.soft(lines[number].text)):
        return
    follower = next((line for line in following(lines, number) if line.kind not in _PASSED), None)
    if follower is None or follower.kind != "body" or not chars.terminal(follower.text):
        return
    told = [line.text for line in lines[follower.number :] if line.kind == "body"][:_BEHIND]
    if share(lines[number].text, told) > _TOLD:
        # It is what the text tells, below the name of a column.
        return
    text = re.sub(r"\d+", "0", chars.soft(lines[number].text))
    if len(text) > _EDGE:
        yield "^", "", text[:_EDGE]
        yield "$", "", text[-_EDGE:]


def _heads(lines: Sequence[Line], number: int) -> bool:
    """Tell whether line ``number`` is a heading right over a text, or a longer one whatever is under it, but at the top of its page."""
    line = lines[number]
    if line.kind == "body":
        return False
    follower = next((line.kind for line in following(lines, number) if line.kind != "furniture"), "")
    top = at_top(lines, number)
    return follower != "title" or len(line.text) > _COLUMN and not top


def _opens(lines: Sequence[Line], number: int) -> bool:
    """Tell whether line ``number`` is a heading with none over it, that is followed by what opens a story."""
    over = next((line.kind for line in preceding(lines, number) if line.kind not in ("caption", "credit")), "body")
    return lines[number].kind == "title" and over in ("body", "endmark") and led(lines, number)


def _closes(lines: Sequence[Line], number: int) -> bool:
    """Tell whether line ``number``, no heading itself, stands between the end of a text and a heading or the end of its page."""
    if lines[number].kind != "body" or not number or lines[number - 1].kind == "title":
        return False
    if lines[number - 1].kind == "body" and not chars.terminal(lines[number - 1].text):
        return False
    return next((line.kind for line in following(lines, number) if line.kind != "furniture"), "title") == "title"


def _tops(lines: Sequence[Line], number: int) -> bool:
    """Tell whether line ``number`` stands over the first heading of its page, with no text before it."""
    follower = next((line.kind for line in following(lines, number) if line.kind != "furniture"), "")
    return follower == "title" and not lines[number].level and at_top(lines, number)


def _in_table(place: Place, places: Set[Place]) -> bool:
    """Tell whether lines built alike stand right before and behind: the rows of a table."""
    source, number = place
    return (source, number - 1) in places and (source, number + 1) in places
