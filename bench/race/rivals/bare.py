"""``python -m bench.race.rivals.bare kernels RECORDS OUT``: what peers do and no more, with the loops of this tool.

No repair, no key, no look at the text after the sketch: shingles of the text as it stands, pairs that stand side by side in a band,
likeness of their signatures.
"""

import sys
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from typing import Any

from bench.race.rivals import feed

BATCH = 250
"""Records that a loop takes at once."""
WORKERS = 2


def _sketched(texts: list[str]) -> tuple[Any, Any]:
    """Give signatures and buckets of texts; straight by the loops, as a run so large is sure to pay what they cost to load."""
    import numpy as np

    from dedupe import loops
    from dedupe.fingerprint import constants, fixed, permutations

    codes = np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), np.uint32)
    ends = np.cumsum([len(text) for text in texts], dtype=np.int64)
    signed = np.full((len(texts), feed.PERMUTATIONS), 0xFFFFFFFF, np.uint32)
    a, b = map(fixed, permutations(feed.PERMUTATIONS))
    base, leaving, mix = constants(feed.SHINGLE)
    loops.sign(fixed(codes), ends, feed.SHINGLE, base, leaving, mix, a, b, signed)
    buckets = np.zeros((len(texts), feed.BANDS), np.uint64)
    loops.bucket(fixed(signed), feed.ROWS, base, mix, buckets)
    return signed, buckets


def _made(records: str, names: list[str]) -> Iterator[tuple[Any, Any]]:
    from orjson import loads

    waiting: list[Future[tuple[Any, Any]]] = []
    with ThreadPoolExecutor(WORKERS) as pool, open(records, "rb", 1 << 18) as lines:
        while batch := [loads(line) for line in islice(lines, BATCH)]:
            names += [record["id"] for record in batch]
            waiting.append(pool.submit(_sketched, [record["text"] for record in batch]))
            if len(waiting) > 2 * WORKERS:
                yield waiting.pop(0).result()
        for one in waiting:
            yield one.result()


def _alike(signatures: Any, buckets: Any) -> Iterator[tuple[int, int]]:
    """Give the pairs of those that stand side by side in a band and are alike by their signatures."""
    import numpy as np

    bits = np.uint64(max(1, (len(buckets) - 1).bit_length()))
    numbers = np.arange(len(buckets), dtype=np.uint64)
    found = []
    for column in np.ascontiguousarray(buckets.T):
        packed = np.sort(column >> bits << bits | numbers)
        same = packed[1:] >> bits == packed[:-1] >> bits
        here = packed & (np.uint64(1) << bits) - np.uint64(1)
        found.append(here[:-1][same] << np.uint64(32) | here[1:][same])
    met = np.sort(np.concatenate(found))
    met = met[np.flatnonzero(np.diff(met, prepend=np.uint64(0)))]
    a, b = (met >> np.uint64(32)).astype(np.int64), (met & np.uint64(0xFFFFFFFF)).astype(np.int64)
    for at in range(0, len(a), 1 << 16):
        one, other = a[at : at + (1 << 16)], b[at : at + (1 << 16)]
        same = np.count_nonzero(signatures[one] == signatures[other], axis=1)
        alike = same >= feed.ALIKE * feed.PERMUTATIONS
        yield from zip(one[alike].tolist(), other[alike].tolist(), strict=True)


def run(records: str, out: str) -> None:
    """Write the cluster of each record."""
    import numpy as np

    names: list[str] = []
    made = list(_made(records, names))
    signatures, buckets = (np.concatenate([one[side] for one in made]) for side in (0, 1))
    del made
    groups = feed.Groups()
    for pair in _alike(signatures, buckets):
        groups.join(*pair)
    feed.write(out, ((name, groups.label(number)) for number, name in enumerate(names)))


if __name__ == "__main__":
    run(*sys.argv[2:])
