"""The editions of stories all of whose records are plain: the base as it stands, chosen as `collate` chooses it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dedupe import chars, fingerprint
from dedupe.collate import base, dates, lead
from dedupe.collate.base import grams
from dedupe.records import Attestation, Edition, Link, Step
from dedupe.survivors import plain
from dedupe.survivors.plain import Opening
from dedupe.survivors.roll import Roll

_FIGURES = re.compile("[0-9.%０-９]+")
_WIDE = str.maketrans("０１２３４５６７８９", "0123456789")
_QUOTES = re.compile("[“”‘’「」『』]")


@dataclass(frozen=True, slots=True)
class Told:
    """A story, but for its text."""

    id: str
    """Its edition's."""
    members: tuple[int, ...]
    """Numbers of its records, the base first, then by siglum."""
    date: str | None
    """Its edition's."""
    agency: str | None
    """Its edition's."""
    links: Mapping[str, Link] | None = None
    """What the members' links to the centre of the star are, by siglum."""


def single(roll: Roll, number: int) -> Told:
    """Give the story that one plain record alone tells."""
    found = roll.openings.get(number)
    if found is None:
        return Told(roll.ids[number].hex(), (number,), None, None)
    return Told(roll.ids[number].hex(), (number,), plain.day(found.soft), dates.sender(found.soft))


def several(roll: Roll, members: Sequence[int], links: Mapping[str, Link]) -> Told | None:
    """Give the story that plain records tell, its centre first in ``members``; None where collating must decide."""
    made = sorted(members, key=lambda number: roll.sigla[number])
    texts = [roll.texts.text(number) for number in made]
    spans = [plain.paragraphs(text) for text in texts]
    openings = _openings(roll, made, texts, spans)
    titles = {roll.titles[number] for number in made if number in roll.titles}
    if openings is None or len(titles) > 2 or len({one.soft for one in openings if one}) > 2:
        return None
    firsts = [_first(text, own, one) for text, own, one in zip(texts, spans, openings, strict=True)]
    if any(len(first) < plain.LEAST for first in firsts):
        return None
    if (titles or 0 < sum(one is not None for one in openings) < len(made)) and not _alike(firsts):
        return None
    if not _same_figures([_figures(text, own, one) for text, own, one in zip(texts, spans, openings, strict=True)]):
        return None
    best = _best(roll, made, spans, openings, firsts, links)
    own = openings[best]
    marks = [one.soft for one in (own, *openings) if one]
    date = None
    if marks:
        days = [plain.day(mark) for mark in marks]
        if own is None or days[0] is None or 2 * sum(one == days[0] for one in days) < len(made) + 1:
            return None
        date = days[0]
    agency = next(filter(None, map(dates.sender, marks)), None)
    number = made[best]
    return Told(roll.ids[number].hex(), (number, *(n for n in made if n != number)), date, agency, links)


def edition(roll: Roll, told: Told) -> Edition:
    """Give the edition of a story of plain records."""
    witnesses = []
    links = told.links or {}
    siglum = roll.sigla[told.members[0]]
    for place, number in enumerate(told.members):
        text = roll.texts.text(number)
        spans = plain.paragraphs(text)
        name = roll.sigla[number]
        title = roll.titles.get(number, "")
        steps = (Step("head", ((0, 0, f"{title}\n"),)),) if title else ()
        kinds = ("body",) * len(spans)
        if not place:
            paragraphs = tuple(("body", text[begin:end]) for begin, end in spans)
            witnesses.append(Attestation(roll.sources[number], name, "base", 1.0, 1.0, spans, steps, kinds))
            continue
        own = links.get(name)
        link = own or links.get(siglum)
        role = "excerpt" if own is not None and own.decision == "excerpt" and own.b == name else "witness"
        jaccard, containment = (link.jaccard, link.containment) if link else (1.0, 1.0)
        witnesses.append(Attestation(roll.sources[number], name, role, jaccard, containment, spans, steps, kinds))
    return Edition(
        id=told.id,
        title=roll.titles.get(told.members[0], ""),
        subtitle="",
        byline="",
        paragraphs=paragraphs,
        date=told.date,
        agency=told.agency,
        partial=False,
        captions=(),
        warnings=(),
        witnesses=tuple(witnesses),
        apparatus=(),
        ledger=(),
        columns=roll.columns[told.members[0]],
    )


def _openings(
    roll: Roll, made: Sequence[int], texts: Sequence[str], spans: Sequence[tuple[tuple[int, int], ...]]
) -> list[Opening | None] | None:
    """Give the datelines of the copies; where one has none of its own, what is like those of the others."""
    found = [roll.openings.get(number) for number in made]
    known = sorted({one.soft for one in found if one}, key=lambda line: (-len(line), line))[:5]
    if known:
        for place, one in enumerate(found):
            if one is None:
                found[place] = plain.opening(texts[place], spans[place], tuple(known))
    return None if any(one is not None and one.paragraph for one in found) else found


def _first(text: str, spans: tuple[tuple[int, int], ...], one: Opening | None) -> str:
    """Give the first paragraph, folded, without its dateline and quotation marks."""
    begin, end = spans[0]
    return _QUOTES.sub("", chars.soft(text[begin + (one.end if one else 0) : end].strip(" ")))


def _alike(firsts: Sequence[str]) -> bool:
    """Tell whether all first paragraphs are alike, as `collate.lead` has it."""
    if len(firsts) > 8:
        return False
    runs = [set(grams(first)) for first in firsts]
    return all(len(a & b) >= lead.HELD * min(len(a), len(b)) > 0 for a in runs for b in runs)


def _figures(text: str, spans: tuple[tuple[int, int], ...], one: Opening | None) -> list[tuple[str, ...]]:
    """Give the figures of each paragraph that has some."""
    found = []
    for place, (begin, end) in enumerate(spans):
        here = _FIGURES.findall(text, begin + (one.end if one and not place else 0), end)
        if here:
            found.append(tuple(figure.translate(_WIDE) for figure in here))
    return found


def _same_figures(copies: Sequence[list[tuple[str, ...]]]) -> bool:
    """Tell whether all copies have the same figures, but for paragraphs that some lack."""
    longest = max(copies, key=len)
    for one in copies:
        rest = iter(longest)
        if not all(any(mine == theirs for theirs in rest) for mine in one):
            return False
    return True


def _best(
    roll: Roll,
    made: Sequence[int],
    spans: Sequence[tuple[tuple[int, int], ...]],
    openings: Sequence[Opening | None],
    firsts: Sequence[str],
    links: Mapping[str, Link],
) -> int:
    """Give the place in ``made`` of the base."""
    import numpy as np

    from dedupe.swift import worth as loop

    codes, ends = roll.texts.codes(made)
    heads = [own[0][0] + one.end if one else 0 for own, one in zip(spans, openings, strict=True)]
    out = np.empty((len(made), 4))
    tables = plain.tables()
    constants = fingerprint.constants(base.GRAM)
    begins = np.array([0, *ends[:-1]], np.int64)
    loop.worths(
        fingerprint.fixed(codes),
        begins,
        np.array(ends, np.int64),
        np.array(heads, np.int64),
        tables.flags,
        tables.key,
        *constants,
        out,
    )
    worth = []
    for (length, count, alone, sign), first in zip(out.tolist(), firsts, strict=True):
        agrees = max(0.0, 1 - int(alone) / max(1, int(count))) if len(made) > 1 else 1.0
        order = max(0.1, 1 - 0.25 * (sign + (lead.REFERS if len(made) > 1 and lead.refers(first) else 0.0)))
        worth.append((int(length) + 0.01) * (0.05 + agrees**3) * order * 1.0)
    whole = [
        place
        for place, number in enumerate(made)
        if not ((link := links.get(roll.sigla[number])) and link.decision == "excerpt" and link.b == roll.sigla[number])
    ] or list(range(len(made)))
    return max(whole, key=lambda place: (worth[place], -place))
