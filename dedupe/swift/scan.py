"""Lines of JSON to the codes of their texts: those that hold little but a text, straight from their bytes."""

from typing import Any

import numpy as np

from dedupe.loops import compiled

BLANK, WHOLE, PART, OTHER = 0, 1, 2, 3
"""What a line is: nothing; a text and perhaps a name, all told; a text, and more that is to be read otherwise; anything else."""
COLUMNS = 9
"""What is told of a line: where it begins and ends in bytes, what it is, where its text begins and ends (the quotation marks included) and
its name (without them; empty if it has none, or one that is to be read otherwise), and, of its text, where its codes end, and how many
characters take two of them."""
LONGEST = 1_000_000
"""Codes of the longest text that is taken here: of a longer one more is to be asked."""


@compiled
def lines(data: Any, text: Any, name: Any, codes: Any, out: Any) -> Any:
    """Fill ``out`` with what the lines of ``data`` are, ``codes`` with the texts that they hold under the key ``text``, in UTF-16.

    ``data`` ends in a newline. What is taken is JSON in UTF-8 without doubt but for what stands beside text and name; all else is left
    to others. Give how many lines there are, and whether any text taken holds more than ASCII.
    """
    count = 0
    size = np.int64(0)
    foreign = False
    begin = np.int64(0)
    while begin < len(data):
        kind = np.int64(OTHER)
        told_from = told_to = named_from = named_to = np.int64(0)
        pairs = np.int64(0)
        first = size
        ascii_only = True
        at = _spaced(data, begin)
        if data[at] == 10:
            kind = np.int64(BLANK)
        elif data[at] == 123:  # {
            told = named = more = False
            at = _spaced(data, at + 1)
            while data[at] == 34:
                # A key, a colon.
                key = at + 1
                at = key
                while data[at] >= 32 and data[at] != 34 and data[at] != 92:
                    at += 1
                if data[at] != 34:
                    break
                texts, names = _same(data, key, at, text), _same(data, key, at, name)
                at = _spaced(data, at + 1)
                if data[at] != 58:
                    break
                at = _spaced(data, at + 1)
                if texts:
                    if told or data[at] != 34:
                        break
                    told = True
                    told_from = at
                    at, size, pairs, ascii_only = _string(data, at + 1, codes, size)
                    if at < 0:
                        break
                    at += 1
                    told_to = at
                elif names and named:
                    break
                elif names and data[at] == 34:
                    named = True
                    named_from = at + 1
                    at = named_from
                    while 32 <= data[at] < 127 and data[at] != 34 and data[at] != 92:
                        at += 1
                    named_to = at
                    if data[at] != 34:
                        more = True
                        at = _skipped(data, named_from - 1)
                        named_from = named_to = np.int64(0)
                        if at < 0:
                            break
                    else:
                        at += 1
                else:
                    named = named or names
                    more = True
                    at = _skipped(data, at)
                    if at < 0:
                        break
                at = _spaced(data, at)
                if data[at] == 44:  # a comma
                    at = _spaced(data, at + 1)
                    continue
                if data[at] == 125 and told:
                    at = _spaced(data, at + 1)
                    if data[at] == 10 and size - first <= LONGEST and _seen(codes, first, size):
                        kind = np.int64(PART if more else WHOLE)
                break
        if kind == OTHER:
            size = first
            at = begin
            while data[at] != 10:
                at += 1
        elif kind != BLANK:
            foreign = foreign or not ascii_only
        row = out[count]
        row[0], row[1], row[2], row[3], row[4] = begin, at + 1, kind, told_from, told_to
        row[5], row[6], row[7], row[8] = named_from, named_to, size, pairs
        count += 1
        begin = at + 1
    return count, foreign


@compiled
def _spaced(data: Any, at: Any) -> Any:
    """Give the first place from ``at`` on that is no blank, or ends the line."""
    while data[at] == 32 or data[at] == 9 or data[at] == 13:
        at += 1
    return at


@compiled
def _same(data: Any, begin: Any, end: Any, name: Any) -> Any:
    """Tell whether a span holds ``name``."""
    if end - begin != len(name):
        return False
    for place in range(len(name)):
        if data[begin + place] != name[place]:
            return False
    return True


@compiled
def _skipped(data: Any, at: Any) -> Any:
    """Give the place behind a value, -1 if the line ends in it; that it is one is not seen to."""
    depth = np.int64(0)
    begin = at
    while data[at] != 10:
        code = data[at]
        if code == 34:
            at += 1
            while data[at] != 34 and data[at] != 10:
                at += 2 if data[at] == 92 and data[at + 1] != 10 else 1
            if data[at] == 10:
                return np.int64(-1)
        elif code == 91 or code == 123:
            depth += 1
        elif code == 93 or code == 125:
            if not depth:
                return at if at > begin else np.int64(-1)
            depth -= 1
        elif code == 44 and not depth:
            return at if at > begin else np.int64(-1)
        at += 1
        if not depth and (code == 34 or code == 93 or code == 125):
            return at
    return np.int64(-1)


@compiled
def _string(data: Any, at: Any, codes: Any, size: Any) -> Any:
    """Put a string into ``codes`` from ``size`` on; give where its closing mark stands, the new size, how many characters take two, and whether it is ASCII.

    The place is -1 where it is none, or holds what may not stand in a text.
    """
    pairs = np.int64(0)
    plain = True
    while True:
        # Most of a text: characters of three bytes each. Of an unsigned place numba need not ask whether it is counted from the end.
        while True:
            one = data[np.uint64(at)]
            if one & 0xF0 != 0xE0:
                break
            two = data[np.uint64(at + 1)]
            if two & 0xC0 != 0x80:
                break
            three = data[np.uint64(at + 2)]
            code = (np.int64(one) & 15) << 12 | (np.int64(two) & 63) << 6 | np.int64(three) & 63
            if three & 0xC0 != 0x80 or code < 0x800 or code & 0xF800 == 0xD800:
                break
            codes[np.uint64(size)] = code
            size += 1
            at += 3
            plain = False
        one = np.int64(data[at])
        if one == 34:
            return at, size, pairs, plain
        if one == 92:
            one = np.int64(data[at + 1])
            code = np.int64(0)
            if one == 110:
                code = np.int64(10)
            elif one == 34 or one == 92 or one == 47:
                code = one
            elif one == 116:
                code = np.int64(9)
            elif one == 114:
                code = np.int64(13)
            elif one == 98:
                code = np.int64(8)
            elif one == 102:
                code = np.int64(12)
            elif one == 117:
                code = _figures(data, at + 2)
                if code >= 0 and code & 0xFC00 == 0xD800 and data[at + 6] == 92 and data[at + 7] == 117:
                    codes[size] = code
                    size += 1
                    pairs += 1
                    at += 6
                    code = _figures(data, at + 2)
                    if code & 0xFC00 != 0xDC00:
                        break
                elif code & 0xF800 == 0xD800:
                    break
                at += 4
            if code <= 0:
                break
            codes[size] = code
            size += 1
            at += 2
        elif one < 32:
            break
        elif one < 0x80:
            codes[size] = one
            size += 1
            at += 1
        elif one < 0xC2 or 0xE0 <= one < 0xF0 or one > 0xF4 or data[at + 1] & 0xC0 != 0x80:
            break
        elif one < 0xE0:
            codes[size] = (one & 31) << 6 | np.int64(data[at + 1]) & 63
            size += 1
            at += 2
            plain = False
        else:
            two, three, four = np.int64(data[at + 1]), np.int64(data[at + 2]), np.int64(0)
            if three & 0xC0 == 0x80:
                four = np.int64(data[at + 3])
            code = (one & 7) << 18 | (two & 63) << 12 | (three & 63) << 6 | four & 63
            if four & 0xC0 != 0x80 or code < 0x10000 or code > 0x10FFFF:
                break
            code -= 0x10000
            codes[size] = 0xD800 | code >> 10
            codes[size + 1] = 0xDC00 | code & 0x3FF
            size += 2
            pairs += 1
            at += 4
            plain = False
    return np.int64(-1), size, pairs, plain


@compiled
def _figures(data: Any, at: Any) -> Any:
    """Give the number that four hexadecimal figures tell, -1 if they are none."""
    value = np.int64(0)
    for place in range(at, at + 4):
        one = np.int64(data[place])
        if 48 <= one <= 57:
            one -= 48
        elif 65 <= one <= 70:
            one -= 55
        elif 97 <= one <= 102:
            one -= 87
        else:
            return np.int64(-1)
        value = value << 4 | one
    return value


@compiled
def _seen(codes: Any, begin: Any, end: Any) -> Any:
    """Tell whether a text is not blank, as far as that is quickly told."""
    for at in range(begin, end):
        code = codes[at]
        if code > 0x3000 or 48 <= code <= 57 or 65 <= code <= 90 or 97 <= code <= 122:
            return True
    return False
