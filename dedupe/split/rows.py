"""Cut a page into lines: at newlines, where one line holds things of two kinds, and not where a column was merely wrapped."""

import re
from dataclasses import replace
from itertools import chain

from dedupe import chars, cues, late
from dedupe.records import Line, Page
from dedupe.split.abreast import columns
from dedupe.split.columns import begun, gathered, turned, unwrapped
from dedupe.split.dumped import counted, sent, timed, value
from dedupe.split.edges import inner
from dedupe.split.headlines import MORE, cut, headed
from dedupe.split.tags import LINKED, apart, masked, stripped

_ROW = re.compile(r"(?:[^\n\r\u2028\u2029\x0b\x0c\x85]+|(?<=[\x80-\xff])\x85|\x85(?=[\x80-\xff]))+")
"""What stands between breaks. Between two letters of Latin-1 NEXT LINE is a byte of UTF-8 that was read so."""
_MARK = re.compile(
    r"(?:(?!(?:#[^#\s]{2,20}#\s*){2,}$)#{1,6}(?=[^#])|>+(?=\s)|\*\*(?=\S)|__(?=\S)|[*_](?=[^\s*_].*[^\s*_][*_]$)|[-*+](?=\s))\s*"
)
_TAGGED = re.compile(r"<(?P<tag>b|strong)(?:\s[^<>]{0,80})?>\s*+(?P<text>[^<>\n]+(?<!\s))\s*+</(?P=tag)>$")
"""A line that a scraper left between tags that make it bold."""
_NAMED = re.compile("[题題篇文\u2f42\u3246]|^[A-Za-z]{4,8}:")
"""What the name of a part has (`cues.PART`), before it is folded."""
_FRAMES = tuple("=~*+")
"""How signs round a heading begin."""
_MARKS = tuple("#>*_-+")
"""How marks begin."""
_BOLD = ("**", "__")
"""Marks before and behind what is set bold."""
_SLANTED = ("*", "_")
"""The same of a whole line set slanted."""
_FRAMED = re.compile(
    r"(?P<sign>[=~*+])(?P=sign){0,5}(?P<gap>[ \u3000]+)(?P<text>\S.*?)(?P<behind>[ \u3000]+(?P=sign){1,6})?$"
)
"""A heading between signs that a wiki or a plain text sets round it; where one side is lost, those before it are enough if they are two."""
_RULE = re.compile(r"([=~\-\u2014_*\u2500\u2501\u2550\uff5e\uff1d\u30fc])\1{3,}$")
"""A row of one sign: right under a short line it makes a heading of it."""
_RULED = 40
"""Characters of the longest line that is ruled off as a heading; twice as many with the signs of a frame."""
_SET_APART = re.compile(r"(?<! ) {2,}+(?=[a-z\d])")
"""What stands between a byline and the time beside it."""
_BUTTONS = late.compile(rf"(?<! ) ++(?=(?:[^ ]*(?:{cues.WEB.pattern})[^ ]* ?){{2}})")
"""What stands between a byline and the buttons of a site behind it."""
_BLANK = re.compile(r"(?<! ) ++(?=[\u4e00-\u9fff“‘《])")
_STOPS = "。！？”’…—"
"""A blank between one of these and a word or a quotation was a break."""
_OPENING = 15
"""Characters of a line before which no break is sought."""
_DASH = 2
"""Characters of what an outlet sets behind its dateline."""
_DIVIDING = re.compile("[ （【〔［转续摄#@→⇒⇨▷▶►☞↗↘]")
_TAIL = re.compile("题：|接.{2,16}$|" + "|".join(f"{sign}.{{2,24}}$" for sign in "■●▲◆□"))
_OPENED = re.compile(".{0,4}[图照]|这是|[△▲▼]")
"""What stands wherever a line can be cut: a blank, a bracket, a turn to another page, who made a picture, a topic or an account; what is told
of, or a sign before what the page says last; or, before all, the beginning of a caption. Each is sought as quickly as can be."""
_TURNING = re.compile("转|接.{2,16}$|[→⇒⇨▷▶►☞↗↘].{2,10}$| p[a-z. ]{0,5}\\d{1,3}$")
"""What a turn to another page has, unless it is in brackets."""
_CLOSED = re.compile(r"[）】〕］]。?$|）\s?\d{6,8}$|[#@][^#@\s。]{2,20}#?\s*$|[■●▲◆□].{2,24}$")
"""How a line ends behind whose text something else stands."""
_WIRED = re.compile("[电讯]$")
"""How a dateline ends behind which its reporter is named."""
_FRONT, _BEFORE = 8, 90
"""Characters of the least and the most that may have run into the dateline behind it."""


def rows(page: Page) -> tuple[Line, ...]:
    """Give the lines of ``page`` that hold text, not yet classed (kind ``body``)."""
    found: list[Line] = []
    last_end = 0
    plain, depths = masked(page.text)
    plain, parts_read = columns(inner(plain))
    for match in chain.from_iterable(_ROW.finditer(plain, *part) for part in parts_read):
        begin, end, level = _trimmed(plain, match.start(), match.end())
        spans = (
            tuple(apart(plain, begin, end))
            if "<" in match[0] or any(map(match[0].__contains__, LINKED))
            else ((begin, end),)
        )
        text = "".join(plain[first:last] for first, last in spans)
        if not text:
            continue
        level = level or depths.get(begin, 0)
        gap = _newlines(plain[last_end:begin]) - 1 if found else _newlines(plain[:begin])
        last_end = max(last_end, end)
        if found and not gap and _RULE.match(text) and _ruled(found[-1]):
            found[-1] = replace(found[-1], level=2)
        blanks = plain[match.start() : begin]
        inset = 0 if level or blanks.strip() else len(blanks) + blanks.count("\N{IDEOGRAPHIC SPACE}")
        rest = spans if len(spans) > 1 else ()
        found.append(Line(page.source, len(found), begin, end, text, rest, "body", level, max(gap, 0), inset))
    found = turned(begun(gathered(unwrapped(plain, sent(counted(timed(_ranked(found))))))))
    chars.remember(line.text for line in found)
    pieces = [piece for line in headed(found) for piece in (parts(line) if line.kind == "body" else [line])]
    return tuple(line if line.number == number else replace(line, number=number) for number, line in enumerate(pieces))


def _ranked(lines: list[Line]) -> list[Line]:
    """Give lines whose headings in frames, their levels counted below 0, have those of other headings: 1 is the highest.

    A wiki has the fewer signs the higher a heading is, a plain text the more: the first of a page is no lower than the rest.
    """
    signs = [-line.level for line in lines if line.level < 0]
    if not signs:
        return lines
    most = max(signs)
    ranks = {n: 1 + most - n if signs[0] == most else n for n in signs}
    return [replace(line, level=ranks[-line.level]) if line.level < 0 else line for line in lines]


def _ruled(line: Line) -> bool:
    """Tell whether a row of signs right under ``line`` makes a heading of it."""
    return not line.level and len(line.text) <= _RULED and not chars.terminal(line.text) and not _RULE.match(line.text)


def _newlines(text: str) -> int:
    return text.count("\n") or text.count("\r")


def _trimmed(text: str, begin: int, end: int) -> tuple[int, int, int]:
    """Give the span of a row past its marks and spaces, and the level of its heading mark."""
    while end > begin and (text[end - 1] in chars.SPACES or text[end - 1].isspace()):
        end -= 1
    while begin < end and (text[begin] in chars.SPACES or text[begin].isspace()):
        begin += 1
    level = 0
    head = text[begin : min(end, begin + 12)]
    if head[:1] == "<" and (tagged := _TAGGED.match(text, begin, end)):
        return *tagged.span("text"), 3
    if head[:1] in ("<", "&") or text[end - 1 : end] in (">", ";"):
        begin, end = stripped(text, begin, end)
        head = text[begin : min(end, begin + 12)]
    if head[:1] == '"' and (said := value(text, begin, end)):
        return said
    if _NAMED.search(head) and (label := cues.PART.match(chars.soft(head))):
        return begin + label.end(), end, 2 if label["title"] else 0
    if head[:1] in _FRAMES and end - begin <= 2 * _RULED and (framed := _FRAMED.match(text, begin, end)):
        signs = framed.start("text") - begin - len(framed["gap"])
        if framed["behind"] or signs > 1:
            return *framed.span("text"), -signs
    if head[:1] in _MARKS and (mark := _MARK.match(text, begin, end)):
        level = mark.group().count("#")
        bold = mark.group()[:2] in _BOLD
        if -1 < text.find(_BOLD[0], mark.end(), end - 2) and mark.group()[:2] == _BOLD[0]:
            return begin, end, level
        if level or bold or mark.end() < end and mark.group()[0] == ">":
            begin = mark.end()
        if level:
            while end > begin and text[end - 1] in "# ":
                end -= 1
        if bold and text[begin:end].endswith(mark.group()):
            level, end = 3, end - 2
        elif mark.group() in _SLANTED and not bold:
            begin, end = mark.end(), end - 1
    return begin, end, level


def parts(line: Line) -> list[Line]:
    """Cut ``line`` where an endmark or jump line runs on behind its text, or a lost break has left a space."""
    folded = chars.soft(line.text)
    if not (_DIVIDING.search(folded) or _TAIL.search(folded) or _OPENED.match(folded)):
        return cut(line, [], "body")
    cuts: list[tuple[int, str]] = []
    kind = "body"
    if head := cues.JUMP_HEAD.match(folded):
        if head.end() < len(folded):
            kind, cuts = "jump", [(head.end(), "body")]
    lead = cues.DATELINE.match(folded)
    if lead and lead["month"] and (about := cues.ABOUT.match(folded, lead.end())):
        return cut(line, [(lead.end(), "furniture"), (about.end(), "title")], "dateline")
    glued = None if lead else cues.CAPTION_GLUED.match(folded)
    if not glued and (cues.CAPTION_HEAD.match(folded) or cues.CAPTION_MARK.match(folded)):
        glued = cues.CAPTION_RUN_ON.match(folded)
    if not cuts and glued and len(folded) - glued.end() > MORE:
        cuts.append((glued.end(), "body"))
    if not cuts and not lead and (led := _led(folded)):
        cuts.append((led, "body"))
    if (
        "  " in folded
        and (gap := _SET_APART.search(folded))
        and cues.BYLINE.match(folded[: gap.start()])
        and not cues.BYLINE.match(folded)
    ):
        return cut(line, [(gap.end(), "body")], kind)
    if (
        " " in folded
        and len(folded) <= 2 * _RULED
        and (site := _BUTTONS.search(folded))
        and cues.BYLINE.match(folded[: site.start()])
    ):
        return cut(line, [(site.end(), "furniture")], kind)
    if (signed := cues.BYLINE_LATIN.match(line.text)) and signed["tail"]:
        return cut(line, [(signed.start("tail"), "furniture")], kind)
    closed = _CLOSED.search(folded) or _TURNING.search(folded)
    for pattern, tail in (
        (cues.STAFF_RUN_ON, "furniture"),
        (cues.ENDMARK_RUN_ON, "endmark"),
        (cues.JUMP_RUN_ON, "jump"),
    ):
        found = pattern.search(folded) if closed else None
        if found and found.start() > 0 and not (tail == "endmark" and cues.SHOT.search(folded)):
            begin = found.start() + len(found.group()) - len(found.group().lstrip())
            cuts.append((begin, tail))
            break
    limit = cuts[-1][0] if cuts and cuts[-1][1] != "body" else len(folded)
    begin = max(_OPENING, lead.end() + _DASH if lead else 0)
    spaces = [m for m in _BLANK.finditer(folded, 0, limit) if m.start() > begin and folded[m.start() - 1] in _STOPS]
    # A text that sets a space behind every sentence says nothing by it.
    if spaces and len(folded) > 40 and len(spaces) <= max(1, sum(map(folded.count, "。！？")) // 4):
        cuts += [(m.end(), "body") for m in spaces]
    return cut(line, sorted(cuts), kind)


def _led(folded: str) -> int:
    """Give where the dateline begins before which something unended stands, set off by a blank, in a line that begins with none, or 0:
    a story begins with it.
    """
    found = 0
    for blank in re.finditer(" +", folded[:_BEFORE]):
        front = folded[: blank.start()]
        if "。" in front or "；" in front:
            break
        lead = cues.DATELINE.match(folded[blank.end() :])
        if len(front) >= _FRONT and lead and len(folded) - blank.end() - lead.end() > MORE:
            found = 0 if cues.BYLINE.match(front) or _WIRED.search(front) else blank.end()
    return found
