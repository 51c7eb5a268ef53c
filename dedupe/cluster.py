"""Cluster witnesses into stories: sketches nominate, the text decides, and a story is a star round its longest witness.

Connected components only divide the work. Within one, each witness joins the first story whose centre holds it, longest centre
first, so that neither chains nor hubs merge what does not belong together.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from dedupe import chars, fingerprint, sameness
from dedupe.jump import Jump, continuations, jump, meets
from dedupe.nominate import nominees
from dedupe.records import Link, Witness
from dedupe.settings import Settings

JACCARD = 0.5
"""Least likeness of two witnesses, unless the settings say otherwise."""
HELD = 0.75
"""Share of a paragraph from which on it counts as held."""
MAYBE = 0.3
"""Share of its shingles from which on it is aligned: below, too much differs."""
SURE = 0.9
"""Share from which on it need not be: too little differs to matter."""
WORDS = 0.55
"""Share of shingles, figures left out, from which on two bulletins have the same words."""
COVER = 0.5
"""Least share of the shorter text, by paragraphs, that is held by the longer."""
DOUBT = 0.3
"""Share from which on a pair that is not joined goes to the review list."""
LED = 0.55
"""Share of a first paragraph's shingles by which two texts begin alike."""
LEAD = 12
"""Shingles of the shortest first paragraph that says something: before it may stand what an outlet adds."""
SHORT = 40
"""Characters of a key below which a sketch says little: compared directly, and nearly equal or nothing."""
JOINS = ("witness", "excerpt")
VOUCHED = 2
"""Copies of a story that must hold what its centre does not, for a piece to be of it: the longest copy may lack a part."""
ASKED = 8
"""Copies that are asked at most."""
LEAST = 10
"""Characters of the shortest piece that is known again."""
EQUAL = 0.85
TITLE = 0.6
"""Least likeness of two titles that name the same story."""
FIGURES = 3
"""Figures that must differ before they can tell two bulletins apart."""
SLACK = 0.2
"""Share of figures that may differ for reasons other than wrong characters: an outlet corrects or rounds."""

_FIGURE = re.compile(r"\d+(?:\.\d+)?")
_DAY = re.compile(r"(\d{1,2})月(\d{1,2})日")


@dataclass(frozen=True, slots=True)
class Face:
    """What of a witness is compared."""

    siglum: str
    """The witness's."""
    size: int
    """Characters of its key."""
    title: str
    """Key of its title."""
    heads: tuple[str, ...]
    """Keys of its subheads."""
    parts: tuple[str, ...]
    """Keys of its paragraphs of text."""
    shingles: Any
    """Its shingle hashes, ascending (uint64)."""
    figures: tuple[str, ...]
    """Figures in its text, in order."""
    partial: bool
    """Whether it is known to lack its beginning or end."""
    loose: bool
    """Whether it is a piece of a page without a title: it may be any part of its story."""
    jump: Jump | None = None
    """What its jump lines tell, if it has any."""


def face(witness: Witness, shingle: int) -> Face:
    """Give what of ``witness`` is compared: its text and title, neither byline nor endmark nor caption."""
    texts = [p.text for p in witness.paragraphs if p.kind in ("body", "subhead")]
    parts = tuple(chars.key(text) for text in texts)
    key = "".join(parts)
    title = next((chars.key(p.text) for p in witness.paragraphs if p.kind == "title"), "")
    heads = tuple(chars.key(p.text) for p in witness.paragraphs if p.kind == "subhead")
    figures = tuple(_FIGURE.findall(chars.soft("\n".join(texts))))
    return Face(
        witness.siglum,
        len(key),
        title,
        heads,
        parts,
        fingerprint.shingles(key, shingle),
        figures,
        witness.article.partial,
        not title and witness.article.source != witness.siglum,
        jump(witness),
    )


def candidates(faces: Sequence[Face], settings: Settings) -> set[tuple[int, int]]:
    """Give the pairs of places in ``faces`` that meet in a band of their signatures or share a passage."""
    keys = ["".join(f.parts) for f in faces]
    found = {(a, b) for a, b, _ in nominees(keys)} | continuations([f.jump for f in faces])
    bands, rows = fingerprint.chosen(settings)
    long = [i for i, key in enumerate(keys) if len(key) >= max(SHORT, settings.shingle)]
    if long:
        buckets = fingerprint.bands(
            fingerprint.signatures([keys[i] for i in long], settings.shingle, settings.num_perm), bands, rows
        )
        met: dict[int, list[int]] = defaultdict(list)
        for place, row in zip(long, buckets.tolist(), strict=True):
            for bucket in row:
                met[bucket].append(place)
        for places in met.values():
            found.update((places[0], other) for other in places[1:])
            if len(places) <= 48:
                found.update((a, b) for i, a in enumerate(places) for b in places[i + 1 :])
    return found


def link(a: Face, b: Face, settings: Settings) -> Link:
    """Give what the texts of ``a``, the longer, and ``b`` say of their being one story."""
    jaccard, containment = (round(x, 4) for x in fingerprint.likeness(a.shingles, b.shingles))
    least = settings.threshold if settings.threshold is not None else JACCARD

    def verdict(decision: str, why: str, evidence: str = "") -> Link:
        return Link(a.siglum, b.siglum, jaccard, containment, decision, why, evidence)

    if a.jump and b.jump and (meets(a.jump, b.jump) or meets(b.jump, a.jump)):
        return verdict("excerpt", "by their jump lines the one goes on where the other breaks off")
    if b.size < SHORT:
        if jaccard >= EQUAL:
            return verdict("witness", "short and nearly equal")
        piece = b.partial or b.loose or _alike(a.title, b.title)
        if (
            piece
            and a.size >= SHORT
            and b.size >= LEAST
            and sameness.told("".join(b.parts), "".join(a.parts), MAYBE) >= EQUAL
        ):
            return verdict("excerpt", "a short piece that stands in the longer")
        return verdict("no", "short and not equal")
    shares = _shares(b, a, settings.shingle)
    most = _size(b, shares, MAYBE)
    if most < DOUBT and jaccard < least:
        return verdict("no", f"at most {most:.0%} of the shorter stands in the longer")
    cover = _cover(b, a, shares)
    if cover < DOUBT and jaccard < least:
        return verdict("no", f"{cover:.0%} of the shorter stands in the longer")
    if differing := _differing(a, b):
        return verdict("doubtful", "the same words with other figures", differing)
    lead = _leads(a, b, settings.shingle) if a.parts and b.parts else 0.0
    led = abs(lead) >= LED
    named = _alike(a.title, b.title)
    section = any(_alike(head, b.title) for head in a.heads)
    if settings.threshold is not None and jaccard >= settings.threshold:
        return verdict("witness", f"likeness {jaccard:.2f}, as asked for")
    near = jaccard >= least or b.size >= 0.5 * a.size and (led or named or cover >= settings.containment)
    if cover >= COVER and near:
        back = _cover(a, b, _shares(a, b, settings.shingle))
        if jaccard >= least or back >= COVER:
            return verdict("witness", f"{cover:.0%} of the shorter stands in the longer, {back:.0%} the other way")
    # A text with a title of its own that stands in a longer one may be what that one quotes.
    own_title = bool(a.title and b.title) and not named and not section
    if cover >= settings.containment and (
        lead >= LED if own_title else led or named or section or b.partial or b.loose
    ):
        return verdict("excerpt", f"{cover:.0%} of it stands in the longer")
    if cover >= COVER and led and named:
        return verdict("witness", f"the same beginning and title, {cover:.0%} in common")
    if cover >= COVER:
        return verdict("doubtful", f"{cover:.0%} of the shorter stands in the longer, which begins otherwise")
    return verdict("doubtful" if cover >= DOUBT else "no", f"{cover:.0%} in common")


def _shares(b: Face, a: Face, k: int) -> list[float]:
    """Give the share of the shingles of each paragraph of ``b`` that ``a`` has."""
    import numpy as np

    if not len(a.shingles):
        return [0.0] * len(b.parts)
    own, ends = _passages(b.parts, k)
    at = np.minimum(np.searchsorted(a.shingles, own), len(a.shingles) - 1)
    shared = np.cumsum(np.append(False, a.shingles[at] == own))[ends]
    return [int(hits) / int(size) if size else 0.0 for hits, size in zip(np.diff(shared), np.diff(ends), strict=True)]


@lru_cache(maxsize=256)
def _passages(parts: tuple[str, ...], k: int) -> tuple[Any, Any]:
    """Give the distinct shingles of each of ``parts``, one part behind the other, and where each begins and the last ends.

    A witness is compared with several in a row.
    """
    import numpy as np

    shingles = [fingerprint.shingles(part, k) for part in parts]
    return np.concatenate([np.zeros(0, np.uint64), *shingles]), np.cumsum([0, *map(len, shingles)])


def _size(b: Face, shares: Sequence[float], least: float) -> float:
    """Give how much of ``b`` are the paragraphs of which ``least`` or more is told."""
    return sum(len(part) for part, share in zip(b.parts, shares, strict=True) if share >= least) / max(1, b.size)


def _cover(b: Face, a: Face, shares: Sequence[float]) -> float:
    """Give how much of ``b`` are the paragraphs that ``a`` holds, wrong characters aside: by the ``shares`` of their shingles where
    these are sure, else aligned.
    """
    text = "".join(a.parts)
    told = [
        sameness.told(part, text, MAYBE) if MAYBE <= share < SURE else share
        for part, share in zip(b.parts, shares, strict=True)
    ]
    return _size(b, told, HELD)


def _leads(a: Face, b: Face, k: int) -> float:
    """Give how surely ``b`` begins as ``a`` does: the share of its first paragraph that stands at the beginning of ``a``.

    Negative if ``a`` opens with something else.
    """
    first = fingerprint.shingles(a.parts[0], k)
    own = fingerprint.shingles(b.parts[0], k)
    head = ""
    for part in a.parts:
        head += part
        if len(head) >= 2 * len(b.parts[0]) + 40:
            break
    share = fingerprint.likeness(fingerprint.shingles(head, k), own)[1]
    return share if fingerprint.likeness(own, first)[1] >= LED or len(first) < LEAD else -share


def _alike(a: str, b: str) -> bool:
    from rapidfuzz.fuzz import partial_ratio, ratio

    if not a or not b:
        return False
    return ratio(a, b) >= 100 * TITLE or min(len(a), len(b)) >= 6 and partial_ratio(a, b) >= 90


def figures(a: Face, b: Face) -> tuple[Counter[str], Counter[str], float]:
    """Give the figures of what ``b`` has in common with ``a``, those of them that ``a`` has not, and the share of shingles that
    the paragraph most in common has in common.

    What is common is told by the words alone: a bulletin of another day has the same words.
    """
    words = fingerprint.shingles("".join(re.sub(r"\d", "", part) for part in a.parts), 3)
    own: Counter[str] = Counter()
    kept = []
    for part in b.parts:
        plain = re.sub(r"\d", "", part)
        share = fingerprint.likeness(words, fingerprint.shingles(plain, 3))[1] if len(plain) >= 3 else 0.0
        if share >= WORDS:
            own.update(_FIGURE.findall(part))
            kept.append(share)
    missing = own - Counter(figure for part in a.parts for figure in _FIGURE.findall(part))
    return own, missing, max(kept, default=0.0)


def _differing(a: Face, b: Face) -> str:
    """Give the figures of what ``b`` has in common with ``a`` that ``a`` has not, if they are too many to be wrong characters."""
    own, missing, best = figures(a, b)
    lost, total = sum(missing.values()), sum(own.values())
    if lost < FIGURES:
        return ""
    noise = 1 - best ** (1 / 3)  # the best paragraph tells it: in the others, names may differ too
    length = sum(len(figure) * count for figure, count in own.items()) / total
    if lost / total <= SLACK + 3 * (1 - (1 - noise) ** length):
        return ""
    return "figures only in one: " + " ".join(sorted(missing)[:12])


def stars(
    faces: Sequence[Face], pairs: Iterable[tuple[int, int]], settings: Settings
) -> tuple[list[list[int]], list[Link]]:
    """Give the stories, each a list of places in ``faces`` with its centre first, and all links that were weighed."""
    near: dict[int, set[int]] = defaultdict(set)
    for a, b in pairs:
        near[a].add(b)
        near[b].add(a)
    order = sorted(range(len(faces)), key=lambda i: (-faces[i].size, faces[i].siglum))
    centre: dict[int, int] = {}
    stories: dict[int, list[int]] = {}
    weighed: dict[tuple[int, int], Link] = {}
    for place in order:
        options = {centre[other] for other in near[place] if other in centre}
        ranked = sorted(options, key=lambda i: (-faces[i].size, faces[i].siglum))
        for star in ranked:
            weighed[star, place] = link(faces[star], faces[place], settings)
        joined = next((star for star in ranked if weighed[star, place].decision in JOINS), None)
        if joined is None:
            for star in ranked:
                copies = [one for one in stories[star][1:] if weighed[star, one].decision == "witness"]
                near_by = [one for one in copies if one in near[place]][:ASKED]
                told = [one for one in near_by if link(faces[one], faces[place], settings).decision in JOINS]
                if len(told) >= VOUCHED:
                    joined = star
                    why = f"stands in {len(told)} other copies; the centre lacks it"
                    weighed[star, place] = replace(weighed[star, place], decision="excerpt", why=why)
                    break
        centre[place] = place if joined is None else joined
        stories.setdefault(centre[place], []).append(place)
    return [stories[star] for star in sorted(stories, key=lambda i: faces[i].siglum)], list(weighed.values())


def links_of(story: Sequence[str], weighed: Mapping[tuple[str, str], Link]) -> dict[str, Link]:
    """Give the links of a story's members, by siglum, to its centre, which comes first."""
    return {member: weighed[story[0], member] for member in story[1:]}
