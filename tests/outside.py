"""dedupe as it is seen from outside: the command in a process of its own, and the folder that it leaves."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
SEEDS = HERE.parent / "seeds"

Row = dict[str, Any]

BRIDGE = (
    "新桥昨日通车\n\n"
    "岚江新桥昨日正式通车，两岸居民往来只需五分钟，比过去坐渡轮快了整整一个小时。\n\n"
    "家住东岸的陈阿婆一早就到桥头等候，她说自己盼这座桥盼了三十年，今天终于可以走着去看女儿了。\n"
)
"""A page with one story."""
LIBRARY = (
    "图书馆夜间开放\n\n"
    "市图书馆从本周起延长开放时间，每晚十点才关门，自习室的座位可以在手机上预约。\n\n"
    "馆长介绍，试行的头三天里，晚上来读书的人比去年同期多出四成，其中一半是下班后的年轻人。\n"
)
"""A page with another."""


def command(
    *arguments: str | Path,
    stdin: bytes | None = None,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[bytes]:
    """Give what ``dedupe`` with these arguments did, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "dedupe", *map(str, arguments)],
        input=stdin,
        stdin=subprocess.DEVNULL if stdin is None else None,
        capture_output=True,
        cwd=cwd,
        env={**os.environ, **(env or {})},
        timeout=300,
        check=False,
    )


def heed_interrupts() -> None:
    """Let the process that is about to start end by Ctrl-C, or with its terminal: a shell that put the tests behind it told them to ignore it."""
    for number in (signal.SIGINT, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


def rows(path: Path) -> list[Row]:
    """Give the lines of a JSONL file."""
    return parsed(path.read_bytes())


def parsed(data: bytes) -> list[Row]:
    """Give the lines of JSONL."""
    return [json.loads(line) for line in data.decode().splitlines()]


def jsonl(*records: Row) -> bytes:
    """Give ``records`` as JSONL."""
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records).encode()


def tree(folder: Path) -> dict[str, bytes]:
    """Give every file below ``folder``, hidden ones too, by its path."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def told(out: Path) -> list[str]:
    """Give the texts of the story files, or of the stories that share files, that the manifest lists; sorted."""
    if shared := sorted(out.glob("stories*.jsonl")):
        return sorted(whole(row) for file in shared for row in rows(file))
    if shared := sorted(out.glob("stories-*.parquet")):
        import pyarrow.parquet as pq

        return sorted(whole(row) for file in shared for row in pq.read_table(file).to_pylist())
    return sorted((out / row["file"]).read_text(encoding="utf-8") for row in rows(out / "manifest.jsonl"))


def whole(row: Row) -> str:
    """Give a line of ``stories.jsonl`` as the story file that it would be."""
    head = "\n".join(row[kind] for kind in ("title", "subtitle") if row[kind])
    return "\n\n".join(part for part in (head, row["byline"], row["text"]) if part) + "\n"


def page(folder: Path, name: str, text: str | bytes) -> Path:
    """Write a page into ``folder``, which is made if need be, and give its path."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path
