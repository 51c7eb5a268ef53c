"""What is handed from step to step: frozen records, and nothing that acts.

Offsets count characters (code points) of the decoded input, half-open; likenesses lie between 0 and 1.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import MISSING, dataclass, field, replace
from itertools import repeat
from operator import attrgetter
from typing import Any, ClassVar, NamedTuple, TypeVar

Kind = TypeVar("Kind")
Span = tuple[int, int]
"""Begin and end in characters, half-open."""


class Sent:
    """A record that is made fast, and goes to other processes, and to disk, by its fields in their order: dataclasses by themselves take
    twice as long for either.
    """

    __slots__ = ()
    __match_args__: ClassVar[tuple[str, ...]]
    _taken: "ClassVar[attrgetter[tuple[Any, ...]]]"

    def __init_subclass__(cls) -> None:
        if "__match_args__" in vars(cls):  # a dataclass with slots is made twice, the second time with its fields known
            cls._taken = attrgetter(*cls.__match_args__)
            _made_fast(cls)

    def __reduce__(self) -> tuple[Any, tuple[Any, ...]]:
        return self.__class__, self._taken(self)


class Rows(tuple[Kind, ...]):
    """Records of one class that go to other processes, and to disk, column by column: one by one they would take four times as long."""

    __slots__ = ()

    def __reduce__(self) -> tuple[Any, tuple[Any, ...]]:
        if not self:
            return Rows, ()
        first: object = self[0]
        columns = list(zip(*(map(first._taken, self) if isinstance(first, Sent) else self), strict=True))
        return _rows, (
            type(first),
            [repeat(one[0], len(one)) if one.count(one[0]) == len(one) else one for one in columns],
        )


def _rows(kind: Callable[..., Kind], columns: Sequence[Iterable[Any]]) -> Rows[Kind]:
    return Rows(map(kind, *columns))


def _made_fast(cls: type[Sent]) -> None:
    """Let the frozen class ``cls`` set its fields by their slots, which takes half as long as asking `object` to by their names."""
    names = cls.__match_args__
    made = cls.__init__
    if any(one.default_factory is not MISSING for one in vars(cls)["__dataclass_fields__"].values()):
        return
    body = "".join(f"\n    set_{name}(self, {name})" for name in names)
    space: dict[str, Any] = {f"set_{name}": vars(cls)[name].__set__ for name in names}
    exec(f"def __init__(self, {', '.join(names)}) -> None:{body}", space)
    fast = space["__init__"]
    fast.__defaults__, fast.__annotations__ = made.__defaults__, made.__annotations__
    fast.__qualname__, fast.__module__ = made.__qualname__, cls.__module__
    cls.__init__ = fast  # type: ignore[method-assign]


@dataclass(frozen=True, slots=True)
class Input:
    """A file (or standard input) that a run will read."""

    source: str
    """Path below the root, POSIX, NFC; ``-`` for standard input."""
    path: str
    """Where it lies on this machine, as given by the file system."""
    form: str
    """``text``, ``jsonl`` or ``parquet``, after taking off ``.gz`` or ``.zst``; ``story``: a text that an earlier run told."""
    outright: bool = False
    """Whether a person named it, rather than the folder that holds it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of one input: a line of ``inputs.jsonl``."""

    source: str
    """The input's siglum."""
    bytes: int
    """Its size as it lies on disk."""
    sha256: str
    """Digest of those bytes in hex; empty if they could not be read, or hold records of a run without evidence."""
    encoding: str | None
    """The codec, or the chain of codecs, that gives its text."""
    chars: int
    """Characters of the decoded text, BOM excluded."""
    status: str
    """``read``, ``skipped`` or ``unreadable``."""
    message: str = ""
    """Why, where it was not simply read."""


@dataclass(frozen=True, slots=True)
class Page:
    """One decoded text file: many articles and what is not one."""

    source: str
    """Siglum of the page."""
    text: str
    """Its characters, newlines as they are, BOM excluded."""


@dataclass(frozen=True, slots=True)
class Line(Sent):
    """One line of a page, or the part of one that is of a kind of its own."""

    source: str
    """Siglum of the page."""
    number: int
    """Place among the page's lines, from 0."""
    begin: int
    """Where its text begins in the page, past marks and spaces."""
    end: int
    """Where its text ends in the page, before trailing spaces."""
    text: str
    """What stands there, rows of one wrapped paragraph run together."""
    rows: tuple[Span, ...]
    """The spans of its rows if it has several, the page being wrapped at a fixed width; else nothing."""
    kind: str
    """One of the kinds of the ledger (title … blank); a heading is ``title`` until its place says otherwise."""
    level: int = 0
    """Number of ``#`` before it."""
    gap: int = 0
    """Blank lines before it; -1 if it stands on the same line of the page as the one before."""
    inset: int = 0
    """By how many half-wide characters blanks set it in; once its page is known, 0 unless that tells that a paragraph begins there."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """The spans of its rows: millions of lines have one, which begin and end tell."""
        return self.rows or ((self.begin, self.end),)

    def only(self, *parts: Span) -> "Line":
        """The line with nothing but some ``parts`` of its text, each from one character to another; they have some.

        >>> Line("a", 0, 3, 9, "abcdef", (), "body").only((0, 2), (4, 6)).spans
        ((3, 5), (7, 9))
        """
        found: list[Span] = []
        for begin, end in parts:
            at = 0
            for first, last in self.spans:
                low, high = max(begin, at), min(end, at + last - first)
                if low < high:
                    found.append((first + low - at, first + high - at))
                at += last - first
        text = "".join([self.text[begin:end] for begin, end in parts])
        rows = tuple(found) if len(found) > 1 else ()
        return replace(self, begin=found[0][0], end=found[-1][1], text=text, rows=rows)


@dataclass(frozen=True, slots=True)
class Match:
    """Two lines, of two pages or of one, that tell the same for some length; ``a`` stands before ``b``."""

    a: tuple[str, int]
    """Page and number of the one."""
    b: tuple[str, int]
    """Page and number of the other."""
    a_span: Span
    """What of the key of ``a`` is told by ``b``."""
    b_span: Span
    """What of the key of ``b`` is told by ``a``."""
    share: float
    """Length of the shorter part over that of the shorter key."""
    likeness: float
    """1 - edit distance of the two parts over the length of the longer."""


@dataclass(frozen=True, slots=True)
class Piece(Sent):
    """A span of a page and what it is."""

    begin: int
    """First character."""
    end: int
    """Past the last character."""
    kind: str
    """One of the kinds of the ledger."""
    joins: bool = False
    """Whether it goes on in the paragraph of the piece before it."""


@dataclass(frozen=True, slots=True)
class Article(Sent):
    """One connected piece on one page: the unit that is compared.

    Its text is that of its pieces, joined by newlines.
    """

    siglum: str
    """``source#n``."""
    source: str
    """The page it stands on."""
    pieces: tuple[Piece, ...]
    """What is printed of it (title subtitle subhead byline body endmark, a photo item's credit), in reading order."""
    asides: tuple[Piece, ...] = ()
    """Captions and credits that belong to it but not into its text, in page order."""
    partial: bool = False
    """Whether its beginning or end is known to stand elsewhere."""
    date: str | None = None
    """Of its own page, ISO, where the page tells it."""
    columns: Mapping[str, Any] = field(default_factory=dict)
    """Other columns of a record."""
    leaves: str = ""
    """Number of the page that it goes on to, as its jump line has it, folded."""
    resumes: str = ""
    """Number of the page that it goes on from."""
    folios: tuple[str, ...] = ()
    """Numbers by which its own page may call itself, where it goes on to another or comes from one."""
    forms: str = ""
    """How its page is set, where it does."""
    house: Mapping[str, float] = field(default_factory=dict)
    """What its page prints of its own, where it does, and how few pages do, in nats."""
    among: int = 1
    """How many articles its page was divided into."""
    first: str = ""
    """The page that its own is a copy of, where it is one."""


@dataclass(frozen=True, slots=True)
class Step(Sent):
    """One repair, as data that can be replayed."""

    name: str
    """What was done."""
    edits: tuple[tuple[int, int, str], ...]
    """``(begin, end, text)`` in the text as it stood before this step, ascending, not overlapping."""


@dataclass(frozen=True, slots=True)
class Paragraph(Sent):
    """A paragraph with the place that each of its characters came from."""

    kind: str
    """``title subtitle byline subhead body endmark credit``."""
    text: str
    """What is printed."""
    at: Sequence[int]
    """For each character its offset in the page, or -1 if a step put it there; an array where there are many."""


@dataclass(frozen=True, slots=True)
class Witness(Sent):
    """An article after repair: evidence for its story's text."""

    siglum: str
    """The article's."""
    source: str
    """The page's."""
    article: Article
    """What it was made from."""
    paragraphs: tuple[Paragraph, ...]
    """In reading order, title first."""
    steps: tuple[Step, ...]
    """What was repaired; replayed on the article's text they give the paragraphs, joined by newlines."""
    captions: tuple[str, ...] = ()
    """Texts of the asides."""


@dataclass(frozen=True, slots=True)
class Link(Sent):
    """A candidate pair and what the text said of it."""

    a: str
    """The longer article."""
    b: str
    """The shorter article."""
    jaccard: float
    """Shared shingles over all."""
    containment: float
    """Shared shingles over those of ``b``."""
    decision: str
    """``witness``, ``excerpt``, ``doubtful`` or ``no``."""
    why: str
    """The rule that decided, for a person."""
    evidence: str = ""
    """What it rests on: figures that differ, passages that agree."""


@dataclass(frozen=True, slots=True)
class Variant(Sent):
    """A place where witnesses differ: a line of ``apparatus.jsonl``."""

    paragraph: int | None
    """From 1 in the body; None in title, subtitle and byline."""
    kind: str
    """Kind of the paragraph it stands in."""
    begin: int
    """Offset in that paragraph."""
    end: int
    """Past the last character, in that paragraph."""
    printed: str
    """What the edition has there."""
    readings: tuple[tuple[str, tuple[str, ...]], ...]
    """``(text, sigla)``, the printed one first, then by weight."""
    why: str
    """What decided."""


class LedgerRow(NamedTuple):
    """Where a span of an input went: a line of ``ledger.jsonl``."""

    source: str
    """The input."""
    article: str | None
    """The article's siglum, if it belongs to one."""
    begin: int
    """First character."""
    end: int
    """Past the last."""
    kind: str
    """title kicker subtitle subhead byline dateline endmark body caption credit furniture jump notice markup blank."""
    story: str | None
    """The story's id, if it went to one."""
    paragraph: int | None
    """From 1 in the story's body."""
    fate: str
    """``printed``, ``agrees``, ``variant`` or ``left out``."""
    why: str
    """Why, for a person."""


@dataclass(frozen=True, slots=True)
class Attestation(Sent):
    """A witness as the manifest lists it."""

    source: str
    """The page's siglum."""
    article: str
    """The article's siglum."""
    role: str
    """``base``, ``witness`` or ``excerpt``."""
    jaccard: float
    """Likeness to the base."""
    containment: float
    """Share of its shingles that the base holds."""
    spans: tuple[Span, ...]
    """Where its text stands in the page, in reading order; joined by newlines they are the article's text."""
    steps: tuple[Step, ...]
    """Its repairs."""
    kinds: tuple[str, ...] = ()
    """The kind of each of its spans."""
    partial: bool = False
    """Whether its beginning or end is known to stand elsewhere."""
    date: str | None = None
    """Of its own page, ISO, where the page tells it."""
    leaves: str = ""
    """Number of the page that it goes on to."""
    resumes: str = ""
    """Number of the page that it goes on from."""
    folios: tuple[str, ...] = ()
    """Numbers by which its page may call itself, where it goes on to another or comes from one."""


@dataclass(frozen=True, slots=True)
class Edition(Sent):
    """The text written for a story, and all that stands behind it."""

    id: str
    """12 hex digits of BLAKE2b over the base's key."""
    title: str
    """Empty if no witness has one."""
    subtitle: str
    """Empty if no witness has one."""
    byline: str
    """As printed; empty if no witness has one."""
    paragraphs: tuple[tuple[str, str], ...]
    """``(kind, text)`` of the body in order: kinds subhead, body, endmark, credit."""
    date: str | None
    """ISO, or ``--MM-DD``, or None."""
    agency: str | None
    """Who sent it, if the text says."""
    partial: bool
    """Whether its beginning or end is known to be missing."""
    captions: tuple[str, ...]
    """Captions and credits of its pictures, as the witnesses have them."""
    warnings: tuple[str, ...]
    """What a person should look at."""
    witnesses: tuple[Attestation, ...]
    """Base first, then by siglum."""
    apparatus: tuple[Variant, ...]
    """Every place where witnesses differ, in order."""
    ledger: tuple[LedgerRow, ...]
    """The spans of its articles, of all its witnesses."""
    columns: Mapping[str, Any] = field(default_factory=dict)
    """Other columns of the base, if it was a record."""

    def _repr_html_(self) -> str:
        """Give the story as a notebook shows it."""
        from dedupe import views

        return views.html(self)


@dataclass(frozen=True, slots=True)
class Division(Sent):
    """What a page falls into."""

    source: str
    """The page's siglum."""
    articles: tuple[Article, ...]
    """Its articles in page order."""
    others: tuple[Piece, ...]
    """Lines that belong to none: furniture, notices, jump lines, strayed captions."""
    warnings: tuple[str, ...] = ()
    """What a person should look at."""
