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
    scale={"kicker": 1.65, "twolines": 1.35, "traditional": 1.15},
    own={
        "spread": 0.013,
        "links": 0.155,
        "notes": 0.062,
        "vertical": 0.072,
        "feet": 0.215,
        "spelled": 0.064,
        "corners": 0.054,
        "indented": 0.41,
    },
)
