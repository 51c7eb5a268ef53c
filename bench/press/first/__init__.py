"""The first half of the press: outlets, wordings, vocabulary and texts of its own; its rates are those that all scale."""

from bench.press.first.book import FIRST_BOOK
from bench.press.first.gathered import gathered
from bench.press.first.wording import FIRST
from bench.press.half import Half

HALF = Half(
    name="first",
    salt="False",
    wording=FIRST,
    book=FIRST_BOOK,
    gathered=gathered,
)
