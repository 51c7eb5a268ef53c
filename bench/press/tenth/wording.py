"""What the papers and sites of the tenth half say round their stories, outlet by outlet, and what all of them say alike.

An evening and a party paper, papers of oilmen, judges and students, one of the fifties; of Hong Kong, Taiwan, Singapore and Perak; an
account, a county's media centre, the numbered edition of the party paper, an app, a site of courts, an agency's terminal, a forum that
reposts, a database of cuttings, a site of Singapore.
"""

from typing import Any

from bench.press.tenth.bulletins import TENTH_BULLETINS
from bench.press.tenth.dailies import DAILIES
from bench.press.tenth.islands import ISLANDS
from bench.press.tenth.screens import SCREENS
from bench.press.wording import Wording

_HOUSES = DAILIES + ISLANDS + SCREENS


def _of_all(field: str) -> tuple[Any, ...]:
    """Give what the outlets say in ``field``, each once."""
    return tuple(
        dict.fromkeys(text for house in _HOUSES for name, said in house.says if name == field for text in said)
    )


def _names(web: bool) -> tuple[str, ...]:
    """Give the names of the outlets that have navigation, or of those that have none."""
    return tuple(house.name for house in _HOUSES if ("crumbs" in dict(house.says)) == web)


_SAID: dict[str, Any] = {field: _of_all(field) for house in _HOUSES for field, _ in house.says}
"""What all of them say, field by field."""

TENTH = Wording(
    papers=_names(web=False),
    sites=_names(web=True),
    agencies=(
        ("新华社", "电"),
        ("新华社", "电"),
        ("新华社", "电"),
        ("新华社", "新媒体专电"),
        ("中国体育报", "讯"),
        ("中新社", "电"),
        ("人民日报海外版", "电"),
        ("法治日报", "讯"),
        ("中国科学报", "讯"),
        ("证券时报", "讯"),
        ("朝中社", "电"),
        ("今日俄罗斯通讯社", "电"),
        ("央视新闻", "消息"),
        ("北京日报客户端", "报道"),
    ),
    local=(
        "本报{city}综合讯",
        "（本报{city}{m}月{d}日专讯）",
        "本报{city}加急专电",
        "本报全媒体讯",
        "【{city}消息】",
        "本报{m}月{d}日{city}专讯",
        "城事讯",
        "[本报讯]",
        "本报视频讯",
        "本刊{city}讯",
    ),
    photo=(
        "新华社发　{a} 摄",
        "（{a} 摄影／新华社）",
        "本报全媒体记者 {a} 摄影报道",
        "新华社记者 {a} 摄（无人机照片）",
        "文图：本报记者 {a}",
        "〔{a}摄〕",
        "图文均由通讯员 {a} 提供",
        "（特约记者 {a} 摄影报道）",
    ),
    digest=("早晚报头", "十分钟看报", "短讯集装箱", "国内纵横", "新闻便当"),
    roundup=("纸间走笔", "媒体声浪", "他们怎么看", "邻报摘要", "观点拼盘"),
    lettering=(
        "社区长者食堂",
        "禁止通行 桥梁检修",
        "蚕茧收购点",
        "终点 FINISH",
        "电梯维保中 请走楼梯",
        "老年大学报名处",
    ),
    firms=("裕泰昌", "德昌", "和记", "大成", "金源", "万象", "三元", "祥云"),
    bulletins=TENTH_BULLETINS,
    item="◎{title}◎{lead}。",
    cited="{paper}刊文认为，",
    host="记者手机连线：",
    welcome="{who}您好，请您结合下面这则消息谈谈看法。",
    farewell="谢谢{who}，信号不太好，我们先聊到这儿。",
    interview="连线：{title}",
    news="“{title}”后续。记者{d}日再次回访，最新数字是{figure}，一些说法也有了改变。",
    houses=_HOUSES,
    **_SAID,
)
