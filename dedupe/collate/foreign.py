"""Foreign passages: what one copy alone has at an end because a boundary between two stories was missed on its page.

Presence beats absence, but only for what belongs to the story. Its words tell that, and how many copies lack it.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from operator import add

from dedupe import chars
from dedupe.collate.base import grams
from dedupe.collate.runs import Shared
from dedupe.collate.strands import Copy, parted

WHY = "its words are not this story's: it seems to belong to another"
"""Why such a passage is left out, for a person."""
HELD = 0.3
"""Share of a strand's runs from which on another copy has it."""
LEAST = 20
"""Letters of the shortest passage whose words say something."""
TAIL = 0.08
"""Share of bigrams in common up to which a passage at the end of a copy is foreign. Editors cut from the end: of two copies, one is
often the shorter."""
TAILS = 0.6
"""The same where `ENDED` others or more have what stands before it: all of them would have been cut at one place."""
ENDED = 4
"""How many those are; two or three are now and then cut alike, for copies of one copy are."""
NONE = 0.03
"""The same where one other alone has what stands before it: that one was cut there, if the passage has any word of the story. Of
twenty ends of two copies that `TAIL` took, on twenty printed corpora, twelve were the story's, and nine of them had more in common."""
HEAD = 0.6
"""The same for a passage before the beginning: editors hardly ever cut there."""


def without(copies: Sequence[Copy], shared: Shared) -> tuple[list[Copy], list[frozenset[int]]]:
    """Give ``copies`` without what is foreign to their story, and for each the strands that were taken from it.

    ``shared`` are the runs of letters that several of them have. The heads that stand with such a passage go with it.
    """
    found: list[frozenset[int]] = [frozenset()] * len(copies)
    if len(copies) < 2:
        return list(copies), found
    kept = list(copies)
    for number, copy in enumerate(copies):
        held = [_held(copy, s, shared) for s in copy.flow]
        if not any(held) or all(held):
            continue
        gone: set[int] = set()
        for has, run in groupby(range(len(held)), key=held.__getitem__):
            places = list(run)
            if not has and _foreign(copies, number, places):
                gone |= _with_heads(copy, places)
        if gone:
            found[number] = frozenset(gone)
            lacking = {
                s for s, strand in enumerate(copy.strands) if s not in copy.flow and strand.kind in ("body", "subhead")
            }
            kept[number] = parted(copy.witness, copy.strands, lacking | gone)
            heads = {kind: tuple(s for s in own if s not in gone) for kind, own in copy.heads.items()}
            kept[number] = replace(kept[number], heads=heads)
    return kept, found


def _held(copy: Copy, s: int, shared: Shared) -> bool:
    """Tell whether another copy, too, has a strand."""
    count, held = shared.held(copy, s)
    return count > 0 and held >= HELD * count


def _foreign(copies: Sequence[Copy], number: int, places: Sequence[int]) -> bool:
    """Tell whether the passage of copy ``number`` at these ``places`` of its flow, which it alone has, is foreign."""
    copy = copies[number]
    passage = "".join(copy.strands[copy.flow[place]].soft for place in places)
    size = len(chars.key(passage))
    first, last = places[0] == 0, places[-1] == len(copy.flow) - 1
    if size < LEAST or not first and not last:
        return False
    beside = copy.strands[copy.flow[places[-1] + 1 if first else places[0] - 1]].soft
    others = [other for n, other in enumerate(copies) if n != number and _has(other, beside)]
    common = _common(copies, number, places)
    if len(others) == 1 and 2 * size > sum(len(chars.key(copy.strands[s].soft)) for s in copy.flow):
        # A fragment of a story does not tell what else is of it.
        return False
    if first:
        # Under a title that another has too stands the story; a copy that lacks its own beginning cannot tell where it begins.
        if any(_titled_alike(copy, other) for other in others):
            return False
        return common < (HEAD if any(o.heads["title"] or o.heads["dateline"] for o in others) else TAIL)
    return common < (TAILS if len(others) >= ENDED else TAIL if len(others) > 1 else NONE)


def _common(copies: Sequence[Copy], number: int, places: Sequence[int]) -> float:
    """Give the share of bigrams, of the fewer side's, that a passage has in common with all else of the story."""
    inside = {copies[number].flow[place] for place in places}
    own: set[str] = set()
    rest: set[str] = set()
    for n, copy in enumerate(copies):
        for s in copy.flow:
            (own if n == number and s in inside else rest).update(bigrams(copy.strands[s].soft))
    return len(own & rest) / max(1, min(len(own), len(rest)))


def bigrams(text: str) -> set[str]:
    """Give the pairs of neighbouring characters in the key of ``text``."""
    key = chars.key(text)
    return set(map(add, key, key[1:]))


def _titled_alike(copy: Copy, other: Copy) -> bool:
    """Tell whether two copies have a title in common."""
    own, theirs = ({chars.key(one.strands[s].soft) for s in one.heads["title"]} for one in (copy, other))
    return not own.isdisjoint(theirs)


def _has(copy: Copy, text: str) -> bool:
    """Tell whether a strand of ``copy`` holds a good part of ``text``."""
    runs = set(grams(text))
    return any(
        len(runs & own) >= HELD * min(len(runs), len(own)) > 0
        for own in (set(grams(copy.strands[s].soft)) for s in copy.flow)
    )


def _with_heads(copy: Copy, places: Sequence[int]) -> set[int]:
    """Give the strands at ``places`` of the flow, and the heads that stand with them."""
    gone = {copy.flow[place] for place in places}
    first, last = places[0] == 0, places[-1] == len(copy.flow) - 1
    paragraphs = {copy.strands[s].paragraph for s in gone}
    gone |= {s for s in copy.heads["dateline"] if copy.strands[s].paragraph in paragraphs}
    if first:
        gone |= {s for kind in ("title", "subtitle", "byline") for s in copy.heads[kind]}
    if last:
        gone |= {s for kind in ("endmark", "credit") for s in copy.heads[kind]}
    return gone
