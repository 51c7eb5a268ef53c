"""The title of a text, told by the odds that a short line is the paper's; what stands between the two or over it hides it no more."""

from collections.abc import Mapping
from dataclasses import replace

from test_weighed import BRIDGE, FERRY, WIND, page

from dedupe.records import Line
from dedupe.revise.assemble import opening
from dedupe.revise.choice import Habit, missed, title
from dedupe.revise.divide import division
from dedupe.revise.halves import counts
from dedupe.revise.words import Rarity

NAME = "清水河大桥通车"
SITE = "新闻早班车 第十二期"


def headed(lines: tuple[Line, ...], starts: list[int], odds: Mapping[int, float]) -> list[tuple[str, str]]:
    """Give the title and the text of each article of a page whose texts begin at ``starts``."""
    text = {line.begin: line.text for line in lines}
    known = counts([lines]).about(lines)
    return [
        tuple("".join(text[p.begin] for p in article.pieces if p.kind == kind) for kind in ("title", "body"))
        for article in division(
            lines, starts, {}, {}, set(), set(), {}, known, odds, {}, {}, Rarity.of([lines])
        ).articles
    ]


def test_of_two_headings_the_papers_is_not_the_title() -> None:
    lines = page("a", ("title", SITE), ("title", "渡口从此冷清"), ("body", BRIDGE))
    for odds, told in (({0: 1.0, 1: -7.0}, lines[1]), ({0: -7.0, 1: 1.0}, lines[0]), ({}, lines[0])):
        assert title(lines[:2], lines[2:], Habit({}, odds)) == told


def test_a_subtitle_over_the_title_is_of_another_text() -> None:
    subtitle = ("subtitle", "——渡口探访")
    lines = page("a", ("title", "渡口从此冷清"), subtitle, ("title", NAME), ("body", BRIDGE))
    assert opening(lines[:3], lines[3:], Habit({}, {})) == {0: "kicker", 1: "kicker", 2: "title"}
    lines = page("a", ("title", NAME), subtitle, ("body", BRIDGE))
    assert opening(lines[:2], lines[2:], Habit({}, {})) == {0: "title", 1: "subtitle"}


def test_where_a_page_marks_its_titles_one_so_marked_is_the_title() -> None:
    lines = page("a", ("title", BRIDGE[:12]), ("title", "简讯"), ("body", BRIDGE))
    marked = (lines[0], replace(lines[1], level=2))
    assert title(marked, lines[2:], Habit({2: 3, 0: 1}, {})) == marked[1]
    assert title(marked, lines[2:], Habit({2: 1, 0: 3}, {})) == marked[0]


def test_a_line_taken_for_the_papers_is_the_title_of_a_text_without_one_if_it_is_likelier() -> None:
    lines = page("a", ("furniture", SITE), ("caption", NAME), ("body", BRIDGE), ("body", WIND))
    assert missed(lines[:2], lines[2:], Habit({}, {0: 2.0, 1: -2.0})) == lines[1]
    assert missed(lines[:2], lines[2:], Habit({}, {0: 2.0, 1: 3.0})) is None
    assert missed(lines[:2], lines[2:], Habit({}, {})) is None
    assert headed(lines, [2], {0: 2.0, 1: -2.0}) == [(NAME, BRIDGE + WIND)]
    assert headed(lines, [2], {0: 2.0, 1: 3.0}) == [("", BRIDGE + WIND)]


def test_a_heading_beyond_a_notice_is_the_texts_unless_that_has_a_sure_one() -> None:
    rows = (("title", NAME), ("notice", "桥讯 每日一报"), ("title", SITE), ("body", BRIDGE), ("body", WIND))
    lines = page("a", *rows)
    assert headed(lines, [3], {0: -5.0, 2: 1.0}) == [(NAME, BRIDGE + WIND)]
    assert headed(lines, [3], {0: -5.0, 2: -6.0}) == [(SITE, BRIDGE + WIND)]
    bare = page("a", *rows[:2], *rows[3:])
    assert headed(bare, [2], {0: -5.0}) == [(NAME, BRIDGE + WIND)]


def test_a_note_that_is_rather_the_papers_parts_no_title_from_its_text() -> None:
    lines = page("a", ("title", "各有各的去处"), ("body", FERRY), ("body", BRIDGE), ("body", WIND))
    assert headed(lines, [1, 2], {0: -5.0, 1: -0.5}) == [("各有各的去处", BRIDGE + WIND)]
    assert len(headed(lines, [1, 2], {0: -5.0, 1: -4.0})) == 2


def test_a_line_of_the_papers_under_a_note_parts_no_title_from_its_text_either() -> None:
    rows = (("title", "渡口从此冷清"), ("body", "编者按：以下文字录自旧刊。"), ("title", SITE), ("body", FERRY))
    lines = page("a", ("title", NAME), ("body", BRIDGE), *rows)
    note = {2: -6.0, 3: -0.5}
    assert headed(lines, [1, 3, 5], {**note, 4: -1.0})[1:] == [("渡口从此冷清", FERRY)]
    assert len(headed(lines, [1, 3, 5], {**note, 4: -7.0})) == 3
    own = page("a", ("title", NAME), ("body", BRIDGE), *rows[:2], ("title", FERRY[:9]), rows[3])
    assert len(headed(own, [1, 3, 5], {**note, 4: -1.0})) == 3


def test_a_line_in_round_brackets_is_no_title() -> None:
    lines = page(
        "a", ("title", "（文中数字由县里核对）"), ("furniture", SITE), ("title", NAME), ("body", BRIDGE), ("body", WIND)
    )
    assert headed(lines, [3], {}) == [(NAME, BRIDGE + WIND)]
    bare = page("a", ("title", "（文中数字由县里核对）"), ("body", BRIDGE), ("body", WIND))
    assert headed(bare, [1], {}) == [("", BRIDGE + WIND)]
