"""What the papers and sites of the twelfth half say round their stories, outlet by outlet, and what all of them say alike.

A paper of the hills and its edition by pages; papers of the old, of writers by a canal, of a school, of those who build railways; one of
the thirties; of Macau, Taiwan, the South Seas and San Francisco; clippings; a public account, a county's feed, a library, an agency's desk.
"""

from typing import Any

from bench.press.twelfth.bulletins import TWELFTH_BULLETINS
from bench.press.twelfth.dailies import DAILIES
from bench.press.twelfth.screens import SCREENS
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

TWELFTH = Wording(
    papers=_names(web=False),
    sites=_names(web=True),
    agencies=(
        ("新华社", "电"),
        ("新华社", "电"),
        ("新华社", "电"),
        ("中新社", "电"),
        ("中新网", "电"),
        ("中国新闻周刊", "讯"),
        ("法治日报", "讯"),
        ("科技日报", "讯"),
        ("法新社", "电"),
        ("德新社", "电"),
        ("韩联社", "电"),
        ("俄新社", "电"),
        ("彭博社", "电"),
        ("央视新闻", "消息"),
        ("联合早报网", "讯"),
    ),
    local=(
        "山日{city}{m}月{d}日讯",
        "［本刊{city}现场］",
        "本报{city}今晨消息",
        "〖本埠〗",
        "《{name}》{city}专稿",
        "（本报{city}驻点报道）",
        "本报读者{city}爆料",
        "【{name}讯】",
        "本埠访员云。",
    ),
    photo=(
        "图文：{a}",
        "（{a}／图文）",
        "〔摄影：{a}〕",
        "图片报道　记者{a}",
        "（特约摄影师　{a}）",
        "［{a}　图／文］",
        "配文摄影 {a}",
    ),
    digest=("六条速读", "早读提要", "电讯摘编", "一屏看完", "巷闻简录"),
    roundup=("隔壁报怎么说", "论点摘登", "纸上争鸣", "社论择要", "众报之言"),
    lettering=(
        "渡口须知 每船限乘",
        "静 请勿拍照",
        "献血光荣 凭证取水",
        "雪道封闭 禁止入内",
        "窑火重地 闲人免进",
        "夜校 三楼左转",
    ),
    firms=("裕丰泰", "祥和里", "德润堂", "金谷园", "同仁渡", "顺昌", "和记渡", "松竹斋"),
    bulletins=TWELFTH_BULLETINS,
    item="◇{title}　{lead}。",
    cited="《{paper}》的文章说，",
    host="主播：",
    welcome="直播马上开始，先介绍{who}，再放一段录音。",
    farewell="节目到点了，{who}辛苦，明晚同一时间见。",
    interview="线上夜谈　{title}",
    news="“{title}”后续：{d}日公布的数目为{figure}，有关方面撤回了原先的说明。",
    houses=_HOUSES,
    **_SAID,
)
