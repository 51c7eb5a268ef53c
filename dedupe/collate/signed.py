"""What signs a story rather than tells it: openings and endings in forms that no cue knows, found by the other copies.

Every outlet signs in a form of its own. What stands before the words that open the text in another copy, and has the
names of the signs that are known, is this copy's opening; taken for text, it would be printed beside the others' forms.
"""

import re
from collections.abc import Hashable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import TypeVar

from dedupe import chars, cues
from dedupe.collate.strands import Copy, Strand, copy, ends

RUN = 8
"""Characters in common from which on two copies tell the same."""
SIGN = 5
"""Characters of the shortest opening that several copies have and that is one all the same, since another begins behind it."""
WITHIN = 60
"""Characters of the longest opening; with a title that has run into it, as much longer as that is."""
TOLD = 0.5
"""Share of an opening's characters that stand in the known signs, in runs of two and more."""
WHOLE = 0.6
"""The same for a whole paragraph, beside which no text bears it out."""
LAST = 0.3
"""The same for one in brackets behind all others."""
ALIKE = 85
"""Likeness in per cent from which on a heading in the midst of a text is its title again."""
WORDS = "记者\n通讯员\n报道\n报导\n消息\n来源\n采写\n电"
"""Words that most signs have, whoever signs."""
_WORD = re.compile("|".join(WORDS.split("\n")))

_DIGITS = re.compile(r"\d+")
_UNENDED = re.compile(f"[^{re.escape(chars.SENTENCE_ENDS)}]*")
CLOSING = re.compile("(?<=[。！？…])\\s*（[^（）]{2,40}）$")
"""What may sign behind the last sentence."""
_BRACKETED = re.compile("^（[^（）]{2,40}）$")


Place = TypeVar("Place", bound=Hashable)


@dataclass(slots=True)
class Cuts:
    """What of a copy's paragraphs is text, where that is not all."""

    begins: dict[int, int] = field(default_factory=dict)
    """Where the text begins, by number of the paragraph."""
    stops: dict[int, int] = field(default_factory=dict)
    """Where it stops."""
    kinds: dict[int, str] = field(default_factory=dict)
    """What the paragraph is as a whole."""


def apart(copies: Sequence[Copy]) -> list[Copy]:
    """Give ``copies`` with the signs set apart that only other copies show to be such, and titles printed again."""
    titles = sorted({chars.key(c.strands[s].soft) for c in copies for s in c.heads["title"]} - {""})
    cuts = [Cuts() for _ in copies]
    for own, one in zip(cuts, copies, strict=True):
        again = [s for s in one.flow if _again(one.strands[s], titles)]
        own.kinds = {one.strands[s].paragraph: "title" for s in again if len(again) < len(one.flow)}
    if len(copies) > 1:
        signs = _signs(copies)
        for number, s, at in _openings(copies, signs, "\n".join(titles)):
            strand = copies[number].strands[s]
            cuts[number].begins.setdefault(strand.paragraph, _raw(strand, at))
        stops = [{one.strands[s].soft[-RUN:] for s in one.flow} for one in copies]
        for number, (own, one) in enumerate(zip(cuts, copies, strict=True)):
            _closings(own, one, signs, set().union(*stops[:number], *stops[number + 1 :]))
    return [
        copy(one.witness, (), _known(one) | own.begins, own.stops, own.kinds)
        if own.begins or own.stops or own.kinds
        else one
        for own, one in zip(cuts, copies, strict=True)
    ]


def _known(one: Copy) -> dict[int, int]:
    """Give where the text begins behind the openings that are known."""
    lines = {one.strands[s].paragraph for s in one.heads["dateline"]}
    first = {one.strands[s].paragraph: _raw(one.strands[s], 0) for s in reversed(one.flow)}
    return {paragraph: at for paragraph, at in first.items() if paragraph in lines}


def _raw(strand: Strand, place: int) -> int:
    """Give where in its paragraph a character of ``strand`` stands, or the quotation mark before it."""
    return min([strand.place(place), *(at for gap, places in strand.marks if gap == place for at in places)])


def _again(strand: Strand, titles: Sequence[str]) -> bool:
    """Tell whether a short line of the text is one of the ``titles``."""
    if strand.kind != "subhead" and (ends(strand.text) or len(strand.text) > WITHIN):
        return False
    from rapidfuzz import fuzz

    key = chars.key(strand.soft)
    return len(key) > 3 and any(fuzz.ratio(key, title) >= ALIKE for title in titles)


def _signs(copies: Sequence[Copy]) -> str:
    """Give the keys of all signs that are known, a line each."""
    kinds = ("byline", "dateline", "endmark")
    known = {chars.key(c.strands[s].soft) for c in copies for kind in kinds for s in c.heads[kind]}
    return "\n".join((*sorted(known), WORDS))


def _share(text: str, signs: str) -> float:
    """Give the share of the letters of ``text`` that stand in ``signs`` in runs of two and more; 0 if it is no sign at all."""
    key = _letters(chars.key(text))
    if len(key) < 2 or any(mark in text for mark in chars.SENTENCE_ENDS):
        return 0.0
    held = [key[i : i + 2] in signs for i in range(len(key) - 1)]
    return sum(a or b for a, b in zip([*held, False], [False, *held], strict=True)) / len(key)


def _starts(soft: str, pairs: Set[str]) -> list[int]:
    """Give the places of ``soft`` before which stands what is a sign by these ``pairs`` of letters; and 0."""
    found = [0]
    first = _UNENDED.match(soft, 0, len(soft) - 1)
    keys = chars.keys(first[0]) if first else []
    left = sum(map(bool, keys))
    # Of so many letters ``known`` stand in a pair that is known, but perhaps for the last.
    letters, known, last, before = 1, 0, False, ""
    for at, key in enumerate(keys, 1):
        if key:
            left -= 1
            if not key.isdecimal():
                if before:
                    met = before + key in pairs
                    letters, known, last = letters + 1, known + (last or met), met
                before = key
            if known + left + 1 < TOLD * (letters + left):
                break  # they are too few, be all that follow known
        if letters > 1 and known + last >= TOLD * letters:
            found.append(at)
    return found


def started(beginnings: Mapping[Place, str], known: str) -> dict[Place, list[int]]:
    """Give the places of some ``beginnings`` of text before which stands what is a sign by the ``known`` ones; and 0.

    Nothing if none of them has such a place.
    """
    pairs = {known[at : at + 2] for at in range(len(known) - 1)}
    # Few have any of the pairs: all are asked at once.
    letters = _letters(" ".join(chars.keyed(list(beginnings.values()))))
    met = [pair for pair in pairs if pair in letters]
    if not met:
        return {}
    found = {
        place: _starts(soft, pairs)
        for (place, soft), own in zip(beginnings.items(), letters.split(" "), strict=True)
        if any(pair in own for pair in met)
    }
    return found if max(map(len, found.values()), default=0) > 1 else {}


def _guessed(one: Copy, s: int) -> bool:
    """Tell whether the text of strand ``s`` begins behind a dateline that only its likeness to others' shows."""
    lines = [
        one.strands[line] for line in one.heads["dateline"] if one.strands[line].paragraph == one.strands[s].paragraph
    ]
    return any(not cues.DATELINE.match(line.soft) for line in lines)


def _letters(key: str) -> str:
    return _DIGITS.sub("", key)


def _openings(copies: Sequence[Copy], signs: str, titles: str) -> Iterator[tuple[int, int, int]]:
    """Give for each copy with an unknown opening its number, the strand, and where the text begins in it."""
    limit = WITHIN + max(map(len, titles.split("\n")))
    # Which copy a run of letters opens, behind signs or with nothing before it; -1 if more than one. So many copies are looked at
    # no oftener than few.
    opened: dict[str, int] = {}
    begun: dict[str, int] = {}
    stops = {(n, s): min(limit, len(one.strands[s].soft) - RUN + 1) for n, one in enumerate(copies) for s in one.flow}
    beginnings = {place: copies[place[0]].strands[place[1]].soft[:stop] for place, stop in stops.items() if stop > 0}
    found = started(beginnings, signs + "\n" + titles)
    if not found:
        return
    starts = {place: found.get(place, [0] if stop > 0 else []) for place, stop in stops.items()}
    named, said = titles.split("\n"), ""
    for number, one in enumerate(copies):
        for s in one.flow:
            soft = one.strands[s].soft
            for at in starts[number, s]:
                run = soft[at : at + RUN]
                for told in (opened,) if at or _guessed(one, s) else (opened, begun):
                    told[run] = number if told.get(run, number) == number else -1
    for number, one in enumerate(copies):
        for s in one.flow:
            if len(starts[number, s]) < 2:
                continue
            soft = one.strands[s].soft
            common = [
                at for at in range(min(limit, len(soft) - RUN + 1)) if opened.get(soft[at : at + RUN], number) != number
            ]
            at = common[0] if common else 0
            if not at:  # copies that sign alike
                bare = (at for at in common if at >= SIGN and begun.get(soft[at : at + RUN], number) != number)
                at = next((at for at in bare if at in starts[number, s] and _WORD.search(soft, 0, at)), 0)
            if at > 1 and at in starts[number, s]:
                front = chars.key(soft[:at])
                worded = _share(soft[:at], signs) < TOLD and not any(title and title in front for title in named)
                said = said or (worded and "\n".join(("", *chars.keyed(list(beginnings.values())))) or "")
                # With a word of the title and no sign, what another copy begins with as well is text.
                if not worded or said.count("\n" + front) < 2:
                    yield number, s, at
                break


def _closings(own: Cuts, one: Copy, signs: str, stops: Set[str]) -> None:
    """Add to ``own`` what closes the text of ``one``, or signs it in a line of its own; ``stops`` are the ends of others' paragraphs."""
    for place, s in enumerate(one.flow):
        strand = one.strands[s]
        if len(strand.text) <= WITHIN and not ends(strand.text.rstrip("）)")) and _share(strand.soft, signs) >= WHOLE:
            first = place == 0 and not one.heads["byline"]
            if first or _BRACKETED.match(strand.soft):
                own.kinds.setdefault(strand.paragraph, "byline" if first else "endmark")
        elif place and s == one.flow[-1] and _BRACKETED.match(strand.soft) and _share(strand.soft, signs) >= LAST:
            own.kinds.setdefault(strand.paragraph, "endmark")
        elif (
            strand.soft.endswith("）")
            and (found := CLOSING.search(strand.soft))
            and (
                _share(found.group(), signs) >= (LAST if s == one.flow[-1] else WHOLE)
                or s == one.flow[-1]
                and strand.soft[: found.start()].rstrip()[-RUN:] in stops
            )
        ):
            own.stops[strand.paragraph] = strand.place(found.start())
    for s in one.heads["subtitle"]:
        if not one.heads["byline"] and _share(one.strands[s].soft, signs) >= WHOLE:
            own.kinds[one.strands[s].paragraph] = "byline"
