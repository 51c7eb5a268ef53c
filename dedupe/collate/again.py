"""Copies from pages that are here twice, where they are the same to the letter: one of them is collated, and told of for all.

What stands in one of them has no other witness in the next; heard beside it, it would outvote those that have other readings.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from dedupe.collate.ledger import Fates
from dedupe.records import Attestation, Edition, Link, Variant, Witness

Same = Mapping[str, Sequence[Witness]]
"""Witnesses that are not collated, by the siglum of the one that is."""


def once(witnesses: Sequence[Witness], links: Mapping[str, Link]) -> tuple[Sequence[Witness], Same]:
    """Give ``witnesses`` without those that are the same as another and stand on a copy of its page, and these."""
    if not any(witness.article.first for witness in witnesses):
        return witnesses, {}
    groups: dict[Any, list[Witness]] = {}
    for witness in witnesses:
        article = witness.article
        text = tuple((paragraph.kind, paragraph.text) for paragraph in witness.paragraphs)
        same = (
            article.first or article.source,
            text,
            witness.captions,
            article.partial,
            article.leaves,
            article.resumes,
        )
        groups.setdefault(same, []).append(witness)
    # The star's centre is the one without a link to it.
    for group in groups.values():
        group.sort(key=lambda witness: (witness.siglum in links, witness.siglum))
    return [group[0] for group in groups.values()], {
        group[0].siglum: group[1:] for group in groups.values() if group[1:]
    }


def told(made: Edition, same: Same, links: Mapping[str, Link]) -> Edition:
    """Give an edition with those attested too that are the ``same`` as one of its witnesses."""
    witnesses = list(made.witnesses)
    for one in made.witnesses:
        witnesses += [attestation(witness, one, links) for witness in same.get(one.article, ())]
    base, *others = witnesses
    return replace(
        made,
        witnesses=(base, *sorted(others, key=lambda one: one.article)),
        apparatus=tuple(_said(variant, same) for variant in made.apparatus),
    )


def attestation(witness: Witness, like: Attestation, links: Mapping[str, Link]) -> Attestation:
    """Give a witness as the manifest lists it, which is the same as what is listed as ``like``."""
    article, link = witness.article, links.get(witness.siglum)
    base = like.role == "base"
    return replace(
        like,
        source=witness.source,
        article=witness.siglum,
        role="witness" if base else like.role,
        jaccard=like.jaccard if base or link is None else link.jaccard,
        containment=like.containment if base or link is None else link.containment,
        spans=tuple((piece.begin, piece.end) for piece in article.pieces),
        steps=witness.steps,
        kinds=tuple(piece.kind for piece in article.pieces),
        date=article.date,
        folios=article.folios,
    )


def _said(variant: Variant, same: Same) -> Variant:
    """Give a place where copies differ with those, too, that have what one of them has."""
    return replace(
        variant,
        readings=tuple(
            (text, tuple(sorted([*whose, *(other.siglum for one in whose for other in same.get(one, ()))])))
            for text, whose in variant.readings
        ),
    )


def fates(found: Sequence[Fates], same: Same) -> list[Fates]:
    """Give what became of the characters of all, from what ``found`` tells of those that were collated."""
    copied = [one.again(witness) for one in found for witness in same.get(one.article.siglum, ())]
    return sorted([*found, *copied], key=lambda one: one.article.siglum)
