"""Fit the weights of what lines and parts of pages show on generated pages whose stories are known.

``python -m bench.fit`` prints pages of all open halves of the press, with and without stories of one matter side by side, and each
weight of a boundary's signs as it is and as the pages would have it. It is a logistic regression with a normal prior round the
present weights, so that a sign which the pages do not show stays as it is. ``--parts`` does so with the weights by which
neighbouring parts are joined, ``--within`` with those by which a part is cut in two, ``--asides`` prints the table of what tells a paper's short lines from a story's; these are fitted
from nothing. Behind each stands how the present weights and new ones tell, those of each half by a fit on the others. Instead
of pages of its own it takes corpora in folders DIR, named for their half up to the first underscore; ``--ask DIR…`` asks about others.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

import numpy as np

from bench.press import __main__ as press
from bench.press.halves import HALVES, HELD_OUT
from bench.press.rates import PRESETS
from dedupe import link, read, revise, split
from dedupe.carry import Here
from dedupe.links import Matches
from dedupe.records import Line
from dedupe.revise import divide, rejoined
from dedupe.revise.asides import GOES, STAYS, caution, risk
from dedupe.revise.corpus import ASIDES
from dedupe.revise.cuts import alone
from dedupe.revise.halves import counts
from dedupe.revise.lines import body
from dedupe.revise.recurs import recurs
from dedupe.revise.signs import habits, photos, signs
from dedupe.revise.strange import STRANGE
from dedupe.revise.traits import spots, traits
from dedupe.revise.weights import WEIGHTS
from dedupe.revise.words import Rarity, Words
from dedupe.settings import Settings
from dedupe.standing import standing

SPREAD = 1.0
"""Standard deviation of the prior round each weight."""
FEWEST = 30
"""Lines that must show something for it to have a weight."""

NOTHING = 0.6
"""What is added to the weight of nothing between two lines: a missed boundary costs two stories, one too many often none."""
ALIKE = 0.4
"""Share of the stories that are set beside one of the same matter, on half of the pages."""

Made = TypeVar("Made")
Told = tuple[str, int]
"""A story, and which of its witnesses."""
Seen = tuple[dict[str, float], bool]
"""What something shows, and what it is."""


class Watch(Here):
    """Does all here, and keeps what is given of each page when its boundaries are sought, and when it is divided."""

    def __init__(self) -> None:
        super().__init__()
        self.sought: list[Any] = []
        self.divided: list[Any] = []

    def each(
        self,
        function: Callable[[Any], Made],
        records: Sequence[Any],
        told: Callable[[int], None] | None = None,
        rest: float = 0.0,
    ) -> Iterator[Made]:
        """Give what ``function`` makes of each of the ``records``."""
        asked = function.args[0] if isinstance(function, partial) else function
        what = getattr(asked, "func", asked)
        for record in records:
            if what is alone:
                self.sought.append((record[0], asked.args[0]))
            elif what is revise._division:
                self.divided.append(record)
            yield function(record)


def watched(folder: str) -> Watch:
    """Give what revising a corpus asks."""
    pages = _pages(folder)
    watch = Watch()
    revise.divisions(list(pages.values()), link.matches(list(pages.values()), Here()), watch)
    return watch


def boundaries(folder: str) -> Iterator[Seen]:
    """Give the signs of each boundary in a corpus of the press, and whether a story begins there."""
    told = _told(folder)
    for lines, common in watched(folder).sought:
        yield from _of_page(lines, told[lines[0].source], common)


def parts(folder: str) -> Iterator[Seen]:
    """Give what tells of each part in a corpus of the press that may be one story with the part before, and whether it is."""
    for found, cuts, beside, rarity, stories in _divided(folder):
        of = [_most(inside, stories) for _, inside, _ in found]
        for place, shown in rejoined.asked(found, cuts, beside, rarity):
            above, below = of[place - 1 : place + 1]
            # Nothing can be said of two copies of one story, nor of two parts that are of none.
            if (above or below) and (above == below or not (above and below and above[0] == below[0])):
                yield shown, above == below


def within(folder: str) -> Iterator[Seen]:
    """Give what tells of each place within a part in a corpus of the press that may be two stories, and whether these meet there."""
    for found, cuts, beside, rarity, stories in _divided(folder):
        whole = rejoined.rejoined(found, cuts, beside, rarity)
        for place in range(len(whole)):
            for above, below, shown in rejoined.within(whole, place, cuts, beside, rarity):
                of = [_most(inside, stories) for _, inside, _ in (above, below)]
                last, first = (_story(line, stories) for line in (above[1][-1], below[1][0]))
                # Beside the place where two stories meet nothing is right.
                if of[0] == of[1] is not None or all(of) and of[0] != of[1] and last != first:
                    yield shown, of[0] != of[1]


def _divided(folder: str) -> Iterator[tuple[Any, ...]]:
    """Give the parts of each page of a corpus, what tells of them, and the spans of its stories."""
    stories = _told(folder)
    for lines, given in watched(folder).divided:
        starts, _, repeats, _, _, beside, _, odds, _, cuts, told, _ = given
        rarity = Rarity.among(lines, told)
        if rarity.telling:
            found = divide.told(lines, starts, repeats, beside, odds)
            yield found, cuts, beside, rarity, stories[lines[0].source]


def _most(inside: Sequence[Line], told: Sequence[tuple[int, int, Told]]) -> Told | None:
    """Give which story most of a part is."""
    size: Counter[Told] = Counter()
    for line in inside:
        for begin, end, story in told if line.kind == "body" else ():
            size[story] += max(0, min(end, line.end) - max(begin, line.begin))
    return max(size, key=lambda story: (size[story], story)) if +size else None


def asides(folder: str) -> Iterator[Seen]:
    """Give what each short line in a corpus of the press shows, and whether it is the paper's."""
    told = _told(folder)
    pages = _pages(folder)
    matches = Matches.of(link.matches(list(pages.values()), Here()), pages)
    pages = revise.classed(
        pages, matches, counts(pages.values()), {source: standing(lines) for source, lines in pages.items()}
    )
    asked = {source: spots(lines, standing(lines)) for source, lines in pages.items()}
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
    entries, _ = read.inputs([f"{folder}/pages"], None)
    pages = [page for entry in entries if (page := read.page(entry, Settings())[1]) is not None]
    return {page.source: lines for page in sorted(pages, key=lambda page: page.source) if (lines := split.lines(page))}


def _of_page(lines: Sequence[Line], told: Sequence[tuple[int, int, Told]], common: Any) -> Iterator[Seen]:
    chain = body(lines)
    page, pictures = habits(lines), photos(lines)
    words = Words(lines, chain, common)
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
    is_so = np.array([so for _, so in found], bool)
    prior = np.array(list(before.values()))
    weights = prior

    def unlikely(weights: Any) -> float:
        odds = seen @ weights
        return float(
            np.logaddexp(0, np.where(is_so, -odds, odds)).sum() + ((weights - prior) ** 2).sum() / 2 / SPREAD**2
        )

    for _ in range(50):
        chance = 1 / (1 + np.exp(-np.clip(seen @ weights, -30, 30)))
        slope = seen.T @ (chance - is_so) + (weights - prior) / SPREAD**2
        bend = (seen * (chance * (1 - chance))[:, None]).T @ seen + np.eye(len(prior)) / SPREAD**2
        step = np.linalg.solve(bend, slope)
        # From far away a whole step may lead farther off.
        while unlikely(weights - step) > unlikely(weights) and np.abs(step).max(initial=0.0) >= 1e-6:
            step = step / 2
        weights = weights - step
        if np.abs(step).max(initial=0.0) < 1e-6:
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


def crossed(
    found: Sequence[tuple[str, Seen]], before: Mapping[str, float], present: Mapping[str, float], bar: float
) -> str:
    """Tell how the ``present`` weights do, and new ones, each half told by those that were fitted on the others from ``before``."""
    lines = []
    for name in ("now", "new, each half by the others"):
        odds: list[tuple[float, bool]] = []
        for half in sorted({half for half, _ in found}):
            weights: Mapping[str, float] = present
            if name != "now":
                weights, _ = fitted([one for other, one in found if other != half], before)
                weights["nothing else"] = weights.get("nothing else", 0.0) + NOTHING
            own = [one for other, one in found if other == half]
            odds += [(sum(weights.get(sign, 0.0) * value for sign, value in shown.items()), so) for shown, so in own]
        told = Counter((so, weight > bar) for weight, so in odds)
        lines.append(
            f"{name}: found {told[True, True]} of {told[True, True] + told[True, False]}, "
            f"took {told[False, True]} of {told[False, True] + told[False, False]}"
        )
    return "\n".join(lines)


def printed(seeds: Sequence[int], stories: int) -> Iterator[tuple[str, str]]:
    """Give each open half of the press and a folder of its pages, without stories of one matter beside each other, and with them."""
    with TemporaryDirectory() as room:
        for half, preset, seed, alike in product(HALVES, PRESETS, seeds, (0.0, ALIKE)):
            if half != HELD_OUT:
                words = f"--half {half} --preset {preset} --seed {seed} --stories {stories} --alike {alike} -o {room}"
                press.main(words.split())
                yield half, room


def main(words: Sequence[str] | None = None) -> None:
    """Print the weights for the corpora in the folders among ``words``."""
    parser = argparse.ArgumentParser(prog="bench.fit", description=__doc__)
    parser.add_argument("folders", nargs="*", metavar="DIR", help="a corpus of the press")
    parser.add_argument("--seeds", nargs="+", type=int, default=[401], metavar="N", help="of the pages printed (401)")
    parser.add_argument("--stories", type=int, default=100, metavar="N", help="on the pages of each half (100)")
    parser.add_argument("--parts", action="store_true", help="fit what tells that neighbouring parts are one story")
    parser.add_argument("--within", action="store_true", help="fit what tells that a part is two stories")
    parser.add_argument("--asides", action="store_true", help="fit what tells a paper's short lines from a story's")
    parser.add_argument("--ask", nargs="+", default=[], metavar="DIR", help="with --asides: the corpora to ask about")
    given = parser.parse_args(words)
    see, present, bar = (
        (asides, STRANGE, GOES)
        if given.asides
        else (parts, rejoined.WEIGHTS, rejoined.JOINS)
        if given.parts
        else (within, rejoined.PARTING, rejoined.PARTS)
        if given.within
        else (boundaries, WEIGHTS, 0.0)
    )
    corpora = [(Path(folder).name.split("_")[0], folder) for folder in given.folders]
    found = [(half, one) for half, folder in corpora or printed(given.seeds, given.stories) for one in see(folder)]
    times = Counter(name for _, (shown, _) in found for name in shown)
    before = (
        present
        if see is boundaries
        else dict.fromkeys(present, 0.0)
        if see in (parts, within)
        else {name: 0.0 for name in sorted(times) if times[name] >= FEWEST}
    )
    weights, _ = fitted([one for _, one in found], before)
    print(f"{len(found)} asked, {sum(so for _, (_, so) in found)} of them so")
    if given.ask:
        print(asked(weights, [one for folder in given.ask for one in asides(folder)]))
        return
    for name, weight in weights.items():
        if see is asides and round(weight, 1):
            print(f'    "{name}": {weight:.1f},')
        elif see is not asides:
            print(f"{name:45} {present.get(name, 0.0):5.1f} → {weight:5.1f}  (seen {times[name]} times)")
    if see is not asides:
        print(crossed(found, before, present, bar))


if __name__ == "__main__":
    main()
