"""Which records tell one text: candidates are weighed in loops as far as that is plain, else as `cluster` does."""

from collections.abc import Iterable, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from dedupe import cluster, fingerprint
from dedupe.records import Link
from dedupe.settings import Settings
from dedupe.survivors import faces, pairs, plain
from dedupe.survivors.faces import Left
from dedupe.survivors.roll import Roll

PAIRS = 2000
"""Pairs that a loop weighs at once."""
_VERDICTS = {1: "witness", 2: "no"}
"""What the verdicts of `swift.pairs` say."""


@dataclass(slots=True)
class Stars:
    """The stories that records tell."""

    alone: list[int] = field(default_factory=list)
    """Numbers of those that have one to themselves."""
    groups: list[Left] = field(default_factory=list)
    """The others."""
    review: list[Link] = field(default_factory=list)
    """Pairs that a person should look at."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """Pairs of records, by their places in an order, and what is plain to say of them."""

    longer: Any
    """The one of more characters."""
    other: Any
    """The other."""
    shares: Any
    """Likeness and containment."""
    verdicts: Any
    """What `swift.pairs` says; 0 where nothing is plain."""


def stars(roll: Roll, order: Any, candidates: Any, settings: Settings, pool: Executor, workers: int) -> Stars:
    """Give the stories of the records with the numbers ``order``, which is that of their sigla; ``candidates`` are places in it."""
    import numpy as np

    weighed = _near(_weighed(roll, order, candidates, settings, pool, workers))
    met = np.bincount(np.concatenate([weighed.longer, weighed.other]), minlength=len(order))
    # Two that met nobody else need no stars: what is plain to say of them is all there is to say.
    sure = (met[weighed.longer] == 1) & (met[weighed.other] == 1) & (weighed.verdicts != 0)
    found = Stars()
    told = sure & (weighed.verdicts == 1)
    for one, other, (jaccard, contained) in zip(
        order[weighed.longer[told]].tolist(),
        order[weighed.other[told]].tolist(),
        weighed.shares[told].tolist(),
        strict=True,
    ):
        name = roll.sigla[other]
        link = Link(roll.sigla[one], name, round(jaccard, 4), round(contained, 4), "witness", "")
        found.groups.append(((one, other), {name: link}))
    lone = met == 0
    strangers = sure & ~told
    lone[weighed.longer[strangers]] = lone[weighed.other[strangers]] = True
    found.alone = order[lone].tolist()
    rest = Weighed(weighed.longer[~sure], weighed.other[~sure], weighed.shares[~sure], weighed.verdicts[~sure])
    _clustered(roll, order, rest, settings, found)
    return found


def _weighed(roll: Roll, order: Any, candidates: Any, settings: Settings, pool: Executor, workers: int) -> Weighed:
    """Give what is plain to say of pairs, those with the same longer one together."""
    import numpy as np

    low, high = pairs.unpacked(candidates)
    sizes = np.array(roll.sizes, np.int64)[order]
    turned = sizes[high] > sizes[low]
    one, other = np.where(turned, high, low), np.where(turned, low, high)
    sorting = np.lexsort((other, one))
    one, other = one[sorting], other[sorting]
    plainly = np.ones(len(roll.sigla), bool)
    plainly[list(roll.odd)] = False
    plainly = plainly[order]
    places = np.flatnonzero(plainly[one] & plainly[other])
    shares, verdicts = np.zeros((len(one), 2)), np.zeros(len(one), np.uint8)
    waiting: list[tuple[Any, Future[tuple[Any, Any]]]] = []

    def taken(some: Any, made: "Future[tuple[Any, Any]]") -> None:
        shares[some], verdicts[some] = made.result()

    for at in range(0, len(places), PAIRS):
        some = places[at : at + PAIRS]
        waiting.append((some, pool.submit(_block, roll, order[one[some]], order[other[some]], settings)))
        if len(waiting) > workers:
            taken(*waiting.pop(0))
    for block in waiting:
        taken(*block)
    return Weighed(one, other, shares, verdicts)


def _block(roll: Roll, firsts: Any, seconds: Any, settings: Settings) -> tuple[Any, Any]:
    """Weigh pairs of records, given by their numbers."""
    import numpy as np

    own, places = np.unique(np.concatenate([firsts, seconds]), return_inverse=True)
    codes, ends = roll.texts.codes(own.tolist())
    return weigh(codes, ends, places[: len(firsts)], places[len(firsts) :], settings)


def _near(given: Weighed) -> Weighed:
    """Leave out those too far apart for anything to be asked: else strangers who met by chance would make one crowd."""
    near = (given.verdicts != 2) | (given.shares[:, 1] >= cluster.REACH)
    return Weighed(given.longer[near], given.other[near], given.shares[near], given.verdicts[near])


def _clustered(roll: Roll, order: Any, given: Weighed, settings: Settings, found: Stars) -> None:
    """Add to ``found`` the stars of those whose pairs are ``given``."""
    import numpy as np

    involved, ends = np.unique(np.concatenate([given.longer, given.other]), return_inverse=True)
    numbers: list[int] = order[involved].tolist()
    met = list(zip(*np.split(ends, 2), strict=True)) if len(ends) else []
    met = [(int(one), int(other)) for one, other in met]
    weighed = {
        pair: (round(jaccard, 4), round(contained, 4), _VERDICTS[verdict])
        for pair, (jaccard, contained), verdict in zip(met, given.shares.tolist(), given.verdicts.tolist(), strict=True)
        if verdict
    }
    sigla = [roll.sigla[number] for number in numbers]
    spots = [cluster.Spot(name, roll.sizes[number]) for name, number in zip(sigla, numbers, strict=True)]
    face = lru_cache(256)(lambda number: faces.face(roll, settings.shingle, number))
    shown = faces.Lazy(face, numbers)

    def link(one: int, other: int) -> Link:
        known = weighed.get((one, other))
        if known is None:
            return cluster.link(face(numbers[one]), face(numbers[other]), settings)
        return Link(sigla[one], sigla[other], *known, "")

    def witness(one: int, other: int) -> bool:
        known = weighed.get((one, other)) or weighed.get((other, one))
        return known is not None and known[2] == "witness"

    def opened(star: int, place: int, near: Iterable[int]) -> str:
        # Where those two tell the same from the beginning, none of the two begins in the midst of the other.
        if settings.threshold is None and all(witness(star, i) for i in near if i != place):
            return ""
        return cluster.several(star, place, near, shown, settings.shingle)

    groups, links = cluster.stars(spots, met, settings, link, opened)
    known = {(one.a, one.b): one for one in links}
    story: dict[str, int] = {}
    for place, group in enumerate(groups):
        story.update((sigla[member], place) for member in group)
        if len(group) == 1:
            found.alone.append(numbers[group[0]])
        else:
            centre = sigla[group[0]]
            own = {sigla[member]: known[centre, sigla[member]] for member in group[1:]}
            found.groups.append(([numbers[member] for member in group], own))
    doubtful = [one for one in links if one.decision == "doubtful" and story[one.a] != story[one.b]]
    found.review = sorted(doubtful, key=lambda one: (one.a, one.b))


def weigh(codes: Any, ends: Sequence[int], firsts: Any, seconds: Any, settings: Settings) -> tuple[Any, Any]:
    """Give shares and verdicts of pairs of the texts that end at ``ends``, the longer first (`swift.pairs`)."""
    import numpy as np

    from dedupe.swift import pairs as loop

    shares, verdicts = np.empty((len(firsts), 2)), np.empty(len(firsts), np.uint8)
    least = settings.threshold if settings.threshold is not None else cluster.JACCARD
    tables = plain.tables()
    loop.weigh(
        fingerprint.fixed(codes),
        np.array([0, *ends[:-1]], np.int64),
        np.array(ends, np.int64),
        tables.flags,
        tables.key,
        np.array(firsts, np.int64),
        np.array(seconds, np.int64),
        settings.shingle,
        *fingerprint.constants(settings.shingle),
        loop.Bounds(
            cluster.SHORT,
            cluster.EQUAL,
            cluster.REACH,
            least,
            cluster.LIKE,
            cluster.DOUBT,
            cluster.COVER,
            cluster.OPENING,
            cluster.EDGE,
            *cluster.SENTENCE,
            settings.threshold is not None,
        ),
        shares,
        verdicts,
    )
    return shares, verdicts
