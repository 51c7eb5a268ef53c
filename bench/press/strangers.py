"""Stories that look like others and are not: bulletins, recurring titles, recycled paragraphs, round-ups, transcripts."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from bench.press.prose import number, person, place
from bench.press.records import Para, Story
from bench.press.sources import Desk
from bench.press.wording import Wording


def _figures(rng: Random, text: str, city: str, date: tuple[int, int, int], names: tuple[str, str]) -> str:
    fixed = {"city": city, "m": str(date[1]), "d": str(date[2]), "w": names[0], "w2": names[1]}
    makers: dict[str, Callable[[], str]] = {
        "n": lambda: str(rng.randint(20, 999)),
        "n2": lambda: str(rng.randint(1000, 9999)),
        "p": lambda: f"{rng.randint(1, 199) / 2:.1f}",
        "s": lambda: str(rng.randint(1, 9)),
        "t": lambda: str(rng.randint(10, 39)),
    }
    out = ""
    for i, piece in enumerate(text.split("{")):
        name, brace, rest = piece.partition("}")
        if not i:
            out += piece
        elif brace:
            out += (fixed[name] if name in fixed else makers[name]()) + rest
    return out


class Strangers:
    """Makes stories that look like those already filed."""

    def __init__(self, rng: Random, desk: Desk, words: Wording) -> None:
        self._rng = rng
        self._desk = desk
        self._words = words
        self._series: list[tuple[tuple[str, ...], str, tuple[str, str]]] = []
        self._told: set[tuple[int, tuple[int, int, int]]] = set()

    def like(self, fresh: Story, earlier: list[Story]) -> Story:
        """Give ``fresh`` made over into a stranger to one of ``earlier`` (not empty)."""
        kinds = (
            self._bulletin,
            self._same_title,
            self._recycled,
            self._roundup,
            self._transcript,
            self._digest,
            self._update,
        )
        return self._rng.choices(kinds, (5, 3, 3, 2, 1, 1, 2))[0](fresh, earlier)

    def beside(self, kind: str, fresh: Story, others: list[Story]) -> Story:
        """Give ``fresh`` made over into a later report of the first of ``others``, or a digest or round-up of all, if it is to be that."""
        make = {"update": self._update, "digest": self._digest, "roundup": self._roundup}.get(kind)
        return make(fresh, others[:1] if kind == "update" else others) if make else fresh

    def _bulletin(self, fresh: Story, earlier: list[Story]) -> Story:
        today = [n for n in range(len(self._series)) if (n, fresh.date) not in self._told]
        if not today or self._rng.random() < 0.25:
            names = (place(self._rng), place(self._rng))
            today = [len(self._series)]
            self._series.append((self._rng.choice(self._words.bulletins), place(self._rng), names))
        number_of_series = self._rng.choice(today)
        self._told.add((number_of_series, fresh.date))
        pattern, city, names = self._series[number_of_series]
        texts = [_figures(self._rng, t, city, fresh.date, names) for t in pattern]
        paras = tuple(Para("body", t) for t in texts[1:])
        return replace(fresh, title=texts[0], subtitle="", city=city, paras=paras, captions=(), tags=("bulletin",))

    def _same_title(self, fresh: Story, earlier: list[Story]) -> Story:
        other = self._rng.choice(earlier)
        return replace(fresh, title=other.title, subtitle="", tags=("sametitle",))

    def _recycled(self, fresh: Story, earlier: list[Story]) -> Story:
        other = self._rng.choice(earlier)
        bodies = [p for p in other.paras if p.kind == "body"]
        taken = self._rng.sample(bodies, min(len(bodies), self._rng.choice((1, 1, 2))))
        size = sum(len(p.text) for p in fresh.paras)
        taken = [p for p in taken if len(p.text) < 0.4 * size / len(taken)]
        at = self._rng.randint(1, len(fresh.paras))
        return replace(
            fresh, authors=other.authors, paras=(*fresh.paras[:at], *taken, *fresh.paras[at:]), tags=("recycled",)
        )

    def _roundup(self, fresh: Story, earlier: list[Story]) -> Story:
        others = self._rng.sample(earlier, min(len(earlier), self._rng.randint(3, 5)))
        papers = self._rng.sample(self._words.papers, len(others))
        paras = [Para("body", fresh.paras[0].text)]
        for paper, other in zip(papers, others, strict=True):
            bodies = [p.text for p in other.paras if p.kind == "body" and "“" not in p.text] or [other.title + "。"]
            paras.append(Para("body", self._words.cited.format(paper=paper) + min(bodies[:3], key=len)))
        return replace(
            fresh,
            title=self._rng.choice(self._words.roundup),
            subtitle="",
            paras=tuple(paras),
            captions=(),
            tags=("roundup",),
        )

    def _transcript(self, fresh: Story, earlier: list[Story]) -> Story:
        short = [s for s in earlier if sum(len(p.text) for p in s.paras) < 900 and not s.credit] or [fresh]
        other = self._rng.choice(short)
        who = person(self._rng)
        host = self._words.host
        paras = [Para("body", host + self._words.welcome.format(who=who))]
        paras += [p for p in other.paras if p.kind == "body"]
        for i, para in enumerate(p for p in fresh.paras if p.kind == "body"):
            paras.append(Para("body", (host if i % 2 == 0 else f"{who}：") + para.text))
        paras.append(Para("body", host + self._words.farewell.format(who=who)))
        title = self._words.interview.format(title=fresh.title)
        return replace(fresh, title=title, subtitle="", paras=tuple(paras), captions=(), tags=("transcript",))

    def _digest(self, fresh: Story, earlier: list[Story]) -> Story:
        others = [s for s in earlier[-30:] if not s.credit]
        others = self._rng.sample(others, min(len(others), self._rng.randint(4, 6)))
        paras = []
        for other in others:
            lead = next((p.text for p in other.paras if p.kind == "body"), "")
            paras.append(Para("body", self._words.item.format(title=other.title, lead=lead.split("。")[0])))
        return replace(
            fresh,
            title=self._rng.choice(self._words.digest),
            subtitle="",
            paras=tuple(paras),
            authors=(),
            captions=(),
            tags=("digest",),
        )

    def _update(self, fresh: Story, earlier: list[Story]) -> Story:
        """A later report of the same event: its background paragraph and some of the words, other figures and facts."""
        other = self._rng.choice(earlier)
        bodies = [p for p in other.paras if p.kind == "body"]
        lead = self._words.news.format(title=other.title, d=fresh.date[2], figure=number(self._rng))
        kept = fresh.paras[1:] or fresh.paras
        background = bodies[-1:] if len(bodies[-1].text) < 0.3 * sum(len(p.text) for p in kept) else []
        return replace(fresh, paras=(Para("body", lead), *kept, *background), tags=("update",))
