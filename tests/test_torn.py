"""A half of a paragraph is no heading, if other pages have the paragraph whole; a heading is one, though a text has its words."""

import pytest
from test_notices import STORIES, divisions, told

WHOLE = (
    "清河三十座小水库提前完工\n\n本报清河3月14日电 清河水利局今天宣布，全县三十座小水库除险加固工程提前完工，汛前全部投入使用。\n\n"
    "负责坝体施工的是县里的第二工程队队长郑有田和他的三十名工友，去年冬天他们没有回家过年，一直住在坝下的工棚里。\n\n"
    "施工队分成两班，白天浇筑坝体，夜里养护，水库的工期比计划缩短了半个月。"
)
HALVES = (
    "负责坝体施工的是县里的第二工程队队长郑",
    "有田和他的三十名工友，去年冬天他们没有回家过年，一直住在坝下的工棚里。",
)


def test_a_half_that_looks_like_a_heading_is_text() -> None:
    title, lead, whole, rest = WHOLE.split("\n\n")
    assert whole == "".join(HALVES)
    page = "\n\n".join((title, lead, HALVES[0], rest, HALVES[1], STORIES[1]))
    mine = divisions(page, WHOLE + "\n\n" + STORIES[2])[0]
    texts = told(page, mine)
    assert len(texts) == 2
    assert all(half in texts[0] for half in HALVES)
    assert "subhead" not in {piece.kind for piece in mine.articles[0].pieces}


def test_a_title_that_another_page_sets_before_its_text_in_one_line_is_a_title() -> None:
    title, lead, rest = STORIES[0].split("\n\n")
    digest = f"一周要闻\n\n{title}。{lead.split(' ')[1]}\n\n老戏台重新开锣。停演多年的老戏台昨晚重新开锣，四里八乡的戏迷坐得满满当当。"
    page = f"{STORIES[2]}\n\n{STORIES[0]}"
    mine = divisions(page, digest)[0]
    assert title + lead + rest in told(page, mine)


@pytest.mark.parametrize("marks", [("", "——"), ("◎", "◎"), ("▪ ", "："), ("〔", "〕")])
def test_so_is_one_that_another_page_parts_by_a_mark_from_it(marks: tuple[str, str]) -> None:
    title, lead, rest = STORIES[0].split("\n\n")
    lead = lead.split(" ")[1]
    page = f"{STORIES[2]}\n\n{title}\n\n{lead}\n\n{rest}"
    mine = divisions(
        page, f"一周要闻\n\n{STORIES[1].split(chr(10))[-1]}\n\n{marks[0]}{title}{marks[1]}{lead}\n\n{STORIES[1]}"
    )[0]
    assert [piece.kind for piece in mine.articles[-1].pieces][0] == "title"
    assert title + lead + rest in told(page, mine)
