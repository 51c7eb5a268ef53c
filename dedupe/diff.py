"""What is different between two runs' folders, stories being matched by where their copies stand and not by their ids."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from os import PathLike
from typing import Any

from dedupe.errors import DedupeError
from dedupe.holdings import Holdings, Story

SHARED = 0.5
"""Share of the smaller story's copies, in characters, from which on two stories are taken for one another."""
KINDS = ("changed", "merged", "split", "regrouped", "appeared", "vanished")
"""What can have become of stories, in the order in which it is told."""
_FIELDS = ("id", "title", "subtitle", "byline", "date", "agency", "partial", "captions", "warnings")
_PASSAGES = 20
"""Most places of difference that are kept of a text."""
_SHOWN = 3
"""Most of these that are shown."""
_AROUND = 4
"""Characters shown beside a difference, so that one can find it."""


@dataclass(frozen=True, slots=True)
class Side:
    """A story of one of the two."""

    id: str
    """Its id there."""
    file: str
    """Its file there."""
    title: str
    """Its title."""
    articles: tuple[str, ...]
    """Its copies, the base first."""


@dataclass(frozen=True, slots=True)
class Change:
    """Stories that are not the same in both."""

    kind: str
    """One of `KINDS`."""
    before: tuple[Side, ...]
    """The stories of the first folder."""
    after: tuple[Side, ...]
    """Those of the second."""
    fields: tuple[str, ...]
    """Where one story became one: fields of the manifest that differ, ``text`` and ``witnesses`` among them."""
    passages: tuple[tuple[str, str], ...]
    """Where the text differs: what stood there, and what stands there, with a few characters round it."""
    copies: tuple[str, ...]
    """What copies came (``+``) and went (``-``), and how many characters the others gained and lost, by their text."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What is different between two folders."""

    before: int
    """Stories of the first."""
    after: int
    """Stories of the second."""
    same: int
    """Those that are the same in every field and character."""
    changes: tuple[Change, ...]
    """The others, by kind and id."""
    settings: Mapping[str, tuple[Any, Any]]
    """Settings that differ, with both values."""
    gone: tuple[str, ...]
    """Inputs that only the first knows."""
    new: tuple[str, ...]
    """Inputs that only the second knows."""
    altered: tuple[str, ...]
    """Inputs whose content changed in between: offsets in them may have moved."""


def folders(before: str | PathLike[str], after: str | PathLike[str]) -> Difference:
    """Give what is different between the folders ``before`` and ``after`` that two runs wrote.

    Raises `DedupeError` if dedupe did not write one of them, or it cannot be read.
    """
    one, other = Holdings(before), Holdings(after)
    olds, news = list(one.stories()), list(other.stories())
    was, now = (
        {source: reading.sha256 for source, reading in each.readings().items()} if each.evidence else {}
        for each in (one, other)
    )
    altered = {source for source in was.keys() & now.keys() if was[source] != now[source]}
    changes = [
        _change(one, [olds[i] for i in left], other, [news[i] for i in right], altered)
        for left, right in _shared(one, olds, other, news)
    ]
    told = [change for change in changes if change is not None]
    told.sort(key=lambda change: (KINDS.index(change.kind), [side.id for side in (*change.before, *change.after)]))
    known = one.evidence and other.evidence
    return Difference(
        len(olds),
        len(news),
        len(changes) - len(told),
        tuple(told),
        _settings(one, other) if known else {},
        tuple(sorted(was.keys() - now.keys())) if known else (),
        tuple(sorted(now.keys() - was.keys())) if known else (),
        tuple(sorted(altered)),
    )


def lines(told: Difference) -> Iterator[str]:
    """Give a difference as lines for a person."""
    counts = Counter(change.kind for change in told.changes)
    parts = [f"{told.same:,} the same", *(f"{counts[kind]:,} {kind}" for kind in KINDS if counts[kind])]
    yield f"{told.before:,} {'story' if told.before == 1 else 'stories'} before, {told.after:,} after: {', '.join(parts)}"
    for name, (was, now) in told.settings.items():
        yield f"setting   {name}: {was} → {now}"
    for what, sources in (("only before", told.gone), ("only after", told.new), ("changed", told.altered)):
        if sources:
            more = f" and {len(sources) - 6:,} more" if len(sources) > 6 else ""
            yield f"inputs    {what}: {', '.join(sources[:6])}{more}"
    for change in told.changes:
        sides = [" + ".join(_named(side) for side in sides) for sides in (change.before, change.after) if sides]
        both = len(change.before) == len(change.after) == 1
        yield f"{change.kind:<9} {sides[-1] if both else ' → '.join(sides)}"
        if both and change.before[0].id != change.after[0].id:
            yield f"          id: {change.before[0].id} → {change.after[0].id}"
        rest = [field for field in change.fields if field not in ("id", "text", "witnesses")]
        if rest:
            yield f"          differs in {', '.join(rest)}"
        for was, now in change.passages[:_SHOWN]:
            yield f"          text: {_shown(was)} → {_shown(now)}"
        if len(change.passages) > _SHOWN:
            yield f"          text: and {len(change.passages) - _SHOWN:,} places more"
        yield from (f"          copies: {copy}" for copy in change.copies)


def _shared(
    one: Holdings, olds: Sequence[Story], other: Holdings, news: Sequence[Story]
) -> Iterator[tuple[list[int], list[int]]]:
    """Give the stories that answer to each other, by their places in ``olds`` and ``news``."""
    left, right = _spans(one, olds), _spans(other, news)
    common: Counter[tuple[int, int]] = Counter()
    for text in left.keys() & right.keys():
        common.update(_overlaps(left[text], right[text]))
    sizes = [_sizes(left, len(olds)), _sizes(right, len(news))]
    near: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for (old, new), count in common.items():
        if count >= SHARED * min(sizes[0][old], sizes[1][new]):
            near[0, old].append((1, new))
            near[1, new].append((0, old))
    seen: set[tuple[int, int]] = set()
    for begin in [*((0, old) for old in range(len(olds))), *((1, new) for new in range(len(news)))]:
        if begin in seen:
            continue
        seen.add(begin)
        group = [begin]
        for at in group:
            for next in near[at]:
                if next not in seen:
                    seen.add(next)
                    group.append(next)
        yield sorted(n for side, n in group if side == 0), sorted(n for side, n in group if side == 1)


Held = dict[str, list[tuple[int, int, int]]]
"""By the text that they stand in, the spans of all stories' copies, each with the story's place, ascending."""


def _spans(holdings: Holdings, stories: Sequence[Story]) -> Held:
    found: Held = defaultdict(list)
    for place, story in enumerate(stories):
        for witness in story.witnesses:
            name = holdings.record(witness.source, witness.article) or witness.source
            found[name] += [(begin, end, place) for begin, end in witness.spans]
    for spans in found.values():
        spans.sort()
    return found


def _sizes(held: Held, count: int) -> list[int]:
    found = [0] * count
    for spans in held.values():
        for begin, end, place in spans:
            found[place] += end - begin
    return found


def _overlaps(left: Sequence[tuple[int, int, int]], right: Sequence[tuple[int, int, int]]) -> Counter[tuple[int, int]]:
    """Give how many characters each story of ``left`` shares with each of ``right``; within each, spans do not overlap."""
    found: Counter[tuple[int, int]] = Counter()
    a = b = 0
    while a < len(left) and b < len(right):
        count = min(left[a][1], right[b][1]) - max(left[a][0], right[b][0])
        if count > 0:
            found[left[a][2], right[b][2]] += count
        if left[a][1] <= right[b][1]:
            a += 1
        else:
            b += 1
    return found


def _change(
    one: Holdings, olds: Sequence[Story], other: Holdings, news: Sequence[Story], altered: Set[str]
) -> Change | None:
    """Give how ``olds`` became ``news``; None if they are one story each, and the same."""
    before, after = tuple(map(_side, olds)), tuple(map(_side, news))
    moved = {
        holdings.record(witness.source, witness.article) or witness.source
        for holdings, stories in ((one, olds), (other, news))
        for story in stories
        for witness in story.witnesses
        if witness.source in altered
    }
    copies = _copies(_spans(one, olds), _spans(other, news), moved)
    if not olds or not news:
        return Change("appeared" if news else "vanished", before, after, (), (), ())
    if len(olds) > 1 or len(news) > 1:
        kind = "merged" if len(news) == 1 else "split" if len(olds) == 1 else "regrouped"
        return Change(kind, before, after, (), (), copies)
    (old,), (new,) = olds, news
    fields = [field for field in _FIELDS if getattr(old, field) != getattr(new, field)]
    passages: tuple[tuple[str, str], ...] = ()
    if not old.sha256 or old.sha256 != new.sha256:
        was, now = _text(one, old), _text(other, new)
        if was != now:
            fields.append("text")
            passages = tuple(_passages(was, now))
    if copies or [witness.article for witness in old.witnesses] != [witness.article for witness in new.witnesses]:
        fields.append("witnesses")
    return Change("changed", before, after, tuple(fields), passages, copies) if fields else None


def _side(story: Story) -> Side:
    return Side(story.id, story.file, story.title, tuple(witness.article for witness in story.witnesses))


def _text(holdings: Holdings, story: Story) -> str:
    """Give the paragraphs of a story; raises `DedupeError` if its file was edited past reading."""
    try:
        return "\n".join(part.text for part in holdings.printed(story).paragraphs)
    except DedupeError as error:
        raise DedupeError(f"{holdings.output}: {error}") from error


def _passages(was: str, now: str) -> Iterator[tuple[str, str]]:
    """Give the places where two texts differ, as they stand in each, with a few characters round them."""
    from rapidfuzz.distance import Levenshtein

    places: list[list[int]] = []
    for code in Levenshtein.opcodes(was, now):
        if code.tag == "equal":
            continue
        if places and code.src_start - places[-1][1] <= _AROUND:
            places[-1][1], places[-1][3] = code.src_end, code.dest_end
        else:
            places.append([code.src_start, code.src_end, code.dest_start, code.dest_end])
    for a, b, c, d in places[:_PASSAGES]:
        yield was[max(0, a - _AROUND) : b + _AROUND], now[max(0, c - _AROUND) : d + _AROUND]


def _copies(before: Held, after: Held, altered: Set[str]) -> tuple[str, ...]:
    """Give what copies came and went, and what the others gained and lost, as `Change` has them.

    In texts that were ``altered`` offsets have moved, and only lengths can be compared.
    """
    found = []
    for name in sorted(before.keys() | after.keys()):
        was, now = before.get(name, []), after.get(name, [])
        shared = sum(_overlaps(_flat(was), _flat(now)).values())
        if name in altered:
            shared = min(_length(was), _length(now))
        lost, won = _length(was) - shared, _length(now) - shared
        if not was or not now:
            found.append(f"{'+' if now else '-'} {name}")
        elif won or lost:
            found.append(f"{name}: +{won:,} -{lost:,}")
    return tuple(found)


def _flat(spans: Iterable[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    return [(begin, end, 0) for begin, end, _ in spans]


def _length(spans: Iterable[tuple[int, int, int]]) -> int:
    return sum(end - begin for begin, end, _ in spans)


def _settings(one: Holdings, other: Holdings) -> dict[str, tuple[Any, Any]]:
    was, now = one.settings._asdict(), other.settings._asdict()
    return {name: (was[name], now[name]) for name in was if was[name] != now[name]}


def _named(side: Side) -> str:
    return f"{side.title or '(no title)'} ({side.id})"


def _shown(text: str) -> str:
    plain = " ".join(text.split())
    return f"“{plain}”" if len(plain) <= 40 else f"“{plain[:39]}…”"
