"""The laws that every run obeys (docs/architecture.md), on the sample corpus and on corpora that hypothesis makes.

What a law says is checked here from the files in OUT and the inputs alone, by other means than the tool's own.
"""

import gc
import json
import multiprocessing
import os
import shutil
import subprocess
import sys
import threading
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from outside import BRIDGE, LIBRARY, SEEDS, Row, command, jsonl, page, rows, told, tree

import dedupe
from dedupe import carry, chars, crew, gather, language, replay, verify
from dedupe.errors import DedupeError, UnreadableError, UsageError
from dedupe.records import Step
from dedupe.settings import Settings

KINDS = {
    "title",
    "kicker",
    "subtitle",
    "subhead",
    "byline",
    "dateline",
    "endmark",
    "body",
    "caption",
    "credit",
    "furniture",
    "jump",
    "notice",
    "markup",
    "blank",
}
FATES = {"printed", "agrees", "variant", "left out"}
MANIFEST = [
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
]
WITNESS = ["source", "article", "role", "jaccard", "containment", "spans", "steps"] + [
    "kinds",
    "partial",
    "date",
    "leaves",
    "resumes",
    "folios",
]
INPUTS = ["source", "bytes", "sha256", "encoding", "chars", "status", "message"]
LEDGER = ["source", "begin", "end", "kind", "story", "paragraph", "fate", "why"]
APPARATUS = ["story", "paragraph", "begin", "end", "printed", "readings", "why"]
REVIEW = ["a", "b", "jaccard", "containment", "decision", "why", "evidence"]


class Out:
    """A folder that a run wrote, with the texts it was made from."""

    def __init__(self, out: Path, root: Path) -> None:
        self.path = out
        self.manifest = rows(out / "manifest.jsonl")
        self.inputs, self.ledger, self.apparatus, self.review = (
            rows(out / f"evidence/{name}.jsonl") for name in ("inputs", "ledger", "apparatus", "review")
        )
        self.texts = dict(_texts(self.inputs, root))

    def text(self, article: str) -> str:
        """Give the text that an article stands in: its record, or its page."""
        return self.texts[article] if article in self.texts else self.texts[article.rpartition("#")[0]]

    def printed(self, row: Row) -> str:
        """Give the text that a story is printed in."""
        return (self.path / row["file"]).read_text(encoding="utf-8")


def _texts(inputs: list[Row], root: Path) -> list[tuple[str, str]]:
    """Give the decoded texts by page, or by siglum of the record."""
    found = []
    for row in inputs:
        if row["status"] != "read":
            continue
        data = (root / row["source"]).read_bytes()
        assert len(data) == row["bytes"]
        if row["source"].endswith(".jsonl"):
            for number, line in enumerate(data.decode("utf-8-sig").split("\n"), 1):
                if line.strip():
                    record = json.loads(line)
                    found.append((f"{row['source']}#{record.get('id', number)}", record["text"]))
        else:
            text = _decoded(data, row["encoding"])
            assert len(text) == row["chars"]
            found.append((row["source"], text))
    return found


def _decoded(data: bytes, encoding: str) -> str:
    first, *chain = encoding.split(">")
    text = data.decode("utf-8" if first == "utf-8-sig" else first)  # one mark is no part of the text, a second is
    for written, read in zip(chain[::2], chain[1::2], strict=True):
        text = text.encode(written).decode(read)
    return text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")


def steps(witness: Row) -> list[Step]:
    return [Step(one["name"], tuple((b, e, t) for b, e, t in one["edits"])) for one in witness["steps"]]


def article(out: Out, witness: Row) -> str:
    text = out.text(witness["article"])
    return "\n".join(text[begin:end] for begin, end in witness["spans"])


def paragraphs(out: Out, row: Row) -> dict[int | str, str]:
    """Give the heads of a story by kind and its paragraphs by number, as they stand in its txt file."""
    heads = {kind: row[kind] for kind in ("title", "subtitle", "byline") if row[kind]}
    lead = "\n".join(heads[kind] for kind in ("title", "subtitle") if kind in heads)
    opening = "".join(f"{part}\n\n" for part in (lead, row["byline"]) if part)
    text = out.printed(row)
    assert text.startswith(opening) and text.endswith("\n")
    body = text[len(opening) : -1]
    assert row["chars"] == len(body)
    return {**heads, **dict(enumerate(body.split("\n\n"), 1))} if body else {**heads}


# What the laws say


def check_conservation(out: Out) -> None:
    """Spans cover every text that was read, without gap or overlap, and in order."""
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for row in out.ledger:
        name = row["source"] if row["source"] in out.texts else row["article"]
        spans[name if name in out.texts else name.rpartition("#")[0]].append((row["begin"], row["end"]))
        assert row["kind"] in KINDS and row["fate"] in FATES and row["why"]
        assert (row["story"] is not None) or row["fate"] == "left out"
    for name, text in out.texts.items():
        done = 0
        for begin, end in spans.pop(name, []):
            assert begin == done < end, f"{name}: {begin} after {done}"
            done = end
        assert done == len(text), name
    assert not spans, "spans of texts that were not read"


def check_fidelity(out: Out) -> None:
    """Spans give the article's text; steps, replayed on it, give what a story of one witness prints."""
    for row in out.manifest:
        assert [one["role"] for one in row["witnesses"]].count("base") == 1
        assert row["witnesses"][0]["role"] == "base"
        for witness in row["witnesses"]:
            text = replay.replay(article(out, witness), steps(witness))
            if len(row["witnesses"]) == 1:
                shown = paragraphs(out, row)
                assert Counter(_bare(text)) == Counter(_bare("".join(shown.values()))), row["title"]


def check_no_invention(out: Out) -> None:
    """Printed spans, seen through the witnesses' steps, supply each paragraph; only steps put in what is left."""
    seen: dict[tuple[str, str], dict[int, str]] = {}
    put: dict[str, Counter[str]] = defaultdict(Counter)
    for row in out.manifest:
        for witness in row["witnesses"]:
            at: list[int] = []
            for begin, end in witness["spans"]:
                at += [-1] * bool(at) + list(range(begin, end))
            text = replay.replay(article(out, witness), steps(witness))
            places = replay.offsets(at, steps(witness))
            seen[row["id"], witness["article"]] = {p: c for p, c in zip(places, text, strict=True) if p >= 0}
            put[row["id"]].update(c for p, c in zip(places, text, strict=True) if p < 0)
    supplied: dict[str, dict[int | str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for span in out.ledger:
        if span["fate"] == "printed":
            held = seen[span["story"], span["article"]]
            part = "".join(held.get(offset, "") for offset in range(span["begin"], span["end"]))
            place = span["paragraph"] if span["paragraph"] is not None else span["kind"]
            supplied[span["story"]][place].append(_bare(part))
    for row in out.manifest:
        shown = paragraphs(out, row)
        assert set(supplied[row["id"]]) <= set(shown), row["title"]
        for place, text in shown.items():
            parts = supplied[row["id"]][place]
            have, want = Counter("".join(parts)), Counter(_bare(text))
            assert not have - want, f"{row['title']}: spans supply what is not printed: {have - want}"
            assert not (want - have) - put[row["id"]], f"{row['title']}: from nowhere: {want - have}"
            # At its place: a span is printed in the order of its characters.
            assert all(_in_order(part, _bare(text)) for part in parts), (
                row["title"],
                place,
            )


def check_formats(out: Out) -> None:
    """Fields are those of the documents, in their order; offsets of the apparatus point at what is printed."""
    for row in out.manifest:
        assert [name for name in row if name in MANIFEST] == MANIFEST
        assert len(row["id"]) == 12 and int(row["id"], 16) >= 0
        assert row["id"][:8] in row["file"] and len(row["file"].encode()) <= 120
        for witness in row["witnesses"]:
            assert list(witness) == WITNESS
            assert witness["role"] in ("base", "witness", "excerpt")
            assert 0 <= witness["jaccard"] <= 1 and 0 <= witness["containment"] <= 1
            assert all(list(step) == ["name", "edits"] for step in witness["steps"])
    assert [row["id"] for row in out.manifest] == sorted({row["id"] for row in out.manifest})
    assert all(list(row) == INPUTS for row in out.inputs)
    assert [row["source"] for row in out.inputs] == sorted(row["source"] for row in out.inputs)
    assert all([name for name in row if name != "article"] == LEDGER for row in out.ledger)
    assert all(list(row) == REVIEW for row in out.review)
    stories = {row["id"]: row for row in out.manifest}
    for row in out.apparatus:
        assert [name for name in row if name in APPARATUS] == APPARATUS
        story = stories[row["story"]]
        assert out.printed(story)[row["begin"] : row["end"]] == row["printed"]
        sigla = {one["article"] for one in story["witnesses"]}
        assert len(row["readings"]) > 1
        for reading in row["readings"]:
            assert list(reading) == ["text", "witnesses"]
            assert reading["witnesses"] and set(reading["witnesses"]) <= sigla


def check_readings(out: Out) -> None:
    """A reading of the apparatus stands, in one script or the other, in each witness that it names."""
    texts = {
        (row["id"], one["article"]): chars.key(replay.replay(article(out, one), steps(one)))
        for row in out.manifest
        for one in row["witnesses"]
    }
    for row in out.apparatus:
        for reading in row["readings"]:
            for siglum in reading["witnesses"]:
                assert chars.key(reading["text"]) in texts[row["story"], siglum], row


def check_all(out: Path, root: Path) -> None:
    assert [str(finding) for finding in verify.folder(str(out))] == []
    seen = Out(out, root)
    check_formats(seen)
    check_conservation(seen)
    check_fidelity(seen)
    check_no_invention(seen)


def _bare(text: str) -> str:
    return "".join(text.split())


def _in_order(part: str, whole: str) -> bool:
    """Tell whether the characters of ``part`` stand in ``whole`` in their order, others between them or not."""
    rest = iter(whole)
    return all(char in rest for char in part)


# On the sample corpus


@pytest.fixture(scope="module")
def seen(seeds_out: Path) -> Out:
    return Out(seeds_out, SEEDS)


@pytest.mark.parametrize(
    "law",
    [
        check_conservation,
        check_fidelity,
        check_no_invention,
        check_formats,
        check_readings,
    ],
    ids=lambda law: law.__name__.removeprefix("check_"),
)
def test_law_holds_on_the_sample_corpus(law: Callable[[Out], None], seen: Out) -> None:
    law(seen)


def test_verify_finds_nothing_on_the_sample_corpus(seeds_out: Path) -> None:
    assert [str(finding) for finding in verify.folder(str(seeds_out))] == []


def test_base_alone_is_its_steps_replayed(tmp_path: Path) -> None:
    dedupe.run([str(SEEDS)], str(tmp_path / "out"), Settings(text="base"))
    out = Out(tmp_path / "out", SEEDS)
    for row in out.manifest:
        base = row["witnesses"][0]
        text = replay.replay(article(out, base), steps(base))
        shown = "".join(paragraphs(out, row).values())
        assert not Counter(_bare(shown)) - Counter(_bare(text)), row["title"]
    check_no_invention(out)
    check_conservation(out)


@pytest.mark.parametrize("form", ["txt", "md", "jsonl", "parquet"])
def test_own_output_gives_the_same_texts(form: str, tmp_path: Path, seeds_out: Path) -> None:
    if form == "txt":
        first = seeds_out
    else:
        first = tmp_path / "first"
        dedupe.run([str(SEEDS)], str(first), Settings(format=form))
    dedupe.run([str(first)], str(tmp_path / "second"))
    assert told(tmp_path / "second") == told(seeds_out)


@pytest.mark.parametrize("form", ["jsonl", "parquet"])
def test_every_format_tells_the_same(form: str, tmp_path: Path, seeds_out: Path) -> None:
    dedupe.run([str(SEEDS)], str(tmp_path / "out"), Settings(format=form))
    assert told(tmp_path / "out") == told(seeds_out)
    # Without the name of the file, what a story file says is not in the manifest's way.
    plain = [
        {k: v for k, v in row.items() if k not in ("file", "sha256")} for row in rows(seeds_out / "manifest.jsonl")
    ]
    other = [
        {k: v for k, v in row.items() if k not in ("file", "sha256")} for row in rows(tmp_path / "out/manifest.jsonl")
    ]
    assert plain == other


@pytest.mark.parametrize(
    ("seed", "workers", "backwards"),
    [
        pytest.param("0", "1", False, id="one worker", marks=pytest.mark.long),
        pytest.param("1", "2", True, id="two, from the back"),
    ],
)
def test_order_workers_and_hash_seed_change_no_byte(
    seed: str,
    workers: str,
    backwards: bool,
    tmp_path_factory: pytest.TempPathFactory,
    seeds_out: Path,
) -> None:
    # Beside the other, since run.json says where the inputs lie as seen from OUT.
    out = tmp_path_factory.mktemp("seeds") / "out"
    paths = sorted(SEEDS.iterdir(), reverse=backwards)
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    done = command(
        *paths,
        "-o",
        out,
        "--workers",
        workers,
        env={"PYTHONHASHSEED": seed},
        cwd=elsewhere,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert tree(out) == tree(seeds_out)


def test_files_given_one_by_one_are_the_folder_given_whole(
    tmp_path_factory: pytest.TempPathFactory, seeds_out: Path
) -> None:
    out = tmp_path_factory.mktemp("seeds") / "out"
    names = [str(path) for path in SEEDS.iterdir()]
    dedupe.run([*names[5:], *names[:7], str(SEEDS)], str(out))  # some of them twice
    assert tree(out) == tree(seeds_out)


# On corpora that hypothesis makes

CHARS = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
MARKS = "，。、；：！？“”‘’（）《》—…,.\"'()[]{}#*>-_|&%0123456789０１ＡＢaZ é\t\u3000\u200b\ufeff\u00ad①Ⅲ㎡\N{CJK COMPATIBILITY IDEOGRAPH-F900}e\u0301𠮷"
SCRAPS = [
    "新华社北京11月18日电",
    "新华社记者 甲乙 摄",
    "（下转第3版）",
    "（上接第1版）",
    "图说 我们的价值观",
    "责任编辑：丙",
    "## 小标题",
    "# 大标题",
    "（完）",
    "——————",
    "第03版",
    "2024年11月18日 星期一",
    "广告",
    "Ã©â€œ",
    "锟斤拷",
    "图为市民在桥上行走。新华社发（丁 摄）",
]
sentence = st.text(st.sampled_from(CHARS), min_size=4, max_size=40).map(lambda text: text + "。")
noise = st.text(st.sampled_from(CHARS[:12] + MARKS), max_size=30)
strange = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
paragraph = st.one_of(
    st.lists(sentence, min_size=1, max_size=4).map("".join),
    noise,
    st.sampled_from(SCRAPS),
    strange,
)
story = st.lists(paragraph, min_size=1, max_size=5)
newline = st.sampled_from(["\n", "\n\n", "\r\n", "\r\n\r\n", "\n \n", "\r"])


@st.composite
def pages(draw: st.DrawFn) -> dict[str, bytes]:
    """Give pages whose stories partly return on other pages, some lines damaged, under any newline and mark."""
    pool = draw(st.lists(story, min_size=1, max_size=3))
    found: dict[str, bytes] = {}
    for number in range(draw(st.integers(1, 3))):
        lines: list[str] = []
        for one in draw(st.lists(st.sampled_from(pool), max_size=3)):
            lines += [line for line in one if draw(st.integers(0, 9))]
            lines += draw(st.lists(noise, max_size=1))
        text = draw(newline).join(lines) + draw(st.sampled_from(["", "\n"]))
        found[f"{number}.txt"] = draw(st.sampled_from(["", "\ufeff"])).encode() + text.encode()
    return found


@settings(max_examples=40)
@given(pages())
def test_laws_hold_on_any_pages(found: dict[str, bytes]) -> None:
    with TemporaryDirectory() as folder:
        root = Path(folder)
        for name, data in found.items():
            page(root / "in", name, data)
        dedupe.run([str(root / "in")], str(root / "out"))
        check_all(root / "out", root / "in")
        dedupe.run(
            [str(root / "in" / name) for name in sorted(found, reverse=True)] + [str(root / "in")],
            str(root / "new"),
        )
        assert tree(root / "new") == tree(root / "out")


@settings(max_examples=40)
@given(pages(), st.sampled_from(["txt", "md", "jsonl", "parquet"]))
def test_own_output_is_a_fixpoint_for_any_pages(found: dict[str, bytes], form: str) -> None:
    with TemporaryDirectory() as folder:
        root = Path(folder)
        for name, data in found.items():
            page(root / "in", name, data)
        dedupe.run([str(root / "in")], str(root / "out"))
        dedupe.run([str(root / "in")], str(root / "first"), Settings(format=form))
        dedupe.run([str(root / "first")], str(root / "second"))
        assert told(root / "second") == told(root / "out")


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(story, st.sampled_from(["", "题目", "a\nb\t../c\x07"])),
        min_size=1,
        max_size=4,
    ),
    st.booleans(),
)
def test_laws_hold_on_any_records(found: list[tuple[list[str], str]], divided: bool) -> None:
    with TemporaryDirectory() as folder:
        root = Path(folder)
        made = [
            {"id": f"n{number}", "title": title, "text": "\n".join(text)} for number, (text, title) in enumerate(found)
        ]
        page(
            root / "in",
            "a.jsonl",
            jsonl(*(record for record in made if record["text"].strip())),
        )
        dedupe.run(
            [str(root / "in")],
            str(root / "out"),
            Settings(split="page" if divided else "auto"),
        )
        check_all(root / "out", root / "in")


@pytest.mark.parametrize(
    ("encoding", "change"),
    [
        ("utf-8-sig", lambda text: text),
        ("utf-8", lambda text: text.replace("\n", "\r\n")),
        ("utf-8", lambda text: text.replace("\n", "\r")),
        ("gb18030", lambda text: text),
        ("big5", lambda text: text),
        ("utf-16", lambda text: text),
    ],
    ids=["BOM", "CRLF", "CR", "GB18030", "Big5", "UTF-16"],
)
def test_laws_hold_in_every_encoding(encoding: str, change: Callable[[str], str], tmp_path: Path) -> None:
    from opencc import OpenCC

    text = change(BRIDGE + "\n" + LIBRARY)
    if encoding == "big5":
        text = OpenCC("s2tw").convert(text)
    page(tmp_path / "in", "a.txt", text.encode(encoding))
    page(tmp_path / "in", "b.txt", BRIDGE)
    dedupe.run([str(tmp_path / "in")], str(tmp_path / "out"))
    check_all(tmp_path / "out", tmp_path / "in")
    found = rows(tmp_path / "out/manifest.jsonl")
    assert sorted(len(row["witnesses"]) for row in found) == [1, 2]


def test_laws_hold_where_inputs_of_all_kinds_meet(tmp_path: Path) -> None:
    """Pages, records with and without ids, packed ones, and the stories of an earlier run."""
    import gzip

    root = tmp_path / "in"
    page(root, "a/页.txt", BRIDGE)
    page(root, "a/b.md", f"# {LIBRARY}")
    page(
        root,
        "c.jsonl",
        jsonl({"id": "x/1", "text": BRIDGE, "lang": "zh"}, {"text": LIBRARY}),
    )
    page(root, "d.txt.gz", gzip.compress(LIBRARY.encode()))
    dedupe.run([str(root / "a")], str(root / "earlier"))
    dedupe.run([str(root)], str(tmp_path / "out"))
    assert [str(finding) for finding in verify.folder(str(tmp_path / "out"))] == []
    sources = {one["article"] for row in rows(tmp_path / "out/manifest.jsonl") for one in row["witnesses"]}
    assert {
        "a/页.txt#1",
        "a/b.md#1",
        "c.jsonl#x/1",
        "c.jsonl#2",
        "d.txt.gz#1",
    } < sources
    assert len(rows(tmp_path / "out/manifest.jsonl")) == 2


def test_a_run_that_changes_nothing_writes_nothing(seeds_out: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    shutil.copytree(seeds_out, out)
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file()}
    page(tmp_path / "in", "a.txt", BRIDGE)
    dedupe.run([str(tmp_path / "in")], str(tmp_path / "small"))
    again = dedupe.run([str(tmp_path / "in")], str(tmp_path / "small")).written
    assert again is not None and (again.appeared, again.changed, again.vanished) == (
        0,
        0,
        0,
    )
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file()} == before


# However the work is shared out


@pytest.mark.long
def test_workers_change_no_byte_and_leave_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(carry, "PATIENCE", 0.0)
    monkeypatch.setattr(carry, "START", 0.0)
    monkeypatch.setattr(carry, "FORK", 0.0)
    monkeypatch.setattr(carry, "GOING", 0.0)
    monkeypatch.setattr(carry, "MUCH", 1)
    monkeypatch.setattr(gather, "PAGED", 1)
    monkeypatch.setattr(crew.Crew, "ready", property(lambda self: self.started))
    started = []
    begin = crew._pool

    def seen(workers: int, forks: bool) -> Any:
        started.append(workers)
        return begin(workers, forks=False)

    monkeypatch.setattr(crew, "_pool", seen)
    (tmp_path / "tmp").mkdir()
    shutil.copytree(SEEDS, tmp_path / "in")
    (tmp_path / "in/records.jsonl").write_bytes(
        jsonl(*({"id": f"r{i}", "title": f"{i}", "text": f"{BRIDGE}{i}", "kept": i} for i in range(8)))
    )
    for workers in 1, 2:
        tmp = str(tmp_path / "tmp")
        dedupe.run([str(tmp_path / "in")], str(tmp_path / f"{workers}"), Settings(workers=workers, tmp=tmp))
    # Again when the pages are cut, which another process does meanwhile.
    assert started == [2, 2]
    assert tree(tmp_path / "1") == tree(tmp_path / "2")
    assert list((tmp_path / "tmp").iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="workers are forked on Linux only")
def test_forked_workers_change_no_byte_and_leave_nothing_behind(tmp_path: Path) -> None:
    program = (
        "import sys\nfrom dedupe import Settings, carry, crew, gather, run\n"
        "carry.PATIENCE = carry.FORK = carry.GOING = 0.0\ncarry.MUCH = gather.PAGED = 1\n"
        "crew.Crew.ready = property(lambda self: self.started)\n"
        "begin = crew._pool\ncrew._pool = lambda workers, forks: print(workers, forks, flush=True) or begin(workers, forks)\n"
        "run([sys.argv[1]], sys.argv[2], Settings(workers=int(sys.argv[3]), tmp=sys.argv[4]))"
    )
    (tmp_path / "tmp").mkdir()
    told = []
    for workers in 1, 2:
        given = [str(SEEDS), str(tmp_path / f"{workers}"), str(workers), str(tmp_path / "tmp")]
        done = subprocess.run([sys.executable, "-c", program, *given], check=True, capture_output=True, text=True)
        told.append(done.stdout.split())
    # Before the pages are cut, by the process that cuts them, and afterwards.
    assert told == [[], 3 * ["2", "True"]]
    assert tree(tmp_path / "1") == tree(tmp_path / "2")
    assert list((tmp_path / "tmp").iterdir()) == []


def test_few_tasks_are_under_way_at_once_and_come_back_in_order() -> None:
    asked: list[int] = []

    def numbers() -> Iterator[int]:
        for number in range(40):
            asked.append(number)
            yield number

    workers = crew.Crew(2)
    try:
        for at, (number, pid) in enumerate(workers.each(_elsewhere, numbers())):
            assert number == at
            assert pid != os.getpid()
            assert len(asked) <= at + 2 * crew.AHEAD
    finally:
        workers.close()
    assert len(asked) == 40


def _elsewhere(number: int) -> tuple[int, int]:
    return number, os.getpid()


@pytest.mark.parametrize("kind", [DedupeError, UsageError, UnreadableError])
def test_a_process_of_its_own_gives_what_it_makes_and_then_its_error(kind: type[DedupeError]) -> None:
    told = crew.apart(partial(_made_apart, kind), [1, 2])
    assert next(told) == 1
    (process,) = multiprocessing.active_children()
    assert next(told) == (2, process.pid)
    with pytest.raises(kind) as caught:
        next(told)
    assert type(caught.value) is kind
    assert multiprocessing.active_children() == []


def test_a_process_of_its_own_that_dies_or_is_not_asked_for_more() -> None:
    with pytest.raises(DedupeError, match=r"worker process died.*--workers"):
        list(crew.apart(_dying, 3))
    told = crew.apart(_dying, 5)
    assert next(told) == 0
    told.close()
    assert multiprocessing.active_children() == []


def test_a_process_of_its_own_has_the_words_before_its_workers_begin() -> None:
    language.logarithms.cache_clear()
    language._beginnings.cache_clear()
    assert list(crew.apart(partial(carry._alone, 1, _words_known), None)) == [1]


def _words_known(_: carry.Carrier, __: None) -> Iterator[int]:
    yield language.logarithms.cache_info().currsize


def _made_apart(kind: type[DedupeError], given: list[int]) -> Iterator[Any]:
    yield given.pop(0)
    yield given.pop(0), os.getpid()
    raise UnreadableError("a/b.txt", "no codec fits") if kind is UnreadableError else kind("cannot be meant so")


def _dying(count: int) -> Iterator[int]:
    yield from range(count)
    os._exit(9)


def test_workers_look_for_circles_as_seldom_as_who_started_them(monkeypatch: pytest.MonkeyPatch) -> None:
    before = gc.get_threshold()
    gc.set_threshold(12345)
    monkeypatch.setattr(crew.Crew, "forks", False)
    workers = crew.Crew(1)
    try:
        assert list(workers.each(_threshold, [0])) == [12345]
    finally:
        workers.close()
        gc.set_threshold(*before)


def test_no_thread_is_left_of_workers_that_were_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    before = threading.enumerate()
    monkeypatch.setattr(crew.Crew, "forks", False)
    workers = crew.Crew(2)
    assert list(workers.each(abs, [-1, 2])) == [1, 2]
    workers.close()
    assert [thread for thread in threading.enumerate() if thread not in before] == []


@pytest.mark.parametrize("dies", [False, True])
def test_a_worker_stopped_while_it_sends_holds_nobody(dies: bool, tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(HALF_SENT, "utf-8")
    done = subprocess.run([sys.executable, program, str(dies)], capture_output=True, text=True, timeout=60)
    assert done.stdout.split() == ["died" if dies else "interrupted"], done.stderr


HALF_SENT = """
import os, signal, struct, sys, time
from functools import partial
from dedupe.crew import Crew
from dedupe.errors import DedupeError

def half(dies, _):
    frame = sys._getframe()
    while "result_queue" not in frame.f_locals:
        frame = frame.f_back
    os.write(frame.f_locals["result_queue"]._writer.fileno(), struct.pack("!i", 1 << 20) + b"half")
    if dies:
        os.kill(os.getpid(), signal.SIGKILL)
    time.sleep(600)

if __name__ == "__main__":
    dies = sys.argv[1] == "True"
    workers = Crew(2)
    signal.signal(signal.SIGALRM, signal.default_int_handler)
    signal.setitimer(signal.ITIMER_REAL, 20.0 if dies else 2.0)
    try:
        list(workers.each(partial(half, dies), range(2)))
    except KeyboardInterrupt:
        print("interrupted", flush=True)
    except DedupeError:
        print("died", flush=True)
    finally:
        workers.close()
"""


def _threshold(_: int) -> int:
    return gc.get_threshold()[0]


@pytest.mark.parametrize("slow", [(1,), (2,), range(60)])
def test_one_slow_record_starts_no_workers(slow: Sequence[int], monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr(carry, "time", SimpleNamespace(monotonic=lambda: now[0]))
    workers = crew.Crew(2)
    started: list[int] = []
    monkeypatch.setattr(workers, "start", lambda: started.append(1))
    list(carry.Here(workers).each(partial(_passing, now, tuple(slow)), range(60)))
    assert bool(started) == (len(slow) > 1)


def test_workers_that_run_get_what_is_left_as_soon_as_one_record_tells_that_it_pays(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = [0.0]
    monkeypatch.setattr(carry, "time", SimpleNamespace(monotonic=lambda: now[0]))
    monkeypatch.setattr(crew.Crew, "ready", True)
    workers = crew.Crew(2)
    sent: list[int] = []

    def each(_: object, units: Iterable[list[int]]) -> Iterator[list[None]]:
        for unit in units:
            sent.extend(unit)
            yield [None for _ in unit]

    monkeypatch.setattr(workers, "each", each)
    for slow, begun in ((range(9), 1), ((0,), 1), ((1,), 2), ((8,), 9)):
        sent.clear()
        assert list(carry.Here(workers).each(partial(_passing, now, tuple(slow)), range(9))) == [None] * 9
        assert sent == list(range(begun, 9))


def _passing(now: list[float], slow: Sequence[int], number: int) -> None:
    now[0] += 0.6 if number in slow else 0.001


def test_few_records_start_no_workers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(workers: int, forks: bool) -> Any:
        raise AssertionError(f"{workers} workers were started for two pages")

    monkeypatch.setattr(crew, "_pool", never)
    page(tmp_path / "in", "a.txt", BRIDGE)
    page(tmp_path / "in", "b.txt", LIBRARY)
    assert dedupe.run([str(tmp_path / "in")], str(tmp_path / "out"), Settings(workers=4)).stories == 2


@pytest.mark.long
def test_a_paragraph_three_thousand_times(tmp_path: Path) -> None:
    lines = BRIDGE.split("\n\n")
    page(tmp_path / "in", "a.txt", "\n\n".join([lines[0], *[lines[1]] * 3_000]))
    dedupe.run([str(tmp_path / "in")], str(tmp_path / "out"))
    found = rows(tmp_path / "out/evidence/ledger.jsonl")
    fates = Counter(row["fate"] for row in found if row["kind"] == "body")
    # Some may be taken for a copy of the rest; none is lost.
    assert fates["printed"] + fates["agrees"] == fates.total() == 3_000


def test_a_caption_that_goes_on_at_the_head_of_the_next_column_is_told_row_by_row(tmp_path: Path) -> None:
    left = [
        "　　青河县的老渡口昨天停航，摆渡三",
        "十年的船工把船拖上了岸。新桥离渡口",
        "两百米，县里说，船会放进码头旁边的",
        "小博物馆，村民们可以常去看看它。　",
        "　　图为在老渡口摆渡三十年的船工在",
    ]
    right = [
        "船头同乡亲们告别。本报记者陈山摄　",
        "　　渡口的石阶上长满了青苔，船工说",
        "他每天还会来坐一坐。来看热闹的人里",
        "有不少是坐着这条船去上学的，有人带",
        "来了当年的船票，要同他一起拍照片。",
    ]
    text = "\n".join(["老渡口停航", "", *(f"{a}      {b}" for a, b in zip(left, right, strict=True))]) + "\n"
    page(tmp_path / "in", "p.txt", text)
    dedupe.run([str(tmp_path / "in")], str(tmp_path / "out"))
    end = 0
    for row in rows(tmp_path / "out/evidence/ledger.jsonl"):
        assert row["begin"] == end < row["end"]
        end = row["end"]
    assert end == len(text)
    (told,) = rows(tmp_path / "out/manifest.jsonl")
    assert told["captions"] == ["图为在老渡口摆渡三十年的船工在\n船头同乡亲们告别。本报记者陈山摄"]
