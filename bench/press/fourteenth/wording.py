"""What the papers and sites of the fourteenth half say round their stories, outlet by outlet, and what all of them say alike.

Papers of Hong Kong, Taiwan, Malaysia, Macau and California, of a city, of notices, of the twenties, for those who learn English; a
bulletin board, a public account, a site of answers, an app of cards, a paper's pages, a database of clippings, pages with their tags,
mail sent on, a site of Singapore, two agencies.
"""

from typing import Any

from bench.press.fourteenth.bulletins import FOURTEENTH_BULLETINS
from bench.press.fourteenth.dailies import DAILIES
from bench.press.fourteenth.screens import SCREENS
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

FOURTEENTH = Wording(
    papers=_names(web=False),
    sites=_names(web=True),
    agencies=(
        ("新华社", "电"),
        ("新华社", "电"),
        ("中央社", "电"),
        ("中央社", "电"),
        ("中新社", "电"),
        ("美联社", "电"),
        ("路透社", "电"),
        ("法新社", "电"),
        ("马新社", "电"),
        ("韩联社", "电"),
        ("彭博社", "电"),
        ("香港中通社", "电"),
        ("卢萨社", "电"),
        ("澎湃新闻", "讯"),
        ("联合早报", "讯"),
    ),
    local=(
        "本报{city}分社消息",
        "【本报{city}特讯】",
        "（本报{city}{d}日专讯）",
        "本台{city}街访",
        "〔本报{city}街头直访〕",
        "《{name}》{city}手记",
        "【{city}突发】",
        "本网{city}直击",
    ),
    photo=(
        "影像来源：{a}",
        "{a}／图片提供",
        "【图／{a}】",
        "摄像记者　{a}",
        "Photo credit {a}",
        "图片故事：{a}",
    ),
    digest=("晨报五则", "大小事", "扼要", "今日六条", "街坊要知"),
    roundup=("各报社评一览", "众口", "两岸四地说法", "今日各报怎么写"),
    lettering=(
        "闲人免进 管理处示",
        "小心门隙",
        "现金找换",
        "渡轮候船处",
        "请排队购票",
        "机车停放区",
    ),
    firms=(
        "昌兴栈",
        "何洪记",
        "顺发号",
        "金龙",
        "万里红",
        "荣宝行",
        "天后宫前",
        "怡和里",
    ),
    bulletins=FOURTEENTH_BULLETINS,
    item="◇◇{title}｜{lead}。",
    cited="{paper}社论写道：",
    host="主播台：",
    welcome="晚上好，{who}就在演播室，先看一段画面。",
    farewell="节目时间有限，多谢{who}，再会。",
    interview="面对面：{title}",
    news="有关“{title}”，{d}日再有说法：数目改为{figure}，较早前所报不确。",
    houses=_HOUSES,
    **_SAID,
)
