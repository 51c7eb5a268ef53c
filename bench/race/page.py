"""The text of ``docs/benchmarks.md``, made from what was measured."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from textwrap import fill

from bench.race.entrants import ENTRANTS, HOMES
from bench.race.figures import Figures

STAGES = {
    "start": "start",
    "read": "read",
    "link": "link lines",
    "revise": "revise",
    "normalise": "repair",
    "cluster": "compare",
    "collate": "choose or collate",
    "write": "write",
}
"""What a run says it is at, and what people read."""
READ = "in `survivors`, read is read, gate, fold and sketch"


WIDTH = 130
"""Of a line of text."""
_EXPLAINED = (
    "Records are printed by `bench.sheets`: articles of about 1,000 Chinese characters, 31 % of them copies with up to 3 % wrong "
    "characters, now and then a paragraph less. Gathered ones are set likewise of paragraphs of real outlets, some of which stand in "
    "several of them; they have captions, subheads, datelines and marks to repair. Pages are printed by `bench.press`.",
    "Everybody runs on the same file, a process of its own each time, by turns; figures are medians of the rounds, and ratios medians "
    "of each round's ratio. Wall and CPU are of the whole process, start included; a peak is the largest sum of PSS over all its "
    "processes, in MB of 10⁶ bytes.",
    "F1, precision and recall are of pairs of records that are put together, beside those that are copies of one article. The clusters "
    "of peers are joined from what they tell, in the run that is timed.",
    "× is how many times as long it takes as that way of ours, by the clock: above 1 it is slower than we, below faster.",
)


@dataclass(frozen=True, slots=True)
class Setting:
    """Where and on what a bench ran."""

    machine: str
    """Cores and memory, in words."""
    versions: Mapping[str, str]
    """Of the home of each peer; what pip said where there is none."""
    notes: Sequence[str]
    """What a reader must know."""


@dataclass(frozen=True, slots=True)
class Aim:
    """What is to be reached."""

    told: str
    """In words."""
    bound: float
    """The figure."""
    least: bool
    """Whether it is the least allowed, not the most."""
    measured: Callable[[Figures], tuple[float, str] | None]
    """Gives the figure measured, and on what; None if it was not."""
    upto: int = 0
    """Size of the corpus up to which it must hold; on less it is not yet reached."""
    kind: str = "records"
    """Kind of it."""


def _ratio(entrant: str, over: str, *counts: int) -> Callable[[Figures], tuple[float, str] | None]:
    """Give the ratio on the largest corpus on which both ran."""

    def measured(figures: Figures) -> tuple[float, str] | None:
        for count in sorted(counts, reverse=True):
            found = figures.ratio(entrant, over, "records", count)
            if found is not None:
                cpu = figures.ratio(entrant, over, "records", count, "cpu")
                return found, f"{_count(count)} records; by CPU {cpu:.2f}"
        return None

    return measured


def _peak(entrant: str, kind: str, count: int) -> Callable[[Figures], tuple[float, str] | None]:
    def measured(figures: Figures) -> tuple[float, str] | None:
        found = figures.middle(entrant, kind, count, "peak")
        return None if found is None else (found / 1e6, f"{_count(count)} {kind}")

    return measured


def _growth(entrant: str, kind: str) -> Callable[[Figures], tuple[float, str] | None]:
    def measured(figures: Figures) -> tuple[float, str] | None:
        found = figures.growth(entrant, kind, figures.counts(kind))
        if found is None:
            return None
        cpu = figures.growth(entrant, kind, figures.counts(kind), "cpu")
        by = f"; by CPU {cpu[0]:.2f}" if cpu else ""
        return found[0], f"{_count(found[1])} to {_count(found[2])} {kind}{by}"

    return measured


def _speed(figures: Figures) -> tuple[float, str] | None:
    for count in reversed(figures.counts("pages")):
        if rounds := figures.rounds("pages", "pages", count):
            return median(one.size / one.wall for one in rounds) / 1e6, f"{rounds[0].items:,} pages"
    return None


TITLES = {"records": "records", "gathered": "records of gathered paragraphs"}
"""Kinds of corpora on which peers run too, as a heading has them."""
_FULL = (10_000, 100_000)
AIMS = (
    *(
        Aim(f"survivors: {who} takes … times as long", bound, True, _ratio(who, "survivors", *_FULL))
        for who, bound in (
            ("rensa index", 5),
            ("rensa deduplicator", 5),
            ("gaoya characters", 5),
            ("datatrove characters", 25),
            ("text-dedup characters", 25),
            ("Data-Juicer characters", 25),
        )
    ),
    *(
        Aim(f"bare: {who} takes … times as long", bound, True, _ratio(who, "bare", *_FULL))
        for who, bound in (("rensa index", 6), ("rensa deduplicator", 6), ("rensa numpy", 1.2))
    ),
    Aim("editions and evidence: times survivors", 3, False, _ratio("editions", "survivors", *_FULL)),
    Aim("survivors: peak memory, MB", 500, False, _peak("survivors", "records", 100_000)),
    Aim("survivors: peak memory, MB", 1500, False, _peak("survivors", "records", 1_000_000)),
    Aim("survivors: exponent of growth", 1.05, False, _growth("survivors", "records"), 1_000_000),
    Aim("pages: MB/s of UTF-8", 1, True, _speed),
    Aim("pages: exponent of growth", 1.1, False, _growth("pages", "pages"), 10_000, "pages"),
    Aim("pages: peak memory, MB", 1500, False, _peak("pages", "pages", 10_000)),
)
"""What the bench is there to hold the tool to."""


def page(figures: Figures, stages: Mapping[tuple[str, int], Mapping[str, float]], setting: Setting) -> str:
    """Give the page."""
    parts = [_head(figures, setting), _aims(figures)]
    parts += [_records(figures, kind, count) for kind in TITLES for count in figures.counts(kind)]
    parts += [_growths(figures), _pages(figures), _clusters(figures), _shares(stages), _who(figures, setting)]
    return "\n\n".join(part for part in parts if part) + "\n"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Give a table, its first column in words and the others figures.

    >>> print(table(["who", "s"], [["a", "1"]]))
    | who | s |
    |---|--:|
    | a | 1 |
    """
    lines = [list(head), ["---", *["--:"] * (len(head) - 1)], *map(list, rows)]
    return "\n".join(
        "|" + "|".join(line) + "|" if line[0] == "---" else "| " + " | ".join(line) + " |" for line in lines
    )


def _head(figures: Figures, setting: Setting) -> str:
    shared = [one.others for one in figures.results if not one.trouble]
    busy = (
        f"Meanwhile other work of the machine kept {median(shared):.1f} of its processors busy in the median run, "
        f"{max(shared):.1f} at the most."
        if shared
        else ""
    )
    opening = f"Generated by `make bench` (`python -m bench.race`) at commit {_commits(figures)}; do not edit. {setting.machine} {busy}"
    return "\n".join(
        ["# Benchmarks", "", fill(" ".join([opening, *setting.notes]), WIDTH), "", *map(_item, _EXPLAINED)]
    )


def _commits(figures: Figures, kind: str = "", count: int = 0) -> str:
    """Give the commits at which ours ran, on one corpus if a ``kind`` is given."""
    ours = {one.name for one in ENTRANTS if one.ours}
    found = [
        r.commit for r in figures.results if r.entrant in ours and (not kind or (r.kind, r.count) == (kind, count))
    ]
    return " and ".join(dict.fromkeys(found))


def _item(text: str) -> str:
    return fill(text, WIDTH, initial_indent="- ", subsequent_indent="  ")


def _aims(figures: Figures) -> str:
    rows = []
    for aim in AIMS:
        found = aim.measured(figures)
        sign = "≥" if aim.least else "≤"
        if found is None:
            rows.append([aim.told, f"{sign} {aim.bound:g}", "–", "not measured", ""])
            continue
        reached = found[0] >= aim.bound if aim.least else found[0] <= aim.bound
        whole = max(figures.counts(aim.kind), default=0) >= aim.upto
        shown = f"{found[0]:,.0f}" if found[0] >= 100 else f"{found[0]:.2f}"
        rows.append(
            [
                aim.told,
                f"{sign} {aim.bound:g}",
                shown,
                ("yes" if whole else "so far") if reached else "**no**",
                found[1],
            ]
        )
    best = _best(figures)
    if best:
        rows.append(["survivors: F1, no peer above it", *best])
    return "## What is to be reached\n\n" + table(["", "aim", "measured", "reached", "on"], rows)


def _best(figures: Figures) -> list[str]:
    """Give the cells of the row that sets our F1 beside that of the best peer, on the largest corpus where a peer ran."""
    peers = [one.name for one in ENTRANTS if not one.ours]
    for count in reversed(figures.counts("records")):
        ours = figures.f1("survivors", "records", count)
        theirs = {name: value for name in peers if (value := figures.f1(name, "records", count)) is not None}
        if ours is not None and theirs:
            name = max(theirs, key=theirs.__getitem__)
            reached = "yes" if ours >= theirs[name] else "**no**"
            return [f"≥ {theirs[name]:.5f}", f"{ours:.5f}", reached, f"{_count(count)} records; the best is {name}"]
    return []


def _records(figures: Figures, kind: str, count: int) -> str:
    rows = []
    for entrant in ENTRANTS:
        if entrant.kind != "records":
            continue
        rounds = figures.rounds(entrant.name, kind, count)
        if not rounds:
            if trouble := figures.trouble(entrant.name, kind, count):
                rows.append([entrant.name, trouble, *[""] * 10])
            continue
        row = [entrant.name, str(len(rounds)), *_spent(figures, entrant.name, kind, count)]
        for name in ("precision", "recall"):
            row.append(_told(figures.middle(entrant.name, kind, count, name), "{:.4f}"))
        row.append(_told(figures.f1(entrant.name, kind, count), "{:.5f}"))
        row += [
            _told(figures.ratio(entrant.name, over, kind, count, name), "{:.2f}")
            for over in ("survivors", "bare")
            for name in ("wall", "cpu")
        ]
        rows.append(row)
    head = [
        "",
        "rounds",
        "wall, s",
        "CPU, s",
        "peak, MB",
        "precision",
        "recall",
        "F1",
        "× survivors",
        "by CPU",
        "× bare",
        "by CPU",
    ]
    return f"## {_count(count)} {TITLES[kind]}\n\n{_at(figures, kind, count)}" + table(head, rows) if rows else ""


def _at(figures: Figures, kind: str, count: int) -> str:
    """Give at which commit a table was measured, where not all were at one."""
    mine = _commits(figures, kind, count)
    return "" if mine == _commits(figures) or not mine else f"At commit {mine}.\n\n"


def _pages(figures: Figures) -> str:
    rows = []
    for count in figures.counts("pages"):
        for entrant in ENTRANTS:
            rounds = figures.rounds(entrant.name, "pages", count) if entrant.kind == "pages" else []
            if rounds:
                speed = median(one.size / one.wall for one in rounds) / 1e6
                rows.append(
                    [f"{entrant.name}, {rounds[0].items:,}", f"{rounds[0].size / 1e6:.2f}", str(len(rounds))]
                    + [*_spent(figures, entrant.name, "pages", count), f"{speed:.3f}"]
                )
            elif entrant.kind == "pages" and (trouble := figures.trouble(entrant.name, "pages", count)):
                rows.append([f"{entrant.name}, {count:,}", "", trouble, *[""] * 4])
    head = ["", "MB", "rounds", "wall, s", "CPU, s", "peak, MB", "MB/s"]
    return "## Pages\n\n" + table(head, rows) if rows else ""


def _clusters(figures: Figures) -> str:
    """Give what a cluster of this machine takes beside this machine itself, for the same files byte for byte."""
    rows = []
    for name in (one.name for one in ENTRANTS if one.name.startswith("Spark ")):
        alone = name.removeprefix("Spark ")
        kind = next(one.kind for one in ENTRANTS if one.name == name)
        for count in figures.counts(kind):
            if figures.rounds(name, kind, count) and figures.rounds(alone, kind, count):
                row = [f"{alone}, {_count(count)} {kind}"]
                for who in (alone, name):
                    row += _spent(figures, who, kind, count)
                row += [_told(figures.ratio(name, alone, kind, count, by), "{:.2f}") for by in ("wall", "cpu")]
                rows.append(row)
    if not rows:
        return ""
    told = (
        "`local[2]`: driver and executors are one process, with two Python workers. What a start costs, a larger corpus does not pay\n"
        "again; what is sent between processes, it does."
    )
    head = ["", *(f"{where}: {what}" for where in ("Local", "Spark") for what in ("wall, s", "CPU, s", "peak, MB"))]
    return f"## Spark beside Local\n\n{told}\n\n" + table([*head, "× wall", "× CPU"], rows)


def _growths(figures: Figures) -> str:
    rows = []
    for entrant in ENTRANTS:
        counts = figures.counts(entrant.kind)
        wall, cpu = (figures.growth(entrant.name, entrant.kind, counts, name) for name in ("wall", "cpu"))
        if wall and cpu:
            span = f"{_count(wall[1])} to {_count(wall[2])} {entrant.kind}"
            rows.append([f"{entrant.name}, {span}", f"{wall[0]:.2f}", f"{cpu[0]:.2f}"])
    if not rows:
        return ""
    told = (
        "The exponent: 1 is linear. Below 1 stands who has a start to pay that a larger corpus does not pay again;\n"
        "sizes are taken in bytes."
    )
    return f"## Growth\n\n{told}\n\n" + table(["", "by wall", "by CPU"], rows)


def _shares(stages: Mapping[tuple[str, int], Mapping[str, float]]) -> str:
    rows = []
    for (name, count), seconds in stages.items():
        whole = sum(seconds.values())
        rows.append(
            [f"{name}, {_count(count)}", f"{whole:.1f}"]
            + [f"{100 * seconds[stage] / whole:.0f} %" if stage in seconds else "–" for stage in STAGES]
        )
    if not rows:
        return ""
    return f"## Share of each stage\n\nBy the clock, of one run more; {READ}.\n\n" + table(
        ["", "wall, s", *STAGES.values()], rows
    )


def _who(figures: Figures, setting: Setting) -> str:
    ran = {one.entrant for one in figures.results}
    rows = []
    for entrant in ENTRANTS:
        if entrant.name in ran:
            home = HOMES.get(entrant.home)
            peer = f"{home.package} {setting.versions.get(entrant.home, '')}".strip() if home else ""
            rows.append([entrant.name, ", ".join(filter(None, ("this repository" * entrant.ours, peer))), entrant.told])
    return "## Who ran\n\n" + table(["", "of", "how"], rows).replace("--:", "---") if rows else ""


def _spent(figures: Figures, entrant: str, kind: str, count: int) -> list[str]:
    wall, cpu, peak = (figures.middle(entrant, kind, count, name) for name in ("wall", "cpu", "peak"))
    return [_told(wall, "{:.2f}"), _told(cpu, "{:.2f}"), _told(peak and peak / 1e6, "{:,.0f}")]


def _told(value: float | None, form: str) -> str:
    return "–" if value is None else form.format(value)


def _count(count: int) -> str:
    """Give a power of ten as one.

    >>> _count(10_000), _count(250)
    ('10⁴', '250')
    """
    power = len(str(count)) - 1
    return (
        "10" + str(power).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")) if count == 10**power else f"{count:,}"
    )
