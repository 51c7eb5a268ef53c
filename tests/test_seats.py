"""What pages hear of each other is the same by the loops as they are and by the loops compiled."""

import random

import pytest
from test_notices import STORIES, divisions

from dedupe import fingerprint
from dedupe.revise import seats

PARTS = [part for story in STORIES for part in story.split("\n\n")]


def pages(seed: int) -> list[str]:
    """Give pages made up of the same stories: whole, in parts, out of order, one twice."""
    drawn = random.Random(seed)
    made = []
    for _ in range(6):
        stories = drawn.sample(STORIES, 3)
        parts = "\n\n".join([*stories, *drawn.sample(PARTS, 3)]).split("\n\n")
        at = drawn.randrange(len(parts))
        made.append("\n\n".join([*parts[:at], *parts[at + 1 :], parts[at]]))
    return made


@pytest.mark.parametrize("seed", range(4))
def test_compiled_loops_hear_the_same(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = divisions(*pages(seed))
    loops = []
    compiled = seats._compiled

    def seen() -> object:
        loops.append(compiled())
        return loops[-1]

    monkeypatch.setattr(fingerprint, "pays", lambda nanoseconds: True)
    monkeypatch.setattr(seats, "_compiled", seen)
    assert divisions(*pages(seed)) == plain
    assert loops
    assert all(len(one.articles) > 1 for one in plain)
