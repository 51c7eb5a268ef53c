"""The verbs of a carrier over a flow: all lies there, and only what is asked for comes here."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from dedupe import components, engine, nominate
from dedupe.arrow import Columns
from dedupe.carry import ROWS, Ahead, Carrier, Given, Item, Made, Progress, sent
from dedupe.crew import sendable
from dedupe.engine import Flow, Table

if TYPE_CHECKING:
    import pyarrow as pa  # type: ignore[import-untyped, unused-ignore]

_KEY = "key"
_ITEMS = {_KEY: "int64"}
_EDGES = {_KEY: "int64", "low": "int64", "high": "int64"}


class Away:
    """Holds tables of a flow."""

    def __init__(self, flow: Flow, progress: Progress | None = None) -> None:
        """Take the flow, and who waits."""
        self._flow = flow
        self._progress = progress
        self._items = engine.schema(_ITEMS)

    def each(
        self,
        function: Callable[[Given], Made],
        records: Sequence[Given],
        told: Callable[[int], None] | None = None,
        rest: float = 0.0,
    ) -> Iterator[Made]:
        sendable(function)
        if records:
            yield from sent(self._flow, function, records)

    def stock(self, items: Iterable[Item]) -> Table:
        return self._flow.source(_batches(items, self._items), self._items)

    def map(
        self, stock: Table, function: Callable[[int, Any], Iterable[Item]], step: str = "", quick: bool = False
    ) -> Table:
        self._tell(step)
        return self._flow.map(stock, partial(_mapped, function), self._items)

    def parted(
        self, stock: Table, function: Callable[[int, Any], Iterable[Item]], step: str = ""
    ) -> tuple[Table, Table]:
        both = self.keep(self.map(stock, function, step))
        return self.map(both, _first), self.keep(self.map(both, _second))

    def group(
        self, stocks: Sequence[Table], function: Callable[..., Iterable[Item]], step: str = "", quick: bool = False
    ) -> Table:
        self._tell(step)
        return self._flow.group(stocks, _KEY, partial(_grouped, function), self._items)

    def columns(self, stock: Table, function: Callable[[Sequence[Item]], Columns], kinds: Mapping[str, str]) -> Table:
        schema = engine.schema(kinds, record=False)
        return self._flow.map(stock, partial(_columns, function, schema), schema)

    def merge(
        self, sheets: Sequence[Table], key: str, function: Callable[..., Columns], kinds: Mapping[str, str]
    ) -> Table:
        schema = engine.schema(kinds, record=False)
        return self._flow.parts(sheets, key, partial(_merged, function, schema), schema)

    def nominated(self, posted: Table) -> Table:
        met = self.merge([posted], "bucket", nominate.meetings, nominate.MET)
        return self.merge([met], "low", nominate.nominations, nominate.NOMINATED)

    def rows(self, sheet: Table, function: Callable[[Columns], Iterable[Item]]) -> Table:
        return self._flow.map(sheet, partial(_rows, function), self._items)

    def divide(
        self,
        stock: Table,
        edges: Table,
        function: Callable[..., Iterable[Item]],
        ahead: Ahead | None = None,
    ) -> Table:
        edges = self._flow.keep(edges)
        labels = self._flow.keep(components.labels(self._flow, edges))
        placed = self._flow.group([stock, labels], _KEY, _placed, self._items)
        schema = engine.schema(_EDGES, record=False)
        among = self._flow.map(edges, partial(_by_low, schema), schema)
        labelled = self._flow.parts([among, labels], _KEY, partial(_labelled, schema), schema)
        return self._flow.group([placed, labelled], _KEY, partial(_divided, function), self._items)

    def apart(self, function: Callable[[Carrier, Given], Iterator[Made]], given: Given, much: bool) -> Iterator[Made]:
        return function(self, given)

    def keep(self, stock: Table) -> Table:
        return self._flow.keep(stock)

    def take(self, stock: Table) -> Iterator[Item]:
        for batch in self._flow.rows(self._flow.keep(stock), [_KEY]):
            yield from _taken(batch)

    def made(self, stocks: Sequence[Table], function: Callable[..., Iterable[Item]], step: str = "") -> Iterator[Item]:
        return self.take(self.group(stocks, function, step))

    def _tell(self, step: str) -> None:
        if self._progress is not None and step:
            self._progress(step, 0, 1)


def _batches(items: Iterable[Item], schema: "pa.Schema") -> Iterator["pa.RecordBatch"]:
    some: list[Item] = []
    for item in items:
        some.append(item)
        if len(some) == ROWS:
            yield _batch(some, schema)
            some = []
    if some:
        yield _batch(some, schema)


def _batch(items: Sequence[Item], schema: "pa.Schema") -> "pa.RecordBatch":
    return engine.batch(schema, {_KEY: [key for key, _ in items]}, [record for _, record in items])


def _taken(rows: "pa.RecordBatch | pa.Table") -> list[Item]:
    return list(zip(rows.column(_KEY).to_pylist(), engine.records(rows), strict=True))


def _mapped(function: Callable[[int, Any], Iterable[Item]], batch: "pa.RecordBatch") -> Iterator["pa.RecordBatch"]:
    made = (item for key, record in _taken(batch) for item in function(key, record))
    yield from _batches(made, engine.schema(_ITEMS))


def _first(number: int, pair: tuple[Any, Any]) -> Iterator[Item]:
    yield number, pair[0]


def _second(number: int, pair: tuple[Any, Any]) -> Iterator[Item]:
    yield number, pair[1]


def _grouped(
    function: Callable[..., Iterable[Item]], key: int, tables: Sequence["pa.Table"]
) -> Iterator["pa.RecordBatch"]:
    yield from _batches(function(key, *map(engine.records, tables)), engine.schema(_ITEMS))


def _columns(
    function: Callable[[Sequence[Item]], Columns], schema: "pa.Schema", batch: "pa.RecordBatch"
) -> Iterator["pa.RecordBatch"]:
    yield engine.batch(schema, function(_taken(batch)))


def _merged(
    function: Callable[..., Columns], schema: "pa.Schema", tables: Sequence["pa.Table"]
) -> Iterator["pa.RecordBatch"]:
    yield engine.batch(schema, function(*map(_arrays, tables)))


def _rows(function: Callable[[Columns], Iterable[Item]], batch: "pa.RecordBatch") -> Iterator["pa.RecordBatch"]:
    yield from _batches(function(_arrays(batch)), engine.schema(_ITEMS))


def _arrays(rows: "pa.RecordBatch | pa.Table") -> Columns:
    return {name: rows.column(name).to_numpy() for name in rows.schema.names}


# -- items with the edges among them -----------------------------------------------------------------------------------


def _placed(key: int, tables: Sequence["pa.Table"]) -> Iterator["pa.RecordBatch"]:
    """Give an item under the label of its component; one without edges is a component of its own."""
    stock, labels = tables
    label = labels.column("label")[0].as_py() if labels.num_rows else key
    yield from _batches(((label, (key, record)) for record in engine.records(stock)), engine.schema(_ITEMS))


def _by_low(schema: "pa.Schema", batch: "pa.RecordBatch") -> Iterator["pa.RecordBatch"]:
    yield engine.batch(schema, {_KEY: batch.column("low"), "low": batch.column("low"), "high": batch.column("high")})


def _labelled(schema: "pa.Schema", tables: Sequence["pa.Table"]) -> Iterator["pa.RecordBatch"]:
    """Give edges under the label of their component."""
    import numpy as np

    edges, labels = map(_arrays, tables)
    order = np.argsort(labels[_KEY])
    nodes, label = labels[_KEY][order], labels["label"][order]
    places = np.minimum(np.searchsorted(nodes, edges["low"]), max(0, len(nodes) - 1))
    own = edges["low"]
    if len(own):
        yield engine.batch(
            schema, {**edges, _KEY: np.where(nodes[places] == own, label[places], own) if len(nodes) else own}
        )


def _divided(
    function: Callable[[Sequence[Item], Sequence[tuple[int, int]]], Iterable[Item]],
    key: int,
    tables: Sequence["pa.Table"],
) -> Iterator["pa.RecordBatch"]:
    items, edges = engine.records(tables[0]), _arrays(tables[1])
    pairs = list(zip(edges["low"].tolist(), edges["high"].tolist(), strict=True))
    yield from _batches(function(sorted(items, key=lambda item: item[0]), pairs), engine.schema(_ITEMS))
