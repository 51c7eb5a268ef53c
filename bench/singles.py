"""Articles whose text is known, each on a page of its own as sites and databases set them, and reports on one matter on one page.

``python -m bench.singles [--articles N] [--seed N] [--builtin]`` prints, by how they are set, how many articles come out as one
story with every letter, how many in parts, and the share of letters that are wrong; and of reports set beside those that are most
like them, under bare titles, how many articles hold several, and how many reports came out in parts. The stories come from the
press's desk, as in `bench.variants`.
"""

import argparse
import html
import re
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path
from random import Random

from bench.match import Printed, read_printed
from bench.metrics import fold, letters
from bench.press.halves import HALVES
from bench.press.prose import person
from bench.press.records import Draft
from bench.press.sources import Desk

_LEAST, _MOST = 3, 10
"""Paragraphs of an article."""
_BESIDE = 3
"""Reports on a page of one matter."""
_SAME = 0.5
"""Likeness from which on two reports are rather copies."""

Lines = Sequence[str]


def _caption(rng: Random, draft: Draft) -> str:
    maker = person(rng)
    shown = f"图为{draft.city}的有关现场"
    return rng.choice(
        (f"{shown}（资料图）", f"{shown}。{maker}摄", f"{shown}。新华社发（{maker}摄）", f"{shown}。 {maker} 摄")
    )


def _wrapped(rng: Random, draft: Draft, text: Lines) -> Lines:
    width = rng.randint(18, 30)
    indented = ["\N{IDEOGRAPHIC SPACE}" * 2 + line for line in text]
    return [line[at : at + width] for line in indented for at in range(0, len(line), width)]


def _site(rng: Random, draft: Draft, text: Lines) -> Lines:
    day = f"2017-05-{rng.randint(10, 28)} 19:32:10"
    before = ["字号：小 中 大", f"{day} 来源：{draft.city}日报", "分享到：微信 微博 QQ空间"]
    return [*before, *text, f"责任编辑：{person(rng)}", "扫一扫 手机看", "上一篇：没有了", "下一篇：今日速览"]


WAYS: dict[str, Callable[[Random, Draft, Lines], Lines]] = {
    "lines": lambda rng, draft, text: text,
    "blank lines": lambda rng, draft, text: [part for line in text for part in (line, "")],
    "indented": lambda rng, draft, text: ["\N{IDEOGRAPHIC SPACE}" * 2 + line for line in text],
    "wrapped": _wrapped,
    "a sentence a line": lambda rng, draft, text: [
        one for line in text for one in re.findall("[^。！？]+[。！？]*[”’」』）]*", line)
    ],
    "one paragraph": lambda rng, draft, text: ["".join(text)],
    "half-width marks": lambda rng, draft, text: [
        line.translate(str.maketrans("，：；（）", ",:;()")) for line in text
    ],
    "letters apart": lambda rng, draft, text: [" ".join(line) for line in text],
    "entities": lambda rng, draft, text: ["&nbsp;" * 4 + html.escape(line).replace("“", "&ldquo;") for line in text],
    "tags": lambda rng, draft, text: [f"<p>{line}</p>" for line in text],
    "wrong encoding": lambda rng, draft, text: [line.encode().decode("latin-1") for line in text],
    "a site round it": _site,
    "caption glued": lambda rng, draft, text: [_caption(rng, draft) + text[0], *text[1:]],
    "caption between": lambda rng, draft, text: [*text[:1], _caption(rng, draft), *text[1:]],
}
"""How a page sets an article under its title."""


@dataclass(slots=True)
class Tally:
    """What came out of the articles that were set in one way."""

    articles: int = 0
    whole: int = 0
    """One story, every letter of the text in order and none besides."""
    parted: int = 0
    wrong: int = 0
    """Letters lost, added or elsewhere."""
    letters: int = 0


def drafts(desk: Desk, count: int) -> list[Draft]:
    """Give so many stories of a few paragraphs."""
    found: list[Draft] = []
    while len(found) < count:
        draft = desk.draft(feature=False)
        if _LEAST <= len(draft.paras) <= _MOST and all(para.kind == "body" for para in draft.paras):
            found.append(draft)
    return found


def told(pages: Mapping[str, str]) -> list[Printed]:
    """Give the stories that `dedupe` makes of ``pages``, by their names."""
    with tempfile.TemporaryDirectory() as room:
        Path(room, "pages").mkdir()
        for name, text in pages.items():
            Path(room, "pages", name).write_text(text, "utf-8")
        out = Path(room, "out")
        command = [sys.executable, "-m", "dedupe", str(Path(room, "pages")), "-o", str(out), "-q", "--workers", "1"]
        subprocess.run(command, check=True)
        return read_printed(out)


def alone(rng: Random, given: Sequence[Draft]) -> dict[str, Tally]:
    """Give what comes out of stories, each on a page of its own, set in each of the `WAYS` by turns."""
    from rapidfuzz.distance import Levenshtein

    ways = list(WAYS)
    pages = {}
    for number, draft in enumerate(given):
        text = WAYS[ways[number % len(ways)]](rng, draft, [para.text for para in draft.paras])
        pages[f"{number:05}.txt"] = "\n".join((draft.title, *text)) + "\n"
    stories: dict[str, list[Printed]] = defaultdict(list)
    for story in told(pages):
        for source in {witness["source"] for witness in story.row["witnesses"]}:
            stories[source].append(story)
    found = {way: Tally() for way in ways}
    for number, draft in enumerate(given):
        one = found[ways[number % len(ways)]]
        own = stories[f"{number:05}.txt"]
        wanted = letters(fold("".join((draft.title, *(para.text for para in draft.paras)))))
        printed = letters(fold("".join(story.text for story in own)))
        one.articles += 1
        one.whole += len(own) == 1 and printed == wanted
        one.parted += len(own) > 1
        one.wrong += Levenshtein.distance(wanted, printed)
        one.letters += len(wanted)
    return found


def beside(given: Sequence[Draft]) -> tuple[int, int, int]:
    """Give how many boundaries there are between reports that are set beside the likest, a blank line between, how many articles
    hold several reports, and how many reports stand in several.
    """
    groups = _likest(given)
    pages, starts = {}, {}
    for number, group in enumerate(groups):
        texts = ["\n".join((draft.title, *(para.text for para in draft.paras))) + "\n" for draft in group]
        pages[name := f"{number:05}.txt"] = "\n".join(texts)
        starts[name] = [sum(len(text) + 1 for text in texts[:at]) for at in range(len(texts))]
    several = 0
    parts: Counter[tuple[str, int]] = Counter()
    for story in told(pages):
        for witness in story.row["witnesses"]:
            name = witness["source"]
            held = {sum(start <= begin for start in starts[name]) for begin, _ in witness["spans"]}
            several += len(held) > 1
            parts.update((name, at) for at in held)
    return sum(len(group) - 1 for group in groups), several, sum(count > 1 for count in parts.values())


def _likest(given: Sequence[Draft]) -> list[list[Draft]]:
    """Give stories in groups: each that is left with those that are most like it, by the pairs of letters that few have."""
    held = [_pairs("".join(para.text for para in draft.paras)) for draft in given]
    common = Counter(pair for pairs in held for pair in pairs)
    weight = {pair: log(len(given) / count) ** 2 for pair, count in common.items()}
    size = [sum(weight[pair] for pair in pairs) ** 0.5 for pairs in held]
    left = list(range(len(given)))
    groups = []
    while len(left) >= _BESIDE:
        first = left.pop(0)
        near = [(sum(weight[pair] for pair in held[first] & held[at]) / (size[first] * size[at]), at) for at in left]
        taken = [at for likeness, at in sorted(near, reverse=True) if likeness < _SAME][: _BESIDE - 1]
        left = [at for at in left if at not in taken]
        groups.append([given[at] for at in (first, *taken)])
    return groups[: len(groups) // 2]  # the last have only what the first left


def _pairs(text: str) -> frozenset[str]:
    return frozenset(text[at : at + 2] for at in range(len(text) - 1))


def main() -> int:
    """Print two tables."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.singles", description="Score articles on pages of their own, and reports on one matter."
    )
    parser.add_argument("--articles", type=int, default=420, metavar="N", help="how many articles (420)")
    parser.add_argument("--seed", type=int, default=7, metavar="N", help="what is drawn (7)")
    parser.add_argument("--builtin", action="store_true", help="only stories that are built in")
    options = parser.parse_args()
    rng = Random(options.seed)
    given = drafts(Desk(rng, HALVES["first"], builtin_only=options.builtin), options.articles)
    for way, one in alone(rng, given).items():
        wrong = 100 * one.wrong / max(1, one.letters)
        print(
            f"{way:<18} whole {one.whole:>3} of {one.articles:<3} in parts {one.parted:>2}  letters wrong {wrong:5.2f} %"
        )
    boundaries, several, parted = beside(given)
    print(
        f"of one matter: of {boundaries} boundaries {several} articles hold several reports, {parted} reports are in parts"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
