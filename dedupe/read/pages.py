"""One text file to a page: its characters, or why there are none."""

import re

from dedupe.errors import UnreadableError
from dedupe.read import codec, decode
from dedupe.read.files import Source
from dedupe.records import Input, Page, Reading
from dedupe.settings import Settings

GARBLED = 0.2
"""Largest share of a text's characters that may be controls or lost bytes; past it, it is no text."""

LONGEST = 1_000_000
"""Most characters of one line; a book has fewer."""

_SIGNATURES = (
    (b"%PDF-", "a PDF file: take its text out first (pdftotext)"),
    (b"PK\x03\x04", "a ZIP, Word or EPUB file: unpack it, or save its text as .txt"),
    (b"\x1f\x8b", "packed by gzip: name it .txt.gz"),
    (b"\x28\xb5\x2f\xfd", "packed by zstd: name it .txt.zst"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file: save its text as .txt"),
    (b"\x89PNG", "a picture (PNG): it needs OCR first"),
    (b"\xff\xd8\xff", "a picture (JPEG): it needs OCR first"),
    (b"GIF8", "a picture (GIF): it needs OCR first"),
    (b"II*\0", "a picture (TIFF): it needs OCR first"),
    (b"MM\0*", "a picture (TIFF): it needs OCR first"),
    (b"SQLite format 3", "a database (SQLite): export its texts as JSONL"),
    (b"PAR1", "a Parquet file: name it .parquet, and do not pack it once more"),
    (b"\x7fELF", "a program"),
    (b"{\\rtf", "an RTF file: save its text as .txt"),
)
"""How files begin that are taken for text now and then, and what to do with each."""


def page(entry: Input, settings: Settings) -> tuple[Reading, Page | None]:
    """Give what became of the text file ``entry``, and its page unless it is empty or could not be read.

    Never raises for a bad file: the reading's status and message tell it. `UsageError` if the settings name no codec.
    """
    codec.check(settings.encoding)
    size, digest = 0, ""
    try:
        with Source(entry) as source:
            try:
                data = source.read()
            except UnreadableError:
                size, digest = source.digest()
                raise
            size, digest = source.digest()
    except UnreadableError as error:
        return Reading(entry.source, size, digest, None, 0, "unreadable", error.message), None
    if not data:
        return Reading(entry.source, size, digest, None, 0, "skipped", "is empty."), None
    if problem := _foreign(data):
        return Reading(entry.source, size, digest, None, 0, "unreadable", problem), None
    found = decode.decoded(data, settings.encoding)
    if problem := _garbled(found) or endless(found.text):
        return Reading(entry.source, size, digest, found.encoding, 0, "unreadable", problem), None
    message = " ".join(_notes(entry, found))
    reading = Reading(entry.source, size, digest, found.encoding, len(found.text), "read", message)
    return reading, Page(entry.source, found.text)


def _foreign(data: bytes) -> str:
    """Say what ``data`` is, where its first bytes tell that it is no text."""
    for begin, what in _SIGNATURES:
        if data.startswith(begin):
            return f"is no text but {what}."
    return ""


def _garbled(found: codec.Decoded) -> str:
    """Say why ``found`` is no text, if it is none."""
    nul = found.text.find("\0")
    if nul >= 0:
        count = found.text.count("\0")
        return (
            f"holds {'a NUL byte' if count == 1 else f'{count:,} NUL bytes'}, the first after {nul:,} characters: it is binary, "
            "or was damaged on disk. Restore it from elsewhere, or, if it is text, delete them (tr -d '\\000')."
        )
    controls = sum(found.text.count(chr(code)) for code in range(0x20) if code not in (9, 10, 12, 13))
    if found.poor:
        return (
            f"reads as text in no codec (the least unlikely is {found.encoding}). It is binary, or in a codec that must be "
            "named with --encoding."
        )
    if controls + found.lost > GARBLED * len(found.text):
        return (
            f"reads as text in no codec: read as {found.encoding}, {controls + found.lost:,} of {len(found.text):,} characters "
            "are control characters or unreadable. It is binary, or needs --encoding."
        )
    return ""


def endless(text: str) -> str:
    """Say that ``text`` has a line which is no paragraph, if it has one: aligning it would take hours."""
    if len(text) <= LONGEST:
        return ""
    longest = max(map(len, text.splitlines()))
    if longest <= LONGEST:
        return ""
    return (
        f"has a line of {longest:,} characters, which is no paragraph: most likely its line ends were lost. Restore them, or, if it "
        "holds many articles, write them as the records of a .jsonl file."
    )


def _notes(entry: Input, found: codec.Decoded) -> list[str]:
    """Give what a person should know of a page that was read."""
    notes = []
    if not found.text or found.text.isspace():
        notes.append("is blank.")
    if found.lost:
        places = "1 place" if found.lost == 1 else f"{found.lost:,} places"
        notes.append(
            f"{places} could not be decoded as {found.encoding} and {'is' if found.lost == 1 else 'are'} marked U+FFFD."
        )
    if found.foreign:
        lines = "1 line is" if found.foreign == 1 else f"{found.foreign:,} lines are"
        notes.append(
            f"{lines} in {found.encoding.partition('+')[2]}, the others in {found.encoding.partition('+')[0]}."
        )
    if ">" in found.encoding:
        notes.append(f"was misread once and saved so; undone by {found.encoding}.")
    if re.search("[\ud800-\udfff]", entry.path):
        notes.append("its file name is not UTF-8; the bytes are shown as \\x…")
    return notes
