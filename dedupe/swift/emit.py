"""Stories as lines of JSON, from the codes of their texts."""

from typing import Any

import numpy as np

from dedupe.loops import compiled
from dedupe.swift.gate import trimmed

_ID, _FILE, _TITLE, _DATE, _AGENCY, _CHARS, _WITNESSES = range(7)
_SOURCE, _ARTICLE, _ROLES = 7, 8, 9
_JACCARD, _CONTAINMENT, _SPANS, _BEHIND, _TEXT, _BODY, _BETWEEN, _DIGEST, _CLOSE = range(12, 21)
"""What stands between the pieces of a line, by its number among them."""


@compiled
def emitted(
    codes: Any,
    begins: Any,
    ends: Any,
    firsts: Any,
    lasts: Any,
    stops: Any,
    shares: Any,
    kinds: Any,
    ids: Any,
    pieces: Any,
    cuts: Any,
    file: Any,
    titles: Any,
    dates: Any,
    agencies: Any,
    sources: Any,
    sigla: Any,
    steps: Any,
    columns: Any,
    flags: Any,
    out: Any,
    lines: Any,
    parts: Any,
    listed: Any,
    spots: Any,
) -> Any:
    """Fill ``out`` with a line for each story, and ``listed``, if it has room, with those of the manifest; give the length of both.

    ``lines`` takes where those of stories end, ``parts`` where ``text`` begins in each, ``spots`` where in ``listed`` digests are to
    stand. The texts are those of all witnesses, those of a story together and its base first; ``stops`` tells where the next story's
    begin, ``firsts`` and ``lasts`` where the printed text of each stands. ``shares`` are in ten thousandths, ``kinds`` places among the roles. Of ``pieces`` each ends where ``cuts`` tells; titles,
    dates, agencies and columns of stories, sources, sigla and steps of witnesses are told by the numbers of theirs.
    """
    spans, printed = _room(begins, ends), _room(firsts, lasts)
    size = first = rows = before = 0
    for story in range(len(stops)):
        size = _piece(pieces, cuts, _ID, out, size)
        for digit in range(12):
            value = ids[story] >> (44 - 4 * digit) & 15
            out[size] = value + (48 if value < 10 else 87)
            size += 1
        size = _piece(pieces, cuts, _FILE, out, size)
        size = _copied(file, 0, len(file), out, size)
        size = _piece(pieces, cuts, _TITLE, out, size)
        size = _piece(pieces, cuts, titles[story], out, size)
        size = _piece(pieces, cuts, _DATE, out, size)
        size = _piece(pieces, cuts, dates[story], out, size)
        size = _piece(pieces, cuts, _AGENCY, out, size)
        size = _piece(pieces, cuts, agencies[story], out, size)
        size = _piece(pieces, cuts, _CHARS, out, size)
        length = 0
        paragraphs = _parted(codes, firsts[story], lasts[story], flags, printed)
        for at in range(paragraphs):
            length += printed[at, 1] - printed[at, 0] + 2
        size = _number(length - 2 if paragraphs else 0, out, size)
        size = _piece(pieces, cuts, _WITNESSES, out, size)
        for back in range(stops[story] - first):
            witness = first + back
            if back:
                out[size] = 44
                size += 1
            count = _parted(codes, begins[witness], ends[witness], flags, spans)
            size = _piece(pieces, cuts, _SOURCE, out, size)
            size = _piece(pieces, cuts, sources[witness], out, size)
            size = _piece(pieces, cuts, _ARTICLE, out, size)
            size = _piece(pieces, cuts, sigla[witness], out, size)
            size = _piece(pieces, cuts, _ROLES + kinds[witness], out, size)
            size = _piece(pieces, cuts, _JACCARD, out, size)
            size = _share(shares[witness, 0], out, size)
            size = _piece(pieces, cuts, _CONTAINMENT, out, size)
            size = _share(shares[witness, 1], out, size)
            size = _piece(pieces, cuts, _SPANS, out, size)
            for at in range(count):
                if at:
                    out[size] = 44
                    size += 1
                out[size] = 91
                size = _number(spans[at, 0] - begins[witness], out, size + 1)
                out[size] = 44
                size = _number(spans[at, 1] - begins[witness], out, size + 1)
                out[size] = 93
                size += 1
            size = _piece(pieces, cuts, steps[witness], out, size)
            for at in range(count):
                if at:
                    out[size] = 44
                    size += 1
                size = _piece(pieces, cuts, _BODY, out, size)
            size = _piece(pieces, cuts, _BEHIND, out, size)
        out[size] = 93
        size += 1
        parts[story] = size
        if len(listed):
            rows = _copied(out, before, size, listed, rows)
            rows = _piece(pieces, cuts, _DIGEST, listed, rows)
            spots[story] = rows
            rows = _piece(pieces, cuts, _CLOSE, listed, rows + 64)
        size = _piece(pieces, cuts, _TEXT, out, size)
        for at in range(paragraphs):
            if at:
                size = _piece(pieces, cuts, _BETWEEN, out, size)
            size = _written(codes, printed[at, 0], printed[at, 1], out, size)
        size = _piece(pieces, cuts, columns[story], out, size)
        lines[story] = before = size
        first = stops[story]
    return size, rows


@compiled
def _room(begins: Any, ends: Any) -> Any:
    """Give room for where the lines of a text begin and end."""
    longest = np.int64(0)
    for text in range(len(begins)):
        longest = max(longest, ends[text] - begins[text])
    return np.empty((longest // 2 + 1, 2), np.int64)


@compiled
def _digits(value: Any) -> Any:
    """Give how many digits a number has."""
    width = 1
    while value >= 10:
        value //= 10
        width += 1
    return width


@compiled
def _parted(codes: Any, begin: Any, stop: Any, flags: Any, spans: Any) -> Any:
    """Fill ``spans`` with where the lines of a text begin and end without what surrounds them; give how many there are."""
    count = 0
    while begin < stop:
        end = begin
        while end < stop and codes[np.uint64(end)] != 10:
            end += 1
        b, e = trimmed(codes, begin, end, flags)
        if b < e:
            spans[count, 0], spans[count, 1] = b, e
            count += 1
        begin = end + 1
    return count


@compiled
def _piece(pieces: Any, cuts: Any, number: Any, out: Any, size: Any) -> Any:
    """Write a piece, and give how many bytes there are then."""
    return _copied(pieces, cuts[number - 1] if number else 0, cuts[number], out, size)


@compiled
def _share(value: Any, out: Any, size: Any) -> Any:
    """Write a share, told in ten thousandths, as JSON has it, likewise."""
    size = _number(value // 10000, out, size)
    out[size] = 46
    size += 1
    rest = value % 10000
    unit = 1000
    while True:
        out[size] = 48 + rest // unit
        size += 1
        rest %= unit
        unit //= 10
        if not rest:
            return size


@compiled
def _copied(given: Any, begin: Any, end: Any, out: Any, size: Any) -> Any:
    """Copy bytes behind those that there are, and give how many there are then."""
    for at in range(begin, end):
        out[np.uint64(size)] = given[np.uint64(at)]
        size += 1
    return size


@compiled
def _number(value: Any, out: Any, size: Any) -> Any:
    """Write a number, likewise."""
    width = _digits(value)
    for at in range(size + width - 1, size - 1, -1):
        out[at] = 48 + value % 10
        value //= 10
    return size + width


@compiled
def _written(codes: Any, begin: Any, end: Any, out: Any, size: Any) -> Any:
    """Write codes in UTF-8 as a JSON string has them, likewise; none is a control or a half of a surrogate pair."""
    for at in range(begin, end):
        code = codes[np.uint64(at)]
        if code >= 0x800:
            out[np.uint64(size)] = 0xE0 | code >> 12
            out[np.uint64(size + 1)] = 0x80 | code >> 6 & 0x3F
            out[np.uint64(size + 2)] = 0x80 | code & 0x3F
            size += 3
        elif code >= 0x80:
            out[size] = 0xC0 | code >> 6
            out[size + 1] = 0x80 | code & 0x3F
            size += 2
        else:
            if code == 34 or code == 92:
                out[size] = 92
                size += 1
            out[size] = code
            size += 1
    return size
