"""Survivors: of many records the one of each story that is best, as it stands after repair, with who else told it.

The way of `pipeline` for a run that wants neither editions nor evidence, and far shorter for records that are plain: no object stands
for what is in a text, and a text is not held. What is not plain goes the long way, by itself. The stories are the same.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

from dedupe import chars, cluster, fingerprint, gather, nominate, read, whole
from dedupe.carry import Carrier
from dedupe.errors import UnreadableError
from dedupe.records import Edition, Input, Link, Reading
from dedupe.settings import Settings
from dedupe.survivors import compare, faces, pairs, plain, tell
from dedupe.survivors.roll import Roll
from dedupe.survivors.stories import Told
from dedupe.survivors.texts import Texts

BATCH = 250
"""Records that a loop takes at once: their codes stay in the cache."""
ANCHORS = 1 << 22
"""Anchors that are held, about: of more, those of half as many hashes, and so on."""
LEAST = 1 << 20
"""Bytes of the least input for which it pays to start what compiles the loops."""


def suffice(entries: Sequence[Input], output: str, settings: Settings) -> bool:
    """Tell whether a run over ``entries`` asks for no more than survivors, and is large enough for this way to pay."""
    if settings.text != "base" or settings.script != "keep" or settings.engine != "local" or settings.split == "page":
        return False
    if (
        settings.report
        or settings.evidence
        and output != "-"
        or any(entry.form not in gather.SHEETS for entry in entries)
    ):
        return False
    try:
        return sum(os.path.getsize(entry.path) for entry in entries if entry.source != "-") >= LEAST
    except OSError:
        return False


@dataclass(slots=True)
class Found:
    """What a run of records gave, before it is written."""

    readings: list[Reading] = field(default_factory=list)
    """What became of each input."""
    problems: list[UnreadableError] = field(default_factory=list)
    """What could not be read."""
    records: int = 0
    """How many there are."""
    articles: int = 0
    """How many of them hold text."""
    stories: int = 0
    """How many stories they tell."""
    warnings: int = 0
    """Stories that a person should look at."""
    review: list[Link] = field(default_factory=list)
    """Pairs that a person should look at."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """What a batch of texts gave."""

    verdicts: Any
    """Of each text, `swift.gate.sift`'s."""
    mends: Any
    """Those whose marks or blanks may have to be of another width."""
    asks: Any
    """Text, begin and end of lines in doubt, and where the next begins that each may go on in."""
    ends: Any
    """Where their keys end."""
    keys: bytes
    """Their keys run together, in UTF-16."""
    buckets: Any
    """Of each text, by band."""
    hashes: Any
    """Their anchors."""
    owners: Any
    """Whose these are."""


class Run:
    """One run over records; a context that removes what lies on disk."""

    def __init__(self, settings: Settings, carrier: Carrier, workers: int) -> None:
        """Take the settings, what carries the records that are not plain, and the threads for the loops."""
        self.found = Found()
        self._settings = settings
        self._carrier = carrier
        self._roll = Roll(Texts(settings.tmp))
        self._pool = ThreadPoolExecutor(workers)
        self._workers = workers
        self._bands = fingerprint.chosen(settings)
        self._buckets: list[Any] = []
        self._hashes: list[Any] = []
        self._owners: list[Any] = []
        self._chars = 0
        self._held = self._mask()
        self._told: list[Told | Edition] = []

    def __enter__(self) -> "Run":
        return self

    def __exit__(self, *error: object) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._roll.texts.close()

    # -- reading ---------------------------------------------------------------------------------------------------

    def take(self, entries: Sequence[Input], strict: bool, told: Callable[[int], None]) -> None:
        """Take the records of ``entries``; if ``strict``, the first that cannot be read is raised."""
        batch: list[str] = []
        waiting: list[tuple[list[str], Future[Sketch]]] = []
        for place, entry in enumerate(entries):
            told(place)
            for item in read.records(entry, self._settings):
                if isinstance(item, read.Record):
                    self._noted(item)
                    batch.append(item.text)
                    if len(batch) == BATCH:
                        waiting.append(self._sent(batch))
                        batch = []
                        if len(waiting) > self._workers:
                            self._sketched(*waiting.pop(0))
                    continue
                error = item if isinstance(item, UnreadableError) else None
                if isinstance(item, Reading):
                    self.found.readings.append(item)
                    if item.status == "unreadable" and not any(p.source == item.source for p in self.found.problems):
                        error = UnreadableError(item.source, item.message)
                if error is not None:
                    if strict:
                        raise error
                    self.found.problems.append(error)
        if batch:
            waiting.append(self._sent(batch))
        for one in waiting:
            self._sketched(*one)
        self.found.records = len(self._roll.sigla)

    def _noted(self, record: read.Record) -> None:
        roll = self._roll
        number = len(roll.sigla)
        roll.sigla.append(record.siglum)
        roll.sources.append(record.source)
        roll.columns.append(record.columns)
        columns = record.columns
        if record.title or "subtitle" in columns or "byline" in columns or "witnesses" in columns:
            heads = gather.heads(record)
            title = heads[0][1] if heads else ""
            if (
                len(heads) > 1
                or heads
                and heads[0][0] != "title"
                or whole.of_ours(columns)
                or title
                and not plain.titled(title)
            ):
                roll.odd[number] = heads
            elif title:
                roll.titles[number] = title

    def _sent(self, batch: list[str]) -> tuple[list[str], "Future[Sketch]"]:
        raws = [text.encode("utf-16-le", "surrogatepass") for text in batch]
        for raw in raws:
            self._roll.texts.add(raw)
        ends, size = [], 0
        for raw in raws:
            size += len(raw) // 2
            ends.append(size)
        self._chars += size
        return batch, self._pool.submit(_sketch, b"".join(raws), ends, self._settings, self._bands, self._mask())

    def _mask(self) -> int:
        """Give under which bits of its hash an anchor must be 0 to be held, by how much was read."""
        return ((1 << max(0, (2 * self._chars // 5 // ANCHORS).bit_length())) - 1) << pairs.LOW

    def _sketched(self, batch: list[str], made: "Future[Sketch]") -> None:
        """Take what became of a batch."""
        import numpy as np

        sketch = made.result()
        roll = self._roll
        first = len(roll.ids)
        verdicts = sketch.verdicts.tolist()
        for number, low, high, following in sketch.asks.tolist():
            if verdicts[number] != 1 and not plain.asked(batch[number], low, high, following):
                verdicts[number] = 1
        self._mended(first, batch, verdicts, [place for place in sketch.mends.tolist() if verdicts[place] != 1])
        begin = 0
        for place, (text, end, verdict) in enumerate(zip(batch, sketch.ends.tolist(), verdicts, strict=True)):
            number = first + place
            odd = verdict == 1 or number in roll.odd
            if not odd:
                spans = plain.paragraphs(text)
                opening = plain.opening(text, spans)
                if opening is not None:
                    a, b = spans[opening.paragraph]
                    if plain.letters(text[a + opening.end : b]) < plain.LEAST:
                        odd = True
                    else:
                        roll.openings[number] = opening
            if odd:
                roll.ids.append(b"")
                title = roll.titles.pop(number, "")
                roll.odd.setdefault(number, (("title", title),) if title else ())
                sketch.buckets[place] = fingerprint.NO_BUCKET
            else:
                key = sketch.keys[2 * begin : 2 * end].decode("utf-16-le")
                if number in roll.titles:
                    key = chars.key(roll.titles[number]) + key
                roll.ids.append(blake2b(key.encode(), digest_size=6).digest())
            roll.sizes.append(end - begin)
            begin = end
        self._buckets.append(sketch.buckets)
        plainly = np.array([number not in roll.odd for number in range(first, first + len(batch))], bool)
        kept = plainly[sketch.owners]
        if self._mask() != self._held:
            self._held = self._mask()
            self._thinned()
        self._hashes.append(sketch.hashes[kept])
        self._owners.append((sketch.owners[kept] + first).astype(np.uint32))

    def _mended(self, first: int, batch: list[str], verdicts: list[int], places: Sequence[int]) -> None:
        """Note which texts at ``places`` of a batch are plain but for the width of marks and blanks; the others are not."""
        made = [(place, plain.mended(batch[place])) for place in places]
        texts = [(place, found) for place, found in made if found is not None]
        again = _sifted([text for _, (text, _) in texts])
        plainly = {place for (place, _), verdict in zip(texts, again, strict=True) if verdict != 1}
        for place, found in made:
            if place not in plainly:
                verdicts[place] = 1
            elif found and found[1]:
                self._roll.narrow.add(first + place)

    # -- comparing -------------------------------------------------------------------------------------------------

    def compare(self, progress: Callable[[str, int, int], None]) -> None:
        """Find the stories that the records tell."""
        import numpy as np

        roll = self._roll
        roll.texts.settle()
        self._keyed(progress)
        progress("cluster", 0, 1)
        order = sorted(set(range(len(roll.sigla))) - roll.bare, key=roll.sigla.__getitem__)
        self.found.articles = len(order)
        numbers = np.array(order, np.int64)
        candidates = self._candidates(numbers)
        found = compare.stars(roll, numbers, candidates, self._settings, self._pool, self._workers)
        self.found.review = found.review
        told, left = tell.told(roll, found, self._pool, self._workers)
        made = faces.editions(
            roll, self._settings, left, self._carrier, lambda done: progress("collate", done, len(left))
        )
        self.found.warnings = sum(bool(one.warnings) for one in made)
        self._told = [*told, *made]
        self.found.stories = len(self._told)

    def editions(self) -> Iterator[Edition]:
        """Give the editions by ascending id."""
        return tell.editions(self._roll, self._told)

    def _keyed(self, progress: Callable[[str, int, int], None]) -> None:
        """Sketch what is not plain by the key that its face has."""
        import numpy as np

        roll, settings = self._roll, self._settings
        odd = sorted(roll.odd)
        keys = faces.keys(
            roll, settings.shingle, odd, self._carrier, lambda done: progress("normalise", done, len(odd))
        )
        mask = np.uint64(self._mask())
        for number, key in zip(odd, keys, strict=True):
            if key is None:
                roll.bare.add(number)
                continue
            roll.sizes[number] = len(key)
            codes = np.frombuffer(key.encode("utf-32-le", "surrogatepass"), "<u4")
            if len(key) >= nominate.LEAST:
                hashes = fingerprint.anchors(codes, nominate.GRAM, nominate.WINDOW)[0]
                hashes = hashes[hashes & mask == 0]
                self._hashes.append(hashes)
                self._owners.append(np.full(len(hashes), number, np.uint32))
            if len(key) >= max(cluster.SHORT, settings.shingle):
                signed = fingerprint.signatures([key], settings.shingle, settings.num_perm)
                self._buckets[number // BATCH][number % BATCH] = fingerprint.bands(signed, *self._bands)[0]

    def _candidates(self, numbers: Any) -> Any:
        """Give the pairs to compare, packed, by their places in ``numbers``."""
        import numpy as np

        if not len(numbers):
            return np.zeros(0, np.uint64)
        count = len(numbers)
        rank = np.zeros(len(self._roll.sigla), np.int64)
        rank[numbers] = np.arange(count)
        columns = (
            np.concatenate([bucket[:, band] for bucket in self._buckets])[numbers] for band in range(self._bands[0])
        )
        found = pairs.met(columns, count)
        self._buckets = []
        self._thinned()
        hashes, owners = np.concatenate(self._hashes), np.concatenate(self._owners)
        self._hashes, self._owners = [], []
        places = rank[owners]
        return np.union1d(found, pairs.shared(hashes, places, np.bincount(places, minlength=count)))

    def _thinned(self) -> None:
        """Drop the anchors that need not be held, as much having been read."""
        import numpy as np

        mask = np.uint64(self._mask())
        for place, (hashes, owners) in enumerate(zip(self._hashes, self._owners, strict=True)):
            kept = hashes & mask == 0
            self._hashes[place], self._owners[place] = hashes[kept], owners[kept]


def _sifted(texts: Sequence[str]) -> list[int]:
    """Give the verdicts of `swift.gate.sift` on texts, whose width is mended."""
    import numpy as np

    from dedupe.swift import gate

    if not texts:
        return []
    raws = [text.encode("utf-16-le", "surrogatepass") for text in texts]
    ends = np.cumsum([len(raw) // 2 for raw in raws], dtype=np.int64)
    verdicts, mends = np.zeros(len(raws), np.uint8), np.zeros(len(raws), np.bool_)
    asks = np.empty((64 * len(raws), 4), np.int64)
    tables, codes = plain.tables(), fingerprint.fixed(np.frombuffer(b"".join(raws), "<u2"))
    gate.sift(codes, ends, tables.flags, tables.soft, tables.cues, verdicts, mends, asks)
    found: list[int] = verdicts.tolist()
    return found


def _sketch(raw: bytes, ends: list[int], settings: Settings, bands: tuple[int, int], mask: int) -> Sketch:
    """Sift and sketch texts in UTF-16 that end at ``ends``."""
    import numpy as np

    from dedupe import loops
    from dedupe.swift import gate, sketch

    tables, fixed = plain.tables(), fingerprint.fixed
    codes, stops = fixed(np.frombuffer(raw, "<u2")), np.array(ends, np.int64)
    verdicts = np.zeros(len(ends), np.uint8)
    mends = np.zeros(len(ends), np.bool_)
    asks = np.empty((8 * len(ends), 4), np.int64)
    asked = gate.sift(codes, stops, tables.flags, tables.soft, tables.cues, verdicts, mends, asks)
    keys, key_ends = np.empty(len(codes), np.uint32), np.empty(len(ends), np.int64)
    size = sketch.fold(codes, stops, tables.key, keys, key_ends)
    keys = fixed(keys[:size])
    signed = np.full((len(ends), settings.num_perm), 0xFFFFFFFF, np.uint32)
    a, b = fingerprint.permutations(settings.num_perm)
    loops.sign(keys, key_ends, settings.shingle, *fingerprint.constants(settings.shingle), fixed(a), fixed(b), signed)
    signed[np.diff(key_ends, prepend=0) < max(cluster.SHORT, settings.shingle)] = 0xFFFFFFFF
    buckets = fingerprint.bands(signed, *bands)
    hashes, owners = np.empty(size, np.uint64), np.empty(size, np.int64)
    counts = np.empty(len(ends), np.int64)
    found = sketch.gather(
        keys,
        key_ends,
        nominate.GRAM,
        nominate.WINDOW,
        nominate.LEAST,
        *fingerprint.constants(nominate.GRAM),
        np.uint64(mask),
        hashes,
        owners,
        counts,
    )
    return Sketch(
        verdicts,
        np.flatnonzero(mends),
        asks[:asked].copy(),
        key_ends,
        keys.astype("<u2").tobytes(),
        buckets,
        hashes[:found].copy(),
        owners[:found].copy(),
    )
