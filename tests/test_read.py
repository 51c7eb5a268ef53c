"""Finding inputs and reading pages, the bad ones among them."""

import gzip
import hashlib
import json
import os
import re
import socket
from pathlib import Path
from typing import Any

import pytest
import zstandard

from dedupe import read
from dedupe.errors import DedupeError, UsageError
from dedupe.read import files
from dedupe.records import Input, Page, Reading
from dedupe.settings import Settings

TEXT = "昨天上午，市图书馆新馆正式开门迎客。馆长介绍说，新馆共有三层。\n"
SETTINGS = Settings()


def _write(folder: Path, names: str, text: str = TEXT) -> None:
    for name in names.split():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _inputs(*paths: Path | str, output: Path | None = None) -> tuple[list[str], dict[str, Reading]]:
    """Give the sources found, and the notes by source."""
    found, passed = read.inputs([str(path) for path in paths], str(output) if output else None)
    return [entry.source for entry in found], {note.source: note for note in passed}


def _page(path: Path | str, settings: Settings = SETTINGS) -> tuple[Reading, Page | None]:
    return read.page(Input(os.path.basename(path), str(path), "text"), settings)


# --- finding -----------------------------------------------------------------------------------------------------------


def test_sources_lie_below_the_deepest_common_folder_in_order(tmp_path: Path) -> None:
    _write(tmp_path, "x/b.txt x/a/2.md x/a/10.txt x/Z.jsonl y.txt x/c.TXT x/d.txt.gz x/e.jsonl.zst")
    assert _inputs(tmp_path / "x") == (
        ["Z.jsonl", "a/10.txt", "a/2.md", "b.txt", "c.TXT", "d.txt.gz", "e.jsonl.zst"],
        {},
    )
    assert _inputs(tmp_path / "y.txt", tmp_path / "x" / "a")[0] == ["x/a/10.txt", "x/a/2.md", "y.txt"]
    assert _inputs(tmp_path / "x" / "a", tmp_path / "y.txt")[0] == ["x/a/10.txt", "x/a/2.md", "y.txt"]
    assert _inputs(tmp_path / "y.txt")[0] == ["y.txt"]


def test_forms_and_being_named(tmp_path: Path) -> None:
    _write(tmp_path, "a.txt.gz b.jsonl c.log d.parquet")
    found, _ = read.inputs(
        [str(tmp_path / name) for name in ("a.txt.gz", "b.jsonl", "c.log", "d.parquet")] + ["-"], None
    )
    assert [(entry.source, entry.form, entry.outright) for entry in found] == [
        ("-", "jsonl", True),
        ("a.txt.gz", "text", True),
        ("b.jsonl", "jsonl", True),
        ("c.log", "text", True),
        ("d.parquet", "parquet", True),
    ]


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    _write(tmp_path, "a.txt b.txt")
    assert _inputs(tmp_path, tmp_path / "a.txt", tmp_path) == (["a.txt", "b.txt"], {})


def test_standard_input_alone_has_no_root() -> None:
    found, passed = read.inputs(["-", "-"], None)
    assert found == (Input("-", "-", "jsonl", True),)
    assert passed == ()
    assert read.root(["-"]) is None


@pytest.mark.parametrize(
    "name, why",
    [
        (".secret.txt", "hidden"),
        (".git/a.txt", "hidden"),
        ("a.jpg", "ending"),
        ("noending", "ending"),
        ("a.gz", "ending"),
        ("p.parquet.gz", "ending"),
    ],
)
def test_passed_over_in_a_folder(tmp_path: Path, name: str, why: str) -> None:
    _write(tmp_path, f"a.txt {name}")
    sources, notes = _inputs(tmp_path)
    assert sources == ["a.txt"]
    [note] = notes.values()
    assert note.status == "skipped"
    assert why in note.message
    assert note.source == name.split("/")[0]


def test_hidden_but_named(tmp_path: Path) -> None:
    _write(tmp_path, ".secret.txt")
    assert _inputs(tmp_path / ".secret.txt") == ([".secret.txt"], {})


def test_links(tmp_path: Path) -> None:
    _write(tmp_path, "in/a.txt in/.old/b.txt in/sub/c.txt out/d.txt")
    for name, target in {
        "same.txt": "a.txt",
        "hidden.txt": ".old/b.txt",
        "outside.txt": "../out/d.txt",
        "dangling.txt": "nowhere.txt",
        "dangling.jpg": "nowhere.jpg",
        "loop1.txt": "loop2.txt",
        "loop2.txt": "loop1.txt",
        "up": "..",
        "around": ".",
        "folder": "sub",
    }.items():
        (tmp_path / "in" / name).symlink_to(target)
    sources, notes = _inputs(tmp_path / "in")
    assert sources == ["a.txt", "hidden.txt", "sub/c.txt"]
    unreadable = {name for name, note in notes.items() if note.status == "unreadable"}
    assert unreadable == {"dangling.txt", "loop1.txt", "loop2.txt"}
    assert set(notes) - unreadable == {".old", "same.txt", "outside.txt", "dangling.jpg", "up", "around", "folder"}
    assert "nowhere.txt" in notes["dangling.txt"].message
    assert "back to itself" in notes["loop1.txt"].message
    assert "out of the folders" in notes["outside.txt"].message
    assert "same file as a.txt" in notes["same.txt"].message


def test_a_link_that_is_named(tmp_path: Path) -> None:
    _write(tmp_path, "a/real.txt")
    (tmp_path / "link.txt").symlink_to("a/real.txt")
    (tmp_path / "broken.txt").symlink_to("none")
    (tmp_path / "folder").symlink_to("a")
    assert _inputs(tmp_path / "link.txt")[0] == ["link.txt"]
    assert _inputs(tmp_path / "folder")[0] == ["real.txt"]
    sources, notes = _inputs(tmp_path / "link.txt", tmp_path / "broken.txt")
    assert sources == ["link.txt"]
    assert notes["broken.txt"].status == "unreadable"


def test_pipes_and_sockets_in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _write(tmp_path, "a.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    monkeypatch.chdir(tmp_path)  # a socket's path must be short
    with socket.socket(socket.AF_UNIX) as held:
        held.bind("socket.txt")
        sources, notes = _inputs(tmp_path)
    assert sources == ["a.txt"]
    assert {name: note.status for name, note in notes.items()} == {"pipe.txt": "skipped", "socket.txt": "skipped"}


def test_out_inside_input(tmp_path: Path) -> None:
    _write(tmp_path, "a.txt out/story.txt")
    sources, notes = _inputs(tmp_path, output=tmp_path / "out")
    assert sources == ["a.txt"]
    assert "this run writes" in notes["out"].message
    assert _inputs(tmp_path / "a.txt", output=tmp_path)[0] == ["a.txt"]
    with pytest.raises(UsageError, match="both read and written"):
        _inputs(tmp_path, output=tmp_path)


def _manifest(folder: Path, *names: str) -> None:
    lines = [{"id": f"{number:012x}", "file": name, "witnesses": []} for number, name in enumerate(names)]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "manifest.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))


def test_the_folder_of_an_earlier_run(tmp_path: Path) -> None:
    _write(tmp_path, "page.txt old/a.txt old/b.txt old/notes.txt old/evidence/ledger.jsonl secret.txt")
    _manifest(tmp_path / "old", "b.txt", "a.txt", "gone.txt", "../secret.txt", "/etc/hostname")
    assert _inputs(tmp_path / "old")[0] == ["a.txt", "b.txt"]
    sources, notes = _inputs(tmp_path)
    assert sources == ["old/a.txt", "old/b.txt", "page.txt", "secret.txt"]
    assert notes["old/gone.txt"].status == "unreadable"
    assert notes["old/manifest.jsonl"].status in ("skipped", "unreadable")


def test_a_manifest_of_another_make(tmp_path: Path) -> None:
    _write(tmp_path, "a.txt")
    (tmp_path / "manifest.jsonl").write_text('{"id": "1", "text": "…"}\n')
    assert _inputs(tmp_path)[0] == ["a.txt", "manifest.jsonl"]


def test_nothing_there(tmp_path: Path) -> None:
    _write(tmp_path, "a.txt")
    with pytest.raises(UsageError, match="no file or folder .*nosuch"):
        _inputs(tmp_path / "a.txt", tmp_path / "nosuch")
    with pytest.raises(UsageError, match="No input"):
        _inputs()


def test_names_that_differ_in_composition_only(tmp_path: Path) -> None:
    _write(tmp_path, "caf\u00e9.txt cafe\u0301.txt")
    with pytest.raises(DedupeError) as caught:
        _inputs(tmp_path)
    assert "caf\\xe9.txt" in str(caught.value)
    assert "cafe\\u0301.txt" in str(caught.value)


def test_names_are_composed(tmp_path: Path) -> None:
    _write(tmp_path, "cafe\u0301.txt")
    assert _inputs(tmp_path)[0] == ["caf\u00e9.txt"]


@pytest.mark.parametrize(
    "name, source",
    [(b"\xc4\xea.txt", "\\xc4\\xea.txt"), (b"two\nlines.txt", "two\\x0alines.txt"), (b"bell\x07.txt", "bell\\x07.txt")],
    ids=["not UTF-8", "newline", "control"],
)
def test_names_that_cannot_be_printed(tmp_path: Path, name: bytes, source: str) -> None:
    path = os.path.join(os.fsencode(tmp_path), name)
    with open(path, "wb") as file:
        file.write(TEXT.encode())
    [entry], _ = read.inputs([str(tmp_path)], None)
    assert entry.source == source
    reading, page = read.page(entry, SETTINGS)
    assert page == Page(source, TEXT)
    assert reading.status == "read"
    assert ("not UTF-8" in reading.message) == (source[1:4] == "xc4")
    json.dumps(reading.source + reading.message, ensure_ascii=False).encode()
    assert _inputs(os.fsdecode(path))[0] == [source]


def test_a_folder_that_may_not_be_entered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _write(tmp_path, "a.txt locked/b.txt")
    scan = os.scandir

    def refuse(path: str) -> object:
        if path.endswith("locked"):
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    sources, notes = _inputs(tmp_path)
    assert sources == ["a.txt"]
    assert notes["locked"].status == "unreadable"


@pytest.mark.long
def test_ten_thousand_tiny_files(tmp_path: Path) -> None:
    for number in range(10_000):
        with open(f"{tmp_path}/{number:05}.txt", "wb") as file:
            file.write(b"%d" % number)
    found, passed = read.inputs([str(tmp_path)], None)
    assert len(found) == 10_000
    assert passed == ()
    pages = [read.page(entry, SETTINGS)[1] for entry in found]
    assert [page and page.text for page in pages] == [str(number) for number in range(10_000)]


# --- pages -------------------------------------------------------------------------------------------------------------


def test_a_page(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode()
    (tmp_path / "a.txt").write_bytes(data)
    reading, page = _page(tmp_path / "a.txt")
    assert page == Page("a.txt", TEXT.replace("\n", "\r\n"))
    assert reading == Reading(
        "a.txt", len(data), hashlib.sha256(data).hexdigest(), "utf-8-sig", len(TEXT) + 1, "read", ""
    )


@pytest.mark.parametrize("ending", ["gz", "zst"])
def test_a_packed_page(tmp_path: Path, ending: str) -> None:
    data = gzip.compress(TEXT.encode()) if ending == "gz" else zstandard.compress(TEXT.encode())
    path = tmp_path / f"a.txt.{ending}"
    path.write_bytes(data)
    reading, page = _page(path)
    assert page == Page(path.name, TEXT)
    assert (reading.bytes, reading.sha256) == (len(data), hashlib.sha256(data).hexdigest())


def _packed(level: int = 9) -> bytes:
    return gzip.compress((TEXT * 500).encode(), level)


def _frames(*texts: str, **how: Any) -> bytes:
    """Give each of ``texts`` as a frame of zstd, with a frame between them that a reader skips."""
    between = b"\x50\x2a\x4d\x18" + (5).to_bytes(4, "little") + b"hello"
    return between.join(zstandard.ZstdCompressor(**how).compress(text.encode()) for text in texts)


def _wide() -> bytes:
    """Give a frame whose window is of 1 GiB."""
    parameters = zstandard.ZstdCompressionParameters(window_log=30, write_content_size=False)
    packer = zstandard.ZstdCompressor(compression_params=parameters).compressobj()
    return bytes(packer.compress(TEXT.encode()) + packer.flush())


BAD = {
    "nul": (TEXT.encode() + b"\0" + TEXT.encode(), "a NUL byte, the first after 32 characters"),
    "picture": (b"\x89PNG\r\n\x1a\n\0\0", "picture"),
    "pdf": (b"%PDF-1.7\n1 0 obj", "pdftotext"),
    "noise": (bytes((i * i * 7 + i * 31 + 129) % 255 + 1 for i in range(0, 9000, 3)), "no codec|control characters"),
    "gzip by another name": (_packed(), "name it .txt.gz"),
    "not gzip.gz": (TEXT.encode(), "is named as packed by gzip but is not"),
    "cut.gz": (_packed()[:-20], "cut off"),
    "changed.gz": (_packed()[:40] + b"\xff\xff\xff" + _packed()[43:], "damaged|cut off"),
    "wrong sum.gz": (_packed()[:-8] + b"\0" * 8, "damaged"),
    "trailing.gz": (_packed() + b"more", "damaged"),
    "not zstd.zst": (TEXT.encode(), "is named as packed by zstd but is not"),
    "cut.zst": (_frames(TEXT * 500)[:-3], "cut off"),
    "cut in the second frame.zst": (_frames(TEXT, TEXT * 500)[:-3], "cut off"),
    "cut in a frame to be skipped.zst": (_frames(TEXT, "")[:-12], "cut off"),
    "changed.zst": (_frames(TEXT * 500, write_checksum=True)[:-1] + b"\0", "damaged"),
    "trailing.zst": (_frames(TEXT) + b"more than four bytes", "damaged"),
    "wide.zst": (_wide(), "--long"),
    "zstd by another name": (_frames(TEXT), "name it .txt.zst"),
    "parquet by another name": (b"PAR1\x15\x04", "name it .parquet"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_page_is_told(tmp_path: Path, name: str) -> None:
    data, message = BAD[name]
    path = tmp_path / name
    path.write_bytes(data)
    reading, page = _page(path)
    assert page is None
    assert (reading.status, reading.bytes, reading.sha256) == (
        "unreadable",
        len(data),
        hashlib.sha256(data).hexdigest(),
    )
    assert reading.chars == 0
    assert re.search(message, reading.message), reading.message


def test_frames_one_after_the_other(tmp_path: Path) -> None:
    (tmp_path / "a.txt.zst").write_bytes(_frames(TEXT, TEXT * 9000, "", TEXT, write_content_size=False))
    reading, page = _page(tmp_path / "a.txt.zst")
    assert page is not None and page.text == TEXT * 9002
    assert (reading.status, reading.message) == ("read", "")


@pytest.mark.parametrize("ending", ["gz", "zst"])
def test_a_bomb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str) -> None:
    monkeypatch.setattr(files, "LIMIT", 1 << 20)
    pack = gzip.compress if ending == "gz" else zstandard.compress
    (tmp_path / f"a.txt.{ending}").write_bytes(pack(b"a" * (3 << 20)))
    reading, page = _page(tmp_path / f"a.txt.{ending}")
    assert (page, reading.status) == (None, "unreadable")
    assert "more than 1 MiB once unpacked" in reading.message


def test_empty_and_blank(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "bom.txt").write_bytes(b"\xef\xbb\xbf")
    (tmp_path / "blank.txt").write_text(" \n\u3000\n")
    reading, page = _page(tmp_path / "empty.txt")
    assert (reading.status, reading.message, page) == ("skipped", "is empty.", None)
    for name, text in ("bom.txt", ""), ("blank.txt", " \n\u3000\n"):
        reading, page = _page(tmp_path / name)
        assert (reading.status, reading.message, reading.chars) == ("read", "is blank.", len(text))
        assert page == Page(name, text)


def test_a_file_that_vanishes(tmp_path: Path) -> None:
    _write(tmp_path, "a.txt b.txt")
    entries, _ = read.inputs([str(tmp_path)], None)
    (tmp_path / "a.txt").unlink()
    (tmp_path / "b.txt").unlink()
    (tmp_path / "b.txt").mkdir()
    gone, turned = (read.page(entry, SETTINGS) for entry in entries)
    assert gone[0] == Reading("a.txt", 0, "", None, 0, "unreadable", gone[0].message)
    assert "vanished" in gone[0].message
    assert turned[0].status == "unreadable"
    assert "folder" in turned[0].message


def test_a_pipe_that_is_named(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    [entry], _ = read.inputs([str(tmp_path / "a.txt")], None)
    reading, page = read.page(entry, SETTINGS)
    assert (page, reading.status) == (None, "unreadable")
    assert "pipe" in reading.message


@pytest.mark.parametrize("number, message", [(13, "may not be read"), (5, "disk"), (24, "could not be read")])
def test_the_system_refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, message: str) -> None:
    _write(tmp_path, "a.txt")

    def refuse(path: str, flags: int) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "open", refuse)
    reading, page = _page(tmp_path / "a.txt")
    assert (page, reading.status) == (None, "unreadable")
    assert message in reading.message


def test_a_long_single_line(tmp_path: Path) -> None:
    line = TEXT.replace("\n", "")
    for size, status in ((900_000, "read"), (1_100_000, "unreadable")):
        (tmp_path / "a.txt").write_text(line * (size // len(line)) + "\n" + TEXT, encoding="utf-8")
        reading, page = _page(tmp_path / "a.txt")
        assert reading.status == status and (page is None) == (status == "unreadable")
    assert "has a line of 1,0" in reading.message and ".jsonl" in reading.message


def test_notes_of_damage_mixture_and_misreading(tmp_path: Path) -> None:
    (tmp_path / "damage.txt").write_bytes(TEXT.encode() * 3 + b"\xff\n" + TEXT.encode())
    (tmp_path / "mixture.txt").write_bytes(TEXT.encode() * 3 + TEXT.encode("gb18030") + TEXT.encode())
    (tmp_path / "misread.txt").write_text(TEXT.encode().decode("latin-1"), encoding="utf-8", newline="")
    assert "1 place could not be decoded as utf-8 and is marked U+FFFD" in _page(tmp_path / "damage.txt")[0].message
    assert "1 line is in gb18030" in _page(tmp_path / "mixture.txt")[0].message
    reading, page = _page(tmp_path / "misread.txt")
    assert page == Page("misread.txt", TEXT)
    assert "utf-8>latin-1>utf-8" in reading.message


def test_an_encoding_that_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT.encode("gb18030"))
    reading, page = _page(tmp_path / "a.txt", Settings(encoding="gbk"))
    assert (reading.encoding, page) == ("gbk", Page("a.txt", TEXT))
    with pytest.raises(UsageError):
        _page(tmp_path / "a.txt", Settings(encoding="nosuch"))
