"""What a program sets at the edges of rows that it broke itself is none of the text: numbers of lines, and the sides of a box."""

from dedupe import split
from dedupe.records import Page

PARAGRAPHS = (
    "青河县的老渡口昨天停航，摆渡三十年的船工把船拖上了岸，新桥离渡口只有两百米，走路过去要三分钟。",
    "县里说，船会放进码头旁边的小博物馆，渡口的石阶上长满了青苔，船工说他每天还会来坐一坐再回家去。",
    "守灯塔的人也搬进了镇里，每月只上去两回，码头上的灯塔从前靠煤油照明，如今换了不用人看管的电灯。",
)
WIDTH = 16


def rows(text: str) -> list[str]:
    return [text[at : at + WIDTH] for at in range(0, len(text), WIDTH)]


def told(*page: str) -> list[str]:
    """Give the text of each line of a page."""
    return [line.text for line in split.lines(Page("a.txt", "\n".join(page)))]


def test_numbers_of_lines_go_and_the_lines_are_joined() -> None:
    page, number = ["老渡口停航", ""], 0
    for paragraph in PARAGRAPHS:
        for row in rows(paragraph):
            number += 1
            page.append(f"{number:>3} {row}")
        page.append("")
    assert told(*page) == ["老渡口停航", *PARAGRAPHS]


def test_a_list_keeps_its_numbers() -> None:
    page = [
        f"{number} {row}"
        for number, row in enumerate(("停航的老渡口", "新桥", "石阶", "青苔", "灯塔", "小博物馆", "电灯"), 1)
    ]
    assert told(*page)[1:4] == ["2 新桥", "3 石阶", "4 青苔"]


def test_sides_of_a_box_go_and_its_rows_are_joined() -> None:
    page = ["老渡口停航", ""]
    for paragraph in PARAGRAPHS:
        page += [f"│ {row.ljust(WIDTH, chr(0x3000))}│" for row in rows(paragraph)] + [""]
    assert told(*page) == ["老渡口停航", *PARAGRAPHS]


def test_a_table_keeps_what_parts_its_cells() -> None:
    page = ["| 渡口 | 船 |", "| 青河 | 三 |", "| 白水 | 四 |", "| 黄泥 | 五 |"]
    assert all("|" in text for text in told(*page))
