"""What is known of each record of a run, by its number: little, since there may be millions."""

import struct
from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from dedupe.gather import Text
from dedupe.records import Step
from dedupe.survivors import plain
from dedupe.survivors.plain import Opening
from dedupe.survivors.texts import Texts

_SPAN = struct.Struct("<II")
"""A number, and where something ends."""


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
        self._held = bytearray()
        self._ends = array("Q", [0])

    def __len__(self) -> int:
        return len(self._ends) - 1

    def add(self, count: int, found: Mapping[int, Opening]) -> None:
        """Take those of ``count`` more records, by their places among these."""
        for place in range(count):
            if one := found.get(place):
                self._held += _SPAN.pack(one.paragraph, one.end) + one.soft.encode("utf-16-le", "surrogatepass")
            self._ends.append(len(self._held))

    def all(self) -> tuple[list[int], list[Opening]]:
        """Give the numbers of all records that have one, and what they have."""
        found = [(number, one) for number in range(len(self)) if (one := self.get(number))]
        return [number for number, _ in found], [one for _, one in found]

    def get(self, number: int) -> Opening | None:
        """Give the dateline of a record, if it has one."""
        begin, end = self._ends[number], self._ends[number + 1]
        if begin == end:
            return None
        paragraph, size = _SPAN.unpack_from(self._held, begin)
        soft = self._held[begin + _SPAN.size : end].decode("utf-16-le", "surrogatepass")
        return Opening(paragraph, size, soft)


@dataclass(slots=True)
class Roll:
    """All records that were read, in the order they came."""

    texts: Texts
    """Their texts."""
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
    narrow: set[int] = field(default_factory=set)
    """Plain ones some of whose marks or blanks are printed in another width."""
    bare: set[int] = field(default_factory=set)
    """Those in which nothing but marks stands."""
    sizes: "array[int]" = field(default_factory=lambda: array("q"))
    """Characters of their keys."""
    widths: "array[int]" = field(default_factory=lambda: array("q"))
    """Bytes that their texts take in a line of JSON, at least, unless they are narrow."""
    spans: "array[int]" = field(default_factory=lambda: array("q"))
    """Bytes of what is said there of the paragraphs of each, likewise."""
    ids: Names = field(default_factory=Names)
    """Of plain ones what names a story that is based on them."""
    openings: Openings = field(default_factory=Openings)
    """The datelines of plain ones."""

    def text(self, number: int) -> Text:
        """Give a record as `gather` has it."""
        title = self.titles.get(number, "")
        heads = self.odd.get(number, (("title", title),) if title else ())
        siglum = self.sigla[number]
        return Text(siglum, siglum, self.texts.text(number), False, siglum, heads, self.columns[number])

    def printed(self, number: int) -> tuple[str, tuple[Step, ...]]:
        """Give the text of a plain record as it is printed, one character for one, and the steps to that."""
        text = self.texts.text(number)
        return plain.mended(text) or (text, ()) if number in self.narrow else (text, ())
