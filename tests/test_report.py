"""The report as files: what is in it, that it is the same each time, and its place among the files of OUT."""

import json
import os
import re
import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import edition, pages, settings, told, tree

import dedupe
from dedupe import report, verify, write
from dedupe.errors import DedupeError
from dedupe.records import LedgerRow
from dedupe.report import beside
from dedupe.report.order import moved
from dedupe.report.out import Told


def run(tmp_path: Path, form: str = "txt", **more: Any) -> Path:
    """Write the pages and what a run over them gives, with a report; return OUT."""
    root, out = tmp_path / "in", tmp_path / "out"
    if not root.exists():
        root.mkdir()
        pages(str(root))
    made = settings(format=form)
    write.folder(str(out), *told(), made, str(root), report=lambda staged: report.files(str(out), None, staged), **more)
    return out


def rows(out: Path, kind: str) -> list[Any]:
    """Give the rows of a kind, of all its parts."""
    found = []
    for path in sorted((out / "report").glob(f"{kind}-*.js")):
        call = re.fullmatch(r'dedupeReport\("([a-z]+)",(\d+),(.*)\);\n', path.read_text("utf-8"), re.DOTALL)
        assert call and call[1] == kind
        found += json.loads(call[3])
    return found


def boot(out: Path) -> dict[str, Any]:
    text = (out / "report.html").read_text("utf-8")
    held = re.search(r'<script type="application/json" id="boot">(.*?)</script>', text)
    assert held
    return dict(json.loads(held[1]))


@pytest.mark.parametrize("form", ["txt", "md", "jsonl", "parquet"])
def test_a_story_is_told_with_its_places_and_witnesses(tmp_path: Path, form: str) -> None:
    (story,) = rows(run(tmp_path, form), "story")
    assert [part[:3] for part in story["parts"]] == [
        ["title", 0, "河上新桥通车"], ["body", 1, "新桥（长一公里）昨日通车。"], ["body", 2, "两岸居民都说好。"],
    ]  # fmt: skip
    assert [part[3] for part in story["parts"]] == [[], [], [[7, 8, [["。", [0]], ["!", [1]]], "weight"]]]
    assert [one[:3] for one in story["witnesses"]] == [
        ["a/一.txt#1", "a/一.txt", "base"],
        ["b.txt#1", "b.txt", "witness"],
    ]
    assert story["adrift"] == []
    # The full-width mark is told as another form of the half-width one where it stands alone: here the sentence differs.
    assert story["witnesses"][1][7] == [
        ["t", 0, [6], []], ["t", 1, [2, [6, ""], 5], []], ["t", 2, [7, [1, "!"]], []],
    ]  # fmt: skip


def test_pages_are_told_span_by_span(tmp_path: Path) -> None:
    out = run(tmp_path)
    texts = {row[0]: (row, page) for row, page in zip(rows(out, "pages"), rows(out, "page"), strict=True)}
    row, (text, flat, articles, whys) = texts["a/一.txt"]
    assert row == ["a/一.txt", 0, len(text), 1, 1, sum(flat[i] for i in range(0, len(flat), 6) if flat[i + 1] == 10)]
    assert sum(flat[::6]) == len(text)
    assert articles == [["a/一.txt#1", "0123456789ab", "河上新桥通车"]]
    assert whys == ["because", "blank", "of the paper"]
    assert [verify.sources.KINDS[kind] for kind in flat[1::6]][:3] == ["title", "blank", "body"]


def test_a_later_report_is_that_of_the_run_and_each_the_same(tmp_path: Path) -> None:
    out = run(tmp_path)
    before = tree(str(out))
    assert {"report.html", "report/story-00000.js", "report/page-00000.js"} < before.keys()
    shutil.rmtree(out / "report")
    (out / "report.html").unlink()
    summary = write.report(str(out), lambda staged: report.files(str(out), None, staged))
    assert tree(str(out)) == before
    assert summary.appeared == len([name for name in before if name.startswith("report")])
    assert list(verify.folder(str(out))) == []


def test_the_next_run_replaces_the_report_and_one_without_removes_it(tmp_path: Path) -> None:
    out = run(tmp_path)
    (out / "report" / "story-00007.js").write_text('dedupeReport("story",7,[]);\n')
    (out / "report" / "mine.js").write_text("// a person's\n")
    assert run(tmp_path) == out
    assert not (out / "report" / "story-00007.js").exists()
    summary = write.folder(str(out), *told(), settings(), str(tmp_path / "in"))
    assert summary.vanished == 8
    assert not (out / "report.html").exists()
    assert os.listdir(out / "report") == ["mine.js"]


@pytest.mark.parametrize("name", ["report.html", "report/story-00000.js"])
def test_what_a_person_has_there_is_kept(tmp_path: Path, name: str) -> None:
    path = tmp_path / "out" / name
    path.parent.mkdir(parents=True)
    path.write_text("<p>mine")
    with pytest.raises(DedupeError, match="was not written by dedupe"):
        run(tmp_path)
    assert tree(str(tmp_path / "out")) == {name: b"<p>mine"}
    write.folder(str(tmp_path / "out"), *told(), settings(), str(tmp_path / "in"))
    assert path.read_text() == "<p>mine"
    run(tmp_path, force=True)
    assert path.read_text() != "<p>mine"


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "story-00000.js").write_text("dedupeReport(")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "report").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(DedupeError, match="is a link or a file"):
        run(tmp_path)
    write.folder(str(tmp_path / "out"), *told(), settings(), str(tmp_path / "in"))
    assert os.listdir(tmp_path / "elsewhere") == ["story-00000.js"]


@pytest.mark.parametrize("form", ["txt", "jsonl", "parquet"])
def test_a_dry_run_leaves_the_report_alone_and_lists_its_files(tmp_path: Path, form: str) -> None:
    root, out = tmp_path / "in", tmp_path / "out"
    root.mkdir()
    pages(str(root))

    def summary(**given: Any) -> write.Summary:
        made = partial(report.files, str(out), None)
        return write.folder(str(out), *told(), settings(format=form), str(root), report=made, **given)

    planned = summary(dry_run=True).plan
    assert not out.exists()
    run(tmp_path, form)
    assert planned == tuple(sorted((("appears", name) for name in tree(str(out))), key=lambda one: one[1]))
    assert summary(dry_run=True).plan == ()
    for name in ("report.html", "report/story-00000.js"):
        with open(out / name, "ab") as file:
            file.write(b" ")
    (out / "report" / "story-00007.js").write_text("dedupeReport(")
    before = tree(str(out))
    assert summary(dry_run=True).plan == (
        ("changes", "report.html"),
        ("changes", "report/story-00000.js"),
        ("vanishes", "report/story-00007.js"),
    )
    assert tree(str(out)) == before
    (out / "report.html").write_text("<p>mine")
    with pytest.raises(DedupeError, match="was not written by dedupe"):
        summary(dry_run=True)


@pytest.mark.parametrize(
    ("name", "said"),
    [("report.html", "is not as it was written"), ("report/story-00000.js", "does not hold the parts"), ("evidence/review.jsonl", "tells of another run")],
)  # fmt: skip
def test_verify_knows_the_report(tmp_path: Path, name: str, said: str) -> None:
    out = run(tmp_path)
    assert list(verify.folder(str(out))) == []
    with open(out / name, "ab") as file:
        file.write(b"\n" if name != "evidence/review.jsonl" else b"{}\n")
    assert any(said in str(finding) for finding in verify.folder(str(out)))


def test_without_evidence_it_says_so(tmp_path: Path) -> None:
    editions, *_ = told()
    out = str(tmp_path / "out")
    made = settings(evidence=False)
    write.folder(out, editions, [], [], [], made, None, report=lambda staged: report.files(out, None, staged))
    assert 'id="no-evidence"' in (tmp_path / "out" / "report.html").read_text("utf-8")
    (story,) = rows(tmp_path / "out", "story")
    assert [one[6:] for one in story["witnesses"]] == [[-1, None], [-1, None]]
    assert rows(tmp_path / "out", "page") == []


def test_inputs_that_are_gone_or_changed_are_told(tmp_path: Path) -> None:
    out = run(tmp_path)
    (tmp_path / "in" / "b.txt").write_text("another")
    (tmp_path / "in").rename(tmp_path / "moved")
    files = dict(report.files(str(out)))
    assert b'id="gone"' in files["report.html"] and b"2 inputs are" in files["report.html"]
    assert "report/page-00000.js" not in files
    files = dict(report.files(str(out), str(tmp_path / "moved")))
    assert b"1 input is" in files["report.html"]
    assert "was changed since" in files["report/inputs-00000.js"].decode()
    assert "河上新桥通车" in files["report/page-00000.js"].decode()


def test_a_story_edited_by_hand_is_shown_as_it_stands(tmp_path: Path) -> None:
    out = run(tmp_path)
    path = next(out.glob("*.txt"))
    path.write_text(path.read_text("utf-8").replace("两岸居民都说好", "两岸都说好"), "utf-8")
    for name, data in report.files(str(out)):
        if name.startswith("report/story-"):
            (story,) = json.loads(data.split(b",", 2)[2][:-3])
            assert story["edited"] and story["parts"][2][2] == "两岸都说好。"
            assert story["adrift"] == [["。", [["。", [0]], ["!", [1]]], "weight"]]
            assert [one[7] for one in story["witnesses"]] == [None, None]


def test_a_damaged_folder_gives_a_report_all_the_same(tmp_path: Path) -> None:
    out = run(tmp_path)
    for name in ("manifest.jsonl", "evidence/ledger.jsonl", "evidence/apparatus.jsonl", "evidence/review.jsonl"):
        with open(out / name, "ab") as file:
            file.write(b'{"id": 3, "source": "b.txt"}\nnot JSON\n')
    write.report(str(out), lambda staged: report.files(str(out), None, staged))
    assert boot(out)["faulty"] == 8
    assert len(rows(out, "story")) == 1


JUNK = (
    "NaN", "1e999", "-1", "4611686018427387904", '"\\ud800"', '"../x"', "[]", "[[]]", "{}", "null", "true", '""', '"\\u0000"',
    '[{"text":"x","witnesses":[[1],{}]}]', '[{"source":"b.txt","article":"b.txt#1","role":"base","spans":[[0,9]],"steps":[],"jaccard":NaN}]',
)  # fmt: skip


@pytest.mark.long
@pytest.mark.parametrize(
    "name", ["manifest.jsonl", *(f"evidence/{one}.jsonl" for one in ("inputs", "ledger", "apparatus", "review"))]
)
def test_no_value_in_a_damaged_line_stops_the_report(tmp_path: Path, name: str) -> None:
    out = run(tmp_path)
    lines = (out / name).read_text("utf-8").splitlines()
    for number, line in enumerate(lines[:1]):
        for field in json.loads(line):
            for junk in JUNK:
                made = {**json.loads(line), field: "@@"}
                changed = json.dumps(made, ensure_ascii=False).replace('"@@"', junk)
                (out / name).write_text("\n".join([*lines[:number], changed, *lines[number + 1 :], ""]), "utf-8")
                assert [one for one, _ in report.files(str(out))][-1] == "report.html"


def test_the_report_is_the_same_wherever_its_folder_lies(tmp_path: Path) -> None:
    out = run(tmp_path)
    next(out.glob("*.txt")).unlink()
    (tmp_path / "in" / "b.txt").unlink()
    (tmp_path / "deep").mkdir()
    for name in ("in", "out"):
        shutil.copytree(tmp_path / name, tmp_path / "deep" / name)
    files = dict(report.files(str(out)))
    assert files == dict(report.files(str(tmp_path / "deep" / "out")))
    assert b"1 input is" in files["report.html"] and "cannot be read as story" in files["report.html"].decode()
    assert not any(str(tmp_path).encode() in data for data in files.values())


def test_a_folder_that_is_not_ours(tmp_path: Path) -> None:
    with pytest.raises(DedupeError, match="has no manifest"):
        list(report.files(str(tmp_path)))


def test_parts_fill_and_are_found_by_their_first_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dedupe.report.parts.SIZE", 600)
    out = tmp_path / "out"
    made = [edition(f"{number:012x}", title=f"题{number}") for number in range(20)]
    write.folder(
        str(out),
        made,
        [],
        [],
        [],
        settings(evidence=False),
        None,
        report=lambda staged: report.files(str(out), None, staged),
    )
    assert len(list((out / "report").glob("story-*.js"))) > 2
    assert [story["id"] for story in rows(out, "story")] == [one.id for one in made]
    first = boot(out)["first"]
    assert len(first["story"]) == len(list((out / "report").glob("story-*.js")))
    assert first["story"][0] == made[0].id and first["stories"][0] == 0
    assert boot(out)["counts"]["story"] == 20


def test_nothing_in_a_part_or_the_page_can_end_a_script_or_turn_text(tmp_path: Path) -> None:
    nasty = "</script><script>alert(1)</script>\u202e\u2028]]>&amp;{{ 7*7 }}"
    out = tmp_path / "out"
    made = edition(title=nasty, captions=(nasty,), warnings=(nasty,))
    write.folder(
        str(out),
        [made],
        [],
        [],
        [],
        settings(evidence=False),
        None,
        report=lambda staged: report.files(str(out), None, staged),
    )
    for name, data in tree(str(out)).items():
        if name.startswith("report"):
            text = data.decode()
            assert "alert(1)</script>" not in text and "\u202e" not in text and "\u2028" not in text
    (story,) = rows(out, "story")
    assert story["captions"] == [nasty] and story["warnings"] == [nasty]


def test_records_have_pages_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    text = "新桥昨日通车，两岸居民往来只需五分钟，比过去快了一个小时。当地居民都说，这座桥他们等了二十年。"
    lines = [{"id": one, "text": text, "title": "新桥通车"} for one in ("x", "</y>")] + [
        {"text": text[:-3] + "三十年。"}
    ]
    (tmp_path / "in" / "r.jsonl").write_text("".join(json.dumps(one) + "\n" for one in lines), "utf-8")
    out = tmp_path / "out"
    for split in ("auto", "page"):
        dedupe.run([str(tmp_path / "in")], str(out), dedupe.Settings(format="jsonl", report=True, split=split))
        assert sorted(row[0] for row in rows(out, "pages")) == ["r.jsonl#3", "r.jsonl#</y>", "r.jsonl#x"]
        assert [page[0] for page in rows(out, "page")].count(text) == 2
        (story,) = rows(out, "story")
        assert all(one[6] >= 0 and one[7] is not None for one in story["witnesses"])
        assert list(verify.folder(str(out))) == []


def replayed(edition: str, told: list[Any]) -> str:
    """Give the witness's text from the edition and the differences."""

    def pieces() -> Iterator[str]:
        at = 0
        for one in told:
            length, instead = (one, None) if isinstance(one, int) else one[:2]
            yield edition[at : at + length] if instead is None else instead
            at += length
        assert at == len(edition)

    return "".join(pieces())


@given(st.text("甲乙丙「，a\U00020000", max_size=30), st.text("甲乙丙“,A\U00020000", max_size=30))
def test_differences_give_the_text_again(one: str, other: str) -> None:
    assert replayed(one, beside.differences(one, other)) == other


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(1, 9)), max_size=8))
def test_what_did_not_move_ascends_and_weighs_most(given: list[tuple[int, int]]) -> None:
    places, weights = [one for one, _ in given], [one for _, one in given]
    away = moved(places, weights)
    stays = [place for place, gone in zip(places, away, strict=True) if not gone]
    assert stays == sorted(stays)
    best = [0] * 7
    for place, weight in given:
        best[place] = max(best[: place + 1]) + weight
    assert sum(weight for weight, gone in zip(weights, away, strict=True) if not gone) == max(best)


def test_a_long_text_told_anew_is_one_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dedupe.report.beside.LARGEST", 8)
    assert beside.differences("头甲乙丙丁尾", "头子丑寅卯尾") == [1, [4, "子丑寅卯"], 1]


def test_moves_and_what_was_left_out_stand_where_they_stood() -> None:
    pieces = [
        ("甲一", "body", 1), ("丙三三", "body", 3), ("图说", "caption", None), ("乙二", "body", 2), ("广告", "notice", None),
        ("二续", "body", 2),
    ]  # fmt: skip
    text, made = "", []
    for piece, kind, number in pieces:
        end = len(text) + len(piece)
        own = kind != "notice"
        fate = "agrees" if number else "left out"
        made.append(
            LedgerRow("p", "p#1" if own else None, len(text), end, kind, "s" if own else None, number, fate, "so")
        )
        text += piece
    told = Told((("body", "甲一"), ("body", "乙二二续"), ("body", "丙三")), (0, 4, 10), 0, False)
    spans = [(row.begin, row.end) for row in made if row.paragraph]
    assert beside.told(text, made, "p#1", spans, told) == [
        ["t", 0, [2], []],
        ["m", 2, 3],
        ["x", "caption", "图说", "so"],
        ["t", 1, [4], [[2, "notice", "广告", "so"]]],
        ["t", 2, [2, [0, "三"]], []],
    ]
