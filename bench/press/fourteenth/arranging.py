"""How the outlets of the fourteenth half arrange a page: fields of a board's post, codes and credits of agencies, tags and
quoted mail, pictures of which but a word is left, tags behind the text, buttons, what a database adds, teasers, lists within stories.
"""

from dataclasses import replace
from functools import partial
from itertools import pairwise
from random import Random
from typing import Any

from bench.press import arranging
from bench.press.arranging import Arrange, Change, furniture, is_text, own_line, title_of
from bench.press.editor import sentences
from bench.press.layout import headings
from bench.press.outlets import Outlet
from bench.press.prose import person
from bench.press.records import TITLE, Bit, Item

_TEXT = frozenset(("body", "dateline"))


def _last(bits: list[Bit]) -> int:
    """Give where the last piece of text stands, or -1 where something follows it in its line."""
    at = max((i for i, bit in enumerate(bits) if bit.kind == "body"), default=-1)
    return -1 if at >= 0 and at + 1 < len(bits) and bits[at + 1].gap < 0 else at


def _filled(template: str, rng: Random) -> str:
    return template.format(
        a=person(rng),
        b=person(rng),
        n=rng.randint(2, 9),
        num=rng.randint(1000, 9999),
        code=f"{rng.randint(108, 114)}{rng.randint(1, 12):02d}{rng.randint(1, 28):02d}",
        hh=f"{rng.randint(6, 22):02d}",
        mi=rng.randint(10, 59),
    )


_below = partial(arranging.below, _filled)


def _behind(chance: float, *templates: str, apart: float = 0.0) -> Change:
    """What the outlet adds stands behind the last sentence, in its line or below it."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        at = _last(bits)
        if at < 0 or rng.random() >= chance:
            return bits
        gap = outlet.gap if rng.random() < apart else -1
        return [*bits[: at + 1], own_line(_filled(rng.choice(templates), rng), gap), *bits[at + 1 :]]

    return change


def _above(chance: float, *templates: str) -> Change:
    """What the outlet adds stands above the title."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        if bits[0].rank != TITLE or rng.random() >= chance:
            return bits
        return [own_line(_filled(rng.choice(templates), rng)), replace(bits[0], gap=rng.choice((0, 1))), *bits[1:]]

    return change


def _between(chance: float, *templates: str) -> Change:
    """What the outlet adds stands between title and text."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        at = headings(bits)
        if not 0 < at < len(bits) or bits[at].gap < 0 or rng.random() >= chance:
            return bits
        return [*bits[:at], own_line(_filled(rng.choice(templates), rng)), *bits[at:]]

    return change


def _helped(*templates: str) -> Change:
    """Who took the pictures, or cut the film, stands on lines below the reporters'."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        at = next((i for i, bit in enumerate(bits) if bit.kind == "byline" and not bit.part), -1)
        if at < 0:
            return bits
        more = [own_line(_filled(text, rng), 0) for text in rng.sample(templates, rng.randint(1, 2))]
        return [*bits[: at + 1], *more, *bits[at + 1 :]]

    return change


def _closed(tag: str) -> Change:
    """Each line of the text is closed by a tag."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        out: list[Bit] = []
        for at, bit in enumerate(bits):
            out.append(bit)
            goes_on = at + 1 < len(bits) and bits[at + 1].gap < 0
            if bit.kind in _TEXT and not goes_on:
                out.append(own_line(tag, -1))
        return out

    return change


def _pictured(*words: str) -> Change:
    """Of pictures between paragraphs but a word is left."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        out = bits[:1]
        for before, bit in pairwise(bits):
            if before.kind == bit.kind == "body" and bit.gap >= 0 and not bit.part and rng.random() < 0.35:
                out.append(own_line(rng.choice(words)))
                bit = replace(bit, gap=1)
            out.append(bit)
        return out

    return change


def _posted(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
    """The fields that the rules of a board ask for: who reported, the title, the text, the link; and who pushes."""
    at = headings(bits)
    if not 0 < at < len(bits) or bits[0].rank != TITLE:
        return bits
    begun = next((i for i, bit in enumerate(bits[at:], at) if bit.kind != "furniture"), len(bits))
    signed = begun + (begun < len(bits) and bits[begun].kind == "byline")
    if signed == len(bits) or bits[signed].gap < 0:
        return bits
    names = list(bits[begun:signed]) or [own_line("无", 0)]
    pushes = rng.sample(_PUSHES, rng.randint(0, 5))
    return [
        *bits[at:begun],
        own_line("1.媒体来源:"),
        own_line(rng.choice(("某报", "※ 例如苹果日报、自由时报", "通讯社")), 0),
        own_line("2.记者署名:"),
        *(replace(name, gap=0) for name in names),
        own_line("3.完整新闻标题:"),
        replace(bits[0], gap=0),
        *bits[1:at],
        own_line("4.完整新闻内文:"),
        replace(bits[signed], gap=rng.choice((0, 1))),
        *bits[signed + 1 :],
        own_line("5.完整新闻连结 (或短网址)不可用YAHOO、LINE、MSN等转载媒体:"),
        own_line(f"https://news.example.tw/{rng.randint(100000, 999999)}", 0),
        own_line("6.备注:"),
        *(own_line(rng.choice(("推 ", "→ ", "嘘 ")) + text, 0) for text in pushes),
    ]


_PUSHES = (
    "fishlover: 又是这个 04/02 10:21",
    "a8837: 早就说了 04/02 10:22",
    "nightrain: 推楼上 04/02 10:30",
    "kk0911: 所以钱咧? 04/02 11:02",
    "bobo: 记者来抄了 04/02 11:47",
    "mintea: 有看没有懂 04/02 12:09",
    "oldport: 老家那边也这样 QQ 04/02 13:55",
)
"""What readers of the board push."""


def _teased(head: str, *ends: str) -> Arrange:
    """At the head of the page stand titles of its stories, with how each begins and on which page it is."""

    def change(items: list[Item], outlet: Outlet, rng: Random) -> list[Item]:
        found = []
        for item in items:
            lead = next((b.said for b in item.bits if b.kind == "body" and not b.part), "")
            if is_text(item) and title_of(item.bits) and len(lead) > 30:
                found.append((title_of(item.bits), sentences(lead)[0]))
        if len(found) < 2 or rng.random() < 0.3:
            return items
        lines = []
        for title, lead in rng.sample(found, min(len(found), 3)):
            shown = lead if len(lead) < 40 else lead[: rng.randint(22, 36)] + "……"
            lines += [title, shown + _filled(rng.choice(ends), rng)]
        at = next((i for i, item in enumerate(items) if item.story), 0)
        return [*items[:at], furniture(head, *lines), *items[at:]]

    return change


def _listed_within(*heads: str) -> Arrange:
    """A list of other stories' titles stands between two paragraphs."""

    def change(items: list[Item], outlet: Outlet, rng: Random) -> list[Item]:
        titles = [title for item in items if is_text(item) and (title := title_of(item.bits))]
        out = []
        for item in items:
            others = [title for title in titles if title != title_of(item.bits)]
            places = [
                at
                for at, (a, b) in enumerate(pairwise(item.bits), 1)
                if a.kind == b.kind == "body" and b.gap >= 0 and not b.part and a.rank != b.rank
            ]
            if len(others) < 2 or len(places) < 2 or not is_text(item) or rng.random() < 0.4:
                out.append(item)
                continue
            at = rng.choice(places)
            block = [own_line(rng.choice(heads)), *(own_line(text, 0) for text in rng.sample(others, 2))]
            bits = (*item.bits[:at], *block, replace(item.bits[at], gap=1), *item.bits[at + 1 :])
            out.append(replace(item, bits=bits))
        return out

    return change


_STORIES: dict[str, tuple[Change, ...]] = {
    "狮子桥日报": (_behind(0.4, "（相关新闻刊A{n}版）", "■另有新闻刊B{n}版"),),
    "台员时报": (_behind(0.4, "（相关新闻见A{n}、A1{n}）", apart=0.5),),
    "星沙早新闻": (_helped("图/记者 {a}", "视频/{a} 剪辑/{b}", "制图/{a}"),),
    "鱼市八卦板": (_posted,),
    "城南旧事号": (_pictured("图片", "图片", "图片", "▽"),),
    "问津社区": (_below(0.4, "发布于 {hh}:{mi}\n著作权归作者所有"),),
    "快讯盒子": (_behind(0.6, " #盒子热点# #街头{n}事#", "#今日话题#", " @盒子小助手 #同城#"),),
    "河图数字报": (
        _between(0.8, "放大  缩小  默认  朗读", "放大 ⊕ 缩小 ⊖ 默认 ○"),
        _below(0.8, "上一篇  下一篇", "上一篇 下一篇\n分享到： 收藏 打印"),
    ),
    "报林检索": (
        _above(0.9, "晨早报 | 报章 | 第{n}版", "A1{n} | 港闻 | 社会脉搏"),
        _below(0.9, "文章编号: BL{num}00{n}{num}", "字数: {num} words\n文章编号: BL{num}30{n}{num}"),
    ),
    "标签残页": (_closed("</p>"),),
    "海东通讯社": (_behind(0.9, "（编辑：{a}）{code}", "（编辑：{a}／{b}）{code}", "（译者：{a}/核稿：{b}）{code}"),),
    "环讯中文电": (
        _behind(0.7, "（完）"),
        _below(0.7, "（编译 {a}；审校 {b}）", "((编译:{a}；审校:{b}；电邮 {num}@example.com))"),
    ),
}
"""What an outlet does with each of its stories."""
_PAGES: dict[str, tuple[Arrange, ...]] = {
    "椰风日报": (_teased("今日导读", "　>>第{n}页", "（见第1{n}页）"),),
    "星沙早新闻": (_teased("导读", "　A0{n}"),),
    "狮城连线网": (_listed_within("延伸阅读", "相关文章", "你也可能感兴趣"),),
}
"""What an outlet does with a page as a whole."""

_PLAIN = {"title_mark": ("", ""), "uneven": 0.0}
HABITS: dict[str, dict[str, Any]] = {
    "星沙早新闻": {"foot": ""},
    "招标与公告周报": {"gap": 0, "indent": ""},
    "鱼市八卦板": {**_PLAIN, "indent": "", "foot": ""},
    "城南旧事号": {"gap": 1, "indent": ""},
    "快讯盒子": {**_PLAIN, "indent": ""},
    "标签残页": {
        "full_width": False,
        "title_mark": ("<h1>", "</h1>"),
        "subhead_mark": ("<strong>", "</strong>"),
        "uneven": 0.0,
        "indent": "<p>",
        "gap": 0,
        "flush": False,
    },
    "互转邮摘": {"title_mark": ("> ", ""), "subhead_mark": ("> ", ""), "uneven": 0.0, "indent": "> ", "flush": False},
}
"""What some outlets always do."""
WIDTHS = {"招标与公告周报": 30}
"""Characters of a line of those that break them."""


arranged = partial(arranging.arranged, _STORIES, _PAGES)
"""Gives what stands on a page in the arrangement of its outlet."""
