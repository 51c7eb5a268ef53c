"""Composing: items become the characters of a page, and every bit learns where it stands."""

import re
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Any

from bench.press.outlets import Outlet
from bench.press.records import Bit, Item

_TO_WIDE = str.maketrans(
    {chr(c): chr(c + 0xFEE0) for c in [*range(0x30, 0x3A), *range(0x41, 0x5B), *range(0x61, 0x7B)]}
)
_CORNERS = str.maketrans("“”‘’", "「」『』")
_UPRIGHT = str.maketrans("「」『』“”‘’（）", "﹁﹂﹃﹄﹁﹂﹃﹄︵︶")
"""Shapes that marks have in columns from top to bottom."""
_TAIWAN = str.maketrans("爲衆啓裏麪峯羣牀擡喫綫鈎嘆竈污僞纔覈祕", "為眾啟裡麵峰群床抬吃線鉤歎灶汙偽才核秘")
"""Shapes that papers in Taiwan, and Big5, have for what the converter gives."""
_SURNAMES = (re.compile("鬍(?![子鬚渣])"), "胡"), (re.compile("(?<![規示模防典師風])範(?![圍例本疇式文])"), "范")
"""Surnames that the converter takes for beards and models."""
_HEADS = frozenset(("title", "subtitle", "subhead"))
_INDENTED = frozenset(("body", "dateline"))
_CLOSES = frozenset("】〗」✿〓※☆")
"""What closes brackets round a title; on two lines they stand round both."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A bit and where it stands."""

    bit: Bit
    """The bit, in the characters of the page."""
    item: int
    """Number of its item on the page."""
    begin: int
    """First character in the page."""
    end: int
    """Past the last."""


@dataclass(frozen=True, slots=True)
class Page:
    """A composed page."""

    source: str
    """Its path below the corpus."""
    text: str
    """Its characters, decoded."""
    encoding: str
    """Codec of its file."""
    items: tuple[Item, ...]
    """What stands on it."""
    placed: tuple[Placed, ...]
    """Every bit, in page order."""


@cache
def _converter(way: str) -> Any:
    import opencc

    return opencc.OpenCC(way)


def simplified(text: str) -> str:
    """Give ``text`` in simplified characters."""
    return str(_converter("t2s").convert(text))


def traditional(text: str) -> str:
    """Give ``text`` in traditional characters, one for one, with corner brackets for quotes."""
    converted: str = _converter("s2t").convert(text)
    if len(converted) != len(text):
        converted = "".join(_converter("s2t").convert(c)[:1] or c for c in text)
    shaped = converted.translate(_TAIWAN)
    for taken, name in _SURNAMES:
        shaped = taken.sub(name, shaped)
    # A character that no reader's table leads back (澂 for 澄) would be an error of the press, not of the page.
    return "".join(b if _leads_back(a, b) else a for a, b in zip(text, shaped, strict=True)).translate(_CORNERS)


@cache
def _leads_back(simple: str, shaped: str) -> bool:
    return simple == shaped or _converter("t2s").convert(shaped) in (simple, _converter("t2s").convert(simple))


def _printed(text: str, outlet: Outlet) -> str:
    if outlet.full_width:
        text = text.translate(_TO_WIDE)
    text = traditional(text) if outlet.traditional else text
    text = text.translate(_CORNERS) if outlet.corners else text
    return text.translate(_UPRIGHT) if outlet.vertical else text


def _mark(bit: Bit, outlet: Outlet, rng: Random) -> tuple[str, str]:
    """Give the markup before and after a line that begins with ``bit``."""
    if bit.kind in _INDENTED:
        return "" if bit.part and outlet.flush else outlet.indent, ""
    if (
        bit.kind in ("jump", "furniture", "notice")
        and outlet.uneven
        and rng.random() < 0.15
        and not bit.text.startswith("#")
    ):
        return "### ", ""
    if bit.kind not in _HEADS:
        return "", ""
    before, after = outlet.title_mark if bit.kind == "title" else outlet.subhead_mark
    if before and rng.random() < outlet.uneven:
        return rng.choice(("# ", "## ", "### ")), ""
    return before, after


def _goes_on(item: Item, at: int) -> bool:
    """Tell whether the title whose bit stands at ``at`` goes on in the next line."""
    return any(b.rank == item.bits[at].rank and b.part for b in item.bits[at + 1 : at + 2])


def _wrapped(text: str, column: int, width: int) -> str:
    """Give ``text`` broken into lines of ``width``, where ``column`` characters stand before it in its line.

    >>> _wrapped("一二三四五", 2, 4)
    '一二\\n三四五'
    """
    if not width:
        return text
    first = max(0, width - column % width)
    lines = [text[:first]] + [text[i : i + width] for i in range(first, len(text), width)]
    return "\n".join(line for i, line in enumerate(lines) if line or not i)


def compose(source: str, outlet: Outlet, items: list[Item], encoding: str, rng: Random, width: int = 0) -> Page:
    """Give the page that ``items`` make, with the place of every bit; body lines are broken at ``width`` if it is not 0."""
    text = "\n" * rng.choice((0, 0, 1, 2, 3))
    placed: list[Placed] = []
    close = ""
    first = True
    for number, item in enumerate(items):
        for i, bit in enumerate(item.bits):
            as_set = _printed(bit.text, outlet)
            gap = bit.gap
            if gap < 0 and i:
                text += close + bit.join  # only a title that the text follows in its line still has something to close
                close = ""
            else:
                gap = max(gap, 1) if i == 0 else gap
                tail = outlet.trailing if placed and placed[-1].bit.kind == "body" and rng.random() < 0.3 else ""
                text += close + ("" if first else tail + "\n" * (gap + 1))
                mark, close = _mark(bit, outlet, rng)
                if close in _CLOSES:
                    mark, close = "" if bit.part else mark, "" if _goes_on(item, i) else close
                text += mark
            first = False
            printed = _wrapped(as_set, len(text) - text.rfind("\n") - 1, width) if bit.kind in _INDENTED else as_set
            placed.append(Placed(bit.with_text(as_set), number, len(text), len(text) + len(printed)))
            text += printed
    text += close + "\n" * rng.choice((0, 1, 1))
    return Page(source, text, encoding if _holds(encoding, text) else "utf-8", tuple(items), tuple(placed))


def _holds(encoding: str, text: str) -> bool:
    """Tell whether ``encoding`` can carry ``text``; ``mojibake`` is UTF-8 read as cp1252 and written again."""
    try:
        _bytes(encoding, text)
    except UnicodeError:
        return False
    return True


def _bytes(encoding: str, text: str) -> bytes:
    if encoding == "mojibake":
        read = "".join(bytes((b,)).decode("cp1252", "ignore") or chr(b) for b in text.encode("utf-8"))
        return read.encode("utf-8")
    return text.encode(encoding)


def encoded(page: Page) -> bytes:
    """Give the bytes of the page's file."""
    return _bytes(page.encoding, page.text)


def safe_name(text: str) -> str:
    """Give ``text`` without what a file name must not hold."""
    return re.sub(r'[\\/:*?"<>|\s]+', "-", text)
