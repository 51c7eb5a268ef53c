"""Rows of names, answers to choose from, fields that recur and hours: text, and sections of one text."""

from dedupe import split
from dedupe.records import Page
from dedupe.revise.signs import counted
from dedupe.tables import over_fields

LEAD = "7月里，广淮县有几处好去处，编辑替您排了日子，出门之前请再核对一遍。"
EVENTS = (
    "工坊：做一只木桶",
    "时间：14日 17:30",
    "地点：靖河水站一楼",
    "票价：每组6元，含材料",
    "旧影展",
    "时间：4日 11:30",
)
EVENTS += ("地点：广淮县老仓库二层", "票价：免费，需预约")
END = "以上人员任期两年，可连任一届。"


def kinds(*texts: str) -> list[str]:
    """Give the kinds of paragraphs of a page."""
    return [line.kind for line in split.lines(Page("a.txt", "\n\n".join(texts)))]


def test_rows_of_names_are_text() -> None:
    told = kinds(
        "清河县桥梁委员会组成人员",
        "经清河县水利局研究，桥梁委员会由下列人员组成：",
        "于军 吴雨慧 陶慧泽 郭娟怡 廖曦 冯兰峰（女）",
        "冯雨华（女）　何新嘉（女）　覃兰　杨明红　贺然",
        END,
    )
    assert told == ["title", "body", "body", "body", "body"]


def test_words_of_a_menu_are_no_names() -> None:
    assert "body" not in kinds("首页 新闻 视频 财经 体育", "图片 直播 专题 房产 汽车", LEAD)[:2]


def test_answers_to_choose_from_are_text_with_what_they_answer() -> None:
    told = kinds(
        "老桥知识竞答",
        "清河县水利局与本报合办的老桥知识竞答今天开题，答对三题以上者有奖。",
        "1．老桥的桥板由谁出钱更换？（　）",
        "A．水利局",
        "B．船工自己",
        "C．谁弄坏谁出",
        "2．老桥建于哪一年？（　）",
        "A．1917年 B．1918年 C．1918年以前",
        "答案写在明信片上，6月3日前寄清河县文化站。",
    )
    assert told == ["title", *["body"] * 8]


def test_fields_that_recur_are_text_and_what_stands_over_them_its_sections() -> None:
    told = kinds("出门日历", LEAD, *EVENTS)
    assert [told[at] for at in (3, 4, 5, 7, 8, 9)] == ["body"] * 6
    texts = ["出门日历", LEAD, *EVENTS]
    assert over_fields(texts, ["body"] * len(texts)) == {2, 6}


def test_fields_that_stand_once_are_no_table() -> None:
    assert over_fields(["出门日历", LEAD, *EVENTS[:4], LEAD], ["body"] * 7) == set()


def test_hours_over_posts_are_sections_of_one_report() -> None:
    texts = [
        "老桥抢修现场",
        LEAD,
        "20:35",
        "水利局更正此前数字：不是3处，是8处。",
        "19:47",
        "好消息：桥板动了！围观的人鼓起掌来。",
    ]
    lines = split.lines(Page("a.txt", "\n\n".join(texts)))
    assert counted(lines, [0, 2, 4]) == {2, 4}


def test_names_of_characters_are_read_in_what_tells_a_site() -> None:
    told = kinds("长塘镇错车道开工", "2018-8-12 14:25:25&nbsp;&nbsp;点击：2613&nbsp;次&nbsp;&nbsp;来源：中央社", LEAD)
    assert told == ["title", "furniture", "body"]
