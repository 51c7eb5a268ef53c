"""``python -m bench.speed``: time whole runs of the tool, side by side with a plain use of datasketch on the same pages.

The two do not do the same: the plain way says which pages are alike, the tool writes a clean text for each story. It is a
measure of what the machine can do, by which figures of different machines and days can be compared: look at the ratio.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.press.corpus import corpus
from bench.press.pages import encoded
from bench.press.rates import PRESETS

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Timing:
    """What one size of corpus took."""

    stories: int
    """Stories printed."""
    pages: int
    """Pages that they stand on."""
    size: int
    """Bytes of the pages."""
    tool: float
    """Median seconds of the tool."""
    plain: float
    """Median seconds of the plain way."""

    @property
    def ratio(self) -> float:
        """The tool's seconds over those of the plain way."""
        return self.tool / self.plain


def timed(preset: str, stories: int, seed: int, rounds: int) -> Timing:
    """Give what a corpus of so many ``stories`` takes, each way run ``rounds`` times by turns, after one run that warms the caches.

    Raises CalledProcessError where a run fails.
    """
    pages, _ = corpus(preset, stories, seed)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "pages"
        folder.mkdir()
        for page in pages:
            (folder / page.source).write_bytes(encoded(page))
        ways = (
            [sys.executable, "-m", "bench.plain", str(folder)],
            [sys.executable, "-m", "dedupe", "-q", str(folder), "-o"],
        )
        spent: tuple[list[float], list[float]] = ([], [])
        for turn in range(rounds + 1):
            # A folder of its own for each run: rewriting the same stories would be less work.
            for way, command, taken in zip(("plain", "tool"), ways, spent, strict=True):
                out = [str(Path(temporary) / f"out-{turn}")] if way == "tool" else []
                begun = time.perf_counter()
                subprocess.run([*command, *out], check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
                if turn:
                    taken.append(time.perf_counter() - begun)
        size = sum(path.stat().st_size for path in folder.iterdir())
    return Timing(stories, len(pages), size, median(spent[1]), median(spent[0]))


def table(timings: list[Timing]) -> str:
    """Give the table of ``timings``.

    >>> print(table([Timing(10, 24, 131072, 3.0, 1.5)]))
    | stories | pages |   KiB | dedupe, s | datasketch on whole pages, s | ratio | dedupe, ms a page |
    |--------:|------:|------:|----------:|-----------------------------:|------:|------------------:|
    |      10 |    24 |   128 |      3.00 |                         1.50 |  2.00 |               125 |
    """
    head = "| stories | pages |   KiB | dedupe, s | datasketch on whole pages, s | ratio | dedupe, ms a page |"
    rows = [head, "|" + "|".join("-" * (len(cell) - 1) + ":" for cell in head.strip("|").split("|")) + "|"]
    for one in timings:
        rows.append(
            f"| {one.stories:7} | {one.pages:5} | {one.size / 1024:5.0f} | {one.tool:9.2f} | {one.plain:28.2f} "
            f"| {one.ratio:5.2f} | {1000 * one.tool / one.pages:17.0f} |"
        )
    return "\n".join(rows)


def main(arguments: list[str] | None = None) -> int:
    """Time each size and print the table; give the exit code."""
    parser = argparse.ArgumentParser(prog="bench.speed", description="Time whole runs, side by side with a plain way.")
    parser.add_argument(
        "--stories", type=int, action="append", help="stories of a corpus (10, 50 and 100; give it again for more)"
    )
    parser.add_argument("--preset", choices=PRESETS, default="normal")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=3, help="runs of each, of which the median counts; at least 3")
    parser.add_argument("--json", action="store_true", help="one JSON object a size instead of the table")
    given = parser.parse_args(arguments)
    if given.rounds < 3:
        parser.error("a median of fewer than 3 runs says little")
    timings = []
    for stories in given.stories or (10, 50, 100):
        try:
            timings.append(timed(given.preset, stories, given.seed, given.rounds))
        except subprocess.CalledProcessError as error:
            print(f"{' '.join(error.cmd)} failed with exit code {error.returncode}.", file=sys.stderr)
            return 1
    if given.json:
        for one in timings:
            row = {name: getattr(one, name) for name in ("stories", "pages", "size", "tool", "plain", "ratio")}
            print(json.dumps({name: round(value, 3) for name, value in row.items()}))
    else:
        print(table(timings))
    return 0


if __name__ == "__main__":
    sys.exit(main())
