"""What a jump line parts is one story again."""

from dataclasses import replace

import pytest
from test_collate import body, witness

from dedupe import cluster, collate, meeting
from dedupe.carry import Here
from dedupe.jump import Jump, jump, names
from dedupe.records import Line, Witness
from dedupe.revise.folios import folios, page
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


def test_two_ends_for_one_beginning_are_joined_to_neither() -> None:
    jumps = [jump(head("a.txt")), jump(tail("b.txt", TITLE)), jump(tail("c.txt", TITLE))]
    assert continuations(jumps) == set()
    assert continuations(jumps[:2]) == {(0, 1)}
