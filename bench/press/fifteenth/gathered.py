"""Kinds of text that papers print beside news: parts of series, figures with what they mean, rumours, stars, riddles, games of chess, ships,
trains, words spoken in court, candidates, scores, harvests of old, editorials, letters with replies, sets of pictures, essays with notes,
words on one who died, sayings, needs of a town. Written for the fifteenth half.
"""

from functools import cache, partial
from random import Random

from bench.press.fifteenth import genres
from bench.press.fifteenth.desks import FIFTEENTH_DESKS
from bench.press.fifteenth.patterns import FIFTEENTH_PATTERNS
from bench.press.records import Draft
from bench.press.writer import Writer, written

_COUNT = 2000
"""Texts that there are."""
_BARE = ("bare",)
"""Of texts that bear neither dateline nor byline wherever they stand."""
_IN_WORDS = "〇一二三四五六七八九"

_writer = partial(Writer, desks=FIFTEENTH_DESKS, patterns=FIFTEENTH_PATTERNS)
"""Writes one text of this half."""


def _news(w: Writer) -> Draft:
    """News in a few paragraphs."""
    texts = ["".join(w.news("lead")), *w.news("fact", 2, 5), *w.news("quote", 0, 2), *w.news("figure", 0, 2)]
    return w.draft(
        w.title("{county}{thing}换了主人", "{thing}停摆之后", "{city}清点{thing}", "{body}：{thing}不涨价"),
        texts + w.news("plan", 0, 1),
    )


def _brief(w: Writer) -> Draft:
    """News in one paragraph."""
    return w.draft(
        w.title("{county}{thing}复位", "{city}抽查{thing}", "{where}退回{thing}", "{thing}抽号今起"),
        ["".join(w.news("lead") + w.news("fact", 0, 2))],
    )


def _part(w: Writer) -> Draft:
    """A part of a series, whose title others have too, or all but its number."""
    texts = [*w.news("scene"), "".join(w.news("lead")), *w.news("fact", 3, 5), *w.news("quote", 1, 2)]
    return w.draft(w.title(*genres.STEMS), texts + w.news("plan", 0, 1))


def _infographic(w: Writer) -> Draft:
    """What the picture of a few figures says, each on a line of its own."""
    texts = [w.fill("一图看懂{county}{thing}这本账，数字来自{body}{month}的公报。")]
    for figure, meaning in w.rng.sample(genres.INFOGRAPHIC, w.rng.randint(4, 6)):
        texts += [w.fill(figure), w.fill(meaning)]
    return w.draft(w.title("数读{county}{thing}", "图解：{thing}的{n}个数", "{thing}数字簿"), texts, _BARE)


def _rumours(w: Writer) -> Draft:
    """What is said, and what is true."""
    said, true = w.rng.choice((("流言：", "真相："), ("传言　", "核实　"), ("【网传】", "【查证】")))
    texts = []
    for rumour, truth in w.rng.sample(genres.RUMOURS, w.rng.randint(2, 4)):
        texts += [said + w.fill(rumour) + "。", true + w.fill(truth) + "。"]
    return w.draft(w.title("关于{thing}的{n}个传言", "{county}流言榜", "别再信了！{thing}真相"), texts, _BARE)


def _stars(w: Writer) -> Draft:
    """What the stars say, sign by sign."""
    mark = w.rng.choice(("：", "　", "\N{BLACK STAR}"))
    fates = w.rng.sample(genres.FATES, 12)
    texts = [sign + mark + w.fill(fate) for sign, fate in zip(genres.SIGNS.split("|"), fates, strict=True)]
    return w.draft(w.title("星座一周", "{month}{day}星运", "今日运势（{day}）"), texts, _BARE)


def _riddles(w: Writer) -> Draft:
    """Riddles, and the answers in the last line."""
    chosen = w.rng.sample(genres.RIDDLES, w.rng.randint(4, 6))
    texts = [f"{n}．{w.fill(text)}" for n, (text, _) in enumerate(chosen, 1)]
    answers = "　".join(f"{n}．{answer}" for n, (_, answer) in enumerate(chosen, 1))
    return w.draft(w.title("灯谜{n}则", "{county}谜会选", "猜猜看（{month}）"), [*texts, "谜底：" + answers], _BARE)


def _chess(w: Writer) -> Draft:
    """A game of chess with its moves."""
    moves = [f"{2 * n + 1}. {text}" for n, text in enumerate(genres.CHESS[: w.rng.randint(5, 10)])]
    told = [w.fill(text) for text in genres.CHESS_TOLD]
    at = w.rng.randint(2, len(moves) - 1)
    texts = [told[0], *moves[:at], told[1], *moves[at:], *told[2 : w.rng.randint(3, 4)]]
    return w.draft(w.title("{city}擂台赛对局", "{where}一局棋", "象棋·{county}对{where}"), texts, _BARE)


def _listed(w: Writer) -> Draft:
    """Ships or trains, a line each."""
    lines, titles = w.rng.choice(
        (
            (genres.SHIPPED, ("{city}船期", "今明进出港轮船", "{where}航讯")),
            (genres.TRAINS, ("{city}{month}行车新图", "{county}车次有变", "班次调整（{day}起）")),
        )
    )
    return w.draft(w.title(*titles), w.some(lines, 4, 7), _BARE)


def _trial(w: Writer) -> Draft:
    """What was said in court, who speaks before it."""
    mark = w.rng.choice(("：", "　"))
    texts = w.news("scene", 0, 1) + [
        w.fill(who) + mark + w.fill(said)
        for who, said in (genres.TRIAL[at] for at in sorted(w.rng.sample(range(10), w.rng.randint(6, 9))))
    ]
    return w.draft(w.title("{thing}失窃案庭审摘录", "{county}法庭一日", "“不是我拿的”——{thing}案开审"), texts)


def _candidates(w: Writer) -> Draft:
    """Who stands for election, one after the other."""
    texts = [w.fill("{county}{thing}理事会{month}{day}改选，候选人名片如下。")]
    for _ in range(w.rng.randint(2, 4)):
        texts += [w.fill(text) for text in genres.CANDIDATE]
    return w.draft(w.title("{thing}理事会候选人", "谁来管{thing}：候选人一览"), texts, _BARE)


def _sport(w: Writer) -> Draft:
    """A column of sport, and the scores below."""
    texts = w.some(genres.SCORED, 2, 4) + w.rng.choice(([], ["昨日赛果"])) + w.some(genres.FIXTURES, 3, 5)
    return w.draft(w.title("{city}体坛一瞥", "赛场快讯（{day}）", "哨声集"), texts, heads=("昨日赛果",))


def _harvest(w: Writer) -> Draft:
    """News of the seventies."""
    texts = ["".join(_IN_WORDS[int(c)] if c.isdigit() else c for c in text) for text in w.some(genres.HARVESTS, 4, 6)]
    return w.draft(w.title("{county}{thing}捷报频传", "大干{thing}换新颜", "{where}{role2}志气高"), texts)


def _editorial(w: Writer) -> Draft:
    """An editorial."""
    texts = w.some(genres.EDITORIAL[:-1], 4, 6) + w.some(genres.EDITORIAL[-1:], 0, 1)
    return w.draft(w.title("{thing}这笔账", "归谁管？", "小处不补，大处吃苦", "短评：{thing}"), texts, _BARE)


def _replied(w: Writer) -> Draft:
    """A letter and its answer."""
    return w.draft(
        w.title("{thing}收费有没有依据？", "问与复", "一封来信的下文"), [w.fill(x) for x in genres.REPLIED], _BARE
    )


def _gallery(w: Writer) -> Draft:
    """A set of pictures, each with its number among them."""
    shown = w.rng.sample(genres.GALLERY, w.rng.randint(4, 7))
    form = w.rng.choice(("{n}/{all} {text}", "（{n}/{all}）{text}。", "图{n}　{text}"))
    texts = [form.format(n=n, all=len(shown), text=w.fill(text)) for n, text in enumerate(shown, 1)]
    return w.draft(w.title("组照：{county}一日", "镜头里的{thing}", "{where}影像"), texts, _BARE)


def _annotated(w: Writer) -> Draft:
    """An essay with notes at its end."""
    head = w.rng.choice(("注释", "注：", "【注】"))
    texts = [*map(w.fill, genres.ANNOTATED), head, *map(w.fill, genres.FOOTNOTES)]
    return w.draft(w.title("说“{thing}”", "{thing}考略", "{county}{thing}旧闻"), texts, _BARE, heads=(head,))


def _remembered(w: Writer) -> Draft:
    """Of one who died."""
    texts = [w.fill(genres.REMEMBERED[0]), *w.some(genres.REMEMBERED[1:], 2, 4)]
    return w.draft(w.title("送别修{thing}的人", "最后一把钥匙", "追忆{county}{role2}"), texts)


def _sayings(w: Writer) -> Draft:
    """What was said this week."""
    return w.draft(w.title("一周语录", "本周他们说", "声音（{month}）"), w.some(genres.SAYINGS, 4, 6), _BARE)


def _blotter(w: Writer) -> Draft:
    """What a town needs to know, by matter; at times where to go."""
    texts = w.some(genres.BLOTTER, 4, 6)
    if w.rng.random() < 0.4:
        texts += [w.fill("办{thing}到哪里："), *w.some(genres.LOCAL_LISTED, 3, 5)]
    return w.draft(w.title("{city}便民提示", "出门看这里（{day}）", "{county}一日须知"), texts, _BARE)


def _numbered(w: Writer) -> Draft:
    """A long report whose sections have but a number over them."""
    heads = w.rng.choice((("一", "二", "三"), ("1", "2", "3"), ("01", "02", "03")))
    texts = ["".join(w.news("lead"))]
    for head in heads:
        texts += [head, *w.news("scene", 0, 1), *w.news("fact", 2, 3), *w.news("quote", 1, 1)]
    return w.draft(
        w.title("{thing}浮沉", "{county}：{thing}的七年", "守{thing}的人"), texts + w.news("plan"), heads=heads
    )


_KINDS = (
    *((_news, 38), (_brief, 18), (_part, 8), (_infographic, 4), (_rumours, 5), (_stars, 3), (_riddles, 2)),
    *((_chess, 2), (_listed, 5), (_trial, 5), (_candidates, 2), (_sport, 6), (_harvest, 5), (_editorial, 5)),
    *((_replied, 4), (_gallery, 5), (_annotated, 4), (_remembered, 4), (_sayings, 3), (_blotter, 4), (_numbered, 5)),
)
"""Kinds of text, and how often each is among a hundred and thirty-seven."""


@cache
def gathered() -> tuple[Draft, ...]:
    """Give the texts, the same ones in the same order always."""
    return written(Random("fifteenth gathered"), _KINDS, _COUNT, _writer)
