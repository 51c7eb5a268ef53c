"""The page of the report: the run at a glance, and the program that shows the rest."""

import base64
import hashlib
from collections import Counter
from collections.abc import Sequence
from importlib import resources

from dedupe.report.figures import HEIGHT, STEPS, WIDTH, Bar, Figures, columns, stretches, ticks
from dedupe.report.out import Out
from dedupe.report.parts import Parts, coded
from dedupe.verify import reports
from dedupe.verify.sources import FATES, KINDS
from dedupe.write.rows import CARRIERS

_SCRIPTS = ("text", "parts", "table", "run", "lists", "story", "beside", "page", "route")
"""Parts of the program, in order."""

_TICKS = 5
"""Steps of the scale below the chart of likeness."""

_MANY = 6
"""Witnesses from which on stories share columns of the chart."""


_HEADS = "left out: heads, bylines, datelines"
_LEFT = {
    "body": "left out: paragraphs",
    "caption": "left out: captions, credits",
    "credit": "left out: captions, credits",
    "furniture": "left out: furniture, notices",
    "notice": "left out: furniture, notices",
    "jump": "left out: furniture, notices",
}
"""What the chart of fates tells apart of what was left out, by kind; all other kinds stand at the head or end of a story."""


def html(out: Out, parts: Parts, digests: Sequence[tuple[str, str]]) -> bytes:
    """Give the page: it shows the run by itself, and loads the ``parts``, known by their ``digests``, when they are looked at."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    style, script = _static("report.css"), "\n".join(["'use strict';", *(_static(f"{name}.js") for name in _SCRIPTS)])
    script = f"(() => {{\n{script}\n}})();"
    figures = out.figures
    boot = {
        "counts": dict(sorted(parts.counts.items())),
        "first": dict(sorted(parts.first.items())),
        "kinds": KINDS,
        "fates": FATES,
        "evidence": out.evidence,
        "faults": out.faults,
        "faulty": out.faulty,
        "settings": {name: value for name, value in out.run.settings._asdict().items() if name not in CARRIERS}
        if out.run
        else None,
    }
    loader = PackageLoader("dedupe.report")
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["counted"] = _counted
    text = environment.get_template("report.html").render(
        style=style,
        style_hash=_hash(style),
        script=script,
        script_hash=_hash(script),
        boot=coded(boot),
        out=out,
        figures=figures,
        width=WIDTH,
        height=HEIGHT,
        witnesses=_witnesses(figures.witnesses),
        likeness=_likeness(figures),
        ticks=ticks(_TICKS),
        fates=_fates(figures),
    )
    rest = text.encode()
    seal = reports.seal(reports.sources(out.told), digests, rest, out.run.version if out.run else "")
    return b"<!doctype html>\n" + seal.encode() + rest


def _static(name: str) -> str:
    return resources.files("dedupe.report").joinpath("static", name).read_text("utf-8")


def _hash(text: str) -> str:
    """Give the digest by which a Content-Security-Policy knows ``text``."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _counted(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"


def _witnesses(counts: Counter[int]) -> list[Bar]:
    """Give the chart of stories by witnesses: from `_MANY` on by powers of two, so that its columns stay few."""
    groups: list[tuple[int, int]] = [(number, number) for number in range(1, _MANY)]
    most = max(counts, default=1)
    low = _MANY
    while low <= most:
        high = min(2 * low - 1, most)
        groups.append((low, high))
        low = 2 * low
    made: list[tuple[str, Sequence[tuple[int, str, str]], str]] = []
    for low, high in groups:
        count = sum(number for witnesses, number in counts.items() if low <= witnesses <= high)
        label = f"{low}" if low == high else f"{low}–{high}"
        says = f"{_counted(count, 'story', 'stories')} with {label} {'witness' if high == 1 else 'witnesses'}"
        made.append((label, [(count, "column", says)], f"#/stories?witnesses={low}-{high}"))
    return columns(made)


def _likeness(figures: Figures) -> list[Bar]:
    groups: list[tuple[str, Sequence[tuple[int, str, str]], str]] = []
    for at in range(STEPS):
        low, high = at / STEPS, (at + 1) / STEPS
        told, doubtful = figures.likeness[at], figures.doubtful[at]
        within = f"likeness {low:.2f}–{high:.2f}"
        parts = [
            (told, "column", f"{within}: {_counted(told, 'link', 'links')}"),
            (doubtful, "column doubtful", f"{within}: {_counted(doubtful, 'pair', 'pairs')} to review"),
        ]
        groups.append(("", parts, ""))
    return columns(groups)


def _fates(figures: Figures) -> list[tuple[Bar, str, str]]:
    """Give where the characters of the inputs went: bars with what each says and its share."""
    counts = Counter[str]()
    for (kind, fate), count in figures.fates.items():
        if kind not in ("blank", "markup"):
            counts[fate if fate != "left out" else _LEFT.get(kind, _HEADS)] += count
    names = [name for name in (*FATES, _HEADS, *dict.fromkeys(_LEFT.values())) if counts[name]]
    total = counts.total() or 1
    parts = [(counts[name], f"fate {name.split(',')[0].replace(': ', '-').replace(' ', '-')}", name) for name in names]
    bars = stretches([(count, style, f"{says}: {count:,} characters") for count, style, says in parts])
    return [(bar, says, f"{count / total:.1%}") for bar, (count, _, says) in zip(bars, parts, strict=True)]
