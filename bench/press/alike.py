"""Stories of one matter, set side by side: reports on one topic, what follows a report, a round-up or a digest beside an item of
it, neighbours under one bare heading.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from random import Random

from bench.press.records import Item, Story
from bench.press.sheets import Sheet
from bench.press.strangers import Strangers

_KINDS = (("report", 6), ("update", 2), ("digest", 1), ("roundup", 1), ("column", 2))
"""What stands beside a story, and how often."""
_SIZE = 3
"""Stories of one matter, at most."""
_BARE = 0.6
"""Chance that they stand under bare titles, with neither byline, dateline nor endmark."""
_NEAR = 0.8
"""Chance that a copy stands on a page that has one of the other."""


class Alike:
    """Says which of the stories of a day are of one matter; its draws are its own, so that pages without them stay what they are."""

    def __init__(self, rng: Random, share: float, strangers: Strangers, columns: Sequence[str]) -> None:
        self._rng, self._share, self._strangers, self._columns = rng, share, strangers, columns
        self._kin: Counter[str] = Counter()

    def other(self, today: Sequence[Story]) -> Story | None:
        """Give the story of the day beside which the next one is to stand, if any."""
        if self._rng.random() >= self._share:
            return None
        some = [story for story in today if not story.credit and self._kin[story.beside or story.id] < _SIZE - 1]
        return self._rng.choice(some) if some else None

    def made(self, fresh: Story, other: Story, today: Sequence[Story]) -> tuple[Story, Story]:
        """Give ``fresh``, whose text is like that of ``other``, made over into what stands beside it, and that other."""
        rng = self._rng
        self._kin[other.beside or other.id] += 1
        kind = rng.choices([kind for kind, _ in _KINDS], [often for _, often in _KINDS])[0]
        some = [story for story in today if story is not other and not story.credit]
        fresh = self._strangers.beside(kind, fresh, [other, *rng.sample(some, min(len(some), 3))])
        bare = "bare" in other.tags or kind == "column" or rng.random() < _BARE
        if kind == "column":
            title = "".join(char for char in rng.choice(self._columns) if char.isalnum()) or other.title
            fresh, other = replace(fresh, title=title, subtitle=""), replace(other, title=title, subtitle="")
        tags = ("beside", "bare") if bare else ("beside",)
        fresh = replace(fresh, beside=other.id, tags=(*fresh.tags, f"beside:{kind}", *tags))
        return fresh, replace(other, tags=(*other.tags, *(tag for tag in tags if tag not in other.tags)))


def neighbourly(room: list[Sheet], story: Story, rng: Random) -> list[Sheet]:
    """Give those of the pages with ``room`` for a copy that have one of what ``story`` is to stand beside; mostly, and if there are any."""
    some = [sheet for sheet in room if sheet.tells(story.beside)] if story.beside else []
    return some if some and rng.random() < _NEAR else room


def neighbours(items: list[Item], beside: Mapping[str, str], rng: Random) -> list[Item]:
    """Give the ``items`` of a page with each story next to the one ``beside`` which it is to stand."""
    out = list(items)
    for item in items:
        other = beside.get(item.story)
        at = [place for place, one in enumerate(out) if one is not item and one.story == other and not one.continues]
        if other and at and not item.continues:
            one = out[at[0]]
            out.remove(item)
            out.insert(out.index(one) + rng.randint(0, 1), item)
    return out
