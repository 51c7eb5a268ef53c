"""How the outlets of the seventeenth half arrange a page: hours at which a story was brought up to date, prices behind words, numbers of
remarks behind paragraphs, senders above them, lines that are numbered or stand in a box, columns named in mid-sentence, what a machine
reads in pictures, contents of one story, how characters are read, claims between two sentences, strips of archives.
"""

from dataclasses import replace
from functools import partial
from random import Random
from typing import Any

from bench.press import arranging
from bench.press.arranging import Arrange, Change, is_text, own_line, own_lines, title_of, turns
from bench.press.editor import sentences
from bench.press.layout import headings
from bench.press.outlets import Outlet
from bench.press.prose import person
from bench.press.records import Bit, Item

_INDENT = "\N{IDEOGRAPHIC SPACE}" * 2
_NUMBERED = 30
"""Characters of a line that has a number."""
_BOXED = 28
"""Characters of a line that stands in a box."""
_TEXT = frozenset(("body", "dateline"))
_NOISE = "丨亅冖〡一-—_·．：；丶〆凵〇◦°'`~^|/\\<=+*ｌﾉ乂匚"
"""What a machine reads where there is a picture."""
_READINGS = {
    "潮": ("cháo", "ㄔㄠˊ"),
    "账": ("zhàng", "ㄓㄤˋ"),
    "修": ("xiū", "ㄒㄧㄡ"),
    "船": ("chuán", "ㄔㄨㄢˊ"),
    "称": ("chēng", "ㄔㄥ"),
    "核": ("hé", "ㄏㄜˊ"),
    "牌": ("pái", "ㄆㄞˊ"),
    "签": ("qiān", "ㄑㄧㄢ"),
    "绳": ("shéng", "ㄕㄥˊ"),
    "渡": ("dù", "ㄉㄨˋ"),
    "窗": ("chuāng", "ㄔㄨㄤ"),
    "旧": ("jiù", "ㄐㄧㄡˋ"),
    "验": ("yàn", "ㄧㄢˋ"),
    "堤": ("dī", "ㄉㄧ"),
    "领": ("lǐng", "ㄌㄧㄥˇ"),
    "岸": ("àn", "ㄢˋ"),
    "拆": ("chāi", "ㄔㄞ"),
    "数": ("shù", "ㄕㄨˋ"),
}
"""How some characters are read, in letters and in signs."""

_FIGURES = {
    "n": (2, 9),
    "k": (10, 60),
    "num": (1000, 9999),
    "y": (1998, 2024),
    "mm": (1, 12),
    "dd": (1, 28),
    "hh": (7, 22),
    "mi": (10, 59),
}
"""Between what stands each figure that is drawn."""

_filled = partial(arranging.filled, _FIGURES)
_between = partial(arranging.between, _filled)
_below = partial(arranging.below, _filled)


def _cut(bit: Bit, at: int) -> tuple[Bit, Bit]:
    """Give the two pieces of ``bit`` at ``at``, in one line."""
    rest = replace(bit, text=bit.text[at:], part=bit.part + at, glued=False, join="", gap=-1)
    return replace(bit, text=bit.text[:at]), rest


def _parted(bit: Bit, at: int, aside: str) -> list[Bit]:
    """Give ``bit`` with ``aside`` within its line."""
    head, tail = _cut(bit, at)
    return [head, own_line(aside, -1), tail]


def _ends(bits: list[Bit], at: int) -> bool:
    """Tell whether the bit at ``at`` is the last of its line."""
    return at + 1 == len(bits) or bits[at + 1].gap >= 0


def _stamped(often: float, *forms: str) -> Change:
    """Before paragraphs stands when they came in."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        out: list[Bit] = []
        places = set(turns(bits))
        form = rng.choice(forms)
        for at, bit in enumerate(bits):
            if at in places and rng.random() < often:
                out.append(own_line(_filled(form, rng), bit.gap))
                bit = replace(bit, gap=-1, join="")
            out.append(bit)
        return out

    return change


def _aside(often: float, *forms: str) -> Change:
    """Something stands within a sentence, behind two characters of a word or what might be one."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        out: list[Bit] = []
        for bit in bits:
            at = rng.randint(6, max(6, len(bit.text) - 8))
            if (
                bit.kind == "body"
                and len(bit.text) > 30
                and bit.text[at - 2 : at + 2].isalpha()
                and rng.random() < often
            ):
                out += _parted(bit, at, _filled(rng.choice(forms), rng))
            else:
                out.append(bit)
        return out

    return change


def _claimed(often: float, *forms: str) -> Change:
    """Whose the text is stands between two sentences of it."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        out: list[Bit] = []
        for bit in bits:
            first = len(sentences(bit.text)[0]) if bit.kind == "body" and bit.text else 0
            if 0 < first < len(bit.text) and rng.random() < often:
                out += _parted(bit, first, _filled(rng.choice(forms), rng))
            else:
                out.append(bit)
        return out

    return change


def _read(form: str, sign: int) -> Change:
    """Behind a character stands how it is read, the first time that it is there."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        out: list[Bit] = []
        told: set[str] = set()
        for bit in bits:
            at = next((n for n, c in enumerate(bit.text[:-1]) if c in _READINGS and c not in told), -1)
            if bit.kind == "body" and at >= 0 and len(told) < 4:
                told.add(bit.text[at])
                out += _parted(bit, at + 1, form.format(_READINGS[bit.text[at]][sign]))
            else:
                out.append(bit)
        return out

    return change


def _remarked(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
    """Behind a paragraph stands how many readers remarked on it."""
    out: list[Bit] = []
    for at, bit in enumerate(bits):
        out.append(bit)
        if bit.kind == "body" and _ends(bits, at) and rng.random() < 0.6:
            out.append(own_line(rng.choice(("99+", str(rng.randint(1, 86)), str(rng.randint(1, 9)))), -1, " "))
    return out


def _sent(*forms: str) -> Change:
    """Above each paragraph stands who sent it, and when; a few people send the whole story."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        out: list[Bit] = []
        who = [rng.choice(("城北", "老", "小", "三号楼")) + person(rng) for _ in range(2)]
        form, now = rng.choice(forms), rng.randint(420, 1200)
        for bit in bits:
            if bit.kind in _TEXT and bit.gap >= 0 and not bit.part:
                now += rng.randint(0, 2)
                out.append(own_line(form.format(who=rng.choice(who), hh=f"{now // 60:02d}", mi=f"{now % 60:02d}"), 1))
                bit = replace(bit, gap=0)
            out.append(bit)
        return out

    return change


def _set_in(bits: list[Bit], width: int) -> list[list[Bit]]:
    """Give the lines of so many characters in which text that follows upon itself stands, each as its pieces."""
    lines: list[list[Bit]] = []
    room = 0
    for bit in bits:
        if bit.gap >= 0:
            lines.append([])
            room = width
        left = bit
        while left.text:
            head, tail = _cut(left, room) if room else (left.with_text(""), left)
            if head.text:
                lines[-1].append(head if left is bit else replace(head, gap=-1))
                room -= len(head.text)
            left = tail
            if left.text:
                lines.append([])
                room = width
    return lines


def _by_lines(width: int, before: str, after: str, every: int = 1) -> Change:
    """The text stands in lines of so many characters, with something before and behind each."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        out: list[Bit] = []
        at, number = 0, 0
        while at < len(bits):
            end = at
            while end < len(bits) and bits[end].kind in _TEXT and (end > at or bits[end].gap >= 0):
                end += 1
            if end == at or end < len(bits) and bits[end].gap < 0:
                out += bits[at : end + 1]
                at = end + 1
                continue
            for pieces in _set_in(bits[at:end], width):
                number += 1
                gap = pieces[0].gap if pieces[0].gap >= 0 else 0
                if number % every == 0:
                    out.append(own_line(before.format(n=number), gap))
                    pieces[0] = replace(pieces[0], gap=-1, join=" ")
                else:
                    pieces[0] = replace(pieces[0], gap=gap)
                out += pieces
                if after:
                    taken = sum(len(piece.text) + len(piece.join) * (piece.gap < 0) for piece in pieces)
                    out.append(own_line(after, -1, "\N{IDEOGRAPHIC SPACE}" * max(0, width + 1 - taken)))
            at = end
        return out

    return change


def _misread(chance: float) -> Change:
    """Where a picture stands, a machine reads lines of signs."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        places = turns(bits)
        if not places or rng.random() >= chance:
            return bits
        at = rng.choice(places)
        noise = ["".join(rng.choices(_NOISE, k=rng.randint(2, 12))) for _ in range(rng.randint(1, 5))]
        return [*bits[:at], *own_lines("\n".join(noise)), replace(bits[at], gap=1), *bits[at + 1 :]]

    return change


def _outlined(*heads: str) -> Change:
    """The story's own subheads are listed above its text."""

    def change(bits: list[Bit], outlet: Outlet, rng: Random) -> list[Bit]:
        told = [bit.text for bit in bits if bit.kind == "subhead" and not bit.part]
        at = headings(bits)
        if len(told) < 2 or not 0 < at < len(bits) or bits[at].gap < 0:
            return bits
        mark = rng.choice(("{n} {t}", "{n}. {t}", "▪ {t}"))
        block = [rng.choice(heads), *(mark.format(n=n, t=text) for n, text in enumerate(told, 1))]
        return [*bits[:at], *own_lines("\n".join(block)), replace(bits[at], gap=1), *bits[at + 1 :]]

    return change


def _topped(*strips: str) -> Arrange:
    """A strip of who keeps the page stands above all of it."""

    def change(items: list[Item], outlet: Outlet, rng: Random) -> list[Item]:
        return [Item(tuple(own_lines(_filled(rng.choice(strips), rng)))), *items]

    return change


def _flashed(head: str, form: str) -> Arrange:
    """The titles of the page stand once more in its midst, each with its hour, as what came in last."""

    def change(items: list[Item], outlet: Outlet, rng: Random) -> list[Item]:
        titles = [title for item in items if is_text(item) and (title := title_of(item.bits))]
        at = rng.randint(1, len(items)) if items else 0
        within = at < len(items) and items[at].continues
        if len(titles) < 2 or within:
            return items
        told = [_filled(form, rng, t=title) for title in rng.sample(titles, min(len(titles), 3))]
        return [*items[:at], Item((own_line(head), *(own_line(text, 0) for text in told))), *items[at:]]

    return change


_STORIES: dict[str, tuple[Change, ...]] = {
    "丹霞语文周报": (_read("（{}）", 0),),
    "基隆雨港国语报": (_read("（{}）", 1),),
    "沽河口晚报": (_below(0.35, "（晚报记者实习时写成此稿，指导{a}）", "【延伸】此前报道见{mm}月{dd}日A0{n}版"),),
    "急稿更新线": (
        _between(0.6, "（第{n}次更新：补充第{n}段现场情况）", "（重发：更正标题日期　编者注）", "（更新一：增添背景）"),
        _stamped(0.4, "〔{hh}:{mi}更新〕", "【{hh}时{mi}分补充】"),
    ),
    "财眼行情网": (
        _aside(0.35, "(6{num}0,诊股)", "（00{num}，{k}.{n}元，+{n}.{k}%）", "[行情 资料 股吧]"),
        _below(0.5, "免责条款：财眼转载不代表立场，入市有险。"),
    ),
    "段评阅读端": (_remarked,),
    "街坊群转录": (_sent("{who} {hh}:{mi}", "{who}　2021-3-9 {hh}:{mi}:08", "【{who}】{hh}:{mi}:10"),),
    "行号送审底稿": (_by_lines(_NUMBERED, "{n:>3}", ""),),
    "方框文本机": (_by_lines(_BOXED, "│", "│"),),
    "民国报纸录文馆": (
        _aside(0.3, "［第{n}版第{n}栏］", "［？］", "〔原刊此处折损〕", "［下栏］"),
        _below(0.4, "（录文：{a}　复核：{b}）"),
    ),
    "影像识读库": (_misread(0.7),),
    "条目提纲网": (_outlined("本文提纲", "快速跳转", "目录 [隐藏]"),),
    "旧网时光站": (_stamped(0.15, "[¶]", "[锚点] "),),
    "快照搜存": (_claimed(0.2, "（快照搜存提示：原页已失效）", "【本文首发快照源站{num}，盗载必究】"),),
}
"""What an outlet does with each of its stories."""
_PAGES: dict[str, tuple[Arrange, ...]] = {
    "急稿更新线": (_flashed("最新来稿", "{hh}:{mi} {t}"),),
    "旧网时光站": (
        _topped(
            "http://news.example.cn/{y}/{mm}/{num}.html\n{k} captures\n{dd} {mm} {y}\n◄ {dd} ►\nAbout this capture",
            "存档于 {y}{mm}{dd}{hh}{mi}05\n共存{k}次\n上月 {mm} 下月\n关闭 帮助",
        ),
    ),
    "快照搜存": (
        _topped(
            "这是 http://www.example.com.cn/n{num}.htm 的快照。\n该网页在 {y}年{n}月{dd}日 {hh}:{mi} GMT 显示时的截图。"
            "\n与此同时，当前网页可能已更改。\n纯文字版　完整版　查看源代码\n提示：要快速查找搜索字词，请按 Ctrl+F。",
            "您查询的关键词是：{city} {a}\n快照为搜索引擎自动抓取，与原网站作者无关，不对其内容负责。",
        ),
    ),
}
"""What an outlet does with a page as a whole."""

_PLAIN: dict[str, Any] = {"title_mark": ("", ""), "subhead_mark": ("", ""), "uneven": 0.0}
HABITS: dict[str, dict[str, Any]] = {
    "行号送审底稿": {**_PLAIN, "indent": "", "gap": 0, "full_width": False, "trailing": ""},
    "方框文本机": {**_PLAIN, "indent": "", "gap": 0, "trailing": ""},
    "街坊群转录": {**_PLAIN, "indent": "", "gap": 1, "trailing": ""},
    "段评阅读端": {"indent": _INDENT, "gap": 0},
    "影像识读库": {**_PLAIN, "gap": 1, "indent": ""},
}
"""What some outlets always do."""
WIDTHS = dict.fromkeys(
    ("行号送审底稿", "方框文本机", "街坊群转录", "财眼行情网", "段评阅读端", "民国报纸录文馆", "丹霞语文周报"), 0
)
"""Characters of a line of those that break them; 0 where none is broken otherwise."""


arranged = partial(arranging.arranged, _STORIES, _PAGES)
"""Gives what stands on a page in the arrangement of its outlet."""
