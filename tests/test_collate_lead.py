"""The order of two copies, one of which does not begin with the beginning."""

from dataclasses import replace

import pytest
from test_collate import body, changed, edition, witness

from dedupe.records import Witness

LEAD = "清河水利局今天宣布，全县三十座小水库除险加固工程提前完工，汛前全部投入使用。"
DATELINE = "新华社清河3月12日电 "
REST = (
    "今年春季雨水偏多，施工队分成两班，白天浇筑坝体，夜里养护，工期比计划缩短了半个月。",
    "不仅坝体牢固了，每座水库还装上了雨量站，数据每五分钟传到县里的值班室。",
    "村民赵永福说，从前一下大雨就睡不着觉，现在站在坝上看水位，心里有底。",
)


@pytest.mark.parametrize("names", ["ab", "ba"])
def test_what_a_dateline_opens_comes_first(names: str) -> None:
    straight = witness(names[0], DATELINE + LEAD, *REST)
    turned = witness(names[1], REST[2], LEAD, *REST[:2])
    assert body(edition(straight, turned)) == [DATELINE + LEAD, *REST]


@pytest.mark.parametrize("names", ["ab", "ba"])
def test_what_refers_to_something_before_it_does_not_come_first(names: str) -> None:
    straight = witness(names[0], LEAD, *REST)
    turned = witness(names[1], REST[1], LEAD, REST[0], REST[2])
    assert body(edition(straight, turned)) == [LEAD, *REST]


@pytest.mark.parametrize("names", ["ab", "ba"])
def test_what_tells_the_title_comes_first(names: str) -> None:
    title = ("title", "三十座小水库除险加固工程提前完工")
    straight = witness(names[0], title, LEAD, *REST)
    turned = witness(names[1], title, REST[2], LEAD, *REST[:2])
    assert body(edition(straight, turned)) == [LEAD, *REST]


@pytest.mark.parametrize("names", ["ab", "ba"])
def test_where_a_word_goes_on_is_the_order(names: str) -> None:
    whole = (LEAD, REST[0], REST[2])
    cut = changed(
        REST[0], "施工队分成两班，白天浇筑坝体，夜里养护，工期比计划缩短了半个月。", "施工队分成两班，白天浇筑坝"
    )
    spliced = cut + REST[2]
    turned = witness(names[1], LEAD, spliced, "体，夜里养护，工期比计划缩短了半个月。")
    assert body(edition(witness(names[0], *whole), turned)) == list(whole)


def test_paragraphs_guessed_out_of_their_places_are_set_back_where_a_copy_stands_as_the_pages_do() -> None:
    def guessed(name: str) -> Witness:
        made = witness(name, LEAD, *REST)
        return replace(made, paragraphs=(*made.paragraphs[1:], made.paragraphs[0]))

    assert body(edition(guessed("a"), guessed("b"), witness("c", LEAD, *REST))) == [LEAD, *REST]
    assert body(edition(guessed("a"), guessed("b"), witness("c", *REST, LEAD))) == [*REST, LEAD]
    # Two pages that stand alike vouch for each other.
    assert body(edition(guessed("a"), guessed("b"))) == [LEAD, *REST]


@pytest.mark.parametrize("names", ["ab", "ba"])
def test_what_tells_a_day_near_its_beginning_comes_first(names: str) -> None:
    lead = "清河水利局5日召开新闻发布会，通报除险加固工程的进展。"
    title = ("title", "汛前全部投入使用")
    straight = witness(names[0], title, lead, *REST)
    turned = witness(names[1], title, *REST[1:], lead, REST[0])
    assert body(edition(straight, turned)) == [lead, *REST]
