"""``python -m bench.race``: the tool and its peers on the same corpora, by turns; the tables go to ``docs/benchmarks.md``.

What is printed, installed and measured lies in a cache and is not done again: a bench that was stopped goes on where it was,
and one that is asked for more adds to what it has. Needs Linux.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.press import sources
from bench.race import corpora, entrants, results, watch
from bench.race.corpora import FED, ROOT, Corpus
from bench.race.entrants import ENTRANTS, HOMES, OURS, Entrant
from bench.race.figures import Figures
from bench.race.marks import labels, marks, told
from bench.race.page import Setting, page
from bench.race.results import Result

PAGE = ROOT / "docs" / "benchmarks.md"
REHEARSAL = {"records": 1000, "gathered": 1000, "pages": 10}
"""Size of the corpus on which each runs once before, so that it is seen to run and finds compiled what it compiles."""
STAGED = ("survivors", "editions", "pages")
"""Whose stages are told."""


@dataclass(frozen=True, slots=True)
class Bench:
    """What one call is to do."""

    run: str
    """Name of the bench: results under one name are compared."""
    cache: Path
    """Where all lies."""
    seed: int
    """Of the corpora."""
    rounds: int
    """Of each."""
    patience: float
    """Seconds that a run may take."""
    budget: float
    """Seconds after which an entrant gets no further round on a corpus."""
    chosen: Sequence[Entrant]
    """Who runs."""

    @property
    def file(self) -> Path:
        """Where results are kept."""
        return self.cache / "results.jsonl"

    def on(self, kind: str, count: int, rounds: int) -> None:
        """Run all rounds on one corpus that are not done yet."""
        who = [one for one in self.chosen if one.kind == FED[kind] and count <= one.most]
        corpus = None
        for turn in range(rounds):
            for entrant in who:
                known = [one for one in results.kept(self.file, self.run) if one.kind == kind]
                why = hindered(entrant, known, count, turn, self.patience, self.budget)
                if why is None:
                    continue
                corpus = corpus or corpora.corpus(kind, count, self.seed, made(self.cache / "corpora"))
                result = failed(self, corpus, entrant, turn, why) if why else self.once(corpus, entrant, turn)
                results.keep(self.file, [result])
                spent = result.trouble or f"{result.wall:.2f} s, {result.cpu:.2f} s of CPU, {result.peak / 1e6:,.0f} MB"
                print(f"{kind} {count:,} round {turn + 1}: {entrant.name}: {spent}", file=sys.stderr, flush=True)

    def once(self, corpus: Corpus, entrant: Entrant, turn: int) -> Result:
        """Give what one run took and gave."""
        if home := HOMES.get(entrant.home):
            if why := entrants.settled(home, self.cache):
                return failed(self, corpus, entrant, turn, why)
        room = made(self.cache / "run", anew=True)
        out, log = room / "out", self.cache / "log" / f"{entrant.name}-{corpus.kind}-{corpus.count}.txt"
        made(log.parent)
        command = entrants.command(entrant, corpus.path, out, self.cache)
        spent = watch.spent(command, ROOT, log, self.patience, environment(room))
        if spent.late:
            return failed(self, corpus, entrant, turn, f"not done within {self.patience:.0f} s")
        if spent.code:
            last = [line for line in log.read_text("utf-8", "replace").splitlines() if line.strip()][-1:]
            return failed(self, corpus, entrant, turn, f"exit code {spent.code}: {''.join(last)[:200]}")
        precision = recall = None
        if entrant.kind == "records":
            found = labels(out) if entrant.module else told(out)
            given = marks(labels(corpus.truth), found)
            precision, recall = given.precision, given.recall
        shutil.rmtree(room)
        return Result(
            self.run, entrant.name, corpus.kind, corpus.count, corpus.seed, corpus.items, corpus.size, turn, commit(),
            spent.wall, spent.cpu, spent.peak, spent.others, precision, recall,
        )  # fmt: skip

    def staged(self, kind: str, count: int) -> None:
        """Have the stages of each of ours told once."""
        known = stages(self.cache, self.run)
        for entrant in self.chosen:
            if entrant.name in STAGED and entrant.kind == kind and (entrant.name, count) not in known:
                ran = Figures(list(results.kept(self.file, self.run))).rounds(entrant.name, kind, count)
                if not ran:
                    continue
                corpus = corpora.corpus(kind, count, self.seed, made(self.cache / "corpora"))
                room = made(self.cache / "run", anew=True)
                command = [
                    sys.executable,
                    "-m",
                    "bench.race.stages",
                    str(corpus.path),
                    str(room / "out"),
                    *entrant.options,
                ]
                done = subprocess.run(command, cwd=ROOT, env=environment(room), capture_output=True, check=True)
                row = {"run": self.run, "entrant": entrant.name, "count": count, "seconds": json.loads(done.stdout)}
                with open(self.cache / "stages.jsonl", "a", encoding="utf-8") as lines:
                    lines.write(json.dumps(row) + "\n")
                shutil.rmtree(room)


def hindered(
    entrant: Entrant, known: Sequence[Result], count: int, turn: int, patience: float, budget: float
) -> str | None:
    """Give why ``entrant`` need not be tried, empty if it is to run, None if nothing more need be known.

    >>> small = Result("", "gaoya", "records", 10_000, 1, 10_000, 1, 0, wall=90.0)
    >>> hindered(ENTRANTS[5], [small], 100_000, 0, 600, 600)
    'not run: 90 s for 10,000'
    """
    mine = [one for one in known if one.entrant == entrant.name]
    here = [one for one in mine if one.count == count]
    if any(one.turn == turn or one.trouble for one in here) or sum(one.wall for one in here) > budget:
        return None
    for one in mine:
        if one.count < count:
            if one.trouble:
                return (
                    one.trouble if one.count == REHEARSAL[entrant.kind] else f"not run: {one.trouble} for {one.count:,}"
                )
            if one.count > REHEARSAL[entrant.kind] and one.wall * count / one.count > patience:
                return f"not run: {one.wall:.0f} s for {one.count:,}"
    return ""


def failed(bench: Bench, corpus: Corpus, entrant: Entrant, turn: int, why: str) -> Result:
    """Give the result of a run that gave none."""
    return Result(
        bench.run,
        entrant.name,
        corpus.kind,
        corpus.count,
        corpus.seed,
        corpus.items,
        corpus.size,
        turn,
        commit(),
        trouble=why,
    )


def made(folder: Path, anew: bool = False) -> Path:
    """Give a folder that there is, empty if ``anew``."""
    if anew:
        shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def environment(room: Path) -> Mapping[str, str]:
    """Give the environment of a run: what peers would keep for the next run goes into ``room``, nobody asks the network.

    Modules are kept compiled, ours as those of peers, though whoever runs the race may have it otherwise.
    """
    temporary = made(room / "tmp")
    return {
        **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
        "PYTHONPATH": str(ROOT),
        "TMPDIR": str(temporary),
        "HF_HOME": str(temporary / "hf"),
        "HF_HUB_OFFLINE": "1",
        "HF_HUB_DISABLE_TELEMETRY": "1",
    }


def stages(cache: Path, run: str) -> dict[tuple[str, int], dict[str, float]]:
    """Give the seconds of each stage, by entrant and size, as they were kept."""
    path = cache / "stages.jsonl"
    rows = map(json.loads, path.read_text("utf-8").splitlines() if path.exists() else [])
    return {(row["entrant"], row["count"]): row["seconds"] for row in rows if row["run"] == run}


def machine() -> str:
    """Give cores and memory of this machine, in words."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return (
        f"Measured on {os.cpu_count()} cores with {memory / 2**30:.0f} GiB of memory, Python {sys.version.split()[0]}."
    )


def commit() -> str:
    """Give the commit of the repository, with a + if the tool or the bench was changed since."""
    made = subprocess.run(
        ["git", "rev-parse", "--short=12", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    changed = subprocess.run(["git", "diff", "--quiet", "HEAD", "--", "dedupe", "bench"], cwd=ROOT).returncode
    return made.stdout.strip() + "+" * bool(changed)


def written(bench: Bench, others: Sequence[str], notes: Sequence[str]) -> str:
    """Give the page of a bench from what is kept; a corpus on which it did not run is told of by the last of ``others`` that did."""
    found: dict[tuple[str, int], list[Result]] = {}
    clocked: dict[tuple[str, int], dict[str, float]] = {}
    for run in (*others, bench.run):
        known = [one for one in results.kept(bench.file, run) if one.count != REHEARSAL[one.kind]]
        for key in dict.fromkeys((one.kind, one.count) for one in known):
            found[key] = [one for one in known if (one.kind, one.count) == key]
        clocked |= stages(bench.cache, run)
    figures = Figures([one for key in sorted(found) for one in found[key]])
    homes = {one.home for one in ENTRANTS} - {OURS}
    versions = {
        home: entrants.version(home, bench.cache) for home in homes if entrants.python(home, bench.cache).exists()
    }
    return page(figures, clocked, Setting(machine(), versions, notes))


def chosen(names: str) -> Iterator[Entrant]:
    """Give the entrants of which a name, or a first word, is among ``names``; all if it is empty. Raises ValueError for a name of none."""
    asked = {name.strip() for name in names.split(",") if name.strip()}
    known = {name for one in ENTRANTS for name in (one.name, one.name.split(" ")[0])}
    if asked - known:
        raise ValueError(f"nobody is called {min(asked - known)}; there are: {', '.join(one.name for one in ENTRANTS)}")
    for one in ENTRANTS:
        if not asked or asked & {one.name, one.name.split(" ")[0]}:
            yield one


def main(arguments: list[str] | None = None) -> int:
    """Run what is asked for and write the page; give the exit code."""
    parser = argparse.ArgumentParser(prog="bench.race", description=__doc__)
    parser.add_argument(
        "--records",
        type=int,
        nargs="*",
        help="sizes (10000 100000 1000000 unless pages are given); none to write the page from what is kept",
    )
    parser.add_argument(
        "--gathered",
        type=int,
        nargs="*",
        help="sizes of corpora of paragraphs that were gathered (10000 unless others are given, where there are any)",
    )
    parser.add_argument("--pages", type=int, nargs="*", help="sizes, about (100 1000 10000 unless records are given)")
    parser.add_argument("--rounds", type=int, default=5, help="runs of each, of which the median counts (5)")
    parser.add_argument("--only", default="", help="names, or their first words, comma-separated")
    parser.add_argument("--patience", type=float, default=600, help="seconds after which a run is ended (600)")
    parser.add_argument(
        "--budget",
        type=float,
        default=600,
        help="seconds of one's rounds on one corpus after which it gets no further one (600)",
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--cache", type=Path, default=ROOT / "build" / "bench")
    parser.add_argument("--run", default="", help="name of the bench, whose figures stand on one page (the commit)")
    parser.add_argument(
        "--with",
        dest="others",
        action="append",
        default=[],
        help="another bench, for corpora that this one did not run on",
    )
    parser.add_argument("--note", action="append", default=[], help="a line for the head of the page")
    parser.add_argument("-o", "--output", type=Path, default=PAGE)
    given = parser.parse_args(arguments)
    sizes = {kind: getattr(given, kind) or [] for kind in FED}
    if all(getattr(given, kind) is None for kind in FED):
        sizes = {
            "records": [10_000, 100_000, 1_000_000],
            "gathered": [10_000] * sources.FOLDER.is_dir(),
            "pages": [100, 1000, 10_000],
        }
    try:
        who = list(chosen(given.only))
    except ValueError as error:
        parser.error(str(error))
    bench = Bench(
        given.run or commit(), given.cache.absolute(), given.seed, given.rounds, given.patience, given.budget, who
    )
    made(bench.cache)
    for kind, counts in sizes.items():
        if counts:
            bench.on(kind, REHEARSAL[kind], 1)
        for count in sorted(counts):
            bench.on(kind, count, given.rounds)
            bench.staged(kind, count)
    given.output.write_text(written(bench, given.others, given.note), "utf-8")
    print(f"wrote {given.output}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
