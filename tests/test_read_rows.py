"""Records of JSONL, whole and broken."""

import gzip
import hashlib
import io
import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from dedupe import read
from dedupe.errors import DedupeError, UnreadableError
from dedupe.read import Record, files, rows
from dedupe.records import Input, Reading
from dedupe.settings import Settings

TEXT = "昨天上午，市图书馆新馆正式开门迎客。"
DEFAULTS = Settings()


def _read(path: Path, told: Settings = DEFAULTS) -> tuple[list[Record], list[str], Reading]:
    """Give the records of a file, its errors, and its reading."""
    *found, reading = read.records(Input("r.jsonl", str(path), "jsonl"), told)
    assert isinstance(reading, Reading)
    assert not any(isinstance(item, Reading) for item in found)
    return (
        [item for item in found if isinstance(item, Record)],
        [item.message for item in found if isinstance(item, UnreadableError)],
        reading,
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "r.jsonl"


def test_fields(path: Path) -> None:
    lines = [
        {"id": "a", "text": TEXT, "title": "开馆", "source": "晚报", "n": [1, {"x": None}]},
        {"text": TEXT},
        {"id": 7, "text": TEXT, "title": None},
    ]
    data = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines).encode()
    path.write_bytes(data)
    found, errors, reading = _read(path)
    assert found == [
        Record("r.jsonl", "r.jsonl#a", TEXT, "开馆", 1, {"source": "晚报", "n": [1, {"x": None}]}),
        Record("r.jsonl", "r.jsonl#2", TEXT, "", 2, {}),
        Record("r.jsonl", "r.jsonl#7", TEXT, "", 3, {}),
    ]
    assert errors == []
    assert reading == Reading(
        "r.jsonl", len(data), hashlib.sha256(data).hexdigest(), "utf-8", 3 * len(TEXT), "read", ""
    )


def test_fields_by_other_names(path: Path) -> None:
    path.write_text(json.dumps({"body": TEXT, "key": "k", "head": "h", "text": 1}))
    found, _, _ = _read(path, Settings(text_field="body", id_field="key", title_field="head"))
    assert found == [Record("r.jsonl", "r.jsonl#k", TEXT, "h", 1, {"text": 1})]


def test_mark_newlines_and_blank_lines(path: Path) -> None:
    line = json.dumps({"text": TEXT}).encode()
    path.write_bytes(b"\xef\xbb\xbf" + line + b"\r\n\r\n  \n" + line)
    found, errors, reading = _read(path)
    assert [record.line for record in found] == [1, 4]
    assert (errors, reading.status, reading.message) == ([], "read", "")


BROKEN = {
    "no JSON": ('{"text": "a', "is no JSON"),
    "list": ('["a"]', "a list"),
    "string": ('"a"', "a string"),
    "null": ("null", "null"),
    "no text": ('{"body": "a", "z": 1}', "no field 'text' \\(it has: body, z\\).*--text-field"),
    "null for text, beside an id": ('{"id": 7, "text": null}', "no text in the field 'text' but null"),
    "no text but a title": ('{"id": 7, "title": "a"}', "no field 'text' \\(it has: id, title\\)"),
    "number for text": ('{"text": 5}', "a number"),
    "list for text": ('{"text": ["a"]}', "a list"),
    "object for title": ('{"text": "a", "title": {}}', "'title' but an object"),
    "truth for id": ('{"text": "a", "id": true}', "'id' but true or false"),
    "fraction for id": ('{"text": "a", "id": 1.5}', "'id' but a number"),
    "NUL": ('{"text": "a\\u0000b"}', "NUL"),
    "depth": ("[" * 100_000, "one JSON value over many lines|nested too deeply"),
    "depth of an object": ('{"text": "a", "x": ' + "[" * 100_000 + "]" * 100_000 + "}", "nested too deeply"),
    "long number": ('{"text": "a", "x": ' + "1" * 5000 + "}", "number too long"),
    "opening of a list": ("[", "over many lines"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_line_costs_itself_only(path: Path, name: str) -> None:
    import re

    line, message = BROKEN[name]
    good = json.dumps({"text": TEXT})
    path.write_text(f"{good}\n{line}\n{good}\n")
    found, errors, reading = _read(path)
    assert [record.line for record in found] == [1, 3]
    [error] = errors
    assert error.startswith("line 2 ")
    assert re.search(message, error), error
    assert reading.status == "read"
    assert "1 line could not be read" in reading.message


def test_only_the_first_broken_lines_are_told(path: Path) -> None:
    path.write_text("{\n" * 500)
    found, errors, reading = _read(path)
    assert found == []
    assert len(errors) == rows.TOLD
    assert reading.status == "unreadable"
    assert "500 lines could not be read" in reading.message


@pytest.mark.parametrize("ids", [("a", "a"), (5, "5"), (None, 1), ("2", None)])
def test_equal_ids_name_both_lines(path: Path, ids: tuple[object, object]) -> None:
    path.write_text("".join(json.dumps({"id": name, "text": TEXT}) + "\n" for name in ids))
    with pytest.raises(DedupeError, match="line 1 and line 2"):
        _read(path)


def test_blank_texts_are_a_note(path: Path) -> None:
    path.write_text('{"text": ""}\n{"text": " \\n"}\n')
    found, errors, reading = _read(path)
    assert (found, errors, reading.status) == ([], [], "skipped")
    assert "2 records of blank text" in reading.message


def test_an_empty_file_is_a_note(path: Path) -> None:
    path.touch()
    assert _read(path)[2].status == "skipped"


@pytest.mark.parametrize("codec", ["gb18030", "big5", "utf-16"])
def test_other_codecs(path: Path, codec: str) -> None:
    text = "昨日上午，市立圖書館新館正式啟用。" if codec == "big5" else TEXT
    path.write_bytes(
        "".join(json.dumps({"text": text, "id": i}, ensure_ascii=False) + "\n" for i in range(3)).encode(codec)
    )
    found, errors, reading = _read(path)
    assert [record.text for record in found] == [text] * 3
    assert errors == []
    if codec != "utf-16":
        assert reading.encoding == codec


def test_a_line_of_another_codec_and_a_damaged_one(path: Path) -> None:
    good = json.dumps({"text": TEXT * 3}, ensure_ascii=False) + "\n"
    damaged = bytearray(good.encode())
    damaged[30] = 0xFF
    path.write_bytes(good.encode() + good.encode("gb18030") + bytes(damaged))
    found, errors, reading = _read(path)
    assert [record.text for record in found[:2]] == [TEXT * 3] * 2
    assert "\N{REPLACEMENT CHARACTER}" in found[2].text
    assert errors == []
    assert reading.encoding == "utf-8+gb18030"
    assert "could not be decoded" in reading.message


def test_halves_of_surrogates_and_numbers_that_are_none(path: Path) -> None:
    path.write_text('{"text": "\\ud83d\\ude00a\\ud800b", "x": ["\\udc00"], "\\ud800": 1, "nan": NaN, "id": "\\ud800"}')
    [record], _, _ = _read(path)
    assert record.text == "\N{GRINNING FACE}a\N{REPLACEMENT CHARACTER}b"
    assert record.columns["nan"] is None
    json.dumps([dict(record.columns), record.siglum], ensure_ascii=False, allow_nan=False).encode()


def test_an_id_stays_on_its_line(path: Path) -> None:
    path.write_text('{"text": "甲", "id": "a\\nb"}')
    assert _read(path)[0][0].siglum == "r.jsonl#a\\x0ab"


def test_a_long_line(path: Path) -> None:
    text = f"{TEXT}\n" * (50_000_000 // len(TEXT.encode()))
    path.write_text(json.dumps({"text": text}, ensure_ascii=False), encoding="utf-8")
    [record], errors, _ = _read(path)
    assert record.text == text
    assert errors == []


def test_a_line_past_all_bounds(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "LINE_LIMIT", 1000)
    monkeypatch.setattr(rows, "CHUNK", 64)
    good = json.dumps({"text": TEXT})
    path.write_text(f"{good}\n{json.dumps({'text': TEXT * 100})}\n{good}\n{'x' * 5000}")
    found, errors, _ = _read(path)
    assert [record.line for record in found] == [1, 3]
    assert [error.split(" is ")[0] for error in errors] == ["line 2", "line 4"]


PACKERS = {"gz": gzip.compress, "zst": zstandard.compress}


@pytest.mark.parametrize("ending", PACKERS)
def test_packed_and_cut_off(tmp_path: Path, ending: str) -> None:
    whole = "".join(json.dumps({"text": f"{TEXT}{i * i}"}) + "\n" for i in range(50_000)).encode()
    data = PACKERS[ending](whole)
    path = tmp_path / f"r.jsonl.{ending}"
    path.write_bytes(data)
    found, errors, reading = _read(path)
    assert (len(found), errors, reading.bytes) == (50_000, [], len(data))
    path.write_bytes(data[: len(data) // 2])
    found, errors, reading = _read(path)
    assert 0 < len(found) < 50_000
    assert "cut off" in errors[-1]
    assert reading.status == "read"
    assert (reading.bytes, reading.sha256) == (len(data) // 2, hashlib.sha256(data[: len(data) // 2]).hexdigest())
    path.write_bytes(b"not packed at all")
    found, errors, reading = _read(path)
    assert (found, errors, reading.status) == ([], [], "unreadable")


@pytest.mark.parametrize("ending", PACKERS)
def test_a_bomb_of_many_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str) -> None:
    monkeypatch.setattr(files, "LIMIT", 1 << 16)
    path = tmp_path / f"r.jsonl.{ending}"
    path.write_bytes(PACKERS[ending]((json.dumps({"text": TEXT}) + "\n").encode() + (b" " * 4000 + b"\n") * 5000))
    found, errors, _ = _read(path)
    assert len(found) == 1
    assert "grows more than" in errors[0]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    data = (json.dumps({"text": TEXT}) + "\n").encode()
    stream = io.BytesIO(data)
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=stream))
    record, reading = read.records(Input("-", "-", "jsonl"), Settings())
    assert isinstance(record, Record) and record.siglum == "-#1"
    assert isinstance(reading, Reading) and reading.bytes == len(data)
    assert not stream.closed
    monkeypatch.setattr(sys, "stdin", None)
    [reading] = read.records(Input("-", "-", "jsonl"), Settings())
    assert isinstance(reading, Reading) and reading.status == "unreadable"


def test_a_file_that_is_gone(path: Path) -> None:
    assert _read(path)[2].status == "unreadable"


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_give_a_reading_at_last(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.mktemp("any") / "r.jsonl"
    path.write_bytes(data)
    reading = _read(path)[2]
    assert (reading.bytes, reading.sha256) == (len(data), hashlib.sha256(data).hexdigest())


@pytest.mark.parametrize(
    "line",
    (
        '{"a": -0, "b": -0.0, "c": 1E2, "d": 1.0000000000000000000001}',
        '{"a": 18446744073709551615, "b": -9223372036854775808}',
        '{"a": 18446744073709551616}',
        '{"a": [{"b": [-9223372036854775809]}]}',
        '{"a": 1e400, "b": NaN, "c": -Infinity}',
        '{"a": 1, "b": 2, "a": 3}',
        '{"a": "\\ud83d\\ude42 \\/ \\u0000"}',
        '{"a": "\\ud800"}',
        ' {"a": true} \r\n',
    ),
)
def test_fields_are_those_that_the_library_gives(line: str) -> None:
    text = '{"text": "正文。", ' + line.strip().removeprefix("{")
    found = rows._at_once(text.encode())
    slow = rows._parsed(text)
    assert found is None or repr(found) == repr(slow)
    assert (
        rows._at_once(b"[1]") is None
        and rows._at_once(b'{"a": 1}{') is None
        and rows._at_once(b'{"a": "\xff"}') is None
    )
