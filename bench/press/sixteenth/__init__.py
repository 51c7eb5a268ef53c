"""The sixteenth half of the press: outlets, wordings, vocabulary, kinds of text and arrangements of its own; damage as the presets have it."""

from bench.press.half import Half
from bench.press.sixteenth.arranging import HABITS, WIDTHS, arranged
from bench.press.sixteenth.book import SIXTEENTH_BOOK
from bench.press.sixteenth.gathered import gathered
from bench.press.sixteenth.wording import SIXTEENTH

HALF = Half(
    name="sixteenth",
    salt="sixteenth",
    wording=SIXTEENTH,
    book=SIXTEENTH_BOOK,
    gathered=gathered,
    scale={"captions": 1.2, "kicker": 1.6, "trimmed": 1.5},
    own={
        "spread": 0.005,
        "links": 0.2,
        "notes": 0.06,
        "vertical": 0.02,
        "feet": 0.12,
        "spelled": 0.04,
        "corners": 0.05,
        "indented": 0.35,
    },
    habits=HABITS,
    widths=WIDTHS,
    arranged=arranged,
)
