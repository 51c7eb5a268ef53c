"""The halves of the press, a package each. Development sees all but the last, which is held out."""

from bench.press import fifth, first, fourth, second, third

HALVES = {half.name: half for half in (first.HALF, second.HALF, third.HALF, fourth.HALF, fifth.HALF)}
"""By name."""
HELD_OUT = fifth.HALF.name
"""The half that nobody who tunes the tool looks at."""
