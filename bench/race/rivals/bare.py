"""``python -m bench.race.rivals.bare kernels RECORDS OUT``: what peers do and no more, with the loops of this tool.

No repair, no key, no look at the text after the sketch: shingles of the text as it stands, pairs that meet in a band, likeness of
their signatures.
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
    rows = feed.records(records)
    waiting: list[Future[tuple[Any, Any]]] = []
    with ThreadPoolExecutor(WORKERS) as pool:
        while batch := list(islice(rows, BATCH)):
            names += [name for name, _ in batch]
            waiting.append(pool.submit(_sketched, [text for _, text in batch]))
            if len(waiting) > 2 * WORKERS:
                yield waiting.pop(0).result()
        for one in waiting:
            yield one.result()


def run(records: str, out: str) -> None:
    """Write the cluster of each record."""
    import numpy as np

    from dedupe.survivors import pairs

    names: list[str] = []
    made = list(_made(records, names))
    signatures, buckets = (np.concatenate([one[side] for one in made]) for side in (0, 1))
    del made
    met = pairs.met((buckets[:, band] for band in range(feed.BANDS)), len(names))
    a, b = (met >> np.uint64(32)).astype(np.int64), (met & np.uint64(0xFFFFFFFF)).astype(np.int64)
    groups = feed.Groups()
    for at in range(0, len(a), 1 << 16):
        one, other = a[at : at + (1 << 16)], b[at : at + (1 << 16)]
        alike = (signatures[one] == signatures[other]).mean(axis=1) >= feed.ALIKE
        for pair in zip(one[alike].tolist(), other[alike].tolist(), strict=True):
            groups.join(*pair)
    feed.write(out, ((name, groups.label(number)) for number, name in enumerate(names)))


if __name__ == "__main__":
    run(*sys.argv[2:])
