"""The editions of stories all of whose records are plain: the base as it stands, chosen as `collate` chooses it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dedupe import fingerprint
from dedupe.collate import base, dates, lead
from dedupe.records import Attestation, Edition, Link, Step
from dedupe.survivors import plain
from dedupe.survivors.plain import Opening
from dedupe.survivors.roll import Roll

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
    """Plain records that tell one story."""

    members: tuple[int, ...]
    """Their numbers, by siglum."""
    openings: tuple[Opening | None, ...]
    """Their datelines."""
    links: Mapping[str, Link]
    """Their links to the centre of the star, by siglum."""
    worths: Sequence[Sequence[float]]
    """What `collate.base` asks of each (`swift.worth`)."""
    refer: Sequence[bool]
    """Whether each begins with what refers to something before it."""


def several(roll: Roll, given: Sequence[tuple[Sequence[int], Mapping[str, Link]]]) -> list[Told | None]:
    """Give the stories that plain records tell together, each with their links; None where collating must decide."""
    import numpy as np

    from dedupe.swift import agree, worth

    made = [sorted(numbers, key=roll.sigla.__getitem__) for numbers, _ in given]
    openings = [_openings(roll, members) for members in made]
    kept = [
        place
        for place, (members, found) in enumerate(zip(made, openings, strict=True))
        if found is not None
        and len({one.soft for one in found if one}) <= 2
        and len({roll.titles[number] for number in members if number in roll.titles}) <= 2
    ]
    stories: list[Told | None] = [None] * len(given)
    if not kept:
        return stories
    members = [number for place in kept for number in made[place]]
    known = [one for place in kept for one in openings[place] or ()]
    raws = [roll.texts.raw(number) for number in members]
    codes, begins, ends = _joined(raws)
    stops = np.cumsum([len(made[place]) for place in kept], dtype=np.int64)
    asked = [
        any(number in roll.titles for number in made[place])
        or 0 < sum(one is not None for one in openings[place] or ()) < len(made[place])
        for place in kept
    ]
    tables, constants = plain.tables(), fingerprint.constants(base.GRAM)
    heads, verdicts = np.empty(len(members), np.int64), np.empty(len(kept), np.bool_)
    opens = np.empty((len(members), agree.OPENS), np.uint16)
    printed = [
        roll.printed(number)[0].encode("utf-16-le", "surrogatepass") if number in roll.narrow else raw
        for number, raw in zip(members, raws, strict=True)
    ]
    agree.agree(
        codes if roll.narrow.isdisjoint(members) else _joined(printed)[0],
        begins,
        ends,
        stops,
        np.array([one.end if one else -1 for one in known], np.int64),
        np.array(asked, np.bool_),
        plain.LEAST,
        lead.HELD,
        tables.flags,
        tables.soft,
        tables.key,
        base.GRAM,
        *constants,
        heads,
        opens,
        verdicts,
    )
    out = np.empty((len(members), 4))
    worth.worths(codes, begins, ends, heads, stops, tables.flags, tables.key, *constants, out)
    worths = out.tolist()
    refer = [lead.refers(row.tobytes().decode("utf-16-le").rstrip("\0")) for row in opens]
    first = 0
    for place, stop, good in zip(kept, stops.tolist(), verdicts.tolist(), strict=True):
        if good:
            own = Copies(
                tuple(made[place]), tuple(known[first:stop]), given[place][1], worths[first:stop], refer[first:stop]
            )
            stories[place] = _told(roll, own)
        first = stop
    return stories


def _joined(raws: Sequence[bytes]) -> tuple[Any, Any, Any]:
    """Give texts in UTF-16 run together, as codes, and where each begins and ends."""
    import numpy as np

    ends = np.cumsum([len(raw) // 2 for raw in raws], dtype=np.int64)
    codes = fingerprint.fixed(np.frombuffer(b"".join(raws), "<u2"))
    return codes, np.concatenate([np.zeros(1, np.int64), ends[:-1]]), ends


def _told(roll: Roll, given: Copies) -> Told | None:
    """Give the story that copies tell; None where collating must decide."""
    made = given.members
    best = _best(roll, given)
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


def _openings(roll: Roll, made: Sequence[int]) -> list[Opening | None] | None:
    """Give the datelines of copies; where one has none of its own, what is like those of the others. None if one is not at the head."""
    found = [roll.openings.get(number) for number in made]
    known = sorted({one.soft for one in found if one}, key=lambda line: (-len(line), line))[:5]
    if known:
        for place, one in enumerate(found):
            if one is None:
                text = roll.printed(made[place])[0]
                found[place] = plain.opening(text, plain.paragraphs(text), tuple(known))
    return None if any(one is not None and one.paragraph for one in found) else found


def _best(roll: Roll, given: Copies) -> int:
    """Give the place among the members of the base."""
    many = len(given.members) > 1
    worth = []
    for (length, count, alone, sign), refers in zip(given.worths, given.refer, strict=True):
        agrees = max(0.0, 1 - int(alone) / max(1, int(count))) if many else 1.0
        order = max(0.1, 1 - 0.25 * (sign + (lead.REFERS if many and refers else 0.0)))
        worth.append((int(length) + 0.01) * (0.05 + agrees**3) * order * 1.0)
    excerpts = {name for name, link in given.links.items() if link.decision == "excerpt" and link.b == name}
    whole = [place for place, number in enumerate(given.members) if roll.sigla[number] not in excerpts]
    return max(whole or range(len(worth)), key=lambda place: (worth[place], -place))
