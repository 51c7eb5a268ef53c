"""What the papers and sites of the fifth half say round their stories, outlet by outlet, and what all of them say alike.

A party daily, an evening paper with a hotline, papers of finance, sport and youth, papers of Chinese abroad and in Macau, a daily
of the planned years and a weekend paper of the nineties; a wire's portal, an office, a broadcaster, a client for telephones, a
portal of the first decade, a forum abroad.
"""

from typing import Any

from bench.press.fifth.bulletins import FIFTH_BULLETINS
from bench.press.fifth.papers import PAPERS
from bench.press.fifth.sites import SITES
from bench.press.wording import Wording

_HOUSES = PAPERS + SITES


def _of_all(field: str) -> tuple[Any, ...]:
    """Give what the outlets say in ``field``, each once."""
    return tuple(
        dict.fromkeys(text for house in _HOUSES for name, said in house.says if name == field for text in said)
    )


FIFTH = Wording(
    papers=tuple(house.name for house in PAPERS),
    sites=tuple(house.name for house in SITES),
    agencies=(
        ("新华社", "电"),
        ("新华社", "电"),
        ("新华社", "电"),
        ("中新社", "电"),
        ("新华财经", "电"),
        ("人民日报", "电"),
        ("塔斯社", "电"),
        ("共同社", "电"),
        ("韩联社", "电"),
        ("彭博社", "讯"),
        ("中国之声", "消息"),
    ),
    local=(
        "（本报讯）",
        "本报{city}电",
        "本报{m}月{d}日讯",
        "本台消息",
        "本网讯",
        "【特讯】",
        "本刊{city}消息",
        "【{city}讯】",
        "（{name}综合讯）",
        "据本报驻{city}记者站消息",
    ),
    inline=_of_all("inline"),
    bare=_of_all("bare"),
    byline=_of_all("byline"),
    endmark=_of_all("endmark"),
    between=_of_all("between"),
    titles=(("# ", ""), ("## ", ""), ("★ ", ""), ("<h1>", "</h1>"), ("▎", ""), ("=== ", " ===")),
    subheads=(("### ", ""), ("## ", ""), ("<h3>", "</h3>"), ("➤ ", ""), ("◈ ", ""), ("== ", " ==")),
    photo=(
        "（新华社记者{a}摄）",
        "摄影/新华社记者 {a}",
        "本报记者 {a} 摄影",
        "（{a} 摄影报道）",
        "影像中国 {a} 摄",
        "特约摄影 {a}",
        "东方IC供图 {a}摄",
        "{a}摄（传真照片）",
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
    digest=("要闻集纳", "快读", "今日焦点速递", "七点早报", "侨闻简报"),
    roundup=("报林漫步", "媒体聚焦", "看台众议", "各界声音", "环球视点"),
    brackets=_of_all("brackets"),
    lettering=(
        "国际会展中心",
        "换乘大厅",
        "老年大学",
        "人民大会堂分会场",
        "花卉交易中心",
        "安全第一 预防为主",
        "唐人街牌楼",
    ),
    firms=("福源", "裕民", "三江", "利群", "协昌", "大同", "广发隆"),
    bulletins=FIFTH_BULLETINS,
    mastheads=_of_all("mastheads"),
    notes=_of_all("notes"),
    links=_of_all("links"),
    fronts=_of_all("fronts"),
    backs=_of_all("backs"),
    feet=_of_all("feet"),
    host="本台：",
    welcome="听众朋友，今天做客直播间的是{who}。访谈开始之前，先播送一条消息。",
    farewell="节目到这里告一段落，感谢{who}，也感谢您的收听。",
    interview="直播间访谈：{title}",
    news="本报曾报道的《{title}》有了后续。据最新消息，截至{d}日统计数字为{figure}，此前公布的数字同时作废。",
    houses=_HOUSES,
)
