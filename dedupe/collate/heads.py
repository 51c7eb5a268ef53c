"""Headings, bylines, datelines and endmarks: the fullest form that the copies bear out, then a vote within it."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from operator import add

from dedupe import chars, cues
from dedupe.collate import passed
from dedupe.collate.canvas import Canvas, supply
from dedupe.collate.place import Place, whole
from dedupe.collate.strands import Copy

ALIKE = 75
"""Two headings this alike (0–100) are one heading."""
HELD = 85
"""A heading this much of which stands in a longer one is that one, cut short."""
CUT = 0.8
"""What a cut heading counts for the whole one."""
SIGNS = ("byline", "dateline", "endmark")
"""Headings that sign a story."""
_BESIDE = {"subtitle": ("title",), "byline": SIGNS, "endmark": SIGNS}
"""What a copy has that might have such a heading."""
KNOWN = 0.3
"""Share of a sign's pairs of letters that stand in the others' signs, from which on it is one of theirs."""
SERIES = 0.5
"""Letters of the line of a series, at most, for one of the heading below it."""
LABEL = 2
"""Letters of the longest word before a sender, as whence a text is."""
_SET_APART = re.compile(rf"\W+|{cues.OUTLET}?{cues.ROLE}|采写|供稿|撰文|文字")
_OUTLET = re.compile(cues.OUTLET)
_NAME = re.compile("[\u4e00-\u9fff·]{2,4}$")


def fullest(copies: Sequence[Copy], kind: str, weights: Sequence[float], best: int) -> int | None:
    """Give the number of the copy whose heading of a ``kind`` is to be printed, or None if no copy has one."""
    texts = {n: chars.key(_text(copy, kind)) for n, copy in enumerate(copies) if copy.heads[kind]}
    if not texts:
        return None
    distinct = sorted(set(texts.values()))
    count = {text: sum(weights[n] for n, other in texts.items() if other == text) for text in distinct}
    often = Counter(texts.values())
    said = {text: _text(copies[n], kind) for n, text in texts.items()}
    support = {
        text: count[text]
        + sum(
            _bears_out(other, text) * count[other]
            for other in distinct
            if other != text and not (often[other] > often[text] == 1 and _adds(said[text], other))
        )
        for text in distinct
    }
    return max(texts, key=lambda n: (round(support[texts[n]], 6), count[texts[n]], n == best, weights[n], -n))


def _adds(text: str, other: str) -> bool:
    """Tell whether a heading ``text`` is the key ``other`` with something before or behind it, in the same line.

    What a blank sets off is a line, and lines are lost, but for a short one before the heading: a series has that.
    Words are cut off anywhere.
    """
    key = chars.key(text)
    if not (other and key != other and (key.startswith(other) or key.endswith(other))):
        return False
    if key.endswith(other) and len(key) - len(other) < SERIES * len(other):
        return True
    parts = text.split()
    return all(
        other not in (chars.key("".join(parts[:at])), chars.key("".join(parts[at:]))) for at in range(1, len(parts))
    )


def repeats(heading: str, title: str) -> bool:
    """Tell whether ``heading`` says nothing that ``title`` does not say.

    >>> repeats("新橋通車", "河上新桥通车"), repeats("河上新桥通车侧记", "河上新桥通车")
    (True, False)
    """
    from rapidfuzz import fuzz

    own, whole = chars.key(heading), chars.key(title)
    return own in whole or 3 < len(own) <= len(whole) + 1 and fuzz.partial_ratio(own, whole) >= HELD


def signs_nobody(byline: str, dateline: str, endmark: str) -> bool:
    """Tell whether ``byline`` names only the sender that ``dateline`` begins with, or, but for a word before it, an outlet that either names.

    >>> signs_nobody("甲社", "甲社青江5月2日电", ""), signs_nobody("来自 甲社", "丙报讯", "（据甲社）")
    (True, True)
    >>> signs_nobody("甲社记者 任国", "甲社青江5月2日电", ""), signs_nobody("任青江", "甲社青江5月2日电", "")
    (False, False)
    """
    key, begins, ends = map(chars.key, (byline, dateline, endmark))
    outlets = [key[at:] for at in range(LABEL + 1) if _OUTLET.fullmatch(key[at:])]
    return begins.startswith(key) or any(outlet in begins or outlet in ends for outlet in outlets)


def signs_again(endmark: str, byline: str) -> bool:
    """Tell whether ``endmark`` only names whom ``byline`` names: outlets set them above a story or below it.

    >>> signs_again("（甲社记者 任国 采写）", "甲社记者 任国"), signs_again("（甲社5月2日电）", "甲社记者 任国")
    (True, False)
    """
    named, again = (set(filter(_NAME.match, _SET_APART.split(chars.soft(line)))) for line in (byline, endmark))
    return bool(named & again) and not any(map(str.isdecimal, endmark))


def without_again(copy: Copy, byline: str) -> Copy:
    """Give ``copy`` without an endmark that only signs again."""
    if not any(signs_again(copy.strands[s].soft, byline) for s in copy.heads["endmark"]):
        return copy
    return replace(copy, heads={**copy.heads, "endmark": ()})


def without_own(copies: Sequence[Copy], kind: str) -> Sequence[Copy]:
    """Give ``copies`` without the headings of a ``kind`` that are one outlet's own.

    So many pages lack such a one as `passed.outvoted` asks: a subtitle over whose text they have the title, a byline or an endmark
    though they are signed in another form, in which next to nothing of it stands.
    """
    if kind not in ("subtitle", "byline", "endmark") or len(copies) <= passed.FEWEST:
        return copies
    lacking = [copy for copy in copies if not copy.heads[kind] and any(copy.heads[head] for head in _BESIDE[kind])]
    found = list(copies)
    for number, copy in enumerate(copies):
        if lacking and copy.heads[kind]:
            key = chars.key(_text(copy, kind))
            having = [one for one in copies if one.heads[kind] and _bears_out(chars.key(_text(one, kind)), key)]
            pages = {one.witness.source for one in having}
            others = {one.witness.source for one in lacking} - pages
            if passed.outvoted(len(pages), len(others)) and (kind == "subtitle" or _strange(key, lacking)):
                found[number] = replace(copy, heads={**copy.heads, kind: ()})
    return found


def _strange(key: str, copies: Sequence[Copy]) -> bool:
    """Tell whether a sign has no day, and next to none of its letters in the signs of ``copies``."""
    if any(map(str.isdecimal, key)):
        return False
    signs = "\n".join(chars.key(copy.strands[s].soft) for copy in copies for kind in SIGNS for s in copy.heads[kind])
    pairs = list(map(add, key, key[1:]))
    return sum(pair in signs for pair in pairs) < KNOWN * len(pairs)


def laid(copies: Sequence[Copy], kind: str, number: int) -> tuple[Canvas, list[list[Place]]]:
    """Give the heading of copy ``number`` as canvas, and the others' where they answer to it."""
    own = copies[number].heads[kind][0]
    canvas = Canvas(copies, supply(copies, number, (own,)))
    overlays: list[list[Place]] = []
    for copy in copies:
        row: list[Place] = []
        for s in copy.heads[kind][:1]:
            soft = copy.strands[s].soft
            if not _same_form(kind, soft, canvas.soft):
                continue
            if _bears_out(chars.key(soft), chars.key(canvas.soft)):
                row.append(_trimmed(whole(s, soft, canvas.soft, 0, len(canvas.soft))))
        overlays.append(row)
    return canvas, overlays


def _same_form(kind: str, text: str, other: str) -> bool:
    """Tell whether two headings have the same marks at the same places or, where they are no signs, whatever they have.

    Outlets sign in forms of their own: a vote mark by mark would make one that none of them has.
    """
    if kind in ("title", "subtitle"):
        return True
    forms = [re.sub(r"\w+", "0", one) for one in (text, other)]
    return forms[0] == forms[1] and abs(len(text) - len(other)) <= 1


def _text(copy: Copy, kind: str) -> str:
    return copy.strands[copy.heads[kind][0]].soft


def _bears_out(text: str, longer: str) -> float:
    """Give what a heading ``text`` counts for ``longer``: 1 if they are alike, less if it is a part of it, or 0."""
    from rapidfuzz import fuzz

    if text == longer:
        return 1.0
    if (
        min(len(text), len(longer)) > 3
        and abs(len(text) - len(longer)) > 2
        and fuzz.partial_ratio(text, longer) >= HELD
    ):
        return CUT if len(text) < len(longer) <= 4 * len(text) else 0.0
    return 1.0 if fuzz.ratio(text, longer) >= ALIKE else 0.0


def _trimmed(place: Place) -> Place:
    """Give ``place`` without what is cut off at its ends: that is a gap, and no reading."""
    diffs = list(place.diffs)
    left, right = place.left, place.right
    if diffs and diffs[0][:1] == (left,) and diffs[0][2] == diffs[0][3] and diffs[0][1] - left > 1:
        left = diffs.pop(0)[1]
    if diffs and diffs[-1][1] == right and diffs[-1][2] == diffs[-1][3] and right - diffs[-1][0] > 1:
        right = diffs.pop()[0]
    return place._replace(left=left, right=right, diffs=tuple(diffs))
