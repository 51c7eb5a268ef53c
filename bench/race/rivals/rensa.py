"""``python -m bench.race.rivals.rensa WAY RECORDS OUT``."""

import sys

from bench.race.rivals import feed


def index(records: str, out: str) -> None:
    """One sketch a record, asked of an index and put into it."""
    from rensa import RMinHash, RMinHashLSH

    lsh = RMinHashLSH(threshold=feed.ALIKE, num_perm=feed.PERMUTATIONS, num_bands=feed.BANDS)
    groups, names, sketches = feed.Groups(), [], []
    for number, (name, text) in enumerate(feed.records(records)):
        sketch = RMinHash(num_perm=feed.PERMUTATIONS, seed=42)
        sketch.update(feed.shingles(text))
        for other in lsh.query(sketch):
            if sketch.jaccard(sketches[other]) >= feed.ALIKE:
                groups.join(number, other)
        lsh.insert(number, sketch)
        names.append(name)
        sketches.append(sketch)
    feed.write(out, ((name, groups.label(number)) for number, name in enumerate(names)))


def deduplicator(records: str, out: str) -> None:
    """The one that its README shows, with pairs of name and tokens; then whose copies those are that it does not keep."""
    from rensa import RMinHash, RMinHashDeduplicator

    keeper = RMinHashDeduplicator(
        threshold=feed.ALIKE, num_perm=feed.PERMUTATIONS, use_lsh=True, num_bands=feed.BANDS, seed=42
    )
    labels: list[tuple[str, str]] = []
    batch: list[tuple[str, str]] = []

    def take() -> None:
        made = RMinHash.from_token_sets([feed.shingles(text) for _, text in batch], num_perm=feed.PERMUTATIONS, seed=42)
        kept = keeper.add_pairs([(name, sketch) for (name, _), sketch in zip(batch, made, strict=True)])
        copies = [place for place, keep in enumerate(kept) if not keep]
        labels.extend((batch[place][0], batch[place][0]) for place, keep in enumerate(kept) if keep)
        sets = keeper.get_duplicate_sets([made[place] for place in copies])
        labels.extend((batch[place][0], min(others)) for place, others in zip(copies, sets, strict=True))
        batch.clear()

    for one in feed.records(records):
        batch.append(one)
        if len(batch) == 1000:
            take()
    if batch:
        take()
    feed.write(out, labels)


def hashes(records: str, out: str) -> None:
    """Hashes of shingles from numpy, signatures by the flat interface; bands sorted, likeness of signatures weighed, in numpy."""
    import numpy as np
    from rensa import RMinHash

    names: list[str] = []
    rows: list[object] = []
    batch: list[str] = []

    def take() -> None:
        codes = [np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32) for text in batch]
        flat = np.concatenate(codes).astype(np.uint64)
        mixed = flat[:-2] + (flat[1:-1] << np.uint64(21)) + (flat[2:] << np.uint64(42))
        mixed *= np.uint64(0x9E3779B97F4A7C15)
        mixed ^= mixed >> np.uint64(32)
        ends = np.cumsum([len(one) for one in codes])
        # What reaches from one record into the next is left out.
        inner = np.ones(len(mixed), bool)
        for back in (1, 2):
            inner[ends[:-1] - back] = False
        offsets = np.concatenate([[0], np.cumsum(np.maximum(np.diff(ends, prepend=0) - 2, 0))]).astype(np.uint64)
        matrix = RMinHash.digest_matrix_from_flat_token_hashes(mixed[inner], offsets, feed.PERMUTATIONS, 42)
        rows.append(np.array(matrix.to_rows(), np.uint32))
        batch.clear()

    for name, text in feed.records(records):
        names.append(name)
        batch.append(text)
        if len(batch) == 64:
            take()
    if batch:
        take()
    signatures = np.concatenate(rows)
    groups = feed.Groups()
    numbers = np.arange(len(names))
    for band in range(feed.BANDS):
        part = signatures[:, band * feed.ROWS : (band + 1) * feed.ROWS].astype(np.uint64)
        key = part[:, 0]
        for column in part.T[1:]:
            key = (key ^ column) * np.uint64(0x9E3779B97F4A7C15)
            key ^= key >> np.uint64(29)
        order = numbers[np.argsort(key, kind="stable")]
        same = key[order[1:]] == key[order[:-1]]
        a, b = order[:-1][same], order[1:][same]
        alike = (signatures[a] == signatures[b]).mean(axis=1) >= feed.ALIKE
        for one, other in zip(a[alike].tolist(), b[alike].tolist(), strict=True):
            groups.join(one, other)
    feed.write(out, ((name, groups.label(number)) for number, name in enumerate(names)))


if __name__ == "__main__":
    {"index": index, "deduplicator": deduplicator, "hashes": hashes}[sys.argv[1]](*sys.argv[2:])
