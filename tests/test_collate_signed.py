"""Signs in forms that no cue knows, told by the copies that have none."""

import random

from test_collate import TEXT, TITLE, body, edition, witness

from dedupe import chars
from dedupe.collate.signed import TOLD, _starts

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


def test_words_of_the_title_that_another_copy_begins_with_are_no_opening() -> None:
    """A blank before a figure's word makes them look like none of the others' beginnings."""
    lead = "7月里，梅湾镇有几处好去处，编辑替您排了日子，出门之前请再核对一遍。"
    title = ("title", "出门日历：梅湾镇")
    made = edition(
        *(witness(name, title, lead, *TEXT) for name in "abc"), witness("d", title, lead.replace("7", "7 "), *TEXT)
    )
    assert body(made) == [lead, *TEXT]


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


def test_what_one_copy_alone_has_in_brackets_behind_its_end_signs_it() -> None:
    made = edition(
        witness("a", ("title", TITLE), BYLINE, *TEXT[:-1], TEXT[-1] + "（宣传处推送转发）"),
        witness("b", ("title", TITLE), BYLINE, *TEXT, ("endmark", "（据甲网、乙报综合）")),
        witness("c", ("title", TITLE), BYLINE, *TEXT),
    )
    assert body(made)[: len(TEXT)] == list(TEXT)
    assert len(body(made)) == len(TEXT) + 1


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


def test_an_opening_that_copies_share_is_none_of_the_text_where_another_begins_behind_it() -> None:
    known, signed = "山城社3月2日电（记者 林晚秋） ", "山城社3月2日电 记者林晚秋 报道 "
    made = edition(
        witness("a", ("title", TITLE), signed + TEXT[0], *TEXT[1:]),
        witness("b", ("title", TITLE), signed + TEXT[0], *TEXT[1:]),
        witness("c", ("title", TITLE), known + TEXT[0], *TEXT[1:]),
        witness("d", ("title", TITLE), known + TEXT[0], *TEXT[1:]),
    )
    assert body(made)[0] in (signed + TEXT[0], known + TEXT[0])


def test_a_last_line_in_brackets_that_names_the_sender_is_a_sign() -> None:
    made = edition(
        witness("a", ("title", TITLE), *TEXT[:-1], TEXT[-1] + "（清江综合山城社）"),
        witness("b", ("title", TITLE), *TEXT, "（清江综合山城社）"),
        witness("c", ("title", TITLE), *TEXT, ("endmark", "（山城社3月2日电）")),
    )
    assert sum("山城社" in text for text in body(made)) == 1


def test_a_sender_is_not_named_over_a_dateline_that_begins_with_it() -> None:
    made = edition(
        witness("a", ("title", TITLE), "山城社清江3月2日电 " + TEXT[0], *TEXT[1:]),
        witness("b", ("title", TITLE), ("byline", "山城社"), *TEXT),
    )
    assert not made.byline
    assert body(made)[0] == "山城社清江3月2日电 " + TEXT[0]


def test_what_is_looked_at_no_further_could_not_be_a_sign() -> None:
    def plain(soft: str, pairs: set[str]) -> list[int]:
        found = [0]
        for at in range(1, len(soft)):
            if soft[at - 1] in chars.SENTENCE_ENDS:
                break
            key = "".join(letter for letter in chars.key(soft[:at]) if not letter.isdecimal())
            held = [False, *(key[i : i + 2] in pairs for i in range(len(key) - 1)), False]
            if len(key) > 1 and sum(a or b for a, b in zip(held, held[1:], strict=False)) >= TOLD * len(key):
                found.append(at)
        return found

    drawn = random.Random(1)
    letters = "山城社记者电讯12 ，：。（"
    for _ in range(300):
        pairs = {a + b for a in letters for b in letters if drawn.random() < 0.2}
        soft = "".join(drawn.choices(letters, k=drawn.randint(0, 30)))
        assert _starts(soft, pairs) == plain(soft, pairs)
