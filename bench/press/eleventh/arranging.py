"""How the outlets of the eleventh half arrange a page: what stands before, beside and behind titles, and apart from texts."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import pairwise
from random import Random
from typing import Any

from bench.press import arranging
from bench.press.arranging import Arrange, Change, furniture, is_text
from bench.press.layout import headings
from bench.press.outlets import Outlet
from bench.press.records import BYLINE, FIRST, TITLE, Bit, Item

_MANY = 3
"""Stories that a page has at least to begin with a list of them."""
_LONG = 4
"""Lines of text that a story has at least to be met by a running head."""


def _head(bits: list[Bit]) -> tuple[int, int] | None:
    """Give where the title begins and ends, or None where it does not stand at the head or is torn."""
    found = [at for at, bit in enumerate(bits) if bit.rank == TITLE]
    if not found or found[-1] - found[0] >= len(found) or any(b.kind != "furniture" for b in bits[: found[0]]):
        return None
    return found[0], found[-1] + 1


def _plain(bits: list[Bit], outlet: Outlet) -> bool:
    """Tell whether the title is one line right at the head, so that something may stand before it in that line."""
    head = _head(bits)
    return head is not None and head[0] == 0 and (head[1] == 1 or not outlet.title_mark[0])


def _before(text: str, bits: list[Bit], join: str = "") -> list[Bit]:
    """Give ``bits`` with ``text`` before the title in its line."""
    return [Bit(text, "furniture", gap=bits[0].gap), replace(bits[0], gap=-1, join=join), *bits[1:]]


def _signed_first(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
    """The reporters' line stands right above the title, and blank lines above it."""
    head, lines = _head(bits), [b for b in bits if b.kind == "byline"]
    if head is None or len(lines) != 1 or lines[0].rank != BYLINE or lines[0].part:
        return bits
    rest = [b for b in bits if b is not lines[0]]
    at = head[0]
    return [*rest[:at], replace(lines[0], gap=0 if at else 2), replace(rest[at], gap=0), *rest[at + 1 :]]


def _signed_beside(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
    """The reporters' line follows the title in its line."""
    head = _head(bits)
    if head is None or head[1] - head[0] > 1:
        return bits
    return [
        replace(b, gap=-1, join="\N{IDEOGRAPHIC SPACE}" * 2) if at == head[1] and b.kind == "byline" else b
        for at, b in enumerate(bits)
    ]


def _dated_above(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
    """The dateline has a line to itself above the text."""
    out = bits[:1]
    for a, b in pairwise(bits):
        out.append(replace(b, gap=outlet.gap) if a.kind == "dateline" and b.kind == "body" and b.gap < 0 else b)
    return out


def _run_in(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
    """The text follows the title in its line."""
    head = _head(bits)
    if head is None or head[1] - head[0] > 1 or len(bits) < head[1] + 1:
        return bits
    after = bits[head[1]]
    opens = after.kind == "dateline" or bool(outlet.title_mark[1]) and after.rank == FIRST and not after.part
    if not opens or after.gap < 0:
        return bits
    space = "" if outlet.title_mark[1] else "\N{IDEOGRAPHIC SPACE}" * 2
    return [*bits[: head[1]], replace(after, gap=-1, join=space), *bits[head[1] + 1 :]]


def _labelled(*labels: str) -> Callable[[list[Bit], Outlet, Random], list[Bit]]:
    """The name of a section stands before the title, behind it a bar."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        return _before(rng.choice(labels), bits) if _plain(bits, outlet) and rng.random() < 0.5 else bits

    return change


def _timed(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
    """The minute stands before the title."""
    at = f"{rng.randint(7, 22):02d}:{rng.randint(0, 59):02d}"
    return _before(at, bits, " ") if _plain(bits, outlet) else bits


def _shouldered(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
    """The second title stands above the first, which alone is marked."""
    head = _head(bits)
    second = [b for b in bits if b.kind == "subtitle"]
    if head is None or not outlet.title_mark[0] or not second or bits[head[1] : head[1] + 1] != second:
        return bits
    at, end = head
    return [*bits[:at], replace(bits[end], gap=1), replace(bits[at], gap=0), *bits[at + 1 : end], *bits[end + 1 :]]


def _pictured(first: bool) -> Callable[[list[Bit], Outlet, Random], list[Bit]]:
    """All captions of a story stand in one block, above its title or below its text."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        head = _head(bits)
        captions = [
            b for b, after in pairwise([*bits, Bit("", "body")]) if b.kind == "caption" and after.gap >= 0 <= b.gap
        ]
        if not captions or head is None or head[0]:
            return bits
        rest = [b for b in bits if not any(b is caption for caption in captions)]
        block = [replace(b, gap=0 if at else 2) for at, b in enumerate(captions)]
        if first:
            return [*block, replace(rest[0], gap=1), *rest[1:]]
        return [*rest, Bit("图片说明", "furniture", gap=2), *(replace(b, gap=0) for b in captions)]

    return change


def _repeated(mark: str) -> Callable[[list[Bit], Outlet, Random], list[Bit]]:
    """The title stands twice: once more as the first line of the text, or before it as the window of a browser has it."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        head = _head(bits)
        if head is None or head[0] or rng.random() < 0.3:
            return bits
        again = mark.format(t="".join(b.text for b in bits[: head[1]]), name=outlet.name)
        if again.endswith(outlet.name):
            return [Bit(again, "furniture"), *bits]
        at = next((i for i, b in enumerate(bits) if b.kind in ("dateline", "body")), 0)
        return [*bits[:at], Bit(again, "furniture", gap=bits[at].gap), *bits[at:]] if at and bits[at].gap >= 0 else bits

    return change


def _ended(sign: str) -> Callable[[list[Bit], Outlet, Random], list[Bit]]:
    """A sign closes the last line of the text."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        bodies = [i for i, b in enumerate(bits) if b.kind == "body"]
        if not bodies or bits[bodies[-1]].rank != max(bits[i].rank for i in bodies):
            return bits
        at = bodies[-1] + 1
        if any(b.kind == "jump" or b.gap < 0 for b in bits[at:]):
            return bits
        return [*bits[:at], Bit(sign, "furniture", gap=-1), *bits[at:]]

    return change


def _even(gap: int) -> Callable[[list[Bit], Outlet, Random], list[Bit]]:
    """So many blank lines stand between all lines alike."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        return [b if b.gap < 0 else replace(b, gap=gap) for b in bits]

    return change


def _first(items: list[Item]) -> int:
    """Give where the page's running heads and navigation end and its stories begin."""
    return next((at for at, item in enumerate(items) if item.story), len(items))


def _title(item: Item) -> str:
    head = _head(list(item.bits))
    return "".join(b.text for b in item.bits[slice(*head)]) if head else ""


def _contents(announced: str, line: str) -> Callable[[list[Item], Outlet, Random], list[Item]]:
    """A list of what follows stands at the head of the page; the titles stand over their texts as well."""

    def change(items: list[Item], outlet: Outlet, rng: Random) -> list[Item]:
        titles = [title for title in map(_title, filter(is_text, items)) if title]
        if len(titles) < _MANY:
            return items
        lines = [line.format(n=n, nn=f"{n:02d}", t=title) for n, title in enumerate(titles, 1)]
        at = _first(items)
        return [*items[:at], furniture(announced, *lines), *items[at:]]

    return change


def _titles_apart(announced: str, before: str, over: str) -> Callable[[list[Item], Outlet, Random], list[Item]]:
    """All titles stand in a numbered list at the head of the page; the texts have but the numbers over them."""

    def change(items: list[Item], outlet: Outlet, rng: Random) -> list[Item]:
        fit = [i for i in items if is_text(i) and _plain(list(i.bits), outlet) and "twice" not in i.damage]
        if len(fit) < _MANY:
            return items
        heads, out = [], []
        for item in items:
            if not any(item is one for one in fit):
                out.append(item)
                continue
            end = headings(list(item.bits))
            number = len(heads) + 1
            opening = Bit(before.format(n=number), "furniture", gap=0)
            title = [replace(bit, gap=-1 if not at else 0, join=" ") for at, bit in enumerate(item.bits[:end])]
            heads.append(replace(item, bits=(opening, *title), continues=True))
            rest = item.bits[end:]
            text = (Bit(over.format(n=number), "furniture"), replace(rest[0], gap=0), *rest[1:])
            out.append(replace(item, bits=text))
        at = _first(out)
        return [*out[:at], furniture(announced), *heads, furniture("* * * * *"), *out[at:]]

    return change


def _numbered(number: str) -> Callable[[list[Item], Outlet, Random], list[Item]]:
    """The stories of a page are numbered before their titles."""

    def change(items: list[Item], outlet: Outlet, rng: Random) -> list[Item]:
        out, told = [], 0
        for item in items:
            told += is_text(item)
            fit = is_text(item) and _plain(list(item.bits), outlet)
            text = number.format(n=told, c="一二三四五六七八九十"[(told - 1) % 10])
            out.append(replace(item, bits=tuple(_before(text, list(item.bits)))) if fit else item)
        return out

    return change


def _headed_within(*heads: str) -> Callable[[list[Item], Outlet, Random], list[Item]]:
    """The next sheet begins in a story: a page's number and the head of the next stand between its lines, best where one is broken."""

    def change(items: list[Item], outlet: Outlet, rng: Random) -> list[Item]:
        places = []
        for number, item in enumerate(items):
            pairs = [
                (bool(b.part), number, at)
                for at, (a, b) in enumerate(pairwise(item.bits), 1)
                if item.story and a.kind == b.kind == "body" and b.gap >= 0
            ]
            places += pairs if sum(b.kind == "body" for b in item.bits) >= _LONG else []
        if not places:
            return items
        torn = [place for place in places if place[0]]
        _, number, at = rng.choice(torn or places)
        page = rng.randint(1, 7)
        lines = rng.choice(heads).format(n=page, m=page + 1, name=outlet.name).split("\n")
        bits = items[number].bits
        head = tuple(Bit(line, "furniture", gap=0 if i else 1) for i, line in enumerate(lines))
        item = replace(items[number], bits=(*bits[:at], *head, replace(bits[at], gap=1), *bits[at + 1 :]))
        return [*items[:number], item, *items[number + 1 :]]

    return change


def _pictured_last(announced: str) -> Callable[[list[Item], Outlet, Random], list[Item]]:
    """What the pictures of a whole page show stands in one block at its end."""

    def change(items: list[Item], outlet: Outlet, rng: Random) -> list[Item]:
        out, block = [], []
        for item in items:
            loose = [b.kind == "caption" and b.gap >= 0 <= a.gap for b, a in pairwise([*item.bits, Bit("", "body")])]
            block += [replace(b, gap=0) for b, taken in zip(item.bits, loose, strict=True) if taken]
            left = tuple(b for b, taken in zip(item.bits, loose, strict=True) if not taken)
            out.append(replace(item, bits=left) if left else item)
        return [*out, Item((Bit(announced, "furniture", gap=2), *block))] if block else items

    return change


def _ruled(line: str) -> Callable[[list[Item], Outlet, Random], list[Item]]:
    """A line of signs stands between two stories."""

    def change(items: list[Item], outlet: Outlet, rng: Random) -> list[Item]:
        out = items[:1]
        for a, b in pairwise(items):
            out += [furniture(line)] if a.story and b.story and not (a.continues or b.continues) else []
            out.append(b)
        return out

    return change


_STORIES: dict[str, tuple[Change, ...]] = {
    "瓯江口晚报": (_labelled("民生 | ", "街区 | ", "文体 | ", "天下 | "), _ended("■")),
    "河套平原报": (_shouldered, _pictured(first=True)),
    "塑机与模具周报": (_signed_first, _ended("◆")),
    "锦官坊社区报": (_even(0), _pictured(first=False)),
    "远洋船员通讯": (_run_in,),
    "平津益闻报": (_run_in, _even(0)),
    "荔枝角时报": (_labelled("［港事］", "［中国］", "［环球］", "［副刊］"),),
    "半屏山日报": (_signed_first, _dated_above),
    "泰晤士河侨报": (_signed_beside, _pictured(first=False)),
    "听风财经快讯": (_timed,),
    "河套平原报电子报": (_dated_above,),
    "海东台文稿库": (_repeated("《{t}》"),),
    "万卷新闻检索": (_repeated("{t}_国内_{name}"), _even(1)),
    "极光华人网": (_even(1), _labelled("瑞典｜", "华社｜", "中国｜")),
    "朝阳门新闻客户端": (_pictured(first=True),),
}
"""What an outlet does with each of its stories."""
_PAGES: dict[str, tuple[Arrange, ...]] = {
    "河套平原报": (_contents("今日要目", "{n}．{t}"),),
    "塑机与模具周报": (_headed_within("— {n} —\n{name}", "{n}\n塑机与模具周报　行业动态"),),
    "锦官坊社区报": (_titles_apart("◎本期目录", "{n}", "〔{n}〕"),),
    "远洋船员通讯": (_ruled("～～～～～～～～"),),
    "清晨六点邮报": (_titles_apart("今天的信里有：", "{n})", "--- {n} ---"),),
    "河套平原报电子报": (_contents("本版导航", "■ {t}"),),
    "湄南河早报": (_pictured_last("本版图片说明（由上至下）"), _ruled("ooo000ooo")),
    "报纸影印PDF文库": (_headed_within("Page {n} of 12\n{name}", "-{n}-", "http://pdf.example.org　{n}/12"),),
    "潇水融媒云": (_numbered("{c}、"),),
}
"""What an outlet does with a page as a whole."""

_INDENT = "\N{IDEOGRAPHIC SPACE}" * 2
HABITS: dict[str, dict[str, Any]] = {
    "清晨六点邮报": {"gap": 1, "indent": "", "title_mark": ("", ""), "uneven": 0.0},
    "远洋船员通讯": {"title_mark": ("【", "】"), "uneven": 0.0, "vertical": 0},
    "平津益闻报": {"title_mark": ("▲", ""), "uneven": 0.0, "vertical": 0},
    "锦官坊社区报": {"indent": _INDENT, "title_mark": ("", ""), "uneven": 0.0, "vertical": 0},
    "河套平原报": {"title_mark": ("▇ ", ""), "uneven": 0.0, "subtitle_dash": False},
    "报纸影印PDF文库": {"gap": 0, "indent": _INDENT},
}
"""What some outlets always do."""
WIDTHS = {"清晨六点邮报": 36, "报纸影印PDF文库": 19}
"""Characters of a line of those that break them."""


arranged = partial(arranging.arranged, _STORIES, _PAGES)
"""Gives what stands on a page in the arrangement of its outlet."""
