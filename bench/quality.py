"""``python -m bench.quality``: print corpora, run the tool on them, score, and keep the table in ``docs/quality.md``."""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from bench.baselines import BASELINES, Sheet
from bench.match import read_printed, read_truth
from bench.press.corpus import corpus
from bench.press.pages import encoded
from bench.press.rates import PRESETS
from bench.score import score
from bench.tables import cell

ROOT = Path(__file__).resolve().parents[1]

_ROWS = (
    ("all", "found"),
    ("all", "merged"),
    ("all", "missed"),
    ("all", "split"),
    ("all", "duplicated"),
    ("all", "spurious"),
    ("all", "title exact"),
    ("clusters", "pairwise precision"),
    ("clusters", "pairwise recall"),
    ("clusters", "B3 precision"),
    ("clusters", "B3 recall"),
    ("clusters", "ARI"),
    ("all", "wrong"),
    ("all", "wrong letters"),
    ("all", "oracle wrong"),
    ("three witnesses or more", "wrong"),
    ("three witnesses or more", "wrong letters"),
    ("three witnesses or more", "oracle wrong"),
    ("three witnesses or more", "gain"),
    ("three witnesses or more", "median over oracle"),
    ("three witnesses or more", "no worse than oracle"),
    ("all", "paragraphs exact"),
    ("all", "captions leaked"),
    ("all", "furniture leaked"),
    ("all", "order right"),
)
_BY_TAG = (
    "stories",
    "found",
    "merged",
    "split",
    "wrong",
    "oracle wrong",
    "paragraphs exact",
    "captions leaked",
    "order right",
)

Report = dict[str, Any]


def measured(preset: str, stories: int, seed: int, held_out: bool, folder: Path, baselines: bool) -> dict[str, Report]:
    """Print one corpus below ``folder``, run the tool on it and give its report, and those of the baselines.

    Raises CalledProcessError where the tool fails.
    """
    pages, truth = corpus(preset, stories, seed, held_out)
    (folder / "pages").mkdir(parents=True)
    for page in pages:
        (folder / "pages" / page.source).write_bytes(encoded(page))
    with open(folder / "truth.jsonl", "w", encoding="utf-8", newline="\n") as out:
        out.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in truth)
    command = [sys.executable, "-m", "dedupe", str(folder / "pages"), "-o", str(folder / "out"), "-q"]
    subprocess.run(command, check=True, cwd=ROOT)
    truth = read_truth(folder / "truth.jsonl")
    reports = {"dedupe": score(truth, read_printed(folder / "out"))[0]}
    if baselines:
        sheets = [Sheet(p.source, p.text) for p in pages]
        reports |= {name: score(truth, way(truth, sheets))[0] for name, way in BASELINES}
    return reports


def commit() -> str:
    """Give the commit that was measured, marked where the tree differs from it; ``unknown`` outside a repository."""
    try:
        name = subprocess.run(
            ["git", "rev-parse", "--short=12", "HEAD"], cwd=ROOT, check=True, capture_output=True, text=True
        ).stdout.strip()
        changed = subprocess.run(
            ["git", "status", "--porcelain", "--", "dedupe", "bench"],
            cwd=ROOT,
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
    return name + (" with changes" if changed else "")


def _table(header: list[str], rows: list[list[str]]) -> list[str]:
    ruled = ["|" + "|".join("---" if i == 0 else "--:" for i in range(len(header))) + "|"]
    return ["| " + " | ".join(header) + " |", *ruled, *("| " + " | ".join(r) + " |" for r in rows)]


def section(title: str, runs: dict[str, dict[str, Report]], note: str) -> list[str]:
    """Give the part of ``docs/quality.md`` for one split: the measures a preset and way, then by kind of damage."""
    columns = [(preset, way) for preset, ways in runs.items() for way in ways]
    header = ["", *(preset if way == "dedupe" else f"{preset}: {way}" for preset, way in columns)]
    rows = []
    for group, name in _ROWS:
        label = name if group != "three witnesses or more" else f"{name}, ≥ 3 witnesses"
        rows.append([label, *(cell(name, runs[p][w][group].get(name)) for p, w in columns)])
    out = [f"## {title}", "", note, "", *_table(header, rows), ""]
    for preset, ways in runs.items():
        tags = ways["dedupe"]["tags"]
        body = [[tag, *(cell(name, values[name]) for name in _BY_TAG)] for tag, values in tags.items()]
        out += [f"### {preset}, by kind", "", *_table(["stories with", *_BY_TAG], body), ""]
    return out


def kept(old: str, title: str, new: list[str]) -> str:
    """Give the document ``old`` with the section ``title`` replaced, the other split's section as it was.

    >>> print(kept("# Quality\\n\\n## A\\n\\nx\\n\\n## B\\n\\ny\\n", "A", ["## A", "", "z", ""]), end="")
    # Quality
    <BLANKLINE>
    ## A
    <BLANKLINE>
    z
    <BLANKLINE>
    ## B
    <BLANKLINE>
    y
    """
    parts = re.split(r"(?m)^(?=## )", old)
    others = [p.rstrip("\n") for p in parts[1:] if not p.startswith(f"## {title}\n")]
    sections = sorted([*others, "\n".join(new).rstrip("\n")])
    return "\n\n".join([parts[0].rstrip("\n"), *sections]) + "\n"


_HEAD = """# Quality

Generated by `make quality` (`python -m bench.quality`); do not edit. The corpora come from `bench/press`, whose truth is
known; `bench/score.py` says what each measure is. "Oracle" is the best single witness of each story, cut and put in order by
one who knows the page. Shares of stories, unless the name says characters, paragraphs, captions or pairs of articles.
"""


def main(arguments: list[str] | None = None) -> int:
    """Measure, print the table and write the document; give the exit code."""
    parser = argparse.ArgumentParser(prog="bench.quality", description=__doc__)
    parser.add_argument("--held-out", action="store_true", help="outlets, wordings, rates and texts never developed on")
    parser.add_argument("--preset", choices=PRESETS, action="append", help="only these presets")
    parser.add_argument("--stories", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--no-baselines", action="store_true")
    parser.add_argument("-o", "--output", type=Path, default=ROOT / "docs" / "quality.md")
    parser.add_argument("--keep", type=Path, help="an empty folder that keeps corpora and output for a look")
    given = parser.parse_args(arguments)
    runs = {}
    with tempfile.TemporaryDirectory() as temporary:
        base = given.keep or Path(temporary)
        for preset in given.preset or PRESETS:
            try:
                runs[preset] = measured(
                    preset, given.stories, given.seed, given.held_out, base / preset, not given.no_baselines
                )
            except subprocess.CalledProcessError as error:
                print(f"dedupe failed on preset {preset} with exit code {error.returncode}", file=sys.stderr)
                return 1
    title = "Held out" if given.held_out else "Development"
    note = f"Commit {commit()}, {given.stories} stories a preset, seed {given.seed}."
    new = section(title, runs, note)
    old = given.output.read_text("utf-8") if given.output.is_file() else _HEAD
    given.output.parent.mkdir(parents=True, exist_ok=True)
    given.output.write_text(kept(_HEAD + old[len(old.split("## ")[0]) :], title, new), "utf-8", newline="\n")
    print("\n".join(new))
    return 0


if __name__ == "__main__":
    sys.exit(main())
