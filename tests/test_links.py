"""Which two pieces of pages are one story, told piece by piece."""

import re
from dataclasses import replace
from itertools import combinations

import pytest

import dedupe
from dedupe import chars, cluster, link, normalise, revise, split, whole
from dedupe.carry import Here
from dedupe.cluster import Face
from dedupe.cluster.faces import _voices, ends
from dedupe.records import Page
from dedupe.sameness import laid
from dedupe.settings import Settings

STORY = (
    "新桥昨日通车，两岸居民往来只需十五分钟，收费站前的队伍比预想的短，轮渡公司照旧开船。",
    "市交通局说，通车头三天不收过桥费，货车须在夜间十点以后上桥，违者按绕行处理。",
    "桥头的茶馆老板搬来十几把竹椅，说要让走累了的人坐一坐，看看江上的夜景再回家去。",
    "轮渡的老船工站在码头上看了很久，他在这条江上走了三十一年，明年春天就要退休了。",
)


def _face(siglum: str, title: str, *paragraphs: str) -> Face:
    parts = tuple(chars.key(text) for text in paragraphs)
    text = "".join(parts)
    return Face(siglum, chars.key(title), (), text, ends(parts), len(parts[0]), Settings().shingle, False, True)


@pytest.mark.parametrize(
    ("title", "decision"),
    [
        ("", "excerpt"),
        ("曹慧嘉编辑", "excerpt"),
        ("延伸阅读：崇川县计量所通报二手手机情况", "excerpt"),
        ("茶馆老板让走累了的人坐一坐", "doubtful"),
    ],
)
def test_a_title_is_a_piece_s_own_if_it_tells_its_text(title: str, decision: str) -> None:
    whole = _face("1.txt#1", "新桥通车三天", *STORY)
    assert cluster.link(whole, _face("2.txt#3", title, *STORY[1:3]), Settings()).decision == decision


@pytest.mark.parametrize(
    ("title", "text", "decision"),
    [
        ("爆闪灯挪了地方", "雁陵镇把增设错了车道交给了一群平均年龄6的桥检员，23日验收得了满分。", "excerpt"),
        ("桥检员验收错车道", "雁陵镇把增设错了车道交给了一群平均年龄6的桥检员，23日验收得了满分。", "no"),
        ("爆闪灯挪了地方", "雁陵镇把增设错车道交给了一群平均年龄41岁的养路工，7日验收得了满分。", "no"),
    ],
)
def test_two_short_copies_under_one_title_may_be_misread(title: str, text: str, decision: str) -> None:
    one = _face("1.txt#1", "爆闪灯挪了地方", "雁陵镇把增设错车道交给了一群平均年龄6岁的桥检员，23日验收得了满分。")
    assert one.size < cluster.SHORT
    assert cluster.link(one, _face("2.txt#3", title, text), Settings()).decision == decision


def _page(*paragraphs: str) -> Face:
    page = Page("1.txt", "\n\n".join(paragraphs))
    (division,) = revise.divisions([split.lines(page)], [])
    return cluster.face(normalise.witness(division.articles[0], page), Settings().shingle)


@pytest.mark.parametrize(
    "dateline", ["新华社清河3月14日电（记者 王峰刚、贾艳、戚若宗） ", "（清河日报记者 王峰刚三月十四日清河报道）"]
)
def test_what_an_outlet_signs_before_a_short_copy_is_no_part_of_it(dateline: str) -> None:
    whole = _page("新桥通车三天", "本报清河3月14日讯（记者 郑树）" + STORY[0], *STORY[1:])
    short = _page("新桥通车三天", dateline + STORY[0][:20] + "。")
    assert short.text == chars.key(STORY[0][:20]) and short.led
    assert cluster.link(whole, short, Settings()).decision == "excerpt"


def test_a_piece_with_a_dateline_begins_its_story() -> None:
    """Here a story that another one quotes, and a page without titles."""
    quoted = _face("2.txt#3", "", *STORY[1:3])
    assert quoted.loose
    assert cluster.link(_face("1.txt#1", "", *STORY), replace(quoted, led=True), Settings()).decision == "doubtful"


def test_a_talk_that_reads_out_a_report_is_not_that_report() -> None:
    report, talk = (
        _face("1.txt#1", "新桥通车三天", *STORY),
        _face("2.txt#1", "老船工说轮渡", *STORY, "本刊问答一则，照录于上。" * 3),
    )
    assert cluster.link(talk, report, Settings()).decision in cluster.JOINS
    read = replace(talk, voices=("主持人", "船工", "主持人"))
    assert cluster.link(read, report, Settings()).decision == "doubtful"
    asked = replace(report, voices=("问", "问", "问"))
    assert (
        cluster.link(replace(read, voices=(*read.voices, "问", "问", "问")), asked, Settings()).decision == "doubtful"
    )
    assert cluster.link(read, replace(report, title="远山周刊"), Settings()).decision in cluster.JOINS
    opened = replace(read, spoken=True)
    assert cluster.link(opened, replace(report, title="远山周刊"), Settings()).decision == "doubtful"
    part = replace(_face("3.txt#1", "", *STORY[1:3]), voices=("船工",))
    assert cluster.link(read, part, Settings()).decision == "excerpt"
    cut = _face("3.txt#1", talk.title, *STORY[:2])
    assert cluster.link(read, replace(cut, title=talk.title), Settings()).decision == "excerpt"


def test_a_copy_of_a_talk_that_was_cut_behind_what_it_reads_out_does_not_vouch_for_that() -> None:
    opened = "编辑部：开始之前，先请读者看一篇有关的报道。"
    turns = ("编辑部：新桥通车，轮渡怎么办？", "船工：照旧开船，江上还有两班。", "编辑部：谢谢，笔谈到此告一段落。")
    talk = replace(
        _face("1.txt#1", "笔谈录老船工说轮渡", opened, *STORY, *turns), voices=("编辑部", "编辑部", "船工", "编辑部")
    )
    cut = replace(_face("2.txt#1", talk.title, opened, *STORY), voices=("编辑部",), spoken=True)
    reports = [_face(f"{number}.txt#1", "新桥通车三天", *STORY) for number in (3, 4)]
    faces = [replace(talk, spoken=True), cut, *reports]
    stories, _ = cluster.stars(faces, list(combinations(range(4), 2)), Settings())
    assert sorted(map(sorted, stories)) == [[0, 1], [2, 3]]


def test_a_talk_that_greets_its_listeners_is_not_what_it_reads_out() -> None:
    report = _face("1.txt#1", "新桥通车三天", *STORY)
    greeting = "本台：听众朋友，今天做客的是老船工，先播送一条消息。"
    talk = replace(_face("2.txt#1", "直播间访谈老船工", greeting, *STORY), voices=("本台", "本台"), spoken=True)
    assert cluster.link(replace(talk, voices=("本台",)), report, Settings()).decision in cluster.JOINS
    assert cluster.link(talk, report, Settings()).decision == "doubtful"
    assert cluster.link(talk, replace(report, title=talk.title), Settings()).decision in cluster.JOINS


@pytest.mark.parametrize(
    ("opened", "voices", "title", "asked", "decision"),
    [
        ("主持人：各位好，先听一段报道。", ("主持人",), "直播间访谈", (), "doubtful"),
        ("主持人：各位好，先听一段报道。", ("主持人",), "", (), "witness"),
        ("主持人：各位好，先听一段报道。", ("主持人", "主持人"), "", ("市交通局说",), "doubtful"),
        ("主持人：各位好，先听一段报道。", ("主持人", "主持人"), "直播间访谈", ("主持人",), "witness"),
        ("新华社：新桥的收费站前排起了队伍。", ("新华社",), "直播间访谈", (), "witness"),
    ],
)
def test_who_greets_right_before_a_report_may_read_it_out(
    opened: str, voices: tuple[str, ...], title: str, asked: tuple[str, ...], decision: str
) -> None:
    report = replace(_face("1.txt#1", "新桥通车三天", *STORY), voices=asked)
    talk = replace(_face("2.txt#1", title, opened, *STORY), voices=voices, spoken=True)
    assert cluster.link(talk, report, Settings()).decision == decision


def test_a_talk_whose_columns_were_moved_is_not_what_it_reads_out() -> None:
    more = (
        "江风吹过新桥，灯一盏盏亮起来，最后一班轮渡靠了岸，船上下来的人都朝桥上看，有人举起手机拍照，有人数着桥墩。",
        "渔民老周说，往年这时候早该封江，今年暖得晚，网箱里的鱼还没来得及卖，只好先沉到深处，等到年底再看行情怎样。",
    )
    report = _face("1.txt#1", "新桥通车三天", *STORY[:2], *more, "".join(STORY[2:]))
    turns = ("编辑部：新桥通车，轮渡怎么办？", "船工：照旧开船，江上还有两班。", "编辑部：谢谢，笔谈到此告一段落。") * 2
    talk = _face("2.txt#1", "", "".join(STORY[2:]), *STORY[:2], *more, *turns)
    assert cluster.link(talk, report, Settings()).decision in cluster.JOINS
    asked = replace(talk, voices=("编辑部", "船工", "编辑部") * 2)
    assert cluster.link(asked, report, Settings()).decision == "doubtful"


def test_a_scrap_is_of_the_story_that_has_it_to_the_letter() -> None:
    scrap = "船工站起来说缆绳动得雪场动不得"
    told = _face("1.txt#1", "新桥通车三天", *STORY, "老" + scrap + "。")
    others = [
        _face(f"{number}.txt#1", "海上将起大浪", *(text[::-1] for text in STORY), scrap.replace("雪场", "雪道"))
        for number in (2, 3)
    ]
    faces = [told, *others, _face("4.txt#1", "", scrap)]
    stories, _ = cluster.stars(faces, list(combinations(range(4), 2)), Settings())
    assert sorted(map(sorted, stories)) == [[0, 3], [1, 2]]


@pytest.mark.parametrize("dateline", ["", "新华社清河3月14日电 ", "【松陵都市报专讯】（记者 郑树）"])
def test_a_talk_begins_with_who_speaks_whatever_signs_it(dateline: str) -> None:
    said = ("主持人：各位好，先听一段报道。", *STORY, "主持人：新桥通车，轮渡怎么办？", "船工：照旧开船。")
    assert _page("访谈：老船工说轮渡", dateline + said[0], *said[1:]).spoken
    assert not _page("访谈：老船工说轮渡", dateline + STORY[0], *said).spoken


def test_a_text_whose_columns_were_moved_begins_elsewhere() -> None:
    whole = _face("1.txt#1", "新桥通车三天", *STORY, "江风吹过新桥，灯一盏盏亮起来，最后一班轮渡靠了岸。")
    moved = _face(
        "2.txt#1", whole.title, *STORY[1:3], STORY[0], "记者离开的时候，那几把竹椅还摆在桥头没有人收走，茶也没有凉。"
    )
    later = _face(
        "3.txt#1",
        whole.title,
        *STORY[1:3],
        "昨日大雾，新桥封闭了四个小时，轮渡重新开船，码头上挤满了要过江的人。",
        STORY[3][:20],
    )
    assert cluster.link(whole, moved, Settings()).decision in cluster.JOINS
    assert cluster.link(whole, later, Settings()).decision not in cluster.JOINS


STORM = "台风昨夜登陆，渔船全部进港避风，学校停课一天，渡口封航，电力部门连夜抢修线路。"
END = "江风吹过新桥，灯一盏盏亮起来，最后一班轮渡靠了岸，船工把缆绳系在老地方，锁上了门。"


@pytest.mark.parametrize(
    ("text", "decision"),
    [
        ((STORM, *STORY[1:], END), "witness"),
        ((STORM, *STORY[1:], END, "茶也没有凉，夜里的街上一个人也没有。", "老人说明天还要早起，把船板刷上一层桐油。"), "doubtful"),
    ],
    ids=["the most of both", "of one"],
)  # fmt: skip
def test_pieces_that_have_the_most_in_common_are_one_story_wherever_each_begins(
    text: tuple[str, ...], decision: str
) -> None:
    """Here under titles that tell each what its own beginning does; but reviews of papers quote the same."""
    told = _face("1.txt#1", "新桥通车", *STORY, END), _face("2.txt#1", "货车夜间上桥", *text)
    a, b = sorted(told, key=lambda face: -face.size)
    assert cluster.link(a, b, Settings()).decision == decision
    reviews = replace(a, voices=("paper 指出",)), replace(b, voices=("paper 指出",))
    assert cluster.link(*reviews, Settings()).decision == "doubtful"


@pytest.mark.parametrize(
    ("first", "joined"),
    [
        (STORY[0], True),
        (STORY[0].replace("只需", "只雷"), True),
        (STORY[0].replace("只需", "贝雷"), True),
        (STORY[0].replace("收费站前的队伍", "守候多日的记者"), False),
        ("今天上午本台记者报道。", False),
    ],
)
def test_a_copy_may_lack_what_follows_a_short_first_paragraph(first: str, joined: bool) -> None:
    opening = STORY[0] if first[:2] != "今天" else first
    behind = (
        "站在桥上往下看，江水比从前清了许多，几只白鹭贴着水面飞过去，停在对岸的芦苇丛里。",
        "收费员小吴说，头一辆过桥的是拉豆腐的三轮车，她没有收钱，还替那位师傅照了一张相。",
        "桥名是请镇上的老教师写的，他练了半个月，写坏了一刀宣纸，最后挑中的是头一天写的那张。",
    )
    whole = _face("1.txt#1", "", opening, STORY[1] + STORY[2] + STORY[3], *behind)
    short = _face("2.txt#1", "", first, *behind)
    link = cluster.link(replace(whole, piece=False), replace(short, piece=False), Settings())
    assert (link.decision in cluster.JOINS) == joined


@pytest.mark.parametrize("end", ["", STORY[3], "本报记者摄影报道"])
@pytest.mark.parametrize("more", [True, False])
def test_what_begins_alike_and_goes_on_with_other_news_is_a_round_up(end: str, more: bool) -> None:
    news = (
        (
            "市交通局昨日又说，货车夜间上桥的办法改到下月，过桥费照旧不收，轮渡公司的船加开两班。",
            "茶馆老板的竹椅又添了几把，两岸居民走累了坐一坐，说收费站前的队伍还是比预想的短。",
            "老船工在码头上又站了一天，这条江上的夜景他看了三十一年，明年春天退休，他说要去桥头看看。",
            "通车第三天，违者绕行处理的货车有九辆，收费站前没有队伍，往来只需十五分钟。",
        )
        if more
        else (
            "县农技站今天公布了秋粮的测产结果，水稻亩产比去年多出四十斤，山坡地的玉米略有减少。",
            "晚上七点半，文化馆门前的广场放露天电影，片子是老戏迷们投票选出来的，雨天改在礼堂。",
            "明天全县多云，气温八到十五度，北风三级，早晨河谷有雾，出门行车请慢一些，中小学照常上课。",
            "来自外省的三支龙舟队昨天到了县城，教练说水比想的要急，先练转弯，再练最后那三百米。",
        )
    )
    report = tuple(text + "他们又说了些别的话，也都一一记在了当天的本子上。" for text in STORY[:3])
    round_up = replace(_face("1.txt#1", "", *report, *news), piece=False)
    short = replace(_face("2.txt#1", "新桥通车三天", *report, *([end] if end else [])), piece=False)
    assert (cluster.link(round_up, short, Settings()).decision in cluster.JOINS) == (more and end != STORY[3])


@pytest.mark.parametrize(
    "caption",
    [
        "图为新桥两岸的夜景。许勤庆摄",
        "图为新桥两岸的夜景。新华社发",
        "图为新桥两岸的夜景。本报记者 许勤庆 摄 ",
        "这是9日拍摄的新桥（无人机照片）。新华社发 ",
        "这是9日拍摄的新桥（无人机照片）。（资料图）",
        "△新桥两岸的夜景。许勤庆供图",
        "△新桥两岸的夜景。图/甲图库 ",
        "资料图：新桥两岸的夜景。图片｜甲图库当地时间9日，",
        "△新桥两岸，夜色初降 4月9日，",
    ],
)
def test_a_text_goes_on_behind_the_caption_that_is_glued_to_it(caption: str) -> None:
    page = Page("1.txt", "\n".join(("新桥通车三天", caption + STORY[0], *STORY[1:])))
    (division,) = revise.divisions([split.lines(page)], [])
    (article,) = division.articles
    day = re.search("(?:当地时间|4月)?9日，$", caption)
    lead = (day[0] if day else "") + STORY[0]
    assert [page.text[piece.begin : piece.end] for piece in article.pieces] == ["新桥通车三天", lead, *STORY[1:]]


@pytest.mark.parametrize("sign", ["△", "图为", "▲ "])
def test_what_begins_as_a_caption_and_tells_on_is_text(sign: str) -> None:
    """Where its caption ends nothing tells."""
    glued = f"{sign}新桥两岸的夜景{STORY[0]}{STORY[1]}{STORY[2]}"
    kinds = [line.kind for line in split.lines(Page("1.txt", f"新桥通车三天\n{glued}\n{sign}新桥两岸的夜景"))]
    assert kinds == ["title", "body", "caption"]


@pytest.mark.parametrize(
    ("voices", "decision"),
    [((), "excerpt"), (("paper a", "paper b"), "excerpt"), (("paper a", "paper b", "paper c"), "doubtful")],
)
def test_what_one_of_several_says_who_speak_is_not_what_they_all_say(voices: tuple[str, ...], decision: str) -> None:
    others = (
        "国家海洋预报台发布黄色警报，受冷空气影响，东部沿岸海域将出现三米到四米的大浪。",
        "渔政部门通知作业船只回港避风，旅游航线全部停运，养殖户忙着加固网箱，抢收成鱼。",
        "气象专家提醒，这轮寒潮持续时间长，气温降幅大，沿海各县要提前检修供暖管网和排涝设施。",
    )
    review = replace(_face("1.txt#1", "众口", *STORY[:2], *others), voices=voices)
    assert cluster.link(review, _face("2.txt#3", "新桥通车", *STORY[:2]), Settings()).decision == decision


@pytest.mark.parametrize(
    "staff", ["责任编辑：许勤庆", "编辑丨许勤庆\n监制丨郑树", "（视频编辑：许勤庆 文字编辑：郑树）"]
)
def test_a_record_ends_before_who_made_its_page(staff: str) -> None:
    page = Page("1.jsonl#1", "\n".join((*STORY, staff)))
    article = whole.article(page.source, page, split.lines(page), titled=True)
    assert [page.text[piece.begin : piece.end] for piece in article.pieces] == list(STORY)


def test_bytes_read_in_the_wrong_encoding_break_no_row() -> None:
    wrong = "中国共产党六十年前在这里办过一所学校。".encode().decode("latin-1")
    assert "\x85" in wrong
    page = Page("1.txt", f"{STORY[0]}\n{wrong}\n{STORY[1]}\x85{STORY[2]}")
    assert [line.text for line in split.lines(page)] == [STORY[0], wrong, *STORY[1:3]]


def test_who_edited_it_behind_the_last_sentence_is_the_papers() -> None:
    staff = "（视频编辑：许勤庆 文字编辑：郑树）"
    page = Page("1.txt", "\n".join(("新桥通车三天", *STORY)) + staff)
    (division,) = revise.divisions([split.lines(page)], [])
    assert [page.text[piece.begin : piece.end] for piece in division.articles[0].pieces] == ["新桥通车三天", *STORY]


@pytest.mark.parametrize(
    "sentence",
    [
        "由于桥头的岩石块较大，挖掘工作进展缓慢。",
        "这是一辆从清河开往新桥的大客车行车记录仪拍摄的画面，过桥的队伍排到了三里以外，司机把车停在路边等了一个钟头。",
        "新桥通车那天来了三家报社的人，站满了桥头。该报秘密拍摄了收费站前的队伍，还登出了两张照片，说明写得很长。",
        "市里将就通车办法继续听取各方的意见（由轮渡公司提供渡船到年底）再与收费办法一并公布，两岸居民都在等着。",
        "这是船工们第二次把渡船修成整二十米的新样子（the second boat of its kind）开上江面，轮渡公司说还要再修两条。",
    ],
)
def test_a_text_that_speaks_of_pictures_is_no_caption(sentence: str) -> None:
    page = Page("1.txt", "\n".join(("新桥通车三天", STORY[0], sentence, *STORY[1:])))
    (division,) = revise.divisions([split.lines(page)], [])
    (article,) = division.articles
    assert not article.asides


def test_a_caption_of_two_sentences_is_one() -> None:
    caption = "图为新桥两岸的夜景。当晚有摄影爱好者在桥头守候到天亮才离开，新华社发表了他们的照片。许勤庆摄"
    page = Page("1.txt", "\n".join(("新桥通车三天", STORY[0], caption, *STORY[1:])))
    (division,) = revise.divisions([split.lines(page)], [])
    (article,) = division.articles
    assert [page.text[piece.begin : piece.end] for piece in article.asides] == [caption]


def test_who_wrote_it_is_no_part_of_a_short_copy_in_whatever_form() -> None:
    whole = _face("1.txt#1", "新桥通车三天", *STORY)
    short = _face("2.txt#1", whole.title, "老笔杆方瑶泽孙军佑蔡鸣永同题" + STORY[0][:26])
    assert cluster.link(whole, short, Settings()).decision not in cluster.JOINS
    assert cluster.link(whole, replace(short, led=True), Settings()).decision == "excerpt"


def test_no_figure_is_taken_for_who_wrote_it() -> None:
    """A bulletin of each day has the same words behind other figures; a copy that a link cut short says no more than its first sentence."""
    words = "{}日，热线接听{}通，办结{}件，回访满意率百分之九十以上，{}"
    days = [
        words.format(*figures) for figures in ((17, 9379, 743, ""), (18, 4228, 988, "反映集中的是路面积水和夜间施工。"))
    ]
    short, whole = (_face(f"{n}.txt#1", "热线一日", text) for n, text in enumerate(days))
    assert short.size < cluster.SHORT < 2 * short.size
    assert cluster.link(whole, replace(short, led=True), Settings()).decision not in cluster.JOINS


@pytest.mark.parametrize(("text", "answers"), [("2O1S", "2015"), ("2O16", None), ("2016", "2016")])
def test_a_letter_in_a_figure_is_a_misread_digit(text: str, answers: str | None) -> None:
    part, whole = (chars.key(f"这座桥从{year}年起修，两岸的人都来看热闹") for year in ("2015", text))
    assert laid(part, whole, 0.5).figures == ((("2015", answers),) if answers else ())


@pytest.mark.parametrize(
    ("mine", "other", "told"),
    [
        ("第二次涨到三十七", "第二一涨到三十七", [("二", "二"), ("三十七", "三十七")]),
        ("第二次涨到三十七", "第二次涨到三上七", [("二", "二"), ("三十七", "三十七")]),
        ("第二次涨到三十七", "第二次涨到三百三十七", [("二", "二"), ("三十七", "三百三十七")]),
        ("第二次涨到三十七", "第二次涨到三十二", [("二", "二"), ("三十七", "三十二")]),
        ("第二次涨到三十七", "第二次涨到四十上", [("二", "二"), ("三十七", "四十")]),
    ],
)
def test_a_wrong_character_may_make_or_unmake_a_numeral(mine: str, other: str, told: list[tuple[str, str]]) -> None:
    one, whole = (chars.key(f"这座桥下的水位当天{figures}米，两岸的人都来看热闹") for figures in (mine, other))
    assert laid(one, whole, 0.5).figures == tuple(told)


@pytest.mark.parametrize(
    ("filled", "linked"),
    [(("青江", 186, 431), True), (("青汇", 185, 431), True), (("白阳", 913, 763), False)],
    ids=["the same", "misread", "of another town"],
)
def test_lines_of_one_form_that_are_filled_in_otherwise_are_not_linked(
    filled: tuple[str, int, int], linked: bool
) -> None:
    form = "记者从{}生态环境监测站获悉，2月10日，全市空气质量指数为{}，首要污染物为细颗粒物，平均浓度每立方米{}微克。"
    lines = [
        split.lines(Page(f"{number}.txt", form.format(*own))) for number, own in enumerate((("青江", 186, 431), filled))
    ]
    assert bool(len(link.matches(lines, Here()))) == linked


def test_copies_are_heard_where_their_centres_were_misread() -> None:
    """Four copies, the two longest each with a figure misread, and a bulletin of another day."""
    text = "新桥昨日通车{}万人次，收费{}万元，轮渡停航{}班，两岸新开线路{}条，桥头新设站点{}处。" + "".join(STORY)
    told = (
        text.format(72, 38, 45, 61, 72) + "江风吹过新桥。",
        text.format(12, 33, 45, 61, 72) + "江风吹过。",
        text.format(12, 38, 45, 61, 72),
        text.format(12, 38, 45, 61, 72)[:-9],
        text.format(17, 40, 52, 66, 31),
    )
    faces = [_face(f"{place}.txt#1", "新桥通车三天", *one.split("。")) for place, one in enumerate(told)]
    assert cluster.link(faces[0], faces[1], Settings()).decision == "doubtful"
    for count, stories in ((3, [[0], [1, 2]]), (5, [[0, 1, 2, 3], [4]])):
        found, _ = cluster.stars(faces[:count], combinations(range(count), 2), Settings())
        assert sorted(map(sorted, found)) == stories
    faces[4] = _face("4.txt#1", "新桥通车三天", *told[1][:75].split("。"))
    found, links = cluster.stars(faces, combinations(range(5), 2), Settings())
    assert [[0, 1, 2, 3, 4]] == [sorted(one) for one in found]
    assert [link.decision for link in links if link.a == "0.txt#1"] == ["witness"] * 3 + ["excerpt"]


def test_a_formula_told_of_something_else_is_no_scrap_of_a_story() -> None:
    whole = _face("1.txt#1", "新桥通车三天", *STORY)
    for text, decision in (
        ("看了很久，他在这条江上走了三十五年", "excerpt"),
        ("看了很久，他在这家店里走了三十一年", "no"),
    ):
        assert cluster.link(whole, replace(_face("2.txt#3", "", text), partial=True), Settings()).decision == decision


MARKET = "6月{}日柳泉股市早盘指数报{}点，跌{}点，跌幅{}%，半日成交{}亿元。"


@pytest.mark.parametrize(
    ("figures", "stories"),
    [
        (("22", "3717", "30.8", "40.5", "781"), 1),
        (("22", "3711", "30.8", "40.5", "781"), 1),
        (("21", "2703", "10.6", "61.5", "191"), 2),
    ],
    ids=["the same", "a digit misread", "of another day"],
)
def test_the_first_paragraph_of_a_bulletin_is_a_copy_if_its_figures_are(figures: tuple[str, ...], stories: int) -> None:
    behind = "蓝筹股中，沙池控股报35元，跌10.5%；南坪银行报31元，升28.5%。两市共有675只股票上涨，584只下跌。"
    whole = {"title": "柳泉早盘收市", "text": MARKET.format("22", "3717", "30.8", "40.5", "781") + "\n" + behind}
    short = {"title": "柳泉早盘收市", "text": MARKET.format(*figures)}
    assert len(list(dedupe.stories([whole, short]))) == stories


def test_a_lead_is_a_copy_of_the_report_rather_than_of_a_comment_that_opens_with_it() -> None:
    comment = (
        "看到这条消息，不少人问，桥修好了，船还要不要？笔者以为，江上的人家各有各的难处，不该只听开车的人说话。",
        "十年前邻县也修过一座桥，渡口第二天就停了摆，菜农要绕二十里路才进得了城，这笔账当时没有人算过。",
        "如今说起公共交通，大家先想到的是快，可是老人和孩子要的是方便，多一条路总比少一条路要好得多。",
        "但愿这一回有人肯坐下来，把大桥和小船的事一起商量清楚，别让摆渡的手艺在我们这一代人手里丢掉。",
    )
    lead = STORY[0] + "市交通局说，这是二十年来江上添的第三座桥。"
    records = [
        {"id": "report", "title": "新桥通车", "text": "\n".join((lead, *STORY[1:]))},
        {"id": "comment", "title": "桥与船", "text": "\n".join((lead, *comment))},
        {"id": "lead", "text": lead},
    ]
    told = [{one.article for one in edition.witnesses} for edition in dedupe.stories(records)]
    assert sorted(map(sorted, told)) == [["comment"], ["lead", "report"]]


def _told(texts: dict[str, str]) -> list[list[str]]:
    editions = dedupe.stories([{"id": name, "title": "新桥通车", "text": text} for name, text in texts.items()])
    return sorted(sorted(one.article for one in edition.witnesses) for edition in editions)


def test_a_lead_is_a_copy_of_the_report_that_has_copies_rather_than_of_a_short_round_up_that_opens_with_it() -> None:
    lead = STORY[0] + "市交通局说，这是二十年来江上添的第三座桥。"
    news = (
        "老城南门的旧书市集本周末重新开张，三十多个摊位摆到了护城河边，管理处说天黑以前都可以来逛。",
        "县气象台预计，后天起将有一次明显降温，山区夜里可能结霜，菜农应当提早把大棚的草帘子盖好。",
    )
    texts = {
        "report": "\n".join((lead, *STORY[1:])),
        "copy": "\n".join((lead, *STORY[1:], "他说，船票不涨价。")),
        "round-up": "\n".join((lead, *news)),
        "lead": lead,
    }
    assert _told(texts) == [["copy", "lead", "report"], ["round-up"]]


def test_a_piece_of_a_copy_is_the_story_s_though_the_centre_has_a_caption_before_it() -> None:
    texts = {
        "captioned": "\n".join(("站在江对岸望着新桥与两艘轮渡的人们", *STORY)),
        "report": "\n".join(STORY),
        "lead": STORY[0] + STORY[1],
    }
    assert _told(texts) == [["captioned", "lead", "report"]]


def test_a_copy_whose_first_paragraph_lost_a_sentence_is_one() -> None:
    lead = STORY[0] + "市交通局说，这是二十年来江上添的第三座桥，从前过江要等半个钟头，雾天还得绕到上游的老铁桥。"
    texts = {
        "report": "\n".join((lead + STORY[1], *STORY[2:])),
        "shortened": "\n".join((STORY[0] + STORY[1], STORY[2])),
    }
    assert _told(texts) == [["report", "shortened"]]


def test_papers_speak_in_reviews_by_the_words_in_which_they_are_said_to() -> None:
    said = (
        "清河日报刊文认为，新桥通车是好事。",
        "他说，桥很长。",
        "据《江声晚报》刊文认为，轮渡也要留。",
        "江报社记者报道，今天晴。",
    )
    assert list(_voices(said)) == [(0, "paper 刊文认为"), (2, "paper 刊文认为")]
    report = _face("1.txt#1", "", "".join(STORY[:2]))
    review = _face("2.txt#1", "报章观点", STORY[2][::-1], "".join(STORY[:2]), STORY[3][::-1])
    assert cluster.link(review, report, Settings()).decision in cluster.JOINS
    quoted = replace(review, voices=("paper 刊文认为",) * 2 + ("paper 指出",))
    assert cluster.link(quoted, report, Settings()).decision == "doubtful"


BACKGROUND = (
    "河东省石坡警方称，爆炸产生的冲击波造成多栋紧邻工厂的房屋坍塌，引发的大火迅速蔓延至周边地区，死伤者多为附近居民。"
    "消防人员迅速赶赴现场展开救援。警方已就事故发生原因展开调查。"
)


@pytest.mark.parametrize(
    ("news", "decision"),
    [
        ("21日凌晨，河东省柳泉县石坡镇一家化工厂发生锅炉爆炸。本台22日获悉，根据官员公布的名单，死亡人数已升至20人。", "doubtful"),
        ("本台记者21日获悉，当地官员称河东省柳泉县石坡镇一家化工厂发生锅炉爆炸，死亡人数目前已上升至11人。", "witness"),
    ],
    ids=["of the next day", "a digit misread"],
)  # fmt: skip
def test_reports_that_follow_each_other_begin_each_with_news_of_its_own(news: str, decision: str) -> None:
    """A page's piece may begin anywhere, but one with a title and a first paragraph of its own begins with that."""
    lead = "本台记者21日获悉，当地官员称河东省柳泉县石坡镇一家化工厂发生锅炉爆炸，死亡人数目前已上升至17人。"
    first = _face("1.txt#1", "当地官员称河东省柳泉县石坡镇一家化工厂发生锅炉爆炸", lead, BACKGROUND)
    second = _face("2.txt#3", "河东省柳泉县石坡镇一家化工厂发生锅炉爆炸", news, BACKGROUND)
    longer, shorter = sorted((first, second), key=lambda one: -one.size)
    assert cluster.link(longer, shorter, Settings()).decision == decision
