"""The third half of the press: outlets, wordings, vocabulary, rates and texts of its own."""

from bench.press.half import Half
from bench.press.third.book import THIRD_BOOK
from bench.press.third.gathered import gathered
from bench.press.third.scale import THIRD_OWN, THIRD_SCALE
from bench.press.third.wording import THIRD

HALF = Half(
    name="third",
    salt="unseen",
    wording=THIRD,
    book=THIRD_BOOK,
    gathered=gathered,
    scale=THIRD_SCALE,
    own=THIRD_OWN,
)
