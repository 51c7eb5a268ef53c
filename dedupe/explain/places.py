"""Where a line, an input or an article went, and where a line of a story came from."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from dedupe.errors import DedupeError, UsageError
from dedupe.explain.names import Catalogue
from dedupe.explain.records import PlaceTold, Reading, Told
from dedupe.holdings import Disagreement, Holdings, Story, lines
from dedupe.records import LedgerRow
from dedupe.verify.printed import Printed

_FATES = ("printed", "agrees", "variant", "left out")


class Texts:
    """The texts of inputs, as far as they can still be had."""

    def __init__(self, holdings: Holdings) -> None:
        """Take the folder whose evidence names the inputs."""
        self.notes: dict[str, None] = {}
        self._holdings = holdings
        self._readings = holdings.readings()
        self._found: dict[str, tuple[str, Sequence[int]] | None] = {}

    def of(self, source: str, record: str | None = None) -> tuple[str, Sequence[int]] | None:
        """Give a text and where its lines begin: of the input ``source``, or of the ``record`` in it; None if it is gone."""
        name = source if record is None else record
        if name not in self._found:
            self._found[name] = None
            try:
                text = self._text(source, record)
            except DedupeError as error:
                self.notes[str(error)] = None
            else:
                self._found[name] = None if text is None else (text, lines(text))
        return self._found[name]

    def _text(self, source: str, record: str | None) -> str | None:
        reading = self._readings[source]
        if record is None:
            return self._holdings.page(reading).text
        return next((one.text for one in self._holdings.records(reading) if one.siglum == record), None)


def span(row: LedgerRow, text: tuple[str, Sequence[int]] | None, catalogue: Catalogue) -> Told:
    """Give what the ledger's ``row`` says, with the words that stand there in ``text``."""
    story = catalogue.stories.get(row.story or "")
    return Told(
        row.source,
        row.article,
        None if text is None else bisect_right(text[1], row.begin),
        row.begin,
        row.end,
        None if text is None else text[0][row.begin : row.end],
        row.kind,
        row.fate,
        row.why,
        row.story,
        story.title if story else "",
        row.paragraph,
    )


def reading(one: Disagreement, printed: Printed | None) -> Reading:
    """Give a line of the apparatus with its line in the story file, of which ``printed`` tells."""
    part = printed.part(one.paragraph, one.kind) if printed else None
    line = part.within.count("\n", 0, one.begin) + 1 if part else None
    return Reading(one.paragraph, one.kind, line, one.printed, one.readings, one.why)


def of_input(holdings: Holdings, catalogue: Catalogue, source: str, line: int | None) -> PlaceTold:
    """Give what became of the input ``source``, or of one ``line`` of it; of records, the line is that of the file."""
    readings = holdings.readings()
    if source not in readings:
        raise DedupeError(f"The evidence has no input {source}: dedupe verify {holdings.output} tells more.")
    status, encoding, message = (getattr(readings[source], name) for name in ("status", "encoding", "message"))
    texts = Texts(holdings)
    rows = holdings.ledger(source)
    if holdings.holds_records(source):
        if line is not None:
            record = next((one for one in holdings.records(readings[source]) if one.line == line), None)
            if record is None:
                raise UsageError(f"{source} has no record in line {line:,}.")
            return of_article(holdings, catalogue, record.siglum, source, line)
        return PlaceTold(
            source, None, status, encoding, message, tuple(span(row, None, catalogue) for row in rows), (), ()
        )
    text = texts.of(source) if status == "read" else None
    chosen: Iterable[LedgerRow] = rows
    if line is not None:
        if text is None:
            raise DedupeError(next(iter(texts.notes), f"{source} was not read: {message or status}"))
        begins = text[1]
        if not 1 <= line <= len(begins):
            raise UsageError(f"{source} has {len(begins):,} lines, and no line {line:,}.")
        begin, end = begins[line - 1], begins[line] if line < len(begins) else len(text[0])
        bare = text[0][begin:end].rstrip("\r\n")
        end = begin + len(bare) if bare else end
        chosen = [_clipped(row, begin, end) for row in rows if row.begin < end and row.end > begin]
    found = tuple(span(row, text, catalogue) for row in chosen)
    told = _differing(holdings, catalogue, found) if line is not None else ()
    return PlaceTold(source, line, status, encoding, message, found, told, tuple(texts.notes))


def of_article(
    holdings: Holdings, catalogue: Catalogue, siglum: str, source: str, line: int | None = None
) -> PlaceTold:
    """Give what became of the article ``siglum`` in ``source``, or of all in the record of that siglum."""
    texts = Texts(holdings)
    found = []
    for row in holdings.ledger(source):
        if row.article == siglum or holdings.record(source, row.article) == siglum:
            found.append(span(row, texts.of(source, holdings.record(source, row.article)), catalogue))
    reading = holdings.readings()[source]
    spans = tuple(found)
    return PlaceTold(
        siglum, line, reading.status, reading.encoding, reading.message, spans,
        _differing(holdings, catalogue, spans), tuple(texts.notes),
    )  # fmt: skip


def of_story(holdings: Holdings, catalogue: Catalogue, story: Story, line: int) -> PlaceTold:
    """Give where the ``line`` of a story's file came from: all spans that answer to its paragraph, those printed first."""
    printed = holdings.printed(story)
    place = next(
        (
            place
            for place, part in [
                *(((None, kind), part) for kind, part in printed.heads.items()),
                *(((number, ""), part) for number, part in enumerate(printed.paragraphs, 1)),
            ]
            if _line(part.within, part.begin) <= line <= _line(part.within, part.begin + len(part.text))
        ),
        None,
    )
    if place is None:
        raise UsageError(
            f"{story.file} has no text in line {line:,}. Blank lines, and what is past its end, come from nowhere."
        )
    texts = Texts(holdings)
    found = []
    for source in dict.fromkeys(witness.source for witness in story.witnesses):
        for row in holdings.ledger(source):
            if row.story == story.id and row.fate != "left out" and _stands(row, place):
                found.append(span(row, texts.of(source, holdings.record(source, row.article)), catalogue))
    found.sort(key=lambda one: _FATES.index(one.fate) if one.fate in _FATES else len(_FATES))
    told = [
        one for one in holdings.apparatus(story.id) if one.paragraph == place[0] and one.kind in (place[1], one.kind)
    ]
    shown = tuple(one for one in (reading(each, printed) for each in told) if one.line in (line, None))
    return PlaceTold(story.file, line, "story", None, "", tuple(found), shown, tuple(texts.notes))


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


def _stands(row: LedgerRow, place: tuple[int | None, str]) -> bool:
    number, head = place
    return row.paragraph == number if number is not None else row.paragraph is None and row.kind == head


def _clipped(row: LedgerRow, begin: int, end: int) -> LedgerRow:
    return row._replace(begin=max(row.begin, begin), end=min(row.end, end))


def _differing(holdings: Holdings, catalogue: Catalogue, spans: Sequence[Told]) -> tuple[Reading, ...]:
    """Give where copies differ in the paragraphs that ``spans`` went to, as far as their own articles have a word in it."""
    found = []
    for story in dict.fromkeys(one.story for one in spans if one.story is not None):
        here = [one for one in spans if one.story == story]
        paragraphs = {
            (one.paragraph, one.kind if one.paragraph is None else "") for one in here if one.fate != "left out"
        }
        text = "".join(one.text or "" for one in here)
        own = {one.article for one in here}
        try:
            printed = holdings.printed(catalogue.stories[story])
        except (DedupeError, KeyError):
            printed = None
        for each in holdings.apparatus(story):
            said = [words for words, sigla in each.readings if own & set(sigla)]
            if said and said[0] in text and (each.paragraph, each.kind if each.paragraph is None else "") in paragraphs:
                found.append(reading(each, printed))
    return tuple(found)
