"""What stands in a text in a row, or at its end, and is of it: results, days, heads that run in, who issued a paper."""

import pytest
from test_notices import STORIES, divisions, told

from dedupe import split
from dedupe.records import Page
from dedupe.revise.cuts import Sheet
from dedupe.revise.signs import counted

TITLE, LEAD, REST = STORIES[0].split("\n\n")


def kinds(*lines: str) -> dict[str, str]:
    return {line.text: line.kind for line in split.lines(Page("1.txt", "\n\n".join(lines)))}


def test_results_between_two_sentences_are_text_also_with_what_stands_behind_one() -> None:
    rows = ("清河队 98∶87 榆社队", "岚口县队 76∶75 平川队（加时）", "桐岭队 83∶83 靖湖队（中止）")
    found = kinds(STORIES[1], TITLE, LEAD, *rows, REST)
    assert [found[row] for row in rows] == ["body"] * 3
    found = kinds(STORIES[1], TITLE, LEAD, *rows, STORIES[2])
    assert "body" not in {found[row] for row in rows[1:]}


def test_leaves_of_a_diary_are_one_text_whatever_the_weather() -> None:
    days = ("3月5日　晴", "3月9日　多云转阴", "3月10日　小雨")
    leaves = ("今天去看了水库的坝体。", "施工队搬来三台水泵，夜里还在响。", "水泵停了，施工队回家过节。")
    diary = [part for pair in zip(days, leaves, strict=True) for part in pair]
    page = "\n\n".join((*STORIES[:2], "坝上日记：看守水库的日子", "本报坝上3月14日电 " + REST, *diary, STORIES[2]))
    texts = told(page, divisions(page)[0])
    assert len(texts) == 4
    assert all(part in texts[2] for part in diary[2:])


def test_who_issued_a_paper_and_when_is_its_end_and_no_title() -> None:
    paper = ("关于加强看护的通知", "各村要对闸口开展一次排查，月底前报送台账。", "看护人员实行双人双锁，进出都要登记。")
    found = kinds(STORIES[1], *paper, "平川县林木站", "2021年7月14日", STORIES[2])
    assert found["平川县林木站"] == found["2021年7月14日"] == "body"
    found = kinds(STORIES[1], TITLE, "2021年7月14日", "施工队的一天", LEAD, REST)
    assert found[TITLE] == "title"
    assert found["2021年7月14日"] == "furniture"


@pytest.mark.parametrize("line", ["╲起因╱施工队分成两班。", "◤起因◢他说：“来不及了。”"])
def test_a_text_behind_a_head_between_two_signs_is_no_caption(line: str) -> None:
    assert kinds(TITLE, LEAD, line, REST)[line] == "body"


@pytest.mark.parametrize("line", ["【德新社】", "〔清河晚报供稿〕"])
def test_an_agency_alone_in_brackets_closes_a_text(line: str) -> None:
    assert kinds(STORIES[1], line, STORIES[2])[line] == "endmark"


def test_what_leads_to_the_next_page_heads_no_list() -> None:
    title, rest = "桨声", "天还没亮透，有人拍门，说船该靠岸了。"
    over = ("上一篇：老戏台重新开锣", "下一篇：桨声", "第8版　上一版　下一版　放大＋")
    page = "\n\n".join((STORIES[1], "\n".join(over), title, "本文字数：5554", rest, REST))
    assert kinds(page)[title] == "title"
    assert kinds(STORIES[1], "上一篇", title, "下一篇", rest)[title] == "furniture"


def test_a_picture_of_two_characters_before_titles_goes_whole() -> None:
    stories = ["☁\ufe0f" + story for story in STORIES]
    page = "\n\n".join(stories)
    assert [text[: len(story) // 9] for text, story in zip(told(page, divisions(page)[0]), STORIES, strict=True)] == [
        story.replace("\n", "")[: len(story) // 9] for story in STORIES
    ]


def test_a_letter_from_a_place_opens_a_text() -> None:
    from dedupe import chars, cues

    assert cues.DATELINE.match(chars.soft("（清河通信）甲社记者林晚秋撰　坝体昨已合龙。"))


def test_a_document_ends_in_those_who_sign_it_and_the_day() -> None:
    paper = (
        "清河县水利局关于小水库完工的公告",
        "清河县水利局三十座小水库现已全部完工，各村即日起照章蓄水。",
        "特此公告。",
    )
    signed = ("清河县水利局", "2021年7月14日")
    found = kinds(STORIES[1], *paper, *signed, STORIES[2])
    assert [found[line] for line in signed] == ["body"] * 2
    # A title and the day it was put on a site have a text behind them.
    found = kinds(STORIES[1], *paper, "清河县水利局有话说", signed[1], LEAD, REST)
    assert found["清河县水利局有话说"] == "title"


@pytest.mark.parametrize("salute", [("此致", "敬礼！"), ("此致敬礼！",)])
def test_a_letter_ends_in_its_formula_and_who_wrote_it(salute: tuple[str, ...]) -> None:
    found = kinds(
        STORIES[1], "这条路谁来修", "我每天走这条路上学，雨天泥水没过鞋面。", *salute, "榆社县 周玉芬", STORIES[2]
    )
    assert [found[line] for line in (*salute, "榆社县 周玉芬")] == ["body"] * (len(salute) + 1)


@pytest.mark.parametrize("front", ["TOP{} ", "第{}名　", "No.{} ", "{}、"])
def test_what_ranks_behind_a_text_is_of_it(front: str) -> None:
    rows = [
        front.format(n) + text for n, text in enumerate(("清河：采血52份，居首", "榆社：4.4%", "岚口：垫底，36处"), 1)
    ]
    found = kinds(TITLE, LEAD, *rows, REST)
    assert [found[row] for row in rows] == ["body"] * 3
    links = [front.format(n) + title.split("\n")[0] for n, title in enumerate(STORIES, 1)]
    assert "body" not in {kinds(TITLE, LEAD, *links)[link] for link in links}


def test_a_caption_may_stand_behind_the_last_of_the_results() -> None:
    rows = ("清河队 98∶87 榆社队", "岚口县队 76∶75 平川队（加时）", "桐岭队 83∶83 靖湖队")
    found = kinds(STORIES[1], TITLE, LEAD, *rows, "图为球迷在看台上。", REST)
    assert [found[row] for row in rows] == ["body"] * 3


def test_the_first_leaf_of_a_diary_stands_under_its_title() -> None:
    days = ("3月5日　晴", "3月9日　多云转阴", "3月10日　小雨")
    leaves = ("今天去看了鱼塘。", "客人搬来三把竹椅，坐到半夜。", "竹椅坏了一把，客人回家过节。")
    diary = [part for pair in zip(days, leaves, strict=True) for part in pair]
    page = "\n\n".join((STORIES[0], "守塘日记摘抄", *diary, STORIES[2]))
    lines = split.lines(Page("1.txt", page))
    first = next(line.number for line in lines if line.text == leaves[0])
    sheet = Sheet(lines)
    sheet.starts({})
    # By itself a page does not show it; counted days, under no title, would say as much against it as nothing outweighs.
    assert sheet.told[first] > -3.0


def test_a_dateline_on_a_line_of_its_own_goes_with_its_text() -> None:
    story = (
        "一份旧图纸",
        "【甲社清河十五日电】",
        "甲社记者周玉芬报道：4日下午，一辆货车驶进水库工地，等候的人群围了上来。",
        REST,
    )
    page = "\n\n".join((STORIES[1], *story, STORIES[2]))
    texts = told(page, divisions(page)[0])
    assert len(texts) == 3
    assert all(part in texts[1] for part in story)


def test_pictures_and_who_made_them_may_stand_among_the_rows_of_a_table() -> None:
    rows = ("窗口　地址　电话", "清河站　河沿路50号　581677", "榆社站　北街19号　596862", "岚口站　港前路4号　554667")
    shown = ("①工作人员正在登记", "②20日清晨的清河", "以上画面由甲社记者 周玉芬 定格")
    found = kinds(STORIES[1], TITLE, LEAD, "受理窗口如下：", *rows[:2], *shown, *rows[2:], REST)
    assert [found[row] for row in rows] == ["body"] * 4


def test_hours_behind_signs_and_where_it_was_are_sections_of_one_day() -> None:
    hours = [f"❶{hour}　清河村" for hour in ("6:06", "11:49", "13:59")]
    page = "\n\n".join((STORIES[1], TITLE, LEAD, *(part for hour in hours for part in (hour, REST))))
    lines = split.lines(Page("1.txt", page))
    heads = [line.number for line in lines if line.kind == "title"]
    assert {line.number for line in lines if line.text in hours} <= counted(lines, heads)


def test_verse_ends_before_a_caption_that_stands_tight_behind_it() -> None:
    verse = ("风从河上来　母亲的白发是另一种雪", "我把名字寄存在渡口　等一盏灯慢慢认出我")
    verse += ("石阶上坐着7月的月亮　谁在远处轻轻咳嗽", "河水替我们记得一切　而我只是路过", "鸟群把黄昏衔走　又轻轻放下")
    found = kinds(STORIES[1], "致渡口", *verse, "清河盐垛旧貌，约摄于2023年 桑干融媒 叶佳伟 航拍", STORIES[2])
    assert [found[line] for line in verse] == ["body"] * 5
