"""Names of story files: readable, and safe wherever the folder may be copied to."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Protocol

from dedupe.records import Edition

LONGEST = 120
"""Bytes of UTF-8 in a name; ext4, APFS and NTFS bear 255, encrypted folders 143."""

DIGITS = 8
"""Digits of the id in a name."""

_GLANCE = 20
"""Characters of the first paragraph that name a story without a title."""

_DATE = re.compile(r"(?:[0-9]{4}|-)-[0-9]{2}-[0-9]{2}")

# What Windows forbids, and every kind of blank: spaces in a name want quoting in a shell.
_FORBIDDEN = re.compile(r"""[<>:"/\\|?*\s]+""")

# Controls, marks of direction, halves of surrogate pairs, line separators; and what is no character
# in this Python's Unicode, since APFS refuses those.
_DROPPED = frozenset({"Cc", "Cf", "Cs", "Cn", "Zl", "Zp"})

# A dot, blank or hyphen at the end is lost on Windows, at the beginning hides the file or looks like an option.
_EDGES = " ._-~"

_RESERVED = frozenset(
    {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"}
    | {
        port + digit
        for port in ("COM", "LPT")
        for digit in "0123456789\N{SUPERSCRIPT ONE}\N{SUPERSCRIPT TWO}\N{SUPERSCRIPT THREE}"
    }
)


def name(edition: Edition, format: str, digits: int = DIGITS) -> str:
    """Give ``<date>-<title>-<id>.<format>``: NFC, at most 120 bytes, safe on Linux, macOS and Windows.

    ``digits`` of the id end it; a story without a title is named by the beginning of its first paragraph.
    """
    date = f"{edition.date}-" if edition.date and _DATE.fullmatch(edition.date) else ""
    ending = f"{edition.id[:digits]}.{format}"
    room = LONGEST - len(f"{date}-{ending}".encode())
    title = _shortened(_safe(edition.title) or _glance(edition), room)
    whole = f"{date}{title}-{ending}" if title else f"{date}{ending}"
    if whole.partition(".")[0].upper() in _RESERVED:
        # Windows takes `NUL.anything` for the device; a title may begin so.
        whole = f"{date}_{_shortened(title, room - 1)}-{ending}"
    return whole


class Named(Protocol):
    """A story that is to have a file of its own."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def digest(self) -> str:
        """The digest of what will stand there."""

    @property
    def name(self) -> str:
        """What `name` gives."""

    @property
    def longer(self) -> str:
        """What that gives with all digits."""


def names(stories: Sequence[Named]) -> Iterator[str]:
    """Give the names of stories whose ids begin alike, no two equal on a file system that ignores case.

    Stories of other ids need not be asked: their names end otherwise.
    """
    given = [story.name for story in stories]
    short = Counter(map(folded, given))
    longer = [one if short[folded(one)] == 1 else story.longer for one, story in zip(given, stories, strict=True)]
    seen: Counter[str] = Counter()
    for one in longer:
        seen[folded(one)] += 1
        count = seen[folded(one)]
        # Two stories with all twelve digits in common: their order, which is fixed, tells them apart.
        stem, dot, ending = one.rpartition(".")
        yield one if count == 1 else f"{stem}-{count}{dot}{ending}"


def folded(name: str) -> str:
    """Give ``name`` as a file system sees it that ignores case and the form of accents."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _glance(edition: Edition) -> str:
    for _, text in edition.paragraphs:
        if safe := _safe(text[: 4 * _GLANCE]):
            return safe[:_GLANCE]
    return ""


def _safe(text: str) -> str:
    kept = "".join(
        " " if char.isspace() else char
        for char in unicodedata.normalize("NFC", text)
        if char.isspace() or unicodedata.category(char) not in _DROPPED
    )
    # What stood between an accent and its letter may be gone: compose once more.
    clean = _FORBIDDEN.sub("_", unicodedata.normalize("NFC", kept)).strip(_EDGES)
    # An accent at the head would sit on the hyphen before it.
    while clean and unicodedata.category(clean[0]).startswith("M"):
        clean = clean[1:].lstrip(_EDGES)
    return clean


def _shortened(text: str, room: int) -> str:
    """Give the beginning of ``text`` that fits into ``room`` bytes, no accent parted from its letter."""
    if len(text.encode()) <= room:
        return text
    cut = len(text.encode()[:room].decode(errors="ignore"))
    while cut and unicodedata.category(text[cut]).startswith("M"):
        cut -= 1
    return text[:cut].rstrip(_EDGES)
