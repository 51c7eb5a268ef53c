"""Outlets and their habits: who prints, and how."""

from dataclasses import dataclass, replace
from random import Random

from bench.press.rates import Rates
from bench.press.wording import House, Wording

_INDENT = "\N{IDEOGRAPHIC SPACE}" * 2
_FORMS = ("inline", "bare", "byline", "endmark", "ends", "none")


@dataclass(frozen=True, slots=True)
class Outlet:
    """An invented outlet; what it always does the same way."""

    name: str
    """As its nameplate says."""
    web: bool
    """Whether its pages are web copies, with navigation instead of folios."""
    title_mark: tuple[str, str]
    """Markup before and after titles, empty for bare ones."""
    subhead_mark: tuple[str, str]
    """Markup before and after subheads."""
    uneven: float
    """Chance that a heading gets a mark of the wrong level."""
    gap: int
    """Blank lines between paragraphs, 0 or 1."""
    indent: str
    """What opens each paragraph."""
    trailing: str
    """What trails after lines that are not last of a paragraph."""
    form: str
    """How it prints a wire's origin: ``inline``, ``bare``, ``byline``, ``endmark``, ``ends`` (end only) or ``none``."""
    inline: str
    """Template of its datelines that name reporters."""
    bare: str
    """Template of its datelines that do not."""
    staff: str
    """Template of what opens its own stories, with the reporters."""
    byline: str
    """Template of its bylines."""
    endmark: str
    """Template of its endmarks."""
    between: str
    """What parts names."""
    spaced: bool
    """Whether names stand apart from what precedes them."""
    ascii_brackets: bool
    """Whether brackets of datelines and endmarks are half width."""
    run_on: bool
    """Whether the endmark closes the last line instead of standing alone."""
    close: bool
    """Whether an endmark that stands alone stands right below the last line."""
    full_width: bool
    """Whether digits and letters are full width."""
    traditional: bool
    """Whether it prints traditional characters, with corner brackets for quotes."""
    encoding: str
    """Of its files."""
    suffix: str
    """Of its files' names."""
    nameplate: str
    """Template of what each page begins with, empty for nothing."""
    folio: str
    """Template of its running head."""
    subtitle_dash: bool
    """Whether subtitles open with a dash."""
    title_space: bool
    """Whether titles set on two lines keep a space."""
    caption_credit: str
    """How its captions end."""
    caption_mark: str
    """What opens its captions."""
    jump_to: str
    """Its jump line at a cut."""
    jump_from: str
    """Its jump line at a continuation."""
    foot: str
    """Template of the line below a story that names the reporters, empty where they stand above."""
    vertical: int
    """Characters of its columns, if they run from top to bottom, else 0."""
    spelled: bool
    """Whether its datelines have their figures in characters."""
    corners: bool
    """Whether it sets corner brackets for quotes."""
    flush: bool
    """Whether what goes on from another column stands without the indent."""
    fronts: tuple[str, ...]
    """What it puts before titles that it changes."""
    backs: tuple[str, ...]
    """What it puts behind titles that it changes."""


def outlets(rng: Random, habits: Random, words: Wording, rates: Rates) -> list[Outlet]:
    """Give the outlets of one corpus: the half's names with habits drawn anew, those of its own from ``habits``."""
    found = [
        _outlet(name, name in words.sites, rng, habits, words.of(name), _leaning(rates, words.house(name)))
        for name in words.papers + words.sites
    ]
    return [_indented(outlet, habits, _leaning(rates, words.house(outlet.name))) for outlet in found]


def _leaning(rates: Rates, house: House) -> Rates:
    """Give ``rates`` as they are in ``house``; what is switched off stays off."""
    return replace(rates, **{name: getattr(rates, name) * by for name, by in house.leans})


def _outlet(name: str, web: bool, rng: Random, habits: Random, words: Wording, rates: Rates) -> Outlet:
    """Give outlet ``name``, which says what ``words`` say, with habits drawn anew."""
    forms = words.house(name).forms
    traditional = rng.random() < rates.traditional
    marked = rng.random() < 0.4
    return Outlet(
        name=name,
        web=web,
        title_mark=rng.choice(words.titles) if marked else ("", ""),
        subhead_mark=rng.choice(words.subheads) if marked else ("", ""),
        uneven=rng.choice((0.0, 0.15)) if marked else 0.0,
        gap=0 if rng.random() < 0.15 else 1,
        indent=_INDENT if rng.random() < 0.12 else "",
        trailing="  " if rng.random() < 0.1 else "",
        form=habits.choice(forms) if forms else rng.choices(_FORMS, (0.38, 0.15, 0.15, 0.2, 0.06, 0.06))[0],
        inline=rng.choice(words.inline),
        bare=rng.choice(words.bare),
        staff=words.staff[0] if len(words.staff) == 1 else habits.choice(words.staff),
        byline=rng.choice(words.byline),
        endmark=rng.choice(words.endmark),
        between=rng.choice(words.between),
        spaced=rng.random() < 0.6,
        ascii_brackets=rng.random() < 0.35,
        run_on=rng.random() < 0.3,
        close=rng.random() < 0.3,
        full_width=rng.random() < 0.08,
        traditional=traditional,
        encoding=_encoding(rng, traditional, rates),
        suffix=rng.choice((".txt", ".txt", ".txt", ".md")),
        nameplate=habits.choice(words.mastheads) if rng.random() < 0.35 * rates.furniture else "",
        folio=rng.choice(words.folio) if not web and rng.random() < 0.6 * rates.furniture else "",
        subtitle_dash=rng.random() < 0.85,
        title_space=rng.random() < 0.3,
        caption_credit=rng.choice(words.caption_credit),
        caption_mark=rng.choice(words.brackets) if web else _printed_mark(habits, words.house(name)),
        jump_to=rng.choice(words.jump_to),
        jump_from=rng.choice(words.jump_from),
        foot=habits.choice(words.feet) if habits.random() < rates.feet else "",
        vertical=habits.randint(9, 15) if habits.random() < rates.vertical and not web else 0,
        spelled=habits.random() < rates.spelled,
        corners=traditional or habits.random() < rates.corners,
        flush=rates.indented > 0,
        fronts=words.fronts,
        backs=words.backs,
    )


def _printed_mark(habits: Random, house: House) -> str:
    """Give what opens the captions of a printed paper, which is nothing unless it has marks to itself."""
    marks = dict(house.says).get("brackets", ())
    return str(habits.choice(marks)) if marks else ""


def _indented(outlet: Outlet, habits: Random, rates: Rates) -> Outlet:
    """Give ``outlet`` with its paragraphs indented, if it does so; narrow columns always show where a paragraph begins."""
    if outlet.vertical and not outlet.gap or habits.random() < rates.indented:
        return replace(outlet, indent=_INDENT)
    return outlet


def _encoding(rng: Random, traditional: bool, rates: Rates) -> str:
    if rng.random() >= rates.encodings * (3 if traditional else 1):
        return "utf-8"
    if traditional:
        return rng.choice(("big5hkscs", "utf-8-sig", "gb18030"))
    return rng.choice(("gb18030", "gb18030", "utf-8-sig", "utf-16"))
