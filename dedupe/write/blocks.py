"""Lines of stories that share a file, many at once, with those of the manifest that go with them."""

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from dedupe.records import Edition
from dedupe.write.rows import line, manifest_row, named, story_line


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of ``stories.jsonl`` or of one of its shards."""

    file: str | None
    """The file that they name as their own; None in a stream."""
    data: bytes | memoryview
    """They, run together."""
    ends: Sequence[int]
    """Where each ends."""
    parts: Sequence[int]
    """Where in each what the manifest says of the story, too, ends: before the comma."""
    listed: bytes
    """The lines of the manifest, run together; empty in a stream."""


Named = Callable[[int], str | None]
"""Gives the file that the next lines are to name, told how many bytes there are at least still to come."""
Written = Callable[[Named], Iterable[Block]]
"""Gives the lines of all stories by ascending id, told what gives the file that the next are to name."""
NONE = Block(None, b"", (), (), b"")
"""No line."""
DIGEST = len(b',"sha256":""}\n') + 64
"""Bytes of a line of the manifest behind what the story's own line says, too."""


def block(file: str | None, data: bytes, ends: Sequence[int], parts: Sequence[int]) -> Block:
    """Give lines of stories as a block; ``ends`` and ``parts`` count from the beginning of ``data``."""
    if file is None:
        return Block(file, data, ends, parts, b"")
    listed: list[bytes | memoryview] = []
    begin = 0
    seen = memoryview(data)
    for end, part in zip(ends, parts, strict=True):
        digest = hashlib.sha256(seen[begin : end - 1]).hexdigest()
        listed += [seen[begin:part], b',"sha256":"%s"}\n' % digest.encode()]
        begin = end
    return Block(file, data, ends, parts, b"".join(listed))


def together(given: Sequence[Block]) -> Block:
    """Give blocks of one file as one."""
    if len(given) == 1:
        return given[0]
    ends: list[int] = []
    parts: list[int] = []
    for one in given:
        before = ends[-1] if ends else 0
        ends += [before + end for end in one.ends]
        parts += [before + part for part in one.parts]
    data, listed = (b"".join(some) for some in zip(*((one.data, one.listed) for one in given), strict=True))
    return Block(given[0].file, data, ends, parts, listed)


def lines(editions: Sequence[Edition], file: str | None) -> Block:
    """Give the lines of ``editions``."""
    made = []
    ends, parts, size = [], [], 0
    for edition in editions:
        listed = line(manifest_row(edition, None))
        made.append(story_line(edition, listed, file))
        parts.append(size + len(named(listed, file)) - 2)
        size += len(made[-1])
        ends.append(size)
    return block(file, b"".join(made), ends, parts)


def cut(given: Block, count: int) -> tuple[Block, Block]:
    """Give the first ``count`` lines of a block and the others, each as one."""
    at = given.ends[count - 1] if count else 0
    rows = given.listed.splitlines(keepends=True)
    return (
        Block(given.file, given.data[:at], given.ends[:count], given.parts[:count], b"".join(rows[:count])),
        Block(
            given.file,
            given.data[at:],
            [end - at for end in given.ends[count:]],
            [part - at for part in given.parts[count:]],
            b"".join(rows[count:]),
        ),
    )


def renamed(given: Block, file: str) -> Block:
    """Give the lines of a block as they are in another file."""
    old = b'"file":' + json.dumps(given.file).encode()
    new = b'"file":' + json.dumps(file).encode()
    longer = len(new) - len(old)
    made = []
    begin = 0
    for end in given.ends:
        # The first place where it stands: before it there is only the id.
        made.append(bytes(given.data[begin:end]).replace(old, new, 1))
        begin = end
    ends = [end + longer * number for number, end in enumerate(given.ends, 1)]
    parts = [part + longer * number for number, part in enumerate(given.parts, 1)]
    return block(file, b"".join(made), ends, parts)
