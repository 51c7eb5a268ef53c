"""Know talks and reviews of papers by who speaks in them, and speaks again: what they read out and quote is of them."""

from collections.abc import Sequence, Set
from functools import lru_cache

from dedupe import chars, cues
from dedupe.records import Line
from dedupe.revise.lines import FAR

TURNS = 24
"""Lines within which a speaker must speak again, no heading between: what is read out in a talk may be a story by itself."""
NEAR = 3
"""Lines of text within which another paper is named in a review."""
_PAPERS = "《》"
"""Who speaks in a review of papers, whichever it is."""


def talk(lines: Sequence[Line], chain: Sequence[int], start: int, place: int) -> bool:
    """Tell whether somebody who has spoken in a run, or another paper, speaks again behind a place, before any heading.

    No story begins with what a paper says, and what the next one says behind it: there a review goes on from its own first words.
    """
    said = [lines[number].text for number in chain[max(start, place - FAR) : place]]
    before = {_speaker(text) for text in said}.union(*map(_led, said)) - {""}
    before.update(cues.LED_TURN.findall(chars.soft(lines[chain[start]].text[: cues.HEAD])))
    first = chain[place]
    if not before and first == chain[place - 1] + 1 and _speaker(lines[first].text) == _PAPERS:
        return _again(lines, first, chain[place + 1 : place + TURNS], {_PAPERS})
    return _again(lines, first, chain[place : place + TURNS], before)


def opened(lines: Sequence[Line], chain: Sequence[int], place: int) -> bool:
    """Tell whether a talk opens at a place: behind a dateline of any form somebody speaks, who speaks again before any heading."""
    return _again(lines, chain[place], chain[place + 1 : place + TURNS], _led(lines[chain[place]].text))


def _again(lines: Sequence[Line], last: int, asked: Sequence[int], voices: Set[str]) -> bool:
    """Tell whether one of ``voices`` speaks in the lines that are ``asked``, and no heading stands before it behind ``last``."""
    if not voices:
        return False
    for number in asked:
        if any(line.kind in ("title", "byline", "endmark") and not _half(line) for line in lines[last + 1 : number]):
            return False
        if _speaker(lines[number].text) in voices:
            return True
        last = number
    return False


@lru_cache(1 << 10)
def _led(text: str) -> frozenset[str]:
    """Give who speaks in a line behind what is no sentence, as a dateline in any form is."""
    head = text[: cues.HEAD]
    folded = chars.soft(head) if "：" in head or ":" in head else ""
    return frozenset(turn[0] for turn in cues.LED_TURN.finditer(folded) if folded[turn.start() - 1] != "，")


def review(lines: Sequence[Line], chain: Sequence[int], start: int, place: int) -> bool:
    """Tell whether a place is before what a paper says, and another has said something near by in the same words, or does so behind it:
    there, as in a talk, a review goes on from its own first words.
    """
    own = cues.PAPER_SAYS.match(chars.soft(lines[chain[place]].text[: cues.HEAD]))
    if own is None:
        return False
    near = list(chain[max(start, place - NEAR) : place])
    if chain[place] == chain[place - 1] + 1:
        near += chain[place + 1 : place + 1 + NEAR]
    others = [cues.PAPER_SAYS.match(chars.soft(lines[number].text[: cues.HEAD])) for number in near]
    return any(other and other["says"] == own["says"] and other[0] != own[0] for other in others)


def _half(line: Line) -> bool:
    """Tell whether what was taken for a heading is rather half a paragraph: it has a comma, and no mark of its page's headings."""
    return line.kind == "title" and not line.level and "，" in chars.soft(line.text)


def spoken(lines: Sequence[Line], chain: Sequence[int], starts: Sequence[int], others: Set[int]) -> set[int]:
    """Give those of the lines that begin the runs of a ``chain`` in which somebody speaks who speaks again there, but in none of ``others``."""
    found, opening, first = set(), set(starts), -1
    for number in chain:
        first = number if number in opening else first
        if number != first >= 0 and number not in others and (voice := _speaker(lines[number].text)):
            if voice == _speaker(lines[first].text):
                found.add(first)
    return found


@lru_cache(1 << 10)
def _speaker(text: str) -> str:
    """Give who is said to speak in a line, be it behind a dateline, papers as one; nothing if none is."""
    head = text[: cues.HEAD]
    if "：" not in head and ":" not in head:
        return ""
    folded = chars.soft(head)
    lead = cues.DATELINE.match(folded)
    found = cues.TURN.match(folded[lead.end() :].lstrip() if lead else folded)
    return "" if found is None else _PAPERS if found["paper"] else found[0]
