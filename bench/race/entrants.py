"""Who runs: the tool in its ways, and its peers, each in an environment of its own."""

import subprocess
import sys
import venv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.race.corpora import ROOT

OURS = "dedupe"
"""The home of what needs no other environment than this one."""
CLUSTER = "spark"
"""The home of the tool with all that its extra of that name asks for."""


@dataclass(frozen=True, slots=True)
class Home:
    """An environment."""

    name: str
    """Of its folder."""
    package: str
    """The distribution whose version counts."""
    needs: tuple[str, ...]
    """What is installed."""
    bare: tuple[str, ...] = ()
    """What is installed without what it asks for."""


@dataclass(frozen=True, slots=True)
class Entrant:
    """One way to run something."""

    name: str
    """In tables and in ``--only``."""
    home: str
    """Whose environment."""
    kind: str
    """Kind of corpus."""
    told: str
    """What it does, for people."""
    module: str = ""
    """Of `bench.race.rivals`; empty for the command of the tool."""
    way: str = ""
    """What the module is asked for."""
    options: tuple[str, ...] = ()
    """Of the command of the tool."""
    most: int = 10**9
    """Largest corpus that it is run on."""

    @property
    def ours(self) -> bool:
        """Whether it is the tool, in one of its ways."""
        return self.home in (OURS, CLUSTER)


HOMES = {
    home.name: home
    for home in (
        Home("rensa", "rensa", ("rensa", "numpy")),
        Home("gaoya", "gaoya", ("gaoya",)),
        Home("datasketch", "datasketch", ("datasketch", "xxhash")),
        # What its MinHash imports; the rest of what it asks for serves its other ways, and takes gigabytes.
        Home(
            "text-dedup",
            "text-dedup",
            ("bitarray", "click", "click-option-group", "datasets", "numpy", "psutil", "regex", "rich", "scipy", "tqdm", "xxhash"),
            ("text-dedup",),
        ),
        # Of the extra `multilingual` only what its tokenisers of English and Chinese import.
        Home("datatrove", "datatrove", ("datatrove[processing]", "jieba", "orjson", "spacy")),
        # It imports aiohttp and does not say so.
        Home("data-juicer", "py-data-juicer", ("py-data-juicer", "aiohttp")),
        Home(CLUSTER, "pyspark", (f"{ROOT}[spark]",)),
    )
}  # fmt: skip

_RECORDS = ("--split", "record", "--format", "jsonl")
_SPARK = ("--engine", "spark", "--master", "local[2]")
_LIKE = "3-character shingles, 128 permutations, 32 bands × 4 rows, pairs from .5 of the signature on"
ENTRANTS = (
    Entrant(
        "survivors",
        OURS,
        "records",
        "`dedupe --split record --format jsonl --text base --no-evidence`: decoding, repair, sketch, links verified on the text, "
        "the best copy of each story written",
        options=(*_RECORDS, "--text", "base", "--no-evidence"),
    ),
    Entrant("bare", OURS, "records", f"our loops, fed by orjson, doing what peers do and no more: {_LIKE}", "bare", "kernels"),
    Entrant("rensa index", "rensa", "records", f"`RMinHashLSH`, asked and fed record by record: {_LIKE}", "rensa", "index"),
    Entrant(
        "rensa deduplicator",
        "rensa",
        "records",
        "`RMinHashDeduplicator.add_pairs` by 1,000 as its README shows, then `get_duplicate_sets` of what is not kept: the same",
        "rensa",
        "deduplicator",
    ),
    Entrant(
        "rensa numpy",
        "rensa",
        "records",
        "hashes of shingles by numpy into `digest_matrix_from_flat_token_hashes`, bands sorted by numpy: the same",
        "rensa",
        "hashes",
    ),
    Entrant("gaoya", "gaoya", "records", "`MinHashStringIndex` as it comes: words, likeness .75", "gaoya", "words"),
    Entrant("gaoya characters", "gaoya", "records", f"the same with `analyzer='char'`: {_LIKE}", "gaoya", "characters"),
    Entrant("datasketch", "datasketch", "records", f"`update` for each shingle (SHA-1), `MinHashLSH`: {_LIKE}", "datasketch", "plain"),
    Entrant("datasketch batched", "datasketch", "records", "`MinHash.bulk` with xxhash: the same", "datasketch", "batched"),
    Entrant("text-dedup", "text-dedup", "records", "its command `minhash` as it comes: words, 5-grams, likeness .7", "text_dedup", "words"),
    Entrant(
        "text-dedup characters",
        "text-dedup",
        "records",
        "the same, records copied with a blank between any two characters, 3-grams, 32 × 4",
        "text_dedup",
        "characters",
    ),
    Entrant("datatrove", "datatrove", "records", "its four steps as they come: English words, 5-grams, 14 × 8", "datatrove", "eng"),
    Entrant("datatrove zho_Hani", "datatrove", "records", "the same, its Chinese words (jieba)", "datatrove", "zho_Hani"),
    Entrant(
        "datatrove characters",
        "datatrove",
        "records",
        "the same with a tokeniser of ours that gives characters, 3-grams, 32 × 4",
        "datatrove",
        "characters",
    ),
    Entrant(
        "Data-Juicer",
        "data-juicer",
        "records",
        "`document_minhash_deduplicator` as it comes: words, 5-grams, likeness .7",
        "data_juicer",
        "words",
    ),
    Entrant(
        "Data-Juicer characters", "data-juicer", "records", "the same with `tokenization: character`, 3-grams, 32 × 4",
        "data_juicer", "characters",
    ),
    Entrant(
        "Spark survivors",
        CLUSTER,
        "records",
        "as `survivors`, with `--engine spark --master local[2]`",
        options=(*_RECORDS, "--text", "base", "--no-evidence", *_SPARK),
        most=100_000,
    ),
    Entrant("editions", OURS, "records", "`dedupe --split record --format jsonl`: editions and evidence on top", options=_RECORDS),
    Entrant(
        "Spark editions",
        CLUSTER,
        "records",
        "the same with `--engine spark --master local[2]`",
        options=(*_RECORDS, *_SPARK),
        most=10_000,
    ),
    Entrant("pages", OURS, "pages", "`dedupe PAGES`: the whole way"),
    Entrant(
        "Spark pages",
        CLUSTER,
        "pages",
        "the same with `--engine spark --master local[2]`",
        options=_SPARK,
        most=1000,
    ),
)  # fmt: skip


def python(home: str, cache: Path) -> Path:
    """Give the interpreter of ``home``, whose environment lies in ``cache`` unless it is this one."""
    return Path(sys.executable) if home == OURS else cache / "homes" / home / "bin" / "python"


def settled(home: Home, cache: Path) -> str:
    """Install ``home`` unless it is; give why it cannot be had, empty if it can."""
    interpreter = python(home.name, cache)
    done = interpreter.parents[1] / "settled"
    if done.exists():
        return ""
    if not interpreter.exists():
        venv.create(interpreter.parents[1], with_pip=True)
    install = [str(interpreter), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    for asked in ((*home.needs,), ("--no-deps", *home.bare) if home.bare else ()):
        if asked:
            made = subprocess.run([*install, *asked], capture_output=True, text=True)
            if made.returncode:
                lines = [line for line in made.stderr.splitlines() if line.startswith("ERROR")]
                return f"pip failed: {lines[-1] if lines else made.returncode}"
    done.touch()
    return ""


def version(home: str, cache: Path) -> str:
    """Give the version of a peer that is installed, empty if none is."""
    if home == OURS:
        return ""
    ask = "import sys; from importlib.metadata import version; print(version(sys.argv[1]))"
    made = subprocess.run(
        [str(python(home, cache)), "-c", ask, HOMES[home].package], capture_output=True, text=True, check=False
    )
    return made.stdout.strip()


def command(entrant: Entrant, given: Path, out: Path, cache: Path) -> Sequence[str]:
    """Give the command by which ``entrant`` runs on ``given`` and writes ``out``."""
    interpreter = str(python(entrant.home, cache))
    if entrant.module:
        return [interpreter, "-m", f"bench.race.rivals.{entrant.module}", entrant.way, str(given), str(out)]
    return [interpreter, "-m", "dedupe", "-q", str(given), "-o", str(out), *entrant.options]
