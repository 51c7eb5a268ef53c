"""Stories as lines, many at once: those of plain records are put together from codes, without an edition."""

import hashlib
import json
import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from typing import Any

from dedupe import fingerprint, write
from dedupe.records import Step
from dedupe.survivors import plain, stories, tell
from dedupe.survivors.groups import Groups
from dedupe.survivors.roll import Roll
from dedupe.survivors.tell import Tales

STORIES = 500
"""Stories that are written at once."""
_BESIDE = 300
"""Bytes of a story's line, or of what it says of a witness, that are neither text nor spans nor names; digests; more than there can be."""
_FIXED = (
    b'{"id":"',
    b'","file":',
    b',"title":',
    b',"subtitle":"","byline":"","date":',
    b',"agency":',
    b',"chars":',
    b',"partial":false,"captions":[],"warnings":[],"witnesses":[',
    b'{"source":',
    b',"article":',
    b',"role":"base"',
    b',"role":"witness"',
    b',"role":"excerpt"',
    b',"jaccard":',
    b',"containment":',
    b',"spans":[',
    b'],"partial":false,"date":null,"leaves":"","resumes":"","folios":[]}',
    b',"text":"',
    b'"body"',
    b"\\n\\n",
    b',"sha256":"',
    b'"}\n',
)
"""What stands between the pieces of a line (`swift.emit`), as `write` has it."""
_WIDEST = 3
"""Bytes that a character takes at most."""
_PARAGRAPH = 40
"""Bytes that are said of a paragraph at most."""
_STORY = sum(map(len, (*_FIXED[:7], _FIXED[16], b'0123456789ab"stories.jsonl"0')))
"""Bytes of a story's line that are none of its text or of other pieces, at least."""
_MEMBER = sum(map(len, (*_FIXED[7:10], *_FIXED[12:16], b"1.01.0")))
"""Bytes of what it says of a witness, likewise."""
_NO_STEPS = b'],"steps":[],"kinds":['
_NO_COLUMNS = b'"}\n'
_UNSAFE = re.compile('[\x00-\x09\x0b-\x1f"\\\\\ud800-\udfff]')
"""What JSON has otherwise, or UTF-8 has not."""


class Pieces:
    """Pieces of lines, by number."""

    def __init__(self) -> None:
        """Begin with those that are fixed."""
        self._held: list[bytes] = list(_FIXED)
        self._sizes: list[int] = [len(one) for one in _FIXED]
        self._numbers: dict[bytes, int] = {}

    def number(self, piece: bytes) -> int:
        """Give the number of a piece, which is added if there is none like it."""
        found = self._numbers.setdefault(piece, len(self._sizes))
        if found == len(self._sizes):
            self._held.append(piece)
            self._sizes.append(len(piece))
        return found

    def strings(self, texts: Sequence[str]) -> int:
        """Add ``texts`` as JSON strings, each as one; give the number of the first."""
        import numpy as np

        first = len(self._sizes)
        joined = "\n".join(texts)
        if joined.count("\n") == len(texts) - 1 and not _UNSAFE.search(joined):
            raw = np.frombuffer(b'"%s"' % joined.replace("\n", '"\n"').encode(), np.uint8)
            ends = np.append(np.flatnonzero(raw == ord("\n")), len(raw)) - np.arange(len(texts))
            self._held.append(raw[raw != ord("\n")].tobytes())
            self._sizes += np.diff(ends, prepend=0).tolist()
        else:
            made = list(map(_json, texts))
            self._held += made
            self._sizes += map(len, made)
        return first

    def made(self) -> tuple[Any, Any]:
        """Give them all run together, and where each ends."""
        import numpy as np

        return fingerprint.fixed(np.frombuffer(b"".join(self._held), np.uint8)), np.cumsum(self._sizes, dtype=np.int64)


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of plain records, by the numbers of its pieces."""

    pieces: Any
    """All of them run together."""
    cuts: Any
    """Where each ends."""
    dates: Any
    """By the numbers of days in `facts.Facts`."""
    agencies: Any
    """By those of agencies."""
    titles: Any
    """By the numbers of records."""
    sources: Any
    """Likewise."""
    sigla: int
    """The first record's; the others' follow."""
    steps: Any
    """By the numbers of records: of those without steps of their own that is all."""
    columns: Any
    """Likewise."""

    def numbers(self, tales: Tales, groups: Groups, places: Any) -> tuple[Any, ...]:
        """Give the numbers of the pieces of stories at ``places``, whose records are ``groups``."""
        bases = groups.members[groups.starts()]
        days, senders = tales.told.days[places], tales.told.senders[places]
        heads = (self.titles[bases], self.dates[days], self.agencies[senders])
        sides = (self.sources[groups.members], self.sigla + groups.members, self.steps[groups.members])
        return (*heads, *sides, self.columns[bases])

    def size(self, numbers: Sequence[Any]) -> int:
        """Give how many bytes pieces have."""
        import numpy as np

        begins = np.concatenate([np.zeros(1, np.int64), self.cuts[:-1]])
        return sum(int((self.cuts[one] - begins[one]).sum()) for one in numbers)


def blocks(roll: Roll, tales: Tales, named: write.Named, pool: Executor, workers: int) -> Iterator[write.Block]:
    """Give the lines of stories, which come by ascending id; ``named`` gives the file that they are to name."""
    told = _said(roll, tales)
    parts = [slice(at, at + STORIES) for at in range(0, len(tales), STORIES)]
    least = 0
    if roll.texts.size() > write.SHARD // 3:  # else all would stand in one file
        least = _least(roll, tales, told)
    waiting: deque[Future[write.Block]] = deque()
    for part in parts:
        waiting.append(pool.submit(_block, roll, tales, told, part, named(least)))
        if len(waiting) > workers + 1:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _least(roll: Roll, tales: Tales, told: Said) -> int:
    """Give how many bytes the stories have at least: the nearer to what they have, the seldomer they are written twice."""
    import numpy as np

    groups = tales.told.groups
    bases = groups.members[groups.starts()]
    numbers = told.numbers(tales, groups, np.arange(len(groups)))
    fixed = _STORY * len(groups) + _MEMBER * len(groups.members)
    widths, spans = np.array(roll.widths, np.int64), np.array(roll.spans, np.int64)
    # Of a share all digits but the first of the fraction fall that are followed by none but 0.
    digits = sum(int(np.count_nonzero(groups.shares % unit)) for unit in (10, 100, 1000))
    texts = int(widths[bases].sum() + spans[groups.members].sum())
    return fixed + told.size(numbers) + digits + texts + tales.made.size


def _said(roll: Roll, tales: Tales) -> Said:
    """Give what is said of plain records."""
    import numpy as np

    pieces = Pieces()
    dates = [pieces.number(_or_null(one)) for one in tales.facts.dates.all]
    agencies = [pieces.number(_or_null(one)) for one in tales.facts.agencies.all]
    sources = {source: pieces.number(_json(source)) for source in set(roll.sources)}
    count = len(roll.sigla)
    titles = np.full(count, pieces.number(b'""'), np.int32)
    steps = np.full(count, pieces.number(_NO_STEPS), np.int32)
    columns = np.full(count, pieces.number(_NO_COLUMNS), np.int32)
    for number, title in roll.titles.items():
        titles[number] = pieces.number(_json(title))
        steps[number] = pieces.number(_steps((), title))
    for number in roll.mended:
        steps[number] = pieces.number(_steps(roll.steps(number), roll.titles.get(number, "")))
    known: dict[int, int] = {}
    for number, given in enumerate(roll.columns):
        if given:
            # Records share what is equal in them.
            piece = known.get(id(given))
            if piece is None:
                piece = known[id(given)] = pieces.number(_columns(given))
            columns[number] = piece
    sigla = pieces.strings(roll.sigla)
    return Said(
        *pieces.made(),
        np.array(dates, np.int32),
        np.array(agencies, np.int32),
        titles,
        np.array([sources[source] for source in roll.sources], np.int32),
        sigla,
        steps,
        columns,
    )


def _block(roll: Roll, tales: Tales, told: Said, part: slice, file: str | None) -> write.Block:
    """Give the lines of some stories."""
    places, ids = tales.order[part], tales.ids[part]
    whole = places >= len(tales.told.groups)
    if not whole.any():
        return _plain(roll, tales, told, places, ids, file)
    some = zip(places[whole].tolist(), ids[whole].tolist(), strict=True)
    collated = write.filed((tell.lined(tales, place, name) for place, name in some), file)
    if whole.all():
        return collated
    return write.mingled(_plain(roll, tales, told, places[~whole], ids[~whole], file), collated, whole.tolist())


def _plain(roll: Roll, tales: Tales, told: Said, places: Any, ids: Any, file: str | None) -> write.Block:
    """Give the lines of stories of plain records."""
    import numpy as np

    from dedupe.swift import emit

    groups: Groups = tales.told.groups.some(places)
    members, stops = groups.members, groups.stops
    codes, begins, ends = roll.texts.some(members)
    based = groups.starts()
    codes, *bases = stories.printed(roll, members[based], codes, begins[based], ends[based])
    name = json.dumps(file).encode()
    numbers = told.numbers(tales, groups, places)
    beside = told.size(numbers) + (len(name) + _BESIDE) * len(places) + _BESIDE * len(members)
    spoken = _PARAGRAPH * (int(np.count_nonzero(codes == ord("\n"))) + len(members))
    out = np.empty(beside + spoken + _WIDEST * len(codes), np.uint8)  # of which only what is written takes room
    listed = np.empty(len(out) if file is not None else 0, np.uint8)
    ended, parts, spots = (np.empty(len(places), np.int64) for _ in range(3))
    size, rows = emit.emitted(
        codes,
        begins,
        ends,
        *bases,
        stops,
        groups.shares,
        groups.kinds,
        ids,
        told.pieces,
        told.cuts,
        fingerprint.fixed(np.frombuffer(name, np.uint8)),
        *numbers,
        plain.tables().flags,
        out,
        ended,
        parts,
        listed,
        spots,
    )
    data = out.data[:size]
    if file is not None:
        begin, digests = 0, []
        for end in ended.tolist():
            digests.append(hashlib.sha256(data[begin : end - 1]).hexdigest())
            begin = end
        hexed = np.frombuffer("".join(digests).encode(), np.uint8).reshape(-1, 64)
        listed[spots[:, None] + np.arange(64)] = hexed
    return write.Block(file, data, ended.tolist(), parts.tolist(), listed[:rows].tobytes())


def _json(text: str) -> bytes:
    """Give ``text`` as `write` has it."""
    return json.encoder.encode_basestring(text).encode("utf-8", "backslashreplace")


def _or_null(text: str | None) -> bytes:
    return b"null" if text is None else _json(text)


def _steps(steps: tuple[Step, ...], title: str) -> bytes:
    """Give the piece behind a witness's spans."""
    told = stories.steps(steps, title)
    return b'],"steps":%s,"kinds":[' % write.steps(told) if told else _NO_STEPS


def _columns(columns: Mapping[str, Any]) -> bytes:
    """Give the piece behind a story's text."""
    other = write.columns(columns)
    return b'",' + write.line(other)[1:] if other else _NO_COLUMNS
