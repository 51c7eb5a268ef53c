"""Take records through a function one by one: here, and through a flow once what is left pays for sending it.

What a step does to one record is a function of a module, so that any engine can do it. Few records stay in this process,
and nothing that sending needs is even imported.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from dedupe import engine
from dedupe.engine import Flow

if TYPE_CHECKING:
    import pyarrow as pa  # type: ignore[import-untyped, unused-ignore]

Given = TypeVar("Given")
Made = TypeVar("Made")

PATIENCE = 1.0
"""Seconds of work after which a step's pace is known; its first record is not counted, which loads what the others use."""
START = 5.0
"""Seconds of work that must be left to start workers: each loads the tables anew, and then there are two for the work."""
GOING = 0.3
"""Seconds of work that must be left to send it to workers that run already."""
ROWS = 32
"""Most records that are sent at once."""

_PLACE = "place"


class Carrier:
    """Takes records through functions, in order; the results are the same wherever it has them made."""

    def __init__(self, flow: Flow, alone: bool = False, away: bool = False) -> None:
        """Take the flow to send records through; ``alone`` if it has no workers, so that all stays here; ``away`` if all goes."""
        self._flow = flow
        self._alone = alone
        self._away = away
        self._going = False

    def each(
        self, function: Callable[[Given], Made], records: Sequence[Given], told: Callable[[int], None] | None = None
    ) -> Iterator[Made]:
        """Give what ``function`` gives for each of ``records``, in their order; ``told`` hears how many are begun.

        ``function`` must be one of a module, or a `functools.partial` of one.
        """
        engine.sendable(function)
        if self._away and records:
            yield from self._sent(function, records)
            return
        spent = 0.0
        for place, record in enumerate(records):
            if told is not None:
                told(place)
            if self._pays(spent, place - 1, len(records) - place):
                yield from self._sent(function, records[place:])
                return
            begun = time.monotonic()
            made = function(record)
            if place:
                spent += time.monotonic() - begun
            yield made

    def _pays(self, spent: float, done: int, left: int) -> bool:
        """Say whether to send the ``left`` records, after ``done`` have taken ``spent`` seconds."""
        if self._alone or left < 2 or done < 1:
            return False
        if self._going:
            return spent / done * left >= GOING
        return spent >= PATIENCE and spent / done * left >= START

    def _sent(self, function: Callable[[Given], Made], records: Sequence[Given]) -> Iterator[Made]:
        """Give what ``function`` gives for each of ``records``, made by the flow."""
        self._going = True
        schema = engine.schema({_PLACE: "int64"})
        size = max(1, min(ROWS, len(records) // 64))
        batches = (
            engine.batch(schema, {_PLACE: list(range(at, at + len(some)))}, some)
            for at in range(0, len(records), size)
            for some in [records[at : at + size]]
        )
        # Kept, as an engine may look at rows twice to sort them.
        made = self._flow.keep(self._flow.map(self._flow.source(batches, schema), partial(_through, function), schema))
        for batch in self._flow.rows(made, [_PLACE]):
            yield from engine.records(batch)


def _through(function: Callable[[Any], Any], batch: "pa.RecordBatch") -> Iterator["pa.RecordBatch"]:
    """Give ``batch`` with what ``function`` gives for its records."""
    made = [function(record) for record in engine.records(batch)]
    yield engine.batch(batch.schema, {_PLACE: batch.column(_PLACE)}, made)
