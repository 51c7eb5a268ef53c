"""What a person means by a word: a story, an article, an input, or a line of one."""

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from dedupe import chars
from dedupe.errors import UsageError
from dedupe.holdings import Holdings, Story
from dedupe.read.paths import shown, source_of

_PREFIX = 4
"""Fewest digits of an id that are taken for one."""
_LISTED = 6
"""Most things that are named where a word could mean several."""
_NEAR = 0.5
"""Least likeness (difflib) of what a person may have meant."""
_LINE = re.compile(r"(.+):([0-9]{1,9})", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Meant:
    """What a word means."""

    kind: str
    """``story``, ``article`` or ``input``."""
    name: str
    """Id, siglum or source."""
    line: int | None = None
    """Line of the story file or of the input, from 1, if one is asked for."""


class Catalogue:
    """Everything in OUT that has a name."""

    def __init__(self, holdings: Holdings) -> None:
        """Go through the manifest and the list of inputs of ``holdings``."""
        self.stories: dict[str, Story] = {}
        self.articles: dict[str, str] = {}
        self.sources: dict[str, None] = {}
        self._holdings = holdings
        for story in holdings.stories():
            self.stories[story.id] = story
            for witness in story.witnesses:
                self.articles[witness.article] = story.id
                self.sources[witness.source] = None
        if holdings.evidence:
            self.sources.update(dict.fromkeys(holdings.readings()))

    def meant(self, word: str) -> Meant:
        """Give what ``word`` means; raises `UsageError` if that is nothing, or more than one thing."""
        if not word:
            raise UsageError("An empty name means nothing. Name a story, an article or an input.")
        line = _LINE.fullmatch(word)
        found = self._named(word) or (self._named(line[1], int(line[2])) if line else None) or self._titled(word)
        if found is None:
            raise UsageError(
                f"{self._holdings.output} has no story, article or input {shown(word)!r}.{self._near(word)}"
            )
        return found

    def _named(self, word: str, line: int | None = None) -> Meant | None:
        if word in self.stories:
            return Meant("story", word, line)
        if len(word) >= _PREFIX and re.fullmatch("[0-9a-f]+", word):
            if ids := [id for id in self.stories if id.startswith(word)]:
                return Meant("story", self._only(word, ids, "stories", (self.stories[id].name for id in ids)), line)
        last = os.path.basename(word)
        if ids := [id for id, story in self.stories.items() if story.file in (word, last) and len(story.file) > 0]:
            if len(ids) == 1:
                return Meant("story", ids[0], line)
        if word in self.articles and line is None:
            return Meant("article", word)
        for source in (word, *self._below(word)):
            if source in self.sources:
                return Meant("input", source, line)
        plain = word.replace(os.sep, "/").removeprefix("./")
        if ends := [source for source in self.sources if source.endswith(f"/{plain}")]:
            return Meant("input", self._only(word, ends, "inputs", ends), line)
        if line is None and (ends := [siglum for siglum in self.articles if siglum.endswith(f"/{plain}")]):
            return Meant("article", self._only(word, ends, "articles", ends))
        return None

    def _below(self, word: str) -> Iterator[str]:
        """Give the source of the file that ``word`` is the path of."""
        if self._holdings.root is not None and os.path.lexists(word):
            yield source_of(os.path.abspath(word), os.path.abspath(self._holdings.root))

    def _titled(self, word: str) -> Meant | None:
        key = chars.key(word) or word
        ids = [id for id, story in self.stories.items() if key in (chars.key(story.title) or story.title)]
        exact = [id for id in ids if self.stories[id].title == word]
        ids = exact or ids
        return Meant("story", self._only(word, ids, "stories", (self.stories[id].name for id in ids))) if ids else None

    def _only(self, word: str, found: list[str], what: str, told: Iterable[str]) -> str:
        if len(found) == 1:
            return found[0]
        listed = [shown(one) for one in told]
        more = f" and {len(listed) - _LISTED:,} more" if len(listed) > _LISTED else ""
        raise UsageError(
            f"{shown(word)!r} could mean {len(listed):,} {what}: {'; '.join(listed[:_LISTED])}{more}. Say it more fully."
        )

    def _near(self, word: str) -> str:
        line = _LINE.fullmatch(word)
        plain = line[1] if line else word
        known: dict[str, str] = {}
        for story in self.stories.values():
            known |= {story.title: story.title, story.file: story.file, story.id: story.id}
        for name in (*self.sources, *self.articles):
            known |= {name: name, name.rpartition("/")[2]: name}
        known.pop("", None)
        near = get_close_matches(plain, known, n=1, cutoff=_NEAR)
        return f" Did you mean {shown(known[near[0]])!r}?" if near else ""
