"""Explanations as lines of text, for a person at a terminal."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from dedupe.explain.records import Copy, PairTold, PlaceTold, Reading, Side, StoryTold, Told, Weighed

_SHOWN = 40
"""Most lines of one kind; ``--json`` has all."""
_CHARS = 60
"""Most characters of a passage."""


def story(told: StoryTold) -> Iterator[str]:
    """Give where a story came from, a line at a time."""
    yield f"{told.title or '(no title)'}  {told.id}"
    edited = "; not as dedupe wrote it: edited since, or gone" if told.edited else ""
    yield f"  file      {told.file}{edited}"
    about = [part for part in (told.date, told.agency, f"{told.chars:,} characters") if part]
    yield f"  is        {', '.join(about)}{'; beginning or end known to be missing' if told.partial else ''}"
    for warning in told.warnings:
        yield f"  warning   {warning}"
    yield f"Made from {_counted(len(told.copies), 'copy', 'copies')}:"
    for copy in told.copies[:_SHOWN]:
        yield from _copy(copy)
    yield from _more(told.copies)
    if told.readings:
        yield f"Where they differ ({len(told.readings):,}):"
        yield from _readings(told.readings)
    if told.left:
        yield "Left out of its text:"
        for span in told.left[:_SHOWN]:
            yield f"  {_where(span)}  {span.kind}: {_passage(span.text)} ({span.why})"
        yield from _more(told.left)
    for caption in told.captions:
        yield f"  caption   {_passage(caption)}"
    if told.review:
        yield "To review:"
        yield from (f"  {pair}" for pair in told.review)
    yield from (f"note: {note}" for note in told.notes)


def place(told: PlaceTold) -> Iterator[str]:
    """Give where a line, an input or an article went, or a line of a story came from, a line at a time."""
    at = f"{told.name}:{told.line}" if told.line is not None else told.name
    if told.status == "story":
        yield f"{at} comes from"
    else:
        decoded = f", {told.encoding}" if told.encoding else ""
        yield f"{at} ({told.status}{decoded}{'; ' + told.message if told.message else ''})"
    spans = told.spans if told.line is not None else [one for one in told.spans if one.kind != "blank"]
    for span in spans if told.line is not None else spans[: _SHOWN * 5]:
        yield f"  {_where(span)}  {span.kind:<9} {_fate(span)}"
        if span.text is not None and span.kind != "blank":
            yield f"      {_passage(span.text)}"
    if told.line is None:
        yield from _more(spans, _SHOWN * 5)
    if told.readings:
        yield "Where copies differ there:"
        yield from _readings(told.readings)
    yield from (f"note: {note}" for note in told.notes)


def pair(told: PairTold) -> Iterator[str]:
    """Give why two articles are or are not one story, a line at a time."""
    yield told.verdict
    for side in told.sides:
        yield _side(side)
    yield "Their texts:"
    yield from _weighed(told.link)
    if told.shared:
        only = (
            f"; of the shorter's, the longer has otherwise: {' '.join(told.figures[:20])}"
            if told.figures
            else ", all alike"
        )
        yield f"  figures in what they have in common: {told.shared:,}{only}"
    met = "are candidates" if told.met else "are no candidates, so that a run does not compare them by themselves"
    yield f"  They {met}; texts of this likeness meet in a band in {told.chance:.0%} of cases."
    if told.centres:
        yield "A copy joins the first story whose centre, its longest copy, holds it:"
        for link in told.centres:
            yield from _weighed(link)


def _copy(copy: Copy) -> Iterator[str]:
    lines = f", lines {copy.lines[0]}–{copy.lines[1]}" if copy.lines else ""
    yield f"  {copy.role:<9} {copy.article}{lines}"
    if copy.role != "base":
        yield f"            likeness {copy.jaccard:.2f}, containment {copy.containment:.2f}"
    if copy.why:
        yield f"            of this story: {copy.why}"
    if copy.repairs:
        yield f"            repaired: {_counts(copy.repairs)}"
    if copy.fates:
        yield f"            its characters: {_counts(copy.fates)}"


def _readings(readings: Sequence[Reading]) -> Iterator[str]:
    for one in readings[:_SHOWN]:
        at = f"line {one.line}" if one.line is not None else one.kind
        others = "; ".join(f"{_quoted(text)} in {_some(sigla)}" for text, sigla in one.readings[1:])
        held = f" ({_some(one.readings[0][1])})" if one.readings else ""
        yield f"  {at}: {_quoted(one.printed)}{held}, not {others}: {one.why}"
    yield from _more(readings)


def _fate(span: Told) -> str:
    if span.story is None:
        return f"{span.fate}: {span.why}"
    part = f", paragraph {span.paragraph}" if span.paragraph is not None else ""
    return f"{span.fate}: {span.why} → {span.title or '(no title)'} ({span.story}){part}"


def _where(span: Told) -> str:
    name = span.article or span.source
    return f"{name} line {span.line}" if span.line is not None else f"{name} {span.begin}–{span.end}"


def _side(side: Side) -> str:
    return f"  {side.article}: {side.role} of {side.title or '(no title)'} ({side.story}), {side.size:,} letters and digits"


def _weighed(link: Weighed) -> Iterator[str]:
    yield f"  {link.a} ~ {link.b}"
    yield f"      likeness {link.jaccard:.2f}, containment {link.containment:.2f} → {link.decision}: {link.why}"
    if link.evidence:
        yield f"      {link.evidence}"


def _passage(text: str | None) -> str:
    if text is None:
        return "…"
    plain = " ".join(text.split())
    return plain if len(plain) <= _CHARS else f"{plain[: _CHARS - 1]}…"


def _quoted(text: str) -> str:
    return f"“{_passage(text)}”" if text.strip() else "nothing" if not text else "a space"


def _some(sigla: Sequence[str]) -> str:
    return ", ".join(sigla) if len(sigla) <= 3 else f"{', '.join(sigla[:2])} and {len(sigla) - 2} more"


def _counts(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {count:,}" for name, count in Counter(counts).most_common())


def _counted(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"


def _more(all: Sequence[object], shown: int = _SHOWN) -> Iterator[str]:
    if len(all) > shown:
        yield f"  and {len(all) - shown:,} more (--json has them all)"
