"""Notes over stories, signatures under them, and what sites set under their source lines."""

from test_notices import STORIES, divisions, told

from dedupe import split
from dedupe.records import Page


def test_a_labelled_note_that_neither_title_nor_text_has_a_word_of_is_the_papers() -> None:
    note = "转载说明：便于读者朋友查阅，本刊统一了译名。"
    title, rest = STORIES[0].split("\n\n", 1)
    page = f"{STORIES[1]}\n\n夜半歌声\n\n{note}\n\n{rest}"
    assert not any(note in text for text in told(page, divisions(page)[0]))


def test_who_signs_under_a_note_is_its_byline() -> None:
    title, lead, rest = STORIES[0].split("\n\n")
    page = f"{title}\n\n写在前面：这是青年记者的采访所得。\n\n海风晚报·海风网 甲乙社记者 郑有田\n\n{lead.split(' ')[1]}\n\n{rest}"
    assert [line.kind for line in split.lines(Page("1.txt", page))][2] == "byline"


def test_what_a_site_says_under_its_source_line_is_no_title() -> None:
    title, lead, rest = STORIES[0].split("\n\n")
    page = f"{STORIES[1]}\n\n{title}\n\n2013年3月14日 09:44　播放 5499次\n\n视频时长 02:16\n\n{lead}\n\n{rest}"
    article = divisions(page)[0].articles[-1]
    assert [page[piece.begin : piece.end] for piece in article.pieces if piece.kind == "title"] == [title]
