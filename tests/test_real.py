"""The five real pages: every story found once, and printed as it was first printed.

The pages are not part of this project. Where they lie beside it, in ``../shared/seeds``, what a run tells is held against
what was printed in them (``bench/real``); elsewhere these tests are skipped.
"""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

import dedupe
from bench.match import read_printed
from bench.real import truth
from bench.score import Result, score

PAGES = Path(__file__).resolve().parents[2] / "shared/seeds"

FEATURE = "s01"
"""The story that stands on all five pages."""

LOST = "s14"
"""Its one page has its columns out of order, and no copy tells the order."""

pytestmark = pytest.mark.skipif(not PAGES.is_dir(), reason="the five real pages do not lie in ../shared/seeds")

Measured = tuple[dict[str, Any], dict[str, Result]]


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> Measured:
    """Run once over the pages; give the report, and what was measured of each story by its name."""
    out = tmp_path_factory.mktemp("real") / "out"
    dedupe.run([str(PAGES)], str(out))
    report, rows = score([asdict(story) for story in truth.truths(PAGES)], read_printed(out))
    return report, {row.story: row for row in rows}


def wrong(*rows: Result) -> float:
    return sum(row.wrong for row in rows) / sum(row.length for row in rows)


def test_every_story_is_found_and_none_is_merged(measured: Measured) -> None:
    fates = {name: row.fate for name, row in measured[1].items()}
    assert len(fates) == 17
    assert {name: fate for name, fate in fates.items() if fate != "found"} == {}


def test_no_story_is_split_or_told_twice(measured: Measured) -> None:
    report, rows = measured
    assert {name: (row.split, row.duplicated) for name, row in rows.items() if row.split or row.duplicated} == {}
    assert report["split files"] == [] and report["merged files"] == []


def test_nothing_is_told_that_is_no_story(measured: Measured) -> None:
    assert measured[0]["spurious files"] == []


def test_almost_every_character_is_as_it_was_printed(measured: Measured) -> None:
    sixteen = [row for name, row in measured[1].items() if name != LOST]
    worst = {row.story: f"{row.wrong} of {row.length}" for row in sixteen if row.wrong}
    assert len(sixteen) == 16
    assert wrong(*sixteen) <= 0.002, worst
    assert wrong(measured[1][FEATURE]) <= 0.0005, worst


def test_no_caption_stands_in_a_text(measured: Measured) -> None:
    tried = sum(row.captions[1] for row in measured[1].values())
    assert tried > 10
    assert {name: row.captions for name, row in measured[1].items() if row.captions[0]} == {}
