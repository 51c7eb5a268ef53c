"""The bench beside peers: what it makes of what runs tell. No peer is needed, and nothing is timed."""

import json
import os
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from bench.press import sources
from bench.race import __main__ as race
from bench.race import corpora, entrants, results, watch
from bench.race.entrants import CLUSTER, ENTRANTS, HOMES, OURS
from bench.race.figures import Figures
from bench.race.marks import labels, marks, told
from bench.race.page import Setting, page
from bench.race.results import Result
from bench.race.rivals import bare, feed
from bench.race.stages import Clock
from bench.sheets import records

MEGABYTES = 60
HOLD = f"import time; held = bytearray(b'x') * ({MEGABYTES} << 20)"
"""A program that holds so much."""


def spent(program: str, tmp_path: Path, patience: float = 60.0) -> watch.Spent:
    """Give what a program of Python took."""
    return watch.spent([sys.executable, "-c", program], tmp_path, tmp_path / "log", patience, os.environ)


def one(entrant: str, count: int, turn: int = 0, wall: float = 1.0, **more: object) -> Result:
    """Give a result of a run on records."""
    known = Result(
        "r", entrant, "records", count, 1, count, 1000 * count, turn, "c", wall, 2 * wall, 10**6, 0.5, 1.0, 1.0
    )
    return replace(known, **more)  # type: ignore[arg-type]


# -- watching --------------------------------------------------------------------------------------------------------


def test_peak_is_that_of_all_processes_together(tmp_path: Path) -> None:
    program = f"import subprocess, sys; {HOLD}; subprocess.run([sys.executable, '-c', {HOLD + '; time.sleep(1)'!r}])"
    taken = spent(program, tmp_path)
    assert (taken.code, taken.late) == (0, False)
    assert 2 * MEGABYTES << 20 < taken.peak < 4 * MEGABYTES << 20


def test_work_of_children_counts(tmp_path: Path) -> None:
    work = "import time\nwhile time.process_time() < 0.5: pass"
    taken = spent(f"import subprocess, sys; subprocess.run([sys.executable, '-c', {work!r}])", tmp_path)
    assert taken.cpu >= 0.5


def test_run_that_takes_too_long_is_ended_with_what_it_started(tmp_path: Path) -> None:
    taken = spent("import os, time; os.fork(); print(os.getpid(), flush=True); time.sleep(600)", tmp_path, patience=6.0)
    assert taken.late and taken.code < 0
    told = (tmp_path / "log").read_text().split()
    assert len(told) == 2
    # Who is no child of ours dies when the system gets to it.
    for _ in range(1000):
        if not any(watch.pss(int(pid)) for pid in told):
            return
        time.sleep(0.01)
    pytest.fail(f"still there: {told}")


def test_what_a_run_says_and_its_exit_code_are_kept(tmp_path: Path) -> None:
    assert spent("raise SystemExit('no such peer')", tmp_path).code == 1
    assert (tmp_path / "log").read_text() == "no such peer\n"


# -- marking ---------------------------------------------------------------------------------------------------------


def test_marks_are_of_pairs() -> None:
    truth = dict(zip("abcdef", "111223", strict=True))
    given = marks(truth, {"a": "x", "b": "x", "c": "y", "d": "y", "e": "y"})
    assert (given.precision, given.recall) == (2 / 4, 2 / 4)
    assert given.f1 == 0.5


def test_record_that_a_peer_dropped_stands_alone() -> None:
    assert marks({"a": "1", "b": "1"}, {}).recall == 0.0
    with pytest.raises(ValueError, match="no such record: z"):
        marks({"a": "1"}, {"z": "1"})


def test_record_in_two_clusters_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.tsv").write_text("a\t1\nb\t1\na\t2\n", "utf-8")
    with pytest.raises(ValueError, match="a stands in two clusters"):
        labels(tmp_path / "x.tsv")


def test_stories_of_the_tool_and_clusters_of_its_loops_are_those_of_the_truth(tmp_path: Path) -> None:
    rows = list(records(300, 5))
    given = tmp_path / "r.jsonl"
    given.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row, _ in rows), "utf-8")
    truth = {row["id"]: str(story) for row, story in rows}
    bare.run(str(given), str(tmp_path / "bare.tsv"))
    assert marks(truth, labels(tmp_path / "bare.tsv")).f1 == 1.0
    (entrant,) = race.chosen("survivors")
    command = entrants.command(entrant, given, tmp_path / "out", tmp_path)
    assert watch.spent(command, corpora.ROOT, tmp_path / "log", 300, race.environment(tmp_path)).code == 0
    assert marks(truth, told(tmp_path / "out")).f1 == 1.0


# -- keeping ---------------------------------------------------------------------------------------------------------


def test_results_are_kept_by_run_and_a_line_cut_off_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "results.jsonl"
    mine, other = one("gaoya", 1000), one("gaoya", 1000, run="another")
    results.keep(path, [mine, other])
    with open(path, "a", encoding="utf-8") as lines:
        lines.write('{"run": "r", "entra')
    assert list(results.kept(path, "r")) == [mine]


def test_what_is_known_is_not_run_again_and_what_would_take_too_long_not_at_all() -> None:
    gaoya = next(e for e in ENTRANTS if e.name == "gaoya")
    known = [one("gaoya", 10_000, wall=50.0), one("gaoya", 1000, wall=59.0)]
    asked = [
        race.hindered(gaoya, known, count, turn, 600, 600) for count, turn in ((10_000, 0), (10_000, 1), (100_000, 0))
    ]
    assert asked == [None, "", ""]
    assert race.hindered(gaoya, known, 1_000_000, 0, 600, 600) == "not run: 50 s for 10,000"
    assert race.hindered(gaoya, known, 10_000, 1, 600, 40) is None
    broken = [one("gaoya", 1000, trouble="pip failed")]
    assert race.hindered(gaoya, broken, 10_000, 0, 600, 600) == "pip failed"


def test_who_is_chosen() -> None:
    assert [e.name for e in race.chosen("rensa, gaoya characters")] == [
        "rensa index", "rensa deduplicator", "rensa numpy", "gaoya characters",
    ]  # fmt: skip
    assert list(race.chosen("")) == list(ENTRANTS)
    with pytest.raises(ValueError, match="nobody is called nobody"):
        list(race.chosen("nobody"))


def test_each_entrant_has_its_home_and_its_module() -> None:
    assert {e.home for e in ENTRANTS} - {OURS} == set(HOMES)
    for entrant in ENTRANTS:
        assert not entrant.module or (corpora.ROOT / f"bench/race/rivals/{entrant.module}.py").is_file()
    assert len({e.name for e in ENTRANTS}) == len(ENTRANTS)


def test_what_a_cluster_needs_is_installed_apart() -> None:
    on_a_cluster = [e for e in ENTRANTS if "spark" in e.options]
    assert {e.home for e in on_a_cluster} == {CLUSTER} and all(e.ours for e in on_a_cluster)
    assert HOMES[CLUSTER].needs == (f"{corpora.ROOT}[spark]",)


def test_corpus_is_made_once(tmp_path: Path) -> None:
    first = corpora.corpus("records", 200, 3, tmp_path)
    written = first.path.stat().st_mtime_ns
    assert corpora.corpus("records", 200, 3, tmp_path) == first
    assert first.path.stat().st_mtime_ns == written
    assert [name for name, _ in feed.records(str(first.path))] == list(labels(first.truth))
    pages = corpora.corpus("pages", 4, 3, tmp_path)
    assert pages.items == len(list(pages.path.iterdir())) and pages.size > 1000


@pytest.mark.skipif(not sources.FOLDER.is_dir(), reason="no gathered texts beside the project")
def test_gathered_paragraphs_stand_whole_in_records_that_whoever_takes_records_runs_on(tmp_path: Path) -> None:
    made = corpora.corpus("gathered", 60, 3, tmp_path)
    lines = {line for row in sources.records("stories.jsonl.gz") for line in row["text"].split("\n")}
    told = [line for _, text in feed.records(str(made.path)) for line in text.split("\n")]
    assert len(labels(made.truth)) == 60 and sum(line in lines for line in told) > len(told) / 4
    assert (
        race.main(
            [
                "--gathered",
                "60",
                "--only",
                "bare",
                "--rounds",
                "1",
                "--cache",
                str(tmp_path),
                "-o",
                str(tmp_path / "page"),
            ]
        )
        == 0
    )
    assert "## 60 records of gathered paragraphs" in (tmp_path / "page").read_text("utf-8")


# -- telling ---------------------------------------------------------------------------------------------------------


def test_ratio_is_the_median_of_the_ratios_of_rounds() -> None:
    ours = [one("survivors", 10_000, turn, wall) for turn, wall in enumerate((1.0, 2.0, 4.0))]
    theirs = [one("gaoya", 10_000, turn, wall) for turn, wall in enumerate((5.0, 6.0, 40.0))]
    assert Figures([*ours, *theirs]).ratio("gaoya", "survivors", "records", 10_000) == 5.0


def test_growth_is_an_exponent() -> None:
    runs = [one("bare", 10_000, wall=1.0), one("bare", 100_000, wall=100.0)]
    found = Figures(runs).growth("bare", "records", [10_000, 100_000])
    assert found is not None
    assert round(found[0], 6) == 2.0 and found[1:] == (10_000, 100_000)
    assert Figures(runs[:1]).growth("bare", "records", [10_000, 100_000]) is None


def test_page_says_where_we_lose_and_who_could_not_be_had() -> None:
    runs = [
        one("survivors", 100_000, wall=10.0, peak=600 * 10**6, recall=0.9),
        one("rensa index", 100_000, wall=12.0),
        one("gaoya characters", 100_000, wall=60.0),
        one("Data-Juicer", 100_000, trouble="pip failed: no wheel"),
    ]
    made = page(Figures(runs), {("survivors", 100_000): {"read": 3.0, "write": 1.0}}, Setting("2 cores.", {}, ["Odd."]))
    lines = made.split("\n")
    assert "Odd." in made.partition("- Records")[0]

    def row(begin: str) -> list[str]:
        return next([cell.strip() for cell in line.split("|")[1:-1]] for line in lines if line.startswith(f"| {begin}"))

    assert row("survivors: rensa index")[1:4] == ["≥ 5", "1.20", "**no**"]
    assert row("survivors: gaoya")[1:4] == ["≥ 5", "6.00", "yes"]
    assert row("survivors: peak")[1:4] == ["≤ 500", "600", "**no**"]
    assert row("survivors: F1")[2:4] == ["0.94737", "**no**"]
    assert row("survivors: exponent")[2:4] == ["–", "not measured"]
    assert row("Data-Juicer")[1] == "pip failed: no wheel"
    assert row("survivors, 10⁵")[1:] == ["4.0", "–", "75 %", "–", "–", "–", "–", "–", "25 %"]


def test_corpus_is_told_of_by_the_bench_asked_for_or_by_another_that_ran_on_it(tmp_path: Path) -> None:
    results.keep(tmp_path / "results.jsonl", [one("bare", 10_000, wall=3.0), one("bare", 20_000, wall=4.0)])
    results.keep(tmp_path / "results.jsonl", [one("bare", 10_000, wall=5.0, run="new")])
    out = tmp_path / "page.md"
    told = ["--records", "--run", "new", "--with", "r", "--cache", str(tmp_path), "-o", str(out), "--note", "Odd."]
    assert race.main(told) == 0
    walls = [
        line.split("|")[3].strip() for line in out.read_text("utf-8").split("\n") if line.startswith("| bare | 1 |")
    ]
    assert walls == ["5.00", "4.00"]


def test_clock_gives_each_stage_what_passes_until_the_next() -> None:
    times = iter([0.0, 1.0, 3.0, 3.5, 7.0])
    clock = Clock(lambda: next(times))
    for stage in ("read", "read", "write", "end"):
        clock.told(stage, 0, 1)
    assert clock.seconds == {"start": 1.0, "read": 2.5, "write": 3.5}


def test_growth_on_less_than_was_asked_for_is_not_called_reached() -> None:
    runs = [one("survivors", 10_000, wall=1.0), one("survivors", 100_000, wall=9.0)]
    (row,) = [
        line
        for line in page(Figures(runs), {}, Setting("", {}, [])).split("\n")
        if "exponent of growth" in line and "surv" in line
    ]
    assert [cell.strip() for cell in row.split("|")[3:5]] == ["0.95", "so far"]


def test_a_cluster_stands_beside_this_machine_where_both_ran() -> None:
    ran = [one("survivors", 1000), one("Spark survivors", 1000, wall=3.0), one("Spark survivors", 100, wall=2.0)]
    told = page(Figures(ran), {}, Setting("", {}, ()))
    (row,) = [line for line in told.splitlines() if line.startswith("| survivors, 10")]
    assert row.startswith("| survivors, 10³ records | 1.00 | 2.00 |") and row.endswith("| 3.00 | 3.00 |")
    assert "Spark beside Local" not in page(Figures(ran[:1]), {}, Setting("", {}, ()))
