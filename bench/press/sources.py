"""Where stories come from: gathered texts where they lie beside the project, else (and also) the built-in prose.

The halves never see the same text: each has a `gathered` of its own that says which are its.
"""

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from math import log
from pathlib import Path
from random import Random

from bench.press.half import Half
from bench.press.prose import draft, place
from bench.press.records import Draft, Para

FOLDER = Path(__file__).resolve().parents[2].parent / "shared" / "data"
"""Gathered texts, where they exist; read in place."""

OPENING = re.compile(
    r"^((央视网|中国网络电视台)消息\s*([（(][^）)]{0,12}[）)])?\s*[：:]?|(新华|中新)[社网][^电]{1,14}电\s*(（[^）]*）|\([^)]*\))?\s*"
    r"|[^，。]{2,6}网\d+月\d+日电)"
)
CAPTION = re.compile(
    r"^(△|▲|资料图|图为|原标题|编辑|来源|相关阅读|责任编辑)|摄）?。?$|拍摄的|（资料图|视频截图|新华社发|记者：?$"
)
ABOUT = "题："
"""What an agency writes behind its dateline, before the title: no paragraph."""
CLOSING = re.compile(r"（[^（）]{2,24}）$")
STRANGE = re.compile(
    '["\'<>{}\\[\\]|\\\\*#=_~`@\N{REPLACEMENT CHARACTER}\N{HORIZONTAL ELLIPSIS}]{2,}|["<>{}|\\\\#*_]|http|www'
)
_ASKED = 400
"""Drafts among which one of the same matter is sought."""
_BUILT_IN = 20
"""One of so many of these at least is built in."""
_COPY = 0.5
"""Share of a text's pairs, so weighed, from which on what has them is rather a copy."""
_ASCII_MARKS = str.maketrans("(),;:?!", "（），；：？！")
_SPACES = re.compile("[\\s\N{IDEOGRAPHIC SPACE}\N{NO-BREAK SPACE}]+")


def balanced(text: str) -> bool:
    """Tell whether curly quotes in ``text`` open and close in turn, the inner within the outer."""
    stack: list[str] = []
    pairs = {"”": "“", "’": "‘"}
    for char in text:
        if char in "“‘":
            if stack and stack[-1] == char:
                return False
            stack.append(char)
        elif char in pairs and (not stack or stack.pop() != pairs[char]):
            return False
    return not stack


def tidy(text: str) -> str:
    """Give one paragraph with full-width marks and no spaces but between letters or digits."""
    text = _SPACES.sub(" ", text.strip())
    text = re.sub(r"(?<![A-Za-z0-9,.]) | (?![A-Za-z0-9])", "", text)
    chars = [
        c.translate(_ASCII_MARKS)
        if not (i and text[i - 1].isascii() and text[i - 1].isalnum() and text[i + 1 : i + 2].isascii())
        else c
        for i, c in enumerate(text)
    ]
    return "".join(chars)


def records(name: str) -> Iterator[dict[str, str]]:
    """Give the rows of a file of gathered texts."""
    with gzip.open(FOLDER / name, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def real(title: str, text: str) -> Draft | None:
    """Give a draft made of a gathered text, or None where it is of no use as truth."""
    paras, captions = [], []
    for raw in text.split("\n"):
        line = tidy(raw)
        if not line:
            continue
        if CAPTION.search(line):
            if 8 < len(line) < 90 and not STRANGE.search(line):
                captions.append(re.sub(r"(新华社|（资料|△|▲|资料图).*$", "", line.lstrip("△▲")) or line)
            continue
        line = CLOSING.sub("", OPENING.sub("", line)).strip()
        if len(line) >= 6:
            paras.append(line)
    body = "".join(paras)
    ended = all(p[-1] in "。！？”—…；：）" for p in paras)
    if not 140 <= len(body) <= 3200 or not ended or STRANGE.search(body) or not all(balanced(p) for p in paras):
        return None
    title = " ".join(tidy(part) for part in title.split()) if title else title_of(paras[0])
    if not 5 <= len(title) <= 40:
        return None
    return Draft(
        title,
        "",
        "",
        tuple(Para("body", p) for p in paras if not p.startswith(ABOUT)),
        tuple(c for c in captions if len(c) > 8),
        ("real",),
    )


def title_of(lead: str) -> str:
    """Give a headline made of the first clause of ``lead`` that is long enough, without the time at its head."""
    clauses = [c for c in re.split("[，。；：]", re.sub(r"^.{0,8}?\d+日", "", lead)) if 8 <= len(c) <= 30]
    return clauses[0] if clauses else ""


def useful(*sources: Iterable[Draft | None]) -> tuple[Draft, ...]:
    """Give the drafts of ``sources``, one after the other; nothing, and nothing read, where the folder is missing."""
    return tuple(d for source in sources for d in source if d is not None) if FOLDER.is_dir() else ()


def programme(late: bool) -> Iterator[Draft | None]:
    """Give drafts of a news programme's stories, of 2018 and later or earlier; None where one is of no use."""
    for row in records("stories.jsonl.gz"):
        if (row["date"] >= "20180101") == late:
            yield real(row["title"], row["text"])


def taiwanese(row: dict[str, str]) -> Draft | None:
    """Give a draft made of a record whose text begins with its title and has corner brackets for quotes."""
    return real(row["title"], "\n".join(row["text"].replace("「", "“").replace("」", "”").split("\n")[1:]))


def _grams(text: str) -> set[str]:
    return {text[i : i + 8] for i in range(len(text) - 8)}


def likest(given: Draft, others: list[Draft]) -> list[Draft]:
    """Give ``others`` without what is rather a copy of ``given``, the likest first, by its pairs of letters, those that few have most."""
    own = _pairs(given)
    shared = [own & _pairs(other) for other in others]
    common = Counter(pair for pairs in shared for pair in pairs)
    weight = {pair: log((1 + len(others)) / (1 + common[pair])) ** 2 for pair in own}
    told = [sum(map(weight.__getitem__, pairs)) for pairs in shared]
    ranked = sorted(range(len(others)), key=lambda at: -told[at] / (1 + len(_pairs(others[at]))) ** 0.5)
    return [others[at] for at in ranked if told[at] < _COPY * sum(weight.values())]


@lru_cache(1 << 10)
def _pairs(draft: Draft) -> frozenset[str]:
    return frozenset(para.text[at : at + 2] for para in draft.paras for at in range(len(para.text) - 1))


class Desk:
    """Hands out drafts, each of them a stranger to all that were handed out before."""

    def __init__(self, rng: Random, half: Half, builtin_only: bool = False) -> None:
        self._rng = rng
        self._book = half.book
        self._real = [] if builtin_only else list(half.gathered())
        rng.shuffle(self._real)
        self._seen: dict[str, int] = {}
        self._handed = 0

    def draft(self, feature: bool | None = None) -> Draft:
        """Give a draft that shares little with any before; built in, or gathered and less often so."""
        while True:
            use_real = bool(self._real) and not feature and self._rng.random() < 0.65
            found = self._real.pop() if use_real else draft(self._rng, self._book, feature)
            found = self._placed(found)
            if self._is_new(found):
                return found

    def like(self, given: Draft, rng: Random) -> Draft:
        """Give a draft that tells of the same matter as ``given``, as far as there is one, and shares little with any before."""
        pool = self._real[-_ASKED:]
        pool += [draft(rng, self._book, False) for _ in range(max(_ASKED - len(pool), _ASKED // _BUILT_IN))]
        for found in likest(given, pool):
            if self._is_new(found):
                self._real = [one for one in self._real if one is not found]
                return self._placed(found)
        return self.draft(False)

    def _placed(self, found: Draft) -> Draft:
        return found if found.city else replace(found, city=place(self._rng))

    def _is_new(self, found: Draft) -> bool:
        """Tell whether no earlier draft holds a fifth of its 8-grams, and remember it if so."""
        grams = _grams("".join(p.text for p in found.paras))
        shared: dict[int, int] = {}
        for gram in grams:
            if gram in self._seen:
                shared[self._seen[gram]] = shared.get(self._seen[gram], 0) + 1
        if shared and max(shared.values()) > 0.2 * len(grams):
            return False
        self._handed += 1
        for gram in grams:
            self._seen.setdefault(gram, self._handed)
        return True
