"""Cluster witnesses into stories: sketches nominate, the text decides, and a story is a star round its longest witness.

Connected components only divide the work. Within one, each witness joins the first story whose centre holds it, longest centre
first, so that neither chains nor hubs merge what does not belong together.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from typing import Any

from dedupe import fingerprint, odds
from dedupe.cluster.centres import JOINS as JOINS
from dedupe.cluster.centres import NEARLY as NEARLY
from dedupe.cluster.centres import Spot as Spot
from dedupe.cluster.centres import around as around
from dedupe.cluster.faces import OPENING as OPENING
from dedupe.cluster.faces import SENTENCE as SENTENCE
from dedupe.cluster.faces import Face as Face
from dedupe.cluster.faces import face as face
from dedupe.cluster.faces import talks, unsigned
from dedupe.jump import meets
from dedupe.records import Link
from dedupe.sameness import FIGURE, NOWHERE, Laid, laid
from dedupe.settings import Settings

JACCARD = 0.5
"""Least likeness of two witnesses, unless the settings say otherwise."""
LIKE = 0.75
"""Likeness from which on two pieces of pages, or two that begin alike, are one story."""
REACH = 0.3
"""Share of the shorter's shingles below which nothing more is asked: with a sixth of its characters wrong it has half."""
HELD = 0.75
"""Share of a sentence from which on it counts as held."""
ANSWERS = 0.6
"""Share of a sentence from which on its figures are compared with those that answer them."""
MAYBE = 0.3
"""Share of its shingles from which on it is aligned: below, too much differs."""
WHOLE = 0.9
"""Share of an excerpt's shingles that must stand in the longer, wrong characters aside: one told in other words is no excerpt."""
SURE = 0.9
"""Share from which on the shingles decide: too little differs to matter."""
COVER = 0.6
"""Least share of a text, by sentences, that is held by the other."""
DOUBT = 0.3
"""Share from which on a pair that is not joined goes to the review list."""
FAINT = 0.3
"""Share of a text that its sentences must tell by their shingles to be aligned: fewer shingles hardly ever make up `DOUBT` of it."""
ROUNDED = 0.0001
"""By how much a likeness may differ from what it is rounded to."""
OTHER = 2.5
"""Log-odds from which on figures tell that two texts in the same words are not one."""
ROOM = 80
"""Characters that an outlet may set before it: a caption, a dateline."""
EDGE = 30
"""Characters that may stand before it in the text of which it is a part: more may be who quotes it."""
LED = 0.6
"""Share of the beginning by which two texts begin alike."""
OPENS = 0.9
"""Share of the longer's beginning that the shorter must have to be a part of it, if more than a dateline stands before that."""
LEAD = 12
"""Characters of the shortest first paragraph that says something: before it may stand what an outlet adds."""
SHORT = 40
"""Characters of a key below which a sketch says little: compared directly, and nearly equal or nothing."""
WITNESSES = 64
"""Texts that are asked at most whether they begin in the midst of another."""
TASK = 32
"""Pairs that are weighed at once by another process."""
LEAST = 10
"""Characters of the shortest piece that is known again."""
EQUAL = 0.85
TITLE = 0.6
"""Least likeness of two titles that name the same story."""


def link(a: Face, b: Face, settings: Settings) -> Link:
    """Give what the texts of ``a``, the longer, and ``b`` say of their being one story."""
    a, b = unsigned(a, b)
    jaccard, containment = (round(x, 4) for x in fingerprint.likeness(a.shingles, b.shingles))
    least = bound(settings)

    def verdict(decision: str, why: str, evidence: str = "") -> Link:
        return Link(a.siglum, b.siglum, jaccard, containment, decision, why, evidence)

    if a.jump and b.jump and (meets(a.jump, b.jump) or meets(b.jump, a.jump)):
        return verdict("excerpt", "by their jump lines the one goes on where the other breaks off")
    if b.size < SHORT:
        if jaccard >= EQUAL:
            return verdict("witness", "short and nearly equal")
        piece = b.partial or b.loose or _alike(a.title, b.title)
        if piece and a.size >= SHORT and b.size >= LEAST:
            one = laid(b.text, a.text, MAYBE)
            # A formula told of something else is no piece: a reader's errors come singly, and are few.
            wrong = one.singles / b.size
            if (
                one.told - wrong >= EQUAL
                and not one.words
                and odds.other(one.figures, odds.noise(one.singles, b.size)) < OTHER
            ):
                return verdict("excerpt", "a short piece that stands in the longer")
        return verdict("no", "short and not equal")
    if containment < REACH:
        return verdict("no", f"{containment:.0%} of the shorter's shingles stand in the longer")
    held = _held(b, a, settings.shingle, 0.0 if jaccard >= least else DOUBT)
    cover = _covered(held, b)
    if cover < DOUBT and jaccard < least:
        return verdict("no", f"less than {DOUBT:.0%} of the shorter stands in the longer")
    if differing := _differing(held):
        return verdict(
            "doubtful" if cover >= COVER or jaccard >= least else "no",
            "the same words with other figures or names",
            differing,
        )
    named = _alike(a.title, b.title)
    rival = a.titled and b.titled and not named
    pieces = a.piece and b.piece
    quoted = pieces and rival
    opens = _opens(a, b, LEAD if quoted else EDGE) or pieces and not rival and _moved(a, b)
    # A story that ends in a talk may be cut before it; what a talk reads out does not begin as the talk does.
    begun = opens and not rival and not (a.voices and b.voices) and not a.spoken and not b.spoken
    talk = talks(a, b) or talks(b, a)
    if talk and not begun and _cover(a, b, settings.shingle) < NEARLY:
        why = f"{cover:.0%} of the shorter stands in the longer, but one is a talk and may read the other out"
        return verdict("doubtful" if cover >= COVER else "no", why)
    if settings.threshold is not None and jaccard >= settings.threshold:
        return verdict("witness", f"likeness {jaccard:.2f}, as asked for")
    piece = a.partial or b.partial or a.loose or b.loose
    if cover >= (COVER if jaccard >= least else settings.containment):
        back = _cover(a, b, settings.shingle)
        before = _opening(b, a)
        added = before.begin / a.size if before.told >= OPENS and not quoted else 0.0
        alike = (
            jaccard >= (NEARLY if quoted else LIKE)
            and (opens or a.piece or b.piece)
            or min(cover, back / (1 - added)) >= NEARLY
        )
        if alike or back >= COVER and (opens or jaccard >= least and piece):
            return verdict("witness", f"{cover:.0%} of the shorter stands in the longer, {back:.0%} the other way")
    # Two pieces of pages that have title and beginning in common may be shortened and damaged more.
    same = named and pieces
    # A text with a title of its own that stands in a longer one may be what that one quotes.
    own_title = bool(a.title and b.title) and not named and not b.misnamed
    section = any(_alike(head, b.title) for head in a.heads)
    rate = sum(one.singles for _, one in held) / max(1.0, sum(len(part) for part, one in held if one.told))
    told = sum(len(part) * one.told for part, one in held) / b.size
    kept = containment >= WHOLE * told * (1 - rate) ** settings.shingle
    if (
        kept
        and cover >= (COVER if same and opens else settings.containment)
        and (opens or not own_title and (b.piece and named or b.partial or b.loose or b.misnamed) or section)
    ):
        return verdict("excerpt", f"{cover:.0%} of it stands in the longer")
    if same and jaccard >= least and _cover(a, b, settings.shingle) >= NEARLY:
        return verdict("witness", f"likeness {jaccard:.2f}, under the same title")
    if cover >= COVER:
        return verdict("doubtful", f"{cover:.0%} of the shorter stands in the longer, which begins otherwise")
    return verdict("doubtful" if cover >= DOUBT else "no", f"{cover:.0%} in common")


def _held(b: Face, a: Face, k: int, enough: float) -> list[tuple[str, Laid]]:
    """Give each sentence of ``b`` as it lies on ``a``; one that shares too few shingles with it lies nowhere.

    Nothing as soon as it is known that less than the share ``enough`` of ``b`` is held.
    """
    shares = _shares(b, a, k)
    most = sum(len(part) for part, share in zip(b.parts, shares, strict=True) if share >= MAYBE)
    if most < DOUBT * b.size or enough and _faint(b.parts, shares):
        return []
    found = [NOWHERE] * len(b.parts)
    # What is least likely to be held comes first, so that it is soon known whether too little is.
    for at in sorted((at for at, share in enumerate(shares) if share >= MAYBE), key=shares.__getitem__):
        part, share = b.parts[at], shares[at]
        one = laid(part, a.text, MAYBE)
        # A column may have cut the sentence there, so that its halves stand apart.
        found[at] = replace(one, told=share) if share >= SURE and share > one.told else one
        if found[at].told < HELD:
            most -= len(part)
            if most / max(1, b.size) < enough:
                return []
    return list(zip(b.parts, found, strict=True))


def bound(settings: Settings) -> float:
    """Give the least likeness of two witnesses."""
    return JACCARD if settings.threshold is None else settings.threshold


def faint(parts: tuple[str, ...], jaccard: float, hashes: Any, settings: Settings) -> bool:
    """Tell whether a text with the shingles ``hashes`` tells so little of one with the sentences ``parts`` that `link`, by their words, says no.

    Two that are alike as asked for, by the likeness ``jaccard``, are never said to.
    """
    if jaccard >= bound(settings) - ROUNDED:
        return False
    return _faint(parts, fingerprint.shares(*_passages(parts, settings.shingle), hashes))


def _faint(parts: Sequence[str], shares: Sequence[float]) -> bool:
    told = 0.0
    for part, share in zip(parts, shares, strict=True):
        told += len(part) * share if share >= MAYBE else 0.0
    return told < FAINT * sum(map(len, parts))


def _shares(b: Face, a: Face, k: int) -> list[float]:
    """Give the share of the shingles of each sentence of ``b`` that ``a`` has."""
    return fingerprint.shares(*_passages(b.parts, k), a.shingles)


@lru_cache(maxsize=256)
def _passages(parts: tuple[str, ...], k: int) -> tuple[Any, Any]:
    """Give the distinct shingles of each of ``parts``, one part behind the other, and where each begins and the last ends.

    A witness is compared with several in a row.
    """
    import numpy as np

    own, counts = fingerprint.all_shingles(parts, k)
    return own, np.append(0, np.cumsum(counts))


def _covered(held: Sequence[tuple[str, Laid]], face: Face) -> float:
    return sum(len(part) for part, one in held if one.told >= HELD) / max(1, face.size)


def _cover(b: Face, a: Face, k: int) -> float:
    """Give what `_covered` would of what is held of ``b``: a sentence that its shingles decide need not be laid for that."""
    shares = _shares(b, a, k)
    if sum(len(part) for part, share in zip(b.parts, shares, strict=True) if share >= MAYBE) < DOUBT * b.size:
        return 0.0
    told = sum(
        len(part)
        for part, share in zip(b.parts, shares, strict=True)
        if share >= SURE or share >= MAYBE and laid(part, a.text, MAYBE).told >= HELD
    )
    return told / max(1, b.size)


def _opens(a: Face, b: Face, edge: int) -> bool:
    """Tell whether ``b`` begins where ``a`` begins, but for what an outlet set before one of them, of ``edge`` characters at most."""
    there = _opening(b, a)
    if there.told >= LED and there.begin <= edge and (a.first < LEAD or there.begin < a.first):
        return True
    return _opening(a, b).told >= OPENS


def _moved(a: Face, b: Face) -> bool:
    """Tell whether each has the beginning of the other, be it elsewhere: columns were moved. What follows a report has its own news in front."""
    return all(laid(one.text[:OPENING], other.text, MAYBE).told >= HELD for one, other in ((a, b), (b, a)))


def _opening(one: Face, other: Face) -> Laid:
    """Give how the beginning of ``one`` lies on that of ``other``."""
    head = one.text[:OPENING]
    return laid(head, other.text[: len(head) + ROOM], MAYBE)


def _alike(a: str, b: str) -> bool:
    from rapidfuzz.fuzz import partial_ratio, ratio

    if not a or not b:
        return False
    return ratio(a, b) >= 100 * TITLE or min(len(a), len(b)) >= 6 and partial_ratio(a, b) >= 90


def figures(a: Face, b: Face, settings: Settings) -> list[tuple[str, str]]:
    """Give the figures of what ``b`` has in common with ``a``, each with the one of ``a`` that answers it."""
    return _answers(_held(b, a, settings.shingle, 0.0))[0]


def _answers(held: Sequence[tuple[str, Laid]]) -> tuple[list[tuple[str, str]], float]:
    """Give the figures of what is held, with those that answer them, and the rate of wrong characters that its words show.

    The better half tells the rate: damage is spread evenly, rewriting is not.
    """
    common = [(part, one) for part, one in held if one.told >= ANSWERS]
    length = sum(len(part) for part, _ in common)
    singles = seen = 0
    for part, one in sorted(common, key=lambda pair: pair[1].singles / len(pair[0])):
        if 2 * seen < length:
            singles, seen = singles + one.singles, seen + len(part)
    return [pair for _, one in common for pair in one.figures], odds.noise(singles, seen)


def _differing(held: Sequence[tuple[str, Laid]]) -> str:
    """Give what tells that two texts in the same words are not one: figures and names, too many to be wrong characters."""
    common = [(part, one) for part, one in held if one.told >= ANSWERS]
    length = sum(len(part) for part, _ in common)
    pairs, rate = _answers(held)
    names = sum(one.words for _, one in common)
    if odds.other(pairs, rate) + odds.renamed(names, length, rate) < OTHER:
        return ""
    told = " ".join(f"{mine}/{theirs}" for mine, theirs in pairs if mine != theirs)
    return f"figures that differ: {told or 'none'}; names or words replaced: {names} in {length} characters"


def stars(
    faces: Sequence[Face],
    pairs: Iterable[tuple[int, int]],
    settings: Settings,
    weigh: Callable[[int, int], Link] | None = None,
) -> tuple[list[list[int]], list[Link]]:
    """Give the stories, each a list of places in ``faces`` with its centre first, and all links that were weighed.

    ``weigh`` gives the link of two places, the longer first; without it the faces tell.
    """

    def opened(a: int, b: int, near: Iterable[int]) -> str:
        return several(a, b, near, faces, settings.shingle)

    return around(
        faces, pairs, weigh or (lambda a, b: link(faces[a], faces[b], settings)), opened, partial(nearness, faces)
    )


def nearness(faces: Sequence[Face], place: int, longer: Sequence[int]) -> list[float]:
    """Give how near the text at ``place`` seems to each of those at ``longer``: how alike they are, what these have of its shingles,
    and what of its figures. A bulletin has its words in common with those of other days, its figures with its copies, be they damaged more.
    """
    own = faces[place]
    others = [faces[at] for at in longer]
    figures = _figures(own.text)
    shares = fingerprint.likenesses(own.shingles, [other.shingles for other in others])
    return [
        # Of what goes on where the other breaks off, that has nothing.
        3.0 if own.jump and other.jump else sum(share) + len(figures & _figures(other.text)) / max(1, len(figures))
        for other, share in zip(others, shares, strict=True)
    ]


@lru_cache(maxsize=1 << 11)
def _figures(text: str) -> frozenset[str]:
    return frozenset(FIGURE.findall(text))


def reached(a: Any, b: Any, settings: Settings) -> bool:
    """Tell whether two sets of shingles (uint64, ascending) have so much in common that their texts are weighed at all."""
    shared = round(fingerprint.likeness(a, b)[1] * len(b))
    return bool(shared) and shared / min(len(a), len(b)) >= min(REACH, settings.threshold or REACH)


def several(star: int, place: int, near: Iterable[int], faces: Sequence[Face], k: int) -> str:
    """Give which text other than that at ``place`` also begins in the midst of the one at ``star``, empty if none does.

    A round-up opens with one story and holds more. Pieces of pages do not testify: where they begin is not sure.
    """
    a, b = faces[star], faces[place]
    if a.piece or b.piece:
        return ""
    heads = {i: faces[i].text[: min(OPENING, max(SHORT, faces[i].first))] for i in near if i != place}
    ranked = [
        i
        for i in sorted(heads, key=lambda i: faces[i].siglum)
        if not faces[i].piece
        and len(heads[i]) >= SHORT
        and fingerprint.likeness(a.shingles, fingerprint.shingles(heads[i], k))[1] >= OPENS / 2
    ]
    for other in ranked[:WITNESSES]:
        head = heads[other]
        there = laid(head, a.text, MAYBE)
        if there.told >= OPENS and there.begin >= SHORT and laid(head, b.text, MAYBE).told < LED:
            return faces[other].siglum
    return ""


@dataclass(frozen=True, slots=True)
class Member:
    """Where a witness stands."""

    story: int
    """Number of the centre of its story."""
    place: int
    """Its place among the witnesses of the story; 0 is the centre."""
    link: Link | None
    """What joins it to the centre, if it is not that."""


Task = Sequence[tuple[Face, Sequence[Face]]]
"""Faces to be weighed, each against some that are not longer."""


def foreseen(settings: Settings, faces: Sequence[tuple[int, Face]], pairs: Sequence[tuple[int, int]]) -> Sequence[Task]:
    """Give the pairs that `members` will most likely weigh: those that it would if shingles alone decided, which tell it soon."""
    place = {number: at for at, (number, _) in enumerate(faces)}
    only = [face for _, face in faces]
    asked: dict[int, dict[int, Face]] = defaultdict(dict)

    def guessed(a: int, b: int) -> Link:
        asked[a][b] = only[b]
        jaccard, containment = fingerprint.likeness(only[a].shingles, only[b].shingles)
        decision = "witness" if jaccard >= JACCARD or containment >= settings.containment else "no"
        return Link(only[a].siglum, only[b].siglum, jaccard, containment, decision, "")

    around(only, ((place[a], place[b]) for a, b in pairs), guessed, lambda star, at, near: "", partial(nearness, only))
    tasks: list[list[tuple[Face, Sequence[Face]]]] = []
    size = TASK
    for a, held in asked.items():
        others = list(held.values())
        for at in range(0, len(others), TASK):
            some = others[at : at + TASK]
            if size >= TASK:
                tasks.append([])
                size = 0
            tasks[-1].append((only[a], some))
            size += len(some)
    return tasks


def weighed(settings: Settings, task: Task) -> list[Link]:
    """Give the links of the pairs of ``task``."""
    return [link(face, other, settings) for face, others in task for other in others]


def members(
    settings: Settings,
    faces: Sequence[tuple[int, Face]],
    pairs: Sequence[tuple[int, int]],
    known: Iterable[Sequence[Link]] = (),
) -> Iterator[tuple[int, Member | Link]]:
    """Give where each of numbered ``faces`` stands, and the links between stories that a person should look at.

    ``known`` are links that were weighed ahead (`weighed`).
    """
    numbers = [number for number, _ in faces]
    place = {number: at for at, number in enumerate(numbers)}
    only = [face for _, face in faces]
    ahead = {(one.a, one.b): one for some in known for one in some}

    def weigh(a: int, b: int) -> Link:
        return ahead.get((only[a].siglum, only[b].siglum)) or link(only[a], only[b], settings)

    found, links = stars(only, ((place[a], place[b]) for a, b in pairs), settings, weigh)
    joined = {(one.a, one.b): one for one in links}
    told: dict[str, int] = {}
    for story in found:
        centre = faces[story[0]][1].siglum
        for at, member in enumerate(story):
            siglum = faces[member][1].siglum
            told[siglum] = numbers[story[0]]
            yield numbers[member], Member(numbers[story[0]], at, joined[centre, siglum] if at else None)
    for one in links:
        if one.decision == "doubtful" and told[one.a] != told[one.b]:
            yield told[one.a], one
