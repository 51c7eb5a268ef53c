"""A run whose texts do not fit into the memory allowed: it goes over the disk, and nobody can tell from OUT."""

import errno
import gc
import os
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from outside import BRIDGE, LIBRARY, SEEDS, jsonl, page, tree

import dedupe
from dedupe import chars, gather, late, pipeline, revise, spill, split, standing
from dedupe.carry import Here
from dedupe.errors import DedupeError
from dedupe.links import Matches
from dedupe.records import Article, Line, Page
from dedupe.revise import lines
from dedupe.revise.alike import Alike
from dedupe.revise.makers import forms
from dedupe.revise.recurs import recurs
from dedupe.revise.traits import Spot
from dedupe.settings import Settings
from dedupe.survivors.buckets import Buckets
from dedupe.survivors.texts import Texts


def mixed(folder: Path) -> Path:
    """Give a folder of pages and records, some of them copies of each other."""
    page(folder, "p.txt", f"{BRIDGE}\n{LIBRARY}")
    copies = [{"id": f"b{n}", "text": BRIDGE.replace("渡轮", "渡船" * n), "n": n} for n in range(4)]
    others = [{"id": f"l{n}", "title": "夜间开放", "text": LIBRARY, "tags": [n]} for n in range(3)]
    page(folder, "r.jsonl", jsonl(*copies, *others, {"id": "x", "text": "风雨无阻，众志成城。" * 9}))
    return folder


@pytest.fixture
def crammed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no text stay in memory."""
    monkeypatch.setattr(pipeline, "HELD", 1 << 40)
    monkeypatch.setattr(spill, "_PILES", 1 << 60)


@pytest.mark.parametrize("form", ["txt", "parquet"])
def test_the_same_bytes_from_disk(tmp_path: Path, form: str, request: pytest.FixtureRequest) -> None:
    mixed(tmp_path / "in")
    dedupe.run([str(tmp_path / "in")], str(tmp_path / "one"), Settings(format=form))
    request.getfixturevalue("crammed")
    (tmp_path / "scratch").mkdir()
    told = Settings(format=form, tmp=str(tmp_path / "scratch"), memory=1 << 29)
    dedupe.run([str(tmp_path / "in")], str(tmp_path / "two"), told)
    assert tree(tmp_path / "one") == tree(tmp_path / "two")
    assert list((tmp_path / "scratch").iterdir()) == []


def test_nothing_is_held_here(tmp_path: Path, crammed: None, monkeypatch: pytest.MonkeyPatch) -> None:
    held: list[object] = []
    monkeypatch.setattr(Here, "stock", lambda self, items: held.extend(items))
    spilt: list[spill.Pile[object]] = []
    plain = spill.Piles.new

    def made(self: spill.Piles, weigh: object) -> object:
        spilt.append(plain(self, weigh))  # type: ignore[arg-type]
        return spilt[-1]

    monkeypatch.setattr(spill.Piles, "new", made)
    outcome = dedupe.run([str(mixed(tmp_path / "in"))], str(tmp_path / "out"), Settings())
    assert outcome.articles == 10 and held == []
    assert len(spilt) == 5 and all(pile.spilt for pile in spilt)


def test_the_sample_from_disk(tmp_path: Path, seeds_out: Path, crammed: None) -> None:
    dedupe.run([str(SEEDS)], str(tmp_path / "seeds" / "out"), Settings(tmp=str(tmp_path)))
    skip = "evidence/run.json"  # it tells where the inputs lie, seen from OUT
    one, two = ({k: v for k, v in tree(out).items() if k != skip} for out in (seeds_out, tmp_path / "seeds/out"))
    assert one == two


def test_no_room_on_the_disk_is_told_and_leaves_out_as_it_was(
    tmp_path: Path, crammed: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spill, "SPARE", 1 << 62)
    (tmp_path / "scratch").mkdir()
    with pytest.raises(DedupeError, match=r"scratch.*--tmp") as told:
        dedupe.run([str(mixed(tmp_path / "in"))], str(tmp_path / "out"), Settings(tmp=str(tmp_path / "scratch")))
    assert told.value.exit_code == 3
    assert not (tmp_path / "out").exists() and list((tmp_path / "scratch").iterdir()) == []


def test_records_of_a_program_from_disk(crammed: None) -> None:
    copies = [{"id": "a", "text": BRIDGE}, {"id": "b", "text": BRIDGE}, {"id": "c", "text": LIBRARY}]
    assert sorted(len(edition.witnesses) for edition in dedupe.stories(copies)) == [1, 2]


def test_stories_of_pages_go_to_disk_however_much_is_allowed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spilt: list[spill.Pile[object]] = []
    plain = spill.Piles.new

    def made(self: spill.Piles, weigh: object) -> object:
        spilt.append(plain(self, weigh))  # type: ignore[arg-type]
        return spilt[-1]

    dedupe.run([str(mixed(tmp_path / "in"))], str(tmp_path / "one"), Settings())
    monkeypatch.setattr(spill.Piles, "new", made)
    monkeypatch.setattr(pipeline, "PAGED", 1)
    monkeypatch.setattr(gather, "PAGED", 1)
    dedupe.run([str(tmp_path / "in")], str(tmp_path / "two"), Settings())
    assert tree(tmp_path / "one") == tree(tmp_path / "two")
    assert [pile.spilt for pile in spilt] == [True, True, False, True, True, True]


def test_what_pages_fell_into_is_not_held_while_articles_are_repaired(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def alive() -> int:
        return sum(isinstance(one, Article | Line) for one in gc.get_objects())

    for name, text in (("a.txt", BRIDGE), ("b.txt", f"{LIBRARY}\n{BRIDGE}")):
        page(tmp_path / "in", name, text)
    plain, seen = Here.parted, []
    monkeypatch.setattr(Here, "parted", lambda *given, **named: seen.append(alive()) or plain(*given, **named))
    before = alive()
    outcome = dedupe.run([str(tmp_path / "in")], str(tmp_path / "out"), Settings())
    assert outcome.articles == 3 and seen == [before]


def test_a_worker_remembers_the_folds_of_few_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chars, "_FEW", 4)
    monkeypatch.setattr(chars, "_remembers", chars._remembers)
    chars.forget()
    chars.remember_few()
    texts = ["（" * n for n in range(1, 99)]
    assert [chars.soft(text) for text in texts] == texts
    chars.remember(texts[:3])
    assert 0 < len(chars._softs) <= 4 and len(chars._keys) <= 4


def test_nothing_is_remembered_of_single_lines_once_pages_are_cut(tmp_path: Path) -> None:
    page(tmp_path / "in", "a.txt", f"{LIBRARY}\n{BRIDGE}")
    dedupe.run([str(tmp_path / "in")], str(tmp_path / "out"), Settings())
    assert lines._pairs.cache_info().currsize == 0
    assert any(known.cache_info().currsize for known in late._KEPT)  # comparing asks, too
    revise.forget()
    assert not any(known.cache_info().currsize for known in late._KEPT)


def test_large_memory_goes_back_where_pages_are_split_and_only_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid: list[bool] = []
    monkeypatch.setattr(pipeline, "lay_apart", lambda: laid.append(True))
    page(tmp_path / "one", "p.txt", BRIDGE)
    page(tmp_path / "two", "r.jsonl", jsonl({"id": "a", "text": BRIDGE}))
    dedupe.run([str(tmp_path / "two")], str(tmp_path / "out2"), Settings())
    assert laid == []
    dedupe.run([str(tmp_path / "one")], str(tmp_path / "out1"), Settings())
    assert laid == [True]


def most(done: Callable[[], object]) -> int:
    """Give the most bytes that were held at any time of what is ``done``."""
    done()
    tracemalloc.start()
    done()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


NAMES = [f"{chr(0x4E00 + at // 64)}{chr(0x5E00 + at % 64)}" for at in range(4096)]


def test_a_short_line_that_stands_alone_takes_little_memory_while_the_run_is_asked_of_it() -> None:
    line = Line("a", 1, 0, 0, "", (), "title")
    asked = {"a": [Spot(line, name, "BB", 0, 2) for name in NAMES]}
    odds = {"a": {1: 0.0}}
    matches = Matches.of([], {"a": [line] * 3})
    assert most(lambda: next(recurs(asked, matches))) < 350 * len(NAMES)
    assert most(lambda: Alike(asked, odds, matches)) < 120 * len(NAMES)


def test_forms_of_makers_are_sought_in_little_memory() -> None:
    line = Line("a", 1, 0, 0, "", (), "title")
    ends = [(line, "渡口的早晨", f" 江城晚报记者{name}实习生{name}摄") for name in NAMES]
    assert most(lambda: list(forms(ends))) < 1500 * len(NAMES)


def test_what_stands_for_itself_is_sought_once_where_kinds_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    seen: list[int] = []
    versed, division = standing.versed, revise.division
    monkeypatch.setattr(standing, "versed", lambda *given: asked.append(given) or versed(*given))
    monkeypatch.setattr(revise, "division", lambda *given: seen.append(len(asked)) or division(*given))
    texts = (BRIDGE, LIBRARY, f"# 新桥\n\n{BRIDGE}\n\n# 夜间\n\n{LIBRARY}")
    pages = [split.lines(Page(name, text)) for name, text in zip("abc", texts, strict=True)]
    revise.divisions(pages, [])
    assert seen[0] == len(pages)


def test_steps_over_many_pages_are_tidied_up_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[bool] = []
    monkeypatch.setattr(revise, "tidy", lambda: done.append(True))
    pages = [split.lines(Page(name, BRIDGE)) for name in "ab"]
    revise.divisions(pages, [])
    assert done == []
    monkeypatch.setattr(revise, "MANY", 1)
    revise.divisions(pages, [])
    assert done == [True] * 3


@pytest.mark.parametrize("what", ["texts", "buckets"])
def test_a_disk_that_takes_a_part_at_a_time_gets_all_and_a_full_one_is_named(
    what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, taken = os.pwrite, 0

    def little(file: int, data: bytes | memoryview, place: int) -> int:
        nonlocal taken
        if taken > 4000:
            raise OSError(errno.ENOSPC, "No space left on device")
        taken += (done := write(file, data[:100], place))
        return done

    monkeypatch.setattr(os, "pwrite", little)
    if what == "texts":
        texts = Texts(str(tmp_path))
        told = "新桥昨日通车。" * 70
        raw = told.encode("utf-16-le")
        texts.put(raw, texts.add(np.array([len(told)])))
        assert texts.text(0) == told
        with pytest.raises(DedupeError, match=rf"{tmp_path.name}.*No space.*--tmp"):
            texts.put(4 * raw, texts.add(np.array([4 * len(told)])))
        texts.close()
    else:
        buckets = Buckets(str(tmp_path), 4)
        given = np.arange(80, dtype=np.uint64).reshape(20, 4)
        buckets.add(given)
        buckets.add(np.zeros((0, 4), np.uint64))
        assert buckets.column(2).tolist() == given[:, 2].tolist()
        with pytest.raises(DedupeError, match=rf"{tmp_path.name}.*No space.*--tmp"):
            buckets.add(np.zeros((200, 4), np.uint64))
        buckets.close()
