"""The inputs as pages of the report: each text with its spans, and what each of its articles says beside its edition."""

from collections import OrderedDict
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from dedupe.records import LedgerRow
from dedupe.report import beside
from dedupe.report.out import Out, Told
from dedupe.report.parts import Parts, coded
from dedupe.report.stock import Stock
from dedupe.verify.lines import Finding, Row, rows
from dedupe.verify.sources import FATES, INPUTS, KINDS, LEDGER, READING, SPAN
from dedupe.verify.texts import GONE, STDIN, Below, held

TOLD = ("subhead", "endmark", "credit")
"""Kinds of paragraphs that a story file does not tell apart, and the ledger does."""

_CACHED = 256
"""Editions that are held in memory: those of a page, and of the next that tell the same."""


def parts(out: Out, stock: Stock, found: Parts, inputs: str | None) -> Iterator[tuple[str, bytes]]:
    """Give the parts that fill with inputs and pages, and stock what their articles say beside their editions.

    A row of ``inputs`` is ``[source, status, encoding, characters, bytes, message, why it cannot be shown or nothing]``.
    A row of ``pages`` is ``[name, number of its input, characters, articles, stories, characters left out]``.
    A row of ``page`` is ``[text, spans, articles, whys]``: spans as ``length, kind, article, paragraph or 0, fate, why``
    one after another, numbers that stand for nothing being -1; articles as ``[siglum, story, title]``.
    """
    yield from _inputs(out, stock, found, inputs)
    editions = _Editions(out, stock)
    for number, (name, input, text, spans) in enumerate(_texts(out, stock)):
        articles = sorted({row.article for row in spans if row.article and row.story}, key=_natural(spans))
        whys: dict[str, int] = {}
        flat: list[int] = []
        for row in spans:
            place = articles.index(row.article) if row.article and row.story else -1
            why = whys.setdefault(row.why, len(whys))
            kind, fate = KINDS.index(row.kind), FATES.index(row.fate)
            flat += [row.end - row.begin, kind, place, row.paragraph or 0, fate, why]
            if row.fate == "printed" and row.story and row.paragraph and row.kind in TOLD:
                stock.add_kind(row.story, row.paragraph, row.kind)
        heads = []
        for article in articles:
            story = next(row.story for row in spans if row.article == article and row.story)
            heads.append([article, story, editions.title(story)])
            edition, witness = editions.text(story), editions.witness(story, article)
            if edition is not None and witness is not None and not edition.edited:
                places = [(begin, end) for begin, end in witness["spans"]]
                stock.add_told(story, article, number, coded(beside.told(text, spans, article, places, edition)))
            else:
                stock.add_told(story, article, number, "null")
        lost = sum(row.end - row.begin for row in spans if row.fate == "left out" and row.kind != "blank")
        stories = len({story for _, story, _ in heads})
        yield from found.add("pages", [name, input, len(text), len(articles), stories, lost])
        yield from found.add("page", [text, flat, heads, list(whys)])


def _natural(spans: list[LedgerRow]) -> Any:
    """Give the key that puts articles in the order in which a page has them."""
    first: dict[str | None, int] = {}
    for at, row in enumerate(spans):
        first.setdefault(row.article, at)
    return lambda article: first[article]


def _inputs(out: Out, stock: Stock, found: Parts, inputs: str | None) -> Iterator[tuple[str, bytes]]:
    """Give the parts that fill with inputs, and stock the texts of those that are as they were."""
    settings = out.run.settings if out.run else None
    below = Below(out.run.root if out.run else None, inputs)
    for number, row in enumerate(rows(out.told, INPUTS, READING)):
        if isinstance(row, Finding):
            out.fault(str(row))
            continue
        why, status = "", row.fields["status"]
        out.figures.read += status == "read"
        out.figures.passed += status == "skipped"
        out.figures.unreadable += status == "unreadable"
        if status == "read":
            why = (
                _stocked(row, below, settings, number, out, stock)
                if settings
                else "the settings of the run are not known"
            )
            out.figures.gone += bool(why)
        names = ("source", "status", "encoding", "chars", "bytes", "message")
        yield from found.add("inputs", [*(row.fields[name] for name in names), why])


def _stocked(row: Row, below: Below, settings: Any, number: int, out: Out, stock: Stock) -> str:
    """Put the texts of an input into the stock, or say why that cannot be."""
    source = row.fields["source"]
    if below.path(source) is None:
        return (
            GONE if source == STDIN else "not there"
        )  # and not where it was looked for: a report is the same wherever it is made
    got = held(row, below, settings)
    if isinstance(got, list):
        return got[0].message.removeprefix(f"the input {source} ")
    for record, text in got.texts():
        out.figures.records += record is not None
        stock.add_text(record or source, number, text)
    out.figures.sheets += got.page is None
    return ""


def _texts(out: Out, stock: Stock) -> Iterator[tuple[str, int, str, list[LedgerRow]]]:
    """Give name, input, text and spans of each text of which all is told, in the order of the ledger."""
    seen: set[str] = set()
    last = ("", "", False)

    def name(row: dict[str, Any]) -> str:
        nonlocal last
        source, article = row["source"], row.get("article") or ""
        if (source, article) != last[:2]:
            last = (source, article, stock.text(article) is not None)
        # Of records each is a text of its own, of which a span names the record, or an article in it.
        if last[2]:
            return str(article)
        page = article.rpartition("#")[0]
        return page if page != source and page and stock.text(page) is not None else str(source)

    for called, some in groupby(_spans(out), key=name):
        got = stock.text(called)
        if got is None:
            list(some)
            continue
        if called in seen:
            out.fault(f"{LEDGER}: the spans of {called} stand in two places")
            continue
        seen.add(called)
        number, text = got
        spans = [
            LedgerRow(r["source"], r.get("article"), r["begin"], r["end"], r["kind"], r["story"], r["paragraph"], r["fate"], r["why"])
            for r in some
        ]  # fmt: skip
        ends = [0, *(row.end for row in spans)]
        if [*(row.begin for row in spans), len(text)] == ends and all(row.begin < row.end for row in spans):
            yield called, number, text, spans
        else:
            out.fault(f"{LEDGER}: its spans do not cover {called}, so that it cannot be shown")


def _spans(out: Out) -> Iterator[dict[str, Any]]:
    for row in out.rows(LEDGER, SPAN):
        article = row.get("article")
        if (
            row["kind"] in KINDS
            and row["fate"] in FATES
            and (article is None or isinstance(article, str) and article.isprintable())
        ):
            out.figures.fates[row["kind"], row["fate"]] += row["end"] - row["begin"]
            yield row
        else:
            out.fault(f"{LEDGER}: a span of {row['source']} has a kind, a fate or an article that is none")


class _Editions:
    """Texts of the stories that pages tell, read when they are asked for."""

    def __init__(self, out: Out, stock: Stock) -> None:
        self._out = out
        self._stock = stock
        self._held: OrderedDict[str, tuple[dict[str, Any], Told | None]] = OrderedDict()

    def title(self, story: str) -> str:
        """Give the title of a story, or how it begins."""
        row, text = self._got(story)
        return called(row, text)

    def text(self, story: str) -> Told | None:
        return self._got(story)[1]

    def witness(self, story: str, article: str) -> dict[str, Any] | None:
        """Give what the manifest says of a story's witness."""
        row, _ = self._got(story)
        return next((one for one in row.get("witnesses", ()) if one["article"] == article), None)

    def _got(self, story: str) -> tuple[dict[str, Any], Told | None]:
        if story not in self._held:
            found = self._stock.story(story)
            self._held[story] = (found[1], self._out.text(*found)) if found else ({}, None)
            if len(self._held) > _CACHED:
                self._held.popitem(last=False)
        return self._held[story]


_GLANCE = 40
"""Characters of the first paragraph that name a story without a title."""


def called(row: dict[str, Any], text: Told | None) -> str:
    """Give the title of a story, or how it begins, an ellipsis behind it."""
    if row.get("title"):
        return str(row["title"])
    body = text.parts[text.heads :] if text else ()
    return f"{body[0][1][:_GLANCE]}…" if body else str(row.get("id", ""))
