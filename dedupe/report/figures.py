"""What the report counts on its way, and the charts of it: bars as places on a plane, for a page to draw."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(slots=True)
class Figures:
    """Counts that the first view of the report shows."""

    read: int = 0
    """Inputs that were read."""
    passed: int = 0
    """Inputs that were passed over."""
    unreadable: int = 0
    """Inputs that could not be read."""
    gone: int = 0
    """Inputs that were read then, and are not what they were, or not there."""
    records: int = 0
    """Records in those that hold records and are there."""
    sheets: int = 0
    """Inputs that hold records and are there."""
    articles: int = 0
    """Witnesses of all stories."""
    stories: int = 0
    """Stories of the manifest."""
    mended: int = 0
    """Readings in which an edition has not what its base has, and repairs of bases."""
    warned: int = 0
    """Stories with warnings."""
    review: int = 0
    """Pairs that a person should look at."""
    witnesses: Counter[int] = field(default_factory=Counter)
    """Stories by how many witnesses they have."""
    likeness: Counter[int] = field(default_factory=Counter)
    """Witnesses beside the base by likeness, in twentieths."""
    doubtful: Counter[int] = field(default_factory=Counter)
    """Pairs for review by likeness, in twentieths."""
    fates: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Characters of the inputs by kind and fate."""

    @property
    def copies(self) -> int:
        """Articles that went into an edition beside its base."""
        return self.articles - self.stories


STEPS = 20
"""Columns of the chart of likeness."""


def step(likeness: float) -> int:
    """Give the column in which a likeness of 0–1 falls.

    >>> [step(likeness) for likeness in (0, 0.05, 0.999, 1)]
    [0, 1, 19, 19]
    """
    return max(0, min(STEPS - 1, int(likeness * STEPS + 1e-9)))


@dataclass(frozen=True, slots=True)
class Bar:
    """A column of a chart, or a stretch of one."""

    x: float
    y: float
    width: float
    height: float
    style: str
    """The class that colours it."""
    says: str
    """What it stands for, for a person."""
    label: str = ""
    """What stands below it."""
    figure: str = ""
    """What stands above it."""
    link: str = ""
    """Where it leads in the report."""


WIDTH, HEIGHT = 560.0, 150.0
"""Of the plane that bars stand on."""


def columns(groups: Sequence[tuple[str, Sequence[tuple[int, str, str]], str]]) -> list[Bar]:
    """Give a chart of columns: for each group its label, the parts that stand on each other, and where it leads.

    A part is a count, its class, and what it stands for.
    """
    most = max((sum(count for count, _, _ in parts) for _, parts, _ in groups), default=0) or 1
    wide = WIDTH / max(len(groups), 1)
    gap = min(wide * 0.18, 14.0)
    made = []
    for at, (label, parts, link) in enumerate(groups):
        top = HEIGHT
        total = sum(count for count, _, _ in parts)
        for number, (count, style, says) in enumerate(parts):
            # What is there at all is seen: half a point of height at the least.
            high = max(count / most * HEIGHT, 1.5) if count else 0.0
            top -= high
            last = number == len(parts) - 1
            figure = f"{total:,}" if last and total else ""
            place = (round(at * wide + gap / 2, 2), round(top, 2), round(wide - gap, 2), round(high, 2))
            made.append(Bar(*place, style, says, label if last else "", figure, link))
    return made


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark of a chart's scale."""

    x: float
    label: str
    style: str
    """``first``, ``last`` or nothing: how its label stands to it."""


def ticks(steps: int) -> list[Tick]:
    """Give the scale of 0–1 below a chart, in so many ``steps``.

    >>> [(tick.x, tick.label) for tick in ticks(2)]
    [(0.0, '0'), (280.0, '0.5'), (560.0, '1')]
    """
    styles = {0: "first", steps: "last"}
    return [Tick(round(at / steps * WIDTH, 2), f"{at / steps:g}", styles.get(at, "")) for at in range(steps + 1)]


def stretches(parts: Sequence[tuple[int, str, str]]) -> list[Bar]:
    """Give one bar that lies, its stretches as long as their counts: count, class, and what it stands for."""
    total = sum(count for count, _, _ in parts) or 1
    made, x = [], 0.0
    for count, style, says in parts:
        wide = count / total * WIDTH
        if count:
            made.append(Bar(round(x, 2), 0.0, round(max(wide, 0.75), 2), 28.0, style, says))
        x += wide
    return made
