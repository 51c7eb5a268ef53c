"""What a program wrote round the parts of a story is none of it: strings of JSON, tabs of a table, times before what is spoken."""

import pytest

from dedupe import split
from dedupe.records import Page

LEAD = "青河县的老渡口昨天停航，摆渡三十年的船工把船拖上了岸。"
REST = "新桥离渡口两百米，县里说，船会放进码头旁边的小博物馆。"
MORE = "渡口的石阶上长满了青苔，船工说他每天还会来坐一坐。"


def told(*rows: str) -> list[tuple[str, str]]:
    """Give kind and text of each line of a page."""
    return [(line.kind, line.text) for line in split.lines(Page("a.txt", "\n".join(rows)))]


def test_strings_of_json_are_told_without_their_marks() -> None:
    rows = (
        '"title": "老渡口停航",',
        '"author": "青河日报记者 王峰",',
        '"publish_time": "2016-01-02 10:22:00",',
        f'"{LEAD}",',
        '"h": "船去哪里",',
        f'"{REST}",',
    )
    assert told(*rows) == [
        ("title", "老渡口停航"),
        ("byline", "青河日报记者 王峰"),
        ("furniture", rows[2]),
        ("body", LEAD),
        ("title", "船去哪里"),
        ("body", REST),
    ]


def test_prose_in_straight_quotes_keeps_them() -> None:
    assert told("老渡口停航", f'"{LEAD}"', REST)[1] == ("body", f'"{LEAD}"')


def test_a_row_of_a_table_that_is_a_story_has_its_title_and_its_text() -> None:
    assert told(f"1024\t2016-01-02\t老渡口停航\t{LEAD}", REST) == [
        ("furniture", "1024\t2016-01-02"),
        ("title", "老渡口停航"),
        ("body", LEAD),
        ("body", REST),
    ]
    assert len(told(f"老渡口\t停航\t{LEAD}")) == 1


@pytest.mark.parametrize(("first", "spoken"), [("[00:05]", True), ("[００:05]", True), ("（06:05）", False)])
def test_times_before_what_is_spoken_are_none_of_it(first: str, spoken: bool) -> None:
    """The hours of a day are of its text."""
    times = (first, "[07:12]", "[07:20]")
    rows = [f"{time} {text}" for time, text in zip(times, (LEAD, REST, MORE), strict=True)]
    assert [text for _, text in told("老渡口停航", *rows)[1:]] == ([LEAD, REST, MORE] if spoken else rows)


def test_times_behind_what_was_said_are_none_of_it() -> None:
    """Talks with guests have them behind each answer, and at any hour; a time behind one sentence is its own."""
    times = (" [10:12:33]", "[10:14:02]", " [10:19:40]")
    said = [text + time for text, time in zip((LEAD, REST, MORE), times, strict=True)]
    assert [text for _, text in told("老渡口停航", *said)[1:]] == [LEAD, REST, MORE]
    assert told("老渡口停航", said[0], REST, MORE)[1] == ("body", said[0])


SENT = ("老王 10:02", "小李　2021-3-9 10:03:08", "老王 10:05", "小李　2021-3-9 10:06:08")


def test_who_sent_a_paragraph_is_none_of_it() -> None:
    texts = [LEAD, REST, MORE, "博物馆下个月开门，头一天不收门票。"]
    rows = [row for pair in zip(SENT, texts, strict=True) for row in pair]
    assert [text for _, text in told("老渡口停航", *rows)[1:]] == texts


def test_messages_of_outlets_are_texts_of_their_own() -> None:
    rows = [row for text in (LEAD, REST, MORE, LEAD[:9] + "。") for row in ("青河新闻网 10:02", text)]
    assert sum(text == "青河新闻网 10:02" for _, text in told("老渡口停航", *rows)) == 4


def test_a_source_and_its_hour_under_a_title_stay() -> None:
    """Each opens a story: no sentence ends right before it."""
    rows = [row for text in (LEAD, REST, MORE) for row in ("青河停航了", "青河新闻网 10:02", text)]
    assert sum(text == "青河新闻网 10:02" for _, text in told(*rows)) == 3


@pytest.mark.parametrize("numbers", [("12", "99+", "3"), ("１２", "９９+", "３")])
def test_numbers_of_remarks_behind_paragraphs_are_none_of_them(numbers: tuple[str, ...]) -> None:
    rows = [f"{text} {number}" for text, number in zip((LEAD, REST, MORE), numbers, strict=True)]
    assert [text for _, text in told("老渡口停航", *rows)[1:]] == [LEAD, REST, MORE]
    assert told("老渡口停航", rows[0], REST, MORE)[1][1] == rows[0]
