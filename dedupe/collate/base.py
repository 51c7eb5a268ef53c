"""The base: the witness the others are compared with."""

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from itertools import groupby, pairwise, zip_longest

from dedupe import chars
from dedupe.collate.strands import Copy
from dedupe.records import Link

GRAM = 5
"""Letters in a run."""
UNSHARED = 0.2
"""What it counts that no other copy goes on from a paragraph to the next as this one does."""


def scrambled(copy: Copy, shared: Collection[str]) -> float:
    """Give the number of signs that ``copy`` is out of order: cut paragraphs, headings in a row, a late dateline.

    ``shared`` are the runs of letters that several copies have: a paragraph is not cut if another copy, too, goes on
    from its end as this one does.
    """
    strands = [copy.strands[s] for s in copy.flow]
    signs = 0.0
    for strand, following in zip_longest(strands, strands[1:]):
        if len(strand.text) > 15 and not (following and _seam(strand.soft, following.soft) in shared):
            signs += (UNSHARED if following else 0.0) if strand.ends else 1.0
    signs += sum(not strand.text[0].isalnum() and strand.soft[0] not in OPENING for strand in strands)
    signs += sum(a.kind == b.kind == "subhead" for a, b in pairwise(strands))
    signs += bool(strands) and strands[-1].kind == "subhead"
    number = [strand.paragraph for strand in strands if strand.kind == "body"]
    datelines = [copy.strands[s].paragraph for s in copy.heads["dateline"]]
    endmarks = [copy.strands[s].paragraph for s in copy.heads["endmark"]]
    signs += bool(number and datelines) and datelines[0] > number[0]
    signs += bool(number and endmarks) and endmarks[-1] < number[-1]
    return signs


def _seam(before: str, after: str) -> str:
    """Give the run of characters that goes over from one strand to the next."""
    return chars.key(before[-12:])[-2:] + chars.key(after[:12])[: GRAM - 2]


OPENING = chars.OPENERS + "\N{LEFT DOUBLE ANGLE BRACKET}\N{EM DASH}\N{WHITE UP-POINTING TRIANGLE}\N{BLACK CIRCLE}-+"
"""Marks that a paragraph may open with."""


def shared(copies: Sequence[Copy]) -> set[str]:
    """Give the runs of `GRAM` letters that stand in more than one of ``copies``."""
    seen: set[str] = set()
    again: set[str] = set()
    for copy in copies if len(copies) > 1 else ():
        own = set(_grams(copy))
        again |= seen & own
        seen |= own
    return again


def agreement(copy: Copy, shared: Collection[str]) -> float:
    """Give how little ``copy`` differs from the others where they have its text, 0–1.

    A run that no other copy has tells of an error; many such in a row, of a passage that the others lack, and that
    counts as one error.
    """
    own = _grams(copy)
    lonely = (len(list(run)) for held, run in groupby(map(shared.__contains__, own)) if not held)
    alone = sum(length if length < 4 * GRAM else GRAM for length in lonely)
    return max(0.0, 1 - alone / max(1, len(own)))


def worths(copies: Sequence[Copy], shared: Collection[str], signs: Sequence[float]) -> list[float]:
    """Give what speaks for each of ``copies`` as base: its length, less for errors, ``signs`` of disorder and what it lacks."""
    found = []
    for copy, sign in zip(copies, signs, strict=True):
        length = sum(len(copy.strands[s].text) - copy.strands[s].text.count(" ") for s in copy.flow)
        agrees = agreement(copy, shared) if len(copies) > 1 else 1.0
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
    return link is not None and link.decision == "excerpt" and link.b == copy.witness.siglum


@lru_cache(maxsize=128)
def grams(text: str) -> tuple[str, ...]:
    """Give the runs of `GRAM` letters in ``text``; of one story's paragraphs they are asked for again and again."""
    key = chars.key(text)
    return tuple([key[i : i + GRAM] for i in range(len(key) - GRAM + 1)])


def _grams(copy: Copy) -> tuple[str, ...]:
    return grams("".join(copy.strands[s].soft for s in copy.flow))
