"""Parts of one story that a page has next to each other are joined by the words that few pages have, and two stories in one are cut."""

from collections.abc import Mapping, Set

from test_weighed import BRIDGE, FERRY, PEARS, page

from dedupe.records import Line
from dedupe.revise.rejoined import Part, parted, rejoined
from dedupe.revise.words import Rarity

OPENS = "芦花村的老木匠顾阿根攒下六十把墨斗，去年冬天在自家晒谷场上办起一间墨斗陈列室，四乡的木匠都来看。"
GOES_ON = (
    "顾阿根说，最老的一把传了五代，邻村也有人送来自家祖父用过的，他擦干净一一写上名字，挂在北墙下面，等孩子们放学来看。"
)
TITLE = "老木匠办起墨斗陈列室"


def joined(
    *parts: list[tuple[str, str]], cut: float = 1.0, beside: Mapping[int, Set[int]] | None = None
) -> list[list[str]]:
    """Give the texts of the parts of a page that are left of ``parts``, each lines over a text and that text, at these odds of a ``cut``
    and with lines of them in runs ``beside``.
    """
    lines = page("a", *(line for part in parts for line in part))
    found: list[Part] = []
    place = 0
    for part in parts:
        own: tuple[Line, ...] = lines[place : (place := place + len(part))]
        heads = sum(kind != "body" for kind, _ in part)
        found.append((own[:heads], own[heads:], []))
    cuts = {inside[0].number: cut for _, inside, _ in found[1:]}
    told = rejoined(
        found, cuts, beside or {}, Rarity.of([lines, *(page(f"b{n}", ("body", BRIDGE)) for n in range(20))])
    )
    return [[line.text for line in inside] for _, inside, _ in told]


STORY = [("title", TITLE), ("body", OPENS)]
OTHER = [("title", "渡口从此冷清"), ("byline", "记者 周一鸣"), ("body", FERRY)]


def test_what_a_heading_parted_is_one_story_by_its_rare_words() -> None:
    assert joined(OTHER, STORY, [("body", GOES_ON)])[1:] == [[OPENS, GOES_ON]]
    assert joined(STORY, [("title", "谁来看"), ("body", GOES_ON)]) == [[OPENS, "谁来看", GOES_ON]]


def test_a_short_part_without_a_word_of_the_story_before_is_of_it_unless_it_has_a_heading_or_was_surely_cut() -> None:
    saying = ("body", "“谁来都欢迎。”")
    assert joined(STORY, [saying]) == [[OPENS, saying[1]]]
    assert len(joined(STORY, [("title", "门票全免"), saying])) == 2
    assert len(joined(STORY, [saying], cut=6.0)) == 2
    assert len(joined(STORY, [saying], beside={1: {7}})) == 2


def test_what_stands_before_its_own_title_is_the_end() -> None:
    assert joined(OTHER, [("body", GOES_ON)], STORY)[1:] == [[OPENS, GOES_ON]]


def test_other_words_another_copy_and_two_signatures_part() -> None:
    assert len(joined(STORY, [("body", FERRY)], cut=6.0)) == 2
    assert len(joined(STORY, [("body", OPENS)])) == 2
    assert (
        len(joined([*STORY[:1], ("byline", "记者 秦晓禾"), STORY[1]], [("byline", "记者 周一鸣"), ("body", GOES_ON)]))
        == 2
    )


def test_what_lacks_a_signature_where_the_others_have_one_is_rather_a_part() -> None:
    signed = [("title", "梨价高出三成"), ("byline", "记者 周一鸣"), ("body", PEARS)]
    bare = [("title", "梨价高出三成"), ("body", PEARS)]
    parts = STORY, [("title", "谁来看"), ("body", GOES_ON)]
    assert len(joined(*parts, signed, cut=9.0)) == 2
    assert len(joined(*parts, bare, cut=9.0)) == 3


def test_what_comes_from_another_page_is_no_end_of_what_stands_before_it() -> None:
    assert len(joined(STORY, [("jump", "上接第一版"), ("body", GOES_ON)])) == 2


def cut(*rows: tuple[str, str], odds: float, beside: dict[int, set[int]] | None = None) -> list[list[str]]:
    """Give the texts of what a part of these ``rows`` under a title falls into, each boundary within it of these ``odds``."""
    lines = page("a", ("title", TITLE), *rows)
    cuts = {line.number: odds for line in lines[2:] if line.kind == "body"}
    rarity = Rarity.of([lines, *(page(f"b{n}", ("body", BRIDGE)) for n in range(20))])
    told = parted([(lines[:1], lines[1:], [])], cuts, beside or {}, rarity)
    return [[line.text for line in (*over, *inside)] for over, inside, _ in told]


def test_a_part_is_cut_where_no_words_go_on_and_other_pages_have_both_apart() -> None:
    pears = 6 * PEARS
    story, other = [("body", OPENS), ("body", GOES_ON)], [("title", "晚熟的梨"), ("body", pears), ("body", pears)]
    apart = {1: {100}, 2: {100}, 4: {200}, 5: {200}}
    assert cut(*story, *other, odds=-0.5, beside=apart) == [[TITLE, OPENS, GOES_ON], ["晚熟的梨", pears, pears]]
    assert len(cut(*story, *other, odds=-0.5)) == 1
    assert len(cut(*story, *other, odds=-4.5, beside=apart)) == 1
    together = {1: {100}, 2: {100}, 4: {100}, 5: {100}}
    assert len(cut(*story, *other, odds=-0.5, beside=together)) == 1
    assert len(cut(*story, odds=-0.5, beside={1: {100}, 2: {200}})) == 1


def test_what_has_the_only_dateline_begins_though_a_title_stands_below_it() -> None:
    opens = f"新华社芦花3月2日电 {OPENS}"
    assert joined([("body", opens)], [("title", TITLE), ("body", GOES_ON)]) == [[opens, GOES_ON]]
