"""The second half of the press: outlets, wordings, vocabulary, rates and texts of its own."""

from bench.press.half import Half
from bench.press.second.book import SECOND_BOOK
from bench.press.second.gathered import gathered
from bench.press.second.scale import SECOND_SCALE
from bench.press.second.wording import SECOND

HALF = Half(
    name="second",
    salt="True",
    wording=SECOND,
    book=SECOND_BOOK,
    gathered=gathered,
    scale=SECOND_SCALE,
)
