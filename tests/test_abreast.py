"""Columns that stand side by side are read one after the other, and cells of a table row by row."""

import pytest

from dedupe import split
from dedupe.records import Page

LEFT = (
    "　　青河县的老渡口昨天停航，摆渡三",
    "十年的船工把船拖上了岸。新桥离渡口",
    "两百米，县里说，船会放进码头旁边的",
    "小博物馆，村民们可以常去看看它。",
)
RIGHT = (
    "　　渡口的石阶上长满了青苔，船工说",
    "他每天还会来坐一坐。来看热闹的人里",
    "有不少是坐着这条船去上学的，有人带",
    "来了当年的船票。",
)
TOLD = [("".join(side)).strip("　") for side in (LEFT, RIGHT)]


def abreast(left: tuple[str, ...], right: tuple[str, ...]) -> list[str]:
    """Give the rows of two columns side by side."""
    return [a + " " * (40 - 2 * len(a)) + b for a, b in zip(left, right, strict=True)]


def texts(*rows: str) -> list[str]:
    """Give the text of each line of a page."""
    return [line.text for line in split.lines(Page("a.txt", "\n".join(rows)))]


def test_each_column_is_read_to_its_foot() -> None:
    assert texts("老渡口停航", "", *abreast(LEFT, RIGHT), "", "新桥通车", "", *abreast(LEFT, RIGHT)) == [
        "老渡口停航",
        *TOLD,
        "新桥通车",
        *TOLD,
    ]


def test_a_sentence_goes_on_at_the_head_of_the_next_column() -> None:
    whole = "".join(LEFT) + "".join(RIGHT).strip("　")
    right = (*(row.strip("　") for row in RIGHT[:1]), *RIGHT[1:])
    left = (*LEFT[:3], "小博物馆，村民们可以常去看看它，而")
    found = texts("老渡口停航", "", *abreast(left, right), "", "新桥通车", "", *abreast(LEFT, RIGHT))
    assert found[1] == whole.strip("　").replace("它。", "它，而")


def test_a_heading_below_two_columns_stays_below_them() -> None:
    found = texts("老渡口停航", "", *abreast(LEFT, RIGHT), "船去哪里", *abreast(LEFT, RIGHT))
    assert found == ["老渡口停航", *TOLD, "船去哪里", *TOLD]


@pytest.mark.parametrize("wide", [6, 12])
def test_a_table_in_columns_is_read_row_by_row(wide: int) -> None:
    names = ("青河渡口", "新桥码头", "老街粮站", "石阶茶棚", "县博物馆", "船工之家")
    rows = [f"{name:　<{wide}}    {100 + at}人次" for at, name in enumerate(names)]
    assert len(texts("各处游客", "", *rows)) == 1 + len(names)


def test_what_stands_in_columns_is_accounted_for_and_told_by_its_places() -> None:
    page = Page("a.txt", "\n".join(("老渡口停航", "", *abreast(LEFT, RIGHT), "", *abreast(LEFT, RIGHT))))
    for line in split.lines(page):
        assert "".join(page.text[begin:end] for begin, end in line.spans) == line.text


def test_rows_may_be_filled_up_by_the_count_of_their_characters() -> None:
    told = (
        "青河县的老渡口2013年11月12日停航，摆渡30年的船工把船拖上了岸。新桥离渡口200米，县里说，船会放进码头旁边的小博物馆，可以常去看看它。船长14.25米，宽3.16米。",
        "渡口的112级石阶上长满了青苔，船工说他每天还会来坐一坐。来看热闹的1800人里有不少是坐着这条船去上学的，有人带来了1987年的船票，票价只要0.05元，学生减半。",
    )
    left, right = ([f"　　{text}"[at : at + 16] for at in range(0, len(text) + 2, 16)] for text in told)
    assert texts("老渡口停航", "", *(f"{a:　<16}    {b}".rstrip("　 ") for a, b in zip(left, right, strict=True))) == [
        "老渡口停航",
        *told,
    ]
