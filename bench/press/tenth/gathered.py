"""Kinds of text that papers print beside news: letters, talks, days by the hour, regulations, cases, advice, results, posts, remarks,
memories, verse, prices, columns of one-sentence news. Written for the tenth half, and handed out as its gathered texts are.
"""

from functools import cache, partial
from random import Random

from bench.press.records import Draft
from bench.press.tenth import genres
from bench.press.tenth.desks import TENTH_DESKS
from bench.press.tenth.patterns import TENTH_PATTERNS
from bench.press.writer import Writer, written

_COUNT = 2400
"""Texts that there are."""
_DIGITS = "一二三四五六七八九十"
_BARE = ("bare",)
"""Of texts that bear neither dateline nor byline wherever they stand."""


_writer = partial(Writer, desks=TENTH_DESKS, patterns=TENTH_PATTERNS)
"""Writes one text of this half."""


def _opening(w: Writer, number: int) -> list[str]:
    """Give the paragraph that says what follows."""
    return [w.fill(genres.OPENINGS[number])]


def _brief(w: Writer) -> Draft:
    """A piece of news in two or three plain paragraphs."""
    kinds = w.rng.sample(("fact", "figure", "plan", "quote"), w.rng.randint(1, 2))
    lead = "".join(w.news("lead") + w.news("fact", 0, 1))
    title = w.rng.choice(
        ("{city}{deed}", "{county}{thing}有新说", "{body}关注{thing}", "{thing}牵动{county}", "{n}天，{deed}")
    )
    return w.draft(title, [lead, *("".join(w.news(kind, 1, 2)) for kind in kinds)])


def _column(w: Writer) -> Draft:
    """News of one sentence each, about this and that."""
    mark = w.rng.choice(("● ", "◆", "★", "", "／", "▲ ", "■ "))
    others = [_writer(w.rng) for _ in range(w.rng.randint(4, 8))]
    items = [mark + other.news(w.rng.choice(("lead", "figure")))[0] for other in others]
    if not mark:
        items = [f"（{number}）{text}" for number, text in enumerate(items, 1)]
    title = w.rng.choice(("{city}短讯", "一句话知{city}", "{county}见闻拾零", "{month}大事点滴", "{city}区县动态"))
    return w.draft(title, items, _BARE)


def _talk(w: Writer) -> Draft:
    """Questions and answers, the speakers told in one of the ways papers have."""
    asks, says = w.rng.choice(
        (("记者：", "{a}："), ("Q：", "A："), ("《周末》：", "{a}："), ("▷", "▶"), ("", "{a}："), ("晚报：", "{a}："))
    )
    count = w.rng.randint(3, 6)
    label = w.cast.fill(says)
    pairs = [(asks + asked, label + said) for asked, said in zip(genres.ASKED, genres.ANSWERED, strict=True)]
    texts = [w.fill(part) for pair in sorted(w.rng.sample(pairs, count), key=pairs.index) for part in pair]
    title = w.rng.choice(("{a}和他的{thing}", "对话{a}：{thing}之外", "专访{role}{a}", "听{a}聊{thing}"))
    return w.draft(title, _opening(w, 7) + texts)


def _letter(w: Writer) -> Draft:
    """A letter to the editor, and at times what came of it."""
    opened, ended = w.some(genres.LETTERS[:3], 1, 1), w.some(genres.LETTERS[-3:], 1, 1)
    reply = w.some(genres.REPLIES, 0, 1)
    texts = _opening(w, 8) + opened + w.some(genres.LETTERS[3:-3], 3, 6) + ended + reply
    title = w.rng.choice(
        ("{thing}何时能办好", "盼望{deed}", "谁来管管{thing}", "{county}{thing}让人愁", "一封来信引出的{thing}")
    )
    return w.draft(title, texts, _BARE)


def _day(w: Writer) -> Draft:
    """A day told by the hour, the hours at the heads of paragraphs or above them."""
    style = w.rng.choice(("{h}:{m} ", "{h}时{m}分，", "【{h}:{m}】", "head"))
    hours = sorted(w.rng.sample(range(5, 24), w.rng.randint(4, 7)))
    texts, heads = _opening(w, 0), []
    for hour, told in zip(hours, w.some(genres.HOURS, len(hours), len(hours)), strict=True):
        minute = f"{w.rng.randint(0, 59):02d}"
        if style == "head":
            heads.append(f"{hour}:{minute}　{w.cast.field('county')}")
            texts.append(heads[-1])
        texts.append(("" if style == "head" else style.format(h=hour, m=minute)) + told)
    return w.draft(
        w.rng.choice(("{role2}{b}的一天", "二十四小时，{thing}不打烊", "{county}：从清晨到深夜")),
        texts,
        heads=tuple(heads),
    )


def _rules(w: Writer) -> Draft:
    """A regulation, article by article."""
    chosen = sorted(w.rng.sample(range(len(genres.RULES)), w.rng.randint(7, 12)))
    space = w.rng.choice(("　", " "))
    articles = [f"第{_ordinal(n)}条{space}{w.fill(genres.RULES[at])}" for n, at in enumerate(chosen, 1)]
    return w.draft(w.rng.choice(("{city}{thing}管理办法", "{city}{thing}若干规定（试行）")), _opening(w, 1) + articles)


def _ordinal(number: int) -> str:
    return _DIGITS[number - 1] if number <= 10 else "十" + _DIGITS[number - 11]


def _case(w: Writer) -> Draft:
    """A case: what happened, how it was judged, what the judge says; under subheads or labels."""
    names = w.rng.choice(
        (("案情回放", "法院审理", "法官说法"), ("基本案情", "裁判结果", "典型意义"), ("纠纷", "对簿公堂", "说法"))
    )
    parts = [w.some(genres.CASES[:6], 1, 1), w.some(genres.CASES[6:15], 2, 3), w.some(genres.CASES[15:], 1, 2)]
    title = w.rng.choice(("{thing}坏了谁来赔", "一纸合同起风波 {thing}该归谁", "买了{thing}却用不上？法院判了"))
    if w.rng.random() < 0.5:
        texts = [line for name, part in zip(names, parts, strict=True) for line in (name, *part)]
        return w.draft(title, _opening(w, 5) + texts, heads=names)
    return w.draft(
        title, _opening(w, 5) + [f"【{name}】{''.join(part)}" for name, part in zip(names, parts, strict=True)]
    )


def _tips(w: Writer) -> Draft:
    """Advice, numbered."""
    style = w.rng.choice(("{n}.", "{n}、", "（{n}）", "要点{c}：", "第{c}，", "★"))
    told = w.some(genres.TIPS, 4, 6)
    texts = [style.format(n=n, c=_DIGITS[n - 1]) + text for n, text in enumerate(told, 1)]
    return w.draft(
        w.rng.choice(("{month}用{thing}，记住这几条", "{thing}怎么选？行家支招", "{thing}避坑指南")),
        _opening(w, 6) + texts,
    )


def _results(w: Writer) -> Draft:
    """Results of a contest."""
    texts = _opening(w, 2) + w.some(genres.RESULTS, 4, 7)
    return w.draft(w.rng.choice(("“{project}”杯落幕", "{where}队捧杯", "{county}赛场传捷报 {who}夺冠")), texts)


def _posts(w: Writer) -> Draft:
    """Who was given which post, and who left one."""
    texts = _opening(w, 3) + w.some(genres.POSTS[:-1], 4, 6) + w.some(genres.POSTS[-1:], 1, 1)
    return w.draft(w.rng.choice(("{city}人大常委会任免名单", "{city}任免一批干部", "任免事项")), texts)


def _remarks(w: Writer) -> Draft:
    """What a commentator thinks."""
    texts = w.some(genres.REMARKS[:-2], 4, 7) + w.some(genres.REMARKS[-2:], 1, 1)
    paired = [a + b for a, b in zip(texts[::2], texts[1::2], strict=False)]
    title = w.rng.choice(("{thing}不妨慢一拍", "莫让{thing}空转", "且看{thing}", "为{deed}叫好", "{thing}贵在较真"))
    return w.draft(title, paired)


def _memories(w: Writer) -> Draft:
    """What somebody remembers; an essay of the literary page."""
    texts = w.some(genres.MEMORIES[:-2], 4, 7) + w.some(genres.MEMORIES[-2:], 1, 2)
    title = w.rng.choice(("{thing}旧事", "{county}的{month}", "祖父与{thing}", "石板路", "一只搪瓷缸", "回{county}"))
    return w.draft(title, texts, _BARE)


def _verses(w: Writer) -> Draft:
    """A poem, two verses a line, which end in no mark."""
    verses = w.some(genres.VERSES, 10, 12)
    lines = ["\N{IDEOGRAPHIC SPACE}".join(verses[at : at + 2]) for at in range(0, len(verses), 2)]
    return w.draft(w.rng.choice(("{county}短章", "{month}，致{thing}", "渡口", "写给{county}")), lines, _BARE)


def _prices(w: Writer) -> Draft:
    """A report of a market, a line each for what is traded."""
    texts = _opening(w, 4) + w.some(genres.PRICES[:-1], 4, 5) + w.some(genres.PRICES[-1:], 1, 1) + w.news("quote", 0, 1)
    return w.draft(w.rng.choice(("{city}{thing}行情", "{thing}一周走势", "{month}{thing}价格播报")), texts)


_KINDS = (
    *(
        (_brief, 30),
        (_column, 6),
        (_talk, 9),
        (_letter, 7),
        (_day, 6),
        (_rules, 4),
        (_case, 8),
        (_tips, 7),
        (_results, 5),
    ),
    *((_posts, 3), (_remarks, 9), (_memories, 7), (_verses, 1), (_prices, 5)),
)
"""Kinds of text, and how often each is among a hundred and seven."""

_THINGS = {
    _memories: "老渡口 桑园 碾坊 老戏台 供销社 打谷场 老槐树 粮站 青砖小院 露天影院 铁匠铺 水井",
    _verses: "桑园 渡口 盐垛 铁轨 稻田 灯塔",
    _tips: "电热毯 燃气灶 儿童座椅 助听器 净水器 充电宝 轮椅 空气炸锅 折叠梯 电暖器",
    _case: "净水器 定制衣柜 二手车 洗衣机 电动车 地暖 钢琴 冰箱 防盗门 太阳能热水器",
    _prices: "大蒜 鲜茧 生姜 原盐 白条猪 绿豆 干辣椒 香菇 淡水鱼 核桃",
    _rules: "户外招牌 充电桩 停车泊位 健身器材 公共座椅 地名标志 校车 老旧电梯 文物古桥",
}
"""What texts of some kinds are about, where it is not what a desk's news are about."""


@cache
def gathered() -> tuple[Draft, ...]:
    """Give the texts, the same ones in the same order always."""
    return written(Random("tenth gathered"), _KINDS, _COUNT, _writer, _THINGS)
