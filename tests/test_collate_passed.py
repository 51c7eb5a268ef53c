"""What one outlet alone has between what others read on: its own lines and headings, and what is none."""

import pytest
from test_collate import TEXT, TITLE, body, edition, witness

from dedupe.records import Edition

HEAD = ("title", TITLE)
LINK = "河西新桥昨日正式通车"
SENTENCE = "车站外的广场上，老人们照旧打拳下棋，等着头一班车。"


def left_out(made: Edition, line: str) -> str:
    return "".join(row.why for row in made.ledger if row.fate == "left out" and row.end - row.begin == len(line))


@pytest.mark.parametrize("at", range(len(TEXT) + 1))
@pytest.mark.parametrize("line", [LINK, "（广告）", "大家先点个赞再往下看！"])
def test_a_line_that_others_go_straight_on_over_is_left_out(line: str, at: int) -> None:
    made = edition(
        witness("a", HEAD, *TEXT[:at], line, *TEXT[at:]), witness("b", HEAD, *TEXT), witness("c", HEAD, *TEXT)
    )
    assert body(made) == list(TEXT)
    if line == LINK:
        assert "straight on" in left_out(made, line)


def test_lines_of_two_outlets_at_one_place_are_both_left_out() -> None:
    made = edition(
        witness("a", HEAD, *TEXT[:2], LINK, *TEXT[2:]),
        witness("b", HEAD, *TEXT[:2], "图片由受访者提供 何秀", *TEXT[2:]),
        *(witness(name, HEAD, *TEXT) for name in "cdef"),
    )
    assert body(made) == list(TEXT)


def test_an_opening_and_an_end_in_the_same_line_as_the_text_go_too() -> None:
    made = edition(
        witness("a", HEAD, "周秀 / 何立：" + TEXT[0], *TEXT[1:-1], TEXT[-1] + "（栏目编辑部）"),
        witness("b", HEAD, *TEXT),
        witness("c", HEAD, *TEXT),
    )
    assert body(made)[0] == TEXT[0]
    assert body(made)[len(TEXT) - 1] == TEXT[-1]


def test_of_two_copies_neither_is_in_the_majority() -> None:
    made = edition(witness("a", HEAD, *TEXT[:2], LINK, *TEXT[2:]), witness("b", HEAD, *TEXT))
    assert LINK in body(made)


def test_a_page_counts_once_however_often_it_has_the_text() -> None:
    again = witness("b", HEAD, *TEXT)
    made = edition(witness("a", HEAD, *TEXT[:2], LINK, *TEXT[2:]), again, again)
    assert LINK in body(made)


def test_who_lacks_what_stands_before_or_behind_says_nothing() -> None:
    made = edition(
        witness("a", HEAD, *TEXT[:2], LINK, *TEXT[2:]),
        witness("b", HEAD, TEXT[0], *TEXT[2:]),
        witness("c", HEAD, *TEXT[:2], TEXT[3]),
    )
    assert body(made) == [*TEXT[:2], LINK, *TEXT[2:]]


def test_a_paragraph_that_two_cut_from_the_midst_is_kept() -> None:
    made = edition(
        witness("a", HEAD, *TEXT[:2], SENTENCE * 2, *TEXT[2:]), witness("b", HEAD, *TEXT), witness("c", HEAD, *TEXT)
    )
    assert body(made) == [*TEXT[:2], SENTENCE * 2, *TEXT[2:]]


def test_what_as_many_have_as_pass_over_is_kept() -> None:
    having = (witness(name, HEAD, *TEXT[:2], ("subhead", "灯火通明的夜晚"), *TEXT[2:]) for name in "ab")
    made = edition(*having, witness("c", HEAD, *TEXT), witness("d", HEAD, *TEXT))
    assert body(made) == [*TEXT[:2], "灯火通明的夜晚", *TEXT[2:]]


def test_a_subtitle_of_one_outlet_is_not_the_story_s() -> None:
    own = witness("a", HEAD, ("subtitle", "08:15"), *TEXT)
    plain = [witness(name, HEAD, *TEXT) for name in "bc"]
    assert edition(own, *plain).subtitle == ""
    assert edition(own, plain[0]).subtitle == "08:15"


def test_who_signs_in_one_copy_only_while_others_are_signed_otherwise_is_not_printed() -> None:
    signed = [witness(name, HEAD, *TEXT, ("endmark", "（山城社记者 林晚秋）")) for name in "bc"]
    made = edition(witness("a", HEAD, ("byline", "栏主 周启"), *TEXT), *signed)
    assert made.byline == ""
    unsigned = [witness(name, HEAD, *TEXT) for name in "bc"]
    assert edition(witness("a", HEAD, ("byline", "栏主 周启"), *TEXT), *unsigned).byline == "栏主 周启"


def test_an_endmark_with_a_day_is_one_though_others_sign_otherwise() -> None:
    signed = [witness(name, HEAD, ("byline", "山城社记者 林晚秋"), *TEXT) for name in "bc"]
    made = edition(witness("a", HEAD, *TEXT, ("endmark", "（据海州社3月2日电）")), *signed)
    assert "（据海州社3月2日电）" in [text for _, text in made.paragraphs]
    made = edition(witness("a", HEAD, *TEXT, ("endmark", "（参考资料略）")), *signed)
    assert [text for _, text in made.paragraphs] == list(TEXT)


def test_an_opening_of_parts_that_others_have_otherwise_goes_as_a_whole() -> None:
    made = edition(
        witness("a", HEAD, "稿源丙网 记者 周秀、何立，" + TEXT[0], *TEXT[1:]),
        witness("b", HEAD, "记者 周秀、何立：" + TEXT[0], *TEXT[1:]),
        *(witness(name, HEAD, *TEXT) for name in "cdef"),
    )
    assert body(made) == list(TEXT)


def test_a_line_of_a_series_over_one_title_is_not_the_title_s() -> None:
    made = edition(witness("a", ("title", "城事 " + TITLE), *TEXT), *(witness(name, HEAD, *TEXT) for name in "bc"))
    assert made.title == TITLE
    lines = "千里之外的书 " + TITLE
    made = edition(witness("a", ("title", lines), *TEXT), *(witness(name, HEAD, *TEXT) for name in "bc"))
    assert made.title == lines


def test_a_byline_that_only_says_whence_is_not_printed_beside_who_says_so() -> None:
    made = edition(
        witness("a", HEAD, ("byline", "来自 山城社"), *TEXT),
        witness("b", HEAD, *TEXT, ("endmark", "（山城社3月2日电）")),
        witness("c", HEAD, *TEXT),
    )
    assert made.byline == ""


def test_a_byline_with_a_place_in_it_is_printed_beside_a_dateline_from_there() -> None:
    signed = ("byline", "任青江"), ("dateline", "山城社青江3月2日电")
    made = edition(*(witness(name, HEAD, *signed, *TEXT) for name in "abc"))
    assert made.byline == "任青江"
