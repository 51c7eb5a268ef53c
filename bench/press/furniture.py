"""What belongs to the paper and not to a story: running heads, navigation, adverts, notices, credits, lists of titles."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date as Date
from itertools import pairwise
from random import Random

from bench.press import editor
from bench.press.layout import Extras, headings
from bench.press.outlets import Outlet
from bench.press.prose import person, place
from bench.press.rates import Rates
from bench.press.records import Bit, Item, Story
from bench.press.wording import Wording

_CIRCLED = "①②③④⑤⑥"


def _fields(
    rng: Random, outlet: Outlet, date: tuple[int, int, int], page: int, more: Mapping[str, str]
) -> dict[str, str]:
    """Give what fills the templates of `Wording`."""
    year, month, day = date
    weekday = Date(year, month, day).weekday()
    return {
        "name": outlet.name,
        "y": str(year),
        "m": str(month),
        "d": str(day),
        "mm": f"{month:02d}",
        "dd": f"{day:02d}",
        "w": "一二三四五六日"[weekday],
        "p": f"A{page:02d}",
        "n": str(page),
        "a": person(rng),
        "b": person(rng),
        "city": place(rng),
        "tel": f"0{rng.randint(10, 99)}-{rng.randint(2000000, 8999999)}",
        "num": str(rng.randint(1000, 9999)),
        "hh": f"{rng.randint(6, 22):02d}",
        "mi": str(rng.randint(10, 59)),
        "roc": str(year - 1911),
        "cy": "".join("〇一二三四五六七八九"[int(c)] for c in str(year)),
        "cm": editor.spelled(month),
        "cd": editor.spelled(day),
        "cn": editor.spelled(page),
        "en": "MON TUE WED THU FRI SAT SUN".split()[weekday],
        "mon": "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()[month - 1],
        "cycle": "甲乙丙丁戊己庚辛壬癸"[(year - 4) % 10] + "子丑寅卯辰巳午未申酉戌亥"[(year - 4) % 12],
        "t": "",
        "agency": "",
        **more,
    }


def extras(story: Story, outlet: Outlet, words: Wording, rng: Random) -> Extras:
    """Give what may be set round a copy of ``story`` in the words of ``outlet``."""
    fields = _fields(rng, outlet, story.date, rng.randint(2, 9), {"t": story.title})
    own = list(story.captions)
    rng.shuffle(own)
    captions = []
    for text in own[:3]:
        credit = outlet.caption_credit.format(**{**fields, "a": person(rng)})
        bare = text.rstrip("。") if credit.startswith("（") else text
        bare = bare.removeprefix("这是") if outlet.caption_mark == "图为" else bare
        captions.append(outlet.caption_mark + bare + (credit if credit.startswith("（") else f" {credit}"))
    numbered = [f"{mark}{text}" for mark, text in zip(_CIRCLED, own[:4], strict=False)]
    group = (*numbered, rng.choice(words.group_credit).format(**fields)) if len(numbered) > 1 else ()
    lettering = place(rng) + rng.choice(words.lettering)
    drawing = rng.choice(words.drawing).format(**fields)
    return Extras(
        tuple(captions),
        group,
        lettering,
        drawing,
        outlet.web,
    )


def jump_lines(story: Story, outlet: Outlet, begun: int, goes_on: int, rng: Random) -> tuple[str, str]:
    """Give the jump lines of ``outlet`` on page ``begun``, where ``story`` is cut, and on the page where it goes on."""
    more = {"t": story.title}
    to = _fields(rng, outlet, story.date, goes_on, more)
    return outlet.jump_to.format(**to), outlet.jump_from.format(**_fields(rng, outlet, story.date, begun, more))


def headed(bits: list[Bit], words: Wording, rates: Rates, rng: Random) -> list[Bit]:
    """Give ``bits`` with the line of a series above the title, where the outlet runs one."""
    if not bits or bits[0].kind != "title" or rng.random() >= rates.kicker:
        return bits
    return [Bit(rng.choice(words.kickers), "furniture"), replace(bits[0], gap=rng.choice((0, 1))), *bits[1:]]


def signed(bits: list[Bit], story: Story, outlet: Outlet, words: Wording, rates: Rates, rng: Random) -> list[Bit]:
    """Give ``bits`` with the source line and the foot that web outlets set round a story, printed ones the foot if they have one."""
    printed_foot = "tail" in dict(words.house(outlet.name).says) and not outlet.web
    if not (outlet.web or printed_foot) or not rates.furniture:
        return bits
    fields = _fields(rng, outlet, story.date, rng.randint(1, 9), {"t": story.title, "agency": editor.sender(story)})
    if printed_foot:
        found = rng.random() < 0.2 * rates.furniture
        return [*bits, *_bits(rng.choice(words.tail).format(**fields))] if found else bits
    at = headings(bits)
    if rng.random() < 0.7 * rates.furniture:
        bits = [*bits[:at], *_bits(rng.choice(words.source).format(**fields)), *bits[at:]]
    if rng.random() < 0.5 * rates.furniture:
        bits = [*bits, *_bits(rng.choice(words.tail).format(**fields))]
    return bits


def noted(
    bits: list[Bit],
    outlet: Outlet,
    date: tuple[int, int, int],
    words: Wording,
    rates: Rates,
    rng: Random,
    titles: list[str],
) -> tuple[list[Bit], set[str]]:
    """Give ``bits`` with an editor's note before the text and, on the web, links between paragraphs; and their names."""
    done: set[str] = set()
    page = rng.randint(1, 9)
    more = {"other": rng.choice(titles or [outlet.name]), "lead": _lead(bits)}
    fields = _fields(rng, outlet, date, page, more)
    at = headings(bits)
    if 0 < at < len(bits) and rng.random() < rates.notes:
        bits = [*bits[:at], *_bits(rng.choice(words.notes).format(**fields)), *bits[at:]]
        done.add("notes")
    if outlet.web and rng.random() < rates.links:
        between = [
            i + 1
            for i, (a, b) in enumerate(pairwise(bits))
            if a.kind == b.kind == "body" and b.gap >= 0 and not b.part and b.rank != a.rank
        ]
        if between:
            at = rng.choice(between)
            bits = [*bits[:at], *_bits(rng.choice(words.links).format(**fields)), *bits[at:]]
            done.add("links")
    return bits, done


def _lead(bits: list[Bit]) -> str:
    """Give the first sentence of the story of which ``bits`` are a copy, as its outlet meant to print it."""
    first = min((b for b in bits if b.kind == "body"), key=lambda b: b.rank, default=None)
    return editor.sentences(first.said)[0] if first and first.said else ""


def _bits(text: str) -> list[Bit]:
    """Give lines of furniture."""
    return [Bit(line, "furniture", gap=0 if i else 1) for i, line in enumerate(text.split("\n"))]


def dressed(
    items: list[Item],
    outlet: Outlet,
    page: int,
    date: tuple[int, int, int],
    titles: list[str],
    words: Wording,
    rates: Rates,
    rng: Random,
) -> list[Item]:
    """Give the items of a page with the furniture of its outlet before, between and after them."""
    fields = _fields(rng, outlet, date, page, {})
    out = list(items)
    for _ in range(rng.choice((0, 0, 0, 1, 1)) if rates.furniture else 0):
        out.insert(
            rng.randint(0, len(out)),
            _advert(fields, words, rng) if rng.random() < 0.5 else _notice(outlet, date, words, rng),
        )
    while sum(len(b.text) for i in out for b in i.bits) < 960 and rates.furniture:
        out.append(_notice(outlet, date, words, rng))
    if outlet.web and rates.furniture and rng.random() < 0.8:
        out.insert(0, _item(rng.choice(words.crumbs).format(**fields).split("\n"), gap=0))
    if outlet.web and rng.random() < 0.35 * rates.furniture:
        listed = rng.sample(titles, min(len(titles), rng.randint(2, 5)))
        line = words.listed[page % len(words.listed)]
        lines = [line.format(**{**fields, "other": title}) for title in listed]
        out.append(_item([rng.choice(words.related), *lines], gap=rng.choice((0, 1))))
    if outlet.folio:
        out.insert(0 if rng.random() < 0.7 else len(out), _item(outlet.folio.format(**fields).split("\n"), gap=0))
    if outlet.nameplate:
        out.insert(0, _item(outlet.nameplate.format(**fields).split("\n"), gap=0))
    return out


def notices(outlet: Outlet, date: tuple[int, int, int], words: Wording, rng: Random) -> Iterator[Item]:
    """Give announcements without end."""
    while True:
        yield _notice(outlet, date, words, rng)


def _item(texts: list[str], kind: str = "furniture", gap: int = 1) -> Item:
    return Item(tuple(Bit(text, kind, gap=gap if i else 1) for i, text in enumerate(texts)))


def _advert(fields: dict[str, str], words: Wording, rng: Random) -> Item:
    return _item([text.format(**fields) for text in rng.choice(words.adverts)], gap=rng.choice((0, 1)))


def _notice(outlet: Outlet, date: tuple[int, int, int], words: Wording, rng: Random) -> Item:
    fields = _fields(rng, outlet, date, 1, {"b": rng.choice(words.firms)})
    return _item([rng.choice(words.notices).format(**fields)], "notice")
