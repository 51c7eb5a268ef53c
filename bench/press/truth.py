"""What a perfect reader of all pages would write: one record a story, made after the pages are composed."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product
from typing import Any

from bench.press import editor
from bench.press.pages import Page, Placed
from bench.press.records import CREDIT, FIRST, SUBTITLE, TITLE, Item, Story, page_text

_WIDE = str.maketrans("()", "（）")
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


def _paras(story: Story, bits: Iterable[Placed]) -> list[tuple[str, str]]:
    """Give the paragraphs that any copy has, each with all sentences that any copy meant to print."""
    meant: dict[int, set[str]] = {}
    for p in bits:
        meant.setdefault(p.bit.rank, set()).add(p.bit.said)
    parts = []
    for i, para in enumerate(story.paras):
        said = meant.get(FIRST + i)
        if said:
            kept = [s for s in editor.sentences(para.text) if any(s in text for text in said)]
            parts.append((para.kind, para.text if para.text in said or not kept else "".join(kept)))
    return parts


def _headed(paras: list[tuple[str, str]], line: str, first: bool) -> list[tuple[str, str]]:
    """Give ``paras`` with ``line`` before the first of them, where that is the story's ``first``."""
    return [(kind, (line if i == 0 and first else "") + text) for i, (kind, text) in enumerate(paras)]


def _forms(bits: Iterable[Placed], kind: str) -> list[str]:
    """Give how outlets print a part, the richest and commonest first; brackets full width, as in story files."""
    said = Counter(p.bit.said.translate(_WIDE) for p in bits if p.bit.kind == kind)
    return sorted(said, key=lambda text: (-len(text), -said[text], text))


def _feet(copies: list[list[Placed]]) -> list[str]:
    """Give the lines below the text that name the reporters: an editor sets them above it, or leaves them there."""
    return _forms((p for copy in copies for p in copy if p.bit.part), "byline")[:2]


def _sign(copy: list[Placed]) -> tuple[str, str, str]:
    """Give byline, dateline and endmark as one copy prints them, each empty if it does not."""
    byline, line, endmark = (next(iter(_forms(copy, kind)), "") for kind in ("byline", "dateline", "endmark"))
    return byline, line, endmark


def _texts(
    story: Story, copies: list[list[Placed]], paras: list[tuple[str, str]], head: list[tuple[str, str]]
) -> tuple[str, list[str]]:
    """Give the expected byline; the expected story file, then others that are as good.

    Where outlets sign a story in several ways any of them, or several together, is as good; none at all is not, unless the
    only sign is one that tells no sender.
    """
    bits = [p for copy in copies for p in copy]
    ranks = {p.bit.rank for p in bits}
    bylines, lines, endmarks = (_forms(bits, kind) for kind in ("byline", "dateline", "endmark"))
    signer, feet = editor.signer(story), _feet(copies)
    if bylines and any(text.strip("（）").replace(" ", "").endswith(signer.replace(" ", "")) for text in bylines):
        bylines = [signer, *(text for text in bylines if text != signer)]
    elif feet:
        bylines = [signer, *bylines]
    elif bylines:
        bylines.append(signer)
    byline, endmark = bylines[0] if bylines else "", endmarks[0] if endmarks else ""
    filed = editor.dateline(story), editor.dateline(story, in_words=True)
    senseless = [text for text in endmarks if not any(line in text for line in filed)]
    signs = bool(bylines or lines or set(endmarks) - set(senseless))
    wanted = [(byline, "" if byline or endmark else lines[0] if lines else "", endmark)]
    wanted += [_sign(copy) for copy in copies]
    wanted += product(["", *bylines[:4], *bylines[4:][-1:]], ["", *lines[:4]], ["", *endmarks[:3]])
    wanted += product([""], ["", *lines[:2]], feet)
    wanted = [sign for sign in wanted if any(sign) or not signs]
    texts = []
    for signed, line, ended in wanted:
        line = f"{line} " if line and line[-1] not in "）：】〕，、" else line
        parts = head + ([("byline", signed)] if signed else []) + _headed(paras, line, FIRST in ranks)
        parts += [("endmark", ended)] if ended else []
        parts += [("credit", story.credit)] if CREDIT in ranks else []
        text = page_text(parts)
        if text not in texts:
            texts.append(text)
    return byline, texts


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
    everything = [p for bits in placed for p in bits]
    paras = _paras(story, everything)
    head = [part for part in (("title", title), ("subtitle", subtitle)) if part[1]]
    byline, texts = _texts(story, [_rejoined(s, copies) for s in copies], paras, head)
    return {
        "story": story.id,
        "title": title,
        "subtitle": subtitle,
        "byline": byline,
        "text": texts[0],
        "alternatives": texts[1:],
        "paragraphs": [text for _, text in paras],
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
