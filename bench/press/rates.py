"""How often each kind of damage strikes: presets, what each half makes of them, and the switches for ablation."""

import ast
from dataclasses import dataclass, fields, replace
from itertools import pairwise
from pathlib import Path

from bench.press.half import Half


@dataclass(frozen=True, slots=True)
class Rates:
    """One number a kind of damage. 0 switches it off; the field's name is the switch's."""

    wrong: float = 0.03
    """Most wrong characters of a witness; each draws its own share of it."""
    lookalike: float = 0.72
    """Of the wrong characters, those read as one of their shape."""
    dropped: float = 0.16
    """Of the wrong characters, those lost."""
    doubled: float = 0.07
    """Of the wrong characters, those read twice."""
    inserted: float = 0.05
    """Of the wrong characters, those with another slipped in behind."""
    fluent: float = 1.0
    """Fluent substitutions, dropped and doubled words, in a thousand characters."""
    marks: float = 0.004
    """Punctuation marks exchanged, a mark."""
    quotes: float = 0.12
    """Quotation marks spoilt, a paragraph that has any."""
    broken: float = 0.06
    """Paragraphs cut into two lines by a column, a paragraph."""
    merged: float = 0.03
    """Paragraph breaks lost, a break."""
    tight: float = 0.03
    """Single newline where the outlet leaves a blank line, a break."""
    blanks: float = 0.01
    """Runs of blank lines that mean nothing, a break."""
    captions: float = 0.3
    """Witnesses with captions between paragraphs."""
    inside: float = 0.06
    """Witnesses with a caption in mid-sentence."""
    lettering: float = 0.02
    """Witnesses with lettering of a picture that looks like a subhead."""
    drawing: float = 0.03
    """Witnesses with the credit of a drawing between title and text."""
    glued: float = 0.03
    """Witnesses of web outlets whose first caption runs on into the lead."""
    wrapped: float = 0.02
    """Pages whose lines are as wide as their columns."""
    twolines: float = 0.04
    """Witnesses whose title stands on two lines."""
    kicker: float = 0.05
    """Witnesses with a line of a series above the title."""
    abridged: float = 0.03
    """Witnesses that lack sentences throughout."""
    shortened: float = 0.1
    """Witnesses that lack paragraphs."""
    trimmed: float = 0.02
    """Witnesses in which a paragraph lost its last sentence."""
    retitled: float = 0.05
    """Witnesses whose title says it in other words."""
    truncated: float = 0.05
    """Witnesses whose title lost a part."""
    untitled: float = 0.05
    """Witnesses without title."""
    moved: float = 0.04
    """Witnesses whose title stands in the middle or at the end."""
    scramble: float = 0.125
    """Witnesses with paragraphs out of order by columns."""
    stray: float = 0.01
    """Witnesses of which a column stands behind the next story."""
    jump: float = 0.035
    """Witnesses on printed pages that go on on another page."""
    orphan: float = 0.012
    """Single witnesses of which only the continuation is there."""
    twice: float = 0.025
    """Witnesses printed a second time on their page, whole or in part."""
    shared: float = 0.15
    """Witnesses that are a copy of another witness's scan."""
    mojibake: float = 0.0
    """Pages written in UTF-8, read as cp1252 and written again."""
    strangers: float = 0.16
    """Stories that look like another but are not."""
    photos: float = 0.06
    """Stories that are a picture with its caption."""
    encodings: float = 0.15
    """Pages in another encoding than UTF-8."""
    traditional: float = 0.12
    """Outlets that print traditional characters."""
    furniture: float = 1.0
    """Scale of all furniture: navigation, nameplates, adverts, notices."""
    spread: float = 0.0
    """Witnesses in whose lines spaces stand between the characters."""
    links: float = 0.0
    """Witnesses of web outlets with links, page numbers or adverts between paragraphs."""
    notes: float = 0.0
    """Witnesses with a note of the editor before the text."""
    vertical: float = 0.0
    """Printed outlets set in columns from top to bottom: short lines, upright brackets."""
    feet: float = 0.0
    """Outlets that name the reporters below the text."""
    spelled: float = 0.0
    """Outlets whose datelines have their figures in characters."""
    corners: float = 0.0
    """Outlets that print simplified characters with corner brackets for quotes."""
    indented: float = 0.0
    """Outlets that indent paragraphs by two full-width spaces, beside those of which all halves have some; what goes on from
    another column then stands flush."""


_CLEAN_KEEPS = {
    *("captions", "strangers", "photos", "encodings", "traditional", "furniture"),
    *("vertical", "feet", "spelled", "corners", "indented", "notes", "links"),
}
"""What a clean corpus still has: habits of papers, not damage."""

_SHARES = {"lookalike", "dropped", "doubled", "inserted"}
"""How wrong characters are shared out; no preset changes it."""

_HARDER = {n: 1.5 for n in (f.name for f in fields(Rates)) if n not in (_CLEAN_KEEPS - {"captions"}) | _SHARES}

PRESETS = ("clean", "normal", "hard")


def names() -> list[str]:
    """Give the names of all switches."""
    return [f.name for f in fields(Rates)]


def described() -> dict[str, str]:
    """Give what each switch is, from the string under its field."""
    tree = ast.parse(Path(__file__).read_text("utf-8"))
    body = next(node.body for node in tree.body if isinstance(node, ast.ClassDef) and node.name == Rates.__name__)
    told = {}
    for field, text in pairwise(body):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and isinstance(text, ast.Expr):
            told[field.target.id] = " ".join(str(ast.literal_eval(text.value)).split()).rstrip(".")
    return told


def preset(name: str, half: Half | None = None, without: tuple[str, ...] = ()) -> Rates:
    """Give the rates of ``name`` in ``half`` with the damage named in ``without`` switched off.

    Raises ValueError for a preset or a switch that does not exist.
    """
    if name not in PRESETS:
        raise ValueError(f"no preset {name!r}; there are {', '.join(PRESETS)}")
    rates = Rates()
    if name == "clean":
        rates = replace(rates, **{n: 0.0 for n in names() if n not in _CLEAN_KEEPS | _SHARES})
    if name == "hard":
        rates = replace(
            rates, mojibake=0.01, **{n: getattr(rates, n) * by for n, by in _HARDER.items() if n != "mojibake"}
        )
    if half:
        harder = {"clean": 0.0, "normal": 1.0, "hard": 1.5}[name]
        rates = replace(rates, **{n: getattr(rates, n) * by for n, by in half.scale.items()})
        rates = replace(rates, **{n: by * (1.0 if n in _CLEAN_KEEPS else harder) for n, by in half.own.items()})
    unknown = sorted(set(without) - set(names()))
    if unknown:
        raise ValueError(f"no damage named {', '.join(unknown)}; there are {', '.join(names())}")
    return replace(rates, **dict.fromkeys(without, 0.0))
