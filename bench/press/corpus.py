"""The plan of a corpus: stories filed day by day, copies handed to outlets, pages filled."""

from dataclasses import dataclass, replace
from random import Random
from typing import Any

from bench.press import confusions, damage, editor, furniture, layout, pages, truth
from bench.press.filing import File
from bench.press.outlets import Outlet, outlets
from bench.press.rates import Rates, preset
from bench.press.records import TITLE, Bit, Item, Story
from bench.press.wording import Wording, wording

_WITNESSES = ((1, 38), (2, 20), (3, 14), (4, 9), (5, 8), (6, 5), (7, 3), (8, 3))
"""How many copies a story has, and how often, in a hundred."""
_PER_DAY = 28
"""Stories of one day."""
_FULL = 7000
"""Characters of stories that a page holds at most, so that with furniture it stays below 8,000."""


@dataclass(slots=True)
class Sheet:
    """A page while it is filled."""

    outlet: Outlet
    """Who prints it."""
    number: int
    """Of its outlet's pages that day."""
    target: int
    """Characters it would like to hold."""
    items: list[Item]
    """What stands on it."""

    def size(self) -> int:
        """Give the characters of its items."""
        return sum(len(b.text) for item in self.items for b in item.bits)


class Press:
    """Prints one corpus. The same arguments give the same bytes."""

    def __init__(self, rates: Rates, seed: int, held_out: bool, builtin_only: bool) -> None:
        self._rng = Random(f"press {seed} {held_out}")
        self._rates = rates
        self._words: Wording = wording(held_out)
        self._outlets = outlets(self._rng, self._words, rates)
        self._file = File(self._rng, self._words, rates, held_out, builtin_only)
        self._shapes = confusions.shapes(builtin_only)
        self._titles: dict[str, list[str]] = {}
        self._count = 0

    def day(self, size: int) -> tuple[list[pages.Page], list[Story]]:
        """Give the pages and the stories of one day."""
        stories = self._file.day(size)
        sheets = [self._sheet([]) for _ in range(9)]
        for story in stories:
            self._print(story, sheets)
        self._gather(sheets)
        used = [s for s in sheets if s.items]
        self._rng.shuffle(used)
        return [self._compose(sheet, stories) for sheet in used], stories

    def _sheet(self, sheets: list[Sheet], outlet: Outlet | None = None) -> Sheet:
        outlet = outlet or self._rng.choice(self._outlets)
        return Sheet(outlet, self._rng.randint(1, 12), self._rng.randint(2200, _FULL), [])

    def _print(self, story: Story, sheets: list[Sheet]) -> None:
        """Hand copies of ``story`` to pages that do not have it yet."""
        wanted = self._rng.choices([n for n, _ in _WITNESSES], [w for _, w in _WITNESSES])[0]
        if story.credit or set(story.tags) & {"digest", "roundup", "transcript", "orphan"}:
            wanted = 1 if "orphan" in story.tags else min(wanted, self._rng.choice((1, 1, 2)))
        if editor.is_local(story):
            wanted = min(wanted, self._rng.choice((1, 1, 1, 2)))
        length = sum(len(p.text) for p in story.paras) + 60
        scans: list[tuple[list[Bit], set[str]]] = []
        for number in range(wanted):
            room = [
                s for s in sheets if s.size() + length < max(s.target, 1) and all(i.story != story.id for i in s.items)
            ]
            if not room:
                sheets.append(self._sheet(sheets))
                sheets[-1].target = max(sheets[-1].target, length + 200)
                room = sheets[-1:]
            sheet = self._rng.choice(room)
            self._set(story, sheet, sheets, number, scans)

    def _set(
        self, story: Story, sheet: Sheet, sheets: list[Sheet], number: int, scans: list[tuple[list[Bit], set[str]]]
    ) -> None:
        """Set one copy on ``sheet``, and its continuation elsewhere if it jumps."""
        rng, rates = self._rng, self._rates
        if scans and rng.random() < rates.shared:
            bits, done = rng.choice(scans)
            bits, again = damage.scan(bits, rates, rng, self._shapes, 0.15)
            done = done | {"shared", *again}
        else:
            bits, done = editor.copy(story, sheet.outlet, rates, rng, whole=number == 0)
            self._titles.setdefault(story.id, []).append("".join(b.text for b in bits if b.rank == TITLE))
            bits, harm = damage.scan(bits, rates, rng, self._shapes)
            done = done | set(harm)
            scans.append((bits, done))
        extras = furniture.extras(story, sheet.outlet, self._words, rng)
        bits, set_so = layout.set_copy(bits, extras, rates, rng, photo=bool(story.credit))
        bits, done = damage.captions(bits, rates, rng, self._shapes), done | set_so
        bits = furniture.signed(bits, story, sheet.outlet, self._words, rates, rng)
        bits = furniture.headed(bits, self._words, rates, rng)
        orphan = "orphan" in story.tags
        halves = layout.split_jump(bits, extras, rng, between=orphan) if orphan or rng.random() < rates.jump else None
        if halves and orphan:
            sheet.items.append(Item(tuple(halves[1]), story.id, number, ("orphan", *sorted(done)), continues=True))
            return
        if halves:
            done = done | {"jump"}
            self._continue(story, halves[1], sheet, sheets, number, done)
            bits = halves[0]
        sheet.items.append(Item(tuple(bits), story.id, number, tuple(sorted(done))))
        if rng.random() < rates.twice and not halves:
            sheet.items.append(self._again(story, sheet, number, scans[-1]))

    def _continue(
        self, story: Story, bits: list[Bit], sheet: Sheet, sheets: list[Sheet], number: int, done: set[str]
    ) -> None:
        """Set the continuation on another page of the same outlet."""
        own = [
            s
            for s in sheets
            if s.outlet is sheet.outlet and s is not sheet and all(i.story != story.id for i in s.items)
        ]
        if not own:
            own = [self._sheet(sheets, sheet.outlet)]
            sheets += own
        self._rng.choice(own).items.append(Item(tuple(bits), story.id, number, tuple(sorted(done)), continues=True))

    def _again(self, story: Story, sheet: Sheet, number: int, scanned: tuple[list[Bit], set[str]]) -> Item:
        """Give the same copy a second time, whole or its beginning, with or without title."""
        lines = layout.lines_of(scanned[0])
        if self._rng.random() < 0.5:
            lines = lines[: self._rng.randint(2, max(2, len(lines) - 1))]
        if self._rng.random() < 0.4:
            lines = [x for x in lines if x[0].kind not in ("title", "subtitle")] or lines
        return Item(tuple(b for x in lines for b in x), story.id, number, ("twice", *sorted(scanned[1])))

    def _gather(self, sheets: list[Sheet]) -> None:
        """Move what stands on small pages to others, so that few pages fall below a thousand characters."""
        for sheet in sheets:
            if sheet.size() >= 1000 or any(i.continues for i in sheet.items):
                continue
            for item in list(sheet.items):
                size = sum(len(b.text) for b in item.bits)
                takers = [
                    s
                    for s in sheets
                    if s is not sheet
                    and s.items
                    and s.size() + size < _FULL
                    and all(i.story != item.story for i in s.items)
                ]
                if takers and "jump" not in item.damage:
                    self._rng.choice(takers).items.append(item)
                    sheet.items.remove(item)

    def _compose(self, sheet: Sheet, stories: list[Story]) -> pages.Page:
        rng = self._rng
        rng.shuffle(sheet.items)
        date = stories[0].date
        items = furniture.dressed(
            sheet.items, sheet.outlet, sheet.number, date, [s.title for s in stories], self._words, self._rates, rng
        )
        items = self._strayed(items)
        self._count += 1
        name = pages.safe_name(f"{self._count:04d}_{rng.getrandbits(64):016x}{sheet.outlet.suffix}")
        encoding = "mojibake" if rng.random() < self._rates.mojibake else sheet.outlet.encoding
        width = rng.randint(16, 26) if rng.random() < self._rates.wrapped else 0
        if width:
            items = [replace(i, damage=(*i.damage, "wrapped")) if i.story else i for i in items]
        return pages.compose(name, sheet.outlet, items, encoding, rng, width)

    def _strayed(self, items: list[Item]) -> list[Item]:
        """Let the last column of a story stand behind the next one."""
        for i in range(len(items) - 1):
            lines = layout.lines_of(list(items[i].bits))
            if items[i].story and items[i + 1].story and len(lines) > 4 and self._rng.random() < self._rates.stray:
                at = len(lines) - self._rng.choice((1, 2))
                stay, go = [b for x in lines[:at] for b in x], [b for x in lines[at:] for b in x]
                named = tuple(sorted({*items[i].damage, "stray"}))
                items = [
                    *items[:i],
                    replace(items[i], bits=tuple(stay), damage=named),
                    items[i + 1],
                    replace(items[i], bits=tuple(go), damage=named, continues=True),
                    *items[i + 2 :],
                ]
                break
        return items

    def titles(self, story: str) -> list[str]:
        """Give the titles that editors gave ``story``."""
        return self._titles.get(story, [])


def corpus(
    name: str,
    stories: int,
    seed: int,
    held_out: bool = False,
    without: tuple[str, ...] = (),
    builtin_only: bool = False,
) -> tuple[list[pages.Page], list[dict[str, Any]]]:
    """Give the pages and the truth of a corpus of about ``stories`` stories.

    Raises ValueError for a preset or a kind of damage that does not exist.
    """
    press = Press(preset(name, held_out, without), seed, held_out, builtin_only)
    printed: list[pages.Page] = []
    filed: list[Story] = []
    while len(filed) < stories:
        day_pages, day_stories = press.day(min(_PER_DAY, stories - len(filed)))
        printed += day_pages
        filed += day_stories
    printed.sort(key=lambda p: p.source)
    copies = truth.seen(printed)
    return printed, [truth.record(s, copies[s.id], press.titles(s.id)) for s in filed if s.id in copies]
