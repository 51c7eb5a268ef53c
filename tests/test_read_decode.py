"""Decoding by likelihood: round trips, error rates, damage, and what is known to fail."""

import random
import re

import pytest
import wordfreq
from hypothesis import given, settings
from hypothesis import strategies as st

from dedupe.errors import UsageError
from dedupe.read import decode
from dedupe.read.codec import characters, check

SIMPLIFIED = (
    "昨天上午，市图书馆新馆正式开门迎客。馆长介绍说，新馆共有三层，藏书四十二万册，全年无休。不少读者一早就在门口排队。"
)
TRADITIONAL = (
    "昨日上午，市立圖書館新館正式啟用。館長表示，新館共有三層，藏書四十二萬冊，全年無休。不少讀者一早就在門口排隊等候。"
)


def _misread(right: str, wrong: str):
    """Give what encodes a text as a page that was read in the wrong codec once, and saved as UTF-8."""
    return lambda text: characters(text.encode(right), wrong).encode()


CODECS = {
    name: (lambda text, name=name: text.encode(name))
    for name in ("utf-8", "gb18030", "big5", "cp950", "big5hkscs", "utf-16-le", "utf-16-be")
} | {
    "utf-8>latin-1>utf-8": _misread("utf-8", "latin-1"),
    "utf-8>cp1252>utf-8": _misread("utf-8", "cp1252"),
    "utf-8>cp1252>gb18030": _misread("gb18030", "cp1252"),
    "utf-8>latin-1>big5": _misread("big5", "latin-1"),
}


def _texts(count: int, length: int) -> list[str]:
    """Give ``count`` texts of ``length`` characters and more, of words drawn as often as they are written."""
    words = wordfreq.get_frequency_dict("zh", "small")
    names = [word for word in words if all("\u4e00" <= char <= "\u9fff" for char in word)]
    weights = [words[word] for word in names]
    draw = random.Random(7)
    texts = []
    for _ in range(count):
        text = ""
        while len(text) < length:
            text += "".join(draw.choices(names, weights, k=6)) + draw.choice("，，，。、：")
        texts.append(text)
    return texts


def _traditional(texts: list[str]) -> list[str]:
    from opencc import OpenCC

    return OpenCC("s2t").convert("\n".join(texts)).split("\n")


@pytest.mark.parametrize("length, most", [(8, 4), (20, 1), (40, 0)])
@pytest.mark.parametrize("name", CODECS)
def test_texts_drawn_from_a_lexicon_decode_to_themselves(name: str, length: int, most: int) -> None:
    texts = _texts(100, length)
    wrong = tried = 0
    for text in texts + _traditional(texts):
        try:
            data = CODECS[name](text)
        except UnicodeEncodeError:
            continue
        tried += 1
        wrong += decode.text(data)[0] != text
    assert tried >= 60
    assert wrong <= most


@st.composite
def _pages(draw: st.DrawFn) -> str:
    """Give Chinese prose with figures, Latin words and newlines, 30 characters or more."""
    clauses = draw(
        st.lists(
            st.sampled_from(
                [
                    *SIMPLIFIED.split("，"),
                    "2031年5月7日，",
                    "（记者 张三）",
                    "\n",
                    "\r\n",
                    "约3.5%。",
                    "ABC公司",
                    "“好”，",
                ]
            ),
            min_size=3,
            max_size=12,
        )
    )
    body = "，".join(clauses)
    return SIMPLIFIED[:30] + body


@settings(max_examples=60, deadline=None)
@given(_pages(), st.sampled_from([n for n in CODECS if not n.startswith(("big5", "cp950", "utf-8>latin-1>big5"))]))
def test_pages_decode_to_themselves_and_replay(page: str, name: str) -> None:
    data = CODECS[name](page)
    text, encoding = decode.text(data)
    assert text == page
    assert decode.text(data, encoding) == (text, encoding)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_give_some_text_that_replays(data: bytes) -> None:
    text, encoding = decode.text(data)
    check(encoding)
    assert decode.text(data, encoding)[0] == text
    text.encode()  # no half of a surrogate pair


@pytest.mark.parametrize("name", CODECS)
def test_encoding_is_named(name: str) -> None:
    text = TRADITIONAL if "big5" in name or name == "cp950" else SIMPLIFIED
    found = decode.decoded(CODECS[name](text))
    assert found.text == text
    same = {"cp950": {"big5"}, "big5hkscs": {"big5"}, "utf-8>cp1252>gb18030": {"utf-8>latin-1>gb18030"}}
    assert found.encoding in {name} | same.get(name, set())
    assert (found.lost, found.foreign, found.poor) == (0, 0, False)


@pytest.mark.parametrize(
    "mark, codec, name",
    [
        (b"\xef\xbb\xbf", "utf-8", "utf-8-sig"),
        (b"\xff\xfe", "utf-16-le", "utf-16"),
        (b"\xfe\xff", "utf-16-be", "utf-16"),
        (b"\xff\xfe\0\0", "utf-32-le", "utf-32"),
        (b"\x84\x31\x95\x33", "gb18030", "gb18030"),
    ],
)
def test_byte_order_mark_is_no_character(mark: bytes, codec: str, name: str) -> None:
    assert decode.text(mark + SIMPLIFIED.encode(codec)) == (SIMPLIFIED, name)


def test_a_mark_amid_the_text_stays() -> None:
    text = SIMPLIFIED + "\n\N{ZERO WIDTH NO-BREAK SPACE}" + SIMPLIFIED
    assert decode.text(text.encode()) == (text, "utf-8")


def test_newlines_stay_as_they_are() -> None:
    text = f"{SIMPLIFIED}\r\n\r{SIMPLIFIED}\n\x0b\u2028"
    for codec in "utf-8", "gb18030", "utf-16-le":
        assert decode.text(text.encode(codec))[0] == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plain English, nothing else.",
        "L’été dernier, à Paris, les élèves ont été reçus.",
        "Café",
        "naïve — “quoted”…",
        "今日は東京で会議が開かれ、首相は政策について説明した。",
        "Сегодня состоялась встреча министров.",
        "오늘 서울에서 회의가 열렸다.",
        "①②③ Ⅲ",
        "《哈利·波特》×3 ±2℃",
        "锟斤拷",
        "一",
    ],
)
def test_utf_8_is_left_alone(text: str) -> None:
    assert decode.text(text.encode()) == (text, "utf-8")


def test_a_page_misread_in_single_lines_stays_utf_8() -> None:
    lines = [SIMPLIFIED] * 6
    lines[2] = characters(SIMPLIFIED.encode(), "cp1252")
    assert decode.text("\n".join(lines).encode()) == ("\n".join(lines), "utf-8")


def test_a_page_misread_twice() -> None:
    once = characters(SIMPLIFIED.encode(), "latin-1").encode()
    twice = characters(once, "cp1252").encode()
    assert decode.text(twice)[0] == SIMPLIFIED


@pytest.mark.parametrize("euro", [False, True], ids=["marked", "as Windows has it"])
def test_utf_8_read_as_gbk(euro: bool) -> None:
    text = "新馆开放，读者排队。" * 4 + "\n好"  # bytes of 80 among them, which begin no pair
    wrong = characters(text.encode(), "gb18030")
    assert "\N{REPLACEMENT CHARACTER}" in wrong
    page = wrong.replace("\N{REPLACEMENT CHARACTER}", "\N{EURO SIGN}") if euro else wrong
    found, encoding = decode.text(page.encode())
    # The last byte before the newline made no pair and is lost for good.
    assert encoding == "utf-8>gb18030>utf-8"
    assert found[:39] + "。\n" == text[:41]


@pytest.mark.parametrize("broken", [1, 3])
@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "big5", "utf-16-le"])
def test_a_few_broken_bytes_change_no_codec(codec: str, broken: int) -> None:
    text = (TRADITIONAL if codec == "big5" else SIMPLIFIED) + "\n"
    lines = [text.encode(codec)] * 8
    for number in range(broken):
        line = bytearray(lines[number * 2])
        line[len(line) // 2 | 1] = 0xFF
        lines[number * 2] = bytes(line)
    found = decode.decoded(b"".join(lines))
    assert found.encoding == codec
    assert found.text.count(text) == 8 - broken
    if codec == "utf-8":
        assert found.lost >= broken


def test_a_page_cut_off_in_mid_character() -> None:
    found = decode.decoded(SIMPLIFIED.encode()[:-1])
    assert (found.encoding, found.lost) == ("utf-8", 1)
    assert found.text == SIMPLIFIED[:-1] + "\N{REPLACEMENT CHARACTER}"


@pytest.mark.parametrize(
    "page, other", [("utf-8", "gb18030"), ("gb18030", "utf-8"), ("utf-8", "big5"), ("big5", "utf-8")]
)
def test_lines_in_another_codec(page: str, other: str) -> None:
    clauses = [
        clause + "，這是第一次。" for clause in TRADITIONAL.replace("，", "。").split("。") if len(clause) > 5
    ] * 2
    data = b"\n".join(text.encode(other if number in (2, 5) else page) for number, text in enumerate(clauses))
    found = decode.decoded(data)
    assert found.text == "\n".join(clauses)
    assert (found.foreign, found.lost) == (2, 0)
    assert re.fullmatch(f"{page}(hkscs)?[+]{other}", found.encoding)
    assert decode.decoded(data, found.encoding)[:3] == found[:3]


def test_noise_is_poor_and_text_is_not() -> None:
    draw = random.Random(5)
    for size in 1000, 5000:
        for low in 1, 128:
            assert decode.decoded(bytes(draw.randrange(low, 256) for _ in range(size))).poor
    for size in 2, 20:
        assert decode.decoded(bytes(range(256)) * size).poor
    for text in "é", "Café 5 €", "今日は東京で会議が開かれ、首相は政策について説明した。", "中":
        assert not decode.decoded(text.encode("cp1252", "ignore") or text.encode("gb18030")).poor


def test_another_tongue_is_nominated() -> None:
    text = "今日は東京で会議が開かれ、首相は政策について説明した。新しい計画が発表される見込みです。"
    assert decode.text(text.encode("shift_jis"))[0] == text


def test_a_long_page_is_judged_where_it_is_not_ascii() -> None:
    text = "a line\n" * 100_000 + SIMPLIFIED
    assert decode.text(text.encode("gb18030")) == (text, "gb18030")


@pytest.mark.parametrize("name", ["no-such", "rot13", "utf-8>cp1252", "utf-8+gb18030+big5", "", "utf-8\0"])
def test_unknown_codec(name: str) -> None:
    with pytest.raises(UsageError, match="encoding"):
        decode.text(b"abc", name)


def test_a_named_codec_is_obeyed() -> None:
    assert decode.text(SIMPLIFIED.encode(), "latin-1")[0] == SIMPLIFIED.encode().decode("latin-1")
    assert decode.text(b"\xef\xbb\xbfa", "utf-8") == ("a", "utf-8")


# Known failures, which must still fail: when one passes, move it up.


@pytest.mark.xfail(
    strict=True, reason="Two bytes a character and no marks: Korean looks like seldom Chinese to a model of characters"
)
def test_korean_in_its_own_codec() -> None:
    text = "오늘 서울에서 회의가 열렸으며 장관은 경제 정책에 대해 설명했다."
    assert decode.text(text.encode("euc-kr"))[0] == text


@pytest.mark.xfail(strict=True, reason="A byte that was dropped when the page was misread is nowhere to be found")
def test_utf_8_read_as_gbk_with_lost_bytes() -> None:
    text = "今天上午"  # an odd number of bytes before the end of the run
    assert decode.text(f"{text}好".encode().decode("gbk", "replace").encode())[0] == f"{text}好"
