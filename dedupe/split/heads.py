"""Know what stands beside headings and is none: bare names, labelled lines, lines in another script."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from dedupe import chars, cues
from dedupe.records import Line
from dedupe.split.signatures import sign, signature
from dedupe.split.wording import may_head
from dedupe.tables import surnamed

_SHORT = 60
"""Characters of the longest line in Latin letters that is the page's own."""
_NAME = re.compile("[\u4e00-\u9fff](?: ?[\u4e00-\u9fff]){1,2}$")
"""What is as long as a name, its characters perhaps set apart."""
_ORNATE = re.compile("(?P<sign>[□■◎○●◆◇]) ?(?P<names>[\u4e00-\u9fff·]{2,3}(?:[ 、][\u4e00-\u9fff·]{2,3}){0,3})$")
"""A sign that outlets set before who wrote a story, and names."""
_NAMED = 2
"""Different names of a page that stand alike, from which on they are names."""
_NOTE = 60
"""Characters of the longest note of an editor's between such a title and what opens its text."""
_SIGNED = 2
"""Fewest titles of a page with a sign before them, from which on that is its habit."""
_ALONE = 3
"""Fewest of them if nothing leads them."""
_MOSTLY = 0.8
"""Share of them under which text must stand then."""
_SURER = 3
"""How many times as many pairs of letters of titles stand behind them as before: a caption is of the text on both its sides."""
_MADE = re.compile("[^\\W\\d]{2,6}：[\u4e00-\u9fff·]{2,4}(?:[、 ][\u4e00-\u9fff·]{2,4})*$")
_BRACKETED = re.compile("（[^\\W\\d]{2,4}：[^（）。！？]{2,20}）$")
"""Labels and names."""
_DRAWN = re.compile(
    r"(?P<label>[^\W\d]{2,6}?) ?[：／/|｜丨 ] ?(?P<names>[\u4e00-\u9fff·]{2,4}(?:[、 ][\u4e00-\u9fff·]{2,4})*)(?:（[^（）]{2,12}）|[／/][^，。！？]{2,8})?$"
)
"""What a picture is, and who made it; for whom, perhaps."""
_MAKERS = ("byline", "credit")
_PERSON = r"(?:[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,6}·[\u4e00-\u9fff]{1,6})"
_POST = re.compile(
    rf"[\[（【〔 ]*[\u4e00-\u9fff、]{{2,8}} ?(?P<bar>[：／/|｜]) ?(?P<names>{_PERSON}(?:[ 、；]+{_PERSON})*)[\]）】〕 ]*$"
)
"""What somebody did for a story or its page, and the names."""
_HAN = re.compile("[\u4e00-\u9fff]")
_BEHIND = 4
"""Lines behind a heading that may tell of it."""
_LATIN = re.compile("[a-z].*[a-z].*[a-z].*[a-z]")
_CHINESE = 0.8
"""Share of a page's lines that have Chinese characters, from which on a line without is not of its text."""


def beside_heads(lines: Sequence[Line], folded: list[str], found: list[str]) -> None:
    """Change the kinds ``found`` of lines that look like headings, and that the headings beside them show to be something else."""
    _sourced(lines, folded, found)
    _makers(folded, found)
    _names(lines, folded, found)
    _foreign(folded, found)
    sign(folded, found)


def staff(folded: list[str], found: list[str]) -> None:
    """Make furniture of labelled names, two lines of them or more, if half of them are known for who made the page; right behind a text
    also if one is, or is known for who made the story, or if they look like headings and have a bar between.
    """
    posts = [_POST.match(text) for text in folded]
    begin = 0
    for end in range(len(found) + 1):
        if end < len(found) and posts[end]:
            continue
        run, begin = range(begin, end), end + 1
        told = [post for post in posts[run.start : end] if post]
        if len(run) < 2 or not surnamed([name for post in told for name in re.split("[ 、；]+", post["names"])]):
            continue
        known = [i for i in run if cues.STAFF.match(folded[i])]
        behind = run.start and found[run.start - 1] not in ("title", "subtitle") and found[end : end + 1] != ["body"]
        barred = all(found[i] == "title" and post["bar"] in "|｜" for i, post in zip(run, told, strict=True))
        if 2 * len(known) >= len(run) or behind and (known or barred or any(found[i] in _MAKERS for i in run)):
            for i in run:
                if found[i] in ("body", "title", "subtitle"):
                    found[i] = "furniture"


def marked(lines: Sequence[Line], folded: list[str], found: list[str]) -> Sequence[Line]:
    """Give ``lines`` without the sign that a page sets before its titles, and change the kinds ``found`` of these.

    The sign is before captions elsewhere; here bylines and datelines follow most of the lines that have it, or text stands
    under each, and it is that which has their words, and not the text before.
    """
    with_sign: dict[str, list[int]] = defaultdict(list)
    for i, line in enumerate(lines):
        if found[i] == "caption" and unicodedata.category(line.text[0]) == "So" and may_head(folded[i]):
            with_sign[line.text[0]].append(i)
    heads = {
        i
        for places in with_sign.values()
        if len(led := [i for i in places if _led(folded, found, i)]) >= _SIGNED
        and 2 * len(led) > len(places)
        or len(places) >= _ALONE
        and sum(may_head(folded[i]) and _over(found, i) for i in places) >= _MOSTLY * len(places)
        and _told_behind(folded, found, places)
        for i in places
    }
    for i in heads:
        found[i], folded[i] = "title", folded[i][1:].lstrip()
    return [_unsigned(line) if i in heads else line for i, line in enumerate(lines)] if heads else lines


def _over(found: Sequence[str], i: int) -> bool:
    """Tell whether text stands under line ``i``, or another heading and then text."""
    after = i + 1 + (found[i + 1 : i + 2] in (["title"], ["subtitle"]))
    return found[after : after + 1] == ["body"]


def _led(folded: list[str], found: list[str], i: int) -> bool:
    """Tell whether a byline, a line below a title or a dateline follows line ``i``."""
    after = [j for j in range(i + 1, len(found)) if found[j] not in ("furniture", "caption", "credit")][:2]
    # A note of the editor's may stand between, or who else has it.
    noted = len(after) > 1 and found[after[0]] in ("body", "title") and len(folded[after[0]]) <= _NOTE
    return any(_leads(folded, found, j) for j in after[: 1 + noted])


def _told_behind(folded: list[str], found: list[str], places: Sequence[int]) -> bool:
    """Tell whether the texts between lines at ``places`` have the words of the line before them, and hardly those of the line behind."""
    bounds = [-1, *places, len(found)]
    texts = ["".join(folded[j] for j in range(i + 1, k) if found[j] == "body") for i, k in pairwise(bounds)]
    before = sum(_shared(folded[i], text) for i, text in zip(places, texts, strict=False))
    behind = sum(_shared(folded[i], text) for i, text in zip(places, texts[1:], strict=True))
    return behind >= max(len(places), _SURER * before)


def _leads(folded: list[str], found: list[str], after: int) -> bool:
    return found[after] in ("byline", "subtitle") or found[after] == "body" and bool(cues.DATELINE.match(folded[after]))


def _unsigned(line: Line) -> Line:
    """Give a line without its first character and the blanks behind that."""
    text = line.text[1:].lstrip(chars.SPACES)
    return line.only((len(line.text) - len(text), len(line.text))) if text else line


def _sourced(lines: Sequence[Line], folded: list[str], found: list[str]) -> None:
    """Make furniture of what looks like a heading between a source line that has a title over it and that title's text, and has no
    word of the text, if the title has, or if it is set tight upon that line.
    """
    for i in range(2, len(found) - 1):
        if found[i] != "title" or found[i - 1] != "furniture" or signature(folded[i]):
            continue
        tight = lines[i].gap == 0 and max(lines[i - 1].gap, lines[i + 1].gap) > 0
        if not (tight or cues.WEB_SOURCE.search(folded[i - 1])):
            continue
        over = next((j for j in range(i - 2, -1, -1) if found[j] != "furniture"), i)
        told = _told_under(folded, found, i)
        if found[over] == "title" and _shared(folded[i], told) == 0 and (tight or _shared(folded[over], told)):
            found[i] = "furniture"


def _shared(text: str, told: str) -> int:
    """Give how many pairs of neighbouring letters of a line stand in a text."""
    return sum(text[k : k + 2].isalpha() and text[k : k + 2] in told for k in range(len(text) - 1))


def _makers(folded: list[str], found: list[str]) -> None:
    """Make credits of labelled names that look like headings: right behind captions, in brackets behind a heading, or between one and
    a text that has not the names, or over what opens a story, if the label is of pictures.
    """
    for i in range(len(found)):
        before = found[i - 1] if i else ""
        drawn = found[i] in ("title", "subtitle", "body") and _drew(folded, found, i)
        if drawn:
            over = next((kind for kind in reversed(found[:i]) if kind not in ("furniture", "byline")), "")
            # What only a blank sets off may be a heading in two parts.
            under = over in ("title", "subtitle") and (over == before or " " not in folded[i])
            if under or _leads(folded, found, i + 1):
                found[i] = "credit"
        if found[i] != "title":
            continue
        bracketed = _BRACKETED.match(folded[i]) and before in ("title", "subtitle", "furniture", "byline")
        made = before == "caption" and _MADE.match(folded[i]) and not _shared(folded[i], _told_under(folded, found, i))
        if bracketed or made:
            found[i] = "credit"


def _drew(folded: list[str], found: list[str], i: int) -> bool:
    """Tell whether line ``i`` names who made a picture, and the text behind it has none of these names."""
    drawn = _DRAWN.match(folded[i])
    if not drawn or not cues.PICTURE.search(drawn["label"]):
        return False
    told = _told_under(folded, found, i)
    return bool(told) and not _shared(drawn["names"], told)


def _told_under(folded: list[str], found: list[str], i: int) -> str:
    """Give the text right behind line ``i``."""
    return "".join(folded[j] for j in range(i + 1, min(i + 1 + _BEHIND, len(found))) if found[j] == "body")


def _names(lines: Sequence[Line], folded: list[str], found: list[str]) -> None:
    """Make bylines of bare names: at several places of the page a heading and, between it and its text, another of a few characters;
    behind a sign that the page sets before nothing else, and the text has none of the names, at one place.
    """

    def behind(i: int) -> int:
        return next((j for j in range(i + 1, len(found)) if found[j] != "furniture"), i)

    named = [
        i
        for i in range(1, len(found))
        if found[i] == found[i - 1] == "title"
        and not lines[i].level
        and _NAME.match(folded[i])
        and found[behind(i)] == "body"
        and chars.terminal(folded[behind(i)])
        and len(folded[i - 1]) > len(folded[i])
    ]
    if len({folded[i] for i in named}) >= _NAMED:
        for i in named:
            found[i] = "byline"
    ornate = {i: match for i, text in enumerate(folded) if (match := _ORNATE.match(text))}
    others = {text[0] for i, text in enumerate(folded) if i not in ornate}
    for i, match in ornate.items():
        over = i > 0 and found[i - 1] in ("title", "subtitle") and not lines[i].level
        if over and found[i] in ("title", "caption") and match["sign"] not in others:
            told = _told_under(folded, found, i)
            if told and not _shared(match["names"], told):
                found[i] = "byline"


def _foreign(folded: list[str], found: list[str]) -> None:
    """Make furniture of lines in Latin letters on a Chinese page, that are no sentences: the paper's name, a time, a code; but over a
    text in such letters they are of it.
    """
    if sum(bool(_HAN.search(text)) for text in folded) < _CHINESE * len(folded):
        return
    for i, text in enumerate(folded):
        if found[i] in ("title", "body") and len(text) <= _SHORT and _LATIN.search(text) and not _HAN.search(text):
            below = next((folded[j] for j in range(i + 1, min(i + 1 + _BEHIND, len(found))) if found[j] == "body"), "")
            goes_on = len(below) > _SHORT and not _HAN.search(below)
            found[i] = found[i] if chars.terminal(text) or goes_on else "furniture"
