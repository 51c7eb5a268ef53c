"""The eleventh half of the press: outlets, wordings, vocabulary, kinds of text and arrangements of its own; damage as the presets have it."""

from bench.press.eleventh.arranging import HABITS, WIDTHS, arranged
from bench.press.eleventh.book import ELEVENTH_BOOK
from bench.press.eleventh.gathered import gathered
from bench.press.eleventh.wording import ELEVENTH
from bench.press.half import Half

HALF = Half(
    name="eleventh",
    salt="eleventh",
    wording=ELEVENTH,
    book=ELEVENTH_BOOK,
    gathered=gathered,
    scale={"kicker": 1.4, "twolines": 1.2, "traditional": 1.2},
    own={
        "spread": 0.011,
        "links": 0.17,
        "notes": 0.075,
        "vertical": 0.05,
        "feet": 0.18,
        "spelled": 0.06,
        "corners": 0.06,
        "indented": 0.33,
    },
    habits=HABITS,
    widths=WIDTHS,
    arranged=arranged,
)
