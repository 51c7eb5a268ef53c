"""Tags that a scraper left: they part lines or vanish, nothing of them is printed, and offsets stay those of the page."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import dedupe
from dedupe import split
from dedupe.records import Page
from dedupe.split import tags

LEAD = "青河县的老渡口昨天停航，摆渡三十年的船工把船拖上了岸。"
REST = "新桥离渡口两百米，县里说，船会放进码头旁边的小博物馆。"
PAGE = f"""<!DOCTYPE html>
<html><head><title>老渡口停航_青河网</title>
<style>p {{ color: red }}</style></head>
<body><h1> 老渡口昨天停航 </h1>
<p>&nbsp;&nbsp;&nbsp;&nbsp;{LEAD[:8]}<a href="/a?b=1">{LEAD[8:12]}</a>{LEAD[12:]}</p><p class="x">&emsp;{REST}</p>
<!-- ad
<p>买船请来</p> -->
<script>
if (a < b) write("<p>加载中</p>");
</script></body></html>
"""


def test_what_a_reader_of_the_page_sees_is_told(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE, "utf-8")
    dedupe.run([str(tmp_path / "page.txt")], str(tmp_path / "out"))
    (row,) = (json.loads(line) for line in (tmp_path / "out/manifest.jsonl").read_text("utf-8").splitlines())
    assert row["title"] == "老渡口昨天停航"
    assert (tmp_path / "out" / row["file"]).read_text("utf-8") == f"老渡口昨天停航\n\n{LEAD}\n\n{REST}\n"


def test_marks_that_are_no_tags_stay() -> None:
    text = f"若 a<b 而 c>d，则以<<青河志>>为准，&c. 亦同。{LEAD}"
    assert [line.text for line in split.lines(Page("a.txt", text))] == [text]


@pytest.mark.parametrize("tag", ["<script>", "<p ", "<!--", "<a x=1 ", "<b", '<a href="'])
def test_tags_that_never_end_are_text(tag: str) -> None:
    text = tag * 50_000
    plain = text.strip()
    assert tags.masked(text) == (text, {})
    assert list(tags.apart(plain, *tags.stripped(plain, 0, len(plain)))) == [(0, len(plain))]


@pytest.mark.parametrize("tag", ["<h1>", "<!-- -->", "<p class=x>", "<br/>"])
def test_tags_leave_nothing_but_breaks(tag: str) -> None:
    plain, _ = tags.masked(tag * 50_000 + LEAD)
    assert plain == tags.BREAK * len(tag) * 50_000 + LEAD


def test_tags_within_a_line_leave_nothing() -> None:
    text = "<b> " * 50_000
    begin, end = tags.stripped(text, 0, len(text))
    assert begin == end


def test_titles_of_a_feed_are_told() -> None:
    page = Page("a.txt", f"<item><title>老渡口停航</title>\n{LEAD}</item>")
    assert any("老渡口停航" in line.text for line in split.lines(page))


@given(
    st.lists(
        st.sampled_from(
            ["<p>", "</p>", "<b>", "</b>", "<br/>", "<script>", "</script>", "<!--", "-->", "&nbsp;", "水", "\n", "<"]
        )
    )
)
def test_lines_stand_where_they_say(parts: list[str]) -> None:
    text = "".join(parts)
    for line in split.lines(Page("a.txt", text)):
        assert "".join(text[begin:end] for begin, end in line.spans) == line.text
        assert (line.begin, line.end) == (line.spans[0][0], line.spans[-1][1])


def told(*rows: str) -> list[str]:
    """Give the text of each line of a page."""
    return [line.text for line in split.lines(Page("a.txt", "\n".join(rows)))]


def test_breaks_that_a_program_wrote_out_part_lines() -> None:
    """A text in one line has several, most of them behind its sentences; a path in prose is none."""
    assert told("老渡口停航", f"{LEAD}\\n　　{REST}\\n船去哪里\\n{LEAD}\\r\\n{REST}")[1:] == [
        LEAD,
        REST,
        "船去哪里",
        LEAD,
        REST,
    ]
    prose = f"{LEAD}他把照片存在D:\\new里，{REST}"
    assert told("老渡口停航", prose)[1:] == [prose]


def test_fields_of_a_word_processor_are_not_told() -> None:
    row = f'{LEAD[:8]}HYPERLINK "http://a.example/1.html" \\o "渡口" {LEAD[8:]}'
    assert told("老渡口停航", "", row, "", "PAGE   \\* MERGEFORMAT 3", "", REST) == ["老渡口停航", LEAD, "3", REST]


def test_tags_of_a_forum_are_not_told() -> None:
    row = f"{LEAD[:8]}[color=red]渡口[/color]{LEAD[8:]}"
    assert told("[b]老渡口停航[/b]", "", row, "", f"[I]{REST}[/I]") == ["老渡口停航", f"{LEAD[:8]}渡口{LEAD[8:]}", REST]
    noted = f"{LEAD[:8]}[b]{LEAD[8:]}"
    assert told("老渡口停航", noted)[1] == noted


@pytest.mark.parametrize("referred", [True, False])
def test_numbers_of_links_are_not_told_where_a_list_says_where_they_lead(referred: bool) -> None:
    """What has no such list may be a note."""
    row = f"{LEAD[:8]}[12]{LEAD[8:]}"
    list_of = [f"  {n}. http://a.example/{n}" for n in range(1, 4 if referred else 3)]
    assert told("老渡口停航", "", row, "", "References", "", *list_of)[1] == (LEAD if referred else row)
