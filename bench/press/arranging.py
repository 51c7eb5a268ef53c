"""Arranges pages as each outlet of a half does."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from random import Random

from bench.press.outlets import Outlet
from bench.press.records import Bit, Item

Change = Callable[[list[Bit], Outlet, Random], list[Bit]]
"""What changes a story."""
Arrange = Callable[[list[Item], Outlet, Random], list[Item]]
"""What changes a page."""


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
