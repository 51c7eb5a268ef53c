"""Laws of repair, on texts that hypothesis makes and on the golden cases in tests/cases."""

import re
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet
from hypothesis import given, settings
from hypothesis import strategies as st

from dedupe import normalise
from dedupe.records import Article, Page, Piece, Witness
from dedupe.replay import replay

CASES = Path(__file__).parent / "cases"
TAGS = re.compile(r"(?:\[(\w+)\] ?)?(.*)")

Lines = list[tuple[str, str]]
"""Kind (or ``joins``) and text of each line."""


def cases(name: str) -> list[ParameterSet]:
    """Read a file of cases: heading, ``>`` lines, ``=`` lines."""
    found = []
    for block in (CASES / name).read_text("utf-8").split("\n## ")[1:]:
        title, _, rest = block.partition("\n")
        given_lines = [tagged(line[2:]) for line in rest.split("\n") if line.startswith("> ")]
        wanted = [tagged(line[2:])[1] for line in rest.split("\n") if line.startswith("= ")]
        assert given_lines, f"{name}: {title} has no text"
        found.append(pytest.param(given_lines, wanted, id=title))
    return found


def tagged(line: str) -> tuple[str, str]:
    match = TAGS.fullmatch(line.replace("␠", " "))
    assert match is not None
    return match[1] or "body", match[2]


def repaired(lines: Lines) -> Witness:
    """Give the witness of a page that holds the lines, each set off by blank ones."""
    text = ""
    pieces: list[Piece] = []
    for kind, line in lines:
        joins = kind == "joins"
        pieces.append(Piece(len(text), len(text) + len(line), "body" if joins else kind, joins))
        text += line + "\n\n"
    return normalise.witness(Article("page.txt#1", "page.txt", tuple(pieces)), Page("page.txt", text))


def paragraphs(witness: Witness) -> list[str]:
    return [paragraph.text for paragraph in witness.paragraphs]


@pytest.mark.parametrize(("lines", "wanted"), cases("repairs.md"))
def test_repairs(lines: Lines, wanted: list[str]) -> None:
    assert paragraphs(repaired(lines)) == wanted


@pytest.mark.parametrize(("lines", "wanted"), cases("negative.md"))
def test_leaves_alone(lines: Lines, wanted: list[str]) -> None:
    assert not wanted
    witness = repaired(lines)
    assert witness.steps == ()
    assert paragraphs(witness) == [line for _, line in lines]


@pytest.mark.parametrize(("lines", "wanted"), cases("known_failures.md"))
def test_still_fails(lines: Lines, wanted: list[str]) -> None:
    assert wanted
    assert paragraphs(repaired(lines)) != wanted


PROSE = st.lists(
    st.one_of(
        st.sampled_from("这个村说好的，。，。、；：！？…—“”‘’“”‘’「」『』（）《》岭嶺国國"),
        st.sampled_from(" 　\t\N{NO-BREAK SPACE}\N{ZERO WIDTH SPACE}()[],:;?!.-'\"＂&;<>aA1%"),
        st.sampled_from(["他说。", "记者", "新华社", "电", "……", "...", "--", "&amp;", "&#10;", "ä¸­", "ÖÐ"]),
        st.characters(exclude_characters="\n"),
    ),
    max_size=40,
).map("".join)
KINDS = st.sampled_from(["body", "body", "joins", "title", "subtitle", "subhead", "byline", "endmark", "credit"])
LINES = st.lists(st.tuples(KINDS, PROSE), max_size=6)


@given(LINES)
@settings(max_examples=400, deadline=None)
def test_fidelity(lines: Lines) -> None:
    witness = repaired(lines)
    source = "\n".join(line for _, line in lines)
    assert replay(source, witness.steps) == "\n".join(paragraphs(witness))


@given(LINES)
@settings(max_examples=400, deadline=None)
def test_origins(lines: Lines) -> None:
    page = "".join(line + "\n\n" for _, line in lines)
    for paragraph in repaired(lines).paragraphs:
        assert len(paragraph.at) == len(paragraph.text)
        assert "\n" not in paragraph.text
        standing = [at for at in paragraph.at if at >= 0]
        assert standing == sorted(set(standing))
        assert all(at < len(page) for at in standing)


@given(LINES)
@settings(max_examples=400, deadline=None)
def test_fixpoint(lines: Lines) -> None:
    once = repaired(lines)
    again = repaired([(paragraph.kind, paragraph.text) for paragraph in once.paragraphs])
    assert paragraphs(again) == paragraphs(once)


def test_origins_of_a_repaired_line() -> None:
    witness = repaired([("body", "“我们把“微心愿”贴在墙上(一楼)"), ("joins", "，谁有空谁认领。“李红说。")])
    (paragraph,) = witness.paragraphs
    assert paragraph.text == "“我们把‘微心愿’贴在墙上（一楼），谁有空谁认领。”李红说。"
    # One for one, every character comes from its place; the second piece begins behind an empty line.
    assert list(paragraph.at) == [*range(17), *range(19, 32)]


def test_empty_article() -> None:
    witness = normalise.witness(Article("a#1", "a", ()), Page("a", ""))
    assert replay("", witness.steps) == "\n".join(paragraphs(witness)) == ""


def test_piece_of_several_lines_is_several_paragraphs() -> None:
    text = "第一段在这里。\n\n第二段在这里。"
    witness = normalise.witness(Article("a#1", "a", (Piece(0, len(text), "body"),)), Page("a", text))
    assert replay(text, witness.steps) == "\n".join(paragraphs(witness))
    assert paragraphs(witness) == ["第一段在这里。", "", "第二段在这里。"]


def test_captions_are_the_asides() -> None:
    text = "正文在这里。\n图为春耕现场。"
    article = Article("a#1", "a", (Piece(0, 6, "body"),), (Piece(7, len(text), "caption"),))
    assert normalise.witness(article, Page("a", text)).captions == ("图为春耕现场。",)


def test_steps_are_named_in_the_table() -> None:
    names = [name for name, _ in normalise.STEPS]
    assert len(set(names)) == len(names)
    witness = repaired([("body", "　他检查了阀门,确认正常(两次)。"), ("byline", "本报记者周明")])
    assert {step.name for step in witness.steps} == {"spaces", "brackets", "byline"}
    assert all(name in names for name in {step.name for step in witness.steps})


@pytest.mark.parametrize(
    ("script", "wanted"), [("keep", "秦嶺与岭南"), ("simplified", "秦岭与岭南"), ("traditional", "秦嶺與嶺南")]
)
def test_printed_script(script: str, wanted: str) -> None:
    assert normalise.printed("秦嶺与岭南", script) == wanted


def test_what_a_database_calls_a_byline_is_no_part_of_it() -> None:
    assert paragraphs(repaired([("byline", "【作　者】甲社记者　周明")])) == ["甲社记者 周明"]
