"""Sections whose headings are counted stand in the order of their figures, wherever columns have left them."""

from dataclasses import replace

from test_halves import page

from dedupe.records import Line
from dedupe.revise.sections import counted

TITLE = "石桥水库提前蓄水"
LEAD = "石桥水库昨天提前蓄水，比工期早了四十天，下游三个乡的农田今年就能用上库水。"
FIRST = "1．夜里浇筑", "大坝浇筑改用夜间降温的办法，裂缝一条没有。", "质量检查三次都合格，省下的钱修了库边的路。"
SECOND = "2．一笔账", "乡干部算了一笔账：每亩能多收一百来斤，秋种的种子已经分到各户手里。"
THIRD = "3．库边种树", "蓄水以后库边要种树，三年内不许开荒。", "搬走的住户由管理所逐户登记，安置房冬天以前交钥匙。"


def ordered(*texts: str) -> list[str]:
    lines = [replace(line, kind="title") if "．" in line.text[:3] else line for line in page(*texts)]
    title = Line("p.txt", 99, 0, len(TITLE), TITLE, ((0, len(TITLE)),), "title")
    return [line.text for line in counted(lines, [title])]


def test_a_column_that_stands_before_the_beginning_goes_where_its_figure_says() -> None:
    assert ordered(*SECOND, *THIRD, LEAD, *FIRST) == [LEAD, *FIRST, *SECOND, *THIRD]


def test_a_column_that_stands_too_late_goes_where_its_figure_says() -> None:
    found = ordered(LEAD, *FIRST, *THIRD, *SECOND)
    assert [line for line in found if line in (FIRST[0], SECOND[0], THIRD[0])] == [FIRST[0], SECOND[0], THIRD[0]]


def test_an_only_dateline_begins_the_first_column() -> None:
    led = f"新华社清河3月12日电 {LEAD}"
    assert ordered(*THIRD, led, *SECOND, *FIRST)[0] == led


def test_sections_in_order_stay() -> None:
    text = [LEAD, *FIRST, *SECOND, *THIRD]
    assert ordered(*text) == text


def test_figures_that_count_no_sections_move_nothing() -> None:
    text = [LEAD, "3．库边种树", *FIRST[1:], "1．夜里浇筑", *SECOND[1:], "3．库边种树", *THIRD[1:]]
    assert ordered(*text) == text
    text = [LEAD, "36．年户", *FIRST[1:], "1．夜里浇筑", *SECOND[1:]]
    assert ordered(*text) == text
