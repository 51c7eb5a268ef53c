"""What clusters are worth, beside the truth."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.metrics import pairwise


@dataclass(frozen=True, slots=True)
class Marks:
    """How right the pairs are that clusters put together."""

    precision: float
    """Share of them that are true."""
    recall: float
    """Share of the true ones that are among them."""

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def marks(truth: Mapping[str, str], found: Mapping[str, str]) -> Marks:
    """Give the marks of ``found``, the cluster of each record, by ``truth``; a record without a cluster stands alone.

    Raises ValueError for a record that there is not.

    >>> marks({"a": "1", "b": "1", "c": "2"}, {"a": "x", "c": "x"})
    Marks(precision=0.0, recall=0.0)
    """
    strange = found.keys() - truth.keys()
    if strange:
        raise ValueError(f"no such record: {min(strange)}")
    return Marks(*pairwise(list(truth.values()), [found.get(name, ("alone", name)) for name in truth]))


def labels(path: Path) -> dict[str, str]:
    """Give the label of each record in a file of lines ``record<tab>label``.

    Raises ValueError for a record with two labels.
    """
    found: dict[str, str] = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            name, _, label = line.rstrip("\n").partition("\t")
            if found.setdefault(name, label) != label:
                raise ValueError(f"{path}: {name} stands in two clusters")
    return found


def told(folder: Path) -> dict[str, str]:
    """Give the story of each record in a folder that the tool wrote from one file of records."""
    found: dict[str, str] = {}
    for path in sorted(folder.glob("stories*.jsonl")):
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                story = json.loads(line)
                for witness in story["witnesses"]:
                    found[witness["article"].rpartition("#")[2]] = story["id"]
    return found
