"""``python -m bench.race.rivals.datasketch WAY RECORDS OUT``."""

import sys
from collections.abc import Iterator
from itertools import islice
from typing import Any

from bench.race.rivals import feed

BATCH = 1000
"""Records that are sketched at once."""


def plain(records: str) -> Iterator[tuple[str, Any]]:
    """Give name and sketch of each record, one shingle after the other."""
    from datasketch import MinHash

    for name, text in feed.records(records):
        sketch = MinHash(num_perm=feed.PERMUTATIONS)
        for shingle in set(feed.shingles(text)):
            sketch.update(shingle.encode())
        yield name, sketch


def batched(records: str) -> Iterator[tuple[str, Any]]:
    """Give the same by batches, hashed by xxhash."""
    from datasketch import MinHash
    from xxhash import xxh32_intdigest

    rows = feed.records(records)
    while batch := list(islice(rows, BATCH)):
        texts = ([shingle.encode() for shingle in set(feed.shingles(text))] for _, text in batch)
        made = MinHash.bulk(texts, num_perm=feed.PERMUTATIONS, hashfunc=xxh32_intdigest)
        yield from zip((name for name, _ in batch), made, strict=True)


def run(way: str, records: str, out: str) -> None:
    """Ask an index for each record, weigh what it gives, and put the record in."""
    from datasketch import MinHashLSH

    index = MinHashLSH(num_perm=feed.PERMUTATIONS, params=(feed.BANDS, feed.ROWS))
    groups, sketches = feed.Groups(), {}
    for name, sketch in {"plain": plain, "batched": batched}[way](records):
        for other in index.query(sketch):
            if sketch.jaccard(sketches[other]) >= feed.ALIKE:
                groups.join(name, other)
        index.insert(name, sketch, check_duplication=False)
        sketches[name] = sketch
    feed.write(out, ((name, groups.label(name)) for name in sketches))


if __name__ == "__main__":
    run(*sys.argv[1:])
