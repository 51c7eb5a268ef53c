"""Writes the texts that a half gathers: each about one cast and one thing, in the patterns of the half."""

from collections.abc import Callable, Mapping, Sequence
from random import Random
from typing import Any

from bench.press.prose import Cast
from bench.press.records import Draft, Para

Make = Callable[["Writer"], Draft]


class Writer:
    """Writes one text about one cast."""

    def __init__(
        self, rng: Random, desks: Mapping[str, Any], patterns: Mapping[str, tuple[str, ...]], things: str = ""
    ) -> None:
        """Take the ``desks`` and ``patterns`` of the half; the text is about one of ``things``, if there are any."""
        self.rng = rng
        self.cast = Cast(rng, rng.choice(list(desks.values())))
        self._patterns = patterns
        self._thing = rng.choice(things.split()) if things else self.cast.field("thing")

    def some(self, patterns: tuple[str, ...], least: int, most: int) -> list[str]:
        """Give between ``least`` and ``most`` of ``patterns``, filled, in their order."""
        chosen = self.rng.sample(range(len(patterns)), min(len(patterns), self.rng.randint(least, most)))
        return [self.fill(patterns[at]) for at in sorted(chosen)]

    def fill(self, pattern: str) -> str:
        """Give ``pattern`` filled; its thing is the one that the whole text is about."""
        return self.cast.fill(pattern.replace("{thing}", self._thing))

    def news(self, kind: str, least: int = 1, most: int = 1) -> list[str]:
        """Give so many sentences of a kind that the news has."""
        return self.some(self._patterns[kind], least, most)

    def title(self, *titles: str) -> str:
        """Give one of ``titles``, filled."""
        return self.fill(self.rng.choice(titles))

    def draft(self, title: str, texts: list[str], tags: tuple[str, ...] = (), heads: tuple[str, ...] = ()) -> Draft:
        """Give the draft: ``texts`` are its paragraphs, those that are also among ``heads`` its subheads."""
        paras = tuple(Para("subhead" if text in heads else "body", text) for text in texts)
        return Draft(self.fill(title), "", self.cast.city, paras, tuple(self.news("caption", 4, 4)), tags)


def written(
    rng: Random,
    kinds: Sequence[tuple[Make, int]],
    count: int,
    writer: Callable[..., Writer],
    things: Mapping[Make, str] | None = None,
) -> tuple[Draft, ...]:
    """Give so many texts of ``kinds``, each as often as is told with it; ``things`` are what some kinds are about."""
    makers = rng.choices([make for make, _ in kinds], [often for _, often in kinds], k=count)
    return tuple(make(writer(rng, things=(things or {}).get(make, ""))) for make in makers)
