"""Split a page into lines and say what each line is."""

from dedupe import chars, cues
from dedupe.records import Line, Page
from dedupe.split.contents import entitled
from dedupe.split.kinds import kinds
from dedupe.split.rows import parts, rows
from dedupe.split.wording import alone, names_behind

__all__ = ["lines", "paragraph"]


def lines(page: Page) -> tuple[Line, ...]:
    """Give the lines of ``page`` in order, each with its kind; blank ones are the gaps between them.

    >>> [(line.kind, line.text) for line in lines(Page("a", "# 河上新桥通车\\n\\n甲社青江5月2日电 新桥昨日通车。\\n"))]
    [('title', '河上新桥通车'), ('body', '甲社青江5月2日电 新桥昨日通车。')]
    """
    return entitled(kinds(rows(page)))


def paragraph(text: str) -> bool:
    """Tell whether ``text``, one unmarked line, is a paragraph as a whole by its own wording, whatever stands beside it."""
    line = Line("", 0, 0, len(text), text, (), "body")
    soft = chars.soft(text)
    if names_behind(soft) or cues.LABEL.match(soft):
        return False
    return alone(line, soft) == "body" and [one.kind for one in parts(line)] == ["body"]
