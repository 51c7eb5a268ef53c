"""What setting in columns does: lines broken and merged, captions between, paragraphs out of order, jumps."""

from dataclasses import dataclass, replace
from random import Random

from bench.press.rates import Rates
from bench.press.records import ENDMARK, Bit

Line = list[Bit]
"""Bits that share one line of the page."""


@dataclass(frozen=True, slots=True)
class Extras:
    """What may be set round a copy, in this outlet's words."""

    captions: tuple[str, ...]
    """Captions with their credits."""
    group: tuple[str, ...]
    """Numbered captions and a credit for all."""
    lettering: str
    """Words in a picture."""
    drawing: str
    """Credit of a drawing."""
    web: bool
    """Whether the outlet is on the web, where captions run into leads."""


def lines_of(bits: list[Bit]) -> list[Line]:
    """Give ``bits`` grouped into lines."""
    lines: list[Line] = []
    for bit in bits:
        if bit.gap >= 0 or not lines:
            lines.append([bit])
        else:
            lines[-1].append(bit)
    return lines


def headings(bits: list[Bit]) -> int:
    """Give how many bits at the head of ``bits`` are its title and subtitle."""
    return next((i for i, b in enumerate(bits) if b.kind not in ("title", "subtitle")), len(bits))


def _cut(line: Line, rng: Random) -> tuple[Line, Line] | None:
    """Give the two halves of a line that a column cuts in its last bit, or None where it is too short."""
    last = line[-1]
    if last.kind != "body" or len(last.text) < 24:
        return None
    at = rng.randint(8, len(last.text) - 8)
    head, tail = (
        replace(last, text=last.text[:at]),
        replace(last, text=last.text[at:], part=last.part + at, gap=1, glued=False),
    )
    return [*line[:-1], head], [tail]


def _is_body(line: Line) -> bool:
    return line[-1].kind == "body"


def _merge(lines: list[Line], rates: Rates, rng: Random, done: set[str]) -> list[Line]:
    """Let paragraphs run on in the line before, or stand under it without a blank line."""
    out: list[Line] = []
    for line in lines:
        joinable = out and _is_body(line) and _is_body(out[-1]) and line[0].kind == "body"
        if joinable and rng.random() < rates.merged:
            out[-1] = [*out[-1], replace(line[0], gap=-1, glued=True, join=rng.choice(("", " "))), *line[1:]]
            done.add("merged")
            continue
        if joinable and rng.random() < rates.tight:
            line = [replace(line[0], gap=0), *line[1:]]
            done.add("tight")
        elif out and rng.random() < rates.blanks:
            line = [replace(line[0], gap=rng.choice((2, 2, 3))), *line[1:]]
            done.add("blanks")
        out.append(line)
    return out


def _break(lines: list[Line], share: float, rng: Random, done: set[str]) -> list[Line]:
    out: list[Line] = []
    for line in lines:
        halves = _cut(line, rng) if rng.random() < share else None
        out += halves or [line]
        if halves:
            done.add("broken")
    return out


def _by_columns(lines: list[Line], rng: Random) -> list[Line]:
    """Columns read in another order: two or three cuts, mostly at ends of paragraphs."""
    head = [x for x in lines if x[0].kind in ("title", "subtitle", "byline")]
    rest = [x for x in lines if x[0].kind not in ("title", "subtitle", "byline")]
    if rng.random() < 0.35:
        rest = _break(rest, 0.3, rng, set())
    if len(rest) < 2:
        return lines
    cuts = sorted(rng.sample(range(1, len(rest)), min(len(rest) - 1, rng.choice((1, 2, 2, 3)))))
    chunks = [rest[a:b] for a, b in zip([0, *cuts], [*cuts, len(rest)], strict=True)]
    order = list(range(len(chunks)))
    while order == sorted(order):
        rng.shuffle(order)
    if head and rng.random() < 0.25:
        place = rng.randrange(1, len(order))
        return [x for i in order[:place] for x in chunks[i]] + head + [x for i in order[place:] for x in chunks[i]]
    return head + [x for i in order for x in chunks[i]]


def _by_tails(lines: list[Line], rng: Random) -> list[Line]:
    """Subheads, and halves of paragraphs cut at the feet of columns, are read last."""
    bodies = [i for i, x in enumerate(lines) if _is_body(x) and len(x[-1].text) >= 24]
    chosen = set(rng.sample(bodies, min(len(bodies), rng.randint(1, 4))))
    stay, late = [], []
    for i, line in enumerate(lines):
        halves = _cut(line, rng) if i in chosen else None
        if halves:
            stay.append(halves[0 if i == bodies[0] or rng.random() < 0.5 else 1])
            late.append(halves[1 if stay[-1] is halves[0] else 0])
        elif line[0].kind == "subhead":
            late.append(line)
        else:
            stay.append(line)
    return stay + late


def _scramble(lines: list[Line], rng: Random) -> list[Line]:
    return _by_columns(lines, rng) if rng.random() < 0.65 else _by_tails(lines, rng)


def _move_title(lines: list[Line], rng: Random) -> list[Line]:
    head = [x for x in lines if x[0].kind in ("title", "subtitle")]
    rest = [x for x in lines if x[0].kind not in ("title", "subtitle")]
    at = rng.choice((len(rest), rng.randint(1, len(rest)))) if rest else 0
    return rest[:at] + head + rest[at:]


def _caption_lines(left: list[str], extras: Extras, rng: Random, numbered: bool) -> list[Line]:
    """Give captions as lines: one, or a numbered group with a credit for all; blank lines mark the picture.

    What is set is taken from ``left``, so that no caption stands twice in a copy.
    """
    if numbered and len(extras.group) > 2 and len(left) == len(extras.captions):
        left.clear()
        gaps = [2] + [rng.choice((0, 1))] * (len(extras.group) - 1)
        return [[Bit(text, "caption", gap=gap)] for text, gap in zip(extras.group, gaps, strict=True)]
    return [[Bit(left.pop(), "caption", gap=rng.choice((1, 2, 3)))]] if left else []


def _illustrate(lines: list[Line], extras: Extras, rates: Rates, rng: Random, done: set[str]) -> list[Line]:
    """Set captions between and inside sentences, lettering of pictures, and credits of drawings."""
    left = list(extras.captions)
    if left and rng.random() < rates.inside:
        long = [i for i, x in enumerate(lines) if _cut(x, rng)]
        if long:
            at = rng.choice(long)
            halves = _cut(lines[at], rng)
            if halves:
                lines = [
                    *lines[:at],
                    halves[0],
                    *_caption_lines(left, extras, rng, rng.random() < 0.4),
                    halves[1],
                    *lines[at + 1 :],
                ]
                done.add("inside")
    if left and rng.random() < rates.captions:
        for _ in range(rng.choice((1, 1, 2))):
            at = rng.randint(max(1, headings([x[0] for x in lines])), len(lines))
            new = _caption_lines(left, extras, rng, rng.random() < 0.2)
            if new and rng.random() < rates.lettering / max(rates.captions, 0.01):
                new = [[Bit(extras.lettering, "caption", gap=2)], *new]
                done.add("lettering")
            lines = [*lines[:at], *new, *lines[at:]]
            done.add("captions")
    if left and extras.web and rng.random() < rates.glued:
        leads = [i for i, x in enumerate(lines) if _is_body(x)]
        if leads:
            at = leads[0]
            first = replace(lines[at][0], gap=-1, join=rng.choice((" ", "", "\N{IDEOGRAPHIC SPACE}")))
            caption = Bit(left.pop(), "caption", gap=max(lines[at][0].gap, 0))
            lines = [*lines[:at], [caption, first, *lines[at][1:]], *lines[at + 1 :]]
            done.add("glued")
    if extras.drawing and rng.random() < rates.drawing and lines[0][0].kind == "title":
        at = headings([x[0] for x in lines])
        lines = [*lines[:at], [Bit(extras.drawing, "caption")], *lines[at:]]
        done.add("drawing")
    return lines


def set_copy(bits: list[Bit], extras: Extras, rates: Rates, rng: Random, photo: bool) -> tuple[list[Bit], set[str]]:
    """Give the bits of one copy in the order of the page, and the names of what the columns did."""
    done: set[str] = set()
    lines = _merge(lines_of(bits), rates, rng, done)
    lines = _break(lines, rates.broken, rng, done)
    bodies = sum(_is_body(x) for x in lines)
    if not photo and bodies >= 2 and rng.random() < rates.scramble * 1.15:
        before = lines
        lines = _scramble(lines, rng)
        if lines != before:
            done.add("scramble")
    if lines[0][0].kind == "title" and bodies >= 2 and rng.random() < rates.moved:
        lines = _move_title(lines, rng)
        done.add("moved")
    if not photo:
        lines = _illustrate(lines, extras, rates, rng, done)
    return [replace(b, gap=max(b.gap, 0)) if i == 0 else b for line in lines for i, b in enumerate(line)], done


def _ranks(lines: list[Line]) -> set[int]:
    """Give the parts of the story that ``lines`` hold a piece of."""
    return {bit.rank for line in lines for bit in line if bit.rank >= 0}


def split_jump(bits: list[Bit], rng: Random, between: bool = False) -> tuple[list[Bit], list[Bit]] | None:
    """Give what stays on the page and what goes to another; None where it is too short.

    ``between`` cuts only between paragraphs, none of them broken by a column, for a tail whose beginning nobody has.
    """
    lines = lines_of(bits)
    bodies = [i for i, x in enumerate(lines) if _is_body(x)]
    if len(bodies) < 4 or any(b.rank == ENDMARK for b in lines[bodies[1]]):
        return None
    places = [at for at in bodies[1:-1] if not (between and _ranks(lines[: at + 1]) & _ranks(lines[at + 1 :]))]
    if not places:
        return None
    at = rng.choice(places)
    halves = _cut(lines[at], rng) if not between and rng.random() < 0.6 else None
    stay = [*lines[:at], halves[0]] if halves else lines[: at + 1]
    go = [halves[1], *lines[at + 1 :]] if halves else lines[at + 1 :]
    return [b for x in stay for b in x], [b for x in go for b in x]
