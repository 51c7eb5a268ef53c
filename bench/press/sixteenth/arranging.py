"""How the outlets of the sixteenth half arrange a page: two columns side by side, pages of a terminal, links by numbers, fields of a word
processor, films amid text, text cut where a telephone's page ends, cards of an office, times behind what is said, texts in one line,
votes of readers, who gave a hint, words of the day between stories.
"""

from dataclasses import replace
from functools import partial
from random import Random
from typing import Any

from bench.press import arranging
from bench.press.arranging import Arrange, Change, is_text, own_line, own_lines, title_of
from bench.press.outlets import Outlet
from bench.press.records import TITLE, Bit, Item

_INDENT = "\N{IDEOGRAPHIC SPACE}" * 2
_COLUMN = 36
"""Half widths of a column that stands beside another."""
_GUTTER = 4
"""Blanks between two columns."""
_WIDE = 0x2E7F
"""Characters beyond are two half widths wide, and so are Chinese quotes and dots."""
_ENOUGH = 8
"""Lines that a text has at least to stand in two columns."""
_TERMINAL = 38
"""Characters of a line on a terminal."""
_TEXT = frozenset(("body", "dateline"))

_FIGURES = {
    "n": (2, 9),
    "k": (10, 60),
    "num": (1000, 9999),
    "y": (1996, 2025),
    "mm": (1, 12),
    "dd": (1, 28),
    "hh": (6, 22),
    "mi": (10, 59),
}
"""Between what stands each figure that is drawn."""

_filled = partial(arranging.filled, _FIGURES)
_within = partial(arranging.within, _filled, 2)
_behind = partial(arranging.behind, _filled)
_between = partial(arranging.between, _filled)


def _cut(bit: Bit, at: int, **more: Any) -> tuple[Bit, Bit]:
    """Give the two pieces of ``bit`` at ``at``."""
    return replace(bit, text=bit.text[:at]), replace(
        bit, text=bit.text[at:], part=bit.part + at, glued=False, join="", **more
    )


def _around(above: str, below: str, chance: float = 1.0) -> Change:
    """Fields stand above the title, and what closes them below the text."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        if not bits or bits[0].rank != TITLE or bits[-1].kind == "jump" or rng.random() >= chance:
            return bits
        title = title_of(bits)
        head = own_lines(_filled(above, rng, title=title))
        foot = own_lines(_filled(below, rng, title=title)) if below else []
        return [*head, replace(bits[0], gap=1 if "{title}" in above else 0), *bits[1:], *foot]

    return change


def _marked(mark: str, often: float) -> Change:
    """A mark stands before a word of the text."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        out = []
        for bit in bits:
            at = rng.randint(4, max(4, len(bit.text) - 10))
            if bit.kind == "body" and len(bit.text) > 30 and bit.text[at : at + 2].isalpha() and rng.random() < often:
                word = _filled(mark, rng, word=bit.text[at : at + 2])
                bit = bit.with_text(bit.text[:at] + word + bit.text[at:])
            out.append(bit)
        return out

    return change


def _timed(form: str) -> Change:
    """Behind each paragraph stands when it was said."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        out: list[Bit] = []
        now = rng.randint(9, 15) * 3600 + rng.randint(0, 1800)
        for at, bit in enumerate(bits):
            out.append(bit)
            now += len(bit.text) // 3
            if bit.kind == "body" and not (at + 1 < len(bits) and bits[at + 1].gap < 0):
                out.append(own_line(form.format(h=now // 3600, m=now // 60 % 60, s=now % 60), -1))
        return out

    return change


def _in_one_line(mark: str) -> Change:
    """The text stands in one line, a mark where a paragraph ends."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        out: list[Bit] = []
        for bit in bits:
            runs_on = out and bit.kind in _TEXT and bit.gap >= 0 and (out[-1].kind in _TEXT)
            if runs_on:
                out.append(own_line(mark, -1))
                bit = replace(bit, gap=-1, join="")
            out.append(bit)
        return out

    return change


def _paged(form: str) -> Change:
    """A screen ends after some lines of a long paragraph: a line says so, and the text goes on in the next."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        out: list[Bit] = []
        for at, bit in enumerate(bits):
            lines = (len(bit.text) + len(outlet.indent)) // _TERMINAL
            alone = bit.gap >= 0 and not bit.part and not (at + 1 < len(bits) and bits[at + 1].gap < 0)
            if bit.kind == "body" and alone and lines > 1 and rng.random() < 0.25:
                head, tail = _cut(bit, rng.randint(1, lines - 1) * _TERMINAL - len(outlet.indent), gap=0)
                out += [head, own_line(_filled(form, rng), 0), tail]
            else:
                out.append(bit)
        return out

    return change


def _torn(*forms: str) -> Change:
    """A telephone's page ends within a paragraph of a long story, and links to the next stand there."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        places = [
            at
            for at, bit in enumerate(bits)
            if bit.kind == "body" and len(bit.text) > 60 and not (at + 1 < len(bits) and bits[at + 1].gap < 0)
        ]
        if len(places) < 2 or rng.random() < 0.3:
            return bits
        at = rng.choice(places[1:])
        head, tail = _cut(bits[at], rng.randint(20, len(bits[at].text) - 20), gap=1)
        return [*bits[:at], head, *own_lines(_filled(rng.choice(forms), rng)), tail, *bits[at + 1 :]]

    return change


def _span(text: str) -> int:
    """Give the half widths that ``text`` takes."""
    return sum(2 if ord(char) > _WIDE or char in "“”‘’…—·" else 1 for char in text)


def _fitting(text: str, room: int) -> int:
    """Give how many characters of ``text`` fit into ``room`` half widths."""
    taken = 0
    for at, char in enumerate(text):
        taken += _span(char)
        if taken > room:
            return at
    return len(text)


def _column(bits: list[Bit]) -> list[list[Bit]]:
    """Give the lines of a column, each the pieces that stand in it; the first of a paragraph is indented."""
    lines: list[list[Bit]] = []
    room = 0
    for bit in bits:
        if bit.gap >= 0:
            lines.append([])
            room = _COLUMN - (0 if bit.part else _span(_INDENT))
        left = bit
        while left.text:
            opens = left is bit and bit.gap < 0 and not bit.part
            fits = _fitting(left.text, room) or int(opens)
            if fits:
                head, left = _cut(left, fits)
                lines[-1].append(head)
                room -= _span(head.text)
            if left.text:
                lines.append([])
                room = _COLUMN
    return lines


def _side_by_side(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
    """The text stands in two columns side by side, as who copies a page with its layout finds it."""
    out: list[Bit] = []
    at = 0
    while at < len(bits):
        end = at
        while end < len(bits) and bits[end].kind in _TEXT and (end > at or bits[end].gap >= 0):
            end += 1
        follows = end < len(bits) and bits[end].gap < 0
        run = bits[at : max(end, at + 1)]
        out += run if follows or end == at else _abreast(run)
        at += len(run)
    return out


def _abreast(bits: list[Bit]) -> list[Bit]:
    """Give the lines of ``bits`` with the second half of them beside the first, if there are enough."""
    lines = _column(bits)
    if len(lines) < _ENOUGH:
        return bits
    half = (len(lines) + 1) // 2
    out: list[Bit] = []
    for at, left in enumerate(lines[:half]):
        opens = not left[0].part and left[0].gap >= 0
        taken = _span("".join(bit.join * bool(n) + bit.text for n, bit in enumerate(left))) + opens * _span(_INDENT)
        out.append(replace(left[0], gap=0 if at else max(bits[0].gap, 0)))
        out += [replace(bit, gap=-1) for bit in left[1:]]
        for number, bit in enumerate(lines[half + at] if half + at < len(lines) else []):
            indent = _INDENT if not number and not bit.part and bit.gap >= 0 else ""
            pad = bit.join if number else " " * (_COLUMN - taken + _GUTTER) + indent
            out.append(replace(bit, gap=-1, join=pad, glued=False))
    return out


def _referred(head: str, line: str) -> Arrange:
    """Below the page stands where its links lead."""

    def change(items: list[Item], outlet: Outlet, rng: Random) -> list[Item]:
        told = [line.format(n=n, num=rng.randint(1000, 9999)) for n in range(1, rng.randint(6, 14))]
        return [*items, Item((own_line(head), own_line(told[0], 1), *(own_line(text, 0) for text in told[1:])))]

    return change


def _listed(head: str, form: str) -> Arrange:
    """A table of contents stands at the head, as a word processor leaves it."""

    def change(items: list[Item], outlet: Outlet, rng: Random) -> list[Item]:
        titles = [title for item in items if is_text(item) and (title := title_of(item.bits))]
        if len(titles) < 2:
            return items
        told = [form.format(title=title, num=rng.randint(100000, 999999), n=n) for n, title in enumerate(titles, 1)]
        return [Item((own_line(head), *(own_line(text, 0) for text in told))), *items]

    return change


def _quoted(*said: str) -> Arrange:
    """Words of the day stand between two stories."""

    def change(items: list[Item], outlet: Outlet, rng: Random) -> list[Item]:
        if len(items) < 3 or rng.random() < 0.3:
            return items
        at = rng.randrange(1, len(items))
        goes_on = items[at].continues and items[at - 1].story == items[at].story
        return items if goes_on else [*items[:at], Item(tuple(own_lines(rng.choice(said)))), *items[at:]]

    return change


_PLAYER = (
    "已关注\n关注\n重播 分享 赞\n关闭\n观看更多\n更多\n退出全屏\n切换到竖屏全屏\n{title}\n分享\n点赞\n在看\n已同步到看一看\n写下你的评论",
    "视频加载失败，请刷新页面再试\n刷新\n全屏\n00:00\n/\n0{n}:{mi}\n倍速播放中\n0.5倍\n1.0倍\n2.0倍\n您的浏览器不支持 video 标签\n继续观看\n{title}\n转载\n,\n{title}",
)
"""What is left of a film amid the text of an account."""
_STORIES: dict[str, tuple[Change, ...]] = {
    "渤海湾晚报": (_behind(0.5, "（线索提供：{a}先生　线索费{n}0元）", "（新闻线索提供人 {a} 奖{k}元）"),),
    "中原教育周报": (_behind(0.4, "（通联：{a}　编发：{b}）", "（指导教师：{a}）"),),
    "版式文本库": (_side_by_side,),
    "清水河站": (
        _around(
            "发信人: ab{num} ({a}), 信区: Xinwen",
            "--\n    人生如逆旅\n    我亦是行人\n※ 来源:．清水河站 bbs.example.edu.cn．[FROM: 10.1.{n}.{k}]",
        ),
        _between(0.9, "发信站: 清水河站 ({y}年{mm}月{dd}日{hh}:{mi}:{mi}), 站内信件"),
        _paged("--More--({k}%)  [h]求助 [q]离开"),
    ),
    "文本浏览器存页": (_marked("[{k}]", 0.4),),
    "稿件汇编档": (
        _marked('HYPERLINK "http://www.example.com/{num}.html" \\o "{word}" ', 0.25),
        _within(0.6, "PAGE   \\* MERGEFORMAT {n}", "第 PAGE 页 共 NUMPAGES {k} 页"),
    ),
    "拾贝公众号": (_within(0.7, *_PLAYER),),
    "掌上旧站": (
        _torn("下页>> 末页\n(1/3) 跳至[ ]页 GO\n返回列表|首页", "余下全文(2/{n})\n[上页] [下页]\n4.书签 5.转发给好友"),
    ),
    "浒墅关政务公开": (
        _around(
            "索 引 号：0{num}-{y}-00{k}\n信息分类：工作动态\n发布机构：{city}人民政府办公室\n生成日期：{y}-{mm}-{dd}\n名　　称：{title}\n文　　号：无",
            "扫一扫在手机打开当前页\n打印 关闭",
            0.8,
        ),
    ),
    "访谈实录厅": (_timed(" [{h:02d}:{m:02d}:{s:02d}]"),),
    "入库单行卷": (_in_one_line("\\n　　"),),
    "浪里视讯": (
        _between(
            0.5, "播放器加载中\n00:00 / 0{n}:{mi}\n弹幕 高清 倍速", "▶ 播放全部\n自动连播 开\n{num}次播放 · {k}条弹幕"
        ),
        _within(
            0.6,
            "【投票】你怎么看？（单选）\n○ 支持　5{n}%\n○ 反对　2{n}%\n○ 说不好　{n}%\n{num}人已参与 · 还剩{n}天",
            "播放器加载中\n点击重试",
        ),
    ),
}
"""What an outlet does with each of its stories."""
_PAGES: dict[str, tuple[Arrange, ...]] = {
    "洮儿河群众报": (_quoted("最高指示\n要节约闹革命。", "最高指示\n抓革命，促生产，促工作，促战备。"),),
    "文本浏览器存页": (_referred("References", "  {n}. http://www.example.com/{num}.htm"),),
    "稿件汇编档": (_listed('TOC \\o "1-2" \\h \\z \\u', "{title}\tPAGEREF _Toc{num} \\h {n}"),),
}
"""What an outlet does with a page as a whole."""

_PLAIN: dict[str, Any] = {"title_mark": ("", ""), "subhead_mark": ("", ""), "uneven": 0.0}
HABITS: dict[str, dict[str, Any]] = {
    "版式文本库": {**_PLAIN, "indent": _INDENT, "gap": 0, "full_width": False, "trailing": "", "run_on": False},
    "清水河站": {"title_mark": ("标  题: ", ""), "subhead_mark": ("", ""), "uneven": 0.0, "indent": " " * 4, "gap": 0},
    "文本浏览器存页": {**_PLAIN, "indent": "   ", "gap": 1},
    "拾贝公众号": {"gap": 1, "indent": "", "foot": ""},
    "入库单行卷": {**_PLAIN, "indent": "", "gap": 0},
    "访谈实录厅": {"indent": "", "gap": 1},
}
"""What some outlets always do."""
WIDTHS = {"版式文本库": 0, "清水河站": _TERMINAL, "入库单行卷": 0, "中原教育周报": 24}
"""Characters of a line of those that break them; 0 where none is broken otherwise."""


arranged = partial(arranging.arranged, _STORIES, _PAGES)
"""Gives what stands on a page in the arrangement of its outlet."""
