"""One clean text per story from damaged newspaper pages and their web copies."""

from dedupe.pipeline import Outcome, run, stories
from dedupe.settings import Settings

__all__ = ["Outcome", "Settings", "run", "stories"]
