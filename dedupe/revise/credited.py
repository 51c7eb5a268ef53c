"""Know captions by the maker they name at their end, once surer ones have shown how makers are named, or other pages have.

How a maker is named is a form: what stands at the end of a line behind a blank or in brackets, or a whole short line, in
which a name may be another each time. A label before the line may be of the form, too, and is one by itself if it tells of a
picture.
"""

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from os.path import commonprefix

from dedupe import chars, cues
from dedupe.links import Matches, Place
from dedupe.records import Line
from dedupe.revise.corpus import PROVED, Corpus
from dedupe.revise.lines import dateline, share, terminal

_LONGEST = 80
"""Characters of the longest line that is asked."""
_WHOLE = 24
"""Characters of the longest line that is a form as a whole."""
_END = 20
"""Characters of the longest end of a line that tells its maker."""
_FRONT = 4
"""Characters of the shortest text before a maker."""
_TITLE = 4
"""Letters from which on the ends of two texts before a maker are the same: a link has a story's title, behind a label."""
_LABELS = 6
"""Letters of the longest such label."""
_EDGE = 2
"""Characters in which ends of one form begin or end alike."""
_FIXED = 4
"""Letters of a form that is a whole line, beside the name in it."""
_TWICE = 2
"""Different lines that must be of one form."""
_BEHIND = 6
"""Lines of text behind a group of captions in which the words of a heading would stand."""
_INSIDE = 0.5
"""Share of its places at which a form must stand in a text, or beside captions, if no caption is of it."""
_SELDOM = 0.25
"""Share of its places up to which a form may stand where headings do, or where copies of the text have it."""

_BRACKETED = re.compile(r"^(?P<front>.*[^（])(?P<end>（[^（）]{2,18}）)[。]?$")
_BLANK = re.compile(r" +(?:[|｜丨] *)?")
_SIGN = re.compile(r"[^\w\s（）《》·、，：…〔〕【】［］\[\]]")
"""A sign that may be all of a form beside the name in it."""
_LABEL = re.compile(
    r"(?P<label>[（【〔［\[][^（）【】〔〕［］\[\]。]{2,8}[）】〕］\]]|[\u4e00-\u9fff]{2,4}[：｜|丨>»]+)\s*(?=\S)"
)
_BETWEEN = "\N{HORIZONTAL ELLIPSIS}"
"""What stands in a form for the text between a label and a maker."""
_FIGURES = re.compile(r"\d+")
_AND = re.compile("[、，](?P<name>[\u4e00-\u9fff·]{2,4})")
_HAN = re.compile("[\u4e00-\u9fff·]{2,}")
_NAME = range(2, 5)
"""Letters of a name."""
_LAST = 3
"""Letters that may stand behind a name in one run with it."""
_ASKED = ("title", "subtitle", "body")
_PICTURED = ("caption", "credit")
_SIGNED = ("byline", "endmark")


@dataclass(slots=True)
class _Form:
    """The places of one form."""

    sure: set[str] = field(default_factory=set)
    """Captions and credits of it."""
    others: int = 0
    """Lines of it that sign a story."""
    asked: dict[Place, tuple[str, str]] = field(default_factory=dict)
    """What may be captions of it: what stands before it, and the name in it."""


def _form(lines: Sequence[tuple[Line, str, str]]) -> _Form:
    """Give the form of some lines, each with what stands before a maker and the name in it."""
    form = _Form()
    for line, front, name in lines:
        if line.kind in _ASKED:
            form.asked[line.source, line.number] = front, name
        elif line.kind in _SIGNED:
            form.others += 1
        else:
            form.sure.add(line.text)
    return form


def credited(pages: Mapping[str, tuple[Line, ...]], matches: Matches) -> dict[str, tuple[Line, ...]]:
    """Give ``pages`` with lines made captions that end as captions do: in a maker named in the same form, filled otherwise each time."""
    ends: list[tuple[Line, str, str]] = []
    headings: dict[str, list[Place]] = defaultdict(list)
    signed: list[Place] = []
    # What one page marks as a heading is one where another does not.
    marked = {chars.key(line.text) for lines in pages.values() for line in lines if line.level and line.kind in _ASKED}
    for source, lines in pages.items():
        for line in lines:
            asked = line.kind in _ASKED
            if line.kind in _SIGNED:
                signed.append((source, line.number))
            if len(line.text) > _LONGEST or not (asked or line.kind in _PICTURED or line.kind in _SIGNED):
                continue
            if asked and not terminal(line.text):
                headings[chars.key(line.text)].append((source, line.number))
            if not (asked and (chars.key(line.text) in marked or dateline(line))):
                ends += [(line, front, end) for front, end in _ends(line.text)]
    told: dict[str, list[tuple[Line, str, str]]] = defaultdict(list)
    for (line, front, _), slots in zip(ends, _slots(ends), strict=True):
        for key, name in slots:
            told[key].append((line, front, name))
    forms = {key: _form(lines) for key, lines in told.items() if len(lines) >= _TWICE}
    corpus = Corpus(pages, matches, headings)
    stands: dict[Place, _Stand] = {}
    found = {
        place
        for key, form in forms.items()
        if form.asked and len(form.asked) + len(form.sure) >= _TWICE and _names_makers(key, form, corpus, stands)
        for place in form.asked
    }
    # What tells of a picture, and is left out by another page, needs no other of its form.
    for line, front, end in ends:
        place = line.source, line.number
        if front and line.kind in _ASKED and not terminal(line.text) and cues.PICTURE.search(end):
            stand = stands.get(place) or _stand(place, front, corpus)
            if stand.proved and not (stand.kept or stand.heads):
                found.add(place)
    found |= {place for place in (*chain(*headings.values()), *signed) if _closes_group(place, corpus)}
    return {
        source: tuple(replace(line, kind="caption") if (source, line.number) in found else line for line in lines)
        for source, lines in pages.items()
    }


def _closes_group(place: Place, corpus: Corpus) -> bool:
    """Tell whether a short line stands tight behind counted captions, and no text beside it has a word of it.

    What looks like the end of a story, or like who signs it, must tell of pictures; a label that does is enough.
    """
    source, number = place
    lines = corpus.pages[source]
    line, over = lines[number], lines[max(0, number - _TWICE) : number]
    if line.level or line.gap > 1 or len(line.text) > _WHOLE or len(over) < _TWICE:
        return False
    if not all(one.kind == "caption" and cues.CAPTION_NUMBER.match(one.text) for one in over):
        return False
    told = chars.soft(line.text)
    if line.kind in _SIGNED:
        return bool(cues.PICTURE.search(told))
    if (label := _LABEL.match(told)) and cues.PICTURE.search(label["label"]):
        return True
    text = [one.text for one in lines[number + 1 :] if one.kind == "body"][:_BEHIND]
    return (
        number + 1 < len(lines)
        and lines[number + 1].kind == "body"
        and share(line.text, text) == 0
        and not corpus.kept(place, line.text)
    )


def _ends(text: str) -> Iterator[tuple[str, str]]:
    """Give the ends of ``text`` that may name a maker, each with what stands before it; a short line may as a whole."""
    text = _BLANK.sub(" ", chars.soft(text.strip()))
    ended = chars.terminal(text)
    if len(text) <= _WHOLE and not ended:
        yield "", text
    label = _LABEL.match(text)
    begin = label.end() if label and len(text) - label.end() >= _FRONT else 0
    head = text[:begin].rstrip()
    if head and cues.PICTURE.search(head):
        yield text[begin:], head + _BETWEEN
    stop = 0
    if text.endswith(("）", "）。")) and (bracketed := _BRACKETED.match(text)):
        text, stop = text[: bracketed.end("end")], bracketed.start("end")
    elif not ended and " " in text:
        blanks = (blank.start() for blank in _BLANK.finditer(text, begin))
        stop = next((at for at in blanks if len(text) - at <= _END + 1 and at >= _FRONT), 0)
    if stop - begin >= _FRONT:
        yield text[begin:stop].rstrip(), text[stop:]
        if head:
            yield text[begin:stop].rstrip(), head + _BETWEEN + text[stop:]


def _slots(ends: Sequence[tuple[Line, str, str]]) -> Iterator[list[tuple[str, str]]]:
    """Give for each of ``ends`` the forms that it may be of and another is, each with the name that fills it.

    Of one form are only ends that begin or end alike.
    """
    alike: dict[tuple[bool, int, str], set[str]] = defaultdict(set)
    times: Counter[tuple[bool, str]] = Counter()
    for _, front, end in ends:
        times[not front, end] += 1
        for side, edge in enumerate(_edges(end)):
            alike[not front, side, edge].add(end)

    def forms(whole: bool, end: str) -> list[tuple[str, str]]:
        begins, stops = (len(alike[whole, side, edge]) >= _TWICE for side, edge in enumerate(_edges(end)))
        plain = _FIGURES.sub("0", end)
        spare = sum(map(str.isalpha, plain)) - (_FIXED if whole else not _SIGN.search(plain))
        filled = _filled(plain, begins and stops) if spare >= _NAME[0] and (begins or stops) else ()
        found = [("=" + plain if whole else plain, "")] if spare >= 0 else []
        return found + [("=" + form if whole else form, name) for form, name in filled if len(name) <= spare]

    again = _again(([form for form, _ in forms(*which)] for which in times), list(times.values()))
    known = {
        which: [one for one, more in zip(forms(*which), some, strict=True) if more] if any(some) else []
        for which, some in zip(times, again, strict=True)
    }
    return (known[not front, end] for _, front, end in ends)


def _again(forms: Iterable[Sequence[str]], times: Sequence[int]) -> Iterator[Sequence[bool]]:
    """Tell of each of the ``forms`` of ends, which stand so many ``times``, whether it is another's as well.

    Most are of one end alone, and there are very many: so they are held by their hashes. That two have one is not to be ruled out;
    they are then taken for what stands twice, and told apart later.
    """
    import numpy as np

    hashes = array("q")
    sizes = []
    for some in forms:
        hashes.extend(map(hash, some))
        sizes.append(len(some))
    _, which = np.unique(np.array(hashes, np.int64), return_inverse=True)
    often = np.bincount(which, np.repeat(np.array(times, np.int64), np.array(sizes, np.int64)))[which] >= _TWICE
    ends = np.cumsum(sizes, dtype=np.int64).tolist()
    return (often[end - size : end].tolist() for size, end in zip(sizes, ends, strict=True))


def _edges(end: str) -> tuple[str, str]:
    return end[:_EDGE], end[-_EDGE:]


def _filled(end: str, within: bool) -> Iterator[tuple[str, str]]:
    """Give the forms that a name may fill in the end of a line, each with it: at the beginning of a run of letters or near its end,
    or anywhere ``within`` one; a second name may stand beside it.
    """
    for run in _HAN.finditer(end):
        first, last = run.span()
        for size in _NAME:
            for begin in range(first, last - size + 1):
                stop = begin + size
                if within or begin == first or last - stop <= _LAST:
                    yield f"{end[:begin]}*{end[stop:]}", end[begin:stop]
                    if stop == last and (other := _AND.match(end, stop)):
                        for more in range(other.start("name") + _NAME[0], other.end() + 1):
                            yield f"{end[:begin]}*、*{end[more:]}", end[begin:more]


@dataclass(frozen=True, slots=True)
class _Stand:
    """Where a line stands."""

    proved: bool
    """Whether another page has its text without it."""
    inside: bool
    """Whether it stands in a text that goes on behind it, or between a title and its text."""
    behind: bool
    """Whether it stands right behind a caption."""
    kept: bool
    """Whether another page has it in the same place."""
    heads: bool
    """Whether it may be the title of what is behind it, which begins as stories begin."""


def _stand(place: Place, filling: str, corpus: Corpus) -> _Stand:
    source, number = place
    lines = corpus.pages[source]
    inside = corpus.inside(place, ())
    behind = number > 0 and lines[number - 1].kind in _PICTURED
    below = bool(corpus.below(place, ()))
    after = next((line for line in lines[number + 1 :] if line.kind not in _PICTURED), None)
    led = after is not None and (
        after.kind in ("byline", "subtitle")
        or after.kind == "body"
        and dateline(after)
        or after.kind == "furniture"
        and bool(cues.WEB_SOURCE.search(chars.soft(after.text)))
    )
    heads = led and not (below or behind or inside == PROVED)
    return _Stand(inside == PROVED, inside > 0 or below, behind, corpus.kept(place, filling), heads)


def _another(front: str, other: str) -> bool:
    """Tell whether what stands before two makers is not the same behind a label."""
    same = len(commonprefix((front[::-1], other[::-1])))
    return same < _TITLE or min(len(front), len(other)) - same > _LABELS


def _names_makers(key: str, form: _Form, corpus: Corpus, stands: dict[Place, _Stand]) -> bool:
    """Tell whether it is makers that are named in a form."""
    fronts = sorted({chars.key(front) for front, _ in form.asked.values()}, key=lambda front: (len(front), front))
    various = 1 + any(_another(fronts[0], front) for front in fronts)
    names = {name for _, name in form.asked.values()}
    whole = key.startswith("=")
    if various + len(form.sure) < _TWICE and not whole or len(names) + len(form.sure) < _TWICE and "*" in key:
        return False
    if form.others > _SELDOM * (len(form.asked) + len(form.sure)):
        return False
    for place, (front, _) in form.asked.items():
        if place not in stands:
            stands[place] = _stand(place, front or corpus.pages[place[0]][place[1]].text, corpus)
    some = [stands[place] for place in form.asked]
    # A caption is copied with another maker.
    both = Counter(front for front, _ in set(form.asked.values()))
    kept = sum(stands[place].kept and both[front] < _TWICE for place, (front, _) in form.asked.items())
    pictured = bool(cues.PICTURE.search(key)) and not whole
    heads = sum(stand.heads for stand in some)
    if kept > _SELDOM * len(some) or heads > (_INSIDE if pictured else _SELDOM) * len(some):
        return False
    if form.sure and not whole:
        return True
    beside = sum(stand.inside or stand.behind for stand in some)
    proved = any(stand.proved for stand in some)
    framed = _BETWEEN in key and not key.endswith(_BETWEEN)
    if (pictured or framed) and beside >= _INSIDE * len(some):
        return True
    if whole:
        behind = sum(stand.behind for stand in some)
        if "*" not in key and corpus.together(form.asked):
            return False
        return (proved or behind >= _TWICE) and beside >= _INSIDE * len(some)
    return proved and beside >= _SELDOM * len(some)
