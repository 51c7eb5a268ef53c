"""Kinds of text that papers print beside news: what reporters ask a spokesman, the stars, who seeks somebody, what is called back, warnings,
stories that grow from flash to whole, the missing, medals, closing prices, calls of listeners, glosses of old words. Written for the
seventeenth half.
"""

from functools import cache, partial
from random import Random

from bench.press.records import Draft
from bench.press.seventeenth import genres
from bench.press.seventeenth.desks import SEVENTEENTH_DESKS
from bench.press.seventeenth.patterns import SEVENTEENTH_PATTERNS
from bench.press.writer import Writer, written

_COUNT = 2000
"""Texts that there are."""
_BARE = ("bare",)
"""Of texts that bear neither dateline nor byline wherever they stand."""

_writer = partial(Writer, desks=SEVENTEENTH_DESKS, patterns=SEVENTEENTH_PATTERNS)
"""Writes one text of this half."""


def _news(w: Writer) -> Draft:
    """News in a few paragraphs."""
    texts = ["".join(w.news("lead")), *w.news("fact", 2, 5), *w.news("quote", 0, 2), *w.news("figure", 0, 1)]
    return w.draft(
        w.title("{county}{thing}装反以后", "{thing}归谁管", "{body}给{thing}补课", "{where}出了个{thing}迷"),
        texts + w.news("plan", 0, 1),
    )


def _brief(w: Writer) -> Draft:
    """News in one paragraph."""
    return w.draft(
        w.title("{county}换{thing}", "{thing}单双日轮用", "{city}{thing}过秤", "{county}{thing}泡水"),
        ["".join(w.news("lead") + w.news("fact", 0, 2))],
    )


def _asked(w: Writer) -> Draft:
    """What reporters ask a spokesman, by turns."""
    turns = w.rng.sample(genres.ASKED, w.rng.randint(2, 4))
    texts = [
        w.fill("{city}{day}举行例行发布会，以下为部分问答实录。"),
        *(w.fill(said) for turn in turns for said in turn),
    ]
    return w.draft(w.title("{city}例行发布会（{day}）", "发言人谈{thing}", "{day}记者会答问"), texts, _BARE)


def _stars(w: Writer) -> Draft:
    """What the stars say."""
    return w.draft(w.title("一周星座", "星盘（{month}）", "今日运势"), w.some(genres.SIGNS, 5, 8), _BARE)


def _lonely(w: Writer) -> Draft:
    """Who seeks somebody, number by number."""
    number = w.rng.randint(100, 800)
    texts = [
        f"{number + at}号　" + w.fill(w.rng.choice(genres.LONELY).replace("{n2}", str(w.rng.randint(25, 72))))
        for at in range(w.rng.randint(4, 7))
    ]
    return w.draft(w.title("鹊桥（{month}）", "{city}红娘", "有缘人"), texts, _BARE)


def _recalled(w: Writer) -> Draft:
    """What is called back."""
    lead = w.fill("{body}{day}公布一批召回和下架名单，提醒市民对照自查。")
    return w.draft(
        w.title("这些{thing}别再用", "{city}召回一批{thing}", "{day}下架名单"), [lead, *w.some(genres.RECALLED, 3, 5)]
    )


def _warned(w: Writer) -> Draft:
    """A warning of the weather office."""
    return w.draft(
        w.title("{city}发布预警", "预警（{day}{n}时）", "{county}请注意"), [*map(w.fill, genres.WARNED)], _BARE
    )


def _flashed(w: Writer) -> Draft:
    """A story that grows from flash to whole, all of it kept."""
    most = w.rng.randint(3, len(genres.FLASHED))
    return w.draft(
        w.title("{county}{thing}出事", "滚动：{county}{thing}事故", "{county}一夜"),
        [*map(w.fill, genres.FLASHED[:most])],
    )


def _missing(w: Writer) -> Draft:
    """The missing."""
    lead = w.fill("{body2}{day}公布一批寻人线索，望知情者来电。")
    texts = [lead, *(w.fill(w.rng.choice(genres.MISSING)) for _ in range(w.rng.randint(3, 5)))]
    return w.draft(w.title("寻人（{month}）", "他们在哪里", "{city}寻亲墙"), list(dict.fromkeys(texts)), _BARE)


def _medals(w: Writer) -> Draft:
    """Who won, event by event."""
    lead = w.fill("{city}第{n}届{thing}赛{day}落幕，成绩如下：")
    return w.draft(
        w.title("{thing}赛奖牌榜", "{city}{thing}赛闭幕", "成绩公告（{day}）"), [lead, *w.some(genres.MEDALS, 3, 5)]
    )


def _closed(w: Writer) -> Draft:
    """How markets closed."""
    return w.draft(
        w.title("收评：{thing}概念走强", "大盘收[涨/跌]{pct}", "{day}股市综述"),
        [*map(w.fill, genres.CLOSED[: w.rng.randint(3, 5)])],
    )


def _called(w: Writer) -> Draft:
    """What listeners ask on the telephone, and what they are told."""
    texts = [*map(w.fill, genres.CALLED[: w.rng.choice((4, 5, 6))])]
    return w.draft(w.title("热线直播间（{day}）", "听众来电：{thing}", "{city}广播问政"), texts, _BARE)


def _parts(w: Writer) -> Draft:
    """A report under subheads."""
    texts, heads = ["".join(w.news("lead"))], []
    for head in w.rng.sample(
        ("{thing}从哪里来", "{where}的教训", "{n}本账", "谁出钱", "{thing2}之外"), w.rng.randint(2, 4)
    ):
        heads.append(w.fill(head))
        texts += [heads[-1], *w.news("fact", 1, 3), *w.news("quote", 0, 1)]
    return w.draft(
        w.title("{county}{thing}调查", "追问{thing}", "{thing}这道题"), texts + w.news("plan"), heads=tuple(heads)
    )


_KINDS = (
    *((_news, 36), (_brief, 18), (_parts, 8), (_flashed, 6), (_asked, 6), (_closed, 5)),
    *((_stars, 3), (_lonely, 3), (_recalled, 5), (_warned, 4), (_missing, 3), (_medals, 4), (_called, 4)),
)
"""Kinds of text, and how often each is among a hundred and five."""


@cache
def gathered() -> tuple[Draft, ...]:
    """Give the texts, the same ones in the same order always."""
    return written(Random("seventeenth gathered"), _KINDS, _COUNT, _writer)
