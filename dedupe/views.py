"""A story as HTML, for a notebook: its text, the places where copies differ marked, and what was made of which copy."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import Any, Protocol

_STYLES = {
    "title": "font-weight:bold;font-size:1.3em",
    "subtitle": "font-weight:bold",
    "byline": "font-style:italic",
    "subhead": "font-weight:bold",
}
_MARK = "background:#fc06;color:inherit"


class Shown(Protocol):
    """What is shown of an edition."""

    @property
    def title(self) -> str:
        """Give the title."""

    @property
    def subtitle(self) -> str:
        """Give the subtitle."""

    @property
    def byline(self) -> str:
        """Give the byline."""

    @property
    def paragraphs(self) -> tuple[tuple[str, str], ...]:
        """Give kind and text of each paragraph of the body."""

    @property
    def captions(self) -> tuple[str, ...]:
        """Give what stands by its pictures."""

    @property
    def warnings(self) -> tuple[str, ...]:
        """Give what a person should look at."""

    @property
    def witnesses(self) -> tuple[Any, ...]:
        """Give its copies: article, role, jaccard."""

    @property
    def apparatus(self) -> tuple[Any, ...]:
        """Give its variants: paragraph, kind, begin, end, readings, why."""


def html(story: Shown) -> str:
    """Give ``story`` as HTML, all that comes from inputs escaped; the readings of a place show when it is pointed at."""
    return "\n".join(_parts(story))


def _parts(story: Shown) -> Iterator[str]:
    yield '<article style="max-width:42em">'
    for kind in ("title", "subtitle", "byline"):
        if text := getattr(story, kind):
            yield _paragraph(kind, text, [one for one in story.apparatus if one.paragraph is None and one.kind == kind])
    for number, (kind, text) in enumerate(story.paragraphs, 1):
        yield _paragraph(kind, text, [one for one in story.apparatus if one.paragraph == number])
    told = f"copies: {len(story.witnesses)}; places where they differ: {len(story.apparatus)}"
    yield f"<details><summary>{told}</summary><ul>"
    for copy in story.witnesses:
        yield f"<li>{escape(copy.role)} <code>{escape(copy.article)}</code> {copy.jaccard:.2f}</li>"
    yield "</ul>"
    for what, texts in (("caption", story.captions), ("warning", story.warnings)):
        yield from (f"<p><small>{what}: {escape(text)}</small></p>" for text in texts)
    yield "</details></article>"


def _paragraph(kind: str, text: str, variants: Sequence[Any]) -> str:
    """Give a paragraph with its ``variants`` marked; one that overlaps another before it is left out."""
    parts, done = [], 0
    for one in sorted(variants, key=lambda one: (one.begin, one.end)):
        if not done <= one.begin <= one.end <= len(text):
            continue
        readings = [f"{words or '∅'}: {', '.join(sigla)}" for words, sigla in one.readings]
        told = escape(" | ".join([*readings, one.why]))
        shown = escape(text[one.begin : one.end]) or "‸"
        parts += [escape(text[done : one.begin]), f'<mark style="{_MARK}" title="{told}">{shown}</mark>']
        done = one.end
    return f'<p style="{_STYLES.get(kind, "")}">{"".join(parts)}{escape(text[done:])}</p>'
