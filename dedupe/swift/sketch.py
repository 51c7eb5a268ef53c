"""Keys of texts, and their anchors."""

from typing import Any, NamedTuple

import numpy as np

from dedupe.loops import compiled
from dedupe.swift.digest import digests, room
from dedupe.swift.grams import rolled

BETWEEN, SAID = r"\n\n", '[0,10],"body",'
"""What stands between two paragraphs in a line of JSON, and what is said of one (`emit`)."""
TOGETHER = 32
"""Shingles that are permuted at once: registers hold no more."""


class Grams(NamedTuple):
    """How runs of codes are hashed (`fingerprint.constants`)."""

    size: Any
    """Codes of a run."""
    base: Any
    """What each earlier code is multiplied with."""
    mix: Any
    """What spreads the bits."""


class Bands(NamedTuple):
    """How signatures are made, and buckets of them (`fingerprint.signatures`, `fingerprint.bands`)."""

    times: Any
    """The multipliers of the permutations."""
    plus: Any
    """Their addends."""
    rows: Any
    """Values of a signature that make a bucket."""
    base: Any
    """With what these are hashed."""
    mix: Any
    """And with what the hash is spread."""
    least: Any
    """Characters of the shortest key that is put into a bucket."""


class Anchors(NamedTuple):
    """Which runs are anchors (`fingerprint.anchors`), and which of these are held."""

    window: Any
    """Of how many runs one is taken."""
    least: Any
    """Characters of the shortest key that has any."""
    mask: Any
    """Under which bits a hash that is held is 0."""


@compiled
def taken(
    codes: Any,
    ends: Any,
    table: Any,
    titles: Any,
    title_ends: Any,
    shingles: Any,
    bands: Any,
    grams: Any,
    anchors: Any,
    sizes: Any,
    widths: Any,
    spans: Any,
    names: Any,
    buckets: Any,
    hashes: Any,
    counts: Any,
) -> Any:
    """Sketch the texts that end at ``ends``, one after the other, while its key is in the cache; give how many anchors are held.

    ``table`` tells the key of a code, 0 if none; ``titles`` are the keys of the texts' titles in UTF-8, one behind the other, which only
    names take in. Filled are the characters of each key, what `_width` gives of each text, what names a story that is based on it, its buckets, which are left where it has
    none, and, one behind the other, its anchors and how many these are.
    """
    longest = np.int64(0)
    begin = np.int64(0)
    for text in range(len(ends)):
        longest = max(longest, ends[text] - begin)
        begin = ends[text]
    key = np.empty(longest + 1, np.uint32)
    short = np.empty(longest + TOGETHER, np.uint32)
    long = np.empty(longest + 1, np.uint64)
    signature = np.empty(len(bands.times), np.uint32)
    # Of a code a key has no more than three bytes, and behind each key is room to the end of a block.
    letters = np.empty(room(3 * len(codes) + len(titles)) + room(0) * len(ends), np.uint8)
    starts, lengths = np.empty(len(ends), np.int64), np.empty(len(ends), np.int64)
    spelled = np.int64(0)
    held = np.int64(0)
    begin = np.int64(0)
    title = np.int64(0)
    for text in range(len(ends)):
        size = np.int64(0)
        for at in range(begin, ends[text]):
            code = table[codes[np.uint64(at)]]
            key[np.uint64(size)] = code
            size += np.int64(code != 0)
        widths[text], spans[text] = _width(codes[begin : ends[text]])
        begin = ends[text]
        sizes[text] = size
        starts[text] = led = spelled
        for at in range(title, title_ends[text]):
            letters[led] = titles[at]
            led += 1
        title = title_ends[text]
        lengths[text] = _spelled(key, size, letters, led) - spelled
        spelled += room(lengths[text])
        if size >= bands.least and size >= shingles.size:
            rolled(key, size, shingles.size, shingles.base, shingles.mix, long)
            _signed(long, size - shingles.size + 1, bands, short, signature)
            _bucketed(signature, bands, buckets[text])
        before = held
        total = size - grams.size + 1
        if size >= anchors.least and total > 0:
            rolled(key, size, grams.size, grams.base, grams.mix, long)
            held = _winnowed(long, total, min(anchors.window, total), anchors.mask, hashes, held)
        counts[text] = held - before
    digests(letters, starts, lengths, names)
    return held


@compiled
def _width(codes: Any) -> Any:
    """Give how many bytes of a line of JSON the text ``codes`` takes at least, which is printed by paragraph, and what is said of these."""
    bytes = np.int32(0)
    for at in range(len(codes)):
        code = codes[np.uint64(at)]
        bytes += np.int32(code > 32) + np.int32(code >= 0x80) + np.int32(code >= 0x800) - 3 * np.int32(code == 0x3000)
    size, said = np.int64(bytes) - len(BETWEEN), np.int64(-2)
    for at in range(len(codes)):
        if at and codes[np.uint64(at - 1)] != 10:
            continue
        if codes[at] <= 32 or codes[at] == 0x3000:
            continue
        size += len(BETWEEN)
        more = -1 if at < 10 else 1 if at < 100 else 3 if at < 1000 else 5
        said += len(SAID) + more
    return size, said


@compiled
def _spelled(key: Any, size: Any, out: Any, at: Any) -> Any:
    """Put a key behind the ``at`` bytes of ``out``, in UTF-8; give how many stand there then."""
    for place in range(size):
        code = key[place]
        if code >= 0x800:
            out[np.uint64(at)] = 0xE0 | code >> 12
            out[np.uint64(at + 1)] = 0x80 | code >> 6 & 0x3F
            out[np.uint64(at + 2)] = 0x80 | code & 0x3F
            at += 3
        elif code < 0x80:
            out[at] = code
            at += 1
        else:
            out[at] = 0xC0 | code >> 6
            out[at + 1] = 0x80 | code & 0x3F
            at += 2
    return at


@compiled
def _signed(given: Any, count: Any, bands: Any, hashes: Any, out: Any) -> None:
    """Fill ``out`` with the signature of a key by the ``count`` hashes ``given`` of its shingles, as `loops.sign` does."""
    for at in range(count):
        h = np.uint32(given[np.uint64(at)] >> np.uint64(32))
        h = np.uint32((h ^ h >> np.uint32(16)) * np.uint32(0x85EBCA6B))
        h = np.uint32((h ^ h >> np.uint32(13)) * np.uint32(0xC2B2AE35))
        hashes[at] = np.uint32(h ^ h >> np.uint32(16))
    # Some twice, for the least of them is the same, and no odd ones are left over.
    while count % TOGETHER:
        hashes[count] = hashes[count - 1]
        count += 1
    # One permutation of all shingles after the other: the least of many at once stays in a register.
    for j in range(len(out)):
        least, times, plus = np.uint32(0xFFFFFFFF), bands.times[j], bands.plus[j]
        for at in range(count):
            least = min(least, np.uint32(times * hashes[at] + plus))
        out[j] = least


@compiled
def _bucketed(signature: Any, bands: Any, out: Any) -> None:
    """Fill ``out`` with the buckets of a signature, as `loops.bucket` does."""
    for band in range(len(out)):
        value = np.uint64(0)
        for row in range(band * bands.rows, (band + 1) * bands.rows):
            value = (value ^ np.uint64(signature[row])) * bands.base
            value = (value ^ value >> np.uint64(32)) * bands.mix
        out[band] = value >> np.uint64(16) | np.uint64(band + 1) << np.uint64(48)


@compiled
def _winnowed(hashes: Any, total: Any, window: Any, mask: Any, out: Any, size: Any) -> Any:
    """Put behind the ``size`` of ``out`` the rightmost least hash of each window; give how many stand there then.

    It is written whether it counts or not: a branch that nobody can foretell would take longer. Four is what anchors have.
    """
    taken: Any = np.int64(-1)
    if window == 4:
        for at in range(total - 3):
            here = np.uint64(at)
            one, two = hashes[here], hashes[here + np.uint64(1)]
            three, four = hashes[here + np.uint64(2)], hashes[here + np.uint64(3)]
            behind, last = two <= one, four <= three
            low, first = (two, at + 1) if behind else (one, at)
            lowest, place = (four, at + 3) if last else (three, at + 2)
            nearer = lowest <= low
            lowest = lowest if nearer else low
            place = place if nearer else first
            out[np.uint64(size)] = lowest
            size += np.int64((place != taken) & (lowest & mask == np.uint64(0)))
            taken = place
        return size
    for at in range(total - window + 1):
        lowest, place = hashes[at], at
        for other in range(at + 1, at + window):
            nearer = hashes[other] <= lowest
            lowest = hashes[other] if nearer else lowest
            place = other if nearer else place
        out[size] = lowest
        size += np.int64((place != taken) & (lowest & mask == np.uint64(0)))
        taken = place
    return size


@compiled
def thinned(hashes: Any, owners: Any, mask: Any) -> Any:
    """Move what of anchors is held under ``mask`` to the front, with whose they are; give how many are."""
    size = np.int64(0)
    for at in range(len(hashes)):
        one = hashes[np.uint64(at)]
        hashes[np.uint64(size)], owners[np.uint64(size)] = one, owners[np.uint64(at)]
        size += np.int64(one & mask == np.uint64(0))
    return size
