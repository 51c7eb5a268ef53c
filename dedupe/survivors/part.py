"""Some of a run's records, taken, sketched and told where others are not known: what is asked of the others comes with them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from dedupe import read, write
from dedupe.carry import Here
from dedupe.records import Edition
from dedupe.settings import Settings
from dedupe.spill import Packed
from dedupe.survivors import Run, fates, lines, plain, tell
from dedupe.write import laid


@dataclass(frozen=True, slots=True)
class Sketched:
    """What is known of records by themselves."""

    keys: list[bytes]
    """Their keys, in UTF-16."""
    hashes: Any
    """The anchors of all, in their order."""
    counts: Any
    """How many of these each has."""
    buckets: Any
    """Of each, by band."""


@dataclass(frozen=True, slots=True)
class Story:
    """A story, before it is known what it is called and where it stands."""

    base: int
    """The number of the record that it is based on."""
    id: str
    """What names it, if no other is named so."""
    measured: laid.Measured | None
    """How long its lines are, where it is lines."""
    told: Packed
    """It: `write.Lined`, or an edition."""


class Part(Run):
    """Some records, which have numbers in their order here."""

    def __init__(self, settings: Settings, output: str, records: Sequence[read.Record]) -> None:
        """Take the settings, where the stories go, and the records."""
        super().__init__(settings, output, Here(), 1)
        self._pairs: Any = None
        self._intake.given(records)

    def sketched(self, mask: int) -> Sketched:
        """Give what is known of each by itself; of its anchors those under the bits ``mask`` of whose hash there is nothing."""
        import numpy as np

        self._keyed(_unheard)
        hashes, owners = (np.concatenate(some) for some in (self._intake.hashes, self._intake.owners))
        held = hashes & np.uint64(mask) == 0
        hashes, owners = hashes[held], owners[held]
        count = len(self._roll.sigla)
        buckets = [self._intake.buckets.column(band) for band in range(self._intake.bands[0])]
        return Sketched(
            self._keys(),
            hashes[np.argsort(owners, kind="stable")],
            np.bincount(owners, minlength=count),
            np.stack(buckets, axis=1),
        )

    def _keys(self) -> list[bytes]:
        """Give the keys of the records, in UTF-16."""
        import numpy as np

        roll = self._roll
        codes, begins, ends = roll.texts.some(np.arange(len(roll.sigla)))
        folded = plain.tables().key[codes]
        kept = np.concatenate(([0], np.cumsum(folded != 0)))
        raw = folded[folded != 0].astype("<u2", copy=False).tobytes()
        spans = zip(kept[begins].tolist(), kept[ends].tolist(), strict=True)
        found = [raw[2 * begin : 2 * end] for begin, end in spans]
        for number in roll.odd:
            key = "" if number in roll.bare else roll.looks.face(number).text
            found[number] = key.encode("utf-16-le", "surrogatepass")
        return found

    def told(self, pairs: Any) -> Iterator[Story]:
        """Give the stories that they tell; of them those ``pairs`` are to be weighed, two rows of numbers, the first by name in the upper."""
        self._pairs = pairs
        self.compare(_unheard)
        tales = self._original()
        groups = tales.told.groups
        bases = groups.members[groups.starts()].tolist()
        numbers = {siglum: number for number, siglum in enumerate(self._roll.sigla)}
        ids = [f"{id:012x}" for id in tales.ids.tolist()]
        if self._wanted.lines:
            own = replace(tales, order=tales.order[: len(groups)], ids=tales.ids[: len(groups)])
            blocks = lines.blocks(self._roll, own, lambda _: None, self._pool, 1) if len(own) else ()
            told = (one for block in blocks for one in _apart(block))
            for base, id, (measured, story) in zip(bases, ids, told, strict=False):
                yield Story(base, id, measured, Packed.of(story))
        else:
            for place, base in enumerate(bases):
                edition = tell.edition(self._roll, tales, place, int(tales.ids[place]))
                yield Story(base, ids[place], None, Packed.of(edition))
        for at, id in enumerate(ids[len(groups) :]):
            one = tales.made.story(at)
            size = None if isinstance(one, Edition) else laid.measured(one)
            yield Story(numbers[tales.made.bases[at]], id, size, Packed.of(one))

    def accounts(self) -> Iterator[tuple[int, int, bytes]]:
        """Give of each record its number, that of the record on which the story is based that it tells, and the lines of the ledger on it."""
        tales, roll = self._original(), self._roll
        numbers = {siglum: number for number, siglum in enumerate(roll.sigla)}
        order = sorted(range(len(roll.sigla)), key=lambda number: (roll.sources[number], roll.sigla[number]))
        for number, told in zip(order, fates.lines(roll, tales), strict=True):
            known = tales.made.ledger(number)
            yield number, numbers[tales.made.bases[known[0]]] if known else number, told

    def _original(self) -> tell.Tales:
        """Give the stories by the ids that they have if no other has one of these, those of plain records first."""
        import numpy as np

        tales = self._tales
        assert tales is not None
        groups = tales.told.groups
        bases = groups.members[groups.starts()]
        made = np.array([int(id, 16) for id in tales.made.ids], np.uint64)
        count = len(groups) + len(made)
        return replace(tales, order=np.arange(count), ids=np.concatenate([tales.facts.ids[bases], made]))

    def _candidates(self, numbers: Any) -> Any:
        import numpy as np

        place = np.zeros(len(self._roll.sigla), np.int64)
        place[numbers] = np.arange(len(numbers))
        low, high = place[self._pairs].astype(np.uint64)
        return np.unique(low << np.uint64(32) | high)


def _unheard(step: str, done: int, total: int) -> None:
    """Tell nobody."""


def _apart(block: write.Block) -> Iterator[tuple[laid.Measured, write.Lined]]:
    """Give the stories of a block, which names no file yet, with how long their lines are."""
    begin = 0
    data = memoryview(block.data)
    for end, part in zip(block.ends, block.parts, strict=True):
        story = write.Lined(bytes(data[begin:part]) + b"}\n", b"{" + bytes(data[part + 1 : end]), b"")
        yield laid.measured_of(end - begin, part - begin), story
        begin = end
