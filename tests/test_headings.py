"""Which headings open a story, by what all titles of the page have, and what stands under a title and is none of its story."""

import pytest
from test_notices import STORIES, divisions, told

from dedupe import chars, cues, normalise, split
from dedupe.records import Page
from dedupe.revise.cuts import Sheet
from dedupe.tables import tabled

NOTE = "开栏的话：本版今起选登外地来稿，读者可写信荐文，编辑部择优刊用并付薄酬。"
ROSTER = ("日期 值守 地点", "3月2日 郑有田 东闸", "3月9日 郝铁山 西闸", "3月16日 卫春生 北闸")
DUTY = "水利局说，汛期每天有人看闸，名单贴在门口。"


TITLES = [story.split("\n")[0] for story in STORIES]


def with_note(story: str, note: str) -> str:
    title, rest = story.split("\n\n", 1)
    return f"{title}\n\n{note}\n\n{rest}"


def test_a_note_between_title_and_dateline_is_the_papers() -> None:
    page = f"{STORIES[1]}\n\n{with_note(STORIES[0], NOTE)}"
    texts = told(page, divisions(page)[0])
    assert texts == [STORIES[1].replace("\n", ""), STORIES[0].replace("\n", "")]


def test_a_brief_before_a_story_without_a_title_is_none() -> None:
    brief = "老戏台今晚演两场\n\n老戏台今晚加演一场，两场的戏票都在村口领，先到先得。"
    page = f"{STORIES[0]}\n\n{brief}\n\n{STORIES[2].split(chr(10), 2)[2]}"
    assert any(brief.split("\n\n")[1] in text for text in told(page, divisions(page)[0]))


def test_the_rows_of_a_table_are_no_titles() -> None:
    title, lead, rest = STORIES[0].split("\n\n")
    page = "\n\n".join((STORIES[1], title, lead, rest, *ROSTER, DUTY, STORIES[2]))
    texts = told(page, divisions(page)[0])
    assert len(texts) == 3
    assert all(row in texts[1] for row in (*ROSTER, DUTY))


@pytest.mark.parametrize(
    "table",
    [
        ("各坝段值守（单位：天）", "坝段 去年 今年", "东坝 66 7", "西坝 8 78"),
        ("坝段 去年 今年", "东坝 66 7", "西坝 8 78"),
        ("片区 套数 均价", "东坝 415套 每平方米1092元", "西坝 32套 每平方米981元"),
        ("评比结果如下：", "奖项 姓名 单位", "一等奖 郑有田 东坝", "一等奖 郝铁山 西坝"),
    ],
)
def test_a_table_in_a_text_is_of_it(table: tuple[str, ...]) -> None:
    title, lead, rest = STORIES[0].split("\n\n")
    page = "\n\n".join((STORIES[1], title, lead, rest, *table, DUTY, STORIES[2]))
    texts = told(page, divisions(page)[0])
    assert len(texts) == 3
    assert all(row in texts[1] for row in (*table, DUTY))


@pytest.mark.parametrize("signs", [("【", "】"), ("》", ""), ("［", "］")])
def test_what_a_page_sets_round_its_titles_is_no_part_of_them(signs: tuple[str, str]) -> None:
    front, back = signs
    page = "\n\n".join(f"{front}{title}{back}\n\n{text}" for title, text in (s.split("\n\n", 1) for s in STORIES))
    assert titles(page) == TITLES


@pytest.mark.parametrize(
    "tags",
    [
        ("［要闻］", "［地方］", "［港湾］"),
        ("稿名：", "稿名：", "稿名："),
        ("一、", "二、", "三、"),
        ("12. ", "13. ", "14. "),
    ],
)
def test_what_a_page_calls_and_counts_its_stories_by_is_no_part_of_their_titles(tags: tuple[str, ...]) -> None:
    page = "\n\n".join(f"{tag}{story}" for tag, story in zip(tags, STORIES, strict=True))
    assert titles(page) == TITLES


@pytest.mark.parametrize("tag", ["［要闻］", "稿名：", "二、"])
def test_what_stands_before_one_title_only_is_a_part_of_it(tag: str) -> None:
    page = "\n\n".join((STORIES[0], f"{tag}{STORIES[1]}", STORIES[2]))
    assert titles(page) == [TITLES[0], f"{tag}{TITLES[1]}", TITLES[2]]


def test_who_speaks_in_the_text_below_is_a_part_of_its_title() -> None:
    said = (f"{story}\n\n郑有田说，这{title[:2]}他等了十年。" for story, title in zip(STORIES, TITLES, strict=True))
    assert titles("\n\n".join(f"郑有田：{story}" for story in said)) == [f"郑有田：{title}" for title in TITLES]


def test_names_with_brackets_behind_them_are_a_table_be_a_link_among_them() -> None:
    texts = ["入选护坝员名录：", "姓名（籍贯）", "郑有田（东坝）", "老戏台今晚演两场", "郝铁山（西坝）", DUTY]
    assert tabled(texts, ["body", *["title"] * 4, "body"]) == [0, 1, 2, 4]


def test_captions_between_what_announces_a_table_and_its_rows_part_nothing() -> None:
    title, lead, rest = STORIES[0].split("\n\n")
    rows = ("档次 / 标准 / 补助", "第3档 / 4% / 17元", "第5档 / 31% / 31元", "第9档 / 18% / 82元")
    shown = ("“前任守坝人留下的图样，现由水利局保管”", "①大坝旧貌", "②守坝人为闸门编号。", "（组图：郑有田）")
    page = "\n\n".join(
        (STORIES[1], title, lead, rest, "补助办法如下：", shown[0], rows[0], *shown[1:], *rows[1:], DUTY)
    )
    texts = told(page, divisions(page)[0])
    assert len(texts) == 2 and all(row in texts[1] for row in rows)


def test_no_story_begins_with_the_rows_of_a_table() -> None:
    """Other pages may have such rows, and what is behind them, in another story of this page."""
    rows = ("评审结果（以姓氏笔画为序）：", "姓名 推荐地 得分", "吕宗一 怀浔 9.11分", "丁春 靖城 86.63分")
    lines = split.lines(Page("a.txt", "\n\n".join((*STORIES[:2], *rows, DUTY))))
    first = next(line.number for line in lines if line.text == rows[0])
    assert first not in Sheet(lines).starts({first: {"of another story here": 2.0}})


def test_items_behind_a_note_of_the_editors_are_text() -> None:
    items = ("清河水库昨天蓄水，大坝全长两里。", "岚口渔港添了冷库，能存鱼百吨。", "老戏台今晚加演一场，先到先得。")
    note = "编者按：本版今起选登各地短讯，读者可写信荐文。"
    page = "\n\n".join((STORIES[1], "各地短讯", note, *(f"▲ {item}" for item in items), STORIES[0]))
    texts = told(page, divisions(page)[0])
    assert any(all(item in text for item in items) for text in texts)


@pytest.mark.parametrize("signs", ["▲▲▲▲", "1234"])
def test_a_question_behind_what_other_titles_have_before_them_is_a_title(signs: str) -> None:
    """They stand tight upon their texts, as paragraphs do."""
    asked = f"灯塔换灯，值吗？\n\n{STORIES[0].split(chr(10), 2)[2].replace('清河', '岚口')}"
    heads = [f"{sign}{'. ' if sign.isdecimal() else ''}" for sign in signs]
    page = "\n".join(
        f"{head}{story.replace(chr(10) * 2, chr(10))}" for head, story in zip(heads, (*STORIES, asked), strict=True)
    )
    assert titles(page)[-1] == "灯塔换灯，值吗？"


def test_a_headline_in_brackets_before_a_dateline_is_a_title() -> None:
    """None has words of its text, and the first stands behind a sentence."""
    texts = [story.split("\n\n", 1)[1] for story in STORIES]
    page = "\n\n".join(
        ("报社的话，照例登在前面。", *(f"【昨夜今晨之{at}】{text}" for at, text in zip("甲乙丙", texts, strict=True)))
    )
    assert titles(page) == ["昨夜今晨之甲", "昨夜今晨之乙", "昨夜今晨之丙"]


@pytest.mark.parametrize("ruler", ["--- {} ---", "〔{}〕", "【第{}】"])
def test_titles_of_a_list_of_contents_go_to_the_texts_that_are_only_counted(ruler: str) -> None:
    texts = [story.split("\n\n", 1)[1] for story in STORIES]
    contents = [f"{at}) {title}" for at, title in enumerate(TITLES, 1)]
    parts = (f"{ruler.format(at)}\n\n{text}" for at, text in enumerate(texts, 1))
    page = "\n\n".join(("本期目录：", *contents, *parts))
    assert told(page, divisions(page)[0]) == [
        title + text.replace("\n", "") for title, text in zip(TITLES, texts, strict=True)
    ]


def test_brackets_that_another_copy_lacks_are_no_part_of_a_title() -> None:
    title, text = STORIES[0].split("\n\n", 1)
    page = f"【{title}】\n\n{text}\n\n{STORIES[1]}"
    heads = [
        [page[piece.begin : piece.end] for piece in divisions(page, *others)[0].articles[0].pieces[:1]]
        for others in ((), (STORIES[0],))
    ]
    assert heads == [[f"【{title}】"], [title]]


def test_a_title_that_ends_in_a_word_of_makers_is_no_credit() -> None:
    lines = split.lines(Page("1.txt", f"岚口与清河重启渔港合作\n\n{STORIES[0]}"))
    assert lines[0].kind == "title"


@pytest.mark.parametrize("sign", ["▲", "▼", "◣ "])
def test_a_dateline_behind_a_sign_opens_a_text(sign: str) -> None:
    lines = split.lines(Page("1.txt", f"{STORIES[0]}\n\n{sign}本报讯（记者 林晚秋）水库下游的两个村子昨天通了自来水。"))
    assert lines[-1].kind == "body"


@pytest.mark.parametrize("over", [(), ("岚口网", "2024-03-14")])
def test_who_signs_from_where_shows_titles_behind_a_sign_be_it_under_who_has_it(over: tuple[str, ...]) -> None:
    signed = ("本报记者 林晚秋、郑有田（清河报道）", "岚口网记者 郝铁山（榆社报道）", "县报记者 卫春生（岚口报道）")
    parts = [story.split("\n\n") for story in STORIES]
    stories = [
        "\n\n".join(("◆" + title, *over, who, lead.split("日电 ")[1], rest))
        for who, (title, lead, rest) in zip(signed, parts, strict=True)
    ]
    kinds = {line.text: line.kind for line in split.lines(Page("1.txt", "\n\n".join(stories)))}
    assert [kinds.get(title) for title, _, _ in parts] == ["title"] * 3
    assert [kinds.get(who) for who in signed] == ["byline"] * 3


@pytest.mark.parametrize(("wire", "parted"), [("【沪讯】", True), ("［快讯］", True), ("（来讯）", False), ("", False)])
def test_a_wire_of_one_character_in_brackets_opens_a_text(wire: str, parted: bool) -> None:
    other = f"{wire}水库下游的两个村子昨天通了自来水，管线绕过三道山梁，家家户户的院子里都装上了水表。"
    page = f"{STORIES[0]}\n\n{other}\n\n{STORIES[1]}"
    texts = told(page, divisions(page)[0])
    assert any(text.startswith(other) for text in texts) == parted


def test_a_link_before_the_last_sentence_of_a_table_parts_nothing() -> None:
    title, lead, rest = STORIES[0].split("\n\n")
    table = ("坝段 去年 今年", "东坝 66 7", "西坝 8 78")
    page = "\n\n".join((title, lead, rest, *table, "另请参阅：岚口渔港添了冷库", DUTY))
    assert [line.kind for line in split.lines(Page("1.txt", page))][3:6] == ["body"] * 3


@pytest.mark.parametrize(("links", "rows"), [(1, [1, 3, 4, 5, 6]), (2, [])])
def test_one_link_among_the_rows_of_a_table_does_not_end_it(links: int, rows: list[int]) -> None:
    table = ["品名 最高价 最低价 成交量", "长塘铜 5685 8420 31手", "澄州铝 4259 3405 159手", "沪锌主力 9640 1256 607手"]
    table[1:1] = ["【看更多】老戏台今晚演两场"] * links
    texts = ["本报岚口3月14日电 各品种行情如下。", *table, "以上报价单位为元每吨，当日有效。"]
    assert tabled(texts, ["body", "notice", *["title"] * (len(table) - 1), "body"]) == rows


def test_sections_may_be_counted_on_lines_of_their_own() -> None:
    title, lead, rest = STORIES[0].split("\n\n")
    lead = lead.split(" ")[1]
    page = "\n\n".join(
        (
            STORIES[1],
            title,
            lead,
            "01\n坝上",
            rest,
            "02\n坝下",
            DUTY,
            "03\n后来",
            "汛期过后，水库的水位比往年高出一截。",
            STORIES[2],
        )
    )
    texts = told(page, divisions(page)[0])
    assert len(texts) == 3
    assert "坝上" in texts[1] and "后来" in texts[1]
    page = "\n\n".join((STORIES[1], "2\n" + STORIES[0], "4\n" + STORIES[2]))
    assert [line.kind for line in split.lines(Page("a.txt", page)) if line.text in "24"] == ["furniture"] * 2


def test_cells_that_bars_part_are_of_the_table() -> None:
    texts = [
        "各点现存情况如下：",
        "点位｜数量｜状态",
        "桐洲｜3｜完好",
        "| 清城 | 44 | 完好 |",
        "以上数据每月更新一次。",
    ]
    assert tabled(texts, ["body", "furniture", "furniture", "furniture", "body"]) == [0, 1, 2, 3]


def test_a_question_may_be_the_title_that_stands_before_a_dateline_in_its_line() -> None:
    title, lead, rest = STORIES[0].split("\n\n")
    asked = "水库提前完工，谁说了算？看表"
    lines = split.lines(Page("a.txt", f"{STORIES[1]}\n\n{asked}　　{lead}\n\n{rest}"))
    assert [(line.kind, line.text) for line in lines[3:5]] == [("title", asked), ("body", lead)]


def test_sections_that_several_stories_count_alike_are_theirs() -> None:
    stories = [bare(story) for story in STORIES]
    pages = [
        "\n\n".join((title, *text.split("\n\n")[:1], "（1）破与立", text.split("\n\n")[1])) for title, text in stories
    ]
    for page, division in zip(pages, divisions(*pages), strict=True):
        assert "（1）破与立" in told(page, division)[0]


@pytest.mark.parametrize(
    "heads",
    [
        ("第一问：样本", "第二问：谁来管怎么管", "第三问：账本在哪里"),
        ("【一】样本", "【二】谁来管，怎么管", "【三】账本"),
    ],
)
def test_headings_that_are_counted_on_from_one_another_are_sections(heads: tuple[str, ...]) -> None:
    parts = [line for pair in zip(heads, (story.split("\n\n")[2] for story in STORIES), strict=True) for line in pair]
    page = "\n\n".join((STORIES[0].rsplit("\n\n", 1)[0], *parts))
    texts = told(page, divisions(page)[0])
    assert len(texts) == 1
    assert all(part in texts[0] for part in parts)


def test_the_end_of_a_story_behind_a_link_is_of_it() -> None:
    end = "“不是钱的事，”老郑摇摇头，“图的是水库下面的人睡得着。”"
    page = "\n\n".join((STORIES[0], "查看更多：岚口渔港添了冷库", end, STORIES[1], STORIES[2]))
    assert [end in text for text in told(page, divisions(page)[0])] == [True, False, False]


def bare(story: str) -> tuple[str, str]:
    """Give the title of a story and its text without the dateline."""
    title, lead, rest = story.split("\n\n")
    return title, f"{lead.split(' ')[-1]}\n\n{rest}"


def titles(page: str, *others: str) -> list[str]:
    """Give the titles of the stories of a page."""
    pieces = (piece for article in divisions(page, *others)[0].articles for piece in article.pieces)
    return [page[piece.begin : piece.end] for piece in pieces if piece.kind == "title"]


def test_titles_that_begin_alike_under_the_names_of_columns_are_titles() -> None:
    stories = [bare(story) for story in STORIES]
    columns = ("民生一线", "文化走廊", "海上来风")
    headed = [(f"新鲜事 {title}", text) for title, text in stories]
    pages = [f"{column}\n\n{title}\n\n{text}" for column, (title, text) in zip(columns, headed, strict=True)]
    for number, (title, _) in enumerate(headed):
        assert title in titles(pages[number], *pages[:number], *pages[number + 1 :])


def test_a_title_behind_the_turns_of_a_site_is_no_link() -> None:
    (one, text), (other, more) = bare(STORIES[0]), bare(STORIES[1])
    page = f"{one}\n\n{text}\n\n上一篇◀　▶下一篇\n\n{other}\n\n2024年3月14日　来源《甲社》\n朗读：\n\n{more}"
    assert titles(page) == [one, other]


@pytest.mark.parametrize(
    "sign",
    [
        "本报清河3月14日电 ",
        "文字：甲社记者 林晚秋\n\n",
        "作者： 时间：2024-03-14 点击数：[56]\n\n文字：甲社记者 林晚秋\n\n",
    ],
)
def test_an_announcement_that_somebody_signs_is_a_story(sign: str) -> None:
    text = f"{sign}清河法院今天公布下周开庭的案件，市民凭证件可以旁听。"
    page = f"{STORIES[1]}\n\n清河法院开庭公告\n\n{text}"
    assert titles(page)[1:] == ["清河法院开庭公告"]


def test_a_line_tight_upon_the_source_line_is_the_sites() -> None:
    (one, text), (other, more) = bare(STORIES[0]), bare(STORIES[1])
    page = "\n\n".join(f"{t}\n\n转载自 甲社\n读本章\n去阅读\n{body}" for t, body in ((one, text), (other, more)))
    assert titles(page) == [one, other]


def test_counted_headings_are_subheads() -> None:
    title, lead, rest = STORIES[0].split("\n\n")
    parts = ("01 渔船进港", rest, "02 冷库开门", DUTY, "03 戏迷满座", "戏班的年轻人夜里还在台上排练，天亮才散。")
    page = "\n\n".join((STORIES[1], title, lead, *parts, STORIES[2]))
    assert len(divisions(page)[0].articles) == 3


def test_a_sign_before_titles_is_no_part_of_them() -> None:
    page = "\n\n".join("◆" + story for story in STORIES)
    titles = [line.text for line in split.lines(Page("a.txt", page)) if line.kind == "title"]
    assert titles == [story.split("\n")[0] for story in STORIES]


def test_a_sign_marks_titles_if_the_text_behind_each_has_its_words_and_captions_if_the_text_before_has_them_too() -> (
    None
):
    bare = [story.replace("本报清河3月14日电 ", "").replace("本报榆社3月14日电 ", "") for story in STORIES]
    bare = [story.replace("本报岚口3月14日电 ", "") for story in bare]

    def kinds(page: str) -> list[str]:
        return [line.kind for line in split.lines(Page("a.txt", page)) if line.text.strip("◆")[:4] in heads]

    heads = {story[:4] for story in bare}
    assert kinds("\n\n".join("◆" + story for story in bare)) == ["title"] * 3
    pictured = ["\n\n".join(("县里新闻", lead, "◆" + title, rest)) for title, lead, rest in map(_parts, bare)]
    assert kinds("\n\n".join(pictured)) == ["caption"] * 3


def test_a_sign_marks_titles_though_another_heading_stands_under_some_and_a_picture_under_one() -> None:
    bare_ones = [bare(story) for story in (*STORIES, *STORIES[:2])]
    heads = ["\n\n".join(("◆" + title, "追记县里的几件事", text)) for title, text in bare_ones[:2]]
    rest = ["\n\n".join(("◆" + title, text)) for title, text in bare_ones[2:]]
    page = "\n\n".join((*heads, *rest, "◆渔港的清晨", "（完）"))
    kinds = [line.kind for line in split.lines(Page("a.txt", page)) if line.text.strip("◆") in dict(bare_ones)]
    assert kinds == ["title"] * 5


def _parts(story: str) -> list[str]:
    return story.split("\n\n")


def test_marks_of_vertical_print_are_read_and_set_upright() -> None:
    page = f"{STORIES[0]}\n\n郑有田说：﹁坝上风大，夜里浇筑最怕结冰。﹂\n\n︵本报清河3月14日电︶\n\n{STORIES[1]}"
    article = divisions(page)[0].articles[0]
    assert [piece.kind for piece in article.pieces][-2:] == ["body", "endmark"]
    witness = normalise.witness(article, Page("1.txt", page))
    assert any("「坝上风大，夜里浇筑最怕结冰。」" in paragraph.text for paragraph in witness.paragraphs)


def test_who_passed_a_story_on_closes_it_and_who_sent_a_picture_does_not() -> None:
    for sign, kind in (("（青江社播发）", "endmark"), ("（青江电视台编发）", "endmark"), ("（青江社发）", "credit")):
        lines = split.lines(Page("a.txt", "\n\n".join((STORIES[0], sign, STORIES[1]))))
        assert [line.kind for line in lines if line.text == sign] == [kind]


def test_a_beginning_that_columns_moved_into_its_story_parts_nothing_that_other_pages_have_together() -> None:
    title, lead, rest = STORIES[0].split("\n\n")
    page = "\n\n".join((STORIES[1], rest, DUTY, "（完）", title, lead, STORIES[2]))
    whole = "\n\n".join((STORIES[0], DUTY))
    others = (f"{whole}\n\n{STORIES[1]}", f"{STORIES[2]}\n\n{whole}", f"{STORIES[1]}\n\n{whole}\n\n{STORIES[2]}")
    (own,) = (text for text in told(page, divisions(page, *others)[0]) if lead in text)
    assert rest in own
    assert DUTY in own


def test_who_signs_below_a_story_does_not_open_the_next() -> None:
    signed = "\n\n".join(
        f"{story}\n\n采写：山城报记者 {name}"
        for story, name in zip(STORIES, ("林晚秋", "贺青", "乔守田"), strict=False)
    )
    made = divisions(signed)[0].articles
    bylines = [[signed[p.begin : p.end] for p in article.pieces if p.kind == "byline"] for article in made]
    assert bylines == [[f"采写：山城报记者 {name}"] for name in ("林晚秋", "贺青", "乔守田")][: len(made)]


def test_who_signs_over_each_title_opens_what_is_below() -> None:
    names = ("林晚秋", "贺青", "乔守田")
    signed = "\n\n".join(f"山城报记者 {name}\n\n{story}" for story, name in zip(STORIES, names, strict=False))
    made = divisions(signed)[0].articles
    bylines = [[signed[p.begin : p.end] for p in article.pieces if p.kind == "byline"] for article in made]
    assert bylines == [[f"山城报记者 {name}"] for name in names][: len(made)]


def test_a_byline_in_a_form_of_the_outlets_own_is_known_by_its_place() -> None:
    title, lead, rest = STORIES[0].split("\n\n")
    page = "\n\n".join((title, "［執筆記者 贺青／山城网］", lead, rest))
    assert [line.kind for line in split.lines(Page("a.txt", page))] == ["title", "byline", "body", "body"]


@pytest.mark.parametrize(
    "line", ["（责任编辑：山城社记者贺青）", "通讯员：贺青　来源：山城社", "文字：山城社记者 贺青"]
)
def test_a_reporter_signs_whatever_label_stands_before(line: str) -> None:
    page = "\n\n".join((*bare(STORIES[0]), line, *bare(STORIES[1])))
    kinds = {found.text: found.kind for found in split.lines(Page("a.txt", page))}
    assert kinds[line] == "byline"
    assert split.lines(Page("a.txt", page.replace(line, "责任编辑：贺青")))[3].kind == "furniture"


def test_tags_that_a_scraper_left_are_a_mark_of_headings() -> None:
    title, lead, rest = STORIES[0].split("\n\n")
    lines = split.lines(Page("a.txt", "\n\n".join((f"<b>{title}</b>", lead, f"<h2> {DUTY[:8]} </h2>", rest))))
    assert [(line.text, line.level) for line in lines if line.kind == "title"] == [(title, 3), (DUTY[:8], 2)]


def test_signs_round_a_heading_are_a_mark_of_it() -> None:
    title, lead, rest = STORIES[0].split("\n\n")
    plain = f"=== {title} ===\n\n{lead}\n\n== {DUTY[:8]} ==\n\n{rest}"
    wiki = f"== {title} ==\n\n{lead}\n\n=== {DUTY[:8]} ===\n\n{rest}"
    for page in (plain, wiki):
        heads = [line for line in split.lines(Page("a.txt", page)) if line.kind == "title"]
        assert [line.text for line in heads] == [title, DUTY[:8]]
        assert 0 < heads[0].level < heads[1].level


def test_the_rows_of_a_table_that_the_text_announces_are_its_paragraphs() -> None:
    title, lead, rest = STORIES[0].split("\n\n")
    table = ("水利局同时公布了水价：", "项目 单位 金额（元）", "灌溉 每亩 91", "养殖 每亩 7", "工业 每吨 93")
    page = "\n\n".join((STORIES[1], title, lead, rest, *table, DUTY, STORIES[2]))
    other = "\n\n".join((f"河滩水价\n\n本报榆社3月15日电 {STORIES[1].split(chr(10))[-1]}", *table, STORIES[2]))
    article = next(
        a for a in divisions(page, other)[0].articles if any(page[p.begin : p.end] == DUTY for p in a.pieces)
    )
    printed = [(page[p.begin : p.end], p.kind, p.joins) for p in article.pieces]
    assert printed[-6:] == [(text, "body", False) for text in (*table, DUTY)]


def test_a_sentence_that_tells_of_filing_is_not_the_foot_of_a_web_page() -> None:
    told = (
        "可以，两地已经互认，凭有效凭证到河务所备案即可。",
        "水利局撤下了一批侵权的图纸。",
        "水费年底再收。（信息来源：山城社）",
    )
    lines = split.lines(Page("a.txt", "\n\n".join((STORIES[0], *told, "冀ICP备05000001号", "如有侵权，请告知本站。"))))
    assert [line.kind for line in lines][-5:] == ["body"] * 3 + ["furniture"] * 2


@pytest.mark.parametrize(
    "line",
    [
        "△ 本报记者 郑有田 郝铁山",
        "总台本报记者丨郑有田丨郝铁山",
        "供稿：本报记者 郑有田",
        "海风财经记者郑有田（清河专讯）",
    ],
)
def test_who_wrote_a_story_is_known_in_many_forms(line: str) -> None:
    title, lead, rest = STORIES[0].split("\n\n")
    lines = split.lines(Page("a.txt", "\n\n".join((title, line, lead, rest, STORIES[1]))))
    assert [one.kind for one in lines][:3] == ["title", "byline", "body"]


def test_a_dateline_whose_sender_is_unknown_is_not_cut_before_its_reporter() -> None:
    lead = "海風財經豐江20日電　記者 方元峰報道：" + STORIES[0].split("電 ")[-1].split("\n")[0]
    lines = split.lines(Page("a.txt", f"{STORIES[1].split(chr(10))[0]}\n\n{lead}\n\n{DUTY}"))
    assert [line.text for line in lines][1:] == [lead, DUTY]
    assert lines[1].kind == "body"


def test_a_special_wire_opens_a_story_and_is_no_heading() -> None:
    title, lead, rest = STORIES[0].split("\n\n")
    wire = "【特讯】（记者 郑有田） " + lead.split("电 ")[1]
    page = "\n\n".join((STORIES[1], wire, rest))
    assert told(page, divisions(page)[0]) == [STORIES[1].replace("\n", ""), wire + rest]


def test_a_summary_that_the_next_paragraph_says_again_is_no_copy_of_what_another_page_has_once() -> None:
    lead = "新桥昨日通车，两岸居民往来只需一刻钟，老渡口的三条渡船同日停航，不再开行。"
    rest = "老渡口开了六十年，最早的船工姓郑，如今他的孙子在新桥上收费，每天早出晚归。"
    here = f"# 青江新桥通车\n\n【长话短说】{lead}\n\n（青江5日讯）{lead}\n\n{rest}"
    there = f"# 青江新桥通车\n\n甲社青江5月5日电 {lead}\n\n{rest}"
    assert not any("长话短说" in text for text in told(here, divisions(here, there)[0]))


def test_what_has_a_label_is_a_summary_though_another_page_has_what_it_says_behind_a_longer_dateline() -> None:
    lead = "新桥昨日通车，两岸居民往来只需一刻钟，老渡口的渡船停航。"
    rest = "老渡口开了六十年，最早的船工姓郑，如今他的孙子在新桥上收费，每天早出晚归。"
    here = f"# 青江新桥通车\n\n一句话：{lead}\n\n楼主转甲通讯社杭州5月17日电 {lead}\n\n{rest}"
    there = f"# 青江新桥通车\n\n路透社沈阳5月16日电(记者方若明　尹振思自路透社){lead}\n\n{rest}"
    assert not any("一句话" in text for text in told(here, divisions(here, there)[0]))


@pytest.mark.parametrize("label", ["太长不看：", "以下是机器写的提要，仅供参考："])
def test_so_is_one_that_a_wrapped_paragraph_or_one_no_longer_says_again(label: str) -> None:
    lead = "新桥昨日通车，两岸居民往来只需一刻钟，老渡口的三条渡船同日停航，不再开行。"
    rest = "老渡口开了六十年，最早的船工姓郑，如今他的孙子在新桥上收费，每天早出晚归。"
    page = f"# 青江新桥通车\n\n{label}{lead}\n\n{lead[:24]}\n{lead[24:]}\n\n{rest}\n\n{STORIES[1]}"
    assert told(page, divisions(page)[0])[0] == f"青江新桥通车{lead}{rest}"


def test_what_is_counted_from_the_top_of_a_page_on_is_its_stories() -> None:
    """Under the title of one story they are its sections."""
    bodies = [(title, "".join(bare(story)[1].split("\n\n"))) for title, story in zip(TITLES, STORIES, strict=True)]
    counted = [f"{figure}、{title}\n\n{text}" for figure, (title, text) in zip("一二三", bodies, strict=True)]
    page = "\n\n".join(("放大　缩小　朗读 全版", *counted))
    assert told(page, divisions(page)[0]) == [title + text for title, text in bodies]
    page = "\n\n".join(("清河水库、老戏台和渔港冷库", "清河水库、老戏台和渔港冷库今年都有变化。", *counted, STORIES[1]))
    assert len(told(page, divisions(page)[0])) == 2


@pytest.mark.parametrize(("line", "kind"), [("完", "endmark"), ("—全文完—", "endmark"), ("08:15", "furniture")])
def test_what_says_that_a_story_is_at_its_end_and_the_hour_it_came_are_no_text(line: str, kind: str) -> None:
    lines = split.lines(Page("a.txt", "\n\n".join((STORIES[0], line, STORIES[1]))))
    assert next(one.kind for one in lines if one.text == line) == kind


def test_the_buttons_of_a_site_a_title_with_figures_and_whence_it_is_are_no_table() -> None:
    rows = ("收藏 举报 投诉", "产原煤达到344.3万吨 凤塘4月成绩单出炉", "来自：中新社 | 阅读 4880")
    lines = split.lines(Page("a.txt", "\n\n".join((STORIES[1], *rows, DUTY, STORIES[2]))))
    found = {line.text: line.kind for line in lines}
    assert [found[row] for row in rows] == ["furniture", "title", "furniture"]


@pytest.mark.parametrize(
    "made",
    [
        "24日，实训教师魏桐天在宁原镇接受采访 图片来源：观澜图库",
        "图片说明: 南淮区航拍 图像来源: picture alliance/唐宗东",
        "5月的宁陵县一景（武娟摄于岷市）",
        "前排左起：卢云佑、廖瑶晓、于玉红 [莫海拍]",
    ],
)
def test_whence_a_picture_is_signs_no_story(made: str) -> None:
    assert [line.kind for line in split.lines(Page("a.txt", f"{STORIES[1]}\n\n{made}")) if line.text == made] == [
        "caption"
    ]


ITEMS = (
    "沙陵修好一条索道——周末乘客比往常多了一倍。",
    "和浦的夜校开课——报名的大多是渔民。",
    "云淮的旧书摊迁进了菜市场，摊主说，买菜的人也买书。",
)


@pytest.mark.parametrize("before", ["本报岚口3月14日电 △各地都在修路。", "一周要闻"])
def test_a_mark_before_captions_stands_before_the_items_of_a_text_that_is_a_list(before: str) -> None:
    page = "\n\n".join((STORIES[1], "简讯一束", before, *(f"△{item}" for item in ITEMS), STORIES[2]))
    kinds = {line.text: line.kind for line in split.lines(Page("a.txt", page))}
    assert {kinds[f"△{item}"] for item in ITEMS} == {"body"}


def test_sentences_behind_a_mark_that_stand_behind_a_text_are_captions() -> None:
    page = "\n\n".join((STORIES[1], *(f"△{item}" for item in ITEMS), STORIES[2]))
    kinds = {line.text: line.kind for line in split.lines(Page("a.txt", page))}
    assert {kinds[f"△{item}"] for item in ITEMS} == {"caption"}


@pytest.mark.parametrize("label", ["标题　", "标题：", "【题名】"])
def test_what_a_database_calls_a_title_is_no_part_of_it(label: str) -> None:
    title = STORIES[0].split("\n")[0]
    line = split.lines(Page("a.txt", f"{STORIES[1]}\n\n{label}{STORIES[0]}"))[3]
    assert (line.text, line.kind, line.level) == (title, "title", 2)


@pytest.mark.parametrize(
    "lead",
    [
        "通联消息（记者王超红）",
        "融媒讯（区融媒体中心 李梅娜） ",
        "《芙蓉商务报》消息 （赣江云 戴然） ",
        "【沧海旧闻报】（记者 白晓） ",
        "【唐人周报 丰山】中央社记者 袁秀 / 覃刚克：",
        "〔本报东京专访〕（记者 贺一雪）",
        "客户端讯 记者汤丽磊报道  ",
        "农民日报长山20日电：",
        "中国之声凤湾二十二日电 记者 王帆报道：",
        "伦敦九日广播：",
        "【法新社記者馬文英岚口傳稿】",
        "【本報記者王小明台北報導】",
        "凤河 — 新华社记者廖嘉敏，吕超永报道：",
        "石门，9月12日（新华社记者 陆天伟  谢嘉）—— ",
        "（桐池电 新华社记者雷英佑）",
        "□本报讯（记者 叶红、何安军摄影报道） ",
        "据 新华社丰门9月21日电（蔡琳帆） ",
        "本刊莫斯科讯港闻组郝霞华报道：",
        "沙屏讯 ",
        "新华社拉萨8月19日新媒体专电 ",
        "中国体育报特派员胡娜　宜岗报道：",
        "新华社记者何桐 袁然　松门报道：",
        "朝中社特派员余强玉 毛涛雪怀河报：",
        "记者 苏娟、白春／泰阳报导 ",
        "【财联社梅津20日电】太平山公报记者 陈勤明、苏勇泽报道：",
    ],
)
def test_whence_a_report_is_and_who_made_it_open_a_text_in_many_forms(lead: str) -> None:
    title, text, rest = STORIES[0].split("\n\n")
    page = "\n\n".join((STORIES[1], title, lead + text.split(" ")[1], rest))
    lines = split.lines(Page("a.txt", page))
    assert [line.kind for line in lines] == ["title", "body", "body"] * 2
    assert cues.DATELINE.match(chars.soft(lines[4].text))


@pytest.mark.parametrize(
    "text",
    [
        "他得到消息（记者注：指昨晚）后马上回了家。",
        "好消息（见图）传来，全村都很高兴。",
        "短讯 三则",
        "【记者手记】水利局今天宣布完工。",
        "【记者见面会实录】水利局今天宣布完工。",
        "据新华社报道，水利局今天宣布完工。",
        "科技特派员胡娜说：水利局今天宣布完工。",
        "新华社记者何桐报道，水利局今天宣布完工。",
    ],
)
def test_what_only_tells_of_news_opens_none(text: str) -> None:
    assert not cues.DATELINE.match(chars.soft(text))


def test_the_half_of_a_paragraph_that_begins_with_a_reporter_is_no_byline() -> None:
    half = "记者赶到时，茧子一筐筐倒"
    lines = split.lines(
        Page("a.txt", f"{STORIES[1]}\n\n{half}\n\n上磅秤，白花花一片，鲜茧已经准备停当。\n\n{STORIES[0]}")
    )
    assert lines[3].kind == "body"


@pytest.mark.parametrize(
    ("line", "kind"), [("□ 许静", "byline"), ("■许静 陈小满", "byline"), ("□ 郑有田", "title"), ("□ 坝上坝下", "title")]
)
def test_a_name_behind_a_sign_below_a_title_signs_the_text_that_has_it_not(line: str, kind: str) -> None:
    title, lead, rest = STORIES[0].split("\n\n")
    text = f"{title}\n{line}\n\n施工队的郑有田说，{rest}\n\n{rest}"
    assert split.lines(Page("a.txt", f"{STORIES[1]}\n\n{text}"))[4].kind == kind


@pytest.mark.parametrize("title", ["老楼的纠纷缘何十年未了？", "❖ 钢箱梁，别成摆设"])
def test_a_question_or_a_sign_heads_a_text_where_only_headings_are_set_off(title: str) -> None:
    tight = [story.replace("\n\n", "\n") for story in (STORIES[1], title + "\n\n" + STORIES[0].split("\n\n", 1)[1])]
    lines = split.lines(Page("a.txt", "\n\n".join((*tight, STORIES[2].replace("\n\n", "\n")))))
    assert [line.kind for line in lines] == ["title", "body", "body"] * 3


@pytest.mark.parametrize("marks", ["●○", "▷▶"])
def test_questions_and_answers_behind_two_marks_are_text(marks: str) -> None:
    asked = (
        "旧的钢丝绳怎么处理？",
        "统一回收，折价部分抵扣费用。",
        "谁来判断合不合格？",
        "由应急中心抽样，两份报告一致才算数。",
    )
    talk = [mark + text for mark, text in zip(marks * 2, asked, strict=True)]
    lines = split.lines(Page("a.txt", "\n".join((STORIES[1], *talk))))
    assert {line.kind for line in lines[3:]} == {"body"}


def test_a_question_without_a_name_is_no_heading_nor_an_answer_at_which_somebody_laughs() -> None:
    asked, answer = "Q：管家和干部，哪个更难当？", "A：水库的工期缩短了，还是坝难。（笑）"
    title, lead, rest = STORIES[0].split("\n\n")
    page = "\n\n".join((STORIES[1], title, lead, asked, answer, rest, STORIES[2]))
    assert [line.kind for line in split.lines(Page("a.txt", page))[5:7]] == ["body", "body"]
    assert any(answer in text for text in told(page, divisions(page)[0]))


@pytest.mark.parametrize(
    ("line", "kind"),
    [("（稿源／新华社）", "endmark"), ("【致歉】本平台昨日一文配图有误，现已撤换，感谢网友指正。", "notice")],
)
def test_whence_a_story_came_closes_it_and_a_label_in_brackets_makes_a_notice(line: str, kind: str) -> None:
    assert split.lines(Page("a.txt", f"{STORIES[1]}\n\n{line}\n\n{STORIES[0]}"))[3].kind == kind


@pytest.mark.parametrize(
    "line",
    [
        "二〇一八年一月九日　星期二",
        "民国三十八年五月十日 星期二",
        "第8060号　今日四版　零售每份四分",
        "一九五三年二月八日 第三版",
        "[ 影像第１页 ]",
        "--- 3 ---",
        "约７８８１字，２分钟读完",
    ],
)
def test_a_date_that_is_spelled_is_the_papers_too(line: str) -> None:
    assert split.lines(Page("a.txt", f"{STORIES[1]}\n\n{line}\n\n{STORIES[0]}"))[3].kind == "furniture"


LONG = "市水利局在石桥调研时强调 守住大坝 管好闸门 补齐渠道短板 让下游三个乡的农田今年都能喝上库水"


def test_a_heading_may_be_long_where_paragraphs_end() -> None:
    title, *rest = STORIES[0].split("\n\n")
    lines = split.lines(Page("1.txt", "\n\n".join((LONG, *rest))))
    assert [line.kind for line in lines[:2]] == ["title", "body"]


@pytest.mark.parametrize(
    "first",
    [
        "市水利局在石桥调研时强调，守住大坝，管好闸门，补齐渠道短板，让下游三个乡的农田今年都能喝上库水",
        "郑有田 郝铁山 卫春生 孙小满 许勤庆 郑树 方瑶 孙军佑 蔡鸣永 何以安 周一鸣 秦晓禾 祝小满",
    ],
)
def test_half_a_paragraph_and_names_in_a_row_are_no_long_heading(first: str) -> None:
    rest = STORIES[0].split("\n\n")[1:]
    assert split.lines(Page("1.txt", "\n\n".join((first, *rest))))[0].kind != "title"


def test_a_long_line_before_another_that_does_not_end_is_no_heading() -> None:
    rest = STORIES[0].split("\n\n")[1:]
    lines = split.lines(Page("1.txt", "\n\n".join((LONG, LONG[:40] + " 另有两个乡排在明年秋天", *rest))))
    assert "title" not in [line.kind for line in lines]


def test_a_column_in_brackets_before_a_title_is_no_dateline() -> None:
    rest = STORIES[0].split("\n\n")[1:]
    lines = split.lines(Page("1.txt", "\n\n".join(("【石桥水库特别报道】秋种以前全线开闸放水", *rest))))
    assert lines[0].kind == "title"


def test_reports_on_one_matter_are_told_apart_by_how_they_begin() -> None:
    first = (
        "北河连日大雪 铁路加派除雪车",
        "从昨天起，一股强冷空气自北向南经过北河，全市普降大雪，铁路部门加派除雪车，保证列车运行。",
        "气象台说，大雪还要下两天，冷空气过后气温下降十度，高速公路沿线备足了融雪剂和除雪车。",
    )
    second = (
        "南岭大雪减弱 高速公路恢复通行",
        "从昨天起，一股强冷空气自北向南经过南岭，全市大雪减弱，高速公路恢复通行，铁路列车运行正常。",
        "气象台说，冷空气过后气温还要下降，除雪车和融雪剂不撤，沿线的车站给旅客备了热水。",
    )
    page = "\n\n".join("\n".join(story) for story in (first, second))
    assert told(page, divisions(page)[0]) == ["".join(first), "".join(second)]
