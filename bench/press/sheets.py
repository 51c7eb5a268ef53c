"""Pages while they are filled: which have room, what leaves small ones, and columns that stand in the wrong place."""

from dataclasses import dataclass, replace
from random import Random

from bench.press import layout
from bench.press.outlets import Outlet
from bench.press.records import Bit, Item

FULL = 7000
"""Characters of stories that a page holds at most, so that with furniture it stays below 8,000."""
_SMALL = 1000
"""Characters below which a page gives what it has to others."""


@dataclass(slots=True)
class Sheet:
    """A page while it is filled."""

    outlet: Outlet
    """Who prints it."""
    number: int
    """Of its outlet's pages that day."""
    target: int
    """Characters it would like to hold."""
    items: list[Item]
    """What stands on it."""

    def size(self) -> int:
        """Give the characters of its items."""
        return sum(len(b.text) for item in self.items for b in item.bits)

    def tells(self, story: str) -> bool:
        """Tell whether any of ``story`` stands on it."""
        return any(i.story == story for i in self.items)


def gather(sheets: list[Sheet], rng: Random) -> list[tuple[Item, Sheet]]:
    """Take from small pages what others have room for, so that few fall below a thousand characters; give each copy, and its new page."""
    given = []
    for sheet in sheets:
        if sheet.size() >= _SMALL or any(i.continues for i in sheet.items):
            continue
        for item in list(sheet.items):
            size = sum(len(b.text) for b in item.bits)
            takers = [
                s for s in sheets if s is not sheet and s.items and s.size() + size < FULL and not s.tells(item.story)
            ]
            if item in sheet.items and takers and "jump" not in item.damage:
                given.append((item, rng.choice(takers)))
                sheet.items = [i for i in sheet.items if i.story != item.story]
    return given


def again(item: Item, bits: list[Bit], harm: set[str], rng: Random) -> Item:
    """Give the copy of ``item`` a second time, as ``bits`` that suffered ``harm``: whole or its beginning, with or without title."""
    lines = layout.lines_of(bits)
    if rng.random() < 0.5:
        lines = lines[: rng.randint(2, max(2, len(lines) - 1))]
    if rng.random() < 0.4:
        lines = [x for x in lines if x[0].kind not in ("title", "subtitle")] or lines
    return Item(tuple(b for x in lines for b in x), item.story, item.witness, ("twice", *sorted(harm)))


def strayed(items: list[Item], share: float, rng: Random) -> list[Item]:
    """Give ``items`` with the last column of at most one story behind the next one; ``share`` says how often."""
    for i in range(len(items) - 1):
        lines = layout.lines_of(list(items[i].bits))
        if items[i].story and items[i + 1].story and len(lines) > 4 and rng.random() < share:
            at = len(lines) - rng.choice((1, 2))
            stay, go = (tuple(b for x in part for b in x) for part in (lines[:at], lines[at:]))
            named = tuple(sorted({*items[i].damage, "stray"}))
            torn = replace(items[i], bits=stay, damage=named)
            rest = replace(items[i], bits=go, damage=named, continues=True)
            return [*items[:i], torn, items[i + 1], rest, *items[i + 2 :]]
    return items
