"""What the papers and sites of the eleventh half say round their stories, outlet by outlet, and what all of them say alike.

A city's evening paper, papers of a plain, a trade, a quarter and a fleet, one of the thirties; of Hong Kong, Taiwan, Bangkok and London;
a ticker, a county's cloud, an app that sells its stories, an edition on the web, a station's scripts, a letter by e-mail, a search, a
site of the north, scans kept as PDF.
"""

from typing import Any

from bench.press.eleventh.bulletins import ELEVENTH_BULLETINS
from bench.press.eleventh.dailies import DAILIES
from bench.press.eleventh.screens import SCREENS
from bench.press.wording import Wording

_HOUSES = DAILIES + SCREENS


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

ELEVENTH = Wording(
    papers=_names(web=False),
    sites=_names(web=True),
    agencies=(
        ("新华社", "电"),
        ("新华社", "电"),
        ("新华社", "电"),
        ("新华社", "客户端电"),
        ("中新社", "电"),
        ("中央社", "电"),
        ("农民日报", "讯"),
        ("工人日报", "讯"),
        ("路透社", "电"),
        ("美联社", "电"),
        ("共同社", "电"),
        ("央广网", "消息"),
        ("每日经济新闻", "讯"),
        ("塔斯社", "电"),
    ),
    local=(
        "本报{city}采访组报道",
        "〔本报{city}{m}月{d}日特讯〕",
        "本报{city}夜讯",
        "（本报{city}快讯）",
        "本网{city}{m}月{d}日早讯",
        "本市消息",
        "【独家】",
        "本台{city}消息",
        "本埠讯",
        "《{name}》报道",
    ),
    photo=(
        "图/新华社 {a}",
        "（{a}　摄影报道）",
        "文/图 本报特约摄影 {a}",
        "Photo & text: {a}",
        "［{a} 摄／中新社］",
        "摄影配文：{a}",
        "（本报{a}摄影并文）",
    ),
    digest=("报摘五则", "今天值得知道的事", "各地来电", "通勤路上", "一版之外"),
    roundup=("报林拾叶", "今日社评选读", "同行在说", "海外报章一瞥", "评论拼图"),
    lettering=(
        "天文观测 请关手电",
        "今日客满",
        "旧衣请投此处",
        "古树保护 禁止攀爬",
        "比分牌 主队 客队",
        "收购野生菌",
    ),
    firms=("福源记", "永昌隆", "鼎兴", "聚贤", "东升", "广济", "同泰", "瑞丰祥"),
    bulletins=ELEVENTH_BULLETINS,
    item="▪ {title}：{lead}。",
    cited="《{paper}》社评指出，",
    host="演播室主持：",
    welcome="{who}，欢迎来到直播间，我们先来听一条消息。",
    farewell="时间有限，谢谢{who}，也谢谢各位的陪伴。",
    interview="直播间对谈：{title}",
    news="关于“{title}”，{d}日有新消息：最新统计为{figure}，先前的部分说法得到更正。",
    houses=_HOUSES,
    **_SAID,
)
