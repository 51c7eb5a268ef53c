"""What names a story: BLAKE2b of a key, six bytes of it; of several keys at once."""

from typing import Any

import numpy as np

from dedupe.loops import compiled

SIGMA = np.array(
    [
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
        [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
        [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
        [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
        [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
        [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
        [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
        [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
        [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
        [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
        [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
    ],
    np.uint8,
)
"""In which order each round takes the words of a block (RFC 7693)."""
START = np.array(
    [
        0x6A09E667F3BCC908,
        0xBB67AE8584CAA73B,
        0x3C6EF372FE94F82B,
        0xA54FF53A5F1D36F1,
        0x510E527FADE682D1,
        0x9B05688C2B3E6C1F,
        0x1F83D9ABFB41BD6B,
        0x5BE0CD19137E2179,
    ],
    np.uint64,
)
"""With what the words of a state begin (RFC 7693)."""
SIZE = 6
"""Bytes of the digest."""
BLOCK = 128
"""Bytes that are taken at once."""


LANES = 8
"""Texts that are digested at once: a register may hold a word of each."""
_MIXED, _ORDERED, _GIVEN = 8 * LANES, 24 * LANES, 40 * LANES
"""Where among the words of all lanes begin those that are mixed, behind the states; the block in the order of a round; the block."""


@compiled
def digests(letters: Any, begins: Any, sizes: Any, out: Any) -> None:
    """Fill ``out`` with the digests of texts as numbers, least byte first.

    Each begins at a word of ``letters``; behind it is room to the end of a block, which is made 0.
    """
    words = letters.view(np.uint64)
    own = np.empty(56 * LANES, np.uint64)
    texts, done = np.full(LANES, -1, np.int64), np.zeros(LANES, np.int64)
    given = np.int64(0)
    while True:
        busy = False
        for lane in range(LANES):
            if texts[lane] < 0 and given < len(sizes):
                end = begins[given] + sizes[given]
                letters[end : begins[given] + room(sizes[given])] = 0
                for word in range(8):
                    own[word * LANES + lane] = START[word]
                own[lane] ^= np.uint64(0x01010000 ^ SIZE)
                texts[lane], done[lane] = given, 0
                given += 1
            text = texts[lane]
            if text >= 0:
                busy = True
                first = (begins[text] + done[lane]) // 8
                for word in range(16):
                    own[np.uint64(_GIVEN + word * LANES + lane)] = words[np.uint64(first + word)]
                done[lane] += BLOCK
                own[_MIXED + 12 * LANES + lane] = START[4] ^ np.uint64(min(sizes[text], done[lane]))
                own[_MIXED + 14 * LANES + lane] = START[6] if done[lane] < sizes[text] else ~START[6]
        if not busy:
            return
        _taken(own)
        for lane in range(LANES):
            if texts[lane] >= 0 and done[lane] >= sizes[texts[lane]]:
                out[texts[lane]] = own[lane] & np.uint64(0xFFFFFFFFFFFF)
                texts[lane] = -1


@compiled
def room(size: Any) -> Any:
    """Give how many bytes the blocks of a text take that has so many."""
    return max(1, (size + BLOCK - 1) // BLOCK) * BLOCK


@compiled
def _taken(own: Any) -> None:
    """Take a block into the state of each lane."""
    for at in range(8 * LANES):
        own[np.uint64(_MIXED + at)] = own[np.uint64(at)]
    for lane in range(LANES):
        for word in range(4):
            own[_MIXED + (8 + word) * LANES + lane] = START[word]
        own[_MIXED + 13 * LANES + lane], own[_MIXED + 15 * LANES + lane] = START[5], START[7]
    for turn in range(12):
        for word in range(16):
            here, there = _ORDERED + word * LANES, _GIVEN + np.int64(SIGMA[turn, word]) * LANES
            for lane in range(LANES):
                own[np.uint64(here + lane)] = own[np.uint64(there + lane)]
        for lane in range(LANES):
            _mixed(own, lane, 0, 4, 8, 12, 0)
            _mixed(own, lane, 1, 5, 9, 13, 2)
            _mixed(own, lane, 2, 6, 10, 14, 4)
            _mixed(own, lane, 3, 7, 11, 15, 6)
            _mixed(own, lane, 0, 5, 10, 15, 8)
            _mixed(own, lane, 1, 6, 11, 12, 10)
            _mixed(own, lane, 2, 7, 8, 13, 12)
            _mixed(own, lane, 3, 4, 9, 14, 14)
    for at in range(8 * LANES):
        own[np.uint64(at)] ^= own[np.uint64(_MIXED + at)] ^ own[np.uint64(_MIXED + 8 * LANES + at)]


@compiled
def _mixed(own: Any, lane: Any, first: Any, second: Any, third: Any, fourth: Any, given: Any) -> None:
    """Mix four words of a lane with two of its block; all stand in one array, by which it is plain that no two lanes meet."""
    one, two = np.uint64(_MIXED + first * LANES + lane), np.uint64(_MIXED + second * LANES + lane)
    three, four = np.uint64(_MIXED + third * LANES + lane), np.uint64(_MIXED + fourth * LANES + lane)
    a, b, c, d = own[one], own[two], own[three], own[four]
    a = a + b + own[np.uint64(_ORDERED + given * LANES + lane)]
    d = d ^ a
    d = d >> np.uint64(32) | d << np.uint64(32)
    c = c + d
    b = b ^ c
    b = b >> np.uint64(24) | b << np.uint64(40)
    a = a + b + own[np.uint64(_ORDERED + (given + 1) * LANES + lane)]
    d = d ^ a
    d = d >> np.uint64(16) | d << np.uint64(48)
    c = c + d
    b = b ^ c
    b = b >> np.uint64(63) | b << np.uint64(1)
    own[one], own[two], own[three], own[four] = a, b, c, d
