"""What opens a story: a copy in which that stands further down is out of order, though all its paragraphs are whole."""

import re
from collections.abc import Iterator, Sequence
from operator import add

from dedupe import chars, cues
from dedupe.collate.base import grams
from dedupe.collate.strands import Copy

LATE = 1.0
"""What it counts that the paragraph which a dateline opens in another copy is not first."""
REFERS = 0.5
"""What it counts that the first paragraph refers to something before it."""
TITLE = 0.5
"""What it counts that another paragraph, first in another copy, opens the story clearly more than the first."""
CLEARLY = 0.25
"""By what share of the title's bigrams it must tell more of it."""
DATED = 0.74
"""What it is worth, as such a share, that a day stands near its beginning: as `revise/beginning` has it."""
SPEAKS_ON = 0.2
"""What it costs that it speaks on from something."""
_NEAR = 40
"""Characters of a paragraph's beginning."""
HELD = 0.5
"""Share of a paragraph's runs from which on another copy has it."""
ASKED = 64
"""Copies whose beginnings a copy is compared with at most: of a text that is everywhere there may be thousands."""

_REFERS = re.compile(
    "[他她它](?:们)?(?:还|说|表示|指出|强调|认为|介绍|坦言|告诉)|此外|另外|同时|与此同时|不过|然而|但是|其中|因此|对此|为此|据悉|据了解|不仅是?|下一步|接下来|最后|随后"
)
_LINES = re.compile(f"^(?:{_REFERS.pattern})", re.MULTILINE)


def signs(copies: Sequence[Copy]) -> list[float]:
    """Give for each copy how much tells that it does not begin with the beginning."""
    if len(copies) < 2:
        return [0.0] * len(copies)
    led = [_led(copy) for copy in copies]
    title = max((chars.key(copy.strands[s].soft) for copy in copies for s in copy.heads["title"]), key=len, default="")
    words = {title[i : i + 2] for i in range(len(title) - 1)}
    if not words and (all(led) or not any(led)):
        return [REFERS if copy.flow and refers(copy.strands[copy.flow[0]].soft) else 0.0 for copy in copies]
    firsts = [set(grams(copy.strands[copy.flow[0]].soft)) if copy.flow else set() for copy in copies]
    leads = [runs for opens, runs in zip(led, firsts, strict=True) if opens and runs][:ASKED]
    found = []
    for number, copy in enumerate(copies):
        if not copy.flow:
            found.append(0.0)
            continue
        sign = 0.0
        later: list[set[str]] | None = None
        if leads and not led[number] and not any(_same(lead, firsts[number]) for lead in leads):
            later = _later(copy)
        if later and any(_same(lead, own) for lead in leads for own in later):
            sign += LATE
        first = copy.strands[copy.flow[0]].soft
        if refers(first):
            sign += REFERS
        others = (runs for n, runs in enumerate(firsts[:ASKED]) if n != number)
        elsewhere = [runs for runs in others if not _same(runs, firsts[number])]
        rather = (
            [
                _opens(words, copy.strands[s].soft)
                for s, own in zip(copy.flow[1:], later or _later(copy), strict=True)
                if any(_same(runs, own) for runs in elsewhere)
            ]
            if words and elsewhere
            else []
        )
        if rather and max(rather) > _opens(words, first) + CLEARLY:
            sign += TITLE
        found.append(sign)
    return found


def refers(text: str) -> bool:
    """Tell whether ``text``, folded, begins with a word that refers to something before it."""
    return _REFERS.match(text) is not None


def referring(lines: str) -> Iterator[int]:
    """Give where in ``lines``, folded, those begin that begin so."""
    return (found.start() for found in _LINES.finditer(lines))


def _led(copy: Copy) -> bool:
    """Tell whether a dateline opens the first paragraph."""
    own = {copy.strands[s].paragraph for s in copy.heads["dateline"]}
    return bool(copy.flow) and copy.strands[copy.flow[0]].paragraph in own


def _later(copy: Copy) -> list[set[str]]:
    """Give the runs of each strand but the first."""
    return [set(grams(copy.strands[s].soft)) for s in copy.flow[1:]]


def _same(one: set[str], other: set[str]) -> bool:
    return len(one & other) >= HELD * min(len(one), len(other)) > 0


def _opens(words: set[str], text: str) -> float:
    """Give how much a paragraph looks like the one that opens a story with these ``words`` in its title."""
    dated = cues.DAY_NEAR.search(text[:_NEAR]) is not None
    return _told(words, text) + DATED * dated - SPEAKS_ON * (cues.SPEAKS_ON.match(text) is not None)


def _told(words: set[str], text: str) -> float:
    """Give the share of ``words``, bigrams of a title, that stand in ``text``."""
    key = chars.key(text)
    return len(words.intersection(map(add, key, key[1:]))) / len(words) if words else 0.0
