"""Gathered texts of the held-out half: none; its own book is long instead."""

from bench.press.records import Draft


def gathered() -> tuple[Draft, ...]:
    """Give no draft."""
    return ()
