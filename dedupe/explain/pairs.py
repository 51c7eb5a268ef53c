"""Why two articles are or are not one story: what the way itself says of them, asked again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dedupe import cluster, fingerprint, meeting
from dedupe.cluster import Face
from dedupe.errors import UsageError
from dedupe.explain import copies
from dedupe.explain.names import Catalogue
from dedupe.explain.records import PairTold, Side, Weighed
from dedupe.holdings import Holdings, Story
from dedupe.records import Link


@dataclass(frozen=True, slots=True)
class Ring:
    """The copies of some stories, compared anew."""

    faces: dict[str, Face]
    """What of each copy is compared, by siglum."""
    centres: dict[str, str]
    """For each copy the centre of its story."""
    links: dict[tuple[str, str], Link]
    """All links that were weighed, by the sigla of the centre and the copy."""

    def why(self, siglum: str) -> str:
        """Give why the copy ``siglum`` is of its story, empty if it is the centre."""
        link = self.links.get((self.centres[siglum], siglum))
        return f"{link.why}{f': {link.evidence}' if link.evidence else ''}" if link else ""


def ring(holdings: Holdings, stories: Iterable[Story]) -> Ring:
    """Give the copies of ``stories``, compared as the run compared them; raises `DedupeError` if their inputs are gone."""
    attested = [witness for story in stories for witness in story.witnesses]
    made = copies.witnesses(holdings, attested)
    faces = [cluster.face(made[one.article], holdings.settings.shingle) for one in attested]
    faces.sort(key=lambda face: face.siglum)
    found, links = cluster.stars(faces, meeting.candidates(faces, holdings.settings), holdings.settings)
    centres = {faces[one].siglum: faces[star[0]].siglum for star in found for one in star}
    return Ring({face.siglum: face for face in faces}, centres, {(link.a, link.b): link for link in links})


def pair(holdings: Holdings, catalogue: Catalogue, one: str, other: str) -> PairTold:
    """Give why what the words ``one`` and ``other`` mean are or are not one story.

    Each is an article, or a story, which then stands for its longest copy. Raises `UsageError` if it is neither, or both are
    the same article.
    """
    told = [_story(catalogue, word) for word in (one, other)]
    stories = list({story.id: story for story, _ in told}.values())
    compared = ring(holdings, stories)
    sigla = [siglum or _longest(compared, story) for story, siglum in told]
    if sigla[0] == sigla[1]:
        if told[0][1] is None and told[1][1] is None:
            raise UsageError(f"{one!r} and {other!r} are the same story: dedupe explain OUT {one} tells of it.")
        raise UsageError(f"{sigla[0]} is the one and the other: name two articles, or two stories.")
    a, b = sorted((compared.faces[siglum] for siglum in sigla), key=lambda face: (-face.size, face.siglum))
    link = cluster.link(a, b, holdings.settings)
    answers = cluster.figures(a, b, holdings.settings)
    bands, rows = fingerprint.chosen(holdings.settings)
    centres = _centres(holdings, compared, sigla)
    together = len(stories) == 1
    sides = [_side(story, siglum, compared) for (story, _), siglum in zip(told, sigla, strict=True)]
    return PairTold(
        together,
        _verdict(together, link, centres, sigla, compared),
        (sides[0], sides[1]),
        _weighed(link),
        bool(meeting.candidates([a, b], holdings.settings)),
        fingerprint.catch(link.jaccard, bands, rows),
        tuple(sorted(mine for mine, theirs in answers if mine != theirs)),
        len(answers),
        tuple(_weighed(each) for each in centres if {each.a, each.b} != {a.siglum, b.siglum}),
    )


def _story(catalogue: Catalogue, word: str) -> tuple[Story, str | None]:
    """Give the story that ``word`` means, or that its article stands in, and the siglum of that."""
    found = catalogue.meant(word)
    if found.kind == "article":
        return catalogue.stories[catalogue.articles[found.name]], found.name
    if found.kind == "story" and found.line is None:
        return catalogue.stories[found.name], None
    held = sorted(siglum for siglum in catalogue.articles if siglum.startswith(f"{found.name}#"))
    if found.kind == "input" and found.line is None and len(held) == 1:
        return catalogue.stories[catalogue.articles[held[0]]], held[0]
    hint = f" It holds {', '.join(held[:6])}{' …' if len(held) > 6 else ''}." if held else ""
    raise UsageError(f"{word!r} is no article and no story, and only these can be compared.{hint}")


def _longest(compared: Ring, story: Story) -> str:
    faces = [compared.faces[witness.article] for witness in story.witnesses]
    return min(faces, key=lambda face: (-face.size, face.siglum)).siglum


def _centres(holdings: Holdings, compared: Ring, sigla: Sequence[str]) -> list[Link]:
    """Give the links of both to the centres of both their stories, the own one's as the run weighed it."""
    found = {}
    for siglum in sigla:
        for centre in dict.fromkeys(compared.centres[one] for one in sigla):
            if siglum == centre:
                continue
            known = compared.links.get((centre, siglum))
            a, b = sorted((compared.faces[one] for one in (centre, siglum)), key=lambda f: (-f.size, f.siglum))
            link = known or cluster.link(a, b, holdings.settings)
            found[frozenset((link.a, link.b))] = link
    return list(found.values())


def _verdict(together: bool, link: Link, centres: Sequence[Link], sigla: Sequence[str], compared: Ring) -> str:
    joins = link.decision in cluster.JOINS
    if not together:
        if not joins:
            return f"Two stories: {link.why}."
        return (
            "Two stories, though their own texts would join them: a copy joins the first story whose centre, its longest copy, "
            "holds it, and nothing else."
        )
    if {compared.centres[one] for one in sigla} & set(sigla):
        weighed = next((each for each in centres if {each.a, each.b} == set(sigla)), link)
        return f"One story: {weighed.why}."
    reasons = "; ".join(f"{each.b if each.b in sigla else each.a}: {each.why}" for each in centres)
    return f"One story, each by the centre of it: {reasons}."


def _side(story: Story, siglum: str, compared: Ring) -> Side:
    role = next(witness.role for witness in story.witnesses if witness.article == siglum)
    return Side(siglum, story.id, story.title, role, compared.faces[siglum].size)


def _weighed(link: Link) -> Weighed:
    return Weighed(link.a, link.b, link.jaccard, link.containment, link.decision, link.why, link.evidence)
