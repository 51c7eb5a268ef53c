"""Rows right under a heading are its text; the first letter of a text may be set large; subheads are shorter than titles, and alike."""

import pytest
from test_notices import STORIES, divisions, told

from dedupe import chars, cues, split
from dedupe.records import Page
from dedupe.revise.cuts import Sheet
from dedupe.series import series

SHOWN = ("图1　老船工坐在桥头看人过桥", "图2　集市上父子俩分食一个烧饼", "图3　收工。远处是新桥的影子")
COUNTED = tuple(f"{at}/3 {text[3:]}" for at, text in enumerate(SHOWN, 1))
TIMES = (
    "3710次　青江—清河　06:18开　停11站",
    "K82次　岚口—青江　经新桥　09:51到",
    "2路公交　首班6:30　末班21:30　改走桥头",
    "D74次　停运至6月26日　旅客可退票",
)
NOTED = "收录于合集 街坊"
WEEK = (
    NOTED,
    "星期一：青江刮大风，渡船停了一天。",
    "星期二：无大事。下了半天冰雹。",
    "星期三：老船工请客，唱了一段老调。",
)


def kinds(*texts: str) -> list[str]:
    """Give the kinds of the lines of a page."""
    return [line.kind for line in split.lines(Page("a.txt", "\n\n".join(texts)))]


@pytest.mark.parametrize(
    ("title", "rows"),
    [("新桥一日", SHOWN), ("新桥一日", COUNTED), ("青江车次有变", TIMES), ("青江一周", WEEK)],
)
def test_rows_right_under_a_heading_are_its_text(title: str, rows: tuple[str, ...]) -> None:
    found = kinds(*STORIES[:2], title, *rows, STORIES[2])
    begin = len(kinds(*STORIES[:2]))
    assert [kind for kind in found[begin : begin + 1 + len(rows)] if kind != "title"] == ["body"] * len(
        [*{*rows} - {NOTED}]
    )


def test_pictures_of_a_text_stay_captions() -> None:
    found = kinds(STORIES[0], *SHOWN, STORIES[1])
    assert found.count("caption") == len(SHOWN)


@pytest.mark.parametrize("links", ["{} …… P84", "热 {}", "{} 12-30"])
def test_links_that_begin_or_end_alike_are_no_rows(links: str) -> None:
    titles = ("3年等来 一座新桥", "20人 抬出一口钟", "7日起 渡船停航", "9月里 粮站不打烊")
    assert series(["一句话。", "菜单", *map(links.format, titles)], ["body", *["title"] * 5]) == []
    rows = [f"{title} 县里{where}" for title, where in zip(titles, "东西南北", strict=True)]
    assert series(["一句话。", "菜单", *rows], ["body", *["title"] * 5]) == [2, 3, 4, 5]


def test_the_first_letter_of_a_text_may_stand_on_a_line_of_its_own() -> None:
    page = "\n\n".join(
        f"{title}\n{text[0]}\n{text[1:]}" for title, _, text in (story.partition("\n\n") for story in STORIES)
    )
    texts = [line.text for line in split.lines(Page("a.txt", page.replace("\n\n\n", "\n\n")))]
    assert all(any(text.startswith(story.split("\n\n")[1][:8]) for text in texts) for story in STORIES)
    once = STORIES[0].replace("\n\n", "\n\n一\n", 1)
    assert "一" in [line.text for line in split.lines(Page("a.txt", once))]


SECTIONS = (
    ("买来不能用，找谁说理去", "县里的法官昨天说起一件旧事，读来颇有警示意义。"),
    ("纠纷", "去年冬天，老船工买回一台冰箱，抬进屋里却怎么也不制冷，卖主说是他自己弄坏的。"),
    ("公堂", "合议庭以为，冰箱不能制冷，卖主在条款里写的话就不能免去责任，货款应当如数退还，另赔三百元。"),
    ("说法", "口头承诺难以举证，买一台冰箱，重要的话最好写在纸上，付了货款要留凭据。"),
)


def test_headings_far_shorter_than_the_title_part_no_story() -> None:
    page = "\n\n".join((*STORIES[:2], *(part for section in SECTIONS for part in section), STORIES[2]))
    texts = told(page, divisions(page)[0])
    assert sum(all(text in one for _, text in SECTIONS) for one in texts) == 1


def test_the_names_of_those_whom_a_story_tells_of_part_it_not() -> None:
    people = (
        ("王秀珍", "退休前在图书馆管借书证，退休后还在管，没有工资。"),
        ("李守邦", "五十三岁，修古籍修了三十年，没有出过差错。"),
    )
    lead = "县里昨天评出十名热心人，名单贴在文化馆门口，谁都可以去看，以下是其中两位。"
    page = "\n\n".join((*STORIES[:2], "县里的热心人", lead, *(part for one in people for part in one), STORIES[2]))
    texts = told(page, divisions(page)[0])
    assert sum(lead in one and all(text in one for _, text in people) for one in texts) == 1


@pytest.mark.parametrize("form", ["﹝{}﹞", "﹛{}﹜", "·{}·", "◖{}◗", "＝{}＝", "标题＝{}", "Ⅰ {}"])
def test_what_stands_round_all_titles_is_no_part_of_them(form: str) -> None:
    page = "\n\n".join(form.format(story.partition("\n")[0]) + "\n" + story.partition("\n")[2] for story in STORIES)
    (division,) = divisions(page)
    titles = [
        page[piece.begin : piece.end] for one in division.articles for piece in one.pieces if piece.kind == "title"
    ]
    assert titles == [story.partition("\n")[0] for story in STORIES]


@pytest.mark.parametrize("form", ["“{}”", "﹁{}﹂"])
def test_quotation_marks_stay_round_titles(form: str) -> None:
    page = "\n\n".join(form.format(story.partition("\n")[0]) + "\n" + story.partition("\n")[2] for story in STORIES)
    assert all(text[0] == form[0] for text in told(page, divisions(page)[0]))


def test_the_sign_of_all_sure_titles_shows_another() -> None:
    """Words in common, and another heading that is built like it, would else make a section of it."""
    more = ("☏ 渔港，再添冷库", "渔民说，岚口渔港的冷库本周又添了一间，鱼送进库里能存三个月，卖鱼不再着急。")
    page = "\n\n".join((*(f"☏ {story}" for story in STORIES), *more))
    lines = split.lines(Page("a.txt", page))
    number = next(line.number for line in lines if line.text == more[1])
    assert number in Sheet(lines).starts({})


def test_the_reporter_in_brackets_may_tell_where_he_asked() -> None:
    assert cues.DATELINE.match(chars.soft("【新華社記者 夏麗康鹿洲採訪】雨夾雪下了四天。"))


def test_an_author_and_an_editor_in_brackets_are_of_the_page() -> None:
    assert kinds(STORIES[0], "（作者单位：青江社会科学院　责任编辑：王海）", STORIES[1])[3] == "furniture"
    found = split.lines(Page("a.txt", f"{STORIES[0]}\n\n奖品：毛巾一条（通联：王海　编发：陈山）\n\n{STORIES[1]}"))
    assert ("furniture", "（通联：王海　编发：陈山）") in [(line.kind, line.text) for line in found]


def test_what_a_picture_is_opens_no_rows_of_a_table() -> None:
    rows = ("△ 图注：新桥的样子 王海", "运营编辑：李江", "值班总监：陈山")
    assert "body" not in kinds(STORIES[0], *rows, STORIES[1])[3:6]


def test_names_of_characters_may_be_as_wide_as_the_figures() -> None:
    site = "２０１８-８-１２ １４:２５&ｎｂｓｐ;&ｎｂｓｐ;点击：２６１３&ｎｂｓｐ;次&ｎｂｓｐ;来源：中央社"
    assert kinds("长塘镇错车道开工", site, *STORIES[1].split("\n\n")[1:]) == ["title", "furniture", "body", "body"]
