"""Bytes to characters, by likelihood.

A codec that gives no error is no proof: Big5 decodes as GB18030, GB18030 as Latin-1, and a page may have been misread once
and saved again. So every reading that the bytes allow is scored as text (`likelihood`), and the likeliest is taken. Plain UTF-8
without a sign of damage, the common case, is taken at once.

The name that is given says how to get the text again: ``gb18030`` is a codec; ``utf-8>cp1252>utf-8`` is read as the first,
written as the second, read as the third; ``utf-8+gb18030`` is read line by line as the one or the other.
"""

import codecs
import re
from collections import Counter
from functools import lru_cache

from dedupe.read import likelihood
from dedupe.read.codec import (
    LOST,
    SAMPLE,
    Decoded,
    by_lines,
    bytes_of,
    characters,
    check,
    replayed,
    reread,
    western,
)

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""UTF-32 before UTF-16, whose mark begins as UTF-32's does."""

_PRICES = {
    "utf-8": 0.0,
    "gb18030": 4.0,
    "big5": 5.0,
    "cp950": 5.5,
    "big5hkscs": 6.0,
    "utf-16-le": 8.0,
    "utf-16-be": 9.0,
    "cp1252": 9.0,
}
"""What a codec costs before its first character (natural logarithm), the first candidates first; text that is as likely in two
is taken to be in the cheaper."""

_POOR = -7.0
"""Natural logarithm of likelihood a byte below which a reading is no text: a long noise has -7.1 at most, texts of many tongues -6.8
at least. There other codecs are asked for."""
_TELLING = 40
"""Bytes below which noise cannot be told."""
_STRAY = 0.01
"""Share of controls and lost bytes past which what seems UTF-16, without a mark that says so, is none: any bytes spell characters
in it, and the rare ones are not much unlikelier than noise."""
_NOMINATED_PRICE = 12.0
_NOMINATING = 1 << 14
"""Bytes shown to the nominator, which is slow."""

_CHAINS = (
    ("cp1252", "utf-8"),
    ("cp1252", "gb18030"),
    ("cp1252", "big5"),
    ("gb18030", "utf-8"),
    ("gb18030", "big5"),
    ("big5hkscs", "gb18030"),
)
"""Misreadings that were saved as UTF-8: the codec that was taken for the right one, and the right one."""
_CHAIN_PRICE = 12.0
"""What a misreading costs: pages are read rightly far more often."""
_DEPTH = 3
"""Most misreadings that are undone one after the other."""
_KEPT = 0.1
"""Most of a page's characters beyond ASCII that may stand outside of what a chain undoes; more, and only lines are damaged."""

_ENOUGH = 5
"""Characters beyond ASCII after which valid UTF-8 is no chance: of two bytes of GB18030, one pair in seven is valid."""

_OTHERS = {
    "utf-8": ("gb18030", "big5", "cp1252"),
    "utf-8-sig": ("gb18030", "big5", "cp1252"),
    "gb18030": ("utf-8",),
    "big5": ("utf-8",),
    "cp950": ("utf-8",),
    "big5hkscs": ("utf-8",),
}
"""What single lines of a page may be in, by the page's codec; all of them keep the byte of a newline for newlines."""

_ODD = re.compile("[\x7f-\xa0\u00a1-\u00b6\u00b8-\u200a\u2027-\u2fff\u3040-\u33ff\ue000-\uf8ff\ufffd]")
"""Characters that are a small part of proper Chinese text, whatever it tells of, and much of any misread text."""
_EVERYWHERE = "\N{FULLWIDTH COMMA}\N{IDEOGRAPHIC FULL STOP}\N{CJK UNIFIED IDEOGRAPH-7684}\N{CJK UNIFIED IDEOGRAPH-4E4B}"
"""Comma, full stop and the genitive of the modern and the old language: none of them in a page is a sign."""
_PLENTY = 16
"""Characters beyond ASCII of which one should be of these."""
_GLANCE = 500
"""Characters looked at for signs, at the first beyond ASCII and in the middle."""
_WIDE = re.compile("[\u0800-\ufffc]")
"""Characters of three bytes in UTF-8, which other bytes spell by chance one time in a hundred."""
_UNWRITTEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd-\uffff]")
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")
_LOST_RUN = re.compile(f"{LOST}{{4,}}")
_BYTES_BEYOND_ASCII = re.compile(rb"[\x00\x80-\xff]")


def text(data: bytes, encoding: str = "auto") -> tuple[str, str]:
    """Give the text of ``data`` and the codec, chain or mixture that gives it.

    ``encoding`` is ``auto`` or a name as this function gives it; `UsageError` if there is none such.

    >>> text("天地玄黄，宇宙洪荒".encode("gb18030"))
    ('天地玄黄，宇宙洪荒', 'gb18030')
    """
    found = decoded(data, encoding)
    return found.text, found.encoding


def decoded(data: bytes, encoding: str = "auto") -> Decoded:
    """Give the text of ``data`` with its encoding and what was lost; see `text`."""
    if encoding != "auto":
        check(encoding)
        return replayed(data, encoding)
    poor = False
    first = next((name for mark, name in _BYTE_ORDER_MARKS if data.startswith(mark)), None)
    if first is None:
        try:
            plain = data.decode("utf-8")
        except UnicodeDecodeError:
            plain = None
        if plain is not None and "\0" not in plain and not _suspicious(plain):
            return Decoded(plain, "utf-8", 0)
        if plain is not None and "\0" not in plain and len(_BEYOND_ASCII.findall(plain[:10_000])) >= _ENOUGH:
            first = "utf-8"
        else:
            sample = _sample(data)
            value, first = _likeliest(sample)
            if value < _POOR * len(sample) and len(sample) >= _TELLING:
                value, first = max((value, first), _nominated(sample))
            poor = len(sample) >= _TELLING and (value < _POOR * len(sample) or _stray(sample, first))
    found = replayed(data, first)
    found = _unchained(data, found)
    found = found if ">" in found.encoding else _mixed(data, found)
    return found._replace(poor=poor)


# --- the likeliest codec -----------------------------------------------------------------------------------------------


def _sample(data: bytes) -> bytes:
    """Give the part of ``data`` that is judged: whole lines, where there are lines, from the first beyond ASCII."""
    if len(data) <= SAMPLE:
        return data
    found = _BYTES_BEYOND_ASCII.search(data)
    begin = data.rfind(b"\n", 0, found.start()) + 1 if found else 0
    if found and found.start() - begin > SAMPLE // 2:
        begin = found.start()
    begin -= begin % 2  # a character of UTF-16 must not be halved
    end = data.rfind(b"\n", begin + SAMPLE // 2, begin + SAMPLE) + 1
    return data[begin : end or begin + SAMPLE]


def _likeliest(sample: bytes) -> tuple[float, str]:
    """Give the likelihood (logarithm) of ``sample`` in the codec in which it is likeliest, and that codec's name.

    UTF-8 counts as what it is after a misreading is undone.
    """
    best, seen = (-float("inf"), "utf-8"), set[str]()
    for codec, price in _PRICES.items():
        reading = characters(sample, codec)
        if reading in seen:  # what two codecs read alike is named by the first
            continue
        seen.add(reading)
        value = likelihood.score(reading)
        if value - price > best[0]:
            best = value - price, codec
    plain = characters(sample, "utf-8")
    if _suspicious(plain) and likelihood.most(_lost(plain)) >= best[0]:
        best = max(best, (_best_chain(plain)[0], "utf-8"))
    return best


def _lost(text: str) -> int:
    """Give how many marks of lost bytes are left in ``text`` at least, whatever misreading is undone.

    All are, but where they stand for the byte 80 in GB18030 (`reread`): three may then be the rest of a character that begins
    before them.
    """
    runs = _LOST_RUN.findall(text)
    return sum(map(len, runs)) - 3 * len(runs)


def _stray(sample: bytes, name: str) -> bool:
    """Whether ``sample`` spells too much in UTF-16 that nobody writes."""
    if not name.startswith("utf-16"):
        return False
    reading = characters(sample, name)
    return len(_UNWRITTEN.findall(reading)) > _STRAY * len(reading)


def _nominated(sample: bytes) -> tuple[float, str]:
    """Give the likelihood (logarithm) of ``sample`` in the codec that charset-normalizer takes it for, and that codec's name."""
    import charset_normalizer

    found = charset_normalizer.from_bytes(sample[:_NOMINATING]).best()
    if found is None:
        return -float("inf"), "utf-8"
    name = found.encoding.replace("_", "-")
    return likelihood.score(characters(sample, name)) - _NOMINATED_PRICE, name


# --- text that was misread and saved -----------------------------------------------------------------------------------


def _suspicious(text: str) -> bool:
    """Whether ``text`` has a sign of having been misread: much that is odd, or characters that spell UTF-8 in GB18030."""
    found = _BEYOND_ASCII.search(text)
    if not found:
        return False
    begin = found.start()
    middle = max(begin, len(text) // 2)
    sample = text[begin : begin + _GLANCE] + text[middle : middle + _GLANCE]
    beyond = len(_BEYOND_ASCII.findall(sample))
    if len(_ODD.findall(sample)) * 8 > beyond:
        return True
    if beyond > _PLENTY and not any(char in sample for char in _EVERYWHERE):
        return True
    spelt = sample.replace(LOST, "").encode("gb18030", "ignore").decode("utf-8", "ignore")
    return len(_WIDE.findall(spelt)) * 3 > beyond


def _unchained(data: bytes, found: Decoded) -> Decoded:
    """Give ``found`` with the misreadings undone that its text has gone through, where that makes it likelier."""
    for _ in range(_DEPTH):
        if not _suspicious(found.text):
            break
        sample = found.text[:SAMPLE]
        value, written, read = _best_chain(sample)
        if value <= likelihood.score(sample):
            break
        found = replayed(data, f"{found.encoding}>{_named(found.text, written)}>{read}")
    return found


@lru_cache(1)
def _best_chain(text: str) -> tuple[float, str, str]:
    """Give the likelihood (logarithm) of ``text`` with its likeliest misreading undone, and that misreading."""
    best = (-float("inf"), "", "")
    beyond = Counter(_BEYOND_ASCII.findall(text))
    covered = {written for written in {written for written, _ in _CHAINS} if _covers(beyond, written)}
    for written, read in _CHAINS:
        if written in covered:
            best = max(best, (likelihood.score(reread(text, written, read)) - _CHAIN_PRICE, written, read))
    return best


def _named(text: str, written: str) -> str:
    """Give ``latin-1`` for ``cp1252`` where ``text`` has none of the characters that only the latter has."""
    if written == "cp1252" and not any(ord(char) > 0xFF and char in text for char in western()[1]):
        return "latin-1"
    return written


def _covers(beyond: Counter[str], written: str) -> bool:
    """Whether nearly all of the characters ``beyond`` ASCII can have come from bytes read as ``written``."""
    strange = sum(times for char, times in beyond.items() if char != LOST and not bytes_of(char, written))
    return strange <= _KEPT * beyond.total()


# --- lines of another codec --------------------------------------------------------------------------------------------


def _mixed(data: bytes, found: Decoded) -> Decoded:
    """Give ``found``, a codec's reading, with those lines read by another codec that are likelier so."""
    best = found
    for other in _OTHERS.get(found.encoding, ()):
        if found.lost or other == "utf-8":  # a line of UTF-8 may pass for another codec's, not the other way round
            mixed = by_lines(data, found.encoding, other)
            if mixed.gain > best.gain:
                best = mixed
    return best
