"""Copies as outlets make them are found, and strangers as like as outlets make those are not merged, on records of known truth."""

from random import Random

import pytest

from bench import variants
from bench.press.halves import HALVES
from bench.press.sources import FOLDER, Desk

SOURCES = [True] + ([False] if FOLDER.is_dir() else [])
"""Whether only what is built in is told; else gathered texts as well, where they lie beside the project."""


@pytest.mark.parametrize("builtin", SOURCES)
def test_copies_are_found_and_strangers_are_not_merged(builtin: bool) -> None:
    rng = Random(3)
    desk = Desk(rng, HALVES["first"], builtin_only=builtin)
    told = variants.tally(variants.records(rng, desk, 40))
    assert sum(told.copies.values()) == 120 and sum(told.strangers.values()) > 80
    assert sum(told.merged.values()) == 0, told.pairs
    assert sum(told.found.values()) >= 0.95 * 120, told.found


def test_bulletins_of_one_series_differ_in_each_figure_and_name_that_the_form_asks_for() -> None:
    rng = Random(5)
    made = [
        one for one in variants.records(rng, Desk(rng, HALVES["first"], builtin_only=True), 4) if one.kind == "bulletin"
    ]
    assert len({one.text for one in made}) == len(made) == 4 * len(variants.FORMS)
    assert all("{" not in one.text + one.title for one in made)
