"""Pages in the many forms that papers and sites have, set from a few invented stories; and what a run should make of them.

``tests/wild/stories.txt`` has the stories, a paragraph a line. ``tests/wild/forms.txt`` has sets of pages: what a page prints
round the stories stands there as it is, and ``<bridge 2-4>`` stands for paragraphs of one, set in the style of the page. Behind
the pages of a set stand what is expected, a story a line (name, title, further lines that it may have), and words that no story
may have.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).with_name("wild")

_PLACE = re.compile(r"<(\w+) (\d+)(?:-(\d+))?>")
_EXPECTED = re.compile(r"(?P<name>\w+)(?: (?P<first>\d+)(?:-(?P<last>\d+))?)? *\|(?P<title>[^|]*)(?:\|(?P<also>.*))?")


@dataclass(frozen=True, slots=True)
class Expected:
    """A story that a run should find."""

    name: str
    """Its name in ``stories.txt``."""
    title: str
    """Its title; empty where its pages have several."""
    paragraphs: tuple[str, ...]
    """Its text."""
    also: tuple[str, ...]
    """What else its file may have: subheads, an endmark."""


@dataclass(frozen=True, slots=True)
class Form:
    """A set of pages in one form, and what they tell."""

    pages: Mapping[str, str]
    """The text of each page, by its name."""
    expected: tuple[Expected, ...]
    """Its stories."""
    never: tuple[str, ...]
    """Words of the paper's or the site's own."""


@cache
def stories() -> dict[str, tuple[str, ...]]:
    """Give the paragraphs of each story."""
    parts = (FOLDER / "stories.txt").read_text("utf-8").split("% ")[1:]
    return {lines[0]: tuple(lines[1:]) for lines in (part.strip().split("\n") for part in parts)}


@cache
def forms() -> dict[str, Form]:
    """Give the sets of pages by their names."""
    found = {}
    for part in (FOLDER / "forms.txt").read_text("utf-8").split("%set ")[1:]:
        heading, rest = part.split("\n", 1)
        pages, rest = rest.split("%expect\n")
        expected, never = rest.split("%never")
        found[heading.split()[0]] = Form(
            {name: _page(text) for name, text in (page.split("\n%style", 1) for page in pages.split("%page ")[1:])},
            tuple(_expected(line) for line in expected.strip().split("\n")),
            tuple(never.split()),
        )
    return found


def _expected(line: str) -> Expected:
    row = _EXPECTED.match(line)
    assert row, line
    whole = stories()[row["name"]]
    first, last = int(row["first"] or 1), int(row["last"] or row["first"] or len(whole))
    also = tuple((row["also"] or "").strip().split("/"))
    return Expected(row["name"], row["title"].strip(), whole[first - 1 : last], also)


def _page(text: str) -> str:
    """Give a page with its stories set in its style."""
    style, rest = text.split("\n", 1)
    width = int(found[1]) if (found := re.search(r"wrap=(\d+)", style)) else 0
    indent = "\N{IDEOGRAPHIC SPACE}" * 2 if "indent" in style else ""
    rows: list[str] = []
    for line in rest.rstrip("\n").split("\n"):
        for paragraph in _paragraphs(line, indent):
            rows += _wrapped(paragraph, width)
            rows += [""] * ("blank" in style and line != "")
    page = "\n".join(rows) + "\n"
    if "trad" in style:
        from opencc import OpenCC

        page = OpenCC("s2t").convert(page).translate(str.maketrans("“”‘’", "「」『』"))
    return page


def _paragraphs(line: str, indent: str) -> list[str]:
    """Give a line of ``forms.txt`` as paragraphs; what stands before a story's place runs on into its first."""
    place = _PLACE.search(line)
    if not place:
        return [line]
    found = list(stories()[place[1]][int(place[2]) - 1 : int(place[3] or place[2])])
    found[0] = line[: place.start()].strip("\N{IDEOGRAPHIC SPACE}") + found[0]
    return [indent + paragraph for paragraph in found]


def _wrapped(text: str, width: int) -> list[str]:
    """Give ``text`` in rows of ``width`` characters, a mark that may not begin a row hanging on the row before."""
    rows: list[str] = []
    while width and len(text) > width:
        cut = width
        while cut < len(text) and text[cut] in "，。、；：？！”」』）":
            cut += 1
        rows.append(text[:cut])
        text = text[cut:]
    return [*rows, text] if text else rows or [""]
