"""Kinds of text that papers print beside news: talk of comedians, couplets, who takes an office and who is to, parts of serials, the fallen
whose families are sought, films, reports to deputies, rules in rhyme, what people write on the web, what they answer, words explained,
the old calendar, lots sold, prizes, lives told by those who lived them. Written for the sixteenth half.
"""

from functools import cache, partial
from random import Random

from bench.press.records import Draft
from bench.press.sixteenth import genres
from bench.press.sixteenth.desks import SIXTEENTH_DESKS
from bench.press.sixteenth.patterns import SIXTEENTH_PATTERNS
from bench.press.writer import Writer, written

_COUNT = 2000
"""Texts that there are."""
_BARE = ("bare",)
"""Of texts that bear neither dateline nor byline wherever they stand."""

_writer = partial(Writer, desks=SIXTEENTH_DESKS, patterns=SIXTEENTH_PATTERNS)
"""Writes one text of this half."""


def _news(w: Writer) -> Draft:
    """News in a few paragraphs."""
    texts = ["".join(w.news("lead")), *w.news("fact", 2, 5), *w.news("quote", 0, 2), *w.news("figure", 0, 1)]
    return w.draft(
        w.title("{county}{thing}有了新规矩", "{thing}编号记", "{body}盘点{thing}", "{where}的{thing}回来了"),
        texts + w.news("plan", 0, 1),
    )


def _brief(w: Writer) -> Draft:
    """News in one paragraph."""
    return w.draft(
        w.title("{county}抽检{thing}", "{thing}限期复原", "{city}{thing}有赔付", "{county}大风刮倒{thing}"),
        ["".join(w.news("lead") + w.news("fact", 0, 2))],
    )


def _crosstalk(w: Writer) -> Draft:
    """Two comedians talk by turns."""
    one, other = w.rng.choice((("甲", "乙"), ("逗哏", "捧哏"), ("老赵", "小钱")))
    mark = w.rng.choice(("　", "：", "    "))
    texts = [
        who + mark + w.fill(said)
        for turn in genres.CROSSTALK[: w.rng.randint(5, 9)]
        for who, said in zip((one, other), turn, strict=True)
    ]
    return w.draft(w.title("{thing}会走道儿（相声）", "对口词：夸{thing}", "找{thing}"), texts, _BARE)


def _couplets(w: Writer) -> Draft:
    """Couplets that readers sent."""
    texts = [w.fill("{county}春联征集收到来稿{n}副，选登如下。")]
    for first, second, across in w.rng.sample(genres.COUPLETS, w.rng.randint(3, 5)):
        texts += ["上联：" + w.fill(first), "下联：" + w.fill(second), "横批：" + across]
    return w.draft(w.title("{county}征联选登", "{month}联墨", "红纸黑字迎新春"), texts, _BARE)


def _appointed(w: Writer) -> Draft:
    """Who takes and who leaves an office."""
    lead = w.fill("{city}人民代表大会常务委员会第{n}次会议于{month}{day}通过下列人员的任免：")
    return w.draft(
        w.title("{city}人大常委会任免名单", "人事任免", "任免（{day}）"), [lead, *w.some(genres.APPOINTED, 4, 6)], _BARE
    )


def _each(w: Writer, pattern: str, least: int, most: int) -> list[str]:
    """Give a text of ``pattern`` for each of so many people."""
    return [
        w.fill(pattern.replace("{born}", str(w.rng.randint(22, 89))).replace("{age}", str(w.rng.randint(17, 29))))
        for _ in range(w.rng.randint(least, most))
    ]


def _vetted(w: Writer) -> Draft:
    """Who is to have an office."""
    lead = w.fill("经{city}委研究，现将{n}名同志任职前有关情况公示如下，公示时间{month}{day}起五个工作日。")
    texts = [lead, *_each(w, genres.VETTED, 3, 5), w.fill("监督电话：12380。来信请寄{city}委组织部干部监督科。")]
    return w.draft(w.title("{city}管干部任职前公示", "任职公示", "{county}拟任职人员名单"), texts, _BARE)


def _episodes(w: Writer) -> Draft:
    """What happens in the next parts of a serial."""
    begun = w.rng.randint(1, 24)
    form = w.rng.choice(("第{n}集　", "第{n}集：", "【第{n}集】"))
    told = w.some(genres.EPISODES, 3, 6)
    return w.draft(
        w.title("《{thing}疑云》剧情", "电视剧《{where}往事》分集介绍", "今晚剧情预告"),
        [form.format(n=n) + text for n, text in enumerate(told, begun)],
        _BARE,
    )


def _fallen(w: Writer) -> Draft:
    """The fallen whose families are sought."""
    lead = w.fill("{city}烈士陵园近日整理出{n}位烈士的资料，尚未联系上亲属。知情者请与{body2}联系。")
    return w.draft(
        w.title("为烈士寻亲", "谁是他们的亲人", "{county}，请来认领英雄"), [lead, *_each(w, genres.FALLEN, 3, 6)]
    )


def _film(w: Writer) -> Draft:
    """A film and what one thinks of it."""
    minutes = str(w.rng.randint(10, 39))
    fields = [w.fill(text.replace("{minutes}", minutes)) for text in genres.FILMED]
    stars = w.rng.randint(2, 4)
    star = "推荐指数：" + "★" * stars + "☆" * (5 - stars)
    return w.draft(
        w.title("《{thing}》：慢，且疼", "一颗橘子的重量", "看《{where}来信》"),
        [*fields, star, *w.some(genres.FILM_TOLD, 3, 5)],
        _BARE,
    )


def _report(w: Writer) -> Draft:
    """A report to the deputies."""
    texts, heads = ["各位代表："], []
    for head, told in genres.REPORT:
        heads.append(head)
        texts += [head, *map(w.fill, told)]
    return w.draft(
        w.title("{county}政府工作报告（摘登）", "政府工作报告", "{county}政府工作报告摘要"), texts, heads=tuple(heads)
    )


def _rhymes(w: Writer) -> Draft:
    """Rules of a village in rhyme."""
    return w.draft(w.title("{county}村规民约三字歌", "{where}村规", "新三字经"), w.some(genres.RHYMES, 5, 8), _BARE)


def _talked(w: Writer) -> Draft:
    """What people write on the web."""
    return w.draft(
        w.title("{thing}上热搜，网友怎么说", "微议：{thing}", "评论区（{day}）"), w.some(genres.WEIBO, 4, 6), _BARE
    )


def _survey(w: Writer) -> Draft:
    """What was asked, and how many answered what."""
    texts = [w.fill("本次调查共收回有效问卷{n}00份，结果如下。")]
    for number, (asked, answers) in enumerate(w.rng.sample(genres.SURVEY, w.rng.randint(2, 4)), 1):
        texts.append(f"{number}. {w.fill(asked)}")
        texts += [
            f"{letter}. {w.fill(text)}　{w.rng.randint(3, 60)}%" for letter, text in zip("ABCD", answers, strict=False)
        ]
    return w.draft(w.title("{n}00人谈{thing}", "读者调查：{thing}", "您怎么看{thing}"), texts, _BARE)


def _explained(w: Writer) -> Draft:
    """News, and what its words mean."""
    head = w.rng.choice(("名词解释", "相关链接", "小词典", "新闻链接"))
    texts = ["".join(w.news("lead")), *w.news("fact", 3, 5), *w.news("quote", 1, 2), head, *w.some(genres.TERMS, 1, 3)]
    return w.draft(
        w.title("{county}：{thing}试行双锁制", "{thing}可以定点回购了", "{body}解释{thing}"), texts, heads=(head,)
    )


def _season(w: Writer) -> Draft:
    """A day of the old calendar."""
    return w.draft(
        w.title("今日节气", "节气里的{county}", "{month}物候"),
        [*map(w.fill, genres.SEASON[:2]), *w.some(genres.SEASON[2:], 2, 3)],
        _BARE,
    )


def _auctioned(w: Writer) -> Draft:
    """Lots that were sold."""
    lead = w.fill("{city}旧物拍卖会{day}落槌，成交率{pct}，部分拍品如下：")
    return w.draft(
        w.title("{thing}拍出高价", "旧物拍卖成交录", "落槌（{month}）"), [lead, *w.some(genres.AUCTIONED, 4, 6)], _BARE
    )


def _awarded(w: Writer) -> Draft:
    """Who won in a contest."""
    texts = [w.fill("“我与{thing}”征文收到稿件{n}00篇，经评审，结果揭晓："), *map(w.fill, genres.AWARDED)]
    return w.draft(w.title("征文获奖名单", "“我与{thing}”征文揭晓", "获奖名单（{month}）"), texts, _BARE)


def _oral(w: Writer) -> Draft:
    """A life, told by who lived it."""
    texts = [x.replace("{born}", str(w.rng.randint(1930, 1949))) for x in genres.ORAL]
    chosen = sorted(w.rng.sample(range(len(texts)), w.rng.randint(5, 7)))
    return w.draft(
        w.title("我这辈子就干了一件事", "口述：{thing}与我", "老{role2}说从前"), [w.fill(texts[at]) for at in chosen]
    )


def _steps(w: Writer) -> Draft:
    """A report whose paragraphs open with a run-in word."""
    opens = w.rng.choice(
        (("缘起　", "经过　", "结果　"), ("【事由】", "【调查】", "【处理】"), ("昨天：", "今天：", "明天："))
    )
    texts = [a + b for a, b in zip(opens, (*w.news("lead"), *w.news("fact"), *w.news("plan")), strict=True)]
    return w.draft(w.title("{thing}风波三段", "一件{thing}的下落", "{county}{thing}始末"), texts)


_KINDS = (
    *(
        (_news, 36),
        (_brief, 18),
        (_crosstalk, 4),
        (_couplets, 3),
        (_appointed, 4),
        (_vetted, 4),
        (_episodes, 4),
        (_fallen, 4),
    ),
    *(
        (_film, 4),
        (_report, 4),
        (_rhymes, 3),
        (_talked, 4),
        (_survey, 3),
        (_explained, 6),
        (_season, 3),
        (_auctioned, 3),
    ),
    *((_awarded, 3), (_oral, 5), (_steps, 5)),
)
"""Kinds of text, and how often each is among a hundred and twenty."""


@cache
def gathered() -> tuple[Draft, ...]:
    """Give the texts, the same ones in the same order always."""
    return written(Random("sixteenth gathered"), _KINDS, _COUNT, _writer)
