"""Stories that a page sets amid each other are told once and whole, and the measure of that sees what is wrong."""

from random import Random

import pytest

from bench import woven
from bench.press.halves import HALVES
from bench.press.sources import Desk


@pytest.mark.long
def test_stories_that_a_page_mixes_are_told_as_their_own_pages_have_them() -> None:
    rng = Random(7)
    told = woven.tally(rng, Desk(rng, HALVES["first"], builtin_only=True), 3)
    assert set(told) == set(woven.KINDS)
    assert told.total() >= 16 and min(told.values()) >= 1, told


@pytest.mark.parametrize("fault", ["none", "lacks", "twice", "order", "merged", "missed", "split"])
def test_a_fault_is_seen(fault: str) -> None:
    rng = Random(3)
    drafts, _ = woven.pages(rng, Desk(rng, HALVES["first"], builtin_only=True), "woven")
    texts = [[draft.title, *(para.text for para in draft.paras)] for draft in drafts]
    match fault:
        case "lacks":
            del texts[0][2]
        case "twice":
            texts[0].append(texts[0][2])
        case "order":
            texts[0][1:3] = texts[0][2:0:-1]
        case "merged":
            texts[0].append(texts[1][2])
        case "missed":
            del texts[3]
        case "split":
            texts += [texts[0][3:]]
            del texts[0][3:]
    assert woven.right(drafts, ["\n\n".join(lines) + "\n" for lines in texts]) is (fault == "none")
