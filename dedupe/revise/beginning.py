"""Where a text begins whose columns stand out of order."""

import itertools
from collections.abc import Sequence, Set

from dedupe import chars, cues
from dedupe.records import Line
from dedupe.revise.lines import belongs, bigrams, terminal

_OPENS = 5.0, 3.0, 3.7, -1.0
"""What tells that a paragraph opens its story, in nats, fitted on some 1,300 texts without dateline of four halves of the press: for the
share of the title's bigrams that it has; for that of its own that the rest has; that a day stands near its beginning; that it speaks on."""
_SURE = 5.0
"""By how many nats more than the first another must open the story, to be put first."""
_MOVED = 3.0
"""The same of a text of which halves were found out of their places: so may the beginning be."""
_TALK = 3
"""Paragraphs that tell who speaks, the first among them, from which on a text is a talk."""
_NEAR = 40
"""Characters of a paragraph's beginning; and of what may have come out of a column in front of it."""


def _leads(line: Line) -> bool:
    """Tell whether a story begins with ``line``: a dateline opens it, and not only who is quoted."""
    found = cues.DATELINE.match(chars.soft(line.text))
    return found is not None and (found["month"] is not None or not line.text.startswith("据"))


def turned(text: Sequence[Line], title: Sequence[Line], moved: bool) -> Sequence[Line]:
    """Give ``text`` with what stands before its beginning set behind its end, as columns out of order leave it.

    It begins with its only dateline; else with the paragraph that opens it surely more than the one that stands first: less
    so where halves ``moved``.
    """
    places = [place for place, line in enumerate(text) if line.kind == "body"]
    led = [place for place in places if _leads(text[place])]
    if len(led) == 1:
        return [*text[led[0] :], *text[: led[0]]]
    before = [0, *itertools.accumulate(len(line.text) for line in text)]
    begun = [
        place
        for place in places
        if not place or before[place] > _NEAR and text[place - 1].kind == "body" and terminal(text[place - 1].text)
    ]
    if led or not title or len(places) < 3 or len(begun) < 2 or begun[0]:
        return text
    # What is read out in a talk tells its title better than its first question.
    spoken = [place for place in begun if cues.TURN.match(chars.soft(text[place].text))]
    if spoken[:1] == [0] and len(spoken) >= _TALK:
        return text
    sure = _MOVED if moved else _SURE
    # What the rest has of a paragraph's words takes longest to find; seldom can it decide.
    if max(_opens(text, place, title[0], 1.0) for place in begun[1:]) <= _opens(text, 0, title[0], 0.0) + sure:
        return text
    twice = _twice(text)
    opens = [_opens(text, place, title[0], _held(text, place, twice)) for place in begun]
    best = max(range(len(begun)), key=lambda number: (opens[number], -number))
    if opens[best] <= opens[0] + sure:
        return text
    return [*text[begun[best] :], *text[: begun[best]]]


def _twice(text: Sequence[Line]) -> Set[str]:
    """Give the pairs of characters that several lines have."""
    seen: set[str] = set()
    twice: set[str] = set()
    for line in text:
        pairs = bigrams([line.text])
        twice |= seen & pairs
        seen |= pairs
    return twice


def _behind(text: Sequence[Line], place: int) -> int:
    """Give the place behind what would open a story at a ``place``: a motto that stands first tells too little alone."""
    last = place + 1
    while not place and last < len(text) and sum(len(line.text) for line in text[:last]) < _NEAR:
        last += 1
    return last


def _held(text: Sequence[Line], place: int, twice: Set[str]) -> float:
    """Give the share of a paragraph's pairs of characters that the rest has; ``twice`` are those that several lines have."""
    last = _behind(text, place)
    own = bigrams([line.text for line in text[place:last]])
    rest = twice if last == place + 1 else bigrams([line.text for line in text[last:]])
    return len(own & rest) / max(1, len(own))


def _opens(text: Sequence[Line], place: int, title: Line, share: float) -> float:
    """Give what speaks for a paragraph, of which the rest has this ``share`` of the words, to open the story of a ``title``, in nats."""
    last = _behind(text, place)
    folded = "".join(chars.soft(line.text) for line in text[place:last])
    told, held, dated, speaks = _OPENS
    return (
        told * belongs(title, text[place:last])
        + held * share
        + dated * (cues.DAY_NEAR.search(folded[:_NEAR]) is not None)
        + speaks * (cues.SPEAKS_ON.match(folded) is not None)
    )
