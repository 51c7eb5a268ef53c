"""The stories of the report: what the list shows of each, and each collated."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from dedupe import chars
from dedupe.report.figures import step
from dedupe.report.out import Out, Told
from dedupe.report.pages import called
from dedupe.report.parts import Parts
from dedupe.report.stock import Stock
from dedupe.verify import APPARATUS, VARIANT
from dedupe.verify.lines import TEXT, Shape

PARTIAL, EDITED, UNTITLED = 1, 2, 4
"""What the flags of a row of ``stories`` say."""

_KANA = re.compile("[\u3040-\u30ff\u31f0-\u31ff]")
_HANGUL = re.compile("[\u1100-\u11ff\uac00-\ud7af]")
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_SIMPLIFIED = re.compile(f"[{chars.ONLY_SIMPLIFIED}]")
_TRADITIONAL = re.compile(f"[{chars.ONLY_TRADITIONAL}]")

_BASIC = range(0x3400, 0xA000)
"""The ideographs that anybody searches for."""

_ONE_IN = 20
"""Kana or hangul make a text Japanese or Korean where they are at least one in so many of its ideographs."""


def fold(found: Parts) -> Iterator[tuple[str, bytes]]:
    """Give the part by which a search in one script finds what is written in the other: characters, and what they fold to."""
    every = "".join(map(chr, _BASIC))
    pairs = [(one, other) for one, other in zip(every, chars.soft(every), strict=True) if one != other]
    yield from found.add("fold", ["".join(one for one, _ in pairs), "".join(other for _, other in pairs)])


def parts(out: Out, stock: Stock, found: Parts) -> Iterator[tuple[str, bytes]]:
    """Give the parts that fill with stories, and with what warns of them.

    A row of ``stories`` is ``[id, title, date, witnesses, characters, mended, warnings, flags, sources]``;
    one of ``warnings`` ``[id, title, text]``; one of ``story`` is what `_story` gives.
    """
    figures = out.figures
    variants = _Variants(out)
    for place, row in stock.stories():
        text = out.text(place, row)
        made = _story(row, text, stock, variants.of(row["id"]))
        witnesses = made["witnesses"]
        figures.stories += 1
        figures.witnesses[len(witnesses)] += 1
        figures.articles += len(witnesses)
        figures.mended += made["mended"]
        figures.warned += bool(made["warnings"])
        figures.likeness.update(step(one[3]) for one in witnesses if one[2] != "base" and one[3] is not None)
        edited = text is not None and text.edited
        flags = PARTIAL * made["partial"] + EDITED * edited + UNTITLED * (not row["title"])
        sources = list(dict.fromkeys(one[1] for one in witnesses))
        shown = [row["id"], called(row, text), row["date"] or "", len(witnesses), row["chars"], made["mended"]]
        yield from found.add("stories", [*shown, len(made["warnings"]), flags, sources])
        yield from found.add("story", made, row["id"])
        for one in witnesses:
            stock.add_home(one[0], row["id"], made["title"])
        for warning in made["warnings"]:
            yield from found.add("warnings", [row["id"], called(row, text), warning])


def _story(row: dict[str, Any], text: Told | None, stock: Stock, variants: list[dict[str, Any]]) -> dict[str, Any]:
    """Give one story, collated: its parts with the places where copies differ, and its witnesses, the base first.

    A part is ``[kind, number of the paragraph or 0, text, places]``, a place ``[begin, end, readings, why]`` with offsets
    in the part; a reading ``[text, numbers of witnesses]``. A witness is ``[siglum, source, role, jaccard, containment,
    repairs, number of its page or -1, what it says beside the edition or nothing]``; see `beside.told`.
    """
    sigla = {one["article"]: number for number, one in enumerate(row["witnesses"])}
    parts: list[list[Any]] = []
    adrift: list[list[Any]] = []
    if text is not None:
        kinds = {} if text.edited else stock.kinds(row["id"])
        for at, (kind, said) in enumerate(text.parts):
            number = max(0, at - text.heads + 1)
            parts.append([kinds.get(number, kind), number, said, []])
    mended = 0
    for variant in variants:
        readings = [
            [reading["text"], [sigla[one] for one in reading["witnesses"] if isinstance(one, str) and one in sigla]]
            for reading in variant["readings"]
            if isinstance(reading, dict) and isinstance(reading.get("text"), str)
            and isinstance(reading.get("witnesses"), list)
        ]  # fmt: skip
        place = text.place(variant["paragraph"], str(variant.get("kind", ""))) if text else None
        mended += bool(readings) and 0 not in readings[0][1]
        fits = False
        if text is not None and place is not None:
            part = parts[place]
            begin, end = (variant[name] - text.begins[place] for name in ("begin", "end"))
            last = part[3][-1][1] if part[3] else 0
            fits = last <= begin <= end <= len(part[2]) and part[2][begin:end] == variant["printed"]
            if fits:
                part[3].append([begin, end, readings, variant["why"]])
        if not fits:
            adrift.append([variant["printed"], readings, variant["why"]])
    witnesses = []
    for one in row["witnesses"]:
        repairs = Counter({given["name"]: 0 for given in one["steps"]})
        for given in one["steps"]:
            repairs[given["name"]] += len(given["edits"])
        if one["role"] == "base":
            mended += repairs.total()
        page, told = stock.told(row["id"], one["article"]) or (-1, None)
        likeness = [_share(one.get(name)) for name in ("jaccard", "containment")]
        witnesses.append([one["article"], one["source"], one["role"], *likeness, sorted(repairs.items()), page, told])
    return {
        "id": row["id"],
        "title": called(row, text),
        "file": row["file"],
        "date": row["date"],
        "agency": row["agency"],
        "chars": row["chars"],
        "lang": language("".join(said for _, said in text.parts)) if text else "",
        "partial": row["partial"],
        "edited": text is not None and text.edited,
        "missing": text is None,
        "parts": parts,
        "adrift": adrift,
        "mended": mended,
        "captions": [one for one in row["captions"] if isinstance(one, str)],
        "warnings": [one for one in row["warnings"] if isinstance(one, str)],
        "witnesses": witnesses,
    }


def _share(value: Any) -> float | None:
    """Give ``value`` if it is a share, 0–1."""
    return float(value) if isinstance(value, int | float) and 0 <= value <= 1 else None


class _Variants:
    """The apparatus, story by story, read beside the manifest."""

    def __init__(self, out: Out) -> None:
        self._groups = groupby(out.rows(APPARATUS, VARIANT), key=lambda row: row["story"]) if out.evidence else iter(())
        self._next: tuple[str, list[dict[str, Any]]] | None = None
        self._more()

    def of(self, story: str) -> list[dict[str, Any]]:
        """Give the places of ``story``; stories come by ascending id."""
        while self._next and self._next[0] < story:
            self._more()
        return self._next[1] if self._next and self._next[0] == story else []

    def _more(self) -> None:
        found = next(self._groups, None)
        self._next = (found[0], list(found[1])) if found else None


def language(text: str) -> str:
    """Give the language of ``text`` as HTML names it, by its script; empty if that does not tell.

    >>> [language(text) for text in ("门开了", "門開了", "門が開いた", "문", "door")]
    ['zh-Hans', 'zh-Hant', 'ja', 'ko', '']
    """
    han, kana, hangul = (len(one.findall(text)) for one in (_HAN, _KANA, _HANGUL))
    if kana * _ONE_IN > han:
        return "ja"
    if hangul * _ONE_IN > han:
        return "ko"
    if not han:
        return ""
    return "zh-Hant" if len(_TRADITIONAL.findall(text)) > len(_SIMPLIFIED.findall(text)) else "zh-Hans"


_PAIR: Shape = {"a": TEXT, "b": TEXT, "decision": TEXT, "why": TEXT, "evidence": TEXT}


def review(out: Out, stock: Stock, found: Parts) -> Iterator[tuple[str, bytes]]:
    """Give the parts that fill with pairs that a person should look at.

    A row of ``review`` is ``[the one, the other, likeness, containment, decision, why, evidence]``; each of the two is
    ``[siglum, story, title]``, the last two empty if no story has it.
    """
    for row in out.rows("evidence/review.jsonl", _PAIR):
        jaccard, containment = (_share(row.get(name)) or 0.0 for name in ("jaccard", "containment"))
        out.figures.review += 1
        out.figures.doubtful[step(jaccard)] += 1
        both = [[row[side], *stock.home(row[side])] for side in ("a", "b")]
        yield from found.add("review", [*both, jaccard, containment, row["decision"], row["why"], row["evidence"]])
