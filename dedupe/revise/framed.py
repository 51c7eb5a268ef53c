"""Know asides by the frame that they are set in: what recurs at the edges of short lines, filled otherwise each time."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from dedupe import chars, cues
from dedupe.links import Matches, Place
from dedupe.records import Line
from dedupe.revise.corpus import LINKED, PROVED, Corpus, retold
from dedupe.revise.lines import terminal

_Frame = tuple[str, str]

_LONGEST = 60
"""Characters of the longest line that is asked: a frame, and the title of another story in it."""
_FILLINGS = 3
"""Fillings from which on a frame of furniture is one."""
_FOREIGN = 0.12
"""Share of a filling's words in the text beside it up to which, in the mean of all places, it tells nothing of that text."""
_INSIDE = 0.5
"""Share of its places at which a frame must stand in the midst of a text that goes on without it."""
_VARIOUS = 0.67
"""Share of different headings among those below which a line recurs that is a label: a column has its own bulletin each day."""

_SETS = 2
"""Texts, no copies, in which a line must stand to be the paper's where a copy of one is without it; a sentence, in `_FILLINGS`."""
_SAID = 32
"""Characters of the longest sentence that is asked."""

_HEAD = re.compile(
    r"[（【\[〔]?[^\W\d_]{2,6}：|[^\W\d_]{2,8} ?[丨｜|»›→] ?|[（【\[〔][^（）【】\[\]〔〕]{1,8}[）】\]〕] ?|[^\w\s“‘《（【\[〔—…] ?"
)
"""A label, a bracket or a sign that opens a line."""
_TAIL = re.compile(
    r"^(?P<front>.{8,}?) (?P<tail>\S[^，。！？；]{1,13})$|^(?P<all>[^，。！？； ]{2,4}[／/][^，。！？； ]{1,4})$"
)
"""What a line has behind its first blank, or a line of two names."""
_NAME = re.compile("[\u4e00-\u9fff·]{2,4}")
_ASKED = ("title", "subtitle", "body")


def framed(pages: Mapping[str, tuple[Line, ...]], matches: Matches) -> dict[str, tuple[Line, ...]]:
    """Give ``pages`` with those short lines made captions or furniture that are set in a frame, and head no text.

    A frame is what several lines have in common at an edge. Headings have frames too, above all subheads: but what they
    head has their words, or other pages have them in the same place, and none goes on as if they were not there.
    """
    told: dict[_Frame, dict[Place, str]] = defaultdict(dict)
    headings: dict[str, list[Place]] = defaultdict(list)
    for source, lines in pages.items():
        for line in lines:
            if line.kind not in _ASKED or len(line.text) > _LONGEST:
                continue
            if not (line.level or chars.count(line.text)) and (not terminal(line.text) or len(line.text) <= _SAID):
                told["again", re.sub(r"\d+", "0", chars.soft(line.text))][source, line.number] = line.text
            if not terminal(line.text):
                headings[chars.key(line.text)].append((source, line.number))
                for frame, filling in _frames(line):
                    told[frame][source, line.number] = filling
    corpus = Corpus(pages, matches, headings)
    found: dict[Place, str] = {}
    for frame, fillings in told.items():
        if len(fillings) > 1 or _tells_once(frame, fillings, corpus):
            found.update(_aside(frame, fillings, corpus))
    return retold(pages, found)


def _frames(line: Line) -> Iterator[tuple[_Frame, str]]:
    """Give the frames that a line may be set in, each with what fills it."""
    text = chars.soft(line.text)
    if line.kind == "title":
        yield ("whole", text), text
    head = _HEAD.match(text)
    if head and len(chars.key(text[head.end() :])) > 1:
        yield ("head", head.group().strip()), text[head.end() :]
    tail = _TAIL.match(text)
    if tail:
        front, back = tail["front"] or "", tail["tail"] or tail["all"]
        yield ("tail", back), front
        parts = re.split("([ ／/：])", back)
        for at, part in enumerate(parts):
            if len(parts) > 1 and _NAME.fullmatch(part):
                yield ("tail", "".join((*parts[:at], "*", *parts[at + 1 :]))), f"{front} {part}"


def _tells_once(frame: _Frame, fillings: Mapping[Place, str], corpus: Corpus) -> bool:
    """Tell whether a frame may show an aside though one line only is set in it: it names a maker, or heads another text, or is a site's."""
    side, form = frame
    if side in ("again", "tail"):
        return side == "tail" and "*" in form
    ((place, filling),) = fillings.items()
    return side == "whole" and cues.WEB.search(filling) is not None or corpus.named(place, filling)


def _aside(frame: _Frame, fillings: Mapping[Place, str], corpus: Corpus) -> dict[Place, str]:
    """Give the kinds of those lines in a frame that are neither headings nor text."""
    side, form = frame
    if side == "again":
        return _refrain(fillings, corpus)
    inside = {place: sure for place in fillings if (sure := corpus.inside(place, fillings))}
    kept = {place for place in fillings if corpus.kept(place, fillings[place])}
    if side == "whole":
        return _recurring(fillings, inside, kept, corpus)
    if side == "tail" and "*" in form:
        proved = [place for place, sure in inside.items() if sure == PROVED and place not in kept]
        beside = len(inside) + sum(bool(corpus.below(place, fillings)) for place in fillings if place not in inside)
        if len(set(fillings.values())) > 1 and inside and not kept and beside >= _INSIDE * len(fillings):
            return dict.fromkeys(fillings, "caption")
        found = dict.fromkeys(proved, "caption")
    else:
        found = _links(fillings, fillings if side == "head" else (), kept, corpus)
    if len(set(fillings.values())) < _FILLINGS or corpus.together(fillings):
        return found
    if sum(corpus.shared(place, fillings[place]) for place in fillings) > _FOREIGN * len(fillings):
        return found
    gone = sum(sure == PROVED for sure in inside.values())
    below = sum(bool(corpus.below(place, fillings)) for place in fillings)
    if not kept and max(below, gone, len(fillings) if "*" in form else 0) >= max(2, _INSIDE * len(fillings)):
        return dict.fromkeys(fillings, "furniture")
    return found


def _refrain(fillings: Mapping[Place, str], corpus: Corpus) -> dict[Place, str]:
    """Give the places of a line, figures aside, that stands in or behind several texts, where a copy of one of them is without it.

    Formulas of stories stand in the copies too.
    """
    places = sorted(fillings)
    least = _FILLINGS if terminal(fillings[places[0]]) else _SETS
    if len(places) < least or corpus.recur(places) or corpus.together(places):
        return {}
    asides = [place for place in places if corpus.amid(place, ()) or corpus.closes(place)]
    missed = sum(map(corpus.missed, asides))
    if not missed or missed < _SETS and any(map(corpus.heads, asides)):
        return {}
    if sum(corpus.shared(place, fillings[place], fillings) for place in asides) > _FOREIGN * len(asides):
        return {}
    sure = [place for place in asides if corpus.missed(place) or not corpus.heads(place)]
    return dict.fromkeys(sure, "furniture")


def _recurring(
    fillings: Mapping[Place, str], inside: Mapping[Place, int], kept: Collection[Place], corpus: Corpus
) -> dict[Place, str]:
    """Give those places of one line at which it is no heading: in a text, or below headings that differ."""
    over = {place: key for place in fillings if (key := corpus.below(place, fillings))}
    if (
        len(over) > 1
        and not any(corpus.pages[source][number].level for source, number in fillings)
        and len(over) >= _INSIDE * len(fillings)
        and len(set(over.values())) >= max(2, _VARIOUS * len(over))
        and len(kept) <= LINKED * len(fillings)
        and not corpus.together(fillings)
        and sum(corpus.shared(*item) for item in fillings.items()) <= _FOREIGN * len(fillings)
    ):
        return dict.fromkeys(over, "furniture")
    if kept:
        return {}
    if cues.WEB.search(next(iter(fillings.values()))):
        # What a site tells its reader to do, amid a text that has no word of it.
        amid = [place for place in fillings if corpus.amid(place, fillings)]
        return {place: "furniture" for place in amid if not corpus.shared(place, fillings[place])}
    # Where it recurs a little, only what another page goes on without: subheads recur, too.
    least = 1 if len(fillings) >= _FILLINGS else PROVED
    return _links(fillings, [place for place in inside if inside[place] >= least], kept, corpus)


def _links(
    fillings: Mapping[Place, str], asked: Collection[Place], kept: Collection[Place], corpus: Corpus
) -> dict[Place, str]:
    """Give those of the lines ``asked`` that are set in a text of which they have no word, and are the heading of another."""
    return {
        place: "furniture"
        for place in asked
        if place not in kept
        and not corpus.pages[place[0]][place[1]].level
        and corpus.named(place, fillings[place])
        and (corpus.shared(place, fillings[place]) <= _FOREIGN or corpus.inside(place, ()) == PROVED)
    }
