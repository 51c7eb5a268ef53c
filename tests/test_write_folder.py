"""The folder: what a run writes, replaces, keeps and refuses."""

import errno
import hashlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from made import edition, settings, told, tree

from dedupe import write
from dedupe.errors import DedupeError
from dedupe.records import Edition
from dedupe.write import folders, lock, sheets

EVIDENCE = {
    f"evidence/{name}" for name in ("inputs.jsonl", "ledger.jsonl", "apparatus.jsonl", "review.jsonl", "run.json")
}
IDS = ("0a0000000000", "0b0000000000", "0c0000000000")


def some(*titles: str) -> list[Edition]:
    """Give a story for each of ``titles``, dates left out."""
    return [edition(id=id, title=title, date=None) for id, title in zip(IDS, titles, strict=False)]


def put(out: Path, editions: list[Edition], form: str = "txt", evidence: bool = False, **more: object) -> write.Summary:
    """Write ``editions`` with nothing else to tell of them."""
    return write.folder(str(out), iter(editions), [], [], [], settings(format=form, evidence=evidence), None, **more)


def full(out: Path, form: str = "txt", **more: object) -> write.Summary:
    """Write the story that has all of the evidence."""
    return write.folder(str(out), *told(), settings(format=form), str(out.parent), **more)


def manifest(out: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (out / "manifest.jsonl").read_text(encoding="utf-8").splitlines()]


def test_a_run_writes_what_is_promised_and_nothing_else(tmp_path: Path) -> None:
    out = tmp_path / "deep" / "out"
    summary = full(out)
    story = "2024-11-18-河上新桥通车-01234567.txt"
    assert tree(str(out)).keys() == {story, "manifest.jsonl", *EVIDENCE}
    assert sorted(os.listdir(out)) == sorted([story, "evidence", "manifest.jsonl"])
    assert (summary.stories, summary.appeared, summary.unchanged, summary.kept) == (1, 7, 0, ())
    assert [row["file"] for row in manifest(out)] == [story]


def test_the_same_run_again_touches_nothing(tmp_path: Path) -> None:
    out = tmp_path / "out"
    full(out)
    before = {name: os.stat(out / name).st_mtime_ns for name in tree(str(out))}
    summary = full(out)
    assert (summary.appeared, summary.changed, summary.vanished, summary.unchanged) == (0, 0, 0, 7)
    assert {name: os.stat(out / name).st_mtime_ns for name in tree(str(out))} == before


def test_bytes_do_not_depend_on_what_stood_there(tmp_path: Path) -> None:
    put(tmp_path / "a", some("甲", "乙", "丙"), evidence=True)
    full(tmp_path / "a")
    full(tmp_path / "b")
    assert tree(str(tmp_path / "a")) == tree(str(tmp_path / "b"))


@pytest.mark.parametrize("form", ["txt", "md", "jsonl", "parquet"])
def test_an_earlier_run_is_replaced_and_nothing_else(tmp_path: Path, form: str) -> None:
    put(tmp_path, some("甲", "乙"), form)
    foreign = {"notes.txt": b"mine", "evidence/notes.txt": b"mine", ".hidden": b"mine"}
    (tmp_path / "evidence").mkdir()
    for name, data in foreign.items():
        (tmp_path / name).write_bytes(data)
    full(tmp_path)
    summary = put(tmp_path, some("丙"))
    assert tree(str(tmp_path)).keys() == {"丙-0a000000.txt", "manifest.jsonl", *foreign}
    assert summary.vanished == 1 + len(EVIDENCE)
    assert all((tmp_path / name).read_bytes() == data for name, data in foreign.items())


def test_a_story_edited_by_hand_is_kept_and_named(tmp_path: Path) -> None:
    put(tmp_path, some("甲", "乙"))
    (tmp_path / "甲-0a000000.txt").write_text("mended\n")
    changed = [edition(id=IDS[0], title="甲", date=None, paragraphs=(("body", "另。"),)), some("甲", "乙")[1]]
    for _ in range(2):  # it is known for edited in later runs, too
        summary = put(tmp_path, changed)
        assert summary.kept == ("甲-0a000000.txt",)
        assert (tmp_path / "甲-0a000000.txt").read_text() == "mended\n"
    assert put(tmp_path, changed, force=True).changed == 1
    assert "另。" in (tmp_path / "甲-0a000000.txt").read_text()


def test_an_edited_story_that_is_no_more_is_kept(tmp_path: Path) -> None:
    put(tmp_path, some("甲", "乙"))
    (tmp_path / "乙-0b000000.txt").write_text("mended\n")
    assert put(tmp_path, some("甲")).kept == ("乙-0b000000.txt",)
    assert (tmp_path / "乙-0b000000.txt").read_text() == "mended\n"
    assert [row["file"] for row in manifest(tmp_path)] == ["甲-0a000000.txt"]


def test_force_removes_an_edited_story_that_is_no_more(tmp_path: Path) -> None:
    put(tmp_path, some("甲", "乙"))
    (tmp_path / "乙-0b000000.txt").write_text("mended\n")
    assert put(tmp_path, some("甲"), force=True).vanished == 1
    assert not (tmp_path / "乙-0b000000.txt").exists()


def test_a_file_that_no_manifest_vouches_for_is_kept(tmp_path: Path) -> None:
    (tmp_path / "甲-0a000000.txt").write_text("mine\n")
    assert put(tmp_path, some("甲")).kept == ("甲-0a000000.txt",)
    assert (tmp_path / "甲-0a000000.txt").read_text() == "mine\n"


def test_an_edited_stories_file_is_kept(tmp_path: Path) -> None:
    put(tmp_path, some("甲", "乙"), "jsonl")
    held = (tmp_path / "stories.jsonl").read_text()
    (tmp_path / "stories.jsonl").write_text(held.replace("乙", "丁"))
    assert put(tmp_path, some("甲", "丙"), "jsonl").kept == ("stories.jsonl",)
    assert put(tmp_path, some("甲", "丙"), "txt").kept == ("stories.jsonl",)
    (tmp_path / "stories.jsonl").write_text(held)


def test_stories_in_one_file(tmp_path: Path) -> None:
    full(tmp_path, "jsonl")
    (row,) = [json.loads(line) for line in (tmp_path / "stories.jsonl").read_text(encoding="utf-8").splitlines()]
    assert row["text"] == "新桥（长一公里）昨日通车。\n\n两岸居民都说好。"
    assert row["section"] == "要闻"
    assert manifest(tmp_path)[0]["file"] == "stories.jsonl"


def test_evidence_falls_into_shards(tmp_path: Path) -> None:
    full(tmp_path / "whole")
    full(tmp_path / "parts", limit=300)
    shards = sorted(name for name in os.listdir(tmp_path / "parts" / "evidence") if name.startswith("ledger"))
    assert shards[:2] == ["ledger-00000.jsonl", "ledger-00001.jsonl"]
    data = [(tmp_path / "parts" / "evidence" / name).read_bytes() for name in shards]
    assert b"".join(data) == (tmp_path / "whole" / "evidence" / "ledger.jsonl").read_bytes()
    assert all(len(one) <= 300 or one.count(b"\n") == 1 for one in data)
    full(tmp_path / "parts")
    assert tree(str(tmp_path / "parts")) == tree(str(tmp_path / "whole"))


def test_evidence_that_is_written_while_more_is_made_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full(tmp_path / "whole", limit=300)
    monkeypatch.setattr(folders, "_TOGETHER", 400)
    seen = set()
    put = sheets.Sheet.put

    def heard(self: sheets.Sheet, data: bytes) -> None:
        seen.add(threading.current_thread())
        put(self, data)

    monkeypatch.setattr(sheets.Sheet, "put", heard)
    full(tmp_path / "parts", limit=300)
    assert tree(str(tmp_path / "parts")) == tree(str(tmp_path / "whole"))
    assert len(seen) > 1

    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(sheets.Sheet, "put", lambda self, data: refuse() if b"ledger" in self._name.encode() else None)
    with pytest.raises(DedupeError, match="No space"):
        full(tmp_path / "refused")
    assert not (tmp_path / "refused").exists()


def test_two_stories_that_would_have_one_name_have_two(tmp_path: Path) -> None:
    put(tmp_path, [edition(id="0a0000000001"), edition(id="0a0000000002")])
    assert len({str(row["file"]).casefold() for row in manifest(tmp_path)}) == 2
    assert put(tmp_path, [edition(id="0a0000000001"), edition(id="0a0000000002")]).unchanged == 3


def test_a_dry_run_lists_and_writes_nothing(tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert put(out, some("甲"), dry_run=True).plan == (("appears", "manifest.jsonl"), ("appears", "甲-0a000000.txt"))
    assert not out.exists()
    put(out, some("甲", "乙"))
    before = tree(str(out))
    changed = [edition(id=IDS[0], title="甲", date=None, paragraphs=(("body", "另。"),)), some("", "", "丙")[2]]
    assert put(out, changed, dry_run=True).plan == (
        ("changes", "manifest.jsonl"),
        ("appears", "丙-0c000000.txt"),
        ("vanishes", "乙-0b000000.txt"),
        ("changes", "甲-0a000000.txt"),
    )
    assert tree(str(out)) == before


def test_a_dry_run_foretells_the_run(tmp_path: Path) -> None:
    put(tmp_path, some("甲", "乙"), evidence=True)
    foretold = full(tmp_path, dry_run=True)
    done = full(tmp_path)
    assert (foretold.appeared, foretold.changed, foretold.vanished, foretold.unchanged, foretold.kept) == (
        (done.appeared, done.changed, done.vanished, done.unchanged, done.kept)
    )


def test_a_million_stories_need_not_be_held(tmp_path: Path) -> None:
    written: list[int] = []

    def coming() -> Iterator[Edition]:
        for number in range(50):
            stage = tmp_path / "out" / ".dedupe-staging" / "new"
            written.append(sum(name.endswith(".txt") for name in os.listdir(stage)))
            yield edition(id=f"{number:08x}0000")

    write.folder(str(tmp_path / "out"), coming(), [], [], [], settings(evidence=False), None)
    # Each story lies in its place before the next but one is asked for.
    assert all(here >= number - 2 for number, here in enumerate(written))


def test_stories_out_of_order_are_an_error_and_leave_nothing(tmp_path: Path) -> None:
    out = tmp_path / "a" / "b"
    with pytest.raises(ValueError, match="sorted by id"):
        put(out, some("甲", "乙")[::-1])
    assert os.listdir(tmp_path) == []


# --- what cannot be written ---


def test_out_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    with pytest.raises(DedupeError, match="is a file"):
        put(tmp_path / "out", some("甲"))
    with pytest.raises(DedupeError, match="intact"):
        put(tmp_path / "out" / "below", some("甲"))
    assert tree(str(tmp_path)) == {"out": b"mine"}


@pytest.mark.parametrize("text", ["mine\n", '{"name": "x"}\n', "[1]\n"], ids=["text", "other json", "list"])
def test_a_manifest_that_is_not_ours(tmp_path: Path, text: str) -> None:
    (tmp_path / "manifest.jsonl").write_text(text)
    with pytest.raises(DedupeError, match="line 1, is no line of a manifest"):
        put(tmp_path, some("甲"))
    assert tree(str(tmp_path)) == {"manifest.jsonl": text.encode()}
    assert put(tmp_path, some("甲"), force=True).changed == 1


def test_evidence_that_is_not_ours(tmp_path: Path) -> None:
    (tmp_path / "evidence").mkdir()
    (tmp_path / "evidence" / "ledger.jsonl").write_text("mine")
    with pytest.raises(DedupeError, match="was not written by dedupe"):
        full(tmp_path)
    assert tree(str(tmp_path)) == {"evidence/ledger.jsonl": b"mine"}


def test_links_are_not_followed_out(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "run.json").write_text("mine")
    out = tmp_path / "out"
    put(out, some("甲", "乙"))
    (out / "甲-0a000000.txt").unlink()
    (out / "甲-0a000000.txt").symlink_to(outside / "run.json")
    changed = [edition(id=IDS[0], title="甲", date=None, paragraphs=(("body", "另。"),))]
    assert put(out, changed).kept == ("甲-0a000000.txt",)
    assert put(out, changed, force=True).changed >= 1
    (out / "evidence").symlink_to(outside)
    with pytest.raises(DedupeError, match="is a link"):
        full(out)
    assert tree(str(outside)) == {"run.json": b"mine"}


@pytest.mark.parametrize("name", ["../victim", "evidence/../../victim", "/etc/hostname", ".", "", "\ud800", "x" * 300])
def test_a_manifest_cannot_name_a_file_elsewhere(tmp_path: Path, name: str) -> None:
    victim = tmp_path / "victim"
    victim.write_text("mine")
    out = tmp_path / "out"
    out.mkdir()
    digest = hashlib.sha256(b"mine").hexdigest()
    (out / "manifest.jsonl").write_text(json.dumps({"id": "0a", "file": name, "sha256": digest}) + "\n")
    put(out, some("甲"))
    assert victim.read_text() == "mine"


def test_a_folder_in_a_file_s_place(tmp_path: Path) -> None:
    (tmp_path / "甲-0a000000.txt").mkdir()
    assert put(tmp_path, some("甲"), force=True).kept == ("甲-0a000000.txt",)
    (tmp_path / "evidence" / "ledger.jsonl").mkdir(parents=True)
    with pytest.raises(DedupeError, match="is a folder"):
        put(tmp_path, some("甲"), evidence=True)


def test_two_runs_at_once(tmp_path: Path) -> None:
    put(tmp_path, some("甲"))
    before = tree(str(tmp_path))
    with lock.held(str(tmp_path)), pytest.raises(DedupeError, match="Another run is writing"):
        put(tmp_path, some("乙"))
    assert tree(str(tmp_path)) == before
    put(tmp_path, some("乙"))


def test_the_lock_of_a_dead_run_does_not_hold(tmp_path: Path) -> None:
    (tmp_path / lock.NAME).write_text("")
    put(tmp_path, some("甲"))
    assert not (tmp_path / lock.NAME).exists()


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EIO])
@pytest.mark.parametrize("step", ["open", "mkdir", "fsync", "replace"])
def test_what_the_disk_refuses_leaves_all_intact(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, code: int
) -> None:
    put(tmp_path / "out", some("甲", "乙"))
    before = tree(str(tmp_path))

    def refuse(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code), "here")

    with monkeypatch.context() as patched:
        patched.setattr(os, step, refuse)
        with pytest.raises(DedupeError, match=os.strerror(code)) as caught:
            full(tmp_path / "out")
    assert "intact" in str(caught.value) and caught.value.exit_code == 3
    assert tree(str(tmp_path)) == before
    full(tmp_path / "out")


_BOUNDED = """
import resource, sys
from pathlib import Path
resource.setrlimit(resource.RLIMIT_FSIZE, (200, 200))
from test_write_folder import full, put, some
from dedupe.errors import DedupeError
try:
    full(Path(sys.argv[1]))
except DedupeError as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_a_file_that_may_not_grow(tmp_path: Path) -> None:
    put(tmp_path, some("甲", "乙"))
    before = tree(str(tmp_path))
    code = [sys.executable, "-c", _BOUNDED, str(tmp_path)]
    done = subprocess.run(code, cwd=os.path.dirname(__file__), capture_output=True, text=True, check=True)
    assert "No file may grow so big there" in done.stdout and "intact" in done.stdout
    assert tree(str(tmp_path)) == before
