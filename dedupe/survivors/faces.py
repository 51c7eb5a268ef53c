"""What the long way makes of single records, for those that are not plain and for pairs of which little is."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from typing import Any

from dedupe import cluster, collate, gather, singly, whole
from dedupe.carry import Carrier
from dedupe.cluster import Face
from dedupe.gather import Text
from dedupe.records import Article, Edition, Link, Page, Paragraph, Witness
from dedupe.settings import Settings
from dedupe.survivors import plain
from dedupe.survivors.roll import Roll

Left = tuple[Sequence[int], Mapping[str, Link]]
"""Numbers of the records of a story, the star's centre first, and the links of the others to it, by siglum."""


KEPT = 1024
"""Records that are remembered, about 30 KB each."""


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
        return _made(shingle, roll.text(number))[0][1]
    text, name, title = roll.printed(number)[0], roll.sigla[number], roll.titles.get(number, "")
    told = [("title", title)] * bool(title) + [("body", text[a:b]) for a, b in plain.paragraphs(text)]
    paragraphs = tuple(Paragraph(kind, part, ()) for kind, part in told)
    return cluster.face(Witness(name, name, Article(name, name, ()), paragraphs, ()), shingle)


def keys(roll: Roll, shingle: int, numbers: Sequence[int], carrier: Carrier, told: Callable[[int], None]) -> Any:
    """Give the keys by which records are compared that are not plain; None for one with nothing in it but marks."""
    return carrier.each(partial(_key, shingle), Lazy(roll.text, numbers), told)


def editions(
    roll: Roll, settings: Settings, left: Sequence[Left], carrier: Carrier, told: Callable[[int], None]
) -> list[Edition]:
    """Give the editions of stories, without what only evidence needs."""
    work = Lazy(lambda one: (tuple(roll.text(number) for number in one[0]), one[1]), left)
    source = dict(zip(roll.sigla, roll.sources, strict=True)) if left else {}
    columns = {roll.sigla[number]: roll.columns[number] for group, _ in left for number in group}
    found = []
    for edition in carrier.each(partial(_edition, settings), work, told):
        witnesses = tuple(replace(one, source=source[one.source]) for one in edition.witnesses)
        found.append(replace(edition, witnesses=witnesses, columns=columns[witnesses[0].article]))
    return found


def _made(shingle: int, text: Text) -> tuple[tuple[Any, Face], ...]:
    """Give witness and face of a record, the long way; the witness may be without the columns of its record."""
    return _looked(shingle, text) if whole.of_ours(text.columns) else _again(shingle, text.name, text.text, text.heads)


@lru_cache(KEPT)
def _again(shingle: int, name: str, text: str, heads: tuple[tuple[str, str], ...]) -> tuple[tuple[Any, Face], ...]:
    """Give it of one without columns that matter: it is asked for its key, then for its links, then for its edition."""
    return _looked(shingle, Text(name, name, text, False, name, heads))


def _looked(shingle: int, text: Text) -> tuple[tuple[Any, Face], ...]:
    _, article = gather.taken_of(text)
    if article is None:
        return ()
    witness = singly.witness(Page(text.name, text.text), article, text.heads)
    return ((witness, cluster.face(witness, shingle)),)


def forget() -> None:
    """Forget the records that were looked at."""
    _again.cache_clear()


def _key(shingle: int, text: Text) -> str | None:
    made = _made(shingle, text)
    return made[0][1].text if made else None


def _edition(settings: Settings, given: tuple[Sequence[Text], Mapping[str, Link]]) -> Edition:
    told, links = given
    witnesses = [witness for text in told for witness, _ in _made(settings.shingle, text)]
    return replace(collate.edition(witnesses, links, settings), apparatus=(), ledger=())
