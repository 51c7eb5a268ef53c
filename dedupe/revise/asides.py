"""Know which short lines are the paper's and which a story's by all that they show, weighed; cues tell it of a form that is known.

A line is weighed whatever it was taken for. What only looked like the paper's is text again before boundaries are sought. What
looked like a heading or text and is the paper's is no part of a story, but it parts stories as well as a heading does: it goes
when the boundaries are found.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import replace
from functools import cache, partial

from dedupe import chars, cues
from dedupe.links import Matches
from dedupe.records import Line
from dedupe.revise.alike import Alike
from dedupe.revise.corpus import ASIDES
from dedupe.revise.lain import Lain
from dedupe.revise.learnt import Learnt
from dedupe.revise.recurs import recurs
from dedupe.revise.strange import STRANGE
from dedupe.revise.traits import paragraph, spots, traits

GOES = 1.0
"""Log-odds from which on a line is the paper's that was taken for a story's: three to one, told by weights from other halves of the press."""
TITLE = 1.0
"""How much more is asked of a heading that may be the title of a text or stand under it: to lose it weighs more than a line that leaks."""
TOLD = 0.5
"""The same of one whose words the text has, which weigh against its being the paper's already: of 24 that it takes on thirty corpora 23 were."""
SET_IN = 4.0
"""What is taken off the odds of a line of text that is set in as all paragraphs of its page are, and headings are not."""
STAYS = -3.0
"""Log-odds up to which it is a story's that was taken for the paper's: its cues are mostly right."""

_TOLD = frozenset(f"heading told behind {step}" for step in (2, 3, 4))
"""What a heading shows whose words the text behind has."""
_OVER = frozenset(f"heading between {before}{behind}" for before in "0BETSUbx" for behind in "BSb")
"""What one shows behind which a text begins."""
_ALIKE = frozenset(f"{edge} alike {size}" for edge in ("begins", "ends") for size in (3, 4, 6))
"""What one shows that is like others of its page, over other texts."""
_AGAIN = frozenset(f"{where} {times}" for where in ("again on its page", "on other pages") for times in (1, 2, 3))
"""What one shows that stands over other texts, too."""

Pages = dict[str, tuple[Line, ...]]


Odds = Mapping[int, float]
"""Short lines of a page, by number, and the log-odds that each is the paper's."""


def asides(
    pages: Pages, tables: Mapping[str, Sequence[int]], matches: Matches, lain: Lain
) -> tuple[Pages, dict[str, set[int]], Mapping[str, Odds]]:
    """Give ``pages`` with those short lines as text or headings that only looked like the paper's, the numbers of those that are
    the paper's and look like text or headings, by page, and the odds of all. Of ``tables`` and the like nothing is asked.
    """
    names = list(pages)
    asked = {source: spots(lines, tables[source]) for source, lines in pages.items()}
    weighed = lain.each(_odds, list(pages.values()), lambda at: tables[names[at]])
    kept: Pages = {}
    others: dict[str, set[int]] = {}
    told: dict[str, dict[int, float]] = {}
    risks: dict[str, list[float]] = {}
    # What the run shows of a page is found here while workers see what later pages show by themselves.
    for own, (source, shown) in zip(weighed, recurs(asked, matches), strict=True):
        told[source] = {
            spot.line.number: _sum(some, before)
            for spot, some, (before, _) in zip(asked[source], shown, own, strict=True)
        }
        risks[source] = [caution(risky, some) for some, (_, risky) in zip(shown, own, strict=True)]
    learnt = Learnt((spot.form, told[source][spot.line.number]) for source, some in asked.items() for spot in some)
    forms = list(dict.fromkeys(spot.form for some in asked.values() for spot in some))
    words = dict(zip(forms, learnt.tell(forms), strict=True))
    for source, some in asked.items():
        told[source] = {spot.line.number: told[source][spot.line.number] + words[spot.form] for spot in some}
    alike = Alike(asked, told, matches)
    said = {source: list(alike.page(source, some)) for source, some in asked.items()}
    heads = cache(lambda: {chars.key(line.text) for lines in pages.values() for line in lines if line.kind == "title"})
    for source, lines in pages.items():
        odds = {
            number: weight + more for (number, weight), more in zip(told[source].items(), said[source], strict=True)
        }
        told[source] = odds
        sure = [weight - risky for weight, risky in zip(odds.values(), risks[source], strict=True)]
        text = {
            spot.line.number
            for spot, weight in zip(asked[source], sure, strict=True)
            if weight < STAYS
            and spot.line.kind in ASIDES
            and not (_shown(spot.line) and chars.key(spot.line.text) not in heads())
        }
        kept[source] = tuple(_restored(line) if line.number in text else line for line in lines) if text else lines
        others[source] = {
            spot.line.number
            for spot, weight in zip(asked[source], sure, strict=True)
            if weight > GOES and spot.line.kind not in ASIDES
        }
    return kept, others, told


def opened(chain: Sequence[int], others: Set[int], starts: Sequence[int]) -> tuple[tuple[int, ...], set[int]]:
    """Give where the runs of a ``chain`` of lines begin, those that ``others`` begin behind them, and which of these go: not those of a
    run that has no other line, which may be a brief, nor the first of the page, which may be its title.
    """
    others = others - set(chain[:1])
    found, gone = [], set(others)
    ends = [bisect_left(chain, start) for start in starts[1:]]
    for begin, end in zip(map(partial(bisect_left, chain), starts), (*ends, len(chain)), strict=False):
        run = chain[begin:end]
        left = [number for number in run if number not in others]
        gone.difference_update(run if not left else ())
        found.append((left or run)[0])
    return tuple(found), gone


def without(lines: Sequence[Line], gone: Set[int]) -> tuple[Line, ...]:
    """Give ``lines`` with those that are ``gone`` made furniture, but for what was found to be something else since."""
    return tuple(
        replace(line, kind="furniture") if line.number in gone and line.kind in ("title", "subtitle", "body") else line
        for line in lines
    )


def _odds(lines: Sequence[Line], tables: Sequence[int]) -> list[tuple[float, int]]:
    """Give for each of the spots of a page of ``lines`` the log-odds that it is the paper's, by what the page shows, and its `risk`."""
    chars.remember(line.text for line in lines)
    asked = spots(lines, tables)
    return [
        (_sum(own, -SET_IN if spot.line.inset and spot.line.kind == "body" else 0.0), risk(own))
        for spot, own in zip(asked, traits(lines, asked), strict=True)
    ]


def _sum(shown: Iterable[str], before: float) -> float:
    return sum((STRANGE.get(name, 0.0) for name in shown), before)


def risk(shown: Collection[str]) -> int:
    """Tell by what a page shows of a line whether it may be a title: 2 if the text has its words, 1 if a text begins behind it and no
    line of the page is like it; what is in round brackets never is.
    """
    if "remark in brackets" in shown:
        return 0
    if not _TOLD.isdisjoint(shown):
        return 2
    return int(not _OVER.isdisjoint(shown) and _ALIKE.isdisjoint(shown))


def caution(risk: int, shown: Collection[str]) -> float:
    """Give what is taken off the odds of a line at ``risk``, by what the run shows of it."""
    if risk > 1:
        return TOLD
    return TITLE if risk and _AGAIN.isdisjoint(shown) else 0.0


def _shown(line: Line) -> bool:
    """Tell whether a caption begins as captions do: copies of a story that have its pictures have it at the same place, and none without
    its sign, as they have a subhead.
    """
    return line.kind in ("caption", "credit") and cues.CAPTION_HEAD.match(chars.soft(line.text)) is not None


def _restored(line: Line) -> Line:
    return replace(line, kind="body" if paragraph(line) else "title")
