"""Short lines weighed by all that they show: the paper's go whatever their form, and what only looked like the paper's stays."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from test_growth import asked

from bench import fit
from dedupe import link
from dedupe.carry import Here
from dedupe.links import Matches
from dedupe.records import Line
from dedupe.revise import corpus, learnt
from dedupe.revise.alike import ENDS, NAMES, SAME, Alike
from dedupe.revise.asides import Odds, asides, caution, opened, risk, without
from dedupe.revise.lain import Lain
from dedupe.revise.learnt import FEWEST, MOST, WORTH, Learnt
from dedupe.revise.recurs import _alike, recurs
from dedupe.revise.traits import LONGEST, Spot, spots, traits
from dedupe.standing import standing

BRIDGE = "清水河第三大桥昨天通车，两岸居民步行七分钟就能到对岸，过去坐船要绕行四十分钟。"
WIND = "大桥全长一千二百米，桥面宽二十六米，设计时速六十公里，可以抗住十二级的大风。"
LIBRARY = "县图书馆把旧报纸合订本搬进阅览室，读者可以自己翻看，管理员只在门口登记书号和姓名。"
PEARS = "果农们今年改种晚熟的梨，十月才采摘，价钱比早熟的高出三成，冷库也提前订满了。"
FERRY = "老船工说，渡口往后只留一条船给人照相。"


def page(source: str, *rows: tuple[str, str]) -> tuple[Line, ...]:
    """Give lines of these kinds and texts, a blank line before each."""
    lines, begin = [], 0
    for number, (kind, text) in enumerate(rows):
        lines.append(Line(source, number, begin, begin + len(text), text, ((begin, begin + len(text)),), kind, gap=1))
        begin += len(text) + 2
    return tuple(lines)


def short(lines: tuple[Line, ...]) -> list[Spot]:
    return spots(lines, standing(lines))


def weights(
    own: dict[str, tuple[Line, ...]],
) -> tuple[dict[str, tuple[Line, ...]], dict[str, set[int]], Mapping[str, Odds]]:
    matches = Matches.of(link.matches(list(own.values()), Here()), own)
    return asides(own, {source: standing(lines) for source, lines in own.items()}, matches, Lain(Here()))


def weighed(*pages: tuple[Line, ...]) -> tuple[dict[str, tuple[Line, ...]], dict[str, set[int]]]:
    return weights({lines[0].source: lines for lines in pages})[:2]


def test_a_line_is_asked_by_what_stands_round_it_asides_left_out() -> None:
    lines = page(
        "a",
        ("title", "清水河大桥通车"),
        ("furniture", "阅读 8 分钟"),
        ("body", BRIDGE[:-1] + "，" + WIND[:-1]),
        ("caption", "昨天的桥头"),
        ("body", WIND),
        ("endmark", "（完）"),
        ("body", WIND + BRIDGE),
    )
    told = {spot.line.text: (spot.between, spot.before, spot.behind) for spot in short(lines)}
    assert told["阅读 8 分钟"] == ("TB", -1, 2)
    assert told["昨天的桥头"] == ("UB", 2, 4)
    assert told["清水河大桥通车"] == ("0B", -1, 2)
    assert "（完）" not in told
    assert len(lines[-1].text) > LONGEST and lines[-1].text not in told


def test_words_of_the_text_and_edges_alike_are_seen() -> None:
    lines = page(
        "a",
        ("title", "第三大桥昨天通车"),
        ("title", "转自 甲社 · 阅读 3 分钟"),
        ("body", BRIDGE),
        ("title", "旧报纸搬进县图书馆"),
        ("title", "转自 乙报 · 阅读 5 分钟"),
        ("body", LIBRARY),
        ("title", "今年改种晚熟的梨"),
        ("title", "转自 丙网 · 阅读 4 分钟"),
        ("body", PEARS),
    )
    shown = dict(zip([spot.line.number for spot in short(lines)], traits(lines, short(lines)), strict=True))
    assert "heading told behind 4" in shown[0] and "begins alike 0" in shown[0]
    for number in (1, 4, 7):
        assert {"begins alike 3", "ends alike 6"} <= set(shown[number])
        assert "heading told behind 4" not in shown[number]


def test_what_copies_of_the_text_have_is_counted() -> None:
    rows = (("body", BRIDGE), ("body", FERRY), ("body", WIND))
    pages = (page("a", *rows), page("b", *rows), page("c", rows[0], rows[2]))
    own = {lines[0].source: lines for lines in pages}
    matches = Matches.of(link.matches(list(own.values()), Here()), own)
    shown = dict(recurs({source: short(lines) for source, lines in own.items()}, matches))
    place = next(at for at, spot in enumerate(short(pages[0])) if spot.line.text == FERRY)
    assert {"kept behind 1", "missed behind 1", "kept before 1", "missed before 1"} <= set(shown["a"][place])


@given(*[st.text("一二三四五六七八九十百千\u4e80\u4eff\u4f7e", max_size=12)] * 2)
@example("一二三四五", "一二三六七")
@example("一二三", "三二一一")
def test_lines_are_alike_that_have_most_of_their_letters_in_common(one: str, other: str) -> None:
    most, common = max(len({*one}), len({*other})), len({*one} & {*other})
    assert _alike(one, other) == (common >= 0.6 * most if most >= 5 else {*one} == {*other})


def test_what_stands_under_a_heading_of_most_pages_is_sought_once_a_place(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = {f"{at:03}": page(f"{at:03}", ("title", "今日要闻"), ("body", f"{at}{WIND}")) for at in range(60)}
    sought, under = [], corpus.under
    monkeypatch.setattr(corpus, "under", lambda *given: sought.append(given) or under(*given))
    places = [(source, 0) for source in pages]
    seen = corpus.Corpus(pages, Matches.of([], pages), {"今日要闻": places})
    assert not any(seen.kept(place, "今日要闻") for place in places)
    assert all(seen.named(place, "今日要闻") for place in places)
    assert len(sought) == 3 * len(places)


def test_a_line_under_each_title_is_the_papers_whatever_it_says() -> None:
    lines = page(
        "a",
        ("title", "清水河第三大桥通车"),
        ("title", "甲社要闻 · 已读 3 次 · 转给朋友"),
        ("body", BRIDGE),
        ("title", "县图书馆把旧报纸搬进阅览室"),
        ("title", "乙社要闻 · 已读 5 次 · 转给朋友"),
        ("body", LIBRARY),
        ("title", "果农今年改种晚熟的梨"),
        ("title", "丙社要闻 · 已读 4 次 · 转给朋友"),
        ("body", PEARS),
    )
    kept, others = weighed(lines)
    assert others == {"a": {1, 4, 7}}
    assert kept["a"] == lines, "they part stories until the boundaries are found"


def test_an_agency_and_a_day_under_several_titles_is_no_subtitle() -> None:
    lines = page(
        "a",
        *(("title", "清水河第三大桥通车"), ("title", "甲社　11-21"), ("body", BRIDGE)),
        *(("title", "县图书馆把旧报纸搬进阅览室"), ("title", "甲社　11-21"), ("body", LIBRARY)),
    )
    assert weighed(lines)[1] == {"a": {1, 4}}


def test_an_address_amid_a_text_is_the_papers() -> None:
    lines = page(
        "a",
        ("title", "清水河第三大桥通车"),
        ("body", BRIDGE),
        ("body", "来稿请寄 gao@example.com 编辑部收"),
        ("body", WIND),
    )
    assert weighed(lines)[1] == {"a": {2}}


def test_more_is_asked_of_what_may_be_a_title() -> None:
    over = {"heading between 0B", "begins alike 0", "on other pages 0"}
    assert caution(risk(over), over) > 0
    assert caution(risk({"heading between 0T"}), over) == 0, "another heading is right over the text"
    assert caution(risk(over), {"on other pages 1"}) == 0, "it stands over other texts"
    told = {"heading told behind 3", "heading between 0T"}
    assert caution(risk(over), over) > caution(risk(told), {"on other pages 1"}) > 0, "the text has its words"


def test_what_copies_have_in_their_text_only_looked_like_a_caption() -> None:
    rows = (("title", "清水河第三大桥通车"), ("body", BRIDGE), ("caption", FERRY), ("body", WIND))
    kept, _ = weighed(page("a", *rows), page("b", *rows), page("c", *rows))
    assert [lines[2].kind for lines in kept.values()] == ["body"] * 3


def test_a_caption_that_no_copy_has_stays_one() -> None:
    rows = (("title", "清水河第三大桥通车"), ("body", BRIDGE), ("body", WIND))
    kept, _ = weighed(page("a", *rows[:2], ("caption", "图为桥头 甲摄"), rows[2]), page("b", *rows), page("c", *rows))
    assert kept["a"][2].kind == "caption"


def test_what_was_found_to_be_something_else_does_not_go() -> None:
    lines = page("a", ("body", "甲乙丙"), ("title", "丁戊己"), ("caption", "庚辛"), ("body", BRIDGE))
    assert [line.kind for line in without(lines, {1, 2})] == ["body", "furniture", "caption", "body"]


def test_weights_are_fitted_to_what_is_shown_and_stay_where_nothing_is() -> None:
    found = [({"any": 1.0, "label": 1.0}, True)] * 60 + [({"any": 1.0}, False)] * 60
    weights, times = fit.fitted(found, {"any": 0.0, "label": 0.0, "never": 0.7})
    assert weights["label"] > 2 > 0 > weights["any"]
    assert weights["never"] == pytest.approx(0.7)
    assert times == {"any": 120, "label": 60, "never": 0}


def test_weights_are_asked_about_lines_by_what_these_were_taken_for() -> None:
    text, caption = {"kind body": 1.0}, {"kind caption": 1.0, "name": 1.0}
    found = [(text | {"label": 1.0}, True), (text, True), (text, False), (caption, False), (caption, True)]
    assert fit.asked({"label": 3.0, "name": -4.0}, found) == (
        "taken for a story's: found 1 of 2 of the paper's, took 0 of 1 of stories\n"
        "taken for the paper's: found 1 of 1 of stories, took 1 of 1 of the paper's"
    )


def _known(few: int = FEWEST) -> Learnt:
    """Give what lines show that are sure: so many of the paper's, and of stories, each with words of its own besides."""
    own = [chr(0x4E00 + 7 * at) + chr(0x5E00 + 7 * at) for at in range(2 * few)]
    papers = [(f"留言{filling}领取礼品", 3.0) for filling in own[:few]]
    return Learnt([*papers, *((f"{filling}大桥通车", -4.0) for filling in own[few:])])


def test_words_that_the_papers_lines_have_and_no_storys_are_told_from_the_lines_that_are_sure() -> None:
    told = _known()
    papers, stories, *others = told.tell(["领取礼品留言", "大桥通车", "山里的雪", "雪", ""])
    assert papers > 1 and stories < -1
    assert others == [0.0] * 3
    assert max(map(abs, told.tell(["领取礼品", "大桥通车"]))) <= WORTH * MOST


def test_few_lines_that_are_sure_tell_nothing() -> None:
    assert _known(FEWEST - 1).tell(["领取礼品留言"]) == [0.0]


def test_lines_of_one_letter_tell_nothing() -> None:
    letters = [(chr(0x4E00 + at), (3.0, -4.0)[at % 2]) for at in range(3 * FEWEST)]
    assert Learnt(letters).tell(["新桥", "新"]) == [0.0, 0.0]


def test_a_line_does_not_bear_itself_out() -> None:
    own = [chr(0x4E00 + 7 * at) + chr(0x5E00 + 7 * at) for at in range(2 * FEWEST)]
    lines = [*((form, 3.0) for form in own[:FEWEST]), *((form, -4.0) for form in own[FEWEST:])]
    assert Learnt(lines).tell(own[:1]) == [0.0] < Learnt([*lines, (f"又{own[0]}", 3.0)]).tell(own[:1])


def test_a_pair_counts_once_in_a_line_and_each_line_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    told = _known()
    once, twice, other = told.tell(["领取大桥", "领取领取大桥大桥", "留言雪领取"])
    # What is between counts as well; nobody has it.
    assert twice == pytest.approx(once * 3 / 4)
    monkeypatch.setattr(learnt, "AT_ONCE", 1)
    assert told.tell(["领取大桥", "领取领取大桥大桥", "留言雪领取"]) == [once, twice, other]


def test_the_words_of_many_lines_are_asked_for_at_once() -> None:
    lines = [(f"{chr(0x4E00 + at % 400)}{chr(0x5E00 + at // 400)}{at:05}号", (3.0, -4.0)[at % 2]) for at in range(6000)]
    told = Learnt(lines)
    few, many = (asked(lambda some=some: told.tell([form for form, _ in lines[:some]])) for some in (1500, 6000))
    # What is asked of each line by itself is whether it is sure to be either's.
    assert many < 5 * few and many < 4 * len(lines)


def test_lines_of_a_run_are_weighed_by_the_words_of_those_that_are_sure(monkeypatch: pytest.MonkeyPatch) -> None:
    towns = [chr(0x4E00 + 7 * at) + chr(0x5E00 + 7 * at) for at in range(FEWEST + 1)]
    pages = [
        page(
            f"{at:03}",
            ("furniture", f"互动：留言领取{town}礼品"),
            ("furniture", f"转发：{town}好友领取礼品"),
            ("title", f"{town}新桥昨天通车"),
            ("body", f"{town}新桥昨天通车，{BRIDGE}"),
            ("body", WIND),
        )
        for at, town in enumerate(towns)
    ]
    pages.append(
        page("a", ("title", "清水河第三大桥通车"), ("body", BRIDGE), ("title", "领取礼品留言"), ("body", WIND))
    )
    own = {lines[0].source: lines for lines in pages}
    with_words = weights(own)[2]["a"]
    monkeypatch.setattr(learnt, "FEWEST", 1000)
    without_words = weights(own)[2]["a"]
    assert with_words[2] > without_words[2] + 0.5
    assert with_words[0] < without_words[0]


def said(odds: float, *pages: tuple[Line, ...]) -> dict[str, float]:
    """Give what the short lines of ``pages`` say of each other, by their texts, if the odds of each are these."""
    own = {lines[0].source: lines for lines in pages}
    asked = {source: short(lines) for source, lines in own.items()}
    told = {source: {spot.line.number: odds for spot in some} for source, some in asked.items()}
    alike = Alike(asked, told, Matches.of(link.matches(list(own.values()), Here()), own))
    return {
        spot.line.text: more
        for source, some in asked.items()
        for spot, more in zip(some, alike.page(source, some), strict=True)
    }


def test_lines_of_one_form_by_other_texts_say_the_same_of_each_other() -> None:
    line = ("body", "转给一位朋友看看")
    found = said(
        2.0, page("a", ("body", BRIDGE), line, ("body", WIND)), page("b", ("body", LIBRARY), line, ("body", PEARS))
    )
    assert found[line[1]] == pytest.approx(SAME * 2.0)
    copies = said(
        2.0, page("a", ("body", BRIDGE), line, ("body", WIND)), page("b", ("body", BRIDGE), line, ("body", PEARS))
    )
    assert copies[line[1]] == 0, "its copies have it by the same text"


def test_a_line_that_ends_as_others_of_its_page_do_behind_other_texts_is_set_so() -> None:
    one, two = "标签：大桥 民生快讯频道", "标签：读报 民生快讯频道"
    found = said(0.0, page("a", ("body", BRIDGE), ("body", one), ("body", LIBRARY), ("body", two)))
    assert (found[one], found[two]) == (ENDS, ENDS)
    rows = said(0.0, page("a", ("body", BRIDGE), ("body", one), ("body", two)))
    assert (rows[one], rows[two]) == (0, 0), "rows of one list"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("延伸阅读→清水河第三大桥通车", True),
        ("引文：佚名.清水河第三大桥通车[N].2013.", True),
        ("热 清水河第三大桥通车 12", True),
        ("清水河第三大桥通车 两岸居民称便", False),
        ("人们说清水河第三大桥通车", False),
        ("居民说，清水河第三大桥通车", False),
        ("居民说：清水河第三大桥通车。", False),
    ],
)
def test_a_line_that_holds_the_heading_of_another_text_and_more_names_it(line: str, names: bool) -> None:
    heading = "清水河第三大桥通车"
    found = said(0.0, page("a", ("title", heading), ("body", BRIDGE)), page("b", ("body", PEARS), ("body", line)))
    assert found[line] == NAMES * names
    copy = said(0.0, page("a", ("title", heading), ("body", BRIDGE)), page("b", ("title", line), ("body", BRIDGE)))
    assert copy[line] == 0, "over the same text it is a title of the same"


def test_a_run_that_the_paper_begins_begins_behind_its_line() -> None:
    chain = [0, 1, 2, 5, 6, 8]
    assert opened(chain, {2, 3, 5}, [0, 5, 8]) == ((0, 6, 8), {2, 3, 5})
    assert opened(chain, {2, 5, 6}, [0, 5, 8]) == ((0, 5, 8), {2}), "what has no other line may be a brief"
    assert opened(chain, {0, 2}, [0, 5, 8]) == ((0, 5, 8), {2}), "the first line of a page may be its title"
    assert opened([], {3}, []) == ((), {3})


def test_what_stands_in_one_block_with_the_papers_is_seen_where_blank_lines_part_paragraphs() -> None:
    rows = (
        *(("title", "清水河第三大桥通车"), ("body", BRIDGE), ("body", WIND), ("body", LIBRARY), ("body", "鲜花上门")),
        *(("body", "四季常开，价格公道"), ("notice", "电话：甲店"), ("title", "果农改种晚熟的梨"), ("body", PEARS)),
    )
    lines = tuple(replace(line, gap=0) if line.number in (5, 6) else line for line in page("a", *rows))
    shown = dict(zip([spot.line.text for spot in short(lines)], traits(lines, short(lines)), strict=True))
    for text in ("鲜花上门", "四季常开，价格公道"):
        assert {"text among asides", "text among short lines"} <= set(shown[text])
    assert not any("among" in trait for trait in (*shown["清水河第三大桥通车"], *shown[WIND]))
    tight = tuple(replace(line, gap=0) for line in lines)
    told = [trait for some in traits(tight, short(tight)) for trait in some]
    assert not any("among" in trait or trait.startswith("tight") for trait in told), "everything stands tight there"
    titled = tuple(replace(line, gap=0) if line.number == 7 else line for line in lines)
    shown = dict(zip([spot.line.text for spot in short(titled)], traits(titled, short(titled)), strict=True))
    assert "heading over text among asides" in shown["果农改种晚熟的梨"], (
        "a title may stand tight under what is the page's"
    )


def test_a_label_under_a_title_opens_a_note_unless_it_names_who_speaks() -> None:
    def noted(*rows: str) -> bool:
        lines = page("a", ("title", "清水河第三大桥通车"), *(("body", row) for row in rows))
        return "label under a heading" in traits(lines, short(lines))[1]

    assert noted("编者按：望各地读者来信讨论。", BRIDGE, WIND)
    assert noted("〔本刊按〕望各地读者来信讨论。", BRIDGE, WIND)
    assert noted("编前小语　望各地读者来信讨论。", BRIDGE, WIND)
    assert not noted("望各地读者来信讨论。", BRIDGE, WIND)
    assert not noted("王师傅：今天先说说大桥。", BRIDGE, "王师傅：说完了大桥再说渡口。")
    assert not noted("问：大桥几时通车？", "答：昨天。")
    assert not noted("甲社说：望各地读者来信讨论。", BRIDGE)
    assert not noted("本报记者 王海 从清水河发来的报道。", BRIDGE)


def test_lines_of_one_advert_go_with_the_one_that_is_known_and_a_note_with_its_label_goes() -> None:
    advert = page(
        "a",
        *(("title", "清水河第三大桥通车"), ("body", BRIDGE), ("body", WIND), ("body", "鲜花上门 四季常开")),
        *(
            ("notice", "电话：甲店"),
            ("title", "果农改种晚熟的梨"),
            ("body", "编者按：这篇报道值得各地注意，望组织职工阅读讨论。"),
            ("body", PEARS),
        ),
        *(("body", LIBRARY), ("body", "甲店新到花苗，欢迎选购，请打073-5940964，当天送到。")),
    )
    lines = tuple(replace(line, gap=0) if line.number == 4 else line for line in advert)
    assert weighed(lines)[1] == {"a": {3, 6, 9}}


def test_what_is_remarked_in_brackets_behind_a_text_is_the_papers_and_whence_it_is_is_not() -> None:
    """A line with a file to fetch is the paper's, too, whatever its words."""

    def goes(text: str) -> bool:
        rows = (("title", "清水河第三大桥通车"), ("body", BRIDGE), ("body", WIND))
        lines = page("a", *rows[:2], ("title", text), rows[2], ("title", "果农改种晚熟的梨"), ("body", PEARS))
        return 2 in weighed(lines, *(page(source, *rows) for source in "bcd"))[1]["a"]

    assert goes("（更多内容见后续滚动）") and goes("（不得用于互联网登载）") and goes("附件：船票号码.pdf")
    assert (
        not goes("（甲社今日日报综合）")
        and not goes("（译自青江日报本月18日文章）")
        and not goes("（特约摄影师　周庆）")
    )


def test_a_short_paragraph_behind_text_that_names_a_day_may_announce_something() -> None:
    def shown(text: str) -> list[str]:
        lines = page("a", ("title", "清水河第三大桥通车"), ("body", BRIDGE), ("body", text))
        return traits(lines, short(lines))[-1]

    assert "text with a day" in shown("读者见面会改在6月20日，签到领取贴纸。")
    assert "text with a day" in shown("鲜花上门，即日起八折。")
    assert "text with a day" not in shown("读者见面会改期，签到领取贴纸。")


def test_two_lines_that_the_paper_says_again_are_no_texts_by_which_either_stands() -> None:
    footer = (("body", "此作品属公有领域，因其属于单纯事实消息。"), ("body", "本页最后修订于6月2日。"))
    lines = page(
        "a",
        *(("body", BRIDGE), *footer, ("title", "果农今年改种晚熟的梨"), ("body", PEARS)),
        *(footer[0], ("body", "本页最后修订于5月31日。"), ("title", "旧报纸搬进阅览室"), ("body", LIBRARY)),
    )
    by = {spot.line.number: (spot.before, spot.behind) for spot in short(lines)}
    assert by[1] == by[2] == (0, 4)
    assert by[5] == by[6] == (4, 8)
    noted = page("a", ("title", "清水河大桥通车"), ("body", FERRY * 2), ("byline", "记者 王海"), ("body", FERRY * 2))
    assert short(noted)[0].behind == 1, "under one heading it is a note, and its text"


def test_rows_of_a_table_are_not_weighed() -> None:
    rows = [
        ("body", text) for text in ("地区｜果园｜同比", "清河｜47.6｜27.9%", "榆社｜18.1｜24.7%", "岚口｜52.3｜9.0%")
    ]
    lines = page("1", ("title", "果园数目公布"), ("body", BRIDGE), *rows, ("body", PEARS), ("title", "甲报"))
    assert [spot.line.number for spot in short(lines)] == [0, 1, 7]
