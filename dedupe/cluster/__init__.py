"""Cluster witnesses into stories: sketches nominate, the text decides, and a story is a star round its longest witness.

Connected components only divide the work. Within one, each witness joins the first story whose centre holds it, longest centre
first, so that neither chains nor hubs merge what does not belong together.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from itertools import islice
from typing import Any

from dedupe import fingerprint
from dedupe.cluster.bridges import TOLD, parted
from dedupe.cluster.centres import JOINS, NEARLY, Spot, around
from dedupe.cluster.faces import OPENING, SENTENCE, Face, apart, face, headed
from dedupe.cluster.held import DOUBT, LED, MAYBE, OPENS
from dedupe.cluster.verdict import (
    COVER,
    EDGE,
    EQUAL,
    JACCARD,
    LIKE,
    OTHER,
    REACH,
    ROUNDED,
    SHORT,
    bound,
    faint,
    figures,
    link,
    reached,
)
from dedupe.records import Link, Sent
from dedupe.sameness import FIGURE, laid
from dedupe.settings import Settings

__all__ = [
    "COVER",
    "DOUBT",
    "EDGE",
    "EQUAL",
    "JACCARD",
    "JOINS",
    "LIKE",
    "MAYBE",
    "NEARLY",
    "OPENING",
    "OTHER",
    "REACH",
    "ROUNDED",
    "SENTENCE",
    "SHORT",
    "Face",
    "Member",
    "Spot",
    "apart",
    "around",
    "bound",
    "face",
    "faint",
    "figures",
    "foreseen",
    "headed",
    "link",
    "members",
    "nearness",
    "reached",
    "several",
    "stars",
    "weighed",
]

WITNESSES = 64
"""Texts that are asked at most whether they begin in the midst of another."""
TASK = 32
"""Pairs that are weighed at once by another process."""


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


def several(star: int, place: int, near: Iterable[int], faces: Sequence[Face], k: int) -> str:
    """Give which text other than that at ``place`` also begins in the midst of the one at ``star``, empty if none does.

    A round-up opens with one story and holds more. Pieces of pages do not testify: where they begin is not sure.
    """
    a, b = faces[star], faces[place]
    if a.piece or b.piece:
        return ""
    heads = {i: faces[i].text[: min(OPENING, max(SHORT, faces[i].first))] for i in near if i != place}
    ranked = (
        i
        for i in sorted(heads, key=lambda i: faces[i].siglum)
        if not faces[i].piece
        and len(heads[i]) >= SHORT
        and fingerprint.likeness(a.shingles, _shingles(heads[i], k))[1] >= OPENS / 2
    )
    for other in islice(ranked, WITNESSES):
        head = heads[other]
        there = laid(head, a.text, MAYBE)
        if there.told >= OPENS and there.begin >= SHORT and laid(head, b.text, MAYBE).told < LED:
            return faces[other].siglum
    return ""


@lru_cache(maxsize=1 << 11)
def _shingles(head: str, k: int) -> Any:
    """Give the shingles of an opening, which is asked of many stars."""
    return fingerprint.shingles(head, k)


@dataclass(frozen=True, slots=True)
class Member(Sent):
    """Where a witness stands."""

    story: int
    """Number of the centre of its story."""
    place: int
    """Its place among the witnesses of the story; 0 is the centre."""
    link: Link | None
    """What joins it to the centre, if it is not that."""
    siglum: str = ""
    """Its name, if it is a part of one that held several stories."""
    part: tuple[int, ...] = ()
    """Which of the paragraphs of that one's text it has then."""
    left: tuple[int, ...] = ()
    """Which of them are no story's: what others lack, and is too little to be one of its own."""


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

    The articles of a page have numbers in a row, behind which there is room for parts of them. ``known`` are links that were weighed
    ahead (`weighed`).
    """
    faces, again = _once(faces)
    if again:
        first = {number: one for one, others in again.items() for number, _ in others}
        pairs = [(a, b) for one, other in pairs if (a := first.get(one, one)) != (b := first.get(other, other))]
    numbers = [number for number, _ in faces]
    place = {number: at for at, number in enumerate(numbers)}
    seats = [_Seat(number, number, face) for number, face in faces]
    edges = [(place[a], place[b]) for a, b in pairs]
    ahead = {(each.a, each.b): each for some in known for each in some}
    found, links = _stars(seats, edges, settings, ahead)
    home = {at: story[0] for story in found for at in story}
    near: dict[int, set[int]] = defaultdict(set)
    for a, b in edges:
        if home[a] != home[b] and seats[a].face.piece and seats[b].face.piece:
            near[a].add(b)
            near[b].add(a)
    bridges = {
        story[at]: gone
        for story in found
        for at, gone in parted(
            [seats[member].face for member in story],
            [[(home[other], seats[other].face) for other in sorted(near[member])] for member in story],
            settings.shingle,
        ).items()
    }
    if bridges:
        whole = {seats[at].face.siglum for at in bridges}
        ahead = {names: each for names, each in ahead.items() if whole.isdisjoint(names)}
        twins = {at: [at] for at in range(len(seats))}
        for at, gone in sorted(bridges.items()):
            one = seats[at]
            strange = {number for part in gone for number in part}
            seats[at] = one.parted(1, [number for number in range(len(one.face.marks)) if number not in strange])
            twins[at] += range(len(seats), len(seats) + len(gone))
            seats += [one.parted(part, numbers) for part, numbers in enumerate(gone, 2)]
        edges = [(x, y) for a, b in edges for x in twins[a] for y in twins[b]]
        found, links = _stars(seats, edges, settings, ahead)
    joined = {(each.a, each.b): each for each in links}
    told: dict[str, int] = {}
    scraps = [story[0] for story in found if len(story) == 1 and seats[story[0]].scrap]
    left: dict[int, tuple[int, ...]] = defaultdict(tuple)
    for at in scraps:
        left[seats[at].number] += seats[at].part
    for story in found:
        centre = seats[story[0]]
        if story[0] in scraps:
            continue
        for at, member in enumerate(story):
            seat = seats[member]
            told[seat.face.siglum] = centre.story
            held = joined[centre.face.siglum, seat.face.siglum] if at else None
            rest = left[seat.number] if seat.story == seat.number else ()
            yield seat.number, Member(centre.story, at, held, seat.face.siglum if seat.part else "", seat.part, rest)
            for number, other in again.get(seat.number, ()):
                copy = _Seat(number, number, other)
                copy = copy.parted(1 + (seat.story - seat.number) // seat.face.among, seat.part) if seat.part else copy
                beside = replace(held, b=copy.face.siglum) if held else link(seat.face, copy.face, settings)
                siglum = copy.face.siglum if copy.part else ""
                yield number, Member(centre.story, len(story), beside, siglum, copy.part, rest)
    for each in links:
        if each.decision == "doubtful" and {each.a, each.b} <= told.keys() and told[each.a] != told[each.b]:
            yield told[each.a], each


def _once(
    faces: Sequence[tuple[int, Face]],
) -> tuple[Sequence[tuple[int, Face]], Mapping[int, Sequence[tuple[int, Face]]]]:
    """Give ``faces`` without those that are the same as another on a copy of their page, and these by the number of that one.

    Copies vouch for each other, and for where a story ends; a page that is here twice does not.
    """
    groups: dict[tuple[str, ...], list[tuple[int, Face]]] = {}
    for number, one in sorted(faces, key=lambda one: one[0]):
        same = (one.page, one.text, one.title, one.marks) if one.page else (one.siglum,)
        groups.setdefault(same, []).append((number, one))
    if len(groups) == len(faces):
        return faces, {}
    return [some[0] for some in groups.values()], {some[0][0]: some[1:] for some in groups.values() if some[1:]}


@dataclass(frozen=True, slots=True)
class _Seat:
    """A witness, or a part of one, as it takes its place."""

    number: int
    """The witness's."""
    story: int
    """That of the story whose centre it may be."""
    face: Face
    """What is compared."""
    part: tuple[int, ...] = ()
    """Which of the witness's paragraphs it has; all, if none."""

    @property
    def scrap(self) -> bool:
        """Whether it is a part that is too little to be a story: what columns set behind another, or the paper did."""
        return self.story != self.number and self.face.size < TOLD and not self.face.title

    def parted(self, place: int, part: Sequence[int]) -> "_Seat":
        """Give the ``part`` that comes at this ``place``, from 1; all but the first are numbered behind the articles of the page."""
        source, _, number = self.face.siglum.rpartition("#")
        behind = (place - 1) * self.face.among
        face = apart(self.face, part, f"{source}#{int(number) + behind}")
        return _Seat(self.number, self.number + behind, face, tuple(part))


def _stars(
    seats: Sequence[_Seat], edges: Sequence[tuple[int, int]], settings: Settings, ahead: dict[tuple[str, str], Link]
) -> tuple[list[list[int]], list[Link]]:
    """Give `stars`; ``ahead`` are links that were weighed, to which those are added that had to be."""
    faces = [seat.face for seat in seats]

    def weigh(a: int, b: int) -> Link:
        names = faces[a].siglum, faces[b].siglum
        if names not in ahead:
            ahead[names] = link(faces[a], faces[b], settings)
        return ahead[names]

    return stars(faces, edges, settings, weigh)
