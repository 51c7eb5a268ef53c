"""Gathered texts that the other halves cannot use: with subheads, with titles in two parts, too long, or with lines that are no text."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from bench.press.pages import simplified
from bench.press.records import Draft, Para
from bench.press.sources import CAPTION, CLOSING, OPENING, STRANGE, balanced, real, records, taiwanese, tidy, useful

_ENDS = "。！？”…；"
_LONGEST = 2600
"""Characters of a story; what is longer ends with the paragraph before."""
_WHEN = re.compile(r"^(当地时间)?.{0,6}?\d+日(晚|上午|下午)?[，至]?(\d+日)?")
NO_HEAD = re.compile(
    "^([据随受在为对但而并其他她这那由经自从将也还以与和就的]|当地时间|开始|出席|当天|今天)|(实|布|示|息|说|称|道|悉|露|报|时|后|中|下|前)$"
)
"""How clauses open or end that do not stand alone."""
_CURLY = str.maketrans("「」『』", "“”‘’")
_SERIES = re.compile("【[^】]*】|^[^——：]{2,8}丨")


def paragraphs(lines: Iterable[str], subheads: bool) -> Iterator[Para]:
    """Give the paragraphs among ``lines``, and with ``subheads`` the short lines between them that end in no mark."""
    waiting = ""
    for raw in lines:
        line = tidy(raw)
        if not line or CAPTION.search(line) or STRANGE.search(line):
            continue
        line = CLOSING.sub("", OPENING.sub("", line)).strip()
        if len(line) >= 12 and line[-1] in _ENDS and balanced(line):
            if waiting:
                yield Para("subhead", waiting)
            waiting = ""
            yield Para("body", line)
        elif subheads and 4 <= len(line) <= 16 and balanced(line):
            waiting = line


def _headline(lead: str) -> str:
    """Give the first clause of ``lead`` that can head a story, empty if none can."""
    clauses = re.split("[，。；：]", re.sub(_WHEN, "", lead))
    return next((c for c in clauses if 8 <= len(c) <= 26 and not NO_HEAD.search(c) and balanced(c)), "")


def told(title: str, text: str, subheads: bool) -> Draft | None:
    """Give a draft made of a gathered text, or None where it is of no use as truth."""
    paras: list[Para] = []
    size = 0
    for para in paragraphs(text.split("\n"), subheads):
        size += len(para.text)
        if size > _LONGEST:
            break
        paras.append(para)
    while paras and paras[0].kind == "subhead":
        paras.pop(0)
    while paras and paras[-1].kind == "subhead":
        paras.pop()
    if sum(len(p.text) for p in paras) < 110:
        return None
    title, _, subtitle = _SERIES.sub("", title).partition("——")
    title, subtitle = (" ".join(tidy(part) for part in half.split()) for half in (title, subtitle))
    while len(title) > 40 and " " in title:
        title = title.rpartition(" ")[0]
    title = title if 5 <= len(title) <= 40 and balanced(title) else _headline(paras[0].text)
    if not 5 <= len(title) <= 40:
        return None
    subtitle = subtitle if 6 <= len(subtitle) <= 40 and balanced(subtitle) else ""
    return Draft(title, subtitle, "", tuple(paras), (), ("real",))


def _refused() -> Iterator[Draft | None]:
    """Give what the first two halves cannot use, as far as it can be told otherwise."""
    for row in records("traditional_tw.jsonl.gz"):
        if taiwanese(row) is None:
            title, text = (simplified(row[name]).translate(_CURLY) for name in ("title", "text"))
            yield told(title, text.partition("\n")[2], True)
    for row in records("stories.jsonl.gz"):
        if real(row["title"], row["text"]) is None:
            yield told(row["title"], row["text"], False)
    for row in records("web_captions.jsonl.gz"):
        if real("", row["text"]) is None:
            yield told("", row["text"], False)


@cache
def gathered() -> tuple[Draft, ...]:
    """Give all useful drafts, in the order of the files; nothing where the folder is missing."""
    return useful(_refused())
