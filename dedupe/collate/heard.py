"""Of a story in very many copies, as a licence or an error page has them: those that are collated, for what all ask of each other grows with their square.

What more of them say changes no vote. The others are listed as its witnesses too; the ledger tells of one that is the same as
a copy that was heard what it tells of that, and of any other that it was not collated.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from dedupe.collate import again
from dedupe.collate.ledger import Fates
from dedupe.records import Attestation, Edition, Link, Witness
from dedupe.settings import Settings

MOST = 256
"""Copies that are collated: more than any wire story was seen in."""
WHY = "one of more copies than are collated"


def many(witnesses: Sequence[Any], settings: Settings) -> bool:
    """Tell whether ``witnesses`` are more than are heard; where a base is printed as it stands, nobody votes."""
    return len(witnesses) > MOST and settings.text != "base"


def some(witnesses: Sequence[Witness], links: Mapping[str, Link]) -> tuple[list[Witness], again.Same, list[Witness]]:
    """Give the `MOST` of ``witnesses`` that are heard, those that are the same as one of them, and the rest.

    Of those that are the same to the letter one is heard; the star's centre always, then what most have, then what is most like it.
    """
    groups: dict[Any, list[Witness]] = {}
    for witness in witnesses:
        article = witness.article
        text = tuple((paragraph.kind, paragraph.text) for paragraph in witness.paragraphs)
        same = (text, witness.captions, article.partial, article.leaves, article.resumes)
        groups.setdefault(same, []).append(witness)
    for group in groups.values():
        group.sort(key=lambda witness: (witness.siglum in links, witness.siglum))

    def rank(group: Sequence[Witness]) -> tuple[bool, int, float, str]:
        link = links.get(group[0].siglum)
        return link is not None, -len(group), -link.jaccard if link else 0.0, group[0].siglum

    ranked = sorted(groups.values(), key=rank)
    heard, rest = ranked[:MOST], ranked[MOST:]
    return (
        [group[0] for group in heard],
        {group[0].siglum: group[1:] for group in heard},
        [witness for group in rest for witness in group],
    )


def told(made: Edition, same: again.Same, rest: Sequence[Witness], links: Mapping[str, Link]) -> Edition:
    """Give an edition with those attested too that are the ``same`` as one that was heard, and with the ``rest``."""
    base, *others = made.witnesses
    others += [again.attestation(witness, one, links) for one in made.witnesses for witness in same[one.article]]
    others += [_attested(witness, base, links[witness.siglum]) for witness in rest]
    unheard = f"{len(rest):,} of {1 + len(others):,} copies were not collated: they are too many"
    return replace(
        made,
        witnesses=(base, *sorted(others, key=lambda one: one.article)),
        warnings=(*made.warnings, unheard) if rest else made.warnings,
    )


def _attested(witness: Witness, base: Attestation, link: Link) -> Attestation:
    """Give a witness that was not heard as the manifest lists it."""
    found = again.attestation(witness, base, {})
    article = witness.article
    return replace(
        found,
        role="excerpt" if link.decision == "excerpt" and link.b == witness.siglum else "witness",
        jaccard=link.jaccard,
        containment=link.containment,
        partial=article.partial,
        leaves=article.leaves,
        resumes=article.resumes,
    )


def fates(found: Sequence[Fates], same: again.Same, rest: Sequence[Witness]) -> list[Fates]:
    """Give what became of the characters of all, from what ``found`` tells of those that were heard."""
    return sorted([*again.fates(found, same), *map(_left, rest)], key=lambda one: one.article.siglum)


def _left(witness: Witness) -> Fates:
    found = Fates(witness)
    for number, paragraph in enumerate(witness.paragraphs):
        found.put(number, 0, len(paragraph.text), ("left out", WHY, None, paragraph.kind))
    return found
