"""``python -m bench.race.rivals.data_juicer WAY RECORDS OUT``."""

import sys
from typing import Any

from bench.race.rivals import feed

WAYS: dict[str, dict[str, Any]] = {
    "words": {},
    "characters": {
        "tokenization": "character",
        "window_size": feed.SHINGLE,
        "num_permutations": feed.PERMUTATIONS,
        "jaccard_threshold": feed.ALIKE,
        "num_bands": feed.BANDS,
        "num_rows_per_band": feed.ROWS,
    },
}


def run(way: str, records: str, out: str) -> None:
    """Run its operator on a data set over two processes; what it joins is read from its own union-find."""
    from data_juicer.core.data import NestedDataset
    from data_juicer.ops.deduplicator import document_minhash_deduplicator as module

    folder = feed.scratch(out)
    made: list[Any] = []
    kind = module.UnionFind

    def kept() -> Any:
        made.append(kind())
        return made[-1]

    module.UnionFind = kept
    given = NestedDataset.from_json(records, cache_dir=str(folder))
    op = module.DocumentMinhashDeduplicator(**WAYS[way])
    left, _ = op.process(given.map(op.compute_hash, num_proc=2))
    left.to_json(str(folder / "kept.jsonl"), force_ascii=False)
    feed.write(out, ((name, made[0].find(number)) for number, (name, _) in enumerate(feed.records(records))))


if __name__ == "__main__":
    run(*sys.argv[1:])
