"""How the outlets of the twelfth half arrange a page: sentences set large, initials, heads that run in, what stands round each story."""

from dataclasses import replace
from functools import partial
from itertools import pairwise
from random import Random
from typing import Any

from bench.press import arranging
from bench.press.arranging import Arrange, Change, furniture, is_text, title_of
from bench.press.editor import sentences
from bench.press.layout import headings
from bench.press.outlets import Outlet
from bench.press.records import TITLE, Bit, Item

_LONG = 4
"""Paragraphs that a story has at least for a sentence of it to be set large."""
_SHORT = 240
"""Characters that a story has at most to stand under a head with others."""
_FAR = "\N{IDEOGRAPHIC SPACE}" * 9
"""What pushes a line to the right."""


def _set_large(before: str, after: str) -> Change:
    """A sentence of the story stands once more, large, between two paragraphs further up or down."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        bodies = [i for i, b in enumerate(bits) if b.kind == "body" and b.gap >= 0 and not b.part]
        told = [
            s
            for i in bodies
            for s in sentences(bits[i].said)
            if 12 <= len(s) <= 40 and s[-1] == "。" and not set(s) & set("“”")
        ]
        places = [j for i, j in pairwise(bodies) if j == i + 1 and bits[j].rank == bits[i].rank + 1]
        if len(bodies) < _LONG or not told or not places or rng.random() < 0.4:
            return bits
        at = rng.choice(places)
        large = Bit(before + rng.choice(told).rstrip("。") + after, "furniture", gap=rng.choice((1, 2)))
        return [*bits[:at], large, *bits[at:]]

    return change


def _initial(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
    """The first character of the text is set large, and stands on a line of its own."""
    at = next((i for i, b in enumerate(bits) if b.kind in ("body", "dateline")), -1)
    first = bits[at] if at >= 0 else None
    if first is None or first.kind != "body" or first.part or first.gap < 0 or len(first.text) < 30 or not at:
        return bits
    rest = replace(first, text=first.text[1:], part=1, gap=0)
    return [*bits[:at], replace(first, text=first.text[:1]), rest, *bits[at + 1 :]]


def _heads_run_in(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
    """Paragraphs follow their subheads in the line, if these are marked before and behind."""
    if not outlet.subhead_mark[1] or outlet.uneven:
        return bits
    out = bits[:1]
    for a, b in pairwise(bits):
        whole = a.kind == "subhead" and a.gap >= 0 and b.kind == "body" and b.gap >= 0 and not b.part
        out.append(replace(b, gap=-1, join="") if whole else b)
    return out


def _to_the_right(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
    """Who wrote stands to the right."""
    return [b.with_text(_FAR + b.text) if b.kind in ("byline", "endmark") and b.gap >= 0 else b for b in bits]


def _credits_apart(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
    """The credit of a caption stands on a line below it."""
    out: list[Bit] = []
    for b in bits:
        at = b.text.rfind("（") if b.text.endswith("）") else -1
        if b.kind != "caption" or at < 6:
            out.append(b)
            continue
        out += [b.with_text(b.text[:at]), replace(b, text=b.text[at:], gap=0)]
    return [  # the text that ran on behind the credit has the line to itself
        replace(b, gap=1) if a.kind == "caption" and b.kind != "caption" and b.gap < 0 else b
        for a, b in pairwise([Bit("", "body"), *out])
    ]


def _spaced(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
    """Short titles are spaced out."""
    return [
        b.with_text("\N{IDEOGRAPHIC SPACE}".join(b.text)) if b.rank == TITLE and len(b.text) <= 6 and not b.part else b
        for b in bits
    ]


def _named(label: str) -> Change:
    """A label stands before the text, in its line."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        at = headings(bits)
        at = next((i for i in range(at, len(bits)) if bits[i].kind in ("dateline", "body")), -1)
        if at < 1 or bits[at].gap < 0:
            return bits
        return [*bits[:at], Bit(label, "furniture", gap=bits[at].gap), replace(bits[at], gap=-1), *bits[at + 1 :]]

    return change


def _slugged(*lines: str) -> Change:
    """A line that names the kind of copy stands above the title."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        slug = rng.choice(lines).format(num=rng.randint(100, 9999), n=rng.randint(1, 9))
        return [Bit(slug, "furniture", gap=max(bits[0].gap, 1)), replace(bits[0], gap=0), *bits[1:]]

    return change


def _counted(line: str) -> Change:
    """How long the text is stands below it."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        if bits[-1].kind == "jump":
            return bits
        return [*bits, Bit(line.format(n=sum(len(b.text) for b in bits if b.kind == "body")), "furniture", gap=1)]

    return change


def _leafed(before: str, after: str) -> Arrange:
    """Each story stands under what leads to the other pages, and above the titles of its neighbours."""

    def change(items: list[Item], outlet: Outlet, rng: Random) -> list[Item]:
        titles = {id(item): title_of(item.bits) for item in items if is_text(item)}
        order = [title for title in titles.values() if title]
        out: list[Item] = []
        for item in items:
            title = titles.get(id(item), "")
            if not title:
                out.append(item)
                continue
            at = order.index(title)
            last = order[at - 1] if at else "没有了"
            following = order[at + 1] if at + 1 < len(order) else "没有了"
            fields = {"n": rng.randint(1, 8), "last": last, "next": following}
            out += [furniture(before.format(**fields)), item, furniture(*after.format(**fields).split("\n"))]
        return out

    return change


def _under_one_head(*heads: str) -> Arrange:
    """Short stories stand together under one head."""

    def change(items: list[Item], outlet: Outlet, rng: Random) -> list[Item]:
        short = [i for i in items if is_text(i) and sum(len(b.text) for b in i.bits) <= _SHORT]
        if len(short) < 2:
            return items
        rest = [item for item in items if not any(item is one for one in short)]
        at = rng.randint(next((i for i, item in enumerate(rest) if item.story), len(rest)), len(rest))
        return [*rest[:at], furniture(rng.choice(heads)), *short, *rest[at:]]

    return change


def _in_sections(*names: str) -> Arrange:
    """The names of sections stand alone between stories."""

    def change(items: list[Item], outlet: Outlet, rng: Random) -> list[Item]:
        left = rng.sample(names, len(names))
        out: list[Item] = []
        for a, b in pairwise([furniture(""), *items]):
            if left and is_text(b) and not a.continues and rng.random() < 0.4:
                out.append(furniture(left.pop()))
            out.append(b)
        return out

    return change


_STORIES: dict[str, tuple[Change, ...]] = {
    "沂蒙山区日报": (_credits_apart,),
    "苕溪晚晴报": (_spaced, _set_large("“", "”")),
    "大运河文学周刊": (_initial, _set_large("", "")),
    "银杏路校报": (_to_the_right,),
    "铁流建设报": (_heads_run_in,),
    "濠镜晨报": (_set_large("◣", ""), _credits_apart),
    "淡水河邮报": (_heads_run_in,),
    "南岛星槎报": (_set_large("“", "” "),),
    "金山侨声": (_to_the_right,),
    "云岭早知道": (_set_large("划重点：", ""), _counted("全文共{n}字，阅读需要几分钟")),
    "沂蒙山区日报数字版": (_spaced,),
    "九州报刊全文库": (_named("【正　　文】"),),
    "寰宇通稿线路": (_slugged("国内文字·{num}", "［社会］通稿　第{n}稿", "转发注意：第{num}号"), _counted("——{n}字——")),
    "拾光剪报馆": (_slugged("No.{num}-{n}", "剪报 {num}"),),
}
"""What an outlet does with each of its stories."""
_PAGES: dict[str, tuple[Arrange, ...]] = {
    "沂蒙山区日报": (_under_one_head("县域新闻集纳", "各地短波"),),
    "申江实录": (_in_sections("国内要电", "地方新闻", "学校消息", "社会琐闻"),),
    "濠镜晨报": (_in_sections("澳闻", "两岸", "体坛", "副刊·小城"),),
    "南岛星槎报": (_under_one_head("全国短讯", "甘榜一角"),),
    "银杏路校报": (_in_sections("【校园要闻】", "【学院动态】", "【芳草地】"),),
    "沂蒙山区日报数字版": (_leafed("第{n}版　上一版　下一版　放大＋　缩小－", "上一篇：{last}\n下一篇：{next}"),),
    "龙泉溪融媒": (_leafed("— 第{n}条动态 —", "接着看 > {next}"),),
}
"""What an outlet does with a page as a whole."""

HABITS: dict[str, dict[str, Any]] = {
    "铁流建设报": {"subhead_mark": ("【", "】"), "title_mark": ("◤", "◢"), "uneven": 0.0, "vertical": 0},
    "淡水河邮报": {"subhead_mark": ("╲", "╱"), "uneven": 0.0, "vertical": 0},
    "大运河文学周刊": {"indent": "", "uneven": 0.0, "vertical": 0},
    "九州报刊全文库": {"title_mark": ("【标　　题】", ""), "uneven": 0.0},
    "申江实录": {"title_mark": ("◎", ""), "uneven": 0.0},
}
"""What some outlets always do."""
WIDTHS = {"寰宇通稿线路": 32, "拾光剪报馆": 21}
"""Characters of a line of those that break them."""


arranged = partial(arranging.arranged, _STORIES, _PAGES)
"""Gives what stands on a page in the arrangement of its outlet."""
