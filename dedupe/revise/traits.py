"""What a short line shows of whether it is a story's or the paper's: by itself, by its place, by its words, by others of its page."""

import re
import sys
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import reduce
from itertools import accumulate, chain, pairwise
from operator import or_

from dedupe import chars, cues, late
from dedupe.records import Line, Sent
from dedupe.revise.corpus import ASIDES
from dedupe.revise.lines import dateline, terminal
from dedupe.revise.words import bits

LONGEST = 60
"""Characters of the longest line that is asked: of the longer ones hardly any is the paper's and looks like text."""
_PARAGRAPH = 40
"""Characters from which on a line of text is a paragraph, whatever it ends in."""
_BESIDE = 5
"""Paragraphs before and behind a line in which its words are looked for."""
_FEW = 3
"""Pairs of letters that a line must have for that to tell anything."""
_PAPERS = ("furniture", "notice", "caption")
"""What shows that a block of lines is the paper's."""
_PARTED = 2
"""How many times as many paragraphs must be parted by blank lines as not, for these to tell what belongs together."""
_BLOCK = 8
"""Lines of a block before and behind a line that are looked at."""
_TEXT = "BbS"
"""What a text begins with."""
_BEHIND = "BbEU"
"""What stands before a line behind a text."""
_TURNS = 12
"""Lines in which who spoke first speaks again."""
_LABELLED = re.compile(
    r"[（【\[〔〖][^（）【】\[\]〔〕〖〗]{2,8}[）】\]〕〗]|[^\W\d_]{2,10}(?<![说道称问答])：(?!“)|[^\W\d_]{2,8} (?=\w)"
)
"""A label before a paragraph, in brackets, before a colon or a blank."""
_AT_ONCE = 64
"""Lines whose words are looked for at once: of a book's pairs of letters each line has few."""
_ENCLOSED = re.compile(r"（[^（）]*）$|(?P<square>[〔\[［][^〔〕\[\]［］]*[〕\]］])$")
"""A line that stands in brackets whole."""
_SOURCED = late.compile(rf"{cues.OUTLET}(?=[^\u4e00-\u9fff]|综合|本[月日]|[电讯转供]|$)|{cues.ROLE}|摄影|《")
"""What closes a story in brackets says whence it is, or by whom."""
_DATED = re.compile(r"\d日|[即今]日")
"""What announces something says when."""
_EDGES = (6, 4, 3, 2)
"""Characters in which lines begin, or end, alike."""
_OTHERS = 2
"""Different lines that must begin or end so."""

_ASKED = ("title", "subtitle", "body", *(kind for kind in ASIDES if kind != "jump"))
_FIGURES = re.compile(r"\d+")
_KINDS = {"title": "T", "subtitle": "T", "byline": "S", "endmark": "E"}
_GROUPS = {"title": "heading", "subtitle": "heading", "body": "text"}
_LOOKS = {
    "label": re.compile(r"[（【\[〔〖]?[^\W\d_]{2,6}[：:丨｜|/／]").match,
    "label in brackets": re.compile(r"[【\[〔〖（][^】\]〕〗）]{1,8}[】\]〕〗）]").match,
    "bracketed": re.compile(r"[（【\[〔〖].*[）】\]〕〗]$").match,
    "blank": re.compile(" ").search,
    "comma": re.compile("，").search,
    "bar or arrow": re.compile(r"[|｜·•/／>›→↗]").search,
    "sign first": re.compile("[^\\w“‘《「『—…]").match,
    "name": re.compile("[\u4e00-\u9fff]{2,4}$").match,
    "address": re.compile(r"@|https?:|www\.").search,
    "date": re.compile(r"\d[-./年]\d").search,
    "number to call": re.compile(r"\d{2,4}-\d{6}|\d{7}").search,
    "file": re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|jpe?g|png|mp[34])\b").search,
    "mostly figures": re.compile(r"(?:\D{0,2}\d)+\D{0,2}$").match,
}


@dataclass(frozen=True, slots=True)
class Spot(Sent):
    """A short line and where it stands."""

    line: Line
    """The line."""
    form: str
    """Its text, folded, with figures as one."""
    between: str
    """What stands before it and behind it, a letter each, asides left out; U is a paragraph that breaks off, 0 the edge of the page."""
    before: int
    """Number of the last paragraph before it, -1 if there is none."""
    behind: int
    """Number of the next paragraph, -1 if there is none."""


def spots(lines: Sequence[Line], tables: Iterable[int]) -> list[Spot]:
    """Give the short lines of a page that may be the paper's, with where they stand: rows of ``tables`` and verse (`standing`) are a
    story's.
    """
    found: list[Spot] = []
    own = set(tables)
    forms = {line.number: _FIGURES.sub("0", chars.soft(line.text)) for line in lines if len(line.text) <= LONGEST}
    again = _again(lines, forms)
    above, before = "0", -1
    for line, (below, behind) in zip(lines, _behind(lines, again), strict=True):
        if line.kind in _ASKED and line.number in forms and line.number not in own:
            found.append(Spot(line, forms[line.number], sys.intern(above + below), before, behind))
        if line.kind not in ASIDES:
            above = _letter(line)
            if above == "B":
                before = before if line.number in again else line.number
                above = above if terminal(line.text) else "U"
    return found


def _again(lines: Sequence[Line], forms: Mapping[int, str]) -> set[int]:
    """Give which of the lines with these ``forms`` are said again under another heading: what the paper says so, one line behind the
    other, is no text by which either stands.
    """
    heads = list(accumulate(line.kind == "title" for line in lines))
    under: dict[str, set[int]] = defaultdict(set)
    for number, form in forms.items():
        under[form].add(heads[number])
    return {number for number, form in forms.items() if len(under[form]) > 1}


def _behind(lines: Sequence[Line], again: Set[int]) -> list[tuple[str, int]]:
    """Give for each line the letter of what stands behind it, asides left out, and the number of the next paragraph but those said ``again``."""
    found = []
    below, behind = "0", -1
    for line in reversed(lines):
        found.append((below, behind))
        if line.kind not in ASIDES:
            below = _letter(line)
            behind = line.number if below == "B" and line.number not in again else behind
    return found[::-1]


def _letter(line: Line) -> str:
    """Give what a line is to its neighbours: B a paragraph, b a shorter line of text, T a heading, S a byline, E what closes a story."""
    if line.kind == "body":
        return "B" if paragraph(line) else "b"
    return _KINDS.get(line.kind, "x")


def paragraph(line: Line) -> bool:
    """Tell whether a line is built as a paragraph is, rather than a heading."""
    return len(line.text) > _PARAGRAPH or terminal(line.text)


def reached(text: str) -> bool:
    """Tell whether a text says how to reach whoever wrote it: an address, a number to call."""
    text = chars.soft(text)
    return any(_LOOKS[look](text) for look in ("address", "number to call"))


def traits(lines: Sequence[Line], asked: Sequence[Spot]) -> list[list[str]]:
    """Give what each of the spots of a page shows."""
    level = _level(lines)
    alike = _alike(asked)
    blocks = _blocks(lines)
    return [
        [
            "any",
            f"kind {spot.line.kind}",
            f"{_group(spot.line)} between {spot.between}",
            *_beside(lines, spot.line.number, bool(blocks)),
            *_among(lines, spot, blocks),
            *_looks(spot.line, level),
            *_tells(spot),
            *(["label under a heading"] if _prefaces(lines, spot) else []),
            *told,
            *edges,
        ]
        for spot, told, edges in zip(asked, _told(lines, asked), alike, strict=True)
    ]


def _group(line: Line) -> str:
    return _GROUPS.get(line.kind, "aside")


def _level(lines: Sequence[Line]) -> int:
    """Give the level that most titles of a page have."""
    levels = Counter(
        line.level
        for line, after in zip(lines, lines[1:], strict=False)
        if line.kind == "title" and after.kind in ("body", "byline", "subtitle")
    )
    return levels.most_common(1)[0][0] if levels else 0


def _beside(lines: Sequence[Line], number: int, spaced: bool) -> Iterator[str]:
    """Give what stands next to a line, and whether it does so without a blank line where paragraphs are ``spaced``."""
    yield f"below {lines[number - 1].kind}" if number else "first"
    if spaced and lines[number].gap <= 0:
        yield "tight"
    if number + 1 < len(lines):
        yield f"above {lines[number + 1].kind}"
        if spaced and lines[number + 1].gap <= 0:
            yield "tight behind"
    else:
        yield "last"


def _blocks(lines: Sequence[Line]) -> list[int]:
    """Give the number of the block that each line stands in, lines with no blank line between; nothing where paragraphs stand so."""
    parted = Counter(b.gap > 0 for a, b in pairwise(lines) if a.kind == b.kind == "body")
    return list(accumulate(int(line.gap > 0) for line in lines)) if parted[True] > _PARTED * parted[False] else []


def _among(lines: Sequence[Line], spot: Spot, blocks: Sequence[int]) -> Iterator[str]:
    """Give what stands in one block with a line, where blank lines part what does not belong together."""
    group, own = _group(spot.line), spot.line.number
    near = range(max(0, own - _BLOCK), min(len(blocks), own + _BLOCK + 1))
    others = [lines[at] for at in near if at != own and blocks[at] == blocks[own]]
    if any(other.kind in _PAPERS for other in others):
        # A title may stand tight under what is the page's.
        over = " over text" if group == "heading" and spot.between[1] in _TEXT else ""
        yield f"{group}{over} among asides"
    if others and all(len(other.text) < _PARAGRAPH for other in others):
        yield f"{group} among short lines"


def _prefaces(lines: Sequence[Line], spot: Spot) -> bool:
    """Tell whether a line of text right under a heading has a label that names no reporter, and the next has none that is set so, nor do
    later ones have the same, as the turns of a talk and the items of a list have.
    """
    own = _LABELLED.match(chars.soft(spot.line.text)) if spot.line.kind == "body" and spot.between[0] == "T" else None
    if own is None or re.search(cues.ROLE, own[0]):
        return False
    behind = [line for line in lines[spot.line.number + 1 : spot.line.number + 1 + _TURNS] if line.kind == "body"]
    texts = [chars.soft(line.text) for line in behind]
    after = _LABELLED.match(texts[0]) if texts else None
    return not (after and after[0][-1] == own[0][-1]) and not any(text.startswith(own[0]) for text in texts)


def _looks(line: Line, level: int) -> Iterator[str]:
    """Give what a line shows by itself; ``level`` is that of most titles of its page."""
    text = chars.soft(line.text)
    yield f"length {_step(len(text), (4, 8, 14, 24, 40))}"
    if terminal(line.text):
        yield "sentence"
    if chars.count(line.text):
        yield "counted"
    if line.level:
        yield "level of titles" if line.level == level else "another level"
    elif level and line.kind == "title":
        yield "no level"
    if dateline(line):
        yield "dateline"
    for name, look in _LOOKS.items():
        if look(text):
            yield name


def _tells(spot: Spot) -> Iterator[str]:
    """Give whether a line stands in brackets whole and names a source there, or remarks something, and whether one behind text names a day."""
    text = chars.soft(spot.line.text)
    behind = spot.between[0] in _BEHIND
    if enclosed := _ENCLOSED.match(text):
        if not _SOURCED.search(text):
            yield "remark in square brackets" if enclosed["square"] else "remark in brackets"
        elif behind and not enclosed["square"] and spot.line.kind not in ASIDES:
            yield "source in brackets"
    if behind and spot.line.kind == "body" and _DATED.search(text):
        yield "text with a day"


def _told(lines: Sequence[Line], asked: Sequence[Spot]) -> Iterator[Iterator[str]]:
    """Give for each spot how much of its words the text behind has, and that before."""
    text = [line.number for line in lines if line.kind == "body"]
    for at in range(0, len(asked), _AT_ONCE):
        some = [(spot.line, *_near(text, spot.line.number)) for spot in asked[at : at + _AT_ONCE]]
        numbers = sorted({number for line, *sides in some for number in (line.number, *chain(*sides))})
        words = dict(zip(numbers, bits([lines[number].text for number in numbers]), strict=True))
        yield from (_shared(_group(line), words, line.number, *sides) for line, *sides in some)


def _near(text: Sequence[int], number: int) -> tuple[Sequence[int], Sequence[int]]:
    """Give the paragraphs behind a line and those before it, of all the numbers of which ``text`` is."""
    place = bisect_left(text, number)
    after = place + (text[place : place + 1] == [number])
    return text[after : after + _BESIDE], text[max(0, place - _BESIDE) : place]


def _shared(
    group: str, words: Mapping[int, int], number: int, behind: Sequence[int], before: Sequence[int]
) -> Iterator[str]:
    """Give how much of a line's ``words`` those ``behind`` and ``before`` it have."""
    own = words[number]
    count = own.bit_count()
    if count < _FEW:
        yield "hardly a word"
        return
    shares = []
    for name, some in (("behind", behind), ("before", before)):
        if some:
            shares.append((own & reduce(or_, map(words.__getitem__, some))).bit_count() / count)
            yield f"{group} told {name} {_step(shares[-1], (0.01, 0.1, 0.2, 0.35))}"
    if count > 2 * _FEW and shares and max(shares) == 0:
        yield "nowhere told"


def _alike(asked: Sequence[Spot]) -> list[list[str]]:
    """Give for each spot in how many characters others of its page, that stand so, begin and end alike."""
    forms: dict[str, set[str]] = defaultdict(set)
    for spot in asked:
        forms[spot.between].add(spot.form)
    begins, ends = ({so: _sizes(some, front) for so, some in forms.items()} for front in (True, False))
    return [
        [f"begins alike {begins[spot.between].get(spot.form, 0)}", f"ends alike {ends[spot.between].get(spot.form, 0)}"]
        for spot in asked
    ]


def _sizes(forms: Collection[str], front: bool) -> dict[str, int]:
    """Map those of ``forms`` that begin, or end, as others do to the most of `_EDGES` in which enough are alike."""
    found: dict[str, int] = {}
    alike = [forms]
    # What few have in common no more have that is longer.
    for size in reversed(_EDGES):
        edges: dict[str, list[str]] = defaultdict(list)
        for some in alike:
            for form in some:
                if len(form) > size:
                    edges[form[:size] if front else form[-size:]].append(form)
        alike = [some for some in edges.values() if len(some) > _OTHERS]
        found.update((form, size) for some in alike for form in some)
    return found


def _step(value: float, bounds: Sequence[float]) -> int:
    return sum(value >= bound for bound in bounds)
