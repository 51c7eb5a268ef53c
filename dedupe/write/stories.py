"""The text of a story file, and where its parts stand in it."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from dedupe.records import Edition
from dedupe.shelf import SHARED

HEADS = ("title", "subtitle", "byline")
"""What stands above the body, in order."""
_FIRST = dict.fromkeys(HEADS, 0)
"""Where they begin, if each has a field."""

BREAK = "\n\n"
"""Between paragraphs."""

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

# One for one, so that no offset moves: a half of a surrogate pair is no UTF-8, and the file has LF alone.
_BODY = {**dict.fromkeys(range(55296, 57344), _REPLACEMENT), 0x0D: " "}
# A title of a record may hold line breaks; in the file it is one line.
_HEAD = {**_BODY, **{ord(c): " " for c in "\n\v\f\x1c\x1d\x1e\x85\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}"}}

_ODD = re.compile("[\n\v\f\r\x1c-\x1e\x85\u2028\u2029\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Layout:
    """A story file's text with the offsets of its parts."""

    text: str
    """The whole file, final newline included."""
    heads: dict[str, int]
    """Where title, subtitle and byline begin, if they are there."""
    paragraphs: tuple[int, ...]
    """Where each paragraph of the body begins."""


def rendered(edition: Edition, format: str) -> str:
    """Give the text of a story file in ``format`` (``txt`` or ``md``), with LF and a final newline."""
    return layout(edition, format).text


def offsets(edition: Edition, format: str) -> tuple[int, ...]:
    """Give the offset of each paragraph of the body, in characters of `rendered`, or of `body` where stories share a file."""
    return layout(edition, format).paragraphs


def body(edition: Edition) -> str:
    """Give the paragraphs of a story, a blank line between each two: ``text`` of ``stories.jsonl``."""
    return BREAK.join(printable(text, kind) for kind, text in edition.paragraphs)


def length(edition: Edition) -> int:
    """Give the characters of `body`."""
    return sum(len(text) for _, text in edition.paragraphs) + len(BREAK) * max(0, len(edition.paragraphs) - 1)


def printable(text: str, kind: str) -> str:
    """Give ``text`` as a paragraph of ``kind`` has it in the file; never longer or shorter.

    >>> printable("a\\r\\n\\ud800", "title")
    'a  \N{REPLACEMENT CHARACTER}'
    """
    # Asked first, since it is some twenty times quicker than to translate, and hardly ever true.
    if not _ODD.search(text):
        return text
    return text.translate(_HEAD if kind in HEADS else _BODY)


def parts(edition: Edition, format: str) -> tuple[Mapping[str, int], Sequence[int]]:
    """Give the offsets of title, subtitle and byline, and those of the paragraphs, as `layout` does."""
    if format in SHARED:
        return _FIRST, _begins(edition)
    made = layout(edition, format)
    return made.heads, made.paragraphs


def layout(edition: Edition, format: str) -> Layout:
    """Give the text of a story file and its parts' offsets; where stories share a file, those are offsets in each field."""
    if format in SHARED:
        return Layout(body(edition), dict(_FIRST), _begins(edition))
    marks = {"title": "# ", "subtitle": "## ", "subhead": "## "} if format == "md" else {}
    parts = [_matter(edition)] if format == "md" else []
    length = len(parts[0]) if parts else 0
    heads: dict[str, int] = {}
    paragraphs: list[int] = []

    def add(text: str, kind: str, between: str) -> int:
        nonlocal length
        lead = (between if heads or paragraphs else "") + marks.get(kind, "")
        parts.extend((lead, printable(text, kind)))
        length += len(lead) + len(text)
        return length - len(text)

    for kind, text in zip(HEADS, (edition.title, edition.subtitle, edition.byline), strict=True):
        if text:
            heads[kind] = add(text, kind, "\n" if kind == "subtitle" else BREAK)
    for kind, text in edition.paragraphs:
        paragraphs.append(add(text, kind, BREAK))
    return Layout("".join([*parts, "\n"]), heads, tuple(paragraphs))


def _matter(edition: Edition) -> str:
    """Give the front matter: YAML whose strings are JSON's, which YAML reads too."""
    known = {"id": edition.id, "title": edition.title, "date": edition.date, "agency": edition.agency}
    lines = [
        f"{name}: {json.dumps(printable(value, 'title'), ensure_ascii=False)}" for name, value in known.items() if value
    ]
    return "\n".join(["---", *lines, "---", "", ""])


def _begins(edition: Edition) -> tuple[int, ...]:
    """Give the offset of each paragraph in `body`."""
    ends = accumulate((len(text) + len(BREAK) for _, text in edition.paragraphs), initial=0)
    return tuple(ends)[:-1]
