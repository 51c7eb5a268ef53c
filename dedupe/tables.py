"""Know a table in a text: short rows of as many cells each, right behind a colon, or under a head and over a sentence; rows of names; what to
choose from; fields that recur; and rows that open alike."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from itertools import groupby, pairwise

from dedupe import chars, cues
from dedupe.series import series

ROWS = 3
"""Rows of the least table, its head among them."""
CELLS = 2
"""Cells of its narrowest row."""
WORDS = 3
"""Cells of the narrowest row that has no figure, or that no colon announces."""
VARY = 1
"""Cells by which a row may differ from the first: a blank between figures is easily lost."""
_CELL = 8
"""Characters of the longest cell that commas part from the others."""
_LONGEST = 60
"""Characters of the longest row."""
_BARS = re.compile("[|｜│]")
_PARTING = re.compile(r"[\s，（|｜│]")
"""What cells are parted by: most lines have none of it."""
_BRACKETED = re.compile("([^（）]{2,12})（([^（）]{2,12})）")
"""Who or what, and of where."""
_ENCLOSED = "（）"
"""What stands round a remark, which is no row."""
_BEHIND, _NUMBERS, _WORDS = re.compile("（[^（）]*）$"), re.compile(r"\d+"), re.compile(r"[^\W\d]+")
"""What a row has in brackets behind, and what fills it."""
_SHOWN = ("caption", "credit")
_ASIDES = (*_SHOWN, "furniture")
"""What may stand among the rows, of other build than they."""
_AMONG = 3
"""Lines behind the name of a table within which its head stands."""
_NAME = re.compile(r"[\u4e00-\u9fff][\u4e00-\u9fff·]{1,3}(?:（[^（）]{1,6}）)?")
_SIDE = re.compile("^[^：，。]{2,12}(?:首发|替补|上场|出场|登场|名单|阵容)：")
"""Whose the names behind it are, of two sides or more."""
_NAMES = 4
"""Names of the shortest row of them."""
_SURNAMED = 0.75
"""Share of them that begin as most names do: words of a menu do not."""
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾"
    "韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戚莫孔汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞"
    "左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉翁蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦"
    "褚娄窦戴岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝"
)
_CHOICE = re.compile(r"(?:^|(?<= ))([a-h])[.．、)）]")
"""A letter before one of several answers."""
_ASKS = re.compile(r"[？?]$|（ *）[。？]?$|_{2,}")
"""How what one answers ends, or has a gap in it."""
_RANK = re.compile(
    r"\W*(?:第|top|no\.?)? ?(?P<figure>\d{1,2}|[一二三四五六七八九十])(?:[名位号、.．:：)） ] ?)(?P<told>.*\d)?"
)
"""The figure that ranks a row, and what has figures behind it."""
_FIELD = re.compile(r"([\u4e00-\u9fff]{2,4})： ?(?=[^ “‘])")
"""The label of a field before what stands in it."""

_OVER = 8
"""Lines before rows in which what they belong to stands."""
_YEAR = r"[12]\d{3}(?:[.．/]\d{1,2}|年(?:\d{1,2}月)?)?"
_OPENINGS = {
    "years": re.compile(rf"{_YEAR} ?[—–－~-]{{1,2}}(?: ?(?:{_YEAR}|今))?[ ，：]*(?=[^\W\d])"),
    "day": re.compile(r"(?:\d{4}年)?\d{1,2}月\d{1,2}日(?=[： ] ?\S)"),
    "hour": re.compile(r"\d{1,2}：\d{2} ?(?=[^\W\d])"),
    "number": re.compile(r"[^：，。]{0,28}(?:电话|热线|专线)(?:（[^（）]{1,12}）)?：(?=[+（]?\d)"),
    "counted": re.compile(r"(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．] ?[\u4e00-\u9fff]{2,8}：(?=\S)"),
    "label": re.compile(r"(?:[^\w\s“‘（《【〔［\[(「『]\W?\s?)?(?!图)[\u4e00-\u9fff]{2,10}：(?=[^“‘ ])"),
}
"""How rows open that are told so: by years, by the day, by the hour, by whose number to call it is, by a label that is counted or has a sign before it at most."""
_CALL = re.compile("联系|拨打|求助|报警|致电|咨询|报备")
"""What a text asks for that numbers to call stand behind: those of a paper stand behind any."""
_LOOKS = {
    "years": ("title", "body", "furniture", "notice"),
    "day": ("title", "body", "furniture", "notice"),
    "hour": ("title", "body", "furniture", "notice"),
    "number": ("title", "body", "furniture", "notice"),
    "counted": ("title", "body", "notice"),
    "label": ("title", "body", "caption"),
}
"""What such rows look like by their own wording: the labels of the page's own lines are known by theirs."""


def tabled(texts: Sequence[str], kinds: Sequence[str]) -> list[int]:
    """Give which lines, by their ``texts`` and ``kinds``, are rows of a table, or announce one."""
    told: list[int] = []
    seen = 0
    cells = [*map(_cells, texts)]
    wide = [count >= WORDS for count in cells]
    for head, text in enumerate(texts[:-1]):
        if kinds[head] in _ASIDES:
            continue
        # What announces a table is no row of another. Each line is looked at but once or twice, however many there are.
        announced = head >= seen and text.rstrip().endswith(("：", ":"))
        # Most lines announce nothing, and have no row behind them.
        headed = any(wide[head : head + 1 + _AMONG]) and _headed(texts, kinds, cells, head)
        if not announced and not headed:
            continue
        under = _under(kinds, head)
        if headed and (words := _worded(texts, kinds, under)):
            told += [*([head] if text.endswith("）") else []), *words]
            continue
        table, behind = _rows(texts, kinds, head + 1, announced)
        if announced:
            seen = behind
        if len(table) < ROWS:
            continue
        if announced and (_figures(texts, table[1:]) or _named(texts, table) or _bracketed(texts, table)):
            told += [head, *table]
        # Its name ends in the unit: else what stands over it may be a link. The buttons of a site, a title and a time are no table.
        elif headed and _ending(texts, table[1:]):
            # A link may be set in before the sentence that closes it.
            behind = next((at for at in range(behind, min(behind + 2, len(texts))) if chars.terminal(texts[at])), -1)
            if behind < 0:
                continue
            told += [*([head] if text.endswith("）") else []), *table, behind]
    folded = [chars.soft(text) for text in texts]
    short = _short(folded)
    return [
        *told,
        *_alike(texts, cells, kinds, set(told)),
        *_people(folded, kinds),
        *_choices(folded, kinds),
        *_ranked(folded, kinds, short),
        *(row for rows, _ in _fielded(folded, kinds, short) for row in rows),
        *_opened(folded, kinds, short),
        *series(folded, kinds),
    ]


def over_fields(texts: Sequence[str], kinds: Sequence[str]) -> set[int]:
    """Give the lines that are headings over fields which recur under others: sections of one text."""
    folded = [chars.soft(text) for text in texts]
    return {head for _, head in _fielded(folded, kinds, _short(folded)) if head >= 0}


def _short(folded: Sequence[str]) -> list[bool]:
    """Tell of each line whether it may be a row by its size and its end: most may not."""
    return [len(text) <= _LONGEST and not chars.terminal(text) for text in folded]


def _people(folded: Sequence[str], kinds: Sequence[str]) -> Iterator[int]:
    """Yield the rows of names: two of them at the least, or one that a text announces."""
    rows: list[int] = []
    named = [*map(_names, folded)]
    if not any(named):
        return
    for at, names in enumerate([*named, False]):
        if names:
            rows.append(at)
        elif not rows or at == len(folded) or kinds[at] not in _ASIDES:
            if len(rows) > 1 or rows and rows[0] and folded[rows[0] - 1].endswith("："):
                yield from rows
            rows = []


def _names(text: str) -> bool:
    """Tell whether a line is nothing but names, or they follow who they play for."""
    cells = text.replace("、", " ").split()
    if len(cells) < _NAMES:
        return False
    cells = _SIDE.sub("", text).replace("、", " ").split()
    return len(cells) >= _NAMES and all(map(_NAME.fullmatch, cells)) and surnamed(cells)


def surnamed(cells: Sequence[str]) -> bool:
    """Tell whether most of the folded ``cells`` begin as names do."""
    return sum(cell[0] in _SURNAMES for cell in cells) >= _SURNAMED * len(cells)


def _choices(folded: Sequence[str], kinds: Sequence[str]) -> Iterator[int]:
    """Yield the lines that have answers to choose from, each behind its letter, and what they answer."""
    begin = 0 if any(map(_CHOICE.match, folded)) else len(folded)
    while begin < len(folded):
        letters, rows = "", []
        for at in range(begin, len(folded)):
            more = "".join(_CHOICE.findall(folded[at])) if _CHOICE.match(folded[at]) else ""
            if more and "abcdefgh".startswith(letters + more):
                letters += more
                rows.append(at)
            elif more or not rows or kinds[at] not in _ASIDES:
                break
        if len(letters) >= ROWS:
            asked = next((at for at in range(begin - 1, -1, -1) if kinds[at] not in _ASIDES), -1)
            yield from ([asked] if asked >= 0 and _ASKS.search(folded[asked].rstrip()) else [])
            yield from rows
        begin = rows[-1] + 1 if rows else begin + 1


def _ranked(folded: Sequence[str], kinds: Sequence[str], short: Sequence[bool]) -> Iterator[int]:
    """Yield the rows of lists that rank what they name, from the first on, right behind a text: most have figures besides; links have none."""
    ranks = [_RANK.match(text) if so else None for text, so in zip(folded, short, strict=True)]
    if len(ranks) - ranks.count(None) < ROWS:
        return
    rows: list[int] = []
    told, before = 0, ""
    for at, rank in enumerate([*ranks, None]):
        before = kinds[at - 1] if at and kinds[at - 1] != "jump" else before
        if rank and chars.count(f"{rank['figure']}. ") == len(rows) + 1 and (rows or before == "body"):
            rows.append(at)
            told += rank["told"] is not None
        elif not rows or at == len(folded) or kinds[at] not in _ASIDES:
            if len(rows) >= ROWS and 2 * told > len(rows):
                yield from rows
            rows, told = [], 0


def _fielded(folded: Sequence[str], kinds: Sequence[str], short: Sequence[bool]) -> Iterator[tuple[list[int], int]]:
    """Yield the rows of fields, the same of them two times or more with but a heading between, and this heading, -1 for none."""
    groups: list[tuple[list[int], list[str], list[int]]] = []
    rows: list[int] = []
    labels: list[str] = []
    before: list[int] = []
    matches = [_FIELD.match(text) if so and "：" in text[2:5] else None for text, so in zip(folded, short, strict=True)]
    given = [found[1] if found else "" for found in matches]
    times = Counter(given)
    # A heading may have a colon, too.
    given = [label if times[label] > 1 else "" for label in given]
    if not any(given):
        return
    for at, label in enumerate([*given, ""]):
        if label and label not in labels:
            rows.append(at)
            labels.append(label)
            continue
        if rows and not label and at < len(folded) and kinds[at] in _ASIDES:
            continue
        if rows:
            groups.append((rows, labels, before))
            rows, labels, before = [], [], []
        if label:
            rows, labels = [at], [label]
        elif at < len(folded) and kinds[at] not in ("caption", "credit"):
            before = [*before[-1:], at]
    kept = [
        at
        for at, (one, other) in enumerate(pairwise(groups))
        if len(one[1]) >= CELLS and one[1] == other[1] and len(other[2]) <= 1
    ]
    for at in sorted({*kept, *(one + 1 for one in kept)}):
        rows, _, before = groups[at]
        head = before[-1] if before else -1
        yield rows, head if head >= 0 and not chars.terminal(folded[head]) else -1


def _opened(folded: Sequence[str], kinds: Sequence[str], short: Sequence[bool]) -> Iterator[int]:
    """Yield the rows, `ROWS` of them at the least, that open alike, each otherwise, and end in no mark, behind a text or under a heading."""
    openings = [_opening(text, kind) if so else ("", "") for text, kind, so in zip(folded, kinds, short, strict=True)]
    if sum(form != "" for form, _ in openings) < 2:
        return
    rows: list[int] = []
    notes: list[int] = []
    opening, last = "", ""
    for at, (text, (form, told)) in enumerate(zip([*folded, ""], [*openings, ("", "")], strict=True)):
        if form and (not rows or form == opening and told != last):
            rows += [*notes, at]
            notes, opening, last = [], form, told
            continue
        if opening == "years" and text[:1] + text[-1:] == "（）":
            notes.append(at)
            continue
        if rows and not form and at < len(folded) and kinds[at] in _ASIDES:
            continue
        if len(rows) >= ROWS and _amid(folded, kinds, rows[0], opening):
            yield from rows
        rows, notes, opening, last = ([at] if form else []), [], form, told


def _opening(text: str, kind: str) -> tuple[str, str]:
    """Give how a row opens, and with what; nothing for no row."""
    for form, opens in _OPENINGS.items():
        if kind in _LOOKS[form] and (found := opens.match(text)):
            return form, found[0]
    return "", ""


def _amid(folded: Sequence[str], kinds: Sequence[str], begin: int, opening: str) -> bool:
    """Tell whether rows that begin at ``begin`` stand behind a text, or under a heading: those with bare labels under one within a text."""
    over = [at for at in range(max(0, begin - _OVER), begin) if kinds[at] not in _ASIDES]
    if begin and kinds[begin - 1] in ("furniture", "title") and cues.LIST.search(folded[begin - 1]):
        return False
    if not over:
        # A text without its title begins so.
        return kinds[begin] == "body"
    head = over[-1]
    if opening == "number":
        return kinds[head] == "body" and _CALL.search(folded[head]) is not None
    if kinds[head] == "title" and not chars.terminal(folded[head]):
        return opening != "label" or len(over) > 1 and kinds[over[-2]] == "body" and chars.terminal(folded[over[-2]])
    return kinds[head] == "body" and (chars.terminal(folded[head]) or folded[head].endswith("："))


def _alike(texts: Sequence[str], cells: Sequence[int], kinds: Sequence[str], told: Set[int]) -> Iterator[int]:
    """Yield the rows with figures that stand between two sentences of a text and are built alike, as results of matches are."""
    forms = [_form(text) if some else "" for text, some in zip(texts, cells, strict=True)]
    end = 0
    for form, same in groupby(forms):
        begin, end = end, end + len([*same])
        behind = next((at for at in range(end, len(texts)) if kinds[at] not in _ASIDES), end)
        sides = (begin - 1, behind)
        if (
            form
            and end - begin >= ROWS
            and begin
            and behind < len(texts)
            and all(kinds[at] == "body" and chars.terminal(texts[at]) for at in sides)
            and told.isdisjoint(range(begin, end))
        ):
            yield from range(begin, end)


def _form(text: str) -> str:
    """Give how a row of several cells with figures is built, whatever its words and figures, and what it has in brackets behind; else nothing."""
    bare = _BEHIND.sub("", chars.soft(text))
    return _WORDS.sub("a", _NUMBERS.sub("0", bare)) if _figured(bare) else ""


def _rows(texts: Sequence[str], kinds: Sequence[str], begin: int, announced: bool) -> tuple[list[int], int]:
    """Give the rows that follow from ``begin`` on, all of about as many cells as the first, and the line behind them.

    A link may be set in among them, too, if a row that has a figure or is closed by brackets is behind it. Of rows that nothing announces, the
    first behind the head that does not end in a figure is the last.
    """
    table: list[int] = []
    linked = False
    for at in range(begin, len(texts)):
        if kinds[at] in ("byline", "endmark") and kinds[at - 1] in _SHOWN:
            # Who made the pictures that stand among them.
            continue
        if not table and _cells(texts[at]) or table and _like(texts[at], texts[table[0]]):
            table.append(at)
            if not announced and len(table) > 1 and not _figured(_parted(texts[at])[-1]):
                return table, at
            continue
        if kinds[at] in _SHOWN or kinds[at] in _ASIDES and not chars.terminal(texts[at]):
            continue
        goes_on = table and at + 1 < len(texts) and _sure(texts[at + 1]) and _like(texts[at + 1], texts[table[0]])
        if linked or chars.terminal(texts[at]) or not goes_on:
            return table, at
        linked = True
    return table, len(texts) - 1


def _sure(text: str) -> bool:
    return _figured(text) or _BRACKETED.fullmatch(text) is not None


def _like(text: str, first: str) -> bool:
    """Tell whether a line is a row of the table whose first row is given."""
    cells = _cells(text)
    return cells > 0 and abs(cells - _cells(first)) <= (VARY if _figured(_parted(text)[-1]) else 0)


def _worded(texts: Sequence[str], kinds: Sequence[str], head: int) -> list[int]:
    """Give the rows from ``head`` on, if they are a table of words, else none: all have as many cells, more than `ROWS`, and under the head
    most have the same in one column.
    """
    table, _ = _rows(texts, kinds, head, announced=True)
    if len(table) <= ROWS or any(_cells(texts[row]) != _cells(texts[head]) for row in table):
        return []
    columns = zip(*(_parted(texts[row]) for row in table[1:]), strict=True)
    return table if any(2 * max(Counter(column).values()) > len(table) - 1 for column in columns) else []


def _figures(texts: Sequence[str], rows: Sequence[int]) -> bool:
    """Tell whether each of ``rows`` has a figure."""
    return all(_figured(texts[row]) for row in rows)


def _ending(texts: Sequence[str], rows: Sequence[int]) -> bool:
    """Tell whether each of ``rows`` ends in a figure, behind the same word or none: titles may end in words with one."""
    ends = [_parted(texts[row])[-1] for row in rows]
    return all(map(_figured, ends)) and len({"" if _figured(end[:2]) else end[0] for end in ends}) == 1


def _named(texts: Sequence[str], table: Sequence[int]) -> bool:
    """Tell whether rows of words are of a table: each has `WORDS` cells at least, and under the head most begin alike."""
    first = Counter(_parted(texts[row])[0] for row in table[1:])
    return _cells(texts[table[0]]) >= WORDS and 2 * max(first.values()) > first.total()


def _bracketed(texts: Sequence[str], table: Sequence[int]) -> bool:
    """Tell whether each row is a name, and in brackets what goes with it."""
    return all(_BRACKETED.fullmatch(texts[row]) for row in table)


def _under(kinds: Sequence[str], head: int) -> int:
    """Give the line under the name of a table, pictures aside."""
    return next((at for at in range(head + 1, min(head + 1 + _AMONG, len(kinds))) if kinds[at] not in _SHOWN), head)


def _headed(texts: Sequence[str], kinds: Sequence[str], cells: Sequence[int], head: int) -> bool:
    """Tell whether a table of words that no colon announces has a head without a figure that is no menu, and stands behind a text or, in it,
    under a name.
    """
    under = _under(kinds, head)
    if cells[under] < WORDS:
        return False
    if _figured(texts[under]) or cues.MENU.match(chars.soft(texts[under])):
        return False
    if chars.terminal(texts[head]):
        return kinds[head] == "body"
    return kinds[head] in ("title", "body") and head > 0 and kinds[head - 1] in ("body", *_ASIDES)


def _cells(text: str) -> int:
    """Give how many cells a line has that blanks part; 0 if it is no row."""
    if len(text) > _LONGEST or chars.terminal(text) or not _PARTING.search(text) or text[0] + text[-1] == _ENCLOSED:
        return 0
    cells = _parted(text)
    if len(cells) < CELLS or chars.set_apart(text):
        return 0
    # A figure between two signs is none.
    return len(cells) if sum(any(map(str.isalnum, cell)) for cell in cells) >= CELLS else 0


def _parted(text: str) -> list[str]:
    """Give the cells of a line: what bars part, if several do, brackets, or blanks."""
    if bracketed := _BRACKETED.fullmatch(text):
        return list(bracketed.groups())
    cells = [cell.strip() for cell in _BARS.split(text.strip("|｜│ "))]
    if len(cells) > CELLS:
        return [cell for cell in cells if cell]
    cells = [cell for cell in text.split() if not _BARS.fullmatch(cell)]
    if len(cells) == 1 and text.count("，") >= CELLS:
        parts = text.split("，")
        return parts if all(0 < len(part) <= _CELL for part in parts) else cells
    return cells


def _figured(text: str) -> bool:
    """Tell whether there is a figure in ``text``."""
    return any(map(str.isdecimal, text))
