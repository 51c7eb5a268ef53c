"""Bound the stories of a page: for each two neighbouring lines of text the odds that a new story begins between them.

Each boundary gets a log-odds from what stands between the lines and from the lines themselves; what other pages say is added to
it. Boundaries are decided from the top of the page down, since what opened a run tells how its headings are meant.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dedupe import chars, cues
from dedupe.language import junction
from dedupe.records import Line

NOTHING = -4.5
"""Nothing stands between two paragraphs."""
HEAD = 4.1
"""A heading does."""
SUBTITLE = 3.5
DATELINE = 6.0
DATELINE_LATE = 2.5
"""A dateline soon after the title of its own run has been seen without one."""
BYLINE = 4.5
ENDMARK = 5.0
JUMP = 7.0
SOURCE = 6.0
"""The line of a web page that says when and whence."""
NOTICE = 2.2
PHOTO = 5.0
"""A photo item begins or has just ended."""
PHOTO_PLAIN = 2.5
"""The same where no day is told."""
PHOTO_SIZE = 350
"""Characters of the longest such item."""
GAP = 0.5
"""More blank lines than the page sets between paragraphs."""
BROKEN = -2.5
"""The line before stops in mid-sentence."""
BROKEN_HEAD = -1.0
UNLED = -1.4
"""A heading without dateline, byline or source where others of the page have one."""
PARALLEL = -1.5
"""A heading of the same build as another that stands near."""
UNTITLED = -3.5
"""The run opened without a title: its headings are its own, or its title has slipped."""
LEVEL = 0.7
"""A heading has the mark of the page's sure titles, or has not."""
DIGEST = 3
"""Bare cuts in a row that make a digest: each paragraph opens a story elsewhere, and none goes on."""
MARKED = 0.8
"""And the page has a mark for sections that this one is not."""
MIDWORD = -4.0
"""A word goes on across the boundary."""
WORD = 2.0
"""Nats by which it must."""
WORDS = 30.0
COMMON = 0.06
"""Share of common bigrams at which the two sides say nothing."""


@dataclass(frozen=True, slots=True)
class Habits:
    """What a page does with its own headings."""

    levels: frozenset[int]
    """Heading marks of its sure titles."""
    others: frozenset[int]
    """Heading marks of the rest."""
    led: bool
    """Whether its sure titles are followed by a dateline, byline or source line."""
    heads: tuple[int, ...]
    """Numbers of all its headings."""


def body(lines: Sequence[Line]) -> list[int]:
    """Give the numbers of the lines that are text."""
    return [line.number for line in lines if line.kind == "body"]


def terminal(text: str) -> bool:
    """Tell whether ``text`` stops where a paragraph may stop."""
    bare = text.rstrip(chars.CLOSERS + " ")
    return bool(bare) and (bare[-1] in chars.SENTENCE_ENDS + ":\N{FULLWIDTH COLON}" or bare[-1] == "\N{EM DASH}")


def habits(lines: Sequence[Line]) -> Habits:
    """Give the habits of a page from its sure titles: those that a dateline, byline or source line follows."""
    heads = [line.number for line in lines if line.kind == "title"]
    sure = [number for number in heads if _led(lines, number)]
    rest = frozenset(lines[n].level for n in heads if n not in sure)
    return Habits(frozenset(lines[n].level for n in sure), rest, len(sure) >= 2, tuple(heads))


def _led(lines: Sequence[Line], number: int) -> bool:
    """Tell whether what opens a story follows heading ``number``."""
    for line in lines[number + 1 : number + 6]:
        if line.kind == "byline" or line.kind == "furniture" and cues.WEB_SOURCE.search(chars.soft(line.text)):
            return True
        if line.kind == "body":
            return dateline(line)
        if line.kind == "title" and line.number > number + 2:
            return False
    return False


def dateline(line: Line) -> bool:
    """Tell whether ``line`` opens with a dateline."""
    return bool(cues.DATELINE.match(chars.soft(line.text)))


def bigrams(texts: Sequence[str]) -> frozenset[str]:
    """Give the pairs of neighbouring characters in the keys of ``texts``, figures left out."""
    found = set()
    for text in texts:
        key = chars.key(text)
        found.update(key[i : i + 2] for i in range(len(key) - 1) if not key[i : i + 2].isdecimal())
    return frozenset(found)


def cohesion(before: Sequence[str], after: Sequence[str]) -> float:
    """Give the share of bigrams that two passages have in common, of the fewer."""
    left, right = bigrams(before), bigrams(after)
    return len(left & right) / min(len(left), len(right)) if left and right else COMMON


def cuts(lines: Sequence[Line], evidence: Mapping[int, float]) -> dict[int, float]:
    """Give the log-odds of a new story before each line of text but the first; above 0 it is a cut.

    ``evidence`` maps the number of a line to what other pages add to the boundary before it.
    """
    page = habits(lines)
    chain = body(lines)
    photos = _photos(lines)
    plain = _plain_gap(lines)
    odds: dict[int, float] = {}
    start = 0
    for place in range(1, len(chain)):
        a, b = chain[place - 1], chain[place]
        score = _prior(lines, page, chain, start, place, photos, plain) + evidence.get(b, 0.0)
        if b == a + 1 and evidence.get(b, 0.0) > 0:
            score += _change(lines, chain, start, place)
        odds[b] = score
        if score > 0:
            start = place
    return _undigested(lines, chain, odds)


def _undigested(lines: Sequence[Line], chain: Sequence[int], odds: dict[int, float]) -> dict[int, float]:
    """Give ``odds`` without the cuts within a digest: paragraphs in a row, each the opening of another story, with nothing between."""
    bare = [b == a + 1 and odds[b] > 0 and not dateline(lines[b]) for a, b in zip(chain, chain[1:], strict=False)]
    found = dict(odds)
    for place in range(len(bare)):
        first = place
        while first > 0 and bare[first - 1]:
            first -= 1
        last = place
        while last + 1 < len(bare) and bare[last + 1]:
            last += 1
        if bare[place] and last - first + 1 >= DIGEST:
            found[chain[place + 1]] = -0.1
    return found


def _change(lines: Sequence[Line], chain: Sequence[int], start: int, place: int) -> float:
    """Give what the words of the two sides add: little in common sets them apart."""
    left = [lines[n].text for n in chain[max(start, place - 6) : place]]
    right = [lines[n].text for n in _ahead(lines, chain, place)]
    return max(-2.0, min(1.2, (COMMON - cohesion(left, right)) * WORDS))


def _plain_gap(lines: Sequence[Line]) -> int:
    gaps = sorted(line.gap for line in lines if line.gap >= 0)
    return gaps[len(gaps) // 2] if gaps else 0


def _photos(lines: Sequence[Line]) -> dict[int, tuple[int, float]]:
    """Map the first line of each photo item to the number of its credit line, and how sure it is one.

    One to four paragraphs closed by a photographer's credit on a line of its own; the first tells the day, or they are short,
    stand under a heading, and nothing of theirs follows the credit.
    """
    found = {}
    for line in lines:
        if line.kind != "credit":
            continue
        own: list[int] = []
        for number in range(line.number - 1, -1, -1):
            if lines[number].kind != "body" or len(own) == 4:
                break
            own.append(number)
        dated = [n for n in own if cues.PICTURED.match(chars.soft(lines[n].text)) and not dateline(lines[n])]
        if dated:
            found[dated[-1]] = (line.number, PHOTO)
        elif own and cues.SHOT.search(chars.soft(line.text)) and sum(len(lines[n].text) for n in own) <= PHOTO_SIZE:
            headed = own[-1] > 0 and lines[own[-1] - 1].kind in ("title", "subtitle")
            follower = lines[line.number + 1].kind if line.number + 1 < len(lines) else "furniture"
            if headed and follower in ("title", "notice", "furniture", "jump"):
                found[own[-1]] = (line.number, PHOTO_PLAIN)
    return found


def _prior(
    lines: Sequence[Line],
    page: Habits,
    chain: Sequence[int],
    start: int,
    place: int,
    photos: Mapping[int, tuple[int, float]],
    plain: int,
) -> float:
    """Give the log-odds of a boundary before ``chain[place]`` from the page alone; the run began at ``chain[start]``."""
    a, b = lines[chain[place - 1]], lines[chain[place]]
    between = lines[a.number + 1 : b.number]
    kinds = {line.kind for line in between}
    heads = [line for line in between if line.kind == "title"]
    opened = _opening(lines, chain, start)
    untitled = not any(line.kind in ("title", "subtitle") for line in opened)
    score = NOTHING
    if heads:
        score += HEAD + _head(heads[-1], page)
    if "subtitle" in kinds:
        score += SUBTITLE
    if "byline" in kinds:
        score += BYLINE
    if "endmark" in kinds:
        score += ENDMARK
    if "jump" in kinds:
        score += JUMP
    if any(line.kind == "furniture" and cues.WEB_SOURCE.search(chars.soft(line.text)) for line in between):
        score += SOURCE
    if "notice" in kinds:
        score += NOTICE if heads else 1.5
    led = "byline" in kinds
    if dateline(b):
        late = place - start <= 2 and not untitled and not _run_led(lines, chain, start) and not heads
        score += DATELINE_LATE if late else DATELINE
        led = True
    if heads and not led and page.led:
        score += UNLED
    if heads and _parallel(lines, page, heads[-1]):
        score += PARALLEL
    if b.number in photos and terminal(a.text) and (heads or b.gap > plain or "credit" in kinds):
        score += photos[b.number][1]
    for first, (credit, sure) in photos.items():
        if chain[start] <= first and a.number < credit < b.number and terminal(a.text):
            score += sure
    if b.gap > plain + 1 and not kinds & {"caption", "credit"}:
        score += GAP
    if not terminal(a.text) and "endmark" not in kinds:
        score += BROKEN_HEAD if heads else BROKEN
        if junction(chars.soft(a.text), chars.soft(b.text)) > WORD:
            score += MIDWORD
    if untitled and not (heads and _sure(heads[-1], page)) and heads and "byline" not in kinds and not dateline(b) and "endmark" not in kinds:
        score += UNTITLED
    if score > -4.4 or heads:
        score += _change(lines, chain, start, place)
    return score


def _opening(lines: Sequence[Line], chain: Sequence[int], start: int) -> Sequence[Line]:
    """Give the lines between the run that began at ``chain[start]`` and the text before it."""
    return lines[chain[start - 1] + 1 if start else 0 : chain[start]]


def _run_led(lines: Sequence[Line], chain: Sequence[int], start: int) -> bool:
    return dateline(lines[chain[start]]) or any(line.kind == "byline" for line in _opening(lines, chain, start))


def _ahead(lines: Sequence[Line], chain: Sequence[int], place: int) -> Sequence[int]:
    """Give the next few lines of text, up to the next heading, byline or endmark."""
    end = place + 1
    while end < len(chain) and end < place + 6:
        if any(line.kind in ("title", "byline", "endmark", "jump") for line in lines[chain[end - 1] + 1 : chain[end]]):
            break
        end += 1
    return chain[place:end]


def _head(head: Line, page: Habits) -> float:
    """Give what a heading's length, mark and colon add to its odds of being a title."""
    size = len(head.text)
    score = 0.7 if size >= 16 else -0.7 if size <= 9 else 0.0
    if page.levels and any(page.levels):
        score += LEVEL if head.level in page.levels else -LEVEL
    if _sure(head, page):
        score += MARKED
    if head.text[0] in "一二三四五六七八九十（(" and len(head.text) > 1 and head.text[1] in "、一二三四五六七八九十":
        score -= 1.5
    return score


def _sure(head: Line, page: Habits) -> bool:
    """Tell whether a heading has the mark that sure titles of its page have, and others of its headings have not."""
    return bool(head.level) and head.level in page.levels and bool(page.others - page.levels)


def _parallel(lines: Sequence[Line], page: Habits, head: Line) -> bool:
    """Tell whether another heading that nothing leads is built like ``head``: same marks at like places, near length."""
    build = _build(head.text)
    if not build:
        return False
    return any(
        number != head.number
        and not _led(lines, number)
        and _build(lines[number].text) == build
        and abs(len(lines[number].text) - len(head.text)) <= 4
        for number in page.heads
    )


def _build(text: str) -> str:
    """Give the marks and spaces of a heading in order."""
    return "".join(c for c in chars.soft(text) if not c.isalnum())
