"""Notes over stories, signatures under them, and what sites set under their source lines."""

import pytest
from test_notices import STORIES, divisions, told

from dedupe import normalise, split
from dedupe.records import Page


def test_a_labelled_note_that_neither_title_nor_text_has_a_word_of_is_the_papers() -> None:
    note = "转载说明：便于读者朋友查阅，本刊统一了译名。"
    title, rest = STORIES[0].split("\n\n", 1)
    page = f"{STORIES[1]}\n\n夜半歌声\n\n{note}\n\n{rest}"
    assert not any(note in text for text in told(page, divisions(page)[0]))


def test_who_signs_under_a_note_is_its_byline() -> None:
    title, lead, rest = STORIES[0].split("\n\n")
    page = f"{title}\n\n写在前面：这是青年记者的采访所得。\n\n海风晚报·海风网 甲乙社记者 郑有田\n\n{lead.split(' ')[1]}\n\n{rest}"
    assert [line.kind for line in split.lines(Page("1.txt", page))][2] == "byline"


def test_what_a_site_says_under_its_source_line_is_no_title() -> None:
    title, lead, rest = STORIES[0].split("\n\n")
    page = f"{STORIES[1]}\n\n{title}\n\n2013年3月14日 09:44　播放 5499次\n\n视频时长 02:16\n\n{lead}\n\n{rest}"
    article = divisions(page)[0].articles[-1]
    assert [page[piece.begin : piece.end] for piece in article.pieces if piece.kind == "title"] == [title]


def test_a_review_goes_on_from_its_own_words_to_what_the_first_paper_says() -> None:
    first = "村里连日议论纷纷，各家报纸都派人来看。"
    said = [
        f"《{paper}》：{story.split(chr(10))[-1]}"
        for paper, story in zip(("海风报", "岚口报"), STORIES[1:], strict=True)
    ]
    page = "\n\n".join((STORIES[0], "报林漫步", first, *said))
    others = ["\n\n".join((f"第{n}版", *STORIES[1:])) for n in (2, 3)]
    texts = told(page, divisions(page, *others)[0])
    assert any(first in text and all(one in text for one in said) for text in texts)


def test_headings_counted_behind_a_word_are_subheads() -> None:
    title, lead, rest = STORIES[0].split("\n\n")
    parts = ("看点一：渔船进港", rest, "看点二：戏迷满座", "戏班的年轻人夜里还在台上排练，天亮才散。")
    page = "\n\n".join((STORIES[1], title, lead, *parts, STORIES[2]))
    assert len(divisions(page)[0].articles) == 3


def test_counted_headings_amid_a_text_are_its_own_though_pages_are_named_so() -> None:
    heads = ("01 渔船", "02 戏台")
    title, lead, rest = STORIES[0].split("\n\n")
    parts = (heads[0], rest, heads[1], "戏班的年轻人夜里还在台上排练，天亮才散。")
    page = "\n\n".join((STORIES[1], title, lead, *parts, STORIES[2]))
    texts = told(page, divisions(page)[0])
    assert len(texts) == 3
    assert all(head in texts[1] for head in heads)


def test_who_has_translated_a_story_signs_it() -> None:
    title, rest = STORIES[0].split("\n\n", 1)
    sign = "清河日报编译莫曦宁、吕守志／综合报导"
    lines = split.lines(Page("a.txt", f"{STORIES[1]}\n\n{title}\n\n{sign}\n\n{rest}"))
    assert [line.kind for line in lines if line.text == sign] == ["byline"]


def test_lines_of_one_title_are_put_together() -> None:
    title, lead, rest = STORIES[0].split("\n\n")
    for one, other, whole in (
        ("清河三十座小水", "库提前完工", title),
        ("清河施工队分成两班", "水库提前完工", "清河施工队分成两班 水库提前完工"),
    ):
        page = f"{STORIES[1]}\n\n{one}\n{other}\n\n{lead}\n\n{rest}"
        article = divisions(page)[0].articles[-1]
        assert normalise.witness(article, Page("1.txt", page)).paragraphs[0].text == whole


@pytest.mark.parametrize("rows", [("清河水利：", "三十座小水库提前完工"), ("# 清河水利：", "# 三十座小水库提前完工")])
def test_a_title_may_turn_to_its_next_row_behind_a_colon(rows: tuple[str, str]) -> None:
    _, lead, rest = STORIES[0].split("\n\n")
    title = "\n".join(rows)
    page = f"{STORIES[1]}\n\n{title}\n\n{lead}\n\n{rest}"
    article = divisions(page)[0].articles[-1]
    printed = normalise.witness(article, Page("1.txt", page)).paragraphs
    assert (printed[0].kind, printed[0].text) == ("title", "清河水利：三十座小水库提前完工")
    tight = f"{STORIES[1]}\n\n{lead}\n村里的人都这样说：\n{rows[1]}\n{rest}"
    assert not any(rows[1] in line.text and "：" in line.text for line in split.lines(Page("1.txt", tight)))


def test_a_column_over_a_title_is_no_line_of_it() -> None:
    title, lead, rest = STORIES[0].split("\n\n")
    page = f"{STORIES[1]}\n\n五环之声\n{title}\n\n{lead}\n\n{rest}"
    article = divisions(page)[0].articles[-1]
    assert [page[piece.begin : piece.end] for piece in article.pieces if piece.kind == "title"] == [title]


@pytest.mark.parametrize(
    ("line", "signs"),
    [
        ("（文/张三丰）", True),
        ("（张三丰 李四）", True),
        ("（文中数字由县统计局核对）", False),
        ("（附件见文末）", False),
    ],
)
def test_a_phrase_in_brackets_below_a_story_signs_it_not(line: str, signs: bool) -> None:
    lines = split.lines(Page("a", f"{STORIES[0]}\n\n{line}\n\n{STORIES[1]}"))
    assert [found.kind == "endmark" for found in lines if found.text == line] == [signs]


def test_who_wrote_may_stand_before_reporters_without_a_mark() -> None:
    title, lead, rest = STORIES[0].split("\n\n")
    signed = "撰文　本报记者 郑有田　郝铁山　卫春生"
    page = "\n\n".join((STORIES[1], title, signed, lead.split(" ")[1], rest))
    assert [line.kind for line in split.lines(Page("1.txt", page)) if line.text == signed] == ["byline"]


def test_what_stands_over_the_byline_that_closes_it_is_a_story() -> None:
    """The title has no word of it, and some of what is behind the byline."""
    title, lead, rest = STORIES[0].split("\n\n")
    signed = "采写：山城报记者 {}"
    over = f"夜半歌声\n\n{lead.split(' ')[1]}\n\n{signed.format('贺青')}"
    page = f"{STORIES[1]}\n\n{signed.format('乔守田')}\n\n{over}\n\n老戏台今晚演两场\n\n戏台说，夜半歌声是新排的，夜半才散。"
    assert any(lead.split(" ")[1] in text for text in told(page, divisions(page)[0]))


def test_words_with_names_in_brackets_behind_show_a_picture() -> None:
    title, lead, rest = STORIES[0].split("\n\n")
    shown = "从高处俯瞰清河，大坝清晰可见（雷大川 通讯员 龚守业）"
    page = "\n\n".join((STORIES[1], title, lead, shown, rest))
    texts = told(page, divisions(page)[0])
    assert len(texts) == 2 and rest in texts[1] and not any(shown in text for text in texts)


def test_the_buttons_of_a_site_behind_a_byline_are_no_names() -> None:
    title, lead, rest = STORIES[0].split("\n\n")
    page = "\n\n".join((title, "作者：郑有田　放大字体 缩小字体 恢复默认", lead.split(" ")[1], rest))
    kinds = {line.text: line.kind for line in split.lines(Page("1.txt", page))}
    assert (kinds["作者：郑有田"], kinds["放大字体 缩小字体 恢复默认"]) == ("byline", "furniture")


def test_a_title_in_two_parts_behind_a_caption_is_no_credit() -> None:
    title, lead, rest = STORIES[0].split("\n\n")
    page = "\n\n".join((STORIES[1], "现场 | 大坝一角（读者 江超 手机拍摄）", "水利局：汛前完工", lead, rest))
    assert [line.kind for line in split.lines(Page("1.txt", page)) if line.text == "水利局：汛前完工"] == ["title"]


def test_what_copies_have_behind_the_same_text_is_of_it_though_other_texts_follow() -> None:
    said = "我的看法只有一条：水库不能只算经济账。——清河学者林新洋"
    story, others = f"{STORIES[0]}\n\n{said}", ("", STORIES[1], STORIES[2])
    pages = [f"{other}\n\n{story}\n\n{behind}".strip() for other, behind in zip(others, others[::-1], strict=True)]
    for page, division in zip(pages, divisions(*pages), strict=True):
        assert any(said in text for text in told(page, division))
