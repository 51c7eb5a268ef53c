"""The halves of the press, a package each. Development sees all but the last, which is held out."""

from bench.press import (
    eighth,
    eleventh,
    fifteenth,
    fifth,
    first,
    fourteenth,
    fourth,
    second,
    seventeenth,
    seventh,
    sixteenth,
    sixth,
    tenth,
    third,
    thirteenth,
    twelfth,
    unseen,
)

HALVES = {
    half.name: half
    for half in (
        first.HALF,
        second.HALF,
        third.HALF,
        fourth.HALF,
        fifth.HALF,
        sixth.HALF,
        seventh.HALF,
        eighth.HALF,
        tenth.HALF,
        eleventh.HALF,
        twelfth.HALF,
        thirteenth.HALF,
        fourteenth.HALF,
        fifteenth.HALF,
        sixteenth.HALF,
        seventeenth.HALF,
        unseen.HALF,
    )
}
"""By name."""
HELD_OUT = unseen.HALF.name
"""The half that nobody who tunes the tool looks at: its pages were never seen by a rule, nor by who wrote one."""
