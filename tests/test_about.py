"""An agency's line that has a dateline and then the title of what was sent gives both."""

from pathlib import Path

import pytest
from test_notices import STORIES, divisions, told

import dedupe
from dedupe import split
from dedupe.records import Page
from dedupe.settings import Settings

TITLE = "三十座小水库为何能够提前完工——清河县水利工地见闻"
TEXT = (
    "清河水利局昨天宣布，全县三十座小水库除险加固工程提前完工，汛前全部投入使用。",
    "施工队分成两班，白天浇筑坝体，夜里养护，水库的工期比计划缩短了半个月。",
)


def sent(gap: str = "", over: str = "") -> str:
    return "\n\n".join((*([over] if over else []), f"甲社清河3月12日电{gap}题：{TITLE}", "甲社记者王海　李江", *TEXT))


@pytest.mark.parametrize("gap", ["", " ", "\N{IDEOGRAPHIC SPACE}"])
def test_a_dateline_and_what_it_is_about_are_a_dateline_and_a_title(gap: str) -> None:
    found = [(line.kind, line.text) for line in split.lines(Page("a", sent(gap)))]
    assert found[0] == ("dateline", "甲社清河3月12日电")
    assert ("title", TITLE) in found and found[3][0] == "byline"


@pytest.mark.parametrize("over", ["", TITLE])
def test_the_title_is_printed_as_such_and_the_dateline_opens_the_text(tmp_path: Path, over: str) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(f"{STORIES[1]}\n\n{sent(over=over)}\n\n{STORIES[2]}\n", encoding="utf-8")
    dedupe.run([str(tmp_path / "in")], str(tmp_path / "out"), Settings())
    text = next(path.read_text(encoding="utf-8") for path in (tmp_path / "out").glob("*小水库*.txt"))
    assert text == "\n\n".join((TITLE, "甲社记者 王海 李江", f"甲社清河3月12日电 {TEXT[0]}", TEXT[1])) + "\n"
    assert len(list((tmp_path / "out").glob("--03-12-*.txt"))) == 1


def test_it_parts_a_story_from_the_one_before() -> None:
    page = f"{STORIES[1]}\n\n甲社清河3月12日电 题：{TITLE}\n\n" + "\n\n".join(TEXT)
    assert len(told(page, divisions(page)[0])) == 2


def test_in_a_record_such_a_line_is_text_as_it_stands() -> None:
    edition = next(iter(dedupe.stories([{"id": "1", "text": sent(" ")}])))
    assert edition.paragraphs[0] == ("body", f"甲社清河3月12日电 题：{TITLE}")


@pytest.mark.parametrize("first", ["（王海）", "（甲报记者李江）"])
def test_what_closes_a_story_behind_another_bracket_is_no_text(first: str) -> None:
    found = split.lines(
        Page("a", f"青江新桥通车\n\n青江新桥昨日通车，两岸居民往来方便。{first}（甲社青江3月14日电）\n")
    )
    assert [(line.kind, line.text) for line in found][-1] == ("endmark", "（甲社青江3月14日电）")


def test_who_else_reported_closes_a_story() -> None:
    found = split.lines(
        Page("a", "青江新桥通车\n\n青江新桥昨日通车，两岸居民往来方便。\n\n（参与记者：王海、李江、赵元）\n")
    )
    assert found[-1].kind == "endmark"


def test_a_counted_label_over_a_title_is_no_half_of_it() -> None:
    lines = split.lines(Page("a", f"3.完整新聞標題:\n{TITLE}\n\n4.完整新聞內文:\n{TEXT[0]}"))
    assert [line.text for line in lines][:2] == ["3.完整新聞標題:", TITLE]
