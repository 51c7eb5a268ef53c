"""Bad input from end to end: a clear text, the rest goes on, the right exit code, nothing half-written.

Each text says which file, what happened and what to do.
"""

import errno
import gzip
import os
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from outside import BRIDGE, LIBRARY, Row, command, jsonl, page, rows, told, tree

import dedupe
from dedupe import cli, pipeline, verify
from dedupe.write import sheets


class Done:
    """What the command did, and what it left."""

    def __init__(self, code: int, err: str, out: Path) -> None:
        self.code = code
        self.err = err
        self.out = out

    @property
    def inputs(self) -> dict[str, Row]:
        return {row["source"]: row for row in rows(self.out / "evidence/inputs.jsonl")}


Run = Callable[..., Done]


@pytest.fixture
def run(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Run:
    """Give a way to run the command on ``in``, where one good page lies, and to look at what it did."""
    page(tmp_path / "in", "good.txt", BRIDGE)

    def go(*arguments: str | Path) -> Done:
        try:
            cli.main([str(one) for one in (arguments or (tmp_path / "in",))] + ["-o", str(tmp_path / "out")])
            code = 0
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 0
        err = capfd.readouterr().err
        assert "Traceback" not in err
        return Done(code, err, tmp_path / "out")

    return go


def check_the_rest_went_on(done: Done, status: str, source: str, code: int) -> Row:
    """Check that the good page was told all the same, and give what the evidence says of ``source``."""
    assert done.code == code, done.err
    assert BRIDGE in told(done.out)
    row = done.inputs[source]
    assert row["status"] == status
    if code:
        assert f"dedupe: {source}: {row['message']}" in done.err
    assert row["message"].endswith(".")
    assert [str(finding) for finding in verify.folder(str(done.out))] == []
    return row


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.txt", random.Random(1).randbytes(5000), "binary"),
        ("a.txt", BRIDGE.encode().replace("桥".encode(), b"\0\0\0"), "NUL"),
        ("a.txt", b"%PDF-1.7 ...", "pdftotext"),
        ("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(100), "OCR"),
        ("a.txt.gz", gzip.compress(LIBRARY.encode())[:-20], "cut off"),
        ("a.txt.gz", LIBRARY.encode(), "gzip"),
        (
            "a.txt.gz",
            gzip.compress(LIBRARY.encode())[:60] + b"xxxxxx" + gzip.compress(LIBRARY.encode())[66:],
            "gzip",
        ),
        ("a.jsonl.gz", gzip.compress(jsonl({"text": LIBRARY}) * 9)[:-30], "cut off"),
        ("a.jsonl", b"no json at all\n", "line 1"),
        ("a.jsonl", bytes(range(256)), "line 1"),
    ],
    ids=[
        "bytes",
        "NUL bytes",
        "PDF",
        "PNG",
        "gzip cut off",
        "no gzip",
        "gzip damaged",
        "gzip of records cut off",
        "no JSON",
        "binary JSONL",
    ],
)
def test_a_file_that_cannot_be_read(name: str, data: bytes, says: str, run: Run, tmp_path: Path) -> None:
    page(tmp_path / "in", name, data)
    done = run()
    assert done.code == 1 and name in done.err and says in done.err
    assert BRIDGE in told(done.out) and done.inputs[name]["status"] in (
        "unreadable",
        "read",
    )


@pytest.mark.parametrize(
    ("data", "says"),
    [(b"", "empty"), (b" \n\t\n\r\n", "blank"), (b"\xef\xbb\xbf", "")],
    ids=str,
)
def test_empty_and_blank_files_are_notes(data: bytes, says: str, run: Run, tmp_path: Path) -> None:
    page(tmp_path / "in", "a.txt", data)
    done = run()
    assert done.code == 0 and f"a.txt: is {says}" in done.err
    assert len(told(done.out)) == 1


def test_nothing_but_empty_files(run: Run, tmp_path: Path) -> None:
    page(tmp_path / "in", "good.txt", b"")
    page(tmp_path / "in", "records.jsonl", b"\n\n")
    done = run()
    assert done.code == 0 and rows(done.out / "manifest.jsonl") == []
    assert done.err.startswith("0 ")


def test_an_empty_folder_is_no_error(run: Run, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    done = run(tmp_path / "none")
    assert done.code == 0 and rows(done.out / "manifest.jsonl") == []


def test_broken_lines_are_named_by_number(run: Run, tmp_path: Path) -> None:
    data = (
        b'{"text": "'
        + LIBRARY.replace("\n", " ").encode()
        + b'"}\n{broken\n\n[1]\n{"txt": "a"}\n{"text": 3}\n{"text": "\xff\xfe"}\n'
    )
    page(tmp_path / "in", "a.jsonl", data)
    done = run()
    assert done.code == 1
    assert all(f"a.jsonl: line {number} " in done.err for number in (2, 4, 5, 6))
    assert "--text-field" in done.err
    assert any("图书馆" in text for text in told(done.out))


def test_broken_lines_are_named_in_their_order(run: Run, tmp_path: Path) -> None:
    page(tmp_path / "in", "a.jsonl", "{\n" * 12)
    named = [line.split(" is ")[0] for line in run().err.splitlines() if " line " in line]
    assert named == [f"dedupe: a.jsonl: line {number}" for number in range(1, 13)]


def test_two_equal_ids_name_both_lines(run: Run, tmp_path: Path) -> None:
    page(
        tmp_path / "in",
        "a.jsonl",
        jsonl({"id": 1, "text": "a"}, {"id": 2, "text": "b"}, {"id": "1", "text": "c"}),
    )
    done = run()
    assert done.code in (2, 3) and "line 1" in done.err and "line 3" in done.err and "--id-field" in done.err
    assert not done.out.exists()


def test_mixed_encodings(run: Run, tmp_path: Path) -> None:
    page(
        tmp_path / "in",
        "a.txt",
        LIBRARY.encode() + "市民王先生说，晚上有个安静的地方看书真好，希望周末也能这样。\n".encode("gb18030"),
    )
    done = run()
    assert done.code == 0 and "a.txt" in done.err
    assert any("晚上有个安静的地方看书真好" in text for text in told(done.out))


def test_a_link_that_dangles_or_loops_or_leads_out(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in/dangling.txt").symlink_to("nowhere.txt")
    (tmp_path / "in/loop.txt").symlink_to("loop.txt")
    (tmp_path / "in/up").symlink_to("..")
    page(tmp_path, "secret.txt", LIBRARY)
    (tmp_path / "in/out.txt").symlink_to("../secret.txt")
    done = run()
    assert "nowhere.txt" in check_the_rest_went_on(done, "unreadable", "dangling.txt", 1)["message"]
    assert "back to itself" in check_the_rest_went_on(done, "unreadable", "loop.txt", 1)["message"]
    assert done.inputs["out.txt"]["status"] == done.inputs["up"]["status"] == "skipped"
    assert len(told(done.out)) == 1


def test_a_link_named_outright_that_dangles(run: Run, tmp_path: Path) -> None:
    link = tmp_path / "in/dangling.txt"
    link.symlink_to("nowhere.txt")
    done = run(link, tmp_path / "in/good.txt")
    check_the_rest_went_on(done, "unreadable", "dangling.txt", 1)


def test_names_that_are_no_text(run: Run, tmp_path: Path) -> None:
    page(tmp_path / "in", "zeile\nzwei.txt", LIBRARY)
    name = b"\xb0\xa1\xff.txt"
    try:
        (Path(os.fsdecode(os.fsencode(tmp_path / "in") + b"/" + name))).write_bytes(LIBRARY.encode())
    except OSError:
        pytest.skip("this file system takes UTF-8 only")
    done = run()
    assert done.code == 0
    assert set(done.inputs) == {"good.txt", "zeile\\x0azwei.txt", "\\xb0\\xa1\\xff.txt"}
    assert [str(finding) for finding in verify.folder(str(done.out))] == []
    assert len(told(done.out)) == 2


@pytest.mark.parametrize(
    "title",
    [
        "../../../etc/passwd",
        "a\0b\x07c\x1b[31m",
        "..",
        "/",
        "CON",
        "a\nb\r\nc",
        "\u202eevil",
        "x" * 500,
        "桥" * 200,
        " .hidden",
        "-rf",
    ],
    ids=ascii,
)
def test_a_title_that_would_harm(title: str, run: Run, tmp_path: Path) -> None:
    page(
        tmp_path / "in",
        "a.jsonl",
        jsonl({"title": title, "text": LIBRARY.split("\n\n", 1)[1]}),
    )
    before = set(tmp_path.iterdir())
    done = run()
    assert done.code == 0 and set(tmp_path.iterdir()) - before <= {done.out}
    names = set(os.listdir(done.out))
    assert {row["file"] for row in rows(done.out / "manifest.jsonl")} | {
        "manifest.jsonl",
        "evidence",
    } == names
    for name in names:
        assert (
            name.isprintable()
            and len(name.encode()) <= 120
            and not name.startswith((".", "-r", " "))
            and "/" not in name
        )
    assert "\x1b" not in done.err and len(told(done.out)) == 2
    assert [str(finding) for finding in verify.folder(str(done.out))] == []


def test_control_characters_in_an_id_do_not_reach_the_terminal(run: Run, tmp_path: Path) -> None:
    page(
        tmp_path / "in",
        "a.jsonl",
        jsonl({"id": "x\x1b[2J\n", "text": LIBRARY}, {"id": "x\x1b[2J\n", "text": "b"}),
    )
    done = run()
    assert done.code in (2, 3) and "\x1b" not in done.err


def test_a_file_that_vanishes_while_running(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page(tmp_path / "in", "a.txt", LIBRARY)
    found = pipeline.read.inputs

    def then_gone(*given: object) -> object:
        entries = found(*given)  # type: ignore[arg-type]
        (tmp_path / "in/a.txt").unlink()
        return entries

    monkeypatch.setattr(pipeline.read, "inputs", then_gone)
    done = run()
    assert done.code == 1 and "a.txt: vanished" in done.err
    assert BRIDGE in told(done.out) and done.inputs["a.txt"]["status"] == "unreadable"


def test_a_pipe_put_in_a_files_place_does_not_hold_the_run(run: Run, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "in/a.txt")
    done = run()
    assert done.code == 0 and "a.txt: is a socket, a pipe or a device" in done.err


@pytest.mark.parametrize("what", ["file", "folder"])
def test_what_may_not_be_read(what: str, run: Run, tmp_path: Path) -> None:
    """As a user who may not, which root never is."""
    run()  # so that all is loaded: the interpreter may be out of that user's reach
    page(tmp_path / "in", "sub/a.txt", LIBRARY)
    path = tmp_path / "in/sub/a.txt" if what == "file" else tmp_path / "in/sub"
    path.chmod(0)
    code, err = as_nobody(tmp_path, tmp_path / "in", "-o", tmp_path / "new")
    path.chmod(0o755)
    assert code == 1 and ("sub/a.txt" if what == "file" else "sub") in err and "chmod" in err
    assert told(tmp_path / "new") == [BRIDGE]


@pytest.mark.parametrize("deeper", [False, True], ids=["the folder", "the one that holds it"])
def test_out_that_may_not_be_written(deeper: bool, run: Run, tmp_path: Path) -> None:
    run()
    (tmp_path / "locked").mkdir()
    (tmp_path / "locked").chmod(0o555)
    out = tmp_path / "locked/out" if deeper else tmp_path / "locked"
    code, err = as_nobody(tmp_path, tmp_path / "in", "-o", out)
    assert code == 3 and str(out) in err and "may not write" in err and "-o" in err
    assert list((tmp_path / "locked").iterdir()) == []


def as_nobody(folder: Path, *arguments: str | Path) -> tuple[int, str]:
    """Give exit code and standard error of the command without the rights of root; ``folder`` is made free to all."""
    for one in (folder, *folder.parents):
        if one.name.startswith(("pytest-", "popen-")):
            one.chmod(one.stat().st_mode | 0o055)
    folder.chmod(0o777)
    child = os.fork()
    if child == 0:
        code = 99
        try:
            sys.stderr = (folder / "err").open("w", encoding="utf-8", buffering=1)
            if os.getuid() == 0:
                os.setgroups([])
                os.setgid(65534)
                os.setuid(65534)
            cli.main([str(one) for one in arguments])
            code = 0
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 0
        finally:
            os._exit(code)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return code, (folder / "err").read_text(encoding="utf-8")


@pytest.mark.parametrize("there", [False, True], ids=["new", "over an earlier run"])
@pytest.mark.parametrize("place", ["story", "sheet"])
def test_a_full_disk(there: bool, place: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out"
    if there:
        assert run().code == 0
        page(tmp_path / "in", "more.txt", LIBRARY)
    before = tree(out) if there else {}

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(out))

    if place == "story":
        monkeypatch.setattr(pipeline.write.folders.Staging, "put", full)
    else:
        monkeypatch.setattr(sheets.os, "fsync", full)
    done = run()
    assert done.code == 3 and str(out) in done.err and "disk is full" in done.err and "Make room" in done.err
    assert (tree(out) == before) if there else not out.exists()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs a limit on file sizes")
def test_a_disk_that_takes_no_more(tmp_path: Path) -> None:
    """The real thing: the system itself refuses to write more."""
    page(tmp_path / "in", "a.txt", BRIDGE)
    page(tmp_path / "in", "b.txt", LIBRARY * 40)
    code = (
        "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000)); from dedupe import cli; cli.main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "in"), "-o", str(tmp_path / "out")],
        capture_output=True, check=False, env={**os.environ, "NUMBA_CACHE_DIR": str(tmp_path / "cache")},
    )  # fmt: skip
    assert done.returncode == 3 and b"Traceback" not in done.stderr and b"-o" in done.stderr, done.stderr
    assert not (tmp_path / "out").exists()


def test_out_is_a_file_or_below_one(run: Run, tmp_path: Path) -> None:
    page(tmp_path, "out", "mine")
    done = run()
    assert done.code == 3 and "is a file" in done.err and (tmp_path / "out").read_text() == "mine"
    below = command(tmp_path / "in", "-o", tmp_path / "out/deeper")
    assert below.returncode == 3 and b"Traceback" not in below.stderr


def test_out_inside_the_input_is_passed_over(run: Run, tmp_path: Path) -> None:
    inside = tmp_path / "in/out"
    for _ in range(2):
        dedupe.run([tmp_path / "in"], inside)
    found = {row["source"]: row for row in rows(inside / "evidence/inputs.jsonl")}
    assert found["good.txt"]["status"] == "read" and found["out"]["status"] == "skipped"
    assert told(inside) == [BRIDGE]


def test_an_out_that_is_anothers_is_left_alone(run: Run, tmp_path: Path) -> None:
    page(tmp_path / "out", "manifest.jsonl", '{"mine": true}\n')
    page(tmp_path / "out", "letter.txt", "dear")
    before = tree(tmp_path / "out")
    done = run()
    assert done.code == 3 and "manifest.jsonl" in done.err and tree(tmp_path / "out") == before


def test_the_same_input_under_two_names(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in/again.txt").symlink_to("good.txt")
    done = run()
    assert done.code == 0 and done.inputs["again.txt"]["status"] == "skipped"
    assert len(rows(done.out / "manifest.jsonl")[0]["witnesses"]) == 1


def test_a_table_of_the_kinds_of_json(run: Run, tmp_path: Path) -> None:
    """Numbers out of range, deep nesting, halves of surrogate pairs, odd columns: nothing of it stops the run."""
    body = LIBRARY.replace("\n", "\\n")
    lines = [
        f'{{"id": 1, "text": "{body}", "x": NaN, "y": 1e999, "z": 123456789012345678901234567890}}',
        f'{{"id": 2, "text": "{body}", "x": "\\ud800", "text ": {{"a": [[[[]]]]}}}}',
        f'{{"id": 3, "text": "{body}", "file": "../../x", "witnesses": 3, "sha256": "no", "id8": null}}',
        "[" * 100_000,
        '{"id": true, "text": "x"}',
        '{"text": null}',
        '{"id": 4, "text": "\\u0000"}',
    ]
    page(tmp_path / "in", "a.jsonl", "\n".join(lines))
    done = run()
    assert done.code == 1 and all(f"line {number} " in done.err for number in (4, 5, 6, 7))
    assert sorted(len(row["witnesses"]) for row in rows(done.out / "manifest.jsonl")) == [1, 3]
    assert done.out.parent == tmp_path and not (tmp_path.parent / "x").exists()
    streamed = command("-", "-o", "-", stdin="\n".join(lines).encode())
    assert streamed.returncode == 1 and len(streamed.stdout.splitlines()) == 1


def test_a_crafted_earlier_run_reaches_nothing_outside(run: Run, tmp_path: Path) -> None:
    secret = page(tmp_path, "secret.txt", LIBRARY)
    line = {"id": "0" * 12, "file": "../secret.txt", "title": "", "witnesses": []}
    page(
        tmp_path / "in/old",
        "manifest.jsonl",
        jsonl(line, {**line, "file": "/etc/hostname"}),
    )
    done = run()
    assert done.code == 1 and "secret" in done.err and told(done.out) == [BRIDGE]
    assert secret.read_text(encoding="utf-8") == LIBRARY


def test_an_earlier_run_with_a_manifest_that_lies(run: Run, tmp_path: Path) -> None:
    """Heads that the file does not have, of the wrong type, a date that is none: the text itself decides."""
    line = {
        "id": "0" * 12,
        "file": "a.txt",
        "title": 7,
        "subtitle": "无此",
        "byline": None,
        "date": "soon",
        "witnesses": [1],
    }
    page(tmp_path / "in/old", "manifest.jsonl", jsonl(line))
    page(tmp_path / "in/old", "a.txt", LIBRARY)
    done = run()
    assert done.code == 0 and told(done.out) == sorted([BRIDGE, LIBRARY])


# Great heaps


def heap(count: int) -> Iterator[str]:
    """Give ``count`` short texts, all different."""
    for number in range(count):
        yield (
            "".join(
                chr(0x4E00 + (number * 7919 + place * 104729 + place * place * number) % 20000) for place in range(14)
            )
            + "。"
        )


@pytest.mark.long
def test_ten_thousand_tiny_files(run: Run, tmp_path: Path) -> None:
    for number, text in enumerate(heap(10_000)):
        page(tmp_path / "in", f"{number % 100}/{number}.txt", text + "\n")
    done = run()
    assert done.code == 0 and len(rows(done.out / "manifest.jsonl")) == 10_001


def test_a_line_of_fifty_megabytes(run: Run, tmp_path: Path) -> None:
    page(tmp_path / "in", "a.txt", "".join(heap(10_000)) * 111)
    done = run()
    assert done.code == 1 and "a.txt: has a line of " in done.err and BRIDGE in told(done.out)


@pytest.mark.long
def test_a_line_of_fifty_megabytes_in_records(run: Run, tmp_path: Path) -> None:
    page(
        tmp_path / "in",
        "a.jsonl",
        b'{"text": "' + b"x" * 50_000_000 + b"\n" + jsonl({"text": LIBRARY}),
    )
    done = run()
    assert done.code == 1 and "a.jsonl: line 1 " in done.err and len(told(done.out)) == 2


@pytest.mark.long
@pytest.mark.parametrize(
    "text",
    [
        pytest.param(lambda: "\n".join(text[:5] for text in heap(20_000)), id="short lines"),
        pytest.param(lambda: "岚江新桥昨日正式通车，两岸居民往来只需五分钟。\n" * 10_000, id="one line"),
        pytest.param(lambda: "标题\n\n" + (BRIDGE.split("\n\n")[2] + "\n") * 2_000, id="one paragraph"),
        pytest.param(lambda: "“" * 100_000, id="opening quotes"),
        pytest.param(lambda: "（" * 100_000 + "\n" + "# " * 50_000, id="brackets and marks"),
    ],
)
def test_a_page_made_to_be_slow(text: Callable[[], str], tmp_path: Path) -> None:
    """In a process of its own, which is ended when it would go on for hours."""
    page(tmp_path / "in", "a.txt", text())
    done = command(tmp_path / "in", "-o", tmp_path / "out")
    assert done.returncode == 0
    assert rows(tmp_path / "out/evidence/inputs.jsonl")[0]["status"] == "read"


@pytest.mark.long
def test_two_thousand_copies(run: Run, tmp_path: Path) -> None:
    for number in range(2_000):
        page(tmp_path / "in", f"{number}.txt", BRIDGE)
    done = run()
    assert done.code == 0 and told(done.out) == [BRIDGE]
    assert len(rows(done.out / "manifest.jsonl")[0]["witnesses"]) == 2_001


def test_a_dateline_without_a_text_is_accounted_for(tmp_path: Path) -> None:
    """An agency's heading at the foot of a page, whose story stands on another."""
    last = "新华社北京3月14日电 题：渔港添了冷库之后"
    (tmp_path / "a.txt").write_text(f"{BRIDGE}\n{last}", encoding="utf-8")
    dedupe.run([tmp_path / "a.txt"], tmp_path / "out", dedupe.Settings())
    told = [row["kind"] for row in rows(tmp_path / "out/evidence/ledger.jsonl") if row["story"] is None]
    assert "dateline" in told
