"""Records taken from the inputs: their texts kept, and of each what a look at it and its sketch give."""

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from typing import Any

from dedupe import chars, cluster, fingerprint, gather, nominate, read, whole
from dedupe.errors import UnreadableError
from dedupe.records import Input, Reading
from dedupe.settings import Settings
from dedupe.survivors import faces, pairs, plain, scan
from dedupe.survivors.buckets import Buckets
from dedupe.survivors.roll import Roll
from dedupe.survivors.scan import Scanned
from dedupe.survivors.texts import Texts

BATCH = 250
"""Records that a loop takes at once where they do not come in blocks of lines."""
ANCHORS = 1 << 22
"""Anchors that are held, about: of more, those of half as many hashes, and so on."""
AHEAD = 2
"""Batches for each thread that are sent and not yet taken back: this process may be long at one."""
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
    widths: Any
    """Bytes that the texts take in a line of JSON, at least."""
    spans: Any
    """Bytes of what is said there of their paragraphs, likewise."""
    ids: Any
    """What names a story that is based on each, as a number."""
    buckets: Any
    """Of each text, by band."""
    hashes: Any
    """Their anchors."""
    counts: Any
    """How many of these each has."""


class Batch:
    """Records that came together, and are on the roll."""

    def __init__(self, raw: bytes | memoryview, ends: Any) -> None:
        """Take their texts in UTF-16, run together, and where each ends, in codes."""
        self.raw = raw
        self.ends = ends
        self._bounds: list[int] = [0, *ends.tolist()]

    def text(self, place: int) -> str:
        """Give a text."""
        begin, end = self._bounds[place], self._bounds[place + 1]
        return str(self.raw[2 * begin : 2 * end], "utf-16-le", "surrogatepass")

    def part(self, place: int, low: int, high: int) -> str:
        """Give a stretch of a text all of whose characters take one code."""
        begin = self._bounds[place]
        return str(self.raw[2 * (begin + low) : 2 * (begin + high)], "utf-16-le", "surrogatepass")

    def heads(self, wires: Any, longest: int) -> list[str]:
        """Give the first ``longest`` characters of the paragraphs that ``wires`` tell, folded; all of them take one code."""
        import numpy as np

        starts = np.array(self._bounds)[wires[:, 0]] + wires[:, 2]
        sizes = np.minimum(wires[:, 3] - wires[:, 2], longest)
        stops = np.cumsum(sizes)
        at = np.repeat(starts - stops + sizes, sizes) + np.arange(sizes.sum())
        folded = plain.tables().soft.take(np.frombuffer(self.raw, "<u2").take(at)).astype("<u2", copy=False)
        text = folded.tobytes().decode("utf-16-le", "surrogatepass")
        return [text[stop - size : stop] for stop, size in zip(stops.tolist(), sizes.tolist(), strict=True)]


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
        self.buckets = Buckets(settings.tmp, self.bands[0])
        """The bucket of each record in each band."""
        self.hashes: list[Any] = []
        """Anchors of plain records."""
        self.owners: list[Any] = []
        """Whose these are."""
        self._settings = settings
        self._roll = roll
        self._pool = pool
        self._workers = workers
        self._waiting: deque[tuple[Batch, Future[Sketch]]] = deque()
        self._unseen: deque[int] = deque()
        self._chars = 0
        self._held = self.mask()

    def take(self, entries: Sequence[Input], strict: bool, told: Callable[[int], None]) -> None:
        """Take the records of ``entries``; if ``strict``, the first that cannot be read is raised."""
        for place, entry in enumerate(entries):
            told(place)
            if scan.suits(entry, self._settings):
                self._lines(entry, strict)
            else:
                self._records(read.records(entry, self._settings), strict)
        self._settled(0)

    def given(self, records: Iterable[read.Record]) -> None:
        """Take ``records`` that were read elsewhere."""
        self._records(records, True)
        self._settled(0)

    def _lines(self, entry: Input, strict: bool) -> None:
        """Take the records of JSON lines: while some are taken apart, others are sketched."""
        waiting: deque[tuple[read.Block | read.End, Future[Scanned] | None]] = deque()
        names = scan.names(self._settings)
        for item in read.blocks(entry, self._settings):
            lines = item if isinstance(item, read.Block) and item.data is not None else None
            waiting.append((item, self._pool.submit(scan.scanned, lines, names) if lines else None))
            if len(waiting) > AHEAD * self._workers:
                self._scanned(*waiting.popleft(), strict)
        while waiting:
            self._scanned(*waiting.popleft(), strict)

    def _scanned(self, item: read.Block | read.End, made: "Future[Scanned] | None", strict: bool) -> None:
        """Take the records of a block, or what is to be told at the end of an input."""
        if isinstance(item, read.End):
            for told in item.items():
                self._told(told, strict)
            return
        first = len(self._roll.sigla)
        raw, ends, problems = scan.taken(self._roll, item, made.result() if made else None, self._noted)
        for problem in problems:
            self._told(problem, strict)
        if len(ends):
            self._send(first, Batch(raw, ends))

    def _records(self, items: Iterable[read.Record | UnreadableError | Reading], strict: bool) -> None:
        """Take the records of an input that come one by one, and what is told of it."""
        batch: list[str] = []
        first = len(self._roll.sigla)
        for item in items:
            if not isinstance(item, read.Record):
                self._told(item, strict)
                continue
            self._noted(item)
            batch.append(item.text)
            if len(batch) == BATCH:
                self._send(first, Batch(*codes(batch)))
                batch, first = [], len(self._roll.sigla)
        if batch:
            self._send(first, Batch(*codes(batch)))

    def _told(self, item: UnreadableError | Reading, strict: bool) -> None:
        """Take note of what became of an input, or of what could not be read in it."""
        error = item if isinstance(item, UnreadableError) else None
        if isinstance(item, Reading):
            self.readings.append(item)
            if item.status == "unreadable" and not any(p.source == item.source for p in self.problems):
                error = UnreadableError(item.source, item.message)
        if error is not None:
            if strict:
                raise error
            self.problems.append(error)

    def mask(self) -> int:
        """Give under which bits of its hash an anchor must be 0 to be held, by how much was read."""
        return mask(self._chars)

    def thinned(self) -> None:
        """Drop the anchors that need not be held, as much having been read."""
        import numpy as np

        from dedupe.swift import sketch

        mask = np.uint64(self.mask())
        for place, (hashes, owners) in enumerate(zip(self.hashes, self.owners, strict=True)):
            count = sketch.thinned(hashes, owners, mask)
            self.hashes[place], self.owners[place] = hashes[:count].copy(), owners[:count].copy()

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

    def _send(self, first: int, batch: Batch) -> None:
        """Have a batch sketched, the ``first`` of whose records is told by its number."""
        texts = self._roll.texts
        place = texts.add(batch.ends)
        self._chars += len(batch.raw) // 2
        titles = self._roll.titles
        heads = {}
        if titles:
            named = (number for number in range(first, first + len(batch.ends)) if number in titles)
            heads = {number - first: chars.key(titles[number]).encode() for number in named}
        given = (heads, self._settings, self.bands, self.mask())
        made = self._pool.submit(_kept, texts, place, batch.raw, batch.ends, *given)
        self._waiting.append((batch, made))
        self._settled(AHEAD * self._workers)

    def _settled(self, most: int) -> None:
        """Take what became of batches until at most so many are waited for."""
        while len(self._waiting) > most:
            batch, made = self._waiting.popleft()
            self._looked(made)
            self._sketched(batch, made)

    def _looked(self, made: "Future[Sketch]") -> None:
        """Look at some records that are not plain, until a batch is made."""
        while self._unseen and not made.done():
            faces.look(self._settings.shingle, self._roll.text(self._unseen.popleft()))

    def _sketched(self, batch: Batch, made: "Future[Sketch]") -> None:
        """Take what became of a batch."""
        import numpy as np

        from dedupe.swift import gate

        sketch = made.result()
        roll = self._roll
        first = len(roll.ids)
        verdicts = sketch.verdicts.tolist()
        for place in range(len(batch.ends)):
            if first + place in roll.odd:
                verdicts[place] = 1
        for place, verdict in enumerate(verdicts):
            if verdict == gate.LOOK and not plain.looked(batch.text(place)):
                verdicts[place] = 1
        asks = [ask for ask in sketch.asks.tolist() if verdicts[ask[0]] != 1]
        lines = [batch.part(*ask[:3]) for ask in asks]
        chars.remember(lines)
        for (number, low, high, following), line in zip(asks, lines, strict=True):
            if verdicts[number] == gate.ASK and not _asked(batch, number, low, high, following, line):
                verdicts[number] = gate.LOOK if plain.labelled(line) and plain.looked(batch.text(number)) else 1
        mended = self._mended(
            first, batch, verdicts, [place for place in sketch.mends.tolist() if verdicts[place] != 1]
        )
        doubted = {ask[0] for ask in asks} | {place for place, verdict in enumerate(verdicts) if verdict == gate.LOOK}
        for place in sorted(doubted):
            if verdicts[place] != 1 and plain.signed_off(mended.get(place) or batch.text(place)):
                roll.signed.add(first + place)
        for place, text in mended.items():
            sketch.widths[place] = plain.width(text)
        roll.openings.add(len(batch.ends), _opened(batch, verdicts, sketch.wires, mended))
        plainly = np.array(verdicts, np.uint8) != 1
        for place in np.flatnonzero(~plainly).tolist():
            title = roll.titles.pop(first + place, "")
            roll.odd.setdefault(first + place, (("title", title),) if title else ())
            if len(roll.odd) <= faces.KEPT // 2:
                self._unseen.append(first + place)
        roll.ids.add(sketch.ids)
        roll.sizes.frombytes(sketch.sizes.tobytes())
        roll.widths.frombytes(sketch.widths.tobytes())
        roll.spans.frombytes(sketch.spans.tobytes())
        sketch.buckets[~plainly] = fingerprint.NO_BUCKET
        self.buckets.add(sketch.buckets)
        if self.mask() != self._held:
            self._held = self.mask()
            self.thinned()
        self.hashes.append(sketch.hashes[np.repeat(plainly, sketch.counts)])
        numbers = np.arange(first, first + len(batch.ends), dtype=np.uint32)
        self.owners.append(np.repeat(numbers, np.where(plainly, sketch.counts, 0)))

    def _mended(self, first: int, batch: Batch, verdicts: list[int], places: Sequence[int]) -> dict[int, str]:
        """Note which texts at ``places`` of a batch are plain but for some characters, and give what they are after repair; the others
        are not plain.
        """
        mended: dict[int, str] = {}
        for place in places:
            text = batch.text(place)
            steps = plain.mended(text, self._settings.evidence)
            if steps is None:
                verdicts[place] = 1
            elif steps:
                mended[place] = plain.printed(text, steps)
                self._roll.mend(first + place, steps)
        for place, verdict in zip(mended, _sifted(list(mended.values())), strict=True):
            if verdict == 1:
                verdicts[place] = 1
                del self._roll.mended[first + place]
        return mended


def mask(codes: int, most: int = 64) -> int:
    """Give under which bits of its hash an anchor must be 0 to be held where so many ``codes`` of text were read, ``most`` of them at most."""
    return ((1 << min(most, max(0, (2 * codes // 5 // ANCHORS).bit_length()))) - 1) << pairs.LOW


def _asked(batch: Batch, place: int, low: int, high: int, following: int, line: str) -> bool:
    """Tell what `plain.asked` says of a ``line`` of a text."""
    if following < 0:
        return plain.asked(line, 0, len(line), -1)
    return plain.asked(batch.text(place), low, high, following)


def _opened(batch: Batch, verdicts: list[int], wires: Any, mended: Mapping[int, str]) -> dict[int, plain.Opening]:
    """Give the datelines of the texts of a batch, some of which were ``mended``; one behind whose dateline next to nothing stands is
    not plain.
    """
    import numpy as np

    found: dict[int, plain.Opening] = {}
    wires = wires[np.array(verdicts)[wires[:, 0]] != 1]
    for (place, paragraph, begin, end, led), soft in zip(wires.tolist(), batch.heads(wires, plain.HEAD), strict=True):
        if verdicts[place] == 1 or place in found and not led:
            continue
        line = mended[place][slice(*plain.paragraphs(mended[place])[paragraph])] if place in mended else ""
        soft = chars.soft(line[: plain.HEAD]) or soft
        opening = plain.dated(soft, paragraph)
        if opening is None:
            if led and not plain.asked(raw := batch.part(place, begin, end), 0, len(raw), -1):
                verdicts[place] = 1
        elif place in found:
            continue
        elif not plain.set_off(soft, opening.end) or (
            not plain.goes_on(soft, opening.end)
            and plain.letters(line[opening.end :] or batch.part(place, begin + opening.end, end)) < plain.LEAST
        ):
            verdicts[place] = 1
        else:
            found[place] = opening
    return {place: one for place, one in found.items() if verdicts[place] != 1}


def codes(texts: Sequence[str]) -> tuple[bytes, Any]:
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
    raw, ends = codes(texts)
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


def _kept(texts: Texts, place: int, raw: bytes | memoryview, ends: Any, *given: Any) -> Sketch:
    """Write texts to their ``place`` among ``texts``, and sketch them."""
    texts.put(raw, place)
    return _sketch(raw, ends, *given)


def _sketch(
    raw: bytes | memoryview,
    ends: Any,
    heads: Mapping[int, bytes],
    settings: Settings,
    bands: tuple[int, int],
    mask: int,
) -> Sketch:
    """Sift and sketch texts in UTF-16 that end at ``ends``; ``heads`` are the keys of their titles, in UTF-8."""
    import numpy as np

    from dedupe.swift import sketch

    fixed = fingerprint.fixed
    codes = fixed(np.frombuffer(raw, "<u2"))
    verdicts, mends, asks, wires = _sift(codes, ends, _ASKS)
    sizes, widths, spans, counts = (np.empty(len(ends), np.int64) for _ in range(4))
    ids = np.empty(len(ends), np.uint64)
    buckets = np.full((len(ends), bands[0]), fingerprint.NO_BUCKET, np.uint64)
    hashes = np.empty(len(codes), np.uint64)
    titles = np.frombuffer(b"".join(heads[place] for place in sorted(heads)), np.uint8)
    title_sizes = np.zeros(len(ends), np.int64)
    for place, title in heads.items():
        title_sizes[place] = len(title)
    a, b = fingerprint.permutations(settings.num_perm)
    base, _, mix = fingerprint.constants(1)
    found = sketch.taken(
        codes,
        ends,
        plain.tables().key,
        titles,
        np.cumsum(title_sizes),
        sketch.Grams(settings.shingle, base, mix),
        sketch.Bands(fixed(a), fixed(b), bands[1], base, mix, cluster.SHORT),
        sketch.Grams(nominate.GRAM, base, mix),
        sketch.Anchors(nominate.WINDOW, nominate.LEAST, np.uint64(mask)),
        sizes,
        widths,
        spans,
        ids,
        buckets,
        hashes,
        counts,
    )
    return Sketch(
        verdicts, np.flatnonzero(mends), asks, wires, sizes, widths, spans, ids, buckets, hashes[:found].copy(), counts
    )
