"""The way, written once: read, split, link, revise, normalise, cluster, collate, write.

Where all lies with a cluster, `afar` goes it; many records here, `survivors`.
Steps hand each other records. For inputs that are articles already, splitting, linking and revising fall away.
"""

import logging
import operator
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any

from dedupe import afar, chars, cluster, finish, gather, kindred, link, read, revise, singly, survivors, write
from dedupe.away import Away
from dedupe.carry import Asked, Carrier, Here, Progress, Stock
from dedupe.cluster import Face
from dedupe.engine import Local, room
from dedupe.errors import UnreadableError, UsageError
from dedupe.finish import Editions, Told
from dedupe.gather import Gathered
from dedupe.kindred import Kin
from dedupe.records import Article, Division, Edition, Input, LedgerRow, Link, Page, Reading
from dedupe.settings import Settings
from dedupe.spark import Spark
from dedupe.spill import PAGED, Packed, Piled, Piles, give_back, lay_apart

HELD = 200
"""Bytes that a character of text takes while its witnesses are compared, if all lie in this process."""

_NUMBER = re.compile(r"([0-9][0-9,]*)")

Work = tuple[Page, str, Sequence[tuple[Article, Sequence[tuple[str, str]]]]]
"""A text, the input that holds it, and its articles; with each comes what its record has beside the text."""


LOG = logging.getLogger("dedupe")
"""Told what was read, found and written, and of each input that could not be read; silent unless a program listens."""
LOG.addHandler(logging.NullHandler())


def silent(step: str, done: int, total: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run did: for its summary and its exit code."""

    pages: int
    """Texts that were split."""
    records: int
    """Texts that were articles already."""
    articles: int
    """All that was compared."""
    stories: int
    """Editions."""
    warnings: int
    """Stories that a person should look at."""
    review: tuple[Link, ...]
    """Pairs that a person should look at."""
    passed: tuple[Reading, ...]
    """Inputs that were passed over, with the reason."""
    noted: tuple[Reading, ...]
    """Inputs that were read with something to say of them."""
    problems: tuple[UnreadableError, ...]
    """What could not be read."""
    written: "write.Summary | None"
    """What changed in OUT; None when the stories were streamed."""

    @property
    def folded(self) -> int:
        """Copies that went into an edition beside its base."""
        return self.articles - self.stories


def run(
    inputs: Sequence[str | os.PathLike[str]],
    output: str | os.PathLike[str],
    settings: Settings | None = None,
    *,
    force: bool = False,
    dry_run: bool = False,
    strict: bool = False,
    progress: Progress = silent,
) -> Outcome:
    """Give what came of making one clean text a story from ``inputs`` and writing them to ``output``.

    ``inputs`` are files or folders, or ``-`` for JSONL on standard input; ``output`` is a folder, or ``-`` for JSONL on
    standard output. Raises `UsageError` if inputs or settings cannot be meant so, `UnreadableError` if ``strict`` and an
    input cannot be read, `DedupeError` if ``output`` cannot be written; what stood there is then intact. ``progress`` is told
    of each step how far it is; the logger ``dedupe`` hears what came of it, and of each input that could not be read.

    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     for name in ("a.txt", "b.txt"):
    ...         _ = Path(folder, name).write_text("新桥通车\\n\\n新桥昨日通车，两岸居民往来只需五分钟。\\n", "utf-8")
    ...     outcome = run([folder], Path(folder, "out"))
    ...     sorted(path.suffix for path in Path(folder, "out").iterdir())
    ['', '.jsonl', '.txt']
    >>> outcome.articles, outcome.stories, outcome.folded
    (2, 1, 1)
    """
    settings = (settings or Settings()).checked()
    paths, output = [read.local(os.fspath(path)) for path in inputs], read.local(os.fspath(output))
    if output == "-" and sys.stdout is None:
        raise UsageError("Standard output is closed, so no story can go there. Name a folder with -o OUT.")
    entries, passed = read.inputs(paths, output)
    unread = [UnreadableError(r.source, r.message) for r in passed if r.status == "unreadable"]
    if strict and unread:
        raise unread[0]
    workers = settings.workers or 1
    given = (entries, passed, unread, paths, output, settings, force, dry_run, strict, progress)
    if survivors.suffice(entries, settings):
        with (
            _flow(settings, workers) as flow,
            survivors.Run(settings, output, _carrier(flow, settings, progress), workers) as run,
        ):
            return _recorded(run, *given)
    if settings.engine == "spark":
        with _flow(settings, workers) as flow:
            return _recorded(_away(entries, settings, output, flow, Away(flow, progress)), *given)
    with Piles(settings.tmp, room(settings.memory, workers)) as piles:
        with _flow(settings, workers) as flow:
            found = gather.inputs(
                entries,
                settings,
                strict,
                _carrier(flow, settings, progress),
                piles,
                lambda done: progress("read", done, len(entries)),
            )
            progress("read", len(entries), len(entries))
            readings, problems = _heard(found, passed, unread, len(entries), len(found.texts))
            others, editions, review = _told(found, settings, flow, piles, progress)
            LOG.info("%d articles tell %d stories; %d pairs to review", editions.articles, len(editions), len(review))
        ledger = finish.ledger_rows(found, others, editions)
        written = _written(editions.bare(), ledger, review, readings, entries, paths, output, settings, force, dry_run)
    return Outcome(
        pages=len(found.split),
        records=len(found.texts) - len(found.split),
        articles=editions.articles,
        stories=len(editions),
        warnings=editions.warnings,
        review=tuple(review),
        passed=tuple(r for r in readings if r.status == "skipped"),
        noted=tuple(r for r in readings if r.status == "read" and r.message),
        problems=tuple(problems),
        written=written,
    )


def _away(entries: Sequence[Input], settings: Settings, output: str, flow: Local | Spark, carrier: Away) -> afar.Run:
    """Give what goes the way of texts that lie with a cluster: the shorter one if all are records."""
    if survivors.apply(entries, settings) and all(entry.source != "-" for entry in entries):
        from dedupe.afar import records

        return records.Run(settings, output, flow, carrier)
    return afar.Run(settings, output, carrier)


def _heard(
    found: Gathered | survivors.Found,
    passed: Sequence[Reading],
    unread: Sequence[UnreadableError],
    inputs: int,
    texts: int,
) -> tuple[list[Reading], list[UnreadableError]]:
    """Give what became of all inputs, and all that could not be read, in order, and tell the log."""
    readings = sorted([*passed, *found.readings], key=lambda reading: reading.source)
    problems = sorted([*found.problems, *unread], key=lambda problem: (problem.source, _natural(problem.message)))
    LOG.info("read %d inputs with %d texts", inputs, texts)
    for problem in problems:
        LOG.warning("%s", problem)
    return readings, problems


def _natural(message: str) -> list[str | int]:
    """Give a message in parts, so that line 2 comes before line 10."""
    return [int(part.replace(",", "")) if at % 2 else part for at, part in enumerate(_NUMBER.split(message))]


def _written(
    stories: Iterable[Edition] | Callable[[write.Named], Iterable[write.Block]],
    ledger: Iterable[LedgerRow] | Callable[[], Iterator[bytes]],
    review: Sequence[Link],
    readings: Sequence[Reading],
    entries: Sequence[Input],
    paths: Sequence[str],
    output: str,
    settings: Settings,
    force: bool,
    dry_run: bool,
) -> write.Summary | None:
    """Write stories, with what is said of them, into a folder, or alone to standard output; nothing is summed up then."""
    if output == "-":
        write.stream(stories, sys.stdout.buffer)
        return None
    root = read.root(paths)
    report = _reports(output) if settings.report else None
    declared = partial(_declared, entries, readings)
    written = write.folder(
        *(output, stories, ledger, review, readings, settings, root),
        force=force,
        dry_run=dry_run,
        report=report,
        declared=declared,
    )
    LOG.info("wrote %s", output)
    return written


def _declared(entries: Sequence[Input], readings: Sequence[Reading]) -> Mapping[str, Any]:
    """Give the types that Parquet files give their columns, if all records are of such."""
    if any(entry.form == "jsonl" for entry in entries):
        return {}
    taken = {reading.source for reading in readings if reading.status == "read"}
    return read.columns(entry.path for entry in entries if entry.form == "parquet" and entry.source in taken)


def _reports(output: str) -> write.reports.Made:
    """Give what makes the report on OUT; few runs ask for it."""
    from dedupe import report

    return partial(report.files, output, None)


def _recorded(
    run: survivors.Run | afar.Run,
    entries: Sequence[Input],
    passed: Sequence[Reading],
    unread: Sequence[UnreadableError],
    paths: Sequence[str],
    output: str,
    settings: Settings,
    force: bool,
    dry_run: bool,
    strict: bool,
    progress: Progress,
) -> Outcome:
    """Give what came of writing the stories of texts that ``run`` takes, as `run` does."""
    run.take(entries, strict, lambda done: progress("read", done, len(entries)))
    progress("read", len(entries), len(entries))
    found = run.found
    readings, problems = _heard(found, passed, unread, len(entries), found.pages + found.records)
    run.compare(progress)
    LOG.info("%d articles tell %d stories; %d pairs to review", found.articles, found.stories, len(found.review))
    written = _written(
        run.stories, run.ledger, found.review, readings, entries, paths, output, settings, force, dry_run
    )
    return Outcome(
        pages=found.pages,
        records=found.records,
        articles=found.articles,
        stories=found.stories,
        warnings=found.warnings,
        review=tuple(found.review),
        passed=tuple(r for r in readings if r.status == "skipped"),
        noted=tuple(r for r in readings if r.status == "read" and r.message),
        problems=tuple(problems),
        written=written,
    )


def stories(
    records: Iterable[Mapping[str, Any] | str], settings: Settings | None = None, *, progress: Progress = silent
) -> Iterator[Edition]:
    """Give the edition of each story among ``records``, by ascending id.

    A record is a text, or a mapping with the fields that ``settings`` name; one without an id is named by its place, from 1.
    Raises `UsageError` if two ids are equal, or a record is none or has no text.

    >>> copies = ["新桥昨日通车，两岸居民往来只需五分钟，比过去快了一个小时。"] * 2
    >>> [len(edition.witnesses) for edition in stories(copies)]
    [2]
    >>> told = copies[0] + "家住东岸的陈阿婆一早就到桥头等候，她说自己盼这座桥盼了三十年。"
    >>> other = {"id": "b", "body": told.replace("新桥", "新轿")}
    >>> records = [{"id": "a", "title": "新桥通车", "body": told}, other]
    >>> (edition,) = stories(records, Settings(text_field="body"))
    >>> edition.title, edition.witnesses[0].article, [variant.readings for variant in edition.apparatus]
    ('新桥通车', 'a', [(('桥', ('a',)), ('轿', ('b',)))])
    """
    settings = (settings or Settings()).checked()
    workers = settings.workers or 1
    with Piles(settings.tmp, room(settings.memory, workers)) as piles:
        with _flow(settings, workers) as flow:
            found = gather.records(records, settings, _carrier(flow, settings, progress), piles)
            _, editions, _ = _told(found, settings, flow, piles, progress)
        yield from editions


@contextmanager
def _flow(settings: Settings, workers: int) -> Iterator[Local | Spark]:
    """Give what carries records: a cluster, or this machine with so many ``workers`` (0: one a core)."""
    if settings.engine == "spark":
        with Spark(settings.master, settings.memory) as cluster:
            yield cluster
    else:
        with Local(workers, settings.tmp, room(settings.memory, workers), patience=0.0) as flow:
            yield flow


def _carrier(
    flow: Local | Spark, settings: Settings, progress: Progress, chars: int = 0, piles: Piles | None = None
) -> Carrier:
    """Give what takes records through functions: here, unless ``flow`` is a cluster or ``chars`` of text are too many."""
    if isinstance(flow, Local) and chars * HELD <= room(settings.memory, flow.workers):
        return Here(flow.crew if flow.workers > 1 else None, progress, piles)
    return Away(flow, progress)


def _told(
    found: Gathered, settings: Settings, flow: Local | Spark, piles: Piles, progress: Progress
) -> tuple[dict[str, Packed], Editions, list[Link]]:
    """Give what of each page belongs to no article, the editions, and the pairs that a person should look at."""
    carrier = _carrier(flow, settings, progress, found.texts.chars, piles)
    if found.split:
        piles.narrow(PAGED)
        lay_apart()
    others, told, doubts = _compared(found, settings, carrier, progress)
    editions = Editions((edition for _, edition in told), piles)
    return others, editions, sorted((one for _, one in carrier.take(doubts)), key=lambda one: (one.a, one.b))


def _compared(
    found: Gathered, settings: Settings, carrier: Carrier, progress: Progress
) -> tuple[dict[str, Packed], Iterator[tuple[int, Told]], Stock]:
    """Give what of each page belongs to no article, the editions as they are asked for, and the doubtful links.

    What only comparing needs, nobody holds any more when the editions are made.
    """
    others, kin, faces = _witnesses(found, settings, carrier, progress)
    give_back()
    progress("cluster", 0, 1)
    return others, *kindred.stories(kin, faces, settings, carrier)


def _witnesses(
    found: Gathered, settings: Settings, carrier: Carrier, progress: Progress
) -> tuple[dict[str, Packed], Stock, Stock]:
    """Give what of each page belongs to no article, the witnesses that all articles make, numbered in order of their sigla, and the
    face of each. The lines of the pages are gone then.
    """
    cut: dict[str, Packed] = {}
    others: dict[str, Packed] = {}
    progress("link", 0, 1)
    found.pile.settle()
    for told in carrier.apart(_divided, list(found.lines.values()), found.pile.spilt):
        if told is None:
            progress("revise", 0, 1)
            continue
        source, articles, rest = told
        if articles is not None:
            cut[source] = articles
        others[source] = rest
    found.pile.close()
    if found.split:
        give_back()
    work = carrier.stock(_work(found, cut))
    kin, faces = carrier.parted(work, partial(_repaired, settings.shingle), "normalise")
    return others, kin, faces


def _divided(carrier: Carrier, lines: Sequence[Piled]) -> Iterator[tuple[str, Packed | None, Packed] | None]:
    """Give what the pages fall into whose ``lines`` these are, and before that None, when they are linked."""
    # Together and only now: nothing that stays lies among them.
    pages = [one.load() for one in lines]
    matches = link.matches(pages, carrier)
    give_back()
    yield None
    made = revise.divided(pages, matches, carrier, _packed)
    del pages, matches
    yield from made
    chars.forget()
    revise.forget()


def _packed(division: Division) -> tuple[str, Packed | None, Packed]:
    """Give the page of a division, its articles if there are any, and what belongs to none."""
    articles = Packed.of(division.articles) if division.articles else None
    return division.source, articles, Packed.of(division.others)


def _work(found: Gathered, cut: Mapping[str, Packed]) -> Sequence[tuple[int, Work]]:
    """Give each text with the articles that it holds, numbered, when it is asked for; ``cut`` are those of the pages.

    By text, so that it goes to a worker once.
    """
    whole: dict[str, list[int]] = {}
    for place, article in enumerate(found.articles):
        whole.setdefault(article.source, []).append(place)
    names = sorted({*cut, *whole})

    def one(number: int) -> tuple[int, Work]:
        source = names[number]
        articles: list[Article] = [*cut[source].load()] if source in cut else []
        articles += [found.articles[place] for place in whole.get(source, ())]
        articles.sort(key=operator.attrgetter("siglum"))
        told = tuple((article, found.heads.get(article.siglum, ())) for article in articles)
        return number << kindred.ARTICLES, (found.texts[source], found.inputs[source], told)

    return Asked(one, range(len(names)))


def _repaired(shingle: int, number: int, given: Work) -> Iterator[tuple[int, tuple[Packed, Face]]]:
    """Give the witness of each article of a page, and its face; with an article comes what its record has beside the text."""
    page, source, articles = given
    for place, (article, heads) in enumerate(articles):
        witness = singly.witness(page, article, heads)
        yield number + place, (Packed.of(Kin(witness, source)), cluster.face(witness, shingle))
