"""Lines of stories that share a file, many at once, with those of the manifest that go with them."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from dedupe.records import Edition, Sent
from dedupe.write.rows import apparatus_rows, manifest_row, named, own_line, rest_line


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
    noted: bytes = b""
    """Those of the apparatus, if it is wanted."""


Named = Callable[[int], str | None]
"""Gives the file that the next lines are to name, told how many bytes there are at least still to come."""
Written = Callable[[Named], Iterable[Block]]
"""Gives the lines of all stories by ascending id, told what gives the file that the next are to name."""
NONE = Block(None, b"", (), (), b"")
"""No line."""
_ID = b'{"id":"'
"""What every line of the manifest begins with, before the id."""
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


def mingled(one: Block, other: Block, which: Sequence[bool]) -> Block:
    """Give the lines of two blocks of one file as one; ``which`` tells of each whether it is the next of the ``other``."""
    taken = [_lines(one), _lines(other)]
    data, listed = [], []
    ends, parts, size = [], [], 0
    for of in which:
        text, part, row = next(taken[of])
        data.append(text)
        listed.append(row)
        parts.append(size + part)
        size += len(text)
        ends.append(size)
    return Block(one.file, b"".join(data), ends, parts, b"".join(listed), one.noted + other.noted)


def _lines(given: Block) -> Iterator[tuple[memoryview, int, bytes]]:
    """Give of each line of a block it, where in it the part ends that the manifest has too, and its line there."""
    begin = 0
    seen = memoryview(given.data)
    rows = given.listed.splitlines(keepends=True) or [b""] * len(given.ends)
    for end, part, row in zip(given.ends, given.parts, rows, strict=True):
        yield seen[begin:end], part - begin, row
        begin = end


@dataclass(frozen=True, slots=True)
class Lined(Sent):
    """A story as lines, before it is known what it is called and where it stands."""

    listed: bytes
    """That of the manifest, which names no file yet."""
    rest: bytes
    """What its own line has beside that, as a line."""
    noted: bytes
    """Those of the apparatus, if it is wanted."""

    def called(self, id: str) -> "Lined":
        """Give the same of the story under another id."""
        old, new = self.listed[len(_ID) :].partition(b'"')[0], id.encode()
        story = b'{"story":"%s"'
        return Lined(
            _ID + new + self.listed[len(_ID) + len(old) :], self.rest, self.noted.replace(story % old, story % new)
        )


def lined(edition: Edition, noted: bool) -> Lined:
    """Give the lines of a story, those of its apparatus only if they are to be ``noted``."""
    rows = map(own_line, apparatus_rows(edition, "jsonl")) if noted else ()
    return Lined(own_line(manifest_row(edition, None)), rest_line(edition), b"".join(rows))


def filed(stories: Iterable[Lined], file: str | None) -> Block:
    """Give the lines of ``stories`` that stand in ``file``."""
    made: list[bytes] = []
    ends, parts, size = [], [], 0
    noted: list[bytes] = []
    for story in stories:
        made += (named(story.listed, file).removesuffix(b"}\n"), b",", story.rest.removeprefix(b"{"))
        parts.append(size + len(made[-3]))
        size += sum(map(len, made[-3:]))
        ends.append(size)
        noted.append(story.noted)
    return replace(block(file, b"".join(made), ends, parts), noted=b"".join(noted))


def lines(editions: Iterable[Edition], file: str | None) -> Block:
    """Give the lines of ``editions``, without their apparatus."""
    return filed((lined(edition, False) for edition in editions), file)


def cut(given: Block, count: int) -> tuple[Block, Block]:
    """Give the first ``count`` lines of a block and the others, each as one."""
    at = given.ends[count - 1] if count else 0
    rows = given.listed.splitlines(keepends=True)
    return (
        Block(
            given.file, given.data[:at], given.ends[:count], given.parts[:count], b"".join(rows[:count]), given.noted
        ),
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
    return replace(block(file, b"".join(made), ends, parts), noted=given.noted)
