"""The evidence against the inputs: nothing of them without a fate, nothing said of them that is not so."""

from collections import Counter
from collections.abc import Iterator

from dedupe import replay
from dedupe.records import LedgerRow
from dedupe.settings import Settings
from dedupe.verify.index import MADE, Heard, Index
from dedupe.verify.lines import TEXT, TEXT_OR_NULL, WHOLE, WHOLE_OR_NULL, Finding, Row, rows
from dedupe.verify.texts import STDIN, Below, held

INPUTS = "evidence/inputs.jsonl"
LEDGER = "evidence/ledger.jsonl"
FATES = ("printed", "agrees", "variant", "left out")
KINDS = (
    "title", "kicker", "subtitle", "subhead", "byline", "dateline", "endmark", "body", "caption", "credit", "furniture",
    "jump", "notice", "markup", "blank",
)  # fmt: skip

READING = {
    "source": TEXT, "bytes": WHOLE, "sha256": TEXT, "encoding": TEXT_OR_NULL, "chars": WHOLE, "status": TEXT,
    "message": TEXT,
}  # fmt: skip
SPAN = {
    "source": TEXT, "begin": WHOLE, "end": WHOLE, "kind": TEXT, "story": TEXT_OR_NULL, "paragraph": WHOLE_OR_NULL,
    "fate": TEXT, "why": TEXT,
}  # fmt: skip


def ledger(output: str, index: Index) -> Iterator[Finding]:
    """Give what is wrong with the ledger by itself, and put its rows into ``index``."""
    for row in rows(output, LEDGER, SPAN):
        if isinstance(row, Finding):
            yield row
            continue
        given = row.fields
        article = given.get("article")
        if article is not None and (not isinstance(article, str) or not article.isprintable()):
            yield row.finding("the field 'article' holds no siglum")
            continue
        if given["kind"] not in KINDS or given["fate"] not in FATES:
            yield row.finding(f"there is no kind {given['kind']!r} or no fate {given['fate']!r}")
        if given["story"] is not None and index.story(given["story"]) is None:
            yield row.finding(f"the story {given['story']} does not stand in the manifest")
        if given["story"] is None and given["fate"] != "left out":
            yield row.finding(f"the fate {given['fate']!r} needs a story, and there is none")
        names = ("begin", "end", "kind", "story", "paragraph", "fate", "why")
        made = LedgerRow(given["source"], article, *(given[name] for name in names))
        index.add_row(row.file, row.line, made)


def inputs(output: str, below: Below, settings: Settings, index: Index) -> Iterator[Finding]:
    """Give what is wrong between the inputs, which lie ``below``, and what ``index`` holds of them."""
    known: set[str] = set()
    for row in rows(output, INPUTS, READING):
        if isinstance(row, Finding):
            yield row
            continue
        source = row.fields["source"]
        if source in known:
            yield row.finding(f"the input {source} stands in an earlier line too")
            continue
        known.add(source)
        if source == STDIN and below.path(source) is None:
            index.spoil_source(source)  # it is gone; what it said cannot be asked again
        elif row.fields["status"] == "read":
            yield from _input(row, below, settings, index)
        elif row.fields["status"] not in ("skipped", "unreadable"):
            yield row.finding(f"there is no status {row.fields['status']!r}")
    for line, article in index.unseen_witnesses():
        yield Finding("manifest.jsonl", line, f"the witness {article} stands in no input that was read")
    for file, line, source in index.unseen_spans():
        yield Finding(file, line, f"the span is of no text in {source} that was read")


def _input(row: Row, below: Below, settings: Settings, index: Index) -> Iterator[Finding]:
    source = row.fields["source"]
    found = held(row, below, settings)
    if isinstance(found, list):
        index.spoil_source(source)
        yield from found
        return
    for record, text in found.texts():
        yield from _text(source, record, text, settings.split == "page", index)


def _text(source: str, record: str | None, text: str, divided: bool, index: Index) -> Iterator[Finding]:
    """Check one text: that its spans cover it, that its witnesses fit it; keep what its printed spans supply."""
    name = record or source
    supplied: dict[tuple[str, str], dict[int, str]] = {}
    for heard in index.witnesses(source, record, divided):
        where = _replayed(heard, text, index)
        if isinstance(where, str):
            index.spoil(heard.story)
            yield Finding("manifest.jsonl", heard.line, f"the witness {heard.article} {where}")
        else:
            supplied[heard.story, heard.article] = where
    done = 0
    file, line = LEDGER, 0
    for file, line, row in index.spans(source, record, divided):
        if row.begin > done:
            yield Finding(file, line, f"characters {done}-{row.begin} of {name} have no fate: no span covers them")
        if row.begin < done:
            yield Finding(file, line, f"characters {row.begin}-{min(done, row.end)} of {name} have two fates")
        if row.begin < 0 or row.end <= row.begin or row.end > len(text):
            yield Finding(file, line, f"there is no span {row.begin}-{row.end} in the {len(text)} characters of {name}")
        done = max(done, row.end)
        if row.story is None or row.fate != "printed" or index.story(row.story) is None:
            continue
        chars = supplied.get((row.story, row.article or ""))
        if chars is not None:
            supply = "".join(chars.get(at, "") for at in range(max(row.begin, 0), min(row.end, len(text))))
            index.add_piece(row.story, row.paragraph, row.kind, supply)
        elif row.article not in index.sigla(row.story):
            yield Finding(file, line, f"the story {row.story} has no witness {row.article} that could supply this span")
    if done < len(text):
        yield Finding(file, line, f"characters {done}-{len(text)} of {name} have no fate: no span covers them")


def _replayed(heard: Heard, text: str, index: Index) -> dict[int, str] | str:
    """Give what stands in a witness after its steps, by offset in ``text``; or, in words, why it cannot be had."""
    for begin, end in heard.spans:
        if not begin < end <= len(text):
            return f"has the span {begin}-{end}, which its source of {len(text)} characters has not"
    at: list[int] = []
    for begin, end in heard.spans:
        at += [replay.INSERTED] * bool(at)
        at += range(begin, end)
    if len(at) - len(set(at) - {replay.INSERTED}) > max(len(heard.spans) - 1, 0):
        return "has spans that overlap"
    try:
        moved = replay.offsets(at, heard.steps)
        made = replay.replay("\n".join(text[begin:end] for begin, end in heard.spans), heard.steps)
    except ValueError as error:
        return f"cannot be replayed: {error}"
    put = Counter(char for char, offset in zip(made, moved, strict=True) if offset < 0)
    index.add_piece(heard.story, None, MADE, "".join(put.elements()))
    return {offset: char for char, offset in zip(made, moved, strict=True) if offset >= 0}
