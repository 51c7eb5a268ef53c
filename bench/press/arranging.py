"""Arranges pages as each outlet of a half does."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from random import Random

from bench.press.layout import headings
from bench.press.outlets import Outlet
from bench.press.prose import person, place
from bench.press.records import TITLE, Bit, Item

Change = Callable[[list[Bit], Outlet, Random], list[Bit]]
"""What changes a story."""
Arrange = Callable[[list[Item], Outlet, Random], list[Item]]
"""What changes a page."""
Fill = Callable[..., str]
"""Fills a template with what is drawn, and what is given."""

_PADDED = frozenset(("mm", "dd", "hh"))
"""Figures that have two digits."""


def arranged(
    stories: Mapping[str, Sequence[Change]],
    pages: Mapping[str, Sequence[Arrange]],
    items: list[Item],
    outlet: Outlet,
    rng: Random,
) -> list[Item]:
    """Give ``items`` in the arrangement of ``outlet``, by what changes its ``stories`` and its ``pages``."""
    for change in stories.get(outlet.name, ()):
        items = [replace(i, bits=tuple(change(list(i.bits), outlet, rng))) if i.story else i for i in items]
    for arrange in pages.get(outlet.name, ()):
        items = arrange(items, outlet, rng)
    return items


def own_line(text: str, gap: int = 1, join: str = "") -> Bit:
    """Give a line of the outlet's own."""
    return Bit(text, "furniture", gap=gap, join=join)


def own_lines(text: str, gap: int = 1) -> list[Bit]:
    """Give several, the first so far from what stands before."""
    return [own_line(one, 0 if at else gap) for at, one in enumerate(text.split("\n"))]


def furniture(*texts: str, gap: int = 0) -> Item:
    """Give lines of the outlet's own that stand between stories."""
    return Item(tuple(own_line(text, gap if at else 1) for at, text in enumerate(texts)))


def is_text(item: Item) -> bool:
    """Tell whether an item is a story from its beginning."""
    return bool(item.story) and not item.continues


def title_of(bits: Sequence[Bit]) -> str:
    """Give the title of a story."""
    return "".join(bit.text for bit in bits if bit.rank == TITLE)


def turns(bits: Sequence[Bit]) -> list[int]:
    """Give where a whole paragraph begins behind another."""
    return [
        at
        for at, (a, b) in enumerate(pairwise(bits), 1)
        if a.kind == b.kind == "body" and b.gap >= 0 and not b.part and a.rank != b.rank
    ]


def filled(figures: Mapping[str, tuple[int, int]], template: str, rng: Random, **more: str) -> str:
    """Give a template with two persons, a place, and ``figures`` between the least and the most that is given of each."""
    names = {"a": person(rng), "b": person(rng), "city": place(rng)}
    drawn = {name: rng.randint(*bounds) for name, bounds in figures.items()}
    told = {name: f"{figure:02d}" if name in _PADDED else str(figure) for name, figure in drawn.items()}
    return template.format(**more, **names, **told)


def between(fill: Fill, chance: float, *templates: str) -> Change:
    """What the outlet adds stands between title and text."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        at = headings(bits)
        if not 0 < at < len(bits) or bits[at].gap < 0 or rng.random() >= chance:
            return bits
        return [*bits[:at], *own_lines(fill(rng.choice(templates), rng)), replace(bits[at], gap=1), *bits[at + 1 :]]

    return change


def below(fill: Fill, chance: float, *templates: str) -> Change:
    """What the outlet adds stands below the story."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        if bits[-1].kind == "jump" or rng.random() >= chance:
            return bits
        return [*bits, *own_lines(fill(rng.choice(templates), rng))]

    return change


def behind(fill: Fill, chance: float, *templates: str) -> Change:
    """What the outlet adds stands behind the last sentence, in its line."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        at = max((i for i, bit in enumerate(bits) if bit.kind == "body"), default=-1)
        if at < 0 or at + 1 < len(bits) and bits[at + 1].gap < 0 or rng.random() >= chance:
            return bits
        return [*bits[: at + 1], own_line(fill(rng.choice(templates), rng), -1), *bits[at + 1 :]]

    return change


def within(fill: Fill, least: int, chance: float, *templates: str) -> Change:
    """What the outlet adds stands between two paragraphs of a story that has so many such places at the ``least``."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        places = turns(bits)
        if len(places) < least or rng.random() >= chance:
            return bits
        at = rng.choice(places)
        block = own_lines(fill(rng.choice(templates), rng, title=title_of(bits) or outlet.name))
        return [*bits[:at], *block, replace(bits[at], gap=1), *bits[at + 1 :]]

    return change
