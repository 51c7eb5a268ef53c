"""What the papers and sites of the sixth half say round their stories, outlet by outlet, and what all of them say alike.

A party daily, an evening and a metropolitan paper, papers of railways, doctors, miners, shipping and state farms, of Hong Kong, Taiwan,
Thailand and Texas, of the planned years and of the opening; a portal that republishes, a public account, an agency in Taiwan, a
broadcaster abroad, papers turned to text, an archive of old ones, a college.
"""

from typing import Any

from bench.press.sixth.abroad import ABROAD
from bench.press.sixth.bulletins import SIXTH_BULLETINS
from bench.press.sixth.decades import DECADES
from bench.press.sixth.papers import PAPERS
from bench.press.sixth.sites import SITES
from bench.press.sixth.stations import STATIONS
from bench.press.wording import Wording

_PAPERS = PAPERS + ABROAD + DECADES
_SITES = SITES + STATIONS
_HOUSES = _PAPERS + _SITES


def _of_all(field: str) -> tuple[Any, ...]:
    """Give what the outlets say in ``field``, each once."""
    return tuple(
        dict.fromkeys(text for house in _HOUSES for name, said in house.says if name == field for text in said)
    )


SIXTH = Wording(
    papers=tuple(house.name for house in _PAPERS),
    sites=tuple(house.name for house in _SITES),
    agencies=(
        ("新华社", "电"),
        ("新华社", "电"),
        ("新华社", "电"),
        ("新华社", "讯"),
        ("中新社", "电"),
        ("中央社", "电"),
        ("德新社", "电"),
        ("埃菲社", "电"),
        ("越通社", "电"),
        ("经济日报", "讯"),
        ("央视网", "消息"),
    ),
    local=(
        "本报快讯",
        "本报今讯",
        "▲本报讯",
        "〔{name}讯〕",
        "（{city}讯）",
        "本报{city}专稿",
        "本报{m}月{d}日消息",
        "《{name}》{city}消息",
        "本网{city}{m}月{d}日讯",
        "【{name}{city}消息】",
    ),
    inline=_of_all("inline"),
    bare=_of_all("bare"),
    byline=_of_all("byline"),
    endmark=_of_all("endmark"),
    between=_of_all("between"),
    titles=_of_all("titles"),
    subheads=_of_all("subheads"),
    photo=(
        "（新华社　{a} 摄）",
        "{a} 摄（新华社供图）",
        "视觉中国供图　{a}摄",
        "摄影报道：{a}",
        "本报特约记者 {a} 摄",
        "（本报记者　{a}　图并文）",
        "{a}／摄影",
        "新华社传真照片　{a}摄",
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
    digest=("新闻串烧", "十条新闻知天下", "本周要事回放", "国内新闻集萃", "侨乡简讯"),
    roundup=("媒体声音", "论坛撷英", "新闻眼·他山之石", "八方评说", "今日舆论场"),
    brackets=_of_all("brackets"),
    lettering=(
        "铁路货场",
        "教学实验楼",
        "矿务局调度楼",
        "中医门诊部",
        "严禁烟火 闲人免进",
        "船员服务中心",
        "好好学习 天天向上",
    ),
    firms=("隆昌", "益民", "长兴", "四海", "源泰", "信诚", "庆丰"),
    bulletins=SIXTH_BULLETINS,
    mastheads=_of_all("mastheads"),
    notes=_of_all("notes"),
    links=_of_all("links"),
    fronts=_of_all("fronts"),
    backs=_of_all("backs"),
    feet=_of_all("feet"),
    staff=_of_all("staff"),
    listed=_of_all("listed"),
    item="◎{title}　{lead}。",
    cited="据《{paper}》载文，",
    host="访者：",
    welcome="{who}，您好，读者很想听听您的看法。为方便了解来龙去脉，先引述一则报道。",
    farewell="再次感谢{who}拨冗，也谢谢读者一路读到这里。",
    interview="高端访谈 {title}",
    news="关于《{title}》一文所述情况，本报又有补充：据有关方面{d}日核定，数字应为{figure}，以前的报道以此为准。",
    houses=_HOUSES,
)
