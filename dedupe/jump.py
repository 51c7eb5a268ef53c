"""Jumps: what breaks off at a jump line on one page and goes on under another's, told by more than its words."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dedupe import chars
from dedupe.language import junction
from dedupe.records import Witness

SURE = 0.0
"""Nats above which a word goes on from the one to the other."""
TOLD = 3
"""Strings of three letters that both must have, where nothing but the pages' numbers joins them."""
MANY = 64
"""More ends and beginnings than this that name the same title, paper or day tell nothing."""

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
        article.source, article.leaves, article.resumes, paper, folio, article.folios, day, title, first, last, words
    )


def meets(head: Jump, tail: Jump) -> bool:
    """Tell whether ``tail`` goes on where ``head`` breaks off.

    Two must say so, and none speak against it: the pages that each names, the title, and a word that goes on, or words of its own
    where the pages name each other.
    """
    if not head.leaves or not tail.resumes or head.source == tail.source:
        return False
    if head.day and tail.day and head.day != tail.day:
        return False
    if head.title and tail.title and head.title != tail.title:
        return False
    named = False
    if head.folio and tail.folio and head.paper == tail.paper:
        if (head.leaves, tail.resumes) != (tail.folio, head.folio):
            return False
        named = True
    titled = bool(head.title) and head.title == tail.title
    broken = bool(head.last) and head.last[-1] not in chars.SENTENCE_ENDS
    goes = broken and junction(head.last, tail.first) > SURE
    mutual = bool(set(pages(head)) & set(pages(tail)))
    agree = head.leaves == tail.resumes and bool(head.day) and head.day == tail.day
    told = (named or mutual) and len(head.words & tail.words) >= TOLD
    return (named or mutual or agree) + (titled or told) + goes >= 2


def pages(jump: Jump) -> list[str]:
    """Give the page that a story leaves and the one on which it goes on, as a page with this jump line may call them both."""
    if jump.leaves:
        return [f"{folio} {jump.leaves}" for folio in jump.folios]
    return [f"{jump.resumes} {folio}" for folio in jump.folios]


def names(place: int, jump: Jump) -> Iterator[tuple[int, "Named"]]:
    """Give what ``jump``, of the article ``place``, is found by: the paper, the day, the title; each under its digest."""
    from hashlib import blake2b

    named = [
        ("paper", jump.paper),
        ("day", jump.day),
        ("title", jump.title),
        *(("pages", both) for both in pages(jump)),
    ]
    for kind, name in named:
        if name:
            digest = blake2b(f"{kind} {name}".encode("utf-8", "surrogatepass"), digest_size=7).digest()
            yield int.from_bytes(digest), Named(place, jump, kind, name)


def met(_: int, named: Sequence["Named"]) -> Iterator[tuple[int, int]]:
    """Give the places of which the one goes on where the other breaks off, among those of one digest."""
    groups: dict[tuple[str, str], list[Named]] = defaultdict(list)
    for one in named:
        groups[one.kind, one.name].append(one)
    for group in groups.values():
        if len(group) <= MANY:
            for a in group:
                for b in group:
                    if a.place != b.place and meets(a.jump, b.jump):
                        yield a.place, b.place


def beginnings(end: int, found: Sequence[int]) -> Iterator[tuple[int, tuple[int, bool]]]:
    """Give each beginning that was ``found`` for an end, with that, and whether it is the only one."""
    for beginning in set(found):
        yield beginning, (end, len(set(found)) == 1)


def only(beginning: int, found: Sequence[tuple[int, bool]]) -> Iterator[tuple[int, int]]:
    """Give the two places, the lesser first, if a beginning has one end only, and that no other beginning."""
    for end, alone in found[:1]:
        if alone and len(found) == 1:
            yield min(end, beginning), max(end, beginning)
