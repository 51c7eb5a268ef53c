"""Stories for the next program in a pipe."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from made import edition

from dedupe import write
from dedupe.records import Edition


def test_each_story_is_a_line() -> None:
    out = io.BytesIO()
    assert write.stream([edition(), edition(id="1" * 12, columns={"url": "u"})], out) == 2
    first, second = [json.loads(line) for line in out.getvalue().decode().splitlines()]
    assert (first["id"], first["file"], first["text"]) == ("0123456789ab", None, "新桥昨日通车。")
    assert second["url"] == "u"


def test_a_text_stream_is_written_beneath() -> None:
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="ascii", newline="\r\n")
    write.stream([edition()], out)
    assert raw.getvalue().endswith(b"}\n") and b"\r" not in raw.getvalue()


def test_nobody_reads_any_more() -> None:
    read, written = os.pipe()
    os.close(read)
    asked: list[int] = []

    def coming() -> Iterator[Edition]:
        for number in range(100_000):
            asked.append(number)
            yield edition(paragraphs=(("body", "桥" * 1000),))

    with open(written, "wb") as out:
        assert write.stream(coming(), out) < 100_000
    assert len(asked) < 1000


_PIPED = """
import sys
from itertools import repeat
from made import edition
from dedupe import write
write.stream(repeat(edition(), 200_000), sys.stdout)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="head")
def test_head_ends_it_quietly() -> None:
    command = f"set -o pipefail; {sys.executable} -c '{_PIPED}' | head -n 1"
    done = subprocess.run(
        ["bash", "-c", command], check=False, cwd=os.path.dirname(__file__), capture_output=True, text=True
    )
    assert (done.stderr, done.returncode) == ("", 0)
    assert json.loads(done.stdout)["id"] == "0123456789ab"


_FULL = """
import sys
from itertools import repeat
from made import edition
from dedupe import write
from dedupe.errors import DedupeError
try:
    write.stream(repeat(edition(), 1000), sys.stdout)
except DedupeError as error:
    sys.exit(str(error))
"""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_the_disk_behind_it_is_full() -> None:
    with open("/dev/full", "wb") as full:
        code = [sys.executable, "-c", _FULL]
        done = subprocess.run(
            code, check=False, cwd=os.path.dirname(__file__), stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert done.returncode == 1
    assert "The disk is full" in done.stderr and "Exception ignored" not in done.stderr
