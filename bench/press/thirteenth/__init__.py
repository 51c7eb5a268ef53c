"""The thirteenth half of the press: outlets, wordings, vocabulary, kinds of text and arrangements of its own; damage as the presets have it."""

from bench.press.half import Half
from bench.press.thirteenth.arranging import HABITS, WIDTHS, arranged
from bench.press.thirteenth.book import THIRTEENTH_BOOK
from bench.press.thirteenth.gathered import gathered
from bench.press.thirteenth.wording import THIRTEENTH

HALF = Half(
    name="thirteenth",
    salt="thirteenth",
    wording=THIRTEENTH,
    book=THIRTEENTH_BOOK,
    gathered=gathered,
    scale={"captions": 1.1, "kicker": 1.2, "traditional": 1.1},
    own={
        "spread": 0.01,
        "links": 0.15,
        "notes": 0.07,
        "vertical": 0.04,
        "feet": 0.15,
        "spelled": 0.06,
        "corners": 0.05,
        "indented": 0.3,
    },
    habits=HABITS,
    widths=WIDTHS,
    arranged=arranged,
)
