"""Jumps: what breaks off at a jump line on one page and goes on under another's, told by more than its words."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from dedupe import chars
from dedupe.language import junction
from dedupe.records import Witness

SURE = 0.0
"""Nats above which a word goes on from the one to the other."""
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
    day: str
    """Of its page, if known."""
    title: str
    """Key of its title."""
    first: str
    """How its text begins, folded."""
    last: str
    """How its text ends, folded."""


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
    return Jump(article.source, article.leaves, article.resumes, paper, folio, article.date or "", title, first, last)


def meets(head: Jump, tail: Jump) -> bool:
    """Tell whether ``tail`` goes on where ``head`` breaks off.

    Two of three must say so, and none speak against it: the pages that each names, the title, and a word that goes on.
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
    agree = head.leaves == tail.resumes and bool(head.day) and head.day == tail.day
    return (named or agree) + titled + goes >= 2


def continuations(jumps: Sequence[Jump | None]) -> set[tuple[int, int]]:
    """Give the pairs of places, the lesser first, of which the one goes on where the other breaks off.

    An end with two beginnings, or a beginning with two ends, is joined to none.
    """
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, one in enumerate(jumps):
        if one is not None:
            for kind in ("paper", "day", "title"):
                if name := getattr(one, kind):
                    groups[kind, name].append(place)
    found: set[tuple[int, int]] = set()
    for places in groups.values():
        if len(places) <= MANY:
            for a in places:
                for b in places:
                    one, other = jumps[a], jumps[b]
                    if a != b and one is not None and other is not None and meets(one, other):
                        found.add((a, b))
    heads, tails = Counter(a for a, _ in found), Counter(b for _, b in found)
    return {(min(a, b), max(a, b)) for a, b in found if heads[a] == tails[b] == 1}
