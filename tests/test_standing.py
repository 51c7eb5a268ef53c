"""Verse that no stops end, boxes of rows: texts of their own line by line, and no heaps of headings."""

import json
from pathlib import Path

import pytest

import dedupe

NEWS = (
    ("青河县新修水库四十二座", "青河县昨天说，今年新修的水库有四十二座，其中三十座已经蓄水，余下的年底完工。"),
    ("八路公交改走滨河路", "八路公交从下周一起改走滨河路，首班车五点半发车，末班车夜里十一点收班。"),
)
LINES = (
    "老渡口的石阶一级级矮下去",
    "船把影子留在水里",
    "我数着对岸的灯",
    "一盏像你一盏像昨天",
    "风从芦苇里站起身",
    "又轻轻坐下",
    "没有人喊船",
    "河还在走着它的路",
)
LISTED = (
    "青河县新修水库四十二座",
    "八路公交改走滨河路",
    "老渡口今日停航",
    "县图书馆周末开到夜里",
    "北岸中学招收新生",
    "桥下集市迁往城东",
)


PRICES = ("白菜 1.2元/斤", "萝卜 0.8元/斤", "土豆 1.5元/斤", "猪肉 13.8元/斤")
TABLE = ("1 上海队 58分", "2 成都队 55分", "3 北京队 47分", "4 青岛队 45分")
COUNTED = (
    "1 老渡口今日停航 58评",
    "5 八路公交改走滨河路 41评",
    "2 县图书馆周末开到夜里 55评",
    "3 北岸中学招收新生和转学生 47评",
)


def page(lines: tuple[str, ...], mark: str, gap: str, byline: tuple[str, ...] = ()) -> str:
    (first, told), (last, closing) = NEWS
    return gap.join((mark + first, told, mark + "夜渡", *byline, *lines, mark + last, closing)) + "\n"


def stories(text: str, folder: Path) -> dict[str, str]:
    (folder / "page.txt").write_text(text, "utf-8")
    dedupe.run([str(folder / "page.txt")], str(folder / "out"))
    rows = map(json.loads, (folder / "out/manifest.jsonl").read_text("utf-8").splitlines())
    return {row["title"]: (folder / "out" / row["file"]).read_text("utf-8") for row in rows}


@pytest.mark.parametrize("mark", ["", "# "])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("byline", [(), ("作者：陆青禾",)])
def test_verse_is_a_story_of_its_lines(mark: str, gap: str, byline: tuple[str, ...], tmp_path: Path) -> None:
    found = stories(page(LINES, mark, gap, byline), tmp_path)
    assert set(found) == {"夜渡", *(title for title, _ in NEWS)}
    assert found["夜渡"].endswith("\n\n".join(LINES) + "\n")
    assert all(line not in found[title] for line in LINES for title, _ in NEWS)


@pytest.mark.parametrize("mark", ["", "# "])
def test_verse_of_the_old_form_needs_no_words_of_speech(mark: str, tmp_path: Path) -> None:
    lines = ("霜林半落水如天", "一叶扁舟泊渡前", "老父收罾归去晚", "隔江灯火乱星悬")
    assert stories(page(lines, mark, "\n\n", ("作者：陆青禾",)), tmp_path)["夜渡"].endswith("\n\n".join(lines) + "\n")
    other = tuple(f"{line}边" if at == 2 else line for at, line in enumerate(lines))
    assert "夜渡" not in stories(page(other, mark, "\n\n"), tmp_path)


@pytest.mark.parametrize("mark", ["", "# "])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("rows", [PRICES, TABLE])
def test_a_box_is_a_story_of_its_rows(mark: str, gap: str, rows: tuple[str, ...], tmp_path: Path) -> None:
    found = stories(page(rows, mark, gap), tmp_path)
    assert set(found) == {"夜渡", *(title for title, _ in NEWS)}
    assert found["夜渡"].endswith("\n\n".join(rows) + "\n")


@pytest.mark.parametrize("lines", [LINES[:3], LISTED, COUNTED], ids=["too few", "headings", "links"])
def test_headings_one_under_the_other_are_none(lines: tuple[str, ...], tmp_path: Path) -> None:
    assert set(stories(page(lines, "# ", "\n\n"), tmp_path)) == {title for title, _ in NEWS}


def test_a_wrapped_text_is_no_verse(tmp_path: Path) -> None:
    text = "他说他还记得那时候的渡口和对岸的灯也记得船把影子留在水里的样子可是再没有人在夜里喊船了" * 2 + "。"
    wrapped = "\n".join(text[at : at + 11] for at in range(0, len(text), 11))
    assert stories(f"# 夜渡\n{wrapped}\n", tmp_path) == {"夜渡": f"夜渡\n\n{text}\n"}
