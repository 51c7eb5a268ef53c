"""From witnesses to editions, in the verbs of a carrier: who is like whom, what they tell together."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from dedupe import cluster, collate, finish, meeting
from dedupe.carry import Ahead, Carrier, Item, Stock
from dedupe.cluster import Member
from dedupe.records import Edition, Link, Sent, Span, Witness
from dedupe.settings import Settings
from dedupe.severed import severed, without
from dedupe.spill import Packed

ARTICLES = 28
"""Bits of an article's number that count within its page."""


@dataclass(frozen=True, slots=True)
class Kin(Sent):
    """A witness, and what else is known of it."""

    witness: Witness
    """The witness."""
    input: str
    """The input that holds it."""


def stories(kin: Stock, faces: Stock, settings: Settings, carrier: Carrier) -> tuple[Iterator[Item], Stock]:
    """Give the edition of each story among ``kin``, under the number of its centre, and the links that a person should look at.

    ``faces`` are what of ``kin`` is compared, under the same numbers, which go with the order of sigla.
    """
    seated, doubts = seats(kin, faces, settings, carrier)
    return carrier.made([seated], partial(edition, settings), "collate"), doubts


def seats(kin: Stock, faces: Stock, settings: Settings, carrier: Carrier) -> tuple[Stock, Stock]:
    """Give, as `stories` does, the witnesses of each story, of which `edition` makes its edition, and the links."""
    found = carrier.keep(
        carrier.divide(
            faces,
            meeting.pairs(faces, settings, carrier),
            partial(cluster.members, settings),
            Ahead(partial(cluster.foreseen, settings), partial(cluster.weighed, settings)),
        )
    )
    seated = carrier.group([kin, carrier.map(found, _members, quick=True)], _seated, quick=True)
    return seated, carrier.map(found, _doubts, quick=True)


def _members(number: int, found: Member | Link) -> Iterator[tuple[int, Member]]:
    if isinstance(found, Member):
        yield number, found


def _doubts(number: int, found: Member | Link) -> Iterator[tuple[int, Link]]:
    if isinstance(found, Link):
        yield number, found


def _seated(_: int, kin: Sequence[Packed], members: Sequence[Member]) -> Iterator[tuple[int, tuple[Packed, Member]]]:
    for member in members:
        if member.part:
            whole: Kin = kin[0].load()
            part = Kin(severed(whole.witness, member.siglum, member.part, member.left), whole.input)
            yield member.story, (Packed.of(part), member)
        else:
            yield member.story, (kin[0], member)


def edition(
    settings: Settings, number: int, seated: Sequence[tuple[Packed, Member]]
) -> Iterator[tuple[int, finish.Told]]:
    """Give the edition of a story: of its witnesses, its centre first, and their links to that."""
    told = sorted(seated, key=lambda one: one[1].place)
    story: list[tuple[Kin, Member]] = [(packed.load(), member) for packed, member in told]
    witnesses = tuple(kin.witness for kin, _ in story)
    links = {kin.witness.siglum: member.link for kin, member in story if member.link is not None}
    made = finish.scripted(_edition(witnesses, links, settings), settings.script)
    inputs = {kin.witness.source: kin.input for kin, _ in story}
    columns = {kin.witness.siglum: kin.witness.article.columns for kin, _ in story}
    yield number, finish.Told.of(finish.told(made, inputs, columns))


def _edition(witnesses: tuple[Witness, ...], links: Mapping[str, Link], settings: Settings) -> Edition:
    """Give the edition of ``witnesses``, the centre first; what its words show to be another story's is then no part of them."""
    made = collate.edition(witnesses, links, settings)
    strange: dict[str, list[Span]] = {}
    for row in made.ledger:
        if row.why == collate.FOREIGN and row.article and row.article != row.source:
            strange.setdefault(row.article, []).append((row.begin, row.end))
    if not strange:
        return made
    own = tuple(without(one, strange.get(one.siglum, ())) for one in witnesses)
    again = collate.edition(own, _anew(links, own, settings), settings)
    return replace(again, warnings=tuple(dict.fromkeys((*made.warnings, *again.warnings))))


def _anew(links: Mapping[str, Link], witnesses: Sequence[Witness], settings: Settings) -> dict[str, Link]:
    """Give ``links`` of witnesses to the first of them, of which parts were set aside, with their likenesses now."""
    centre, *others = (cluster.face(one, settings.shingle) for one in witnesses)
    found: dict[str, Link] = {}
    for one in others:
        shorter, longer = sorted((one, centre), key=lambda face: face.size)
        now = cluster.link(longer, shorter, settings)
        decision = now.decision if now.decision in cluster.JOINS else links[one.siglum].decision
        found[one.siglum] = replace(
            links[one.siglum], jaccard=now.jaccard, containment=now.containment, decision=decision
        )
    return found
