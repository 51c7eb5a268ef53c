"""What an explanation says, as records: shown as text by ``words``, and as JSON as they are."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Told:
    """A span of an input and what became of it."""

    source: str
    """The input."""
    article: str | None
    """The article it belongs to, if any."""
    line: int | None
    """Line of the input that it begins in, from 1; of a record, of its text; None if the input cannot be had."""
    begin: int
    """First character."""
    end: int
    """Past the last."""
    text: str | None
    """What stands there; None if the input cannot be had."""
    kind: str
    """Kind of the ledger."""
    fate: str
    """Fate of the ledger."""
    why: str
    """Why, as the ledger has it."""
    story: str | None
    """Id of the story it went to."""
    title: str
    """That story's title."""
    paragraph: int | None
    """Paragraph of the story."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A place where copies differ."""

    paragraph: int | None
    """Paragraph of the story; None in a head."""
    kind: str
    """Its kind."""
    line: int | None
    """Line of the story file, from 1; None if the file cannot be read."""
    printed: str
    """What the edition has."""
    readings: tuple[tuple[str, tuple[str, ...]], ...]
    """``(text, sigla)``, the printed one first."""
    why: str
    """What decided."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A witness of a story."""

    article: str
    """Its siglum."""
    source: str
    """Its input."""
    role: str
    """``base``, ``witness`` or ``excerpt``."""
    lines: tuple[int, int] | None
    """First and last line in the input, from 1; None if the input cannot be had."""
    jaccard: float
    """Likeness to the base."""
    containment: float
    """Share of its shingles that the base holds."""
    why: str
    """Why it is of this story; empty of a copy that all others are measured by, or if the inputs cannot be had."""
    repairs: Mapping[str, int]
    """How many edits each kind of repair made."""
    fates: Mapping[str, int]
    """How many of its characters went which way."""


@dataclass(frozen=True, slots=True)
class StoryTold:
    """Where a story came from, and why it is as it is."""

    id: str
    """Its id."""
    file: str
    """Its file in OUT."""
    title: str
    """Its title."""
    date: str | None
    """Its date."""
    agency: str | None
    """Who sent it."""
    chars: int
    """Characters of its body."""
    partial: bool
    """Whether its beginning or end is known to be missing."""
    edited: bool
    """Whether its file is not as dedupe wrote it."""
    warnings: tuple[str, ...]
    """What a person should look at."""
    captions: tuple[str, ...]
    """Of its pictures."""
    copies: tuple[Copy, ...]
    """The copies it was made from, the base first."""
    readings: tuple[Reading, ...]
    """Where they differ."""
    left: tuple[Told, ...]
    """What of its copies is not in its text, but for blanks."""
    review: tuple[str, ...]
    """Pairs with one of its copies that a person should look at."""
    notes: tuple[str, ...]
    """What could not be told, and why."""


@dataclass(frozen=True, slots=True)
class PlaceTold:
    """Where a line, an input or an article went; or where a line of a story came from."""

    name: str
    """What was asked for."""
    line: int | None
    """Which line of it."""
    status: str
    """What became of the input: ``read``, ``skipped``, ``unreadable``; ``story`` if it is a story that was asked for."""
    encoding: str | None
    """How the input was decoded."""
    message: str
    """What there is to say of it."""
    spans: tuple[Told, ...]
    """The spans, in order."""
    readings: tuple[Reading, ...]
    """Where copies differ at that place."""
    notes: tuple[str, ...]
    """What could not be told, and why."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of two articles that are compared."""

    article: str
    """Its siglum."""
    story: str
    """Id of its story."""
    title: str
    """Title of its story."""
    role: str
    """Its role there."""
    size: int
    """Letters and digits of its text."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """Two articles and what their texts say of their being one story."""

    a: str
    """The longer."""
    b: str
    """The shorter."""
    jaccard: float
    """Shared shingles over all."""
    containment: float
    """Shared shingles over those of the shorter."""
    decision: str
    """``witness``, ``excerpt``, ``doubtful`` or ``no``."""
    why: str
    """The rule that decided."""
    evidence: str
    """What it rests on."""


@dataclass(frozen=True, slots=True)
class PairTold:
    """Why two articles are or are not one story."""

    together: bool
    """Whether they are."""
    verdict: str
    """Why, in a sentence."""
    sides: tuple[Side, Side]
    """The two, as they were asked for."""
    link: Weighed
    """What their own texts say."""
    met: bool
    """Whether the sketch, or a passage they share, makes them candidates."""
    chance: float
    """The chance that two texts of their likeness meet in a band."""
    figures: tuple[str, ...]
    """Figures of the shorter, in what they have in common, that the longer has otherwise."""
    shared: int
    """How many figures what they have in common holds."""
    centres: tuple[Weighed, ...]
    """What each says with the centre of its own story, and of the other's."""
