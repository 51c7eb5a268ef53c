"""What is known of each record of a run, by its number: little, since there may be millions."""

import pickle
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dedupe.gather import Text
from dedupe.records import Step
from dedupe.survivors import plain
from dedupe.survivors.looks import Looks
from dedupe.survivors.plain import Opening
from dedupe.survivors.texts import Texts


class Names:
    """What names a story, six bytes, for each of many records."""

    def __init__(self) -> None:
        """Begin with none."""
        self._held = array("Q")

    def __len__(self) -> int:
        return len(self._held)

    def __getitem__(self, number: int) -> bytes:
        return self._held[number].to_bytes(6, "little")

    def all(self) -> Any:
        """Give them as numbers that sort as their digits do."""
        import numpy as np

        return np.array(self._held, np.uint64).byteswap() >> np.uint64(16)

    def add(self, names: Any) -> None:
        """Take more, as numbers of 64 bits, least byte first."""
        self._held.frombytes(names.tobytes())


class Openings:
    """The datelines of records, by their numbers."""

    def __init__(self) -> None:
        """Begin with none."""
        self._softs = bytearray()
        self._cuts = array("Q", [0])
        self._ends = array("I")
        self._paragraphs = array("I")

    def __len__(self) -> int:
        return len(self._ends)

    def add(self, count: int, found: Mapping[int, Opening]) -> None:
        """Take those of ``count`` more records, by their places among these, ascending; their characters take one code each."""
        import numpy as np

        places = np.fromiter(found, np.int64, len(found))
        told = np.zeros((3, count), np.uint64)
        told[:, places] = np.array([(len(one.soft), one.end, one.paragraph) for one in found.values()]).reshape(-1, 3).T
        self._softs += "".join([one.soft for one in found.values()]).encode("utf-16-le", "surrogatepass")
        self._cuts.frombytes((np.cumsum(told[0]) + np.uint64(self._cuts[-1])).tobytes())
        for held, more in ((self._ends, told[1]), (self._paragraphs, told[2])):
            held.frombytes(more.astype(np.uint32).tobytes())

    def all(self) -> tuple[Any, Any, Any, list[str]]:
        """Give the numbers of all records that have one; where these end, in which paragraphs, and they, folded."""
        import numpy as np

        ends = np.array(self._ends, np.int64)
        numbers = np.flatnonzero(ends)
        text = self._softs.decode("utf-16-le", "surrogatepass")
        cuts = np.array(self._cuts, np.int64)
        spans = zip(cuts[numbers].tolist(), cuts[numbers + 1].tolist(), strict=True)
        softs = [text[begin:end] for begin, end in spans]
        return numbers, ends[numbers], np.array(self._paragraphs, np.int64)[numbers], softs

    def get(self, number: int) -> Opening | None:
        """Give the dateline of a record, if it has one."""
        if not self._ends[number]:
            return None
        soft = self._softs[2 * self._cuts[number] : 2 * self._cuts[number + 1]].decode("utf-16-le", "surrogatepass")
        return Opening(self._paragraphs[number], self._ends[number], soft)


@dataclass(slots=True)
class Roll:
    """All records that were read, in the order they came."""

    texts: Texts
    """Their texts."""
    keys: Texts
    """What is compared of some that are not plain."""
    looks: Looks
    """What was seen of those that are not plain."""
    sigla: list[str] = field(default_factory=list)
    """Their sigla."""
    sources: list[str] = field(default_factory=list)
    """The inputs they stand in."""
    titles: dict[int, str] = field(default_factory=dict)
    """The titles of those that have one and are plain."""
    columns: list[Mapping[str, Any]] = field(default_factory=list)
    """Their other columns."""
    odd: dict[int, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    """Those that are not plain, with kinds and texts of what they carry beside their text."""
    mended: dict[int, bytes] = field(default_factory=dict)
    """Of plain ones some of whose characters are printed otherwise, the steps to that."""
    signed: set[int] = field(default_factory=set)
    """Plain ones that may be signed, if other copies show that they are."""
    bare: set[int] = field(default_factory=set)
    """Those in which nothing but marks stands."""
    keyed: dict[int, int] = field(default_factory=dict)
    """Where among ``keys`` what is theirs stands."""
    sizes: "array[int]" = field(default_factory=lambda: array("q"))
    """Characters of their keys."""
    widths: "array[int]" = field(default_factory=lambda: array("q"))
    """Bytes that their texts take in a line of JSON, at least."""
    spans: "array[int]" = field(default_factory=lambda: array("q"))
    """Bytes of what is said there of the paragraphs of each, likewise."""
    ids: Names = field(default_factory=Names)
    """Of plain ones what names a story that is based on them."""
    openings: Openings = field(default_factory=Openings)
    """The datelines of plain ones."""

    def text(self, number: int, source: str | None = None) -> Text:
        """Give a record as `gather` has it, but named for its own ``source`` where that is not given."""
        title = self.titles.get(number, "")
        heads = self.odd.get(number, (("title", title),) if title else ())
        siglum = self.sigla[number]
        return Text(siglum, source or siglum, self.texts.text(number), False, siglum, heads, self.columns[number])

    def compared(self, numbers: Any) -> tuple[Any, Any, Any]:
        """Give codes in which stands what is compared of records, and where each begins and ends in them."""
        import numpy as np

        if not self.keyed:
            return self.texts.some(numbers)
        places = np.array([self.keyed.get(number, -1) for number in numbers.tolist()], np.int64)
        begins, ends = np.empty(len(numbers), np.int64), np.empty(len(numbers), np.int64)
        parts, size = [], 0
        for own, store, asked in ((places < 0, self.texts, numbers), (places >= 0, self.keys, places)):
            codes, low, high = store.some(asked[own])
            begins[own], ends[own] = low + size, high + size
            parts.append(codes)
            size += len(codes)
        return np.concatenate(parts), begins, ends

    def printed(self, number: int) -> tuple[str, tuple[Step, ...]]:
        """Give the text of a plain record as it is printed, and the steps to that."""
        steps = self.steps(number)
        return plain.printed(self.texts.text(number), steps), steps

    def mend(self, number: int, steps: Sequence[Step]) -> None:
        """Take the steps to a plain record as it is printed."""
        self.mended[number] = pickle.dumps([(step.name, step.edits) for step in steps])

    def steps(self, number: int) -> tuple[Step, ...]:
        """Give these."""
        held = self.mended.get(number)
        return tuple(Step(*one) for one in pickle.loads(held)) if held else ()
