"""The fourth half of the press: outlets, wordings, vocabulary, rates and texts of its own."""

from bench.press.fourth.book import FOURTH_BOOK
from bench.press.fourth.gathered import gathered
from bench.press.fourth.scale import FOURTH_OWN, FOURTH_SCALE
from bench.press.fourth.wording import FOURTH
from bench.press.half import Half

HALF = Half(
    name="fourth",
    salt="fourth",
    wording=FOURTH,
    book=FOURTH_BOOK,
    gathered=gathered,
    scale=FOURTH_SCALE,
    own=FOURTH_OWN,
)
