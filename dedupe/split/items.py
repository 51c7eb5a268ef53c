"""Know the items of a digest by the sign that each begins with: elsewhere it is before captions.

A caption stands beside a picture, and a sentence or two say what that shows. Items follow each other, and are all the text
that their heading has.
"""

import unicodedata
from collections.abc import Sequence

from dedupe import chars, cues

_SEVERAL = 3
"""Items in a row from which on they are a list, the one behind a dateline among them."""
_LED = 24
"""Characters of the longest dateline, or word in its place, that the first item may stand behind."""
_SHORT = 60
"""Characters up to which a line without an end may be the page's."""
_LONG = 40
"""Characters from which on an item may go on in the next line."""
_BETWEEN = ("furniture", "notice")
"""What may stand between two items, as may the rest of the one before or a line without an end."""
_OVER = ("title", "subtitle", "byline")


def items(folded: Sequence[str], found: list[str]) -> None:
    """Make text of the lines that look like captions by their sign and are the items of a digest."""
    i = 0
    while i < len(found):
        row = _row(folded, found, i)
        if _listed(folded, found, row):
            for j in row:
                found[j] = "body"
        i = row[-1] + 1 if row else i + 1


def _row(folded: Sequence[str], found: Sequence[str], first: int) -> list[int]:
    """Give the lines, from ``first`` on, that are items behind one sign; none if it is no caption by such a sign."""
    sign = folded[first][0]
    row: list[int] = []
    if found[first] != "caption" or unicodedata.category(sign) != "So":
        return row
    for j in range(first, len(found)):
        if folded[j].startswith(sign) and _item(folded[j], found[j]):
            row.append(j)
        elif not row or found[j] not in _BETWEEN and not (found[j] == "body" and _goes_on(folded, j)):
            break
    return row


def _goes_on(folded: Sequence[str], j: int) -> bool:
    """Tell whether a line of text is no paragraph by itself: it has no end, or the line before has none."""
    return not (chars.terminal(folded[j]) and chars.terminal(folded[j - 1]))


def _stray(text: str, sign: str) -> bool:
    """Tell whether a line is short, without an end or the ``sign``: when and where a site published."""
    return len(text) <= _SHORT and sign not in text and not chars.terminal(text)


def _item(text: str, kind: str) -> bool:
    """Tell whether a line with a sign is a whole sentence, or too long for the beginning of a caption, and tells of no picture."""
    return (
        kind in ("caption", "body")
        and (len(text) >= _LONG or chars.terminal(text))
        and not cues.PICTURE.search(text)
        and not cues.CAPTION_TAIL.search(text)
        and not cues.CAPTION_SEEN.search(text)
    )


def _listed(folded: Sequence[str], found: Sequence[str], row: Sequence[int]) -> bool:
    """Tell whether the lines ``row`` go on from an item that opens a text, or are the whole of what their heading has."""
    if not row:
        return False
    sign = folded[row[0]][0]
    over = row[0] - 1
    while over >= 0 and (found[over] in _BETWEEN or found[over] == "body" and _stray(folded[over], sign)):
        over -= 1
    if over < 0:
        return False
    if found[over] == "body":
        return 0 < folded[over].find(sign) <= _LED and len(row) + 1 >= _SEVERAL
    under = next((j for j in range(row[-1] + 1, len(found)) if found[j] not in _BETWEEN), None)
    return found[over] in _OVER and len(row) >= _SEVERAL and (under is None or found[under] != "body")
