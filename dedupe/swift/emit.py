"""Stories as lines of JSON, from the codes of their texts."""

from typing import Any

from dedupe.loops import compiled
from dedupe.swift.gate import trimmed


@compiled
def emitted(
    codes: Any,
    begins: Any,
    ends: Any,
    stops: Any,
    pieces: Any,
    cuts: Any,
    fixed: Any,
    marks: Any,
    flags: Any,
    out: Any,
    lines: Any,
    listed: Any,
) -> Any:
    """Fill ``out`` with a line for each story; give its length. ``lines`` takes where they end, ``listed`` where ``text`` begins in each.

    The texts are those of all witnesses, those of a story together and its base first; ``stops`` tells where the next story's begin.
    ``pieces`` are what is said of each story before the number of its characters, of each of its witnesses before its spans and
    behind them, and of the story behind its text; each ends where ``cuts`` tells. ``fixed`` is what stands between, ``marks`` its ends:
    behind the number of characters, behind a witness, behind all, between two spans, a paragraph's kind, and between paragraphs.
    """
    size = piece = first = 0
    for story in range(len(stops)):
        size = _copied(pieces, cuts[piece - 1] if piece else 0, cuts[piece], out, size)
        piece += 1
        length = count = 0
        begin = begins[first]
        while begin < ends[first]:
            b, e, begin = _line(codes, begin, ends[first], flags)
            if b < e:
                length += e - b + 2
                count += 1
        size = _number(length - 2 if count else 0, out, size)
        size = _copied(fixed, 0, marks[0], out, size)
        for witness in range(first, stops[story]):
            if witness > first:
                out[size] = 44
                size += 1
            size = _copied(pieces, cuts[piece - 1], cuts[piece], out, size)
            count = 0
            begin = begins[witness]
            while begin < ends[witness]:
                b, e, begin = _line(codes, begin, ends[witness], flags)
                if b == e:
                    continue
                if count:
                    out[size] = 44
                    size += 1
                out[size] = 91
                size = _number(b - begins[witness], out, size + 1)
                out[size] = 44
                size = _number(e - begins[witness], out, size + 1)
                out[size] = 93
                size += 1
                count += 1
            size = _copied(pieces, cuts[piece], cuts[piece + 1], out, size)
            piece += 2
            for at in range(count):
                if at:
                    out[size] = 44
                    size += 1
                size = _copied(fixed, marks[2], marks[3], out, size)
            size = _copied(fixed, marks[0], marks[1], out, size)
        out[size] = 93
        size += 1
        listed[story] = size
        size = _copied(fixed, marks[1], marks[2], out, size)
        count = 0
        begin = begins[first]
        while begin < ends[first]:
            b, e, begin = _line(codes, begin, ends[first], flags)
            if b == e:
                continue
            if count:
                size = _copied(fixed, marks[3], marks[4], out, size)
            size = _written(codes, b, e, out, size)
            count += 1
        size = _copied(pieces, cuts[piece - 1], cuts[piece], out, size)
        piece += 1
        lines[story] = size
        first = stops[story]
    return size


@compiled
def _line(codes: Any, begin: Any, stop: Any, flags: Any) -> Any:
    """Give where the text of the line at ``begin`` begins and ends without what surrounds it, and where the next line begins."""
    end = begin
    while end < stop and codes[end] != 10:
        end += 1
    b, e = trimmed(codes, begin, end, flags)
    return b, e, end + 1


@compiled
def _copied(given: Any, begin: Any, end: Any, out: Any, size: Any) -> Any:
    """Copy bytes behind those that there are, and give how many there are then."""
    for at in range(begin, end):
        out[size] = given[at]
        size += 1
    return size


@compiled
def _number(value: Any, out: Any, size: Any) -> Any:
    """Write a number, likewise."""
    width = 1
    most = 10
    while value >= most:
        most *= 10
        width += 1
    for at in range(size + width - 1, size - 1, -1):
        out[at] = 48 + value % 10
        value //= 10
    return size + width


@compiled
def _written(codes: Any, begin: Any, end: Any, out: Any, size: Any) -> Any:
    """Write codes in UTF-8 as a JSON string has them, likewise; none is a control or a half of a surrogate pair."""
    for at in range(begin, end):
        code = codes[at]
        if code >= 0x800:
            out[size] = 0xE0 | code >> 12
            out[size + 1] = 0x80 | code >> 6 & 0x3F
            out[size + 2] = 0x80 | code & 0x3F
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
