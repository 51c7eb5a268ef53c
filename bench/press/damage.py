"""What a bad scan does to characters. Each function takes a text and gives another; none knows of pages."""

import re
from itertools import accumulate
from random import Random

from bench.press import confusions
from bench.press.rates import Rates
from bench.press.records import Bit

_LEAN = 3
"""How the share of wrong characters leans to none: most scans are good, a few come near the worst. With 3 the best witness
of a story has some .6 % wrong, as on pages that were measured."""
_SPREAD = 120
"""Characters of the longest line that is read with spaces between them."""
_HANZI = re.compile("(?<=[一-鿿])(?=[一-鿿])")
_SPARED = frozenset(("caption", "jump", "furniture", "notice"))
"""Kinds that belong to no text; their damage shows nothing."""


def misread(text: str, share: float, rates: Rates, rng: Random, table: dict[str, str]) -> str:
    """Give ``text`` with about ``share`` of its characters misread, dropped, doubled or with others slipped in.

    ``table`` tells what each character is mistaken for; ``rates`` how the four are shared out.
    """
    cuts = list(accumulate((rates.lookalike, rates.dropped, rates.doubled, rates.inserted)))
    out = []
    for char in text:
        if char.isspace() or rng.random() >= share:
            out.append(char)
            continue
        draw = rng.random()
        if draw < cuts[0]:
            out.append(rng.choice(table[char]) if char in table else char)
        elif draw < cuts[1]:
            continue
        elif draw < cuts[2]:
            out.append(char * 2 if char.isalpha() else char)
        elif draw < cuts[3]:
            slipped = rng.choice(text if rng.random() < 0.5 else confusions.INSERTS)
            out.append(char + (slipped if slipped.isalnum() else ""))  # a bracket that opens twice is no misreading
        else:  # its kind is switched off
            out.append(char)
    return "".join(out) or text


def reword(text: str, per_mille: float, rng: Random) -> str:
    """Give ``text`` with fluent substitutions, words doubled and characters dropped from words."""
    words = confusions.synonyms()
    for _ in range(_count(len(text) * per_mille / 1000, rng)):
        draw = rng.random()
        if draw < 0.6:
            present = [w for w in words if w in text]
            if present:
                old = rng.choice(present)
                at = rng.choice([m.start() for m in re.finditer(old, text)])
                text = text[:at] + words[old] + text[at + len(old) :]
        else:
            pairs = [
                i for i in range(len(text) - 2) if text[i].isalpha() and text[i + 1].isalpha() and not text[i].isascii()
            ]
            if pairs:
                at = rng.choice(pairs)
                text = text[: at + 2] + text[at:] if draw < 0.75 else text[:at] + text[at + 1 :]
    return text


def swap_marks(text: str, share: float, rng: Random) -> str:
    """Give ``text`` with ``share`` of its punctuation read as other punctuation; the last mark is spared."""
    chars = [
        rng.choice(confusions.MARKS[c]) if c in confusions.MARKS and rng.random() < share else c for c in text[:-1]
    ]
    return "".join(chars) + text[-1:]


def spoil_quotes(text: str, rng: Random) -> str:
    """Give ``text`` with one defect of its quotation marks, nested ones by preference.

    >>> spoil_quotes("“甲‘乙’丙。”", Random(0)) != "“甲‘乙’丙。”"
    True
    """
    inner = "‘" in text and "’" in text
    choices = [_raise_inner, _raise_inner, _close_early] if inner else []
    choices += [_lose_close, _open_for_close, _lose_open]
    return rng.choice(choices)(text, rng)


def _raise_inner(text: str, rng: Random) -> str:
    """Inner marks become outer ones, and the outer closes before them."""
    raised = text.replace("‘", "“").replace("’", "”")
    at = text.find("‘")
    return raised[:at] + ("”" if rng.random() < 0.5 and text[at - 1 : at] in "。，！？" else "") + raised[at:]


def _close_early(text: str, rng: Random) -> str:
    """The inner quotation ends the outer one."""
    return text.replace("‘", "“", 1).replace("’", "”", 1).replace("。”", "。", 1)


def _lose_close(text: str, rng: Random) -> str:
    return text.replace("”", "", 1)


def _lose_open(text: str, rng: Random) -> str:
    return text.replace("“", "", 1)


def _open_for_close(text: str, rng: Random) -> str:
    return text.replace("”", "“", 1)


def _count(expected: float, rng: Random) -> int:
    whole = int(expected)
    return whole + (rng.random() < expected - whole)


def scan(
    bits: list[Bit], rates: Rates, rng: Random, table: dict[str, str], weight: float = 1.0
) -> tuple[list[Bit], list[str]]:
    """Give the bits of one witness as its scan reads them, and the names of the damage done.

    ``weight`` scales all rates: a copy of another's scan adds little of its own.
    """
    share = rates.wrong * rng.random() ** _LEAN * weight
    fluent = rates.fluent * rng.random() * 2 * weight
    spread = rates.spread > 0 and rng.random() < rates.spread * weight
    done: set[str] = set()
    out = []
    for bit in bits:
        if bit.kind in _SPARED:
            out.append(bit)
            continue
        text = bit.text
        if bit.kind in ("body", "subhead"):
            text = _do("fluent", reword(text, fluent, rng), text, done)
            text = _do("marks", swap_marks(text, rates.marks * weight, rng), text, done)
            if "“" in text and rng.random() < rates.quotes * weight:
                text = _do("quotes", spoil_quotes(text, rng), text, done)
        text = _do("wrong", misread(text, share, rates, rng, table), text, done)
        if spread and len(text) < _SPREAD and rng.random() < 0.5:
            text = _do("spread", _HANZI.sub(" ", text), text, done)
        out.append(bit.with_text(text))
    return out, sorted(done)


def captions(bits: list[Bit], rates: Rates, rng: Random, table: dict[str, str]) -> list[Bit]:
    """Give ``bits`` with the captions among them misread, as the text round them is."""
    share = rates.wrong * rng.random() ** _LEAN
    return [b.with_text(misread(b.text, share, rates, rng, table)) if b.kind == "caption" else b for b in bits]


def _do(name: str, after: str, before: str, done: set[str]) -> str:
    if after != before:
        done.add(name)
    return after or before
