"""A run that is killed at any step leaves the old folder, or a state that the next run makes the new one."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as tries
from hypothesis import strategies as st
from made import edition, settings, told, tree

from dedupe import report, write
from dedupe.errors import DedupeError
from dedupe.records import Edition
from dedupe.write.journal import STAGING, settled

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


@pytest.fixture(autouse=True)
def _no_power_cuts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Bring nothing to the disk: what a process has written survives its end, and there are hundreds of runs here."""
    monkeypatch.setattr(os, "fsync", lambda _: None)
    monkeypatch.setattr(os, "sync", lambda: None)


SEEN = ("open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate")


def killed(act: Callable[[], object], at: int, below: str) -> bool:
    """Do ``act`` in a process that ends before its ``at``-th act on a file ``below``; tell whether it did."""
    child = os.fork()
    if not child:
        left = at

        def hook(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal left
            if event in SEEN and below in str(arguments):
                left -= 1
                if left < 0:
                    os._exit(9)

        try:
            sys.addaudithook(hook)
            act()
            os._exit(0)
        finally:
            os._exit(1)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in (0, 9)
    return code == 9


def stories(*titles: str, text: str = "新桥昨日通车。") -> list[Edition]:
    return [
        edition(id=f"{number:08x}0000", title=title, paragraphs=(("body", text),))
        for number, title in enumerate(titles)
    ]


def put(
    out: str, editions: list[Edition], evidence: bool = True, form: str = "txt", reported: bool = False
) -> write.Summary:
    _, ledger, review, readings = told()
    made = (lambda staged: report.files(out, None, staged)) if reported else None
    chosen = settings(format=form, evidence=evidence)
    return write.folder(out, editions, ledger, review, readings, chosen, out, report=made)


def bare(out: str) -> dict[str, bytes]:
    """Give the tree without what a run that is under way keeps beside it."""
    return {name: data for name, data in tree(out).items() if not name.startswith(".dedupe-")}


OLD = stories("甲", "乙", "丙")
NEW = [*stories("甲", "Z")[:1], *stories("甲", "另", "丙", "丁", text="改。")[1:]]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param(None, (NEW, True, "txt"), marks=pytest.mark.long),
        ((OLD, True, "txt"), (NEW, True, "txt")),
        pytest.param((OLD, True, "txt"), (NEW, False, "jsonl"), marks=pytest.mark.long),
        pytest.param((OLD, False, "jsonl"), (NEW, True, "md"), marks=pytest.mark.long),
        pytest.param((OLD, True, "txt", True), (NEW, True, "txt", True), marks=pytest.mark.long),
        pytest.param((OLD, False, "txt", True), (NEW, False, "txt", False), marks=pytest.mark.long),
    ],
    ids=["first", "again", "to jsonl, no evidence", "from jsonl", "reports", "a report goes"],
)
def test_killed_at_every_step(tmp_path: Path, old: tuple | None, new: tuple) -> None:
    start, goal = tmp_path / "start", tmp_path / "goal"
    start.mkdir()
    if old:
        put(str(start), *old)
    (start / "mine.txt").write_text("mine")
    shutil.copytree(start, goal)
    put(str(goal), *new)
    before, after = bare(str(start)), bare(str(goal))
    ended: set[str] = set()
    for at in range(10_000):
        out = tmp_path / f"x{at}"
        shutil.copytree(start, out)
        if not killed(lambda out=out: put(str(out), *new), at, f"x{at}"):
            break
        committed = os.path.exists(out / STAGING / "journal")
        if not committed:
            assert bare(str(out)) in (before, after)
        # Settling alone, as the next run does first, makes it one or the other.
        copy = tmp_path / "copy"
        shutil.copytree(out, copy)
        ended.add(settled(str(copy)))
        assert bare(str(copy)) == (after if committed else bare(str(out)))
        shutil.rmtree(copy)
        # And the next run ends as if nothing had been, even if it is killed itself on its first steps.
        killed(lambda out=out: put(str(out), *new), 7, f"x{at}")
        put(str(out), *new)
        assert tree(str(out)) == after
        shutil.rmtree(out)
    else:
        raise AssertionError("the run never came to its end")
    assert {"finished", "undone"} <= ended
    assert at > 20


TITLES = st.lists(st.sampled_from(["甲", "乙", "丙", ""]), max_size=4)


@tries(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TITLES, TITLES, st.lists(st.integers(0, 90), min_size=1, max_size=3), st.sampled_from(["txt", "jsonl"]))
def test_killed_again_and_again(tmp_path: Path, old: list[str], new: list[str], steps: list[int], form: str) -> None:
    out, goal = tmp_path / "out", tmp_path / "goal"
    put(str(out), stories(*old))
    put(str(goal), stories(*new), form=form)
    for at in steps:
        killed(lambda: put(str(out), stories(*new), form=form), at, str(out))
    put(str(out), stories(*new), form=form)
    assert tree(str(out)) == tree(str(goal))
    shutil.rmtree(out)
    shutil.rmtree(goal)


def committed(tmp_path: Path) -> Path:
    """Give a folder in which a run was killed just after it was sure."""
    for at in range(10_000):
        out = tmp_path / f"x{at}"
        put(str(out), OLD)
        killed(lambda out=out: put(str(out), NEW), at, f"x{at}")
        if os.path.exists(out / STAGING / "journal"):
            return out
        shutil.rmtree(out)
    raise AssertionError("no run was sure")


def test_what_a_person_changed_meanwhile_is_kept(tmp_path: Path) -> None:
    out = committed(tmp_path)
    (out / "2024-11-18-丙-00000002.txt").write_text("mended\n")
    summary = put(str(out), NEW)
    assert (summary.recovered, summary.kept) == ("finished", ("2024-11-18-丙-00000002.txt",))
    assert (out / "2024-11-18-丙-00000002.txt").read_text() == "mended\n"


@pytest.mark.parametrize(
    "line",
    [
        "x",
        "[]",
        '["place", "../victim", ""]',
        '["remove", "/etc/x", ""]',
        '["remove", "evidence/../../victim", ""]',
        '["run", "a", ""]',
    ],
)
def test_a_journal_is_not_believed(tmp_path: Path, line: str) -> None:
    victim = tmp_path / "victim"
    victim.write_text("mine")
    out = tmp_path / "out"
    (out / STAGING / "new").mkdir(parents=True)
    (out / STAGING / "journal").write_text(line + "\n")
    with pytest.raises(DedupeError, match="damaged"):
        put(str(out), NEW)
    assert victim.read_text() == "mine"


def test_a_link_in_the_place_of_the_staging_is_refused(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "mine").write_text("mine")
    out = tmp_path / "out"
    out.mkdir()
    (out / STAGING).symlink_to(elsewhere)
    with pytest.raises(DedupeError, match="no folder of dedupe's"):
        put(str(out), NEW)
    assert tree(str(elsewhere)) == {"mine": b"mine"}


def test_ctrl_c_in_the_midst_of_a_commit_ends_it_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(str(tmp_path / "out"), OLD)
    put(str(tmp_path / "goal"), NEW)
    true, calls = os.replace, []

    def replace(source: str, target: str) -> None:
        true(source, target)
        calls.append(target)
        if f"{os.sep}{STAGING}{os.sep}" not in target and len(calls) and not interrupted:
            interrupted.append(target)
            raise KeyboardInterrupt

    interrupted: list[str] = []
    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(KeyboardInterrupt):
        put(str(tmp_path / "out"), NEW)
    assert interrupted
    after = tree(str(tmp_path / "goal"))
    found = tree(str(tmp_path / "out"))
    assert found == after
