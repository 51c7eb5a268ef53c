"""See the signs for and against a boundary between two lines of text: what stands between, the lines, the page, their words."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf, log, log2

from dedupe import chars, cues
from dedupe.language import junction
from dedupe.records import Line, Sent
from dedupe.revise.announced import announced
from dedupe.revise.lines import COMMON, dateline, figured, pictured, preceding, share, terminal, unopened
from dedupe.revise.subheads import REACH as SECTIONS
from dedupe.revise.subheads import like_those_before, mark, person, slight
from dedupe.revise.turns import opened, review, talk
from dedupe.revise.words import REACH, Words
from dedupe.standing import rows, versed
from dedupe.tables import over_fields

WORD = 2.0
"""Nats by which a word must go on across a boundary to show that it is none."""
_DAY = re.compile(r"(?P<sign>[^\w“‘《（【]*)(?P<month>1?\d)月(?P<day>[123]?\d)日(?: [^\d：]{1,12})?$")
"""A heading that says on which day something was written, and the weather perhaps."""
_HOUR = re.compile(r"(?P<sign>[^\w“‘《（【]*[❶-❿①-⑳]?)(?P<hour>[012]?\d)：(?P<minute>[0-5]\d)(?: [^\d：]{1,12})?$")
"""A heading that says at which hour it was, and where perhaps; the last may stand first."""
_MINUTES = 60
_MONTH = 31
"""Days within which the next such heading follows."""
LONG, SHORT = 16, 9
"""Characters from which a heading is long, up to which it is short."""
OPENS = 40
"""Letters of a line that are its front."""
RESTATED = 8
"""Letters in a row that two fronts have in common by no chance."""
DAY = 24
"""Characters within which a lead tells the day."""
PHOTO_SIZE = 350
"""Characters of the longest photo item that does not tell the day."""
_SHOWN = 4
"""Most paragraphs of a photo item."""
_WRITTEN = re.compile("[文撰]")
"""Who made the picture has written the text, too: that signs a story."""
_CLOSED = frozenset(("endmark", "subtitle", "jump", "furniture", "notice", "credit"))
"""Kinds of which any between two texts shows that the first is at its end, or that the heading is a title."""
_CUT_SHORT = re.compile(r"(?<!\.)\.{3}$|(?<!\u2026)\u2026$")
"""How what leads to a text ends, of which it shows the beginning: prose has six dots."""
_UNDER = 12
"""Lines under a title of which it tells, be there headings among them."""
_TELLS = 0.15
"""Share of its pairs of letters which that text has, at the least."""
MANY = 8
"""Sure titles of a page, more of which say no more of its other headings."""
ALONE = 120
"""Characters of the longest paragraph that may be an announcement by standing alone."""
FEW = 0.01
"""Added to shares, so that none is nothing."""
PAIRS = 25
"""Pairs of letters that a side must have for it to say something that it has none of the other's."""
STRANGERS = 0.05
"""Share of common pairs at which two passages say nothing of each other, those that a quarter of the pages have left out."""
ALIKE = 0.3
"""How much words in common say at the most: stories beside each other may be of one matter."""
MOST_WORDS = 2.0
"""The most that the natural logarithm of the share, against that of `COMMON`, may say."""


@dataclass(frozen=True, slots=True)
class Habits(Sent):
    """What a page does with its own headings."""

    levels: frozenset[int]
    """Heading marks of its sure titles."""
    others: frozenset[int]
    """Heading marks of the rest."""
    led: bool
    """Whether its sure titles are followed by a dateline, byline or source line."""
    many: float
    """How many these are: doublings of the two that make a habit."""
    signed: int
    """Characters of the shortest title with a byline under it, where there are several, else 0."""
    heads: tuple[int, ...]
    """Numbers of all its headings."""
    gap: int
    """Blank lines that it sets between paragraphs."""
    marks: frozenset[str]
    """Signs before its sure titles; nothing stands for none."""
    counted: frozenset[int]
    """Numbers of those that are counted on from another, or on to another."""
    closed: bool
    """Whether text never stands right before a sure title, but an endmark or what is the page's."""
    under: bool
    """Whether something of the page's stands under each sure title."""
    above: int
    """Fewest blank lines over a sure title."""
    parts: bool
    """Whether it sets no blank lines between paragraphs, but over some of its headings, and not over others."""
    pictured: frozenset[int]
    """Numbers of lines of text that with those behind them may be what a picture shows, a maker right behind."""
    verse: frozenset[int]
    """Numbers of lines of verse."""
    rows: frozenset[int]
    """Numbers of rows of tables and boxes, and of the lines that announce them."""
    announced: frozenset[int]
    """Numbers of lines that begin a block of announcements."""


def habits(lines: Sequence[Line]) -> Habits:
    """Give the habits of a page from its sure titles: those that a dateline, byline or source line follows."""
    heads = [line.number for line in lines if line.kind == "title"]
    # A title within an agency's heading has neither mark nor blank lines of its own.
    sure = [number for number in heads if lines[number].gap >= 0 and led(lines, number)]
    rest = frozenset(lines[n].level for n in heads if n not in sure)
    gaps = sorted(line.gap for line in lines if line.gap >= 0)
    gap = gaps[len(gaps) // 2] if gaps else 0
    signed = [len(lines[n].text) for n in heads if n + 1 < len(lines) and lines[n + 1].kind == "byline"]
    shortest = min(signed) if len(signed) >= 2 else 0
    text = next((line.number for line in lines if line.kind == "body"), len(lines))
    over = {lines[n].gap > 0 for n in heads if n > text and lines[n - 1].kind != "title"}
    return Habits(
        frozenset(lines[n].level for n in sure),
        rest,
        len(sure) >= 2,
        log2(min(max(len(sure), 2), MANY) / 2),
        shortest,
        tuple(heads),
        gap,
        frozenset(mark(lines[n].text) for n in sure),
        counted(lines, heads),
        len(before := [kind for n in sure if (kind := _before(lines, n))]) >= 2 and "body" not in before,
        len(sure) >= 2 and all(_under(lines, n) for n in sure),
        min((lines[n].gap for n in sure if n and lines[n - 1].kind != "title"), default=0),
        not gap and len(over) == 2,
        frozenset(
            number
            for line in lines
            if line.kind == "credit" and _maker(line) and not _WRITTEN.search(line.text)
            for number in _shown(lines, line.number, PHOTO_SIZE)
        ),
        frozenset(versed(lines)),
        frozenset(rows(lines)),
        announced(lines),
    )


def _shown(lines: Sequence[Line], credit: int, most: float = inf) -> list[int]:
    """Give the lines of text right before a credit that may be what its picture shows, from the last to the first, ``most`` characters."""
    found: list[int] = []
    size = 0
    for number in range(credit - 1, -1, -1):
        size += len(lines[number].text)
        if lines[number].kind != "body" or len(found) == _SHOWN or size > most:
            break
        found.append(number)
    return found


def _before(lines: Sequence[Line], number: int) -> str:
    """Give the kind of what stands before a heading and those over it, captions aside."""
    return next(
        (line.kind for line in preceding(lines, number) if line.kind not in ("caption", "credit", "title", "subtitle")),
        "",
    )


def _under(lines: Sequence[Line], number: int) -> bool:
    """Tell whether something of the page's stands between a heading and its text."""
    for line in lines[number + 1 : number + 6]:
        if line.kind in ("body", "byline", "furniture"):
            return line.kind == "furniture"
    return False


def counted(lines: Sequence[Line], heads: Sequence[int]) -> frozenset[int]:
    """Give those of ``heads`` that begin with a figure one more than that of the one before, or one less than that of the next, be it
    behind a word, or before one, that is the same, or on a line of its own, which then is among them; or with a day that is later than
    that of the one before; or that are nothing but an hour, as others are; or that stand over fields which recur.

    What is counted from the top of a page on is its stories: sections have a text, or a title that tells of theirs, over them.
    """
    found = over_fields([chars.soft(line.text) for line in lines], [line.kind for line in lines]) & set(heads)
    last: dict[tuple[str, str], tuple[range, int, bool]] = {}
    top = _top(lines)
    for number in heads:
        own = range(number - (number > 0 and lone(lines[number - 1])), number + 1)
        figure, form = figured(" ".join(lines[at].text for at in own))
        day = _DAY.match(chars.soft(lines[number].text))
        hour = _HOUR.match(chars.soft(lines[number].text))
        if day:
            figure, form = _MONTH * int(day["month"]) + int(day["day"]), (day["sign"], "日")
        if hour:
            figure, form = 1 + _MINUTES * int(hour["hour"]) + int(hour["minute"]), (hour["sign"], "时")
        if not figure:
            continue
        before, one, stories = last.get(form, (own, 0, False))
        later = figure != one if hour else one < figure < one + _MONTH if day else figure == one + 1
        stories = number == top or stories and later
        if one and later and not stories and not led(lines, before[-1]) and not led(lines, number):
            found.update(before, own)
        last[form] = own, figure, stories
    return frozenset(found)


def _top(lines: Sequence[Line]) -> int:
    """Give the heading over the first text of a page, if it begins to count and no heading above tells of that text; else -1."""
    first = next((line.number for line in lines if line.kind == "body"), 0)
    heads = [line for line in lines[:first] if line.kind == "title"]
    if not heads or chars.count(heads[-1].text) != 1:
        return -1
    texts = [line.text for line in lines[first : first + _UNDER] if line.kind == "body"]
    return -1 if any(share(head.text, texts) >= _TELLS for head in heads[:-1]) else heads[-1].number


def lone(line: Line) -> bool:
    """Tell whether ``line`` is nothing but the figure of the heading below it."""
    return cues.FIGURE_ALONE.match(chars.soft(line.text)) is not None


def led(lines: Sequence[Line], number: int) -> bool:
    """Tell whether what opens a story follows heading ``number``, or stands before it on its line."""
    if (
        number
        and lines[number].gap == -1
        and any(line.kind == "dateline" for line in lines[max(0, number - 2) : number])
    ):
        return True
    for line in lines[number + 1 : number + 6]:
        if line.kind == "byline" or line.kind == "furniture" and cues.WEB_SOURCE.search(chars.soft(line.text)):
            return True
        if line.kind == "body":
            return dateline(line)
        if line.kind == "title" and line.number > number + 2:
            return False
    return False


def photos(lines: Sequence[Line]) -> dict[int, tuple[int, bool]]:
    """Map the first line of each photo item to the number of its credit line, and whether it is sure to be one.

    One to four paragraphs closed by a credit, of no drawing, on a line of its own; the first tells the day, or they are short,
    stand under a heading, and nothing of theirs follows the credit.
    """
    found = {}
    for line in lines:
        if not (line.kind == "credit" or line.kind == "byline" and pictured(line)):
            continue
        own = _shown(lines, line.number)
        dated = [n for n in own if cues.PICTURED.match(chars.soft(lines[n].text)) and not dateline(lines[n])]
        if dated:
            found[dated[-1]] = (line.number, True)
        elif (
            own and not cues.DRAWN.search(chars.soft(line.text)) and sum(len(lines[n].text) for n in own) <= PHOTO_SIZE
        ):
            headed = own[-1] > 0 and lines[own[-1] - 1].kind in ("title", "subtitle")
            follower = lines[line.number + 1].kind if line.number + 1 < len(lines) else "furniture"
            if headed and (follower in ("title", "notice", "furniture", "jump") or _maker(line)):
                found[own[-1]] = (line.number, False)
    return found


def signs(
    lines: Sequence[Line],
    page: Habits,
    words: Words,
    chain: Sequence[int],
    start: int,
    place: int,
    pictures: Mapping[int, tuple[int, bool]],
) -> dict[str, float]:
    """Give the signs for and against a boundary before ``chain[place]``, by their names in `WEIGHTS`; the run began at ``start``."""
    a, b = lines[chain[place - 1]], lines[chain[place]]
    between = lines[a.number + 1 : b.number]
    kinds = {line.kind for line in between}
    above = [line for line in _opening(lines, chain, start) if line.kind in ("title", "subtitle")]
    named = b.gap > 0 and _named(between, above)
    heads = [] if named else [line for line in between if line.kind == "title"]
    untitled = not above
    opens = "dateline" in kinds or dateline(b) and not _leads(a)
    led = opens or "byline" in kinds
    verse = a.number in page.verse
    ended = verse or a.number in page.rows or terminal(a.text)
    found = {"nothing else": 1.0}

    def sign(name: str, seen: object) -> None:
        if seen:
            found[name] = 1.0

    for kind in ("subtitle", "byline", "endmark", "jump"):
        sign(kind, kind in kinds)
    sign(
        "source line",
        any(line.kind == "furniture" and cues.WEB_SOURCE.search(chars.soft(line.text)) for line in between),
    )
    sign("furniture", "furniture" in kinds and "source line" not in found)
    bare = "furniture" in found and not (led or kinds & {"title", "subtitle"})
    # A lone paragraph with a label of its own is rather an announcement.
    alone = len(b.text) <= ALONE and _ahead(lines, chain, place) == place + 1 and cues.LABEL.match(chars.soft(b.text))
    sign("furniture over bare text", bare and not alone)
    sign("notice", "notice" in kinds)
    sign("notice and heading", "notice" in kinds and heads)
    sign("verse", verse != (b.number in page.verse))
    # A heading amid rows is of the same table if it is counted, or stands over the same fields as others.
    rowed = a.number in page.rows and all(head.number in page.counted for head in heads)
    sign("in a table", b.number in page.rows and (rowed or not heads and not led))
    sign("announcements", not heads and b.number in page.announced)
    sign("gap", b.gap > page.gap + 1 and not kinds & {"caption", "credit"})
    if opens:
        unled = not heads and "byline" not in kinds and not _run_led(lines, chain, start, place)
        sign("dateline of an unled run" if unled else "dateline", True)
    sign("maker ahead", not heads and ended and b.number in page.pictured and chain[start] not in page.pictured)
    if b.number in pictures and ended and (heads or b.gap > page.gap or "credit" in kinds):
        sign("photo" if pictures[b.number][1] else "perhaps a photo", True)
    for first, (credit, sure) in pictures.items():
        if chain[start] <= first and a.number < credit < b.number and ended:
            sign("photo before" if sure else "perhaps a photo before", True)
    if ended and between and between[0].kind == "credit":
        sign("credit and heading", heads)
        sign("maker behind text", not heads and "perhaps a photo before" not in found and _maker(between[0]))
    if not ended and "endmark" not in kinds:
        sign("broken at a heading" if heads else "broken", True)
        sign("in mid-word", junction(chars.soft(a.text), chars.soft(b.text)) > WORD)
    goes_on = not heads and not opens and "endmark" not in kinds
    sign("in a conversation", goes_on and (talk(lines, chain, start, place) or review(lines, chain, start, place)))
    sign("opens a conversation", opened(lines, chain, place))
    sign("name of the story above", named)
    sign("in mid-quotation", not heads and unopened(b.text))
    if heads:
        head = _over(heads, page, chain[start])
        found |= _heading(head, page, b)
        sign("two headings", len(heads) > 1)
        sign("cut short at a heading", _CUT_SHORT.search(a.text))
        sign("heading said twice", len({chars.key(line.text) for line in heads}) < len(heads))
        sign("begins as the run did", not led and _restated(lines[chain[start]], b))
        sign("day at a heading", not led and cues.DAY_NEAR.search(chars.soft(b.text)[:DAY]))
        if page.led and not led:
            found["heading that nothing leads"] = 1.0
            if "mark of titles alone" not in found:
                found["heading that nothing leads, where many are led"] = page.many
            found["told heading that nothing leads"] = found["heading told by the lead"]
            sign("heading set otherwise", _otherwise(lines, page, heads[0], head))
        sign("shorter than signed ones", not led and len(head.text) < page.signed)
        sole = "mark of titles alone" in found and len(page.levels) == 1
        sign("parallel heading", not led and _parallel(lines, page, head, chain[0], sole))
        # Sections of a story with a subtitle are of more than its beginning.
        bare = not led and not kinds & _CLOSED
        one = place == start + 1 and bare
        sign("heading under a subtitle's first paragraph", one and any(line.kind == "subtitle" for line in above))
        sign("slight heading under a first paragraph", one and b.number not in page.rows and slight(head, above))
        run = lines[max(chain[start], a.number - SECTIONS) : a.number]
        sign("heading like those before", bare and not one and like_those_before(head, above, run))
        sign("heading that is a name", bare and person(head))
        if page.parts and not led and "source line" not in found:
            found["heading set off" if heads[0].gap > 0 else "heading as tight as text"] = 1.0
        elif page.led and not led:
            sign("heading set off", heads[0].gap >= page.above > page.gap)
        sign("untitled run", untitled and not led and "endmark" not in kinds and "mark of titles alone" not in found)
    beside = " at a heading" if heads else " at a dateline" if opens else ""
    found["other words" + beside] = _change(lines, words, chain, start, place)
    return found


def _leads(line: Line) -> bool:
    """Tell whether ``line`` is nothing but a dateline: who reports may be told behind it."""
    lead = cues.DATELINE.match(chars.soft(line.text[: cues.HEAD])) if dateline(line) else None
    return lead is not None and lead.end() == len(line.text)


def _maker(credit: Line) -> bool:
    """Tell whether a credit says who made a picture, and nothing of what it shows: then what it closes is the picture's text."""
    return bool(cues.MAKER.match(chars.soft(credit.text)))


def _otherwise(lines: Sequence[Line], page: Habits, first: Line, head: Line) -> bool:
    """Tell whether a heading, the last of those together of which one is the ``first``, lacks what all sure titles have about them."""
    if page.closed and _before(lines, head.number) == "body" or page.under and not _under(lines, head.number):
        return True
    return first.gap < page.above


def _restated(first: Line, lead: Line) -> bool:
    """Tell whether a ``lead`` has words in its front that the run has in front of its ``first`` line: reports on one matter do."""
    before, now = (chars.key(line.text)[:OPENS] for line in (first, lead))
    return any(now[at : at + RESTATED] in before for at in range(len(now) - RESTATED + 1))


def _heading(head: Line, page: Habits, lead: Line) -> dict[str, float]:
    """Give the signs of a heading alone; ``lead`` is the text that it heads."""
    found = {"heading": 1.0}
    if len(head.text) >= LONG:
        found["long heading"] = 1.0
    elif len(head.text) <= SHORT:
        found["short heading"] = 1.0
    if any(page.levels):
        found["heading marked as sure titles are" if head.level in page.levels else "heading marked otherwise"] = 1.0
    if page.led and min(page.levels) and head.level > max(page.levels):
        found["heading marked lower"] = 1.0
    if head.level and head.level in page.levels and page.others - page.levels:
        found["mark of titles alone"] = 1.0
    if page.led and {mark(head.text)} == page.marks != {""}:
        found["sign of sure titles"] = 1.0
    if chars.count(head.text):
        found["numbered heading"] = 1.0
    if head.number in page.counted:
        found["counted heading"] = 1.0
    if page.led and mark(head.text) not in page.marks:
        found["heading with a mark of its own"] = 1.0
    found["heading told by the lead"] = share(head.text, [lead.text])
    return found


def _over(heads: Sequence[Line], page: Habits, first: int) -> Line:
    """Give that of the ``heads`` between two texts which may be a title: the last, or what the first section of a text has over its own."""
    last = heads[-1]
    begins = last.number in page.counted and not any(first < number < heads[0].number for number in page.counted)
    return heads[-2] if len(heads) > 1 and begins and heads[-2].number not in page.counted else last


def _opening(lines: Sequence[Line], chain: Sequence[int], start: int) -> Sequence[Line]:
    """Give the lines between the run that began at ``chain[start]`` and the text before it."""
    return lines[chain[start - 1] + 1 if start else 0 : chain[start]]


def _named(between: Sequence[Line], above: Sequence[Line]) -> bool:
    """Tell whether the title ``above`` a story stands once more amid lines set tight, as what plays its film or shares it has them."""
    names = {chars.key(line.text) for line in above if line.kind == "title"}
    tight = (line for line, after in pairwise(between[1:]) if line.gap == 0 == after.gap)
    return any(chars.key(line.text) in names for line in tight)


def _run_led(lines: Sequence[Line], chain: Sequence[int], start: int, place: int) -> bool:
    """Tell whether the run that began at ``chain[start]`` has its byline or dateline before ``chain[place]``, be it out of its place."""
    return any(dateline(lines[number]) for number in chain[start:place]) or any(
        line.kind in ("byline", "jump") for line in _opening(lines, chain, start)
    )


def _ahead(lines: Sequence[Line], chain: Sequence[int], place: int) -> int:
    """Give the place behind the next few lines of text, up to the next heading, byline or endmark."""
    end = place + 1
    while end < len(chain) and end < place + REACH:
        if any(line.kind in ("title", "byline", "endmark", "jump") for line in lines[chain[end - 1] + 1 : chain[end]]):
            break
        end += 1
    return end


def _change(lines: Sequence[Line], words: Words, chain: Sequence[int], start: int, place: int) -> float:
    """Give what the words of the two sides say: above 0 if they have little in common; less of it where they have few words."""
    shared, pairs = words.cohesion(max(start, place - REACH), place, _ahead(lines, chain, place))
    common, few = (STRANGERS, FEW / 2) if words.telling else (COMMON, FEW)
    change = max(-ALIKE, min(MOST_WORDS, log((common + few) / (shared + few))))
    return change * min(1.0, pairs / PAIRS) if change > 0 else change


def _parallel(lines: Sequence[Line], page: Habits, head: Line, first: int, sole: bool) -> bool:
    """Tell whether another heading that nothing leads is built like ``head``: near in length, and the same marks at like places,
    or the same first character and the same parts. Those over the ``first`` text of the page are titles, and so are those with the
    mark of ``head``, if that is the ``sole`` mark of titles, and of nothing else.
    """
    build, parts = _build(head.text)
    if not build:
        return False
    for number in page.heads:
        other = lines[number].text
        if number == head.number or number < first or abs(len(other) - len(head.text)) > 4 or led(lines, number):
            continue
        if sole and lines[number].level == head.level:
            continue
        theirs = _build(other)
        if theirs[0] == build or parts and theirs[1] == parts and other[0] == head.text[0]:
            return True
    return False


def _build(text: str) -> tuple[str, str]:
    """Give the marks and spaces of a heading in order, and those of them that part it."""
    marks = "".join(c for c in chars.soft(text) if not c.isalnum())
    return marks, "".join(c for c in marks if c in "，：；、 —")
