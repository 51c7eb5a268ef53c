"""Kinds of text that papers print beside news: scripts of television and radio, lives of the dead, matches, the weather, books,
years in a row, debates, addresses, recipes, voices of the street, figures, tables, stories with boxes. Written for the eleventh half.
"""

from functools import cache, partial
from random import Random

from bench.press.eleventh import genres
from bench.press.eleventh.desks import ELEVENTH_DESKS
from bench.press.eleventh.patterns import ELEVENTH_PATTERNS
from bench.press.records import Draft
from bench.press.writer import Writer, written

_COUNT = 2200
"""Texts that there are."""
_BARE = ("bare",)
"""Of texts that bear neither dateline nor byline wherever they stand."""


_writer = partial(Writer, desks=ELEVENTH_DESKS, patterns=ELEVENTH_PATTERNS)
"""Writes one text of this half."""


def _report(w: Writer) -> Draft:
    """News, the longest paragraph first, as agencies write it."""
    first = "".join(w.news("lead") + w.news("fact", 1, 1) + w.news("figure", 0, 1))
    rest = [t for k in w.rng.sample(("fact", "quote", "figure", "plan"), w.rng.randint(1, 3)) for t in w.news(k, 1, 2)]
    return w.draft(
        w.title("{city}：{deed}", "{thing}迎来新规", "{county}试水{deed}", "{body2}盯上{thing}"), [first, *rest]
    )


def _flash(w: Writer) -> Draft:
    """News in one paragraph, behind which nothing stands."""
    text = "".join(w.news("lead") + w.news("fact", 2, 3) + w.news("plan", 0, 1))
    return w.draft(
        w.title("{county}{thing}有变", "{city}{month}{deed}", "{thing}又上新", "{where}来客点赞{thing}"), [text]
    )


def _boxed(w: Writer) -> Draft:
    """News with a box at its end, or two."""
    name = w.rng.choice(("【{}】", "■ {}", "［{}］", "○{}○", "＞＞{}"))
    boxes = w.rng.sample(("链接", "背景资料", "名词解释", "旁白", "多知道一点"), w.rng.choice((1, 1, 2)))
    texts = [
        "".join(w.news("lead") + w.news("fact", 1, 1)),
        *w.news("quote", 1, 2),
        *w.news("figure"),
        *w.news("fact", 1, 2),
    ]
    heads = tuple(name.format(box) for box in boxes)
    for head, told in zip(heads, w.rng.sample(genres.BOXES, len(heads)), strict=True):
        texts += [head, w.fill(told)]
    return w.draft(
        w.title("{thing}新政落地", "{county}的{thing}变了", "{thing}：等来回音", "{city}严管{thing}"),
        texts,
        heads=heads,
    )


def _script(w: Writer) -> Draft:
    """A script of television or radio, what is spoken where and by whom told before it."""
    told, said = w.rng.choice(
        (
            ("【解说】", "【同期声】{who}　"),
            ("（正文）", "（出录音：{who}）"),
            ("配音：", "采访 {who} "),
            ("［旁白］", "［{role2}{who}］"),
        )
    )
    opened = w.rng.choice(("【口播】", "（主播）", "演播室：", ""))
    texts = [opened + w.some(genres.SPOKEN[:2], 1, 1)[0]]
    voices = w.rng.sample(genres.VOICES, len(genres.VOICES))
    for text in w.some(genres.SPOKEN[2:-2], 3, 6):
        texts.append(told + text)
        if w.rng.random() < 0.6:
            texts.append(w.fill(said + voices.pop()))
    texts.append(opened + w.some(genres.SPOKEN[-2:], 1, 1)[0])
    return w.draft(w.title("{thing}背后的故事", "记者探访：{county}的{thing}", "{county}：{deed}进行中"), texts)


def _life(w: Writer) -> Draft:
    """News of a death."""
    texts = w.some(genres.LIVES[:1], 1, 1) + w.some(genres.LIVES[1:], 4, 7)
    return w.draft(w.title("{role}{a}逝世", "送别{a}", "{a}：一辈子守着{thing}"), texts)


def _game(w: Writer) -> Draft:
    """A match."""
    texts = w.some(genres.GAMES[:1], 1, 1) + w.some(genres.GAMES[1:], 4, 8)
    paired = [texts[0], *("".join(texts[at : at + 2]) for at in range(1, len(texts), 2))]
    return w.draft(
        w.title("主场擒{county}队 {city}队止跌", "{city}队绝杀对手", "{who}点射定乾坤", "雨战逼出真章"), paired
    )


def _weather(w: Writer) -> Draft:
    """What the weather will be, and what to do."""
    texts = w.some(genres.WEATHERS[:2], 2, 2) + w.some(genres.WEATHERS[2:], 3, 6)
    return w.draft(
        w.title("雨来了 {city}周末降温", "{county}局地有大雨", "冷空气今夜抵达{city}", "{month}天气多变 收好{thing}"),
        texts,
    )


def _book(w: Writer) -> Draft:
    """What somebody thinks of a book; what the book is stands last."""
    texts = w.some(genres.BOOKS, 5, 7)
    texts.append(w.fill("（《{thing}记》，{who}著，{where}出版社{year}年{month}版，定价{n}.00元）"))
    return w.draft(w.title("在{thing}里读懂故乡", "一本写{thing}的小书", "灯下读《{thing}记》"), texts, _BARE)


def _years(w: Writer) -> Draft:
    """What happened year by year."""
    style = w.rng.choice(("{y}年　", "◇{y}年{m}月，", "{y}.{m}　", "【{y}】"))
    years = sorted(w.rng.sample(range(1931, 2024), w.rng.randint(5, 8)))
    told = w.some(genres.YEARS, len(years), len(years))
    texts = [style.format(y=y, m=w.rng.randint(1, 12)) + t for y, t in zip(years, told, strict=False)]
    return w.draft(
        w.title("{thing}大事记", "{city}{thing}编年", "百年{thing}，一路走来"), [w.fill(genres.OPENINGS[3]), *texts]
    )


def _debate(w: Writer) -> Draft:
    """Two sides, or as many as there are."""
    names = w.rng.choice((("正方", "反方"), ("甲", "乙"), ("支持者说", "担忧者说"), ("红方", "蓝方")))
    mark = w.rng.choice(("{}：", "【{}】", "▍{} "))
    said = [mark.format(names[at % 2]) + text for at, text in enumerate(w.some(genres.SIDES, 4, 8))]
    return w.draft(
        w.title("{thing}该不该留？", "{deed}，你站哪边", "圆桌：{thing}的去与留"),
        [w.fill(genres.OPENINGS[0]), *said],
        _BARE,
    )


def _address(w: Writer) -> Draft:
    """An address to a congress."""
    said = w.some(genres.SPEECH[:2], 2, 2) + w.some(genres.SPEECH[2:-1], 3, 5) + w.some(genres.SPEECH[-1:], 1, 1)
    return w.draft(
        w.title("关于{city}{thing}工作的报告（摘要）", "在{city}{thing}大会上的报告"),
        [w.fill(genres.OPENINGS[5]), *said],
        _BARE,
    )


def _recipe(w: Writer) -> Draft:
    """How to cook something."""
    style = w.rng.choice(("第{n}步　", "{n}）", "Step {n} ", ""))
    texts = [w.fill(text) for text in genres.RECIPES]
    steps = [style.format(n=n) + text for n, text in enumerate(texts[1:6], 1)]
    return w.draft(
        w.title("{thing}焖肉，下饭", "秋味：{thing}焖肉", "跟{who}学做{thing}焖肉"),
        [w.fill(genres.OPENINGS[4]), texts[0], *steps, *texts[6:]],
    )


def _street(w: Writer) -> Draft:
    """What people in the street say."""
    texts = [w.fill(genres.OPENINGS[1]), *w.some(genres.STREETS, 5, 8)]
    return w.draft(w.title("街头七嘴八舌：{thing}", "{thing}改造，他们这样说", "路口采访录：你怎么看{thing}"), texts)


def _counts(w: Writer) -> Draft:
    """Figures, one in each line, which end in no mark."""
    texts = [w.fill(genres.OPENINGS[2]), *w.some(genres.COUNTS, 5, 7), *w.news("plan")]
    return w.draft(w.title("{thing}这一年：几个数", "数说{city}{thing}", "{month}账单里的{thing}"), texts)


def _table(w: Writer) -> Draft:
    """News with a table whose cells stand between bars or tabs."""
    mark, edge = w.rng.choice((("｜", ""), ("\t", ""), (" | ", "| "), ("　", "")))
    rows = [("地区", w.fill("{thing}"), "同比")]
    rows += [w.fill("{where}¦{n}.{n}¦{pct}").split("¦") for _ in range(w.rng.randint(4, 7))]
    lines = [edge + mark.join(row) + edge[::-1] for row in rows]
    texts = ["".join(w.news("lead") + w.news("figure")), *lines, *w.news("fact", 1, 2), *w.news("quote", 0, 1)]
    return w.draft(w.title("{city}公布{thing}月度榜单", "各地{thing}排名出炉", "{thing}谁家多？看表"), texts)


_KINDS = (
    *((_report, 28), (_flash, 12), (_boxed, 14), (_script, 9), (_life, 5), (_game, 7), (_weather, 4), (_book, 5)),
    *((_years, 4), (_debate, 5), (_address, 3), (_recipe, 3), (_street, 5), (_counts, 4), (_table, 6)),
)
"""Kinds of text, and how often each is among a hundred and fourteen."""
_THINGS = {
    _recipe: "笋尖 茶树菇 霉菜 春笋 猴头菇 香菇 百叶结 芋头 黄花菜 魔芋",
    _address: "林业 文化 体育 语言文字 资源回收 科普 养蜂 剧场",
    _street: "老戏台 古井 骑楼 旧码头 菜场 钟楼 石拱桥 老樟树 步行街",
    _years: "天文台 大戏院 图书馆 植物园 球场 方言社 菌种场 回收站",
}
"""What texts of some kinds are about, where it is not what a desk's news are about."""


@cache
def gathered() -> tuple[Draft, ...]:
    """Give the texts, the same ones in the same order always."""
    return written(Random("eleventh gathered"), _KINDS, _COUNT, _writer, _THINGS)
