"""How much of one text another holds, sentence by sentence, and how the two begin."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from operator import add
from typing import Any

from dedupe import fingerprint
from dedupe.cluster.faces import OPENING, TURNS, Face
from dedupe.sameness import NOWHERE, Laid, laid

HELD = 0.75
"""Share of a sentence from which on it counts as held."""
MAYBE = 0.3
"""Share of its shingles from which on it is aligned: below, too much differs."""
SURE = 0.9
"""Share from which on the shingles decide: too little differs to matter."""
DOUBT = 0.3
"""Share from which on a pair that is not joined goes to the review list."""
FAINT = 0.3
"""Share of a text that its sentences must tell by their shingles to be aligned: fewer shingles hardly ever make up `DOUBT` of it."""
ROOM = 80
"""Characters that an outlet may set before it: a caption, a dateline."""
LED = 0.6
"""Share of the beginning by which two texts begin alike."""
OPENS = 0.9
"""Share of the longer's beginning that the shorter must have to be a part of it, if more than a dateline stands before that."""
LEAD = 12
"""Characters of the shortest first paragraph that says something: before it may stand what an outlet adds."""

OWN = 30
"""Characters of an end from which on it is a text's own, and no credit line."""
AFTER = 2
"""How many times as long what follows in the other must be."""
TAIL = 80
"""Characters from which on what follows in the longer text tells by its words whose it is."""
STRANGE = 0.03
"""Share of bigrams that it must have in common with the shorter, to be of the same story."""
GREETING = 0.05
"""Share of bigrams that who opens a talk has in common with what is read out right behind: nine greetings on 52 corpora had .04 at most,
five first paragraphs that a copy lacked .05 at least."""
FIRST = 20
"""Characters of the shortest first paragraph by which two texts begin alike, whatever follows: less may be a formula."""
_DIGITS = re.compile(r"\d+")


def sentences(b: Face, a: Face, k: int, enough: float) -> list[tuple[str, Laid]]:
    """Give each sentence of ``b`` as it lies on ``a``; one that shares too few shingles with it lies nowhere.

    Nothing as soon as it is known that less than the share ``enough`` of ``b`` is held.
    """
    shares = _shares(b, a, k)
    most = sum(len(part) for part, share in zip(b.parts, shares, strict=True) if share >= MAYBE)
    if most < DOUBT * b.size or enough and little(b.parts, shares):
        return []
    found = [NOWHERE] * len(b.parts)
    # What is least likely to be held comes first, so that it is soon known whether too little is.
    for at in sorted((at for at, share in enumerate(shares) if share >= MAYBE), key=shares.__getitem__):
        part, share = b.parts[at], shares[at]
        one = laid(part, a.text, MAYBE)
        # A column may have cut the sentence there, so that its halves stand apart.
        found[at] = replace(one, told=share) if share >= SURE and share > one.told else one
        if found[at].told < HELD:
            most -= len(part)
            if most / max(1, b.size) < enough:
                return []
    return list(zip(b.parts, found, strict=True))


def little(parts: Sequence[str], shares: Sequence[float]) -> bool:
    """Tell whether sentences of which another has these ``shares`` of the shingles are hardly told by it, as a whole."""
    told = 0.0
    for part, share in zip(parts, shares, strict=True):
        told += len(part) * share if share >= MAYBE else 0.0
    return told < FAINT * sum(map(len, parts))


def _shares(b: Face, a: Face, k: int) -> list[float]:
    """Give the share of the shingles of each sentence of ``b`` that ``a`` has."""
    return fingerprint.shares(*passages(b.parts, k), a.shingles)


@lru_cache(maxsize=256)
def passages(parts: tuple[str, ...], k: int) -> tuple[Any, Any]:
    """Give the distinct shingles of each of ``parts``, one part behind the other, and where each begins and the last ends.

    A witness is compared with several in a row.
    """
    import numpy as np

    own, counts = fingerprint.all_shingles(parts, k)
    return own, np.append(0, np.cumsum(counts))


def covered(held: Sequence[tuple[str, Laid]], face: Face) -> float:
    """Give the share of ``face`` that is held."""
    return sum(len(part) for part, one in held if one.told >= HELD) / max(1, face.size)


def share(b: Face, a: Face, k: int) -> float:
    """Give what `covered` would of what is held of ``b``: a sentence that its shingles decide need not be laid for that."""
    shares = _shares(b, a, k)
    if sum(len(part) for part, share in zip(b.parts, shares, strict=True) if share >= MAYBE) < DOUBT * b.size:
        return 0.0
    told = sum(
        len(part)
        for part, share in zip(b.parts, shares, strict=True)
        if share >= SURE or share >= MAYBE and laid(part, a.text, MAYBE).told >= HELD
    )
    return told / max(1, b.size)


def begins(a: Face, b: Face, edge: int) -> bool:
    """Tell whether ``b`` begins where ``a`` begins, but for what an outlet set before one of them, of ``edge`` characters at most."""
    there = opening(b, a)
    if there.told >= LED and there.begin <= edge and (a.first < LEAD or there.begin < a.first):
        return True
    return opening(a, b).told >= OPENS or led(a, b)


def parts_ways(held: Sequence[tuple[str, Laid]], a: Face) -> bool:
    """Tell whether what is ``held`` of a text is followed by an end of its own, and in ``a`` by more still: a round-up goes on with
    other news, where who shortens a text only stops.
    """
    ends = [at for at, (_, one) in enumerate(held) if one.told >= HELD]
    if not ends:
        return False
    own = sum(len(part) for part, _ in held[ends[-1] + 1 :])
    there = max(one.begin + len(held[at][0]) for at, one in ((at, held[at][1]) for at in ends))
    return own >= OWN and a.size - there >= AFTER * own


def strays(held: Sequence[tuple[str, Laid]], b: Face, a: Face) -> bool:
    """Tell whether what follows in ``a`` behind all that is ``held`` of ``b`` is of other things: a round-up may open with a report whole.

    In a piece of a page a boundary may have been missed, unless several speak there: then it tells what each of them says.
    """
    if len(a.voices) < TURNS and (a.piece or b.size < TAIL):
        return False
    ends = [one.begin + len(part) for part, one in held if one.told >= HELD]
    tail = a.text[max(ends, default=a.size) :]
    return len(tail) >= TAIL and common(bigrams([b.text]), bigrams([tail])) < STRANGE


def bigrams(texts: Iterable[str]) -> set[str]:
    """Give the bigrams of texts."""
    return set[str]().union(*(map(add, text, text[1:]) for text in texts))


def common(a: set[str], b: set[str]) -> float:
    """Give the share of the fewer bigrams that are among the others."""
    return len(a & b) / max(1, min(len(a), len(b)))


def greets(face: Face, other: Face) -> bool:
    """Tell whether ``face`` begins with who speaks there, in words that ``other`` has not, in which that one does not speak: it may read
    that out, if he speaks again later where nobody does there, or if it begins right behind his first paragraph, which tells nothing of it.
    What an outlet sets before a story may be told so, too, unless that one speaks again, or both have titles.
    """
    if not face.spoken or laid(face.parts[0], other.text, MAYBE).told >= HELD:
        return False
    first = face.voices[0]
    if not other.voices and len(set(face.voices)) < len(face.voices):
        return True
    if first in other.voices or face.voices.count(first) == 1 and not (face.title and other.title):
        return False
    there = opening(other, face)
    behind = there.told >= OPENS and there.begin >= face.first
    return behind and common(bigrams([face.text[: face.first]]), bigrams([other.text])) < GREETING


def led(a: Face, b: Face) -> bool:
    """Tell whether the first paragraphs are the same, or the first sentences, but for damage, and long enough: one may have left out
    what follows.

    Two wrong characters side by side look like a word that was replaced; of a sentence a word may be what it tells.
    """
    return _same(a.text[: a.first], b.text[: b.first], 1) or bool(b.parts) and _same(a.parts[0], b.parts[0], 0)


def _same(one: str, other: str, words: int) -> bool:
    if min(len(one), len(other)) < FIRST:
        return False
    # The longer is laid first: no place on the shorter need be sought for it.
    for part, text in sorted(((one, other), (other, one)), key=lambda pair: -len(pair[0])):
        lies = laid(part, text, MAYBE)
        if lies.told < OPENS or lies.words > words:
            return False
    return True


def moved(a: Face, b: Face) -> bool:
    """Tell whether each has the beginning of the other, be it elsewhere: columns were moved. What follows a report has its own news in front."""
    return all(laid(one.text[:OPENING], other.text, MAYBE).told >= HELD for one, other in ((a, b), (b, a)))


def renewed(a: Face, b: Face) -> bool:
    """Tell whether each begins with news of its own, in a paragraph that the other has not, with a figure that it has nowhere: reports
    that follow each other on one event have all else in common.
    """
    for one, other in ((a, b), (b, a)):
        news = one.text[: one.first]
        if len(news) < FIRST or laid(news, other.text, MAYBE).told >= LED:
            return False
        if set(_DIGITS.findall(news)) <= set(_DIGITS.findall(other.text)):
            return False
    return True


def opening(one: Face, other: Face) -> Laid:
    """Give how the beginning of ``one`` lies on that of ``other``."""
    head = one.text[:OPENING]
    return laid(head, other.text[: len(head) + ROOM], MAYBE)
