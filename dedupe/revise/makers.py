"""The forms in which the maker of a picture is named: ends of lines, or short lines as a whole, each with a name that may fill it."""

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from dedupe import chars, cues
from dedupe.records import Line

WHOLE = 24
"""Characters of the longest line that is a form as a whole."""
_END = 20
"""Characters of the longest end of a line that tells its maker."""
_FRONT = 4
"""Characters of the shortest text before a maker."""
_EDGE = 2
"""Characters in which ends of one form begin or end alike."""
_FIXED = 4
"""Letters of a form that is a whole line, beside the name in it."""
TWICE = 2
"""Different lines that must be of one form."""

_BRACKETED = re.compile(r"^(?P<front>.*[^（])(?P<end>（[^（）]{2,18}）)[。]?$")
_BLANK = re.compile(r" +(?:[|｜丨] *)?")
_SIGN = re.compile(r"[^\w\s（）《》·、，：…〔〕【】［］\[\]]")
"""A sign that may be all of a form beside the name in it."""
LABEL = re.compile(
    r"(?P<label>[（【〔［\[][^（）【】〔〕［］\[\]。]{2,8}[）】〕］\]]|[\u4e00-\u9fff]{2,4}[：｜|丨>»]+)\s*(?=\S)"
)
"""What may stand before a caption: a few words in brackets, or before a colon or a stroke."""
BETWEEN = "\N{HORIZONTAL ELLIPSIS}"
"""What stands in a form for the text between a label and a maker."""
_FIGURES = re.compile(r"\d+")
_AND = re.compile("[、，](?P<name>[\u4e00-\u9fff·]{2,4})")
_HAN = re.compile("[\u4e00-\u9fff·]{2,}")
_NAME = range(2, 5)
"""Letters of a name."""
_LAST = 3
"""Letters that may stand behind a name in one run with it."""
_AT_ONCE = 1 << 18
"""Forms that are looked for at once."""


def ends(text: str) -> Iterator[tuple[str, str]]:
    """Give the ends of ``text`` that may name a maker, each with what stands before it; a short line may as a whole."""
    text = _BLANK.sub(" ", chars.soft(text.strip()))
    ended = chars.terminal(text)
    if len(text) <= WHOLE and not ended:
        yield "", text
    label = LABEL.match(text)
    begin = label.end() if label and len(text) - label.end() >= _FRONT else 0
    head = text[:begin].rstrip()
    if head and cues.PICTURE.search(head):
        yield text[begin:], head + BETWEEN
    stop = 0
    if text.endswith(("）", "）。")) and (bracketed := _BRACKETED.match(text)):
        text, stop = text[: bracketed.end("end")], bracketed.start("end")
    elif not ended and " " in text:
        blanks = (blank.start() for blank in _BLANK.finditer(text, begin))
        stop = next((at for at in blanks if len(text) - at <= _END + 1 and at >= _FRONT), 0)
    if stop - begin >= _FRONT:
        yield text[begin:stop].rstrip(), text[stop:]
        if head:
            yield text[begin:stop].rstrip(), head + BETWEEN + text[stop:]


def forms(ends: Sequence[tuple[Line, str, str]]) -> Iterator[list[tuple[str, str]]]:
    """Give for each of ``ends`` the forms that it may be of and another is, each with the name that fills it.

    Of one form are only ends that begin or end alike.
    """
    times = Counter((not front, end) for _, front, end in ends)
    alike = Counter((whole, side, edge) for whole, end in times for side, edge in enumerate(_edges(end)))

    def filled(whole: bool, end: str) -> list[tuple[str, str]]:
        begins, stops = (alike[whole, side, edge] >= TWICE for side, edge in enumerate(_edges(end)))
        plain = _FIGURES.sub("0", end)
        spare = sum(map(str.isalpha, plain)) - (_FIXED if whole else not _SIGN.search(plain))
        filled = _filled(plain, begins and stops) if spare >= _NAME[0] and (begins or stops) else ()
        found = [("=" + plain if whole else plain, "")] if spare >= 0 else []
        return found + [("=" + form if whole else form, name) for form, name in filled if len(name) <= spare]

    again = _again(([form for form, _ in filled(*which)] for which in times), list(times.values()))
    known = {
        which: [one for one, more in zip(filled(*which), some, strict=True) if more] if any(some) else []
        for which, some in zip(times, again, strict=True)
    }
    return (known[not front, end] for _, front, end in ends)


def _again(forms: Iterable[Sequence[str]], times: Sequence[int]) -> Iterator[Sequence[bool]]:
    """Tell of each of the ``forms`` of ends, which stand so many ``times``, whether it is another's as well.

    Most are of one end alone, and there are very many: so they are held by their hashes. That two have one is not to be ruled out;
    they are then taken for what stands twice, and told apart later.
    """
    import numpy as np

    held = array("q")
    sizes = []
    for some in forms:
        held.extend(map(hash, some))
        sizes.append(len(some))
    hashes = np.asarray(held)
    often = np.repeat(np.array(times, np.int64) >= TWICE, np.array(sizes, np.int64))
    ordered = np.sort(hashes)
    several = np.unique(ordered[1:][ordered[1:] == ordered[:-1]])
    del ordered
    # Some at a time, since where each stands would be as much again.
    for at in range(0, len(hashes) if len(several) else 0, _AT_ONCE):
        asked = hashes[at : at + _AT_ONCE]
        often[at : at + _AT_ONCE] |= several[np.minimum(np.searchsorted(several, asked), len(several) - 1)] == asked
    ends = np.cumsum(sizes, dtype=np.int64).tolist()
    return (often[end - size : end].tolist() for size, end in zip(sizes, ends, strict=True))


def _edges(end: str) -> tuple[str, str]:
    return end[:_EDGE], end[-_EDGE:]


def _filled(end: str, within: bool) -> Iterator[tuple[str, str]]:
    """Give the forms that a name may fill in the end of a line, each with it: at the beginning of a run of letters or near its end,
    or anywhere ``within`` one; a second name may stand beside it.
    """
    for run in _HAN.finditer(end):
        first, last = run.span()
        for size in _NAME:
            for begin in range(first, last - size + 1):
                stop = begin + size
                if within or begin == first or last - stop <= _LAST:
                    yield f"{end[:begin]}*{end[stop:]}", end[begin:stop]
                    if stop == last and (other := _AND.match(end, stop)):
                        for more in range(other.start("name") + _NAME[0], other.end() + 1):
                            yield f"{end[:begin]}*、*{end[more:]}", end[begin:more]
