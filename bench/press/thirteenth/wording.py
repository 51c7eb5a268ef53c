"""What the papers and sites of the thirteenth half say round their stories, outlet by outlet, and what all of them say alike.

A party's paper at a pass, a villagers' one of the sixties, a union's, one of the exchanges, one of foreign papers, of Singapore and Hong
Kong, a learned society's; a store of old papers, posts, a public account, crawls, a forum, portals, a site of science, one of Taiwan.
"""

from typing import Any

from bench.press.thirteenth.bulletins import THIRTEENTH_BULLETINS
from bench.press.thirteenth.dailies import DAILIES
from bench.press.thirteenth.screens import SCREENS
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

THIRTEENTH = Wording(
    papers=_names(web=False),
    sites=_names(web=True),
    agencies=(
        ("新华社", "电"),
        ("新华社", "电"),
        ("新华社", "电"),
        ("中新社", "电"),
        ("中国新闻网", "电"),
        ("人民日报", "讯"),
        ("工人日报", "讯"),
        ("新京报", "讯"),
        ("路透社", "电"),
        ("美联社", "电"),
        ("共同社", "电"),
        ("埃菲社", "电"),
        ("塔斯社", "电"),
        ("央广网", "消息"),
        ("中央社", "电"),
    ),
    local=(
        "雁报{city}{m}月{d}日电",
        "【本报{city}专电】",
        "本报自{city}传来消息",
        "（《{name}》{city}站）",
        "本站{city}网友来稿",
        "〔{city}通讯〕",
        "据本报{city}联络员报告",
        "〈本报{city}追踪〉",
    ),
    photo=(
        "照片作者：{a}",
        "（图文均由{a}供稿）",
        "［摄：{a}］",
        "特约摄影　{a}　文并摄",
        "新闻图片（{a}供）",
        "{a}摄于现场",
    ),
    digest=("要闻短简", "一句话天下", "各地电讯", "十件事", "零讯一束"),
    roundup=("外报摘粹", "同行在说什么", "笔谈会", "今日观点集", "诸家之言"),
    lettering=(
        "收费处由此进",
        "水深危险",
        "本店盘点 暂停营业",
        "严禁攀爬",
        "过磅请熄火",
        "钟楼三层 售票",
    ),
    firms=(
        "同德昌",
        "双喜里",
        "福星",
        "广源记",
        "三棵槐",
        "老虎桥",
        "利民行",
        "泰康巷",
    ),
    bulletins=THIRTEENTH_BULLETINS,
    item="▪{title}：{lead}。",
    cited="{paper}发表文章称，",
    host="主持：",
    welcome="听众朋友，坐在我旁边的是{who}，我们先来听一段录音报道。",
    farewell="时间到了，感谢{who}，我们下周再会。",
    interview="对话录：{title}",
    news="《{title}》一稿刊出后又有变化：{d}日最新口径为{figure}，此前所说的数目作废。",
    houses=_HOUSES,
    **_SAID,
)
