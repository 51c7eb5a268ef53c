"""Rows that open alike, talks whose questions have a sign, forms that are filled in; and what stands behind a text and is none of it."""

import pytest

from dedupe import chars, cues, split
from dedupe.records import Page
from dedupe.revise.signs import habits, signs
from dedupe.revise.words import Words
from dedupe.tables import tabled

LEAD = "7月里，广淮县几处渡口停摆，街坊联名问了三回，没有一个人出来说一句话。"
END = "第二天一早，渡口又开了，街坊们照旧排队上船，谁也没有再提这件事。"


def kinds(*texts: str) -> list[str]:
    """Give the kinds of paragraphs of a page."""
    return [line.kind for line in split.lines(Page("a.txt", "\n\n".join(texts)))]


def test_days_with_what_happened_on_them_are_text() -> None:
    days = ("2月5日：街坊拍下渡船冒烟的录像，传上网", "6月3日：航务所派人查看，称一切如常", "9月2日：所长致歉")
    assert kinds("渡口停摆始末", LEAD, "事件簿", *days)[3:] == ["body"] * 3


def test_hours_with_what_is_sent_then_are_text_under_a_heading() -> None:
    hours = ("08:00 渡口的前世今生（重播）", "09:00 卡通：小渡船历险记", "17:00 午间新闻", "23:00 晚间新闻与天气")
    assert kinds("9日荧光屏", *hours)[1:] == ["body"] * 4


def test_counted_labels_and_labels_behind_signs_are_text() -> None:
    counted = ("一、项目编号：ZG2019-766", "二、项目名称：渡船九条采购", "三、采购人：广淮县航务所，联系人：雷雨")
    assert kinds("广淮县渡船采购成交公告", *counted)[1:] == ["body"] * 3
    marked = ("📌材料：旧收条、渡口照片两张", "💰费用：首次免费，补办五元", "☎咨询：航务所值班室")
    assert kinds("渡口证就近办", LEAD, *marked)[2:] == ["body"] * 3


def test_what_a_page_says_of_itself_in_labels_is_no_text() -> None:
    assert "body" not in kinds("渡口停摆始末", "来源：广淮日报", "编辑：王小川", "日期：2020-04-10", LEAD)[:4]


def test_two_rows_are_too_few() -> None:
    rows = ("2月5日：街坊拍下渡船冒烟的录像", "6月3日：航务所派人查看")
    assert kinds("渡口停摆始末", LEAD, *rows, "新桥通车", LEAD)[2:4] != ["body", "body"]


def test_a_heading_that_counts_nothing_parts_two_tables() -> None:
    rows = ("2月5日：街坊拍下渡船冒烟的录像", "6月3日：航务所派人查看，称如常", "9月2日：所长致歉")
    hours = ("08:00 渡口的前世今生", "09:00 小渡船历险记", "17:00 午间新闻")
    lines = split.lines(Page("a.txt", "\n\n".join(("渡口停摆始末", LEAD, "事件簿", *rows, "广淮台今日节目", *hours))))
    chain = [line.number for line in lines if line.kind == "body"]
    place = chain.index(next(line.number for line in lines if line.text == hours[0]))
    words = Words(lines, chain)
    assert "in a table" not in signs(lines, habits(lines), words, chain, 0, place, {})
    assert "in a table" in signs(lines, habits(lines), words, chain, 0, place + 1, {})


def test_a_talk_whose_questions_have_a_sign_is_text() -> None:
    asked = ("▍家里人怎么看？", "邹才：她说你跟渡船过吧。", "▍外面说你拿了好处。", "邹才：拿了一盒茶叶，当天就退了。")
    assert kinds("对谈摆渡人邹才", LEAD, *asked, "▍接下来做什么？", "邹才：先睡三天。")[1:] == ["body"] * 7


def form(title: str, *texts: str) -> tuple[str, ...]:
    """Give the lines of a post in which a form is filled in."""
    head = ("1.媒体来源:", "通讯社", "2.记者署名:", "无", "3.完整新闻标题:", title, "4.完整新闻内文:")
    return (*head, *texts, "5.完整新闻连结:", "https://news.example.tw/387718")


def test_a_form_that_is_filled_in_tells_its_title_and_its_text() -> None:
    found = kinds(*form("广淮县渡口停摆", LEAD, END), *form("新桥押金退回", LEAD))
    assert found[:12] == [*["furniture"] * 5, "title", "furniture", "body", "body", *["furniture"] * 3]
    assert found[12:] == [*["furniture"] * 4, "title", "furniture", "body", "furniture", "furniture"]


def test_counted_labels_without_a_title_are_no_form() -> None:
    texts = ("1.先看渡船:", LEAD, "2.再看渡口:", LEAD, "3.后看码头:", LEAD, "4.末看新桥:", LEAD)
    assert kinds("渡口查访", *texts)[2::2] == ["body"] * 4


def test_the_heading_of_an_english_text_is_one_on_a_chinese_page() -> None:
    text = "Residents of Marlow Bay woke on Tuesday to find that six of the ferry piers had been closed without notice."
    chinese = [told for n in range(1, 7) for told in (f"渡口停摆之{n}", LEAD)]
    assert kinds(*chinese, "Repairs to ferry piers cost more than planned", text)[-2:] == ["title", "body"]
    assert kinds(*chinese, "BILINGUAL WEEKLY", LEAD)[-2] == "furniture"


@pytest.mark.parametrize(
    "behind",
    [
        "（編輯：張明）1130405",
        "（譯者：雷新/核稿：武嘉）1130713",
        " #街头热点# #渡口那些事#",
        "#今日话题#",
        " @小助手 #同城#",
        "■另有新闻刊B7版",
        "（相关新闻见A2、A12）",
    ],
)
def test_staff_topics_and_turns_behind_a_text_are_none_of_it(behind: str) -> None:
    assert kinds("渡口停摆", LEAD, END + behind)[1:] == ["body", "body", "furniture"]


def test_a_topic_within_a_text_stays() -> None:
    assert kinds("渡口停摆", f"街坊说#渡口那些事#说来话长。{LEAD}") == ["title", "body"]


def test_who_translated_and_checked_is_no_text() -> None:
    assert kinds("渡口停摆", LEAD, "（编译 白云；审校 林海东）", "新桥通车", LEAD)[2] == "furniture"


@pytest.mark.parametrize(
    "text",
    [
        "〇中央社澄塘六月十八日专电 市面上",
        "（环讯）-- 新华社，市面上",
        "路透北京4月5日 - 市面上",
        "板友转：中央社崇门11月18日电 市面上",
        "大河侨讯榆社讯(中央社) 市面上",
        "手机端讯记者周玉芬　 市面上",
        "【主播导语：据共同社】市面上",
    ],
)
def test_datelines_with_a_sign_a_dash_or_who_passes_them_on_or_told_it(text: str) -> None:
    assert cues.DATELINE.match(chars.soft(text))


@pytest.mark.parametrize(
    "text", ["市面上传来音讯（新华社）", "【数据新华社制】市面上", "他在电话里问讯记者周玉芬 去了哪里。"]
)
def test_words_that_end_as_datelines_do_are_none(text: str) -> None:
    assert not cues.DATELINE.match(chars.soft(text))


@pytest.mark.parametrize("text", ["（侨讯 from page 16）", "Continued on Page A12", "（see page 3）"])
def test_turns_to_other_pages_in_english(text: str) -> None:
    assert [line.kind for line in split.lines(Page("a.txt", f"{LEAD}\n\n{text}\n"))] == ["body", "jump"]


def test_links_with_the_day_before_them_are_no_rows() -> None:
    links = ("05月03日 清河签署合作协议", "05月02日 体育中心携手榆社", "05月01日 岚口县维修加减法")
    assert "body" not in kinds("渡口停摆始末", LEAD, END, "热点新闻榜", *links)[4:]
    same = [f"05月03日{link[6:]}" for link in links]
    assert "body" not in kinds("渡口停摆始末", LEAD, END, *same)[3:]


def test_what_a_site_says_of_its_rights_asks_nothing() -> None:
    foot = ("© 2020 BaoLin Ltd. All Rights Reserved.", "文章编号: BL67510026751")
    page = kinds("渡口停摆始末", LEAD, END, *foot, "渡口又开", LEAD, END, *foot)
    assert page[3] == page[8] == "furniture"


def test_what_is_the_papers_announces_no_table() -> None:
    texts = (
        END,
        "转载媒体不可用:",
        "推 a8837: 早说 04/02 10:22",
        "嘘 kk09: 所以 04/02 10:30",
        "推 bobo: 又来 04/02 11:47",
        END,
    )
    assert tabled(texts, ("body", "body", *("title",) * 3, "body")) == [1, 2, 3, 4]
    assert not tabled(texts, ("body", "furniture", *("title",) * 3, "body"))


NUMBERS = (
    "广淮县报警电话：110",
    "县医院急救电话（24小时）：0123-4567",
    "渡口管理处热线：0123-8910",
    "水上救援热线：+86-123-4567",
)


@pytest.mark.parametrize(("asks", "told"), [("如遇紧急情况，请及时报警并与渡口管理处联系。", True), (END, False)])
def test_numbers_to_call_are_text_behind_one_that_asks_for_it(asks: str, told: bool) -> None:
    assert (kinds("渡口停摆", LEAD, asks, *NUMBERS)[3:] == ["body"] * 4) is told


def test_who_did_what_behind_bars_is_no_table() -> None:
    staff = zip(("记者", "编辑", "视频", "签审", "监制"), ("陈山", "吴岭", "周青", "李禾", "何川"), strict=True)
    texts = ("渡口停摆", LEAD, END, *(f"{who} | {name}" for who, name in staff))
    assert not tabled(texts, ("title", "body", "body", *("furniture",) * 5))


def test_a_letter_from_where_it_was_written_opens_a_story() -> None:
    assert cues.DATELINE.match(chars.soft("（中新社「海丰」轮十九日快函）记者 陈昌静函云。"))
    assert not cues.DATELINE.match(chars.soft("（读者来函）这条路谁来修。"))


@pytest.mark.parametrize("line", ["朝中社　15/4/2023 10:18 SGT", "15-04-2023", "2023-04-15 10:18 朝中社"])
def test_a_line_that_is_little_else_than_a_whole_date_is_the_papers(line: str) -> None:
    assert kinds("渡口停摆始末", LEAD, "新桥通车", line, LEAD)[2:] == ["title", "furniture", "body"]
