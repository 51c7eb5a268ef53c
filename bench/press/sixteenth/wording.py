"""What the papers and sites of the sixteenth half say round their stories, outlet by outlet, and what all of them say alike.

Papers of a county in the sixties, an oasis, a bay, teachers, a garrison, Paris, Bandung, Kaohsiung and Hong Kong; pages kept with their
columns, a board, a browser without pictures, a word processor, an account, telephones of old, an office, talks, texts in one line, films.
"""

from typing import Any

from bench.press.sixteenth.bulletins import SIXTEENTH_BULLETINS
from bench.press.sixteenth.dailies import DAILIES
from bench.press.sixteenth.screens import SCREENS
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

SIXTEENTH = Wording(
    papers=_names(web=False),
    sites=_names(web=True),
    agencies=(
        ("新华社", "电"),
        ("新华社", "电"),
        ("新华社", "电"),
        ("新华社", "消息"),
        ("中新社", "电"),
        ("中新社", "电"),
        ("中央社", "电"),
        ("美联社", "电"),
        ("俄新社", "电"),
        ("共同社", "电"),
        ("埃菲社", "电"),
        ("中国日报网", "讯"),
        ("极目新闻", "讯"),
        ("封面新闻", "消息"),
        ("欧洲侨讯社", "电"),
    ),
    local=(
        "晚报记者{city}走访",
        "（{city}记者站{d}日电话稿）",
        "【本社{city}特约】",
        "《{name}》{city}专访",
        "本台{city}前方",
        "〖{city}自采〗",
        "小编{city}探访",
        "{city}通讯站来稿：",
    ),
    photo=(
        "摄影／{a}",
        "（{a}　摄于今晨）",
        "图片编辑{a}",
        "【{a}　供图】",
        "无人机拍摄：{a}",
        "翻拍　{a}",
    ),
    digest=("街谈一束", "市声", "短波", "今日五则", "一周备忘"),
    roundup=("各地报纸说", "观点交锋台", "南北话题", "同题异声"),
    lettering=(
        "请勿翻越索道",
        "量水处",
        "代售邮票",
        "闲人免进",
        "一号吊厢",
        "守塔人之家",
    ),
    firms=(
        "福源昌",
        "前进桥",
        "聚兴斋",
        "东关外",
        "老渡头",
        "荣升里",
        "三眼井巷",
        "万和堂",
    ),
    bulletins=SIXTEENTH_BULLETINS,
    item="▷{title}：{lead}。",
    cited="据{paper}撰文，",
    host="直播员：",
    welcome="网友们下午好，坐在对面的是{who}，我们先看一段背景。",
    farewell="时间到了，感谢{who}做客，下线。",
    interview="做客实录：{title}",
    news="关于“{title}”，今天又有说法：至{d}日，此数增为{figure}，特此续报。",
    houses=_HOUSES,
    **_SAID,
)
