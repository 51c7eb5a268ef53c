"""The fourteenth half of the press: outlets, wordings, vocabulary, kinds of text and arrangements of its own; damage as the presets have it."""

from bench.press.fourteenth.arranging import HABITS, WIDTHS, arranged
from bench.press.fourteenth.book import FOURTEENTH_BOOK
from bench.press.fourteenth.gathered import gathered
from bench.press.fourteenth.wording import FOURTEENTH
from bench.press.half import Half

HALF = Half(
    name="fourteenth",
    salt="fourteenth",
    wording=FOURTEENTH,
    book=FOURTEENTH_BOOK,
    gathered=gathered,
    scale={"captions": 1.1, "kicker": 1.3, "traditional": 1.2},
    own={
        "spread": 0.008,
        "links": 0.2,
        "notes": 0.05,
        "vertical": 0.02,
        "feet": 0.12,
        "spelled": 0.05,
        "corners": 0.05,
        "indented": 0.25,
    },
    habits=HABITS,
    widths=WIDTHS,
    arranged=arranged,
)
