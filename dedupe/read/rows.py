"""Records of JSON lines, or of a Parquet file: each is an article already."""

import codecs
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from dedupe.errors import DedupeError, UnreadableError
from dedupe.read import codec, decode, parquet
from dedupe.read.files import CHUNK, Source
from dedupe.read.pages import endless
from dedupe.read.paths import shown
from dedupe.records import Input, Reading
from dedupe.settings import Settings

LINE_LIMIT = 1 << 28
"""Most bytes of one record."""
TOLD = 20
"""Most broken lines told one by one; the rest are counted in the reading's message."""


SHARED = 1 << 12
"""Different sets of columns that are looked for among the next records: there may be few, and each takes room."""


class Record(NamedTuple):
    """One record of text; a tuple, since there may be millions and it is the quickest made."""

    source: str
    """The input's siglum."""
    siglum: str
    """``source#id``, or ``source#line`` where it has no id."""
    text: str
    """Its text, as the settings name the field."""
    title: str
    """Its title, likewise; empty if it has none."""
    line: int
    """Line of the input, or row, from 1."""
    columns: Mapping[str, Any] = MappingProxyType({})
    """Its other columns, as JSON has them; those of a Parquet file as Python does."""


class _Broken(Exception):
    """Why a line is no record."""


def records(entry: Input, settings: Settings) -> Iterator[Record | UnreadableError | Reading]:
    """Give the records of ``entry`` in order, an `UnreadableError` in place of each line that is none, and last its reading.

    A broken line costs itself only: the reading's status is ``read`` if there is any record. Blank lines and records of blank
    text are passed over. `DedupeError` if two records have the same id; `UsageError` if the settings name no codec.
    """
    codec.check(settings.encoding)
    tally = Tally(entry, settings)
    size, digest, problem = 0, "", None
    try:
        with Source(entry, settings.evidence) as source:
            try:
                given: Iterable[tuple[int, _Given]] = (
                    parquet.rows(source, settings, tally.decoded) if entry.form == "parquet" else _lines(source)
                )
                for number, one in given:
                    made = tally.record(number, one)
                    if made is not None:
                        yield made
            except UnreadableError:
                size, digest = source.digest()
                raise
            # Not when the run is stopped: what is left may come from a pipe that nobody ends.
            size, digest = source.digest()
    except UnreadableError as error:
        problem = error
    yield from tally.ended(size, digest, problem)


_Given = bytes | dict[str, Any] | None
"""A line, or the fields of a row; None for a line that is too long."""


class Tally:
    """What a file of records has shown so far, and what makes records of its lines."""

    def __init__(self, entry: Input, settings: Settings) -> None:
        """Begin with nothing."""
        self.entry = entry
        self.settings = settings
        self.unit = "row" if entry.form == "parquet" else "line"
        self.count = 0
        self.chars = 0
        self.broken = 0
        self.blank = 0
        self.lost = 0
        self.encodings: dict[str, None] = {}
        self.lines: dict[str, int] = {}
        self.notes: list[str] = []
        self._shared: dict[bytes, dict[str, Any]] = {}
        self._left: dict[bytes, tuple[str, Mapping[str, Any]] | None] = {}

    def record(self, number: int, given: _Given) -> Record | UnreadableError | None:
        """Give the record that a line or row is, or why it is none (nothing, past `TOLD`); None if it is blank."""
        if isinstance(given, bytes) and (not given or given.isspace()):
            return None
        try:
            made = self._made(number, given)
        except _Broken as problem:
            self.broken += 1
            if self.broken > TOLD:
                return None
            return UnreadableError(self.entry.source, f"{self.unit} {number:,} {problem}")
        if not made.text or made.text.isspace():
            self.blank += 1
            return None
        self.count_in((made.siglum,), (number,), len(made.text))
        return made

    def beside(self, number: int, line: bytes, begin: int, end: int) -> Record | None:
        """Give the record that a line is whose text is known and stands as a string from ``begin`` to ``end``, without it.

        None if the slower `record` is to say what the line is. `count_in` is for the caller.
        """
        names = self.settings
        fields = _at_once(b'%b""%b' % (line[:begin], line[end:]))
        if fields is None or fields.pop(names.text_field, None) != "":
            return None
        title, name = fields.pop(names.title_field, None), fields.pop(names.id_field, None)
        if len(self._shared) < SHARED and (written := _written(fields)) is not None:
            fields = self._shared.setdefault(written, fields)
        try:
            return self._named(number, "", title, name, fields)
        except _Broken:
            return None

    def left(self, line: bytes) -> tuple[str, Mapping[str, Any]] | None:
        """Give title and other columns of a line that was left empty of its text and its id, which are known and strings.

        None if `beside` is to say what the line is.
        """
        if line in self._left:
            return self._left[line]
        names = self.settings
        fields = _at_once(line)
        found = None
        if fields is not None and fields.pop(names.text_field, None) == "" and fields.pop(names.id_field, None) == "":
            title = fields.pop(names.title_field, None)
            if title is None or isinstance(title, str):
                found = title or "", fields
        if len(self._left) < SHARED:
            self._left[line] = found
        return found

    def count_in(self, sigla: Sequence[str], numbers: Sequence[int], chars: int) -> None:
        """Count records in, which stand in the lines or rows ``numbers``; `DedupeError` if one has the id of another."""
        lines = self.lines
        before = len(lines)
        if lines.keys().isdisjoint(sigla):
            lines.update(zip(sigla, numbers, strict=True))
        if len(lines) - before != len(sigla):
            known = {name: line for name, line in lines.items() if line < numbers[0]}
            for name, number in zip(sigla, numbers, strict=True):
                first = known.setdefault(name, number)
                if first != number:
                    raise DedupeError(
                        f"{self.entry.source}: the records in {self.unit} {first:,} and {self.unit} {number:,} have the same id, "
                        f"{name.removeprefix(self.entry.source + '#')!r}, so that nothing could tell them apart. "
                        "Make the ids unique, or name another field with --id-field."
                    )
        self.count += len(sigla)
        self.chars += chars

    def _made(self, number: int, given: _Given) -> Record:
        if given is None:
            raise _Broken(f"is longer than {LINE_LIMIT >> 20:,} MiB; it was passed over. Put one record on each line.")
        fields = given if isinstance(given, dict) else self._fields(given)
        names = self.settings
        if names.text_field not in fields:
            has = ", ".join(sorted(fields)[:10]) or "none"
            raise _Broken(
                f"has no field {names.text_field!r} (it has: {has}). Name the field of the text with --text-field."
            )
        text, title, name = (
            fields.pop(names.text_field),
            fields.pop(names.title_field, None),
            fields.pop(names.id_field, None),
        )
        if not isinstance(text, str):
            raise _Broken(f"has no text in the field {names.text_field!r} but {_kind(text)}.")
        # In a line of JSON it can only stand told by its number; to look for that takes less time.
        if (not isinstance(given, bytes) or b"\\u0000" in given) and "\0" in text:
            raise _Broken(
                "holds NUL characters in its text: it is binary, or was damaged. Make it anew, or delete them."
            )
        if problem := endless(text):
            raise _Broken(problem)
        return self._named(number, text, title, name, fields)

    def _named(self, number: int, text: str, title: Any, name: Any, fields: dict[str, Any]) -> Record:
        """Give the record of a text, by its title, its id and the fields that stand beside them."""
        names = self.settings
        if title is not None and not isinstance(title, str):
            raise _Broken(f"has no text in the field {names.title_field!r} but {_kind(title)}.")
        if isinstance(name, bool) or not (name is None or isinstance(name, (str, int))):
            raise _Broken(
                f"has no name in the field {names.id_field!r} but {_kind(name)}. An id is text or a whole number."
            )
        key = number if name is None or name == "" else shown(str(name))
        return Record(self.entry.source, f"{self.entry.source}#{key}", text, title or "", number, fields)

    def _fields(self, line: bytes) -> dict[str, Any]:
        """Give the fields of one line of JSON; `_Broken` if they cannot be had."""
        if self.settings.encoding == "auto":
            fields = _at_once(line)
            if fields is not None:
                if "utf-8" not in self.encodings and not line.isascii():
                    self.encodings["utf-8"] = None
                return fields
        return _parsed(self.decoded(line))

    def decoded(self, line: bytes) -> str:
        """Give the characters of ``line``; what is UTF-8 is taken so, since `normalise` mends what was misread in it."""
        if self.settings.encoding == "auto":
            try:
                text = line.decode()
            except UnicodeDecodeError:
                pass
            else:
                if not line.isascii():
                    self.encodings["utf-8"] = None
                return text
        found = decode.decoded(line, self.settings.encoding)
        self.encodings[found.encoding] = None
        self.lost += found.lost
        return found.text

    def ended(self, size: int, digest: str, error: UnreadableError | None) -> Iterator[UnreadableError | Reading]:
        """Give what is to be told of the whole when all of it was taken, or what came before an ``error``."""
        if error is not None and not self.count:
            yield Reading(self.entry.source, size, digest, None, 0, "unreadable", error.message)
            return
        if error is not None:
            text = f"after record {self.count:,}, it {error.message}"
            yield UnreadableError(self.entry.source, text)
            self.notes.append(text)
        yield self.reading(size, digest)

    def reading(self, size: int, digest: str) -> Reading:
        """Give what became of the whole."""
        notes = list(self.notes)
        if self.broken:
            notes.append(
                f"{_counted(self.broken, self.unit)} could not be read{f', the first {TOLD} named' if self.broken > TOLD else ''}."
            )
        if self.blank:
            notes.append(f"{_counted(self.blank, 'record')} of blank text passed over.")
        if self.lost:
            notes.append(f"{_counted(self.lost, 'place')} could not be decoded, marked U+FFFD.")
        if not self.count and not self.broken:
            notes.append("holds no records.")
        status = "read" if self.count else "unreadable" if self.broken else "skipped"
        encoding = "+".join(sorted(self.encodings, key=lambda name: (name != "utf-8", name))) or "utf-8"
        return Reading(self.entry.source, size, digest, encoding, self.chars, status, " ".join(notes))


def _lines(source: Source) -> Iterator[tuple[int, bytes | None]]:
    """Give the lines of ``source`` with their numbers from 1; None for one that is too long."""
    first = source.line(LINE_LIMIT + 1)
    if first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        whole = decode.decoded(first + source.read(), "utf-16").text
        yield from enumerate(io.BytesIO(whole.encode("utf-8", "replace")), 1)
        return
    line, number = first.removeprefix(codecs.BOM_UTF8), 1
    while line:
        if len(line) <= LINE_LIMIT:
            yield number, line
        else:
            while line and not line.endswith(b"\n"):
                line = source.line(CHUNK)
            yield number, None
        line, number = source.line(LINE_LIMIT + 1), number + 1


def _at_once(line: bytes) -> dict[str, Any] | None:
    """Give the fields of one line that is UTF-8 and JSON throughout; None where a slower look is due."""
    import orjson

    try:
        fields = orjson.loads(line)
    except orjson.JSONDecodeError:
        return None
    if not isinstance(fields, dict):
        return None
    return fields if _SAFE.issuperset(map(type, fields.values())) or not _huge(fields) else None


def _written(fields: dict[str, Any]) -> bytes | None:
    """Give what `_at_once` read as JSON again, equal for equal fields in one order and for no others; None if it lies too deep."""
    import orjson

    try:
        return orjson.dumps(fields)
    except orjson.JSONEncodeError:
        return None


_SAFE = frozenset((str, int, bool, type(None)))
"""Of these kinds nothing is a rounded number, nor holds one."""


def _huge(value: Any) -> bool:
    """Tell whether a number may have been a whole one with more digits than orjson keeps."""
    if isinstance(value, float):
        return abs(value) >= 1 << 63
    if isinstance(value, list):
        return any(map(_huge, value))
    return isinstance(value, dict) and any(map(_huge, value.values()))


def _parsed(line: str) -> dict[str, Any]:
    """Give the fields of one line of JSON; `_Broken` if they cannot be had."""
    try:
        fields = _DECODER.decode(line)
    except json.JSONDecodeError as error:
        if line.strip() in ("[", "{") or line.startswith("["):
            raise _Broken(
                "is no record by itself: this seems to be one JSON value over many lines. Convert it (jq -c '.[]')."
            ) from error
        raise _Broken(
            f"is no JSON ({error.msg}, at character {error.colno:,}). Mend the line or take it out."
        ) from error
    except (ValueError, RecursionError) as error:
        raise _Broken("holds JSON nested too deeply, or a number too long, to be read. Take it out.") from error
    if not isinstance(fields, dict):
        hint = " Write one record a line (jq -c '.[]')." if isinstance(fields, list) else ""
        raise _Broken(f"is no record but {_kind(fields)}.{hint}")
    return _whole(fields) if "\\u" in line else fields


def _nothing(constant: str) -> None:
    """Give null for NaN and the infinities, which are no JSON and could not be written again."""


_DECODER = json.JSONDecoder(parse_constant=_nothing)


def _whole(value: Any) -> Any:
    """Give ``value`` with U+FFFD for each half of a surrogate pair, which no file can hold."""
    if isinstance(value, str):
        return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if isinstance(value, list):
        return [_whole(item) for item in value]
    if isinstance(value, dict):
        return {_whole(name): _whole(item) for name, item in value.items()}
    return value


def _kind(value: Any) -> str:
    """Give what ``value`` is called in JSON."""
    if value is None:
        return "null"
    kinds = {
        bool: "true or false",
        int: "a number",
        float: "a number",
        str: "a string",
        list: "a list",
        dict: "an object",
    }
    return kinds[type(value)]


def _counted(count: int, thing: str) -> str:
    return f"{count:,} {thing}{'' if count == 1 else 's'}"
