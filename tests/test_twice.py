"""Pages that are here twice tell what they told once: a copy vouches for nothing."""

import shutil
from pathlib import Path

import pytest
from outside import SEEDS, rows

import dedupe
from dedupe import link, revise, split, verify
from dedupe.carry import Here
from dedupe.records import Division, Line, Page
from dedupe.revise import twice

FOOT = "\n\n阅读：%d\n\n打印本页 关闭窗口\n"
"""What a page ends with each time that it is saved, with another figure."""


def told(out: Path) -> list[str]:
    """Give the texts of the story files."""
    return sorted(path.read_text(encoding="utf-8") for path in out.glob("*.txt"))


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Give what the sample pages tell."""
    out = tmp_path_factory.mktemp("once")
    dedupe.run([SEEDS], out)
    return told(out)


@pytest.mark.parametrize("which", ["*", "*[bB]*", "lanzhou*"])
def test_pages_that_are_here_twice(which: str, once: list[str], tmp_path: Path) -> None:
    shutil.copytree(SEEDS, tmp_path / "in")
    again = [Path(shutil.copy(page, tmp_path / "in" / f"zz-{page.name}")) for page in sorted(SEEDS.glob(which))]
    outcome = dedupe.run([tmp_path / "in"], tmp_path / "out")
    assert told(tmp_path / "out") == once
    assert list(verify.folder(str(tmp_path / "out"))) == []
    listed = [w["source"] for row in rows(tmp_path / "out/manifest.jsonl") for w in row["witnesses"]]
    assert {page.name for page in again} <= set(listed)
    assert len(listed) == outcome.articles


def test_pages_saved_again_with_something_else_below(tmp_path: Path) -> None:
    pages = [path for path in sorted(SEEDS.glob("*.txt")) if path.name.startswith(("lanjiang-shangbao", "linlan"))]
    for number, page in enumerate(pages):
        text = page.read_text(encoding="utf-8").rstrip("\n")
        for day, shown in (("1", 3817 + number), ("2", 40211 + 7 * number)):
            (tmp_path / day).mkdir(exist_ok=True)
            (tmp_path / day / f"{day}-{page.name}").write_text(text + FOOT % shown, encoding="utf-8")
    dedupe.run([tmp_path / "1"], tmp_path / "once")
    dedupe.run([tmp_path / "1", tmp_path / "2"], tmp_path / "out")
    assert told(tmp_path / "out") == told(tmp_path / "once")


def _pages(*texts: str) -> list[tuple[Line, ...]]:
    return [tuple(split.lines(Page(f"{number}.txt", text))) for number, text in enumerate(texts)]


def test_a_copy_is_cut_as_the_first_is_where_lines_lie_with_a_carrier() -> None:
    text = (SEEDS / "linlan-wanbao_20250314_04.txt").read_text(encoding="utf-8")
    other = (SEEDS / "linlan-wanbao_20250314_01.txt").read_text(encoding="utf-8")
    pages = _pages(text, other, text, text.replace("\n", "\r\n"))
    here = Here()
    matches = link.matches(pages, here)
    made = revise.divisions(pages, matches)
    laid = here.take(revise.laid(pages, matches, here, here.stock(enumerate(pages)), _itself))
    assert [division for _, division in laid] == list(made)
    assert [[a.first for a in division.articles][:1] for division in made] == [[""], [""], ["0.txt"], ["0.txt"]]
    begun = [
        [[page[n].text for n in _numbers(page, a.pieces)] for a in made[at].articles] for at, page in enumerate(pages)
    ]
    assert begun[0] == begun[2] == begun[3] != begun[1]


def _itself(division: Division) -> Division:
    return division


def _numbers(page: tuple[Line, ...], pieces: tuple[object, ...]) -> list[int]:
    begins = {piece.begin for piece in pieces}  # type: ignore[attr-defined]
    return [line.number for line in page if line.begin in begins]


def test_one_story_on_two_pages_is_no_copy_of_a_page() -> None:
    body = "岚江新桥昨日正式通车，两岸居民往来只需五分钟，比过去坐渡轮快了整整一个小时。"
    rest = "家住东岸的陈阿婆一早就到桥头等候，她说自己盼这座桥盼了三十年，今天终于可以走过去了。"
    pages = {
        page[0].source: page
        for page in _pages(f"新桥通车\n\n{body}\n\n{rest}\n", f"新桥昨日通车\n\n{body}\n\n{rest}\n")
    }
    matches = link.matches(list(pages.values()), Here())
    assert twice.firsts(pages, matches, lambda lines: 1) == {"0.txt": "0.txt", "1.txt": "1.txt"}
    assert twice.firsts(pages, matches, lambda lines: 3) == {"0.txt": "0.txt", "1.txt": "0.txt"}


def test_a_run_of_a_copy_may_begin_where_no_boundary_was_likely() -> None:
    """The line that began the run was the paper's, and went; of the one behind it no odds are kept."""
    lines = split.lines(Page("b.txt", (SEEDS / "linlan-wanbao_20250314_04.txt").read_text(encoding="utf-8")))
    same = {line.number: line.number for line in lines}
    texts = [line.number for line in lines if line.kind == "body"]
    assert twice.starts(lines, texts[:2], {}, same) == (tuple(texts[:2]), {})
    assert twice.starts(lines, texts[:2], {texts[1]: 0.5}, same) == (tuple(texts[:2]), {texts[1]: 0.5})
