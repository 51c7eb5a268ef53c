"""What the long way makes of single records, for those that are not plain and for pairs of which little is."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import accumulate
from typing import Any

from dedupe import cluster, collate, finish, gather, ledger, replay, singly, whole, write
from dedupe.carry import Carrier
from dedupe.cluster import Face
from dedupe.gather import Text
from dedupe.records import Article, Edition, Link, Page, Paragraph, Piece, Sent, Step, Witness
from dedupe.settings import Settings
from dedupe.spill import Packed, Piled
from dedupe.survivors import abreast, plain
from dedupe.survivors.abreast import Known
from dedupe.survivors.looks import Look
from dedupe.survivors.roll import Roll

Stretch = tuple[int, int, collate.Fate]
"""Where in a record it begins and ends, and what became of it."""
Left = tuple[Sequence[int], Mapping[str, Link], Known | None]
"""Numbers of the records of a story, the star's centre first, the links of the others to it, by siglum, and what more is known of it."""


KEPT = 1024
"""Records that are remembered, about 12 KB each."""


class Lazy(Sequence[Any]):
    """What a function gives for each of some things, made when it is asked for."""

    def __init__(self, function: Callable[[Any], Any], things: Sequence[Any]) -> None:
        self._function = function
        self._things = things

    def __len__(self) -> int:
        return len(self._things)

    def __getitem__(self, at: Any) -> Any:
        if isinstance(at, slice):
            return Lazy(self._function, self._things[at])
        return self._function(self._things[at])


def face(roll: Roll, shingle: int, number: int) -> Face:
    """Give what of a record is compared."""
    if number in roll.odd:
        return roll.looks.face(number)
    text, name, title = roll.printed(number)[0], roll.sigla[number], roll.titles.get(number, "")
    told = [("title", title)] * bool(title) + [("body", text[a:b]) for a, b in plain.paragraphs(text)]
    paragraphs = tuple(Paragraph(kind, part, ()) for kind, part in told)
    return cluster.face(Witness(name, name, Article(name, name, ()), paragraphs, ()), shingle)


def looks(
    roll: Roll, shingle: int, numbers: Sequence[int], carrier: Carrier, told: Callable[[int], None]
) -> Iterator[Look | None]:
    """Give what is seen of records that are not plain; None for one with nothing in it but marks."""
    return carrier.each(partial(_look, shingle), Lazy(roll.text, numbers), told)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be told of stories."""

    settings: Settings
    """What shapes them."""
    lines: bool
    """Whether as lines of JSON, else as editions."""
    evidence: bool
    """Whether with what evidence needs."""


@dataclass(frozen=True, slots=True)
class Given(Sent):
    """A record, for one who knows nothing of the others."""

    text: Text
    """As `gather` has it, but for its source, which is the input."""
    made: Piled | Packed | None
    """The witness that it makes, if it is not plain."""
    steps: tuple[Step, ...]
    """Those to it as it is printed, if it is plain."""


@dataclass(frozen=True, slots=True)
class Collated(Sent):
    """What collating made of a story."""

    id: str
    """What names it."""
    base: str
    """The siglum of its base."""
    warned: bool
    """Whether a person should look at it."""
    story: "Edition | write.Lined"
    """It."""
    ledger: tuple[bytes, ...]
    """The lines of the ledger on each record, if they are wanted."""


def collated(
    roll: Roll, wanted: Wanted, left: Sequence[Left], carrier: Carrier, told: Callable[[int], None]
) -> Iterator[Collated]:
    """Give what is told of stories."""

    def given(one: Left) -> tuple[tuple[Given, ...], Mapping[str, Link], Known | None]:
        texts = ((number, roll.text(number, roll.sources[number])) for number in one[0])
        return tuple(
            Given(text, roll.looks.witness(n) if n in roll.odd else None, roll.steps(n)) for n, text in texts
        ), *one[1:]

    return carrier.each(partial(_collated, wanted), Lazy(given, left), told)


def plainly(text: Text, steps: tuple[Step, ...] = ()) -> Witness:
    """Give the witness of a plain record, as the long way does after these ``steps``, but without the columns."""
    name, now = text.name, text.text
    spans = plain.paragraphs(now)
    paragraphs = tuple(Paragraph("body", now[begin:end], range(begin, end)) for begin, end in spans)
    if steps:
        paragraphs = _after(paragraphs, steps)
    article = Article(name, name, tuple(Piece(begin, end, "body") for begin, end in spans))
    made = Witness(name, name, article, paragraphs, steps)
    if not text.heads:
        return made
    return whole.headed(made, [Paragraph(kind, head, ()) for kind, head in text.heads])


def _after(paragraphs: Sequence[Paragraph], steps: tuple[Step, ...]) -> tuple[Paragraph, ...]:
    """Give ``paragraphs`` after ``steps``."""
    at = array("i")
    for one in paragraphs:
        at.extend(one.at)
        at.append(replay.INSERTED)
    at = replay.carried(at[:-1], steps)
    now = replay.replay("\n".join(one.text for one in paragraphs), steps).split("\n")
    ends = list(accumulate((len(line) + 1 for line in now), initial=0))
    return tuple(Paragraph("body", line, at[begin : begin + len(line)]) for line, begin in zip(now, ends, strict=False))


def _look(shingle: int, text: Text) -> Look | None:
    """Give face and witness of a record, the long way; the witness may be without the columns of its record."""
    return _looked(shingle, text) if whole.of_ours(text.columns) else _again(shingle, text.name, text.text, text.heads)


@lru_cache(KEPT)
def _again(shingle: int, name: str, text: str, heads: tuple[tuple[str, str], ...]) -> Look | None:
    """Give it of one without columns that matter: it may have been looked at while there was nothing else to do."""
    return _looked(shingle, Text(name, name, text, False, name, heads))


def _looked(shingle: int, text: Text) -> Look | None:
    _, article = gather.taken_of(text)
    if article is None:
        return None
    witness = singly.witness(Page(text.name, text.text), article, text.heads)
    return cluster.face(witness, shingle), Packed.of(witness)


def look(shingle: int, text: Text) -> None:
    """Look at a record that will be asked for."""
    if not whole.of_ours(text.columns):
        _again(shingle, text.name, text.text, text.heads)


def forget() -> None:
    """Forget the records that were looked at."""
    _again.cache_clear()


def _collated(wanted: Wanted, given: tuple[Sequence[Given], Mapping[str, Link], Known | None]) -> Collated:
    told, links, known = given
    settings = wanted.settings
    columns = {one.text.name: one.text.columns for one in told}
    if known:
        records = [abreast.Record(one.text.name, one.text.source, one.text.text) for one in told]
        short = abreast.told(records, links, known, columns[known.base])
        if short:
            return _finished(short.edition, wanted, [(one.text, short.went[one.text.name]) for one in told])
    witnesses = [one.made.load() if one.made else plainly(one.text, one.steps) for one in told]
    edition, fates = collate.told(witnesses, links, settings, wanted.evidence)
    inputs = {one.text.name: one.text.source for one in told}
    went = {one.article.source: one for one in fates}
    stretches = [(one.text, went[one.text.name].stretches() if one.text.name in went else ()) for one in told]
    return _finished(finish.told(edition, inputs, columns), wanted, stretches)


def _finished(edition: Edition, wanted: Wanted, went: Sequence[tuple[Text, Iterable[Stretch]]]) -> Collated:
    """Give what is told of a story, where it is known where the characters of its records ``went``."""
    return Collated(
        edition.id,
        edition.witnesses[0].article,
        bool(edition.warnings),
        write.lined(edition, wanted.evidence) if wanted.lines else edition,
        tuple(_lines(text, edition.id, told) for text, told in went) if wanted.evidence else (),
    )


def _lines(text: Text, story: str, went: Iterable[Stretch]) -> bytes:
    """Give the lines of the ledger on a record that tells a ``story``, of whose characters it is known where they ``went``."""
    head = write.ledger_head(text.source, text.name)
    tails: dict[collate.Fate, str] = {}
    made: list[str] = []
    done = 0
    for begin, end, told in went:
        if done < begin:
            made += _between(head, text.text, done, begin)
        tail = tails.get(told)
        if tail is None:
            fate, why, paragraph, kind = told
            tail = tails[told] = write.ledger_tail(kind, story, paragraph, fate, why)
        made.append(f'{head}{begin},"end":{end}{tail}')
        done = end
    if done < len(text.text):
        made += _between(head, text.text, done, len(text.text))
    return "".join(made).encode("utf-8", "backslashreplace")


def _between(head: str, text: str, begin: int, end: int) -> Iterator[str]:
    """Give the lines on what nobody told."""
    for first, last, kind in ledger.between(text, begin, end):
        tail = write.ledger_tail(kind, None, None, "left out", ledger.WHY[kind])
        yield f'{head}{first},"end":{last}{tail}'
