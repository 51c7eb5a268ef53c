"""Hold the stories told of real records against what a person said of pairs of them: ``python -m bench.real.pairs [--all]``.

The records are not part of this project; ``pairs.toml`` names them. Without ``--all`` only those named are given to `dedupe`; with
it whole files, and what is joined without having been read is listed, to be read.
"""

import argparse
import gzip
import json
import sys
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import dedupe

LABELS = Path(__file__).with_name("pairs.toml")
"""What a person said."""
DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
"""Where the records lie, if they do."""

Pair = tuple[str, str]
"""Two ids, ascending."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How what was told of one file's records agrees with what a person said."""

    name: str
    """The file."""
    records: int
    """How many were compared."""
    same: int
    """Pairs that a person holds to be one story."""
    found: int
    """Of these, those joined."""
    merged: tuple[tuple[str, str, str], ...]
    """Pairs joined that a person holds to be two, and why."""
    missed: tuple[tuple[str, str, str], ...]
    """Pairs not joined that a person holds to be one, and why."""
    unread: tuple[Pair, ...]
    """Pairs joined that nobody has read."""


def labels(path: Path = LABELS) -> dict[str, dict[str, dict[Pair, str]]]:
    """Give for each file the pairs that are ``same``, ``other`` and ``either``, with the reason."""
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    return {
        file["name"]: {
            kind: {_pair(a, b): why for a, b, why in file.get(kind, ())} for kind in ("same", "other", "either")
        }
        for file in told["file"]
    }


def verdict(name: str, said: Mapping[str, Mapping[Pair, str]], folder: Path = DATA, whole: bool = False) -> Verdict:
    """Give how the stories told of the records of ``name`` in ``folder`` agree with what was ``said``; of all, if ``whole``."""
    named = {one for pairs in said.values() for pair in pairs for one in pair}
    with gzip.open(folder / name, "rt", encoding="utf-8") as lines:
        records = [row for row in map(json.loads, lines) if whole or row["id"] in named]
    joined = together(records)
    same, other = said["same"], said["other"]
    return Verdict(
        name,
        len(records),
        len(same),
        len(same.keys() & joined),
        tuple((*pair, other[pair]) for pair in sorted(other.keys() & joined)),
        tuple((*pair, same[pair]) for pair in sorted(same.keys() - joined)),
        tuple(sorted(joined - _closed(same) - other.keys() - said["either"].keys())),
    )


def together(records: Iterable[Mapping[str, Any]]) -> set[Pair]:
    """Give the pairs of ids of ``records`` that `dedupe` holds to be one story."""
    given = [{key: row[key] for key in ("id", "title", "text") if row.get(key)} for row in records]
    found: set[Pair] = set()
    for edition in dedupe.stories(given):
        found.update(_pair(a, b) for a, b in combinations([one.article for one in edition.witnesses], 2))
    return found


def _closed(same: Iterable[Pair]) -> set[Pair]:
    """Give ``same`` with the pairs that follow from it: copies of one text are copies of each other."""
    groups: dict[str, set[str]] = {}
    for pair in same:
        joined = set[str]().union(pair, *(groups.get(one, ()) for one in pair))
        groups.update(dict.fromkeys(joined, joined))
    return {_pair(a, b) for group in groups.values() for a, b in combinations(group, 2)}


def _pair(a: str, b: str) -> Pair:
    return (a, b) if a < b else (b, a)


def main() -> int:
    """Print what was found; 1 if two stories were merged, 2 if the records are not there."""
    parser = argparse.ArgumentParser(prog="python -m bench.real.pairs", description="Score links of real records.")
    parser.add_argument("--data", type=Path, default=DATA, metavar="FOLDER", help="where the records lie")
    parser.add_argument("--all", action="store_true", help="compare whole files, and list what nobody has read")
    options = parser.parse_args()
    if not options.data.is_dir():
        print(f"There are no records in {options.data}; name their folder with --data.", file=sys.stderr)
        return 2
    merged = 0
    for name, said in labels().items():
        one = verdict(name, said, options.data, options.all)
        merged += len(one.merged)
        print(
            f"{one.name}: {one.records:,} records; {one.found} of {one.same} pairs found, {len(one.merged)} of "
            f"{len(said['other'])} strangers merged"
        )
        for what, pairs in (("merged", one.merged), ("missed", one.missed)):
            for a, b, why in pairs:
                print(f"  {what}: {a} {b} ({why})")
        for a, b in one.unread:
            print(f"  joined, unread: {a} {b}")
    return 1 if merged else 0


if __name__ == "__main__":
    sys.exit(main())
