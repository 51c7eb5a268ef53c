"""Runs of letters, and which of them several copies have: by these it is told what copies have in common, before any is laid on another."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dedupe import chars
from dedupe.collate.strands import Copy

GRAM = 5
"""Letters in a run."""
SEAM = 12
"""Characters at the edge of a strand within which the letters stand that go over to the next."""
_BASE = 0x9E3779B97F4A7C15
"""What a letter counts for the one behind it in the number of a run: any odd number whose powers look like chance."""


@dataclass(frozen=True, slots=True)
class Own:
    """The runs of one copy's running text."""

    numbers: Any
    """They, by number, in order."""
    ends: Any
    """How many letters there are up to the end of each strand of the flow, from 0 on."""
    held: Any
    """How many of the runs before each, and of all, another copy has too."""
    near: Any
    """Whether the letters that go over from each strand to the next stand at the edges of both."""


class Shared:
    """The runs that several of some copies have."""

    def __init__(self, copies: Sequence[Copy]) -> None:
        """Take the copies."""
        import numpy as np

        self._made: dict[tuple[str, tuple[int, ...]], Own] = {}
        self._known: Any = np.zeros(0, np.uint64)
        if len(copies) > 1:
            read = [_read(copy) for copy in copies]
            every = np.concatenate([_distinct(numbers) for numbers, _, _ in read])
            every.sort()
            self._known = every[1:][every[1:] == every[:-1]]
            for copy, one in zip(copies, read, strict=True):
                self._made[copy.witness.siglum, copy.flow] = self._own(*one)

    def held(self, copy: Copy, s: int) -> tuple[int, int]:
        """Give how many runs strand ``s`` of the running text has, and how many of these another copy has too."""
        own = self._of(copy)
        place = copy.flow.index(s)
        begin, end = int(own.ends[place]), int(own.ends[place + 1]) - GRAM + 1
        return (end - begin, int(own.held[end] - own.held[begin])) if begin < end else (0, 0)

    def goes_over(self, copy: Copy, place: int) -> bool:
        """Tell whether another copy, too, goes on from the strand at this ``place`` of the flow to the next one as ``copy`` does."""
        own = self._of(copy)
        at = int(own.ends[place + 1]) - 2
        return bool(own.near[place]) and 0 <= at < len(own.numbers) and bool(own.held[at + 1] > own.held[at])

    def agreement(self, copy: Copy) -> float:
        """Give how little ``copy`` differs from the others where they have its text, 0–1.

        A run that no other copy has tells of an error; many such in a row, of a passage that the others lack, and that
        counts as one error.
        """
        import numpy as np

        held = self._of(copy).held
        count = len(held) - 1
        turns = np.flatnonzero(np.diff(np.concatenate(([1], np.diff(held), [1]))))
        lonely = turns[1::2] - turns[::2]
        alone = int(np.where(lonely < 4 * GRAM, lonely, GRAM).sum())
        return max(0.0, 1 - alone / max(1, count))

    def _of(self, copy: Copy) -> Own:
        known = self._made.get((copy.witness.siglum, copy.flow))
        if known is None:
            known = self._made[copy.witness.siglum, copy.flow] = self._own(*_read(copy))
        return known

    def _own(self, numbers: Any, ends: Any, near: Any) -> Own:
        import numpy as np

        at = np.searchsorted(self._known, numbers)
        at[at == len(self._known)] = 0
        shared = self._known[at] == numbers if len(self._known) else np.zeros(len(numbers), bool)
        return Own(numbers, ends, np.concatenate(([0], np.cumsum(shared))), near)


def _distinct(numbers: Any) -> Any:
    """Give ``numbers`` once each, ascending."""
    import numpy as np

    found = np.sort(numbers)
    return found[np.append(found[1:] != found[:-1], True)] if len(found) else found


def _read(copy: Copy) -> tuple[Any, Any, Any]:
    """Give the runs of a copy by number, where its strands end among the letters, and what `Own` calls near."""
    import numpy as np

    softs = [copy.strands[s].soft for s in copy.flow]
    folded = chars._tables()[1].take(chars.points("".join(softs)))
    kept = np.concatenate(([0], np.cumsum(folded != 0)))
    stops = np.cumsum([0, *map(len, softs)])
    letters = folded[folded != 0].astype(np.uint64)
    count = max(0, len(letters) - GRAM + 1)
    numbers = np.zeros(count, np.uint64)
    for place in range(GRAM):
        numbers *= np.uint64(_BASE)
        numbers += letters[place : place + count]
    before, after = np.maximum(stops[1:-1] - SEAM, stops[:-2]), np.minimum(stops[1:-1] + SEAM, stops[2:])
    ends = kept[stops]
    return numbers, ends, (ends[1:-1] - kept[before] >= 2) & (kept[after] - ends[1:-1] >= 3)
