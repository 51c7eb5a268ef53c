"""Piles: records in memory, and in a file when there is no room."""

import pickle
from concurrent.futures import ThreadPoolExecutor
from dataclasses import FrozenInstanceError, fields, replace
from inspect import signature
from pathlib import Path

import pytest

from dedupe import spill
from dedupe.records import Article, LedgerRow, Line, Rows
from dedupe.spill import Folder, Pile


def pile(folder: Folder, memory: int) -> Pile[tuple[int, str]]:
    return Pile(folder, memory, lambda record: len(record[1]))


def some(count: int) -> list[tuple[int, str]]:
    return [(n, "桥" * (n * 37 % 101)) for n in range(count)]


@pytest.mark.parametrize("memory", [0, 3000, 1 << 30])
@pytest.mark.parametrize("batch", [1, 1000])
def test_what_was_laid_down_is_found(tmp_path: Path, memory: int, batch: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spill, "BATCH", batch)
    folder = Folder(str(tmp_path))
    made = pile(folder, memory)
    for record in some(200):
        made.append(record)
    assert made.spilt == (memory < 1 << 30) == bool(list(tmp_path.iterdir()))
    assert len(made) == 200 and list(made) == some(200)
    assert [made[place] for place in (199, 0, 57, 58, 3)] == [some(200)[place] for place in (199, 0, 57, 58, 3)]
    assert list(made[50:150][10:20]) == some(200)[60:70] and len(made[50:150]) == 100
    with pytest.raises(IndexError):
        made[200]
    made.close()
    folder.remove()
    assert list(tmp_path.iterdir()) == []


def test_an_empty_pile_is_no_file(tmp_path: Path) -> None:
    made = pile(Folder(str(tmp_path)), 0)
    assert len(made) == 0 and list(made) == [] and list(made[:]) == []
    made.close()
    assert list(tmp_path.iterdir()) == []


def test_a_pile_that_is_dropped_leaves_no_file(tmp_path: Path) -> None:
    folder = Folder(str(tmp_path))
    made = pile(folder, 10)
    for record in some(50):
        made.append(record)
    assert len(list(tmp_path.glob("*/*"))) == 1
    assert made[49] == some(50)[49]
    del made
    assert list(tmp_path.glob("*/*")) == []


def test_threads_read_what_they_ask_for(tmp_path: Path) -> None:
    folder = Folder(str(tmp_path))
    made = pile(folder, 0)
    for record in some(200):
        made.append(record)

    given = some(200)

    def read(begin: int) -> bool:
        return all(made[place] == given[place] for _ in range(50) for place in range(begin, 200, 8))

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(read, range(8)))
    made.close()
    folder.remove()


def test_a_record_is_made_as_a_dataclass_makes_it() -> None:
    one = Line("a.txt", 3, 10, 12, "新桥", ((10, 12),), kind="body", gap=2)
    assert one == replace(one) == pickle.loads(pickle.dumps(one)) and (one.level, one.gap) == (0, 2)
    assert list(signature(Line).parameters) == [each.name for each in fields(Line)]
    with pytest.raises(FrozenInstanceError):
        one.text = "旧桥"  # type: ignore[misc]
    with pytest.raises(TypeError, match=r"Line.__init__\(\) missing 1 required positional argument: 'kind'"):
        Line("a.txt", 3, 10, 12, "新桥", ((10, 12),))  # type: ignore[call-arg]
    assert Article("a#1", "a", ()).columns == {}


def test_records_that_travel_by_columns_arrive_as_they_were() -> None:
    lines = Rows(
        Line("a.txt", at, 3 * at, 3 * at + 2, "新桥"[: 1 + at % 2], ((3 * at, 3 * at + 2),), "body") for at in range(5)
    )
    rows = Rows(LedgerRow("a", "a#1", at, at + 1, "body", None, at or None, "printed", "") for at in range(3))
    for some in (lines, rows, Rows(lines[:1]), Rows[Line]()):
        assert pickle.loads(pickle.dumps(some, protocol=5)) == some == tuple(some)
        assert [type(one) for one in pickle.loads(pickle.dumps(some))] == [type(one) for one in some]
