"""Files of JSON lines whose lines lie elsewhere, with a cluster, and are written there: here it is known only how long each is.

Where a shard ends is the same as where this process writes the lines itself (`Sheet`, `Lines`).
"""

import hashlib
import json
import os
import uuid
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from dedupe import shelf
from dedupe.records import Edition
from dedupe.write.blocks import DIGEST, Block, Lined, Named, filed
from dedupe.write.journal import EVIDENCE
from dedupe.write.rows import own_line
from dedupe.write.singles import Brief, Single
from dedupe.write.volumes import ALL, LONGER

if TYPE_CHECKING:
    from numpy.typing import NDArray

Place = tuple[int, int]
"""A story or a text, by its place among all, and a line among those that it has in a file."""
Files = dict[str, str]
"""Names of files, each with the digest of what stands there."""
Put = tuple[str, int, str]
"""What a file is called until all are there, its bytes and its digest."""
Goes = tuple[str, bool]
"""What the file of a story is called, and whether it goes there."""
Measured = tuple[int, int, tuple[int, ...]]
"""Bytes of a story's line in a shard, of that in the manifest, and of those of its apparatus."""
APPARATUS = "apparatus.jsonl"
LEDGER = "ledger.jsonl"


@runtime_checkable
class Laid(Protocol):
    """Lines that lie elsewhere."""

    def written(self, folder: str, limit: int) -> dict[str, Files] | None:
        """Give, by what each is called while it is in one piece, the files into which they were written in ``folder``.

        ``limit`` is the most bytes of one. None if there is no line, or nobody who has the lines sees the folder.
        """


@runtime_checkable
class LaidStories(Laid, Protocol):
    """Those of stories, of the manifest and of the apparatus."""

    def __call__(self, named: Named) -> Iterable[Block]:
        """Give them here."""

    def __len__(self) -> int:
        """Give how many stories there are."""


@runtime_checkable
class LaidSingles(Protocol):
    """Stories that lie elsewhere, each of which is to have a file of its own, by ascending id."""

    def __iter__(self) -> Iterator[Edition]:
        """Give them here."""

    @property
    def briefs(self) -> Sequence[Brief]:
        """What is known of them."""

    def filed(self, files: Sequence[Goes], folder: str, limit: int) -> dict[str, Files] | None:
        """Give, as `Laid` does, the files of the manifest and the apparatus that were written there, and with them those of ``files`` that go.

        These are one for each story.
        """


@dataclass(frozen=True, slots=True)
class Plan:
    """The shards of a file."""

    name: str
    """Its name while it is in one piece."""
    begins: tuple[Place, ...]
    """Where each begins."""

    @classmethod
    def of(cls, name: str, sizes: "NDArray[Any]", limit: int, counts: "NDArray[Any] | None" = None) -> "Plan":
        """Give the shards of a file with lines of these ``sizes``, of which each place has so many (``counts``; one if that is None)."""
        import numpy as np

        begins = cut(sizes, limit)
        if counts is None:
            return cls(name, tuple((begin, 0) for begin in begins))
        ends = np.cumsum(counts)
        places = np.searchsorted(ends, begins[1:], side="right")
        lines = np.array(begins[1:], int) - (ends - counts)[places]
        return cls(name, ((0, 0), *zip(places.tolist(), lines.tolist(), strict=True)))

    def of_place(self, place: int) -> int:
        """Give the shard in which the first line of ``place`` stands."""
        return bisect_right(self.begins, (place, 0)) - 1

    def file(self, number: int) -> str:
        """Give what a shard is called."""
        return shelf.shard(self.name, number) if len(self.begins) > 1 else self.name

    def path(self, number: int) -> str:
        """Give where below OUT it stands."""
        return f"{EVIDENCE}/{self.file(number)}" if self.name in (APPARATUS, LEDGER) else self.file(number)

    def pieces(self, place: int, lines: bytes) -> Iterator[tuple[int, bytes]]:
        """Give the ``lines`` of a place, those of one shard together, each with its shard."""
        number = self.of_place(place)
        ends = [line for at, line in self.begins[number + 1 :] if at == place]
        if not ends:
            yield number, lines
            return
        rows = lines.splitlines(keepends=True)
        for begin, end in zip([0, *ends], [*ends, len(rows)], strict=True):
            yield number, b"".join(rows[begin:end])
            number += 1


def cut(sizes: "NDArray[Any]", limit: int) -> list[int]:
    """Give where shards begin: each takes as many lines as have ``limit`` bytes together, one at least.

    >>> import numpy as np
    >>> cut(np.array([3, 3, 3, 9, 1]), 7)
    [0, 2, 3, 4]
    """
    import numpy as np

    ends = np.cumsum(sizes)
    begins = [0]
    while True:
        done = int(ends[begins[-1] - 1]) if begins[-1] else 0
        begin = max(begins[-1] + 1, int(np.searchsorted(ends, done + limit, side="right")))
        if begin >= len(ends):
            return begins
        begins.append(begin)


def of_stories(sizes: Sequence[Measured], noted: bool, limit: int) -> list[Plan]:
    """Give the shards of stories that were `measured`, of the manifest and, if it is wanted and there is any, of the apparatus."""
    import numpy as np

    own, listed = (np.array([one[at] for one in sizes]) for at in (0, 1))
    plans = [Plan.of(ALL, own, limit)]
    plans.append(Plan.of(shelf.MANIFEST, listed if len(plans[0].begins) > 1 else listed - LONGER, limit))
    return plans + (of_lines(APPARATUS, [one[2] for one in sizes], limit) if noted else [])


def of_singles(briefs: Sequence[Brief], files: Sequence[Goes], limit: int) -> list[Plan]:
    """Give the shards of the manifest of stories with these ``files``, and of the apparatus if there is any."""
    import numpy as np

    sizes = [one.listed + len(own_line({"": file})) for one, (file, _) in zip(briefs, files, strict=True)]
    return [Plan.of(shelf.MANIFEST, np.array(sizes), limit), *of_lines(APPARATUS, [one.noted for one in briefs], limit)]


def brief(story: Single, noted: bool) -> Brief:
    """Give what is to be known of a story; its lines in the apparatus only if they are to be ``noted``."""
    listed = len(story.listed("")) - len(own_line({"": ""}))
    return Brief(story.id, story.name, story.longer, story.digest, listed, lengths(story.noted) if noted else ())


def of_lines(name: str, sizes: Sequence[Sequence[int]], limit: int) -> list[Plan]:
    """Give the shards of the file ``name``, in which each place has lines of these ``sizes``; none if there is no line."""
    import numpy as np

    lines = np.array([size for one in sizes for size in one])
    return [Plan.of(name, lines, limit, np.array(list(map(len, sizes))))] if len(lines) else []


def measured(story: Lined) -> Measured:
    """Give how long a story's lines are."""
    made = filed([story], shelf.shard(ALL, 0))
    return len(made.data), len(made.listed), lengths(made.noted)


def measured_of(line: int, part: int) -> Measured:
    """Give how long a story's lines are, without apparatus, whose own is so many bytes ``line`` long and names no file, the ``part`` that
    the manifest has, too, being its beginning.
    """
    longer = len(json.dumps(shelf.shard(ALL, 0))) - len("null")
    return line + longer, part + longer + DIGEST, ()


def lengths(lines: bytes) -> tuple[int, ...]:
    """Give the bytes of each of some lines."""
    return tuple(map(len, lines.splitlines(keepends=True)))


def put(folder: str, name: str, rows: Iterable[tuple[int, bytes]]) -> Put | None:
    """Write ``rows``, in order of their places, into a new file in ``folder``; give its name, its bytes and its digest.

    Its name is not ``name`` yet: two may be at the same. None if it cannot be written.
    """
    made = os.path.join(os.path.dirname(name), uuid.uuid4().hex)
    digest, size = hashlib.sha256(), 0
    try:
        with open(os.path.join(folder, made), "xb") as file:
            for _, data in sorted(rows):
                file.write(data)
                digest.update(data)
                size += len(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        return None
    return made, size, digest.hexdigest()


def settled(folder: str, made: Mapping[str, Put | None]) -> Files | None:
    """Give the files, named as they shall be, for which `put` wrote what was ``made``; None, and remove it, if not all is there."""
    if all(one is not None and _size(os.path.join(folder, one[0])) == one[1] for one in made.values()):
        for name, one in made.items():
            assert one is not None
            os.replace(os.path.join(folder, one[0]), os.path.join(folder, name))
        return {name: one[2] for name, one in made.items() if one is not None}
    for one in made.values():
        if one is not None:
            with suppress(OSError):
                os.unlink(os.path.join(folder, one[0]))
    return None


def _size(path: str) -> int:
    try:
        return os.path.getsize(path)
    except OSError:
        return -1
