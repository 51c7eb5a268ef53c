"""A run whose steps all lie in a flow writes what one in this process writes."""

import random
import shutil
from pathlib import Path

import pytest
from outside import BRIDGE, SEEDS, jsonl, tree

import dedupe
from dedupe import components, pipeline
from dedupe.settings import Settings


def inputs(folder: Path) -> list[str]:
    """Give pages, and records of which some are copies."""
    shutil.copytree(SEEDS, folder)
    (folder / "records.jsonl").write_bytes(
        jsonl(*({"id": f"r{i}", "title": f"{i}", "text": f"{BRIDGE}{i % 3}", "kept": i} for i in range(8)))
    )
    return sorted(str(path) for path in folder.iterdir())


@pytest.mark.parametrize("alone", [0, components.ALONE])
def test_steps_in_a_flow_change_no_byte(alone: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(components, "ALONE", alone)
    names = inputs(tmp_path / "in")
    dedupe.run(names, str(tmp_path / "here"), Settings(workers=1))
    random.Random(3).shuffle(names)
    monkeypatch.setattr(pipeline, "HELD", 1 << 60)
    dedupe.run(names, str(tmp_path / "away"), Settings(workers=1))
    assert tree(tmp_path / "away") == tree(tmp_path / "here")
