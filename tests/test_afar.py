"""Texts that lie with a cluster: the same bytes as where all lies here, and no more of them comes here than is asked for."""

import pickle
import re
import shutil
import socket
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from outside import BRIDGE, LIBRARY, SEEDS, jsonl, page, tree

import dedupe
from dedupe import finish, gather, pipeline
from dedupe.away import Away
from dedupe.engine import Local
from dedupe.errors import DedupeError, UnreadableError, UsageError
from dedupe.records import Edition
from dedupe.settings import Settings
from dedupe.spill import Packed
from dedupe.survivors.part import Part
from dedupe.write import folders, laid
from dedupe.write.sheets import Sheet

SAME = "0" * 12
"""An id that all stories have."""


def records(folder: Path) -> None:
    """Write two files of records: copies and others, and lines that are none, or hold no text."""
    folder.mkdir()
    own = (
        {"id": f"r{i}", "title": f"第{i}则", "byline": "本报记者", "text": f"{BRIDGE}{i % 3}", "kept": i}
        for i in range(9)
    )
    (folder / "a b.jsonl").write_bytes(jsonl(*own) + b"no record\n" + jsonl({"id": "x", "text": " "}))
    texts = [f"{LIBRARY}\n读者第{i}次写信说，{'很好' * i}。" for i in range(5)] + [
        BRIDGE,
        BRIDGE.replace("新桥", "新轿"),
        "◆◆◆",
    ]
    (folder / "a.jsonl").write_bytes(jsonl(*({"text": text, "url": f"u{i}"} for i, text in enumerate(texts))))


@pytest.fixture
def far(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """Give what runs with all texts in a flow of this machine, as on a cluster."""

    def ran(given: Path, out: Path, strict: bool = False, dry_run: bool = False, **settings: Any) -> Any:
        with monkeypatch.context() as patched:
            patched.setattr(pipeline, "_flow", lambda *_: Local(1, patience=0.0))
            asked = Settings(engine="spark", **settings)
            return dedupe.run([str(given)], str(out), asked, strict=strict, dry_run=dry_run)

    return ran


@pytest.mark.parametrize("limit", [folders.SHARD, 20_000, 700])
@pytest.mark.parametrize("form", ["jsonl", "txt"])
@pytest.mark.parametrize("seen", [True, False])
def test_records_that_lie_elsewhere_give_the_same_bytes(
    far: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: int, form: str, seen: bool
) -> None:
    records(tmp_path / "in")
    monkeypatch.setattr(folders, "SHARD", limit)
    settings: dict[str, Any] = {"format": form}
    here = dedupe.run([str(tmp_path / "in")], str(tmp_path / "here"), Settings(workers=1, **settings))
    wrote: list[bool] = []

    def put(*given: Any) -> laid.Put | None:
        wrote.append(seen)
        return real(*given) if seen else None

    real = laid.put
    monkeypatch.setattr(laid, "put", put)
    there = far(tmp_path / "in", tmp_path / "far", **settings)
    assert tree(tmp_path / "far") == tree(tmp_path / "here")
    assert (there.records, there.articles, there.stories, there.review) == (
        here.records, here.articles, here.stories, here.review,
    )  # fmt: skip
    assert [str(one) for one in there.problems] == [str(one) for one in here.problems] and here.problems
    assert wrote, "who holds the lines is asked to write them"
    again = far(tmp_path / "in", tmp_path / "far", **settings)
    assert again.written.changed == again.written.appeared == again.written.vanished == 0


@pytest.mark.parametrize(
    "settings",
    [
        {"format": "jsonl", "evidence": False, "text": "base"},
        {"format": "parquet"},
        {"format": "txt", "evidence": False},
        {"format": "md", "report": True},
        {"format": "jsonl", "script": "traditional", "report": True},
    ],
)
def test_so_in_every_form(far: Callable[..., Any], tmp_path: Path, settings: dict[str, Any]) -> None:
    records(tmp_path / "in")
    dedupe.run([str(tmp_path / "in")], str(tmp_path / "here"), Settings(workers=1, **settings))
    far(tmp_path / "in", tmp_path / "far", **settings)
    assert tree(tmp_path / "far") == tree(tmp_path / "here")


def test_so_in_a_pipe_and_in_a_dry_run(
    far: Callable[..., Any], tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    records(tmp_path / "in")
    dedupe.run([str(tmp_path / "in")], "-", Settings(workers=1))
    here = capfdbinary.readouterr().out
    far(tmp_path / "in", Path("-"))
    assert here and capfdbinary.readouterr().out == here
    asked = {"settings": Settings(workers=1, format="jsonl"), "dry_run": True}
    plan = dedupe.run([str(tmp_path / "in")], str(tmp_path / "out"), **asked)
    assert far(tmp_path / "in", tmp_path / "out", dry_run=True, format="jsonl").written == plan.written
    assert not (tmp_path / "out").exists()


def test_story_files_that_stand_already_or_are_a_persons_stay(far: Callable[..., Any], tmp_path: Path) -> None:
    records(tmp_path / "in")
    for out in ("here", "far"):
        dedupe.run([str(tmp_path / "in")], str(tmp_path / out), Settings(workers=1, format="md"))
        first, second, *_ = sorted((tmp_path / out).glob("*.md"))
        first.unlink()
        second.write_text("mine", "utf-8")
    here = dedupe.run([str(tmp_path / "in")], str(tmp_path / "here"), Settings(workers=1, format="md"))
    there = far(tmp_path / "in", tmp_path / "far", format="md")
    assert there.written == here.written and here.written.appeared == len(here.written.kept) == 1
    assert tree(tmp_path / "far") == tree(tmp_path / "here")


@pytest.mark.parametrize("form", ["jsonl", "txt"])
def test_no_text_comes_here_where_the_output_is_seen(
    far: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    records(tmp_path / "in")
    came: list[Any] = []
    take, stock = Away.take, Away.stock

    def taken(self: Away, given: Any) -> Iterator[Any]:
        for item in take(self, given):
            came.append(item)
            yield item

    def stocked(self: Away, items: Any) -> Any:
        came.extend(items)
        return stock(self, items)

    monkeypatch.setattr(Away, "take", taken)
    monkeypatch.setattr(Away, "stock", stocked)
    far(tmp_path / "in", tmp_path / "far", format=form)
    assert came and not any(word in repr(came) for word in ("居民", "座位"))


@pytest.mark.parametrize("split", ["auto", "page"])
def test_so_with_pages_and_what_an_earlier_run_told(
    far: Callable[..., Any], tmp_path: Path, seeds_out: Path, split: str
) -> None:
    records(tmp_path / "in")
    shutil.copytree(SEEDS, tmp_path / "in/pages")
    shutil.copytree(seeds_out, tmp_path / "in/told")
    page(tmp_path / "in", "a a.txt", BRIDGE)
    page(tmp_path / "in", "blank.txt", " \n")
    page(tmp_path / "in", "torn.txt.gz", b"\x1f\x8b\x08")
    here = dedupe.run([str(tmp_path / "in")], str(tmp_path / "here"), Settings(workers=1, split=split))
    there = far(tmp_path / "in", tmp_path / "far", split=split)
    assert tree(tmp_path / "far") == tree(tmp_path / "here")
    assert here.pages > 6 and [str(one) for one in there.problems] == [str(one) for one in here.problems] != []
    assert replace(there, written=here.written, problems=here.problems) == here


def test_lines_of_pages_come_once_and_are_not_sent_back(
    far: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    came, left = Counter[int](), Counter[int]()
    take, stock = Away.take, Away.stock

    def taken(self: Away, given: Any) -> Iterator[Any]:
        for item in take(self, given):
            came["text" in repr(item)] += len(pickle.dumps(item))
            yield item

    def stocked(self: Away, items: Any) -> Any:
        given = list(items)
        left[0] += len(pickle.dumps(given))
        return stock(self, given)

    monkeypatch.setattr(Away, "take", taken)
    monkeypatch.setattr(Away, "stock", stocked)
    far(SEEDS, tmp_path / "far")
    size = sum(path.stat().st_size for path in SEEDS.iterdir())
    assert size < came[True] < 2 * size
    assert came[False] < size and left[0] < size


def test_ids_that_collide_are_told_apart_there_too(
    far: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    records(tmp_path / "in")
    of = finish.Told.of
    monkeypatch.setattr(finish.Told, "of", lambda edition: of(of_one_id(edition)))
    told, accounts = Part.told, Part.accounts

    def named(self: Part, pairs: Any) -> Iterator[Any]:
        for one in told(self, pairs):
            yield replace(one, id=SAME, told=Packed.of(one.told.load().called(SAME)))

    def accounted(self: Part) -> Iterator[Any]:
        for number, base, lines in accounts(self):
            yield number, base, re.sub(rb'"story":"\w+"', b'"story":"%s"' % SAME.encode(), lines)

    monkeypatch.setattr(Part, "told", named)
    monkeypatch.setattr(Part, "accounts", accounted)
    here = dedupe.run([str(tmp_path / "in")], str(tmp_path / "here"), Settings(workers=1, format="jsonl"))
    far(tmp_path / "in", tmp_path / "far", format="jsonl")
    assert here.stories > 1 and tree(tmp_path / "far") == tree(tmp_path / "here")
    # With a page among them they go the way of pages.
    page(tmp_path / "in", "page.txt", LIBRARY.replace("读者", "作者"))
    here = dedupe.run([str(tmp_path / "in")], str(tmp_path / "here"), Settings(workers=1, format="jsonl"))
    far(tmp_path / "in", tmp_path / "far", format="jsonl")
    assert here.stories > 1 and tree(tmp_path / "far") == tree(tmp_path / "here")


def of_one_id(edition: Edition) -> Edition:
    """Give ``edition`` with the id that all have."""
    rows = tuple(row._replace(story=SAME) if row.story else row for row in edition.ledger)
    return replace(edition, id=SAME, ledger=rows)


def test_what_is_wrong_with_records_is_told_as_ever(far: Callable[..., Any], tmp_path: Path) -> None:
    records(tmp_path / "in")
    with pytest.raises(UnreadableError, match=r"a b\.jsonl: line 10 is no JSON"):
        far(tmp_path / "in", tmp_path / "far", strict=True)
    (tmp_path / "in/c.jsonl").write_bytes(jsonl({"id": "1", "text": BRIDGE}, {"id": "1", "text": LIBRARY}))
    with pytest.raises(DedupeError, match="have the same id"):
        far(tmp_path / "in", tmp_path / "far")
    assert not (tmp_path / "far").exists()


def test_shards_are_cut_where_a_sheet_cuts_them(tmp_path: Path) -> None:
    lines = [[b"x" * size + b"\n" for size in sizes] for sizes in ([3, 4], [], [1, 1, 9, 2], [8], [], [1, 1])]
    sheet = Sheet(str(tmp_path), laid.APPARATUS, 9)
    for one in lines:
        if one:
            sheet.put(b"".join(one))
    names = list(sheet.close())
    (plan,) = laid.of_lines(laid.APPARATUS, [laid.lengths(b"".join(one)) for one in lines], 9)
    made: dict[str, bytes] = {}
    for place, one in enumerate(lines):
        if one:
            for number, piece in plan.pieces(place, b"".join(one)):
                made[plan.file(number)] = made.get(plan.file(number), b"") + piece
    assert made == {name: (tmp_path / name).read_bytes() for name in names}


def test_files_that_are_not_all_here_are_not_taken(tmp_path: Path) -> None:
    first = laid.put(str(tmp_path), "a.jsonl", [(2, b"2\n"), (1, b"1\n")])
    assert first and laid.settled(str(tmp_path), {"a.jsonl": first, "b.jsonl": None}) is None
    assert list(tmp_path.iterdir()) == [] and laid.put(str(tmp_path / "none"), "a.jsonl", []) is None
    again = laid.put(str(tmp_path), "a.jsonl", [(2, b"2\n"), (1, b"1\n")])
    assert again and laid.settled(str(tmp_path), {"a.jsonl": again}) == {"a.jsonl": again[2]}
    assert tree(tmp_path) == {"a.jsonl": b"1\n2\n"}


def elsewhere(some: list[tuple[str, int]], _: int) -> tuple[str, str]:
    return "node7", some[0][0]


def test_inputs_that_the_cluster_does_not_see_are_told(
    far: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    records(tmp_path / "in")
    assert gather._unseen([(str(tmp_path / "in/a.jsonl"), 1)], 0) == (
        socket.gethostname(),
        str(tmp_path / "in/a.jsonl"),
    )
    assert gather._unseen([(str(tmp_path / "in/none.jsonl"), 1)], 0)
    monkeypatch.setattr(gather, "_unseen", elsewhere)
    with pytest.raises(DedupeError, match=r"^node7, .* does not see .*a b\.jsonl"):
        far(tmp_path / "in", tmp_path / "far", format="jsonl")
    assert not (tmp_path / "far").exists()


def test_addresses_of_files_are_taken_and_others_refused(tmp_path: Path) -> None:
    records(tmp_path / "in")
    dedupe.run([(tmp_path / "in").as_uri()], f"file:{tmp_path}/out", Settings(workers=1, format="jsonl"))
    dedupe.run([str(tmp_path / "in")], str(tmp_path / "same"), Settings(workers=1, format="jsonl"))
    assert tree(tmp_path / "out") == tree(tmp_path / "same")
    for given, out in (
        (["s3://bucket/in"], tmp_path / "x"),
        ([tmp_path / "in"], "memory://x"),
        (["file://host/in"], "x"),
    ):
        with pytest.raises(UsageError, match=r"is an address .*Mount"):
            dedupe.run(given, out)
    assert not (tmp_path / "x").exists() and not Path("memory:").exists()
