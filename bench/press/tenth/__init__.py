"""The tenth half of the press: outlets, wordings, vocabulary and kinds of text of its own; damage as the presets have it."""

from bench.press.half import Half
from bench.press.tenth.book import TENTH_BOOK
from bench.press.tenth.gathered import gathered
from bench.press.tenth.wording import TENTH

HALF = Half(
    name="tenth",
    salt="tenth",
    wording=TENTH,
    book=TENTH_BOOK,
    gathered=gathered,
    scale={"kicker": 1.6, "twolines": 1.3, "traditional": 1.1},
    own={
        "spread": 0.01,
        "links": 0.15,
        "notes": 0.06,
        "vertical": 0.07,
        "feet": 0.22,
        "spelled": 0.06,
        "corners": 0.05,
        "indented": 0.4,
    },
)
