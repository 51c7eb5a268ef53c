"""The fifteenth half of the press: outlets, wordings, vocabulary, kinds of text and arrangements of its own; damage as the presets have it."""

from bench.press.fifteenth.arranging import HABITS, WIDTHS, arranged
from bench.press.fifteenth.book import FIFTEENTH_BOOK
from bench.press.fifteenth.gathered import gathered
from bench.press.fifteenth.wording import FIFTEENTH
from bench.press.half import Half

HALF = Half(
    name="fifteenth",
    salt="fifteenth",
    wording=FIFTEENTH,
    book=FIFTEENTH_BOOK,
    gathered=gathered,
    scale={"strangers": 1.5, "twolines": 1.8, "captions": 0.9},
    own={
        "spread": 0.01,
        "links": 0.25,
        "notes": 0.06,
        "vertical": 0.03,
        "feet": 0.1,
        "spelled": 0.04,
        "corners": 0.06,
        "indented": 0.3,
    },
    habits=HABITS,
    widths=WIDTHS,
    arranged=arranged,
)
