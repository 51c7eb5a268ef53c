"""Tables of characters, by name, and the two folds made from them.

*soft* keeps length and punctuation, so that offsets stay good: for aligning. *key* keeps letters and digits only: for
sketching. Neither is ever printed.
"""

import re
import sys
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Any

OPENING_QUOTES = "\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}"
CLOSING_QUOTES = "\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
QUOTES = OPENING_QUOTES + CLOSING_QUOTES
LOW_QUOTE = "\N{DOUBLE LOW-9 QUOTATION MARK}"
"""Opens in German and Czech what an opening quote of Chinese closes."""

SENTENCE_ENDS = (
    "\N{IDEOGRAPHIC FULL STOP}\N{FULLWIDTH EXCLAMATION MARK}\N{FULLWIDTH QUESTION MARK}"
    "\N{HORIZONTAL ELLIPSIS}\N{FULLWIDTH SEMICOLON}!?;"
    "\N{HALFWIDTH IDEOGRAPHIC FULL STOP}\N{FULLWIDTH FULL STOP}"
)
"""Marks after which a line may end: a column seldom cuts just there."""

CLOSERS = (
    CLOSING_QUOTES
    + "\N{FULLWIDTH RIGHT PARENTHESIS})\N{RIGHT CORNER BRACKET}\N{RIGHT WHITE CORNER BRACKET}"
    + ("\N{RIGHT DOUBLE ANGLE BRACKET}\N{RIGHT BLACK LENTICULAR BRACKET}\N{RIGHT TORTOISE SHELL BRACKET}\"'")
    + "\ufe36\ufe38\ufe3a\ufe3c\ufe3e\ufe42\ufe44"
)
"""What may stand behind a sentence's end and still belong to it; the last are the same, set for a vertical line."""

OPENERS = (
    OPENING_QUOTES
    + "\N{FULLWIDTH LEFT PARENTHESIS}(\N{LEFT CORNER BRACKET}\N{LEFT WHITE CORNER BRACKET}"
    + ("\N{LEFT DOUBLE ANGLE BRACKET}\N{LEFT BLACK LENTICULAR BRACKET}\N{LEFT TORTOISE SHELL BRACKET}")
    + "\ufe35\ufe37\ufe39\ufe3b\ufe3d\ufe41\ufe43"
)

SPACES = "\N{SPACE}\N{CHARACTER TABULATION}\N{NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NO-BREAK SPACE}"
"""Blank within a line; also what scrapers leave at its ends."""

_SOFT = {
    # The corner brackets of traditional typesetting do what the curled quotes do.
    "\N{LEFT CORNER BRACKET}": "\N{LEFT DOUBLE QUOTATION MARK}",
    "\N{RIGHT CORNER BRACKET}": "\N{RIGHT DOUBLE QUOTATION MARK}",
    "\N{LEFT WHITE CORNER BRACKET}": "\N{LEFT SINGLE QUOTATION MARK}",
    "\N{RIGHT WHITE CORNER BRACKET}": "\N{RIGHT SINGLE QUOTATION MARK}",
    # Half-width marks stand for full-width ones in Chinese text.
    ",": "\N{FULLWIDTH COMMA}",
    ":": "\N{FULLWIDTH COLON}",
    ";": "\N{FULLWIDTH SEMICOLON}",
    "?": "\N{FULLWIDTH QUESTION MARK}",
    "!": "\N{FULLWIDTH EXCLAMATION MARK}",
    "(": "\N{FULLWIDTH LEFT PARENTHESIS}",
    ")": "\N{FULLWIDTH RIGHT PARENTHESIS}",
    "\N{EN DASH}": "\N{EM DASH}",
    "\N{HORIZONTAL BAR}": "\N{EM DASH}",
    "\N{BOX DRAWINGS LIGHT HORIZONTAL}": "\N{EM DASH}",
    "\N{NO-BREAK SPACE}": " ",
    "\N{IDEOGRAPHIC SPACE}": " ",
    "\t": " ",
}

_BAR = "\N{CJK UNIFIED IDEOGRAPH-4E28}"
"""A stroke that stands for a bar wherever it is met, and for a word nowhere."""
_VERTICAL = re.compile("[\ufe10-\ufe1f\ufe30-\ufe4f\ufe50-\ufe6f]")
"""Marks in the forms for vertical lines, and small ones: each stands for the usual one."""


_PLAIN = (
    ("\N{CJK UNIFIED IDEOGRAPH-3400}", "\N{CJK UNIFIED IDEOGRAPH-4DBF}"),
    ("\N{CJK UNIFIED IDEOGRAPH-4E00}", "\N{CJK UNIFIED IDEOGRAPH-9FFF}"),
    ("\N{HANGUL SYLLABLE GA}", "\N{HANGUL SYLLABLE HIH}"),
)
"""The first and last of characters that are letters without case, and have no other form but, the first two, a simplified one."""


@cache
def _tables() -> tuple[Any, Any]:
    """Give the soft and the key fold of every code point as two uint32 arrays; 0 in the key table deletes.

    Outside the BMP all stands for itself.
    """
    import numpy as np
    from opencc import OpenCC

    simple = _simplified(OpenCC("t2s"))
    soft = np.arange(sys.maxunicode + 1, dtype=np.uint32)
    key = soft.copy()
    soft[0xD800:0xE000] = key[:0x10000] = 0
    plain = [slice(ord(first), ord(last) + 1) for first, last in _PLAIN]
    for span in plain:
        key[span] = soft[span]
    for before, after in simple.items():
        soft[ord(before)] = key[ord(before)] = ord(after)
    soft[ord(_BAR)], key[ord(_BAR)] = ord("\N{FULLWIDTH VERTICAL LINE}"), 0
    others = np.ones(0x10000, bool)
    for span in (*plain, slice(0xD800, 0xF900)):  # surrogates, and what has no common meaning
        others[span] = False
    for code in np.flatnonzero(others).tolist():
        char = chr(code)
        wide = unicodedata.normalize("NFKC", char)
        folded = simple.get(wide, wide) if len(wide) == 1 else char
        if char in _SOFT or len(wide) == 1 and _VERTICAL.match(char):
            soft[code] = ord(_SOFT.get(char) or _SOFT.get(wide, wide))
        elif folded.isalnum() and folded != char:
            lower = folded.lower()
            soft[code] = ord(lower if len(lower) == 1 else folded)
        elif len(char.lower()) == 1:
            soft[code] = ord(char.lower())
        hard = wide.lower()
        if len(hard) == 1 and hard.isalnum():
            key[code] = ord(simple.get(hard, hard))
        elif char.isalnum():  # a letter of several parts, such as a circled number, stands for itself
            key[code] = soft[code]
    return soft, key


def _simplified(converter: Any) -> dict[str, str]:
    """Map each traditional character to the simplified one, where that is one character."""
    ideographs = [chr(code) for first, last in _PLAIN[:2] for code in range(ord(first), ord(last) + 1)]
    found: dict[str, str] = {}
    # A newline after each keeps the converter's phrases from reaching over two characters.
    for before, after in zip(ideographs, converter.convert("\n".join(ideographs)).split("\n"), strict=True):
        if len(after) == 1 and before != after:
            found[before] = after
    return found


@cache
def _softened() -> tuple[re.Pattern[str], dict[str, str]]:
    """Give what finds a character that the soft fold changes, and what becomes of each: there are few in most texts."""
    import numpy as np

    table = _tables()[0]
    changed = np.flatnonzero(table != np.arange(len(table)))
    ranges = (span for span in np.split(changed, np.flatnonzero(np.diff(changed) > 1) + 1))
    pattern = "".join(f"{re.escape(chr(span[0]))}-{re.escape(chr(span[-1]))}" for span in ranges)
    return re.compile(f"[{pattern}]"), {chr(code): chr(table[code]) for code in changed}


_LINE = 600
"""Characters of the longest text whose folds are remembered: a line is asked for them again and again, a page once."""
_remembers = 1 << 16
"""Texts whose folds are remembered: thirty megabytes, and some hundred pages."""
_FEW = 1 << 13
"""The same, of a worker."""


def width(text: str) -> int:
    """Give how many Chinese characters ``text`` is as wide as: letters of a line without any are half as wide.

    >>> width("大桥通车"), width("Bridge opens")
    (4, 6)
    """
    return len(text) if _EAST.search(text) else (len(text) + 1) // 2


_CLOSING, _STOPPING = CLOSERS + " \N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}", SENTENCE_ENDS + "\N{EM DASH}"
_LAST: dict[str, bool | None] = dict.fromkeys(_CLOSING + OPENING_QUOTES + ".\n") | dict.fromkeys(_STOPPING, True)
"""Whether a text stops whose last character this is; None where that alone does not tell, and no where it is not here."""


def terminal(text: str) -> bool:
    """Tell whether ``text`` stops where a sentence may stop."""
    told = _LAST.get(text[-1:], False)
    if told is not None:
        return told
    bare = text.rstrip(_CLOSING + OPENING_QUOTES if LOW_QUOTE in text else _CLOSING)
    last = bare[-1:]
    return bool(bare) and (last in _STOPPING or last in ".\n" and _FULL_STOP.search(bare[-_STOPPED:]) is not None)


def soft(text: str) -> str:
    """Give ``text`` folded one to one: simplified, half-width letters and digits in lower case, full-width marks.

    >>> soft("「ＡＢ」秦嶺(1)")
    '“ab”秦岭（1）'
    """
    found = _softs.get(text)
    return _remembered(_softs, _soft, text) if found is None else found


def _soft(text: str) -> str:
    pattern, becomes = _softened()
    return pattern.sub(lambda found: becomes[found[0]], text)


_softs: dict[str, str] = {}
_keys: dict[str, str] = {}


def remember_few() -> None:
    """Remember the folds of few texts: a process that has a page at a time asks for hardly more, and is one of several."""
    global _remembers
    _remembers = _FEW


def _remembered(known: dict[str, str], fold: Callable[[str], str], text: str) -> str:
    found = fold(text)
    if len(text) <= _LINE:
        if len(known) >= _remembers:
            known.clear()
        known[text] = found
    return found


def remember(texts: Iterable[str]) -> None:
    """Fold the lines ``texts`` of a page at once, and remember both folds: one by one they would take ten times as long."""
    new = [text for text in texts if len(text) <= _LINE and (text not in _softs or text not in _keys)]
    for known in (_softs, _keys):
        if len(known) + len(new) > _remembers:
            known.clear()
    codes = points("".join(new))
    soft, key = (spelt(table.take(codes)) for table in _tables())
    begin = 0
    for text in new:
        end = begin + len(text)
        _softs[text] = text if (folded := soft[begin:end]) == text else folded
        _keys[text] = key[begin:end].replace("\0", "")
        begin = end


def forget() -> None:
    """Remember no folds any more: of many pages they are some ten megabytes."""
    _softs.clear()
    _keys.clear()


_NUMERALS = "一二三四五六七八九十"
_COUNT = re.compile(
    rf"^[（(]?(?:0?(?P<digits>[1-9]\d?)|其?(?P<numeral>[{_NUMERALS}]))(?:[）)、.．:：][ \u3000]*|(?<=0\d)[ \u3000]+|[ \u3000]+(?=\D))"
)
"""The figure that counts a heading, set off by a mark or a blank."""


def count(text: str) -> int:
    """Give the figure that counts a heading, 0 if none does.

    >>> [count(text) for text in ("01 工棚过年", "06 31个月", "3. 旧账", "（二）养护", "12岁少年", "2025年春")]
    [1, 6, 3, 2, 0, 0]
    """
    found = _COUNT.match(soft(text))
    if found is None:
        return 0
    return int(found["digits"]) if found["digits"] else _NUMERALS.index(found["numeral"]) + 1


def uncounted(text: str) -> str:
    """Give a heading without the figure that counts it.

    >>> uncounted("3. 旧账"), uncounted("2025年春")
    ('旧账', '2025年春')
    """
    found = _COUNT.match(soft(text))
    return text if found is None else text[found.end() :]


def set_apart(text: str) -> list[tuple[int, int]]:
    """Give the spans of the blanks of a line nearly every character of which is set apart by one; of another line, none.

    Readers of images make such lines of wide type. Two blanks there are one that was printed: of them the first is given.

    >>> set_apart("新 华 社 岚 州 3 日 电"), set_apart("科技赋能 生态更美 百姓安乐")
    ([(1, 2), (3, 4), (5, 6), (7, 8), (9, 10), (11, 12), (13, 14)], [])
    """
    if text.count(" ") + text.count("\N{IDEOGRAPHIC SPACE}") < _APART[0] - 1:
        return []
    size = sum(not c.isspace() for c in text)
    gaps = [found.span() for found in _GAP.finditer(text)]
    apart, together = len(_HAN_APART.findall(text)), len(_HAN_TOGETHER.findall(text))
    if size < _APART[0] or apart < _APART[1] * (apart + together) or 2 * len(_ANY_HAN.findall(text)) < size:
        return []
    return [(begin, begin + 1) for begin, _ in gaps]


def closed_up(text: str) -> str:
    """Give ``text`` without the blanks that set its characters apart."""
    blanks = {begin for begin, _ in set_apart(text)}
    return "".join(c for at, c in enumerate(text) if at not in blanks) if blanks else text


def key(text: str) -> str:
    """Give the letters and digits of ``text``, folded: what sketches and comparisons of likeness see.

    >>> key("「ＡＢ」，秦嶺 (1)。")
    'ab秦岭1'
    """
    found = _keys.get(text)
    return _remembered(_keys, _key, text) if found is None else found


def _key(text: str) -> str:
    return spelt(_tables()[1].take(points(text))).replace("\0", "")


def key_codes(texts: Sequence[str]) -> tuple[Any, Any]:
    """Give the keys of ``texts`` as one array of code points, and how long each is: for many short ones at once."""
    import numpy as np

    folded = _tables()[1].take(points("".join(texts)))
    held = folded != 0
    kept = np.zeros(len(folded) + 1, np.int64)
    held.cumsum(out=kept[1:])
    ends = np.fromiter(map(len, texts), np.int64, len(texts)).cumsum()
    kept = kept[ends]
    kept[1:] -= kept[:-1].copy()
    return folded[held], kept


def keyed(texts: Sequence[str]) -> list[str]:
    """Give the keys of ``texts``, found at once and not remembered.

    >>> keyed(["Ａ，嶺", "。", "1"])
    ['a岭', '', '1']
    """
    codes, sizes = key_codes(texts)
    text, ends = spelt(codes), sizes.cumsum().tolist()
    return [text[end - size : end] for size, end in zip(sizes.tolist(), ends, strict=True)]


def keys(text: str) -> list[str]:
    """Give the `key` of each character of ``text``, empty for what is neither letter nor digit.

    >>> keys("Ａ，嶺")
    ['a', '', '岭']
    """
    return [chr(code) if code else "" for code in _tables()[1].take(points(text)).tolist()]


def soft_codes(text: str) -> Any:
    """Give the soft fold of a long ``text`` as an array of code points."""
    return _tables()[0].take(points(text))


def points(text: str) -> Any:
    """Give the code points of ``text`` as an array."""
    import numpy as np

    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.dtype("<u4"))


def spelt(codes: Any) -> str:
    """Give the text of an array of code points."""
    found: str = codes.astype("<u4", copy=False).tobytes().decode("utf-32-le", "surrogatepass")
    return found


# --- normalise ---------------------------------------------------------------------------------------------------

HAN = (
    "\N{CJK UNIFIED IDEOGRAPH-3400}-\N{CJK UNIFIED IDEOGRAPH-4DBF}"
    "\N{CJK UNIFIED IDEOGRAPH-4E00}-\N{CJK UNIFIED IDEOGRAPH-9FFF}"
    "\N{IDEOGRAPHIC NUMBER ZERO}"
)
"""Chinese characters, as ranges within the brackets of a regular expression."""

INVISIBLE = "\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NO-BREAK SPACE}\N{WORD JOINER}"
"""What nobody sees and scrapers leave anywhere."""

CLEAN = (
    # ASCII without "&" (entities), controls and DEL.
    "\n -%'-~"
    # Marks of Chinese print. No encoding that ftfy tries has both a UTF-8 lead byte and a continuation among these:
    # the en dash (0xD0 in MacRoman, which a space can follow) and the bullet are therefore absent.
    "\N{EM DASH}\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
    "\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}\N{HORIZONTAL ELLIPSIS}\N{MIDDLE DOT}"
    # Stops short of the combining tone marks behind the Hangzhou numerals.
    "\N{IDEOGRAPHIC SPACE}-\N{HANGZHOU NUMERAL NINE}\N{HIRAGANA LETTER SMALL A}-\N{HIRAGANA LETTER SMALL KE}"
    "\N{KATAKANA LETTER SMALL A}-\N{KATAKANA DIGRAPH KOTO}"
    "\N{CJK UNIFIED IDEOGRAPH-3400}-\N{CJK UNIFIED IDEOGRAPH-4DBF}"
    "\N{CJK UNIFIED IDEOGRAPH-4E00}-\N{CJK UNIFIED IDEOGRAPH-9FFF}"
    "\N{FULLWIDTH EXCLAMATION MARK}-\N{FULLWIDTH TILDE}"
    "\N{ROMAN NUMERAL ONE}-\N{SMALL ROMAN NUMERAL ONE THOUSAND}\N{DEGREE CELSIUS}"
    "\N{CIRCLED DIGIT ONE}-\N{NEGATIVE CIRCLED DIGIT ZERO}"
)
"""What ftfy, with its width, quote and ligature fixes off, never changes; ranges within a regular expression's brackets."""
_APART = 8, 0.8
"""Characters of the shortest line that may have been set apart, for names and nameplates are on purpose; least share of the gaps
between its Chinese characters that are blanks: beside marks and figures there is none."""
_WORD = "[0-9A-Za-z]{2}"
_BLANKS = "[ \N{IDEOGRAPHIC SPACE}]{1,2}"
_GAP = re.compile(rf"(?<=\S)(?:(?<!{_WORD}){_BLANKS}|{_BLANKS}(?!{_WORD}))(?=\S)")
_HAN_APART = re.compile(rf"(?<=[{HAN}]){_BLANKS}(?=[{HAN}])")
_HAN_TOGETHER = re.compile(f"(?<=[{HAN}])(?=[{HAN}])")
_ANY_HAN = re.compile(f"[{HAN}]")
_FULL_STOP = re.compile(r"(?:[^\W\d]|[%€°]|[A-Za-z]{2,},? [\d,.]*\d)[\"')\]’”]*\.$")
"""The full stop of letters, behind a word, or a figure that stands behind one."""
_STOPPED = 64
"""Characters before a full stop among which its word is sought: a file without blanks may be a single one."""
_EAST = re.compile(
    "[\u1100-\u11ff\u2e80-\u2fff\u3041-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff66-\uffdc]"
)
"""Letters of Chinese, Japanese and Korean text, which are as wide as they are high."""

FREQUENT = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三"
    "之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表"
    "间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料员"
    "革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据"
    "处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶思术交受联认六共权收证改清己美再采转更单风切打白教速花带安场身车例真"
    "务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众"
    "書這個為國來時們說對會學發動過還電經點開問關長現實體當業間樣與數無見計從將進產種後應讓兩萬區聯認權報總處頭題變給邊運車東門帶場"
    "，。、：；！？“”「」（）《》…—"
    "京市省县村镇日月号元亿万新华记者表示介绍城乡企业服务市场项目政府群众家朋友诉告直手请让晚早午今昨"
)
"""Characters of which every other one in news prose is one: tells Chinese from bytes read with the wrong codec."""

ONLY_SIMPLIFIED = "这个为国来时们说对会学发动过还电经点开问关长现实体当业间样与数无见计从将进产种后应让两万区联认权报总处头题变给边运车东门带场务"
"""Frequent characters that traditional text writes otherwise (a few of them stand in both, which the count allows for)."""

ONLY_TRADITIONAL = "這個為國來時們說對會學發動過還電經點開問關長現實體當業間樣與數無見計從將進產種後應讓兩萬區聯認權報總處頭題變給邊運車東門帶場務"
"""The same characters as traditional text writes them."""

IN_BOTH_SCRIPTS = "乾藉瞭徵著於餘馀昇陞甯喆堃鍾麽夥剋菴讎祐祇濛懞淩崑崙甦薑蘋鉅嶽託釐係繫儘裡週彙徬樸峯"
"""Traditional or variant characters which a simplified text may rightly have, mostly in names, or whose simplified form depends on the sense."""
