"""The sixth half of the press: outlets, wordings, vocabulary, rates and texts of its own."""

from bench.press.half import Half
from bench.press.sixth.book import SIXTH_BOOK
from bench.press.sixth.gathered import gathered
from bench.press.sixth.scale import SIXTH_OWN, SIXTH_SCALE
from bench.press.sixth.wording import SIXTH

HALF = Half(
    name="sixth",
    salt="sixth",
    wording=SIXTH,
    book=SIXTH_BOOK,
    gathered=gathered,
    scale=SIXTH_SCALE,
    own=SIXTH_OWN,
)
