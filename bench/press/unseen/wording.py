"""What the papers and sites of the held-out half say round their stories, outlet by outlet, and what all of them say alike.

Four papers of the party and of a county, four of cities, five of trades and readers; ten sites, portals, apps and accounts of the mainland;
of Hong Kong, Macao, Taiwan, Malaysia and New York one each, a site of Taiwan, one of emigrants, a library, and two papers of the past.
"""

from typing import Any

from bench.press.unseen.bulletins import UNSEEN_BULLETINS
from bench.press.unseen.bygone import BYGONE
from bench.press.unseen.cables import CABLES
from bench.press.unseen.dailies import DAILIES
from bench.press.unseen.harbours import HARBOURS
from bench.press.unseen.screens import SCREENS
from bench.press.wording import Wording

_PAPERS = DAILIES + HARBOURS + BYGONE
_SITES = SCREENS + CABLES
_HOUSES = _PAPERS + _SITES


def _of_all(field: str) -> tuple[Any, ...]:
    """Give what the outlets say in ``field``, each once."""
    return tuple(
        dict.fromkeys(text for house in _HOUSES for name, said in house.says if name == field for text in said)
    )


UNSEEN = Wording(
    papers=tuple(house.name for house in _PAPERS),
    sites=tuple(house.name for house in _SITES),
    agencies=(
        ("新华社", "电"),
        ("新华社", "电"),
        ("新华社", "电"),
        ("新华社", "电"),
        ("新华社", "电"),
        ("新华社", "电"),
        ("中新社", "电"),
        ("人民日报", "电"),
        ("新华网", "电"),
        ("经济参考报", "讯"),
        ("法治日报", "讯"),
        ("中国经济网", "讯"),
        ("央视新闻", "消息"),
    ),
    local=(
        "日报讯",
        "快报讯",
        "早报讯",
        "导报讯",
        "时报讯",
        "全媒体讯",
        "新报讯",
        "本报{city}报道",
        "本报{m}月{d}日{city}电",
        "本报综合报道",
    ),
    inline=_of_all("inline"),
    bare=_of_all("bare"),
    byline=_of_all("byline"),
    endmark=_of_all("endmark"),
    between=_of_all("between"),
    titles=_of_all("titles"),
    subheads=_of_all("subheads"),
    photo=(
        "新华社记者{a}　摄",
        "新华社发{a}摄",
        "（新华社记者 {a}/摄）",
        "新华社发（{a}　摄）",
        "本报记者{a}　图／文",
        "本报记者 {a} 摄影/文字",
        "通讯员 {a} 摄影报道",
        "中新社记者{a} 摄",
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
    digest=("要闻汇编", "简明新闻集", "各地短讯", "国内新闻简报", "昨日要闻回放", "新闻集装箱"),
    roundup=("报刊文萃", "媒体言论选登", "观点荟萃", "一周言论", "他报之声", "各报视点"),
    brackets=_of_all("brackets"),
    lettering=(
        "热力服务大厅",
        "残疾人之家",
        "骑手加油站",
        "非遗传习馆",
        "疾病预防控制中心",
        "候鸟观测站",
        "城建档案馆",
        "青年夜校",
    ),
    firms=("凯旋", "新世纪", "博雅", "正泰源", "嘉信", "沃丰", "金桂", "同辉"),
    bulletins=UNSEEN_BULLETINS,
    mastheads=_of_all("mastheads"),
    notes=_of_all("notes"),
    links=_of_all("links"),
    fronts=_of_all("fronts"),
    backs=_of_all("backs"),
    feet=_of_all("feet"),
    staff=_of_all("staff"),
    listed=_of_all("listed"),
    item="【{title}】{lead}。",
    cited="{paper}刊文称，",
    host="本刊记者：",
    welcome="{who}，您好！近日有这样一则报道，想请您谈谈看法。",
    farewell="谢谢{who}接受我们的采访。",
    interview="专访：{title}",
    news="此前，《{title}》一稿引起不少读者关注，{d}日此事有了后续，相关数字目前为{figure}，其余事项仍在办理当中。",
    houses=_HOUSES,
)
