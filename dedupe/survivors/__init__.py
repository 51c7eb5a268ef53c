"""Survivors: of many records the one of each story that is best, as it stands after repair, with who else told it.

The way of `pipeline` for a run that wants neither editions nor evidence, and far shorter for records that are plain: no object stands
for what is in a text, and a text is not held. What is not plain goes the long way, by itself. The stories are the same.
"""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from hashlib import blake2b
from typing import Any

from dedupe import chars, cluster, collate, fingerprint, gather, nominate, read, singly, whole
from dedupe.carry import Carrier
from dedupe.cluster import Face
from dedupe.errors import UnreadableError
from dedupe.gather import Text
from dedupe.records import Article, Edition, Input, Link, Page, Paragraph, Reading, Witness
from dedupe.settings import Settings
from dedupe.survivors import pairs, plain, stories
from dedupe.survivors.roll import Roll
from dedupe.survivors.stories import Copies, Told
from dedupe.survivors.texts import Texts

BATCH = 250
"""Records that a loop takes at once: their codes stay in the cache."""
PAIRS = 4000
"""Pairs that it weighs at once."""
ANCHORS = 1 << 22
"""Anchors that are held, about: of more, those of half as many hashes, and so on."""


NOTHING = (0.0, 0.0, "")
"""What is plain to say of a pair of which nothing is."""
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
        roll = self._roll
        self._keyed(progress)
        progress("cluster", 0, 1)
        order = sorted(set(range(len(roll.sigla))) - roll.bare, key=roll.sigla.__getitem__)
        self.found.articles = len(order)
        a, b = self._candidates(order)
        weighed = self._weighed(order, a, b)
        far = {
            pair for pair, (_, contained, decision) in weighed.items() if decision == "no" and contained < cluster.REACH
        }
        near = [
            (one, other)
            for one, other in zip(a, b, strict=True)
            if (order[one], order[other]) not in far and (order[other], order[one]) not in far
        ]
        a, b = [one for one, _ in near], [other for _, other in near]
        involved = sorted({*a, *b})
        within = {place: number for number, place in enumerate(involved)}
        numbers = [order[place] for place in involved]
        spots = [cluster.Spot(roll.sigla[number], roll.sizes[number]) for number in numbers]

        face = lru_cache(256)(self._face)

        def link(one: int, other: int) -> Link:
            found = weighed.get((numbers[one], numbers[other]))
            if found is None:
                return cluster.link(face(numbers[one]), face(numbers[other]), self._settings)
            return Link(roll.sigla[numbers[one]], roll.sigla[numbers[other]], *found, "")

        faces = _Lazy(face, numbers)

        def opened(star: int, place: int, near: Iterable[int]) -> str:
            # Where those two tell the same from the beginning, none of the two begins in the midst of the other.
            if self._settings.threshold is None and all(
                weighed.get((numbers[star], numbers[i]), weighed.get((numbers[i], numbers[star]), NOTHING))[2]
                == "witness"
                for i in near
                if i != place
            ):
                return ""
            return cluster.several(star, place, near, faces, self._settings.shingle)

        met = [(within[one], within[other]) for one, other in zip(a, b, strict=True)]
        stars, links = cluster.stars(spots, met, self._settings, link, opened)
        known = {(one.a, one.b): one for one in links}
        alone = set(order).difference(numbers)
        groups = [[numbers[member] for member in star] for star in stars] + [
            [number] for number in order if number in alone
        ]
        self._tell(groups, known, progress)
        story: dict[str, int] = {}
        for place, group in enumerate(groups):
            if len(group) > 1 or group[0] not in alone:
                story.update((roll.sigla[number], place) for number in group)
        doubtful = [one for one in links if one.decision == "doubtful" and story[one.a] != story[one.b]]
        self.found.review = sorted(doubtful, key=lambda one: (one.a, one.b))

    def _keyed(self, progress: Callable[[str, int, int], None]) -> None:
        """Sketch what is not plain by the key that its face has."""
        import numpy as np

        roll, settings = self._roll, self._settings
        odd = sorted(roll.odd)
        keys = self._carrier.each(
            partial(_key, settings.shingle),
            _Lazy(roll.text, odd),
            lambda done: progress("normalise", done, len(odd)),
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

    def _candidates(self, order: Sequence[int]) -> tuple[Sequence[int], Sequence[int]]:
        """Give the pairs to compare, by their places in ``order``."""
        import numpy as np

        roll, count = self._roll, len(order)
        if not count:
            return [], []
        numbers = np.array(order, np.int64)
        rank = np.zeros(len(roll.sigla), np.int64)
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
        shared = pairs.shared(hashes, places, np.bincount(places, minlength=count))
        return pairs.unpacked(np.union1d(found, shared))

    def _thinned(self) -> None:
        """Drop the anchors that need not be held, as much having been read."""
        import numpy as np

        mask = np.uint64(self._mask())
        for place, (hashes, owners) in enumerate(zip(self._hashes, self._owners, strict=True)):
            kept = hashes & mask == 0
            self._hashes[place], self._owners[place] = hashes[kept], owners[kept]

    def _weighed(
        self, order: Sequence[int], a: Sequence[int], b: Sequence[int]
    ) -> dict[tuple[int, int], tuple[float, float, str]]:
        """Give what is plain to say of pairs, places in ``order``: likeness, containment and decision, by numbers, the longer first."""
        roll = self._roll
        sizes = roll.sizes
        both = [
            (one, other) if (-sizes[order[one]], one) <= (-sizes[order[other]], other) else (other, one)
            for one, other in zip(a, b, strict=True)
            if order[one] not in roll.odd and order[other] not in roll.odd
        ]
        both.sort()
        known: dict[tuple[int, int], tuple[float, float, str]] = {}
        waiting: list[tuple[list[tuple[int, int]], Future[tuple[Any, Any]]]] = []

        def taken(made: tuple[list[tuple[int, int]], "Future[tuple[Any, Any]]"]) -> None:
            shares, verdicts = made[1].result()
            for pair, (jaccard, contained), verdict in zip(made[0], shares.tolist(), verdicts.tolist(), strict=True):
                if verdict:
                    known[pair] = round(jaccard, 4), round(contained, 4), "witness" if verdict == 1 else "no"

        for at in range(0, len(both), PAIRS):
            some = [(order[one], order[other]) for one, other in both[at : at + PAIRS]]
            own = sorted({number for pair in some for number in pair})
            place = {number: at for at, number in enumerate(own)}
            codes, ends = roll.texts.codes(own)
            firsts, seconds = [place[one] for one, _ in some], [place[other] for _, other in some]
            waiting.append((some, self._pool.submit(_weighing, codes, ends, firsts, seconds, self._settings)))
            if len(waiting) > self._workers:
                taken(waiting.pop(0))
        for one in waiting:
            taken(one)
        return known

    def _face(self, number: int) -> Face:
        roll = self._roll
        if number in roll.odd:
            return _made(self._settings.shingle, roll.text(number))[0][1]
        text, name, title = roll.printed(number)[0], roll.sigla[number], roll.titles.get(number, "")
        told = [("title", title)] * bool(title) + [("body", text[a:b]) for a, b in plain.paragraphs(text)]
        paragraphs = tuple(Paragraph(kind, part, ()) for kind, part in told)
        return cluster.face(Witness(name, name, Article(name, name, ()), paragraphs, ()), self._settings.shingle)

    # -- telling ---------------------------------------------------------------------------------------------------

    def _tell(
        self,
        groups: Sequence[Sequence[int]],
        known: Mapping[tuple[str, str], Link],
        progress: Callable[[str, int, int], None],
    ) -> None:
        roll = self._roll
        left: list[tuple[Sequence[int], dict[str, Link]]] = []
        waiting: list[tuple[list[tuple[Sequence[int], Copies]], Future[list[list[list[float]]]]]] = []

        def sent(some: list[tuple[Sequence[int], Copies]]) -> None:
            waiting.append((some, self._pool.submit(stories.worths, [one for _, one in some])))
            if len(waiting) > self._workers:
                taken(*waiting.pop(0))

        def taken(some: list[tuple[Sequence[int], Copies]], made: "Future[list[list[list[float]]]]") -> None:
            for (group, one), worth in zip(some, made.result(), strict=True):
                told = stories.several(roll, one, worth)
                if told is None:
                    left.append((group, dict(one.links)))
                else:
                    self._told.append(told)

        batch: list[tuple[Sequence[int], Copies]] = []
        for group in groups:
            odd = any(number in roll.odd for number in group)
            if len(group) == 1 and not odd:
                self._told.append(stories.single(roll, group[0]))
                continue
            names = [roll.sigla[number] for number in group]
            links = {name: known[names[0], name] for name in names[1:]}
            copies = None if odd else stories.copies(roll, group, links)
            if copies is None:
                left.append((group, links))
                continue
            batch.append((group, copies))
            if len(batch) == BATCH:
                sent(batch)
                batch = []
        if batch:
            sent(batch)
        for one in waiting:
            taken(*one)
        work = _Lazy(lambda one: (tuple(roll.text(number) for number in one[0]), one[1]), left)
        made = self._carrier.each(
            partial(_edition, self._settings), work, lambda done: progress("collate", done, len(left))
        )
        source = dict(zip(roll.sigla, roll.sources, strict=True)) if left else {}
        columns = {roll.sigla[number]: roll.columns[number] for group, _ in left for number in group}
        for edition in made:
            witnesses = tuple(replace(one, source=source[one.source]) for one in edition.witnesses)
            columns_of_base = columns[witnesses[0].article]
            self.found.warnings += bool(edition.warnings)
            self._told.append(replace(edition, witnesses=witnesses, columns=columns_of_base))
        self.found.stories = len(self._told)

    def editions(self) -> Iterator[Edition]:
        """Give the editions by ascending id."""
        counts = Counter(one.id for one in self._told)
        named = []
        for one in self._told:
            name = one.id
            if counts[name] > 1:
                base = one.witnesses[0].article if isinstance(one, Edition) else self._roll.sigla[one.members[0]]
                name = blake2b(f"{name} {base}".encode(), digest_size=6).hexdigest()
            named.append((name, one))
        named.sort(key=lambda one: one[0])
        for name, one in named:
            made = one if isinstance(one, Edition) else stories.edition(self._roll, one)
            yield made if made.id == name else replace(made, id=name)


class _Lazy(Sequence[Any]):
    """What a function gives for each of some things, made when it is asked for."""

    def __init__(self, function: Callable[[Any], Any], things: Sequence[Any]) -> None:
        self._function = function
        self._things = things

    def __len__(self) -> int:
        return len(self._things)

    def __getitem__(self, at: Any) -> Any:
        if isinstance(at, slice):
            return _Lazy(self._function, self._things[at])
        return self._function(self._things[at])


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


def _weighing(
    codes: Any, ends: list[int], firsts: list[int], seconds: list[int], settings: Settings
) -> tuple[Any, Any]:
    """Weigh pairs of the texts that end at ``ends``."""
    import numpy as np

    from dedupe.swift import pairs as loop

    shares, verdicts = np.empty((len(firsts), 2)), np.empty(len(firsts), np.uint8)
    least = settings.threshold if settings.threshold is not None else cluster.JACCARD
    tables = plain.tables()
    loop.weigh(
        fingerprint.fixed(codes),
        np.array([0, *ends[:-1]], np.int64),
        np.array(ends, np.int64),
        tables.flags,
        tables.key,
        np.array(firsts, np.int64),
        np.array(seconds, np.int64),
        settings.shingle,
        *fingerprint.constants(settings.shingle),
        loop.Bounds(
            cluster.SHORT,
            cluster.EQUAL,
            cluster.REACH,
            least,
            cluster.LIKE,
            cluster.DOUBT,
            cluster.COVER,
            cluster.OPENING,
            cluster.EDGE,
            *cluster.SENTENCE,
            settings.threshold is not None,
        ),
        shares,
        verdicts,
    )
    return shares, verdicts


def _made(shingle: int, text: Text) -> tuple[tuple[Any, Face], ...]:
    """Give witness and face of a record, the long way."""
    _, article = gather.taken_of(text)
    if article is None:
        return ()
    witness = singly.witness(Page(text.name, text.text), article, text.heads)
    return ((witness, cluster.face(witness, shingle)),)


def _key(shingle: int, text: Text) -> str | None:
    """Give the key by which a record is compared; None if there is nothing in it but marks."""
    made = _made(shingle, text)
    return made[0][1].text if made else None


def _edition(settings: Settings, given: tuple[Sequence[Text], Mapping[str, Link]]) -> Edition:
    """Give the edition that records tell, their star's centre first, the long way; without what only evidence needs."""
    told, links = given
    witnesses = [witness for text in told for witness, _ in _made(settings.shingle, text)]
    return replace(collate.edition(witnesses, links, settings), apparatus=(), ledger=())
