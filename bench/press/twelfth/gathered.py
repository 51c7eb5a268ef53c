"""Kinds of text that papers print beside news: instalments of novels, memories with verses, essays in pictures, questions passed on,
papers of offices, rankings, news of old without commas, explanations, comment with run-in heads, the worthy one by one, ways to travel,
meetings, results, diaries, corrections. Written for the twelfth half.
"""

from functools import cache, partial
from random import Random

from bench.press.records import Draft
from bench.press.twelfth import genres
from bench.press.twelfth.desks import TWELFTH_DESKS
from bench.press.twelfth.patterns import TWELFTH_PATTERNS
from bench.press.writer import Writer, written

_COUNT = 2000
"""Texts that there are."""
_BARE = ("bare",)
"""Of texts that bear neither dateline nor byline wherever they stand."""


_writer = partial(Writer, desks=TWELFTH_DESKS, patterns=TWELFTH_PATTERNS)
"""Writes one text of this half."""


def _spot(w: Writer) -> Draft:
    """News from a place, told as it was seen."""
    texts = [w.fill("{scene}。") + "".join(w.news("lead")), *w.news("quote", 1, 2), *w.news("fact", 1, 3)]
    return w.draft(w.title("在{county}看{thing}", "{thing}边的{n}小时", "{county}{thing}见闻"), texts + w.news("plan"))


def _short(w: Writer) -> Draft:
    """News in a paragraph or two."""
    texts = ["".join(w.news("lead") + w.news("fact", 1, 2)), *w.news("figure", 0, 1)]
    return w.draft(w.title("{city}{thing}有新章程", "{county}{deed}", "{body2}点名{thing}", "{thing}改期"), texts)


def _followed(w: Writer) -> Draft:
    """News under subheads that stand in many stories of the paper."""
    heads = w.rng.choice(
        (("起因", "经过", "各方反应"), ("调查", "追问", "尾声"), ("记者手记",), ("现场", "背后", "声音"))
    )
    texts = ["".join(w.news("lead") + w.news("fact"))]
    for head in heads:
        texts += [head, *w.news(w.rng.choice(("fact", "quote")), 1, 2), *w.news("figure", 0, 1)]
    return w.draft(w.title("{thing}风波始末", "谁动了{thing}", "{county}{thing}再调查"), texts, heads=heads)


def _serial(w: Writer) -> Draft:
    """An instalment of a novel."""
    return w.draft(
        w.title("{county}往事（{n}）", "长篇连载　{where}渡　第{n}回", "小说：{thing}传 {n}"),
        w.some(genres.SERIAL, 9, 14),
        _BARE,
    )


def _memory(w: Writer) -> Draft:
    """A memory with verses in it, which end in no mark."""
    verses = list(genres.VERSES[w.rng.choice((0, 4)) :][:4])
    told = [w.fill(text) for text in genres.ESSAYS]
    return w.draft(w.title("檐下{thing}", "{thing}帖", "老屋里的{thing}"), [*told[:3], *verses, *told[3:]], _BARE)


def _gallery(w: Writer) -> Draft:
    """An essay in pictures: what opens it, and what each picture shows."""
    mark = w.rng.choice(("图{n}　", "{n}/6 ", "（{n}）", "P{n}："))
    texts = w.some(genres.GALLERY[1:], 4, 6)
    shown = [mark.format(n=n) + text for n, text in enumerate(texts, 1)]
    return w.draft(
        w.title("影像志：{county}的{thing}", "再见，{thing}", "镜头里的{role2}"), [w.fill(genres.GALLERY[0]), *shown]
    )


def _asked(w: Writer) -> Draft:
    """Questions of readers, what reporters saw, what offices answer."""
    marks = w.rng.choice(
        (
            ("【网友提问】", "【记者跑腿】", "【部门回音】"),
            ("来电｜", "探访｜", "回复｜"),
            ("◎您说：", "◎我看：", "◎他答："),
        )
    )
    pools = [w.rng.sample(pool, 3) for pool in (genres.ASKING[:4], genres.ASKING[4:7], genres.ASKING[7:])]
    texts = []
    for told in list(zip(*pools, strict=True))[: w.rng.randint(1, 3)]:
        texts += [mark + w.fill(text) for mark, text in zip(marks, told, strict=True)]
    return w.draft(w.title("有话您说：{thing}咋停了", "帮您问：{thing}", "一线回音壁 {thing}篇"), texts)


def _document(w: Writer) -> Draft:
    """A paper of an office, signed and dated on lines of their own."""
    texts = [w.rng.choice(("各有关单位：", "各科室、各站点：", "全体同仁："))]
    texts += w.some(genres.DOCUMENT[:1], 1, 1) + w.some(genres.DOCUMENT[1:], 4, 6)
    return w.draft(
        w.title("关于加强{thing}管理的通知", "关于{deed}有关事项的通知"),
        [*texts, w.fill("{body}"), w.fill("{year}年{month}{day}")],
        _BARE,
    )


def _ranking(w: Writer) -> Draft:
    """A ranking, a line each for what stands in it."""
    mark = w.rng.choice(("第{n}名　", "TOP{n} ", "{n}、", "No.{n} "))
    lines = [mark.format(n=n) + text for n, text in enumerate(w.some(genres.RANKS, 5, 7), 1)]
    return w.draft(
        w.title("{thing}热度榜出炉", "{month}{thing}座次"), ["".join(w.news("lead")), *lines, *w.news("fact")]
    )


def _olden(w: Writer) -> Draft:
    """News as papers of old told them: no other mark than the full stop."""
    texts = w.some(genres.OLDEN[:-1], 3, 5) + w.some(genres.OLDEN[-1:], 0, 1)
    told = "".join(texts) if w.rng.random() < 0.4 else ""
    return w.draft(w.title("{thing}停闭说", "{county}{thing}近讯", "{where}拨款维持{thing}"), [told] if told else texts)


def _explained(w: Writer) -> Draft:
    """Questions as subheads, and what answers them."""
    chosen = sorted(w.rng.sample(range(len(genres.QUESTIONS)), w.rng.randint(4, 6)))
    heads = tuple(w.fill(genres.QUESTIONS[at]) for at in chosen)
    texts = ["".join(w.news("lead"))]
    for head, at in zip(heads, chosen, strict=True):
        texts += [head, w.fill(genres.ANSWERS[at])]
    return w.draft(w.title("一文读懂{thing}新规", "关于{thing}，你该知道的", "{thing}答疑"), texts, heads=heads)


def _comment(w: Writer) -> Draft:
    """Comment, at times under subheads."""
    texts = w.some(genres.OPINIONS, 5, 8)
    heads = tuple(w.fill(text) for text in w.rng.choice(((), (), ("先算人心账", "别忙着落槌"))))
    for at, head in zip((1, 4), heads, strict=False):
        texts.insert(at, head)
    return w.draft(w.title("{thing}事小？", "且慢{deed}", "莫让{thing}寒了人心"), texts, _BARE, heads)


def _people(w: Writer) -> Draft:
    """The worthy one by one, each under his name."""
    told = w.some(genres.PEOPLE, 3, 5)
    heads = tuple(dict.fromkeys(w.fill("{who}") for _ in told))
    texts = ["".join(w.news("lead"))]
    for head, text in zip(heads, told, strict=False):
        texts += [head, text]
    return w.draft(w.title("{city}“最美{role2}”揭晓", "他们与{thing}", "{thing}人物谱"), texts, heads=heads)


def _travel(w: Writer) -> Draft:
    """Where to go, and how."""
    return w.draft(
        w.title("周末去{county}", "{county}两日闲", "跟着{thing}去旅行"),
        w.some(genres.TRAVEL[:1], 1, 1) + w.some(genres.TRAVEL[1:], 4, 6),
    )


def _meeting(w: Writer) -> Draft:
    """A meeting."""
    return w.draft(
        w.title("{city}部署{thing}工作", "{city}{thing}工作会议召开", "{a}在{city}{thing}会上强调 {end}"),
        w.some(genres.MEETING[:1], 1, 1) + w.some(genres.MEETING[1:], 3, 5),
    )


def _scores(w: Writer) -> Draft:
    """Results, a line each."""
    texts = w.some(genres.SCORES[:1], 1, 1) + w.some(genres.SCORES[1:6], 3, 5) + w.some(genres.SCORES[6:], 1, 3)
    return w.draft(w.title("乡镇篮球夜 {county}险胜", "{where}队大胜", "压哨！{county}挺进四强"), texts)


def _diary(w: Writer) -> Draft:
    """Leaves of a diary, each under its date."""
    texts, heads = [], []
    day = w.rng.randint(1, 9)
    for text in w.some(genres.DIARY, 3, 6):
        day += w.rng.randint(1, 4)
        heads.append(w.cast.fill(f"3月{day}日　[晴/阴/小雨/多云转晴]"))
        texts += [heads[-1], text]
    return w.draft(w.title("驻村日记：{thing}", "{county}手记", "{role2}日记摘抄"), texts, _BARE, tuple(heads))


def _amended(w: Writer) -> Draft:
    """Corrections under the title that all of them bear."""
    return w.draft(w.title("更正", "更正与说明", "致歉"), w.some(genres.AMENDED, 1, 2), _BARE)


_KINDS = (
    *((_spot, 24), (_short, 18), (_followed, 12), (_serial, 5), (_memory, 4), (_gallery, 4), (_asked, 7)),
    *((_document, 4), (_ranking, 4), (_olden, 5), (_explained, 6), (_comment, 8), (_people, 4), (_travel, 4)),
    *((_meeting, 6), (_scores, 4), (_diary, 4), (_amended, 1)),
)
"""Kinds of text, and how often each is among a hundred and twenty-four."""


@cache
def gathered() -> tuple[Draft, ...]:
    """Give the texts, the same ones in the same order always."""
    return written(Random("twelfth gathered"), _KINDS, _COUNT, _writer)
