"""Stories as lines, many at once: those of plain records are put together from codes, without an edition."""

import itertools
import json
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future
from typing import Any

from dedupe import fingerprint, write
from dedupe.records import Edition, Step
from dedupe.survivors import plain, stories, tell
from dedupe.survivors.roll import Roll
from dedupe.survivors.stories import Told
from dedupe.survivors.tell import Tale

STORIES = 250
"""Stories that are written at once."""
_BESIDE = 200
"""Bytes of a story's line, or of what it says of a witness, that are neither text nor spans nor names; more than there can be."""
_SPAN = 40
"""Bytes that a paragraph takes at most beside its text: its span, its kind, what stands between it and the next."""

_FIXED = (
    b',"partial":false,"captions":[],"warnings":[],"witnesses":[',
    b'],"partial":false,"date":null,"leaves":"","resumes":""}',
    b',"text":"',
    b'"body"',
    b"\\n\\n",
)
"""What stands between the pieces of a line (`swift.emit`), as `write` has it."""
_NO_STEPS = b'],"steps":[],"kinds":['
_NO_COLUMNS = b'"}\n'


def blocks(
    roll: Roll, tales: Sequence[Tale], named: Callable[[], str | None], pool: Executor, workers: int
) -> Iterator[write.Block]:
    """Give the lines of stories, which come by ascending id; ``named`` gives the file that they are to name."""
    waiting: deque[Future[write.Block]] = deque()
    for at in range(0, len(tales), STORIES):
        waiting.append(pool.submit(_block, roll, tales[at : at + STORIES], named()))
        if len(waiting) > workers + 1:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _block(roll: Roll, some: Sequence[Tale], file: str | None) -> write.Block:
    """Give the lines of some stories."""
    found = (tell.story(roll, one) for one in some)
    made = []
    for whole, run in itertools.groupby(found, key=lambda one: isinstance(one, Edition)):
        if whole:
            made.append(write.lines([one for one in run if isinstance(one, Edition)], file))
        else:
            made.append(_plain(roll, [one for one in run if isinstance(one, Told)], file))
    if len(made) == 1:
        return made[0]
    ends: list[int] = []
    parts: list[int] = []
    for one in made:
        before = ends[-1] if ends else 0
        ends += [before + end for end in one.ends]
        parts += [before + part for part in one.parts]
    return write.Block(file, b"".join(one.data for one in made), ends, parts, b"".join(one.listed for one in made))


def _plain(roll: Roll, some: Sequence[Told], file: str | None) -> write.Block:
    """Give the lines of stories of plain records."""
    import numpy as np

    from dedupe.swift import emit

    numbers = [number for one in some for number in one.members]
    steps: dict[int, tuple[Step, ...]] = {}
    raws = []
    for number in numbers:
        if number in roll.narrow:
            text, steps[number] = roll.printed(number)
            raws.append(text.encode("utf-16-le", "surrogatepass"))
        else:
            raws.append(roll.texts.raw(number))
    pieces: list[bytes] = []
    name = json.dumps(file).encode()
    for one in some:
        title = roll.titles.get(one.members[0], "")
        pieces.append(
            b'{"id":"%s","file":%s,"title":%s,"subtitle":"","byline":"","date":%s,"agency":%s,"chars":'
            % (one.id.encode(), name, _json(title), _or_null(one.date), _or_null(one.agency))
        )
        for number, (role, jaccard, containment) in zip(one.members, stories.roles(roll, one), strict=True):
            pieces.append(
                b'{"source":%s,"article":%s,"role":"%s","jaccard":%r,"containment":%r,"spans":['
                % (_json(roll.sources[number]), _json(roll.sigla[number]), role.encode(), jaccard, containment)
            )
            pieces.append(_steps(steps.get(number, ()), roll.titles.get(number, "")))
        pieces.append(_columns(roll.columns[one.members[0]]))
    codes = np.frombuffer(b"".join(raws), "<u2")
    ends = np.cumsum([len(raw) // 2 for raw in raws], dtype=np.int64)
    begins = np.concatenate([np.zeros(1, np.int64), ends[:-1]])
    cuts = np.cumsum([len(piece) for piece in pieces], dtype=np.int64)
    stops = np.cumsum([len(one.members) for one in some], dtype=np.int64)
    lines = np.count_nonzero(codes == 10) + len(raws)
    out = np.empty(int(cuts[-1]) + 3 * len(codes) + _SPAN * lines + _BESIDE * len(pieces), np.uint8)
    ended, parts = np.empty(len(some), np.int64), np.empty(len(some), np.int64)
    size = emit.emitted(
        fingerprint.fixed(codes),
        begins,
        ends,
        stops,
        fingerprint.fixed(np.frombuffer(b"".join(pieces), np.uint8)),
        cuts,
        fingerprint.fixed(np.frombuffer(b"".join(_FIXED), np.uint8)),
        np.cumsum([len(one) for one in _FIXED], dtype=np.int64),
        plain.tables().flags,
        out,
        ended,
        parts,
    )
    return write.block(file, out[:size].tobytes(), ended.tolist(), parts.tolist())


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
