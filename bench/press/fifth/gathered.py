"""Gathered texts that the other halves do not use: wires further down in old papers' columns, and interviews and letters under a heading of their own.

Nothing is taken from the others, so that their pages stay what they were.
"""

import re
from collections.abc import Iterator
from functools import cache

from bench.press.fourth.gathered import gathered as told_in_fourth
from bench.press.pages import simplified
from bench.press.records import Draft, Para
from bench.press.sources import balanced, records, tidy, useful
from bench.press.third.gathered import NO_HEAD, paragraphs
from bench.press.third.gathered import gathered as told_in_third

_LEAST, _MOST = 130, 2200
"""Characters of a story."""
_PARA = 48
"""Characters after which a wire, which stands in one piece, gets a new paragraph at the next full stop."""
_GRAM = 10
"""Characters that tell that two texts are one."""
_MARK = re.compile("[〔【（(［][^〕】）)］]{0,24}[電电訊讯][〕】）)］]")
"""What opens a wire in an old paper."""
_NEXT = re.compile(
    "本报[^，。]{0,8}[讯电]|本市讯|(?<=。)[^。]{0,6}中央社|申报|日期：|版次|社论|要闻|（[^（）]{1,4}社）|记者[^，。]{2,4}(译|著)"
)
"""Where another item begins, or the running head has got in."""
_NOT_NEWS = re.compile("[药丸]|广告|本堂|每盒|启事|征求|主治|批发|发兑|戏院|彩票|头彩|牌示|禀")
_LISTED = re.compile(
    "^([（〔、，。的]|二[、，]|三[、，]|十，|其[关他次]|又[，：]|并|而|但|本人|吾人|劝诱|决定和|惟|查|渠|氏|乃|即|你们)"
)
"""How a text opens whose beginning stood elsewhere."""
_WEAK = re.compile(
    "^(今|昨|顷|本[人日月晨午晚]|.{0,3}[日晨午晚](上午|下午|晨)?|记者|某|近|现|截至|至|闻|兹|该|此|已|曾|或|乃|暗示|决|亦|可能|"
    "提出|通过|立即|即|举行|询|使|将|各|借|再|主张|讨论|特|回忆|参加|假|暨|及|关于|应|他|彼|共产|盟国空|救火|如|"
    "拒绝|俾|谈判反|故|组织|然后|承认|赓续|增加|可完成|远在|机车|正式|除|业|一般|则|政府自|计|认为|最近|援|被|预料|西方国家对此|新宪|预测|又|修复|总统已|会议|议会|法案|准备)|[称谓云者之于件点请式节会]$|秒钟$|不得不|^.{0,6}日"
)
"""How clauses open or end that make poor headlines."""
_VERBS = re.compile(
    "决定|签[订字]|举行|开幕|闭幕|宣布|通过|公布|表示|要求|返|赴|抵|就职|成立|讨论|否认|担任|任命|建议|开始|提出|获|"
    "准备|推|召开|批准|当选|视察|继续|停止|发表|开放|增|减|撤|设立|研究|主张|拒绝|承认|恢复|修|预测|可能|将|已|谈|拥护|独立|促"
)
"""Of which headlines have one."""
_OLD = str.maketrans(
    "卽旣眞敎淸硏却銷鬥塲產僞吿尙靑愼騐寗値汚尅祇亷囘欵槪緖逈鄕凖曁茍覩倂砲攷刼刧冐歴鑛圑陜効刦衞勗偸塡揑兪勦叅覔鬬牠飜爲靑戶內奬",
    "即既真教清研却销斗场产伪告尚青慎验宁值污克只廉回款概绪迥乡准暨苟睹并炮考劫劫冒历矿团陕效劫卫勖偷填捏俞剿参觅斗它翻为青户内奖",
)
"""Shapes that types of old papers had, and those of today that the converter does not know them to be."""
_MARKS = str.maketrans("「」『』·〔〕", "“”‘’、（）")


def _modern(text: str) -> str:
    """Give ``text`` in today's characters and marks."""
    return tidy(simplified(text.translate(_MARKS)).translate(_OLD))


def _is_plain(text: str) -> bool:
    """Tell whether ``text`` has only characters in daily use, so that no reader takes one for an error of the page."""
    try:
        text.replace("—", "").replace("〇", "").encode("gb2312")
    except UnicodeError:
        return False
    return not re.search(r"[○'\"\[\]×－-]", text)


def _in_paragraphs(text: str) -> list[str]:
    """Give ``text`` in paragraphs of a sentence or a few, none of which ends within a quotation; what follows the last stop is lost."""
    found, start = [], 0
    stops = list(re.finditer("[。！？]”?", text))
    for stop in stops:
        part = text[start : stop.end()]
        if balanced(part) and (len(part) >= _PARA or stop is stops[-1]):
            found.append(part)
            start = stop.end()
    return found


def _headline(paras: list[str]) -> str:
    """Give the first clause that can head a story, empty if none can."""
    clauses = [c for p in paras[:2] for c in re.split("[，。；：！？]", p)]
    fit = (c for c in clauses if 8 <= len(c) <= 26 and _VERBS.search(c) and not re.search("[“”（）、]", c))
    return next((c for c in fit if not NO_HEAD.search(c) and not _WEAK.search(c)), "")


def _wire(title: str, text: str) -> Draft | None:
    """Give a draft made of a wire of an old paper, or None where it is of no use as truth; it may come without ``title``."""
    text = _NEXT.split(_modern(text))[0]
    paras = _in_paragraphs(text[:_MOST])
    whole = "".join(paras)
    title = " ".join(_modern(part) for part in title.split()[:2])
    if (
        not 6 <= len(title) <= 32
        or re.search("（|[。【：]|社[评论]|今日$", title)
        or not _is_plain(title)
        or not balanced(title)
    ):
        title = _headline(paras)
    if len(whole) < _LEAST or whole.count("。") < len(whole) / 150 or not _is_plain(whole) or not title:
        return None
    if _LISTED.search(paras[0]) or _NOT_NEWS.search(whole) or re.search("[，、]{2}|。，|，。", whole):
        return None
    return Draft(title, "", "", tuple(Para("body", p) for p in paras), (), ("real",))


def _wires(used: frozenset[str]) -> Iterator[Draft | None]:
    """Give the wires of old papers of which nothing is ``used``, none twice."""
    seen = set(used)
    for row in records("traditional_shenbao.jsonl.gz"):
        for number, text in enumerate(_MARK.split(row["text"])):
            draft = _wire("" if number else row["title"], text)
            if draft is None:
                continue
            grams = _grams(draft)
            if len(grams & seen) < 0.05 * len(grams):
                seen |= grams
                yield draft


def _grams(draft: Draft) -> set[str]:
    text = "".join(p.text for p in draft.paras)
    return {text[i : i + _GRAM] for i in range(len(text) - _GRAM)}


def _letters(used: frozenset[str]) -> Iterator[Draft | None]:
    """Give articles of the web that open with the word for a heading, of which nothing is ``used``."""
    for row in records("web_captions.jsonl.gz"):
        head, *paras = list(paragraphs(row["text"].split("\n"), False)) or [Para("body", "")]
        title, _, subtitle = head.text.removeprefix("题：").rstrip("。").partition("——")
        if not head.text.startswith("题：") or not 5 <= len(title) <= 40 or not balanced(title):
            continue
        kept: list[Para] = []
        for para in paras:
            if sum(len(p.text) for p in kept) + len(para.text) > _MOST:
                break
            kept.append(para)
        if sum(len(p.text) for p in kept) >= _LEAST and not any(c in p.text for p in kept for c in "()"):
            draft = Draft(title, subtitle, "", tuple(kept), (), ("real",))
            if len(_grams(draft) & used) < 0.05 * len(_grams(draft)):
                yield draft


@cache
def gathered() -> tuple[Draft, ...]:
    """Give all useful drafts, in the order of the files, none twice; nothing where the folder is missing."""
    told = (*told_in_third(), *told_in_fourth())
    used = frozenset(gram for draft in told for gram in _grams(draft))
    return useful(_wires(used), _letters(used))
