"""Lines of JSON taken apart in blocks: the same records, texts and complaints as line by line."""

import gzip
import json
from concurrent.futures import ThreadPoolExecutor
from hashlib import blake2b
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dedupe import read
from dedupe.errors import DedupeError, UnreadableError
from dedupe.read import bulk, files, rows
from dedupe.records import Input, Reading
from dedupe.settings import Settings
from dedupe.spill import Piles
from dedupe.survivors.intake import Intake
from dedupe.survivors.looks import Looks
from dedupe.survivors.roll import Roll
from dedupe.survivors.texts import Texts
from dedupe.swift import digest

TEXT = "昨日上午，新馆开馆。"

LINES = (
    '{"id": "a", "text": "昨日上午，新馆开馆。"}',
    '{"text":"昨日\\n上午，\\"新馆\\"\\/\\\\\\t\\b\\f\\r开馆。","id":"b"}',
    ' \t{ "text" : "昨日" , "id" : "c" } \r',
    '{"id": 700, "text": "昨日"}',
    '{"text": "昨日"}',
    '{"id": "", "text": "plain words"}',
    '{"id": "馆", "text": "昨日"}',
    '{"id": "x\\u0041", "text": "\\u6628\\u65e5\\ud83d\\ude42"}',
    '{"id": "e", "text": "🙂昨é"}',
    '{"id": "d", "title": "新馆", "text": "昨日", "n": [1, {"text": "x]}"}], "f": 1.5}',
    '{"id": "s", "subtitle": "副", "byline": "某", "text": "昨日"}',
    '{"id": "t", "text": "昨日", "text": "今日"}',
    '{"id": "u", "t\\u0065xt": "昨日"}',
    '{"id": "v", "text": "昨日", "t\\u0065xt": "今日"}',
    '{"id": "w", "id": "w2", "text": "昨日"}',
    '{"id": "y", "text": "\\ud83d"}',
    '{"id": "z", "text": "\\ud83d\\u0041 日"}',
    '{"id": "aa", "text": "昨\\u0000日"}',
    '{"id": "ab", "text": "昨日",}',
    '{"id": "ac", "text": "昨日"} x',
    '{"id": "ad", "text": "昨\\x日"}',
    '{"id": "ae", "text": "昨\\u00g0日"}',
    '{"id": "af", "text": "昨\x01日"}',
    '{"id": "ag", "text": "昨日", "n": 123456789012345678901234567890}',
    '{"id": "ah", "text": "昨日", "n": }',
    '{"id": "ai", "text": "昨日", "n": [1, 2}',
    '{"id": "aj", "text": "昨日", "n": {"a": "\\"}"}}',
    '{"id": "ak", "text": "昨日"',
    '{"id": "al", "text": "昨日',
    '{"id": "am", "text": "昨日\\',
    '{"id": "an", "text": " \u3000\u00a0"}',
    '{"id": "ao", "text": ""}',
    '{"id": "ap", "text": null}',
    '{"id": "aq", "body": "昨日"}',
    '{"id": true, "text": "昨日"}',
    '{"id": "ar", "title": 5, "text": "昨日"}',
    '{"id": "as\x7f", "text": "\x7fa"}',
    '{"id": "at", "text": "αβγ"}',
    '{"id": "au", "text": "昨日", "x": ' + "[" * 300 + "]" * 300 + "}",
    '{"id": "av", "text": "昨日", "x": 1, "y": true}',
    '{"id": "aw", "text": "昨日", "x": 1, "y": true}',
    '{"id": "ax", "text": "昨日", "x": 1.0, "y": 1}',
    "{}",
    "[]",
    "null",
    "{",
    "",
    " \x0b",
    "{“",
)
"""Lines as they may be."""


def _one_by_one(path: Path, some: Settings) -> tuple[list[read.Record], list[Any]]:
    found = list(read.records(Input("r", str(path), "jsonl"), some))
    return [one for one in found if isinstance(one, read.Record)], [
        (one.source, one.message) if isinstance(one, UnreadableError) else one
        for one in found
        if not isinstance(one, read.Record)
    ]


def _in_blocks(path: Path, some: Settings) -> tuple[list[read.Record], list[Any]]:
    taken: list[Any] = []
    roll = Roll(Texts(None), Texts(None), Looks(Piles(None, 1 << 20)))
    with ThreadPoolExecutor(1) as pool:
        intake = Intake(some, roll, pool, 1)
        intake._told = lambda item, strict: taken.append(item)  # type: ignore[method-assign]
        noted: dict[int, str] = {}
        real = intake._noted
        intake._noted = lambda one: (noted.__setitem__(len(roll.sigla), one.title), real(one))[1]  # type: ignore[method-assign]
        intake.take([Input("r", str(path), "jsonl")], False, lambda place: None)
    assert len(roll.texts) == len(roll.sigla) == len(roll.ids) == len(roll.sizes) == len(roll.openings)
    records = [
        read.Record(source, siglum, roll.texts.text(number), noted.get(number, ""), 0, columns)
        for number, (source, siglum, columns) in enumerate(zip(roll.sources, roll.sigla, roll.columns, strict=True))
    ]
    roll.texts.close()
    return records, [(one.source, one.message) if isinstance(one, UnreadableError) else one for one in taken]


def _same(path: Path, some: Settings | None = None) -> list[read.Record]:
    some = some or Settings()
    records, told = _one_by_one(path, some)
    again, heard = _in_blocks(path, some)
    assert again == [one._replace(line=0) for one in records]
    assert heard == told
    return records


@pytest.mark.parametrize("line", LINES)
def test_one_line_among_others(tmp_path: Path, line: str) -> None:
    path = tmp_path / "r.jsonl"
    good = json.dumps({"id": "1 %d", "text": TEXT}, ensure_ascii=False)
    path.write_bytes(f"{good % 1}\n{line}\n{good % 2}\n{good % 3}".encode())
    assert len(_same(path)) >= 2


def test_all_lines_and_other_codecs(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    data = "\n".join(LINES).encode()
    for given_bytes in (
        data,
        b"\xef\xbb\xbf" + data,
        "\n".join(LINES).encode("utf-16"),
        data.replace("馆".encode(), b"\xb9\xdd\xff"),
        json.dumps({"text": TEXT * 3}, ensure_ascii=False).encode("gb18030") + b"\n" + data,
        b"",
        b"\n",
        b"\n\n \n",
    ):
        path.write_bytes(given_bytes)
        _same(path)
    _same(path, Settings(text_field="id", id_field="text"))
    path.write_bytes(data)
    _same(path, Settings(text_field="id", id_field="馆"))


@pytest.mark.parametrize("limit", [1, 3, 60, 10_000])
def test_blocks_of_any_size_and_lines_too_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: int) -> None:
    monkeypatch.setattr(bulk, "BLOCK", limit)
    path = tmp_path / "r.jsonl"
    for lines in (LINES, LINES[:1], (*LINES, LINES[0].replace('"a"', '"zz"'))):
        for end in ("", "\n", "\n\n"):
            path.write_bytes(("\n".join(lines) + end).encode())
            _same(path)


def test_a_line_too_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "LINE_LIMIT", 500)
    monkeypatch.setattr(bulk, "BLOCK", 100)
    monkeypatch.setattr(bulk, "CHUNK", 100)
    monkeypatch.setattr(files, "CHUNK", 100)
    good, long = (json.dumps({"text": TEXT * times}) for times in (1, 200))
    path = tmp_path / "r.jsonl"
    for lines in ((good, long, good), (long, good), (good, long), (long,), (long, long, good)):
        for end in ("", "\n"):
            path.write_text("\n".join(lines) + end)
            _same(path)


def test_a_file_cut_off(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl.gz"
    data = gzip.compress(
        "".join(json.dumps({"n": n * 7919 % 1009, "text": TEXT}) + "\n" for n in range(20_000)).encode()
    )
    for size in (len(data), len(data) // 2, 40, 3):
        path.write_bytes(data[:size])
        _same(path)


def test_equal_ids_are_named_by_line(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    good = [json.dumps({"id": str(n), "text": TEXT}) for n in range(50)]
    for lines in ([*good, good[7]], [*good, '{"n": 1, "id": 7, "text": "a"}'], [good[7], *good[8:], good[7]]):
        path.write_text("\n".join(lines))
        with pytest.raises(DedupeError) as one:
            _one_by_one(path, Settings())
        with pytest.raises(DedupeError) as other:
            _in_blocks(path, Settings())
        assert str(one.value) == str(other.value)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(st.binary(max_size=40), st.sampled_from(LINES).map(str.encode)), max_size=8), st.data())
def test_any_bytes(tmp_path_factory: pytest.TempPathFactory, parts: list[bytes], more: st.DataObject) -> None:
    data = bytearray(b"\n".join(dict.fromkeys(parts)))
    for _ in range(more.draw(st.integers(0, 3)) if data else 0):
        data[more.draw(st.integers(0, len(data) - 1))] = more.draw(st.integers(0, 255))
    path = tmp_path_factory.mktemp("any") / "r.jsonl"
    path.write_bytes(bytes(data))
    try:
        _one_by_one(path, Settings())
    except DedupeError as error:
        with pytest.raises(type(error)):
            _in_blocks(path, Settings())
    else:
        assert isinstance(_same(path), list)


def test_digests() -> None:
    given = [bytes(number * 131 % 251 for number in range(size)) for size in (2560, *range(300), 1000)]
    sizes = np.array([len(data) for data in given])
    ends = np.cumsum([digest.room(size) for size in sizes.tolist()])
    letters, begins = np.full(ends[-1], 7, np.uint8), np.append(0, ends[:-1])
    for data, begin in zip(given, begins.tolist(), strict=True):
        letters[begin : begin + len(data)] = np.frombuffer(data, np.uint8)
    for count in (len(given), 3, 0):
        made = np.zeros(count, np.uint64)
        digest.digests(letters, begins[:count], sizes[:count], made)
        told = [int(one).to_bytes(6, "little") for one in made]
        assert told == [blake2b(data, digest_size=6).digest() for data in given[:count]]


def test_readings_are_told_at_the_end(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    path.write_text(json.dumps({"text": TEXT}) + "\n")
    _, told = _in_blocks(path, Settings())
    assert [type(one) for one in told] == [Reading]
