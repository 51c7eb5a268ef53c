"""Stories and the ledger as they lie with a cluster: executors make their lines and files, and write them where they see the place."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from hashlib import blake2b
from itertools import islice
from operator import itemgetter
from types import MappingProxyType
from typing import Any

from dedupe import ledger, write
from dedupe.afar.texts import Text
from dedupe.carry import Carrier, Item, Stock
from dedupe.records import Edition, LedgerRow
from dedupe.spill import Packed
from dedupe.write import laid, singles

SHARDS = 36
"""Bits of a shard's number that count within its file."""
SOME = 250
"""Stories whose lines are put together at once, where they come here."""

Span = tuple[int, str, Packed]
"""Number of a story, siglum of a text, and the rows that the one tells of the other."""


class Stories:
    """Lines of stories that lie with a carrier."""

    def __init__(
        self, carrier: Carrier, lines: Stock, count: int, noted: bool, sizes: Sequence[laid.Measured] = ()
    ) -> None:
        """Take the lines of each story, numbered by its place; how many there are, whether those of the apparatus are wanted, and how long
        they are, if that is known.
        """
        self._carrier = carrier
        self._lines = lines
        self._count = count
        self._noted = noted
        self._sizes = sizes

    def __len__(self) -> int:
        return self._count

    def __call__(self, named: write.Named) -> Iterator[write.Block]:
        """Give them here."""
        lines = (packed.load() for _, packed in self._carrier.take(self._lines))
        while some := list(islice(lines, SOME)):
            yield write.filed(some, named(0))

    def written(self, folder: str, limit: int) -> dict[str, laid.Files] | None:
        """Have them written where they lie; see `laid.Laid`."""
        if not self._count:
            return None
        sizes = self._sizes or [one for _, one in self._carrier.take(self._carrier.map(self._lines, _measured))]
        plans = laid.of_stories(sizes, self._noted, limit)
        return _written(self._carrier, self._lines, partial(_story, plans), plans, folder)


class Singles:
    """Stories that lie with a carrier, for a file each."""

    def __init__(self, carrier: Carrier, stories: Stock, format: str, noted: bool) -> None:
        """Take the stories, numbered by their places; the format of their files, and whether the lines of the apparatus are wanted."""
        self._carrier = carrier
        self._stories = stories
        self._format = format
        self._noted = noted

    def __iter__(self) -> Iterator[Edition]:
        """Give them here."""
        return (packed.load() for _, packed in self._carrier.take(self._stories))

    @cached_property
    def briefs(self) -> Sequence[singles.Brief]:
        """Give what is known of them; see `laid.LaidSingles`."""
        asked = self._carrier.map(self._stories, partial(_brief, self._format, self._noted))
        return [one for _, one in self._carrier.take(asked)]

    def filed(self, files: Sequence[laid.Goes], folder: str, limit: int) -> dict[str, laid.Files] | None:
        """Have them written where they lie; see `laid.LaidSingles`."""
        if not files:
            return None
        plans = laid.of_singles(self.briefs, files, limit)
        named = self._carrier.stock(list(enumerate(files)))
        filing = partial(_single, self._format, self._noted, folder)
        lines = self._carrier.keep(self._carrier.group([self._stories, named], filing))
        made = dict(self._carrier.take(self._carrier.map(lines, _first)))
        put = {file: made.get(place) for place, (file, goes) in enumerate(files) if goes}
        return _written(self._carrier, lines, partial(_listed, plans), plans, folder, put)


class Ledger:
    """Lines of the ledger that lie with a carrier, made when they are first asked for."""

    def __init__(self, carrier: Carrier, made: Callable[[], Stock]) -> None:
        """Take what makes the lines on each text, numbered by its place."""
        self._carrier = carrier
        self._made = made

    def __call__(self) -> Iterator[bytes]:
        """Give them here."""
        return (lines for _, lines in self._carrier.take(self._lines))

    def written(self, folder: str, limit: int) -> dict[str, laid.Files] | None:
        """Have them written where they lie; see `laid.Laid`."""
        sizes = [one for _, one in self._carrier.take(self._carrier.map(self._lines, _lengths))]
        plans = laid.of_lines(laid.LEDGER, sizes, limit)
        return _written(self._carrier, self._lines, partial(_pieces, plans), plans, folder) if plans else None

    @cached_property
    def _lines(self) -> Stock:
        return self._carrier.keep(self._made())


def accounts(carrier: Carrier, texts: Stock, spans: Stock) -> Stock:
    """Give the lines on each of ``texts``, numbered by its place; ``spans`` are what stories tell of them."""
    return carrier.group([carrier.map(texts, _by_name), carrier.map(spans, _by_text)], _accounted)


def _written(
    carrier: Carrier,
    lines: Stock,
    function: Any,
    plans: Sequence[laid.Plan],
    folder: str,
    others: Mapping[str, laid.Put | None] = MappingProxyType({}),
) -> dict[str, laid.Files] | None:
    """Have ``lines``, which ``function`` shares out among the files of ``plans``, written in ``folder``; ``others`` were put there already."""
    done = carrier.take(carrier.group([carrier.map(lines, function)], partial(_put, plans, folder)))
    made = dict(done)
    files = laid.settled(
        folder,
        {
            plan.path(number): made.get(at << SHARDS | number)
            for at, plan in enumerate(plans)
            for number in range(len(plan.begins))
        }
        | dict(others),
    )
    if files is None:
        return None
    return {
        plan.name: {plan.file(number): files[plan.path(number)] for number in range(len(plan.begins))} for plan in plans
    }


def _by_name(_: int, given: tuple[int, int, Packed]) -> Iterator[tuple[int, tuple[int, Packed]]]:
    """Give a text under the hash of its name."""
    place, _, text = given
    yield _hash(text.load().name), (place, text)


def _by_text(_: int, spans: Sequence[Span]) -> Iterator[tuple[int, Span]]:
    for one in spans:
        yield _hash(one[1]), one


def _hash(name: str) -> int:
    return int.from_bytes(blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big") >> 1


def _accounted(_: int, texts: Sequence[tuple[int, Packed]], spans: Sequence[Span]) -> Iterator[tuple[int, bytes]]:
    """Give the lines of the ledger on a text, by its place there; two texts may have one hash."""
    for place, packed in texts:
        text: Text = packed.load()
        told: list[LedgerRow] = []
        for _, whose, rows in sorted(spans, key=itemgetter(0)):
            if whose == text.name:
                told += rows.load()
        record = None if text.name == text.source else text.name
        yield place, write.ledger_part(text.source, record, ledger.rows(text.name, text.text, told, text.others))


def _measured(place: int, packed: Packed) -> Iterator[tuple[int, tuple[int, int, tuple[int, ...]]]]:
    yield place, laid.measured(packed.load())


def _lengths(place: int, lines: bytes) -> Iterator[tuple[int, tuple[int, ...]]]:
    yield place, laid.lengths(lines)


def _story(plans: Sequence[laid.Plan], place: int, packed: Packed) -> Iterator[Item]:
    """Give the lines of a story."""
    block = write.filed([packed.load()], plans[0].file(plans[0].of_place(place)))
    yield from _shared(plans, place, (bytes(block.data), block.listed, block.noted))


def _brief(format: str, noted: bool, place: int, packed: Packed) -> Iterator[tuple[int, singles.Brief]]:
    yield place, laid.brief(singles.Single(packed.load(), format), noted)


def _single(
    format: str, noted: bool, folder: str, place: int, stories: Sequence[Packed], files: Sequence[laid.Goes]
) -> Iterator[tuple[int, tuple[laid.Put | None, bytes, bytes]]]:
    """Write the file of a story, if it goes there; give that, and its lines in manifest and apparatus."""
    for file, goes in files:
        story = singles.Single(stories[0].load(), format)
        put = laid.put(folder, file, [(0, story.data)]) if goes else None
        yield place, (put, story.listed(file), story.noted if noted else b"")


def _first(place: int, given: tuple[laid.Put | None, bytes, bytes]) -> Iterator[tuple[int, laid.Put | None]]:
    yield place, given[0]


def _listed(plans: Sequence[laid.Plan], place: int, given: tuple[laid.Put | None, bytes, bytes]) -> Iterator[Item]:
    """Give the lines on a story that has a file of its own."""
    yield from _shared(plans, place, given[1:])


def _shared(plans: Sequence[laid.Plan], place: int, given: Sequence[bytes]) -> Iterator[Item]:
    """Give the lines of a place in each file, under the number of the shard."""
    for at, (plan, lines) in enumerate(zip(plans, given, strict=False)):
        if lines:
            for number, piece in plan.pieces(place, lines):
                yield at << SHARDS | number, (place, piece)


def _pieces(plans: Sequence[laid.Plan], place: int, lines: bytes) -> Iterator[Item]:
    """Give the lines on a text."""
    yield from _shared(plans, place, (lines,))


def _put(
    plans: Sequence[laid.Plan], folder: str, key: int, rows: Iterable[tuple[int, bytes]]
) -> Iterator[tuple[int, laid.Put | None]]:
    """Write a shard."""
    yield key, laid.put(folder, plans[key >> SHARDS].path(key & ((1 << SHARDS) - 1)), rows)
