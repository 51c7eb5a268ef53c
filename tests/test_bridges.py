"""Articles of two stories, a boundary on their page having been missed, told apart by the copies of the one."""

from collections.abc import Iterator, Sequence
from random import Random

import pytest

from dedupe import chars, cluster, normalise, replay
from dedupe.cluster import Face, Member
from dedupe.kindred import ARTICLES
from dedupe.records import Article, Page, Piece, Witness
from dedupe.settings import Settings
from dedupe.severed import severed, without

BRIDGE = (
    "新桥昨日通车，两岸居民往来只需十五分钟，收费站前的队伍比预想的短，轮渡公司照旧开船。",
    "市交通局说，通车头三天不收过桥费，货车须在夜间十点以后上桥，违者按绕行处理。",
    "桥头的茶馆老板搬来十几把竹椅，说要让走累了的人坐一坐，看看江上的夜景再回家去。",
)
STORM = (
    "国家海洋预报台发布黄色警报，受冷空气影响，东部沿岸海域将出现三米到四米的大浪。",
    "渔政部门通知作业船只回港避风，旅游航线全部停运，养殖户忙着加固网箱，抢收成鱼。",
    "气象专家提醒，这轮寒潮持续时间长，气温降幅大，沿海各县要提前检修供暖管网和排涝设施。",
)
AGAIN = (
    "渔民老周说，往年这时候早该封海，今年暖得晚，网箱里的大黄鱼还没来得及卖，只好先沉到深处。",
    "到傍晚六时，全镇一千四百条船全部进港，码头边的小卖部灯火通明，有人煮了姜汤，分给守夜的人和赶来帮忙的武警官兵。",
)


def _witness(name: str, *lines: str) -> Witness:
    """Give the witness of a page that is one article; what begins with # is a heading, the first of all the title."""
    page = Page(name, "\n\n".join(lines))
    pieces: list[Piece] = []
    begin = 0
    for number, line in enumerate(lines):
        kind = ("subhead" if number else "title") if line.startswith("#") else "body"
        kind = "endmark" if line.startswith("（") else kind
        sign = 2 * line.startswith("#")
        pieces.append(Piece(begin + sign, begin + len(line), kind))
        begin += len(line) + 2
    return normalise.witness(Article(f"{name}#1", name, tuple(pieces)), page)


def _members(*witnesses: Witness) -> list[tuple[Witness, Member]]:
    """Give what each part of ``witnesses`` is in which story, all weighed against all."""
    faces = [(number << ARTICLES, cluster.face(one, 3)) for number, one in enumerate(witnesses)]
    pairs = [(a, b) for a, _ in faces for b, _ in faces if a < b]
    found = cluster.members(Settings(), faces, pairs)
    return [(witnesses[number >> ARTICLES], member) for number, member in found if isinstance(member, Member)]


def _stories(*witnesses: Witness) -> list[set[str]]:
    told: dict[int, set[str]] = {}
    for one, member in _members(*witnesses):
        told.setdefault(member.story, set()).add(member.siglum or one.siglum)
    return sorted(told.values(), key=min)


def _copies(count: int, *lines: str) -> Iterator[Witness]:
    for number in range(count):
        yield _witness(f"{number}.txt", *lines)


def test_what_copies_that_all_end_there_have_not_is_another_story() -> None:
    mixed = _witness("9.txt", "# 新桥通车", *BRIDGE, "# 海上将起大浪", *STORM)
    whole = {f"{number}.txt#1" for number in range(4)}
    assert _stories(*_copies(4, "# 新桥通车", *BRIDGE), mixed) == [whole | {"9.txt#1"}, {"9.txt#2"}]


def test_one_copy_that_ends_there_may_have_been_cut() -> None:
    mixed = _witness("9.txt", "# 新桥通车", *BRIDGE, *STORM)
    assert len(_stories(*_copies(1, "# 新桥通车", *BRIDGE), mixed)) == 1


@pytest.mark.parametrize(("copies", "stories"), [(2, 1), (3, 2)])
def test_what_three_copies_have_not_may_have_some_words_of_theirs(copies: int, stories: int) -> None:
    storm = (*STORM[:2], STORM[2] + "市交通局说，货车照旧绕行，轮渡公司照旧开船，收费站前的队伍比预想的短。")
    mixed = _witness("9.txt", "# 新桥通车", *BRIDGE, *storm)
    assert len(_stories(*_copies(copies, "# 新桥通车", *BRIDGE), mixed)) == stories


_SOME = STORM[2] + "市交通局说，货车照旧绕行。"
_MORE = "收费站前的队伍照旧，轮渡公司照旧开船，货车须在夜间绕行。"


@pytest.mark.parametrize(
    ("end", "stories"), [((*STORM[:2], _SOME), 2), ((_SOME, AGAIN[0][:20]), 1), ((*STORM[:2], _MORE), 1)]
)
def test_what_two_copies_have_not_is_another_story_if_it_is_long_and_has_hardly_a_word_of_theirs(
    end: Sequence[str], stories: int
) -> None:
    mixed = _witness("9.txt", "# 新桥通车", *BRIDGE, *end)
    assert len(_stories(*_copies(2, "# 新桥通车", *BRIDGE), mixed)) == stories


def test_a_dateline_behind_the_end_of_one_copy_opens_another_story() -> None:
    mixed = _witness("9.txt", "# 新桥通车", *BRIDGE, "新华社清河3月14日电 " + STORM[0], *STORM[1:])
    assert _stories(*_copies(1, "# 新桥通车", *BRIDGE), mixed) == [{"0.txt#1", "9.txt#1"}, {"9.txt#2"}]


def test_what_has_a_formula_in_common_with_a_copy_in_its_midst_is_one_part() -> None:
    mixed = _witness("9.txt", "# 新桥通车", *BRIDGE, *STORM, BRIDGE[0], *AGAIN)
    (found,) = (
        member.part for _, member in _members(*_copies(4, "# 新桥通车", *BRIDGE), mixed) if member.siglum == "9.txt#2"
    )
    assert found == (3, 4, 5, 6, 7, 8)


def test_what_has_only_a_formula_in_common_with_copies_is_not_cut_to_nothing() -> None:
    mixed = _witness("9.txt", "# 新桥通车", *STORM, BRIDGE[0], *AGAIN)
    assert not any(member.part for _, member in _members(*_copies(4, "# 海上将起大浪", BRIDGE[0], *BRIDGE[:1]), mixed))


def test_what_stands_before_the_beginning_of_one_copy_is_another_story() -> None:
    mixed = _witness("9.txt", *STORM, "# 新桥通车", *BRIDGE)
    found = _members(*_copies(1, "# 新桥通车", *BRIDGE), mixed)
    (storm,) = (severed(one, member.siglum, member.part) for one, member in found if member.siglum == "9.txt#2")
    assert [paragraph.text for paragraph in storm.paragraphs] == list(STORM)
    (bridge,) = (severed(one, member.siglum, member.part) for one, member in found if member.siglum == "9.txt#1")
    assert [paragraph.text for paragraph in bridge.paragraphs] == ["新桥通车", *BRIDGE]


def test_an_article_with_many_strange_passages_keeps_to_the_numbers_of_its_page() -> None:
    drawn = Random(1)
    han = [chr(code) for code in range(0x4E00, 0x6E00)]
    own, strange = (["".join(drawn.sample(han, 90)) + "。" for _ in range(20)] for _ in range(2))
    mixed = _witness("9.txt", "# 新桥通车", *(line for both in zip(own, strange, strict=True) for line in both))
    found = _members(mixed, *_copies(4, "# 新桥通车", *own))
    told = {member.siglum: member.story for _, member in found if member.siglum}
    assert len(told) > 16 and len({*told.values()}) == len(told)
    assert all(number >> ARTICLES == 0 for siglum, number in told.items() if siglum != "9.txt#1")


def test_what_stands_under_the_title_of_the_copies_is_of_their_story() -> None:
    latter = _witness("0.txt", "# 新桥通车", *BRIDGE)
    whole = _witness("9.txt", "# 新桥通车", *STORM, *BRIDGE)
    assert _stories(latter, whole) == [{"0.txt#1", "9.txt#1"}]


def test_an_end_that_columns_set_elsewhere_does_not_cut_a_copy() -> None:
    whole = _witness("9.txt", "# 新桥通车", *BRIDGE, *STORM)
    assert len(_stories(_witness("0.txt", "# 新桥通车", *BRIDGE), _witness("1.txt", *STORM), whole)) == 1


def test_a_part_joins_its_own_copies() -> None:
    mixed = _witness("9.txt", "# 新桥通车", *BRIDGE, *STORM)
    storms = [_witness(f"s{number}.txt", "# 海上将起大浪", *STORM) for number in range(3)]
    bridges, others = _stories(*_copies(3, "# 新桥通车", *BRIDGE), *storms, mixed)
    assert bridges == {"0.txt#1", "1.txt#1", "2.txt#1", "9.txt#1"}
    assert others == {"9.txt#2", "s0.txt#1", "s1.txt#1", "s2.txt#1"}


def test_what_copies_of_both_stories_say_in_one_form_does_not_make_them_one() -> None:
    asked = ("记者：下一步还有哪些打算？", "负责人：先把眼前的事情办好，再谈其他，争取年内见效。")
    mixed = _witness("9.txt", "# 新桥通车", *BRIDGE, *asked, "# 海上将起大浪", *STORM, *asked)
    storms = [_witness(f"s{number}.txt", "# 海上将起大浪", *STORM, *asked) for number in range(6)]
    bridges, others = _stories(*_copies(2, "# 新桥通车", *BRIDGE, *asked), *storms, mixed)
    assert bridges == {"0.txt#1", "1.txt#1", "9.txt#2"}
    assert others == {"9.txt#1", *(f"s{number}.txt#1" for number in range(6))}


def test_a_short_passage_that_a_copy_tells_alone_is_another_story() -> None:
    brief = "国家海洋预报台发布黄色警报，受冷空气影响，东部沿岸海域将出现三米到四米的大浪，请船只避让，请游客离开海滩。"
    mixed = _witness("9.txt", "# 海上将起大浪", brief, "# 新桥通车", *BRIDGE)
    bridges = {"0.txt#1", "1.txt#1", "2.txt#1", "3.txt#1", "9.txt#1"}
    own = _witness("s.txt", "# 海上将起大浪", brief)
    assert _stories(*_copies(4, "# 新桥通车", *BRIDGE), own, mixed) == [bridges, {"9.txt#2", "s.txt#1"}]


def test_a_short_passage_that_many_copies_lack_is_another_story() -> None:
    brief = "国家海洋预报台发布黄色警报，受冷空气影响，东部沿岸海域将出现三米到四米的大浪，请船只避让，请游客离开海滩。"
    mixed = _witness("9.txt", "# 新桥通车", *BRIDGE, brief)
    bridges = {"0.txt#1", "1.txt#1", "2.txt#1", "3.txt#1", "9.txt#1"}
    assert _stories(*_copies(4, "# 新桥通车", *BRIDGE), mixed) == [bridges, {"9.txt#2"}]


SCRAP = "渔民老周往锅里添了一把姜，说还得再等两天。"
"""The end of another story, that columns set behind one."""


@pytest.mark.parametrize(
    ("before", "behind", "copies"), [(BRIDGE, (), 3), (BRIDGE, (), 2), (BRIDGE[:2], BRIDGE[2:], 4)]
)
def test_a_scrap_that_several_copies_lack_is_an_aside(
    before: Sequence[str], behind: Sequence[str], copies: int
) -> None:
    mixed = _witness("9.txt", "# 新桥通车", *before, SCRAP, *behind)
    found = _members(*_copies(copies, "# 新桥通车", *BRIDGE), mixed)
    assert len({member.story for _, member in found}) == 1
    ((whole, member),) = ((one, member) for one, member in found if one is mixed)
    assert member.left == (len(before),)
    made = severed(whole, member.siglum, member.part, member.left)
    assert [paragraph.text for paragraph in made.paragraphs] == ["新桥通车", *BRIDGE]
    page = "\n\n".join(["# 新桥通车", *before, SCRAP, *behind])
    assert [page[aside.begin : aside.end] for aside in made.article.asides] == [SCRAP] and not made.captions


def test_a_scrap_behind_a_short_story_is_an_aside_too() -> None:
    mixed = _witness("9.txt", "# 新桥通车", *BRIDGE[:2], SCRAP)
    ((_, member),) = (pair for pair in _members(*_copies(3, "# 新桥通车", *BRIDGE[:2]), mixed) if pair[0] is mixed)
    assert member.part == (0, 1) and member.left == (2,)


def test_a_brief_under_its_title_is_another_story_however_short() -> None:
    mixed = _witness("9.txt", "# 新桥通车", *BRIDGE, "# 码头煮姜汤", SCRAP)
    bridges = {"0.txt#1", "1.txt#1", "2.txt#1", "3.txt#1", "9.txt#1"}
    assert _stories(*_copies(4, "# 新桥通车", *BRIDGE), mixed) == [bridges, {"9.txt#2"}]
    alone = _witness("9.txt", "# 新桥通车", *BRIDGE, "# 渔民老周煮姜汤备年货")
    assert not any(member.part for _, member in _members(*_copies(4, "# 新桥通车", *BRIDGE), alone))


def test_what_one_copy_has_beside_it_does_not_hide_that_the_others_end_there() -> None:
    mixed = _witness("9.txt", "# 新桥通车", *BRIDGE, *STORM)
    bridge, storm = _stories(*_copies(4, "# 新桥通车", *BRIDGE[:2]), _witness("8.txt", "# 新桥通车", *BRIDGE), mixed)
    assert ({name[0] for name in bridge}, {name[0] for name in storm}) == (set("012389"), set("9"))


def test_two_bridges_of_the_same_stories_do_not_make_them_one() -> None:
    mixed = [_witness(f"{number}.txt", "# 海上将起大浪", *STORM, "# 新桥通车", *BRIDGE) for number in (8, 9)]
    storms = _witness("s.txt", "# 海上将起大浪", *STORM[:2]), _witness("t.txt", "# 海上将起大浪", *STORM[1:])
    bridge, storm = _stories(*_copies(6, "# 新桥通车", *BRIDGE), *storms, *mixed)
    assert {name[0] for name in bridge} == set("01234589")
    assert {name[0] for name in storm} == set("st89")


def test_leads_that_editors_cut_short_do_not_make_a_bridge_of_the_whole() -> None:
    whole = [_witness(f"{number}.txt", "# 新桥通车", *BRIDGE, *STORM, *AGAIN) for number in (8, 9)]
    rest = _witness("s.txt", "# 海上将起大浪", *STORM, *AGAIN)
    found = _members(*_copies(3, "# 新桥通车", *BRIDGE), rest, *whole)
    assert not any(member.part for _, member in found)


def test_what_a_copy_of_unsure_beginning_tells_is_another_story_if_it_has_no_words_of_this_one() -> None:
    mixed = _witness("9.txt", *STORM, "# 新桥通车", *BRIDGE)
    bridge, storm = _stories(*_copies(3, "# 新桥通车", *BRIDGE), _witness("s.txt", *STORM[1:]), mixed)
    assert ({name[0] for name in bridge}, {name[0] for name in storm}) == (set("0129"), set("s9"))


def test_a_scrap_goes_to_the_story_that_has_it() -> None:
    mixed = _witness("9.txt", "# 新桥通车", *BRIDGE, SCRAP)
    storms = [_witness(f"s{number}.txt", "# 海上将起大浪", *STORM, SCRAP) for number in range(2)]
    bridges, others = _stories(*_copies(4, "# 新桥通车", *BRIDGE), *storms, mixed)
    assert bridges == {"0.txt#1", "1.txt#1", "2.txt#1", "3.txt#1", "9.txt#1"}
    assert others == {"9.txt#2", "s0.txt#1", "s1.txt#1"}


def test_a_scrap_that_few_copies_lack_or_that_has_the_words_of_the_story_stays() -> None:
    some = "渔民老周往锅里添了一把姜，不收过桥费。"
    for copies, scrap in ((1, SCRAP), (2, some), (5, "收费站前的队伍照旧，两岸居民往来只需十五分钟。")):
        mixed = _witness("9.txt", "# 新桥通车", *BRIDGE, scrap)
        assert not any(member.part for _, member in _members(*_copies(copies, "# 新桥通车", *BRIDGE), mixed))


def test_what_stands_between_two_scraps_is_no_formula() -> None:
    other = "老张把渔网晾在礁石上，哼着小曲。"
    mixed = _witness("9.txt", "# 新桥通车", *BRIDGE[:1], SCRAP, BRIDGE[1], other, BRIDGE[2])
    ((_, member),) = (pair for pair in _members(*_copies(4, "# 新桥通车", *BRIDGE), mixed) if pair[0] is mixed)
    assert member.part == (0, 2, 4) and member.left == (1, 3)


def test_what_copies_of_another_story_tell_is_of_that() -> None:
    """Here by words that both have, and by copies that are not of the story which holds it."""
    storm = tuple(text + "市交通局说，新桥通车头三天照旧。" for text in STORM)
    mixed = _witness("9.txt", "# 新桥通车", *BRIDGE, *AGAIN, *storm[:2])
    storms = [_witness(f"s{number}.txt", "# 海上将起大浪", *storm) for number in range(3)]
    bridges, others = _stories(*_copies(2, "# 新桥通车", *BRIDGE, *AGAIN), *storms, mixed)
    assert bridges == {"0.txt#1", "1.txt#1", "9.txt#1"}
    assert others == {"9.txt#2", "s0.txt#1", "s1.txt#1", "s2.txt#1"}


def test_an_article_without_copies_is_cut_where_the_copy_of_another_story_begins() -> None:
    mixed = _witness("9.txt", "# 新桥通车", *BRIDGE, *STORM)
    bridge, storm = _stories(*_copies(1, "# 海上将起大浪", *STORM), mixed)
    assert (bridge, storm) == ({"0.txt#1", "9.txt#2"}, {"9.txt#1"})


@pytest.mark.parametrize("copy", [("# 渔民说", *AGAIN, *STORM[1:]), ("# 新桥茶馆", *BRIDGE, *AGAIN)])
def test_it_is_not_where_that_only_goes_on_or_where_the_article_begins(copy: Sequence[str]) -> None:
    mixed = _witness("9.txt", "# 新桥通车", *BRIDGE, *STORM)
    assert not any(member.part for _, member in _members(*_copies(1, *copy), mixed))


def test_nor_is_it_where_the_article_says_first_whom_it_quotes() -> None:
    mixed = _witness("9.txt", "# 新桥通车", *BRIDGE, "据清河夜报昨天刊载的文章说，" + STORM[0], *STORM[1:])
    assert not any(member.part for _, member in _members(*_copies(1, "# 海上将起大浪", *STORM), mixed))
    headed = _witness("9.txt", "# 新桥通车", *BRIDGE, "## 夜报怎么说", "清河夜报转清河社：" + STORM[0], *STORM[1:])
    assert any(member.part for _, member in _members(*_copies(1, "# 海上将起大浪", *STORM), headed))


def test_copies_of_another_story_are_heard_beside_one_copy() -> None:
    mixed = _witness("9.txt", "# 新桥通车", *BRIDGE, *STORM)
    storms = [_witness(f"s{number}.txt", "# 海上将起大浪", *STORM) for number in range(3)]
    bridge, storm = _stories(*_copies(1, "# 新桥通车", *BRIDGE), *storms, mixed)
    assert bridge == {"0.txt#1", "9.txt#1"}
    assert storm == {"9.txt#2", "s0.txt#1", "s1.txt#1", "s2.txt#1"}


def test_two_copies_of_another_story_tell_what_an_article_begins_with() -> None:
    mixed = _witness("9.txt", "# 新桥通车", *STORM, *BRIDGE)
    storms = [_witness(f"s{number}.txt", "# 海上将起大浪", *STORM, AGAIN[0]) for number in range(2)]
    bridge, storm = _stories(*storms, mixed)
    assert (bridge, storm) == ({"9.txt#1"}, {"9.txt#2", "s0.txt#1", "s1.txt#1"})
    # One may be a piece of the article's own story; what stands in its midst it quotes, and who speaks may read it out.
    within = _witness("9.txt", "# 新桥通车", *BRIDGE[:2], *STORM, BRIDGE[2])
    talk = _witness("9.txt", "# 新桥通车", "播音间：早上好。" + STORM[0], *STORM[1:], *BRIDGE, "播音间：再联络。")
    for some in ([storms[0], mixed], [*storms, within], [*storms, talk]):
        assert not any(member.part for _, member in _members(*some))


def test_two_copies_of_another_story_tell_an_end_though_it_has_words_of_this_one() -> None:
    storm = tuple(text + "市交通局说，收费站前的队伍照旧。" for text in STORM)
    mixed = _witness("9.txt", "# 新桥通车", *BRIDGE, *storm)
    storms = [_witness(f"s{number}.txt", "# 海上将起大浪", *storm) for number in range(2)]
    bridge, others = _stories(*_copies(1, "# 新桥通车", *BRIDGE), *storms, mixed)
    assert bridge == {"0.txt#1", "9.txt#1"}
    assert others == {"9.txt#2", "s0.txt#1", "s1.txt#1"}


def test_a_formula_goes_to_the_story_that_has_all_of_it() -> None:
    formula = "木箱是一面镜子，照得见办事的人，也照得见路。"
    bridge = [*BRIDGE, formula.replace("木箱", "路灯")]
    storm = _witness("s.txt", "# 海上将起大浪", STORM[0], formula)
    found = _stories(*_copies(4, "# 新桥通车", *bridge), storm, _witness("z.txt", formula))
    assert {name[0] for name in found[1]} == set("sz")


def test_records_are_never_cut() -> None:
    def record(name: str, *lines: str) -> Witness:
        page = Page(name, "\n".join(lines))
        return normalise.witness(Article(name, name, (Piece(0, len(page.text), "body"),)), page)

    faces = [cluster.face(record(str(n), *BRIDGE), 3) for n in range(5)] + [
        cluster.face(record("9", *BRIDGE, *STORM), 3)
    ]
    pairs = [(a, b) for a in range(6) for b in range(a + 1, 6)]
    found = cluster.members(Settings(), list(enumerate(faces)), pairs)
    assert not any(member.part for _, member in found if isinstance(member, Member))


@pytest.mark.parametrize("part", [(0, 1, 2), (3, 4, 5, 6), (0, 1, 2, 5, 6)])
def test_a_part_is_what_its_own_repairs_make_of_its_own_pieces(part: Sequence[int]) -> None:
    lines = [
        "# 新桥 通车",
        *BRIDGE[:2],
        BRIDGE[2].replace("，", ","),
        "# 海 上起浪",
        *STORM[:2],
        STORM[2].replace("，", ", "),
    ]
    whole = _witness("9.txt", *lines, "(新华社清河3月14日电)".replace("(", "（"))
    assert whole.steps
    page = "\n\n".join([*lines, "（新华社清河3月14日电)"])
    made = severed(whole, "9.txt#2", part)
    text = "\n".join(page[piece.begin : piece.end] for piece in made.article.pieces)
    assert replay.replay(text, made.steps) == "\n".join(paragraph.text for paragraph in made.paragraphs)
    text_of = [paragraph for paragraph in whole.paragraphs if paragraph.kind in ("body", "subhead")]
    assert [p.text for p in made.paragraphs if p.kind not in ("title", "endmark")] == [
        text_of[number].text for number in part if number != 3
    ]
    assert ("endmark" in {p.kind for p in made.paragraphs}) == (6 in part)
    title = {0: "新桥", 3: "海"}[part[0]]
    assert [p.text[: len(title)] for p in made.paragraphs if p.kind == "title"] == [title]


def test_of_a_part_a_part_may_be_set_aside() -> None:
    whole = _witness("9.txt", "# 新桥通车", *BRIDGE, SCRAP, *STORM)
    made = severed(whole, "9.txt#1", (0, 1, 2, 4, 5, 6), (3,))
    begin, end = made.article.pieces[-1].begin, made.article.pieces[-1].end
    again = without(made, [(begin, end)])
    assert [p.text for p in again.paragraphs] == [p.text for p in made.paragraphs[:-1]]
    assert {(one.begin, one.end) for one in again.article.asides} == {
        (begin, end),
        *((one.begin, one.end) for one in made.article.asides),
    }
    assert without(made, [(0, end)]) is made


def test_a_part_is_compared_as_what_it_is_made_into() -> None:
    whole = _witness("9.txt", "# 新桥通车", *BRIDGE, "# 海上将起大浪", "新华社清河3月14日电 " + STORM[0], *STORM[1:])
    for part in ((0, 1, 2), (3, 4, 5, 6)):
        told: Face = cluster.face(severed(whole, "9.txt#2", part), 3)
        assert cluster.apart(cluster.face(whole, 3), part, "9.txt#2") == told
    assert told.title == chars.key("海上将起大浪") and told.led
