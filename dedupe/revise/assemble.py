"""Put the lines of a run together as an article: what opens it, its text in reading order, what closes it."""

from collections.abc import Mapping, Sequence
from functools import cache

from dedupe import chars, cues
from dedupe.language import junction
from dedupe.records import Article, Line, Piece
from dedupe.revise.beginning import turned
from dedupe.revise.choice import Habit, bracketed, habit
from dedupe.revise.choice import title as chosen
from dedupe.revise.folios import page as leaf
from dedupe.revise.halves import Counts, ordered
from dedupe.revise.lines import belongs, dateline, from_elsewhere, pictured, terminal
from dedupe.revise.sections import counted
from dedupe.standing import standing

_NEAR = 4
"""Headings over a text that may be its title."""
_PHOTO = 350
"""Characters of the longest photo item."""
_CLEARLY = 0.15
"""By how much a heading's words must stand rather in the text before it than in the text behind, to be that one's title."""
_GOES_ON = 1.0
"""Nats by which a word must go on from one line of a heading to the next for both to be one."""


def zone(between: Sequence[Line], left: Sequence[Line] = (), right: Sequence[Line] = (), unsigned: bool = False) -> int:
    """Give how many of the lines between two stories still belong to the one before.

    ``left`` is the text before if it has no title yet, ``right`` the text behind: a heading between them goes to the one that
    has its words. A byline over the next title signs the one before if that is ``unsigned``, or the next one has its own.
    """
    keep = len(between)
    titled = False
    for place in range(len(between) - 1, -1, -1):
        line = between[place]
        if line.kind in ("endmark", "notice") or line.kind == "jump" and not from_elsewhere(line):
            break
        if line.kind == "furniture" and titled and not (place and between[place - 1].kind == "dateline"):
            break
        if (
            line.kind == "byline"
            and titled
            and (unsigned or any(other.kind == "byline" for other in between[place + 1 :]))
        ):
            break
        if line.kind == "title" and left and belongs(line, left) > belongs(line, right) + _CLEARLY:
            break
        if line.kind in ("title", "subtitle", "byline", "dateline", "jump"):
            keep = place
            titled = titled or line.kind == "title" and chars.count(line.text) != 1
    return keep


def opening(lines: Sequence[Line], text: Sequence[Line] = (), page: Habit | None = None) -> dict[int, str]:
    """Give the kinds of the lines that open the story of ``text``, by number: which heading is the title, which above or below it;
    ``page`` tells how headings are set there.
    """
    kinds = {line.number: line.kind for line in lines}
    kinds.update((line.number, "furniture") for line in lines if line.kind == "title" and bracketed(line))
    heads = [line for line in lines if kinds[line.number] == "title"]
    if not heads:
        return kinds
    near = heads[-_NEAR:]
    page = page or habit([lines], {})
    title = chosen(near, text, page)
    for line in heads:
        if line is not title:
            other = "kicker" if line.number < title.number or page.strange(line) > 0 else "subtitle"
            again = chars.key(line.text) == chars.key(title.text)
            kinds[line.number] = other if line in near and not again else "furniture"
    for line in lines:
        if line.kind == "subtitle" and line.number < title.number:
            # It stands under the title that it is of: that one's text is elsewhere.
            kinds[line.number] = "kicker"
    if any(line.kind == kinds[line.number] == "subtitle" for line in lines):
        for line in heads:
            if kinds[line.number] == "subtitle":
                kinds[line.number] = "kicker"
    return kinds


def _whole(before: Sequence[Line], text: Sequence[Line], title: Sequence[Line]) -> list[Line]:
    """Give the other lines of a ``title`` that was set on several: a word goes on from the one to the other, or they stand closer than
    what is under them, and both have words of the text, while what names a column or a maker has none.
    """
    lines = [*before, *text]
    heads = [line for line in before if line.kind == "title"]

    def one(a: Line, b: Line) -> bool:
        if b.number != a.number + 1 or a.level != b.level or chars.count(b.text):
            return False
        if junction(chars.soft(a.text), chars.soft(b.text)) > _GOES_ON:
            return True
        under = next((line.gap for line in lines if line.number > b.number), 0)
        return 0 <= b.gap < under and min(belongs(a, text), belongs(b, text)) >= _CLEARLY

    found = list(title)
    for line in heads:
        if found and line not in found and one(found[-1], line):
            found.append(line)
    for line in reversed(heads):
        if found and line not in found and one(line, found[0]):
            found.insert(0, line)
    return [line for line in found if line not in title]


def article(
    siglum: str,
    before: Sequence[Line],
    inside: Sequence[Line],
    after: Sequence[Line],
    joined: Mapping[int, int],
    date: str | None,
    known: Counts,
    page: Habit | None = None,
    among: int = 1,
) -> Article:
    """Give the article whose text runs through ``inside``, opened by ``before`` and closed by ``after``; ``page`` tells how headings are
    set there, where it is one ``among`` so many.

    ``joined`` maps a line to the line of text that other pages show it to go on from.
    """
    kinds = opening(before, inside, page)
    head = {kind: [line for line in before if kinds[line.number] == kind] for kind in ("title", "subtitle", "byline")}
    for line in _whole(before, inside, head["title"]):
        head = {kind: [other for other in lines if other is not line] for kind, lines in head.items()}
        head["title"] = sorted((*head["title"], line), key=lambda line: line.number)
        kinds[line.number] = "title"
    asides = [line for line in before if kinds[line.number] in ("caption", "credit", "kicker")]
    if not head["title"]:
        head = _slipped(inside, head)
    if not head["title"] and (late := [line for line in after if line.kind == "title"]):
        head["title"] = late[:1]
    moved = {line.number for group in head.values() for line in group}
    text = [line for line in inside if line.kind in ("body", "title", "subtitle") and line.number not in moved]
    marks = [line for line in (*inside, *after) if line.kind == "endmark"]
    credit = [line for line in after if line.kind == "credit" or line.kind == "byline" and pictured(line)][:1]
    photo = bool(credit) and _is_photo(text, head, marks, credit[0])
    bylines = [line for line in (*inside, *after) if line.kind == "byline" and line.number not in moved]
    bylines = [line for line in bylines if not (photo and line in credit)]
    if bylines and not head["byline"]:
        head["byline"] = bylines
    else:
        asides += bylines
    asides += [
        line for line in (*inside, *after) if line.kind in ("caption", "credit") and not (photo and line in credit)
    ]
    pieces = [
        piece
        for kind in ("title", "subtitle", "byline")
        for place, line in enumerate(head[kind])
        for piece in _pieces(line, kind, kind == "title" and place > 0)
    ]
    # A dateline over the title opens the text.
    leads = [line for line in before if line.kind == "dateline"][-1:]
    pieces += [piece for line in leads for piece in _pieces(line, "body", False)]
    previous: Line | None = leads[0] if leads else None
    read: Sequence[Line] = ordered(text, known, joined)
    # Of most texts nobody asks, as no line of theirs goes on.
    rows = cache(lambda: {read[i].number for i in standing(read)})
    told = counted(read, head["title"])
    # A page of one story has no columns of others to be out of order with.
    columns = among > 1 or read != text
    if told is read and columns and not any(line.kind == "jump" and from_elsewhere(line) for line in before):
        told = turned(read, head["title"], moved=read != text)
        told = told if counted(told, head["title"]) is told else read
    for line in told:
        kind = "subhead" if line.kind in ("title", "subtitle") else "body"
        joins = (
            previous is not None
            and kind == "body"
            and previous.kind == "body"
            and goes_on(previous, line, joined)
            and not line.inset
            and previous.number not in rows()
        )
        pieces += _pieces(line, kind, joins)
        previous = line
    # Of two behind the text the first closes it; the other is a story's whose end stands elsewhere.
    closing = next((line for line in after if line.kind == "endmark"), marks[-1] if marks else None)
    pieces += _pieces(closing, "endmark", False) if closing else []
    asides += [line for line in marks if line is not closing]
    if photo:
        pieces += _pieces(credit[0], "credit", False)
    edges = (*before, *inside, *after)
    return Article(
        siglum,
        edges[0].source,
        tuple(pieces),
        tuple(
            piece
            for line in sorted(asides, key=lambda line: line.begin)
            for piece in _pieces(line, kinds.get(line.number, line.kind), False)
        ),
        any(line.kind == "jump" for line in edges),
        date,
        leaves=next((leaf(line) for line in edges if line.kind == "jump" and not from_elsewhere(line)), ""),
        # What opens with a dateline begins here, whatever stands over it.
        resumes=next(
            (leaf(line) for line in edges if line.kind == "jump" and from_elsewhere(line) and not dateline(inside[0])),
            "",
        ),
        among=among,
    )


def _pieces(line: Line, kind: str, joins: bool) -> list[Piece]:
    """Give the rows of ``line`` as pieces; the rows of one wrapped paragraph join."""
    return [Piece(begin, end, kind, joins or place > 0) for place, (begin, end) in enumerate(line.spans)]


def _slipped(inside: Sequence[Line], head: Mapping[str, list[Line]]) -> dict[str, list[Line]]:
    """Give the headings that open a story, found in its midst: two that stand together, or one marked above the others."""
    found = {kind: list(lines) for kind, lines in head.items()}
    heads = [line for line in inside if line.kind in ("title", "subtitle")]
    by_number = {line.number: line for line in inside}
    for line in heads:
        follower = by_number.get(line.number + 1)
        if (
            line.kind == "title"
            and follower is not None
            and follower.kind in ("title", "subtitle")
            and not found["subtitle"]
        ):
            others = {h.level for h in heads if h not in (line, follower)}
            if line.level and line.level in others:
                continue
            found["title"], found["subtitle"] = [line], [follower]
            return found
    levels = sorted({line.level for line in heads if line.level})
    top = [line for line in heads if levels and line.level == levels[0]]
    if len(levels) > 1 and len(top) == 1 and head["byline"]:
        found["title"] = top
    return found


def _is_photo(text: Sequence[Line], head: Mapping[str, Sequence[Line]], marks: Sequence[Line], credit: Line) -> bool:
    """Tell whether a story is a picture with its caption, so that the credit closes it."""
    paragraphs = [line for line in text if line.kind == "body"]
    size = sum(len(line.text) for line in paragraphs)
    if not paragraphs or head["byline"] or marks or dateline(paragraphs[0]) or size > _PHOTO:
        return False
    drawn = cues.DRAWN.search(chars.soft(credit.text))
    dated = cues.PICTURED.match(chars.soft(paragraphs[0].text))
    return bool(dated) or not drawn and bool(head["title"]) and credit.number == paragraphs[-1].number + 1


def goes_on(a: Line, b: Line, joined: Mapping[int, int]) -> bool:
    """Tell whether ``b`` goes on in the paragraph of ``a``, which stands before it in the story."""
    return joined.get(b.number) == a.number or not terminal(a.text) and (b.gap == -1 or not dateline(b))
