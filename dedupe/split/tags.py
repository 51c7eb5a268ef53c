"""Tags that a scraper left in a page: what breaks a line, what is set within one, and what is no text at all."""

import re
from collections.abc import Iterator
from itertools import pairwise

_END = r"(?:\s+(?:[a-z:_-]+\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s\"'<>]+)|async|checked|controls|defer|disabled|hidden|noshade|nowrap|selected))*\s*/?>"
"""Attributes, so that what is less than something and more than something else is none."""
_HIDING = re.compile(rf"<(?P<name>head|noscript|script|style|template){_END}|<!--", re.IGNORECASE)
_BREAKING = re.compile(
    r"</?(?:address|article|aside|blockquote|body|br|center|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|header|hr|html|iframe"
    rf"|li|link|main|meta|nav|ol|option|p|pre|section|select|table|tbody|td|tfoot|th|thead|title|tr|ul|video|h(?P<depth>[1-6])){_END}|<!doctype[^<>]*>",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"</?(?:a|abbr|b|big|button|cite|code|del|em|font|i|img|input|ins|label|mark|o:p|q|s|small|source|span|strike|strong|sub|sup|u|wbr)"
    + _END,
    re.IGNORECASE,
)
_MARKDOWN = re.compile(
    r"!\[[^\[\]\n]*\]\([^()\s]*\)|\[(?=[^\[\]\n]+\]\((?:https?://|/|#)[^()\s]*\))|(?<=[^\[\]\n])\]\((?:https?://|/|#)[^()\s]*\)|\*\*"
)
"""What a crawler sets round a word that is a link or bold, and an image."""
LINKED = ("](", "**")
"""What a line that has any of it holds."""
_PROSE, _FEW = 20, 0.5
"""Characters of the shortest line of prose, and how much of it may be linked: a line that is all link leads somewhere."""
_BLANK = re.compile(r"\s|&(?:nbsp|ensp|emsp|#160|#8194|#8195|#12288|#xa0|#x3000);", re.IGNORECASE)
_INDENT = re.compile(r"\s{0,80}")
BREAK = "\v"
"""What parts lines and is none of those that a file is written in."""
_ESCAPED = re.compile(r"(?:\\r)?\\n(?![a-z])")
"""A break as a program writes it out, who keeps a text in one line."""
_ENDED = frozenset("。！？；：”’」』）")
"""What stands before most breaks of a text."""
_REFERRED = re.compile(r"^[ \t]*\d{1,4}\. (?:https?|ftp|file|javascript|mailto):", re.MULTILINE)
"""Where a link leads, as a browser of text alone lists it below a page."""
_NUMBER = re.compile(r"\[\d{1,4}\](?=\S)")
"""The link's number before its words."""
_FIELD = re.compile(
    r"(?:HYPERLINK|INCLUDEPICTURE|PAGEREF|PAGE|TOC)(?:\s{1,4}(?:\"[^\"\n]{0,300}\"|\\[a-z*](?: MERGEFORMAT)?|_Toc\d+))+ ?"
)
"""What a word processor keeps of a link, a picture or a number of a page, before what it shows."""
_FORUM = re.compile(
    r"\[/?(?:(?P<plain>[bius])|(?:align|center|color|font|quote|size|url)(?:=[^\[\]\n]{0,80})?)\]", re.IGNORECASE
)
"""A tag as forums write it."""
_SEVERAL = 3
"""Breaks, or numbers of links, that a page has at the least."""


def masked(text: str) -> tuple[str, dict[int, int]]:
    """Give ``text`` without its tags, no longer and no shorter, and where headings begin, with their depth, 1 the highest.

    What stands within lines is left: `apart` tells it.

    >>> masked("<h2>Rain</h2><p>It <b>fell</b>.</p>")
    ('\\x0b\\x0b\\x0b\\x0bRain\\x0b\\x0b\\x0b\\x0b\\x0b\\x0b\\x0b\\x0bIt <b>fell</b>.\\x0b\\x0b\\x0b\\x0b', {4: 2})
    """
    text = _shown(text)
    if "<" not in text and "&" not in text:
        return text, {}
    if hidden := _hidden(text):
        bounds = [0, *(place for span in hidden for place in span), len(text)]
        shown = [text[begin:end] for begin, end in pairwise(bounds)]
        text = "".join(part if at % 2 == 0 else BREAK * len(part) for at, part in enumerate(shown))
    headings = [(tag.end(), int(tag["depth"])) for tag in _BREAKING.finditer(text) if tag["depth"] and tag[0][1] != "/"]
    text = _BREAKING.sub(lambda tag: BREAK * len(tag[0]), text)
    return text, {blank.end(): depth for end, depth in headings if (blank := _INDENT.match(text, end))}


def _shown(text: str) -> str:
    """Give ``text`` with breaks where a program wrote them out, and tags where links have numbers, and a forum or a word processor has its own."""
    if "\\" in text:
        breaks = [text[found.start() - 1 : found.start()] in _ENDED for found in _ESCAPED.finditer(text)]
        if sum(breaks) >= _SEVERAL and 2 * sum(breaks) >= len(breaks):
            text = _ESCAPED.sub(lambda found: BREAK * len(found[0]), text)
        text = _FIELD.sub(_tag, text)
    if "[/" in text:
        text = _FORUM.sub(lambda tag: f"<{tag[0][1:-1]}>" if tag["plain"] else _tag(tag), text)
    if "://" in text and len(_REFERRED.findall(text)) >= _SEVERAL:
        text = _NUMBER.sub(_tag, text)
    return text


def _tag(found: re.Match[str]) -> str:
    """Give a tag as long as what was found."""
    return f"<a{' ' * (len(found[0]) - 3)}>"


def _hidden(text: str) -> list[tuple[int, int]]:
    """Give the spans of what a browser does not show; what is never closed is shown."""
    found: list[tuple[int, int]] = []
    endless = set()
    for tag in _HIDING.finditer(text):
        name = (tag["name"] or "").lower()
        if name in endless or found and tag.start() < found[-1][1]:
            continue
        close = re.compile(rf"</{name}\s*>" if name else "-->", re.IGNORECASE).search(text, tag.end())
        if close is None:
            endless.add(name)
        else:
            found.append((tag.start(), close.end()))
    return found


def stripped(text: str, begin: int, end: int) -> tuple[int, int]:
    """Give the span of a row past the tags and the names of blanks at its ends."""
    while begin < end and (edge := _BLANK.match(text, begin, end) or _WITHIN.match(text, begin, end)):
        begin = edge.end()
    while begin < end:
        last = end - 1 if text[end - 1].isspace() else max(text.rfind(mark, begin, end) for mark in "<&")
        if last < 0 or not (_BLANK.fullmatch(text, last, end) or _WITHIN.fullmatch(text, last, end)):
            break
        end = last
    return begin, end


def apart(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the spans of what stands between the tags within a line, or between the marks of a crawler within a line of prose."""
    marks = list(_WITHIN.finditer(text, begin, end)) if "<" in text[begin:end] else list(_marks(text, begin, end))
    for tag in marks:
        if begin < tag.start():
            yield begin, tag.start()
        begin = tag.end()
    if begin < end:
        yield begin, end


def _marks(text: str, begin: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the marks within a line that links and bold words have round them, if it is prose."""
    marks = list(_MARKDOWN.finditer(text, begin, end))
    bold = [mark for mark in marks if mark[0] == "**"]
    linked = sum(later.start() - one.end() for one, later in pairwise(marks) if one[0] in ("[", "**"))
    size = end - begin - sum(len(mark[0]) for mark in marks)
    if len(bold) % 2 == 0 and (len(bold) == len(marks) or size >= _PROSE and linked <= _FEW * size):
        yield from marks
