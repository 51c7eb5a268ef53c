"""The printed form of bylines and endmarks."""

from dedupe import late
from dedupe.chars import HAN, SPACES
from dedupe.normalise.draft import Draft, Edit, difference

_NAME = f"[{HAN}]{{2,4}}|[{HAN}]+(?:·[{HAN}]+)+"
_IS_NAME = late.compile(_NAME)
_OFFICE = "(?:见习|實習|实习|特约|特約|特派|驻外|首席)?(?:记者|記者|通讯员|通訊員)"
_AGENCY = f"(?:[{HAN}A-Za-z]{{2,12}}?)?"
_ORNAMENT = late.compile("^[□■◎●◆◇○▲△★☆]+ *")
_FIELD = late.compile(f"^[【\\[〔]作[{SPACES}]*者[】\\]〕][：:{SPACES}]*")
"""What a copy from a database writes before who wrote a story."""
_SIGNS = "\N{REFERENCE MARK}\u2500-\u25ca\u25cc-\u25ee\u25f0-\u2775\u2794-\u27bf\u2b00-\u2bff"
"""Frames, blocks, shapes, stars and arrows; a bare circle may be a figure."""
_SIGN = late.compile(f"[{_SIGNS}]+[{SPACES}]*(?=.{{2}})")
_SIGN_BEHIND = late.compile(f"(?<=[{HAN}”」』？！])[{SPACES}]*[{_SIGNS}]+$")
_TIME = late.compile(f"\\d{{1,2}}[:：]\\d{{2}}[{SPACES}]+(?=[{HAN}“「《0-9].{{3}})")
"""When a site had a story, before its title."""
_SITE = late.compile(
    f"(?<=[{HAN}？！”」])(?:_[^_]{{2,16}}){{1,3}}$|(?<=[{HAN}？！”」])(?: ?[-|｜] ?[{HAN}]{{2,10}}(?:网|報|报|新闻|新聞|频道|頻道|在线|客户端)){{1,3}}$"
)
"""The section and the site behind a title, as the bar of a browser has them."""
_PART = late.compile(f"({_AGENCY}{_OFFICE})[ ：:]*")
_SEPARATORS = late.compile(f"[{SPACES}、，,]+")
_UNKNOWN = late.compile("摄|攝|作$|发$|發$|报道|報道|報導|发自|發自|电$|編輯|编辑|整理|文字|图|圖|采写|供稿|[和与及在]")
_ENDMARK = late.compile(f"[(（]?([{HAN}“”0-9A-Za-z、 ]+[电電])[)）]?")


def edits(draft: Draft) -> list[Edit]:
    """Give the edits that bring bylines into the form ``agency-reporter name name``; what has another form stays."""
    found: list[Edit] = []
    for begin, end, kind in draft.lines():
        if kind == "byline":
            line = draft.text[begin:end]
            form = printed(line)
            if form != line:
                found += difference(line, form, begin)
    return found


def ornaments(draft: Draft) -> list[Edit]:
    """Give the edits that take from headings the signs which a page sets before or behind them, and from titles the time before and
    the site behind.
    """
    found: list[Edit] = []
    for begin, end, kind in draft.lines():
        if kind not in ("title", "subtitle", "subhead"):
            continue
        text = draft.text[begin:end]
        if before := _SIGN.match(text) or (_TIME.match(text) if kind == "title" else None):
            found.append((begin, begin + before.end(), ""))
        begun = before.end() if before else 0
        if behind := _SIGN_BEHIND.search(text, begun) or (_SITE.search(text, begun) if kind == "title" else None):
            found.append((begin + behind.start(), end, ""))
    return found


def printed(line: str) -> str:
    """Give a byline as it is printed, or as it stands if its form is not known.

    >>> printed("新华社记者潘洁"), printed("本报记者 张三、李四"), printed("记者：王小明"), printed("张三 北京报道")
    ('新华社记者 潘洁', '本报记者 张三 李四', '记者 王小明', '张三 北京报道')
    """
    line = _FIELD.sub("", line)
    bare = _ORNAMENT.sub("", line.strip(SPACES))
    if bare[:1] in ("(", "（") and bare[-1:] in (")", "）"):
        bare = bare[1:-1].strip(SPACES)
    parts = list(_PART.finditer(bare))
    if not parts or parts[0].start() != 0 or _UNKNOWN.search(_PART.sub("", bare)):
        return line
    printed_parts: list[str] = []
    for part, following in zip(parts, [*parts[1:], None], strict=True):
        names = _names(bare[part.end() : following.start() if following else len(bare)])
        if not names:
            return line
        printed_parts.append(" ".join((part[1], *names)))
    return " ".join(printed_parts)


def _names(text: str) -> list[str]:
    """Give the names in ``text``, or none if one of them does not look so; ``潘 洁`` is one, spaced out to three."""
    words = [word for word in _SEPARATORS.split(text) if word]
    names: list[str] = []
    half = ""
    for word in words:
        if half:
            names.append(half + word)
            half = ""
            if len(word) != 1:
                return []
        elif len(word) == 1:
            half = word
        else:
            names.append(word)
    if half or not all(_IS_NAME.fullmatch(name) for name in names):
        return []
    return names


def endmarks(draft: Draft) -> list[Edit]:
    """Give the edits that set each endmark in full-width brackets, also where one or both are lost."""
    found: list[Edit] = []
    for begin, end, kind in draft.lines():
        if kind == "endmark" and (m := _ENDMARK.fullmatch(draft.text[begin:end])):
            form = f"（{m[1]}）"
            if form != m[0]:
                found += difference(m[0], form, begin)
    return found
