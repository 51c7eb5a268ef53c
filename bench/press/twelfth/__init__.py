"""The twelfth half of the press: outlets, wordings, vocabulary, kinds of text and arrangements of its own; damage as the presets have it."""

from bench.press.half import Half
from bench.press.twelfth.arranging import HABITS, WIDTHS, arranged
from bench.press.twelfth.book import TWELFTH_BOOK
from bench.press.twelfth.gathered import gathered
from bench.press.twelfth.wording import TWELFTH

HALF = Half(
    name="twelfth",
    salt="twelfth",
    wording=TWELFTH,
    book=TWELFTH_BOOK,
    gathered=gathered,
    scale={"kicker": 1.3, "drawing": 1.3, "traditional": 1.2},
    own={
        "spread": 0.01,
        "links": 0.16,
        "notes": 0.08,
        "vertical": 0.05,
        "feet": 0.16,
        "spelled": 0.05,
        "corners": 0.06,
        "indented": 0.35,
    },
    habits=HABITS,
    widths=WIDTHS,
    arranged=arranged,
)
