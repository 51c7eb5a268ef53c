"""One clean text per story from damaged newspaper pages and their web copies."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dedupe import fingerprint
    from dedupe.console import bars
    from dedupe.pipeline import Outcome, run, stories
    from dedupe.records import Edition
    from dedupe.settings import Settings

__all__ = ["Edition", "Outcome", "Settings", "bars", "fingerprint", "run", "stories"]

_HOMES = {
    "Edition": "dedupe.records",
    "bars": "dedupe.console",
    "Outcome": "dedupe.pipeline",
    "Settings": "dedupe.settings",
    "run": "dedupe.pipeline",
    "stories": "dedupe.pipeline",
}

if not TYPE_CHECKING:  # a checker that saw it would take any misspelt name for a public one

    def __getattr__(name: str) -> Any:
        """Give the public ``name`` when it is first asked for: the command's help need not load the whole way."""
        from importlib import import_module

        if name == "fingerprint":
            return import_module("dedupe.fingerprint")
        if name not in _HOMES:
            raise AttributeError(f"module 'dedupe' has no attribute {name!r}")
        found = globals()[name] = getattr(import_module(_HOMES[name]), name)
        return found

    def __dir__() -> list[str]:
        """Give the public names, too, that nobody has asked for yet."""
        return sorted({*globals(), *__all__})
