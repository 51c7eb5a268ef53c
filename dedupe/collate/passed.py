"""What others pass over: a line at the edge of a paragraph that copies go straight on from before to behind.

Presence beats absence where a text was cut short. A copy that has what stands on both sides was not cut there: what one
outlet alone has between is its own, as a link, a caption, a note of its editors or the form in which it signs.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from dedupe import chars
from dedupe.collate.canvas import Canvas
from dedupe.collate.foreign import bigrams
from dedupe.collate.place import Place, across
from dedupe.collate.strands import Copy, ends

WHY = "other copies go straight on over it"
"""Why such a line is left out, for a person."""
SLACK = 2
"""Characters by which a place may end before or behind its neighbour for all that."""
HELD = 0.6
"""Share of a stretch from which on a copy has it."""
FEWEST = 2
"""So many pages must lack something, and twice as many as have it: two now and then lack a paragraph alike, lines few."""
SENTENCE = 25
"""Characters of the longest sentence that is set aside: editors cut paragraphs from the midst of a text, too."""
COMMON = 0.12
"""Share of its bigrams that it has in common with the story, at most."""

Cuts = dict[int, dict[int, list[tuple[int, int]]]]
"""By number of the copy and of the strand, what of it is set aside."""


def over(canvas: Canvas, overlays: Sequence[Sequence[Place]]) -> Cuts:
    """Give the lines of copies on ``canvas``, laid as ``overlays`` tell, that are their outlets' own."""
    found: Cuts = {}
    for begin, end, having, passing in _stretches(canvas, overlays):
        pages = {canvas.copies[n].witness.source for n in having}
        others = {canvas.copies[n].witness.source for n in passing} - pages
        if not outvoted(len(pages), len(others)):
            continue
        held = [(number, *one) for number in having for one in _held(canvas, number, overlays[number], begin, end)]
        whole = all(last - first == len(canvas.copies[number].strands[s].text) for number, s, first, last in held)
        if _line(canvas.soft, begin, end, whole):
            for number, s, first, last in held:
                found.setdefault(number, {}).setdefault(s, []).append((first, last))
    return found


def outvoted(having: int, lacking: int) -> bool:
    """Tell whether so many that lack something show it to be the own of those that have it."""
    return lacking >= max(FEWEST, 2 * having)


def _line(soft: str, begin: int, end: int, whole: bool) -> bool:
    """Tell whether a stretch is no sentence, or as a ``whole`` paragraph a short one of other words than the rest."""
    text = soft[begin:end].strip()
    bare = text.rstrip(chars.CLOSERS)
    if not ends(text) or bare != text and bare[-1:] not in chars.SENTENCE_ENDS or bare[-1:] in "：:":
        return True
    if not whole or len(text) > SENTENCE:
        return False
    own = bigrams(text)
    rest = bigrams(soft[:begin]) | bigrams(soft[end:])
    return len(own & rest) <= COMMON * len(own)


def _stretches(canvas: Canvas, overlays: Sequence[Sequence[Place]]) -> Iterator[tuple[int, int, list[int], list[int]]]:
    """Give what of the canvas stands between two edges of paragraphs and is passed over, and who has it and passes over it."""
    size = len(canvas.soft)
    gaps = [_gaps(copy, places, size) for copy, places in zip(canvas.copies, overlays, strict=True)]
    if sum(map(bool, gaps)) < FEWEST:
        return
    cuts = _edges(canvas, overlays)
    passing = _passing(cuts, gaps)
    spans = {at: (cuts[at], cuts[at + 1]) for at in sorted(passing)}
    having = {at: _having(canvas, overlays, *span) for at, span in spans.items()}
    # Where several lines stand together, each of another copy, one passes over all of them; over text nobody goes straight on.
    light = [spans[at] for at in spans if outvoted(len(having[at]), len(passing[at] - having[at]))]
    straight = [[gap for gap in own if gap[1] - gap[0] - _covered(light, *gap) <= 2 * SLACK] for own in gaps]
    for at, who in _passing(cuts, straight).items():
        yield *spans[at], sorted(having[at]), sorted(who - having[at])


def _edges(canvas: Canvas, overlays: Sequence[Sequence[Place]]) -> list[int]:
    """Give where strands begin and end on the canvas, neighbours taken together."""
    size = len(canvas.soft)
    marks = {0, size} | {begin for begin, _, _ in canvas.rows}
    for copy, places in zip(canvas.copies, overlays, strict=True):
        marks |= {place.left for place in places if place.begin == 0}
        marks |= {place.right for place in places if place.end == len(copy.strands[place.strand].text)}
    cuts: list[int] = []
    for mark in sorted(marks):
        if not cuts or mark - cuts[-1] > SLACK:
            cuts.append(mark)
    cuts[-1] = size
    return cuts


def _gaps(copy: Copy, places: Sequence[Place], size: int) -> list[tuple[int, int]]:
    """Give what of the canvas lies between two places that follow one another in a copy, and before and behind all."""
    if not places:
        return []
    found = [(a.right, b.left) for a, b in pairwise(places) if a.right < b.left]
    if places[0].left and not copy.witness.article.resumes:
        found.append((0, places[0].left))
    if places[-1].right < size and not copy.witness.article.leaves:
        found.append((places[-1].right, size))
    return found


def _passing(cuts: Sequence[int], gaps: Sequence[Iterable[tuple[int, int]]]) -> dict[int, set[int]]:
    """Give for the stretches between ``cuts``, by number, which copies have a gap there."""
    found: dict[int, set[int]] = {}
    for number, own in enumerate(gaps):
        for begin, end in own:
            for at in range(bisect_left(cuts, begin - SLACK), bisect_right(cuts, end + SLACK) - 1):
                found.setdefault(at, set()).add(number)
    return found


def _having(canvas: Canvas, overlays: Sequence[Sequence[Place]], begin: int, end: int) -> set[int]:
    """Give the copies that have a stretch, or supply some of it."""
    found = {number for number, *_ in canvas.supply.between(begin, end)}
    for number, places in enumerate(overlays):
        held = sum(max(0, min(place.right, end) - max(place.left, begin)) for place in places)
        if held >= HELD * (end - begin):
            found.add(number)
    return found


def _covered(spans: Sequence[tuple[int, int]], begin: int, end: int) -> int:
    """Give how many characters from ``begin`` to ``end`` stand in ``spans``, which ascend and do not overlap."""
    return sum(max(0, min(last, end) - max(first, begin)) for first, last in spans)


def _held(canvas: Canvas, number: int, places: Sequence[Place], begin: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Give what a copy has in a stretch of the canvas: strands, and offsets in them."""
    laid = set()
    for place in places:
        if place.left < end and begin < place.right:
            laid.add(place.strand)
            first = place.begin if place.left >= begin - SLACK else across(place, begin, True)
            last = place.end if place.right <= end + SLACK else across(place, end, False)
            if first < last:
                yield place.strand, first, last
    for copy, s, first, last in canvas.supply.between(begin, end):
        if copy == number and s not in laid:
            yield s, first, last
