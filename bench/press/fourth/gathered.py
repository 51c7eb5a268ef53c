"""Gathered texts that the other halves do not use: old papers, articles of the web whose headlines stand within their openings, and ends of long ones.

Nothing is taken from the others, so that their pages stay what they were.
"""

import re
from collections.abc import Iterator
from functools import cache

from bench.press.pages import simplified
from bench.press.records import Draft, Para
from bench.press.sources import balanced, real, records, tidy, useful
from bench.press.third.gathered import NO_HEAD, paragraphs, told

_LEAST, _MOST = 110, 2400
"""Characters of a story; the shortest are flashes."""
_PARA = 64
"""Characters after which an old paper's text, which stands in one piece, gets a new paragraph at the next full stop."""
_OLD = str.maketrans(
    "卽旣眞敎淸硏却銷鬥塲產僞吿尙靑愼騐寗値汚尅祇亷囘欵槪緖逈鄕凖曁茍覩倂砲攷刼刧冐歴鑛圑陜効刦衞勗偸塡揑兪勦叅覔鬬牠飜爲靑戶內奬",
    "即既真教清研却销斗场产伪告尚青慎验宁值污克只廉回款概绪迥乡准暨苟睹并炮考劫劫冒历矿团陕效劫卫勖偷填捏俞剿参觅斗它翻为青户内奖",
)
"""Shapes that types of old papers had, and those of today that the converter does not know them to be."""
_MARKS = str.maketrans("「」『』·", "“”‘’、")
_FURTHER = re.compile("[〔【（(［][^〕】）)］]{0,24}[電讯訊][〕】）)］]|申報|日期：|版次|本报讯|本報訊")
"""Where another item, or the running head, has got into the text of an old paper."""
_ADVERT = re.compile("[药藥][房水丸片粉]|广告|廣告|本堂|每盒|每瓶|启事|出售|征求|主治|批发|发兑|戏院|开张")
"""What an old paper was paid for; it tells nothing."""
_MID_LIST = re.compile("^(?!.*(（甲）|（一）|第一)).*(（乙）|（二）|第二，|其次)")
"""How a text opens whose beginning stood elsewhere."""
_NAMED = re.compile(
    r"^.{0,24}?[电讯]?\s*(?:通讯|专访|特稿|综述|财经观察|国际观察|新闻分析|记者手记)[丨｜:：](?P<title>[^\n]{6,40})"
)
_FIRST = re.compile(r"^(据[^，]{2,16}[，报]|当地时间|.{0,8}?\d+日(晚|上午|下午|凌晨|消息)?[，]?)")
_LINKING = re.compile("^(并|但|而|也|还|又|同时|其一|为)(?=.{8})")
_HALTING = re.compile(
    "^([0-9年这此当与基次些为自已且该间何关埋今]|其[中他]|相关)|(以来|季度|规定|强调|要求|认为|根据|通过|问题)$"
)
"""How clauses open or end that make poor headlines."""
_CLAUSES = re.compile("[，。；：！？]")


def _is_plain(text: str) -> bool:
    """Tell whether ``text`` has only characters in daily use, so that no reader takes one for an error of the page."""
    try:
        text.replace("—", "").encode("gb2312")
    except UnicodeError:
        return False
    return not re.search(r"[○〇'\"\[\]〔〕○×－-]", text)


def _in_paragraphs(text: str) -> list[str]:
    """Give ``text`` in paragraphs of one sentence or a few, none of which ends within a quotation."""
    found, start = [], 0
    for stop in re.finditer("[。！？]”?", text):
        part = text[start : stop.end()]
        if len(part) >= _PARA and balanced(part):
            found.append(part)
            start = stop.end()
    return found


def _modern(text: str) -> str:
    """Give ``text`` in today's characters and marks."""
    return tidy(simplified(text.translate(_MARKS)).translate(_OLD))


def _old(row: dict[str, str]) -> Draft | None:
    """Give a draft made of an item of an old paper, to its last full stop before another item begins."""
    text = _FURTHER.split(row["text"])[0]
    text = _modern(text).lstrip("。，、；：”’'")
    title = " ".join(_modern(part) for part in row["title"].split()[:2])
    paras = _in_paragraphs(text[:_MOST])
    whole = "".join(paras)
    if len(whole) < _LEAST or whole.count("。") < len(whole) / 160 or not _is_plain(whole + title):
        return None
    if (
        _MID_LIST.search(paras[0])
        or re.search("^（|。", title)
        or not 5 <= len(title) <= 32
        or not balanced(title)
        or _ADVERT.search(title + whole)
    ):
        return None
    return Draft(title, "", "", tuple(Para("body", p) for p in paras), (), ("real",))


def _told(title: str, paras: list[Para]) -> Draft | None:
    """Give a draft made of paragraphs, cut where a story grows too long, or None where it is of no use as truth."""
    kept: list[Para] = []
    for para in paras:
        if "(" in para.text or ")" in para.text:
            return None
        if sum(len(p.text) for p in kept) + len(para.text) > _MOST:
            break
        kept.append(para)
    size = sum(len(p.text) for p in kept)
    title = title or _headline(kept)
    if kept and kept[0].text.startswith("题："):
        return None
    if size < _LEAST or not 5 <= len(title) <= 40 or not balanced(title):
        return None
    return Draft(title, "", "", tuple(kept), (), ("real",))


def _headline(paras: list[Para]) -> str:
    """Give the clause of the first paragraphs that stands best alone in the length of a headline, empty if none does."""
    clauses = [c for p in paras[:3] for c in _CLAUSES.split(_FIRST.sub("", p.text))]
    fit = [
        _LINKING.sub("", c)
        for c in clauses
        if 8 <= len(c) <= 30 and balanced(c) and "“" not in c and not _HALTING.search(c)
    ]
    whole = [c for c in fit if not NO_HEAD.search(c)]
    return whole[0] if whole else max(fit, key=len, default="")


def _left_over() -> Iterator[Draft | None]:
    """Give what the third half refuses of the articles that the first two refuse, and the ends of those that it cuts."""
    for name in ("stories.jsonl.gz", "web_captions.jsonl.gz"):
        for row in records(name):
            title = row["title"] or "" if name.startswith("stories") else ""
            if real(title, row["text"]) is not None:
                continue
            paras = list(paragraphs(row["text"].split("\n"), False))
            used = told(title, row["text"], False)
            if used is not None:
                yield _told("", paras[len(used.paras) :])
                continue
            named = _NAMED.match(row["text"])
            yield _told(tidy(named["title"]) if named else "", paras)


@cache
def gathered() -> tuple[Draft, ...]:
    """Give all useful drafts, in the order of the files, none twice; nothing where the folder is missing."""
    found = useful(map(_old, records("traditional_shenbao.jsonl.gz")), _left_over())
    return tuple({d.paras[0].text: d for d in found}.values())
