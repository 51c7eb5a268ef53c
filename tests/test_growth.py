"""A page of odd lines is asked no more of a line than a short one is: hostile pages may be as long as they like."""

import sys
from collections.abc import Callable
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
    "pictures": "图1 老师傅开门。\n图2 他蹲下。\n",
    "ranks": "1、新桥：52\n2、旧桥：36\n",
    "quotes": "“新桥\n",
    "columns": "新桥昨日通车，市民都去看    新桥昨日通车，市民都去看\n",
    "breaks": "新桥昨日通车。\\n市民都去看。\\n",
    "fields": 'HYPERLINK "http://a.example/" \\o "新桥" 新桥昨日通车。\n',
    "links by numbers": "[12]新桥昨日通车\n 1. http://a.example/\n",
    "times behind": "新桥昨日通车。[10:12]\n",
}


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
