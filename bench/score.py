"""``python -m bench.score TRUTH.jsonl OUT``: how near the printed stories come to the truth, and where it is lost.

The truth needs ``story`` and ``text``; with ``witnesses`` (``source``, ``spans``, ``text``) clusters and the best single
witness are measured too, with ``captions`` and ``furniture`` what leaked, with ``tags`` where.
"""

import argparse
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from statistics import median
from typing import Any

from bench import metrics
from bench.match import Matching, Printed, Row, match, read_printed, read_truth


@dataclass(frozen=True, slots=True)
class Result:
    """What was measured of one true story; counts, so that sums are weighted by length."""

    story: str
    """Its name."""
    fate: str
    """``found``, ``merged`` or ``missed``."""
    file: str
    """The story file that tells it; empty if none does."""
    tags: tuple[str, ...]
    """As the truth has them."""
    witnesses: int
    """Copies, continuations not counted."""
    length: int
    """Characters expected, folded."""
    wrong: int
    """Levenshtein distance; the whole length if it was not found."""
    length_letters: int
    """Letters and digits expected."""
    wrong_letters: int
    """The distance without punctuation."""
    oracle: int | None
    """Distance of its best witness, cut by an oracle; None where the truth does not tell."""
    title: bool
    """Whether the title is exact."""
    titled: bool
    """Whether any witness has it exact; true where the truth does not tell."""
    paragraphs: tuple[int, int]
    """Printed exactly, expected."""
    oracle_paragraphs: tuple[int, int]
    """Exact in its best witness, cut by an oracle, and expected of it."""
    captions: tuple[int, int]
    """Leaked, tried."""
    furniture: tuple[int, int]
    """Leaked, tried."""
    ordered: bool | None
    """Whether its paragraphs stand in order; None where there are not two."""
    split: int
    """Further printed stories that hold a part of it."""
    duplicated: int
    """Further printed stories that hold it again."""
    sources: tuple[str, ...]
    """Pages of its witnesses."""


def result(row: Row, printed: Printed | None, fate: str, split: int, duplicated: int) -> Result:
    """Measure one true story against the printed one that tells it."""
    accepted = [metrics.fold(t) for t in (row["text"], *row.get("alternatives", ()))]
    text = metrics.fold(printed.text) if printed else ""
    wrong, expected = metrics.nearest(text, accepted) if printed else (len(accepted[0]), accepted[0])
    texts = (row["text"], *row.get("alternatives", ()))
    bare = metrics.letters(expected)
    copies = [w for w in row.get("witnesses", ()) if not w.get("continues")] or row.get("witnesses", [])
    cut = [metrics.nearest(metrics.fold(w["text"]), accepted)[0] for w in copies if w.get("text")]
    title = row.get("title")
    head = "" if title is None else metrics.fold(title)

    def paragraphs(accepted_text: str) -> list[str]:
        found = metrics.blocks(texts[accepted.index(accepted_text)])
        return [b for i, b in enumerate(found) if i or not head or not b.startswith(head)]

    def exact(text: str) -> tuple[int, int]:
        return metrics.paragraphs_exact(
            paragraphs(metrics.nearest(metrics.fold(text), accepted)[1]), metrics.blocks(text)
        )

    body = paragraphs(expected)
    return Result(
        story=str(row["story"]),
        fate=fate,
        file=str(printed.row["file"]) if printed else "",
        tags=tuple(row.get("tags", ())),
        witnesses=len({(w["source"], str(w.get("spans"))) for w in copies}) or len(row.get("sources", ())),
        length=len(expected),
        wrong=wrong,
        length_letters=len(bare),
        wrong_letters=metrics.distance(metrics.letters(text), bare),
        oracle=min(cut) if cut else None,
        title=printed is not None and metrics.fold(str(printed.row.get("title") or "")) == head,
        titled=not copies or not head or any(metrics.fold(w.get("text", "")).startswith(head) for w in copies),
        paragraphs=metrics.paragraphs_exact(body, metrics.blocks(printed.text) if printed else []),
        oracle_paragraphs=max((exact(w["text"]) for w in copies if w.get("text")), default=(0, 0)),
        captions=metrics.leaked(row.get("captions", ()), text, expected) if printed else (0, 0),
        furniture=metrics.leaked(row.get("furniture", ()), text, expected) if printed else (0, 0),
        ordered=metrics.in_order(body, text) if printed else None,
        split=split,
        duplicated=duplicated,
        sources=tuple(w["source"] for w in row.get("witnesses", ())) or tuple(row.get("sources", ())),
    )


def results(truth: list[Row], printed: list[Printed], matching: Matching) -> list[Result]:
    """Measure every true story."""
    out = []
    for t, row in enumerate(truth):
        fate = "found" if t in matching.main else "merged" if t in matching.merged else "missed"
        told = printed[matching.main[t]] if t in matching.main else None
        split = sum(u == t for u, _ in matching.split)
        out.append(result(row, told, fate, split, sum(u == t for u, _ in matching.duplicated)))
    return out


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def _sum(rows: list[Result], of: Callable[[Result], float]) -> float:
    return sum(of(r) for r in rows)


def _spread(parts: list[tuple[int, int]]) -> float | None:
    """Give the standard error of the ratio of two sums over stories (Cochran 1977, ch. 6): what other stories would change."""
    whole = sum(n for _, n in parts)
    if not whole:
        return None
    ratio = sum(w for w, _ in parts) / whole
    return sqrt(sum((w - ratio * n) ** 2 for w, n in parts)) / whole


def summary(rows: list[Result]) -> dict[str, float | int | None]:
    """Give the measures of some stories together; shares 0–1, None where nothing was to be measured."""
    ordered = [r for r in rows if r.ordered is not None]
    judged = [r for r in rows if r.oracle is not None]
    own = _share(_sum(judged, lambda r: r.wrong), _sum(judged, lambda r: r.length))
    oracle = _share(_sum(judged, lambda r: r.oracle or 0), _sum(judged, lambda r: r.length))
    return {
        "stories": len(rows),
        "found": _share(sum(r.fate == "found" for r in rows), len(rows)),
        "merged": _share(sum(r.fate == "merged" for r in rows), len(rows)),
        "missed": _share(sum(r.fate == "missed" for r in rows), len(rows)),
        "split": _share(_sum(rows, lambda r: r.split), len(rows)),
        "duplicated": _share(_sum(rows, lambda r: r.duplicated), len(rows)),
        "title exact": _share(sum(r.title for r in rows), len(rows)),
        "title in a witness": _share(sum(r.titled for r in rows), len(rows)),
        "wrong": _share(_sum(rows, lambda r: r.wrong), _sum(rows, lambda r: r.length)),
        "wrong ±": _spread([(r.wrong, r.length) for r in rows]),
        "wrong letters": _share(_sum(rows, lambda r: r.wrong_letters), _sum(rows, lambda r: r.length_letters)),
        "oracle wrong": oracle,
        "gain": _share(oracle or 0.0, own or 0.0) if oracle is not None else None,
        "median over oracle": median(r.wrong - (r.oracle or 0) for r in judged) if judged else None,
        "no worse than oracle": _share(sum(r.wrong <= (r.oracle or 0) for r in judged), len(judged)),
        "paragraphs exact": _share(_sum(rows, lambda r: r.paragraphs[0]), _sum(rows, lambda r: r.paragraphs[1])),
        "oracle paragraphs": _share(
            _sum(judged, lambda r: r.oracle_paragraphs[0]), _sum(judged, lambda r: r.oracle_paragraphs[1])
        ),
        "captions leaked": _share(_sum(rows, lambda r: r.captions[0]), _sum(rows, lambda r: r.captions[1])),
        "furniture leaked": _share(_sum(rows, lambda r: r.furniture[0]), _sum(rows, lambda r: r.furniture[1])),
        "order right": _share(sum(bool(r.ordered) for r in ordered), len(ordered)),
    }


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured of one corpus."""

    rows: list[Result]
    """Of each true story."""
    articles: list[tuple[str, str]]
    """Of each true article its story and the printed one that took it; an article that none took stands alone."""
    printed: int
    """Stories printed."""
    spurious: list[str]
    """Files that tell no true story."""
    split: list[tuple[str, str]]
    """Stories, and files that hold a part of them or hold them again."""
    merged: list[tuple[str, str]]
    """Stories, and files in which they vanished."""


def measured(truth: list[Row], printed: list[Printed], name: str = "") -> Measured:
    """Measure one corpus; ``name`` tells its articles from those of others with which it is pooled."""
    matching = match(truth, printed)
    articles = [
        (f"{name}{t}", f"{name}{matching.article.get((t, w), f'{t}/{w}')}")
        for t, row in enumerate(truth)
        for w, witness in enumerate(row.get("witnesses", ()))
        if witness.get("spans")
    ]
    files = [str(p.row["file"]) for p in printed]
    return Measured(
        results(truth, printed, matching),
        articles,
        len(printed),
        [files[p] for p in matching.spurious],
        [(truth[t]["story"], files[p]) for t, p in matching.split + matching.duplicated],
        [(truth[t]["story"], files[p]) for t, p in matching.merged.items()],
    )


def clusters(articles: list[tuple[str, str]]) -> dict[str, float]:
    """Give how the articles were clustered, and how many printed stories hold articles of several true ones."""
    if not articles:
        return {}
    true, found = [t for t, _ in articles], [f for _, f in articles]
    precision, recall = metrics.pairwise(true, found)
    pure, whole = metrics.b_cubed(true, found)
    told: dict[str, set[str]] = {}
    for t, f in articles:
        told.setdefault(f, set()).add(t)
    return {
        "false merges": sum(len(stories) > 1 for stories in told.values()) / len(set(true)),
        "pairwise precision": precision,
        "pairwise recall": recall,
        "B3 precision": pure,
        "B3 recall": whole,
        "ARI": metrics.adjusted_rand(true, found),
    }


def report(corpora: list[Measured]) -> dict[str, Any]:
    """Give the measures of some corpora together, by group and name; shares 0–1."""
    rows = [r for m in corpora for r in m.rows]
    tags = sorted({tag for r in rows for tag in r.tags})
    spurious = sum(len(m.spurious) for m in corpora)
    return {
        "all": summary(rows) | {"printed": sum(m.printed for m in corpora), "spurious": _share(spurious, len(rows))},
        "clusters": clusters([a for m in corpora for a in m.articles]),
        "three witnesses or more": summary([r for r in rows if r.witnesses >= 3]),
        "tags": {tag: summary([r for r in rows if tag in r.tags]) for tag in tags},
        "spurious files": [f for m in corpora for f in m.spurious],
        "split files": [s for m in corpora for s in m.split],
        "merged files": [s for m in corpora for s in m.merged],
    }


def score(truth: list[Row], printed: list[Printed]) -> tuple[dict[str, Any], list[Result]]:
    """Give the report of one corpus and what was measured of each story."""
    found = measured(truth, printed)
    return report([found]), found.rows


def worst(rows: list[Result], count: int) -> list[Result]:
    """Give the stories that lose most against their best witness (against nothing, where the truth has none)."""
    return sorted(rows, key=lambda r: (r.oracle or 0) - r.wrong)[:count]


def main(arguments: list[str] | None = None) -> int:
    """Print the score; give the exit code."""
    from bench.tables import lines

    parser = argparse.ArgumentParser(prog="bench.score", description=__doc__)
    parser.add_argument("truth", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--json", action="store_true", help="the whole report as JSON")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="also the N stories that lose most")
    given = parser.parse_args(arguments)
    try:
        found, rows = score(read_truth(given.truth), read_printed(given.out))
    except (OSError, KeyError, json.JSONDecodeError) as error:
        parser.error(f"cannot score: {error!r}")
    if given.json:
        print(json.dumps(found, ensure_ascii=False, indent=1))
    else:
        print("\n".join(lines(found)))
    for r in worst(rows, given.worst):
        print(
            f"{r.story} {r.fate} wrong {r.wrong}/{r.length} oracle {r.oracle} split {r.split} order {r.ordered}",
            end=" ",
        )
        print(f"paragraphs {r.paragraphs}\n    {r.file or '–'}  {' '.join(r.tags)}\n    {' '.join(r.sources)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
