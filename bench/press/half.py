"""What a half of the press is: outlets, wordings, vocabulary, rates and texts that no other half has."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, Any

from bench.press.records import Draft, Item
from bench.press.wording import Wording
from bench.press.words import Desk

if TYPE_CHECKING:
    from bench.press.outlets import Outlet


@dataclass(frozen=True, slots=True)
class Book:
    """What the built-in source writes from: patterns whose ``{field}`` the story's cast fills; of ``[a/b]`` one is taken."""

    patterns: Mapping[str, tuple[str, ...]]
    """Of sentences and captions, by kind."""
    subheads: tuple[str, ...]
    """Patterns of features' subheads."""
    titles: tuple[str, ...]
    """Patterns of headlines."""
    subtitles: tuple[str, ...]
    """Patterns of features' subtitles."""
    desks: Mapping[str, Desk]
    """Vocabulary."""
    exchanges: tuple[tuple[str, str], ...] = ()
    """Patterns of a question and its answer, for stories that are told so."""
    tables: tuple[tuple[str, ...], ...] = ()
    """Tables turned to text: what announces one, its head, the pattern of its rows, and what follows."""
    ordinals: tuple[str, ...] = ()
    """How numbered subheads open: ``{n}`` is 1, 2, 3 and ``{c}`` 一, 二, 三."""


@dataclass(frozen=True, slots=True)
class Half:
    """One half of the press."""

    name: str
    """As the command names it."""
    salt: str
    """What its draws are seeded with beside the number of the seed; never changed, so that its pages stay what they were."""
    wording: Wording
    """Names of its outlets, and what they say round their stories."""
    book: Book
    """Of its built-in source."""
    gathered: Callable[[], tuple[Draft, ...]]
    """Gives its gathered texts, in an order that is always the same."""
    scale: Mapping[str, float] = field(default_factory=dict)
    """How much more, or less, of each damage its pages suffer."""
    own: Mapping[str, float] = field(default_factory=dict)
    """Rates of what only its outlets do."""
    habits: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """What some outlets always do, by name: fields of `Outlet` that are not drawn."""
    widths: Mapping[str, int] = field(default_factory=dict)
    """Characters of a line, by name, of outlets that break all theirs."""
    arranged: "Callable[[list[Item], Outlet, Random], list[Item]] | None" = None
    """Gives the items of a page in the arrangement that its outlet has."""
