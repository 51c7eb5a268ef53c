"""The gate before ftfy: what it lets pass ftfy would not have changed."""

import sys

import ftfy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dedupe.normalise import gate

CLEAN = [c for c in map(chr, range(0x110000)) if gate.clean(c)]


def fixed(text: str) -> str:
    return ftfy.fix_text(
        text, fix_character_width=False, uncurl_quotes=False, fix_latin_ligatures=False, fix_line_breaks=False
    )


def test_each_clean_character_is_left_alone() -> None:
    assert len(CLEAN) > 27_000
    for start in range(0, len(CLEAN), 500):
        for text in ("".join(CLEAN[start : start + 500]), "\n".join(CLEAN[start : start + 500])):
            assert fixed(text) == text


@given(st.text(st.sampled_from(CLEAN)))
@settings(max_examples=500, deadline=None)
def test_clean_text_is_left_alone(text: str) -> None:
    assert gate.clean(text)
    assert fixed(text) == text


# What lies at the edge: quotes, dashes and ASCII are bytes of UTF-8 in one codec or another.
EDGE = [c for c in CLEAN if ord(c) < 0x3000]


@given(st.text(st.sampled_from(EDGE), min_size=2, max_size=12))
@settings(max_examples=2000, deadline=None)
def test_clean_marks_are_left_alone(text: str) -> None:
    assert fixed(text) == text


@given(st.text(st.one_of(st.sampled_from(EDGE), st.characters(max_codepoint=0x2FFF), st.characters())))
@settings(max_examples=1000, deadline=None)
def test_gate_never_skips_what_ftfy_would_change(text: str) -> None:
    if gate.clean(text):
        assert fixed(text) == text


@pytest.mark.parametrize(
    "char",
    [
        "\N{CJK COMPATIBILITY IDEOGRAPH-F9E7}",
        "\N{COMBINING GRAVE ACCENT}",
        "\N{HANGUL CHOSEONG KIYEOK}",
        "&",
        "\x1b",
        "\x85",
        "\N{EN DASH}",
        "\N{KELVIN SIGN}",
    ],
)
def test_gate_lets_nothing_doubtful_pass(char: str) -> None:
    assert not gate.clean(f"好{char}好")


@pytest.mark.parametrize("codec", ["gbk", "big5"])
def test_run_of_the_wrong_codec(codec: str) -> None:
    text = {"gbk": "我们已经做了这个事情", "big5": "我們已經做了這個事情"}[codec]
    shown = text.encode(codec).decode("latin-1")
    assert gate.repaired(f"开头{shown}，末尾") == f"开头{text}，末尾"


@pytest.mark.parametrize(
    ("codec", "text"),
    [
        ("gb18030", "央视网消息（新闻联播）：美国国务卿蒂勒森3日宣布驱逐15名古巴驻美国大使馆外交人员，9月29日起施行。"),
        ("big5", "劉成基去年9月血尿劇痛，查出罹腎臟癌，當時在A棟12樓手術，術後住了3天。"),
    ],
)
def test_line_of_the_wrong_codec_with_figures_and_names(codec: str, text: str) -> None:
    assert gate.repaired(text.encode(codec).decode("latin-1")) == text


@pytest.mark.parametrize("text", ["Ærøskøbing", "déjà vu à l'été", "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ", "«Été»", "½¼¾ §§§§ ¶¶¶¶"])
def test_accents_are_no_wrong_codec(text: str) -> None:
    assert gate.repaired(text) == text


@given(st.text(max_size=60))
@settings(max_examples=500, deadline=None)
def test_repaired_twice_is_repaired_once(text: str) -> None:
    once = gate.repaired(text.replace("\n", " "))
    assert "\n" not in once
    assert gate.repaired(once) == once


def test_ftfy_is_not_imported_for_clean_text() -> None:
    import subprocess

    code = "import sys; from dedupe.normalise import gate; gate.clean('好'); sys.exit('ftfy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
