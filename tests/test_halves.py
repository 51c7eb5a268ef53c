"""Halves of paragraphs that columns set apart, on one page that no other tells of."""

from dataclasses import replace

import pytest

from dedupe.records import Line
from dedupe.revise import halves
from dedupe.revise.halves import counts, ordered

LEAD = "新华社清河3月12日电 清河水利局今天宣布，全县三十座小水库除险加固工程提前完工。"
CUT = (
    "今年春季雨水偏多，施工队分成两班，白天浇筑坝体，夜里养护，汛期前完成了全部的除险加",
    "固工程，工期缩短了半个月。",
)
REST = "村民赵永福说，从前一下大雨就睡不着觉，现在站在坝上看水位，心里有底。"
END = "县里明年还要整治四条中小河流，让下游两岸的农田都能用上水。"


def page(*texts: str) -> list[Line]:
    """Give lines of text, each a paragraph."""
    found, at = [], 0
    for number, text in enumerate(texts):
        found.append(Line("p.txt", number, at, at + len(text), text, ((at, at + len(text)),), "body", gap=1))
        at += len(text) + 2
    return found


def told(*texts: str) -> list[str]:
    lines = page(*texts)
    return [line.text for line in ordered(lines, counts([lines]).about(lines), {})]


def test_what_was_cut_off_at_a_column_s_foot_is_set_to_its_paragraph() -> None:
    assert told(LEAD, CUT[0], REST, END, CUT[1]) == [LEAD, *CUT, REST, END]


def test_a_first_half_at_the_end_is_set_before_the_second() -> None:
    assert told(LEAD, CUT[1], REST, END, CUT[0]) == [LEAD, *CUT, REST, END]


def test_a_second_half_before_the_beginning_is_set_behind_the_first() -> None:
    assert told(CUT[1], LEAD, CUT[0], REST, END) == [LEAD, *CUT, REST, END]


def test_what_goes_on_in_a_heading_stays_before_it() -> None:
    lines = page(LEAD, CUT[0], CUT[1][:6], REST, CUT[1], END)
    lines[2] = replace(lines[2], kind="title")
    assert ordered(lines, counts([lines]).about(lines), {}) == lines


def test_a_column_comes_with_what_opens_it() -> None:
    assert told(LEAD, CUT[0], END, CUT[1], REST) == [LEAD, *CUT, REST, END]


def test_what_goes_on_in_the_next_line_stays() -> None:
    assert told(LEAD, *CUT, REST, END) == [LEAD, *CUT, REST, END]


def test_halves_that_other_pages_join_stay_together() -> None:
    lines = page(LEAD, CUT[0], REST, END, CUT[1])
    assert ordered(lines, counts([lines]).about(lines), {2: 1}) == lines


def test_what_other_pages_join_is_taken_from_no_other_half(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(halves, "BEAM", 1)  # or there would have to be many halves
    lines = page(LEAD, CUT[0], REST, CUT[0], CUT[1], END)
    assert ordered(lines, counts([lines]).about(lines), {4: 3}) == lines


def test_a_dateline_that_names_what_it_is_about_is_whole() -> None:
    about = "新华社清河3月12日电 题：汛期前完成了全部的除险加"
    assert told(about, REST, END, CUT[1]) == [about, REST, END, CUT[1]]
    assert told(about.replace(" 题：", " "), REST, END, CUT[1]) != [about, REST, END, CUT[1]]
