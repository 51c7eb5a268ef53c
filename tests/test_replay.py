"""Steps: what is built can be replayed, and characters keep their places."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dedupe import replay
from dedupe.records import Step

TEXT = st.text(alphabet="甲乙丙ab（）\n", max_size=12)


@given(TEXT, TEXT)
def test_the_step_between_two_texts_leads_from_one_to_the_other(before: str, after: str) -> None:
    found = replay.between("x", before, after)
    assert replay.replay(before, [found]) == after
    assert replay.step("x", before, found.edits) == found


@given(st.lists(TEXT, min_size=1, max_size=4))
def test_offsets_lead_back_to_the_page(texts: list[str]) -> None:
    steps = [replay.between("x", a, b) for a, b in pairwise(texts)]
    at = replay.offsets(range(100, 100 + len(texts[0])), steps)
    assert len(at) == len(texts[-1])
    assert [a for a in at if a >= 0] == sorted(a for a in at if a >= 0)
    assert all(a == replay.INSERTED or 100 <= a < 100 + len(texts[0]) for a in at)


def test_characters_a_step_did_not_touch_keep_their_offset() -> None:
    assert replay.offsets(range(5), [Step("x", ((1, 2, ""), (4, 4, "乙")))]) == (0, 2, 3, replay.INSERTED, 4)


def test_edits_come_in_any_order_and_idle_ones_fall_away() -> None:
    assert replay.step("x", "abc", [(2, 3, "C"), (1, 2, "b"), (0, 1, "A")]).edits == ((0, 1, "A"), (2, 3, "C"))


@pytest.mark.parametrize(
    "edits",
    [[(0, 2, "x"), (1, 3, "y")], [(0, 4, "x")], [(2, 1, "x")], [(-1, 0, "x")]],
    ids=["overlap", "past", "turned", "before"],
)
def test_edits_that_do_not_fit_are_refused(edits: list[tuple[int, int, str]]) -> None:
    with pytest.raises(ValueError, match="step 'brackets'"):
        replay.step("brackets", "abc", edits)
    with pytest.raises(ValueError, match="step 'brackets'"):
        replay.replay("abc", [Step("brackets", tuple(edits))])
