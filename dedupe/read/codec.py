"""Named ways to read bytes: a codec, a chain of them, or two by turns of line.

``gb18030`` is a codec; ``utf-8>cp1252>utf-8`` is read as the first, written as the second, read as the third; ``utf-8+gb18030``
is read line by line as the one or the other, whichever is likelier.
"""

import re
from functools import cache
from typing import NamedTuple

from dedupe.errors import UsageError
from dedupe.read import likelihood

SAMPLE = 1 << 18
"""Bytes that are judged, from the first line on that is not ASCII."""
_MIXED_PRICE = 10.0
"""What a line must gain to be read unlike its page."""
LOST = "\N{REPLACEMENT CHARACTER}"
_LOST_AMID = re.compile(f"{LOST}(?=[^\0-\x7f])")
_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""Is the byte order mark where it leads a text."""


class Decoded(NamedTuple):
    """What bytes say."""

    text: str
    """Characters, byte order mark excluded, newlines as they are."""
    encoding: str
    """Codec, chain (``>``) or mixture (``+``) that gives it."""
    lost: int
    """Marks (U+FFFD) in the text for bytes that could not be read."""
    foreign: int = 0
    """Lines that are read by the second codec of a mixture."""
    gain: float = 0.0
    """Natural logarithm of how much likelier these lines became."""
    poor: bool = False
    """Whether even the likeliest reading is no likelier than noise is."""


def check(encoding: str) -> None:
    """Raise `UsageError` unless ``encoding`` is ``auto`` or made of codecs that give text."""
    if encoding == "auto":
        return
    names = re.split("[>+]", encoding)
    for name in names:
        try:
            b"a".decode(name, "replace")
        except (LookupError, ValueError, UnicodeError) as error:
            raise UsageError(
                f"The encoding {encoding!r} is unknown here. Name one that Python knows, such as utf-8, gb18030, big5 or "
                "utf-16, or leave it at auto, which chooses by likelihood."
            ) from error
    if ">" in encoding and "+" in encoding or ">" in encoding and len(names) % 2 == 0 or encoding.count("+") > 1:
        raise UsageError(f"The encoding {encoding!r} is neither a chain read>written>read nor a mixture page+lines.")


def replayed(data: bytes, encoding: str) -> Decoded:
    """Give what ``encoding`` makes of ``data``."""
    if "+" in encoding:
        page, other = encoding.split("+")
        return by_lines(data, page, other)
    first, *pairs = encoding.split(">")
    found = characters(data, first)
    lost = found.count(LOST) - (data.count(LOST.encode()) if first.startswith("utf-8") else 0)
    for written, read in zip(pairs[::2], pairs[1::2], strict=True):
        before = found.count(LOST)
        found = reread(found, written, read)
        lost += found.count(LOST) - before
    return Decoded(found.removeprefix(_MARK), encoding, max(lost, 0))


def characters(data: bytes, name: str) -> str:
    """Give ``data`` decoded by one codec, a mark (U+FFFD) for what it cannot read; a byte order mark may lead."""
    if name == "cp1252":
        return data.decode("latin-1").translate(western()[0])
    return data.decode("utf-8" if name == "utf-8-sig" else name, "replace")


@cache
def western() -> tuple[dict[int, str], dict[str, int]]:
    """Give Windows-1252 as browsers have it, five unassigned bytes being controls: by byte, and by character.

    The second takes Latin-1's controls too, since a text may have gone through the one or the other.
    """
    read = {byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0xA0)}
    there = {byte: chr(byte) if char == LOST else char for byte, char in read.items()}
    back = {chr(byte): byte for byte in range(0x100)} | {char: byte for byte, char in there.items()}
    return there, back


@cache
def bytes_of(char: str, written: str) -> bytes:
    """Give the bytes that ``written`` reads as ``char``, or none."""
    if written in ("cp1252", "latin-1"):
        byte = western()[1].get(char)
        return b"" if byte is None or written == "latin-1" and ord(char) > 0xFF else bytes([byte])
    if char == LOST:
        return b""
    if written == "gb18030" and char == "\N{EURO SIGN}":  # so Windows reads the byte 80, with which no pair begins
        return b"\x80"
    try:
        return char.encode(written)
    except UnicodeEncodeError:
        return b""


def reread(text: str, written: str, read: str) -> str:
    """Give ``text`` turned into bytes by ``written`` and these decoded by ``read``; characters without bytes stay."""
    if written == "gb18030":
        # Amid pairs only the byte 80 is an error; before ASCII or at the end it may be half of a pair.
        text = _LOST_AMID.sub("\N{EURO SIGN}", text)
    table = {char: bytes_of(char, written) for char in set(text)}
    without = "".join(re.escape(char) for char, found in table.items() if not found)
    pieces = re.split(f"([{without}]+)", text) if without else [text]
    # Every other piece has no bytes.
    pieces[::2] = (characters(b"".join(map(table.__getitem__, piece)), read) for piece in pieces[::2])
    return "".join(pieces)


def by_lines(data: bytes, page: str, other: str) -> Decoded:
    """Give the text of ``data`` read by ``page``, but by ``other`` the lines that it reads likelier."""
    lines: list[str] = []
    lost = foreign = 0
    gained = 0.0
    for line in data.split(b"\n"):
        reading = characters(line, page)
        if not line.isascii() and _doubtful(line, reading, page, other):
            rival = characters(line, other)
            gain = likelihood.score(rival[:SAMPLE]) - likelihood.score(reading[:SAMPLE])
            if gain > _MIXED_PRICE:
                reading = rival
                foreign += 1
                gained += gain - _MIXED_PRICE
        lines.append(reading)
        lost += reading.count(LOST)
    return Decoded("\n".join(lines).removeprefix(_MARK), f"{page}+{other}", lost, foreign, gained)


def _doubtful(line: bytes, reading: str, page: str, other: str) -> bool:
    """Whether ``line`` may be of the codec ``other`` rather than of ``page``, which reads it as ``reading``."""
    if LOST in reading:
        return True
    if page.startswith("utf-8"):
        return False
    return LOST not in characters(line, other)
