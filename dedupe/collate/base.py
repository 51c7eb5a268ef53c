"""The base: the witness the others are compared with."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from dedupe import chars
from dedupe.collate.runs import GRAM as GRAM
from dedupe.collate.runs import Shared
from dedupe.collate.strands import Copy
from dedupe.records import Link

UNSHARED = 0.2
"""What it counts that no other copy goes on from a paragraph to the next as this one does."""


def scrambled(copy: Copy, shared: Shared) -> float:
    """Give the number of signs that ``copy`` is out of order: cut paragraphs, headings in a row, a late dateline.

    ``shared`` are the runs of letters that several copies have: a paragraph is not cut if another copy, too, goes on
    from its end as this one does.
    """
    strands = [copy.strands[s] for s in copy.flow]
    signs = 0.0
    for place, strand in enumerate(strands):
        following = place + 1 < len(strands)
        if len(strand.text) > 15 and not (following and shared.goes_over(copy, place)):
            signs += (UNSHARED if following else 0.0) if strand.ends else 1.0
    signs += sum(not strand.text[0].isalnum() and strand.soft[0] not in OPENING for strand in strands)
    signs += sum(a.kind == b.kind == "subhead" for a, b in pairwise(strands))
    signs += bool(strands) and strands[-1].kind == "subhead"
    number = [strand.paragraph for strand in strands if strand.kind == "body"]
    datelines = [copy.strands[s].paragraph for s in copy.heads["dateline"]]
    endmarks = [copy.strands[s].paragraph for s in copy.heads["endmark"]]
    signs += bool(number and datelines) and datelines[0] > number[0]
    # An endmark is read last wherever it stands; text behind it on the page that is read last too has gone on from before it.
    placed = copy.witness.paragraphs
    signs += bool(number and endmarks) and max(placed[endmarks[-1]].at) < max(placed[number[-1]].at)
    return signs


OPENING = chars.OPENERS + "\N{LEFT DOUBLE ANGLE BRACKET}\N{EM DASH}\N{WHITE UP-POINTING TRIANGLE}\N{BLACK CIRCLE}-+"
"""Marks that a paragraph may open with."""


def worths(copies: Sequence[Copy], shared: Shared, signs: Sequence[float]) -> list[float]:
    """Give what speaks for each of ``copies`` as base: its length, less for errors, ``signs`` of disorder and what it lacks."""
    found = []
    for copy, sign in zip(copies, signs, strict=True):
        length = sum(len(copy.strands[s].text) - copy.strands[s].text.count(" ") for s in copy.flow)
        agrees = shared.agreement(copy) if len(copies) > 1 else 1.0
        order = max(0.1, 1 - 0.25 * sign)
        found.append((length + 0.01) * (0.05 + agrees**3) * order * (0.9 if copy.witness.article.partial else 1.0))
    return found


def base(copies: Sequence[Copy], links: Mapping[str, Link], worth: Sequence[float]) -> int:
    """Give the number of the copy of most ``worth``; an excerpt only if all are."""
    whole = [number for number, copy in enumerate(copies) if not excerpt(copy, links)] or list(range(len(copies)))
    heads = [n for n, copy in enumerate(copies) if copy.witness.article.leaves and not copy.witness.article.resumes]
    if heads and all(copies[n].witness.article.resumes for n in whole):
        whole = heads  # the end of a story is no ground for its beginning
    return max(whole, key=lambda number: (worth[number], -number))


def excerpt(copy: Copy, links: Mapping[str, Link]) -> bool:
    """Tell whether ``copy`` is linked to its story as an excerpt."""
    link = links.get(copy.witness.siglum)
    return link is not None and link.decision == "excerpt"


@lru_cache(maxsize=128)
def grams(text: str) -> tuple[str, ...]:
    """Give the runs of `GRAM` letters in ``text``; of one story's paragraphs they are asked for again and again."""
    key = chars.key(text)
    return tuple([key[i : i + GRAM] for i in range(len(key) - GRAM + 1)])
