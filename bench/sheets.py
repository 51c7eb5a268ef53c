"""``python -m bench.sheets``: records by seed, each an article already, many of them copies, with the truth beside them.

Made for measuring speed at any size: words are drawn by how frequent they are, so that strangers share what strangers share
and nothing else, unlike stories that are made from patterns. ``--gathered`` sets articles of paragraphs that were gathered from
outlets instead, with all that real text has to repair; a paragraph then stands in several articles.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any, Protocol

from bench.press import sources

LENGTH = 1000
"""Characters of an article, about."""
COPIES = 0.31
"""Share of the records that are copies of another one."""
WRONG = 0.03
"""Largest share of wrong characters in a copy."""
CUT = 0.15
"""Chance that a copy lacks a paragraph."""

_AGENCIES = ("新华社", "中新社", "本报", "法新社")


class Writer(Protocol):
    """Writes articles."""

    def article(self, rng: Random) -> list[str]:
        """Give the paragraphs of one."""

    def letter(self) -> str:
        """Give one character, as frequent as it is in them."""


def records(count: int, seed: int, gathered: bool = False) -> Iterator[tuple[dict[str, Any], int]]:
    """Give ``count`` records, in no order, each with the number of the story that it tells; of ``gathered`` paragraphs or of words."""
    rng = Random(f"{seed} {count}")
    writer: Writer = _Paragraphs(seed) if gathered else _Words(*_lexicon(), seed)
    rank = list(range(count))
    rng.shuffle(rank)
    told: list[list[str]] = []
    for place in rank:
        # Copies are of one of the last stories that were told, so that nothing but these is held.
        if told and rng.random() < COPIES:
            at = int(rng.expovariate(0.2)) % len(told)
            story, text = told[-1 - at][0], _copied(rng, told[-1 - at][1:], writer)
        else:
            text = writer.article(rng)
            story = str(place)
            told.append([story, *text])
            del told[:-200]
        yield {"id": f"r{place:07}", "text": "\n".join(text), "outlet": f"o{rng.randrange(40)}"}, int(story)


def _size(rng: Random) -> int:
    """Give the characters of an article."""
    return max(200, int(rng.gauss(LENGTH, LENGTH / 4)))


def _lexicon() -> tuple[list[str], list[float]]:
    """Give frequent Chinese words, and how often they are drawn."""
    from wordfreq import get_frequency_dict

    # What GB 2312 lacks is no simplified Chinese; a text of one script would not have it.
    listed = get_frequency_dict("zh").items()
    found = {
        word: value
        for word, value in listed
        if len(word.encode("gb2312", "ignore")) == 2 * len(word) and all("一" <= c <= "\u9fff" for c in word)
    }
    ranked = sorted(found, key=lambda word: (-found[word], word))[:60_000]
    return ranked, [found[word] ** 0.8 for word in ranked]


class _Words:
    """Words and letters, drawn many at once."""

    def __init__(self, words: list[str], weights: list[float], seed: int) -> None:
        import numpy as np

        self._rng = np.random.default_rng(seed)
        self._words, self._shares = words, np.array(weights) / sum(weights)
        self._drawn: list[str] = []
        self._at = 0

    def take(self, count: int) -> list[str]:
        """Give ``count`` words."""
        if len(self._drawn) < self._at + count:
            places = self._rng.choice(len(self._words), 1 << 16, p=self._shares)
            self._drawn, self._at = [self._words[place] for place in places], 0
        self._at += count
        return self._drawn[self._at - count : self._at]

    def letter(self) -> str:
        return self.take(1)[0][0]

    def article(self, rng: Random) -> list[str]:
        size = _size(rng)
        paragraphs: list[str] = []
        while sum(map(len, paragraphs)) < size:
            paragraphs.append("".join(self._sentence(rng) for _ in range(rng.randint(2, 5))))
        if rng.random() < 0.7:
            city = self.letter() + self.letter()
            day = f"{rng.randint(1, 12)}月{rng.randint(1, 28)}日"
            paragraphs[0] = f"{rng.choice(_AGENCIES)}{city}{day}电 {paragraphs[0]}"
        return paragraphs

    def _sentence(self, rng: Random) -> str:
        clauses = ["".join(self.take(rng.randint(4, 9))) for _ in range(rng.randint(1, 4))]
        if rng.random() < 0.25:
            clauses[-1] += f"{rng.randint(2, 9999)}{rng.choice('人家个元')}"
        text = "，".join(clauses)
        if rng.random() < 0.12:
            return f"{''.join(self.take(2))}说：“{text}。”"
        return text + "。"


class _Paragraphs:
    """Paragraphs of gathered articles, whole and as they stand: first ones begin an article, others go on."""

    def __init__(self, seed: int) -> None:
        self._rng = Random(f"paragraphs {seed}")
        files = ("stories.jsonl.gz", "web_captions.jsonl.gz")
        texts = [row["text"].split("\n") for name in files for row in sources.records(name)]
        self._first = [lines[0] for lines in texts]
        self._others = [line for lines in texts for line in lines[1:] if line.strip()]

    def letter(self) -> str:
        return self._rng.choice(self._rng.choice(self._others))

    def article(self, rng: Random) -> list[str]:
        size = _size(rng)
        paragraphs = [rng.choice(self._first)]
        while sum(map(len, paragraphs)) < size:
            paragraphs.append(rng.choice(self._others))
        return paragraphs


def _copied(rng: Random, paragraphs: list[str], writer: Writer) -> list[str]:
    """Give another outlet's copy: wrong characters, now and then a paragraph less."""
    share = rng.random() * WRONG
    kept = list(paragraphs)
    if len(kept) > 3 and rng.random() < CUT:
        del kept[rng.randrange(1, len(kept))]
    found = []
    for text in kept:
        letters = list(text)
        for at, letter in enumerate(letters):
            if "一" <= letter <= "\u9fff" and rng.random() < share:
                letters[at] = writer.letter()
        found.append("".join(letters))
    return found


def main(arguments: list[str] | None = None) -> int:
    """Write records to a file and, beside it, the truth; give the exit code."""
    parser = argparse.ArgumentParser(prog="bench.sheets", description=__doc__)
    parser.add_argument("count", type=int)
    parser.add_argument("output", type=Path, help="the .jsonl file; the truth goes beside it as .truth.tsv")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--gathered", action="store_true", help="of paragraphs gathered from outlets, not of words")
    given = parser.parse_args(arguments)
    if given.gathered and not sources.FOLDER.is_dir():
        parser.error(f"no gathered texts: there is no folder {sources.FOLDER}")
    with (
        open(given.output, "w", encoding="utf-8", newline="\n") as out,
        open(given.output.with_suffix(".truth.tsv"), "w", encoding="utf-8", newline="\n") as truth,
    ):
        for record, story in records(given.count, given.seed, given.gathered):
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
            truth.write(f"{record['id']}\t{story}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
