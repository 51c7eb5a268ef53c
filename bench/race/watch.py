"""A command run and watched: what it took, with all processes that it started."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

PAUSE = 0.05
"""Seconds between two looks at a run, at least."""
SHARE = 20
"""A look may take this part of the time between two: reading the memory of large processes is work, which the run would feel."""
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Spent:
    """What a run took."""

    wall: float
    """Seconds by the clock."""
    cpu: float
    """Seconds of processors, over all its processes."""
    peak: int
    """Bytes: the largest sum of PSS over its processes at one look."""
    others: float
    """Processors that other work of the machine kept busy meanwhile, on the average."""
    code: int
    """Exit code; below 0 the signal that ended it."""
    late: bool
    """Whether it was ended because it took too long."""


def spent(command: Sequence[str], folder: Path, log: Path, patience: float, environment: Mapping[str, str]) -> Spent:
    """Give what ``command`` took, run in ``folder``; what it says goes to ``log``.

    It is ended after ``patience`` seconds. Needs Linux: processes are found and weighed in ``/proc``.
    """
    with open(log, "wb") as said:
        busy, begun = _busy(), time.perf_counter()
        child = subprocess.Popen(
            command, cwd=folder, env=dict(environment), stdin=subprocess.DEVNULL, stdout=said, stderr=said,
            start_new_session=True,
        )  # fmt: skip
        peak, late, seen, usage = 0, False, dict[int, float](), None
        try:
            while usage is None:
                looked = time.perf_counter()
                ticks, size = _look(child.pid)
                seen.update(ticks)
                peak = max(peak, size)
                if looked - begun > patience and not late:
                    late = True
                    end(child.pid)
                usage = _waited(child, max(PAUSE, SHARE * (time.perf_counter() - looked)))
            wall = time.perf_counter() - begun
        finally:
            end(child.pid)
    # A process that nobody waited for (a JVM that a script left behind) is in no one's account but its own.
    cpu = max(usage.ru_utime + usage.ru_stime, sum(seen.values()))
    return Spent(wall, cpu, peak, max(0.0, (_busy() - busy - cpu) / wall), child.returncode, late)


def end(session: int) -> None:
    """End all processes of ``session``."""
    for pid, _ in members(session):
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            continue


def members(session: int) -> Iterator[tuple[int, float]]:
    """Give the processes of ``session``, each with the seconds of processors that it took itself so far."""
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                # The name, in brackets, may hold anything; behind it stand state, parent, group, session …
                fields = Path("/proc", entry, "stat").read_bytes().rpartition(b")")[2].split()
            except OSError:
                continue
            if int(fields[3]) == session and fields[0] != b"Z":
                yield int(entry), (int(fields[11]) + int(fields[12])) / TICKS


def pss(pid: int) -> int:
    """Give the bytes that a process holds, those shared with others in equal parts; 0 if it is gone."""
    try:
        told = Path(f"/proc/{pid}/smaps_rollup").read_bytes()
    except OSError:
        return 0
    return next((1024 * int(line.split()[1]) for line in told.splitlines() if line.startswith(b"Pss:")), 0)


def _look(session: int) -> tuple[dict[int, float], int]:
    ticks = dict(members(session))
    return ticks, sum(map(pss, ticks))


def _waited(child: "subprocess.Popen[bytes]", pause: float) -> "os.struct_rusage | None":  # type: ignore[name-defined]
    """Give what a child took if it ends within ``pause`` seconds."""
    until = time.perf_counter() + pause
    while True:
        pid, status, usage = os.wait4(child.pid, os.WNOHANG)
        if pid:
            child.returncode = os.waitstatus_to_exitcode(status)
            return usage
        left = until - time.perf_counter()
        if left <= 0:
            return None
        time.sleep(min(0.005, left))


def _busy() -> float:
    """Give the seconds that the processors of this machine have worked, all together."""
    fields = Path("/proc/stat").read_text("ascii").split("\n", 1)[0].split()[1:]
    user, nice, system, _, _, irq, soft = map(int, fields[:7])
    return (user + nice + system + irq + soft) / TICKS
