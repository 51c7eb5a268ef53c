"""The commands of the tutorial and of the recipes, carried out one after the other in a folder with the sample."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from outside import SEEDS

GUIDES = Path(__file__).resolve().parents[1] / "docs"
TOOLS = ("jq", "duckdb")
"""Tools that a command may need beside those that every system has."""


def commands(guide: str) -> list[str]:
    """Give the commands of a guide, in order."""
    blocks = re.findall(r"^```console\n(.*?)^```", (GUIDES / guide).read_text("utf-8"), re.MULTILINE | re.DOTALL)
    return [line[2:] for block in blocks for line in block.splitlines() if line.startswith("$ ")]


@pytest.mark.long
@pytest.mark.parametrize("guide", ["tutorial.md", "recipes.md"])
def test_commands_of_a_guide_can_be_carried_out(guide: str, tmp_path: Path) -> None:
    shutil.copytree(SEEDS, tmp_path / "seeds")
    (tmp_path / "bin").mkdir()
    shim = tmp_path / "bin/dedupe"
    shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m dedupe "$@"\n')
    shim.chmod(0o755)
    env = {**os.environ, "PATH": f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}"}
    done = 0
    for line in commands(guide):
        if any(re.search(rf"\b{tool}\b", line) and shutil.which(tool) is None for tool in TOOLS):
            continue
        told = subprocess.run(
            ["bash", "-o", "pipefail", "-c", line], cwd=tmp_path, env=env, capture_output=True, text=True, check=False
        )
        # head leaves before the others are done, which is no fault
        assert told.returncode == 0 or "| head" in line and told.returncode == 141, f"{line}\n{told.stderr}"
        assert told.stdout or told.stderr or "-q" in line, line
        done += 1
    assert done >= 2


def test_the_tutorial_says_of_its_line_what_is_told(seeds_out: Path) -> None:
    from dedupe import explain

    (line,) = re.findall(r"^\$ dedupe explain out/ seeds/(\S+:\d+)$", (GUIDES / "tutorial.md").read_text("utf-8"), re.M)
    told = explain.of(seeds_out, line)
    assert isinstance(told, explain.PlaceTold)
    assert "曰" in [span.text for span in told.spans if span.fate == "variant"]
