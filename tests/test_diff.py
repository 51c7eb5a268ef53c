"""What is told of the difference between two runs."""

import json
import shutil
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from outside import BRIDGE, LIBRARY, Row, command, page, rows

import dedupe
from dedupe import diff, write
from dedupe.diff import Change, Difference
from dedupe.errors import DedupeError
from dedupe.settings import Settings

COPY = BRIDGE.replace("一早", "一旱")


def made(folder: Path, out: Path, settings: Settings | None = None, **pages: str) -> Path:
    for name, text in pages.items():
        page(folder, f"{name}.txt", text)
    dedupe.run([str(folder)], str(out), settings)
    return out


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return made(tmp_path / "in", tmp_path / "out", a=BRIDGE, b=COPY, c=LIBRARY)


def otherwise(out: Path, change: Callable[[list[Row]], list[Row]]) -> Difference:
    """Give the difference between ``out`` and a copy of it whose manifest was changed by ``change``."""
    other = out.parent / "other"
    shutil.copytree(out, other)
    told = sorted(change(rows(out / "manifest.jsonl")), key=lambda row: str(row["id"]))
    (other / "manifest.jsonl").write_bytes(b"".join(write.line(row) for row in told))
    return diff.folders(out, other)


def backwards(out: Path) -> Difference:
    return diff.folders(out.parent / "other", out)


def bridge(told: list[Row]) -> tuple[Row, Row]:
    """Give the story of the bridge, and the other."""
    one, other = sorted(told, key=lambda row: -len(row["witnesses"]))
    return one, other


def split(told: list[Row]) -> list[Row]:
    one, other = bridge(told)
    base, copy = one["witnesses"]
    return [other, {**one, "witnesses": [base]}, {**one, "id": "f" * 12, "witnesses": [{**copy, "role": "base"}]}]


def merged(told: list[Row]) -> list[Row]:
    one, other = bridge(told)
    return [{**one, "witnesses": [*one["witnesses"], {**other["witnesses"][0], "role": "witness"}]}]


def shape(change: Change) -> tuple[str, int, int]:
    return change.kind, len(change.before), len(change.after)


def test_a_folder_is_the_same_as_itself(out: Path) -> None:
    told = diff.folders(out, out)
    assert (told.same, told.changes, told.settings, told.altered) == (2, (), {}, ())
    assert list(diff.lines(told)) == ["2 stories before, 2 after: 2 the same"]


def test_an_id_alone_makes_no_other_story(out: Path) -> None:
    told = otherwise(out, lambda held: [{**row, "id": row["id"][::-1]} for row in held])
    assert [shape(change) for change in told.changes] == [("changed", 1, 1)] * 2
    assert all(change.fields == ("id",) for change in told.changes)


@pytest.mark.parametrize(
    ("change", "there", "back"),
    [
        (split, ("split", 1, 2), ("merged", 2, 1)),
        (merged, ("merged", 2, 1), ("split", 1, 2)),
        (lambda held: bridge(held)[:1], ("vanished", 1, 0), ("appeared", 0, 1)),
    ],
    ids=["split", "merged", "vanished"],
)
def test_stories_are_matched_by_their_copies(
    out: Path, change: Any, there: tuple[str, int, int], back: tuple[str, int, int]
) -> None:
    told = otherwise(out, change)
    assert [shape(one) for one in told.changes] == [there]
    assert [shape(one) for one in backwards(out).changes] == [back]
    assert told.same == backwards(out).same == (1 if there[0] != "merged" else 0)


def test_stories_that_changed_copies_between_them_are_regrouped(out: Path) -> None:
    def swapped(held: list[Row]) -> list[Row]:
        one, other = bridge(held)
        return [
            {**one, "witnesses": one["witnesses"][:1]},
            {**other, "witnesses": other["witnesses"] + one["witnesses"][1:]},
        ]

    assert [shape(one) for one in otherwise(out, swapped).changes] == [("regrouped", 2, 2)]


def test_a_text_that_changed_is_shown_where_it_did(tmp_path: Path, out: Path) -> None:
    other = made(tmp_path / "in2", tmp_path / "out2", a=BRIDGE, b=COPY, c=LIBRARY.replace("十点", "十一点"))
    told = diff.folders(out, other)
    (one,) = told.changes
    assert one.kind == "changed" and set(one.fields) == {"id", "text", "witnesses"}
    assert one.passages == (("，每晚十点才关门", "，每晚十一点才关门"),)
    assert one.copies == ("c.txt: +1 -0",)
    assert told.altered == ("c.txt",) and told.same == 1
    assert "          text: “，每晚十点才关门” → “，每晚十一点才关门”" in diff.lines(told)


def test_copies_inputs_and_settings_that_came_and_went_are_told(tmp_path: Path, out: Path) -> None:
    other = made(tmp_path / "in2", tmp_path / "out2", Settings(containment=0.7), a=BRIDGE, c=LIBRARY, d=COPY)
    told = diff.folders(out, other)
    (one,) = told.changes
    assert "witnesses" in one.fields and one.copies == ("- b.txt", "+ d.txt")
    assert (told.gone, told.new, told.altered) == (("b.txt",), ("d.txt",), ())
    assert told.settings == {"containment": (0.8, 0.7)}
    assert any("only before: b.txt" in line for line in diff.lines(told))


@pytest.mark.parametrize("form", ["md", "jsonl", "parquet"])
def test_forms_of_story_files_are_no_difference_of_texts(form: str, tmp_path: Path, out: Path) -> None:
    told = diff.folders(out, made(tmp_path / "in", tmp_path / "out2", Settings(format=form)))
    assert told.same == 2 and told.settings == {"format": ("txt", form)}


def test_without_evidence_stories_are_compared_all_the_same(tmp_path: Path, out: Path) -> None:
    told = diff.folders(out, made(tmp_path / "in", tmp_path / "out2", Settings(evidence=False)))
    assert told.same == 2 and told.changes == () and told.settings == {}


def test_a_folder_that_is_not_ours(tmp_path: Path, out: Path) -> None:
    with pytest.raises(DedupeError, match="has no manifest"):
        diff.folders(out, tmp_path)


def test_command_tells_in_words_and_in_json(tmp_path: Path, out: Path) -> None:
    other = made(tmp_path / "in2", tmp_path / "out2", a=BRIDGE)
    told = command("diff", out, other)
    assert told.returncode == 0 and "vanished  图书馆夜间开放" in told.stdout.decode()
    assert json.loads(command("diff", out, other, "--json").stdout) == json.loads(
        json.dumps(asdict(diff.folders(out, other)))
    )
    assert command("diff", out).returncode == 2
    assert command("diff", out, tmp_path).returncode == 3


@pytest.mark.parametrize("word", ["explian", "dif", "verfy"])
def test_a_command_mistyped_is_asked_for(word: str, tmp_path: Path) -> None:
    done = command(word, "out", "x", cwd=tmp_path)
    assert done.returncode == 2 and b"Did you mean the command `dedupe " in done.stderr
