"""The seventeenth half of the press: outlets, wordings, vocabulary, kinds of text and arrangements of its own; damage as the presets have it."""

from bench.press.half import Half
from bench.press.seventeenth.arranging import HABITS, WIDTHS, arranged
from bench.press.seventeenth.book import SEVENTEENTH_BOOK
from bench.press.seventeenth.gathered import gathered
from bench.press.seventeenth.wording import SEVENTEENTH

HALF = Half(
    name="seventeenth",
    salt="seventeenth",
    wording=SEVENTEENTH,
    book=SEVENTEENTH_BOOK,
    gathered=gathered,
    scale={"shared": 1.6, "abridged": 1.8, "glued": 1.7, "twice": 1.4, "quotes": 0.7},
    own={
        "spread": 0.01,
        "links": 0.15,
        "notes": 0.08,
        "vertical": 0.03,
        "feet": 0.2,
        "spelled": 0.06,
        "corners": 0.06,
        "indented": 0.2,
    },
    habits=HABITS,
    widths=WIDTHS,
    arranged=arranged,
)
