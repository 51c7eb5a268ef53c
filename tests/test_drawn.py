"""Sentences that are set once more, large, in the midst of their text."""

import pytest
from test_notices import STORIES, divisions, told

from dedupe import chars, split
from dedupe.records import Page

TITLE, LEAD, REST = STORIES[0].split("\n\n")
MORE = "修船的老人说，码头上的灯塔从前靠煤油照明，如今换了电灯。守灯塔的人搬进镇里，每月只上去两回。"
LARGE = "守灯塔的人搬进镇里，每月只上去两回"


@pytest.mark.parametrize("line", [LARGE, f"“{LARGE}”", f"◣{LARGE}", f"划重点：{LARGE}"])
@pytest.mark.parametrize("before", [True, False])
def test_a_sentence_set_large_is_no_part_of_its_text(line: str, before: bool) -> None:
    text = (line, MORE, REST) if before else (MORE, line, REST)
    page = "\n\n".join((STORIES[1], TITLE, LEAD, *text, STORIES[2]))
    texts = told(page, divisions(page)[0])
    assert len(texts) == 3
    assert (TITLE + LEAD + "".join(part for part in text if part != line)) in texts


def test_a_heading_that_the_page_marks_is_one_whatever_its_text_says() -> None:
    page = "\n\n".join((f"# {STORIES[1]}", MORE, f"# {LARGE}", REST))
    assert LARGE in "".join(told(page, divisions(page)[0]))


def test_what_is_only_a_part_of_a_sentence_may_head_its_text() -> None:
    head = "码头上的灯塔从前靠煤油照明"
    page = "\n\n".join((STORIES[1], TITLE, LEAD, head, MORE, STORIES[2]))
    assert any(head in text for text in told(page, divisions(page)[0]))


def test_only_lines_are_remembered_folded_where_sentences_and_forms_are_looked_at() -> None:
    large = "去年12月5日守灯塔的人搬进镇里去住"
    page = "\n\n".join((STORIES[1], TITLE, LEAD, MORE, large, f"{large}。{MORE}", REST, STORIES[2]))
    chars.forget()
    divisions(page)
    lines = {line.text for line in split.lines(Page("a", page))}
    assert large in chars._keys
    assert all(text.endswith("日电") for text in chars._keys.keys() - lines)
    assert all(len(text) > 2 for text in chars._softs.keys() - lines)
