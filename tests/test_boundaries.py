"""Where one story ends and the next begins is told by pages that have either, past short lines that no other page has."""

from dataclasses import replace

import pytest
from test_notices import STORIES, divisions, told

from dedupe import split
from dedupe.records import Line, Page, Piece
from dedupe.revise import lines, signs, turns, words
from dedupe.revise.cuts import Sheet, usual

BRIDGE = (
    "新桥通车三天",
    "新桥昨日通车，两岸居民往来只需十五分钟，收费站前的队伍比预想的短，轮渡公司照旧开船。",
    "市交通局说，通车头三天不收过桥费，货车须在夜间十点以后上桥，违者按绕行处理。",
)
BRIDGE_MORE = (
    "茶馆老板搬来十几把竹椅，说要让走累了的人坐一坐。",
    "老船工站在码头上看了很久，他走了三十一年，明年春天退休。",
)
SCHOOL = (
    "村小请来退休教师",
    "石坡村小学今年开了书法课，请来的是镇上退休的老教师，每周三下午教孩子们写一张大字。",
    "校长说，纸墨都是校友捐的，写得好的挂在走廊里，家长开会时先在走廊里站上一阵。",
)


def test_a_short_line_between_two_stories_hides_nothing() -> None:
    bridge, school = "\n\n".join(BRIDGE), "\n\n".join(SCHOOL)
    page = "\n\n".join((STORIES[0], bridge, "先说到这里。", *SCHOOL[1:], STORIES[1]))
    others = (f"{STORIES[2]}\n\n{bridge}", f"{bridge}\n\n{STORIES[1]}", f"{STORIES[0]}\n\n{school}\n\n{STORIES[2]}")
    texts = told(page, divisions(page, *others)[0])
    assert not any(BRIDGE[1] in text and SCHOOL[1] in text for text in texts)
    assert any(all(part in text for part in BRIDGE) for text in texts)
    assert any(all(part in text for part in SCHOOL[1:]) for text in texts)


def test_a_story_with_its_title_in_the_midst_is_no_stray_end() -> None:
    title, lead, more = SCHOOL
    other = (
        "县里办起书法展",
        "本报清河3月14日电 县文化馆的书法展昨天开幕，展品出自全县退休的老教师，写得好的还要送到省城去，纸墨都是馆里供应。",
        "馆长说，今后每年办一次，谁都可以送展，不收分文，展期也从一周延长到半个月，家长和孩子们都可以来写一张大字。",
    )
    page = "\n\n".join((more, title, lead, *other))
    texts = told(page, divisions(page, *2 * ("\n\n".join(SCHOOL),))[0])
    assert [text for text in texts if more in text and other[1] in text] == []


def test_where_another_page_sends_its_readers_on_no_story_ends() -> None:
    """Nothing that both parts have shows that they are of one story, and no page but the first has both."""
    title, *lead = BRIDGE
    page = "\n\n".join((STORIES[0], *BRIDGE, *BRIDGE_MORE, STORIES[1]))
    sent = "\n\n".join((STORIES[2], title, *lead, "（下转第四版）", STORIES[1]))
    resumed = "\n\n".join((STORIES[0], "（上接第一版）", *BRIDGE_MORE, STORIES[2]))
    assert any(
        all(part in text for part in (*lead, *BRIDGE_MORE)) for text in told(page, divisions(page, sent, resumed)[0])
    )


def test_two_stories_that_other_pages_tell_whole_and_apart_are_two() -> None:
    """Bare, out of order, and in words that both have."""
    one = (
        "县里的三十座水库今年提前完工，县里的工程队冬天没有回家，一直住在坝下的工棚里，汛前全部投入使用。",
        "县里说，今年水库的工期比计划缩短了半个月，施工队分成两班，白天浇筑坝体，夜里养护，今年不再加班。",
    )
    two = (
        "今年县里的书法课请来退休教师，县里的学校冬天没有停课，一直上到年底，纸墨全部由校友捐助。",
        "今年县里的学校还要办一次展览，写得好的挂在走廊里，家长开会时先在走廊里站上一阵，不再另办。",
    )
    page = "\n\n".join((STORIES[0], "新年里的县城", *one[::-1], *two[::-1]))
    others = ["\n\n".join((STORIES[1], "水库完工", *one)), "\n\n".join((STORIES[2], "学校开课", *two))]
    texts = told(page, divisions(page, *others)[0])
    assert not any(one[0] in text and two[0] in text for text in texts)


FAIR = (
    "青坪的庙会搬进了新场地，摊位比去年多出一倍，糖画师傅天不亮就支起了炉子，孩子们围着看。",
    "管庙会的老杨说，旧场地挨着铁路，人一多就挤到路基上，搬家的事议了三年，今年总算办成。",
    "皮影戏班连演五天，班主把祖传的影人都带来了，散场时年轻人还留在幕后学着拉弦子。",
    "镇上给赶庙会的人加开了班车，末班车等到夜里十点，外村的老人不必再摸黑走山路回家。",
)


def test_a_story_that_stands_twice_in_a_row_is_two_copies_though_the_first_is_out_of_order() -> None:
    page = "\n\n".join((STORIES[0], "庙会搬新家", *FAIR[2:], *FAIR[:2], *FAIR, STORIES[1]))
    texts = told(page, divisions(page)[0])
    assert not any(text.count(part) > 1 for text in texts for part in FAIR)
    assert all(any(part in text for text in texts) for part in FAIR)


def test_an_end_goes_to_no_story_from_which_other_pages_have_it_apart() -> None:
    """On its page it has words in common with that story alone."""
    end = "管庙会的老杨说，庙会的新场地离铁路远，皮影戏班和糖画师傅都有自己的摊位，末班车等到夜里十点。"
    fair = "\n\n".join(("庙会搬新家", "青坪3月14日电 " + FAIR[0], *FAIR[1:]))
    page = "\n\n".join((end, fair, STORIES[1]))
    assert any(end in text and FAIR[0] in text for text in told(page, divisions(page)[0])), "nobody has it otherwise"
    others = [
        "\n\n".join((STORIES[0], "老杨谈庙会", "本报青坪3月15日电 记者昨天见到了老杨。", end)),
        f"{STORIES[2]}\n\n{fair}",
    ]
    assert not any(end in text and FAIR[0] in text for text in told(page, divisions(page, *others)[0]))


def test_an_endmark_of_another_town_closes_another_story() -> None:
    """Of a feature only its end stands here, behind an item that no heading parts from it."""
    item = (
        "科考船起航",
        "新华社临港11月18日电（记者 宁远）科考船今天离开码头，将穿过西风带，船员们在甲板上挥手告别，预计二十天后到站。",
    )
    end = (
        "前杨庄通了自来水，村民们不必再起早排队，井台边的石槽改种了花，孩子们在树下写作业。",
        "前杨庄的村民们说，自来水比井水甜，井台边的孩子们再不用担水，石槽里年年有花。",
    )
    page = "\n\n".join((STORIES[0], *item, *end, "（新华社北京11月18日电）", STORIES[1]))
    texts = told(page, divisions(page)[0])
    assert any(item[1] in text and not any(part in text for part in end) for text in texts)
    near = page.replace("新华社北京11月", "新华社临巷11月")
    assert any(item[1] in text and end[1] in text for text in told(near, divisions(near)[0]))


def test_a_dateline_in_brackets_signs_a_text_where_the_page_signs_so() -> None:
    sign = "(青江社清河3月14日讯　完)"
    page = "\n\n".join((*BRIDGE, sign, STORIES[0], *SCHOOL, sign, *STORIES[2].split("\n\n")[1:]))
    articles = divisions(page)[0].articles
    kinds = [[piece.kind for piece in article.pieces] for article in articles]
    assert [found.count("endmark") for found in kinds] == [1, 0, 1, 0]


def test_a_row_of_signs_or_a_tag_makes_a_heading() -> None:
    """Each stands alone on its page, over a text that has words of the story before it."""
    more = "通车那天，村小学的退休老教师也带着孩子们上了新桥，在桥上写了一张大字。"
    for heading in ("新桥上写大字\n~~~~~~~~", "<b>新桥上写大字</b>", "<h2>新桥上写大字</h2>"):
        page = "\n\n".join((f"# {BRIDGE[0]}", *BRIDGE[1:], heading, more))
        lines = split.lines(Page("a.txt", page))
        assert [(line.text, line.level > 0) for line in lines if line.kind == "title"][1] == ("新桥上写大字", True)


def test_a_report_that_is_read_out_in_a_talk_is_a_part_of_it() -> None:
    report = (
        *BRIDGE,
        "桥头的茶馆老板搬来十几把竹椅，说要让走累了的人坐一坐，看看江上的夜景再回家去。",
        "轮渡的老船工站在码头上看了很久，他在这条江上走了三十一年，明年春天就要退休了。",
        "收费站的姑娘数过，头一天过桥的车有两千多辆，一半是从下游绕来看新鲜的外地人。",
    )
    talk = (
        "本刊专访：老船工说轮渡",
        "本刊：感谢您抽空与读者见面，先把那天的消息照录于下。",
        *report[1:],
        "本刊：您在江上走了三十一年，往后有什么打算？",
        "周大江：明年春天就要退休了，想到上游去看看，那里还有几条渡船没有停。",
        "本刊：谢谢您，今天就谈到这里。",
    )
    page = "\n\n".join((*SCHOOL, *talk))
    others = [f"{STORIES[n]}\n\n" + "\n\n".join(report) for n in (0, 1, 2)]
    texts = told(page, divisions(page, *others)[0])
    assert any(all(part in text for part in talk[1:]) for text in texts)


def test_pairs_that_many_pages_have_tell_nothing_of_a_story() -> None:
    formula = "记者今天从有关部门了解到，这项工作已经全部完成。"
    pages = [split.lines(Page(f"{n}.txt", f"{formula}{chr(0x4E00 + 37 * n) * 3}")) for n in range(20)]
    assert words.Rarity.of(pages[:8]).common() is None
    lines = split.lines(Page("a.txt", f"新桥昨日通车。{formula}\n\n老戏台重新开锣。{formula}"))
    chain = [line.number for line in lines]
    assert words.Words(lines, chain).cohesion(0, 1, 2)[0] > 0.5
    assert words.Words(lines, chain, words.Rarity.of(pages).common()).cohesion(0, 1, 2)[0] == 0.0


DAM = (
    "县里的三十座水库今年提前完工，县里的工程队冬天没有回家，一直住在坝下的工棚里，汛前全部投入使用。",
    "县里说，今年水库的工期比计划缩短了半个月，施工队分成两班，白天浇筑坝体，夜里养护，今年不再加班。",
    "县里的大坝今年还要加高一米，新添的闸门由校友捐助，冬天没有开工，一直等到年底，家长都说划算。",
)
COURSE = (
    "今年县里的书法课请来退休教师，县里的学校冬天没有停课，一直上到年底，纸墨全部由校友捐助。",
    "今年县里的学校还要办一次展览，写得好的挂在走廊里，家长开会时先在走廊里站上一阵，不再另办。",
)
COPIES = tuple(
    "\n\n".join((*before, "水库完工", *DAM, *behind))
    for before, behind in ((STORIES[2:], ()), (STORIES[1:2], STORIES[:1]), ((), STORIES[:1]))
)


def test_both_halves_of_a_last_paragraph_show_where_its_story_ends() -> None:
    at = DAM[2].index("，冬天")
    page = "\n\n".join(
        (STORIES[2], "水库完工", *DAM[:2], DAM[2][:at], DAM[2][at + 1 :], "学校开课", *COURSE, STORIES[1])
    )
    texts = told(page, divisions(page, *COPIES)[0])
    assert not any(DAM[0] in text and COURSE[0] in text for text in texts)
    assert any(DAM[0] in text and DAM[2][at + 1 :] in text for text in texts)


def test_an_end_that_columns_set_behind_another_story_is_not_of_that() -> None:
    lead = f"本报清河3月14日电 {COURSE[0]}"
    page = "\n\n".join((STORIES[0], "水库完工", *DAM[:2], "学校开课", lead, COURSE[1], DAM[2], STORIES[1]))
    texts = told(page, divisions(page, *COPIES)[0])
    assert not any(COURSE[0] in text and DAM[2] in text for text in texts)
    assert any(COURSE[0] in text and COURSE[1] in text for text in texts)


def test_a_paragraph_that_is_quoted_beside_others_is_not_an_end_out_of_its_place() -> None:
    """A round-up has a line of each of several stories of the page."""
    lead = f"本报清河3月14日电 {COURSE[0]}"
    page = "\n\n".join(("水库完工", *DAM, "学校开课", lead, COURSE[1], STORIES[1]))
    other = "\n\n".join((STORIES[2], "各地见闻", DAM[1], COURSE[1]))
    assert any(COURSE[0] in text and COURSE[1] in text for text in told(page, divisions(page, other)[0]))


def test_a_maker_behind_a_text_closes_it() -> None:
    """Who made the picture, and nothing of what it shows; a caption with its maker in it stands anywhere."""
    for credit, parts in (("新华社记者郝思广摄", True), ("桥头收费站一处 郝思广摄", False)):
        page = "\n\n".join((STORIES[0], *BRIDGE[:2], credit, SCHOOL[1] if parts else BRIDGE[2], STORIES[1]))
        texts = told(page, divisions(page)[0])
        assert parts != any(BRIDGE[1] in text and (SCHOOL[1] in text or BRIDGE[2] in text) for text in texts)


def test_what_a_picture_shows_is_an_item_without_a_title_too() -> None:
    """Unless who made the picture wrote the story."""
    more = (
        "轮渡公司说，新桥通车三天，两岸居民往来不再坐船，货车也从新桥上过。",
        "收费站说，过桥费三天后开始收，货车须在夜间过桥，两岸居民照旧往来。",
    )
    shown = "牦牛群踏雪转场，牧民骑马护送，赶在封山之前把羊羔送进暖棚。"
    for credit, parts in (("新华社记者 郝思广 摄", True), ("新华社记者 郝思广 文/摄", False)):
        page = "\n\n".join((STORIES[0], *BRIDGE, *more, shown, credit, STORIES[1]))
        texts = told(page, divisions(page)[0])
        assert parts != any(more[1] in text and shown in text for text in texts)
        assert any(all(part in text for part in (*BRIDGE, *more)) for text in texts)


def test_who_wrote_and_took_the_pictures_closes_a_short_item() -> None:
    page = "\n\n".join((STORIES[0], *BRIDGE[:2], "新华社记者 郝思广 图文报道", STORIES[1]))
    (article,) = [article for article in divisions(page)[0].articles if BRIDGE[1] in told_of(page, article.pieces)]
    assert [piece.kind for piece in article.pieces] == ["title", "body", "credit"]


def test_a_title_that_a_note_cut_off_from_its_text_is_that_ones() -> None:
    """Where copies begin with the text, and the title tells of it and not of the note; a brief keeps its own."""
    note = "编采手记：这一期跑了三处渡口，感谢各地的读者来信。"
    page = "\n\n".join((STORIES[0], BRIDGE[0], note, *BRIDGE[1:], STORIES[1]))
    copies = ["\n\n".join((story, "两岸往来", *BRIDGE[1:])) for story in STORIES[1:]]
    texts = told(page, divisions(page, *copies)[0])
    assert "".join(BRIDGE) in texts
    assert not any(note in text for text in texts)
    bare = note.replace("编采手记：", "（编采手记）")
    for behind in ("图为渡口的清晨（常文 摄）", BRIDGE[0]):
        again = page.replace(note, f"{bare}\n\n{behind}")
        texts = told(again, divisions(again, *copies)[0])
        assert "".join(BRIDGE) in texts
        assert not any(bare in text for text in texts)
    brief = "新桥通车三天，两岸居民都说好。"
    page = page.replace(note, brief)
    assert any(brief in text for text in told(page, divisions(page, *copies)[0]))


def told_of(page: str, pieces: tuple[Piece, ...]) -> str:
    return "".join(page[piece.begin : piece.end] for piece in pieces)


def test_a_heading_that_nothing_leads_is_a_subhead_the_rather_the_more_titles_are_led() -> None:
    def odds(titles: int) -> float:
        """Give the odds of a story under a bare heading behind stories that are led."""
        led = [f"第{n}坝加高\n\n本报清河3月{n}日电 第{n}坝的加高已经完工，人都在坝上。" for n in range(1, titles)]
        page = "\n\n".join((*led, STORIES[0], *SCHOOL[:2]))
        return list(Sheet(split.lines(Page("a.txt", page))).cuts({}).values())[-1]

    assert odds(2) > odds(4) + 0.5 > odds(8) + 1.0 == odds(12) + 1.0


def test_a_second_dateline_in_a_run_opens_a_story_though_the_first_is_out_of_its_place() -> None:
    moved = (*DAM[:2], f"本报清河3月14日电 {DAM[2]}", f"本报柳泉3月14日电 {SCHOOL[1]}", SCHOOL[2])
    page = "\n\n".join((STORIES[0], "水库完工", *moved))
    texts = told(page, divisions(page, *COPIES)[0])
    assert not any(DAM[0] in text and SCHOOL[1] in text for text in texts)
    assert any(all(part in text for part in DAM) for text in texts)


def test_of_two_marks_of_an_end_the_first_closes_the_text() -> None:
    page = "\n\n".join((*BRIDGE, "（据本报清河3月14日电）", "（据本报柳泉3月14日电）", STORIES[0]))
    article = divisions(page)[0].articles[0]
    marks = [page[piece.begin : piece.end] for piece in article.pieces if piece.kind == "endmark"]
    assert marks == ["（据本报清河3月14日电）"]


def test_a_heading_behind_a_maker_opens_a_story() -> None:
    page = "\n\n".join((*STORIES[:2], "水库完工", DAM[0], "（图／武才秀）", "学校开课", SCHOOL[1]))
    texts = told(page, divisions(page)[0])
    assert not any(DAM[0] in text and SCHOOL[1] in text for text in texts)


def test_who_signs_between_two_texts_parts_them() -> None:
    sign = "＞＞新华社记者 谢安宗"
    page = "\n\n".join((STORIES[0], *BRIDGE, sign, *SCHOOL[1:], STORIES[1]))
    lines = split.lines(Page("1.txt", page))
    assert [line.kind for line in lines if line.text == sign] == ["byline"]
    assert not any(BRIDGE[1] in text and SCHOOL[1] in text for text in told(page, divisions(page)[0]))


SAYINGS = (
    "大伙儿问我图个啥，我说就图大家心里踏实，日子一天比一天有奔头。",
    "规矩是死的，人是活的，可是规矩立下了，谁来也不能让。",
)


def test_sentences_that_stories_have_in_common_bound_none_of_them() -> None:
    """Another page has both, each in a story of which nothing else stands here."""
    page = "\n\n".join(("水库完工", *DAM[:2], *SAYINGS, STORIES[0]))
    others = [
        "\n\n".join(("学校开课", *COURSE, SAYINGS[0], behind, "戏台重修", *BRIDGE[1:], SAYINGS[1]))
        for behind in STORIES[1:]
    ]
    texts = told(page, divisions(page, *others)[0])
    assert any(all(part in text for part in (DAM[1], *SAYINGS)) for text in texts)


@pytest.mark.parametrize("led", ("融媒讯（记者 雷德峰 汪刚克 旧金山报道） ", "【融讯】据本报消息，"))
def test_a_talk_whose_first_words_stand_behind_a_dateline_of_any_form_goes_on_behind_what_is_read_out(led: str) -> None:
    opened = f"{led}主持人：您好，水库的事先听一段报道。"
    turns = ("主持人：水库今年为什么能提前完工，请您谈谈。", "魏站长：工程队冬天没有回家，一直住在坝下。")
    page = "\n\n".join(("访水库站长", opened, *COURSE, *turns, STORIES[0]))
    other = "\n\n".join(("学校开课", *COURSE, STORIES[1]))
    texts = told(page, divisions(page, other, f"{other}\n\n{STORIES[2]}")[0])
    assert any(opened in text and COURSE[1] in text and turns[1] in text for text in texts)


def test_a_talk_goes_on_behind_first_words_that_were_taken_for_the_second_line_of_a_story() -> None:
    """Its title looks like the first: a colon is in it."""
    opened = "实录厅据环球侨社：直播员：网友们好，水库的事先看一段背景。"
    turns = ("直播员：水库今年为什么能提前完工，请您谈谈。", "魏站长：工程队冬天没有回家，一直住在坝下。")
    page = "\n\n".join(("做客实录：水库为什么提前完工，站长细说。", opened, *COURSE, *turns, STORIES[0]))
    other = "\n\n".join(("学校开课", *COURSE, STORIES[1]))
    texts = told(page, divisions(page, other, f"{other}\n\n{STORIES[2]}")[0])
    assert any(opened in text and COURSE[1] in text and turns[1] in text for text in texts)


def test_who_spoke_behind_a_dateline_speaks_again_though_his_first_words_begin_no_run() -> None:
    opened = "实录厅据环球侨社：直播员：网友们好，水库的事先看一段背景。"
    page = (*DAM[:2], opened, *COURSE, "直播员：水库今年为什么能提前完工，请您谈谈。")
    lines = split.lines(Page("a.txt", "\n\n".join(page)))
    chain = [line.number for line in lines if line.kind == "body"]
    assert turns.talk(lines, chain, 0, chain.index(lines[-1].number))
    assert not turns.talk(lines[:-1], chain[:-1], 0, len(chain) - 2)


@pytest.mark.parametrize("speaks", [True, False])
def test_a_talk_opens_where_somebody_speaks_behind_a_dateline_of_any_form_and_speaks_again(speaks: bool) -> None:
    opened = "本网河口直击（报林／汪刚克）问：水库今年为什么能提前完工？"
    answer = "站长：工程队冬天没有回家。"
    page = (*DAM[:2], "文章编号：1904", opened, answer, f"{'问' if speaks else '她'}：今后怎么办？", answer)
    assert odds_of(opened, *page) - odds_of(opened, *page[:-2]) > 2 if speaks else odds_of(opened, *page) < 1


@pytest.mark.parametrize("named", ["水库提前完工了", "学校三月开课了"])
def test_a_story_goes_on_behind_what_plays_its_film_and_names_it(named: str) -> None:
    player = "\n".join(("已关注", "重播 分享 赞", "切换到竖屏全屏", named, "分享", "写下你的评论"))
    page = ("水库提前完工了", *DAM[:2], player, *COURSE)
    assert (odds_of(COURSE[0], *page) < 0) == (named == page[0])


def test_what_a_host_says_behind_what_is_read_out_is_no_notice_though_the_text_has_no_word_of_it() -> None:
    opened = "科技日报讯（记者 汪刚克）主播：各位好，先放一段录音。"
    close = ("主播：大棚蔬菜本周降价，菜农不必着急。", "主播：节目到点了，明晚再会。")
    read = [line for text in (*COURSE, *DAM) for line in (text[:-16] + "。", text[-16:])]
    page = "\n\n".join(("线上夜谈", opened, *read, *close, STORIES[0]))
    other = "\n\n".join(("学校开课", *read, STORIES[1]))
    texts = told(page, divisions(page, other, f"{other}\n\n{STORIES[2]}")[0])
    assert any(opened in text and read[1] in text and close[1] in text for text in texts)


def test_what_was_taken_for_a_heading_and_has_a_comma_ends_no_talk() -> None:
    said = (
        "访水库站长",
        "主持人：您好，水库的事先听一段报道。",
        "魏站长：请听。",
        *COURSE,
        "{}",
        "主持人：谢谢您，今天就谈到这里。",
    )
    for cut, goes_on in (("对于下一步，魏站", True), ("学校三月开课", False)):
        lines = split.lines(Page("a.txt", "\n\n".join(said).format(cut)))
        sheet = Sheet([replace(line, kind="title") if line.text == cut else line for line in lines])
        first = next(line.number for line in lines if line.text == COURSE[0])
        assert (sheet.cuts({})[first] < -10.0) == goes_on


@pytest.mark.parametrize("form", ("《{}》的文章说，", "据《{}》载文，", "{}报撰文说："))
def test_no_story_begins_with_what_a_paper_says_and_the_next_one_in_the_same_words(form: str) -> None:
    said = [
        form.format(paper) + text for paper, text in zip(("湄南河早", "西岭都会", "金山侨声"), COURSE, strict=False)
    ]
    page = ("纸上争鸣", *DAM[:1], *said)
    assert all(odds_of(text, *page) < -10.0 for text in said)
    alone = (*page[:2], said[0], *DAM[1:])
    assert odds_of(said[0], *alone) > -10.0


def odds_of(text: str, *lines: str, between: str = "\n\n") -> float:
    """Give the odds that a story begins with a text of a page, by what that shows alone."""
    sheet = Sheet(split.lines(Page("a.txt", between.join(lines))))
    return sheet.cuts({})[next(line.number for line in sheet.lines if line.text == text)]


def test_a_heading_built_like_the_first_title_of_its_page_is_no_subhead_for_that() -> None:
    behind = (*DAM, "学校 三月里开课", *COURSE)
    assert odds_of(COURSE[0], "水库 三月里完工", *behind) == odds_of(COURSE[0], "水库三月里完工", *behind)


def test_a_heading_under_the_first_paragraph_of_a_story_with_a_subtitle_is_its_subhead() -> None:
    subtitle, behind = "——石桥三十座水库探访", ("从坝上到坝下", *COURSE)
    bare = odds_of(COURSE[0], "水库完工", DAM[0], *behind)
    assert odds_of(COURSE[0], "水库完工", subtitle, DAM[0], *behind) < bare - 3.0
    more = odds_of(COURSE[0], "水库完工", *DAM[:2], *behind)
    assert odds_of(COURSE[0], "水库完工", subtitle, *DAM[:2], *behind) > more - 1.0


def test_where_a_page_sets_off_some_headings_these_are_titles_rather_than_the_others() -> None:
    def odds(other: str, own: str) -> float:
        page = ("水库完工", DAM[0], f"{other}三百户搬家", *DAM[1:], f"{own}学校三月开课", COURSE[0])
        return odds_of(COURSE[0], *page, between="\n")

    assert odds("", "\n") - 2.0 > odds("", "") == odds("\n", "\n") > odds("\n", "") + 2.0


@pytest.mark.parametrize(
    "credit", ("新华社记者 胡伟娜 摄（新华社照片）", "新华社发 摄影：蔡振驹", "新华社记者 胡伟娜 摄")
)
def test_who_made_a_picture_closes_a_short_item_in_any_form(credit: str) -> None:
    item = "今年县里的书法课请来退休教师，今年县里的学校还要办一次展览。"
    page = (STORIES[0], "水库完工", *DAM, "县里又办书法展", item, credit, "桥上通车", *BRIDGE[1:])
    assert odds_of(item, *page) > 0
    assert odds_of(item, *page) > odds_of(item, *(line if line != credit else "都市报漫画/曹轩" for line in page))


def test_an_endmark_closes_a_talk_though_behind_it_another_of_its_kind_asks() -> None:
    talk = ("记者：水库今年为什么能提前完工？", "魏站长：工程队冬天没有回家，一直住在坝下。")
    other = (COURSE[0], "记者：学校的书法课谁来上？", "李校长：请来退休教师。")
    assert odds_of(COURSE[0], "水库完工", *DAM, *talk, "（据本报清河3月14日电）", *other) > -5.0
    assert odds_of(COURSE[0], "水库完工", *DAM, *talk, *other) < -10.0


def test_a_dateline_alone_behind_the_end_of_a_text_closes_it() -> None:
    mark = "〔本报清河3月14日电〕"

    def kinds(*lines: str) -> list[str]:
        return [line.kind for line in split.lines(Page("a.txt", "\n\n".join(lines))) if line.text == mark]

    assert kinds("水库完工", *DAM, mark, "学校开课", *COURSE) == kinds("水库完工", *DAM, mark) == ["endmark"]
    assert kinds("水库完工", mark, *DAM) == kinds("水库完工", DAM[0], mark, *DAM[1:]) == ["body"]


@pytest.mark.parametrize("pages", [1, 3])
def test_what_stands_behind_a_story_on_every_page_of_it_is_its_own_under_whatever_heading(pages: int) -> None:
    story = "\n\n".join((*BRIDGE, "老船工明年退休", *BRIDGE_MORE))
    made = [f"{STORIES[0]}\n\n{story}", f"{story}\n\n{STORIES[1]}", f"{STORIES[2]}\n\n{story}"][:pages]
    for page, division in zip(made, divisions(*made), strict=True):
        assert any(BRIDGE[1] in text and BRIDGE_MORE[0] in text for text in told(page, division)) == (pages > 1)


def test_a_lead_told_again_right_behind_it_is_the_same_story_s() -> None:
    title, lead, more = BRIDGE
    story = "\n\n".join((title, f"记者获悉，{lead[:-8]}。", lead, more, *BRIDGE_MORE))
    pages = [f"{other}\n\n{story}" for other in STORIES]
    for page, division in zip(pages, divisions(*pages), strict=True):
        assert any("记者获悉" in text and more in text for text in told(page, division))


@pytest.mark.parametrize("between", ("新华社 清河 3/14 —", ""))
def test_what_a_summary_has_told_begins_no_copy_though_a_line_stands_between(between: str) -> None:
    """Columns have cut the lead in two, and the summary has the second half as well."""
    title, lead, more = BRIDGE
    halves = [lead] if between else [lead[:20], lead[20:]]
    story = [line for line in (title, f"【导读】{lead}", between, *halves, more, *BRIDGE_MORE) if line]
    pages = ["\n\n".join((other, *story)) for other in STORIES]
    for page, division in zip(pages, divisions(*pages), strict=True):
        assert any("【导读】" in text and more in text for text in told(page, division))


def test_who_speaks_again_in_a_run_has_spoken_in_its_first_line() -> None:
    lines = split.lines(Page("a.txt", "\n\n".join(("编辑部：开始之前，先看报道。", *DAM, "编辑部：谢谢。", *COURSE))))
    chain = [line.number for line in lines if line.kind == "body"]
    assert turns.spoken(lines, chain, [chain[0]], {chain[0]}) == {chain[0]}
    assert turns.spoken(lines, chain, [chain[0]], {chain[0], chain[4]}) == set()
    assert turns.spoken(lines, chain, chain, {chain[0]}) == set()


def test_a_heading_that_is_said_twice_in_a_row_is_a_title() -> None:
    title, *school = SCHOOL
    story = STORIES[0].split("\n\n")
    odds = []
    for heads in ((title,), (title, title)):
        lines = split.lines(Page("1.txt", "\n\n".join((*story, *heads, *school))))
        sheet = Sheet(lines)
        sheet.starts({})
        odds.append(sheet.told[lines[-2].number])
    assert odds[1] > odds[0] + 4


MARKED = ("# 渔港添了冷库", STORIES[2].split("\n\n")[1], "# 老戏台重新开锣", *STORIES[1].split("\n\n")[1:])


def test_a_heading_with_the_blank_lines_of_the_sure_titles_over_it_is_rather_one() -> None:
    """The page sets one blank line between paragraphs, two over each title that a dateline follows."""
    page = (*STORIES[1].split("\n\n"), "{}渔港添了冷库", *STORIES[2].split("\n\n")[1:], "{}学校开课", *COURSE)
    plain, off = ("\n\n".join(page).format("\n", over) for over in ("", "\n"))
    assert odds_of(COURSE[0], off) - 2.0 > odds_of(COURSE[0], plain)


def test_titles_built_alike_are_titles_if_they_alone_have_their_mark() -> None:
    def odds(mark: str, title: str) -> float:
        dam = (f"{mark}水库 三月里完工", DAM[0], "## 从坝上到坝下", *DAM[1:])
        return odds_of(COURSE[0], *MARKED, *dam, f"{mark}{title}", *COURSE)

    alike, other = "学校 三月里开课", "学校三月里开课"
    assert odds("# ", alike) == pytest.approx(odds("# ", other), abs=0.2)
    assert odds("", alike) < odds("", other) - 1.5


def test_a_title_within_the_heading_of_an_agency_shows_no_habit_of_the_page() -> None:
    agency = "新华社清河3月14日电 题：让冬天的渔港暖起来"
    page = (*MARKED, "# 让冬天的渔港暖起来", agency, "新华社记者 胡伟娜", *DAM, "# 学校三月里开课")
    lines = split.lines(Page("a.txt", "\n\n".join((*page, *COURSE))))
    assert signs.habits(lines).levels == {1}


@pytest.mark.parametrize("outlet", ("总台", "海城融媒", "央视"))
def test_who_reports_signs_in_brackets_whatever_the_short_name_before(outlet: str) -> None:
    signed = f"（{outlet}记者 石玥 何欣）"
    for page in ((DAM[0] + signed,), (DAM[0], signed)):
        assert [line.kind for line in split.lines(Page("a.txt", "\n\n".join(page)))] == ["body", "endmark"]
    assert odds_of(COURSE[0], "水库完工", DAM[0] + signed, "学校三月开课", *COURSE) > 0


def test_a_bracket_behind_the_last_sentence_does_not_leave_it_open() -> None:
    ended, behind = odds_of(COURSE[0], *DAM, *COURSE), "（林芮竹）"
    assert odds_of(COURSE[0], *DAM[:2], DAM[2] + behind, *COURSE) == pytest.approx(ended, abs=0.2)
    assert lines.terminal(DAM[0] + behind)
    assert not lines.terminal("施工队长" + behind)


def test_a_marked_title_may_be_longer_than_any_bare_one() -> None:
    title = (
        "县委常委会召开会议 " + "听取水利局、教育局、卫生局、文化局和各乡镇全年工作情况的汇报 研究部署明年的工作 " * 2
    )
    assert [line.kind for line in split.lines(Page("a.txt", f"# {title}书记主持\n\n{DAM[0]}"))] == ["title", "body"]
    assert [line.kind for line in split.lines(Page("a.txt", f"# {title}书记主持。\n\n{DAM[0]}"))] == ["body", "body"]


def test_a_title_behind_a_text_that_is_cut_short_opens_a_story() -> None:
    def odds(dots: str) -> float:
        page = "\n\n".join((*SCHOOL[:2], BRIDGE[0], f"{BRIDGE[1][:24]}{dots}", "菜价", FAIR[0][:30]))
        return list(Sheet(split.lines(Page("a.txt", page))).cuts({}).values())[-1]

    assert odds("...") > odds("……") + 1


def test_a_heading_on_a_page_of_a_run_of_single_articles_is_a_subhead() -> None:
    """Of a run of newspaper pages it begins a story, and of a few pages; and a surer one does anywhere."""
    weak = split.lines(Page("a.txt", "\n\n".join((*BRIDGE, "轮渡公司照旧开船", *BRIDGE_MORE))))
    sure = split.lines(Page("b.txt", "\n\n".join((*BRIDGE, SCHOOL[0], f"本报石坡3月2日电 {SCHOOL[1]}", SCHOOL[2]))))
    single = split.lines(Page("c.txt", "\n\n".join(SCHOOL)))

    def parts(lines: list[Line], others: list[Line], count: int) -> int:
        sheets = [Sheet(lines), *(Sheet(others) for _ in range(count))]
        expected = usual(sheets)
        for sheet in sheets:
            sheet.expect(expected)
        return len(sheets[0].starts({}))

    assert [parts(weak, single, 2), parts(weak, single, 200), parts(weak, sure, 200)] == [2, 1, 2]
    assert [parts(sure, single, 2), parts(sure, single, 200)] == [2, 2]
