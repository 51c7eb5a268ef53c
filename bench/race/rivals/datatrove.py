"""``python -m bench.race.rivals.datatrove WAY RECORDS OUT``."""

import struct
import sys
from pathlib import Path
from typing import Any

from bench.race.rivals import feed


def run(way: str, records: str, out: str) -> None:
    """Run its four steps over two workers, as its example does; way: a language of its own, or ``characters``."""
    from datatrove.executor import LocalPipelineExecutor
    from datatrove.pipeline import dedup
    from datatrove.pipeline.dedup.minhash import MinhashConfig
    from datatrove.pipeline.readers import JsonlReader
    from datatrove.pipeline.writers import JsonlWriter

    folder = feed.scratch(out)
    given = Path(records).absolute()
    characters = way == "characters"
    config = (
        MinhashConfig(n_grams=feed.SHINGLE, num_buckets=feed.BANDS, hashes_per_bucket=feed.ROWS)
        if characters
        else MinhashConfig()
    )

    def reader() -> Any:
        return JsonlReader(str(given.parent), glob_pattern=given.name)

    signature = dedup.MinhashDedupSignature(
        str(folder / "signatures"), config, **({} if characters or way == "eng" else {"language": way})
    )
    if characters:
        signature.word_tokenizer = Characters()
    last = dedup.MinhashDedupFilter(str(folder / "remove"), load_cluster_ids=False)
    steps: list[tuple[list[Any], int]] = [
        ([reader(), signature], 1),
        (
            [dedup.MinhashDedupBuckets(str(folder / "signatures"), str(folder / "buckets"), config=config)],
            config.num_buckets,
        ),
        ([dedup.MinhashDedupCluster(str(folder / "buckets"), str(folder / "remove"), config, save_cluster_id=True)], 1),
        ([reader(), last, JsonlWriter(str(folder / "kept"))], 1),
    ]
    for number, (steps_of, tasks) in enumerate(steps):
        LocalPipelineExecutor(steps_of, tasks=tasks, workers=2, logging_dir=str(folder / f"log{number}")).run()
    labels = {}
    clusters = folder / "remove" / "000000.clusters"
    if clusters.exists():
        labels = dict(struct.iter_unpack("<2I", clusters.read_bytes()))
    feed.write(out, ((name, labels.get(number, name)) for number, (name, _) in enumerate(feed.records(records))))


class Characters:
    """What datatrove asks of a tokeniser, with a word a character."""

    def word_tokenize(self, text: str) -> list[str]:
        """Give the characters of ``text``."""
        return list(text)


if __name__ == "__main__":
    run(*sys.argv[1:])
