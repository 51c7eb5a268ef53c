"""Stories as stars: each witness joins the first centre that holds it, the longest first."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple, Protocol

from dedupe.records import Link

NEARLY = 0.85
"""Share of each that the other must hold, if they begin otherwise: a talk may hold a whole report."""
JOINS = ("witness", "excerpt")
"""Decisions that make one story of two."""
TELLS = "it opens a text that tells others too"
"""Why two texts are not one, for a reason that is not in them."""
TALK = "it stands in the longer, but one is a talk and may read the other out"
"""The same, for which a copy of the talk that has little more than that does not vouch."""
VOUCHED = 2
"""Copies of a story that must hold what its centre does not, for a piece to be of it: the longest copy may lack a part."""
WITHIN = 0.9
"""Share of a piece's shingles in the centre from which on one copy is enough: something else only stands before it there."""
CLEARLY = 0.8
"""Share of the most that a story has of its shingles which another must have, to hold it, too."""
SHORT = 40
"""Characters below which nothing but the most will do: a formula is in many stories, but for a word."""
ASKED = 8
"""Copies that are asked at most."""
NEAREST = 4
"""Stories that a text is held against at most, those that seem nearest: of bulletins in one form there is one a day."""


class Sized(Protocol):
    """As much of a witness as the order of centres takes."""

    @property
    def siglum(self) -> str:
        """Its name."""

    @property
    def size(self) -> int:
        """Characters of its key."""


class Spot(NamedTuple):
    """As much of a face as the order of centres takes."""

    siglum: str
    """The witness's."""
    size: int
    """Characters of its key."""


def around(
    faces: Sequence[Sized],
    pairs: Iterable[tuple[int, int]],
    weigh: Callable[[int, int], Link],
    opened: Callable[[int, int, Iterable[int]], str],
    nearness: Callable[[int, Sequence[int]], Sequence[float]],
) -> tuple[list[list[int]], list[Link]]:
    """Give the stories, each a list of places in ``faces`` with its centre first, and all links that were weighed.

    ``weigh`` gives the link of two places, the longer first, and ``opened`` which text near the second, other than it,
    begins in the midst of the first as well (empty if none). ``nearness`` tells how near a text seems to each of several longer
    ones; it is asked only where they are more than `NEAREST`.
    """
    near: dict[int, set[int]] = defaultdict(set)
    for a, b in pairs:
        near[a].add(b)
        near[b].add(a)
    order = sorted(range(len(faces)), key=lambda i: (-faces[i].size, faces[i].siglum))
    centre: dict[int, int] = {}
    stories: dict[int, list[int]] = {}
    weighed: dict[tuple[int, int], Link] = {}
    for place in order:
        options = {centre[other] for other in near[place] if other in centre}
        ranked = sorted(options, key=lambda i: (-faces[i].size, faces[i].siglum))
        if len(ranked) > NEAREST:
            nearest = sorted(zip(nearness(place, ranked), range(len(ranked)), strict=True), reverse=True)[:NEAREST]
            ranked = [ranked[at] for at in sorted(at for _, at in nearest)]
        for star in ranked:
            weighed[star, place] = weigh(star, place)
        for star in ranked:
            one = weighed[star, place]
            if one.decision not in JOINS or one.jaccard >= NEARLY:
                continue
            other = opened(star, place, near[star])
            if other := other or opened(place, star, near[place]):
                weighed[star, place] = replace(
                    one, decision="doubtful", why=TELLS, evidence=f"the beginning of {other}"
                )
        held_by = [star for star in ranked if weighed[star, place].decision in JOINS]
        if not any(weighed[star, place].decision == "witness" for star in held_by):
            for star in [one for one in ranked if one not in held_by]:
                copies = [one for one in stories[star][1:] if weighed[star, one].decision == "witness"]
                told = sum(
                    weigh(one, place).decision in JOINS for one in [c for c in copies if c in near[place]][:ASKED]
                )
                here = weighed[star, place]
                behind = here.containment >= WITHIN and here.why not in (TELLS, TALK)
                if told >= (1 if behind else VOUCHED):
                    lacks = "has more before it" if behind else "lacks it"
                    why = f"stands in {told} other copies; the centre {lacks}"
                    weighed[star, place] = replace(here, decision="excerpt", why=why)
                    held_by.append(star)
        # What has all of its letters has it rather than what tells something else in the same form.
        clearly = CLEARLY if faces[place].size >= SHORT else 1.0
        most = clearly * max((weighed[star, place].containment for star in held_by), default=0.0)
        held_by = [
            star
            for star in held_by
            if weighed[star, place].containment >= most or weighed[star, place].decision == "witness"
        ]
        # Of several stories that hold it, the one most like it: a comment that opens with a report is longer than that. Of what is
        # a part of several, likeness tells only how long they are: a report has copies, a round-up that opens with it has none.
        joined = max(
            held_by, key=lambda star: _nearness(weighed[star, place], stories[star], near[place]), default=None
        )
        centre[place] = place if joined is None else joined
        stories.setdefault(centre[place], []).append(place)
    rank = {place: at for at, place in enumerate(order)}

    def holds(one: int, other: int) -> bool:
        return other in near[one] and weigh(*sorted((one, other), key=rank.__getitem__)).decision in JOINS

    # A centre may be the worse for wear: what it seems to tell otherwise, others of its copies do not.
    whole = {star: _copies(story, weighed) for star, story in stories.items() if len(story) > 1}
    for star, place in [
        pair for pair, one in weighed.items() if one.decision == "doubtful" and one.why not in (TELLS, TALK)
    ]:
        if star in stories and place in stories:
            asked = [(copy, place) for copy in whole.get(star, ())] + [(copy, star) for copy in whole.get(place, ())]
            if (count := sum(holds(copy, other) for copy, other in asked)) >= VOUCHED:
                why = f"{count} copies of the one centre are like the other"
                for copy in stories.pop(place):
                    # What is an excerpt of the one is one of the other.
                    decision = "witness" if copy == place else weighed[place, copy].decision
                    weighed[star, copy] = replace(weigh(star, copy), decision=decision, why=why)
                    stories[star].append(copy)
    return [stories[star] for star in sorted(stories, key=lambda i: faces[i].siglum)], list(weighed.values())


def _nearness(link: Link, story: Sequence[int], near: Collection[int]) -> tuple[bool, int, float]:
    """Give how near a text is to a ``story`` that holds it: as a copy, or by how many of its copies are near, and by likeness."""
    alike = link.decision == "witness"
    return alike, 0 if alike else sum(one in near for one in story), link.jaccard


def _copies(story: Sequence[int], weighed: Mapping[tuple[int, int], Link]) -> list[int]:
    """Give some copies of a story that are as whole as its centre."""
    return [one for one in story[1:] if weighed[story[0], one].decision == "witness"][:ASKED]
