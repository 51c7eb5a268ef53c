"""What other pages say of a boundary: whether the two lines stand together there, or apart.

The other lines linked with either side are asked; a page counts once. Lines of the same page are asked too, as an item may
stand on it twice.

Lines of text are numbered through all pages here, and what is known of them are arrays by these numbers (`seats`). The loops
are run as they are, and compiled where there is much to do (`loops.together`): so integers, floats and arrays only.
"""

from typing import Any

from dedupe.revise.beside import LOOPS as MEETING
from dedupe.revise.beside import MOST, signs
from dedupe.revise.known import LOOPS as SEEKING
from dedupe.revise.known import Known, Room, linked, supported
from dedupe.revise.strayed import LOOPS as PARTING
from dedupe.revise.strayed import strangers, strayed

LIKENESS = 0.86
"""Least likeness of a link that testifies."""
SHARE = 0.75
"""Least share of the shorter line in it."""
LENGTH = 12
"""Characters of the shortest key that testifies: shorter lines are formulas."""
SHORT = 9
"""The same, of a line that is told without a fault."""
EXACT = 0.97
EDGE = 6
"""Characters of a key by which a line may miss the beginning or end of the one it is linked with, and still be that."""
WHOLE = 0.8
"""Share of a run's lines that must be told for it to be told whole."""
TELLING = 24
"""Characters from which on a line would be linked if another page told it."""
RIVALS = 16
"""Lines of one page that tell the same, beyond which none is preferred."""

BARE = 0.2
"""What a run counts that nothing of its page stands over: columns may have set it there."""
SEVERAL = 3
"""Lines of a run from which on a single one of them does not stand for it."""
STOCK = 50
"""Characters from which on a paragraph is no formula that stories have in common."""

SIGNS = (
    "together",
    "together everywhere",
    "seamless",
    "apart",
    "bounds elsewhere though together",
    "begins elsewhere",
    "ends elsewhere",
    "no page in common",
    "of another story here",
    "told whole before",
    "told whole behind",
    "strangers",
)
"""What other pages say of a boundary, by its names in `weights.WEIGHTS`, in the order in which it is told."""
_SIGNS = len(SIGNS)


def boundaries(known: Known, room: Room, begin: int, end: int, at: Any, values: Any) -> int:
    """Give at how many boundaries of the page whose text goes from line ``begin`` to ``end`` other pages say something.

    The line behind each comes into ``at``, and what is said into ``values``: of each sign how often, row by row.
    """
    _distinct(known, room, begin, end)
    _sole(known, room, begin, end)
    _whole(known, room, begin, end)
    count = 0
    left = begin - 1
    for right in range(begin, end):
        if not known.long[right] and not room.seats[right]:
            continue
        if left >= begin and room.seats[left] + room.seats[right]:
            row = count * _SIGNS
            for sign in range(_SIGNS):
                values[row + sign] = 0.0
            together = signs(known, room, begin, end, left, right, row, values)
            if not together:
                values[row + 8] = strayed(known, room, begin, end, left, right)
            # A story that ends with the line before, or begins with the one behind, has said so.
            before, behind = room.before[left + 1], room.behind[right]
            # A short line is linked with nothing, whatever it belongs to.
            values[row + 9] = max(0.0, before - values[row + 6] + values[row + 9]) if known.long[right] else 0.0
            values[row + 10] = max(0.0, behind - values[row + 5] + values[row + 10]) if known.long[left] else 0.0
            if before and behind and not together and strangers(known, room, end, left, right):
                values[row + 11] = 1.0
            for sign in range(_SIGNS):
                values[row + sign] = min(MOST, values[row + sign])
            # Short lines between the two say nothing: the boundary is where the page's own signs have it.
            first = left + 1
            for place in range(left + 2, right + 1):
                if known.odds[place] > known.odds[first]:
                    first = place
            at[count] = first
            count += 1
        left = right
    for line in range(begin, end + 1):
        room.before[line] = room.behind[line] = 0.0
    return count


def _distinct(known: Known, room: Room, begin: int, end: int) -> None:
    """Keep those links of a page by which a line elsewhere testifies of one line only, where a paragraph was used twice.

    Of several lines that a line elsewhere is linked with, those count whose neighbours are linked with its neighbours; halves of
    it that columns have set apart all count.
    """
    for line in range(begin, end):
        for at in range(known.begins[line], known.begins[line + 1]):
            room.times[known.other[at]] += 1
    for line in range(begin, end):
        count = 0
        for at in range(known.begins[line], known.begins[line + 1]):
            other = known.other[at]
            kept = True
            if 1 < room.times[other] <= RIVALS and not supported(known, begin, end, line, other):
                for link in range(known.begins[other], known.begins[other + 1]):
                    one = known.other[link]
                    if begin <= one < end and one != line and supported(known, begin, end, one, other):
                        rival = linked(known, one, other)
                        if min(known.high[at], known.high[rival]) - max(known.low[at], known.low[rival]) > EDGE:
                            kept = False
                            break
            room.kept[at] = kept
            room.sole[at] = False
            count += kept
        room.seats[line] = count
    for line in range(begin, end):
        for at in range(known.begins[line], known.begins[line + 1]):
            room.times[known.other[at]] = 0


def _sole(known: Known, room: Room, begin: int, end: int) -> None:
    """Keep no link that is the only one between two runs of several lines: of copies more is linked, while strangers have a formula in
    common, or one quotes the other. It still shows what columns have set behind another story.
    """
    line = begin
    while line < end:
        last = line
        while last < end and known.run[last] == known.run[line]:
            last += 1
        if last - line >= SEVERAL:
            for one in range(line, last):
                for at in range(known.begins[one], known.begins[one + 1]):
                    run = known.run[known.other[at]]
                    if room.kept[at] and room.least[run] != -1 - one:
                        room.least[run] = -1 - one
                        room.told[run] += 1
            for one in range(line, last):
                for at in range(known.begins[one], known.begins[one + 1]):
                    run = known.run[known.other[at]]
                    stock = known.high[at] - known.low[at] < STOCK
                    if stock and room.kept[at] and room.told[run] == 1 and known.size[run] >= SEVERAL:
                        room.kept[at] = False
                        room.sole[at] = True
            for one in range(line, last):
                for at in range(known.begins[one], known.begins[one + 1]):
                    run = known.run[known.other[at]]
                    room.told[run] = room.least[run] = 0
        line = last


def _whole(known: Known, room: Room, begin: int, end: int) -> None:
    """Count, for each line of a page, how many runs of other pages are told whole before it, and the last of them just before; and
    how many from it on. So a story shows its bounds though its paragraphs stand in another order.
    """
    for line in range(begin, end):
        for at in range(known.begins[line], known.begins[line + 1]):
            other = known.other[at]
            if room.kept[at] and not room.seen[other]:
                room.seen[other] = True
                run = known.run[other]
                if not room.told[run]:
                    room.least[run] = line
                room.told[run] += 1
                room.most[run] = line
    for line in range(begin, end):
        for at in range(known.begins[line], known.begins[line + 1]):
            other = known.other[at]
            room.seen[other] = False
            run = known.run[other]
            if room.told[run]:
                if room.told[run] >= max(2.0, WHOLE * known.size[run]):
                    if known.ends[run + known.size[run] - 1]:
                        room.before[room.most[run] + 1] += 1.0
                    if known.opens[run]:
                        room.behind[room.least[run]] += known.worth[run]
                room.told[run] = 0


LOOPS = (*SEEKING, *MEETING, *PARTING, _distinct, _sole, _whole, boundaries)
"""The loops, each behind those that it uses."""
