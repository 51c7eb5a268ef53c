"""What the evidence says of files and inputs, and every way in which it may be untrue."""

import hashlib
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as tries
from hypothesis import strategies as st
from made import PAGE, edition, pages, settings, told

from dedupe import verify, write
from dedupe.errors import DedupeError
from dedupe.records import Attestation, LedgerRow, Reading

Rows = list[dict[str, Any]]
STORY = "2024-11-18-河上新桥通车-01234567"


def run(tmp_path: Path, form: str = "txt", **more: Any) -> Path:
    """Write the pages and what a run over them gives; return OUT."""
    root = tmp_path / "in"
    root.mkdir()
    pages(str(root))
    write.folder(str(tmp_path / "out"), *told(), settings(format=form), str(root), **more)
    return tmp_path / "out"


def found(out: Path, inputs: str | None = None) -> list[str]:
    return [str(finding) for finding in verify.folder(str(out), inputs)]


def edit(out: Path, name: str, change: Callable[[Rows], object]) -> None:
    """Change the rows of a file by ``change``, which may also give others."""
    path = out / name
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    rows = change(rows) or rows  # type: ignore[assignment]
    path.write_bytes(b"".join(write.line(row) for row in rows))


@pytest.mark.parametrize("form", ["txt", "md", "jsonl", "parquet"])
@pytest.mark.parametrize("limit", [1 << 28, 300])
def test_what_was_written_agrees(tmp_path: Path, form: str, limit: int) -> None:
    assert found(run(tmp_path, form, limit=limit)) == []


def test_inputs_that_were_moved_are_found_where_one_says(tmp_path: Path) -> None:
    out = run(tmp_path)
    os.rename(tmp_path / "in", tmp_path / "elsewhere")
    assert len(found(out)) == 2
    assert found(out, str(tmp_path / "elsewhere")) == []


def test_without_evidence_the_files_are_compared(tmp_path: Path) -> None:
    editions, *_ = told()
    write.folder(str(tmp_path), editions, [], [], [], settings(evidence=False), None)
    assert found(tmp_path) == []
    (tmp_path / f"{STORY}.txt").unlink()
    assert found(tmp_path) == [f"manifest.jsonl:1: the file {STORY}.txt is not there"]


def test_a_folder_that_is_not_ours(tmp_path: Path) -> None:
    with pytest.raises(DedupeError, match="has no manifest"):
        verify.folder(str(tmp_path))


def test_an_interrupted_run_is_told(tmp_path: Path) -> None:
    out = run(tmp_path)
    (out / ".dedupe-staging").mkdir()
    assert any("interrupted" in one for one in found(out))


@pytest.mark.parametrize("form", ["txt", "md"])
def test_a_story_edited_by_hand(tmp_path: Path, form: str) -> None:
    out = run(tmp_path, form)
    path = out / f"{STORY}.{form}"
    path.write_text(path.read_text(encoding="utf-8").replace("桥", "橋"), encoding="utf-8")
    assert found(out) == [
        f"manifest.jsonl:1: the file {STORY}.{form} is not as it was written: edited by hand, or damaged"
    ]


def test_a_line_of_stories_edited_or_added_by_hand(tmp_path: Path) -> None:
    out = run(tmp_path, "jsonl")
    text = (out / "stories.jsonl").read_text(encoding="utf-8")
    (out / "stories.jsonl").write_text(text.replace("说好", "说坏") + text, encoding="utf-8")
    one, two = found(out)
    assert "is not as it was written" in one
    assert two == "stories.jsonl:2: is a story that the manifest does not list"


@pytest.mark.parametrize("source", ["a/一.txt", "b.txt"])
def test_an_input_that_was_changed(tmp_path: Path, source: str) -> None:
    out = run(tmp_path)
    with open(tmp_path / "in" / source, "a", encoding="utf-8") as file:
        file.write("又")
    (one,) = found(out)
    assert one.startswith("evidence/inputs.jsonl:") and f"{source} was changed since" in one


def test_an_input_that_is_gone(tmp_path: Path) -> None:
    out = run(tmp_path)
    (tmp_path / "in" / "b.txt").unlink()
    (one,) = found(out)
    assert one.startswith("evidence/inputs.jsonl:2: the input b.txt is not below")


def _put(field: str, value: object, at: int = 0) -> Callable[[Rows], object]:
    return lambda rows: rows[at].update({field: value})


def _witness(field: str, value: object, at: int = 0) -> Callable[[Rows], object]:
    return lambda rows: rows[0]["witnesses"][at].update({field: value})


def _without(at: int) -> Callable[[Rows], object]:
    return lambda rows: rows[:at] + rows[at + 1 :]


LEDGER = "evidence/ledger.jsonl"
FALSE = {
    "gap": (LEDGER, _without(2), "evidence/ledger.jsonl:3: characters 8-21 of a/一.txt have no fate"),
    "gap at the end": (LEDGER, _without(5), f"-{len(PAGE)} of a/一.txt have no fate"),
    "overlap": (LEDGER, _put("begin", 5, 1), "evidence/ledger.jsonl:2: characters 5-6 of a/一.txt have two fates"),
    "past the end": (LEDGER, _put("end", 99, 5), "evidence/ledger.jsonl:6: there is no span"),
    "empty span": (LEDGER, _put("end", 0, 0), "there is no span 0-0"),
    "no such source": (LEDGER, _put("source", "c.txt", 0), "is of no text in c.txt that was read"),
    "no such story": (
        LEDGER,
        _put("story", "ffffffffffff", 0),
        "the story ffffffffffff does not stand in the manifest",
    ),
    "no such fate": (LEDGER, _put("fate", "eaten", 0), "no fate 'eaten'"),
    "no such kind": (LEDGER, _put("kind", "joke", 0), "no kind 'joke'"),
    "fate without story": (LEDGER, _put("story", None, 0), "needs a story"),
    "other fate": (
        LEDGER,
        _put("fate", "agrees", 2),
        f"{STORY}.txt:3: no printed span supplies '。一公新日昨桥车通里长（）' of paragraph 1",
    ),
    "printed twice": (
        LEDGER,
        _put("fate", "printed", 8),
        "printed spans supply '。新日昨桥车通', which paragraph 1 has not",
    ),
    "other paragraph": (LEDGER, _put("paragraph", 2, 2), "of paragraph 1"),
    "paragraph past the last": (LEDGER, _put("paragraph", 9, 4), "supply paragraph 9, and there is none"),
    "other article": (LEDGER, _put("article", "b.txt#1", 0), "no printed span supplies"),
    "article of nobody": (LEDGER, _put("article", "z#1", 0), "has no witness z#1 that could supply this span"),
    "field missing": (
        LEDGER,
        lambda rows: rows[0].pop("why") and None,
        "evidence/ledger.jsonl:1: lacks the field 'why'",
    ),
    "field of another type": (LEDGER, _put("begin", "0"), "evidence/ledger.jsonl:1: the field 'begin' holds str"),
    "true for a number": (LEDGER, _put("begin", True), "the field 'begin' holds bool"),
    "huge number": (LEDGER, _put("begin", 1 << 80), "past all bounds"),
    "half a character": (LEDGER, _put("source", "\ud800"), "holds half a character"),
    "span outside": (
        "manifest.jsonl",
        _witness("spans", [[0, 999]]),
        "manifest.jsonl:1: the witness a/一.txt#1 has the span",
    ),
    "spans overlap": ("manifest.jsonl", _witness("spans", [[0, 6], [3, 8]]), "has spans that overlap"),
    "step outside": (
        "manifest.jsonl",
        _witness("steps", [{"name": "x", "edits": [[90, 91, ""]]}]),
        "manifest.jsonl:1: the witness a/一.txt#1 cannot be replayed: step 'x'",
    ),
    "steps forgotten": ("manifest.jsonl", _witness("steps", []), "no printed span supplies '（）' of paragraph 1"),
    "witness elsewhere": ("manifest.jsonl", _witness("source", "c.txt", 1), "b.txt#1 stands in no input that was read"),
    "malformed witness": (
        "manifest.jsonl",
        _witness("spans", 7),
        "manifest.jsonl:1: witness 1 is not as a witness must be",
    ),
    "malformed step": ("manifest.jsonl", _witness("steps", [[1]]), "witness 1 is not as a witness must be"),
    "two bases": ("manifest.jsonl", _witness("role", "base", 1), "has 2 bases"),
    "no such role": ("manifest.jsonl", _witness("role", "king", 1), "the role 'king'"),
    "file elsewhere": ("manifest.jsonl", _put("file", "../x"), "would not lie in this folder"),
    "other title": ("manifest.jsonl", _put("title", "河下"), "its title is not the manifest's"),
    "story twice": (
        "manifest.jsonl",
        lambda rows: rows * 2,
        "manifest.jsonl:2: the id 0123456789ab stands in an earlier",
    ),
    "apparatus moved": ("evidence/apparatus.jsonl", _put("begin", 28), "evidence/apparatus.jsonl:1: "),
    "apparatus of other text": ("evidence/apparatus.jsonl", _put("printed", "！"), "stands '。', not '！'"),
    "apparatus past the end": ("evidence/apparatus.jsonl", _put("end", 999), "reaches out of its paragraph"),
    "apparatus of no paragraph": ("evidence/apparatus.jsonl", _put("paragraph", 7), "there is no paragraph 7"),
    "apparatus of no story": ("evidence/apparatus.jsonl", _put("story", "f"), "the story f does not stand"),
    "reading of nobody": (
        "evidence/apparatus.jsonl",
        lambda rows: rows[0]["readings"][1].update(witnesses=["z#1"]),
        "the story has no witness z#1",
    ),
    "malformed reading": ("evidence/apparatus.jsonl", _put("readings", [3]), "a reading is not as a reading must be"),
    "other digest": ("evidence/inputs.jsonl", _put("sha256", "0" * 64), "was changed since"),
    "other length": ("evidence/inputs.jsonl", _put("chars", 3), "has 43 characters as utf-8, not 3"),
    "input twice": (
        "evidence/inputs.jsonl",
        lambda rows: [*rows, rows[0]],
        "evidence/inputs.jsonl:3: the input a/一.txt",
    ),
    "input not listed": ("evidence/inputs.jsonl", _without(1), "is of no text in b.txt that was read"),
    "no such status": ("evidence/inputs.jsonl", _put("status", "lost"), "no status 'lost'"),
    "other codec": ("evidence/inputs.jsonl", _put("encoding", "klingon"), "'klingon' is unknown"),
    "a root that no path can be": ("evidence/run.json", _put("root", "\ud800"), "run.json: cannot be read as a run's"),
    "settings of another type": (
        "evidence/run.json",
        _put("settings", {"num_perm": 1.5}),
        "run.json: cannot be read as a run's: num_perm is 1.5",
    ),
    "no settings": ("evidence/run.json", _put("settings", 3), "evidence/run.json: cannot be read as a run's"),
}


@pytest.mark.parametrize("case", FALSE)
def test_what_is_untrue_is_told_with_file_and_line(tmp_path: Path, case: str) -> None:
    name, change, expected = FALSE[case]
    out = run(tmp_path)
    edit(out, name, change)
    told_of = found(out)
    assert any(expected in one for one in told_of), told_of
    assert all("\n" not in one for one in told_of)


@pytest.mark.parametrize("name", ["inputs.jsonl", "ledger.jsonl", "apparatus.jsonl", "run.json"])
def test_evidence_that_is_missing_or_no_json(tmp_path: Path, name: str) -> None:
    out = run(tmp_path)
    (out / "evidence" / name).write_bytes(b"\xff{\n")
    assert any(one.startswith(f"evidence/{name}") for one in found(out))
    (out / "evidence" / name).unlink()
    assert any(one.startswith(f"evidence/{name}") for one in found(out))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(), max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)


@tries(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_evidence_however_false_is_more_than_a_finding(tmp_path: Path, data: st.DataObject) -> None:
    out = tmp_path / "out"
    if not out.exists():
        run(tmp_path)
        (tmp_path / "true").mkdir()
        os.rename(out, tmp_path / "true" / "out")
    shutil.copytree(tmp_path / "true" / "out", out, dirs_exist_ok=True)
    name = data.draw(st.sampled_from(["manifest.jsonl", LEDGER, "evidence/apparatus.jsonl", "evidence/inputs.jsonl"]))

    def change(rows: Rows) -> None:
        row = data.draw(st.sampled_from(rows))
        field = data.draw(st.sampled_from(sorted(row)))
        row[field] = data.draw(JSON)

    edit(out, name, change)
    for one in found(out):
        one.encode()


@pytest.mark.parametrize(
    ("encoding", "data"),
    [("gb18030", PAGE.encode("gb18030")), ("utf-8>cp1252>utf-8", PAGE.encode().decode("latin-1").encode())],
    ids=["codec", "chain"],
)
def test_a_page_is_read_by_the_codec_that_is_told(tmp_path: Path, encoding: str, data: bytes) -> None:
    out = run(tmp_path)
    (tmp_path / "in" / "a" / "一.txt").write_bytes(data)

    def change(rows: Rows) -> None:
        rows[0].update(encoding=encoding, sha256=hashlib.sha256(data).hexdigest())

    edit(out, "evidence/inputs.jsonl", change)
    assert found(out) == []
    edit(out, "evidence/inputs.jsonl", _put("encoding", "latin-1"))
    assert found(out) != []


def test_records_are_covered_one_by_one(tmp_path: Path) -> None:
    root = tmp_path / "in"
    root.mkdir()
    texts = {"x": "新桥昨日通车。", "2": "天气好。"}
    lines = [{"id": "x", "text": texts["x"], "title": "桥"}, {"text": texts["2"]}]
    data = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines).encode()
    (root / "a.jsonl").write_bytes(data)
    editions, ledger = [], []
    for id, (name, text) in zip(("0" * 12, "1" * 12), texts.items(), strict=True):
        siglum = f"a.jsonl#{name}"
        witness = Attestation("a.jsonl", siglum, "base", 1.0, 1.0, ((0, len(text)),), ())
        editions.append(edition(id=id, title="", paragraphs=(("body", text),), witnesses=(witness,)))
        ledger.append(LedgerRow("a.jsonl", siglum, 0, len(text), "body", id, 1, "printed", ""))
    reading = Reading("a.jsonl", len(data), hashlib.sha256(data).hexdigest(), "utf-8", 11, "read")
    write.folder(str(tmp_path / "out"), editions, ledger, [], [reading], settings(), str(root))
    assert found(tmp_path / "out") == []
    edit(tmp_path / "out", LEDGER, _put("end", 3, 1))
    one, two = found(tmp_path / "out")
    assert one == "evidence/ledger.jsonl:2: characters 3-4 of a.jsonl#2 have no fate: no span covers them"
    assert "no printed span supplies '。'" in two
