"""Signs in forms that no cue knows, told by the copies that have none."""

from test_collate import TEXT, TITLE, body, edition, witness

BYLINE = ("byline", "山城社记者 林晚秋")
UNKNOWN = "〔记者林晚秋／山城报道〕"


def test_an_opening_in_a_form_of_its_own_stands_beside_no_other() -> None:
    known = "山城社3月2日电 "
    made = edition(
        witness("a", ("title", TITLE), UNKNOWN + TEXT[0], *TEXT[1:]),
        witness("b", ("title", TITLE), known + TEXT[0], *TEXT[1:]),
        witness("c", ("title", TITLE), BYLINE, *TEXT),
    )
    assert body(made)[0] in (TEXT[0], UNKNOWN + TEXT[0], known + TEXT[0])
    assert body(made)[1:] == list(TEXT[1:])
    assert made.byline == BYLINE[1]


def test_two_unknown_openings_are_told_by_each_other() -> None:
    other = "记者 林晚秋报道："
    made = edition(
        witness("a", ("title", TITLE), UNKNOWN + TEXT[0], *TEXT[1:]),
        witness("b", ("title", TITLE), other + TEXT[0], *TEXT[1:]),
    )
    assert sum(sign in body(made)[0] for sign in (UNKNOWN, other)) == 1


def test_a_beginning_that_one_copy_lacks_is_text_where_it_signs_nothing() -> None:
    made = edition(
        witness("a", ("title", TITLE), BYLINE, *TEXT),
        witness("b", ("title", TITLE), BYLINE, TEXT[0].removeprefix("山城图书馆"), *TEXT[1:]),
    )
    assert body(made) == list(TEXT)


def test_what_closes_a_copy_in_brackets_with_the_signer_s_name_is_no_text() -> None:
    made = edition(
        witness("a", ("title", TITLE), BYLINE, *TEXT[:-1], TEXT[-1] + "（山城社消息，记者 林晚秋）"),
        witness("b", ("title", TITLE), BYLINE, *TEXT, ("endmark", "（山城社3月2日电）")),
        witness("c", ("title", TITLE), BYLINE, *TEXT),
    )
    assert sum("（" in text for text in body(made)) == 1


def test_a_title_set_again_within_the_text_is_printed_once() -> None:
    made = edition(witness("a", ("title", TITLE), TEXT[0], ("subhead", TITLE), *TEXT[1:]))
    assert body(made) == list(TEXT)
    assert made.title == TITLE


def test_a_copy_that_is_nothing_but_its_title_keeps_a_text() -> None:
    made = edition(witness("a", ("title", TITLE), ("body", TITLE)))
    assert body(made) == [TITLE]


def test_who_is_named_above_the_text_is_not_named_again_below_it() -> None:
    made = edition(
        witness("a", ("title", TITLE), BYLINE, *TEXT),
        witness("b", ("title", TITLE), *TEXT, ("endmark", "（山城社记者 林晚秋 采写）")),
    )
    assert made.byline == BYLINE[1]
    assert body(made) == list(TEXT)
