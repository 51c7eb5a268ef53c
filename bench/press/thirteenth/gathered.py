"""Kinds of text that papers print beside news: announcements of companies, judgments, reports with heads of two levels, lists of names,
posts of a day from the last back to the first, questions to choose answers for, what is on, science with foreign words and sources,
tales in sections, the foreign press, joint statements, what is rumoured, notes of the police, weeks, letters, experts. Written for the
thirteenth half.
"""

from functools import cache, partial
from random import Random

from bench.press.prose import person
from bench.press.records import Draft
from bench.press.thirteenth import genres
from bench.press.thirteenth.desks import THIRTEENTH_DESKS
from bench.press.thirteenth.patterns import THIRTEENTH_PATTERNS
from bench.press.writer import Writer, written

_COUNT = 2000
"""Texts that there are."""
_BARE = ("bare",)
"""Of texts that bear neither dateline nor byline wherever they stand."""

_writer = partial(Writer, desks=THIRTEENTH_DESKS, patterns=THIRTEENTH_PATTERNS)
"""Writes one text of this half."""


def _news(w: Writer) -> Draft:
    """News in a few plain paragraphs."""
    texts = [
        "".join(w.news("lead")),
        *w.news("fact", 1, 3),
        *w.news("quote", 0, 2),
        *w.news("figure", 0, 1),
    ]
    return w.draft(
        w.title("{city}{thing}有了新说法", "{county}{deed}", "{thing}引来{where}同行"),
        texts + w.news("plan"),
    )


def _brief(w: Writer) -> Draft:
    """News in one paragraph."""
    return w.draft(
        w.title(
            "{county}{thing}开工",
            "{city}补发{thing}",
            "{where}支援{thing}",
            "{thing}挪了地方",
        ),
        ["".join(w.news("lead") + w.news("fact", 0, 1))],
    )


def _headed(w: Writer) -> Draft:
    """News in sections that bear but a figure or a word."""
    heads = w.rng.choice(
        (
            ("壹", "贰", "叁"),
            ("01", "02", "03"),
            ("缘起", "波折", "落定"),
            ("A", "B", "C"),
        )
    )
    texts = ["".join(w.news("scene") + w.news("lead"))]
    for head in heads:
        texts += [head, *w.news("fact", 1, 2), *w.news("quote", 0, 1)]
    return w.draft(
        w.title("{thing}三章", "{county}{thing}纪事", "{role2}们的{thing}"),
        texts,
        heads=heads,
    )


def _disclosed(w: Writer) -> Draft:
    """An announcement of a listed company, as exchanges want it."""
    name = w.cast.field("project") + "股份有限公司"
    texts = ["本公司董事会及全体董事保证公告内容真实、准确和完整。"] if w.rng.random() < 0.5 else []
    told = [w.fill(text) for text in genres.DISCLOSED]
    heads = tuple(told[1:9:2])
    return w.draft(
        name + w.title("关于设立{thing}子公司的公告", "董事会决议公告", "对外投资进展公告"),
        [*texts, *told, name + "董事会", w.fill("{year}年{month}{day}")],
        _BARE,
        heads,
    )


def _judged(w: Writer) -> Draft:
    """A judgment, signed on lines of their own."""
    texts = [w.fill(text) for text in (*genres.JUDGED, *genres.COURT)]
    return w.draft(
        w.title(
            "{a}诉{body2}{thing}赔偿案民事判决书",
            "{county}人民法院民事判决书（{thing}赔偿案）",
        ),
        texts,
        _BARE,
    )


def _reported(w: Writer) -> Draft:
    """A report with heads of two levels, those of the lower in the line."""
    texts = [w.fill(text) for text in genres.REPORTED]
    heads = tuple(text for text in texts if text[1] == "、" and text[0] in "一二三")
    return w.draft(
        w.title("{city}{thing}工作报告", "关于{thing}工作情况的报告（摘要）"),
        texts,
        _BARE,
        heads,
    )


def _listed(w: Writer) -> Draft:
    """Names upon names."""
    kind = w.rng.randrange(3)
    rows = []
    for _ in range(w.rng.randint(3, 6)):
        names = [person(w.rng) + w.rng.choice(("", "", "", "（女）")) for _ in range(w.rng.randint(6, 9))]
        rows.append(w.rng.choice((" ", "\N{IDEOGRAPHIC SPACE}")).join(names))
    texts = [w.fill(genres.NAMED[kind]), *rows, w.fill(genres.CLOSED[kind])]
    return w.draft(
        w.title("{thing}名单公布", "{city}{thing}委员会组成人员", "{county}{thing}名录"),
        texts,
    )


def _live(w: Writer) -> Draft:
    """Posts of a day, the last first, each below its time."""
    posts = w.some(genres.LIVE, 5, 8)
    minutes = sorted(w.rng.sample(range(360, 1380), len(posts)))
    apart = w.rng.random() < 0.5
    texts = w.news("lead") if apart or w.rng.random() < 0.3 else []
    for minute, post in sorted(zip(minutes, posts, strict=True), reverse=True):
        time = f"{minute // 60:02d}:{minute % 60:02d}"
        texts += [time, post] if apart else [f"{time}　{post}"]
    heads = tuple(text for text in texts if len(text) == 5) if apart else ()
    return w.draft(
        w.title(
            "滚动播报｜{county}{thing}受困",
            "直播：{thing}抢修现场",
            "实时更新：{thing}",
        ),
        texts,
        heads=heads,
    )


def _quiz(w: Writer) -> Draft:
    """Questions, and answers to choose from."""
    chosen = w.rng.sample(genres.QUIZ, w.rng.randint(3, 5))
    texts = [w.fill(genres.QUIZZED[0])]
    for n, (question, answers) in enumerate(chosen, 1):
        texts.append(f"{n}．{w.fill(question)}（　）")
        options = [f"{letter}．{w.fill(answer)}" for letter, answer in zip("ABCD", answers, strict=True)]
        texts += [" ".join(options)] if w.rng.random() < 0.6 else options
    return w.draft(
        w.title("{thing}知识竞答", "考考你：{thing}", "{county}{thing}有奖问答"),
        [*texts, w.fill(genres.QUIZZED[1])],
    )


def _events(w: Writer) -> Draft:
    """What is on, in fields."""
    texts, heads = [w.fill(genres.EVENTED)], []
    for what, where, price in w.rng.sample(genres.EVENTS, w.rng.randint(3, 4)):
        heads.append(w.fill(what))
        day, hour = w.rng.randint(1, 28), w.rng.randint(9, 19)
        texts += [
            heads[-1],
            f"时间：{day}日 {hour}:30",
            "地点：" + w.fill(where),
            "票价：" + w.fill(price),
        ]
    return w.draft(
        w.title("{county}本月去哪儿", "{thing}活动表", "出门日历：{county}"),
        texts,
        _BARE,
        tuple(heads),
    )


def _science(w: Writer) -> Draft:
    """Science, with words of the Latin script, marks of sources, and the sources at the end."""
    texts = [
        w.fill(text)
        for text in (
            *genres.SCIENCE[:1],
            *w.rng.sample(genres.SCIENCE[1:], w.rng.randint(3, 6)),
        )
    ]
    heads: tuple[str, ...] = ()
    if w.rng.random() < 0.5:
        sources = [w.fill(text) for text in w.rng.sample(genres.SOURCES, w.rng.randint(2, 3))]
        for n in range(len(sources)):
            texts[n] = texts[n][:-1] + f"[{n + 1}]。" if texts[n].endswith("。") else texts[n]
        heads = ("参考文献",)
        texts += ["参考文献", *(f"[{n}] {text}" for n, text in enumerate(sources, 1))]
    return w.draft(
        w.title("新薄膜让{thing}更耐用", "LK材料问世 {thing}损耗大降", "{thing}遇上新材料"),
        texts,
        heads=heads,
    )


def _tale(w: Writer) -> Draft:
    """A tale in sections."""
    texts = [w.fill(text) for text in genres.PARTED]
    cuts = sorted(w.rng.sample(range(2, 9), 2))
    signs = w.rng.choice((("＊＊＊", "＊＊＊"), ("二", "三"), ("◇", "◇"), ("2", "3")))
    for at, sign in zip(reversed(cuts), reversed(signs), strict=True):
        texts.insert(at, sign)
    first = {"二": ["一"], "2": ["1"]}.get(signs[0], [])
    return w.draft(
        w.title("{a}与{thing}", "还钱", "归人", "{county}有{thing}"),
        [*first, *texts],
        _BARE,
        (*first, *signs),
    )


def _foreign(w: Writer) -> Draft:
    """What a foreign paper says."""
    texts = [w.fill(text) for text in genres.ABROAD[:1]] + w.some(genres.ABROAD[1:], 4, 6)
    return w.draft(
        w.title("外报：{county}{thing}兴衰录", "{thing}为何失宠", "{where}缘何押注{thing}"),
        texts,
    )


def _agreed(w: Writer) -> Draft:
    """A joint statement."""
    texts = [w.fill(text) for text in genres.AGREED]
    return w.draft(w.title("{city}{where}就{thing}发表联合公报", "{thing}会谈纪要"), texts)


def _rumoured(w: Writer) -> Draft:
    """What is said and what is true, by turns."""
    marks = w.rng.choice((("传言：", "真相："), ("【网传】", "【求证】"), ("谣言 ", "事实 ")))
    texts = w.news("fact") if w.rng.random() < 0.4 else []
    for said, true in w.rng.sample(genres.RUMOURS, w.rng.randint(2, 4)):
        texts += [marks[0] + w.fill(said), marks[1] + w.fill(true)]
    return w.draft(
        w.title(
            "{thing}谣言粉碎机",
            "别信！{county}{thing}没这回事",
            "{month}{thing}传言盘点",
        ),
        texts,
    )


def _police(w: Writer) -> Draft:
    """A note of the police, signed below."""
    texts = w.some(genres.POLICE[:1], 1, 1) + w.some(genres.POLICE[1:], 3, 4)
    signed = [w.fill("{city}公安局{county}分局"), w.fill("{year}年{month}{day}")]
    return w.draft(
        w.title("警情通报", "{county}警方通报{thing}纠纷", "关于{thing}附近打架的情况通报"),
        texts + signed,
        _BARE,
    )


def _week(w: Writer) -> Draft:
    """Days, and what happened on each."""
    days = "一二三四五六日"[: w.rng.randint(4, 6)]
    told = w.rng.sample(genres.WEEK, len(days))
    mark = w.rng.choice(("周{d}　", "星期{d}：", "（周{d}）"))
    texts = [mark.format(d=day) + w.fill(text) for day, text in zip(days, told, strict=True)]
    return w.draft(w.title("{county}一周", "{thing}周记", "一周流水（{n}）"), texts)


def _letter(w: Writer) -> Draft:
    """A letter to the editor, and what came of it."""
    texts = [w.fill(text) for text in genres.COMPLAINED]
    texts += [w.fill("{county}　{a}")] + w.some(genres.ANSWERED, 0, 1)
    return w.draft(
        w.title("这三分地算谁的", "读者来信：{thing}占了我家的地", "一棵树和一处{thing}"),
        texts,
        _BARE,
    )


def _expert(w: Writer) -> Draft:
    """What an expert thinks, and who he is."""
    texts = w.some(genres.EXPERT[:-1], 4, 6) + w.some(genres.EXPERT[-1:], 1, 1)
    return w.draft(
        w.title("{thing}热需要冷思考", "先还{thing}的旧账", "{deed}不宜一哄而上"),
        texts,
        _BARE,
    )


_KINDS = (
    *(
        (_news, 26),
        (_brief, 24),
        (_headed, 8),
        (_disclosed, 6),
        (_judged, 3),
        (_reported, 4),
        (_listed, 3),
        (_live, 5),
    ),
    *(
        (_quiz, 2),
        (_events, 3),
        (_science, 6),
        (_tale, 4),
        (_foreign, 7),
        (_agreed, 3),
        (_rumoured, 4),
        (_police, 4),
    ),
    *((_week, 3), (_letter, 4), (_expert, 6)),
)
"""Kinds of text, and how often each is among a hundred and twenty-five."""


@cache
def gathered() -> tuple[Draft, ...]:
    """Give the texts, the same ones in the same order always."""
    return written(Random("thirteenth gathered"), _KINDS, _COUNT, _writer)
