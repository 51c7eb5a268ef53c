"""Why OUT is as it is: where a text came from, where a line went, why two articles are or are not one story."""

from collections.abc import Iterator
from os import PathLike

from dedupe.errors import UsageError
from dedupe.explain import origins, pairs, places, words
from dedupe.explain.names import Catalogue
from dedupe.explain.records import PairTold, PlaceTold, StoryTold
from dedupe.holdings import Holdings

__all__ = ["PairTold", "PlaceTold", "StoryTold", "lines", "of"]


def of(
    output: str | PathLike[str], *names: str, inputs: str | PathLike[str] | None = None
) -> StoryTold | PlaceTold | PairTold:
    """Give what is to be said of one thing in the folder ``output``, or of two articles or stories.

    A name is a story's id or the beginning of it, its file or a part of its title; an article's siglum; an input's source,
    path or file name; the last two files with a line behind a colon. ``inputs`` is the folder that sources are named from, if it
    was moved. Raises `UsageError` if a name means nothing or several things, `DedupeError` if OUT or the inputs it needs
    cannot be read.
    """
    if not 1 <= len(names) <= 2:
        raise UsageError("Name one thing to be explained, or two articles or stories to be compared.")
    holdings = Holdings(output, inputs)
    catalogue = Catalogue(holdings)
    if len(names) == 2:
        return pairs.pair(holdings, catalogue, *names)
    found = catalogue.meant(names[0])
    if found.kind == "input":
        return places.of_input(holdings, catalogue, found.name, found.line)
    if found.kind == "article":
        story = catalogue.stories[catalogue.articles[found.name]]
        source = next(one.source for one in story.witnesses if one.article == found.name)
        return places.of_article(holdings, catalogue, found.name, source)
    if found.line is not None:
        return places.of_story(holdings, catalogue, catalogue.stories[found.name], found.line)
    return origins.of_story(holdings, catalogue, catalogue.stories[found.name])


def lines(told: StoryTold | PlaceTold | PairTold) -> Iterator[str]:
    """Give an explanation as lines for a person."""
    if isinstance(told, StoryTold):
        return words.story(told)
    return words.place(told) if isinstance(told, PlaceTold) else words.pair(told)
