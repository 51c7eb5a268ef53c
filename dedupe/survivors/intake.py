"""Records taken from the inputs: their texts kept, and of each what a look at it and its sketch give."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from dedupe import chars, cluster, fingerprint, gather, nominate, read, whole
from dedupe.errors import UnreadableError
from dedupe.records import Input, Reading
from dedupe.settings import Settings
from dedupe.survivors import pairs, plain
from dedupe.survivors.roll import Roll

BATCH = 250
"""Records that a loop takes at once: their codes stay in the cache."""
ANCHORS = 1 << 22
"""Anchors that are held, about: of more, those of half as many hashes, and so on."""
_ASKS = 8
"""Lines in doubt for each text of a batch, on average, of which note is taken."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """What a batch of texts gave."""

    verdicts: Any
    """Of each text, `swift.gate.sift`'s."""
    mends: Any
    """Those whose marks or blanks may have to be of another width."""
    asks: Any
    """Text, begin and end of lines in doubt, and where the next begins that each may go on in."""
    wires: Any
    """Text, number, begin and end of paragraphs that may open with a dateline; whether they are in doubt if they do not."""
    sizes: Any
    """Characters of their keys."""
    ids: list[bytes]
    """What names a story that is based on each."""
    buckets: Any
    """Of each text, by band."""
    hashes: Any
    """Their anchors."""
    counts: Any
    """How many of these each has."""


class Intake:
    """What takes the records of a run."""

    def __init__(self, settings: Settings, roll: Roll, pool: Executor, workers: int) -> None:
        """Take the settings, the roll that records are to be put on, and the threads for the loops."""
        self.readings: list[Reading] = []
        """What became of each input."""
        self.problems: list[UnreadableError] = []
        """What could not be read."""
        self.bands = fingerprint.chosen(settings)
        """How many bands of how many rows."""
        self.buckets: list[Any] = []
        """The bucket of each record in each band, `BATCH` records at a time."""
        self.hashes: list[Any] = []
        """Anchors of plain records."""
        self.owners: list[Any] = []
        """Whose these are."""
        self._settings = settings
        self._roll = roll
        self._pool = pool
        self._workers = workers
        self._chars = 0
        self._held = self.mask()

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
                    self.readings.append(item)
                    if item.status == "unreadable" and not any(p.source == item.source for p in self.problems):
                        error = UnreadableError(item.source, item.message)
                if error is not None:
                    if strict:
                        raise error
                    self.problems.append(error)
        if batch:
            waiting.append(self._sent(batch))
        for one in waiting:
            self._sketched(*one)

    def mask(self) -> int:
        """Give under which bits of its hash an anchor must be 0 to be held, by how much was read."""
        return ((1 << max(0, (2 * self._chars // 5 // ANCHORS).bit_length())) - 1) << pairs.LOW

    def thinned(self) -> None:
        """Drop the anchors that need not be held, as much having been read."""
        import numpy as np

        mask = np.uint64(self.mask())
        for place, (hashes, owners) in enumerate(zip(self.hashes, self.owners, strict=True)):
            kept = hashes & mask == 0
            self.hashes[place], self.owners[place] = hashes[kept], owners[kept]

    def _noted(self, record: read.Record) -> None:
        roll = self._roll
        number = len(roll.sigla)
        roll.sigla.append(record.siglum)
        roll.sources.append(record.source)
        columns = record.columns
        roll.columns.append(columns)
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
        raw, ends = _codes(batch)
        self._roll.texts.add(raw, ends)
        self._chars += len(raw) // 2
        titles = self._roll.titles
        heads = {}
        if titles:
            first = len(self._roll.sigla) - len(batch)
            named = (number for number in range(first, first + len(batch)) if number in titles)
            heads = {number - first: chars.key(titles[number]).encode() for number in named}
        return batch, self._pool.submit(_sketch, raw, ends, heads, self._settings, self.bands, self.mask())

    def _sketched(self, batch: list[str], made: "Future[Sketch]") -> None:
        """Take what became of a batch."""
        import numpy as np

        sketch = made.result()
        roll = self._roll
        first = len(roll.ids)
        verdicts = sketch.verdicts.tolist()
        for place in range(len(batch)):
            if first + place in roll.odd:
                verdicts[place] = 1
        for number, low, high, following in sketch.asks.tolist():
            if verdicts[number] != 1 and not plain.asked(batch[number], low, high, following):
                verdicts[number] = 1
        self._mended(first, batch, verdicts, [place for place in sketch.mends.tolist() if verdicts[place] != 1])
        self._opened(first, batch, verdicts, sketch.wires.tolist())
        plainly = np.array(verdicts, np.uint8) != 1
        for place in np.flatnonzero(~plainly).tolist():
            sketch.ids[place] = b""
            title = roll.titles.pop(first + place, "")
            roll.odd.setdefault(first + place, (("title", title),) if title else ())
        roll.ids += sketch.ids
        roll.sizes.frombytes(sketch.sizes.tobytes())
        sketch.buckets[~plainly] = fingerprint.NO_BUCKET
        self.buckets.append(sketch.buckets)
        if self.mask() != self._held:
            self._held = self.mask()
            self.thinned()
        self.hashes.append(sketch.hashes[np.repeat(plainly, sketch.counts)])
        numbers = np.arange(first, first + len(batch), dtype=np.uint32)
        self.owners.append(np.repeat(numbers, np.where(plainly, sketch.counts, 0)))

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

    def _opened(self, first: int, batch: list[str], verdicts: list[int], wires: Sequence[Sequence[int]]) -> None:
        """Note the datelines of the texts of a batch; one behind whose dateline next to nothing stands is not plain."""
        openings = self._roll.openings
        for place, paragraph, begin, end, led in wires:
            number = first + place
            if verdicts[place] == 1 or number in openings and not led:
                continue
            text = batch[place]
            opening = plain.opened(text, paragraph, begin, end)
            if opening is None:
                if led and not plain.asked(text, begin, end, -1):
                    verdicts[place] = 1
            elif number in openings:
                continue
            elif plain.letters(text[begin + opening.end : end]) < plain.LEAST:
                verdicts[place] = 1
            else:
                openings[number] = opening


def _codes(texts: Sequence[str]) -> tuple[bytes, Any]:
    """Give texts run together in UTF-16, and where each ends, in codes."""
    import numpy as np

    raw = "".join(texts).encode("utf-16-le", "surrogatepass")
    ends = np.cumsum([len(text) for text in texts], dtype=np.int64)
    if len(raw) > 2 * ends[-1]:  # some characters take two codes
        sizes = [len(text.encode("utf-16-le", "surrogatepass")) // 2 for text in texts]
        ends = np.cumsum(sizes, dtype=np.int64)
    return raw, ends


def _sifted(texts: Sequence[str]) -> list[int]:
    """Give the verdicts of `swift.gate.sift` on texts, whose width is mended."""
    import numpy as np

    if not texts:
        return []
    raw, ends = _codes(texts)
    found: list[int] = _sift(fingerprint.fixed(np.frombuffer(raw, "<u2")), ends, 64)[0].tolist()
    return found


def _sift(codes: Any, ends: Any, asks: int) -> tuple[Any, Any, Any, Any]:
    """Give what `swift.gate.sift` says of texts: verdicts, whose width may be mended, lines in doubt, paragraphs that may open wires."""
    import numpy as np

    from dedupe.swift import gate

    tables = plain.tables()
    verdicts, mends = np.zeros(len(ends), np.uint8), np.zeros(len(ends), np.bool_)
    doubts, wires = np.empty((asks * len(ends), 4), np.int64), np.empty((asks * len(ends), 5), np.int64)
    asked, wired = gate.sift(
        codes, ends, tables.flags, tables.soft, tables.roles, tables.cues, verdicts, mends, doubts, wires
    )
    return verdicts, mends, doubts[:asked].copy(), wires[:wired].copy()


def _sketch(
    raw: bytes, ends: Any, heads: Mapping[int, bytes], settings: Settings, bands: tuple[int, int], mask: int
) -> Sketch:
    """Sift and sketch texts in UTF-16 that end at ``ends``; ``heads`` are the keys of their titles, in UTF-8."""
    import numpy as np

    from dedupe import loops
    from dedupe.swift import sketch

    fixed = fingerprint.fixed
    codes = fixed(np.frombuffer(raw, "<u2"))
    verdicts, mends, asks, wires = _sift(codes, ends, _ASKS)
    keys, stops = np.empty(len(codes), np.uint32), np.empty(len(ends), np.int64)
    size = sketch.fold(codes, ends, plain.tables().key, keys, stops)
    keys = fixed(keys[:size])
    sizes = np.diff(stops, prepend=0)
    signed = np.full((len(ends), settings.num_perm), 0xFFFFFFFF, np.uint32)
    a, b = fingerprint.permutations(settings.num_perm)
    loops.sign(keys, stops, settings.shingle, *fingerprint.constants(settings.shingle), fixed(a), fixed(b), signed)
    signed[sizes < max(cluster.SHORT, settings.shingle)] = 0xFFFFFFFF
    buckets = fingerprint.bands(signed, *bands)
    hashes, counts = np.empty(size, np.uint64), np.empty(len(ends), np.int64)
    found = sketch.gather(
        keys,
        stops,
        nominate.GRAM,
        nominate.WINDOW,
        nominate.LEAST,
        *fingerprint.constants(nominate.GRAM),
        np.uint64(mask),
        hashes,
        counts,
    )
    ids = _ids(keys, stops, heads)
    return Sketch(verdicts, np.flatnonzero(mends), asks, wires, sizes, ids, buckets, hashes[:found].copy(), counts)


def _ids(keys: Any, ends: Any, heads: Mapping[int, bytes]) -> list[bytes]:
    """Give what names a story that is based on each of some texts, by their keys and those of their titles."""
    import numpy as np

    from dedupe.swift import sketch

    letters, stops = np.empty(3 * len(keys), np.uint8), np.empty(len(ends), np.int64)
    sketch.spelled(keys, ends, letters, stops)
    view = letters.data
    found = []
    begin = 0
    for place, end in enumerate(stops.tolist()):
        told = view[begin:end]
        found.append(blake2b(heads[place] + told if place in heads else told, digest_size=6).digest())
        begin = end
    return found
