"""Rows of Parquet files: of every type that files have, damaged ones, and ones that mean harm."""

import datetime as dt
import decimal
import hashlib
import json
import math
import random
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from outside import BRIDGE, LIBRARY, command, jsonl, page, rows, tree

from dedupe import read, run
from dedupe.errors import DedupeError, UnreadableError
from dedupe.read import Record, parquet
from dedupe.records import Input, Reading
from dedupe.settings import Settings

TEXT = "昨天上午，市图书馆新馆正式开门迎客。"
DEFAULTS = Settings()


def _read(path: Path, told: Settings = DEFAULTS) -> tuple[list[Record], list[str], Reading]:
    """Give the records of a file, its errors, and its reading."""
    *found, reading = read.records(Input(path.name, str(path), "parquet"), told)
    assert isinstance(reading, Reading)
    records = [item for item in found if isinstance(item, Record)]
    return records, [item.message for item in found if isinstance(item, UnreadableError)], reading


def _table(**columns: Any) -> pa.Table:
    return pa.table({"text": [TEXT, TEXT], **columns})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "r.parquet"


def test_fields(path: Path) -> None:
    pq.write_table(
        pa.table({"id": ["a", None, "7"], "text": [TEXT] * 3, "title": ["开馆", None, ""], "n": [1, 2, None]}), path
    )
    found, errors, reading = _read(path)
    assert found == [
        Record("r.parquet", "r.parquet#a", TEXT, "开馆", 1, {"n": 1}),
        Record("r.parquet", "r.parquet#2", TEXT, "", 2, {"n": 2}),
        Record("r.parquet", "r.parquet#7", TEXT, "", 3, {"n": None}),
    ]
    data = path.read_bytes()
    assert errors == []
    assert reading == Reading(
        "r.parquet", len(data), hashlib.sha256(data).hexdigest(), "utf-8", 3 * len(TEXT), "read", ""
    )


def test_fields_by_other_names(path: Path) -> None:
    pq.write_table(pa.table({"body": [TEXT], "key": [5], "head": ["h"], "text": [1]}), path)
    found, _, _ = _read(path, Settings(text_field="body", id_field="key", title_field="head"))
    assert found == [Record("r.parquet", "r.parquet#5", TEXT, "h", 1, {"text": 1})]


DAY = dt.datetime(2024, 11, 18, 6, 30, 0, 123456)
COLUMNS = {
    "a list of records": ([[{"a": 1, "b": ["x"]}], []], None),
    "a date": ([dt.date(2024, 11, 18), None], None),
    "a time of day": ([dt.time(6, 30), None], None),
    "a moment": ([DAY, None], pa.timestamp("us")),
    "a moment that has a place": ([DAY.replace(tzinfo=dt.UTC), None], pa.timestamp("us", "UTC")),
    "a decimal": ([decimal.Decimal("1.50"), None], None),
    "truth": ([True, None], None),
    "a fraction": ([0.5, math.inf], None),
    "bytes": ([b"\x00\xff", None], None),
    "a large string": (["x", None], pa.large_string()),
    "a word out of a few": (["x", "x"], pa.dictionary(pa.int8(), pa.string())),
    "nothing": ([None, None], pa.null()),
    "a big number": ([2**63, None], pa.uint64()),
}


@pytest.mark.parametrize("name", COLUMNS)
def test_other_columns_stay_as_they_are(path: Path, name: str) -> None:
    values, kind = COLUMNS[name]
    pq.write_table(_table(x=pa.array(values, kind)), path)
    found, errors, _ = _read(path)
    assert ([record.columns["x"] for record in found], errors) == (values, [])


def test_nanoseconds_are_kept_to_the_microsecond(path: Path) -> None:
    moments = pa.array([1_700_000_000_123_456_789, None], pa.timestamp("ns", "Asia/Shanghai"))
    nested = pa.array([[1_700_000_000_123_456_789], None], pa.list_(pa.timestamp("ns")))
    pq.write_table(_table(x=moments, y=nested), path)
    found, _, _ = _read(path)
    moment = dt.datetime(2023, 11, 14, 22, 13, 20, 123456)
    assert found[0].columns == {"x": moment.replace(tzinfo=dt.UTC), "y": [moment]}
    assert found[1].columns == {"x": None, "y": None}


def test_days_past_every_calendar_and_maps(path: Path) -> None:
    pairs = pa.array([[("a", 1)], None], pa.map_(pa.string(), pa.int64()))
    pq.write_table(_table(x=pa.array([2**31 - 1, 0], pa.date32()), y=pairs), path)
    found, errors, _ = _read(path)
    assert errors == [] and [type(record.columns["x"]) for record in found] == [str, str]
    assert [record.columns["y"] for record in found] == [{"a": 1}, None]


def _unchecked(*values: bytes) -> pa.Array:
    """Give strings that need not be UTF-8."""
    return pa.array(values, pa.binary()).view(pa.string())


def test_strings_that_are_no_utf8(path: Path) -> None:
    pq.write_table(pa.table({"text": _unchecked(TEXT.encode(), TEXT.encode("gb18030") * 3)}), path)
    found, errors, reading = _read(path)
    assert ([record.text for record in found], errors) == ([TEXT, TEXT * 3], [])
    assert reading.encoding == "utf-8+gb18030"


UNFIT = {
    "no text": (pa.table({"body": ["a"], "z": [1]}), "no column 'text' \\(it has: body, z\\).*--text-field"),
    "bytes for text": (pa.table({"text": [b"a"]}), "no text in the column 'text' but binary.*--text-field"),
    "numbers for text": (pa.table({"text": [5]}), "no text in the column 'text' but int64"),
    "lists for text": (pa.table({"text": [["a"]]}), "no text in the column 'text' but list"),
    "records for title": (pa.table({"text": ["a"], "title": [{"a": 1}]}), "'title' but struct.*--title-field"),
    "fractions for id": (pa.table({"text": ["a"], "id": [1.5]}), "'id' but double.*--id-field"),
    "two of one name": (pa.Table.from_arrays([pa.array(["a"])] * 2, ["text", "text"]), "two columns 'text'"),
}


@pytest.mark.parametrize("name", UNFIT)
def test_a_file_that_does_not_fit_is_told_once(path: Path, name: str) -> None:
    import re

    table, message = UNFIT[name]
    pq.write_table(table, path)
    found, errors, reading = _read(path)
    assert (found, errors, reading.status) == ([], [], "unreadable")
    assert re.search(message, reading.message), reading.message
    assert reading.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_row_that_is_no_record_costs_itself_only(path: Path) -> None:
    pq.write_table(pa.table({"text": [TEXT, None, "a\0b", " ", TEXT]}), path)
    found, errors, reading = _read(path)
    assert [record.line for record in found] == [1, 5]
    assert [error.split(" h")[0] for error in errors] == ["row 2", "row 3"]
    assert "2 rows could not be read" in reading.message and "1 record of blank text" in reading.message


def test_equal_ids_name_both_rows(path: Path) -> None:
    pq.write_table(_table(id=[5, 5]), path)
    with pytest.raises(DedupeError, match="row 1 and row 2"):
        _read(path)


@pytest.mark.parametrize("empty", ["no bytes", "no rows", "no groups"])
def test_an_empty_file_is_a_note(path: Path, empty: str) -> None:
    if empty == "no bytes":
        path.touch()
    elif empty == "no rows":
        pq.write_table(_table().slice(0, 0), path)
    else:
        pq.ParquetWriter(path, _table().schema).close()
    found, errors, reading = _read(path)
    assert (found, errors, reading.status, reading.message) == ([], [], "skipped", "holds no records.")


@pytest.mark.parametrize(
    "data", [b"PAR1", b"no parquet at all", b"PAR1" + b"\xff" * 100 + b"PAR1"], ids=["head", "text", "noise"]
)
def test_what_is_no_parquet(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    found, errors, reading = _read(path)
    assert (found, errors, reading.status, reading.bytes) == ([], [], "unreadable", len(data))
    assert "no Parquet file" in reading.message and "\n" not in reading.message


@pytest.mark.parametrize("size", [-3, -200], ids=["a little", "much"])
def test_a_file_that_was_cut_off_is_said_to_be(path: Path, size: int) -> None:
    pq.write_table(_table(), path)
    path.write_bytes(path.read_bytes()[:size])
    assert "its end is missing" in _read(path)[2].message


def test_any_damage_gives_a_reading_at_last(path: Path) -> None:
    pq.write_table(_table(n=[[{"a": 1}], None], d=[dt.date(2024, 1, 1), None]), path)
    whole = path.read_bytes()
    chance = random.Random(4)
    states = set()
    for _ in range(300):
        data = bytearray(whole)
        for _ in range(chance.randrange(1, 6)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        path.write_bytes(data[: chance.randrange(len(data))] if chance.random() < 0.1 else data)
        try:
            states.add(_read(path)[2].status)
        except DedupeError:
            states.add("told")
    assert states >= {"read", "unreadable"}


def test_groups_and_batches(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "ROWS", 7)
    pq.write_table(pa.table({"text": [f"{TEXT}{n}" for n in range(100)]}), path, row_group_size=30)
    found, _, _ = _read(path)
    assert [(record.line, record.text) for record in found] == [(n + 1, f"{TEXT}{n}") for n in range(100)]


def _heights(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Give a list that hears how many rows come at once."""
    heard: list[int] = []
    plain = parquet._heights

    def told(stream: Any) -> list[int]:
        heard.extend(plain(stream))
        return heard

    monkeypatch.setattr(parquet, "_heights", told)
    return heard


@pytest.mark.parametrize("how", ["dictionary", "heads", "lists"])
def test_a_long_value_told_once_for_many_rows(path: Path, monkeypatch: pytest.MonkeyPatch, how: str) -> None:
    monkeypatch.setattr(parquet, "ROOM", 1 << 20)
    heard = _heights(monkeypatch)
    if how == "lists":
        many = pa.array([list(range(10)) * 500] * 40)
        pq.write_table(pa.table({"text": [TEXT] * 40, "n": many}), path)
    elif how == "dictionary":
        once = pa.DictionaryArray.from_arrays(pa.array([0] * 4000, pa.int32()), pa.array([f"{TEXT}\n" * 2000]))
        pq.write_table(pa.table({"text": once}), path, dictionary_pagesize_limit=1 << 24, store_schema=False)
    else:
        encoding = {"text": "DELTA_BYTE_ARRAY"}
        pq.write_table(
            pa.table({"text": [f"{TEXT}\n" * 2000] * 400}), path, use_dictionary=False, column_encoding=encoding
        )
    assert path.stat().st_size < 1 << 20
    found, errors, _ = _read(path)
    assert len(found) in (40, 400, 4000) and errors == []
    assert heard and max(heard) < 20


def test_a_bomb_of_many_rows(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "LIMIT", 1 << 20)
    once = pa.DictionaryArray.from_arrays(pa.array([0] * 400_000, pa.int32()), pa.array([TEXT * 20]))
    pq.write_table(pa.table({"text": once}), path, store_schema=False)
    found, errors, reading = _read(path)
    assert 0 < len(found) < 400_000
    assert "grows more than" in errors[0]
    assert reading.status == "read"


def test_the_same_records_in_every_form_give_the_same_stories(tmp_path: Path) -> None:
    import gzip

    import zstandard

    records = [
        {"id": "a", "text": BRIDGE, "title": "", "lang": "zh", "tags": ["x", "y"], "score": 0.5, "note": None},
        {
            "id": "b",
            "text": BRIDGE.replace("渡轮", "渡轮船"),
            "title": "",
            "lang": "zh",
            "tags": [],
            "score": 1.5,
            "note": "n",
        },
        {"id": "c", "text": LIBRARY, "title": "夜间开放", "lang": "zh", "tags": ["z"], "score": 2.0, "note": "m"},
    ]
    data = jsonl(*records)
    # The name of the input stands in every witness, so each is told under the same name.
    forms = {
        "plain": ("jsonl", data),
        "gz": ("jsonl.gz", gzip.compress(data)),
        "zst": ("jsonl.zst", zstandard.compress(data[:300]) + zstandard.compress(data[300:])),
    }
    streams = {}
    for name, (ending, packed) in forms.items():
        page(tmp_path / name, f"r.{ending}", packed)
    page(tmp_path / "parquet", "r.parquet", b"")
    pq.write_table(pa.Table.from_pylist(records), tmp_path / "parquet/r.parquet")
    for name in ("plain", "gz", "zst", "parquet"):
        done = command(tmp_path / name, "-o", "-")
        assert done.returncode == 0, done.stderr
        file = next((tmp_path / name).iterdir()).name.encode()
        streams[name] = done.stdout.replace(file, b"INPUT")
        assert command(tmp_path / name, "-o", tmp_path / f"{name}-out").returncode == 0
    assert streams["plain"].count(b"\n") == 2
    assert len(set(streams.values())) == 1
    stories = {
        name: {k: v for k, v in tree(tmp_path / f"{name}-out").items() if k.endswith(".txt")} for name in streams
    }
    assert all(one == stories["plain"] for one in stories.values())
    verified = command("verify", tmp_path / "parquet-out")
    assert verified.returncode == 0, verified.stdout


def test_columns_of_parquet_keep_their_types(tmp_path: Path) -> None:
    kinds: dict[str, tuple[list[Any], pa.DataType]] = {
        "digest": ([1, 1 << 63, None], pa.uint64()),
        "score": ([0.5, None, 1.5], pa.float32()),
        "price": ([decimal.Decimal("1.50"), decimal.Decimal("2"), None], pa.decimal128(12, 4)),
        "day": ([dt.datetime(2025, 3, 13, tzinfo=dt.UTC)] * 3, pa.timestamp("ms", tz="Asia/Shanghai")),
        "lacking": ([None] * 3, pa.struct([("a", pa.int16())])),
        "tags": ([[("k", 1)], [], None], pa.map_(pa.string(), pa.int8())),
    }
    texts = [BRIDGE, LIBRARY, TEXT * 9]
    table = pa.table({"text": texts, **{name: pa.array(*given) for name, given in kinds.items()}})
    pq.write_table(table, tmp_path / "a.parquet")
    (tmp_path / "b").mkdir()
    (tmp_path / "b/score.jsonl").write_text(json.dumps({"text": TEXT * 2, "score": 0.1}), "utf-8")
    settings = Settings(format="parquet")
    run([tmp_path / "a.parquet"], tmp_path / "out", settings)
    schema = pq.read_schema(tmp_path / "out/stories-00000.parquet")
    assert {name: schema.field(name).type for name in kinds} == {name: kind for name, (_, kind) in kinds.items()}
    rows = pq.read_table(tmp_path / "out/stories-00000.parquet").to_pylist()
    given = {row["digest"]: row for row in table.to_pylist()}
    assert len(rows) == 3
    assert [{name: row[name] for name in kinds} for row in rows] == [
        {name: given[row["digest"]][name] for name in kinds} for row in rows
    ]
    # Beside records of JSON, whose numbers have no types, what values have in common decides.
    run([tmp_path / "a.parquet", tmp_path / "b"], tmp_path / "both", settings)
    assert pq.read_schema(tmp_path / "both/stories-00000.parquet").field("score").type == pa.float64()


def test_columns_of_files_that_do_not_agree_have_what_their_values_have_in_common(tmp_path: Path) -> None:
    for name, text, kind in (("a", BRIDGE, pa.int8()), ("b", LIBRARY, pa.float32())):
        table = pa.table({"text": [text], "x": pa.array([1], kind), "y": pa.array([2], pa.int16())})
        pq.write_table(table, tmp_path / f"{name}.parquet")
    run([tmp_path], tmp_path / "out", Settings(format="parquet"))
    schema = pq.read_schema(tmp_path / "out/stories-00000.parquet")
    assert (schema.field("x").type, schema.field("y").type) == (pa.float64(), pa.int16())


def test_in_folders_and_in_lists_of_names(tmp_path: Path) -> None:
    page(tmp_path / "in", "a.txt", BRIDGE)
    pq.write_table(pa.table({"id": ["k"], "text": [LIBRARY]}), tmp_path / "in/deep.PARQUET")
    assert command(tmp_path / "in", "-o", tmp_path / "out").returncode == 0
    listed = command("--files-from", "-", "-o", tmp_path / "two", stdin=b"in/a.txt\nin/deep.PARQUET\n", cwd=tmp_path)
    assert listed.returncode == 0, listed.stderr
    for out in ("out", "two"):
        found = {row["source"]: row["status"] for row in rows(tmp_path / out / "evidence/inputs.jsonl")}
        assert found == {"a.txt": "read", "deep.PARQUET": "read"}
