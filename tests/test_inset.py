"""What blanks before a line tell of it, on a page that sets in its paragraphs and not its headings."""

from pathlib import Path

import pytest

import dedupe
from dedupe.carry import Here
from dedupe.link import matches
from dedupe.records import Line, Page
from dedupe.revise.asides import asides
from dedupe.revise.lain import Lain
from dedupe.split import lines

IN = "\N{IDEOGRAPHIC SPACE}" * 2
PAGE = f"""河上新桥通车

{IN}甲社青江5月2日电 新桥昨日通车，居民往来只需15分钟，两岸的人都来看。

{IN}“等了三十年。”老船工说。

{IN}渡口旧船

{IN}桥上限速四十公里，行人走两侧，货车夜里过。

浅谷站改时刻

{IN}乙社浅谷5月2日电 自下周起，往南的列车一律提前五分钟开出，请旅客

{IN}早车　往南　六时十分开

{IN}晚车　往北　二十时开　停三站

{IN}旧票照用。

{IN}{IN}渔市开秤

{IN}丙社东湾5月2日电 东湾渔市今晨开秤，头一网鱼卖给了茶馆。

{IN}买鱼的人从桥头排到了码头。
"""
SHORT = ("渡口旧船", "早车　往南　六时十分开", "晚车　往北　二十时开　停三站")


def headings(page: str) -> list[str]:
    return [line.text for line in lines(Page("a", page)) if line.kind == "title"]


def test_what_is_set_in_as_paragraphs_are_is_no_heading() -> None:
    assert headings(PAGE) == ["河上新桥通车", "浅谷站改时刻", "渔市开秤"]


@pytest.mark.parametrize(
    "page",
    [PAGE.replace(IN, ""), PAGE.replace("\n\n", f"\n\n{IN}").replace(IN * 2, IN).replace("河上", f"{IN}河上", 1)],
    ids=["nothing is set in", "headings are, too"],
)
def test_blanks_tell_nothing_where_headings_have_as_many(page: str) -> None:
    assert all(line.inset == 0 for line in lines(Page("a", page)))
    assert SHORT[0] in headings(page)


def test_tags_are_no_blanks() -> None:
    tagged = "\n\n".join(f"<p>{line.strip()}" if line[:1] == IN[0] else line for line in PAGE.split("\n\n"))
    assert all(line.inset == 0 for line in lines(Page("a", tagged)))


def test_what_opens_a_text_right_behind_has_a_heading_even_so() -> None:
    assert "浅谷站改时刻" in headings(PAGE.replace("浅谷站改时刻", f"{IN}浅谷站改时刻"))


def test_a_paragraph_that_breaks_off_does_not_go_on_in_one_that_is_set_in(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PAGE, "utf-8")
    dedupe.run([str(tmp_path / "a.txt")], str(tmp_path / "out"))
    told = next((tmp_path / "out").glob("*浅谷站*.txt")).read_text("utf-8")
    rows = (row.replace(IN[0], " ") for row in SHORT[1:])
    assert "\n\n".join(("请旅客", *rows, "旧票照用。")) in told


def test_a_line_of_text_that_is_set_in_is_hardly_the_paper_s() -> None:
    page = [
        Line("p", number, 100 * number, 100 * number + len(text), text, (), kind, gap=1)
        for number, (kind, text) in enumerate(
            [
                ("title", "河上新桥通车"),
                ("body", "甲社青江5月2日电 新桥昨日通车，居民往来只需15分钟，两岸的人都来看热闹，茶馆里坐满了人。"),
                ("body", "扫一扫有惊喜"),
                ("furniture", "分享到朋友圈"),
            ]
        )
    ]

    def odds(inset: int) -> float:
        own = (*page[:2], Line("p", 2, 200, 206, page[2].text, (), "body", gap=1, inset=inset), page[3])
        return asides({"p": own}, {"p": []}, matches([own], Here()), Lain(Here()))[2]["p"][2]

    assert odds(4) < odds(0) - 3
