"""Where one story ends and the next begins is told by pages that have either, past short lines that no other page has."""

from test_notices import STORIES, divisions, told

BRIDGE = (
    "新桥通车三天",
    "新桥昨日通车，两岸居民往来只需十五分钟，收费站前的队伍比预想的短，轮渡公司照旧开船。",
    "市交通局说，通车头三天不收过桥费，货车须在夜间十点以后上桥，违者按绕行处理。",
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
