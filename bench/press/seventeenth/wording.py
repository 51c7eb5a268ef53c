"""What the papers and sites of the seventeenth half say round their stories, outlet by outlet, and what all of them say alike.

Papers of a marsh, an estuary, of those who learn to read, of the republic, of Penang, Tuen Mun and Keelung; a wire that sends its stories
again, a site of prices, remarks on paragraphs, a group's messages, drafts, boxes, transcripts, what a machine reads, an encyclopaedia, archives.
"""

from typing import Any

from bench.press.seventeenth.bulletins import SEVENTEENTH_BULLETINS
from bench.press.seventeenth.dailies import DAILIES
from bench.press.seventeenth.screens import SCREENS
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

SEVENTEENTH = Wording(
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
        ("塔斯社", "电"),
        ("韩联社", "电"),
        ("安莎社", "电"),
        ("央广网", "讯"),
        ("潮新闻", "讯"),
        ("九派新闻", "消息"),
        ("南洋通讯社", "电"),
    ),
    local=(
        "沽晚{city}来电",
        "（{city}特写组{d}日）",
        "【{city}驻站采写】",
        "《{name}》{city}走读",
        "{city}小站供稿：",
        "〖{city}实地〗",
        "荡边记者{city}目击",
        "群友{city}来料",
    ),
    photo=(
        "影像 {a}（新声）",
        "（{a}摄于闸口）",
        "镜头：{a}",
        "【{a}·摄】",
        "（视频截帧　{a}）",
        "供片　{a}",
    ),
    digest=("荡里五件事", "晚钟零拾", "一栏看尽", "碎片新闻", "半分钟"),
    roundup=("报端众声", "几家怎么评", "隔岸说法", "版外之音"),
    lettering=(
        "渡口由此下",
        "水深勿近",
        "代磨黄豆",
        "观鸟请噤声",
        "二号闸",
        "旧书论斤",
    ),
    firms=(
        "恒裕昌",
        "滚水坝",
        "三星磨坊",
        "南码头",
        "柳荫里",
        "四眼桥",
        "广益行",
        "九曲巷",
    ),
    bulletins=SEVENTEENTH_BULLETINS,
    item="◈{title}▏{lead}。",
    cited="{paper}刊文说，",
    host="播音员：",
    welcome="听众朋友晚上好，连线的是{who}，先播一则录音。",
    farewell="{who}辛苦了，我们下周同一时间。",
    interview="空中问答：{title}",
    news="接着说“{title}”：{d}日再核，该数改作{figure}，余情待查。",
    houses=_HOUSES,
    **_SAID,
)
