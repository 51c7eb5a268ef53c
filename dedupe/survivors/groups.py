"""Stories of plain records as arrays, since there may be millions."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

CENTRE, WITNESS, EXCERPT = range(3)
"""What a record is in its star: all others are linked to its centre."""
BASE = CENTRE
"""What the one is that a story is told by."""
WHOLE = 10000
"""What a likeness is told in parts of."""


@dataclass(frozen=True, slots=True)
class Groups:
    """Records that tell one story each time."""

    members: Any
    """Their numbers, those of a story together."""
    stops: Any
    """Where those of the next story begin."""
    shares: Any
    """Of each likeness and containment in its link, in ten thousandths."""
    kinds: Any
    """What each is: in its star, by siglum, and once it is known whose text is printed, in the story, that one first."""

    def __len__(self) -> int:
        return len(self.stops)

    def starts(self) -> Any:
        """Give where the records of each story begin."""
        import numpy as np

        return np.concatenate([np.zeros(1, np.int64), self.stops[:-1]]) if len(self.stops) else self.stops

    def some(self, places: Any) -> "Groups":
        """Give those at ``places``."""
        import numpy as np

        begins, ends = self.starts()[places], self.stops[places]
        stops = np.cumsum(ends - begins)
        at = np.repeat(ends - stops, ends - begins) + np.arange(int(stops[-1]) if len(stops) else 0)
        return Groups(self.members[at], stops, self.shares[at], self.kinds[at])

    def based(self, bases: Any) -> "Groups":
        """Give them with those of each story that stand at ``bases`` first, and what is told of the links to them."""
        import numpy as np

        sizes = np.diff(self.stops, prepend=0)
        story = np.repeat(np.arange(len(sizes)), sizes)
        first = np.repeat(bases, sizes) == np.arange(len(story))
        # The centre has no link but that of the base to it.
        shares = np.where((self.kinds == CENTRE)[:, None], self.shares[np.repeat(bases, sizes)], self.shares)
        shares[first] = WHOLE
        kinds = np.where(first, BASE, np.maximum(self.kinds, WITNESS)).astype(np.uint8)
        at = np.argsort(2 * story + ~first, kind="stable")
        return Groups(self.members[at], self.stops, shares[at], kinds[at])


def alone(numbers: Any) -> Groups:
    """Give the stories that one record alone tells."""
    import numpy as np

    count = len(numbers)
    return Groups(
        numbers, np.arange(1, count + 1), np.full((count, 2), WHOLE, np.int32), np.full(count, BASE, np.uint8)
    )


def joined(given: Sequence[Groups]) -> Groups:
    """Give them all."""
    import numpy as np

    sizes = np.concatenate([np.diff(one.stops, prepend=0) for one in given])
    return Groups(
        np.concatenate([one.members for one in given]),
        np.cumsum(sizes),
        np.concatenate([one.shares for one in given]),
        np.concatenate([one.kinds for one in given]),
    )


def gathered(rank: Any, stories: Any, members: Sequence[int] | Any, shares: Any, kinds: Any) -> Groups:
    """Give the ``members`` of ``stories``, which are told by number; ``rank`` is each record's in the order of sigla."""
    import numpy as np

    members, stories = np.asarray(members, np.int64), np.asarray(stories, np.int64)
    at = np.lexsort((rank[members], stories))
    sizes = np.bincount(stories)
    return Groups(
        members[at],
        np.cumsum(sizes[sizes > 0]),
        np.asarray(shares, np.int32).reshape(-1, 2)[at],
        np.asarray(kinds, np.uint8)[at],
    )
