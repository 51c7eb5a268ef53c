"""What is told of a run's result: where texts came from, where lines went, and why."""

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

import pytest
from outside import BRIDGE, LIBRARY, SEEDS, command, jsonl, page, rows

import dedupe
from dedupe import cluster, explain, pipeline
from dedupe.errors import DedupeError, UsageError
from dedupe.explain import copies
from dedupe.explain.records import PairTold, PlaceTold, StoryTold
from dedupe.holdings import Holdings, lines
from dedupe.records import Link, Witness
from dedupe.settings import Settings

COPY = BRIDGE.replace("一早", "一旱")
OLDER = "linlan-wanbao_20250314_01.txt#4"
NEWER = "lanjiang-shangbao_20250318_A03.txt#1"
"""Two bulletins of the sample with the same words and other figures."""


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Give what a run over three pages wrote: two stories, the one in two copies."""
    page(tmp_path / "in", "a.txt", "岚江晚报 第3版\n\n" + BRIDGE)
    page(tmp_path / "in/sub", "b.txt", COPY)
    page(tmp_path / "in", "c.txt", LIBRARY)
    dedupe.run([str(tmp_path / "in")], str(tmp_path / "out"))
    return tmp_path / "out"


def story(out: Path, *names: str, **more: str) -> StoryTold:
    told = explain.of(str(out), *names, **more)
    assert isinstance(told, StoryTold)
    return told


def place(out: Path, *names: str, **more: str) -> PlaceTold:
    told = explain.of(str(out), *names, **more)
    assert isinstance(told, PlaceTold)
    return told


def pair(out: Path, *names: str, **more: str) -> PairTold:
    told = explain.of(str(out), *names, **more)
    assert isinstance(told, PairTold)
    return told


# The copies, compared again, are those that the run compared


Watched = Callable[..., tuple[dict[str, Witness], list[Link], Path]]


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Watched]:
    """Give a way to run over an input, and to have the witnesses and links of that run."""
    seen: dict[str, Witness] = {}
    weighed: list[Link] = []
    faces, stars = pipeline._witnesses, cluster.stars

    def witnesses(*given):  # type: ignore[no-untyped-def]
        made = faces(*given)
        seen.update({kin.witness.siglum: kin.witness for kin in (one.load() for _, one in made[1])})
        return made

    def links(*given):  # type: ignore[no-untyped-def]
        found, of_all = stars(*given)
        weighed.extend(of_all)
        return found, of_all

    def run(source: Path, settings: Settings) -> tuple[dict[str, Witness], list[Link], Path]:
        monkeypatch.setattr(pipeline, "_witnesses", witnesses)
        monkeypatch.setattr(cluster, "stars", links)
        seen.clear()
        weighed.clear()
        dedupe.run([str(source)], str(tmp_path / "watched"), settings)
        monkeypatch.setattr(cluster, "stars", stars)
        return seen, list(weighed), tmp_path / "watched"

    return run


def records(tmp_path: Path) -> Path:
    rows = [
        {"id": "a", "title": "新桥昨日通车", "byline": "岭海社记者 甲乙", "text": BRIDGE.split("\n\n", 1)[1]},
        {"id": "b", "title": "新桥昨日通车", "text": COPY.split("\n\n", 1)[1]},
        {"text": LIBRARY},
    ]
    return page(tmp_path, "r.jsonl", jsonl(*rows))


@pytest.mark.parametrize("split", ["auto", "page"])
@pytest.mark.parametrize("form", ["pages", "records", "stories"])
def test_copies_made_again_are_those_of_the_run(
    form: str, split: str, watched: Watched, tmp_path: Path, seeds_out: Path
) -> None:
    source = {"pages": SEEDS, "records": records(tmp_path), "stories": seeds_out}[form]
    seen, weighed, out = watched(source, Settings(split=split))
    holdings = Holdings(out)
    made = copies.witnesses(holdings, [one for told in holdings.stories() for one in told.witnesses])
    assert made.keys() == seen.keys() and len(made) > 2
    for siglum, witness in seen.items():
        assert made[siglum].paragraphs == witness.paragraphs
        one, other = (cluster.face(each, 3) for each in (made[siglum], witness))
        assert one.shingles.tolist() == other.shingles.tolist()
        assert [getattr(one, name) for name in FACE] == [getattr(other, name) for name in FACE]
    for link in weighed:
        again = pair(out, link.a, link.b).link
        if "other copies; the centre " not in link.why:
            assert asdict(again) == {name: getattr(link, name) for name in asdict(again)}


FACE = [
    "siglum",
    "size",
    "title",
    "heads",
    "text",
    "parts",
    "first",
    "partial",
    "piece",
    "led",
    "voices",
    "spoken",
    "jump",
]


# A story


def test_a_story_is_told_by_its_copies_and_their_differences(out: Path) -> None:
    told = story(out, "新桥")
    assert [(copy.article, copy.role) for copy in told.copies] == [("a.txt#1", "base"), ("sub/b.txt#1", "witness")]
    assert told.copies[0].lines == (3, 7) and told.copies[1].lines == (1, 5)
    assert "stands in the longer" in told.copies[1].why and told.copies[0].why == ""
    (reading,) = told.readings
    assert dict(reading.readings) == {"早": ("a.txt#1",), "旱": ("sub/b.txt#1",)} and reading.printed == "早"
    assert (out / told.file).read_text("utf-8").split("\n")[(reading.line or 0) - 1].startswith("家住东岸")
    assert told.notes == () and not told.edited


@pytest.mark.parametrize("word", ["id", "prefix", "file", "path", "title", "part"])
def test_a_story_is_named_in_many_ways(out: Path, word: str) -> None:
    (row,) = [row for row in rows(out / "manifest.jsonl") if row["title"] == "图书馆夜间开放"]
    words = {
        "id": row["id"],
        "prefix": row["id"][:6],
        "file": row["file"],
        "path": str(out / row["file"]),
        "title": row["title"],
        "part": "馆夜间",
    }
    assert story(out, words[word]).id == row["id"]


def test_what_came_by_standard_input_is_told_where_it_was_kept(tmp_path: Path) -> None:
    kept, out = tmp_path / "kept", tmp_path / "out"
    kept.write_bytes(jsonl({"id": "x", "text": BRIDGE}, {"id": "y", "text": COPY}, {"id": "z", "text": LIBRARY}))
    command("-", "-o", out, "--report", stdin=kept.read_bytes())
    gone = command("explain", out, "-#x", "-#z")
    assert gone.returncode == 3 and b"--inputs FILE" in gone.stderr
    for names, said in (
        (("-#x", "-#z"), "Two stories"),
        (("-#z", "-#x"), "Two stories"),
        (("-#x", "-#y"), "One story"),
        (("-:2",), "-#y"),
    ):
        told = command("explain", out, *names, "--inputs", kept)
        assert told.returncode == 0 and said in told.stdout.decode(), told.stderr
    assert command("explain", out, "-#x", "--jsonn").returncode == 2
    assert command("verify", out, "--inputs", kept).returncode == 0
    assert not (out / "report/pages-00000.js").exists()
    assert command("report", out, "--inputs", kept).returncode == 0
    assert '"-#x"' in (out / "report/pages-00000.js").read_text("utf-8")
    kept.write_bytes(kept.read_bytes() + b"\n")
    assert command("verify", out, "--inputs", kept).returncode == 1
    assert b"was changed" in command("explain", out, "-#x", "-#z", "--inputs", kept).stderr


def test_what_a_person_edited_is_told(out: Path) -> None:
    path = out / story(out, "图书馆").file
    path.write_text(path.read_text("utf-8") + "\n又及。\n", "utf-8")
    assert story(out, "图书馆").edited


def test_without_inputs_a_story_is_told_as_far_as_the_evidence_goes(out: Path, tmp_path: Path) -> None:
    shutil.move(tmp_path / "in", tmp_path / "elsewhere")
    told = story(out, "新桥")
    assert len(told.copies) == 2 and told.copies[1].lines is None and told.readings
    assert any("--inputs" in note for note in told.notes)
    assert story(out, "新桥", inputs=str(tmp_path / "elsewhere")).notes == ()


def test_without_evidence_the_manifest_is_told(tmp_path: Path) -> None:
    source = page(tmp_path / "in", "a.txt", BRIDGE)
    dedupe.run([str(source)], str(tmp_path / "out"), Settings(evidence=False))
    told = story(tmp_path / "out", "新桥")
    assert [copy.article for copy in told.copies] == ["a.txt#1"]
    assert any("--no-evidence" in note for note in told.notes)
    with pytest.raises(DedupeError, match="--no-evidence"):
        explain.of(str(tmp_path / "out"), "a.txt")


# A place


def test_a_line_is_told_where_it_went(out: Path) -> None:
    (head,) = place(out, "a.txt:1").spans
    assert (head.kind, head.story, head.fate, head.text) == ("furniture", None, "left out", "岚江晚报 第3版")
    (title,) = place(out, "a.txt:3").spans
    assert (title.kind, title.title, title.line) == ("title", "新桥昨日通车", 3)
    told = place(out, "b.txt:5")
    assert "".join(span.text or "" for span in told.spans) == COPY.split("\n\n")[2].rstrip()
    assert [(span.text, span.fate) for span in told.spans if span.fate == "variant"] == [("旱", "variant")]
    assert [reading.printed for reading in told.readings] == ["早"]


def test_an_input_is_told_whole(out: Path, tmp_path: Path) -> None:
    told = place(out, str(tmp_path / "in/a.txt"))
    text = (tmp_path / "in/a.txt").read_text("utf-8")
    assert "".join(span.text or "" for span in told.spans) == text and told.encoding == "utf-8"
    assert place(out, "sub/b.txt#1").spans[0].article == "sub/b.txt#1"


def test_a_line_of_a_story_is_told_where_it_came_from(out: Path) -> None:
    told = place(out, f"{story(out, '新桥').file}:5")
    printed = "".join(span.text or "" for span in told.spans if span.fate == "printed")
    assert printed == BRIDGE.split("\n\n")[2].rstrip()
    assert {span.article for span in told.spans} == {"a.txt#1", "sub/b.txt#1"}
    with pytest.raises(UsageError, match="no text in line 2"):
        explain.of(str(out), f"{story(out, '新桥').file}:2")


@pytest.mark.parametrize("form", ["md", "jsonl", "parquet"])
def test_other_forms_of_stories_are_told_too(form: str, tmp_path: Path) -> None:
    page(tmp_path / "in", "a.txt", BRIDGE)
    page(tmp_path / "in", "b.txt", COPY)
    dedupe.run([str(tmp_path / "in")], str(tmp_path / "out"), Settings(format=form))
    (reading,) = story(tmp_path / "out", "新桥").readings
    assert reading.line is not None and reading.printed == "早"


def test_records_are_told_by_line_and_by_siglum(tmp_path: Path) -> None:
    dedupe.run([str(records(tmp_path))], str(tmp_path / "out"))
    told = place(tmp_path / "out", "r.jsonl:2")
    assert story(tmp_path / "out", "新桥").left == ()
    assert told.name == "r.jsonl#b" and "旱" in [span.text for span in told.spans if span.fate == "variant"]
    assert place(tmp_path / "out", "r.jsonl#3").spans[0].text == "图书馆夜间开放"
    assert {span.article for span in place(tmp_path / "out", "r.jsonl").spans} == {
        "r.jsonl#a",
        "r.jsonl#b",
        "r.jsonl#3",
    }
    with pytest.raises(UsageError, match="no record in line 9"):
        explain.of(str(tmp_path / "out"), "r.jsonl:9")


def test_lines_are_those_of_editors() -> None:
    assert lines("") == [0] and lines("a\rb\r\nc\n") == [0, 2, 5, 7]


# A pair


def test_copies_of_one_story_are_told_why(out: Path) -> None:
    told = pair(out, "a.txt#1", "sub/b.txt#1")
    assert told.together and told.met and told.link.decision == "witness" and told.chance > 0.99
    assert told.verdict == f"One story: {told.link.why}."


def test_bulletins_that_differ_in_figures_are_told_so(seeds_out: Path) -> None:
    told = pair(seeds_out, OLDER, NEWER)
    assert not told.together and told.link.decision == "doubtful" and told.met
    assert "figures" in told.link.evidence and len(told.figures) >= 3 and told.shared > len(told.figures)
    (row,) = rows(seeds_out / "evidence/review.jsonl")
    assert (row["why"], row["jaccard"]) == (told.link.why, told.link.jaccard)


def test_articles_that_never_met_are_compared(out: Path) -> None:
    told = pair(out, "c.txt#1", "新桥")
    assert not told.together and not told.met and told.link.decision == "no" and told.chance < 0.01
    assert {side.article for side in told.sides} == {"a.txt#1", "c.txt#1"}
    assert told.verdict.startswith("Two stories")


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (("新桥", "新桥"), "the same story"),
        (("a.txt#1", "a.txt#1"), "the one and the other"),
        (("a.txt:1", "c.txt"), "no article and no story"),
        (("a.txt", "b.txt", "c.txt"), "Name one thing"),
    ],
)
def test_what_cannot_be_compared(out: Path, names: tuple[str, ...], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        explain.of(str(out), *names)


# What goes wrong


def test_a_name_near_one_is_asked_for(out: Path) -> None:
    with pytest.raises(UsageError, match=r"Did you mean 'a\.txt'\?"):
        explain.of(str(out), "aa.txt")
    with pytest.raises(UsageError, match="has no story, article or input") as error:
        explain.of(str(out), "什么也不是\n")
    assert "Did you mean" not in str(error.value) and "\n" not in str(error.value)


def test_a_name_of_several_is_refused_with_all_of_them(seeds_out: Path) -> None:
    with pytest.raises(UsageError, match=r"could mean 2 stories: .*略增.*; .*略减") as error:
        explain.of(str(seeds_out), "一周水情")
    assert error.value.exit_code == 2


def test_a_line_past_the_end(out: Path) -> None:
    with pytest.raises(UsageError, match=r"a\.txt has 8 lines, and no line 99"):
        explain.of(str(out), "a.txt:99")


def test_an_input_that_was_changed_is_not_taken_for_what_was_read(out: Path, tmp_path: Path) -> None:
    (tmp_path / "in/a.txt").write_text("另一篇。\n", "utf-8")
    with pytest.raises(DedupeError, match="was changed since the run"):
        explain.of(str(out), "a.txt:1")


def test_evidence_that_was_damaged_is_named(out: Path) -> None:
    path = out / "evidence/ledger.jsonl"
    path.write_bytes(path.read_bytes().replace(b'"begin":0,', b'"begin":"x",', 1))
    with pytest.raises(DedupeError, match=r"ledger\.jsonl:1: .*dedupe verify"):
        explain.of(str(out), "a.txt")


def test_a_folder_that_is_not_ours_and_inputs_that_are_none(tmp_path: Path, out: Path) -> None:
    with pytest.raises(DedupeError, match="has no manifest") as error:
        explain.of(str(tmp_path), "x")
    assert error.value.exit_code == 3
    with pytest.raises(UsageError, match="is not there"):
        explain.of(str(out), "x", inputs=str(tmp_path / "nowhere"))


# The command


def test_command_tells_in_words_and_in_json(out: Path) -> None:
    told = command("explain", out, "新桥")
    assert told.returncode == 0 and told.stderr == b""
    assert "Made from 2 copies:" in told.stdout.decode() and "not “旱” in sub/b.txt#1" in told.stdout.decode()
    for names in (("新桥",), ("a.txt:3",), ("a.txt#1", "c.txt#1")):
        done = command("explain", out, *names, "--json")
        assert json.loads(done.stdout) == json.loads(json.dumps(asdict(explain.of(str(out), *names))))
    assert command("explain", out, "什么").returncode == 2
    assert command("explain", out / "nowhere", "什么").returncode == 3


def test_text_of_inputs_reaches_no_terminal_as_control(tmp_path: Path) -> None:
    source = page(tmp_path / "in", "a.txt", BRIDGE.replace("居民", "居\x1b[31m民"))
    dedupe.run([str(source)], str(tmp_path / "out"))
    told = command("explain", tmp_path / "out", "a.txt")
    assert told.returncode == 0 and b"\x1b" not in told.stdout
