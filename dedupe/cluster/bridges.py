"""Bridges: articles that hold two stories, a boundary on their page having been missed.

Their copies show it. What the others of a story that one has and they have not, or what other copies only have that have nothing
else of it, is another story's, if its words are: it is set apart before the stories are made for good.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import accumulate, groupby, islice
from typing import Any

from dedupe import fingerprint
from dedupe.cluster.faces import HEADING, LEDE, OPENING, Face, paragraphs, talks
from dedupe.cluster.held import LED, MAYBE, bigrams, common, passages
from dedupe.sameness import laid

LEAST = 80
"""Letters of the shortest passage that is set apart."""
TOLD = 40
"""The same of one that copies tell which have nothing of the main part, or that `ENDED` copies lack."""
SCRAP = 10
"""The same of one without a heading that `WITHIN` copies lack, at the end `BOTH`, and there of a brief under its own that `ENDED` lack,
beside a main part that is no scrap."""
ALONE = 0.3
"""Share of such a one's shingles that no other copy has, at least."""
HELD = 0.5
"""Share of a paragraph's shingles from which on another copy has it."""
BEST = 0.85
"""Share of what the best of those copies has of it from which on another has the same words."""
SHARED = 0.5
"""Share of what a copy has of an article, in letters, from which on another that has it, too, tells the same part: less are formulas."""
SHORT = 10
"""Letters of the shortest paragraph that can be told to be held."""
ASKED = 64
"""Copies that are asked at most."""
FIRST = 0.3
"""Share of bigrams in common with all else of the story up to which what stands before its beginning is another's."""
MOST = 3
"""How many times as many as are bridges themselves must have one part of an article alone, and of its letters as have other parts, for
bridges to be told from its whole copies."""
ENDED = 4
"""Copies that end, from which on almost anything behind is another's: hardly all of them were cut at one place."""
MANY = 8
"""Copies of the main part and of a passage, none of both, from which on almost anything in these is another's."""
WITHIN = 3
"""The same of copies that go straight on over a passage; of those that end, up to `FIRST` in common."""
BOTH = 2
"""Copies that end, from which on what has hardly anything in common with the story is another's, or the paper's, however short."""
ALMOST = 0.6
"""The share in common up to which that is so."""
STRANGE = 0.05
"""The share up to which it is, of fewer copies, but not of one that ends: editors cut from the end."""
HARDLY = 0.1
"""The same behind the end of two, if the passage and what they hold are of `LEAST` letters each: all four such on 110 printed corpora were another's."""
AMISS = 3
"""Characters by which a text may begin beside where a paragraph does."""


def parted(faces: Sequence[Face], beside: Sequence[Sequence[tuple[int, Face]]], k: int) -> dict[int, list[list[int]]]:
    """Give those of the copies of a story that hold others too, each with the passages that are not of it: numbers of paragraphs.

    ``beside`` each copy are texts of other stories that share a passage with it, each with the number of its story.
    """
    import numpy as np

    if not any(face.piece for face in faces) or len(faces) == 1 and not beside[0]:
        return {}
    # What one copy only has is all that can be foreign, but in the centre, of which others may hold two parts.
    _, place, counts = np.unique(
        np.concatenate([face.shingles for face in faces]), return_inverse=True, return_counts=True
    )
    alone = np.split(counts[place] == 1, np.cumsum([len(face.shingles) for face in faces])[:-1])
    found: dict[int, list[list[int]]] = {}
    cut: Any = None
    for number, face in enumerate(faces):
        if not face.piece or len(face.marks) < 2:
            continue
        # Two of an outlet's pages may set the same story behind it.
        again = cut is not None and np.isin(face.shingles, cut).sum() >= TOLD // 2
        if number == 0 or again or _odd(face, face.shingles[alone[number]], len(faces), k):
            others = [other for at, other in enumerate(faces) if at != number][:ASKED]
            strangers = list(islice((one for one in beside[number] if _tells(one[1], face)), ASKED))
            others += [other for _, other in strangers]
            if gone := _foreign(face, others, [story for story, _ in strangers], k):
                found[number] = gone
                if number == 0:
                    own = paragraphs(face)
                    cut = fingerprint.shingles("".join(own[n] for run in gone for n in run), k)
    return found


def _odd(face: Face, alone: Any, copies: int, k: int) -> bool:
    """Tell whether one of so many ``copies`` may have what is foreign, by those of its shingles that it has ``alone``."""
    if len(alone) >= LEAST // 2:
        return True
    if copies <= BOTH or len(alone) < SCRAP // 2:
        return False
    own = paragraphs(face)
    shares = fingerprint.shares(*passages(tuple(own), k), alone)
    return any(len(text) >= SCRAP and share >= ALONE for text, share in zip(own, shares, strict=True))


def _tells(other: Face, face: Face) -> bool:
    """Tell whether ``face`` has the half of a text of another story that shows where it begins: but what a talk reads out is of the talk."""
    if not other.piece or other.loose:
        return False
    shared = fingerprint.likeness(face.shingles, other.shingles)[1] * min(face.size, other.size)
    return shared >= max(TOLD, SHARED * other.size) and not talks(face, other)


def _foreign(face: Face, others: Sequence[Face], stories: Sequence[int], k: int) -> list[list[int]]:
    """Give the passages of ``face`` that are not of its story; the last of ``others`` are of other ``stories``."""
    own = paragraphs(face)
    copies = len(others) - len(stories)
    told = [fingerprint.shares(*passages(tuple(own), k), other.shingles) for other in others]
    if spans := _bridging(own, told):
        stories = [story for at, story in enumerate(stories, copies) if at not in spans]
        copies -= sum(at < copies for at in spans)
        others = [other for at, other in enumerate(others) if at not in spans]
        told = [shares for at, shares in enumerate(told) if at not in spans]
    holders = _holders(own, told)
    main = _main(own, holders, copies)
    if not main:
        return []
    state = [None if of is None else number in main for number, of in enumerate(holders)]
    found: list[list[int]] = []
    for run in _runs(state, face.marks):
        led = any(face.marks[n] == LEDE for n in run)
        headed = HEADING in face.marks[max(0, run[0] - 1) : run[-1] + 1]
        if (
            _size(own, run) >= _least(face, own, holders, state, run)
            and _strange(own, face.title, others, holders, state, run, led, headed, copies)
            or _elsewhere(face, own, others, stories, holders, run)
        ):
            between = range(found[-1][-1] + 1, run[0]) if found else range(0)
            if between and _size(own, between) < min(LEAST, _size(own, found[-1]), _size(own, run)):
                # What it has in common with a copy there is a formula.
                run = [*found.pop(), *between, *run]
            found.append(run)
    gone = {number for run in found for number in run}
    return found if any(mark != HEADING for n, mark in enumerate(face.marks) if n not in gone) else []


def _elsewhere(
    face: Face,
    own: Sequence[str],
    others: Sequence[Face],
    stories: Sequence[int],
    holders: Sequence[Collection[int] | None],
    run: Sequence[int],
) -> bool:
    """Tell whether a passage at an end is another story: copies of one of ``stories``, to which the last of ``others`` belong, have the
    most of themselves in it, and no copy of this story has any. Who speaks where a text begins may read out what follows.
    """
    copies = len(others) - len(stories)
    inside = [number for number in run if holders[number]]
    with_it = set[int]().union(*(holders[number] or () for number in inside))
    rest = [text for number, text in enumerate(own) if number not in run]
    if (
        run[-1] < len(own) - 1
        and (run[0] or face.spoken)
        or min(with_it, default=-1) < copies
        or _size(own, run) < LEAST
        or sum(map(len, rest)) < TOLD
    ):
        return False
    told = [
        at
        for at in sorted(with_it)
        if _size(own, (n for n in inside if at in (holders[n] or ()))) >= SHARED * others[at].size
    ]
    story, count = Counter(stories[at - copies] for at in told).most_common(1)[0] if told else (-1, 0)
    if count < BOTH:
        return False
    theirs = [others[at].text for at in told if stories[at - copies] == story]
    rest += [other.text for other in others[:copies]]
    return common(bigrams([*(own[number] for number in run), *theirs]), bigrams(rest)) < ALMOST


def _least(
    face: Face,
    own: Sequence[str],
    holders: Sequence[Collection[int] | None],
    state: Sequence[bool | None],
    run: Sequence[int],
) -> int:
    """Give how many letters a passage must have to be set apart."""
    if any(holders[n] for n in run):
        return TOLD
    lacking, last = _lacking(holders, state, run), run[-1] == len(own) - 1
    if _size(own, run) < TOLD <= _size(own, (n for n, held in enumerate(state) if held)):
        heads = sum(face.marks[n] == HEADING for n in run)
        # A heading alone may be the story's, set behind it.
        if lacking >= (ENDED if heads else BOTH if last else WITHIN) and (not heads or last and heads < len(run)):
            return SCRAP
    return TOLD if lacking >= (WITHIN if last else ENDED) else LEAST


def _size(own: Sequence[str], places: Iterable[int]) -> int:
    return sum(len(own[number]) for number in places)


def _holders(own: Sequence[str], told: Sequence[Sequence[float]]) -> list[Collection[int] | None]:
    """Give which copies have each paragraph, by the shares that are ``told`` of each: nothing of one that is too short, and of a formula,
    which copies of several parts of the article have as they have no other of its paragraphs.
    """
    held = [
        {at for at, shares in enumerate(told) if shares[number] >= HELD} if len(text) >= SHORT else set()
        for number, text in enumerate(own)
    ]
    # Who tells something else in the same form has less of it.
    most = [max((told[at][number] for at in of), default=0.0) for number, of in enumerate(held)]
    best = [{at for at in of if told[at][number] >= BEST * most[number]} for number, of in enumerate(held)]
    side = _sides(own, best, len(told))
    found: list[Collection[int] | None] = []
    for text, of, clear in zip(own, held, best, strict=True):
        parts = {side[at] for at in clear}
        found.append(None if len(text) < SHORT or len(parts) > 1 else {at for at in of if side[at] in parts})
    return found


def _sides(own: Sequence[str], holders: Sequence[Collection[int]], copies: int) -> list[int]:
    """Give for each of the ``copies`` which part of an article it tells, as a number: two tell one if half of what the lesser has is in both."""
    return _joined(_alike(own, holders, copies)[0])


def _bridging(own: Sequence[str], told: Sequence[Sequence[float]]) -> set[int]:
    """Give which copies are bridges themselves: they have a part of an article in common with each of two that have none, and by far
    more copies, and of more letters, have the one of these parts alone.
    """
    import numpy as np

    holders = [{at for at, shares in enumerate(told) if shares[number] >= HELD} for number in range(len(own))]
    alike, both = _alike(own, holders, len(told))
    spans = ((alike @ (both == 0)) & alike).any(axis=1)
    if not spans.any():
        return set()
    sides = _joined(alike & ~spans & ~spans[:, None])
    clear = [at for at in range(len(told)) if both[at, at] and not spans[at]]
    counts, letters = Counter[int](), Counter[int]()
    for at in clear:
        counts[sides[at]] += 1
        letters[sides[at]] += both[at, at]
    if not clear or len(counts) == 1:
        return set()
    main = max(counts, key=letters.__getitem__)
    many = counts[main] >= max(WITHIN, MOST * spans.sum()) and letters[main] >= MOST * (letters.total() - letters[main])
    return set(np.flatnonzero(spans).tolist()) if many else set()


def _alike(own: Sequence[str], holders: Sequence[Collection[int]], copies: int) -> tuple[Any, Any]:
    """Give which of the ``copies`` have half of what the lesser has of an article in common, and how many letters."""
    import numpy as np

    held = np.zeros((copies, len(own)))
    for number, of in enumerate(holders):
        held[list(of), number] = len(own[number])
    both = held @ (held > 0).T
    size = held.sum(axis=1)
    return both >= np.maximum(SHARED * np.minimum(size[:, None], size), 1), both


def _joined(alike: Any) -> list[int]:
    """Give for each the least of those that it is ``alike`` to, be it by others."""
    import numpy as np

    side = list(range(len(alike)))
    for at in range(len(alike)):
        met = {side[other] for other in np.flatnonzero(alike[at, :at]).tolist()} | {at}
        side = [min(met) if one in met else one for one in side]
    return side


def _main(own: Sequence[str], holders: Sequence[Collection[int] | None], copies: int) -> set[int]:
    """Give the most of an article that the first ``copies`` of those who hold it have together: no paragraph of it and of another's have one
    of them in common. Without copies it is what nobody holds.
    """
    if not copies:
        return {number for number, of in enumerate(holders) if of is not None and not of}
    groups: list[tuple[set[int], set[int]]] = []
    for number, of in enumerate(holders):
        if of and min(of) < copies:
            met = [group for group in groups if not group[1].isdisjoint(of)]
            groups = [group for group in groups if group[1].isdisjoint(of)]
            groups.append(({number}.union(*(g[0] for g in met)), set(of).union(*(g[1] for g in met))))
    sizes = [(_size(own, group), -min(group), group) for group, _ in groups]
    return max(sizes)[2] if sizes else set()


def _runs(state: Sequence[bool | None], marks: str) -> list[list[int]]:
    """Give the passages that are not of the main part; what is too short to tell goes with what stands before it, a heading with
    what it heads.
    """
    told = list(state)
    for number in range(1, len(told)):
        if told[number] is None and marks[number] != HEADING:
            told[number] = told[number - 1]
    for number in range(len(told) - 2, -1, -1):
        if told[number] is None:
            told[number] = told[number + 1]
    for number in range(1, len(told)):
        if told[number] is None:
            told[number] = told[number - 1]
    return [list(run) for held, run in groupby(range(len(told)), key=told.__getitem__) if not held]


def _beside(
    holders: Sequence[Collection[int] | None], state: Sequence[bool | None], run: Sequence[int], passed: int = 0
) -> list[Collection[int] | None]:
    """Give who holds what stands next to a passage in the main part, before it and behind, so many of its paragraphs ``passed`` over."""
    return [
        next(islice((holders[n] for n in places if state[n]), passed, None), None)
        for places in (range(run[0] - 1, -1, -1), range(run[-1] + 1, len(state)))
    ]


def _lacking(holders: Sequence[Collection[int] | None], state: Sequence[bool | None], run: Sequence[int]) -> int:
    """Give how many copies have what stands next to a passage, and nothing of it; or next to that, if they are `ENDED`, for few may have
    a paragraph between.
    """
    with_it = set[int]().union(*(holders[n] or () for n in run))
    next_to, beyond = (
        max((len(set(of or ()) - with_it) for of in _beside(holders, state, run, at)), default=0) for at in (0, 1)
    )
    return max(next_to, beyond if beyond >= ENDED else 0)


def _begins(other: Face, paragraphs: Sequence[str], headed: bool) -> bool:
    """Tell whether a text begins where one of the ``paragraphs`` does: who quotes it says first whom he quotes, but not under a heading."""
    there = laid(other.text[:OPENING], "".join(paragraphs), MAYBE)
    starts = accumulate(map(len, paragraphs), initial=0)
    return there.told >= LED and (headed or any(abs(there.begin - start) <= AMISS for start in starts))


def _strange(
    own: Sequence[str],
    title: str,
    others: Sequence[Face],
    holders: Sequence[Collection[int] | None],
    state: Sequence[bool | None],
    run: Sequence[int],
    led: bool,
    headed: bool,
    copies: int,
) -> bool:
    """Tell whether the passage ``run`` of an article is of another story than its main part, by its words and by who lacks it; a dateline in it
    (``led``) opens one. Under a ``title`` that a copy has too stands their story. Of an article without ``copies`` only the end is asked,
    if it has the beginning of a text of another, where a paragraph begins or under a heading (``headed``).
    """
    with_it = set[int]().union(*(holders[n] or () for n in run))
    before, behind = _beside(holders, state, run)
    count = _lacking(holders, state, run)
    inside = [own[n] for n in run] + [others[at].text for at in with_it]
    rest = [text for n, text in enumerate(own) if n not in run]
    rest += [other.text for at, other in enumerate(others) if at not in with_it]
    alike = common(bigrams(inside), bigrams(rest))
    if with_it and not copies:
        return (
            behind is None
            and alike < FIRST
            and any(_begins(others[at], [own[n] for n in run], headed) for at in with_it)
        )
    if with_it:
        # Of what begins without a title or dateline columns may have set the beginning elsewhere.
        main = set[int]().union(*(of for n, of in enumerate(holders) if state[n] and of))
        if all(others[at].loose for at in with_it) or all(others[at].loose for at in main):
            return count >= WITHIN and alike < STRANGE
        tellers = len(with_it) + len(main)
        return alike < (ALMOST if tellers >= MANY else FIRST if tellers >= ENDED else STRANGE)
    if before is None:
        if title and any(others[at].title == title for at in behind or ()):
            return False
        # A copy that lacks its own beginning cannot tell where the story begins.
        titled = any(others[at].title or others[at].led for at in behind or ())
        return alike < (FIRST if titled else STRANGE)
    if led:
        return alike < ALMOST
    if _size(own, run) < TOLD:
        return count >= (BOTH if behind is None else ENDED) and alike < (
            FIRST if count >= WITHIN and not headed else STRANGE
        )
    if behind is None:
        clear = _size(own, run) >= LEAST
        few = HARDLY if clear and _size(own, (n for n, held in enumerate(state) if held)) >= LEAST else STRANGE
        return count >= BOTH and alike < (ALMOST if count >= ENDED else FIRST if clear and count >= WITHIN else few)
    return alike < (ALMOST if count >= WITHIN else STRANGE)
