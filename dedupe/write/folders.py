"""The folder that a run writes: story files, manifest, evidence."""

import hashlib
import heapq
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, suppress
from functools import partial
from itertools import groupby
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TypeVar

from dedupe import shelf
from dedupe.errors import DedupeError
from dedupe.records import Edition, LedgerRow, Link, Reading
from dedupe.settings import Settings
from dedupe.shelf import MANIFEST
from dedupe.write import lock, previous, reports, rows
from dedupe.write.blocks import Written
from dedupe.write.changes import Changes, Summary
from dedupe.write.journal import ABSENT, EVIDENCE, REPORT, Staging, Waiting, carry_out, settled, unlinked
from dedupe.write.laid import APPARATUS, LEDGER, Files, Goes, Laid, LaidSingles, LaidStories
from dedupe.write.names import DIGITS, Named, folded, names
from dedupe.write.previous import UNKNOWN, Old
from dedupe.write.sheets import SHARD, Sheet
from dedupe.write.singles import Single
from dedupe.write.tables import Tables
from dedupe.write.trouble import INTACT, PENDING, told
from dedupe.write.volumes import ALL, Lines

if TYPE_CHECKING:
    import pyarrow as pa  # type: ignore[import-untyped, unused-ignore]

Kind = TypeVar("Kind", bound=Named)
Known = TypeVar("Known", bound=Named | Edition)

_TOGETHER = 1 << 20
"""Bytes of lines that are written at once."""


def folder(
    output: str,
    editions: Iterable[Edition] | LaidSingles | Written,
    ledger: Iterable[LedgerRow] | Callable[[], Iterator[bytes]],
    review: Iterable[Link],
    readings: Iterable[Reading],
    settings: Settings,
    root: str | None,
    *,
    force: bool = False,
    dry_run: bool = False,
    limit: int | None = None,
    report: reports.Made | None = None,
    declared: "Callable[[], Mapping[str, pa.DataType]] | None" = None,
) -> Summary:
    """Give what became of the folder ``output`` when the stories and their evidence were written there.

    ``editions`` come by ascending id, or are what gives their lines (of JSON lines alone), ``ledger`` by source and begin, or as what gives its lines; each iterable is gone through once, in the order
    of the arguments, the last three only if evidence is wanted. ``root`` is the folder that sources are named from,
    None if all came by standard input. ``limit`` is the most bytes of a file that holds many lines (`SHARD`). ``report`` makes
    the report of what was staged, ``declared`` gives the types that columns of the inputs have there; in a dry run that waits in a temporary folder, for the report's files to be listed. Raises
    `DedupeError` if the folder cannot be written, and leaves it as it stood; a process that is killed leaves it so too, or in
    a state that the next run finishes.
    """
    output = os.fspath(output)
    if os.path.lexists(output) and not os.path.isdir(output):
        raise DedupeError(f"{output} is a file, and a folder is needed. Move it away, or choose another name with -o.")
    with ExitStack() as stack:
        recovered = "" if dry_run else _opened(output, stack)
        with told(output, INTACT):
            unlinked(output)
            staging = None if dry_run else Staging(output)
            if staging:
                stack.callback(staging.close)
            if report:
                unlinked(output, REPORT)
                reports.free(output, force)
            waiting = staging or (_elsewhere(settings, stack) if report else None)
        changes = Changes(output, staging, force)
        target = _Target(output, settings, waiting, changes, force, SHARD if limit is None else limit, stack, declared)
        target.stories(editions)
        target.evidence(ledger, review, readings, root)
        target.report(report)
        target.manifest()
        _committed(output, staging, target.changes)
        return target.changes.summary(target.count, recovered)


def report(output: str, made: reports.Made, *, force: bool = False) -> Summary:
    """Give what became of the folder ``output``, which an earlier run wrote, when a report on it was put there.

    ``made`` makes the report, once no other run writes there. Raises `DedupeError` if the report cannot be written; what
    stood there is then intact.
    """
    output = os.fspath(output)
    with ExitStack() as stack:
        recovered = _opened(output, stack)
        with told(output, INTACT):
            unlinked(output, REPORT)
            reports.free(output, force)
            staging = Staging(output)
        stack.callback(staging.close)
        changes = Changes(output, staging, force)
        _reported(output, staging, changes, made(None))
        _committed(output, staging, changes)
        return changes.summary(0, recovered)


def _elsewhere(settings: Settings, stack: ExitStack) -> Waiting:
    """Give a place for what waits in a dry run."""
    folder = stack.enter_context(TemporaryDirectory(prefix="dedupe-", dir=settings.tmp))
    return Waiting(os.path.join(folder, "new"))


def _reported(output: str, waiting: Waiting, changes: Changes, files: Iterable[tuple[str, bytes]]) -> None:
    """Let the ``files`` of a report wait, and plan the removal of what an earlier one has left."""
    written = set()
    with told(output, INTACT):
        olds = reports.standing(output)
    for name, data in files:
        written.add(name)
        with told(output, INTACT):
            if changes.placed(name, hashlib.sha256(data).hexdigest, None):
                waiting.put(name, data)
    with told(output, INTACT):
        for old in olds:
            if old not in written:
                changes.removed(old, None)


def _committed(output: str, staging: Staging | None, changes: Changes) -> None:
    if staging and changes.any:
        with told(output, INTACT):
            staging.commit()
        with told(output, PENDING):
            _finished(output)


def _opened(output: str, stack: ExitStack) -> str:
    """Make the folder if need be, lock it, and settle what an interrupted run left there."""
    with told(output, INTACT):
        path, missing = os.path.abspath(output), []
        while not os.path.lexists(path):
            missing.append(path)
            path = os.path.dirname(path)
        for one in reversed(missing):
            with suppress(FileExistsError):  # another run was as quick
                os.mkdir(one)
            stack.callback(_unmade, one)
        stack.enter_context(lock.held(output))
    with told(output, PENDING):
        return settled(output)


def _unmade(path: str) -> None:
    """Remove a folder that we made and that nothing came into."""
    with suppress(OSError):
        os.rmdir(path)


def _finished(output: str) -> None:
    try:
        carry_out(output)
    except KeyboardInterrupt:
        # Half of a commit serves nobody, and the rest takes a moment.
        carry_out(output, careful=True)
        raise


def _together(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Give ``lines`` run together, of `_TOGETHER` bytes or more but for the last."""
    some: list[bytes] = []
    size = 0
    for data in lines:
        some.append(data)
        size += len(data)
        if size >= _TOGETHER:
            yield b"".join(some)
            some, size = [], 0
    if some:
        yield b"".join(some)


class _Target:
    """One run's way through OUT: three stages, in order."""

    def __init__(
        self,
        output: str,
        settings: Settings,
        waiting: Waiting | None,
        changes: Changes,
        force: bool,
        limit: int,
        stack: ExitStack,
        declared: "Callable[[], Mapping[str, pa.DataType]] | None",
    ) -> None:
        self.changes = changes
        self.count = 0
        self._output = output
        self._settings = settings
        self._waiting = waiting
        self._force = force
        self._limit = limit
        self._stack = stack
        self._declared = declared
        with told(output, INTACT):
            self._evidence = previous.evidence(output, force)
        self._manifest = self._sheet(MANIFEST, limit)
        self._listed: dict[str, Callable[[], str]] = {}
        self._apparatus = self._sheet(APPARATUS, limit, EVIDENCE) if settings.evidence else None

    def stories(self, editions: Iterable[Edition] | LaidSingles | Written) -> None:
        """Stage the story files, and with them the manifest and the apparatus."""
        volumes = self._volumes() if self._settings.format in shelf.SHARED else None
        with told(self._output, INTACT):
            standing = previous.volumes(self._output, self._force)
        if isinstance(volumes, Lines) and callable(editions):
            if isinstance(editions, LaidStories) and (laid := self._laid(editions.written)):
                volumes.given(laid[ALL])
                self._listed_there(laid)
                self.count += len(editions)
                editions = ()
        if isinstance(volumes, Lines) and callable(editions):
            for block in editions(volumes.named):
                with told(self._output, INTACT):
                    volumes.put(block)
                    if self._apparatus:
                        self._apparatus.put(block.noted)
                self.count += len(block.ends)
            editions = ()
        assert not callable(editions)
        if volumes:
            for _ in self._placed(()):
                pass
            for edition in _ascending(editions):
                with told(self._output, INTACT):
                    volumes.add(edition)
                    if self._apparatus:
                        self._apparatus.put(Single(edition, self._settings.format).noted)
                self.count += 1
        else:
            self._singles(editions)
        with told(self._output, INTACT):
            written = volumes.close() if volumes else {}
            for name, digest in written.items():
                self.changes.placed(name, digest, standing.get(name, ABSENT))
            for name, recorded in standing.items():
                if name not in written:
                    self.changes.removed(name, recorded)

    def _singles(self, editions: Iterable[Edition] | LaidSingles) -> None:
        """Stage a file for each story."""
        stories = (Single(edition, self._settings.format) for edition in editions)
        if isinstance(editions, LaidSingles):
            files = [goes for _, goes in self._placed(editions.briefs)]
            if laid := self._laid(partial(editions.filed, files)):
                self._listed_there(laid)
                self.count += len(files)
                return
            placed: Iterable[tuple[Single, Goes]] = zip(stories, files, strict=True)
        else:
            placed = self._placed(stories)
        for story, (file, goes) in placed:
            with told(self._output, INTACT):
                if goes and self._waiting:
                    self._waiting.put(file, story.data)
                self._manifest.put(story.listed(file))
                if self._apparatus:
                    self._apparatus.put(story.noted)
            self.count += 1

    def _placed(self, stories: Iterable[Kind]) -> Iterator[tuple[Kind, Goes]]:
        """Give ``stories`` with the names of their files, and whether these go there; plan the removal of those of an earlier run."""
        for group, olds in _groups(stories, self._olds()):
            known = {folded(old.file): old.sha256 for old in olds}
            files = list(names(group))
            for story, file in zip(group, files, strict=True):
                with told(self._output, INTACT):
                    goes = self.changes.placed(
                        file, partial(getattr, story, "digest"), known.get(folded(file), UNKNOWN)
                    )
                yield story, (file, goes)
            with told(self._output, INTACT):
                for old in olds:
                    if old.file not in files:
                        self.changes.removed(old.file, old.sha256)

    def evidence(
        self,
        ledger: Iterable[LedgerRow] | Callable[[], Iterator[bytes]],
        review: Iterable[Link],
        readings: Iterable[Reading],
        root: str | None,
    ) -> None:
        """Stage the evidence, and plan the removal of what an earlier run has left of its own."""
        written: set[str] = set()
        if self._apparatus:
            written |= self._closed(self._apparatus, None, EVIDENCE)
            for name, lines in (
                (LEDGER, ledger() if callable(ledger) else rows.ledger_lines(ledger)),
                ("review.jsonl", map(rows.line, map(rows.review_row, review))),
                ("inputs.jsonl", map(rows.line, map(rows.inputs_row, readings))),
                ("run.json", iter([rows.line(rows.run_record(self._settings, root, self._output))])),
            ):
                sheet = self._sheet(name, self._limit, EVIDENCE)
                if name == LEDGER and isinstance(ledger, Laid) and (laid := self._laid(ledger.written)):
                    sheet.given(laid[LEDGER])
                    lines = iter(())
                self._filled(sheet, lines)
                written |= self._closed(sheet, None, EVIDENCE)
        with told(self._output, INTACT):
            for old in self._evidence:
                if old not in written:
                    self.changes.removed(old, None)

    def _filled(self, sheet: Sheet, lines: Iterable[bytes]) -> None:
        """Put ``lines`` into a sheet, many at once; where there are more, some are written while the next are made."""
        from concurrent.futures import Future, ThreadPoolExecutor

        with ThreadPoolExecutor(1) as pool:
            waiting: Future[None] | None = None
            for data in _together(lines):
                with told(self._output, INTACT):
                    if waiting:
                        waiting.result()
                    if len(data) >= _TOGETHER:
                        waiting = pool.submit(sheet.put, data)
                    else:
                        sheet.put(data)
                        waiting = None
            with told(self._output, INTACT):
                if waiting:
                    waiting.result()

    def report(self, made: reports.Made | None) -> None:
        """Let the report that ``made`` gives of what waits wait too, or plan the removal of one that an earlier run wrote.

        Nothing is added to the manifest any more.
        """
        with told(self._output, INTACT):
            self._listed = self._manifest.close()
        if self._waiting:
            _reported(self._output, self._waiting, self.changes, made(self._waiting.folder) if made else ())
        else:
            with told(self._output, INTACT):
                for old in reports.standing(self._output):
                    self.changes.removed(old, None)

    def manifest(self) -> None:
        """Stage the manifest as the last."""
        with told(self._output, INTACT):
            for name, digest in self._listed.items():
                self.changes.placed(name, digest, None)
            for old in shelf.standing(self._output, MANIFEST):
                if old not in self._listed:
                    self.changes.removed(old, None)

    def _olds(self) -> Iterator[Old]:
        with told(self._output, INTACT):
            yield from previous.stories(self._output, self._force)

    def _listed_there(self, laid: Mapping[str, Files]) -> None:
        self._manifest.given(laid[MANIFEST])
        if self._apparatus and APPARATUS in laid:
            self._apparatus.given(laid[APPARATUS])

    def _laid(self, written: Callable[[str, int], dict[str, Files] | None]) -> dict[str, Files] | None:
        """Give the files into which lines that lie elsewhere were written there, if that could be; they wait with the others."""
        if not isinstance(self._waiting, Staging):
            return None
        with told(self._output, INTACT):
            return written(os.path.abspath(self._waiting.folder), self._limit)

    def _volumes(self) -> Lines | Tables:
        """Give the files that stories share; where nothing waits they are made elsewhere, as their digests are asked for."""
        with told(self._output, INTACT):
            if self._waiting:
                folder = self._waiting.folder
            else:
                folder = self._stack.enter_context(TemporaryDirectory(prefix="dedupe-", dir=self._settings.tmp))
            made: Lines | Tables
            if self._settings.format == "jsonl":
                made = Lines(folder, self._limit, self._manifest.put)
            else:
                declared = self._declared() if self._declared else None
                waiting = os.path.join(folder, "waiting.arrow")
                made = Tables(folder, waiting, self._limit, self._manifest.put, declared)
        self._stack.callback(made.drop)
        return made

    def _sheet(self, name: str, limit: int | None, below: str = "") -> Sheet:
        folder = os.path.join(self._waiting.folder, below) if self._waiting else None
        with told(self._output, INTACT):
            sheet = Sheet(folder, name, limit)
        self._stack.callback(sheet.drop)
        return sheet

    def _closed(self, sheet: Sheet, recorded: str | None, below: str = "") -> set[str]:
        with told(self._output, INTACT):
            digests = {f"{below}/{name}" if below else name: digest for name, digest in sheet.close().items()}
            for name, digest in digests.items():
                self.changes.placed(name, digest, recorded)
        return set(digests)


def _groups(stories: Iterable[Kind], olds: Iterable[Old]) -> Iterator[tuple[list[Kind], list[Old]]]:
    """Give the stories and the old files whose ids begin alike: only among these can names be equal."""
    new_keyed = ((story.id[:DIGITS], story) for story in _ascending(stories))
    old_keyed = ((old.head, old) for old in olds)
    merged: Iterator[tuple[str, Kind | Old]] = heapq.merge(new_keyed, old_keyed, key=lambda one: one[0])
    for _, both in groupby(merged, key=lambda one: one[0]):
        group, before = [], []
        for _, one in both:
            if isinstance(one, Old):
                before.append(one)
            else:
                group.append(one)
        yield group, before


def _ascending(editions: Iterable[Known]) -> Iterator[Known]:
    last = ""
    for edition in editions:
        if edition.id < last:
            raise ValueError(f"story {edition.id} comes after {last}: the manifest is sorted by id")
        last = edition.id
        yield edition
