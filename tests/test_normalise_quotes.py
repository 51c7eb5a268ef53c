"""Pairing of quotation marks: what nests stays, what is repaired nests, and doubt is left alone."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dedupe.normalise import quotes
from dedupe.records import Step
from dedupe.replay import replay

WORDS = st.sampled_from(["大家", "修路", "好事", "今年", "村里的", "都来了", "一起", "办成了"])
CLAUSE = st.lists(WORDS, min_size=1, max_size=4).map("".join)
TERM = CLAUSE.map(lambda words: f"‘{words}’")
SENTENCE = st.lists(st.one_of(CLAUSE, CLAUSE, TERM), min_size=1, max_size=5).map(lambda parts: "，".join(parts) + "。")
SPEECH = st.lists(SENTENCE, min_size=1, max_size=3).map(lambda parts: f"“{''.join(parts)}”王磊说。")
PARAGRAPH = st.lists(st.one_of(SPEECH, CLAUSE.map(lambda words: f"{words}叫“{words}”。")), min_size=1, max_size=3).map(
    "".join
)
ANY = st.text(st.sampled_from("“”‘’「」『』，。：！他说好"), max_size=24)


def mended(text: str, runs_on: bool = False) -> str:
    return replay(text, [Step("quotes", quotes.repaired(text, runs_on))])


def raised(text: str) -> str:
    return text.replace("‘", "“").replace("’", "”")


@given(PARAGRAPH)
@settings(deadline=None)
def test_what_nests_is_left_alone(text: str) -> None:
    assert quotes.nests(text)
    assert quotes.repaired(text) == ()


@given(SPEECH)
@settings(deadline=None)
def test_raised_terms_are_lowered(text: str) -> None:
    if not quotes.nests(raised(text)):
        assert mended(raised(text)) == text


@given(ANY, st.booleans())
@settings(max_examples=500, deadline=None)
def test_what_is_repaired_nests(text: str, runs_on: bool) -> None:
    once = mended(text, runs_on)
    assert once == text or quotes.nests(once, runs_on)
    assert mended(once, runs_on) == once


@given(ANY)
@settings(max_examples=300, deadline=None)
def test_only_marks_are_touched(text: str) -> None:
    for begin, end, new in quotes.repaired(text):
        assert set(text[begin:end] + new) <= set("“”‘’「」『』")


@given(ANY)
@settings(max_examples=300, deadline=None)
def test_curled_marks_and_corners_are_one_problem(text: str) -> None:
    corners = str.maketrans("“”‘’", "「」『』")
    curled = str.maketrans("「」『』", "“”‘’")
    plain = text.translate(curled)
    assert mended(plain.translate(corners)) == mended(plain).translate(corners)


def test_cost_tells_good_readings_from_bad() -> None:
    good = "“我们不搞‘一刀切’，要听大家的。”王磊说。"
    bad = [
        "“我们不搞“一刀切”，要听大家的。”王磊说。",
        "“我们不搞‘一刀切’，要听大家的。王磊说。",
        "我们不搞‘一刀切，要听大家的。”王磊说。",
    ]
    assert quotes.cost(good) == 0
    assert all(quotes.cost(text) > 0.5 for text in bad)
    assert quotes.cost("没有引号的一句话。") == 0


def test_cost_sees_two_sentences_side_by_side() -> None:
    assert quotes.cost("“方便多了！”“掌上办”里点“落户”，寄到家。") > quotes.cost(
        "“方便多了！‘掌上办’里点‘落户’，寄到家。”"
    )


@pytest.mark.parametrize("runs_on", [True, False])
def test_speech_over_paragraphs(runs_on: bool) -> None:
    text = "“我十八岁进厂，跟着“老把式”学了三年。"
    assert (mended(text, runs_on) == "“我十八岁进厂，跟着‘老把式’学了三年。") is runs_on


def test_paragraph_whose_beginning_stands_elsewhere() -> None:
    text = "字师傅讲了一辈子，也是我们学到的第一课。”学徒孙亮说。"
    assert quotes.repaired(text, headless=True) == ()


def test_long_lines_stay_fast_and_untouched() -> None:
    text = "".join(random.Random(3).choices("“”‘’好，。", k=4000))
    assert quotes.repaired(text) == ()
    assert quotes.cost(text) > 0
