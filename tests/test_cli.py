"""The command as the documents have it: options, streams, exit codes."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from outside import BRIDGE, LIBRARY, Row, command, heed_interrupts, jsonl, page, parsed, rows, told, tree

from dedupe import cli, config
from dedupe.errors import UsageError

COPY = BRIDGE.replace("一早", "一旱").replace("\n\n", "\n")


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """Give a folder of two stories, the one in two copies."""
    page(tmp_path / "in", "a.txt", BRIDGE)
    page(tmp_path / "in", "b.txt", COPY)
    page(tmp_path / "in", "c.txt", LIBRARY)
    return tmp_path / "in"


class Done:
    """What the command did in this process."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code = code
        self.out = out
        self.err = err


Here = Callable[..., Done]


@pytest.fixture
def here(capfdbinary: pytest.CaptureFixture[bytes]) -> Here:
    """Give a way to run the command in this process, which is quicker."""

    def run(*arguments: str | Path) -> Done:
        try:
            cli.main([str(one) for one in arguments])
            code = 0
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 0 if end.code is None else 1
        captured = capfdbinary.readouterr()
        return Done(code, captured.out.decode(), captured.err.decode())

    return run


# Streams


def test_stories_go_to_a_folder_and_the_summary_to_standard_error(pages: Path, tmp_path: Path) -> None:
    done = command(pages, "-o", tmp_path / "out")
    assert done.returncode == 0 and done.stdout == b""
    first = done.stderr.decode().splitlines()[0]
    assert first.startswith("3 pages → 3 articles → 2 stories (1 copy folded) in ")
    assert {path.name for path in (tmp_path / "out").iterdir()} > {
        "manifest.jsonl",
        "evidence",
    }
    assert sorted(len(row["witnesses"]) for row in rows(tmp_path / "out/manifest.jsonl")) == [1, 2]
    assert BRIDGE in told(tmp_path / "out") and LIBRARY in told(tmp_path / "out")


def test_dash_streams_stories_and_nothing_else(pages: Path, tmp_path: Path) -> None:
    done = command(pages, "-o", "-", cwd=tmp_path)
    found = parsed(done.stdout)
    assert done.returncode == 0 and [row["title"] for row in found] == [row["title"] for row in sorted(found, key=_id)]
    assert {row["title"] for row in found} == {"新桥昨日通车", "图书馆夜间开放"}
    manifest = [
        "id",
        "file",
        "title",
        "subtitle",
        "byline",
        "date",
        "agency",
        "chars",
        "partial",
        "captions",
        "warnings",
        "witnesses",
        "text",
    ]
    assert all(list(row) == manifest and row["file"] is None for row in found)
    assert os.listdir(tmp_path) == ["in"]


def _id(row: Row) -> str:
    return str(row["id"])


def test_what_comes_out_can_go_in_again(tmp_path: Path) -> None:
    records = jsonl(
        {
            "id": "x",
            "text": BRIDGE,
            "lang": "zh",
            "tags": ["a", {"b": None}],
            "score": 0.5,
        },
        {"id": "y", "text": COPY, "lang": "zh-copy"},
        {
            "id": "z",
            "title": "图书馆夜间开放",
            "text": LIBRARY.split("\n\n", 1)[1],
            "lang": "zh",
        },
    )
    first = command("-", "-o", "-", stdin=records)
    second = command("-", "-o", "-", stdin=first.stdout)
    third = command("-", "-o", "-", stdin=second.stdout)
    assert first.returncode == second.returncode == 0, first.stderr + second.stderr
    assert second.stdout == third.stdout
    one, two = parsed(first.stdout), parsed(second.stdout)
    kept = (
        "title",
        "subtitle",
        "byline",
        "text",
        "date",
        "partial",
        "lang",
        "tags",
        "score",
    )
    assert [[row.get(k) for k in kept] for row in one] == [[row.get(k) for k in kept] for row in two]
    bridge = next(row for row in one if row["title"] == "新桥昨日通车")
    assert (bridge["lang"], bridge["tags"], bridge["score"]) == (
        "zh",
        ["a", {"b": None}],
        0.5,
    )
    assert [w["article"] for w in bridge["witnesses"]] == ["-#x", "-#y"]


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    # Distinct stories, and more of them than a pipe holds.
    many = (
        {"text": "".join(chr(0x4E00 + (n * 7919 + k * (31 + n % 97)) % 20000) for k in range(300)) + "。"}
        for n in range(300)
    )
    page(tmp_path, "many.jsonl", jsonl(*many))
    for keep in ("head -1", "true"):
        done = subprocess.run(
            [
                "bash",
                "-c",
                f'set -o pipefail; "$0" -m dedupe many.jsonl -o - | {keep}',
                sys.executable,
            ],
            cwd=tmp_path,
            capture_output=True,
            timeout=300,
            check=False,
        )
        assert done.returncode == 0
        assert b"Traceback" not in done.stderr and b"Broken" not in done.stderr and b"Exception" not in done.stderr
        assert len(done.stdout.splitlines()) == (keep != "true")


def test_help_into_a_closed_pipe_is_no_error() -> None:
    done = subprocess.run(
        ["bash", "-c", 'set -o pipefail; "$0" -m dedupe --help | true', sys.executable],
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0 and done.stderr == b""


def test_summary_as_json(here: Here, pages: Path, tmp_path: Path) -> None:
    done = here(pages, "-o", tmp_path / "out", "--json")
    summary = json.loads(done.out)
    assert (
        summary["pages"],
        summary["articles"],
        summary["stories"],
        summary["folded"],
    ) == (3, 3, 2, 1)
    assert summary["new"] == 8 and summary["problems"] == [] and summary["seconds"] >= 0
    assert "3 pages" in done.err
    quiet = here(pages, "-o", tmp_path / "out", "--json", "-q")
    assert json.loads(quiet.out)["unchanged"] == 8 and quiet.err == ""


def test_summary_as_json_names_what_could_not_be_read(here: Here, pages: Path, tmp_path: Path) -> None:
    page(pages, "d.txt", b"\0\0\0")
    page(pages, "e.txt", "")
    page(pages, "f.doc", "x")
    done = here(pages, "-o", tmp_path / "out", "--json")
    summary = json.loads(done.out)
    assert done.code == 1
    assert [problem["source"] for problem in summary["problems"]] == ["d.txt"]
    assert {one["source"] for one in summary["passed_over"] + summary["notes"]} == {
        "e.txt",
        "f.doc",
    }


def test_json_and_a_stream_exclude_each_other(here: Here, pages: Path) -> None:
    done = here(pages, "-o", "-", "--json")
    assert done.code == 2 and done.out == "" and "--json" in done.err


def test_json_and_a_dry_run_leave_standard_output_json(here: Here, pages: Path, tmp_path: Path) -> None:
    done = here(pages, "-o", tmp_path / "out", "--json", "--dry-run")
    summary = json.loads(done.out)
    assert ["appears", "manifest.jsonl"] in summary["plan"]


def test_quiet_and_verbose(here: Here, pages: Path, tmp_path: Path) -> None:
    for number in range(30):
        page(pages, f"x{number:02}.csv", "1,2")
    plain = here(pages, "-o", tmp_path / "out")
    verbose = here(pages, "-o", tmp_path / "out", "-v")
    quiet = here(pages, "-o", tmp_path / "out", "-q")
    assert quiet.err == quiet.out == ""
    assert "30 inputs" in plain.err and "x07.csv" not in plain.err
    assert all(f"x{number:02}.csv" in verbose.err for number in range(30))


def test_quiet_still_tells_what_could_not_be_read(here: Here, pages: Path, tmp_path: Path) -> None:
    page(pages, "d.txt", b"\0")
    done = here(pages, "-o", tmp_path / "out", "-q")
    assert done.code == 1 and "d.txt" in done.err and len(done.err.splitlines()) == 1


def test_verbose_names_doubtful_pairs(here: Here, tmp_path: Path) -> None:
    """The same words with other figures: two bulletins, and a person should look."""
    day = "全省大中型水库蓄水总量为{}亿立方米，比上周增加{}亿立方米，其中岚江水库水位{}米，青石水库水位{}米，均在汛限以下，水利部门提醒下游群众注意安全。"
    page(
        tmp_path / "in",
        "a.txt",
        "一周水情\n\n" + day.format("35.81", "0.74", "168.42", "91.3") + "\n",
    )
    page(
        tmp_path / "in",
        "b.txt",
        "一周水情\n\n" + day.format("33.52", "1.83", "160.31", "83.8") + "\n",
    )
    done = here(tmp_path / "in", "-o", tmp_path / "out", "-v")
    review = rows(tmp_path / "out/evidence/review.jsonl")
    assert len(review) == 1
    assert f"{review[0]['a']} ~ {review[0]['b']}" in done.err


@pytest.mark.parametrize("plain", [True, False], ids=["NO_COLOR", "in colour"])
def test_progress_only_on_a_terminal(plain: bool, pages: Path, tmp_path: Path) -> None:
    pty = pytest.importorskip("pty")
    main, other = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color"} | ({"NO_COLOR": "1"} if plain else {})
    environment.pop("NO_COLOR", None) if not plain else None
    run = subprocess.Popen(
        [sys.executable, "-m", "dedupe", pages, "-o", tmp_path / "out"],
        stderr=other,
        stdout=subprocess.PIPE,
        env=environment,
    )
    os.close(other)
    seen = b""
    while True:
        try:
            part = os.read(main, 65536)
        except OSError:  # the other end was closed
            break
        if not part:
            break
        seen += part
    assert run.wait() == 0 and run.stdout is not None and run.stdout.read() == b""
    run.stdout.close()
    os.close(main)
    assert b"collate" in seen and b"2 stories" in seen
    coloured = any(mark in seen for mark in (b"\x1b[3", b"\x1b[9", b"\x1b[38"))
    assert coloured is not plain


def test_no_progress_but_on_a_terminal(pages: Path, tmp_path: Path) -> None:
    piped = command(pages, "-o", tmp_path / "out")
    assert b"\x1b" not in piped.stderr and b"collate" not in piped.stderr


# Inputs


def test_names_from_a_file(here: Here, pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    page(tmp_path, "names", "in/a.txt\nin/c.txt\r\n\n")
    page(tmp_path, "names0", "in/a.txt\0in/c.txt\0")
    assert here("--files-from", "names", "-o", "one").code == 0
    assert here("-0", "--files-from", "names0", "-o", "two").code == 0
    assert here("in/c.txt", "--files-from", "names", "-o", "three").code == 0
    assert tree(tmp_path / "one") == tree(tmp_path / "two") == tree(tmp_path / "three")
    assert [row["source"] for row in rows(tmp_path / "one/evidence/inputs.jsonl")] == [
        "a.txt",
        "c.txt",
    ]


def test_names_from_standard_input(pages: Path, tmp_path: Path) -> None:
    odd = page(pages, "zeile\nzwei.txt", LIBRARY)
    names = b"\0".join(os.fsencode(path) for path in (pages / "a.txt", odd))
    done = command("--files-from", "-", "-0", "-o", tmp_path / "out", stdin=names)
    assert done.returncode == 0, done.stderr
    assert [row["source"] for row in rows(tmp_path / "out/evidence/inputs.jsonl")] == [
        "a.txt",
        "zeile\\x0azwei.txt",
    ]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["in", "-0", "-o", "out"], "--files-from"),
        (["--files-from", "nowhere", "-o", "out"], "nowhere"),
        (["--files-from", "empty", "-o", "out"], "empty"),
        (["-", "--files-from", "-", "-o", "out"], "standard input"),
        ([], "No input"),
        (["in"], "No output"),
        (["nowhere.txt", "-o", "out"], "nowhere.txt"),
        (["", "-o", "out"], "no file or folder ''."),
        (["in", "-o", ""], "No output"),
        (["in", "-o", "in"], "both read and written"),
        (["in", "-o", "out", "--split", "word"], "word"),
        (["in", "-o", "out", "--title-field", "text"], "title_field is 'text'"),
        (["in", "-o", "out", "--id-field", "title"], "id_field is 'title'"),
        (["in", "-o", "out", "--shingle", "0"], "shingle"),
        (["in", "-o", "out", "--shingle", "x"], "x"),
        (["in", "-o", "out", "--num-perm", "-3"], "num"),
        (["in", "-o", "out", "--bands", "8"], "rows"),
        (["in", "-o", "out", "--bands", "64", "--rows", "4"], "128"),
        (["in", "-o", "out", "--threshold", "1.5"], "threshold"),
        (["in", "-o", "out", "--threshold", "nan"], "threshold"),
        (["in", "-o", "out", "--containment", "0"], "containment"),
        (["in", "-o", "out", "--workers", "-1"], "workers"),
        (["in", "-o", "out", "--memory", "lots"], "512M"),
        (["in", "-o", "out", "--memory", "-2G"], "512M"),
        (["in", "-o", "out", "--memory", "1M"], "512 MiB"),
        (["in", "-o", "out", "--encoding", "klingon"], "klingon"),
        (["in", "-o", "out", "--format", "orc"], "orc"),
        (["in", "-o", "out", "--nonsense"], "--nonsense"),
        (["in", "-o", "out", "--config", "nowhere.toml"], "nowhere.toml"),
        (["in", "-o", "out", "--tmp", "nowhere"], "nowhere"),
        (["verify"], "OUT"),
        (["verfy", "out"], "dedupe verify"),
        (["Verify", "out"], "dedupe verify"),
        (["explain", "out"], "explain"),
    ],
    ids=lambda value: " ".join(value) or "nothing" if isinstance(value, list) else "",
)
def test_wrong_usage(
    arguments: list[str],
    says: str,
    here: Here,
    pages: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    page(tmp_path, "empty", "")
    done = here(*arguments)
    assert done.code == 2 and says in done.err and done.out == ""
    assert "Traceback" not in done.err
    assert not (tmp_path / "out").exists()


def test_a_folder_named_like_a_command(
    pages: Path, here: Here, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    pages.rename(tmp_path / "verify")
    assert here("./verify", "-o", "out").code == 0
    assert here("verify", "out").code == 0
    page(tmp_path / "verfy", "a.txt", BRIDGE)
    assert here("verfy", "-o", "out2").code == 0


def test_options_may_stand_before_the_inputs(here: Here, pages: Path, tmp_path: Path) -> None:
    assert here("-o", tmp_path / "out", "--", pages).code == 0
    assert len(told(tmp_path / "out")) == 2


# What the options do


def told_with(here: Here, pages: Path, out: Path, *options: str) -> list[Row]:
    """Give the manifest of a run with ``options``."""
    done = here(pages, "-o", out, *options)
    assert done.code == 0, done.err
    return rows(out / "manifest.jsonl")


def test_split_page_divides_records(here: Here, tmp_path: Path) -> None:
    page(
        tmp_path / "in",
        "a.jsonl",
        jsonl({"id": "p", "text": f"# {BRIDGE}\n# {LIBRARY}"}),
    )
    whole = told_with(here, tmp_path / "in", tmp_path / "whole")
    parts = told_with(here, tmp_path / "in", tmp_path / "parts", "--split", "page")
    assert [w["article"] for row in whole for w in row["witnesses"]] == ["a.jsonl#p"]
    assert sorted(w["article"] for row in parts for w in row["witnesses"]) == [
        "a.jsonl#p#1",
        "a.jsonl#p#2",
    ]


def test_split_record_leaves_pages_whole(here: Here, tmp_path: Path) -> None:
    page(tmp_path / "in", "a.txt", f"# {BRIDGE}\n# {LIBRARY}")
    assert len(told_with(here, tmp_path / "in", tmp_path / "parts")) == 2
    assert len(told_with(here, tmp_path / "in", tmp_path / "whole", "--split", "record")) == 1


def test_fields_of_records(here: Here, tmp_path: Path) -> None:
    page(
        tmp_path / "in",
        "a.jsonl",
        jsonl(
            {
                "key": 7,
                "head": "新桥通车",
                "content": BRIDGE.split("\n\n", 1)[1],
                "id": "no",
            }
        ),
    )
    fields = ("--text-field", "content", "--id-field", "key", "--title-field", "head")
    row = told_with(here, tmp_path / "in", tmp_path / "out", *fields)[0]
    assert (row["title"], row["witnesses"][0]["article"]) == ("新桥通车", "a.jsonl#7")


def test_the_text_may_stand_where_a_title_would(here: Here, tmp_path: Path) -> None:
    page(tmp_path, "a.jsonl", jsonl({"id": "x", "title": LIBRARY}))
    assert here(tmp_path / "a.jsonl", "-o", tmp_path / "out", "--text-field", "title").code == 0
    (story,) = rows(tmp_path / "out/manifest.jsonl")
    assert story["witnesses"][0]["article"] == "a.jsonl#x" and story["chars"] > 40


def test_a_title_is_repaired_as_a_text_is(here: Here, tmp_path: Path) -> None:
    page(
        tmp_path / "in",
        "a.jsonl",
        jsonl({"title": "新桥(长一公里)昨日通车", "text": BRIDGE.split("\n\n", 1)[1]}),
    )
    assert told_with(here, tmp_path / "in", tmp_path / "out")[0]["title"] == "新桥（长一公里）昨日通车"


def test_encoding_named(here: Here, tmp_path: Path) -> None:
    page(tmp_path / "in", "a.txt", BRIDGE.encode("gb18030"))
    told_with(here, tmp_path / "in", tmp_path / "out", "--encoding", "gb18030")
    assert told(tmp_path / "out") == [BRIDGE]
    assert rows(tmp_path / "out/evidence/inputs.jsonl")[0]["encoding"] == "gb18030"


def test_script(here: Here, pages: Path, tmp_path: Path) -> None:
    told_with(here, pages, tmp_path / "t", "--script", "traditional")
    assert any("新橋昨日正式通車" in text and "陳阿婆" in text for text in told(tmp_path / "t"))
    told_with(here, tmp_path / "t", tmp_path / "s", "--script", "simplified")
    assert told(tmp_path / "s") == sorted([BRIDGE, LIBRARY])
    told_with(here, pages, tmp_path / "k", "--script", "keep")
    assert told(tmp_path / "k") == sorted([BRIDGE, LIBRARY])


@pytest.mark.parametrize("script", ["traditional", "simplified"])
def test_script_keeps_the_evidence_true(script: str, here: Here, pages: Path, tmp_path: Path) -> None:
    told_with(here, pages, tmp_path / "out", "--script", script)
    checked = here("verify", tmp_path / "out")
    assert (checked.code, checked.out) == (0, "")


def test_text_base_is_one_witness_as_it_stands(here: Here, tmp_path: Path) -> None:
    extra = "通车首日，公交公司加开了十二班车，渡轮也照常运行到月底。\n"
    page(tmp_path / "in", "a.txt", BRIDGE)
    page(tmp_path / "in", "b.txt", COPY.replace("盼这座桥盼了", "盼这座桥盯了"))
    page(tmp_path / "in", "c.txt", BRIDGE + "\n" + extra)
    base = told_with(here, tmp_path / "in", tmp_path / "base", "--text", "base")
    edition = told_with(here, tmp_path / "in", tmp_path / "edition")
    assert len(base) == len(edition) == 1
    assert base[0]["witnesses"][0]["article"] == "c.txt#1"
    assert told(tmp_path / "base") == [BRIDGE + "\n" + extra]


def test_format_md(here: Here, pages: Path, tmp_path: Path) -> None:
    manifest = told_with(here, pages, tmp_path / "out", "--format", "md")
    for row in manifest:
        text = (tmp_path / "out" / row["file"]).read_text(encoding="utf-8")
        assert row["file"].endswith(".md") and text.startswith("---\n") and f"\n# {row['title']}\n" in text


def test_format_jsonl(here: Here, pages: Path, tmp_path: Path) -> None:
    manifest = told_with(here, pages, tmp_path / "out", "--format", "jsonl")
    assert {row["file"] for row in manifest} == {"stories.jsonl"}
    assert sorted(os.listdir(tmp_path / "out")) == [
        "evidence",
        "manifest.jsonl",
        "stories.jsonl",
    ]
    assert told(tmp_path / "out") == sorted([BRIDGE, LIBRARY])


def test_another_format_replaces_the_files_of_the_first(here: Here, pages: Path, tmp_path: Path) -> None:
    for form in ("txt", "md", "jsonl", "parquet", "txt"):
        told_with(here, pages, tmp_path / "out", "--format", form)
    told_with(here, pages, tmp_path / "new")
    assert tree(tmp_path / "out") == tree(tmp_path / "new")


def test_no_evidence(here: Here, pages: Path, tmp_path: Path) -> None:
    told_with(here, pages, tmp_path / "out")
    told_with(here, pages, tmp_path / "out", "--no-evidence")
    assert not (tmp_path / "out/evidence").exists()
    assert here("verify", tmp_path / "out").code == 0


def test_threshold_and_containment_decide_links(here: Here, tmp_path: Path) -> None:
    """Two reports with half of their sentences in common."""
    common = "岚江新桥昨日正式通车，两岸居民往来只需五分钟，比过去坐渡轮快了整整一个小时，许多人一早就来到桥头。"
    one = "交通部门介绍，大桥全长一公里，双向四车道，两侧设有人行步道和观景平台，夜间有灯光照明。"
    two = "附近的商户说，通车之后客人明显多了起来，沿街新开了好几家小吃店，生意比渡口时代要好。"
    page(
        tmp_path / "in",
        "a.jsonl",
        jsonl({"id": "1", "text": common + one}, {"id": "2", "text": common + two}),
    )
    assert len(told_with(here, tmp_path / "in", tmp_path / "out")) == 2
    low = told_with(here, tmp_path / "in", tmp_path / "out", "--threshold", "0.2")
    assert len(low) == 1 and low[0]["witnesses"][1]["role"] in ("witness", "excerpt")
    settings = json.loads((tmp_path / "out/evidence/run.json").read_text())["settings"]
    assert settings["threshold"] == 0.2
    page(
        tmp_path / "ex",
        "a.jsonl",
        jsonl({"id": "1", "text": common + one + two}, {"id": "2", "text": common}),
    )
    assert len(told_with(here, tmp_path / "ex", tmp_path / "out", "--containment", "0.8")) == 1


def test_sketch_is_recorded_and_finds_copies(here: Here, pages: Path, tmp_path: Path) -> None:
    sketch = ("--shingle", "2", "--num-perm", "64", "--bands", "16", "--rows", "4")
    assert len(told_with(here, pages, tmp_path / "out", *sketch)) == 2
    settings = json.loads((tmp_path / "out/evidence/run.json").read_text())["settings"]
    assert [settings[name] for name in ("shingle", "num_perm", "bands", "rows")] == [
        2,
        64,
        16,
        4,
    ]


def test_strict_stops_and_writes_nothing(here: Here, pages: Path, tmp_path: Path) -> None:
    page(pages, "b2.txt", b"\0\0")
    done = here(pages, "-o", tmp_path / "out", "--strict")
    assert done.code == 3 and "b2.txt" in done.err and "nothing was written" in done.err
    assert not (tmp_path / "out").exists()
    stream = here(pages, "-o", "-", "--strict")
    assert stream.code == 3 and stream.out == ""


@pytest.mark.parametrize("kind", ["link", "line"])
def test_strict_minds_every_kind_of_unreadable_input(kind: str, here: Here, pages: Path, tmp_path: Path) -> None:
    if kind == "link":
        (pages / "d.txt").symlink_to("nowhere.txt")
    else:
        page(pages, "d.jsonl", b'{"text": "a"}\n{broken\n')
    done = here(pages, "-o", tmp_path / "out", "--strict")
    assert done.code == 3 and "d." in done.err and not (tmp_path / "out").exists()


def test_dry_run_lists_and_writes_nothing(here: Here, pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    first = here(pages, "-o", out, "--dry-run")
    assert first.code == 0 and not out.exists()
    assert "appears  manifest.jsonl" in first.out.splitlines() and "would be new" in first.err
    assert here(pages, "-o", out).code == 0
    assert sorted(line.split("  ", 1)[1] for line in first.out.splitlines()) == sorted(tree(out))
    before = tree(out)
    page(pages, "c.txt", BRIDGE)
    second = here(pages, "-o", out, "--dry-run")
    changes = dict(reversed(line.split("  ", 1)) for line in second.out.splitlines())
    gone = next(name for name in before if "图书馆" in name)
    assert changes[gone] == "vanishes" and changes["manifest.jsonl"] == "changes"
    assert tree(out) == before
    nothing = here(pages, "-o", "-", "--dry-run")
    assert nothing.code == 2 and "--dry-run" in nothing.err


def test_a_story_edited_by_hand_is_kept_and_named(here: Here, pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    here(pages, "-o", out)
    edited = next(path for path in out.iterdir() if "新桥" in path.name)
    edited.write_text("mine")
    done = here(pages, "-o", out)
    assert done.code == 0 and edited.read_text() == "mine" and edited.name in done.err and "--force" in done.err
    assert here(pages, "-o", out, "--force").code == 0
    assert edited.read_text() == BRIDGE


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("512M", 1 << 29),
        ("2g", 1 << 31),
        ("1.5G", 3 << 29),
        ("600 MiB", 600 << 20),
        ("1TB", 1 << 40),
        (" 900000000", 900_000_000),
        (900_000_000, 900_000_000),
    ],
)
def test_memory_is_said_as_people_do(said: str | int, meant: int) -> None:
    job = config.job({"inputs": ("in",), "output": "out", "memory": said})
    assert job.settings.memory == meant


def test_memory_in_a_file(tmp_path: Path) -> None:
    given = {"inputs": ("in",), "output": "out", "config": str(page(tmp_path, "a.toml", "memory = '1G'"))}
    assert config.job(given).settings.memory == 1 << 30
    assert config.job({**given, "memory": "2G"}).settings.memory == 2 << 30
    page(tmp_path, "a.toml", "memory = 'some'")
    with pytest.raises(UsageError, match="a.toml"):
        config.job(given)


def test_workers_and_tmp_change_nothing(here: Here, pages: Path, tmp_path: Path) -> None:
    (tmp_path / "scratch").mkdir()
    told_with(
        here,
        pages,
        tmp_path / "one",
        "--workers",
        "1",
        "--tmp",
        str(tmp_path / "scratch"),
    )
    told_with(here, pages, tmp_path / "two", "--workers", "2")
    assert tree(tmp_path / "one") == tree(tmp_path / "two")
    assert list((tmp_path / "scratch").iterdir()) == []


def test_a_full_disk_behind_standard_output(pages: Path, tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    for arguments in (("-o", "-"), ("-o", tmp_path / "out", "--json")):
        with open("/dev/full", "wb") as full:
            done = subprocess.run(
                [sys.executable, "-m", "dedupe", pages, *arguments],
                stdout=full,
                stderr=subprocess.PIPE,
                check=False,
            )
        assert done.returncode == 3 and b"Traceback" not in done.stderr and b"Exception" not in done.stderr
        assert b"No space" in done.stderr


@pytest.mark.parametrize("where", ["&-", "/dev/full"])
def test_standard_error_that_takes_nothing_stops_nothing(where: str, pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run = f'exec "{sys.executable}" -m dedupe "{pages}" -o "{out}" 2>{where}'
    assert subprocess.run(run, shell=True, check=False).returncode == 0
    assert len(rows(out / "manifest.jsonl")) == 2
    gone = f'exec "{sys.executable}" -m dedupe "{tmp_path}/none" -o "{out}" 2>{where}'
    assert subprocess.run(gone, shell=True, check=False).returncode == 2


@pytest.mark.parametrize("error", [ValueError("x"), MemoryError()], ids=["fault", "memory"])
def test_what_nobody_foresaw_is_no_success(
    error: Exception, here: Here, pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dedupe import pipeline

    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(pipeline, "run", fail)
    done = here(pages, "-o", tmp_path / "out")
    assert done.code == 3
    assert ("memory ran out" in done.err) == isinstance(error, MemoryError)
    assert ("Traceback" in done.err) == isinstance(error, ValueError)


def test_names_that_the_system_does_not_take_are_told(pages: Path, tmp_path: Path) -> None:
    plain = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = subprocess.run(
        [sys.executable, "-m", "dedupe", pages, "-o", tmp_path / "out"], env=plain, capture_output=True, check=False
    )
    assert done.returncode == 3 and b"PYTHONUTF8=1" in done.stderr and b"Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


def test_what_others_do_at_the_end_of_a_process_is_done(pages: Path, tmp_path: Path) -> None:
    program = (
        "import atexit, sys, threading\n"
        "from dedupe.__main__ import run\n"
        "atexit.register(print, 'at the end')\n"
        "late = lambda: (threading.main_thread().join(), print('a thread'))\n"
        "if sys.argv.pop(1) == 'thread':\n"
        "    threading.Thread(target=late).start()\n"
        "sys.argv.append('-q')\n"
        "run()\n"
    )
    for other, last in (("none", b"at the end\n"), ("thread", b"a thread\nat the end\n")):
        done = subprocess.run(
            [sys.executable, "-c", program, other, pages, "-o", tmp_path / other],
            capture_output=True,
            env={**os.environ, "PYTHONUNBUFFERED": ""},
            timeout=300,
            check=False,
        )
        assert done.returncode == 0 and done.stderr == b"" and done.stdout.endswith(last)


def test_version_and_help() -> None:
    version = command("--version")
    assert version.returncode == 0 and version.stdout.startswith(b"dedupe, version 0.") and version.stderr == b""
    text = command("--help").stdout.decode()
    assert text.index("--output") < text.index("--json") < text.index("verify  ")
    shown = " ".join(text.split())
    for likeness in (0.3, 0.5, 0.7):
        caught = 100 * (1 - (1 - likeness**4) ** 32)
        assert f"{likeness:.1f} in {caught:.0f} %"[1:] in shown or f"{likeness:.1f} in {caught:.2f} %"[1:] in shown
    assert b"OUT" in command("verify", "--help").stdout


def test_help_loads_nothing_heavy() -> None:
    code = "import sys; from dedupe import cli\ntry: cli.main(['--help'])\nfinally: print(sorted(sys.modules), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stderr.replace("'", " ").replace(",", " ").split())
    assert not loaded & {
        "numpy",
        "numba",
        "pyarrow",
        "datasketch",
        "ftfy",
        "opencc",
        "wordfreq",
        "rich",
        "rapidfuzz",
        "scipy",
    }


# The config file


@pytest.fixture
def working(pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the working folder, where the pages lie in ``in``."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_config_in_the_working_folder(here: Here, working: Path) -> None:
    page(
        working,
        "dedupe.toml",
        'format = "md"\nno-evidence = true\noutput = "there"\ninputs = ["in"]\nthreshold = 1\n',
    )
    done = here()
    assert done.code == 0, done.err
    assert not (working / "there/evidence").exists()
    assert all(row["file"].endswith(".md") for row in rows(working / "there/manifest.jsonl"))


def test_command_line_wins(here: Here, working: Path) -> None:
    page(
        working,
        "dedupe.toml",
        'format = "md"\noutput = "there"\nshingle = 4\nevidence = true\nstrict = true\n',
    )
    page(working / "in", "bad.txt", b"\0")
    assert here("in").code == 3
    (working / "in/bad.txt").unlink()
    assert here("in", "-o", "here", "--format", "txt").code == 0
    settings = json.loads((working / "here/evidence/run.json").read_text())["settings"]
    assert (settings["format"], settings["shingle"]) == ("txt", 4)
    assert not (working / "there").exists()
    assert here("in", "-o", "bare", "--no-evidence").code == 0
    assert not (working / "bare/evidence").exists()


def test_a_named_config_is_read_instead(here: Here, working: Path) -> None:
    page(working, "dedupe.toml", "shingle = 4\n")
    page(working, "my.toml", "num_perm = 64\nbands = 8\nrows = 8\n")
    assert here("in", "-o", "out", "--config", "my.toml").code == 0
    settings = json.loads((working / "out/evidence/run.json").read_text())["settings"]
    assert (settings["num_perm"], settings["bands"], settings["shingle"]) == (64, 8, 3)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("shingel = 3", "did you mean 'shingle'"),
        ("shingle = '3'", "shingle"),
        ("shingle = true", "shingle"),
        ("strict = 1", "strict"),
        ("threshold = 'x'", "threshold"),
        ("threshold = 2.0", "threshold"),
        ("inputs = [1]", "inputs"),
        ("inputs = 'in'", "inputs"),
        ("split = 'word'", "word"),
        ("[table]\na = 1", "table"),
        ("no = = toml", "TOML"),
        ("shingle = 3\n\xff".encode("latin-1"), "TOML"),
        ("evidence = true\nno_evidence = true", "evidence"),
    ],
    ids=str,
)
def test_config_that_cannot_be_meant(content: str | bytes, says: str, here: Here, working: Path) -> None:
    page(working, "dedupe.toml", content)
    done = here("in", "-o", "out")
    assert done.code == 2 and says in done.err and "dedupe.toml" in done.err, done.err
    assert not (working / "out").exists()


# Exit codes


def test_exit_codes(here: Here, pages: Path, tmp_path: Path) -> None:
    assert here(pages, "-o", tmp_path / "out").code == 0
    page(pages, "empty.txt", "")
    page(pages, "blank.txt", " \n\n")
    assert here(pages, "-o", tmp_path / "out").code == 0
    page(pages, "bad.txt", b"\0")
    assert here(pages, "-o", tmp_path / "out").code == 1
    page(tmp_path, "file", "x")
    assert here(pages, "-o", tmp_path / "file").code == 3


def test_all_unreadable_is_still_done(here: Here, tmp_path: Path) -> None:
    page(tmp_path / "in", "bad.txt", b"\0")
    done = here(tmp_path / "in", "-o", tmp_path / "out")
    assert done.code == 1 and rows(tmp_path / "out/manifest.jsonl") == []
    assert rows(tmp_path / "out/evidence/inputs.jsonl")[0]["status"] == "unreadable"


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=lambda how: str(how.name))
def test_interrupted_in_the_midst(how: signal.Signals, pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert command(pages, "-o", out).returncode == 0
    before = tree(out)
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    run = subprocess.Popen(
        f'exec "{sys.executable}" -m dedupe - -o "{out}" < "{fifo}"',
        shell=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=heed_interrupts,
    )
    # Opened for writing once the other side reads; then it waits for a second record that never comes.
    with fifo.open("wb") as records:
        # More than a pipe holds: when it is gone, the run is reading.
        records.write(jsonl({"text": LIBRARY * 2000}))
        records.flush()
        for _ in range(60):
            # Again until it ends: Python drops an interruption that falls into a finaliser.
            run.send_signal(how)
            try:
                _, err = run.communicate(timeout=1)
                break
            except subprocess.TimeoutExpired:
                continue
        else:
            run.kill()
            pytest.fail("sixty interruptions did not end it")
    assert run.returncode == 130
    assert b"interrupted" in err and b"Traceback" not in err
    assert tree(out) == before


@pytest.mark.parametrize("step", ["read", "revise", "collate", "staging"])
def test_interrupted_at_any_step(
    step: str, here: Here, pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dedupe import kindred, pipeline
    from dedupe.write import folders

    out = tmp_path / "out"
    here(pages, "-o", out)
    before = tree(out)
    page(pages, "d.txt", BRIDGE.replace("桥", "路"))

    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    if step == "staging":
        monkeypatch.setattr(folders.Staging, "commit", interrupt)
    else:
        place, name = {
            "read": (pipeline.read, "page"), "revise": (pipeline.revise, "divided"), "collate": (kindred.collate, "edition")
        }[step]  # fmt: skip
        monkeypatch.setattr(place, name, interrupt)
    done = here(pages, "-o", out)
    assert done.code == 130 and "interrupted" in done.err
    assert tree(out) == before


# verify


def test_verify_finds_what_was_changed(here: Here, pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    here(pages, "-o", out)
    good = here("verify", out)
    assert (good.code, good.out) == (0, "")
    page(pages, "a.txt", BRIDGE.replace("三十", "四十"))
    bad = here("verify", out)
    assert bad.code == 1 and "a.txt" in bad.out
    assert here("verify", pages).code == 3
    assert here("verify", tmp_path / "nowhere").code in (2, 3)


def test_verify_finds_inputs_that_moved(here: Here, pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    here(pages, "-o", out)
    pages.rename(tmp_path / "elsewhere")
    assert here("verify", out).code == 1
    assert here("verify", out, "--inputs", tmp_path / "elsewhere").code == 0
