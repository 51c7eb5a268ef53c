"""What the papers and sites of the held-out half say round their stories, outlet by outlet, and what all of them say alike.

Four papers of the party and of a county, four of cities, five of trades; nine sites, portals, apps and accounts of the mainland; of Hong Kong, Taiwan
and Malaysia one each, an emigrants' site, an aggregator, a digital archive, and two papers of the past.
"""

from typing import Any

from bench.press.eighth.bulletins import EIGHTH_BULLETINS
from bench.press.eighth.bygone import BYGONE
from bench.press.eighth.cables import CABLES
from bench.press.eighth.dailies import DAILIES
from bench.press.eighth.harbours import HARBOURS
from bench.press.eighth.screens import SCREENS
from bench.press.wording import Wording

_PAPERS = DAILIES + HARBOURS + BYGONE
_SITES = SCREENS + CABLES
_HOUSES = _PAPERS + _SITES


def _of_all(field: str) -> tuple[Any, ...]:
    """Give what the outlets say in ``field``, each once."""
    return tuple(
        dict.fromkeys(text for house in _HOUSES for name, said in house.says if name == field for text in said)
    )


EIGHTH = Wording(
    papers=tuple(house.name for house in _PAPERS),
    sites=tuple(house.name for house in _SITES),
    agencies=(
        ("新华社", "电"),
        ("新华社", "电"),
        ("新华社", "电"),
        ("新华社", "电"),
        ("新华社", "电"),
        ("中新社", "电"),
        ("中新网", "电"),
        ("工人日报", "电"),
        ("光明日报", "电"),
        ("央视新闻频道", "消息"),
        ("中国日报网", "电"),
        ("中国青年报", "电"),
    ),
    local=(
        "本报{city}{m}月{d}日讯",
        "本报{city}{m}月{d}日讯",
        "本报{city}消息",
        "晚报讯",
        "晨报讯",
        "商报讯",
        "都市报讯",
        "融媒讯",
        "本报消息",
        "客户端讯",
        "{name}消息",
        "本报综合讯",
    ),
    inline=_of_all("inline"),
    bare=_of_all("bare"),
    byline=_of_all("byline"),
    endmark=_of_all("endmark"),
    between=_of_all("between"),
    titles=_of_all("titles"),
    subheads=_of_all("subheads"),
    photo=(
        "新华社记者 {a} 图文报道",
        "本报记者　{a}　摄影报道",
        "（本报记者 {a} 摄影）",
        "本报通讯员 {a} 摄",
        "中新社发 {a} 摄",
        "新华社发　{a}摄",
        "记者 {a} 图文报道",
        "人民视觉 {a} 摄影",
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
    digest=("今日看点", "新闻快览", "要闻简报", "一句话新闻", "国内短波", "新闻早班车"),
    roundup=("媒体视角", "评论精选", "报章观点", "每日时评集萃", "他山之石", "舆情观察"),
    brackets=_of_all("brackets"),
    lettering=(
        "市民之家",
        "医保服务站",
        "消防救援站",
        "职工驿站",
        "共享书房",
        "跨境电商产业园",
        "果品交易中心",
        "托育服务中心",
    ),
    firms=("润丰", "中天", "嘉禾", "天成", "汇源通", "远景", "华茂", "长盛"),
    bulletins=EIGHTH_BULLETINS,
    mastheads=_of_all("mastheads"),
    notes=_of_all("notes"),
    links=_of_all("links"),
    fronts=_of_all("fronts"),
    backs=_of_all("backs"),
    feet=_of_all("feet"),
    staff=_of_all("staff"),
    listed=_of_all("listed"),
    item="■{title}：{lead}。",
    cited="{paper}评论说，",
    host="记者：",
    welcome="{who}您好，请您结合下面这条消息，谈谈有关情况。",
    farewell="好的，感谢{who}为读者释疑解惑。",
    interview="答记者问：{title}",
    news="继《{title}》见报之后，记者{d}日从有关方面了解到，最新统计为{figure}，后续工作正在进行。",
    houses=_HOUSES,
)
