"""Headings that nothing marks, and which of several over a text is its title."""

import pytest
from test_notices import STORIES, divisions, told

from dedupe.records import Article

LEADS = tuple(story.split("\n\n") for story in STORIES)
BARE = "海堤沿线村庄，谁来看守闸口"
TEXT = (
    "海堤修好三年，沿线村庄的闸口一直由老渔民轮流看守，谁家出海便换另一家。\n\n"
    "今年起闸口装了电机，海堤管理所派人每月检修一次，老渔民只管开关。"
)

KEEPERS = (("岚口", "周玉芬"), ("清河", "马占魁"), ("榆社", "方小满"), ("石桥", "胡伟"))


def headed(page: str, article: Article) -> str:
    return "".join(page[piece.begin : piece.end] for piece in article.pieces if piece.kind == "title")


def test_a_short_line_without_an_end_heads_the_text_that_has_its_words() -> None:
    page = "\n\n".join((STORIES[0], BARE, TEXT, STORIES[1]))
    mine = divisions(page)[0]
    assert told(page, mine)[1] == (BARE + TEXT).replace("\n", "")
    assert headed(page, mine.articles[1]) == BARE


def test_where_columns_cut_paragraphs_it_may_be_a_piece_of_one() -> None:
    title, lead, rest = LEADS[0]
    broken = (lead + rest)[:-20]
    page = "\n\n".join((title, lead, broken, rest, BARE, TEXT))
    assert all(headed(page, article) != BARE for article in divisions(page)[0].articles)


def test_a_title_like_a_papers_name_heads_the_text_that_has_its_words() -> None:
    title = "岚口渔港日报"
    text = "岚口渔港今日进港渔船四十二艘，卸鱼七十吨。\n\n冷库余位三百个，明日有雾，出港时间推迟到九点。"
    page = "\n\n".join((STORIES[0], title, text))
    mine = divisions(page)[0]
    assert headed(page, mine.articles[-1]) == title
    page = "\n\n".join((title, STORIES[0]))
    assert headed(page, divisions(page)[0].articles[0]) == LEADS[0][0]


@pytest.mark.parametrize("form", ["{}.{}县海堤管理所（负责人：{}）", "{}.{}县海堤管理所(负责人:{})"])
def test_the_first_item_of_a_list_is_no_heading_be_its_marks_half_as_wide(form: str) -> None:
    items = [form.format(n, *keeper) for n, keeper in enumerate(KEEPERS, 1)]
    page = "\n\n".join(
        (STORIES[0], "海堤管理受到表彰", "县里近日公布海堤管理先进名单，共有四个单位，现予公布：", *items, STORIES[1])
    )
    pieces = [piece for article in divisions(page)[0].articles for piece in article.pieces]
    assert [piece.kind for piece in pieces if page[piece.begin : piece.end] in items] == ["body"] * len(items)


@pytest.mark.parametrize("line", ["【渔业来稿摘登】", "第六版 责任编辑值班", "——记一座水库的三十年"])
def test_what_stands_beside_a_title_is_not_it(line: str) -> None:
    for lines in ((line, LEADS[2][0]), (LEADS[2][0], line)):
        page = "\n\n".join((STORIES[0], STORIES[1], *lines, LEADS[2][1], LEADS[2][2]))
        assert headed(page, divisions(page)[0].articles[-1]) == LEADS[2][0]


def test_the_title_is_marked_as_the_others_of_its_page() -> None:
    lead, rest = LEADS[2][1].split(" ", 1)[1], LEADS[2][2]
    page = "\n\n".join((*STORIES[:2], LEADS[2][0], "### 岚口渔民卖鱼的账", lead, rest))
    assert headed(page, divisions(page)[0].articles[-1]) == LEADS[2][0]


def test_what_the_first_paragraph_says_again_is_the_outlets_summary() -> None:
    title, lead, rest = LEADS[0]
    text = lead.split(" ", 1)[1] + rest
    note = "一句话新闻：" + text[: text.index("，", 20)]
    page = "\n\n".join((STORIES[1], title, note, text, STORIES[2]))
    assert told(page, divisions(page)[0])[1] == title + text
    other = "一句话新闻：戏迷说，从前老戏台开锣要等着过年，如今每个周末都能看戏。"
    page = "\n\n".join((STORIES[1], title, other, text, STORIES[2]))
    assert other in "".join(told(page, divisions(page)[0])[:2]), "it says something else, in words of the story"
