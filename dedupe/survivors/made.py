"""Stories that collating made, and what became of their records, on disk where they are many."""

from array import array
from collections.abc import Sequence

from dedupe import spill, write
from dedupe.records import Edition
from dedupe.spill import Pile, Piles
from dedupe.survivors.faces import Collated

HELD = 1 << 25
"""Bytes of them that lie in memory at most: each is asked for once."""


class Made:
    """Stories by number, and by that of each of their records what became of this."""

    def __init__(self, piles: Piles, records: int) -> None:
        """Begin with none; there are so many ``records``."""
        piles.narrow(HELD)
        self.ids: list[str] = []
        """What names each."""
        self.bases: list[str] = []
        """The siglum of the base of each."""
        self.warnings = 0
        """Stories that a person should look at."""
        self.size = 0
        """Bytes of them where they are lines, before it is known what they are called and where they stand."""
        self._stories: Pile[Edition | write.Lined] = piles.new(_weight)
        self._told: Pile[bytes] = piles.new(len)
        self._places = array("q", [-1]) * records
        self._of = array("q")

    def __len__(self) -> int:
        return len(self.ids)

    def add(self, numbers: Sequence[int], one: Collated) -> None:
        """Take a story that the records with these ``numbers`` tell."""
        for number, told in zip(numbers, one.ledger, strict=bool(one.ledger)):
            self._places[number] = len(self._told)
            self._of.append(len(self.ids))
            self._told.append(told)
        self.ids.append(one.id)
        self.bases.append(one.base)
        self.warnings += one.warned
        self.size += 0 if isinstance(one.story, Edition) else len(one.story.listed) + len(one.story.rest)
        self._stories.append(one.story)

    def story(self, place: int) -> Edition | write.Lined:
        """Give the story at ``place``."""
        return self._stories[place]

    def ledger(self, number: int) -> tuple[int, bytes] | None:
        """Give the place of the story that a record tells, and the lines of the ledger on that; None if it is told of by none of these."""
        at = self._places[number]
        return None if at < 0 else (self._of[at], self._told[at])


def _weight(story: Edition | write.Lined) -> int:
    if isinstance(story, Edition):
        said = sum(len(text) for _, text in story.paragraphs)
        return 4000 + 8 * said + 200 * len(story.apparatus) + spill.weight(story.columns)
    return 300 + len(story.listed) + len(story.rest) + len(story.noted)
