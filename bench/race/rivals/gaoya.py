"""``python -m bench.race.rivals.gaoya WAY RECORDS OUT``."""

import sys

from bench.race.rivals import feed


def run(records: str, out: str, **settings: object) -> None:
    """Ask an index for each record, and put it in, as the README does."""
    import gaoya

    index = gaoya.minhash.MinHashStringIndex(**settings)
    groups, names = feed.Groups(), []
    for number, (name, text) in enumerate(feed.records(records)):
        for other in index.query(text):
            groups.join(number, other)
        index.insert_document(number, text)
        names.append(name)
    feed.write(out, ((name, groups.label(number)) for number, name in enumerate(names)))


WAYS: dict[str, dict[str, object]] = {
    "words": {},
    "characters": {
        "jaccard_threshold": feed.ALIKE,
        "num_bands": feed.BANDS,
        "band_size": feed.ROWS,
        "analyzer": "char",
        "ngram_range": (feed.SHINGLE, feed.SHINGLE),
    },
}

if __name__ == "__main__":
    run(sys.argv[2], sys.argv[3], **WAYS[sys.argv[1]])
