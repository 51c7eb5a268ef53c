"""How the outlets of the fifteenth half arrange a page: sums made by machines, posts in several messages, links of a wiki, the head and foot
of a printout, what stands on a screen, rows of a table, lines of JSON, times before what is spoken, bars to share by, scores at the head,
a short story framed within a long one, titles of what stands before and behind.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from random import Random
from typing import Any

from bench.press import arranging
from bench.press.arranging import Arrange, Change, is_text, own_line, own_lines, title_of, turns
from bench.press.editor import sentences
from bench.press.layout import headings
from bench.press.outlets import Outlet
from bench.press.records import TITLE, Bit, Item

_SHORT = 220
"""Characters that a story has at most to be framed within another."""
_LONG = 5
"""Paragraphs that a story has at least for something to be set within it."""

_FIGURES = {
    "n": (2, 9),
    "num": (1000, 9999),
    "y": (2016, 2025),
    "mm": (1, 12),
    "dd": (1, 28),
    "hh": (6, 22),
    "mi": (10, 59),
}
"""Between what stands each figure that is drawn."""

_filled = partial(arranging.filled, _FIGURES)
_below = partial(arranging.below, _filled)
_behind = partial(arranging.behind, _filled)
_within = partial(arranging.within, _filled, _LONG - 2)


def _summed(head: str, foot: str, count: int, cut: int = 0) -> Change:
    """So many first sentences of paragraphs stand once more above the text, cut off if asked, between a head and a foot."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        told = [sentences(bit.said)[0] for bit in bits if bit.kind == "body" and not bit.part and bit.said]
        at = headings(bits)
        if len(told) < count + 1 or not 0 < at < len(bits) or bits[at].gap < 0 or rng.random() < 0.4:
            return bits
        said = "".join(told[:count])
        said = said[:cut] + "…" if cut and len(said) > cut else said
        text = (head + said + foot).split("\n")
        return [*bits[:at], *(own_line(line, 0 if i else 1) for i, line in enumerate(text)), *bits[at:]]

    return change


def _rewritten(write: Callable[[str, Random], str]) -> Change:
    """The text is written otherwise."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        return [bit.with_text(write(bit.text, rng)) if bit.kind == "body" else bit for bit in bits]

    return change


def _linked(text: str, rng: Random) -> str:
    """A word leads to another entry, as a wiki writes it."""
    if len(text) < 30 or rng.random() < 0.5:
        return text
    at = rng.randint(4, len(text) - 10)
    word = text[at : at + rng.randint(2, 4)]
    made = f"[[{word}]]" if rng.random() < 0.7 else f"[[{word}|{word[:2]}]]"
    return text[:at] + made + text[at + len(word) :] if word.isalpha() and "|" not in made else text


def _closed(tag: str) -> Change:
    """Each line of the text is closed by a tag."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        out: list[Bit] = []
        for at, bit in enumerate(bits):
            out.append(bit)
            goes_on = at + 1 < len(bits) and bits[at + 1].gap < 0
            if bit.kind in ("body", "dateline") and not goes_on:
                out.append(own_line(tag, -1))
        return out

    return change


def _timed(form: str) -> Change:
    """Before each paragraph stands when it is spoken."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        out: list[Bit] = []
        now = rng.randint(5, 40)
        for bit in bits:
            if bit.kind in ("body", "dateline") and bit.gap >= 0:
                out.append(own_line(form.format(m=now // 60, s=now % 60), bit.gap))
                bit = replace(bit, gap=-1, join=" ")
            now += len(bit.text) // 4
            out.append(bit)
        return out

    return change


def _as_row(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
    """The story is a row of a table: number, day, title and text in one line, tabs between them."""
    at = headings(bits)
    if at != 1 or bits[0].rank != TITLE or at == len(bits) or bits[at].kind not in ("dateline", "body"):
        return bits
    fields = _filled("{num}\t{y}-{mm}-{dd}", rng)
    return [
        own_line(fields),
        replace(bits[0], gap=-1, join="\t"),
        replace(bits[1], gap=-1, join="\t"),
        *bits[2:],
    ]


def _barred(*templates: str) -> Change:
    """A bar to share by stands between title and text and once more below."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        at = headings(bits)
        if not 0 < at < len(bits) or bits[at].gap < 0 or bits[-1].kind == "jump" or rng.random() < 0.3:
            return bits
        bar = _filled(rng.choice(templates), rng)
        return [*bits[:at], *own_lines(bar), replace(bits[at], gap=1), *bits[at + 1 :], *own_lines(bar)]

    return change


def _framed(above: str, below: str) -> Arrange:
    """A short story stands framed between two paragraphs of a long one."""

    def change(items: list[Item], outlet: Outlet, rng: Random) -> list[Item]:
        short = [i for i in items if is_text(i) and title_of(i.bits) and sum(len(b.text) for b in i.bits) <= _SHORT]
        long = [i for i in items if is_text(i) and title_of(i.bits) and len(turns(i.bits)) >= _LONG]
        if not short or not long or rng.random() < 0.3:
            return items
        inner, outer = rng.choice(short), rng.choice(long)
        at = rng.choice(turns(outer.bits)[1:-1])
        named = tuple(sorted({*outer.damage, "stray"}))
        told = replace(outer, bits=outer.bits[:at], damage=named)
        rest = replace(outer, bits=outer.bits[at:], damage=named, continues=True)
        out: list[Item] = []
        for item in items:
            if item is outer:
                out += [told, Item((own_line(above),)), inner, Item((own_line(below),)), rest]
            elif item is not inner:
                out.append(item)
        return out

    return change


def _led(before: str, behind: str) -> Arrange:
    """Below each story stand the titles of those before and behind it."""

    def change(items: list[Item], outlet: Outlet, rng: Random) -> list[Item]:
        titles = [title_of(item.bits) if is_text(item) else "" for item in items]
        out = []
        for at, item in enumerate(items):
            last = next((title for title in reversed(titles[:at]) if title), "没有了")
            following = next((title for title in titles[at + 1 :] if title), "没有了")
            more = (own_line(before + last), own_line(behind + following, 0))
            whole = is_text(item) and item.bits[-1].kind != "jump" and rng.random() < 0.7
            out.append(replace(item, bits=(*item.bits, *more)) if whole else item)
        return out

    return change


def _strip(head: str, mark: str, *items_of: str) -> Arrange:
    """Scores, or prices, stand in one line at the head of the page."""

    def change(items: list[Item], outlet: Outlet, rng: Random) -> list[Item]:
        told = [_filled(text, rng) for text in rng.sample(items_of, min(len(items_of), 4))]
        at = next((i for i, item in enumerate(items) if item.story), 0)
        return [*items[:at], Item((own_line(head + mark.join(told)),)), *items[at:]]

    return change


_STORIES: dict[str, tuple[Change, ...]] = {
    "沩水县融媒报": (_behind(0.4, "（责编：{a}　初审：{b}）", "（{a}／图　{b}／核）"),),
    "求索纪要月刊": (_below(0.5, "（作者单位：{city}社会科学院　责任编辑：{a}）", "收稿日期：{y}年　定稿日期：{y}年"),),
    "融看天下端": (
        _summed("AI导读\n", "\n内容由AI生成，请注意甄别", 2),
        _below(0.3, "特别声明：以上内容为平台用户上传并发布，本平台仅提供信息存储空间服务。"),
    ),
    "聚源订阅源": (
        _summed("description: ", " [&#8230;]", 1, 60),
        _below(
            0.5,
            "————————————————\n版权声明：本文为博主原创，遵循 CC 4.0 BY-SA 协议，转载请附上原文出处链接。\n"
            "原文链接：https://example.cn/{num}",
        ),
    ),
    "晨潮频道": (
        _within(0.6, "(1/2)\n晨潮频道, [{dd}.{mm}.{y} {hh}:{mi}]\n(2/2)", "晨潮频道, [{dd}.{mm}.{y} {hh}:{mi}]"),
    ),
    "百川维库": (_rewritten(_linked),),
    "印页存底": (
        _within(
            0.6,
            "http://www.example.com.cn/c/{num}.html　　1/2\n\f{y}/{n}/{dd} {hh}:{mi}　　{title}-印页网",
            "http://www.example.com.cn/p/{num}.htm[{y}-{mm}-{dd} {hh}:{mi}:{mi}]",
        ),
    ),
    "截屏文字集": (_within(0.7, "{hh}:{mi}　5G　{n}1%\n〈 {title}　　···", "写评论…　♡　☆　↗\n{hh}:{mi}　4G　{n}6%"),),
    "剪报导出表": (_as_row,),
    "接口残档": (_closed('",'),),
    "听潮字幕组": (_timed("[{m:02d}:{s:02d}]"),),
    "港湾即时网": (_barred("讚好 {n}　分享 {num}　复制连结", "Facebook　WhatsApp　X　微博　{num}次分享"),),
    "双峰通网": (_summed("AI 摘要\n· ", "\n此摘要由机器整理，以原文为准 👍 👎", 2),),
    "七点来信": (_within(0.5, "— 插播 —\n邀请{n}位朋友订阅，送你一只布袋。\n复制专属链接\n— 插播结束 —"),),
}
"""What an outlet does with each of its stories."""
_PAGES: dict[str, tuple[Arrange, ...]] = {
    "诗巫胶园商报": (_framed("┏━━━━━━━━━━┓", "┗━━━━━━━━━━┛"),),
    "竹北民众报": (_framed("＊＊＊＊＊＊", "＊＊＊＊＊＊"),),
    "印页存底": (_led("上一篇：", "下一篇："),),
    "百川维库": (_led("← ", "→ "),),
    "哨声体坛快报": (
        _strip("昨日比分 ▏", " ▏", "{city} 2:1 {a}队", "{city}女足 0:0 客队", "{city}男篮 9{n}:8{n}", "{a} 3:{n} {b}"),
    ),
    "双峰通网": (_strip("", "　|　", "RON95 RM2.0{n}", "黄金 RM3{n}5", "1令吉={n}.6新元", "{city} {n}级"),),
}
"""What an outlet does with a page as a whole."""

_PLAIN = {"title_mark": ("", ""), "uneven": 0.0}
HABITS: dict[str, dict[str, Any]] = {
    "沩水县融媒报": {"gap": 0},
    "晨潮频道": {"indent": "", "gap": 1},
    "百川维库": {"title_mark": ("== ", " =="), "subhead_mark": ("=== ", " ==="), "uneven": 0.0, "indent": ""},
    "截屏文字集": {**_PLAIN, "indent": ""},
    "剪报导出表": {**_PLAIN, "indent": "", "gap": 0},
    "接口残档": {
        "full_width": False,
        "title_mark": ('"title": "', '",'),
        "subhead_mark": ('"h": "', '",'),
        "uneven": 0.0,
        "indent": '"',
        "gap": 0,
        "flush": False,
    },
    "听潮字幕组": {"indent": ""},
    "七点来信": {"gap": 1, "indent": "", "foot": ""},
}
"""What some outlets always do."""
WIDTHS = {"诗巫胶园商报": 22, "哨声体坛快报": 26}
"""Characters of a line of those that break them."""


arranged = partial(arranging.arranged, _STORIES, _PAGES)
"""Gives what stands on a page in the arrangement of its outlet."""
