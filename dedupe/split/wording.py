"""Say what a line of a page is by its own wording."""

import re

from dedupe import chars, cues
from dedupe.language import junction
from dedupe.records import Line
from dedupe.tables import surnamed

HEADING = 40
"""Characters of the longest unmarked heading."""
_PAUSE = re.compile("[，。；、：…！？!?,;:.—]$|[，。；]")
"""What no heading of more than that has."""
_APART = re.compile("[ 、]+")
_WORDY = 7
"""Characters that the parts of such a heading have in the mean: a list of names has shorter ones."""
_A_DATE = "2000年1月1日"
"""What stands for a date that is spelled."""
_SHORT = 60
"""Characters up to which a line without an end may be furniture."""
_CAPTION = 180
SEEN = 120
"""Characters of the longest caption that only says who stands where."""
_STOP = re.compile("[。！？]")
_TOLD = 2
"""Sentences' ends within a line, from which on it is no caption by how it begins: a text goes on behind it. Of 510 lines of real
articles that begin as captions do two have so many (one ends as captions do, too), and none is longer than `SEEN`."""
_MAKERS = tuple("摄影图片照发处供稿 （") + ("",)
"""How `cues.CAPTION_TAIL` ends before the marks that close it, if those are full stops."""
_CREDIT = 45
_MADE = ("作", "发")
"""Verbs of those who make pictures that many words end in."""
_JOINED = 4.0
"""Nats by which such a word must be likelier whole: names and these verbs stand at 0, words at 9 and more."""
_SENT = re.compile(rf"{cues.OUTLET}[发供] ")
"""Who sent a picture: a name stands behind it."""
_JUMP = 80
"""Characters of the longest jump line: it may name the title."""
_TURN = 30
"""The same of one that is told by its marks."""
_SIGN = re.compile("^[△▲▎◇◆★☆⊙] *")
"""What an outlet may set before who wrote a story."""
_SIGNED = re.compile("(?<=[。！？”])（[^（）]{2,30}）$")
"""Whence a story is, in brackets right behind its end: no reason to take its last paragraph for the page's."""
_SHORTEST = 2
"""Characters of a name that may be a pen name, or that of an outlet."""
_BODIES = tuple("办局科队站所社校厂部院会台组室处")
"""How what an office, a school or a works is called ends: those sign what they sent in."""
_ENCLOSED = ("（）", "【】", "〔〕", "［］", "[]")
"""Brackets round a whole line: what a site says in them is no sentence, and no dateline."""
_LETTER = re.compile(r"\w")
_BUTTON = re.compile(r"[a-z]{2,12}$")
"""One word in Latin letters: no heading has so few."""
_FRAME = "|｜丨︱ "
"""What may frame a heading."""
_PARTS = re.compile(r"[ ,，|｜丨·]+")
_EARMARKS = 2
"""Words beside a page's name from which on a line is of such."""
_ASKED = ("问：", "答：", "q：", "a：")
"""Who speaks in an interview without names."""
_LINK = re.compile(r"\[([^\[\]\n]+)\]\([^()\s]+\)")
"""A word that leads elsewhere, as a crawler writes it."""
_LINKS = 2
"""Of them in a line of a site's own, at the least."""
NOTICE = 110
"""Characters of the longest line that wording alone makes a notice."""


def alone(line: Line, text: str) -> str:
    """Class one line by its own wording; ``text`` is its soft fold."""
    size = chars.width(text)
    ended = chars.terminal(text)
    short = size <= _SHORT and not ended
    if size <= _JUMP and cues.JUMP.match(text) or size <= _TURN and cues.JUMP_MARKED.match(text):
        return "jump"
    if size <= _SHORT and cues.STAFF.match(text) or "](" in line.text and _links(line.text):
        return "furniture"
    closes = cues.ENDMARK.match(text) if size <= _CREDIT else None
    if closes and (cues.WROTE.search(text) or not cues.SHOT.search(text)):
        return "furniture" if _remarks(closes["people"] or "") else "endmark"
    if size <= 90 and cues.CAPTION_NUMBER.match(line.text):
        return "caption"
    byline = size <= _CREDIT and cues.BYLINE.match(_SIGN.sub("", text))
    if size <= _CREDIT and cues.CREDIT.match(text) and not (byline and byline["text"]) and not _worded(text):
        return "credit"
    if byline:
        return "byline"
    if size <= _SHORT and text[0] + text[-1] in _ENCLOSED and _is_menu(text[1:-1]):
        return "furniture"
    if size <= 80 and cues.VALUES.match(text):
        return "notice"
    if cues.BYLINE_LATIN.match(line.text):
        return "byline"
    if cues.DATELINE.match(text):
        return "body"
    dated = cues.DATE_SPELLED.sub(_A_DATE, text) if short and "年" in text else text
    if short and (
        cues.FOLIO.search(dated)
        or _is_menu(text)
        or _beside_name(text)
        or cues.HOUR.match(dated)
        or cues.STAMP.match(dated)
        or cues.DATED.match(dated)
    ):
        return "furniture"
    signed = _SIGNED.sub("", text) if size <= _SHORT else text
    if size <= _SHORT and cues.WEB_SURE.search(signed) or short and cues.WEB_ADDRESS.search(signed):
        return "furniture"
    if size <= _CAPTION and cues.RIGHTS.match(text):
        return "furniture"
    if short and (cues.FIELDS.match(text) or cues.MENU.match(text) or "，" not in text and cues.CLOCK.search(text)):
        return "furniture"
    crumbs = len(cues.CRUMBS.findall(text)) if short and "«" not in text else 0
    if crumbs >= 2 and cues.CRUMBS.search(text.strip(_FRAME)) and not cues.CAPTION_HEAD.match(text):
        return "furniture"
    if size <= _CAPTION and _is_caption(text):
        return "caption"
    if size <= _CAPTION and ("/" in line.text or "Photo" in line.text) and cues.CAPTION_LATIN.search(line.text):
        return "caption"
    if (
        short
        and "。" not in text
        and cues.NOTICE.search(text.replace(" ", ""))
        or size <= NOTICE
        and (cues.NOTICE_HEAD.match(text) or cues.NOTICE_LONG.search(text))
    ):
        return "notice"
    if not _LETTER.search(text) or _BUTTON.match(text) or short and cues.FIELD.match(text):
        return "furniture"
    if text.startswith("\N{EM DASH}") and size <= HEADING + 10:
        return "furniture" if text.endswith("\N{EM DASH}") else "subtitle"
    if line.level and size <= (2 if ended else 3) * HEADING:
        return "title"
    if not (may_head(text) or heads_long(text)):
        return "body"
    turn = cues.TURN.match(text)
    return "body" if turn and (turn["paper"] or turn[0] in _ASKED) else "title"


def _remarks(people: str) -> bool:
    """Tell whether what looks like names that sign a story in brackets is none: nobody is called so."""
    cells = people.replace("、", " ").split()
    named = "·" in people or people.endswith(_BODIES) or surnamed(cells)
    return any(len(cell) > _SHORTEST for cell in cells) and not named


def _worded(text: str) -> bool:
    """Tell whether the verb with which a line seems to say who made a picture is the end of a longer word."""
    bare = text.rstrip("）。")
    if _SENT.match(text):
        return False
    return bare.endswith(_MADE) and junction(bare[:-1], bare[-1]) > _JOINED


def _is_menu(text: str) -> bool:
    """Tell whether a short line has the words of a web page: several of them, or one and little else."""
    words = {found.group() for found in cues.WEB.finditer(text)}
    sections = {found.group() for found in cues.SECTION.finditer(text)}
    if len(words) >= 2 or len(sections) >= 3 or bool(words) and len(chars.key(text)) <= 8:
        return True
    return bool(cues.ROW.match(text)) and len(set(map(len, text.split()))) > 1


def _links(text: str) -> bool:
    """Tell whether a line is links for the most part, several of them.

    >>> _links("[首页](https://a.cn/) / [新闻](https://a.cn/n/) / 正文")
    True
    """
    links = _LINK.findall(text)
    return len(links) >= _LINKS and len(chars.key("".join(links))) >= len(chars.key(_LINK.sub("", text)))


def _beside_name(text: str) -> bool:
    """Tell whether a short line is days, hours and pages for the most part, several of them."""
    parts = _PARTS.split(text)
    marks = [mark for mark in map(cues.EARMARK.match, parts) if mark]
    return len(marks) >= _EARMARKS and 2 * len(marks) >= len(parts) and not all(mark["year"] for mark in marks)


def _is_caption(text: str) -> bool:
    # A sentence that ends in none of these is told to be no caption by its end without a search.
    tailed = not text.endswith("。") or text[-2:-1] == "）" or text.rstrip("）。")[-1:] in _MAKERS
    if tailed and cues.CAPTION_TAIL.search(text):
        return True
    if cues.CAPTION_HEAD.match(text) and len(text) <= SEEN and len(_STOP.findall(text, 0, len(text) - 1)) < _TOLD:
        return True
    return len(text) <= SEEN and bool(cues.CAPTION_SEEN.search(text)) and not cues.BYLINE.match(text)


def may_head(text: str) -> bool:
    """Tell whether an unmarked line could be a heading: short, and no sentence or half of one by its marks."""
    if len(text) > 2 * HEADING or chars.width(text) > HEADING or len(chars.key(text)) < 2:
        return False
    last = text.rstrip(chars.CLOSERS + " ")[-1:]
    return last not in tuple("。；，、：…—!;:,.") and "。" not in text and "；" not in text


def heads_long(text: str) -> bool:
    """Tell whether an unmarked line could be a heading that is longer than most: the half of a paragraph would have a comma by then,
    and a list of names shorter words.
    """
    return (
        HEADING < len(text) <= 2 * HEADING
        and len(text) == chars.width(text)
        and not _PAUSE.search(text)
        and len(text) >= _WORDY * (1 + len(_APART.findall(text)))
    )


def names_behind(text: str) -> bool:
    """Tell whether a short line that no sentence ends names somebody behind a space; in brackets behind a sentence stands who wrote it."""
    if len(text) > _SHORT or chars.terminal(text) or text.endswith("）") and chars.terminal(text[: text.rfind("（")]):
        return False
    return bool(cues.CAPTION_SET_OFF.match(text)) and not cues.DATELINE.match(text)
