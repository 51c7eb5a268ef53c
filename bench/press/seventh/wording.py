"""What the papers and sites of the held-out half say round their stories, outlet by outlet, and what all of them say alike.

A party daily, an evening and a business paper, papers of soldiers, pupils, inspectors, tea and the old, a digest; of Hong Kong, Macau,
Tainan, Singapore, Malaysia, Manila, Melbourne and Tokyo; of the republic, the war and the communes; a portal, an app of markets, an account, a newsletter, a weekly,
sites of Taiwan, the Rhine and Penang, an agency's wire as its clients get it, a library of old issues, a university.
"""

from typing import Any

from bench.press.seventh.bulletins import SEVENTH_BULLETINS
from bench.press.seventh.bygone import BYGONE
from bench.press.seventh.cables import CABLES
from bench.press.seventh.dailies import DAILIES
from bench.press.seventh.harbours import HARBOURS
from bench.press.seventh.screens import SCREENS
from bench.press.wording import Wording

_PAPERS = DAILIES + HARBOURS + BYGONE
_SITES = SCREENS + CABLES
_HOUSES = _PAPERS + _SITES


def _of_all(field: str) -> tuple[Any, ...]:
    """Give what the outlets say in ``field``, each once."""
    return tuple(
        dict.fromkeys(text for house in _HOUSES for name, said in house.says if name == field for text in said)
    )


SEVENTH = Wording(
    papers=tuple(house.name for house in _PAPERS),
    sites=tuple(house.name for house in _SITES),
    agencies=(
        ("新华社", "电"),
        ("新华社", "电"),
        ("新华社", "电"),
        ("中新社", "电"),
        ("中央社", "讯"),
        ("农民日报", "电"),
        ("科技日报", "讯"),
        ("安莎社", "电"),
        ("印度报业托拉斯", "电"),
        ("财联社", "电"),
        ("澎湃新闻", "报道"),
        ("央视新闻客户端", "消息"),
    ),
    local=(
        "本报专讯",
        "本报{city}特讯",
        "（本报{city}{d}日讯）",
        "【本报{city}消息】",
        "〔本报{city}专讯〕",
        "本报{m}月{d}日{city}报道",
        "□本报讯",
        "{name}{m}月{d}日讯",
        "［{name}{city}讯］",
        "《{name}》消息",
        "本网{city}报道",
    ),
    inline=_of_all("inline"),
    bare=_of_all("bare"),
    byline=_of_all("byline"),
    endmark=_of_all("endmark"),
    between=_of_all("between"),
    titles=_of_all("titles"),
    subheads=_of_all("subheads"),
    photo=(
        "新华社记者　{a}摄影报道",
        "（新华社发　{a}摄影）",
        "■{a}　摄影报道",
        "本报摄影部 {a} 图文",
        "（记者{a}／图文）",
        "图/文 {a}（新华社）",
        "人民图片 {a} 摄",
        "（{a}　图片报道）",
    ),
    caption_credit=_of_all("caption_credit"),
    group_credit=_of_all("group_credit"),
    drawing=_of_all("drawing"),
    jump_to=_of_all("jump_to"),
    jump_from=_of_all("jump_from"),
    folio=_of_all("folio"),
    crumbs=_of_all("crumbs"),
    source=_of_all("source"),
    tail=_of_all("tail"),
    related=_of_all("related"),
    kickers=_of_all("kickers"),
    adverts=_of_all("adverts"),
    notices=_of_all("notices"),
    digest=("今日提要", "早新闻一览", "简讯一束", "新闻八宝粥", "两分钟知天下", "各地要电汇志"),
    roundup=("百家观点", "报章摘英", "今日他报", "舆论一瞥", "众家之言", "海内外舆情"),
    brackets=_of_all("brackets"),
    lettering=(
        "游客服务中心",
        "文物保护单位",
        "小心地滑 注意安全",
        "邮政所",
        "献血屋欢迎您",
        "茶叶交易大厅",
        "机器人体验馆",
        "充电站入口",
    ),
    firms=("兴隆", "鼎泰", "瑞祥", "南华", "宝泰", "永乐", "恒昌", "同济"),
    bulletins=SEVENTH_BULLETINS,
    mastheads=_of_all("mastheads"),
    notes=_of_all("notes"),
    links=_of_all("links"),
    fronts=_of_all("fronts"),
    backs=_of_all("backs"),
    feet=_of_all("feet"),
    staff=_of_all("staff"),
    listed=_of_all("listed"),
    item="△{title}——{lead}。",
    cited="{paper}撰文说：",
    host="编辑部：",
    welcome="{who}老师，感谢您接受笔谈。开始之前，先请读者看一篇有关的报道。",
    farewell="谢谢{who}老师的回信，笔谈到此告一段落。",
    interview="笔谈录｜{title}",
    news="《{title}》刊出后，本报继续追踪：{d}日，有关部门把数字更正为{figure}，并说明了原因。",
    houses=_HOUSES,
)
