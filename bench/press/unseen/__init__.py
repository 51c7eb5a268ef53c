"""The ninth half of the press: outlets, wordings, vocabulary, rates and texts of its own."""

from bench.press.half import Half
from bench.press.unseen.book import UNSEEN_BOOK
from bench.press.unseen.gathered import gathered
from bench.press.unseen.scale import UNSEEN_OWN, UNSEEN_SCALE
from bench.press.unseen.wording import UNSEEN

HALF = Half(
    name="unseen",
    salt="ninth",
    wording=UNSEEN,
    book=UNSEEN_BOOK,
    gathered=gathered,
    scale=UNSEEN_SCALE,
    own=UNSEEN_OWN,
)
