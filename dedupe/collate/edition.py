"""An edition: the text written for a story, from all its witnesses."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b

from dedupe import chars
from dedupe.collate import (
    again,
    asides,
    back,
    dates,
    fates,
    foreign,
    grow,
    heads,
    heard,
    lead,
    ledger,
    omit,
    order,
    parts,
    passed,
    report,
    signed,
    strands,
    vote,
    weigh,
)
from dedupe.collate import base as ground
from dedupe.collate.canvas import Canvas, home, overlay, supply
from dedupe.collate.parts import Part
from dedupe.collate.place import Place
from dedupe.collate.runs import Shared
from dedupe.collate.strands import HEADS, Copy, copies
from dedupe.collate.supply import Supply
from dedupe.records import Attestation, Edition, Link, Variant, Witness
from dedupe.settings import Settings


def edition(witnesses: Sequence[Witness], links: Mapping[str, Link], settings: Settings) -> Edition:
    """Give the edition of one story from its ``witnesses``, in whatever order they come.

    ``links`` holds for each siglum but that of the star's centre its link to the centre. At least one witness.
    """
    made, went = told(witnesses, links, settings)
    return replace(made, ledger=tuple(row for fates in went for row in fates.rows(made.id)))


def told(
    witnesses: Sequence[Witness], links: Mapping[str, Link], settings: Settings, evidence: bool = True
) -> tuple[Edition, list[ledger.Fates]]:
    """Give the edition without its ledger and, if ``evidence`` is wanted, what became of the characters of its witnesses."""
    once, same = again.once(witnesses, links)
    made, went = (_heard if heard.many(once, settings) else _told)(once, links, settings, evidence)
    return (again.told(made, same, links), again.fates(went, same)) if same else (made, went)


def _heard(
    witnesses: Sequence[Witness], links: Mapping[str, Link], settings: Settings, evidence: bool
) -> tuple[Edition, list[ledger.Fates]]:
    """Give the same of very many witnesses, of whom some are heard."""
    some, same, rest = heard.some(witnesses, links)
    made, went = _told(some, links, settings, evidence)
    return heard.told(made, same, rest, links), heard.fates(went, same, rest) if evidence else []


def _told(
    witnesses: Sequence[Witness], links: Mapping[str, Link], settings: Settings, evidence: bool
) -> tuple[Edition, list[ledger.Fates]]:
    """Give the same of witnesses of which none is another again."""
    made: Sequence[Copy] = signed.apart(copies(sorted(witnesses, key=lambda witness: witness.siglum)))
    made = back.set_back(made) if len(made) > 1 else made
    shared = Shared(made)
    strange: Sequence[frozenset[int]] = [frozenset()] * len(made)
    if settings.text != "base":
        made = asides.without(made, shared)
        made, strange = foreign.without(made, shared)
        shared = Shared(made) if any(strange) else shared
    signs = [0.0]
    if len(made) > 1:
        signs = [ground.scrambled(copy, shared) + late for copy, late in zip(made, lead.signs(made), strict=True)]
    worth = ground.worths(made, shared, signs)
    # What is an excerpt of a centre that swallowed another story may be a whole of this one.
    centre = any(of and copy.witness.siglum not in links for copy, of in zip(made, strange, strict=True))
    best = ground.base(made, {} if centre else links, worth)
    text, weights, doubt, made, over = _flow(made, best, worth, signs, settings)
    shown = _heads(made, weights, best, settings)
    return _assembled(made, links, best, text, shown, doubt, strange, over, evidence)


def _flow(
    made: Sequence[Copy], best: int, worth: Sequence[float], signs: Sequence[float], settings: Settings
) -> tuple[Part, list[float], float, Sequence[Copy], Sequence[Collection[int]]]:
    """Give the running text, what each copy's word was worth in it, and the doubt about its order.

    With it the copies without what others pass over, and for each the strands that hold this.
    """
    over: list[Collection[int]] = [()] * len(made)
    if alone := parts.alone(made, made[0].flow):
        return alone, [1.0], 0.0, made, over
    if settings.text == "base" or len(made) == 1:
        canvas = Canvas(made, supply(made, best, made[best].flow))
        overlays = [home(canvas, best) if n == best else overlay(canvas, n) for n in range(len(made))]
        weights = [float(number == best) for number in range(len(made))]
        places = vote.contested(canvas.soft, overlays, [[s.soft for s in copy.strands] for copy in made])
        text = parts.part(canvas, overlays, vote.unvoted(canvas.soft, places), weights, best)
        return text, weights, 0.0, made, over
    canvas, overlays, doubt = _laid(made, best, worth, signs)
    if gone := passed.over(canvas, overlays):
        cut = [strands.cut(copy, gone.get(number, {})) for number, copy in enumerate(made)]
        made, over = [copy for copy, _ in cut], [aside for _, aside in cut]
        canvas, overlays, doubt = _laid(made, best, worth, signs)
    overlays = omit.contested(canvas.soft, overlays)
    places = vote.contested(canvas.soft, overlays, [[s.soft for s in copy.strands] for copy in made])
    weights = weigh.weights(overlays, places)
    chosen = vote.choices(canvas.soft, places, weights, best)
    return parts.part(canvas, overlays, chosen, weights, best), weights, doubt, made, over


def _laid(
    made: Sequence[Copy], best: int, worth: Sequence[float], signs: Sequence[float]
) -> tuple[Canvas, list[list[Place]], float]:
    """Give the text of all copies in order, where each stands on it, and the doubt about the order."""
    canvas = Canvas(made, supply(made, best, made[best].flow))
    others = sorted((n for n in range(len(made)) if n != best), key=lambda n: (-worth[n], n))
    laid = grow.grown(canvas, others)
    overlays = [laid[number] if number in laid else overlay(canvas, number) for number in range(len(made))]
    sequence, doubt = order.ordered(canvas, overlays, signs)
    if sequence != sorted(sequence):
        canvas.supply = Supply(one for begin, end in sequence for one in canvas.supply.between(begin, end))
        canvas.refresh()
        overlays = [overlay(canvas, number) for number in range(len(made))]
    return canvas, overlays, doubt


def _heads(made: Sequence[Copy], weights: Sequence[float], best: int, settings: Settings) -> dict[str, Part]:
    """Give what is printed of each of the heads; one that is not printed is not there."""
    shown: dict[str, Part] = {}
    for kind in HEADS:
        if not any(copy.heads[kind] for copy in made):
            continue
        if kind == "endmark" and "byline" in shown and settings.text != "base":
            made = [heads.without_again(copy, _line(shown["byline"])) for copy in made]
        if settings.text != "base":
            made = heads.without_own(made, kind)
        own = bool(made[best].heads[kind])
        number = best if own and settings.text == "base" else heads.fullest(made, kind, weights, best)
        if number is None or (settings.text == "base" and not own) or (kind == "credit" and not own):
            continue
        shown[kind] = (
            parts.alone(made, made[number].heads[kind][:1], kind)
            or parts.agreed(made, kind, number)
            or parts.settled(*heads.laid(made, kind, number), weights, best, kind)
        )
    if "dateline" in shown and not made[best].heads["dateline"] and ("byline" in shown or "endmark" in shown):
        del shown["dateline"]
    told = {kind: _line(shown[kind]) if kind in shown else "" for kind in heads.SIGNS}
    if "byline" in shown and heads.signs_nobody(**told):
        del shown["byline"]
    if "subtitle" in shown and "title" in shown and heads.repeats(_line(shown["subtitle"]), _line(shown["title"])):
        del shown["subtitle"]
    return shown


def _line(part: Part) -> str:
    return part.paragraphs[0].text


def _assembled(
    made: Sequence[Copy],
    links: Mapping[str, Link],
    best: int,
    text: Part,
    shown: Mapping[str, Part],
    doubt: float,
    strange: Sequence[Collection[int]],
    over: Sequence[Collection[int]],
    evidence: bool,
) -> tuple[Edition, list[ledger.Fates]]:
    """Put an edition together from its parts, and tell the fates of the copies' characters if ``evidence`` is wanted.

    ``strange`` tells for each copy which strands are of another story, ``over`` those that others pass over.
    """
    lines = {kind: _line(part) for kind, part in shown.items()}
    body = [(printed.kind, printed.text) for printed in text.paragraphs if printed.text]
    numbers: dict[int, int | None] = {}
    count = 0
    for number, printed in enumerate(text.paragraphs):
        count += bool(printed.text)
        numbers[number] = count or None
    at = _opens(made[best], best, text, numbers, next((n for n, (kind, _) in enumerate(body) if kind == "body"), 0))
    shift: dict[int, int] = {}
    space: tuple[int, int, int] | None = None
    if "dateline" in lines:
        space = _behind(made, shown["dateline"])
        opening = lines["dateline"] + (" " if space or _alone(made, shown["dateline"]) else "")
        if body:
            body[at] = (body[at][0], opening + body[at][1])
        else:
            body = [("body", opening.rstrip())]
        shift = {n: len(opening) for n, number in numbers.items() if number == at + 1}
    where: dict[str, int | None] = {"title": None, "subtitle": None, "byline": None, "dateline": at + 1}
    for kind in ("credit", "endmark"):
        if kind in lines:
            body.append((kind, lines[kind]))
            where[kind] = len(body)
    story = blake2b(
        chars.key(
            "".join(one.soft for one in sorted(made[best].strands, key=lambda s: (s.paragraph, s.span)))
        ).encode(),
        digest_size=6,
    ).hexdigest()
    apparatus: list[Variant] = []
    for kind in ("title", "subtitle", "byline", "dateline"):
        if kind in shown:
            apparatus += report.variants(shown[kind], made, {0: where[kind]}, {})
    apparatus += report.variants(text, made, numbers, shift)
    for kind in ("credit", "endmark"):
        if kind in shown:
            apparatus += report.variants(shown[kind], made, {0: where[kind]}, {})
    articles = [copy.witness.article for copy in made]
    marked = [lines[kind] for kind in ("dateline", "endmark", "byline", "credit") if kind in lines]
    edition = Edition(
        id=story,
        title=lines.get("title", ""),
        subtitle=lines.get("subtitle", ""),
        byline=lines.get("byline", ""),
        paragraphs=tuple(body),
        date=dates.date(made, best, [lines[kind] for kind in ("dateline", "endmark") if kind in lines]),
        agency=dates.agency(made, marked),
        partial=all(one.partial for one in articles)
        and not (any(one.leaves for one in articles) and any(one.resumes for one in articles)),
        captions=_captions(made, strange),
        warnings=(*report.warnings(text, made, doubt, numbers), *report.foreign(made, strange)),
        witnesses=_attested(made, links, best),
        apparatus=tuple(apparatus),
        ledger=(),
        columns=made[best].witness.article.columns,
    )
    if not evidence:
        return edition, []
    found = [ledger.Fates(copy.witness) for copy in made]
    fates.tell(text, made, numbers, found)
    for kind, part in shown.items():
        fates.tell(part, made, {0: where[kind]}, found)
    if space:
        strand = made[space[0]].strands[space[1]]
        behind = ("printed", "supplies the text", at + 1, "dateline")
        found[space[0]].put(strand.paragraph, space[2], space[2] + 1, behind)
    for number, copy in enumerate(made):
        why = dict.fromkeys(strange[number], foreign.WHY) | dict.fromkeys(over[number], passed.WHY)
        _leave(copy, found[number], text.overlays[number], why)
    return edition, found


def _opens(copy: Copy, best: int, text: Part, numbers: Mapping[int, int | None], first: int) -> int:
    """Give which paragraph a dateline opens: the one that it opens in the base, else the ``first``."""
    own = {copy.strands[s].paragraph for s in copy.heads["dateline"]}
    for s in copy.flow:
        if copy.strands[s].paragraph in own:
            for _, _, at in text.sequel.answers[best].get(s, ())[:1]:
                return (numbers[text.where[at][0]] or 1) - 1
    return first


def _behind(made: Sequence[Copy], part: Part) -> tuple[int, int, int] | None:
    """Give the glyph of the space that stands behind a dateline, if there is one."""
    w, s, _, end = part.paragraphs[0].supply[-1]
    raw = made[w].strands[s].raw
    return (w, s, end) if chars.soft(raw[end : end + 1]) == " " else None


def _alone(made: Sequence[Copy], part: Part) -> bool:
    """Tell whether a dateline is all of its paragraph, so that it is set off from the text behind it."""
    w, s, _, end = part.paragraphs[0].supply[-1]
    return not made[w].strands[s].raw[end:].strip()


def _leave(copy: Copy, found: ledger.Fates, places: Sequence[Place], known: Mapping[int, str]) -> None:
    """Add to ``found`` what nothing in the edition answers to; ``known`` tells of some strands why."""
    lacking = found.lacking()
    if not lacking:
        return
    laid = {place.strand for place in places}
    of: dict[int, list[int]] = {}
    for s, strand in enumerate(copy.strands):
        of.setdefault(strand.paragraph, []).append(s)
    for paragraph, begin, end in lacking:
        found.put(paragraph, begin, end, ("left out", "space at an end", None, copy.witness.paragraphs[paragraph].kind))
        for s in of.get(paragraph, ()):
            strand = copy.strands[s]
            first, last = max(begin, strand.span[0]), min(end, strand.span[1])
            if first < last:
                aside = strand.kind == "body" and s not in laid and asides.aside(strand.raw[slice(*strand.span)])
                why = known.get(s) or ledger.why_left(strand.kind, aside)
                found.put(paragraph, first, last, ("left out", why, None, strand.kind))


def _captions(made: Sequence[Copy], strange: Sequence[Collection[int]]) -> tuple[str, ...]:
    """Give the captions of all copies, each once, the longest of those that are nearly the same."""
    from rapidfuzz import fuzz

    kept: list[str] = []
    all_of_them = [(*copy.witness.captions, *_astray(copy, of)) for copy, of in zip(made, strange, strict=True)]
    for caption in (caption for own in all_of_them for caption in own if caption):
        for number, other in enumerate(kept):
            if fuzz.ratio(chars.key(caption), chars.key(other)) >= 85:
                kept[number] = max(other, caption, key=len)
                break
        else:
            kept.append(caption)
    return tuple(kept)


def _astray(copy: Copy, strange: Collection[int]) -> list[str]:
    """Give the paragraphs of a copy that were taken out of its text for asides, not as ``strange``."""
    return [
        text
        for s, strand in enumerate(copy.strands)
        if strand.kind == "body" and s not in copy.flow and s not in strange
        if asides.aside(text := strand.raw[slice(*strand.span)])
    ]


def _attested(made: Sequence[Copy], links: Mapping[str, Link], best: int) -> tuple[Attestation, ...]:
    """Give the witnesses as the manifest lists them, the base first."""
    found = []
    for number in [best, *(n for n in range(len(made)) if n != best)]:
        witness = made[number].witness
        role = "base" if number == best else "excerpt" if ground.excerpt(made[number], links) else "witness"
        link = links.get(witness.siglum) or links.get(made[best].witness.siglum)
        jaccard, containment = (1.0, 1.0) if number == best or link is None else (link.jaccard, link.containment)
        article = witness.article
        found.append(
            Attestation(
                witness.source,
                witness.siglum,
                role,
                jaccard,
                containment,
                tuple((piece.begin, piece.end) for piece in article.pieces),
                witness.steps,
                tuple(piece.kind for piece in article.pieces),
                article.partial,
                article.date,
                article.leaves,
                article.resumes,
                article.folios,
            )
        )
    return tuple(found)
