"""What is told of the stories: each by its best record, as far as that is plain, else as `collate` does."""

from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, Future
from dataclasses import replace
from hashlib import blake2b

from dedupe.records import Edition
from dedupe.survivors import stories
from dedupe.survivors.compare import Stars
from dedupe.survivors.faces import Left
from dedupe.survivors.roll import Roll
from dedupe.survivors.stories import Copies, Told

STORIES = 250
"""Stories that are looked at at once."""


def told(roll: Roll, found: Stars, pool: Executor, workers: int) -> tuple[list[Told], list[Left]]:
    """Give what the stories tell that are plain, and the others."""
    made: list[Told] = []
    left: list[Left] = [((number,), {}) for number in found.alone if number in roll.odd]
    made += [stories.single(roll, number) for number in found.alone if number not in roll.odd]
    waiting: list[tuple[list[tuple[Left, Copies]], Future[list[list[list[float]]]]]] = []

    def taken(some: list[tuple[Left, Copies]], worths: "Future[list[list[list[float]]]]") -> None:
        for (group, copies), worth in zip(some, worths.result(), strict=True):
            one = stories.several(roll, copies, worth)
            if one is None:
                left.append(group)
            else:
                made.append(one)

    batch: list[tuple[Left, Copies]] = []
    for group in found.groups:
        odd = any(number in roll.odd for number in group[0])
        copies = None if odd else stories.copies(roll, *group)
        if copies is None:
            left.append(group)
            continue
        batch.append((group, copies))
        if len(batch) == STORIES:
            waiting.append((batch, pool.submit(stories.worths, [one for _, one in batch])))
            batch = []
            if len(waiting) > workers:
                taken(*waiting.pop(0))
    if batch:
        waiting.append((batch, pool.submit(stories.worths, [one for _, one in batch])))
    for block in waiting:
        taken(*block)
    return made, left


def named(roll: Roll, given: Sequence[Told | Edition]) -> list[tuple[str, Told | Edition]]:
    """Give stories with their ids, by these; those whose bases have one key have ids of their own."""
    counts = Counter(one.id for one in given)
    found = []
    for one in given:
        name = one.id
        if counts[name] > 1:
            base = one.witnesses[0].article if isinstance(one, Edition) else roll.sigla[one.members[0]]
            name = blake2b(f"{name} {base}".encode(), digest_size=6).hexdigest()
        found.append((name, one))
    return sorted(found, key=lambda one: one[0])


def editions(roll: Roll, given: Sequence[Told | Edition]) -> Iterator[Edition]:
    """Give the editions by ascending id."""
    for name, one in named(roll, given):
        made = one if isinstance(one, Edition) else stories.edition(roll, one)
        yield made if made.id == name else replace(made, id=name)
