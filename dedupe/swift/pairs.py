"""What `cluster.link` would say of pairs of texts, as far as that is plain."""

from typing import Any, NamedTuple

import numpy as np

from dedupe.loops import compiled
from dedupe.swift.grams import meets, rolled, room, tabled
from dedupe.swift.lay import laid, near
from dedupe.swift.sentences import first, keyed

UNSURE, WITNESS, NO, HOLDS = 0, 1, 2, 3
"""Verdicts on a pair; the last is a witness, too, but for that the two may not begin alike."""

_SLACK = 0.001
"""Share by which a bound must be kept: likeness is rounded before it is compared, and what is sure falls short by nothing."""


class Bounds(NamedTuple):
    """The constants of `cluster` that a verdict takes."""

    short: int
    equal: float
    reach: float
    least: float
    like: float
    doubt: float
    cover: float
    nearly: float
    edited: float
    renamed: float
    word: float
    other: float
    opening: int
    edge: int
    shortest: int
    longest: int
    asked: bool
    """Whether ``least`` was asked for."""


@compiled
def weigh(
    codes: Any,
    begins: Any,
    ends: Any,
    table: Any,
    firsts: Any,
    seconds: Any,
    k: Any,
    base: Any,
    mix: Any,
    bounds: Any,
    shares: Any,
    verdicts: Any,
) -> None:
    """Say of each pair of texts what `cluster.link` would, as far as that is plain; ``shares`` takes likeness and containment.

    ``firsts`` and ``seconds`` are numbers of texts, the longer first, pairs with the same first together.
    ``table`` is that of `sentences.keyed`.
    """
    longest = np.int64(8)
    for text in range(len(begins)):
        longest = max(longest, ends[text] - begins[text])
    a, b = room(longest), room(longest)
    marks = np.zeros(longest + 2, np.uint8)
    before = np.int64(-1)
    a_size = a_count = a_distinct = stamp = np.int64(0)
    for pair in range(len(firsts)):
        verdicts[pair] = UNSURE
        one, other = firsts[pair], seconds[pair]
        if one != before:
            before, stamp = one, np.int64(pair + 1)
            a_size, a_count = keyed(
                codes, begins[one], ends[one], table, bounds.shortest, bounds.longest, a.key, a.parts
            )
            rolled(a.key, a_size, k, base, mix, a.hashes)
            a_distinct = tabled(a, a_size, k, stamp)
        b_size, b_count = keyed(
            codes, begins[other], ends[other], table, bounds.shortest, bounds.longest, b.key, b.parts
        )
        rolled(b.key, b_size, k, base, mix, b.hashes)
        b_distinct = tabled(b, b_size, k, pair + 1)
        jaccard = contained = 0.0
        if a_distinct and b_distinct:
            shared = meets(b, b_size, k, a, a_size, stamp)
            jaccard = shared / (a_distinct + b_distinct - shared)
            contained = shared / b_distinct
        shares[pair, 0], shares[pair, 1] = jaccard, contained
        if b_size < bounds.short:
            if jaccard > bounds.equal + _SLACK:
                verdicts[pair] = WITNESS
            continue
        if contained < bounds.reach - _SLACK:
            verdicts[pair] = NO
            continue
        sums = laid(a, a_size, b, b_count, k, marks)
        held = sums.held
        if held + sums.maybe < (bounds.doubt - _SLACK) * b_size and jaccard < bounds.least - _SLACK:
            verdicts[pair] = NO
            continue
        # What `odds` makes of figures and words that others have taken the place of, at most.
        weight = sums.figures
        if sums.words > bounds.edited * held:
            weight += bounds.word if sums.words <= max(1.0, bounds.renamed * held) else bounds.other
        if weight > bounds.other - _SLACK or jaccard < bounds.least + _SLACK:
            continue
        if bounds.asked:
            verdicts[pair] = WITNESS
            continue
        if held < (bounds.cover + _SLACK) * b_size:
            continue
        lead = first(codes, begins[one], ends[one], table)
        opens = _opens(a, a_size, b, b_size, k, lead, bounds, marks)
        if opens and jaccard > bounds.like + _SLACK:
            verdicts[pair] = WITNESS
            continue
        meets(a, a_size, k, b, b_size, pair + 1)
        back = laid(b, b_size, a, a_count, k, marks)
        if opens and back.held > (bounds.cover + _SLACK) * a_size:
            verdicts[pair] = WITNESS
        elif held > (bounds.nearly + _SLACK) * b_size and back.held > (bounds.nearly + _SLACK) * a_size:
            verdicts[pair] = HOLDS


@compiled
def _opens(a: Any, a_size: Any, b: Any, b_size: Any, k: Any, lead: Any, bounds: Any, marks: Any) -> Any:
    """Tell whether ``b`` surely begins where ``a`` does, with a run of characters that is no chance."""
    head = min(np.int64(bounds.opening), b_size)
    there = near(a.key, a_size, b.key, b.met, 0, head, k, marks)
    if not there.near:
        return False
    begun = 0
    while begun + 4 < head and not (
        0 <= there.begin + begun
        and there.begin + begun + 4 <= a_size
        and a.key[there.begin + begun] == b.key[begun]
        and a.key[there.begin + begun + 1] == b.key[begun + 1]
        and a.key[there.begin + begun + 2] == b.key[begun + 2]
        and a.key[there.begin + begun + 3] == b.key[begun + 3]
    ):
        begun += 1
    return there.begin + begun <= bounds.edge - 4 and there.begin + begun + 4 < lead
