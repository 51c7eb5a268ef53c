"""Blocks of JSON lines to records on the roll and to the codes of their texts, most of them without an object for any text."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dedupe import read
from dedupe.errors import UnreadableError
from dedupe.records import Input
from dedupe.settings import Settings
from dedupe.survivors.roll import Roll

_NONE: Mapping[str, Any] = {}
"""The columns of a record that has none."""
_ASKED = frozenset(("subtitle", "byline", "witnesses"))
"""Columns by which a record may not be plain (`Intake`)."""


@dataclass(frozen=True, slots=True)
class Scanned:
    """What the lines of a block are."""

    codes: Any
    """The texts that they hold, in UTF-16."""
    lines: Any
    """What `swift.scan.lines` tells of each."""
    foreign: bool
    """Whether any of these texts holds more than ASCII."""


def suits(entry: Input, settings: Settings) -> bool:
    """Tell whether the lines of ``entry`` can be taken in blocks."""
    fields = {settings.text_field, settings.title_field, settings.id_field}
    return entry.form == "jsonl" and settings.encoding == "auto" and len(fields) == 3


def names(settings: Settings) -> tuple[Any, Any]:
    """Give the names of the fields for text and id."""
    import numpy as np

    text, name = (
        np.frombuffer(field.encode("utf-8", "surrogatepass"), np.uint8)
        for field in (settings.text_field, settings.id_field)
    )
    return text, name


def scanned(block: read.Block, names: tuple[Any, Any]) -> Scanned:
    """Give what the lines of a block are, which is none that is too long."""
    import numpy as np

    from dedupe.swift import scan

    data, size = block.data or b"", block.size
    view = np.frombuffer(data, np.uint8, size) if data[size - 1] == 10 else np.frombuffer(data[:size] + b"\n", np.uint8)
    codes = np.empty(len(view), np.uint16)
    lines = np.empty((block.lines, scan.COLUMNS), np.int64)
    _, foreign = scan.lines(view, *names, codes, lines)
    return Scanned(codes, lines, foreign)


def taken(
    roll: Roll, block: read.Block, found: Scanned | None, noted: Callable[[read.Record], None]
) -> tuple[bytes | memoryview, Any, list[UnreadableError]]:
    """Put the records of a block on the roll; give their texts in UTF-16, where each ends, in codes, and what is wrong with other lines."""
    import numpy as np

    from dedupe.swift import scan

    tally = block.tally
    if found is None or block.data is None:
        made = tally.record(block.number, None)
        return b"", np.zeros(0, np.int64), [made] if isinstance(made, UnreadableError) else []
    if found.foreign:
        tally.encodings["utf-8"] = None
    kinds = found.lines[:, 2]
    known = _beside(tally, block.data, found.lines) if (kinds == scan.PART).any() else ()
    if known is None or (kinds == scan.OTHER).any():
        return _one_by_one(block, block.data, found, noted)
    places = np.flatnonzero(kinds != scan.BLANK)
    if not len(places):
        return b"", np.zeros(0, np.int64), []
    lines = found.lines[places]
    ends = np.ascontiguousarray(lines[:, 7])
    source = tally.entry.source
    numbers = (places + block.number).tolist()
    sigla = [
        f"{source}#{block.data[begin:end].decode() if end > begin else number}"
        for number, begin, end in zip(numbers, lines[:, 5].tolist(), lines[:, 6].tolist(), strict=True)
    ]
    tally.count_in(sigla, numbers, int(ends[-1] - lines[:, 8].sum()))
    if any(title or not _ASKED.isdisjoint(columns) for title, columns in known):
        for siglum, number, (title, columns) in zip(sigla, numbers, known, strict=True):
            noted(read.Record(source, siglum, "", title, number, columns))
    else:
        roll.sigla += sigla
        roll.sources += [source] * len(sigla)
        roll.columns += [columns for _, columns in known] or [_NONE] * len(sigla)
    return found.codes[: ends[-1]].data.cast("B"), ends, []


def _beside(tally: read.Tally, data: bytes, lines: Any) -> Sequence[tuple[str, Mapping[str, Any]]] | None:
    """Give title and columns of each record that the lines of a block are; None if they are to be looked at one by one."""
    from dedupe.swift import scan

    made = []
    for begin, end, kind, low, high, named, behind in lines[:, :7].tolist():
        if kind == scan.BLANK:
            continue
        if kind == scan.WHOLE:
            made.append(("", _NONE))
            continue
        if behind == named:
            return None
        parts = (begin, named, behind, low, high, end) if named < low else (begin, low, high, named, behind, end)
        text = b'%b%b""%b' if named < low else b'%b""%b%b'
        one, two, three, four, five, six = parts
        found = tally.left(text % (data[one:two], data[three:four], data[five:six]))
        if found is None:
            return None
        made.append(found)
    return made


def _one_by_one(
    block: read.Block, data: bytes, found: Scanned, noted: Callable[[read.Record], None]
) -> tuple[bytes, Any, list[UnreadableError]]:
    """Do so where lines hold more than a text and a name, or something else."""
    import numpy as np

    from dedupe.swift import scan

    tally = block.tally
    source = tally.entry.source
    parts: list[bytes] = []
    sizes: list[int] = []
    problems: list[UnreadableError] = []
    done = 0
    codes = found.codes.data.cast("B")
    for number, (begin, end, kind, low, high, named, behind, size, pairs) in enumerate(
        found.lines.tolist(), block.number
    ):
        record: read.Record | UnreadableError | None = None
        known = None
        if kind == scan.WHOLE:
            key = data[named:behind].decode() or str(number)
            known = read.Record(source, f"{source}#{key}", "", "", number, _NONE)
        elif kind == scan.PART:
            known = tally.beside(number, data[begin:end], low - begin, high - begin)
        if known is not None:
            record = known
            tally.count_in((known.siglum,), (number,), size - done - pairs)
            parts.append(codes[2 * done : 2 * size])
            sizes.append(size - done)
        elif kind != scan.BLANK:
            record = tally.record(number, data[begin:end])
            if isinstance(record, read.Record):
                parts.append(record.text.encode("utf-16-le", "surrogatepass"))
                sizes.append(len(parts[-1]) // 2)
        done = size
        if isinstance(record, read.Record):
            noted(record)
        elif record is not None:
            problems.append(record)
    return b"".join(parts), np.cumsum(sizes, dtype=np.int64), problems
