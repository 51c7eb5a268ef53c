"""Know what closes a document or a letter: a formula, who signs it, the day; by themselves they look like headings and like the paper's."""

import re
from collections.abc import Iterator

from dedupe import chars, cues

_SIGNS = 3
"""Lines of those who sign at the most."""
_LONGEST = 30
"""Characters of the longest of them."""
_NAMED = 0.6
"""Share of its pairs of letters that the document has of who signs it: it has named him, or is of him."""
_FAR = 24
"""Lines of the document that are looked at."""
_BEHIND = 4
"""Lines behind the day in which a heading and its text stand that have no word of who signed."""
_OPENS = ("body", "byline")
_SIGNED_IN_ONE = re.compile(r"(?P<who>[\u4e00-\u9fff][\u4e00-\u9fff 、]{1,27}) (?P<day>[^ ].*)$")
"""Those who sign and the day, in one line."""
_ENVOI = re.compile(r"此致[。，]? *(?P<salute>(?:革命的?)?敬礼[！。]?)?$")
"""The formula that closes a letter; the salute may stand on a line of its own."""
_SALUTE = re.compile(r"(?:革命的?)?敬礼[！。]?$")


def closings(folded: list[str], found: list[str]) -> Iterator[int]:
    """Yield the lines of text that close documents: the day, behind those whom the text names, or of whom the next story has no word, and
    before no text; of letters the formula, and who signs behind it.
    """
    for at, text in enumerate(folded):
        if found[at] in ("furniture", "title") and cues.SIGNED_ON.match(text):
            begin = _signed(folded, found, at)
            if begin < at:
                yield from range(begin, at + 1)
        elif found[at] == "furniture" and _signed_in_one(folded, found, at):
            yield at
        elif formula := _ENVOI.match(text):
            end = at + 1
            if not formula["salute"] and end < len(folded) and _SALUTE.match(folded[end]):
                end += 1
            if formula["salute"] or end > at + 1:
                yield from range(
                    at, end + (end < len(folded) and _short(folded[end]) and not _heads(folded, found, end))
                )


def _signed(folded: list[str], found: list[str], day: int) -> int:
    """Give the first of the lines behind a text that sign it on the ``day``, which is given if none does."""
    begin = day
    while begin and day - begin < _SIGNS and _short(folded[begin - 1]) and found[begin - 1] != "furniture":
        begin -= 1
    over = begin - 1
    if begin == day or over < 0 or not chars.terminal(folded[over]) or _opens(found, day + 1):
        return day
    told = "\n".join(map(chars.key, folded[max(0, over - _FAR) : over + 1]))
    signs = [chars.key(text) for text in folded[begin:day]]
    pairs = [sign[at : at + 2] for sign in signs for at in range(len(sign) - 1)]
    named = sum(pair in told for pair in pairs) >= _NAMED * max(1, len(pairs))
    return begin if named or day - begin == 1 and _next(folded, found, pairs, day) else day


def _signed_in_one(folded: list[str], found: list[str], at: int) -> bool:
    """Tell whether line ``at``, right behind a text and before no other, has the day behind those who sign it, all of whom it names."""
    line = _SIGNED_IN_ONE.match(folded[at])
    if not line or not cues.SIGNED_ON.match(line["day"]) or not at or not chars.terminal(folded[at - 1]):
        return False
    told = "\n".join(folded[max(0, at - _FAR) : at])
    return all(name in told for name in re.split("[ 、]+", line["who"])) and not _opens(found, at + 1)


def _next(folded: list[str], found: list[str], pairs: list[str], day: int) -> bool:
    """Tell whether a heading and a text stand behind a ``day`` that have none of some ``pairs`` of letters."""
    head = next((at for at in range(day + 1, len(found)) if found[at] != "furniture"), day)
    behind = chars.key("".join(folded[day + 1 : head + 1 + _BEHIND]))
    headed = found[head] == "title" and "body" in found[head : head + _BEHIND]
    return headed and not any(pair in behind for pair in pairs)


def _short(text: str) -> bool:
    return len(text) <= _LONGEST and not chars.terminal(text) and "，" not in text


def _heads(folded: list[str], found: list[str], at: int) -> bool:
    """Tell whether a text that has a word of line ``at`` is right behind it."""
    own = chars.key(folded[at])
    return _opens(found, at + 1) and any(own[i : i + 2] in chars.key(folded[at + 1]) for i in range(len(own) - 1))


def _opens(found: list[str], at: int) -> bool:
    """Tell whether a text begins at line ``at``, what is the site's left out."""
    return next((kind for kind in found[at:] if kind not in ("furniture", "caption")), "") in _OPENS
