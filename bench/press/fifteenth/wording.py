"""What the papers and sites of the fifteenth half say round their stories, outlet by outlet, and what all of them say alike.

Papers of a province, a county, a party, of the fifties and the eighties, of Hong Kong, Taiwan, Sarawak and Siam, of sport, of digests;
an app, feeds, a channel, a wiki, printouts, pictures of screens, rows, JSON, subtitles, portals, a letter in the morning.
"""

from typing import Any

from bench.press.fifteenth.bulletins import FIFTEENTH_BULLETINS
from bench.press.fifteenth.dailies import DAILIES
from bench.press.fifteenth.screens import SCREENS
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

FIFTEENTH = Wording(
    papers=_names(web=False),
    sites=_names(web=True),
    agencies=(
        ("新华社", "电"),
        ("新华社", "电"),
        ("新华社", "电"),
        ("新华社", "讯"),
        ("中新社", "电"),
        ("中央社", "电"),
        ("路透社", "电"),
        ("合众社", "电"),
        ("法新社", "电"),
        ("安莎社", "电"),
        ("印尼安塔拉社", "电"),
        ("新华每日电讯", "讯"),
        ("央广网", "消息"),
        ("红星新闻", "讯"),
        ("马新社", "电"),
    ),
    local=(
        "本报{city}采访所得",
        "（本报{city}记者站{d}日供稿）",
        "【{city}本报现场】",
        "〔本报{city}消息人士称〕",
        "《{name}》{city}快件",
        "本刊{city}手札",
        "【本网{city}站点讯】",
        "本频道{city}线报",
    ),
    photo=(
        "{a}　摄并撰文",
        "（摄影报道：{a}）",
        "图片由{a}授权",
        "拍客：{a}",
        "◎图　{a}",
        "Getty/{a}",
    ),
    digest=("八面来风", "昨夜今晨", "新闻篮子", "速递一组", "小字报道"),
    roundup=("诸报怎么说", "报端交锋", "舆论场一周", "各执一词"),
    lettering=(
        "船票售罄",
        "小心碰头",
        "公用电话 长途直拨",
        "窑区严禁明火",
        "请交验证件",
        "渡口管理所",
    ),
    firms=(
        "裕和源",
        "胜利桥",
        "梁耀记",
        "恒昌隆",
        "四方井",
        "太平巷",
        "和兴堂",
        "三元里坊",
    ),
    bulletins=FIFTEENTH_BULLETINS,
    item="⊿{title}——{lead}。",
    cited="{paper}刊文指出，",
    host="播音间：",
    welcome="早上好，连线另一头是{who}，请先听前方发回的消息。",
    farewell="信号快断了，谢谢{who}，再联络。",
    interview="两地连线：{title}",
    news="本报日前所载“{title}”又生枝节：到{d}日，数目已改作{figure}，前文照更。",
    houses=_HOUSES,
    **_SAID,
)
