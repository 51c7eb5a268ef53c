"""The fifth half of the press: outlets, wordings, vocabulary, rates and texts of its own."""

from bench.press.fifth.book import FIFTH_BOOK
from bench.press.fifth.gathered import gathered
from bench.press.fifth.scale import FIFTH_OWN, FIFTH_SCALE
from bench.press.fifth.wording import FIFTH
from bench.press.half import Half

HALF = Half(
    name="fifth",
    salt="fifth",
    wording=FIFTH,
    book=FIFTH_BOOK,
    gathered=gathered,
    scale=FIFTH_SCALE,
    own=FIFTH_OWN,
)
