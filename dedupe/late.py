"""Regular expressions that are compiled when they are first asked: to compile all of them takes as long as to read thousands of records."""

import re
from typing import Any, cast


class _Late:
    """A pattern to be compiled; what it is asked for it has from the compiled one, and keeps."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        # Python asks so only for what is not there yet.
        if name.startswith("_"):
            raise AttributeError(name)
        found = getattr(re.compile(self.pattern, self._flags), name)
        setattr(self, name, found)
        return found


def compile(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Give ``pattern`` as `re.compile` does; that it is none is told when it is first asked."""
    return cast("re.Pattern[str]", _Late(pattern, flags))
