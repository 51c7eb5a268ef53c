"""What is handed from desk to desk: stories as they were filed, and the bits that pages are set from."""

from dataclasses import dataclass, replace

TITLE, SUBTITLE, BYLINE, DATELINE, FIRST = 0, 1, 2, 3, 10
"""Ranks of the parts of a story in reading order; paragraph *i* has rank ``FIRST + i``."""
ENDMARK, CREDIT = 9000, 9001


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph as filed."""

    kind: str
    """``body`` or ``subhead``."""
    text: str
    """Its characters, simplified, full-width marks, half-width digits."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A story before it is filed: what every source gives."""

    title: str
    """Its headline."""
    subtitle: str
    """May be empty."""
    city: str
    """Where it happens."""
    paras: tuple[Para, ...]
    """Body, and subheads of features."""
    captions: tuple[str, ...]
    """What its pictures show."""
    tags: tuple[str, ...] = ()
    """What is special about it."""


@dataclass(frozen=True, slots=True)
class Story:
    """A story as it was filed, before any outlet touched it."""

    id: str
    """Its name in the truth."""
    title: str
    """As filed; never empty."""
    subtitle: str
    """Without its dash; may be empty."""
    agency: str
    """Who sent it; ``本报`` for a paper's own story."""
    city: str
    """Where it was filed."""
    date: tuple[int, int, int]
    """Year, month and day."""
    authors: tuple[str, ...]
    """Reporters."""
    paras: tuple[Para, ...]
    """Body and subheads in order."""
    captions: tuple[str, ...] = ()
    """Captions that came with its pictures, without credits."""
    credit: str = ""
    """Of a photo item: the line that closes it."""
    tags: tuple[str, ...] = ()
    """What kind of story it is, for the score."""
    beside: str = ""
    """The story of the same matter beside which it is set; empty for most."""


@dataclass(frozen=True, slots=True)
class Bit:
    """A run of characters that stands together on a page."""

    text: str
    """What is printed."""
    kind: str
    """``title subtitle byline dateline subhead body endmark credit caption jump furniture notice``."""
    rank: int = -1
    """Place of its part in the story's reading order; -1 for what belongs to no text."""
    part: int = 0
    """Place among the pieces of that part: characters of it that stand before."""
    glued: bool = False
    """Whether it opens a paragraph that lost its break and goes on in the line of the one before."""
    join: str = ""
    """What stands between it and the bit before it, where they share a line."""
    gap: int = 1
    """Blank lines before it; -1 where it goes on in the line of the bit before it."""
    said: str = ""
    """What its outlet meant to print, before any damage: the whole part of which it may be a piece."""

    def with_text(self, text: str) -> "Bit":
        """Give the same bit with other characters."""
        return replace(self, text=text)


@dataclass(frozen=True, slots=True)
class Item:
    """What stands on a page: a copy of a story, or furniture."""

    bits: tuple[Bit, ...]
    """In page order."""
    story: str = ""
    """Empty for furniture."""
    witness: int = -1
    """Number of the copy among its story's."""
    damage: tuple[str, ...] = ()
    """Names of what befell it."""
    continues: bool = False
    """Whether its beginning stands on another page."""


def page_text(parts: list[tuple[str, str]]) -> str:
    """Given ``(kind, text)`` in reading order, give the story file that they make.

    >>> page_text([("title", "甲"), ("byline", "新华社记者 乙"), ("body", "丙。")])
    '甲\\n\\n新华社记者 乙\\n\\n丙。\\n'
    """
    head = [text for kind, text in parts if kind in ("title", "subtitle")]
    blocks = ["\n".join(head)] if head else []
    blocks += [text for kind, text in parts if kind == "byline"]
    blocks += [text for kind, text in parts if kind in ("subhead", "body", "endmark", "credit")]
    return "\n\n".join(blocks) + "\n"
