"""Articles come out of pages of their own whole, however these set them, and reports on one matter apart."""

from random import Random

import pytest

from bench import singles
from bench.press.halves import HALVES
from bench.press.sources import Desk


@pytest.fixture(scope="module")
def given() -> list[singles.Draft]:
    return singles.drafts(Desk(Random(5), HALVES["first"], builtin_only=True), 3 * len(singles.WAYS))


@pytest.mark.long
def test_an_article_comes_out_of_its_page_whole_in_whatever_way_it_is_set(given: list[singles.Draft]) -> None:
    told = singles.alone(Random(5), given)
    assert {way: one.articles for way, one in told.items()} == dict.fromkeys(singles.WAYS, 3)
    assert sum(one.whole for one in told.values()) >= 0.9 * len(given), told


@pytest.mark.long
def test_reports_on_one_matter_come_out_apart(given: list[singles.Draft]) -> None:
    boundaries, several, parted = singles.beside(given)
    assert boundaries >= 12 and several <= boundaries / 3 and not parted


def test_groups_hold_the_likest_stories_once_each(given: list[singles.Draft]) -> None:
    groups = singles._likest(given)
    told = [draft.title for group in groups for draft in group]
    assert len(told) == len(set(told)) and {len(group) for group in groups} == {3}
