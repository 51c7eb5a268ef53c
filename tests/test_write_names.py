"""Names of story files."""

import os
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from made import edition

from dedupe import write

ANY = st.text(st.characters(), max_size=80)
DATES = st.sampled_from([None, "2024-11-18", "--11-18"])
RESERVED = {"con", "prn", "aux", "nul", *(f"{p}{d}" for p in ("com", "lpt") for d in "0123456789¹²³")}


@given(ANY, ANY, DATES, st.sampled_from(["txt", "md"]))
@example("../../etc/passwd", "", None, "txt")
@example("CON.x", "", None, "txt")
@example("nul", "", None, "txt")
@example("字" * 80, "", "2024-11-18", "txt")
@example("e\u0301" * 80, "", None, "md")
@example("\u0338>", "", None, "txt")
@example("a\u202e\u2066gpj", "", None, "txt")
@example("", "\ud800\x00", None, "txt")
def test_a_name_is_safe_everywhere(title: str, first: str, date: str | None, form: str) -> None:
    found = write.name(edition(title=title, paragraphs=(("body", first),), date=date), form)
    assert len(found.encode()) <= 120
    assert found.endswith(f"01234567.{form}")
    assert unicodedata.is_normalized("NFC", found)
    assert not set(found) & set('<>:"/\\|?*')
    assert not any(unicodedata.category(char) in ("Cc", "Cf", "Cs", "Cn", "Zs", "Zl", "Zp") for char in found)
    assert found.partition(".")[0].lower() not in RESERVED
    assert not found.startswith((".", " ")) and not found.endswith((".", " "))
    assert (date is None) or found.startswith(date + "-")


@pytest.mark.parametrize(
    ("title", "first", "date", "expected"),
    [
        ("河上新桥通车", "", "2024-11-18", "2024-11-18-河上新桥通车-01234567.txt"),
        ("河上新桥通车", "", "--11-18", "--11-18-河上新桥通车-01234567.txt"),
        ("河上 新桥", "", None, "河上_新桥-01234567.txt"),
        (
            "",
            "新桥昨日通车，两岸居民往来只需五分钟，比过去快了一个小时。",
            None,
            "新桥昨日通车，两岸居民往来只需五分钟，比-01234567.txt",
        ),
        ("../a/b", "", None, "a_b-01234567.txt"),
        ("aux.h", "", None, "_aux.h-01234567.txt"),
        ("", "", None, "01234567.txt"),
    ],
    ids=["dated", "no year", "no date", "no title", "path", "device", "nothing"],
)
def test_a_name_tells_date_title_and_id(title: str, first: str, date: str | None, expected: str) -> None:
    assert write.name(edition(title=title, paragraphs=(("body", first),), date=date), "txt") == expected


def test_a_long_title_is_cut_between_characters() -> None:
    found = write.name(edition(title="桥" * 60), "txt")
    assert len(found.encode()) in range(118, 121)
    assert set(found.removeprefix("2024-11-18-").removesuffix("-01234567.txt")) == {"桥"}


def test_an_accent_is_not_cut_from_its_letter() -> None:
    # q with dot below has no composed form, so that the two stay two characters.
    found = write.name(edition(title="q\u0323" * 60, date=None), "txt").removesuffix("-01234567.txt")
    assert found.count("q") == found.count("\u0323")


def test_the_file_system_takes_the_name(tmp_path: Path) -> None:
    found = write.name(edition(title="\x1b[2J“桥”\n#?*\N{RIGHT-TO-LEFT OVERRIDE}fdp.exe"), "txt")
    (tmp_path / found).write_text("")
    assert os.listdir(tmp_path) == [found]


@given(
    st.lists(st.sampled_from(["Bridge", "bridge", "BRIDGE", "Straße", "STRASSE", "é", "e\u0301"]), max_size=6),
    st.data(),
)
def test_names_differ_where_case_does_not_count(titles: list[str], data: st.DataObject) -> None:
    ids = sorted(data.draw(st.sampled_from(["01234567aaaa", "01234567bbbb"])) for _ in titles)
    group = [edition(id=id, title=title, date=None) for id, title in zip(ids, titles, strict=True)]
    found = list(write.names([write.Single(one, "txt") for one in group]))
    assert len({unicodedata.normalize("NFC", name.casefold()) for name in found}) == len(titles)
    assert all("-01234567" in name for name in found)


def test_only_names_that_meet_are_lengthened() -> None:
    group = [edition(id="01234567aaaa"), edition(id="01234567bbbb"), edition(id="01234567cccc", title="另")]
    assert [
        name.removesuffix(".txt").rpartition("-")[2]
        for name in write.names([write.Single(one, "txt") for one in group])
    ] == [
        "01234567aaaa",
        "01234567bbbb",
        "01234567",
    ]
