"""A run over records that lie with a cluster: the loops of `survivors`, over as many as an executor is handed at once.

The way of `afar` for records, and far shorter. They go by their ranks among all names; texts, keys, anchors and buckets stand in columns,
of which only those travel that a step asks for. Who may tell one text is told by all; then the records of whole components are
handed to one task, which tells their stories as `survivors` would those of a run.
"""

import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any

from dedupe import afar, arrow, cluster, components, engine, fingerprint, finish, gather, meeting, nominate, read
from dedupe.afar.rendered import Ledger
from dedupe.afar.texts import RECORDS
from dedupe.away import Away
from dedupe.engine import Flow, Table
from dedupe.errors import UnreadableError
from dedupe.records import Input, Reading
from dedupe.settings import Settings
from dedupe.spill import Packed
from dedupe.survivors import intake
from dedupe.survivors.part import Part

if TYPE_CHECKING:
    import pyarrow as pa  # type: ignore[import-untyped, unused-ignore]

_READ = {"key": "int64", "behind": "binary", "size": "int64", "told": "binary", "head": "binary", "text": "binary"}
"""Of a record its number, its name behind that of its input, the codes of its text, what else it is, pickled, and the text in UTF-16; or
what is told of an input in their midst, pickled."""
_SEATS = {"key": "int64", "rank": "int64", "place": "int64"}
"""Of a record its number, its rank among all by its name, and its place in the ledger."""
_SKETCHED = {
    "key": "int64",
    "place": "int64",
    "head": "binary",
    "text": "binary",
    "compared": "binary",
    "anchors": "binary",
    "buckets": "binary",
}
"""Of a record its rank and its place, what it is, and its key, its anchors and its buckets as arrays."""
_POSTED = {"bucket": "uint64", "owner": "int64", "count": "int32"}
"""An anchor, whose it is, and how many that has; or the bucket of a band, and 0."""
_HIGHER = {"key": "int64", "high": "int64"}
"""A pair that is worth weighing."""
_MET = {"key": "int64", "high": "int64", "count": "int32"}
"""Two who meet in a bucket, and the fewer anchors of the two; 0 if it is that of a band."""
_SENT = {"key": "int64", "low": "int64", "compared": "binary"}
"""A record, one of a lesser rank that is to be compared with it, and that one's key."""
_LABELLED = {"label": "int64", "key": "int64", "place": "int64", "head": "binary", "text": "binary", "met": "binary"}
"""A record under the label of its component, with the ranks of those that it met."""
_TOLD = {
    "key": "int64",
    "kind": "int8",
    "place": "int64",
    "brief": "binary",
    "data": "binary",
}
"""A story by the rank of its base, what is to be known of it, and it, packed; or the lines of the ledger on a record by its place, with the
rank of the base of its story; or what is told of a part."""
_STORY, _ACCOUNT, _PART = range(3)
_PLACED = {"key": "int64", "at": "int64", "name": "string"}
"""Of a story the rank of its base, its place among all, and the id that it shall have if that is another."""
_ITEMS = {"key": "int64"}
"""What `Away` has as items."""

ROWS = 512
"""Records that are handed on at once as they are read."""
PART = 4096
"""Most records that are sketched at once."""
SENT = 1 << 16
"""Rows that leave the driver at once."""
KEPT = 4
"""Bits of its hash that may be asked to be 0 of an anchor, for it to be looked at: a cluster has room for more than `survivors` has."""


class Run(afar.Run):
    """One run over records that lie with a flow."""

    def __init__(self, settings: Settings, output: str, flow: Flow, carrier: Away) -> None:
        """Take the settings, where the stories go, and what carries the records."""
        super().__init__(settings, output, carrier)
        self._flow = flow
        self._output = output
        # An executor has folders of its own.
        self._there = settings._replace(tmp=None)
        self._records: Table
        self._told: Table
        self._renamed: dict[int, tuple[str, str]] = {}

    def take(self, entries: Sequence[Input], strict: bool, told: Callable[[int], None]) -> None:
        """Have the records of ``entries`` read, once executors are known to see them; if ``strict``, the first that cannot be is raised."""
        import numpy as np

        flow = self._flow
        gather.seen(entries, self._carrier)
        there = self._carrier.stock(list(enumerate(entries)))
        taken = flow.keep(flow.map(there, partial(_read, self._settings), engine.schema(_READ, record=False)))
        numbers: list[int] = []
        names: list[str] = []
        sources: list[str] = []
        chars = 0
        broken: list[tuple[str, str]] = []
        for batch in flow.rows(flow.pick(taken, ("key", "behind", "size", "told")), ["key"]):
            rows = batch.to_pydict()
            for number, behind, size, item in zip(*rows.values(), strict=True):
                if item:
                    heard = pickle.loads(item)
                    if isinstance(heard, Reading):
                        self._read(heard, broken, strict)
                        broken = []
                    else:
                        broken.append(heard)
                    continue
                source = entries[number >> RECORDS].source
                numbers.append(number)
                names.append(source + behind.decode("utf-8", "surrogatepass"))
                sources.append(source)
                chars += size
        self.found.records = count = len(names)
        ranks, places = np.empty(count, np.int64), np.empty(count, np.int64)
        ranks[sorted(range(count), key=names.__getitem__)] = np.arange(count)
        places[sorted(range(count), key=lambda at: (sources[at], names[at]))] = np.arange(count)
        seats = _source(flow, {"key": numbers, "rank": ranks, "place": places}, _SEATS)
        sketched = partial(_sketched, self._there, self._output, intake.mask(chars, KEPT))
        given = flow.pick(taken, ("key", "head", "text"))
        self._records = flow.parts([given, seats], "key", sketched, engine.schema(_SKETCHED, record=False))

    def compare(self, progress: Callable[[str, int, int], None]) -> None:
        """Find the stories that the records tell."""
        flow, found = self._flow, self.found
        progress("normalise", 0, 1)
        self._records = flow.keep(self._records)
        progress("cluster", 0, 1)
        edges = flow.keep(self._edges())
        labels = flow.keep(components.labels(flow, edges))
        progress("collate", 0, 1)
        given = flow.pick(self._records, ("key", "place", "head", "text"))
        met = flow.map(edges, _lower, engine.schema(_HIGHER, record=False))
        labelled = flow.parts([given, labels, met], "key", _labelled, engine.schema(_LABELLED, record=False))
        telling = partial(_tell, self._there, self._output, self._noted)
        self._told = flow.keep(flow.parts([labelled], "label", telling, engine.schema(_TOLD, record=False)))
        numbers: list[int] = []
        told: list[tuple[str, str]] = []
        measured: list[Any] = []
        for batch in flow.rows(flow.pick(self._told, ("key", "kind", "brief")), ["key"]):
            for number, kind, brief in zip(*batch.to_pydict().values(), strict=True):
                if kind == _STORY:
                    id, base, size = pickle.loads(brief)
                    numbers.append(number)
                    told.append((id, base))
                    measured.append(size)
                elif kind == _PART:
                    articles, warnings, review = pickle.loads(brief)
                    found.articles += articles
                    found.warnings += warnings
                    found.review += review
        ids = finish.ids(told)
        found.stories = len(ids)
        found.review.sort(key=lambda one: (one.a, one.b))
        order = sorted(range(len(ids)), key=lambda at: (ids[at], at))
        self._measured = [measured[at] for at in order]
        self._renamed = {numbers[at]: (told[at][0], id) for at, id in enumerate(ids) if id != told[at][0]}
        seats = {
            "key": [numbers[at] for at in order],
            "at": range(len(order)),
            "name": ["" if ids[at] == told[at][0] else ids[at] for at in order],
        }
        stories = flow.pick(self._told, ("key", "kind", "data"))
        placed = flow.parts(
            [stories, _source(flow, seats, _PLACED)], "key", partial(_placed, self._lined), engine.schema(_ITEMS)
        )
        self._stories = flow.keep(placed)

    @property
    def ledger(self) -> Ledger:
        """Give the rows that account for every input, as lines."""
        rows = self._flow.pick(self._told, ("key", "kind", "place", "data"))
        accounts = partial(_accounts, self._renamed)
        return Ledger(self._carrier, partial(self._flow.map, rows, accounts, engine.schema(_ITEMS)))

    def _edges(self) -> Table:
        """Give in the columns `meeting.EDGES` the pairs of records that are worth weighing."""
        flow = self._flow
        sketches = flow.pick(self._records, ("key", "anchors", "buckets"))
        posted = flow.map(sketches, _posted, engine.schema(_POSTED, record=False))
        met = flow.parts([posted], "bucket", _meetings, engine.schema(_MET, record=False))
        keys = flow.pick(self._records, ("key", "compared"))
        sent = flow.parts([keys, met], "key", _sent, engine.schema(_SENT, record=False))
        return flow.parts(
            [keys, sent], "key", partial(_near, self._settings), engine.schema(meeting.EDGES, record=False)
        )


# -- what executors run ------------------------------------------------------------------------------------------------


def _source(flow: Flow, columns: Mapping[str, Any], kinds: Mapping[str, str]) -> Table:
    """Give a table of ``columns`` that are here."""
    schema = engine.schema(kinds, record=False)
    whole = engine.batch(schema, columns)
    return flow.source((whole.slice(at, SENT) for at in range(0, whole.num_rows, SENT)), schema)


def _read(settings: Settings, batch: "pa.RecordBatch") -> Iterator["pa.RecordBatch"]:
    """Give the records of inputs, and what is told of these."""
    schema = engine.schema(_READ, record=False)
    for number, entry in zip(batch.column("key").to_pylist(), engine.records(batch), strict=True):
        rows = (_row(number << RECORDS | place, item) for place, item in enumerate(read.records(entry, settings)))
        while some := list(islice(rows, ROWS)):
            yield engine.batch(schema, dict(zip(_READ, zip(*some, strict=True), strict=True)))


def _row(number: int, item: read.Record | UnreadableError | Reading) -> tuple[int, bytes, int, bytes, bytes, bytes]:
    if isinstance(item, read.Record):
        behind = item.siglum.removeprefix(item.source).encode("utf-8", "surrogatepass")
        head = pickle.dumps((item.source, item.siglum, item.title, item.line, dict(item.columns)), protocol=5)
        text = item.text.encode("utf-16-le", "surrogatepass")
        return number, behind, len(text) // 2, b"", head, text
    told = (item.source, item.message) if isinstance(item, UnreadableError) else item
    return number, b"", 0, pickle.dumps(told, protocol=5), b"", b""


def _records(heads: Iterable[bytes], texts: Iterable[bytes]) -> list[read.Record]:
    """Give records again."""
    made = []
    for head, text in zip(heads, texts, strict=True):
        source, siglum, title, line, columns = pickle.loads(head)
        made.append(read.Record(source, siglum, str(text, "utf-16-le", "surrogatepass"), title, line, columns))
    return made


def _sketched(settings: Settings, output: str, mask: int, tables: Sequence["pa.Table"]) -> Iterator["pa.RecordBatch"]:
    """Give the records that have a seat by their ranks, with what is known of each by itself."""
    import numpy as np

    taken, seats = tables
    order = np.argsort(seats.column("key").to_numpy())
    owners = seats.column("key").to_numpy()[order]
    found = np.searchsorted(owners, taken.column("key").to_numpy())
    seated = found < len(owners)
    seated[seated] = owners[found[seated]] == taken.column("key").to_numpy()[seated]
    seats, taken = seats.take(order[found[seated]]), taken.filter(seated)
    schema = engine.schema(_SKETCHED, record=False)
    for at in range(0, taken.num_rows, PART):
        heads, texts = (taken.column(name).slice(at, PART) for name in ("head", "text"))
        with Part(settings, output, _records(heads.to_pylist(), texts.to_pylist())) as part:
            made = part.sketched(mask)
        columns = {
            "key": seats.column("rank").slice(at, PART).combine_chunks(),
            "place": seats.column("place").slice(at, PART).combine_chunks(),
            "head": heads.combine_chunks(),
            "text": texts.combine_chunks(),
            "compared": made.keys,
            "anchors": arrow.arrays(made.hashes, made.counts),
            "buckets": arrow.arrays(made.buckets.ravel(), np.full(len(made.buckets), made.buckets.shape[1])),
        }
        yield engine.batch(schema, columns)


def _posted(batch: "pa.RecordBatch") -> Iterator["pa.RecordBatch"]:
    """Give the anchors of records, and their buckets."""
    import numpy as np

    owners = batch.column("key").to_numpy()
    anchors, held = arrow.numbers(batch.column("anchors"), np.uint64)
    buckets, bands = arrow.numbers(batch.column("buckets"), np.uint64)
    real = buckets != fingerprint.NO_BUCKET
    columns = {
        "bucket": np.concatenate([anchors, buckets[real]]),
        "owner": np.concatenate([np.repeat(owners, held), np.repeat(owners, bands)[real]]),
        "count": np.concatenate([np.repeat(held, held), np.zeros(real.sum(), np.int64)]).astype(np.int32),
    }
    yield engine.batch(engine.schema(_POSTED, record=False), columns)


def _meetings(tables: Sequence["pa.Table"]) -> Iterator["pa.RecordBatch"]:
    """Give who meets whom in the buckets of a part."""
    import numpy as np

    bucket, owner, count = (tables[0].column(name).to_numpy() for name in _POSTED)
    made = []
    for own, hubs in ((count > 0, nominate.HUBS), (count == 0, 1)):
        order = np.lexsort((owner[own], bucket[own]))
        buckets, owners, counts = (column[own][order] for column in (bucket, owner, count))
        a, b = nominate.pairs(buckets, hubs)
        apart = owners[a] != owners[b]
        a, b = a[apart], b[apart]
        made.append((owners[a], owners[b], np.minimum(counts[a], counts[b])))
    columns = dict(zip(_MET, (np.concatenate(parts) for parts in zip(*made, strict=True)), strict=True))
    yield engine.batch(engine.schema(_MET, record=False), columns)


def _sent(tables: Sequence["pa.Table"]) -> Iterator["pa.RecordBatch"]:
    """Give the keys of records to those of a higher rank whom they met often enough."""
    import numpy as np

    keys, met = tables
    low, high, count = (met.column(name).to_numpy() for name in _MET)
    order = np.lexsort((count, high, low))
    low, high, count = low[order], high[order], count[order]
    firsts = np.flatnonzero(np.append(True, (low[1:] != low[:-1]) | (high[1:] != high[:-1])))[: len(low)]
    sizes = np.diff(firsts, append=len(low))
    # Of those who met in the bucket of a band the first count is 0.
    enough = (sizes >= nominate.MEETINGS) | (sizes >= nominate.PART * count[firsts])
    low, high = low[firsts][enough], high[firsts][enough]
    columns = {"key": high, "low": low, "compared": keys.column("compared").take(_places(keys, low))}
    yield engine.batch(
        engine.schema(_SENT, record=False), {**columns, "compared": columns["compared"].combine_chunks()}
    )


def _places(rows: "pa.Table", keys: Any) -> Any:
    """Give where among ``rows``, each of which has a key of its own, those with these ``keys`` stand, which are all there."""
    import numpy as np

    own = rows.column("key").to_numpy()
    order = np.argsort(own)
    return order[np.searchsorted(own, keys, sorter=order)]


def _near(settings: Settings, tables: Sequence["pa.Table"]) -> Iterator["pa.RecordBatch"]:
    """Give the pairs whose keys are near enough to be weighed (`meeting.near`)."""
    keys, sent = tables
    found: list[tuple[int, int]] = []
    high = sent.column("key").to_pylist()
    own = keys.column("compared").take(_places(keys, sent.column("key").to_numpy()))
    known: tuple[int, str, Any] = (-1, "", None)
    order = sorted(range(len(high)), key=high.__getitem__)
    for at in order:
        if known[0] != high[at]:
            key = _key(own[at])
            known = high[at], key, fingerprint.shingles(key, settings.shingle)
        other = _key(sent.column("compared")[at])
        if min(len(known[1]), len(other)) < cluster.SHORT or cluster.reached(
            fingerprint.shingles(other, settings.shingle), known[2], settings
        ):
            found.append((sent.column("low")[at].as_py(), high[at]))
    yield engine.batch(engine.schema(meeting.EDGES, record=False), meeting.edges(found))


def _key(value: Any) -> str:
    return str(value.as_buffer(), "utf-16-le", "surrogatepass")


def _lower(batch: "pa.RecordBatch") -> Iterator["pa.RecordBatch"]:
    """Give pairs under the lower of both."""
    columns = {"key": batch.column("low"), "high": batch.column("high")}
    yield engine.batch(engine.schema(_HIGHER, record=False), columns)


def _labelled(tables: Sequence["pa.Table"]) -> Iterator["pa.RecordBatch"]:
    """Give records under the labels of their components, with whom of a higher rank each met."""
    import numpy as np

    rows, labels, met = tables
    own = rows.column("key").to_numpy()
    label = own.copy()
    label[_places(rows, labels.column("key").to_numpy())] = labels.column("label").to_numpy()
    low, high = met.column("key").to_numpy(), met.column("high").to_numpy()
    places = _places(rows, low)
    order = np.argsort(places, kind="stable")
    counts = np.bincount(places, minlength=len(own))
    columns = {name: rows.column(name).combine_chunks() for name in ("key", "place", "head", "text")}
    columns |= {"label": label, "met": arrow.arrays(high[order], counts)}
    yield engine.batch(engine.schema(_LABELLED, record=False), columns)


def _tell(settings: Settings, output: str, noted: bool, tables: Sequence["pa.Table"]) -> Iterator["pa.RecordBatch"]:
    """Give the stories of the components that are handed over."""
    import numpy as np

    (given,) = tables
    if not given.num_rows:
        return
    own = given.column("key").to_numpy()
    ranks = own.tolist()
    higher, counts = arrow.numbers(given.column("met"), np.int64)
    pairs = np.stack([np.repeat(np.arange(len(own)), counts), _places(given, higher)])
    places = given.column("place").to_pylist()
    schema = engine.schema(_TOLD, record=False)
    rows: list[tuple[int, int, int, bytes, bytes]] = []
    records = _records(given.column("head").to_pylist(), given.column("text").to_pylist())
    with Part(settings, output, records) as part:
        for story in part.told(pairs):
            brief = pickle.dumps((story.id, records[story.base].siglum, story.measured), protocol=5)
            rows.append((ranks[story.base], _STORY, 0, brief, story.told.data))
        if noted:
            for number, base, lines in part.accounts():
                rows.append((ranks[base], _ACCOUNT, places[number], b"", lines))
        found = part.found
        brief = pickle.dumps((found.articles, found.warnings, found.review), protocol=5)
        rows.append((ranks[0], _PART, 0, brief, b""))
    for at in range(0, len(rows), ROWS):
        yield engine.batch(schema, dict(zip(_TOLD, zip(*rows[at : at + ROWS], strict=True), strict=True)))


def _placed(lined: bool, tables: Sequence["pa.Table"]) -> Iterator["pa.RecordBatch"]:
    """Give stories by their places, each under its id."""
    import pyarrow.compute as pc  # type: ignore[import-untyped, unused-ignore]

    told, seats = tables
    told = told.filter(pc.equal(told.column("kind"), _STORY))
    seats = seats.take(_places(seats, told.column("key").to_numpy()))
    made: list[Packed] = []
    for data, name in zip(told.column("data").to_pylist(), seats.column("name").to_pylist(), strict=True):
        packed = Packed(data)
        if name:
            one = packed.load()
            packed = Packed.of(one.called(name) if lined else finish.called(one, name))
        made.append(packed)
    yield engine.batch(engine.schema(_ITEMS), {"key": seats.column("at").combine_chunks()}, made)


def _accounts(renamed: Mapping[int, tuple[str, str]], batch: "pa.RecordBatch") -> Iterator["pa.RecordBatch"]:
    """Give the lines of the ledger on records by their places there."""
    places: list[int] = []
    made: list[bytes] = []
    for base, kind, place, lines in zip(*batch.to_pydict().values(), strict=True):
        if kind == _ACCOUNT:
            if base in renamed:
                old, new = renamed[base]
                lines = lines.replace(b'"story":"%s"' % old.encode(), b'"story":"%s"' % new.encode())
            places.append(place)
            made.append(lines)
    yield engine.batch(engine.schema(_ITEMS), {"key": places}, made)
