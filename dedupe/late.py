"""Regular expressions that are compiled when they are first asked: to compile all of them takes as long as to read thousands of records."""

import re
from functools import lru_cache
from typing import Any, cast

_KEPT: list[Any] = []
"""What remembers matches."""


class _Late:
    """A pattern to be compiled; what it is asked for it has from the compiled one, and keeps."""

    def __init__(self, pattern: str, flags: int, kept: int) -> None:
        self.pattern = pattern
        self._flags = flags
        self._kept = kept

    def __getattr__(self, name: str) -> Any:
        # Python asks so only for what is not there yet.
        if name.startswith("_"):
            raise AttributeError(name)
        found = getattr(re.compile(self.pattern, self._flags), name)
        if self._kept and name == "match":
            found = lru_cache(self._kept)(found)
            _KEPT.append(found)
        setattr(self, name, found)
        return found


def compile(pattern: str, flags: int = 0, kept: int = 0) -> re.Pattern[str]:
    """Give ``pattern`` as `re.compile` does; that it is none is told when it is first asked.

    Of so many texts as are to be ``kept`` its ``match`` is found once, however often they are asked.
    """
    return cast("re.Pattern[str]", _Late(pattern, flags, kept))


def forget() -> None:
    """Remember no matches any more."""
    for found in _KEPT:
        found.cache_clear()
