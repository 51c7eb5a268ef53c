"""A story in a notebook, progress there, and what a program hears of a run."""

import logging
import subprocess
import sys
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from made import told
from outside import BRIDGE, page

import dedupe
from dedupe.errors import UsageError
from dedupe.records import Variant
from dedupe.settings import Settings

HOSTILE = "</p><script>alert(1)</script>\" onmouseover='x' &amp; <img src=x>"


class Elements(HTMLParser):
    """Collects what a browser would make of it."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def parsed(html: str) -> Elements:
    found = Elements()
    found.feed(html)
    found.close()
    return found


def test_a_story_shows_its_text_with_the_readings_at_each_mark() -> None:
    edition = told()[0][0]
    found = parsed(edition._repr_html_())
    assert edition.title in found.text and all(text in found.text for _, text in edition.paragraphs)
    (mark,) = [attributes for tag, attributes in found.tags if tag == "mark"]
    assert mark["title"] == "。: a/一.txt#1 | !: b.txt#1 | weight"


def test_text_of_inputs_is_never_markup() -> None:
    variant = Variant(1, "body", 0, 4, HOSTILE[:4], ((HOSTILE, (HOSTILE,)), ("", ("b",))), HOSTILE)
    (plain,), _, _, _ = told()
    edition = replace(
        plain,
        title=HOSTILE,
        byline=HOSTILE,
        captions=(HOSTILE,),
        warnings=(HOSTILE,),
        paragraphs=(("body", HOSTILE),),
        apparatus=(variant,),
        witnesses=(replace(plain.witnesses[0], article=HOSTILE),),
    )
    found = parsed(edition._repr_html_())
    assert {tag for tag, _ in found.tags} <= {"article", "p", "mark", "details", "summary", "ul", "li", "code", "small"}
    assert {name for _, attributes in found.tags for name in attributes} == {"style", "title"}
    assert found.text.count(HOSTILE) == 6


def test_marks_that_overlap_or_reach_out_lose_no_text() -> None:
    (plain,), _, _, _ = told()
    places = [(0, 3), (2, 5), (4, 4), (5, 99)]
    marks = tuple(Variant(1, "body", b, e, "", (("", ()),), "") for b, e in places)
    edition = replace(plain, paragraphs=(("body", "甲乙丙丁戊己"),), apparatus=marks)
    assert parsed(edition._repr_html_()).text.replace("‸", "").count("甲乙丙丁戊己") == 1


@pytest.mark.parametrize(
    ("given", "told"),
    [([BRIDGE, 5], "Record 2 is neither"), (BRIDGE, "set it in a list"), ({"text": BRIDGE}, "set it in a list")],
)
def test_what_is_no_record_is_told(given: Any, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        list(dedupe.stories(given))


def test_progress_is_told_of_every_step_and_changes_nothing() -> None:
    steps: dict[str, tuple[int, int]] = {}
    quiet = list(dedupe.stories([BRIDGE, BRIDGE]))
    loud = list(dedupe.stories([BRIDGE, BRIDGE], progress=lambda step, *done: steps.update({step: done})))
    assert loud == quiet and steps["collate"] == (1, 1)


def test_a_program_hears_of_a_run_by_its_logger(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    page(tmp_path / "in", "a.txt", BRIDGE)
    page(tmp_path / "in", "b.txt", b"%PDF-1.4 ")
    with caplog.at_level(logging.INFO, logger="dedupe"):
        outcome = dedupe.run([tmp_path / "in"], tmp_path / "out", Settings())
    heard = [(record.levelname, record.getMessage()) for record in caplog.records if record.name == "dedupe"]
    assert ("INFO", "1 articles tell 1 stories; 0 pairs to review") in heard
    assert [text for level, text in heard if level == "WARNING"] == [str(problem) for problem in outcome.problems]
    assert capsys.readouterr() == ("", "")


def test_nothing_is_printed_where_nobody_listens(tmp_path: Path) -> None:
    page(tmp_path / "in", "b.txt", b"%PDF-1.4 ")
    code = f"import dedupe; dedupe.run([{str(tmp_path / 'in')!r}], {str(tmp_path / 'out')!r})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert (done.stdout, done.stderr) == (b"", b"")


def test_progress_shows_below_a_cell_without_widgets(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a notebook is asked for, as IPython names it; tried by hand in one (nbclient, ipykernel)."""
    seen: list[str] = []
    shown = SimpleNamespace(update=seen.append)
    display = SimpleNamespace(HTML=str, display=lambda first, display_id: seen.append(first) or shown)
    monkeypatch.setitem(sys.modules, "IPython", SimpleNamespace(get_ipython=lambda: SimpleNamespace(kernel=1)))  # type: ignore[arg-type]
    monkeypatch.setitem(sys.modules, "IPython.display", display)  # type: ignore[arg-type]
    with dedupe.bars() as progress:
        assert len(list(dedupe.stories([BRIDGE, BRIDGE], progress=progress))) == 1
    assert seen[0] == seen[-1] == "" and len(seen) > 3
    *before, _ = [held for tag, held in parsed(seen[-2]).tags if tag == "progress"]
    assert len(before) > 2 and all(held["value"] == held["max"] for held in before)


def test_progress_goes_to_standard_error_outside_of_notebooks(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "IPython", SimpleNamespace(get_ipython=lambda: None))  # type: ignore[arg-type]
    with dedupe.bars() as progress:
        progress("read", 1, 2)
    assert capsys.readouterr().out == ""
