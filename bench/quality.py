"""``python -m bench.quality``: print corpora, run the tool on them, score, and keep the tables in ``docs/quality.md``.

Development (the halves of the press that may be looked at, side by side) and the held-out half, all presets, several seeds pooled; then one preset again with each kind of damage switched off.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import NamedTuple

from bench.baselines import BASELINES, Sheet
from bench.match import read_printed
from bench.press.corpus import corpus
from bench.press.halves import HALVES, HELD_OUT
from bench.press.pages import encoded
from bench.press.rates import PRESETS, names
from bench.quality_page import Figures, page
from bench.score import Measured, measured

ROOT = Path(__file__).resolve().parents[1]
ABLATED = "normal"
"""The preset that is printed again without each kind of damage."""


class Job(NamedTuple):
    """One corpus to print and to measure."""

    preset: str
    """Of the press."""
    half: str
    """Of the press."""
    stories: int
    """How many."""
    seed: int
    """Of the draws."""
    without: str = ""
    """Damage switched off; empty for none."""
    baselines: bool = False
    """Whether plainer ways are measured too."""


def done(job: Job) -> dict[str, Measured]:
    """Print the corpus of ``job``, run the tool on it and measure what comes out, and what the baselines give.

    Raises CalledProcessError where the tool fails.
    """
    without = (job.without,) if job.without else ()
    pages, truth = corpus(job.preset, job.stories, job.seed, job.half, without)
    name = f"{job.seed}/"
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        (folder / "pages").mkdir()
        for sheet in pages:
            (folder / "pages" / sheet.source).write_bytes(encoded(sheet))
        command = [sys.executable, "-m", "dedupe", str(folder / "pages"), "-o", str(folder / "out"), "-q"]
        subprocess.run([*command, "--workers", "1"], check=True, cwd=ROOT)
        found = {"dedupe": measured(truth, read_printed(folder / "out"), name)}
    if job.baselines:
        sheets = [Sheet(p.source, p.text) for p in pages]
        found |= {way: measured(truth, give(truth, sheets), name) for way, give in BASELINES}
    return found


def plan(presets: Sequence[str], halves: Sequence[str], stories: int, seeds: int) -> list[Job]:
    """Give the corpora of the main tables: each preset and half by ``seeds``, with baselines on the last half."""
    return [
        Job(preset, half, stories, seed, baselines=half == halves[-1])
        for preset in presets
        for half in halves
        for seed in range(1, seeds + 1)
    ]


def ablation(half: str, stories: int, switches: Sequence[str]) -> list[Job]:
    """Give the corpora of the ablation: two with all damage, and the same two without each of ``switches``."""
    return [Job(ABLATED, half, stories, seed, without) for without in ("", *switches) for seed in (101, 102)]


def commit() -> str:
    """Give the commit that was measured, marked where the tree differs from it; ``unknown`` outside a repository."""

    def git(*words: str) -> str:
        found = subprocess.run(["git", *words], cwd=ROOT, check=True, capture_output=True, text=True)
        return found.stdout.strip()

    try:
        name = git("rev-parse", "--short=12", "HEAD")
        changed = git("status", "--porcelain", "--", "dedupe", "bench")
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
    return name + (" with changes" if changed else "")


def main(arguments: list[str] | None = None) -> int:
    """Measure, print the tables and write the document; give the exit code."""
    parser = argparse.ArgumentParser(prog="bench.quality", description=__doc__)
    parser.add_argument("--preset", choices=PRESETS, action="append", help="only these presets")
    parser.add_argument("--half", choices=(*HALVES, "held-out"), help="only this half of the press")
    parser.add_argument("--stories", type=int, default=200, help="of each corpus")
    parser.add_argument("--seeds", type=int, default=4, help="corpora of each preset and half, pooled")
    parser.add_argument("--ablation", type=int, default=150, metavar="STORIES", help="of each corpus of it; 0: none")
    parser.add_argument("--switch", choices=names(), action="append", help="only these switches in the ablation")
    parser.add_argument("--workers", type=int, default=2, help="corpora measured at a time")
    parser.add_argument("-o", "--output", type=Path, default=ROOT / "docs" / "quality.md")
    given = parser.parse_args(arguments)
    halves = [HELD_OUT if given.half == "held-out" else given.half] if given.half else list(HALVES)
    jobs = plan(given.preset or PRESETS, halves, given.stories, given.seeds)
    main_jobs = len(jobs)
    if given.ablation:
        jobs += ablation(halves[-1], given.ablation, given.switch or names())
    named = commit()
    with ProcessPoolExecutor(given.workers) as pool:
        try:
            found = []
            for number, result in enumerate(pool.map(done, jobs), 1):
                found.append(result)
                if sys.stderr.isatty():
                    print(f"\r{number} of {len(jobs)} corpora", end="", file=sys.stderr, flush=True)
        except subprocess.CalledProcessError as error:
            print(f"\ndedupe failed with exit code {error.returncode}; nothing was written", file=sys.stderr)
            return 1
    figures: Figures = {}
    for number, (job, ways) in enumerate(zip(jobs, found, strict=True)):
        for way, one in ways.items():
            key = (job.preset, job.half, way, None if number < main_jobs else job.without)
            figures.setdefault(key, []).append(one)
    text = page(figures, named, f"{given.seeds} × {given.stories}", f"2 × {given.ablation}")
    given.output.parent.mkdir(parents=True, exist_ok=True)
    given.output.write_text(text, "utf-8", newline="\n")
    print(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
