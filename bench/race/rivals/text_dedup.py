"""``python -m bench.race.rivals.text_dedup WAY RECORDS OUT``."""

import json
import pickle
import subprocess
import sys
from pathlib import Path

from bench.race.rivals import feed

CHARACTERS = {
    "ngram": feed.SHINGLE, "num_perm": feed.PERMUTATIONS, "threshold": feed.ALIKE, "b": feed.BANDS, "r": feed.ROWS,
}  # fmt: skip


def run(way: str, records: str, out: str) -> None:
    """Run its command as the README does; the clusters stand in what ``--debug`` leaves.

    It knows words only. For characters it is given a copy of the records with a blank between any two, which is made here.
    """
    folder = feed.scratch(out)
    given = Path(records).absolute()
    if way == "characters":
        spaced = folder / "spaced.jsonl"
        with open(spaced, "w", encoding="utf-8") as lines:
            for name, text in feed.records(records):
                lines.write(json.dumps({"id": name, "text": " ".join(text)}, ensure_ascii=False) + "\n")
        given = spaced
    options = {"path": "json", "data_files": given, "split": "train", "column": "text", "num_proc": 2}
    options |= {"cache_dir": folder / "cache", "output": folder / "kept"} | (CHARACTERS if way == "characters" else {})
    command = [sys.executable, "-m", "text_dedup.minhash", "--debug"]
    for name, value in options.items():
        command += [f"--{name}", str(value)]
    subprocess.run(command, check=True)
    with open(folder / "kept" / "uf.pkl", "rb") as dumped:
        found = pickle.load(dumped)
    feed.write(out, ((name, found.find(number)) for number, (name, _) in enumerate(feed.records(records))))


if __name__ == "__main__":
    run(*sys.argv[1:])
