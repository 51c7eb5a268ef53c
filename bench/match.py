"""Which printed story is which true one: by the spans of their witnesses where both have them, else by their text."""

import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from bench.metrics import fold, letters, overlap

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Printed:
    """A story file and its line of the manifest."""

    row: Row
    """Line of the manifest."""
    text: str
    """Characters of its file."""


@dataclass(slots=True)
class Matching:
    """What became of the true stories."""

    main: dict[int, int] = field(default_factory=dict)
    """True story to the printed one that tells it best."""
    merged: dict[int, int] = field(default_factory=dict)
    """True story to the printed one in which it vanished."""
    missed: list[int] = field(default_factory=list)
    """True stories that stand nowhere."""
    split: list[tuple[int, int]] = field(default_factory=list)
    """``(true, printed)``: a further printed story holds a part of it."""
    duplicated: list[tuple[int, int]] = field(default_factory=list)
    """``(true, printed)``: a further printed story holds the most of it again."""
    spurious: list[int] = field(default_factory=list)
    """Printed stories that are no true one."""
    article: dict[tuple[int, int], int] = field(default_factory=dict)
    """``(true, witness)`` to the printed story that took it."""


def read_truth(path: Path) -> list[Row]:
    """Give the lines of a truth file."""
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def read_printed(folder: Path) -> list[Printed]:
    """Give the stories of an OUT folder; raises FileNotFoundError where there is no manifest or a file is missing."""
    with open(folder / "manifest.jsonl", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines if line.strip()]
    return [Printed(row, (folder / row["file"]).read_text("utf-8")) for row in rows]


def _grams(text: str, size: int = 5) -> set[str]:
    key = letters(fold(text))
    return {key[i : i + size] for i in range(max(1, len(key) - size + 1))}


def has_spans(truth: list[Row]) -> bool:
    """Tell whether the truth knows where its witnesses stand."""
    return any(w.get("spans") for row in truth for w in row.get("witnesses", ()))


def match(truth: list[Row], printed: list[Printed]) -> Matching:
    """Give what became of each true story.

    A printed story belongs to the true one it shares most with. A true story is found if a printed one that belongs to it
    holds half of it; merged if half of it stands in one that belongs to another; else missed.
    """
    by_spans = has_spans(truth) and any(w.get("spans") for p in printed for w in p.row.get("witnesses", ()))
    result = Matching()
    shared = _by_spans(truth, printed, result) if by_spans else _by_text(truth, printed)
    grams_t, grams_p = [_grams(r["text"]) for r in truth], [_grams(p.text) for p in printed]
    owner: dict[int, int] = {}
    for p in range(len(printed)):
        of = {t: n for (t, q), n in shared.items() if q == p}
        best = max(of, key=lambda t: (of[t], len(grams_t[t] & grams_p[p])), default=None)
        if best is None or len(grams_p[p] & grams_t[best]) < 0.2 * len(grams_p[p]):
            result.spurious.append(p)
        else:
            owner[p] = best
    held = {(t, p): len(grams_t[t] & grams_p[p]) / len(grams_t[t]) for (t, p) in shared}
    for t in range(len(truth)):
        own = sorted((p for p in owner if owner[p] == t), key=lambda p: -held[t, p])
        others = [
            p
            for (u, p) in shared
            if u == t and p in owner and owner[p] != t and _stands(t, p, result, held, truth, by_spans)
        ]
        if own and held[t, own[0]] >= 0.5:
            result.main[t] = own[0]
        elif others:
            result.merged[t] = max(others, key=lambda p: held[t, p])
        else:
            result.missed.append(t)
        for p in own[1:] if t in result.main else own:
            (result.duplicated if held[t, p] >= 0.8 else result.split).append((t, p))
    return result


def _stands(
    t: int,
    p: int,
    result: Matching,
    held: dict[tuple[int, int], float],
    truth: list[Row],
    by_spans: bool,
) -> bool:
    """Tell whether the true story ``t`` stands in ``p``: half of a copy, by spans, so that a shared formula counts for nothing.

    A continuation is no copy: a story of which a last column was swallowed is not merged.
    """
    if not by_spans:
        return held[t, p] >= 0.5
    copies = truth[t]["witnesses"]
    first = [w for w, copy in enumerate(copies) if not copy.get("continues")] or list(range(len(copies)))
    return any(result.article.get((t, w)) == p for w in first)


def _by_spans(truth: list[Row], printed: list[Printed], result: Matching) -> dict[tuple[int, int], float]:
    """Give the characters of pages that true and printed stories share; fill who took each article."""
    taken: dict[str, list[tuple[int, list[list[int]]]]] = {}
    for p, story in enumerate(printed):
        for witness in story.row.get("witnesses", ()):
            taken.setdefault(PurePosixPath(witness["source"]).name, []).append((p, witness.get("spans", [])))
    shared: Counter[tuple[int, int]] = Counter()
    for t, row in enumerate(truth):
        for w, witness in enumerate(row["witnesses"]):
            here: Counter[int] = Counter()
            for p, spans in taken.get(PurePosixPath(witness["source"]).name, ()):
                here[p] += overlap(witness["spans"], spans)
            for p, n in here.items():
                if n:
                    shared[t, p] += n
            size = sum(e - b for b, e in witness["spans"])
            # Of a copy that was cut away whole nothing stands anywhere.
            if size and here and here.most_common(1)[0][1] >= 0.5 * size:
                result.article[t, w] = here.most_common(1)[0][0]
    return {k: float(v) for k, v in shared.items()}


def _by_text(truth: list[Row], printed: list[Printed]) -> dict[tuple[int, int], float]:
    """Give the 5-grams that true and printed stories share; one that several true stories have counts less for each."""
    holders: dict[str, list[int]] = {}
    for t, row in enumerate(truth):
        for gram in _grams(row["text"]):
            holders.setdefault(gram, []).append(t)
    shared: dict[tuple[int, int], float] = {}
    for p, story in enumerate(printed):
        for gram in _grams(story.text):
            for t in holders.get(gram, ()):
                shared[t, p] = shared.get((t, p), 0.0) + 1 / len(holders[gram])
    return {k: v for k, v in shared.items() if v >= 3}
