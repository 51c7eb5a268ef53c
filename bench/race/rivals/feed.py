"""What all peers are fed with, and how their clusters are written; nothing here needs more than the standard library."""

import json
from collections.abc import Hashable, Iterable, Iterator
from pathlib import Path

SHINGLE = 3
"""Characters of a shingle."""
PERMUTATIONS = 128
"""Hashes of a signature."""
BANDS = 32
"""Bands of it."""
ROWS = PERMUTATIONS // BANDS
"""Hashes of a band."""
ALIKE = 0.5
"""Likeness of signatures from which on two are one story."""


def records(path: str) -> Iterator[tuple[str, str]]:
    """Give name and text of each record."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            yield record["id"], record["text"]


def shingles(text: str) -> list[str]:
    """Give the shingles of a text.

    >>> shingles("一二三四")
    ['一二三', '二三四']
    """
    return [text[at : at + SHINGLE] for at in range(len(text) - SHINGLE + 1)]


class Groups:
    """Records joined by pairs.

    >>> groups = Groups()
    >>> groups.join("a", "b"); groups.join("c", "b"); groups.label("a") == groups.label("c")
    True
    """

    def __init__(self) -> None:
        """Hold none."""
        self._above: dict[Hashable, Hashable] = {}

    def label(self, one: Hashable) -> Hashable:
        """Give what all joined with ``one`` have in common."""
        above = self._above
        root = one
        while above.get(root, root) != root:
            root = above[root]
        while above.get(one, one) != root:
            above[one], one = root, above[one]
        return root

    def join(self, a: Hashable, b: Hashable) -> None:
        """Put two together."""
        self._above[self.label(a)] = self.label(b)


def write(path: str, labels: Iterable[tuple[Hashable, Hashable]]) -> None:
    """Write the cluster of each record."""
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.writelines(f"{name}\t{label}\n" for name, label in labels)


def scratch(out: str) -> Path:
    """Give an empty folder beside ``out``, for what a peer writes."""
    folder = Path(f"{out}.d")
    folder.mkdir()
    return folder
