"""Filing: drafts get an id, a date, a sender and a name, and some become strangers, photo items, or mere tails."""

from collections.abc import Callable
from random import Random

from bench.press.alike import Alike
from bench.press.half import Half
from bench.press.prose import captions, person
from bench.press.rates import Rates
from bench.press.records import Draft, Story
from bench.press.sources import Desk
from bench.press.strangers import Strangers

_CITIES = "北京 上海 广州 南京 天津 武汉 成都 西安 杭州 沈阳 昆明 拉萨 巴黎 东京 日内瓦 内罗毕 莫斯科 堪培拉 联合国 “远航3”号 “海丰”轮"


class File:
    """Files the stories of a corpus, day by day."""

    def __init__(
        self, stream: Callable[[str], Random], half: Half, rates: Rates, builtin_only: bool, alike: float = 0.0
    ) -> None:
        self._stream = stream
        self._rng = rng = stream("file")
        self._words = half.wording
        self._rates = rates
        self._book = half.book
        self._desk = Desk(stream("desk"), half, builtin_only)
        self._strangers = Strangers(stream("strangers"), self._desk, half.wording)
        self._alike = Alike(stream("alike"), alike, self._strangers, half.wording.kickers)
        self._filed: list[Story] = []
        self._day = (rng.randint(2012, 2025), rng.randint(1, 12), rng.randint(1, 20))

    def day(self, size: int) -> list[Story]:
        """Give the ``size`` stories of the next day."""
        year, month, day = self._day
        self._day = (year, month, day + 1) if day < 28 else (year, month % 12 + 1, 1)
        begun = len(self._filed)
        for _ in range(size):
            self._story(begun)
        return self._filed[begun:]

    def _story(self, begun: int) -> None:
        """File one story of a day whose first one is number ``begun``."""
        rng = self._rng = self._stream(f"story {len(self._filed) + 1}")
        photo = rng.random() < self._rates.photos
        other = self._alike.other(self._filed[begun:])
        if other:
            given = Draft(other.title, "", other.city, other.paras, other.captions)
            fresh = self._of(self._desk.like(given, self._stream(f"like {len(self._filed) + 1}")), False)
            fresh, again = self._alike.made(fresh, other, self._filed[begun:])
            self._filed[self._filed.index(other)] = again
            self._filed.append(fresh)
            return
        story = self._of(self._desk.draft(False if photo else None), photo)
        if not photo and self._filed and rng.random() < self._rates.strangers:
            story = self._strangers.like(story, self._filed)
        self._filed.append(story)

    def _of(self, draft: Draft, photo: bool) -> Story:
        rng = self._rng
        sender, verb = rng.choice(self._words.agencies)
        authors = tuple(person(rng) for _ in range(rng.choices((0, 1, 2, 3), (1, 9, 4, 1))[0]))
        city = rng.choice((draft.city, draft.city, rng.choice(_CITIES.split())))
        agency = f"{sender}|{verb}"
        if rng.random() < 0.18:
            opening = rng.choice(self._words.local)
            agency = opening.format(city=city, name=rng.choice(self._words.papers), m=self._day[1], d=self._day[2])
            authors = authors or (person(rng),)
        paras, credit, tags = draft.paras, "", list(draft.tags)
        if photo:
            paras = tuple(p for p in draft.paras if p.kind == "body")[: rng.choice((1, 1, 2, 2))]
            credit = rng.choice(self._words.photo).format(a=person(rng))
            tags.append("photo")
        elif len([p for p in paras if p.kind == "body"]) >= 6 and rng.random() < self._rates.orphan:
            tags.append("orphan")
        pictures = draft.captions or captions(rng, self._book)
        subtitle = "" if photo else draft.subtitle
        return Story(
            f"s{len(self._filed) + 1:05d}",
            draft.title,
            subtitle,
            agency,
            city,
            self._day,
            authors,
            paras,
            pictures,
            credit,
            tuple(tags),
        )
