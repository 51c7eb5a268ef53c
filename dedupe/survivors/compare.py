"""Which records tell one text: candidates are weighed in loops as far as that is plain, else as `cluster` does."""

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from typing import Any

from dedupe import cluster, fingerprint, odds
from dedupe.cluster import Face
from dedupe.records import Link
from dedupe.settings import Settings
from dedupe.survivors import faces, pairs, plain
from dedupe.survivors.faces import Left
from dedupe.survivors.groups import CENTRE, EXCERPT, WHOLE, WITNESS, Groups, gathered
from dedupe.survivors.roll import Roll

PAIRS = 2000
"""Pairs that a loop weighs at once."""
TINY = 1e-9
"""What a quotient of shares is off by at most."""
_WITNESS, _NO, _HOLDS = 1, 2, 3
_DECISIONS = {_WITNESS: "witness", _NO: "no", _HOLDS: "witness"}
"""What the verdicts of `swift.pairs` say."""


@dataclass(frozen=True, slots=True)
class Stars:
    """The stories that records tell."""

    alone: list[int]
    """Numbers of those that have one to themselves."""
    left: list[Left]
    """Those that tell one together, and not all of which are plain."""
    review: list[Link]
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

    def some(self, places: Any) -> "Weighed":
        """Give those at ``places``."""
        return Weighed(self.longer[places], self.other[places], self.shares[places], self.verdicts[places])


def stars(
    roll: Roll,
    order: Any,
    candidates: Any,
    settings: Settings,
    pool: Executor,
    workers: int,
    told: Callable[[Groups], None],
) -> Stars:
    """Give the stories of the records with the numbers ``order``, which is that of their sigla; ``candidates`` are places in it.

    Those that several plain records tell are ``told`` as soon as they are known.
    """
    import numpy as np

    weighed = _near(roll, order, _weighed(roll, order, candidates, settings, pool, workers), settings)
    met = np.bincount(np.concatenate([weighed.longer, weighed.other]), minlength=len(order))
    odd, _ = _odd(roll, order)
    plainly = ~(odd[weighed.longer] | odd[weighed.other])
    # Two that met nobody else need no stars: what is plain to say of them is all there is to say.
    sure = (met[weighed.longer] == 1) & (met[weighed.other] == 1) & (weighed.verdicts != 0)
    sure &= plainly | (weighed.verdicts == _NO)
    same = sure & (weighed.verdicts != _NO)
    starred, rays = _starred(roll, order, weighed, plainly) if settings.threshold is None else (same, same)
    rank = np.zeros(len(roll.sigla), np.int64)
    rank[order] = np.arange(len(order))
    told(_plainly(rank, order, weighed.some(same | rays)))
    lone = met == 0
    strangers = sure & ~same
    lone[weighed.longer[strangers]] = lone[weighed.other[strangers]] = True
    rest = weighed.some(~sure & ~starred)
    clustered = _clustered(roll, order, rest, settings)
    told(gathered(rank, *clustered.plain))
    return Stars(order[lone].tolist() + clustered.alone, clustered.left, clustered.review)


def _starred(roll: Roll, order: Any, given: Weighed, plainly: Any) -> tuple[Any, Any]:
    """Tell which pairs are of plain records all of whose pairs are witnesses and among whom the longest met all, and which are with it.

    What clustering would make of those is known: one star round the longest.
    """
    import numpy as np

    sizes = np.array(roll.sizes, np.int64)[order]
    ranks = np.empty(len(order), np.int64)
    ranks[np.lexsort((np.arange(len(order)), -sizes))] = np.arange(len(order))
    # The longest of those that each met, and of itself.
    top = ranks.copy()
    np.minimum.at(top, given.other, ranks[given.longer])
    doubtful = np.zeros(len(order), bool)
    apart = (top[given.longer] != top[given.other]) | (given.verdicts != _WITNESS) | ~plainly
    doubtful[top[given.longer[apart]]] = doubtful[top[given.other[apart]]] = True
    starred = ~doubtful[top[given.longer]]
    return starred, starred & (ranks[given.longer] == top[given.longer])


def _plainly(rank: Any, order: Any, rays: Weighed) -> Groups:
    """Give stars by the pairs of their centres, which are longer, with each of the others."""
    import numpy as np

    centres, stories = np.unique(rays.longer, return_inverse=True)
    count = len(centres)
    shares = np.full((count + len(stories), 2), WHOLE, np.int32)
    shares[count:] = np.array(_rounded(rays.shares), np.int32).reshape(-1, 2)
    kinds = np.full(len(shares), WITNESS, np.uint8)
    kinds[:count] = CENTRE
    members = order[np.concatenate([centres, rays.other])]
    return gathered(rank, np.concatenate([np.arange(count), stories]), members, shares, kinds)


def _rounded(shares: Any) -> list[list[int]]:
    """Give shares in ten thousandths, rounded as `cluster` rounds them."""
    return [[round(round(share, 4) * WHOLE) for share in row] for row in shares.tolist()]


def _weighed(roll: Roll, order: Any, candidates: Any, settings: Settings, pool: Executor, workers: int) -> Weighed:
    """Give what is plain to say of pairs, those with the same longer one together."""
    import numpy as np

    low, high = pairs.unpacked(candidates)
    sizes = np.array(roll.sizes, np.int64)[order]
    turned = sizes[high] > sizes[low]
    one, other = np.where(turned, high, low), np.where(turned, low, high)
    sorting = np.lexsort((other, one))
    one, other = one[sorting], other[sorting]
    _, unknown = _odd(roll, order)
    places = np.flatnonzero(~(unknown[one] | unknown[other]))
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
    return weigh(*roll.compared(own), places[: len(firsts)], places[len(firsts) :], settings)


def kept(roll: Roll, number: int, face: Face) -> None:
    """Keep what is compared of a record that is not plain, if the loop that weighs pairs would take it as it stands, and it is all there is."""
    import numpy as np

    key = np.frombuffer(face.text.encode("utf-16-le", "surrogatepass"), "<u2")
    if len(key) != face.size or (_spelling()[key] != key).any():
        return
    if face.first and not face.partial and face.jump is None:
        codes = _spelt(face).encode("utf-16-le", "surrogatepass")
        roll.keyed[number] = len(roll.keys)
        roll.keys.put(codes, roll.keys.add(np.array([len(codes) // 2])))


def _spelt(face: Face) -> str:
    """Give the key of a text so that `swift.sentences` takes it for sentences, and for a first paragraph, as they are."""
    shortest, longest = cluster.SENTENCE
    told: list[str] = []
    size = 0
    for part in face.parts:
        size += len(part)
        # The last of a paragraph may have taken in what was too short to be one.
        cut = len(part) - (shortest - 1) if len(part) > longest else 0
        told += (part[:cut], "。" * bool(cut), part[cut:], "。" if size < face.first else "\n")
    return "".join(told)


def _odd(roll: Roll, order: Any) -> tuple[Any, Any]:
    """Tell of each in an order whether it is not plain, and whether it is so and its key is not kept."""
    import numpy as np

    odd, unknown = (np.zeros(len(roll.sigla), bool) for _ in range(2))
    odd[list(roll.odd)] = unknown[list(roll.odd)] = True
    unknown[list(roll.keyed)] = False
    return odd[order], unknown[order]


def _near(roll: Roll, order: Any, given: Weighed, settings: Settings) -> Weighed:
    """Leave out those too far apart for anything to be asked: else strangers who met by chance would make one crowd."""
    import numpy as np

    sizes = np.array(roll.sizes, np.int64)[order]
    # What is plain of a pair was said with its shares; of others nothing was asked yet.
    near = given.shares[:, 1] >= cluster.REACH
    odd, unknown = _odd(roll, order)
    asked = odd[given.longer] | odd[given.other]
    near[asked] = _reached(given.shares[asked], settings)
    shown = lru_cache(faces.KEPT)(lambda at: faces.face(roll, settings.shingle, int(order[at])).shingles)
    for pair in np.flatnonzero(unknown[given.longer] | unknown[given.other]).tolist():
        near[pair] = cluster.reached(shown(given.longer[pair]), shown(given.other[pair]), settings)
    return given.some(near | (sizes[given.other] < cluster.SHORT))


def _reached(shares: Any, settings: Settings) -> Any:
    """Tell what `cluster.reached` does of pairs, by their likeness and containment."""
    import numpy as np

    likeness, contained = shares.T
    with np.errstate(divide="ignore", invalid="ignore"):
        back = 1 / (1 + 1 / likeness - 1 / contained)
    return np.fmax(contained, back) >= min(cluster.REACH, settings.threshold or cluster.REACH) - TINY


@dataclass(frozen=True, slots=True)
class Clustered:
    """The stories of records whose pairs say more than is plain."""

    alone: list[int]
    """As of `Stars`."""
    plain: tuple[list[int], list[int], list[tuple[int, int]], list[int]]
    """Of each plain member of the others the number of the story, its own, its shares and its kind."""
    left: list[Left]
    """As of `Stars`."""
    review: list[Link]
    """Likewise."""


def _clustered(roll: Roll, order: Any, given: Weighed, settings: Settings) -> Clustered:
    """Give the stars of those whose pairs are ``given``."""
    import numpy as np

    found = Clustered([], ([], [], [], []), [], [])
    involved, ends = np.unique(np.concatenate([given.longer, given.other]), return_inverse=True)
    numbers: list[int] = order[involved].tolist()
    met = list(zip(*np.split(ends, 2), strict=True)) if len(ends) else []
    met = [(int(one), int(other)) for one, other in met]
    weighed = {
        pair: (round(jaccard, 4), round(contained, 4), verdict)
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
        return Link(sigla[one], sigla[other], known[0], known[1], _DECISIONS[known[2]], "")

    def witness(one: int, other: int) -> bool:
        known = weighed.get((one, other)) or weighed.get((other, one))
        return known is not None and known[2] == _WITNESS

    def opened(star: int, place: int, near: Iterable[int]) -> str:
        # Where those two tell the same from the beginning, none of the two begins in the midst of the other.
        if settings.threshold is None and all(witness(star, i) for i in near if i != place):
            return ""
        return cluster.several(star, place, near, shown, settings.shingle)

    groups, links = cluster.around(spots, met, link, opened, partial(cluster.nearness, shown))
    known = {(one.a, one.b): one for one in links}
    story: dict[str, int] = {}
    for place, group in enumerate(groups):
        story.update((sigla[member], place) for member in group)
        if len(group) == 1:
            found.alone.append(numbers[group[0]])
        else:
            own = [known[sigla[group[0]], sigla[member]] for member in group[1:]]
            members = [numbers[member] for member in group]
            if roll.odd.keys().isdisjoint(members):
                _told(found.plain, members, own)
            else:
                found.left.append((members, {one.b: one for one in own}, None))
    doubtful = [one for one in links if one.decision == "doubtful" and story[one.a] != story[one.b]]
    found.review.extend(sorted(doubtful, key=lambda one: (one.a, one.b)))
    return found


def _told(
    plainly: tuple[list[int], list[int], list[Any], list[int]], members: Sequence[int], links: Sequence[Link]
) -> None:
    """Add to what is known of plain members those of one more story, the centre first, and the others' ``links`` to it."""
    stories, numbers, shares, kinds = plainly
    stories += [stories[-1] + 1 if stories else 0] * len(members)
    numbers += members
    shares.append((WHOLE, WHOLE))
    shares += [(round(one.jaccard * WHOLE), round(one.containment * WHOLE)) for one in links]
    kinds.append(CENTRE)
    kinds += [EXCERPT if one.decision == "excerpt" else WITNESS for one in links]


@cache
def _spelling() -> Any:
    """Give the table of `swift.sentences.keyed`."""
    import numpy as np

    from dedupe.swift import gate, sentences

    tables = plain.tables()
    made = tables.key.astype(np.uint32) | np.where(tables.flags & gate.STOP, np.uint32(sentences.STOP), np.uint32(0))
    made[ord("\n")] |= sentences.LINE
    return fingerprint.fixed(made)


def weigh(codes: Any, begins: Any, ends: Any, firsts: Any, seconds: Any, settings: Settings) -> tuple[Any, Any]:
    """Give shares and verdicts of pairs of texts, the longer first (`swift.pairs`), by where among ``codes`` each begins and ends."""
    import numpy as np

    from dedupe.swift import pairs as loop

    shares, verdicts = np.empty((len(firsts), 2)), np.empty(len(firsts), np.uint8)
    least = settings.threshold if settings.threshold is not None else cluster.JACCARD
    loop.weigh(
        fingerprint.fixed(codes),
        np.asarray(begins, np.int64),
        np.asarray(ends, np.int64),
        _spelling(),
        np.array(firsts, np.int64),
        np.array(seconds, np.int64),
        settings.shingle,
        *fingerprint.constants(settings.shingle)[::2],
        loop.Bounds(
            cluster.SHORT,
            cluster.EQUAL,
            cluster.REACH,
            least,
            cluster.LIKE,
            cluster.DOUBT,
            cluster.COVER,
            cluster.NEARLY,
            odds.EDITED,
            odds.RENAMED,
            odds.WORD,
            cluster.OTHER,
            cluster.OPENING,
            cluster.EDGE,
            *cluster.SENTENCE,
            settings.threshold is not None,
        ),
        shares,
        verdicts,
    )
    return shares, verdicts
