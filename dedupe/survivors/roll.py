"""What is known of each record of a run, by its number: little, since there may be millions."""

from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from dedupe.gather import Text
from dedupe.records import Step
from dedupe.survivors import plain
from dedupe.survivors.plain import Opening
from dedupe.survivors.texts import Texts


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
    ids: list[bytes] = field(default_factory=list)
    """Of plain ones what names a story that is based on them."""
    openings: dict[int, Opening] = field(default_factory=dict)
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
