"""What a jump line parts is one story again."""

from dataclasses import replace
from math import log

import pytest
from test_collate import body, witness

from dedupe import cluster, collate, link, meeting, revise, split
from dedupe.carry import Here
from dedupe.jump import Jump, housed, jump, names, odds
from dedupe.records import Line, Page, Witness
from dedupe.revise.folios import folios, houses, page, setting
from dedupe.revise.lines import from_elsewhere
from dedupe.settings import Settings

TITLE = ("title", "清河三十座小水库提前完工")
HEAD = (
    "清河水利局今天宣布，全县三十座小水库除险加固工程提前完工，汛前全部投入使用。",
    "今年春季雨水偏多，施工队分成两班，白天浇筑坝体，夜里养护，现场的工程",
)
TAIL = (
    "师说，工期比计划缩短了半个月。",
    "村民赵永福说，从前一下大雨就睡不着觉，现在站在坝上看水位，心里有底，今年还要多种两亩藕。",
)
WHOLE = [HEAD[0], HEAD[1] + TAIL[0], TAIL[1]]


def head(name: str, title: tuple[str, str] = TITLE, day: str | None = None) -> Witness:
    made = witness(name, title, *HEAD, date=day)
    return replace(made, article=replace(made.article, partial=True, leaves="4"))


def tail(name: str, *title: tuple[str, str], resumes: str = "1", day: str | None = None) -> Witness:
    made = witness(name, *title, *TAIL, date=day)
    return replace(made, article=replace(made.article, partial=True, resumes=resumes))


def stories(*witnesses: Witness) -> list[list[int]]:
    faces = [cluster.face(one, 3) for one in witnesses]
    return cluster.stars(faces, meeting.candidates(faces, Settings()), Settings())[0]


def continuations(jumps: list[Jump | None]) -> set[tuple[int, int]]:
    named = [item for place, one in enumerate(jumps) if one is not None for item in names(place, one)]
    return set(meeting.continuations(named, Here()))


@pytest.mark.parametrize("names", [("paper_0314_01.txt", "paper_0314_04.txt"), ("x.txt", "a.txt")])
def test_a_story_goes_on_where_title_and_word_go_on(names: tuple[str, str]) -> None:
    one, other = head(names[0]), tail(names[1], TITLE)
    assert [sorted(story) for story in stories(one, other)] == [[0, 1]]
    faces = [cluster.face(each, 3) for each in (one, other)]
    found, links = cluster.stars(faces, meeting.candidates(faces, Settings()), Settings())
    named = {(link.a, link.b): link for link in links}
    sigla = [(one, other)[place].siglum for place in found[0]]
    made = collate.edition([one, other], {sigla[1]: named[sigla[0], sigla[1]]}, Settings())
    assert body(made) == WHOLE
    assert made.title == TITLE[1]
    assert not made.partial


def test_pages_that_name_each_other_and_a_word_that_goes_on_are_enough() -> None:
    assert len(stories(head("paper_0314_01.txt"), tail("paper_0314_04.txt"))) == 1


def test_an_end_with_the_formulas_of_a_beginning_and_other_figures_is_of_another_story() -> None:
    asked = "赵永福：可以理解。我们测算过{}次，影响在{}以内，费用由{}和清河银行各出一半，不向村民收取。"
    whole = *HEAD[:1], asked.format(8, "30.2%", "水利局"), HEAD[1]
    rest = TAIL[0], asked.format(7, "29.6%", "船级社"), TAIL[1]
    one = witness("paper_0314_01.txt", TITLE, *whole)
    one = replace(one, article=replace(one.article, partial=True, leaves="4"))
    for other, joined in ((TAIL, True), (rest, False)):
        two = witness("paper_0314_04.txt", *((("title", "别的标题"),) if not joined else ()), *other)
        two = replace(two, article=replace(two.article, partial=True, resumes="1"))
        found = cluster.link(*(cluster.face(each, 3) for each in (one, two)), Settings())
        assert (found.decision in cluster.JOINS) == joined, found


def test_a_jump_line_that_names_another_page_joins_nothing() -> None:
    assert len(stories(head("paper_0314_01.txt"), tail("paper_0314_04.txt", TITLE, resumes="2"))) == 2


def test_papers_of_two_days_are_not_joined() -> None:
    assert len(stories(head("a.txt", day="2025-03-13"), tail("b.txt", TITLE, day="2025-03-14"))) == 2


def test_a_word_that_goes_on_alone_is_too_little() -> None:
    assert len(stories(head("a.txt"), tail("b.txt"))) == 2


def on(made: Witness, *folios: str) -> Witness:
    return replace(made, article=replace(made.article, folios=folios))


def test_pages_that_call_themselves_as_the_other_has_it_are_enough() -> None:
    assert len(stories(on(head("a.txt"), "1", "12"), on(tail("b.txt"), "4"))) == 1


def test_a_page_of_another_number_joins_nothing() -> None:
    assert len(stories(on(head("a.txt"), "2"), on(tail("b.txt"), "4"))) == 2


def test_pages_say_by_what_numbers_they_go() -> None:
    def line(text: str, kind: str = "furniture") -> Line:
        return Line("p", 0, 0, len(text), text, ((0, len(text)),), kind)

    said = [
        line("C15　體育·副刊　清河日報　SUN"),
        line("2013年1月8日　星期日"),
        line("副刊·十二版"),
        line("热线 097-2360645"),
    ]
    assert folios(said, ["3"]) == ("12", "c15")
    assert folios(said, [""]) == ()
    assert [page(line(text, "jump")) for text in ("【下轉C05版】", "（文未完 转第四版）", "△下转周末二十版")] == [
        "c5",
        "4",
        "20",
    ]


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("▷ P1", False),
        ("◁ P9", True),
        ("【→Ａ12】", False),
        ("【Ａ12→】", True),
        ("Turn to P9", False),
        ("From P12", True),
        ("（余下12版再登）", False),
        ("（工序未完→9版）", False),
        ("（5版→接续工序）", True),
        ("（A14头条之续）", True),
        ("→请老友翻到１０版", False),
        ("←文接封面4", True),
        ("下轉第十六張", False),
        ("（接后页）", False),
        ("（接正面）", True),
        ("(接上页)", True),
        ("（转下页）", False),
    ],
)
def test_a_jump_line_is_known_by_its_marks_and_page(text: str, back: bool) -> None:
    (line,) = split.lines(Page("p.txt", text))
    assert line.kind == "jump"
    assert from_elsewhere(line) == back


@pytest.mark.parametrize("text", ["翻开新的一页", "▷惠民政策落地 A05", "（图A3）", "A03 要闻", "→ 第三轮比赛结果"])
def test_what_names_a_page_or_has_an_arrow_is_not_always_a_jump_line(text: str) -> None:
    assert split.lines(Page("p.txt", text))[0].kind != "jump"


def test_what_breaks_off_over_a_jump_line_is_text() -> None:
    """It looks like a heading; and a jump line may follow in its own line."""
    lines = split.lines(Page("p.txt", "\n\n".join((*HEAD, "十二月以前，清河", "（下转第4版）", TITLE[1], *TAIL))))
    assert [line.kind for line in lines[2:5]] == ["body", "jump", "title"]
    lines = split.lines(Page("p.txt", "\n\n".join((HEAD[0], HEAD[1] + "▷续 Ａ10", TITLE[1], *TAIL))))
    assert [line.kind for line in lines[1:4]] == ["body", "jump", "title"]


def test_what_opens_with_a_dateline_goes_on_from_no_other_page() -> None:
    page = "\n\n".join(("（上接第1版）", TITLE[1], "本报清河3月14日电 " + HEAD[0], TAIL[1]))
    lines = split.lines(Page("p.txt", page))
    (article,) = revise.divisions([lines], link.matches([lines], Here()))[0].articles
    assert article.resumes == ""


NAMED = (
    "清河县水利局工程师赵永福说，三十座小水库的除险加固比计划缩短了半个月，坝体浇筑靠的是两班轮换。",
    "清河县水利局还把赵永福的做法写进除险加固的操作手册，三十座小水库的管护员人手一册。",
)
OTHERS = (
    "云台山林场的护林员今年换上了新的巡山记录仪，走到哪里，路线就记到哪里。",
    "林场场长孙立说，往年靠两条腿和一张嘴，如今数据说话，漏巡的地段一眼就看得见。",
)


def story(name: str, texts: tuple[str, ...], leaves: str = "", resumes: str = "", **of: object) -> Jump:
    made = witness(name, *(("title", "标题" + name),) * bool(leaves), *texts)
    told = {"leaves": leaves, "resumes": resumes, "forms": ".txt 0 0 0", **of}
    found = jump(replace(made, article=replace(made.article, **told)))  # type: ignore[arg-type]
    assert found is not None
    return found


def test_words_that_only_these_two_have_are_enough() -> None:
    """No page prints its number, and no word goes on."""
    heads = [story("a.txt", (HEAD[0], NAMED[0]), leaves="4"), story("b.txt", OTHERS[:1], leaves="4")]
    tails = [story("c.txt", NAMED[1:], resumes="1"), story("d.txt", TAIL[1:], resumes="1")]
    assert continuations([*heads, *tails]) == {(0, 2)}


def test_pages_that_are_set_otherwise_are_of_two_papers() -> None:
    one = story("a.txt", (HEAD[0], NAMED[0]), leaves="4")
    assert continuations([one, story("c.txt", NAMED[1:], resumes="1")]) == {(0, 1)}
    assert continuations([one, story("c.txt", NAMED[1:], resumes="1", forms=".txt 1 1 0")]) == set()


def test_of_two_ends_the_one_whose_page_prints_what_few_do() -> None:
    house = {"清河日": 2.5, "河日报": 2.5, "要闻编": 1.2}
    one = story("a.txt", (HEAD[0], NAMED[0]), leaves="4", house=house)
    ends = [story(f"{name}.txt", NAMED[1:], resumes="1", house=own) for name, own in (("c", house), ("d", {}))]
    assert odds(one, ends[0]) == odds(one, ends[1])
    assert housed(one, ends[0]) > housed(one, ends[1]) == 0


def test_what_goes_on_elsewhere_is_no_rival() -> None:
    """The second beginning has as much of the first end as the first, but more of the second."""
    both = tuple(story(name, (HEAD[0], NAMED[0]), leaves="4") for name in "ab")
    ends = story("c", NAMED[1:], resumes="1"), story("d", (*NAMED[1:], *OTHERS[1:]), resumes="1")
    assert continuations([*both, ends[0]]) == set()
    second = story("b", (HEAD[0], NAMED[0], *OTHERS), leaves="4")
    assert continuations([both[0], second, *ends]) == {(0, 2), (1, 3)}


def test_what_pages_print_of_their_own_is_weighed_by_how_few_do() -> None:
    def page_(name: str, text: str, body: str) -> list[Line]:
        return [
            Line(name, number, 0, len(each), each, ((0, len(each)),), kind)
            for number, (each, kind) in enumerate([(text, "furniture"), (body, "body")])
        ]

    pages = {
        "a.md": page_("a.md", "清河日报 2024年3月", "这个国家的人们说，「会」开过了。"),
        "b.md": page_("b.md", "清河日报 星期二", "這個國家的人們說，「會」開過了。"),
        "c.txt": page_("c.txt", "云台晚刊 星期三", "这个国家的人们说，“会”开过了３０次。"),
    }
    found = houses(pages)
    assert set(found["a.md"]) == {"清河日", "河日报"}
    assert found["a.md"]["清河日"] == pytest.approx(log(3 / 2))
    assert found["c.txt"] == {}
    assert [setting(lines) for lines in pages.values()] == [".md 0 1 0", ".md 1 1 0", ".txt 0 0 1"]


def test_two_ends_for_one_beginning_are_joined_to_neither() -> None:
    jumps = [jump(head("a.txt")), jump(tail("b.txt", TITLE)), jump(tail("c.txt", TITLE))]
    assert continuations(jumps) == set()
    assert continuations(jumps[:2]) == {(0, 1)}


def test_an_item_under_a_title_of_its_own_beginning_joins_no_story_that_uses_its_text() -> None:
    """Who is named where it begins is what its title tells of; a title that tells nothing of it may be the paper's."""
    said = (
        "柳泉俱乐部联盟1日召开新闻发布会，通报升级赛筹备的最新进展，联盟将于近期签下三名新秀，训练场地也已经重新铺过草皮。",
        "门票从下周起发售，学生半价。",
    )
    story = witness("a.txt", TITLE, *WHOLE, said[0], "闸门由校友捐助，冬天没有开工，一直等到年底，家长都说划算。")

    def joined(title: str) -> bool:
        item = witness("b.txt", ("title", title), *said)
        return sorted(map(sorted, stories(story, item))) == [[0, 1]]

    assert joined("综合要闻速递一览")
    assert not joined("柳泉俱乐部：下月公布球衣")
