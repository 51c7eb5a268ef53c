"""Stories whose copies go abreast: paragraph by paragraph as their base does, with characters read otherwise here and there.

Most copies do. What `collate` makes of them is told without a canvas that grows: the places where they differ are put to its
vote, and all else stands as the base has it. Where anything else may come into it nothing is told, and collating says it.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, groupby, pairwise
from typing import Any, NamedTuple

from dedupe import chars
from dedupe.collate import (
    align,
    asides,
    breaks,
    compose,
    dates,
    foreign,
    heads,
    heard,
    report,
    runs,
    signed,
    strands,
    vote,
    weigh,
)
from dedupe.collate.ledger import Fate
from dedupe.collate.place import Place, unlike
from dedupe.collate.strands import Strand
from dedupe.collate.vote import Choice, Reading
from dedupe.records import Article, Attestation, Edition, Link, Variant, Witness
from dedupe.survivors import plain

LEAST = 2 * align.SEED + 1
"""Characters of the shortest paragraph that is surely laid where it stands."""
_CLOSED = "\N{FULLWIDTH RIGHT PARENTHESIS}"
_FALLEN: Fate = ("left out", "space at an end", None, "body")


class Known(NamedTuple):
    """What is known of a story of plain records before their characters are compared."""

    id: str
    """What names it."""
    base: str
    """The siglum of its base."""
    opening: int
    """Characters of the dateline with which each begins, 0 where none does."""
    date: str | None
    """Its day."""
    agency: str | None
    """Who sent it."""


class Record(NamedTuple):
    """A plain record."""

    siglum: str
    """Its siglum."""
    source: str
    """The input that holds it."""
    text: str
    """Its characters."""


class Line(NamedTuple):
    """A paragraph of a copy, as long as that of the base to which it answers, and with quotation marks where that has them."""

    at: int
    """Which of the base's paragraphs that is."""
    raw: str
    """It, with its dateline."""
    soft: str
    """Its text, folded, without dateline and quotation marks."""


class Copy(NamedTuple):
    """A record in paragraphs."""

    record: Record
    """It."""
    spans: tuple[tuple[int, int], ...]
    """Where they stand."""
    lines: Sequence[Line]
    """They."""


class Head(NamedTuple):
    """A dateline, and what is known by it."""

    number: int
    """The copy whose it is."""
    chosen: Sequence[Choice]
    """The places where the others' are otherwise."""
    line: str
    """What is printed, empty if there is none."""
    blank: str
    """What of blanks is printed behind it."""
    last: int
    """The copy that supplies that."""
    date: str | None
    """The day of the story."""
    agency: str | None
    """Who sent it."""


Went = list[dict[int, list[tuple[int, Fate]]]]
"""What became of characters otherwise than of the rest of their copy, by copy and paragraph."""
HEAD = -1
"""What stands for the paragraph where a dateline is meant."""


@dataclass(frozen=True, slots=True)
class Told:
    """What collating would make of a story."""

    edition: Edition
    """It."""
    went: Mapping[str, Sequence[tuple[int, int, Fate]]]
    """What became of the characters of each record, by siglum."""


def told(
    records: Sequence[Record], links: Mapping[str, Link], known: Known, columns: Mapping[str, Any] | None = None
) -> Told | None:
    """Give what collating would make of plain ``records`` that tell one story, of whose base these are the other ``columns``; None
    where that is not sure.
    """
    if len(records) > heard.MOST:
        return None
    records = sorted(records)
    best = next(number for number, one in enumerate(records) if one.siglum == known.base)
    spans = plain.paragraphs(records[best].text)
    own = _strands(records[best].text, spans, known.opening)
    if own is None:
        return None
    starts = list(accumulate((len(one.soft) for one in own), initial=0))
    canvas = "".join([one.soft for one in own])
    lines = [Line(at, one.raw, one.soft) for at, one in enumerate(own)]
    made: list[Copy] = []
    overlays: list[list[Place]] = []
    for number, record in enumerate(records):
        copy = Copy(record, spans, lines) if number == best else _copy(record, own)
        laid = _laid(copy, lines, starts, canvas) if copy else None
        if copy is None or laid is None:
            return None
        made.append(copy)
        overlays.append(laid)
    short = [number for number, copy in enumerate(made) if len(copy.lines) < len(own)]
    if len(short) > 1 or short and len(made) < 3 and not _kept(lines, made[short[0]]):
        return None
    places = _places(canvas, overlays, made, starts)
    if places is None or not _unsigned(made, known.opening):
        return None
    weights = weigh.weights(overlays, places)
    if short and breaks.UNENDED * (sum(weights) - weights[short[0]]) <= breaks.MOST * max(weights):
        return None
    head = _dateline(made, weights, best, own[0].span[0], known)
    chosen = vote.choices(canvas, places, weights, best)
    if not head or not all(map(_abreast, chosen)):
        return None
    return _told(made, best, own, starts, chosen, head, links, known, columns or {})


# -- laying ------------------------------------------------------------------------------------------------------------


def _strands(text: str, spans: Sequence[tuple[int, int]], opening: int) -> list[Strand] | None:
    """Give the paragraphs of the base as `collate` has them, the first without its dateline, if all are long enough and surely text."""
    made: list[Strand] = []
    for number, (begin, end) in enumerate(spans):
        raw = text[begin:end]
        soft = chars.soft(raw)
        one = strands.made(number, "body", raw, soft, 0 if number else opening, end - begin)
        if one.span != (one.span[0] if not number else 0, len(raw)):
            return None
        if len(one.soft) < LEAST or " " in (one.soft[0], one.soft[-1]) or not _closes(one, raw, soft):
            return None
        if strands.QUOTE.search(one.soft) or not number and strands.QUOTE.search(soft, 0, opening):
            return None
        made.append(one)
    return made


def _closes(one: Strand, raw: str, soft: str) -> bool:
    """Tell whether a paragraph that has its marks where ``one`` has them surely ends as text does, and with nothing that signs it."""
    if _CLOSED in soft[-3:]:
        return False
    return len(one.soft) > signed.WITHIN or strands.ends(raw[slice(*one.span)])


def _copy(record: Record, own: Sequence[Strand]) -> Copy | None:
    """Give a copy whose paragraphs all answer to some of the base's ``own`` in their order, the first to the first."""
    spans = plain.paragraphs(record.text)
    made: list[Line] = []
    at = 0
    for begin, end in spans:
        raw = record.text[begin:end]
        while at < len(own) and (len(raw) != len(own[at].raw) or len(spans) < len(own) and not _like(raw, own[at].raw)):
            at += 1
        if at == len(own) or at and not made:
            return None
        one = own[at]
        if raw == one.raw:
            made.append(Line(at, raw, one.soft))
        else:
            soft = chars.soft(raw)
            first, last = one.span
            if one.marks:
                kept = "".join([soft[a:b] for a, b in one.places(0, len(one.text))])
                if any(chars.soft(one.raw[i]) != soft[i] for _, places in one.marks for i in places):
                    return None
            else:
                kept = soft[first:last]
            if strands.QUOTE.search(kept) or strands.QUOTE.search(soft, 0, first) or not _closes(one, raw, soft):
                return None
            made.append(Line(at, raw, kept))
        at += 1
    return Copy(record, spans, made)


def _like(one: str, other: str) -> bool:
    """Tell whether two paragraphs as long as one another are much alike."""
    from rapidfuzz.distance import Hamming

    return one == other or Hamming.distance(one, other) <= align.LITTLE * len(one)


def _laid(copy: Copy, lines: Sequence[Line], starts: Sequence[int], canvas: str) -> list[Place] | None:
    """Give where a copy stands on the text of the base, whose paragraphs have their ``starts`` there, one character on one."""
    found: list[Place] = []
    for s, (at, _, soft) in enumerate(copy.lines):
        left, right = starts[at : at + 2]
        size = right - left
        own = lines[at].soft
        if soft == own:
            found.append(Place(s, 0, size, left, right, (), size))
            continue
        if soft in canvas:
            return None
        spots = unlike(soft, own)
        if _alone(spots, soft):
            diffs = tuple([(left + spot, left + spot + 1, spot, spot + 1) for spot in spots])
            found.append(Place(s, 0, size, left, right, diffs, size - len(spots)))
            continue
        place = align.laid_beside(s, soft, canvas, starts[:-1], left)
        if place is None or any(c1 - left != r1 or c2 - left != r2 for c1, c2, r1, r2 in place.diffs):
            return None
        found.append(place)
    return found


def _alone(spots: Sequence[int], soft: str) -> bool:
    """Tell whether a text, at these ``spots`` another than one as long, can be laid on that in no other way that differs as little.

    Another way passes over a character here and has one more there, which is two; and what stands between two spots would be laid
    on itself one character off.
    """
    from rapidfuzz.distance import Hamming

    count, size = len(spots), len(soft)
    if count > 3 or spots[0] < align.SEED or spots[-1] >= size - align.SEED or count > align.LITTLE * size:
        return False
    for low, high in pairwise(spots):
        between = soft[low + 1 : high]
        if high - low < 4 or Hamming.distance(between[:-1], between[1:]) < count - 1:
            return False
    return True


def _unsigned(made: Sequence[Copy], opening: int) -> bool:
    """Tell whether no paragraph begins with what might sign the story in a form that no cue knows; datelines have this size."""
    known = {chars.key(copy.lines[0].raw[:opening]) for copy in made}
    signs = "\n".join((*known, signed.WORDS, ""))
    begun = {line.soft[: min(signed.WITHIN, len(line.soft) - signed.RUN + 1)] for copy in made for line in copy.lines}
    return not signed.started({begin: begin for begin in begun}, signs)


def _kept(lines: Sequence[Line], short: Copy) -> bool:
    """Tell whether what the one other copy lacks of the base is the story's all the same."""
    having = {line.at for line in short.lines}
    gone = [line for line in lines if line.at not in having]
    if any(len(line.soft) <= asides.LONG and asides.aside(line.raw) for line in gone):
        return False
    last = len(lines) - 1
    for _, row in groupby(enumerate(gone), key=lambda one: one[1].at - one[0]):
        run = [line for _, line in row]
        if run[-1].at < last:
            continue
        own = set().union(*(foreign.bigrams(line.soft) for line in run))
        rest = set().union(*(foreign.bigrams(line.soft) for line in (*lines, *short.lines) if line not in run))
        if len(own & rest) < foreign.NONE * max(1, min(len(own), len(rest))):
            return False
    return True


def _places(
    canvas: str, overlays: Sequence[Sequence[Place]], made: Sequence[Copy], starts: Sequence[int]
) -> list[Choice] | None:
    """Give what `vote.contested` does; None if more than letters is in question, or more of a paragraph than shows that it is one."""
    lines = [{line.at: (s, line.soft) for s, line in enumerate(copy.lines)} for copy in made]
    lost: dict[int, int] = {}
    found: list[Choice] = []
    at = 0
    for begin, end in vote.intervals(canvas, overlays):
        while starts[at + 1] <= begin:
            at += 1
        if end > starts[at + 1]:
            return None
        first, last = begin - starts[at], end - starts[at]
        having: dict[str, list[tuple[int, int, int, int]]] = {}
        for number, own in enumerate(lines):
            if at in own:
                s, soft = own[at]
                having.setdefault(soft[first:last], []).append((number, s, first, last))
        for differing in () if all(map(str.isalpha, having)) else zip(*having, strict=True):
            if len(set(differing)) > 1 and any(one in vote.FIGURE or one.isdigit() or one == " " for one in differing):
                return None
        found.append(
            Choice(
                begin, end, tuple([Reading(t, float(len(who)), tuple(who)) for t, who in sorted(having.items())]), ""
            )
        )
        lost[at] = lost.get(at, 0) + end - begin + runs.GRAM - 1
    letters = chars.key_codes([canvas[starts[at] : starts[at + 1]] for at in lost])[1].tolist() if lost else ()
    for size, count in zip(lost.values(), letters, strict=True):
        if size >= (1 - foreign.HELD) * (count - runs.GRAM + 1):
            return None
    return found


def _abreast(choice: Choice) -> bool:
    """Tell whether each character of each reading answers to the one in its place of the printed one."""
    size = choice.end - choice.begin
    printed = choice.readings[0].text
    return size == 1 or all(
        sum(length for _, length, _ in pairs) == size and all(there == here for there, _, here in pairs)
        for pairs in (compose.paired(printed, reading.text) for reading in choice.readings[1:])
    )


def _dateline(made: Sequence[Copy], weights: Sequence[float], best: int, size: int, known: Known) -> Head | None:
    """Give what is printed of the datelines, which stand in so many characters, blanks included; None if that is not sure."""
    raws = [copy.lines[0].raw[:size] for copy in made]
    own = raws[best].rstrip(plain.BLANKS)
    if all(raw == raws[best] for raw in raws):
        return Head(best, (), own, raws[best][len(own) :][:1], best, known.date, known.agency)
    lines = [raw.rstrip(plain.BLANKS) for raw in raws]
    if any(
        len(line) != len(own) or raw[len(own) :] != raws[best][len(own) :]
        for raw, line in zip(raws, lines, strict=True)
    ):
        return None
    softs = list(map(chars.soft, lines))
    nobody = Witness("", "", Article("", "", ()), (), ())
    copies = [
        strands.parted(nobody, [Strand(0, "dateline", line, line, soft, ((0, 0),), (0, len(line)), (), True)])
        for line, soft in zip(lines, softs, strict=True)
    ]
    number = heads.fullest(copies, "dateline", weights, best)
    if number is None:
        return None
    canvas, overlays = heads.laid(copies, "dateline", number)
    for row in overlays:
        if len(row) != 1 or row[0].left or any((c1, c2) != (r1, r2) for c1, c2, r1, r2 in row[0].diffs):
            return None
    chosen = vote.choices(canvas.soft, vote.contested(canvas.soft, overlays, [[soft] for soft in softs]), weights, best)
    if not all(map(_abreast, chosen)) or any(" " in reading.text for choice in chosen for reading in choice.readings):
        return None
    line = list(lines[number])
    last = number
    for choice in chosen:
        who = _supplier(choice, number)[0]
        line[choice.begin : choice.end] = lines[who][choice.begin : choice.end]
        last = who if choice.end == len(line) else last
    printed = "".join(line)
    told = [printed, *softs]
    days = [day for day in map(dates.day, told) if day]
    day = (days[0] if len(days) < 3 else Counter(days).most_common(1)[0][0]) if days else None
    agency = next(filter(None, map(dates.sender, told)), None)
    return Head(number, chosen, printed, raws[last][len(own) :][:1], last, plain.told(day), agency)


# -- telling -----------------------------------------------------------------------------------------------------------


def _told(
    made: Sequence[Copy],
    best: int,
    own: Sequence[Strand],
    starts: Sequence[int],
    chosen: Sequence[Choice],
    head: Head,
    links: Mapping[str, Link],
    known: Known,
    columns: Mapping[str, Any],
) -> Told:
    """Tell a story with its ``head`` and what was ``chosen`` at each place where its copies differ."""
    went: Went = [{} for _ in made]
    size = len(head.line) + len(head.blank)
    apparatus = [_note(made, head.number, HEAD, range(one.begin, one.end), one, 0, went)[0] for one in head.chosen]
    printed: dict[int, list[str]] = {}
    at = 0
    for choice in chosen:
        while starts[at + 1] <= choice.begin:
            at += 1
        first, end = choice.begin - starts[at], choice.end - starts[at]
        spots = own[at].spots(first, end)
        note, letters = _note(made, best, at, spots, choice, (0 if at else size) - own[at].span[0], went)
        apparatus.append(note)
        if letters:
            text = printed[at] if at in printed else printed.setdefault(at, list(own[at].raw))
            for spot, letter in zip(spots, letters, strict=True):
                text[spot] = letter
    raws = ["".join(printed[at]) if at in printed else one.raw for at, one in enumerate(own)]
    texts = [raw[slice(*one.span)] for raw, one in zip(raws, own, strict=True)]
    texts[0] = head.line + " " * len(head.blank) + texts[0]
    edition = Edition(
        id=known.id,
        title="",
        subtitle="",
        byline="",
        paragraphs=tuple(("body", text) for text in texts),
        date=head.date,
        agency=head.agency,
        partial=False,
        captions=(),
        warnings=tuple(report.divided(chosen)),
        witnesses=_attested(made, best, links),
        apparatus=tuple(apparatus),
        ledger=(),
        columns=columns,
    )
    fates = {
        copy.record.siglum: _fates(copy, number == best, head, number, own[0].span[0], went[number])
        for number, copy in enumerate(made)
    }
    return Told(edition, fates)


def _note(
    made: Sequence[Copy], number: int, at: int, spots: Sequence[int], choice: Choice, shift: int, went: Went
) -> tuple[Variant, str]:
    """Give a place where copies differ as the apparatus has it, and what is printed there unless copy ``number`` has that.

    It stands at these ``spots`` of paragraph ``at``, before which so much more is printed. What became of the characters is added
    to ``went``.
    """
    said = choice.readings[0]
    supplier, s = _supplier(choice, number)
    first, end = spots[0], spots[-1] + 1
    text = made[number].lines[max(0, at)].raw[first:end]
    letters = ""
    if supplier != number:
        raw = made[supplier].lines[s].raw
        letters = raw[first:end] if end - first == len(spots) else "".join([raw[spot] for spot in spots])
        text = letters if len(text) == len(letters) else _set(text, first, spots, letters)
        went[supplier].setdefault(at, []).extend((spot, _printed(at)) for spot in spots)
    for reading in choice.readings[1:]:
        for w, *_ in reading.holders:
            lost = went[w].setdefault(at, [])
            for letter, other, spot in zip(reading.text, said.text, spots, strict=True):
                if letter != other:
                    lost.append((spot, ("variant", choice.why, *_printed(at)[2:])))
                elif w == number:
                    lost.append((spot, _agrees(at)))
    readings = []
    for _, _, holders in choice.readings:
        w, s, *_ = holders[0]
        readings.append((made[w].lines[s].raw[first:end], tuple([made[one[0]].record.siglum for one in holders])))
    _, _, paragraph, kind = _printed(at)
    return Variant(paragraph, kind, first + shift, end + shift, text, tuple(readings), choice.why), letters


def _supplier(choice: Choice, number: int) -> tuple[int, int]:
    """Give the copy, and its paragraph, that supplies what is printed: copy ``number`` if it has that."""
    holders = choice.readings[0].holders
    return next((one for one in holders if one[0] == number), holders[0])[:2]


def _set(text: str, first: int, spots: Sequence[int], letters: str) -> str:
    """Give a ``text`` that begins at the ``first`` of some ``spots`` with other ``letters`` there."""
    made = list(text)
    for spot, letter in zip(spots, letters, strict=True):
        made[spot - first] = letter
    return "".join(made)


def _attested(made: Sequence[Copy], best: int, links: Mapping[str, Link]) -> tuple[Attestation, ...]:
    """Give the witnesses as `collate` has them, the base first."""
    found = []
    for copy in [made[best], *made[:best], *made[best + 1 :]]:
        record, base = copy.record, copy is made[best]
        link = links.get(record.siglum)
        excerpt = link is not None and link.decision == "excerpt" and link.b == record.siglum
        link = link or links.get(made[best].record.siglum)
        jaccard, containment = (1.0, 1.0) if base or link is None else (link.jaccard, link.containment)
        role = "base" if base else "excerpt" if excerpt else "witness"
        kinds = ("body",) * len(copy.spans)
        found.append(Attestation(record.source, record.siglum, role, jaccard, containment, copy.spans, (), kinds))
    return tuple(found)


def _fates(
    copy: Copy, base: bool, head: Head, number: int, size: int, went: Mapping[int, Sequence[tuple[int, Fate]]]
) -> Sequence[tuple[int, int, Fate]]:
    """Give what became of the characters of a copy, that of this ``number``; a dateline and what sets it off have so many.

    ``went`` tells what of single ones, by paragraph.
    """
    made: list[tuple[int, int, Fate]] = []
    for (begin, end), (at, _, _) in zip(copy.spans, copy.lines, strict=True):
        low = begin
        if at == 0 and size:
            low = begin + len(head.line)
            _stretches(made, begin, low, _printed(HEAD) if number == head.number else _agrees(HEAD), went.get(HEAD, ()))
            # Of the blanks behind it one is printed.
            if head.blank and number == head.last:
                _stretches(made, low, low + 1, _printed(HEAD), ())
                low += 1
            if low < begin + size:
                made.append((low, begin + size, _FALLEN))
            low = begin + size
        _stretches(made, low, end, _printed(at) if base else _agrees(at), went.get(at, ()), begin)
    return made


def _stretches(
    made: list[tuple[int, int, Fate]],
    low: int,
    end: int,
    rest: Fate,
    went: Sequence[tuple[int, Fate]],
    begin: int | None = None,
) -> None:
    """Add to ``made`` what became of characters: of those at some spots, told from where their paragraph begins, and of the ``rest``."""
    begin = low if begin is None else begin
    for spot, fate in (*sorted(went), (end - begin, None)):
        here = begin + spot
        for first, last, one in ((low, here, rest), (here, here + 1, fate)):
            if first < last and one:
                if made and made[-1][1:] == (first, one):
                    first = made.pop()[0]
                made.append((first, last, one))
        low = here + 1


@lru_cache(1 << 8)
def _printed(at: int) -> Fate:
    """Give what becomes of a character of a paragraph, or of the dateline, that is printed."""
    return ("printed", "supplies the text", max(0, at) + 1, "body" if at >= 0 else "dateline")


@lru_cache(1 << 8)
def _agrees(at: int) -> Fate:
    """Give what becomes of one that is the same as a printed one."""
    return ("agrees", "says the same", *_printed(at)[2:])
