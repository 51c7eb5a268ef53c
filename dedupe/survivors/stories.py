"""Stories all of whose records are plain: which record each is told by, chosen as `collate` chooses it, and when and by whom it was sent."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dedupe import fingerprint
from dedupe.collate import dates, lead, runs
from dedupe.records import Attestation, Edition, Step
from dedupe.survivors import plain
from dedupe.survivors.facts import Facts
from dedupe.survivors.groups import BASE, EXCERPT, WHOLE, Groups
from dedupe.survivors.roll import Roll

ROLES = ("base", "witness", "excerpt")
"""What the kinds of members are called."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What is told of some stories."""

    bases: Any
    """Where among the members the one stands by which each is told, -1 where collating must decide."""
    days: Any
    """Its day, by its number in `Facts`."""
    senders: Any
    """Its agency, likewise."""


def several(roll: Roll, facts: Facts, given: Groups) -> Choices:
    """Give what is told of stories that several plain records tell each."""
    import numpy as np

    from dedupe.swift import agree, worth

    starts, members, stops = given.starts(), given.members, given.stops
    sizes = stops - starts
    story = np.repeat(np.arange(len(stops)), sizes)
    heads, late = facts.heads[members].astype(np.int64), facts.late[members]
    days, senders = facts.days[members], facts.senders[members]
    known = np.add.reduceat((heads >= 0).astype(np.int64), starts)
    titled = (
        np.array([number in roll.titles for number in members.tolist()])
        if roll.titles
        else np.zeros(len(members), bool)
    )
    asked = np.logical_or.reduceat(titled, starts) | (known > 0) & (known < sizes)
    for place in np.flatnonzero((known > 0) & (known < sizes)).tolist():
        _led(roll, facts, given, slice(starts[place], stops[place]), heads, late, days, senders)
    asked &= np.logical_or.reduceat(titled, starts) | (np.add.reduceat((heads >= 0).astype(np.int64), starts) < sizes)
    codes, begins, ends = roll.texts.some(members)
    codes, begins, ends = printed(roll, members, codes, begins, ends)
    tables, constants = plain.tables(), fingerprint.constants(runs.GRAM)[::2]
    leads, verdicts = np.empty(len(members), np.int64), np.empty(len(stops), np.bool_)
    opens = np.zeros((len(members), agree.OPENS + 1), np.uint16)
    agree.agree(
        codes,
        begins,
        ends,
        stops,
        heads,
        asked,
        plain.LEAST,
        lead.HELD,
        tables.flags,
        tables.soft,
        tables.key,
        runs.GRAM,
        *constants,
        leads,
        opens,
        verdicts,
    )
    worths = np.empty((len(members), 4))
    worth.worths(codes, begins, ends, leads, stops, tables.flags, tables.key, *constants, worths)
    opens[:, -1] = ord("\n")
    refer = np.zeros(len(members))
    refer[[at // opens.shape[1] for at in lead.referring(opens.tobytes().decode("utf-16-le"))]] = lead.REFERS
    weighed = np.where(given.kinds == EXCERPT, -1.0, _worth(worths, refer))
    # Of those worth the same the first by siglum; where all are excerpts, of all.
    none = np.maximum.reduceat(weighed, starts) < 0
    weighed = np.where(none[story], _worth(worths, refer), weighed)
    best = np.flatnonzero(weighed == np.maximum.reduceat(weighed, starts)[story])
    bases = best[np.unique(story[best], return_index=True)[1]]
    if roll.signed:
        late |= np.array([number in roll.signed for number in members.tolist()])
    told = Choices(np.where(verdicts & ~np.logical_or.reduceat(late, starts), bases, -1), days[bases], senders[bases])
    for place in np.flatnonzero(np.minimum.reduceat(days, starts) != np.maximum.reduceat(days, starts)).tolist():
        told.days[place] = _day([days[bases[place]], *days[starts[place] : stops[place]]])
    for place in np.flatnonzero((told.senders == 0) & (np.maximum.reduceat(senders, starts) > 0)).tolist():
        told.senders[place] = next(filter(None, senders[starts[place] : stops[place]].tolist()))
    return told


def _worth(given: Any, refer: Any) -> Any:
    """Give what copies are worth, as `collate.base` has it: by their length, by what others have too, by their order."""
    import numpy as np

    length, count, alone, sign = given.T
    agrees = np.maximum(0.0, 1 - alone / np.maximum(1, count))
    # One by one: what numpy makes of a power may be another in the last bit.
    cubes = np.array([share**3 for share in agrees.tolist()])
    return (length + 0.01) * (0.05 + cubes) * np.maximum(0.1, 1 - 0.25 * (sign + refer))


def _day(given: Sequence[int]) -> int:
    """Give the day of a story by those of its base and of all copies, 0 where none is told, as `collate.dates` does."""
    found = [int(day) for day in given if day]
    return found[0] if len(found) < 3 else Counter(found).most_common(1)[0][0]


def _led(roll: Roll, facts: Facts, given: Groups, span: slice, heads: Any, late: Any, days: Any, senders: Any) -> None:
    """Find in copies without a dateline of their own what is like those of the others."""
    members = given.members[span].tolist()
    found = [roll.openings.get(number) for number in members]
    known = sorted({one.soft for one in found if one}, key=lambda line: (-len(line), line))[:5]
    for place, (number, own) in enumerate(zip(members, found, strict=True), span.start):
        if own is None:
            text = roll.printed(number)[0]
            one = plain.opening(text, plain.paragraphs(text), tuple(known))
            if one is not None:
                heads[place], late[place] = one.end, one.paragraph > 0
                days[place] = facts.dates.number(plain.day(one.soft))
                senders[place] = facts.agencies.number(dates.sender(one.soft))


def printed(roll: Roll, members: Any, given: Any, begins: Any, ends: Any) -> tuple[Any, Any, Any]:
    """Give codes in which plain records stand as they are printed, and where each begins and ends in them; those ``given`` are as they
    were taken.
    """
    import numpy as np

    numbers = members.tolist()
    changed = [] if roll.mended.keys().isdisjoint(numbers) else [p for p, n in enumerate(numbers) if n in roll.mended]
    if not changed:
        return given, begins, ends
    texts = [roll.printed(numbers[place])[0].encode("utf-16-le", "surrogatepass") for place in changed]
    sizes = np.array([len(text) // 2 for text in texts], np.int64)
    begins, ends = begins.copy(), ends.copy()
    ends[changed] = len(given) + np.cumsum(sizes)
    begins[changed] = ends[changed] - sizes
    return fingerprint.fixed(np.concatenate([given, np.frombuffer(b"".join(texts), "<u2")])), begins, ends


def steps(own: tuple[Step, ...], title: str) -> tuple[Step, ...]:
    """Give the steps of a plain record with a title or without, of which its text's ``own`` are known."""
    return (*own, Step("head", ((0, 0, f"{title}\n"),))) if title else own


def edition(roll: Roll, name: str, told: Groups, date: str | None, agency: str | None) -> Edition:
    """Give the edition of a story of plain records, the only one ``told``."""
    witnesses = []
    paragraphs: tuple[tuple[str, str], ...] = ()
    members = told.members.tolist()
    for number, (jaccard, containment), kind in zip(
        members, (told.shares / WHOLE).tolist(), told.kinds.tolist(), strict=True
    ):
        text, own = roll.texts.text(number), roll.steps(number)
        spans = plain.paragraphs(text)
        if kind == BASE:
            now = plain.printed(text, own)
            paragraphs = tuple(("body", now[begin:end]) for begin, end in plain.paragraphs(now))
        made = steps(own, roll.titles.get(number, ""))
        kinds = ("body",) * len(spans)
        source, siglum = roll.sources[number], roll.sigla[number]
        witnesses.append(Attestation(source, siglum, ROLES[kind], jaccard, containment, spans, made, kinds))
    return Edition(
        id=name,
        title=roll.titles.get(members[0], ""),
        subtitle="",
        byline="",
        paragraphs=paragraphs,
        date=date,
        agency=agency,
        partial=False,
        captions=(),
        warnings=(),
        witnesses=tuple(witnesses),
        apparatus=(),
        ledger=(),
        columns=roll.columns[members[0]],
    )
