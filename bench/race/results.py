"""What runs gave, kept line by line, so that a bench that was stopped goes on where it was."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Result:
    """One run."""

    run: str
    """The bench that it belongs to: what is compared has one name."""
    entrant: str
    """Who ran."""
    kind: str
    """Of the corpus."""
    count: int
    """Of the corpus."""
    seed: int
    """Of the corpus."""
    items: int
    """Records or pages in it."""
    size: int
    """Bytes of it."""
    turn: int
    """The round."""
    commit: str = ""
    """Of the repository, as it was then."""
    wall: float = 0.0
    """Seconds by the clock."""
    cpu: float = 0.0
    """Seconds of processors."""
    peak: int = 0
    """Bytes of memory, at the most."""
    others: float = 0.0
    """Processors that other work kept busy."""
    precision: float | None = None
    """Of pairs; None for pages."""
    recall: float | None = None
    """Of pairs; None for pages."""
    trouble: str = ""
    """Why there is no result."""


def kept(path: Path, run: str) -> Iterator[Result]:
    """Give the results of ``run`` in a file; a last line that was cut off is passed over."""
    if path.exists():
        for line in path.read_text("utf-8").splitlines():
            try:
                row = json.loads(line)
            except ValueError:
                continue
            if row["run"] == run:
                yield Result(**row)


def keep(path: Path, results: Iterable[Result]) -> None:
    """Add results to a file."""
    with open(path, "a", encoding="utf-8", newline="\n") as out:
        out.writelines(json.dumps(asdict(one), ensure_ascii=False) + "\n" for one in results)
