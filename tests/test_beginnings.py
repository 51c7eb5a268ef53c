"""A text without dateline begins with the paragraph that opens it, wherever columns have left that."""

import json
from pathlib import Path

import pytest
from test_notices import divisions

import dedupe

TITLE = "石桥水库提前蓄水"
LEAD = "石桥水库昨天提前蓄水，比工期早了四十天。水库指挥部说，大坝质量合格，下游三个乡的农田今年就能用上库水，秋种不必再等雨。"
REST = (
    "指挥部的工程师说，大坝浇筑时改用夜间降温的办法，裂缝一条没有，质量检查三次都合格，工期反而缩短，省下的钱修了库边的路。",
    "下游的乡干部算了一笔账：农田用上库水，每亩能多收一百来斤，三个乡加起来够县城吃上半年，秋种的种子已经分到各户手里。",
    "他还说，蓄水以后库边要种树，三年内不许开荒，已经搬走的住户由水库管理所逐户登记，安置房冬天以前交钥匙，一户不落。",
)
MOTTO = "水到渠成，事在人为。"
OTHER = (
    "少年棋手夺冠",
    "本报清河5月6日讯（记者 郑树）县里的少年棋赛昨天下完最后一轮，十二岁的孙小满七战全胜，捧走了木刻的奖杯。",
    "裁判长说，小满的棋不急，输了也不哭，今年参赛的孩子里女孩第一次过了半数。（完）",
)


def only(*text: str, beside: tuple[str, ...] = OTHER) -> list[str]:
    page = "\n\n".join((TITLE, *text, *beside))
    (division,) = divisions(page)
    article = division.articles[0]
    return [page[piece.begin : piece.end] for piece in article.pieces if piece.kind == "body"]


def test_a_beginning_left_behind_the_end_comes_first() -> None:
    assert only(*REST[1:], LEAD, REST[0]) == [LEAD, REST[0], *REST[1:]]


def test_a_page_of_one_story_has_no_columns_that_may_be_out_of_order() -> None:
    assert only(*REST[1:], LEAD, REST[0], beside=()) == [*REST[1:], LEAD, REST[0]]
    dated = "新华社石桥5月6日电（记者 郑树）" + REST[0]
    assert only(LEAD, dated, *REST[1:], beside=()) == [LEAD, dated, *REST[1:]]


def test_a_text_that_begins_with_its_beginning_stays() -> None:
    assert only(LEAD, *REST) == [LEAD, *REST]


def test_whence_news_are_in_the_midst_of_a_text_is_not_its_beginning() -> None:
    news = "伦敦廿三日广播：" + REST[0]
    assert only(LEAD, REST[1], news, REST[2]) == [LEAD, REST[1], news, REST[2]]


def test_a_motto_before_the_lead_stays_before_it() -> None:
    assert only(MOTTO, LEAD, *REST) == [MOTTO, LEAD, *REST]


def test_a_beginning_is_known_by_its_day_and_by_what_the_rest_says_of_it() -> None:
    lead = "清河县的三个乡4日等来了灌溉水，指挥部的工程师说，大坝质量合格，下游乡干部已经备好了秋种的种子。"
    assert only(REST[2], *REST[:2], lead) == [lead, REST[2], *REST[:2]]


def test_what_somebody_says_is_set_before_no_beginning() -> None:
    said = "水库指挥部的老赵告诉记者：“石桥水库4日就能提前蓄水，大坝质量合格，下游的农田等不得。”"
    assert only(*REST[:2], said) == [*REST[:2], said]


def test_sections_that_are_counted_in_order_prove_that_nothing_was_moved() -> None:
    assert only(*REST[:2], LEAD, REST[2])[0] == LEAD
    text = (REST[0], "1．一笔账", REST[1], LEAD, "2．库边种树", REST[2])
    assert only(*text) == [*REST[:2], LEAD, REST[2]]


@pytest.mark.parametrize("pages", [1, 2])
def test_an_order_that_only_a_guess_has_is_told(pages: int, tmp_path: Path) -> None:
    """Another copy that reads as its page stands vouches for it."""
    given = ["\n\n".join((TITLE, *REST[1:], LEAD, REST[0], *OTHER)), "\n\n".join((TITLE, LEAD, *REST))]
    for number, text in enumerate(given[:pages]):
        (tmp_path / f"{number}.txt").write_text(text, "utf-8")
    dedupe.run([str(tmp_path / f"{number}.txt") for number in range(pages)], str(tmp_path / "out"))
    rows = [json.loads(line) for line in (tmp_path / "out/manifest.jsonl").read_text("utf-8").splitlines()]
    (row,) = (row for row in rows if row["title"] == TITLE)
    assert any("guessed" in warning for warning in row["warnings"]) is (pages == 1)
    assert (tmp_path / "out" / row["file"]).read_text("utf-8").split("\n\n")[1] == LEAD


@pytest.mark.parametrize("mark", ["▲{}", "{}、"])
def test_items_of_a_list_stay_in_their_order(mark: str) -> None:
    told = (*REST[1:], LEAD, REST[0])
    items = [mark.format(sign) + text for sign, text in zip("一二三四", told, strict=True)]
    assert only(*items) == items
