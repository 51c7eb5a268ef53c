"""Say what each line of a page is: first by itself, then by its neighbours and by the habits of its page.

A sure class is not revised. A heading comes out as ``title``: whether it opens a story or a section of one is settled where
stories are bounded.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import unescape
from itertools import pairwise

from dedupe import chars, cues
from dedupe.language import junction
from dedupe.records import Line
from dedupe.series import series
from dedupe.split.closings import closings
from dedupe.split.forms import filled
from dedupe.split.heads import beside_heads, staff
from dedupe.split.heads import marked as marked_heads
from dedupe.split.lists import HUNG, LISTED, items, points, spoken, talks
from dedupe.split.signatures import signature
from dedupe.split.wording import HEADING, NOTICE, SEEN, alone, may_head, names_behind
from dedupe.standing import inset, lookalikes
from dedupe.tables import tabled

_TALK = 6
"""Lines before a labelled one that are its text's."""
_TURNS = 4
"""Turns that two must take in a row to be known by that alone."""
_STRANGE = 0.04
"""Share of a labelled paragraph's pairs of characters that a text has of it to which it does not belong."""
_LOOK = ("title", "subtitle", "notice")
"""What a short paragraph looks like."""
_ROW = 4
"""Figures from which on a line of little else is a row of results."""
_INNER = (
    "\N{FULLWIDTH COMMA}\N{IDEOGRAPHIC COMMA}\N{IDEOGRAPHIC FULL STOP}\N{FULLWIDTH COLON}\N{FULLWIDTH SEMICOLON}"
    + (
        "\N{FULLWIDTH EXCLAMATION MARK}\N{FULLWIDTH QUESTION MARK}\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE ANGLE BRACKET}"
    )
)
"""Marks that cannot begin a paragraph: a line that begins with one goes on from the line before."""
_TELLING = 5
"""Paragraphs behind others that tell how a page sets them."""
_BETWEEN = 5
"""Lines behind a title, of when and whence it is, in which its text begins."""
_ENCLOSED = 24
"""Characters in which a heading that the text follows in its line is closed."""
_REMARKED = 50
"""Characters of the longest remark of a reader that may have any form."""
_NAMED = 16
"""Characters up to which a line among remarks may say who made one, or what one can do with it."""
_JOINED = 2.0
"""Nats by which a word must go on across a cut to prove that a short line is the half of a paragraph."""


def kinds(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Give ``lines`` with their kinds."""
    folded = [_plain(line.text) for line in lines]
    first = [line.kind if line.kind != "body" else alone(line, text) for line, text in zip(lines, folded, strict=True)]
    for i in series(folded, first):
        first[i] = "body"
    lines = marked_heads(lines, folded, first)
    marked = sum(1 for line in lines if line.level)
    bare = sum(1 for line, kind in zip(lines, first, strict=True) if kind == "title" and not line.level)
    marks_titles = marked >= 3 and marked >= 2 * bare
    if any(line.inset for line in lines):
        usual = inset(lines, first, _headings(lines, folded, first))
        lines = [replace(line, inset=usual if line.inset == usual else 0) for line in lines]
    second = _beside(lines, folded, first, marks_titles)
    for i, kind in filled(lines, second).items():
        second[i] = kind
    return tuple(
        line if line.kind == kind else replace(line, kind=kind) for line, kind in zip(lines, second, strict=True)
    )


def _plain(text: str) -> str:
    """Give a line folded, with characters for what a scraper left of their names in HTML."""
    return chars.soft(chars.closed_up(unescape(chars.soft(text)) if "&" in text else text))


def _remarked(folded: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Give where remarks of readers begin and end, with what a site writes over them: up to the first line that is none of that form; in
    no such form to the end of the page, if no more than short lines without a dateline stand there, most of them of a few words.
    """
    heads = [i for i, text in enumerate(folded) if cues.REMARKS.match(text)]
    behind = 0
    for i in heads:
        if i >= behind:
            behind = next((j for j in range(i + 1, len(folded)) if not cues.REMARK.match(folded[j])), len(folded))
            rest = folded[behind:] if behind == i + 1 and i == heads[-1] else ()
            few = sum(len(text) <= _NAMED for text in rest)
            if 2 * few > len(rest) and not any(len(text) > _REMARKED or cues.DATELINE.match(text) for text in rest):
                behind = len(folded)
            if behind > i + 1:
                yield i, behind


def _beside(lines: Sequence[Line], folded: list[str], first: list[str], marks_titles: bool) -> list[str]:
    """Class lines anew by what stands beside them."""
    found = list(first)
    turns = set(spoken(folded, found))
    rows = [
        *tabled(folded, found),
        *lookalikes(lines, found),
        *_set_in(lines, folded, found),
        *closings(folded, found),
        *turns,
    ]
    for i in (*rows, *items(folded, found), *talks(folded, found)):
        found[i] = "body"
    said = list(points(folded, found))
    for i in said:
        found[i] = "furniture"
    for begin, end in _remarked(folded):
        found[begin:end] = ["furniture"] * (end - begin)
    for i in range(1, len(found) - 2):
        # The head of a sheet has the sheet's number right below it.
        between = found[i - 1] == found[i + 2] == "body" and found[i : i + 2] == ["title", "furniture"]
        if between and not lines[i].level and lines[i + 1].gap == 0 and folded[i + 1].isdecimal():
            found[i] = "furniture"
    for i in range(len(found) - 1):
        # The title of an announcement that has a dateline or a byline is one.
        if found[i] == "notice" and may_head(folded[i]) and _opens(folded, found, i + 1):
            found[i] = "title"
    gap = _usual(lines, found)
    spaced = gap > 0 and any(line.gap for line in lines)
    fronts = Counter(
        _front(text)
        for text, kind in zip(folded, found, strict=True)
        if kind == "title" and not chars.terminal(text) and "，" not in text
    )
    for i, line in enumerate(lines):
        if found[i] != "title" or line.level:
            continue
        front = _front(folded[i])
        if not _heads(lines, folded, found, i, marks_titles, gap, bool(front) and fronts[front] >= LISTED):
            found[i] = "body"
    for i in range(len(lines)):
        if _in_picture(lines, folded, found, i):
            found[i] = "caption"
        of_text = found[i] != "body" or i in turns
        if not of_text and (
            _among_captions(lines, folded, found, i, spaced) or _marked(folded, i) or _set_off(folded, i)
        ):
            found[i] = "caption"
    for i in range(1, len(lines)):
        # A dateline alone, behind the end of a text and before no other, closes it.
        behind = found[i - 1 : i + 2 : 2] != ["body", "body"] and found[i - 1] == found[i] == "body"
        lead = cues.DATELINE.match(folded[i]) if behind and chars.terminal(folded[i - 1]) else None
        if lead and lead.end() == len(folded[i]):
            found[i] = "endmark"
    figures = [i for i in range(len(found) - 1) if found[i + 1] == "title" and cues.FIGURE_ALONE.match(folded[i])]
    if [re.sub(r"\D", "", folded[i]).lstrip("0") for i in figures] == [str(n + 1) for n in range(len(figures))]:
        for i in figures if len(figures) >= LISTED else []:
            found[i] = "title"
    _spread_labels(folded, found)
    _spread_notices(found)
    _spread_furniture(lines, folded, found)
    beside_heads(lines, folded, found)
    for i in rows:
        found[i] = "body"
    staff(folded, found)
    return found


def _headings(lines: Sequence[Line], folded: list[str], found: list[str]) -> list[Line]:
    """Give the lines that look like headings: those over what opens a text, if there are any."""
    heads = [i for i in range(len(lines)) if found[i] in ("title", "subtitle")]
    over = [i for i in heads if i + 1 < len(lines) and _opens(folded, found, i + 1)]
    return [lines[i] for i in over or heads]


def _set_in(lines: Sequence[Line], folded: list[str], found: list[str]) -> list[int]:
    """Give the lines that only look like headings, since they are set in as paragraphs are; what opens a text right behind has one."""
    return [
        i
        for i, line in enumerate(lines)
        if line.inset
        and (found[i] == "body" or found[i] in _LOOK and i + 1 < len(found) and not _opens(folded, found, i + 1))
    ]


def _opens(folded: list[str], found: list[str], i: int) -> bool:
    """Tell whether line ``i``, or the next that is not the site's, is a byline or begins with a dateline."""
    i = next((j for j in range(i, min(i + _BETWEEN, len(found))) if found[j] != "furniture"), i)
    if found[i] == "byline" or signature(folded[i]):
        return True
    return found[i] == "body" and bool(cues.DATELINE.match(folded[i]))


def _usual(lines: Sequence[Line], found: list[str]) -> int:
    """Give how many blank lines most paragraphs have before them: 0 or, where they have more or the page is too short to tell, 1."""
    gaps = [line.gap for line, pair in zip(lines[1:], pairwise(found), strict=True) if pair == ("body", "body")]
    return 0 if 2 * gaps.count(0) > max(len(gaps), _TELLING) else 1


def _front(text: str) -> str:
    """Give what a page may set before its headings, and before this one: a sign, or a figure that counts it."""
    if unicodedata.category(text[0]) == "So":
        return text[0]
    return "1" if chars.count(text) else ""


def _heads(
    lines: Sequence[Line], folded: list[str], found: list[str], i: int, marks_titles: bool, gap: int, fronted: bool
) -> bool:
    """Tell whether the unmarked short line ``i`` is a heading and not the half of a paragraph; ``gap`` is that of most paragraphs, and
    ``fronted`` tells whether others have the same before them.
    """
    text = folded[i]
    if found[i + 1 : i + 2] == ["jump"] and not cues.JUMP_FROM.search(folded[i + 1]):
        return False
    after = next((j for j in range(i + 1, len(lines)) if found[j] not in ("caption", "credit")), None)
    before = i - 1 if i else None
    of_texts = [j for j in (before, after) if j is not None and found[j] in ("body", "title")]
    beside = [folded[j] for j in of_texts if found[j] == "body" or chars.width(folded[j]) > HEADING]
    if chars.width(text) > HEADING and (after is None or not all(map(chars.terminal, beside))):
        return False
    led = after is not None and (found[after] == "subtitle" or _opens(folded, found, after))
    if _open(text) or chars.width(text) > 30 and "，" in text and not led:
        return False
    led = led or after is not None and found[after] == "furniture" and bool(cues.WEB_SOURCE.search(folded[after]))
    if led:
        return True
    follows = before is not None and found[before] in ("title", "subtitle")
    if follows and after is not None and found[after] in ("title", "subtitle", "byline") and "，" not in text:
        return True
    if before is not None and found[before] == "body" and not chars.terminal(folded[before]) and lines[i].gap <= 1:
        if junction(folded[before], text) > _JOINED:
            return False
    if after is not None and found[after] == "body":
        if folded[after][0] in _INNER or junction(text, folded[after]) > _JOINED:
            return False
    signed = unicodedata.category(text[0]) == "So"
    if marks_titles and not signed:
        return False
    if text.rstrip(chars.CLOSERS + " ")[-1:] in ("？", "！"):
        return len(text) <= 28 and (fronted or lines[i].gap > gap)
    if "，" not in text or before is None or signed or fronted or lines[i].gap > gap:
        return True
    return len(text) <= 26 and any(
        j != i and found[j] == "title" and _alike(text, folded[j]) for j in range(len(found))
    )


def _open(text: str) -> bool:
    """Tell whether a quotation or bracket that begins in ``text`` does not end in it: the rest stands elsewhere."""
    return chars.LOW_QUOTE not in text and any(
        text.count(o) > text.count(c) for o, c in zip("“‘（《", "”’）》", strict=True)
    )


def _alike(a: str, b: str) -> bool:
    """Tell whether two short lines are built alike, as the headings of one story are: same marks, near length."""
    marks_a, marks_b = ("".join(c for c in text if not c.isalnum()) for text in (a, b))
    near = "，" in marks_b and abs(len(a) - len(b)) <= 4
    return near and (marks_a == marks_b or a[0] == b[0] and abs(a.index("，") - b.index("，")) <= 3)


def _in_picture(lines: Sequence[Line], folded: list[str], found: list[str], i: int) -> bool:
    """Tell whether heading ``i`` is set off as pictures are, over a caption, where headings are not so set off."""
    if found[i] != "title" or lines[i].level or lines[i].gap < 2 or i == 0 or found[i + 1 : i + 2] != ["caption"]:
        return False
    heads = [j for j in range(1, len(lines)) if found[j] == "title" and found[j + 1 : j + 2] != ["caption"]]
    after = next((j for j in range(i + 1, len(lines)) if found[j] not in ("caption", "credit")), None)
    led = after is not None and (found[after] in ("byline", "subtitle") or bool(cues.DATELINE.match(folded[after])))
    return not led and sum(lines[j].gap >= 2 for j in heads) * 2 < len(heads)


def _spread_labels(folded: list[str], found: list[str]) -> None:
    """Make notices of the short paragraphs with a label that end a text and have no word of it.

    Who speaks in a talk is none: others of its turns have such words, or its beginning has the same name, or two speak by turns.
    """

    def labelled(i: int) -> bool:
        return (
            found[i] == "body"
            and len(folded[i]) <= NOTICE
            and cues.LABEL.match(folded[i]) is not None
            and not cues.DATELINE.match(folded[i])
        )

    for end in range(len(found)):
        if not labelled(end) or found[end + 1 : end + 2] == ["body"] and not cues.DATELINE.match(folded[end + 1]):
            continue
        begin = end
        while begin and labelled(begin - 1):
            begin -= 1
        text = [j for j in range(max(0, begin - _TALK), begin) if found[j] == "body"]
        behind = next((kind for kind in found[end + 1 : end + 1 + _BETWEEN] if kind != "furniture"), "")
        if behind == "body" and found[begin - 1] in ("title", "subtitle") or folded[begin - 1].endswith("？"):
            # It leads in to a text, or answers.
            continue
        if found[end + 1 : end + 2] == ["body"] and found[begin - 1] != "body":
            continue
        if not text or any(_turn(folded[j]) for j in text):
            continue
        names = tuple(label.group() for label in map(cues.LABEL.match, folded[begin : end + 1]) if label)
        if any(found[j] == "body" and _spoken(folded[j], names) for j in range(begin)):
            continue
        if len(names) >= _TURNS and len(set(names)) == 2 and all(a != b for a, b in pairwise(names)):
            continue
        words = _words([folded[j] for j in text])
        told = [_words([folded[j]]) for j in range(begin, end + 1)]
        if all(len(own & words) <= _STRANGE * len(own) for own in told):
            found[begin : end + 1] = ["notice"] * (end + 1 - begin)


def _spoken(text: str, names: tuple[str, ...]) -> bool:
    """Tell whether one of those ``names`` speaks in a line, be it behind a dateline."""
    return text.startswith(names) or not set(names).isdisjoint(cues.LED_TURN.findall(text[: cues.HEAD]))


def _turn(text: str) -> bool:
    """Tell whether a line, or what is behind its dateline, names who speaks."""
    lead = cues.DATELINE.match(text)
    return bool(cues.TURN.match(text[lead.end() :].lstrip() if lead else text))


def _words(texts: Sequence[str]) -> set[str]:
    """Give the pairs of neighbouring letters of folded ``texts``."""
    return {text[k : k + 2] for text in texts for k in range(len(text) - 1) if text[k : k + 2].isalpha()}


def _figures(text: str) -> bool:
    """Tell whether a line is figures for the most part, several of them."""
    return len(re.findall(r"\d+", text)) >= _ROW and 2 * sum(c.isdecimal() for c in text) > len(chars.key(text))


def _among_captions(lines: Sequence[Line], folded: list[str], found: list[str], i: int, spaced: bool) -> bool:
    """Tell whether a line stands tight between captions or their credit, as one of a list of them: nearer than paragraphs, if these are
    ``spaced``, or behind a numbered one.
    """
    if len(folded[i]) > 90 or i == 0 or i + 1 >= len(lines):
        return False
    tight = lines[i].gap == 0 and lines[i + 1].gap <= 1
    if not tight or found[i - 1] != "caption" or found[i + 1] not in ("caption", "credit"):
        return False
    return spaced or bool(cues.CAPTION_NUMBER.match(lines[i - 1].text))


def _set_off(folded: list[str], i: int) -> bool:
    """Tell whether a short line that no sentence ends names somebody behind a space, and nothing goes on from it."""
    text = folded[i]
    if not names_behind(text):
        return False
    return i + 1 == len(folded) or folded[i + 1][0] not in _INNER and junction(text, folded[i + 1]) <= 0


def _marked(folded: list[str], i: int) -> bool:
    """Tell whether a mark is set before a line of a sentence or two, and none before its neighbours: one of a list has others beside it,
    and a heading that the text follows in its line has one behind it.
    """
    if unicodedata.category(folded[i][0]) != "So" or len(folded[i]) > SEEN or not chars.terminal(folded[i]):
        return False
    if cues.DATELINE.match(folded[i][1:].lstrip()) or any(
        unicodedata.category(c) == "So" for c in folded[i][2:_ENCLOSED]
    ):
        return False
    beside = [folded[j][0] for j in (i - 1, i + 1) if 0 <= j < len(folded)]
    return not any(first in HUNG or unicodedata.category(first) == "So" for first in beside)


def _spread_notices(found: list[str]) -> None:
    """Make headings and credits notices that stand in one run with a notice and head no text of their own.

    Only the last headings of such a run can head the text behind it.
    """
    i = 0
    while i < len(found):
        if found[i] == "body":
            i += 1
            continue
        end = next((j for j in range(i, len(found)) if found[j] == "body"), len(found))
        notices = [j for j in range(i, end) if found[j] == "notice"]
        if notices:
            # At the foot of a page nothing behind needs a heading; else what follows the last notice may be one.
            last = end if end == len(found) else notices[-1]
            for j in range(notices[0], last):
                if found[j] in ("title", "subtitle", "credit", "caption"):
                    found[j] = "notice"
        i = end


def _heads_next(folded: list[str], found: list[str], i: int) -> bool:
    """Tell whether line ``i`` of a list of titles heads what is behind it: a byline, a source, or a sentence that has a word of it."""
    if cues.WEB_SOURCE.search(folded[i + 1]):
        return True
    # When and whence it is may stand between.
    after = next((j for j in range(i + 1, min(i + _BETWEEN, len(found))) if found[j] != "furniture"), i + 1)
    follower, text = found[after], folded[after]
    if follower in ("byline", "subtitle") or follower == "body" and cues.DATELINE.match(text):
        return True
    if follower != "body" or not chars.terminal(text):
        return False
    own, told = chars.key(folded[i]), chars.key(text)
    return any(own[j : j + 2] in told for j in range(len(own) - 1))


def _spread_furniture(lines: Sequence[Line], folded: list[str], found: list[str]) -> None:
    """Make furniture of the titles of other stories that a web page lists, and of short lines among its furniture."""
    listing = False
    marks: list[str] = []
    for i in range(len(found)):
        text = folded[i]
        if (
            found[i] == "furniture"
            or found[i] == "title"
            and chars.width(text) <= 8
            and not (listing and not cues.LIST.search(text))
        ):
            if cues.LIST.search(text) and len(text) <= 30:
                own = cues.NEIGHBOUR.sub("", text)
                listing, found[i] = own == text or not chars.key(own), "furniture"
            continue
        if i and found[i] in ("title", "body") and found[i - 1] in ("furniture", "notice") and _figures(text):
            found[i] = found[i - 1]
            continue
        listing = (
            listing
            and found[i] in ("title", "body")
            and not lines[i].level
            and len(text) <= HEADING
            and not chars.terminal(text)
            and not (i + 1 < len(found) and _heads_next(folded, found, i))
            # A list whose lines have a mark before them is at its end where one has none.
            and not (len(marks) >= LISTED and len(set(marks)) == 1 and _mark(text) != marks[0] != "")
        )
        marks = [*marks, _mark(text)] if listing else []
        if listing:
            found[i] = "furniture"


def _mark(text: str) -> str:
    """Give the sign before a line, if there is one."""
    return "" if text[0].isalnum() or text[0] in "“‘《（【" else text[0]
