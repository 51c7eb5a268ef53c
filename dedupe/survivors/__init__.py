"""Survivors: of many records the one of each story that is best, as it stands after repair, with who else told it; or their edition.

The way of `pipeline` for a run over many records, and far shorter for those that are plain: no object stands for what is in a text,
and a text is not held. What is not plain goes the long way, by itself, and so do the copies of a story if they are to be collated.
The stories are the same, and so is the evidence.
"""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Self

from dedupe import cluster, collate, fingerprint, gather, nominate, read, write
from dedupe.carry import Carrier
from dedupe.engine import room
from dedupe.errors import UnreadableError
from dedupe.records import Edition, Input, Link, Reading
from dedupe.settings import Settings
from dedupe.spill import Piles, give_back
from dedupe.survivors import compare, faces, fates, lines, pairs, tell
from dedupe.survivors.faces import Left, Wanted
from dedupe.survivors.intake import Intake
from dedupe.survivors.looks import Looks
from dedupe.survivors.made import Made
from dedupe.survivors.roll import Roll
from dedupe.survivors.texts import Texts

LEAST = 1 << 20
"""Bytes of the least input for which it pays to start what compiles the loops."""


RECORD = 1500
"""Bytes that a run holds for each record, at most; where that is more than it may hold, the longer way goes over the disk instead."""

MANY = 256
"""Stories to collate from which on it pays to load at once what many ask for."""

TURN = 0.0005
"""Seconds that one thread of Python goes on while another waits for its turn: as Python has it, a loop would wait for longer than it works."""


def suffice(entries: Sequence[Input], settings: Settings) -> bool:
    """Tell whether a run over ``entries`` asks for no more than this way gives, and is large enough for it to pay."""
    if settings.engine != "local" or not apply(entries, settings):
        return False
    files = [entry for entry in entries if entry.source != "-"]
    try:
        if sum(os.path.getsize(entry.path) for entry in files) < LEAST:
            return False
    except OSError:
        return False
    return RECORD * sum(map(read.about, files)) <= room(settings.memory, 1)


def apply(entries: Sequence[Input], settings: Settings) -> bool:
    """Tell whether a run over ``entries`` asks for no more than this way gives."""
    if settings.script != "keep" or settings.split == "page" or settings.report:
        return False
    return all(entry.form in gather.SHEETS for entry in entries)


@dataclass(slots=True)
class Found:
    """What a run of records gave, before it is written."""

    readings: list[Reading] = field(default_factory=list)
    """What became of each input."""
    problems: list[UnreadableError] = field(default_factory=list)
    """What could not be read."""
    pages: int = 0
    """How many texts were split."""
    records: int = 0
    """How many were articles already."""
    articles: int = 0
    """How many of them hold text."""
    stories: int = 0
    """How many stories they tell."""
    warnings: int = 0
    """Stories that a person should look at."""
    review: list[Link] = field(default_factory=list)
    """Pairs that a person should look at."""


class Run:
    """One run over records; a context that removes what lies on disk."""

    def __init__(self, settings: Settings, output: str, carrier: Carrier, workers: int) -> None:
        """Take the settings, where the stories go, what carries the records that are not plain, and the threads for the loops."""
        self.found = Found()
        self._settings = settings
        self._wanted = Wanted(
            settings, output == "-" or settings.format == "jsonl", output != "-" and settings.evidence
        )
        self._piles = Piles(settings.tmp, room(settings.memory, workers))
        self._carrier = carrier
        self._roll = Roll(Texts(settings.tmp), Texts(settings.tmp), Looks(self._piles))
        self._pool = ThreadPoolExecutor(workers)
        self._workers = workers
        self._intake = Intake(settings, self._roll, self._pool, workers)
        self._tales: tell.Tales | None = None

    def __enter__(self) -> Self:
        self._turn = sys.getswitchinterval()
        sys.setswitchinterval(TURN)
        return self

    def __exit__(self, *error: object) -> None:
        sys.setswitchinterval(self._turn)
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._piles.__exit__()
        self._roll.texts.close()
        self._roll.keys.close()
        self._intake.buckets.close()
        faces.forget()

    def take(self, entries: Sequence[Input], strict: bool, told: Callable[[int], None]) -> None:
        """Take the records of ``entries``; if ``strict``, the first that cannot be read is raised."""
        self._intake.take(entries, strict, told)
        self.found.readings, self.found.problems = self._intake.readings, self._intake.problems
        self.found.records = len(self._roll.sigla)

    # -- comparing -------------------------------------------------------------------------------------------------

    def compare(self, progress: Callable[[str, int, int], None]) -> None:
        """Find the stories that the records tell."""
        import numpy as np
        from rapidfuzz import distance, fuzz, process  # noqa: F401 (a thread would meet it half loaded by another)

        roll = self._roll
        self._keyed(progress)
        progress("cluster", 0, 1)
        order = sorted(set(range(len(roll.sigla))) - roll.bare, key=roll.sigla.__getitem__)
        self.found.articles = len(order)
        numbers = np.array(order, np.int64)
        candidates = self._candidates(numbers)
        give_back()
        # Survivors of plain records are told without collating.
        short = self._settings.text == "base" and not self._wanted.evidence
        choosing = tell.Choosing(roll, self._pool, short, self._settings.text != "base")
        found = compare.stars(roll, numbers, candidates, self._settings, self._pool, self._workers, choosing.add)
        self.found.review = found.review
        made = Made(self._piles, len(roll.sigla))

        def edited(left: Sequence[Left]) -> None:
            told = faces.collated(
                roll, self._wanted, left, self._carrier, lambda done: progress("collate", done, len(left))
            )
            for (members, *_), one in zip(left, told, strict=True):
                made.add(members, one)

        odd: list[Left] = [([number], {}, None) for number in found.alone if number in roll.odd] + found.left
        if short:  # while the loops look at the others
            edited(odd)
        facts, told, left = choosing.told([number for number in found.alone if number not in roll.odd])
        if not short:
            left = odd + left
            self._idle(len(left))
        edited(left)
        self.found.warnings = made.warnings
        self._tales = tell.tales(roll, facts, told, made)
        self.found.stories = len(self._tales)

    def _idle(self, count: int) -> None:
        """End the threads, so that workers can be forked, which begin with all that is loaded here; others take their place.

        There are so many records or stories for them.
        """
        if count >= MANY:
            collate.load()
        self._pool.shutdown(wait=True)
        self._pool = ThreadPoolExecutor(self._workers)

    @property
    def stories(self) -> "Callable[[write.Named], Iterator[write.Block]] | Iterator[Edition]":
        """Give the stories by ascending id: as lines, or whole where these are not what is asked for."""
        return self.lines if self._wanted.lines else self.editions()

    def editions(self) -> Iterator[Edition]:
        """Give the editions by ascending id."""
        return tell.editions(self._roll, self._tales) if self._tales else iter(())

    def lines(self, named: write.Named) -> Iterator[write.Block]:
        """Give their lines, with those of the apparatus if evidence is wanted; ``named`` gives the file that the next are to name."""
        return lines.blocks(self._roll, self._tales, named, self._pool, self._workers) if self._tales else iter(())

    def ledger(self) -> Iterator[bytes]:
        """Give the lines of the ledger."""
        return fates.lines(self._roll, self._tales) if self._tales else iter(())

    def _keyed(self, progress: Callable[[str, int, int], None]) -> None:
        """Look at what is not plain, and sketch it by the key that its face has."""
        import numpy as np

        roll, settings = self._roll, self._settings
        odd = sorted(roll.odd)
        self._idle(len(odd))
        looks = faces.looks(
            roll, settings.shingle, odd, self._carrier, lambda done: progress("normalise", done, len(odd))
        )
        mask = np.uint64(self._intake.mask())
        for number, look in zip(odd, looks, strict=True):
            if look is None:
                roll.bare.add(number)
                continue
            roll.looks.add(number, look)
            face, _ = look
            key = face.text
            roll.sizes[number] = len(key)
            compare.kept(roll, number, face)
            codes = np.frombuffer(key.encode("utf-32-le", "surrogatepass"), "<u4")
            if len(key) >= nominate.LEAST:
                hashes = fingerprint.anchors(codes, nominate.GRAM, nominate.WINDOW)[0]
                hashes = hashes[hashes & mask == 0]
                self._intake.hashes.append(hashes)
                self._intake.owners.append(np.full(len(hashes), number, np.uint32))
            if len(key) >= max(cluster.SHORT, settings.shingle):
                signed = fingerprint.signatures([key], settings.shingle, settings.num_perm)
                self._intake.buckets.put(number, fingerprint.bands(signed, *self._intake.bands)[0])
        faces.forget()

    def _candidates(self, numbers: Any) -> Any:
        """Give the pairs to compare, packed, by their places in ``numbers``."""
        import numpy as np

        if not len(numbers):
            return np.zeros(0, np.uint64)
        count = len(numbers)
        rank = np.zeros(len(self._roll.sigla), np.uint32)
        rank[numbers] = np.arange(count)
        buckets = self._intake.buckets

        def column(band: int) -> Any:
            return buckets.column(band)[numbers]

        def shared() -> Any:
            self._intake.thinned()
            hashes, owners = np.concatenate(self._intake.hashes), np.concatenate(self._intake.owners)
            self._intake.hashes, self._intake.owners = [], []
            places = rank[owners]
            return pairs.shared(hashes, places, np.bincount(places, minlength=count))

        others = self._pool.submit(shared)
        found = pairs.met([partial(column, band) for band in range(self._intake.bands[0])], count, self._pool)
        return np.union1d(found, others.result())
