"""How the outlets of the thirteenth half arrange a page: briefs without titles, lines as wide as columns, a sentence a line, what crawls and
databases leave in the text, two scripts in one line, comments and lists between stories, sheets that turn within a story.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import pairwise
from random import Random
from re import sub
from typing import Any

from bench.press import arranging
from bench.press.arranging import Arrange, Change, furniture, is_text, title_of
from bench.press.editor import sentences
from bench.press.layout import headings
from bench.press.outlets import Outlet
from bench.press.pages import traditional
from bench.press.records import FIRST, TITLE, Bit, Item

_SHORT = 200
"""Characters that a story has at most to be a brief."""
_LONG = 5
"""Paragraphs that a story has at least for a sheet to turn within it."""
_TEXT = frozenset(("title", "subtitle", "byline", "dateline", "subhead", "body", "endmark"))


def _rewritten(write: Callable[[str, Random], str], kinds: frozenset[str] = _TEXT) -> Change:
    """The characters of a story's lines are written otherwise."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        return [b.with_text(write(b.text, rng)) if b.kind in kinds else b for b in bits]

    return change


def _as_entities(text: str, rng: Random) -> str:
    """Marks stand as HTML names them."""
    for mark, name in (
        ("“", "&ldquo;"),
        ("”", "&rdquo;"),
        ("·", "&middot;"),
        ("——", "&mdash;&mdash;"),
        ("…", "&hellip;"),
        (" ", "&nbsp;"),
    ):
        text = text.replace(mark, name)
    return text


def _slanted(text: str, rng: Random) -> str:
    """The line is slanted, as crawlers write it."""
    return f"*{text}*"


def _unseen(text: str, rng: Random) -> str:
    """Marks that nobody sees stand between characters."""
    at = rng.randrange(len(text) + 1)
    return text[:at] + rng.choice("\u200b\u200b\ufeff\u00ad") + text[at:] if rng.random() < 0.4 else text


def _apart(text: str, rng: Random) -> str:
    """Blanks stand between Chinese characters and those of the Latin script."""
    return sub(r"(?<=[一-鿿])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%℃])(?=[一-鿿])", " ", text)


def _two_scripts(text: str, rng: Random) -> str:
    """Some characters are the simplified ones, some still the others."""
    old = traditional(text)
    kept = {char for char in set(text) if ord(char) % 3}
    return "".join(a if a in kept or a in "“”‘’" else b for a, b in zip(text, old, strict=True))


def _linked(text: str, rng: Random) -> str:
    """A word is a link, or bold, as crawlers write it."""
    if len(text) < 40 or rng.random() < 0.6:
        return text
    at = rng.randint(6, len(text) - 12)
    word = text[at : at + rng.randint(2, 5)]
    if not word.isalpha():
        return text
    made = rng.choice((f"[{word}](https://example.org/t/{rng.randint(100, 9999)})", f"**{word}**"))
    return text[:at] + made + text[at + len(word) :]


def _a_sentence_a_line(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
    """Each sentence has a line to itself; blank lines part the paragraphs."""
    out: list[Bit] = []
    for b in bits:
        told = sentences(b.text) if b.kind == "body" else []
        if len(told) < 2:
            out.append(b)
            continue
        at = b.part
        for number, sentence in enumerate(told):
            out.append(
                replace(
                    b,
                    text=sentence,
                    part=at,
                    gap=0 if number else b.gap,
                    glued=b.glued and not number,
                )
            )
            at += len(sentence)
    return out


def _after_its_title(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
    """The text follows the title, which is one line, in its line."""
    lines = [at for at, b in enumerate(bits) if b.rank == TITLE]
    if len(lines) == 2 and lines[1] == lines[0] + 1:
        first, second = bits[lines[0]], bits[lines[1]]
        bits = [
            *bits[: lines[0]],
            replace(first, text=first.text + second.text),
            *bits[lines[1] + 1 :],
        ]
    elif len(lines) != 1:
        return bits
    at = lines[0] + 1
    after = bits[at] if at < len(bits) else None
    if after is None or after.gap < 0 or not (after.kind == "dateline" or after.kind == "body" and after.rank == FIRST):
        return bits
    return [*bits[:at], replace(after, gap=-1, join=""), *bits[at + 1 :]]


def _trailing(*texts: str) -> Change:
    """What a button says stands behind the last sentence, in its line."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        at = max((i for i, b in enumerate(bits) if b.kind == "body"), default=-1)
        if at < 0 or at + 1 < len(bits) and bits[at + 1].gap < 0 or rng.random() < 0.5:
            return bits
        return [
            *bits[: at + 1],
            Bit(rng.choice(texts), "furniture", gap=-1, join=" "),
            *bits[at + 1 :],
        ]

    return change


def _in_points(head: str, mark: str) -> Change:
    """Three sentences of the story stand once more above its text."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        told = [
            s.rstrip("。")
            for b in bits
            if b.kind == "body" and not b.part
            for s in sentences(b.said)[:1]
            if 10 <= len(s) <= 45 and s[-1] == "。" and not set(s) & set("“”")
        ]
        at = headings(bits)
        if len(told) < 3 or not 0 < at < len(bits) or bits[at].gap < 0 or rng.random() < 0.4:
            return bits
        points = [Bit(mark + told[i], "furniture", gap=0) for i in sorted(rng.sample(range(len(told)), 3))]
        return [*bits[:at], Bit(head, "furniture"), *points, *bits[at:]]

    return change


def _tagged(mark: str, between: str) -> Change:
    """Words of its title stand below a story."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        title = sub(r"[^一-鿿]+", "", "".join(b.text for b in bits if b.rank == TITLE))
        if len(title) < 6 or bits[-1].kind == "jump":
            return bits
        words = [title[at : at + 2] for at in range(0, len(title) - 1, 3)]
        return [*bits, Bit(mark + between.join(words), "furniture")]

    return change


def _under(*lines: str) -> Change:
    """Fields of a register stand above the title."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        if bits[0].rank != TITLE:
            return bits
        fields = {
            "num": rng.randint(600000, 603999),
            "n": rng.randint(1, 99),
            "year": rng.randint(2015, 2025),
        }
        line = rng.choice(lines).format(**fields)
        return [
            Bit(line, "furniture", gap=max(bits[0].gap, 1)),
            replace(bits[0], gap=rng.choice((0, 1))),
            *bits[1:],
        ]

    return change


def _quoted(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
    """Who asked for it, and what he said, stands above the story."""
    if bits[0].rank != TITLE or rng.random() < 0.5:
        return bits
    asked = rng.choice(("谁有原文？求贴全", "标题党吧，看看内容再说", "占座等更新", "这事后来怎么样了"))
    return [
        Bit(f"引用 {rng.randint(2, 40)}# 的帖子：", "furniture"),
        Bit("> " + asked, "furniture", gap=0),
        *bits,
    ]


def _briefs(head: tuple[str, ...], mark: str) -> Arrange:
    """Short stories stand together under one head, without their titles, each behind a mark."""

    def change(items: list[Item], outlet: Outlet, rng: Random) -> list[Item]:
        short = [
            i
            for i in items
            if is_text(i)
            and sum(len(b.text) for b in i.bits) <= _SHORT
            and all(b.kind in ("title", "dateline", "body") for b in i.bits)
            and sum(b.kind == "body" and b.gap >= 0 or b.kind == "dateline" for b in i.bits) == 1
            and i.bits[-1].rank != TITLE
        ]
        if len(short) < 2:
            return items
        made = []
        for item in short:
            text = [b for b in item.bits if b.rank != TITLE]
            made.append(
                replace(
                    item,
                    bits=(
                        Bit(mark, "furniture"),
                        replace(text[0], gap=-1, join=""),
                        *text[1:],
                    ),
                )
            )
        rest = [item for item in items if not any(item is one for one in short)]
        at = rng.randint(next((i for i, item in enumerate(rest) if item.story), len(rest)), len(rest))
        return [
            *rest[:at],
            furniture(rng.choice(head)),
            *made,
            furniture("（简报完）"),
            *rest[at:],
        ]

    return change


def _followed_by(head: str, mark: str, *talk: str) -> Arrange:
    """Titles of other stories of the page, or what readers say, stand behind each story."""

    def change(items: list[Item], outlet: Outlet, rng: Random) -> list[Item]:
        titles = [title for item in items if is_text(item) and (title := title_of(item.bits))]
        out: list[Item] = []
        for item in items:
            out.append(item)
            if not is_text(item) or rng.random() < 0.3:
                continue
            others = [title for title in titles if title != title_of(item.bits)]
            if talk and (not head or rng.random() < 0.5 or len(others) < 2):
                out.append(furniture(*rng.sample(talk, min(len(talk), 4))))
            elif len(others) > 1:
                chosen = rng.sample(others, min(len(others), rng.randint(2, 3)))
                out.append(furniture(head, *(mark + title for title in chosen)))
        return out

    return change


def _turned(*heads: str) -> Arrange:
    """A sheet of the file ends between two paragraphs of each long story, or within one that is broken."""

    def change(items: list[Item], outlet: Outlet, rng: Random) -> list[Item]:
        out = []
        page = rng.randint(2, 60)
        for item in items:
            bodies = [
                at
                for at, (a, b) in enumerate(pairwise(item.bits), 1)
                if a.kind == b.kind == "body" and b.gap >= 0 and item.story
            ]
            if len(bodies) < _LONG:
                out.append(item)
                continue
            at, page = rng.choice(bodies), page + 1
            lines = rng.choice(heads).format(n=page, m=page + 1).split("\n")
            head = tuple(Bit(line, "furniture", gap=0 if i else 1) for i, line in enumerate(lines))
            bits = (
                *item.bits[:at],
                *head,
                replace(item.bits[at], gap=1),
                *item.bits[at + 1 :],
            )
            out.append(replace(item, bits=bits))
        return out

    return change


_TALK = (
    "网友“西门雪”：这事拖太久了，早该有人管。",
    "“一碗阳春面”（IP：江南）：说得轻巧，钱谁出？",
    "手机用户8837：支持！我家就在附近。",
    "匿名：标题比内容长，散了吧。",
    "“半亩方塘”回复“一碗阳春面”：你去看过再说。",
    "路人丙：坐等下文 [狗头]",
    "“老杨树”：小时候常去，如今认不出来了……",
)
_STORIES: dict[str, tuple[Change, ...]] = {
    "大槐树农民报": (_rewritten(_two_scripts),),
    "证券披露公报": (
        _under(
            "证券代码：{num}　证券简称：示例股份　公告编号：{year}-{n:03d}",
            "股票代码：{num}　编号：临{year}-{n:03d}",
        ),
    ),
    "狮岛联讯晚刊": (_in_points("重点：", "● "),),
    "水文学会会刊": (_rewritten(_apart),),
    "旧报全文辑存": (_rewritten(_two_scripts),),
    "浪花微讯": (
        _after_its_title,
        _trailing("收起全文d", "L浪花微讯的微博视频", "O网页链接"),
    ),
    "槐荫小院": (_a_sentence_a_line,),
    "木铎网抓取": (_rewritten(_linked, frozenset(("body",))), _rewritten(_slanted, frozenset(("byline",)))),
    "秦岭在线旧站": (_rewritten(_as_entities),),
    "瓦檐论坛": (_quoted,),
    "云章电子报": (_rewritten(_unseen, frozenset(("body", "title"))),),
    "格物科学站": (_rewritten(_apart), _in_points("划重点", "- ")),
    "浊水溪新闻网": (_tagged("關鍵字：", "、"),),
}
"""What an outlet does with each of its stories."""
_PAGES: dict[str, tuple[Arrange, ...]] = {
    "雁门关日报": (_briefs(("简讯", "各地短讯", "雁阵要闻"), "●"),),
    "工友之声报": (_briefs(("工会动态", "基层快递"), "▲"),),
    "香江午刊": (_followed_by("同版新闻", "◇ "),),
    "水文学会会刊": (_turned("\f水文学会会刊\n{n}", "{n}\n第 {m} 页\f"),),
    "聚闻门户": (_followed_by("相关阅读", "· ", *_TALK),),
    "瓦檐论坛": (_followed_by("", "", *_TALK),),
    "浊水溪新闻网": (_followed_by("延伸閱讀", "▪ "),),
}
"""What an outlet does with a page as a whole."""

_NBSP = "\N{NO-BREAK SPACE}" * 4
HABITS: dict[str, dict[str, Any]] = {
    "雁门关日报": {"vertical": 0},
    "大槐树农民报": {
        "gap": 0,
        "indent": "",
        "title_mark": ("", ""),
        "uneven": 0.0,
        "vertical": 0,
    },
    "旧报全文辑存": {
        "indent": "\N{IDEOGRAPHIC SPACE}" * 4,
        "title_mark": ("", ""),
        "uneven": 0.0,
    },
    "浪花微讯": {"title_mark": ("【#", "#】"), "uneven": 0.0, "indent": ""},
    "槐荫小院": {"gap": 1, "indent": ""},
    "木铎网抓取": {
        "title_mark": ("# ", ""),
        "subhead_mark": ("**", "**"),
        "indent": "",
        "uneven": 0.0,
    },
    "秦岭在线旧站": {"indent": "&nbsp;&nbsp;&nbsp;&nbsp;", "traditional": False},
    "云章电子报": {"indent": _NBSP},
}
"""What some outlets always do."""
WIDTHS = {"大槐树农民报": 18}
"""Characters of a line of those that break them."""


arranged = partial(arranging.arranged, _STORIES, _PAGES)
"""Gives what stands on a page in the arrangement of its outlet."""
