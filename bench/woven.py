"""Small sets of pages whose truth is known: stories clean on pages of their own, beside pages that set, cut or order them otherwise.

``python -m bench.woven [--sets N] [--seed N] [--builtin]`` prints, by what is done to them, in how many sets each story was told
once, whole and in order, without another's text. The stories come from the press's desk, as in `bench.variants`.
"""

import argparse
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

from bench.match import read_printed
from bench.metrics import fold, letters
from bench.press.halves import HALVES
from bench.press.records import Draft
from bench.press.sources import Desk

_LIKE = 0.7
"""Likeness from which on a printed paragraph is one of a story's, damaged."""
_POOL = "的一是在有人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面"
"""What characters are damaged to."""

Page = list[str]


def _embedded(rng: Random, a: Draft, b: Draft, one: Page, two: Page) -> Page:
    at = rng.randint(1, len(one) - 1)
    return [a.title, *one[:at], b.title, *two, *one[at:]]


def _woven(rng: Random, a: Draft, b: Draft, one: Page, two: Page) -> Page:
    at, also = rng.randint(1, len(one) - 1), rng.randint(1, len(two) - 1)
    return [a.title, *one[:at], b.title, *two[:also], *one[at:], *two[also:]]


def _turned(rng: Random, a: Draft, b: Draft, one: Page, two: Page) -> Page:
    at = rng.randint(1, len(one) - 1)
    return [a.title, *one[:at], "（下转第四版）", b.title, *two, "（上接第一版）", *one[at:]]


def _latter(rng: Random, a: Draft, b: Draft, one: Page, two: Page) -> Page:
    return [a.title, *one[rng.randint(1, len(one) - 1) :], b.title, *two]


def _headless(rng: Random, a: Draft, b: Draft, one: Page, two: Page) -> Page:
    return [a.title, *one, *two]


def _shortened(rng: Random, a: Draft, b: Draft, one: Page, two: Page) -> Page:
    gone = set(rng.sample(range(1, len(one)), rng.randint(1, min(3, len(one) - 1))))
    return [a.title, *(text for at, text in enumerate(one) if at not in gone), b.title, *two]


KINDS: dict[str, Callable[[Random, Draft, Draft, Page, Page], Page]] = {
    "embedded": _embedded,
    "woven": _woven,
    "turned": _turned,
    "latter": _latter,
    "headless": _headless,
    "shortened": _shortened,
}
"""What a page does with two stories."""


def pages(rng: Random, desk: Desk, kind: str) -> tuple[list[Draft], dict[str, str]]:
    """Give some stories, and pages by their names: one that has two of them as ``kind`` says, and each on a page of its own."""
    drafts: list[Draft] = []
    while len(drafts) < 4:
        draft = desk.draft(feature=False)
        if 4 <= len(draft.paras) <= 12 and len({para.text for para in draft.paras}) == len(draft.paras):
            drafts.append(draft)
    rate = rng.choice((0.0, 0.0, 0.01, 0.03))
    one, two = ([_damaged(rng, para.text, rate) for para in draft.paras] for draft in drafts[:2])
    found = {"0.txt": _set(rng, KINDS[kind](rng, *drafts[:2], one, two))}
    for number, draft in enumerate(drafts, 1):
        found[f"{number}.txt"] = _set(rng, [draft.title, *(para.text for para in draft.paras)])
    return drafts, found


def _damaged(rng: Random, text: str, rate: float) -> str:
    return "".join(rng.choice(_POOL) if c.isalpha() and rng.random() < rate else c for c in text)


def _set(rng: Random, lines: Sequence[str]) -> str:
    between, indent = rng.choice((("\n\n", ""), ("\n", "\N{IDEOGRAPHIC SPACE}" * 2)))
    return (
        between.join(line if len(line) <= 30 and line[-1] not in "。”！？" else indent + line for line in lines) + "\n"
    )


def right(drafts: Sequence[Draft], told: Sequence[str]) -> bool:
    """Tell whether the stories ``told`` are the drafts, each whole and in order, and nothing of another in any."""
    from rapidfuzz.fuzz import ratio

    of = {_key(para.text): (number, at) for number, draft in enumerate(drafts) for at, para in enumerate(draft.paras)}
    seen = []
    for text in told:
        row: list[tuple[int, int]] = []
        for own in filter(None, map(_key, text.split("\n"))):
            likeness, key = max((ratio(own, key), key) for key in of)
            if likeness >= 100 * _LIKE:
                row.append(of[key])
        seen.append(row)
    return sorted(seen) == [[(number, at) for at in range(len(draft.paras))] for number, draft in enumerate(drafts)]


def _key(text: str) -> str:
    return letters(fold(text))


def tally(rng: Random, desk: Desk, sets: int) -> Counter[str]:
    """Give in how many of so many ``sets`` of each kind `dedupe` tells all stories right."""
    found: Counter[str] = Counter()
    for kind in KINDS:
        for _ in range(sets):
            with tempfile.TemporaryDirectory() as room:
                drafts, made = pages(rng, desk, kind)
                Path(room, "pages").mkdir()
                for name, text in made.items():
                    Path(room, "pages", name).write_text(text, "utf-8")
                out = Path(room, "out")
                command = [
                    sys.executable,
                    "-m",
                    "dedupe",
                    str(Path(room, "pages")),
                    "-o",
                    str(out),
                    "-q",
                    "--workers",
                    "1",
                ]
                subprocess.run(command, check=True)
                found[kind] += right(drafts, [one.text for one in read_printed(out)])
    return found


def main() -> int:
    """Print a table."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.woven", description="Score small sets of pages that mix stories."
    )
    parser.add_argument("--sets", type=int, default=40, metavar="N", help="how many sets of each kind (40)")
    parser.add_argument("--seed", type=int, default=7, metavar="N", help="what is drawn (7)")
    parser.add_argument("--builtin", action="store_true", help="only stories that are built in")
    options = parser.parse_args()
    rng = Random(options.seed)
    told = tally(rng, Desk(rng, HALVES["first"], builtin_only=options.builtin), options.sets)
    for kind in KINDS:
        print(f"{kind:<10} {told[kind]:>4} of {options.sets}")
    print(f"{'all':<10} {told.total():>4} of {options.sets * len(KINDS)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
