"""What an outlet sets in brackets into its sentences goes, where copies of different texts lack it; what one text says stays."""

import pytest
from test_notices import divisions, told

STORIES = (
    (
        "老渡口停航",
        "青河县的老渡口昨天停航，摆渡三十年的船工把船拖上了岸。新桥离渡口只有两百米，走路过去要三分钟，船工说他每天还会来坐一坐。",
    ),
    (
        "粮站收粮不打烊",
        "县粮站从今天起收粮不打烊，三个磅秤一齐过磅。站长说今年的稻谷比去年早熟一个星期，仓房腾出了四间。",
    ),
    ("灯塔换了电灯", "码头上的灯塔从前靠煤油照明，如今换了电灯。守灯塔的人已经搬进镇里居住，每个月只上去看两回。"),
)
AT = (15, 34, 20)


def page(*marks: str) -> str:
    """Give the stories, each with a mark within its text, or none."""
    return "\n\n".join(
        part
        for (title, text), at, mark in zip(STORIES, AT, marks, strict=True)
        for part in (title, text[:at] + mark + text[at:])
    )


@pytest.mark.parametrize(
    "marks",
    [
        ("（600123，诊股）", "（000925，诊股）", "（600301，诊股）"),
        ("（zhàng）", "（qiān）", "（dù）"),
        ("[行情 资料 股吧]",) * 3,
    ],
)
def test_what_copies_of_several_texts_lack_goes_from_all_texts(marks: tuple[str, ...]) -> None:
    own, copy = page(*marks), page("", "", "").rsplit("\n\n", 2)[0]
    found = "".join(told(own, divisions(own, copy)[0]))
    assert not any(mark in found for mark in marks)
    assert all(text in found for _, text in STORIES)


@pytest.mark.parametrize(
    "marks", [("（以下简称渡口）", "", ""), ("（试行）", "（试行）", ""), ("（记者王丁）", "（记者李五）", "")]
)
def test_what_one_text_says_or_a_word_stays(marks: tuple[str, ...]) -> None:
    own = page(*marks)
    found = "".join(told(own, divisions(own, page("", "", ""))[0]))
    assert all(mark in found for mark in marks)


def test_what_most_copies_of_a_text_have_stays() -> None:
    mark = "（含新能源车61辆）"
    own = page(mark, mark, mark)
    parts = own.split("\n\n")
    others = ["\n\n".join(parts[:at] + parts[at + 2 :]) for at in (0, 2, 4)]
    assert "".join(told(own, divisions(own, *others, page("", "", ""))[0])).count(mark) == 3


FLOOD = (
    "县里的水位昨夜落了半尺，坝上的人轮流回家睡觉。",
    "粮站的晒场空了出来，给从低处来的人家搭帐篷。",
    "渡船照旧不开，邮差绕道从南边的公路桥过河。",
)


def test_what_is_strewn_over_texts_goes_though_there_is_no_copy() -> None:
    places = ((0, 8), (0, 24), (1, 6), (1, 20), (2, 12))
    marks = [f"({figure},诊股)" for figure in range(600123, 600128)]
    texts = [text for _, text in STORIES]
    for (which, at), mark in reversed([*zip(places, marks, strict=True)]):
        texts[which] = texts[which][:at] + mark + texts[which][at:]
    own = "\n\n".join(part for (title, _), text in zip(STORIES, texts, strict=True) for part in (title, text))
    found = "".join(told(own, divisions(own)[0]))
    assert "诊股" not in found
    assert all(text in found for _, text in STORIES)


def test_what_explains_the_same_words_each_time_stays() -> None:
    said = (
        "青河的生产总值（GDP）今年过了三亿元。",
        "去年生产总值（GDP）还不到两亿。",
        "县长说，生产总值（GDP）不是全部。",
    )
    said = (*said, "老船工不懂什么叫生产总值（GDP），他只看船票。")
    own = "\n\n".join((STORIES[0][0], STORIES[0][1], *said))
    assert "".join(told(own, divisions(own)[0])).count("（GDP）") == 4


def test_the_hour_at_which_a_paragraph_was_put_in_goes() -> None:
    hours = ("12时33分", "13时52分", "18时04分", "20时41分")
    own = page("", "", "")
    for hour, text in zip(hours, (*FLOOD, STORIES[2][1]), strict=True):
        own = own.replace(text, f"【{hour}补充】{text}") if text in own else f"{own}\n\n【{hour}补充】{text}"
    assert "补充" not in "".join(told(own, divisions(own)[0]))
