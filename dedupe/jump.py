"""Jumps: what breaks off at a jump line on one page and goes on under another's, told by more than its words."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import inf, log, log1p

from dedupe import chars
from dedupe.language import junction
from dedupe.records import Witness

SURE = 0.0
"""Log-odds from which on an end goes on from a beginning."""
CLEARLY = 2.0
"""By how much another way to join it, or that, must be worse."""
BASE = -0.15
"""Log-odds of an end and the only beginning that there is, if nothing tells of them; of several beginnings each is so much less likely."""
OTHER = -0.85
"""What it counts that a page prints numbers, and not that which a jump line has for it."""
MUTUAL = 1.2
"""What it counts that both pages print the numbers by which the jump lines call them."""
NAMED = 3.0
"""The same, of the numbers in the names of their files."""
TITLED = 3.0
"""What it counts that both have the same title."""
RETITLED = -0.65
"""What it counts that each has another."""
WORDS = 1.8
"""What it counts that they have so many times as many strings of three letters in common as chance gives (nats)."""
CHANCE = 15_000
"""Pairs of such strings among which chance gives one that is the same."""
GOES, MOST = 0.5, 8.0
"""What it counts that a word goes on from the one to the other (nats), and the most nats that are believed."""
HOUSE, PRINTED = 0.5, 60.0
"""What it counts that their pages print what few others do (nats, logarithm), and the most that is believed."""
MANY = 256
"""More ends and beginnings than this that are set alike, or name the same title, paper or day, tell nothing."""

_FOLIO = re.compile(r"^(.+?)[ _\-]+([a-z]{0,2})0*(\d{1,3})$")
"""The name of a file that says which page of which paper and day it is."""


@dataclass(frozen=True, slots=True)
class Jump:
    """What an article with a jump line tells of where it goes on or comes from."""

    source: str
    """Its page."""
    leaves: str
    """Number of the page that it goes on to."""
    resumes: str
    """Number of the page that it goes on from."""
    paper: str
    """What names paper and day in the file's name, if that ends in the number of a page."""
    folio: str
    """That number."""
    folios: tuple[str, ...]
    """Numbers by which its page may call itself in what is printed on it."""
    day: str
    """Of its page, if known."""
    title: str
    """Key of its title."""
    first: str
    """How its text begins, folded."""
    last: str
    """How its text ends, folded."""
    words: frozenset[str]
    """Strings of three letters in its title and text."""
    forms: str = field(default="", compare=False)
    """How its page is set: this and what follows tells who is asked, and nothing of what two texts say; the manifest does not keep it."""
    house: Mapping[str, float] = field(default_factory=dict, compare=False)
    """What its page prints of its own, and how few pages do, in nats."""


@dataclass(frozen=True, slots=True)
class Named:
    """A jump under one of its names."""

    place: int
    """Number of its article."""
    jump: Jump
    """What it tells."""
    kind: str
    """Which name: paper, day, title, or the pages that name each other."""
    name: str
    """The name."""


def jump(witness: Witness) -> Jump | None:
    """Give what ``witness`` tells of where it goes on or comes from; None if no jump line stands by it."""
    article = witness.article
    bodies = [chars.soft(paragraph.text) for paragraph in witness.paragraphs if paragraph.kind == "body"]
    if not bodies or not (article.leaves or article.resumes):
        return None
    name = chars.soft(article.source.rsplit(".", 1)[0]).lower()
    found = _FOLIO.match(name)
    paper, folio = (found[1], found[2] + found[3]) if found else ("", "")
    title = next((chars.key(p.text) for p in witness.paragraphs if p.kind == "title"), "")
    first, last = bodies[0].lstrip(chars.QUOTES)[:8], bodies[-1].rstrip(chars.QUOTES)[-8:]
    keys = [title, *map(chars.key, bodies)]
    words = frozenset(key[at : at + 3] for key in keys for at in range(len(key) - 2))
    day = article.date or ""
    return Jump(
        article.source,
        article.leaves,
        article.resumes,
        paper,
        folio,
        article.folios,
        day,
        title,
        first,
        last,
        words,
        article.forms,
        article.house,
    )


def meets(head: Jump, tail: Jump) -> bool:
    """Tell whether ``tail`` may go on where ``head`` breaks off, if no other does and their pages are one outlet's."""
    return odds(head, tail) + HOUSE * log1p(PRINTED) >= SURE


def odds(head: Jump, tail: Jump) -> float:
    """Give the log-odds that ``tail`` goes on where ``head`` breaks off, were it the only one that may, whoever printed them."""
    if not head.leaves or not tail.resumes or head.source == tail.source:
        return -inf
    if head.day and tail.day and head.day != tail.day:
        return -inf
    found = BASE
    if head.folio and tail.folio and head.paper == tail.paper:
        if (head.leaves, tail.resumes) != (tail.folio, head.folio):
            return -inf
        found += NAMED
    called = _called(head.leaves, tail.folios), _called(tail.resumes, head.folios)
    found += MUTUAL if all(called) else OTHER * called.count(False)
    if head.title and tail.title:
        found += TITLED if head.title == tail.title else RETITLED
    common = len(head.words & tail.words)
    found += WORDS * log((1 + common) / (1 + len(head.words) * len(tail.words) / CHANCE))
    if head.last and head.last[-1] not in chars.SENTENCE_ENDS:
        found += GOES * min(MOST, max(0.0, junction(head.last, tail.first)))
    return found


def housed(a: Jump, b: Jump) -> float:
    """Give what it counts that two pages look like one outlet's."""
    if a.forms != b.forms:
        return -inf
    shared = sum(sorted(a.house[run] for run in a.house.keys() & b.house.keys()))
    return HOUSE * log1p(min(PRINTED, shared))


def _called(number: str, folios: Sequence[str]) -> bool | None:
    """Tell whether a page that prints ``folios`` is called by a ``number``, be it without the letter of its section; None if it prints none."""
    return _bare(number) in map(_bare, folios) if folios else None


def _bare(number: str) -> str:
    return number.lstrip("abcdefghijklmnopqrstuvwxyz")


def pages(jump: Jump) -> list[str]:
    """Give the page that a story leaves and the one on which it goes on, as a page with this jump line may call them both."""
    if jump.leaves:
        return [f"{_bare(folio)} {_bare(jump.leaves)}" for folio in jump.folios]
    return [f"{_bare(jump.resumes)} {_bare(folio)}" for folio in jump.folios]


def names(place: int, jump: Jump) -> Iterator[tuple[int, "Named"]]:
    """Give what ``jump``, of the article ``place``, is found by: how its page is set, the paper, the day, the title; each under its digest."""
    from hashlib import blake2b

    named = [
        ("forms", jump.forms),
        ("paper", jump.paper),
        ("day", jump.day),
        ("title", jump.title),
        *(("pages", both) for both in pages(jump)),
    ]
    for kind, name in named:
        if name:
            digest = blake2b(f"{kind} {name}".encode("utf-8", "surrogatepass"), digest_size=7).digest()
            yield int.from_bytes(digest), Named(place, jump, kind, name)


def met(_: int, named: Sequence["Named"]) -> Iterator[tuple[int, tuple[float, int]]]:
    """Give under each end the beginnings that it may go on from, with their log-odds, among those of one digest."""
    groups: dict[tuple[str, str], list[Named]] = defaultdict(list)
    for one in named:
        groups[one.kind, one.name].append(one)
    for group in groups.values():
        if len(group) <= MANY:
            for a in group:
                for b in group:
                    if a.place != b.place and (told := odds(a.jump, b.jump) + housed(a.jump, b.jump)) > -inf:
                        yield b.place, (round(told, 9), a.place)


Way = tuple[float, int, float]
"""Log-odds, the other side, and the log-odds of the best way to join that without this one; 0 for none."""


def ways(end: int, found: Sequence[tuple[float, int]]) -> Iterator[tuple[int, Way]]:
    """Give under each beginning that was ``found`` for an end how likely the one goes on in the other: each of many is the less likely."""
    several = [(told - log(len(set(found))), beginning) for told, beginning in sorted(set(found), reverse=True)]
    for told, beginning in several:
        yield beginning, (told, end, _else(several, beginning))


def beginnings(beginning: int, found: Sequence[Way]) -> Iterator[tuple[int, tuple[Way, bool]]]:
    """Give under each end that was ``found`` for a beginning the same, and whether it is clear that it is this end."""
    several = sorted((told, end) for told, end, _ in found)
    for way in found:
        yield way[1], ((way[0], beginning, _else(several, way[1])), _clear(way, found))


def only(end: int, found: Sequence[tuple[Way, bool]]) -> Iterator[tuple[int, int]]:
    """Give the two places, the lesser first, if an end goes on from one that was ``found``, and clearly from this."""
    several = [way for way, _ in found]
    for way, clear in found:
        if clear and way[0] >= SURE and _clear(way, several):
            yield min(end, way[1]), max(end, way[1])


def _else(several: Sequence[tuple[float, int]], one: int) -> float:
    return max((told for told, other in several if other != one and told > 0), default=0.0)


def _clear(way: Way, several: Sequence[Way]) -> bool:
    """Tell whether each other of ``several`` ways would be worse, even if what this one joins, and that one, went elsewhere."""
    told, one, rest = way
    return all(told - rest >= CLEARLY + other - elsewhere for other, place, elsewhere in several if place != one)
