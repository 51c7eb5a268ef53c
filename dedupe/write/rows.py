"""Lines of the manifest and of the evidence: what is known, in the order of keys that readers rely on."""

import json
import math
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any

from dedupe.records import Attestation, Edition, LedgerRow, Link, Reading, Step
from dedupe.settings import Settings
from dedupe.write.stories import body, length, parts, printable

Row = dict[str, Any]

_DIGITS = 4
"""Of a likeness: more would only tell in which order it was summed."""

_MANIFEST = frozenset("id file title subtitle byline date agency chars partial captions warnings witnesses".split())
"""Fields of a line of the manifest, but for the digest."""

CARRIERS = frozenset({"workers", "tmp", "engine", "master", "memory", "report", "strict", "dry_run", "force"})
"""Settings that say how a run is carried out; they shape no byte of the stories."""


def line(row: Row) -> bytes:
    """Give ``row`` as compact JSON in UTF-8, a newline behind it.

    Half a surrogate pair, which UTF-8 cannot hold, is written as JSON's escape; infinities and NaN as null.

    >>> line({"text": "\\ud800"})
    b'{"text":"\\\\ud800"}\\n'
    """
    try:
        text = _STRICT(row)
    except (ValueError, TypeError):
        text = json.dumps(_finite(row), ensure_ascii=False, separators=(",", ":"), default=_plain)
    return text.encode("utf-8", "backslashreplace") + b"\n"


def own_line(row: Row) -> bytes:
    """Give, as `line` does and sooner, a ``row`` that holds nothing but what is our own: texts, small numbers, likenesses."""
    import orjson

    try:
        return orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE)
    except TypeError:  # half a surrogate pair
        return line(row)


def manifest_row(edition: Edition, file: str | None, sha256: str | None = None) -> Row:
    """Give the line of ``manifest.jsonl`` of a story that stands in ``file``.

    ``chars`` counts the body. ``sha256`` is the digest of the file as dedupe made it, or, in JSON lines, of the story's
    line without its newline; by it the next run sees what was edited by hand.
    """
    row: Row = {
        "id": edition.id,
        "file": file,
        "title": edition.title,
        "subtitle": edition.subtitle,
        "byline": edition.byline,
        "date": edition.date,
        "agency": edition.agency,
        "chars": length(edition),
        "partial": edition.partial,
        "captions": list(edition.captions),
        "warnings": list(edition.warnings),
        "witnesses": [_witness(one) for one in edition.witnesses],
    }
    return row if sha256 is None else {**row, "sha256": sha256}


def story_row(edition: Edition, file: str | None) -> Row:
    """Give a story as one of many in ``file``: the manifest's fields, the body as ``text``, the base's other columns."""
    row = manifest_row(edition, file) | {"text": body(edition)}
    return row | {name: value for name, value in edition.columns.items() if name not in row}


def rest_line(edition: Edition) -> bytes:
    """Give as a line what `story_row` has beside what the manifest says."""
    other = columns(edition.columns)
    return line({"text": body(edition)} | other) if other else own_line({"text": body(edition)})


def columns(given: Mapping[str, Any]) -> Row:
    """Give those of a record's columns that stand in its story's line beside what every story has."""
    return {name: value for name, value in given.items() if name not in _MANIFEST and name != "text"}


def steps(given: Sequence[Step]) -> bytes:
    """Give ``steps`` of a witness as JSON."""
    return line({"": [_step(step) for step in given]})[4:-2]


def named(listed: bytes, file: str | None) -> bytes:
    """Give the line of a story in the manifest, which names no file yet, with its ``file``."""
    # The first place where it stands: before it there is only the id.
    return listed if file is None else listed.replace(b'"file":null', b'"file":' + json.dumps(file).encode(), 1)


def ledger_line(row: LedgerRow) -> str:
    """Give ``row`` as a line of ``ledger.jsonl``, not yet encoded; ``article`` only where the span belongs to one."""
    source, article, begin, end, kind, story, paragraph, fate, why = row
    return f'{ledger_head(source, article)}{begin},"end":{end}{ledger_tail(kind, story, paragraph, fate, why)}'


def ledger_part(source: str, name: str | None, rows: Iterable[LedgerRow]) -> bytes:
    """Give ``rows`` as lines of ``ledger.jsonl`` on the record of this ``name`` in a ``source``, whatever input they name; None for a page."""
    lines = [
        f'{ledger_head(source, article or name)}{begin},"end":{end}{ledger_tail(kind, story, paragraph, fate, why)}'
        for _, article, begin, end, kind, story, paragraph, fate, why in rows
    ]
    return "".join(lines).encode("utf-8", "backslashreplace")


@lru_cache(maxsize=256)
def ledger_head(source: str, article: str | None) -> str:
    """Give what a line of the ledger begins with, up to where the span begins."""
    named = "" if article is None else f'"article":{_quoted(article)},'
    return f'{{"source":{_quoted(source)},{named}"begin":'


@lru_cache(maxsize=1024)
def ledger_tail(kind: str, story: str | None, paragraph: int | None, fate: str, why: str) -> str:
    """Give what such a line ends with, behind the span."""
    number = "null" if paragraph is None else paragraph
    return f',"kind":{_quoted(kind)},"story":{_quoted(story)},"paragraph":{number},"fate":{_quoted(fate)},"why":{_quoted(why)}}}\n'


def ledger_lines(ledger: Iterable[LedgerRow]) -> Iterator[bytes]:
    """Give the lines of ``ledger.jsonl``, some hundred at once: there are many, and short."""
    lines = map(ledger_line, ledger)
    while some := "".join(islice(lines, 512)):
        yield some.encode("utf-8", "backslashreplace")


@lru_cache(maxsize=256)
def _quoted(text: str | None) -> str:
    return "null" if text is None else json.encoder.encode_basestring(text)


def apparatus_rows(edition: Edition, format: str) -> Iterator[Row]:
    """Give the lines of ``apparatus.jsonl`` of one story, their offsets in its file.

    Where stories share a file, offsets count in ``text``, or in the field that ``kind`` names if ``paragraph`` is null.
    """
    if not edition.apparatus:
        return
    heads, paragraphs = parts(edition, format)
    for variant in edition.apparatus:
        number = variant.paragraph
        begin = heads.get(variant.kind, 0) if number is None else paragraphs[number - 1]
        kind = variant.kind
        yield {
            "story": edition.id,
            "paragraph": number,
            "begin": begin + variant.begin,
            "end": begin + variant.end,
            "printed": printable(variant.printed, kind),
            "readings": [{"text": text, "witnesses": list(sigla)} for text, sigla in variant.readings],
            "why": variant.why,
            "kind": kind,
        }


def review_row(link: Link) -> Row:
    """Give the line of ``review.jsonl`` of a pair that a person should look at."""
    return {
        "a": link.a,
        "b": link.b,
        "jaccard": round(link.jaccard, _DIGITS),
        "containment": round(link.containment, _DIGITS),
        "decision": link.decision,
        "why": link.why,
        "evidence": link.evidence,
    }


def inputs_row(reading: Reading) -> Row:
    """Give the line of ``inputs.jsonl`` of one input."""
    return {
        "source": reading.source,
        "bytes": reading.bytes,
        "sha256": reading.sha256,
        "encoding": reading.encoding,
        "chars": reading.chars,
        "status": reading.status,
        "message": reading.message,
    }


def run_record(settings: Settings, root: str | None, output: str) -> Row:
    """Give what ``run.json`` holds: version, the settings that shape the output, the root as seen from OUT."""
    shaping = {name: value for name, value in settings._asdict().items() if name not in CARRIERS}
    return {"version": _version(), "settings": shaping, "root": None if root is None else _seen(root, output)}


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("corpus-dedupe")
    except PackageNotFoundError:  # run from a source tree that was not installed
        return "unknown"


def _seen(root: str, output: str) -> str:
    try:
        return os.path.relpath(os.path.realpath(root), os.path.realpath(output)).replace(os.sep, "/")
    except ValueError:  # on Windows, another drive cannot be seen from here
        return os.path.realpath(root).replace(os.sep, "/")


def _witness(one: Attestation) -> Row:
    return {
        "source": one.source,
        "article": one.article,
        "role": one.role,
        "jaccard": round(one.jaccard, _DIGITS),
        "containment": round(one.containment, _DIGITS),
        "spans": [list(span) for span in one.spans],
        "steps": [_step(step) for step in one.steps],
        "kinds": list(one.kinds),
        "partial": one.partial,
        "date": one.date,
        "leaves": one.leaves,
        "resumes": one.resumes,
        "folios": list(one.folios),
    }


def _step(step: Step) -> Row:
    return {"name": step.name, "edits": [list(edit) for edit in step.edits]}


def _plain(value: Any) -> Any:
    """Give what JSON can hold of a column's value: parquet has dates, decimals and bytes."""
    if isinstance(value, bytes | bytearray | memoryview):
        return bytes(value).decode("utf-8", "backslashreplace")
    if isinstance(value, set | frozenset):
        return sorted(value, key=repr)
    for given in ("isoformat", "tolist"):
        if callable(method := getattr(value, given, None)):
            return method()
    if hasattr(value, "items"):
        return dict(value.items())
    return str(value)


def _finite(value: Any) -> Any:
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, dict):
        return {key if isinstance(key, str) else str(key): _finite(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(one) for one in value]
    if value is None or isinstance(value, str | int | float | bool):
        return value
    return _finite(_plain(value))


_STRICT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False, default=_plain).encode
"""Made once: there are many short lines."""
