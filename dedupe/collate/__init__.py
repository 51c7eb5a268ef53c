"""Collating: the witnesses of a story give its edition."""

from dedupe.collate.edition import edition

__all__ = ["edition"]
