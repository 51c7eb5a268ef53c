"""Rows of a page that was wrapped at the width of a column are run together, whatever stands wider or shorter beside them."""

import pytest

from dedupe import split
from dedupe.records import Page

STORIES = (
    ("渡口添了新船", "清河渡口昨天添了一条新船，可载六十人，过江只要八分钟，船票照旧是两元，学生减半。", "船老大说，旧船留作备用，汛期两条船一齐开，夜里十点以前都有人值班。"),
    ("粮站收粮不打烊", "县粮站从今天起收粮不打烊，三个磅秤一齐过磅，农户交粮不用排队，当天就拿到粮款。", "站长说，今年的稻谷比去年早熟一个星期，仓房已经腾出四间，够装到月底。"),
)  # fmt: skip
WIDE = (
    "青江晚报　二〇二三年九月十六日　星期六　第四版　县市新闻",
    "图为清河渡口的新船昨天上午第一次载客过江，船头站着的是开了三十年船的老船工。",
    "本店专营各式钟表眼镜，修理兼配，地址县城南街口邮局对面，电话二六一八，欢迎惠顾。",
)


def wrapped(paragraph: str, width: int) -> str:
    indented = f"\u3000\u3000{paragraph}"
    return "\n".join(indented[at : at + width] for at in range(0, len(indented), width))


def texts(page: str) -> list[str]:
    return [line.text for line in split.lines(Page("a.txt", page))]


def test_rows_of_narrow_columns_are_joined_beside_wide_ones() -> None:
    for width in range(9, 16):
        parts = [WIDE[0]]
        for title, *paragraphs in STORIES:
            parts += [title, *(wrapped(one, width) for one in paragraphs)]
        found = texts("\n".join((*parts[:3], WIDE[1], *parts[3:], WIDE[2])))
        for title, *paragraphs in STORIES:
            assert {title, *paragraphs} <= set(found), width
        assert set(WIDE) <= set(found), width


def test_a_title_as_wide_as_the_column_is_not_run_into_the_dateline_below() -> None:
    title, *paragraphs = STORIES[0]
    parts = [wrapped(f"（本报清河9月15日电）{paragraphs[0]}", 9)[2:], wrapped(paragraphs[1], 9), *WIDE[:2]]
    assert "渡口又添了新船" in texts("\n".join(("渡口又添了新船", *parts)))


def test_short_rows_of_a_page_of_long_ones_are_no_column() -> None:
    menu = [
        "县市要闻一览",
        "经济民生专栏",
        "文化教育园地",
        "体育健身天地",
        "读者来信选登",
        "天气出行提示",
        "往期报纸查阅",
        "联系我们编辑",
    ]
    page = "\n".join((*menu, *(f"{title}\n{''.join(paragraphs)}" for title, *paragraphs in STORIES)))
    assert set(menu) <= set(texts(page))


def test_what_is_left_of_a_paragraph_is_joined_to_it_though_a_dateline_opens_the_next() -> None:
    long = "清河渡口昨天添了一条新船，可载整六十个人，过江只要八分钟，船票照旧是两元钱一张。"
    rows = [wrapped(paragraph, 13) for _, *paragraphs in STORIES for paragraph in paragraphs]
    last = "\n".join(long[at : at + 13] for at in range(0, len(long), 13))
    assert last.endswith("\n。")
    assert long in texts("\n\n".join((*rows, last, "甲社青江5月2日电 粮站收粮不打烊，\n三个磅秤一齐过磅，农户交粮")))


def page_of(*heads: str, end: str = "", width: int = 12) -> list[str]:
    """Give what is read on a wrapped page whose two stories have no blank line between them, with ``heads`` over the second."""
    (_, *before), (_, *behind) = STORIES
    parts = [wrapped(one, width) for one in (*before[:-1], before[-1] + end)]
    return texts("\n".join((STORIES[0][0], *parts, *heads, *(wrapped(one, width) for one in behind))))


def test_who_wrote_a_story_is_not_run_into_the_title_above() -> None:
    for byline in ("甲社记者 王海 李江", "作者：王海 李江", "王海 李江 报道", "——粮站一日见闻"):
        assert {"县粮站从今天起收粮不打烊", byline} <= set(page_of("县粮站从今天起收粮不打烊", byline)), byline


def test_a_title_goes_on_in_the_next_row_only_where_it_comes_to_the_edge() -> None:
    assert "县粮站从今天起收粮不打烊农户不用排队" in page_of("县粮站从今天起收粮不打烊", "农户不用排队")
    assert {"今日小雪六度明日雷阵雨空气良", "收粮不打烊"} <= set(page_of("今日小雪六度明日雷阵雨空气良", "收粮不打烊"))


def test_what_closes_a_story_in_brackets_is_whole_and_nothing_goes_on_behind_it() -> None:
    end = "（甲社清河9月15日电）"
    for more in range(12):
        found = page_of("县粮站从今天起收粮不打烊", end="夜" * more + "。" + end)
        assert end in found and "县粮站从今天起收粮不打烊" in found, found
    assert end in page_of("粮站收粮", end=f"（王海）{end}")


@pytest.mark.parametrize("signed", ["记者 周一鸣", "□周一鸣", "周一鸣 顾阿根", "本报记者周一鸣"])
def test_who_signs_below_a_title_that_fills_its_row_is_no_part_of_it(signed: str) -> None:
    title, *paragraphs = ("清河渡口添了新船过江快", *STORIES[0][1:])
    text = "".join(paragraphs)
    rows = [text[at : at + 11] for at in range(0, len(text), 11)]
    assert texts("\n".join((title, signed, *rows))) == [title, signed, text]
