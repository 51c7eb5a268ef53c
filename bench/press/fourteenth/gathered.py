"""Kinds of text that papers print beside news: a text and its English, news in English, what offices bought, lines of the morning, news of
a death from the family, telegrams, box scores, talks by the initials, hearings, a station's programme, essays, news by places, open letters,
what happened when, how to get something done, closings. Written for the fourteenth half.
"""

from functools import cache, partial
from random import Random

from bench.press.fourteenth import genres
from bench.press.fourteenth.desks import FOURTEENTH_DESKS
from bench.press.fourteenth.patterns import FOURTEENTH_PATTERNS
from bench.press.records import Draft
from bench.press.writer import Writer, written

_COUNT = 2000
"""Texts that there are."""
_BARE = ("bare",)
"""Of texts that bear neither dateline nor byline wherever they stand."""

_writer = partial(Writer, desks=FOURTEENTH_DESKS, patterns=FOURTEENTH_PATTERNS)
"""Writes one text of this half."""


def _news(w: Writer) -> Draft:
    """News in a few plain paragraphs."""
    texts = ["".join(w.news("lead")), *w.news("fact", 1, 4), *w.news("quote", 0, 2), *w.news("figure", 0, 1)]
    return w.draft(
        w.title("{county}{thing}起争执", "{thing}等来一句话", "{city}{thing}押金退回", "{body}谈{thing}"),
        texts + w.news("plan", 0, 1),
    )


def _brief(w: Writer) -> Draft:
    """News in one paragraph."""
    return w.draft(
        w.title("{county}{thing}失而复得", "{city}停用{thing}", "{where}送来{thing}", "{thing}明日抽签"),
        ["".join(w.news("lead") + w.news("fact", 0, 1))],
    )


def _in_latin(w: Writer, pattern: str) -> str:
    """Give an English pattern filled: people, places and goods of its own."""
    for field, names in (("place", genres.PLACES), ("person", genres.PEOPLE), ("goods", genres.GOODS)):
        while "{" + field + "}" in pattern:
            pattern = pattern.replace("{" + field + "}", w.rng.choice(names.split("|")), 1)
    return w.fill(pattern)


def _bilingual(w: Writer) -> Draft:
    """A text of which each paragraph is followed by its English; at times words to learn below."""
    texts = []
    for chinese, english in w.rng.sample(genres.PAIRED, w.rng.randint(3, 6)):
        texts += [w.fill(chinese), _in_latin(w, english)]
    heads: tuple[str, ...] = ()
    if w.rng.random() < 0.4:
        heads = ("重点词汇",)
        texts += ["重点词汇", *w.rng.sample(genres.WORD_BANK, w.rng.randint(3, 4))]
    return w.draft(w.title("{county}{thing}重开", "{thing}的价钱", "{role2}等了{n}年"), texts, heads=heads)


def _english(w: Writer) -> Draft:
    """News in English."""
    texts = [_in_latin(w, w.rng.choice(genres.ENGLISH[:3]))]
    told = [_in_latin(w, text) for text in w.rng.sample(genres.ENGLISH[3:], w.rng.randint(5, 9))]
    while told:
        count = w.rng.randint(1, 2)
        texts.append(" ".join(told[:count]))
        told = told[count:]
    title = _in_latin(w, w.rng.choice(genres.ENGLISH_TITLES))
    return w.draft(title[0].upper() + title[1:], texts, _BARE)


def _tender(w: Writer) -> Draft:
    """What an office has bought, field by field."""
    texts = [w.fill(text) for text in genres.TENDER[: w.rng.randint(5, len(genres.TENDER))]]
    return w.draft(
        w.title("{county}{thing}采购项目成交公告", "{body}{thing}项目结果公示"),
        [*texts, w.fill("{body}"), w.fill("{year}年{month}{day}")],
        _BARE,
    )


def _morning(w: Writer) -> Draft:
    """News of the morning in numbered lines, and a saying."""
    told = [w.fill(text) for text in w.rng.sample(genres.MORNING, w.rng.randint(6, 11))]
    texts = [f"{n}、{text}" for n, text in enumerate(told, 1)]
    return w.draft(
        w.title("早安{city}：{month}{day}一分钟", "{city}早读（{month}{day}）", "{day}晨间简报"),
        [*texts, w.rng.choice(genres.SAID_TODAY)],
        _BARE,
    )


def _death(w: Writer) -> Draft:
    """News of a death, from the family."""
    texts = [w.fill(text) for text in genres.DEATH]
    if w.rng.random() < 0.5:
        del texts[w.rng.randint(1, 3)]
    return w.draft(w.title("讣闻", "{a}府君讣告", "{county}{a}先生治丧讣闻"), texts, _BARE)


def _telegrams(w: Writer) -> Draft:
    """Telegrams of a day."""
    return w.draft(w.title("{where}要电", "各路专电", "{city}快邮汇志"), w.some(genres.WIRED, 4, 7), _BARE)


def _match(w: Writer) -> Draft:
    """A match, the line-ups and the score below."""
    texts = ["".join(w.some(genres.QUARTERS[:4], 3, 4)), *w.some(genres.QUARTERS[4:], 1, 2)]
    return w.draft(
        w.title("{county}队力克{where}队", "末节逆转 {where}队饮恨", "{city}联赛：{b}一锤定音"),
        texts + w.some(genres.LINES_UP, 2, 5),
    )


def _talk(w: Writer) -> Draft:
    """A talk, who speaks told by the first letter of the name or a mark."""
    asks, answers = w.rng.choice((("问", w.cast.field("a")[0]), ("Q", "A"), ("▍", w.cast.field("a")), ("记", "答")))
    mark = w.rng.choice(("：", "　")) if asks != "▍" else "："
    texts = w.news("scene", 0, 1)
    for question, answer in w.rng.sample(genres.ASKED, w.rng.randint(4, 6)):
        texts.append((asks if asks == "▍" else asks + mark) + w.fill(question))
        texts.append(answers + mark + w.fill(answer))
    return w.draft(w.title("专访{a}：不后悔", "{a}谈{thing}：账上只剩{n}元", "对谈{role}{a}"), texts)


def _hearings(w: Writer) -> Draft:
    """What a court will hear, case by case in fields."""
    texts = [w.fill("{county}法庭本周排期如下，旁听者须于开庭前一刻钟凭证入场。")]
    for _ in range(w.rng.randint(2, 4)):
        texts += [w.fill(text) for text in genres.HEARINGS]
    return w.draft(w.title("{county}法庭开庭公告", "下周开庭排期（{month}{day}起）"), texts, _BARE)


def _programme(w: Writer) -> Draft:
    """What a station sends in a day, the time before each."""
    names = w.rng.sample(genres.PROGRAMMES, w.rng.randint(7, 11))
    times = sorted(w.rng.sample(range(12, 47), len(names)))
    mark = w.rng.choice((" ", "　"))
    texts = [f"{at // 2:02d}:{at % 2 * 30:02d}{mark}{w.fill(name)}" for at, name in zip(times, names, strict=True)]
    return w.draft(w.title("{city}台{day}节目表", "{day}荧屏", "{county}台 今日播映"), texts, _BARE)


def _essay(w: Writer) -> Draft:
    """An essay of the literary page."""
    texts = w.some(genres.ESSAY[:2], 1, 2) + w.some(genres.ESSAY[2:7], 3, 5) + w.some(genres.ESSAY[7:], 1, 2)
    return w.draft(w.title("{thing}小记", "雨夜说{thing}", "{county}的{thing}", "一件{thing}"), texts, _BARE)


def _places(w: Writer) -> Draft:
    """News from here and there."""
    texts = w.some(genres.BY_REGION, 4, 7)
    return w.draft(w.title("四方传真", "各埠点滴（{month}{day}）", "{city}内外"), texts, _BARE)


def _appeal(w: Writer) -> Draft:
    """An open letter, and who signed it."""
    texts = [w.fill(text) for text in genres.APPEAL]
    if w.rng.random() < 0.5:
        del texts[w.rng.randint(2, 4)]
    return w.draft(w.title("就{thing}致街坊的公开信", "{county}{role2}联署公开信"), texts, _BARE)


def _dossier(w: Writer) -> Draft:
    """News, and what happened when below."""
    texts = ["".join(w.news("lead")), *w.news("fact", 1, 3), *w.news("quote", 1, 2)]
    head = w.rng.choice(("事件簿", "大事年表", "来龙去脉", "话你知"))
    return w.draft(
        w.title("{thing}风波未了", "{body}致歉 {thing}复用", "{county}{thing}闹剧"),
        [*texts, head, *w.some(genres.DOSSIER, 3, 6)],
        heads=(head,),
    )


def _guide(w: Writer) -> Draft:
    """How to get something done."""
    texts = w.some(genres.GUIDED[:3], 2, 3) + w.some(genres.GUIDE, 4, 6) + w.some(genres.GUIDED[3:], 0, 2)
    return w.draft(w.title("{county}办{thing}，看这一篇就够了", "{thing}就近办！收藏", "@{city}人 {thing}指南"), texts)


def _closing(w: Writer) -> Draft:
    """How a market closed."""
    texts = w.some(genres.CLOSING[:1], 1, 1) + w.some(genres.CLOSING[1:], 3, 6)
    return w.draft(w.title("{city}{thing}收市", "{thing}尾盘{n}点", "收市评述：{where}存货左右{thing}"), texts)


_KINDS = (
    *((_news, 40), (_brief, 16), (_bilingual, 7), (_english, 4), (_tender, 4), (_morning, 5), (_death, 2)),
    *((_telegrams, 3), (_match, 5), (_talk, 6), (_hearings, 2), (_programme, 3), (_essay, 5), (_places, 5)),
    *((_appeal, 2), (_dossier, 6), (_guide, 5), (_closing, 5)),
)
"""Kinds of text, and how often each is among a hundred and twenty-five."""


@cache
def gathered() -> tuple[Draft, ...]:
    """Give the texts, the same ones in the same order always."""
    return written(Random("fourteenth gathered"), _KINDS, _COUNT, _writer)
