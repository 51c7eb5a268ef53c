"""``python -m bench.press``: write a corpus and its truth."""

import argparse
import json
import sys
from pathlib import Path

from bench.press.corpus import corpus
from bench.press.halves import HALVES, HELD_OUT
from bench.press.pages import encoded
from bench.press.rates import PRESETS, names


def main(arguments: list[str] | None = None) -> int:
    """Write ``DIR/pages`` and ``DIR/truth.jsonl``; give the exit code."""
    parser = argparse.ArgumentParser(prog="bench.press", description=__doc__)
    parser.add_argument("--preset", choices=PRESETS, default="normal")
    parser.add_argument("--stories", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--half", choices=HALVES, default="first", help="outlets, wordings, rates and texts")
    parser.add_argument(
        "--held-out", dest="half", action="store_const", const=HELD_OUT, help="the half that development never sees"
    )
    parser.add_argument("--without", default="", help="damage to switch off, comma-separated: " + ", ".join(names()))
    parser.add_argument(
        "--alike",
        type=float,
        default=0.0,
        metavar="SHARE",
        help="how many stories are set beside one of the same matter",
    )
    parser.add_argument("--builtin", action="store_true", help="only the built-in texts")
    parser.add_argument("-o", "--output", type=Path, required=True)
    given = parser.parse_args(arguments)
    without = tuple(name for name in given.without.split(",") if name)
    try:
        pages, truth = corpus(given.preset, given.stories, given.seed, given.half, without, given.builtin, given.alike)
    except ValueError as error:
        parser.error(str(error))
    folder = given.output / "pages"
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    for page in pages:
        (folder / page.source).write_bytes(encoded(page))
    with open(given.output / "truth.jsonl", "w", encoding="utf-8", newline="\n") as out:
        out.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in truth)
    print(f"{len(pages)} pages, {len(truth)} stories in {given.output}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
