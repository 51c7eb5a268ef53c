"""Collating: the witnesses of a story give its edition."""

from dedupe import fingerprint, language
from dedupe.collate import runs
from dedupe.collate.edition import edition, told
from dedupe.collate.foreign import WHY as FOREIGN
from dedupe.collate.ledger import Fate, Fates

__all__ = ["FOREIGN", "Fate", "Fates", "edition", "load", "told"]


def load() -> None:
    """Load what many stories ask for, as it is known already that it will pay: processes that are forked then have it in common."""
    fingerprint.load()
    language.likelihoods(["。"])
    runs.load()
