"""Gathered texts of the sixth half: none, for the others left none that tells a story; its own book is longer instead."""

from bench.press.records import Draft


def gathered() -> tuple[Draft, ...]:
    """Give no draft."""
    return ()
