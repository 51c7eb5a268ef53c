"""Connected components of a graph that lies in a flow.

Stars in turn (Kiveris, Lattanzi, Mirrokni, Rastogi and Vassilvitskii 2014, section 3): in a large-star each node hangs its
greater neighbours on its least one, in a small-star itself and its lesser ones; in the end each component is a star
round its least node. As soon as what is left fits into one task, it is finished there.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from dedupe import engine
from dedupe.engine import Flow, Table

if TYPE_CHECKING:
    import numpy as np
    import pyarrow as pa  # type: ignore[import-untyped, unused-ignore]
    from numpy.typing import NDArray

    Nodes = NDArray[np.int64]
    Links = tuple[Nodes, Nodes]

ALONE = 1 << 22
"""Edges that one task finishes: 64 MiB of them."""

_LINKS = {"node": "int64", "other": "int64"}
"""An edge: the greater node, and the lesser; where both sides are asked, each of them once as ``node``."""
_LABELS = {"key": "int64", "label": "int64"}
_ALL = {"all": "int64", "node": "int64", "other": "int64"}


def labels(flow: Flow, edges: Table) -> Table:
    """Give each node of ``edges`` (columns low, high) as ``key``, with the least node of its component as ``label``.

    That least node may be left out: it is its own label. No edge joins a node with itself.
    """
    links, told, alone = (engine.schema(kinds, record=False) for kinds in (_LINKS, _LABELS, _ALL))
    held = flow.keep(flow.map(edges, partial(_links, links), links))
    while flow.count(held) > ALONE:
        for star in large_star, small_star:
            sided = flow.map(held, partial(_both, links), links) if star is large_star else held
            held = flow.keep(flow.parts([sided], "node", partial(_each, star, links), links))
        if not flow.count(flow.parts([flow.map(held, partial(_both, links), links)], "node", _unfinished, links)):
            return flow.parts([held], "node", partial(_told, told), told)
    return flow.parts([flow.map(held, partial(_together, alone), alone)], "all", partial(_finished, told), told)


def large_star(nodes: "Nodes", others: "Nodes") -> "Links":
    """Give the edges with which each of ``nodes`` hangs its greater neighbours on the least of itself and all ``others``."""
    import numpy as np

    least = np.minimum(nodes, _least(nodes, others))
    greater = others > nodes
    return others[greater], least[greater]


def small_star(nodes: "Nodes", others: "Nodes") -> "Links":
    """Give the edges with which each of ``nodes`` hangs itself and ``others``, all lesser, on the least of them."""
    import numpy as np

    least = _least(nodes, others)
    rest = others > least
    return np.concatenate((nodes, others[rest])), np.concatenate((least, least[rest]))


def joined(nodes: "Nodes", others: "Nodes") -> "Links":
    """Give each node that stands in an edge, ascending, and the least node of its component.

    >>> import numpy as np
    >>> [one.tolist() for one in joined(np.array([5, 9, 7, 3]), np.array([2, 5, 6, 2]))]
    [[2, 3, 5, 6, 7, 9], [2, 2, 2, 6, 6, 2]]
    """
    import numpy as np

    known, ends = np.unique(np.concatenate((nodes, others)), return_inverse=True)
    a, b = ends[: len(nodes)], ends[len(nodes) :]
    root = np.arange(len(known))
    while True:
        low, high = np.minimum(root[a], root[b]), np.maximum(root[a], root[b])
        apart = low < high
        if not apart.any():
            return known, known[root]
        np.minimum.at(root, high[apart], low[apart])
        while (further := root[root] != root).any():
            root[further] = root[root[further]]


def _least(nodes: "Nodes", others: "Nodes") -> "Nodes":
    """Give for each edge the least of the ``others`` of its node; edges come sorted by node, then by other."""
    import numpy as np

    first = np.flatnonzero(np.diff(nodes, prepend=nodes[:1] - 1))
    least: Nodes = np.repeat(others[first], np.diff(first, append=len(nodes)))
    return least


def _distinct(tables: Sequence["pa.Table"]) -> "Links":
    """Give the edges of a part once each, sorted by node, then by other."""
    import numpy as np

    nodes, others = (tables[0].column(name).to_numpy() for name in _LINKS)
    order = np.lexsort((others, nodes))
    nodes, others = nodes[order], others[order]
    first = np.ones(len(nodes), bool)
    first[1:] = (nodes[1:] != nodes[:-1]) | (others[1:] != others[:-1])
    return nodes[first], others[first]


def _links(schema: "pa.Schema", batch: "pa.RecordBatch") -> Iterator["pa.RecordBatch"]:
    import numpy as np

    low, high = batch.column("low").to_numpy(), batch.column("high").to_numpy()
    yield engine.batch(schema, {"node": np.maximum(low, high), "other": np.minimum(low, high)})


def _both(schema: "pa.Schema", batch: "pa.RecordBatch") -> Iterator["pa.RecordBatch"]:
    import numpy as np

    nodes, others = batch.column("node").to_numpy(), batch.column("other").to_numpy()
    yield engine.batch(schema, {"node": np.concatenate((nodes, others)), "other": np.concatenate((others, nodes))})


def _each(
    star: Callable[["Nodes", "Nodes"], "Links"], schema: "pa.Schema", tables: Sequence["pa.Table"]
) -> Iterator["pa.RecordBatch"]:
    nodes, others = star(*_distinct(tables))
    yield engine.batch(schema, {"node": nodes, "other": others})


def _unfinished(tables: Sequence["pa.Table"]) -> Iterator["pa.RecordBatch"]:
    """Give the edges of nodes that have a lesser neighbour and another beside it: there are none once all are stars."""
    import numpy as np

    nodes, others = _distinct(tables)
    first = np.flatnonzero(np.diff(nodes, prepend=nodes[:1] - 1))
    several = np.repeat(np.diff(first, append=len(nodes)) > 1, np.diff(first, append=len(nodes)))
    wrong = several & (_least(nodes, others) < nodes)
    yield engine.batch(tables[0].schema, {"node": nodes[wrong], "other": others[wrong]})


def _told(schema: "pa.Schema", tables: Sequence["pa.Table"]) -> Iterator["pa.RecordBatch"]:
    """Give the labels that stars tell: each greater node hangs on its label. The least node of each is its own."""
    nodes, others = _distinct(tables)
    yield engine.batch(schema, {"key": nodes, "label": others})


def _together(schema: "pa.Schema", batch: "pa.RecordBatch") -> Iterator["pa.RecordBatch"]:
    """Give all edges to one task."""
    import numpy as np

    columns: dict[str, Any] = {name: batch.column(name) for name in _LINKS}
    yield engine.batch(schema, {"all": np.zeros(batch.num_rows, np.int64), **columns})


def _finished(schema: "pa.Schema", tables: Sequence["pa.Table"]) -> Iterator["pa.RecordBatch"]:
    nodes, found = joined(*(tables[0].column(name).to_numpy() for name in _LINKS))
    yield engine.batch(schema, {"key": nodes, "label": found})
