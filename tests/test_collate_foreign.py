"""Passages that a missed boundary has put into one copy of a story."""

from test_collate import TEXT, TITLE, body, edition, witness

from dedupe import cluster, kindred
from dedupe.cluster import Member
from dedupe.kindred import Kin
from dedupe.records import Edition
from dedupe.settings import Settings
from dedupe.spill import Packed

OTHER = (
    "国家海洋预报台发布黄色警报，受冷空气影响，东部沿岸海域将出现三米到四米的大浪。",
    "渔政部门通知作业船只回港避风，旅游航线全部停运，养殖户忙着加固网箱。",
)


def left_out(made: Edition) -> str:
    return "".join(row.why for row in made.ledger if row.fate == "left out" and row.kind == "body")


def test_what_follows_in_one_copy_only_and_tells_of_something_else_is_left_out() -> None:
    made = edition(witness("a", ("title", TITLE), *TEXT, *OTHER), witness("b", ("title", TITLE), *TEXT))
    assert body(made) == list(TEXT)
    assert "another" in left_out(made)
    assert any("a#1" in warning and OTHER[0][:10] in warning for warning in made.warnings)


def test_what_is_left_out_so_is_no_part_of_the_witness() -> None:
    both = witness("a", ("title", TITLE), *TEXT, *OTHER), witness("b", ("title", TITLE), *TEXT)
    link = cluster.link(*(cluster.face(one, 3) for one in both), Settings())
    seats = [Member(0, 0, None), Member(0, 1, link)]
    seated = [(Packed.of(Kin(one, one.source)), seat) for one, seat in zip(both, seats, strict=True)]
    ((_, told),) = kindred.edition(Settings(), 0, seated)
    made: Edition = told.edition.load()
    rows = [row for source, packed in told.ledger for row in packed.load() if source == "a" and row.kind == "body"]
    assert body(made) == list(TEXT)
    assert [one.spans for one in made.witnesses] == [tuple((p.begin, p.end) for p in both[1].article.pieces)] * 2
    assert link.jaccard < 1.0 == min(one.jaccard for one in made.witnesses)
    assert [row.fate for row in rows][-2:] == ["left out"] * 2 and all("another" in row.why for row in rows[-2:])
    assert any(OTHER[0][:10] in warning for warning in made.warnings)


def test_what_stands_before_the_beginning_goes_with_its_heads() -> None:
    mixed = witness("a", ("title", "海上将起大浪"), ("byline", "本报记者 林海"), *OTHER, *TEXT)
    made = edition(mixed, witness("b", ("title", TITLE), *TEXT), witness("c", ("title", TITLE), *TEXT))
    assert (made.title, made.byline, body(made)) == (TITLE, "", list(TEXT))


def test_a_foreign_passage_does_not_choose_the_base() -> None:
    worse = tuple(paragraph.replace("图书馆", "图书棺") for paragraph in TEXT)
    made = edition(witness("a", *worse, *OTHER, *OTHER), witness("b", *TEXT), witness("c", *TEXT))
    assert made.witnesses[0].article == "b#1"


def test_an_end_that_one_copy_alone_has_is_kept_if_it_has_the_story_s_words() -> None:
    end = "读者们说，图书馆夜间开放以后，下班来借书方便多了，座位不够用时可以到附近的图书馆去。"
    made = edition(witness("a", *TEXT, end), witness("b", *TEXT))
    assert body(made) == [*TEXT, end]
    assert not made.warnings


def test_the_turns_of_a_talk_that_the_only_other_copy_lacks_are_kept() -> None:
    turns = (
        "记者：读者最怕什么？",
        "馆长杜文：怕排队，也怕灯暗。旧灯换过两回，如今一盏管四张桌子。",
        "记者：下一步有哪些打算？",
        "馆长杜文：先管好图书馆的钥匙，再谈别的，争取年内见效，请大家监督。",
    )
    made = edition(witness("a", ("title", TITLE), *TEXT, *turns), witness("b", ("title", TITLE), *TEXT))
    assert body(made) == [*TEXT, *turns]
    two = witness("b", ("title", TITLE), *TEXT), witness("c", ("title", TITLE), *TEXT)
    assert body(edition(witness("a", ("title", TITLE), *TEXT, *turns), *two)) == list(TEXT)


def test_a_copy_alone_keeps_all_it_has() -> None:
    assert body(edition(witness("a", *TEXT, *OTHER))) == [*TEXT, *OTHER]


def test_a_short_note_is_too_little_to_tell() -> None:
    made = edition(witness("a", *TEXT, "台风已经远去，海上风平浪静。"), witness("b", *TEXT))
    assert body(made)[-1] == "台风已经远去，海上风平浪静。"


def test_a_fragment_does_not_tell_what_else_is_of_its_story() -> None:
    brief = "短讯一则：清河县冷库本周投用。"
    whole = witness("a", ("title", TITLE), brief, *OTHER)
    assert body(edition(whole, witness("b", brief))) == [brief, *OTHER]
