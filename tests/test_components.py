"""Components of a graph in a flow, held against walking from node to node."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dedupe import components, engine
from dedupe.engine import Local

Pairs = list[tuple[int, int]]

NODES = st.integers(0, 40)
PAIRS = st.lists(st.tuples(NODES, NODES).filter(lambda pair: pair[0] < pair[1]), max_size=60)


def walked(pairs: Pairs) -> dict[int, int]:
    """Give the least node of its component for each node that is not that itself."""
    near: dict[int, set[int]] = {}
    for a, b in pairs:
        near.setdefault(a, set()).add(b)
        near.setdefault(b, set()).add(a)
    found: dict[int, int] = {}
    for start in sorted(near):
        ahead = [start]
        while ahead:
            node = ahead.pop()
            if node not in found:
                found[node] = start
                ahead += near[node]
    return {node: least for node, least in found.items() if node != least}


def labelled(pairs: Pairs) -> dict[int, int]:
    """Give the same from the flow."""
    schema = engine.schema({"low": "int64", "high": "int64"}, record=False)
    batches = [engine.batch(schema, {"low": [low], "high": [high]}) for low, high in pairs]
    with Local(workers=1) as flow:
        made = components.labels(flow, flow.source(batches, schema))
        rows = [row for batch in flow.rows(made, ["key"]) for row in batch.to_pylist()]
    keys = [row["key"] for row in rows]
    assert len(keys) == len(set(keys))
    return {row["key"]: row["label"] for row in rows if row["key"] != row["label"]}


@given(PAIRS)
def test_one_task_finishes_what_is_small(pairs: Pairs) -> None:
    assert labelled(pairs) == walked(pairs)


@pytest.mark.parametrize("alone", [0, 8])
def test_stars_in_turn_come_to_the_same(alone: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(components, "ALONE", alone)

    @given(PAIRS)
    def check(pairs: Pairs) -> None:
        assert labelled(pairs) == walked(pairs)

    check()


def test_a_long_chain_is_one_component(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(components, "ALONE", 0)
    chain = [(node, node + 1) for node in range(200)]
    assert set(labelled(chain[::-1]).values()) == {0}
