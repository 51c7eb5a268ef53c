"""Which texts are plain, as far as a loop over their codes can tell."""

from typing import Any

import numpy as np

from dedupe.loops import compiled

PLAIN, HAN, LATIN, STRAY, SIMPLE, FORMER, CLOSER, ENDS, WORD, OPENING, CUE, BLANK, LAST, STOP, MEND, DULL = (
    1 << bit for bit in range(16)
)
"""What a code may be: such that no repair touches it by itself; Chinese; an ASCII letter or digit; a Chinese character that GB 2312
lacks; one of the simplified, of the traditional script alone; what may stand behind a sentence's end; such an end; a letter or digit;
what may open a paragraph; what may make a line that it opens something else than text; a blank; the last of two that are a cue; the end of
a sentence; what may be narrower than Chinese print has it; a Chinese character by which no cue goes: most of all."""

TELLING = "摄片图供转电讯息报播稿函信"
"""Characters, folded, that are cues by themselves."""

ROLES = (
    "摄影图片照处发供稿作绘制拍",
    "摄供制绘漫插本以照均由",
    "电讯息报播稿函信（【〔［〈〖：—–-",
    "日号官曰口目",
    "摄图",
    "摄片图供",
    "转",
    "，。；！？",
    "说道称问答",
    "前后中上下排起左右图",
    "报刊网台站社讯线",
    "发处供",
)
"""Characters, folded, by what they may be, a bit for each: the end of a caption or credit, the beginning of a credit, what a dateline
ends in, the end of a day, a picture near the end of a line, one behind a bracket or a blank, a turn to another page, what parts
sentences, somebody who speaks before a colon, a place in a picture, the end of an outlet's name, what an outlet does with a picture."""
FIRST, SIGN = 1 << len(ROLES), 2 << len(ROLES)
"""And one more for the first of two characters that are a cue; one for a mark that is not plain, but seldom more than itself."""

_HEADS = np.array([[ord(c) for c in pair] for pair in "这是 资料 照片 影像 档案 历史 视频 网络 电视".split()])
"""The first two characters of captions that begin with a word."""
_NEXT = np.array([ord(c) for c in "照图影：:显截"])
"""The third one, except behind 这是."""
_SHORT = 60
"""Characters of the longest line that may be something else than a caption by such a beginning."""
_PICTURES = np.array([ord(c) for c in "配题附组上下左右[［"])
"""The first character of captions whose second is 图."""
LOOK = 3
"""Verdict on a text whose lines are to be looked at as a whole: what stands beside some tells what they are."""
ASK = 2
"""Verdict on a text some lines of which are to be asked about."""
ODD = 1
"""Verdict on a text that is not plain."""


@compiled
def trimmed(codes: Any, begin: Any, end: Any, flags: Any) -> Any:
    """Give the span without the blanks at its ends."""
    while end > begin and flags[codes[end - 1]] & 2048:
        end -= 1
    while begin < end and flags[codes[begin]] & 2048:
        begin += 1
    return begin, end


@compiled
def _among(code: Any, found: Any) -> Any:
    """Tell whether a code is one of some."""
    for one in found:
        if one == code:
            return True
    return False


@compiled
def _begins_otherwise(codes: Any, begin: Any, end: Any, flags: Any, soft: Any) -> Any:
    """Tell whether a line begins as something else than a paragraph may."""
    head = codes[begin]
    second = np.int64(soft[codes[begin + 1]]) if end - begin > 1 else np.int64(0)
    folded = np.int64(soft[head])
    short = end - begin <= _SHORT
    # Whatever before 图 in a short line, in a longer one what tells which picture.
    if second == 0x56FE and (short or _among(folded, _PICTURES)):
        return True
    # 这 begins a caption before 是, 资 before 料, 照 before 片, and so on.
    for at in range(len(_HEADS)):
        if _HEADS[at, 0] == folded:
            if second != _HEADS[at, 1]:
                return False
            return short or at == 0 or _among(soft[codes[begin + 2]], _NEXT)
    return (flags[head] & 1024) != 0


@compiled
def _pictured(codes: Any, at: Any, bracket: Any, space: Any, halt: Any, soft: Any) -> Any:
    """Tell whether 摄, 片, 图 or 供 may say who took a picture: any near behind a bracket; 摄, or 图 after 供, behind a blank; the same
    behind the first sentence, which ends at ``halt``, if it is told between them in what capacity, or a bracket opens.
    """
    if at - bracket <= 30:
        return True
    code = soft[codes[at]]
    if not (code == 0x6444 or (code == 0x56FE and soft[codes[at - 1]] == 0x4F9B)):
        return False
    if at - space <= 7:
        return True
    if at - halt > 40:
        return False
    for place in range(halt + 1, at):
        led, one = soft[codes[place - 1]], soft[codes[place]]
        # 记者; 讯员, 论员, 人员; 稿人: how those end.
        if one == 40 or one == 0xFF08 or (one == 0x8005 and led == 0x8BB0) or (one == 0x4EBA and led == 0x7A3F):
            return True
        if one == 0x5458 and (led == 0x8BAF or led == 0x8BBA or led == 0x4EBA):
            return True
    return False


@compiled
def _ends_otherwise(codes: Any, b: Any, e: Any, flags: Any, soft: Any, roles: Any) -> Any:
    """Tell whether a line that is no longer than a caption ends as something else than a paragraph may."""
    size = e - b
    at = e - 1
    while at > b and flags[codes[at]] & 64:
        at -= 1
    if size <= 60 and codes[at] != 0x3002:
        return True
    # 摄 供 制 绘 漫 插 本 以 照 均 由: how a credit begins.
    if size <= 45 and roles[codes[b]] & 2:
        return True
    at = e - 1
    while at > b and (codes[at] == 0x3002 or codes[at] == 32 or codes[at] == 0xFF08):
        at -= 1
    # 摄 影 图 片 照 处 发 供 稿 作 绘 制 拍: how a caption or credit ends; before a full stop a longer line must have more of it.
    if not roles[codes[at]] & 1:
        return False
    if size <= 45 or codes[e - 1] != 0x3002 or at != e - 2:
        return True
    maker, led_by = np.int64(soft[codes[at]]), codes[at - 1]
    before = np.int64(soft[led_by])
    if maker == 0x5F71:
        return before == 0x6444
    if maker == 0x7247 or maker == 0x7167:
        return before == 0x56FE or before == 0x7167 or before == 0x6599
    if maker == 0x7A3F:
        return (roles[led_by] & 2048) != 0
    if roles[codes[at]] & 2048:
        return (roles[led_by] & 1024) != 0
    return maker == 0x6444 or maker == 0x56FE


@compiled
def _falls(codes: Any, b: Any, e: Any, flags: Any, soft: Any) -> Any:
    """Tell whether a line begins or ends with a blank within quotation marks."""
    at = b
    while at < e and 0x2018 <= soft[codes[at]] <= 0x201D:
        at += 1
    last = e - 1
    while last > at and 0x2018 <= soft[codes[last]] <= 0x201D:
        last -= 1
    return at < e and (flags[codes[at]] & 2048 or flags[codes[last]] & 2048)


@compiled
def _cued(bigrams: Any, first: Any, second: Any, size: Any) -> Any:
    """Tell whether two characters, folded, are a cue in a line of this size."""
    for row in range(len(bigrams)):
        if bigrams[row, 1] == second and bigrams[row, 0] == first and bigrams[row, 2] >= size:
            return True
    return False


@compiled
def sift(
    codes: Any,
    ends: Any,
    flags: Any,
    soft: Any,
    roles: Any,
    bigrams: Any,
    verdicts: Any,
    mends: Any,
    asks: Any,
    wires: Any,
) -> Any:
    """Fill ``verdicts`` for the texts that end at ``ends``; give how many lines ``asks`` takes, and how many ``wires`` does.

    A text is plain if its lines are paragraphs whatever stands beside them, and no repair has anything to do; ``mends`` tells
    whether one may put other characters in place of some. Of a line in doubt ``asks`` takes the text, where in it the
    line begins and ends, and where the next begins that it may go on in, -1 if none. Of a line that may open with a dateline
    ``wires`` takes the text, which of its paragraphs it is, where it begins and ends, and whether it is to be asked about if it does not.
    """
    asked = wired = 0
    first = 0
    for text in range(len(ends)):
        last = ends[text]
        verdict = 0
        mends[text] = look = False
        lines = narrow = 0
        simple: Any = np.int64(0)
        former: Any = np.int64(0)
        stray: Any = np.int64(0)
        kept, held = asked, wired
        begin = first
        while begin < last and verdict != 1:
            end = begin
            while end < last and codes[np.uint64(end)] != 10:
                end += 1
            b, e = trimmed(codes, begin, end, flags)
            begin = end + 1
            if b == e:
                for blank in range(b, end):
                    if not flags[codes[blank]] & 1:
                        verdict = 1
                continue
            lines += 1
            size = e - b
            narrow += size <= 60
            head, tail = np.int64(codes[b]), np.int64(codes[e - 1])
            # Marks of headings and lists; jump lines and endmarks, before and behind.
            bracketed = head in (40, 0xFF08, 0x3010, 0x3014)
            if (head in (35, 62, 42, 45, 43)) or (bracketed and tail in (0xFF09, 41)):
                verdict = 1
            if (
                bracketed
                or tail in (0x3011, 0x3015)
                or (tail == 0x3002 and size > 1 and codes[e - 2] in (0x3011, 0x3015))
            ):
                look = True
            stopped_by = tail == 0x3002
            # Behind a sentence nothing says who took a picture but in brackets.
            closed = stopped_by or (tail == 0x201D and size > 1 and soft[codes[e - 2]] in (0x3002, 0xFF01, 0xFF1F))
            cue = _begins_otherwise(codes, b, e, flags, soft)
            # A bracket at the end may be an endmark, or who took a picture.
            if tail in (0xFF09, 41) or (tail == 0x3002 and size > 1 and codes[e - 2] in (0xFF09, 41)):
                cue = True
            depth = 0
            opened = np.int64(0)  # the levels of open quotation marks, a bit each, the last lowest
            ended = unpaired = False
            turned: Any = np.int64(-1)
            hans: Any = np.int64(0)
            marks = digits = blanks = 0
            dated = wire = stopped = apart = led = early = halted = False
            bracket = space = halt = b - 200
            before = np.int64(0)
            earlier = np.int64(0)
            at: Any = b - 1
            while True:
                at += 1
                # Most of a text, by which no cue goes.
                since = at
                flag = strays = simples = formers = np.int64(0)
                while at < e:
                    flag = np.int64(flags[np.uint64(codes[np.uint64(at)])])
                    if not flag & 32768:
                        break
                    strays += flag & 8
                    simples += flag & 16
                    formers += flag & 32
                    at += 1
                if at > since:
                    hans += at - since
                    stray += strays >> 3
                    simple += simples >> 4
                    former += formers >> 5
                    digits = 0
                    earlier = np.int64(codes[at - 2]) if at - since > 1 else before
                    before = np.int64(codes[at - 1])
                if at == e:
                    break
                code = np.int64(codes[np.uint64(at)])
                if flag & 2:
                    hans += 1
                    stray += (flag >> 3) & 1
                    simple += (flag >> 4) & 1
                    former += (flag >> 5) & 1
                    digits = 0
                    if not flag & 1:
                        verdict = 1
                        break
                    role = np.int64(roles[np.uint64(code)])
                    # What datelines have, as below.
                    telling = (role & 4) != 0
                    if telling and at - b < 64 and (lines == 1 or dated):
                        wire = True
                    led = led or (telling and apart)
                    if size <= 180:
                        if flag & 4096 and roles[before] & 4096 and _cued(bigrams, soft[before], soft[code], size):
                            cue = True
                        if ((e - at <= 29 and not closed) or size <= 45) and role & 16:
                            cue = True
                    # 摄 片 图 供 behind a bracket or a space, before any sentence has ended, 摄 or 供图 behind the first: a caption that a
                    # text goes on from.
                    if role & 32 and at - b <= 140 and _pictured(codes, at, bracket, space, halt, soft):
                        cue = True
                    if role & 64:
                        turned = at
                    earlier, before = before, code
                    continue
                if code == 0xFF0C:
                    # A comma says nothing else.
                    digits = 0
                    ended = True
                    earlier, before = before, code
                    continue
                after = np.int64(codes[at + 1]) if at + 1 < e else np.int64(0)
                if not flag & 1:
                    if at == b or not roles[np.uint64(code)] & 8192:
                        verdict = 1
                        break
                    mends[text] = True
                    cue = True
                if code == 32:
                    blanks += 1
                    han = (flags[before] & 2) != 0 and (flags[after] & 2) != 0
                    if not (flags[before] & 6 and flags[after] & 6) or (han and ended):
                        mends[text] = True
                        cue = True
                    # In a longer line that ends as a sentence they say nothing.
                    if size <= (45 if stopped_by and not flags[head] & 4 and before != 32 else 80):
                        cue = True
                elif flag & 2048:
                    blanks += 1
                    mends[text] = True
                    cue = True
                elif flag & 16384:
                    if code == 40 and before == 93:  # or these round a link
                        verdict = 1
                        break
                    if code <= 41 or not flags[before] & 4:
                        mends[text] = True
                elif code in (0x201C, 0x2018, 0x300C, 0x300E):
                    marks += 1
                    level = np.int64(code == 0x2018 or code == 0x300E)
                    unpaired = unpaired or (depth > 0 and (opened & 1) == level) or depth == 8
                    opened = opened << 1 | level
                    depth += 1
                elif code in (0x201D, 0x2019, 0x300D, 0x300F):
                    marks += 1
                    level = np.int64(code == 0x2019 or code == 0x300F)
                    if code == 0x2019 and (flags[before] | flags[after]) & 4:
                        verdict = 1
                        break
                    unpaired = unpaired or not depth or (opened & 1) != level
                    opened >>= 1
                    depth -= 1
                elif code == 42 and before == 42:
                    verdict = 1  # a crawler sets them round what is bold
                    break
                elif code == before and (code == 45 or code == 0xFF0D or (code == earlier and code in (46, 0x3002))):
                    mends[text] = True
                    cue = True
                digits = digits + 1 if 48 <= code <= 57 or 0xFF10 <= code <= 0xFF19 else 0
                dated = dated or (digits > 0 and before == 0x6708 and 48 <= soft[earlier] <= 57)
                # What datelines have; a day, one character and a bracket or a blank: behind the first paragraph only where a month and a day are told.
                telling = (roles[code] & 4) != 0
                if code in (32, 0x3000, 0xFF08, 40, 0x3014) and flags[before] & 2:
                    telling = telling or (roles[earlier] & 8) != 0
                if telling and at - b < 64 and (lines == 1 or dated):
                    wire = True
                # The same behind a blank, before which something unended stands: a story may begin there.
                led = led or (telling and apart)
                if flag & 2048 and not stopped and at - b < 90:
                    early = wire if not apart else early
                    apart = True
                stopped = stopped or (flag & 8192) != 0
                # Words that a notice, a caption or a web page has, by their last two characters.
                if size <= 180:
                    if digits >= 7:
                        cue = True
                    if flag & 4096 and roles[before] & 4096 and _cued(bigrams, soft[before], soft[code], size):
                        cue = True
                    if ((e - at <= 29 and not closed) or size <= 45) and roles[code] & 16:
                        cue = True
                    if e - at <= 18 and code in (0xFF09, 41):
                        cue = True
                # 摄 片 图 供, as above.
                if roles[code] & 32 and at - b <= 140 and _pictured(codes, at, bracket, space, halt, soft):
                    cue = True
                # A colon: what is announced, unless somebody says it.
                if at - b <= 8 and soft[code] == 0xFF1A and after != 0x201C and not roles[before] & 256:
                    cue = True
                if code in (40, 0xFF08):
                    if not halted:
                        bracket = at
                    # Who stands where in a picture.
                    if size <= 120 and roles[after] & 512:
                        cue = True
                elif flag & 2048:
                    if not halted:
                        space = at
                elif flag & 8192 and soft[code] in (0x3002, 0xFF01, 0xFF1F):
                    halt = halt if halted else at
                    halted = True
                if roles[code] & 128:
                    ended = True
                if code == 0x3002:
                    turned = -1
                elif roles[code] & 64:
                    turned = at
                earlier = before
                before = code
            if verdict == 1:
                break
            # More blanks than these may set apart all characters; those within quotation marks at an end fall.
            if 3 * blanks > size or size == marks or _falls(codes, b, e, flags, soft):
                verdict = 1
            if unpaired or depth:
                mends[text] = True
            # A jump line may stand behind the text.
            if turned >= 0 and e - turned <= 28:
                look = True
            if bracketed and (lines == 1 or dated):
                wire = True
            if not hans:
                cue = True
            if size <= 180:
                cue = cue or _ends_otherwise(codes, b, e, flags, soft, roles)
            # A paragraph that stops in a word may go on in the next, though brackets close behind it; without, it may be a heading.
            following = np.int64(-1)
            at = e - 1
            while at > b and flags[codes[at]] & (64 | 2048):
                at -= 1
            if size - marks < 14:
                if tail in (0xFF09, 41) or not flags[codes[at]] & 128:
                    verdict = 1
                look = True
            if begin < last and flags[codes[at]] & 256:
                rest = begin
                while rest < last and (flags[codes[rest]] & 2048 or codes[rest] == 10):
                    rest += 1
                if rest < last:
                    if at == e - 1:
                        look = True
                        if size <= 60:
                            verdict = 1
                    following = np.int64(rest - first)
            # Where it opens with a dateline, none is led up to; whether it does is told when that is looked for.
            if led and not early:
                cue = True
            if wire:
                if wired < len(wires):
                    wires[wired, 0], wires[wired, 1] = text, lines - 1
                    wires[wired, 2], wires[wired, 3], wires[wired, 4] = b - first, e - first, led
                    wired += 1
                else:
                    verdict = 1
            if cue or following >= 0:
                if asked < len(asks):
                    asks[asked, 0], asks[asked, 1], asks[asked, 2] = text, b - first, e - first
                    asks[asked, 3] = following
                    asked += 1
                else:
                    verdict = 1
        if not lines:
            verdict = 1
        if lines >= 8 and narrow >= np.int64(lines * 0.95):
            look = True
        if stray and simple >= 12 and former * 50 <= simple:
            mends[text] = True
        if verdict == 1:
            asked, wired = kept, held
        elif look:
            asked = kept
            verdict = 3
        elif asked > kept:
            verdict = 2
        verdicts[text] = verdict
        first = last
    return asked, wired
