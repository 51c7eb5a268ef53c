"""One contract for every engine, and what `Local` does beside it: workers, disk, errors.

The flow of the contract counts letters of words; `test_spark` runs the same.
"""

import hashlib
import multiprocessing
import os
import pickle
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]
import pytest
from hypothesis import given as examples
from hypothesis import settings as rules
from hypothesis import strategies as st
from outside import heed_interrupts

from dedupe import arrow, engine, spill
from dedupe.engine import Flow, Local
from dedupe.errors import DedupeError, UnreadableError, UsageError

long = pytest.mark.long

TOP = 1 << 63


@dataclass(frozen=True, slots=True)
class Note:
    word: str
    at: int


WORDS = engine.schema({"at": "uint64", "word": "string", "small": "int8", "odd": "bool"})
LETTERS = engine.schema({"letter": "string", "at": "uint64", "place": "uint16", "word": "string"}, record=False)
TALLIES = engine.schema({"letter": "string", "count": "uint32", "bytes": "binary"})
PAIRS = engine.schema({"at": "uint64", "first": "int64", "told": "string"}, record=False)


def words(count: int, seed: int = 0) -> list[tuple[int, str, int | None, bool]]:
    """Give rows whose numbers straddle the sign bit and whose words stray outside the BMP and outside ASCII."""
    draw = random.Random(seed)
    alphabet = "abcdeéèz新华社\U00020000\U0001f600\0"
    rows = []
    for n in range(count):
        at = n + draw.choice([0, TOP - 50, TOP, 2 * TOP - 1 - count])
        word = "".join(draw.choice(alphabet) for _ in range(draw.randrange(0, 9)))
        rows.append((at, word, None if n % 7 == 0 else n % 100 - 50, n % 2 == 1))
    return rows


def batches(rows: list[tuple[int, str, int | None, bool]], size: int) -> Iterator[Any]:
    for begin in range(0, len(rows), size):
        part = rows[begin : begin + size]
        at, word, small, odd = (list(column) for column in zip(*part, strict=True))
        keys = {"at": at, "word": word, "small": small, "odd": odd}
        yield engine.batch(WORDS, keys, [Note(w, a) for a, w, _, _ in part])


def letters(batch: Any) -> Iterable[Any]:
    """Give a row for each letter of each word; several batches for one, and an empty one."""
    yield engine.batch(LETTERS, {"letter": [], "at": [], "place": [], "word": []})
    for note in engine.records(batch):
        keys = {"letter": list(note.word), "at": [note.at] * len(note.word), "place": range(len(note.word))}
        yield engine.batch(LETTERS, {**keys, "word": [note.word] * len(note.word)})


def keep_some(least: int, batch: Any) -> Iterable[Any]:
    yield batch.filter(pa.array([place >= least for place in batch.column("place").to_pylist()], pa.bool_()))


def tally(letter: str, tables: list[Any]) -> Iterable[Any]:
    """Give a record that depends on the order of the rows in the group."""
    (rows,) = tables
    order = [
        (int(a), p, w) for a, p, w in zip(*(rows.column(n).to_pylist() for n in ("at", "place", "word")), strict=True)
    ]
    keys = {"letter": [letter], "count": [len(order)], "bytes": [letter.encode()]}
    yield engine.batch(TALLIES, keys, [tuple(order)])


def meet(at: int, tables: list[Any]) -> Iterable[Any]:
    """Give what each of several tables has for a number."""
    first = next((n for n, table in enumerate(tables) if table.num_rows), -1)
    told = "/".join(",".join(map(str, table.drop_columns(["at"]).to_pylist())) for table in tables)
    yield engine.batch(PAIRS, {"at": [at], "first": [first], "told": [told]})


def plain(rows: list[tuple[int, str, int | None, bool]]) -> list[tuple[str, int, tuple[tuple[int, int, str], ...]]]:
    """Give the tallies of letters from their second place in the word on, of those that stand there twice or more."""
    found: dict[str, list[tuple[int, int, str]]] = {}
    for at, word, _, _ in rows:
        for place, letter in enumerate(word):
            if place >= 1:
                found.setdefault(letter, []).append((at, place, word))
    return [
        (key, len(found[key]), tuple(sorted(found[key])))
        for key in sorted(found, key=str.encode)
        if len(found[key]) > 1
    ]


def contract(flow: Flow, rows: list[tuple[int, str, int | None, bool]], size: int) -> bytes:
    """Run a flow with every verb; give all that comes out, as bytes."""
    given = flow.source(batches(rows, size), WORDS)
    spelt = flow.keep(flow.map(given, letters, LETTERS))
    for least in (0, 1):  # rounds
        spelt = flow.keep(flow.map(spelt, partial(keep_some, least), LETTERS))
    tallied = flow.group([spelt], "letter", tally, TALLIES, least=2)
    met = flow.group([given, spelt, flow.source([], LETTERS)], "at", meet, PAIRS)
    paired = flow.group([spelt, given], "word", of_word, PAIRS, least=3)
    nothing = flow.group([flow.map(flow.source([], WORDS), letters, LETTERS)], "letter", tally, TALLIES)
    picked = flow.pick(flow.map(flow.pick(given, WORDS.names), letters, LETTERS), ["letter", "at"])
    out = pa.BufferOutputStream()
    for table, order_by in (
        (tallied, ["letter"]),
        (met, ["at"]),
        (paired, ["first", "told"]),
        (given, ["small", "odd"]),
        (given, ["odd", "word"]),
        (spelt, ["place"]),
        (nothing, ["count"]),
        (picked, ["letter"]),
    ):
        with pa.ipc.new_stream(out, table.schema) as writer:
            for batch in flow.rows(table, order_by):
                # Built anew: two equal batches may still differ in offsets and in bits that nobody reads.
                writer.write_batch(pa.RecordBatch.from_pylist(batch.to_pylist(), schema=table.schema))
    return bytes(out.getvalue())


def of_word(word: str, tables: list[Any]) -> Iterable[Any]:
    at = sorted({int(n) for table in tables for n in table.column("at").to_pylist()})
    yield engine.batch(PAIRS, {"at": at[:1], "first": [len(at)], "told": [f"{word}:{[t.num_rows for t in tables]}"]})


def read(stream: bytes) -> Iterator[list[dict[str, Any]]]:
    source = pa.BufferReader(stream)
    while source.tell() < source.size():
        yield pa.ipc.open_stream(source).read_all().to_pylist()


def test_what_the_contract_gives_is_right() -> None:
    rows = words(300)
    with Local(workers=1) as flow:
        tallied, met, paired, by_small, by_odd, spelt, nothing, picked = read(contract(flow, rows, 50))
    assert [(row["letter"], row["count"], pickle.loads(row["record"])) for row in tallied] == plain(rows)
    assert [row["at"] for row in met] == sorted({at for at, *_ in rows})
    assert {row["first"] for row in met} == {0}
    expected: dict[str, list[int]] = {}
    for _, word, _, _ in rows:
        counts = expected.setdefault(word, [0, 0])
        counts[0] += max(0, len(word) - 1)
        counts[1] += 1
    assert {row["told"] for row in paired} == {f"{word}:{n}" for word, n in expected.items() if sum(n) >= 3}
    order = [(row["small"] is None, row["small"] or 0, row["odd"]) for row in by_small]
    assert order == sorted(order) and len(order) == 300
    assert [(row["odd"], row["word"].encode()) for row in by_odd] == sorted((odd, w.encode()) for _, w, _, odd in rows)
    assert [row["place"] for row in spelt] == sorted(p for _, w, _, _ in rows for p in range(1, len(w)))
    assert nothing == []
    assert all(list(row) == ["letter", "at"] for row in picked)
    assert [(row["letter"].encode(), row["at"]) for row in picked] == sorted(
        (c.encode(), at) for at, w, *_ in rows for c in w
    )


@pytest.mark.parametrize(
    ("workers", "memory", "patience", "size"),
    [
        pytest.param(1, 1 << 30, 1.0, 1000, id="inline"),
        pytest.param(1, 1 << 30, 1.0, 17, id="inline, small batches", marks=long),
        pytest.param(1, 1 << 16, 1.0, 17, id="inline, spilling"),
        pytest.param(1, 1 << 16, 1.0, 1000, id="inline, spilling, large batches", marks=long),
        pytest.param(2, 1 << 30, 0.0, 1000, id="workers"),
        pytest.param(2, 1 << 30, 0.0, 17, id="workers, small batches", marks=long),
        pytest.param(2, 1 << 16, 0.0, 1000, id="workers, spilling"),
        pytest.param(2, 1 << 16, 0.0, 17, id="workers, spilling, small batches", marks=long),
        pytest.param(3, 1 << 12, 0.05, 1000, id="workers in the midst, hardly any memory", marks=long),
        pytest.param(3, 1 << 12, 0.05, 17, id="workers in the midst, hardly any memory, small batches", marks=long),
    ],
)
def test_local_gives_the_same_bytes(workers: int, memory: int, patience: float, size: int, tmp_path: Path) -> None:
    rows = words(700)
    with Local(workers=1) as flow:
        expected = contract(flow, rows, 100)
    random.Random(size).shuffle(rows)
    with Local(workers, str(tmp_path), memory, patience) as flow:
        assert contract(flow, rows, size) == expected
        spilt = list(tmp_path.iterdir())
        assert bool(spilt) == (memory < 1 << 30 or patience == 0.0)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("seed", [pytest.param("0", marks=long), "1", pytest.param("4711", marks=long)])
def test_the_hash_seed_changes_nothing(seed: str) -> None:
    program = (
        "import hashlib\nfrom test_engine import *\nif __name__ == '__main__':\n"
        " with Local(2, patience=0) as flow: print(hashlib.sha256(contract(flow, words(200), 30)).hexdigest())"
    )
    env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parent)}
    found = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True, env=env).stdout
    with Local(workers=1) as flow:
        assert found.strip() == hashlib.sha256(contract(flow, words(200), 200)).hexdigest()


# -- errors ------------------------------------------------------------------------------------------------------------


def die(batch: Any) -> Iterable[Any]:
    if multiprocessing.parent_process() is None:
        raise AssertionError("This should run in a worker.")
    os._exit(9)


def refuse(kind: type[DedupeError], batch: Any) -> Iterable[Any]:
    yield from ()
    raise UnreadableError("a/b.txt", "no codec fits") if kind is UnreadableError else kind("cannot be meant so")


class Odd(Exception):
    def __init__(self, one: int, two: int) -> None:
        super().__init__(f"{one} is not {two}")


def fail(batch: Any) -> Iterable[Any]:
    yield from ()
    raise Odd(1, 2)


def wrong(batch: Any) -> Iterable[Any]:
    yield batch.drop_columns(["small"])


def wrong_group(key: Any, tables: list[Any]) -> Iterable[Any]:
    yield from tables[0].to_batches()


@pytest.fixture(params=["inline", "workers"])
def flow(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Local]:
    with Local(2, str(tmp_path), patience=0.0 if request.param == "workers" else 1e9) as made:
        yield made
    assert list(tmp_path.iterdir()) == []


def test_a_worker_that_dies_is_told(tmp_path: Path) -> None:
    with Local(2, str(tmp_path), patience=0.0) as flow:
        table = flow.map(flow.source(batches(words(50), 5), WORDS), die, WORDS)
        with pytest.raises(DedupeError, match="worker process died.*--workers"):
            flow.keep(table)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", [DedupeError, UsageError, UnreadableError])
def test_our_errors_come_through_as_they_are(flow: Local, kind: type[DedupeError]) -> None:
    table = flow.map(flow.source(batches(words(50), 5), WORDS), partial(refuse, kind), WORDS)
    with pytest.raises(kind) as caught:
        flow.keep(table)
    assert type(caught.value) is kind
    if isinstance(caught.value, UnreadableError):
        assert (caught.value.source, str(caught.value)) == ("a/b.txt", "a/b.txt: no codec fits")


def test_other_errors_come_through(flow: Local) -> None:
    table = flow.map(flow.source(batches(words(50), 5), WORDS), fail, WORDS)
    with pytest.raises((Odd, RuntimeError), match="1 is not 2"):
        flow.keep(table)


def test_a_batch_of_another_schema_is_refused(flow: Local) -> None:
    given = flow.source(batches(words(50), 5), WORDS)
    with pytest.raises(TypeError, match="wrong promised the columns"):
        flow.keep(flow.map(given, wrong, WORDS))
    with pytest.raises(TypeError, match="wrong_group promised the columns"):
        flow.group([given], "word", wrong_group, LETTERS)
    with pytest.raises(TypeError, match="The source promised"):
        flow.source(batches(words(5), 5), LETTERS)


def test_what_cannot_be_sent_is_refused_before_it_runs(flow: Local) -> None:
    with pytest.raises(TypeError, match="function of a module"):
        flow.map(flow.source([], WORDS), lambda batch: [batch], WORDS)


def test_a_key_must_be_there_be_of_one_type_and_not_null(flow: Local) -> None:
    given = flow.source(batches(words(20), 5), WORDS)
    with pytest.raises(TypeError, match="no such column"):
        flow.group([given], "letter", meet, PAIRS)
    with pytest.raises(TypeError, match="one type"):
        flow.group([given, flow.source([], engine.schema({"at": "int64"}))], "at", meet, PAIRS)
    with pytest.raises(ValueError, match="null in"):
        flow.keep(flow.group([given], "small", wrong_group, WORDS))


@pytest.mark.parametrize("kind", ["float", "double", "large_string", "timestamp[s]"])
def test_columns_without_one_order_are_refused(kind: str) -> None:
    with pytest.raises(TypeError, match="a flow carries"):
        engine.schema({"likeness": kind})


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with Local(1, str(tmp_path / "nowhere"), memory=1) as flow, pytest.raises(DedupeError, match=r"nowhere.*--tmp"):
        flow.source(batches(words(50), 5), WORDS)


def test_a_disk_without_room_is_named_before_it_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spill.shutil, "disk_usage", lambda path: SimpleNamespace(free=spill.SPARE + 1000))
    batch = engine.batch(WORDS, {"at": [1], "word": ["x" * 2000], "small": [1], "odd": [True]}, [None])
    with Local(1, str(tmp_path), memory=1) as flow:
        with pytest.raises(DedupeError, match=r"dedupe-\w+ lies on a disk with 64 MiB left.*--tmp.*--memory") as told:
            flow.source([batch], WORDS)
    assert told.value.exit_code == 3
    assert list(tmp_path.iterdir()) == []


def test_room_is_what_is_left_beside_the_processes() -> None:
    gigabyte = 1 << 30
    assert 0 < engine.room(gigabyte, 1) < gigabyte
    assert engine.room(gigabyte, 4) < engine.room(gigabyte, 2) < engine.room(gigabyte, 1)
    assert engine.room(gigabyte, 100) == gigabyte // 4
    assert engine.room(None, 1) == engine.room(engine.machine() // 2, 1)
    assert 1 << 27 < engine.machine() < 1 << 50


def test_a_limit_of_a_container_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "max").write_text("max\n")
    (tmp_path / "some").write_text("300000000\n")
    whole = engine.machine()
    monkeypatch.setattr(engine, "_LIMITS", (str(tmp_path / "max"), str(tmp_path / "none")))
    assert engine.machine() >= whole
    monkeypatch.setattr(engine, "_LIMITS", (str(tmp_path / "max"), str(tmp_path / "some")))
    assert engine.machine() == 300000000


def test_an_abandoned_flow_leaves_nothing_on_disk(tmp_path: Path) -> None:
    """Nobody closes it, and the process ends with an error."""
    program = (
        "from test_engine import *\n"
        "flow = Local(1, sys.argv[1], memory=1)\ntable = flow.source(batches(words(50), 5), WORDS)\n"
        "assert len(list(Path(sys.argv[1]).iterdir())) == 1\nraise SystemExit(7)"
    )
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parent)}
    assert subprocess.run([sys.executable, "-c", program, str(tmp_path)], env=env, check=False).returncode == 7
    assert list(tmp_path.iterdir()) == []


def dawdle(batch: Any) -> Iterable[Any]:
    time.sleep(60)
    yield batch


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT to send to a process")
def test_ctrl_c_ends_the_workers_and_clears_the_disk(tmp_path: Path) -> None:
    program = (
        "from test_engine import *\nif __name__ == '__main__':\n"
        " with Local(2, sys.argv[1], memory=1, patience=0) as flow:\n"
        "  given = flow.source(batches(words(50), 5), WORDS)\n"
        "  print('ready', flush=True)\n"
        "  flow.keep(flow.map(given, dawdle, WORDS))\n"
    )
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parent)}
    with subprocess.Popen(
        [sys.executable, "-c", program, str(tmp_path)],
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=heed_interrupts,
    ) as running:
        assert running.stdout is not None and running.stdout.readline() == "ready\n"
        time.sleep(2)  # by now it waits for its workers; earlier would do as well
        running.send_signal(signal.SIGINT)
        told = running.communicate(timeout=30)[1]
    assert "KeyboardInterrupt" in told and running.returncode != 0
    assert list(tmp_path.iterdir()) == []


# -- the parts ---------------------------------------------------------------------------------------------------------


def test_equal_records_become_equal_bytes() -> None:
    word, copy, again = ("新华社"[:2] for _ in range(3))
    assert word is not copy
    shared, copied = (Note(word, 1), word), (Note(copy, 1), again)
    one, other = (engine.batch(engine.schema({}), {}, [record]) for record in (shared, copied))
    assert one.equals(other)
    assert engine.records(one) == [shared]


def test_a_batch_must_have_its_schemas_columns() -> None:
    with pytest.raises(TypeError, match="its schema"):
        engine.batch(WORDS, {"at": [1]}, [None])


def test_numpy_columns_are_taken() -> None:
    schema = engine.schema({"bucket": "uint64"}, record=False)
    assert engine.batch(schema, {"bucket": np.array([2 * TOP - 1], np.uint64)}).column("bucket").to_pylist() == [
        2 * TOP - 1
    ]


@rules(deadline=None)
@examples(
    st.lists(st.lists(st.tuples(st.integers(0, 5), st.text(max_size=2)), max_size=30), max_size=5), st.integers(1, 7)
)
def test_merged_runs_are_one_run(runs: list[list[tuple[int, str]]], size: int) -> None:
    schema = engine.schema({"n": "uint8", "word": "string"}, record=False)

    def blocks(run: list[tuple[int, str]]) -> Iterator[Any]:
        ordered = sorted(run, key=lambda row: (row[0], row[1].encode()))
        for begin in range(0, len(ordered), size):
            part = ordered[begin : begin + size]
            keys = {"n": [n for n, _ in part], "word": [w for _, w in part]}
            yield pa.Table.from_batches([engine.batch(schema, keys)])

    found = [row for table in arrow.merged([blocks(run) for run in runs], ["n"]) for row in table.to_pylist()]
    expected = sorted((row for run in runs for row in run), key=lambda row: (row[0], row[1].encode()))
    assert [(row["n"], row["word"]) for row in found] == expected


@pytest.mark.parametrize("kind", arrow.KINDS)
def test_equal_keys_fall_into_one_part_and_parts_are_shared_out(kind: str) -> None:
    values = [n % 100 if "int" in kind else n % 2 == 0 if kind == "bool" else f"新{n % 100}" for n in range(1000)]
    column = (
        pa.array(values).cast(pa.string()).cast(kind) if kind in ("string", "binary") else pa.array(values).cast(kind)
    )
    parts = arrow.parts(column, 8).tolist()
    assert {(value, part) for value, part in zip(values, parts, strict=True)} == dict(
        zip(values, parts, strict=True)
    ).items()
    assert set(parts) <= set(range(8))
    assert len(set(parts)) == (2 if kind == "bool" else 8)


def test_parts_stay_the_same() -> None:
    """In every process: what goes to one part there must do so here."""
    assert (
        arrow.parts(pa.array(["", "a", "新华社", None]), 1000).tolist()
        == arrow.parts(pa.chunked_array([pa.array(["", "a"]), pa.array(["新华社", None])]), 1000).tolist()
    )
    program = "import pyarrow as pa; from dedupe import arrow; print(arrow.parts(pa.array(['', 'a', '新华社', None]), 1000).tolist())"
    found = subprocess.run(
        [sys.executable, "-c", program],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONHASHSEED": "3"},
    ).stdout
    assert found == f"{arrow.parts(pa.array(['', 'a', '新华社', None]), 1000).tolist()}\n"


def test_importing_the_engine_does_not_load_arrow() -> None:
    program = (
        "import sys, dedupe.engine; assert not {'pyarrow', 'numpy', 'pyspark', 'multiprocessing'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
