"""A page of odd lines is asked no more of a line than a short one is: hostile pages may be as long as they like."""

import faulthandler
import sys
from collections.abc import Callable, Iterator
from types import FrameType

import pytest

from dedupe import revise, split
from dedupe.records import Page

LINES = 150
"""Lines of the short page; the long one has four times as many."""
FAR = 400
"""Lines of a page on which whatever stands far from a line is looked for."""
FORMS = {
    "rows of a table": "甲｜1｜2\n",
    "heads of tables": "甲｜乙｜丙\n",
    "rows in blanks": "甲 1 2\n",
    "what announces a table": "甲｜乙：\n甲｜1｜2：\n",
    "items": "▲新桥昨日通车。\n",
    "an item that has no end": "▲新桥昨日通车\n",
    "talks": "△新桥何时通车？\n▲昨日通车。\n",
    "signed lines": "□ 许静\n",
    "datelines": "甲社青江5月2日电 新桥昨日通车。\n",
    "titles": "新桥昨日通车\n\n",
    "captions": "图为新桥。\n",
    "numbers": "01\n",
    "contents": "1) 新桥\n--- 1 ---\n",
    "links": "[河上新桥](http://a.example/1)\n",
    "questions": "问：新桥何时通车？\n",
    "labels": "责任编辑：许静\n",
    "answers": "A. 2019年9月8日 星期日\n",
    "verse": "我在渡口等你的船\n她的灯亮了又灭\n像昨天的雪\n又轻轻坐下\n新桥昨日通车，市民去看。\n",
    "openers": "（\n",
    "letters": "此致\n敬礼！\n",
    "days": "甲县水利局\n2021年7月14日\n",
    "ranks": "1、新桥：52\n2、旧桥：36\n",
    "quotes": "“新桥\n",
    "columns": "新桥昨日通车，市民都去看    新桥昨日通车，市民都去看\n",
    "breaks": "新桥昨日通车。\\n市民都去看。\\n",
    "fields": 'HYPERLINK "http://a.example/" \\o "新桥" 新桥昨日通车。\n',
    "links by numbers": "[12]新桥昨日通车\n 1. http://a.example/\n",
    "times behind": "新桥昨日通车。[10:12]\n",
}
HANGS = 120
"""Seconds after which a test is ended that does not come to an end: a pattern that tries a line in 2ⁿ ways never does."""
PUMPED = {
    "names between strokes": ("本报讯 记者甲一", "丨甲一", "。"),
    "names with what they did": ("本报记者 甲一", "、摄影 记者 一 一", "。"),
    "staff of the page": ("编辑", "：甲/：", "。"),
    "staff behind a text": ("新桥通车。（", "校对：甲乙 ", "：）"),
    "labels with what they label": ("", "甲：一| ", "。"),
    "who made the page, in English": ("", "editing by abc ", "。"),
    "who made a picture": ("（摄影", " ", "x"),
    "the page on which it goes on": ("新桥通车。（请看", " ", "x"),
    "the page from which it comes": ("☜ 续自 ", " ", "x"),
    "brackets": ("", "（", "x"),
    "figures": ("甲甲一： ", "1", "。"),
    "blanks behind a sentence": ("新桥通车。", " ", "x"),
    "blanks of columns": ("新桥通车，市民去看。", "  ", "\n新桥"),
    "wide blanks": ("新桥通车，", "\u3000 ", "市民去看。"),
    "blanks between tags": ("<b>新桥", " ", "x"),
    "letters without a blank": ("", "QUJD", "."),
    "dots": ("新桥通车", "…", "下转"),
}
"""What a line begins with, what it repeats, and how it ends, so that what was repeated fits no pattern."""


@pytest.fixture
def comes_to_an_end() -> Iterator[None]:
    """End the process, with a traceback that names the pattern, if the test hangs."""
    faulthandler.dump_traceback_later(HANGS, exit=True)
    yield
    faulthandler.cancel_dump_traceback_later()


@pytest.mark.usefixtures("comes_to_an_end")
@pytest.mark.parametrize(("begin", "pump", "end"), PUMPED.values(), ids=PUMPED.keys())
def test_no_line_is_tried_in_more_ways_than_it_has_places(begin: str, pump: str, end: str) -> None:
    for length in (30, 50, 75, 150, 6_000):
        page = split.lines(Page("a", f"新桥昨日通车\n\n{begin}{pump * (length // len(pump))}{end}\n\n市民都去看。\n"))
        assert revise.divisions([page], [])


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS.keys())
def test_a_page_four_times_as_long_asks_four_times_as_much(form: str) -> None:
    short, long = (asked(lambda times=times: split.lines(Page("a", form * times))) for times in (LINES, 4 * LINES))
    assert long < 5 * short


@pytest.mark.parametrize(
    "form",
    [
        "新桥昨日通车{}\n\n",
        "新桥昨日通车\n\n",
        "图为新桥{}。\n",
        "首页 > 新闻\n",
        "第{}座新桥昨日通车了\n\n",
        "时间：昨天{}\n\n地点：桥上\n\n",
        "【#新桥{}通车#】新桥昨日通车，市民都去看。\n\n",
        "招领：民兵{}在水渠边拾到军用水壶一只，失主请到公社领取。\n\n",
        "正在加载图集 1/{}\n\n",
    ],
)
def test_so_it_does_where_no_text_stands_between(form: str) -> None:
    short, long = (split.lines(Page("a", "".join(map(form.format, range(times))))) for times in (FAR, 4 * FAR))
    assert asked(lambda: revise.divisions([long], [])) < 6 * asked(lambda: revise.divisions([short], []))


def asked(work: Callable[[], object]) -> int:
    """Give how many calls ``work`` makes: what takes the time, on any machine."""
    calls = 0

    def count(frame: FrameType, event: str, arg: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    work()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return calls
