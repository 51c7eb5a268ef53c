"""When a story was sent, and by whom."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from dedupe import chars, cues
from dedupe.collate.strands import Copy

_DAY = re.compile(cues.DAY)
_DAYS = re.compile(f"^(?:.*?{cues.DAY})?", re.MULTILINE)
_SENDER = re.compile(r"^（?(?:据)?([\u4e00-\u9fff]{1,8}?(?:社|通讯))(?=[^，。]{0,24}(?:电|讯|记者|发|供))")
_SENDERS = re.compile(f"^(?:{_SENDER.pattern[1:]})?", re.MULTILINE)
_MARKED = ("dateline", "endmark")


def date(copies: Sequence[Copy], base: int, printed: Sequence[str]) -> str | None:
    """Give the day of a story, ISO if its year is known, else ``--MM-DD``, or None.

    ``printed`` are the dateline and the endmark that the edition prints, then those of other copies count, then the
    day that a photo item opens with. The year comes from the text or from a witness's own page.
    """
    own = [copies[base].witness.article.date, *sorted(c.witness.article.date or "" for c in copies)]
    page = next((day for day in own if day), None)
    marks = [*printed, *(s.soft for c in copies for s in c.strands if s.kind in _MARKED)]
    found = [day for day in map(day, marks) if day]
    if not found:
        heads = [copies[base], *copies]
        found = [day for day in (_pictured(copy) for copy in heads) if day]
    if not found:
        return page
    year, month, number = found[0] if len(found) < 3 else Counter(found).most_common(1)[0][0]
    if not year and page:
        # A page of January may print what was sent in December.
        year = int(page[:4]) - (month > int(page[5:7]) + 1)
    return f"{year:04}-{month:02}-{number:02}" if year else f"--{month:02}-{number:02}"


def agency(copies: Sequence[Copy], printed: Sequence[str]) -> str | None:
    """Give who sent a story, by what is ``printed`` of dateline, byline, endmark and credit, else by any copy's."""
    others = [s.soft for c in copies for s in c.strands if s.kind in (*_MARKED, "byline", "credit")]
    return next(filter(None, map(sender, [*printed, *others])), None)


def sender(line: str) -> str | None:
    """Give who sent a story by one of its lines, if that tells."""
    found = _SENDER.match(chars.soft(line))
    return found.group(1) if found else None


def day(text: str) -> tuple[int, int, int] | None:
    """Give year (0 if it is not told), month and day that ``text`` names first, if it names one."""
    found = _DAY.search(chars.soft(text))
    return _told(found["year"], found["month"], found["day"]) if found else None


def days(lines: Sequence[str]) -> list[tuple[int, int, int] | None]:
    """Give of each of many lines what `day` does."""
    told = cache(_told)
    return [told(*found) if found[1] else None for found in _DAYS.findall(_joined(lines))] if lines else []


def senders(lines: Sequence[str]) -> list[str | None]:
    """Give of each of many lines what `sender` does."""
    return [found or None for found in _SENDERS.findall(_joined(lines))] if lines else []


def _joined(lines: Sequence[str]) -> str:
    """Give lines run together, each closed by what nothing goes over."""
    return chars.soft("，\n".join((*lines, ""))).removesuffix("\n")


def _told(year: str, month: str, day: str) -> tuple[int, int, int] | None:
    given = int(year or 0), int(month), int(day)
    return given if 1 <= given[1] <= 12 and 1 <= given[2] <= 31 else None


def _pictured(copy: Copy) -> tuple[int, int, int] | None:
    """Give the day that a photo item opens with."""
    for s in copy.flow[:1]:
        found = cues.PICTURED.match(copy.strands[s].soft)
        if found and copy.heads["credit"]:
            return day(found.group())
    return None
