"""Headlines that stand in one line with their texts are set apart; what is only set bold there is text."""

import pytest

from dedupe import split
from dedupe.records import Page

BRIEFS = (
    ("渡口添新船", "清河渡口昨天添了一条新船，可载六十人，过江只要八分钟，船票照旧是两元。"),
    ("粮站收粮不打烊", "县粮站从今天起收粮不打烊，三个磅秤一齐过磅，农户交粮不用排队。"),
    ("同心共力 早日完工", "老城墙的修缮进入最后一段，匠人们白天砌砖，夜里清点，月底拆脚手架。"),
)


def told(page: str) -> list[tuple[str, str]]:
    """Give kind and text of the lines of a page that are not furniture."""
    return [(line.kind, line.text) for line in split.lines(Page("a.md", page)) if line.kind != "furniture"]


@pytest.mark.parametrize("form", ["**{}** {}", "【{}】{}"])
def test_the_headline_of_a_brief(form: str) -> None:
    some = BRIEFS[:2]
    found = told("\n\n".join(form.format(*brief) for brief in some))
    assert found == [part for title, text in some for part in (("title", title), ("body", text))]


def test_one_that_its_text_does_not_tell_is_one_where_others_of_the_page_are() -> None:
    found = told("\n\n".join(f"【{title}】{text}" for title, text in BRIEFS))
    assert [text for kind, text in found if kind == "title"] == [title for title, _ in BRIEFS]


def test_headlines_behind_a_sign_end_at_the_last_blank_before_the_text_or_at_its_dateline() -> None:
    found = told("\n\n".join(f"■ {title} {text}" for title, text in BRIEFS))
    assert found == [part for title, text in BRIEFS for part in (("title", f"■ {title}"), ("body", text))]
    found = told("\n\n".join(f"■ {title} 新华社青河3月2日电 {text}" for title, text in BRIEFS))
    assert [text for kind, text in found if kind == "title"] == [f"■ {title}" for title, _ in BRIEFS]


def test_items_of_a_list_have_no_headlines() -> None:
    items = [
        "■ 修船的 老顾说，船底要刷三遍桐油，刷完晾足七天才能下水。",
        "■ 卖票的 小周说，船票两元，学生减半，老人不要钱。",
    ]
    assert told("渡口添新船\n\n" + "\n\n".join(items))[1:] == [("body", item) for item in items]


def test_marks_of_what_is_bold_are_not_printed() -> None:
    text = BRIEFS[0][1]
    for page in (f"**{text[:4]}**{text[4:]}", f"{text[:4]}**{text[4:8]}**{text[8:]}", f"**问：**{text[:9]}？"):
        assert [line.text for line in split.lines(Page("a.md", page))] == [page.replace("**", "")]


def test_a_line_of_links_is_the_sites_own() -> None:
    page = f"[首页](https://www.example.com/) / [县市新闻](https://www.example.com/news/) / 正文\n\n# 渡口添新船\n\n{BRIEFS[0][1]}"
    assert told(page) == [("title", "渡口添新船"), ("body", BRIEFS[0][1])]
