"""The plan of a corpus: stories filed day by day, copies handed to outlets, pages filled."""

from collections import Counter
from dataclasses import replace
from random import Random
from typing import Any

from bench.press import confusions, damage, editor, furniture, layout, pages, parting, truth
from bench.press.alike import neighbourly, neighbours
from bench.press.filing import File
from bench.press.half import Half
from bench.press.halves import HALVES
from bench.press.outlets import Outlet, outlets
from bench.press.rates import Rates, preset
from bench.press.records import TITLE, Bit, Item, Story
from bench.press.sheets import FULL, Sheet, again, gather, strayed

_WITNESSES = ((1, 38), (2, 20), (3, 14), (4, 9), (5, 8), (6, 5), (7, 3), (8, 3))
"""How many copies a story has, and how often, in a hundred."""
_PER_DAY = 28
"""Stories of one day."""

Scan = tuple[list[Bit], set[str]]
"""Bits of a copy, and the names of what was done to it."""


class Press:
    """Prints one corpus. The same arguments give the same bytes."""

    def __init__(self, rates: Rates, seed: int, half: Half, builtin_only: bool, alike: float = 0.0) -> None:
        self._seed = f"press {seed} {half.salt}"
        self._rng = self._stream("pages")
        self._rates = rates
        self._words = half.wording
        self._half = half
        self._outlets = [
            replace(outlet, **half.habits.get(outlet.name, {}))
            for outlet in outlets(self._stream("outlets"), self._stream("habits"), self._words, rates)
        ]
        self._file = File(self._stream, half, rates, builtin_only, alike)
        self._shapes = confusions.shapes(builtin_only)
        self._titles: dict[str, dict[int, str]] = {}
        self._scans: dict[str, dict[int, Scan]] = {}
        self._today: list[str] = []
        self._count = self._sheets = 0

    def _stream(self, name: str) -> Random:
        """Give draws of their own for ``name``, so that one kind of damage switched off leaves the rest as it was."""
        return Random(f"{self._seed} {name}")

    def day(self, size: int) -> tuple[list[pages.Page], list[Story]]:
        """Give the pages and the stories of one day."""
        stories = self._file.day(size)
        self._today = [story.title for story in stories]
        self._scans.clear()
        sheets: list[Sheet] = []
        for _ in range(9):
            sheets.append(self._sheet(sheets))
        for story in stories:
            self._print(story, sheets)
        by_id = {story.id: story for story in stories}
        for item, taker in gather(sheets, self._rng):
            self._set(by_id[item.story], taker, sheets, item.witness)
        used = [s for s in sheets if s.items]
        self._rng.shuffle(used)
        told = Counter(i.story for s in used for i in s.items if not i.continues)
        alone = frozenset(story for story, copies in told.items() if copies == 1)
        return [self._compose(sheet, stories, alone) for sheet in used], stories

    def _sheet(self, sheets: list[Sheet], outlet: Outlet | None = None, printed: bool = False) -> Sheet:
        """Give an empty page, with a number that its outlet has not used that day; of a ``printed`` paper if asked."""
        self._sheets += 1
        rng = self._stream(f"sheet {self._sheets}")
        outlet = outlet or rng.choice([o for o in self._outlets if not (printed and o.web)])
        taken = {s.number for s in sheets if s.outlet is outlet}
        number = rng.choice([n for n in range(1, 17 + len(taken)) if n not in taken])
        return Sheet(outlet, number, rng.randint(2200, FULL), [])

    def _print(self, story: Story, sheets: list[Sheet]) -> None:
        """Hand copies of ``story`` to pages that do not have it yet."""
        rng = self._stream(f"copies {story.id}")
        wanted = rng.choices([n for n, _ in _WITNESSES], [w for _, w in _WITNESSES])[0]
        if story.credit or set(story.tags) & {"digest", "roundup", "transcript", "orphan"}:
            wanted = 1 if "orphan" in story.tags else min(wanted, rng.choice((1, 1, 2)))
        if editor.is_local(story):
            wanted = min(wanted, rng.choice((1, 1, 1, 2)))
        length = sum(len(p.text) for p in story.paras) + 60
        for number in range(wanted):
            room = [
                s
                for s in sheets
                if s.size() + length < max(s.target, 1)
                and not s.tells(story.id)
                and not ("orphan" in story.tags and s.outlet.web)
            ]
            if not room:
                sheets.append(self._sheet(sheets, printed="orphan" in story.tags))
                sheets[-1].target = max(sheets[-1].target, length + 200)
                room = sheets[-1:]
            sheet = rng.choice(neighbourly(room, story, self._stream(f"beside {story.id} {number}")))
            self._set(story, sheet, sheets, number)

    def _set(self, story: Story, sheet: Sheet, sheets: list[Sheet], number: int) -> None:
        """Set one copy on ``sheet``, and its continuation elsewhere if it jumps."""
        bits, harm = self._scanned(story, sheet.outlet, number)
        rng = self._stream(f"print {story.id} {number}")
        bits, put = self._laid(story, sheet.outlet, number, bits, rng)
        done = harm | put
        orphan = "orphan" in story.tags
        jumps = orphan or (rng.random() < self._rates.jump and not sheet.outlet.web)
        halves = layout.split_jump(bits, rng, between=orphan) if jumps else None
        if halves and orphan:
            begun = rng.randint(1, 16)
            _, resumed = furniture.jump_lines(story, sheet.outlet, begun, sheet.number, rng)
            tail = (Bit(resumed, "jump"), *halves[1])
            sheet.items.append(Item(tail, story.id, number, ("orphan", *sorted(done)), continues=True))
            return
        if halves:
            done = done | {"jump"}
            other = self._elsewhere(story, sheet, sheets)
            to, resumed = furniture.jump_lines(story, sheet.outlet, sheet.number, other.number, rng)
            tail = (Bit(resumed, "jump"), *halves[1])
            other.items.append(Item(tail, story.id, number, tuple(sorted(done)), continues=True))
            bits = [*halves[0], Bit(to, "jump", gap=rng.choice((-1, 0)))]
        sheet.items.append(Item(tuple(bits), story.id, number, tuple(sorted(done))))
        if rng.random() < self._rates.twice and not halves:
            sheet.items.append(again(sheet.items[-1], *list(self._scans[story.id].values())[-1], self._rng))

    def _scanned(self, story: Story, outlet: Outlet, number: int) -> Scan:
        """Give one copy as ``outlet`` edits and a scanner reads it, or the scan of an earlier one read once more; a new one is kept."""
        rates = self._rates
        kept = self._scans.setdefault(story.id, {})
        scans = [scan for earlier, scan in kept.items() if earlier < number]
        rng = self._stream(f"edit {story.id} {number}")
        if scans and rng.random() < rates.shared:
            bits, done = rng.choice(scans)
            bits, more = damage.scan(bits, rates, rng, self._shapes, 0.15)
            return bits, done | {"shared", *more}
        bits, done = editor.copy(story, outlet, rates, rng, whole=number == 0)
        self._titles.setdefault(story.id, {})[number] = "".join(b.text for b in bits if b.rank == TITLE)
        bits, harm = damage.scan(bits, rates, self._stream(f"scan {story.id} {number}"), self._shapes)
        kept[number] = bits, done | set(harm)
        return kept[number]

    def _laid(self, story: Story, outlet: Outlet, number: int, bits: list[Bit], rng: Random) -> Scan:
        """Give ``bits`` as columns set them, with captions and what the outlet says round a story; and what was done."""
        rates, words = self._rates, self._words.of(outlet.name)
        set_by = self._stream(f"set {story.id} {number}")
        extras = furniture.extras(story, outlet, words, set_by)
        bits, done = layout.set_copy(bits, extras, rates, set_by, photo=bool(story.credit))
        bits = damage.captions(bits, rates, rng, self._shapes)
        bits = furniture.signed(bits, story, outlet, words, rates, rng)
        bits = furniture.headed(bits, words, rates, rng)
        others = [title for title in self._today if title != story.title]
        noting = self._stream(f"note {story.id} {number}")
        bits, put = furniture.noted(bits, outlet, story.date, words, rates, noting, others)
        return bits, done | put

    def _elsewhere(self, story: Story, sheet: Sheet, sheets: list[Sheet]) -> Sheet:
        """Give another page of the same outlet, for the continuation."""
        own = [
            s
            for s in sheets
            if s.outlet is sheet.outlet and s is not sheet and s.size() < FULL - 1500 and not s.tells(story.id)
        ]
        if not own:
            own = [self._sheet(sheets, sheet.outlet)]
            sheets += own
        return self._rng.choice(own)

    def _compose(self, sheet: Sheet, stories: list[Story], alone: frozenset[str]) -> pages.Page:
        rng = self._rng
        rng.shuffle(sheet.items)
        beside = {story.id: story.beside for story in stories if story.beside}
        sheet.items = neighbours(sheet.items, beside, self._stream(f"beside {self._count}"))
        date, words = stories[0].date, self._words.of(sheet.outlet.name)
        items = furniture.dressed(
            sheet.items, sheet.outlet, sheet.number, date, [s.title for s in stories], words, self._rates, rng
        )
        items = strayed(items, self._rates.stray, rng)
        if self._half.arranged:
            items = self._half.arranged(items, sheet.outlet, self._stream(f"arrange {self._count}"))
        if self._rates.furniture:
            apart = furniture.notices(sheet.outlet, date, words, rng)
            items = parting.parted(items, alone, apart)
        self._count += 1
        name = pages.safe_name(f"{self._count:04d}_{rng.getrandbits(64):016x}{sheet.outlet.suffix}")
        encoding = "mojibake" if rng.random() < self._rates.mojibake else sheet.outlet.encoding
        width = rng.randint(16, 26) if rng.random() < self._rates.wrapped else 0
        if width:
            items = [replace(i, damage=(*i.damage, "wrapped")) if i.story else i for i in items]
        width = self._half.widths.get(sheet.outlet.name, width)
        if sheet.outlet.vertical:
            width = sheet.outlet.vertical
            items = [replace(i, damage=(*i.damage, "vertical")) if i.story else i for i in items]
        return pages.compose(name, sheet.outlet, items, encoding, rng, width)

    def titles(self, story: str) -> list[str]:
        """Give the titles that editors gave ``story``."""
        return list(self._titles.get(story, {}).values())


def corpus(
    name: str,
    stories: int,
    seed: int,
    half: str = "first",
    without: tuple[str, ...] = (),
    builtin_only: bool = False,
    alike: float = 0.0,
) -> tuple[list[pages.Page], list[dict[str, Any]]]:
    """Give the pages and the truth of a corpus of about ``stories`` stories, a share of them set beside one of the same matter (``alike``).

    Raises ValueError for a preset, a half or a kind of damage that does not exist.
    """
    if half not in HALVES:
        raise ValueError(f"no half {half!r}; there are {', '.join(HALVES)}")
    press = Press(preset(name, HALVES[half], without), seed, HALVES[half], builtin_only, alike)
    printed: list[pages.Page] = []
    filed: list[Story] = []
    while len(filed) < stories:
        day_pages, day_stories = press.day(min(_PER_DAY, stories - len(filed)))
        printed += day_pages
        filed += day_stories
    printed.sort(key=lambda p: p.source)
    copies = truth.seen(printed)
    return printed, [truth.record(s, copies[s.id], press.titles(s.id)) for s in filed if s.id in copies]
