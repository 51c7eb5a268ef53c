"""Files that stories share: JSON lines and Parquet, whole and in shards."""

import datetime as dt
import decimal
import hashlib
import json
import os
import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from made import edition, settings, told, tree
from outside import BRIDGE, LIBRARY, jsonl, page, parsed
from outside import told as texts

import dedupe
from dedupe import verify, write
from dedupe.records import Attestation, Edition, Step, Variant
from dedupe.settings import Settings
from dedupe.write import folders, previous

FORMS = ["jsonl", "parquet"]
BASE = Attestation("a.jsonl", "a.jsonl#1", "base", 1.0, 1.0, ((0, 5),), (Step("spaces", ((1, 2, ""),)),))


def many(count: int) -> list[Edition]:
    """Give stories whose texts do not pack well."""
    chance = random.Random(7)
    texts = ["".join(chr(chance.randrange(0x4E00, 0x9FA0)) for _ in range(1000)) for _ in range(count)]
    return [
        edition(id=f"{n:012x}", title=f"第{n}号", witnesses=(BASE,), paragraphs=(("body", text),), columns={"n": n})
        for n, text in enumerate(texts)
    ]


def put(out: Path, editions: list[Edition], form: str, **more: Any) -> write.Summary:
    """Write ``editions`` with nothing else to tell of them."""
    return write.folder(str(out), iter(editions), [], [], [], settings(format=form, evidence=False), None, **more)


def manifest(out: Path) -> list[dict[str, Any]]:
    return [row for name in sorted(out.glob("manifest*.jsonl")) for row in parsed(name.read_bytes())]


def shared(out: Path) -> list[Path]:
    return sorted(out.glob("stories*"))


def stories(out: Path) -> list[dict[str, Any]]:
    """Give every story, read by what everybody has."""
    return [
        row
        for path in shared(out)
        for row in (pq.read_table(path).to_pylist() if path.suffix == ".parquet" else parsed(path.read_bytes()))
    ]


def wrong(out: Path) -> list[str]:
    return [str(finding) for finding in verify.folder(str(out))]


LIMIT = 60_000
"""Bytes that some of forty stories fit into, and not all."""


@pytest.mark.parametrize("form", FORMS)
def test_shards_where_a_file_would_grow_too_long(tmp_path: Path, form: str) -> None:
    put(tmp_path, many(40), form, limit=LIMIT)
    files = shared(tmp_path)
    assert [path.name for path in files] == [f"stories-{n:05}.{form}" for n in range(len(files))] and len(files) > 2
    assert all(path.stat().st_size <= LIMIT for path in files)
    assert [row["id"] for row in stories(tmp_path)] == [f"{n:012x}" for n in range(40)]
    assert [row["file"] for row in stories(tmp_path)] == [row["file"] for row in manifest(tmp_path)]
    for path in files:
        mine = [row for row in manifest(tmp_path) if row["file"] == path.name]
        lines = path.read_bytes().splitlines() if form == "jsonl" else [path.read_bytes()] * len(mine)
        assert [row["sha256"] for row in mine] == [hashlib.sha256(line).hexdigest() for line in lines]
    assert wrong(tmp_path) == []
    assert put(tmp_path, many(40), form, limit=LIMIT).unchanged == len(tree(str(tmp_path)))


@pytest.mark.parametrize("form", FORMS)
def test_the_manifest_has_shards_too(tmp_path: Path, form: str) -> None:
    put(tmp_path, many(40), form, limit=5000)
    names = sorted(path.name for path in tmp_path.glob("manifest*"))
    assert names[:2] == ["manifest-00000.jsonl", "manifest-00001.jsonl"]
    assert all((tmp_path / name).stat().st_size <= 5000 for name in names)
    assert wrong(tmp_path) == []
    assert [row["id"] for row in manifest(tmp_path)] == [f"{n:012x}" for n in range(40)]


@pytest.mark.parametrize("after", ["txt", *FORMS])
@pytest.mark.parametrize("before", FORMS)
def test_shards_of_an_earlier_run_go(tmp_path: Path, before: str, after: str) -> None:
    put(tmp_path / "one", many(40), before, limit=LIMIT)
    (tmp_path / "one/stories-notes.jsonl").write_text("mine")
    (tmp_path / "one/manifest-1.jsonl").write_text("mine")
    put(tmp_path / "one", many(3), after)
    put(tmp_path / "new", many(3), after)
    foreign = {"stories-notes.jsonl": b"mine", "manifest-1.jsonl": b"mine"}
    assert tree(str(tmp_path / "one")) == tree(str(tmp_path / "new")) | foreign


@pytest.mark.parametrize("form", FORMS)
def test_a_shard_edited_by_hand_is_kept(tmp_path: Path, form: str) -> None:
    put(tmp_path, many(40), form, limit=LIMIT)
    edited = shared(tmp_path)[1]
    edited.write_bytes(edited.read_bytes() + b" ")
    assert put(tmp_path, many(1), "txt").kept == (edited.name,)
    assert edited.exists() and shared(tmp_path) == [edited]


@pytest.mark.parametrize("form", FORMS)
def test_a_file_of_that_name_that_is_not_ours_is_kept(tmp_path: Path, form: str) -> None:
    name = {"jsonl": "stories.jsonl", "parquet": "stories-00000.parquet"}[form]
    (tmp_path / name).write_text("mine")
    assert put(tmp_path, many(1), form).kept == (name,)
    assert (tmp_path / name).read_text() == "mine"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("limit", [None, 1])
def test_no_story_at_all(tmp_path: Path, form: str, limit: int | None) -> None:
    put(tmp_path, [], form, limit=limit)
    assert len(shared(tmp_path)) == 1 and stories(tmp_path) == [] and wrong(tmp_path) == []
    assert put(tmp_path, many(2), form).kept == ()
    put(tmp_path, [], form)
    assert put(tmp_path, many(2), "txt").kept == ()
    assert shared(tmp_path) == []


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("limit", [1 << 28, LIMIT])
def test_a_dry_run_foretells_the_run(tmp_path: Path, form: str, limit: int) -> None:
    put(tmp_path, many(30), "txt")
    foretold = put(tmp_path, many(40), form, limit=limit, dry_run=True)
    assert shared(tmp_path) == []
    done = put(tmp_path, many(40), form, limit=limit)
    assert (foretold.appeared, foretold.changed, foretold.vanished) == (done.appeared, done.changed, done.vanished)
    assert not any(put(tmp_path, many(40), form, limit=limit, dry_run=True).plan)


def test_a_line_too_long_for_any_file_has_one_of_its_own(tmp_path: Path) -> None:
    put(tmp_path, many(3), "jsonl", limit=10)
    assert [path.name for path in shared(tmp_path)] == [f"stories-{n:05}.jsonl" for n in range(3)]
    assert wrong(tmp_path) == []


def test_an_error_leaves_nothing_behind(tmp_path: Path) -> None:
    def coming() -> Any:
        yield from many(600)
        raise RuntimeError("no more")

    for form in FORMS:
        with pytest.raises(RuntimeError):
            write.folder(str(tmp_path / form), coming(), [], [], [], settings(format=form, evidence=False), None)
        assert not (tmp_path / form).exists()


# --- Parquet ----------------------------------------------------------------------------------------------------------


def columns(tmp_path: Path, *given: dict[str, Any]) -> tuple[pa.Schema, list[dict[str, Any]]]:
    """Give types and values of the columns of stories that had those ``given`` beside the text."""
    made = [edition(id=f"{n:012x}", columns=one) for n, one in enumerate(given)]
    put(tmp_path, made, "parquet")
    table = pq.read_table(shared(tmp_path)[0])
    place = table.schema.names.index("text") + 1
    return table.schema, [{name: row[name] for name in table.schema.names[place:]} for row in table.to_pylist()]


def test_columns_of_every_story(tmp_path: Path) -> None:
    editions, *evidence = told()
    write.folder(str(tmp_path), editions, *evidence, settings(format="parquet"), None)
    (row,) = stories(tmp_path)
    line = write.story_row(editions[0], "stories-00000.parquet")
    nested = row.pop("witnesses")
    given = line.pop("witnesses")
    assert row == line
    assert [list(one) for one in nested] == [list(one) for one in given]
    plain = given[0].keys() - {"spans", "steps"}
    assert [{name: one[name] for name in plain} for one in nested] == [{n: one[n] for n in plain} for one in given]
    assert [[[span["begin"], span["end"]] for span in one["spans"]] for one in nested] == [w["spans"] for w in given]
    edits = [list(edit.values()) for edit in nested[0]["steps"][0]["edits"]]
    assert edits == given[0]["steps"][0]["edits"]
    schema = pq.read_schema(shared(tmp_path)[0])
    assert str(schema.field("chars").type) == "int64" and str(schema.field("partial").type) == "bool"
    assert wrong(tmp_path) == [] or all("standard input" in one or "nowhere" in one for one in wrong(tmp_path))


def test_other_columns_have_types(tmp_path: Path) -> None:
    day = dt.date(2024, 11, 18)
    schema, rows = columns(
        tmp_path,
        {"n": 1, "score": 1, "day": day, "tags": ["a"], "price": decimal.Decimal("1.50"), "who": {"name": "甲"}},
        {"n": 2, "score": 0.5, "day": None, "tags": [], "price": None, "who": {"name": None, "age": 3}, "raw": b"\xff"},
        {"empty": None, "hollow": [None]},
    )
    found = {name: str(schema.field(name).type) for name in rows[0]}
    assert list(found) == sorted(found)
    assert found == {
        "day": "date32[day]",
        "empty": "string",
        "hollow": "list<element: string>",
        "n": "int64",
        "price": "decimal128(3, 2)",
        "raw": "binary",
        "score": "double",
        "tags": "list<element: string>",
        "who": "struct<name: string, age: int64>",
    }
    assert [row["score"] for row in rows] == [1.0, 0.5, None]
    assert [row["who"] for row in rows] == [{"name": "甲", "age": None}, {"name": None, "age": 3}, None]


MIXED = {
    "numbers and texts": [1, "x"],
    "lists and texts": [["a"], "x"],
    "records without fields": [{}, {"a": 1}, {}],
    "lists of all kinds": [["a", 1], []],
    "numbers past all bounds": [2**70, 1],
    "names that are values": [{f"k{n}-{m}": m for m in range(60)} for n in range(3)],
}


@pytest.mark.parametrize("name", MIXED)
def test_values_without_a_type_in_common_are_json(tmp_path: Path, name: str) -> None:
    values = MIXED[name]
    schema, rows = columns(tmp_path, *({"x": value} for value in values))
    if name == "records without fields":
        assert str(schema.field("x").type) == "struct<a: int64>"
        return
    assert str(schema.field("x").type) == "string"
    assert [
        row["x"] if value == "x" else json.loads(row["x"]) for row, value in zip(rows, values, strict=True)
    ] == values


def test_types_are_joined_over_all_stories(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from dedupe.write import tables

    monkeypatch.setattr(tables, "ROWS", 2)
    _, rows = columns(tmp_path, {}, {"x": 1}, {"y": 1}, {"x": 2.5}, {"y": "a"}, {"z": {"a": 1}}, {"z": {"b": [2]}})
    assert [row["x"] for row in rows] == [None, 1.0, None, 2.5, None, None, None]
    assert [row["y"] for row in rows] == [None, None, "1", None, "a", None, None]
    assert [row["z"] for row in rows[-2:]] == [{"a": 1, "b": None}, {"a": None, "b": [2]}]


def test_halves_of_characters(tmp_path: Path) -> None:
    put(tmp_path, [edition(title="a\ud800b", columns={"x": ["\udfff"]})], "parquet")
    (row,) = stories(tmp_path)
    assert (row["title"], row["x"]) == ("a\ufffdb", ["\ufffd"])


def test_one_schema_in_all_shards(tmp_path: Path) -> None:
    made = many(40)
    made[-1] = replace(made[-1], columns={"late": "x"})
    put(tmp_path, made, "parquet", limit=LIMIT)
    assert len({pq.read_schema(path).to_string() for path in shared(tmp_path)}) == 1 and len(shared(tmp_path)) > 1


def test_pandas_reads_it(tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas")
    put(tmp_path, many(40), "parquet", limit=LIMIT)
    frame = pandas.concat(pandas.read_parquet(path) for path in shared(tmp_path))
    assert frame["title"].tolist() == [f"第{n}号" for n in range(40)]
    assert frame["witnesses"].iloc[0][0]["role"] == "base"


# --- the whole way ----------------------------------------------------------------------------------------------------


def records(count: int) -> bytes:
    """Give JSON lines: two stories in three copies each, and others of one."""
    made = [{"id": f"b{n}", "text": BRIDGE, "lang": "zh", "n": n} for n in range(3)]
    made += [{"id": f"l{n}", "text": LIBRARY, "tags": ["x", str(n)]} for n in range(3)]
    words = "春风化雨江河湖海山川田野城市乡村学校工厂医院车站码头机场公园剧院"
    for n in range(count):
        text = "".join(words[(n * 7 + k * k * (n + 1)) % len(words)] for k in range(120))
        made.append({"id": f"x{n}", "text": f"{text}。", "n": n})
    return jsonl(*made)


@pytest.mark.parametrize("form", FORMS)
def test_what_comes_out_in_shards_can_go_in_again(tmp_path: Path, form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    page(tmp_path / "in", "a.jsonl", records(200))
    dedupe.run([str(tmp_path / "in")], str(tmp_path / "plain"))
    monkeypatch.setattr(folders, "SHARD", 30_000)
    dedupe.run([str(tmp_path / "in")], str(tmp_path / "out"), Settings(format=form))
    assert len(shared(tmp_path / "out")) > 1 and len(list((tmp_path / "out/evidence").glob("ledger-0*"))) > 1
    assert wrong(tmp_path / "out") == []
    dedupe.run([str(tmp_path / "out")], str(tmp_path / "again"), Settings(format=form))
    assert texts(tmp_path / "again") == texts(tmp_path / "out") == texts(tmp_path / "plain")
    assert wrong(tmp_path / "again") == []
    one, two = ({row["title"] + row["text"]: row for row in stories(tmp_path / name)} for name in ("out", "again"))
    for text, row in one.items():
        assert {name: row.get(name) for name in ("lang", "n", "tags")} == {
            name: two[text].get(name) for name in ("lang", "n", "tags")
        }


def test_both_forms_hold_the_same(tmp_path: Path) -> None:
    page(tmp_path / "in", "a.jsonl", records(5))
    for form in FORMS:
        dedupe.run([str(tmp_path / "in")], str(tmp_path / form), Settings(format=form))
    one, two = (stories(tmp_path / form) for form in FORMS)
    for a, b in zip(one, two, strict=True):
        same = a.keys() - {"file", "witnesses"}
        assert {name: a[name] for name in same} == {name: b[name] for name in same}
    assert tree(str(tmp_path / "jsonl/evidence")).keys() == tree(str(tmp_path / "parquet/evidence")).keys()
    assert os.path.getsize(tmp_path / "parquet/manifest.jsonl") > 0


@pytest.mark.parametrize("how", ["changed", "gone", "cut", "another"])
def test_verify_sees_a_shard_that_is_not_as_it_was(tmp_path: Path, how: str) -> None:
    put(tmp_path, many(40), "parquet", limit=LIMIT)
    one, other = shared(tmp_path)[:2]
    data = bytearray(other.read_bytes())
    if how == "gone":
        other.unlink()
    elif how == "another":
        other.write_bytes(one.read_bytes())
    elif how == "cut":
        other.write_bytes(data[: len(data) // 2])
    else:
        data[100] ^= 1
        other.write_bytes(data)
    found = wrong(tmp_path)
    assert found and all(other.name in line for line in found)


def test_a_story_is_called_by_another_id_in_all_its_lines() -> None:
    variant = Variant(1, "body", 0, 1, "甲", (("甲", ("a",)), ('"story":"0"', ("b",))), '{"story":"000000000000"')
    one = edition(id="0" * 12, paragraphs=(("body", "甲乙"),), apparatus=(variant, variant))
    other = replace(one, id="a" * 12)
    assert write.lined(one, True).called("a" * 12) == write.lined(other, True)
    assert write.filed([write.lined(one, True)], "x").noted.count(b"000000000000") == 4


def test_a_manifest_whose_stories_share_files_is_looked_through_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    put(out, many(3), "jsonl")
    rows, seen = previous._rows, []

    def counted(*given: Any) -> Any:
        seen.append(given)
        return rows(*given)

    monkeypatch.setattr(previous, "_rows", counted)
    assert list(previous.stories(str(out), False)) == []
    assert len(seen) == 1


@pytest.mark.parametrize("digest", ['"d"', "NaN", "1" + "0" * 40, '"\\ud800"', "[" * 500 + "]" * 500])
def test_what_a_manifest_may_hold_is_read_as_json_reads_it(digest: str) -> None:
    line = f'{{"id":"0123456789ab","file":"a.txt","more":{digest},"sha256":"d"}}\n'
    assert previous._old(line.encode()) == previous.Old("0123456789ab"[: previous.DIGITS], "a.txt", "d")
    assert previous._old(line.encode()[:-3]) is None
