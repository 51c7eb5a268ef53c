"""Runs of letters, and which of them several copies have: by these it is told what copies have in common, before any is laid on another."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from dedupe import chars, fingerprint
from dedupe.collate.strands import Copy

GRAM = 5
"""Letters in a run."""
SEAM = 12
"""Characters at the edge of a strand within which the letters stand that go over to the next."""
_EACH = 80
"""Nanoseconds that a run takes without compiled loops."""
_LONELY = re.compile(b"\0+")
_BASE = 0x9E3779B97F4A7C15
"""What a letter counts for the one behind it in the number of a run: any odd number whose powers look like chance."""


@dataclass(frozen=True, slots=True)
class Own:
    """The runs of one copy's running text."""

    ends: Sequence[int]
    """How many letters there are up to the end of each strand of the flow, from 0 on."""
    held: Any
    """How many of the runs before each, and of all, another copy has too."""
    alone: int
    """How many errors those tell of that no other copy has: many in a row are a passage that the others lack, and one error."""
    near: Sequence[bool]
    """Whether the letters that go over from each strand to the next stand at the edges of both."""


class Shared:
    """The runs that several of some copies have."""

    def __init__(self, copies: Sequence[Copy]) -> None:
        """Take the copies."""
        import numpy as np

        self._made: dict[tuple[str, tuple[int, ...]], Own] = {}
        self._numbers, self._several = np.zeros(0, np.uint64), np.zeros(0, np.bool_)
        if len(copies) < 2:
            return
        read = _read(copies)
        self._numbers = np.concatenate([some for some, _, _ in read])
        self._several = _several(self._numbers, [len(some) for some, _, _ in read])
        begin = 0
        for copy, (some, ends, near) in zip(copies, read, strict=True):
            self._made[copy.witness.siglum, copy.flow] = _own(self._several[begin : begin + len(some)], ends, near)
            begin += len(some)

    def held(self, copy: Copy, s: int) -> tuple[int, int]:
        """Give how many runs strand ``s`` of the running text has, and how many of these another copy has too."""
        own = self._of(copy)
        place = copy.flow.index(s)
        begin, end = own.ends[place], own.ends[place + 1] - GRAM + 1
        return (end - begin, int(own.held[end] - own.held[begin])) if begin < end else (0, 0)

    def goes_over(self, copy: Copy, place: int) -> bool:
        """Tell whether another copy, too, goes on from the strand at this ``place`` of the flow to the next one as ``copy`` does."""
        own = self._of(copy)
        at = own.ends[place + 1] - 2
        return own.near[place] and 0 <= at < len(own.held) - 1 and bool(own.held[at + 1] > own.held[at])

    def agreement(self, copy: Copy) -> float:
        """Give how little ``copy`` differs from the others where they have its text, 0–1."""
        own = self._of(copy)
        return max(0.0, 1 - own.alone / max(1, len(own.held) - 1))

    def _of(self, copy: Copy) -> Own:
        known = self._made.get((copy.witness.siglum, copy.flow))
        if known is None:
            import numpy as np

            ((numbers, ends, near),) = _read([copy])
            shared = np.isin(numbers, self._numbers[self._several])
            known = self._made[copy.witness.siglum, copy.flow] = _own(shared, ends, near)
        return known


def load() -> None:
    """Load the loops, once these pay."""
    numbers = _lettered(chars.points("一二三四五"))[1]
    _own(_several(numbers, [len(numbers)]), [0], [])


def _several(numbers: Any, sizes: Sequence[int]) -> Any:
    """Tell for each of the ``numbers`` of copies, so many each, whether that of another is the same."""
    import numpy as np

    if fingerprint.pays(_EACH * len(numbers)):
        from dedupe.swift import grams

        found = np.empty(len(numbers), np.bool_)
        grams.several(fingerprint.fixed(numbers), np.array(sizes, np.int64).cumsum(), found)
        return found
    order = np.argsort(numbers)
    runs, owners = numbers[order], np.repeat(np.arange(len(sizes)), sizes)[order]
    again = runs[1:] == runs[:-1]
    # What the same owner has twice in a row is as the others of its kind are.
    of = np.cumsum(np.append(0, ~again)) if len(runs) else order
    kinds = np.zeros(len(runs), np.bool_)
    kinds[of[1:][again & (owners[1:] != owners[:-1])]] = True
    found = np.empty(len(runs), np.bool_)
    found[order] = kinds[of]
    return found


def _own(shared: Any, ends: Sequence[int], near: Sequence[bool]) -> Own:
    """Give what is known of a copy by which of its runs are ``shared``."""
    import numpy as np

    held = np.zeros(len(shared) + 1, np.int64)
    if fingerprint.pays(0):
        from dedupe.swift import grams

        return Own(ends, held, grams.owned(shared, 4 * GRAM, GRAM, held), near)
    np.cumsum(shared, out=held[1:])
    lonely = map(len, _LONELY.findall(shared.tobytes()))
    return Own(ends, held, sum(size if size < 4 * GRAM else GRAM for size in lonely), near)


def _read(copies: Sequence[Copy]) -> list[tuple[Any, list[int], list[bool]]]:
    """Give for each copy its runs by number, where its strands end among the letters, and what `Own` calls near."""
    softs = [[copy.strands[s].soft for s in copy.flow] for copy in copies]
    kept, numbers = _lettered(chars.points("".join([soft for some in softs for soft in some])))
    found = []
    begin = 0
    for some in softs:
        stops = list(accumulate(map(len, some), initial=begin))
        ends = kept[stops].tolist()
        edges = zip(stops, stops[1:], stops[2:], ends[1:], strict=False)
        near = [
            bool(end - kept[max(at - SEAM, before)] >= 2 and kept[min(at + SEAM, after)] - end >= 3)
            for before, at, after, end in edges
        ]
        own = numbers[ends[0] : max(ends[0], ends[-1] - GRAM + 1)]
        found.append((own, [end - ends[0] for end in ends], near))
        begin = stops[-1]
    return found


def _lettered(codes: Any) -> tuple[Any, Any]:
    """Give how many letters stand before each of the ``codes``, and before the end, and the numbers of the runs of letters."""
    import numpy as np

    key, base = chars._tables()[1], np.uint64(_BASE)
    kept = np.zeros(len(codes) + 1, np.int64)
    if fingerprint.pays(0):
        from dedupe.swift import grams

        numbers = np.empty(len(codes), np.uint64)
        grams.lettered(fingerprint.fixed(codes), key, base, kept, numbers)
        return kept, numbers[: max(0, kept[-1] - GRAM + 1)]
    folded = key.take(codes)
    told = folded != 0
    np.cumsum(told, out=kept[1:])
    letters = folded[told].astype(np.uint64)
    square = np.uint64(_BASE * _BASE % (1 << 64))
    pairs = letters[:-1] * base + letters[1:]
    return kept, (pairs[:-2] * square + pairs[2:])[:-1] * base + letters[GRAM - 1 :]
