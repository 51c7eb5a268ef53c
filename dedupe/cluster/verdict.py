"""What two texts say of their being one story, and why: the text decides, sketches only nominate."""

from collections.abc import Sequence
from typing import Any

from dedupe import fingerprint, odds
from dedupe.cluster.centres import NEARLY, TALK, TELLS
from dedupe.cluster.faces import Face, talks, unsigned
from dedupe.cluster.held import (
    DOUBT,
    LEAD,
    MAYBE,
    OPENS,
    begins,
    covered,
    greets,
    little,
    moved,
    opening,
    parts_ways,
    passages,
    renewed,
    sentences,
    share,
    strays,
)
from dedupe.jump import meets
from dedupe.records import Link
from dedupe.sameness import Laid, laid
from dedupe.settings import Settings

JACCARD = 0.5
"""Least likeness of two witnesses, unless the settings say otherwise."""
LIKE = 0.75
"""Likeness from which on two pieces of pages, or two that begin alike, are one story."""
FAIRLY = 0.6
"""Likeness from which on two pieces of pages that hold the most of each other are one story, wherever they begin: columns stand out of order."""
REACH = 0.3
"""Share of the shorter's shingles below which nothing more is asked: with a sixth of its characters wrong it has half."""
ANSWERS = 0.6
"""Share of a sentence from which on its figures are compared with those that answer them."""
WHOLE = 0.9
"""Share of an excerpt's shingles that must stand in the longer, wrong characters aside: one told in other words is no excerpt."""
COVER = 0.6
"""Least share of a text, by sentences, that is held by the other."""
ROUNDED = 0.0001
"""By how much a likeness may differ from what it is rounded to."""
OTHER = 2.5
"""Log-odds from which on figures tell that two texts in the same words are not one."""
EDGE = 30
"""Characters that may stand before it in the text of which it is a part: more may be who quotes it."""
SHORT = 40
"""Characters of a key below which a sketch says little: compared directly, and nearly equal or nothing."""
LEAST = 10
"""Characters of the shortest piece that is known again."""
EQUAL = 0.85
TITLE = 0.6
"""Least likeness of two titles that name the same story."""


def link(a: Face, b: Face, settings: Settings) -> Link:
    """Give what the texts of ``a``, the longer, and ``b`` say of their being one story."""
    a, b = unsigned(a, b)
    jaccard, containment = (round(x, 4) for x in fingerprint.likeness(a.shingles, b.shingles))
    least = bound(settings)

    def verdict(decision: str, why: str, evidence: str = "") -> Link:
        return Link(a.siglum, b.siglum, jaccard, containment, decision, why, evidence)

    # What a beginning and its end have in common are formulas; with other figures or names in them one is another story's.
    if (
        a.jump
        and b.jump
        and (meets(a.jump, b.jump) or meets(b.jump, a.jump))
        and not _differing(sentences(b, a, settings.shingle, 0.0))
    ):
        return verdict("excerpt", "by their jump lines the one goes on where the other breaks off")
    if b.size < SHORT:
        if jaccard >= EQUAL:
            return verdict("witness", "short and nearly equal")
        named = _alike(a.title, b.title)
        piece = b.partial or b.loose or named
        # Under one title two pages have hardly two such stories, but misread them.
        if piece and (a.size >= SHORT or named and a.piece and b.piece) and b.size >= LEAST:
            one = laid(b.text, a.text, MAYBE)
            # A formula told of something else is no piece: a reader's errors come singly, and are few.
            wrong = one.singles / b.size
            if (
                one.told - wrong >= EQUAL
                and not one.words
                and odds.other(one.figures, odds.noise(one.singles, b.size)) < OTHER
            ):
                return verdict("excerpt", "a short piece that stands in the longer")
        return verdict("no", "short and not equal")
    if containment < REACH:
        return verdict("no", f"{containment:.0%} of the shorter's shingles stand in the longer")
    held = sentences(b, a, settings.shingle, 0.0 if jaccard >= least else DOUBT)
    cover = covered(held, b)
    if cover < DOUBT and jaccard < least:
        return verdict("no", f"less than {DOUBT:.0%} of the shorter stands in the longer")
    if differing := _differing(held):
        return verdict(
            "doubtful" if cover >= COVER or jaccard >= least else "no",
            "the same words with other figures or names",
            differing,
        )
    named = _alike(a.title, b.title)
    rival = a.titled and b.titled and not named
    pieces = a.piece and b.piece
    # Reviews of papers, each under its own title, quote the same.
    strewn = pieces and not (rival and a.voices and b.voices)
    if pieces and a.titled and b.titled and renewed(a, b):
        return verdict(
            "doubtful" if cover >= COVER or jaccard >= least else "no", "each begins with news of its own, and figures"
        )
    quoted = pieces and rival
    led = begins(a, b, LEAD if quoted else EDGE)
    opens = led or pieces and not rival and moved(a, b)
    # A story that ends in a talk may be cut before it; what a talk reads out does not begin as the talk does.
    begun = led and not rival and not (a.voices and b.voices) and not a.spoken and not b.spoken
    talk = talks(a, b) or talks(b, a)
    greeting = not named and (greets(a, b) or greets(b, a))
    if greeting or talk and not begun and share(a, b, settings.shingle) < NEARLY:
        return verdict("doubtful" if cover >= COVER else "no", TALK, f"{cover:.0%} of the shorter")
    if settings.threshold is not None and jaccard >= settings.threshold:
        return verdict("witness", f"likeness {jaccard:.2f}, as asked for")
    piece = a.partial or b.partial or a.loose or b.loose
    if cover >= (COVER if jaccard >= least else settings.containment):
        back = share(a, b, settings.shingle)
        before = opening(b, a)
        added = before.begin / a.size if before.told >= OPENS and not quoted else 0.0
        alike = (
            jaccard >= (NEARLY if quoted else LIKE)
            and (opens or a.piece or b.piece)
            or min(cover, back / (1 - added)) >= NEARLY
        )
        if alike or back >= COVER and (opens or jaccard >= least and (piece or strewn and jaccard >= FAIRLY)):
            return verdict("witness", f"{cover:.0%} of the shorter stands in the longer, {back:.0%} the other way")
    # Two pieces of pages that have title and beginning in common may be shortened and damaged more.
    same = named and pieces
    # A text with a title of its own that stands in a longer one may be what that one quotes.
    own_title = bool(a.title and b.title) and not named and not b.misnamed
    section = any(_alike(head, b.title) for head in a.heads)
    rate = sum(one.singles for _, one in held) / max(1.0, sum(len(part) for part, one in held if one.told))
    told = sum(len(part) * one.told for part, one in held) / b.size
    kept = containment >= WHOLE * told * (1 - rate) ** settings.shingle
    if not named and parts_ways(held, a):
        return verdict("doubtful", TELLS, "both end otherwise")
    if not named and strays(held, b, a):
        return verdict("doubtful", TELLS, "what stands behind it has no words in common with it")
    if (
        kept
        and cover >= (COVER if same and opens else settings.containment)
        and (opens or not own_title and (b.piece and named or b.partial or b.loose or b.misnamed) or section)
    ):
        return verdict("excerpt", f"{cover:.0%} of it stands in the longer")
    if same and jaccard >= least and share(a, b, settings.shingle) >= NEARLY:
        return verdict("witness", f"likeness {jaccard:.2f}, under the same title")
    if cover >= COVER:
        return verdict("doubtful", f"{cover:.0%} of the shorter stands in the longer, which begins otherwise")
    return verdict("doubtful" if cover >= DOUBT else "no", f"{cover:.0%} in common")


def bound(settings: Settings) -> float:
    """Give the least likeness of two witnesses."""
    return JACCARD if settings.threshold is None else settings.threshold


def reached(a: Any, b: Any, settings: Settings) -> bool:
    """Tell whether two sets of shingles (uint64, ascending) have so much in common that their texts are weighed at all."""
    shared = round(fingerprint.likeness(a, b)[1] * len(b))
    return bool(shared) and shared / min(len(a), len(b)) >= min(REACH, settings.threshold or REACH)


def faint(parts: tuple[str, ...], jaccard: float, hashes: Any, settings: Settings) -> bool:
    """Tell whether a text with the shingles ``hashes`` tells so little of one with the sentences ``parts`` that `link`, by their words, says no.

    Two that are alike as asked for, by the likeness ``jaccard``, are never said to.
    """
    if jaccard >= bound(settings) - ROUNDED:
        return False
    return little(parts, fingerprint.shares(*passages(parts, settings.shingle), hashes))


def _alike(a: str, b: str) -> bool:
    from rapidfuzz.fuzz import partial_ratio, ratio

    if not a or not b:
        return False
    return ratio(a, b) >= 100 * TITLE or min(len(a), len(b)) >= 6 and partial_ratio(a, b) >= 90


def figures(a: Face, b: Face, settings: Settings) -> list[tuple[str, str]]:
    """Give the figures of what ``b`` has in common with ``a``, each with the one of ``a`` that answers it."""
    return _answers(sentences(b, a, settings.shingle, 0.0))[0]


def _answers(held: Sequence[tuple[str, Laid]]) -> tuple[list[tuple[str, str]], float]:
    """Give the figures of what is held, with those that answer them, and the rate of wrong characters that its words show.

    The better half tells the rate: damage is spread evenly, rewriting is not.
    """
    common = [(part, one) for part, one in held if one.told >= ANSWERS]
    length = sum(len(part) for part, _ in common)
    singles = seen = 0
    for part, one in sorted(common, key=lambda pair: pair[1].singles / len(pair[0])):
        if 2 * seen < length:
            singles, seen = singles + one.singles, seen + len(part)
    return [pair for _, one in common for pair in one.figures], odds.noise(singles, seen)


def _differing(held: Sequence[tuple[str, Laid]]) -> str:
    """Give what tells that two texts in the same words are not one: figures and names, too many to be wrong characters."""
    common = [(part, one) for part, one in held if one.told >= ANSWERS]
    length = sum(len(part) for part, _ in common)
    pairs, rate = _answers(held)
    names = sum(one.words for _, one in common)
    if odds.other(pairs, rate) + odds.renamed(names, length, rate) < OTHER:
        return ""
    told = " ".join(f"{mine}/{theirs}" for mine, theirs in pairs if mine != theirs)
    return f"figures that differ: {told or 'none'}; names or words replaced: {names} in {length} characters"
