"""Rows of names, answers to choose from, fields that recur and hours are text, and sections of it; points that a text says again are none."""

import pytest

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


STORY = (
    "县水利局昨天宣布，三十座小水库提前完工。今年春季雨水偏多，施工队分成两班。",
    "村民赵永福说，从前一下大雨就睡不着觉。现在站在坝上看水位，心里有底。",
    "明年还要整治四条中小河流。下游两岸的农田都能用上水。",
    "验收组一共来了七个人。他们自带干粮，当天就走了。",
    "坝顶新修的路可以并排走两辆农用车。路灯夜里十点以后减半。",
)


def told(page: str) -> list[str]:
    """Give the texts of a page's lines."""
    return [line.text for line in split.lines(Page("a.txt", page))]


def test_sentences_on_lines_of_their_own_are_paragraphs_where_blank_lines_part_these() -> None:
    page = "\n\n".join(("水库提前完工", *(text.replace("。", "。\n").strip() for text in STORY)))
    assert told(page) == ["水库提前完工", *STORY]


def test_short_paragraphs_that_all_stand_tight_stay_apart() -> None:
    lines = [line + "。" for text in STORY for line in text.split("。") if line]
    assert told("\n".join(("水库提前完工", *lines))) == ["水库提前完工", *lines]


def test_points_that_the_text_says_again_are_no_text() -> None:
    firsts = [text.split("。")[0] for text in STORY]
    page = "\n\n".join(("水库提前完工", "重点：\n● " + "\n● ".join(firsts[1:4]), *STORY))
    lines = split.lines(Page("a.txt", page))
    assert [line.kind for line in lines] == ["title", *["furniture"] * 4, *["body"] * 5]
    listed = split.lines(Page("a.txt", page.replace("\n\n" + "\n\n".join(STORY[1:]), "")))
    assert [line.kind for line in listed][2:5] != ["furniture"] * 3


def test_a_headline_that_is_a_topic_is_a_title() -> None:
    lines = split.lines(Page("a.txt", f"【#水库提前完工#】{STORY[0]}\n\n{STORY[1]}"))
    assert [(line.kind, line.text) for line in lines if line.kind != "furniture"] == [
        ("title", "水库提前完工"),
        ("body", STORY[0]),
        ("body", STORY[1]),
    ]


def test_the_head_of_a_sheet_within_a_text_is_none_of_its_headings() -> None:
    page = f"水库提前完工\n\n{STORY[0]}\n\n水利学会会刊\n43\n\n{STORY[1]}\n\n{STORY[2]}"
    assert [line.kind for line in split.lines(Page("a.txt", page))] == [
        "title",
        "body",
        "furniture",
        "furniture",
        "body",
        "body",
    ]


def test_cells_may_be_parted_by_commas() -> None:
    rows = ("通过查验的养路工：", "姓名，籍贯，工龄", "韩慧，宜山，87年", "方文平，绥阳，6年", "程勇，泰洲，72年")
    assert kinds("养路工名单", STORY[0], *rows, "漏列者可于五日内补报。")[1:] == ["body"] * 7


def test_a_list_with_marks_ends_where_a_line_has_none() -> None:
    page = f"{STORY[0]}\n\n延伸阅读\n▪ 废纸三章\n▪ 康泉向康原借打包机\n\n老地契挪了地方\n\n{STORY[1]}\n\n{STORY[2]}"
    found = [line.kind for line in split.lines(Page("a.txt", page))]
    assert found == ["body", "furniture", "furniture", "furniture", "title", "body", "body"]


def test_links_within_prose_leave_their_words() -> None:
    page = "从金岭开来的第一车石料23[日抵](https://example.org/t/1140)达崇池县，比约定的日子早了**六个**钟头。"
    assert told(page) == ["从金岭开来的第一车石料23日抵达崇池县，比约定的日子早了六个钟头。"]
    assert told("* [另一篇文章的标题在这里也很长很长](/a/1.html)") == [
        "* [另一篇文章的标题在这里也很长很长](/a/1.html)"
    ]


def test_the_rows_of_a_prize_list_are_text() -> None:
    told = kinds(
        "清河县办篆刻展",
        "篆刻展昨天在县文化馆揭幕，评委从六十件作品里选出四件，名单如下所示。",
        "获奖名单（排名不分先后）",
        "作品　作者　单位　奖项",
        "《河上》　于军　清河中学　一等奖",
        "《石桥》　陶慧泽　清河中学　二等奖",
        "《渡口》　冯兰峰　靖河水站　二等奖",
        "展览开到本月底，周一闭馆，进门不收票。",
    )
    assert told == ["title", *["body"] * 7]


def test_words_without_a_column_that_says_the_same_again_are_no_table() -> None:
    rows = ("首页　新闻　体育　财经", "图片　直播　汽车　房产", "视频　专题　教育　旅游", "论坛　博客　读书　健康")
    assert "body" not in kinds("清河县办篆刻展", LEAD, "本站频道（排名不分先后）", *rows, END)[2:7]


def test_who_lines_up_for_either_side_is_text() -> None:
    told = kinds(
        "清河队客场取胜",
        "清河队昨天在客场以2比1胜了靖河队，上半场两队都没有进球。",
        "清河队首发：于军、吴雨慧、陶慧泽、郭娟怡、廖曦",
        "靖河队首发：冯雨华、何新嘉、覃兰、杨明红、贺然",
        "下一轮清河队回到主场，对手是排在第三位的广淮队。",
    )
    assert told == ["title", *["body"] * 4]


def test_who_made_a_set_of_pictures_is_no_source_of_a_web_page() -> None:
    told = kinds("清河县办篆刻展", LEAD, "组图来源：清河县文化馆 于军 摄", END)
    assert told == ["title", "body", "credit", "body"]


TOLD = "青江新桥昨日通车，两岸居民往来方便，县城到南山的路程缩短了一半。"


@pytest.mark.parametrize(
    "posts",
    [
        ("监制丨王海", "制片人丨李江", "主编丨陈山"),
        ("总监制丨王海", "制片人丨李江"),
        ("编辑：王海 李江", "统筹：陈山", "报道员：爱丽丝"),
        ("编辑 | 李江", "视频 | 陈山", "签审 | 王海", "监制 | 赵川"),
        ("主编/王海", "监制/李江"),
    ],
)
def test_labelled_names_behind_a_text_are_of_who_made_the_page(posts: tuple[str, ...]) -> None:
    assert kinds("青江新桥通车", TOLD, TOLD, *posts)[3:] == ["furniture"] * len(posts)


def test_the_reporter_among_them_is_the_byline() -> None:
    posts = ("记者 | 王海", "编辑 | 李江", "视频 | 陈山", "签审 | 王海", "监制 | 赵川")
    assert kinds("青江新桥通车", TOLD, TOLD, *posts)[3:] == ["byline", *["furniture"] * 4]


def test_labelled_names_of_others_are_text() -> None:
    assert kinds("清河县运动会闭幕", TOLD, TOLD, "冠军：王海", "亚军：李江", "季军：陈山")[3:] == ["body"] * 3
    film = kinds("《青江》昨日上映", "导演：王海", "监制：李江", "主演：陈山 赵川", "编剧：王海", TOLD, TOLD)
    assert film[1] == film[3] == film[4] != "furniture"


def test_the_last_of_some_numbers_to_call_is_what_those_before_it_are() -> None:
    numbers = (
        "报警电话：911",
        "清河县水利局求助电话：0063-2-82311033",
        "全县防汛热线（24小时）：0086-10-123080或0086-10-65612308",
    )
    assert kinds("县里提醒市民注意防汛", TOLD, TOLD, *numbers)[3:] == ["notice"] * 3
    assert kinds("县里提醒市民注意防汛", TOLD, "如遇紧急情况，请联系：", *numbers)[3:] == ["body"] * 3


@pytest.mark.parametrize("drawn", ["漫画作者：王海", "（绘图者：清河日报 李江）"])
def test_who_drew_what_a_text_has_is_no_title(drawn: str) -> None:
    assert kinds(drawn, TOLD, TOLD) == ["credit", "body", "body"]


def test_who_signs_a_document_and_the_day_in_one_line_are_text() -> None:
    told = ("清河县委、清河县政府向青江新桥建设者致电祝贺，贺电全文如下：", TOLD, TOLD)
    assert kinds("青江新桥通车", *told, "清河县委 清河县政府 2017年4月27日")[-1] == "body"
    assert kinds("青江新桥通车", *told, "清河日报 要闻 2017年4月27日")[-1] == "furniture"


def test_paragraphs_between_pictures_are_text_where_no_page_sets_them_apart() -> None:
    shown = ("△青江新桥（资料图）", "△通车仪式上的市民和施工队", "△桥上的市民")
    page = "\n".join(("青江新桥通车", TOLD, shown[0], TOLD, shown[1], TOLD, shown[2], TOLD))
    told = [line.kind for line in split.lines(Page("a.txt", page))][1:]
    assert told[::2] == ["body"] * 4 and "body" not in told[1::2]


def test_the_years_of_a_life_are_text_with_what_brackets_add_to_them() -> None:
    life = (
        "1974－1975年　清河县水利局干事",
        "1975－1980年　清河县水利局科长",
        "（1976－1978年北京大学学习）",
        "1980－1984年　清河县县长",
    )
    assert kinds("王海同志简历", "王海，男，汉族，1950年3月生，清河县人，现任青江省委书记。", *life)[2:] == ["body"] * 4


def test_a_paragraph_with_a_dateline_under_its_title_is_no_notice() -> None:
    story = ("清河县暂停水库施工", "清河网消息：清河县水利局昨日宣布，三座水库的施工因汛情暂停，何时恢复将另行通知。")
    assert kinds("青江新桥通车", TOLD, TOLD, *story, "县里部署防汛", TOLD, TOLD)[3:5] == ["title", "body"]
