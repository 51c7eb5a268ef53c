"""Fit the weights of a page's own signs on generated pages whose stories are known.

``python -m bench.fit DIR…`` takes corpora of ``bench.press`` and prints each weight as it is and as the pages would have it. It is
a logistic regression with a normal prior round the present weights, so that a sign which the pages do not show stays as it is.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from dedupe import read, split
from dedupe.records import Line
from dedupe.revise.lines import body
from dedupe.revise.signs import habits, photos, signs
from dedupe.revise.weights import WEIGHTS
from dedupe.revise.words import Words
from dedupe.settings import Settings

SPREAD = 1.0
"""Standard deviation of the prior round each weight."""
NAMES = tuple(WEIGHTS)

Told = tuple[str, int]
"""A story, and which of its witnesses."""


def boundaries(folder: str) -> Iterator[tuple[dict[str, float], bool]]:
    """Give the signs of each boundary in a corpus of the press, and whether a story begins there."""
    told: dict[str, list[tuple[int, int, Told]]] = defaultdict(list)
    with open(f"{folder}/truth.jsonl", encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            for place, witness in enumerate(row["witnesses"]):
                told[witness["source"]] += [(b, e, (row["story"], place)) for b, e in witness["spans"]]
    entries, _ = read.inputs([f"{folder}/pages"], None, Settings())
    for entry in entries:
        _, page = read.page(entry, Settings())
        if page is not None and (lines := split.lines(page)):
            yield from _of_page(lines, told[page.source])


def _of_page(lines: Sequence[Line], told: Sequence[tuple[int, int, Told]]) -> Iterator[tuple[dict[str, float], bool]]:
    chain = body(lines)
    page, pictures = habits(lines), photos(lines)
    words = Words(lines, chain)
    stories = [_story(lines[number], told) for number in chain]
    start = 0
    for place in range(1, len(chain)):
        found = signs(lines, page, words, chain, start, place, pictures)
        a, b = stories[place - 1], stories[place]
        if b is not None and a != b:
            start = place
        if a is not None and b is not None:
            yield found, a != b


def _story(line: Line, told: Sequence[tuple[int, int, Told]]) -> Told | None:
    return next((story for begin, end, story in told if begin < line.end and end > line.begin), None)


def fitted(seen: npt.NDArray[np.float64], begins: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Give the weights most likely by the prior and the boundaries ``seen`` (rows of signs), by Newton's method."""
    prior = np.array([WEIGHTS[name] for name in NAMES])
    weights = prior.copy()
    for _ in range(50):
        chance = 1 / (1 + np.exp(-(seen @ weights)))
        slope = seen.T @ (chance - begins) + (weights - prior) / SPREAD**2
        bend = (seen * (chance * (1 - chance))[:, None]).T @ seen + np.eye(len(prior)) / SPREAD**2
        step = np.linalg.solve(bend, slope)
        weights -= step
        if np.abs(step).max() < 1e-6:
            break
    return weights


def main(folders: Sequence[str]) -> None:
    """Print the weights for the corpora in ``folders``."""
    found = [pair for folder in folders for pair in boundaries(folder)]
    seen = np.array([[signs.get(name, 0.0) for name in NAMES] for signs, _ in found])
    begins = np.array([float(begin) for _, begin in found])
    print(f"{len(found)} boundaries, {int(begins.sum())} of them beginnings")
    for name, weight, count in zip(NAMES, fitted(seen, begins), np.count_nonzero(seen, axis=0), strict=True):
        print(f"{name:45} {WEIGHTS[name]:5.1f} → {weight:5.1f}  (seen {count} times)")


if __name__ == "__main__":
    main(sys.argv[1:])
