"""The edition of a story from its witnesses."""

import random
from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as budget
from hypothesis import strategies as st

from dedupe import chars, collate, fingerprint
from dedupe.collate import heads, omit, parts, runs, strands
from dedupe.collate.place import Place
from dedupe.records import Article, Edition, Link, Paragraph, Piece, Witness
from dedupe.settings import Settings

TITLE = "山城图书馆夜间开放满一年"
TEXT = (
    "山城图书馆去年秋天开始夜间开放，读者下班以后也能来借书。馆长说，最初只想试行三个月。",
    "一年下来，夜间共接待读者48210人次，借出图书96300册。“没想到来的人这么多，”管理员李梅说，“座位常常不够用。”",
    "附近的工厂三班倒，不少工人凌晨下班后到这里坐一坐。车间组长王强每星期来两次，他喜欢读历史书。",
    "市里计划明年再开放四座图书馆，并延长地铁末班车的运营时间，方便读者回家。",
)


def witness(
    name: str, *paragraphs: tuple[str, str] | str, captions: tuple[str, ...] = (), date: str | None = None
) -> Witness:
    """Give a witness whose page holds ``paragraphs``, one a line; a bare string is body text."""
    pieces, made, at = [], [], 0
    for paragraph in paragraphs:
        kind, text = ("body", paragraph) if isinstance(paragraph, str) else paragraph
        pieces.append(Piece(at, at + len(text), kind))
        made.append(Paragraph(kind, text, tuple(range(at, at + len(text)))))
        at += len(text) + 1
    article = Article(f"{name}#1", name, tuple(pieces), date=date)
    return Witness(article.siglum, name, article, tuple(made), (), captions)


def edition(*witnesses: Witness, **links: str) -> Edition:
    """Give the edition by default settings; ``links`` names the decision on a witness."""
    made = {
        f"{name}#1": Link("z#1", f"{name}#1", 0.4, 0.97, decision, "for the test") for name, decision in links.items()
    }
    return collate.edition(witnesses, made, Settings())


def body(made: Edition) -> list[str]:
    return [text for _, text in made.paragraphs]


def changed(text: str, before: str, after: str) -> str:
    assert text.count(before) == 1
    return text.replace(before, after)


def test_a_copy_passes_over_no_text_that_it_has_elsewhere() -> None:
    before, torn, middle = "馆长宣布，", "明年起全年无休。", "".join(TEXT[1:])
    canvas = before + middle + torn
    left, end = len(before) + len(middle), len(canvas)
    halves = [Place(0, 0, len(before), 0, len(before), (), len(before))]
    halves.append(Place(0, len(before), len(before + torn), left, end, (), len(torn)))
    rest = Place(1, 0, len(middle), len(before), left, (), len(middle))
    base = [Place(0, 0, end, 0, end, (), end)]
    assert len(omit.contested(canvas, [base, halves])[1]) == 1
    assert omit.contested(canvas, [base, [*halves, rest]])[1] == [*halves, rest]


def test_a_single_witness_is_printed_as_it_stands() -> None:
    made = edition(witness("a", ("title", TITLE), *TEXT))
    assert made.title == TITLE
    assert body(made) == list(TEXT)
    assert not made.apparatus
    assert {row.fate for row in made.ledger} == {"printed"}


def test_an_empty_witness_gives_an_empty_edition() -> None:
    made = edition(witness("a"))
    assert (made.title, made.paragraphs, made.ledger) == ("", (), ())


def test_majority_mends_what_each_copy_has_wrong() -> None:
    one = (changed(TEXT[0], "秋天", "秋大"), *TEXT[1:])
    two = (*TEXT[:2], changed(TEXT[2], "三班倒", "三班"), TEXT[3])
    three = (TEXT[0], changed(TEXT[1], "接待读者", "接待接待读者"), *TEXT[2:])
    made = edition(witness("a", *one), witness("b", *two), witness("c", *three))
    assert body(made) == list(TEXT)
    assert len(made.apparatus) == 3
    for variant in made.apparatus:
        assert variant.paragraph is not None
        assert body(made)[variant.paragraph - 1][variant.begin : variant.end] == variant.printed


def test_presence_beats_absence_of_paragraph_and_sentence() -> None:
    lacking = (TEXT[0].split("。")[0] + "。", TEXT[1], TEXT[3])
    made = edition(witness("a", *lacking), witness("b", *lacking), witness("c", *TEXT))
    assert body(made) == list(TEXT)


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_a_doubled_word_loses_between_two(order: tuple[int, int]) -> None:
    doubled = (*TEXT[:3], changed(TEXT[3], "运营时间", "运营运营时间"))
    texts = [TEXT, doubled]
    made = edition(*(witness(name, *texts[number]) for name, number in zip("ab", order, strict=True)))
    assert body(made) == list(TEXT)


def test_figures_are_never_mixed() -> None:
    copies = [changed(TEXT[1], "48210", figure) for figure in ("48210", "48710", "43210")]
    made = edition(*(witness(name, TEXT[0], copy, *TEXT[2:]) for name, copy in zip("abc", copies, strict=True)))
    assert body(made)[1] in copies
    assert any("figures differ" in warning for warning in made.warnings)


def test_a_scrambled_copy_does_not_order_the_edition() -> None:
    scrambled = (TEXT[0], TEXT[3], TEXT[1], TEXT[2])
    made = edition(witness("a", *scrambled), witness("b", *TEXT), witness("c", *TEXT))
    assert body(made) == list(TEXT)


@pytest.mark.parametrize("names", ["ab", "ba"])
def test_a_copy_that_goes_on_behind_its_endmark_is_out_of_order(names: str) -> None:
    end = ("endmark", "（新华社山城11月18日电）")
    straight = witness(names[0], *TEXT, end)
    page = witness(names[1], TEXT[0], TEXT[3], end, TEXT[1], TEXT[2])
    first, fourth, mark, *behind = page.paragraphs
    read = replace(page, paragraphs=(first, fourth, *behind, mark))
    assert body(edition(straight, read))[:4] == body(edition(read, straight))[:4] == list(TEXT)


def test_a_cut_paragraph_is_joined_again_although_the_halves_stand_apart() -> None:
    head, tail = TEXT[2][:20], TEXT[2][20:]
    scrambled = (TEXT[0], tail, TEXT[3], TEXT[1], head)
    made = edition(witness("a", *scrambled), witness("b", *TEXT[:3]))
    assert TEXT[2] in body(made)


def test_merged_and_broken_paragraphs_are_put_right() -> None:
    merged = (TEXT[0] + TEXT[1], *TEXT[2:])
    broken = (TEXT[0], TEXT[1][:17], TEXT[1][17:], *TEXT[2:])
    made = edition(witness("a", *merged), witness("b", *broken), witness("c", *TEXT))
    assert body(made) == list(TEXT)


def test_quotation_marks_are_weighed_for_the_whole_paragraph() -> None:
    wrong = changed(TEXT[1], "，”管理员", "，“管理员")
    lost = changed(TEXT[1], "“座位", "座位")
    made = edition(witness("a", TEXT[0], wrong, *TEXT[2:]), witness("b", TEXT[0], lost, *TEXT[2:]))
    assert body(made)[1] == TEXT[1]


def test_a_truncated_title_loses_to_the_full_one() -> None:
    made = edition(
        witness("a", ("title", "夜间开放满一年"), *TEXT),
        witness("b", ("title", "夜间开放满一年"), *TEXT),
        witness("c", ("title", "山城图书馆 夜间开放满一年"), *TEXT),
        witness("d", ("title", "山城图书馆夜间开放满周年"), *TEXT),
        witness("e", ("title", TITLE), *TEXT),
    )
    assert made.title == TITLE


def test_subheads_that_the_base_lacks_stand_in_their_place() -> None:
    headed = (TEXT[0], ("subhead", "座位不够用"), TEXT[1], TEXT[2], ("subhead", "明年再开四座"), TEXT[3])
    made = edition(witness("a", *TEXT, "尾段只在这一份里有，记录了读者的留言和来信。"), witness("b", *headed))
    assert [text for kind, text in made.paragraphs if kind == "subhead"] == ["座位不够用", "明年再开四座"]
    assert body(made)[:6] == [part if isinstance(part, str) else part[1] for part in headed]


def test_a_damaged_subhead_is_not_printed_twice() -> None:
    one = (TEXT[0], ("subhead", "座位不够用"), *TEXT[1:])
    two = (TEXT[0], ("subhead", "座泣不够"), *TEXT[1:])
    made = edition(witness("a", *one), witness("b", *two), witness("c", *one))
    assert body(made) == [part if isinstance(part, str) else part[1] for part in one]


def test_a_caption_that_one_copy_read_along_is_left_out() -> None:
    caption = "图为读者在阅览室看书。"
    made = edition(witness("a", TEXT[0], caption, *TEXT[1:]), witness("b", *TEXT))
    assert body(made) == list(TEXT)
    assert made.captions == (caption,)
    assert [row.fate for row in made.ledger if row.source == "a" and row.begin == len(TEXT[0]) + 1] == ["left out"]


def test_captions_are_listed_once() -> None:
    made = edition(
        witness("a", *TEXT, captions=("图为读者在阅览室看书。",)),
        witness("b", *TEXT, captions=("图为读者在阅览室看书",)),
    )
    assert made.captions == ("图为读者在阅览室看书。",)


def test_an_excerpt_never_is_base() -> None:
    long = (*TEXT, *(paragraph.replace("读者", "市民") for paragraph in TEXT))
    made = edition(witness("a", *long), witness("z", *TEXT), a="excerpt")
    assert [(mark.source, mark.role) for mark in made.witnesses] == [("z", "base"), ("a", "excerpt")]


DATELINE = "新华社重庆3月5日电 "


def test_a_dateline_of_the_base_stays_and_dates_the_story() -> None:
    made = edition(witness("a", DATELINE + TEXT[0], *TEXT[1:]))
    assert body(made)[0] == DATELINE + TEXT[0]
    assert (made.date, made.agency) == ("--03-05", "新华社")


def test_the_year_comes_from_the_witness_s_own_page() -> None:
    assert edition(witness("a", DATELINE + TEXT[0], date="2023-03-06")).date == "2023-03-05"
    assert edition(witness("a", "新华社重庆12月31日电 " + TEXT[0], date="2023-01-01")).date == "2022-12-31"


def test_a_dateline_is_not_added_where_an_endmark_is_printed() -> None:
    dated = witness("a", DATELINE + TEXT[0], *TEXT[1:3])
    marked = witness("b", *TEXT, ("endmark", "（新华社重庆3月5日电）"))
    made = edition(dated, marked)
    assert body(made) == [*TEXT, "（新华社重庆3月5日电）"]
    assert made.paragraphs[-1][0] == "endmark"


def test_a_dateline_is_added_where_nothing_else_tells() -> None:
    made = edition(witness("a", DATELINE + TEXT[0], *TEXT[1:3]), witness("b", *TEXT))
    assert body(made) == [DATELINE + TEXT[0], *TEXT[1:]]


def test_three_copies_of_one_scan_do_not_outvote_plain_language() -> None:
    bad = (changed(TEXT[0], "图书馆", "图书绾"), changed(TEXT[1], "管理员", "管哩员"), changed(TEXT[2], "工厂三班倒", "工厂工厂三班倒"),
           changed(TEXT[3], "运营时间", "运营时问"))  # fmt: skip
    made = edition(*(witness(name, *bad) for name in "abc"), witness("d", *TEXT))
    assert body(made) == list(TEXT)


def test_the_base_is_printed_as_it_stands_when_asked_for() -> None:
    one = (changed(TEXT[0], "秋天", "秋大"), *TEXT[1:], "尾段只在这一份里有，记录了读者的留言和来信。")
    made = collate.edition([witness("a", *one), witness("b", *TEXT), witness("c", *TEXT)], {}, Settings(text="base"))
    own = {"a": list(one), "b": list(TEXT), "c": list(TEXT)}[made.witnesses[0].source]
    assert body(made) == own


# Laws, on copies damaged at random.

ALPHABET = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"


def damaged(rng: random.Random, name: str) -> Witness:
    """Give the text with characters changed, lost and doubled, paragraphs cut, merged, broken and moved."""
    paragraphs = []
    for paragraph in TEXT:
        chance = rng.choice([0.0, 0.01, 0.05])
        text = "".join(
            rng.choice(["", char * 2, rng.choice(ALPHABET), rng.choice("“”‘’，。 ")]) if rng.random() < chance else char
            for char in paragraph
        )
        cut = rng.randrange(1, len(text))
        paragraphs += [text[:cut], text[cut:]] if rng.random() < 0.2 else [text]
    if rng.random() < 0.3:
        del paragraphs[rng.randrange(len(paragraphs))]
    if rng.random() < 0.3:
        paragraphs.insert(0, paragraphs.pop())
    if rng.random() < 0.3:
        paragraphs.append(paragraphs[0])
    heads = [("title", TITLE[rng.randrange(3) :])] if rng.random() < 0.7 else []
    return witness(name, *heads, *paragraphs)


@pytest.mark.parametrize("text", ["edition", "base"])
@given(seed=st.integers(0, 10**6), count=st.integers(1, 5))
@budget(max_examples=40, deadline=None)
def test_every_character_is_accounted_for(text: str, seed: int, count: int) -> None:
    rng = random.Random(seed)
    witnesses = [damaged(rng, name) for name in "abcde"[:count]]
    made = collate.edition(witnesses, {}, Settings(text=text))
    chars = {
        (given.siglum, at): char
        for given in witnesses
        for paragraph in given.paragraphs
        for char, at in zip(paragraph.text, paragraph.at, strict=True)
    }
    covered = [(row.article, at) for row in made.ledger for at in range(row.begin, row.end)]
    assert sorted(covered) == sorted(chars)
    supplied = Counter(
        (row.paragraph, chars[row.article, at])
        for row in made.ledger
        if row.fate == "printed" and row.article is not None
        for at in range(row.begin, row.end)
    )
    heads = Counter((None, char) for char in made.title + made.subtitle + made.byline)
    assert supplied == heads + Counter((n, char) for n, (_, text) in enumerate(made.paragraphs, 1) for char in text)
    for variant in made.apparatus:
        where = made.title if variant.paragraph is None else made.paragraphs[variant.paragraph - 1][1]
        assert where[variant.begin : variant.end] == variant.printed


@given(seed=st.integers(0, 10**6))
@budget(max_examples=25, deadline=None)
def test_the_order_of_witnesses_changes_nothing(seed: int) -> None:
    rng = random.Random(seed)
    witnesses = [damaged(rng, name) for name in "abcd"]
    first = collate.edition(witnesses, {}, Settings())
    rng.shuffle(witnesses)
    assert collate.edition(witnesses, {}, Settings()) == first


@given(texts=st.lists(st.lists(st.text(max_size=30), max_size=6), min_size=1, max_size=4))
@budget(max_examples=60, deadline=None)
def test_whatever_the_text_the_spans_are_covered(texts: list[list[str]]) -> None:
    witnesses = [witness("abcd"[number], *(line for line in lines)) for number, lines in enumerate(texts)]
    made = collate.edition(witnesses, {}, Settings())
    size = sum(len(line) for lines in texts for line in lines)
    assert sum(row.end - row.begin for row in made.ledger) == size


@given(st.lists(st.lists(st.integers(0, 12), max_size=9), min_size=1, max_size=5))
def test_runs_of_several_copies_compiled_as_plain(rows: list[list[int]]) -> None:
    numbers = np.array([number for row in rows for number in row], np.uint64)
    told = [sum(number in row for row in rows) > 1 for number in numbers.tolist()]
    for pays in (False, True):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(fingerprint, "pays", lambda _, pays=pays: pays)
            assert runs._several(numbers, list(map(len, rows))).tolist() == told


@given(st.text("新桥，AＢ12 。龍\U00020000", max_size=60), st.lists(st.booleans(), max_size=90))
def test_letters_and_lonely_runs_counted_compiled_as_plain(text: str, shared: list[bool]) -> None:
    found = []
    for pays in (False, True):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(fingerprint, "pays", lambda _, pays=pays: pays)
            kept, numbers = runs._lettered(chars.points(text))
            own = runs._own(np.array(shared, bool), [], [])
            found.append((kept.tolist(), numbers.tolist(), own.held.tolist(), own.alone))
    assert found[0] == found[1]


def test_a_head_that_all_copies_have_alike_is_printed_as_weighing_would_print_it() -> None:
    given = (TITLE, TITLE, None, TITLE.replace("图书馆", "圖書館"))
    made = strands.copies(
        [
            witness(name, *([("title", title)] if title else []), *TEXT)
            for name, title in zip("abcd", given, strict=True)
        ]
    )
    weights = [0.9, 0.8, 1.0, 0.7]
    for number in (0, 3):
        one = parts.agreed(made, "title", number)
        other = parts.settled(*heads.laid(made, "title", number), weights, 0, "title")
        assert one is not None and one.paragraphs == other.paragraphs and one.paragraphs[0].text == given[number]
        assert (one.choices, one.overlays, one.marked) == (other.choices, other.overlays, other.marked)
        assert (one.sequel.soft, one.sequel.answers, one.sequel.spans) == (
            other.sequel.soft,
            other.sequel.answers,
            other.sequel.spans,
        )
        assert one.sequel.supply.stretches == other.sequel.supply.stretches
        assert [one.where[at] for at in range(len(TITLE))] == [other.where[at] for at in range(len(TITLE))]
    for title in (TITLE[:-1], f"“{TITLE}”"):
        made = strands.copies([witness("a", ("title", TITLE), *TEXT), witness("b", ("title", title), *TEXT)])
        assert parts.agreed(made, "title", 0) is None


@pytest.mark.parametrize(
    ("text", "ended"), [("\x1d", False), ("", False), ("通车了。\x1d", True), ("（完）\x1d", True), ("通车", False)]
)
def test_where_a_text_ends_whatever_blanks_stand_behind(text: str, ended: bool) -> None:
    assert strands.ends(text) is ended
