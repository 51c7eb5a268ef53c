"""Stories in more copies than are collated: what they ask of each other does not grow with their square, and none is lost."""

import json
import random
from pathlib import Path
from typing import Any

import pytest
from outside import rows, tree

from dedupe import Settings, run, survivors, verify
from dedupe.collate import heard, weigh

SENTENCES = [
    "本软件按原样提供，不附带任何形式的明示或暗示的担保。",
    "使用者应当自行承担因安装、运行或者复制本软件而产生的全部风险。",
    "在任何情况下，作者和版权持有人都不对任何索赔或者其他责任负责。",
    "无论这些责任是由合同、侵权还是其他原因引起的，均与作者无关。",
    "凡取得本软件及其说明文件副本的人，都可以免费使用和转让。",
    "上述许可声明应当包含在本软件的所有副本或者重要部分之中。",
]


def copies(path: Path, count: int) -> Path:
    """Write records that tell one licence, a half of them as it is, the others each with a slip of its own, and two excerpts."""
    chance = random.Random(5)
    text = "".join(SENTENCES)
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            at = chance.randrange(len(text) - 1)
            now = text if number % 2 else text[:at] + text[at + 1] + text[at] + text[at + 2 :]
            if number in (4, 5):
                now = "".join(SENTENCES[:3])
            file.write(json.dumps({"id": f"r{number:04}", "text": now}, ensure_ascii=False) + "\n")
    return path


@pytest.fixture(params=["records", "long way"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Send records either way."""
    monkeypatch.setattr(survivors, "LEAST", 0 if request.param == "records" else 1 << 40)
    return str(request.param)


def test_of_many_copies_some_are_heard_and_all_are_told_of(
    way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    weights = weigh.weights

    def seen(overlays: Any, places: Any) -> list[float]:
        asked.append(len(overlays))
        return weights(overlays, places)

    monkeypatch.setattr(heard, "MOST", 8)
    monkeypatch.setattr(weigh, "weights", seen)
    run([copies(tmp_path / "in.jsonl", 60)], tmp_path / "out", Settings(format="jsonl"))
    assert max(asked) == 8
    (story,) = rows(tmp_path / "out/stories.jsonl")
    assert story["text"] == "".join(SENTENCES)
    assert sorted(one["article"] for one in story["witnesses"]) == [f"in.jsonl#r{n:04}" for n in range(60)]
    roles = {one["article"][-4:]: one["role"] for one in story["witnesses"]}
    assert [name for name, role in roles.items() if role == "excerpt"] == ["0004", "0005"]
    told = rows(tmp_path / "out/evidence/ledger.jsonl")
    unheard = {row["article"] for row in told if row["why"] == heard.WHY}
    assert story["warnings"] == [f"{len(unheard)} of 60 copies were not collated: they are too many"]
    # What is the same as a copy that was heard is told of as that is.
    assert all({row["fate"] for row in told if row["article"] == one} == {"left out"} for one in unheard)
    assert all(int(name[-4:]) % 2 == 0 for name in unheard) and 20 <= len(unheard) < 30
    assert list(verify.folder(tmp_path / "out")) == []


def test_both_ways_hear_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(heard, "MOST", 8)
    given = copies(tmp_path / "in.jsonl", 60)
    for name, least in (("short", 0), ("long", 1 << 40)):
        monkeypatch.setattr(survivors, "LEAST", least)
        run([given], tmp_path / name, Settings(format="jsonl"))
    assert tree(tmp_path / "short") == tree(tmp_path / "long")


def test_up_to_that_many_all_are_heard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = copies(tmp_path / "in.jsonl", 40)
    run([given], tmp_path / "all", Settings())
    monkeypatch.setattr(heard, "MOST", 40)
    run([given], tmp_path / "same", Settings())
    assert tree(tmp_path / "all") == tree(tmp_path / "same")
