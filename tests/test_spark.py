"""The contract of `test_engine` on a Spark cluster of two executors, and what Spark must be told to be."""

import importlib.util
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from outside import BRIDGE, SEEDS, command, jsonl, page, tree
from test_afar import records
from test_engine import (
    LETTERS,
    PAIRS,
    TALLIES,
    WORDS,
    batches,
    contract,
    fail,
    letters,
    meet,
    refuse,
    tally,
    words,
    wrong_group,
)

import dedupe
from dedupe import spark
from dedupe.afar import rendered
from dedupe.engine import Flow, Local
from dedupe.errors import DedupeError, UnreadableError, UsageError
from dedupe.settings import Settings

long = pytest.mark.long
needed = pytest.mark.skipif(
    importlib.util.find_spec("pyspark") is None
    or importlib.util.find_spec("pandas") is None
    or not shutil.which("java"),
    reason="Spark needs pyspark, pandas and Java: pip install 'corpus-dedupe[spark]', and a JDK of 17 or later",
)


def test_one_process_for_all_of_spark_has_half_of_what_a_run_may_hold() -> None:
    assert spark._heap("local[2]", 6 << 30) == spark._heap("local", 6 << 30) == 3 << 30
    assert spark._heap("local[*]", 1 << 28) == 1 << 30, "never less than Spark gives it"
    assert spark._heap("local[2]", None) >= 1 << 30
    assert not any(spark._heap(master, 6 << 30) for master in (None, "local-cluster[2,1,1024]", "spark://host:7077"))


@needed
@pytest.mark.parametrize("known", [None, "-Da=1 -XX:TieredStopAtLevel=4"])
def test_java_is_told_to_be_quick_beside_what_the_user_tells_it(
    known: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pyspark.sql import SparkSession

    if known is None:
        monkeypatch.delenv("SPARK_SUBMIT_OPTS", raising=False)
    else:
        monkeypatch.setenv("SPARK_SUBMIT_OPTS", known)
    seen: list[tuple[str | None, dict[str, Any]]] = []

    def started(builder: Any) -> None:
        seen.append((os.environ.get("SPARK_SUBMIT_OPTS"), dict(builder._options)))

    monkeypatch.setattr(SparkSession, "getActiveSession", lambda: None)
    monkeypatch.setattr(SparkSession.Builder, "getOrCreate", started)
    spark.Spark("local[2]", 1 << 30)
    ((told, conf),) = seen
    assert told == " ".join(["-XX:TieredStopAtLevel=1", known] if known else ["-XX:TieredStopAtLevel=1"])
    assert os.environ.get("SPARK_SUBMIT_OPTS") == known, "only while it starts"
    assert "spark.driver.extraJavaOptions" not in conf, "which would take the place of the user's own"


@pytest.fixture(scope="module")
def flow() -> Iterator[spark.Spark]:
    """One session for all tests. Executors are processes of their own, so what they need must travel to them."""
    here = os.pathsep.join([str(Path(__file__).parent), str(Path(__file__).parents[1])])
    conf = {
        "spark.executorEnv.PYTHONPATH": here,
        "spark.sql.shuffle.partitions": "4",
        "spark.sql.execution.arrow.maxRecordsPerBatch": "64",  # so that groups reach over batches
        "spark.task.maxFailures": "2",  # a task may be lost with its executor once
        "spark.ui.enabled": "false",
        "spark.log.level": "OFF",
    }
    with spark.Spark("local-cluster[2,1,1024]", conf=conf) as made:
        yield made


def losing(marker: str, letter: str, tables: list[Any]) -> Iterable[Any]:
    """Give the tally of a letter; the first executor that is asked for one is killed."""
    try:
        open(marker, "x").close()
    except FileExistsError:
        return tally(letter, tables)
    pid = os.getppid()
    while b"ExecutorBackend" not in Path(f"/proc/{pid}/cmdline").read_bytes():
        assert pid > 1, "This should run below an executor."
        pid = int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
    os.kill(pid, signal.SIGKILL)
    time.sleep(60)
    raise AssertionError("This should have ended with its executor.")


@long
@needed
def test_spark_gives_the_same_bytes(flow: spark.Spark) -> None:
    rows = words(300)
    with Local(workers=1) as local:
        expected = contract(local, rows, 100)
    random.Random(17).shuffle(rows)
    assert contract(flow, rows, 17) == expected


def executors() -> list[int]:
    """Give the processes of our executors: they lie below this one."""
    parents, found = {}, []
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            try:
                parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
                if b"ExecutorBackend" in (entry / "cmdline").read_bytes():
                    found.append(int(entry.name))
            except OSError:
                continue  # it ended while we looked

    def ours(pid: int) -> bool:
        return pid == os.getpid() or pid in parents and ours(parents[pid])

    return sorted(pid for pid in found if ours(pid))


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], Path]:
    """Give pages, with records of which some are copies, and what this machine alone makes of them."""
    folder = tmp_path_factory.mktemp("whole")
    shutil.copytree(SEEDS, folder / "in")
    (folder / "in/records.jsonl").write_bytes(
        jsonl(*({"id": f"r{i}", "title": f"{i}", "text": f"{BRIDGE}{i % 3}", "kept": i} for i in range(8)))
    )
    names = sorted(str(path) for path in (folder / "in").iterdir())
    dedupe.run(names, str(folder / "local"), Settings(workers=1))
    random.Random(7).shuffle(names)
    return names, folder


@long
@needed
def test_the_whole_way_gives_the_same_bytes(flow: spark.Spark, told: tuple[list[str], Path]) -> None:
    names, folder = told
    dedupe.run(names, str(folder / "spark"), Settings(engine="spark"))
    assert tree(folder / "spark") == tree(folder / "local")


@long
@needed
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="finds the executor through /proc")
@pytest.mark.parametrize("at", ["revise", "cluster", "collate"])
def test_an_executor_lost_on_the_way_changes_no_byte(flow: spark.Spark, told: tuple[list[str], Path], at: str) -> None:
    names, folder = told
    lost: list[int] = []

    def progress(step: str, done: int, total: int) -> None:
        # Lines, then witnesses lie on both executors by now: what one of them held is gone with it.
        if step == at and not lost:
            lost.append(executors()[0])
            os.kill(lost[0], signal.SIGKILL)

    dedupe.run(names, str(folder / at), Settings(engine="spark"), progress=progress)
    assert lost and lost[0] not in executors()
    assert tree(folder / at) == tree(folder / "local")


@long
@needed
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="finds the executor through /proc")
@pytest.mark.parametrize("at", ["normalise", "collate"])
def test_records_stay_with_the_executors_who_write_the_same_bytes(
    flow: spark.Spark, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: str
) -> None:
    records(tmp_path / "in")
    dedupe.run([str(tmp_path / "in")], str(tmp_path / "local"), Settings(workers=1, format="jsonl"))
    came: list[bytes] = []
    rows, wrote, lost = spark.Spark.rows, [], []

    def seen(self: spark.Spark, table: Any, order_by: Any) -> Iterator[Any]:
        for batch in rows(self, table, order_by):
            came.extend(bytes(buffer) for column in batch.columns for buffer in column.buffers() if buffer)
            yield batch

    def written(*given: Any) -> Any:
        wrote.append(rendered_written(*given))
        return wrote[-1]

    def progress(step: str, done: int, total: int) -> None:
        if step == at and not lost:
            lost.append(executors()[0])
            os.kill(lost[0], signal.SIGKILL)

    rendered_written = rendered._written
    monkeypatch.setattr(spark.Spark, "rows", seen)
    monkeypatch.setattr(rendered, "_written", written)
    dedupe.run(
        [str(tmp_path / "in")], str(tmp_path / "spark"), Settings(engine="spark", format="jsonl"), progress=progress
    )
    assert tree(tmp_path / "spark") == tree(tmp_path / "local")
    assert lost and len(wrote) == 2 and all(wrote), "executors wrote the files"
    assert came and not any(word.encode() in one for one in came for word in ("两岸居民", "自习室的座位"))


@long
@needed
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="finds the executor through /proc")
def test_an_executor_that_is_lost_changes_nothing(flow: spark.Spark, tmp_path: Path) -> None:
    def told(given: Flow, count: Callable[..., Iterable[Any]]) -> list[Any]:
        # Kept on both executors: what one of them held is gone with it.
        spelt = given.keep(given.map(given.source(batches(words(100), 9), WORDS), letters, LETTERS))
        tallied = given.group([spelt], "letter", count, TALLIES)
        return [row for batch in given.rows(tallied, ["letter"]) for row in batch.to_pylist()]

    with Local(workers=1) as local:
        expected = told(local, tally)
    assert told(flow, partial(losing, str(tmp_path / "lost"))) == expected
    assert (tmp_path / "lost").exists()


@long
@needed
def test_our_errors_come_through_as_they_are(flow: spark.Spark) -> None:
    table = flow.map(flow.source(batches(words(20), 5), WORDS), partial(refuse, UnreadableError), WORDS)
    with pytest.raises(UnreadableError) as caught:
        flow.keep(table)
    assert (caught.value.source, str(caught.value)) == ("a/b.txt", "a/b.txt: no codec fits")
    refused = flow.map(flow.source(batches(words(20), 5), WORDS), partial(refuse, UsageError), WORDS)
    with pytest.raises(UsageError, match="cannot be meant so"):
        list(flow.rows(refused, []))


@long
@needed
def test_other_errors_come_through(flow: spark.Spark) -> None:
    given = flow.source(batches(words(20), 5), WORDS)
    with pytest.raises(Exception, match="1 is not 2"):
        flow.keep(flow.map(given, fail, WORDS))
    with pytest.raises(Exception, match="null in"):
        flow.keep(flow.group([given], "small", wrong_group, WORDS))


@long
@needed
def test_what_cannot_be_meant_is_refused_before_it_runs(flow: spark.Spark) -> None:
    given = flow.source(batches(words(20), 5), WORDS)
    with pytest.raises(TypeError, match="function of a module"):
        flow.map(given, lambda batch: [batch], WORDS)
    with pytest.raises(TypeError, match="no such column"):
        flow.group([given], "letter", meet, PAIRS)
    with pytest.raises(TypeError, match="The source promised"):
        flow.source(batches(words(5), 5), LETTERS)


@long
@needed
def test_a_session_that_runs_already_is_not_stopped(flow: spark.Spark) -> None:
    with spark.Spark() as second:
        assert list(second.rows(second.source([], WORDS), [])) == []
    assert sum(batch.num_rows for batch in flow.rows(flow.source(batches(words(9), 2), WORDS), ["at"])) == 9


# -- what is missing is named; these need no Spark ---------------------------------------------------------------------


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[dict[str, str]]:
    """Have pyspark 4, pandas 2 and Java 17, as far as anyone can see; tests take away from it."""
    from importlib import metadata

    found = {"pyspark": "4.0.1", "pandas": "2.2.3", "java": 'openjdk version "17.0.1" 2021-10-19'}

    def version(name: str) -> str:
        if name not in found:
            raise metadata.PackageNotFoundError(name)
        return found[name]

    def run(command: list[str], **_: object) -> "subprocess.CompletedProcess[str]":
        if "java" not in found:
            raise FileNotFoundError("java")
        return subprocess.CompletedProcess(command, 0, "", found["java"])

    monkeypatch.setattr(metadata, "version", version)
    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.delenv("JAVA_HOME", raising=False)
    yield found


def test_nothing_missing(installed: dict[str, str]) -> None:
    spark._check()


@pytest.mark.parametrize(
    ("name", "version", "told"),
    [
        ("pyspark", None, r"pyspark is not installed.*pip install"),
        ("pyspark", "3.5.1", r"pyspark at least 4; 3\.5\.1 is installed.*pip install"),
        ("pandas", None, r"pandas is not installed.*pip install"),
        ("pandas", "3.0.0", r"pandas at least 2 and below 3; 3\.0\.0 is installed"),
        ("java", None, r"Java 17 or later, but it does not start \(there is no java"),
        ("java", 'java version "1.8.0_292"', r"Java 17 or later; this is java version .1\.8"),
        ("java", 'openjdk version "11.0.2" 2019-01-15', r"Java 17 or later; this is openjdk version .11\."),
    ],
)
def test_what_is_missing_is_named(installed: dict[str, str], name: str, version: str | None, told: str) -> None:
    if version is None:
        del installed[name]
    else:
        installed[name] = version
    with pytest.raises(DedupeError, match=told):
        spark.Spark("local[1]")


def test_the_command_tells_what_is_missing(tmp_path: Path) -> None:
    page(tmp_path / "in", "a.txt", BRIDGE)
    arguments = (tmp_path / "in", "-o", tmp_path / "out", "--engine", "spark")
    done = command(*arguments, env={"JAVA_HOME": str(tmp_path)})
    assert done.returncode == 3
    assert done.stderr.decode().startswith("dedupe: --engine spark needs ")
    assert not (tmp_path / "out").exists()


def test_a_master_without_spark_is_refused(tmp_path: Path) -> None:
    page(tmp_path / "in", "a.txt", BRIDGE)
    done = command(tmp_path / "in", "-o", tmp_path / "out", "--master", "local[2]")
    assert done.returncode == 2
    assert "give --engine spark too" in done.stderr.decode()


def test_a_newer_java_will_do(installed: dict[str, str]) -> None:
    installed["java"] = 'openjdk version "21" 2023-09-19'
    spark._check()


def test_what_an_executor_lacks_is_named() -> None:
    with pytest.raises(DedupeError, match=r"no module 'rapidfuzz'.*pip install"), spark._failures():
        raise RuntimeError("Job aborted\nModuleNotFoundError: No module named 'rapidfuzz'\n\tat org.apache")


def test_importing_the_module_loads_nothing_heavy() -> None:
    program = "import sys, dedupe.spark; assert not {'pyspark', 'pyarrow', 'pandas'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", program], check=True)
