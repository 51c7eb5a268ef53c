"""Pages of one article each are not cut where pages of several would be."""

from collections.abc import Sequence

import pytest
from test_notices import STORIES, divisions, told

from dedupe import split
from dedupe.records import Page
from dedupe.revise.cuts import Sheet
from dedupe.revise.single import STOCK, single

FEATURE = (
    "清河水利局昨天宣布，全县三十座小水库除险加固工程提前完工，汛前全部投入使用，下游三万亩农田不再受旱。",
    "农田灌溉用上新水",
    "下游的农田灌溉不用再等上游放水，种粮户方小满说早稻比去年早插了五天，秋后还想再包二十亩。",
    "老闸门退了役",
    "最老的一扇用了七十一年，上面还留着当年木匠刻下的记号，它被送进了县博物馆，讲解员说孩子们爱问它有多重。",
)
TITLE = "清河水库除险加固"
MANY = [
    f"{title}\n\n{lead}\n\n{rest}"
    for title, lead, rest in (
        (
            f"{name}镇{what}",
            f"{name}镇{what}，{who}说今年比去年早了{n}天。",
            f"{name}镇还要再办{n}场，{who}请邻镇的人都来看看。",
        )
        for n, (name, what, who) in enumerate(
            (
                ("白石", "开了菊花会", "花农周玉芬"),
                ("青山", "修好了石板街", "石匠马占魁"),
                ("东岭", "收完了晚稻", "种粮户方小满"),
                ("南湾", "补种了护坡林", "护林员丁有才"),
                ("北塘", "放养了鱼苗", "渔民李水生"),
            ),
            3,
        )
    )
]


def _articles(*pages: str) -> list[str]:
    return told(pages[0], divisions(*pages)[0])


def test_the_sections_of_an_article_are_one_among_pages_of_one_article() -> None:
    feature = "\n\n".join(FEATURE)
    (text,) = _articles(feature, *MANY)
    assert all(part in text for part in FEATURE)
    assert len(_articles(feature, *(f"{one}\n\n{STORIES[at % 3]}" for at, one in enumerate(MANY)))) > 1


def test_what_copies_of_an_article_were_cut_at_is_no_boundary() -> None:
    feature = "\n\n".join(FEATURE)
    assert [len(division.articles) for division in divisions(feature, feature + "\n", *MANY)] == [1] * 7


def test_where_a_title_stands_over_the_first_text_headings_may_be_titles() -> None:
    assert len(_articles("\n\n".join((TITLE, *FEATURE)), *MANY)) > 1


def test_a_page_that_surely_has_several_stories_keeps_them_among_pages_of_one() -> None:
    assert len(_articles("\n\n".join(STORIES), *MANY)) == 3


def _sheets(page: str, others: Sequence[str]) -> tuple[dict[str, Sheet], dict[str, tuple[int, ...]]]:
    """Give the sheets of a page and five others, and where their runs begin if other pages cut all paragraphs of the first apart."""
    sheets = {str(at): Sheet(split.lines(Page(str(at), text))) for at, text in enumerate((page, *others))}
    cuts = {number: {"apart": 3.0} for number in sheets["0"].chain[1:]}
    return sheets, {name: sheet.starts(cuts if name == "0" else {}) for name, sheet in sheets.items()}


@pytest.mark.parametrize(("others", "runs"), [(STOCK, 1), (STOCK + 1, 2)])
def test_what_many_pages_have_at_their_ends_is_of_no_article(others: int, runs: int) -> None:
    remark = "网友对此议论纷纷，有人说早就应该如此，也有人担心执行起来会走样，希望有关方面拿出更细的办法来。"
    sheets, starts = _sheets("\n\n".join((TITLE, FEATURE[0], remark)), MANY)
    found = single(sheets, starts, lambda _: dict.fromkeys(map(str, range(others)), ({2}, 0.1)))
    assert len(found["0"]) == runs and found["1"] == starts["1"]


@pytest.mark.parametrize(("share", "runs"), [(0.5, 1), (0.7, 3)])
def test_what_other_pages_tell_alone_stands_apart(share: float, runs: int) -> None:
    sheets, starts = _sheets("\n\n".join((FEATURE[0], FEATURE[2], FEATURE[4])), MANY)
    assert len(single(sheets, starts, lambda _: {"1": ({0}, share), "2": ({1}, share)})["0"]) == runs
    assert len(single(sheets, starts, lambda _: {"1": ({0, 1}, share), "2": ({1}, share)})["0"]) == 1


def test_few_pages_have_no_habit() -> None:
    sheets, starts = _sheets("\n\n".join((FEATURE[0], FEATURE[2])), MANY[:2])
    assert single(sheets, starts, lambda _: {}) == starts
