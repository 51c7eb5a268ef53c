"""What is told of the stories: each by its best record, as far as that is plain, else as `collate` does."""

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, Future
from dataclasses import replace
from hashlib import blake2b
from operator import itemgetter

from dedupe.records import Edition
from dedupe.survivors import stories
from dedupe.survivors.compare import Stars
from dedupe.survivors.faces import Left
from dedupe.survivors.roll import Roll
from dedupe.survivors.stories import Told

STORIES = 250
"""Stories that are looked at at once."""


Tale = tuple[str, int | Told | Edition]
"""A story: its id, and the number of the one plain record that tells it, or what it tells but for its text, or its edition."""


def told(roll: Roll, found: Stars, pool: Executor, workers: int) -> tuple[list[Told], list[Left]]:
    """Give what the stories of several plain records tell, and the stories that are not plain."""
    made: list[Told] = []
    left: list[Left] = [((number,), {}) for number in found.alone if number in roll.odd]
    plainly: list[Left] = []
    for group in found.groups:
        (left if any(number in roll.odd for number in group[0]) else plainly).append(group)
    waiting: list[tuple[list[Left], Future[list[Told | None]]]] = []

    def taken(some: list[Left], told: "Future[list[Told | None]]") -> None:
        for group, one in zip(some, told.result(), strict=True):
            if one is None:
                left.append(group)
            else:
                made.append(one)

    for at in range(0, len(plainly), STORIES):
        some = plainly[at : at + STORIES]
        waiting.append((some, pool.submit(stories.several, roll, some)))
        if len(waiting) > workers:
            taken(*waiting.pop(0))
    for block in waiting:
        taken(*block)
    return made, left


def tales(roll: Roll, alone: Sequence[int], given: Sequence[Told | Edition]) -> list[Tale]:
    """Give the stories of plain records ``alone`` and those ``given`` by ascending id; those whose bases have one key get ids of their own."""
    found: list[Tale] = [(roll.ids[number].hex(), number) for number in alone]
    found += [(one.id, one) for one in given]
    found.sort(key=itemgetter(0))
    again = False
    for place, (name, one) in enumerate(found):
        before = again
        again = place + 1 < len(found) and found[place + 1][0] == name
        if before or again:
            if isinstance(one, int):
                base = roll.sigla[one]
            else:
                base = one.witnesses[0].article if isinstance(one, Edition) else roll.sigla[one.members[0]]
            found[place] = blake2b(f"{name} {base}".encode(), digest_size=6).hexdigest(), one
    return sorted(found, key=itemgetter(0))


def story(roll: Roll, tale: Tale) -> Told | Edition:
    """Give what a story tells."""
    name, one = tale
    if isinstance(one, int):
        one = stories.single(roll, one)
    return one if one.id == name else replace(one, id=name)


def editions(roll: Roll, given: Sequence[Tale]) -> Iterator[Edition]:
    """Give the editions of stories."""
    for tale in given:
        one = story(roll, tale)
        yield one if isinstance(one, Edition) else stories.edition(roll, one)
