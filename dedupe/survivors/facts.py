"""What is known of plain records that names, dates and signs a story which is based on them, as arrays."""

from dataclasses import dataclass, field
from functools import cache
from threading import Lock
from typing import Any

from dedupe.collate import dates
from dedupe.survivors import plain
from dedupe.survivors.roll import Roll


@dataclass(slots=True)
class Words:
    """Words by number; None has 0. Several threads may ask."""

    all: list[str | None] = field(default_factory=lambda: [None])
    """They, by number."""
    _numbers: dict[str | None, int] = field(default_factory=lambda: {None: 0})
    _lock: Any = field(default_factory=Lock)

    def number(self, word: str | None) -> int:
        """Give the number of a word."""
        found = self._numbers.get(word)
        if found is None:
            with self._lock:
                found = self._numbers.setdefault(word, len(self.all))
                if found == len(self.all):
                    self.all.append(word)
        return found


@dataclass(frozen=True, slots=True)
class Facts:
    """By the numbers of records."""

    ids: Any
    """What names a story, 48 bits; of those that are not plain 0."""
    heads: Any
    """Characters of the dateline in its paragraph, -1 where there is none."""
    late: Any
    """Whether that is not the first paragraph."""
    days: Any
    """Its day, by its number among ``dates``."""
    senders: Any
    """Who sent it, by the number among ``agencies``."""
    dates: Words
    agencies: Words


def facts(roll: Roll) -> Facts:
    """Give what is known of the records of a run."""
    import numpy as np

    count = len(roll.sigla)
    made = Facts(
        roll.ids.all(),
        np.full(count, -1, np.int32),
        np.zeros(count, np.bool_),
        np.zeros(count, np.int32),
        np.zeros(count, np.int32),
        Words(),
        Words(),
    )
    numbers, ends, paragraphs, softs = roll.openings.all()
    made.heads[numbers], made.late[numbers] = ends, paragraphs > 0
    made.days[numbers] = list(map(cache(lambda day: made.dates.number(plain.told(day))), dates.days(softs)))
    made.senders[numbers] = list(map(cache(made.agencies.number), dates.senders(softs)))
    return made
