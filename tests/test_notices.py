"""What stands on a page among its stories, and is none; what is one though it looks like that."""

from itertools import count, product

import pytest

from dedupe import link, revise, split
from dedupe.carry import Here
from dedupe.records import Division, Page

STORIES = (
    "清河三十座小水库提前完工\n\n本报清河3月14日电 清河水利局今天宣布，全县三十座小水库除险加固工程提前完工，汛前全部投入使用。\n\n"
    "施工队分成两班，白天浇筑坝体，夜里养护，水库的工期比计划缩短了半个月。",
    "老戏台重新开锣\n\n本报榆社3月14日电 停演多年的老戏台昨晚重新开锣，四里八乡的戏迷把台下的长凳坐得满满当当。\n\n"
    "戏台建于清末，去年由文物部门落架大修，戏班的年轻人说，今后每个周末都要登台唱戏。",
    "渔港添了冷库\n\n本报岚口3月14日电 岚口渔港新建的冷库本周投用，渔船靠岸两小时内就能把鱼送进库里。\n\n"
    "渔民说，从前鱼价由着贩子压，如今冷库能存三个月，卖鱼不再着急。",
)
FORM = "寻物启示。{who}于上周二在{where}长途汽车站候车室丢失棕色皮包一个，内有证件若干，拾到者请送还，当面酬谢。"
OTHER = "{where}厂房上下两层对外出租，水电齐全，卡车可以开到门口，看房请于周末前来，找看门的{who}面谈，价钱从优。"
FILLINGS = (("周玉芬", "清河"), ("马占魁", "榆社"), ("方小满", "岚口"))
BULLETIN = (
    "{where}天气\n\n本报{where}3月{day}日电 {where}气象台发布，今天白天晴转多云，偏北风{day}级，最高气温{day}摄氏度。\n\n"
    "{where}山区明晨有霜，公路气温比城区低{day}度左右，结冰路段请司机减速慢行。"
)


def divisions(*pages: str) -> tuple[Division, ...]:
    number = count(1)
    lines = [split.lines(Page(f"{next(number)}.txt", page)) for page in pages]
    return revise.divisions(lines, link.matches(lines, Here()))


def told(page: str, division: Division) -> list[str]:
    return ["".join(page[p.begin : p.end] for p in article.pieces) for article in division.articles]


def test_several_notices_of_one_form_are_no_story() -> None:
    notices = [f"{FORM}\n\n{OTHER}".format(who=who, where=where) for who, where in FILLINGS]
    pages = [f"{STORIES[at]}\n\n责任编辑：甲乙\n\n{notice}\n\n{STORIES[at - 1]}" for at, notice in enumerate(notices)]
    for page, division in zip(pages, divisions(*pages), strict=True):
        assert not any("皮包" in text or "厂房" in text for text in told(page, division))


def test_notices_of_one_form_on_one_page_alone_are_no_story() -> None:
    """No other page shows the form, none has a label; two paragraphs of other forms stay."""
    form = "请{who}{when}到{where}汽车站来取{what}，过了月底就托人送回老家。"
    lost = (("上周二傍晚", "棕色提包"), ("本月五日", "行医执照"), ("前天", "半箱账簿"))
    notices = [
        form.format(who=who, where=where, when=when, what=what)
        for (who, where), (when, what) in zip(FILLINGS, lost, strict=True)
    ]
    other = OTHER.format(who="方小满", where="岚口")
    for some, kept in ((notices, False), ([notices[0], other], True)):
        page = "\n\n".join((STORIES[0], "责任编辑：甲乙", *some))
        assert any("汽车站" in text for text in told(page, divisions(page)[0])) == kept


def test_a_form_in_which_somebody_is_quoted_is_text() -> None:
    form = "对于下一步，{who}的回答只有一句：“{where}的事要先做好，再说做大。”"
    said = [form.format(who=who, where=where) for who, where in FILLINGS]
    pages = [f"{STORIES[at]}\n\n{line}\n\n{STORIES[at - 1]}" for at, line in enumerate(said)]
    for page, line, division in zip(pages, said, divisions(*pages), strict=True):
        assert any(line in text for text in told(page, division))


def test_bulletins_have_a_form_and_are_stories() -> None:
    bulletins = [BULLETIN.format(where=where, day=day) for day, (_, where) in enumerate(FILLINGS, 5)]
    pages = [f"{STORIES[at]}\n\n{bulletin}" for at, bulletin in enumerate(bulletins)]
    for page, bulletin, division in zip(pages, bulletins, divisions(*pages), strict=True):
        assert bulletin.replace("\n", "") in told(page, division)


@pytest.mark.parametrize(
    "text",
    [
        "更正：本报昨日二版照片说明中的人名有误，谨向读者致歉。",
        "北岭仲裁庭送达：郭有才，你与南坡砖厂的争议一案已经裁决，限三十日内领取。",
    ],
)
def test_a_lone_paragraph_among_headed_stories_is_a_notice(text: str) -> None:
    page = f"{STORIES[0]}\n\n责任编辑：甲乙\n\n{text}\n\n{STORIES[1]}\n\n{STORIES[2]}"
    (division,) = divisions(page)
    assert [text[:4] in one for one in told(page, division)] == [False] * 3


def test_a_lone_paragraph_that_is_long_is_a_story_unless_it_says_how_to_answer() -> None:
    text = (
        "南坡砖厂的大窑昨天点火，窑工们熬了两夜守在炉前，头一批青砖下月出窑，先供修复县城的古城墙，余下的卖给四邻{}。"
    )
    for more, kept in (("八乡的住户，每户限买两百块", True), ("八乡，来信寄 yaochang@example.net", False)):
        page = (
            f"{STORIES[0]}\n\n责任编辑：甲乙\n\n{text.format(more)}\n\n责任编辑：丙丁\n\n{STORIES[1]}\n\n{STORIES[2]}"
        )
        (division,) = divisions(page)
        assert any(one.startswith("南坡砖厂") for one in told(page, division)) == kept


def test_a_lone_paragraph_that_goes_on_with_the_story_before_is_the_end_of_it() -> None:
    """What it says is said in no other story of the run."""
    end = "除险加固的施工队还给水库补种了护坡草。"
    page = f"{STORIES[0]}\n\n来源：清河日报\n\n{end}\n\n{STORIES[1]}\n\n{STORIES[2]}"
    others = [BULLETIN.format(where=where, day=day) for day, (_, where) in product(range(3, 9), FILLINGS)]
    found = told(page, divisions(page, *others)[0])
    assert any("三十座小水库" in one and end in one for one in found)


def test_a_lone_paragraph_that_another_page_has_in_a_story_is_no_notice() -> None:
    title, lead, rest = STORIES[0].split("\n\n")
    page = f"{STORIES[1]}\n\n责任编辑：甲乙\n\n{rest}\n\n{STORIES[2]}"
    assert rest not in told(page, divisions(page)[0])
    divided = divisions(page, STORIES[0])
    assert rest in told(page, divided[0])


def test_an_end_that_is_closed_itself_is_not_set_behind_the_story_after_it() -> None:
    long = "戏台的梁柱换了三根，戏班的年轻人说，戏台的彩绘要请老师傅来补，落架大修的戏台今后每个周末都要登台唱戏。"
    title, lead, rest = STORIES[1].split("\n\n")
    page = f"{STORIES[0]}\n\n（上接第3版）\n\n{long}\n\n（完）\n\n{title}\n\n{lead}\n\n{rest}\n\n（完）"
    (division,) = divisions(page)
    assert title + lead + rest in [text.removesuffix("（完）") for text in told(page, division)]


def test_a_jump_line_may_name_the_title() -> None:
    for line in ("上接第13版《任命七名涉案议员出任新内阁要职引起各方强烈反响和批评》", "◀上接A01"):
        assert split.lines(Page("a.txt", line))[0].kind == "jump"


def test_a_refrain_is_told_by_the_copy_that_ends_without_it() -> None:
    refrain = "本号每天更新，读者有话可说。"
    page = "\n\n".join(f"{story}\n\n{refrain}" for story in STORIES)
    assert sum(refrain in text for text in told(page, divisions(page)[0])) == 3
    assert not any(refrain in text for text in told(page, divisions(page, f"{STORIES[2]}\n\n{STORIES[0]}")[0]))


def test_what_every_copy_says_at_its_end_is_text() -> None:
    formula = "此事仍在商议，本报将跟进。"
    page = "\n\n".join(f"{story}\n\n{formula}" for story in STORIES)
    other = f"{STORIES[2]}\n\n{STORIES[0]}\n\n{formula}"
    assert sum(formula in text for text in told(page, divisions(page, other)[0])) == 3


def test_sections_that_copies_have_over_the_same_text_are_kept() -> None:
    def parted(story: str, step: str) -> str:
        head, last = story.rsplit("\n\n", 1)
        return f"{head}\n\n{step} 账本在哪里\n\n{last}"

    stories = [parted(story, step) for story, step in zip(STORIES, ("第三步", "第二步", "第四步"), strict=True)]
    pages = ("\n\n".join(stories), "\n\n".join(stories[::-1]))
    texts = [told(page, division) for page, division in zip(pages, divisions(*pages), strict=True)]
    assert all(sum("账本在哪里" in text for text in some) == 3 for some in texts)


def test_what_a_host_says_at_the_end_of_each_talk_is_text() -> None:
    close = "主持人：节目到这里告一段落，感谢{who}，也感谢您的收听，我们下次再会。"
    talks = [
        "\n\n".join(
            (
                *story.split("\n\n")[:2],
                f"主持人：{story[:6]}，您怎么看？",
                f"{who}：{story[-40:]}",
                close.format(who=who),
            )
        )
        for story, (who, _) in zip(STORIES, FILLINGS, strict=True)
    ]
    texts = [told(page, division) for page, division in zip(talks, divisions(*talks), strict=True)]
    assert all(any("告一段落" in text for text in some) for some in texts)


def test_announcements_of_several_forms_right_behind_a_story_are_no_part_of_it() -> None:
    lost = [FORM.format(who=who, where=where) for who, where in FILLINGS]
    let = [OTHER.format(who=who, where=where) for who, where in FILLINGS]
    page = "\n\n".join((*STORIES[:2], lost[0], let[0], lost[1], let[1], STORIES[2]))
    texts = told(page, divisions(page)[0])
    assert len(texts) == 3
    assert not any("皮包" in text or "厂房" in text for text in texts)


def test_paragraphs_of_one_form_are_a_list_of_the_story() -> None:
    people = [f"{who}，生于清河县，曾任{where}水库看守员，现为{where}水库管理站站长人选。" for who, where in FILLINGS]
    page = "\n\n".join((*STORIES[:2], *people))
    assert all(one in told(page, divisions(page)[0])[1] for one in people)


def test_an_answer_is_no_announcement_whatever_it_begins_with() -> None:
    asked = ("怎样分辨好坏？", "主要看三条：有没有编号，是不是验过，过没过期。")
    found = split.lines(Page("1.txt", "\n\n".join((STORIES[0], *asked, STORIES[1]))))
    assert next(line.kind for line in found if line.text == asked[1]) == "body"


CALLED = "本社用户可拨打021-6369975举报，客服韦永为您登记。"


@pytest.mark.parametrize(
    ("before", "kept"),
    [
        (("晚来的新闻更好看",), False),
        (("（本报记者 周玉芬）",), False),
        (("用户可拨打电话举报",), True),
        (("走失", "本报记者 周玉芬"), True),
    ],
)
def test_a_line_of_the_papers_is_no_story_though_something_stands_over_it(before: tuple[str, ...], kept: bool) -> None:
    """A heading that has no word of it, or who signs the story before; but what a heading tells of, or is signed under one, stays."""
    page = "\n\n".join((*STORIES[:2], *before, CALLED, STORIES[2]))
    assert any(CALLED in text for text in told(page, divisions(page)[0])) == kept


def test_notices_elsewhere_vouch_for_no_notice() -> None:
    """Two in a row on several pages, each with a label, are no story of two paragraphs."""
    labels = "特别提醒：文章仅代表作者本人，不代表易览观点或立场。\n\nNotice：The content above is uploaded by users."
    pages = [f"{story}\n\n责任编辑：甲乙\n\n{labels}\n\n{STORIES[at - 1]}" for at, story in enumerate(STORIES)]
    for page, division in zip(pages, divisions(*pages), strict=True):
        assert not any("Notice" in text for text in told(page, division))


@pytest.mark.parametrize(("text", "kind"), [("（扫码看视频报道）", "furniture"), ("（本报岚口3月14日电）", "endmark")])
def test_what_a_site_says_in_brackets_is_no_dateline(text: str, kind: str) -> None:
    page = "\n\n".join((STORIES[0], text, STORIES[1]))
    assert next(line.kind for line in split.lines(Page("p.txt", page)) if line.text == text) == kind


def test_a_labelled_line_that_leads_in_to_a_text_takes_no_title_from_it() -> None:
    title, lead, rest = STORIES[1].split("\n\n")
    page = "\n\n".join((STORIES[0], title, "一句话：停演多年，老戏台昨晚重新开锣。", "来源：甲报", lead, rest))
    assert [line.kind for line in split.lines(Page("1.txt", page))][3:5] == ["title", "body"]


def test_what_readers_remark_on_a_story_is_the_sites() -> None:
    told = "清河三十座小水库提前完工\n\n清河水利局昨天宣布，全县三十座小水库除险加固工程提前完工，汛前全部投入使用。"
    page = f"{told}\n\n热门评论（128）\n王海江：说得好，支持！\n网友A：希望早点落实。\n查看全部128条评论\n"
    assert [line.kind for line in split.lines(Page("a.txt", page))] == ["title", "body", *["furniture"] * 4]
    rows = "王海江 3小时前\n什么时候轮到我们这里？\n回复 赞(8)\n\n网友A 昨天\n说得好！\n回复 赞(75)\n"
    page = f"{told}水利局长王海江说，今后每年入冬都要查一遍坝体，发现渗漏随时处理，决不带病过汛。\n\n精彩评论 文明上网理性发言\n\n{rows}\n分享让更多人看到\n"
    assert [line.kind for line in split.lines(Page("a.txt", page))][2:] == ["furniture"] * 8
    other = split.lines(Page("a.txt", f"{page}\n{STORIES[0]}\n"))
    assert [line.kind for line in other][-3:] == ["title", "body", "body"]
    brief = "老戏台重新开锣\n\n停演多年的老戏台昨晚重新开锣，戏迷把长凳坐满。\n\n戏班的年轻人说，今后每个周末都要登台。"
    other = split.lines(Page("a.txt", f"{told}\n\n热门评论\n王海江：说得好！\n网友A：支持！\n\n{brief}\n"))
    assert [line.kind for line in other][-3:] == ["title", "body", "body"]
    talk = f"{told}\n\n记者：水库何时投入使用？\n\n王海江：汛前全部投入使用，请大家放心。\n"
    assert [line.kind for line in split.lines(Page("a.txt", talk))][2:] == ["body"] * 2
