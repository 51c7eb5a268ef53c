"""What is known of the lines of text of all pages, and of the links among them: arrays, which the loops of `evidence` go through."""

from typing import Any, NamedTuple


class Known(NamedTuple):
    """What is known of the lines of text of all pages, numbered through, and of the links among them: arrays."""

    page: Any
    """Number of its page, of each line."""
    number: Any
    """Its number on that page."""
    gap: Any
    """Blank lines before it."""
    long: Any
    """Whether it would be linked if another page told it."""
    broken: Any
    """Whether it stops where no paragraph does."""
    begins: Any
    """Where the links of each line begin, and behind the last line where they end."""
    other: Any
    """The line at the other end of each link, ascending for each line."""
    low: Any
    """Where the part of the other line's key begins that is told, of each link."""
    high: Any
    """Where that part ends."""
    run: Any
    """The first line of its run, of each line in this round."""
    opens: Any
    """Whether it opens its run, and no line over that says that it comes from another page."""
    ends: Any
    """Whether it ends it, and no line under that says that it goes on on another page."""
    odds: Any
    """Log-odds of a boundary before it, from its own page's cues."""
    lead: Any
    """How far into its key a link may begin and still be its beginning."""
    tail: Any
    """From where on in its key a link may end and still be its end."""
    size: Any
    """Lines of the run that it opens, of each that opens one."""
    worth: Any
    """How much a run that it opens tells of where stories begin: `evidence.BARE` if nothing of its page stands over it."""


class Room(NamedTuple):
    """Arrays in which a page is worked on: zero where not told otherwise, before and afterwards."""

    kept: Any
    """Whether a link counts, of each of the page's."""
    sole: Any
    """Whether it would, were it not the only one between two runs."""
    seats: Any
    """How many of a line's links do."""
    times: Any
    """How many lines of the page a line is linked with."""
    seen: Any
    """Whether a line was seen."""
    told: Any
    """How many lines of a run are told, by its first."""
    least: Any
    """The first line of the page that tells any of a run."""
    most: Any
    """The last line of the page that is the first to tell a line of a run."""
    before: Any
    """How many runs are told whole before a line, and the last of them just before."""
    behind: Any
    """How many are told whole from a line on."""
    left: Any
    """Links of the line before a boundary."""
    right: Any
    """Links of the line behind it."""


def linked(known: Known, line: int, other: int) -> int:
    """Give the link of a line with an ``other``, -1 if there is none."""
    low, high = known.begins[line], known.begins[line + 1]
    while low < high:
        middle = (low + high) // 2
        if known.other[middle] < other:
            low = middle + 1
        else:
            high = middle
    return low if low < known.begins[line + 1] and known.other[low] == other else -1


def supported(known: Known, begin: int, end: int, line: int, other: int) -> bool:
    """Tell whether the text before or behind a line is linked with what stands before or behind an ``other``."""
    page = known.page[other]
    if line > begin and other and known.page[other - 1] == page and linked(known, line - 1, other - 1) >= 0:
        return True
    last = len(known.page) - 1
    return line + 1 < end and other < last and known.page[other + 1] == page and linked(known, line + 1, other + 1) >= 0


def complete(known: Known, line: int) -> bool:
    """Tell whether nothing of a line's run stands on another page than the rest of it."""
    run = known.run[line]
    whole: bool = known.opens[run] and known.ends[run + known.size[run] - 1]
    return whole


LOOPS = (linked, supported, complete)
"""The loops, each behind those that it uses."""
