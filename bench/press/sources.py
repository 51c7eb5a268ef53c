"""Where stories come from: gathered texts where they lie beside the project, else (and also) the built-in prose.

Development and the held-out split never see the same text: programme stories are parted by year, the others belong to
one split only.
"""

import gzip
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random

from bench.press.prose import Draft, draft, place
from bench.press.records import Para

FOLDER = Path(__file__).resolve().parents[2].parent / "shared" / "data"
"""Gathered texts, where they exist; read in place."""

_OPENING = re.compile(
    r"^((央视网|中国网络电视台)消息\s*([（(][^）)]{0,12}[）)])?\s*[：:]?|(新华|中新)[社网][^电]{1,14}电\s*(（[^）]*）|\([^)]*\))?\s*"
    r"|[^，。]{2,6}网\d+月\d+日电)"
)
_CAPTION = re.compile(
    r"^(△|▲|资料图|图为|原标题|编辑|来源|相关阅读|责任编辑)|摄）?。?$|拍摄的|（资料图|视频截图|新华社发|记者：?$"
)
_CLOSING = re.compile(r"（[^（）]{2,24}）$")
_STRANGE = re.compile(
    '["\'<>{}\\[\\]|\\\\*#=_~`@\N{REPLACEMENT CHARACTER}\N{HORIZONTAL ELLIPSIS}]{2,}|["<>{}|\\\\#*_]|http|www'
)
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


def _tidy(text: str) -> str:
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


def _records(name: str) -> Iterator[dict[str, str]]:
    with gzip.open(FOLDER / name, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _real(title: str, text: str) -> Draft | None:
    """Give a draft made of a gathered text, or None where it is of no use as truth."""
    paras, captions = [], []
    for raw in text.split("\n"):
        line = _tidy(raw)
        if not line:
            continue
        if _CAPTION.search(line):
            if 8 < len(line) < 90 and not _STRANGE.search(line):
                captions.append(re.sub(r"(新华社|（资料|△|▲|资料图).*$", "", line.lstrip("△▲")) or line)
            continue
        line = _CLOSING.sub("", _OPENING.sub("", line)).strip()
        if len(line) >= 6:
            paras.append(line)
    body = "".join(paras)
    ended = all(p[-1] in "。！？”—…；：）" for p in paras)
    if not 140 <= len(body) <= 3200 or not ended or _STRANGE.search(body) or not all(balanced(p) for p in paras):
        return None
    title = " ".join(_tidy(part) for part in title.split()) if title else _title_of(paras[0])
    if not 5 <= len(title) <= 40:
        return None
    return Draft(
        title, "", "", tuple(Para("body", p) for p in paras), tuple(c for c in captions if len(c) > 8), ("real",)
    )


def _title_of(lead: str) -> str:
    """Give a headline made of the first clause of ``lead`` that is long enough, without the time at its head."""
    clauses = [c for c in re.split("[，。；：]", re.sub(r"^.{0,8}?\d+日", "", lead)) if 8 <= len(c) <= 30]
    return clauses[0] if clauses else ""


@cache
def _gathered(held_out: bool) -> tuple[Draft, ...]:
    """Give all useful drafts of the split, in the order of the files; nothing where the folder is missing."""
    found = []
    if not FOLDER.is_dir():
        return ()
    for row in _records("stories.jsonl.gz"):
        if (row["date"] >= "20180101") == held_out:
            found.append(_real(row["title"], row["text"]))
    if held_out:
        for row in _records("traditional_tw.jsonl.gz"):
            found.append(
                _real(row["title"], "\n".join(row["text"].replace("「", "“").replace("」", "”").split("\n")[1:]))
            )
    else:
        for row in _records("web_captions.jsonl.gz"):
            found.append(_real("", row["text"]))
    return tuple(d for d in found if d is not None)


def _grams(text: str) -> set[str]:
    return {text[i : i + 8] for i in range(len(text) - 8)}


class Desk:
    """Hands out drafts, each of them a stranger to all that were handed out before."""

    def __init__(self, rng: Random, held_out: bool, builtin_only: bool = False) -> None:
        self._rng = rng
        self._held_out = held_out
        self._real = [] if builtin_only else list(_gathered(held_out))
        rng.shuffle(self._real)
        self._seen: dict[str, int] = {}
        self._handed = 0

    def draft(self, feature: bool | None = None) -> Draft:
        """Give a draft that shares little with any before; built in, or gathered and less often so."""
        while True:
            use_real = bool(self._real) and not feature and self._rng.random() < 0.65
            found = self._real.pop() if use_real else draft(self._rng, self._held_out, feature)
            if not found.city:
                found = Draft(found.title, found.subtitle, place(self._rng), found.paras, found.captions, found.tags)
            if self._is_new(found):
                return found

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
