"""What stands among stories and is none of their text: captions, furniture, the page's own staff."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

import dedupe
from dedupe import link, split
from dedupe.carry import Here
from dedupe.links import Matches
from dedupe.records import Page
from dedupe.revise.credited import credited
from dedupe.revise.framed import framed as asides
from dedupe.revise.lettered import lettered
from dedupe.revise.recurring import recurring, settled

RIVER = "青江新桥昨日通车，两岸居民往来方便。\n\n{}\n\n青江新桥全长三公里，两岸居民从此不必再等渡船。\n"
FARM = "西坡果园今年丰收，果农忙着采摘苹果。\n\n{}\n\n西坡果园的苹果销往外地，果农收入翻番。\n"
SHOWN = """当地时间5日，青江新桥正式通车，县长阿里和两岸居民代表出席通车典礼，并为新桥剪彩。

△县长阿里

阿里在致辞中向承建方表达感谢，指出新桥通车标志着全县道路变革的开端。阿里将新桥称为商业和民众生活的生命线，表示它将缩短两岸往来的时间。

△建设中的青江新桥

杨扬在致辞中说，青江新桥是两县合作的里程碑项目，是两县友谊的见证。承建单位为当地培养了一批技术工人。

△民众走上新桥

青江新桥位于县城以北，是全县规模最大、技术最复杂的桥梁。桥梁全长约2900米，设计时速80公里，桥面为双向四车道。

（总台记者 耿之倩）"""
SCHOOL = "南山小学开设游泳课，学生人人下水。\n\n{}\n\n南山小学的游泳课由教练执教，学生进步很快。\n"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("（编辑 张三）", "furniture"),
        ("版面设计：张三", "furniture"),
        ("日期：2013年5月2日　供稿：甲社　署名：张三", "furniture"),
        ("某某客户端 05-02 11:43 来自青江", "furniture"),
        ("[首页] [要闻] [副刊]", "furniture"),
        ("青江某报  5.2  A14", "furniture"),
        ("本版图片除注明者外均由张三拍摄", "credit"),
        ("甲社发 夏志振作", "credit"),
        ("（高国华配图）", "credit"),
        ("档案照：晨雾里的桥头 | 甲图库", "caption"),
        ("文｜甲报记者 张三", "byline"),
        ("新桥下的老船 图片由青江县文化馆提供", "caption"),
        ("新桥下的老船（1987年摄，县档案馆藏片）", "caption"),
        ("首页 / 档案 / 2013年", "furniture"),
        ("大家都在谈 #青江新桥通车#", "furniture"),
        ("#今日热点# #新桥#", "furniture"),
        ("洽询：099-3894187", "notice"),
        ("5/2　星期五　A07　文体", "furniture"),
        ("甘薯 5.4 7.9", "title"),
        ("以下文章来源于青江早知道，作者 周庆", "furniture"),
        ("首页 走进青江县 信息公开 政务服务 互动交流", "furniture"),
    ],
)
def test_a_line_that_is_no_text(line: str, kind: str) -> None:
    page = Page("a", f"{line}\n\n青江新桥昨日通车，两岸居民往来方便。\n")
    assert split.lines(page)[0].kind == kind


@pytest.mark.parametrize("staff", ["（责编：任桂　初审：戴峰然）", "（蒋天曦／图　戴伟然／核）"])
def test_who_made_the_page_behind_a_last_sentence_is_none_of_it(staff: str) -> None:
    text = "青江新桥昨日通车，两岸居民往来方便，老渡口的三条渡船同日停航。"
    found = split.lines(Page("a", f"青江新桥通车\n\n{text}{staff}\n"))
    assert [(line.text, line.kind) for line in found[1:]] == [(text, "body"), (staff, "furniture")]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("（王海）", "endmark"),
        ("（王海明、李江）", "endmark"),
        ("（本文記者 姚霞）", "endmark"),
        ("（音乐起）", "furniture"),
    ],
)
def test_nobody_signs_a_story_whose_name_begins_as_no_name_does(line: str, kind: str) -> None:
    found = split.lines(Page("a", f"青江新桥通车\n\n青江新桥昨日通车，两岸居民往来方便。\n\n{line}\n"))
    assert found[-1].kind == kind


def told(*texts: str) -> list[list[tuple[str, str]]]:
    pages = {f"{n}.txt": split.lines(Page(f"{n}.txt", text)) for n, text in enumerate(texts)}
    return [[(line.text[:4], line.kind) for line in page] for page in credited(pages, Matches.of((), pages)).values()]


def test_a_caption_is_known_by_the_maker_whom_surer_ones_name() -> None:
    sure = "青江新桥昨日通车。\n\n张三（右二）在桥上 远山视觉\n\n两岸居民往来方便。\n"
    unsure = "新路通车\n\n雪后的新路全景 远山视觉\n\n新路昨日通车，往来方便。\n"
    assert told(sure, unsure)[1] == [("新路通车", "title"), ("雪后的新", "caption"), ("新路昨日", "body")]
    assert told(unsure)[0][1] == ("雪后的新", "title"), "nobody has shown how makers are named"


def test_a_caption_is_known_by_a_form_that_names_another_maker_each_time() -> None:
    pages = [
        text.format(line)
        for text, line in zip(
            (RIVER, FARM, SCHOOL),
            ("晨雾里的桥头（甲报片库 张三）", "果园里的枝头（甲报片库 李四）", "池边的孩子们（甲报片库 王五）"),
            strict=True,
        )
    ]
    found = divided(*pages, RIVER.format("").replace("\n\n\n\n", "\n\n"))
    assert found[:3] == [["body", "caption", "body"]] * 3, "one copy goes on without it, so the others are captions too"
    assert "caption" not in found[3]
    assert divided(*pages) == [["body", "title", "body"]] * 3, "nothing tells that the text goes on"
    assert divided(*pages, *pages) == [["body", "title", "body"]] * 6, "copies have it in the same place"
    marked = "\n\n".join(f"## {page.split(chr(10))[2]}" for page in pages)
    bare = RIVER.format("").replace("\n\n\n\n", "\n\n")
    assert divided(*pages, bare, marked)[:3] == [["body", "title", "body"]] * 3, "a page marks them as headings"


def test_what_stands_tight_behind_counted_captions_is_of_them_if_no_text_has_a_word_of_it() -> None:
    group = "①东岸的居民\n②西岸的居民"
    assert divided(RIVER.format(f"{group}\n远山视觉 张三"))[0] == ["body", "caption", "caption", "caption", "body"]
    assert divided(RIVER.format(f"{group}\n青江新桥全长"))[0] == ["body", "caption", "caption", "title", "body"]
    signed = "（以上为甲报记者张三所摄，共数帧）"
    assert divided(RIVER.format(f"{group}\n{signed}"))[0] == ["body", *["caption"] * 3, "body"]
    assert divided(RIVER.format(f"{group}\n（甲报记者张三）"))[0][3] == "endmark"


def test_who_drew_a_picture_under_a_title_or_over_a_dateline() -> None:
    text = "甲社青江5月2日电 " + RIVER.format("")
    for over in ("新桥通车\n\n", ""):
        for line, kind in (("插画/张三", "credit"), ("视觉设计：张三丰/甲报", "credit"), ("画桥 往来方便", "title")):
            kinds = [line.kind for line in split.lines(Page("a", f"{over}{line}\n\n{text}"))]
            assert kinds[bool(over)] == kind, line


def test_captions_are_known_by_the_frame_round_them() -> None:
    first, second, third = "{}晨雾里的桥头{}", "{}果园里的枝头{}", "{}池边的孩子们{}"
    for head, end, kind in (
        ("〔题记〕", "（旧版翻印）", "caption"),
        ("〔题记〕", "", "title"),
        ("", "（旧版翻印）", "title"),
        ("", " 录自《甲乡画册》", "caption"),
        ("", " 录自《甲乡文集》", "title"),
    ):
        lines = [line.format(head, end) for line in (first, second, third)]
        pages = [text.format(line) for text, line in zip((RIVER, FARM, SCHOOL), lines, strict=True)]
        assert divided(*pages) == [["body", kind, "body"]] * 3, (head, end)
        assert divided(pages[0]) == [["body", "title", "body"]], "it takes two to show a frame"
    one, bare = RIVER.format("晨雾里的桥头 录自《甲乡画册》"), RIVER.replace("\n\n{}", "")
    assert divided(one, bare)[0] == ["body", "caption", "body"], "a copy goes on without it"
    assert divided(one, bare, one)[0] == ["body", "title", "body"], "another has it, too"
    makers = ("晨雾里的桥头 ©张三", "果园里的枝头 ©李四光", "池边的孩子们 ©王五")
    pages = [text.format(line) for text, line in zip((RIVER, FARM, SCHOOL), makers, strict=True)]
    assert divided(*pages)[0] == ["body", "caption", "body"]
    links = (
        "晨雾里的桥头 原图（旧版翻印）",
        "〔荐读〕晨雾里的桥头 原图（旧版翻印）",
        "〔题记〕晨雾里的桥头 原图（旧版翻印）",
    )
    pages = [text.format(line) for text, line in zip((RIVER, FARM, SCHOOL), links, strict=True)]
    assert divided(*pages) == [["body", "title", "body"]] * 3, "a title behind labels is one text"


def test_who_made_a_picture_under_a_title_signs_no_story() -> None:
    page = "新桥通车\n\n晨雾里的桥头 本报通讯员 张三 摄\n\n" + RIVER.format("")
    assert [line.kind for line in split.lines(Page("a", page))][:3] == ["title", "caption", "body"]


def divided(*texts: str) -> list[list[str]]:
    pages = [split.lines(Page(f"{n}.txt", text)) for n, text in enumerate(texts)]
    found = credited({page[0].source: page for page in pages}, link.matches(pages, Here()))
    return [[line.kind for line in page] for page in found.values()]


def test_of_the_forms_in_which_a_story_is_signed_none_is_mixed_from_others() -> None:
    forms = (
        "（甲社青江5月2日电）",
        "甲社青江5月2日电 ",
        "甲社青江5月2日电 ",
        "（甲社青江5月2日电）",
        "【甲社青江5月2日电】",
    )
    text = "新桥昨日通车，两岸居民往来方便，从此不必再等渡船，孩子们上学也近了一半的路。"
    (story,) = dedupe.stories(form + text for form in forms)
    assert story.paragraphs[0][1].removesuffix(text) in forms


def test_a_sign_of_no_known_form_is_known_by_the_other_copies() -> None:
    text = "“新桥昨日通车，”船工说，“两岸居民往来方便，从此不必再等渡船，孩子们上学也近了一半的路。”" + (
        "陈阿婆一早就到桥头等候，她说自己盼这座桥盼了三十年。大桥全长三公里，可以抗八级地震，通车首日免收车费。"
    )
    forms = ("甲社青江5月2日电（记者 张小三）", "由甲社张小三自青江报：", "甲社青江5月2日电（记者 张小三）", "")
    (story,) = dedupe.stories((form + text) for form in forms)
    assert story.paragraphs[0][1] == forms[0] + text
    tails = ("", "（甲社记者张小三自青江）", "", "")
    (story,) = dedupe.stories(form + text + tail for form, tail in zip(forms[::2] + forms[2:], tails, strict=True))
    assert story.paragraphs[0][1] == forms[0] + text


PROSE = "青江新桥昨日通车，两岸居民往来方便，从此不必再等渡船。\n\n青江新桥全长三公里，历时五年建成。\n\n"


def test_a_labelled_paragraph_behind_a_text_is_a_notice_if_it_has_no_word_of_it() -> None:
    page = f"{PROSE}便民消息：下周一起东郊水厂停产检修，请市民提前储水。\n\n青江大桥：青江新桥的前身是渡口。\n"
    assert [line.kind for line in split.lines(Page("a", page))][2:] == ["body", "body"], "the last has its words"
    page = f"{PROSE}便民消息：下周一起东郊水厂停产检修，请市民提前储水。\n\n失物：昨拾得雨伞一把，请认领。\n"
    assert [line.kind for line in split.lines(Page("a", page))] == ["body", "body", "notice", "notice"]


def test_who_speaks_behind_what_was_read_out_is_no_label() -> None:
    read = "轮渡的老船工站在码头上看了很久，他在这条江上走了三十一年。\n\n" * 12
    turns = "本刊：博物馆哪天开门？\n\n周大江：春节以前，展品还在装箱。\n"
    kinds = [line.kind for line in split.lines(Page("a", f"本刊：先把那天的消息照录于下。\n\n{read}{turns}"))]
    assert kinds[-2:] == ["body", "body"]
    kinds = [line.kind for line in split.lines(Page("a", f"那天的消息照录于下。\n\n{read}{turns}"))]
    assert kinds[-2:] == ["notice", "notice"], "nobody has spoken before"


def test_lettering_in_a_picture_is_no_heading() -> None:
    page = f"新桥通车\n\n{PROSE}\n东岸便民服务站\n\n\n图为东岸。\n\n{PROSE}新路通车\n\n{PROSE}"
    kinds = {line.text: line.kind for line in split.lines(Page("a", page))}
    assert kinds["东岸便民服务站"] == "caption"
    assert kinds["新路通车"] == "title"


def test_lettering_over_a_caption_that_only_other_pages_tell() -> None:
    sure = FARM.format("张三（右二）在枝头 远山视觉")

    def kinds(*texts: str) -> list[str]:
        pages = [split.lines(Page(f"{n}.txt", text)) for n, text in enumerate((*texts, sure))]
        matches = Matches.of(link.matches(pages, Here()), own := {page[0].source: page for page in pages})
        return [line.kind for line in lettered(credited(own, matches), matches)["0.txt"]]

    set_off = RIVER.replace("\n\n{}", "\n\n\n{}")
    over = "临港仓库\n\n雪后的全景 远山视觉"
    assert kinds(set_off.format(over)) == ["body", "caption", "caption", "body"]
    assert kinds(RIVER.format(over)) == ["body", "title", "caption", "body"], "headings stand so"
    named = "新桥通车\n\n雪后的全景 远山视觉"
    assert kinds(set_off.format(named)) == ["body", "title", "caption", "body"], "the text has its words"
    bare = RIVER.replace("\n\n{}", "")
    assert kinds(RIVER.format(over), bare) == ["body", "caption", "caption", "body"], "a copy goes on without it"
    assert kinds(RIVER.format(over), bare, RIVER.format("临港仓库")) == ["body", "title", "caption", "body"]


def test_a_text_goes_on_behind_a_caption_without_a_break() -> None:
    page = (
        f"新桥通车\n\n{PROSE}两岸居民在新桥上合影，远处是东岸 张三 摄两岸居民昨天一早就到桥头等候，争看新桥的模样。\n"
    )
    assert [(line.kind, line.text[:4]) for line in split.lines(Page("a", page))][-2:] == [
        ("caption", "两岸居民"),
        ("body", "两岸居民"),
    ]
    for caption in ("图表｜两岸居民在桥头（数据图：甲乡研究院）", "图>> 两岸居民在桥头"):
        page = f"新桥通车\n\n{caption}（青江8日讯）两岸居民昨天一早就到桥头等候，争看新桥的模样。\n"
        found = split.lines(Page("a", page))
        assert [(line.kind, line.text[:4]) for line in found][1:] == [("caption", caption[:4]), ("body", "（青江8")]


@pytest.mark.parametrize("who", ["甲台记者 张三", "张三 李四"])
def test_who_wrote_a_text_in_brackets_behind_its_last_sentence_makes_no_caption_of_it(who: str) -> None:
    page = f"新桥通车\n\n{PROSE}\n\n轮渡公司对此暂无回应。（{who}）\n"
    assert [line.kind for line in split.lines(Page("a", page)) if line.text.startswith("轮渡")] == ["body"]


def test_what_stands_behind_the_ends_of_two_texts_is_furniture() -> None:
    ends = ("孩子们上学近了。", "船工都改了行。")
    story = "# 新路通车\n\n新路昨日通车。\n\n"
    texts = [f"{story * 3}{end}\n\n为民服务 清正廉洁\n\n# 新桥通车\n" for end in ends]
    pages = {str(n): split.lines(Page(str(n), text)) for n, text in enumerate(texts)}
    kinds = [[line.kind for line in page][-3:] for page in recurring(pages, Matches.of((), pages)).values()]
    assert kinds == [["body", "furniture", "title"]] * 2


def framed(*texts: str) -> list[list[str]]:
    pages = [split.lines(Page(f"{n}.txt", text)) for n, text in enumerate(texts)]
    found = asides({page[0].source: page for page in pages}, link.matches(pages, Here()))
    return [[line.kind for line in page] for page in found.values()]


def test_captions_are_known_by_makers_who_are_named_alike() -> None:
    lines = (
        "晨雾里的桥头一片繁忙 远山视觉 张三",
        "园子里的枝头挂满果实 远山视觉 李四",
        "孩子们在池边排队热身 远山视觉 王五",
    )
    pages = [text.format(line) for text, line in zip((RIVER, FARM, SCHOOL), lines, strict=True)]
    assert framed(*pages) == [["body", "caption", "body"]] * 3
    assert "caption" not in framed(pages[0])[0], "one alone may be a heading"


def test_links_to_other_stories_are_known_by_what_they_have_no_word_of() -> None:
    lines = ("【看这里】早稻开镰收割", "【看这里】剧团下乡演出", "【看这里】古塔完成修缮")
    pages = [text.format(line) for text, line in zip((RIVER, FARM, SCHOOL), lines, strict=True)]
    copies = [text.format("").replace("\n\n\n\n", "\n\n") for text in (RIVER, FARM, SCHOOL)]
    assert framed(*pages, *copies)[:3] == [["body", "furniture", "body"]] * 3


def test_subheads_that_another_copy_has_are_no_links() -> None:
    lines = ("【侧记】早稻开镰收割", "【侧记】剧团下乡演出", "【侧记】古塔完成修缮")
    pages = [text.format(line) for text, line in zip((RIVER, FARM, SCHOOL), lines, strict=True)]
    assert framed(*pages, *pages) == [["body", "title", "body"]] * 6


def test_what_stands_before_a_dateline_has_run_into_it() -> None:
    text = "甲社青江5月2日电 新桥昨日通车，两岸居民往来方便，从此不必再等渡船，孩子们上学也近了一半的路。"
    page = split.lines(Page("a", f"晨雾里的桥头一片繁忙 远山视觉 {text}\n"))
    assert [line.text for line in page] == ["晨雾里的桥头一片繁忙 远山视觉", text]


def test_marks_of_vertical_lines_tell_what_the_usual_ones_tell() -> None:
    assert split.lines(Page("a", "两岸居民昨天一早就在新桥桥头合影留念︵甲报记者張三攝︶\n"))[0].kind == "caption"


def test_a_label_and_a_name_behind_captions_are_no_heading() -> None:
    page = f"{PROSE}①东岸\n\n②西岸\n\n本组影像：张三\n\n{PROSE}"
    assert "title" not in {line.kind for line in split.lines(Page("a", page))}


def test_what_recurs_below_other_headings_each_time_is_a_label() -> None:
    pages = [
        f"{title}\n\n甲社\n2013-05-02\n各地\n\n{text.format('')}"
        for title, text in zip(("江上添桥", "果园丰收", "学生下水"), (RIVER, FARM, SCHOOL), strict=True)
    ]
    assert [kinds[:4] for kinds in framed(*pages)] == [["title", *["furniture"] * 3]] * 3


def test_what_a_site_tells_its_reader_amid_a_text_is_none() -> None:
    assert framed(FARM.format("剩余内容 点击展开")) == [["body", "furniture", "body"]]
    assert framed(FARM.format("果农点击手机卖苹果")) == [["body", "title", "body"]], "it has words of the text"


@pytest.mark.parametrize(
    "jump", ["↘下文转A04版", "▼下接A04", "（后文见第6页）", "＞文转第7版", "★文转诗巫11", "Turn to P1"]
)
def test_a_jump_behind_a_text(jump: str) -> None:
    page = split.lines(Page("a", f"青江新桥昨日通车，两岸居民往来方便。{jump}\n"))
    assert [line.kind for line in page] == ["body", "jump"]


def test_a_jump_that_cuts_a_sentence() -> None:
    for jump in ("△下转周末一版", "下转A12版"):
        page = split.lines(Page("a", f"青江新桥昨日通车，两岸居民往来{jump}\n"))
        assert [line.kind for line in page] == ["body", "jump"]
    assert len(split.lines(Page("a", "青江新桥昨日通车，两岸居民年内还要转100人\n"))) == 1


def test_whence_a_story_is_right_under_its_title_is_no_caption() -> None:
    sources = ("转自 本报 · 2074人读过", "转自 甲社 · 831人读过", "转自 乙社 · 96人读过")
    heads = ("青江新桥通车", "西坡果园丰收", "南山小学学游泳")
    texts = [f"{head}\n\n{text}" for head, text in zip(heads, (RIVER, FARM, SCHOOL), strict=True)]
    pages = [
        split.lines(Page(f"{n}.txt", text.format(heads[n - 1]).replace("\n\n", f"\n\n{sources[n]}\n\n", 1)))
        for n, text in enumerate(texts)
    ]
    found = credited({page[0].source: page for page in pages}, link.matches(pages, Here()))
    assert "caption" not in {line.kind for page in found.values() for line in page}


def test_lines_are_alike_but_for_their_figures() -> None:
    forms = (("正在加载图集 1/7", "furniture"), ("正在加载图集 2/9", "caption"), ("正在加载图集 1/2", "title"))
    pages = {str(n): (replace(split.lines(Page(str(n), text))[0], kind=kind),) for n, (text, kind) in enumerate(forms)}
    assert [page[0].kind for page in settled(pages).values()] == ["furniture", "caption", "furniture"]
    # A link has the figures of the title, too.
    same = {source: (replace(page[0], text="新桥 1 期"),) for source, page in pages.items()}
    assert [page[0].kind for page in settled(same).values()] == ["furniture", "caption", "title"]


@pytest.mark.parametrize("frame", ["丨{}丨", "｜｜{}", "|{}|"])
def test_a_heading_in_a_frame_is_no_menu(frame: str) -> None:
    found = split.lines(Page("a", f"{frame.format('老船工回来了')}\n\n{PROSE}\n\n首页｜新闻｜财经\n"))
    assert [line.kind for line in found] == ["title", "body", "body", "furniture"]


@pytest.mark.parametrize("blank", ["", " ", "\u3000"])
def test_a_text_goes_on_behind_a_picture_from_the_files(blank: str) -> None:
    lead = "青江新桥昨日通车，两岸居民往来方便，不必再等渡船，车过桥只要三分钟。"
    shown, text = split.lines(Page("a", f"青江县城街景（资料图）{blank}{lead}\n"))
    assert (shown.text, text.text, text.kind) == ("青江县城街景（资料图）", lead, "body") and shown.kind != "body"


def test_a_sentence_that_recurs_behind_what_is_the_papers_is_of_it() -> None:
    pages = {
        str(n): split.lines(Page(str(n), text.replace("{}", "责任编辑：张三\n\n网友某某：写得真好，支持！")))
        for n, text in enumerate((RIVER, FARM, SCHOOL))
    }
    for page in recurring(pages, Matches.of((), pages)).values():
        assert [line.kind for line in page] == ["body", "furniture", "furniture", "body"]


def test_captions_that_all_copies_have_are_none_of_the_text(tmp_path: Path) -> None:
    lines = SHOWN.split("\n\n")
    (tmp_path / "a.txt").write_text("\n\n".join((*lines, "来源：北岭新闻网")), "utf-8")
    (tmp_path / "b.txt").write_text("\n".join(("快讯：青江新桥通车", *lines[:5])), "utf-8")
    dedupe.run([str(tmp_path)], str(tmp_path / "out"))
    (row,) = (json.loads(line) for line in (tmp_path / "out/manifest.jsonl").read_text("utf-8").splitlines())
    printed = (tmp_path / "out" / row["file"]).read_text("utf-8")
    assert "县长阿里" not in printed.split("\n") and "建设中的青江新桥" not in printed.split("\n")
