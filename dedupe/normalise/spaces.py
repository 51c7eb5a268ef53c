"""Blanks: at the ends of lines, and those which a typesetter or a reader of images left in running text."""

from math import inf, log

from dedupe import late
from dedupe.chars import HAN, INVISIBLE, SPACES, set_apart, soft
from dedupe.language import logarithms
from dedupe.normalise.draft import Draft, Edit
from dedupe.normalise.marks import is_chinese

_BLANK = f"[{SPACES}]"
_ANY = late.compile(f"[{SPACES}{INVISIBLE}]")
_ENDS = late.compile(f"^{_BLANK}+|(?<!{_BLANK}){_BLANK}++$")
_ZERO_WIDTH = late.compile(f"[{INVISIBLE}]+")
_WIDE = late.compile(f"(?<!{_BLANK}){_BLANK}*?[\t\N{NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}]{_BLANK}*")
_BEFORE_MARK = late.compile(f"(?<=[{HAN}0-9A-Za-z%]) +(?=[，。、；！？”’）》」』])")
_AFTER_MARK = late.compile(f"(?<=[，、；。！？”’—]) +(?=[{HAN}0-9A-Za-z“‘《「『])|(?<=[“‘（《「『]) +(?=[{HAN}])")
_BETWEEN = late.compile(f"(?<=[{HAN}]) +(?=[{HAN}])")
_CLAUSE_ENDS = "，。；！？"
_NO_PROSE = SPACES + "“”‘’（）()《》〈〉【】「」『』、：:·—…"

# Beside these a space divides a name from its office or a dateline from the text.
_NAMES_BEFORE = late.compile(
    "记者|記者|通讯员|通訊員|作者|编辑|編輯|摄影|攝影|摄|编译|电|電|讯|訊|主播|主持人|社|图|圖|文"
)
_NAMES_AFTER = late.compile("记者|記者|通讯员|通訊員|摄|攝|作|发|發|绘|编|编辑|编译|新华社|中新社|本报|本報|报道")

_HABIT = 3
"""More blanks than these in a line are a habit (subtitles, verse, an old print), not accidents."""
_WORD = log(2e-6)
"""Least frequency, as a natural logarithm, of a word that a blank may be taken out of."""
_PROSE = 20
"""Least length of a line whose blanks between characters may be an accident."""


def edits(draft: Draft) -> list[Edit]:
    """Give the edits that delete blanks which nobody typed on purpose; in titles and subheads only those at the ends."""
    found: list[Edit] = []
    if not _ANY.search(draft.text):
        return found
    for begin, end, kind in draft.lines():
        line = draft.text[begin:end]
        if not _ANY.search(line):
            continue
        if apart := set_apart(line.strip()):
            indent = len(line) - len(line.lstrip())
            found += [(begin + indent + a, begin + indent + b, "") for a, b in apart]
            continue
        taken = [(m.start(), m.end(), "") for m in _ENDS.finditer(line)]
        taken += [(m.start(), m.end(), "") for m in _ZERO_WIDTH.finditer(line)]
        taken += [(m.start(), m.end(), " ") for m in _WIDE.finditer(line) if m.group() != " "]
        if kind == "body" and len(line) >= _PROSE:
            taken += _in_prose(line)
        found += [(begin + a, begin + b, new) for a, b, new in _apart(taken)]
    return found


def _in_prose(line: str) -> list[Edit]:
    """Give the edits for one line of body, if it is Chinese: blanks beside a full-width mark, and lone ones that cut a word."""
    before = list(_BEFORE_MARK.finditer(line))
    after = list(_AFTER_MARK.finditer(line))
    between = list(_BETWEEN.finditer(line))
    if not 0 < len(before) + len(after) + len(between) <= _HABIT or not is_chinese(line):
        return []
    taken = [(m.start(), m.end(), "") for m in before]
    # A credit or a reporter's name behind the last sentence is set off by a space.
    taken += [
        (m.start(), m.end(), "")
        for m in after
        if not (line[m.start() - 1] in "。！？”’" and _NAMES_AFTER.match(line, m.end()))
    ]
    return taken + [(m.start(), m.end(), "") for m in between if _cuts_a_word(line, m.start(), m.end())]


def _cuts_a_word(line: str, begin: int, end: int) -> bool:
    """Tell whether the blank stands in a word of running text, and divides no names and no parallel phrases."""
    left = max(line.rfind(c, 0, begin) for c in _CLAUSE_ENDS)
    right = min((p for c in _CLAUSE_ENDS if (p := line.find(c, end)) >= 0), default=-1)
    if left < 0 or right < 0:
        return False
    before, after = line[left + 1 : begin], line[end:right]
    if len(before) == len(after) or any(c in _NO_PROSE for c in before + after):
        return False
    if _NAMES_BEFORE.search(before) or _NAMES_AFTER.search(after):
        return False
    around = soft(before[-2:]) + soft(after[:2])
    cut = len(before[-2:])
    words = logarithms()
    return any(
        words.get(around[a:b], -inf) >= _WORD for a in range(cut) for b in range(cut + 1, len(around) + 1) if b - a < 4
    )


def _apart(taken: list[Edit]) -> list[Edit]:
    """Give the edits in order, without those that overlap one before; the deleting ones come first."""
    kept: list[Edit] = []
    for edit in sorted(taken, key=lambda e: (e[0], e[2] != "", -e[1])):
        if not kept or edit[0] >= kept[-1][1]:
            kept.append(edit)
    return kept
