"""The seventh half of the press: outlets, wordings, vocabulary, rates and texts of its own."""

from bench.press.half import Half
from bench.press.seventh.book import SEVENTH_BOOK
from bench.press.seventh.gathered import gathered
from bench.press.seventh.scale import SEVENTH_OWN, SEVENTH_SCALE
from bench.press.seventh.wording import SEVENTH

HALF = Half(
    name="seventh",
    salt="seventh",
    wording=SEVENTH,
    book=SEVENTH_BOOK,
    gathered=gathered,
    scale=SEVENTH_SCALE,
    own=SEVENTH_OWN,
)
