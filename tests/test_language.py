"""How likely a string is as words: many at once, compiled, just as one by one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dedupe import fingerprint, language

CHARACTERS = "的中华人民共和国长江大桥工作会议讨论方案不不是a7，。 \0\ud800\U0002000b"


@given(st.lists(st.text(st.sampled_from(CHARACTERS), max_size=24), max_size=8))
def test_compiled_as_plain(texts: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fingerprint, "pays", lambda nanoseconds: True)
        assert language.likelihoods(texts) == [language.likelihood(text) for text in texts]


def test_words_are_found() -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fingerprint, "pays", lambda nanoseconds: True)
        words = [word for word in list(language.logarithms())[::97] if len(word) < 6]
        for word, value in zip(words, language.likelihoods(words), strict=True):
            assert value == language.likelihood(word) >= language.logarithms()[word]


@given(st.text(st.sampled_from(CHARACTERS), max_size=5), st.text(st.sampled_from(CHARACTERS), max_size=5))
def test_where_no_word_stands_across_a_cut_the_two_sides_are_not_weighed(before: str, after: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(language, "_OFTEN", -1)
        short = language.junction(before, after)
        patch.setattr(language, "_OFTEN", 1 << 62)
        assert short == language.junction(before, after)
        assert short == 0 or language._crossed(before[-4:], after[:4])
