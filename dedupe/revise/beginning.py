"""Where a text begins whose columns stand out of order."""

import itertools
import re
from collections.abc import Sequence, Set
from math import exp, log

from dedupe import chars, cues
from dedupe.records import Line
from dedupe.revise.lines import belongs, bigrams, share, terminal

_OPENS = {
    "title": 2.7,
    "title in its first sentence": 2.3,
    "told on": 3.8,
    "bare day near": 2.0,
    "day": 2.8,
    "speaks on": -0.9,
    "spoken": -1.8,
    "early comma": -0.8,
}
"""What tells that a paragraph opens its story, in nats: the share of the title's bigrams that it has, and that its first sentence has;
the root of the share of its own bigrams that the rest has; a day without a month near its beginning, a day at all; that it speaks on
from something; that it tells who speaks; that a comma stands early in it."""
_SHIFTED = 0.066
"""Share of texts without dateline that do not begin with their beginning."""
_MOVED = 0.19
"""The same of those of which halves were found out of their places."""
_SURE = 0.65
"""How likely another paragraph must be the beginning, to be put first."""
_TALK = 3
"""Paragraphs that tell who speaks, the first among them, from which on a text is a talk."""
_MOST = 0.75
"""Share of the paragraphs of a list that are its items."""
_NEAR = 40
"""Characters of a paragraph's beginning; and of what may have come out of a column in front of it."""
_EARLY = 14
"""Characters within which a comma stands early."""
_QUOTED = 30
"""Characters within which somebody begins to speak."""
_SENTENCE = re.compile("[^。！？]*")


def leads(line: Line) -> bool:
    """Tell whether a story begins with ``line``: a dateline opens it, and not only who is quoted, or whence news are."""
    found = cues.DATELINE.match(chars.soft(line.text))
    if found is None or found["alone"] is not None:
        return False
    return found["month"] is not None or not line.text.startswith("据")


def turned(text: Sequence[Line], title: Sequence[Line], moved: bool) -> Sequence[Line]:
    """Give ``text`` with what stands before its beginning set behind its end, as columns out of order leave it.

    It begins with its only dateline; else with another paragraph than stands first if that is likely enough to open it: sooner where
    halves ``moved``.
    """
    places = [place for place, line in enumerate(text) if line.kind == "body"]
    if _listed([text[place].text for place in places]):
        return text
    led = [place for place in places if leads(text[place])]
    if len(led) == 1:
        return [*text[led[0] :], *text[: led[0]]]
    before = [0, *itertools.accumulate(len(line.text) for line in text)]
    begun = [
        place
        for place in places
        if not place or before[place] > _NEAR and text[place - 1].kind == "body" and terminal(text[place - 1].text)
    ]
    if led or len(places) < 3 or len(begun) < 2 or begun[0]:
        return text
    # What is read out in a talk tells its title better than its first question.
    spoken = [place for place in begun if cues.TURN.match(chars.soft(text[place].text))]
    if spoken[:1] == [0] and len(spoken) >= _TALK:
        return text
    shifted = _MOVED if moved else _SHIFTED
    stays = log((1 - shifted) / shifted * (len(begun) - 1))
    # What the rest has of a paragraph's words takes longest to find; seldom can it decide.
    opens = [begins(text, place, title) for place in begun]
    told = _OPENS["told on"]
    if max(opens[1:]) + told < opens[0] + stays + log(_SURE / (1 - _SURE)):
        return text
    twice = _twice(text)
    opens = [one + told * _held(text, place, twice) ** 0.5 for one, place in zip(opens, begun, strict=True)]
    best = max(range(len(begun)), key=lambda number: (opens[number], -number))
    against = [stays - opens[best] + opens[0], *(one - opens[best] for one in opens[1:])]
    if (
        not best
        or _spoken(chars.soft(text[begun[best]].text))
        or _SURE * sum(exp(min(one, 50.0)) for one in against) >= 1
    ):
        return text
    return [*text[begun[best] :], *text[: begun[best]]]


def _listed(texts: Sequence[str]) -> bool:
    """Tell whether paragraphs are the items of a list, each behind the same sign or counted on from the one before: none opens the others."""
    first = texts[0][:1] if texts else ""
    signed = first != "" and not first.isalnum() and first not in chars.OPENERS
    figures = [chars.count(text) for text in texts]
    alike = sum(text.startswith(first) for text in texts) if signed else 0
    counted = sum(b == a + 1 for a, b in itertools.pairwise(figures) if a)
    return len(texts) >= _TALK and _MOST * len(texts) <= max(alike, counted + 1)


def likeliest(text: Sequence[Line], places: Sequence[int], title: Sequence[Line]) -> int:
    """Give that of ``places`` which opens the story of a ``title`` rather than the others."""
    twice = _twice(text)
    return max(
        places,
        key=lambda place: (
            begins(text, place, title) + _OPENS["told on"] * _held(text, place, twice) ** 0.5,
            -place,
        ),
    )


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


def begins(text: Sequence[Line], place: int, title: Sequence[Line]) -> float:
    """Give what speaks for a paragraph to open the story of a ``title``, in nats, but for what the rest has of its words."""
    last = _behind(text, place)
    own = text[place:last]
    folded = "".join(chars.soft(line.text) for line in own)
    first = _SENTENCE.match(folded)
    seen = {
        "title": belongs(title[0], own) if title else 0.0,
        "title in its first sentence": share(title[0].text, [first[0]]) if title and first else 0.0,
        "bare day near": cues.BARE_DAY.search(folded[:_NEAR]) is not None,
        "day": cues.DAY_TOLD.search(folded) is not None,
        "speaks on": cues.SPEAKS_ON.match(folded) is not None,
        "spoken": _spoken(folded),
        "early comma": "，" in folded[:_EARLY],
    }
    return sum(_OPENS[name] * value for name, value in seen.items())


def _spoken(text: str) -> bool:
    """Tell whether a paragraph, folded, begins with who speaks, and what: it may open a story that begins so, but no other."""
    return cues.TURN.match(text) is not None or "：“" in text[:_QUOTED]
