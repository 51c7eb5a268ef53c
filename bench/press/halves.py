"""The halves of the press. Development sees all but the last, which is held out."""

from bench.press import phrases, sources, words
from bench.press.half import Book, Half
from bench.press.second.phrases import SECOND_PATTERNS, SECOND_SUBHEADS, SECOND_SUBTITLES, SECOND_TITLES
from bench.press.second.scale import SECOND_SCALE
from bench.press.second.wording import SECOND
from bench.press.second.words import SECOND_DESKS
from bench.press.third import gathered as third_texts
from bench.press.third.book import THIRD_BOOK
from bench.press.third.scale import THIRD_OWN, THIRD_SCALE
from bench.press.third.wording import THIRD
from bench.press.unseen import gathered as unseen_texts
from bench.press.unseen.book import UNSEEN_BOOK
from bench.press.unseen.scale import UNSEEN_OWN, UNSEEN_SCALE
from bench.press.unseen.wording import UNSEEN
from bench.press.wording import FIRST

HALVES = {
    half.name: half
    for half in (
        Half(
            "first",
            "False",
            FIRST,
            Book(phrases.PATTERNS, phrases.SUBHEADS, phrases.TITLES, phrases.SUBTITLES, words.DESKS),
            sources.early,
        ),
        Half(
            "second",
            "True",
            SECOND,
            Book(SECOND_PATTERNS, SECOND_SUBHEADS, SECOND_TITLES, SECOND_SUBTITLES, SECOND_DESKS),
            sources.late,
            SECOND_SCALE,
        ),
        Half("third", "unseen", THIRD, THIRD_BOOK, third_texts.gathered, THIRD_SCALE, THIRD_OWN),
        Half("unseen", "fourth", UNSEEN, UNSEEN_BOOK, unseen_texts.gathered, UNSEEN_SCALE, UNSEEN_OWN),
    )
}
"""By name. The salts are those with which they were first printed, so that their pages stay what they were."""
HELD_OUT = "unseen"
"""The half that nobody who tunes the tool looks at."""
