"""Corpora by seed, made once and kept."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FED = {"records": "records", "gathered": "records", "pages": "pages"}
"""Kinds of corpora, and what those take who run on them: records of words or of gathered paragraphs, or pages."""
STORIES = 2.8
"""Stories that the press prints a page, about."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """What is run on."""

    kind: str
    """One of `FED`."""
    count: int
    """How many, of pages about."""
    seed: int
    """Of the draws."""
    path: Path
    """The file of records, or the folder of pages."""
    truth: Path
    """The story of each."""
    size: int
    """Bytes of it."""
    items: int
    """How many records or pages there are."""


def corpus(kind: str, count: int, seed: int, folder: Path) -> Corpus:
    """Give the corpus of ``kind`` and ``count``, printed into ``folder`` unless it stands there whole.

    Raises CalledProcessError where the printing fails.
    """
    name = f"{kind}-{count}-{seed}"
    if FED[kind] == "records":
        path, truth = folder / f"{name}.jsonl", folder / f"{name}.truth.tsv"
        if not path.exists():
            rough = folder / f"rough-{name}.jsonl"
            _run("bench.sheets", str(count), str(rough), "--seed", str(seed), *["--gathered"] * (kind == "gathered"))
            os.replace(rough.with_suffix(".truth.tsv"), truth)
            os.replace(rough, path)
        return Corpus(kind, count, seed, path, truth, path.stat().st_size, count)
    whole = folder / name
    if not whole.exists():
        rough = folder / f"rough-{name}"
        _run("bench.press", "--stories", str(round(STORIES * count)), "--seed", str(seed), "-o", str(rough))
        os.replace(rough, whole)
    sizes = [entry.stat().st_size for entry in os.scandir(whole / "pages")]
    return Corpus(kind, count, seed, whole / "pages", whole / "truth.jsonl", sum(sizes), len(sizes))


def _run(module: str, *arguments: str) -> None:
    subprocess.run([sys.executable, "-m", module, *arguments], check=True, cwd=ROOT)
