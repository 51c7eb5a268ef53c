"""Collating: the witnesses of a story give its edition."""

from dedupe.collate.edition import edition, told
from dedupe.collate.ledger import Fate, Fates

__all__ = ["Fate", "Fates", "edition", "told"]
