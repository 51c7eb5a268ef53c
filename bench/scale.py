"""``python -m bench.scale``: what each step of the way sends through a shuffle, and what it computes, on printed pages or on records;
and what of it all comes to the driver.

The run lies in a flow of one process, so that all that a cluster would send can be weighed. The tables go to standard
output; `docs/scale.md` rests on them.
"""

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from typing import Any
from unittest import mock

import dedupe
from bench.press.__main__ import main as press
from bench.sheets import main as sheets
from dedupe import pipeline
from dedupe.engine import Local, Table
from dedupe.settings import Settings

CARRIERS = frozenset(f"dedupe.{name}" for name in ("away", "carry", "engine"))
"""Modules that hand on what others ask for."""


class Scales(Local):
    """A flow in this process that weighs what goes into each group, and what comes to the driver and leaves it."""

    def __init__(self) -> None:
        """Take nothing; the scales stand at 0."""
        super().__init__(workers=1)
        self.weighed: Counter[str] = Counter()
        self.counted: Counter[str] = Counter()
        self.seconds: dict[str, float] = {}
        self.came: Counter[str] = Counter()
        self.left: Counter[str] = Counter()

    def source(self, batches: Iterable[Any], schema: Any) -> Table:
        return super().source(_passed(batches, self.left, asking()), schema)

    def rows(self, table: Table, order_by: Sequence[str]) -> Iterator[Any]:
        return _passed(super().rows(table, order_by), self.came, asking())

    def parts(self, tables: Sequence[Table], key: str, function: Any, schema: Any) -> Table:
        name = named(function)
        kept = [self.keep(table) for table in tables]
        for table in kept:
            for chunk in self._chunks(table):
                batch = chunk.load()
                self.weighed[name] += batch.nbytes
                self.counted[name] += batch.num_rows
        begun = time.process_time()
        made = super().parts(kept, key, function, schema)
        self.seconds[name] = self.seconds.get(name, 0.0) + time.process_time() - begun
        return made


def _passed(batches: Iterable[Any], weighed: Counter[str], name: str) -> Iterator[Any]:
    for batch in batches:
        weighed[name] += batch.nbytes
        yield batch


def asking() -> str:
    """Give the step that asks the flow for something: the innermost function that hands nothing on, and is no part of another."""
    frame = sys._getframe(1)
    while frame.f_back is not None:
        module, name = frame.f_globals.get("__name__", ""), frame.f_code.co_name
        if module.startswith("dedupe.") and module not in CARRIERS and not name.startswith("<"):
            return f"{module.removeprefix('dedupe.')}.{name}"
        frame = frame.f_back
    return "?"


def named(function: Callable[..., Any]) -> str:
    """Give the name of the step that ``function`` does: the innermost function in it.

    >>> named(partial(print, partial(sorted, key=len)))
    'sorted'
    """
    while isinstance(function, partial):
        inner = [one for one in function.args if callable(one) and not isinstance(one, type)]
        function = inner[0] if inner else function.func
    return f"{function.__module__.removeprefix('dedupe.').removeprefix('builtins')}.{function.__name__}".lstrip(".")


def main(arguments: list[str] | None = None) -> int:
    """Print the table; give the exit code."""
    parser = argparse.ArgumentParser(prog="bench.scale", description=__doc__)
    parser.add_argument("--stories", type=int, default=120)
    parser.add_argument("--records", type=int, help="so many records, as articles already, instead of pages")
    parser.add_argument("--seed", type=int, default=7)
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder, Scales() as scales:
        settings = Settings(engine="spark")
        if given.records:
            sheets([str(given.records), f"{folder}/in.jsonl", "--seed", str(given.seed)])
            read, settings = [Path(folder, "in.jsonl")], settings._replace(split="record", format="jsonl")
        else:
            press(["--stories", str(given.stories), "--seed", str(given.seed), "-o", folder])
            read = sorted(Path(folder, "pages").iterdir())
        size = sum(path.stat().st_size for path in read)
        begun = time.process_time()
        with mock.patch.object(pipeline, "_flow", lambda *_: nullcontext(scales)):
            outcome = dedupe.run(read, f"{folder}/out", settings)
        spent = time.process_time() - begun
    print(
        f"{outcome.pages} pages, {outcome.records} records, {size:,} bytes, {outcome.articles} articles, {outcome.stories} stories, "
        f"{spent:.1f} s of CPU"
    )
    print("\n| group | rows an article | bytes an article | ms of CPU an article |\n|---|---|---|---|")
    for name in scales.weighed:
        per = [counts[name] / outcome.articles for counts in (scales.counted, scales.weighed)]
        print(f"| `{name}` | {per[0]:.1f} | {per[1]:,.0f} | {1000 * scales.seconds[name] / outcome.articles:.2f} |")
    whole = [sum(values.values()) / outcome.articles for values in (scales.weighed, scales.seconds)]
    print(f"| **all** | | **{whole[0]:,.0f}** | **{1000 * whole[1]:.2f}** |")
    print("\n| step | bytes that come to the driver, a byte of input | that leave it |\n|---|---|---|")
    for name in dict.fromkeys((*scales.came, *scales.left)):
        print(f"| `{name}` | {scales.came[name] / size:.2f} | {scales.left[name] / size:.2f} |")
    both = [sum(values.values()) / size for values in (scales.came, scales.left)]
    print(f"| **all** | **{both[0]:.2f}** | **{both[1]:.2f}** |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
