"""Printed pages of known truth: how much of it a run finds does not fall below what it once found.

Bounds, not the figures themselves, which ``make quality`` measures on far more pages.
"""

from dataclasses import dataclass
from pathlib import Path

import pytest

import dedupe
from bench.match import read_printed
from bench.press.corpus import corpus
from bench.press.pages import encoded
from bench.score import score

STORIES = 40
"""Enough for some twenty pages with copies of each other, printed and read in seconds."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What must hold of a corpus; shares from 0 to 1."""

    found: float
    """Least share of the stories that are found."""
    wrong: float
    """Most wrong characters; a story that is not found is wrong as a whole."""
    paragraphs: float
    """Least share of paragraphs that are exact."""
    precision: float
    """Least pairwise precision of the clusters."""
    recall: float
    """Least pairwise recall of the clusters."""
    leaked: float
    """Most captions, and most furniture, that stand in a text."""


@pytest.mark.parametrize(
    ("preset", "bounds"),
    [
        pytest.param("clean", Bounds(0.95, 0.05, 0.95, 0.9, 0.95, 0.03), id="clean"),
        pytest.param("normal", Bounds(0.9, 0.2, 0.7, 0.8, 0.85, 0.06), id="normal"),
    ],
)
def test_run_finds_what_was_printed(preset: str, bounds: Bounds, tmp_path: Path) -> None:
    pages, truth = corpus(preset, STORIES, 1, builtin_only=True)
    (tmp_path / "in").mkdir()
    for page in pages:
        (tmp_path / "in" / page.source).write_bytes(encoded(page))
    dedupe.run([str(tmp_path / "in")], str(tmp_path / "out"))
    report, rows = score(truth, read_printed(tmp_path / "out"))
    told, clusters = report["all"], report["clusters"]
    assert len(rows) == STORIES
    assert told["found"] >= bounds.found, {row.story: row.fate for row in rows if row.fate != "found"}
    assert told["wrong"] <= bounds.wrong
    assert told["paragraphs exact"] >= bounds.paragraphs
    assert clusters["pairwise precision"] >= bounds.precision and clusters["pairwise recall"] >= bounds.recall
    assert told["captions leaked"] <= bounds.leaked and told["furniture leaked"] <= bounds.leaked
    # Every story that is lost stands in another or comes back in pieces; none is made up.
    assert told["spurious"] == 0
