"""The built-in source: news stories made from words, with a cast of their own so that strangers are strangers."""

from collections.abc import Callable
from random import Random

from bench.press import words
from bench.press.half import Book
from bench.press.records import Draft, Para


def person(rng: Random) -> str:
    """Give an invented name of two or three characters."""
    given = "".join(rng.sample(words.GIVEN, rng.choice((1, 2, 2))))
    return rng.choice(words.SURNAMES) + given


def place(rng: Random) -> str:
    """Give the invented name of a city."""
    return rng.choice(words.CITY_HEADS) + rng.choice(words.CITY_TAILS)


def number(rng: Random) -> str:
    """Give a figure as papers print it."""
    draw = rng.random()
    if draw < 0.35:
        return f"{rng.randint(1, 9999) / 10:.1f}"
    if draw < 0.5:
        return f"{rng.randint(1, 999) / 100:.2f}"
    return str(rng.choice((rng.randint(2, 99), rng.randint(100, 999), rng.randint(1000, 9999))))


class Cast:
    """The people, places and things of one story; fills the fields of patterns."""

    def __init__(self, rng: Random, book: words.Desk) -> None:
        self._rng = rng
        self.city = place(rng)
        self._fixed = {
            "city": self.city,
            "county": place(rng) + rng.choice("县区镇"),
            "body": self.city + rng.choice("市市县区") + rng.choice(book.bodies.split()),
            "body2": place(rng) + rng.choice(book.bodies.split()),
            "project": rng.choice(words.BRANDS.split()) + rng.choice(("", "一号", "计划", "行动", "工程")),
            "a": person(rng),
            "b": person(rng),
            "c": person(rng),
            "role": rng.choice(book.roles.split()),
            "role2": rng.choice(book.roles.split()),
        }
        self._lists = {
            "thing": self._some(book.things, 5),
            "deed": self._some(book.deeds, 7),
            "figure": self._some(book.figures, 4),
            "scene": self._some(book.scenes, 4),
            "end": self._some(book.ends, 4),
        }
        self._used: set[str] = set()
        self._last: dict[str, str] = {}

    def _some(self, text: str, count: int) -> list[str]:
        return self._rng.sample(text.split(), min(count, len(text.split())))

    def _draw(self, name: str) -> str:
        fresh = [w for w in self._lists[name] if name + w not in self._used] or self._lists[name]
        word = self._rng.choice(fresh)
        if word == self._last.get(name):  # nothing is set against itself
            word = fresh[fresh.index(word) - 1]
        self._used.add(name + word)
        self._last[name] = word
        return word

    def field(self, name: str) -> str:
        """Give what stands for ``{name}``."""
        if name in self._fixed:
            return self._fixed[name]
        makers: dict[str, Callable[[], str]] = {
            "n": lambda: str(self._rng.choice((self._rng.randint(2, 12), self._rng.randint(13, 98)))),
            "pct": lambda: f"{self._rng.randint(5, 480) / 10:.1f}%",
            "day": lambda: f"{self._rng.randint(1, 28)}日",
            "month": lambda: f"{self._rng.randint(1, 12)}月",
            "year": lambda: str(self._rng.randint(2015, 2025)),
            "who": lambda: person(self._rng),
            "where": lambda: place(self._rng),
            "figure": self._figure,
        }
        return makers[name]() if name in makers else self._draw(name.rstrip("23"))

    def _figure(self) -> str:
        quantity, unit = self._draw("figure").split("|")
        return f"{quantity}{self._rng.choice(('', '达到', '约', '超过', '为'))}{number(self._rng)}{unit}"

    def fill(self, pattern: str) -> str:
        """Give ``pattern`` with its fields filled, left to right, and one of each ``[a/b/c]``."""
        out, at = [], 0
        while at < len(pattern):
            char = pattern[at]
            if char == "{":
                end = pattern.index("}", at)
                out.append(self.field(pattern[at + 1 : end]))
                at = end
            elif char == "[":
                end = pattern.index("]", at)
                out.append(self.fill(self._rng.choice(pattern[at + 1 : end].split("/"))))
                at = end
            else:
                out.append(char)
            at += 1
        return "".join(out)


def _desk(rng: Random, book: Book) -> words.Desk:
    return rng.choice(list(book.desks.values()))


def draft(rng: Random, book: Book, feature: bool | None = None) -> Draft:
    """Give a story of 150 to 2,500 characters; features have a subtitle and subheads."""
    cast = Cast(rng, _desk(rng, book))
    if feature is None:
        feature = rng.random() < 0.15
    order = ["lead"] + rng.choices(
        ("fact", "quote", "scene", "figure", "plan"), (3, 3, 2, 2, 1), k=_length(rng, feature)
    )
    pools = {kind: rng.sample(found, len(found)) for kind, found in book.patterns.items()}
    ordinal = rng.choice(book.ordinals) if feature and book.ordinals and rng.random() < 0.5 else ""
    paras: list[Para] = []
    for place_in, kind in enumerate(order):
        if feature and place_in and place_in % 4 == 1:
            number_of = ordinal.format(n=place_in // 4 + 1, c="一二三四五六七八九"[place_in // 4])
            paras.append(Para("subhead", number_of + cast.fill(rng.choice(book.subheads))))
        paras.append(Para("body", _paragraph(cast, rng, kind, pools)))
    paras += _exchanges(cast, rng, book) + _table(cast, rng, book)
    title = cast.fill(rng.choice(book.titles))
    subtitle = cast.fill(rng.choice(book.subtitles)) if feature else ""
    captions = tuple(cast.fill(p) for p in rng.sample(book.patterns["caption"], 4))
    return Draft(title, subtitle, cast.city, tuple(paras), captions, ("feature",) if feature else ())


def _exchanges(cast: Cast, rng: Random, book: Book) -> list[Para]:
    """Give questions and answers, if this story has any."""
    if not book.exchanges or rng.random() > 0.12:
        return []
    asked = rng.sample(book.exchanges, min(len(book.exchanges), rng.randint(2, 5)))
    return [Para("body", cast.fill(part)) for pair in asked for part in pair]


def _table(cast: Cast, rng: Random, book: Book) -> list[Para]:
    """Give a table turned to text, if this story has one: a line a row, cells apart by a space."""
    if not book.tables or rng.random() > 0.07:
        return []
    announced, head, row, after = rng.choice(book.tables)
    rows = [Para("body", cast.fill(row)) for _ in range(rng.randint(3, 6))]
    return [Para("body", cast.fill(announced)), Para("body", head), *rows, Para("body", cast.fill(after))]


def captions(rng: Random, book: Book) -> tuple[str, ...]:
    """Give captions for a story that came without."""
    cast = Cast(rng, _desk(rng, book))
    return tuple(cast.fill(p) for p in rng.sample(book.patterns["caption"], 3))


def _length(rng: Random, feature: bool) -> int:
    return rng.randint(10, 22) if feature else min(14, 2 + int(rng.expovariate(0.28)))


def _paragraph(cast: Cast, rng: Random, kind: str, pools: dict[str, list[str]]) -> str:
    """Give a paragraph of one to three sentences; a pattern is not used twice while others are left."""
    count = 1 if kind == "quote" else rng.choice((1, 2, 2, 3))
    text = ""
    for turn in range(count):
        pool = pools[kind if turn == 0 or kind == "lead" and turn == 0 else rng.choice(("fact", "figure"))]
        text += cast.fill(pool[0])
        pool.append(pool.pop(0))
    return text
