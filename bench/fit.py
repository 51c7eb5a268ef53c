"""Fit the weights of what lines show on generated pages whose stories are known.

``python -m bench.fit DIR…`` takes corpora of ``bench.press`` and prints each weight of a boundary's signs as it is and as the pages
would have it. It is a logistic regression with a normal prior round the present weights, so that a sign which the pages do not show
stays as it is. ``--asides`` prints the table of what tells a paper's short lines from a story's, fitted from nothing; ``--ask DIR…``
behind it prints instead how they would do on other corpora, which had no part in them.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from dedupe import link, read, revise, split
from dedupe.carry import Here
from dedupe.links import Matches
from dedupe.records import Line
from dedupe.revise.asides import GOES, STAYS, caution, risk
from dedupe.revise.corpus import ASIDES
from dedupe.revise.halves import counts
from dedupe.revise.lines import body
from dedupe.revise.recurs import recurs
from dedupe.revise.signs import habits, photos, signs
from dedupe.revise.traits import spots, traits
from dedupe.revise.weights import WEIGHTS
from dedupe.revise.words import Words
from dedupe.settings import Settings

SPREAD = 1.0
"""Standard deviation of the prior round each weight."""
FEWEST = 30
"""Lines that must show something for it to have a weight."""

Told = tuple[str, int]
"""A story, and which of its witnesses."""
Seen = tuple[dict[str, float], bool]
"""What something shows, and what it is."""


def boundaries(folder: str) -> Iterator[Seen]:
    """Give the signs of each boundary in a corpus of the press, and whether a story begins there."""
    told = _told(folder)
    for source, lines in _pages(folder).items():
        yield from _of_page(lines, told[source])


def asides(folder: str) -> Iterator[Seen]:
    """Give what each short line in a corpus of the press shows, and whether it is the paper's."""
    told = _told(folder)
    pages = _pages(folder)
    matches = Matches.of(link.matches(list(pages.values()), Here()), pages)
    pages = revise.classed(pages, matches, counts(pages.values()))
    asked = {source: spots(lines) for source, lines in pages.items()}
    shown = dict(recurs(asked, matches))
    for source, lines in pages.items():
        for spot, own, others in zip(asked[source], traits(lines, asked[source]), shown[source], strict=True):
            line = spot.line
            ours = sum(max(0, min(e, line.end) - max(b, line.begin)) for b, e, _ in told[source])
            yield dict.fromkeys((*own, *others), 1.0), 2 * ours < line.end - line.begin


def _told(folder: str) -> dict[str, list[tuple[int, int, Told]]]:
    """Give for each page of a corpus the spans of its stories."""
    told: dict[str, list[tuple[int, int, Told]]] = defaultdict(list)
    with open(f"{folder}/truth.jsonl", encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            for place, witness in enumerate(row["witnesses"]):
                told[witness["source"]] += [(b, e, (row["story"], place)) for b, e in witness["spans"]]
    return told


def _pages(folder: str) -> dict[str, tuple[Line, ...]]:
    """Give the lines of each page of a corpus that has any."""
    entries, _ = read.inputs([f"{folder}/pages"], None, Settings())
    pages = [page for entry in entries if (page := read.page(entry, Settings())[1]) is not None]
    return {page.source: lines for page in sorted(pages, key=lambda page: page.source) if (lines := split.lines(page))}


def _of_page(lines: Sequence[Line], told: Sequence[tuple[int, int, Told]]) -> Iterator[Seen]:
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


def fitted(found: Sequence[Seen], before: Mapping[str, float]) -> tuple[dict[str, float], Counter[str]]:
    """Give the weights most likely by those ``before`` and what was ``found``, by Newton's method, and how often each was seen."""
    place = {name: number for number, name in enumerate(before)}
    seen = np.zeros((len(found), len(place)), np.float32)
    for row, (shown, _) in zip(seen, found, strict=True):
        for name, value in shown.items():
            if name in place:
                row[place[name]] = value
    is_so = np.array([so for _, so in found], float)
    prior = np.array(list(before.values()))
    weights = prior.copy()
    for _ in range(50):
        chance = 1 / (1 + np.exp(-(seen @ weights)))
        slope = seen.T @ (chance - is_so) + (weights - prior) / SPREAD**2
        bend = (seen * (chance * (1 - chance))[:, None]).T @ seen + np.eye(len(prior)) / SPREAD**2
        step = np.linalg.solve(bend, slope)
        weights -= step
        if np.abs(step).max() < 1e-6:
            break
    times = Counter(dict(zip(before, np.count_nonzero(seen, axis=0).tolist(), strict=True)))
    return dict(zip(before, weights.tolist(), strict=True)), times


def asked(weights: Mapping[str, float], found: Sequence[Seen]) -> str:
    """Tell what ``weights`` make of the short lines ``found`` that were taken for a story's and for the paper's."""
    ours = {f"kind {kind}" for kind in ASIDES}
    odds = [
        (sum(weights.get(name, 0.0) for name in shown) - caution(risk(shown), shown), bool(ours & shown.keys()), so)
        for shown, so in found
    ]
    goes = Counter((so, weight > GOES) for weight, aside, so in odds if not aside)
    stays = Counter((so, weight < STAYS) for weight, aside, so in odds if aside)
    return (
        f"taken for a story's: found {goes[True, True]} of {goes[True, True] + goes[True, False]} of the paper's, "
        f"took {goes[False, True]} of {goes[False, True] + goes[False, False]} of stories\n"
        f"taken for the paper's: found {stays[False, True]} of {stays[False, True] + stays[False, False]} of stories, "
        f"took {stays[True, True]} of {stays[True, True] + stays[True, False]} of the paper's"
    )


def main(words: Sequence[str] | None = None) -> None:
    """Print the weights for the corpora in the folders among ``words``."""
    parser = argparse.ArgumentParser(prog="bench.fit", description=__doc__)
    parser.add_argument("folders", nargs="+", metavar="DIR", help="a corpus of the press")
    parser.add_argument("--asides", action="store_true", help="fit what tells a paper's short lines from a story's")
    parser.add_argument("--ask", nargs="+", default=[], metavar="DIR", help="with --asides: the corpora to ask about")
    given = parser.parse_args(words)
    if given.asides:
        found = [pair for folder in given.folders for pair in asides(folder)]
        shown = Counter(name for names, _ in found for name in names)
        weights, _ = fitted(found, {name: 0.0 for name, times in sorted(shown.items()) if times >= FEWEST})
        print(f"{len(found)} short lines, {sum(so for _, so in found)} of them the paper's")
        if given.ask:
            print(asked(weights, [pair for folder in given.ask for pair in asides(folder)]))
            return
        for name, weight in weights.items():
            if round(weight, 1):
                print(f'    "{name}": {weight:.1f},')
        return
    found = [pair for folder in given.folders for pair in boundaries(folder)]
    weights, times = fitted(found, WEIGHTS)
    print(f"{len(found)} boundaries, {sum(so for _, so in found)} of them beginnings")
    for name, weight in weights.items():
        print(f"{name:45} {WEIGHTS[name]:5.1f} → {weight:5.1f}  (seen {times[name]} times)")


if __name__ == "__main__":
    main()
