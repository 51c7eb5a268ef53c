"""The eighth half of the press: outlets, wordings, vocabulary, rates and texts of its own."""

from bench.press.eighth.book import EIGHTH_BOOK
from bench.press.eighth.gathered import gathered
from bench.press.eighth.scale import EIGHTH_OWN, EIGHTH_SCALE
from bench.press.eighth.wording import EIGHTH
from bench.press.half import Half

HALF = Half(
    name="eighth",
    salt="eighth",
    wording=EIGHTH,
    book=EIGHTH_BOOK,
    gathered=gathered,
    scale=EIGHTH_SCALE,
    own=EIGHTH_OWN,
)
