"""What is told of the stories: each by its best record, as far as that is plain, else as `collate` does."""

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import Any

from dedupe import write
from dedupe.records import Edition, Link
from dedupe.survivors import stories
from dedupe.survivors.abreast import Known
from dedupe.survivors.faces import Left
from dedupe.survivors.facts import Facts
from dedupe.survivors.facts import facts as made_facts
from dedupe.survivors.groups import CENTRE, EXCERPT, WHOLE, Groups, alone, joined
from dedupe.survivors.made import Made
from dedupe.survivors.roll import Roll

STORIES = 1000
"""Stories that are looked at at once."""


@dataclass(frozen=True, slots=True)
class Told:
    """Stories that plain records tell."""

    groups: Groups
    """Their records, the base of each first."""
    days: Any
    """Their days, by number in `Facts`."""
    senders: Any
    """Their agencies, likewise."""


@dataclass(frozen=True, slots=True)
class Tales:
    """All stories."""

    facts: Facts
    """What is known of the plain records."""
    told: Told
    """What these tell."""
    made: Made
    """What the others do."""
    order: Any
    """Places by ascending id: in ``told``, or behind it in ``made``."""
    ids: Any
    """The ids, in that order, 48 bits each."""

    def __len__(self) -> int:
        return len(self.order)


class Choosing:
    """Looks at stories of plain records in threads, to tell whose text each is printed from."""

    def __init__(self, roll: Roll, pool: Executor, short: bool, voted: bool) -> None:
        """Begin with none; unless it is ``short``, all are left to be collated, and perhaps ``voted`` upon."""
        self._roll = roll
        self._pool = pool
        self._look = _chosen if short else _foreseen if voted else _unsaid
        self._facts = pool.submit(made_facts, roll)
        self._waiting: list[Future[tuple[Told | None, list[Left]]]] = []

    def add(self, groups: Groups) -> None:
        """Take stories that several records tell."""
        import numpy as np

        facts = self._facts.result()
        for at in range(0, len(groups), STORIES):
            some = groups.some(np.arange(at, min(at + STORIES, len(groups))))
            self._waiting.append(self._pool.submit(self._look, self._roll, facts, some))

    def told(self, sole: Sequence[int]) -> tuple[Facts, Told, list[Left]]:
        """Give what the stories of plain records tell, those with the numbers ``sole`` one each, and the stories that are not plain."""
        import numpy as np

        facts = self._facts.result()
        one = np.array(sole, np.int64)
        made = [Told(alone(one), facts.days[one], facts.senders[one])]
        left: list[Left] = []
        for block in self._waiting:
            told, doubtful = block.result()
            made += [told] if told else []
            left += doubtful
        days, senders = (
            np.concatenate(some) for some in zip(*((told.days, told.senders) for told in made), strict=True)
        )
        return facts, Told(joined([told.groups for told in made]), days, senders), left


def _unsaid(roll: Roll, facts: Facts, some: Groups) -> tuple[Told | None, list[Left]]:
    """Leave some stories to be collated."""
    return None, [_left(roll, some.some([place])) for place in range(len(some))]


def _foreseen(roll: Roll, facts: Facts, some: Groups) -> tuple[Told | None, list[Left]]:
    """Leave some stories to be collated, with what is known already."""
    import numpy as np

    made = stories.several(roll, facts, some)
    starts, members = some.starts(), some.members
    heads = facts.heads[members]
    other = np.array([number in roll.mended or number in roll.titles for number in members.tolist()])
    sure = (made.bases >= 0) & ~np.logical_or.reduceat(other, starts)
    sure &= np.minimum.reduceat(heads, starts) == np.maximum.reduceat(heads, starts)
    left: list[Left] = []
    for place, good in enumerate(sure.tolist()):
        known = None
        if good:
            at = made.bases[place]
            base = int(members[at])
            date, agency = facts.dates.all[made.days[place]], facts.agencies.all[made.senders[place]]
            known = Known(f"{facts.ids[base]:012x}", roll.sigla[base], max(0, int(heads[at])), date, agency)
        left.append(_left(roll, some.some([place]), known))
    return None, left


def _chosen(roll: Roll, facts: Facts, some: Groups) -> tuple[Told | None, list[Left]]:
    """Give what some stories tell, and those of which collating must say that."""
    import numpy as np

    made = stories.several(roll, facts, some)
    kept = np.flatnonzero(made.bases >= 0)
    groups = some.some(kept)
    told = Told(groups.based(groups.starts() + (made.bases - some.starts())[kept]), made.days[kept], made.senders[kept])
    return told, _unsaid(roll, facts, some.some(np.flatnonzero(made.bases < 0)))[1]


def _left(roll: Roll, one: Groups, known: Known | None = None) -> Left:
    """Give one story as the long way takes it, with what is ``known`` of it."""
    rows = list(zip(one.members.tolist(), (one.shares / WHOLE).tolist(), one.kinds.tolist(), strict=True))
    centre = next(number for number, _, kind in rows if kind == CENTRE)
    siglum = roll.sigla[centre]
    links = {
        roll.sigla[number]: Link(
            siglum, roll.sigla[number], jaccard, contained, "excerpt" if kind == EXCERPT else "witness", ""
        )
        for number, (jaccard, contained), kind in rows
        if number != centre
    }
    return (centre, *(number for number, _, _ in rows if number != centre)), links, known


def tales(roll: Roll, facts: Facts, given: Told, made: Made) -> Tales:
    """Give all stories by ascending id; those whose bases have one key get ids of their own."""
    import numpy as np

    bases = given.groups.members[given.groups.starts()]
    ids = np.concatenate([facts.ids[bases], np.array([int(id, 16) for id in made.ids], np.uint64)])
    order = np.argsort(ids, kind="stable")
    ids = ids[order]
    again = np.append(ids[1:] == ids[:-1], False)
    again |= np.append(False, again[:-1])
    for place in np.flatnonzero(again).tolist():
        at = int(order[place])
        base = roll.sigla[bases[at]] if at < len(bases) else made.bases[at - len(bases)]
        ids[place] = int(blake2b(f"{ids[place]:012x} {base}".encode(), digest_size=6).hexdigest(), 16)
    last = np.argsort(ids, kind="stable")
    return Tales(facts, given, made, order[last], ids[last])


def editions(roll: Roll, given: Tales) -> Iterator[Edition]:
    """Give the editions of stories."""
    for place, name in zip(given.order.tolist(), given.ids.tolist(), strict=True):
        yield edition(roll, given, place, name)


def edition(roll: Roll, given: Tales, place: int, name: int) -> Edition:
    """Give the edition of the story at a ``place``, named by a number."""
    import numpy as np

    id = f"{name:012x}"
    told, facts = given.told, given.facts
    if place >= len(told.groups):
        one = given.made.story(place - len(told.groups))
        assert isinstance(one, Edition)
        return one if one.id == id else replace(one, id=id)
    date, agency = facts.dates.all[told.days[place]], facts.agencies.all[told.senders[place]]
    return stories.edition(roll, id, told.groups.some(np.array([place])), date, agency)


def lined(given: Tales, place: int, name: int) -> write.Lined:
    """Give the lines of a story that collating made, at a ``place``, named by a number."""
    id = f"{name:012x}"
    at = place - len(given.told.groups)
    one = given.made.story(at)
    assert isinstance(one, write.Lined)
    return one if given.made.ids[at] == id else one.called(id)
