"""Tell a heading that nothing leads for a subhead by how much shorter than its story's title it is, and by those before it."""

import re
import unicodedata
from collections.abc import Sequence

from dedupe.records import Line
from dedupe.tables import surnamed

SLIGHT = 5
"""Characters up to which a heading is so short that it is hardly a title."""
SHORTER = 1.5
"""How much longer than a section's heading a title is, at the least."""
NEAR = 3
"""Characters by which the headings of a story's sections differ in length, at most."""
REACH = 40
"""Lines before a heading in which others are looked for."""
_PERSON = re.compile("[\u4e00-\u9fff]{2,3}$")


def slight(head: Line, above: Sequence[Line]) -> bool:
    """Tell whether a heading is far shorter than the title ``above`` the run, which has no subtitle and not the same sign before it.

    Under the first paragraph 125 of 130 such headings were subheads (thirty-six corpora of sixteen halves).
    """
    if any(line.kind == "subtitle" or mark(line.text) == mark(head.text) != "" for line in above):
        return False
    longest = _longest(above)
    return longest > 0 and (len(head.text) <= SLIGHT or 2 * len(head.text) <= longest)


def like_those_before(head: Line, above: Sequence[Line], run: Sequence[Line]) -> bool:
    """Tell whether the headings of a ``run`` so far are sections' that ``head`` is like: as long, with the same sign, shorter than the title.

    Of 777 such headings 766 were subheads.
    """
    sections = [line for line in run if line.kind == "title"]
    return (
        bool(sections)
        and _longest(above) >= SHORTER * len(head.text)
        and all(abs(len(line.text) - len(head.text)) <= NEAR for line in sections)
        and all(mark(line.text) == mark(head.text) for line in sections)
    )


def person(head: Line) -> bool:
    """Tell whether a heading is nothing but somebody's name."""
    return _PERSON.match(head.text) is not None and surnamed([head.text])


def mark(text: str) -> str:
    """Give the sign before a line that is neither letter nor figure and opens no quotation or bracket, or nothing."""
    return text[0] if unicodedata.category(text[0]) in ("So", "Sm", "Po", "Pd") else ""


def _longest(above: Sequence[Line]) -> int:
    return max((len(line.text) for line in above if line.kind == "title"), default=0)
