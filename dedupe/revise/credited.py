"""Know captions by the maker they name at their end, once surer ones have shown how the maker is named."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from dedupe import chars
from dedupe.records import Line

_LONGEST = 120
"""Characters of the longest line that is asked."""
_PLACES = 2
"""Different captions that must end alike, for their end to be how makers are named."""
_END = 16
"""Characters of a line's end that tell its maker: what is set off, and what stands before it."""
_MAKER = re.compile(
    r"(?<=[\w。）])(?: (?P<bare>[\u4e00-\u9fffa-z·]{2,8})|（(?P<bracketed>[\u4e00-\u9fffa-z·]{2,12})）)$"
)
"""What is set behind a text by a space or in brackets."""


def credited(pages: Mapping[str, tuple[Line, ...]]) -> dict[str, tuple[Line, ...]]:
    """Give ``pages`` with lines made captions that end as captions do: in the same maker, set off by a space or brackets."""
    sure: dict[str, set[str]] = defaultdict(set)
    unsure: dict[str, list[tuple[str, int]]] = defaultdict(list)
    prose: set[str] = set()
    for source, lines in pages.items():
        for line in lines:
            maker = _maker(line)
            if not maker:
                continue
            if line.kind == "caption":
                sure[maker].add(line.text)
            elif line.kind in ("title", "subtitle", "body") and not line.level and len(line.text) <= _LONGEST:
                unsure[maker].append((source, line.number))
            else:
                prose.add(maker)
    found = {
        place
        for maker, places in unsure.items()
        if maker not in prose and sure[maker]
        if len(sure[maker] | {pages[source][number].text for source, number in places}) >= _PLACES
        for place in places
    }
    return {
        source: tuple(replace(line, kind="caption") if (source, line.number) in found else line for line in lines)
        for source, lines in pages.items()
    }


def _maker(line: Line) -> str:
    """Give who is named behind the text of ``line``, with the marks that set it off; empty if nobody is."""
    if line.text[-1] in chars.SENTENCE_ENDS:
        return ""
    found = _MAKER.search(chars.soft(line.text.rstrip()[-_END:]))
    return found.group() if found else ""
