"""What a perfect reader of all pages would write: one record a story, made after the pages are composed."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from bench.press import editor
from bench.press.pages import Page, Placed
from bench.press.records import BYLINE, CREDIT, ENDMARK, FIRST, SUBTITLE, TITLE, Item, Story, page_text

_ASIDES = frozenset(("caption", "jump", "furniture", "notice"))


@dataclass(frozen=True, slots=True)
class Seen:
    """An item of a story, where it came to stand."""

    page: Page
    """Its page."""
    item: Item
    """What was set."""
    placed: tuple[Placed, ...]
    """Its bits, in page order."""


def seen(pages: Iterable[Page]) -> dict[str, list[Seen]]:
    """Give for each story its items, in the order of the pages."""
    found: dict[str, list[Seen]] = {}
    for page in pages:
        for number, item in enumerate(page.items):
            if item.story:
                bits = tuple(p for p in page.placed if p.item == number)
                found.setdefault(item.story, []).append(Seen(page, item, bits))
    return found


def _text_bits(placed: Iterable[Placed]) -> list[Placed]:
    """Give the bits of the text in reading order."""
    return sorted((p for p in placed if p.bit.kind not in _ASIDES), key=lambda p: (p.bit.rank, p.bit.part))


def oracle(placed: Iterable[Placed]) -> str:
    """Give what stands there as one who knows boundaries and order would cut it: damaged, but in its place."""
    parts: list[tuple[str, str]] = []
    last = None
    for p in _text_bits(placed):
        bit = p.bit
        kind = "body" if bit.kind == "dateline" else bit.kind
        if last is not None and (
            bit.rank == last.rank or last.kind == "dateline" or (bit.glued and last.kind == "body")
        ):
            join = bit.join if bit.glued or last.kind == "dateline" else ""
            parts[-1] = (parts[-1][0], parts[-1][1] + join + bit.text)
        else:
            parts.append((kind, bit.text))
        last = bit
    return page_text(parts)


def _spans(placed: Iterable[Placed]) -> list[list[int]]:
    """Give the spans in reading order; neighbours on one line are one span."""
    spans: list[list[int]] = []
    for p in _text_bits(placed):
        if spans and p.bit.gap < 0 and 0 <= p.begin - spans[-1][1] <= len(p.bit.join):
            spans[-1][1] = p.end
        else:
            spans.append([p.begin, p.end])
    return spans


def _body(story: Story, ranks: set[int], line: str) -> list[tuple[str, str]]:
    """Give the paragraphs that any copy has, with ``line`` before the first of them if it is the story's first."""
    parts = []
    for i, para in enumerate(story.paras):
        if FIRST + i in ranks:
            parts.append((para.kind, (line if i == 0 else "") + para.text))
    return parts


def _texts(story: Story, ranks: set[int], title: str, subtitle: str, openings: list[str]) -> list[str]:
    """Give the story file that is expected, then others that are as good."""
    signer = ("本报" if editor.is_local(story) else editor.agency(story)) + "记者" + editor.names(story.authors)
    head = [("title", title)] if title else []
    if subtitle:
        head.append(("subtitle", subtitle))
    signed = BYLINE in ranks or ENDMARK in ranks
    richest = max(openings, key=len, default="")
    lines = sorted({"", *openings}, key=len)
    wanted = [(BYLINE in ranks, "" if signed else richest, ENDMARK in ranks)]
    # Where outlets sign a story in several ways, any of them, or all together, is as good; none at all is not.
    for line in reversed(lines):
        for byline in (True, False)[BYLINE not in ranks :]:
            for endmark in (True, False)[ENDMARK not in ranks :]:
                if byline or endmark or line or not (signed or richest):
                    wanted.append((byline, line, endmark))
    texts = []
    for byline, line, endmark in wanted:
        parts = head + ([("byline", signer)] if byline else []) + _body(story, ranks, line)
        parts += [("endmark", f"（{editor.dateline(story)}）")] if endmark else []
        parts += [("credit", story.credit)] if CREDIT in ranks else []
        text = page_text(parts)
        if text not in texts:
            texts.append(text)
    return texts


def _opening(story: Story, placed: Iterable[Placed]) -> str:
    """Give the dateline that this copy prints, as filed; empty if it has none."""
    lines = [p.bit.text for p in placed if p.bit.kind == "dateline"]
    if not lines:
        return ""
    if lines[0][-1] in "）)" or "记者" in lines[0]:
        return f"{editor.dateline(story)}（记者{editor.names(story.authors)}）"
    return editor.dateline(story) + " "


def _rejoined(first: Seen, copies: list[Seen]) -> list[Placed]:
    """Give the bits of a copy with those of its continuations: an oracle knows where a column or a jump leads."""
    own = (first.item.witness, "twice" in first.item.damage)
    more = [s for s in copies if s.item.continues and (s.item.witness, "twice" in s.item.damage) == own]
    return [p for s in (first, *more) for p in s.placed]


def record(story: Story, copies: list[Seen], titles: list[str]) -> dict[str, Any]:
    """Given a story, its items and the titles that editors gave it, give its line of the truth."""
    placed = [_text_bits(s.placed) for s in copies]
    ranks = {p.bit.rank for bits in placed for p in bits}
    title = ""
    given = [t for t in titles if t]
    if TITLE in ranks:
        bare = story.title.replace(" ", "")
        as_filed = not given or any(t.replace(" ", "") == bare for t in given)
        title = story.title if as_filed else max(given, key=lambda t: (given.count(t), len(t)))
    below = [p.bit.text for bits in placed for p in bits if p.bit.rank == SUBTITLE]
    subtitle = ("——" if any(t.startswith("——") for t in below) else "") + story.subtitle if below else ""
    openings = [_opening(story, bits) for bits in placed]
    texts = _texts(story, ranks, title, subtitle, openings)
    body = [text for _, text in _body(story, ranks, "")]
    return {
        "story": story.id,
        "title": title,
        "subtitle": subtitle,
        "byline": texts[0].split("\n\n")[1]
        if BYLINE in ranks and TITLE in ranks
        else texts[0].split("\n\n")[0]
        if BYLINE in ranks
        else "",
        "text": texts[0],
        "alternatives": texts[1:],
        "paragraphs": body,
        "witnesses": [
            {
                "source": s.page.source,
                "spans": _spans(s.placed),
                "text": oracle(s.placed if s.item.continues else _rejoined(s, copies)),
                "damage": list(s.item.damage),
                "continues": s.item.continues,
                "encoding": s.page.encoding,
            }
            for s in copies
        ],
        "captions": [p.bit.text for s in copies for p in s.placed if p.bit.kind == "caption"],
        "furniture": [text for s in copies for text in _furniture(s)],
        "tags": _tags(story, copies),
    }


def _furniture(seen_so: Seen) -> list[str]:
    """Give what belongs to no story within an item and right before and after it."""
    items = seen_so.page.items
    at = items.index(seen_so.item)
    around = {i for i in (at - 1, at + 1) if 0 <= i < len(items) and not items[i].story}
    beside = [p.bit.text for p in seen_so.page.placed if p.item in around]
    return [p.bit.text for p in seen_so.placed if p.bit.kind in ("jump", "furniture")] + beside


def _tags(story: Story, copies: list[Seen]) -> list[str]:
    """Give what is special about the story: its kind, how many witnesses, what befell them, and whether all of them."""
    count = sum(not s.item.continues for s in copies) or 1
    tags = list(story.tags) + [f"witnesses:{count if count < 5 else '5+'}"]
    tags += ["encoded"] if any(s.page.encoding != "utf-8" for s in copies) else []
    whole = [set(s.item.damage) for s in copies if not s.item.continues] or [set(s.item.damage) for s in copies]
    tags += sorted(set().union(*whole))
    tags += [
        f"all:{name}"
        for name in sorted(set.intersection(*whole))
        if name in ("scramble", "shortened", "moved", "wrong")
    ]
    return tags
