"""The way, written once: read, split, link, revise, normalise, cluster, collate, write.

Steps hand each other records. For inputs that are articles already, splitting, linking and revising fall away.
"""

import os
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from dedupe import (
    cluster,
    collate,
    ledger,
    link,
    normalise,
    read,
    revise,
    split,
    whole,
    write,
)
from dedupe.errors import UnreadableError, UsageError
from dedupe.records import (
    Article,
    Edition,
    Input,
    LedgerRow,
    Link,
    Page,
    Piece,
    Reading,
    Witness,
)
from dedupe.settings import Settings

Progress = Callable[[str, int, int], None]
"""Told the step, how much of it is done, and how much there is."""

HEADS = ("title", "subtitle", "byline")


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


@dataclass(slots=True)
class _Gathered:
    """What the inputs gave, before anything is compared."""

    texts: dict[str, Page] = field(default_factory=dict)
    """Texts by siglum, of pages and of records."""
    inputs: dict[str, str] = field(default_factory=dict)
    """The input in which each of ``texts`` stands."""
    split: list[str] = field(default_factory=list)
    """Which are to be split."""
    articles: list[Article] = field(default_factory=list)
    """The articles that the others are."""
    heads: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    """Kinds and texts of what records carry beside their text, by siglum of the article."""
    readings: list[Reading] = field(default_factory=list)
    """What became of each input."""
    problems: list[UnreadableError] = field(default_factory=list)
    """What could not be read."""
    manifests: dict[str, dict[str, dict[str, Any]]] = field(default_factory=dict)
    """Manifests of earlier runs by folder, their lines by file."""


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
    input cannot be read, `DedupeError` if ``output`` cannot be written; what stood there is then intact.
    """
    settings = (settings or Settings()).checked()
    paths, output = [os.fspath(path) for path in inputs], os.fspath(output)
    if output == "-" and sys.stdout is None:
        raise UsageError("Standard output is closed, so no story can go there. Name a folder with -o OUT.")
    entries, passed = read.inputs(paths, output, settings)
    unread = [UnreadableError(r.source, r.message) for r in passed if r.status == "unreadable"]
    if strict and unread:
        raise unread[0]
    found = _gathered(entries, settings, strict, progress)
    readings = sorted([*passed, *found.readings], key=lambda reading: reading.source)
    others, witnesses = _witnesses(found, progress)
    editions, review = _editions(witnesses, settings, progress)
    columns = {w.siglum: w.article.columns for w in witnesses}
    told = (_told(edition, found.inputs, columns) for edition in editions)
    if output == "-":
        write.stream(told, sys.stdout.buffer)
        written = None
    else:
        written = write.folder(
            output,
            told,
            _ledger(found, others, editions),
            review,
            readings,
            settings,
            read.root(paths),
            force=force,
            dry_run=dry_run,
        )
    problems = found.problems + unread
    return Outcome(
        pages=len(found.split),
        records=len(found.texts) - len(found.split),
        articles=len(witnesses),
        stories=len(editions),
        warnings=sum(bool(edition.warnings) for edition in editions),
        review=tuple(review),
        passed=tuple(r for r in readings if r.status == "skipped"),
        noted=tuple(r for r in readings if r.status == "read" and r.message),
        problems=tuple(sorted(problems, key=lambda problem: (problem.source, problem.message))),
        written=written,
    )


def stories(records: Iterable[Mapping[str, Any] | str], settings: Settings | None = None) -> Iterator[Edition]:
    """Give the edition of each story among ``records``, by ascending id.

    A record is a text, or a mapping with the fields that ``settings`` name; one without an id is named by its place, from 1.
    Raises `UsageError` if two ids are equal, or a record has no text.

    >>> copies = ["新桥昨日通车，两岸居民往来只需五分钟，比过去快了一个小时。"] * 2
    >>> [len(edition.witnesses) for edition in stories(copies)]
    [2]
    """
    settings = (settings or Settings()).checked()
    found = _Gathered()
    for place, record in enumerate(records, 1):
        made = _record(record, place, settings)
        if made.siglum in found.texts:
            raise UsageError(f"Two records have the id {made.siglum!r}, so that nothing could tell them apart.")
        if made.text.strip():
            _take(found, made.siglum, made.siglum, made.text, settings.split == "page", _heads(made), made.columns)
    witnesses = _witnesses(found, silent)[1]
    columns = {w.siglum: w.article.columns for w in witnesses}
    for edition in _editions(witnesses, settings, silent)[0]:
        yield _told(edition, found.inputs, columns)


def _record(record: Mapping[str, Any] | str, place: int, settings: Settings) -> read.Record:
    """Give what a program hands over as a record."""
    fields = {settings.text_field: record} if isinstance(record, str) else dict(record)
    text, title = fields.pop(settings.text_field, None), fields.pop(settings.title_field, None)
    name = fields.pop(settings.id_field, None)
    if not isinstance(text, str):
        raise UsageError(f"Record {place:,} has no text in its field {settings.text_field!r}.")
    siglum = str(place) if name is None or name == "" else str(name)
    return read.Record("", siglum, text, title if isinstance(title, str) else "", place, fields)


def _gathered(entries: Sequence[Input], settings: Settings, strict: bool, progress: Progress) -> _Gathered:
    """Give the texts of ``entries``; if ``strict``, the first that cannot be read is raised."""
    found = _Gathered()

    def problem(error: UnreadableError) -> None:
        if strict:
            raise error
        found.problems.append(error)

    for place, entry in enumerate(entries):
        progress("read", place, len(entries))
        if entry.form in ("jsonl", "parquet"):
            for item in read.records(entry, settings):
                if isinstance(item, UnreadableError):
                    problem(item)
                elif isinstance(item, Reading):
                    found.readings.append(item)
                    if item.status == "unreadable" and not any(p.source == item.source for p in found.problems):
                        problem(UnreadableError(item.source, item.message))
                else:
                    _take(found, item.siglum, item.source, item.text, settings.split == "page", _heads(item), item.columns)
            continue
        reading, page = _paged(entry, settings)
        found.readings.append(reading)
        if reading.status == "unreadable":
            problem(UnreadableError(reading.source, reading.message))
        if page is None:
            continue
        if entry.form == "story":
            _retake(found, page, entry.path)
        else:
            _take(found, page.source, page.source, page.text, settings.split != "record", [], {}, f"{page.source}#1")
    progress("read", len(entries), len(entries))
    return found


def _paged(entry: Input, settings: Settings) -> tuple[Reading, Page | None]:
    """Give what became of the file ``entry``, and its page; what an earlier run told is UTF-8, however unlikely it looks."""
    if entry.form == "story" and settings.encoding == "auto":
        reading, page = read.page(entry, settings._replace(encoding="utf-8"))
        if page is not None and "\N{REPLACEMENT CHARACTER}" not in page.text:
            return reading, page
    return read.page(entry, settings)


def _retake(found: _Gathered, page: Page, path: str) -> None:
    """Note the story ``page`` of an earlier run, which lies at ``path`` beside its manifest."""
    found.texts[page.source], found.inputs[page.source] = page, page.source
    lines = split.lines(page)
    if not lines:
        return
    folder, name = os.path.split(path)
    if folder not in found.manifests:
        found.manifests[folder] = read.told(folder)
    row = found.manifests[folder].get(name, {})
    heads = {kind: row[kind] for kind in HEADS if isinstance(row.get(kind), str)}
    found.articles.append(whole.known(whole.story(f"{page.source}#1", page, lines, heads), row))


def _heads(record: read.Record) -> list[tuple[str, str]]:
    """Give what a record carries beside its text, as our own JSONL does."""
    named = {"title": record.title, "subtitle": record.columns.get("subtitle"), "byline": record.columns.get("byline")}
    return [(kind, " ".join(text.split())) for kind, text in named.items() if isinstance(text, str) and text.strip()]


def _take(
    found: _Gathered,
    name: str,
    source: str,
    text: str,
    divide: bool,
    heads: list[tuple[str, str]],
    columns: Mapping[str, Any],
    siglum: str | None = None,
) -> None:
    """Note a text called ``name`` of the input ``source``: to be divided, or as the article ``siglum`` that it is."""
    page = Page(name, text)
    found.texts[name], found.inputs[name] = page, source
    if divide:
        found.split.append(name)
        return
    lines = split.lines(page)
    if not lines:
        return
    if whole.of_ours(columns):
        made = whole.known(whole.story(siglum or name, page, lines, {}), columns)
    else:
        made = whole.article(siglum or name, page, lines, titled=bool(heads))
    found.articles.append(replace(made, columns=columns))
    if heads:
        found.heads[made.siglum] = heads


def _witnesses(found: _Gathered, progress: Progress) -> tuple[dict[str, tuple[Piece, ...]], list[Witness]]:
    """Give what of each page belongs to no article, and the witnesses that all articles make."""
    pages = []
    for place, name in enumerate(found.split):
        progress("split", place, len(found.split))
        pages.append(split.lines(found.texts[name]))
    pages = [lines for lines in pages if lines]
    progress("link", 0, 1)
    matches = link.matches(pages)
    progress("revise", 0, 1)
    divisions = revise.divisions(pages, matches)
    articles = [article for division in divisions for article in division.articles] + found.articles
    articles.sort(key=lambda article: (article.source, article.siglum))
    witnesses = []
    for place, article in enumerate(articles):
        progress("normalise", place, len(articles))
        witness = normalise.witness(article, found.texts[article.source])
        if article.siglum in found.heads:
            heads = whole.heads(article.siglum, found.heads[article.siglum])
            witness = whole.headed(witness, normalise.witness(*heads).paragraphs)
        witnesses.append(witness)
    return {division.source: division.others for division in divisions}, witnesses


def _editions(
    witnesses: Sequence[Witness], settings: Settings, progress: Progress
) -> tuple[list[Edition], list[Link]]:
    """Give the editions by ascending id, and the pairs that a person should look at."""
    progress("cluster", 0, 1)
    faces = [cluster.face(witness, settings.shingle) for witness in witnesses]
    found, links = cluster.stars(faces, cluster.candidates(faces, settings), settings)
    weighed = {(one.a, one.b): one for one in links}
    editions = []
    for place, members in enumerate(found):
        progress("collate", place, len(found))
        sigla = [witnesses[member].siglum for member in members]
        edition = collate.edition([witnesses[m] for m in members], cluster.links_of(sigla, weighed), settings)
        editions.append(_scripted(edition, settings.script))
    progress("collate", len(found), len(found))
    together = {sigla: edition.id for edition in editions for sigla in (w.article for w in edition.witnesses)}
    review = [one for one in links if one.decision == "doubtful" and together[one.a] != together[one.b]]
    return _distinct(editions), sorted(review, key=lambda one: (one.a, one.b))


def _distinct(editions: list[Edition]) -> list[Edition]:
    """Give ``editions`` by ascending id; stories whose bases have one key but are not one story get ids of their own."""
    from hashlib import blake2b

    counts = Counter(edition.id for edition in editions)
    found = []
    for edition in editions:
        if counts[edition.id] > 1:
            name = blake2b(f"{edition.id} {edition.witnesses[0].article}".encode(), digest_size=6).hexdigest()
            edition = replace(
                edition, id=name, ledger=tuple(replace(row, story=name if row.story else None) for row in edition.ledger)
            )
        found.append(edition)
    return sorted(found, key=lambda edition: edition.id)


def _scripted(edition: Edition, script: str) -> Edition:
    """Give ``edition`` in the script that was asked for; offsets stay good, as characters are converted one to one."""
    if script == "keep":
        return edition
    return replace(
        edition,
        title=normalise.printed(edition.title, script),
        subtitle=normalise.printed(edition.subtitle, script),
        byline=normalise.printed(edition.byline, script),
        paragraphs=tuple((kind, normalise.printed(text, script)) for kind, text in edition.paragraphs),
        apparatus=tuple(replace(v, printed=normalise.printed(v.printed, script)) for v in edition.apparatus),
    )


def _told(edition: Edition, inputs: Mapping[str, str], columns: Mapping[str, Mapping[str, Any]]) -> Edition:
    """Give ``edition`` with the other columns of its base, and its witnesses named by the inputs that hold them."""
    return replace(
        edition,
        columns=columns[edition.witnesses[0].article],
        witnesses=tuple(replace(one, source=inputs[one.source]) for one in edition.witnesses),
    )


def _ledger(
    found: _Gathered, others: Mapping[str, tuple[Piece, ...]], editions: Iterable[Edition]
) -> Iterator[LedgerRow]:
    """Give the rows of all texts in order of their input, then of their sigla."""
    told: dict[str, list[LedgerRow]] = defaultdict(list)
    for edition in editions:
        for row in edition.ledger:
            told[row.source].append(row)
    for name in sorted(found.texts, key=lambda name: (found.inputs[name], name)):
        for row in ledger.rows(name, found.texts[name].text, told[name], others.get(name, ())):
            yield row if found.inputs[name] == name else replace(row, source=found.inputs[name], article=row.article or name)
