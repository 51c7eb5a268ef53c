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

_FIGURES = re.compile("[0-9.%０-９]+|\n")
_WIDE = str.maketrans("０１２３４５６７８９", "0123456789")
_QUOTES = re.compile("[“”‘’「」『』]")
_DAYS = frozenset("0123456789年月日号〇零一二三四五六七八九十廿")
"""What a day is told with."""


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


@dataclass(frozen=True, slots=True)
class Copies:
    """Plain records that tell one story, all that is asked of them known but which is the base."""

    members: tuple[int, ...]
    """Their numbers, by siglum."""
    raws: tuple[bytes, ...]
    """Their texts, in UTF-16."""
    heads: tuple[int, ...]
    """Characters of each that stand before its text: its dateline."""
    openings: tuple[Opening | None, ...]
    """Their datelines."""
    firsts: tuple[str, ...]
    """Their first paragraphs, folded, without datelines and quotation marks."""
    links: Mapping[str, Link]
    """Their links to the centre of the star, by siglum."""


def copies(roll: Roll, members: Sequence[int], links: Mapping[str, Link]) -> Copies | None:
    """Give the copies of a story; None where collating must decide what it tells."""
    made = sorted(members, key=roll.sigla.__getitem__)
    raws = [roll.texts.raw(number) for number in made]
    texts = [
        roll.printed(number)[0] if number in roll.narrow else raw.decode("utf-16-le", "surrogatepass")
        for number, raw in zip(made, raws, strict=True)
    ]
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
    heads = tuple(own[0][0] + one.end if one else 0 for own, one in zip(spans, openings, strict=True))
    return Copies(tuple(made), tuple(raws), heads, tuple(openings), tuple(firsts), links)


def worths(some: Sequence[Copies]) -> list[list[list[float]]]:
    """Give of each copy of some stories what `collate.base` asks (`swift.worth.worths`)."""
    import numpy as np

    from dedupe.swift import worth

    raws = [raw for one in some for raw in one.raws]
    ends = np.cumsum([len(raw) // 2 for raw in raws], dtype=np.int64)
    stops = np.cumsum([len(one.raws) for one in some], dtype=np.int64)
    out = np.empty((len(raws), 4))
    tables = plain.tables()
    worth.worths(
        np.frombuffer(b"".join(raws), "<u2"),
        np.concatenate([np.zeros(1, np.int64), ends[:-1]]),
        ends,
        np.array([head for one in some for head in one.heads], np.int64),
        stops,
        tables.flags,
        tables.key,
        *fingerprint.constants(base.GRAM),
        out,
    )
    rows = out.tolist()
    return [rows[end - len(one.raws) : end] for one, end in zip(some, stops.tolist(), strict=True)]


def several(roll: Roll, given: Copies, worth: Sequence[Sequence[float]]) -> Told | None:
    """Give the story that copies tell, of known `worths`; None where collating must decide."""
    made = given.members
    best = _best(roll, given, worth)
    own = given.openings[best]
    marks = [one.soft for one in (own, *given.openings) if one]
    date = None
    if marks:
        date = _date([one.soft if one else "" for one in (own, *given.openings)])
        if date is None:
            return None
    agency = next(filter(None, map(dates.sender, marks)), None)
    number = made[best]
    return Told(roll.ids[number].hex(), (number, *(n for n in made if n != number)), date, agency, given.links)


def _date(marks: Sequence[str]) -> str | None:
    """Give the day of a story by the datelines of its base and of all copies, empty where there is none; None where a vote must decide."""
    days = [plain.day(mark) for mark in marks]
    if days[0] is not None and 2 * (days.count(days[0]) - 1) >= len(marks):
        return days[0]
    known = {day for day in days if day is not None}
    if len(known) != 1 or not all(marks):
        return None
    # Whatever the vote takes from either, no other day can come of it.
    good = marks[next(place for place, day in enumerate(days) if day is not None)]
    for mark in marks:
        if len(mark) != len(good) or any(
            a != b and (b in _DAYS or a in "年号" or a.isdigit()) for a, b in zip(good, mark, strict=True)
        ):
            return None
    return known.pop()


def roles(roll: Roll, told: Told) -> list[tuple[str, float, float]]:
    """Give of each member of a story its role, likeness and containment."""
    found = [("base", 1.0, 1.0)]
    links = told.links or {}
    siglum = roll.sigla[told.members[0]]
    for number in told.members[1:]:
        name = roll.sigla[number]
        own = links.get(name)
        link = own or links.get(siglum)
        role = "excerpt" if own is not None and own.decision == "excerpt" and own.b == name else "witness"
        found.append((role, link.jaccard, link.containment) if link else (role, 1.0, 1.0))
    return found


def steps(own: tuple[Step, ...], title: str) -> tuple[Step, ...]:
    """Give the steps of a plain record with a title or without, of which its text's ``own`` are known."""
    return (*own, Step("head", ((0, 0, f"{title}\n"),))) if title else own


def edition(roll: Roll, told: Told) -> Edition:
    """Give the edition of a story of plain records."""
    witnesses = []
    paragraphs: tuple[tuple[str, str], ...] = ()
    for number, (role, jaccard, containment) in zip(told.members, roles(roll, told), strict=True):
        text, own = roll.printed(number)
        spans = plain.paragraphs(text)
        if role == "base":
            paragraphs = tuple(("body", text[begin:end]) for begin, end in spans)
        made = steps(own, roll.titles.get(number, ""))
        kinds = ("body",) * len(spans)
        source, name = roll.sources[number], roll.sigla[number]
        witnesses.append(Attestation(source, name, role, jaccard, containment, spans, made, kinds))
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
    found: list[tuple[str, ...]] = []
    here: list[str] = []
    for token in (*_FIGURES.findall(text, spans[0][0] + (one.end if one else 0)), "\n"):
        if token != "\n":
            here.append(token.translate(_WIDE))
        elif here:
            found.append(tuple(here))
            here = []
    return found


def _same_figures(copies: Sequence[list[tuple[str, ...]]]) -> bool:
    """Tell whether all copies have the same figures, but for paragraphs that some lack."""
    longest = max(copies, key=len)
    for one in copies:
        rest = iter(longest)
        if not all(any(mine == theirs for theirs in rest) for mine in one):
            return False
    return True


def _best(roll: Roll, given: Copies, worths: Sequence[Sequence[float]]) -> int:
    """Give the place among the members of the base."""
    many = len(given.members) > 1
    worth = []
    for (length, count, alone, sign), first in zip(worths, given.firsts, strict=True):
        agrees = max(0.0, 1 - int(alone) / max(1, int(count))) if many else 1.0
        order = max(0.1, 1 - 0.25 * (sign + (lead.REFERS if many and lead.refers(first) else 0.0)))
        worth.append((int(length) + 0.01) * (0.05 + agrees**3) * order * 1.0)
    excerpts = {name for name, link in given.links.items() if link.decision == "excerpt" and link.b == name}
    whole = [place for place, number in enumerate(given.members) if roll.sigla[number] not in excerpts]
    return max(whole or range(len(worth)), key=lambda place: (worth[place], -place))
