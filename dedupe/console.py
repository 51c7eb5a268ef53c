"""What a person sees of a run: progress on a terminal, and one summary at the end, on standard error."""

import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from html import escape
from typing import Any

import click

from dedupe.carry import Progress
from dedupe.config import Job
from dedupe.pipeline import Outcome, silent
from dedupe.records import Reading

_LISTED = 20
"""Inputs named in a summary that is not asked for more."""
_OFTEN = 0.2
"""Seconds between two looks at the progress in a notebook."""


class View:
    """The run as it is shown."""

    def __init__(self, job: Job, progress: Progress) -> None:
        self.job = job
        self.progress = progress
        self.begun = time.monotonic()

    def summary(self, outcome: Outcome) -> None:
        """Tell what came of the run."""
        seconds = time.monotonic() - self.begun
        for problem in outcome.problems:
            say(f"dedupe: {problem}")
        if self.job.json:
            print(json.dumps(_as_json(outcome, seconds), ensure_ascii=False))
        elif self.job.dry_run and outcome.written:
            for change, name in outcome.written.plan:
                print(f"{change}  {name}")
        if self.job.quiet:
            return
        for line in _lines(outcome, self.job, seconds):
            say(line)


def say(text: str) -> None:
    """Write a line to standard error, if that takes it; names of files may hold what no terminal shows."""
    clean = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)
    with suppress(OSError):  # the run is done, whether or not somebody hears of it
        click.echo(clean.encode("utf-8", "replace").decode(), err=True)


@contextmanager
def shown(job: Job) -> Iterator[View]:
    """Give a view of the run: with progress if a person is looking."""
    if job.quiet or sys.stderr is None or not sys.stderr.isatty():
        yield View(job, silent)
        return
    with bars() as progress:
        yield View(job, progress)


@contextmanager
def bars() -> Iterator[Progress]:
    """Give what shows the progress of a run as bars: on a terminal's standard error, or below a notebook's cell; gone at the end.

    Pass it to `dedupe.run` or `dedupe.stories` as ``progress``:

    >>> from dedupe import stories
    >>> with bars() as progress:
    ...     len(list(stories(["新桥昨日通车，两岸居民往来只需五分钟。"], progress=progress)))
    1
    """
    with _cell() if _in_notebook() else _terminal() as progress:
        yield progress


def _in_notebook() -> bool:
    """Tell whether this is asked in a cell of a notebook: whoever has not loaded IPython is in none."""
    loaded = sys.modules.get("IPython")
    return loaded is not None and hasattr(loaded.get_ipython(), "kernel")


@contextmanager
def _cell() -> Iterator[Progress]:
    """Give what shows progress below a notebook's cell; it needs no widgets, which are seldom installed."""
    from IPython.display import HTML, display

    shown = display(HTML(""), display_id=True)
    steps: dict[str, tuple[int, int]] = {}
    last = 0.0

    def progress(step: str, done: int, total: int) -> None:
        nonlocal last
        begins = step not in steps
        steps[step] = done, total
        if begins or done == total or time.monotonic() - last > _OFTEN:
            last = time.monotonic()
            # A step that another has come after is done, though some say only that they begin.
            shown.update(
                HTML("".join(_bar(name, most if name != step else at, most) for name, (at, most) in steps.items()))
            )

    try:
        yield progress
    finally:
        shown.update(HTML(""))


def _bar(step: str, done: int, total: int) -> str:
    return f'<div><progress value="{done}" max="{max(total, 1)}"></progress> {escape(step)} {done:,}/{total:,}</div>'


@contextmanager
def _terminal() -> Iterator[Progress]:
    """Give what shows progress on a terminal."""
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        TextColumn,
        TimeElapsedColumn,
    )
    from rich.progress import Progress as Bars

    columns = (TextColumn("{task.description:<10}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Bars(*columns, console=Console(stderr=True), transient=True) as shown:
        tasks: dict[str, Any] = {}

        def progress(step: str, done: int, total: int) -> None:
            if step not in tasks:
                tasks[step] = shown.add_task(step, total=total)
            shown.update(tasks[step], completed=done, total=total)

        yield progress


def _counted(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"


def _lines(outcome: Outcome, job: Job, seconds: float) -> Iterator[str]:
    """Give the summary, a line at a time."""
    parts = [_counted(outcome.pages, "page", "pages")] if outcome.pages or not outcome.records else []
    parts += [_counted(outcome.records, "record", "records")] if outcome.records else []
    yield (
        f"{' and '.join(parts)} → {_counted(outcome.articles, 'article', 'articles')} → "
        f"{_counted(outcome.stories, 'story', 'stories')} ({_counted(outcome.folded, 'copy', 'copies')} folded) in {seconds:.1f} s"
    )
    if outcome.written is not None:
        changes = outcome.written
        verb = "would be " if job.dry_run else ""
        yield (
            f"{job.output}: {changes.appeared:,} {verb}new, {changes.changed:,} changed, "
            f"{changes.unchanged:,} unchanged, {changes.vanished:,} removed"
        )
        if changes.recovered:
            yield f"An earlier run had been interrupted while it wrote; that was {changes.recovered} first."
        for name in changes.kept:
            yield f"kept as edited by hand: {name} (--force overwrites it)"
    yield from _passed("passed over", outcome.passed, job.verbose)
    yield from _passed("note", outcome.noted, job.verbose)
    if outcome.warnings:
        yield f"{_counted(outcome.warnings, 'story has', 'stories have')} warnings in the manifest."
    if outcome.review:
        where = " in evidence/review.jsonl" if outcome.written and job.settings.evidence else ""
        yield f"{_counted(len(outcome.review), 'pair', 'pairs')} to review{where}."
        for pair in outcome.review if job.verbose else ():
            yield f"doubtful: {pair.a} ~ {pair.b}: {pair.why} (likeness {pair.jaccard:.2f}, containment {pair.containment:.2f})"
    if outcome.problems:
        yield f"{_counted(len(outcome.problems), 'input or record', 'inputs or records')} could not be read (named above)."


def _passed(what: str, readings: tuple[Reading, ...], every: bool) -> Iterator[str]:
    """Give a line for each of ``readings``, or, past some, for each reason."""
    if every or len(readings) <= _LISTED:
        for one in readings:
            yield f"{what}: {one.source}: {one.message}"
        return
    for message, count in Counter(one.message for one in readings).most_common(_LISTED):
        yield f"{what}: {_counted(count, 'input', 'inputs')}: {message}"
    yield "(-v names them all)"


def _as_json(outcome: Outcome, seconds: float) -> dict[str, Any]:
    written = outcome.written
    return {
        "pages": outcome.pages,
        "records": outcome.records,
        "articles": outcome.articles,
        "stories": outcome.stories,
        "folded": outcome.folded,
        "warnings": outcome.warnings,
        "review": len(outcome.review),
        "passed_over": [{"source": r.source, "message": r.message} for r in outcome.passed],
        "notes": [{"source": r.source, "message": r.message} for r in outcome.noted],
        "problems": [{"source": p.source, "message": p.message} for p in outcome.problems],
        "new": written.appeared if written else None,
        "changed": written.changed if written else None,
        "unchanged": written.unchanged if written else None,
        "removed": written.vanished if written else None,
        "kept": list(written.kept) if written else None,
        "plan": [list(one) for one in written.plan] if written else None,
        "seconds": round(seconds, 3),
    }
