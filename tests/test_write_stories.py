"""The text of story files, and the rows that tell of them."""

import json
import math
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import edition, settings, told

from dedupe import write
from dedupe.records import LedgerRow, Variant

FULL = {
    "title": "河上新桥通车",
    "subtitle": "——两岸往来只需五分钟",
    "byline": "甲社记者 乙 丙",
    "paragraphs": (
        ("body", "甲社青江5月2日电 新桥昨日通车。"),
        ("subhead", "从前"),
        ("body", "从前要一小时。"),
        ("endmark", "（完）"),
    ),
}
TXT = """河上新桥通车
——两岸往来只需五分钟

甲社记者 乙 丙

甲社青江5月2日电 新桥昨日通车。

从前

从前要一小时。

（完）
"""
MD = """---
id: "0123456789ab"
title: "河上新桥通车"
date: "2024-11-18"
agency: "甲社"
---

# 河上新桥通车
## ——两岸往来只需五分钟

甲社记者 乙 丙

甲社青江5月2日电 新桥昨日通车。

## 从前

从前要一小时。

（完）
"""


def test_a_story_file() -> None:
    assert write.rendered(edition(**FULL), "txt") == TXT


def test_a_markdown_file() -> None:
    assert write.rendered(edition(**FULL, agency="甲社"), "md") == MD


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"title": ""}, "新桥昨日通车。\n"),
        ({"title": "", "subtitle": "副题"}, "副题\n\n新桥昨日通车。\n"),
        ({"byline": "记者 乙"}, "河上新桥通车\n\n记者 乙\n\n新桥昨日通车。\n"),
        ({"paragraphs": ()}, "河上新桥通车\n"),
        (
            {"title": "河上\r\n新桥", "paragraphs": (("body", "通\r\n车\ud800"),)},
            "河上  新桥\n\n通 \n车\N{REPLACEMENT CHARACTER}\n",
        ),
    ],
    ids=["no title", "subtitle alone", "byline", "title alone", "line breaks and half characters"],
)
def test_what_is_not_there_leaves_no_gap(given: dict[str, object], expected: str) -> None:
    assert write.rendered(edition(**given), "txt") == expected


TEXT = st.text(st.characters(), min_size=1, max_size=8)


@given(
    st.text(max_size=5),
    st.text(max_size=5),
    st.lists(st.tuples(st.sampled_from(["body", "subhead", "endmark"]), TEXT), max_size=5),
    st.sampled_from(["txt", "md"]),
)
def test_offsets_lead_to_the_paragraphs(title: str, byline: str, paragraphs: list[tuple[str, str]], form: str) -> None:
    one = edition(title=title, byline=byline, paragraphs=tuple(paragraphs))
    text = write.rendered(one, form)
    text.encode()
    assert "\r" not in text and text.endswith("\n")
    for (_, paragraph), begin in zip(paragraphs, write.offsets(one, form), strict=True):
        shown = text[begin : begin + len(paragraph)]
        assert all(a == b or b in "\N{REPLACEMENT CHARACTER} " for a, b in zip(paragraph, shown, strict=True))


@pytest.mark.parametrize("form", ["txt", "md", "jsonl", "parquet"])
def test_the_apparatus_points_at_what_is_printed(form: str) -> None:
    variants = tuple(
        Variant(number, kind, 1, 2, text[1], ((text[1], ("a#1",)),), "weight")
        for number, kind, text in (
            (None, "title", FULL["title"]),
            (None, "subtitle", FULL["subtitle"]),
            (None, "byline", FULL["byline"]),
            *((n, kind, text) for n, (kind, text) in enumerate(FULL["paragraphs"], 1)),
        )
    )
    one = edition(**FULL, apparatus=variants)
    row = write.story_row(one, None)
    for found in write.apparatus_rows(one, form):
        shared = form in ("jsonl", "parquet")
        text = row["text" if found["paragraph"] else found["kind"]] if shared else write.rendered(one, form)
        assert text[found["begin"] : found["end"]] == found["printed"]
    assert list(found) == ["story", "paragraph", "begin", "end", "printed", "readings", "why", "kind"]


def test_keys_stand_in_the_order_that_is_promised() -> None:
    (one,), rows, review, readings = told()
    manifest = "id file title subtitle byline date agency chars partial captions warnings witnesses"
    assert list(write.manifest_row(one, "f")) == manifest.split()
    assert list(write.story_row(one, None)) == [*manifest.split(), "text", "section"]
    witness = write.manifest_row(one, "f")["witnesses"][0]
    assert list(witness) == ["source", "article", "role", "jaccard", "containment", "spans", "steps"] + [
        "kinds",
        "partial",
        "date",
        "leaves",
        "resumes",
        "folios",
    ]
    assert witness["steps"] == [{"name": "brackets", "edits": [[9, 10, "（"], [14, 15, "）"]]}]
    assert list(write.inputs_row(readings[0])) == [
        "source",
        "bytes",
        "sha256",
        "encoding",
        "chars",
        "status",
        "message",
    ]
    assert list(write.review_row(review[0])) == ["a", "b", "jaccard", "containment", "decision", "why", "evidence"]
    ledger = "source begin end kind story paragraph fate why"
    blank = LedgerRow("a", None, 0, 1, "blank", None, None, "left out", "")
    assert list(json.loads(write.ledger_line(blank))) == ledger.split()
    assert json.loads(write.ledger_line(rows[0]))["article"] == "a/一.txt#1"


def test_the_body_counts_its_characters() -> None:
    one = edition(**FULL)
    assert write.manifest_row(one, "f")["chars"] == len(write.body(one)) == len(write.story_row(one, None)["text"])


def test_columns_do_not_hide_our_fields() -> None:
    row = write.story_row(edition(columns={"id": "mine", "text": "mine", "url": "u"}), None)
    assert (row["id"], row["text"], row["url"]) == ("0123456789ab", "新桥昨日通车。", "u")


class Odd:
    def __str__(self) -> str:
        return "odd"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("\ud800", "\ud800"),
        (math.nan, None),
        ([math.inf, {"a": -math.inf}], [None, {"a": None}]),
        (date(2024, 11, 18), "2024-11-18"),
        (b"\xe6\xa1\xa5\xff", "桥\\xff"),
        ({3, 1, 2}, [1, 2, 3]),
        ({(1, 2): 1.5}, {"(1, 2)": 1.5}),
        (Odd(), "odd"),
    ],
    ids=["half a character", "nan", "infinite", "date", "bytes", "set", "odd key", "object"],
)
def test_any_column_becomes_json(value: object, expected: object) -> None:
    data = write.line({"x": value, "y": "桥"})
    assert data.endswith(b"\n") and data.count(b"\n") == 1 and "桥".encode() in data
    assert json.loads(data.decode())["x"] == expected


@given(st.dictionaries(st.text(st.characters()), st.text(st.characters())))
def test_a_line_is_one_line_of_compact_utf8(row: dict[str, str]) -> None:
    data = write.line(row)
    assert data.count(b"\n") == 1
    assert isinstance(json.loads(data.decode("utf-8")), dict)


def test_the_record_of_a_run_tells_what_shapes_the_output_alone(tmp_path: object) -> None:
    held = write.run_record(settings(workers=7, tmp="/x", shingle=4), f"{tmp_path}/in", f"{tmp_path}/out")
    assert list(held) == ["version", "settings", "root"]
    assert held["root"] == "../in"
    assert held["settings"]["shingle"] == 4
    assert not {"workers", "tmp"} & held["settings"].keys()
    assert str(tmp_path) not in json.dumps(held)
